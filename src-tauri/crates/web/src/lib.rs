//! The studio in an ordinary browser: the same interface and the same commands, on loopback.
//!
//! [`serve`] tells an address that lets one browser in; everything else is turned away. It is the
//! way in where no window can open, and the host of the interface's tests: `maket web` runs it, and
//! so does the small program `maket-web`, which a browser's host needs nothing else of.
#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may panic"))]

mod guard;
mod host;
mod interface;
mod router;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;

use maket_api::projects::{self, OpenProjectFile};
use maket_api::{ApiError, ErrorCode, Host};

use crate::guard::Guard;
use crate::host::WebHost;

/// What the studio begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begin<'a> {
    /// What the person worked on last.
    Recent,
    /// The same; whoever has not worked on anything yet finds a whole service ready.
    Example,
    /// A service, which then stands first among the recent ones.
    With(&'a Path),
}

/// Serves the studio on loopback until Ctrl C. `say` is told the address that lets the next browser
/// in; 0 takes a free port.
pub fn serve(port: u16, begin: Begin<'_>, say: fn(&str)) -> Result<(), ApiError> {
    let host = Arc::new(WebHost::new());
    match begin {
        Begin::Recent => {}
        Begin::Example => projects::begin_with_example(host.as_ref())?,
        Begin::With(path) => {
            let path = path.to_string_lossy().into_owned();
            projects::open(host.as_ref(), OpenProjectFile { path })?;
        }
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let ended = runtime.and_then(|runtime| runtime.block_on(listen(port, &host, say)));
    // A project that is closed is one file.
    host.studio().close_all();
    ended.map_err(|error| {
        ApiError::new(ErrorCode::Storage, format!("listen on port {port}"))
            .because(format!("{error}; choose another port, or none to take a free one"))
    })
}

async fn listen(port: u16, host: &Arc<WebHost>, say: fn(&str)) -> std::io::Result<()> {
    // Loopback only: the studio is for the person at this computer.
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let listener = tokio::net::TcpListener::bind(address).await?;
    let guard = Guard::new(listener.local_addr()?.port(), say);
    guard.invite();
    let router = router::router(Arc::new(guard), Arc::clone(host));
    tokio::select! {
        served = axum::serve(listener, router) => served,
        stopped = tokio::signal::ctrl_c() => stopped,
    }
}
