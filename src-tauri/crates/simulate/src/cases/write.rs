//! Writing a walk down as a journey of `journeys.md`, which is then an acceptance case.

use crate::cases::broken::Broken;
use crate::cases::deed::At;
use crate::cases::form::Form;
use crate::cases::read::read;
use crate::cases::run::play;
use crate::report::{Did, End, Stop, Walk, WalkStep};
use indexmap::IndexMap;
use jiff::Timestamp;
use jiff::civil::Time;
use maket_journey::address::Address;
use maket_journey::case::Case;
use maket_journey::fact::{Act, Fact, What};
use maket_journey::plan::Plan;
use maket_journey::request::Asks;
use maket_journey::route::Standing;
use maket_model::answer::{Given, Typed};
use maket_model::id::{Id, Name};
use maket_model::people::{Failure, People, Person};
use maket_model::service::ActorKind;
use std::sync::Arc;

/// Why a walk cannot be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unwritable {
    /// It comes to no outcome: there is nothing to expect of it.
    NoEnd,
    /// Played as it would be written, it goes otherwise.
    Differs(Broken),
}

/// Writes a walk as a journey of that name, from its heading to the last row of its table. Played
/// on the same service it goes as the walk went.
///
/// `shared` are the people of the shared cast, `people` those whom the service names. What is
/// typed is written in full, so that the case stays what it is when the people change.
///
/// # Errors
/// The walk ended nowhere, or does so in a way that no row can say.
pub fn write(
    plan: &Arc<Plan>,
    (shared, people): (&[Person], &People),
    person: &Person,
    walk: &Walk,
    name: &str,
) -> Result<String, Unwritable> {
    let ends = match &walk.end {
        End::Reached { at, .. } => at.step.to_string(),
        End::Stopped { why: Stop::Stuck(_), .. } => "! no way on".to_owned(),
        End::Stopped { .. } => return Err(Unwritable::NoEnd),
    };
    let mut differs = None;
    // A wait may end by the calendar and not by its own length: then it is waited a day longer.
    for spare in [0, 1] {
        let text = Writing::new(plan, walk, spare).text(plan, person, walk, name, &ends);
        let (journeys, unread) = read(&text);
        let played = match (&unread[..], journeys.first()) {
            ([], Some(journey)) => play(plan, journey, shared, people).broken,
            ([wrong, ..], _) => Some((wrong.line, wrong.why.as_str().into())),
            ([], None) => None,
        };
        match played {
            None => return Ok(text),
            Some((_, why)) => differs = Some(why),
        }
    }
    Err(differs.map_or(Unwritable::NoEnd, Unwritable::Differs))
}

/// The text of journeys with one more at its end.
pub fn added(journeys: &str, journey: &str) -> String {
    match journeys.trim_end() {
        "" => format!("# Journeys\n\n{journey}"),
        known => format!("{known}\n\n{journey}"),
    }
}

/// The text of journeys without the one of a name, from its heading up to the next; none where
/// there is none of that name.
pub fn removed(journeys: &str, name: &str) -> Option<String> {
    let is_heading = |line: &str| line.starts_with("## ") || line.starts_with("# ");
    let is_named = |line: &str| line.trim().strip_prefix("## ").map(str::trim) == Some(name);
    let lines: Vec<&str> = journeys.lines().collect();
    let from = lines.iter().position(|line| is_named(line))?;
    let length = lines[from + 1..].iter().position(|line| is_heading(line.trim()));
    let to = length.map_or(lines.len(), |length| from + 1 + length);
    let left: Vec<&str> = lines[..from].iter().chain(&lines[to..]).copied().collect();
    Some(format!("{}\n", left.join("\n").trim_end()))
}

/// A row: who, at, does.
struct Written {
    who: Option<Id>,
    at: At,
    does: String,
}

struct Writing<'a> {
    plan: &'a Arc<Plan>,
    case: Case,
    now: Timestamp,
    rows: Vec<Written>,
}

