//! Playing the journeys of a file, and reporting what differs.

use crate::cases::broken::Broken;
use crate::cases::play::Playing;
use crate::cases::read::{Fails, Journey, read};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};
use maket_journey::fact::Fact;
use maket_journey::plan::Plan;
use maket_mocks::cast::gather;
use maket_model::id::Id;
use maket_model::people::{People, Person};
use maket_model::service::{ActorKind, Service};
use std::fmt;
use std::sync::Arc;

/// What came of playing a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// How many journeys were played.
    pub played: usize,
    /// How many rows were played.
    pub rows: usize,
    /// What differs, in the order of the file.
    pub problems: Vec<Problem>,
    /// The cases that the journeys made.
    pub cases: Vec<PlayedCase>,
}

/// The case of a journey, as far as it goes as written.
#[derive(Clone, Debug, PartialEq)]
pub struct PlayedCase {
    /// Who of the cast plays the first citizen.
    pub person: Id,
    /// When it was opened.
    pub began: Timestamp,
    /// When the last row was done.
    pub ended: Timestamp,
    /// The case's log.
    pub facts: Vec<Fact>,
}

/// A row that does not go as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line of the file.
    pub line: usize,
    /// The journey.
    pub journey: String,
    /// What happened instead.
    pub what: Broken,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} journeys, {} rows", self.played, self.rows)?;
        for problem in &self.problems {
            write!(f, "\nline {}, {}: {}", problem.line, problem.journey, problem.what)?;
        }
        Ok(())
    }
}

/// Plays every journey of a file. A journey ends at its first row that does not go as written.
///
/// `shared` are the people of the shared cast, `people` those whom the service names.
pub fn run(journeys: &str, service: &Service, shared: &[Person], people: &People) -> Report {
    let plan = Arc::new(Plan::compile(service));
    let (journeys, unread) = read(journeys);
    let of_line = |line: usize| {
        let before = journeys.iter().rev().find(|journey| journey.line <= line);
        before.map(|journey| journey.name.clone()).unwrap_or_default()
    };
    let mut report = Report {
        problems: unread
            .into_iter()
            .map(|unread| Problem {
                line: unread.line,
                journey: of_line(unread.line),
                what: unread.why.into(),
            })
            .collect(),
        ..Report::default()
    };
    for journey in &journeys {
        let played = play(&plan, journey, shared, people);
        report.played += 1;
        report.rows += played.rows;
        report.cases.extend(played.case);
        if let Some((line, what)) = played.broken {
            report.problems.push(Problem { line, journey: journey.name.clone(), what });
        }
    }
    report.problems.sort_by_key(|problem| problem.line);
    report
}

/// What came of playing a journey.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Played {
    /// How many rows went as written.
    pub rows: usize,
    /// The first row that does not go as written, by its line, and why; the line of the heading
    /// where it cannot begin.
    pub broken: Option<(usize, Broken)>,
    /// The case, as far as it goes as written.
    pub case: Option<PlayedCase>,
}

/// Plays one journey, up to its first row that does not go as written.
///
/// `shared` are the people of the shared cast, `people` those whom the service names.
pub fn play(plan: &Arc<Plan>, journey: &Journey, shared: &[Person], people: &People) -> Played {
    let cannot_begin =
        |why: String| Played { broken: Some((journey.line, why.into())), ..Played::default() };
    let monday = civil::date(2026, 3, 2).at(10, 0, 0, 0);
    let opened = match moment(plan.zone(), journey.on.unwrap_or(monday)) {
        Ok(opened) => opened,
        Err(why) => return cannot_begin(why),
    };
    let today = opened.to_zoned(plan.zone().clone()).date();
    let (mut cast, _) = gather(shared, people, today);
    let main = match assign(&plan.service, journey, shared, &mut cast, today) {
        Ok(main) => main,
        Err(why) => return cannot_begin(why),
    };
    for person in &mut cast {
        let own = |fails: &&Fails| fails.whom.as_ref().is_none_or(|whom| *whom == person.id);
        let failing: Vec<&Fails> = journey.failures.iter().filter(own).collect();
        person.failures.extend(failing.into_iter().map(|it| (it.party.clone(), it.how)));
    }
    let main = cast.iter().find(|person| person.id == main).cloned().unwrap_or_default();
    let person = main.id.clone();
    let mut playing = Playing::new(plan, cast, main, opened);
    let mut played = Played::default();
    for row in &journey.rows {
        if let Err(why) = playing.row(row) {
            played.broken = Some((row.line, why));
            break;
        }
        played.rows += 1;
    }
    let (facts, ended) = playing.into_log();
    played.case = Some(PlayedCase { person, began: opened, ended, facts });
    played
}

fn moment(zone: &TimeZone, at: DateTime) -> Result<Timestamp, String> {
    zone.to_ambiguous_zoned(at)
        .compatible()
        .map(|zoned| zoned.timestamp())
        .map_err(|error| error.to_string())
}

/// Gives the actors to those who play them in this journey, and to nobody else; who plays the
/// first citizen.
fn assign(
    service: &Service,
    journey: &Journey,
    shared: &[Person],
    cast: &mut Vec<Person>,
    today: civil::Date,
) -> Result<Id, String> {
    let first = service.actors.iter().find(|actor| actor.kind == ActorKind::Citizen);
    let first = first.map_or_else(|| Id::from("applicant"), |actor| actor.id.clone());
    let mut main = None;
    for (person, actor) in &journey.people {
        let actor = actor.clone().unwrap_or_else(|| first.clone());
        let is_known =
            service.actors.is_empty() || service.actors.iter().any(|known| known.id == actor);
        if !is_known {
            return Err(format!("the service has no actor “{actor}”"));
        }
        if !cast.iter().any(|known| known.id == *person) {
            let alone = People { cast: vec![person.clone()], ..People::default() };
            cast.extend(gather(shared, &alone, today).0);
        }
        if !cast.iter().any(|known| known.id == *person) {
            return Err(format!("nobody of the cast is “{person}”"));
        }
        for known in cast.iter_mut() {
            let is_named = known.id == *person;
            if known.plays.is_empty() && actor == first && !is_named {
                continue;
            }
            known.plays.retain(|plays| *plays != actor);
            if is_named {
                known.plays.insert(0, actor.clone());
            }
        }
        if actor == first {
            main = Some(person.clone());
        }
    }
    let whoever = || {
        let plays = |person: &&Person| person.plays.is_empty() || person.plays.contains(&first);
        cast.iter().find(plays).map(|person| person.id.clone())
    };
    main.or_else(whoever).ok_or_else(|| "nobody of the cast plays the first citizen".to_owned())
}
