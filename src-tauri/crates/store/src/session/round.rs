//! The table `round`: pilots of a frozen version.

use super::Tables;
use crate::bundle::Sha;
use crate::database::{millis, time};
use crate::error::{Error, Result};
use jiff::Timestamp;
use rusqlite::{OptionalExtension, Row};

pub(crate) const SCHEMA: &str = "
CREATE TABLE round (
    id        TEXT PRIMARY KEY,
    title     TEXT NOT NULL,
    version   TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    closed_at INTEGER,
    -- Days after which a session is erased.
    keep_days INTEGER NOT NULL,
    -- Gone when the round is closed.
    join_code TEXT UNIQUE
) STRICT;";

/// A pilot of one version.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// The version piloted.
    pub version: Sha,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// Days after which its sessions are erased.
    pub keep_days: u32,
    /// What lets people in, until it is closed.
    pub join_code: Option<String>,
}

impl Tables<'_> {
    /// Opens a round.
    pub fn open_round(&self, round: &Round) -> Result<()> {
        self.prepare("INSERT INTO round VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?.execute((
            &round.id,
            &round.title,
            round.version.to_string(),
            millis(round.opened_at),
            round.closed_at.map(millis),
            round.keep_days,
            &round.join_code,
        ))?;
        Ok(())
    }

    /// Closes a round: nobody can join it any more.
    pub fn close_round(&self, id: &str, now: Timestamp) -> Result<()> {
        self.prepare(
            "UPDATE round SET closed_at = ifnull(closed_at, ?2), join_code = NULL WHERE id = ?1",
        )?
        .execute((id, millis(now)))?;
        Ok(())
    }

    /// A round by its id.
    pub fn round(&self, id: &str) -> Result<Option<Round>> {
        let mut query = self.prepare("SELECT * FROM round WHERE id = ?1")?;
        query.query_row([id], |row| Ok(read(row))).optional()?.transpose()
    }

    /// All rounds, oldest first.
    pub fn rounds(&self) -> Result<Vec<Round>> {
        let mut query = self.prepare("SELECT * FROM round ORDER BY opened_at, rowid")?;
        let mut rows = query.query([])?;
        let mut rounds = Vec::new();
        while let Some(row) = rows.next()? {
            rounds.push(read(row)?);
        }
        Ok(rounds)
    }
}

fn read(row: &Row<'_>) -> Result<Round> {
    let version: String = row.get("version")?;
    Ok(Round {
        id: row.get("id")?,
        title: row.get("title")?,
        version: Sha::from_hex(&version)
            .ok_or_else(|| Error::Corrupt(format!("a digest {version:?}")))?,
        opened_at: time(row.get("opened_at")?)?,
        closed_at: row.get::<_, Option<i64>>("closed_at")?.map(time).transpose()?,
        keep_days: row.get("keep_days")?,
        join_code: row.get("join_code")?,
    })
}
