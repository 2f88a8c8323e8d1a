//! What the studio's commands get from the desktop.

use std::path::PathBuf;

use jiff::Timestamp;
use maket_api::services::Holder;
use maket_api::{Host, Studio};

/// A host with a window.
pub(crate) struct WindowHost {
    studio: Studio,
}

impl WindowHost {
    /// Keeps data where the system keeps a person's data.
    pub(crate) fn new() -> Self {
        let data = dirs::data_dir().unwrap_or_else(std::env::temp_dir).join("maket");
        let documents = dirs::document_dir().map(|it| it.join("Maket"));
        let documents = documents.unwrap_or_else(|| data.join("services"));
        let holder = Holder::of_this_machine();
        Self { studio: Studio::new(data, documents, holder, Timestamp::now) }
    }

    /// Where the log is.
    pub(crate) fn log_folder(&self) -> PathBuf {
        self.studio.data_folder().join("log")
    }
}

impl Host for WindowHost {
    fn studio(&self) -> &Studio {
        &self.studio
    }
}
