//! Estimates, as the window is told.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test may panic and write")]

use maket_api::services::Holder;
use maket_api::{ErrorCode, Host, Studio, dispatch};
use serde_json::{Value, json};

struct TestHost(Studio);

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

impl TestHost {
    /// A host with one project, made from a template.
    fn new(name: &str) -> (Self, String) {
        let folder =
            std::env::temp_dir().join(format!("maket-simulations-{name}-{}", std::process::id()));
        let now = || "2026-03-02T09:00:00Z".parse().unwrap();
        let studio = Studio::new(folder.clone(), folder.join("documents"), Holder::default(), now);
        let host = Self(studio);
        let from = json!({ "from": "template", "id": "traffic-fine" });
        let made = host.call("project.create", from);
        (host, made["project"].as_str().unwrap().to_owned())
    }

    fn call(&self, command: &str, request: Value) -> Value {
        dispatch(command, request, self).unwrap_or_else(|error| panic!("{command}: {error:?}"))
    }
}

fn of(project: &str) -> Value {
    json!({ "project": project, "people": 30, "seed": 1, "language": "en" })
}

#[test]
fn an_estimate_tells_what_it_follows_from() {
    let (host, project) = TestHost::new("estimate");
    let view = host.call("simulate.run", of(&project));
    let simulation = &view["simulation"];
    assert_eq!(simulation["estimate"], true, "it is one");
    assert!(view["says"].as_str().unwrap().starts_with("An estimate"), "in words too");
    assert_eq!(simulation["people"], 30, "as many as were asked for");
    let progress = host.call("simulate.progress", json!({ "project": project }));
    assert_eq!(progress, json!({ "done": 0, "of": 0 }), "nothing runs any more");
    host.call("simulate.cancel", json!({ "project": project }));
}

#[test]
fn who_would_use_it_is_part_of_the_service_and_can_be_undone() {
    let (host, project) = TestHost::new("population");
    let shares = |device: &str| {
        let view = host.call("simulate.run", of(&project));
        let kinds = view["simulation"]["kinds"].as_array().unwrap().clone();
        let kind = kinds.into_iter().find(|it| it["by"] == "device" && it["kind"] == device);
        kind.map_or(0, |kind| kind["people"].as_u64().unwrap())
    };
    assert!(shares("phone") < 30, "some have a computer");
    let edit = json!({ "edit": "set", "place": "#population.devices", "value": { "phone": 1 } });
    let change = json!({ "project": project, "since": 0, "edits": [edit], "finding": null });
    host.call("project.edit", change);
    assert_eq!(shares("phone"), 30, "nobody has one any more");
}

#[test]
fn what_is_taken_for_granted_can_be_read_set_and_taken_back() {
    let (host, project) = TestHost::new("assumptions");
    let typing = |language: &str| {
        let asked = json!({ "project": project, "language": language });
        let told = host.call("simulate.assumptions", asked);
        assert_eq!(told["isOwn"], true, "the template describes its people");
        assert!(told["population"]["ages"].is_array(), "whom people are like");
        let all = told["parameters"].as_array().unwrap();
        all.iter().find(|it| it["name"] == "typing_phone").unwrap().clone()
    };
    let before = typing("uk");
    assert_eq!(before["title"], "Набір на телефоні", "in the language that is asked for");
    assert!(before["source"].as_str().unwrap().contains("Palin"), "each figure has its source");
    assert_eq!(before["ownSource"], Value::Null, "the service has none of its own");
    let value = json!({ "value": "20.5", "source": { "en": "our own round" } });
    let edit =
        json!({ "edit": "set", "place": "#population.parameters.typing_phone", "value": value });
    let change = json!({ "project": project, "since": 0, "edits": [edit], "finding": null });
    host.call("project.edit", change);
    let set = typing("en");
    assert_eq!(
        (&set["value"], &set["ownSource"]["en"]),
        (&json!(20.5), &json!("our own round")),
        "as it was set"
    );
    host.call("project.undo", json!({ "project": project, "since": 1 }));
    assert_eq!(typing("uk"), before, "and one step takes it back");
}

#[test]
fn a_round_that_nobody_came_to_is_told_beside_the_estimate() {
    let (host, project) = TestHost::new("calibration");
    let start = json!({ "project": project, "title": "First", "keepDays": 14, "asOneself": false,
        "team": false, "people": [], "languages": [] });
    let round = host.call("round.start", start)["running"]["round"].clone();
    let told = host.call("calibration.read", json!({ "project": project, "round": round }));
    let pages = told["pages"].as_array().unwrap();
    assert!(pages.iter().any(|page| page["isCompared"] == true), "pages can be compared");
    for page in pages {
        assert!(page["expected"]["seconds"]["value"].as_f64() > Some(0.0), "expected: {page}");
        assert_eq!(page["seen"], Value::Null, "and seen by nobody: {page}");
    }
    assert_eq!((&told["fits"], &told["edits"]), (&json!([]), &json!([])), "nothing is fitted");
    host.call("round.stop", json!({ "project": project }));
}

#[test]
fn a_parameter_can_be_taken_otherwise_within_its_range() {
    let (host, project) = TestHost::new("parameter");
    let with = |name: &str, value: f64| {
        let mut request = of(&project);
        request["parameters"] = json!({ name: value });
        dispatch("simulate.run", request, &host)
    };
    let view = with("tired", 1.0).unwrap();
    let gave_up = view["simulation"]["whole"]["gaveUp"]["value"].as_f64().unwrap();
    assert!(gave_up > 0.5, "who tire so soon do not come to an end: {gave_up}");
    for (name, value) in [("luck", 1.0), ("tired", 2.0)] {
        let error = with(name, value).unwrap_err();
        assert_eq!(error.code, ErrorCode::BadRequest, "{name} = {value} makes no sense");
    }
}

