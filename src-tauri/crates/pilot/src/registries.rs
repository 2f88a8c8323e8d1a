//! Mock registries as developers meet them: over X-Road's message protocol for REST (PR-REST 1.0),
//! each with its own data tracker (`findUsage`, version 2). Every answer says that it is a mock.
//!
//! # What is deliberately not here
//! No waiting where a person's registry is slow, no `X-Road-Request-Hash`, no access rights: whoever
//! reaches the server may ask.

mod call;
mod tracker;

use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use axum::{Json, Router};
use jiff::Timestamp;
use maket_mocks::seeded::Seeded;
use maket_mocks::tracker::Usage;
use maket_mocks::world::World;
use maket_model::id::Id;
use maket_model::people::Person;
use maket_model::service::{OperationKind, Registry, Service};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use self::call::Call;
use crate::config::Clock;
use crate::error::{Error, Result};
use crate::guard::{Hosts, cover, policy};

/// What mock registries are made of.
#[derive(Clone)]
pub struct RegistriesConfig {
    /// The service, with its modules in their places.
    pub service: Service,
    /// The cast, whole.
    pub people: Vec<Person>,
    /// The addresses that are printed, such as `http://127.0.0.1:8080`. Requests to any other are
    /// turned away.
    pub addresses: Vec<String>,
    /// The clock.
    pub clock: Clock,
    /// What decides where nothing else does.
    pub seed: u64,
}

/// The registries, and what they have told whom since they began.
struct Registries {
    config: RegistriesConfig,
    hosts: Hosts,
    began: Timestamp,
    answered: AtomicU32,
    logs: Mutex<HashMap<Id, Vec<Usage>>>,
}

type Shared = State<Arc<Registries>>;

/// The addresses of a service's registries.
pub fn registries(config: RegistriesConfig) -> Router {
    let registries = Arc::new(Registries {
        hosts: Hosts::of(&config.addresses),
        began: whole_second((config.clock)()),
        answered: AtomicU32::new(0),
        logs: Mutex::default(),
        config,
    });
    Router::new()
        .route("/", get(what_there_is))
        .route("/listClients", get(clients))
        .route("/r1/{*address}", any(ask))
        .fallback(nowhere)
        .layer(from_fn_with_state(Arc::clone(&registries), around))
        .with_state(registries)
}

/// Serves a service's registries until `stop`.
pub async fn serve_registries(
    listener: TcpListener,
    config: RegistriesConfig,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<()> {
    let router = registries(config);
    axum::serve(listener, router).with_graceful_shutdown(stop).await.map_err(Error::Serve)
}

/// Programs of this computer may ask, pages of a browser may not.
async fn around(State(registries): Shared, request: Request, next: Next) -> Response {
    let is_page = request.headers().contains_key(header::ORIGIN);
    let response = if !registries.hosts.has(&request) {
        (StatusCode::MISDIRECTED_REQUEST, Json(said("this server has another address")))
            .into_response()
    } else if is_page {
        (StatusCode::FORBIDDEN, Json(said("no page of a browser may ask a registry")))
            .into_response()
    } else {
        next.run(request).await
    };
    cover(response, &policy(&[]))
}

async fn nowhere() -> Response {
    (StatusCode::NOT_FOUND, Json(said("the addresses of this server are listed at /")))
        .into_response()
}

/// A sentence of a provider.
fn said(message: impl Into<String>) -> Value {
    json!({ "message": message.into(), "mock": true })
}

/// What a registry or X-Road says to a request.
enum Said {
    /// The registry's own answer.
    Provider(StatusCode, Value),
    /// X-Road's: the kind of the fault, and what it is.
    Fault(&'static str, String),
}

async fn ask(
    State(registries): Shared,
    method: Method,
    uri: axum::http::Uri,
    headers: axum::http::HeaderMap,
    body: Bytes,
) -> Response {
    let number = registries.answered.fetch_add(1, Ordering::Relaxed);
    let request = registries.uuid("request", number);
    let id = call::text(&headers, "x-road-id")
        .map_or_else(|| registries.uuid("id", number), str::to_owned);
    let (said, mut told) = match Call::of(&method, &uri, &headers, &body) {
        Ok(call) => {
            let told =
                vec![("x-road-client", call.client.clone()), ("x-road-service", call.service())];
            (registries.answer(&call, &request), told)
        }
        Err(fault) => (fault, Vec::new()),
    };
    told.extend([("x-road-id", id), ("x-road-request-id", request.clone())]);
    let (status, body) = match said {
        Said::Provider(status, body) => (status, body),
        Said::Fault(kind, message) => {
            told.push(("x-road-error", kind.to_owned()));
            let is_client = kind.starts_with("Client");
            let status =
                if is_client { StatusCode::BAD_REQUEST } else { StatusCode::INTERNAL_SERVER_ERROR };
            (status, json!({ "type": kind, "message": message, "detail": request, "mock": true }))
        }
    };
    let mut response = (status, Json(body)).into_response();
    let kind = HeaderValue::from_static("application/json;charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    for (name, value) in told {
        // What cannot stand in a header came from nowhere but the request, and is left out.
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(HeaderName::from_static(name), value);
        }
    }
    response
}

impl Registries {
    fn world(&self) -> World<'_> {
        let RegistriesConfig { service, people, seed, .. } = &self.config;
        World { service, cast: people, now: (self.config.clock)(), seed: *seed }
    }

    fn uuid(&self, of: &str, number: u32) -> String {
        let words = [of, &number.to_string(), &self.began.to_string()];
        Seeded::new(self.config.seed, &words).uuid()
    }

    fn answer(&self, call: &Call, request: &str) -> Said {
        let address = call.registry();
        let mut known = self.config.service.registries.iter();
        let Some(registry) = known.find(|it| address_of(&self.config.service, it) == address)
        else {
            let message = format!("Could not find addresses for service provider \"{address}\"");
            return Said::Fault("Server.ClientProxy.UnknownMember", message);
        };
        match call.code() {
            "listMethods" | "allowedMethods" => {
                Said::Provider(StatusCode::OK, methods(registry, &address))
            }
            "findUsage" => self.usages(registry, call),
            code => match registry.operations.iter().find(|known| known.id == code) {
                Some(operation) => self.exchange(registry, operation, call, request),
                None => Said::Fault(
                    "Server.ServerProxy.UnknownService",
                    format!("Unknown service: SERVICE:{}", call.service()),
                ),
            },
        }
    }

    fn note(&self, registry: &Id, usage: Usage) {
        let mut logs = self.logs.lock().unwrap_or_else(PoisonError::into_inner);
        logs.entry(registry.clone()).or_default().push(usage);
    }
}

