//! Rounds: piloting a frozen version from the studio, following it live, and what it has shown.
//!
//! The server keeps its sessions in a store of its own, so that the project file has one writer;
//! they are taken into the project when the round stops, and when a project is next looked at
//! after a kill, each session once.

pub(crate) mod seen;
mod wire;

use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;
use maket_model::service::Service;
use maket_pilot::{Pilot, PilotConfig, consent_notice, playable};
use maket_render::{Renderer, qr_code};
use maket_research::Observed;
use maket_research::measure::{Measures, measures};
use maket_store::project::Note;
use maket_store::session::{Round, Session};
use maket_store::{SessionStore, Tables};
use tokio::sync::oneshot;

use crate::error::{ApiError, ErrorCode};
use crate::host::Host;
use crate::services::storage;
use crate::studio::{OpenProject, Studio, expanded};

pub use crate::projects::{Nothing, ProjectRequest};
use seen::Seen;
pub use wire::{
    ConsentNotice, EstimateView, FeedbackState, FeedbackView, NoteView, OutcomeSeen, PageRun,
    PageSeen, PageWent, QuestionSeen, ReadConsentNotice, ReadRound, RoundMeasures, RoundPage,
    RoundSummary, RoundView, Rounds, RunningRound, SessionView, SortFeedback, StartRound,
    WriteNote,
};

/// A round that is being served.
pub(crate) struct Serving {
    pilot: Pilot,
    store: Arc<SessionStore>,
    /// The service as it stood when the round was started.
    service: Arc<Service>,
    team: bool,
    stop: Option<oneshot::Sender<()>>,
}

impl Drop for Serving {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // Where the server has ended already nobody hears it.
            let _ = stop.send(());
        }
    }
}

/// The rounds of a project.
pub fn list(host: &dyn Host, request: ProjectRequest) -> Result<Rounds, ApiError> {
    let studio = host.studio();
    studio.with(&request.project, |it| {
        take_in(studio, &request.project, it)?;
        told(it)
    })
}

/// Freezes the service as it stands and serves it on loopback.
pub fn start(host: &dyn Host, request: StartRound) -> Result<Rounds, ApiError> {
    let studio = host.studio();
    studio.with(&request.project, |it| {
        end(studio, &request.project, it)?;
        let plan = it.plan()?;
        let people = it.people(studio)?;
        let bundle = it.editor().bundle().map_err(storage)?;
        let frozen = bundle.frozen().map_err(storage)?;
        let now = studio.now();
        let editor = it.editor_mut();
        editor.snapshot().map_err(storage)?;
        editor.project_mut().freeze(&bundle, &request.title, now).map_err(storage)?;
        // One store for all rounds: a server that is ending may still hold it.
        let store = match &it.sessions {
            Some(store) => store.clone(),
            None => {
                let path = store_of(studio, &request.project);
                let store = SessionStore::open(&path, studio.holder(), now).map_err(storage)?;
                it.sessions.insert(Arc::new(store)).clone()
            }
        };
        let failed = |error: &dyn std::fmt::Display| {
            ApiError::new(ErrorCode::NotServed, "serve the pilot").because(error)
        };
        let runtime = studio.servers()?;
        let listener = runtime
            .block_on(tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))
            .map_err(|error| failed(&error))?;
        let address = listener.local_addr().map_err(|error| failed(&error))?;
        let mut service = (*plan.service).clone();
        if !request.languages.is_empty() {
            service.languages.retain(|it| request.languages.iter().any(|asked| *it == **asked));
        }
        let mut config = PilotConfig::new(
            service,
            people,
            frozen,
            store.clone(),
            vec![format!("http://{address}")],
        );
        config.title.clone_from(&request.title);
        config.keep_days = request.keep_days.clamp(1, 365);
        config.as_oneself = request.as_oneself;
        config.team = request.team;
        config.played = request.people;
        config.clock = Arc::new(studio.clock());
        let pilot = Pilot::open(config).map_err(|error| failed(&error))?;
        let (stop, stopped) = oneshot::channel();
        let serving = pilot.clone();
        runtime.spawn(async move {
            let stopped = async {
                let _ = stopped.await;
            };
            // What goes wrong with the socket ends the round; the state says that none is served.
            drop(maket_pilot::serve(listener, serving, stopped).await);
        });
        let service = plan.service.clone();
        let team = request.team;
        it.round = Some(Serving { pilot, store, service, team, stop: Some(stop) });
        told(it)
    })
}

