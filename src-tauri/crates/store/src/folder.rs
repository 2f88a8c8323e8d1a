//! A service as a folder of files, friendly to git.

use crate::bundle::{ASSETS, Bundle, JOURNEYS, MODULES, PEOPLE, README, SERVICE, limit};
use crate::error::{Attempt, Error, Result};
use crate::small_file;
use maket_model::bundle::{is_path, is_plain};
use std::fs;
use std::path::{Path, PathBuf};

/// A folder as it was read.
#[derive(Debug)]
pub struct Folder {
    /// Its service.
    pub bundle: Bundle,
    /// What lies in it and is no part of a service: paths inside the folder.
    pub passed_over: Vec<String>,
}

/// Reads a service folder. Symbolic links are refused, strange files passed over and named.
pub fn read(folder: &Path) -> Result<Folder> {
    let mut found = Folder { bundle: Bundle::default(), passed_over: Vec::new() };
    for (name, path) in entries(folder)? {
        let kind = kind_of(&path)?;
        match (name.as_str(), kind) {
            (SERVICE | PEOPLE | JOURNEYS | README, Kind::File) => {
                found.bundle.insert(&name, bytes(&path)?)?;
            }
            (ASSETS, Kind::Folder) => read_into(&mut found, &path, ASSETS, 1)?,
            (MODULES, Kind::Folder) => read_into(&mut found, &path, MODULES, limit::DEPTH)?,
            _ => found.passed_over.push(name),
        }
    }
    match found.bundle.get(SERVICE) {
        Some(_) => Ok(found),
        None => Err(Error::NoService(folder.to_owned())),
    }
}

/// Writes a service folder. Each file is whole or not there; files that the service no longer
/// has are taken out of `assets/` and `modules/`, and nothing else is touched.
pub fn write(folder: &Path, bundle: &Bundle) -> Result<()> {
    fs::create_dir_all(folder).attempt("create", folder)?;
    for (path, bytes) in bundle.files() {
        let mut at = folder.to_owned();
        for name in path.split('/') {
            at.push(name);
            refuse_link(&at)?;
        }
        if let Some(parent) = at.parent() {
            fs::create_dir_all(parent).attempt("create", parent)?;
        }
        if fs::read(&at).is_ok_and(|old| old == bytes) {
            continue;
        }
        small_file::write(&at, bytes).attempt("write", &at)?;
    }
    for inner in [ASSETS, MODULES] {
        remove_others(folder, inner, bundle)?;
    }
    Ok(())
}

enum Kind {
    File,
    Folder,
    Other,
}

fn kind_of(path: &Path) -> Result<Kind> {
    // `symlink_metadata` looks at the link, `metadata` would look through it.
    let kind = fs::symlink_metadata(path).attempt("look at", path)?.file_type();
    if kind.is_symlink() {
        return Err(Error::Link(path.to_owned()));
    }
    Ok(match (kind.is_file(), kind.is_dir()) {
        (true, _) => Kind::File,
        (_, true) => Kind::Folder,
        _ => Kind::Other,
    })
}

fn refuse_link(path: &Path) -> Result<()> {
    match fs::symlink_metadata(path) {
        Ok(it) if it.file_type().is_symlink() => Err(Error::Link(path.to_owned())),
        _ => Ok(()),
    }
}

/// The entries of a folder by name; hidden ones (`.git`) are nobody's business here.
fn entries(folder: &Path) -> Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).attempt("read", folder)? {
        let entry = entry.attempt("read", folder)?;
        let name = entry.file_name();
        match name.to_str() {
            Some(name) if name.starts_with('.') => {}
            Some(name) => found.push((name.to_owned(), entry.path())),
            None => return Err(Error::Name(name.to_string_lossy().into_owned())),
        }
        if found.len() > limit::FILES {
            let (what, limit) = (folder.display().to_string(), format!("{} files", limit::FILES));
            return Err(Error::Limit { what, limit });
        }
    }
    found.sort();
    Ok(found)
}

