//! What can happen where a case stands open: every answer, act and reply that the flow can tell
//! from others.

use super::candidates::{Asked, Candidate, Condition, Making};
use super::doubt::{Doubt, Why};
use super::looks::{Looks, Read};
use super::points::{AHEAD, Points};
use super::qualities::{replied, slow, stale};
use super::records::Found;
use super::tellers::{Tellers, code};
use super::ways::Watch;
use crate::at;
use foldhash::{HashSet, HashSetExt};
use indexmap::IndexMap;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, Unit};
use maket_feel::{Slot, Value};
use maket_journey::case::Case;
use maket_journey::fact::{Act, Acted, Fact, Posted, Reply, What};
use maket_journey::frame::Frame;
use maket_journey::names::step_name;
use maket_journey::page::record_key;
use maket_journey::plan::Plan;
use maket_journey::request::{Asks, Request};
use maket_journey::route::{Needs, Open};
use maket_model::answer::Typed;
use maket_model::id::{Id, Name};
use maket_model::service::OperationKind;
use maket_model::step::{Ask, StepKind};
use serde_json::{Value as Json, json};
use std::sync::Arc;

/// How many combinations of answers a page is tried with in one situation.
const MOST: usize = 20_000;
/// How many days somebody leaves a step be at most.
const MOST_DAYS: i64 = 3700;
/// How many lengths of such days are tried.
const MOST_DELAYS: usize = 8;

/// Something that can happen.
#[derive(Clone, Debug)]
pub(super) struct Move {
    /// The fact; none where only time passes.
    pub(super) fact: Option<Fact>,
    /// When it is over.
    pub(super) now: Timestamp,
    /// Which questions are asked, by position.
    pub(super) asked: u128,
    /// Whether the page takes the answers.
    pub(super) whole: bool,
    /// Whether somebody just takes their time.
    pub(super) idle: bool,
    /// What the reply is beside its outcome: `slow` or `stale`.
    pub(super) quality: Option<&'static str>,
}

/// What a step may be answered, worked out once.
pub(super) enum Prepared<'s> {
    /// A page or a desk.
    Page(Vec<Asked<'s>>),
    /// What may be found.
    Read(Vec<Found>),
    /// A write has no data.
    Write,
    /// What a sign-in may tell.
    SignIn(Vec<Json>),
    /// Nothing that has to be made up.
    Other,
}

/// The moves of a service.
pub(super) struct Moves<'s> {
    pub(super) plan: &'s Plan,
    pub(super) looks: &'s Looks,
    prepared: Vec<Prepared<'s>>,
    /// Of each desk, the reasons for which it is refused: all where something looks at them.
    reasons: Vec<Vec<Vec<Id>>>,
    /// By step, the questions that somebody was not asked, by position.
    pub(super) hidden: Vec<u128>,
    /// For how many days somebody may leave an open step be.
    delays: Vec<i64>,
    /// What is not decided.
    pub(super) doubts: Vec<Doubt>,
}

impl<'s> Moves<'s> {
    pub(super) fn new(
        plan: &'s Plan,
        looks: &'s Looks,
        points: &'s Points,
        tellers: &'s Tellers<'s>,
        now: Timestamp,
    ) -> Self {
        let mut making = Making { plan, points, tellers, now, doubts: Vec::new() };
        let service = &plan.service;
        let mut prepared = Vec::with_capacity(service.steps.len());
        let mut reasons = Vec::with_capacity(service.steps.len());
        for (index, step) in service.steps.iter().enumerate() {
            let place = at::step(step);
            reasons.push(grounds(plan, index, tellers));
            prepared.push(match &step.kind {
                StepKind::Page(_) | StepKind::Review(_) => {
                    let asked = step
                        .questions()
                        .iter()
                        .filter_map(|it| making.asked(it, &at::question(step, it)));
                    Prepared::Page(asked.collect())
                }
                StepKind::SignIn(sign_in) => Prepared::SignIn(making.particulars(
                    &sign_in.gives,
                    plan.actor_of(index),
                    &place,
                )),
                StepKind::Exchange(exchange) => match service.operation(&exchange.operation) {
                    Some(of) if of.kind == OperationKind::Write => Prepared::Write,
                    of => {
                        let name = exchange.name.as_ref().map(Name::as_str);
                        let fields = of.map_or(&[][..], |of| of.gives.as_slice());
                        Prepared::Read(making.records(fields, name, &place))
                    }
                },
                _ => Prepared::Other,
            });
        }
        let doubts = making.doubts;
        let hidden = vec![0; service.steps.len()];
        let today = now.to_zoned(plan.zone().clone()).date();
        Self { plan, looks, prepared, reasons, hidden, delays: delays(looks, today), doubts }
    }

