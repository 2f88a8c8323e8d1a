//! The words of the pages in each language.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::RwLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::html::Html;

/// The languages that the pages' own words are written in.
pub const LANGUAGES: [&str; 3] = ["uk", "en", "et"];

const SOURCES: [(&str, &[&str]); 3] = [
    ("uk", &[include_str!("../locales/uk/pages.ftl"), include_str!("../locales/uk/errors.ftl")]),
    ("en", &[include_str!("../locales/en/pages.ftl"), include_str!("../locales/en/errors.ftl")]),
    ("et", &[include_str!("../locales/et/pages.ftl"), include_str!("../locales/et/errors.ftl")]),
];

/// The words of the pages in one language.
pub struct Texts {
    language: &'static str,
    bundle: FluentBundle<FluentResource>,
    /// Sentences that nothing bends, as they have been put together once.
    said: RwLock<HashMap<String, String>>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts").field("language", &self.language).finish_non_exhaustive()
    }
}

/// A value in a sentence.
#[derive(Clone, Debug)]
pub enum Value<'a> {
    /// Words, finished.
    Words(Cow<'a, str>),
    /// A number that bends the sentence.
    Number(i64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(words: &'a str) -> Self {
        Self::Words(words.into())
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(words: &'a String) -> Self {
        Self::Words(words.as_str().into())
    }
}

impl From<String> for Value<'_> {
    fn from(words: String) -> Self {
        Self::Words(words.into())
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl Texts {
    /// The catalogues of all languages, in the order of [`LANGUAGES`].
    pub(crate) fn all() -> [Self; 3] {
        SOURCES.map(|(language, sources)| {
            let tag: LanguageIdentifier =
                language.parse().expect("the languages above are well-formed");
            let mut bundle = FluentBundle::new_concurrent(vec![tag]);
            // Marks around values would be read aloud by some screen readers.
            bundle.set_use_isolating(false);
            for source in sources {
                // What cannot be read is left out; a test reads every catalogue without loss.
                let resource = FluentResource::try_new((*source).to_owned())
                    .unwrap_or_else(|(resource, _)| resource);
                bundle.add_resource_overriding(resource);
            }
            Self { language, bundle, said: RwLock::default() }
        })
    }

    /// The language.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// Whether there are such words.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// A sentence without values.
    pub fn say(&self, id: &str) -> String {
        let known = self.said.read().ok().and_then(|said| said.get(id).cloned());
        known.unwrap_or_else(|| {
            let (sentence, is_whole) = self.formatted(id, &[]);
            // What nobody has written is not kept: there is no end of it.
            if is_whole && let Ok(mut said) = self.said.write() {
                said.insert(id.to_owned(), sentence.clone());
            }
            sentence
        })
    }

    /// A sentence with values.
    pub fn say_with(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        self.formatted(id, values).0
    }

    /// A sentence, and whether it is there and lacks nothing.
    fn formatted(&self, id: &str, values: &[(&str, Value<'_>)]) -> (String, bool) {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return (id.to_owned(), false);
        };
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            match value {
                Value::Words(words) => arguments.set(*name, words.as_ref()),
                Value::Number(number) => arguments.set(*name, FluentValue::from(*number)),
            }
        }
        let mut problems = Vec::new();
        let sentence = self.bundle.format_pattern(pattern, Some(&arguments), &mut problems);
        (sentence.into_owned(), problems.is_empty())
    }

    /// A sentence as HTML.
    pub fn html(&self, id: &str) -> Html {
        self.say(id).into()
    }

    /// A sentence with values, as HTML.
    pub fn html_with(&self, id: &str, values: &[(&str, Value<'_>)]) -> Html {
        self.say_with(id, values).into()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The messages that only languages with such plural forms have.
    const FORMS: [&str; 4] = ["-few", "-many", "-one", "-other"];

    fn ids(source: &str) -> BTreeSet<String> {
        (source.lines())
            .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
            .filter_map(|line| line.split_once(" ="))
            .map(|(id, _)| id.to_owned())
            .filter(|id| !FORMS.iter().any(|form| id.ends_with(form)))
            .collect()
    }

    #[test]
    fn every_language_says_the_same_things() {
        let [(_, ours), others @ ..] = SOURCES;
        for (language, sources) in others {
            for (first, other) in ours.iter().zip(sources) {
                assert_eq!(
                    ids(first),
                    ids(other),
                    "what is said in Ukrainian is said in {language}"
                );
            }
        }
        for (language, sources) in SOURCES {
            for source in sources {
                let read = FluentResource::try_new((*source).to_owned());
                assert!(read.is_ok(), "the catalogue of {language} can be read whole: {read:?}");
            }
        }
    }

    #[test]
    fn every_error_has_words() {
        let texts = Texts::all();
        let mut words = BTreeSet::new();
        for code in include_str!("../../model/src/answer/error.rs").lines() {
            // The catalogue follows the codes as they are written in the model.
            let Some((_, code)) = code.split_once("=> \"") else { continue };
            words.insert(code.trim_end_matches("\",").to_owned());
        }
        assert!(words.len() > 20, "the codes were found: {words:?}");
        for texts in &texts {
            for code in &words {
                assert!(texts.has(code), "{code} has words in {}", texts.language());
            }
        }
    }

    #[test]
    fn numbers_bend_their_nouns() {
        let [uk, en, et] = Texts::all();
        for (texts, minutes, expected) in [
            (&uk, 1_u32, "1 хвилина"),
            (&uk, 3, "3 хвилини"),
            (&uk, 11, "11 хвилин"),
            (&uk, 21, "21 хвилина"),
            (&en, 1, "1 minute"),
            (&en, 5, "5 minutes"),
            (&et, 1, "1 minut"),
            (&et, 2, "2 minutit"),
        ] {
            let said = texts.say_with("minutes", &[("minutes", minutes.into())]);
            assert_eq!(said, expected, "{minutes} in {}", texts.language());
        }
    }

    #[test]
    fn counted_texts_keep_their_mark() {
        for texts in Texts::all() {
            for id in ["count-limit", "count-under-one", "count-over-other"] {
                assert!(texts.say(id).contains("%{count}"), "{id} in {}", texts.language());
            }
        }
    }
}