/// Ends the round that is being served, and takes what it saw into the project.
pub fn stop(host: &dyn Host, request: ProjectRequest) -> Result<Rounds, ApiError> {
    let studio = host.studio();
    studio.with(&request.project, |it| {
        end(studio, &request.project, it)?;
        told(it)
    })
}

/// What a round has shown so far.
pub fn read(host: &dyn Host, request: ReadRound) -> Result<RoundView, ApiError> {
    let studio = host.studio();
    studio.with(&request.project, |it| {
        let people = it.people(studio)?;
        let drafted = it.plan()?.service.clone();
        let Looked { round, sessions, observed, service } = look_at(it, &request.round)?;
        let project = it.editor().project();
        let sorted = project.sorted().map_err(storage)?;
        let notes = project.notes(&request.round).map_err(storage)?;
        let now = studio.now();
        let (service, people) = (&*service, &*people);
        let seen = Seen { service, people, round: &round, observed: &observed, now };
        let state_of = |session: &str, at: Timestamp| {
            let found = sorted.iter().find(|(of, when, _)| of == session && *when == at);
            let word = found.map(|(_, _, state)| serde_json::Value::from(state.as_str()));
            word.and_then(|word| serde_json::from_value(word).ok()).unwrap_or_default()
        };
        let feedback = observed.feedback.iter();
        let feedback = feedback.map(|it| seen.said(it, state_of(&it.session, it.at)));
        let notes = notes.into_iter().map(|it| NoteView {
            session: it.session,
            place: it.place,
            text: it.text,
            at: it.at,
        });
        Ok(RoundView {
            summary: summary(&round, sessions.len()),
            changed: *service != *drafted,
            pages: seen.pages(),
            sessions: sessions.iter().map(|it| seen.session(it)).collect(),
            feedback: feedback.collect(),
            notes: notes.collect(),
            measures: seen.measures(),
        })
    })
}

/// A round with all that was seen of it until now.
pub(crate) struct Looked {
    pub(crate) round: Round,
    pub(crate) sessions: Vec<Session>,
    pub(crate) observed: Observed,
    /// The version that it pilots; the draft where that cannot be read any longer.
    pub(crate) service: Arc<Service>,
}

/// Looks at a round of a project.
pub(crate) fn look_at(it: &mut OpenProject, id: &str) -> Result<Looked, ApiError> {
    let drafted = it.plan()?.service.clone();
    let project = it.editor().project();
    let look = |tables: &Tables| {
        let round = tables.round(id)?;
        let sessions = tables.sessions_of_round(id)?;
        Ok((round, sessions, tables.observed(id)?))
    };
    let live = it.round.as_ref().filter(|it| it.pilot.round().id == id);
    let (round, sessions, observed) = match live {
        Some(serving) => serving.store.read(look),
        None => look(&project.sessions()),
    }
    .map_err(storage)?;
    let round = round
        .ok_or_else(|| ApiError::new(ErrorCode::BadRequest, format!("find the round {id}")))?;
    let piloted = match live {
        Some(serving) => Some(serving.service.clone()),
        None => {
            let frozen = project.version(round.version).map_err(storage)?;
            frozen.as_ref().and_then(expanded).map(Arc::new)
        }
    };
    Ok(Looked { round, sessions, observed, service: piloted.unwrap_or(drafted) })
}

/// What participants are told before they agree.
pub fn notice(host: &dyn Host, request: ReadConsentNotice) -> Result<ConsentNotice, ApiError> {
    let studio = host.studio();
    studio.with(&request.project, |it| {
        let (people, plan) = (it.people(studio)?, it.plan()?);
        let language = request.language.as_str();
        let page = consent_notice(&plan.service, language, request.keep_days);
        let sentences = page.sentences(Renderer::new().texts(language));
        Ok(ConsentNotice {
            sentences: sentences.iter().map(|it| it.plain()).collect(),
            people: playable(&plan, &people).into_iter().map(str::to_owned).collect(),
        })
    })
}

