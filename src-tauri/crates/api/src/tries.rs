//! How the cast gets on with the project that is open, and how the outside treats each of them.

pub(crate) mod said;

use std::collections::BTreeSet;
use std::mem::discriminant;
use std::sync::Arc;

use indexmap::IndexMap;
use maket_edit::Edit;
use maket_journey::address::Address;
use maket_journey::plan::Plan;
use maket_journey::route::Stuck;
use maket_mocks::answering::{Said, Source};
use maket_model::id::Id;
use maket_model::people::{Failure, People, Person};
use maket_model::place::Place;
use maket_model::service::{OperationKind, Registry, Service};
use maket_model::step::{EndKind, StepKind};
use maket_simulate::report::{Did, End, Stop, StuckWhy, Walk, WalkStep};
use maket_simulate::walk::{Branches, WalkOptions, walk};
use serde::{Deserialize, Serialize};

use crate::error::{ApiError, ErrorCode};
use crate::host::Host;
use crate::templates;
use crate::text::Localised;

pub use crate::projects::ProjectRequest;
pub(crate) use said::Teller;
pub use said::{ReadWalk, WalkAnswer, WalkMoment, WalkView};

/// Where nothing decides, every look at the same service shows the same.
const SEED: u64 = 1;

/// How everybody of the cast gets on.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CastWalks {
    /// The revision that was walked.
    pub revision: u32,
    /// The steps that somebody sees, by id, in the order of the document.
    pub steps: Vec<String>,
    /// Those of them that nobody of the cast comes to.
    pub unseen: Vec<String>,
    /// A walk each.
    pub walks: Vec<CastWalk>,
    /// Whom the service asks, and how each can fail somebody.
    pub parties: Vec<Party>,
}

/// One person's walk, in short.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CastWalk {
    /// Who, by id.
    pub person: String,
    /// How it ended.
    pub end: WalkEnd,
    /// How each step went; a step that is not among them was not come to.
    pub steps: Vec<StepTried>,
    /// How many questions the person answered by themselves.
    pub asked: u32,
    /// How many a registry answered for them.
    pub known: u32,
    /// Whom of the outside the person cannot rely on, by party, and what it does.
    #[cfg_attr(feature = "ts", ts(type = "Record<string, string>"))]
    pub failures: IndexMap<String, Failure>,
}

/// How a walk ended.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WalkEnd {
    /// The step where it ended, by id.
    pub step: Option<String>,
    /// The outcome that was reached; none where the walk stopped before one.
    #[cfg_attr(feature = "ts", ts(as = "Option<EndKind>"))]
    pub reached: Option<EndKind>,
    /// Why it stopped; none where an outcome was reached.
    pub stopped: Option<WalkStop>,
}

/// Why a walk stopped before an outcome.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WalkStop {
    /// The reason.
    pub why: StopReason,
    /// What it is about, where that can be named: a question's label, an outcome, a step's id.
    pub about: Option<Localised>,
}

/// Reasons for stopping before an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum StopReason {
    /// The service has no step.
    Empty,
    /// No arrow's condition holds.
    NoArrow,
    /// An arrow leads to a step that is not there.
    Missing,
    /// An outcome has no way on.
    NoWay,
    /// Steps lead round to each other.
    Circle,
    /// The step is of a kind, or a module, that cannot be run.
    Unknown,
    /// A wait has no end, or nobody answers and nothing is said of what follows.
    NoEnd,
    /// The page refuses what the person says, and everything that could be made up.
    Refused,
    /// Nobody can make an answer up.
    Unanswerable,
    /// The walk took as many steps as it may.
    TooLong,
}

/// How a step went.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StepTried {
    /// The step, by id.
    pub step: String,
    /// How it went.
    pub went: Went,
}

/// How a step can go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Went {
    /// At the first attempt.
    Smooth,
    /// The outside failed the person there, or they had to come again.
    Hesitates,
    /// The walk stopped there.
    Stuck,
}

