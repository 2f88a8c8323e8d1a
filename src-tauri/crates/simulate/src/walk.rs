//! One person's run through a service, by the journey's own rules.

use crate::report::{Did, End, Stop, Undecided, Walk, WalkStep, kind_word};
use indexmap::IndexMap;
use jiff::{Timestamp, ToSpan};
use maket_journey::address::Address;
use maket_journey::case::{Case, Taken};
use maket_journey::fact::{Act, Acted, Fact, Posted, Replied, What};
use maket_journey::page::QuestionState;
use maket_journey::plan::Plan;
use maket_journey::request::{Asks, Request};
use maket_journey::route::{Needs, Open, Standing};
use maket_mocks::answering::{Answering, Said, Source};
use maket_mocks::world::World;
use maket_model::answer::Typed;
use maket_model::id::{Id, Name};
use maket_model::people::Person;
use maket_model::step::{Review, StepKind};
use std::sync::Arc;

/// How often a walk tries to make up the answers of a page.
const TRIES: u32 = 24;
/// How often a walk comes to the same step before it is called a circle.
const VISITS: u32 = 6;
/// How often a person goes the same way before they try another.
const PATIENCE: u32 = 2;
/// How many seconds a page or an act takes on the walk's clock.
const SECONDS: i64 = 20;

/// What a walk depends on beside the service and the people.
#[derive(Clone, Copy, Debug)]
pub struct WalkOptions {
    /// When it begins.
    pub now: Timestamp,
    /// What decides where nothing else does.
    pub seed: u64,
    /// How many steps it takes at most.
    pub limit: usize,
}

impl WalkOptions {
    /// From a time and a seed, with a limit of 500 steps.
    pub fn at(now: Timestamp, seed: u64) -> Self {
        Self { now, seed, limit: 500 }
    }
}

/// Which item is taken where nothing decides a choice, by question, from 0; the first where the
/// question is not among them.
pub type Branches = IndexMap<String, u32>;

/// Walks a person through the service. Other actors are played by whoever of the cast plays them.
pub fn walk(
    plan: &Arc<Plan>,
    cast: &[Person],
    person: &Person,
    options: &WalkOptions,
    branches: &Branches,
) -> Walk {
    Walking::new(plan, cast, person, options, branches).run()
}

/// Walks a person through the service until they stand at a step; none where they never do.
pub fn walk_to(
    plan: &Arc<Plan>,
    cast: &[Person],
    person: &Person,
    options: &WalkOptions,
    branches: &Branches,
    step: &Id,
) -> Option<Walk> {
    let mut walking = Walking::new(plan, cast, person, options, branches);
    walking.until = Some(step);
    Some(walking.run()).filter(|walk| match &walk.end {
        End::Reached { at, .. } => at.step == *step,
        End::Stopped { why, .. } => *why == Stop::Arrived,
    })
}

/// A walk that is being taken.
#[derive(Clone)]
pub(crate) struct Walking<'a> {
    pub(crate) plan: &'a Arc<Plan>,
    cast: &'a [Person],
    pub(crate) main: &'a Person,
    options: &'a WalkOptions,
    /// Where to stop.
    until: Option<&'a Id>,
    /// Which way to go where nothing decides; other ways are tried where one leads back.
    branches: Branches,
    pub(crate) now: Timestamp,
    pub(crate) case: Case,
    facts: Vec<Fact>,
    pub(crate) steps: Vec<WalkStep>,
    /// How many steps have been taken, those that nobody keeps too.
    made: usize,
    undecided: Vec<Undecided>,
    visits: IndexMap<Address, u32>,
}

impl<'a> Walking<'a> {
    pub(crate) fn new(
        plan: &'a Arc<Plan>,
        cast: &'a [Person],
        main: &'a Person,
        options: &'a WalkOptions,
        branches: &'a Branches,
    ) -> Self {
        Self {
            plan,
            cast,
            main,
            options,
            until: None,
            branches: branches.clone(),
            now: options.now,
            case: Case::new(Arc::clone(plan), options.now),
            facts: Vec::new(),
            steps: Vec::new(),
            made: 0,
            undecided: Vec::new(),
            visits: IndexMap::new(),
        }
    }

    fn run(mut self) -> Walk {
        let end = loop {
            match self.stands() {
                Ok(open) => {
                    if let Err(why) = self.step(&open) {
                        break End::Stopped { at: Some(open.at), why };
                    }
                }
                Err(end) => break end,
            }
        };
        let route = self.case.route(self.now);
        Walk {
            service: self.plan.service.id.clone(),
            person: self.main.id.clone(),
            began: self.options.now,
            ended: self.now,
            steps: self.steps,
            route: route
                .entries
                .iter()
                .filter(|entry| !entry.is_passed_over())
                .map(|entry| entry.at.clone())
                .collect(),
            end,
            submission: self.case.submission(self.now),
            undecided: self.undecided,
            facts: self.facts,
        }
    }

