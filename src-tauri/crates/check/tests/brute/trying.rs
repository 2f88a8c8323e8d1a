//! Trying every answer, act and reply.

use super::mark;
use indexmap::IndexMap;
use jiff::Timestamp;
use maket_check::proof::Thing;
use maket_journey::case::{Case, Taken};
use maket_journey::fact::{Act, Acted, Fact, Posted, Replied, Reply, What};
use maket_journey::plan::Plan;
use maket_journey::route::{Needs, Route, Standing, Stuck};
use maket_model::answer::{Row, Typed};
use maket_model::id::Name;
use maket_model::question::{Answer, Question};
use maket_model::service::Service;
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Trying every answer, act and reply, and noting all that cases come to.
pub(super) struct Trying {
    plan: Arc<Plan>,
    /// Whether something asks what day it is.
    asks_the_day: bool,
    pub(super) reached: BTreeSet<String>,
    pub(super) stuck: BTreeSet<String>,
}

impl Trying {
    pub(super) fn all(service: &Service, now: Timestamp) -> Self {
        let plan = Arc::new(Plan::compile(service));
        let text = serde_json::to_string(service).expect("a service can be written");
        let asks_the_day = text.contains("today()");
        let (reached, stuck) = (BTreeSet::new(), BTreeSet::new());
        let mut trying = Self { plan: Arc::clone(&plan), asks_the_day, reached, stuck };
        trying.go(&Case::new(plan, now), now, 0, 0);
        trying
    }

    /// Goes on in every way; a way back is gone once, so that there is an end, and somebody takes
    /// their time twice.
    fn go(&mut self, case: &Case, now: Timestamp, backs: usize, waits: usize) {
        let route = case.route(now);
        self.note(&route);
        let backs = backs + usize::from(!route.backs.is_empty());
        let Standing::Open(open) = &route.standing else { return };
        if backs > 1 {
            return;
        }
        if self.asks_the_day && waits < 2 && open.needs.requests().is_empty() {
            for days in 1..=4 {
                let later = now + jiff::SignedDuration::from_hours(24 * days);
                self.go(case, later, backs, waits + 1);
            }
        }
        let what: Vec<What> = match &open.needs {
            Needs::Answers => {
                let answers = combinations(self.plan.step(open.step).questions());
                let posted = |answers: IndexMap<Name, Typed>| {
                    let (at, turn, nonce) = (open.at.clone(), case.turn(), String::new());
                    What::Posted(Posted {
                        at,
                        answers: Arc::new(answers),
                        disputed: Vec::new(),
                        turn,
                        nonce,
                    })
                };
                answers.into_iter().map(posted).collect()
            }
            Needs::Review => {
                let acts = [
                    Act::Approve,
                    Act::Refuse { reasons: Vec::new(), message: String::new() },
                    Act::SendBack { message: String::new() },
                ];
                let acted = |act| {
                    let (at, answers, nonce) = (open.at.clone(), Arc::default(), String::new());
                    What::Acted(Acted { at, act, answers, nonce })
                };
                acts.into_iter().map(acted).collect()
            }
            Needs::Replies(requests) => {
                let key = requests[0].key.clone();
                let replied = |reply: Reply| What::Replied(Replied { key: key.clone(), reply });
                replies().into_iter().map(replied).collect()
            }
            _ => unreachable!("no such step is made here"),
        };
        for what in what {
            let fact = Fact { at: now, actor: open.actor.clone(), what };
            let asked = case.asked(&fact);
            let mut next = case.clone();
            let taken = next.apply(&fact);
            let is_wrong = |name: &str| match &taken {
                Taken::Incomplete(faults) => {
                    faults.iter().any(|fault| fault.field.split('.').next() == Some(name))
                }
                _ => false,
            };
            let step = self.plan.step(open.step);
            for (question, _) in asked.iter().enumerate().filter(|(_, asked)| **asked) {
                let name = &step.questions()[question].id;
                // What only a wrong answer brings up is asked of nobody.
                let mut before = step.questions()[..question].iter();
                let is_shown = step.questions()[question].when.is_none();
                if !is_shown && before.any(|it| is_wrong(it.id.as_str())) {
                    continue;
                }
                self.reached
                    .insert(mark(Thing::Question, &format!("steps/{}/questions/{name}", step.id)));
            }
            if taken == Taken::Done {
                self.go(&next, now, backs, waits);
            }
        }
    }

