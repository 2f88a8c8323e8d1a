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

/// The words of a text: runs of letters and figures, with what joins them (`e-mail`, `п’ять`). An
/// `{expression}` is one word; the marks of Markdown and the addresses of links are none.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let start = rest.find(|sign: char| sign.is_alphanumeric() || sign == '{')?;
            // The address of a link is not read.
            let is_address = rest[..start].ends_with("](");
            let tail = &rest[start..];
            if is_address {
                rest = &tail[tail.find(')').unwrap_or(tail.len())..];
                continue;
            }
            if let Some(after) = tail.strip_prefix("{{") {
                rest = after;
                continue;
            }
            if let Some(after) = tail.strip_prefix('{') {
                let Some(end) = closing(tail) else {
                    rest = after;
                    continue;
                };
                let (word, after) = tail.split_at(end + 1);
                rest = after;
                return Some(word);
            }
            let (word, after) = tail.split_at(end_of_word(tail));
            rest = after;
            return Some(word);
        }
    })
}

/// Where the word at the beginning of a text ends. A point, a comma, a dash or an apostrophe
/// between two letters or figures is of the word.
fn end_of_word(text: &str) -> usize {
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let joins =
            matches!(sign, '-' | '\u{2011}' | '\'' | '’' | 'ʼ' | '.' | ',' | '@' | '_' | '/');
        let goes_on = signs.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        let is_of_word = sign.is_alphanumeric() || (joins && goes_on);
        if !is_of_word {
            return at;
        }
    }
    text.len()
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
    use super::{expressions, words};

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

    #[test]
    fn words_of_a_text() {
        for (text, expected) in [
            ("", &[][..]),
            (
                "П’ять слів, не більше: e-mail, 12.5 та 1/2.",
                &["П’ять", "слів", "не", "більше", "e-mail", "12.5", "та", "1/2"],
            ),
            (
                "Dear {name # you | you}, **pay** {{now}}",
                &["Dear", "{name # you | you}", "pay", "now"],
            ),
            ("See [the law](https://example.org/a-b) – now", &["See", "the", "law", "now"]),
            ("{ never closed", &["never", "closed"]),
            ("Maa-amet. Näidis", &["Maa-amet", "Näidis"]),
        ] {
            assert_eq!(words(text).collect::<Vec<_>>(), expected, "the words of {text}");
        }
    }
}
