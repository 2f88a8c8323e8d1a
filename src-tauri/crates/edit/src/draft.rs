//! What is edited.

use crate::edit::EditError;
use crate::patch::Step;
use indexmap::IndexMap;
use maket_model::part_tree::{Part, PartMut};
use maket_model::people::{People, Person};
use maket_model::place::{Place, position_of, resolve_mut};
use maket_model::question::{Answer, Question};
use maket_model::service::Service;
use maket_model::step::{Content, StepKind};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What is edited: a service, the people who try it, and how it is expected to go for them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Draft {
    /// `service.json`.
    pub service: Service,
    /// `people.json`.
    pub people: People,
    /// `journeys.md`: the acceptance cases, and what is told beside them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub journeys: String,
}

/// The collection of the people, who stand in a file of their own.
pub(crate) const PEOPLE: &str = "people";

/// What can be changed by itself: a thing of the service, or one of the people.
pub(crate) enum Target<'a> {
    Part(PartMut<'a>),
    Person(&'a mut Person),
}

impl Draft {
    /// Finds the thing at a place; the place's facet does not matter.
    pub(crate) fn target(&mut self, place: &Place) -> Result<Target<'_>, EditError> {
        let nothing = || EditError::Nothing(place.thing());
        match place.path.as_slice() {
            [one] if one.collection == PEOPLE => {
                let at = self.person_at(place).ok_or_else(nothing)?;
                Ok(Target::Person(&mut self.people.people[at]))
            }
            _ => resolve_mut(&mut self.service, place).map(Target::Part).ok_or_else(nothing),
        }
    }

    pub(crate) fn person_at(&self, place: &Place) -> Option<usize> {
        position_of(self.people.people.iter().map(person_key), &place.path[0].key)
    }

    /// Where a thing stands in the JSON of the draft.
    pub(crate) fn path(&mut self, place: &Place) -> Result<Vec<Step>, EditError> {
        let nothing = || EditError::Nothing(place.thing());
        if place.path.first().is_some_and(|it| it.collection == PEOPLE) {
            let at = self.person_at(place).ok_or_else(nothing)?;
            return Ok(vec![Step::key(PEOPLE), Step::key(PEOPLE), Step::At(at as u32)]);
        }
        let mut path = vec![Step::key("service")];
        let mut part = PartMut::Service(&mut self.service);
        for segment in &place.path {
            let children = part.children().into_iter();
            let (_, children) =
                { children }.find(|(name, _)| *name == segment.collection).ok_or_else(nothing)?;
            let own = children.iter().map(PartMut::own_key);
            let at = position_of(own, &segment.key).ok_or_else(nothing)?;
            path.extend(segment.collection.split('.').map(Step::key));
            path.push(Step::At(at as u32));
            part = children.into_iter().nth(at).ok_or_else(nothing)?;
        }
        Ok(path)
    }
}

pub(crate) fn person_key(person: &Person) -> Option<&str> {
    let key = person.key.as_ref().map_or(person.id.as_str(), |key| key.as_str());
    Some(key).filter(|key| !key.is_empty())
}

