//! What is known of a person, by what a datum is.

use maket_model::id::{Element, Id};
use maket_model::people::{Failure, Person};
use maket_model::service::{ActorKind, Field, Service};
use maket_model::step::StepKind;
use serde_json::{Map, Value};

/// What a trait of the person says of `element`, where the person plays `actor`.
///
/// `self/…` and `{actor}/…` are the same to whoever plays the actor.
pub fn told_by_traits<'a>(person: &'a Person, element: &str, actor: &str) -> Option<&'a Value> {
    if let Some(value) = person.traits.get(element) {
        return Some(value);
    }
    let (role, rest) = element.split_once('/')?;
    let other = if role == "self" && !actor.is_empty() {
        actor
    } else if role == actor {
        "self"
    } else {
        return None;
    };
    person.traits.iter().find_map(|(known, value)| {
        let (known_role, known_rest) = known.as_str().split_once('/')?;
        (known_role == other && known_rest == rest).then_some(value)
    })
}

/// What a record field of the person says of `element`, in any registry of the service.
pub fn told_by_records<'a>(
    service: &Service,
    person: &'a Person,
    element: &str,
) -> Option<&'a Value> {
    service.registries.iter().find_map(|registry| {
        let records = person.records.get(&registry.id)?;
        registry.operations.iter().find_map(|operation| {
            let field = operation.gives.iter().find(|field| is(field, element))?;
            records
                .get(&operation.id)?
                .iter()
                .find_map(|record| record.get(&field.id).filter(|value| !value.is_null()))
        })
    })
}

fn is(field: &Field, element: &str) -> bool {
    field.is.as_ref().is_some_and(|is| is.as_str() == element)
}

/// The element that the service gives to a name anywhere: a registry's field, a field of a
/// sign-in, a question.
pub fn element_of<'a>(service: &'a Service, name: &str) -> Option<&'a Element> {
    let fields = service.registries.iter().flat_map(|registry| &registry.operations);
    let field = fields
        .flat_map(|operation| &operation.gives)
        .find(|field| field.id == name)
        .and_then(|field| field.is.as_ref());
    field.or_else(|| {
        service.steps.iter().find_map(|step| match &step.kind {
            StepKind::SignIn(sign_in) => {
                sign_in.gives.iter().find(|gives| gives.id == name)?.is.as_ref()
            }
            StepKind::Page(page) => {
                page.questions.iter().find(|question| question.id == name)?.is.as_ref()
            }
            _ => None,
        })
    })
}

/// The name of a person as a `person-name` answer holds it.
///
/// Traits say it exactly; else the first word of the name is the given name and the rest the
/// family name.
pub fn name_of(person: &Person, language: &str) -> Value {
    if let Some(name) = person.traits.get("self/name").filter(|name| name.is_object()) {
        return name.clone();
    }
    let part = |element: &str| person.traits.get(element).and_then(Value::as_str);
    let shown = person.name.or_first(language).trim();
    let (first, rest) = shown.split_once(' ').unwrap_or((shown, ""));
    let mut name = Map::new();
    name.insert("given".into(), part("self/given-name").unwrap_or(first).into());
    name.insert("family".into(), part("self/family-name").unwrap_or(rest.trim()).into());
    if let Some(patronymic) = part("self/patronymic") {
        name.insert("patronymic".into(), patronymic.into());
    }
    Value::Object(name)
}

/// How an outside party fails the person: by `registry/operation`, else by `registry`, `sign-in`,
/// `pay`, `sign` or whatever else the party is called.
pub fn failure(person: &Person, party: &str, part: &str) -> Failure {
    let exactly = if part.is_empty() {
        None
    } else {
        person.failures.iter().find(|(key, _)| {
            key.split_once('/').is_some_and(|(first, second)| first == party && second == part)
        })
    };
    exactly
        .map(|(_, failure)| *failure)
        .or_else(|| person.failures.get(party).copied())
        .unwrap_or_default()
}

/// Whether two values name the same thing to a registry's search: case, spaces, dashes and the
/// three apostrophes do not matter, nor whether a number is written as text.
pub fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len()
                && left.iter().zip(right).all(|(left, right)| same(left, right))
        }
        (Value::Object(left), Value::Object(right)) => {
            let blank = |value: Option<&Value>| {
                value.is_none_or(|value| plain(value).is_some_and(|text| text.is_empty()))
            };
            let covers = |left: &Map<String, Value>, right: &Map<String, Value>| {
                left.iter().all(|(key, value)| match right.get(key) {
                    Some(other) => same(value, other),
                    None => blank(Some(value)),
                })
            };
            covers(left, right) && covers(right, left)
        }
        _ => match (plain(left), plain(right)) {
            (Some(left), Some(right)) => left == right,
            _ => left == right,
        },
    }
}

fn plain(value: &Value) -> Option<String> {
    let text = match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(_) | Value::Array(_) | Value::Object(_) => return None,
    };
    let kept = text
        .chars()
        .filter(|sign| !matches!(sign, ' ' | '-' | '\u{2011}' | '\u{a0}' | '\'' | '’' | 'ʼ'));
    Some(kept.flat_map(char::to_lowercase).collect())
}

