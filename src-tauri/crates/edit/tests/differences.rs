//! How two versions differ: by keys and places, and in words that a designer reads.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use maket_edit::{Change, Difference, Draft, differences};
use maket_model::place::resolve;
use maket_testkit::arbitrary::{arbitrary_cast, arbitrary_service};
use proptest::prelude::*;
use serde_json::{Value, json};

fn version() -> Value {
    json!({
        "service": {
            "maket": 1, "id": "birth", "title": { "en": "A birth" }, "languages": ["en"],
            "rules": [{ "id": "abroad", "title": { "en": "Born abroad" }, "is": "place = \"abroad\"" }],
            "steps": [
                { "id": "where", "kind": "page", "title": { "en": "Where" }, "questions": [
                    { "id": "place", "label": { "en": "Where was the child born?" }, "answer": { "type": "one-of", "items": [
                        { "id": "here", "label": { "en": "In Ukraine" } }, { "id": "abroad", "label": { "en": "Abroad" } }] } },
                    { "id": "name", "label": { "en": "Name" }, "answer": { "type": "text" } }],
                  "content": [{ "type": "inset", "text": { "en": "Read this." } }],
                  "next": [{ "when": "place = \"abroad\"", "to": "consulate" }, { "to": "desk" }] },
                { "id": "desk", "kind": "review", "title": { "en": "The desk" }, "within": "P5D", "on": { "refused": "no" },
                  "next": [{ "to": "done" }] },
                { "id": "consulate", "kind": "outcome", "title": { "en": "The consulate" }, "result": "elsewhere" },
                { "id": "no", "kind": "outcome", "title": { "en": "Refused" }, "result": "refused" },
                { "id": "done", "kind": "outcome", "title": { "en": "Registered" } }] },
        "people": { "people": [{ "id": "olena", "name": { "en": "Olena" }, "age": 27 }] },
    })
}

fn draft(json: &Value) -> Draft {
    serde_json::from_value(json.clone()).unwrap()
}

/// Sets what stands at a JSON pointer; null takes it away.
fn change(json: &mut Value, pointer: &str, value: Value) {
    let (holder, last) = pointer.rsplit_once('/').unwrap();
    match json.pointer_mut(holder).unwrap() {
        Value::Object(entries) if value.is_null() => drop(entries.shift_remove(last)),
        Value::Object(entries) => drop(entries.insert(last.to_owned(), value)),
        Value::Array(items) if value.is_null() => drop(items.remove(last.parse().unwrap())),
        Value::Array(items) => items.insert(last.parse().unwrap(), value),
        other => panic!("{other} holds nothing"),
    }
}

#[track_caller]
fn check(changes: &[(&str, Value)], expected: &[(&str, &str)]) {
    let before = version();
    let mut after = before.clone();
    for (pointer, value) in changes {
        change(&mut after, pointer, value.clone());
    }
    let (before, after) = (draft(&before), draft(&after));
    let found = differences(&before, &after);
    let told: Vec<(String, String)> =
        found.iter().map(|it| (it.place.to_string(), it.sentence(&before, &after, "en"))).collect();
    let expected: Vec<(String, String)> =
        expected.iter().map(|(place, said)| ((*place).into(), (*said).into())).collect();
    assert_eq!(told, expected, "what {changes:?} comes to");
}

