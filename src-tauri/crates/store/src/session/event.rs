//! The table `event`: what happened at the places of the service.

use super::Tables;
use crate::database::{millis, time};
use crate::error::{Error, Result};
use maket_research::{Event, EventKind};

pub(crate) const SCHEMA: &str = "
CREATE TABLE event (
    id         INTEGER PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    place      TEXT NOT NULL,
    kind       TEXT NOT NULL,
    at         INTEGER NOT NULL
) STRICT;
CREATE INDEX event_of_session ON event (session_id);";

impl Tables<'_> {
    /// Notes an event.
    pub fn record(&self, it: &Event) -> Result<()> {
        self.prepare("INSERT INTO event (session_id, place, kind, at) VALUES (?1, ?2, ?3, ?4)")?
            .execute((&it.session, &it.place, it.kind.word(), millis(it.at)))?;
        Ok(())
    }

    /// The events of a round in their order.
    pub fn events(&self, round: &str) -> Result<Vec<Event>> {
        let mut query = self.prepare(
            "SELECT session_id, place, kind, at FROM event
             JOIN session ON session.id = session_id JOIN case_file ON case_file.id = case_id
             WHERE round = ?1 ORDER BY event.id",
        )?;
        let mut rows = query.query([round])?;
        let mut events = Vec::new();
        while let Some(row) = rows.next()? {
            let word: String = row.get(2)?;
            let kind = EventKind::from_word(&word)
                .ok_or_else(|| Error::Corrupt(format!("an event of kind {word:?}")))?;
            let (session, place) = (row.get(0)?, row.get(1)?);
            events.push(Event { session, place, kind, at: time(row.get(3)?)? });
        }
        Ok(events)
    }
}
