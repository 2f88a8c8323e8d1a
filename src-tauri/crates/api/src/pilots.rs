//! Pilots: serving a version to real people, and what a round has shown.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use maket_pilot::{Pilot, PilotConfig};
use maket_research::measure::{Measures, measures};
use maket_store::session::{Round, read_store};
use maket_store::source::Source;
use maket_store::{Project, SessionStore, Tables};
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

/// Where a service's sessions are kept: beside it, whatever it was called by.
pub fn store_of(service: &Path) -> PathBuf {
    let whole = service.canonicalize().unwrap_or_else(|_| service.to_owned());
    let is_document = whole.file_name().is_some_and(|name| name == maket_store::SERVICE);
    let whole = whole.parent().filter(|_| is_document).map_or(whole.clone(), Path::to_owned);
    let mut name = whole.file_stem().unwrap_or(whole.as_os_str()).to_owned();
    name.push("-pilot.db");
    whole.with_file_name(name)
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
        config.title = config.service.title.or_first(language).to_owned();
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
    /// Its number among the rounds of the service, from 1.
    pub number: u32,
    /// What it is called.
    pub title: String,
    /// The version that it pilots.
    pub version: String,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it was closed; none while people can join.
    pub closed_at: Option<Timestamp>,
    /// What people did and said.
    pub measures: Measures,
}

/// What the rounds of a service have shown: all, or the one of an id or a number. They stand in its
/// project file, and in the session store that `maket pilot serve` keeps.
pub fn report(
    service: &Path,
    store: Option<&Path>,
    round: Option<&str>,
) -> Result<Vec<RoundReport>, ApiError> {
    let mut reports = Vec::new();
    let source = Source::of(service).map_err(storage)?;
    if let (Source::Project(path), None) = (&source, store) {
        let project = Project::open_to_read(path).map_err(storage)?;
        reports = rounds_of(&project.sessions()).map_err(storage)?;
    }
    let path = store.map_or_else(|| store_of(service), Path::to_owned);
    if path.is_file() {
        // Read without the lock, so that a round can be looked at while it is served.
        let kept = read_store(&path, rounds_of).map_err(storage)?;
        let known: Vec<String> = reports.iter().map(|it| it.round.clone()).collect();
        reports.extend(kept.into_iter().filter(|it| !known.contains(&it.round)));
    } else if reports.is_empty() {
        return Err(ApiError::new(ErrorCode::NoSuchFile, format!("read {}", path.display()))
            .because(
                "no pilot has been served from this service yet; `maket pilot serve` does, and \
                 `--store` names another file",
            ));
    }
    for (report, number) in reports.iter_mut().zip(1..) {
        report.number = number;
    }
    if let Some(wanted) = round {
        let of = |it: &RoundReport| format!("{} ({})", it.number, it.round);
        let known: Vec<String> = reports.iter().map(of).collect();
        reports.retain(|it| it.round == wanted || it.number.to_string() == wanted);
        if reports.is_empty() {
            return Err(ApiError::new(ErrorCode::BadRequest, format!("find the round {wanted}"))
                .because(format!("the rounds are: {}", known.join(", "))));
        }
    }
    Ok(reports)
}

fn rounds_of(tables: &Tables) -> maket_store::Result<Vec<RoundReport>> {
    let report = |round: Round| {
        Ok(RoundReport {
            number: 0,
            measures: measures(&tables.observed(&round.id)?),
            version: round.version.to_string(),
            opened_at: round.opened_at,
            closed_at: round.closed_at,
            round: round.id,
            title: round.title,
        })
    };
    tables.rounds()?.into_iter().map(report).collect()
}
