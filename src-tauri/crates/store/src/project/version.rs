//! The tables `version` and `version_file`: services frozen for a round, named by their digest.

use crate::bundle::{Bundle, Sha};
use crate::database::{millis, time};
use crate::error::{Error, Result};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension};

pub(crate) const SCHEMA: &str = "
CREATE TABLE version (
    sha       TEXT PRIMARY KEY,
    revision  INTEGER NOT NULL,
    title     TEXT NOT NULL,
    frozen_at INTEGER NOT NULL
) STRICT;
CREATE TABLE version_file (
    sha   TEXT NOT NULL REFERENCES version (sha),
    path  TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (sha, path)
) STRICT;";

/// A frozen version.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// The digest of all that it holds.
    pub sha: Sha,
    /// The revision that it was frozen at.
    pub revision: u32,
    /// What people call it.
    pub title: String,
    /// When it was frozen.
    pub frozen_at: Timestamp,
}

/// Keeps a version whole. One that is there already stays as it is.
pub(crate) fn put(connection: &Connection, version: &Version, frozen: &Bundle) -> Result<()> {
    let sha = version.sha.to_string();
    let added = connection
        .prepare_cached("INSERT OR IGNORE INTO version VALUES (?1, ?2, ?3, ?4)")?
        .execute((&sha, version.revision, &version.title, millis(version.frozen_at)))?;
    if added == 1 {
        let mut insert =
            connection.prepare_cached("INSERT INTO version_file VALUES (?1, ?2, ?3)")?;
        for (path, bytes) in frozen.files() {
            insert.execute((&sha, path, bytes))?;
        }
    }
    Ok(())
}

/// All versions, oldest first.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Version>> {
    let mut query = connection.prepare_cached("SELECT * FROM version ORDER BY frozen_at, rowid")?;
    let mut rows = query.query([])?;
    let mut versions = Vec::new();
    while let Some(row) = rows.next()? {
        let sha: String = row.get(0)?;
        versions.push(Version {
            sha: Sha::from_hex(&sha).ok_or_else(|| Error::Corrupt(format!("a digest {sha:?}")))?,
            revision: row.get(1)?,
            title: row.get(2)?,
            frozen_at: time(row.get(3)?)?,
        });
    }
    Ok(versions)
}

/// The files of a version, judged against its digest.
pub(crate) fn bundle(connection: &Connection, sha: Sha) -> Result<Option<Bundle>> {
    let there = connection
        .prepare_cached("SELECT 1 FROM version WHERE sha = ?1")?
        .query_row([sha.to_string()], |_| Ok(()))
        .optional()?;
    if there.is_none() {
        return Ok(None);
    }
    let mut query =
        connection.prepare_cached("SELECT path, bytes FROM version_file WHERE sha = ?1")?;
    let mut rows = query.query([sha.to_string()])?;
    let mut bundle = Bundle::default();
    while let Some(row) = rows.next()? {
        bundle.insert(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?, row.get(1)?)?;
    }
    match bundle.sha() == sha {
        true => Ok(Some(bundle)),
        false => Err(Error::Corrupt(format!("a version that is not {sha} any more"))),
    }
}
