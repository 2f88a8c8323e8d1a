//! The proof over all paths: of each step, arrow, outcome and question, whether a case can come to
//! it, with an example that the journey confirms.
//!
//! Situations are walked and not paths: where the flow can no longer tell two situations apart,
//! one stands for both. What an answer can be is represented by the values at which the service's
//! own conditions turn. What a bound leaves open is named, never hidden.

mod candidates;
mod changes;
mod confirm;
mod doubt;
mod explore;
mod findings;
mod guess;
mod lift;
mod looks;
mod moves;
mod notes;
mod points;
mod qualities;
mod records;
mod target;
mod tellers;
mod ways;
mod words;

use crate::graph::{By, Graph};
use crate::report::Diagnostic;
use crate::trial::Trial;
use explore::{Bounds, Explored};
use findings::Grounds;
use jiff::Timestamp;
use looks::{For, Look, Looks, Read};
use maket_journey::fact::Fact;
use maket_journey::plan::Plan;
use maket_model::id::Id;
use maket_model::place::Place;
use maket_model::service::Service;
use std::collections::BTreeSet;
use std::sync::Arc;
use target::{Target, Targets};
use ways::Ways;

pub use doubt::{Doubt, Why};
pub use target::Thing;
pub use words::{outcome_words, say, thing_words};

/// How many moves are tried: about as many as in a second.
pub const MOST: usize = 20_000;

/// What is proved of a service, on the day on which a case is opened.
#[derive(Clone, Debug)]
pub struct Proof {
    /// When the examples are opened.
    pub opened: Timestamp,
    /// What is decided of each thing, in the order of the document.
    pub decided: Vec<Decided>,
    /// The examples.
    pub examples: Vec<Example>,
    /// How steps can end that the outside or another person decides, and what follows.
    pub endings: Vec<Ending>,
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// What was left open, and why.
    pub doubts: Vec<Doubt>,
    /// How many situations were looked at.
    pub situations: usize,
}

/// What is decided of a thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Decided {
    /// Where it stands.
    pub place: Place,
    /// What it is.
    pub thing: Thing,
    /// Whether a case can come to it.
    pub verdict: Verdict,
}

/// Whether a case can come to something.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// It can: so does the example of this position.
    Reached(usize),
    /// It cannot.
    Never,
    /// It is not decided, for these reasons.
    Undecided(Vec<Doubt>),
}

/// How a step can end that the outside or another person decides.
#[derive(Clone, Debug, PartialEq)]
pub struct Ending {
    /// The step, by its id.
    pub step: Id,
    /// How it ends: `found`, `unavailable`, `cancelled`, `refused`, `late`, …; `slow` and `stale`
    /// where a registry answers late, though in time, or with old data.
    pub outcome: String,
    /// What follows.
    pub follows: Follows,
    /// The example whom it happens to, by its position.
    pub example: usize,
}

/// What follows from how a step ended.
#[derive(Clone, Debug, PartialEq)]
pub enum Follows {
    /// It leads to this step.
    Step(Id),
    /// It may be tried again.
    Again,
    /// Nobody gets on.
    Nothing,
}

/// Something that the proof finds wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What, and where.
    pub diagnostic: Diagnostic,
    /// The example that shows it, by its position.
    pub example: Option<usize>,
    state: Option<u32>,
}

/// A case that comes to something.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// Its log.
    pub facts: Vec<Fact>,
    /// When it stands there.
    pub now: Timestamp,
}

/// What a proof goes by.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// The moment at which examples are opened.
    pub now: Timestamp,
    /// How many moves are tried, at most.
    pub most: usize,
    /// Told how many situations have been looked at; it is stopped where this answers no.
    pub go_on: &'a dyn Fn(usize) -> bool,
}

/// Proves a service whose modules are in their places.
pub fn prove(service: &Service, options: &Options<'_>) -> Proof {
    prove_plan(&Arc::new(Plan::compile(service)), options)
}

