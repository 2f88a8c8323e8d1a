//! Handing over: what developers get, whether it is well, and the pack that they are sent.
//!
//! Each part is written on its own and kept for the revision that it describes, so that a window
//! can tell how far it is, stop between two parts, and put the pack together in no time.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maket_check::Severity;
use maket_formats::export::Format;
use maket_formats::export::pack::{self, About, PackFile};
use maket_model::service::Service;
use maket_model::step::StepKind;
use maket_store::Bundle;
use serde::{Deserialize, Serialize};

use crate::error::{ApiError, ErrorCode};
use crate::host::Host;
use crate::previews;
use crate::services::storage;
use crate::studio::OpenProject;

pub use crate::projects::ProjectRequest;

/// The service's own files, the part beside the formats.
const OWN: &str = "service";
/// So much of a text is shown in a window.
const SHOWN: usize = 400_000;

/// What can be handed over.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HandOver {
    /// The revision that is described.
    pub revision: u32,
    /// The digest of that version.
    pub version: String,
    /// How many findings stop people; with one it is a draft.
    pub errors: u32,
    /// How many more want a look.
    pub warnings: u32,
    /// The ids of the parts, in the order in which they are offered.
    pub parts: Vec<String>,
    /// Where the pack would be saved.
    pub path: String,
}

/// Asks about one part.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReadHandOverPart {
    /// The project's id.
    pub project: String,
    /// The part's id.
    pub part: String,
}

/// A part of what is handed over, as it has been written.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HandOverPart {
    /// Its id.
    pub part: String,
    /// Its file; of several, the folder.
    pub path: String,
    /// How much it is.
    pub bytes: u32,
    /// How many things are in it: files, operations, answers, screens.
    pub count: u32,
    /// The SHA-256 of its one file.
    pub sha256: Option<String>,
    /// Why it cannot be used, in English, for support; nothing is well.
    pub faults: Vec<String>,
}

/// Asks to see one part.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PreviewHandOver {
    /// The project's id.
    pub project: String,
    /// The part's id.
    pub part: String,
    /// Where the window comes from, which alone may show a document in a frame.
    pub origin: String,
}

/// A part to be looked at.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HandOverPreview {
    /// What stands in its file.
    pub text: String,
    /// Whether the end is missing, because it is too much for a window.
    pub cut: bool,
    /// Where it can be read as a page, for a frame.
    pub address: Option<String>,
}

/// Asks for the pack, or for some of it.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ExportHandOver {
    /// The project's id.
    pub project: String,
    /// The ids of the parts; one that is a single file is handed out as it is, all else is packed.
    pub parts: Vec<String>,
    /// Where to save it; without it, it is answered.
    pub to: Option<String>,
}

/// What has been handed over.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HandedOver {
    /// The name of the file.
    pub name: String,
    /// Where it was saved; what is there already is left alone, and a number is added.
    pub path: Option<String>,
    /// How much it is.
    pub bytes: u32,
    /// Its SHA-256.
    pub sha256: String,
    /// The file itself in base64, where it was not saved.
    pub content: Option<String>,
}

/// What can be handed over.
pub fn read(host: &dyn Host, request: ProjectRequest) -> Result<HandOver, ApiError> {
    let studio = host.studio();
    studio.with(&request.project, |it| {
        let (_, findings) = it.findings()?;
        let weighs: Vec<Severity> = findings.map(|it| it.severity).collect();
        let count = |of| weighs.iter().filter(|it| **it == of).count() as u32;
        let version = version(&it.editor().bundle().map_err(storage)?)?;
        let name = pack_name(&it.editor().draft().service, &version);
        Ok(HandOver {
            revision: it.editor().revision(),
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            parts: parts().map(str::to_owned).collect(),
            path: studio.documents().join(name).display().to_string(),
            version,
        })
    })
}