    /// Everything that can happen at an open step. `unseen` are questions of which no example is
    /// known yet, by position.
    pub(super) fn of(
        &mut self,
        case: &Case,
        open: &Open,
        frame: &Frame<'_>,
        now: Timestamp,
        after: &Watch,
        unseen: u128,
    ) -> Vec<Move> {
        let mut all = Vec::new();
        match &open.needs {
            Needs::Begin => all.push(acted(open, Act::Begin, now)),
            Needs::Confirm => all.push(acted(open, Act::Confirm, now)),
            Needs::Consent(_) | Needs::Look(_) => {
                all.extend([Act::Agree, Act::Decline].map(|act| acted(open, act, now)));
            }
            Needs::Answers => {
                let pages = self.pages(open.step, frame, after, unseen);
                all.extend(pages.into_iter().map(|page| posted(case, open, page, now)));
            }
            Needs::Review => self.reviews(open, frame, after, now, unseen, &mut all),
            Needs::Replies(requests) => {
                if let Some(request) = requests.first() {
                    self.replies(open, request, now, &mut all);
                }
            }
            Needs::Time => {}
        }
        let waits =
            matches!(open.needs, Needs::Time) || self.plan.step(open.step).on.contains_key("late");
        if let Some(until) = open.until.filter(|until| waits && *until > now) {
            all.push(Move {
                fact: None,
                now: until,
                asked: 0,
                whole: true,
                idle: false,
                quality: None,
            });
        }
        if !matches!(open.needs, Needs::Replies(_) | Needs::Time) {
            let later = self.delays.iter().filter_map(|days| {
                let later = now.checked_add(SignedDuration::from_hours(24 * days)).ok()?;
                open.until.is_none_or(|until| later < until).then_some(later)
            });
            let idle =
                |now| Move { fact: None, now, asked: 0, whole: true, idle: true, quality: None };
            all.extend(later.map(idle));
        }
        all
    }

    fn replies(&self, open: &Open, request: &Request, now: Timestamp, all: &mut Vec<Move>) {
        let mut qualities = Vec::new();
        let mut reply = |outcome: &str, data: Json, as_of: Option<String>| {
            let reply = Reply { outcome: outcome.to_owned(), data, as_of };
            all.push(replied(request, reply, now, None));
        };
        let on = &self.plan.step(open.step).on;
        match (&request.asks, &self.prepared[open.step]) {
            (Asks::SignIn, Prepared::SignIn(particulars)) => {
                particulars.iter().for_each(|data| reply("done", data.clone(), None));
                ["cancelled", "failed"].iter().for_each(|it| reply(it, Json::Null, None));
            }
            (Asks::Exchange { .. }, Prepared::Read(records)) => {
                for found in records {
                    reply("found", found.data.clone(), found.as_of.clone());
                }
                let first = records.first().map(|found| &found.data);
                for found in records {
                    reply("many", json!([found.data, first]), found.as_of.clone());
                }
                ["none", "refused", "unavailable"]
                    .iter()
                    .for_each(|it| reply(it, Json::Null, None));
                if let Some(usual) = records.first() {
                    qualities.push(slow(open, request, "found", &usual.data, now));
                    qualities.extend(stale(self.plan, request, &usual.data, now));
                }
            }
            (Asks::Exchange { .. }, _) => {
                let taken = json!({ "reference": "R-1" });
                reply("accepted", taken.clone(), None);
                ["rejected", "unavailable", "unknown"]
                    .iter()
                    .for_each(|it| reply(it, Json::Null, None));
                qualities.push(slow(open, request, "accepted", &taken, now));
            }
            (Asks::Pay { .. }, _) => {
                reply("paid", json!({ "receipt": "R-1" }), None);
                ["failed", "cancelled"].iter().for_each(|it| reply(it, Json::Null, None));
            }
            (Asks::Sign { .. }, _) => {
                ["signed", "declined", "failed"].iter().for_each(|it| reply(it, Json::Null, None));
            }
            (Asks::Notify { .. }, _) => reply("sent", Json::Null, None),
            (Asks::Issue { .. }, _) => reply("issued", json!({ "number": "N-1" }), None),
            (Asks::SignIn, _) => reply("done", Json::Null, None),
        }
        if let Asks::Notify { .. } | Asks::Issue { .. } = request.asks
            && on.contains_key("failed")
        {
            reply("failed", Json::Null, None);
        }
        all.append(&mut qualities);
    }

