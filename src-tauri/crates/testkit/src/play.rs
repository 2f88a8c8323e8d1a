//! Playing a journey: its rows, one after the other, through maket-journey with mocks outside.

mod outside;
mod page;

use crate::deed::{Deed, Leads, Row};
use crate::form::Form;
use indexmap::IndexMap;
use jiff::{Timestamp, ToSpan};
use maket_journey::address::Address;
use maket_journey::case::{Case, Taken};
use maket_journey::fact::{Act, Acted, Fact, Replied, Reply, What};
use maket_journey::plan::Plan;
use maket_journey::request::{Asks, Request};
use maket_journey::route::{Needs, Open, Standing};
use maket_mocks::known::same;
use maket_mocks::world::World;
use maket_model::answer::Given;
use maket_model::id::{Id, Period};
use maket_model::people::{Failure, Person};
use maket_model::step::StepKind;
use serde_json::Value;
use std::sync::Arc;

/// How many steps are done by themselves in a row before something is wrong.
const MOST: usize = 200;

/// A journey under way.
pub(crate) struct Playing<'a> {
    plan: &'a Arc<Plan>,
    cast: Vec<Person>,
    main: Person,
    now: Timestamp,
    case: Case,
    who: Option<Id>,
    nonce: u32,
}

type Outcome = Result<(), String>;

/// What came of posting a form.
enum Came {
    /// It was taken.
    Taken,
    /// It came back with these errors, by field and code.
    Back(Vec<(String, String)>),
}

impl<'a> Playing<'a> {
    pub(crate) fn new(
        plan: &'a Arc<Plan>,
        cast: Vec<Person>,
        main: Person,
        opened: Timestamp,
    ) -> Self {
        let case = Case::new(Arc::clone(plan), opened);
        Self { plan, cast, main, now: opened, case, who: None, nonce: 0 }
    }

