//! Whether it is known, and well enough, whose data are fetched.

use crate::at;
use crate::code::Code;
use crate::fix::Repair;
use crate::ground::Ground;
use crate::report::Report;
use maket_model::service::{Registry, Sensitivity, Service};
use maket_model::step::{Assurance, Step, StepKind};

/// Judges what stands before exchanges, and who is told to have asked.
pub(crate) fn check(ground: &Ground, report: &mut Report) {
    let service = ground.service;
    let exchanges: Vec<(usize, &Step, &Registry)> = exchanges(service).collect();
    let is_sign_in = |at: usize| matches!(service.steps[at].kind, StepKind::SignIn(_));
    // Whoever gave up signing in, or could not, is not signed in.
    let unknown = ground.graph.reachable([0], |from, way| !(is_sign_in(from) && way.is_success()));
    for (at, step, registry) in &exchanges {
        if registry.sensitivity != Sensitivity::Public && unknown.get(*at) == Some(&true) {
            let title = title(ground, registry);
            report.add(Code::ReadBeforeSignIn, at::step(step), &[title]);
        }
    }
    for (at, step) in service.steps.iter().enumerate() {
        let StepKind::SignIn(sign_in) = &step.kind else { continue };
        let special = exchanges.iter().find(|(exchange, _, registry)| {
            registry.sensitivity == Sensitivity::Special && ground.graph.is_before(at, *exchange)
        });
        if let Some((_, _, registry)) = special.filter(|_| sign_in.level == Some(Assurance::Low)) {
            let place = at::step(step).facet("level");
            let fix = Repair::set(place.clone(), "substantial", "");
            report.add(Code::WeakSignIn, place, &[title(ground, registry)]).mend(fix);
        }
    }
    let nameless = service.authority.as_ref().is_none_or(|it| it.name.is_empty());
    if nameless && !exchanges.is_empty() {
        report.add(Code::AuthorityNameless, at::authority(), &[]);
    }
}

/// The exchanges, each with the registry that it turns to.
fn exchanges(service: &Service) -> impl Iterator<Item = (usize, &Step, &Registry)> {
    service.steps.iter().enumerate().filter_map(|(at, step)| match &step.kind {
        StepKind::Exchange(exchange) => Some((at, step, service.registry_of(&exchange.operation)?)),
        _ => None,
    })
}

fn title<'s>(ground: &Ground<'s>, registry: &'s Registry) -> &'s str {
    let title = registry.title.or_first(ground.language());
    if title.is_empty() { registry.id.as_str() } else { title }
}
