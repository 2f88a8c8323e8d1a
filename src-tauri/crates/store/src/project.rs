//! A project file, `.maket`: the service with its history, versions, rounds and sessions.
//!
//! The newest document is kept whole beside the log of edits (`snapshot`), so that nobody has to
//! replay a long log to read a service; the [`crate::Editor`] says how often a snapshot is due.

mod edit;
mod file;
mod heard;
mod meta;
mod snapshot;
mod version;

use crate::bundle::{Bundle, JOURNEYS, PEOPLE, SERVICE, Sha};
use crate::database::{Access, Kind, fold_in};
use crate::error::{Attempt, Error, Result};
use crate::lock::{Holder, Lock};
use crate::session::{self, Tables};
use jiff::Timestamp;
use maket_edit::Draft;
use maket_model::load::save;
use maket_model::people::People;
use rusqlite::Connection;
use std::path::{Path, PathBuf};

pub use edit::LoggedEdit;
pub use heard::Note;
pub use version::Version;

const PROJECT: Kind = Kind {
    name: "Maket project",
    application: 0x4d41_4b54, // "MAKT"
    formats: &[&[
        &[
            meta::SCHEMA,
            file::SCHEMA,
            snapshot::SCHEMA,
            edit::SCHEMA,
            version::SCHEMA,
            heard::SCHEMA,
        ],
        session::SCHEMA,
    ]],
};

/// An open project file.
#[derive(Debug)]
pub struct Project {
    path: PathBuf,
    connection: Connection,
    read_only: Option<ReadOnly>,
    lock: Option<Lock>,
}

/// Why a project can be read and not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// It was opened for reading.
    Asked,
    /// Somebody else is writing it.
    Locked(Holder),
    /// A newer Maket wrote it, in this format.
    Newer(i64),
}

/// What a folder cannot hold of a project, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftBehind {
    /// Edits of the log.
    pub edits: u32,
    /// Frozen versions.
    pub versions: u32,
    /// Rounds.
    pub rounds: u32,
    /// Sessions, with their answers and feedback.
    pub sessions: u32,
}

