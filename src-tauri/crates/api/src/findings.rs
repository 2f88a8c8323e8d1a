//! What is wrong with the project that is open, and how it is mended.

use maket_check::{Diagnostic, Family, Severity, Work, fix_words, place_words, why, words};
use maket_edit::Edit;
use maket_model::service::Service;
use serde::{Deserialize, Serialize};

use crate::error::ApiError;
use crate::host::Host;
use crate::settings::Language;

/// Asks what is wrong with a project.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReadFindings {
    /// The project's id.
    pub project: String,
    /// The language of the words.
    pub language: Language,
}

/// What is wrong with a project, in the order of the document.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Findings {
    /// The revision that was judged.
    pub revision: u32,
    /// Each finding.
    pub findings: Vec<FindingView>,
}

/// One finding.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FindingView {
    /// The rule that found it.
    pub code: String,
    /// The group of rules: `structure`, `user-first`, `data`, `accessibility`, `security`.
    #[cfg_attr(
        feature = "ts",
        ts(type = "\"structure\" | \"user-first\" | \"data\" | \"accessibility\" | \"security\"")
    )]
    pub family: Family,
    /// How much it weighs.
    #[cfg_attr(feature = "ts", ts(type = "\"error\" | \"warning\" | \"hint\""))]
    pub severity: Severity,
    /// The stage of the work from which it counts.
    #[cfg_attr(
        feature = "ts",
        ts(
            type = "\"function\" | \"concept\" | \"form\" | \"test\" | \"pilot\" | \"improve\" | \"hand-over\""
        )
    )]
    pub counts_from: Work,
    /// Where.
    pub place: String,
    /// Where, in words.
    pub at: String,
    /// What it is.
    pub message: String,
    /// Why it matters.
    pub why: String,
    /// What one click does about it.
    pub fix: Option<FixView>,
}

/// What mends a finding.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FixView {
    /// What it does, in words.
    pub says: String,
    /// The edits, made as one change.
    pub edits: Vec<Edit>,
}

impl FindingView {
    /// A finding in words.
    pub(crate) fn of(service: &Service, found: &Diagnostic, language: &str) -> Self {
        Self {
            code: found.code.as_str().to_owned(),
            family: found.code.entry().family,
            severity: found.severity,
            counts_from: found.code.entry().counts_from,
            place: found.place.to_string(),
            at: place_words(service, &found.place, language),
            message: words(found, language),
            why: why(found, language),
            fix: found
                .fix
                .as_ref()
                .zip(fix_words(found, language))
                .map(|(fix, says)| FixView { says, edits: fix.edits.clone() }),
        }
    }
}

/// What is wrong with a project.
pub fn read(host: &dyn Host, request: ReadFindings) -> Result<Findings, ApiError> {
    let language = request.language.tag();
    host.studio().with(&request.project, |it| {
        let (service, findings) = it.findings()?;
        let findings = findings.map(|found| FindingView::of(service, found, language)).collect();
        Ok(Findings { revision: it.editor().revision(), findings })
    })
}
