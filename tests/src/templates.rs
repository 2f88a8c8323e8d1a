//! Holds the templates and the cast to the file format.

use std::fs;
use std::path::PathBuf;

use maket_model::people::People;
use maket_model::service::Service;

use crate::repository::root;

/// The folders of `service-templates` that hold `file`, by name.
fn folders_with(file: &str) -> Vec<(String, PathBuf)> {
    let folder = root().join("service-templates");
    let mut found: Vec<(String, PathBuf)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.join(file).is_file())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), path.join(file)))
        .collect();
    found.sort();
    found
}

/// What a part keeps that the format does not know, as its `Debug` shows it.
fn unknown(shown: &str) -> Option<&str> {
    let marks = ["extra: {\"", "Opaque("];
    let at = marks.iter().filter_map(|mark| shown.find(mark)).min()?;
    let end = shown[at..].char_indices().nth(200).map_or(shown.len(), |(length, _)| at + length);
    Some(&shown[at..end])
}

#[test]
fn templates_say_only_what_the_format_knows() {
    let files = folders_with("service.json");
    assert!(!files.is_empty(), "there are templates to load");
    for (name, file) in files {
        let text = fs::read_to_string(&file).unwrap();
        let service: Service = serde_json::from_str(&text)
            .unwrap_or_else(|error| panic!("{name} does not load: {error}"));
        assert_eq!(service.id, name.as_str(), "a template's folder has the name of its service");
        assert_eq!(
            unknown(&format!("{service:?}")),
            None,
            "{name} has a key or a kind that nothing reads"
        );
        let written = serde_json::to_string(&service).unwrap();
        let again: Service = serde_json::from_str(&written).unwrap();
        assert!(again == service, "{name}: writing and loading it again changes nothing");
    }
}

#[test]
fn the_people_of_a_template_are_in_the_cast() {
    let read = |file: &PathBuf| -> People {
        serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
    };
    let files = folders_with("people.json");
    let cast = files
        .iter()
        .find(|(name, _)| name == "cast")
        .map(|(_, file)| read(file))
        .expect("there is a cast");
    assert!(cast.people.len() >= 12, "the cast has at least twelve people");
    for (name, file) in &files {
        let people = read(file);
        assert_eq!(unknown(&format!("{people:?}")), None, "{name} has a key that nothing reads");
        for id in &people.cast {
            assert!(
                cast.people.iter().any(|person| person.id == *id),
                "{name} names {id}, who is not in the cast"
            );
        }
    }
}
