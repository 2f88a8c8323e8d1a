//! Texts in each of a service's languages.

use crate::id::Language;
use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A text in the languages that it has been written in so far.
///
/// It may hold `{expression}`, and Markdown where the place that holds it says so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Text(pub IndexMap<Language, String>);

impl Text {
    /// A text in one language.
    pub fn of(language: &str, text: &str) -> Self {
        Self(IndexMap::from([(language.into(), text.to_owned())]))
    }

    /// The text in exactly this language.
    pub fn get(&self, language: &str) -> Option<&str> {
        self.0.get(language).map(String::as_str).filter(|text| !text.is_empty())
    }

    /// The text in this language, or in the first language that it has been written in.
    pub fn or_first(&self, language: &str) -> &str {
        self.get(language)
            .or_else(|| self.0.values().map(String::as_str).find(|text| !text.is_empty()))
            .unwrap_or("")
    }

    /// Whether nobody has written it in any language.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(String::is_empty)
    }
}

/// Where the expressions of a text stand, without their braces and the forms of words behind `#`.
pub fn expressions(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(brace) = text[at..].find(['{', '}']).map(|found| at + found) {
        let tail = &text[brace..];
        at = if tail.starts_with("{{") || tail.starts_with("}}") {
            brace + 2
        } else if let Some(end) = closing(tail) {
            let inside = &tail[1..end];
            found.push(brace + 1..brace + 1 + inside.find('#').unwrap_or(inside.len()));
            brace + end + 1
        } else {
            brace + 1
        };
    }
    found
}

/// Where the brace that opens a text closes: braces nest, and texts in quotes may hold any.
pub fn closing(text: &str) -> Option<usize> {
    let (mut depth, mut quoted) = (0_u32, false);
    for (at, character) in text.char_indices() {
        match character {
            '"' => quoted = !quoted,
            '{' if !quoted => depth += 1,
            '}' if !quoted => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::expressions;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = expressions(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, expected, "the expressions of {text}");
    }

    #[test]
    fn expressions_of_a_text() {
        check("no expression", &[]);
        check("{name}, {age} years", &["name", "age"]);
        check("{count(children) # child | children}", &["count(children) "]);
        check(
            "{{braces}} and {if a = \"}\" then {b: 1}.b else 2}",
            &["if a = \"}\" then {b: 1}.b else 2"],
        );
        check("} never opened, { never closed", &[]);
    }
}