impl Target<'_> {
    /// Changes the thing as JSON, and answers with what `change` answers and the JSON it became.
    /// Where it fails, or the JSON is no such thing any more, the thing is as it was.
    ///
    /// Of the service itself the steps are left out: they are large, and things of their own.
    pub(crate) fn reshape<T>(
        self,
        change: impl FnOnce(&mut Map<String, Value>) -> Result<T, EditError>,
    ) -> Result<(T, Value), EditError> {
        let part = match self {
            Target::Person(person) => return reshape(person, change),
            Target::Part(part) => part,
        };
        match part {
            PartMut::Service(service) => {
                let steps = std::mem::take(&mut service.steps);
                let done = reshape(service, change);
                service.steps = steps;
                done
            }
            PartMut::Need(it) => reshape(it, change),
            PartMut::Law(it) => reshape(it, change),
            PartMut::Objective(it) => reshape(it, change),
            PartMut::KeyResult(it) => reshape(it, change),
            PartMut::Actor(it) => reshape(it, change),
            PartMut::Stage(it) => reshape(it, change),
            PartMut::Rule(it) => reshape(it, change),
            PartMut::List(it) => reshape(it, change),
            PartMut::Item(it) => reshape(it, change),
            PartMut::Registry(it) => reshape(it, change),
            PartMut::Operation(it) => reshape(it, change),
            PartMut::Field(it) => reshape(it, change),
            PartMut::Document(it) => reshape(it, change),
            PartMut::Claim(it) => reshape(it, change),
            PartMut::CardDocument(it) => reshape(it, change),
            PartMut::Refusal(it) => reshape(it, change),
            PartMut::Step(it) => reshape_sound(it, change, |it| sound(&Part::Step(it))),
            PartMut::Arrow(it) => reshape(it, change),
            PartMut::Content(it) => reshape_sound(it, change, |it| sound(&Part::Content(it))),
            PartMut::Question(it) => reshape_sound(it, change, |it| sound(&Part::Question(it))),
            PartMut::Check(it) => reshape(it, change),
            PartMut::Row(it) => reshape(it, change),
            PartMut::OutcomePart(it) => reshape(it, change),
            PartMut::SignedIn(it) => reshape(it, change),
            PartMut::Threat(it) => reshape(it, change),
            PartMut::Judged(it) => reshape(it, change),
        }
    }
}

fn reshape<Thing: Serialize + DeserializeOwned, T>(
    thing: &mut Thing,
    change: impl FnOnce(&mut Map<String, Value>) -> Result<T, EditError>,
) -> Result<(T, Value), EditError> {
    reshape_sound(thing, change, |_| Ok(()))
}

fn reshape_sound<Thing: Serialize + DeserializeOwned, T>(
    thing: &mut Thing,
    change: impl FnOnce(&mut Map<String, Value>) -> Result<T, EditError>,
    sound: impl FnOnce(&Thing) -> Result<(), EditError>,
) -> Result<(T, Value), EditError> {
    let mut json = match to_json(thing)? {
        Value::Object(json) => json,
        other => return Err(EditError::Shape(format!("{other} has no parts"))),
    };
    let answer = change(&mut json)?;
    let changed: Thing = from_json(Value::Object(json))?;
    sound(&changed)?;
    let became = to_json(&changed)?;
    *thing = changed;
    Ok((answer, became))
}

/// Whether a thing and all in it are what they say they are. What is of a kind that we do not know
/// is kept as it is; what is of a known kind and does not fit it would be kept so too.
pub(crate) fn sound(part: &Part) -> Result<(), EditError> {
    let misfit = match part {
        Part::Step(step) => match &step.kind {
            StepKind::Opaque(extra) => {
                is_known::<StepKind>("kind", extra, |it| !matches!(it, StepKind::Opaque(_)))
            }
            _ => None,
        },
        Part::Content(Content::Opaque(extra)) => {
            is_known::<Content>("type", extra, |it| !matches!(it, Content::Opaque(_)))
        }
        Part::Question(Question { answer: Some(Answer::Opaque(extra)), .. }) => {
            is_known::<Answer>("type", extra, |it| !matches!(it, Answer::Opaque(_)))
        }
        _ => None,
    };
    match misfit {
        Some(kind) => Err(EditError::Shape(format!("it is no {kind}"))),
        None => part.children().into_iter().flat_map(|(_, it)| it).try_for_each(|it| sound(&it)),
    }
}

/// The kind that something opaque says it is, where that is one we know.
fn is_known<Kind: DeserializeOwned>(
    tag: &str,
    extra: &IndexMap<String, Value>,
    known: impl FnOnce(&Kind) -> bool,
) -> Option<String> {
    let kind = extra.get(tag)?.as_str()?;
    let bare: Kind = from_json(serde_json::json!({ tag: kind })).ok()?;
    known(&bare).then(|| kind.to_owned())
}

pub(crate) fn to_json(thing: &impl Serialize) -> Result<Value, EditError> {
    serde_json::to_value(thing).map_err(|error| EditError::Shape(error.to_string()))
}

pub(crate) fn from_json<Thing: DeserializeOwned>(json: Value) -> Result<Thing, EditError> {
    serde_json::from_value(json).map_err(|error| EditError::Shape(error.to_string()))
}
