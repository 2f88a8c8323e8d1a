//! What a round has shown, in the order and the words of the version that it pilots.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use jiff::Timestamp;
use maket_model::part_tree::Part;
use maket_model::people::Person;
use maket_model::place::{Place, resolve};
use maket_model::service::Service;
use maket_model::step::Step;
use maket_research::measure::measures;
use maket_research::statistics::Estimate;
use maket_research::{EventKind, Feedback, Measures, Observed, Questionnaire};
use maket_store::session::{Round, Session};

use super::wire::{
    EstimateView, FeedbackState, FeedbackView, OutcomeSeen, PageRun, PageSeen, PageWent,
    QuestionSeen, RoundMeasures, RoundPage, SessionView,
};
use crate::text::Localised;

/// What was seen of a round until now, and the version that it pilots.
pub(super) struct Seen<'a> {
    pub(super) service: &'a Service,
    pub(super) people: &'a [Person],
    pub(super) round: &'a Round,
    pub(super) observed: &'a Observed,
    pub(super) now: Timestamp,
}

impl Seen<'_> {
    /// The pages that were shown.
    pub(super) fn pages(&self) -> Vec<RoundPage> {
        let shown = |key: &str| {
            let mut events = self.observed.events.iter();
            events.any(|it| it.kind == EventKind::Shown && step_of(&it.place) == key)
        };
        let steps = self.service.steps.iter().filter(|step| shown(key_of(step)));
        steps
            .map(|step| RoundPage { key: key_of(step).to_owned(), title: (&step.title).into() })
            .collect()
    }

    /// A participant, and how it went page by page.
    pub(super) fn session(&self, session: &Session) -> SessionView {
        let person = session.person.as_ref();
        let person = self.people.iter().find(|it| person.is_some_and(|id| it.id == **id));
        let seq = self.observed.questionnaires.iter().find_map(|(of, answer)| match answer {
            Questionnaire::Seq(seq) if *of == session.id => Some(*seq),
            Questionnaire::Seq(_)
            | Questionnaire::UmuxLite(_)
            | Questionnaire::Sus(_)
            | Questionnaire::Open(_) => None,
        });
        let (pages, at) = self.run(session);
        SessionView {
            id: session.id.clone(),
            person: session.person.clone(),
            name: person.map(|it| (&it.name).into()).unwrap_or_default(),
            device: session.device.clone(),
            team: session.team,
            agreed: session.consented_at.is_some(),
            started_at: session.started_at,
            ended_at: session.ended_at,
            outcome: session.outcome.clone(),
            seq,
            at,
            pages,
        }
    }

    /// How each page went in a session, and the step that was shown last.
    fn run(&self, session: &Session) -> (IndexMap<String, PageRun>, Option<String>) {
        let until = session.ended_at.or(self.round.closed_at).unwrap_or(self.now);
        let mut pages: IndexMap<String, PageRun> = IndexMap::new();
        let mut shown: Option<(&str, Timestamp)> = None;
        let spent = |from: Timestamp, to: Timestamp| {
            u32::try_from(to.duration_since(from).as_secs()).unwrap_or_default()
        };
        for event in self.observed.events.iter().filter(|it| it.session == session.id) {
            let step = step_of(&event.place);
            if step.is_empty() {
                continue;
            }
            match event.kind {
                EventKind::Shown => {
                    let before = shown.replace((step, event.at));
                    if let Some((before, at)) = before {
                        pages.entry(before.to_owned()).or_default().seconds += spent(at, event.at);
                    }
                    if before.is_none_or(|(before, _)| before != step) {
                        pages.entry(step.to_owned()).or_default().visits += 1;
                    }
                }
                EventKind::Error | EventKind::RealData => {
                    pages.entry(step.to_owned()).or_default().errors += 1;
                }
                EventKind::Answered
                | EventKind::Back
                | EventKind::Declined
                | EventKind::Outcome => {}
            }
        }
        for page in pages.values_mut() {
            let is_smooth = page.errors == 0 && page.visits <= 1;
            page.went = if is_smooth { PageWent::Smooth } else { PageWent::Hesitates };
        }
        if let Some((step, at)) = shown {
            let page = pages.entry(step.to_owned()).or_default();
            page.seconds += spent(at, until);
            if session.ended_at.is_none() {
                let is_over = self.round.closed_at.is_some();
                page.went = if is_over { PageWent::Stuck } else { PageWent::Here };
            }
        }
        (pages, shown.map(|(step, _)| step.to_owned()))
    }

    /// Something that was said, and what the team makes of it.
    pub(super) fn said(&self, said: &Feedback, state: FeedbackState) -> FeedbackView {
        FeedbackView {
            session: said.session.clone(),
            place: said.place.clone(),
            question: self.question(&said.place),
            rating: said.rating,
            text: said.text.clone(),
            at: said.at,
            state,
        }
    }

    /// What the question asks that a place lies in.
    fn question(&self, place: &str) -> Option<Localised> {
        let mut place: Option<Place> = place.parse().ok();
        while let Some(at) = place {
            if let Some(Part::Question(question)) = resolve(self.service, &at) {
                return Some((&question.label).into());
            }
            place = at.parent();
        }
        None
    }

    /// What can be measured.
    pub(super) fn measures(&self) -> RoundMeasures {
        let found = measures(self.observed);
        let outcomes = found.outcomes.iter().map(|(id, count)| {
            let step = self.service.steps.iter().find(|step| step.id == **id);
            OutcomeSeen {
                title: step.map(|step| (&step.title).into()).unwrap_or_default(),
                count: *count,
            }
        });
        RoundMeasures {
            sessions: found.sessions,
            team_tests: found.team_tests,
            completed: found.completed,
            observations: found.observations,
            completion: view(found.completion),
            time: view(found.time),
            seq: view(found.seq),
            umux_lite: view(found.umux_lite),
            sus: view(found.sus),
            outcomes: outcomes.collect(),
            pages: self.measured(&found),
            open: found.open.clone(),
        }
    }

    /// What each page saw, with all that happened at its questions.
    fn measured(&self, found: &Measures) -> Vec<PageSeen> {
        let mut by_step: BTreeMap<&str, Vec<_>> = BTreeMap::new();
        for (place, page) in &found.pages {
            by_step.entry(step_of(place)).or_default().push((place, page));
        }
        let steps = self.service.steps.iter().filter_map(|step| {
            let places = by_step.get(key_of(step))?;
            let sum = |of: fn(&maket_research::PageMeasures) -> u32| {
                places.iter().map(|(_, page)| of(page)).sum()
            };
            let mut questions: Vec<QuestionSeen> = places
                .iter()
                .filter(|(_, page)| page.errors > 0)
                .filter_map(|(place, page)| {
                    let label = self.question(place)?;
                    Some(QuestionSeen { place: (*place).clone(), label, errors: page.errors })
                })
                .collect();
            questions.sort_by_key(|it| std::cmp::Reverse(it.errors));
            let time = places.iter().find_map(|(_, page)| page.time);
            Some(PageSeen {
                key: key_of(step).to_owned(),
                seen: sum(|it| it.seen),
                left: sum(|it| it.left),
                errors: sum(|it| it.errors),
                real_data: sum(|it| it.real_data),
                time: view(time),
                questions,
            })
        });
        steps.filter(|page| page.seen > 0).collect()
    }
}

