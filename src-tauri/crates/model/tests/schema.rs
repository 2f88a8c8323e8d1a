//! The published schemas, and what they say of services.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use maket_model::load::{LoadError, load, save};
use maket_model::people::People;
use maket_model::schema::Document;
use maket_model::service::Service;
use std::path::{Path, PathBuf};

fn crate_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// Compares a schema with the published file; `UPDATE=1` writes the file.
#[track_caller]
#[expect(clippy::disallowed_methods, reason = "the test compares with files of the repository")]
fn check_published<T: Document>(name: &str) {
    let file = crate_folder().join("schema").join(name);
    let schema = T::schema().bytes();
    if std::env::var("UPDATE").is_ok() {
        std::fs::write(&file, &schema).unwrap();
    }
    let published = std::fs::read(&file).unwrap_or_default();
    assert!(
        published == schema,
        "{name} is not what the types say: run the test with UPDATE=1 and commit the file"
    );
}

#[test]
fn published_schemas_are_fresh() {
    check_published::<Service>("service.schema.json");
    check_published::<People>("people.schema.json");
}

#[test]
fn schemas_are_schemas() {
    for schema in [Service::schema(), People::schema()] {
        assert!(jsonschema::meta::is_valid(&schema.json), "valid by the meta-schema of 2020-12");
    }
}

#[track_caller]
fn check(text: &str, en: &[&str]) {
    let error = load::<Service>(text.as_bytes()).unwrap_err();
    assert_eq!(error.sentences("en"), en, "what is said of {text}");
    for sentence in error.sentences("uk") {
        let cyrillic = sentence.chars().any(|c| matches!(c, 'а'..='я'));
        assert!(cyrillic, "in Ukrainian too: {sentence}");
    }
    for (sentence, en) in error.sentences("et").iter().zip(en) {
        assert_ne!(sentence, en, "in Estonian too");
    }
}

#[test]
fn a_broken_file_is_told_of_in_estonian() {
    for (text, expected) in [
        (
            r#"{"maket": 1, "id": "s", "steps": [{"id": "child"}]}"#,
            "Samm „child“: võti `kind` puudub. Lisage see.",
        ),
        (
            r#"{"maket": 1, "id": "s", "steps": [{"kind": "decision", "rows": [{"if": "x"}]}]}"#,
            "Samm 1, tabeli rida 1: `if` peab olema loend, [ … ], aga on tekst.",
        ),
    ] {
        let error = load::<Service>(text.as_bytes()).unwrap_err();
        assert_eq!(error.sentences("et"), [expected], "what is said of {text}");
    }
}

#[test]
fn a_broken_file_gets_a_sentence_with_a_place() {
    check(
        r#"{"maket": 1, "id": "s", "steps": [{"id": "child", "kind": "page", "questions": [{"id": "born_on", "answer": {"type": "text", "lines": "three"}}]}]}"#,
        &[
            "Step “child”, question “born_on”: `answer.lines` must be one of one, many; it is “three”.",
        ],
    );
    check(
        r#"{"maket": 1, "id": "s", "steps": [{"id": "child", "kind": "page", "questions": [{"id": "born_on", "answer": {}}]}]}"#,
        &["Step “child”, question “born_on”: the key `type` is missing. Add it."],
    );
    check(
        r#"{"maket": 1, "id": "s", "steps": [{"id": "child"}]}"#,
        &["Step “child”: the key `kind` is missing. Add it."],
    );
    check(
        r#"{"maket": 1, "id": "s", "steps": [{"kind": "decision", "rows": [{"if": "x"}]}]}"#,
        &["Step 1, row 1: `if` must be a list, [ … ]; it is a text."],
    );
    check(
        r#"{"maket": 1, "id": "s", "title": "Hello", "rules": [{"id": "a b"}]}"#,
        &[
            "The service: `title` must be texts by language, as {\"uk\": \"…\"}; it is a text.",
            "Rule “a b”: `id` cannot be “a b”: no spaces, slashes, quotation marks or brackets.",
        ],
    );
    check(
        r#"{"maket": 1, "id": "s", "steps": [{"id": "p", "kind": "page", "questions": [{"id": "n", "answer": {"type": "number", "max": 10.5}}]}]}"#,
        &[
            "Step “p”, question “n”: `answer.max` must be a whole number, or a decimal as text (\"10.5\"); it is a number with decimals.",
        ],
    );
    check(
        r#"{"maket": 1, "id": "s", "authority": null}"#,
        &[
            "The service: `authority` must be an object, { … }; it is null (leave the key out instead).",
        ],
    );
}

#[test]
fn json_errors_have_line_column_and_remedy() {
    check(
        "{\"maket\": 1,\n \"id\": \"s\",}",
        &["Line 2, column 12: there is a comma before a closing bracket. Take the comma out."],
    );
    check(
        "{\"maket\": 1\n \"id\": \"s\"}",
        &["Line 2, column 2: a comma or a closing bracket is missing before this. Put it in."],
    );
    check(
        "{\"maket\": 1,\n<<<<<<< HEAD\n",
        &[
            "Line 2, column 1: two people's changes were merged here and nobody has chosen. Keep one of the two and take the marks out.",
        ],
    );
    check(
        "{\"maket\": 1",
        &[
            "Line 1, column 11: the file ends before it is whole: a bracket or a quotation mark is not closed. Take a copy that is whole, or close it.",
        ],
    );
    check(
        "{maket: 1}",
        &["Line 1, column 2: a key must stand in double quotation marks. Put them around it."],
    );
    check(
        "",
        &[
            "Line 1, column 0: the file ends before it is whole: a bracket or a quotation mark is not closed. Take a copy that is whole, or close it.",
        ],
    );
}

