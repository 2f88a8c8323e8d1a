//! A service with all its files, in memory: what a folder and a project file both hold.

use crate::answer::CodeLists;
use crate::code_list::{self, CodeListError};
use crate::id::Key;
use crate::load::{LoadError, Loaded, load};
use crate::people::People;
use crate::place::Place;
use crate::schema::Document;
use crate::service::Service;
use std::collections::BTreeMap;

/// A service with its people, assets and modules, read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bundle {
    /// `service.json`.
    pub service: Service,
    /// `people.json`.
    pub people: People,
    /// Pictures and code lists, by plain name.
    pub assets: BTreeMap<String, Vec<u8>>,
    /// Other services, by `id/version`; those have no modules of their own: all stand here.
    pub modules: BTreeMap<String, Bundle>,
}

/// Why files are no service.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum BundleError {
    /// There is no `service.json`.
    #[error("there is no service.json: this is no service of Maket")]
    NoService,
    /// A document cannot be read.
    #[error("{file}: {error}")]
    Document {
        /// The path of the file.
        file: String,
        /// Why.
        error: LoadError,
    },
    /// A path is none that a service holds.
    #[error(
        "“{0}” cannot be a file of a service. Give it a plain name inside assets/: no folders, no leading dot, no / \\ : or control characters."
    )]
    Name(String),
}

impl Bundle {
    /// Reads the files of a service, by their path inside the folder, always with `/`.
    pub fn read<'f>(
        files: impl IntoIterator<Item = (&'f str, &'f [u8])>,
    ) -> Result<Loaded<Self>, BundleError> {
        let mut bundle = Self::default();
        let mut unknown = Vec::new();
        let mut has_service = false;
        let mut modules: BTreeMap<String, Vec<(&str, &[u8])>> = BTreeMap::new();
        for (path, bytes) in files {
            if !is_path(path) {
                return Err(BundleError::Name(path.to_owned()));
            }
            match path.split('/').collect::<Vec<_>>().as_slice() {
                ["service.json"] => {
                    bundle.service = document(path, bytes, &mut unknown)?;
                    has_service = true;
                }
                ["people.json"] => bundle.people = document(path, bytes, &mut unknown)?,
                ["assets", name] => {
                    bundle.assets.insert((*name).to_owned(), bytes.to_vec());
                }
                ["modules", id, version, ..] => {
                    let name = format!("{id}/{version}");
                    let inside = &path["modules//".len() + name.len()..];
                    modules.entry(name).or_default().push((inside, bytes));
                }
                // What is for readers only does not bear on how it runs.
                _ => {}
            }
        }
        if !has_service {
            return Err(BundleError::NoService);
        }
        for (name, files) in modules {
            let module = Self::read(files).map_err(|error| match error {
                BundleError::Document { file, error } => {
                    BundleError::Document { file: format!("modules/{name}/{file}"), error }
                }
                other => other,
            })?;
            bundle.modules.insert(name, module.value);
        }
        Ok(Loaded { value: bundle, unknown })
    }

    /// The items of the lists that stand in files, and what is wrong with those that cannot be
    /// read. A list whose file is not there yet is wrong with none.
    pub fn code_lists(&self) -> (CodeLists, Vec<(Place, CodeListError)>) {
        let (mut lists, mut wrong) = (CodeLists::default(), Vec::new());
        for list in &self.service.lists {
            let Some(bytes) = list.asset.as_ref().and_then(|asset| self.assets.get(asset.as_str()))
            else {
                continue;
            };
            match code_list::read(bytes) {
                Ok(items) => {
                    lists.insert(list.id.clone(), items);
                }
                Err(error) => {
                    let key = list.key.as_ref().map_or(list.id.as_str(), Key::as_str);
                    let place = Place::service().child("lists", key).facet("asset");
                    wrong.push((place, error));
                }
            }
        }
        (lists, wrong)
    }
}

fn document<T: Document>(
    file: &str,
    bytes: &[u8],
    unknown: &mut Vec<(Place, String)>,
) -> Result<T, BundleError> {
    let in_file = |error| BundleError::Document { file: file.to_owned(), error };
    let loaded = load(bytes).map_err(in_file)?;
    unknown.extend(loaded.unknown);
    Ok(loaded.value)
}

