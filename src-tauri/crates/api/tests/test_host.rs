//! Commands without a window: a host that is nothing but the trait and a folder.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test may panic and read")]

use std::path::{Path, PathBuf};

use maket_api::commands::COMMANDS;
use maket_api::services::Holder;
use maket_api::{ErrorCode, Host, Studio, dispatch};
use serde_json::{Value, json};

struct TestHost(Studio);

impl TestHost {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("maket-api-{name}-{}", std::process::id()));
        Self::at(&folder)
    }

    /// A studio as it is started again.
    fn at(folder: &Path) -> Self {
        let now = || "2026-03-01T12:00:00Z".parse().unwrap();
        Self(Studio::new(folder.to_owned(), folder.join("documents"), Holder::default(), now))
    }

    fn folder(&self) -> PathBuf {
        self.0.data_folder().to_owned()
    }
}

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

#[test]
fn settings_are_kept_between_two_starts() {
    let host = TestHost::new("kept");
    let fresh = dispatch("settings.read", json!({}), &host).unwrap();
    assert_eq!(
        fresh,
        json!({"language": null, "theme": null, "textSize": null, "letterKeys": null}),
        "a fresh machine follows the system"
    );

    let chosen = json!({"language": "et", "theme": "dark", "textSize": 150, "letterKeys": false});
    let reply = dispatch("settings.write", chosen.clone(), &host).unwrap();
    assert_eq!(reply, chosen, "the reply says what was kept");
    let read = dispatch("settings.read", json!({}), &host).unwrap();
    assert_eq!(read, chosen, "what was chosen holds at the next start");
}

#[test]
fn damaged_settings_count_as_none() {
    let host = TestHost::new("damaged");
    std::fs::create_dir_all(host.folder()).unwrap();
    std::fs::write(host.folder().join("settings.json"), "{\"theme\": \"da").unwrap();
    let read = dispatch("settings.read", json!({}), &host).unwrap();
    assert_eq!(read["theme"], Value::Null, "a damaged file must not keep the studio from opening");
}

#[test]
fn settings_that_cannot_be_kept_are_an_error_with_a_code() {
    let host = TestHost::new("full");
    std::fs::create_dir_all(host.folder().join("settings.json")).unwrap();
    let error = dispatch("settings.write", json!({"theme": "light"}), &host).unwrap_err();
    assert_eq!(error.code, ErrorCode::Storage, "the interface tells trouble with the disk apart");
    assert!(error.details.is_some(), "support hears what the machine said");
}

#[test]
fn a_request_nobody_understands_is_told_apart() {
    let host = TestHost::new("bad");
    for (name, payload) in [
        ("service.burn", json!({})),
        ("settings.write", json!({"theme": "plaid"})),
        ("template.list", json!("x")),
    ] {
        let error = dispatch(name, payload, &host).unwrap_err();
        assert_eq!(error.code, ErrorCode::BadRequest, "{name} was not asked for properly");
    }
}

#[test]
fn templates_come_with_what_a_person_chooses_by() {
    let reply = dispatch("template.list", json!({}), &TestHost::new("templates")).unwrap();
    let folders = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../service-templates");
    let expected = std::fs::read_dir(folders).map_or(0, |folders| {
        folders.filter(|it| it.as_ref().unwrap().path().join("service.json").exists()).count()
    });
    let templates = reply["templates"].as_array().unwrap();
    assert_eq!(templates.len(), expected, "every template folder is listed");
    for template in templates {
        let id = &template["id"];
        assert!(!template["title"].as_object().unwrap().is_empty(), "{id} has a title");
        assert!(!template["needs"].as_array().unwrap().is_empty(), "{id} begins with a need");
        assert!(!template["pages"].as_array().unwrap().is_empty(), "{id} has pages");
    }
}

#[test]
fn a_command_is_a_read_or_a_write() {
    for command in COMMANDS {
        // What runs by itself is looked after without anything becoming stale.
        let only_steers = [".cancel", ".progress"].iter().any(|it| command.name.ends_with(it));
        assert!(
            only_steers || command.provides.is_empty() != command.invalidates.is_empty(),
            "{} must say what it provides, or what it makes stale",
            command.name
        );
        assert_eq!(command.name.split('.').count(), 2, "{} reads entity.verb", command.name);
    }
}

#[test]
fn every_error_code_has_a_text_in_every_language() {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/locales");
    for language in ["uk", "en", "et"] {
        let texts = std::fs::read_to_string(locales.join(language).join("studio.ftl")).unwrap();
        for code in ErrorCode::ALL {
            let code = serde_json::to_value(code).unwrap();
            let code = code.as_str().unwrap();
            for message in [format!("\nerror-{code} = "), format!("\nerror-{code}-next = ")] {
                assert!(texts.contains(&message), "{language} does not say {}", message.trim());
            }
        }
    }
}

