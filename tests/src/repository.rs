//! The repository's files, for tests about them.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The top of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ stands at the top").to_owned()
}

/// Every file of ours: tracked, or not yet tracked and not ignored.
pub(crate) fn files() -> Vec<String> {
    let out = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output()
        .expect("git is needed to know which files are ours");
    assert!(out.status.success(), "git lists the files of the repository");
    let mut files: Vec<String> = String::from_utf8(out.stdout)
        .expect("file names are UTF-8")
        .lines()
        .filter(|file| root().join(file).is_file())
        .map(str::to_owned)
        .collect();
    files.sort();
    files
}

/// A file's text, or nothing where it is not text.
pub(crate) fn text(file: &str) -> Option<String> {
    std::fs::read_to_string(root().join(file)).ok()
}
