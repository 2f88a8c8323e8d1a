//! Services out to the formats of others, and in from them: a module a format.
//!
//! An export is a function of the service alone: the same service gives the same bytes.
//!
//! # What is deliberately not here
//! No disk and no network: exports are bytes for the caller to write, imports are bytes that the
//! caller has read.

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may panic"))]

pub mod export;
pub mod import;
