//! The allowance as Maket walks it.

use std::sync::Arc;

use indexmap::IndexMap;
use jiff::Timestamp;
use maket_journey::address::Address;
use maket_journey::case::{Case, Taken};
use maket_journey::fact::{Fact, Posted, What};
use maket_journey::plan::Plan;
use maket_model::answer::Typed;
use maket_model::question::Answer;
use maket_model::service::Service;
use maket_model::step::StepKind;

use super::people::{Fields, Turn};

/// The service, compiled.
pub(crate) fn plan() -> Arc<Plan> {
    Arc::new(Plan::compile(&service()))
}

/// The service, as its file has it.
pub(crate) const SERVICE: &str = include_str!("../allowance/service.json");

/// The service.
pub(crate) fn service() -> Service {
    serde_json::from_str(SERVICE).expect("a test reads the service")
}

/// The facts that posting these pages makes.
pub(crate) fn facts(plan: &Plan, turns: &[Turn], at: Timestamp) -> Vec<Fact> {
    (turns.iter().enumerate())
        .map(|(turn, posted)| {
            let posted = Posted {
                at: Address::of(posted.page),
                answers: answers(plan, posted.page, &posted.fields).into(),
                disputed: Vec::new(),
                turn: turn as u32,
                nonce: format!("n{turn}"),
            };
            Fact { at, actor: Some("applicant".into()), what: What::Posted(posted) }
        })
        .collect()
}

fn answers(plan: &Plan, page: &str, fields: &Fields) -> IndexMap<maket_model::id::Name, Typed> {
    let step = plan.step(plan.step_index(page).expect("the page is a step of the service"));
    let StepKind::Page(page) = &step.kind else { return IndexMap::new() };
    (page.questions.iter())
        .map(|question| (question.id.clone(), typed(question, fields)))
        .filter(|(_, typed)| *typed != Typed::Nothing)
        .collect()
}

fn typed(question: &maket_model::question::Question, fields: &Fields) -> Typed {
    let typed = Typed::from_form(question, fields);
    match (&question.answer, typed) {
        // People tick; commas between are the form's.
        (Some(Answer::ManyOf(_)), Typed::Many(many)) => {
            Typed::Many(many.iter().flat_map(|it| it.split(',')).map(str::to_owned).collect())
        }
        (_, typed) => typed,
    }
}

/// Applies the facts, a turn each, and tells where each leads.
pub(crate) fn walk(plan: &Arc<Plan>, facts: &[Fact], mut leads: impl FnMut(&Taken, &str)) {
    let opened = facts.first().map_or(Timestamp::UNIX_EPOCH, |fact| fact.at);
    let mut case = Case::new(Arc::clone(plan), opened);
    for fact in facts {
        let taken = case.apply(fact);
        let route = case.route(fact.at);
        leads(&taken, route.standing.at().map_or("", |at| at.step.as_str()));
    }
}
