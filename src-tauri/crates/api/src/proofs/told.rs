//! A proof in words: what people of examples do, and what is read in a terminal.

use std::sync::Arc;

use jiff::Timestamp;
use maket_check::place_words;
use maket_check::proof::{Ending, Example, Follows, Thing, outcome_words, say};
use maket_journey::address::Address;
use maket_journey::case::Case;
use maket_journey::fact::{Fact, What};
use maket_journey::plan::Plan;
use maket_journey::route::Standing;
use maket_model::answer::{Given, Typed, parse_question};
use maket_model::id::{Id, Name};
use maket_model::place::Place;
use maket_model::question::{Answer, Question};
use maket_model::service::Service;
use maket_simulate::report::kind_word;
use serde_json::Value;

use super::{ProvedVerdict, ServiceProof};
use crate::tries::said::named;
use crate::tries::{Teller, WalkAnswer, WalkEnd, WalkMoment, WalkView, is_hoped_for, stuck};

/// What somebody does who comes to something, moment by moment.
pub(super) fn walk(plan: &Arc<Plan>, opened: Timestamp, of: &Example, language: &str) -> WalkView {
    let last = Case::fold(Arc::clone(plan), opened, &of.facts);
    let teller = Teller::new(plan, last.frame(of.now), language);
    let mut case = Case::new(Arc::clone(plan), opened);
    let (mut clock, mut moments) = (opened, Vec::new());
    for fact in &of.facts {
        moments.extend(waited(plan, &teller, &case, clock, fact.at));
        clock = fact.at;
        moments.extend(moment(plan, &teller, &case, fact));
        case.apply(fact);
    }
    moments.extend(waited(plan, &teller, &case, clock, of.now));
    let standing = case.route(of.now).standing;
    let step = standing.at().map(|at| at.step.to_string());
    let end = match standing {
        Standing::Open(_) => WalkEnd { step, reached: None, stopped: None },
        Standing::Ended { result, .. } => WalkEnd { step, reached: Some(result), stopped: None },
        Standing::Stuck { at, why } => stuck(&plan.service, at.as_ref(), why),
    };
    WalkView { revision: 0, moments, end }
}

fn at_step(plan: &Plan, at: &Address) -> Option<WalkMoment> {
    let step = plan.step(plan.step_index(at.step.as_str())?);
    Some(WalkMoment::at(at, kind_word(&step.kind)))
}

/// Time that passes before something happens.
fn waited(
    plan: &Plan,
    teller: &Teller<'_>,
    case: &Case,
    from: Timestamp,
    until: Timestamp,
) -> Option<WalkMoment> {
    if from >= until {
        return None;
    }
    let mut moment = at_step(plan, case.route(from).standing.at()?)?;
    moment.until = Some(teller.moment_words(until));
    Some(moment)
}

/// What happens by a fact where a case stands.
fn moment(plan: &Plan, teller: &Teller<'_>, case: &Case, fact: &Fact) -> Option<WalkMoment> {
    match &fact.what {
        What::Posted(posted) => {
            let mut moment = at_step(plan, &posted.at)?;
            let typed = |name: &Name| posted.answers.get(name);
            moment.answers = answers(teller, case, fact, &posted.at, typed, &posted.disputed);
            Some(moment)
        }
        What::Acted(acted) => {
            let mut moment = at_step(plan, &acted.at)?;
            moment.acts(&acted.act);
            let typed = |name: &Name| acted.answers.get(name);
            moment.answers = answers(teller, case, fact, &acted.at, typed, &[]);
            Some(moment)
        }
        What::Replied(replied) => {
            let Standing::Open(open) = case.route(fact.at).standing else { return None };
            let request = open.needs.requests().iter().find(|it| it.key == replied.key)?;
            let mut moment = at_step(plan, &open.at)?;
            let reply = &replied.reply;
            moment.outcome = Some(reply.outcome.clone());
            moment.trouble = !is_hoped_for(&reply.outcome);
            let record = match &reply.data {
                Value::Array(records) => records.first().unwrap_or(&Value::Null),
                one => one,
            };
            moment.found = teller.found(&open.at, &request.asks, record);
            moment.found.extend(reply.as_of.iter().map(|day| WalkAnswer {
                label: named(&say("story-as-of", &[], teller.language)),
                value: teller.value(None, &day.as_str().into()),
                from: "registry".to_owned(),
            }));
            Some(moment)
        }
    }
}

/// The answers that are given to the questions that are asked.
fn answers<'f>(
    teller: &Teller<'_>,
    case: &Case,
    fact: &Fact,
    at: &Address,
    typed: impl Fn(&Name) -> Option<&'f Typed>,
    disputed: &[Name],
) -> Vec<WalkAnswer> {
    let Some(page) = case.page(at, fact.at) else { return Vec::new() };
    let given = Given::of(&case.plan().service);
    let mut told = Vec::new();
    for (state, is_asked) in page.questions.iter().zip(case.asked(fact)) {
        let question = &*state.question;
        if !is_asked {
            continue;
        }
        let is_disputed = disputed.contains(&question.id);
        if let Some(known) = state.registry.as_ref().filter(|_| !is_disputed) {
            told.push(teller.answer(question.id.as_str(), known, "registry"));
            continue;
        }
        let Some(said) = typed(&question.id) else {
            told.push(teller.answer(question.id.as_str(), &Value::Null, "open"));
            continue;
        };
        let chosen = state.records.iter().find(|(word, _)| *word == said.line());
        let value = match chosen {
            Some((_, record)) => record.to_json(),
            None => parse_question(question, said, &given).value,
        };
        flat(teller, question, question.id.as_str(), &value, &mut told);
    }
    told
}

