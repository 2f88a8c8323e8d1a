//! What holds for every address of a pilot, whatever the page.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use axum::body::Body;
use axum::http::{Request, Response};
use maket_pilot::router;
use support::{SERVICE, Scratch, pilot};
use tower::ServiceExt;

const HOST: &str = "127.0.0.1:8080";

fn request(method: &str, path: &str, headers: &[(&str, &str)], body: String) -> Request<Body> {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(Body::from(body)).unwrap()
}

fn header(response: &Response<Body>, name: &str) -> String {
    let value = response.headers().get(name).map(|it| it.to_str().unwrap());
    value.unwrap_or_default().to_owned()
}

#[tokio::test]
async fn every_reply_is_covered() {
    let scratch = Scratch::new("covered");
    let (pilot, _store) = pilot(&scratch, SERVICE, HOST, |_| {});
    let router = router(pilot);
    let gone = format!("/s/{}/name", "0".repeat(32));
    let origin = format!("http://{HOST}");
    let (host, own) = (("host", HOST), ("origin", origin.as_str()));
    let large = format!("code={}", "x".repeat(300 * 1024));
    for (method, path, headers, body, status, why) in [
        ("GET", "/join", vec![host], "", 200, "a page"),
        ("GET", "/nowhere", vec![host], "", 404, "no page"),
        ("DELETE", "/join", vec![host, own], "", 404, "no such thing can be done"),
        ("GET", gone.as_str(), vec![host], "", 410, "a session that is not there"),
        ("GET", "/s/short/name", vec![host], "", 404, "no token at all"),
        ("GET", "/join", vec![("host", "evil.example")], "", 421, "another host"),
        ("POST", "/join", vec![host], "code=x", 403, "a form from nowhere"),
        (
            "POST",
            "/join",
            vec![host, ("origin", "http://evil.example")],
            "code=x",
            403,
            "a form of another site",
        ),
        ("POST", "/join", vec![host, own], "code=x", 422, "a form of ours with a wrong code"),
        ("POST", "/join", vec![host, own], large.as_str(), 413, "a form that is too large"),
        ("GET", "/files/../service.json", vec![host], "", 404, "no way out of the assets"),
        ("GET", "/files/..%2Fservice.json", vec![host], "", 404, "nor spelt otherwise"),
    ] {
        let request = request(method, path, &headers, body.to_owned());
        let response = router.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), status, "{method} {path}: {why}");
        for (name, expected) in [
            ("referrer-policy", "strict-origin"),
            ("cache-control", "no-store"),
            ("x-content-type-options", "nosniff"),
        ] {
            assert_eq!(header(&response, name), expected, "{name} of {method} {path}, {why}");
        }
        let policy = header(&response, "content-security-policy");
        for part in [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        ] {
            assert!(policy.contains(part), "{part} stands in the policy of {path}: {policy}");
        }
        assert!(!policy.contains("unsafe"), "and nothing unsafe: {policy}");
        let typed = header(&response, "content-type");
        assert!(typed.starts_with("text/html"), "errors are pages too: {typed} of {path}");
    }
}

#[tokio::test]
async fn the_houses_own_files_can_be_kept_by_the_browser() {
    let scratch = Scratch::new("assets");
    let (pilot, _store) = pilot(&scratch, SERVICE, HOST, |_| {});
    let router = router(pilot);
    let page = router
        .clone()
        .oneshot(request("GET", "/join", &[("host", HOST)], String::new()))
        .await
        .unwrap();
    let text = axum::body::to_bytes(page.into_body(), 1 << 20).await.unwrap();
    let text = String::from_utf8(text.to_vec()).unwrap();
    let start = text.find("/assets/").expect("the page loads its style");
    let path = text[start..].split('"').next().unwrap();
    let asset =
        router.oneshot(request("GET", path, &[("host", HOST)], String::new())).await.unwrap();
    assert_eq!(asset.status(), 200, "{path} is there");
    assert!(header(&asset, "cache-control").contains("immutable"), "its name holds its digest");
    assert!(!text.contains("<script>"), "no script stands in the page itself");
    assert!(!text.contains(" style="), "no style stands in the page itself");
}

#[tokio::test]
async fn the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    let scratch = Scratch::new("cookie");
    let (pilot, _store) = pilot(&scratch, SERVICE, HOST, |_| {});
    let code = pilot.round().join_code.clone().unwrap();
    let router = router(pilot);
    let origin = format!("http://{HOST}");
    let headers = [("host", HOST), ("origin", origin.as_str())];
    let joined = request("POST", "/join", &headers, format!("code={code}"));
    let joined = router.clone().oneshot(joined).await.unwrap();
    let consent = header(&joined, "location");
    assert_eq!(header(&joined, "set-cookie"), "", "the cookie comes with the session's first page");
    let page = router.oneshot(request("GET", &consent, &headers, String::new())).await.unwrap();
    let cookie = header(&page, "set-cookie");
    for part in ["HttpOnly", "SameSite=Strict", "Path=/s/"] {
        assert!(cookie.contains(part), "{part} stands in {cookie}");
    }
    let token = consent.split('/').nth(2).unwrap();
    assert!(!cookie.contains(token), "the cookie is not the address");
}
