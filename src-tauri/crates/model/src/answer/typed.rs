//! What was typed, before it is read.

use crate::id::Name;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// What a form posted for a question, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Typed {
    /// The form had no field for it.
    #[default]
    Nothing,
    /// One field.
    Text(String),
    /// Fields for parts of one answer: `day`, `month`, `year`; `given`, `family`, `patronymic`;
    /// `line`, `place`, `postcode`, `code`; of a file `name`, `type`, `size`.
    Parts(IndexMap<String, String>),
    /// Ticks in front of several choices.
    Many(Vec<String>),
    /// Items of a group.
    Rows(Vec<Row>),
}

/// An item of a group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its key: small letters and digits.
    pub item: String,
    /// What was typed for each field.
    pub fields: IndexMap<Name, Typed>,
}

impl Typed {
    /// One field.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Fields for parts.
    pub fn parts<'a>(parts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        Self::Parts(parts.into_iter().map(|(part, text)| (part.into(), text.into())).collect())
    }

    /// Whether there is nothing but space in it.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Text(text) => text.trim().is_empty(),
            Self::Parts(parts) => parts.values().all(|part| part.trim().is_empty()),
            Self::Many(many) => many.iter().all(|one| one.trim().is_empty()),
            Self::Rows(rows) => rows.iter().all(Row::is_blank),
        }
    }

    /// The text of a part.
    pub(crate) fn part(&self, part: &str) -> &str {
        match self {
            Self::Parts(parts) => parts.get(part).map_or("", |text| text.trim()),
            _ => "",
        }
    }

    /// Everything in one line, where one field was expected.
    pub fn line(&self) -> String {
        match self {
            Self::Nothing | Self::Rows(_) => String::new(),
            Self::Text(text) => text.clone(),
            Self::Parts(parts) => parts.values().map(String::as_str).collect::<Vec<_>>().join(" "),
            Self::Many(many) => many.first().cloned().unwrap_or_default(),
        }
    }
}

impl Row {
    /// Whether nothing was typed in any field.
    pub fn is_blank(&self) -> bool {
        self.fields.values().all(Typed::is_blank)
    }
}
