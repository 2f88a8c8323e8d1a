//! Every edit is done, undone and done again; undo restores the document byte for byte, and the
//! patches repeat on its JSON what the edit did to it.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use maket_edit::{Draft, Edit, EditError, apply_all, mentions};
use proptest::prelude::*;
use serde_json::{Value, json};

fn draft() -> Draft {
    let service = json!({
        "maket": 1, "id": "birth", "title": { "en": "Birth" }, "languages": ["en"],
        "card": { "registerId": "1", "refusal": [{ "id": "no-right" }] },
        "actors": [{ "id": "mother", "kind": "citizen" }, { "id": "desk", "kind": "official" }],
        "laws": [{ "id": "law-1" }],
        "lists": [{ "id": "place", "items": [{ "id": "ukraine" }, { "id": "abroad" }] }],
        "rules": [{ "id": "is_far", "is": "born_at = \"abroad\" and mother.signed_in != null" }],
        "registries": [{ "id": "r", "operations": [{ "id": "o", "gives": [{ "id": "born_on", "type": "date" }] }] }],
        "steps": [
            { "id": "find", "kind": "exchange", "operation": "r/o", "as": "note", "law": "law-1",
              "on": { "found": "child", "none": "child", "unavailable": "done" },
              "next": [{ "to": "done" }], "unheard": 1 },
            { "id": "child", "key": "k1", "kind": "page", "actor": "mother",
              "title": { "en": "Child, {born_on} and {find.outcome # a | b}" },
              "questions": [
                  { "id": "born_on", "answer": { "type": "date" }, "from": "note.born_on" },
                  { "id": "born_at", "answer": { "type": "one-of", "list": "place" } },
                  { "id": "pets", "answer": { "type": "group", "fields": [{ "id": "name" }] } },
                  { "id": "name", "key": "k2", "prefill": "note.name", "when": "is_far",
                    "why": { "usedBy": ["desk", "r"] }, "unheard": [1] }],
              "next": [{ "when": "born_at = \"abroad\" and count(pets.name) > 1", "to": "done" },
                       { "to": "find", "key": "a" }] },
            { "id": "check", "kind": "check-answers", "button": { "en": "Send" }, "next": [{ "to": "done" }] },
            { "id": "desk-1", "kind": "review", "actor": "desk", "reasons": ["no-right"], "shows": ["born_on"],
              "questions": [{ "id": "note_of_official" }] },
            { "id": "done", "kind": "outcome" }
        ]
    });
    let people =
        json!({ "cast": ["olena"], "people": [{ "id": "ivan", "failures": { "r": "none" } }] });
    let journeys = "## Ivan\n\nGiven ivan, with r/o none\n\n| who | at | does | leads to |\n|---|---|---|---|\n\
        | mother | child | born_at = abroad; pets.1.name = Rex | done |\n";
    let json = json!({ "service": service, "people": people, "journeys": journeys });
    serde_json::from_value(json).unwrap()
}

fn edit(json: Value) -> Edit {
    serde_json::from_value(json).unwrap()
}

fn text(draft: &Draft) -> String {
    serde_json::to_string(draft).unwrap()
}

fn set(place: &str, value: Value) -> Value {
    json!({ "edit": "set", "place": place, "value": value })
}

fn clear(place: &str) -> Value {
    json!({ "edit": "set", "place": place })
}

fn rename(place: &str, id: &str) -> Value {
    json!({ "edit": "rename", "place": place, "id": id })
}

fn insert(place: &str, collection: &str, at: u32, thing: Value) -> Value {
    json!({ "edit": "insert", "place": place, "collection": collection, "at": at, "thing": thing })
}

fn remove(place: &str) -> Value {
    json!({ "edit": "remove", "place": place })
}

fn go(place: &str, to: &str, collection: &str, at: u32) -> Value {
    json!({ "edit": "move", "place": place, "to": to, "collection": collection, "at": at })
}

