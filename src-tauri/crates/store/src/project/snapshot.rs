//! The table `snapshot`: the whole service document at some revisions.

use crate::error::Result;
use rusqlite::{Connection, OptionalExtension};

pub(crate) const SCHEMA: &str = "
CREATE TABLE snapshot (
    revision INTEGER PRIMARY KEY,
    service  BLOB NOT NULL
) STRICT;";

/// The newest snapshot that is not beyond `revision`.
pub(crate) fn before(connection: &Connection, revision: u32) -> Result<Option<(u32, Vec<u8>)>> {
    let mut query = connection.prepare_cached(
        "SELECT revision, service FROM snapshot WHERE revision <= ?1 ORDER BY revision DESC LIMIT 1",
    )?;
    Ok(query.query_row([revision], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

pub(crate) fn put(connection: &Connection, revision: u32, service: &[u8]) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO snapshot VALUES (?1, ?2) ON CONFLICT DO UPDATE SET service = ?2",
        )?
        .execute((revision, service))?;
    Ok(())
}
