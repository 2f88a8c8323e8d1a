//! From a value as people are described by it to what a person would type.

use maket_model::answer::{Given, Typed, show};
use maket_model::question::{Answer, Question};
use serde_json::Value;

/// What a form would post for a value of a question.
///
/// A list of a group may leave its items' keys out, a choice of many may be one word.
pub fn typed(question: &Question, value: &Value, given: &Given) -> Typed {
    match (&question.answer, value) {
        (Some(Answer::Group(_)), Value::Array(items)) => {
            let items = items.iter().enumerate().map(|(at, item)| with_key(item, at));
            show(question, &items.collect(), given)
        }
        (Some(Answer::ManyOf(_)), Value::String(one)) => Typed::Many(vec![one.clone()]),
        _ => show(question, value, given),
    }
}

fn with_key(item: &Value, at: usize) -> Value {
    let mut item = item.clone();
    if let Value::Object(fields) = &mut item {
        fields.entry("item").or_insert_with(|| format!("k{}", at + 1).into());
    }
    item
}

#[cfg(test)]
mod tests {
    use super::*;
    use maket_model::answer::parse;
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
            let question = Question { answer: Some(answer.clone()), ..Question::default() };
            let given = Given::of(&service);
            let parsed = parse(&answer, &typed(&question, &value, &given), &given);
            assert_eq!(parsed.errors, [], "{value} is typed without mistakes");
            assert!(
                crate::known::same(&parsed.value, &value),
                "{value} reads back, not as {}",
                parsed.value
            );
        }
    }
}