/// A moment as the logs write it; what is told in it is not before it.
fn whole_second(moment: Timestamp) -> Timestamp {
    Timestamp::from_second(moment.as_second()).unwrap_or(moment)
}

/// A registry's address on X-Road; one that has none yet gets one in which nobody lives.
fn address_of(service: &Service, registry: &Registry) -> String {
    match registry.xroad.is_empty() {
        true => format!("MAKET-MOCK/GOV/{}/{}", service.id, registry.id),
        false => registry.xroad.clone(),
    }
}

/// What a registry offers, as X-Road's metadata protocol lists it.
fn methods(registry: &Registry, address: &str) -> Value {
    let parts: Vec<&str> = address.split('/').collect();
    let service = |code: &str, methods: &[&str]| {
        let endpoints: Vec<Value> =
            methods.iter().map(|method| json!({ "method": method, "path": "/" })).collect();
        json!({ "object_type": "SERVICE", "xroad_instance": parts.first(), "member_class": parts.get(1),
            "member_code": parts.get(2), "subsystem_code": parts.get(3), "service_code": code,
            "service_type": "REST", "endpoint_list": endpoints })
    };
    let offered = registry.operations.iter().map(|operation| match operation.kind {
        OperationKind::Read => service(operation.id.as_str(), &["GET", "POST"]),
        OperationKind::Write => service(operation.id.as_str(), &["POST", "PUT"]),
    });
    let offered: Vec<Value> = offered.chain([service("findUsage", &["GET"])]).collect();
    json!({ "service": offered, "mock": true })
}

/// Every registry, as X-Road's metadata protocol lists them.
async fn clients(State(registries): Shared) -> Json<Value> {
    let service = &registries.config.service;
    let members: Vec<Value> = service
        .registries
        .iter()
        .map(|registry| {
            let address = address_of(service, registry);
            let parts: Vec<&str> = address.split('/').collect();
            json!({ "id": { "object_type": "SUBSYSTEM", "xroad_instance": parts.first(),
                "member_class": parts.get(1), "member_code": parts.get(2), "subsystem_code": parts.get(3) },
                "name": said_first(service, &registry.owner), "subsystem_name": said_first(service, &registry.title) })
        })
        .collect();
    Json(json!({ "member": members, "mock": true }))
}

/// What a developer can ask here, and as whom.
async fn what_there_is(State(registries): Shared) -> Json<Value> {
    let RegistriesConfig { service, people, .. } = &registries.config;
    let offered: Vec<Value> = service
        .registries
        .iter()
        .flat_map(|registry| {
            let address = address_of(service, registry);
            registry.operations.iter().map(move |operation| {
                let (method, sends) = match operation.kind {
                    OperationKind::Read => ("GET", operation.by.clone()),
                    OperationKind::Write => {
                        ("POST", operation.gives.iter().map(|field| field.id.clone()).collect())
                    }
                };
                json!({ "title": said_first(service, &operation.title), "method": method,
                    "path": format!("/r1/{address}/{}", operation.id), "sends": sends })
            })
        })
        .collect();
    let people: Vec<Value> = people
        .iter()
        .map(|person| {
            json!({ "id": person.id, "name": said_first(service, &person.name), "number": call::number_of(person) })
        })
        .collect();
    let about = "Mock registries: invented people, invented records. Send X-Road-Client; name a person by the values sent, or by X-Road-UserId.";
    Json(json!({ "mock": true, "about": about, "operations": offered, "people": people }))
}

fn said_first<'a>(service: &Service, text: &'a maket_model::text::Text) -> &'a str {
    text.or_first(service.languages.first().map_or("", |language| language.as_str()))
}
