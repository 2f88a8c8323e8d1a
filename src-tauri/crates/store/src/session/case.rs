//! The table `case_file`: applications, each shared by its actors.

use super::Tables;
use crate::error::Result;
use rusqlite::OptionalExtension;

pub(crate) const SCHEMA: &str = "
CREATE TABLE case_file (
    id       TEXT PRIMARY KEY,
    round    TEXT NOT NULL REFERENCES round (id),
    -- By how much the moderator has shifted the clock of the case.
    shift_ms INTEGER NOT NULL DEFAULT 0
) STRICT;";

impl Tables<'_> {
    /// Opens a case in a round.
    pub fn open_case(&self, id: &str, round: &str) -> Result<()> {
        self.prepare("INSERT INTO case_file (id, round) VALUES (?1, ?2)")?.execute([id, round])?;
        Ok(())
    }

    /// The cases of a round.
    pub fn cases(&self, round: &str) -> Result<Vec<String>> {
        let mut query = self.prepare("SELECT id FROM case_file WHERE round = ?1 ORDER BY id")?;
        let cases = query.query_map([round], |row| row.get(0))?;
        Ok(cases.collect::<rusqlite::Result<_>>()?)
    }

    /// By how much the clock of the case is shifted, in milliseconds.
    pub fn shift(&self, case: &str) -> Result<i64> {
        let mut query = self.prepare("SELECT shift_ms FROM case_file WHERE id = ?1")?;
        Ok(query.query_row([case], |row| row.get(0)).optional()?.unwrap_or(0))
    }

    /// Shifts the clock of a case on by so many milliseconds more.
    pub fn shift_on(&self, case: &str, by_ms: i64) -> Result<()> {
        self.prepare("UPDATE case_file SET shift_ms = shift_ms + ?2 WHERE id = ?1")?
            .execute((case, by_ms))?;
        Ok(())
    }
}