impl LeftBehind {
    /// Whether the folder holds everything.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

impl Project {
    /// Makes a new project file of a service. A file that is there already stays as it is.
    pub fn create(path: &Path, bundle: &Bundle, holder: &Holder) -> Result<Self> {
        if path.exists() {
            let source = std::io::ErrorKind::AlreadyExists.into();
            return Err(Error::Disk { doing: "create", path: path.to_owned(), source });
        }
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).attempt("make the folder", folder)?;
        }
        let lock = Lock::take(path, holder)?;
        let connection = PROJECT.open(path, Access::Write)?.connection;
        let lock = Some(lock);
        let mut project = Self { path: path.to_owned(), connection, read_only: None, lock };
        project.write(|connection| {
            snapshot::put(connection, 0, bundle.service())?;
            file::replace_all(connection, bundle)
        })?;
        Ok(project)
    }

    /// Opens a project file for writing and erases the sessions whose time has come. Where somebody
    /// else writes it or a newer Maket wrote it, it is opened for reading; `read_only` says so.
    pub fn open(path: &Path, holder: &Holder, now: Timestamp) -> Result<Self> {
        present(path)?;
        let lock = match Lock::take(path, holder) {
            Ok(lock) => lock,
            Err(Error::Locked { holder }) => return Self::reading(path, ReadOnly::Locked(holder)),
            Err(error) => return Err(error),
        };
        let opened = PROJECT.open(path, Access::Write)?;
        if let Some(format) = opened.newer {
            return Self::reading(path, ReadOnly::Newer(format));
        }
        let connection = opened.connection;
        session::erase_expired(&connection, now)?;
        Ok(Self { path: path.to_owned(), connection, read_only: None, lock: Some(lock) })
    }

    /// Opens a project file for reading, whoever writes it.
    pub fn open_to_read(path: &Path) -> Result<Self> {
        present(path)?;
        Self::reading(path, ReadOnly::Asked)
    }

    fn reading(path: &Path, why: ReadOnly) -> Result<Self> {
        let opened = PROJECT.open(path, Access::Read)?;
        let why = opened.newer.map_or(why, ReadOnly::Newer);
        let connection = opened.connection;
        Ok(Self { path: path.to_owned(), connection, read_only: Some(why), lock: None })
    }

    /// Why it cannot be written, if so.
    pub fn read_only(&self) -> Option<&ReadOnly> {
        self.read_only.as_ref()
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The files of its service, with every edit of the log made.
    pub fn bundle(&self) -> Result<Bundle> {
        let (mut bundle, edits) = self.newest_snapshot()?;
        if !edits.is_empty() {
            let mut draft = draft_of(&bundle)?;
            edits.iter().try_for_each(|it| replay(&mut draft, it))?;
            put_draft(&mut bundle, &draft)?;
        }
        Ok(bundle)
    }

    /// The files as of the newest snapshot, and the edits made since.
    pub(crate) fn newest_snapshot(&self) -> Result<(Bundle, Vec<LoggedEdit>)> {
        let newest = snapshot::before(&self.connection, u32::MAX)?;
        let (revision, service) = newest.ok_or_else(|| Error::NoService(self.path.clone()))?;
        let mut bundle = Bundle::of_service(service)?;
        file::read_into(&self.connection, &mut bundle)?;
        Ok((bundle, edit::after(&self.connection, revision)?))
    }

    /// The newest revision; it grows with every edit.
    pub fn revision(&self) -> Result<u32> {
        edit::newest(&self.connection)
    }

    /// The edits after a revision, oldest first.
    pub fn edits_after(&self, revision: u32) -> Result<Vec<LoggedEdit>> {
        edit::after(&self.connection, revision)
    }

    /// Appends an edit to the log, durable when this returns. `snapshot` holds the documents as the
    /// edit leaves them, where one is due. The edit must have been made on the newest revision.
    pub fn append_edit(&mut self, edit: &LoggedEdit, snapshot: Option<&Draft>) -> Result<()> {
        self.write(|connection| {
            let stands_at = edit::newest(connection)?;
            let made_on = edit.revision.saturating_sub(1);
            if made_on != stands_at {
                return Err(Error::Stale { made_on, stands_at });
            }
            edit::append(connection, edit)?;
            match snapshot {
                Some(draft) => keep(connection, edit.revision, draft),
                None => Ok(()),
            }
        })
    }

    /// Keeps the documents whole, as of the newest revision.
    pub fn put_snapshot(&mut self, draft: &Draft) -> Result<()> {
        self.write(|connection| keep(connection, edit::newest(connection)?, draft))
    }

    /// Keeps a file of the service: the cast, the journeys, an asset, a module.
    pub fn put_file(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        // A bundle refuses what no service may hold, together with what is there already.
        let mut bundle = self.bundle()?;
        bundle.insert(path, bytes.to_owned())?;
        match path {
            SERVICE | PEOPLE | JOURNEYS => {
                let draft = draft_of(&bundle)?;
                self.put_snapshot(&draft)
            }
            _ => self.write(|connection| file::put(connection, path, bytes)),
        }
    }

    /// Removes a file of the service.
    pub fn remove_file(&mut self, path: &str) -> Result<()> {
        self.write(|connection| file::remove(connection, path))
    }

    /// Freezes a bundle and keeps it whole; the same bundle is the same version.
    pub fn freeze(&mut self, bundle: &Bundle, title: &str, now: Timestamp) -> Result<Version> {
        let frozen = bundle.frozen()?;
        let (sha, title) = (frozen.sha(), title.to_owned());
        let version = Version { sha, revision: self.revision()?, title, frozen_at: now };
        self.write(|connection| version::put(connection, &version, &frozen))?;
        Ok(version)
    }

    /// The frozen versions, oldest first.
    pub fn versions(&self) -> Result<Vec<Version>> {
        version::all(&self.connection)
    }

    /// The files of a frozen version.
    pub fn version(&self, sha: Sha) -> Result<Option<Bundle>> {
        version::bundle(&self.connection, sha)
    }

    /// A value kept under a name, as how the window was left.
    pub fn setting(&self, name: &str) -> Result<Option<String>> {
        meta::get(&self.connection, name)
    }

    /// Keeps a value under a name.
    pub fn set_setting(&mut self, name: &str, value: &str) -> Result<()> {
        self.write(|connection| meta::set(connection, name, value))
    }

    /// Keeps what the team makes of something that was said, known by its session and moment.
    pub fn sort(&mut self, session: &str, at: Timestamp, state: &str) -> Result<()> {
        self.write(|connection| heard::sort(connection, session, at, state))
    }

    /// What the team has made of what was said: session, moment, state.
    pub fn sorted(&self) -> Result<Vec<(String, Timestamp, String)>> {
        heard::sorted(&self.connection)
    }

    /// Keeps what an observer wrote down.
    pub fn put_note(&mut self, note: &Note) -> Result<()> {
        self.write(|connection| heard::note(connection, note))
    }

    /// What observers of a round wrote down, in its order.
    pub fn notes(&self, round: &str) -> Result<Vec<Note>> {
        heard::notes(&self.connection, round)
    }

    /// Rounds, sessions and what they gave, to read.
    pub fn sessions(&self) -> Tables<'_> {
        Tables::new(&self.connection)
    }

    /// Writes rounds and sessions in one transaction.
    pub fn write_sessions<T>(&mut self, work: impl FnOnce(&Tables) -> Result<T>) -> Result<T> {
        self.write(|connection| work(&Tables::new(connection)))
    }

    /// Takes in the rounds and sessions of a pilot's own store, each session once by its id, and
    /// says how many were new.
    pub fn import_sessions(&mut self, store: &Path) -> Result<u32> {
        present(store)?;
        session::STORE.open(store, Access::Read)?;
        self.writable()?;
        session::import(&mut self.connection, store)
    }

    /// What a folder cannot hold of this project.
    pub fn left_behind(&self) -> Result<LeftBehind> {
        let count = |table: &str| {
            let query = format!("SELECT count(*) FROM {table}");
            self.connection.query_row(&query, [], |row| row.get::<_, u32>(0))
        };
        Ok(LeftBehind {
            edits: count("edit")?,
            versions: count("version")?,
            rounds: count("round")?,
            sessions: count("session")?,
        })
    }

    /// Closes the project: the WAL is folded in and the file stands alone.
    pub fn close(self) -> Result<()> {
        let Self { connection, lock, read_only, .. } = self;
        if read_only.is_none() {
            fold_in(&connection)?;
        }
        connection.close().map_err(|(_, error)| error)?;
        drop(lock);
        Ok(())
    }

    fn writable(&self) -> Result<()> {
        self.read_only.as_ref().map_or(Ok(()), |why| Err(Error::ReadOnly(why.to_string())))
    }

    fn write<T>(&mut self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        self.writable()?;
        let transaction =
            self.connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let done = work(&transaction)?;
        transaction.commit()?;
        Ok(done)
    }
}