#[test]
fn each_kind_of_difference_is_a_sentence_with_a_place() {
    check(&[], &[]);
    check(
        &[("/service/steps/0/questions/1/label/en", json!("Given name"))],
        &[(
            "steps/where/questions/name#label.en",
            "Step “Where”, question “Given name”, the label (en): “Given name”; before: “Name”",
        )],
    );
    check(
        &[("/service/steps/0/questions/1/hint", json!({ "en": "As in the passport" }))],
        &[(
            "steps/where/questions/name#hint.en",
            "Step “Where”, question “Name”, the hint (en): “As in the passport”; before: nothing",
        )],
    );
    check(
        &[("/service/steps/0/questions/1/optional", json!(true))],
        &[(
            "steps/where/questions/name#optional",
            "Step “Where”, question “Name”, being optional: yes; before: no",
        )],
    );
    check(
        &[("/service/steps/0/questions/1/answer/max", json!(20))],
        &[(
            "steps/where/questions/name#answer.max",
            "Step “Where”, question “Name”, the greatest value: 20; before: nothing",
        )],
    );
    check(
        &[("/service/steps/0/questions/2", json!({ "id": "sex", "label": { "en": "Sex" } }))],
        &[("steps/where/questions/sex", "Added: step “Where”, question “Sex”")],
    );
    check(
        &[("/service/steps/0/questions/1", Value::Null)],
        &[("steps/where/questions/name", "Removed: step “Where”, question “Name”")],
    );
    check(
        &[(
            "/service/steps/0/questions/0/answer/items/2",
            json!({ "id": "sea", "label": { "en": "At sea" } }),
        )],
        &[(
            "steps/where/questions/place/answer.items/sea",
            "Added: step “Where”, question “Where was the child born?”, item “At sea”",
        )],
    );
    check(
        &[("/service/steps/1/within", json!("3 working days"))],
        &[(
            "steps/desk#within",
            "Step “The desk”, how long it may take: 3 working days; before: 5 days",
        )],
    );
    check(
        &[("/service/steps/1/on/refused", json!("consulate"))],
        &[(
            "steps/desk#on.refused",
            "Step “The desk”, where “refused” leads: “The consulate”; before: “Refused”",
        )],
    );
    check(
        &[("/service/rules/0/is", json!("place != \"abroad\""))],
        &[(
            "rules/abroad#is",
            "Rule “Born abroad”, what it is: “Where was the child born?” is not “Abroad”; before: “Where was the child born?” is “Abroad”",
        )],
    );
    check(
        &[("/people/people/0/age", json!(28))],
        &[("people/olena#age", "Person “Olena”, the age: 28; before: 27")],
    );
    check(
        &[("/people/people/1", json!({ "id": "taras", "name": { "en": "Taras" } }))],
        &[("people/taras", "Added: person “Taras”")],
    );
    check(
        &[("/service/unheard", json!({ "of": [1] }))],
        &[("#unheard.of", "The service, “unheard.of”: 1; before: nothing")],
    );
}

#[test]
fn arrows_without_keys_are_known_by_what_they_say() {
    check(
        &[("/service/steps/0/next/0", json!({ "when": "name = \"\"", "to": "done" }))],
        &[("steps/where/next/@0", "Added: step “Where”, arrow to “Registered”, when “Name” is “”")],
    );
    check(
        &[("/service/steps/0/next/0/when", json!("place = \"here\""))],
        &[(
            "steps/where/next/@0#when",
            "Step “Where”, arrow to “The consulate”, the condition: “Where was the child born?” is “In Ukraine”; before: “Where was the child born?” is “Abroad”",
        )],
    );
    check(
        &[("/service/steps/0/next/0/to", json!("no"))],
        &[(
            "steps/where/next/@0#to",
            "Step “Where”, arrow to “Refused”, where it leads: “Refused”; before: “The consulate”",
        )],
    );
    check(
        &[("/service/steps/0/content/0/text/en", json!("Read that."))],
        &[(
            "steps/where/content/@0#text.en",
            "Step “Where”, content 1, the text (en): “Read that.”; before: “Read this.”",
        )],
    );
}

