//! What is asked or fetched, and nobody uses.

use crate::at;
use crate::code::Code;
use crate::fix::Repair;
use crate::formulas::Said;
use crate::ground::{Ground, is_typed, reads};
use crate::report::Report;
use foldhash::{HashSet, HashSetExt};
use maket_model::question::Answer;
use maket_model::step::{Step, StepKind};

/// What formulas, texts and lists of what is shown speak of.
struct Used<'s> {
    /// Paths, and what they lead through.
    paths: HashSet<&'s str>,
    /// Paths as they are spoken of.
    whole: HashSet<&'s str>,
    /// What documents state by element.
    elements: HashSet<&'s str>,
}

impl<'s> Used<'s> {
    fn of(ground: &Ground<'s>, said: impl Iterator<Item = &'s Said>) -> Self {
        let claims = ground.service.documents.iter().flat_map(|document| &document.claims);
        let elements = claims.filter_map(|claim| claim.is.as_ref()).map(|it| it.as_str());
        let elements = elements.collect();
        let mut used = Self { paths: HashSet::new(), whole: HashSet::new(), elements };
        // Choosing among records is no use of all that they hold.
        for said in said.filter(|it| it.place.facet.as_deref() != Some("answer.of")) {
            for name in &said.names {
                // A question's own checks and conditions do not use its answer.
                if said.place.key_in("questions") != Some(name.name()) {
                    used.note(&name.path);
                }
            }
        }
        for step in &ground.service.steps {
            let shows = match &step.kind {
                StepKind::Page(page) => page.shows.as_slice(),
                StepKind::Review(review) => review.shows.as_slice(),
                _ => &[],
            };
            shows.iter().for_each(|name| used.note(name.as_str()));
        }
        let stages = ground.service.stages.iter().filter_map(|stage| stage.each.as_ref());
        let steps = ground.service.steps.iter().filter_map(|step| step.each.as_ref());
        stages.chain(steps).for_each(|each| used.note(each.of.as_str()));
        used
    }

    fn note(&mut self, path: &'s str) {
        self.whole.insert(path);
        let ends = path.match_indices('.').map(|(at, _)| at).chain([path.len()]);
        self.paths.extend(ends.map(|end| &path[..end]));
    }

    /// Whether something speaks of the name or of a part of it.
    fn name(&self, name: &str) -> bool {
        self.paths.contains(name)
    }
}

/// Judges the use of answers and of what registries say.
pub(crate) fn check<'s>(
    ground: &Ground<'s>,
    said: impl Iterator<Item = &'s Said>,
    report: &mut Report,
) {
    let used = Used::of(ground, said);
    for step in &ground.service.steps {
        asked(&used, step, report);
    }
    fetched(ground, &used, report);
}

fn asked(used: &Used, step: &Step, report: &mut Report) {
    for question in step.questions().iter().filter(|it| is_typed(it)) {
        let by_somebody = question.why.as_ref().is_some_and(|why| !why.used_by.is_empty());
        // A consent is used by having been given.
        let consent = matches!(question.answer, Some(Answer::Consent(_)));
        let stated = question.is.as_ref().is_some_and(|it| used.elements.contains(it.as_str()));
        if !by_somebody && !consent && !stated && !used.name(question.id.as_str()) {
            report
                .add(Code::AskedNeverUsed, at::question(step, question), &[])
                .mend(Repair::remove(at::question(step, question), question.id.as_str()));
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
                    service
                        .operation(&exchange.operation)
                        .is_some_and(|it| std::ptr::eq(it, operation_of))
                })
                .map(|exchange| exchange.name.as_ref().map_or("", |name| name.as_str()))
                .collect();
            if results.is_empty() {
                continue;
            }
            for field in &operation_of.gives {
                let is_used = results.iter().any(|result| {
                    used.whole.contains(result) || used.name(&format!("{result}.{}", field.id))
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
