//! How people of a population would get on with a service: estimates, and what it asks of them.

pub(crate) mod told;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;
use maket_journey::plan::Plan;
use maket_model::people::{Person, Population};
use maket_simulate::burden::{Burdens, burdens};
use maket_simulate::simulation::{
    NotSet, ParameterAbout, ParameterWords, Parameters, Progress, Simulation, SimulationOptions,
    population_of, simulate,
};
use serde::{Deserialize, Serialize};

use crate::error::{ApiError, ErrorCode};
use crate::host::Host;
use crate::services::open;
use crate::settings::Language;
use crate::text::Localised;
use crate::walks::people;

pub use crate::projects::{Nothing, ProjectRequest};
pub use told::lines;

/// The most people that go through at once: beyond, nothing more is learnt.
const MOST_PEOPLE: u32 = 1_000_000;

/// Asks for a simulation of a project.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RunSimulation {
    /// The project's id.
    pub project: String,
    /// How many people go through, beside the cast: from 1 to a million.
    pub people: u32,
    /// What decides: the same seed, the same result.
    pub seed: u32,
    /// Parameters that are to have another value, by name.
    #[serde(default)]
    pub parameters: BTreeMap<String, f64>,
    /// The language of the words.
    pub language: Language,
}

/// What a simulation says.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SimulationView {
    /// The revision that people went through.
    pub revision: u32,
    /// The estimate; none where it was cancelled.
    pub simulation: Option<Simulation>,
    /// That it is an estimate, and of what, in words.
    pub says: String,
}

/// Asks what estimates of a project rest on.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReadAssumptions {
    /// The project's id.
    pub project: String,
    /// The language of the words.
    pub language: Language,
}

/// What estimates of a project rest on.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Assumptions {
    /// Whom people are like.
    pub population: Population,
    /// Whether the service says so itself; else it is a population by default.
    pub is_own: bool,
    /// What is taken for granted of them.
    pub parameters: Vec<ParameterValue>,
}

/// A parameter with the value that it had.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ParameterValue {
    /// What is said of it.
    #[serde(flatten)]
    pub about: ParameterAbout,
    /// The same in words.
    #[serde(flatten)]
    pub words: ParameterWords,
    /// The value.
    pub value: f64,
    /// Where the value comes from, where the service has one of its own.
    pub own_source: Option<Localised>,
}

/// How far the simulation of a project has got.
#[derive(Clone, Copy, Debug, Default, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SimulationProgress {
    /// How many people have gone through.
    pub done: u32,
    /// How many there are; none where no simulation runs.
    pub of: u32,
}

/// What a project asks of people.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BurdenView {
    /// The revision that was counted.
    pub revision: u32,
    /// What it asks.
    #[serde(flatten)]
    pub burdens: Burdens,
    /// The documents that the information card names.
    pub card: Vec<CardDocumentView>,
}

/// A document of the information card.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CardDocumentView {
    /// What it is called.
    pub title: Localised,
    /// The registry that holds it, by id, so that nobody has to bring it.
    pub registry: Option<String>,
}

/// A simulation that runs.
pub(crate) struct Running {
    progress: Arc<Progress>,
    of: u32,
}

/// Whatever a simulation needs of a service.
pub(crate) struct Ground {
    pub(crate) plan: Arc<Plan>,
    pub(crate) cast: Vec<Person>,
    population: Population,
    pub(crate) parameters: Parameters,
    now: Timestamp,
}

impl Ground {
    pub(crate) fn new(
        plan: Arc<Plan>,
        cast: Vec<Person>,
        population: Option<Population>,
        set: &BTreeMap<String, f64>,
        now: Timestamp,
    ) -> Result<Self, ApiError> {
        let population = population_of(population);
        let mut parameters = Parameters::default();
        let own = population.parameters.iter().map(|(name, set)| {
            let value = set.value.0.parse::<f64>().map_err(|error| {
                ApiError::new(ErrorCode::BadRequest, format!("read the parameter {name}"))
                    .because(error)
            });
            value.map(|value| (name, value))
        });
        for of in own.chain(set.iter().map(|(name, value)| Ok((name, *value)))) {
            let (name, value) = of?;
            parameters.set(name, value).map_err(|why| refused(name, &why))?;
        }
        Ok(Self { plan, cast, population, parameters, now })
    }

