//! Whether data are safe from those whom they are not for.

pub(crate) mod signing_in;
mod threats;

pub(crate) use threats::check as check_threats;
pub use threats::{Stand, Threat, ThreatKind, answers_without_threat, threats};
