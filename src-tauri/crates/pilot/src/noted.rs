//! Events that nobody waits for, such as a look at a page: many go to the disk together.

use maket_research::Event;
use maket_store::SessionStore;
use std::mem::take;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How long an event waits for others.
const GATHERS: Duration = Duration::from_millis(100);

/// What was noted and is not yet written; what is left is written when this is dropped.
pub(crate) struct Noted {
    store: Arc<SessionStore>,
    events: Mutex<Vec<Event>>,
}

impl Noted {
    /// Nothing, on its way to a store.
    pub(crate) fn on_the_way_to(store: Arc<SessionStore>) -> Arc<Self> {
        Arc::new(Self { store, events: Mutex::default() })
    }

    /// Notes an event: it is written a moment later, or before whatever is written next.
    pub(crate) fn note(self: &Arc<Self>, event: Event) {
        let mut events = self.events.lock().unwrap_or_else(PoisonError::into_inner);
        events.push(event);
        if events.len() == 1 {
            let noted = Arc::downgrade(self);
            tokio::spawn(async move {
                tokio::time::sleep(GATHERS).await;
                if let Some(noted) = noted.upgrade() {
                    noted.write();
                }
            });
        }
    }

    /// Writes what was noted.
    pub(crate) fn write(&self) {
        let events = take(&mut *self.events.lock().unwrap_or_else(PoisonError::into_inner));
        if events.is_empty() {
            return;
        }
        let write = move |tables: &maket_store::Tables<'_>| {
            for event in &events {
                // What cannot be noted is an observation less; the participant goes on.
                let _ = tables.record(event);
            }
            Ok(())
        };
        self.store.write(write, |_| {});
    }
}

impl Drop for Noted {
    fn drop(&mut self) {
        self.write();
    }
}
