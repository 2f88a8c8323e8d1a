//! Every situation that a case can come into, as far as the flow tells them apart: the journey
//! itself is asked what follows from each.

use super::changes;
use super::doubt::{Doubt, Why};
use super::looks::Looks;
use super::moves::{Move, Moves, seen};
use super::notes::{Follows, Notes, outcome_of};
use super::target::{Target, Targets};
use super::ways::Ways;
use foldhash::{HashMap, HashMapExt};
use jiff::Timestamp;
use maket_feel::Slot;
use maket_journey::case::Case;
use maket_journey::fact::Fact;
use maket_journey::frame::Frame;
use maket_journey::outcome;
use maket_journey::plan::Plan;
use maket_journey::route::{Needs, Route, Standing, Stuck};
use maket_model::place::Place;
use maket_model::step::StepKind;
use std::collections::VecDeque;
use std::sync::Arc;

/// A situation: how it came about, and where it stands.
pub(super) struct State {
    /// The situation before it.
    pub(super) from: Option<u32>,
    /// What happened; nothing where only time passed.
    pub(super) fact: Option<Fact>,
    /// When.
    pub(super) now: Timestamp,
    /// The step where it stands.
    pub(super) step: Option<usize>,
    /// How it ends, where it does.
    pub(super) end: End,
    /// How many steps it has gone through.
    gone: usize,
}

/// Whether and how a situation is the last one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// It goes on.
    Open,
    /// An outcome is reached.
    Ended,
    /// Nothing leads on.
    Stuck(Stuck),
    /// Nothing that anybody could do is taken.
    Unanswerable,
}

/// All situations.
pub(super) struct Explored {
    pub(super) states: Vec<State>,
    /// Which situation leads to which.
    pub(super) edges: Vec<(u32, u32)>,
    /// By target, the situation in which it was reached first.
    pub(super) reached: Vec<Option<u32>>,
    /// What was noted on the way.
    pub(super) notes: Notes,
    pub(super) doubts: Vec<Doubt>,
    /// Whether every situation was looked at.
    pub(super) complete: bool,
}

/// How far to look.
#[derive(Clone, Copy)]
pub(super) struct Bounds<'a> {
    /// How many moves are made at most.
    pub(super) moves: usize,
    /// Told how many there are so far; looks no further where it answers no.
    pub(super) go_on: &'a dyn Fn(usize) -> bool,
}

/// Looks at every situation, those that take fewest steps first.
pub(super) fn explore<'s>(
    plan: &'s Arc<Plan>,
    looks: &'s Looks,
    ways: &'s Ways,
    targets: &'s Targets,
    moves: &mut Moves<'s>,
    now: Timestamp,
    bounds: Bounds<'_>,
) -> Explored {
    let mut exploring = Exploring {
        plan,
        looks,
        ways,
        targets,
        known: HashMap::new(),
        fresh: VecDeque::new(),
        open: plan.service.steps.iter().map(|_| VecDeque::new()).collect(),
        turns: vec![0; plan.service.steps.len()],
        promises: vec![true; plan.service.steps.len()],
        waits: waits(looks, ways, plan.service.steps.len()),
        explored: Explored {
            states: Vec::new(),
            edges: Vec::new(),
            reached: vec![None; targets.all.len()],
            notes: Notes::new(plan, looks, ways.sets.clone()),
            doubts: Vec::new(),
            complete: true,
        },
    };
    exploring.begin(now);
    while let Some((state, case)) = exploring.next() {
        let count = exploring.explored.states.len();
        let made = exploring.explored.edges.len();
        if made >= bounds.moves || !(bounds.go_on)(count) {
            let why = if made >= bounds.moves { Why::ManySituations } else { Why::Stopped };
            exploring.explored.doubts.push(Doubt::new(&Place::service(), why, &[]));
            exploring.explored.complete = false;
            break;
        }
        exploring.expand(state, &case, moves);
    }
    exploring.explored
}

struct Exploring<'s> {
    plan: &'s Arc<Plan>,
    looks: &'s Looks,
    ways: &'s Ways,
    targets: &'s Targets,
    known: HashMap<Key, u32>,
    /// Situations that wait to be looked at: those that came to something new go first, so that
    /// what lies far off is found before the many ways to what is known.
    fresh: VecDeque<(u32, Case)>,
    /// The others, by the step where they stand: steps take turns, so that none waits for the many
    /// ways through another.
    open: Vec<VecDeque<(u32, Case)>>,
    /// By step, how many situations there have been looked at.
    turns: Vec<u32>,
    /// By step, whether something that nobody has come to may follow.
    promises: Vec<bool>,
    /// By step, whether something there or ahead asks what day it is.
    waits: Vec<bool>,
    explored: Explored,
}

/// What tells situations apart: the step with its items, and what the flow can still see.
type Key = (String, Vec<u64>);

/// A step, how it ended, and what followed.
type Came = (usize, String, Follows);

