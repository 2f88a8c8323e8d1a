//! Many people of a described population, run through a service: an estimate of how long each page
//! takes, what goes wrong on it and who gives up there.
//!
//! What a person does is drawn from [`Parameters`]; where it leads is for the journey to say. People
//! have one of a number of made-up lives (records, answers, whom the outside fails). What lies
//! before a life is walked once, each mistake of it once too, so that a hundred thousand people take
//! seconds. The same service, people, parameters and seed give the same results, whatever the
//! number of threads.

mod entries;
mod parameters;
pub(crate) mod person;
pub(crate) mod population;
mod result;
pub(crate) mod script;
mod slip;
mod tally;
mod words;

pub use parameters::{NotSet, ParameterAbout, ParameterWords, Parameters};
pub use population::{default_population, population_of};
pub use result::{
    Burden, CastResult, EndShare, KindResult, Measure, PageResult, Quartiles, Simulation, Whole,
};

use crate::walk::{WalkOptions, Walking};
use jiff::Timestamp;
use maket_journey::plan::Plan;
use maket_mocks::world::World;
use maket_model::people::{Person, Population};
use population::{Crowd, Manner};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use rayon::prelude::*;
use script::Script;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use tally::{Sheet, Tally};

/// How many different lives people have at most.
const LIVES: u32 = 200;
/// In how many parts, each with a seed of its own, a simulation is run: their spread is told.
const PARTS: u32 = 10;
/// How often each of the cast goes through the service.
const TIMES: u32 = 200;
/// The stream that decides a life; people have the streams from 0 up.
const STREAM_OF_LIVES: u64 = 1 << 40;
/// The stream of the cast.
const STREAM_OF_CAST: u64 = 1 << 41;

/// What a simulation depends on beside the service and its cast.
#[derive(Clone, Copy, Debug)]
pub struct SimulationOptions<'a> {
    /// When people begin.
    pub now: Timestamp,
    /// What decides.
    pub seed: u64,
    /// How many people there are, beside the cast.
    pub people: u32,
    /// Whom they are like.
    pub population: &'a Population,
    /// What is taken for granted of them.
    pub parameters: &'a Parameters,
}

/// How far a simulation has got, and whether it is to stop. It may be looked at from elsewhere
/// while the simulation runs.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicU32,
    cancelled: AtomicBool,
}

impl Progress {
    /// How many people have gone through, the cast's tries left out.
    pub fn done(&self) -> u32 {
        self.done.load(Ordering::Relaxed)
    }

    /// Makes the simulation stop as soon as it can.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

/// Runs people and cast through a service; none where it was cancelled.
pub fn simulate(
    plan: &Arc<Plan>,
    cast: &[Person],
    options: &SimulationOptions<'_>,
    progress: &Progress,
) -> Option<Simulation> {
    everybody(plan, cast, cast, options, progress)
}

/// The same; `tried` are those of the cast who go through themselves.
pub(crate) fn everybody(
    plan: &Arc<Plan>,
    cast: &[Person],
    tried: &[Person],
    options: &SimulationOptions<'_>,
    progress: &Progress,
) -> Option<Simulation> {
    let crowd = Crowd { population: options.population, service: &plan.service };
    let sheet = Sheet::of(&plan.service, options.population);
    let simulating = Simulating { plan, cast, options, crowd, sheet: &sheet, progress };
    let lives = options.people.min(LIVES);
    let tallies: Option<Vec<Tally>> =
        (0..lives).into_par_iter().map(|life| simulating.life(life, lives)).collect();
    let of_cast: Option<Vec<Tally>> =
        tried.par_iter().enumerate().map(|(at, person)| simulating.of_cast(at, person)).collect();
    let mut parts: Vec<Tally> = (0..PARTS).map(|_| Tally::new(&sheet)).collect();
    for (life, tally) in tallies?.into_iter().enumerate() {
        parts[life % PARTS as usize].add(tally);
    }
    Some(result::of(plan, tried, options, &sheet, lives, parts, of_cast?))
}

struct Simulating<'a> {
    plan: &'a Arc<Plan>,
    cast: &'a [Person],
    options: &'a SimulationOptions<'a>,
    crowd: Crowd<'a>,
    sheet: &'a Sheet,
    progress: &'a Progress,
}

impl Simulating<'_> {
    /// Everybody who has a life.
    fn life(&self, life: u32, lives: u32) -> Option<Tally> {
        let mut tally = Tally::new(self.sheet);
        if self.progress.is_cancelled() {
            return None;
        }
        let seed = self.options.seed.wrapping_add(u64::from(life % PARTS));
        let mut random = stream(seed, STREAM_OF_LIVES + u64::from(life));
        let now = self.options.now;
        let world = World { service: &self.plan.service, cast: self.cast, now, seed };
        let person = self.crowd.life(&world, life, &mut random);
        let branches = self.crowd.branches(&mut random);
        let walk = WalkOptions::at(now, seed);
        let mut script = Script::of(Walking::new(self.plan, self.cast, &person, &walk, &branches));
        for number in (life..self.options.people).step_by(lives as usize) {
            if self.progress.is_cancelled() {
                return None;
            }
            let mut random = stream(seed, u64::from(number));
            let manner = Manner::drawn(&self.crowd, self.options.parameters, &mut random);
            self.run(&mut script, &manner, &mut random, &mut tally);
            self.progress.done.fetch_add(1, Ordering::Relaxed);
        }
        tally.undecided = self.undecided(&mut script, &person);
        Some(tally)
    }

    /// One of the cast, as many days find them.
    fn of_cast(&self, at: usize, person: &Person) -> Option<Tally> {
        let mut tally = Tally::new(self.sheet);
        let seed = self.options.seed;
        let walk = WalkOptions::at(self.options.now, seed);
        let branches = crate::walk::Branches::new();
        let mut script = Script::of(Walking::new(self.plan, self.cast, person, &walk, &branches));
        for time in 0..TIMES {
            if self.progress.is_cancelled() {
                return None;
            }
            let number = (at as u64) * u64::from(TIMES) + u64::from(time);
            let mut random = stream(seed, STREAM_OF_CAST + number);
            let manner = Manner::of(person, &self.crowd, self.options.parameters, &mut random);
            self.run(&mut script, &manner, &mut random, &mut tally);
        }
        Some(tally)
    }

    fn run(
        &self,
        script: &mut Script<'_>,
        manner: &Manner,
        random: &mut ChaCha8Rng,
        tally: &mut Tally,
    ) {
        let languages = &self.sheet.languages;
        let run = person::run(script, languages, manner, self.options.parameters, random);
        tally.note(self.sheet, manner, &run);
    }

    /// Choices that the population says nothing of, so that each was as likely as the others.
    fn undecided(&self, script: &mut Script<'_>, person: &Person) -> BTreeSet<String> {
        let says = |name: &str| {
            let of_service = person.answers.get(&self.plan.service.id);
            of_service.is_some_and(|answers| answers.contains_key(name))
        };
        let (screens, _) = script.whole();
        let entries = screens.iter().flat_map(|screen| &screen.entries);
        entries
            .filter(|entry| entry.choices.len() > 1 && entry.how == entries::How::Choice)
            .filter(|entry| !entry.field.contains('.') && !says(&entry.field))
            .map(|entry| entry.field.clone())
            .collect()
    }
}

/// Numbers that look random, of a seed and a stream.
pub(crate) fn stream(seed: u64, stream: u64) -> ChaCha8Rng {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    random.set_stream(stream);
    random
}
