//! Registries as the cast meets them.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use maket_mocks::reply::{Reply, Sent};
use maket_mocks::world::World;
use maket_model::people::Person;
use maket_model::service::Service;
use serde_json::{Value, json};

fn service() -> Service {
    serde_json::from_value(json!({ "maket": 1, "id": "birth", "timezone": "Europe/Kyiv",
        "steps": [{ "id": "sign-in", "kind": "sign-in", "gives": [{ "id": "tax_number", "type": "national-id", "is": "self/tax-number" }] }],
        "registries": [
            { "id": "dracs", "operations": [
                { "id": "note", "by": ["tax_number"], "gives": [
                    { "id": "number", "type": "document-number" },
                    { "id": "born_on", "type": "date", "is": "child/birth-date" },
                    { "id": "sex", "type": "one-of", "is": "child/sex" }] },
                { "id": "register", "kind": "write", "gives": [{ "id": "born_on", "type": "date" }] }] },
            { "id": "vehicles", "operations": [
                { "id": "by-plate", "by": ["plate"], "gives": [
                    { "id": "plate", "type": "vehicle-plate", "is": "vehicle/plate" },
                    { "id": "owner", "type": "person-name", "is": "self/name" }] }] }] }))
    .unwrap()
}

fn cast() -> Vec<Person> {
    let olena = json!({ "id": "olena", "name": { "uk": "Олена Коваль" },
        "traits": { "self/tax-number": "7262602102", "child/sex": "female", "self/name": { "given": "Олена", "family": "Коваль" } },
        "records": { "dracs": { "note": [{ "number": "000101", "born_on": "2026-02-20" }] } } });
    let taras = json!({ "id": "taras",
        "traits": { "self/tax-number": "7282100712", "self/name": { "given": "Тарас", "family": "Бондар" }, "vehicle/plate": "XX0001XX" },
        "records": { "dracs": { "note": [] } } });
    let iryna = json!({ "id": "iryna",
        "traits": { "self/tax-number": "7262602110", "child/birth-date": "2026-01-05", "child/sex": "male" } });
    serde_json::from_value(json!([olena, taras, iryna])).unwrap()
}

/// What a registry answers to `person` of the cast, who may fail in some way.
fn ask(person: &str, operation: &str, sent: Value, failure: &str) -> Reply {
    let (service, mut cast) = (service(), cast());
    let registry = operation.split('/').next().unwrap();
    let asker = cast.iter_mut().find(|known| known.id == person).unwrap();
    asker.failures.insert(registry.to_owned(), serde_json::from_value(json!(failure)).unwrap());
    let asker = asker.clone();
    let sent: Sent = serde_json::from_value(sent).unwrap();
    let now = "2026-03-02T08:00:00Z".parse().unwrap();
    World { service: &service, cast: &cast, now, seed: 1 }.exchange(
        &asker,
        operation,
        &sent,
        Some(10),
    )
}

#[test]
fn records_and_traits_decide_what_is_found() {
    for (person, operation, sent, outcome, of, composed, why) in [
        (
            "olena",
            "dracs/note",
            json!({ "tax_number": "7262602102" }),
            "found",
            Some("olena"),
            &["sex"][..],
            "her record, its gap filled from her traits",
        ),
        (
            "olena",
            "dracs/note",
            json!({}),
            "found",
            Some("olena"),
            &["sex"],
            "nothing sent speaks against her own record",
        ),
        (
            "olena",
            "dracs/note",
            json!({ "tax_number": "0000000000" }),
            "none",
            None,
            &[],
            "the number is nobody's",
        ),
        (
            "taras",
            "dracs/note",
            json!({ "tax_number": "7282100712" }),
            "none",
            None,
            &[],
            "no record is an answer too",
        ),
        (
            "taras",
            "dracs/note",
            json!({ "tax_number": "726-260-2102" }),
            "found",
            Some("olena"),
            &["sex"],
            "he asks about her",
        ),
        (
            "iryna",
            "dracs/note",
            json!({ "tax_number": "7262602110" }),
            "found",
            Some("iryna"),
            &["born_on", "sex"],
            "composed from what is true of her child",
        ),
        (
            "olena",
            "vehicles/by-plate",
            json!({ "plate": "XX 0001 XX" }),
            "found",
            Some("taras"),
            &["plate", "owner"],
            "his car, found by its plate",
        ),
        ("olena", "vehicles/by-plate", json!({}), "none", None, &[], "she has a name but no car"),
        (
            "olena",
            "vehicles/by-colour",
            json!({}),
            "unavailable",
            None,
            &[],
            "there is no such operation",
        ),
    ] {
        let reply = ask(person, operation, sent, "no");
        assert_eq!(reply.outcome, outcome, "{person} asks {operation}: {why}");
        assert_eq!(reply.of.as_ref().map(|id| id.as_str()), of, "whose record: {why}");
        assert_eq!(
            reply.composed.iter().map(|name| name.as_str()).collect::<Vec<_>>(),
            composed,
            "what no record holds: {why}"
        );
    }
}

