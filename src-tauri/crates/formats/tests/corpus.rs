//! Real forms of other tools: each is read, or it is said exactly why not, and is then checked.

#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test over a corpus reads it from the disk and says what it found"
)]

use maket_check::{check, place_words, why, words};
use maket_formats::import::{self, ImportError};
use maket_journey::plan::Plan;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn corpus(folder: &str) -> Option<Vec<PathBuf>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/corpus").join(folder);
    let Ok(entries) = std::fs::read_dir(&root) else {
        println!("skipped: the corpus is not beside this repository");
        return None;
    };
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    Some(files)
}

fn read_all(folder: &str) {
    let Some(files) = corpus(folder) else { return };
    let (mut loaded, mut losses, mut problems) = (0, 0, 0);
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    for file in &files {
        let bytes = std::fs::read(file).expect("a file of the corpus can be read");
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match import::read(&bytes) {
            Ok(imported) => {
                loaded += 1;
                losses += imported.losses.len();
                let plan = Plan::compile(&imported.service);
                problems += plan.problems.len();
                for diagnostic in check(&imported.service) {
                    *found.entry(diagnostic.code.as_str()).or_default() += 1;
                    for language in ["en", "uk", "et"] {
                        let at = place_words(&imported.service, &diagnostic.place, language);
                        let said = [at, words(&diagnostic, language), why(&diagnostic, language)];
                        assert!(
                            said.iter().all(|it| !it.is_empty()),
                            "{name}: {diagnostic:?} is told in {language}: {said:?}"
                        );
                    }
                }
                assert!(
                    !imported.service.steps.is_empty() || bytes.len() < 2_000,
                    "{name} has pages, so its service has steps"
                );
            }
            Err(why @ ImportError::NotAForm) => println!("{name}: {why}"),
            Err(why) => panic!("{name} is within the limits and well formed: {why}"),
        }
    }
    println!(
        "{folder}: {loaded} of {} read, {losses} losses named, {problems} problems in expressions, \
         {} findings of {} kinds: {found:?}",
        files.len(),
        found.values().sum::<usize>(),
        found.len(),
    );
    assert!(
        loaded * 100 >= files.len() * 90,
        "nearly every file of {folder} is a form and is read"
    );
}

#[test]
fn every_form_of_xgov_is_read() {
    read_all("xgov");
}

#[test]
fn every_form_of_defra_is_read() {
    read_all("defra");
}

#[test]
fn pages_that_run_in_order_begin_at_the_first() {
    // The second engine keeps `startPage` of the first without reading it.
    let source = br#"{ "engine": "V2", "startPage": "/summary", "pages": [
        { "path": "/name", "components": [{ "type": "TextField", "name": "a", "title": "Name" }] },
        { "path": "/summary", "controller": "SummaryPageController" }] }"#;
    let imported = import::read(source).expect("it is a form");
    assert_eq!(imported.service.steps[0].id, "name", "nobody begins with the summary");
}
