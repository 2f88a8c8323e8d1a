//! One person's walk, moment by moment, in words.

use std::sync::Arc;

use jiff::Timestamp;
use maket_feel::Wording;
use maket_journey::address::Address;
use maket_journey::case::Case;
use maket_journey::fact::Act;
use maket_journey::frame::Frame;
use maket_journey::plan::{Plan, item_label};
use maket_journey::request::Asks;
use maket_journey::template::Piece;
use maket_mocks::answering::{Said, Source};
use maket_model::question::{Answer, Question};
use maket_model::service::Service;
use maket_model::step::{Step, StepKind};
use maket_model::text::Text;
use maket_model::wording::ServiceWording;
use maket_render::format;
use maket_simulate::report::{Did, Walk, WalkStep};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{WalkEnd, end_of, is_trouble};
use crate::settings::Language;
use crate::text::Localised;

/// Asks how one person walks.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReadWalk {
    /// The project's id.
    pub project: String,
    /// The person's id.
    pub person: String,
    /// The language in which values are written.
    pub language: Language,
}

/// One person's walk.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WalkView {
    /// The revision that was walked.
    pub revision: u32,
    /// What was done, in order.
    pub moments: Vec<WalkMoment>,
    /// How it ended.
    pub end: WalkEnd,
}

/// Something that was done on a walk.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WalkMoment {
    /// The step, by id.
    pub step: String,
    /// Its kind: `page`, `exchange`, …
    pub kind: String,
    /// Who of the cast did it; none for the outside, and for officials whom nobody of it plays.
    pub by: Option<String>,
    /// The answers that were given.
    pub answers: Vec<WalkAnswer>,
    /// What was done beside answering: `agree`, `confirm`, `approve`, `refuse`, `send-back`, …
    pub act: Option<String>,
    /// What was said with it, by an official.
    pub message: Option<String>,
    /// What the outside answered: `found`, `unavailable`, `paid`, …
    pub outcome: Option<String>,
    /// What came with it.
    pub found: Vec<WalkAnswer>,
    /// How many seconds the outside took.
    pub took: Option<u32>,
    /// Until when time passed, as it is read.
    pub until: Option<String>,
    /// Whether the outside did something else than the service hopes for.
    pub trouble: bool,
}

/// A value on a walk, and where it came from.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WalkAnswer {
    /// What was asked.
    pub label: Localised,
    /// What was said, as it is read; `yes` and `no` are left to the reader's language.
    pub value: String,
    /// Where it came from: `answers`, `registry`, `record`, `trait`, `branch`, `drawn`, `case`,
    /// `open`.
    pub from: String,
}

impl WalkMoment {
    /// A moment at a step at which nothing has been done yet.
    pub(crate) fn at(at: &Address, kind: &str) -> Self {
        Self {
            step: at.step.to_string(),
            kind: kind.to_owned(),
            by: None,
            answers: Vec::new(),
            act: None,
            message: None,
            outcome: None,
            found: Vec::new(),
            took: None,
            until: None,
            trouble: false,
        }
    }

    /// Notes what is done beside answering.
    pub(crate) fn acts(&mut self, act: &Act) {
        let (act, message) = act_of(act);
        self.act = Some(act.to_owned());
        self.message = message.filter(|said| !said.is_empty()).map(str::to_owned);
    }
}

pub(super) fn view(plan: Arc<Plan>, walk: &Walk, language: &str, revision: u32) -> WalkView {
    let case = Case::fold(Arc::clone(&plan), walk.began, &walk.facts);
    let teller = Teller::new(&plan, case.frame(walk.ended), language);
    WalkView {
        revision,
        moments: walk.steps.iter().map(|step| teller.moment(step)).collect(),
        end: end_of(&plan.service, walk),
    }
}

/// Tells what is done on a walk.
pub(crate) struct Teller<'a> {
    plan: &'a Plan,
    /// What is known at the end of the walk.
    frame: Frame<'a>,
    pub(crate) language: &'a str,
}

