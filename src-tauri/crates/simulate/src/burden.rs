//! What a service asks of people: questions, words, minutes, documents; and what registries spare
//! them.

use crate::report::End;
use crate::simulation::person::{Load, Speed};
use crate::simulation::population::{Crowd, Manner};
use crate::simulation::script::Script;
use crate::simulation::{Parameters, Progress, Quartiles, SimulationOptions, everybody, stream};
use crate::walk::{Branches, WalkOptions, Walking};
use maket_journey::plan::Plan;
use maket_model::people::Person;
use maket_model::step::EndKind;
use serde::Serialize;
use std::sync::Arc;

/// So many people of the population are enough for what they have to do on average.
const PEOPLE: u32 = 60;

/// What a service asks of people. Minutes are an estimate; all else is counted.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Burdens {
    /// Always true, of the minutes.
    pub estimate: bool,
    /// The way of each of the cast.
    pub ways: Vec<WayBurden>,
    /// On average over people of the population who got what they came for.
    pub expected: crate::simulation::Burden,
    /// How long these took, in seconds.
    pub seconds: Quartiles,
}

/// What the way of one person asks of them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WayBurden {
    /// Who, by id.
    pub person: String,
    /// The step where the way ends, by id.
    pub end: String,
    /// Whether they get what they came for.
    pub is_done: bool,
    /// Questions that they answer themselves.
    pub asked: u32,
    /// Questions that a registry answers for them.
    pub known: u32,
    /// Words on the screens that they see.
    pub words: u32,
    /// Answers for which they have to have a document at hand.
    pub documents: u32,
    /// Screens.
    pub screens: u32,
    /// How long it takes them without mistakes, in seconds: an estimate. Waiting for others is left
    /// out.
    pub seconds: f64,
}

/// What a service asks of its cast, and of people of a population.
pub fn burdens(plan: &Arc<Plan>, cast: &[Person], options: &SimulationOptions<'_>) -> Burdens {
    let few = SimulationOptions { people: PEOPLE, ..*options };
    let simulation = everybody(plan, cast, &[], &few, &Progress::default());
    let ways = ways(plan, cast, options);
    let (expected, seconds) = simulation
        .map(|simulation| (simulation.burden, simulation.whole.seconds))
        .unwrap_or_default();
    Burdens { estimate: true, ways, expected, seconds }
}

/// What a service asks of each of its cast.
pub fn ways(plan: &Arc<Plan>, cast: &[Person], options: &SimulationOptions<'_>) -> Vec<WayBurden> {
    cast.iter().map(|person| way(plan, cast, person, options)).collect()
}

fn way(
    plan: &Arc<Plan>,
    cast: &[Person],
    person: &Person,
    options: &SimulationOptions<'_>,
) -> WayBurden {
    let (walk, branches) = (WalkOptions::at(options.now, options.seed), Branches::new());
    let mut script = Script::of(Walking::new(plan, cast, person, &walk, &branches));
    let crowd = Crowd { population: options.population, service: &plan.service };
    // Everybody is as quick as others like them.
    let parameters = Parameters { spread: 0.0, ..options.parameters.clone() };
    let manner = Manner::of(person, &crowd, &parameters, &mut stream(options.seed, 0));
    let languages: Vec<String> = plan.service.languages.iter().map(ToString::to_string).collect();
    let speed = Speed::of(&languages, &manner, &parameters);
    let (mut load, mut seconds) = (Load::default(), 0.0);
    let (screens, end) = script.whole();
    for screen in screens {
        load.add(screen, manner.language);
        let needed = screen.entries.iter().filter(|entry| entry.needs_document).count();
        seconds += speed.screen(screen, needed as f64 * (1.0 - parameters.at_hand));
    }
    WayBurden {
        person: person.id.to_string(),
        end: end.at().map_or_else(String::new, |at| at.step.to_string()),
        is_done: matches!(end, End::Reached { result: EndKind::Done, .. }),
        asked: load.asked,
        known: load.known,
        words: load.words,
        documents: load.documents,
        screens: load.screens,
        seconds: seconds.round(),
    }
}
