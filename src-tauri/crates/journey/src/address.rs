//! Where a step stands in a case.

use maket_model::id::{Id, Key};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A step and, where it is walked once per item of a group, the items' keys: `child/k1`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", from = "String")]
pub struct Address {
    /// The step.
    pub step: Id,
    /// The items, the outer group's first; empty where it is walked once.
    pub items: Vec<Key>,
}

impl Address {
    /// The address of a step that is walked once.
    pub fn of(step: &str) -> Self {
        Self { step: step.into(), items: Vec::new() }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.step.as_str())?;
        self.items.iter().try_for_each(|item| write!(f, "/{item}"))
    }
}

impl From<Address> for String {
    fn from(address: Address) -> Self {
        address.to_string()
    }
}

impl From<String> for Address {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<&str> for Address {
    fn from(text: &str) -> Self {
        let mut parts = text.split('/');
        let step = parts.next().unwrap_or("").into();
        Self { step, items: parts.map(Key::from).collect() }
    }
}