/// Proves a service by its plan.
pub fn prove_plan(plan: &Arc<Plan>, options: &Options<'_>) -> Proof {
    let (targets, looks) = (Targets::of(plan), looks::gather(plan));
    let mut points = points::find(plan, &looks, options.now);
    let ways = ways::of(plan, &looks);
    let mut doubts = std::mem::take(&mut points.doubts);
    let tellers = tellers::Tellers::of(plan, &looks);
    let mut moves = moves::Moves::new(plan, &looks, &points, &tellers, options.now);
    let bounds = Bounds { moves: options.most, go_on: options.go_on };
    let mut explored = if plan.service.steps.is_empty() {
        Explored::nothing()
    } else {
        explore::explore(plan, &looks, &ways, &targets, &mut moves, options.now, bounds)
    };
    doubts.append(&mut moves.doubts);
    doubts.append(&mut explored.doubts);
    let mut examples = confirm::Examples::new(plan, &explored, options.now);
    let of_target = examples.of_targets(&targets);
    let deciding = Deciding {
        plan,
        looks: &looks,
        ways: &ways,
        targets: &targets,
        explored: &explored,
        doubts: &doubts,
        graph: Graph::new(&plan.service),
    };
    let decided = targets.all.iter().zip(of_target).map(|(target, example)| Decided {
        place: target.place(plan),
        thing: target.thing(),
        verdict: match example {
            Some(Ok(example)) => Verdict::Reached(example),
            Some(Err(doubt)) => Verdict::Undecided(vec![doubt]),
            None => deciding.unreached(target),
        },
    });
    let mut decided: Vec<Decided> = decided.collect();
    deciding.follow(&mut decided);
    let mut findings = findings::find(&Grounds {
        plan,
        targets: &targets,
        decided: &decided,
        explored: &explored,
        hidden: &moves.hidden,
    });
    for finding in &mut findings {
        finding.example = finding.state.map(|state| examples.of_state(state));
    }
    let endings = findings::came(&explored).map(|(step, outcome, follows, state)| Ending {
        step: plan.step(step).id.clone(),
        outcome: outcome.to_owned(),
        follows: match follows {
            notes::Follows::Step(to) => Follows::Step(plan.step(to).id.clone()),
            notes::Follows::Again => Follows::Again,
            notes::Follows::Nothing => Follows::Nothing,
        },
        example: examples.of_state(state),
    });
    let endings = endings.collect();
    let (opened, situations) = (options.now, explored.states.len());
    Proof { opened, decided, endings, findings, doubts, situations, examples: examples.all }
}

struct Deciding<'a> {
    plan: &'a Plan,
    looks: &'a Looks,
    ways: &'a Ways,
    targets: &'a Targets,
    explored: &'a Explored,
    doubts: &'a [Doubt],
    graph: Graph<'a>,
}