/// Each edit, and what of the document it must have changed.
fn edits() -> Vec<(Value, &'static str, Value)> {
    vec![
        (set("#title.uk", json!("Народження")), "/service/title/uk", json!("Народження")),
        (set("#card.price.uk", json!("0")), "/service/card/price/uk", json!("0")),
        (set("#authority.name.en", json!("Office")), "/service/authority/name/en", json!("Office")),
        (clear("#title.en"), "/service/title", Value::Null),
        (set("#cast", json!(["olena", "petro"])), "/people/cast/1", json!("petro")),
        (
            set("#population", json!({ "devices": { "phone": 3 }, "ages": [] })),
            "/people/population",
            json!({ "devices": { "phone": 3 } }),
        ),
        (
            set("#population.parameters.typing_phone", json!({ "value": 30 })),
            "/people/population/parameters/typing_phone/value",
            json!(30),
        ),
        (
            set("people/ivan#failures.r", json!("slow")),
            "/people/people/0/failures/r",
            json!("slow"),
        ),
        (
            insert("", "people", 0, json!({ "id": "oksana" })),
            "/people/people/0/id",
            json!("oksana"),
        ),
        (remove("people/ivan"), "/people/people", Value::Null),
        (rename("people/ivan", "iwan"), "/people/people/0/key", json!("ivan")),
        (set("steps/find#on.none", json!("done")), "/service/steps/0/on/none", json!("done")),
        (
            clear("steps/find#on.found"),
            "/service/steps/0/on",
            json!({ "none": "child", "unavailable": "done" }),
        ),
        (
            set("steps/k1/next/@0#when", json!("true")),
            "/service/steps/1/next/0/when",
            json!("true"),
        ),
        (set("steps/check#kind", json!("wait")), "/service/steps/2/kind", json!("wait")),
        (
            set("steps/k1/questions/k2#answer", json!({ "type": "iban" })),
            "/service/steps/1/questions/3/answer/type",
            json!("iban"),
        ),
        (
            set("steps/k1/questions/k2#why.usedBy.1", json!("r2")),
            "/service/steps/1/questions/3/why/usedBy/1",
            json!("r2"),
        ),
        (
            clear("steps/k1/questions/k2#why.usedBy.0"),
            "/service/steps/1/questions/3/why/usedBy",
            json!(["r"]),
        ),
        (
            set("steps/done", json!({ "id": "end", "kind": "outcome" })),
            "/service/steps/4/id",
            json!("end"),
        ),
        (
            insert("", "steps", 1, json!({ "id": "new", "kind": "page" })),
            "/service/steps/1/id",
            json!("new"),
        ),
        (
            insert("", "steps", 99, json!({ "id": "new", "kind": "page" })),
            "/service/steps/5/id",
            json!("new"),
        ),
        (
            insert("", "needs", 0, json!({ "id": "register" })),
            "/service/needs/0/id",
            json!("register"),
        ),
        (
            insert("steps/k1", "next", 1, json!({ "to": "desk" })),
            "/service/steps/1/next/1/to",
            json!("desk"),
        ),
        (
            insert("lists/place", "items", 1, json!({ "id": "sea" })),
            "/service/lists/0/items/1/id",
            json!("sea"),
        ),
        (
            insert("steps/k1/questions/pets", "answer.fields", 0, json!({ "id": "kind" })),
            "/service/steps/1/questions/2/answer/fields/0/id",
            json!("kind"),
        ),
        (remove("steps/k1"), "/service/steps/1/id", json!("check")),
        (remove("card.refusal/no-right"), "/service/card/refusal", Value::Null),
        (remove("steps/k1/questions/born_on"), "/service/steps/1/questions/0/id", json!("born_at")),
        (
            go("steps/k1/questions/k2", "steps/k1", "questions", 0),
            "/service/steps/1/questions/0/id",
            json!("name"),
        ),
        (
            go("steps/k1/questions/born_on", "steps/desk-1", "questions", 9),
            "/service/steps/3/questions/1/id",
            json!("born_on"),
        ),
        (go("steps/done", "", "steps", 0), "/service/steps/0/id", json!("done")),
        (rename("steps/k1", "kid"), "/service/steps/0/on/none", json!("kid")),
        (
            rename("steps/find", "look-up"),
            "/service/steps/1/title/en",
            json!("Child, {born_on} and {look_up.outcome # a | b}"),
        ),
        (rename("steps/find", "look-up"), "/service/steps/0/key", json!("find")),
        (
            rename("steps/k1/questions/born_on", "birthday"),
            "/service/steps/1/title/en",
            json!("Child, {birthday} and {find.outcome # a | b}"),
        ),
        (
            rename("steps/k1/questions/born_on", "birthday"),
            "/service/steps/1/questions/0/from",
            json!("note.born_on"),
        ),
        (
            rename("steps/k1/questions/born_on", "birthday"),
            "/service/steps/3/shows/0",
            json!("birthday"),
        ),
        (
            rename("steps/k1/questions/pets/answer.fields/name", "call"),
            "/service/steps/1/next/0/when",
            json!("born_at = \"abroad\" and count(pets.call) > 1"),
        ),
        (
            rename("rules/is_far", "is_abroad"),
            "/service/steps/1/questions/3/when",
            json!("is_abroad"),
        ),
        (
            rename("lists/place/items/abroad", "other-country"),
            "/service/rules/0/is",
            json!("born_at = \"other-country\" and mother.signed_in != null"),
        ),
        (
            rename("actors/mother", "parent"),
            "/service/rules/0/is",
            json!("born_at = \"abroad\" and parent.signed_in != null"),
        ),
        (rename("actors/mother", "parent"), "/service/steps/1/actor", json!("parent")),
        (rename("laws/law-1", "civil-13"), "/service/steps/0/law", json!("civil-13")),
        (rename("registries/r", "dracs"), "/service/steps/0/operation", json!("dracs/o")),
        (
            rename("registries/r", "dracs"),
            "/service/steps/1/questions/3/why/usedBy/1",
            json!("dracs"),
        ),
        (
            rename("registries/r/operations/o", "note"),
            "/service/steps/0/operation",
            json!("r/note"),
        ),
        (
            rename("card.refusal/no-right", "no-claim"),
            "/service/steps/3/reasons/0",
            json!("no-claim"),
        ),
    ]
}

