//! Forms of other tools, read as services. Nothing vanishes in silence: what a service cannot hold
//! is a [`Loss`] with its place in the source.

mod component;
mod condition;
mod expression;
mod forms;
mod markup;
mod name;

use maket_model::service::Service;
use serde::Serialize;
use serde_json::Value;

/// The most bytes that are read.
pub const MOST_BYTES: usize = 50 * 1024 * 1024;
/// The most levels that a source may nest.
pub const MOST_DEPTH: usize = 64;
/// The most pages, components, list items and conditions together.
pub const MOST_ENTRIES: usize = 10_000;

/// A source as a service.
#[derive(Debug)]
pub struct Imported {
    /// The dialect that it was found to be in.
    pub dialect: Dialect,
    /// The service; a proposal to look through.
    pub service: Service,
    /// What it could not take over.
    pub losses: Vec<Loss>,
}

/// Something of the source that the service does not hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Loss {
    /// Where in the source, as a JSON pointer.
    pub at: String,
    /// What it is, in English.
    pub what: String,
}

/// The dialects of Defra's and XGov's forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dialect {
    /// XGov's digital form builder, and Defra's first engine: routes are links with conditions.
    Links,
    /// Defra's second engine: pages run in order, each with its condition.
    Order,
}

/// Why a source cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// It is too large.
    #[error("the file has {0} bytes; at most {MOST_BYTES} are read")]
    TooLarge(usize),
    /// It nests too deeply.
    #[error("the file nests deeper than {MOST_DEPTH} levels")]
    TooDeep,
    /// It holds too much.
    #[error(
        "the file holds {0} pages, questions, items and conditions; at most {MOST_ENTRIES} are read"
    )]
    TooMany(usize),
    /// It is neither JSON nor YAML.
    #[error("the file is neither JSON nor YAML: {0}")]
    Unreadable(String),
    /// It is something else.
    #[error("the file has no list of pages, so it is no Defra or XGov form")]
    NotAForm,
}

/// Reads a Defra or XGov form.
///
/// # Errors
/// Where the source is beyond the limits, cannot be parsed, or is no such form.
pub fn read(bytes: &[u8]) -> Result<Imported, ImportError> {
    if bytes.len() > MOST_BYTES {
        return Err(ImportError::TooLarge(bytes.len()));
    }
    let source = parse(bytes)?;
    if depth(&source, 0) > MOST_DEPTH {
        return Err(ImportError::TooDeep);
    }
    let Some(Value::Array(pages)) = source.get("pages") else { return Err(ImportError::NotAForm) };
    if !pages.iter().all(Value::is_object) {
        return Err(ImportError::NotAForm);
    }
    let entries = entries(&source);
    if entries > MOST_ENTRIES {
        return Err(ImportError::TooMany(entries));
    }
    Ok(forms::read(&source))
}

fn parse(bytes: &[u8]) -> Result<Value, ImportError> {
    let json = match serde_json::from_slice(bytes) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    // YAML's anchors can grow without bound, so a document with any is not read.
    let text =
        std::str::from_utf8(bytes).map_err(|error| ImportError::Unreadable(error.to_string()))?;
    let looks_like_json = text.trim_start().starts_with(['{', '[']);
    if looks_like_json || text.lines().any(|line| line.contains(": &") || line.contains(": *")) {
        return Err(ImportError::Unreadable(json.to_string()));
    }
    serde_norway::from_str(text).map_err(|error| ImportError::Unreadable(error.to_string()))
}

fn depth(value: &Value, above: usize) -> usize {
    if above > MOST_DEPTH {
        return above;
    }
    let inner = match value {
        Value::Array(items) => items.iter().map(|item| depth(item, above + 1)).max(),
        Value::Object(map) => map.values().map(|item| depth(item, above + 1)).max(),
        _ => None,
    };
    inner.unwrap_or(above)
}

fn entries(source: &Value) -> usize {
    let count = |value: Option<&Value>| value.and_then(Value::as_array).map_or(0, Vec::len);
    let inner = |list: &str, key: &str| -> usize {
        let parts = source.get(list).and_then(Value::as_array);
        parts.into_iter().flatten().map(|part| 1 + count(part.get(key))).sum()
    };
    inner("pages", "components") + inner("lists", "items") + inner("conditions", "items")
}
