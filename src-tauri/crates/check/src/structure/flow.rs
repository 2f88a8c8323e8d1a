//! Whether every way leads somewhere, and every case to an end.

use crate::at;
use crate::code::Code;
use crate::fix::Repair;
use crate::graph::{By, is_failure};
use crate::ground::Ground;
use crate::report::Report;
use maket_model::service::OperationKind;
use maket_model::step::{Ask, Step, StepKind};

/// Judges the flow.
pub(crate) fn check(ground: &Ground, report: &mut Report) {
    let service = ground.service;
    if service.steps.is_empty() {
        report.add(Code::NoSteps, at::service(), &[]);
        return;
    }
    for (index, step) in service.steps.iter().enumerate() {
        if index > 0 && matches!(step.kind, StepKind::Start(_)) {
            report.add(Code::StartNotFirst, at::step(step), &[]);
        }
        dangling(ground, step, report);
        if !ground.graph.is_reached(index) {
            report.add(Code::UnreachableStep, at::step(step), &[]);
        }
        ends(ground, index, step, report);
        arrows(step, report);
        outcomes(ground, step, report);
        waiting(step, report);
        if ground.graph.is_write(step) {
            early_write(ground, index, step, report);
        }
    }
    never_ends(ground, report);
    for circle in ground.graph.circles() {
        let step = &service.steps[circle[0]];
        let names: Vec<&str> = circle.iter().map(|it| service.steps[*it].id.as_str()).collect();
        report.add(Code::Circle, at::step(step), &[&names.join(", ")]);
    }
}

fn dangling(ground: &Ground, step: &Step, report: &mut Report) {
    let missing = |to: &str| ground.graph.step_at(to).is_none();
    for (index, arrow) in step.next.iter().enumerate() {
        if missing(arrow.to.as_str()) {
            report
                .add(Code::DanglingWay, at::arrow(step, arrow), &["next", arrow.to.as_str()])
                .mend(Repair::lead_arrow_to_nearest(ground, step, index));
        }
    }
    for (outcome, to) in &step.on {
        if missing(to.as_str()) {
            report
                .add(Code::DanglingWay, at::step(step), &[outcome.as_str(), to.as_str()])
                .mend(Repair::lead_outcome_to_nearest(ground, step, outcome));
        }
    }
    if let Some(skip) = step.skip.as_ref().filter(|skip| missing(skip.as_str())) {
        report.add(Code::DanglingWay, at::step(step), &["skip", skip.as_str()]);
    }
    if let StepKind::Decision(decision) = &step.kind {
        for row in &decision.rows {
            if let Some(to) = row.to.as_ref().filter(|to| missing(to.as_str())) {
                report.add(Code::DanglingWay, at::row(step, row), &["row", to.as_str()]);
            }
        }
    }
}

fn ends(ground: &Ground, index: usize, step: &Step, report: &mut Report) {
    match &step.kind {
        StepKind::Outcome(_) => {
            if !step.next.is_empty() || !step.on.is_empty() {
                report.add(Code::WayAfterEnd, at::step(step), &[]);
            }
        }
        StepKind::Decision(decision) => {
            for row in &decision.rows {
                if row.tests.len() != decision.inputs.len() {
                    let (tests, inputs) = (row.tests.len(), decision.inputs.len());
                    report.add(
                        Code::RowWidth,
                        at::row(step, row),
                        &[&tests.to_string(), &inputs.to_string()],
                    );
                }
            }
            let all_lead = decision.rows.iter().all(|row| row.to.is_some());
            let fits_always = |row: &maket_model::step::DecisionRow| {
                row.tests.iter().all(|test| test.as_str().trim() == "-")
            };
            if step.next.is_empty() && (decision.rows.is_empty() || !all_lead) {
                dead_end(ground, index, step, report);
            } else if step.next.is_empty() && !decision.rows.iter().any(fits_always) {
                report.add(Code::NoRowFits, at::step(step), &[]);
            }
        }
        StepKind::Start(_)
        | StepKind::Page(_)
        | StepKind::CheckAnswers(_)
        | StepKind::Wait(_)
        | StepKind::Notify(_)
        | StepKind::Issue(_)
        | StepKind::Module(_) => {
            if step.next.is_empty() && step.on.keys().all(|outcome| is_failure(outcome)) {
                dead_end(ground, index, step, report);
            }
        }
        // Their ways are outcomes, which have a rule of their own.
        StepKind::SignIn(_)
        | StepKind::Exchange(_)
        | StepKind::Pay(_)
        | StepKind::Sign(_)
        | StepKind::Review(_)
        | StepKind::Opaque(_) => {}
    }
}

