//! How a case ends: turned away kindly, checked before it is sent, confirmed (U17, U19, U20, U28).

use crate::at;
use crate::code::Code;
use crate::fix::Repair;
use crate::graph::Way;
use crate::ground::{Ground, is_typed};
use crate::report::Report;
use maket_model::service::Service;
use maket_model::step::{EndKind, Outcome, Step, StepKind};

/// Phrases by which a message turns a person away instead of helping them to answer.
const TURNING_AWAY: [&str; 16] = [
    "not eligible",
    "ineligible",
    "cannot apply",
    "can't apply",
    "can not apply",
    "cannot use this service",
    "do not qualify",
    "don't qualify",
    "не маєте права",
    "не можете подати",
    "не можете скористатися",
    "не можете отримати цю послугу",
    "послуга вам недоступна",
    "послуга не для вас",
    "teil ei ole õigust",
    "ei saa taotlust esitada",
];

/// Judges how a step ends a case or turns somebody away.
pub(crate) fn see(service: &Service, step: &Step, report: &mut Report) {
    if let StepKind::Outcome(outcome) = &step.kind {
        end(step, outcome, report);
    }
    if let StepKind::CheckAnswers(check) = &step.kind
        && check.button.is_empty()
    {
        report
            .add(Code::ButtonMissing, at::step(step), &[])
            .mend(Repair::name_the_button(service, step));
    }
    for question in step.questions() {
        for check in &question.checks {
            let turned_away = check.message.0.values().find(|message| {
                let message = message.to_lowercase().replace('’', "'");
                TURNING_AWAY.iter().any(|phrase| message.contains(phrase))
            });
            if let Some(message) = turned_away {
                report.add(Code::RejectedByMessage, at::check(step, question, check), &[message]);
            }
        }
    }
}

/// Judges what stands before ends, and what the service says of itself there.
pub(crate) fn check(ground: &Ground, report: &mut Report) {
    let service = ground.service;
    let turns_away = service.steps.iter().any(
        |step| matches!(&step.kind, StepKind::Outcome(it) if it.result == EndKind::NotEligible),
    );
    let for_whom = service.card.as_ref().is_some_and(|card| !card.applicants.is_empty());
    if for_whom && !turns_away && !service.steps.is_empty() {
        report.add(Code::NoNotEligible, at::service(), &[]);
    }
    let authority = service.authority.as_ref();
    if authority.is_none_or(|it| it.contact.is_empty()) {
        report.add(Code::ContactMissing, at::authority(), &[]);
    }
    if authority.is_none_or(|it| it.assisted.is_empty()) {
        report.add(Code::AssistedMissing, at::authority(), &[]);
    }
    check_before_sending(ground, report);
}

fn end(step: &Step, outcome: &Outcome, report: &mut Report) {
    let says_nothing = outcome.after.is_empty() && step.content.is_empty();
    match outcome.result {
        EndKind::Done if outcome.after.is_empty() => {
            report.add(Code::WhatNextMissing, at::step(step), &[]);
        }
        EndKind::NotEligible | EndKind::Refused | EndKind::Elsewhere if says_nothing => {
            report.add(Code::NoNextStep, at::step(step), &[]);
        }
        EndKind::Done | EndKind::NotEligible | EndKind::Refused | EndKind::Elsewhere => {}
    }
    for part in &outcome.parts {
        let missing: Vec<&str> = [("by", part.by.is_empty()), ("within", part.within.is_none())]
            .into_iter()
            .filter_map(|(name, missing)| missing.then_some(name))
            .collect();
        if !missing.is_empty() {
            report.add(Code::PartIncomplete, at::part(step, part), &[&missing.join(", ")]);
        }
    }
}

/// How many questions have been answered since the person last looked over the answers, as far as
/// it matters: one answer is still in view.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Unseen {
    None,
    One,
    Several,
}

/// Where answers are handed over, all of them must have been looked over.
fn check_before_sending(ground: &Ground, report: &mut Report) {
    let steps = &ground.service.steps;
    // The page that asked last on the worst way to each step, for each number of unseen answers.
    let mut met: Vec<[Option<usize>; 3]> = vec![[None; 3]; steps.len()];
    let mut open = vec![(0_usize, Unseen::None, 0_usize)];
    let mut told = vec![false; steps.len()];
    while let Some((at, unseen, page)) = open.pop() {
        let Some(step) = steps.get(at) else { continue };
        if met[at][unseen as usize].replace(page).is_some() {
            continue;
        }
        let (mut unseen, mut page) = (unseen, page);
        if is_handing_over(ground, step) {
            if unseen == Unseen::Several && !std::mem::replace(&mut told[at], true) {
                report
                    .add(Code::CheckAnswersMissing, at::step(step), &[steps[page].id.as_str()])
                    .mend(Repair::add_check_answers(ground, at));
            }
            unseen = Unseen::None;
        }
        if matches!(step.kind, StepKind::CheckAnswers(_)) {
            unseen = Unseen::None;
        }
        if matches!(step.kind, StepKind::Page(_)) && !ground.is_officials(step) {
            let asked = step.questions().iter().filter(|it| is_typed(it)).count();
            if asked > 0 {
                page = at;
            }
            unseen = match (unseen, asked) {
                (unseen, 0) => unseen,
                (Unseen::None, 1) => Unseen::One,
                _ => Unseen::Several,
            };
        }
        for way in ground.graph.ways(at).iter().filter(|way: &&Way| !way.back) {
            open.push((way.to, unseen, page));
        }
    }
}

/// Whether a step takes the application out of the person's hands.
fn is_handing_over(ground: &Ground, step: &Step) -> bool {
    match &step.kind {
        StepKind::Sign(_) | StepKind::Pay(_) | StepKind::Review(_) => true,
        StepKind::Exchange(_) => ground.graph.is_write(step),
        StepKind::Outcome(outcome) => outcome.result == EndKind::Done,
        StepKind::Start(_)
        | StepKind::Page(_)
        | StepKind::SignIn(_)
        | StepKind::Decision(_)
        | StepKind::CheckAnswers(_)
        | StepKind::Wait(_)
        | StepKind::Notify(_)
        | StepKind::Issue(_)
        | StepKind::Module(_)
        | StepKind::Opaque(_) => false,
    }
}