/// An answer, or of a group those to the fields of each item.
fn flat(
    teller: &Teller<'_>,
    question: &Question,
    name: &str,
    value: &Value,
    told: &mut Vec<WalkAnswer>,
) {
    let (Some(Answer::Group(group)), Value::Array(items)) = (&question.answer, value) else {
        told.push(teller.answer(name, value, "drawn"));
        return;
    };
    for item in items {
        let key = item.get("item").and_then(Value::as_str).unwrap_or_default();
        for field in &group.fields {
            let value = item.get(field.id.as_str()).unwrap_or(&Value::Null);
            flat(teller, field, &format!("{name}.{key}.{}", field.id), value, told);
        }
    }
}

/// What somebody does, in a line.
pub(super) fn story(service: &Service, moments: &[WalkMoment], language: &str) -> String {
    let said = moments.iter().filter_map(|moment| {
        let mut what: Vec<String> = Vec::new();
        what.extend(moment.outcome.as_deref().map(|it| outcome_words(it, language)));
        what.extend(moment.act.as_deref().map(|it| say(&format!("act-{it}"), &[], language)));
        let told = moment.answers.iter().chain(&moment.found);
        what.extend(told.map(|answer| answer_words(answer, language)));
        if let Some(until) = &moment.until {
            what.push(say("story-waits", &[("until", until.as_str())], language));
        }
        let what = what.join("; ");
        let step = called(service, &moment.step, language);
        let args = [("step", step.as_str()), ("what", what.as_str())];
        (!what.is_empty()).then(|| say("story-step", &args, language))
    });
    let said: Vec<String> = said.collect();
    if said.is_empty() { say("story-nothing", &[], language) } else { said.join(" → ") }
}

fn answer_words(answer: &WalkAnswer, language: &str) -> String {
    let label = answer.label.or_first(language);
    let value = match answer.value.as_str() {
        "" => say("story-open", &[], language),
        "yes" => say("story-yes", &[], language),
        "no" => say("story-no", &[], language),
        said => said.to_owned(),
    };
    say("story-answer", &[("label", label), ("value", value.as_str())], language)
}

/// What a step is called, or its id.
fn called(service: &Service, step: &str, language: &str) -> String {
    let title =
        service.steps.iter().find(|it| it.id == *step).map(|it| it.title.or_first(language));
    title.filter(|title| !title.is_empty()).unwrap_or(step).to_owned()
}

/// How a step ends, and what follows, in words.
pub(super) fn ending(service: &Service, ending: &Ending, language: &str) -> String {
    let at = |step: &Id| {
        let of = service.steps.iter().find(|it| it.id == *step);
        let key = of.and_then(|it| it.key.as_ref()).map_or(step.as_str(), |key| key.as_str());
        place_words(service, &Place::service().child("steps", key), language)
    };
    let (step, outcome) = (at(&ending.step), outcome_words(&ending.outcome, language));
    let follows = match &ending.follows {
        Follows::Step(to) => {
            let to = called(service, to.as_str(), language);
            say("follows-step", &[("step", to.as_str())], language)
        }
        Follows::Again => say("follows-again", &[], language),
        Follows::Nothing => say("follows-nothing", &[], language),
    };
    format!("{step}: {outcome} – {follows}")
}

/// A proof as it is read in a terminal.
pub fn lines(proof: &ServiceProof, language: &str) -> Vec<String> {
    let of = &proof.proof;
    let counted = [
        ("things", of.things.len().to_string()),
        ("reached", of.reached.to_string()),
        ("never", of.never.to_string()),
        ("undecided", of.undecided.to_string()),
    ];
    let args: Vec<(&'static str, &str)> =
        counted.iter().map(|(name, count)| (*name, count.as_str())).collect();
    let situations = of.situations.to_string();
    let mut lines = vec![
        say("summary", &args, language),
        say("summary-looked", &[("situations", situations.as_str())], language),
        String::new(),
    ];
    let example = |index: u32| {
        let story = proof.examples.get(index as usize).map_or("", |it| it.says.as_str());
        format!("    {}", say("summary-example", &[("story", story)], language))
    };
    for thing in &of.things {
        let verdict = match thing.verdict {
            ProvedVerdict::Reached => "verdict-reached",
            ProvedVerdict::Never => "verdict-never",
            ProvedVerdict::Undecided => "verdict-undecided",
        };
        let indent = if thing.thing == Thing::Step { "" } else { "  " };
        lines.push(format!("{indent}{}: {}", say(verdict, &[], language), thing.at));
        lines.extend(thing.example.map(example));
        lines.extend(thing.why.iter().map(|why| format!("    {}", why.says)));
    }
    if !of.endings.is_empty() {
        lines.extend([String::new(), say("summary-endings", &[], language)]);
        for ending in &of.endings {
            lines.extend([ending.says.clone(), example(ending.example)]);
        }
    }
    if !of.findings.is_empty() {
        lines.extend([String::new(), say("summary-findings", &[], language)]);
        for found in &of.findings {
            let finding = &found.finding;
            lines.push(format!("{}: {} [{}]", finding.at, finding.message, finding.code));
            lines.extend(found.example.map(example));
        }
    }
    lines
}