/// Somebody outside whom the service asks.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Party {
    /// A registry's id, `sign-in`, `pay` or `sign`.
    pub id: String,
    /// What a registry is called; empty for the others.
    pub title: Localised,
    /// What it can do to somebody; the first is to answer as it should.
    pub can: Vec<Failure>,
}

/// Asks what makes a party treat a person in a way.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TreatPerson {
    /// The project's id.
    pub project: String,
    /// The person's id.
    pub person: String,
    /// The party's id.
    pub party: String,
    /// What it does.
    pub does: Failure,
}

/// Edits that make a change.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Edits {
    /// Each, to be made as one change.
    pub edits: Vec<Edit>,
}

/// How everybody of the cast gets on with the service as it stands.
pub fn cast(host: &dyn Host, request: ProjectRequest) -> Result<CastWalks, ApiError> {
    let Standing { plan, people, revision, options } = standing(host, &request.project)?;
    let walks: Vec<Walk> =
        people.iter().map(|person| walked(&plan, &people, person, &options)).collect();
    let steps: Vec<&Id> = (plan.service.steps.iter())
        .filter(|step| has_screen(&step.kind))
        .map(|step| &step.id)
        .collect();
    let seen: BTreeSet<&Id> = walks
        .iter()
        .flat_map(|walk| {
            let did = walk.steps.iter().map(|step| &step.at);
            walk.route.iter().chain(did).chain(walk.end.at())
        })
        .map(|at| &at.step)
        .collect();
    let unseen = steps.iter().filter(|id| !seen.contains(**id));
    Ok(CastWalks {
        revision,
        unseen: unseen.map(ToString::to_string).collect(),
        steps: steps.iter().map(ToString::to_string).collect(),
        parties: parties(&plan.service),
        walks: (people.iter().zip(&walks))
            .map(|(person, walk)| in_short(&plan.service, person, walk))
            .collect(),
    })
}

/// One person's walk, moment by moment.
pub fn read(host: &dyn Host, request: ReadWalk) -> Result<WalkView, ApiError> {
    let Standing { plan, people, revision, options } = standing(host, &request.project)?;
    let walk = walked(&plan, &people, one(&people, &request.person)?, &options);
    Ok(said::view(plan, &walk, request.language.tag(), revision))
}

/// A person and how they walk through the service as it stands.
pub(crate) fn walk_of(
    host: &dyn Host,
    project: &str,
    person: &str,
) -> Result<(Person, Walk), ApiError> {
    let Standing { plan, people, options, .. } = standing(host, project)?;
    let person = one(&people, person)?;
    Ok((person.clone(), walked(&plan, &people, person, &options)))
}

/// A service as it stands, to be walked while the work on it goes on.
struct Standing {
    plan: Arc<Plan>,
    people: Vec<Person>,
    revision: u32,
    options: WalkOptions,
}

fn standing(host: &dyn Host, project: &str) -> Result<Standing, ApiError> {
    let studio = host.studio();
    studio.with(project, |it| {
        Ok(Standing {
            plan: it.plan()?,
            people: it.people(studio)?,
            revision: it.editor().revision(),
            options: WalkOptions::at(studio.now(), SEED),
        })
    })
}

/// The edits that make a party treat a person in a way; somebody of the shared cast is added to
/// for this service alone.
pub fn treat(host: &dyn Host, request: TreatPerson) -> Result<Edits, ApiError> {
    let studio = host.studio();
    studio.with(&request.project, |it| {
        one(&it.people(studio)?, &request.person)?;
        let own = &it.editor().draft().people;
        Ok(Edits { edits: treating(own, &request)? })
    })
}

