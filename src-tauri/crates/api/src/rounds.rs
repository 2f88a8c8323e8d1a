//! Rounds: piloting a frozen version from the studio, following it live, and what it has shown.
//!
//! The server keeps its sessions in a store of its own, so that the project file has one writer;
//! they are taken into the project when the round stops, and when a project is next looked at
//! after a kill, each session once.

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
use serde::{Deserialize, Serialize};
use tokio::sync::oneshot;

use crate::error::{ApiError, ErrorCode};
use crate::host::Host;
use crate::services::storage;
use crate::studio::{OpenProject, Studio};
use crate::text::Localised;

pub use crate::projects::{Nothing, ProjectRequest};

/// Starts a round of the service as it stands.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StartRound {
    /// The project's id.
    pub project: String,
    /// What people call the round.
    pub title: String,
    /// Days after which a session is erased.
    pub keep_days: u32,
    /// Whether participants may be themselves with invented data.
    pub as_oneself: bool,
    /// Whether the team tries it among themselves, which stays out of results.
    pub team: bool,
}

/// Asks for one round.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReadRound {
    /// The project's id.
    pub project: String,
    /// The round's id.
    pub round: String,
}

/// The rounds of a project.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Rounds {
    /// Each round, oldest first.
    pub rounds: Vec<RoundSummary>,
    /// The round that is being served.
    pub running: Option<RunningRound>,
}

/// A round.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RoundSummary {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// The digest of the version that it pilots.
    pub version: String,
    /// When it was opened.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub opened_at: Timestamp,
    /// When it was closed.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub closed_at: Option<Timestamp>,
    /// Days after which its sessions are erased.
    pub keep_days: u32,
}

/// A round that is being served, and how people get in.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RunningRound {
    /// The round's id.
    pub round: String,
    /// The address that lets people in.
    pub join: String,
    /// The code, for whoever types it.
    pub code: String,
    /// The address as a picture for cameras, SVG.
    pub qr: String,
}

/// What a round has shown so far.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RoundView {
    /// The round.
    pub summary: RoundSummary,
    /// The participants, in the order in which they joined.
    pub sessions: Vec<SessionView>,
    /// What they said, in its order.
    pub feedback: Vec<FeedbackView>,
    /// What observers wrote down.
    pub notes: Vec<NoteView>,
    /// What can be measured.
    pub measures: RoundMeasures,
}

/// A participant.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SessionView {
    /// The session's id.
    pub id: String,
    /// The mock person who is played; none is oneself, or has not been chosen yet.
    pub person: Option<String>,
    /// What that person is called.
    pub name: Localised,
    /// `phone`, `tablet` or `computer`.
    pub device: String,
    /// Whether it is the team's own.
    pub team: bool,
    /// When it began.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub started_at: Timestamp,
    /// When an outcome was reached.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub ended_at: Option<Timestamp>,
    /// The step of that outcome.
    pub outcome: Option<String>,
    /// The step whose page was shown last.
    pub at: Option<String>,
    /// How each page went, by the step's key, in the order in which they were first seen.
    pub pages: IndexMap<String, PageRun>,
}

/// How a page went for a participant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PageRun {
    /// Seconds on it so far, over all visits.
    pub seconds: u32,
    /// How often it was shown.
    pub shown: u32,
    /// Errors made on it.
    pub errors: u32,
    /// Whether it was answered.
    pub answered: bool,
}

/// Something that a participant said.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FeedbackView {
    /// Whose it is.
    pub session: String,
    /// The place it is about.
    pub place: String,
    /// How it went, 1 to 5.
    pub rating: Option<u8>,
    /// The words.
    pub text: String,
    /// When, which with the session names it.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub at: Timestamp,
    /// What the team makes of it.
    pub state: FeedbackState,
}

/// What the team makes of something that was said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum FeedbackState {
    /// Nobody has looked at it.
    #[default]
    New,
    /// It will be done.
    WillDo,
    /// Not now.
    NotNow,
    /// It is done.
    Done,
}

/// What an observer wrote down.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NoteView {
    /// Whose session it is about.
    pub session: Option<String>,
    /// The place it is about.
    pub place: String,
    /// The words.
    pub text: String,
    /// When.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub at: Timestamp,
}

/// What a round measures; below five sessions these are observations and no rates.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RoundMeasures {
    /// Sessions that count.
    pub sessions: u32,
    /// The team's own, which do not.
    pub team_tests: u32,
    /// How many got to an outcome.
    pub completed: u32,
    /// Whether there are too few to speak of rates.
    pub observations: bool,
    /// The share who got there.
    pub completion: Option<EstimateView>,
    /// Seconds to an outcome.
    pub time: Option<EstimateView>,
    /// Single ease question, 1 to 7.
    pub seq: Option<EstimateView>,
    /// UMUX-Lite, 0 to 100.
    pub umux_lite: Option<EstimateView>,
    /// What each page saw, by place.
    pub pages: IndexMap<String, PageSeen>,
}

/// A measured value with its interval and its number of cases.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EstimateView {
    /// The estimate.
    pub value: f64,
    /// The lower end of its 95 % interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// From how many.
    pub n: u32,
}

/// What a page saw in a round.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PageSeen {
    /// Sessions that saw it.
    pub seen: u32,
    /// Sessions that ended there without an outcome.
    pub left: u32,
    /// Errors made on it.
    pub errors: u32,
}

/// Sorts something that was said.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SortFeedback {
    /// The project's id.
    pub project: String,
    /// Whose it is.
    pub session: String,
    /// When it was said.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub at: Timestamp,
    /// What the team makes of it.
    pub state: FeedbackState,
}

/// Writes down what an observer sees.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WriteNote {
    /// The project's id.
    pub project: String,
    /// The round that is watched.
    pub round: String,
    /// Whose session it is about.
    pub session: Option<String>,
    /// The place it is about; empty for none.
    pub place: String,
    /// The words.
    pub text: String,
}

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
        let plan = it.derived()?.plan;
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