    fn note(&mut self, route: &Route) {
        let plan = Arc::clone(&self.plan);
        let mut add = |thing, place: String| {
            self.reached.insert(mark(thing, &place));
        };
        let mut went = |step: usize, ended: &str, led: maket_journey::route::Led| {
            let place = format!("steps/{}", plan.step(step).id);
            if ended == "passed-over" {
                return add(Thing::Skip, format!("{place}#skip"));
            }
            add(Thing::Step, place.clone());
            if let Some(row) = led.row {
                add(Thing::Row, format!("{place}/rows/@{row}"));
            }
            match led.arrow {
                Some(arrow) => add(Thing::Arrow, format!("{place}/next/@{arrow}")),
                None => add(Thing::Outcome, format!("{place}#on.{ended}")),
            }
        };
        route.entries.iter().for_each(|it| went(it.step, it.outcome.as_str(), it.led));
        route.backs.iter().for_each(|it| went(it.step, it.outcome.as_str(), it.led));
        if let Some(at) = route.standing.at() {
            self.reached.insert(mark(Thing::Step, &format!("steps/{}", at.step)));
        }
        if let Standing::Stuck { at: Some(at), why: Stuck::NoArrow } = &route.standing {
            let step = plan.service.steps.iter().find(|step| step.id == at.step);
            if step.is_some_and(|step| !step.next.is_empty()) {
                self.stuck.insert(format!("steps/{}", at.step));
            }
        }
    }
}

/// Everything that the register of cars may say.
fn replies() -> Vec<Reply> {
    let reply =
        |outcome: &str, data: Json| Reply { outcome: outcome.to_owned(), data, as_of: None };
    let mut all: Vec<Reply> =
        ["none", "refused", "unavailable"].iter().map(|it| reply(it, Json::Null)).collect();
    for half in -2..12_i32 {
        for red in [json!(true), json!(false), Json::Null] {
            let weight = format!("{}", f64::from(half) / 2.0);
            let car = json!({ "weight": weight, "red": red });
            all.push(reply("found", car.clone()));
            all.push(reply("many", json!([car, car])));
        }
    }
    for red in [json!(true), json!(false), Json::Null] {
        let car = json!({ "weight": null, "red": red });
        all.extend([reply("found", car.clone()), reply("many", json!([car, car]))]);
    }
    all
}

/// Every way to fill a page in.
fn combinations(questions: &[Question]) -> Vec<IndexMap<Name, Typed>> {
    let mut all = vec![IndexMap::new()];
    for question in questions {
        let answers = answers(question);
        all = all
            .iter()
            .flat_map(|page: &IndexMap<Name, Typed>| {
                answers.iter().map(|typed| {
                    let mut page = page.clone();
                    if *typed != Typed::Nothing {
                        page.insert(question.id.clone(), typed.clone());
                    }
                    page
                })
            })
            .collect();
    }
    all
}

fn answers(question: &Question) -> Vec<Typed> {
    let mut all = match &question.answer {
        Some(Answer::Number(number)) => {
            let bound = |it: &Option<maket_model::question::Decimal>| {
                it.as_ref().and_then(|it| it.0.parse::<i64>().ok()).unwrap_or_default()
            };
            (bound(&number.min)..=bound(&number.max))
                .map(|it| Typed::text(it.to_string()))
                .collect()
        }
        Some(Answer::Date(_)) => {
            (1..=5).map(|day| Typed::text(format!("2026-03-0{day}"))).collect()
        }
        Some(Answer::YesNo(_)) => vec![Typed::text("yes"), Typed::text("no")],
        Some(Answer::OneOf(choice)) => {
            choice.items.iter().map(|item| Typed::text(item.id.as_str())).collect()
        }
        Some(Answer::ManyOf(_)) => (1_u32..8)
            .map(|bits| {
                let zones = ["near", "far", "away"].iter().enumerate();
                let ticked = zones.filter(|(at, _)| bits & (1 << at) != 0);
                Typed::Many(ticked.map(|(_, zone)| (*zone).to_owned()).collect())
            })
            .collect(),
        Some(Answer::Group(group)) => {
            let fields = combinations(&group.fields);
            let row = |at: usize, fields: &IndexMap<Name, Typed>| Row {
                item: format!("k{at}"),
                fields: fields.clone(),
            };
            let one = fields.iter().map(|first| Typed::Rows(vec![row(1, first)]));
            let two = fields.iter().flat_map(|first| {
                fields.iter().map(|other| Typed::Rows(vec![row(1, first), row(2, other)]))
            });
            one.chain(two).collect()
        }
        _ => vec![Typed::text("word")],
    };
    if question.optional {
        all.push(Typed::Nothing);
    }
    all
}
