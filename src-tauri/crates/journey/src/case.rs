//! A case: the fold of its log of facts.

use crate::address::Address;
use crate::fact::{Act, Acted, Fact, Posted, Replied, Reply, What};
use crate::frame::Frame;
use crate::page::{self, Fault, GivenPage, QuestionState};
use crate::plan::{KindPlan, PagePlan, Plan};
use crate::request::RequestKey;
use crate::route::{Led, Route, Standing};
use crate::walk::{Items, Node, Walker};
use crate::walked::{Trail, Walked};
use jiff::Timestamp;
use maket_feel::Value;
use maket_model::id::{Id, Name};
use std::collections::HashMap;
use std::sync::Arc;

/// One application, folded from its facts. Nothing of it is stored but the facts.
#[derive(Clone)]
pub struct Case {
    pub(crate) plan: Arc<Plan>,
    pub(crate) opened: Timestamp,
    pub(crate) turn: u32,
    /// Per step: the answers in force, per item.
    pub(crate) pages: Vec<Vec<(Items, PageRecord)>>,
    /// Per step: the act in force, per item.
    pub(crate) acts: Vec<Vec<(Items, ActRecord)>>,
    pub(crate) replies: HashMap<RequestKey, ReplyRecord>,
    pub(crate) consents: HashMap<RequestKey, (u32, bool)>,
    /// Payments stand, whatever changes: per step and item.
    pub(crate) payments: Vec<(Node, Payment)>,
    /// What was signed last, per step, item and signer.
    pub(crate) signed: Vec<(Node, Id, Snapshot)>,
    pub(crate) floors: Vec<Floor>,
    drafts: Vec<(Node, Draft)>,
    nonces: HashMap<String, Taken>,
    /// Where the walk of the last fact stood; the next goes on from there.
    trail: Option<Trail>,
}

/// Answers in force.
#[derive(Clone)]
pub(crate) struct PageRecord {
    pub(crate) seq: u32,
    pub(crate) at: Timestamp,
    pub(crate) given: Arc<GivenPage>,
}

/// An act in force, and what it was given for.
#[derive(Clone)]
pub(crate) struct ActRecord {
    pub(crate) seq: u32,
    pub(crate) at: Timestamp,
    pub(crate) act: Act,
    pub(crate) digest: u64,
    pub(crate) snapshot: Snapshot,
    pub(crate) given: Arc<GivenPage>,
}

#[derive(Clone)]
pub(crate) struct ReplyRecord {
    pub(crate) seq: u32,
    pub(crate) at: Timestamp,
    pub(crate) reply: Arc<Reply>,
}

#[derive(Clone)]
pub(crate) struct Payment {
    pub(crate) seq: u32,
    pub(crate) at: Timestamp,
    pub(crate) amount: Value,
    pub(crate) receipt: Value,
}

/// The answers that an act was given for.
pub(crate) type Snapshot = Arc<Vec<(Name, Value)>>;

/// A step that the route led back to: facts up to `seq` no longer make it done.
#[derive(Clone)]
pub(crate) struct Floor {
    pub(crate) node: Node,
    pub(crate) seq: u32,
    pub(crate) by: Node,
    /// How that step ended, and by what it led back.
    pub(crate) ended: (Id, Led),
    /// When it was opened again: waiting counts from there.
    pub(crate) at: Timestamp,
    pub(crate) message: Option<String>,
}

/// A form that was posted and is not in force.
#[derive(Clone)]
struct Draft {
    given: Arc<GivenPage>,
    at: Timestamp,
    conflict: bool,
}

/// What became of a fact.
#[derive(Clone, Debug, PartialEq)]
pub enum Taken {
    /// It is in force.
    Done,
    /// A page with errors or with a question that has become visible: it comes back.
    Incomplete(Vec<Fault>),
    /// The page's answers have changed since the form was shown: it comes back with both.
    Conflict,
    /// The step is not on the route, or waits for nothing of the kind: it changes nothing.
    OffRoute,
    /// An official has the case: answers are read-only.
    Locked,
    /// It is another actor's step.
    NotYours,
}

/// A page as it stands.
pub struct PageState<'p> {
    /// Where.
    pub at: Address,
    /// Its index in the plan.
    pub step: usize,
    /// Its questions, hidden ones too.
    pub questions: Vec<QuestionState>,
    /// Whether each of its content blocks is shown.
    pub content: Vec<bool>,
    /// Others' answers that it shows.
    pub shows: Vec<(Name, Value)>,
    /// Whether its answers may no longer be changed.
    pub locked: bool,
    /// Whether it came back because its answers had changed in between.
    pub conflict: bool,
    /// Of a conflict: the answers that are in force.
    pub in_force: Vec<QuestionState>,
    /// Whether its answers are in force and whole.
    pub whole: bool,
    /// What is known there; texts are filled in by it.
    pub frame: Frame<'p>,
}