    fn reviews(
        &mut self,
        open: &Open,
        frame: &Frame<'_>,
        after: &Watch,
        now: Timestamp,
        unseen: u128,
        all: &mut Vec<Move>,
    ) {
        let mut acts = vec![Act::Approve];
        let message = "…".to_owned();
        acts.extend(
            self.reasons[open.step]
                .iter()
                .map(|reasons| Act::Refuse { reasons: reasons.clone(), message: message.clone() }),
        );
        acts.push(Act::SendBack { message });
        for page in self.pages(open.step, frame, after, unseen) {
            for act in acts.iter().filter(|act| page.whole || **act == Act::Approve) {
                let mut one = acted(open, act.clone(), now);
                if let Some(Fact { what: What::Acted(acted), .. }) = &mut one.fact {
                    acted.answers = Arc::new(page.typed.clone());
                }
                (one.asked, one.whole) = (page.asked, page.whole);
                all.push(one);
            }
        }
    }

    /// Every way to fill a page in that the flow can tell from others.
    pub(super) fn pages(
        &mut self,
        step: usize,
        frame: &Frame<'_>,
        after: &Watch,
        unseen: u128,
    ) -> Vec<Page> {
        let Prepared::Page(asked) = &self.prepared[step] else { return Vec::new() };
        let mut filling = Filling {
            looks: self.looks,
            asked,
            after,
            unseen,
            frame: frame.clone(),
            typed: IndexMap::new(),
            disputed: Vec::new(),
            visible: 0,
            hidden: 0,
            known: HashSet::new(),
            pages: Vec::new(),
            drafts: Vec::new(),
            left: MOST,
            refused: 0,
        };
        filling.ask(0);
        let (mut pages, drafts, left) = (filling.pages, filling.drafts, filling.left);
        self.hidden[step] |= filling.hidden;
        let shown = pages.iter().fold(0, |shown, page| shown | page.asked);
        // Questions that are seen on no page that is whole.
        pages.extend(drafts.into_iter().filter(|draft| draft.asked & unseen & !shown != 0));
        if left == 0 {
            let place = at::step(self.plan.step(step));
            let slots: Vec<usize> = asked.iter().map(|it| it.slot.index()).collect();
            if !self.doubts.iter().any(|doubt| doubt.place == place) {
                self.doubts.push(Doubt::new(&place, Why::ManyAnswers, &slots));
            }
        }
        pages
    }
}

/// For how many days somebody may leave a step be, where conditions ask what day it is: a day,
/// beyond every period and day that they speak of, and beyond every day that is tried.
fn delays(looks: &Looks, today: Date) -> Vec<i64> {
    let mut days: Vec<i64> = Vec::new();
    for look in looks.all.iter().filter(|look| look.whole.moves) {
        days.push(1);
        let Read::Formula(expression) = &look.read else { continue };
        for (at, _) in expression.text.match_indices("\"P") {
            let rest = &expression.text[at + 2..];
            let number: String = rest.chars().take_while(char::is_ascii_digit).collect();
            let unit = rest.chars().nth(number.len());
            let long = match unit {
                Some('D') => 1,
                Some('M') => 31,
                Some('Y') => 366,
                _ => continue,
            };
            days.extend(number.parse::<i64>().ok().map(|count| count.saturating_mul(long) + 1));
        }
        for (at, _) in expression.text.match_indices("\"20") {
            let day = expression.text.get(at + 1..at + 11).and_then(|it| it.parse::<Date>().ok());
            let away = day.and_then(|day| day.since((Unit::Day, today)).ok());
            days.extend(away.map(|away| i64::from(away.get_days()) + 1));
        }
        days.push(AHEAD + 1);
    }
    days.sort_unstable();
    days.dedup();
    days.retain(|count| (1..=MOST_DAYS).contains(count));
    days.truncate(MOST_DELAYS);
    days
}

/// The reasons for which a desk refuses: each by itself where something looks at them.
fn grounds(plan: &Plan, step: usize, tellers: &Tellers<'_>) -> Vec<Vec<Id>> {
    let StepKind::Review(review) = &plan.step(step).kind else { return Vec::new() };
    let card = plan.service.card.iter().flat_map(|card| &card.refusal).map(|reason| &reason.id);
    let all: Vec<Id> = match review.reasons.is_empty() {
        true => card.cloned().collect(),
        false => review.reasons.clone(),
    };
    let slot = plan.scope.slot(&step_name(plan.step(step).id.as_str()));
    let looked_at = slot.is_some_and(|slot| tellers.knows(slot.index()));
    let most = if looked_at { all.len() } else { 1 };
    let mut each: Vec<Vec<Id>> = all.into_iter().take(most).map(|reason| vec![reason]).collect();
    if each.is_empty() {
        each.push(Vec::new());
    }
    each
}

