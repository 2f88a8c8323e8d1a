//! The table `nonce`: forms that have been answered, and with what.

use super::Tables;
use crate::error::Result;
use rusqlite::OptionalExtension;

pub(crate) const SCHEMA: &str = "
CREATE TABLE nonce (
    case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    nonce   TEXT NOT NULL,
    reply   TEXT NOT NULL,
    PRIMARY KEY (case_id, nonce)
) STRICT, WITHOUT ROWID;";

impl Tables<'_> {
    /// What a form with this nonce was answered with, if it has been seen.
    pub fn reply_to(&self, case: &str, nonce: &str) -> Result<Option<String>> {
        let mut query =
            self.prepare("SELECT reply FROM nonce WHERE case_id = ?1 AND nonce = ?2")?;
        Ok(query.query_row([case, nonce], |row| row.get(0)).optional()?)
    }

    /// Notes what a form was answered with.
    pub fn note_reply(&self, case: &str, nonce: &str, reply: &str) -> Result<()> {
        self.prepare("INSERT INTO nonce VALUES (?1, ?2, ?3)")?.execute([case, nonce, reply])?;
        Ok(())
    }
}
