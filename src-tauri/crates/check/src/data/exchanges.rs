//! What an exchange owes to the person whose data it is about.

use crate::at;
use crate::code::Code;
use crate::graph::operation;
use crate::ground::Ground;
use crate::report::Report;
use maket_model::service::Sensitivity;
use maket_model::step::StepKind;

/// Judges the purpose, law and retention of each exchange.
pub(crate) fn check(ground: &Ground, report: &mut Report) {
    for step in &ground.service.steps {
        let StepKind::Exchange(exchange) = &step.kind else { continue };
        let place = || at::step(step);
        if exchange.purpose.is_empty() {
            report.add(Code::PurposeMissing, place(), &[]);
        }
        let registry = operation(ground.service, exchange.operation.as_str()).map(|(it, _)| it);
        if exchange.law.is_none() {
            match registry.filter(|it| it.sensitivity == Sensitivity::Special) {
                Some(registry) => {
                    let title = registry.title.or_first(ground.language());
                    let title = if title.is_empty() { registry.id.as_str() } else { title };
                    report.add(Code::SpecialWithoutLaw, place(), &[title]);
                }
                None => {
                    report.add(Code::LawMissing, place(), &[]);
                }
            }
        }
        if exchange.keep.is_none() {
            report.add(Code::KeepMissing, place(), &[]);
        }
    }
}