pub(crate) fn view(it: Option<Estimate>) -> Option<EstimateView> {
    it.map(|it| EstimateView { value: it.value, low: it.low, high: it.high, n: it.n })
}

pub(crate) fn key_of(step: &Step) -> &str {
    step.key.as_ref().map_or(step.id.as_str(), |key| key.as_str())
}

/// The key of the step that a place lies in; empty where it lies in none.
pub(crate) fn step_of(place: &str) -> &str {
    let inside = place.strip_prefix("steps/").unwrap_or_default();
    inside.split(['/', '#']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use maket_store::Sha;
    use serde_json::json;

    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_secs(seconds)
    }

    fn session(ended: Option<i64>) -> Session {
        Session {
            id: "s".into(),
            token: [0; 32],
            browser: None,
            case: "c".into(),
            actor: "applicant".into(),
            person: None,
            language: "en".into(),
            device: "phone".into(),
            team: false,
            started_at: at(0),
            consented_at: Some(at(0)),
            ended_at: ended.map(at),
            outcome: ended.map(|_| "done".into()),
            erase_at: at(100_000),
        }
    }

    /// How each page went for somebody who saw and did these things.
    fn run(events: &[(i64, &str, EventKind)], ended: Option<i64>, closed: bool) -> String {
        let service: Service = serde_json::from_value(json!({ "maket": 1, "id": "s", "steps": [
            { "id": "who", "kind": "page", "questions": [{ "id": "name", "label": { "en": "Name" } }] },
            { "id": "done", "kind": "outcome" }] }))
        .unwrap();
        let events = events.iter().map(|(seconds, place, kind)| maket_research::Event {
            session: "s".into(),
            place: (*place).into(),
            kind: *kind,
            at: at(*seconds),
        });
        let observed = Observed { events: events.collect(), ..Observed::default() };
        let round = Round {
            id: "r".into(),
            title: "Round".into(),
            version: Sha::from_hex(&"0".repeat(64)).unwrap(),
            opened_at: at(0),
            closed_at: closed.then(|| at(50)),
            keep_days: 30,
            join_code: None,
        };
        let (service, observed) = (&service, &observed);
        let seen = Seen { service, people: &[], round: &round, observed, now: at(60) };
        let pages = seen.session(&session(ended)).pages;
        let told = pages.iter().map(|(key, page)| {
            let went = serde_json::to_value(page.went).unwrap();
            format!("{key} {}s {}", page.seconds, went.as_str().unwrap_or_default())
        });
        told.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn a_page_goes_as_the_participant_went() {
        use EventKind::{Error, Shown};
        let who = (0, "steps/who", Shown);
        let wrong = (5, "steps/who/questions/name", Error);
        let done = (20, "steps/done", Shown);
        for (events, ended, closed, told, why) in [
            (
                &[who, done][..],
                Some(20),
                false,
                "who 20s smooth, done 0s smooth",
                "without a hitch",
            ),
            (&[who, wrong, done], Some(20), false, "who 20s hesitates, done 0s smooth", "an error"),
            (
                &[who, done, (30, "steps/who", Shown)],
                None,
                false,
                "who 50s here, done 10s smooth",
                "the clock goes on where somebody is",
            ),
            (
                &[who, wrong, (6, "steps/who", Shown)],
                None,
                true,
                "who 50s stuck",
                "when the round ended they were stuck, and the clock stopped",
            ),
        ] {
            assert_eq!(run(events, ended, closed), told, "{why}");
        }
    }
}
