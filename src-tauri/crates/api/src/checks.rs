//! What is wrong with a service, in words.

use std::path::Path;

use maket_check::{Severity, fix_words, place_words, why, words};
use serde::Serialize;

use crate::error::ApiError;
use crate::services::open;

/// What a check found.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// How many findings stop people.
    pub errors: usize,
    /// The findings, in the order of the document.
    pub findings: Vec<Finding>,
    /// Keys that this version keeps without understanding them.
    pub unknown: Vec<String>,
    /// Modules that could not be put in their places.
    pub modules: Vec<String>,
}

/// One finding.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// The rule that found it.
    pub code: String,
    /// `error`, `warning` or `hint`.
    pub severity: &'static str,
    /// Where, as a path of keys.
    pub place: String,
    /// Where, in words.
    pub at: String,
    /// What it is.
    pub message: String,
    /// Why it matters.
    pub why: String,
    /// What one click would do about it.
    pub fix: Option<String>,
}

/// Checks the service at a path.
pub fn check(path: &Path, language: &str) -> Result<Report, ApiError> {
    let opened = open(path, language)?;
    let findings: Vec<Finding> = maket_check::check(&opened.service)
        .iter()
        .map(|found| Finding {
            code: found.code.as_str().to_owned(),
            severity: match found.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Hint => "hint",
            },
            place: found.place.to_string(),
            at: place_words(&opened.service, &found.place, language),
            message: words(found, language),
            why: why(found, language),
            fix: fix_words(found, language),
        })
        .collect();
    let errors = findings.iter().filter(|finding| finding.severity == "error").count();
    Ok(Report { errors, findings, unknown: opened.unknown, modules: opened.modules })
}
