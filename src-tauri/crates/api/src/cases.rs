//! Acceptance cases: walks that are kept with what is expected of them, and played on every change.

use std::path::Path;
use std::sync::Arc;

use maket_edit::{Draft, Edit};
use maket_journey::plan::Plan;
use maket_model::id::Id;
use maket_model::people::{People, Person};
use maket_model::place::Place;
use maket_model::service::Service;
use maket_simulate::cases::broken::{Broken, Stands};
use maket_simulate::cases::deed::{Leads, Refused};
use maket_simulate::cases::read::{Journey, read};
use maket_simulate::cases::run::play;
use maket_simulate::cases::write::{Unwritable, added, removed, write};
use serde::{Deserialize, Serialize};

use crate::error::{ApiError, ErrorCode};
use crate::host::Host;
use crate::services;
use crate::templates;
use crate::text::Localised;
use crate::tries::{self, said};

pub use crate::projects::ProjectRequest;
pub use crate::tries::Edits;

/// Asks what keeps a person's walk, as it goes now, as a case.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct KeepCase {
    /// The project's id.
    pub project: String,
    /// The person's id.
    pub person: String,
    /// What the case is called.
    pub name: String,
}

/// Asks what removes a case.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DropCase {
    /// The project's id.
    pub project: String,
    /// What the case is called.
    pub name: String,
}

/// The cases of a project, each played on the service as it stands.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Cases {
    /// The revision on which they were played.
    pub revision: u32,
    /// Each, in the order in which they were written.
    pub cases: Vec<CaseView>,
}

/// A case, and how it goes.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CaseView {
    /// What it is called, in the heading that it is known by.
    pub name: String,
    /// The same in other languages.
    pub names: Localised,
    /// The line of `journeys.md` on which it begins, from 1.
    pub line: u32,
    /// Who of the cast plays in it, by id, the first citizen first.
    pub people: Vec<String>,
    /// How many rows it has.
    pub rows: u32,
    /// The step that it is expected to come to in the end; none where it says no such.
    pub expected: Option<Localised>,
    /// What has broken it; none where it goes as written.
    pub broken: Option<CaseBroken>,
}

/// What has broken a case.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CaseBroken {
    /// Which of its rows, from 1; 0 where it cannot begin.
    pub row: u32,
    /// The line of `journeys.md`, from 1.
    pub line: u32,
    /// In which way.
    pub why: BrokenWhy,
    /// What the row speaks of: the step that it expects, the question, the amount.
    pub expected: Option<Localised>,
    /// Where the case stands instead, the amount that is asked for, or what the question holds:
    /// none where that is nothing.
    pub instead: Option<Localised>,
    /// What the question should hold, as the row writes it.
    pub value: Option<String>,
    /// The step where it stands, by id, to be looked at.
    pub step: Option<String>,
    /// The same in technical words, in English.
    pub detail: String,
}

/// Ways in which a case is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum BrokenWhy {
    /// It comes to another step.
    Elsewhere,
    /// It leads nowhere.
    NoWayOn,
    /// The page comes back with an error.
    Refused,
    /// The page comes back with a question that was not asked before.
    NewQuestion,
    /// Something was taken that is expected to be refused.
    Taken,
    /// The answers may no longer be changed.
    ReadOnly,
    /// It is for another actor to do.
    NotTheirs,
    /// What is done cannot be done at the step.
    OtherStep,
    /// The page no longer asks the question.
    NoQuestion,
    /// The page asks the question, which it should not.
    Asked,
    /// The question holds something else, or nothing.
    Holds,
    /// Another amount is to be paid.
    Amount,
    /// The way leads round and round.
    Circle,
    /// The case, or a row of it, cannot be read.
    Unreadable,
    /// Something else, which only the technical words tell.
    Other,
}

/// How the cases of a project go with the service as it stands.
pub fn list(host: &dyn Host, request: ProjectRequest) -> Result<Cases, ApiError> {
    let (plan, draft, revision) = standing(host, &request.project)?;
    let shared = templates::cast("en")?.people;
    let cases = played(&plan, &draft.journeys, &shared, &draft.people);
    Ok(Cases { revision, cases })
}