fn dead_end(ground: &Ground, index: usize, step: &Step, report: &mut Report) {
    report.add(Code::DeadEnd, at::step(step), &[]).mend(Repair::lead_on(ground, index));
}

fn arrows(step: &Step, report: &mut Report) {
    if let Some(last) = step.next.iter().position(|arrow| arrow.when.is_none()) {
        for arrow in &step.next[last + 1..] {
            report
                .add(Code::ArrowNeverFollowed, at::arrow(step, arrow), &[arrow.to.as_str()])
                .mend(Repair::remove_arrow(step, arrow));
        }
    }
    for (index, arrow) in step.next.iter().enumerate() {
        let Some(when) = arrow.when.as_ref().filter(|when| !when.is_empty()) else { continue };
        let first = step.next[..index].iter().find(|it| it.when.as_ref() == Some(when));
        if let Some(first) = first {
            report
                .add(
                    Code::SameConditionTwice,
                    at::arrow(step, arrow),
                    &[when.as_str(), first.to.as_str()],
                )
                .mend(Repair::remove_arrow(step, arrow));
        }
    }
}

/// The outcomes of a step.
struct Outcomes {
    /// All that its kind has.
    known: &'static [&'static str],
    /// Where things go as hoped: an arrow does as well.
    hoped: &'static [&'static str],
    /// Those that need a way of their own.
    needed: &'static [&'static str],
    /// Whether the person is asked first, and may decline.
    asks: bool,
}

impl Outcomes {
    const fn of(
        known: &'static [&'static str],
        hoped: &'static [&'static str],
        needed: &'static [&'static str],
    ) -> Self {
        Self { known, hoped, needed, asks: false }
    }
}

fn outcomes_of(ground: &Ground, step: &Step) -> Option<Outcomes> {
    Some(match &step.kind {
        StepKind::Exchange(exchange) => {
            let operation = ground.service.operation(&exchange.operation)?;
            let outcomes = match operation.kind {
                OperationKind::Read => Outcomes::of(
                    &["found", "none", "many", "refused", "declined", "unavailable"],
                    &["found", "many"],
                    &["none", "refused", "unavailable"],
                ),
                OperationKind::Write => Outcomes::of(
                    &["accepted", "rejected", "declined", "unavailable", "unknown"],
                    &["accepted"],
                    &["rejected", "unavailable", "unknown"],
                ),
            };
            Outcomes { asks: exchange.ask != Ask::No, ..outcomes }
        }
        StepKind::SignIn(_) => Outcomes::of(
            &["done", "cancelled", "failed", "late"],
            &["done"],
            &["cancelled", "failed"],
        ),
        StepKind::Pay(_) => Outcomes::of(
            &["paid", "failed", "cancelled", "late"],
            &["paid"],
            &["failed", "cancelled"],
        ),
        StepKind::Sign(_) => Outcomes::of(
            &["signed", "declined", "failed", "late"],
            &["signed"],
            &["declined", "failed"],
        ),
        StepKind::Review(_) => Outcomes::of(
            &["approved", "refused", "sent-back", "late"],
            &["approved"],
            &["refused", "sent-back"],
        ),
        StepKind::Start(_) => Outcomes::of(&["begun", "late"], &[], &[]),
        StepKind::Page(_) => Outcomes::of(&["answered", "late"], &[], &[]),
        StepKind::CheckAnswers(_) => Outcomes::of(&["confirmed", "late"], &[], &[]),
        StepKind::Notify(_) => Outcomes::of(&["sent", "failed"], &[], &[]),
        StepKind::Issue(_) => Outcomes::of(&["issued", "failed"], &[], &[]),
        StepKind::Decision(_) => Outcomes::of(&["decided"], &[], &[]),
        StepKind::Wait(_) => Outcomes::of(&["waited"], &[], &[]),
        // An outcome's ways are a finding by themselves; a module's outcomes are its own.
        StepKind::Outcome(_) | StepKind::Module(_) | StepKind::Opaque(_) => return None,
    })
}

