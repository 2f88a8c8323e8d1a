//! Rounds: piloting a frozen version from the studio, following it live, and what it has shown.
//!
//! The server keeps its sessions in a store of its own, so that the project file has one writer;
//! they are taken into the project when the round stops, and when a project is next looked at
//! after a kill, each session once.

mod wire;

use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::sync::Arc;

use indexmap::IndexMap;
use jiff::Timestamp;
use maket_pilot::{Pilot, PilotConfig};
use maket_render::qr_code;
use maket_research::measure::measures;
use maket_research::statistics::Estimate;
use maket_research::{Event, EventKind};
use maket_store::project::Note;
use maket_store::session::{Round, Session};
use maket_store::{SessionStore, Tables};
use tokio::sync::oneshot;

use crate::error::{ApiError, ErrorCode};
use crate::host::Host;
use crate::services::storage;
use crate::studio::{OpenProject, Studio};

pub use crate::projects::{Nothing, ProjectRequest};
pub use wire::{
    EstimateView, FeedbackState, FeedbackView, NoteView, PageRun, PageSeen, ReadRound,
    RoundMeasures, RoundSummary, RoundView, Rounds, RunningRound, SessionView, SortFeedback,
    StartRound, WriteNote,
};

/// A round that is being served.
pub(crate) struct Serving {
    pilot: Pilot,
    store: Arc<SessionStore>,
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
            ApiError::new(ErrorCode::Storage, "serve the pilot").because(error)
        };
        let runtime = studio.servers()?;
        let listener = runtime
            .block_on(tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))
            .map_err(|error| failed(&error))?;
        let address = listener.local_addr().map_err(|error| failed(&error))?;
        let mut config = PilotConfig::new(
            (*plan.service).clone(),
            people,
            frozen,
            store.clone(),
            vec![format!("http://{address}")],
        );
        config.title.clone_from(&request.title);
        config.keep_days = request.keep_days.clamp(1, 365);
        config.as_oneself = request.as_oneself;
        config.team = request.team;
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
        it.round = Some(Serving { pilot, store, stop: Some(stop) });
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
        let project = it.editor().project();
        let sorted = project.sorted().map_err(storage)?;
        let notes = project.notes(&request.round).map_err(storage)?;
        let look = |tables: &Tables| {
            let round = tables.round(&request.round)?;
            let sessions = tables.sessions_of_round(&request.round)?;
            Ok((round, sessions, tables.observed(&request.round)?))
        };
        let live = it.round.as_ref().filter(|it| it.pilot.round().id == request.round);
        let (round, sessions, observed) = match live {
            Some(serving) => serving.store.read(look),
            None => look(&project.sessions()),
        }
        .map_err(storage)?;
        let round = round.ok_or_else(|| {
            ApiError::new(ErrorCode::BadRequest, format!("find the round {}", request.round))
        })?;
        let state_of = |session: &str, at: Timestamp| {
            let found = sorted.iter().find(|(of, when, _)| of == session && *when == at);
            let word = found.map(|(_, _, state)| serde_json::Value::from(state.as_str()));
            word.and_then(|word| serde_json::from_value(word).ok()).unwrap_or_default()
        };
        let name_of = |session: &Session| {
            let person =
                people.iter().find(|it| session.person.as_ref().is_some_and(|id| it.id == **id));
            person.map(|it| (&it.name).into()).unwrap_or_default()
        };
        let now = studio.now();
        let views = sessions.iter().map(|session| {
            let events = observed.events.iter().filter(|event| event.session == session.id);
            let (pages, at) = pages(events, session.ended_at.unwrap_or(now));
            SessionView {
                id: session.id.clone(),
                person: session.person.clone(),
                name: name_of(session),
                device: session.device.clone(),
                team: session.team,
                started_at: session.started_at,
                ended_at: session.ended_at,
                outcome: session.outcome.clone(),
                at,
                pages,
            }
        });
        let sessions = views.collect();
        let feedback = observed.feedback.iter().map(|said| FeedbackView {
            session: said.session.clone(),
            place: said.place.clone(),
            rating: said.rating,
            text: said.text.clone(),
            at: said.at,
            state: state_of(&said.session, said.at),
        });
        Ok(RoundView {
            summary: summary(&round),
            sessions,
            feedback: feedback.collect(),
            notes: notes
                .into_iter()
                .map(|it| NoteView {
                    session: it.session,
                    place: it.place,
                    text: it.text,
                    at: it.at,
                })
                .collect(),
            measures: measured(&observed),
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
    let mut rounds = it.editor().project().sessions().rounds().map_err(storage)?;
    let running = it.round.as_ref().map(|serving| {
        let round = serving.pilot.round().clone();
        let join = serving.pilot.join_address();
        let running = RunningRound {
            round: round.id.clone(),
            code: round.join_code.clone().unwrap_or_default(),
            qr: qr_code(&join, &join).as_str().to_owned(),
            join,
        };
        if rounds.iter().all(|it| it.id != round.id) {
            rounds.push(round);
        }
        running
    });
    Ok(Rounds { rounds: rounds.iter().map(summary).collect(), running })
}

fn summary(round: &Round) -> RoundSummary {
    RoundSummary {
        id: round.id.clone(),
        title: round.title.clone(),
        version: round.version.to_string(),
        opened_at: round.opened_at,
        closed_at: round.closed_at,
        keep_days: round.keep_days,
    }
}

/// How each page went in a session, and the step that was shown last.
fn pages<'e>(
    events: impl Iterator<Item = &'e Event>,
    until: Timestamp,
) -> (IndexMap<String, PageRun>, Option<String>) {
    let mut pages: IndexMap<String, PageRun> = IndexMap::new();
    let mut shown: Option<(String, Timestamp)> = None;
    let seconds = |from: Timestamp, to: Timestamp| {
        u32::try_from(to.duration_since(from).as_secs()).unwrap_or_default()
    };
    for event in events {
        let Some(step) = step_of(&event.place) else { continue };
        let page = pages.entry(step.clone()).or_default();
        match event.kind {
            EventKind::Shown => {
                page.shown += 1;
                if let Some((before, at)) = shown.replace((step, event.at)) {
                    pages.entry(before).or_default().seconds += seconds(at, event.at);
                }
            }
            EventKind::Answered => page.answered = true,
            EventKind::Error | EventKind::RealData => page.errors += 1,
            EventKind::Back | EventKind::Declined | EventKind::Outcome => {}
        }
    }
    let at = shown.map(|(step, at)| {
        pages.entry(step.clone()).or_default().seconds += seconds(at, until);
        step
    });
    (pages, at)
}

/// The key of the step that a place lies in.
fn step_of(place: &str) -> Option<String> {
    let place: maket_model::place::Place = place.parse().ok()?;
    place.key_in("steps").map(str::to_owned)
}

fn measured(observed: &maket_research::Observed) -> RoundMeasures {
    let found = measures(observed);
    let view = |it: Option<Estimate>| {
        it.map(|it| EstimateView { value: it.value, low: it.low, high: it.high, n: it.n })
    };
    RoundMeasures {
        sessions: found.sessions,
        team_tests: found.team_tests,
        completed: found.completed,
        observations: found.observations,
        completion: view(found.completion),
        time: view(found.time),
        seq: view(found.seq),
        umux_lite: view(found.umux_lite),
        pages: found
            .pages
            .iter()
            .map(|(place, page)| {
                let seen = PageSeen { seen: page.seen, left: page.left, errors: page.errors };
                (place.clone(), seen)
            })
            .collect(),
    }
}
