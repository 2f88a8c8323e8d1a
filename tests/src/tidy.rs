//! Holds the tree to what a reader may expect of it.

use std::collections::BTreeSet;

use crate::repository::{files, text};

/// Lines that a file of ours may have; past that it holds more than one thing.
const MOST_LINES: usize = 600;

/// Code that people wrote, as opposed to what a tool made.
fn code() -> impl Iterator<Item = (String, String)> {
    let written = |file: &String| {
        let code = [".rs", ".ts", ".tsx", ".mjs", ".js", ".css", ".hbs", ".ftl"];
        code.iter().any(|ending| file.ends_with(ending))
            && !["/generated/", "/snapshots/", "/vendor/"].iter().any(|it| file.contains(it))
    };
    files().into_iter().filter(written).filter_map(|file| text(&file).map(|text| (file, text)))
}

#[test]
fn the_top_level_holds_what_it_should() {
    let expected = [
        "Cargo.lock",
        "Cargo.toml",
        "LICENSE",
        "README.md",
        "service-templates",
        "src-tauri",
        "tests",
        "ui",
    ];
    for file in files() {
        let top = file.split('/').next().unwrap_or_default();
        assert!(
            top.starts_with('.') || expected.contains(&top),
            "{file} stands at the top level, where nothing but {expected:?} belongs"
        );
    }
}

#[test]
fn files_are_short_enough_to_read() {
    for (file, text) in code() {
        let lines = text.lines().count();
        assert!(lines <= MOST_LINES, "{file} has {lines} lines: split it by what it speaks about");
    }
}

#[test]
fn nothing_is_left_for_later() {
    let marks = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X:"),
        concat!("todo", "!("),
        concat!("unimplemented", "!("),
        concat!("#[", "ignore"),
        concat!("#[", "should_panic"),
        concat!("it.", "skip"),
        concat!("test.", "skip"),
        concat!("describe.", "skip"),
        concat!(".on", "ly("),
    ];
    for (file, text) in code() {
        for (number, line) in text.lines().enumerate() {
            let mark = marks.iter().find(|mark| line.contains(**mark));
            assert!(mark.is_none(), "{file}:{}: {mark:?}: do it, or file an issue", number + 1);
        }
    }
}

#[test]
fn text_files_end_in_one_line_break() {
    for (file, text) in code() {
        assert!(text.is_empty() || text.ends_with('\n'), "{file} does not end in a line break");
        assert!(!text.ends_with("\n\n"), "{file} ends in empty lines");
        assert!(!text.contains('\r'), "{file} has carriage returns");
        let trailing = text.lines().position(|line| line.ends_with([' ', '\t']));
        assert!(trailing.is_none(), "{file} has spaces at the end of line {trailing:?}");
    }
}

#[test]
fn lock_files_carry_no_addresses() {
    for file in files() {
        if file.ends_with("package-lock.json") {
            let lock = text(&file).unwrap_or_default();
            assert!(
                !lock.contains("\"resolved\": \"http"),
                "{file} names the registry of one machine; an .npmrc beside it with \
                 omit-lockfile-registry-resolved=true keeps it out"
            );
        }
        if file.ends_with("Cargo.lock") {
            for source in text(&file).unwrap_or_default().lines() {
                let Some(source) = source.strip_prefix("source = ") else { continue };
                assert_eq!(
                    source, "\"registry+https://github.com/rust-lang/crates.io-index\"",
                    "{file}: every crate comes from crates.io"
                );
            }
        }
    }
}

/// The names of the messages in a Fluent file.
fn messages(file: &str) -> BTreeSet<String> {
    let text = text(file).unwrap_or_default();
    let names = text.lines().filter_map(|line| {
        let (name, _) = line.split_once('=')?;
        let name = name.trim_end();
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        (line.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(plain))
            .then(|| name.to_owned())
    });
    names.collect()
}

#[test]
fn every_language_says_everything() {
    let english: Vec<String> =
        files().into_iter().filter(|file| file.starts_with("ui/locales/en/")).collect();
    assert!(!english.is_empty(), "the texts of the studio are in ui/locales");
    for file in english {
        let expected = messages(&file);
        for language in ["uk", "et"] {
            let other = file.replacen("/en/", &format!("/{language}/"), 1);
            let found = messages(&other);
            let missing: Vec<_> = expected.difference(&found).collect();
            let spare: Vec<_> = found.difference(&expected).collect();
            assert!(missing.is_empty(), "{other} lacks {missing:?}");
            assert!(spare.is_empty(), "{other} has {spare:?}, which {file} does not");
        }
    }
}
