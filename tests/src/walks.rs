//! The cast, walked through every template.

use std::fmt::Write;
use std::sync::Arc;

use maket_journey::plan::Plan;
use maket_mocks::cast::gather;
use maket_mocks::known::player;
use maket_mocks::world::World;
use maket_model::service::ActorKind;
use maket_simulate::walk::{Branches, WalkOptions, walk};

use crate::services::{services_in, shared_cast};

#[test]
fn everybody_of_the_cast_comes_to_an_outcome() {
    let shared = shared_cast();
    let now = "2026-03-02T08:00:00Z".parse().unwrap();
    let mut stopped = String::new();
    for (name, template) in services_in("service-templates") {
        let plan = Arc::new(Plan::compile(&template.service));
        let (cast, _) = gather(&shared, &template.people, "2026-03-02".parse().unwrap());
        let first = template.service.actors.iter().find(|actor| actor.kind == ActorKind::Citizen);
        let first = first.unwrap_or_else(|| panic!("{name} is for somebody"));
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
                writeln!(stopped, "{} in {name}: {:?} after {last}", person.id, walk.end).unwrap();
            }
        }
        assert!(walked > 0, "somebody of the cast needs {name}");
    }
    assert!(stopped.is_empty(), "every way leads to an end:\n{stopped}");
}

#[test]
fn made_up_people_come_to_an_outcome() {
    let now = "2026-03-02T08:00:00Z".parse().unwrap();
    let mut stopped = String::new();
    for (name, template) in services_in("service-templates") {
        let plan = Arc::new(Plan::compile(&template.service));
        let world = World { service: &template.service, cast: &[], now, seed: 1 };
        for number in 0..12 {
            let person = world.invent_person(number);
            let options = WalkOptions::at(now, u64::from(number));
            let walk = walk(&plan, &[], &person, &options, &Branches::new());
            if !walk.has_outcome() {
                let id = &person.id;
                writeln!(stopped, "{id} in {name}: {:?}", walk.end).unwrap();
            }
        }
    }
    assert!(stopped.is_empty(), "the templates serve people whom nobody wrote:\n{stopped}");
}
