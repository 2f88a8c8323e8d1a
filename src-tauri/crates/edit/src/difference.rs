//! How two versions of a service differ, by keys and places, and in plain words.

mod compare;
mod sentence;

use crate::draft::{Draft, PEOPLE, person_key};
use crate::rename::{id_of, rename};
use compare::{Found, compare, facets_of};
use maket_model::part_tree::Part;
use maket_model::place::{Place, keys_of};
use maket_model::service::Service;
use maket_model::visit::visit;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// One thing in which two versions differ.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Difference {
    /// What has become of it.
    pub change: Change,
    /// The kind of thing: `step`, `question`, `arrow`, `person`, `service`.
    pub noun: String,
    /// Where it is in the later version; of what was removed, where it was in the earlier. What was
    /// changed of it is the facet.
    pub place: Place,
    /// Of what was moved: where it was in the earlier version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Place>,
    /// What it was: the id, or the value of the facet; none where there was none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Value>,
    /// What it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Value>,
}

/// What has become of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// It was not there.
    Added,
    /// It is gone.
    Removed,
    /// It stands elsewhere.
    Moved,
    /// It has another id.
    Renamed,
    /// A facet of it has another value.
    Changed,
}

/// How a later version differs from an earlier one, in the order of the later document.
///
/// Things are known by their keys: what has another id but the same key was renamed, and whoever
/// speaks of it by its new id says nothing new. What has no key is matched by what it says.
pub fn differences(before: &Draft, after: &Draft) -> Vec<Difference> {
    let renamed = renamed(&before.service, &after.service);
    let mut earlier = before.clone();
    for (place, _, id) in &renamed {
        // Where ids were swapped it cannot be followed, and those who speak of them differ too.
        drop(rename(&mut earlier, place, id));
    }
    let mut found = Found::default();
    let (one, other) = (Part::Service(&earlier.service), Part::Service(&after.service));
    compare(&one, &other, (&Place::service(), &Place::service()), &mut found);
    let mut told = found.told(&earlier.service, &after.service);
    let ids: BTreeMap<&Place, (&str, &str)> =
        renamed.iter().map(|(place, old, new)| (place, (old.as_str(), new.as_str()))).collect();
    let names = ids.into_iter().map(|(place, (old, new))| Difference {
        change: Change::Renamed,
        noun: noun_of(&after.service, place),
        place: place.clone(),
        from: None,
        before: Some(old.into()),
        after: Some(new.into()),
    });
    told.extend(names);
    people(&earlier, after, &mut told);
    told
}

fn noun_of(service: &Service, place: &Place) -> String {
    let part = maket_model::place::resolve(service, place);
    part.map_or("content", |part| part.noun()).to_owned()
}

/// Things of the same key that have another id: where, what it was and what it is.
fn renamed(before: &Service, after: &Service) -> Vec<(Place, String, String)> {
    let ids = |service: &Service| {
        let mut ids: BTreeMap<Place, String> = BTreeMap::new();
        visit(service, &mut |place, part| {
            let is_service = matches!(part, Part::Service(_));
            if let Some(id) = id_of(part).filter(|id| !id.is_empty() && !is_service) {
                ids.insert(place.clone(), id.to_owned());
            }
        });
        ids
    };
    let (before, after) = (ids(before), ids(after));
    let both = before.into_iter().filter_map(|(place, old)| {
        let new = after.get(&place)?.clone();
        Some((place, old, new))
    });
    both.filter(|(_, old, new)| old != new).collect()
}

/// What the journeys are called.
fn headings(journeys: &str) -> Vec<&str> {
    journeys.lines().filter_map(|line| line.trim().strip_prefix("## ")).map(str::trim).collect()
}

fn people(before: &Draft, after: &Draft, told: &mut Vec<Difference>) {
    let keys = |draft: &Draft| {
        let own: Vec<_> = draft.people.people.iter().map(person_key).collect();
        keys_of(&own)
    };
    let (earlier, later) = (keys(before), keys(after));
    let person = |change, key: &str| Difference {
        change,
        noun: "person".to_owned(),
        place: Place::service().child(PEOPLE, key),
        from: None,
        before: None,
        after: None,
    };
    for (key, person_after) in later.iter().zip(&after.people.people) {
        let Some(at) = earlier.iter().position(|known| known == key) else {
            told.push(person(Change::Added, key.as_str()));
            continue;
        };
        let facets = |it| facets_of(serde_json::to_value(it).unwrap_or_default(), &[]);
        let changed = compare::changed(facets(&before.people.people[at]), facets(person_after));
        told.extend(changed.into_iter().map(|(facet, before, after)| {
            let it = person(Change::Changed, key.as_str());
            Difference { place: it.place.facet(&facet), before, after, ..it }
        }));
    }
    for key in earlier.iter().filter(|key| !later.contains(key)) {
        told.push(person(Change::Removed, key.as_str()));
    }
    let beside = |facet: &str, draft: &Draft| match facet {
        "cast" => serde_json::to_value(&draft.people.cast).ok(),
        "journeys" => Some(headings(&draft.journeys).into()),
        _ => draft.people.population.as_ref().and_then(|it| serde_json::to_value(it).ok()),
    };
    for facet in ["cast", "population", "journeys"] {
        let (was, is) = (beside(facet, before), beside(facet, after));
        let is_reworded = facet == "journeys" && before.journeys != after.journeys;
        if was != is || is_reworded {
            told.push(Difference {
                change: Change::Changed,
                noun: "service".to_owned(),
                place: Place::service().facet(facet),
                from: None,
                before: was,
                after: is,
            });
        }
    }
}
