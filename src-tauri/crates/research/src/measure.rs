//! The measures of a round.

use crate::observation::{EventKind, Observed, Session};
use crate::questionnaire::Questionnaire;
use crate::statistics::{Estimate, completion, geometric_mean, mean};
use jiff::Timestamp;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Below this many sessions a share is an observation and not a rate, and nothing is fitted to it.
pub const RATES_FROM: u32 = 5;

/// What a round measured. Team tests are counted and otherwise left out.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Measures {
    /// Sessions measured.
    pub sessions: u32,
    /// Team tests, left out of everything below.
    pub team_tests: u32,
    /// Whether the sessions are too few for rates: show them as observations.
    pub observations: bool,
    /// How many reached an outcome.
    pub completed: u32,
    /// The share that reached an outcome.
    pub completion: Option<Estimate>,
    /// Seconds from the first page to the outcome, of those who reached one.
    pub time: Option<Estimate>,
    /// Single Ease Question, 1 to 7.
    pub seq: Option<Estimate>,
    /// UMUX-Lite, 0 to 100.
    pub umux_lite: Option<Estimate>,
    /// System Usability Scale, 0 to 100.
    pub sus: Option<Estimate>,
    /// How many reached each outcome, by its step.
    pub outcomes: BTreeMap<String, u32>,
    /// What happened at each place, by place.
    pub pages: BTreeMap<String, PageMeasures>,
    /// What people answered to the open question.
    pub open: Vec<String>,
}

impl Measures {
    /// What the round says of a key result's measure: `completion` is a share, `time` is minutes,
    /// `satisfaction` is the Single Ease Question, `errors` are those of a session. A measure of
    /// one's own is measured elsewhere.
    pub fn of(&self, measure: &str) -> Option<f64> {
        match measure {
            "completion" => self.completion.map(|it| it.value),
            "time" => self.time.map(|it| it.value / 60.0),
            "satisfaction" => self.seq.map(|it| it.value),
            "errors" if self.sessions > 0 => {
                let errors: u32 = self.pages.values().map(|page| page.errors).sum();
                Some(f64::from(errors) / f64::from(self.sessions))
            }
            _ => None,
        }
    }
}

/// What happened at one place.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PageMeasures {
    /// Sessions that saw it.
    pub seen: u32,
    /// Sessions that saw it last and reached no outcome.
    pub left: u32,
    /// Errors shown.
    pub errors: u32,
    /// Texts refused because they looked like real data.
    pub real_data: u32,
    /// Seconds on it, of those who went on: over all visits, up to the next page.
    pub time: Option<Estimate>,
    /// What people said of it, with the rating where one was given.
    pub feedback: Vec<Said>,
}

/// A word of feedback.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Said {
    /// The rating, 1 to 5.
    pub rating: Option<u8>,
    /// The text.
    pub text: String,
}

