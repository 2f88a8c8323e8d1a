//! The people who take part: of the shared cast and of the service, their dates counted from the
//! day on which they are used.

use jiff::Span;
use jiff::civil::Date;
use maket_model::id::Id;
use maket_model::people::{People, Person};
use serde_json::Value;

/// The people of a service on a day: those of the shared cast that it names, with what it adds to
/// them, then its own; where it names nobody, everybody of the shared cast. Names that the shared
/// cast does not have come back beside.
pub fn gather(shared: &[Person], own: &People, today: Date) -> (Vec<Person>, Vec<Id>) {
    let (mut cast, unknown) = join(own, shared);
    cast.iter_mut().for_each(|person| settle(person, today));
    (cast, unknown)
}

/// What a service adds to a person replaces single values, and is joined to traits, records,
/// answers and failures.
fn join(own: &People, shared: &[Person]) -> (Vec<Person>, Vec<Id>) {
    let mut people: Vec<Person> = Vec::new();
    let mut unknown = Vec::new();
    let names_nobody = own.cast.is_empty() && own.people.is_empty();
    if names_nobody {
        people.extend(shared.iter().cloned());
    }
    for id in &own.cast {
        match shared.iter().find(|person| person.id == *id) {
            Some(person) => people.push(person.clone()),
            None => unknown.push(id.clone()),
        }
    }
    for person in &own.people {
        match people.iter_mut().find(|known| known.id == person.id) {
            Some(known) => *known = joined(known, person),
            None => people.push(person.clone()),
        }
    }
    (people, unknown)
}

fn joined(base: &Person, added: &Person) -> Person {
    let json = |person: &Person| serde_json::to_value(person).unwrap_or_default();
    let mut both = json(base);
    lay_over(&mut both, json(added));
    serde_json::from_value(both).unwrap_or_else(|_| added.clone())
}

fn lay_over(base: &mut Value, added: Value) {
    match (base, added) {
        (Value::Object(base), Value::Object(added)) => {
            for (key, value) in added {
                lay_over(base.entry(key).or_insert(Value::Null), value);
            }
        }
        (base, added) => *base = added,
    }
}

/// Turns dates that are counted from the day of use (`-P9D`, `P3D`) into dates.
pub fn settle(person: &mut Person, today: Date) {
    person.traits.values_mut().for_each(|value| settle_value(value, today));
    let records = person.records.values_mut().flat_map(|registry| registry.values_mut());
    records
        .flatten()
        .flat_map(|record| record.values_mut())
        .for_each(|value| settle_value(value, today));
    let answers = person.answers.values_mut();
    answers.flat_map(|answers| answers.values_mut()).for_each(|value| settle_value(value, today));
    let born = person
        .traits
        .get("self/birth-date")
        .and_then(Value::as_str)
        .and_then(|text| text.parse::<Date>().ok());
    if person.age.is_none()
        && let Some(born) = born
    {
        person.age = u32::try_from(crate::invent::whole_years(born, today)).ok();
    }
}

fn settle_value(value: &mut Value, today: Date) {
    match value {
        Value::String(text) => {
            if let Some(day) = day(text, today) {
                *text = day.to_string();
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| settle_value(item, today)),
        Value::Object(parts) => parts.values_mut().for_each(|part| settle_value(part, today)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The day that a period of years, months, weeks and days leads to.
fn day(text: &str, today: Date) -> Option<Date> {
    let period = text.strip_prefix('-').unwrap_or(text).strip_prefix('P')?;
    let only_days = period.bytes().all(|byte| byte.is_ascii_digit() || b"YMWD".contains(&byte));
    if period.is_empty() || !only_days {
        return None;
    }
    today.checked_add(text.parse::<Span>().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn dates_are_counted_from_the_day_of_use() {
        let today = "2026-03-02".parse().unwrap();
        for (text, expected) in [
            ("-P9D", Some("2026-02-21")),
            ("P3D", Some("2026-03-05")),
            ("-P27Y40D", Some("1999-01-21")),
            ("P", None),
            ("PT2H", None),
            ("Petro", None),
            ("2026-01-01", None),
        ] {
            assert_eq!(
                day(text, today).map(|day| day.to_string()).as_deref(),
                expected,
                "{text} on 2 March 2026"
            );
        }
    }

    #[test]
    fn a_service_adds_to_the_shared_cast() {
        let shared: Vec<Person> = serde_json::from_value(json!([
            { "id": "olena", "name": { "uk": "Олена" }, "device": "tablet", "traits": { "self/birth-date": "-P27Y" },
              "records": { "dracs": { "note": [{ "born_on": "-P9D" }], "marriage": [], "birth": [{ "n": 1 }] } } },
            { "id": "hanna" }]))
        .unwrap();
        let people: People =
            serde_json::from_value(json!({ "cast": ["olena", "nobody"], "people": [
            { "id": "olena", "plays": ["mother"], "traits": { "child/sex": "male" },
              "records": { "dracs": { "marriage": [{ "number": "1" }], "birth": [] } } },
            { "id": "guest", "failures": { "dracs": "none" } }] }))
            .unwrap();
        let today = "2026-03-02".parse().unwrap();
        let (cast, unknown) = gather(&shared, &people, today);
        let ids = |cast: &[Person]| cast.iter().map(|it| it.id.to_string()).collect::<Vec<_>>();
        assert_eq!(ids(&cast), ["olena", "guest"], "those named and those of its own");
        assert_eq!(unknown, ["nobody"], "the cast has nobody of that id");
        let olena = &cast[0];
        assert_eq!(olena.plays, ["mother"], "what the service says is added");
        assert_eq!(olena.age, Some(27), "the age follows from the birth date");
        assert_eq!(olena.traits.len(), 2, "traits are joined");
        let dracs = &olena.records["dracs"];
        assert_eq!(
            (dracs["note"].len(), dracs["marriage"].len(), dracs["birth"].len()),
            (1, 1, 0),
            "an operation is replaced, the others stay"
        );
        assert_eq!(dracs["note"][0]["born_on"], "2026-02-21", "dates are settled");
        let (everybody, _) = gather(&shared, &People::default(), today);
        assert_eq!(ids(&everybody), ["olena", "hanna"], "a service that names nobody has them all");
    }
}
