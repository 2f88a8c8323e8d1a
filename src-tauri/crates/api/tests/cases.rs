//! Acceptance cases as the window is told of them.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test may panic and write")]

use maket_api::services::Holder;
use maket_api::{Host, Studio, dispatch};
use serde_json::{Value, json};

struct TestHost(Studio);

impl TestHost {
    fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("maket-cases-{}", std::process::id()));
        let now = || "2026-03-02T09:00:00Z".parse().unwrap();
        Self(Studio::new(folder.clone(), folder.join("documents"), Holder::default(), now))
    }

    fn call(&self, command: &str, request: Value) -> Value {
        dispatch(command, request, self).unwrap_or_else(|error| panic!("{command}: {error:?}"))
    }
}

impl Host for TestHost {
    fn studio(&self) -> &Studio {
        &self.0
    }
}

impl Drop for TestHost {
    fn drop(&mut self) {
        self.0.close_all();
        drop(std::fs::remove_dir_all(self.0.data_folder()));
    }
}

#[test]
fn what_breaks_a_case_is_told_by_the_words_of_the_service() {
    let host = TestHost::new();
    let made =
        host.call("project.create", json!({ "from": "template", "id": "birth-registration" }));
    let project = made["project"].as_str().unwrap();
    let cases = || host.call("case.list", json!({ "project": project }))["cases"].take();

    let whole = cases();
    let whole = whole.as_array().unwrap();
    assert!(whole.iter().all(|case| case["broken"].is_null()), "a template keeps its own cases");
    let unnamed = whole.iter().filter(|case| case["names"]["uk"].is_null());
    assert_eq!(unnamed.count(), 0, "each has a Ukrainian name beside its English one");

    // The edit; the case that it breaks; in which way; of which question; what it holds and should.
    let table = [
        (
            json!({ "edit": "set", "place": "steps/birth/questions/born_on#from" }),
            "Olena registers her daughter with one hand free",
            json!(["holds", "Date of birth", null, "2026-02-21"]),
        ),
        (
            json!({ "edit": "set", "place": "steps/names/questions/many_names#when" }),
            "Iryna and Taras agree on a double surname",
            json!([
                "asked",
                "Is it your community’s custom to give more than two names?",
                "The child’s name",
                null
            ]),
        ),
        (
            json!({ "edit": "remove", "place": "steps/names/questions/many_names" }),
            "Iryna and Taras agree on a double surname",
            json!(["no-question", "many_names", "The child’s name", null]),
        ),
    ];
    for (at, (edit, name, expected)) in table.into_iter().enumerate() {
        let since = 2 * at;
        host.call("project.edit", json!({ "project": project, "since": since, "edits": [edit] }));
        let told = cases();
        let case = told.as_array().unwrap().iter().find(|case| case["name"] == name).unwrap();
        let broken = &case["broken"];
        let says = |part: &str| match &broken[part] {
            Value::Object(words) => words.get("en").or(words.values().next()).unwrap().clone(),
            other => other.clone(),
        };
        let is = json!([says("why"), says("expected"), says("instead"), says("value")]);
        assert_eq!(is, expected, "{edit}: {}", broken["detail"]);
        host.call("project.undo", json!({ "project": project, "since": since + 1 }));
    }
}
