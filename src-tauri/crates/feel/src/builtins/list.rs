//! Functions on lists.

use std::sync::Arc;

use super::{
    ANY, Builtin, FUNCTION, LIST, NUMBER, form, gives_boolean, gives_number, list_of, number_of,
    one, pure, repeated, whole_of,
};
use crate::diagnostic::DiagnosticKind;
use crate::machine::{Machine, position};
use crate::span::Span;
use crate::types::Type;
use crate::value::Value;

pub(super) const TABLE: &[Builtin] = &[
    pure(
        "list contains",
        &[form(&[one("list", LIST), one("element", ANY)])],
        contains,
        gives_boolean,
    ),
    pure(
        "count",
        &[form(&[one("list", LIST)])],
        |_, given, _| count(list_of(&given[0]).len()),
        gives_number,
    ),
    pure(
        "sublist",
        &[
            form(&[one("list", LIST), one("start position", NUMBER)]),
            form(&[one("list", LIST), one("start position", NUMBER), one("length", NUMBER)]),
        ],
        sublist,
        first_type,
    ),
    pure("append", &[repeated(&[one("list", LIST), one("item", ANY)])], append, |given| {
        list_with(&given[0], &given[1..])
    }),
    pure("concatenate", &[repeated(&[one("list", LIST)])], concatenate, joined_type),
    pure("union", &[repeated(&[one("list", LIST)])], union, joined_type),
    pure(
        "insert before",
        &[form(&[one("list", LIST), one("position", NUMBER), one("newItem", ANY)])],
        insert_before,
        |given| list_with(&given[0], &given[2..]),
    ),
    pure("remove", &[form(&[one("list", LIST), one("position", NUMBER)])], remove, first_type),
    pure(
        "list replace",
        &[
            form(&[one("list", LIST), one("position", NUMBER.or(FUNCTION)), one("newItem", ANY)]),
            form(&[one("list", LIST), one("match", FUNCTION), one("newItem", ANY)]),
        ],
        replace,
        |given| list_with(&given[0], &given[2..]),
    ),
    pure(
        "reverse",
        &[form(&[one("list", LIST)])],
        |m, given, span| m.made(Value::list(list_of(&given[0]).iter().rev().cloned()), span),
        first_type,
    ),
    pure("index of", &[form(&[one("list", LIST), one("match", ANY)])], index_of, |_| {
        Type::list(Type::Number)
    }),
    pure("distinct values", &[form(&[one("list", LIST)])], distinct, first_type),
    pure("flatten", &[form(&[one("list", LIST)])], flatten, |_| Type::list(Type::Any)),
    pure(
        "sort",
        &[form(&[one("list", LIST)]), form(&[one("list", LIST), one("precedes", FUNCTION)])],
        sort,
        first_type,
    ),
    pure("any", BOOLEANS, |m, given, span| junction(m, given, true, span), gives_boolean),
    pure("all", BOOLEANS, |m, given, span| junction(m, given, false, span), gives_boolean),
];

const BOOLEANS: &[super::Form] =
    &[form(&[one("list", LIST)]), repeated(&[one("list", ANY), one("more", ANY)])];

fn first_type(given: &[Type]) -> Type {
    match &given[0] {
        Type::List(_) => given[0].clone(),
        Type::Any => Type::list(Type::Any),
        single => Type::list(single.clone()),
    }
}

fn list_with(list: &Type, more: &[Type]) -> Type {
    let of = more.iter().cloned().fold(list.element(), Type::or);
    Type::list(of)
}

fn joined_type(given: &[Type]) -> Type {
    Type::list(given.iter().map(Type::element).reduce(Type::or).unwrap_or_default())
}

fn count(length: usize) -> Value {
    i64::try_from(length).unwrap_or(i64::MAX).into()
}

/// Whether two items are alike; nulls are, and what cannot be compared is not.
fn alike(a: &Value, b: &Value) -> bool {
    a.equals(b).unwrap_or(false)
}

fn contains(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let items = list_of(&given[0]);
    if !machine.weigh(&given[0], span) {
        return Value::Null;
    }
    items.iter().any(|item| alike(item, &given[1])).into()
}

fn sublist(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let items = list_of(&given[0]);
    let Some(start) = position(items.len(), whole_of(&given[1])) else {
        return machine.fail(DiagnosticKind::OutOfRange, span);
    };
    let rest = &items[start..];
    let length = match given.get(2) {
        None => rest.len(),
        Some(length) => match usize::try_from(whole_of(length)) {
            Ok(length) if length <= rest.len() => length,
            _ => return machine.fail(DiagnosticKind::OutOfRange, span),
        },
    };
    machine.made(Value::list(rest[..length].iter().cloned()), span)
}

fn append(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let items = list_of(&given[0]).iter().chain(list_of(&given[1])).cloned();
    machine.made(Value::list(items), span)
}

/// The lists that a function of any number of lists was given.
fn lists<'v>(machine: &mut Machine<'_>, given: &'v Value, span: Span) -> Option<Vec<&'v [Value]>> {
    let mut lists = Vec::new();
    for list in list_of(given) {
        match list {
            Value::List(items) => lists.push(items.as_slice()),
            Value::Null => {
                machine.fail(DiagnosticKind::MissingValue, span);
                return None;
            }
            single => lists.push(std::slice::from_ref(single)),
        }
    }
    Some(lists)
}

