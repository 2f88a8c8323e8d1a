//! Estimates beside what a round has shown, and parameters fitted to it.

use std::collections::BTreeMap;
use std::sync::Arc;

use maket_edit::Edit;
use maket_journey::plan::Plan;
use maket_model::people::ParameterSet;
use maket_model::place::Place;
use maket_model::question::Decimal;
use maket_model::service::Service;
use maket_model::step::{Step, StepKind};
use maket_research::fit::{Expected, factors};
use maket_research::measure::RATES_FROM;
use maket_research::statistics::{Estimate, completion};
use maket_research::{PageMeasures, measures};
use maket_simulate::simulation::{Measure, PageResult, Parameters, Quartiles, Simulation};
use maket_store::session::Round;
use serde::Serialize;

use crate::error::{ApiError, ErrorCode};
use crate::host::Host;
use crate::rounds::seen::{key_of, step_of, view};
use crate::rounds::{EstimateView, Looked, look_at};
use crate::simulations::Ground;
use crate::simulations::told::fitted;
use crate::text::Localised;

pub use crate::rounds::ReadRound;

/// So many people are enough for what a page takes on average.
const PEOPLE: u32 = 2_000;
/// What decides, so that the same round is compared with the same people.
const SEED: u64 = 1;

/// An estimate beside what a round has shown, page by page.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Calibration {
    /// How many made-up people the estimate rests on.
    pub people: u32,
    /// How many sessions the round has, those of the team left out.
    pub sessions: u32,
    /// Below this many sessions nothing is fitted, and what was seen is no rate.
    pub fewest: u32,
    /// Each page that was seen or expected to be, in the order of the service.
    pub pages: Vec<PageCompared>,
    /// Parameters fitted to the round; empty where there are too few sessions.
    pub fits: Vec<ParameterFit>,
    /// What takes all of them over.
    pub edits: Vec<Edit>,
}

/// A page: what was expected and what was seen.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PageCompared {
    /// The key of its step.
    pub key: String,
    /// What it is called.
    pub title: Localised,
    /// Whether people do there what they would do in the service: signing in, signing, paying and
    /// registries are played in a round, and say nothing of how long they take.
    pub is_compared: bool,
    /// What the estimate expects; none where it expects nobody there.
    pub expected: Option<PageExpected>,
    /// What the round has shown; none where nobody came.
    pub seen: Option<PageObserved>,
}

/// What an estimate expects of a page.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PageExpected {
    /// Seconds: the median, and how it spreads over the parts of the simulation.
    pub seconds: Measure,
    /// The quartiles of people.
    pub quartiles: Quartiles,
    /// Errors shown, for each who comes there.
    pub errors: f64,
    /// The share who leave there for good, and how it spreads.
    pub left: Measure,
}

/// What a round has shown of a page.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PageObserved {
    /// Sessions that saw it.
    pub sessions: u32,
    /// Seconds on it, of those who went on: the geometric mean.
    pub seconds: Option<EstimateView>,
    /// Errors shown.
    pub errors: u32,
    /// Sessions that ended there without an outcome.
    pub left: u32,
    /// The share of them; none where there are too few sessions for a rate.
    pub left_share: Option<EstimateView>,
}

/// A parameter, fitted to a round.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ParameterFit {
    /// Its name.
    pub parameter: &'static str,
    /// The value that it has.
    pub now: f64,
    /// The value that agrees with the round, with the interval that holds the truth 95 times in 100
    /// and the number of people; none where the round says nothing of it.
    pub fitted: Option<EstimateView>,
    /// Whether the value that it has lies in that interval already.
    pub agrees: bool,
}

/// Compares the estimate of a round's version with what the round has shown. The estimate follows
/// from the population and the parameters as they are in the draft.
pub fn read(host: &dyn Host, request: ReadRound) -> Result<Calibration, ApiError> {
    let studio = host.studio();
    let (looked, ground) = studio.with(&request.project, |it| {
        let looked = look_at(it, &request.round)?;
        let (people, population) =
            (it.people(studio)?, it.editor().draft().people.population.clone());
        let plan = Arc::new(Plan::compile(&looked.service));
        let ground = Ground::new(plan, people, population, &BTreeMap::new(), studio.now())?;
        Ok((looked, ground))
    })?;
    let simulation = ground.crowd(PEOPLE, SEED).ok_or_else(|| {
        ApiError::new(ErrorCode::Crashed, "estimate how people get on: it was cancelled")
    })?;
    Ok(compared(&looked, &simulation, &ground.parameters))
}

