//! Answers that are made up: canonical values of an answer type that a seed decides.

use crate::names;
use crate::seeded::Seeded;
use crate::shape;
use jiff::civil::{Date, Time};
use jiff::{Span, ToSpan};
use maket_model::identifier;
use maket_model::question::{
    Answer, ChoiceAnswer, ClassifierAnswer, FileAnswer, GroupAnswer, NumberAnswer, TextAnswer,
};
use maket_model::service::{Item, Service};
use serde_json::{Map, Value, json};

/// What a drawing depends on beside the answer type.
#[derive(Clone, Copy, Debug)]
pub struct Drawing<'a> {
    /// The service, which holds lists, language and country.
    pub service: &'a Service,
    /// The day.
    pub today: Date,
    /// How often a value has been refused: each attempt looks somewhere else.
    pub attempt: u32,
}

impl Drawing<'_> {
    /// A canonical value of an answer type; nothing for types that nobody can make up: a choice
    /// among records, a type that this version does not know.
    pub fn value(&self, answer: &Answer, element: &str, seeded: &mut Seeded) -> Option<Value> {
        Some(match answer {
            Answer::Text(text) => self.text(text, element, seeded).into(),
            Answer::Number(number) => self.number(number, 0, seeded)?.into(),
            Answer::Money(number) => self.number(number, 2, seeded)?.into(),
            Answer::Date(_) => self.date(element, seeded).to_string().into(),
            Answer::Month(_) => self.date(element, seeded).strftime("%Y-%m").to_string().into(),
            Answer::Time(_) => self.time(seeded).strftime("%H:%M").to_string().into(),
            Answer::YesNo(_) => self.attempt.is_multiple_of(2).into(),
            Answer::Consent(_) => true.into(),
            Answer::OneOf(choice) => {
                let items = items(self.service, choice);
                items.get(self.attempt as usize % items.len().max(1))?.id.as_str().into()
            }
            Answer::ManyOf(choice) => self.many(choice)?,
            Answer::Choose(_) | Answer::Opaque(_) => return None,
            Answer::Email(_) => format!("{}@example.org", seeded.code(6).to_lowercase()).into(),
            Answer::Phone(_) => identifier::invent("phone", seeded.number())?.into(),
            Answer::PersonName(_) => names::person(self.is_estonian(), seeded).value(),
            Answer::Address(_) => self.address(seeded),
            Answer::NationalId(scheme)
            | Answer::DocumentNumber(scheme)
            | Answer::Organisation(scheme)
            | Answer::VehiclePlate(scheme) => {
                let default = match answer {
                    Answer::NationalId(_) if self.is_estonian() => "isikukood",
                    Answer::NationalId(_) => "rnokpp",
                    Answer::Organisation(_) if self.is_estonian() => "registrikood",
                    Answer::Organisation(_) => "edrpou",
                    Answer::VehiclePlate(_) if self.is_estonian() => "plate-ee",
                    Answer::VehiclePlate(_) => "plate-ua",
                    _ => "id-card-ua",
                };
                let known = if scheme.scheme.is_empty() { default } else { &scheme.scheme };
                match identifier::invent(known, seeded.number()) {
                    Some(number) => number.into(),
                    None => self.shaped(8, seeded).into(),
                }
            }
            Answer::Iban(_) => identifier::invent("iban", seeded.number())?.into(),
            Answer::Classifier(classifier) => self.code(classifier, seeded)?.into(),
            Answer::File(file) => sample(file),
            Answer::Group(group) => self.group(group, seeded),
        })
    }

    fn is_estonian(&self) -> bool {
        self.service.calendar == "et"
    }

    fn text(&self, text: &TextAnswer, element: &str, seeded: &mut Seeded) -> String {
        let least = text.min.unwrap_or(1) as usize;
        let most = text.max.map_or(usize::MAX, |max| max as usize);
        let name = names::person(self.is_estonian(), seeded);
        let mut drawn = match element.rsplit('/').next().unwrap_or_default() {
            "given-name" => name.given,
            "family-name" => name.family,
            "patronymic" => name.patronymic,
            _ if !text.pattern.is_empty() => shape::of_pattern(&text.pattern, self.attempt)
                .unwrap_or_else(|| self.shaped(least.max(4), seeded)),
            _ if self.attempt > 1 => self.shaped(least.max(4), seeded),
            _ => names::words(self.is_estonian(), seeded).to_owned(),
        };
        while drawn.chars().count() < least {
            drawn.push_str(" …");
        }
        drawn.chars().take(most).collect()
    }

    /// A text of digits, of letters or of both, longer with every attempt: what most patterns take.
    fn shaped(&self, length: usize, seeded: &mut Seeded) -> String {
        let length = (length + self.attempt as usize / 3).min(40);
        let signs: &[u8] = match self.attempt % 3 {
            0 => b"0123456789",
            1 => b"ABCEHIKMOPTX",
            _ => b"AB12",
        };
        (0..length).map(|_| char::from(signs[seeded.below(signs.len())])).collect()
    }

    fn number(&self, number: &NumberAnswer, decimals: u8, seeded: &mut Seeded) -> Option<String> {
        let decimals = number.decimals.unwrap_or(decimals).min(6);
        let scale = 10_i64.pow(u32::from(decimals));
        let bound = |text: &Option<maket_model::question::Decimal>| {
            let text = &text.as_ref()?.0;
            let (whole, part) = text.split_once('.').unwrap_or((text, ""));
            let part = format!("{part:0<width$.width$}", width = usize::from(decimals));
            format!("{whole}{part}").parse::<i64>().ok()
        };
        let low = bound(&number.min);
        let high = bound(&number.max);
        // The span grows with the attempts: small numbers first, as people have them.
        let span = scale.checked_mul(10_i64.pow(self.attempt.min(6) + 1))?;
        let (low, high) = match (low, high) {
            (Some(low), Some(high)) => (low, high.min(low.saturating_add(span)).max(low)),
            (Some(low), None) => (low, low.saturating_add(span)),
            (None, Some(high)) => (high.saturating_sub(span).max(0).min(high), high),
            (None, None) => (scale, span),
        };
        let drawn = seeded.within(low, high);
        Some(decimal(drawn, decimals))
    }

    fn date(&self, element: &str, seeded: &mut Seeded) -> Date {
        let born = element.ends_with("birth-date");
        let days = match (self.attempt % 5, born) {
            (0, true) if element.starts_with("child/") => -seeded.within(1, 40),
            (0, true) => -seeded.within(18 * 365, 70 * 365),
            (0, false) => -seeded.within(1, 300),
            (1, _) => seeded.within(1, 60),
            (2, _) => -seeded.within(365, 20 * 365),
            (3, _) => seeded.within(61, 3 * 365),
            _ => 0,
        };
        self.today.checked_add(Span::new().days(days)).unwrap_or(self.today)
    }

    fn time(&self, seeded: &mut Seeded) -> Time {
        let minutes = seeded.within(0, 95).saturating_mul(15);
        let hour = minutes / 60;
        Time::midnight().saturating_add(hour.hours().minutes(minutes % 60))
    }

    fn many(&self, choice: &ChoiceAnswer) -> Option<Value> {
        let items = items(self.service, choice);
        let together: Vec<&Item> = items.iter().filter(|item| !item.alone).collect();
        let least = choice.min.unwrap_or(1).max(1) as usize;
        let from = self.attempt as usize % items.len().max(1);
        if least == 1 {
            return Some(json!([items.get(from)?.id]));
        }
        let chosen: Vec<&str> = together
            .iter()
            .skip(from.min(together.len().saturating_sub(least)))
            .take(least)
            .map(|item| item.id.as_str())
            .collect();
        (chosen.len() == least).then(|| json!(chosen))
    }

    fn code(&self, classifier: &ClassifierAnswer, seeded: &mut Seeded) -> Option<String> {
        let list = classifier.list.as_ref();
        let items = list.and_then(|id| self.service.lists.iter().find(|list| list.id == *id));
        match items.filter(|list| !list.items.is_empty()) {
            Some(list) => {
                let is_parent = |item: &&Item| {
                    list.items.iter().any(|other| other.parent.as_ref() == Some(&item.id))
                };
                let leaves: Vec<&Item> =
                    list.items.iter().filter(|item| !is_parent(item)).collect();
                Some(leaves.get(self.attempt as usize % leaves.len().max(1))?.id.to_string())
            }
            None => identifier::invent(&classifier.scheme, seeded.number())
                .or_else(|| Some(self.shaped(6, seeded))),
        }
    }

    fn address(&self, seeded: &mut Seeded) -> Value {
        let (place, streets): (&str, &[&str]) = if self.is_estonian() {
            ("Näidislinn", &["Näidise", "Katse", "Proovi"])
        } else {
            ("Зразкове", &["вул. Зразкова", "вул. Пробна", "вул. Навчальна"])
        };
        let street = seeded.one(streets).copied().unwrap_or_default();
        json!({ "line": format!("{street} {}", seeded.within(1, 99)), "place": place, "postcode": "00001" })
    }

    fn group(&self, group: &GroupAnswer, seeded: &mut Seeded) -> Value {
        let count = group.min.unwrap_or(1).max(1);
        let item = |number: u32, seeded: &mut Seeded| {
            let mut fields = Map::new();
            fields.insert("item".into(), format!("k{number}").into());
            for field in &group.fields {
                let element = field.is.as_ref().map_or("", |is| is.as_str());
                if let Some(value) =
                    field.answer.as_ref().and_then(|answer| self.value(answer, element, seeded))
                {
                    fields.insert(field.id.to_string(), value);
                }
            }
            Value::Object(fields)
        };
        (1..=count).map(|number| item(number, seeded)).collect()
    }
}

