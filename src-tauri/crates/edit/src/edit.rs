//! The edits.

use crate::collection::Collection;
use crate::draft::{Draft, from_json, to_json};
use crate::patch::{Patch, Step};
use crate::rename;
use maket_model::place::Place;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A change of a draft.
///
/// The people stand beside the service: `people/olena` is one of them, and the facet `cast` of the
/// whole is the list of those whom the shared cast lends. So does the text of the journeys, the
/// facet `journeys` of the whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "edit", rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Edit {
    /// Sets what stands at a facet, `steps/child#title.uk`; of a place without a facet, the whole
    /// thing.
    Set {
        /// Where.
        place: Place,
        /// What; none takes it away.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        value: Option<Value>,
    },
    /// Puts a thing into a collection.
    Insert {
        /// The thing that holds the collection.
        place: Place,
        /// The collection: `steps`, `questions`, `answer.items`.
        collection: String,
        /// The position; beyond the end is the end.
        at: u32,
        /// The thing.
        thing: Value,
    },
    /// Takes a thing out of its collection; what refers to it stays and dangles.
    Remove {
        /// The thing.
        place: Place,
    },
    /// Moves a thing, within its collection or into another.
    Move {
        /// The thing.
        place: Place,
        /// The thing that holds the collection that it moves to.
        to: Place,
        /// The collection.
        collection: String,
        /// The position, once the thing has left where it was; beyond the end is the end.
        at: u32,
    },
    /// Gives a thing another id, wherever it is spoken of. Its key stays.
    Rename {
        /// The thing.
        place: Place,
        /// The new id.
        id: String,
    },
}

/// What an edit has done; nothing at all where everything stood so already.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Done {
    /// What undoes it, in the order in which it has to be applied.
    pub undo: Vec<Edit>,
    /// What repeats it on the JSON of the draft.
    pub patches: Vec<Patch>,
}

/// Why an edit cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// There is nothing at that place.
    #[error("there is nothing at {0}")]
    Nothing(Place),
    /// The thing has no such collection.
    #[error("there are no {collection} in {place}")]
    NoCollection {
        /// The thing.
        place: Place,
        /// The collection.
        collection: String,
    },
    /// The document cannot hold the value there.
    #[error("that cannot stand there: {0}")]
    Shape(String),
    /// The thing has no id.
    #[error("{0} has no id")]
    NoId(Place),
    /// The id is taken by something else of its kind, or is none.
    #[error("the id {0} cannot be given: it is taken, or is no id")]
    BadId(String),
}

impl Edit {
    /// Sets what stands at a place.
    pub fn set(place: Place, value: impl Into<Value>) -> Self {
        Self::Set { place, value: Some(value.into()) }
    }

    /// Takes away what stands at a facet.
    pub fn clear(place: Place) -> Self {
        Self::Set { place, value: None }
    }

    /// Puts a thing into a collection.
    ///
    /// # Panics
    /// The thing is none that JSON can hold, which no part of a service is.
    pub fn insert(place: Place, collection: &str, at: usize, thing: &impl Serialize) -> Self {
        let thing = to_json(thing).expect("every part of a service can be written");
        Self::Insert { place, collection: collection.to_owned(), at: at as u32, thing }
    }

    /// Takes a thing away.
    pub fn remove(place: Place) -> Self {
        Self::Remove { place }
    }

    /// The place that the edit is about.
    pub fn place(&self) -> &Place {
        match self {
            Self::Set { place, .. }
            | Self::Insert { place, .. }
            | Self::Remove { place }
            | Self::Move { place, .. }
            | Self::Rename { place, .. } => place,
        }
    }

