//! A pilot: one round of one version, ready to be served.

use crate::cases::{Cases, Held};
use crate::config::PilotConfig;
use crate::error::Result;
use crate::guard::{Hosts, policy};
use crate::limiter::Limiter;
use crate::noted::Noted;
use crate::secret::{new_id, new_join_code};
use axum::http::HeaderValue;
use jiff::Timestamp;
use maket_journey::plan::Plan;
use maket_mocks::world::World;
use maket_model::people::Person;
use maket_render::Renderer;
use maket_store::Tables;
use maket_store::session::{Round, Session};
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;
use tokio::sync::oneshot;

/// A pilot that is ready to be served. Clones are the same pilot.
#[derive(Clone)]
pub struct Pilot(pub(crate) Arc<Inner>);

/// What all requests share.
pub(crate) struct Inner {
    pub(crate) config: PilotConfig,
    pub(crate) plan: Arc<Plan>,
    pub(crate) renderer: Renderer,
    pub(crate) round: Round,
    pub(crate) hosts: Hosts,
    pub(crate) policy: HeaderValue,
    pub(crate) cases: Cases,
    pub(crate) limiter: Limiter,
    pub(crate) noted: Arc<Noted>,
}

impl Pilot {
    /// Goes on with the open round of this version in the store, or opens one.
    pub fn open(config: PilotConfig) -> Result<Self> {
        let now = (config.clock)();
        let version = config.bundle.sha();
        let known = config.store.read(|tables| tables.rounds())?;
        let going_on = known.iter().find(|it| it.closed_at.is_none() && it.version == version);
        let round = match going_on {
            Some(round) => round.clone(),
            None => {
                let round = Round {
                    id: new_id()?,
                    title: config.title.clone(),
                    version,
                    opened_at: now,
                    closed_at: None,
                    keep_days: config.keep_days,
                    join_code: Some(new_join_code()?),
                };
                let opened = round.clone();
                config.store.write_and_wait(move |tables| {
                    // A store serves one version at a time; nobody could go on with another.
                    for other in known.iter().filter(|it| it.closed_at.is_none()) {
                        tables.close_round(&other.id, now)?;
                    }
                    tables.open_round(&opened)
                })?;
                round
            }
        };
        Ok(Self(Arc::new(Inner {
            plan: Arc::new(Plan::compile(&config.service)),
            renderer: Renderer::new(),
            round,
            hosts: Hosts::of(&config.addresses),
            policy: policy(&config.studio),
            cases: Cases::default(),
            limiter: Limiter::default(),
            noted: Noted::on_the_way_to(Arc::clone(&config.store)),
            config,
        })))
    }

    /// The round that it serves.
    pub fn round(&self) -> &Round {
        &self.0.round
    }

    /// The address that lets people in.
    pub fn join_address(&self) -> String {
        let code = self.0.round.join_code.as_deref().unwrap_or_default();
        format!("{}/join?code={code}", self.0.main_address())
    }

    /// Ends the round: nobody can join it any more; who has joined can finish.
    pub fn close_round(&self) -> Result<()> {
        let (id, now) = (self.0.round.id.clone(), self.0.now());
        Ok(self.0.config.store.write_and_wait(move |tables| tables.close_round(&id, now))?)
    }
}

impl fmt::Debug for Pilot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pilot").field("config", &self.0.config).finish_non_exhaustive()
    }
}

impl Inner {
    /// The real time.
    pub(crate) fn now(&self) -> Timestamp {
        (self.config.clock)()
    }

    /// The address that others are told.
    pub(crate) fn main_address(&self) -> &str {
        self.config.addresses.first().map_or("", |it| it.trim_end_matches('/'))
    }

    /// Writes, and comes back when it is durable.
    pub(crate) async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Tables) -> maket_store::Result<T> + Send + 'static,
    ) -> Result<T> {
        // Whoever answers has looked before.
        self.noted.write();
        let (tell, told) = oneshot::channel();
        self.config.store.write(work, move |result| {
            let _ = tell.send(result);
        });
        Ok(told.await.map_err(|_| maket_store::Error::Closed)??)
    }

    /// The case of a session, which nobody else can touch meanwhile.
    pub(crate) async fn hold(&self, session: &Session) -> Result<Held> {
        self.cases.hold(&session.case, &self.plan, &self.config.store).await
    }

    /// The outside world of a case at a time of the case.
    pub(crate) fn world(&self, case: &str, at: Timestamp) -> World<'_> {
        World {
            service: &self.plan.service,
            cast: &self.config.people,
            now: at,
            seed: u64::from(seed(case)),
        }
    }

    /// Whoever of the cast plays in a case; somebody invented where participants are themselves.
    pub(crate) fn person(
        &self,
        id: Option<&str>,
        world: &World<'_>,
        case: &str,
    ) -> Cow<'_, Person> {
        let known = id.and_then(|id| self.config.people.iter().find(|person| person.id == *id));
        let invented = || Cow::Owned(world.invent_person(seed(case)));
        known.map_or_else(invented, Cow::Borrowed)
    }
}

/// A number that belongs to a case.
fn seed(case: &str) -> u32 {
    let digest = Sha256::digest(case);
    u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]])
}