/// The items that a choice offers, of its own or of a list.
pub fn items<'a>(service: &'a Service, choice: &'a ChoiceAnswer) -> &'a [Item] {
    if !choice.items.is_empty() {
        return &choice.items;
    }
    let list = choice.list.as_ref();
    list.and_then(|id| service.lists.iter().find(|list| list.id == *id))
        .map_or(&[], |list| &list.items)
}

fn sample(file: &FileAnswer) -> Value {
    let accepted = file.accept.first().map_or("application/pdf", String::as_str);
    let (kind, ending) = match accepted.trim_start_matches('.') {
        "application/pdf" | "pdf" => ("application/pdf", "pdf"),
        "image/png" | "png" => ("image/png", "png"),
        "image/jpeg" | "image/*" | "jpg" | "jpeg" => ("image/jpeg", "jpg"),
        other if accepted.starts_with('.') => ("application/octet-stream", other),
        other => (other, "bin"),
    };
    let name = file.samples.first().cloned().unwrap_or_else(|| format!("sample.{ending}"));
    json!({ "name": name, "type": kind, "size": 48_000 })
}

fn decimal(scaled: i64, decimals: u8) -> String {
    if decimals == 0 {
        return scaled.to_string();
    }
    let scale = 10_u64.pow(u32::from(decimals));
    let (sign, size) = (if scaled < 0 { "-" } else { "" }, scaled.unsigned_abs());
    let text =
        format!("{sign}{}.{:0width$}", size / scale, size % scale, width = usize::from(decimals));
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draw(answer: Value, attempt: u32) -> Option<Value> {
        let service = serde_json::from_value(json!({ "maket": 1, "id": "s", "calendar": "uk",
            "lists": [{ "id": "place", "items": [{ "id": "ua" }, { "id": "kyiv", "parent": "ua" }, { "id": "lviv", "parent": "ua" }] }] }))
        .unwrap();
        let answer: Answer = serde_json::from_value(answer).unwrap();
        let today = "2026-03-02".parse().unwrap();
        let drawing = Drawing { service: &service, today, attempt };
        drawing.value(&answer, "", &mut Seeded::new(1, &["draw"]))
    }

    #[test]
    fn attempts_go_through_the_choices_and_leave_parents_out() {
        let list = |attempt| draw(json!({ "type": "one-of", "list": "place" }), attempt).unwrap();
        assert_eq!(
            [list(0), list(1), list(3)],
            ["ua", "kyiv", "ua"],
            "one after the other, and round"
        );
        let code =
            |attempt| draw(json!({ "type": "classifier", "list": "place" }), attempt).unwrap();
        assert_eq!([code(0), code(1)], ["kyiv", "lviv"], "a place with places in it is too coarse");
        assert_eq!(draw(json!({ "type": "one-of" }), 0), None, "there is nothing to choose from");
        assert_eq!(
            draw(json!({ "type": "choose", "of": "notes" }), 0),
            None,
            "records cannot be made up"
        );
    }

    #[test]
    fn drawn_numbers_keep_to_their_bounds() {
        for attempt in 0..30 {
            let number = draw(
                json!({ "type": "number", "min": "0.25", "max": "0.75", "decimals": 2 }),
                attempt,
            )
            .unwrap();
            let number: f64 = number.as_str().unwrap().parse().unwrap();
            assert!(
                (0.25..=0.75).contains(&number),
                "{number} is within its bounds at attempt {attempt}"
            );
        }
        assert_eq!(
            draw(json!({ "type": "number", "min": 5, "max": 5 }), 0),
            Some(json!("5")),
            "one number is left"
        );
        assert_eq!(decimal(-1205, 2), "-12.05", "the sign stands before the whole");
        assert_eq!(decimal(1200, 2), "12", "no zeros after the point");
    }

    #[test]
    fn made_up_numbers_are_nobodys() {
        for attempt in 0..20 {
            let number =
                draw(json!({ "type": "national-id", "scheme": "rnokpp" }), attempt).unwrap();
            let number = number.as_str().unwrap();
            assert!(identifier::is_test_range("rnokpp", number), "{number} can be nobody's");
        }
    }
}
