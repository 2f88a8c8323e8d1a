//! Who may come in: the browser that opened the printed address, and nobody else.

use std::sync::{Mutex, PoisonError};

use axum::http::{HeaderMap, Method, StatusCode, header};
use sha2::{Digest, Sha256};

const COOKIE: &str = "maket";

/// A secret of 128 bits, as text.
fn secret() -> String {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).expect("the system has random numbers");
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether two secrets are one, in a time that does not tell where they differ.
fn same(left: &str, right: &str) -> bool {
    Sha256::digest(left) == Sha256::digest(right)
}

/// Decides on every request.
pub(crate) struct Guard {
    origins: [String; 2],
    /// What the cookie of a browser that was let in holds.
    session: String,
    /// What the next browser must bring; used once.
    invitation: Mutex<String>,
    say: fn(&str),
}

impl Guard {
    /// A guard for the server on this port; it tells invitations by `say`.
    pub(crate) fn new(port: u16, say: fn(&str)) -> Self {
        let origins = ["127.0.0.1", "localhost"].map(|host| format!("http://{host}:{port}"));
        Self { origins, session: secret(), invitation: Mutex::new(secret()), say }
    }

    /// Tells the address that lets the next browser in.
    pub(crate) fn invite(&self) {
        (self.say)(&self.address());
    }

    /// The address that lets the next browser in.
    pub(crate) fn address(&self) -> String {
        let invitation = self.invitation.lock().unwrap_or_else(PoisonError::into_inner);
        format!("{}/?key={invitation}", self.origins[0])
    }

    /// The cookie for whoever brings the invitation. It lets nobody else in.
    pub(crate) fn admit(&self, key: &str) -> Option<String> {
        let mut invitation = self.invitation.lock().unwrap_or_else(PoisonError::into_inner);
        if !same(key, &invitation) {
            return None;
        }
        *invitation = secret();
        drop(invitation);
        self.invite();
        Some(format!("{COOKIE}={}; HttpOnly; SameSite=Strict; Path=/", self.session))
    }

    /// Whether the request is meant for this server and does not come from another site.
    pub(crate) fn addressed(&self, method: &Method, headers: &HeaderMap) -> Result<(), StatusCode> {
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
        // A foreign name that leads to this address is how a web page reaches a local server.
        let origin = text(header::HOST).map(|host| format!("http://{host}"));
        let origin = origin.filter(|origin| self.origins.contains(origin));
        let Some(origin) = origin else { return Err(StatusCode::MISDIRECTED_REQUEST) };
        match text(header::ORIGIN) {
            Some(from) if from == origin => Ok(()),
            None if method == Method::GET || method == Method::HEAD => Ok(()),
            _ => Err(StatusCode::FORBIDDEN),
        }
    }

    /// Whether the browser was let in.
    pub(crate) fn knows(&self, headers: &HeaderMap) -> bool {
        let cookies = headers.get_all(header::COOKIE).iter().filter_map(|it| it.to_str().ok());
        let mut pairs =
            cookies.flat_map(|it| it.split(';')).filter_map(|it| it.trim().split_once('='));
        pairs.any(|(name, value)| name == COOKIE && same(value, &self.session))
    }
}
