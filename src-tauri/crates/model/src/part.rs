//! How a part of the document is written down in Rust: every key optional, defaults left out of
//! the file, unknown keys kept in their order.

use indexmap::IndexMap;

/// Keys that this version does not know, kept in the order of the file.
pub type Extra = IndexMap<String, serde_json::Value>;

/// Whether a value is what its absence from the file means.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Declares parts of the document.
macro_rules! part {
    ($(
        $(#[$meta:meta])*
        pub struct $Name:ident { $( $(#[$field_meta:meta])* pub $field:ident: $Type:ty, )* }
    )*) => { $(
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        #[serde(rename_all = "camelCase", default)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        pub struct $Name {
            $(
                $(#[$field_meta])*
                #[serde(default, skip_serializing_if = "crate::part::is_default")]
                pub $field: $Type,
            )*
            /// Keys that this version does not know.
            #[serde(flatten)]
            #[cfg_attr(feature = "ts", ts(skip))]
            pub extra: crate::part::Extra,
        }
    )* };
}

/// Declares the words that a key of the document may have as its value.
macro_rules! words {
    ($( $(#[$meta:meta])* pub enum $Name:ident { $( $(#[$word_meta:meta])* $Word:ident, )* } )*) => { $(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        pub enum $Name { $( $(#[$word_meta])* $Word, )* }
    )* };
}

pub(crate) use {part, words};
