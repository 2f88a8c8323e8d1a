//! What is sent when an application is finished.

use crate::case::Case;
use crate::plan::{EachPlan, KindPlan};
use jiff::Timestamp;
use maket_model::id::Key;
use serde_json::{Map, Value as Json};

impl Case {
    /// The answers on the route, by name and in canonical form: what was not asked or was left open
    /// is absent, and a page that is walked for each item of a group adds to that item.
    pub fn submission(&self, now: Timestamp) -> Map<String, Json> {
        let mut sent = Map::new();
        for page in self.answered_pages(now) {
            let step = &self.plan.steps[page.step];
            if !matches!(step.kind, KindPlan::Page(_)) {
                continue;
            }
            let answers = object_of(&mut sent, &step.each, &page.at.items);
            for state in page.questions.iter().filter(|state| state.visible) {
                if let Some(answer) = said(&state.answer) {
                    answers.insert(state.question.id.to_string(), answer);
                }
            }
        }
        sent
    }
}

/// Where the answers of a page belong: to the whole, or to the item for which it is walked.
fn object_of<'s>(
    whole: &'s mut Map<String, Json>,
    each: &[EachPlan],
    items: &[Key],
) -> &'s mut Map<String, Json> {
    let mut object = whole;
    for (each, key) in each.iter().zip(items) {
        let list = object.entry(&*each.of).or_insert(Json::Null);
        if !list.is_array() {
            *list = Json::Array(Vec::new());
        }
        let list = list.as_array_mut().expect("it is an array by now");
        let is_it = |item: &Json| item.get("item").and_then(Json::as_str) == Some(key.as_str());
        let position = list.iter().position(is_it).unwrap_or_else(|| {
            list.push(serde_json::json!({ "item": key }));
            list.len() - 1
        });
        object = list[position].as_object_mut().expect("what has a key is an object");
    }
    object
}

/// A value without the parts that nobody gave; nothing where nothing is left.
fn said(value: &Json) -> Option<Json> {
    match value {
        Json::Null => None,
        Json::Object(parts) => {
            let parts = parts.iter().filter_map(|(name, part)| Some((name.clone(), said(part)?)));
            Some(Json::Object(parts.collect()))
        }
        Json::Array(items) => Some(Json::Array(items.iter().filter_map(said).collect())),
        other => Some(other.clone()),
    }
}
