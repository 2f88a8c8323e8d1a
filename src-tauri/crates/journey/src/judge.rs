//! Judging one step of the route by its kind.

use crate::case::{ActRecord, find};
use crate::fact::Act;
use crate::outcome;
use crate::page::{self, GivenPage, QuestionState};
use crate::plan::{ExchangePlan, KindPlan, PagePlan, RowPlan};
use crate::request::{Asks, Request, RequestKey};
use crate::route::{Again, Needs, Stuck};
use crate::walk::{Node, Verdict, Walker, Way};
use indexmap::IndexMap;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use maket_feel::{DateTime, Slot, Type, Value, Zone};
use maket_model::id::{Id, Name, Period};
use maket_model::service::OperationKind;
use maket_model::step::{Ask, StepKind};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use std::sync::Arc;

impl Walker<'_, '_> {
    pub(crate) fn judge(&mut self, node: &Node) -> Verdict {
        let plan = self.plan;
        let step = &plan.steps[node.step];
        let verdict = match &step.kind {
            KindPlan::Start => self.act(node, Needs::Begin, outcome::BEGUN, false),
            KindPlan::Page(page) => self.page(node, page),
            KindPlan::SignIn { gives } => self.sign_in(node, gives),
            KindPlan::Exchange(exchange) => self.exchange(node, exchange),
            KindPlan::Decision { rows, name } => self.decision(node, rows, *name),
            KindPlan::Pay { amount } => {
                self.frame.at(self.now);
                self.due = self.frame.value_of(amount);
                self.pay(node)
            }
            KindPlan::Sign { signers, in_order } => self.sign(node, signers, *in_order),
            KindPlan::CheckAnswers => self.act(node, Needs::Confirm, outcome::CONFIRMED, true),
            KindPlan::Review(page) => self.review(node, page),
            KindPlan::Wait { period, from, until } => {
                let from = self.frame.value_of(from);
                let until = self.frame.value_of(until);
                return self.wait(node, period.as_ref(), from, until);
            }
            KindPlan::Notify => self.notify(node),
            KindPlan::Issue { claims, name } => {
                let claims = claims
                    .iter()
                    .map(|(id, value)| (id.clone(), self.frame.value_of(value).to_json()))
                    .collect();
                self.issue(node, claims, *name)
            }
            KindPlan::Outcome => match &plan.step(node.step).kind {
                StepKind::Outcome(end) => return Verdict::End(end.result),
                _ => return Verdict::Stuck(Stuck::Unknown),
            },
            KindPlan::Module => return Verdict::Stuck(Stuck::Module),
            KindPlan::Opaque => return Verdict::Stuck(Stuck::Unknown),
        };
        self.unless_late(node, verdict)
    }

    /// A step that waits too long ends by itself.
    fn unless_late(&mut self, node: &Node, verdict: Verdict) -> Verdict {
        let Verdict::Open { needs, again, .. } = verdict else { return verdict };
        let step = self.plan.step(node.step);
        let until = step.within.as_ref().and_then(|within| self.end_of(within, self.last_at));
        match until {
            Some(until)
                if until <= self.now
                    && self.plan.steps[node.step].on.contains_key(outcome::LATE) =>
            {
                self.came_of(node, outcome::LATE, until, Vec::new());
                Verdict::Done {
                    outcome: outcome::LATE.into(),
                    seq: None,
                    ended: until,
                    way: Way::Out,
                }
            }
            until => Verdict::Open { needs, again, until },
        }
    }

    fn end_of(&self, period: &Period, from: Timestamp) -> Option<Timestamp> {
        Some(period.length().ok()?.after(from, self.plan.zone(), self.plan.calendar()))
    }

