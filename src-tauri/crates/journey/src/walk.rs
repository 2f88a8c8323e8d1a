//! Folding the facts in force into a route: from the first step along completed steps to the one
//! that still needs somebody or something.

use crate::address::Address;
use crate::case::{Case, Floor, Snapshot};
use crate::frame::Frame;
use crate::outcome;
use crate::page::{self, GivenPage};
use crate::plan::{KindPlan, Plan, StepPlan, Target};
use crate::request::Request;
use crate::route::{Again, Entry, Needs, Open, Route, Standing, Stuck};
use jiff::Timestamp;
use maket_feel::Value;
use maket_model::id::{Id, Key, Name};
use maket_model::step::{EndKind, StepKind};
use std::sync::Arc;

/// The items for which a step is walked, the outer group's first.
pub(crate) type Items = Arc<[Arc<str>]>;

/// A step of the plan, for certain items.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node {
    pub(crate) step: usize,
    pub(crate) items: Items,
}

impl Node {
    pub(crate) fn address(&self, plan: &Plan) -> Address {
        let items = self.items.iter().map(|item| Key::from(&**item)).collect();
        Address { step: plan.step(self.step).id.clone(), items }
    }
}

/// What a walk came to.
pub(crate) struct Walked<'p> {
    pub(crate) entries: Vec<Entry>,
    pub(crate) nodes: Vec<Node>,
    pub(crate) standing: Standing,
    open_node: Option<Node>,
    /// The index of the first desk of an official that the case has reached.
    desk: Option<usize>,
    /// What is known where it stands.
    pub(crate) frame: Frame<'p>,
    /// A digest of the answers up to there.
    pub(crate) digest: u128,
    /// The answers up to there.
    pub(crate) answers: Vec<(Name, Value)>,
    /// The amount that an open payment asks for.
    pub(crate) due: Value,
    /// Steps that it has led back to for the first time.
    pub(crate) floors: Vec<Floor>,
    /// Whether the step at which it was to stop was reached.
    pub(crate) reached: bool,
    /// Of a collecting walk: each page's frame before its answers.
    pub(crate) frames: Vec<(Node, Frame<'p>)>,
}

impl Walked<'_> {
    pub(crate) fn open(&self) -> Option<(&Open, &Node)> {
        match &self.standing {
            Standing::Open(open) => Some(open).zip(self.open_node.as_ref()),
            _ => None,
        }
    }

    pub(crate) fn open_node(&self) -> Option<&Node> {
        self.open().map(|(_, node)| node)
    }

    /// Answers before an official's desk are read-only until somebody sends back.
    pub(crate) fn is_locked(&self, node: &Node) -> bool {
        let position = self.nodes.iter().position(|known| known == node);
        self.desk.zip(position).is_some_and(|(desk, position)| position < desk)
    }

    pub(crate) fn into_route(mut self, turn: u32) -> Route {
        for (index, entry) in self.entries.iter_mut().enumerate() {
            entry.locked = self.desk.is_some_and(|desk| index < desk);
        }
        Route { entries: self.entries, standing: self.standing, turn }
    }
}

/// How a step was judged.
pub(crate) enum Verdict {
    /// It is done and leads on: by its arrows, or to a step.
    Done { outcome: String, seq: Option<u32>, ended: Timestamp, way: Way },
    /// It needs something.
    Open { needs: Needs, again: Option<Again>, until: Option<Timestamp> },
    /// It is an end.
    End(EndKind),
    /// It leads nowhere.
    Stuck(Stuck),
}

pub(crate) enum Way {
    /// By `on` where it names one, else by the arrows.
    Out,
    /// To this step.
    To(Target),
}

