//! What is noted of conditions and outcomes while situations are looked at.

use super::looks::{For, Look, Looks};
use crate::at;
use indexmap::IndexMap;
use maket_journey::fact::{Act, Fact, What};
use maket_journey::frame::Frame;
use maket_journey::outcome;
use maket_journey::plan::Plan;
use maket_journey::route::{Again, Back, Entry, Route, Standing, Stuck};
use maket_model::step::{EndKind, StepKind};

/// What follows from an outcome of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Follows {
    /// Another step, or the same anew.
    Step(usize),
    /// It may be tried again.
    Again,
    /// Nothing: nobody gets on.
    Nothing,
}

/// What is known of the condition of an arrow.
#[derive(Clone, Debug, Default)]
pub(super) struct Held {
    /// It has been judged, and held.
    pub(super) held: bool,
    /// It has been judged, and did not hold.
    pub(super) failed: bool,
    /// Where it held, arrows before it that held as well and lead elsewhere.
    pub(super) behind: Vec<usize>,
}

/// What is noted.
#[derive(Default)]
pub(super) struct Notes {
    /// By step, outcome and what follows: the first situation in which it did.
    pub(super) came: IndexMap<(usize, String, Follows), u32>,
    /// By step, what is known of each arrow's condition.
    pub(super) held: Vec<Vec<Held>>,
    /// By step and way to an end for those whom the service is not for: over how many pages that
    /// asked something else it was known already.
    pub(super) late: IndexMap<(usize, usize), usize>,
    /// By step, the formulas of its arrows.
    arrows: Vec<Vec<Option<usize>>>,
    /// By step, the names that it gives values to.
    sets: Vec<Vec<usize>>,
}

impl Notes {
    pub(super) fn new(plan: &Plan, looks: &Looks, sets: Vec<Vec<usize>>) -> Self {
        let steps = &plan.service.steps;
        let of = |index: usize, look: &Look, arrow: usize| {
            let step = &steps[index];
            look.step == index
                && look.used == For::Way
                && look.place == at::arrow(step, &step.next[arrow]).facet("when")
        };
        let arrows = |index: usize| {
            let arrows = 0..steps[index].next.len();
            arrows.map(|arrow| looks.all.iter().position(|it| of(index, it, arrow))).collect()
        };
        let held = steps.iter().map(|step| vec![Held::default(); step.next.len()]).collect();
        let arrows = (0..steps.len()).map(arrows).collect();
        Self { held, arrows, sets, ..Self::default() }
    }

    /// How the steps went that a case has just gone through; the frame is that where it stands.
    pub(super) fn see(
        &mut self,
        plan: &Plan,
        looks: &Looks,
        entries: &[Entry],
        new: usize,
        frame: &Frame<'_>,
    ) {
        for (position, entry) in entries.iter().enumerate().skip(new) {
            let step = plan.step(entry.step);
            let Some(followed) = entry.led.arrow else { continue };
            let holds =
                |arrow: usize| match (self.arrows[entry.step][arrow], &step.next[arrow].when) {
                    (Some(look), _) => frame.evaluate(&looks.all[look].whole.program).is_true(),
                    (None, when) => when.as_ref().is_none_or(|it| it.is_empty()),
                };
            let held: Vec<bool> = (0..step.next.len())
                .map(|arrow| arrow == followed || (arrow > followed && holds(arrow)))
                .collect();
            for (arrow, is_held) in held.iter().enumerate() {
                let note = &mut self.held[entry.step][arrow];
                note.held |= is_held;
                note.failed |= !is_held;
                let elsewhere = step.next[arrow].to != step.next[followed].to;
                if *is_held && arrow > followed && elsewhere && !note.behind.contains(&followed) {
                    note.behind.push(followed);
                }
            }
            self.see_late(plan, looks, entries, position, followed);
        }
    }

    /// How the steps went that a case has just been led back from. What stands below the arrow that
    /// was followed can no longer be judged: what was answered since is gone.
    pub(super) fn see_backs(&mut self, backs: &[Back]) {
        for back in backs {
            let Some(followed) = back.led.arrow else { continue };
            for (arrow, note) in self.held[back.step].iter_mut().enumerate() {
                note.held |= arrow == followed;
                note.failed |= arrow != followed;
            }
        }
    }

    /// Over how many pages the reason was known already for which the service is not for somebody.
    fn see_late(
        &mut self,
        plan: &Plan,
        looks: &Looks,
        entries: &[Entry],
        position: usize,
        arrow: usize,
    ) {
        let at = entries[position].step;
        let to = plan.step_index(plan.step(at).next[arrow].to.as_str());
        let turns_away = |to: usize| matches!(&plan.step(to).kind, StepKind::Outcome(end) if end.result == EndKind::NotEligible);
        let Some(look) = self.arrows[at][arrow].filter(|_| to.is_some_and(turns_away)) else {
            return;
        };
        let slots = &looks.all[look].whole.slots;
        let mut pages = 0;
        for entry in entries[..=position].iter().rev() {
            if self.sets[entry.step].iter().any(|slot| slots.contains(slot)) {
                break;
            }
            let asks = matches!(plan.step(entry.step).kind, StepKind::Page(_))
                && plan.step(entry.step).questions().iter().any(|it| it.from.is_none());
            pages += usize::from(asks && !entry.is_passed_over());
        }
        let known = self.late.entry((at, arrow)).or_insert(pages);
        *known = (*known).min(pages);
    }

    /// What follows from how a step ended; nothing where others are still to act.
    pub(super) fn follows(plan: &Plan, step: usize, route: &Route) -> Option<Follows> {
        match &route.standing {
            Standing::Stuck { why: Stuck::NoWay(_), .. } => return Some(Follows::Nothing),
            Standing::Open(open) if open.step == step => match &open.again {
                Some(Again::Tried(_)) => return Some(Follows::Again),
                Some(_) => return Some(Follows::Step(step)),
                None => {}
            },
            _ => {}
        }
        if let Some(back) = route.backs.iter().find(|back| back.step == step) {
            return Some(Follows::Step(back.to));
        }
        let position = route.entries.iter().rposition(|entry| entry.step == step)?;
        let next = route.entries.get(position + 1).map(|entry| entry.step);
        let stands = || route.standing.at().and_then(|at| plan.step_index(at.step.as_str()));
        Some(next.or_else(stands).map_or(Follows::Nothing, Follows::Step))
    }
}

/// How a step ends by what happens, where that is told by a word.
pub(super) fn outcome_of(fact: Option<&Fact>, is_wait: bool) -> Option<&str> {
    Some(match fact.map(|fact| &fact.what) {
        Some(What::Replied(replied)) => replied.reply.outcome.as_str(),
        Some(What::Acted(acted)) => match &acted.act {
            Act::Approve => outcome::APPROVED,
            Act::Refuse { .. } => outcome::REFUSED,
            Act::SendBack { .. } => outcome::SENT_BACK,
            Act::Decline => outcome::DECLINED,
            Act::Begin | Act::Agree | Act::Confirm => return None,
        },
        Some(What::Posted(_)) => return None,
        None if is_wait => return None,
        None => outcome::LATE,
    })
}