impl<'a> Writing<'a> {
    /// The rows of a walk; what is waited for lasts `spare` days more.
    fn new(plan: &'a Arc<Plan>, walk: &Walk, spare: i64) -> Self {
        let case = Case::new(Arc::clone(plan), walk.began);
        let mut it = Self { plan, case, now: walk.began, rows: Vec::new() };
        let mut facts = walk.facts.iter();
        for step in &walk.steps {
            if let Did::Waited { until } = step.did {
                it.wait(step, until, spare);
                continue;
            }
            let Some(fact) = facts.next() else { break };
            it.now = fact.at;
            if let Some(does) = it.does(step, fact) {
                it.row(step, does);
            }
            it.case.apply(fact);
        }
        it
    }

    fn row(&mut self, step: &WalkStep, does: String) {
        let at = self.at(&step.at);
        self.rows.push(Written { who: step.actor.clone(), at, does });
    }

    fn at(&self, at: &Address) -> At {
        let items = self.case.positions(at, self.now).unwrap_or_default();
        At { step: at.step.clone(), items }
    }

    fn wait(&mut self, step: &WalkStep, until: Timestamp, spare: i64) {
        let since = match self.case.route(self.now).standing {
            Standing::Open(open) => open.since,
            _ => self.now,
        };
        let seconds = until.duration_since(since).as_secs();
        let does = match (seconds + DAY - 1) / DAY {
            days if seconds >= DAY || spare > 0 => format!("after P{}D", days + spare),
            _ => format!("after PT{seconds}S"),
        };
        self.row(step, does);
        self.now = until;
    }

    /// What a row says that was done; nothing of what is done by itself.
    fn does(&self, step: &WalkStep, fact: &Fact) -> Option<String> {
        match (&step.did, &fact.what) {
            (Did::Answered { .. }, What::Posted(posted)) => {
                let mut deeds = self.fills(&step.at, &posted.answers, &posted.disputed);
                if deeds.is_empty() {
                    deeds.push("continues".to_owned());
                }
                Some(deeds.join("; "))
            }
            (Did::Acted { act, .. }, What::Acted(acted)) => {
                let mut deeds = self.fills(&step.at, &acted.answers, &[]);
                deeds.push(act_text(act));
                Some(deeds.join("; "))
            }
            (Did::Asked { asks, outcome, .. }, _) => asked_text(asks, outcome),
            _ => None,
        }
    }

    /// The fields that are typed, but for those that stand in the form as they are posted.
    fn fills(
        &self,
        at: &Address,
        posted: &IndexMap<Name, Typed>,
        disputed: &[Name],
    ) -> Vec<String> {
        let states = self.case.page(at, self.now).map(|page| page.questions).unwrap_or_default();
        let standing = Form::of(&states, &Given::of(&self.plan.service)).posted();
        let mut deeds = Vec::new();
        for (name, typed) in posted {
            if standing.get(name) == Some(typed) {
                continue;
            }
            let choices = states.iter().find(|state| state.question.id == *name);
            let word = |text: &str| {
                let records = choices.map(|state| &state.records[..]).unwrap_or_default();
                records.iter().position(|(word, _)| word == text).map(|at| (at + 1).to_string())
            };
            let is_wrong = disputed.contains(name);
            for (field, text) in fields(name.as_str(), typed) {
                let text = word(&text).unwrap_or(text);
                let verb = if is_wrong { "disputes " } else { "" };
                deeds.push(format!("{verb}{field} = {}", quoted(&text)).trim_end().to_owned());
            }
        }
        deeds
    }

    fn text(&self, plan: &Plan, person: &Person, walk: &Walk, name: &str, ends: &str) -> String {
        let mut lines = vec![format!("## {name}"), String::new()];
        lines.extend([given(plan, person, walk), String::new()]);
        lines.push("| who | at | does | leads to |".to_owned());
        lines.push("|---|---|---|---|".to_owned());
        let mut who = None;
        for (position, row) in self.rows.iter().enumerate() {
            let is_new = who != row.who.as_ref();
            let actor = row.who.as_ref().filter(|_| is_new).map_or("", Id::as_str);
            let next = self.rows.get(position + 1).map(|next| next.at.text());
            let leads = next.as_deref().unwrap_or(ends);
            who = row.who.as_ref();
            lines.push(format!("| {actor} | {} | {} | {leads} |", row.at.text(), row.does));
        }
        lines.push(String::new());
        lines.join("\n")
    }
}

/// Seconds.
const DAY: i64 = 86_400;

