//! Answers as expressions see them.

use crate::answer::Given;
use crate::id::Id;
use crate::question::{
    Answer, ChoiceAnswer, ClassifierAnswer, GroupAnswer, NumberAnswer, Plain, Question, TextAnswer,
};
use crate::service::Field;
use maket_feel::{Type, Value};
use std::sync::Arc;

/// The type that a question's answer has in expressions. A month is a text; a group is a list of
/// contexts, each with `item`, its key; of a chosen record nothing is known here.
pub fn feel_type(question: &Question, given: &Given) -> Type {
    match &question.answer {
        Some(answer) => type_of(answer, question.id.as_str(), given),
        None => Type::Text,
    }
}

/// The type that a field of a registry's record has in expressions.
pub fn field_type(field: &Field, given: &Given) -> Type {
    let one = if field.fields.is_empty() {
        match answer_of_kind(&field.kind, field.list.as_ref()) {
            Some(answer) => type_of(&answer, field.id.as_str(), given),
            None => Type::Any,
        }
    } else {
        Type::context(
            field.fields.iter().map(|field| (field.id.as_str(), field_type(field, given))),
        )
    };
    if field.many { Type::list(one) } else { one }
}

/// A canonical value as expressions see it; what is not of the answer's type is null.
pub fn to_feel(question: &Question, value: &serde_json::Value, given: &Given) -> Value {
    feel_type(question, given).read_json(value)
}

/// A value of an expression as the canonical answer to a question: the way back of [`to_feel`].
pub fn from_feel(question: &Question, value: &Value) -> serde_json::Value {
    match (&question.answer, value) {
        // Answers have no seconds.
        (Some(Answer::Time(_)), Value::Time(at)) => {
            format!("{:02}:{:02}", at.time.hour(), at.time.minute()).into()
        }
        (Some(Answer::File(_)), Value::Context(parts)) => {
            let part = |(name, part): (&Arc<str>, &Value)| {
                let size = part.to_text().parse::<u64>().ok().filter(|_| **name == *"size");
                (name.to_string(), size.map_or_else(|| part.to_json(), Into::into))
            };
            serde_json::Value::Object(parts.iter().map(part).collect())
        }
        (Some(Answer::Group(group)), Value::List(items)) => {
            items.iter().map(|item| item_from_feel(group, item)).collect()
        }
        _ => value.to_json(),
    }
}

fn item_from_feel(group: &GroupAnswer, item: &Value) -> serde_json::Value {
    let Value::Context(parts) = item else { return item.to_json() };
    let part = |(name, part): (&Arc<str>, &Value)| {
        let field = group.fields.iter().find(|field| field.id == **name);
        (name.to_string(), field.map_or_else(|| part.to_json(), |field| from_feel(field, part)))
    };
    serde_json::Value::Object(parts.iter().map(part).collect())
}

/// The answer type that a word names, without settings but its list.
pub fn answer_of_kind(kind: &str, list: Option<&Id>) -> Option<Answer> {
    let list = list.cloned();
    Some(match kind {
        "text" => Answer::Text(TextAnswer::default()),
        "number" => Answer::Number(NumberAnswer::default()),
        "money" => Answer::Money(NumberAnswer::default()),
        "date" => Answer::Date(Default::default()),
        "month" => Answer::Month(Default::default()),
        "time" => Answer::Time(Default::default()),
        "yes-no" => Answer::YesNo(Plain::default()),
        "one-of" => Answer::OneOf(ChoiceAnswer { list, ..Default::default() }),
        "many-of" => Answer::ManyOf(ChoiceAnswer { list, ..Default::default() }),
        "choose" => Answer::Choose(Default::default()),
        "email" => Answer::Email(Plain::default()),
        "phone" => Answer::Phone(Plain::default()),
        "person-name" => Answer::PersonName(Plain::default()),
        "address" => Answer::Address(Plain::default()),
        "national-id" => Answer::NationalId(Default::default()),
        "document-number" => Answer::DocumentNumber(Default::default()),
        "organisation" => Answer::Organisation(Default::default()),
        "classifier" => Answer::Classifier(ClassifierAnswer { list, ..Default::default() }),
        "iban" => Answer::Iban(Plain::default()),
        "vehicle-plate" => Answer::VehiclePlate(Default::default()),
        "file" => Answer::File(Default::default()),
        "consent" => Answer::Consent(Default::default()),
        "group" => Answer::Group(GroupAnswer::default()),
        _ => return None,
    })
}

