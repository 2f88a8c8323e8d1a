//! Service folders, project files and the pilot's session store.
//!
//! A service is a folder that git likes, or one project file with its history; both hold the same
//! [`Bundle`] of files and become each other without loss.
//!
//! ```
//! use maket_store::Bundle;
//!
//! let bundle = Bundle::of_service(br#"{ "maket": 1, "id": "hello" }"#.to_vec()).unwrap();
//! let version = bundle.frozen().unwrap().sha();
//! assert_eq!(version.to_string().len(), 64);
//! assert!(Bundle::default().insert("../elsewhere.json", Vec::new()).is_err());
//! ```
//!
//! # What is deliberately not here
//! No judgement of what the documents say: but for the [`Editor`] they are bytes here, so that
//! nothing is lost that this version does not know. No clock: callers pass `now`.
#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may panic"))]

mod bundle;
mod database;
mod editor;
mod error;
#[cfg(test)]
mod scratch;

pub mod folder;
pub mod lock;
pub mod project;
pub mod session;
pub mod small_file;
pub mod source;

pub use bundle::{ASSETS, Bundle, JOURNEYS, MODULES, PEOPLE, README, SERVICE, Sha, limit};
pub use editor::{Changed, Editor};
pub use error::{Error, Result};
pub use lock::{Holder, Lock};
pub use project::Project;
pub use session::{SessionStore, Tables};
