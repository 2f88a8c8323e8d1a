//! A change of a document as JSON.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One step of the way to a value in a document's JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "PathStep"))]
pub enum Step {
    /// An item of an array.
    At(u32),
    /// An entry of an object.
    Key(String),
}

impl Step {
    pub(crate) fn key(name: &str) -> Self {
        Self::Key(name.to_owned())
    }
}

/// A change of the JSON of a [`crate::Draft`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "op", rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Patch {
    /// Puts a value at a path; none takes the entry away.
    Set {
        /// The path.
        path: Vec<Step>,
        /// The value.
        value: Option<Value>,
    },
    /// Takes items out of an array and puts others in their place. An array that is not there is
    /// an empty one.
    Splice {
        /// The path of the array.
        path: Vec<Step>,
        /// The position.
        at: u32,
        /// How many items go.
        remove: u32,
        /// What comes.
        insert: Vec<Value>,
    },
}

impl Patch {
    /// Makes the change.
    pub fn apply(&self, json: &mut Value) {
        match self {
            Self::Set { path, value } => set(json, path, value.clone()),
            Self::Splice { path, at, remove, insert } => {
                if at_path(json, path).is_none() {
                    set(json, path, Some(Value::Array(Vec::new())));
                }
                let Some(Value::Array(items)) = at_path(json, path) else { return };
                let start = (*at as usize).min(items.len());
                let end = (start + *remove as usize).min(items.len());
                items.splice(start..end, insert.iter().cloned());
                if items.is_empty() {
                    set(json, path, None);
                }
            }
        }
    }
}

fn at_path<'v>(json: &'v mut Value, path: &[Step]) -> Option<&'v mut Value> {
    path.iter().try_fold(json, |json, step| match step {
        Step::At(at) => json.get_mut(*at as usize),
        Step::Key(key) => json.get_mut(key),
    })
}

fn set(json: &mut Value, path: &[Step], value: Option<Value>) {
    let Some((last, way)) = path.split_last() else {
        *json = value.unwrap_or_default();
        return;
    };
    let mut at = json;
    for step in way {
        if at.is_null() {
            *at = Value::Object(Default::default());
        }
        at = match (step, at) {
            (Step::Key(key), Value::Object(entries)) => {
                entries.entry(key.as_str()).or_insert(Value::Null)
            }
            (Step::At(index), Value::Array(items)) if (*index as usize) < items.len() => {
                &mut items[*index as usize]
            }
            _ => return,
        };
    }
    if at.is_null() {
        *at = Value::Object(Default::default());
    }
    match (last, at, value) {
        (Step::Key(key), Value::Object(entries), Some(value)) => {
            entries.insert(key.clone(), value);
        }
        (Step::Key(key), Value::Object(entries), None) => {
            entries.shift_remove(key);
        }
        (Step::At(index), Value::Array(items), Some(value)) => {
            if let Some(item) = items.get_mut(*index as usize) {
                *item = value;
            }
        }
        _ => {}
    }
}