/// Who plays whom, when it begins, and what of the outside fails.
fn given(plan: &Plan, person: &Person, walk: &Walk) -> String {
    let first = plan.service.actors.iter().find(|actor| actor.kind == ActorKind::Citizen);
    let mut clauses = vec![person.id.to_string()];
    for step in &walk.steps {
        if let (Some(actor), Some(who)) = (&step.actor, &step.person) {
            let clause = format!("{who} as {actor}");
            let is_main = *who == person.id && first.is_none_or(|first| first.id == *actor);
            if !is_main && !clauses.contains(&clause) {
                clauses.push(clause);
            }
        }
    }
    let local = walk.began.to_zoned(plan.zone().clone()).datetime();
    let time = Time::constant(local.hour(), local.minute(), 0, 0);
    clauses.push(format!("on {} at {}", local.date(), time.strftime("%H:%M")));
    for (party, failure) in &person.failures {
        let is_act = ["sign-in", "pay", "sign"].contains(&party.as_str());
        if let Some(word) = word(*failure).filter(|_| !is_act) {
            clauses.push(format!("with {party} {word} for {}", person.id));
        }
    }
    format!("Given {}", clauses.join(", "))
}

/// The word of a failure; none where nothing fails.
fn word(failure: Failure) -> Option<String> {
    let word = serde_json::to_value(failure).ok()?;
    Some(word.as_str()?.to_owned()).filter(|_| failure != Failure::No)
}

fn act_text(act: &Act) -> String {
    match act {
        Act::Begin => "starts".to_owned(),
        Act::Agree => "agrees".to_owned(),
        Act::Decline => "declines".to_owned(),
        Act::Confirm => "confirms".to_owned(),
        Act::Approve => "approves".to_owned(),
        Act::Refuse { reasons, message } => {
            let reason = reasons.first().map_or("", Id::as_str);
            format!("refuses: {reason} {}", in_quotes(message))
        }
        Act::SendBack { message } => format!("sends back: {}", in_quotes(message)),
    }
}

fn asked_text(asks: &Asks, outcome: &str) -> Option<String> {
    let does = match (asks, outcome) {
        (Asks::SignIn, "done") => "signs in".to_owned(),
        (Asks::Sign { .. }, "signed") => "signs".to_owned(),
        (Asks::Pay { amount }, "paid") => format!("pays {amount}"),
        (Asks::SignIn | Asks::Pay { .. }, "cancelled") => "cancels".to_owned(),
        (Asks::Sign { .. }, "declined") => "declines".to_owned(),
        (Asks::SignIn | Asks::Pay { .. } | Asks::Sign { .. }, _) => "fails".to_owned(),
        _ => return None,
    };
    Some(does)
}

/// The fields of an answer as rows name them, each with what is typed; items of groups by number.
fn fields(name: &str, typed: &Typed) -> Vec<(String, String)> {
    match typed {
        Typed::Nothing => Vec::new(),
        Typed::Text(text) => vec![(name.to_owned(), text.clone())],
        Typed::Parts(parts) => {
            parts.iter().map(|(part, text)| (format!("{name}.{part}"), text.clone())).collect()
        }
        Typed::Many(ticks) => {
            let ticks: Vec<&str> =
                ticks.iter().map(String::as_str).filter(|tick| *tick != "_").collect();
            vec![(name.to_owned(), ticks.join(", "))]
        }
        Typed::Rows(rows) => (1..)
            .zip(rows)
            .flat_map(|(number, row)| {
                let inner = move |(field, typed): (&Name, &Typed)| {
                    fields(&format!("{name}.{number}.{field}"), typed)
                };
                row.fields.iter().flat_map(inner).collect::<Vec<_>>()
            })
            .collect(),
    }
}

/// A value as a row has it: in quotes where it would be read otherwise, and on one line.
fn quoted(text: &str) -> String {
    let needs_quotes = text.contains([';', '|', '"', '\\', '\n', '\r']) || text.trim() != text;
    if needs_quotes { in_quotes(text) } else { text.to_owned() }
}

fn in_quotes(text: &str) -> String {
    let line = text.replace(['\n', '\r'], " ");
    format!("\"{}\"", line.replace('"', "\\\"").replace('|', "\\|"))
}
