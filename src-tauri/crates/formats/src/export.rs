//! What developers and reviewers are handed.

mod condition;
mod flow;
pub mod open_api;
pub mod pack;
pub mod review;
pub mod submission;
pub mod validity;

use maket_model::service::Service;

/// A format that a service can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// JSON Schema 2020-12 of what a finished application holds.
    Submission,
    /// OpenAPI 3.1 of the case's API.
    OpenApi,
    /// The review document: HTML of every screen, rule, reason and exchange.
    Review,
}

impl Format {
    /// Every format, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Submission, Self::OpenApi, Self::Review];

    /// The word for it on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::Submission => "json-schema",
            Self::OpenApi => "openapi",
            Self::Review => "review",
        }
    }

    /// The format that the word stands for.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.id() == id)
    }

    /// The usual name of its file.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Submission => "submission.schema.json",
            Self::OpenApi => "openapi.json",
            Self::Review => "review.html",
        }
    }

    /// The service in this format.
    pub fn write(self, service: &Service) -> Vec<u8> {
        match self {
            Self::Submission => json(&submission::schema(service)),
            Self::OpenApi => json(&open_api::document(service)),
            Self::Review => review::document(service).into_bytes(),
        }
    }
}

fn json(value: &serde_json::Value) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).expect("a JSON value can always be written");
    bytes.push(b'\n');
    bytes
}
