//! The built interface: in the binary when it is optimised, read from `ui/dist` before that.

use axum::body::Body;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../../../ui/dist"]
#[allow_missing = true]
struct Built;

const UNBUILT: &str = "The interface has not been built: run `cargo xtask start`.\n";

/// A file of the interface; the address of a screen is the start page.
pub(crate) async fn file(uri: Uri) -> Response {
    let path = uri.path().trim_start_matches('/');
    let (path, cache) = match path {
        // The build puts a digest of the content into these names.
        path if path.starts_with("assets/") => (path, "private, max-age=31536000, immutable"),
        path if path.contains('.') => (path, "no-cache"),
        _ => ("index.html", "no-store"),
    };
    match Built::get(path) {
        Some(file) => {
            let kind = content_type(path);
            let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, cache)];
            (headers, Body::from(file.data.into_owned())).into_response()
        }
        None if path == "index.html" => (StatusCode::SERVICE_UNAVAILABLE, UNBUILT).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "json" => "application/json",
        _ => "application/octet-stream",
    }
}
