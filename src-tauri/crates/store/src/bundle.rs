//! A service as the bytes of its files: what a folder and a project file both hold.

use crate::error::{Error, Result};
use maket_model::bundle::is_path;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt;

/// The path of the service document inside a folder.
pub const SERVICE: &str = "service.json";
/// The path of the cast.
pub const PEOPLE: &str = "people.json";
/// The path of the journeys, which are documentation and tests.
pub const JOURNEYS: &str = "journeys.md";
/// The path of the page that introduces the service.
pub const README: &str = "README.md";
/// The folder of pictures and code lists.
pub const ASSETS: &str = "assets";
/// The folder of other services' frozen versions.
pub const MODULES: &str = "modules";

/// What a service may bring along at most.
pub mod limit {
    /// Files.
    pub const FILES: usize = 10_000;
    /// Bytes of one file.
    pub const FILE: u64 = 50 * 1024 * 1024;
    /// Bytes of all files.
    pub const TOTAL: u64 = 200 * 1024 * 1024;
    /// Folders inside `modules/`.
    pub const DEPTH: usize = 4;
}

/// The files of a service, by their path inside the folder, always with `/`.
///
/// Every path is plain: it cannot lead out of a folder, and every machine can hold it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bundle {
    files: BTreeMap<String, Vec<u8>>,
    total: u64,
}

/// The SHA-256 that names a frozen version.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Sha(pub [u8; 32]);

impl Bundle {
    /// A service of one document.
    pub fn of_service(json: Vec<u8>) -> Result<Self> {
        let mut bundle = Self::default();
        bundle.insert(SERVICE, json)?;
        Ok(bundle)
    }

    /// Adds or replaces a file.
    pub fn insert(&mut self, path: &str, bytes: Vec<u8>) -> Result<()> {
        if !is_path(path) {
            return Err(Error::Name(path.to_owned()));
        }
        let size = bytes.len() as u64;
        let replaced = self.files.get(path).map_or(0, |old| old.len() as u64);
        let total = self.total - replaced + size;
        let too_much = |limit: String| Err(Error::Limit { what: path.to_owned(), limit });
        if size > limit::FILE {
            return too_much(format!("{} bytes a file", limit::FILE));
        }
        if total > limit::TOTAL {
            return too_much(format!("{} bytes a service", limit::TOTAL));
        }
        if replaced == 0 && !self.files.contains_key(path) && self.files.len() == limit::FILES {
            return too_much(format!("{} files", limit::FILES));
        }
        self.total = total;
        self.files.insert(path.to_owned(), bytes);
        Ok(())
    }

    /// A file.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// The service document.
    pub fn service(&self) -> &[u8] {
        self.get(SERVICE).unwrap_or_default()
    }

    /// A file of `assets/` by its plain name.
    pub fn asset(&self, name: &str) -> Option<&[u8]> {
        self.get(&format!("{ASSETS}/{name}"))
    }

    /// All files in the order of their paths.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// The same service in the one form that has one digest: JSON without the author's white
    /// space, and nothing that does not bear on how it runs.
    pub fn frozen(&self) -> Result<Self> {
        let mut frozen = Self::default();
        for (path, bytes) in self.files().filter(|(path, _)| ![JOURNEYS, README].contains(path)) {
            let bytes = match path.ends_with(".json") {
                true => canonical_json(path, bytes)?,
                false => bytes.to_owned(),
            };
            frozen.insert(path, bytes)?;
        }
        Ok(frozen)
    }

    /// The digest of all paths and bytes.
    pub fn sha(&self) -> Sha {
        let mut sha = Sha256::new();
        for (path, bytes) in self.files() {
            // Lengths first, so that no two bundles write the same stream.
            sha.update((path.len() as u64).to_be_bytes());
            sha.update(path);
            sha.update((bytes.len() as u64).to_be_bytes());
            sha.update(bytes);
        }
        Sha(sha.finalize().into())
    }
}

fn canonical_json(path: &str, bytes: &[u8]) -> Result<Vec<u8>> {
    let json = |source| Error::Json { what: path.to_owned(), source };
    let value: serde_json::Value = serde_json::from_slice(bytes).map_err(json)?;
    serde_json::to_vec(&value).map_err(json)
}

impl Sha {
    /// The digest of its hexadecimal form.
    pub fn from_hex(hex: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        if hex.len() != 64 || !hex.is_ascii() {
            return None;
        }
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&hex[at * 2..at * 2 + 2], 16).ok()?;
        }
        Some(Self(bytes))
    }
}

impl fmt::Display for Sha {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Sha {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sha({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_could_lead_elsewhere_is_refused() {
        for path in ["../service.json", "assets/a/b.png", "other.json"] {
            let refused = Bundle::default().insert(path, Vec::new());
            assert!(matches!(refused, Err(Error::Name(_))), "{path:?} is no place for a file");
        }
    }

    #[test]
    fn white_space_makes_no_version_and_a_word_does() {
        let sha = |json: &str| {
            let mut bundle = Bundle::of_service(json.as_bytes().to_vec()).unwrap();
            bundle.insert(README, b"# anything".to_vec()).unwrap();
            bundle.frozen().unwrap().sha()
        };
        let written = sha(r#"{"maket": 1, "id": "a"}"#);
        assert_eq!(written, sha("{\n  \"maket\":1,\"id\":\"a\" }"), "the same service, laid out");
        assert_ne!(written, sha(r#"{"maket": 1, "id": "b"}"#), "another service");
    }

    #[test]
    fn a_digest_is_read_as_it_was_written() {
        let sha = Bundle::default().sha();
        assert_eq!(Sha::from_hex(&sha.to_string()), Some(sha), "hexadecimal there and back");
        assert_eq!(Sha::from_hex("é"), None, "no digest");
    }

    #[test]
    fn a_file_beyond_the_limit_is_refused() {
        let large = vec![0; usize::try_from(limit::FILE).unwrap() + 1];
        let refused = Bundle::default().insert("assets/large.bin", large);
        assert!(matches!(refused, Err(Error::Limit { .. })), "50 MB is enough for a picture");
    }
}