#[test]
fn each_edit_is_done_undone_and_done_again() {
    for (written, pointer, expected) in edits() {
        let mut draft = draft();
        let before = text(&draft);
        let done = edit(written.clone()).apply(&mut draft).unwrap();
        let after = text(&draft);
        let seen = serde_json::to_value(&draft).unwrap();
        let found = seen.pointer(pointer).cloned().unwrap_or_default();
        assert_eq!(found, expected, "{written} changes {pointer}");
        let redo = apply_all(&mut draft, &done.undo).unwrap();
        assert_eq!(text(&draft), before, "undoing {written} restores the document");
        apply_all(&mut draft, &redo.undo).unwrap();
        assert_eq!(text(&draft), after, "doing {written} again does the same");
    }
}

#[test]
fn patches_repeat_each_edit_on_json() {
    for (written, ..) in edits() {
        let mut draft = draft();
        let mut json = serde_json::to_value(&draft).unwrap();
        let done = edit(written.clone()).apply(&mut draft).unwrap();
        done.patches.iter().for_each(|patch| patch.apply(&mut json));
        let now = serde_json::to_value(&draft).unwrap();
        assert_eq!(json, now, "the patches of {written} lead to what the draft is");
    }
}

#[test]
fn an_edit_that_cannot_be_made_changes_nothing() {
    let cases = [
        (remove("steps/x"), "there is nothing at steps/x"),
        (set("steps/x#title.en", json!("X")), "there is nothing at steps/x"),
        (set("people/x#age", json!(3)), "there is nothing at people/x"),
        (insert("steps/find", "questions", 0, json!({})), "there are no questions in steps/find"),
        (set("steps/k1/questions/k2#optional", json!("yes")), "that cannot stand there"),
        (
            insert("", "steps", 0, json!({ "kind": "page", "questions": 7 })),
            "that cannot stand there",
        ),
        (go("steps/k1", "steps/k1", "questions", 0), "nothing can move into itself"),
        (go("steps/k1/questions/k2", "steps/find", "questions", 0), "there are no questions"),
        (rename("steps/k1", "find"), "the id find cannot be given"),
        (rename("steps/k1", "Дитина"), "the id Дитина cannot be given"),
        (rename("steps/k1/questions/k2", "born_on"), "the id born_on cannot be given"),
        (rename("steps/k1/next/a", "x"), "steps/k1/next/a has no id"),
    ];
    for (written, expected) in cases {
        let mut edited = draft();
        let error = edit(written.clone()).apply(&mut edited).unwrap_err().to_string();
        assert!(error.contains(expected), "{written} says {expected}, not {error}");
        assert_eq!(text(&edited), text(&draft()), "{written} leaves the draft alone");
    }
}

#[test]
fn an_edit_that_changes_nothing_has_done_nothing() {
    let cases = [
        (set("#title.en", json!("Birth")), "the title that it has"),
        (set("#title", json!({ "en": "Birth" })), "the title that it has, as a whole"),
        (set("#cast", json!(["olena"])), "the cast that it has"),
        (set("people/ivan#failures.r", json!("none")), "how a registry fails for a person"),
        (set("steps/k1#kind", json!("page")), "the kind that a step has"),
        (set("steps/k1#id", json!("child")), "the id that it has"),
        (set("steps/k1/questions/k2#optional", json!(false)), "what holds where nothing is said"),
        (set("lists/place/items/abroad", json!({ "id": "abroad" })), "a thing as it is"),
        (clear("#title.uk"), "words that are in no such language"),
        (clear("steps/k1/questions/born_on#why.law"), "a reason that nobody gave"),
        (clear("people/ivan#age"), "an age that nobody said"),
        (go("steps/k1", "", "steps", 1), "the place at which it stands"),
        (go("steps/done", "", "steps", 99), "the end, where it stands"),
        (go("lists/place/items/ukraine", "lists/place", "items", 0), "its place in a list"),
        (rename("steps/k1", "child"), "the name of a step"),
        (rename("people/ivan", "ivan"), "the name of a person"),
    ];
    for (written, what) in cases {
        let mut edited = draft();
        let done = edit(written.clone()).apply(&mut edited).unwrap();
        assert_eq!(done, maket_edit::Done::default(), "{what}: nothing to undo, nothing to repeat");
        assert_eq!(text(&edited), text(&draft()), "{what}: {written} leaves the draft alone");
    }
    let turned = edit(set(
        "steps/find#on",
        json!({ "none": "child", "found": "child", "unavailable": "done" }),
    ));
    let done = turned.apply(&mut draft()).unwrap();
    assert_eq!(done.undo.len(), 1, "another order of the same entries is a change");
}

