//! Generated expressions, evaluated here and by the npm package `feelin`: both say the same.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test that runs an outside tool and reports its counts"
)]

mod generator;

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use generator::Generator;
use maket_feel::{Environment, Number, Scope, Value, parse};
use serde_json::Value as Json;

const SEED: u64 = 20_260_301;
const COUNT: usize = 6_000;

/// What our evaluation says, in the kit's form; nothing where it is refused.
fn ours(text: &str) -> Option<Json> {
    let compiled = parse(text).ok()?.compile(&Scope::new());
    let now = "2026-03-01T09:00[Europe/Kyiv]".parse().unwrap();
    let outcome = compiled.program.evaluate(&(), &Environment::at(now));
    (!outcome.is_refused()).then(|| outcome.value.to_tck_json())
}

/// Alike, but for what binary floats lose.
fn alike(ours: &Json, theirs: &Json) -> bool {
    match (Value::from_tck_json(ours), Value::from_tck_json(theirs)) {
        (Some(a), Some(b)) => near(&a, &b),
        _ => ours == theirs,
    }
}

fn near(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => {
            let (a, b): (Number, Number) = (*a, *b);
            let (a, b) = (a.to_f64(), b.to_f64());
            (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
        }
        (Value::List(a), Value::List(b)) => {
            a.len() == b.len() && a.iter().zip(b.iter()).all(|(a, b)| near(a, b))
        }
        (Value::Context(a), Value::Context(b)) => {
            a.len() == b.len()
                && a.iter().all(|(key, value)| b.get(key).is_some_and(|other| near(value, other)))
        }
        (a, b) => a.equals(b) == Some(true),
    }
}

fn feelin(folder: &Path, expressions: &[String]) -> Vec<Json> {
    let mut process = Command::new("node")
        .arg(folder.join("feelin.mjs"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = process.stdin.take().unwrap();
    let lines: Vec<String> =
        expressions.iter().map(|text| serde_json::to_string(text).unwrap()).collect();
    let writer = std::thread::spawn(move || {
        for line in lines {
            writeln!(input, "{line}").unwrap();
        }
    });
    let output = BufReader::new(process.stdout.take().unwrap());
    let answers =
        output.lines().map(|line| serde_json::from_str(&line.unwrap()).unwrap()).collect();
    writer.join().unwrap();
    assert!(process.wait().unwrap().success(), "the outside evaluator ends well");
    answers
}

#[test]
fn generated_expressions_mean_the_same_to_feelin() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/node");
    if !folder.join("node_modules/feelin").is_dir() {
        println!("skipped: the npm package feelin is not installed in tests/node");
        return;
    }
    let mut generator = Generator::new(SEED);
    let expressions: Vec<String> = (0..COUNT).map(|_| generator.expression()).collect();
    let theirs = feelin(&folder, &expressions);
    assert_eq!(theirs.len(), expressions.len(), "one answer for each expression");
    let (mut same, mut nulls, mut refused) = (0, 0, 0);
    let mut different = Vec::new();
    for (text, theirs) in expressions.iter().zip(&theirs) {
        let Some(ours) = ours(text) else {
            refused += 1;
            continue;
        };
        if !alike(&ours, theirs) {
            different.push(format!("{text}\n    ours {ours}\n    theirs {theirs}"));
        } else if ours["type"] == "null" {
            nulls += 1;
        } else {
            same += 1;
        }
    }
    println!(
        "{COUNT} expressions: {same} equal values, {nulls} equal nulls, {refused} refused, {} \
         different",
        different.len()
    );
    println!("{}", different.iter().take(60).cloned().collect::<Vec<_>>().join("\n"));
    assert!(different.is_empty(), "both evaluators follow one standard");
    assert!(refused * 50 < COUNT, "the generator stays inside the subset");
    assert!(same * 2 > COUNT, "most generated expressions have a value");
}
