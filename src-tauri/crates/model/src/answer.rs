//! Answers: from what was typed to the one canonical value, and back into the form.
//!
//! Every answer type has one canonical value as JSON (see [`Answer`]); not answered is null, never
//! `""`. What was typed is kept beside it as [`Typed`]. Input is forgiving: what a person of good
//! will would read as the value is read as the value.
//!
//! ```
//! use maket_model::answer::{Given, Typed, parse};
//! use maket_model::question::Answer;
//! use maket_model::service::Service;
//!
//! let service = Service::default();
//! let date: Answer = serde_json::from_str(r#"{ "type": "date" }"#).unwrap();
//! let parsed = parse(&date, &Typed::text("20.02.2026"), &Given::of(&service));
//! assert_eq!(parsed.value, "2026-02-20");
//! let parsed = parse(&date, &Typed::text("30.02.2026"), &Given::of(&service));
//! assert_eq!(parsed.errors[0].code.as_str(), "date-not-real");
//! ```

mod choice;
mod day;
mod error;
mod feel;
mod file;
mod form;
mod group;
mod nobody;
mod number;
mod pattern;
mod show;
mod spelling;
mod structured;
mod typed;

use crate::identifier::{self, Home};
use crate::question::{Answer, Question, SchemeAnswer, TextAnswer};
use crate::service::{CodeList, Item, Service};
use indexmap::IndexMap;
use serde_json::Value;
use std::sync::Arc;

pub use crate::answer::error::{AnswerError, Code, out_of_bounds};
pub use crate::answer::feel::{answer_of_kind, feel_type, field_type, from_feel, to_feel};
pub use crate::answer::nobody::{RealNumber, real_numbers};
pub use crate::answer::pattern::Patterns;
pub use crate::answer::show::show;
pub use crate::answer::spelling::{fold, tidy};
pub use crate::answer::typed::{Row, Typed};

use crate::id::Id;
use crate::question::{ChoiceAnswer, ChooseAnswer};

/// Items of the lists that stand in files of their own, by list.
pub type CodeLists = IndexMap<Id, Vec<Item>>;

/// What must be known besides the question to read an answer.
#[derive(Clone, Copy)]
pub struct Given<'a> {
    /// The service, for its lists. Those that stand in files are filled in where it is expanded.
    pub service: &'a Service,
    /// The records that a choose question offers, in their order.
    pub records: &'a dyn Fn(&ChooseAnswer) -> Vec<Value>,
    /// The country whose numbers are meant where none is named.
    pub home: Home,
    /// Patterns that have been compiled; none compiles each where it is met.
    pub patterns: Option<&'a Patterns>,
}

impl<'a> Given<'a> {
    /// What is known from the service alone.
    pub fn of(service: &'a Service) -> Self {
        Self {
            service,
            records: &|_| Vec::new(),
            home: Home::of_calendar(&service.calendar),
            patterns: None,
        }
    }

    /// The items of a list; none where no list has that id, or they stand in a file that is not at
    /// hand.
    pub fn list(&self, id: &str) -> Option<&'a [Item]> {
        let at_hand = |list: &&CodeList| list.asset.is_none() || !list.items.is_empty();
        let known = self.service.lists.iter().find(|list| list.id == *id).filter(at_hand);
        known.map(|list| list.items.as_slice())
    }

    /// The items of a choice, its own or its list's; none where no list has that id.
    pub fn items<'b>(&self, choice: &'b ChoiceAnswer) -> Option<&'b [Item]>
    where
        'a: 'b,
    {
        match &choice.list {
            Some(list) => self.list(list.as_str()),
            None => Some(&choice.items),
        }
    }
}

/// What could be read of what was typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parsed {
    /// The canonical value; null where nothing was typed or it could not be read.
    pub value: Value,
    /// What is wrong; of a group, of any field of any item.
    pub errors: Vec<AnswerError>,
}

impl Parsed {
    fn of(value: impl Into<Value>) -> Self {
        Self { value: value.into(), errors: Vec::new() }
    }

    fn wrong(error: AnswerError) -> Self {
        Self { value: Value::Null, errors: vec![error] }
    }

    /// The value, if nothing is wrong.
    pub fn ok(self) -> Result<Value, Vec<AnswerError>> {
        if self.errors.is_empty() { Ok(self.value) } else { Err(self.errors) }
    }
}

impl<T: Into<Value>> From<Result<T, AnswerError>> for Parsed {
    fn from(result: Result<T, AnswerError>) -> Self {
        result.map_or_else(Self::wrong, Self::of)
    }
}

/// Reads the answer to a question, which is missing where nothing was typed and the question is not
/// optional. Whether the question is asked at all is for the caller to know; so it is for the
/// fields of a group, whose errors name them.
pub fn parse_question(question: &Question, typed: &Typed, given: &Given) -> Parsed {
    let mut parsed = match &question.answer {
        Some(answer) => parse(answer, typed, given),
        None => Parsed::of(text(&TextAnswer::default(), typed, given).unwrap_or_default()),
    };
    if parsed.value.is_null() && parsed.errors.is_empty() && !question.optional {
        parsed.errors.push(AnswerError::new(Code::Missing));
    }
    parsed
}

