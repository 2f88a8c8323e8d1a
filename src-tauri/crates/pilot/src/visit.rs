//! A request to a session: who asks, and whether the session is theirs.

use crate::browser;
use crate::pilot::{Inner, Pilot};
use crate::reply::own;
use crate::secret::Secret;
use crate::stop::Stop;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, Uri, header};
use axum::response::Response;
use maket_render::page::ErrorKind;
use maket_store::session::Session;

/// A request to a session by the browser that it is bound to.
pub(crate) struct Visit {
    /// The session's token, which others' links are derived from.
    pub(crate) token: Secret,
    /// The session.
    pub(crate) session: Session,
    /// What binds the browser, where this request was its first.
    cookie: Option<HeaderValue>,
}

/// A visit of somebody who has agreed to take part.
pub(crate) struct Consented(pub(crate) Visit);

/// Every request to `/s/{token}/…` is a visit. A page goes on in the language that its address
/// asks for.
impl FromRequestParts<Pilot> for Visit {
    type Rejection = Stop;

    async fn from_request_parts(parts: &mut Parts, pilot: &Pilot) -> Result<Self, Stop> {
        let inside = parts.uri.path().strip_prefix("/s/").unwrap_or_default();
        let token = inside.split('/').next().unwrap_or_default();
        let mut visit = Self::of(&pilot.0, token, &parts.headers, &parts.uri).await?;
        if parts.method != Method::POST {
            pilot.0.switch_language(&mut visit, &parts.uri).await?;
        }
        Ok(visit)
    }
}

impl FromRequestParts<Pilot> for Consented {
    type Rejection = Stop;

    async fn from_request_parts(parts: &mut Parts, pilot: &Pilot) -> Result<Self, Stop> {
        let visit = Visit::from_request_parts(parts, pilot).await?;
        match visit.session.consented_at {
            Some(_) => Ok(Self(visit)),
            None => Err(Stop::of(ErrorKind::NotFound).onwards(visit.address("-/consent"))),
        }
    }
}

impl Visit {
    /// Judges a token and the browser that brings it, and binds the session to the first one.
    async fn of(pilot: &Inner, token: &str, headers: &HeaderMap, uri: &Uri) -> Result<Self, Stop> {
        let token = Secret::read(token).ok_or_else(|| Stop::of(ErrorKind::NotFound))?;
        let ended = || Stop::of(ErrorKind::SessionEnded);
        let found = pilot.config.store.session(&token.hash())?.ok_or_else(ended)?;
        if found.round != pilot.round.id || found.session.erase_at <= pilot.now() {
            return Err(ended());
        }
        let session = found.session.clone();
        if pilot.config.is_preview() {
            // A frame of another site holds no cookie.
            return Ok(Self { token, session, cookie: None });
        }
        let sent = browser::sent(headers, &session);
        match (session.browser, sent) {
            (Some(bound), Some(sent)) if bound == sent.hash() => {
                Ok(Self { token, session, cookie: None })
            }
            // A strict cookie stays away when a link in a letter is followed; from this page's own
            // link it comes along.
            (Some(_), _) => Err(ended().onwards(uri.path())),
            (None, _) => {
                let secret = Secret::new()?;
                let (id, hash) = (session.id.clone(), secret.hash());
                if !pilot.write(move |tables| tables.bind(&id, &hash)).await? {
                    return Err(ended());
                }
                let cookie = browser::cookie(&session, &secret);
                Ok(Self { token, session, cookie })
            }
        }
    }

    /// The address inside this session.
    pub(crate) fn address(&self, inside: &str) -> String {
        format!("/s/{}/{inside}", self.token.text())
    }

    /// The same as it is marked in a page, which is written for all sessions that see it alike.
    pub(crate) fn in_page(&self, inside: &str) -> String {
        format!("/s/{}/{inside}", maket_render::own(own::TOKEN))
    }

    /// Puts the cookie on a reply, where the browser has just been bound.
    pub(crate) fn sign(&self, mut response: Response) -> Response {
        if let Some(cookie) = &self.cookie {
            response.headers_mut().append(header::SET_COOKIE, cookie.clone());
        }
        response
    }

    /// The token of another actor of the same case.
    pub(crate) fn token_of(&self, actor: &str) -> Secret {
        self.token.derive(&["actor", actor])
    }
}
