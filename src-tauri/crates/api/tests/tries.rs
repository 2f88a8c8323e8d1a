//! How the cast gets on, as the window is told.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test may panic and write")]

use maket_api::services::Holder;
use maket_api::{Host, Studio, dispatch};
use serde_json::{Value, json};

struct TestHost(Studio);

impl TestHost {
    fn new(name: &str) -> Self {
        let folder =
            std::env::temp_dir().join(format!("maket-tries-{name}-{}", std::process::id()));
        let now = || "2026-03-02T09:00:00Z".parse().unwrap();
        Self(Studio::new(folder.clone(), folder.join("documents"), Holder::default(), now))
    }

    fn call(&self, command: &str, request: Value) -> Value {
        dispatch(command, request, self).unwrap_or_else(|error| panic!("{command}: {error:?}"))
    }

    fn template(&self, id: &str) -> String {
        let made = self.call("project.create", json!({ "from": "template", "id": id }));
        made["project"].as_str().unwrap().to_owned()
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

fn of<'v>(walks: &'v Value, person: &str) -> &'v Value {
    walks["walks"].as_array().unwrap().iter().find(|walk| walk["person"] == person).unwrap()
}

#[test]
fn everybody_of_the_cast_comes_to_an_end_of_both_templates() {
    let host = TestHost::new("everybody");
    for template in ["birth-registration", "traffic-fine"] {
        let project = host.template(template);
        let walks = host.call("walk.cast", json!({ "project": project }));
        let people = host.call("person.list", json!({ "project": project }));
        let count = |list: &Value| list.as_array().unwrap().len();
        assert_eq!(count(&walks["walks"]), count(&people["people"]), "{template}: a walk each");
        for walk in walks["walks"].as_array().unwrap() {
            let end = &walk["end"];
            assert!(end["stopped"].is_null(), "{template}: {} is stopped: {end}", walk["person"]);
            assert!(
                end["reached"].is_string(),
                "{template}: {} comes to an outcome",
                walk["person"]
            );
            let unseen = walks["unseen"].as_array().unwrap();
            assert!(
                !unseen.contains(&end["step"]),
                "{template}: somebody comes to {}",
                end["step"]
            );
            let asked = walk["asked"].as_u64().unwrap();
            let kind = end["reached"].as_str().unwrap();
            assert!(
                asked > 0 || kind != "done",
                "{template}: {} is asked something",
                walk["person"]
            );
        }
    }
}

#[test]
fn a_registry_that_is_down_for_one_person_changes_that_person_s_walk_alone() {
    let host = TestHost::new("down");
    let project = host.template("birth-registration");
    let before = host.call("walk.cast", json!({ "project": project }));
    let treated = host.call(
        "person.treat",
        json!({ "project": project, "person": "olena", "party": "dracs", "does": "unavailable" }),
    );
    host.call(
        "project.edit",
        json!({ "project": project, "since": 0, "edits": treated["edits"], "finding": null }),
    );
    let after = host.call("walk.cast", json!({ "project": project }));
    assert_eq!(of(&after, "olena")["failures"], json!({ "dracs": "unavailable" }), "it is kept");
    assert_ne!(of(&before, "olena")["steps"], of(&after, "olena")["steps"], "her way is another");
    for walk in before["walks"].as_array().unwrap() {
        let person = walk["person"].as_str().unwrap();
        if person != "olena" && person != "andrii" {
            assert_eq!(walk, of(&after, person), "nobody but her family notices");
        }
    }
    let walk =
        host.call("walk.read", json!({ "project": project, "person": "olena", "language": "en" }));
    let moments = walk["moments"].as_array().unwrap();
    let troubled = moments.iter().find(|moment| moment["outcome"] == "unavailable").unwrap();
    assert_eq!(troubled["trouble"], true, "the moment at which it happens is marked");
    let undone = host.call("project.undo", json!({ "project": project, "since": 1 }));
    assert!(undone["revision"].as_u64().unwrap() > 1, "to undo is a change too");
    let again = host.call("walk.cast", json!({ "project": project }));
    assert_eq!(again["walks"], before["walks"], "undone, everybody walks as before");
}

#[test]
fn a_walk_tells_each_answer_in_words_and_where_it_came_from() {
    let host = TestHost::new("words");
    let project = host.template("birth-registration");
    let walk =
        host.call("walk.read", json!({ "project": project, "person": "olena", "language": "uk" }));
    let answers: Vec<&Value> = (walk["moments"].as_array().unwrap().iter())
        .flat_map(|moment| moment["answers"].as_array().unwrap())
        .collect();
    assert!(!answers.is_empty(), "she is asked something");
    for answer in &answers {
        assert!(answer["label"]["uk"].is_string(), "every question has its words: {answer}");
        let value = answer["value"].as_str().unwrap();
        assert!(!value.contains('{'), "a choice is told with the values in its words: {answer}");
    }
    let sources: Vec<&str> =
        answers.iter().map(|answer| answer["from"].as_str().unwrap()).collect();
    assert!(sources.contains(&"registry"), "a registry answers for her: {sources:?}");
    assert!(sources.contains(&"answers"), "some she answers herself: {sources:?}");
}

#[test]
fn a_walk_as_nobody_is_refused_with_the_name() {
    let host = TestHost::new("nobody");
    let project = host.template("traffic-fine");
    let request = json!({ "project": project, "person": "zeus", "language": "en" });
    let error = dispatch("walk.read", request, &host).unwrap_err();
    assert!(error.to_string().contains("zeus"), "the error names who is meant: {error}");
}