#[test]
fn every_failure_has_its_outcome() {
    for (failure, read, write) in [
        ("no", "found", "accepted"),
        ("unavailable", "unavailable", "unavailable"),
        ("none", "none", "accepted"),
        ("many", "many", "accepted"),
        ("stale", "found", "accepted"),
        ("slow", "found", "accepted"),
        ("refused", "refused", "rejected"),
        ("rejected", "refused", "rejected"),
        ("unknown", "unavailable", "unknown"),
        ("declined", "declined", "declined"),
        ("late", "unavailable", "unknown"),
    ] {
        assert_eq!(
            ask("olena", "dracs/note", json!({}), failure).outcome,
            read,
            "reading with {failure}"
        );
        let sent = json!({ "born_on": "2026-02-20" });
        assert_eq!(
            ask("olena", "dracs/register", sent, failure).outcome,
            write,
            "writing with {failure}"
        );
    }
}

#[test]
fn old_data_says_its_age_and_a_slow_registry_stays_in_time() {
    let age = |failure| ask("olena", "dracs/note", json!({}), failure).as_of.unwrap();
    assert_eq!(age("no"), "2026-03-02", "a registry answers with what it holds today");
    assert!(
        age("stale").as_str() < "2025-02-01",
        "stale data is more than a year old: {}",
        age("stale")
    );
    let slow = ask("olena", "dracs/note", json!({}), "slow").took;
    assert!(
        (2..10).contains(&slow),
        "slow, but within the ten seconds that the step waits: {slow}"
    );
}

#[test]
fn many_records_can_be_told_apart_only_by_looking() {
    let reply = ask("olena", "dracs/note", json!({}), "many");
    let [one, other] = reply.data.as_array().unwrap().as_slice() else { panic!("two records") };
    assert_ne!(one["born_on"], other["born_on"], "they differ in a date");
    assert_eq!(one["number"], other["number"], "and in nothing else");
    assert_eq!(other["mock"], true, "each says that it is a mock");
}

#[test]
fn a_write_has_a_reference_that_asking_again_does_not_change() {
    let write = || ask("olena", "dracs/register", json!({ "born_on": "2026-02-20" }), "no").data;
    let reference = write()["reference"].as_str().unwrap().to_owned();
    assert!(reference.starts_with("MOCK-"), "the reference says that it is a mock: {reference}");
    assert_eq!(write()["reference"], *reference, "the same request has the same reference");
}

#[test]
fn invented_people_say_the_same_everywhere() {
    let service = service();
    let now = "2026-03-02T08:00:00Z".parse().unwrap();
    let world = World { service: &service, cast: &[], now, seed: 7 };
    assert_eq!(
        world.invent_person(3),
        world.invent_person(3),
        "the same seed and number, the same person"
    );
    let people: Vec<Person> = (0..40).map(|number| world.invent_person(number)).collect();
    let found: Vec<&Person> = people
        .iter()
        .filter(|person| {
            world.exchange(person, "dracs/note", &Sent::new(), None).outcome == "found"
        })
        .collect();
    assert!(
        found.len() > 20 && found.len() < 40,
        "most have a record, some have none: {}",
        found.len()
    );
    for person in found {
        let number = person.traits["self/tax-number"].clone();
        let sent = Sent::from([("tax_number".into(), number)]);
        let reply = world.exchange(person, "dracs/note", &sent, None);
        assert_eq!(
            reply.data["born_on"], person.traits["child/birth-date"],
            "the registry says what is true of {}",
            person.id
        );
        assert!(
            person.age.is_some_and(|age| (18..=92).contains(&age)),
            "{} is an adult",
            person.id
        );
    }
}