    /// Changes the draft. Where it fails the draft is as it was.
    ///
    /// # Errors
    /// What it speaks of is not there, or cannot be so.
    pub fn apply(&self, draft: &mut Draft) -> Result<Done, EditError> {
        match self {
            Self::Set { place, value } => set(draft, place, value.as_ref()),
            Self::Insert { place, collection, at, thing } => {
                let list = Collection { of: place, name: collection };
                let path = list.path(draft)?;
                let (at, kept) = list.insert(draft, *at, thing.clone())?;
                let key = list.keys(draft)?.swap_remove(at);
                Ok(Done {
                    undo: vec![Self::remove(place.child(collection, key.as_str()))],
                    patches: vec![splice(path, at, 0, vec![kept])],
                })
            }
            Self::Remove { place } => {
                let (of, segment) = holder(place)?;
                let list = Collection { of: &of, name: &segment.collection };
                let path = list.path(draft)?;
                let (at, thing) = list.remove(draft, &segment.key)?;
                let collection = segment.collection.clone();
                Ok(Done {
                    undo: vec![Self::Insert {
                        place: of,
                        collection: collection.into_owned(),
                        at: at as u32,
                        thing,
                    }],
                    patches: vec![splice(path, at, 1, Vec::new())],
                })
            }
            Self::Move { place, to, collection, at } => {
                if to.is_within(&place.thing()) {
                    return Err(EditError::Shape("nothing can move into itself".to_owned()));
                }
                // The way back is that of the two edits that a move is.
                let (of, segment) = holder(place)?;
                let list = Collection { of: &of, name: &segment.collection };
                if of == to.thing() && segment.collection == *collection {
                    let keys = list.keys(draft)?;
                    let goal = keys.get((*at as usize).min(keys.len().saturating_sub(1)));
                    if goal == Some(&segment.key) {
                        return Ok(Done::default());
                    }
                }
                let path = list.path(draft)?;
                let (stood, thing) = list.remove(draft, &segment.key)?;
                let mut patches = vec![splice(path, stood, 1, Vec::new())];
                let back = Self::Insert {
                    place: of.clone(),
                    collection: segment.collection.to_string(),
                    at: stood as u32,
                    thing: thing.clone(),
                };
                let put = Self::Insert {
                    place: to.clone(),
                    collection: collection.clone(),
                    at: *at,
                    thing,
                };
                match put.apply(draft) {
                    Ok(done) => {
                        patches.extend(done.patches);
                        let mut undo = done.undo;
                        undo.push(back);
                        Ok(Done { undo, patches })
                    }
                    Err(error) => {
                        back.apply(draft)?;
                        Err(error)
                    }
                }
            }
            Self::Rename { place, id } => rename::rename(draft, place, id),
        }
    }
}

/// Makes several edits as one. Where one fails the draft is as it was.
///
/// # Errors
/// One of them cannot be made.
pub fn apply_all(draft: &mut Draft, edits: &[Edit]) -> Result<Done, EditError> {
    let mut all = Done::default();
    let mut undo: Vec<Vec<Edit>> = Vec::with_capacity(edits.len());
    for edit in edits {
        match edit.apply(draft) {
            Ok(done) => {
                undo.push(done.undo);
                all.patches.extend(done.patches);
            }
            Err(error) => {
                for edit in undo.iter().rev().flatten() {
                    edit.apply(draft).expect("what has just been done can be undone");
                }
                return Err(error);
            }
        }
    }
    all.undo = undo.into_iter().rev().flatten().collect();
    Ok(all)
}

fn splice(path: Vec<Step>, at: usize, remove: u32, insert: Vec<Value>) -> Patch {
    Patch::Splice { path, at: at as u32, remove, insert }
}

fn holder(place: &Place) -> Result<(Place, &maket_model::place::Segment), EditError> {
    let nothing = || EditError::Nothing(place.clone());
    Ok((place.parent().ok_or_else(nothing)?, place.path.last().ok_or_else(nothing)?))
}

/// Sets the text of the journeys.
fn set_journeys(draft: &mut Draft, place: Place, value: Option<&Value>) -> Result<Done, EditError> {
    let now: String = value.map_or_else(|| Ok(String::new()), |value| from_json(value.clone()))?;
    if draft.journeys == now {
        return Ok(Done::default());
    }
    let value = Some(Value::from(now.clone())).filter(|_| !now.is_empty());
    let was = std::mem::replace(&mut draft.journeys, now);
    let patch = Patch::Set { path: vec![Step::key("journeys")], value };
    Ok(Done { undo: vec![Edit::set(place, was)], patches: vec![patch] })
}

/// Sets a facet. What undoes it sets the whole entry that the facet begins with, so that the order
/// of its parts comes back too.
fn set(draft: &mut Draft, place: &Place, value: Option<&Value>) -> Result<Done, EditError> {
    let thing = place.thing();
    let Some(facet) = place.facet.as_deref() else {
        let value = value.ok_or_else(|| EditError::Shape("a thing is removed".to_owned()))?;
        return replace(draft, &thing, value);
    };
    let (first, rest) = facet.split_once('.').map_or((facet, None), |(it, rest)| (it, Some(rest)));
    let whole = thing.facet(first);
    if thing.path.is_empty() && (first == "cast" || first == "population") {
        return set_beside_people(draft, first, rest, value);
    }
    if thing.path.is_empty() && first == "journeys" {
        return set_journeys(draft, whole, value);
    }
    let mut path = draft.path(&thing)?;
    let (was, became) = draft.target(&thing)?.reshape(|json| {
        let was = json.get(first).cloned();
        match rest {
            None => put(json, first, value),
            Some(_) if value.is_none() && !json.contains_key(first) => {}
            Some(rest) => {
                let inner = json.entry(first).or_insert_with(|| Value::Object(Map::new()));
                put_inside(inner, rest, value)?;
            }
        }
        Ok(was)
    })?;
    if same(was.as_ref(), became.get(first)) {
        return Ok(Done::default());
    }
    // What is called something else is found again under that.
    let whole = match first == "id" || first == "key" {
        true => renamed(draft, &thing, &path)?.facet(first),
        false => whole,
    };
    // Of what kind a thing is decides what else stands in it.
    let (path, value) = match first == "kind" || first == "type" {
        true => (path, Some(became)),
        false => {
            path.push(Step::key(first));
            (path, became.get(first).cloned())
        }
    };
    Ok(Done {
        undo: vec![Edit::Set { place: whole, value: was }],
        patches: vec![Patch::Set { path, value }],
    })
}

