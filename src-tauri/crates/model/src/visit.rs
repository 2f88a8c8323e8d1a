//! Walking through everything in a service, each thing with its place.

use crate::part_tree::{Leaf, LeafMut, Part, PartMut};
use crate::place::{Place, Segment, keys_of};
use crate::service::Service;
use std::borrow::Cow;

/// Shows every thing with its place, each before what is in it, in the order of the file.
pub fn visit<'a>(service: &'a Service, see: &mut impl FnMut(&Place, &Part<'a>)) {
    walk(&mut Place::service(), Part::Service(service), see);
}

/// The same without the steps, which come last.
pub fn visit_head<'a>(service: &'a Service, see: &mut impl FnMut(&Place, &Part<'a>)) {
    let whole = Part::Service(service);
    see(&Place::service(), &whole);
    let head = whole.children().into_iter().filter(|(collection, _)| *collection != STEPS);
    walk_all(&mut Place::service(), head, see);
}

/// The same of one thing and what is in it.
pub fn visit_part<'a>(at: &Place, part: Part<'a>, see: &mut impl FnMut(&Place, &Part<'a>)) {
    walk(&mut at.clone(), part, see);
}

/// Shows every text, expression and reference with its place.
pub fn visit_leaves<'a>(service: &'a Service, see: &mut impl FnMut(&Place, Leaf<'a>)) {
    walk(&mut Place::service(), Part::Service(service), &mut |at, part| {
        leaves_of(at, part, see);
    });
}

