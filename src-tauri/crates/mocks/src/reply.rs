//! What the outside answers.

use indexmap::IndexMap;
use maket_model::id::{Id, Name};
use serde::Serialize;
use serde_json::Value;

/// An answer of a mock. `mock` is always true, so that nobody takes it for a real one.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Reply {
    /// The outcome, in the word of the step's arrows: `found`, `done`, `paid`, …
    pub outcome: &'static str,
    /// What came with it: a record, a list of records for `many`, null where nothing came.
    pub data: Value,
    /// The day that the data was true.
    pub as_of: Option<String>,
    /// How many seconds it took.
    pub took: u32,
    /// The person whose record it is, where it is one of the cast's.
    pub of: Option<Id>,
    /// Fields that no record holds and that were put together from the person's traits.
    pub composed: Vec<Name>,
    /// Always true.
    pub mock: bool,
}

impl Reply {
    /// An answer without data.
    pub fn of(outcome: &'static str) -> Self {
        Self {
            outcome,
            data: Value::Null,
            as_of: None,
            took: 1,
            of: None,
            composed: Vec::new(),
            mock: true,
        }
    }

    /// The same, with data.
    #[must_use]
    pub fn with(self, data: Value) -> Self {
        Self { data, ..self }
    }

    /// The same, after so many seconds.
    #[must_use]
    pub fn after(self, took: u32) -> Self {
        Self { took, ..self }
    }
}

/// Values sent to an operation, by name.
pub type Sent = IndexMap<Name, Value>;
