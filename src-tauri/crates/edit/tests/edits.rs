//! Every edit is done, undone and done again; undo restores the document byte for byte.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use maket_edit::{Edit, EditError, apply_all};
use maket_model::service::Service;
use proptest::prelude::*;
use serde_json::{Value, json};

fn service() -> Service {
    serde_json::from_value(json!({
        "maket": 1, "id": "birth", "languages": ["en"],
        "steps": [
            { "id": "find", "kind": "exchange", "operation": "r/o",
              "on": { "found": "child", "none": "child", "unavailable": "done" },
              "next": [{ "to": "done" }], "unheard": 1 },
            { "id": "child", "key": "k1", "kind": "page",
              "questions": [
                  { "id": "born_on", "answer": { "type": "date" }, "from": "note.born_on" },
                  { "id": "name", "key": "k2", "prefill": "note.name", "unheard": [1] }],
              "next": [{ "when": "x", "to": "done" }, { "to": "find", "key": "a" }] },
            { "id": "check", "kind": "check-answers", "button": { "en": "Send" }, "next": [{ "to": "done" }] },
            { "id": "desk", "kind": "review", "questions": [{ "id": "note_of_official" }] },
            { "id": "done", "kind": "outcome" }
        ]
    }))
    .unwrap()
}

fn edit(json: Value) -> Edit {
    serde_json::from_value(json).unwrap()
}

fn text(service: &Service) -> String {
    serde_json::to_string(service).unwrap()
}

/// Each edit, and what of the document it must have changed.
fn edits() -> Vec<(Value, &'static str, Value)> {
    vec![
        (
            json!({ "edit": "insert-step", "at": 1, "step": { "id": "new", "kind": "page" } }),
            "/steps/1/id",
            json!("new"),
        ),
        (
            json!({ "edit": "insert-step", "at": 99, "step": { "id": "new", "kind": "page" } }),
            "/steps/5/id",
            json!("new"),
        ),
        (json!({ "edit": "remove-step", "step": "k1" }), "/steps/1/id", json!("check")),
        (
            json!({ "edit": "insert-arrow", "step": "k1", "at": 1, "arrow": { "to": "desk" } }),
            "/steps/1/next/1/to",
            json!("desk"),
        ),
        (
            json!({ "edit": "remove-arrow", "step": "k1", "at": 0 }),
            "/steps/1/next/0/to",
            json!("find"),
        ),
        (
            json!({ "edit": "lead-arrow", "step": "find", "at": 0, "to": "desk" }),
            "/steps/0/next/0/to",
            json!("desk"),
        ),
        (
            json!({ "edit": "lead-outcome", "step": "find", "outcome": "none", "to": "desk" }),
            "/steps/0/on/none",
            json!("desk"),
        ),
        (
            json!({ "edit": "lead-outcome", "step": "find", "outcome": "many", "to": "desk" }),
            "/steps/0/on/many",
            json!("desk"),
        ),
        (
            json!({ "edit": "lead-outcome", "step": "find", "outcome": "found", "to": null }),
            "/steps/0/on",
            json!({ "none": "child", "unavailable": "done" }),
        ),
        (
            json!({ "edit": "insert-question", "step": "desk", "at": 0, "question": { "id": "new" } }),
            "/steps/3/questions/0/id",
            json!("new"),
        ),
        (
            json!({ "edit": "remove-question", "step": "k1", "question": "born_on" }),
            "/steps/1/questions/0/id",
            json!("name"),
        ),
        (
            json!({ "edit": "set-from", "step": "k1", "question": "k2", "from": "note.x" }),
            "/steps/1/questions/1/from",
            json!("note.x"),
        ),
        (
            json!({ "edit": "set-prefill", "step": "k1", "question": "k2", "prefill": "y" }),
            "/steps/1/questions/1/prefill",
            json!("y"),
        ),
        (
            json!({ "edit": "set-button", "step": "check", "text": { "en": "Register" } }),
            "/steps/2/button/en",
            json!("Register"),
        ),
    ]
}

#[test]
fn each_edit_is_done_undone_and_done_again() {
    for (written, pointer, expected) in edits() {
        let mut service = service();
        let before = text(&service);
        let undo = edit(written.clone()).apply(&mut service).unwrap();
        let after = text(&service);
        let seen = serde_json::to_value(&service).unwrap();
        assert_eq!(seen.pointer(pointer), Some(&expected), "{written} changes {pointer}");
        let redo = undo.apply(&mut service).unwrap();
        assert_eq!(text(&service), before, "undoing {written} restores the document");
        redo.apply(&mut service).unwrap();
        assert_eq!(text(&service), after, "doing {written} again does the same");
    }
}

#[test]
fn an_edit_of_what_is_not_there_changes_nothing() {
    let cases = [
        (json!({ "edit": "remove-step", "step": "x" }), EditError::NoStep("x".into())),
        (
            json!({ "edit": "remove-arrow", "step": "find", "at": 7 }),
            EditError::NoArrow("find".into(), 7),
        ),
        (
            json!({ "edit": "set-from", "step": "k1", "question": "x", "from": null }),
            EditError::NoQuestion("k1".into(), "x".into()),
        ),
        (
            json!({ "edit": "set-button", "step": "find", "text": {} }),
            EditError::NoSuchPart("find".into(), "button"),
        ),
        (
            json!({ "edit": "insert-question", "step": "find", "at": 0, "question": {} }),
            EditError::NoSuchPart("find".into(), "questions"),
        ),
    ];
    for (written, expected) in cases {
        let mut edited = service();
        let error = edit(written.clone()).apply(&mut edited).unwrap_err();
        assert_eq!(error, expected, "{written} says what is missing");
        assert_eq!(edited, service(), "{written} leaves the service alone");
    }
}

#[test]
fn several_edits_are_one_or_none() {
    let mut edited = service();
    let good = edit(json!({ "edit": "remove-step", "step": "done" }));
    let bad = edit(json!({ "edit": "remove-step", "step": "x" }));
    let undo = apply_all(&mut edited, &[good.clone(), good.clone()]).unwrap_err();
    assert_eq!(undo, EditError::NoStep("done".into()), "it cannot be taken away twice");
    assert_eq!(edited, service(), "the first is undone where the second fails");
    apply_all(&mut edited, &[good.clone(), bad]).unwrap_err();
    assert_eq!(edited, service(), "the first is undone where the second fails");
    let undo = apply_all(&mut edited, &[good]).unwrap();
    apply_all(&mut edited, &undo).unwrap();
    assert_eq!(text(&edited), text(&service()), "all are undone in order");
}

proptest! {
    #[test]
    fn undo_restores_the_document(chosen in prop::collection::vec(0..14_usize, 0..24)) {
        let mut edited = service();
        let all = edits();
        let mut done = Vec::new();
        for index in chosen {
            let before = text(&edited);
            match edit(all[index].0.clone()).apply(&mut edited) {
                Ok(undo) => done.push((before, undo)),
                Err(_) => prop_assert_eq!(text(&edited), before, "what fails changes nothing"),
            }
        }
        for (before, undo) in done.into_iter().rev() {
            undo.apply(&mut edited).unwrap();
            prop_assert_eq!(text(&edited), before, "each undo restores what was there before it");
        }
    }
}