/// How the cases of the service at a path go.
pub fn at(path: &Path, language: &str) -> Result<Vec<CaseView>, ApiError> {
    let opened = services::open(path, language)?;
    let journeys = opened.bundle.get(maket_store::JOURNEYS).unwrap_or_default();
    let plan = Arc::new(Plan::compile(&opened.service));
    let shared = templates::cast(language)?.people;
    Ok(played(&plan, &String::from_utf8_lossy(journeys), &shared, &opened.people))
}

/// The edits that keep a person's walk, as it goes now, as a case.
pub fn keep(host: &dyn Host, request: KeepCase) -> Result<Edits, ApiError> {
    let name = request.name.split_whitespace().collect::<Vec<_>>().join(" ");
    let bad = |message: String| ApiError::new(ErrorCode::BadRequest, message);
    if name.is_empty() {
        return Err(bad("give the case a name".to_owned()));
    }
    let (plan, draft, _) = standing(host, &request.project)?;
    let name = free_name(&draft.journeys, name);
    let (person, walk) = tries::walk_of(host, &request.project, &request.person)?;
    let shared = templates::cast("en")?.people;
    let section = write(&plan, (&shared, &draft.people), &person, &walk, &name);
    let section = section.map_err(|why| {
        let error = ApiError::new(ErrorCode::CannotKeep, format!("keep the walk of {}", person.id));
        match why {
            Unwritable::NoEnd => error.because("it comes to no outcome"),
            Unwritable::Differs(why) => error.because(why),
        }
    })?;
    Ok(set(added(&draft.journeys, &section)))
}

/// The name, with a number where a case is called so already.
fn free_name(journeys: &str, name: String) -> String {
    let (known, _) = read(journeys);
    let is_free = |name: &String| known.iter().all(|journey| journey.name != *name);
    let numbered = (2..).map(|number| format!("{name} {number}"));
    [name.clone()].into_iter().chain(numbered).find(is_free).unwrap_or(name)
}

/// The edits that remove a case.
pub fn forget(host: &dyn Host, request: DropCase) -> Result<Edits, ApiError> {
    let (_, draft, _) = standing(host, &request.project)?;
    let left = removed(&draft.journeys, &request.name).ok_or_else(|| {
        ApiError::new(ErrorCode::BadRequest, format!("find the case “{}”", request.name))
    })?;
    Ok(set(left))
}

fn set(journeys: String) -> Edits {
    Edits { edits: vec![Edit::set(Place::service().facet("journeys"), journeys)] }
}

fn standing(host: &dyn Host, project: &str) -> Result<(Arc<Plan>, Draft, u32), ApiError> {
    host.studio().with(project, |it| {
        let draft = it.editor().draft();
        // The service is in the plan, and too large to be copied.
        let beside = Draft {
            people: draft.people.clone(),
            journeys: draft.journeys.clone(),
            ..Draft::default()
        };
        Ok((it.plan()?, beside, it.editor().revision()))
    })
}

fn played(plan: &Arc<Plan>, text: &str, shared: &[Person], people: &People) -> Vec<CaseView> {
    let (journeys, unread) = read(text);
    let service = &plan.service;
    let mut cases: Vec<CaseView> = journeys
        .iter()
        .map(|journey| {
            let broken = play(plan, journey, shared, people).broken;
            view(
                service,
                journey,
                broken.map(|(line, why)| broken_view(service, journey, line, &why)),
            )
        })
        .collect();
    for wrong in unread {
        let Some(case) = cases.iter_mut().rev().find(|case| case.line as usize <= wrong.line)
        else {
            continue;
        };
        case.broken = Some(CaseBroken {
            row: 0,
            line: wrong.line as u32,
            why: BrokenWhy::Unreadable,
            expected: None,
            instead: None,
            value: None,
            step: None,
            detail: wrong.why,
        });
    }
    cases
}