/// Starts a service from a template and answers with its id.
fn birth(host: &TestHost) -> String {
    let created =
        dispatch("project.create", json!({ "from": "template", "id": "birth-registration" }), host);
    created.unwrap()["project"].as_str().unwrap().to_owned()
}

fn read(host: &TestHost, project: &str) -> Value {
    dispatch("project.read", json!({ "project": project }), host).unwrap()
}

#[test]
fn a_service_is_started_changed_and_found_again() {
    let host = TestHost::new("projects");
    let project = birth(&host);
    let before = read(&host, &project);
    assert_eq!(before["revision"], 0, "nothing has been changed");
    let edits = json!([{ "edit": "set", "place": "#title.en", "value": "A birth" }]);
    let request = json!({ "project": project, "since": 0, "edits": edits });
    let changed = dispatch("project.edit", request, &host).unwrap();
    let expected = json!({ "op": "set", "path": ["service", "title"],
        "value": { "uk": before["draft"]["service"]["title"]["uk"], "en": "A birth" } });
    assert_eq!(changed["patches"], json!([expected]), "the window hears of the change alone");
    assert_eq!(changed["undo"]["verb"], "set", "and what undo would take back");

    // Killed: nothing is closed. The next start finds it by its id.
    let again = TestHost::at(&host.folder());
    std::mem::forget(host);
    let recents = dispatch("recent.list", json!({}), &again).unwrap();
    assert_eq!(recents["recents"][0]["project"], json!(project), "it is on top of the list");
    // The first studio still holds the lock, as another window would.
    let state = read(&again, &project);
    assert!(state["readOnly"].is_string(), "a second studio can look and not write");
    assert_eq!(state["draft"]["service"]["title"]["en"], "A birth", "and sees the change");
}

#[test]
fn two_windows_of_a_studio_see_each_others_changes() {
    let host = TestHost::new("windows");
    let project = birth(&host);
    let edit = |since: u32, text: &str| {
        let edits = json!([{ "edit": "set", "place": "#title.en", "value": text }]);
        let request = json!({ "project": project, "since": since, "edits": edits });
        dispatch("project.edit", request, &host).unwrap()
    };
    edit(0, "one");
    let second = edit(0, "two");
    assert_eq!(second["revision"], 2, "the second window's change comes after the first's");
    assert_eq!(second["patches"].as_array().unwrap().len(), 2, "and it hears of both");
    let undone = dispatch("project.undo", json!({ "project": project, "since": 2 }), &host);
    assert_eq!(undone.unwrap()["redo"]["verb"], "set", "what was taken back can be made again");
    dispatch("project.close", json!({ "project": project }), &host).unwrap();
    assert_eq!(read(&host, &project)["revision"], 3, "undo is a change like others");
}

#[test]
fn everybody_who_tries_a_service_is_known_by_name() {
    let host = TestHost::new("cast");
    let project = birth(&host);
    let cast = dispatch("person.list", json!({ "project": project }), &host).unwrap();
    let people = cast["people"].as_array().unwrap();
    let own = read(&host, &project)["draft"]["people"]["cast"].as_array().unwrap().len();
    assert_eq!(people.len(), own, "those whom the shared cast lends are among them");
    for person in people {
        assert!(person["name"]["uk"].is_string(), "{} has a name", person["id"]);
    }
}

#[test]
fn a_change_that_cannot_be_made_is_refused_by_its_code() {
    let host = TestHost::new("refused");
    let project = birth(&host);
    for (place, why) in [("steps/nobody#title.en", "no such step"), ("#languages", "no list")] {
        let edits = json!([{ "edit": "set", "place": place, "value": "x" }]);
        let request = json!({ "project": project, "since": 0, "edits": edits });
        let refused = dispatch("project.edit", request, &host).unwrap_err();
        assert_eq!(refused.code, ErrorCode::EditRefused, "{why}");
    }
    assert_eq!(read(&host, &project)["revision"], 0, "nothing has happened");
    let nowhere = dispatch("project.open", json!({ "path": "/nowhere.maket" }), &host);
    assert_eq!(nowhere.unwrap_err().code, ErrorCode::NoSuchFile, "there is no such file");
}

