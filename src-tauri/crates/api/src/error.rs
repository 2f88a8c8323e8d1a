//! Errors as they cross to a host.

use serde::Serialize;

/// Why a command did not do what was asked; the interface has a text for each.
///
/// A variant exists only where a person is told something different or can do something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ErrorCode {
    /// The host asked for a command that does not exist, or its request has the wrong shape.
    BadRequest,
    /// A walk cannot be kept as a case: it comes to no outcome, or no row can say how.
    CannotKeep,
    /// The command panicked.
    Crashed,
    /// The change cannot be made: what it speaks of is not there any more, or cannot be so.
    EditRefused,
    /// What reads a file to import ended before it was done.
    ImportDied,
    /// A file to import took too long.
    ImportTimedOut,
    /// A file to import is larger, deeper or fuller than is read.
    ImportTooLarge,
    /// A file to import is no form that is understood.
    ImportUnreadable,
    /// There is no such file or project.
    NoSuchFile,
    /// The pilot cannot be served from this computer.
    NotServed,
    /// The project can only be looked at.
    ReadOnly,
    /// Something could not be read from or written to the disk.
    Storage,
    /// A template of the studio is damaged.
    TemplateUnreadable,
    /// The file is no service, or a broken one.
    Unreadable,
}

impl ErrorCode {
    /// Every code, for whoever must have something to say about each.
    pub const ALL: [Self; 14] = [
        Self::BadRequest,
        Self::CannotKeep,
        Self::Crashed,
        Self::EditRefused,
        Self::ImportDied,
        Self::ImportTimedOut,
        Self::ImportTooLarge,
        Self::ImportUnreadable,
        Self::NoSuchFile,
        Self::NotServed,
        Self::ReadOnly,
        Self::Storage,
        Self::TemplateUnreadable,
        Self::Unreadable,
    ];
}

/// An error as it crosses to a host.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[error("{message}")]
pub struct ApiError {
    /// What the interface goes by.
    pub code: ErrorCode,
    /// What was attempted, in English, for a log and for support.
    pub message: String,
    /// What the machine said, where it said something.
    pub details: Option<String>,
}

impl ApiError {
    /// An error without details.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), details: None }
    }

    /// The same error with what the machine said.
    #[must_use]
    pub fn because(self, details: impl std::fmt::Display) -> Self {
        Self { details: Some(details.to_string()), ..self }
    }
}
