//! The table `file`: what a service brings along beside its document.

use crate::bundle::{Bundle, SERVICE};
use crate::error::Result;
use rusqlite::Connection;

pub(crate) const SCHEMA: &str = "
-- people.json, journeys.md, README.md, assets/…, modules/…
CREATE TABLE file (
    path  TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;";

pub(crate) fn read_into(connection: &Connection, bundle: &mut Bundle) -> Result<()> {
    let mut query = connection.prepare_cached("SELECT path, bytes FROM file ORDER BY path")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        bundle.insert(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?, row.get(1)?)?;
    }
    Ok(())
}

pub(crate) fn put(connection: &Connection, path: &str, bytes: &[u8]) -> Result<()> {
    connection
        .prepare_cached("INSERT INTO file VALUES (?1, ?2) ON CONFLICT DO UPDATE SET bytes = ?2")?
        .execute((path, bytes))?;
    Ok(())
}

pub(crate) fn remove(connection: &Connection, path: &str) -> Result<()> {
    connection.prepare_cached("DELETE FROM file WHERE path = ?1")?.execute([path])?;
    Ok(())
}

pub(crate) fn replace_all(connection: &Connection, bundle: &Bundle) -> Result<()> {
    connection.execute("DELETE FROM file", [])?;
    bundle
        .files()
        .filter(|(path, _)| *path != SERVICE)
        .try_for_each(|(path, bytes)| put(connection, path, bytes))
}
