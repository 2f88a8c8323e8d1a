//! Acceptance cases: journeys that are written as `journeys.md` has them, played on the service as
//! it stands, and walks written down as such journeys.
//!
//! The grammar is a page of [`maket_model::journeys`].

mod form;
mod play;

pub mod broken;
pub mod deed;
pub mod read;
pub mod run;
pub mod write;
