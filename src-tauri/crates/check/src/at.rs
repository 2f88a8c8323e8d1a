//! Places, from the things that stand there.

use maket_model::id::Key;
use maket_model::place::Place;
use maket_model::question::{AnswerCheck, Question};
use maket_model::service::{Field, Operation, Registry};
use maket_model::step::{Arrow, DecisionRow, OutcomePart, Step, StepKind};

/// The position of a thing among its like: it is itself one of them.
fn position<T>(among: &[T], thing: &T) -> usize {
    among.iter().position(|it| std::ptr::eq(it, thing)).unwrap_or_default()
}

/// What stands for a thing in a place: its key, else its id, else its position among its like.
fn key_of<T>(key: Option<&Key>, id: &str, among: &[T], thing: &T) -> String {
    match key.map_or(id, Key::as_str) {
        "" => format!("@{}", position(among, thing)),
        key => key.to_owned(),
    }
}

/// The service as a whole.
pub(crate) fn service() -> Place {
    Place::service()
}

pub(crate) fn authority() -> Place {
    Place::service().facet("authority")
}

pub(crate) fn registry(registry: &Registry) -> Place {
    Place::service().child(
        "registries",
        key_of(registry.key.as_ref(), registry.id.as_str(), &[], registry).as_str(),
    )
}

pub(crate) fn field(within: &Registry, of: &Operation, field: &Field) -> Place {
    let operation = key_of(of.key.as_ref(), of.id.as_str(), &within.operations, of);
    let field = key_of(field.key.as_ref(), field.id.as_str(), &of.gives, field);
    registry(within).child("operations", &operation).child("gives", &field)
}

pub(crate) fn step(step: &Step) -> Place {
    Place::step(&key_of(step.key.as_ref(), step.id.as_str(), &[], step))
}

pub(crate) fn arrow(from: &Step, arrow: &Arrow) -> Place {
    step(from).child("next", &key_of(arrow.key.as_ref(), "", &from.next, arrow))
}

pub(crate) fn row(of: &Step, row: &DecisionRow) -> Place {
    let rows = match &of.kind {
        StepKind::Decision(decision) => decision.rows.as_slice(),
        _ => &[],
    };
    step(of).child("rows", &key_of(row.key.as_ref(), "", rows, row))
}

pub(crate) fn part(of: &Step, part: &OutcomePart) -> Place {
    let parts = match &of.kind {
        StepKind::Outcome(outcome) => outcome.parts.as_slice(),
        _ => &[],
    };
    step(of).child("parts", &key_of(part.key.as_ref(), part.id.as_str(), parts, part))
}

pub(crate) fn question(of: &Step, question: &Question) -> Place {
    let key = key_of(question.key.as_ref(), question.id.as_str(), of.questions(), question);
    step(of).child("questions", &key)
}

pub(crate) fn check(of: &Step, asked: &Question, check: &AnswerCheck) -> Place {
    let key = key_of(check.key.as_ref(), "", &asked.checks, check);
    question(of, asked).child("checks", &key)
}