    /// The open step, or how the walk has ended.
    pub(crate) fn stands(&mut self) -> Result<Open, End> {
        if self.made >= self.options.limit {
            return Err(End::Stopped { at: None, why: Stop::Limit });
        }
        match self.case.route(self.now).standing {
            Standing::Ended { at, result, .. } => Err(End::Reached { at, result }),
            Standing::Stuck { at, why } => Err(End::Stopped { at, why: Stop::Stuck(why.into()) }),
            Standing::Open(open) if self.until == Some(&open.at.step) => {
                Err(End::Stopped { at: Some(open.at), why: Stop::Arrived })
            }
            Standing::Open(open) => {
                let visits = self.visits.entry(open.at.clone()).or_default();
                *visits += 1;
                match *visits > VISITS {
                    true => Err(End::Stopped { at: Some(open.at), why: Stop::Circle }),
                    false => Ok(open),
                }
            }
        }
    }

    /// Posts answers to a page of the route, as they are; they are a fact where they are taken.
    pub(crate) fn post(
        &mut self,
        at: &Address,
        actor: Option<&Id>,
        answers: IndexMap<Name, Typed>,
        disputed: Vec<Name>,
    ) -> Taken {
        let (turn, nonce) = (self.case.turn(), format!("said-{}", self.facts.len()));
        let posted = Posted { at: at.clone(), answers: answers.into(), disputed, turn, nonce };
        let fact = Fact { at: self.now, actor: actor.cloned(), what: What::Posted(posted) };
        let taken = self.case.apply(&fact);
        if taken == Taken::Done {
            self.facts.push(fact);
        }
        taken
    }