impl Deciding<'_> {
    /// What is to be said of something that no situation has come to.
    fn unreached(&self, target: &Target) -> Verdict {
        if !self.graph.is_reached(target.step()) || self.never_comes(target) {
            return Verdict::Never;
        }
        if self.is_contradiction(target) || self.is_shut_out(target) {
            return Verdict::Never;
        }
        let names = self.names(target);
        let blocked = self.blocked(target);
        let concerns = |doubt: &&Doubt| {
            if doubt.why == Why::Time && self.comes_after(target, &doubt.place) {
                return false;
            }
            let of_all = doubt.place.path.is_empty();
            let of_step = |step: &usize| {
                let place = crate::at::step(self.plan.step(*step));
                doubt.place.path.first() == place.path.first()
            };
            of_all
                || doubt.slots.iter().any(|slot| names.contains(slot))
                || blocked.iter().any(of_step)
        };
        let mut doubts: Vec<Doubt> = Vec::new();
        for doubt in self.doubts.iter().filter(concerns) {
            if !doubts.iter().any(|known| known.place == doubt.place && known.why == doubt.why) {
                doubts.push(doubt.clone());
            }
        }
        if doubts.is_empty() { Verdict::Never } else { Verdict::Undecided(doubts) }
    }

    /// Whether a place is that of an arrow which is tried only where the target, an arrow of the
    /// same step, is not followed.
    fn comes_after(&self, target: &Target, place: &Place) -> bool {
        let Target::Arrow(index, arrow) = target else { return false };
        let step = self.plan.step(*index);
        let next = self.graph.ways(*index).iter().map(|way| way.to);
        let comes_again = self.graph.reachable(next, |_, _| true)[*index];
        let below = &step.next[arrow + 1..];
        !comes_again && below.iter().any(|it| crate::at::arrow(step, it).path == place.path)
    }

    /// Where every way to a step is known never to be gone, nobody comes to it or to what is on it.
    fn follow(&self, decided: &mut [Decided]) {
        let steps = &self.plan.service.steps;
        let is_never = |decided: &[Decided], target: &Target| {
            let at = self.targets.index(target);
            at.is_some_and(|at| decided[at].verdict == Verdict::Never)
        };
        loop {
            let mut is_more = false;
            for index in 1..steps.len() {
                let own = Target::Step(index);
                let Some(at) = self.targets.index(&own) else { continue };
                if !matches!(decided[at].verdict, Verdict::Undecided(_)) {
                    continue;
                }
                let shut = (0..steps.len()).all(|from| {
                    let is_dead = is_never(decided, &Target::Step(from));
                    let ways = self.graph.ways(from).iter().filter(|way| way.to == index);
                    ways.map(|way| self.gone_by(from, way.by))
                        .all(|by| is_dead || by.iter().all(|target| is_never(decided, target)))
                });
                if shut {
                    is_more = true;
                    for (at, target) in self.targets.all.iter().enumerate() {
                        let is_open = matches!(decided[at].verdict, Verdict::Undecided(_));
                        if is_open && target.step() == index {
                            decided[at].verdict = Verdict::Never;
                        }
                    }
                }
            }
            if !is_more {
                return;
            }
        }
    }

    /// What is reached where somebody goes a way: a step that is passed over is left by its last
    /// arrow, where it does not say by what.
    fn gone_by(&self, from: usize, by: By<'_>) -> Vec<Target> {
        let step = self.plan.step(from);
        match by {
            By::Arrow(arrow) => {
                let is_last = arrow + 1 == step.next.len() && step.skip.is_none();
                let skips = (is_last && step.when.is_some()).then_some(Target::Skip(from));
                [Target::Arrow(from, arrow)].into_iter().chain(skips).collect()
            }
            By::Outcome(word) => vec![Target::Outcome(from, word.to_owned())],
            By::Row(row) => vec![Target::Row(from, row)],
            By::Skip => vec![Target::Skip(from)],
        }
    }

    /// Whether it is the way of an outcome with which a step of this kind cannot end.
    fn never_comes(&self, target: &Target) -> bool {
        match target {
            Target::Outcome(step, word) => !moves::can_end(self.plan, *step, word),
            _ => false,
        }
    }

    /// Whether the thing's own condition never holds, whatever is known where it stands.
    fn is_contradiction(&self, target: &Target) -> bool {
        let place = match target {
            Target::Step(_) | Target::Arrow(..) | Target::Question(..) => target.place(self.plan),
            Target::Outcome(..) | Target::Row(..) | Target::Skip(_) => return false,
        };
        let own = self.looks.all.iter().find(|look| look.place == place.facet("when"));
        let Some(Look { read: Read::Formula(expression), whole, atoms, .. }) = own else {
            return false;
        };
        // Names that are held against each other have no values that stand for all.
        if atoms.iter().any(|atom| atom.slots.len() > 1) {
            return false;
        }
        let trial = Trial::new(&self.plan.scope);
        trial.always(expression, &whole.program).is_some_and(|value| !value.is_true())
    }

    /// Whether whatever leads to its step holds only where the thing's own condition fails; of a
    /// step that is passed over, where its condition holds.
    fn is_shut_out(&self, target: &Target) -> bool {
        let index = target.step();
        let own = match target {
            Target::Skip(step) => {
                self.plan.step(*step).when.as_ref().map(|it| format!("not({it})"))
            }
            Target::Arrow(step, arrow) => {
                self.plan.step(*step).next[*arrow].when.as_ref().map(ToString::to_string)
            }
            _ => None,
        };
        // What the step itself finds out is not known on the way to it.
        let Some(own) = own.filter(|own| self.is_known_before(index, own)) else { return false };
        let service = &self.plan.service;
        let trial = Trial::new(&self.plan.scope);
        let mut ways = 0;
        for (from, step) in service.steps.iter().enumerate() {
            for way in self.graph.ways(from).iter().filter(|way| way.to == index) {
                ways += 1;
                let By::Arrow(arrow) = way.by else { return false };
                let Some(when) = &step.next[arrow].when else { return false };
                let both = format!("({when}) and ({own})");
                let Ok(expression) = maket_feel::parse(&both) else { return false };
                let program = expression.compile(&self.plan.scope).program;
                if trial.always(&expression, &program).is_none_or(|value| value.is_true()) {
                    return false;
                }
            }
        }
        ways > 0 && index > 0
    }

    /// Whether a condition reads only what is not set at a step itself.
    fn is_known_before(&self, step: usize, condition: &str) -> bool {
        let Ok(expression) = maket_feel::parse(condition) else { return false };
        let rules = &self.plan.service.rules;
        expression.names().iter().all(|used| {
            let slot = self.plan.scope.slot(used.name()).map(|slot| slot.index());
            let is_rule = rules.iter().any(|rule| rule.id == *used.name());
            !is_rule && slot.is_some_and(|slot| !self.ways.sets[step].contains(&slot))
        })
    }

    /// The names that decide whether a case comes to something: those that the ways there look at,
    /// and those that decide which values these can have.
    fn names(&self, target: &Target) -> BTreeSet<usize> {
        let before = &self.ways.before[target.step()];
        let of_target = |look: &Look| match (target, look.used) {
            (Target::Question(step, at), For::Question(of)) => look.step == *step && of == *at,
            _ => false,
        };
        let decides =
            |look: &&Look| look.gives.is_none() && (look.used.is_of_ways() || of_target(look));
        let looks = || self.looks.all.iter().filter(|look| before[look.step]);
        let mut names: BTreeSet<usize> =
            looks().filter(decides).flat_map(|look| look.whole.slots.iter().copied()).collect();
        loop {
            let count = names.len();
            for look in looks() {
                let own = match look.used {
                    For::Question(at) => self
                        .plan
                        .step(look.step)
                        .questions()
                        .get(at)
                        .and_then(|question| self.plan.scope.slot(question.id.as_str()))
                        .map(|slot| slot.index()),
                    For::Step | For::Way => look.gives,
                };
                // What is asked, and what is handed on, decides of the answer; what an answer has to
                // meet decides of all that it is held against.
                let decides = look.gives.is_some() || look.place.facet.as_deref() == Some("when");
                let own_counts = own.is_some_and(|slot| names.contains(&slot));
                let others = || look.whole.slots.iter().any(|slot| names.contains(slot));
                if own_counts || (!decides && others()) {
                    names.extend(own);
                    names.extend(&look.whole.slots);
                }
            }
            if names.len() == count {
                return names;
            }
        }
    }

    /// Steps on the way that somebody came to and nobody got past.
    fn blocked(&self, target: &Target) -> Vec<usize> {
        let before = &self.ways.before[target.step()];
        let is_reached = |target: &Target| {
            let index = self.targets.index(target);
            index.is_some_and(|index| self.explored.reached[index].is_some())
        };
        let is_left = |step: usize| {
            self.targets.all.iter().any(|it| {
                let leads_on =
                    matches!(it, Target::Arrow(..) | Target::Outcome(..) | Target::Row(..));
                it.step() == step && leads_on && is_reached(it)
            })
        };
        let steps = 0..self.plan.service.steps.len();
        steps.filter(|at| before[*at] && is_reached(&Target::Step(*at)) && !is_left(*at)).collect()
    }
}

impl Proof {
    /// How many things are not decided.
    pub fn undecided(&self) -> usize {
        self.decided.iter().filter(|it| matches!(it.verdict, Verdict::Undecided(_))).count()
    }
}
