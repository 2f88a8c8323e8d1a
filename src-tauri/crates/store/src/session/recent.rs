//! The sessions that were looked up lately, so that not every page asks the database whose it is.

use super::{Hash, Session};
use crate::error::Result;
use rusqlite::Connection;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How many are kept at most.
const KEPT: usize = 2_000;

/// A session, and the round that its case belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct InRound {
    /// The session.
    pub session: Session,
    /// The round's id.
    pub round: String,
}

/// What was read, for as long as nothing of it is written.
#[derive(Debug, Default)]
pub(super) struct Recent {
    known: Mutex<Known>,
    /// Whether the write under way changes a session or its case.
    changes: AtomicBool,
}

#[derive(Debug, Default)]
struct Known {
    sessions: HashMap<Hash, Arc<InRound>>,
    /// How often all was forgotten.
    times: u64,
}

impl Recent {
    /// The session of a token's hash: what is known, or else what `read` finds.
    pub(super) fn get(
        &self,
        token: &Hash,
        read: impl FnOnce() -> Result<Option<InRound>>,
    ) -> Result<Option<Arc<InRound>>> {
        let times = {
            let known = self.known();
            if let Some(found) = known.sessions.get(token) {
                return Ok(Some(Arc::clone(found)));
            }
            known.times
        };
        let Some(found) = read()?.map(Arc::new) else { return Ok(None) };
        let mut known = self.known();
        // What was written while this was read may have changed it.
        if known.times == times && known.sessions.len() < KEPT {
            known.sessions.insert(*token, Arc::clone(&found));
        }
        Ok(Some(found))
    }

    /// Watches what the writer's connection changes.
    pub(super) fn watch(self: &Arc<Self>, writes: &mut Connection) -> Result<()> {
        let recent = Arc::clone(self);
        writes.update_hook(Some(move |_, _: &str, table: &str, _| {
            if matches!(table, "session" | "case_file") {
                recent.changes.store(true, Ordering::Relaxed);
            }
        }))?;
        Ok(())
    }

    /// Forgets what the commit has changed. It must come before anybody hears of the commit.
    pub(super) fn committed(&self) {
        let mut known = self.known();
        if self.changes.swap(false, Ordering::Relaxed) || known.sessions.len() >= KEPT {
            known.sessions.clear();
            known.times += 1;
        }
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
