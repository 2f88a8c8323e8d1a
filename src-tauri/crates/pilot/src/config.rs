//! What a pilot is made of.

use jiff::Timestamp;
use maket_model::people::Person;
use maket_model::service::Service;
use maket_store::{Bundle, SessionStore};
use std::fmt;
use std::sync::Arc;

/// A clock; tests have one of their own.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// Where the machine's trouble is told; it never holds a token or an answer.
pub type Report = Arc<dyn Fn(&str) + Send + Sync>;

/// What a pilot is made of.
#[derive(Clone)]
pub struct PilotConfig {
    /// The service, with its modules in their places.
    pub service: Service,
    /// The cast, whole.
    pub people: Vec<Person>,
    /// The frozen files of the version; its digest names the version, its assets are served.
    pub bundle: Bundle,
    /// Where sessions are kept.
    pub store: Arc<SessionStore>,
    /// The addresses that are printed, such as `http://127.0.0.1:8080`; the first is the main one.
    /// Requests to any other are turned away.
    pub addresses: Vec<String>,
    /// What the round is called.
    pub title: String,
    /// Days after which a session is erased.
    pub keep_days: u32,
    /// Whether sessions are team tests, which stay out of results.
    pub team: bool,
    /// Whether participants may be themselves with invented data.
    pub as_oneself: bool,
    /// The people of the cast who may be played, by their ids; none means everybody.
    pub played: Vec<String>,
    /// Where the studio's window comes from, if this is a preview: pages may be shown in its frame
    /// and listen to it. Nobody joins a preview, no cookie binds it, and it asks no opinion.
    pub studio: Vec<String>,
    /// The clock.
    pub clock: Clock,
    /// Where the machine's trouble is told.
    pub report: Report,
}

impl PilotConfig {
    /// A pilot on the machine's clock that keeps sessions for thirty days.
    pub fn new(
        service: Service,
        people: Vec<Person>,
        bundle: Bundle,
        store: Arc<SessionStore>,
        addresses: Vec<String>,
    ) -> Self {
        Self {
            service,
            people,
            bundle,
            store,
            addresses,
            title: String::new(),
            keep_days: 30,
            team: false,
            as_oneself: false,
            played: Vec::new(),
            studio: Vec::new(),
            clock: Arc::new(Timestamp::now),
            report: Arc::new(|_| {}),
        }
    }
}

impl PilotConfig {
    /// Whether the studio shows it in a frame.
    pub(crate) fn is_preview(&self) -> bool {
        !self.studio.is_empty()
    }
}

impl fmt::Debug for PilotConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PilotConfig")
            .field("service", &self.service.id)
            .field("addresses", &self.addresses)
            .finish_non_exhaustive()
    }
}
