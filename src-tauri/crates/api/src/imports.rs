//! Forms of other tools, opened as services.

mod child;

use std::path::Path;

use maket_formats::import::{Dialect, ImportError, Imported, Loss, words};
use maket_model::load::save;
use maket_store::Bundle;
use serde::Serialize;

use crate::error::{ApiError, ErrorCode};
use crate::services::{Holder, storage, write};

pub use child::{Importer, Unread, run_if_asked};

/// The most bytes that a file may have.
pub use maket_formats::import::MOST_BYTES;

/// What came of an import.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ImportReport {
    /// The dialect that the file was found to be in.
    pub dialect: Dialect,
    /// How many steps the service has.
    pub steps: usize,
    /// What the service does not hold, place by place.
    pub losses: Vec<Loss>,
}

/// Reads a Defra or XGov form and writes it as a service.
pub fn read(
    importer: &Importer,
    bytes: &[u8],
    target: &Path,
    holder: &Holder,
    language: &str,
) -> Result<ImportReport, ApiError> {
    if target.exists() {
        return Err(ApiError::new(ErrorCode::BadRequest, format!("write {}", target.display()))
            .because(
                "there is something of that name already: choose another name, or move it away",
            ));
    }
    let imported = form(importer, bytes, language)?;
    let bundle = Bundle::of_service(save(&imported.service)).map_err(storage)?;
    write(&bundle, target, holder)?;
    Ok(ImportReport {
        dialect: imported.dialect,
        steps: imported.service.steps.len(),
        losses: imported.losses,
    })
}

fn form(importer: &Importer, bytes: &[u8], language: &str) -> Result<Imported, ApiError> {
    importer.read(bytes).map_err(|error| told(&error, language))
}

/// Why a file was not read, as a host tells it: where it is wrong, and the remedy.
fn told(error: &Unread, language: &str) -> ApiError {
    let (code, details) = match error {
        Unread::Refused(error) => (code_of(error), error.words(language)),
        Unread::TimedOut(time) => {
            let args = [("seconds", time.as_secs_f64().into())];
            (ErrorCode::ImportTimedOut, words::text("import-timed-out", &args, language))
        }
        Unread::Died { memory, how } => {
            let args = [("memory", (memory / (1024 * 1024)).into())];
            let said = words::text("import-died", &args, language);
            (ErrorCode::ImportDied, format!("{said} ({how})"))
        }
        Unread::NotStarted(why) => {
            let said = words::text("import-not-started", &[], language);
            (ErrorCode::ImportDied, format!("{said} ({why})"))
        }
    };
    ApiError::new(code, "import the form").because(details)
}

fn code_of(error: &ImportError) -> ErrorCode {
    match error {
        ImportError::TooLarge { .. }
        | ImportError::TooDeep { .. }
        | ImportError::TooMany { .. } => ErrorCode::ImportTooLarge,
        ImportError::NotText { .. } | ImportError::Unreadable { .. } | ImportError::NotAForm => {
            ErrorCode::ImportUnreadable
        }
    }
}
