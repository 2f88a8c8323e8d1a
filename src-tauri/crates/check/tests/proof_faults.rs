//! One fault in a good service each: the proof finds it, at its place, and nothing in the good ones.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod change;

use maket_check::proof::{Finding, Options, prove};
use maket_check::{Code, fix_words, why, words};
use maket_edit::{Draft, apply_all};
use maket_model::service::Service;
use serde_json::Value;
use std::collections::BTreeSet;

fn services() -> Value {
    serde_json::from_str(include_str!("proof-services.json")).unwrap()
}

/// A fault: of which good service, how it is changed, and what is found then, with its place.
#[derive(serde::Deserialize)]
struct Fault {
    of: String,
    change: Vec<Value>,
    finds: [String; 2],
}

fn faults() -> Vec<Fault> {
    serde_json::from_str(include_str!("proof-faults.json")).unwrap()
}

fn found(json: Value) -> Vec<Finding> {
    let service: Service = serde_json::from_value(json).unwrap();
    let now = "2026-03-02T08:00:00Z".parse().unwrap();
    let proof = prove(&service, &Options { now, most: 20_000, go_on: &|_| true });
    proof.findings
}

#[test]
fn a_fix_mends_what_the_proof_has_found_and_can_be_undone() {
    let services = services();
    let mut mended = BTreeSet::new();
    for fault in faults() {
        let mut json = services[&fault.of].clone();
        fault.change.iter().for_each(|change| change::apply(&mut json, change));
        let service: Service = serde_json::from_value(json.clone()).unwrap();
        for one in found(json) {
            let Some(fix) = &one.diagnostic.fix else { continue };
            let code = one.diagnostic.code;
            let mut edited = Draft { service: service.clone(), ..Draft::default() };
            let done = apply_all(&mut edited, &fix.edits).unwrap();
            let again = found(serde_json::to_value(&edited.service).unwrap());
            let same = |it: &Finding| {
                let (it, was) = (&it.diagnostic, &one.diagnostic);
                it.code == was.code && it.place == was.place && it.args == was.args
            };
            assert!(!again.iter().any(same), "{code} is gone from {}", one.diagnostic.place);
            apply_all(&mut edited, &done.undo).unwrap();
            let text = |service: &Service| serde_json::to_string(service).unwrap();
            assert_eq!(text(&edited.service), text(&service), "the fix of {code} can be undone");
            for language in ["en", "uk", "et"] {
                let said = fix_words(&one.diagnostic, language);
                assert!(said.is_some(), "the fix of {code} is told in {language}");
            }
            mended.insert(code);
        }
    }
    assert!(mended.len() >= 6, "fixes are tried: {mended:?}");
}

fn seen(found: &[Finding]) -> Vec<[String; 2]> {
    let seen =
        found.iter().map(|it| [it.diagnostic.code.to_string(), it.diagnostic.place.to_string()]);
    seen.collect()
}

#[test]
fn good_services_are_without_findings() {
    for (name, service) in services().as_object().unwrap() {
        assert_eq!(seen(&found(service.clone())), Vec::<[String; 2]>::new(), "{name} is good");
    }
}

#[test]
fn each_fault_is_found_at_its_place() {
    let (faults, services) = (faults(), services());
    assert!(faults.len() >= 40, "there are enough of them: {}", faults.len());
    let mut wrong = Vec::new();
    let mut codes = BTreeSet::new();
    for fault in faults {
        let mut json = services[&fault.of].clone();
        fault.change.iter().for_each(|change| change::apply(&mut json, change));
        let found = found(json);
        if !seen(&found).contains(&fault.finds) {
            wrong.push(format!(
                "{:?}: {:?} is not in {:?}",
                fault.change,
                fault.finds,
                seen(&found)
            ));
        }
        for one in &found {
            codes.insert(one.diagnostic.code);
            for language in ["en", "uk", "et"] {
                let said = [words(&one.diagnostic, language), why(&one.diagnostic, language)];
                assert!(
                    said.iter().all(|it| !it.is_empty() && !it.contains("{$")),
                    "{} is told in {language}: {said:?}",
                    one.diagnostic.code
                );
            }
        }
    }
    assert!(wrong.is_empty(), "every fault is found:\n{}", wrong.join("\n"));
    let silent: Vec<&Code> =
        Code::ALL.iter().filter(|it| it.is_proved() && !codes.contains(it)).collect();
    assert_eq!(silent, Vec::<&Code>::new(), "a rule that never finds anything is none");
}