    fn world(&self) -> World<'_> {
        World { service: &self.plan.service, cast: &self.cast, now: self.now, seed: 1 }
    }

    fn given(&self) -> Given<'a> {
        Given::of(&self.plan.service)
    }

    /// Plays a row; what is wrong with it otherwise.
    pub(crate) fn row(&mut self, row: &Row) -> Outcome {
        if let Some(who) = &row.who {
            self.who = Some(who.clone());
        }
        for deed in &row.deeds {
            if let Deed::With { party, failure } = deed {
                self.fail(party, *failure);
            }
        }
        let does: Vec<&Deed> =
            row.deeds.iter().filter(|deed| !matches!(deed, Deed::With { .. })).collect();
        if does.is_empty() {
            return self.leads(&row.leads, None);
        }
        let at = self.stand(row, &does)?;
        let came = self.perform(&at, &does)?;
        self.leads(&row.leads, Some((&at, came)))
    }

    fn fail(&mut self, party: &str, failure: Failure) {
        for person in self.cast.iter_mut().chain([&mut self.main]) {
            person.failures.insert(party.to_owned(), failure);
        }
    }

    /// Brings the case to the step at which the row is done.
    fn stand(&mut self, row: &Row, does: &[&Deed]) -> Result<Address, String> {
        let outside = does.iter().any(|deed| matches!(deed, Deed::Answers { .. }));
        for _ in 0..MOST {
            let route = self.case.route(self.now);
            let Standing::Open(open) = &route.standing else {
                let on_route = row.at.as_ref().and_then(|wanted| self.on_route(wanted));
                return on_route.ok_or_else(|| self.standing());
            };
            let Some(wanted) = &row.at else {
                if outside || !self.goes_by_itself(open) {
                    return Ok(open.at.clone());
                }
                self.by_itself(open)?;
                continue;
            };
            if self.is_at(&open.at, wanted) {
                return Ok(open.at.clone());
            }
            if let Some(earlier) = self.on_route(wanted) {
                return Ok(earlier);
            }
            if !self.goes_by_itself(open) {
                return Err(format!(
                    "the row is done at {}, but the case {}",
                    wanted.text(),
                    self.standing()
                ));
            }
            self.by_itself(open)?;
        }
        Err("steps that are done by themselves lead round and round".to_owned())
    }

    /// Whether an address is the one that a row means.
    fn is_at(&self, at: &Address, wanted: &crate::deed::At) -> bool {
        if at.step != wanted.step {
            return false;
        }
        match wanted.item {
            None => true,
            Some(number) => {
                let key = at.items.last();
                let mut seen = Vec::new();
                for known in self.item_keys(at) {
                    if !seen.contains(&known) {
                        seen.push(known);
                    }
                }
                key.is_some_and(|key| {
                    seen.iter().position(|known| known == key.as_str()) == Some(number as usize - 1)
                })
            }
        }
    }

    /// The keys of the items that a step is walked for.
    fn item_keys(&self, at: &Address) -> Vec<String> {
        let service = &self.plan.service;
        let step = service.steps.iter().find(|step| step.id == at.step);
        let of_stage = step.and_then(|step| {
            let stage = step.stage.as_ref()?;
            service.stages.iter().find(|known| known.id == *stage)?.each.as_ref()
        });
        let each = step.and_then(|step| step.each.as_ref()).or(of_stage);
        let Some(each) = each else { return Vec::new() };
        let pages = self.case.answered_pages(self.now);
        let group = pages
            .iter()
            .flat_map(|page| &page.questions)
            .find(|state| state.question.id == each.of);
        let items = group.and_then(|state| state.answer.as_array()).into_iter().flatten();
        items.filter_map(|item| item.get("item")?.as_str().map(str::to_owned)).collect()
    }

    fn on_route(&self, wanted: &crate::deed::At) -> Option<Address> {
        let route = self.case.route(self.now);
        let entry = route
            .entries
            .iter()
            .rev()
            .find(|entry| !entry.is_passed_over() && self.is_at(&entry.at, wanted))?;
        Some(entry.at.clone())
    }

    fn goes_by_itself(&self, open: &Open) -> bool {
        match &open.needs {
            Needs::Replies(requests) => requests.iter().all(|request| !request.asks.is_personal()),
            _ => false,
        }
    }

    /// Lets the outside answer, as it knows the people.
    fn by_itself(&mut self, open: &Open) -> Outcome {
        let Needs::Replies(requests) = &open.needs else { return Ok(()) };
        let Some(request) = requests.first() else { return Ok(()) };
        let reply = self.world().answer(request, &self.main, None);
        self.reply(request, reply.into())
    }

    fn reply(&mut self, request: &Request, reply: Reply) -> Outcome {
        let outcome = reply.outcome.clone();
        let replied = Replied { key: request.key.clone(), reply };
        match self.fact(None, What::Replied(replied)) {
            Taken::Done => Ok(()),
            other => Err(format!("“{outcome}” of {} was not taken: {other:?}", request.at)),
        }
    }

    fn fact(&mut self, actor: Option<Id>, what: What) -> Taken {
        self.now = self.now.checked_add(1.seconds()).unwrap_or(self.now);
        let fact = Fact { at: self.now, actor, what };
        self.case.apply(&fact)
    }

    fn nonce(&mut self) -> String {
        self.nonce += 1;
        format!("row-{}", self.nonce)
    }

    /// Does what a row says.
    fn perform(&mut self, at: &Address, does: &[&Deed]) -> Result<Came, String> {
        let index = self
            .plan
            .step_index(at.step.as_str())
            .ok_or_else(|| format!("there is no step {at}"))?;
        let is_page = matches!(self.plan.step(index).kind, StepKind::Page(_));
        let mut looks = Vec::new();
        let mut acts = Vec::new();
        for deed in does {
            match deed {
                Deed::After(period) => self.pass(period)?,
                Deed::Decides { name, value } => self.decides(at, name, value)?,
                Deed::Sees { .. } | Deed::IsAsked(_) | Deed::IsNotAsked(_) => looks.push(*deed),
                _ => acts.push(*deed),
            }
        }
        if is_page {
            return self.page(at, &looks, &acts);
        }
        if let Some(look) = looks.first() {
            return Err(format!("{look:?} stands at {at}, which is no page"));
        }
        let Some((last, before)) = acts.split_last() else { return Ok(Came::Taken) };
        let open = self.open(at)?;
        self.do_at(&open, last, before)
    }

    fn open(&self, at: &Address) -> Result<Open, String> {
        match self.case.route(self.now).standing {
            Standing::Open(open) if open.at == *at => Ok(open),
            _ => Err(format!("{at} is not open: the case {}", self.standing())),
        }
    }

    fn do_at(&mut self, open: &Open, deed: &Deed, before: &[&Deed]) -> Result<Came, String> {
        let refuse = || {
            Err(format!(
                "{} cannot be done at {}, which needs {}",
                deed.text(),
                open.at,
                needs(&open.needs)
            ))
        };
        let act = match (deed, &open.needs) {
            (Deed::Starts, Needs::Begin) => Act::Begin,
            (Deed::Confirms, Needs::Confirm) => Act::Confirm,
            (Deed::Agrees, Needs::Consent(_) | Needs::Look(_)) => Act::Agree,
            (Deed::Declines, Needs::Consent(_) | Needs::Look(_)) => Act::Decline,
            (Deed::Approves, Needs::Review) => Act::Approve,
            (Deed::Refuses { reason, message }, Needs::Review) => {
                let known = self.plan.service.card.iter().flat_map(|card| &card.refusal);
                if !known.clone().any(|ground| ground.id == *reason) {
                    return Err(format!("the card has no ground “{reason}” to refuse by"));
                }
                Act::Refuse { reasons: vec![reason.clone()], message: message.clone() }
            }
            (Deed::SendsBack(message), Needs::Review) => Act::SendBack { message: message.clone() },
            (Deed::Changes(step), Needs::Confirm) => {
                let route = self.case.route(self.now);
                let entry = route
                    .entries
                    .iter()
                    .find(|entry| entry.at.step == *step && !entry.is_passed_over());
                return match entry {
                    Some(entry) if entry.locked => {
                        Err(format!("the answers of {step} may no longer be changed"))
                    }
                    Some(_) => Ok(Came::Taken),
                    None => Err(format!("{step} is not on the route")),
                };
            }
            (_, Needs::Replies(requests)) => {
                let mine = |request: &&Request| {
                    !matches!(request.asks, Asks::Sign { .. })
                        || self.who.is_none()
                        || request.actor == self.who
                };
                let Some(request) = requests.iter().find(mine).cloned() else {
                    let waits = requests
                        .iter()
                        .filter_map(|request| request.actor.as_ref())
                        .map(Id::as_str);
                    return Err(format!(
                        "{} waits for {}",
                        open.at,
                        waits.collect::<Vec<_>>().join(", ")
                    ));
                };
                let Some(reply) = self.answered(&request, deed)? else { return refuse() };
                self.reply(&request, reply)?;
                return Ok(Came::Taken);
            }
            _ => return refuse(),
        };
        let mut answers = IndexMap::new();
        if !before.is_empty() {
            let page = self
                .case
                .page(&open.at, self.now)
                .ok_or_else(|| format!("{} has no fields", open.at))?;
            let mut form = Form::of(&page.questions, &self.given());
            for deed in before {
                match deed {
                    Deed::Fills { name, value } => form.fill(name, value)?,
                    other => return Err(format!("{} cannot be done at {}", other.text(), open.at)),
                }
            }
            answers = form.posted();
        }
        let acted = Acted { at: open.at.clone(), act, answers, nonce: self.nonce() };
        let who = self.who.clone().or_else(|| open.actor.clone());
        let taken = self.fact(who, What::Acted(acted));
        self.came(&open.at, taken)
    }

    fn pass(&mut self, period: &str) -> Outcome {
        let length = Period::from(period)
            .length()
            .map_err(|_| format!("“{period}” is no length of time"))?;
        let calendar = maket_model::calendar::Calendar::of(&self.plan.service.calendar);
        self.now = length.after(self.now, self.plan.zone(), calendar);
        Ok(())
    }

    fn decides(&self, at: &Address, name: &str, text: &str) -> Outcome {
        let step = self.plan.service.steps.iter().find(|step| step.id == at.step);
        let Some(StepKind::Decision(decision)) = step.map(|step| &step.kind) else {
            return Err(format!("{at} decides nothing"));
        };
        let result = decision.name.as_ref().map_or("", |name| name.as_str());
        let frame = self.case.frame(self.now);
        let value =
            self.plan.scope.slot(result).map(|slot| maket_feel::Values::value(&frame, slot));
        let decided = value
            .and_then(|value| value.entry(name).map(maket_feel::Value::to_json))
            .unwrap_or(Value::Null);
        if !means(&decided, text) {
            return Err(format!("{at} decides {name} = {}, not {text}", plain(&decided)));
        }
        Ok(())
    }

    /// Holds the case to where the row says that it leads.
    fn leads(&mut self, leads: &Leads, came: Option<(&Address, Came)>) -> Outcome {
        let came_back = match &came {
            Some((at, Came::Back(faults))) => Some((*at, faults)),
            _ => None,
        };
        match (leads, came_back) {
            (Leads::Anywhere, None) => Ok(()),
            (Leads::Anywhere, Some((_, faults))) if faults.is_empty() => Ok(()),
            (Leads::Anywhere, Some((at, faults))) => {
                Err(format!("{at} comes back: {}", listed(faults)))
            }
            (Leads::Errors(expected), Some((at, faults))) => {
                let missing = expected.iter().filter(|error| !faults.contains(error));
                let missing: Vec<(String, String)> = missing.cloned().collect();
                let more: Vec<(String, String)> =
                    faults.iter().filter(|fault| !expected.contains(fault)).cloned().collect();
                match (missing.is_empty(), more.is_empty()) {
                    (true, true) => Ok(()),
                    (false, true) => Err(format!(
                        "{at} does not say {}; it says {}",
                        listed(&missing),
                        listed(faults)
                    )),
                    (true, false) => Err(format!("{at} also says {}", listed(&more))),
                    (false, false) => {
                        Err(format!("{at} says {} instead of {}", listed(faults), listed(expected)))
                    }
                }
            }
            (Leads::Errors(expected), None) => Err(format!(
                "{} was expected, but everything was taken and the case {}",
                listed(expected),
                self.standing()
            )),
            (Leads::To(to), Some((at, faults))) => {
                if faults.is_empty() && self.is_at(at, to) {
                    return Ok(());
                }
                match faults.is_empty() {
                    true => Err(format!("{at} comes back with a question that was not in view")),
                    false => Err(format!("{at} comes back: {}", listed(faults))),
                }
            }
            (Leads::To(to), None) => self.comes_to(to, came.map(|(at, _)| at)),
        }
    }

    fn comes_to(&mut self, to: &crate::deed::At, from: Option<&Address>) -> Outcome {
        for _ in 0..MOST {
            let route = self.case.route(self.now);
            if route.standing.at().is_some_and(|at| self.is_at(at, to)) {
                return Ok(());
            }
            let passed = match from {
                Some(from) => {
                    let after = route
                        .entries
                        .iter()
                        .position(|entry| entry.at == *from)
                        .map_or(0, |at| at + 1);
                    &route.entries[after..]
                }
                None => &route.entries[..],
            };
            let by_itself = |index: usize| {
                matches!(
                    self.plan.step(index).kind,
                    StepKind::Exchange(_)
                        | StepKind::Decision(_)
                        | StepKind::Notify(_)
                        | StepKind::Issue(_)
                        | StepKind::Wait(_)
                )
            };
            let is_passed = passed.iter().any(|entry| {
                !entry.is_passed_over() && by_itself(entry.step) && self.is_at(&entry.at, to)
            });
            // A page changed from check-answers leads back there, over pages that are still whole.
            if is_passed {
                return Ok(());
            }
            match route.standing {
                Standing::Open(open) if self.goes_by_itself(&open) => self.by_itself(&open)?,
                _ => {
                    return Err(format!(
                        "it does not lead to {}: the case {}",
                        to.text(),
                        self.standing()
                    ));
                }
            }
        }
        Err("steps that are done by themselves lead round and round".to_owned())
    }

    /// Where the case stands, in words.
    pub(crate) fn standing(&self) -> String {
        match self.case.route(self.now).standing {
            Standing::Open(open) => {
                format!("stands at {}, which needs {}", open.at, needs(&open.needs))
            }
            Standing::Ended { at, .. } => format!("has ended at {at}"),
            Standing::Stuck { at: Some(at), why } => format!("leads nowhere from {at}: {why:?}"),
            Standing::Stuck { at: None, why } => format!("leads nowhere: {why:?}"),
        }
    }
}

fn needs(needs: &Needs) -> &'static str {
    match needs {
        Needs::Begin => "to be started",
        Needs::Answers => "answers",
        Needs::Consent(_) => "consent to an exchange",
        Needs::Look(_) => "consent to what an exchange found",
        Needs::Replies(_) => "an answer of the outside",
        Needs::Confirm => "the answers to be confirmed",
        Needs::Review => "an official’s decision",
        Needs::Time => "time to pass",
    }
}

fn listed(errors: &[(String, String)]) -> String {
    let each: Vec<String> = errors.iter().map(|(name, code)| format!("! {name}: {code}")).collect();
    each.join("; ")
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Whether a value is what a row writes.
fn means(value: &Value, text: &str) -> bool {
    match value {
        Value::Null => text.is_empty(),
        Value::Bool(yes) => matches!((yes, text), (true, "yes" | "true") | (false, "no" | "false")),
        Value::Array(items) => {
            let parts: Vec<&str> = text.split(',').map(str::trim).collect();
            parts.len() == items.len()
                && items.iter().zip(parts).all(|(item, part)| means(item, part))
        }
        other => same(other, &text.into()),
    }
}
