//! What a change is called, for whoever lists changes.

use crate::draft::{Draft, PEOPLE};
use crate::edit::Edit;
use maket_model::place::{Place, resolve};
use serde::{Deserialize, Serialize};

/// What a change did, in words that an interface puts into a sentence of its language:
/// *Changed the wording of “Date of birth”*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ChangeName {
    /// What was done.
    pub verb: Verb,
    /// What it was done to: `step`, `question`, `arrow`, `person`, `service`.
    pub noun: String,
    /// The facet that was set: `label.uk`, `when`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facet: Option<String>,
    /// What people call the thing; empty where it has no words.
    pub what: String,
}

/// What was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Verb {
    /// Something was set.
    #[default]
    Set,
    /// A thing was added.
    Insert,
    /// A thing was removed.
    Remove,
    /// A thing was moved.
    Move,
    /// A thing got another id.
    Rename,
    /// Several things were changed.
    Several,
}

impl ChangeName {
    /// What edits are called that are about to be made on a draft.
    pub fn of(draft: &Draft, edits: &[Edit]) -> Self {
        let [edit] = edits else {
            let first = edits.first().map(|edit| Self::of_one(draft, edit)).unwrap_or_default();
            return Self { verb: Verb::Several, facet: None, ..first };
        };
        Self::of_one(draft, edit)
    }

    fn of_one(draft: &Draft, edit: &Edit) -> Self {
        match edit {
            Edit::Set { place, .. } => {
                let (noun, what) = called(draft, &place.thing());
                Self { verb: Verb::Set, noun, what, facet: place.facet.clone() }
            }
            Edit::Insert { collection, thing, .. } => {
                let words = ["title", "label", "name", "id"].iter().find_map(|key| {
                    let value = thing.get(key)?;
                    let text = value.as_object().and_then(|it| it.values().next()).unwrap_or(value);
                    text.as_str().filter(|it| !it.is_empty())
                });
                let noun = match collection.rsplit('.').next().unwrap_or(collection) {
                    "steps" => "step",
                    "questions" | "fields" => "question",
                    "next" => "arrow",
                    "people" => "person",
                    "needs" => "need",
                    "laws" => "law",
                    "checks" => "check",
                    "items" => "item",
                    "content" => "content",
                    "stages" => "stage",
                    "registries" => "registry",
                    "operations" => "operation",
                    "objectives" => "objective",
                    "results" => "result",
                    "threats" => "threat",
                    "checklist" => "judgement",
                    _ => "part",
                };
                let (noun, what) = (noun.to_owned(), words.unwrap_or_default().to_owned());
                Self { verb: Verb::Insert, noun, what, facet: None }
            }
            Edit::Remove { place } | Edit::Move { place, .. } | Edit::Rename { place, .. } => {
                let (noun, what) = called(draft, place);
                let verb = match edit {
                    Edit::Remove { .. } => Verb::Remove,
                    Edit::Move { .. } => Verb::Move,
                    _ => Verb::Rename,
                };
                Self { verb, noun, what, facet: None }
            }
        }
    }
}

/// The kind of a thing and what people call it.
fn called(draft: &Draft, place: &Place) -> (String, String) {
    let language = draft.service.languages.first().map_or("", |it| it.as_str());
    if place.path.first().is_some_and(|it| it.collection == PEOPLE) {
        let person = draft.person_at(place).and_then(|at| draft.people.people.get(at));
        let name = person.map(|it| it.name.or_first(language)).unwrap_or_default();
        return ("person".to_owned(), name.to_owned());
    }
    let Some(part) = resolve(&draft.service, place) else { return Default::default() };
    (part.noun().to_owned(), part.called(language).unwrap_or_default())
}
