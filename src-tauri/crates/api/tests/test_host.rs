//! Commands without a window: a host that is nothing but the trait and a folder.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test may panic and read")]

use std::path::{Path, PathBuf};

use maket_api::commands::COMMANDS;
use maket_api::{ErrorCode, Host, dispatch};
use serde_json::{Value, json};

struct TestHost(PathBuf);

impl TestHost {
    fn new(name: &str) -> Self {
        Self(std::env::temp_dir().join(format!("maket-api-{name}-{}", std::process::id())))
    }
}

impl Host for TestHost {
    fn data_folder(&self) -> &Path {
        &self.0
    }
}

impl Drop for TestHost {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

#[test]
fn settings_are_kept_between_two_starts() {
    let host = TestHost::new("kept");
    let fresh = dispatch("settings.read", json!({}), &host).unwrap();
    assert_eq!(
        fresh,
        json!({"language": null, "theme": null}),
        "a fresh machine follows the system"
    );

    let chosen = json!({"language": "et", "theme": "dark"});
    let reply = dispatch("settings.write", chosen.clone(), &host).unwrap();
    assert_eq!(reply, chosen, "the reply says what was kept");
    let read = dispatch("settings.read", json!({}), &host).unwrap();
    assert_eq!(read, chosen, "what was chosen holds at the next start");
}

#[test]
fn damaged_settings_count_as_none() {
    let host = TestHost::new("damaged");
    std::fs::create_dir_all(&host.0).unwrap();
    std::fs::write(host.0.join("settings.json"), "{\"theme\": \"da").unwrap();
    let read = dispatch("settings.read", json!({}), &host).unwrap();
    assert_eq!(read["theme"], Value::Null, "a damaged file must not keep the studio from opening");
}

#[test]
fn settings_that_cannot_be_kept_are_an_error_with_a_code() {
    let host = TestHost::new("full");
    std::fs::create_dir_all(host.0.join("settings.json")).unwrap();
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
        assert!(
            command.provides.is_empty() != command.invalidates.is_empty(),
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
