//! What tests of the core share: builders of services, and services that nobody wrote.
//!
//! ```
//! use maket_model::step::EndKind;
//! use maket_testkit::build::{question, service};
//!
//! let service = service("hello")
//!     .page("who", [question("name", "text")])
//!     .end("done", EndKind::Done)
//!     .build();
//! assert_eq!(service.steps[0].next[0].to, "done", "a page leads to the step after it");
//! ```
//!
//! # What is deliberately not here
//! Nothing that ships: no crate depends on this one outside tests.

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may panic"))]

pub mod arbitrary;
pub mod build;
