//! A file that is read and written whole, such as a person's settings.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

/// The bytes of a file, or nothing where there is no such file.
pub fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Puts the bytes in the place of what the file held, with the folders above it.
///
/// Whoever reads at any moment, even after a power cut, finds the old bytes or the new ones.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let name = path.file_name().ok_or(ErrorKind::InvalidInput)?.to_string_lossy();
    let beside = folder.join(format!(".{name}.{}", std::process::id()));
    let written = File::create(&beside)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // The first trouble is what the caller hears of; a left-over beside the file harms nobody.
        drop(fs::remove_file(&beside));
    }
    written
}

#[cfg(test)]
mod tests {
    use super::{read, write};

    fn folder(name: &str) -> std::path::PathBuf {
        std::env::temp_dir().join(format!("maket-small-file-{name}-{}", std::process::id()))
    }

    #[test]
    fn a_missing_file_holds_nothing() {
        let path = folder("missing").join("settings.json");
        assert_eq!(read(&path).unwrap(), None, "a fresh machine is no error");
    }

    #[test]
    fn what_was_written_last_is_read() {
        let path = folder("last").join("deep/settings.json");
        write(&path, b"one, and longer").unwrap();
        write(&path, b"two").unwrap();
        assert_eq!(read(&path).unwrap().unwrap(), b"two", "the new bytes replace the old ones");
        let beside = std::fs::read_dir(path.parent().unwrap()).unwrap().count();
        assert_eq!(beside, 1, "nothing is left beside the file");
        std::fs::remove_dir_all(folder("last")).unwrap();
    }

    #[test]
    fn a_folder_in_the_way_is_told() {
        let path = folder("way").join("settings.json");
        std::fs::create_dir_all(&path).unwrap();
        assert!(write(&path, b"x").is_err(), "a folder cannot be replaced by a file");
        assert_eq!(
            std::fs::read_dir(folder("way")).unwrap().count(),
            1,
            "the bytes that found no place are taken away"
        );
        std::fs::remove_dir_all(folder("way")).unwrap();
    }
}
