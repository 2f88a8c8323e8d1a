//! The services of the repository, opened as the studio opens them.

use std::fs;

use maket_api::services::{Opened, open};
use maket_api::templates::cast;
use maket_model::people::Person;

use crate::repository::root;

/// The services in a folder of the repository, by the names of their folders.
pub(crate) fn services_in(folder: &str) -> Vec<(String, Opened)> {
    let folders = fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<(String, Opened)> = folders
        .filter(|path| path.join("service.json").is_file())
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let opened = open(&path, "en").unwrap_or_else(|error| panic!("{name}: {error:?}"));
            (name, opened)
        })
        .collect();
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    assert!(!found.is_empty(), "there are services in {folder}");
    found
}

/// The people whom all templates share.
pub(crate) fn shared_cast() -> Vec<Person> {
    cast("en").unwrap().people
}