fn outcomes(ground: &Ground, step: &Step, report: &mut Report) {
    let Some(outcomes) = outcomes_of(ground, step) else { return };
    for outcome in step.on.keys() {
        if !outcomes.known.contains(&outcome.as_str()) {
            report.add(
                Code::UnknownOutcome,
                at::step(step),
                &[outcome, &outcomes.known.join(", ")],
            );
        }
    }
    let has = |outcome: &str| step.on.contains_key(outcome);
    let hoped = outcomes.hoped.iter().filter(|it| !has(it) && step.next.is_empty());
    let needed = outcomes.needed.iter().filter(|it| !has(it));
    let declined = (outcomes.asks && !has("declined")).then_some(&"declined");
    for outcome in hoped.chain(needed).chain(declined) {
        report
            .add(Code::WayMissing, at::step(step), &[outcome])
            .mend(Repair::way_for(ground, step, outcome));
    }
}

fn waiting(step: &Step, report: &mut Report) {
    let waits = match &step.kind {
        StepKind::Start(_)
        | StepKind::Page(_)
        | StepKind::SignIn(_)
        | StepKind::Pay(_)
        | StepKind::Sign(_)
        | StepKind::CheckAnswers(_)
        | StepKind::Review(_) => true,
        // Beyond `within` an exchange is unavailable; the others do not wait for anybody.
        StepKind::Exchange(_)
        | StepKind::Decision(_)
        | StepKind::Wait(_)
        | StepKind::Notify(_)
        | StepKind::Issue(_)
        | StepKind::Outcome(_)
        | StepKind::Module(_)
        | StepKind::Opaque(_) => false,
    };
    let late = step.on.contains_key("late");
    if waits && step.within.is_some() && !late {
        report.add(Code::LateMissing, at::step(step), &[]);
    }
    if waits && step.within.is_none() && late {
        report.add(Code::WithinMissing, at::step(step), &[]);
    }
    let signed_by_others = matches!(&step.kind, StepKind::Sign(sign)
        if sign.signers.iter().any(|it| Some(it) != step.actor.as_ref()));
    let for_others = signed_by_others || matches!(step.kind, StepKind::Review(_));
    if for_others && step.within.is_none() && !late {
        report.add(Code::WaitsForever, at::step(step), &[]);
    }
    if matches!(step.kind, StepKind::Exchange(_)) && step.within.is_none() {
        let place = at::step(step);
        let fix = Repair::set(place.facet("within"), "PT30S", "30");
        report.add(Code::SlowWithoutLimit, place, &[]).mend(fix);
    }
}

fn never_ends(ground: &Ground, report: &mut Report) {
    let graph = &ground.graph;
    let ends = graph.leading_to(|step| {
        let step_kind = &ground.service.steps[step].kind;
        matches!(step_kind, StepKind::Outcome(_) | StepKind::Opaque(_))
            || graph.ways(step).is_empty()
    });
    let lost = ends.iter().enumerate().find(|(step, ends)| !**ends && graph.is_reached(*step));
    if let Some((step, _)) = lost {
        report.add(Code::NeverEnds, at::step(&ground.service.steps[step]), &[]);
    }
}

/// A page of the applicant that asks something after the registry has taken the application.
fn early_write(ground: &Ground, index: usize, step: &Step, report: &mut Report) {
    let graph = &ground.graph;
    let after = graph.reachable([index], |from, way| {
        way.is_success() && !way.back && (from != index || !matches!(way.by, By::Skip))
    });
    let page = ground
        .service
        .steps
        .iter()
        .enumerate()
        .find(|(at, page)| *at != index && after[*at] && ground.asks_applicant(page));
    if let Some((_, page)) = page {
        report.add(Code::EarlyWrite, at::step(step), &[page.id.as_str()]);
    }
}