/// The same of the head and of those steps that may be of interest: to make the places of all is
/// what takes time.
pub fn visit_leaves_where<'a>(
    service: &'a Service,
    is_of_interest: impl Fn(Part<'a>) -> bool,
    see: &mut impl FnMut(&Place, Leaf<'a>),
) {
    visit_head(service, &mut |at, part| leaves_of(at, part, see));
    let steps: Vec<Part<'a>> = service.steps.iter().map(Part::Step).collect();
    let keys = keys_of(&steps.iter().map(Part::own_key).collect::<Vec<_>>());
    for (step, key) in steps.iter().zip(keys).filter(|(step, _)| is_of_interest(**step)) {
        visit_part(&Place::step(key.as_str()), *step, &mut |at, part| leaves_of(at, part, see));
    }
}

/// Shows every text, expression and reference of one thing, not of those in it.
pub fn leaves_of<'a>(at: &Place, part: &Part<'a>, see: &mut impl FnMut(&Place, Leaf<'a>)) {
    let mut place = at.clone();
    for (facet, leaf) in part.leaves() {
        place.facet = Some(facet.into_owned());
        see(&place, leaf);
    }
}

/// Hands out every thing with its place to be changed, each before what is in it.
pub fn visit_mut(service: &mut Service, see: &mut impl FnMut(&Place, PartMut)) {
    walk_mut(&mut Place::service(), PartMut::Service(service), see);
}

/// Hands out every text, expression and reference with its place to be changed.
pub fn visit_leaves_mut(service: &mut Service, see: &mut impl FnMut(&Place, LeafMut)) {
    visit_leaves_of_mut(&Place::service(), PartMut::Service(service), see);
}

/// The same of one thing and what is in it.
pub fn visit_leaves_of_mut(at: &Place, part: PartMut, see: &mut impl FnMut(&Place, LeafMut)) {
    walk_mut(&mut at.clone(), part, &mut |at, part| {
        let mut place = at.clone();
        for (facet, leaf) in part.leaves() {
            place.facet = Some(facet.into_owned());
            see(&place, leaf);
        }
    });
}

const STEPS: &str = "steps";

fn walk<'a>(at: &mut Place, part: Part<'a>, see: &mut impl FnMut(&Place, &Part<'a>)) {
    see(at, &part);
    walk_all(at, part.children(), see);
}

fn walk_all<'a>(
    at: &mut Place,
    collections: impl IntoIterator<Item = (&'static str, Vec<Part<'a>>)>,
    see: &mut impl FnMut(&Place, &Part<'a>),
) {
    for (collection, children) in collections {
        let keys = keys_of(&children.iter().map(Part::own_key).collect::<Vec<_>>());
        for (child, key) in children.into_iter().zip(keys) {
            at.path.push(Segment { collection: Cow::Borrowed(collection), key });
            walk(at, child, see);
            at.path.pop();
        }
    }
}

fn walk_mut(at: &mut Place, mut part: PartMut, see: &mut impl FnMut(&Place, PartMut)) {
    see(at, part.reborrow());
    for (collection, children) in part.children() {
        let keys = keys_of(&children.iter().map(PartMut::own_key).collect::<Vec<_>>());
        for (child, key) in children.into_iter().zip(keys) {
            at.path.push(Segment { collection: Cow::Borrowed(collection), key });
            walk_mut(at, child, see);
            at.path.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn service() -> Service {
        serde_json::from_value(json!({
            "maket": 1, "id": "s", "title": {"en": "A"},
            "rules": [{"id": "adult", "is": "age >= 18"}],
            "steps": [
                {"id": "a", "kind": "exchange", "operation": "r/o", "send": {"n": "x"}, "on": {"found": "b"}},
                {"id": "b", "kind": "page", "when": "adult", "questions": [
                    {"id": "g", "answer": {"type": "group", "fields": [
                        {"id": "d", "answer": {"type": "date", "min": "today()"}, "checks": [{"rule": "d > today()"}]},
                    ]}},
                ]},
                {"id": "c", "kind": "decision", "inputs": ["age"], "rows": [{"if": ["< 18"], "then": {"fee": "0"}, "to": "b"}]},
            ],
        }))
        .unwrap()
    }

    #[test]
    fn every_formula_is_shown_with_its_place_and_use() {
        let mut found = Vec::new();
        let service = service();
        visit_leaves(&service, &mut |place, leaf| {
            if let Leaf::Formula(formula, how) = leaf {
                found.push(format!("{place} {how:?} {formula}"));
            }
        });
        let expected = [
            "rules/adult#is Rule age >= 18",
            "steps/a#send.n Send x",
            "steps/b#when Condition adult",
            "steps/b/questions/g/answer.fields/d#answer.min Bound today()",
            "steps/b/questions/g/answer.fields/d/checks/@0#rule Check d > today()",
            "steps/c#inputs.0 Input age",
            "steps/c/rows/@0#if.0 Cell < 18",
            "steps/c/rows/@0#then.fee Value 0",
        ];
        assert_eq!(found, expected, "all of them, in the order of the file");
    }

    #[test]
    fn references_can_be_changed() {
        let mut service = service();
        visit_leaves_mut(&mut service, &mut |_, leaf| {
            if let LeafMut::Reference(id, _) = leaf
                && *id == "b"
            {
                *id = "page".into();
            }
        });
        let text = serde_json::to_string(&service).unwrap();
        assert!(text.contains(r#""on":{"found":"page"}"#), "an exchange's outcome is renamed");
        assert!(text.contains(r#""to":"page""#), "a row's arrow is renamed");
    }

    #[test]
    fn the_head_and_each_step_are_the_whole() {
        let service = service();
        let (mut whole, mut parts) = (Vec::new(), Vec::new());
        visit(&service, &mut |place, _| whole.push(place.to_string()));
        visit_head(&service, &mut |place, _| parts.push(place.to_string()));
        for step in &service.steps {
            let place = Place::step(step.id.as_str());
            visit_part(&place, Part::Step(step), &mut |place, _| parts.push(place.to_string()));
        }
        assert_eq!(parts, whole, "piece by piece they show the same, in the same order");
    }

    #[test]
    fn both_walks_show_the_same_places() {
        let mut service = service();
        let (mut shared, mut exclusive) = (Vec::new(), Vec::new());
        visit(&service, &mut |place, _| shared.push(place.to_string()));
        visit_mut(&mut service, &mut |place, _| exclusive.push(place.to_string()));
        assert_eq!(shared, exclusive, "one definition for both");
    }
}