fn view(service: &Service, journey: &Journey, broken: Option<CaseBroken>) -> CaseView {
    let expected = journey.rows.iter().rev().find_map(|row| match &row.leads {
        Leads::To(at) => Some(title(service, at.step.as_str())),
        _ => None,
    });
    CaseView {
        name: journey.name.clone(),
        names: Localised(
            journey.names.iter().map(|(tag, name)| (tag.to_string(), name.clone())).collect(),
        ),
        line: journey.line as u32,
        people: journey.people.iter().map(|(person, _)| person.to_string()).collect(),
        rows: journey.rows.len() as u32,
        expected,
        broken,
    }
}

fn broken_view(service: &Service, journey: &Journey, line: usize, why: &Broken) -> CaseBroken {
    let row = journey.rows.iter().position(|row| row.line == line).map_or(0, |at| at + 1);
    let step = |id: &Id| Some(title(service, id.as_str()));
    // A row names a step with its items: `child #2`.
    let named = |text: &str| Some(title(service, text.split(" #").next().unwrap_or(text)));
    let instead = |stands: &Stands| stands.step().map(|id| title(service, id.as_str()));
    let plain = |text: &str| Some(said::named(text));
    let labelled = |name: &str| {
        let question = said::question(service, name).map(|it| Localised::from(&it.label));
        question.filter(|label| !label.0.is_empty()).or_else(|| plain(name))
    };
    let (kind, expected, other, at) = match why {
        Broken::Elsewhere { expected, stands } | Broken::NotThere { wanted: expected, stands } => {
            let kind = match stands {
                Stands::Stuck { .. } => BrokenWhy::NoWayOn,
                _ => BrokenWhy::Elsewhere,
            };
            (kind, named(expected), instead(stands), stands.step())
        }
        Broken::ComesBack { at, faults } => match faults.first() {
            Some((field, _)) => (BrokenWhy::Refused, labelled(field), step(at), Some(at)),
            None => (BrokenWhy::NewQuestion, None, step(at), Some(at)),
        },
        Broken::WasTaken { stands, .. } => (BrokenWhy::Taken, None, instead(stands), stands.step()),
        Broken::WasRefused { at, why, .. } => {
            let kind = match why {
                Refused::ReadOnly => BrokenWhy::ReadOnly,
                Refused::NotTheirs => BrokenWhy::NotTheirs,
                Refused::BothValues => BrokenWhy::Other,
            };
            (kind, None, step(at), Some(at))
        }
        Broken::CannotBeDone { deed, stands } => {
            (BrokenWhy::OtherStep, plain(deed), instead(stands), stands.step())
        }
        Broken::NoQuestion { name } => (BrokenWhy::NoQuestion, labelled(name), None, None),
        Broken::Asked { at, name, is_asked } => {
            let kind = if *is_asked { BrokenWhy::Asked } else { BrokenWhy::NoQuestion };
            (kind, labelled(name), step(at), Some(at))
        }
        Broken::Holds { name, holds, .. } => {
            let holds = Some(said::named(holds)).filter(|_| !holds.is_empty());
            (BrokenWhy::Holds, labelled(name), holds, None)
        }
        Broken::Amount { asks, expected } => {
            (BrokenWhy::Amount, plain(expected), plain(asks), None)
        }
        Broken::Circle => (BrokenWhy::Circle, None, None, None),
        Broken::Otherwise(_) => (BrokenWhy::Other, None, None, None),
    };
    CaseBroken {
        row: row as u32,
        line: line as u32,
        why: kind,
        expected,
        instead: other,
        value: match why {
            Broken::Holds { expected, .. } => Some(expected.clone()),
            _ => None,
        },
        step: at.map(ToString::to_string),
        detail: why.to_string(),
    }
}

/// What a step is called; its id where it has no title, or is not there any more.
fn title(service: &Service, id: &str) -> Localised {
    let step = service.steps.iter().find(|step| step.id == *id);
    let title = step.map(|step| Localised::from(&step.title)).unwrap_or_default();
    if title.0.is_empty() { said::named(id) } else { title }
}