/// Whoever of the cast plays an actor in the case of `main`: `main`, if they play it; else the one
/// of those who play it whom `main` is bound to most, as a spouse is.
///
/// Who names no actors plays every citizen, but only one in a case: the first.
pub fn player<'a>(
    cast: &'a [Person],
    service: &Service,
    actor: &Id,
    main: &'a Person,
) -> Option<&'a Person> {
    let kind = service.actors.iter().find(|known| known.id == *actor).map(|known| known.kind);
    let is_citizen = kind.is_none_or(|kind| kind == ActorKind::Citizen);
    let first = service.actors.iter().find(|known| known.kind == ActorKind::Citizen);
    let is_first = is_citizen && first.is_none_or(|first| first.id == *actor);
    let plays =
        |person: &Person| person.plays.contains(actor) || (is_citizen && person.plays.is_empty());
    let main_plays = match main.plays.as_slice() {
        [] => is_first,
        // Who plays several plays the first of them, where others can play the rest.
        several => {
            several.contains(actor)
                && (is_first || !first.is_some_and(|first| several.contains(&first.id)))
        }
    };
    if main_plays {
        return Some(main);
    }
    let others = cast.iter().filter(|person| person.id != main.id && plays(person));
    let mut best: Option<(usize, &Person)> = None;
    for person in others {
        let ties = ties(main, person) * 2 + usize::from(person.plays.contains(actor));
        if best.is_none_or(|(most, _)| ties > most) {
            best = Some((ties, person));
        }
    }
    best.map(|(_, person)| person).or_else(|| plays(main).then_some(main))
}

/// How many things of another person are known of, or registered for, a person.
fn ties(main: &Person, other: &Person) -> usize {
    let own = |person: &Person, element: &str| person.traits.get(element).cloned();
    ["self/tax-number", "self/national-id", "self/email", "self/unzr"]
        .into_iter()
        .filter_map(|element| own(other, element))
        .filter(|value| {
            let records = main.records.values().flat_map(|registry| registry.values());
            main.traits.values().any(|known| known == value)
                || records.flatten().flat_map(|record| record.values()).any(|known| known == value)
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn person(value: Value) -> Person {
        serde_json::from_value(value).unwrap()
    }

    #[test]
    fn self_and_the_actor_played_are_one() {
        let olena = person(
            json!({ "id": "olena", "traits": { "self/birth-date": "2098-03-01", "mother/email": "o@example.org" } }),
        );
        let tell = |element, actor| told_by_traits(&olena, element, actor).and_then(Value::as_str);
        assert_eq!(
            tell("mother/birth-date", "mother"),
            Some("2098-03-01"),
            "the mother is herself"
        );
        assert_eq!(
            tell("self/email", "mother"),
            Some("o@example.org"),
            "she herself is the mother"
        );
        assert_eq!(tell("father/birth-date", "mother"), None, "she is not the father");
    }

    #[test]
    fn a_search_forgives_how_a_value_is_written() {
        for (left, right, expected, why) in [
            (json!("72 821-00712"), json!("7282100712"), true, "spaces and dashes do not count"),
            (json!(7), json!("7"), true, "a number may be text"),
            (json!("Дар’я"), json!("дар'я"), true, "apostrophes are one"),
            (
                json!({ "given": "Олена", "patronymic": "" }),
                json!({ "given": "олена" }),
                true,
                "an empty part is no part",
            ),
            (
                json!({ "given": "Олена" }),
                json!({ "given": "Ірина" }),
                false,
                "another name is another name",
            ),
            (json!(true), json!("true"), false, "yes is not a word"),
        ] {
            assert_eq!(same(&left, &right), expected, "{left} and {right}: {why}");
        }
    }

    #[test]
    fn the_operation_fails_before_its_registry_does() {
        let olena = person(json!({ "failures": { "dracs": "slow", "dracs/note": "none" } }));
        assert_eq!(failure(&olena, "dracs", "note"), Failure::None, "the operation is named");
        assert_eq!(failure(&olena, "dracs", "marriage"), Failure::Slow, "the registry is named");
        assert_eq!(failure(&olena, "edr", ""), Failure::No, "nothing is said of it");
    }

    #[test]
    fn actors_are_played_by_those_who_say_so() {
        let service: Service = serde_json::from_value(json!({ "maket": 1, "id": "s", "actors": [
            { "id": "mother" }, { "id": "father" }, { "id": "registrar", "kind": "official" }] }))
        .unwrap();
        let cast = [
            person(json!({ "id": "olena", "traits": { "spouse/email": "andrii@example.org" } })),
            person(json!({ "id": "taras", "plays": ["father"] })),
            person(
                json!({ "id": "andrii", "plays": ["mother", "father"], "traits": { "self/email": "andrii@example.org" } }),
            ),
            person(json!({ "id": "hanna" })),
        ];
        let plays = |actor: &str, main: usize| {
            player(&cast, &service, &actor.into(), &cast[main]).map(|person| person.id.as_str())
        };
        for (actor, main, expected, why) in [
            ("mother", 0, Some("olena"), "who names no actors plays the first citizen"),
            ("father", 0, Some("andrii"), "of those who play him, her husband"),
            ("father", 1, Some("taras"), "he says so"),
            ("mother", 1, Some("andrii"), "he does not play her; of those who do, one who says so"),
            ("mother", 2, Some("andrii"), "the first that he plays"),
            ("father", 2, Some("taras"), "one person does not confirm to himself where others can"),
            ("registrar", 0, None, "nobody of the cast is an official"),
        ] {
            assert_eq!(
                plays(actor, main),
                expected,
                "{actor} in the case of {}: {why}",
                cast[main].id
            );
        }
    }
}