fn compared(looked: &Looked, simulation: &Simulation, parameters: &Parameters) -> Calibration {
    let Looked { round, observed, service, .. } = looked;
    let found = measures(observed);
    let mut by_step: BTreeMap<&str, Vec<&PageMeasures>> = BTreeMap::new();
    for (place, page) in &found.pages {
        by_step.entry(step_of(place)).or_default().push(page);
    }
    let expected = |step: &Step| simulation.pages.iter().find(|page| page.step == step.id.as_str());
    let pages = service.steps.iter().filter_map(|step| {
        let expected = expected(step);
        let seen = by_step.get(key_of(step)).and_then(|pages| seen(pages));
        (expected.is_some() || seen.is_some()).then(|| PageCompared {
            key: key_of(step).to_owned(),
            title: Localised::from(&step.title),
            is_compared: is_compared(step),
            expected: expected.map(|page| PageExpected {
                seconds: page.median,
                quartiles: page.seconds,
                errors: each(page.refused, page),
                left: page.gave_up_share,
            }),
            seen,
        })
    });
    let fits = fits(looked, service, simulation, parameters);
    Calibration {
        people: simulation.people,
        sessions: found.sessions,
        fewest: RATES_FROM,
        pages: pages.collect(),
        edits: fits.iter().filter_map(|fit| taking_over(fit, round)).collect(),
        fits,
    }
}

/// Whether people do at a step in a round what they would do in the service.
fn is_compared(step: &Step) -> bool {
    matches!(step.kind, StepKind::Start(_) | StepKind::Page(_) | StepKind::CheckAnswers(_))
}

fn each(count: u32, page: &PageResult) -> f64 {
    f64::from(count) / f64::from(page.people.max(1))
}

/// What was seen of a step and its questions; none where nobody came.
fn seen(pages: &[&PageMeasures]) -> Option<PageObserved> {
    let sum = |of: fn(&PageMeasures) -> u32| pages.iter().map(|page| of(page)).sum::<u32>();
    let (sessions, left) = (sum(|it| it.seen), sum(|it| it.left));
    (sessions > 0).then(|| PageObserved {
        sessions,
        seconds: view(pages.iter().find_map(|page| page.time)),
        errors: sum(|it| it.errors),
        left,
        left_share: view(completion(left, sessions).filter(|it| it.n >= RATES_FROM)),
    })
}

fn fits(
    looked: &Looked,
    service: &Service,
    simulation: &Simulation,
    parameters: &Parameters,
) -> Vec<ParameterFit> {
    let expected = service.steps.iter().filter(|step| is_compared(step)).filter_map(|step| {
        let page = simulation.pages.iter().find(|page| page.step == step.id.as_str())?;
        let expected = Expected {
            seconds: page.median.value,
            fixed: parameters.page_load,
            errors: each(page.refused, page),
            left: page.gave_up_share.value,
        };
        Some((Place::step(key_of(step)).to_string(), expected))
    });
    let Some(found) = factors(&looked.observed, &expected.collect()) else { return Vec::new() };
    let now = parameters.values();
    let fit = |parameter: &'static str, factor: Option<Estimate>| {
        let now = now.get(parameter).copied().unwrap_or(1.0);
        let about = Parameters::ABOUT.iter().find(|it| it.name == parameter);
        let (least, most) = about.map_or((0.0, f64::MAX), |it| (it.least, it.most));
        let times = |it: f64| (it * now).clamp(least, most);
        let fitted = factor.map(|it| Estimate {
            value: times(it.value),
            low: times(it.low),
            high: times(it.high),
            n: it.n,
        });
        let agrees = fitted.is_none_or(|it| (it.low..=it.high).contains(&now));
        ParameterFit { parameter, now, fitted: view(fitted), agrees }
    };
    vec![
        fit("all_time", found.time),
        fit("all_mistakes", found.errors),
        fit("all_giving_up", found.left),
    ]
}