fn treating(own: &People, request: &TreatPerson) -> Result<Vec<Edit>, ApiError> {
    let whole: Place = Place::default();
    let does = serde_json::to_value(request.does).unwrap_or_default();
    if let Some(known) = own.people.iter().find(|person| person.id == *request.person) {
        let key = known.key.as_ref().map_or(known.id.as_str(), |key| key.as_str());
        let place = format!("people/{key}#failures.{}", request.party);
        let place = place.parse().map_err(|_| {
            ApiError::new(ErrorCode::BadRequest, format!("find the party {}", request.party))
        })?;
        return Ok(vec![Edit::set(place, does)]);
    }
    let mut edits = Vec::new();
    if own.cast.is_empty() && own.people.is_empty() {
        // A service that names nobody has them all; once it names somebody it has to name the rest.
        let all: Vec<String> =
            templates::cast("en")?.people.iter().map(|person| person.id.to_string()).collect();
        let place = Place { facet: Some("cast".into()), ..whole.clone() };
        edits.push(Edit::set(place, serde_json::Value::from(all)));
    }
    let person = Person {
        id: request.person.as_str().into(),
        failures: [(request.party.clone(), request.does)].into(),
        ..Person::default()
    };
    edits.push(Edit::insert(whole, "people", own.people.len(), &person));
    Ok(edits)
}

fn one<'p>(people: &'p [Person], id: &str) -> Result<&'p Person, ApiError> {
    people.iter().find(|person| person.id == *id).ok_or_else(|| {
        ApiError::new(ErrorCode::BadRequest, format!("find {id} among the people of the service"))
    })
}

fn walked(plan: &Arc<Plan>, people: &[Person], person: &Person, options: &WalkOptions) -> Walk {
    walk(plan, people, person, options, &Branches::new())
}

/// Whether somebody sees a screen there, be it only for a question before the outside is asked.
fn has_screen(kind: &StepKind) -> bool {
    match kind {
        StepKind::Exchange(exchange) => exchange.ask != maket_model::step::Ask::No,
        StepKind::Decision(_)
        | StepKind::Notify(_)
        | StepKind::Issue(_)
        | StepKind::Module(_)
        | StepKind::Opaque(_) => false,
        _ => true,
    }
}

fn in_short(service: &Service, person: &Person, walk: &Walk) -> CastWalk {
    let mut steps: IndexMap<&Id, Went> = IndexMap::new();
    for at in &walk.route {
        steps.entry(&at.step).or_insert(Went::Smooth);
    }
    for (index, step) in walk.steps.iter().enumerate() {
        // To agree to an exchange and to have its answer are one visit; a second answer is two.
        let same = |earlier: &WalkStep| {
            earlier.at == step.at && discriminant(&earlier.did) == discriminant(&step.did)
        };
        let again = walk.steps[..index].iter().any(same);
        let went = if again || is_trouble(&step.did) { Went::Hesitates } else { Went::Smooth };
        let known = steps.entry(&step.at.step).or_insert(went);
        *known = went.max(*known);
    }
    let end = end_of(service, walk);
    if let (Some(_), End::Stopped { at: Some(at), .. }) = (&end.stopped, &walk.end) {
        steps.insert(&at.step, Went::Stuck);
    }
    let answers = || walk.steps.iter().filter_map(|step| answers_of(&step.did)).flatten();
    let count = |of: &dyn Fn(&Source) -> bool| {
        answers().filter(|said| of(&said.source)).count().try_into().unwrap_or(u32::MAX)
    };
    CastWalk {
        person: person.id.to_string(),
        end,
        steps: (steps.into_iter())
            .map(|(step, went)| StepTried { step: step.to_string(), went })
            .collect(),
        asked: count(&|source| !matches!(source, Source::Registry | Source::Open)),
        known: count(&|source| matches!(source, Source::Registry)),
        failures: (person.failures.iter())
            .filter(|(_, does)| **does != Failure::No)
            .map(|(party, does)| (party.clone(), *does))
            .collect(),
    }
}

fn answers_of(did: &Did) -> Option<&[Said]> {
    match did {
        Did::Answered { answers } | Did::Acted { answers, .. } => Some(answers),
        Did::Asked { .. } | Did::Waited { .. } => None,
    }
}

/// Whether the outside did something else than what the service hopes for.
fn is_trouble(did: &Did) -> bool {
    matches!(did, Did::Asked { outcome, .. } if !is_hoped_for(outcome))
}

/// Whether the outside answered as the service hopes.
pub(crate) fn is_hoped_for(outcome: &str) -> bool {
    const HOPED: [&str; 9] =
        ["found", "many", "accepted", "done", "paid", "signed", "sent", "issued", "none"];
    HOPED.contains(&outcome)
}