/// Whether a step can end with an outcome, by its kind.
pub(super) fn can_end(plan: &Plan, step: usize, outcome: &str) -> bool {
    let step = plan.step(step);
    let words: &[&str] = match &step.kind {
        StepKind::SignIn(_) => &["done", "cancelled", "failed", "late"],
        StepKind::Exchange(exchange) => {
            let is_write = |of: &maket_model::service::Operation| of.kind == OperationKind::Write;
            if outcome == "declined" {
                return exchange.ask != Ask::No;
            }
            match plan.service.operation(&exchange.operation).is_some_and(is_write) {
                true => &["accepted", "rejected", "unavailable", "unknown", "late"],
                false => &["found", "none", "many", "refused", "unavailable", "late"],
            }
        }
        StepKind::Pay(_) => &["paid", "failed", "cancelled", "late"],
        StepKind::Sign(_) => &["signed", "declined", "failed", "late"],
        StepKind::Review(_) => &["approved", "refused", "sent-back", "late"],
        StepKind::Notify(_) => &["sent", "failed", "late"],
        StepKind::Issue(_) => &["issued", "failed", "late"],
        StepKind::Start(_) | StepKind::Page(_) | StepKind::CheckAnswers(_) => &["late"],
        StepKind::Wait(_) => &["late"],
        StepKind::Decision(_) | StepKind::Outcome(_) => &[],
        StepKind::Module(_) | StepKind::Opaque(_) => return true,
    };
    words.contains(&outcome)
}

fn acted(open: &Open, act: Act, now: Timestamp) -> Move {
    let what = What::Acted(Acted {
        at: open.at.clone(),
        act,
        answers: Arc::default(),
        nonce: String::new(),
    });
    let fact = Fact { at: now, actor: open.actor.clone(), what };
    Move { fact: Some(fact), now, asked: 0, whole: true, idle: false, quality: None }
}

fn posted(case: &Case, open: &Open, page: Page, now: Timestamp) -> Move {
    let what = What::Posted(Posted {
        at: open.at.clone(),
        answers: Arc::new(page.typed),
        disputed: page.disputed,
        turn: case.turn(),
        nonce: String::new(),
    });
    let fact = Fact { at: now, actor: open.actor.clone(), what };
    let (asked, whole) = (page.asked, page.whole);
    Move { fact: Some(fact), now, asked, whole, idle: false, quality: None }
}

/// A page as it is filled in.
pub(super) struct Page {
    pub(super) typed: IndexMap<Name, Typed>,
    pub(super) disputed: Vec<Name>,
    asked: u128,
    whole: bool,
}

/// Filling a page in from top to bottom, in every way.
struct Filling<'a, 's, 'p> {
    looks: &'a Looks,
    asked: &'a [Asked<'s>],
    after: &'a Watch,
    unseen: u128,
    frame: Frame<'p>,
    typed: IndexMap<Name, Typed>,
    disputed: Vec<Name>,
    visible: u128,
    hidden: u128,
    known: HashSet<Vec<u64>>,
    pages: Vec<Page>,
    /// The first way in which each question that nobody has seen yet comes into view.
    drafts: Vec<Page>,
    left: usize,
    /// How many of the answers so far the page refuses.
    refused: usize,
}