/// The edit that takes a fitted parameter over, with the round as its source.
fn taking_over(fit: &ParameterFit, round: &Round) -> Option<Edit> {
    let found = fit.fitted?;
    let day = round.opened_at.to_zoned(jiff::tz::TimeZone::UTC).date();
    let set = ParameterSet {
        value: Decimal(format!("{:.3}", found.value)),
        source: fitted(&round.title, day, found.n),
        ..ParameterSet::default()
    };
    let facet = format!("population.parameters.{}", fit.parameter);
    Some(Edit::set(Place::service().facet(&facet), serde_json::to_value(set).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::{SignedDuration, Timestamp};
    use maket_research::{Event, EventKind, Observed, Session};
    use maket_simulate::simulation::default_population;
    use maket_store::Sha;
    use serde_json::json;

    /// A service of two pages and the time at which people begin.
    fn service() -> (Arc<Service>, Timestamp) {
        let next = |to: &str| json!([{ "to": to }]);
        let question = json!([{ "id": "name", "label": { "en": "What is your name?" }, "answer": { "type": "text" } }]);
        let service = serde_json::from_value(json!({ "maket": 1, "id": "s", "languages": ["en"],
            "actors": [{ "id": "applicant", "kind": "citizen" }],
            "steps": [
                { "id": "who", "kind": "page", "actor": "applicant", "title": { "en": "Who" }, "questions": question, "next": next("check") },
                { "id": "check", "kind": "check-answers", "actor": "applicant", "next": next("done") },
                { "id": "done", "kind": "outcome", "result": "done" }] }));
        (Arc::new(service.unwrap()), "2026-03-02T08:00:00Z".parse().unwrap())
    }

    /// A round in which so many took so many seconds on the first page, and the last one left.
    fn looked(service: &Arc<Service>, now: Timestamp, people: u32, seconds: i64) -> Looked {
        let at = |seconds: i64| now + SignedDuration::from_secs(seconds);
        let mut observed = Observed::default();
        for number in 0..people {
            let id = format!("s{number}");
            let is_last = number + 1 == people;
            let mut add = |seconds: i64, place: &str, kind: EventKind| {
                let (session, place) = (id.clone(), place.to_owned());
                observed.events.push(Event { session, place, kind, at: at(seconds) });
            };
            add(0, "steps/who", EventKind::Shown);
            add(2, "steps/who/questions/name", EventKind::Error);
            if !is_last {
                add(seconds + i64::from(number % 2), "steps/check", EventKind::Shown);
            }
            let outcome = (!is_last).then(|| "done".to_owned());
            observed.sessions.push(Session {
                id,
                person: None,
                team: false,
                started: now,
                ended: outcome.as_ref().map(|_| at(900)),
                outcome,
            });
        }
        let round = Round {
            id: "r".into(),
            title: "Ward".into(),
            version: Sha::from_hex(&"0".repeat(64)).unwrap(),
            opened_at: now,
            closed_at: Some(at(1000)),
            keep_days: 30,
            join_code: None,
        };
        Looked { round, sessions: Vec::new(), observed, service: Arc::clone(service) }
    }

    fn ground(service: &Arc<Service>, now: Timestamp, set: &BTreeMap<String, f64>) -> Ground {
        let plan = Arc::new(Plan::compile(service));
        Ground::new(plan, Vec::new(), Some(default_population()), set, now).unwrap()
    }

    fn told(people: u32, seconds: i64, set: &BTreeMap<String, f64>) -> Calibration {
        let (service, now) = service();
        let ground = ground(&service, now, set);
        let simulation = ground.crowd(PEOPLE, SEED).unwrap();
        compared(&looked(&service, now, people, seconds), &simulation, &ground.parameters)
    }

    #[test]
    fn a_page_tells_what_was_expected_beside_what_was_seen() {
        let told = told(6, 120, &BTreeMap::new());
        let [who, check] = &told.pages[..] else { panic!("two pages: {:?}", told.pages) };
        let (expected, seen) = (who.expected.as_ref().unwrap(), who.seen.as_ref().unwrap());
        assert!(expected.seconds.value > 1.0, "the estimate takes some time for it");
        assert!((119.0..122.0).contains(&seen.seconds.unwrap().value), "people took two minutes");
        assert_eq!((seen.sessions, seen.errors, seen.left), (6, 6, 1), "and did what they did");
        assert_eq!(seen.left_share.unwrap().n, 6, "six people make a rate");
        assert_eq!(check.seen.as_ref().unwrap().seconds, None, "nobody went on from the last page");
    }

    #[test]
    fn parameters_are_fitted_and_then_agree() {
        let slow = told(6, 120, &BTreeMap::new());
        let by_name = |told: &Calibration, name: &str| {
            let fit = told.fits.iter().find(|fit| fit.parameter == name).unwrap();
            fit.fitted.unwrap()
        };
        let time = by_name(&slow, "all_time");
        assert!(
            time.value > 2.0 && time.n == 5,
            "they take longer, the five who went on: {time:?}"
        );
        assert!(by_name(&slow, "all_mistakes").value > 5.0, "an error each is more than expected");
        assert!(by_name(&slow, "all_giving_up").value > 5.0, "and so is one of six who leaves");
        assert_eq!(slow.edits.len(), 3, "each can be taken over");
        let edit = serde_json::to_value(&slow.edits[0]).unwrap();
        assert_eq!(edit["place"], "#population.parameters.all_time", "as a parameter");
        let source = edit["value"]["source"]["en"].as_str().unwrap();
        assert_eq!(
            source, "Fitted to the round “Ward” of 2026-03-02, people: 5",
            "with its source"
        );

        let agreed = told(6, 120, &BTreeMap::from([("all_time".to_owned(), time.value)]));
        let expected = agreed.pages[0].expected.as_ref().unwrap().seconds.value;
        assert!(
            (105.0..135.0).contains(&expected),
            "then the estimate is what was seen: {expected}"
        );
        let again = by_name(&agreed, "all_time").value;
        assert!((again / time.value - 1.0).abs() < 0.1, "and to fit again changes little: {again}");
        assert!(!slow.fits[0].agrees && agreed.fits[0].agrees, "which is told");
    }

    #[test]
    fn fewer_than_five_are_shown_and_fit_nothing() {
        let told = told(4, 120, &BTreeMap::new());
        assert!(told.fits.is_empty() && told.edits.is_empty(), "four people fit nothing");
        assert_eq!((told.sessions, told.fewest), (4, 5), "and it is said how many it takes");
        let seen = told.pages[0].seen.as_ref().unwrap();
        assert_eq!((seen.errors, seen.left, seen.left_share), (4, 1, None), "they are counted");
    }
}
