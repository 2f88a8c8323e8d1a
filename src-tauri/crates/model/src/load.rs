//! Reading and writing the file format.
//!
//! A file is judged by the published schema before it becomes a document, so that a mistake is
//! said in a sentence with a place, and no part of the file is lost by guessing.
//!
//! ```
//! use maket_model::load::load;
//! use maket_model::service::Service;
//!
//! let text = r#"{ "maket": 1, "id": "s", "steps": [{ "id": "child", "kind": "page",
//!     "questions": [{ "id": "born_on", "label": "Born on" }] }] }"#;
//! let error = load::<Service>(text.as_bytes()).unwrap_err();
//! assert_eq!(
//!     error.sentences("en")[0],
//!     "Step “child”, question “born_on”: `label` must be texts by language, as {\"uk\": \"…\"}; \
//!      it is a text.",
//! );
//! ```

mod sentence;
mod where_in;

use crate::place::Place;
use crate::schema::{Document, Schema};
use crate::service::FORMAT;
use serde_json::Value;
use sha2::{Digest, Sha256};

pub use sentence::Trouble;
pub use where_in::{place_of, where_in};

/// The most bytes that a document may have.
pub const MOST_BYTES: usize = 50 * 1024 * 1024;
/// How deep a document may nest.
pub const MOST_DEPTH: usize = 64;
/// The most mistakes that are told at once.
pub const MOST_MISTAKES: usize = 20;

/// A document, and what of the file this version does not know.
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded<T> {
    /// The document.
    pub value: T,
    /// Keys that are kept without being understood, with the place of the thing that holds them.
    pub unknown: Vec<(Place, String)>,
}

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{}", self.sentences("en").join("\n"))]
pub enum LoadError {
    /// It has more than [`MOST_BYTES`].
    TooLarge {
        /// How many it has.
        bytes: usize,
    },
    /// It nests deeper than [`MOST_DEPTH`].
    TooDeep {
        /// The line on which it does.
        line: usize,
    },
    /// It is not text in UTF-8.
    NotText,
    /// It is not JSON.
    Syntax {
        /// The line, from one.
        line: usize,
        /// The column, from one.
        column: usize,
        /// What is wrong there.
        trouble: Trouble,
    },
    /// It is JSON, but says nowhere that it is a service.
    NotAService,
    /// A later Maket wrote it.
    Newer {
        /// The version of its format.
        version: u64,
    },
    /// It is not as the schema wants it.
    Broken(Vec<Mistake>),
}

/// Something in a file that is not as the schema wants it.
#[derive(Clone, Debug, PartialEq)]
pub struct Mistake {
    /// Where, as a place of the service.
    pub place: Place,
    /// Where, as a JSON pointer into the file.
    pub pointer: String,
    /// What things the way leads through: collection and id or number.
    pub way: Vec<(String, String)>,
    /// The key whose value is wrong, if the mistake is in a value.
    pub key: String,
    /// What is wrong.
    pub trouble: Trouble,
}

impl LoadError {
    /// What is wrong, in sentences in a person's language, each with its remedy.
    pub fn sentences(&self, language: &str) -> Vec<String> {
        sentence::of(self, language)
    }
}

/// Reads a document.
pub fn load<T: Document>(bytes: &[u8]) -> Result<Loaded<T>, LoadError> {
    let json = parse(bytes)?;
    let json = if T::FILE == "service.json" { upgrade(json)? } else { json };
    from_json(json)
}

/// Reads a document that is JSON already, as an import makes it.
pub fn from_json<T: Document>(json: Value) -> Result<Loaded<T>, LoadError> {
    let schema = T::schema();
    let mistakes: Vec<Mistake> = schema
        .validator
        .iter_errors(&json)
        .take(MOST_MISTAKES)
        .map(|error| sentence::mistake(&error, schema, &json))
        .collect();
    if !mistakes.is_empty() {
        return Err(LoadError::Broken(mistakes));
    }
    let mut unknown = Unknown { schema, document: &json, found: Vec::new() };
    unknown.look(&schema.json, &json, &mut String::new());
    let mut unknown = unknown.found;
    unknown.sort();
    match serde_json::from_value(json) {
        Ok(value) => Ok(Loaded { value, unknown }),
        Err(error) => Err(LoadError::Broken(vec![sentence::of_serde(&error)])),
    }
}

/// Reads JSON within the limits.
pub fn parse(bytes: &[u8]) -> Result<Value, LoadError> {
    if bytes.len() > MOST_BYTES {
        return Err(LoadError::TooLarge { bytes: bytes.len() });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| LoadError::NotText)?;
    check_depth(text)?;
    serde_json::from_str(text).map_err(|error| sentence::of_syntax(&error, text))
}

fn check_depth(text: &str) -> Result<(), LoadError> {
    let (mut depth, mut line, mut quoted, mut escaped) = (0_usize, 1, false, false);
    for byte in text.bytes() {
        line += usize::from(byte == b'\n');
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'{' | b'[' if !quoted => {
                depth += 1;
                if depth > MOST_DEPTH {
                    return Err(LoadError::TooDeep { line });
                }
            }
            b'}' | b']' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    Ok(())
}

/// Brings a file of an older format to this one's. There is none older yet.
fn upgrade(json: Value) -> Result<Value, LoadError> {
    match json.get("maket") {
        Some(Value::Number(version)) => match version.as_u64() {
            Some(version) if version > u64::from(FORMAT) => Err(LoadError::Newer { version }),
            _ => Ok(json),
        },
        Some(_) => Ok(json),
        None => Err(LoadError::NotAService),
    }
}

/// Finds keys that no schema names. What is opaque is not looked into.
struct Unknown<'a> {
    schema: &'a Schema,
    document: &'a Value,
    found: Vec<(Place, String)>,
}

impl Unknown<'_> {
    fn look(&mut self, of: &Value, value: &Value, pointer: &mut String) {
        let length = pointer.len();
        let none = serde_json::Map::new();
        let Some(schemas) = self.schema.of_object(of, value.as_object().unwrap_or(&none)) else {
            return;
        };
        match value {
            Value::Array(items) => {
                let Some(of) = schemas.iter().find_map(|of| of.get("items")) else { return };
                for (at, item) in items.iter().enumerate() {
                    pointer.push_str(&format!("/{at}"));
                    self.look(of, item, pointer);
                    pointer.truncate(length);
                }
            }
            Value::Object(object) => {
                let any = schemas
                    .iter()
                    .filter_map(|of| of.get("additionalProperties"))
                    .find(|of| of.is_object());
                for (key, value) in object {
                    let known = schemas.iter().find_map(|of| of.get("properties")?.get(key));
                    if let Some(of) = known.or(any) {
                        pointer.push('/');
                        pointer.push_str(&key.replace('~', "~0").replace('/', "~1"));
                        self.look(of, value, pointer);
                        pointer.truncate(length);
                    } else if schemas.iter().any(|of| of.get("properties").is_some()) {
                        self.found.push((place_of(self.document, pointer), key.clone()));
                    }
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
}

/// The canonical bytes of a document: two spaces, the keys in the order of the format, one line
/// end at the end. What was loaded is saved as the same document.
pub fn save<T: Document>(document: &T) -> Vec<u8> {
    to_bytes(document)
}

/// JSON as this format writes it.
pub(crate) fn to_bytes(json: &impl serde::Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(json).expect("a document is nothing but JSON");
    bytes.push(b'\n');
    bytes
}

/// The SHA-256 of bytes in hexadecimal, by which a version is known.
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
