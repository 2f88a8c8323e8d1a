//! The mock registries of a service, served to developers.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;
use maket_pilot::RegistriesConfig;

use crate::error::{ApiError, ErrorCode};
use crate::services::open;
use crate::walks::people;

/// How mock registries are served.
pub struct MocksRequest<'a> {
    /// The service.
    pub service: &'a Path,
    /// The port on loopback; 0 takes a free one.
    pub port: u16,
    /// What decides where nothing else does.
    pub seed: u64,
    /// The clock.
    pub clock: fn() -> Timestamp,
}

/// Serves a service's registries on loopback until the process is told to stop. `ready` gets the
/// address at which they are listed.
pub fn serve(
    request: &MocksRequest<'_>,
    language: &str,
    ready: impl FnOnce(&str),
) -> Result<(), ApiError> {
    let opened = open(request.service, language)?;
    let zone = jiff::tz::TimeZone::get(&opened.service.timezone).unwrap_or(jiff::tz::TimeZone::UTC);
    let people = people(&opened, (request.clock)().to_zoned(zone).date(), language)?;
    if opened.service.registries.is_empty() {
        let error = ApiError::new(ErrorCode::BadRequest, "serve its registries");
        return Err(error.because("the service has none: add the registries that it asks"));
    }
    let trouble = |error: &dyn std::fmt::Display| {
        ApiError::new(ErrorCode::Storage, format!("listen on port {}", request.port))
            .because(format!("{error}; choose another port, or none to take a free one"))
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.map_err(|error| trouble(&error))?.block_on(async {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, request.port));
        let listener = tokio::net::TcpListener::bind(address).await;
        let listener = listener.map_err(|error| trouble(&error))?;
        let port = listener.local_addr().map_err(|error| trouble(&error))?.port();
        let addresses = ["127.0.0.1", "localhost"].map(|host| format!("http://{host}:{port}"));
        ready(&format!("{}/", addresses[0]));
        let config = RegistriesConfig {
            service: opened.service,
            people,
            addresses: addresses.to_vec(),
            clock: Arc::new(request.clock),
            seed: request.seed,
        };
        let stop = async {
            let _ = tokio::signal::ctrl_c().await;
        };
        let ended = maket_pilot::serve_registries(listener, config, stop).await;
        ended.map_err(|error| trouble(&error))
    })
}
