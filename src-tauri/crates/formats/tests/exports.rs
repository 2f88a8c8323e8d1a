//! What a small service is written as, in full. `tests/node/exports.test.mjs` has outside
//! validators judge the same.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use maket_formats::export::Format;
use maket_model::service::Service;

fn small() -> Service {
    serde_json::from_str(include_str!("small-service.json")).unwrap()
}

#[test]
fn a_small_service_is_written_as_it_was() {
    let service = small();
    for format in Format::ALL {
        let written = String::from_utf8(format.write(&service)).unwrap();
        insta::assert_snapshot!(format.id(), written);
        let again = serde_json::from_str(&serde_json::to_string(&service).unwrap()).unwrap();
        assert!(
            format.write(&again) == written.as_bytes(),
            "{}: the same service gives the same bytes",
            format.id()
        );
    }
}

#[test]
fn what_is_asked_twice_in_two_ways_may_be_sent_in_both() {
    let asks = |id: &str, kind: &str, to: &str| {
        serde_json::json!({ "id": id, "kind": "page", "next": [{ "to": to }],
            "questions": [{ "id": "size", "answer": { "type": kind } }] })
    };
    let service: Service = serde_json::from_value(serde_json::json!({ "maket": 1, "id": "twice",
        "steps": [asks("one", "number", "two"), asks("two", "yes-no", "end"),
            { "id": "end", "kind": "outcome", "result": "done" }] }))
    .unwrap();
    let schema = maket_formats::export::submission::schema(&service);
    let ways = schema["properties"]["size"]["anyOf"].as_array().unwrap();
    let types: Vec<_> = ways.iter().map(|way| way["type"].as_str().unwrap()).collect();
    assert_eq!(types, ["string", "boolean"], "neither page's answer is refused");
    assert_eq!(schema["required"], serde_json::json!(["size"]), "it is required once");
}
