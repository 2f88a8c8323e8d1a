//! Named edits of a service, each with its inverse.
//!
//! The document changes in no other way: [`Edit::apply`] changes it and answers with what undoes
//! the change, so that undo is applying that, and redo applying what undo answers.
//!
//! ```
//! use maket_edit::Edit;
//! let json = r#"{ "maket": 1, "id": "x", "steps": [{ "id": "a", "kind": "page" }] }"#;
//! let mut service: maket_model::service::Service = serde_json::from_str(json).unwrap();
//! let before = service.clone();
//! let undo = Edit::RemoveStep { step: "a".into(), at: None }.apply(&mut service).unwrap();
//! assert!(service.steps.is_empty());
//! undo.apply(&mut service).unwrap();
//! assert_eq!(service, before);
//! ```
//!
//! # What is deliberately not here
//! No log, no undo stack (maket-store keeps them) and no judgement of the result (maket-check).
#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may panic"))]

mod edit;

pub use edit::{Edit, EditError, apply_all};