fn concatenate(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    match lists(machine, &given[0], span) {
        Some(lists) => machine.made(Value::list(lists.into_iter().flatten().cloned()), span),
        None => Value::Null,
    }
}

fn union(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    match lists(machine, &given[0], span) {
        Some(lists) => unlike(machine, lists.into_iter().flatten(), span),
        None => Value::Null,
    }
}

fn distinct(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    unlike(machine, list_of(&given[0]).iter(), span)
}

fn unlike<'v>(
    machine: &mut Machine<'_>,
    items: impl Iterator<Item = &'v Value>,
    span: Span,
) -> Value {
    let mut kept: Vec<Value> = Vec::new();
    for item in items {
        if !machine.spend(kept.len() as u64, span) || !machine.weigh(item, span) {
            return Value::Null;
        }
        if !kept.iter().any(|other| alike(other, item)) {
            kept.push(item.clone());
        }
    }
    machine.made(Value::List(Arc::new(kept)), span)
}

fn insert_before(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let mut items = list_of(&given[0]).to_vec();
    let Some(at) = position(items.len(), whole_of(&given[1])) else {
        return machine.fail(DiagnosticKind::OutOfRange, span);
    };
    items.insert(at, given[2].clone());
    machine.made(Value::List(Arc::new(items)), span)
}

fn remove(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let mut items = list_of(&given[0]).to_vec();
    let Some(at) = position(items.len(), whole_of(&given[1])) else {
        return machine.fail(DiagnosticKind::OutOfRange, span);
    };
    items.remove(at);
    machine.made(Value::List(Arc::new(items)), span)
}

fn replace(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let mut items = list_of(&given[0]).to_vec();
    let Value::Function(matches) = &given[1] else {
        let Some(at) = position(items.len(), number_of(&given[1]).to_i64().unwrap_or(0)) else {
            return machine.fail(DiagnosticKind::OutOfRange, span);
        };
        items[at] = given[2].clone();
        return machine.made(Value::List(Arc::new(items)), span);
    };
    for item in &mut items {
        let arguments = [item.clone(), given[2].clone()];
        match machine.invoke(matches, arguments.into_iter(), span) {
            Value::Boolean(true) => *item = given[2].clone(),
            Value::Boolean(false) => {}
            other => return machine.mismatch(&[&other], span),
        }
    }
    machine.made(Value::List(Arc::new(items)), span)
}

fn index_of(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let items = list_of(&given[0]);
    if !machine.weigh(&given[0], span) {
        return Value::Null;
    }
    let found = items.iter().enumerate().filter(|(_, item)| alike(item, &given[1]));
    let places = Value::list(found.map(|(index, _)| count(index + 1)));
    machine.made(places, span)
}

fn flatten(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let mut flat = Vec::new();
    let mut open = vec![list_of(&given[0]).iter()];
    while let Some(items) = open.last_mut() {
        if !machine.spend(1, span) {
            return Value::Null;
        }
        match items.next() {
            Some(Value::List(inner)) => open.push(inner.iter()),
            Some(item) => flat.push(item.clone()),
            None => {
                open.pop();
            }
        }
    }
    machine.made(Value::List(Arc::new(flat)), span)
}

/// Sorting by insertion into halves: it asks the author's function, which need not be an order.
fn sort(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let mut sorted: Vec<Value> = Vec::new();
    for item in list_of(&given[0]) {
        let (mut low, mut high) = (0, sorted.len());
        while low < high {
            if !machine.spend(1, span) {
                return Value::Null;
            }
            let middle = usize::midpoint(low, high);
            let first = match given.get(1) {
                Some(Value::Function(precedes)) => {
                    let arguments = [item.clone(), sorted[middle].clone()];
                    machine.invoke(precedes, arguments.into_iter(), span)
                }
                _ => machine.compare(crate::tree::Comparison::Less, item, &sorted[middle], span),
            };
            match first {
                Value::Boolean(true) => high = middle,
                Value::Boolean(false) => low = middle + 1,
                other => return machine.mismatch(&[&other], span),
            }
        }
        if !machine.spend((sorted.len() - low) as u64 / 16, span) {
            return Value::Null;
        }
        sorted.insert(low, item.clone());
    }
    machine.made(Value::List(Arc::new(sorted)), span)
}

/// `any` and `all`: the deciding value decides; a null or another value leaves it open.
fn junction(machine: &mut Machine<'_>, given: &[Value], deciding: bool, span: Span) -> Value {
    let (first, more) = match given {
        [Value::List(items)] => (items.as_slice(), &[][..]),
        [first, more] => (std::slice::from_ref(first), list_of(more)),
        _ => (&[][..], &[][..]),
    };
    let mut result = Value::Boolean(!deciding);
    for item in first.iter().chain(more) {
        match item {
            Value::Boolean(value) if *value == deciding => return Value::Boolean(deciding),
            Value::Boolean(_) => {}
            other => {
                machine.mismatch(&[other], span);
                result = Value::Null;
            }
        }
    }
    result
}