fn read_into(found: &mut Folder, folder: &Path, prefix: &str, depth: usize) -> Result<()> {
    for (name, path) in entries(folder)? {
        let inside = format!("{prefix}/{name}");
        match kind_of(&path)? {
            Kind::File if is_path(&inside) => found.bundle.insert(&inside, bytes(&path)?)?,
            Kind::Folder if depth > 1 && is_plain(&name) => {
                read_into(found, &path, &inside, depth - 1)?;
            }
            Kind::File | Kind::Folder | Kind::Other => found.passed_over.push(inside),
        }
    }
    Ok(())
}

fn bytes(path: &Path) -> Result<Vec<u8>> {
    let size = fs::metadata(path).attempt("look at", path)?.len();
    if size > limit::FILE {
        let limit = format!("{} bytes a file", limit::FILE);
        return Err(Error::Limit { what: path.display().to_string(), limit });
    }
    fs::read(path).attempt("read", path)
}

fn remove_others(folder: &Path, inside: &str, bundle: &Bundle) -> Result<()> {
    let here = folder.join(inside);
    if !here.is_dir() {
        return Ok(());
    }
    for (name, path) in entries(&here)? {
        let inside = format!("{inside}/{name}");
        match kind_of(&path)? {
            Kind::File if bundle.get(&inside).is_none() => {
                fs::remove_file(&path).attempt("remove", &path)?;
            }
            Kind::Folder => {
                remove_others(folder, &inside, bundle)?;
                // It fails where something is left in it, which is then not ours to remove.
                let _ = fs::remove_dir(&path);
            }
            Kind::File | Kind::Other => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    fn sample() -> Bundle {
        let mut bundle = Bundle::of_service(br#"{"maket":1,"id":"a"}"#.to_vec()).unwrap();
        bundle.insert(PEOPLE, b"{}".to_vec()).unwrap();
        bundle.insert("assets/seal.svg", b"<svg/>".to_vec()).unwrap();
        bundle.insert("modules/payer/3f/service.json", b"{}".to_vec()).unwrap();
        bundle
    }

    #[test]
    fn a_folder_is_read_as_it_was_written() {
        let scratch = Scratch::new();
        write(&scratch.path("a"), &sample()).unwrap();
        let folder = read(&scratch.path("a")).unwrap();
        assert_eq!(folder.bundle, sample(), "every file is there with its bytes");
        assert!(folder.passed_over.is_empty(), "nothing strange was written");
    }

    #[test]
    fn writing_again_takes_out_what_the_service_no_longer_has() {
        let scratch = Scratch::new();
        write(&scratch.path("a"), &sample()).unwrap();
        fs::write(scratch.path("a/notes.txt"), "mine").unwrap();
        let smaller = Bundle::of_service(b"{}".to_vec()).unwrap();
        write(&scratch.path("a"), &smaller).unwrap();
        let folder = read(&scratch.path("a")).unwrap();
        assert_eq!(folder.bundle.get("assets/seal.svg"), None, "the asset is gone");
        assert_eq!(folder.bundle.get("modules/payer/3f/service.json"), None, "and the module");
        assert_eq!(folder.passed_over, ["notes.txt"], "what is not ours is named and left alone");
    }

    #[cfg(unix)]
    #[test]
    fn a_symbolic_link_is_refused_both_ways() {
        let scratch = Scratch::new();
        write(&scratch.path("a"), &sample()).unwrap();
        fs::write(scratch.path("secret"), "secret").unwrap();
        fs::remove_file(scratch.path("a/assets/seal.svg")).unwrap();
        std::os::unix::fs::symlink(scratch.path("secret"), scratch.path("a/assets/seal.svg"))
            .unwrap();
        let read = read(&scratch.path("a"));
        assert!(matches!(read, Err(Error::Link(_))), "a link could bring in any file");
        let written = write(&scratch.path("a"), &sample());
        assert!(matches!(written, Err(Error::Link(_))), "a link could overwrite any file");
        let secret = fs::read_to_string(scratch.path("secret")).unwrap();
        assert_eq!(secret, "secret", "what the link leads to is untouched");
    }

    #[test]
    fn a_folder_without_a_service_says_so() {
        let scratch = Scratch::new();
        let found = read(&scratch.path(""));
        assert!(matches!(found, Err(Error::NoService(_))), "there is no service.json in it");
    }
}
