//! The machine's trouble.

/// What a pilot answers with.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What can go wrong while a pilot is served.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store said no.
    #[error(transparent)]
    Store(#[from] maket_store::Error),
    /// The operating system gave no random bytes.
    #[error("the operating system gave no random bytes: {0}")]
    Chance(#[from] getrandom::Error),
    /// A stored fact that cannot be read.
    #[error("fact {n} of a case cannot be read: {source}")]
    Fact {
        /// Its number.
        n: u32,
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// A fact that cannot be written.
    #[error("a fact cannot be written: {0}")]
    Unwritable(#[source] serde_json::Error),
    /// The listener failed.
    #[error("cannot serve: {0}")]
    Serve(#[source] std::io::Error),
}
