//! Comparing things with what they hold, collection by collection.

use super::{Change, Difference};
use indexmap::IndexMap;
use maket_model::part_tree::Part;
use maket_model::place::{Place, keys_of, resolve};
use maket_model::service::Service;
use serde_json::Value;

/// What has been found so far.
#[derive(Default)]
pub(super) struct Found {
    all: Vec<Difference>,
}

impl Found {
    fn add(&mut self, change: Change, part: &Part, place: Place) -> &mut Difference {
        let noun = part.noun().to_owned();
        let (from, before, after) = (None, None, None);
        self.all.push(Difference { change, noun, place, from, before, after });
        self.all.last_mut().expect("it has just been put there")
    }

    /// What was found. A question that is gone from one step and has come to another was moved.
    pub(super) fn told(mut self, before: &Service, after: &Service) -> Vec<Difference> {
        let is = |it: &Difference, change| it.change == change && it.noun == "question";
        let key = |it: &Difference| it.place.path.last().map(|it| it.key.clone());
        let gone: Vec<Difference> =
            self.all.iter().filter(|it| is(it, Change::Removed)).cloned().collect();
        for gone in gone {
            let come = |it: &Difference| is(it, Change::Added) && key(it) == key(&gone);
            let Some(at) = self.all.iter().position(come) else { continue };
            let place = self.all[at].place.clone();
            let Some((one, other)) = resolve(before, &gone.place).zip(resolve(after, &place))
            else {
                continue;
            };
            let mut moved = Self::default();
            moved.add(Change::Moved, &other, place.clone()).from = Some(gone.place.clone());
            compare(&one, &other, (&gone.place, &place), &mut moved);
            self.all.splice(at..=at, moved.all);
            self.all.retain(|it| *it != gone);
        }
        self.all
    }
}

/// Compares a thing of the earlier version with what it has become.
pub(super) fn compare(one: &Part, other: &Part, at: (&Place, &Place), found: &mut Found) {
    let facets = |part: &Part| {
        let children = part.children();
        let inside: Vec<&str> = children.iter().map(|(name, _)| *name).collect();
        facets_of(json_of(part), &inside)
    };
    for (facet, before, after) in changed(facets(one), facets(other)) {
        let it = found.add(Change::Changed, other, at.1.facet(&facet));
        (it.before, it.after) = (before, after);
    }
    let mut earlier = one.children();
    for (name, later) in other.children() {
        let known = earlier.iter().position(|(known, _)| *known == name);
        let known = known.map(|at| earlier.remove(at).1).unwrap_or_default();
        collection(name, &known, &later, at, found);
    }
    for (name, known) in earlier {
        collection(name, &known, &[], at, found);
    }
}

fn collection(
    name: &str,
    earlier: &[Part],
    later: &[Part],
    at: (&Place, &Place),
    found: &mut Found,
) {
    let keys = |parts: &[Part]| keys_of(&parts.iter().map(Part::own_key).collect::<Vec<_>>());
    let (old_keys, new_keys) = (keys(earlier), keys(later));
    let pairs = pairs(earlier, later);
    let still = staying(&pairs.iter().filter_map(|(old, _)| *old).collect::<Vec<_>>());
    for (old, new) in &pairs {
        let place = at.1.child(name, new_keys[*new].as_str());
        let Some(old) = *old else {
            found.add(Change::Added, &later[*new], place);
            continue;
        };
        let from = at.0.child(name, old_keys[old].as_str());
        if !still.contains(&old) {
            found.add(Change::Moved, &later[*new], place.clone()).from = Some(from.clone());
        }
        compare(&earlier[old], &later[*new], (&from, &place), found);
    }
    for (old, part) in earlier.iter().enumerate() {
        if !pairs.iter().any(|(known, _)| *known == Some(old)) {
            found.add(Change::Removed, part, at.0.child(name, old_keys[old].as_str()));
        }
    }
}

/// Which thing of the earlier version each thing of the later was.
fn pairs(earlier: &[Part], later: &[Part]) -> Vec<(Option<usize>, usize)> {
    let mut pairs: Vec<(Option<usize>, usize)> = (0..later.len()).map(|new| (None, new)).collect();
    let mut left: Vec<usize> = (0..earlier.len()).collect();
    let keyed = |part: &Part| part.own_key().map(str::to_owned);
    let mut pair = |fits: &dyn Fn(&Part, &Part) -> bool| {
        for (old, new) in pairs.iter_mut().filter(|(old, _)| old.is_none()) {
            let at = left.iter().position(|old| fits(&earlier[*old], &later[*new]));
            *old = at.map(|at| left.remove(at));
        }
    };
    pair(&|one, other| keyed(one).is_some() && keyed(one) == keyed(other));
    // What has no key is what says the same, else what is called the same, else what comes next.
    let no_keys = |one: &Part, other: &Part| keyed(one).is_none() && keyed(other).is_none();
    pair(&|one, other| no_keys(one, other) && json_of(one) == json_of(other));
    pair(&|one, other| no_keys(one, other) && one.called("") == other.called(""));
    pair(&no_keys);
    pairs
}

