//! A hundred thousand people through a service, and the same people on one thread.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use jiff::civil::date;
use maket_api::{services, walks};
use maket_journey::plan::Plan;
use maket_simulate::simulation::{
    Parameters, Progress, Simulation, SimulationOptions, default_population, simulate,
};

use crate::report::{Line, short};
use crate::walk::noon;

const WORK: &str = "simulation";
const PEOPLE: u32 = 100_000;
const ROUNDS: usize = 3;

/// Measures it.
pub(crate) fn measure(_: &Path) -> Vec<Line> {
    let template =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../service-templates/birth-registration");
    let opened = services::open(&template, "en").expect("the template opens");
    let plan = Arc::new(Plan::compile(&opened.service));
    let cast = walks::people(&opened, date(2026, 3, 2), "en").expect("the cast is whole");
    let population = opened.people.population.unwrap_or_else(default_population);
    let parameters = Parameters::default();
    let run = |threads: usize| -> (Simulation, f64) {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        let pool = pool.expect("the machine has threads");
        let options = SimulationOptions {
            now: noon(),
            seed: 1,
            people: PEOPLE,
            population: &population,
            parameters: &parameters,
        };
        let started = Instant::now();
        let simulation = pool.install(|| simulate(&plan, &cast, &options, &Progress::default()));
        (simulation.expect("nobody cancels it"), started.elapsed().as_secs_f64())
    };
    let (alone, one_thread) = run(1);
    let mut took = Vec::new();
    for _ in 0..ROUNDS {
        let (simulation, seconds) = run(2);
        assert!(simulation == alone, "two threads count what one counts");
        took.push(seconds * 1e3);
    }
    let best = took.iter().copied().fold(f64::INFINITY, f64::min) / 1e3;
    let plainly = format!(
        "{} people a second; {} s on one thread, with the same result",
        short(f64::from(PEOPLE) / best),
        short(one_thread),
    );
    let what = "100,000 people through birth-registration, 2 threads";
    vec![Line::milliseconds(WORK, what, took, 10_000.0, plainly)]
}