pub(crate) struct Walker<'a, 'p> {
    pub(crate) plan: &'p Plan,
    pub(crate) case: &'a Case,
    pub(crate) now: Timestamp,
    pub(crate) frame: Frame<'p>,
    entries: Vec<Entry>,
    nodes: Vec<Node>,
    /// Per step, whether the route has it already.
    visited: Vec<bool>,
    new_floors: Vec<Floor>,
    pub(crate) act_floor: u32,
    pub(crate) last_seq: u32,
    pub(crate) last_at: Timestamp,
    pub(crate) digest: u128,
    answers: Vec<(Name, Value)>,
    pub(crate) due: Value,
    desk: Option<usize>,
    /// The step by which each stage with `each` was entered.
    entrance: Option<usize>,
    /// Slots that were set while walking the present item.
    item_slots: Vec<maket_feel::Slot>,
    item_of: Option<Arc<str>>,
    no_items: Items,
    stop: Option<Node>,
    collect: bool,
    frames: Vec<(Node, Frame<'p>)>,
}

enum Pass {
    Again,
    End(Standing, Option<Node>, bool),
}

impl<'a, 'p> Walker<'a, 'p> {
    pub(crate) fn new(plan: &'p Plan, case: &'a Case, now: Timestamp) -> Self {
        Self {
            plan,
            case,
            now,
            frame: Frame::new(plan, now),
            entries: Vec::new(),
            nodes: Vec::new(),
            visited: Vec::new(),
            new_floors: Vec::new(),
            act_floor: 0,
            last_seq: 0,
            last_at: case.opened,
            digest: 0,
            answers: Vec::new(),
            due: Value::Null,
            desk: None,
            entrance: None,
            item_slots: Vec::new(),
            item_of: None,
            no_items: Items::default(),
            stop: None,
            collect: false,
            frames: Vec::new(),
        }
    }

    /// Stops before judging this step, with the frame as it is there.
    pub(crate) fn until(mut self, node: &Node) -> Walked<'p> {
        self.stop = Some(node.clone());
        self.run()
    }

    /// Keeps the frame of each page.
    pub(crate) fn collecting(mut self) -> Self {
        self.collect = true;
        self
    }

