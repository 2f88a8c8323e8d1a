//! What conditions say, what can be chosen for them, and whom they speak of, on a template.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test may panic and read")]

use maket_api::services::Holder;
use maket_api::{Host, Studio, dispatch};
use serde_json::{Value, json};

struct TestHost(Studio);

impl Host for TestHost {
    fn studio(&self) -> &Studio {
        &self.0
    }
}

impl Drop for TestHost {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(self.0.data_folder()));
    }
}

/// A birth registration that has just been started.
fn birth(name: &str) -> (TestHost, String) {
    let folder = std::env::temp_dir().join(format!("maket-cond-{name}-{}", std::process::id()));
    let now = || "2026-03-01T12:00:00Z".parse().unwrap();
    let documents = folder.join("documents");
    let host = TestHost(Studio::new(folder, documents, Holder::default(), now));
    let request = json!({ "from": "template", "id": "birth-registration" });
    let created = dispatch("project.create", request, &host).unwrap();
    let project = created["project"].as_str().unwrap().to_owned();
    (host, project)
}

fn read(host: &TestHost, project: &str, language: &str, place: &str, text: &str) -> Value {
    let at = json!([{ "place": place, "text": text }]);
    let request = json!({ "project": project, "language": language, "at": at });
    dispatch("condition.read", request, host).unwrap()["conditions"][0].clone()
}

#[test]
fn a_condition_is_a_sentence_in_the_studios_language() {
    let (host, project) = birth("sentence");
    let place = "steps/benefit-way/questions/iban#when";
    let text = "benefit_way = \"iban\"";
    let english = read(&host, &project, "en", place, text);
    assert_eq!(
        english["sentence"], "“How shall we pay the benefit?” is “To a bank account”",
        "questions and items by what people read"
    );
    for (language, words) in [("uk", "на запитання"), ("et", "küsimuse „")] {
        let told = read(&host, &project, language, place, text);
        let sentence = told["sentence"].as_str().unwrap();
        assert!(sentence.contains(words), "in {language}: {sentence}");
    }
    assert_eq!(english["problems"], json!([]), "nothing is wrong with it");
    assert_eq!(english["form"]["parts"][0]["about"], "benefit_way", "it can be put together");
}

#[test]
fn what_is_wrong_is_shown_where_it_stands() {
    let (host, project) = birth("wrong");
    let place = "steps/benefit-way/questions/iban#when";
    // The letters before take one unit each in JavaScript and two bytes each in Rust.
    let text = "\"ї\" = benefit_wai";
    let found = read(&host, &project, "en", place, text);
    let problem = &found["problems"][0];
    assert_eq!((&problem["start"], &problem["end"]), (&json!(6), &json!(17)), "the name alone");
    assert_eq!(problem["replacement"], "benefit_way", "what was likely meant");
    let half = read(&host, &project, "en", place, "benefit_way = ");
    assert_eq!(half["sentence"], Value::Null, "what cannot be read says nothing");
    assert_eq!(half["problems"].as_array().unwrap().len(), 1, "and why not is told");
    let number = read(&host, &project, "en", place, "1 + 1");
    assert_eq!(number["problems"].as_array().unwrap().len(), 1, "a number decides nothing");
    let value = read(&host, &project, "en", "steps/birth/questions/born_on#from", "note.born_on");
    assert_eq!(value["problems"], json!([]), "a value need not decide anything");
}

