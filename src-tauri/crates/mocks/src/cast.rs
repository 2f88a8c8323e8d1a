//! The people who take part: of the shared cast and of the service, their dates counted from the
//! day on which they are used.

use jiff::Span;
use jiff::civil::Date;
use maket_model::bundle::join_cast;
use maket_model::people::{People, Person};
use serde_json::Value;

/// The people of a service on a day: those of the shared cast that it names, with what it adds to
/// them, then its own.
///
/// A name that the shared cast does not have is left out.
pub fn gather(shared: &[Person], people: &People, today: Date) -> Vec<Person> {
    let shared = People { people: shared.to_vec(), ..People::default() };
    let (mut cast, _) = join_cast(people, &shared);
    cast.iter_mut().for_each(|person| settle(person, today));
    cast
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
            { "id": "olena", "name": { "uk": "Олена" }, "traits": { "self/birth-date": "-P27Y" },
              "records": { "dracs": { "note": [{ "born_on": "-P9D" }], "marriage": [] } } },
            { "id": "hanna" }]))
        .unwrap();
        let people: People = serde_json::from_value(json!({ "cast": ["olena", "nobody"], "people": [
            { "id": "olena", "plays": ["mother"], "records": { "dracs": { "marriage": [{ "number": "1" }] } } },
            { "id": "guest", "failures": { "dracs": "none" } }] }))
        .unwrap();
        let cast = gather(&shared, &people, "2026-03-02".parse().unwrap());
        assert_eq!(
            cast.iter().map(|person| person.id.as_str()).collect::<Vec<_>>(),
            ["olena", "guest"],
            "those named and those of its own"
        );
        assert_eq!(cast[0].plays, ["mother"], "what the service says is added");
        assert_eq!(cast[0].age, Some(27), "the age follows from the birth date");
        let dracs = &cast[0].records["dracs"];
        assert_eq!(
            (dracs["note"].len(), dracs["marriage"].len()),
            (1, 1),
            "one operation is replaced, the other stays"
        );
        assert_eq!(dracs["note"][0]["born_on"], "2026-02-21", "dates are settled");
    }
}