/// A part as it has been written.
pub fn part(host: &dyn Host, request: ReadHandOverPart) -> Result<HandOverPart, ApiError> {
    host.studio().with(&request.project, |it| {
        let files = written(it, &request.part)?;
        let service = it.plan()?.service.clone();
        let faults = match Format::of(&request.part) {
            Some(format) => files.iter().flat_map(|file| format.faults(&file.bytes)).collect(),
            None => Vec::new(),
        };
        Ok(HandOverPart {
            path: match files.as_slice() {
                [file] => file.path.clone(),
                _ => format!("{OWN}/"),
            },
            bytes: files.iter().map(|file| file.bytes.len()).sum::<usize>() as u32,
            count: count(&request.part, &files, &service),
            sha256: match files.as_slice() {
                [file] => Some(pack::digest(&file.bytes)),
                _ => None,
            },
            faults,
            part: request.part,
        })
    })
}

/// A part to be looked at.
pub fn preview(host: &dyn Host, request: PreviewHandOver) -> Result<HandOverPreview, ApiError> {
    let studio = host.studio();
    studio.with(&request.project, |it| {
        let files = written(it, &request.part)?;
        let own = format!("{OWN}/{}", maket_store::SERVICE);
        let file = files.iter().find(|file| file.path == own).or(files.first());
        let text = file.map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
        let mut text = text.unwrap_or_default();
        let is_page = Format::of(&request.part) == Some(Format::Review);
        let address = match is_page {
            true => Some(previews::document(studio, it, &request.origin, text.clone())?),
            false => None,
        };
        let end = text.floor_char_boundary(SHOWN);
        let cut = end < text.len();
        text.truncate(end);
        Ok(HandOverPreview { text, cut, address })
    })
}

/// Writes the pack, or the one file that is asked for.
pub fn export(host: &dyn Host, request: ExportHandOver) -> Result<HandedOver, ApiError> {
    host.studio().with(&request.project, |it| {
        let mut files = Vec::new();
        for part in &request.parts {
            files.extend(written(it, part)?);
        }
        let errors = it.findings()?.1.filter(|it| it.severity == Severity::Error).count();
        let (name, bytes) = match files.as_slice() {
            [file] => (base(&file.path).to_owned(), file.bytes.clone()),
            _ => {
                let version = version(&it.editor().bundle().map_err(storage)?)?;
                let service = &it.editor().draft().service;
                let packed = packed(service, &version, errors, &files)?;
                (pack_name(service, &version), packed)
            }
        };
        let sha256 = pack::digest(&bytes);
        let size = bytes.len() as u32;
        let (path, content) = match request.to {
            Some(to) => (Some(save(Path::new(&to), &bytes)?), None),
            None => (None, Some(STANDARD.encode(&bytes))),
        };
        let saved = path.as_ref().and_then(|it| it.file_name()).map(|it| it.display().to_string());
        Ok(HandedOver {
            name: saved.unwrap_or(name),
            path: path.map(|it| it.display().to_string()),
            bytes: size,
            sha256,
            content,
        })
    })
}

/// The whole pack of a service on disk.
pub fn pack_of(path: &Path, language: &str) -> Result<Vec<u8>, ApiError> {
    let opened = crate::services::open(path, language)?;
    let files = parts().flat_map(|part| write(part, &opened.service, &opened.bundle));
    let found = maket_check::check(&opened.service);
    let errors = found.iter().filter(|it| it.severity == Severity::Error).count();
    let version = version(&opened.bundle)?;
    packed(&opened.service, &version, errors, &files.collect::<Vec<_>>())
}

/// The ids of the parts.
fn parts() -> impl Iterator<Item = &'static str> {
    [Format::Review, Format::OpenApi, Format::Submission].map(Format::id).into_iter().chain([OWN])
}