    pub(crate) fn run(mut self) -> Walked<'p> {
        // Each round adds a floor that is higher than the last one of its step, so there is an end;
        // the bound holds against what nobody thought of.
        let mut rounds = 8 + 4 * (self.case.turn as usize + self.plan.steps.len());
        loop {
            let pass = self.pass();
            rounds -= 1;
            let (standing, open_node, reached) = match pass {
                Pass::End(standing, node, reached) => (standing, node, reached),
                Pass::Again if rounds > 0 => continue,
                Pass::Again => (Standing::Stuck { at: None, why: Stuck::Circle }, None, false),
            };
            return Walked {
                entries: self.entries,
                nodes: self.nodes,
                standing,
                open_node,
                desk: self.desk,
                frame: self.frame,
                digest: self.digest,
                answers: self.answers,
                due: self.due,
                floors: self.new_floors,
                reached,
                frames: self.frames,
            };
        }
    }

    fn reset(&mut self) {
        self.entries.clear();
        self.nodes.clear();
        self.visited.clear();
        self.visited.resize(self.plan.steps.len(), false);
        self.frame.values.fill(Value::Null);
        (self.act_floor, self.last_seq, self.last_at, self.digest) = (0, 0, self.case.opened, 0);
        self.answers.clear();
        self.frames.clear();
        (self.desk, self.entrance, self.item_of) = (None, None, None);
        self.item_slots.clear();
        let opened = self.case.opened.to_zoned(self.plan.zone.clone()).date();
        self.frame.set(self.plan.case, Value::context([("opened_on", Value::Date(opened))]));
    }

    fn pass(&mut self) -> Pass {
        self.reset();
        if self.plan.steps.is_empty() {
            return Pass::End(Standing::Stuck { at: None, why: Stuck::Empty }, None, false);
        }
        let mut from: Option<Node> = None;
        let mut at = Some(Node { step: 0, items: Items::clone(&self.no_items) });
        at = at.and_then(|node| self.enter(node.step, None));
        // A first step whose group is empty is passed over like any other.
        let mut node = at.unwrap_or(Node { step: 0, items: Items::clone(&self.no_items) });
        loop {
            if self.has_been_at(&node) {
                return self.led_back(node, from);
            }
            self.show_item(&node);
            if let Some((seq, at)) = self.floor(&node).map(|floor| (floor.seq, floor.at)) {
                self.act_floor = self.act_floor.max(seq);
                self.last_at = self.last_at.max(at);
            }
            if self.stop.as_ref() == Some(&node) {
                self.stand_at(&node);
                let needs = Open {
                    at: node.address(self.plan),
                    step: node.step,
                    actor: None,
                    needs: Needs::Answers,
                    since: self.last_at,
                    until: None,
                    again: None,
                };
                return Pass::End(Standing::Open(needs), Some(node), true);
            }
            let step = &self.plan.steps[node.step];
            self.frame.at(self.last_at.min(self.now));
            let is_asked = self.frame.holds(&step.stage_when) && self.frame.holds(&step.when);
            let (outcome, seq, ended, target) = if !is_asked || self.lacks_item(step, &node) {
                let target = match &step.skip {
                    Target::None => step.next.last().map_or(Target::None, |arrow| arrow.to.clone()),
                    skip => skip.clone(),
                };
                (outcome::PASSED_OVER.to_owned(), None, self.last_at, target)
            } else {
                self.stand_at(&node);
                match self.judge(&node) {
                    Verdict::Done { outcome, seq, ended, way } => {
                        match self.way_on(step, &outcome, ended, way) {
                            Ok(target) => (outcome, seq, ended, target),
                            Err(why) => return self.stuck(&node, why),
                        }
                    }
                    Verdict::Open { needs, again, until } => {
                        return self.open(node, needs, again, until);
                    }
                    Verdict::End(result) => {
                        let address = node.address(self.plan);
                        let standing = Standing::Ended { at: address, result, since: self.last_at };
                        return Pass::End(standing, Some(node), false);
                    }
                    Verdict::Stuck(why) => return self.stuck(&node, why),
                }
            };
            self.leave(&node, outcome, seq, ended);
            let next = match target {
                Target::Step(next) => self.next_node(&node, next),
                Target::Missing(id) => return self.stuck(&node, Stuck::Missing(id)),
                Target::None => return self.stuck(&node, Stuck::NoArrow),
            };
            from = Some(std::mem::replace(&mut node, next));
        }
    }

    fn has_been_at(&self, node: &Node) -> bool {
        self.visited[node.step] && self.nodes.contains(node)
    }

    fn stuck(&self, node: &Node, why: Stuck) -> Pass {
        Pass::End(
            Standing::Stuck { at: Some(node.address(self.plan)), why },
            Some(node.clone()),
            false,
        )
    }

    /// The route leads to a step that it already has: that step is opened again, unless nobody
    /// has done anything since it was opened the last time.
    fn led_back(&mut self, node: Node, from: Option<Node>) -> Pass {
        let by = from.unwrap_or_else(|| node.clone());
        if self.floor(&node).is_some_and(|floor| floor.seq >= self.last_seq) {
            return self.stuck(&node, Stuck::Circle);
        }
        let message = match page_act(self.case, &by) {
            Some(crate::fact::Act::SendBack { message }) => Some(message.clone()),
            _ => None,
        };
        self.new_floors.push(Floor { node, seq: self.last_seq, by, at: self.last_at, message });
        Pass::Again
    }

    /// The last floor of a step.
    pub(crate) fn floor(&self, node: &Node) -> Option<&Floor> {
        let known = self.new_floors.iter().rev().chain(self.case.floors.iter().rev());
        known.filter(|floor| floor.node == *node).max_by_key(|floor| floor.seq)
    }

    /// The number up to which facts no longer make this step done: it was opened again, or it is
    /// what led back.
    pub(crate) fn own_floor(&self, node: &Node) -> u32 {
        let known = self.new_floors.iter().chain(&self.case.floors);
        known
            .filter(|floor| floor.node == *node || floor.by == *node)
            .map(|floor| floor.seq)
            .max()
            .unwrap_or(0)
    }

    /// Makes `signed_in` that of the step's actor.
    fn stand_at(&mut self, node: &Node) {
        let actor = self.plan.steps[node.step].actor.as_ref();
        let slot = actor.and_then(|actor| self.plan.actors.get(actor));
        let signed_in = slot.and_then(|slot| self.frame.get(*slot).entry("signed_in").cloned());
        self.frame.set(self.plan.signed_in, signed_in.unwrap_or_default());
    }

    fn way_on(
        &mut self,
        step: &StepPlan,
        ended: &str,
        at: Timestamp,
        way: Way,
    ) -> Result<Target, Stuck> {
        if let Way::To(target) = way {
            return Ok(target);
        }
        if let Some(target) = step.on.get(ended) {
            return Ok(target.clone());
        }
        if !outcome::is_success(ended) {
            return Err(Stuck::NoWay(ended.to_owned()));
        }
        self.frame.at(at);
        match step.next.iter().find(|arrow| self.frame.holds(&arrow.when)) {
            Some(arrow) if arrow.to != Target::None => Ok(arrow.to.clone()),
            _ => Err(Stuck::NoArrow),
        }
    }

    fn open(
        &mut self,
        node: Node,
        needs: Needs,
        again: Option<Again>,
        until: Option<Timestamp>,
    ) -> Pass {
        let step = &self.plan.steps[node.step];
        if matches!(step.kind, KindPlan::Review(_)) {
            self.desk.get_or_insert(self.nodes.len());
        }
        let actor = needs.actor().cloned().or_else(|| step.actor.clone());
        let again = again.or_else(|| self.why_again(&node));
        let open = Open {
            at: node.address(self.plan),
            step: node.step,
            actor,
            needs,
            since: self.last_at,
            until,
            again,
        };
        Pass::End(Standing::Open(open), Some(node), false)
    }

    fn why_again(&self, node: &Node) -> Option<Again> {
        let floor = self.floor(node)?;
        Some(match &floor.message {
            Some(message) => Again::SentBack { message: message.clone() },
            None => Again::LedBack(floor.by.address(self.plan)),
        })
    }

    fn leave(&mut self, node: &Node, outcome: String, seq: Option<u32>, ended: Timestamp) {
        if matches!(self.plan.steps[node.step].kind, KindPlan::Review(_))
            && outcome != outcome::PASSED_OVER
        {
            self.desk.get_or_insert(self.nodes.len());
        }
        self.last_seq = self.last_seq.max(seq.unwrap_or(0));
        if seq.is_some() || outcome == outcome::WAITED || outcome == outcome::LATE {
            self.last_at = self.last_at.max(ended);
        }
        self.visited[node.step] = true;
        self.nodes.push(node.clone());
        self.entries.push(Entry {
            at: node.address(self.plan),
            step: node.step,
            actor: self.plan.steps[node.step].actor.clone(),
            outcome,
            fact: seq,
            ended,
            locked: false,
        });
    }

    /// Judges a page and merges its answers into the item that is walked.
    pub(crate) fn answers(
        &mut self,
        node: &Node,
        questions: &[crate::plan::QuestionPlan],
        given: &GivenPage,
        at: Timestamp,
    ) -> bool {
        if self.collect && matches!(self.plan.steps[node.step].kind, KindPlan::Page(_)) {
            self.frames.push((node.clone(), self.frame.clone()));
        }
        self.frame.at(at);
        let judged = page::judge(&mut self.frame, questions, &given.answers, given, None);
        self.digest = page::mix(self.digest, page::mix(node.step as u128 + 1, judged.digest));
        for plan in questions {
            let value = self.frame.get(plan.slot).clone();
            if !value.is_null() {
                self.answers.push((plan.question.id.clone(), value.clone()));
            }
            if !node.items.is_empty() {
                self.item_slots.push(plan.slot);
                self.merge(node, &plan.name, value);
            }
        }
        judged.whole
    }

    /// A name that is set for the present item only.
    pub(crate) fn forget_with_item(&mut self, slot: maket_feel::Slot) {
        self.item_slots.push(slot);
    }

    pub(crate) fn snapshot_changes(&self, before: &Snapshot) -> Vec<Name> {
        let now = &self.answers;
        let changed = now.iter().filter(|(name, value)| {
            !before.iter().any(|(known, old)| known == name && old == value)
        });
        let gone = before.iter().filter(|(name, _)| !now.iter().any(|(known, _)| known == name));
        let mut names: Vec<Name> = changed.chain(gone).map(|(name, _)| name.clone()).collect();
        names.dedup();
        names
    }

    /// Moves to the next step: the next item of a group that is being walked, or the target.
    fn next_node(&mut self, from: &Node, target: usize) -> Node {
        let plan = self.plan;
        let step = &plan.steps[from.step];
        // Who turns out not to be served leaves at once; a good end waits for every item.
        let ends_here =
            matches!(&plan.step(target).kind, StepKind::Outcome(end) if end.result != EndKind::Done);
        if !ends_here && !from.items.is_empty() {
            let stays = |stage: usize| plan.steps[target].stage == Some(stage);
            for (level, each) in step.each.iter().enumerate().rev() {
                let Some(item) = from.items.get(level) else { continue };
                if each.stage.is_some_and(stays) {
                    break;
                }
                let keys = self.keys(step, level, &from.items);
                let position = keys.iter().position(|key| key == item);
                if let Some(next) = position.and_then(|position| keys.get(position + 1)) {
                    let mut items: Vec<Arc<str>> = from.items[..level].to_vec();
                    items.push(Arc::clone(next));
                    let back = if each.stage.is_some() {
                        self.entrance.unwrap_or(from.step)
                    } else {
                        from.step
                    };
                    return self.complete(back, items);
                }
            }
        }
        self.enter(target, Some(from))
            .unwrap_or(Node { step: target, items: Items::clone(&self.no_items) })
    }

    /// The node by which a step is entered from another.
    fn enter(&mut self, step: usize, from: Option<&Node>) -> Option<Node> {
        let each = &self.plan.steps[step].each;
        if each.is_empty() {
            return Some(Node { step, items: Items::clone(&self.no_items) });
        }
        let mut items = Vec::new();
        if let Some(stage) = each[0].stage {
            let within = from.filter(|from| {
                self.plan.steps[from.step].stage == Some(stage) && !from.items.is_empty()
            });
            match within {
                Some(from) => items.push(Arc::clone(&from.items[0])),
                None => self.entrance = Some(step),
            }
        }
        Some(self.complete(step, items))
    }

    /// Adds the first items of the groups that are still open; an empty group adds none.
    fn complete(&mut self, step: usize, mut items: Vec<Arc<str>>) -> Node {
        let plan = &self.plan.steps[step];
        while items.len() < plan.each.len() {
            let known: Items = items.as_slice().into();
            match self.keys(plan, items.len(), &known).first() {
                Some(first) => items.push(Arc::clone(first)),
                None => break,
            }
        }
        Node { step, items: items.into() }
    }

    fn lacks_item(&self, step: &StepPlan, node: &Node) -> bool {
        node.items.len() < step.each.len()
    }

    /// The keys of the items of a step's group at a level.
    fn keys(&self, step: &StepPlan, level: usize, items: &Items) -> Vec<Arc<str>> {
        let Some(group) = self.group(step, level, items) else { return Vec::new() };
        let Value::List(list) = &group else { return Vec::new() };
        list.iter().filter_map(|item| item_key(item).cloned()).collect()
    }

    /// The value of a step's group at a level: a field of the outer item, or a name of its own.
    fn group(&self, step: &StepPlan, level: usize, items: &Items) -> Option<Value> {
        let each = step.each.get(level)?;
        if level > 0
            && let Some(Value::List(outer)) = self.group(step, level - 1, items)
            && let Some(item) = outer.iter().find(|item| item_key(item) == items.get(level - 1))
            && let Some(inner) = item.entry(&each.of)
        {
            return Some(inner.clone());
        }
        each.group.map(|slot| self.frame.get(slot).clone())
    }

    /// Puts the items that are walked under their names, and forgets answers of other items.
    fn show_item(&mut self, node: &Node) {
        let plan = self.plan;
        let step = &plan.steps[node.step];
        let of = node.items.first().cloned();
        if of != self.item_of {
            for slot in std::mem::take(&mut self.item_slots) {
                self.frame.set(slot, Value::Null);
            }
            self.item_of = of;
        }
        for (level, each) in step.each.iter().enumerate() {
            let Some(key) = node.items.get(level) else { continue };
            let item = match self.group(step, level, &node.items) {
                Some(Value::List(list)) => {
                    list.iter().find(|item| item_key(item) == Some(key)).cloned()
                }
                _ => None,
            };
            self.frame.set(each.item, item.unwrap_or_default());
            self.item_slots.push(each.item);
        }
    }

    /// Writes an answer into the item for which it was given.
    fn merge(&mut self, node: &Node, name: &Arc<str>, value: Value) {
        let plan = self.plan;
        let step = &plan.steps[node.step];
        let Some(first) = step.each.first() else { return };
        let Some(slot) = first.group else { return };
        let path: Vec<(&str, &Arc<str>)> =
            step.each.iter().map(|each| &*each.of).zip(node.items.iter()).collect();
        let mut group = std::mem::take(&mut self.frame.values[slot.index()]);
        merge_into(&mut group, &path, name, value);
        self.frame.set(slot, group);
        self.show_item(node);
    }
}

