//! Holds the shared cast to what its README promises: nobody's numbers, one life each.

use std::collections::BTreeMap;
use std::fs;

use maket_model::identifier::{is_test_range, normalise};
use maket_model::people::{People, Person};
use serde_json::Value;

use crate::repository::root;

fn cast() -> Vec<Person> {
    let text = fs::read_to_string(root().join("service-templates/cast/people.json")).unwrap();
    serde_json::from_str::<People>(&text).unwrap().people
}

/// The scheme of a number, by the last word of its name.
fn scheme(name: &str) -> Option<&'static str> {
    let word = name.rsplit('/').next().unwrap_or(name).replace('_', "-");
    Some(match word.as_str() {
        "tax-number" | "spouse-tax-number" => "rnokpp",
        "unzr" => "unzr",
        "iban" => "iban",
        "phone" => "phone",
        "plate" => "plate-ua",
        "driving-licence" => "driving-licence-ua",
        "code" => "katottg",
        _ => return None,
    })
}

/// Every named text within a value.
fn texts<'v>(name: &'v str, value: &'v Value, found: &mut Vec<(&'v str, &'v str)>) {
    match value {
        Value::String(text) => found.push((name, text)),
        Value::Array(items) => items.iter().for_each(|item| texts(name, item, found)),
        Value::Object(fields) => fields.iter().for_each(|(name, value)| texts(name, value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn numbers_of_the_cast_are_right_and_nobodys() {
    let mut seen = 0;
    for person in cast() {
        let mut found = Vec::new();
        person.traits.iter().for_each(|(name, value)| texts(name.as_str(), value, &mut found));
        let records = person.records.values().flat_map(|registry| registry.values()).flatten();
        records.flatten().for_each(|(name, value)| texts(name.as_str(), value, &mut found));
        for (name, text) in found {
            let Some(scheme) = scheme(name) else { continue };
            assert_eq!(
                normalise(scheme, text).as_deref(),
                Ok(text),
                "{}: {name} is a {scheme} as it is written in full",
                person.id
            );
            assert!(
                is_test_range(scheme, text),
                "{}: {name} {text} could be somebody's",
                person.id
            );
            seen += 1;
        }
    }
    assert!(seen > 60, "the cast has numbers to look at");
}

#[test]
fn people_are_married_to_each_other() {
    let cast = cast();
    let by_number: BTreeMap<&str, &Person> = cast
        .iter()
        .filter_map(|person| Some((person.traits.get("self/tax-number")?.as_str()?, person)))
        .collect();
    let spouse_of = |person: &Person| -> Option<Value> {
        person.records.get("dracs")?.get("marriage")?.first()?.get("spouse_tax_number").cloned()
    };
    for person in &cast {
        let Some(spouse) = spouse_of(person) else { continue };
        // Those of the family who are not in the cast hold no records.
        let Some(other) = spouse.as_str().and_then(|number| by_number.get(number)) else {
            continue;
        };
        assert_eq!(
            spouse_of(other).as_ref(),
            person.traits.get("self/tax-number"),
            "{} is married to {}, and the other way round",
            person.id,
            other.id
        );
        assert_eq!(
            person.traits.get("self/address"),
            other.traits.get("self/address"),
            "{} and {} live together",
            person.id,
            other.id
        );
    }
}

#[test]
fn the_cast_differs() {
    let cast = cast();
    let aids: std::collections::BTreeSet<&str> =
        cast.iter().flat_map(|person| &person.aids).map(String::as_str).collect();
    for aid in ["screen-reader", "magnifier", "keyboard"] {
        assert!(aids.contains(aid), "somebody of the cast uses a {aid}");
    }
    let first =
        |person: &Person| person.languages.first().map(|language| language.as_str().to_owned());
    let languages: std::collections::BTreeSet<_> = cast.iter().filter_map(first).collect();
    assert!(languages.len() >= 4, "first languages of the cast: {languages:?}");
    for skill in 1..=3 {
        assert!(
            cast.iter().any(|person| person.skill == Some(skill)),
            "somebody has skill {skill}"
        );
    }
    assert!(
        cast.iter().any(|person| person.age.is_some_and(|age| age < 18)),
        "somebody is a minor"
    );
    assert!(cast.iter().any(|person| person.age.is_some_and(|age| age > 65)), "somebody is old");
}
