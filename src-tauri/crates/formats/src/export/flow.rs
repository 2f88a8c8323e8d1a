//! Which steps everybody goes through on the way to a good end.

use maket_model::service::{Service, Stage};
use maket_model::step::{EndKind, Step, StepKind};
use std::collections::HashMap;

/// The graph of a service's steps.
pub(super) struct Flow<'a> {
    service: &'a Service,
    ways: Vec<Vec<usize>>,
}

impl<'a> Flow<'a> {
    pub(super) fn of(service: &'a Service) -> Self {
        let index: HashMap<&str, usize> =
            service.steps.iter().enumerate().map(|(n, step)| (step.id.as_str(), n)).collect();
        let ways = service.steps.iter().map(|step| ways(step, &index)).collect();
        Self { service, ways }
    }

    /// Whether a case can come to a good end without this step.
    pub(super) fn can_do_without(&self, without: usize) -> bool {
        let step = &self.service.steps[without];
        let stage = self.stage(step);
        let repeats = step.each.is_some() || stage.is_some_and(|stage| stage.each.is_some());
        // A group may be empty.
        repeats || self.items_can_do_without(without)
    }

    /// Whether an item of a group can be walked without this step.
    pub(super) fn items_can_do_without(&self, without: usize) -> bool {
        let step = &self.service.steps[without];
        let stage = self.stage(step);
        if step.when.is_some() || stage.is_some_and(|stage| stage.when.is_some()) {
            return true;
        }
        let mut seen = vec![false; self.ways.len()];
        let mut open = vec![0];
        while let Some(at) = open.pop() {
            if at == without || std::mem::replace(&mut seen[at], true) {
                continue;
            }
            if self.is_good_end(at) {
                return true;
            }
            open.extend(&self.ways[at]);
        }
        false
    }

    fn is_good_end(&self, at: usize) -> bool {
        matches!(&self.service.steps[at].kind, StepKind::Outcome(end) if end.result == EndKind::Done)
    }

    fn stage(&self, step: &Step) -> Option<&'a Stage> {
        let id = step.stage.as_ref()?;
        self.service.stages.iter().find(|stage| stage.id == *id)
    }
}

fn ways(step: &Step, index: &HashMap<&str, usize>) -> Vec<usize> {
    let rows = match &step.kind {
        StepKind::Decision(decision) => &decision.rows[..],
        _ => &[],
    };
    let targets = step.next.iter().map(|arrow| &arrow.to).chain(step.on.values()).chain(&step.skip);
    let targets = targets.chain(rows.iter().filter_map(|row| row.to.as_ref()));
    targets.filter_map(|id| index.get(id.as_str()).copied()).collect()
}
