//! Which steps may follow which, and what the flow still looks at where a case stands.

use super::looks::{Atom, For, Look, Looks, walks};
use crate::graph::Graph;
use maket_feel::Slot;
use maket_journey::names::step_name;
use maket_journey::plan::Plan;
use maket_model::question::Answer;
use maket_model::step::{Step, StepKind};

/// What has to be known of a case to know all that may come of it.
#[derive(Default)]
pub(super) struct Watch {
    /// Formulas of which it is settled what they come to.
    pub(super) whole: Vec<usize>,
    /// Parts of formulas, of which that is settled.
    pub(super) atoms: Vec<(usize, usize)>,
    /// Names of which the value itself must be known.
    pub(super) slots: Vec<usize>,
}

/// The order of the steps, as far as conditions do not decide it.
pub(super) struct Ways {
    /// What must be known where a case stands at each step.
    pub(super) at: Vec<Watch>,
    /// What must be known once the step has been done.
    pub(super) after: Vec<Watch>,
    /// By step, the steps from which it may be reached, itself among them.
    pub(super) before: Vec<Vec<bool>>,
    /// Steps that lead round to each other and can be entered at several: whether a case has been
    /// at one of them must be known.
    pub(super) returned_to: Vec<usize>,
    /// By step, the names that it gives values to, by slot.
    pub(super) sets: Vec<Vec<usize>>,
}

pub(super) fn of(plan: &Plan, looks: &Looks) -> Ways {
    let service = &plan.service;
    let count = service.steps.len();
    let graph = Graph::new(service);
    let next: Vec<Vec<usize>> =
        (0..count).map(|at| graph.ways(at).iter().map(|way| way.to).collect()).collect();
    // Whoever comes back to a step that every way passes through knows no more there than before.
    let dominators = dominators(&next);
    let mut forward: Vec<Vec<usize>> = next
        .iter()
        .zip(&dominators)
        .map(|(ways, through)| ways.iter().copied().filter(|to| !through[*to]).collect())
        .collect();
    let returned_to: Vec<usize> =
        (0..count).filter(|at| reachable(&forward, &forward[*at])[*at]).collect();
    for (at, step) in service.steps.iter().enumerate() {
        // The next item begins the step, or its stage, anew.
        if walks(service, step).next().is_some() {
            let same = |other: &Step| other.stage.is_some() && other.stage == step.stage;
            let stage = (0..count).filter(|other| *other == at || same(&service.steps[*other]));
            forward[at].extend(stage);
        }
    }
    let reach: Vec<Vec<bool>> = (0..count).map(|at| reachable(&forward, &forward[at])).collect();
    let mut before = vec![vec![false; count]; count];
    for (from, to) in reach.iter().enumerate() {
        before[from][from] = true;
        for at in (0..count).filter(|at| to[*at]) {
            before[at][from] = true;
        }
    }
    let sets: Vec<Vec<usize>> = (0..count).map(|at| sets(plan, at)).collect();
    let (at, after) = (Vec::with_capacity(count), Vec::with_capacity(count));
    let mut ways = Ways { at, after, before, returned_to, sets: sets.clone() };
    for (at, ahead) in reach.iter().enumerate() {
        let watch = |of_own: bool| {
            let lies_ahead = |step: usize| ahead[step] || (of_own && step == at);
            let set_later: Vec<usize> = (0..count)
                .filter(|step| lies_ahead(*step))
                .flat_map(|step| sets[step].clone())
                .collect();
            let set_before: Vec<usize> = (0..count)
                .filter(|step| ways.before[at][*step] && (!of_own || *step != at || ahead[at]))
                .flat_map(|step| sets[step].clone())
                .collect();
            let is_open =
                |look: &Look| lies_ahead(look.step) || (look.step == at && look.used == For::Way);
            watch(looks, is_open, &set_later, &set_before)
        };
        let (here, after) = (watch(true), watch(false));
        ways.at.push(here);
        ways.after.push(after);
    }
    ways
}

