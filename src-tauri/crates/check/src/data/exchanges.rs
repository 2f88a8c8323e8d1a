//! What an exchange owes to the person whose data it is about.

use crate::at;
use crate::code::Code;
use crate::report::Report;
use maket_model::id::Language;
use maket_model::service::{Sensitivity, Service};
use maket_model::step::{Step, StepKind};

/// Judges the purpose, law and retention of an exchange.
pub(crate) fn see(service: &Service, step: &Step, report: &mut Report) {
    let StepKind::Exchange(exchange) = &step.kind else { return };
    let place = || at::step(step);
    if exchange.purpose.is_empty() {
        report.add(Code::PurposeMissing, place(), &[]);
    }
    let registry = service.registry_of(&exchange.operation);
    if exchange.law.is_none() {
        match registry.filter(|it| it.sensitivity == Sensitivity::Special) {
            Some(registry) => {
                let language = service.languages.first().map_or("", Language::as_str);
                let title = registry.title.or_first(language);
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
