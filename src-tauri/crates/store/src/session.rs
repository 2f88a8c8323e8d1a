//! The store of a pilot's sessions: what was answered, seen and said.
//!
//! One thread writes. Whoever writes is answered after the commit of a group that holds the write,
//! so that an answer is durable before its reply; readers have connections of their own.

mod case;
mod event;
mod fact;
mod feedback;
mod import;
mod nonce;
mod participant;
mod questionnaire;
mod recent;
mod retention;
mod round;
mod writer;

use crate::database::{Access, Kind, time};
use crate::error::{Attempt, Error, Result};
use crate::lock::{Holder, Lock};
use jiff::Timestamp;
use maket_research::Observed;
use recent::Recent;
use rusqlite::{CachedStatement, Connection};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::sync_channel;
use std::sync::{Arc, Mutex, PoisonError};
use writer::Writer;

pub use fact::StoredFact;
pub use participant::{Hash, Session};
pub use recent::InRound;
pub use round::Round;

pub(crate) use import::import;
pub(crate) use retention::erase_expired;

/// The tables of rounds and sessions; a project file has them too.
pub(crate) const SCHEMA: &[&str] = &[
    round::SCHEMA,
    case::SCHEMA,
    participant::SCHEMA,
    fact::SCHEMA,
    nonce::SCHEMA,
    event::SCHEMA,
    feedback::SCHEMA,
    questionnaire::SCHEMA,
];

pub(crate) const STORE: Kind = Kind {
    name: "store of pilot sessions",
    application: 0x4d41_4b53, // "MAKS"
    formats: &[&[SCHEMA]],
};

/// The tables of rounds and sessions, read or written through one connection.
#[derive(Debug)]
pub struct Tables<'c>(&'c Connection);

impl<'c> Tables<'c> {
    pub(crate) fn new(connection: &'c Connection) -> Self {
        Self(connection)
    }

    fn prepare(&self, sql: &str) -> Result<CachedStatement<'c>> {
        Ok(self.0.prepare_cached(sql)?)
    }

    /// All that a round saw of those who agreed to take part.
    pub fn observed(&self, round: &str) -> Result<Observed> {
        let mut query = self.prepare(
            "SELECT session.id, person, team, started_at, ended_at, outcome FROM session
             JOIN case_file ON case_file.id = case_id
             WHERE round = ?1 AND consented_at IS NOT NULL ORDER BY started_at, session.rowid",
        )?;
        let mut rows = query.query([round])?;
        let mut sessions = Vec::new();
        while let Some(row) = rows.next()? {
            sessions.push(maket_research::Session {
                id: row.get(0)?,
                person: row.get(1)?,
                team: row.get(2)?,
                started: time(row.get(3)?)?,
                ended: row.get::<_, Option<i64>>(4)?.map(time).transpose()?,
                outcome: row.get(5)?,
            });
        }
        Ok(Observed {
            sessions,
            events: self.events(round)?,
            feedback: self.feedback(round)?,
            questionnaires: self.questionnaires(round)?,
        })
    }
}

/// A pilot's own store.
#[derive(Debug)]
pub struct SessionStore {
    path: PathBuf,
    writer: Writer,
    recent: Arc<Recent>,
    readers: Mutex<Vec<Connection>>,
    passing: bool,
    _lock: Lock,
}

/// Reads a store that may be served meanwhile; nothing is written, and nothing erased.
pub fn read_store<T>(path: &Path, work: impl FnOnce(&Tables) -> Result<T>) -> Result<T> {
    if !path.is_file() {
        return Err(Error::NoService(path.to_owned()));
    }
    work(&Tables::new(&STORE.open(path, Access::Read)?.connection))
}

impl SessionStore {
    /// Opens a store, or makes it, and erases the sessions whose time has come.
    pub fn open(path: &Path, holder: &Holder, now: Timestamp) -> Result<Self> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).attempt("make the folder", folder)?;
        }
        let lock = Lock::take(path, holder)?;
        let mut opened = STORE.open(path, Access::Write)?;
        if let Some(found) = opened.newer {
            let known = STORE.newest();
            return Err(Error::Newer { path: path.to_owned(), found, known });
        }
        erase_expired(&opened.connection, now)?;
        let recent = Arc::<Recent>::default();
        recent.watch(&mut opened.connection)?;
        let writer = Writer::start(opened.connection, Arc::clone(&recent))
            .attempt("start the writer of", path)?;
        Ok(Self {
            path: path.to_owned(),
            writer,
            recent,
            readers: Mutex::default(),
            passing: false,
            _lock: lock,
        })
    }

    /// A store for what nobody keeps, as previews play it; its file goes with it.
    pub fn for_a_while(holder: &Holder, now: Timestamp) -> Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("maket-{}-{number}.db", std::process::id());
        let path = std::env::temp_dir().join(name);
        // A killed process of the same number may have left one.
        remove_all(&path);
        let mut store = Self::open(&path, holder, now)?;
        store.passing = true;
        Ok(store)
    }

    /// Writes in one transaction, alone or with others. `done` is called from the writer's thread
    /// after the commit, or with what went wrong; it should be quick.
    pub fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Tables) -> Result<T> + Send + 'static,
        done: impl FnOnce(Result<T>) + Send + 'static,
    ) {
        self.writer.write(work, done);
    }

    /// Writes in one transaction and waits until it is durable.
    pub fn write_and_wait<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Tables) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (tell, told) = sync_channel(1);
        self.write(work, move |result| {
            let _ = tell.send(result);
        });
        told.recv().map_err(|_| Error::Closed)?
    }

    /// The session of a token's hash, and its round, as they are durable.
    pub fn session(&self, token: &Hash) -> Result<Option<Arc<InRound>>> {
        self.recent.get(token, || self.read(|tables| tables.session(token)))
    }

    /// Reads what is durable.
    pub fn read<T>(&self, work: impl FnOnce(&Tables) -> Result<T>) -> Result<T> {
        let idle = || self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        let free = idle().pop();
        let connection = match free {
            Some(connection) => connection,
            None => STORE.open(&self.path, Access::Read)?.connection,
        };
        let result = work(&Tables::new(&connection));
        idle().push(connection);
        result
    }

    /// Waits until all that was sent is durable, and leaves one whole file.
    pub fn close(mut self) -> Result<()> {
        self.shut()
    }

    fn shut(&mut self) -> Result<()> {
        self.readers.get_mut().unwrap_or_else(PoisonError::into_inner).clear();
        self.writer.stop()
    }
}

impl Drop for SessionStore {
    fn drop(&mut self) {
        let _ = self.shut();
        if self.passing {
            remove_all(&self.path);
        }
    }
}

/// Removes a database with what SQLite and the lock leave beside it.
fn remove_all(path: &Path) {
    for ending in ["", "-wal", "-shm", ".lock"] {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        drop(std::fs::remove_file(name));
    }
}

#[cfg(test)]
mod tests;
