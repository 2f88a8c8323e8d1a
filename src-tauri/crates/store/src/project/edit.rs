//! The table `edit`: the log of edits, which only grows.

use crate::database::{millis, time};
use crate::error::{Error, Result};
use jiff::Timestamp;
use maket_edit::{ChangeName, Edit};
use rusqlite::{Connection, OptionalExtension};

pub(crate) const SCHEMA: &str = "
CREATE TABLE edit (
    revision INTEGER PRIMARY KEY,
    at       INTEGER NOT NULL,
    name     TEXT NOT NULL,
    edits    TEXT NOT NULL,
    inverse  TEXT NOT NULL,
    undoes   INTEGER REFERENCES edit (revision),
    finding  TEXT
) STRICT;";

/// An edit in the log.
#[derive(Clone, Debug, PartialEq)]
pub struct LoggedEdit {
    /// The revision that it made.
    pub revision: u32,
    /// When.
    pub at: Timestamp,
    /// What the change is called.
    pub name: ChangeName,
    /// The edits, made as one.
    pub edits: Vec<Edit>,
    /// What takes them back.
    pub inverse: Vec<Edit>,
    /// The revision that it takes back, if it is an undo.
    pub undoes: Option<u32>,
    /// The finding that it answers.
    pub finding: Option<String>,
}

pub(crate) fn append(connection: &Connection, it: &LoggedEdit) -> Result<()> {
    connection.prepare_cached("INSERT INTO edit VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?.execute(
        (
            it.revision,
            millis(it.at),
            text(&it.name)?,
            text(&it.edits)?,
            text(&it.inverse)?,
            it.undoes,
            &it.finding,
        ),
    )?;
    Ok(())
}

/// The edits after `revision`, in their order.
pub(crate) fn after(connection: &Connection, revision: u32) -> Result<Vec<LoggedEdit>> {
    let mut query =
        connection.prepare_cached("SELECT * FROM edit WHERE revision > ?1 ORDER BY revision")?;
    let mut rows = query.query([revision])?;
    let mut edits = Vec::new();
    while let Some(row) = rows.next()? {
        edits.push(LoggedEdit {
            revision: row.get(0)?,
            at: time(row.get(1)?)?,
            name: read(row.get_ref(2)?)?,
            edits: read(row.get_ref(3)?)?,
            inverse: read(row.get_ref(4)?)?,
            undoes: row.get(5)?,
            finding: row.get(6)?,
        });
    }
    Ok(edits)
}

/// The newest revision; a project without edits stands at 0.
pub(crate) fn newest(connection: &Connection) -> Result<u32> {
    let mut query = connection.prepare_cached("SELECT max(revision) FROM edit")?;
    Ok(query.query_row([], |row| row.get::<_, Option<u32>>(0)).optional()?.flatten().unwrap_or(0))
}

fn text(value: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string(value)
        .map_err(|source| Error::Json { what: "an edit".to_owned(), source })
}

fn read<T: serde::de::DeserializeOwned>(value: rusqlite::types::ValueRef) -> Result<T> {
    let text = value.as_str().map_err(rusqlite::Error::from)?;
    serde_json::from_str(text).map_err(|source| Error::Json { what: "an edit".to_owned(), source })
}
