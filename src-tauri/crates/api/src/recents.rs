//! The services that a person worked on last.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::error::{ApiError, ErrorCode};
use crate::host::Host;
use crate::studio::Studio;
use crate::text::Localised;

/// So many services are remembered.
const MOST: usize = 30;

/// Asks for the services that a person worked on last.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ListRecents {}

/// The services that a person worked on last, newest first.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Recents {
    /// Each service.
    pub recents: Vec<Recent>,
    /// The folder where new services lie.
    pub documents: String,
}

/// A service that a person worked on.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Recent {
    /// The project's id, by which commands speak of it.
    pub project: String,
    /// Where its file lies.
    pub path: String,
    /// What it is called.
    pub title: Localised,
    /// Whom it serves and what for: its first need.
    #[serde(default)]
    pub need: Localised,
    /// How many pages ask something.
    #[serde(default)]
    pub pages: u32,
    /// How many findings stop people.
    #[serde(default)]
    pub errors: u32,
    /// When it was last worked on, as an instant.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub at: Timestamp,
    /// Whether the file is still where it was.
    #[serde(default)]
    pub there: bool,
}

/// Names a project.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ForgetRecent {
    /// The project's id.
    pub project: String,
}

/// The services that a person worked on last.
pub fn list(host: &dyn Host, _: ListRecents) -> Result<Recents, ApiError> {
    let studio = host.studio();
    let mut recents = read(studio)?;
    for recent in &mut recents {
        recent.there = Path::new(&recent.path).is_file();
    }
    Ok(Recents { recents, documents: studio.documents().display().to_string() })
}

/// Takes a service off the list; its file stays.
pub fn forget(host: &dyn Host, request: ForgetRecent) -> Result<Recents, ApiError> {
    let studio = host.studio();
    let mut recents = read(studio)?;
    recents.retain(|recent| recent.project != request.project);
    write(studio, &recents)?;
    list(host, ListRecents {})
}

/// Puts a service at the top of the list.
pub(crate) fn remember(studio: &Studio, recent: Recent) -> Result<(), ApiError> {
    let mut recents = read(studio)?;
    recents.retain(|it| it.project != recent.project);
    recents.insert(0, recent);
    recents.truncate(MOST);
    write(studio, &recents)
}

/// Where a project's file lies, if it was ever opened here.
pub(crate) fn path_of(studio: &Studio, project: &str) -> Result<Option<PathBuf>, ApiError> {
    let known = read(studio)?.into_iter().find(|recent| recent.project == project);
    Ok(known.map(|recent| PathBuf::from(recent.path)))
}

fn file(studio: &Studio) -> PathBuf {
    studio.data_folder().join("recent.json")
}

/// The list as it was kept. A damaged one counts as none: services are found again on the disk.
fn read(studio: &Studio) -> Result<Vec<Recent>, ApiError> {
    let kept = maket_store::small_file::read(&file(studio)).map_err(|error| {
        ApiError::new(ErrorCode::Storage, "read the list of recent services").because(error)
    })?;
    Ok(kept.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default())
}

fn write(studio: &Studio, recents: &[Recent]) -> Result<(), ApiError> {
    let failed = |error: &dyn std::fmt::Display| {
        ApiError::new(ErrorCode::Storage, "keep the list of recent services").because(error)
    };
    let bytes = serde_json::to_vec_pretty(recents).map_err(|error| failed(&error))?;
    maket_store::small_file::write(&file(studio), &bytes).map_err(|error| failed(&error))
}
