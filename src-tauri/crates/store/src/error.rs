//! What can go wrong between Maket and the disk.

use std::path::{Path, PathBuf};

/// What a store answers with.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// The machine's trouble, or a file that is not what it should be.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The disk said no.
    #[error("cannot {doing} {}", path.display())]
    Disk {
        /// What was attempted.
        doing: &'static str,
        /// With what.
        path: PathBuf,
        /// What the disk said.
        source: std::io::Error,
    },
    /// The database said no.
    #[error("the database failed: {0}")]
    Database(#[from] rusqlite::Error),
    /// A write of a group that could not be made durable.
    #[error("it could not be kept: {0}")]
    NotKept(String),
    /// The writer of a session store has gone.
    #[error("the session store is closed")]
    Closed,
    /// There is nothing of this kind at the path.
    #[error("{} holds no service", .0.display())]
    NoService(PathBuf),
    /// A name that could lead out of the folder, or that not every machine can hold.
    #[error("{0:?} is not a plain file name")]
    Name(String),
    /// A symbolic link inside a service folder.
    #[error("{} is a symbolic link, which a service folder may not hold", .0.display())]
    Link(PathBuf),
    /// More than a service may bring.
    #[error("{what} is beyond {limit}")]
    Limit {
        /// What is too large.
        what: String,
        /// How large it may be.
        limit: String,
    },
    /// A database of some other program.
    #[error("{} is not a {expected}", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
        /// What was expected.
        expected: &'static str,
    },
    /// A file written by a newer Maket.
    #[error("{} was written by a newer Maket (format {found}, this one knows {known})", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: i64,
        /// The newest format known here.
        known: i64,
    },
    /// Somebody else has it open.
    #[error("{holder} has it open")]
    Locked {
        /// Who.
        holder: crate::lock::Holder,
    },
    /// It was opened for reading only.
    #[error("the project is open for reading only: {0}")]
    ReadOnly(String),
    /// The document is no JSON.
    #[error("{what} is not JSON: {source}")]
    Json {
        /// Which document.
        what: String,
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// The edit was made on another revision than the newest.
    #[error("the edit was made on revision {made_on}, and the project stands at {stands_at}")]
    Stale {
        /// The revision that the edit was made on.
        made_on: u32,
        /// The newest revision.
        stands_at: u32,
    },
    /// An edit that cannot be made.
    #[error("the change cannot be made: {0}")]
    Edit(#[from] maket_edit::EditError),
    /// A stored row that makes no sense.
    #[error("the store holds {0}")]
    Corrupt(String),
}

/// Names what was attempted when the disk says no.
pub(crate) trait Attempt<T> {
    /// What was attempted, and with what.
    fn attempt(self, doing: &'static str, path: &Path) -> Result<T>;
}

impl<T> Attempt<T> for std::io::Result<T> {
    fn attempt(self, doing: &'static str, path: &Path) -> Result<T> {
        self.map_err(|source| Error::Disk { doing, path: path.to_owned(), source })
    }
}
