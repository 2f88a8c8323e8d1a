//! Requests that lead to no page of the service: each is an error page, whatever went wrong.

use crate::error::Error;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maket_render::page::ErrorKind;

/// Why a request leads to no page. The page itself is put together around all handlers, where the
/// reader's language is known.
#[derive(Clone, Debug)]
pub(crate) struct Stop {
    /// What is shown.
    pub(crate) kind: ErrorKind,
    /// Where to go on.
    pub(crate) onwards: String,
    /// What whoever runs the pilot is told; never a token.
    pub(crate) report: Option<String>,
}

impl Stop {
    /// A page of this kind.
    pub(crate) fn of(kind: ErrorKind) -> Self {
        Self { kind, onwards: String::new(), report: None }
    }

    /// The same, with a way on.
    pub(crate) fn onwards(self, onwards: impl Into<String>) -> Self {
        Self { onwards: onwards.into(), ..self }
    }
}

impl<E: Into<Error>> From<E> for Stop {
    fn from(error: E) -> Self {
        Self { report: Some(error.into().to_string()), ..Self::of(ErrorKind::Fault) }
    }
}

impl IntoResponse for Stop {
    fn into_response(self) -> Response {
        let status =
            StatusCode::from_u16(self.kind.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}