    /// The population, run through without its cast.
    pub(crate) fn crowd(&self, people: u32, seed: u64) -> Option<Simulation> {
        simulate(&self.plan, &[], &self.options(people, seed), &Progress::default())
    }

    pub(crate) fn options(&self, people: u32, seed: u64) -> SimulationOptions<'_> {
        let (population, parameters) = (&self.population, &self.parameters);
        SimulationOptions { now: self.now, seed, people, population, parameters }
    }

    fn values(&self, language: &str) -> Vec<ParameterValue> {
        let values = self.parameters.values();
        let value = |about: &ParameterAbout| values.get(about.name).copied();
        let own = |about: &ParameterAbout| self.population.parameters.get(about.name);
        let all = Parameters::ABOUT.iter();
        all.map(|about| ParameterValue {
            about: *about,
            words: about.words(language),
            value: value(about).unwrap_or(about.default),
            own_source: own(about).map(|set| Localised::from(&set.source)),
        })
        .collect()
    }
}

fn refused(name: &str, why: &NotSet) -> ApiError {
    let error = ApiError::new(ErrorCode::BadRequest, format!("set the parameter {name}"));
    match why {
        NotSet::Unknown(_) => {
            let known: Vec<&str> = Parameters::ABOUT.iter().map(|about| about.name).collect();
            error.because(format!("there is none of that name; there are {}", known.join(", ")))
        }
        NotSet::OutOfRange(about) => {
            error.because(format!("it must be from {} to {}", about.least, about.most))
        }
    }
}

fn bounded(people: u32) -> Result<u32, ApiError> {
    match people {
        1..=MOST_PEOPLE => Ok(people),
        _ => Err(ApiError::new(ErrorCode::BadRequest, format!("simulate {people} people"))
            .because(format!("there can be from 1 to {MOST_PEOPLE}"))),
    }
}

/// Runs people through a project. Meanwhile [`progress`] tells how far it has got, and [`cancel`]
/// stops it; another run takes its place.
pub fn run(host: &dyn Host, request: RunSimulation) -> Result<SimulationView, ApiError> {
    let (of, studio) = (bounded(request.people)?, host.studio());
    let progress = Arc::new(Progress::default());
    let (ground, revision) = studio.with(&request.project, |it| {
        let population = it.editor().draft().people.population.clone();
        let (plan, people) = (it.plan()?, it.people(studio)?);
        let set = &request.parameters;
        let ground = Ground::new(plan, people, population, set, studio.now())?;
        stop(it.simulation.replace(Running { progress: Arc::clone(&progress), of }));
        Ok((ground, it.editor().revision()))
    })?;
    let options = ground.options(of, request.seed.into());
    let simulation = simulate(&ground.plan, &ground.cast, &options, &progress);
    studio.with(&request.project, |it| {
        let is_own = |running: &mut Running| Arc::ptr_eq(&running.progress, &progress);
        drop(it.simulation.take_if(is_own));
        Ok(())
    })?;
    Ok(SimulationView {
        revision,
        says: told::estimate(of, request.seed.into(), request.language.tag()),
        simulation,
    })
}

/// What estimates of a project rest on: whom people are like, and what is taken for granted of them.
pub fn assumptions(host: &dyn Host, request: ReadAssumptions) -> Result<Assumptions, ApiError> {
    let studio = host.studio();
    let (ground, described) = studio.with(&request.project, |it| {
        let described = it.editor().draft().people.population.clone();
        let (plan, population) = (it.plan()?, described.clone());
        let ground = Ground::new(plan, Vec::new(), population, &BTreeMap::new(), studio.now())?;
        Ok((ground, described))
    })?;
    Ok(Assumptions {
        parameters: ground.values(request.language.tag()),
        is_own: described.is_some_and(|it| !it.ages.is_empty()),
        population: ground.population,
    })
}