impl<'s> Exploring<'s> {
    fn begin(&mut self, now: Timestamp) {
        let case = Case::new(Arc::clone(self.plan), now);
        let first = Move { fact: None, now, asked: 0, whole: true, idle: false, quality: None };
        self.arrive(None, case, first);
    }

    fn next(&mut self) -> Option<(u32, Case)> {
        if let Some(fresh) = self.fresh.pop_front() {
            return Some(fresh);
        }
        // What may still lead to something new goes before what cannot.
        let waiting = (0..self.open.len()).filter(|step| !self.open[*step].is_empty());
        let step = waiting.min_by_key(|step| (!self.promises[*step], self.turns[*step]))?;
        self.turns[step] += 1;
        self.open[step].pop_front()
    }

    /// Notes where a case stands after a move; goes on from there if nobody has been there before.
    fn arrive(&mut self, from: Option<u32>, case: Case, by: Move) {
        let (route, frame) = case.stand(by.now);
        let frame = self.at_time(frame, by.now);
        let end = match &route.standing {
            Standing::Open(_) => End::Open,
            Standing::Ended { .. } => End::Ended,
            Standing::Stuck { why, .. } => End::Stuck(why.clone()),
        };
        let at = route.standing.at();
        let step = at.and_then(|at| self.plan.step_index(at.step.as_str()));
        let mut facts = match (&route.standing, step) {
            (Standing::Open(open), Some(step)) => {
                let mut facts = seen(&self.ways.at[step], self.looks, &frame);
                facts.push(needs_code(&open.needs, &case));
                facts
            }
            (Standing::Stuck { why, .. }, _) => vec![stuck_code(why)],
            _ => Vec::new(),
        };
        let paid = changes::paid(&self.looks.payments, &case);
        facts.extend(paid.iter().map(super::tellers::code));
        if !self.ways.returned_to.is_empty() {
            let been = |step: &usize| route.entries.iter().any(|entry| entry.step == *step);
            let bits = self.ways.returned_to.iter().map(|step| u64::from(been(step)));
            facts.extend(bits);
        }
        let key = (at.map_or_else(String::new, ToString::to_string), facts);
        let next = u32::try_from(self.explored.states.len()).unwrap_or(u32::MAX);
        let state = *self.known.entry(key).or_insert(next);
        self.explored.edges.extend(from.map(|from| (from, state)));
        let is_new = state == next;
        let marks = self.marks(&route, from, &by);
        let came = self.came(&route, from, &by);
        let gone = from.map_or(0, |from| self.explored.states[from as usize].gone);
        self.explored.notes.see(self.plan, self.looks, &route.entries, gone, &frame);
        self.explored.notes.see_backs(&route.backs);
        let notes = &mut self.explored.notes;
        let tells = marks.iter().any(|target| self.explored.reached[*target].is_none())
            || came.as_ref().is_some_and(|came| !notes.came.contains_key(came));
        if !is_new && !tells {
            return;
        }
        if let Some(came) = came {
            notes.came.entry(came).or_insert(next);
        }
        let is_first = marks.iter().any(|target| self.explored.reached[*target].is_none());
        for target in marks {
            self.explored.reached[target].get_or_insert(next);
        }
        if is_first {
            self.look_ahead();
        }
        let end_of = if is_new { end } else { End::Open };
        let goes_on = is_new && end_of == End::Open;
        let gone = route.entries.len();
        let (fact, now) = (by.fact, by.now);
        self.explored.states.push(State { from, fact, now, step, end: end_of, gone });
        drop(frame);
        if goes_on {
            let queue = match step.filter(|_| !tells) {
                Some(step) => &mut self.open[step],
                None => &mut self.fresh,
            };
            queue.push_back((next, case));
        }
    }

