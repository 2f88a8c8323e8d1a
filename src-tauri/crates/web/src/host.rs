//! What the studio's commands get from this host.

use std::path::PathBuf;

use jiff::Timestamp;
use maket_api::services::Holder;
use maket_api::{Host, Studio};

/// A host without a window.
pub(crate) struct WebHost {
    studio: Studio,
}

impl WebHost {
    /// Keeps data where the desktop window keeps it too.
    pub(crate) fn new() -> Self {
        let data = dirs::data_dir().unwrap_or_else(std::env::temp_dir).join("maket");
        let documents = dirs::document_dir().map(|it| it.join("Maket"));
        Self::at(data.clone(), documents.unwrap_or_else(|| data.join("services")))
    }

    /// Keeps data and services in these folders.
    pub(crate) fn at(data: PathBuf, documents: PathBuf) -> Self {
        Self { studio: Studio::new(data, documents, Holder::of_this_machine(), Timestamp::now) }
    }
}

impl Host for WebHost {
    fn studio(&self) -> &Studio {
        &self.studio
    }
}
