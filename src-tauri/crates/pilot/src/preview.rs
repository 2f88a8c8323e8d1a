//! Previews: the pilot's own pages, shown in the studio's frame while the service is worked on.
//!
//! A case is played up to a step and put into a store of its own; from there on it is walked as a
//! pilot's is. When the service changes a new pilot takes over, and the last few stay, so that a
//! page that is still shown goes on.

use crate::error::Result;
use crate::pilot::Pilot;
use crate::router::router;
use crate::secret::{Secret, new_id};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::{SignedDuration, Timestamp};
use maket_journey::fact::Fact;
use maket_store::session::Session;
use std::collections::VecDeque;
use std::sync::{Arc, PoisonError, RwLock};
use tokio::net::TcpListener;
use tower::ServiceExt;

/// Earlier states of a service whose pages still work.
const KEPT: usize = 4;
/// Where pages that stand alone are.
const DOCUMENTS: &str = "/document/";
/// Hours after which what was played is erased.
const KEEP_HOURS: i64 = 24;

/// The previews of one project.
#[derive(Clone, Default)]
pub struct Previews {
    pilots: Arc<RwLock<VecDeque<(Pilot, Router)>>>,
    documents: Arc<RwLock<VecDeque<Document>>>,
}

/// A page that stands alone, and the window that may show it.
struct Document {
    path: String,
    html: String,
    window: String,
}

/// A case as it was played.
#[derive(Clone, Debug)]
pub struct Played<'a> {
    /// Whose case it is.
    pub person: &'a str,
    /// Whose page is shown.
    pub actor: &'a str,
    /// In which language.
    pub language: &'a str,
    /// When the case began.
    pub began: Timestamp,
    /// The time that it has come to; waits have jumped.
    pub now: Timestamp,
    /// What has happened.
    pub facts: &'a [Fact],
    /// The page.
    pub at: &'a str,
}

impl Previews {
    /// Lets a pilot of the service as it now stands take over.
    pub fn take_over(&self, pilot: Pilot) {
        let routed = router(pilot.clone());
        let mut pilots = self.pilots.write().unwrap_or_else(PoisonError::into_inner);
        pilots.push_front((pilot, routed));
        pilots.truncate(KEPT);
    }

    /// Puts a played case into the newest pilot, and answers with the address of its page.
    ///
    /// # Errors
    /// The store cannot keep it.
    pub fn play(&self, played: &Played<'_>) -> Result<Option<String>> {
        let newest = {
            let pilots = self.pilots.read().unwrap_or_else(PoisonError::into_inner);
            pilots.front().map(|(pilot, _)| pilot.clone())
        };
        newest.map(|pilot| pilot.play(played)).transpose()
    }

    /// Keeps a page that stands alone, without any script, and answers with its path; only the
    /// window of this origin may show it.
    ///
    /// # Errors
    /// The machine gives no randomness.
    pub fn document(&self, html: String, window: &str) -> Result<String> {
        let path = format!("{DOCUMENTS}{}", Secret::new()?.text());
        let document = Document { path: path.clone(), html, window: window.to_owned() };
        let mut documents = self.documents.write().unwrap_or_else(PoisonError::into_inner);
        documents.push_front(document);
        documents.truncate(KEPT);
        Ok(path)
    }

    /// Serves them until the listener's task is ended.
    ///
    /// # Errors
    /// The socket fails.
    pub async fn serve(self, listener: TcpListener) -> Result<()> {
        let all = Router::new().fallback(shown).with_state(self);
        axum::serve(listener, all).await.map_err(crate::error::Error::Serve)
    }

    /// A page that stands alone.
    fn page(&self, path: &str) -> Response {
        let documents = self.documents.read().unwrap_or_else(PoisonError::into_inner);
        let Some(found) = documents.iter().find(|document| document.path == path) else {
            return StatusCode::NOT_FOUND.into_response();
        };
        let policy = format!(
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; \
             frame-ancestors {}",
            found.window
        );
        let headers = [
            (header::CONTENT_TYPE, "text/html; charset=utf-8"),
            (header::CONTENT_SECURITY_POLICY, policy.as_str()),
            (header::CACHE_CONTROL, "no-store"),
            (header::REFERRER_POLICY, "no-referrer"),
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        ];
        (headers, found.html.clone()).into_response()
    }

    /// The pilot that a page belongs to.
    fn of(&self, path: &str) -> Option<Router> {
        let token = path.strip_prefix("/s/").and_then(|rest| rest.split('/').next());
        let token = token.and_then(Secret::read);
        let pilots = self.pilots.read().unwrap_or_else(PoisonError::into_inner);
        let owns = |pilot: &Pilot| {
            token.as_ref().is_some_and(|token| {
                let found = pilot.0.config.store.session(&token.hash());
                found.is_ok_and(|found| found.is_some_and(|it| it.round == pilot.0.round.id))
            })
        };
        let found = pilots.iter().find(|(pilot, _)| owns(pilot)).or(pilots.front());
        found.map(|(_, router)| router.clone())
    }
}

async fn shown(State(previews): State<Previews>, request: Request) -> Response {
    if request.uri().path().starts_with(DOCUMENTS) {
        return previews.page(request.uri().path());
    }
    match previews.of(request.uri().path()) {
        Some(router) => router.oneshot(request).await.into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

impl Pilot {
    fn play(&self, played: &Played<'_>) -> Result<String> {
        let (token, case, now) = (Secret::new()?, new_id()?, self.0.now());
        let session = Session {
            id: new_id()?,
            token: token.hash(),
            browser: None,
            case: case.clone(),
            actor: played.actor.to_owned(),
            person: Some(played.person.to_owned()),
            language: played.language.to_owned(),
            device: "preview".to_owned(),
            team: true,
            started_at: played.began,
            consented_at: Some(now),
            ended_at: None,
            outcome: None,
            erase_at: now.checked_add(SignedDuration::from_hours(KEEP_HOURS)).unwrap_or(now),
        };
        let facts = played.facts.iter().map(|fact| {
            let actor = fact.actor.as_ref().map_or("", |it| it.as_str()).to_owned();
            let body = serde_json::to_string(fact).map_err(crate::error::Error::Unwritable)?;
            Ok((fact.at, actor, body))
        });
        let facts = facts.collect::<Result<Vec<_>>>()?;
        let ahead = played.now.duration_since(now).max(SignedDuration::ZERO);
        let shift = i64::try_from(ahead.as_millis()).unwrap_or_default();
        let round = self.0.round.id.clone();
        self.0.config.store.write_and_wait(move |tables| {
            tables.open_case(&case, &round)?;
            tables.shift_on(&case, shift)?;
            tables.open_session(&session)?;
            let facts = facts.iter().map(|(at, who, body)| (*at, who.as_str(), body.as_str()));
            tables.append_facts(&case, 0, facts).map(|_| ())
        })?;
        Ok(format!("{}/s/{}/{}", self.0.main_address(), token.text(), played.at))
    }
}
