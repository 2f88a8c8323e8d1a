//! An exchange that is not there yet, for a question that a registry could answer.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use maket_check::proof::{Follows, Options, prove};
use maket_check::{Code, Severity, check, new_exchange};
use maket_edit::{Draft, apply_all};
use maket_model::service::Service;
use maket_model::step::StepKind;
use serde_json::{Value, json};

/// The register of people knows a person’s e-mail by the number that the sign-in tells, and the
/// last page asks for it.
fn asks() -> Value {
    let on = |to: &str| json!({ "done": to, "cancelled": "end", "failed": "end" });
    json!({
        "maket": 1, "id": "asks", "languages": ["en"],
        "actors": [{ "id": "me", "kind": "citizen" }, { "id": "you", "kind": "citizen" }],
        "lists": [{ "id": "kinds", "items": [{ "id": "one" }] }],
        "registries": [{ "id": "people", "operations": [
            { "id": "contact-data", "kind": "read", "by": ["tax_number"], "gives": [
                { "id": "email", "type": "email", "is": "self/email" },
                { "id": "phone", "type": "phone", "is": "self/phone" }] }] }],
        "steps": [
            { "id": "sign-in", "kind": "sign-in", "actor": "me",
              "gives": [{ "id": "tax_number", "type": "national-id" }], "on": on("sort") },
            { "id": "sort", "kind": "decision", "inputs": ["1"],
              "rows": [{ "if": ["1"], "to": "page" }, { "if": ["-"], "to": "end" }] },
            { "id": "page", "kind": "page", "actor": "me", "next": [{ "to": "more" }], "questions": [
                { "id": "email", "is": "self/email", "label": { "en": "E-mail" }, "answer": { "type": "email" } },
                { "id": "phone", "is": "self/phone", "label": { "en": "Phone" }, "answer": { "type": "phone" } }] },
            { "id": "more", "kind": "page", "actor": "me", "next": [{ "to": "end" }] },
            { "id": "end", "kind": "outcome", "result": "done" }]
    })
}

fn service(json: &Value) -> Service {
    serde_json::from_value(json.clone()).unwrap()
}

const EMAIL: &str = "steps/page/questions/email";

#[test]
fn every_way_to_the_question_goes_by_the_registry_first_and_undo_takes_it_back() {
    let service = service(&asks());
    let new = new_exchange(&service, &EMAIL.parse().unwrap()).unwrap();
    let mut draft = Draft { service: service.clone(), ..Draft::default() };
    let done = apply_all(&mut draft, &new.edits).unwrap();
    let steps = &draft.service.steps;
    let at = |id: &str| steps.iter().find(|it| it.id == id).unwrap();
    let StepKind::Decision(sort) = &at("sort").kind else { unreachable!("it is a table") };
    assert_eq!(sort.rows[0].to, Some(new.step.clone()), "the row leads to the exchange");
    let added = at(new.step.as_str());
    assert!(added.on.values().all(|to| *to == "page"), "each outcome leads to the page");
    let now = "2026-03-02T08:00:00Z".parse().unwrap();
    let proof = prove(&draft.service, &Options { now, most: 2_000, go_on: &|_| true });
    let endings = proof.endings.iter().filter(|it| it.step == new.step);
    let mut outcomes: Vec<&str> = endings.clone().map(|it| it.outcome.as_str()).collect();
    outcomes.sort_unstable();
    let expected = ["found", "many", "none", "refused", "slow", "stale", "unavailable"];
    assert_eq!(outcomes, expected, "each of its outcomes has somebody to whom it happens");
    let to_page = Follows::Step("page".into());
    assert!(endings.clone().all(|it| it.follows == to_page), "who comes to the page");
    let StepKind::Exchange(exchange) = &added.kind else { unreachable!("it is an exchange") };
    let sent = exchange.send.iter().map(|(name, value)| format!("{name} = {value}"));
    assert_eq!(sent.collect::<Vec<_>>(), ["tax_number = signed_in.tax_number"], "whom it is about");
    let shown = at("page").questions()[0].from.as_ref().unwrap().to_string();
    assert_eq!(
        shown, "if find_contact_data.outcome = \"found\" then contact_data.email else null",
        "of several records none is shown"
    );
    // The other question of the page is known to the same exchange.
    let found = check(&draft.service);
    let held = found.iter().find(|it| it.code == Code::RegistryHoldsIt).unwrap();
    let fix = held.fix.as_ref().unwrap();
    apply_all(&mut draft, &fix.edits).unwrap();
    let left = check(&draft.service).into_iter().filter(|it| it.severity == Severity::Error);
    let about = |code: Code| {
        matches!(code, Code::RegistryHoldsIt | Code::UnknownReference | Code::DanglingWay)
    };
    assert!(
        left.clone().all(|it| !about(it.code)),
        "both are confirmed: {:?}",
        left.collect::<Vec<_>>()
    );
    let mut undone = Draft { service: service.clone(), ..Draft::default() };
    let undo = apply_all(&mut undone, &new.edits).unwrap().undo;
    apply_all(&mut undone, &undo).unwrap();
    assert_eq!(undone.service, service, "one undo takes all of it back");
    assert!(!done.undo.is_empty(), "it was a change");
}

#[test]
fn what_is_not_sure_is_not_offered() {
    for (pointer, value, why) in [
        ("/registries/0/operations/0/by", json!(["passport"]), "nobody is known by it"),
        ("/registries/0/operations/0/by", json!([]), "it finds nobody"),
        ("/registries/0/operations/0/kind", json!("write"), "it tells nothing"),
        ("/registries/0/operations/0/gives/0/type", json!("text"), "another kind of answer"),
        ("/registries/0/operations/0/gives/0/many", json!(true), "several of them"),
        ("/registries/0/operations/0/gives/0/is", json!("child/email"), "another person’s"),
        ("/registries/0/operations/0/gives/0/is", json!(null), "only called the same"),
        ("/steps/0/actor", json!("you"), "somebody else is signed in"),
        ("/steps/0/on/cancelled", json!("page"), "somebody who is not signed in comes there too"),
        ("/steps/2/each", json!({ "of": "children", "as": "child" }), "it is asked item by item"),
        ("/steps/2/questions/0/from", json!("signed_in.email"), "it is not asked at all"),
    ] {
        let mut json = asks();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        json.pointer_mut(parent).unwrap()[key] = value.clone();
        let found = new_exchange(&service(&json), &EMAIL.parse().unwrap());
        assert_eq!(found, None, "{pointer} = {value}: {why}");
    }
}
