//! Whether an answer holds numbers that may be somebody's, which a prototype must not take.

use crate::answer::{Given, scheme_of};
use crate::identifier;
use crate::question::{Answer, Question};
use serde_json::Value;

/// A number of an answer that may be somebody's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RealNumber {
    /// What follows the question's name in the name of the form's field, as in
    /// [`AnswerError::field`](crate::answer::AnswerError::field).
    pub field: String,
    /// The scheme of the number.
    pub scheme: &'static str,
    /// A number of the scheme that is nobody's, to offer instead.
    pub sample: &'static str,
}

/// The numbers of a canonical value that may be somebody's: of people, bodies, documents, accounts,
/// vehicles and telephones.
pub fn real_numbers(question: &Question, value: &Value, given: &Given) -> Vec<RealNumber> {
    let mut found = Vec::new();
    look(question, value, given, "", &mut found);
    found
}

fn look(
    question: &Question,
    value: &Value,
    given: &Given,
    field: &str,
    found: &mut Vec<RealNumber>,
) {
    let Some(answer) = &question.answer else { return };
    if let Answer::Group(group) = answer {
        for item in value.as_array().into_iter().flatten() {
            let key = item.get("item").and_then(Value::as_str).unwrap_or_default();
            for question in &group.fields {
                let value = item.get(question.id.as_str()).unwrap_or(&Value::Null);
                look(question, value, given, &format!("{field}.{key}.{}", question.id), found);
            }
        }
    } else if let Some(number) = value.as_str()
        && let Some(scheme) = identifier::scheme(scheme_of(answer, given))
        && !identifier::is_test_range(scheme.id, number)
    {
        let (scheme, sample) = (scheme.id, scheme.sample);
        found.push(RealNumber { field: field.to_owned(), scheme, sample });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::Service;
    use serde_json::json;

    #[test]
    fn numbers_that_may_be_somebodys_are_found() {
        let service = Service::default();
        let check = |answer: Value, value: Value, expected: &[(&str, &str)]| {
            let question: Question =
                serde_json::from_value(json!({ "id": "q", "answer": answer })).unwrap();
            let found = real_numbers(&question, &value, &Given::of(&service));
            let found: Vec<(&str, &str)> =
                found.iter().map(|number| (number.field.as_str(), number.scheme)).collect();
            assert_eq!(found, expected, "{answer} of {value}");
        };
        check(json!({"type": "national-id"}), json!("3016906409"), &[("", "rnokpp")]);
        check(json!({"type": "national-id"}), json!("7282100712"), &[]);
        check(json!({"type": "phone"}), json!("+380671234567"), &[("", "phone")]);
        check(json!({"type": "iban"}), json!("EE382200221020145685"), &[("", "iban")]);
        check(json!({"type": "document-number", "scheme": "own"}), json!("AB1"), &[]);
        check(json!({"type": "text"}), json!("3016906409"), &[]);
        check(json!({"type": "national-id"}), json!(null), &[]);
        check(
            json!({"type": "group", "fields": [{"id": "plate", "answer": {"type": "vehicle-plate"}}]}),
            json!([{"item": "k1", "plate": "XX0001XX"}, {"item": "k2", "plate": "AA1234BC"}]),
            &[(".k2.plate", "plate-ua")],
        );
    }
}
