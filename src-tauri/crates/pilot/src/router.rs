//! Which address leads where, and what stands around all of them.

use crate::error::{Error, Result};
use crate::guard::{Refusal, cover};
use crate::pilot::Pilot;
use crate::stop::Stop;
use crate::{assets, entry, voice, walk};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maket_render::page::{Body, ErrorKind, ErrorPage};
use tokio::net::TcpListener;

/// The pilot's addresses. A step id cannot begin with a dash, so that `-` is ours in a session.
pub fn router(pilot: Pilot) -> Router {
    Router::new()
        .route("/", get(entry::home))
        .route("/join", get(entry::join_page).post(entry::join))
        .route("/assets/{folder}/{name}", get(assets::house_asset))
        .route("/files/{name}", get(assets::service_asset))
        .route("/s/{token}/", get(walk::stand))
        .route("/s/{token}/-/consent", get(entry::consent_page).post(entry::consent))
        .route("/s/{token}/-/feedback/{*at}", get(voice::feedback_page).post(voice::feedback))
        .route("/s/{token}/-/seq", get(voice::ease_page).post(voice::ease))
        .route("/s/{token}/-/finish", get(voice::finish_page).post(voice::finish))
        .route("/s/{token}/-/thanks", get(voice::thanks))
        .route("/s/{token}/-/leave", get(voice::leave))
        .route("/s/{token}/{*at}", get(walk::show).post(walk::post))
        .fallback(nowhere)
        .method_not_allowed_fallback(nowhere)
        .layer(from_fn_with_state(pilot.clone(), around))
        .with_state(pilot)
}

/// Serves a pilot until `stop`, and then until every request is answered.
pub async fn serve(
    listener: TcpListener,
    pilot: Pilot,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<()> {
    axum::serve(listener, router(pilot)).with_graceful_shutdown(stop).await.map_err(Error::Serve)
}

async fn nowhere() -> Stop {
    Stop::of(ErrorKind::NotFound)
}

/// Turns away what does not belong here, catches what falls, and covers every reply.
async fn around(State(pilot): State<Pilot>, request: Request, next: Next) -> Response {
    let liked = request.headers().get(header::ACCEPT_LANGUAGE).cloned();
    let response = match pilot.0.hosts.judge(&request) {
        Err(Refusal::OtherAddress) => Stop::of(ErrorKind::OtherAddress).into_response(),
        Err(Refusal::OtherOrigin) => Stop::of(ErrorKind::OtherOrigin).into_response(),
        // A task of its own: a panic ends only that, and a browser that goes away does not stop
        // an answer half-way.
        Ok(()) => match tokio::spawn(next.run(request)).await {
            Ok(response) => response,
            Err(_) => Stop::of(ErrorKind::Fault).into_response(),
        },
    };
    let response = error_page(&pilot, liked.as_ref(), response);
    cover(response, &pilot.0.policy)
}

fn error_page(pilot: &Pilot, liked: Option<&HeaderValue>, mut response: Response) -> Response {
    let Some(stop) = response.extensions_mut().remove::<Stop>() else { return response };
    if let Some(report) = &stop.report {
        (pilot.0.config.report)(report);
    }
    let frame = pilot.0.frame(&pilot.0.language_for(liked));
    let page = ErrorPage { onwards: stop.onwards, ..ErrorPage::new(stop.kind) };
    let status =
        StatusCode::from_u16(stop.kind.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    pilot.0.page(status, frame, Body::Error(Box::new(page)))
}
