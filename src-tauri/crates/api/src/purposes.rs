//! What serves what: needs and laws with everything that rests on them, and where the key results
//! stand.

use maket_check::Code;
use maket_model::id::Id;
use maket_model::part_tree::{Part, To};
use maket_model::place::{Place, keys_of, resolve};
use maket_model::service::Service;
use maket_model::uses::uses;
use serde::{Deserialize, Serialize};

use crate::error::ApiError;
use crate::host::Host;
use crate::rounds;
use crate::settings::Language;

/// Asks what serves what.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReadPurpose {
    /// The project's id.
    pub project: String,
    /// The language in which things are called.
    pub language: Language,
}

/// What serves what.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PurposeView {
    /// The needs in their order, each with the steps that serve it.
    pub needs: Vec<ServedView>,
    /// The laws in their order, each with what rests on it.
    pub laws: Vec<ServedView>,
    /// The pages that ask and serve no need.
    pub without_need: Vec<ServingView>,
    /// Where the key results stand, those that a round has measured.
    pub standings: Vec<StandingView>,
    /// The round that measured them.
    pub measured_by: Option<MeasuredBy>,
}

/// A need or a law, and what speaks of it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ServedView {
    /// Its place.
    pub place: String,
    /// What serves it, or rests on it.
    pub uses: Vec<ServingView>,
}

/// Something that serves a need or rests on a law.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ServingView {
    /// Its place.
    pub place: String,
    /// The facet that says so, `steps/child#needs.0`.
    pub facet: String,
    /// What it is: `step`, `question`, `rule`, `document`, `card-document`, `refusal`.
    pub noun: String,
    /// What people call it.
    pub called: String,
    /// How many questions it asks.
    pub questions: u32,
}

/// Where a key result stands.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StandingView {
    /// The key result's place.
    pub place: String,
    /// In the measure's own unit.
    pub now: f64,
}

/// The round that key results are read from.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MeasuredBy {
    /// What people call the round.
    pub title: String,
    /// How many took part.
    pub people: u32,
    /// Whether they are too few to speak of rates.
    pub observations: bool,
}

/// What serves what.
pub fn read(host: &dyn Host, request: ReadPurpose) -> Result<PurposeView, ApiError> {
    let language = request.language.tag();
    host.studio().with(&request.project, |it| {
        let (_, findings) = it.findings()?;
        let without_need = findings.filter(|it| it.code == Code::NeedMissing);
        let without_need: Vec<Place> = without_need.map(|it| it.place.facet("needs")).collect();
        let service = &it.editor().draft().service;
        let latest = rounds::latest(it)?;
        let standings = latest.iter().flat_map(|(_, measures)| {
            key_results(service).into_iter().filter_map(|(place, measure)| {
                let now = measures.of(measure)?;
                Some(StandingView { place: place.to_string(), now })
            })
        });
        Ok(PurposeView {
            needs: served(service, To::Need, language),
            laws: served(service, To::Law, language),
            without_need: without_need
                .iter()
                .filter_map(|it| used(service, it, language))
                .collect(),
            standings: standings.collect(),
            measured_by: latest.as_ref().map(|(round, measures)| MeasuredBy {
                title: round.title.clone(),
                people: measures.sessions,
                observations: measures.observations,
            }),
        })
    })
}

/// The things of a collection of the service, each with what speaks of it.
fn served(service: &Service, of: To, language: &str) -> Vec<ServedView> {
    let (collection, things): (_, Vec<(&Id, Part<'_>)>) = match of {
        To::Need => ("needs", service.needs.iter().map(|it| (&it.id, Part::Need(it))).collect()),
        _ => ("laws", service.laws.iter().map(|it| (&it.id, Part::Law(it))).collect()),
    };
    let keys = keys_of(&things.iter().map(|(_, part)| part.own_key()).collect::<Vec<_>>());
    let uses = uses(service, of);
    let each = things.iter().zip(keys).map(|((id, _), key)| ServedView {
        place: Place::service().child(collection, key.as_str()).to_string(),
        uses: uses
            .get(*id)
            .into_iter()
            .flatten()
            .filter_map(|facet| used(service, facet, language))
            .collect(),
    });
    each.collect()
}

fn used(service: &Service, facet: &Place, language: &str) -> Option<ServingView> {
    let part = resolve(service, facet)?;
    Some(ServingView {
        place: facet.thing().to_string(),
        facet: facet.to_string(),
        noun: part.noun().to_owned(),
        called: called(&part, language),
        questions: match part {
            Part::Step(step) => step.questions().len() as u32,
            _ => 0,
        },
    })
}

/// What people call a thing; a step without a heading goes by its first question.
fn called(part: &Part<'_>, language: &str) -> String {
    let first = match part {
        Part::Step(step) if step.title.is_empty() => step.questions().first(),
        _ => None,
    };
    let words = first.map(|it| Part::Question(it).called(language));
    words.unwrap_or_else(|| part.called(language)).unwrap_or_default()
}

/// Every key result with its measure.
fn key_results(service: &Service) -> Vec<(Place, &str)> {
    let objectives = service.objectives.iter().map(Part::Objective);
    let keyed = |parts: &[Part<'_>]| keys_of(&parts.iter().map(Part::own_key).collect::<Vec<_>>());
    let parts: Vec<Part<'_>> = objectives.collect();
    let mut found = Vec::new();
    for (objective, key) in service.objectives.iter().zip(keyed(&parts)) {
        let at = Place::service().child("objectives", key.as_str());
        let results: Vec<Part<'_>> = objective.results.iter().map(Part::KeyResult).collect();
        for (result, key) in objective.results.iter().zip(keyed(&results)) {
            found.push((at.child("results", key.as_str()), result.measure.as_str()));
        }
    }
    found
}
