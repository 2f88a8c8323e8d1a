//! The studio in an ordinary browser: the same interface and the same commands, on loopback.
//!
//! `maket-web [--port N]` prints an address that lets one browser in; everything else is turned away.
//! It is the way in where no window can open, and the host of the interface's tests.
#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may panic"))]

mod guard;
mod host;
mod interface;
mod router;

use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::process::ExitCode;
use std::sync::Arc;

use crate::guard::Guard;
use crate::host::WebHost;

const USAGE: &str = "maket-web [--port N]   the studio in a browser, on this computer only";

fn main() -> ExitCode {
    let port = match port(std::env::args().skip(1)) {
        Ok(port) => port,
        Err(problem) => {
            complain(&format!("{problem}\n{USAGE}"));
            return ExitCode::from(2);
        }
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    match runtime.and_then(|runtime| runtime.block_on(serve(port))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("maket-web could not listen on port {port}: {error}"));
            ExitCode::from(3)
        }
    }
}

/// The port that the arguments ask for; 0 lets the system choose a free one.
fn port(mut arguments: impl Iterator<Item = String>) -> Result<u16, String> {
    match (arguments.next().as_deref(), arguments.next(), arguments.next()) {
        (None, ..) => Ok(0),
        (Some("--port"), Some(port), None) => {
            port.parse().map_err(|_| format!("{port} is not a port"))
        }
        (Some(argument), ..) => Err(format!("{argument} is not understood")),
    }
}

async fn serve(port: u16) -> std::io::Result<()> {
    // Loopback only: the studio is for the person at this computer.
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let listener = tokio::net::TcpListener::bind(address).await?;
    let guard = Guard::new(listener.local_addr()?.port(), say);
    guard.invite();
    let router = router::router(Arc::new(guard), Arc::new(WebHost::new()));
    axum::serve(listener, router).await
}

/// Tells the address. The terminal may be gone by then; the studio works on.
fn say(line: &str) {
    let mut out = std::io::stdout();
    drop(writeln!(out, "{line}").and_then(|()| out.flush()));
}

fn complain(text: &str) {
    drop(writeln!(std::io::stderr(), "{text}"));
}

#[cfg(test)]
mod tests {
    use super::port;

    #[track_caller]
    fn check(arguments: &str, expected: Result<u16, &str>) {
        let found = port(arguments.split_whitespace().map(str::to_owned));
        assert_eq!(found, expected.map_err(str::to_owned), "for `{arguments}`");
    }

    #[test]
    fn arguments_are_understood_or_named() {
        check("", Ok(0));
        check("--port 8080", Ok(8080));
        check("--port many", Err("many is not a port"));
        check("--port", Err("--port is not understood"));
        check("--port 1 2", Err("--port is not understood"));
        check("--lan", Err("--lan is not understood"));
    }
}
