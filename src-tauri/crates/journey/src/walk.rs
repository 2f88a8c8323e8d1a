//! Folding the facts in force into a route: from the first step along completed steps to the one
//! that still needs somebody or something.

use crate::address::Address;
use crate::case::{Case, Floor, Snapshot};
use crate::frame::Frame;
use crate::outcome;
use crate::page::{self, GivenPage};
use crate::plan::{KindPlan, Plan, StepPlan, Target};
use crate::route::{Again, Entry, Led, Needs, Open, Standing, Stuck};
use crate::walked::{Rest, Trail, Walked};
use jiff::Timestamp;
use maket_feel::Value;
use maket_model::id::{Id, Key, Name};
use maket_model::step::EndKind;
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

/// How a step was judged.
pub(crate) enum Verdict {
    /// It is done and leads on: by its arrows, or to a step.
    Done { outcome: Id, seq: Option<u32>, ended: Timestamp, way: Way },
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
    /// By this row of its table, and where that names no step, as any other.
    Row(usize),
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
    pub(crate) digest: u64,
    answers: Vec<(Name, Value)>,
    pub(crate) due: Value,
    desk: Option<usize>,
    /// The step by which each stage with `each` was entered.
    pub(crate) entrance: Option<usize>,
    /// Slots that were set while walking the present item.
    pub(crate) item_slots: Vec<maket_feel::Slot>,
    pub(crate) item_of: Option<Arc<str>>,
    pub(crate) no_items: Items,
    stop: Option<Node>,
    collect: bool,
    frames: Vec<(Node, Frame<'p>)>,
    from: Option<Node>,
    /// Whether answers of the step that is judged have been put into the frame.
    touched: bool,
    /// Whether it ended before an open step of which nothing was put into the frame.
    untouched: bool,
    resumes: Option<Trail>,
}

#[expect(
    clippy::large_enum_variant,
    reason = "there is one at a time; a box would only be in the way"
)]
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
            from: None,
            touched: false,
            untouched: false,
            resumes: None,
        }
    }

    /// Goes on where an earlier walk stood, unless that lies in the future of this one. No fact
    /// that has come since may concern what was before.
    pub(crate) fn on(mut self, trail: Option<Trail>) -> Self {
        self.resumes = trail.filter(|it| it.rest.last_at <= it.rest.now && it.rest.now <= self.now);
        self
    }

    /// Stops before judging this step, with the frame as it is there.
    pub(crate) fn until(mut self, node: &Node) -> Walked<'p> {
        self.resumes = self.resumes.filter(|trail| !trail.nodes.contains(node));
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
            let rest = self.untouched.then_some(Rest {
                from: self.from,
                visited: self.visited,
                act_floor: self.act_floor,
                last_seq: self.last_seq,
                last_at: self.last_at,
                now: self.now,
                entrance: self.entrance,
                item_slots: self.item_slots,
                item_of: self.item_of,
            });
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
                rest,
            };
        }
    }

    fn reset(&mut self) {
        self.entries.clear();
        self.nodes.clear();
        self.visited.clear();
        self.visited.resize(self.plan.steps.len(), false);
        self.frame.values.clear();
        self.frame.values.resize(self.plan.scope.len(), Value::Null);
        (self.act_floor, self.last_seq, self.last_at, self.digest) = (0, 0, self.case.opened, 0);
        self.answers.clear();
        self.frames.clear();
        (self.desk, self.entrance, self.item_of, self.from) = (None, None, None, None);
        self.item_slots.clear();
        let opened = self.case.opened.to_zoned(self.plan.zone.clone()).date();
        self.frame.set(self.plan.case, Value::context([("opened_on", Value::Date(opened))]));
    }

    /// Takes over where an earlier walk stood.
    fn resume(&mut self, trail: Trail) -> Node {
        let Trail { node, nodes, entries, values, digest, answers, due, desk, rest } = trail;
        (self.nodes, self.entries, self.frame.values) = (nodes, entries, values);
        (self.digest, self.answers, self.due, self.desk) = (digest, answers, due, desk);
        (self.from, self.visited, self.entrance) = (rest.from, rest.visited, rest.entrance);
        (self.act_floor, self.last_seq, self.last_at) =
            (rest.act_floor, rest.last_seq, rest.last_at);
        (self.item_slots, self.item_of) = (rest.item_slots, rest.item_of);
        node
    }

    fn first(&mut self) -> Node {
        // A first step whose group is empty is passed over like any other.
        let first = Node { step: 0, items: Items::clone(&self.no_items) };
        self.enter(0, None).unwrap_or(first)
    }

    fn pass(&mut self) -> Pass {
        let mut node = match self.resumes.take() {
            Some(trail) => self.resume(trail),
            None => {
                self.reset();
                if self.plan.steps.is_empty() {
                    return Pass::End(Standing::Stuck { at: None, why: Stuck::Empty }, None, false);
                }
                self.first()
            }
        };
        loop {
            (self.touched, self.untouched) = (false, false);
            if self.has_been_at(&node) {
                return self.led_back(node);
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
            let (outcome, seq, ended, led, target) = if !is_asked || self.lacks_item(step, &node) {
                let target = match &step.skip {
                    Target::None => step.next.last().map_or(Target::None, |arrow| arrow.to.clone()),
                    skip => skip.clone(),
                };
                (Id::from(outcome::PASSED_OVER), None, self.last_at, Led::default(), Ok(target))
            } else {
                self.stand_at(&node);
                match self.judge(&node) {
                    Verdict::Done { outcome, seq, ended, way } => {
                        let mut led = Led::default();
                        let target = self.way_on(step, outcome.as_str(), ended, way, &mut led);
                        (outcome, seq, ended, led, target)
                    }
                    Verdict::Open { needs, again, until } => {
                        self.untouched = !self.touched;
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
            // It is on the route even where it leads nowhere: another answer may find a way.
            self.leave(&node, outcome, seq, ended, led);
            let next = match target {
                Ok(Target::Step(next)) => self.next_node(&node, next),
                Ok(Target::Missing(id)) => return self.stuck(&node, Stuck::Missing(id)),
                Ok(Target::None) => return self.stuck(&node, Stuck::NoArrow),
                Err(why) => return self.stuck(&node, why),
            };
            self.from = Some(std::mem::replace(&mut node, next));
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
    fn led_back(&mut self, node: Node) -> Pass {
        let by = self.from.clone().unwrap_or_else(|| node.clone());
        if self.floor(&node).is_some_and(|floor| floor.seq >= self.last_seq) {
            return self.stuck(&node, Stuck::Circle);
        }
        let message = match page_act(self.case, &by) {
            Some(crate::fact::Act::SendBack { message }) => Some(message.clone()),
            _ => None,
        };
        let last = self.entries.last();
        let ended = last.map(|entry| (entry.outcome.clone(), entry.led)).unwrap_or_default();
        let (seq, at) = (self.last_seq, self.last_at);
        self.new_floors.push(Floor { node, seq, by, ended, at, message });
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
        led: &mut Led,
    ) -> Result<Target, Stuck> {
        if let (Way::Row(index), KindPlan::Decision { rows, .. }) = (way, &step.kind) {
            led.row = Some(index);
            if rows[index].to != Target::None {
                return Ok(rows[index].to.clone());
            }
        }
        if let Some(target) = step.on.get(ended) {
            return Ok(target.clone());
        }
        if !outcome::is_success(ended) {
            return Err(Stuck::NoWay(ended.to_owned()));
        }
        self.frame.at(at);
        led.arrow = step.next.iter().position(|arrow| self.frame.holds(&arrow.when));
        match led.arrow.map(|index| &step.next[index].to) {
            Some(to) if *to != Target::None => Ok(to.clone()),
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

    fn leave(&mut self, node: &Node, outcome: Id, seq: Option<u32>, ended: Timestamp, led: Led) {
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
            led,
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
        self.touched = true;
        let judged = page::judge(&mut self.frame, questions, &given.answers, given, None);
        self.digest = page::mix(self.digest, page::mix(node.step as u64 + 1, judged.digest));
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
}

fn page_act<'c>(case: &'c Case, node: &Node) -> Option<&'c crate::fact::Act> {
    crate::case::find(&case.acts[node.step], &node.items).map(|record| &record.act)
}
