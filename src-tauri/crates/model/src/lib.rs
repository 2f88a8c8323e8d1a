//! The service document: its types, ids, keys, places and file format.
//!
//! ```
//! let json = r#"{ "maket": 1, "id": "hello", "steps": [{ "id": "name", "kind": "page" }] }"#;
//! let service: maket_model::service::Service = serde_json::from_str(json).unwrap();
//! assert_eq!(service.steps[0].id, "name");
//! ```
//!
//! # Words
//! A **service** is the public service being modelled, never a software service.
//! A **step** is a node of its flow; a **page** is a step that asks **questions**; an **answer** is
//! what a person gave.
//! An **actor** is a role in a **case**, which is one application shared by its actors.
//! A **registry** is a body's data store, an **operation** what it offers, an **exchange** a step
//! that uses one.
//! An **element** is what a datum *is*, whatever it is called here or there.
//! A **place** is an address inside a service, made of **keys**, stable across edits.
//!
//! # What is deliberately not here
//! No disk, clock or network; no judgement of whether a service is good (maket-check) and no
//! walking through it (maket-journey).

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may panic"))]

mod part;

pub mod answer;
pub mod bundle;
pub mod calendar;
pub mod code_list;
pub mod elements;
pub mod id;
pub mod identifier;
pub mod journeys;
pub mod load;
pub mod modules;
pub mod part_tree;
pub mod people;
pub mod period;
pub mod place;
pub mod question;
pub mod safeguard;
pub mod schema;
pub mod service;
pub mod step;
pub mod text;
pub mod uses;
pub mod visit;
pub mod wording;

pub use part::Extra;
