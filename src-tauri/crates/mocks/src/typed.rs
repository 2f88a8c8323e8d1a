//! From a canonical value to what a person would type.

use indexmap::IndexMap;
use maket_model::answer::{Row, Typed};
use maket_model::question::{Answer, Question};
use serde_json::Value;

/// What a form would post for a canonical value of an answer type.
///
/// A record of a `choose` question has no such form: whoever knows the records posts their word.
pub fn typed(answer: Option<&Answer>, value: &Value) -> Typed {
    match value {
        Value::Null => Typed::Nothing,
        Value::Bool(true) => Typed::text("yes"),
        Value::Bool(false) => Typed::text("no"),
        Value::Number(number) => Typed::text(number.to_string()),
        Value::String(text) => match answer {
            Some(Answer::ManyOf(_)) => Typed::Many(vec![text.clone()]),
            _ => Typed::text(text.as_str()),
        },
        Value::Object(parts) => {
            let part = |(name, value): (&String, &Value)| Some((name.clone(), plain(value)?));
            Typed::Parts(parts.iter().filter_map(part).collect())
        }
        Value::Array(items) => match answer {
            Some(Answer::Group(group)) => Typed::Rows(
                items.iter().enumerate().map(|(at, item)| row(&group.fields, at, item)).collect(),
            ),
            Some(Answer::ManyOf(_)) => Typed::Many(items.iter().filter_map(plain).collect()),
            _ => items.first().map_or(Typed::Nothing, |first| typed(answer, first)),
        },
    }
}

fn row(fields: &[Question], at: usize, item: &Value) -> Row {
    let key = item
        .get("item")
        .and_then(Value::as_str)
        .map_or_else(|| format!("k{}", at + 1), str::to_owned);
    let field = |field: &Question| {
        let value = item.get(field.id.as_str())?;
        Some((field.id.clone(), typed(field.answer.as_ref(), value)))
            .filter(|(_, typed)| *typed != Typed::Nothing)
    };
    let fields: IndexMap<_, _> = fields.iter().filter_map(field).collect();
    Row { item: key, fields }
}

fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(_) | Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use maket_model::answer::{Given, parse};
    use maket_model::service::Service;
    use serde_json::json;

    #[test]
    fn what_would_be_typed_reads_back_as_the_value() {
        let service: Service = serde_json::from_value(json!({ "maket": 1, "id": "s" })).unwrap();
        for (answer, value) in [
            (json!({ "type": "text" }), json!("Соломія")),
            (json!({ "type": "number", "decimals": 1 }), json!("12.5")),
            (json!({ "type": "date" }), json!("2026-02-20")),
            (json!({ "type": "month" }), json!("2026-02")),
            (json!({ "type": "time" }), json!("14:30")),
            (json!({ "type": "yes-no" }), json!(false)),
            (json!({ "type": "consent" }), json!(true)),
            (json!({ "type": "one-of", "items": [{ "id": "a" }] }), json!("a")),
            (
                json!({ "type": "many-of", "items": [{ "id": "a" }, { "id": "b" }] }),
                json!(["a", "b"]),
            ),
            (
                json!({ "type": "person-name" }),
                json!({ "given": "Олена", "family": "Коваль", "patronymic": "Іванівна" }),
            ),
            (
                json!({ "type": "address" }),
                json!({ "line": "вул. Зразкова 1", "place": "Зразкове", "postcode": "00001" }),
            ),
            (json!({ "type": "national-id", "scheme": "rnokpp" }), json!("7282100712")),
            (
                json!({ "type": "group", "fields": [{ "id": "born_on", "answer": { "type": "date" } }] }),
                json!([{ "item": "k1", "born_on": "2026-02-20" }]),
            ),
        ] {
            let answer: Answer = serde_json::from_value(answer).unwrap();
            let parsed = parse(&answer, &typed(Some(&answer), &value), &Given::of(&service));
            assert_eq!(parsed.errors, [], "{value} is typed without mistakes");
            assert!(
                crate::known::same(&parsed.value, &value),
                "{value} reads back, not as {}",
                parsed.value
            );
        }
    }
}
