//! Pilots: serving a version to real people, and what a round has shown.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use maket_pilot::{Pilot, PilotConfig};
use maket_research::measure::{Measures, measures};
use maket_store::SessionStore;
use maket_store::session::read_store;
use serde::Serialize;

use crate::error::{ApiError, ErrorCode};
use crate::services::{Holder, open, storage};
use crate::walks::people;

/// How a pilot is served.
pub struct PilotRequest<'a> {
    /// The service.
    pub service: &'a Path,
    /// The file that keeps sessions; none means beside the service, with `-pilot.db` to its name.
    pub store: Option<&'a Path>,
    /// The port on loopback; 0 takes a free one.
    pub port: u16,
    /// Whether the team tries it among themselves, so that it stays out of results.
    pub team: bool,
    /// Who holds the store open.
    pub holder: Holder,
    /// When it begins.
    pub now: Timestamp,
}

/// Where a service's sessions are kept.
pub fn store_of(service: &Path) -> PathBuf {
    let mut name = service.file_stem().unwrap_or(service.as_os_str()).to_owned();
    name.push("-pilot.db");
    service.with_file_name(name)
}

/// Serves a pilot on loopback until the process is told to stop. `ready` gets the address to join.
pub fn serve(
    request: &PilotRequest<'_>,
    language: &str,
    ready: impl FnOnce(&str),
) -> Result<(), ApiError> {
    let opened = open(request.service, language)?;
    let zone = jiff::tz::TimeZone::get(&opened.service.timezone).unwrap_or(jiff::tz::TimeZone::UTC);
    let cast = people(&opened, request.now.to_zoned(zone).date(), language)?;
    let bundle = opened.bundle.frozen().map_err(storage)?;
    let path = request.store.map_or_else(|| store_of(request.service), Path::to_owned);
    let store = SessionStore::open(&path, &request.holder, request.now).map_err(storage)?;
    let machine =
        |error: std::io::Error| ApiError::new(ErrorCode::Storage, "serve the pilot").because(error);
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(machine)?;
    runtime.block_on(async {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, request.port));
        let listener = tokio::net::TcpListener::bind(address).await.map_err(machine)?;
        let address = format!("http://{}", listener.local_addr().map_err(machine)?);
        let mut config =
            PilotConfig::new(opened.service, cast, bundle, Arc::new(store), vec![address]);
        config.team = request.team;
        config.report = Arc::new(|trouble| eprintln!("{trouble}"));
        let trouble = |error: maket_pilot::Error| {
            ApiError::new(ErrorCode::Storage, "serve the pilot").because(error)
        };
        let pilot = Pilot::open(config).map_err(trouble)?;
        ready(&pilot.join_address());
        let stop = async {
            let _ = tokio::signal::ctrl_c().await;
        };
        maket_pilot::serve(listener, pilot, stop).await.map_err(trouble)
    })
}

/// A round and what it has shown.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RoundReport {
    /// The round's id.
    pub round: String,
    /// What it is called.
    pub title: String,
    /// The version that it pilots.
    pub version: String,
    /// What people did and said.
    pub measures: Measures,
}

/// What the rounds in a service's session store have shown.
pub fn report(service: &Path, store: Option<&Path>) -> Result<Vec<RoundReport>, ApiError> {
    let path = store.map_or_else(|| store_of(service), Path::to_owned);
    if !path.is_file() {
        return Err(ApiError::new(ErrorCode::BadRequest, format!("read {}", path.display()))
            .because("no pilot has been served from this service yet"));
    }
    // Read without the lock, so that a round can be looked at while it is served.
    read_store(&path, |tables| {
        let rounds = tables.rounds()?.into_iter();
        rounds
            .map(|round| {
                let measures = measures(&tables.observed(&round.id)?);
                let version = round.version.to_string();
                Ok(RoundReport { round: round.id, title: round.title, version, measures })
            })
            .collect()
    })
    .map_err(storage)
}
