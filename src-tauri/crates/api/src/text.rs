//! Texts that services say in their own languages.

use indexmap::IndexMap;
use maket_model::text::Text;
use serde::{Deserialize, Serialize};

/// A text by language; which one a person sees is the interface's choice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Localised(pub IndexMap<String, String>);

impl Localised {
    /// The text in a language, or in the first one that it has.
    pub fn or_first(&self, language: &str) -> &str {
        let known = self.0.get(language).filter(|text| !text.is_empty());
        known.or_else(|| self.0.values().find(|text| !text.is_empty())).map_or("", String::as_str)
    }
}

impl From<&Text> for Localised {
    fn from(text: &Text) -> Self {
        Self(text.0.iter().map(|(language, text)| (language.to_string(), text.clone())).collect())
    }
}
