//! The journey of a case: a service compiled into a [`plan::Plan`], and a case's log of facts
//! folded into the route that it has gone and the step where it stands.
//!
//! The log is the only truth. Each fact is judged at its own time; only the open step is judged
//! `now`. What a case needs of the outside is a [`request::Request`] for the caller to carry out;
//! its reply is a fact again. Nothing here waits, reads a clock or fails.
//!
//! # What is deliberately not here
//! No HTML (maket-render), no registries (maket-mocks), no storage (maket-store), no judgement of
//! whether the service is a good one (maket-check).

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may panic"))]

mod items;
mod judge;
mod submission;
mod walk;
mod walked;

pub mod address;
pub mod case;
pub mod fact;
pub mod frame;
pub mod names;
pub mod outcome;
pub mod page;
pub mod plan;
pub mod problem;
pub mod request;
pub mod route;
pub mod template;
