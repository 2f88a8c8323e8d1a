//! What is proved of a project while the work on it goes on.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test may panic and write")]

use maket_api::services::Holder;
use maket_api::{ErrorCode, Host, Studio, dispatch};
use serde_json::{Value, json};

struct TestHost(Studio);

impl TestHost {
    fn new(name: &str) -> Self {
        let folder =
            std::env::temp_dir().join(format!("maket-proofs-{name}-{}", std::process::id()));
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

    fn prove(&self, project: &str) -> Value {
        self.call("proof.read", json!({ "project": project, "language": "en" }))
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

fn list(json: &Value) -> &[Value] {
    json.as_array().unwrap()
}

#[test]
fn each_thing_that_is_reached_has_somebody_who_comes_to_it() {
    let host = TestHost::new("examples");
    let project = host.template("traffic-fine");
    let proof = host.prove(&project);
    let things = list(&proof["things"]);
    let count = |verdict: &str| things.iter().filter(|it| it["verdict"] == verdict).count();
    for verdict in ["reached", "never", "undecided"] {
        assert_eq!(proof[verdict], count(verdict), "as many as are counted are {verdict}");
    }
    assert!(count("reached") > 50, "much of a template can be come to");
    let ask = |example: &Value| {
        let (revision, language) = (&proof["revision"], "uk");
        let request = json!({ "project": project, "revision": revision, "example": example, "language": language });
        host.call("proof.example", request)
    };
    for thing in things {
        let says = |it: &Value| it["says"].as_str().is_some_and(|said| said.contains("because"));
        match thing["verdict"].as_str().unwrap() {
            "reached" => {
                let example = ask(&thing["example"]);
                let is_at = |step: &Value| {
                    let of = thing["place"].as_str().unwrap().split(['/', '#']).nth(1).unwrap();
                    step.as_str().is_some_and(|step| step == of)
                };
                let came = list(&example["moments"]).iter().any(|moment| is_at(&moment["step"]));
                let ends = is_at(&example["end"]["step"]);
                // What happens by itself is no moment of anybody's.
                let is_asked = thing["thing"] == "question";
                assert!(came || ends || !is_asked, "{} is asked on the way", thing["place"]);
            }
            "undecided" => {
                let why = list(&thing["why"]);
                assert!(!why.is_empty() && why.iter().all(says), "{thing} says why");
            }
            _ => assert!(thing["example"].is_null(), "nobody comes to {}", thing["place"]),
        }
    }
}

/// A registry that is slow, and one whose data are old, are tried by themselves.
#[test]
fn a_slow_registry_and_old_data_have_an_example_each() {
    let host = TestHost::new("qualities");
    let project = host.template("birth-registration");
    let proof = host.prove(&project);
    let example = |outcome: &str| {
        let endings = list(&proof["endings"]).iter();
        let ending =
            endings.clone().find(|it| it["outcome"] == outcome && it["step"] == "find-birth");
        let ending = ending.unwrap_or_else(|| panic!("{outcome} is tried: {:?}", proof["endings"]));
        let like_found = endings.clone().any(|it| {
            it["outcome"] == "found" && it["step"] == "find-birth" && it["to"] == ending["to"]
        });
        assert!(like_found, "it leads where a prompt, fresh answer does: {ending}");
        let request = json!({
            "project": project, "revision": proof["revision"], "example": ending["example"], "language": "en",
        });
        let told = host.call("proof.example", request);
        let moments = list(&told["moments"]).to_vec();
        (ending["says"].as_str().unwrap().to_owned(), moments)
    };
    let of_note = |it: &&Value| it["step"] == "find-birth" && it["outcome"] == "found";
    let (says, moments) = example("slow");
    assert!(says.contains("a slow answer"), "it is told in words: {says}");
    let position = moments.iter().position(|it| of_note(&it)).unwrap();
    let before = &moments[position - 1];
    assert!(before["until"].is_string(), "the person waits first, and is told how long: {before}");
    let (says, moments) = example("stale");
    assert!(says.contains("old data"), "it is told in words: {says}");
    let found = moments.iter().find(of_note).unwrap();
    let as_of = list(&found["found"]).iter().find(|it| it["label"].to_string().contains("As of"));
    assert!(as_of.is_some(), "the example says how old the data are: {found}");
}

#[test]
fn each_way_that_the_outside_can_end_is_told_with_somebody_to_whom_it_happens() {
    let host = TestHost::new("endings");
    let project = host.template("birth-registration");
    let proof = host.prove(&project);
    let endings = list(&proof["endings"]);
    for outcome in ["found", "none", "refused", "unavailable", "declined"] {
        let ending = endings.iter().find(|it| it["outcome"] == outcome);
        let ending = ending.unwrap_or_else(|| panic!("no registry ends with {outcome}"));
        let request = json!({
            "project": project, "revision": proof["revision"], "example": ending["example"], "language": "en",
        });
        let example = host.call("proof.example", request);
        let said = |moment: &Value| {
            moment["step"] == ending["step"]
                && (moment["outcome"] == outcome || outcome == "declined")
        };
        assert!(
            list(&example["moments"]).iter().any(said),
            "the example of {} is one of it: {example}",
            ending["says"]
        );
        assert!(ending["to"].is_string() || ending["again"] == true, "there is a way on: {ending}");
    }
}

#[test]
fn an_edit_makes_another_proof_and_puts_earlier_examples_away() {
    let host = TestHost::new("edits");
    let project = host.template("traffic-fine");
    let before = host.prove(&project);
    assert_eq!(host.prove(&project)["revision"], before["revision"], "nothing has changed");
    let state = host.call("project.read", json!({ "project": project }));
    let steps = list(&state["draft"]["service"]["steps"]);
    let page = steps.iter().position(|it| it["kind"] == "page").unwrap();
    let place = format!("steps/{}", steps[page]["id"].as_str().unwrap());
    let edit = json!({ "edit": "set", "place": format!("{place}#when"), "value": "1 = 2" });
    host.call(
        "project.edit",
        json!({ "project": project, "since": state["revision"], "edits": [edit] }),
    );
    let after = host.prove(&project);
    assert!(after["revision"].as_u64() > before["revision"].as_u64(), "it is of the new revision");
    let of = |proof: &Value| {
        let thing = list(&proof["things"]).iter().find(|it| it["place"] == place.as_str());
        thing.unwrap()["verdict"].as_str().unwrap().to_owned()
    };
    assert_eq!([of(&before), of(&after)], ["reached", "never"], "the page is for nobody any more");
    let asked = json!({ "project": project, "revision": before["revision"], "example": 0, "language": "en" });
    let refused = dispatch("proof.example", asked, &host).unwrap_err();
    assert_eq!(refused.code, ErrorCode::EditRefused, "an example is of its own revision");
    host.call("proof.cancel", json!({ "project": project }));
    let again = host.prove(&project);
    assert_eq!(again["situations"], after["situations"], "what was stopped can be begun anew");
}
