//! What holds for every text: no panic, and a literal that is read back is the same value.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use maket_feel::{Environment, Language, Scope, Type, Value, parse, parse_unary};
use proptest::prelude::*;

fn word() -> impl Strategy<Value = String> {
    let words = [
        "age",
        "place",
        "children",
        "item",
        "?",
        "1",
        "2.5",
        "-3",
        "\"a\"",
        "\"abroad\"",
        "null",
        "true",
        "false",
        "@\"2026-03-01\"",
        "@\"P1Y\"",
        "@\"PT1H\"",
        "@\"10:00:00\"",
        "+",
        "-",
        "*",
        "/",
        "**",
        "=",
        "!=",
        "<",
        "<=",
        ">",
        ">=",
        "and",
        "or",
        "not(",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        ".",
        "..",
        "in",
        "between",
        "if",
        "then",
        "else",
        "for",
        "return",
        "some",
        "every",
        "satisfies",
        "function(",
        "instance of",
        "number",
        "count(",
        "sum(",
        "string(",
        "date(",
        "substring(",
        "matches(",
        "range(",
        "sort(",
        "years",
        "i",
    ];
    proptest::sample::select(words.to_vec()).prop_map(str::to_owned)
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => proptest::collection::vec(word(), 0..16).prop_map(|words| words.join(" ")),
        1 => ".{0,40}",
    ]
}

fn literal() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Boolean),
        (any::<i64>(), 0_u32..20).prop_map(|(digits, scale)| {
            Value::Number(format!("{digits}e-{scale}").parse().unwrap())
        }),
        ".{0,12}".prop_map(Value::text),
        (-9999_i16..=9999, 1_i8..=12, 1_i8..=28)
            .prop_map(|(y, m, d)| Value::Date(jiff::civil::Date::new(y, m, d).unwrap())),
        any::<i32>().prop_map(|months| Value::MonthsDuration(months.into())),
        (any::<i32>(), 0_i32..1_000_000_000).prop_map(|(seconds, nanos)| {
            let nanos = if seconds < 0 { -nanos } else { nanos };
            Value::DaysDuration(jiff::SignedDuration::new(seconds.into(), nanos))
        }),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::list),
            proptest::collection::btree_map("[a-z +]{1,6}", inner, 0..4).prop_map(Value::context),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) })]

    #[test]
    fn no_text_makes_anything_panic(text in text()) {
        let mut scope = Scope::new();
        scope.declare("age", Type::Number);
        scope.declare("place", Type::item("place", ["ukraine", "abroad"]));
        scope.declare("children", Type::list(Type::context([("age", Type::Number)])));
        let environment = Environment::at("2026-03-01T09:00[Europe/Kyiv]".parse().unwrap());
        let values = [Value::from(5), Value::from("abroad"), Value::Null];
        let input = parse("age").unwrap();
        if let Ok(cell) = parse_unary(&text) {
            let compiled = cell.compile_cell(&input, &scope);
            let _ = compiled.program.evaluate(&values, &environment);
            let _ = cell.cell_representatives(&input, &scope, &environment);
            for language in [Language::Uk, Language::Et] {
                let _ = cell.cell_sentence(&input, &scope, &(), language);
            }
        }
        match parse(&text) {
            Ok(expression) => {
                let compiled = expression.compile(&scope);
                let _ = compiled.program.evaluate(&values, &environment);
                let _ = expression.representatives(&scope, &environment);
                for language in [Language::En, Language::Uk, Language::Et] {
                    let _ = expression.sentence(&scope, &(), language);
                    for diagnostic in &compiled.diagnostics {
                        prop_assert!(!diagnostic.words(language).is_empty(), "every mistake has words");
                    }
                }
                let renamed = expression.rename("age", "years_old");
                let read = parse(&renamed);
                prop_assert!(read.is_ok(), "{} renamed is {}", text, renamed);
            }
            Err(diagnostic) => {
                prop_assert!(diagnostic.kind.is_refusal(), "what cannot be read is refused");
                prop_assert!(text.get(diagnostic.span.start as usize..diagnostic.span.end as usize).is_some(),
                    "the mistake lies inside the text");
            }
        }
    }

    #[test]
    fn a_value_written_as_a_literal_reads_back(value in literal()) {
        let written = value.to_string();
        let compiled = parse(&written).unwrap().compile(&Scope::new());
        let environment = Environment::at("2026-03-01T09:00[Europe/Kyiv]".parse().unwrap());
        let outcome = compiled.program.evaluate(&(), &environment);
        prop_assert_eq!(&outcome.value, &value, "{} reads back", written);
        let kit = value.to_tck_json();
        prop_assert_eq!(Value::from_tck_json(&kit), Some(value), "{} reads back", kit);
    }
}