fn watch(
    looks: &Looks,
    is_open: impl Fn(&Look) -> bool,
    set_later: &[usize],
    set_before: &[usize],
) -> Watch {
    let mut watch = Watch::default();
    let settled = |slots: &[usize]| slots.iter().all(|slot| !set_later.contains(slot));
    for (index, look) in looks.all.iter().enumerate().filter(|(_, look)| is_open(look)) {
        let is_set = |slots: &[usize]| slots.iter().any(|slot| set_before.contains(slot));
        if !is_set(&look.whole.slots) && !look.whole.moves {
            continue;
        }
        if look.group.is_some() {
            // Inside a group it is judged for each item; of what stands outside, the value counts.
            watch.slots.extend(&look.whole.slots);
            continue;
        }
        if settled(&look.whole.slots) {
            watch.whole.push(index);
            continue;
        }
        let is_told = |atom: &Atom| is_set(&atom.slots) || atom.moves;
        for (at, atom) in look.atoms.iter().enumerate().filter(|(_, atom)| is_told(atom)) {
            if atom.slots.len() == 1 || settled(&atom.slots) {
                watch.atoms.push((index, at));
            } else {
                watch.slots.extend(&atom.slots);
            }
        }
    }
    watch.slots.sort_unstable();
    watch.slots.dedup();
    watch
}

/// The names that a step gives values to, by slot.
fn sets(plan: &Plan, at: usize) -> Vec<usize> {
    let service = &plan.service;
    let step = plan.step(at);
    let mut names: Vec<String> = vec![step_name(step.id.as_str())];
    for question in step.questions() {
        names.push(question.id.to_string());
        if let Some(Answer::Choose(choose)) = &question.answer {
            names.push(choose.of.as_str().trim().to_owned());
        }
    }
    for each in walks(service, step) {
        names.push(each.name.to_string());
        if !step.questions().is_empty() {
            names.push(each.of.to_string());
        }
    }
    match &step.kind {
        StepKind::Exchange(it) => names.extend(it.name.as_ref().map(ToString::to_string)),
        StepKind::Decision(it) => names.extend(it.name.as_ref().map(ToString::to_string)),
        StepKind::Issue(it) => names.extend(it.name.as_ref().map(ToString::to_string)),
        StepKind::SignIn(_) => {
            names.extend(plan.actor_of(at).map(|actor| step_name(actor.as_str())));
            names.push("signed_in".to_owned());
        }
        _ => {}
    }
    names.iter().filter_map(|name| plan.scope.slot(name)).map(Slot::index).collect()
}

/// The steps that these lead to, themselves among them.
fn reachable(next: &[Vec<usize>], from: &[usize]) -> Vec<bool> {
    let mut seen = vec![false; next.len()];
    let mut open: Vec<usize> = from.to_vec();
    while let Some(at) = open.pop() {
        if !std::mem::replace(&mut seen[at], true) {
            open.extend(&next[at]);
        }
    }
    seen
}

/// By step, the steps that every way from the first to it passes through, itself among them.
fn dominators(next: &[Vec<usize>]) -> Vec<Vec<bool>> {
    let count = next.len();
    let mut all = vec![vec![true; count]; count];
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (at, ways) in next.iter().enumerate() {
        ways.iter().for_each(|to| before[*to].push(at));
    }
    if let Some(first) = all.first_mut() {
        first.fill(false);
        first[0] = true;
    }
    let reached = reachable(next, &[0][..count.min(1)]);
    let mut changed = true;
    while changed {
        changed = false;
        for at in 1..count {
            let mut through = vec![true; count];
            for from in before[at].iter().filter(|from| reached[**from]) {
                through.iter_mut().zip(&all[*from]).for_each(|(here, there)| *here &= there);
            }
            through[at] = true;
            if through != all[at] {
                (all[at], changed) = (through, true);
            }
        }
    }
    all
}