#[test]
fn findings_come_with_words_and_fixes() {
    let host = TestHost::new("findings");
    let project = birth(&host);
    let findings = || {
        let request = json!({ "project": project, "language": "en" });
        dispatch("check.read", request, &host).unwrap()["findings"].as_array().unwrap().clone()
    };
    assert_eq!(findings(), [] as [Value; 0], "a template has no findings");
    let step = &read(&host, &project)["draft"]["service"]["steps"][0];
    let arrow = format!(
        "steps/{}/next/{}#to",
        step["id"].as_str().unwrap(),
        step["next"][0]["key"].as_str().unwrap()
    );
    let was = step["next"][0]["to"].as_str().unwrap();
    let edits = json!([{ "edit": "set", "place": arrow, "value": format!("{was}x") }]);
    dispatch("project.edit", json!({ "project": project, "since": 0, "edits": edits }), &host)
        .unwrap();
    let found = findings();
    let dangling = found.iter().find(|it| it["fix"].is_object()).unwrap();
    assert_eq!(dangling["severity"], "error", "an arrow that leads nowhere stops people");
    let mend = json!({ "project": project, "since": 1, "edits": dangling["fix"]["edits"] });
    dispatch("project.edit", mend, &host).unwrap();
    assert_eq!(findings(), [] as [Value; 0], "one click mends it");
}

#[test]
fn what_serves_what_follows_the_service() {
    let host = TestHost::new("purpose");
    let project = birth(&host);
    let look = || {
        let asked = json!({ "project": project, "language": "en" });
        dispatch("purpose.read", asked, &host).unwrap()
    };
    let uses = |told: &Value, of: &str, place: &str| {
        let things = told[of].as_array().unwrap();
        let thing = things.iter().find(|it| it["place"] == *place).unwrap();
        thing["uses"].as_array().unwrap().clone()
    };
    let told = look();
    let register = uses(&told, "needs", "needs/register");
    assert!(
        register.iter().any(|it| it["noun"] == "step" && it["questions"] != 0),
        "pages serve it"
    );
    assert!(register.iter().all(|it| it["called"] != ""), "each by what people call it");
    let code = uses(&told, "laws", "laws/family-145");
    assert!(code.iter().any(|it| it["noun"] == "question"), "a question rests on the Family Code");
    assert_eq!(told["withoutNeed"], json!([]), "every page of the template serves a need");
    assert_eq!(told["measuredBy"], Value::Null, "no round has measured anything");

    let page = register.iter().find(|it| it["questions"] != 0).unwrap()["place"].clone();
    let without = json!({ "edit": "set", "place": format!("{}#needs", page.as_str().unwrap()) });
    let new = json!({ "edit": "insert", "place": "", "collection": "needs", "at": 0, "thing": { "id": "new" } });
    let edits = json!({ "project": project, "since": 0, "edits": [new, without] });
    dispatch("project.edit", edits, &host).unwrap();
    let told = look();
    assert_eq!(
        told["needs"][0],
        json!({ "place": "needs/new", "uses": [] }),
        "nothing serves it yet"
    );
    assert_eq!(told["withoutNeed"][0]["place"], page, "the page serves nobody now");
    assert_eq!(told["withoutNeed"].as_array().unwrap().len(), 1, "and no other page does so");
}

#[test]
fn what_is_handed_over_is_well_and_the_same_each_time() {
    let host = TestHost::new("handover");
    let project = birth(&host);
    let ask = |name: &str, of: Value| {
        let mut payload = json!({ "project": project });
        payload.as_object_mut().unwrap().extend(of.as_object().unwrap().clone());
        dispatch(name, payload, &host)
    };
    let told = ask("handover.read", json!({})).unwrap();
    assert_eq!(told["errors"], 0, "the template is ready for developers");
    let parts = told["parts"].as_array().unwrap();
    for part in parts {
        let written = ask("handover.part", json!({ "part": part })).unwrap();
        assert_eq!(written["faults"], json!([]), "{part} is well");
        assert!(written["bytes"].as_u64().unwrap() > 0, "{part} is not empty");
        assert!(written["count"].as_u64().unwrap() > 0, "{part} says how much is in it");
    }

    let to = told["path"].as_str().unwrap();
    let pack = || ask("handover.export", json!({ "parts": parts, "to": to })).unwrap();
    let (first, second) = (pack(), pack());
    assert_eq!(first["path"], *to, "it lies where it was asked for");
    assert_ne!(second["path"], first["path"], "what was there is left alone");
    let bytes = |saved: &Value| std::fs::read(saved["path"].as_str().unwrap()).unwrap();
    assert_eq!(bytes(&first), bytes(&second), "the same version is the same file");
    let one = ask("handover.export", json!({ "parts": ["openapi"], "to": null })).unwrap();
    assert_eq!(one["name"], "openapi.json", "a single file is no pack");
    assert!(one["content"].as_str().unwrap().len() > 1000, "a browser saves it by itself");

    let edit = json!({ "edit": "set", "place": "steps/names#next", "value": [{ "to": "gone" }] });
    dispatch("project.edit", json!({ "project": project, "since": 0, "edits": [edit] }), &host)
        .unwrap();
    let told = ask("handover.read", json!({})).unwrap();
    assert_ne!(told["errors"], 0, "an arrow to nowhere makes it a draft");
    assert_ne!(told["path"], *to, "of another version, under another name");
    assert_ne!(bytes(&pack()), bytes(&first), "which is another file");
    let shown =
        ask("handover.preview", json!({ "part": "openapi", "origin": "tauri://localhost" }));
    assert!(shown.unwrap()["text"].as_str().unwrap().contains("3.1.0"), "its text can be read");
    for (part, origin, why) in [
        ("bpmn", "tauri://localhost", "a format that nobody writes yet"),
        ("review", "http://evil.example", "a frame of somebody else"),
    ] {
        let refused = ask("handover.preview", json!({ "part": part, "origin": origin }));
        assert_eq!(refused.unwrap_err().code, ErrorCode::BadRequest, "{why}");
    }
}

