//! The cases that are being worked on, folded. They can be dropped at any time: the facts are in
//! the store.

use crate::error::{Error, Result};
use jiff::{SignedDuration, Timestamp};
use maket_journey::case::Case;
use maket_journey::fact::Fact;
use maket_journey::plan::Plan;
use maket_store::{SessionStore, Tables};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::{Mutex as Turn, OwnedMutexGuard};

/// Folded cases that are kept at most, beside those in use.
const KEPT: usize = 2_000;

/// A case in memory, as durable as the store says.
pub(crate) struct OpenCase {
    /// Its id.
    pub(crate) id: String,
    /// Its fold.
    pub(crate) case: Case,
    /// The mock person of who joined; none who is oneself.
    pub(crate) person: Option<String>,
    /// By how much its clock is shifted.
    shift: SignedDuration,
}

impl OpenCase {
    /// The same case, standing otherwise.
    pub(crate) fn standing_as(&self, case: Case) -> Self {
        Self { id: self.id.clone(), case, person: self.person.clone(), shift: self.shift }
    }

    /// The time of the case at a real time.
    pub(crate) fn time(&self, now: Timestamp) -> Timestamp {
        now.checked_add(self.shift).unwrap_or(now)
    }
}

type Slot = Arc<Turn<Option<OpenCase>>>;

/// The folded cases by their ids.
#[derive(Default)]
pub(crate) struct Cases(Mutex<BTreeMap<String, Slot>>);

/// A case that nobody else can touch until this is dropped.
pub(crate) struct Held(OwnedMutexGuard<Option<OpenCase>>);

impl Cases {
    /// Waits for the case and folds it where it is not there.
    pub(crate) async fn hold(
        &self,
        id: &str,
        plan: &Arc<Plan>,
        store: &SessionStore,
    ) -> Result<Held> {
        let slot = {
            let mut slots = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if slots.len() > KEPT {
                slots.retain(|_, slot| Arc::strong_count(slot) > 1);
            }
            Arc::clone(slots.entry(id.to_owned()).or_default())
        };
        let mut held = slot.lock_owned().await;
        if held.is_none() {
            *held = Some(store.read(|tables| Ok(load(tables, id, plan)))??);
        }
        Ok(Held(held))
    }
}

impl Held {
    /// The case.
    pub(crate) fn get(&self) -> &OpenCase {
        self.0.as_ref().expect("`hold` has loaded it, and `forget` gives it up")
    }

    /// Takes over what has become durable.
    pub(crate) fn become_case(&mut self, case: Case) {
        if let Some(open) = self.0.as_mut() {
            open.case = case;
        }
    }

    /// Takes over who plays the case.
    pub(crate) fn play(&mut self, person: Option<String>) {
        if let Some(open) = self.0.as_mut() {
            open.person = person;
        }
    }

    /// Gives up what is in memory: the store knows better.
    pub(crate) fn forget(mut self) {
        *self.0 = None;
    }
}

fn load(tables: &Tables<'_>, id: &str, plan: &Arc<Plan>) -> Result<OpenCase> {
    let sessions = tables.sessions_of_case(id)?;
    let opened = sessions.first().map_or(Timestamp::UNIX_EPOCH, |it| it.started_at);
    let mut case = Case::new(Arc::clone(plan), opened);
    for stored in tables.facts(id, 0)? {
        let fact: Fact = serde_json::from_str(&stored.body)
            .map_err(|source| Error::Fact { n: stored.n, source })?;
        case.apply(&fact);
    }
    let person = sessions.first().and_then(|it| it.person.clone());
    let shift = SignedDuration::from_millis(tables.shift(id)?);
    Ok(OpenCase { id: id.to_owned(), case, person, shift })
}
