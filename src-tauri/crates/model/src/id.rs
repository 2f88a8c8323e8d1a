//! Names of things: ids that people see and write, keys that never change.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

macro_rules! name {
    ($( $(#[$meta:meta])* $Name:ident; )*) => { $(
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        pub struct $Name(Arc<str>);

        impl $Name {
            /// The name as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Whether the author has given no name yet.
            pub fn is_empty(&self) -> bool {
                self.0.is_empty()
            }
        }

        impl From<&str> for $Name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl From<String> for $Name {
            fn from(text: String) -> Self {
                Self(text.into())
            }
        }

        impl From<$Name> for Arc<str> {
            fn from(name: $Name) -> Self {
                name.0
            }
        }

        impl Borrow<str> for $Name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $Name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl PartialEq<str> for $Name {
            fn eq(&self, other: &str) -> bool {
                &*self.0 == other
            }
        }

        impl PartialEq<&str> for $Name {
            fn eq(&self, other: &&str) -> bool {
                &*self.0 == *other
            }
        }

        impl fmt::Display for $Name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )* };
}

name! {
    /// The id of a thing in the document. Step ids are kebab-case and become addresses.
    Id;
    /// A name that expressions use, in snake_case: of a question, an exchange's result, a rule.
    Name;
    /// What a place is made of: never shown, never reused, unchanged when an id is renamed.
    Key;
    /// An expression in FEEL, as its author wrote it.
    Formula;
    /// What a datum is, whatever it is called here or there: `role/element`, as `child/birth-date`.
    Element;
    /// A language tag, as `uk`.
    Language;
    /// A length of time: ISO 8601 (`P1D`, `PT10S`) or `10 working days`.
    Period;
    /// A registry's operation: `registry/operation`.
    OperationRef;
    /// A plain file name inside `assets/`.
    Asset;
}

impl OperationRef {
    /// The registry's id and the operation's, where both are given.
    pub fn parts(&self) -> Option<(&str, &str)> {
        self.0.split_once('/')
    }
}
