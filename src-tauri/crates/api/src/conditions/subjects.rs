//! What a condition can be about at a place, and how it can be compared.

use std::sync::Arc;

use maket_feel::{Scope, Type};
use maket_model::part_tree::Part;
use maket_model::place::{Place, resolve};
use maket_model::question::{Answer, Question};
use maket_model::service::Service;
use maket_model::step::{Step, StepKind};
use maket_model::text::Text;
use serde::Serialize;

use super::form::{ConditionMeasure as Measure, ConditionTest as Test, ConditionValueKind as Kind};
use crate::text::Localised;

/// Something that a condition can be about.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ConditionSubject {
    /// The name or dotted path.
    pub path: String,
    /// What people call it; empty where nobody has said.
    pub label: Localised,
    /// What it belongs to: the page that asks it, the step that learns it.
    pub of: Localised,
    /// Where it comes from.
    pub from: SubjectOrigin,
    /// What kind of value it has, which another must have to be compared with it.
    pub kind: String,
    /// The items that it can be, where it is one of a list.
    pub items: Vec<SubjectItem>,
    /// How it can be compared.
    pub tests: Vec<ConditionTestChoice>,
}

/// Where something that a condition is about comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum SubjectOrigin {
    /// A person answers it.
    Answer,
    /// A step learns it: a registry, a decision, a sign-in.
    Learnt,
    /// A rule of the service.
    Rule,
}

/// An item that can be chosen.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SubjectItem {
    /// Its id.
    pub id: String,
    /// What people read.
    pub label: Localised,
}

/// A way to compare something.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ConditionTestChoice {
    /// What is looked at.
    pub measure: Measure,
    /// How.
    pub test: Test,
    /// With how many values: none, one, two, or any number.
    pub takes: Takes,
    /// What the values can be.
    pub values: Vec<Kind>,
}

/// How many values a test takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Takes {
    /// None.
    None,
    /// One.
    One,
    /// The two ends of a range.
    Two,
    /// Any number.
    Many,
}

/// What an expression at a place can be about, in the order in which a person meets it.
pub(super) fn at(service: &Service, scope: &Scope, place: &Place) -> Vec<ConditionSubject> {
    let mut finder = Finder { service, scope, found: Vec::new() };
    finder.fields_around(place);
    for name in maket_check::names_at(service, place) {
        finder.name(&name);
    }
    let own = place.key_in("rules");
    for rule in service.rules.iter().filter(|rule| {
        rule.key.as_ref().map_or(rule.id.as_str(), |key| key.as_str()) != own.unwrap_or_default()
    }) {
        finder.add(rule.id.as_str(), &rule.title, &Text::default(), SubjectOrigin::Rule);
    }
    finder.found
}

struct Finder<'s> {
    service: &'s Service,
    scope: &'s Scope,
    found: Vec<ConditionSubject>,
}

impl<'s> Finder<'s> {
    /// The fields of the group that the place is in: those above it.
    fn fields_around(&mut self, place: &Place) {
        let Some(at) = place.path.iter().position(|it| it.collection == "answer.fields") else {
            return;
        };
        let around = |depth: usize| {
            resolve(self.service, &Place { path: place.path[..depth].to_vec(), facet: None })
        };
        let (Some(Part::Question(group)), Some(Part::Question(own))) = (around(at), around(at + 1))
        else {
            return;
        };
        let Some(Answer::Group(fields)) = &group.answer else { return };
        let is_check = place.path.len() > at + 1;
        for field in &fields.fields {
            let is_own = std::ptr::eq(field, own);
            if is_own && !is_check {
                break;
            }
            self.add(field.id.as_str(), &field.label, &group.label, SubjectOrigin::Answer);
            if is_own {
                break;
            }
        }
    }

    /// What stands under a name: an answer, what was learnt, or the fields of that.
    fn name(&mut self, name: &str) {
        let steps = &self.service.steps;
        let asked = steps.iter().find_map(|step| {
            let mut own = step.questions().iter();
            own.find(|question| question.id == *name).map(|question| (step, question))
        });
        if let Some((step, question)) = asked {
            return self.add(
                name,
                &question.label,
                title(step, step.questions()),
                SubjectOrigin::Answer,
            );
        }
        if let Some(Type::Context(entries)) = self.scope.type_at(name) {
            let learnt = steps.iter().find(|step| result_of(step) == Some(name));
            let signed_in = || {
                let signs = |step: &&Step| matches!(step.kind, StepKind::SignIn(_));
                steps.iter().find(signs).filter(|_| name == "signed_in")
            };
            // What is said of a step itself, as its outcome, is for those who write.
            let Some(step) = learnt.or_else(signed_in) else { return };
            for (entry, _) in Arc::clone(entries).iter() {
                let label = field_title(self.service, step, entry);
                self.add(
                    &format!("{name}.{entry}"),
                    label.unwrap_or(&Text::default()),
                    &step.title,
                    SubjectOrigin::Learnt,
                );
            }
        }
    }