/// Whether a path is one that a service may hold: a known file, or a plain name in `assets/`, at
/// the top or within a module, `modules/id/version/…`.
pub fn is_path(path: &str) -> bool {
    let pieces: Vec<&str> = path.split('/').collect();
    let known = |pieces: &[&str]| match pieces {
        [name] => FILES.contains(name),
        ["assets", _] => true,
        _ => false,
    };
    pieces.iter().all(|piece| is_plain(piece))
        && match pieces.as_slice() {
            ["modules", _, _, rest @ ..] => known(rest),
            own => known(own),
        }
}

/// The files at the top of a service.
const FILES: [&str; 4] = ["service.json", "people.json", "journeys.md", "README.md"];

/// Whether every machine can hold a file of this name, and it names nothing but a file.
pub fn is_plain(name: &str) -> bool {
    const NEVER: [char; 9] = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];
    const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
    let stem = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let numbered = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    let is_device = DEVICES.contains(&stem.as_str())
        || numbered.is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit());
    !name.is_empty()
        && name.len() <= 200
        && !name.starts_with(['.', ' '])
        && !name.ends_with(['.', ' '])
        && !name.chars().any(|c| c.is_control() || NEVER.contains(&c))
        && !is_device
}

#[cfg(test)]
mod tests {
    use super::*;

    type Files<'f> = Vec<(&'f str, &'f [u8])>;

    fn files<'f>(paths: &[(&'f str, &'f str)]) -> Files<'f> {
        paths.iter().map(|(path, text)| (*path, text.as_bytes())).collect()
    }

    const SERVICE: &str = r#"{"maket": 1, "id": "s", "lists": [{"id": "places", "asset": "places.csv"}, {"id": "gone", "asset": "gone.csv"}]}"#;

    #[test]
    fn files_are_read() {
        let files = files(&[
            ("service.json", SERVICE),
            ("people.json", r#"{"people": [{"id": "olena", "unheard": 1}]}"#),
            ("journeys.md", "# Journeys\n"),
            ("README.md", "# Read\n"),
            ("assets/places.csv", "id,label-uk\na,А\n"),
            ("assets/герб.svg", "<svg/>"),
            ("modules/payer/3f2a/service.json", r#"{"maket": 1, "id": "payer"}"#),
            ("modules/payer/3f2a/assets/service.json", "<svg/>"),
        ]);
        let read = Bundle::read(files).unwrap();
        let bundle = read.value;
        assert_eq!(bundle.people.people[0].id, "olena", "the people");
        let unknown: Vec<&str> = read.unknown.iter().map(|(_, key)| key.as_str()).collect();
        assert_eq!(unknown, ["unheard"], "and what nobody understands of them");
        let payer = &bundle.modules["payer/3f2a"];
        assert_eq!(payer.service.id, "payer", "by id and version");
        assert_eq!(payer.assets.keys().collect::<Vec<_>>(), ["service.json"], "with its files");
        let (lists, wrong) = bundle.code_lists();
        assert_eq!(lists["places"][0].label.get("uk"), Some("А"), "a list in a file");
        assert_eq!((lists.len(), wrong), (1, vec![]), "a file that is not there yet is no mistake");
    }

    #[test]
    fn paths_that_lead_elsewhere_are_refused() {
        for path in [
            "",
            "assets/../x",
            "../service.json",
            "/etc/passwd",
            "assets/a/b",
            "assets/.hidden",
            "assets/C:x",
            "assets/a\\b",
            "assets/a\nb",
            "assets/con.txt",
            "assets/COM1",
            "assets/trailing.",
            "assets",
            "modules/a",
            "modules/a/b/c/d/e",
            "modules/a/b/modules/c/d/service.json",
            "other.json",
            "assets/",
        ] {
            assert!(!is_path(path), "{path:?} is no place for a file");
            let refused = Bundle::read(files(&[("service.json", SERVICE), (path, "")]));
            assert_eq!(refused, Err(BundleError::Name(path.to_owned())), "{path:?}");
        }
        for path in ["service.json", "assets/герб.svg", "modules/payer/3f2a/service.json"] {
            assert!(is_path(path), "{path:?} is a place for a file");
        }
        assert_eq!(Bundle::read(files(&[])), Err(BundleError::NoService), "nothing is no service");
    }

    #[test]
    fn a_broken_file_is_named() {
        let broken = files(&[("service.json", SERVICE), ("people.json", r#"{"people": 5}"#)]);
        let error = Bundle::read(broken).unwrap_err().to_string();
        assert!(error.starts_with("people.json: "), "{error} names the file");
    }
}
