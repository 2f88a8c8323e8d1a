//! What the studio's commands get from the desktop.

use std::path::{Path, PathBuf};

use maket_api::Host;

/// A host with a window.
pub(crate) struct WindowHost {
    data_folder: PathBuf,
}

impl WindowHost {
    /// Keeps data where the system keeps a person's data.
    pub(crate) fn new() -> Self {
        let system = dirs::data_dir().unwrap_or_else(std::env::temp_dir);
        Self { data_folder: system.join("maket") }
    }

    /// Where the log is.
    pub(crate) fn log_folder(&self) -> PathBuf {
        self.data_folder.join("log")
    }
}

impl Host for WindowHost {
    fn data_folder(&self) -> &Path {
        &self.data_folder
    }
}
