//! Playing a journey: its rows, one after the other, through maket-journey with mocks outside.

mod look;
mod outside;
mod page;

use crate::cases::broken::{Broken, Stands, listed};
use crate::cases::deed::{At, Deed, Leads, Refused, Row};
use crate::cases::form::Form;
use indexmap::IndexMap;
use jiff::{Timestamp, ToSpan};
use maket_journey::address::Address;
use maket_journey::case::{Case, Taken};
use maket_journey::fact::{Act, Acted, Fact, Replied, Reply, What};
use maket_journey::page::QuestionState;
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
    /// What happened, in order.
    facts: Vec<Fact>,
    who: Option<Id>,
    nonce: u32,
    /// Whether what the row does comes a second time.
    twice: bool,
    tab: Option<Tab>,
    /// How many times each operation has answered.
    asked: IndexMap<String, usize>,
}

/// A page as a second tab still shows it.
#[derive(Clone)]
struct Tab {
    at: Address,
    turn: u32,
    states: Vec<QuestionState>,
}

type Outcome = Result<(), Broken>;

/// What came of posting a form.
enum Came {
    /// It was taken.
    Taken,
    /// It came back with these errors, by field and code.
    Back(Vec<(String, String)>),
    /// It was not taken.
    Refused(Refused),
}

impl<'a> Playing<'a> {
    pub(crate) fn new(
        plan: &'a Arc<Plan>,
        cast: Vec<Person>,
        main: Person,
        opened: Timestamp,
    ) -> Self {
        let case = Case::new(Arc::clone(plan), opened);
        Self {
            plan,
            cast,
            main,
            now: opened,
            case,
            facts: Vec::new(),
            who: None,
            nonce: 0,
            twice: false,
            tab: None,
            asked: IndexMap::new(),
        }
    }

