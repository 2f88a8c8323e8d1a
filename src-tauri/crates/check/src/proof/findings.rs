//! What the proof finds wrong: where nobody gets, where somebody gets stuck, and conditions that
//! decide nothing.

use super::explore::{End, Explored};
use super::notes::Follows;
use super::target::{Target, Targets};
use super::{Decided, Finding, Verdict};
use crate::at;
use crate::code::Code;
use crate::fix::Fix;
use crate::graph::Graph;
use crate::report::Report;
use maket_edit::Edit;
use maket_journey::plan::Plan;
use maket_journey::route::Stuck;
use maket_model::place::Place;
use maket_model::step::{DecisionRow, Step, StepKind};

/// Over so many pages that ask something else a reason may be known before it turns somebody away.
const LATE: usize = 2;

/// What findings are drawn from.
pub(super) struct Grounds<'a> {
    pub(super) plan: &'a Plan,
    pub(super) targets: &'a Targets,
    pub(super) decided: &'a [Decided],
    pub(super) explored: &'a Explored,
    /// By step, the questions that somebody was not asked.
    pub(super) hidden: &'a [u128],
}

/// What is wrong, in the order of the document, each with the situation that shows it.
pub(super) fn find(grounds: &Grounds<'_>) -> Vec<Finding> {
    let mut finding = Findings { grounds, report: Report::default(), shown: Vec::new() };
    finding.never();
    finding.always();
    finding.stuck();
    finding.endless();
    let Findings { report, shown, .. } = finding;
    let found = report.diagnostics.into_iter().zip(shown);
    let mut found: Vec<Finding> =
        found.map(|(diagnostic, state)| Finding { diagnostic, state, example: None }).collect();
    let order = |place: &Place| {
        let first = place.path.first();
        grounds.plan.service.steps.iter().position(|it| at::step(it).path.first() == first)
    };
    found.sort_by_key(|it| order(&it.diagnostic.place));
    found
}

struct Findings<'a> {
    grounds: &'a Grounds<'a>,
    report: Report,
    /// The situation that shows each finding.
    shown: Vec<Option<u32>>,
}