impl std::fmt::Display for ReadOnly {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Asked => f.write_str("it was opened so"),
            Self::Locked(holder) => write!(f, "{holder} has it open"),
            Self::Newer(format) => write!(
                f,
                "a newer Maket wrote it (format {format}, this one knows {})",
                PROJECT.newest()
            ),
        }
    }
}

/// The document of a bundle, its people and its journeys.
pub(crate) fn draft_of(bundle: &Bundle) -> Result<Draft> {
    let json = |what: &str| {
        let what = what.to_owned();
        move |source| Error::Json { what, source }
    };
    let service = serde_json::from_slice(bundle.service()).map_err(json(SERVICE))?;
    let people = match bundle.get(PEOPLE) {
        Some(bytes) => serde_json::from_slice(bytes).map_err(json(PEOPLE))?,
        None => People::default(),
    };
    let journeys = bundle.get(JOURNEYS).map(String::from_utf8_lossy).unwrap_or_default();
    Ok(Draft { service, people, journeys: journeys.into_owned() })
}

/// Writes a draft over the documents of a bundle.
pub(crate) fn put_draft(bundle: &mut Bundle, draft: &Draft) -> Result<()> {
    bundle.insert(SERVICE, save(&draft.service))?;
    if draft.people != People::default() || bundle.get(PEOPLE).is_some() {
        bundle.insert(PEOPLE, save(&draft.people))?;
    }
    if !draft.journeys.is_empty() || bundle.get(JOURNEYS).is_some() {
        bundle.insert(JOURNEYS, draft.journeys.clone().into_bytes())?;
    }
    Ok(())
}

/// Makes an edit of the log again.
pub(crate) fn replay(draft: &mut Draft, it: &LoggedEdit) -> Result<()> {
    let done = maket_edit::apply_all(draft, &it.edits);
    done.map(|_| ()).map_err(|error| Error::Corrupt(format!("edit {}: {error}", it.revision)))
}

/// Keeps all documents at once: they are read together, with the edits made since.
fn keep(connection: &Connection, revision: u32, draft: &Draft) -> Result<()> {
    snapshot::put(connection, revision, &save(&draft.service))?;
    match draft.people == People::default() {
        true => file::remove(connection, PEOPLE),
        false => file::put(connection, PEOPLE, &save(&draft.people)),
    }?;
    match draft.journeys.is_empty() {
        true => file::remove(connection, JOURNEYS),
        false => file::put(connection, JOURNEYS, draft.journeys.as_bytes()),
    }
}

fn present(path: &Path) -> Result<()> {
    match path.is_file() {
        true => Ok(()),
        false => Err(Error::NoService(path.to_owned())),
    }
}

#[cfg(test)]
mod tests;
