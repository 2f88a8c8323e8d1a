//! What holds for every request and every reply, whatever the page.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use axum::response::Response;

/// What a page may load and where it may post.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

/// What every reply carries. `no-store` holds unless the reply says better.
const HEADERS: [(HeaderName, &str); 4] = [
    // With `no-referrer` Chromium would send `Origin: null` on forms.
    (header::REFERRER_POLICY, "strict-origin"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("x-robots-tag"), "noindex"),
];

/// Why a request is turned away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// It was sent to a host that this server is not: 421.
    OtherAddress,
    /// Its form was not one of this server's: 403.
    OtherOrigin,
}

/// The hosts that this server answers for, as in `127.0.0.1:8080`.
#[derive(Clone, Debug)]
pub(crate) struct Hosts(Vec<String>);

impl Hosts {
    /// The hosts of addresses such as `http://127.0.0.1:8080`.
    pub(crate) fn of(addresses: &[String]) -> Self {
        let bare = |address: &String| {
            address.trim_start_matches("http://").trim_end_matches('/').to_owned()
        };
        Self(addresses.iter().map(bare).collect())
    }

    /// Whether a request came to an address of ours.
    pub(crate) fn has(&self, request: &Request) -> bool {
        self.names(host_of(request))
    }

    /// Whether a request came to an address of ours, and a form from a page of ours.
    pub(crate) fn judge(&self, request: &Request) -> Result<(), Refusal> {
        let headers = request.headers();
        let host = host_of(request);
        if !self.names(host) {
            return Err(Refusal::OtherAddress);
        }
        let reads = [Method::GET, Method::HEAD].contains(request.method());
        let origin = text(headers, header::ORIGIN).unwrap_or_default();
        let own = origin.strip_prefix("http://").is_some_and(|it| it.eq_ignore_ascii_case(host));
        if !reads && !own {
            return Err(Refusal::OtherOrigin);
        }
        Ok(())
    }

    fn names(&self, host: &str) -> bool {
        self.0.iter().any(|ours| ours.eq_ignore_ascii_case(host))
    }
}

/// What a page may do, where these origins may show it in a frame.
pub(crate) fn policy(frames: &[String]) -> HeaderValue {
    let frames = if frames.is_empty() { "'none'".to_owned() } else { frames.join(" ") };
    // An origin that is no header's word lets nobody in.
    HeaderValue::from_str(&format!("{POLICY}{frames}"))
        .unwrap_or(HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"))
}

/// Puts on a reply what every reply carries.
pub(crate) fn cover(mut response: Response, policy: &HeaderValue) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, policy.clone());
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

fn host_of(request: &Request) -> &str {
    text(request.headers(), header::HOST)
        .or_else(|| request.uri().authority().map(|it| it.as_str()))
        .unwrap_or_default()
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    #[test]
    fn only_own_hosts_are_answered_and_only_own_forms_taken() {
        let hosts =
            Hosts::of(&["http://127.0.0.1:8080".to_owned(), "http://localhost:8080/".to_owned()]);
        let ours = Some("http://127.0.0.1:8080");
        let (ok, host, origin) = (Ok(()), Err(Refusal::OtherAddress), Err(Refusal::OtherOrigin));
        for (method, to, from, expected, why) in [
            ("GET", "127.0.0.1:8080", None, ok, "a page of ours"),
            ("GET", "LocalHost:8080", None, ok, "hosts have no case"),
            ("GET", "127.0.0.1:8081", None, host, "another port"),
            ("GET", "127.0.0.1", None, host, "no port"),
            ("GET", "evil.example", None, host, "a name that was made to lead here"),
            ("GET", "", None, host, "no host at all"),
            ("POST", "127.0.0.1:8080", ours, ok, "a form of ours"),
            ("POST", "localhost:8080", ours, origin, "a page of the other address"),
            ("POST", "127.0.0.1:8080", None, origin, "a form from nowhere"),
            ("POST", "127.0.0.1:8080", Some("null"), origin, "a form from a hidden page"),
            ("POST", "127.0.0.1:8080", Some("https://127.0.0.1:8080"), origin, "another scheme"),
            ("POST", "127.0.0.1:8080", Some("http://evil.example"), origin, "another site"),
            ("DELETE", "127.0.0.1:8080", None, origin, "anything that may change something"),
        ] {
            let mut request = Request::builder().method(method).uri("/").header("host", to);
            if let Some(from) = from {
                request = request.header("origin", from);
            }
            let judged = hosts.judge(&request.body(Body::empty()).unwrap());
            assert_eq!(judged, expected, "{method} to {to:?} from {from:?}: {why}");
        }
    }
}