/// Those that keep their order among each other: the longest run that goes up.
fn staying(order: &[usize]) -> Vec<usize> {
    let mut best: Vec<Vec<usize>> = Vec::new();
    for (at, value) in order.iter().enumerate() {
        let before = (0..at).filter(|before| order[*before] < *value);
        let longest = before.map(|before| &best[before]).max_by_key(|run| run.len());
        let mut run = longest.cloned().unwrap_or_default();
        run.push(*value);
        best.push(run);
    }
    best.into_iter().max_by_key(Vec::len).unwrap_or_default()
}

/// The facets that differ: what each was and is.
pub(super) fn changed(
    mut before: IndexMap<String, Value>,
    after: IndexMap<String, Value>,
) -> Vec<(String, Option<Value>, Option<Value>)> {
    let mut found = Vec::new();
    for (facet, value) in after {
        let was = before.shift_remove(&facet);
        if was.as_ref() != Some(&value) {
            found.push((facet, was, Some(value)));
        }
    }
    found.extend(before.into_iter().map(|(facet, was)| (facet, Some(was), None)));
    found
}

/// What stands in a thing by itself, by dotted facet: not its key and id, nor what it holds.
pub(super) fn facets_of(mut json: Value, inside: &[&str]) -> IndexMap<String, Value> {
    for name in inside.iter().chain(&["key", "id"]) {
        let mut way: Vec<&str> = name.split('.').collect();
        let Some(last) = way.pop() else { continue };
        let holder = way.into_iter().try_fold(&mut json, |json, key| json.get_mut(key));
        if let Some(Value::Object(holder)) = holder {
            holder.shift_remove(last);
        }
    }
    let mut facets = IndexMap::new();
    flatten("", json, &mut facets);
    facets
}

fn flatten(facet: &str, json: Value, facets: &mut IndexMap<String, Value>) {
    match json {
        Value::Object(entries) => {
            for (key, value) in entries {
                let dot = if facet.is_empty() { "" } else { "." };
                flatten(&format!("{facet}{dot}{key}"), value, facets);
            }
        }
        value => {
            facets.insert(facet.to_owned(), value);
        }
    }
}

fn json_of(part: &Part) -> Value {
    let json = match part {
        // Its steps are things of their own, and many.
        Part::Service(it) => {
            let mut service = Service { maket: it.maket, id: it.id.clone(), ..Service::default() };
            service.body =
                maket_model::service::ServiceBody { steps: Vec::new(), ..it.body.clone() };
            serde_json::to_value(service)
        }
        Part::Need(it) => serde_json::to_value(it),
        Part::Law(it) => serde_json::to_value(it),
        Part::Objective(it) => serde_json::to_value(it),
        Part::KeyResult(it) => serde_json::to_value(it),
        Part::Actor(it) => serde_json::to_value(it),
        Part::Stage(it) => serde_json::to_value(it),
        Part::Rule(it) => serde_json::to_value(it),
        Part::List(it) => serde_json::to_value(it),
        Part::Item(it) => serde_json::to_value(it),
        Part::Registry(it) => serde_json::to_value(it),
        Part::Operation(it) => serde_json::to_value(it),
        Part::Field(it) => serde_json::to_value(it),
        Part::Document(it) => serde_json::to_value(it),
        Part::Claim(it) => serde_json::to_value(it),
        Part::CardDocument(it) => serde_json::to_value(it),
        Part::Refusal(it) => serde_json::to_value(it),
        Part::Step(it) => serde_json::to_value(it),
        Part::Arrow(it) => serde_json::to_value(it),
        Part::Content(it) => serde_json::to_value(it),
        Part::Question(it) => serde_json::to_value(it),
        Part::Check(it) => serde_json::to_value(it),
        Part::Row(it) => serde_json::to_value(it),
        Part::OutcomePart(it) => serde_json::to_value(it),
        Part::SignedIn(it) => serde_json::to_value(it),
        Part::Threat(it) => serde_json::to_value(it),
        Part::Judged(it) => serde_json::to_value(it),
    };
    json.unwrap_or_default()
}
