//! The addresses of the server.

use std::sync::Arc;

use axum::extract::{DefaultBodyLimit, Query, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::post;
use axum::{Json, Router};
use maket_api::imports::MOST_BYTES;
use maket_api::{ApiError, ErrorCode};
use serde::Deserialize;
use serde_json::Value;

use crate::guard::Guard;
use crate::host::WebHost;
use crate::interface;

/// The longest call: a file to import that is just too large, in base64, and some words.
const LONGEST_CALL: usize = MOST_BYTES / 3 * 4 + 1024 * 1024;

/// Only files of our own, and nothing that could be slipped into a page.
const CONTENT_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self'; font-src 'self'; connect-src 'self'; frame-src http://127.0.0.1:*; \
    base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'";

const LOCKED: &str = "\
Ця адреса вже використана або неповна. Відкрийте ту, яку студія показала останньою.\n\
This address was used already or is not complete. Open the one that the studio printed last.\n\
See aadress on juba kasutatud või poolik. Avage see, mille stuudio viimati näitas.\n";

/// The server behind its guard.
pub(crate) fn router(guard: Arc<Guard>, host: Arc<WebHost>) -> Router {
    Router::new()
        .route("/api/call", post(call).layer(DefaultBodyLimit::max(LONGEST_CALL)))
        .fallback(interface::file)
        .with_state(host)
        .layer(from_fn_with_state(guard, watch))
}

#[derive(Deserialize)]
struct Entry {
    key: Option<String>,
}

async fn watch(
    State(guard): State<Arc<Guard>>,
    Query(entry): Query<Entry>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = match guard.addressed(request.method(), request.headers()) {
        Err(status) => status.into_response(),
        Ok(()) => match entry.key {
            Some(key) => enter(&guard, &key),
            None if guard.knows(request.headers()) => next.run(request).await,
            None => (StatusCode::UNAUTHORIZED, LOCKED).into_response(),
        },
    };
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, CONTENT_POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Exchanges the invitation for a cookie, and takes it out of the address.
fn enter(guard: &Guard, key: &str) -> Response {
    match guard.admit(key) {
        Some(cookie) => ([(header::SET_COOKIE, cookie)], Redirect::to("/")).into_response(),
        None => (StatusCode::UNAUTHORIZED, LOCKED).into_response(),
    }
}

#[derive(Deserialize)]
struct Call {
    name: String,
    #[serde(default)]
    payload: Value,
}

async fn call(State(host): State<Arc<WebHost>>, Json(call): Json<Call>) -> Response {
    // Commands read the disk, so they stay away from the threads that serve sockets.
    let run = move || maket_api::dispatch(&call.name, call.payload, host.as_ref());
    let reply = tokio::task::spawn_blocking(run).await;
    let reply = reply.unwrap_or_else(|error| {
        Err(ApiError::new(ErrorCode::Crashed, "run a command").because(error))
    });
    match reply {
        Ok(reply) => Json(reply).into_response(),
        Err(error) => (status(error.code), Json(error)).into_response(),
    }
}

fn status(code: ErrorCode) -> StatusCode {
    match code {
        ErrorCode::BadRequest
        | ErrorCode::ImportTimedOut
        | ErrorCode::ImportTooLarge
        | ErrorCode::ImportUnreadable
        | ErrorCode::Unreadable => StatusCode::BAD_REQUEST,
        ErrorCode::NoSuchFile => StatusCode::NOT_FOUND,
        ErrorCode::CannotKeep | ErrorCode::EditRefused | ErrorCode::ReadOnly => {
            StatusCode::CONFLICT
        }
        ErrorCode::Crashed
        | ErrorCode::ImportDied
        | ErrorCode::NotServed
        | ErrorCode::Storage
        | ErrorCode::TemplateUnreadable => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use axum::Router;
    use axum::body::{Body, to_bytes};
    use axum::http::{Request, Response, StatusCode, header};
    use serde_json::{Value, json};
    use tower::ServiceExt;

    use super::{CONTENT_POLICY, router};
    use crate::guard::Guard;
    use crate::host::WebHost;

    struct Site {
        guard: Arc<Guard>,
        router: Router,
        data: std::path::PathBuf,
    }

    impl Drop for Site {
        fn drop(&mut self) {
            drop(std::fs::remove_dir_all(&self.data));
        }
    }

    fn site(name: &str) -> Site {
        let data = std::env::temp_dir().join(format!("maket-web-{name}-{}", std::process::id()));
        let guard = Arc::new(Guard::new(4000, |_| {}));
        let router =
            router(guard.clone(), Arc::new(WebHost::at(data.clone(), data.join("services"))));
        Site { guard, router, data }
    }

    impl Site {
        async fn send(&self, request: Request<Body>) -> Response<Body> {
            self.router.clone().oneshot(request).await.unwrap()
        }

        /// The cookie of a browser that opened the printed address.
        async fn cookie(&self) -> String {
            let address = self.guard.address();
            let path = address.strip_prefix("http://127.0.0.1:4000").unwrap();
            let response = self.send(get(path, None)).await;
            assert_eq!(response.status(), StatusCode::SEE_OTHER, "the printed address lets in");
            assert_eq!(response.headers()[header::LOCATION], "/", "the key leaves the address");
            let cookie = response.headers()[header::SET_COOKIE].to_str().unwrap();
            for part in ["HttpOnly", "SameSite=Strict"] {
                assert!(cookie.contains(part), "the cookie is {part}");
            }
            cookie.split(';').next().unwrap().to_owned()
        }
    }

    fn get(path: &str, cookie: Option<&str>) -> Request<Body> {
        let request = Request::get(path).header(header::HOST, "127.0.0.1:4000");
        let request =
            cookie.into_iter().fold(request, |it, value| it.header(header::COOKIE, value));
        request.body(Body::empty()).unwrap()
    }

    fn call(cookie: &str, host: &str, origin: Option<&str>, body: &Value) -> Request<Body> {
        let request = Request::post("/api/call")
            .header(header::HOST, host)
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::COOKIE, cookie);
        let request =
            origin.into_iter().fold(request, |it, value| it.header(header::ORIGIN, value));
        request.body(Body::from(body.to_string())).unwrap()
    }

    async fn body(response: Response<Body>) -> Value {
        serde_json::from_slice(&to_bytes(response.into_body(), 1 << 20).await.unwrap()).unwrap()
    }

    const OWN: Option<&str> = Some("http://127.0.0.1:4000");

    #[tokio::test]
    async fn nobody_comes_in_without_the_printed_address() {
        let site = site("closed");
        for path in ["/", "/assets/index.js", "/?key=", "/?key=guess", "/api/call"] {
            let response = site.send(get(path, Some("maket=guess"))).await;
            assert_eq!(response.status(), StatusCode::UNAUTHORIZED, "{path} is closed");
        }
    }

    #[tokio::test]
    async fn an_address_lets_in_once() {
        let site = site("once");
        let address = site.guard.address();
        let path = address.strip_prefix("http://127.0.0.1:4000").unwrap();
        assert_eq!(site.send(get(path, None)).await.status(), StatusCode::SEE_OTHER, "the first");
        let second = site.send(get(path, None)).await;
        assert_eq!(second.status(), StatusCode::UNAUTHORIZED, "a used address is worth nothing");
        assert_ne!(site.guard.address(), address, "the next browser gets an address of its own");
    }

    #[tokio::test]
    async fn a_browser_that_was_let_in_runs_commands() {
        let site = site("commands");
        let cookie = site.cookie().await;
        let request = json!({"name": "template.list", "payload": {}});
        let response = site.send(call(&cookie, "127.0.0.1:4000", OWN, &request)).await;
        assert_eq!(response.status(), StatusCode::OK, "the command runs");
        assert!(body(response).await["templates"].is_array(), "and its reply arrives");
    }

    #[tokio::test]
    async fn an_error_crosses_with_its_code() {
        let site = site("errors");
        let cookie = site.cookie().await;
        let request = json!({"name": "service.burn"});
        let response = site.send(call(&cookie, "127.0.0.1:4000", OWN, &request)).await;
        assert_eq!(response.status(), StatusCode::BAD_REQUEST, "nobody knows this command");
        assert_eq!(body(response).await["code"], "bad-request", "the interface goes by the code");
    }

    #[tokio::test]
    async fn other_names_and_other_sites_are_turned_away() {
        let site = site("sites");
        let cookie = site.cookie().await;
        let request = json!({"name": "template.list", "payload": {}});
        let evil = Some("http://evil.example");
        for (host, origin, expected, why) in [
            ("127.0.0.1:4000", OWN, StatusCode::OK, "our own page"),
            ("localhost:4000", Some("http://localhost:4000"), StatusCode::OK, "our other name"),
            ("evil.example:4000", OWN, StatusCode::MISDIRECTED_REQUEST, "a rebound name"),
            ("127.0.0.1:4001", OWN, StatusCode::MISDIRECTED_REQUEST, "another port"),
            ("127.0.0.1:4000", evil, StatusCode::FORBIDDEN, "another site"),
            ("127.0.0.1:4000", Some("null"), StatusCode::FORBIDDEN, "a sandboxed frame"),
            ("127.0.0.1:4000", None, StatusCode::FORBIDDEN, "nobody knows whose page"),
        ] {
            let response = site.send(call(&cookie, host, origin, &request)).await;
            assert_eq!(response.status(), expected, "{why}");
        }
    }

    #[tokio::test]
    async fn every_answer_carries_the_content_policy() {
        let site = site("policy");
        let cookie = site.cookie().await;
        for path in ["/", "/missing.js", "/?key=guess"] {
            let response = site.send(get(path, Some(&cookie))).await;
            let policy = &response.headers()[header::CONTENT_SECURITY_POLICY];
            assert_eq!(policy, CONTENT_POLICY, "{path} may load files of ours only");
        }
        assert!(!CONTENT_POLICY.contains("unsafe"), "no script or style comes from inside a page");
    }
}
