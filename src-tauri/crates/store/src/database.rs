//! How every database of Maket is opened.

use crate::error::{Error, Result};
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// A kind of database: how it is told from others, and how it came to its present shape.
pub(crate) struct Kind {
    /// What a person calls it.
    pub(crate) name: &'static str,
    /// SQLite's `application_id`.
    pub(crate) application: i32,
    /// What each format added to the one before, in groups of tables; `user_version` counts them.
    pub(crate) formats: &'static [&'static [&'static [&'static str]]],
}

/// How a database is to be opened.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// For writing; it is made where it is not there, and brought to the newest format.
    Write,
    /// For reading.
    Read,
}

/// A database that was opened.
pub(crate) struct Opened {
    pub(crate) connection: Connection,
    /// Its format, where that is newer than ours: then it can be read at most.
    pub(crate) newer: Option<i64>,
}

impl Kind {
    pub(crate) fn newest(&self) -> i64 {
        self.formats.len() as i64
    }

    pub(crate) fn open(&self, path: &Path, access: Access) -> Result<Opened> {
        let flags = match access {
            Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
            Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
        } | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(Duration::from_secs(10))?;
        connection.set_prepared_statement_cache_capacity(128);
        let found = self.recognise(&connection, path)?;
        let newer = found.filter(|found| *found > self.newest());
        if access == Access::Write && newer.is_none() {
            self.prepare(&mut connection, found.unwrap_or(0))?;
        } else if found.is_none() {
            return Err(Error::Foreign { path: path.to_owned(), expected: self.name });
        }
        connection.pragma_update(None, "foreign_keys", true)?;
        Ok(Opened { connection, newer })
    }

    /// The format of the database, or none where it is empty.
    fn recognise(&self, connection: &Connection, path: &Path) -> Result<Option<i64>> {
        let foreign = || Error::Foreign { path: path.to_owned(), expected: self.name };
        let number = |pragma: &str| {
            connection.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0)).map_err(
                |error| match error.sqlite_error_code() {
                    Some(rusqlite::ErrorCode::NotADatabase) => foreign(),
                    _ => Error::Database(error),
                },
            )
        };
        let (application, format) = (number("application_id")?, number("user_version")?);
        let tables: i64 =
            connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        match (application, tables) {
            (0, 0) => Ok(None),
            (it, _) if it == i64::from(self.application) => Ok(Some(format)),
            _ => Err(foreign()),
        }
    }

    fn prepare(&self, connection: &mut Connection, found: i64) -> Result<()> {
        // An erased session must not live on in freed pages.
        connection.pragma_update(None, "secure_delete", true)?;
        connection.pragma_update(None, "journal_mode", "wal")?;
        connection.pragma_update(None, "synchronous", "full")?;
        if found == self.newest() {
            return Ok(());
        }
        let transaction = connection.transaction()?;
        let done = usize::try_from(found).unwrap_or(0);
        for format in &self.formats[done..] {
            format
                .iter()
                .copied()
                .flatten()
                .try_for_each(|schema| transaction.execute_batch(schema))?;
        }
        transaction.pragma_update(None, "application_id", self.application)?;
        transaction.pragma_update(None, "user_version", self.newest())?;
        transaction.commit()?;
        Ok(())
    }
}

/// Milliseconds since the epoch, the form in which tables keep times.
pub(crate) fn millis(at: jiff::Timestamp) -> i64 {
    at.as_millisecond()
}

/// The time of stored milliseconds.
pub(crate) fn time(millis: i64) -> Result<jiff::Timestamp> {
    jiff::Timestamp::from_millisecond(millis)
        .map_err(|_| Error::Corrupt(format!("a time beyond all calendars: {millis}")))
}

/// Folds the WAL into the file.
pub(crate) fn fold_in(connection: &Connection) -> Result<()> {
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(())
}
