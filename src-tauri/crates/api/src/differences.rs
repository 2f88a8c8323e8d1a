//! How one version of a service differs from another.

use std::path::Path;

use maket_edit::{Difference, Draft, differences};
use maket_store::source::Source;
use maket_store::{JOURNEYS, PEOPLE, SERVICE};
use serde::Serialize;

use crate::error::ApiError;
use crate::services::{document, of, storage};

/// How a later version differs from an earlier one.
#[derive(Clone, Debug, Serialize)]
pub struct Differences {
    /// Each difference, in the order of the later document.
    pub differences: Vec<DifferenceView>,
}

/// One difference.
#[derive(Clone, Debug, Serialize)]
pub struct DifferenceView {
    /// What differs.
    #[serde(flatten)]
    pub difference: Difference,
    /// The same in plain words.
    pub sentence: String,
}

/// How the service at one path differs from the one at another.
pub fn between(before: &Path, after: &Path, language: &str) -> Result<Differences, ApiError> {
    let (before, after) = (draft(before, language)?, draft(after, language)?);
    let told = differences(&before, &after).into_iter().map(|difference| DifferenceView {
        sentence: difference.sentence(&before, &after, language),
        difference,
    });
    Ok(Differences { differences: told.collect() })
}

/// What is written at a path: modules are other services, and compared by themselves.
fn draft(path: &Path, language: &str) -> Result<Draft, ApiError> {
    let bundle = Source::of(path).and_then(|source| source.read()).map_err(storage)?;
    let service = document(SERVICE, bundle.service(), language).map_err(|it| of(path, it))?;
    let people = bundle.get(PEOPLE).map(|people| document(PEOPLE, people, language)).transpose();
    let people = people.map_err(|error| of(path, error))?;
    let journeys = bundle.get(JOURNEYS).map(String::from_utf8_lossy).unwrap_or_default();
    Ok(Draft { service, people: people.unwrap_or_default(), journeys: journeys.into_owned() })
}
