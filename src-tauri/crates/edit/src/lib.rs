//! Named edits of a service and of the people who try it, each with its inverse.
//!
//! The document changes in no other way: [`Edit::apply`] changes it and answers with what undoes
//! the change and with the [`Patch`]es that repeat it on the document's JSON, so that whoever shows
//! the document hears of the change and not of the whole.
//!
//! ```
//! use maket_edit::{Draft, Edit};
//! let json = r#"{ "maket": 1, "id": "x", "steps": [{ "id": "a", "kind": "page" }] }"#;
//! let mut draft = Draft { service: serde_json::from_str(json).unwrap(), ..Draft::default() };
//! let before = draft.clone();
//! let done = Edit::remove("steps/a".parse().unwrap()).apply(&mut draft).unwrap();
//! assert!(draft.service.steps.is_empty());
//! maket_edit::apply_all(&mut draft, &done.undo).unwrap();
//! assert_eq!(draft, before);
//! ```
//!
//! There are five edits, all of them on places: set, insert, remove, move and rename. What a
//! change is called in a list of changes is its [`ChangeName`]. Who speaks of a thing, and so loses
//! by its removal, is what [`mentions`] tells. How two versions differ, whoever
//! changed what in between, is what [`differences`] tells.
//!
//! # What is deliberately not here
//! No log, no undo stack (maket-store keeps them) and no judgement of the result (maket-check).
#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may panic"))]

mod cases;
mod collection;
mod difference;
mod draft;
mod edit;
mod name;
mod patch;
mod rename;
mod words;

pub use difference::{Change, Difference, differences};
pub use draft::Draft;
pub use edit::{Done, Edit, EditError, apply_all};
pub use name::{ChangeName, Verb};
pub use patch::{Patch, Step as PathStep};
pub use rename::mentions;
pub use words::place_words;