    /// Writes down how a step ended, for expressions after it.
    fn came_of(
        &mut self,
        node: &Node,
        outcome: &str,
        at: Timestamp,
        more: Vec<(&'static str, Value)>,
    ) {
        let slot = self.plan.steps[node.step].slot;
        if self.plan.scope.name(slot).is_empty() {
            return;
        }
        let zoned = at.to_zoned(self.plan.zone.clone());
        let mut entries = vec![
            ("outcome", Value::text(outcome)),
            (
                "at",
                Value::DateTime(DateTime {
                    datetime: zoned.datetime(),
                    zone: Some(Zone::Offset(zoned.offset())),
                }),
            ),
            ("on", Value::Date(zoned.date())),
        ];
        entries.extend(more);
        self.frame.set(slot, Value::context(entries));
    }

    fn act_record(&self, node: &Node) -> Option<&ActRecord> {
        find(&self.case.acts[node.step], &node.items)
    }

    /// An act that holds as long as what it was given for.
    fn act(&mut self, node: &Node, needs: Needs, ended: &str, has_digest: bool) -> Verdict {
        let floor = if has_digest {
            self.act_floor.max(self.own_floor(node))
        } else {
            self.own_floor(node)
        };
        let record = self.act_record(node).filter(|record| record.seq > floor);
        let Some(record) = record else { return open(needs, None) };
        if has_digest && record.digest != self.digest {
            let changed = self.snapshot_changes(&record.snapshot);
            return open(needs, Some(Again::Changed(changed)));
        }
        let (seq, at) = (record.seq, record.at);
        self.came_of(node, ended, at, Vec::new());
        done(ended, seq, at)
    }

    fn page(&mut self, node: &Node, page: &PagePlan) -> Verdict {
        let record = find(&self.case.pages[node.step], &node.items);
        let Some(record) = record.filter(|record| record.seq > self.own_floor(node)) else {
            // Its answers are seen by its own texts and, if they are still whole, offered again.
            return open(Needs::Answers, None);
        };
        let (seq, at, given) = (record.seq, record.at, Arc::clone(&record.given));
        if self.answers(node, &page.questions, &given, at) {
            done(outcome::ANSWERED, seq, at)
        } else {
            open(Needs::Answers, None)
        }
    }

    fn review(&mut self, node: &Node, page: &PagePlan) -> Verdict {
        let floor = self.act_floor.max(self.own_floor(node));
        let Some(record) = self.act_record(node).filter(|record| record.seq > floor) else {
            return open(Needs::Review, None);
        };
        if record.digest != self.digest {
            let changed = self.snapshot_changes(&record.snapshot);
            return open(Needs::Review, Some(Again::Changed(changed)));
        }
        let record = record.clone();
        let given: &GivenPage = &record.given;
        self.frame.at(record.at);
        page::judge(
            &mut self.frame,
            &page.questions,
            &given.answers,
            given,
            None::<&mut Vec<QuestionState>>,
        );
        let (ended, message, reasons) = match &record.act {
            Act::Refuse { reasons, message } => (outcome::REFUSED, message.as_str(), &reasons[..]),
            Act::SendBack { message } => (outcome::SENT_BACK, message.as_str(), &[][..]),
            _ => (outcome::APPROVED, "", &[][..]),
        };
        let reasons = Value::list(reasons.iter().map(|reason| Value::text(reason.as_str())));
        self.came_of(
            node,
            ended,
            record.at,
            vec![("message", Value::text(message)), ("reasons", reasons)],
        );
        done(ended, record.seq, record.at)
    }

    fn sign_in(&mut self, node: &Node, gives: &[(Arc<str>, Type)]) -> Verdict {
        let actor = self.plan.steps[node.step].actor.clone();
        let opening = self.own_floor(node);
        match self.attempt(node, "", opening, "", actor.clone(), || Asks::SignIn) {
            Attempt::Open(needs, again) => open(needs, again),
            Attempt::Ended { outcome: ended, seq, at, data } => {
                if ended == outcome::DONE {
                    let known = gives.iter().map(|(name, of)| {
                        (Arc::clone(name), of.read_json(data.get(&**name).unwrap_or(&Json::Null)))
                    });
                    let signed_in = Value::context(known);
                    if let Some(slot) = actor.and_then(|actor| self.plan.actors.get(&actor)) {
                        self.frame.set(*slot, Value::context([("signed_in", signed_in.clone())]));
                    }
                    self.frame.set(self.plan.signed_in, signed_in);
                }
                self.came_of(node, &ended, at, Vec::new());
                done(&ended, seq, at)
            }
        }
    }

    /// A request in which a person takes part: where it fails and nothing follows from that, it
    /// may be tried again.
    fn attempt(
        &self,
        node: &Node,
        part: &str,
        opening: u32,
        digest: &str,
        actor: Option<Id>,
        asks: impl Fn() -> Asks,
    ) -> Attempt {
        let (mut opening, mut again) = (opening, None);
        loop {
            let key = self.key(node, part, opening, digest);
            let Some(record) = self.case.replies.get(&key) else {
                let request = Request { key, at: node.address(self.plan), actor, asks: asks() };
                return Attempt::Open(Needs::Replies(vec![request]), again);
            };
            let ended = &record.reply.outcome;
            if outcome::is_success(ended)
                || self.plan.steps[node.step].on.contains_key(ended.as_str())
            {
                return Attempt::Ended {
                    outcome: ended.clone(),
                    seq: record.seq,
                    at: record.at,
                    data: record.reply.data.clone(),
                };
            }
            (opening, again) = (record.seq, Some(Again::Tried(ended.clone())));
        }
    }

    /// Step, items, part, opening, digest: the same for the same request, whenever it is computed.
    fn key(&self, node: &Node, part: &str, opening: u32, digest: &str) -> RequestKey {
        let mut key = node.address(self.plan).to_string();
        for (mark, text) in [("~", part), ("@", &opening.to_string()), ("#", digest)] {
            if !text.is_empty() && text != "0" {
                key.push_str(mark);
                key.push_str(text);
            }
        }
        RequestKey(key)
    }

    fn exchange(&mut self, node: &Node, exchange: &ExchangePlan) -> Verdict {
        let StepKind::Exchange(written) = &self.plan.step(node.step).kind else {
            return Verdict::Stuck(Stuck::Unknown);
        };
        self.frame.at(self.last_at);
        let sent: IndexMap<Name, Json> = exchange
            .send
            .iter()
            .map(|(name, value)| (name.clone(), self.frame.value_of(value).to_json()))
            .collect();
        let digest = short_digest(&sent);
        let key = self.key(node, "", self.own_floor(node), &digest);
        let request = || Request {
            key: key.clone(),
            at: node.address(self.plan),
            actor: self.plan.steps[node.step].actor.clone(),
            asks: Asks::Exchange {
                operation: written.operation.clone(),
                kind: if exchange.write { OperationKind::Write } else { OperationKind::Read },
                sent: sent.clone(),
            },
        };
        let consent = self.case.consents.get(&key).copied();
        if written.ask != Ask::No
            && let Some((seq, false)) = consent
        {
            let at = self.last_at;
            self.came_of(node, outcome::DECLINED, at, Vec::new());
            return done(outcome::DECLINED, seq, at);
        }
        if written.ask == Ask::Explicit && consent.is_none() {
            return open(Needs::Consent(request()), None);
        }
        let Some(record) = self.case.replies.get(&key) else {
            return open(Needs::Replies(vec![request()]), None);
        };
        let (seq, at, reply) = (record.seq, record.at, Arc::clone(&record.reply));
        let has_data = matches!(reply.outcome.as_str(), outcome::FOUND | outcome::MANY);
        if written.ask == Ask::Preview && has_data && consent.is_none() {
            return open(Needs::Look(request()), None);
        }
        if let Some(slot) = exchange.name {
            let found = if has_data {
                read_records(&exchange.gives, &reply.data, reply.as_of.as_deref())
            } else {
                Value::Null
            };
            self.keep(node, slot, found);
        }
        let reference =
            reply.data.get("reference").and_then(Json::as_str).map_or(Value::Null, Value::text);
        self.came_of(node, &reply.outcome, at, vec![("reference", reference)]);
        done(&reply.outcome, seq.max(consent.map_or(0, |(seq, _)| seq)), at)
    }

    fn keep(&mut self, node: &Node, slot: Slot, value: Value) {
        self.frame.set(slot, value);
        if !node.items.is_empty() {
            self.forget_with_item(slot);
        }
    }

    fn decision(&mut self, node: &Node, rows: &[RowPlan], name: Option<Slot>) -> Verdict {
        self.frame.at(self.last_at);
        for (index, row) in rows.iter().enumerate() {
            if !row.tests.iter().all(|test| self.frame.holds(test)) {
                continue;
            }
            let values =
                row.then.iter().map(|(name, value)| (Arc::clone(name), self.frame.value_of(value)));
            let values = Value::context(values.collect::<Vec<_>>());
            if let Some(slot) = name {
                self.keep(node, slot, values);
            }
            self.came_of(node, outcome::DECIDED, self.last_at, Vec::new());
            return Verdict::Done {
                outcome: outcome::DECIDED.into(),
                seq: None,
                ended: self.last_at,
                way: Way::Row(index),
            };
        }
        // No row fits: nothing is set, and the arrows decide.
        Verdict::Done {
            outcome: outcome::DECIDED.into(),
            seq: None,
            ended: self.last_at,
            way: Way::Out,
        }
    }

    fn pay(&mut self, node: &Node) -> Verdict {
        let paid = self
            .case
            .payments
            .iter()
            .rev()
            .find(|(at, _)| at == node)
            .map(|(_, paid)| paid.clone());
        if let Some(paid) = paid {
            // The amount is judged when the money came; what is read later shows what was paid.
            if let KindPlan::Pay { amount } = &self.plan.steps[node.step].kind {
                self.frame.at(paid.at);
                self.due = self.frame.value_of(amount);
            }
            let more =
                vec![("amount", paid.amount), ("due", self.due.clone()), ("receipt", paid.receipt)];
            self.came_of(node, outcome::PAID, paid.at, more);
            return done(outcome::PAID, paid.seq, paid.at);
        }
        let amount = match &self.due {
            Value::Number(number) => number.to_string(),
            _ => String::new(),
        };
        let actor = self.plan.steps[node.step].actor.clone();
        let asks = || Asks::Pay { amount: amount.clone() };
        match self.attempt(node, "", self.own_floor(node), &amount, actor, asks) {
            Attempt::Open(needs, again) => open(needs, again),
            Attempt::Ended { outcome: ended, seq, at, .. } => {
                self.came_of(node, &ended, at, vec![("due", self.due.clone())]);
                done(&ended, seq, at)
            }
        }
    }

    fn sign(&mut self, node: &Node, signers: &[Id], in_order: bool) -> Verdict {
        let digest = format!("{:032x}", self.digest);
        let floor = self.act_floor.max(self.own_floor(node));
        let (mut last_seq, mut last_at) = (0, self.last_at);
        let (mut waiting, mut why) = (Vec::new(), None);
        for signer in signers {
            let asks = || Asks::Sign { digest: digest.clone() };
            match self.attempt(node, signer.as_str(), floor, &digest, Some(signer.clone()), asks) {
                Attempt::Open(Needs::Replies(requests), again) => {
                    let before =
                        self.case.signed.iter().find(|(at, by, _)| at == node && by == signer);
                    let changed = before.map(|(.., snapshot)| self.snapshot_changes(snapshot));
                    why = why
                        .or(again)
                        .or(changed.filter(|names| !names.is_empty()).map(Again::Changed));
                    waiting.extend(requests);
                    if in_order {
                        break;
                    }
                }
                Attempt::Open(..) => {}
                Attempt::Ended { outcome: ended, seq, at, .. } => {
                    if ended != outcome::SIGNED {
                        self.came_of(node, &ended, at, Vec::new());
                        return done(&ended, seq, at);
                    }
                    (last_seq, last_at) = (last_seq.max(seq), last_at.max(at));
                }
            }
        }
        if !waiting.is_empty() {
            return open(Needs::Replies(waiting), why);
        }
        self.came_of(node, outcome::SIGNED, last_at, Vec::new());
        done(outcome::SIGNED, last_seq, last_at)
    }

    fn wait(&mut self, node: &Node, period: Option<&Period>, from: Value, until: Value) -> Verdict {
        let from = self.moment(&from).unwrap_or(self.last_at);
        let end =
            self.moment(&until).or_else(|| period.and_then(|period| self.end_of(period, from)));
        match end {
            None => Verdict::Stuck(Stuck::NoEnd),
            Some(end) if end <= self.now => {
                self.came_of(node, outcome::WAITED, end, Vec::new());
                Verdict::Done {
                    outcome: outcome::WAITED.into(),
                    seq: None,
                    ended: end,
                    way: Way::Out,
                }
            }
            Some(end) => Verdict::Open { needs: Needs::Time, again: None, until: Some(end) },
        }
    }

    /// A day begins at midnight in the service's zone.
    fn moment(&self, value: &Value) -> Option<Timestamp> {
        match value {
            Value::Date(date) => Some(date.to_zoned(self.plan.zone.clone()).ok()?.timestamp()),
            Value::DateTime(moment) => {
                let zone = match &moment.zone {
                    Some(zone) => TimeZone::fixed(zone.offset_at(moment.datetime)?),
                    None => self.plan.zone.clone(),
                };
                Some(moment.datetime.to_zoned(zone).ok()?.timestamp())
            }
            _ => None,
        }
    }

    fn notify(&mut self, node: &Node) -> Verdict {
        let StepKind::Notify(written) = &self.plan.step(node.step).kind else {
            return Verdict::Stuck(Stuck::Unknown);
        };
        let asks = Asks::Notify { to: written.to.clone(), by: written.by.clone() };
        let opening = self.act_floor.max(self.own_floor(node));
        self.asked_once(node, opening, "", asks, |_, _| {})
    }

    fn issue(&mut self, node: &Node, claims: IndexMap<Name, Json>, name: Option<Slot>) -> Verdict {
        let StepKind::Issue(written) = &self.plan.step(node.step).kind else {
            return Verdict::Stuck(Stuck::Unknown);
        };
        let digest = short_digest(&claims);
        let document = written.document.clone().unwrap_or_default();
        let asks = Asks::Issue { document, to: written.to.clone(), claims };
        let opening = self.own_floor(node);
        self.asked_once(node, opening, &digest, asks, |walker, issued| {
            if let Some(slot) = name {
                walker.keep(node, slot, issued);
            }
        })
    }

    fn asked_once(
        &mut self,
        node: &Node,
        opening: u32,
        digest: &str,
        asks: Asks,
        keep: impl FnOnce(&mut Self, Value),
    ) -> Verdict {
        let key = self.key(node, "", opening, digest);
        let Some(record) = self.case.replies.get(&key) else {
            let actor = self.plan.steps[node.step].actor.clone();
            let request = Request { key, at: node.address(self.plan), actor, asks };
            return open(Needs::Replies(vec![request]), None);
        };
        let (seq, at, reply) = (record.seq, record.at, Arc::clone(&record.reply));
        let number =
            reply.data.get("number").and_then(Json::as_str).map_or(Value::Null, Value::text);
        let on = Value::Date(at.to_zoned(self.plan.zone.clone()).date());
        keep(self, Value::context([("number", number.clone()), ("issued_on", on)]));
        self.came_of(node, &reply.outcome, at, vec![("number", number)]);
        done(&reply.outcome, seq, at)
    }
}

enum Attempt {
    Open(Needs, Option<Again>),
    Ended { outcome: String, seq: u32, at: Timestamp, data: Json },
}

fn open(needs: Needs, again: Option<Again>) -> Verdict {
    Verdict::Open { needs, again, until: None }
}

fn done(ended: &str, seq: u32, at: Timestamp) -> Verdict {
    Verdict::Done { outcome: ended.into(), seq: Some(seq), ended: at, way: Way::Out }
}

/// A digest of values sent, short enough for a key.
fn short_digest(values: &IndexMap<Name, Json>) -> String {
    let text = serde_json::to_string(values).unwrap_or_default();
    Sha256::digest(text.as_bytes()).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// What a registry found, as expressions see it: a record with `as_of`, or a list of records.
fn read_records(of: &Type, data: &Json, as_of: Option<&str>) -> Value {
    match data {
        Json::Array(records) => {
            Value::list(records.iter().map(|record| read_records(of, record, as_of)))
        }
        record => match (of.read_json(record), as_of) {
            (Value::Context(mut entries), Some(day)) => {
                Arc::make_mut(&mut entries).insert("as_of".into(), Value::date(day));
                Value::Context(entries)
            }
            (value, _) => value,
        },
    }
}
