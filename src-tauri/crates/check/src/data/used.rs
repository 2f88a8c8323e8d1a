//! What is asked or fetched, and nobody uses.

use crate::at;
use crate::code::Code;
use crate::fix::Repair;
use crate::formulas::Said;
use crate::graph::operation;
use crate::ground::{Ground, is_typed, reads};
use crate::report::Report;
use maket_model::question::Answer;
use maket_model::step::{Step, StepKind};
use std::collections::{BTreeSet, HashSet};

/// The paths that formulas, texts and lists of what is shown speak of.
struct Used<'s> {
    paths: BTreeSet<&'s str>,
    /// What documents state by element.
    elements: HashSet<&'s str>,
}

impl<'s> Used<'s> {
    fn of(ground: &Ground<'s>, said: &'s [Said]) -> Self {
        let mut paths = BTreeSet::new();
        // Choosing among records is no use of all that they hold.
        for said in said.iter().filter(|it| it.place.facet.as_deref() != Some("answer.of")) {
            for name in &said.names {
                // A question's own checks and conditions do not use its answer.
                if said.place.key_in("questions") != Some(name.name()) {
                    paths.insert(name.path.as_str());
                }
            }
        }
        for step in &ground.service.steps {
            match &step.kind {
                StepKind::Page(page) => paths.extend(page.shows.iter().map(|it| it.as_str())),
                StepKind::Review(review) => {
                    paths.extend(review.shows.iter().map(|it| it.as_str()));
                }
                _ => {}
            }
        }
        let stages = ground.service.stages.iter().filter_map(|stage| stage.each.as_ref());
        let steps = ground.service.steps.iter().filter_map(|step| step.each.as_ref());
        paths.extend(stages.chain(steps).map(|each| each.of.as_str()));
        let claims = ground.service.documents.iter().flat_map(|document| &document.claims);
        let elements = claims.filter_map(|claim| claim.is.as_ref()).map(|it| it.as_str());
        Self { paths, elements: elements.collect() }
    }

    /// Whether something speaks of the name or of a part of it.
    fn name(&self, name: &str) -> bool {
        let part = format!("{name}.");
        self.paths.contains(name)
            || self.paths.range(part.as_str()..).next().is_some_and(|path| path.starts_with(&part))
    }
}

/// Judges the use of answers and of what registries say.
pub(crate) fn check<'s>(ground: &Ground<'s>, said: &'s [Said], report: &mut Report) {
    let used = Used::of(ground, said);
    for step in &ground.service.steps {
        asked(&used, step, report);
    }
    fetched(ground, &used, report);
}

fn asked(used: &Used, step: &Step, report: &mut Report) {
    for question in at::questions_of(step).iter().filter(|it| is_typed(it)) {
        let by_somebody = question.why.as_ref().is_some_and(|why| !why.used_by.is_empty());
        // A consent is used by having been given.
        let consent = matches!(question.answer, Some(Answer::Consent(_)));
        let stated = question.is.as_ref().is_some_and(|it| used.elements.contains(it.as_str()));
        if !by_somebody && !consent && !stated && !used.name(question.id.as_str()) {
            report
                .add(Code::AskedNeverUsed, at::question(step, question), &[])
                .mend(Repair::remove_question(step, question));
        }
    }
}

fn fetched(ground: &Ground, used: &Used, report: &mut Report) {
    let service = ground.service;
    let exchanges = service.steps.iter().filter_map(|step| match &step.kind {
        StepKind::Exchange(exchange) => Some(exchange),
        _ => None,
    });
    let exchanges: Vec<_> = exchanges.collect();
    for registry in &service.registries {
        for operation_of in registry.operations.iter().filter(|it| reads(it)) {
            let results: Vec<_> = exchanges
                .iter()
                .filter(|exchange| {
                    operation(service, exchange.operation.as_str())
                        .is_some_and(|(_, it)| std::ptr::eq(it, operation_of))
                })
                .map(|exchange| exchange.name.as_ref().map_or("", |name| name.as_str()))
                .collect();
            if results.is_empty() {
                continue;
            }
            for field in &operation_of.gives {
                let is_used = results.iter().any(|result| {
                    used.paths.contains(result) || used.name(&format!("{result}.{}", field.id))
                });
                let stated =
                    field.is.as_ref().is_some_and(|it| used.elements.contains(it.as_str()));
                if !is_used && !stated {
                    let name = field.title.or_first(ground.language());
                    let name = if name.is_empty() { field.id.as_str() } else { name };
                    let title = registry.title.or_first(ground.language());
                    let title = if title.is_empty() { registry.id.as_str() } else { title };
                    let place = at::field(registry, operation_of, field);
                    report.add(Code::FetchedNeverUsed, place, &[name, title]);
                }
            }
        }
    }
}