impl<'a> Teller<'a> {
    /// `frame` is what is known at the end of the walk.
    pub(crate) fn new(plan: &'a Plan, frame: Frame<'a>, language: &'a str) -> Self {
        Self { plan, frame, language }
    }

    fn moment(&self, step: &WalkStep) -> WalkMoment {
        let mut moment = WalkMoment {
            by: step.person.as_ref().map(ToString::to_string),
            trouble: is_trouble(&step.did),
            ..WalkMoment::at(&step.at, step.kind)
        };
        match &step.did {
            Did::Answered { answers } => moment.answers = self.answers(answers),
            Did::Acted { act, answers } => {
                moment.answers = self.answers(answers);
                moment.acts(act);
            }
            Did::Asked { asks, outcome, data, took, .. } => {
                moment.outcome = Some((*outcome).to_owned());
                moment.took = Some(*took);
                moment.found = self.found(&step.at, asks, data);
            }
            Did::Waited { until } => {
                moment.until = Some(self.moment_words(*until));
            }
        }
        moment
    }

    /// A moment as it is read where the service is.
    pub(crate) fn moment_words(&self, at: Timestamp) -> String {
        let there = at.to_zoned(self.plan.zone().clone()).datetime();
        format::moment(self.language, there)
    }

    /// The answer to a question, or to the field of a group's item: `children.k1.given_name`.
    pub(crate) fn answer(&self, name: &str, value: &Value, from: &str) -> WalkAnswer {
        let question = question(&self.plan.service, name);
        WalkAnswer {
            label: label(question, name),
            value: self.value(question, value),
            from: from.to_owned(),
        }
    }

    fn answers(&self, answers: &[Said]) -> Vec<WalkAnswer> {
        let mut told = Vec::new();
        for said in answers {
            if said.within.is_empty() {
                told.push(self.answer(&said.question, &said.value, from(&said.source)));
            } else {
                told.extend(self.answers(&said.within));
            }
        }
        told
    }

    /// The fields of what a registry found; several records are counted by the outcome alone.
    pub(crate) fn found(&self, at: &Address, asks: &Asks, data: &Value) -> Vec<WalkAnswer> {
        let (Asks::Exchange { operation, .. }, Value::Object(data)) = (asks, data) else {
            return Vec::new();
        };
        let index = self.plan.step_index(at.step.as_str());
        if index.is_none_or(|at| !matches!(self.plan.step(at).kind, StepKind::Exchange(_))) {
            return Vec::new();
        }
        let (of, asked) = operation.parts().unwrap_or_default();
        let gives = (self.plan.service.registries.iter())
            .filter(|registry| registry.id == *of)
            .flat_map(|registry| &registry.operations)
            .find(|known| known.id == *asked)
            .map_or(&[][..], |operation| &operation.gives);
        let told = gives.iter().filter_map(|field| {
            let value = data.get(field.id.as_str()).filter(|value| !value.is_null())?;
            let title = Localised::from(&field.title);
            let label = if title.0.is_empty() { named(field.id.as_str()) } else { title };
            let value = self.value(None, value);
            Some(WalkAnswer { label, value, from: "registry".to_owned() })
        });
        told.collect()
    }

    /// A text of the service with its values.
    pub(crate) fn words(&self, text: &Text) -> String {
        let pieces = self.frame.text(text, self.language).into_iter();
        pieces
            .map(|piece| match piece {
                Piece::Literal(said) => said,
                Piece::Value(value) => self.value(None, &value.to_json()),
                Piece::Items { list, chosen } => self.items(&list, &chosen.to_json()),
                Piece::Plural { number, forms } => {
                    let form = format::plural(self.language, &number.to_text());
                    forms.get(form).or(forms.last()).cloned().unwrap_or_default()
                }
            })
            .collect()
    }