fn end_of(service: &Service, walk: &Walk) -> WalkEnd {
    match &walk.end {
        End::Reached { at, result } => {
            WalkEnd { step: Some(at.step.to_string()), reached: Some(*result), stopped: None }
        }
        End::Stopped { at, why } => {
            let (why, about) = reason(service, why);
            let step = at.as_ref().map(|at| at.step.to_string());
            WalkEnd { step, reached: None, stopped: Some(WalkStop { why, about }) }
        }
    }
}

/// Where and why a case leads nowhere.
pub(crate) fn stuck(service: &Service, at: Option<&Address>, why: Stuck) -> WalkEnd {
    let (why, about) = reason(service, &Stop::Stuck(StuckWhy::from(why)));
    let step = at.map(|at| at.step.to_string());
    WalkEnd { step, reached: None, stopped: Some(WalkStop { why, about }) }
}

fn reason(service: &Service, why: &Stop) -> (StopReason, Option<Localised>) {
    let plain = |text: &str| Some(said::named(text));
    let question = |name: &str| {
        let label = said::question(service, name).map(|question| Localised::from(&question.label));
        label.filter(|label| !label.0.is_empty()).or_else(|| plain(name))
    };
    match why {
        Stop::Stuck(StuckWhy::Empty) => (StopReason::Empty, None),
        Stop::Stuck(StuckWhy::NoArrow) => (StopReason::NoArrow, None),
        Stop::Stuck(StuckWhy::Missing(id)) => (StopReason::Missing, plain(id.as_str())),
        Stop::Stuck(StuckWhy::NoWay(outcome)) => (StopReason::NoWay, plain(outcome)),
        Stop::Stuck(StuckWhy::Circle) | Stop::Circle => (StopReason::Circle, None),
        Stop::Stuck(StuckWhy::Unknown | StuckWhy::Module) => (StopReason::Unknown, None),
        Stop::Stuck(StuckWhy::NoEnd) | Stop::Forever => (StopReason::NoEnd, None),
        Stop::Refused { faults } => {
            (StopReason::Refused, faults.first().and_then(|fault| question(&fault.field)))
        }
        Stop::Unanswerable { question: name } => {
            (StopReason::Unanswerable, question(name.as_str()))
        }
        Stop::Arrived | Stop::NotTaken | Stop::Limit => (StopReason::TooLong, None),
    }
}

/// Whom a service asks, and how each can fail somebody.
fn parties(service: &Service) -> Vec<Party> {
    let is_asked = |of: fn(&StepKind) -> bool| service.steps.iter().any(|step| of(&step.kind));
    let fixed = |id: &str, can: &[Failure]| Party {
        id: id.to_owned(),
        title: Localised::default(),
        can: [&[Failure::No], can].concat(),
    };
    let mut parties: Vec<Party> = service.registries.iter().map(registry).collect();
    if is_asked(|kind| matches!(kind, StepKind::SignIn(_))) {
        parties.push(fixed("sign-in", &[Failure::Cancelled, Failure::Failed]));
    }
    if is_asked(|kind| matches!(kind, StepKind::Pay(_))) {
        parties.push(fixed("pay", &[Failure::Failed, Failure::Cancelled]));
    }
    if is_asked(|kind| matches!(kind, StepKind::Sign(_))) {
        parties.push(fixed("sign", &[Failure::Declined, Failure::Failed]));
    }
    parties
}

fn registry(registry: &Registry) -> Party {
    let has = |kind| registry.operations.iter().any(|operation| operation.kind == kind);
    let mut can = vec![Failure::No, Failure::Unavailable, Failure::Slow];
    if has(OperationKind::Read) {
        can.extend([Failure::None, Failure::Many, Failure::Stale, Failure::Refused]);
    }
    if has(OperationKind::Write) {
        can.extend([Failure::Rejected, Failure::Unknown]);
    }
    can.push(Failure::Declined);
    Party { id: registry.id.to_string(), title: (&registry.title).into(), can }
}