/// The measures of what a round saw.
pub fn measures(observed: &Observed) -> Measures {
    let kept: BTreeMap<&str, &Session> = observed
        .sessions
        .iter()
        .filter(|session| !session.team)
        .map(|session| (session.id.as_str(), session))
        .collect();
    let sessions = count(kept.len());
    let completed = kept.values().filter(|it| it.outcome.is_some()).count();
    let mut outcomes = BTreeMap::new();
    for outcome in kept.values().filter_map(|it| it.outcome.clone()) {
        *outcomes.entry(outcome).or_default() += 1;
    }
    let times: Vec<f64> = kept.values().filter_map(|session| seconds(session)).collect();
    let answers = || {
        let kept = &kept;
        let all = observed.questionnaires.iter();
        all.filter(move |(session, _)| kept.contains_key(session.as_str())).map(|(_, it)| it)
    };
    let scores =
        |of: fn(&Questionnaire) -> Option<f64>| answers().filter_map(of).collect::<Vec<_>>();
    Measures {
        sessions,
        team_tests: count(observed.sessions.len() - kept.len()),
        observations: sessions < RATES_FROM,
        completed: count(completed),
        completion: completion(count(completed), sessions),
        time: geometric_mean(&times),
        seq: mean(&scores(|it| match it {
            Questionnaire::Seq(answer) => Some(f64::from(*answer)),
            Questionnaire::UmuxLite(_) | Questionnaire::Sus(_) | Questionnaire::Open(_) => None,
        })),
        umux_lite: mean(&scores(|it| match it {
            Questionnaire::UmuxLite(it) => Some(it.score()),
            Questionnaire::Seq(_) | Questionnaire::Sus(_) | Questionnaire::Open(_) => None,
        })),
        sus: mean(&scores(|it| match it {
            Questionnaire::Sus(it) => Some(it.score()),
            Questionnaire::Seq(_) | Questionnaire::UmuxLite(_) | Questionnaire::Open(_) => None,
        })),
        outcomes,
        pages: pages(observed, &kept),
        open: answers()
            .filter_map(|it| match it {
                Questionnaire::Open(text) if !text.is_empty() => Some(text.clone()),
                Questionnaire::Open(_)
                | Questionnaire::Seq(_)
                | Questionnaire::UmuxLite(_)
                | Questionnaire::Sus(_) => None,
            })
            .collect(),
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn seconds(session: &Session) -> Option<f64> {
    session.outcome.as_ref()?;
    Some(session.ended?.duration_since(session.started).as_secs_f64())
}

/// How a session went from page to page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Run<'o> {
    /// The pages that were shown.
    pub(crate) seen: BTreeSet<&'o str>,
    /// Seconds on each page that was left for another, over all visits.
    pub(crate) spent: BTreeMap<&'o str, f64>,
    /// Errors shown, by the place of the question.
    pub(crate) errors: BTreeMap<&'o str, u32>,
    /// The page that was shown last, and when.
    pub(crate) last: Option<(&'o str, Timestamp)>,
}

/// How each session of these went, by its id.
pub(crate) fn runs<'o>(
    observed: &'o Observed,
    is_kept: impl Fn(&str) -> bool,
) -> BTreeMap<&'o str, Run<'o>> {
    let mut runs: BTreeMap<&str, Run<'o>> = BTreeMap::new();
    for event in observed.events.iter().filter(|it| is_kept(&it.session)) {
        let run = runs.entry(&event.session).or_default();
        match event.kind {
            EventKind::Shown => {
                run.seen.insert(&event.place);
                // Shown again after an error it is the same visit.
                if run.last.is_none_or(|(place, _)| place != event.place)
                    && let Some((place, at)) = run.last.replace((&event.place, event.at))
                {
                    *run.spent.entry(place).or_default() +=
                        event.at.duration_since(at).as_secs_f64();
                }
            }
            EventKind::Error => *run.errors.entry(&event.place).or_default() += 1,
            EventKind::RealData
            | EventKind::Answered
            | EventKind::Back
            | EventKind::Declined
            | EventKind::Outcome => {}
        }
    }
    runs
}

fn pages(observed: &Observed, kept: &BTreeMap<&str, &Session>) -> BTreeMap<String, PageMeasures> {
    let mut pages: BTreeMap<String, PageMeasures> = BTreeMap::new();
    let mut times: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    // Whatever happened at a place, it has measures.
    for event in observed.events.iter().filter(|it| kept.contains_key(it.session.as_str())) {
        let page = pages.entry(event.place.clone()).or_default();
        page.real_data += u32::from(event.kind == EventKind::RealData);
    }
    for (session, run) in runs(observed, |session| kept.contains_key(session)) {
        for place in run.seen {
            pages.entry(place.to_owned()).or_default().seen += 1;
        }
        for (place, errors) in run.errors {
            pages.entry(place.to_owned()).or_default().errors += errors;
        }
        for (place, spent) in run.spent {
            times.entry(place).or_default().push(spent);
        }
        if let Some((place, _)) = run.last
            && kept.get(session).is_some_and(|it| it.outcome.is_none())
        {
            pages.entry(place.to_owned()).or_default().left += 1;
        }
    }
    for (place, spent) in times {
        pages.entry(place.to_owned()).or_default().time = geometric_mean(&spent);
    }
    for it in observed.feedback.iter().filter(|it| kept.contains_key(it.session.as_str())) {
        let said = Said { rating: it.rating, text: it.text.clone() };
        pages.entry(it.place.clone()).or_default().feedback.push(said);
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::observation::{Event, Feedback};
    use crate::questionnaire::UmuxLite;
    use jiff::SignedDuration;

    fn session(id: &str, took: Option<i64>) -> Session {
        Session {
            id: id.to_owned(),
            person: Some("olena".to_owned()),
            team: id.starts_with("team"),
            started: Timestamp::UNIX_EPOCH,
            ended: took.map(|took| Timestamp::UNIX_EPOCH + SignedDuration::from_secs(took)),
            outcome: took.map(|_| "registered".to_owned()),
        }
    }

    fn event(session: &str, place: &str, kind: EventKind) -> Event {
        let (session, place) = (session.to_owned(), place.to_owned());
        Event { session, place, kind, at: Timestamp::UNIX_EPOCH }
    }

    fn at(seconds: i64, it: Event) -> Event {
        Event { at: Timestamp::UNIX_EPOCH + SignedDuration::from_secs(seconds), ..it }
    }

    #[test]
    fn a_round_is_measured_without_its_team_tests() {
        let observed = Observed {
            sessions: vec![session("a", Some(60)), session("b", None), session("team", Some(5))],
            events: vec![
                event("a", "child", EventKind::Shown),
                at(5, event("a", "child", EventKind::Shown)),
                at(20, event("a", "start", EventKind::Shown)),
                at(30, event("a", "child", EventKind::Shown)),
                at(50, event("a", "registered", EventKind::Shown)),
                event("b", "child", EventKind::Shown),
                event("b", "parents", EventKind::Shown),
                event("b", "parents/name", EventKind::Error),
                event("team", "parents", EventKind::Shown),
            ],
            feedback: vec![Feedback {
                session: "b".to_owned(),
                place: "parents".to_owned(),
                rating: Some(2),
                text: "Whose name?".to_owned(),
                at: Timestamp::UNIX_EPOCH,
            }],
            questionnaires: vec![
                ("a".to_owned(), Questionnaire::Seq(6)),
                ("team".to_owned(), Questionnaire::Seq(7)),
                ("a".to_owned(), Questionnaire::UmuxLite(UmuxLite::new(7, 7).unwrap())),
                ("a".to_owned(), Questionnaire::Open("It was short".to_owned())),
            ],
        };
        let it = measures(&observed);
        assert_eq!((it.sessions, it.team_tests), (2, 1), "the makers' own try is counted apart");
        assert!(it.observations, "two sessions are observations and no rate");
        assert_eq!(it.completion.unwrap().value, 0.5, "one of two reached an outcome");
        assert_eq!(it.time.unwrap().value.round(), 60.0, "only finished attempts have a time");
        assert_eq!(it.seq.unwrap().value, 6.0, "the team's 7 is left out");
        assert_eq!(it.umux_lite.unwrap().value, 100.0, "on its own scale");
        assert_eq!(it.sus, None, "nobody was asked");
        assert_eq!(it.pages["child"].seen, 2, "a page seen twice by one person is seen once");
        assert_eq!(it.pages["child"].left, 0, "nobody stopped there");
        let time = it.pages["child"].time.unwrap();
        assert_eq!((time.value.round(), time.n), (40.0, 1), "both visits count, for one person");
        assert_eq!(it.pages["parents"].time, None, "how long who left was there, nobody knows");
        assert_eq!(it.pages["parents"].left, 1, "there the second person stopped");
        assert_eq!(it.pages["parents"].feedback[0].text, "Whose name?", "said of its place");
        assert_eq!(it.pages["parents/name"].errors, 1, "errors belong to their question");
        for (measure, value, why) in [
            ("completion", Some(0.5), "a share, as key results hold it"),
            ("time", Some(1.0), "in minutes, as officials count"),
            ("satisfaction", Some(6.0), "how easy people found it"),
            ("errors", Some(0.5), "one error of two people"),
            ("take-up", None, "no round can measure that"),
        ] {
            let found = it.of(measure).map(|it| (it * 1000.0).round() / 1000.0);
            assert_eq!(found, value, "{measure}: {why}");
        }
        assert_eq!(it.open, ["It was short"], "open answers are kept as they were said");
    }

    #[test]
    fn an_empty_round_has_no_measures() {
        let it = measures(&Observed::default());
        assert_eq!((it.sessions, it.completion, it.time), (0, None, None), "nobody came");
    }
}