impl Findings<'_> {
    fn add(&mut self, code: Code, place: Place, args: &[&str], state: Option<u32>) {
        self.report.add(code, place, args);
        self.shown.push(state);
    }

    /// What mends the finding that was added last.
    fn mend(&mut self, edits: Vec<Edit>) {
        if let Some(last) = self.report.diagnostics.last_mut() {
            last.mend(Some(Fix { edits, to: String::new() }));
        }
    }

    fn is(&self, target: &Target, verdict: impl Fn(&Verdict) -> bool) -> bool {
        let index = self.grounds.targets.index(target);
        index.is_some_and(|index| verdict(&self.grounds.decided[index].verdict))
    }

    fn is_reached(&self, target: &Target) -> bool {
        self.is(target, |verdict| matches!(verdict, Verdict::Reached(_)))
    }

    fn is_never(&self, target: &Target) -> bool {
        self.is(target, |verdict| *verdict == Verdict::Never)
    }

    /// Things that nobody comes to, on steps that somebody comes to.
    fn never(&mut self) {
        let plan = self.grounds.plan;
        let graph = Graph::new(&plan.service);
        for (index, step) in plan.service.steps.iter().enumerate() {
            if self.is_never(&Target::Step(index)) {
                // A step that no way leads to is a finding of the structure.
                if graph.is_reached(index) {
                    self.add(Code::NeverReached, at::step(step), &[], None);
                }
                continue;
            }
            for arrow in 0..step.next.len() {
                if self.is_never(&Target::Arrow(index, arrow)) {
                    self.arrow_never(index, arrow);
                }
            }
            if let StepKind::Decision(decision) = &step.kind {
                for (at, row) in decision.rows.iter().enumerate() {
                    if self.is_never(&Target::Row(index, at)) {
                        self.row_never(index, row);
                    }
                }
            }
            for word in step.on.keys() {
                let comes = self.grounds.explored.notes.came.keys();
                let is_known = comes.clone().any(|(at, ended, _)| *at == index && ended == word);
                if !is_known && self.is_never(&Target::Outcome(index, word.clone())) {
                    let place = at::step(step);
                    self.add(Code::OutcomeNeverComes, place.clone(), &[word], None);
                    self.mend(vec![Edit::clear(place.facet(&format!("on.{word}")))]);
                }
            }
            for (at, question) in step.questions().iter().enumerate() {
                if self.is_never(&Target::Question(index, at)) {
                    let when = question.when.as_ref().map_or("", |when| when.as_str());
                    self.add(Code::NeverAsked, at::question(step, question), &[when], None);
                }
            }
        }
    }

    fn arrow_never(&mut self, index: usize, arrow: usize) {
        let step = self.grounds.plan.step(index);
        let place = at::arrow(step, &step.next[arrow]);
        let when = |arrow: usize| step.next[arrow].when.as_ref().map_or("", |when| when.as_str());
        // What stands below an arrow without a condition is a finding of the structure.
        if step.next[..arrow].iter().any(|it| it.when.as_ref().is_none_or(|when| when.is_empty())) {
            return;
        }
        let is_left = |arrow| self.is_reached(&Target::Arrow(index, arrow));
        let note = &self.grounds.explored.notes.held[index][arrow];
        if when(arrow).is_empty() && !(0..step.next.len()).any(is_left) {
            // Nobody gets past the step: that is told where it is so.
            return;
        }
        if note.held || when(arrow).is_empty() {
            let before = (0..arrow).find(|it| note.behind.contains(it)).unwrap_or_default();
            let args = [step.next[arrow].to.as_str(), when(before)];
            self.add(Code::WayShadowed, place.clone(), &args, None);
        } else {
            self.add(Code::WayNeverHolds, place.clone(), &[when(arrow)], None);
        }
        self.mend(vec![Edit::remove(place)]);
    }

    fn row_never(&mut self, index: usize, row: &DecisionRow) {
        let step = self.grounds.plan.step(index);
        let tests: Vec<&str> = row.tests.iter().map(|test| test.as_str()).collect();
        // A last row for all others is there to be safe.
        if tests.iter().any(|test| test.trim() != "-") {
            let place = at::row(step, row);
            self.add(Code::RowNeverFits, place.clone(), &[&tests.join(", ")], None);
            self.mend(vec![Edit::remove(place)]);
        }
    }

    /// Conditions that hold for everybody, and arrows of which more than one holds.
    fn always(&mut self) {
        let (plan, explored) = (self.grounds.plan, self.grounds.explored);
        for (index, step) in plan.service.steps.iter().enumerate() {
            let place = at::step(step);
            if !self.is_reached(&Target::Step(index)) {
                continue;
            }
            if let Some(when) = step.when.as_ref().filter(|when| !when.is_empty())
                && self.is_never(&Target::Skip(index))
            {
                self.add(Code::NeverPassedOver, place.clone(), &[when.as_str()], None);
                let skip = step.skip.as_ref().map(|_| Edit::clear(place.facet("skip")));
                let edits = [Edit::clear(place.facet("when"))].into_iter().chain(skip);
                self.mend(edits.collect());
            }
            for (at, arrow) in step.next.iter().enumerate() {
                let note = &explored.notes.held[index][at];
                let Some(when) = arrow.when.as_ref().filter(|when| !when.is_empty()) else {
                    continue;
                };
                let place = at::arrow(step, arrow);
                let decides = at + 1 < step.next.len();
                if explored.complete && note.held && !note.failed && decides {
                    self.add(Code::WayAlwaysHolds, place.clone(), &[when.as_str()], None);
                    self.mend(vec![Edit::clear(place.facet("when"))]);
                } else if let Some(other) = note.behind.first()
                    && self.is_reached(&Target::Arrow(index, at))
                {
                    let other = step.next[*other].when.as_ref().map_or("", |when| when.as_str());
                    self.add(Code::WaysOverlap, place, &[when.as_str(), other], None);
                }
            }
            for (at, question) in step.questions().iter().enumerate() {
                let Some(when) = question.when.as_ref().filter(|when| !when.is_empty()) else {
                    continue;
                };
                let is_hidden = at < 128 && self.grounds.hidden[index] & (1 << at) != 0;
                if explored.complete && !is_hidden && self.is_reached(&Target::Question(index, at))
                {
                    let place = at::question(step, question);
                    self.add(Code::AlwaysAsked, place.clone(), &[when.as_str()], None);
                    self.mend(vec![Edit::clear(place.facet("when"))]);
                }
            }
        }
        for ((index, arrow), pages) in &explored.notes.late {
            let step = plan.step(*index);
            if *pages >= LATE {
                let place = at::arrow(step, &step.next[*arrow]);
                self.add(Code::TurnedAwayLate, place, &[&pages.to_string()], None);
            }
        }
    }

    /// Where somebody gets stuck.
    fn stuck(&mut self) {
        let (plan, explored) = (self.grounds.plan, self.grounds.explored);
        let mut told: Vec<(usize, &End)> = Vec::new();
        for (index, state) in explored.states.iter().enumerate() {
            let Some(step) = state.step else { continue };
            if matches!(state.end, End::Open | End::Ended) || told.contains(&(step, &state.end)) {
                continue;
            }
            told.push((step, &state.end));
            let (of, example) = (plan.step(step), u32::try_from(index).ok());
            let place = at::step(of);
            match &state.end {
                End::Unanswerable => self.add(Code::CannotBeAnswered, place, &[], example),
                // A step that never leads on is a finding of the structure.
                End::Stuck(Stuck::NoArrow) if leads_on(of) => {
                    self.add(Code::NoArrowHolds, place, &[], example);
                }
                End::Stuck(Stuck::NoWay(outcome)) => {
                    self.add(Code::FailureWithoutWay, place, &[outcome], example);
                }
                End::Stuck(Stuck::Circle) => self.add(Code::GoesRound, place, &[], example),
                End::Stuck(Stuck::NoEnd) => self.add(Code::WaitWithoutEnd, place, &[], example),
                _ => {}
            }
        }
    }

    /// Situations from which no end can be reached, though something always leads on.
    fn endless(&mut self) {
        let explored = self.grounds.explored;
        if !explored.complete {
            return;
        }
        let mut before: Vec<Vec<u32>> = vec![Vec::new(); explored.states.len()];
        for (from, to) in &explored.edges {
            before[*to as usize].push(*from);
        }
        // Whoever is stuck is told of by itself.
        let is_last = |state: u32| explored.states[state as usize].end != End::Open;
        let all = 0..u32::try_from(explored.states.len()).unwrap_or(u32::MAX);
        let mut open: Vec<u32> = all.clone().filter(|state| is_last(*state)).collect();
        let mut ends = vec![false; explored.states.len()];
        while let Some(state) = open.pop() {
            if !std::mem::replace(&mut ends[state as usize], true) {
                open.extend(&before[state as usize]);
            }
        }
        // What was kept as an example only leads nowhere by itself.
        let is_situation = |state: &u32| explored.edges.iter().any(|(from, _)| from == state);
        let lost = all.filter(|state| !ends[*state as usize]).find(is_situation);
        if let Some(state) = lost
            && let Some(step) = explored.states[state as usize].step
        {
            let place = at::step(self.grounds.plan.step(step));
            self.add(Code::CannotFinish, place, &[], Some(state));
        }
    }
}

/// Whether a step leads on for some: by an arrow, or by the rows of its table.
fn leads_on(step: &Step) -> bool {
    let by_rows = match &step.kind {
        StepKind::Decision(decision) => decision.rows.iter().any(|row| row.to.is_some()),
        _ => false,
    };
    by_rows || !step.next.is_empty()
}

/// How a step may end where things do not go as hoped, and what follows.
pub(super) fn came(explored: &Explored) -> impl Iterator<Item = (usize, &str, Follows, u32)> {
    explored
        .notes
        .came
        .iter()
        .map(|((step, ended, follows), state)| (*step, ended.as_str(), *follows, *state))
}
