//! Putting things into collections, and taking them out.

use crate::draft::{Draft, PEOPLE, Target, from_json, person_key, sound, to_json};
use crate::edit::EditError;
use crate::patch::Step;
use maket_model::id::Key;
use maket_model::part_tree::{Part, PartMut};
use maket_model::place::{Place, keys_of};
use serde_json::{Map, Value};

/// A collection of a draft: which thing holds it, and what it is called there.
pub(crate) struct Collection<'p> {
    pub(crate) of: &'p Place,
    pub(crate) name: &'p str,
}

impl Collection<'_> {
    /// Whether it is the people, or the steps: those are large and never written as a whole.
    fn is_people(&self) -> bool {
        self.of.path.is_empty() && self.name == PEOPLE
    }

    fn is_steps(&self) -> bool {
        self.of.path.is_empty() && self.name == "steps"
    }

    /// Puts a thing at a position, and answers with the position and the thing as it is kept.
    pub(crate) fn insert(
        &self,
        draft: &mut Draft,
        at: u32,
        thing: Value,
    ) -> Result<(usize, Value), EditError> {
        self.keys(draft)?;
        let at = at as usize;
        if self.is_people() {
            let people = &mut draft.people.people;
            people.insert(at.min(people.len()), from_json(thing)?);
            let at = at.min(people.len() - 1);
            return Ok((at, to_json(&people[at])?));
        }
        if self.is_steps() {
            let steps = &mut draft.service.steps;
            let step = from_json(thing)?;
            sound(&Part::Step(&step))?;
            steps.insert(at.min(steps.len()), step);
            let at = at.min(steps.len() - 1);
            return Ok((at, to_json(&steps[at])?));
        }
        let (at, holder) = draft.target(self.of)?.reshape(|json| {
            let items = self.array(json)?;
            let at = at.min(items.len());
            items.insert(at, thing);
            Ok(at)
        })?;
        let kept = self.name.split('.').try_fold(&holder, |json, key| json.get(key));
        let kept = kept.and_then(|items| items.get(at)).cloned();
        kept.map(|kept| (at, kept)).ok_or_else(|| EditError::NoCollection {
            place: self.of.clone(),
            collection: self.name.to_owned(),
        })
    }

    /// Takes the thing of that key out, and answers with its position and the thing.
    pub(crate) fn remove(&self, draft: &mut Draft, key: &Key) -> Result<(usize, Value), EditError> {
        let keys = self.keys(draft)?;
        let at = keys.iter().position(|it| it == key);
        let at = at.ok_or_else(|| EditError::Nothing(self.of.child(self.name, key.as_str())))?;
        if self.is_people() {
            return Ok((at, to_json(&draft.people.people.remove(at))?));
        }
        if self.is_steps() {
            return Ok((at, to_json(&draft.service.steps.remove(at))?));
        }
        let (thing, _) = draft.target(self.of)?.reshape(|json| Ok(self.array(json)?.remove(at)))?;
        Ok((at, thing))
    }

    /// The keys of what is in it, in order.
    pub(crate) fn keys(&self, draft: &mut Draft) -> Result<Vec<Key>, EditError> {
        if self.is_people() {
            return Ok(keys_of(&draft.people.people.iter().map(person_key).collect::<Vec<_>>()));
        }
        let children = match draft.target(self.of)? {
            Target::Part(part) => part.children(),
            Target::Person(_) => Vec::new(),
        };
        let found = children.into_iter().find(|(name, _)| *name == self.name);
        let (_, children) = found.ok_or_else(|| EditError::NoCollection {
            place: self.of.clone(),
            collection: self.name.to_owned(),
        })?;
        Ok(keys_of(&children.iter().map(PartMut::own_key).collect::<Vec<_>>()))
    }

    /// Where it stands in the JSON of the draft.
    pub(crate) fn path(&self, draft: &mut Draft) -> Result<Vec<Step>, EditError> {
        if self.is_people() {
            return Ok(vec![Step::key(PEOPLE), Step::key(PEOPLE)]);
        }
        let mut path = draft.path(self.of)?;
        path.extend(self.name.split('.').map(Step::key));
        Ok(path)
    }

    fn array<'j>(&self, json: &'j mut Map<String, Value>) -> Result<&'j mut Vec<Value>, EditError> {
        let not_here =
            || EditError::NoCollection { place: self.of.clone(), collection: self.name.to_owned() };
        let mut at = json;
        let mut names = self.name.split('.').peekable();
        while let Some(name) = names.next() {
            if names.peek().is_none() {
                let items = at.entry(name).or_insert_with(|| Value::Array(Vec::new()));
                return items.as_array_mut().ok_or_else(not_here);
            }
            let inner = at.entry(name).or_insert_with(|| Value::Object(Map::new()));
            at = inner.as_object_mut().ok_or_else(not_here)?;
        }
        Err(not_here())
    }
}