/// How far the simulation of a project has got.
pub fn progress(host: &dyn Host, request: ProjectRequest) -> Result<SimulationProgress, ApiError> {
    host.studio().with(&request.project, |it| {
        let running = it.simulation.as_ref();
        let told = |it: &Running| SimulationProgress { done: it.progress.done(), of: it.of };
        Ok(running.map(told).unwrap_or_default())
    })
}

/// Stops the simulation of a project, where one runs.
pub fn cancel(host: &dyn Host, request: ProjectRequest) -> Result<Nothing, ApiError> {
    host.studio().with(&request.project, |it| {
        stop(it.simulation.take());
        Ok(Nothing {})
    })
}

fn stop(running: Option<Running>) {
    if let Some(running) = running {
        running.progress.cancel();
    }
}

/// What a project asks of people.
pub fn burden(host: &dyn Host, request: ProjectRequest) -> Result<BurdenView, ApiError> {
    let studio = host.studio();
    let (ground, revision) = studio.with(&request.project, |it| {
        let population = it.editor().draft().people.population.clone();
        let (plan, people) = (it.plan()?, it.people(studio)?);
        let ground = Ground::new(plan, people, population, &BTreeMap::new(), studio.now())?;
        Ok((ground, it.editor().revision()))
    })?;
    let card = ground.plan.service.card.iter().flat_map(|card| &card.documents);
    let card = card.map(|document| CardDocumentView {
        title: Localised::from(&document.title),
        registry: document.registry.as_ref().map(ToString::to_string),
    });
    Ok(BurdenView {
        revision,
        burdens: burdens(&ground.plan, &ground.cast, &ground.options(1, 1)),
        card: card.collect(),
    })
}

/// What a simulation of the service at a path depends on.
pub struct SimulationRequest<'a> {
    /// How many people go through, beside the cast.
    pub people: u32,
    /// What decides.
    pub seed: u64,
    /// When they begin.
    pub now: Timestamp,
    /// Parameters that are to have another value.
    pub parameters: &'a BTreeMap<String, f64>,
}

/// What people of a population do with the service at a path.
#[derive(Clone, Debug, Serialize)]
pub struct Estimate {
    /// The estimate.
    #[serde(flatten)]
    pub simulation: Simulation,
    /// That it is one, in words.
    pub says: String,
    /// Whom people were like.
    pub population: Population,
    /// What was taken for granted of them.
    pub parameters: Vec<ParameterValue>,
    /// The titles of steps and the names of people, to tell of them.
    #[serde(skip)]
    pub titles: BTreeMap<String, String>,
}

/// Runs people through the service at a path. `look` is handed the progress before it begins.
pub fn simulate_file(
    path: &Path,
    request: &SimulationRequest<'_>,
    language: &str,
    look: impl FnOnce(Arc<Progress>),
) -> Result<Estimate, ApiError> {
    let of = bounded(request.people)?;
    let opened = open(path, language)?;
    let plan = Arc::new(Plan::compile(&opened.service));
    let cast = people(&opened, request.now.to_zoned(plan.zone().clone()).date(), language)?;
    let population = opened.people.population;
    let ground = Ground::new(plan, cast, population, request.parameters, request.now)?;
    let progress = Arc::new(Progress::default());
    look(Arc::clone(&progress));
    let options = ground.options(of, request.seed);
    let simulation = simulate(&ground.plan, &ground.cast, &options, &progress)
        .ok_or_else(|| ApiError::new(ErrorCode::BadRequest, "go on: it was cancelled"))?;
    let steps = ground.plan.service.steps.iter().map(|step| {
        let title = told::title(step, language);
        (step.id.to_string(), title)
    });
    let names = ground.cast.iter();
    let names = names.map(|it| (it.id.to_string(), it.name.or_first(language).to_owned()));
    let titles = names.chain(steps).collect();
    Ok(Estimate {
        says: told::estimate(of, request.seed, language),
        simulation,
        parameters: ground.values(language),
        titles,
        population: ground.population,
    })
}