#[test]
fn the_window_sees_a_persons_page() {
    let host = TestHost::new("preview");
    let project = birth(&host);
    let show = |step: &str, person: Option<&str>, origin: &str| {
        let request = json!({ "project": project, "step": step, "person": person,
            "language": "uk", "origin": origin });
        dispatch("preview.show", request, &host)
    };
    let window = "http://127.0.0.1:4000";
    let names = show("names", Some("olena"), window).unwrap();
    assert_eq!(names["person"]["id"], "olena", "whoever was asked for gets there");
    assert!(names["address"].as_str().unwrap().contains("/names"), "it is that page");
    let nowhere = show("no-such-step", None, window).unwrap();
    assert!(nowhere["address"].is_null(), "a step that is not there has no page");
    let evil = show("start", None, "http://evil.example").unwrap_err();
    assert_eq!(evil.code, ErrorCode::BadRequest, "nobody else may frame the pages");
}

#[test]
fn a_round_is_served_followed_and_ended() {
    let host = TestHost::new("round");
    let project = birth(&host);
    let ask = |command: &str, request: Value| dispatch(command, request, &host).unwrap();
    let before = ask("round.list", json!({ "project": project }));
    assert_eq!(before, json!({ "rounds": [], "running": null }), "nothing was piloted yet");
    let start = json!({ "project": project, "title": "First", "keepDays": 14,
        "asOneself": false, "team": false, "people": ["olena"], "languages": ["uk"] });
    let told = json!({ "project": project, "language": "en", "keepDays": 14 });
    let notice = ask("round.notice", told);
    let played = notice["people"].to_string();
    assert!(played.contains("olena") && !played.contains("registrar"), "citizens are played");
    let told = notice["sentences"].to_string();
    assert!(told.contains("erased after 14 days"), "what people agree to is in view: {told}");
    let started = ask("round.start", start.clone());
    let running = &started["running"];
    assert!(running["join"].as_str().unwrap().starts_with("http://127.0.0.1:"), "on loopback");
    assert!(running["qr"].as_str().unwrap().starts_with("<svg"), "a phone can read the address");
    let round = running["round"].clone();
    let read = ask("round.read", json!({ "project": project, "round": round }));
    assert_eq!(read["summary"]["keepDays"], 14, "what was promised is what is kept");
    assert_eq!(read["sessions"], json!([]), "nobody has joined yet");
    assert_eq!(read["changed"], false, "the service is as it was when the round began");
    let note = json!({ "project": project, "round": round, "session": null, "place": "steps/names",
        "text": "The room is loud" });
    ask("round.note", note);
    let stopped = ask("round.stop", json!({ "project": project }));
    assert_eq!(stopped["running"], Value::Null, "nobody is served any more");
    assert!(stopped["rounds"][0]["closedAt"].is_string(), "the round is closed");
    let read = ask("round.read", json!({ "project": project, "round": round }));
    assert_eq!(read["notes"][0]["text"], "The room is loud", "what was noted is kept");
    assert_eq!(read["changed"], false, "what was frozen reads as what was drafted");
    let edits = json!([{ "edit": "set", "place": "steps/names#title.uk", "value": "Як назвати?" }]);
    ask("project.edit", json!({ "project": project, "since": 0, "edits": edits }));
    let read = ask("round.read", json!({ "project": project, "round": round }));
    assert_eq!(read["changed"], true, "a change since then is said");
    let again = ask("round.start", start);
    assert_ne!(again["running"]["round"], round, "the next round is another");
    assert_eq!(again["rounds"].as_array().unwrap().len(), 2, "and the first is still there");
}