    /// What happened and when it is now, as the log of the case that was played.
    pub(crate) fn into_log(self) -> (Vec<Fact>, Timestamp) {
        (self.facts, self.now)
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
        self.twice = row.deeds.contains(&Deed::Twice);
        let is_done = |deed: &&Deed| !matches!(deed, Deed::With { .. } | Deed::Twice);
        let does: Vec<&Deed> = row.deeds.iter().filter(is_done).collect();
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
    fn stand(&mut self, row: &Row, does: &[&Deed]) -> Result<Address, Broken> {
        let outside = does.iter().any(|deed| matches!(deed, Deed::Answers { .. }));
        for _ in 0..MOST {
            let route = self.case.route(self.now);
            let stands = |at: &&Address| row.at.as_ref().is_none_or(|it| self.is_at(at, it));
            let earlier = row.at.as_ref().and_then(|wanted| self.on_route(wanted));
            let Standing::Open(open) = &route.standing else {
                let here = route.standing.at().filter(stands).cloned();
                return here.or(earlier).ok_or_else(|| Broken::NotThere {
                    wanted: row.at.as_ref().map(At::text).unwrap_or_default(),
                    stands: self.standing(),
                });
            };
            let goes = self.goes_by_itself(open);
            if stands(&&open.at) && (row.at.is_some() || outside || !goes) {
                return Ok(open.at.clone());
            }
            if let Some(earlier) = earlier
                && (!goes || self.is_page(&earlier))
            {
                return Ok(earlier);
            }
            if !goes {
                let wanted = row.at.as_ref().map(At::text).unwrap_or_default();
                return Err(Broken::NotThere { wanted, stands: self.standing() });
            }
            self.by_itself(open)?;
        }
        Err(Broken::Circle)
    }

    /// Whether an address is the one that a row means.
    fn is_at(&self, at: &Address, wanted: &At) -> bool {
        let is_item = || self.case.positions(at, self.now).is_some_and(|it| it == wanted.items);
        at.step == wanted.step && (wanted.items.is_empty() || is_item())
    }

    fn is_page(&self, at: &Address) -> bool {
        let index = self.plan.step_index(at.step.as_str());
        index.is_some_and(|index| matches!(self.plan.step(index).kind, StepKind::Page(_)))
    }

    fn on_route(&self, wanted: &At) -> Option<Address> {
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
        match self.fact(None, What::Replied(replied))? {
            Taken::Done => {
                if let Asks::Exchange { operation, .. } = &request.asks {
                    *self.asked.entry(operation.to_string()).or_default() += 1;
                }
                Ok(())
            }
            other => Err(format!("“{outcome}” of {} was not taken: {other:?}", request.at).into()),
        }
    }

    fn fact(&mut self, actor: Option<Id>, what: What) -> Result<Taken, Broken> {
        self.now = self.now.checked_add(1.seconds()).unwrap_or(self.now);
        let fact = Fact { at: self.now, actor, what };
        let taken = self.case.apply(&fact);
        if self.twice {
            let once = self.case.route(self.now);
            self.case.apply(&fact);
            let twice = self.case.route(self.now);
            if (once.entries, once.standing) != (twice.entries, twice.standing) {
                return Err("what came twice counts twice".into());
            }
        }
        self.facts.push(fact);
        Ok(taken)
    }

    fn nonce(&mut self) -> String {
        self.nonce += 1;
        format!("row-{}", self.nonce)
    }

    /// Does what a row says.
    fn perform(&mut self, at: &Address, does: &[&Deed]) -> Result<Came, Broken> {
        let mut looks = Vec::new();
        let mut acts = Vec::new();
        let mut in_tab = false;
        for deed in does {
            match deed {
                Deed::After(period) => self.pass(period)?,
                Deed::Decides { name, value } => self.decides(at, name, value)?,
                Deed::OpensTab => self.open_tab(at)?,
                Deed::InTab => in_tab = true,
                look if look.is_look() => looks.push(*look),
                _ => acts.push(*deed),
            }
        }
        if self.is_page(at) {
            return self.page(at, &looks, &acts, in_tab);
        }
        self.looks(at, &looks)?;
        let Some((last, before)) = acts.split_last() else { return Ok(Came::Taken) };
        let open = self.open(at)?;
        self.do_at(&open, last, before)
    }

    fn open(&self, at: &Address) -> Result<Open, Broken> {
        match self.case.route(self.now).standing {
            Standing::Open(open) if open.at == *at => Ok(open),
            _ => Err(Broken::NotThere { wanted: at.to_string(), stands: self.standing() }),
        }
    }

    fn do_at(&mut self, open: &Open, deed: &Deed, before: &[&Deed]) -> Result<Came, Broken> {
        let refuse = || {
            let stands = Stands::Open {
                at: open.at.to_string(),
                step: open.at.step.clone(),
                needs: needs(&open.needs),
            };
            Err(Broken::CannotBeDone { deed: deed.text(), stands })
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
                    return Err(format!("the card has no ground “{reason}” to refuse by").into());
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
                    Some(entry) if entry.locked => Ok(Came::Refused(Refused::ReadOnly)),
                    Some(_) => Ok(Came::Taken),
                    None => Err(format!("{step} is not on the route").into()),
                };
            }
            (_, Needs::Replies(requests)) => {
                let mine = |request: &&Request| {
                    !request.asks.is_personal() || self.is_for(request.actor.as_ref())
                };
                let Some(request) = requests.iter().find(mine).cloned() else {
                    return Ok(Came::Refused(Refused::NotTheirs));
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
                    other => {
                        let stands = self.standing();
                        return Err(Broken::CannotBeDone { deed: other.text(), stands });
                    }
                }
            }
            answers = form.posted();
        }
        let acted =
            Acted { at: open.at.clone(), act, answers: answers.into(), nonce: self.nonce() };
        let who = self.who.clone().or_else(|| open.actor.clone());
        let taken = self.fact(who, What::Acted(acted))?;
        self.came(&open.at, taken)
    }

    /// Whether the row's person may do what is asked of an actor: it is theirs, or they act for them.
    fn is_for(&self, actor: Option<&Id>) -> bool {
        let (Some(who), Some(actor)) = (&self.who, actor) else { return true };
        let acts_for = |known: &maket_model::service::Actor| {
            known.id == *who && known.of.as_ref() == Some(actor)
        };
        who == actor || self.plan.service.actors.iter().any(acts_for)
    }

    fn pass(&mut self, period: &str) -> Outcome {
        let length = Period::from(period)
            .length()
            .map_err(|_| Broken::Otherwise(format!("“{period}” is no length of time")))?;
        let calendar = maket_model::calendar::Calendar::of(&self.plan.service.calendar);
        self.now = length.after(self.now, self.plan.zone(), calendar);
        Ok(())
    }

    fn decides(&self, at: &Address, name: &str, text: &str) -> Outcome {
        let step = self.plan.service.steps.iter().find(|step| step.id == at.step);
        let Some(StepKind::Decision(decision)) = step.map(|step| &step.kind) else {
            return Err(format!("{at} decides nothing").into());
        };
        let result = decision.name.as_ref().map_or("", |name| name.as_str());
        let frame = self.case.frame(self.now);
        let value =
            self.plan.scope.slot(result).map(|slot| maket_feel::Values::value(&frame, slot));
        let decided = value
            .and_then(|value| value.entry(name).map(maket_feel::Value::to_json))
            .unwrap_or(Value::Null);
        if !means(&decided, text) {
            let decided = plain(&decided);
            return Err(format!("{at} decides {name} = {decided}, not {text}").into());
        }
        Ok(())
    }

    /// Holds the case to where the row says that it leads.
    fn leads(&mut self, leads: &Leads, came: Option<(&Address, Came)>) -> Outcome {
        let came_back = match &came {
            Some((at, Came::Refused(why))) if *leads != Leads::Refused(*why) => {
                let who = self.who.clone().unwrap_or_default();
                return Err(Broken::WasRefused { at: at.step.clone(), why: *why, who });
            }
            Some((_, Came::Refused(_))) => return Ok(()),
            Some((at, Came::Back(faults))) => Some((*at, faults)),
            Some((_, Came::Taken)) | None => None,
        };
        match (leads, came_back) {
            (Leads::NoWayOn, None) => self.comes_to_nothing(),
            (Leads::Refused(why), None) => Err(Broken::WasTaken {
                expected: format!("! {}", why.text()),
                stands: self.standing(),
            }),
            (Leads::NoWayOn | Leads::Refused(_), Some((at, faults))) => Err(comes_back(at, faults)),
            (Leads::Anywhere, None) => Ok(()),
            (Leads::Anywhere, Some((_, faults))) if faults.is_empty() => Ok(()),
            (Leads::Anywhere, Some((at, faults))) => Err(comes_back(at, faults)),
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
                    )
                    .into()),
                    (true, false) => Err(format!("{at} also says {}", listed(&more)).into()),
                    (false, false) => {
                        let (says, instead) = (listed(faults), listed(expected));
                        Err(format!("{at} says {says} instead of {instead}").into())
                    }
                }
            }
            (Leads::Errors(expected), None) => {
                Err(Broken::WasTaken { expected: listed(expected), stands: self.standing() })
            }
            (Leads::To(to), Some((at, faults))) => {
                if faults.is_empty() && self.is_at(at, to) {
                    return Ok(());
                }
                Err(comes_back(at, faults))
            }
            (Leads::To(to), None) => self.comes_to(to, came.map(|(at, _)| at)),
        }
    }

    fn comes_to_nothing(&mut self) -> Outcome {
        for _ in 0..MOST {
            match self.case.route(self.now).standing {
                Standing::Stuck { .. } => return Ok(()),
                Standing::Open(open) if self.goes_by_itself(&open) => self.by_itself(&open)?,
                Standing::Open(_) | Standing::Ended { .. } => {
                    return Err(Broken::WasTaken {
                        expected: "! no way on".to_owned(),
                        stands: self.standing(),
                    });
                }
            }
        }
        Err(Broken::Circle)
    }

    fn comes_to(&mut self, to: &At, from: Option<&Address>) -> Outcome {
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
                    let stands = self.standing();
                    return Err(Broken::Elsewhere { expected: to.text(), stands });
                }
            }
        }
        Err(Broken::Circle)
    }

    /// How the case stands.
    pub(crate) fn standing(&self) -> Stands {
        match self.case.route(self.now).standing {
            Standing::Open(open) => Stands::Open {
                at: open.at.to_string(),
                step: open.at.step,
                needs: needs(&open.needs),
            },
            Standing::Ended { at, .. } => Stands::Ended { step: at.step },
            Standing::Stuck { at, why } => {
                Stands::Stuck { step: at.map(|at| at.step), why: format!("{why:?}") }
            }
        }
    }
}

fn comes_back(at: &Address, faults: &[(String, String)]) -> Broken {
    Broken::ComesBack { at: at.step.clone(), faults: faults.to_vec() }
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
