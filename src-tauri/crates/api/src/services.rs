//! Services on disk: opening, starting from a template, converting, exporting.

use std::path::Path;

use maket_formats::export::Format;
use maket_model::bundle::BundleError;
use maket_model::load::{LoadError, load};
use maket_model::modules::expand;
use maket_model::people::People;
use maket_model::place::Place;
use maket_model::schema::Document;
use maket_model::service::Service;
use maket_store::Bundle;
use maket_store::source::{Converted, Source};
use serde::Serialize;

pub use maket_store::Holder;

use crate::error::{ApiError, ErrorCode};
use crate::templates;

/// A service that has been read.
pub struct Opened {
    /// The document, with its modules in their places and its lists filled from their files.
    pub service: Service,
    /// Who tries it.
    pub people: People,
    /// All its files.
    pub bundle: Bundle,
    /// Keys that this version keeps without understanding them, as `place: key`.
    pub unknown: Vec<String>,
    /// Modules that could not be put in their places, as `place: why`.
    pub modules: Vec<String>,
}

/// Opens a folder, a `service.json` or a `.maket` file.
pub fn open(path: &Path, language: &str) -> Result<Opened, ApiError> {
    let bundle = Source::of(path).and_then(|source| source.read()).map_err(storage)?;
    read(bundle, language).map_err(|error| of(path, error))
}

/// An error in one of the files of the service at a path.
pub(crate) fn of(path: &Path, error: ApiError) -> ApiError {
    ApiError { message: format!("{} of {}", error.message, path.display()), ..error }
}

/// Reads a service from its files.
pub fn read(bundle: Bundle, language: &str) -> Result<Opened, ApiError> {
    let read = maket_model::bundle::Bundle::read(bundle.files()).map_err(|error| match &error {
        BundleError::Document { file, error } => unreadable(file, error, language),
        other => ApiError::new(ErrorCode::Unreadable, "read the files").because(other),
    })?;
    let expanded = expand(&read.value);
    let told = |(place, what): &(Place, String)| format!("{place}: {what}");
    Ok(Opened {
        service: expanded.service,
        people: read.value.people,
        bundle,
        unknown: read.unknown.iter().map(told).collect(),
        modules: expanded.problems.iter().map(|(place, why)| format!("{place}: {why}")).collect(),
    })
}

/// What became of a conversion.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Conversion {
    /// What a folder cannot hold, counted in words.
    pub left_behind: Vec<String>,
    /// Files beside the service that were passed over.
    pub passed_over: Vec<String>,
}

/// Writes a service as a folder, or as a project file where the target's name ends in `.maket`.
pub fn convert(path: &Path, target: &Path, holder: &Holder) -> Result<Conversion, ApiError> {
    let source = Source::of(path).map_err(storage)?;
    source.convert(target, holder).map(told).map_err(storage)
}

/// Starts a service from a template.
pub fn create(template: &str, target: &Path, holder: &Holder) -> Result<(), ApiError> {
    if target.exists() {
        return Err(ApiError::new(
            ErrorCode::BadRequest,
            format!("start a service as {}", target.display()),
        )
        .because("there is something of that name already: choose another name, or move it away"));
    }
    let bundle = templates::bundle(template)?;
    write(&bundle, target, holder)
}

/// Writes a service as a folder, or as a project file where the target's name ends in `.maket`.
pub(crate) fn write(bundle: &Bundle, target: &Path, holder: &Holder) -> Result<(), ApiError> {
    match target.extension().is_some_and(|it| it == maket_store::source::EXTENSION) {
        true => {
            maket_store::Project::create(target, bundle, holder).and_then(|project| project.close())
        }
        false => maket_store::folder::write(target, bundle),
    }
    .map_err(storage)
}

/// A service in a format, by the format's word.
pub fn export(path: &Path, format: &str, language: &str) -> Result<Vec<u8>, ApiError> {
    let known = || Format::ALL.map(Format::id).join(", ");
    let format = Format::of(format).ok_or_else(|| {
        ApiError::new(ErrorCode::BadRequest, format!("write the format {format}"))
            .because(format!("formats are {}", known()))
    })?;
    Ok(format.write(&open(path, language)?.service))
}

fn told(converted: Converted) -> Conversion {
    let left = &converted.left_behind;
    let counted = [
        ("edits", left.edits),
        ("versions", left.versions),
        ("rounds", left.rounds),
        ("sessions", left.sessions),
    ];
    let counted = counted.into_iter().filter(|(_, count)| *count > 0);
    let left_behind = counted.map(|(what, count)| format!("{count} {what}")).collect();
    Conversion { left_behind, passed_over: converted.passed_over }
}

/// Reads a document of a service.
pub(crate) fn document<T: Document>(
    file: &str,
    bytes: &[u8],
    language: &str,
) -> Result<T, ApiError> {
    load(bytes).map(|loaded| loaded.value).map_err(|error| unreadable(file, &error, language))
}

fn unreadable(file: &str, error: &LoadError, language: &str) -> ApiError {
    ApiError::new(ErrorCode::Unreadable, format!("read {file}"))
        .because(error.sentences(language).join("\n"))
}

/// What the store could not do, as a host tells it: what was attempted, why, and the remedy.
pub(crate) fn storage(error: maket_store::Error) -> ApiError {
    use maket_store::Error;
    let failed = |code, doing: &str, what: &Path, why: &str| {
        ApiError::new(code, format!("{doing} {}", what.display())).because(why)
    };
    match &error {
        Error::NoService(path) if path.exists() => failed(
            ErrorCode::NoSuchFile,
            "open",
            path,
            "it holds no service; name a folder with a service.json, a service.json or a .maket file",
        ),
        Error::NoService(path) => failed(
            ErrorCode::NoSuchFile,
            "open",
            path,
            "there is no such file or folder; look whether the name is right",
        ),
        Error::Disk { doing, path, source } => {
            failed(ErrorCode::Storage, doing, path, &source.to_string())
        }
        Error::Foreign { path, expected } => failed(
            ErrorCode::Unreadable,
            "open",
            path,
            &format!("it is not a {expected}; nothing was changed in it"),
        ),
        Error::Newer { path, found, known } => failed(
            ErrorCode::Unreadable,
            "open",
            path,
            &format!(
                "a newer Maket wrote it (format {found}, this one knows {known}); get the newest Maket"
            ),
        ),
        Error::Link(path) => failed(
            ErrorCode::Unreadable,
            "take",
            path,
            "it is a symbolic link, which could lead anywhere; put the file itself in its place",
        ),
        Error::Locked { holder } => {
            ApiError::new(ErrorCode::ReadOnly, "open the file to change it")
                .because(format!("{holder} has it open; close it there first"))
        }
        Error::Name(name) => {
            ApiError::new(ErrorCode::Unreadable, format!("take the file {name:?}"))
                .because("not every machine can hold a file of that name; rename it")
        }
        Error::Limit { what, limit } => {
            ApiError::new(ErrorCode::Unreadable, format!("take {what}"))
                .because(format!("it is beyond {limit}"))
        }
        Error::Json { what, source } => {
            ApiError::new(ErrorCode::Unreadable, format!("read {what}")).because(source)
        }
        Error::Edit(why) => ApiError::new(ErrorCode::EditRefused, "make the change").because(why),
        Error::ReadOnly(why) => {
            ApiError::new(ErrorCode::ReadOnly, "change the project").because(why)
        }
        Error::Database(_)
        | Error::NotKept(_)
        | Error::Closed
        | Error::Stale { .. }
        | Error::Corrupt(_) => {
            ApiError::new(ErrorCode::Storage, "keep or read what was stored").because(error)
        }
    }
}