    /// What is known, at a moment: a case that stands open knows the day of its last fact.
    fn at_time<'p>(&self, known: Frame<'p>, now: Timestamp) -> Frame<'p>
    where
        Self: 'p,
        's: 'p,
    {
        if !self.waits.contains(&true) || known.now() == now {
            return known;
        }
        let mut frame = Frame::blank(self.plan, now);
        for slot in (0..self.plan.scope.len()).map(|slot| Slot(slot as u32)) {
            frame.set(slot, maket_feel::Values::value(&known, slot));
        }
        frame
    }

    /// How the step ended by a move, and what follows from that.
    fn came(&self, route: &Route, from: Option<u32>, by: &Move) -> Option<Came> {
        let step = self.explored.states[from? as usize].step?;
        let is_wait = matches!(self.plan.step(step).kind, StepKind::Wait(_));
        let ended = outcome_of(by.fact.as_ref(), is_wait).filter(|_| by.whole && !by.idle)?;
        let ended = by.quality.unwrap_or(ended);
        Some((step, ended.to_owned(), Notes::follows(self.plan, step, route)?))
    }

    /// What a move has reached.
    fn marks(&self, route: &Route, from: Option<u32>, by: &Move) -> Vec<usize> {
        let mut marks = Vec::new();
        let mut mark = |target: Target| marks.extend(self.targets.index(&target));
        let entries = route.entries.iter().map(|it| (it.step, &it.outcome, it.led));
        let backs = route.backs.iter().map(|it| (it.step, &it.outcome, it.led));
        for (step, ended, led) in entries.chain(backs) {
            if ended == outcome::PASSED_OVER {
                mark(Target::Skip(step));
                continue;
            }
            mark(Target::Step(step));
            if let Some(row) = led.row {
                mark(Target::Row(step, row));
            }
            match led.arrow {
                Some(arrow) => mark(Target::Arrow(step, arrow)),
                None => mark(Target::Outcome(step, ended.to_string())),
            }
        }
        if let Some(at) = route.standing.at()
            && let Some(step) = self.plan.step_index(at.step.as_str())
        {
            mark(Target::Step(step));
        }
        let stood = from.and_then(|from| self.explored.states[from as usize].step);
        if let Some(step) = stood {
            for index in 0..128 {
                if by.asked & (1 << index) != 0 {
                    mark(Target::Question(step, index));
                }
            }
        }
        marks.dedup();
        marks
    }

    fn expand(&mut self, state: u32, case: &Case, moves: &mut Moves<'_>) {
        let now = self.explored.states[state as usize].now;
        let (route, frame) = case.stand(now);
        let frame = self.at_time(frame, now);
        let Standing::Open(open) = &route.standing else { return };
        let unseen = self.unseen(open.step);
        let after = &self.ways.after[open.step];
        let before = moves.doubts.len();
        let mut all = moves.of(case, open, &frame, now, after, unseen);
        all.extend(moves.changes(case, &route, now, self.ways));
        if !self.waits[open.step] {
            all.retain(|one| !one.idle);
        }
        if !all.iter().any(|one| one.whole && !one.idle) && moves.doubts.len() == before {
            self.explored.states[state as usize].end = End::Unanswerable;
        }
        for one in all {
            let mut next = case.clone();
            if let Some(fact) = &one.fact {
                next.apply(fact);
            }
            self.arrive(Some(state), next, one);
        }
    }

    /// Notes from which steps something new may still follow.
    fn look_ahead(&mut self) {
        self.promises.fill(false);
        for (index, target) in self.targets.all.iter().enumerate() {
            if self.explored.reached[index].is_none() {
                let before = &self.ways.before[target.step()];
                self.promises.iter_mut().zip(before).for_each(|(it, leads)| *it |= leads);
            }
        }
    }

    /// Questions of a step that have not been seen yet, by position.
    fn unseen(&self, step: usize) -> u128 {
        let questions = 0..self.plan.step(step).questions().len().min(128);
        let is_unseen = |index: &usize| {
            let target = self.targets.index(&Target::Question(step, *index));
            target.is_some_and(|target| self.explored.reached[target].is_none())
        };
        questions.filter(is_unseen).fold(0, |bits, index| bits | 1 << index)
    }
}

/// By step, whether something there or ahead asks what day it is.
fn waits(looks: &Looks, ways: &Ways, count: usize) -> Vec<bool> {
    let mut waits = vec![false; count];
    for look in looks.all.iter().filter(|look| look.whole.moves) {
        waits.iter_mut().zip(&ways.before[look.step]).for_each(|(it, leads)| *it |= leads);
    }
    waits
}

/// What tells apart for what a case stands open at one step.
fn needs_code(needs: &Needs, case: &Case) -> u64 {
    let text = match needs {
        Needs::Begin | Needs::Answers | Needs::Confirm | Needs::Review | Needs::Time => return 0,
        Needs::Consent(_) => return 1,
        Needs::Look(request) => format!("{:?}", case.reply(&request.key)),
        Needs::Replies(requests) => {
            let left = requests.iter().map(|request| request.actor.as_ref());
            format!("{:?}", left.collect::<Vec<_>>())
        }
    };
    super::tellers::code(&maket_feel::Value::text(text))
}

fn stuck_code(why: &Stuck) -> u64 {
    match why {
        Stuck::Empty => 0,
        Stuck::NoArrow => 1,
        Stuck::Missing(_) => 2,
        Stuck::Circle => 3,
        Stuck::Unknown => 4,
        Stuck::Module => 5,
        Stuck::NoEnd => 6,
        Stuck::NoWay(outcome) => super::tellers::code(&maket_feel::Value::text(outcome.as_str())),
    }
}

impl Explored {
    /// Of a service without steps.
    pub(super) fn nothing() -> Self {
        let (states, edges, reached, notes, doubts) = Default::default();
        Self { states, edges, reached, notes, doubts, complete: true }
    }

    /// How a situation came about: its facts, and when it is.
    pub(super) fn story(&self, state: u32) -> (Vec<Fact>, Timestamp) {
        let mut facts = Vec::new();
        let mut at = Some(state);
        while let Some(index) = at {
            let state = &self.states[index as usize];
            facts.extend(state.fact.clone());
            at = state.from;
        }
        facts.reverse();
        (facts, self.states[state as usize].now)
    }
}
