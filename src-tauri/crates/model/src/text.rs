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
