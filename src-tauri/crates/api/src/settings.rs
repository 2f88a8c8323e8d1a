//! What a person set in the studio.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::error::{ApiError, ErrorCode};
use crate::host::Host;

/// Asks for the settings.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReadSettings {}

/// What a person set; what is absent follows the system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Settings {
    /// The language of the studio.
    pub language: Option<Language>,
    /// Light or dark.
    pub theme: Option<Theme>,
    /// The size of the text, in percent.
    pub text_size: Option<u32>,
    /// Whether a single letter, pressed outside of a text field, does something.
    pub letter_keys: Option<bool>,
}

/// A language that the studio speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "StudioLanguage"))]
pub enum Language {
    /// Ukrainian.
    Uk,
    /// English.
    En,
    /// Estonian.
    Et,
}

impl Language {
    /// Its tag: `uk`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Uk => "uk",
            Self::En => "en",
            Self::Et => "et",
        }
    }
}

/// A theme of the studio.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Theme {
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

fn file(host: &dyn Host) -> PathBuf {
    host.studio().data_folder().join("settings.json")
}

/// The settings as they were kept. A damaged file counts as none: settings are soon set again.
pub fn read(host: &dyn Host, _: ReadSettings) -> Result<Settings, ApiError> {
    let kept = maket_store::small_file::read(&file(host))
        .map_err(|error| ApiError::new(ErrorCode::Storage, "read the settings").because(error))?;
    Ok(kept.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default())
}

/// Keeps the settings and returns them.
pub fn write(host: &dyn Host, settings: Settings) -> Result<Settings, ApiError> {
    let failed = |error: &dyn std::fmt::Display| {
        ApiError::new(ErrorCode::Storage, "keep the settings").because(error)
    };
    let bytes = serde_json::to_vec_pretty(&settings).map_err(|error| failed(&error))?;
    maket_store::small_file::write(&file(host), &bytes).map_err(|error| failed(&error))?;
    Ok(settings)
}