/// Reads an answer. Nothing typed is null without an error.
pub fn parse(answer: &Answer, typed: &Typed, given: &Given) -> Parsed {
    if typed.is_blank() && !matches!(answer, Answer::Group(_)) {
        return Parsed::default();
    }
    match answer {
        Answer::Text(settings) => text(settings, typed, given).into(),
        Answer::Number(settings) => {
            number::number(settings, &typed.line(), settings.decimals.unwrap_or(0), false).into()
        }
        Answer::Money(settings) => {
            number::number(settings, &typed.line(), settings.decimals.unwrap_or(2), true).into()
        }
        Answer::Date(_) => day::date(typed).into(),
        Answer::Month(_) => day::month(typed).into(),
        Answer::Time(_) => day::time(typed).into(),
        Answer::YesNo(_) => choice::yes_no(&typed.line()).into(),
        Answer::OneOf(settings) => choice::one_of(given.items(settings), &typed.line()).into(),
        Answer::ManyOf(settings) => choice::many_of(settings, given.items(settings), typed).into(),
        Answer::Choose(settings) => {
            choice::choose(&(given.records)(settings), &typed.line()).into()
        }
        Answer::Email(_) => structured::email(&typed.line()).into(),
        Answer::Phone(_) => {
            identifier::phone(&typed.line(), given.home).map_err(AnswerError::of_fault).into()
        }
        Answer::PersonName(_) => structured::person_name(typed).into(),
        Answer::Address(_) => structured::address(typed).into(),
        Answer::NationalId(settings)
        | Answer::DocumentNumber(settings)
        | Answer::Organisation(settings)
        | Answer::VehiclePlate(settings) => {
            scheme(settings, scheme_of(answer, given), typed, given).into()
        }
        Answer::Classifier(settings) => {
            let items = settings.list.as_ref().and_then(|list| given.list(list.as_str()));
            choice::classifier(settings, items, &typed.line()).into()
        }
        Answer::Iban(_) => {
            identifier::normalise("iban", &typed.line()).map_err(AnswerError::of_fault).into()
        }
        Answer::File(settings) => file::file(settings, typed).into(),
        Answer::Consent(_) => match choice::yes_no(&typed.line()) {
            Ok(true) => Parsed::of(true),
            _ => Parsed::default(),
        },
        Answer::Group(settings) => group::group(settings, typed, given),
        Answer::Opaque(_) => Parsed::of(tidy(&typed.line())),
    }
}

/// The scheme of an answer's number; where none is named, the one that is usual in the country.
/// Empty where any text will do.
pub fn scheme_of<'a>(answer: &'a Answer, given: &Given) -> &'a str {
    let usual = |settings: &'a SchemeAnswer, ukraine: &'static str, estonia: &'static str| match (
        settings.scheme.as_str(),
        given.home,
    ) {
        ("", _) if !settings.pattern.is_empty() => "",
        ("", Home::Ukraine) => ukraine,
        ("", Home::Estonia) => estonia,
        (scheme, _) => scheme,
    };
    match answer {
        Answer::NationalId(settings) => usual(settings, "rnokpp", "isikukood"),
        Answer::DocumentNumber(settings) => usual(settings, "", ""),
        Answer::Organisation(settings) => usual(settings, "edrpou", "registrikood"),
        Answer::VehiclePlate(settings) => usual(settings, "plate-ua", "plate-ee"),
        Answer::Classifier(settings) => settings.scheme.as_str(),
        Answer::Iban(_) => "iban",
        Answer::Phone(_) => "phone",
        _ => "",
    }
}

fn text(settings: &TextAnswer, typed: &Typed, given: &Given) -> Result<Value, AnswerError> {
    let line = typed.line();
    let text = match settings.lines {
        crate::question::Lines::One => tidy(&line.replace(['\r', '\n'], " ")),
        crate::question::Lines::Many => tidy(&line.replace("\r\n", "\n")),
    };
    let count = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    let error =
        |code, arg, limit: u32| AnswerError::new(code).with(arg, limit).with("count", count);
    if count == 0 {
        return Ok(Value::Null);
    }
    if let Some(min) = settings.min.filter(|min| count < *min) {
        return Err(error(Code::TooShort, "min", min));
    }
    if let Some(max) = settings.max.filter(|max| count > *max) {
        return Err(error(Code::TooLong, "max", max));
    }
    matches_whole(&settings.pattern, &text, given)?;
    Ok(text.into())
}

fn scheme(
    settings: &SchemeAnswer,
    id: &str,
    typed: &Typed,
    given: &Given,
) -> Result<String, AnswerError> {
    let value = identifier::normalise(id, &tidy(&typed.line())).map_err(AnswerError::of_fault)?;
    matches_whole(&settings.pattern, &value, given)?;
    Ok(value)
}

/// Holds a text to an author's pattern. A pattern that is no regular expression holds nobody up:
/// that is its author's trouble, not the applicant's.
fn matches_whole(pattern: &str, text: &str, given: &Given) -> Result<(), AnswerError> {
    if pattern.is_empty() {
        return Ok(());
    }
    let whole = match given.patterns {
        Some(patterns) => patterns.whole(pattern),
        None => pattern::compile(pattern).map(Arc::new),
    };
    match whole {
        Some(whole) if !whole.is_match(text) => Err(AnswerError::new(Code::WrongForm)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