impl Filling<'_, '_, '_> {
    fn ask(&mut self, index: usize) {
        if self.left == 0 {
            return;
        }
        let Some(asked) = self.asked.get(index) else { return self.finish() };
        let bit = 1_u128 << index.min(127);
        if !asked.when.holds(&self.frame) {
            self.hidden |= bit;
            self.frame.set(asked.slot, Value::Null);
            return self.ask(index + 1);
        }
        let was = self.visible;
        if self.refused == 0 || matches!(asked.when, Condition::Always) {
            self.visible |= bit;
        }
        let seen = self.drafts.iter().fold(0, |seen, page| seen | page.asked);
        if self.visible & self.unseen & !seen != 0 {
            self.drafts.push(self.page(false));
        }
        let registry = asked.from.as_ref().map_or(Value::Null, |from| from.value(&self.frame));
        if registry.is_null() {
            self.try_all(index, asked);
        } else {
            self.answer(index, asked, &registry, None);
            // What a registry says may be wrong.
            self.disputed.push(asked.question.id.clone());
            self.try_all(index, asked);
            self.disputed.pop();
        }
        self.frame.set(asked.slot, Value::Null);
        if asked.candidates.is_empty() && asked.of.is_none() && self.unseen_below(index) != 0 {
            // Nobody can answer it, and everybody sees what stands below.
            self.refused += 1;
            self.ask(index + 1);
            self.refused -= 1;
        }
        self.visible = was;
    }

    fn try_all(&mut self, index: usize, asked: &Asked<'_>) {
        match &asked.of {
            Some(of) => {
                let records = match of.value(&self.frame) {
                    Value::List(records) => records.to_vec(),
                    Value::Null => Vec::new(),
                    one => vec![one],
                };
                for record in records {
                    let typed = Typed::text(record_key(&record));
                    self.answer(index, asked, &record, Some(&typed));
                }
                if asked.question.optional {
                    self.answer(index, asked, &Value::Null, None);
                }
            }
            None => {
                for Candidate { value, typed } in &asked.candidates {
                    self.answer(index, asked, value, Some(typed));
                }
            }
        }
    }

    /// Goes on with an answer, if the page takes it.
    fn answer(&mut self, index: usize, asked: &Asked<'_>, value: &Value, typed: Option<&Typed>) {
        if !asked.items.is_empty() && !is_offered(&asked.items, value, &self.frame) {
            return;
        }
        self.frame.set(asked.slot, value.clone());
        let before = asked.takes_over.filter(|_| !value.is_null()).map(|slot| {
            let before = maket_feel::Values::value(&self.frame, slot);
            self.frame.set(slot, value.clone());
            (slot, before)
        });
        let is_taken = value.is_null() || asked.requirements.iter().all(|it| it.holds(&self.frame));
        // What stands below whatever is answered is seen with a wrong answer, too.
        let is_seen = || self.unseen_below(index) != 0;
        if is_taken || is_seen() {
            self.refused += usize::from(!is_taken);
            let id = &asked.question.id;
            if let Some(typed) = typed.filter(|typed| **typed != Typed::Nothing) {
                self.typed.insert(id.clone(), typed.clone());
            }
            self.ask(index + 1);
            self.typed.shift_remove(id);
            self.refused -= usize::from(!is_taken);
        }
        if let Some((slot, before)) = before {
            self.frame.set(slot, before);
        }
    }

    /// Questions below that nobody has seen yet, not even here.
    fn unseen_below(&self, index: usize) -> u128 {
        let seen = self.drafts.iter().fold(0, |seen, page| seen | page.asked);
        let below = u128::MAX.checked_shl(u32::try_from(index + 1).unwrap_or(u32::MAX));
        self.unseen & !seen & below.unwrap_or_default()
    }

    fn finish(&mut self) {
        self.left -= 1;
        if self.refused > 0 {
            return;
        }
        let mut seen = seen(self.after, self.looks, &self.frame);
        if self.visible & self.unseen != 0 {
            // A question that nobody has seen yet makes the page another one.
            seen.extend([self.visible as u64, (self.visible >> 64) as u64]);
        }
        if self.known.insert(seen) {
            self.pages.push(self.page(true));
        }
    }

    fn page(&self, whole: bool) -> Page {
        let (typed, disputed) = (self.typed.clone(), self.disputed.clone());
        Page { typed, disputed, asked: self.visible, whole }
    }
}

fn is_offered(items: &[(&Id, Condition)], value: &Value, frame: &Frame<'_>) -> bool {
    let one = |id: &str| {
        items.iter().find(|(item, _)| **item == *id).is_none_or(|(_, when)| when.holds(frame))
    };
    match value {
        Value::Text(id) => one(id),
        Value::List(ids) => ids.iter().all(|id| match id {
            Value::Text(id) => one(id),
            _ => true,
        }),
        _ => true,
    }
}

/// What the flow can still tell of a case.
pub(super) fn seen(watch: &Watch, looks: &Looks, frame: &Frame<'_>) -> Vec<u64> {
    let whole = watch.whole.iter().map(|look| &looks.all[*look].whole.program);
    let atoms = watch.atoms.iter().map(|(look, atom)| &looks.all[*look].atoms[*atom].program);
    let outcomes = whole.chain(atoms).map(|program| code(&frame.evaluate(program)));
    let value = |slot: &usize| code(&maket_feel::Values::value(frame, Slot(*slot as u32)));
    outcomes.chain(watch.slots.iter().map(value)).collect()
}
