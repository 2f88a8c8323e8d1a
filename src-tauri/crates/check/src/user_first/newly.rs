//! Asking a registry that no exchange asks yet for what people are asked (U5).
//!
//! Only where it is sure: the registry declares the same element in an answer of the same kind, and
//! all by which it finds a record is known of who is signed in by the same name. Nothing is matched
//! by how things are called.

use super::once::shown;
use crate::at;
use crate::fix::{free_id, insert_step, lead_arrow, lead_outcome, step_of};
use crate::graph::By;
use crate::ground::{Ground, is_typed, reads};
use indexmap::IndexMap;
use maket_edit::Edit;
use maket_journey::names::step_name;
use maket_model::id::{Formula, Id, Name, OperationRef};
use maket_model::place::Place;
use maket_model::question::Question;
use maket_model::service::{Field, Operation, Registry, Service};
use maket_model::step::{Exchange, Step, StepKind};

/// How long a new exchange waits for the registry.
const WITHIN: &str = "PT30S";

/// An exchange that is not there yet, and by which a question could be confirmed instead of asked.
#[derive(Clone, Debug, PartialEq)]
pub struct NewExchange {
    /// The id of its step.
    pub step: Id,
    /// The edits that make it and show what it finds, to be made as one change.
    pub edits: Vec<Edit>,
}

/// The exchange that would let a question be confirmed which a registry could answer; none where it
/// is not sure that the registry means the same of the same person. The purpose, the law and how
/// long it is kept are taken from why the question is asked.
pub fn new_exchange(service: &Service, asked: &Place) -> Option<NewExchange> {
    let ground = &Ground::new(service);
    let steps = service.steps.iter().enumerate();
    let (at, step, question) = steps
        .flat_map(|(at, step)| step.questions().iter().map(move |it| (at, step, it)))
        .find(|(_, step, question)| at::question(step, question) == *asked)?;
    let of_items = service
        .stages
        .iter()
        .any(|stage| stage.each.is_some() && step.stage.as_ref().is_some_and(|it| *it == stage.id));
    if !is_typed(question) || step.each.is_some() || of_items || step.id.is_empty() {
        return None;
    }
    let (registry, operation, field, send) = service
        .registries
        .iter()
        .flat_map(|registry| registry.operations.iter().map(move |it| (registry, it)))
        .filter(|(_, operation)| reads(operation))
        .find_map(|(registry, operation)| {
            let field = operation.gives.iter().find(|field| means(question, field))?;
            Some((registry, operation, field, sent(ground, at, operation)?))
        })?;
    let id = free_id(ground, &format!("find-{}", operation.id));
    let name = free_name(ground, &operation.id);
    let exchange = exchange(registry, operation, send, &name, step, question, &id);
    let mut edits = redirect(ground, at, &id)?;
    let shows = shown(&id, &name, &field.id, true);
    edits.push(Edit::set(at::question(step, question).facet("from"), shows));
    edits.push(insert_step(at, &exchange));
    Some(NewExchange { step: id, edits })
}

/// Whether a field is declared to be what a question asks, and its values are answers to it.
fn means(question: &Question, field: &Field) -> bool {
    let answer = serde_json::to_value(&question.answer).unwrap_or_default();
    let list = answer.get("list").and_then(|list| list.as_str());
    field.is.as_ref().is_some_and(|is| !is.is_empty() && question.is.as_ref() == Some(is))
        && answer.get("type").is_some_and(|kind| *kind == field.kind)
        && list == field.list.as_ref().map(Id::as_str)
        && !field.many
        && field.fields.is_empty()
}

/// What finds the record of who is signed in; none where somebody may come to the step who is not,
/// or of whom it is not known.
fn sent(ground: &Ground<'_>, at: usize, operation: &Operation) -> Option<IndexMap<Name, Formula>> {
    let steps = &ground.service.steps;
    let actor = ground.actor_of(&steps[at]);
    let tells = |of: &Step| match &of.kind {
        StepKind::SignIn(sign_in) if ground.actor_of(of) == actor => {
            operation.by.iter().all(|name| sign_in.gives.iter().any(|known| known.id == *name))
        }
        _ => false,
    };
    let told: Vec<bool> = steps.iter().map(tells).collect();
    let unknown = ground.graph.reachable([0], |from, way| !(told[from] && way.is_success()));
    if operation.by.is_empty() || unknown.get(at) != Some(&false) {
        return None;
    }
    let said = |name: &Name| (name.clone(), format!("signed_in.{name}").as_str().into());
    Some(operation.by.iter().map(said).collect())
}

fn exchange(
    registry: &Registry,
    operation: &Operation,
    send: IndexMap<Name, Formula>,
    name: &Name,
    before: &Step,
    question: &Question,
    id: &Id,
) -> Step {
    let reference = format!("{}/{}", registry.id, operation.id);
    let mut exchange =
        Exchange { operation: OperationRef::from(reference.as_str()), send, ..Exchange::default() };
    exchange.name = Some(name.clone());
    if let Some(why) = &question.why {
        exchange.purpose = why.purpose.clone();
        exchange.law = why.law.clone();
        exchange.keep = why.keep.clone();
    }
    let mut step = step_of(id, StepKind::Exchange(exchange));
    step.title = match operation.title.is_empty() {
        true => registry.title.clone(),
        false => operation.title.clone(),
    };
    step.stage = before.stage.clone();
    step.actor = before.actor.clone();
    step.when = before.when.clone();
    step.skip = before.when.as_ref().map(|_| before.id.clone());
    step.within = Some(WITHIN.into());
    // Whatever it answers, the page is next: where nothing was found, it asks as it did.
    let outcomes = ["found", "none", "many", "refused", "unavailable"];
    step.on = outcomes.into_iter().map(|it| (it.to_owned(), before.id.clone())).collect();
    step
}

/// Leads every way to a step to another, but those that come back to it.
fn redirect(ground: &Ground<'_>, at: usize, id: &Id) -> Option<Vec<Edit>> {
    let steps = &ground.service.steps;
    let mut edits = Vec::new();
    for (from, step) in steps.iter().enumerate() {
        for way in ground.graph.ways(from).iter().filter(|way| way.to == at && !way.back) {
            edits.push(match (way.by, &step.kind) {
                (By::Arrow(position), _) => lead_arrow(step, position, id),
                (By::Outcome(outcome), _) => lead_outcome(step, outcome, id),
                (By::Skip, _) => Edit::set(at::step(step).facet("skip"), id.as_str()),
                (By::Row(row), StepKind::Decision(of)) => {
                    Edit::set(at::row(step, &of.rows[row]).facet("to"), id.as_str())
                }
                (By::Row(_), _) => return None,
            });
        }
    }
    (!edits.is_empty()).then_some(edits)
}

/// An operation's id as a name that nothing has.
fn free_name(ground: &Ground<'_>, id: &Id) -> Name {
    let name = step_name(id.as_str());
    let is_step =
        |name: &str| ground.service.steps.iter().any(|step| step_name(step.id.as_str()) == name);
    let is_free = |name: &String| !ground.is_name(name) && !is_step(name);
    let numbered = (2..).map(|number| format!("{name}_{number}"));
    let free = std::iter::once(name.clone()).chain(numbered).find(is_free);
    free.unwrap_or_default().as_str().into()
}