    /// Items of a list by their labels.
    fn items(&self, list: &str, chosen: &Value) -> String {
        let service = &self.plan.service;
        let wording = ServiceWording { service, language: self.language };
        match chosen {
            Value::Array(ids) => {
                let ids: Vec<String> = ids.iter().map(|id| self.items(list, id)).collect();
                format::list(self.language, &ids)
            }
            Value::String(id) => wording.item_label(list, id).unwrap_or_else(|| id.clone()),
            other => self.value(None, other),
        }
    }

    pub(crate) fn value(&self, question: Option<&Question>, value: &Value) -> String {
        let answer = question.and_then(|question| question.answer.as_ref());
        let item = |id: &str| {
            let label = answer.and_then(|answer| item_label(&self.plan.service, answer, id));
            label.map_or_else(|| id.to_owned(), |label| self.words(label))
        };
        match (answer, value) {
            (_, Value::Null) => String::new(),
            (_, Value::Bool(is)) => (if *is { "yes" } else { "no" }).to_owned(),
            (Some(Answer::OneOf(_) | Answer::Classifier(_)), Value::String(id)) => item(id),
            (Some(Answer::ManyOf(_)), Value::Array(ids)) => {
                let labels: Vec<String> = ids.iter().filter_map(Value::as_str).map(item).collect();
                format::list(self.language, &labels)
            }
            (Some(Answer::Money(_)), Value::String(amount)) => {
                format::money(self.language, amount, &self.plan.service.currency)
            }
            (Some(Answer::Number(_)), Value::String(number)) => {
                format::number(self.language, number)
            }
            (_, Value::String(text)) => format::canonical(self.language, text),
            (_, Value::Number(number)) => format::number(self.language, &number.to_string()),
            (_, Value::Object(fields)) => {
                let texts = fields.iter().filter(|(key, _)| *key != "item" && *key != "code");
                let said: Vec<String> = texts.map(|(_, value)| self.value(None, value)).collect();
                let said: Vec<&str> =
                    said.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
                said.join(" ")
            }
            (_, Value::Array(items)) => {
                let said: Vec<String> = items.iter().map(|it| self.value(None, it)).collect();
                said.join("; ")
            }
        }
    }
}

/// The question of a name, or the field of a group's item: `children.k1.given_name`.
pub(crate) fn question<'s>(service: &'s Service, name: &str) -> Option<&'s Question> {
    let mut pieces = name.split('.');
    let first = pieces.next()?;
    let mut asked = service.steps.iter().flat_map(Step::questions);
    let mut found = asked.find(|question| question.id == *first)?;
    // Each item has a key and then a field.
    while let (Some(_), Some(field)) = (pieces.next(), pieces.next()) {
        let Some(Answer::Group(group)) = &found.answer else { return None };
        found = group.fields.iter().find(|question| question.id == *field)?;
    }
    Some(found)
}

fn label(question: Option<&Question>, name: &str) -> Localised {
    let label = question.map(|question| Localised::from(&question.label)).unwrap_or_default();
    if label.0.is_empty() { named(name) } else { label }
}

/// What has no words goes by its name.
pub(crate) fn named(name: &str) -> Localised {
    Localised([("en".to_owned(), name.to_owned())].into())
}

fn from(source: &Source) -> &'static str {
    match source {
        Source::Case => "case",
        Source::Answers => "answers",
        Source::Registry => "registry",
        Source::Record => "record",
        Source::Trait => "trait",
        Source::Branch { .. } => "branch",
        Source::Drawn { .. } => "drawn",
        Source::Open => "open",
    }
}

fn act_of(act: &Act) -> (&'static str, Option<&str>) {
    match act {
        Act::Begin => ("begin", None),
        Act::Agree => ("agree", None),
        Act::Decline => ("decline", None),
        Act::Confirm => ("confirm", None),
        Act::Approve => ("approve", None),
        Act::Refuse { message, .. } => ("refuse", Some(message)),
        Act::SendBack { message } => ("send-back", Some(message)),
    }
}