impl Case {
    /// A case without facts.
    pub fn new(plan: Arc<Plan>, opened: Timestamp) -> Self {
        let steps = plan.steps.len();
        Self {
            plan,
            opened,
            turn: 0,
            pages: vec![Vec::new(); steps],
            acts: vec![Vec::new(); steps],
            replies: HashMap::new(),
            consents: HashMap::new(),
            payments: Vec::new(),
            signed: Vec::new(),
            floors: Vec::new(),
            drafts: Vec::new(),
            nonces: HashMap::new(),
            trail: None,
        }
    }

    /// The fold of a whole log.
    pub fn fold<'f>(
        plan: Arc<Plan>,
        opened: Timestamp,
        facts: impl IntoIterator<Item = &'f Fact>,
    ) -> Self {
        let mut case = Self::new(plan, opened);
        for fact in facts {
            case.apply(fact);
        }
        case
    }

    /// The plan that it goes by.
    pub fn plan(&self) -> &Arc<Plan> {
        &self.plan
    }

    /// When it was opened.
    pub fn opened(&self) -> Timestamp {
        self.opened
    }

    /// The number of facts.
    pub fn turn(&self) -> u32 {
        self.turn
    }

    /// What became of the form that carried this nonce.
    pub fn taken(&self, nonce: &str) -> Option<&Taken> {
        self.nonces.get(nonce)
    }

    /// Whether a request has been answered.
    pub fn is_answered(&self, key: &RequestKey) -> bool {
        self.replies.contains_key(key)
    }

    /// The answer to a request.
    pub fn reply(&self, key: &RequestKey) -> Option<&Reply> {
        self.replies.get(key).map(|record| &*record.reply)
    }

    /// How much was paid last at a step, by its index.
    pub fn paid(&self, step: usize) -> Option<&Value> {
        self.payments.iter().rev().find(|(at, _)| at.step == step).map(|(_, paid)| &paid.amount)
    }

    /// Adds the next fact of the log, judged at its own time.
    pub fn apply(&mut self, fact: &Fact) -> Taken {
        self.turn += 1;
        let nonce = match &fact.what {
            What::Posted(posted) => Some(&posted.nonce),
            What::Acted(acted) => Some(&acted.nonce),
            What::Replied(_) => None,
        };
        if let Some(taken) = nonce.and_then(|nonce| self.nonces.get(nonce)) {
            return taken.clone();
        }
        let plan = Arc::clone(&self.plan);
        let trail = self.trail.take();
        let walked = Walker::new(&plan, self, fact.at).on(trail).run();
        debug_assert!(walked.is_same(&Walker::new(&plan, self, fact.at).run()), "{fact:?}");
        let taken = match &fact.what {
            What::Posted(posted) => self.post(&plan, fact, posted, &walked),
            What::Acted(acted) => self.act(&plan, fact, acted, &walked),
            What::Replied(replied) => self.replied(fact, replied, &walked),
        };
        let posted_at = fact.what.at().map(|at| self.node(at));
        let is_at_open = posted_at.is_none_or(|node| node.as_ref() == walked.open_node());
        if taken == Taken::Done {
            self.floors.extend(walked.floors.iter().cloned());
        }
        // A page that was answered otherwise may lead elsewhere: the next walk begins anew.
        if taken != Taken::Done || is_at_open {
            self.trail = walked.into_trail();
        }
        if let Some(nonce) = nonce.filter(|nonce| !nonce.is_empty()) {
            self.nonces.insert(nonce.clone(), taken.clone());
        }
        taken
    }

    /// Which questions a page, or a desk, asks whoever fills it in like this, in their order.
    pub fn asked(&self, fact: &Fact) -> Vec<bool> {
        let (typed, disputed) = match &fact.what {
            What::Posted(posted) => (&posted.answers, posted.disputed.clone()),
            What::Acted(acted) => (&acted.answers, Vec::new()),
            What::Replied(_) => return Vec::new(),
        };
        let Some(node) = fact.what.at().and_then(|at| self.node(at)) else { return Vec::new() };
        let (KindPlan::Page(page) | KindPlan::Review(page)) = &self.plan.steps[node.step].kind
        else {
            return Vec::new();
        };
        let answers = page::read(&self.plan.given(), &page.questions, typed);
        let given = GivenPage { answers, typed: Arc::clone(typed), disputed };
        let mut frame = self.walker(fact.at).until(&node).frame;
        frame.at(fact.at);
        let mut states = Vec::with_capacity(page.questions.len());
        page::judge(&mut frame, &page.questions, &given.answers, &given, Some(&mut states));
        states.iter().map(|state| state.visible).collect()
    }

    fn post(&mut self, plan: &Plan, fact: &Fact, posted: &Posted, walked: &Walked<'_>) -> Taken {
        let Some(node) = self.node(&posted.at) else { return Taken::OffRoute };
        let KindPlan::Page(page) = &plan.steps[node.step].kind else { return Taken::OffRoute };
        let is_open = walked.open_node().is_some_and(|open| *open == node);
        if !is_open && !walked.nodes.contains(&node) {
            return Taken::OffRoute;
        }
        if walked.is_locked(&node) {
            return Taken::Locked;
        }
        if !self.is_by(plan, &node, fact) {
            return Taken::NotYours;
        }
        let given = Arc::new(GivenPage {
            answers: page::read(&plan.given(), &page.questions, &posted.answers),
            typed: Arc::clone(&posted.answers),
            disputed: posted.disputed.clone(),
        });
        let changed_since = find(&self.pages[node.step], &node.items)
            .is_some_and(|record| record.seq > posted.turn && record.given.typed != given.typed);
        let mut frame = if is_open {
            walked.frame.clone()
        } else {
            Walker::new(plan, self, fact.at).until(&node).frame
        };
        frame.at(fact.at);
        let judged = page::judge(&mut frame, &page.questions, &given.answers, &given, None);
        self.drafts.retain(|(draft, _)| *draft != node);
        let in_force = find(&self.pages[node.step], &node.items).filter(|_| !is_open);
        if in_force
            .is_some_and(|it| it.given.typed == given.typed && it.given.disputed == given.disputed)
        {
            // Nothing is new, so nothing that counts from these answers begins anew.
            return Taken::Done;
        }
        if judged.whole && !changed_since {
            let record = PageRecord { seq: self.turn, at: fact.at, given };
            put(&mut self.pages[node.step], node.items, record);
            return Taken::Done;
        }
        let taken = match changed_since {
            true => Taken::Conflict,
            false => Taken::Incomplete(faults(frame, page, &given)),
        };
        self.drafts.push((node, Draft { given, at: fact.at, conflict: changed_since }));
        taken
    }

    fn act(&mut self, plan: &Plan, fact: &Fact, acted: &Acted, walked: &Walked<'_>) -> Taken {
        let Some(node) = self.node(&acted.at) else { return Taken::OffRoute };
        let Some((open, at)) = walked.open().filter(|(_, at)| **at == node) else {
            return Taken::OffRoute;
        };
        if !self.is_by(plan, at, fact) {
            return Taken::NotYours;
        }
        if !open.needs.takes(&acted.act) {
            return Taken::OffRoute;
        }
        if let Some(request) = open.needs.consent() {
            self.consents.insert(request.key.clone(), (self.turn, acted.act == Act::Agree));
            return Taken::Done;
        }
        let given = match &plan.steps[node.step].kind {
            KindPlan::Review(page) => match self.desk(plan, page, fact, acted, walked) {
                Ok(given) => given,
                Err(taken) => return taken,
            },
            _ => Arc::default(),
        };
        let record = ActRecord {
            seq: self.turn,
            at: fact.at,
            act: acted.act.clone(),
            digest: walked.digest,
            snapshot: Arc::new(walked.answers.clone()),
            given,
        };
        put(&mut self.acts[node.step], node.items, record);
        Taken::Done
    }

    /// What an official filled in; refused or sent back, it may be unfinished.
    fn desk(
        &mut self,
        plan: &Plan,
        page: &PagePlan,
        fact: &Fact,
        acted: &Acted,
        walked: &Walked<'_>,
    ) -> Result<Arc<GivenPage>, Taken> {
        let given = Arc::new(GivenPage {
            answers: page::read(&plan.given(), &page.questions, &acted.answers),
            typed: Arc::clone(&acted.answers),
            disputed: Vec::new(),
        });
        let mut frame = walked.frame.clone();
        frame.at(fact.at);
        let judged = page::judge(&mut frame, &page.questions, &given.answers, &given, None);
        if judged.whole || acted.act != Act::Approve {
            return Ok(given);
        }
        let faults = faults(frame, page, &given);
        if let Some(node) = self.node(&acted.at) {
            self.drafts.retain(|(draft, _)| *draft != node);
            self.drafts.push((node, Draft { given, at: fact.at, conflict: false }));
        }
        Err(Taken::Incomplete(faults))
    }

    fn replied(&mut self, fact: &Fact, replied: &Replied, walked: &Walked<'_>) -> Taken {
        let Some((open, node)) = walked.open() else { return Taken::OffRoute };
        let Some(request) = open.needs.requests().iter().find(|request| request.key == replied.key)
        else {
            return Taken::OffRoute;
        };
        if self.replies.contains_key(&replied.key) {
            return Taken::OffRoute;
        }
        let reply = Arc::new(replied.reply.clone());
        if let crate::request::Asks::Pay { .. } = request.asks
            && reply.outcome == crate::outcome::PAID
        {
            let payment = Payment {
                seq: self.turn,
                at: fact.at,
                amount: walked.due.clone(),
                receipt: reply
                    .data
                    .get("receipt")
                    .and_then(|text| text.as_str())
                    .map_or(Value::Null, Value::text),
            };
            self.payments.push((node.clone(), payment));
        }
        if let crate::request::Asks::Sign { .. } = request.asks
            && reply.outcome == crate::outcome::SIGNED
            && let Some(signer) = &request.actor
        {
            self.signed.retain(|(at, by, _)| at != node || by != signer);
            self.signed.push((node.clone(), signer.clone(), Arc::new(walked.answers.clone())));
        }
        let record = ReplyRecord { seq: self.turn, at: fact.at, reply };
        self.replies.insert(replied.key.clone(), record);
        Taken::Done
    }

    fn is_by(&self, plan: &Plan, node: &Node, fact: &Fact) -> bool {
        match (&fact.actor, &plan.steps[node.step].actor) {
            (Some(by), Some(of)) => by == of || represents(plan, by, of),
            _ => true,
        }
    }

    fn node(&self, at: &Address) -> Option<Node> {
        let step = self.plan.step_index(at.step.as_str())?;
        Some(Node { step, items: at.items.iter().map(|key| Arc::from(key.as_str())).collect() })
    }

    /// Where the case has been and where it stands at this moment.
    pub fn route(&self, now: Timestamp) -> Route {
        self.walk(now).into_route(self.turn)
    }

    /// The same, and what is known where it stands.
    pub fn stand(&self, now: Timestamp) -> (Route, Frame<'_>) {
        let mut walked = self.walk(now);
        let frame = std::mem::replace(&mut walked.frame, Frame::new(&self.plan, now));
        (walked.into_route(self.turn), frame)
    }

    /// The walk of all facts. Going on where the last one stood comes to the same as beginning
    /// anew; every test of the house holds one against the other.
    fn walk(&self, now: Timestamp) -> Walked<'_> {
        let walked = self.walker(now).run();
        debug_assert!(walked.is_same(&Walker::new(&self.plan, self, now).run()), "at {now}");
        walked
    }

    fn walker(&self, now: Timestamp) -> Walker<'_, '_> {
        Walker::new(&self.plan, self, now).on(self.trail.clone())
    }

    /// What is known where the case stands at this moment.
    pub fn frame(&self, now: Timestamp) -> Frame<'_> {
        self.walk(now).frame
    }

    /// What is known at a step of the route, before its own answers.
    pub fn frame_at(&self, at: &Address, now: Timestamp) -> Option<Frame<'_>> {
        let node = self.node(at)?;
        let walked = self.walker(now).until(&node);
        walked.reached.then_some(walked.frame)
    }

    /// Which of its group each item of a step on the route is, from 1, the outer group's first.
    pub fn positions(&self, at: &Address, now: Timestamp) -> Option<Vec<usize>> {
        let node = self.node(at)?;
        let walked = Walker::new(&self.plan, self, now).until(&node);
        let step = &self.plan.steps[node.step];
        let position = |(level, item): (usize, &Arc<str>)| {
            let keys = walked.frame.item_keys(step, level, &node.items);
            keys.iter().position(|key| key == item).map(|index| index + 1)
        };
        node.items
            .iter()
            .enumerate()
            .map(position)
            .collect::<Option<_>>()
            .filter(|_| walked.reached)
    }

    /// A page of the route, or the open one, as it stands; a desk counts as a page.
    pub fn page(&self, at: &Address, now: Timestamp) -> Option<PageState<'_>> {
        let node = self.node(at)?;
        let walked = self.walk(now);
        let is_open = walked.open_node() == Some(&node);
        let is_end = matches!(&walked.standing, Standing::Ended { at: end, .. } if end == at);
        if !is_open && !is_end && !walked.nodes.contains(&node) {
            return None;
        }
        let locked = walked.is_locked(&node);
        let frame =
            if is_open || is_end { walked.frame } else { self.walker(now).until(&node).frame };
        Some(self.page_state(&node, frame, locked, true))
    }

    /// Every page of the route with its answers, in order: what check-answers shows.
    pub fn answered_pages(&self, now: Timestamp) -> Vec<PageState<'_>> {
        let walked = Walker::new(&self.plan, self, now).collecting().run();
        let locked: Vec<bool> =
            walked.frames.iter().map(|(node, _)| walked.is_locked(node)).collect();
        let frames = walked.frames.into_iter().zip(locked);
        frames.map(|((node, frame), locked)| self.page_state(&node, frame, locked, false)).collect()
    }

    fn page_state<'p>(
        &'p self,
        node: &Node,
        frame: Frame<'p>,
        locked: bool,
        with_draft: bool,
    ) -> PageState<'p> {
        let step = &self.plan.steps[node.step];
        let nothing = Arc::<GivenPage>::default();
        let record = find(&self.pages[node.step], &node.items);
        let desk =
            find(&self.acts[node.step], &node.items).map(|record| (&record.given, record.at));
        let in_force = record.map(|record| (&record.given, record.at)).or(desk);
        let draft = self
            .drafts
            .iter()
            .find(|(at, _)| at == node)
            .map(|(_, draft)| draft)
            .filter(|_| with_draft);
        let (given, at) = match (draft, in_force) {
            (Some(draft), _) => (&draft.given, Some(draft.at)),
            (None, Some((given, at))) => (given, Some(at)),
            (None, None) => (&nothing, None),
        };
        let (KindPlan::Page(page) | KindPlan::Review(page)) = &step.kind else {
            let content = step.content.iter().map(|when| frame.holds(when)).collect();
            return PageState {
                at: node.address(&self.plan),
                step: node.step,
                questions: Vec::new(),
                content,
                shows: Vec::new(),
                locked,
                conflict: false,
                in_force: Vec::new(),
                whole: false,
                frame,
            };
        };
        let before = frame.clone();
        let mut frame = frame;
        if let Some(at) = at {
            frame.at(at);
        }
        let mut questions = Vec::with_capacity(page.questions.len());
        let judged =
            page::judge(&mut frame, &page.questions, &given.answers, given, Some(&mut questions));
        let conflict = draft.is_some_and(|draft| draft.conflict);
        let mut others = Vec::new();
        if let Some((given, at)) = in_force.filter(|_| conflict) {
            let mut frame = before;
            frame.at(at);
            page::judge(&mut frame, &page.questions, &given.answers, given, Some(&mut others));
        }
        let shows = page
            .shows
            .iter()
            .map(|(name, slot)| {
                let value =
                    slot.map_or(Value::Null, |slot| maket_feel::Values::value(&frame, slot));
                (name.clone(), value)
            })
            .collect();
        PageState {
            at: node.address(&self.plan),
            step: node.step,
            content: step.content.iter().map(|when| frame.holds(when)).collect(),
            questions,
            shows,
            locked,
            conflict,
            in_force: others,
            whole: judged.whole && draft.is_none() && in_force.is_some(),
            frame,
        }
    }
}

/// What is wrong on a page.
fn faults(mut frame: Frame<'_>, page: &PagePlan, given: &GivenPage) -> Vec<Fault> {
    let mut states = Vec::new();
    page::judge(&mut frame, &page.questions, &given.answers, given, Some(&mut states));
    states.iter().flat_map(QuestionState::faults).collect()
}

fn represents(plan: &Plan, by: &Id, of: &Id) -> bool {
    plan.service.actors.iter().any(|actor| actor.id == *by && actor.of.as_ref() == Some(of))
}

pub(crate) fn find<'a, T>(records: &'a [(Items, T)], items: &Items) -> Option<&'a T> {
    records.iter().find(|(of, _)| of == items).map(|(_, record)| record)
}

fn put<T>(records: &mut Vec<(Items, T)>, items: Items, record: T) {
    match records.iter_mut().find(|(of, _)| *of == items) {
        Some((_, old)) => *old = record,
        None => records.push((items, record)),
    }
}