/// Sets what the people's file has beside the people themselves.
fn set_beside_people(
    draft: &mut Draft,
    first: &str,
    rest: Option<&str>,
    value: Option<&Value>,
) -> Result<Done, EditError> {
    let is_cast = first == "cast";
    let was = match is_cast {
        true => Some(to_json(&draft.people.cast)?),
        false => draft.people.population.as_ref().map(to_json).transpose()?,
    };
    let value = match rest {
        None => value.cloned(),
        Some(_) if value.is_none() && was.is_none() => None,
        Some(rest) => {
            let mut whole = was.clone().unwrap_or_else(|| Value::Object(Map::new()));
            put_inside(&mut whole, rest, value)?;
            Some(whole)
        }
    };
    let is = match is_cast {
        true => {
            let cast = value.unwrap_or_else(|| Value::Array(Vec::new()));
            draft.people.cast = from_json(cast)?;
            Some(to_json(&draft.people.cast)?)
        }
        false => {
            draft.people.population = value.map(from_json).transpose()?;
            draft.people.population.as_ref().map(to_json).transpose()?
        }
    };
    if same(was.as_ref(), is.as_ref()) {
        return Ok(Done::default());
    }
    // Nobody of the shared cast is written as nothing.
    let now = is.filter(|it| !is_cast || *it != Value::Array(Vec::new()));
    let path = vec![Step::key("people"), Step::key(first)];
    Ok(Done {
        undo: vec![Edit::Set { place: Place::service().facet(first), value: was }],
        patches: vec![Patch::Set { path, value: now }],
    })
}

fn replace(draft: &mut Draft, thing: &Place, value: &Value) -> Result<Done, EditError> {
    let Value::Object(new) = value else {
        return Err(EditError::Shape("a thing is an object".to_owned()));
    };
    if thing.path.is_empty() {
        return Err(EditError::Shape("a service is not replaced as a whole".to_owned()));
    }
    let path = draft.path(thing)?;
    let (was, became) =
        draft.target(thing)?.reshape(|json| Ok(std::mem::replace(json, new.clone())))?;
    let was = Value::Object(was);
    if same(Some(&was), Some(&became)) {
        return Ok(Done::default());
    }
    let whole = renamed(draft, thing, &path)?;
    Ok(Done {
        undo: vec![Edit::set(whole, was)],
        patches: vec![Patch::Set { path, value: Some(became) }],
    })
}

/// The place of a thing that may have got another key; `path` leads to where it stands.
fn renamed(draft: &mut Draft, was: &Place, path: &[Step]) -> Result<Place, EditError> {
    let (of, segment) = holder(was)?;
    let list = Collection { of: &of, name: &segment.collection };
    let keys = list.keys(draft)?;
    let Some(Step::At(at)) = path.last() else { return Ok(was.clone()) };
    let key = keys.get(*at as usize).ok_or_else(|| EditError::Nothing(was.clone()))?;
    Ok(of.child(&segment.collection, key.as_str()))
}

/// Whether two values are written alike; the order of entries is kept, so it counts.
fn same(one: Option<&Value>, other: Option<&Value>) -> bool {
    one == other && one.map(Value::to_string) == other.map(Value::to_string)
}

fn put(json: &mut Map<String, Value>, key: &str, value: Option<&Value>) {
    match value {
        Some(value) => {
            json.insert(key.to_owned(), value.clone());
        }
        None => {
            json.shift_remove(key);
        }
    }
}

fn put_inside(json: &mut Value, facet: &str, value: Option<&Value>) -> Result<(), EditError> {
    let (first, rest) = facet.split_once('.').map_or((facet, None), |(it, rest)| (it, Some(rest)));
    let no_way = || EditError::Shape(format!("there is no {first} in it"));
    match (json, rest) {
        (Value::Object(entries), None) => put(entries, first, value),
        (Value::Object(entries), Some(_)) if value.is_none() && !entries.contains_key(first) => {}
        (Value::Object(entries), Some(rest)) => {
            let inner = entries.entry(first).or_insert_with(|| Value::Object(Map::new()));
            put_inside(inner, rest, value)?;
        }
        (Value::Array(items), rest) => {
            let at: usize = first.parse().map_err(|_| no_way())?;
            match (rest, value) {
                (Some(rest), _) => put_inside(items.get_mut(at).ok_or_else(no_way)?, rest, value)?,
                (None, Some(value)) if at == items.len() => items.push(value.clone()),
                (None, Some(value)) => *items.get_mut(at).ok_or_else(no_way)? = value.clone(),
                (None, None) if at < items.len() => {
                    items.remove(at);
                }
                (None, None) => return Err(no_way()),
            }
        }
        _ => return Err(no_way()),
    }
    Ok(())
}
