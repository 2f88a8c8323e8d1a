//! The way back: from a canonical value to what stands in the form.

use crate::answer::Given;
use crate::answer::typed::{Row, Typed};
use crate::question::{Answer, Question};
use serde_json::Value;

/// What stands in a question's form fields for a canonical value: read again it gives that value.
pub fn show(question: &Question, value: &Value, given: &Given) -> Typed {
    let text = || match value {
        Value::String(text) => Typed::text(text),
        Value::Null | Value::Array(_) | Value::Object(_) => Typed::Nothing,
        Value::Bool(_) | Value::Number(_) => Typed::text(value.to_string()),
    };
    if value.is_null() {
        return Typed::Nothing;
    }
    match &question.answer {
        Some(Answer::Date(_) | Answer::Month(_)) => date_parts(value).unwrap_or_else(text),
        Some(Answer::YesNo(_) | Answer::Consent(_)) => match value {
            Value::Bool(true) => Typed::text("yes"),
            Value::Bool(false) => Typed::text("no"),
            _ => text(),
        },
        Some(Answer::ManyOf(_)) => {
            let one = |item: &Value| item.as_str().map(str::to_owned);
            Typed::Many(value.as_array().into_iter().flatten().filter_map(one).collect())
        }
        Some(Answer::Choose(settings)) => {
            let at = (given.records)(settings).iter().position(|record| record == value);
            at.map_or(Typed::Nothing, |at| Typed::text((at + 1).to_string()))
        }
        Some(Answer::PersonName(_) | Answer::Address(_) | Answer::File(_)) => match value {
            Value::Object(parts) => Typed::Parts(
                parts.iter().map(|(part, value)| (part.clone(), line_of(value))).collect(),
            ),
            _ => text(),
        },
        Some(Answer::Iban(_)) => Typed::text(in_fours(&line_of(value))),
        Some(Answer::Group(group)) => {
            let rows = value.as_array().into_iter().flatten().filter_map(|item| {
                let fields = group.fields.iter().map(|field| {
                    let of_field = item.get(field.id.as_str()).unwrap_or(&Value::Null);
                    (field.id.clone(), show(field, of_field, given))
                });
                let fields = fields.filter(|(_, typed)| *typed != Typed::Nothing).collect();
                Some(Row { item: item.get("item")?.as_str()?.to_owned(), fields })
            });
            Typed::Rows(rows.collect())
        }
        _ => text(),
    }
}

fn line_of(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The parts of a date or month, without leading noughts as people write them.
fn date_parts(value: &Value) -> Option<Typed> {
    let mut parts = value.as_str()?.splitn(3, '-');
    let (year, month) = (parts.next()?, parts.next()?.trim_start_matches('0'));
    let day = parts.next().map(|day| ("day", day.trim_start_matches('0')));
    Some(Typed::parts(day.into_iter().chain([("month", month), ("year", year)])))
}

fn in_fours(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    chars.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
