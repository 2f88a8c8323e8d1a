//! Holding examples against the journey: each is folded from the beginning, and must come to what
//! it is an example of.

use super::Example;
use super::doubt::{Doubt, Why};
use super::explore::Explored;
use super::target::{Target, Targets};
use indexmap::IndexMap;
use jiff::Timestamp;
use maket_journey::case::Case;
use maket_journey::fact::{Fact, What};
use maket_journey::outcome;
use maket_journey::plan::Plan;
use maket_journey::route::{Led, Route};
use std::sync::Arc;

/// What is known of a target: its example, or why that is none; nothing where none was found.
type Confirmed = Option<Result<usize, Doubt>>;

/// Examples, each kept once.
pub(super) struct Examples<'a> {
    plan: &'a Arc<Plan>,
    explored: &'a Explored,
    opened: Timestamp,
    by_state: IndexMap<u32, usize>,
    /// Each.
    pub(super) all: Vec<Example>,
}

impl<'a> Examples<'a> {
    pub(super) fn new(plan: &'a Arc<Plan>, explored: &'a Explored, opened: Timestamp) -> Self {
        Self { plan, explored, opened, by_state: IndexMap::new(), all: Vec::new() }
    }

    /// The position of the example that comes to a situation.
    pub(super) fn of_state(&mut self, state: u32) -> usize {
        if let Some(known) = self.by_state.get(&state) {
            return *known;
        }
        let (facts, now) = self.explored.story(state);
        self.all.push(Example { facts, now });
        self.by_state.insert(state, self.all.len() - 1);
        self.all.len() - 1
    }

    /// By target, the example that the journey confirms.
    pub(super) fn of_targets(&mut self, targets: &Targets) -> Vec<Confirmed> {
        let mut by_state: IndexMap<u32, Vec<usize>> = IndexMap::new();
        for (target, state) in self.explored.reached.iter().enumerate() {
            if let Some(state) = state {
                by_state.entry(*state).or_default().push(target);
            }
        }
        let mut confirmed: Vec<Confirmed> = vec![None; targets.all.len()];
        for (state, of) in by_state {
            let index = self.of_state(state);
            let Example { facts, now } = &self.all[index];
            let told = Told::of(self.plan, facts, self.opened, *now);
            for target in of {
                let thing = &targets.all[target];
                confirmed[target] = Some(match told.comes_to(self.plan, thing) {
                    true => Ok(index),
                    false => Err(Doubt::new(&thing.place(self.plan), Why::Unconfirmed, &[])),
                });
            }
        }
        confirmed
    }
}

/// A case that was folded again.
struct Told {
    route: Route,
    /// The page that was answered last, and the questions that it asked.
    page: Option<(usize, Vec<bool>)>,
}

impl Told {
    fn of(plan: &Arc<Plan>, facts: &[Fact], opened: Timestamp, now: Timestamp) -> Self {
        let (last, before) = match facts.split_last() {
            Some((last, before)) => (Some(last), before),
            None => (None, facts),
        };
        let mut case = Case::fold(Arc::clone(plan), opened, before);
        let mut page = None;
        if let Some(last) = last {
            let at = match &last.what {
                What::Posted(posted) => plan.step_index(posted.at.step.as_str()),
                What::Acted(acted) => plan.step_index(acted.at.step.as_str()),
                What::Replied(_) => None,
            };
            page = at.map(|at| (at, case.asked(last)));
            case.apply(last);
        }
        Self { route: case.route(now), page }
    }

    fn comes_to(&self, plan: &Plan, target: &Target) -> bool {
        let step = target.step();
        let entries = self.route.entries.iter().map(|it| (it.step, &it.outcome, it.led));
        let backs = self.route.backs.iter().map(|it| (it.step, &it.outcome, it.led));
        let mut ended = entries.chain(backs).filter(|(at, ..)| *at == step);
        let asked = |outcome: &str| outcome != outcome::PASSED_OVER;
        let stands = self.route.standing.at().and_then(|at| plan.step_index(at.step.as_str()));
        match target {
            Target::Step(_) => {
                stands == Some(step) || ended.any(|(_, outcome, _)| asked(outcome.as_str()))
            }
            Target::Arrow(_, arrow) => {
                ended.any(|(_, _, Led { arrow: led, .. })| led == Some(*arrow))
            }
            Target::Row(_, row) => ended.any(|(_, _, Led { row: led, .. })| led == Some(*row)),
            Target::Outcome(_, word) => {
                ended.any(|(_, outcome, led)| outcome == word.as_str() && led.arrow.is_none())
            }
            Target::Skip(_) => ended.any(|(_, outcome, _)| !asked(outcome.as_str())),
            Target::Question(_, question) => {
                let page = self.page.as_ref().filter(|(at, _)| *at == step);
                page.is_some_and(|(_, asked)| asked.get(*question) == Some(&true))
            }
        }
    }
}