    pub(crate) fn world(&self) -> World<'a> {
        World {
            service: &self.plan.service,
            cast: self.cast,
            now: self.now,
            seed: self.options.seed,
        }
    }

    pub(crate) fn player(&self, actor: Option<&Id>) -> Option<&'a Person> {
        match actor {
            Some(actor) => {
                maket_mocks::known::player(self.cast, &self.plan.service, actor, self.main)
            }
            None => Some(self.main),
        }
    }

    /// Does what the open step needs.
    pub(crate) fn step(&mut self, open: &Open) -> Result<(), Stop> {
        match &open.needs {
            Needs::Begin => self.act(open, Act::Begin, IndexMap::new(), Vec::new()),
            Needs::Confirm => self.act(open, Act::Confirm, IndexMap::new(), Vec::new()),
            Needs::Answers => self.page(open),
            Needs::Consent(request) | Needs::Look(request) => {
                let agrees = match &request.asks {
                    Asks::Exchange { operation, .. } => {
                        let person = self.player(request.actor.as_ref()).unwrap_or(self.main);
                        self.world().agrees(person, operation)
                    }
                    _ => true,
                };
                let act = if agrees { Act::Agree } else { Act::Decline };
                self.act(open, act, IndexMap::new(), Vec::new())
            }
            Needs::Replies(requests) => match requests.first() {
                Some(request) => self.ask(open, request),
                None => self.wait(open),
            },
            Needs::Review => self.review(open),
            Needs::Time => self.wait(open),
        }
    }

    fn record(&mut self, open: &Open, did: Did) {
        let person = self.player(open.actor.as_ref()).map(|person| person.id.clone());
        let kind = kind_word(&self.plan.step(open.step).kind);
        self.made += 1;
        self.steps.push(WalkStep {
            at: open.at.clone(),
            kind,
            actor: open.actor.clone(),
            person,
            when: self.now,
            did,
        });
    }

    /// Adds a fact that must be taken.
    fn fact(&mut self, fact: Fact) -> Taken {
        let taken = self.case.apply(&fact);
        self.facts.push(fact);
        taken
    }

    fn pass(&mut self, seconds: i64) {
        self.now = self.now.checked_add(seconds.seconds()).unwrap_or(self.now);
    }

    fn nonce(&self) -> String {
        format!("walk-{}", self.facts.len())
    }

    fn act(
        &mut self,
        open: &Open,
        act: Act,
        answers: IndexMap<Name, Typed>,
        said: Vec<Said>,
    ) -> Result<(), Stop> {
        self.pass(SECONDS);
        self.record(open, Did::Acted { act: act.clone(), answers: said });
        let acted =
            Acted { at: open.at.clone(), act, answers: answers.into(), nonce: self.nonce() };
        let fact = Fact { at: self.now, actor: open.actor.clone(), what: What::Acted(acted) };
        match self.fact(fact) {
            Taken::Done => Ok(()),
            Taken::Incomplete(faults) => {
                Err(Stop::Refused { faults: faults.iter().map(Into::into).collect() })
            }
            _ => Err(Stop::NotTaken),
        }
    }

    fn wait(&mut self, open: &Open) -> Result<(), Stop> {
        let until = open.until.filter(|until| *until > self.now).ok_or(Stop::Forever)?;
        self.now = until;
        self.record(open, Did::Waited { until });
        Ok(())
    }

    fn ask(&mut self, open: &Open, request: &Request) -> Result<(), Stop> {
        let within = open.until.map(|until| until.duration_since(open.since).as_secs());
        let within = within.and_then(|seconds| u32::try_from(seconds).ok());
        let reply = self.world().answer(request, self.main, within);
        if reply.outcome == "late" {
            return self.wait(open);
        }
        let took = i64::from(reply.took);
        self.pass(if request.asks.is_personal() { took.max(SECONDS) } else { took });
        self.record(
            open,
            Did::Asked {
                asks: request.asks.clone(),
                outcome: reply.outcome,
                data: reply.data.clone(),
                as_of: reply.as_of.clone(),
                took: reply.took,
                of: reply.of.clone(),
                composed: reply.composed.clone(),
                mock: true,
            },
        );
        let replied = Replied { key: request.key.clone(), reply: reply.into() };
        match self.fact(Fact { at: self.now, actor: None, what: What::Replied(replied) }) {
            Taken::Done => Ok(()),
            _ => Err(Stop::NotTaken),
        }
    }

    fn review(&mut self, open: &Open) -> Result<(), Stop> {
        let plan = self.plan;
        let nothing = Review::default();
        let review = match &plan.step(open.step).kind {
            StepKind::Review(review) => review,
            _ => &nothing,
        };
        let step = open.at.step.as_str();
        let official = self.player(open.actor.as_ref());
        let again = self.visits.get(&open.at).is_some_and(|visits| *visits > 1);
        let mut verdict = self.world().review(official, step, review);
        let said_so = verdict.said_so;
        if !said_so {
            let ways: Vec<&'static str> = ["approved", "refused", "sent-back"]
                .into_iter()
                .filter(|way| *way == "approved" || plan.step(open.step).on.contains_key(*way))
                .collect();
            let of = u32::try_from(ways.len()).unwrap_or(1);
            let taken = self.branches.get(step).copied().unwrap_or_default() % of;
            verdict.outcome = ways.get(taken as usize).copied().unwrap_or("approved");
            self.decided_by_nobody(step, taken + 1, of);
        }
        // What was sent back and comes again has been mended.
        if again && verdict.outcome == "sent-back" {
            verdict.outcome = "approved";
        }
        let act = match verdict.outcome {
            "late" => return self.wait(open),
            "refused" => {
                let card = plan
                    .service
                    .card
                    .iter()
                    .flat_map(|card| &card.refusal)
                    .map(|reason| &reason.id);
                let first = review.reasons.iter().chain(card).next().cloned();
                let reasons = verdict.reason.or(first).into_iter().collect();
                Act::Refuse { reasons, message: verdict.message }
            }
            "sent-back" => Act::SendBack { message: verdict.message },
            _ => Act::Approve,
        };
        let mut typed = IndexMap::new();
        let mut said = Vec::new();
        let Some(states) = self.case.page(&open.at, self.now).map(|page| page.questions) else {
            return self.act(open, act, typed, said);
        };
        for answer in self.answers(open, &states, &IndexMap::new(), &IndexMap::new())? {
            if answer.typed != Typed::Nothing {
                typed.insert(answer.question.as_str().into(), answer.typed.clone());
            }
            said.push(answer);
        }
        self.act(open, act, typed, said)
    }

    /// Answers a page; where a made-up answer is refused, others are tried.
    fn page(&mut self, open: &Open) -> Result<(), Stop> {
        self.pass(SECONDS);
        let mut refused: IndexMap<Name, u32> = IndexMap::new();
        let mut said: IndexMap<String, Said> = IndexMap::new();
        let mut tried = 0;
        let other_way = self.visits.get(&open.at).is_some_and(|visits| *visits > PATIENCE);
        loop {
            let mut states = self.case.page(&open.at, self.now).ok_or(Stop::NotTaken)?.questions;
            if other_way && tried == 0 {
                self.try_another_way(&mut states);
            }
            let answers = self.answers(open, &states, &said, &refused)?;
            let fact = self.posted(open, &answers);
            let taken = self.case.apply(&fact);
            let Taken::Incomplete(faults) = taken else {
                if taken != Taken::Done {
                    return Err(Stop::NotTaken);
                }
                if tried > 0 {
                    // Attempts are no facts of the case.
                    self.case = Case::fold(Arc::clone(self.plan), self.options.now, &self.facts);
                    let fact = self.posted(open, &answers);
                    if self.case.apply(&fact) != Taken::Done {
                        return Err(Stop::NotTaken);
                    }
                    self.facts.push(fact);
                } else {
                    self.facts.push(fact);
                }
                answers.iter().for_each(|answer| self.note(answer));
                self.record(open, Did::Answered { answers });
                return Ok(());
            };
            tried += 1;
            let asked = states.iter().filter(|state| state.visible).count();
            said = answers.into_iter().map(|answer| (answer.question.clone(), answer)).collect();
            for fault in &faults {
                let field = fault.field.as_str();
                if !refuse(field, &mut said, &mut refused) && tried > 2 {
                    return Err(Stop::Refused { faults: faults.iter().map(Into::into).collect() });
                }
            }
            if tried > TRIES || (faults.is_empty() && tried > asked as u32 + TRIES) {
                return Err(Stop::Refused { faults: faults.iter().map(Into::into).collect() });
            }
        }
    }

    /// Where a choice that nothing decided keeps leading back, the next item is taken.
    fn try_another_way(&mut self, states: &mut [QuestionState]) {
        for state in states {
            let name = state.question.id.as_str();
            if self.undecided.iter().any(|known| known.choice == name) {
                *self.branches.entry(name.to_owned()).or_default() += 1;
                state.typed = None;
            }
        }
    }

    fn answers(
        &self,
        open: &Open,
        states: &[QuestionState],
        said: &IndexMap<String, Said>,
        refused: &IndexMap<Name, u32>,
    ) -> Result<Vec<Said>, Stop> {
        let world = self.world();
        let answering = Answering {
            world: &world,
            person: self.player(open.actor.as_ref()),
            actor: open.actor.as_ref().map_or("", |actor| actor.as_str()),
            branches: &self.branches,
            refused,
        };
        let mut answers = Vec::with_capacity(states.len());
        for state in states.iter().filter(|state| state.visible) {
            if let Some(known) = said.get(state.question.id.as_str()) {
                answers.push(known.clone());
                continue;
            }
            match answering.answer(state) {
                Some(answer) => answers.push(answer),
                None if state.question.optional => {}
                None => return Err(Stop::Unanswerable { question: state.question.id.clone() }),
            }
        }
        Ok(answers)
    }

    fn posted(&self, open: &Open, answers: &[Said]) -> Fact {
        let typed = answers.iter().filter(|said| said.typed != Typed::Nothing);
        let said: IndexMap<Name, Typed> =
            typed.map(|said| (said.question.as_str().into(), said.typed.clone())).collect();
        let posted = Posted {
            at: open.at.clone(),
            answers: said.into(),
            disputed: answers
                .iter()
                .filter(|said| said.disputed)
                .map(|said| said.question.as_str().into())
                .collect(),
            turn: self.case.turn(),
            nonce: format!("walk-{}-{}", self.facts.len(), self.case.turn()),
        };
        Fact { at: self.now, actor: open.actor.clone(), what: What::Posted(posted) }
    }

    fn note(&mut self, said: &Said) {
        if let Source::Branch { taken, of } = said.source
            && of > 1
            && said.within.is_empty()
        {
            self.decided_by_nobody(&said.question, taken, of);
        }
        said.within.iter().for_each(|within| self.note(within));
    }

    fn decided_by_nobody(&mut self, choice: &str, taken: u32, of: u32) {
        if !self.undecided.iter().any(|known| known.choice == choice) {
            self.undecided.push(Undecided { choice: choice.to_owned(), taken, of });
        }
    }
}

/// Counts a refusal of the answer that a form field belongs to, so that another is made up. False
/// where the person said it themselves: they would say it again.
fn refuse(
    field: &str,
    said: &mut IndexMap<String, Said>,
    refused: &mut IndexMap<Name, u32>,
) -> bool {
    let belongs = |name: &str| {
        field.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    let Some(position) = said.keys().position(|name| belongs(name)) else { return false };
    let Some((name, answer)) = said.shift_remove_index(position) else { return false };
    if answer.source == Source::Answers && answer.within.is_empty() {
        said.insert(name, answer);
        return false;
    }
    let within = answer.within.iter().find(|within| belongs(&within.question));
    let name = within.map_or(name, |within| within.question.clone());
    *refused.entry(name.into()).or_default() += 1;
    true
}
