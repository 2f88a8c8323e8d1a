//! Repeatable groups.

use crate::answer::choice::within;
use crate::answer::form::is_item_key;
use crate::answer::typed::Typed;
use crate::answer::{Given, Parsed, parse_question};
use crate::question::GroupAnswer;
use serde_json::{Map, Value};

/// Reads the items of a group. Items in which nothing was typed do not count.
pub(super) fn group(settings: &GroupAnswer, typed: &Typed, given: &Given) -> Parsed {
    let rows = match typed {
        Typed::Rows(rows) => rows.as_slice(),
        Typed::Nothing | Typed::Text(_) | Typed::Parts(_) | Typed::Many(_) => &[],
    };
    let mut parsed = Parsed::default();
    let mut items = Vec::new();
    for row in rows.iter().filter(|row| !row.is_blank() && is_item_key(&row.item)) {
        let mut item = Map::from_iter([("item".to_owned(), Value::from(row.item.as_str()))]);
        for question in &settings.fields {
            let typed = row.fields.get(&question.id).unwrap_or(&Typed::Nothing);
            let field = parse_question(question, typed, given);
            parsed.errors.extend(field.errors.into_iter().map(|mut error| {
                error.field = format!(".{}.{}{}", row.item, question.id, error.field);
                error
            }));
            item.insert(question.id.to_string(), field.value);
        }
        items.push(Value::Object(item));
    }
    let count = u32::try_from(items.len()).unwrap_or(u32::MAX);
    if count == 0 {
        return parsed;
    }
    if let Err(error) = within(settings.min, settings.max, count) {
        parsed.errors.insert(0, error);
    }
    parsed.value = items.into();
    parsed
}
