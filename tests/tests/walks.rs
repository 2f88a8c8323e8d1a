//! The cast, walked through every template.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use maket_journey::plan::Plan;
use maket_mocks::cast::gather;
use maket_mocks::known::player;
use maket_mocks::world::World;
use maket_model::people::{People, Person};
use maket_model::service::{ActorKind, Service};
use maket_simulate::walk::{Branches, WalkOptions, walk};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A template's folder and what is in it.
struct Template {
    name: String,
    service: Service,
    people: People,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../service-templates")
}

fn read<T: serde::de::DeserializeOwned>(file: &Path) -> T {
    let text = fs::read_to_string(file).unwrap();
    serde_json::from_str(&text)
        .unwrap_or_else(|error| panic!("{} does not load: {error}", file.display()))
}

fn shared_cast() -> Vec<Person> {
    read::<People>(&folder().join("cast/people.json")).people
}

fn templates() -> Vec<Template> {
    let folders = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let mut templates: Vec<Template> = folders
        .filter(|path| path.join("service.json").is_file())
        .map(|path| Template {
            name: path.file_name().unwrap().to_string_lossy().into_owned(),
            service: read(&path.join("service.json")),
            people: if path.join("people.json").is_file() {
                read(&path.join("people.json"))
            } else {
                People::default()
            },
        })
        .collect();
    templates.sort_by(|one, other| one.name.cmp(&other.name));
    assert!(!templates.is_empty(), "there are templates to walk");
    templates
}

#[test]
fn everybody_of_the_cast_comes_to_an_outcome() {
    let shared = shared_cast();
    let now = "2026-03-02T08:00:00Z".parse().unwrap();
    let mut stopped = String::new();
    for template in templates() {
        let plan = Arc::new(Plan::compile(&template.service));
        let cast = gather(&shared, &template.people, "2026-03-02".parse().unwrap());
        let first = template.service.actors.iter().find(|actor| actor.kind == ActorKind::Citizen);
        let first = first.unwrap_or_else(|| panic!("{} is for somebody", template.name));
        let mut walked = 0;
        for person in &cast {
            // Officials and second parents take part in the walks of others.
            if player(&cast, &template.service, &first.id, person) != Some(person) {
                continue;
            }
            let walk = walk(&plan, &cast, person, &WalkOptions::at(now, 1), &Branches::new());
            walked += 1;
            if !walk.has_outcome() {
                let last = walk.steps.last().map(|step| step.at.to_string()).unwrap_or_default();
                writeln!(
                    stopped,
                    "{} in {}: {:?} after {last}",
                    person.id, template.name, walk.end
                )
                .unwrap();
            }
        }
        assert!(walked > 0, "somebody of the cast needs {}", template.name);
    }
    assert!(stopped.is_empty(), "every way leads to an end:\n{stopped}");
}

#[test]
fn made_up_people_come_to_an_outcome() {
    let now = "2026-03-02T08:00:00Z".parse().unwrap();
    let mut stopped = String::new();
    for template in templates() {
        let plan = Arc::new(Plan::compile(&template.service));
        let world = World { service: &template.service, cast: &[], now, seed: 1 };
        for number in 0..12 {
            let person = world.invent_person(number);
            let options = WalkOptions::at(now, u64::from(number));
            let walk = walk(&plan, &[], &person, &options, &Branches::new());
            if !walk.has_outcome() {
                let id = &person.id;
                writeln!(stopped, "{id} in {}: {:?}", template.name, walk.end).unwrap();
            }
        }
    }
    assert!(stopped.is_empty(), "the templates serve people whom nobody wrote:\n{stopped}");
}
