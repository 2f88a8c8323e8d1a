//! The templates are without errors, and nothing half-made makes the checks fail.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test may panic and read")]

use maket_check::proof::{Decided, MOST, Options, Verdict, prove};
use maket_check::{Severity, check, place_words, words};
use maket_model::service::Service;
use serde_json::Value;
use std::path::{Path, PathBuf};

fn templates() -> Vec<(PathBuf, Service)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../service-templates");
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let file = entry.unwrap().path().join("service.json");
        if let Ok(text) = std::fs::read_to_string(&file) {
            found.push((file, serde_json::from_str(&text).unwrap()));
        }
    }
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    found
}

#[test]
fn templates_are_without_errors() {
    let mut errors = Vec::new();
    for (file, service) in templates() {
        for found in check(&service) {
            let line = format!(
                "{}: {:?} {} at {} ({}): {}",
                service.id,
                found.severity,
                found.code,
                found.place,
                place_words(&service, &found.place, "en"),
                words(&found, "en"),
            );
            eprintln!("{line}");
            if found.severity == Severity::Error {
                errors.push(line);
            }
        }
        assert!(file.exists(), "the template is a file");
    }
    assert!(errors.is_empty(), "a template is an example of good work:\n{}", errors.join("\n"));
}

#[test]
fn templates_are_proved_and_nothing_is_wrong_with_their_ways() {
    let now = "2026-03-02T08:00:00Z".parse().unwrap();
    for (_, service) in templates() {
        let proof = prove(&service, &Options { now, most: MOST, go_on: &|_| true });
        let found = proof.findings.iter().map(|it| words(&it.diagnostic, "en"));
        assert_eq!(found.collect::<Vec<_>>(), [] as [String; 0], "{} is good", service.id);
        let open = |it: &&Decided| !matches!(it.verdict, Verdict::Reached(_));
        let open: Vec<String> =
            proof.decided.iter().filter(open).map(|it| it.place.to_string()).collect();
        assert_eq!(open, [] as [String; 0], "{}: somebody comes to everything", service.id);
    }
}

/// The pointers of everything in a document.
fn pointers(json: &Value, at: &str, all: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match json {
        Value::Object(entries) => entries.iter().map(|(key, it)| (key.clone(), it)).collect(),
        Value::Array(items) => {
            items.iter().enumerate().map(|(at, it)| (at.to_string(), it)).collect()
        }
        _ => Vec::new(),
    };
    for (key, child) in children {
        let at = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
        pointers(child, &at, all);
        all.push(at);
    }
}

#[test]
fn a_service_without_any_one_part_is_judged_all_the_same() {
    let clean: Value = serde_json::from_str(include_str!("clean.json")).unwrap();
    let mut all = Vec::new();
    pointers(&clean, "", &mut all);
    let mut judged = 0;
    for pointer in &all {
        let mut json = clean.clone();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        match json.pointer_mut(parent).unwrap() {
            Value::Object(entries) => drop(entries.shift_remove(key)),
            Value::Array(items) => drop(items.remove(key.parse().unwrap())),
            _ => unreachable!("only these hold something"),
        }
        // Without its format, id or kinds it is no service; that is for the loader to say.
        let Ok(service) = serde_json::from_value::<Service>(json) else { continue };
        for found in check(&service) {
            let said = words(&found, "uk");
            assert!(!said.is_empty(), "{} without {pointer} is in words", found.code);
        }
        judged += 1;
    }
    assert!(judged > all.len() / 2, "most parts may be missing: {judged} of {}", all.len());
}