#[test]
fn what_a_service_asks_is_counted_for_each_of_the_cast() {
    let (host, _) = TestHost::new("burden");
    let from = json!({ "from": "template", "id": "birth-registration" });
    let project = host.call("project.create", from)["project"].clone();
    let burden = host.call("burden.read", json!({ "project": project }));
    let people = host.call("person.list", json!({ "project": project }));
    let ways = burden["ways"].as_array().unwrap();
    assert_eq!(ways.len(), people["people"].as_array().unwrap().len(), "a way each");
    let most = ways.iter().max_by_key(|way| way["asked"].as_u64()).unwrap();
    assert!(most["asked"].as_u64().unwrap() > 2, "somebody is asked something: {most}");
    assert!(most["seconds"].as_f64().unwrap() > 30.0, "which takes time: {most}");
    assert!(ways.iter().any(|way| way["known"].as_u64() > Some(0)), "registries spare some of it");
    assert_eq!(burden["estimate"], true, "the minutes are an estimate");
}

#[test]
fn what_a_registry_holds_need_not_be_asked_and_what_that_saves_is_told() {
    let (host, _) = TestHost::new("once");
    let from = json!({ "from": "template", "id": "birth-registration" });
    let project = host.call("project.create", from)["project"].clone();
    let once = || host.call("once.read", json!({ "project": project, "language": "en" }));
    assert_eq!(once()["questions"], json!([]), "the template asks nothing that a registry holds");
    assert_eq!(once()["all"], json!(null), "so there is nothing to save");
    // Two questions that the hospital's note answers are asked all the same.
    let clear =
        |id: &str| json!({ "edit": "set", "place": format!("steps/birth/questions/{id}#from") });
    let edits = json!([clear("born_on"), clear("facility")]);
    let edit = json!({ "project": project, "since": 0, "edits": edits, "finding": null });
    host.call("project.edit", edit);
    let told = once();
    let questions = told["questions"].as_array().unwrap();
    let places: Vec<_> = questions.iter().map(|it| it["finding"]["place"].as_str()).collect();
    let expected = [Some("steps/birth/questions/born_on"), Some("steps/birth/questions/facility")];
    assert_eq!(places, expected, "both are found: {told}");
    let saved = |it: &Value, what: &str| it[what].as_f64().unwrap();
    let (one, all) = (&questions[0]["confirmed"], &told["all"]);
    assert!(saved(one, "people") > 3.0, "several of the cast are asked less: {one}");
    assert!(saved(one, "seconds") > 0.0, "and are quicker: {one}");
    assert!(saved(all, "seconds") > saved(one, "seconds"), "both save more than one: {all}");
    assert!(saved(&told, "spared") > 0.5, "most of the population answer less: {told}");
    let edits = json!({ "project": project, "since": 1, "edits": all["edits"], "finding": null });
    host.call("project.edit", edits);
    assert_eq!(once()["questions"], json!([]), "one click, and nobody is asked any more");
}

/// A registry knows the applicant’s address for letters, and no exchange asks it.
fn knows_the_email() -> Value {
    let email = json!({ "id": "email", "title": { "en": "E-mail", "uk": "Пошта" }, "type": "email", "is": "self/email" });
    json!({
        "edit": "insert", "place": "registries/eddr", "collection": "operations", "at": 0,
        "thing": { "id": "contacts", "title": { "en": "Contacts", "uk": "Контакти" }, "kind": "read", "by": ["tax_number"], "gives": [email] },
    })
}

#[test]
fn a_registry_that_nobody_asks_yet_is_asked_by_one_click() {
    let (host, _) = TestHost::new("newly");
    let from = json!({ "from": "template", "id": "birth-registration" });
    let project = host.call("project.create", from)["project"].clone();
    let once = || host.call("once.read", json!({ "project": project, "language": "en" }));
    let edit = |since: u32, edits: Value| {
        let edit = json!({ "project": project, "since": since, "edits": edits, "finding": null });
        host.call("project.edit", edit)
    };
    let errors = || {
        let found = host.call("check.read", json!({ "project": project, "language": "en" }));
        let found = found["findings"].as_array().unwrap().clone().into_iter();
        found.filter(|it| it["severity"] == "error").collect::<Vec<_>>()
    };
    let clear = json!({ "edit": "set", "place": "steps/contact/questions/email#prefill" });
    edit(0, json!([knows_the_email(), clear]));
    let before = errors();
    let told = once();
    let questions = told["questions"].as_array().unwrap();
    assert_eq!(questions.len(), 1, "the registry knows the one thing: {told}");
    let confirmed = &questions[0]["confirmed"];
    let added = &confirmed["exchanges"][0];
    assert_eq!(added["step"], "find-contacts", "an exchange is added: {told}");
    assert_eq!(added["missing"], json!([]), "the question says what it is for");
    assert!(confirmed["seconds"].as_f64().unwrap() > 0.0, "it saves time: {confirmed}");
    assert_eq!(told["all"]["exchanges"], confirmed["exchanges"], "all of them are this one");
    let was = host.call("project.read", json!({ "project": project }))["draft"].clone();
    edit(1, confirmed["edits"].clone());
    let after = errors();
    let held = |it: &&Value| it["code"] == "registry-holds-it";
    let gone = before.iter().filter(|it| !held(it)).collect::<Vec<_>>();
    assert_eq!(after.iter().collect::<Vec<_>>(), gone, "nothing is wrong that was right before");
    assert_eq!(once()["questions"], json!([]), "nobody is asked any more");
    host.call("project.undo", json!({ "project": project, "since": 2 }));
    let is = host.call("project.read", json!({ "project": project }))["draft"].clone();
    assert_eq!(is, was, "one undo takes all of it back");
}