fn type_of(answer: &Answer, name: &str, given: &Given) -> Type {
    match answer {
        Answer::Text(_)
        | Answer::Month(_)
        | Answer::Email(_)
        | Answer::Phone(_)
        | Answer::NationalId(_)
        | Answer::DocumentNumber(_)
        | Answer::Organisation(_)
        | Answer::Iban(_)
        | Answer::VehiclePlate(_) => Type::Text,
        Answer::Number(_) | Answer::Money(_) => Type::Number,
        Answer::Date(_) => Type::Date,
        Answer::Time(_) => Type::Time,
        Answer::YesNo(_) | Answer::Consent(_) => Type::Boolean,
        Answer::OneOf(choice) => item_type(choice, name, given),
        Answer::ManyOf(choice) => Type::list(item_type(choice, name, given)),
        Answer::Classifier(classifier) => {
            // A classifier of thousands of codes is no list that conditions go through.
            let inline = |list: &&Id| {
                given.service.lists.iter().any(|of| of.id == **list && of.asset.is_none())
            };
            match classifier.list.as_ref().filter(inline) {
                Some(list) => {
                    let choice = ChoiceAnswer { list: Some(list.clone()), ..Default::default() };
                    item_type(&choice, name, given)
                }
                None => Type::Text,
            }
        }
        Answer::PersonName(_) => texts(&["given", "family", "patronymic"]),
        Answer::Address(_) => texts(&["line", "place", "postcode", "code"]),
        Answer::File(_) => {
            Type::context([("name", Type::Text), ("type", Type::Text), ("size", Type::Number)])
        }
        Answer::Group(group) => {
            let item = std::iter::once(("item", Type::Text));
            let fields =
                group.fields.iter().map(|field| (field.id.as_str(), feel_type(field, given)));
            Type::list(Type::context(item.chain(fields)))
        }
        Answer::Choose(_) | Answer::Opaque(_) => Type::Any,
    }
}

fn texts(names: &[&str]) -> Type {
    Type::context(names.iter().map(|name| (*name, Type::Text)))
}

/// An item's type bears the id of its list, or of the question whose own the items are.
fn item_type(choice: &ChoiceAnswer, name: &str, given: &Given) -> Type {
    let list = choice.list.as_ref().map_or(name, Id::as_str);
    match given.items(choice) {
        Some(items) if !items.is_empty() => {
            Type::item(list, items.iter().map(|item| Arc::<str>::from(item.id.as_str())))
        }
        _ => Type::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::Service;
    use serde_json::json;

    #[track_caller]
    fn check(answer: serde_json::Value, canonical: serde_json::Value, kind: &str, feel: &str) {
        let service: Service = serde_json::from_value(json!({
            "maket": 1, "id": "s", "lists": [{"id": "place", "items": [{"id": "ukraine"}]}],
        }))
        .unwrap();
        let question: Question =
            serde_json::from_value(json!({ "id": "q", "answer": answer })).unwrap();
        let given = Given::of(&service);
        assert_eq!(feel_type(&question, &given).to_string(), kind, "type of {answer}");
        let value = to_feel(&question, &canonical, &given);
        assert_eq!(value.to_string(), feel, "value of {answer}");
        assert_eq!(from_feel(&question, &value), canonical, "{answer}: the way back");
    }

    #[test]
    fn canonical_values_are_values_of_expressions() {
        check(json!({"type": "text"}), json!("a"), "string", "\"a\"");
        check(json!({"type": "money"}), json!("640"), "number", "640");
        check(json!({"type": "date"}), json!("2026-03-01"), "date", "@\"2026-03-01\"");
        check(json!({"type": "yes-no"}), json!(true), "boolean", "true");
        check(
            json!({"type": "one-of", "list": "place"}),
            json!("ukraine"),
            "string",
            "\"ukraine\"",
        );
        check(
            json!({"type": "many-of", "list": "place"}),
            json!(["ukraine"]),
            "list<string>",
            "[\"ukraine\"]",
        );
        check(json!({"type": "time"}), json!("07:10"), "time", "@\"07:10:00\"");
        check(
            json!({"type": "file"}),
            json!({"name": "a.pdf", "type": "application/pdf", "size": 7}),
            "context<name: string, type: string, size: number>",
            "{name: \"a.pdf\", type: \"application/pdf\", size: 7}",
        );
        check(
            json!({"type": "group", "fields": [
                {"id": "n", "answer": {"type": "number"}}, {"id": "at", "answer": {"type": "time"}},
            ]}),
            json!([{"item": "k1", "n": "2", "at": "07:10"}]),
            "list<context<item: string, n: number, at: time>>",
            "[{item: \"k1\", n: 2, at: @\"07:10:00\"}]",
        );
        check(json!({"type": "date"}), json!(null), "date", "null");
    }

    #[test]
    fn a_fields_type_is_that_of_its_answer() {
        let field: Field = serde_json::from_value(
            json!({"id": "children", "type": "group", "many": true, "fields": [
                {"id": "born_on", "type": "date"},
            ]}),
        )
        .unwrap();
        let service = Service::default();
        assert_eq!(
            field_type(&field, &Given::of(&service)).to_string(),
            "list<context<born_on: date>>",
            "many of a context"
        );
    }
}
