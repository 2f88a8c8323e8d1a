//! The tables `triage` and `note`: what the team makes of what people said, and what it saw itself.

use crate::database::{millis, time};
use crate::error::Result;
use jiff::Timestamp;
use rusqlite::Connection;

pub(crate) const SCHEMA: &str = "
-- What was said is known by its session and its moment: both stay when sessions are taken in.
CREATE TABLE triage (
    session TEXT NOT NULL,
    at      INTEGER NOT NULL,
    state   TEXT NOT NULL,
    PRIMARY KEY (session, at)
) STRICT, WITHOUT ROWID;
CREATE TABLE note (
    id      INTEGER PRIMARY KEY,
    round   TEXT NOT NULL,
    session TEXT,
    place   TEXT NOT NULL,
    text    TEXT NOT NULL,
    at      INTEGER NOT NULL
) STRICT;";

/// What an observer wrote down.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// The round that was watched.
    pub round: String,
    /// Whose session it is about.
    pub session: Option<String>,
    /// The place it is about; empty for none.
    pub place: String,
    /// What was seen.
    pub text: String,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn sort(
    connection: &Connection,
    session: &str,
    at: Timestamp,
    state: &str,
) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO triage VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET state = ?3",
        )?
        .execute((session, millis(at), state))?;
    Ok(())
}

pub(crate) fn sorted(connection: &Connection) -> Result<Vec<(String, Timestamp, String)>> {
    let mut query = connection.prepare_cached("SELECT session, at, state FROM triage")?;
    let mut rows = query.query([])?;
    let mut sorted = Vec::new();
    while let Some(row) = rows.next()? {
        sorted.push((row.get(0)?, time(row.get(1)?)?, row.get(2)?));
    }
    Ok(sorted)
}

pub(crate) fn note(connection: &Connection, it: &Note) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO note (round, session, place, text, at) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((&it.round, &it.session, &it.place, &it.text, millis(it.at)))?;
    Ok(())
}

pub(crate) fn notes(connection: &Connection, round: &str) -> Result<Vec<Note>> {
    let mut query = connection.prepare_cached(
        "SELECT round, session, place, text, at FROM note WHERE round = ?1 ORDER BY id",
    )?;
    let mut rows = query.query([round])?;
    let mut notes = Vec::new();
    while let Some(row) = rows.next()? {
        notes.push(Note {
            round: row.get(0)?,
            session: row.get(1)?,
            place: row.get(2)?,
            text: row.get(3)?,
            at: time(row.get(4)?)?,
        });
    }
    Ok(notes)
}
