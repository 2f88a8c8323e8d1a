//! Forms of other tools, opened as services.

mod child;

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use maket_formats::import::{Dialect, ImportError, Loss, words};
use maket_model::load::save;
use maket_model::service::Service;
use maket_model::step::StepKind;
use maket_store::Bundle;
use serde::{Deserialize, Serialize};

use self::child::Form;
use crate::error::{ApiError, ErrorCode};
use crate::host::Host;
use crate::projects::start;
use crate::services::{Holder, storage, write};

pub use child::{Importer, Unread, run_if_asked};

pub use crate::projects::ProjectOpened;

/// The most bytes that a file may have.
pub use maket_formats::import::MOST_BYTES;

/// A form to read.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReadImport {
    /// The file, in base64.
    pub content: String,
    /// The language in which to tell what is lost.
    pub language: String,
}

/// What would become of a form.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportProposal {
    /// What it is accepted by, as long as the studio is open.
    pub id: String,
    /// The tool that the form was made for, in words.
    pub dialect: String,
    /// What the service would be called.
    pub title: String,
    /// How many pages it would have.
    pub pages: u32,
    /// How many questions.
    pub questions: u32,
    /// How many findings the checks have on it.
    pub findings: u32,
    /// How many of them stop people.
    pub errors: u32,
    /// What it would not hold, place by place.
    pub losses: Vec<ImportLoss>,
}

/// Something of a form that the service does not hold.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportLoss {
    /// Where in the file, as a JSON pointer.
    pub at: String,
    /// Where, in words.
    pub place: String,
    /// What it is, in words.
    pub what: String,
}

impl ImportLoss {
    fn of(loss: &Loss, language: &str) -> Self {
        Self { at: loss.at.clone(), place: loss.place(language), what: loss.what.words(language) }
    }
}

/// Takes a proposal.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AcceptImport {
    /// Its id.
    pub proposal: String,
}

/// Reads a form, and says what would become of it. Nothing is made yet.
pub fn read(host: &dyn Host, request: ReadImport) -> Result<ImportProposal, ApiError> {
    let bytes = BASE64.decode(&request.content).map_err(|error| {
        ApiError::new(ErrorCode::BadRequest, "read the file's base64").because(error)
    })?;
    let language = request.language.as_str();
    let form = form(&host.importer(), &bytes, language)?;
    let service = &form.imported.service;
    let pages = service.steps.iter().filter_map(|step| match &step.kind {
        StepKind::Page(page) => Some(page.questions.len()),
        _ => None,
    });
    let (title, losses) = (title(service), &form.imported.losses);
    Ok(ImportProposal {
        dialect: form.imported.dialect.words(language),
        title,
        pages: pages.clone().count() as u32,
        questions: pages.sum::<usize>() as u32,
        findings: form.findings,
        errors: form.errors,
        losses: losses.iter().map(|loss| ImportLoss::of(loss, language)).collect(),
        id: host.studio().propose(form.imported.service),
    })
}

fn title(service: &Service) -> String {
    let first = service.languages.first().map_or("", |it| it.as_str());
    service.title.or_first(first).to_owned()
}

/// Makes a project of what was proposed, and opens it.
pub fn accept(host: &dyn Host, request: AcceptImport) -> Result<ProjectOpened, ApiError> {
    let studio = host.studio();
    let service = studio.proposed(&request.proposal).ok_or_else(|| {
        ApiError::new(ErrorCode::NoSuchFile, format!("find the proposal {}", request.proposal))
    })?;
    let mut bundle = Bundle::of_service(save(&service)).map_err(storage)?;
    let opened = start(studio, &mut bundle)?;
    studio.withdraw(&request.proposal);
    Ok(opened)
}

/// What came of an import.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ImportReport {
    /// The dialect that the file was found to be in.
    pub dialect: Dialect,
    /// How many steps the service has.
    pub steps: usize,
    /// How many findings the checks have on it.
    pub findings: u32,
    /// How many of them stop people.
    pub errors: u32,
    /// What the service does not hold, place by place.
    pub losses: Vec<ImportLoss>,
}

/// Reads a form and writes it as a service.
pub fn write_service(
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
    let form = form(importer, bytes, language)?;
    let imported = form.imported;
    let bundle = Bundle::of_service(save(&imported.service)).map_err(storage)?;
    write(&bundle, target, holder)?;
    Ok(ImportReport {
        dialect: imported.dialect,
        steps: imported.service.steps.len(),
        findings: form.findings,
        errors: form.errors,
        losses: imported.losses.iter().map(|loss| ImportLoss::of(loss, language)).collect(),
    })
}

fn form(importer: &Importer, bytes: &[u8], language: &str) -> Result<Form, ApiError> {
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
