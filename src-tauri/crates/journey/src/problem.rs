//! What is wrong with a service's expressions.

use maket_feel::Diagnostic;
use maket_model::id::Key;

/// A diagnostic of an expression, with the place of the part that holds it.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The place, as `maket_model::place::Place` writes it, without facet.
    pub place: String,
    /// Which of its formulas: `when`, `send.tax_number`, `rule`, …
    pub facet: String,
    /// What is wrong, with its span in the formula.
    pub diagnostic: Diagnostic,
}

#[derive(Default)]
pub(crate) struct Problems {
    pub(crate) found: Vec<Problem>,
}

impl Problems {
    pub(crate) fn add(&mut self, place: &str, facet: &str, diagnostic: Diagnostic) {
        self.found.push(Problem { place: place.to_owned(), facet: facet.to_owned(), diagnostic });
    }
}

/// What stands for a thing in a place: its key, its id, or its position.
pub(crate) fn key(key: Option<&Key>, id: &str, position: usize) -> String {
    match key {
        Some(key) => key.to_string(),
        None if id.is_empty() => format!("@{position}"),
        None => id.to_owned(),
    }
}
