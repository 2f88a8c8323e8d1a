//! The page that a person sees at a step, for the frame beside the work.

use std::net::Ipv4Addr;
use std::sync::Arc;

use maket_journey::plan::Plan;
use maket_model::id::Id;
use maket_model::people::Person;
use maket_model::step::{Ask, StepKind};
use maket_pilot::{Pilot, PilotConfig, Played, Previews};
use maket_simulate::branches::walk_to_somehow;
use maket_simulate::report::{End, Stop, Walk};
use maket_simulate::walk::WalkOptions;
use maket_store::SessionStore;
use serde::{Deserialize, Serialize};

use crate::error::{ApiError, ErrorCode};
use crate::host::Host;
use crate::services::storage;
use crate::studio::{OpenProject, Studio};
use crate::text::Localised;

/// So many branches are tried to get a person to a step.
const MOST_WALKS: usize = 40;

/// Asks for the page that a person sees at a step.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ShowPreview {
    /// The project's id.
    pub project: String,
    /// The step's id.
    pub step: String,
    /// Who looks at it; none means the first who gets there.
    pub person: Option<String>,
    /// The language of the page.
    pub language: String,
    /// Where the window comes from, which alone may show the page in a frame.
    pub origin: String,
}

/// The page that a person sees at a step.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Preview {
    /// Its address; none where nobody gets there.
    pub address: Option<String>,
    /// Who is shown, where somebody is.
    pub person: Option<PreviewPerson>,
    /// Whether it is somebody else than was asked for, who never gets there.
    pub instead: bool,
    /// The step whose page is shown: an earlier one where the step itself has no screen.
    pub step: Option<String>,
}

/// Somebody of the cast, by name.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PreviewPerson {
    /// The person's id.
    pub id: String,
    /// What the person is called.
    pub name: Localised,
}

/// What serves the pages of a project to the window's frame.
pub(crate) struct PreviewServer {
    previews: Previews,
    store: Arc<SessionStore>,
    address: String,
    shows: Option<u32>,
    task: tokio::task::AbortHandle,
}

impl Drop for PreviewServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// The page that a person sees at a step.
pub fn show(host: &dyn Host, request: ShowPreview) -> Result<Preview, ApiError> {
    let studio = host.studio();
    if !is_window(&request.origin) {
        return Err(not_a_window(&request.origin));
    }
    let (plan, people, revision) = studio.with(&request.project, |it| {
        Ok((it.plan()?, it.people(studio)?, it.editor().revision()))
    })?;
    // Finding somebody who gets there takes its time, in which the work goes on.
    let step = Id::from(request.step.as_str());
    let found = reach(&plan, &people, request.person.as_deref(), &step, studio);
    let Some((person, walk)) = found else {
        return Ok(Preview { address: None, person: None, instead: false, step: None });
    };
    let shown = screen(&plan, &walk, &step);
    let at = shown.as_ref().map_or_else(String::new, ToString::to_string);
    let index = shown.as_ref().and_then(|at| plan.step_index(at.step.as_str()));
    let actor = index.and_then(|index| plan.actor_of(index)).map_or("", Id::as_str).to_owned();
    let played = Played {
        person: person.id.as_str(),
        actor: &actor,
        language: &request.language,
        began: walk.began,
        now: walk.ended,
        facts: &walk.facts,
        at: &at,
    };
    let trouble =
        |error: maket_pilot::Error| ApiError::new(ErrorCode::Storage, "show a page").because(error);
    let address = studio.with(&request.project, |it| {
        serve(studio, &request, it, (&plan, revision), &people)?;
        let server = it.preview.as_ref();
        server.map(|it| it.previews.play(&played)).transpose().map_err(trouble)
    })?;
    Ok(Preview {
        address: address.flatten(),
        instead: request.person.as_ref().is_some_and(|asked| person.id != **asked),
        person: Some(PreviewPerson { id: person.id.to_string(), name: (&person.name).into() }),
        step: shown.map(|at| at.step.to_string()),
    })
}

/// Whether an origin is that of the studio's own window or of its server on loopback.
fn is_window(origin: &str) -> bool {
    let port =
        |host: &str| origin.strip_prefix(host).is_some_and(|port| port.parse::<u16>().is_ok());
    matches!(origin, "tauri://localhost" | "http://tauri.localhost" | "https://tauri.localhost")
        || port("http://127.0.0.1:")
        || port("http://localhost:")
}

