//! What a command needs and cannot have by itself.

use std::path::Path;

/// A host of the studio: a window, a browser's server, a terminal, a test.
///
/// It grows only when a command needs something new.
pub trait Host: Sync {
    /// The folder that holds what the studio keeps for this person.
    fn data_folder(&self) -> &Path;
}
