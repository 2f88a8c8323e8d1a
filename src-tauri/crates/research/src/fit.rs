//! By what factors an estimate has to be multiplied to agree with what a round has shown.
//!
//! - **Time**: least squares of logarithms. For each person the mean, over the pages they went on
//!   from, of `ln(seconds they took / seconds expected)`; the factor is `e` to the mean over people.
//! - **Errors** and **leaving**: the method of moments. What happened to all people, over what was
//!   expected of them on the pages that they saw.
//!
//! People are the unit: the intervals are those of so many people, not of so many pages. Fewer than
//! [`RATES_FROM`] people fit nothing.

use crate::measure::{RATES_FROM, Run, runs};
use crate::observation::{Observed, Session};
use crate::statistics::{Estimate, geometric_mean, ratio_of_sums};
use std::collections::BTreeMap;

/// What an estimate expects of somebody who comes to a page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Expected {
    /// Seconds on it: the median.
    pub seconds: f64,
    /// Of these, seconds that are nobody's own, such as those in which the page loads.
    pub fixed: f64,
    /// Errors.
    pub errors: f64,
    /// The share who leave there for good.
    pub left: f64,
}

/// The factors; none where the round says nothing about one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Factors {
    /// Of the time that people take.
    pub time: Option<Estimate>,
    /// Of the errors that they make.
    pub errors: Option<Estimate>,
    /// Of those who leave.
    pub left: Option<Estimate>,
}

/// Fits an estimate to a round. `expected` holds the pages that are compared, by place; what else
/// was seen is left out, and so are team tests. None where too few people took part.
pub fn factors(observed: &Observed, expected: &BTreeMap<String, Expected>) -> Option<Factors> {
    let sessions: BTreeMap<&str, &Session> = observed
        .sessions
        .iter()
        .filter(|session| !session.team)
        .map(|session| (session.id.as_str(), session))
        .collect();
    if sessions.len() < RATES_FROM as usize {
        return None;
    }
    let (mut times, mut errors, mut left) = (Vec::new(), Vec::new(), Vec::new());
    for (session, run) in runs(observed, |session| sessions.contains_key(session)) {
        let has_left = sessions.get(session).is_some_and(|it| it.outcome.is_none());
        times.extend(slower(&run, expected));
        let seen = || run.seen.iter().filter_map(|place| expected.get(*place));
        let found: u32 = run
            .errors
            .iter()
            .filter(|(place, _)| page_of(place, expected).is_some())
            .map(|(_, count)| count)
            .sum();
        errors.push((f64::from(found), seen().map(|it| it.errors).sum()));
        let stopped = run.last.is_some_and(|(place, _)| expected.contains_key(place)) && has_left;
        left.push((f64::from(u8::from(stopped)), seen().map(|it| it.left).sum()));
    }
    Some(Factors {
        time: geometric_mean(&times).filter(|it| it.n >= RATES_FROM),
        errors: ratio_of_sums(&errors),
        left: ratio_of_sums(&left),
    })
}

/// How many times as long somebody took as was expected, on an average page of theirs.
fn slower(run: &Run<'_>, expected: &BTreeMap<String, Expected>) -> Option<f64> {
    let logs: Vec<f64> = run
        .spent
        .iter()
        .filter_map(|(place, took)| {
            let expected = expected.get(*place)?;
            // Half of a time at least is somebody's own.
            let own = |seconds: f64| (seconds - expected.fixed).max(seconds / 2.0);
            let times = own(*took) / own(expected.seconds);
            (times.is_finite() && times > 0.0).then(|| times.ln())
        })
        .collect();
    let count = u32::try_from(logs.len()).ok().filter(|count| *count > 0)?;
    Some((logs.iter().sum::<f64>() / f64::from(count)).exp())
}

/// The page that a place lies in, where it is one that is compared.
fn page_of<'e>(place: &str, expected: &'e BTreeMap<String, Expected>) -> Option<&'e Expected> {
    let ends = place.match_indices(['/', '#']).map(|(at, _)| at).chain([place.len()]);
    ends.filter_map(|end| expected.get(&place[..end])).next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::observation::{Event, EventKind};
    use jiff::{SignedDuration, Timestamp};

    /// What a person does: seconds on the first page, errors on it, whether they get to the end.
    type Did = (i64, u32, bool);

    fn round(people: &[Did]) -> Observed {
        let mut observed = Observed::default();
        let at = |seconds: i64| Timestamp::UNIX_EPOCH + SignedDuration::from_secs(seconds);
        for (number, (took, errors, done)) in people.iter().enumerate() {
            let id = format!("s{number}");
            let mut add = |seconds: i64, place: &str, kind: EventKind| {
                let (session, place) = (id.clone(), place.to_owned());
                observed.events.push(Event { session, place, kind, at: at(seconds) });
            };
            add(0, "steps/who", EventKind::Shown);
            for _ in 0..*errors {
                add(1, "steps/who/questions/name", EventKind::Error);
                add(1, "steps/who", EventKind::Shown);
            }
            if *done {
                add(*took, "steps/sign-in", EventKind::Shown);
                add(took + 1000, "steps/done", EventKind::Shown);
            }
            observed.sessions.push(Session {
                id,
                person: None,
                team: false,
                started: at(0),
                ended: done.then(|| at(took + 1000)),
                outcome: done.then(|| "done".to_owned()),
            });
        }
        observed
    }

    fn expected() -> BTreeMap<String, Expected> {
        let who = Expected { seconds: 21.0, fixed: 1.0, errors: 0.2, left: 0.1 };
        BTreeMap::from([("steps/who".to_owned(), who)])
    }

    #[test]
    fn people_who_take_twice_as_long_double_the_time() {
        let people: Vec<Did> =
            [41, 31, 51, 21, 81].iter().map(|seconds| (*seconds, 0, true)).collect();
        let found = factors(&round(&people), &expected()).unwrap();
        let time = found.time.unwrap();
        // 2, 1.5, 2.5, 1 and 4 times 20 seconds of their own.
        let mean = (2.0_f64 * 1.5 * 2.5 * 1.0 * 4.0).powf(0.2);
        assert!((time.value - mean).abs() < 1e-9, "the geometric mean: {}", time.value);
        assert!(time.low < time.value && time.value < time.high, "with its interval");
        assert_eq!(time.n, 5, "of five people: the sign-in, which is not compared, says nothing");
        assert_eq!(found.errors, None, "nobody made an error, so nothing is known of errors");
        assert_eq!(found.left, None, "nobody left");
    }

    #[test]
    fn errors_and_leaving_are_what_happened_over_what_was_expected() {
        let people = [(30, 2, true), (30, 0, true), (30, 1, true), (30, 0, false), (30, 0, true)];
        let found = factors(&round(&people), &expected()).unwrap();
        assert_eq!(found.errors.unwrap().value, 3.0, "three errors where one was expected");
        assert_eq!(
            found.left.unwrap().value,
            2.0,
            "one of five left where half a one was expected"
        );
        assert_eq!(found.time, None, "four times are too few for a factor");
    }

    #[test]
    fn fewer_than_five_fit_nothing() {
        let four = [(30, 1, true); 4];
        assert_eq!(factors(&round(&four), &expected()), None, "four people are observations");
        let mut with_team = round(&[(30, 1, true); 5]);
        with_team.sessions[0].team = true;
        assert_eq!(factors(&with_team, &expected()), None, "and the team does not make them five");
    }
}
