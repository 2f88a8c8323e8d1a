//! The pack that developers are handed: a zip of everything that describes the service, with a
//! manifest and checksums. The same input gives the same bytes.

use maket_model::service::Service;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The version of the pack's own layout.
const LAYOUT: u32 = 1;
/// What says what is in the pack.
pub const MANIFEST: &str = "manifest.json";
/// What `sha256sum --check` reads.
pub const CHECKSUMS: &str = "SHA256SUMS";

/// What a pack says of itself.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The service.
    pub service: &'a Service,
    /// The digest of the version that is described.
    pub version: &'a str,
    /// How many findings still stop people; with one the pack is a draft.
    pub errors: usize,
}

/// A file of the pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackFile {
    /// Its path inside the pack.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The SHA-256 of bytes, as hexadecimal digits.
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The pack as a zip, its files in the order of their paths behind the manifest and the checksums.
///
/// # Errors
/// Two files have one path, or there is more than a zip can hold.
pub fn write(about: &About<'_>, files: &[PackFile]) -> zip::result::ZipResult<Vec<u8>> {
    let mut files: Vec<&PackFile> = files.iter().collect();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    let listed = files.iter().map(|file| {
        json!({ "path": file.path, "bytes": file.bytes.len(), "sha256": digest(&file.bytes) })
    });
    let manifest = super::json(&json!({
        "maket-pack": LAYOUT,
        "service": about.service.id,
        "title": about.service.title,
        "version": about.version,
        "draft": about.errors > 0,
        "errors": about.errors,
        "files": listed.collect::<Vec<_>>(),
    }));
    let mut sums = format!("{}  {MANIFEST}\n", digest(&manifest));
    for file in &files {
        sums.push_str(&format!("{}  {}\n", digest(&file.bytes), file.path));
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // A time of its own would make every pack another one.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let own = [(MANIFEST, manifest.as_slice()), (CHECKSUMS, sums.as_bytes())];
    let all = files.iter().map(|file| (file.path.as_str(), file.bytes.as_slice()));
    for (path, bytes) in own.into_iter().chain(all) {
        zip.start_file(path, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    fn service() -> Service {
        serde_json::from_value(
            json!({ "maket": 1, "id": "bicycle", "title": {"en": "Rent a bicycle"} }),
        )
        .unwrap()
    }

    fn file(path: &str, text: &str) -> PackFile {
        PackFile { path: path.to_owned(), bytes: text.as_bytes().to_vec() }
    }

    fn unpacked(pack: &[u8]) -> Vec<(String, String)> {
        let mut zip = zip::ZipArchive::new(Cursor::new(pack)).unwrap();
        let names = (0..zip.len()).map(|at| {
            let mut file = zip.by_index(at).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            (file.name().unwrap().into_owned(), text)
        });
        names.collect()
    }

    #[test]
    fn a_pack_lists_what_is_in_it_and_is_the_same_however_it_is_put_together() {
        let service = service();
        let about = About { service: &service, version: "cafe", errors: 2 };
        let (one, other) = (file("service/service.json", "{}"), file("openapi.json", "[]"));
        let pack = write(&about, &[one.clone(), other.clone()]).unwrap();
        assert_eq!(pack, write(&about, &[other, one]).unwrap(), "the order of asking is no matter");
        let files = unpacked(&pack);
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        let expected = [MANIFEST, CHECKSUMS, "openapi.json", "service/service.json"];
        assert_eq!(names, expected, "what tells of the others comes first");
        let manifest: serde_json::Value = serde_json::from_str(&files[0].1).unwrap();
        assert_eq!(manifest["draft"], json!(true), "two findings still stop people");
        assert_eq!(manifest["files"][0]["path"], "openapi.json", "each file is listed");
        for (name, text) in files.iter().filter(|(name, _)| name != CHECKSUMS) {
            let line = format!("{}  {name}\n", digest(text.as_bytes()));
            assert!(files[1].1.contains(&line), "{name} has its checksum");
        }
    }

    #[test]
    fn one_path_is_one_file() {
        let service = service();
        let about = About { service: &service, version: "cafe", errors: 0 };
        let twice = [file("openapi.json", "1"), file("openapi.json", "2")];
        assert!(write(&about, &twice).is_err(), "nobody could tell which of them is meant");
    }
}