#[test]
fn only_what_is_known_at_a_place_can_be_chosen() {
    let (host, project) = birth("choices");
    let choices = |place: &str| -> Vec<Value> {
        let request = json!({ "project": project, "place": place });
        let reply = dispatch("condition.choices", request, &host).unwrap();
        reply["subjects"].as_array().unwrap().clone()
    };
    let named = |all: &[Value], path: &str| all.iter().find(|it| it["path"] == path).cloned();
    let on_page = choices("steps/names/questions/many_names#when");
    let above = named(&on_page, "given_names").expect("a question above it on the page");
    assert_eq!(above["kind"], "text", "with the type of its answer");
    assert!(named(&on_page, "patronymic").is_none(), "nothing below it");
    assert!(named(&on_page, "email").is_none(), "nothing of a later page");
    let relation = named(&on_page, "relation").expect("a question of an earlier page");
    assert_eq!(relation["items"][0]["id"], "mother", "with what can be answered");
    assert!(relation["of"]["en"].is_string(), "and the page that asks it");
    let tests: Vec<_> =
        relation["tests"].as_array().unwrap().iter().map(|it| &it["test"]).collect();
    assert_eq!(
        tests,
        ["is", "is-not", "one-of", "none-of", "answered", "unanswered"],
        "an item has no order"
    );
    let learnt = named(&on_page, "note.born_on").expect("what a registry has told");
    assert_eq!((&learnt["from"], &learnt["kind"]), (&json!("learnt"), &json!("date")), "as such");
    let rule = named(&on_page, "married").expect("a rule");
    assert_eq!(rule["kind"], "boolean", "of its type");
    let check = choices("steps/names/questions/given_names/checks/x#rule");
    assert!(named(&check, "given_names").is_some(), "a check is about the answer itself");
    let field = choices("steps/birth/questions/children/answer.fields/sex#when");
    assert!(named(&field, "sex").is_none(), "no field looks at itself");
}

#[test]
fn choices_are_written_as_an_expression_and_change_nothing() {
    let (host, project) = birth("write");
    let part = |about: &str, test: &str, values: Value| json!({ "about": about, "measure": "value", "test": test, "values": values });
    let form = json!({ "every": true, "parts": [
        part("relation", "is", json!([{ "kind": "item", "text": "mother" }])),
        part("married", "no", json!([])),
    ]});
    let place = "steps/names/questions/many_names#when";
    let request = json!({ "project": project, "language": "en", "place": place, "form": form });
    let written = dispatch("condition.write", request, &host).unwrap();
    assert_eq!(written["text"], "relation = \"mother\" and not(married)", "the expression");
    assert_eq!(written["form"], form, "which is read as the same choices");
    assert!(written["sentence"].as_str().unwrap().contains(" and "), "and said as a sentence");
    let state = dispatch("project.read", json!({ "project": project }), &host).unwrap();
    assert_eq!(state["revision"], 0, "a condition is stored by an edit alone");
}

#[test]
fn who_speaks_of_a_question_is_told_in_words() {
    let (host, project) = birth("uses");
    let request = json!({
        "project": project, "language": "en", "place": "steps/benefit-way/questions/benefit_way",
    });
    let told = dispatch("mention.list", request, &host).unwrap();
    let found = told["mentions"].as_array().unwrap();
    let iban = found.iter().find(|it| it["place"] == "steps/benefit-way/questions/iban#when");
    let at = iban.expect("the account is asked only of those who want it there")["at"].as_str();
    assert!(at.unwrap().contains("question “"), "as people read it: {at:?}");
}

#[test]
fn what_data_are_can_be_chosen_in_each_language() {
    let (host, _) = birth("elements");
    for (language, role, datum) in [
        ("en", "Child", "date of birth"),
        ("uk", "Дитина", "дата народження"),
        ("et", "Laps", "sünniaeg"),
    ] {
        let told = dispatch("element.list", json!({ "language": language }), &host).unwrap();
        let of = |list: &str, id: &str| {
            let entries = told[list].as_array().unwrap().iter();
            entries.clone().find(|it| it["id"] == id).cloned().unwrap()
        };
        assert_eq!(of("roles", "child")["label"], role, "whose, in {language}");
        assert_eq!(of("data", "birth-date")["label"], datum, "what, in {language}");
        assert_eq!(of("data", "birth-date")["fits"], json!(["date"]), "and the answer for it");
    }
}
