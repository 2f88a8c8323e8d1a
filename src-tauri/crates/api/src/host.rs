//! What a command needs and cannot have by itself.

use crate::imports::Importer;
use crate::studio::Studio;

/// A host of the studio: a window, a browser's server, a test.
///
/// It grows only when a command needs something new.
pub trait Host: Sync {
    /// The studio that this host shows.
    fn studio(&self) -> &Studio;

    /// What reads files to import: this program, started again.
    fn importer(&self) -> Importer {
        Importer::of_this_program()
    }
}
