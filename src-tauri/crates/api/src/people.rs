//! The people who try a service.

use maket_model::people::Person;
use serde::Serialize;

use crate::error::ApiError;
use crate::host::Host;
pub use crate::projects::ProjectRequest;

/// Everybody who tries a service, those whom the shared cast lends among them.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Cast {
    /// Each, whole.
    pub people: Vec<Person>,
}

/// Everybody who tries a service.
pub fn list(host: &dyn Host, request: ProjectRequest) -> Result<Cast, ApiError> {
    let studio = host.studio();
    studio.with(&request.project, |it| Ok(Cast { people: it.people(studio)? }))
}