#[test]
fn who_speaks_of_a_thing_is_known_before_it_is_removed() {
    let speaks: &[(&str, &[&str])] = &[
        ("steps/k1/questions/born_on", &["steps/k1#title", "steps/desk-1#shows.0"]),
        ("steps/k1/questions/born_at", &["rules/is_far#is", "steps/k1/next/@0#when"]),
        ("steps/k1/questions/pets", &["steps/k1/next/@0#when"]),
        ("steps/k1/questions/pets/answer.fields/name", &["steps/k1/next/@0#when"]),
        ("steps/k1/questions/k2", &[]),
        ("lists/place/items/abroad", &["rules/is_far#is", "steps/k1/next/@0#when"]),
        ("rules/is_far", &["steps/k1/questions/k2#when"]),
        ("laws/law-1", &["steps/find#law"]),
        ("registries/r", &["steps/find#operation", "steps/k1/questions/k2#why.usedBy.1"]),
        (
            "steps/k1",
            &[
                "rules/is_far#is",
                "steps/find#on.found",
                "steps/find#on.none",
                "steps/desk-1#shows.0",
            ],
        ),
        ("steps/desk-1", &[]),
    ];
    let service = draft().service;
    for (place, expected) in speaks {
        let found = mentions(&service, &place.parse().unwrap());
        let told: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(&told, expected, "who would miss {place}");
    }
}

#[test]
fn several_edits_are_one_or_none() {
    let mut edited = draft();
    let good = edit(remove("steps/done"));
    let error = apply_all(&mut edited, &[good.clone(), good.clone()]).unwrap_err();
    assert_eq!(error, EditError::Nothing("steps/done".parse().unwrap()), "it goes only once");
    assert_eq!(edited, draft(), "the first is undone where the second fails");
    let done = apply_all(&mut edited, &[good]).unwrap();
    apply_all(&mut edited, &done.undo).unwrap();
    assert_eq!(text(&edited), text(&draft()), "all are undone in order");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn undo_restores_and_patches_follow(chosen in prop::collection::vec(0..45_usize, 0..24)) {
        let mut edited = draft();
        let all = edits();
        let mut json = serde_json::to_value(&edited).unwrap();
        let mut done = Vec::new();
        for index in chosen {
            let before = text(&edited);
            match edit(all[index].0.clone()).apply(&mut edited) {
                Ok(it) => {
                    it.patches.iter().for_each(|patch| patch.apply(&mut json));
                    done.push((before, it.undo));
                }
                Err(_) => prop_assert_eq!(text(&edited), before, "what fails changes nothing"),
            }
            let now = serde_json::to_value(&edited).unwrap();
            prop_assert_eq!(&json, &now, "who follows the patches sees the draft");
        }
        for (before, undo) in done.into_iter().rev() {
            apply_all(&mut edited, &undo).unwrap();
            prop_assert_eq!(text(&edited), before, "each undo restores what was there before it");
        }
    }
}

/// Cases are kept so that they break where the service does; another id breaks nothing.
#[test]
fn acceptance_cases_follow_a_thing_to_its_new_id() {
    for (change, was, is) in [
        (rename("steps/k1", "kid"), "| child |", "| kid |"),
        (rename("steps/k1/questions/born_at", "place"), "born_at = abroad", "place = abroad"),
        (
            rename("steps/k1/questions/pets/answer.fields/name", "call"),
            "pets.1.name",
            "pets.1.call",
        ),
        (rename("lists/place/items/abroad", "away"), "born_at = abroad", "born_at = away"),
        (rename("actors/mother", "parent"), "| mother |", "| parent |"),
        (rename("registries/r", "dracs"), "with r/o none", "with dracs/o none"),
        (rename("people/ivan", "iwan"), "Given ivan", "Given iwan"),
    ] {
        let mut changed = draft();
        let before = changed.journeys.clone();
        assert!(before.contains(was), "{was} is in the cases");
        let done = apply_all(&mut changed, &[edit(change.clone())]).unwrap();
        assert_eq!(changed.journeys, before.replacen(was, is, 1), "{change}");
        apply_all(&mut changed, &done.undo).unwrap();
        assert_eq!(
            text(&changed),
            text(&draft()),
            "undo restores the cases with the rest: {change}"
        );
    }
}
