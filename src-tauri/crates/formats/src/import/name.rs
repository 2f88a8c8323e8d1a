//! Names and ids made of what a source calls its things.

use std::collections::{HashMap, HashSet};

/// Words that are no names in expressions.
const RESERVED: [&str; 22] = [
    "and",
    "or",
    "not",
    "if",
    "then",
    "else",
    "for",
    "in",
    "return",
    "some",
    "every",
    "satisfies",
    "between",
    "true",
    "false",
    "null",
    "function",
    "external",
    "instance",
    "of",
    "case",
    "signed_in",
];

/// A name for expressions: snake_case, beginning with a letter.
pub(super) fn snake(text: &str) -> String {
    let mut name = String::new();
    let mut was_lower = false;
    for character in text.chars() {
        if character.is_alphanumeric() {
            if character.is_uppercase() && was_lower {
                name.push('_');
            }
            was_lower = character.is_lowercase() || character.is_numeric();
            name.extend(character.to_lowercase());
        } else {
            was_lower = false;
            if !name.is_empty() && !name.ends_with('_') {
                name.push('_');
            }
        }
    }
    let name = name.trim_end_matches('_');
    if !name.starts_with(|first: char| first.is_alphabetic()) {
        return format!("q_{name}").trim_end_matches('_').to_owned();
    }
    if RESERVED.contains(&name) { format!("{name}_") } else { name.to_owned() }
}

/// An id for steps: kebab-case.
pub(super) fn kebab(text: &str) -> String {
    let mut id = String::new();
    for character in text.chars() {
        if character.is_ascii_alphanumeric() {
            id.push(character.to_ascii_lowercase());
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    let id = id.trim_end_matches('-');
    match id.chars().next() {
        None => "page".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("p-{id}"),
        Some(_) => id.to_owned(),
    }
}

/// An id for an item of a list.
pub(super) fn item(value: &str) -> String {
    let mut id = String::new();
    for character in value.trim().chars() {
        if character.is_alphanumeric() || character == '_' {
            id.extend(character.to_lowercase());
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    let id = id.trim_end_matches('-');
    if id.is_empty() { "none".to_owned() } else { id.to_owned() }
}

/// Gives each thing a name of its own.
#[derive(Default)]
pub(super) struct Unique {
    taken: HashSet<String>,
    /// The number to try next for a wish, so that many of one wish are not tried over again.
    next: HashMap<String, u32>,
    given: HashMap<String, String>,
}

impl Unique {
    /// The name of the thing that the source knows as `source`, made of `wish` the first time.
    pub(super) fn of(&mut self, source: &str, wish: String, separator: char) -> String {
        if let Some(known) = self.given.get(source) {
            return known.clone();
        }
        let mut name = wish.clone();
        let number = self.next.entry(wish).or_insert(2);
        let wish = name.clone();
        while !self.taken.insert(name.clone()) {
            name = format!("{wish}{separator}{number}");
            *number += 1;
        }
        self.given.insert(source.to_owned(), name.clone());
        name
    }

    /// The name of a thing that has one.
    pub(super) fn known(&self, source: &str) -> Option<&str> {
        self.given.get(source).map(String::as_str)
    }
}
