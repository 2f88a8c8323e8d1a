//! Diagnostics of a service and their fixes.
//!
//! ```
//! let json = r#"{ "maket": 1, "id": "x", "steps": [{ "id": "name", "kind": "page" }] }"#;
//! let service: maket_model::service::Service = serde_json::from_str(json).unwrap();
//! let found = maket_check::check(&service);
//! assert!(found.iter().any(|it| it.code == maket_check::Code::DeadEnd));
//! ```
//!
//! A half-made service is normal: checking it answers with diagnostics and never fails.
//! Each [`Diagnostic`] says which rule ([`Code`]) found something at which place; the catalogue
//! ([`Code::entry`]) says how much it weighs and where the rule comes from, and [`words`] puts it
//! in a person's language.
//!
//! # What is deliberately not here
//! No change of the document (maket-edit) and no walking through it (maket-journey).
#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may panic"))]

mod accessibility;
mod at;
mod checker;
pub mod checklist;
mod code;
mod data;
mod fix;
mod formulas;
mod graph;
mod ground;
mod order;
mod period;
pub mod proof;
mod report;
pub mod security;
mod structure;
mod trial;
mod user_first;
mod words;

pub use checker::Checker;
pub use code::{Code, Entry, Family, Severity, Work};
pub use fix::Fix;
pub use maket_edit::place_words;
pub use report::Diagnostic;
pub use structure::expressions::names_at;
pub use user_first::newly::{NewExchange, new_exchange};
pub use words::{
    ChecklistWords, ThreatWords, checklist_words, fix_words, threat_words, why, words,
};

use maket_model::service::Service;

/// Judges a service whose modules are in their places; the findings come in the order of the
/// document.
pub fn check(service: &Service) -> Vec<Diagnostic> {
    Checker::new(service).into_findings()
}
