//! Comparisons and arithmetic on answers take nothing from the heap.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use maket_feel::{Environment, Scope, Type, Value, parse};

thread_local! {
    static TAKEN: Cell<u64> = const { Cell::new(0) };
}

struct Counting;

#[expect(unsafe_code, reason = "an allocator that counts can be written in no other way")]
// SAFETY: everything is passed on to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        TAKEN.with(|taken| taken.set(taken.get() + 1));
        // SAFETY: the caller's own promise.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the caller's own promise.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

#[test]
fn a_condition_is_decided_without_allocation() {
    let mut scope = Scope::new();
    scope.declare("age", Type::Number);
    scope.declare("place", Type::item("place", ["ukraine", "abroad"]));
    scope.declare("born_on", Type::Date);
    scope.declare("note", Type::context([("born_on", Type::Date)]));
    scope.declare("missing", Type::Number);
    scope.declare("phone", Type::Text);
    let values = vec![
        Value::from(20),
        Value::from("abroad"),
        Value::date("2008-03-01"),
        Value::context([("born_on", Value::date("2008-03-01"))]),
        Value::Null,
        Value::from("+380501234567"),
    ];
    let environment = Environment::at("2026-03-01T09:00[Europe/Kyiv]".parse().unwrap());
    for text in [
        "age >= 18",
        "age * 2 - 1 > 18 and place = \"abroad\"",
        "place in (\"ukraine\", \"abroad\")",
        "age in [18..60]",
        "born_on <= today()",
        "note.born_on = born_on",
        "years and months duration(born_on, today()).years >= 18",
        "missing > 5",
        "not(age < 18) or missing = null",
        "matches(phone, \"^\\+380\\d{9}$\")",
        "if age > 18 then \"a\" else \"b\"",
    ] {
        let program = parse(text).unwrap().compile(&scope).program;
        let first = program.evaluate(&values, &environment);
        let before = TAKEN.with(Cell::get);
        let second = program.evaluate(&values, &environment);
        let taken = TAKEN.with(Cell::get) - before;
        assert_eq!(first, second, "{text} says the same twice");
        assert_eq!(taken, 0, "{text} takes nothing from the heap");
    }
}