/// Sorts something that was said.
pub fn sort(host: &dyn Host, request: SortFeedback) -> Result<Nothing, ApiError> {
    let word = serde_json::to_value(request.state).unwrap_or_default();
    host.studio().with(&request.project, |it| {
        let project = it.editor_mut().project_mut();
        let state = word.as_str().unwrap_or("new");
        project.sort(&request.session, request.at, state).map_err(storage)?;
        Ok(Nothing {})
    })
}

/// Writes down what an observer sees.
pub fn note(host: &dyn Host, request: WriteNote) -> Result<Nothing, ApiError> {
    let studio = host.studio();
    let note = Note {
        round: request.round,
        session: request.session,
        place: request.place,
        text: request.text,
        at: studio.now(),
    };
    studio.with(&request.project, |it| {
        it.editor_mut().project_mut().put_note(&note).map_err(storage)?;
        Ok(Nothing {})
    })
}

/// The latest round that somebody but the team has taken part in, and what it measured.
pub(crate) fn latest(it: &OpenProject) -> Result<Option<(Round, Measures)>, ApiError> {
    let serving = it.round.as_ref().map(|serving| {
        let round = serving.pilot.round();
        serving.store.read(|tables| Ok((round.clone(), measures(&tables.observed(&round.id)?))))
    });
    let kept = it.editor().project().sessions();
    let mut rounds = kept.rounds().map_err(storage)?;
    rounds.sort_by_key(|round| round.opened_at);
    let kept = rounds.into_iter().rev().map(|round| {
        let observed = kept.observed(&round.id)?;
        Ok((round, measures(&observed)))
    });
    for found in serving.into_iter().chain(kept) {
        let (round, measures) = found.map_err(storage)?;
        if measures.sessions > 0 {
            return Ok(Some((round, measures)));
        }
    }
    Ok(None)
}

/// Where the server keeps its sessions until they are taken into the project.
fn store_of(studio: &Studio, project: &str) -> PathBuf {
    studio.data_folder().join("pilots").join(format!("{project}.db"))
}

/// Ends the round that is being served.
fn end(studio: &Studio, project: &str, it: &mut OpenProject) -> Result<(), ApiError> {
    if let Some(mut serving) = it.round.take() {
        serving
            .pilot
            .close_round()
            .map_err(|error| ApiError::new(ErrorCode::Storage, "end the round").because(error))?;
        if let Some(stop) = serving.stop.take() {
            let _ = stop.send(());
        }
    }
    take_in(studio, project, it)
}

/// Takes into the project what a server has left: when a round stops, and after a kill.
fn take_in(studio: &Studio, project: &str, it: &mut OpenProject) -> Result<(), ApiError> {
    let store = store_of(studio, project);
    let is_writable = it.editor().project().read_only().is_none();
    if it.round.is_none() && is_writable && store.is_file() {
        it.editor_mut().project_mut().import_sessions(&store).map_err(storage)?;
    }
    Ok(())
}

fn told(it: &OpenProject) -> Result<Rounds, ApiError> {
    let look = |tables: &Tables| {
        let told = tables.rounds()?.into_iter().map(|round| {
            let sessions = tables.sessions_of_round(&round.id)?;
            Ok(summary(&round, sessions.len()))
        });
        told.collect::<Result<Vec<_>, _>>()
    };
    let mut rounds = look(&it.editor().project().sessions()).map_err(storage)?;
    let mut running = None;
    if let Some(serving) = &it.round {
        let round = serving.pilot.round();
        let join = serving.pilot.join_address();
        running = Some(RunningRound {
            round: round.id.clone(),
            code: round.join_code.clone().unwrap_or_default(),
            qr: qr_code(&join, &join).as_str().to_owned(),
            join,
            team: serving.team,
        });
        let live = serving.store.read(look).map_err(storage)?;
        rounds.retain(|it| it.id != round.id);
        rounds.extend(live.into_iter().filter(|it| it.id == round.id));
    }
    Ok(Rounds { rounds, running })
}

fn summary(round: &Round, joined: usize) -> RoundSummary {
    RoundSummary {
        id: round.id.clone(),
        title: round.title.clone(),
        version: round.version.to_string(),
        opened_at: round.opened_at,
        closed_at: round.closed_at,
        keep_days: round.keep_days,
        joined: u32::try_from(joined).unwrap_or(u32::MAX),
    }
}