/// The files of a part as the project stands, written once a revision.
fn written(it: &mut OpenProject, part: &str) -> Result<Vec<PackFile>, ApiError> {
    let Some(part) = parts().find(|known| *known == part) else {
        return Err(ApiError::new(ErrorCode::BadRequest, format!("hand over {part}"))
            .because(format!("it is none of {}", parts().collect::<Vec<_>>().join(", "))));
    };
    let revision = it.editor().revision();
    if it.written.as_ref().is_none_or(|(of, _)| *of != revision) {
        it.written = Some((revision, BTreeMap::new()));
    }
    let known = it.written.as_ref().and_then(|(_, files)| files.get(part)).cloned();
    if let Some(files) = known {
        return Ok(files);
    }
    let service = it.plan()?.service.clone();
    let files = write(part, &service, &it.editor().bundle().map_err(storage)?);
    if let Some((_, kept)) = &mut it.written {
        kept.insert(part, files.clone());
    }
    Ok(files)
}

fn write(part: &str, service: &Service, bundle: &Bundle) -> Vec<PackFile> {
    match Format::of(part) {
        Some(format) => {
            vec![PackFile { path: format.file_name().to_owned(), bytes: format.write(service) }]
        }
        None => bundle
            .files()
            .map(|(path, bytes)| PackFile { path: format!("{OWN}/{path}"), bytes: bytes.to_vec() })
            .collect(),
    }
}

/// How many things are in a part.
fn count(part: &str, files: &[PackFile], service: &Service) -> u32 {
    let json = || {
        let bytes = files.first().map_or(&[][..], |file| &file.bytes);
        serde_json::from_slice::<serde_json::Value>(bytes).unwrap_or_default()
    };
    let found = match Format::of(part) {
        None => files.len(),
        Some(Format::Review) => {
            let has_screen = |kind: &StepKind| {
                !matches!(kind, StepKind::Decision(_) | StepKind::Notify(_) | StepKind::Issue(_))
            };
            service.steps.iter().filter(|step| has_screen(&step.kind)).count()
        }
        Some(Format::Submission) => {
            json()["properties"].as_object().map_or(0, serde_json::Map::len)
        }
        Some(Format::OpenApi) => {
            let is_operation = |method: &&String| *method != "parameters";
            let paths = json()["paths"].as_object().cloned().unwrap_or_default();
            let items = paths.values().filter_map(serde_json::Value::as_object);
            items.map(|item| item.keys().filter(is_operation).count()).sum()
        }
    };
    found as u32
}

fn packed(
    service: &Service,
    version: &str,
    errors: usize,
    files: &[PackFile],
) -> Result<Vec<u8>, ApiError> {
    pack::write(&About { service, version, errors }, files)
        .map_err(|error| ApiError::new(ErrorCode::Crashed, "put the pack together").because(error))
}

/// The digest of the version as it would be frozen.
fn version(bundle: &Bundle) -> Result<String, ApiError> {
    Ok(bundle.frozen().map_err(storage)?.sha().to_string())
}

/// What a pack is called: the same version has the same name.
fn pack_name(service: &Service, version: &str) -> String {
    let short: String = version.chars().take(8).collect();
    let id = match service.id.as_str() {
        "" => "service",
        id => id,
    };
    format!("{id}-{short}.zip")
}

fn base(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Saves a file, beside what is of that name already.
fn save(to: &Path, bytes: &[u8]) -> Result<PathBuf, ApiError> {
    let failed = |error: &std::io::Error| {
        ApiError::new(ErrorCode::Storage, format!("write {}", to.display())).because(error)
    };
    let (stem, kind) = (to.file_stem().unwrap_or_default(), to.extension().unwrap_or_default());
    let numbered = (2..).map(|number| {
        let name = format!("{} {number}.{}", stem.display(), kind.display());
        to.with_file_name(name)
    });
    let mut paths = std::iter::once(to.to_owned()).chain(numbered);
    let path = paths.find(|path| !path.exists()).unwrap_or_else(|| to.to_owned());
    maket_store::small_file::write(&path, bytes).map_err(|error| failed(&error))?;
    Ok(path)
}
