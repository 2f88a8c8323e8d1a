//! Walks of the cast through a service.

use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use maket_journey::plan::Plan;
use maket_mocks::answering::{Said, Source};
use maket_model::people::Person;
use maket_simulate::branches::walk_branches;
use maket_simulate::report::{Did, End, Walk};
use maket_simulate::walk::WalkOptions;

use crate::error::{ApiError, ErrorCode};
use crate::services::{Opened, open};
use crate::templates;

/// The most walks that taking every branch may need.
const MOST_WALKS: usize = 200;

/// What a walk depends on.
pub struct WalkRequest<'a> {
    /// Who walks; none means everybody of the cast.
    pub person: Option<&'a str>,
    /// Whether every branch that nothing decides is taken in turn.
    pub branches: bool,
    /// When it begins.
    pub now: Timestamp,
    /// What decides where nothing else does.
    pub seed: u64,
}

/// Walks one person or everybody through the service at a path.
pub fn walk(path: &Path, request: &WalkRequest<'_>, language: &str) -> Result<Vec<Walk>, ApiError> {
    let opened = open(path, language)?;
    let plan = Arc::new(Plan::compile(&opened.service));
    let cast = people(&opened, request.now.to_zoned(plan.zone().clone()).date(), language)?;
    let walkers: Vec<&Person> = match request.person {
        None => cast.iter().collect(),
        Some(id) => cast.iter().filter(|person| person.id == *id).collect(),
    };
    if walkers.is_empty() {
        let known: Vec<&str> = cast.iter().map(|person| person.id.as_str()).collect();
        let who = request.person.unwrap_or("anybody");
        return Err(ApiError::new(ErrorCode::BadRequest, format!("walk as {who}"))
            .because(format!("the people of this service are: {}", known.join(", "))));
    }
    let options = WalkOptions::at(request.now, request.seed);
    let most = if request.branches { MOST_WALKS } else { 1 };
    Ok(walkers
        .into_iter()
        .flat_map(|person| walk_branches(&plan, &cast, person, &options, most).walks)
        .collect())
}

/// The people of a service on a day.
pub fn people(opened: &Opened, today: Date, language: &str) -> Result<Vec<Person>, ApiError> {
    templates::gathered(&opened.people, today, language)
}

/// A walk in words, a line a step.
pub fn words(walk: &Walk) -> Vec<String> {
    let mut lines = vec![format!("{} walks {}", walk.person, walk.service)];
    for step in &walk.steps {
        let who = step.actor.as_ref().map_or(String::new(), |actor| format!(" ({actor})"));
        lines.push(match &step.did {
            Did::Answered { answers } | Did::Acted { answers, .. } => {
                let said: Vec<String> = answers.iter().map(said).collect();
                format!(
                    "  {}{who}: {}",
                    step.at,
                    if said.is_empty() { "goes on".to_owned() } else { said.join("; ") }
                )
            }
            Did::Asked { outcome, took, .. } => {
                format!("  {}{who}: {outcome}, {took} s, by a mock", step.at)
            }
            Did::Waited { until } => format!("  {}: waits until {until}", step.at),
        });
    }
    lines.push(match &walk.end {
        End::Reached { at, result } => format!("  reaches {at} ({result:?})"),
        End::Stopped { at, why } => {
            let at = at.as_ref().map_or("the start".to_owned(), ToString::to_string);
            format!("  stops at {at}: {why:?}")
        }
    });
    lines.extend(walk.undecided.iter().map(|choice| {
        format!("  nothing decides {}: took {} of {}", choice.choice, choice.taken, choice.of)
    }));
    lines
}

fn said(said: &Said) -> String {
    let source = match &said.source {
        Source::Case => "given before".to_owned(),
        Source::Answers => "as the person answers".to_owned(),
        Source::Registry => "from a registry".to_owned(),
        Source::Record => "from a record".to_owned(),
        Source::Trait => "from a trait".to_owned(),
        Source::Branch { taken, of } => format!("branch {taken} of {of}"),
        Source::Drawn { .. } => "drawn".to_owned(),
        Source::Open => "left open".to_owned(),
    };
    format!("{} = {} ({source})", said.question, said.value)
}
