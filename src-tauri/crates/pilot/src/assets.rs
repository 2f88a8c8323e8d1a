//! Files that pages load: the house's own, and the pictures of the service.

use crate::pilot::Pilot;
use crate::stop::Stop;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use maket_render::assets::{ALL, asset};
use maket_render::page::ErrorKind;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// The folder of this build's files: its name changes when any of them does, so that browsers may
/// keep them for ever.
static FOLDER: LazyLock<String> = LazyLock::new(|| {
    let mut digest = Sha256::new();
    for asset in ALL {
        digest.update(asset.name);
        digest.update((asset.bytes.len() as u64).to_be_bytes());
        digest.update(asset.bytes);
    }
    digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
});

/// Where the house's own files are.
pub(crate) fn address() -> String {
    format!("/assets/{}", *FOLDER)
}

/// `GET /assets/{folder}/{name}`.
pub(crate) async fn house_asset(
    Path((folder, name)): Path<(String, String)>,
) -> Result<Response, Stop> {
    let found = asset(&name).filter(|_| folder == *FOLDER);
    let found = found.ok_or_else(|| Stop::of(ErrorKind::NotFound))?;
    let mut response = found.bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(found.media_type));
    let keep = HeaderValue::from_static("public, max-age=31536000, immutable");
    headers.insert(header::CACHE_CONTROL, keep);
    Ok(response)
}

/// `GET /files/{name}`: a picture of the service.
pub(crate) async fn service_asset(
    State(Pilot(pilot)): State<Pilot>,
    Path(name): Path<String>,
) -> Result<Response, Stop> {
    let not_found = || Stop::of(ErrorKind::NotFound);
    let media_type = media_type(&name).ok_or_else(not_found)?;
    let bytes = pilot.config.bundle.asset(&name).ok_or_else(not_found)?.to_owned();
    let mut response = bytes.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    Ok(response)
}

/// Only pictures are served; a service has nothing else that a browser should open.
fn media_type(name: &str) -> Option<&'static str> {
    let (_, ending) = name.rsplit_once('.')?;
    Some(match ending.to_ascii_lowercase().as_str() {
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "svg" => "image/svg+xml",
        _ => return None,
    })
}