/// Plays the person up to the step, or the first of the others who gets there.
fn reach<'p>(
    plan: &Arc<Plan>,
    people: &'p [Person],
    asked: Option<&str>,
    step: &Id,
    studio: &Studio,
) -> Option<(&'p Person, Walk)> {
    let options = WalkOptions::at(studio.now(), 1);
    let goes = |person: &'p Person, most: usize| {
        let walk = walk_to_somehow(plan, people, person, &options, step, most)?;
        Some((person, walk))
    };
    plan.step_index(step.as_str())?;
    let first = people.iter().find(|person| asked.is_some_and(|asked| person.id == *asked));
    let others = || people.iter().filter(|person| first.is_none_or(|it| it.id != person.id));
    first
        .and_then(|person| goes(person, MOST_WALKS))
        .or_else(|| others().find_map(|person| goes(person, 1)))
        .or_else(|| others().find_map(|person| goes(person, MOST_WALKS)))
}

/// The step whose page is shown: the one that was asked for, or the last before it that has one.
fn screen(plan: &Plan, walk: &Walk, step: &Id) -> Option<maket_journey::address::Address> {
    let stands = match &walk.end {
        End::Reached { at, .. } => Some(at),
        End::Stopped { at, why: Stop::Arrived } => at.as_ref(),
        End::Stopped { .. } => None,
    };
    let has_screen = |at: &&maket_journey::address::Address| {
        plan.step_index(at.step.as_str()).is_some_and(|index| match &plan.step(index).kind {
            StepKind::Exchange(exchange) => exchange.ask != Ask::No,
            StepKind::Decision(_) | StepKind::Notify(_) | StepKind::Issue(_) => false,
            _ => true,
        })
    };
    let asked = stands.filter(|at| at.step == *step).filter(has_screen);
    asked.or_else(|| walk.route.iter().rev().find(has_screen)).cloned()
}

/// Serves the service as it stood at a revision.
fn serve(
    studio: &Studio,
    request: &ShowPreview,
    it: &mut OpenProject,
    (plan, revision): (&Plan, u32),
    people: &[Person],
) -> Result<(), ApiError> {
    let failed = |error: &dyn std::fmt::Display| {
        ApiError::new(ErrorCode::Storage, "show pages in the window").because(error)
    };
    begin(studio, it)?;
    let bundle = it.editor().bundle().map_err(storage)?;
    let Some(server) = it.preview.as_mut() else { return Ok(()) };
    if server.shows == Some(revision) {
        return Ok(());
    }
    let mut config = PilotConfig::new(
        (*plan.service).clone(),
        people.to_vec(),
        bundle,
        server.store.clone(),
        vec![server.address.clone()],
    );
    config.studio = vec![request.origin.clone()];
    config.clock = Arc::new(studio.clock());
    config.team = true;
    let pilot = Pilot::open(config).map_err(|error| failed(&error))?;
    server.previews.take_over(pilot);
    server.shows = Some(revision);
    Ok(())
}

/// Starts what shows pages in the window, unless it runs already.
fn begin(studio: &Studio, it: &mut OpenProject) -> Result<(), ApiError> {
    if it.preview.is_some() {
        return Ok(());
    }
    let failed = |error: &dyn std::fmt::Display| {
        ApiError::new(ErrorCode::Storage, "show pages in the window").because(error)
    };
    let store = SessionStore::for_a_while(studio.holder(), studio.now()).map_err(storage)?;
    let runtime = studio.servers()?;
    let listener = runtime
        .block_on(tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))
        .map_err(|error| failed(&error))?;
    let address = listener.local_addr().map_err(|error| failed(&error))?;
    let previews = Previews::default();
    let serving = previews.clone();
    // It ends with the project; what it could complain of nobody would hear.
    let task = runtime.spawn(async move { drop(serving.serve(listener).await) }).abort_handle();
    it.preview = Some(PreviewServer {
        previews,
        store: Arc::new(store),
        address: format!("http://{address}"),
        shows: None,
        task,
    });
    Ok(())
}

/// A document that is shown as a page, in a frame of the window that asks for it.
pub(crate) fn document(
    studio: &Studio,
    it: &mut OpenProject,
    origin: &str,
    html: String,
) -> Result<String, ApiError> {
    if !is_window(origin) {
        return Err(not_a_window(origin));
    }
    begin(studio, it)?;
    let shown = it.preview.as_ref().map(|server| {
        let path = server.previews.document(html, origin);
        path.map(|path| format!("{}{path}", server.address))
    });
    let trouble = |error: maket_pilot::Error| {
        ApiError::new(ErrorCode::Storage, "show a document").because(error)
    };
    Ok(shown.transpose().map_err(trouble)?.unwrap_or_default())
}

fn not_a_window(origin: &str) -> ApiError {
    ApiError::new(ErrorCode::BadRequest, "show a page in a frame")
        .because(format!("{origin} is no window of the studio"))
}