#[test]
fn what_cannot_be_a_service_is_refused_plainly() {
    check(
        "{}",
        &[
            "This file is not a service of Maket: the key `maket` with the version of the format is missing. Import forms of other makes with “Import”.",
        ],
    );
    check(
        r#"{"maket": 2, "id": "s"}"#,
        &[
            "A later Maket wrote this file: its format is 2, this Maket reads up to 1. Update Maket; the file was not changed.",
        ],
    );
    let deep = format!("{{\"maket\": 1, \"x\": {}{}}}", "[".repeat(100), "]".repeat(100));
    check(
        &deep,
        &[
            "Line 1: the file nests deeper than 64 levels. No service needs that: it is probably another file.",
        ],
    );
    assert_eq!(load::<Service>(b"\xff\xfe{}"), Err(LoadError::NotText), "UTF-16 is not UTF-8");
}

#[test]
fn mistakes_are_told_up_to_twenty() {
    let steps = vec!["{}"; 50].join(",");
    let text = format!(r#"{{"maket": 1, "id": "s", "steps": [{steps}]}}"#);
    let error = load::<Service>(text.as_bytes()).unwrap_err();
    assert_eq!(error.sentences("en").len(), 20, "enough to work on");
}

#[test]
fn unknown_keys_survive_and_are_named() {
    let text = r#"{"maket": 1, "id": "s", "wind": 3,
        "card": {"colour": "red"},
        "steps": [
            {"id": "p", "kind": "page", "sun": true, "next": [{"to": "x", "rain": 1}],
             "questions": [{"id": "q", "answer": {"type": "text", "font": "Inter"}, "why": {"moon": 1}}],
             "content": [{"type": "markdown", "text": {"uk": "…"}, "size": 3}, {"type": "hologram", "depth": 3}]},
            {"id": "f", "kind": "teleport", "to": "mars", "questions": 5}
        ]}"#;
    let loaded = load::<Service>(text.as_bytes()).unwrap();
    let unknown: Vec<String> =
        loaded.unknown.iter().map(|(place, key)| format!("{place}: {key}")).collect();
    let expected = [
        ": wind",
        "#card: colour",
        "steps/p: sun",
        "steps/p/content/@0: size",
        "steps/p/next/@0: rain",
        "steps/p/questions/q#answer: font",
        "steps/p/questions/q#why: moon",
    ];
    assert_eq!(unknown, expected, "each with its place; what is opaque is not looked into");
    let saved = String::from_utf8(save(&loaded.value)).unwrap();
    for kept in [
        "\"wind\": 3",
        "\"colour\": \"red\"",
        "\"font\": \"Inter\"",
        "\"depth\": 3",
        "\"to\": \"mars\"",
        "\"moon\": 1",
        "\"rain\": 1",
    ] {
        assert!(saved.contains(kept), "{kept} is in the saved file");
    }
    assert_eq!(load::<Service>(saved.as_bytes()).unwrap(), loaded, "and saved as the same");
}

#[test]
fn a_half_made_service_loads() {
    for text in [
        r#"{"maket": 1, "id": ""}"#,
        r#"{"maket": 1, "id": "s", "steps": [{"kind": "page"}]}"#,
        r#"{"maket": 1, "id": "s", "steps": [{"kind": "exchange"}, {"kind": "outcome"}], "rules": [{}]}"#,
        r#"{"maket": 1, "id": "s", "steps": [{"id": "p", "kind": "page", "questions": [{}], "next": [{}]}]}"#,
    ] {
        let loaded = load::<Service>(text.as_bytes()).unwrap();
        assert_eq!(load::<Service>(&save(&loaded.value)).unwrap(), loaded, "{text} there and back");
    }
}

/// All `service.json` of the templates.
#[expect(clippy::disallowed_methods, reason = "the test reads files of the repository")]
fn templates() -> Vec<(PathBuf, Vec<u8>)> {
    let folder = crate_folder().join("../../../service-templates");
    let Ok(entries) = std::fs::read_dir(&folder) else { return Vec::new() };
    entries
        .filter_map(|entry| {
            let file = entry.ok()?.path().join("service.json");
            Some((file.clone(), std::fs::read(file).ok()?))
        })
        .collect()
}

#[test]
fn templates_load_and_are_saved_as_the_same() {
    for (file, bytes) in templates() {
        let loaded = load::<Service>(&bytes).unwrap_or_else(|error| panic!("{file:?}: {error}"));
        assert_eq!(loaded.unknown, [], "{file:?} has no keys of its own");
        let again = load::<Service>(&save(&loaded.value)).unwrap();
        assert_eq!(again.value, loaded.value, "{file:?} there and back");
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test reads files of the repository")]
fn people_of_templates_load() {
    let cast = crate_folder().join("../../../service-templates/cast/people.json");
    for file in
        templates().into_iter().map(|(file, _)| file.with_file_name("people.json")).chain([cast])
    {
        let Ok(bytes) = std::fs::read(&file) else { continue };
        let loaded = load::<People>(&bytes).unwrap_or_else(|error| panic!("{file:?}: {error}"));
        assert_eq!(loaded.unknown, [], "{file:?} has no keys of its own");
        assert_eq!(
            load::<People>(&save(&loaded.value)).unwrap(),
            loaded,
            "{file:?} there and back"
        );
    }
}
