//! The OMG's compatibility kit: a case is right, or refused; it is never evaluated differently.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test that reads the kit's cases and reports its counts"
)]

use std::collections::BTreeMap;
use std::path::Path;

use maket_feel::{Environment, Number, Outcome, Scope, Value, parse};
use serde_json::Value as Json;

/// Its declared types are missing from the corpus.
const LEFT_OUT: &str = "0082";

#[derive(Default)]
struct Counts {
    values: usize,
    nulls: usize,
    refused: usize,
    different: Vec<String>,
    refusals: BTreeMap<String, usize>,
}

fn answer(text: &str) -> Option<Outcome> {
    let compiled = parse(text).ok()?.compile(&Scope::new());
    let now = "2026-03-01T09:00[Europe/Kyiv]".parse().unwrap();
    let outcome = compiled.program.evaluate(&(), &Environment::at(now));
    (!outcome.is_refused()).then_some(outcome)
}

fn same(found: &Value, expected: &Value) -> bool {
    match (found, expected) {
        (Value::Number(a), Value::Number(b)) => {
            let distance = a.minus(*b).map(Number::absolute);
            distance.is_some_and(|distance| distance <= "1e-8".parse().unwrap())
        }
        (Value::List(a), Value::List(b)) => {
            a.len() == b.len() && a.iter().zip(b.iter()).all(|(a, b)| same(a, b))
        }
        (Value::Context(a), Value::Context(b)) => {
            a.len() == b.len()
                && a.iter().all(|(key, value)| b.get(key).is_some_and(|other| same(value, other)))
        }
        (found, expected) => found == expected,
    }
}

fn judge(case: &Json, counts: &mut Counts) {
    let text = case["expression"].as_str().unwrap();
    let expected = match &case["expected"] {
        Json::Null => Value::Null,
        expected => Value::from_tck_json(expected)
            .unwrap_or_else(|| Value::text(format!("a year beyond the subset: {expected}"))),
    };
    let Some(outcome) = answer(text) else {
        counts.refused += 1;
        *counts.refusals.entry(case["suite"].as_str().unwrap().to_owned()).or_default() += 1;
        return;
    };
    if !same(&outcome.value, &expected) {
        let (suite, id) = (case["suite"].as_str().unwrap(), case["case"].as_str().unwrap());
        let found = &outcome.value;
        counts.different.push(format!("{suite} {id}: {text} is {expected}, not {found}"));
    } else if expected.is_null() {
        counts.nulls += 1;
    } else {
        counts.values += 1;
    }
    let written = outcome.value.to_tck_json();
    if let Some(read) = Value::from_tck_json(&written) {
        assert!(same(&read, &outcome.value), "{written} reads back as {}", outcome.value);
    }
}

#[test]
fn the_compatibility_kit_is_answered_rightly_or_refused() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../../shared/corpus/feel/omg-tck-cases.json");
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: the compatibility kit's cases are not at {}", path.display());
        return;
    };
    let cases: Vec<Json> = serde_json::from_str(&text).unwrap();
    let mut counts = Counts::default();
    for case in &cases {
        if !case["suite"].as_str().unwrap().starts_with(LEFT_OUT) {
            judge(case, &mut counts);
        }
    }
    let inside = counts.values + counts.nulls;
    let all = inside + counts.refused + counts.different.len();
    println!(
        "{all} cases: {} right values, {} right nulls, {} refused, {} different",
        counts.values,
        counts.nulls,
        counts.refused,
        counts.different.len()
    );
    println!("refused by suite: {:?}", counts.refusals);
    println!("{}", counts.different.join("\n"));
    assert!(counts.different.is_empty(), "what is evaluated is evaluated as the standard says");
    assert!(inside * 4 >= all * 3, "at least three quarters of the kit are inside the subset");
}
