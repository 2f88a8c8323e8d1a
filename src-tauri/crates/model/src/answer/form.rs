//! Names of form fields: what a page posts for a question, and how it is read.
//!
//! | answer | fields |
//! |---|---|
//! | one value | `name` |
//! | date, month, time | `name.day`, `name.month`, `name.year`; `name.hour`, `name.minute`; or `name` |
//! | person-name | `name.given`, `name.family`, `name.patronymic`, or `name` |
//! | address | `name.line`, `name.place`, `name.postcode`, `name.code`, or `name` |
//! | file | `name.name`, `name.type`, `name.size`, or `name` |
//! | many-of | `name` once for each tick, and always a hidden `name` of `_` |
//! | group | `name.<item>.<field>…` with the item's key, and always a hidden `name` of `_` |

use crate::answer::typed::{Row, Typed};
use crate::question::{Answer, Question};
use indexmap::IndexMap;

/// What stands in the hidden field that tells "none ticked" from "not asked".
const ASKED: &str = "_";

/// The greatest number of items that a form's group may hold.
const MAX_ROWS: usize = 1000;

impl Typed {
    /// What the fields of a posted form say for a question.
    pub fn from_form(question: &Question, fields: &[(String, String)]) -> Self {
        read(question, question.id.as_str(), fields)
    }

    /// The fields by which a form would post this for a question of this name.
    pub fn to_form(&self, name: &str) -> Vec<(String, String)> {
        let mut fields = Vec::new();
        write(self, name, &mut fields);
        fields
    }
}

fn read(question: &Question, name: &str, fields: &[(String, String)]) -> Typed {
    let of_name = || fields.iter().filter(|(field, _)| field == name).map(|(_, text)| text);
    let parts: &[&str] = match &question.answer {
        Some(Answer::Date(_)) => &["day", "month", "year"],
        Some(Answer::Month(_)) => &["month", "year"],
        Some(Answer::Time(_)) => &["hour", "minute"],
        Some(Answer::PersonName(_)) => &["given", "family", "patronymic"],
        Some(Answer::Address(_)) => &["line", "place", "postcode", "code"],
        Some(Answer::File(_)) => &["name", "type", "size"],
        Some(Answer::ManyOf(_)) => {
            if of_name().next().is_none() {
                return Typed::Nothing;
            }
            return Typed::Many(of_name().filter(|text| *text != ASKED).cloned().collect());
        }
        Some(Answer::Group(group)) => return read_rows(&group.fields, name, fields),
        _ => &[],
    };
    let found: IndexMap<String, String> = parts
        .iter()
        .filter_map(|part| {
            let field = format!("{name}.{part}");
            let (_, text) = fields.iter().find(|(name, _)| *name == field)?;
            Some(((*part).to_owned(), text.clone()))
        })
        .collect();
    if !found.is_empty() {
        return Typed::Parts(found);
    }
    of_name().next().map_or(Typed::Nothing, |text| Typed::Text(text.clone()))
}

fn read_rows(questions: &[Question], name: &str, fields: &[(String, String)]) -> Typed {
    let prefix = format!("{name}.");
    let mut items: IndexMap<&str, Vec<(String, String)>> = IndexMap::new();
    for (field, text) in fields {
        let Some((item, rest)) = field.strip_prefix(&prefix).and_then(|rest| rest.split_once('.'))
        else {
            continue;
        };
        if is_item_key(item) && (items.len() < MAX_ROWS || items.contains_key(item)) {
            items.entry(item).or_default().push((rest.to_owned(), text.clone()));
        }
    }
    if items.is_empty() && !fields.iter().any(|(field, _)| field == name) {
        return Typed::Nothing;
    }
    let row = |(item, fields): (&str, Vec<(String, String)>)| Row {
        item: item.to_owned(),
        fields: questions
            .iter()
            .map(|question| (question.id.clone(), read(question, question.id.as_str(), &fields)))
            .filter(|(_, typed)| *typed != Typed::Nothing)
            .collect(),
    };
    Typed::Rows(items.into_iter().map(row).collect())
}

/// Whether a text can be the key of a group's item: up to sixteen small letters and digits.
pub(crate) fn is_item_key(text: &str) -> bool {
    (1..=16).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

fn write(typed: &Typed, name: &str, fields: &mut Vec<(String, String)>) {
    let mut push = |name: String, text: &str| fields.push((name, text.to_owned()));
    match typed {
        Typed::Nothing => {}
        Typed::Text(text) => push(name.to_owned(), text),
        Typed::Parts(parts) => {
            parts.iter().for_each(|(part, text)| push(format!("{name}.{part}"), text));
        }
        Typed::Many(many) => {
            push(name.to_owned(), ASKED);
            many.iter().for_each(|one| push(name.to_owned(), one));
        }
        Typed::Rows(rows) => {
            push(name.to_owned(), ASKED);
            for row in rows {
                for (field, typed) in &row.fields {
                    write(typed, &format!("{name}.{}.{field}", row.item), fields);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[track_caller]
    fn check(answer: serde_json::Value, form: &[(&str, &str)], typed: serde_json::Value) {
        let question: Question =
            serde_json::from_value(json!({ "id": "q", "answer": answer })).unwrap();
        let fields: Vec<(String, String)> =
            form.iter().map(|(name, text)| ((*name).into(), (*text).into())).collect();
        let read = Typed::from_form(&question, &fields);
        assert_eq!(serde_json::to_value(&read).unwrap(), typed, "what {form:?} says");
        assert_eq!(Typed::from_form(&question, &read.to_form("q")), read, "and the way back");
    }

    #[test]
    fn fields_are_read_by_the_type_of_the_answer() {
        check(json!({"type": "text"}), &[("q", " a "), ("r", "b")], json!(" a "));
        check(json!({"type": "text"}), &[("r", "b")], json!(null));
        check(
            json!({"type": "date"}),
            &[("q.day", "1"), ("q.month", "2"), ("q.year", "")],
            json!({"day": "1", "month": "2", "year": ""}),
        );
        check(json!({"type": "date"}), &[("q", "2026-01-01")], json!("2026-01-01"));
        check(json!({"type": "many-of"}), &[("q", "_"), ("q", "b"), ("q", "a")], json!(["b", "a"]));
        check(json!({"type": "many-of"}), &[("q", "_")], json!([]));
        check(json!({"type": "many-of"}), &[], json!(null));
    }

    #[test]
    fn groups_are_read_by_their_items_keys() {
        let answer = json!({"type": "group", "fields": [
            {"id": "name", "answer": {"type": "person-name"}},
            {"id": "schools", "answer": {"type": "group", "fields": [{"id": "city", "answer": {"type": "text"}}]}},
        ]});
        check(
            answer.clone(),
            &[
                ("q", "_"),
                ("q.k2.name.given", "Ada"),
                ("q.k1.name.given", "Bo"),
                ("q.k2.schools", "_"),
                ("q.k2.schools.s9.city", "Tartu"),
                ("q.NOT A KEY.name.given", "x"),
            ],
            json!([
                {"item": "k2", "fields": {
                    "name": {"given": "Ada"},
                    "schools": [{"item": "s9", "fields": {"city": "Tartu"}}],
                }},
                {"item": "k1", "fields": {"name": {"given": "Bo"}}},
            ]),
        );
        check(answer.clone(), &[("q", "_")], json!([]));
        check(answer, &[], json!(null));
    }
}