#[test]
fn what_stands_elsewhere_was_moved() {
    let step = version().pointer("/service/steps/4").unwrap().clone();
    check(
        &[("/service/steps/4", Value::Null), ("/service/steps/0", step)],
        &[("steps/done", "Step “Registered” comes first now")],
    );
    let step = version().pointer("/service/steps/1").unwrap().clone();
    check(
        &[("/service/steps/1", Value::Null), ("/service/steps/3", step)],
        &[("steps/desk", "Step “The desk” comes after step “Refused” now")],
    );
    let mut question = version().pointer("/service/steps/0/questions/1").unwrap().clone();
    question["optional"] = true.into();
    check(
        &[
            ("/service/steps/0/questions/1", Value::Null),
            ("/service/steps/1/questions", json!([question])),
        ],
        &[
            (
                "steps/desk/questions/name",
                "Step “The desk”, question “Name” was moved here from step “Where”",
            ),
            (
                "steps/desk/questions/name#optional",
                "Step “The desk”, question “Name”, being optional: yes; before: no",
            ),
        ],
    );
}

#[test]
fn who_speaks_of_a_renamed_thing_says_nothing_new() {
    check(
        &[
            ("/service/steps/2/key", json!("consulate")),
            ("/service/steps/2/id", json!("embassy")),
            ("/service/steps/0/next/0/to", json!("embassy")),
            ("/service/steps/0/questions/0/key", json!("place")),
            ("/service/steps/0/questions/0/id", json!("birth_place")),
            ("/service/steps/0/next/0/when", json!("birth_place = \"abroad\"")),
            ("/service/rules/0/is", json!("birth_place = \"abroad\"")),
        ],
        &[
            (
                "steps/consulate",
                "Step “The consulate” has the id “embassy” now; it was “consulate”",
            ),
            (
                "steps/where/questions/place",
                "Step “Where”, question “Where was the child born?” has the id “birth_place” now; it was “place”",
            ),
        ],
    );
}

#[test]
fn other_languages_say_it_too() {
    let before = draft(&version());
    let mut after = version();
    change(&mut after, "/service/steps/0/next/0/when", json!("place = \"here\""));
    change(&mut after, "/service/steps/1/within", Value::Null);
    change(&mut after, "/service/steps/4", Value::Null);
    let after = draft(&after);
    for (language, expected) in [
        (
            "uk",
            [
                "Крок «Where», стрілка до «The consulate», умова: на запитання «Where was the child born?» відповідь «In Ukraine»; було: на запитання «Where was the child born?» відповідь «Abroad»",
                "Крок «The desk», граничний час: нічого; було: 5 днів",
                "Вилучено: крок «Registered»",
            ],
        ),
        (
            "et",
            [
                "Samm „Where“, nool sammuni „The consulate“, tingimus: küsimuse „Where was the child born?“ vastus on „In Ukraine“; enne: küsimuse „Where was the child born?“ vastus on „Abroad“",
                "Samm „The desk“, tähtaeg: puudub; enne: 5 päeva",
                "Eemaldatud: samm „Registered“",
            ],
        ),
    ] {
        let told: Vec<String> = differences(&before, &after)
            .iter()
            .map(|it| it.sentence(&before, &after, language))
            .collect();
        assert_eq!(told, expected, "the same places and conditions in {language}");
    }
}

fn made_up(seed: u64, size: usize) -> Draft {
    let mut draft = Draft { service: arbitrary_service(seed, size), ..Draft::default() };
    draft.people.people = arbitrary_cast(seed, 3);
    draft
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn two_versions_differ_where_something_is_told((one, other) in (any::<u64>(), any::<u64>()), size in 1_usize..10) {
        let (before, after) = (made_up(one, size), made_up(other, size));
        prop_assert_eq!(differences(&before, &before), Vec::<Difference>::new(), "a version does not differ from itself");
        let found = differences(&before, &after);
        prop_assert_eq!(found.is_empty(), before == after, "what differs is told");
        for it in &found {
            let of = if it.change == Change::Removed { &before } else { &after };
            let is_person = it.noun == "person";
            prop_assert!(is_person || resolve(&of.service, &it.place).is_some(), "{} is there", it.place);
            for language in ["en", "uk", "et"] {
                let said = it.sentence(&before, &after, language);
                prop_assert!(said.chars().count() > 8, "{} is told in {}: {}", it.place, language, said);
            }
        }
    }
}
