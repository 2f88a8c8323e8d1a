//! What an import says of a source: in a catalogue's terms, so that each person reads it in their
//! own language.

use serde::{Deserialize, Serialize};

/// A sentence of the catalogue and what stands in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The sentence.
    pub id: String,
    /// What stands in it, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub args: Vec<(String, Arg)>,
}

/// What stands in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Arg {
    /// As the source has it.
    Text(String),
    /// Another sentence.
    Said(Box<Said>),
}

impl Said {
    /// A sentence in which nothing stands.
    pub(super) fn new(id: &str) -> Self {
        Self { id: id.to_owned(), args: Vec::new() }
    }

    /// The same with a text in it.
    pub(super) fn with(mut self, name: &str, text: impl Into<String>) -> Self {
        self.args.push((name.to_owned(), Arg::Text(text.into())));
        self
    }

    /// The same with why.
    pub(super) fn because(mut self, why: Self) -> Self {
        self.args.push(("why".to_owned(), Arg::Said(Box::new(why))));
        self
    }
}
