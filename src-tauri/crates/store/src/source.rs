//! What a person names when they name a service: a folder, its `service.json`, or a `.maket` file.

use crate::bundle::{Bundle, SERVICE};
use crate::error::{Attempt, Error, Result};
use crate::folder;
use crate::lock::Holder;
use crate::project::{LeftBehind, Project};
use std::path::{Path, PathBuf};

/// The ending of project files.
pub const EXTENSION: &str = "maket";

/// Where a service lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A folder.
    Folder(PathBuf),
    /// A document by itself, named otherwise than a folder names it.
    Document(PathBuf),
    /// A project file.
    Project(PathBuf),
}

/// What became of a service that was written somewhere else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Converted {
    /// What the folder cannot hold.
    pub left_behind: LeftBehind,
    /// Files in the folder that are no part of a service.
    pub passed_over: Vec<String>,
}

impl Source {
    /// Finds out what a path names. It has to be there.
    pub fn of(path: &Path) -> Result<Self> {
        if path.is_dir() {
            return Ok(Self::Folder(path.to_owned()));
        }
        if !path.is_file() {
            return Err(Error::NoService(path.to_owned()));
        }
        if path.file_name().is_some_and(|name| name == SERVICE) {
            let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
            return Ok(Self::Folder(folder.unwrap_or(Path::new(".")).to_owned()));
        }
        Ok(match is_project(path) {
            true => Self::Project(path.to_owned()),
            false => Self::Document(path.to_owned()),
        })
    }

    /// The files of the service.
    pub fn read(&self) -> Result<Bundle> {
        match self {
            Self::Folder(path) => Ok(folder::read(path)?.bundle),
            Self::Document(path) => Bundle::of_service(std::fs::read(path).attempt("read", path)?),
            Self::Project(path) => Project::open_to_read(path)?.bundle(),
        }
    }

    /// Writes the service as a folder or, where the target's name ends so, as a new project file.
    pub fn convert(&self, target: &Path, holder: &Holder) -> Result<Converted> {
        let mut converted = Converted::default();
        let bundle = match self {
            Self::Folder(path) => {
                let found = folder::read(path)?;
                converted.passed_over = found.passed_over;
                found.bundle
            }
            Self::Document(_) => self.read()?,
            Self::Project(path) => {
                let project = Project::open_to_read(path)?;
                converted.left_behind = project.left_behind()?;
                project.bundle()?
            }
        };
        match is_project(target) {
            true => Project::create(target, &bundle, holder)?.close()?,
            false => folder::write(target, &bundle)?,
        }
        Ok(converted)
    }
}

fn is_project(path: &Path) -> bool {
    path.extension().is_some_and(|it| it.eq_ignore_ascii_case(EXTENSION))
}
