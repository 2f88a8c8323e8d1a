//! The cookie that binds a session to one browser.

use crate::secret::Secret;
use axum::http::{HeaderMap, HeaderValue, header};
use maket_store::session::Session;

/// The secret that the browser holds for this session, if it sent one.
pub(crate) fn sent(headers: &HeaderMap, session: &Session) -> Option<Secret> {
    let name = name(session);
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|it| it.to_str().ok());
    cookies
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .filter(|(key, _)| *key == name)
        .find_map(|(_, value)| Secret::read(value))
}

/// The header that gives a browser its secret. A cookie for each session, so that one link opened
/// in a browser does not take another one away. Without `Secure`: the local network is plain HTTP.
pub(crate) fn cookie(session: &Session, secret: &Secret) -> Option<HeaderValue> {
    let cookie =
        format!("{}={}; Path=/s/; HttpOnly; SameSite=Strict", name(session), secret.text());
    HeaderValue::from_str(&cookie).ok()
}

fn name(session: &Session) -> String {
    format!("maket-{}", session.id)
}
