//! What people answer for, as the window is told and as it answers.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test may panic and write")]

use maket_api::services::Holder;
use maket_api::{Host, Studio, dispatch};
use serde_json::{Value, json};

struct TestHost(Studio);

impl TestHost {
    fn new(name: &str) -> Self {
        let folder =
            std::env::temp_dir().join(format!("maket-safeguards-{name}-{}", std::process::id()));
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

    fn read(&self, project: &str) -> Value {
        self.call("safeguard.read", json!({ "project": project, "language": "en" }))
    }

    fn threat(&self, project: &str, id: &str) -> Value {
        let told = self.read(project);
        told["threats"].as_array().unwrap().iter().find(|it| it["id"] == *id).unwrap().clone()
    }

    fn edit(&self, project: &str, since: u32, edits: Value) {
        self.call("project.edit", json!({ "project": project, "since": since, "edits": edits }));
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
fn threats_are_answered_by_edits_and_fall_open_when_the_step_changes() {
    let host = TestHost::new("threats");
    let project = host.template("traffic-fine");
    let told = host.read(&project);
    let threats = told["threats"].as_array().unwrap();
    assert!(
        threats.iter().all(|it| it["stand"] == "met" || it["stand"] == "accepted"),
        "the template answers each of its threats"
    );
    assert_eq!(told["gone"], json!([]), "and no others");
    let id = "pay.wrong-amount";
    let answer = host.threat(&project, id)["answer"].clone();
    assert_eq!(answer, json!("threats/pay.wrong-amount"), "an answer is found by the threat's id");

    host.edit(&project, 0, json!([{ "edit": "set", "place": "steps/pay#amount", "value": "10" }]));
    let changed = host.threat(&project, id);
    assert_eq!(changed["stand"], "stale", "the amount that was judged is another one");
    host.edit(&project, 1, json!([{ "edit": "remove", "place": answer }]));
    let open = host.threat(&project, id);
    assert_eq!(
        (&open["stand"], &open["answer"]),
        (&json!("open"), &Value::Null),
        "nothing is said"
    );

    let findings = || {
        let asked = json!({ "project": project, "language": "uk" });
        let told = host.call("check.read", asked);
        let all = told["findings"].as_array().unwrap().clone();
        all.into_iter().filter(|it| it["family"] == "security").collect::<Vec<_>>()
    };
    let found = findings();
    let at_pay = |it: &&Value| it["place"] == "steps/pay" && it["code"] == "threat-open";
    assert_eq!(found.iter().filter(at_pay).count(), 1, "the open threat is told");
    assert!(
        found.iter().all(|it| it["countsFrom"] == "hand-over"),
        "until the hand-over it is a reminder"
    );

    let thing = json!({ "id": id, "stand": "accepted", "how": "The bank refuses it", "saidBy": "Iryna", "about": open["about"] });
    let insert =
        json!({ "edit": "insert", "place": "", "collection": "threats", "at": 0, "thing": thing });
    host.edit(&project, 2, json!([insert]));
    assert_eq!(host.threat(&project, id)["stand"], "accepted", "somebody lives with it");
    host.call("project.undo", json!({ "project": project, "since": 3 }));
    assert_eq!(host.threat(&project, id)["stand"], "open", "and that can be undone");
}

#[test]
fn judgements_are_kept_with_who_when_and_what_shows_it() {
    let host = TestHost::new("judgements");
    let project = host.template("birth-registration");
    let entry = || {
        let told = host.read(&project);
        let all = told["checklist"].as_array().unwrap();
        all.iter().find(|it| it["id"] == "screen-reader").unwrap().clone()
    };
    assert_eq!(entry()["done"], false, "nobody has judged it in a template");
    assert!(entry()["how"].as_str().is_some_and(|it| !it.is_empty()), "it is said how to tell");
    let thing = json!({ "id": "screen-reader", "saidBy": "Olha", "saidOn": "2026-03-01" });
    let insert = json!({ "edit": "insert", "place": "", "collection": "checklist", "at": 0, "thing": thing });
    host.edit(&project, 0, json!([insert]));
    assert_eq!(entry()["done"], false, "without evidence it is not done");
    let set = json!({ "edit": "set", "place": "checklist/screen-reader#evidence", "value": "NVDA, no trouble" });
    host.edit(&project, 1, json!([set]));
    assert_eq!(entry()["done"], true, "now it is");
}
