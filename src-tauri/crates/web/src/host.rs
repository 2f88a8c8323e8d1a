//! What the studio's commands get from this host.

use std::path::{Path, PathBuf};

use maket_api::Host;

/// A host without a window.
pub(crate) struct WebHost {
    data_folder: PathBuf,
}

impl WebHost {
    /// Keeps data where the desktop window keeps it too.
    pub(crate) fn new() -> Self {
        let system = dirs::data_dir().unwrap_or_else(std::env::temp_dir);
        Self { data_folder: system.join("maket") }
    }

    /// Keeps data in this folder.
    #[cfg(test)]
    pub(crate) fn at(data_folder: PathBuf) -> Self {
        Self { data_folder }
    }
}

impl Host for WebHost {
    fn data_folder(&self) -> &Path {
        &self.data_folder
    }
}