fn item_key(item: &Value) -> Option<&Arc<str>> {
    match item.entry("item") {
        Some(Value::Text(key)) => Some(key),
        _ => None,
    }
}

fn merge_into(group: &mut Value, path: &[(&str, &Arc<str>)], name: &Arc<str>, value: Value) {
    let Some(((_, key), inner)) = path.split_first() else { return };
    let Value::List(list) = group else { return };
    let Some(item) = Arc::make_mut(list).iter_mut().find(|item| item_key(item) == Some(*key))
    else {
        return;
    };
    let Value::Context(entries) = item else { return };
    let entries = Arc::make_mut(entries);
    match inner.first().and_then(|(of, _)| entries.get_mut(*of)) {
        Some(nested) => merge_into(nested, inner, name, value),
        None => {
            entries.insert(Arc::clone(name), value);
        }
    }
}

fn page_act<'c>(case: &'c Case, node: &Node) -> Option<&'c crate::fact::Act> {
    crate::case::find(&case.acts[node.step], &node.items).map(|record| &record.act)
}

impl Needs {
    /// The requests that wait for a reply.
    pub fn requests(&self) -> &[Request] {
        match self {
            Self::Replies(requests) => requests,
            _ => &[],
        }
    }

    /// The exchange that waits for the person's consent.
    pub fn consent(&self) -> Option<&Request> {
        match self {
            Self::Consent(request) | Self::Look(request) => Some(request),
            _ => None,
        }
    }

    /// The actor whom it names by itself.
    fn actor(&self) -> Option<&Id> {
        match self {
            Self::Replies(requests) => match requests.first() {
                Some(Request { actor, asks: crate::request::Asks::Sign { .. }, .. }) => {
                    actor.as_ref()
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether an act is one that it waits for.
    pub(crate) fn takes(&self, act: &crate::fact::Act) -> bool {
        use crate::fact::Act;
        match self {
            Self::Begin => *act == Act::Begin,
            Self::Confirm => *act == Act::Confirm,
            Self::Consent(_) | Self::Look(_) => matches!(act, Act::Agree | Act::Decline),
            Self::Review => matches!(act, Act::Approve | Act::Refuse { .. } | Act::SendBack { .. }),
            Self::Answers | Self::Replies(_) | Self::Time => false,
        }
    }
}
