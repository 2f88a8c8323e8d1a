//! Forms of other tools, read as services. Nothing vanishes in silence: what a service cannot hold
//! is a [`Loss`] with its place in the source.

mod component;
mod condition;
mod expression;
mod forms;
mod markup;
mod name;
mod said;
mod source;
mod way;
pub mod words;

use maket_model::service::Service;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use self::source::Source;

pub use self::said::{Arg, Said};

/// The most bytes that are read.
pub const MOST_BYTES: usize = 50 * 1024 * 1024;
/// The most levels that a source may nest.
pub const MOST_DEPTH: usize = 64;
/// The most entries of its lists together: pages, questions, items, conditions, links.
pub const MOST_ENTRIES: usize = 10_000;

/// A source as a service.
#[derive(Debug, Serialize, Deserialize)]
pub struct Imported {
    /// The dialect that it was found to be in.
    pub dialect: Dialect,
    /// The service; a proposal to look through.
    pub service: Service,
    /// What it could not take over.
    pub losses: Vec<Loss>,
}

/// Something of the source that the service does not hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loss {
    /// Where in the source, as a JSON pointer.
    pub at: String,
    /// The same in terms of the form: each thing on the way that has a name, with its name.
    pub way: Vec<(Thing, String)>,
    /// What it is.
    pub what: Said,
}

/// What a form is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Thing {
    /// A page.
    Page,
    /// A question, or another component of a page.
    Component,
    /// A condition.
    Condition,
    /// A list.
    List,
    /// An item of a list.
    Item,
}

impl Loss {
    fn new(at: &str, what: Said) -> Self {
        Self { at: at.to_owned(), way: Vec::new(), what }
    }
}

/// The dialects of Defra's and XGov's forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dialect {
    /// XGov's digital form builder, and Defra's first engine: routes are links with conditions.
    Links,
    /// Defra's second engine: pages run in order, each with its condition.
    Order,
}

/// Why a source cannot be read at all. Lines and columns count from 1; 0 where none is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "refused", rename_all = "kebab-case")]
pub enum ImportError {
    /// It is too large.
    #[error("the file has {bytes} bytes; at most {MOST_BYTES} are read")]
    TooLarge {
        /// How many bytes it has.
        bytes: usize,
    },
    /// It nests too deeply.
    #[error("in line {line} the file nests deeper than {MOST_DEPTH} levels")]
    TooDeep {
        /// Where.
        line: usize,
    },
    /// It holds too much.
    #[error("the file holds more than {MOST_ENTRIES} entries; the next stands in line {line}")]
    TooMany {
        /// Where the first stands that is too many.
        line: usize,
    },
    /// It is no text.
    #[error("in line {line} the file is no text in UTF-8")]
    NotText {
        /// Where.
        line: usize,
    },
    /// It is neither JSON nor YAML.
    #[error("the file is neither JSON nor YAML: {why}")]
    Unreadable {
        /// Where it stops making sense.
        line: usize,
        /// The character of the line.
        column: usize,
        /// What the parser says.
        why: String,
    },
    /// It is something else.
    #[error("the file has no list of pages, so it is no Defra or XGov form")]
    NotAForm,
}

/// Reads a Defra or XGov form.
///
/// # Errors
/// Where the source is beyond the limits, cannot be parsed, or is no such form.
pub fn read(bytes: &[u8]) -> Result<Imported, ImportError> {
    let Source { value: source, mut losses } = source::parse(bytes)?;
    let Some(Value::Array(pages)) = source.get("pages") else { return Err(ImportError::NotAForm) };
    if !pages.iter().all(Value::is_object) {
        return Err(ImportError::NotAForm);
    }
    let mut imported = forms::read(&source);
    losses.append(&mut imported.losses);
    for loss in &mut losses {
        loss.way = way::of(&source, &loss.at);
    }
    Ok(Imported { losses, ..imported })
}