    fn add(&mut self, path: &str, label: &Text, of: &Text, from: SubjectOrigin) {
        let Some(kind) = self.scope.type_at(path) else { return };
        let list = match kind {
            Type::List(of) => of,
            other => other,
        };
        let items = match list {
            Type::Item { list, items } => self.items(list, items),
            _ => Vec::new(),
        };
        self.found.push(ConditionSubject {
            path: path.to_owned(),
            label: label.into(),
            of: of.into(),
            from,
            kind: kind.code().to_owned(),
            items,
            tests: tests(kind),
        });
    }

    fn items(&self, list: &str, ids: &[Arc<str>]) -> Vec<SubjectItem> {
        let lists = self.service.lists.iter().filter(|known| known.id == *list);
        let own = self.service.steps.iter().flat_map(Step::questions);
        let own = own.filter(|question| question.id == *list);
        let known: Vec<_> = lists
            .flat_map(|list| &list.items)
            .chain(own.flat_map(|question| self.service.choices(question.answer.as_ref())))
            .collect();
        ids.iter()
            .map(|id| SubjectItem {
                id: id.to_string(),
                label: known
                    .iter()
                    .find(|item| item.id == **id)
                    .map(|item| (&item.label).into())
                    .unwrap_or_default(),
            })
            .collect()
    }
}

/// What a page is called: one without a heading goes by its first question.
fn title<'s>(step: &'s Step, questions: &'s [Question]) -> &'s Text {
    match questions.first() {
        Some(first) if step.title.is_empty() => &first.label,
        _ => &step.title,
    }
}

/// The name under which a step's result is known.
fn result_of(step: &Step) -> Option<&str> {
    match &step.kind {
        StepKind::Exchange(exchange) => exchange.name.as_ref(),
        StepKind::Decision(decision) => decision.name.as_ref(),
        StepKind::Issue(issue) => issue.name.as_ref(),
        _ => None,
    }
    .map(|name| name.as_str())
}

/// What a field of a registry's answer is called.
fn field_title<'s>(service: &'s Service, step: &Step, field: &str) -> Option<&'s Text> {
    let StepKind::Exchange(exchange) = &step.kind else { return None };
    let gives = &service.operation(&exchange.operation)?.gives;
    gives.iter().find(|known| known.id == *field).map(|known| &known.title)
}

/// The ways to compare a value of a type.
fn tests(of: &Type) -> Vec<ConditionTestChoice> {
    let mut all = Vec::new();
    let mut add = |measure, tests: &[(Test, Takes)], values: &[Kind]| {
        all.extend(tests.iter().map(|(test, takes)| ConditionTestChoice {
            measure,
            test: *test,
            takes: *takes,
            values: if *takes == Takes::None { Vec::new() } else { values.to_vec() },
        }));
    };
    const ORDER: [(Test, Takes); 7] = [
        (Test::Is, Takes::One),
        (Test::IsNot, Takes::One),
        (Test::Less, Takes::One),
        (Test::AtMost, Takes::One),
        (Test::More, Takes::One),
        (Test::AtLeast, Takes::One),
        (Test::Between, Takes::Two),
    ];
    const SAME: [(Test, Takes); 2] = [(Test::Is, Takes::One), (Test::IsNot, Takes::One)];
    match of {
        Type::Boolean => {
            add(Measure::Value, &[(Test::Yes, Takes::None), (Test::No, Takes::None)], &[]);
        }
        Type::Item { .. } => {
            add(Measure::Value, &SAME, &[Kind::Item, Kind::Name]);
            add(
                Measure::Value,
                &[(Test::OneOf, Takes::Many), (Test::NoneOf, Takes::Many)],
                &[Kind::Item],
            );
        }
        Type::Number => add(Measure::Value, &ORDER, &[Kind::Number, Kind::Name]),
        Type::Date | Type::DateTime => {
            add(Measure::Value, &ORDER, &[Kind::Date, Kind::Today, Kind::Name]);
        }
        Type::Time => add(Measure::Value, &ORDER, &[Kind::Time, Kind::Name]),
        Type::Text => {
            add(Measure::Value, &SAME, &[Kind::Text, Kind::Name]);
            add(Measure::Value, &[(Test::Contains, Takes::One)], &[Kind::Text]);
            add(
                Measure::Length,
                &[(Test::AtLeast, Takes::One), (Test::AtMost, Takes::One)],
                &[Kind::Number],
            );
        }
        Type::List(of) => {
            if matches!(**of, Type::Item { .. }) {
                add(
                    Measure::Value,
                    &[(Test::Includes, Takes::One), (Test::Excludes, Takes::One)],
                    &[Kind::Item],
                );
            }
            add(Measure::Count, &ORDER[..6], &[Kind::Number]);
        }
        Type::Any
        | Type::Null
        | Type::DaysDuration
        | Type::MonthsDuration
        | Type::Context(_)
        | Type::Range(_)
        | Type::Function => {}
    }
    add(Measure::Value, &[(Test::Answered, Takes::None), (Test::Unanswered, Takes::None)], &[]);
    all
}
