//! A request by X-Road's protocol, and what a registry answers to it.

use axum::http::{HeaderMap, Method, StatusCode, Uri};
use indexmap::IndexMap;
use maket_mocks::known::same;
use maket_mocks::reply::{Reply, Sent};
use maket_mocks::tracker::Asked;
use maket_model::id::Name;
use maket_model::people::Person;
use maket_model::service::{Operation, OperationKind, Registry};
use maket_model::step::{Exchange, StepKind};
use serde_json::{Value, json};

use super::{Registries, Said, said};

/// A request by X-Road's protocol.
pub(super) struct Call {
    pub(super) method: Method,
    /// Instance, class, member, subsystem, service and what follows.
    path: Vec<String>,
    pub(super) query: IndexMap<String, String>,
    /// Who asks, as an identifier of X-Road.
    pub(super) client: String,
    /// Whose act caused it, without the country.
    pub(super) user: Option<String>,
    body: Option<Value>,
}

impl Call {
    /// Reads a request; what it lacks is a fault of the asker.
    pub(super) fn of(
        method: &Method,
        uri: &Uri,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<Self, Said> {
        let bad = |message: &str| Said::Fault("Client.BadRequest", message.to_owned());
        let path: Vec<String> = uri.path().split('/').skip(2).map(plain).collect();
        if path.len() < 5 || path[..5].iter().any(String::is_empty) {
            return Err(bad(
                "a service has five parts: /r1/instance/class/member/subsystem/service",
            ));
        }
        // Where it is given twice the last one counts.
        let clients = headers.get_all("x-road-client").iter();
        let client = clients.filter_map(|it| it.to_str().ok()).next_back();
        let client = client.ok_or_else(|| bad("Missing header X-Road-Client"))?;
        let parts: Vec<&str> = client.split('/').collect();
        if !(3..=4).contains(&parts.len()) || parts.iter().any(|part| part.is_empty()) {
            return Err(bad("X-Road-Client is instance/class/member/subsystem"));
        }
        let query = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
        let body = match body {
            [] => None,
            bytes => Some(serde_json::from_slice(bytes).map_err(|error| {
                Said::Provider(
                    StatusCode::BAD_REQUEST,
                    said(format!("the body is no JSON: {error}")),
                )
            })?),
        };
        Ok(Self {
            method: method.clone(),
            path,
            query: query.into_owned().collect(),
            client: client.to_owned(),
            user: text(headers, "x-road-userid").map(|user| bare(user).to_owned()),
            body,
        })
    }

    /// The registry's address.
    pub(super) fn registry(&self) -> String {
        self.path[..4].join("/")
    }

    /// What is called, whole.
    pub(super) fn service(&self) -> String {
        self.path[..5].join("/")
    }

    /// The code of what is called.
    pub(super) fn code(&self) -> &str {
        &self.path[4]
    }

    /// What follows it.
    pub(super) fn rest(&self) -> Vec<&str> {
        self.path[5..].iter().map(String::as_str).filter(|part| !part.is_empty()).collect()
    }

    /// The values sent: those of the query, then those of the body.
    fn sent(&self) -> Sent {
        let query = self
            .query
            .iter()
            .map(|(name, value)| (Name::from(name.clone()), Value::from(value.as_str())));
        let body = self.body.as_ref().and_then(Value::as_object).into_iter().flatten();
        query.chain(body.map(|(name, value)| (Name::from(name.clone()), value.clone()))).collect()
    }
}

/// A part of a path without its encoding.
fn plain(part: &str) -> String {
    // A plus is a plus in a path.
    let pair = format!("={}", part.replace('+', "%2B"));
    form_urlencoded::parse(pair.as_bytes())
        .next()
        .map_or_else(String::new, |(_, it)| it.into_owned())
}

/// A person's number without the country before it: `UA7232310100`.
pub(super) fn bare(code: &str) -> &str {
    match code.get(..2) {
        Some(country) if country.bytes().all(|letter| letter.is_ascii_uppercase()) => &code[2..],
        _ => code,
    }
}

pub(super) fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

/// The number that a person is known by.
pub(super) fn number_of(person: &Person) -> Option<&str> {
    let known = ["self/tax-number", "self/national-id", "self/unzr"];
    known.iter().find_map(|element| person.traits.get(*element)?.as_str())
}

impl Registries {
    /// What an operation answers; what it told of whom goes into the registry's log.
    pub(super) fn exchange(
        &self,
        registry: &Registry,
        operation: &Operation,
        call: &Call,
        request: &str,
    ) -> Said {
        let fits = match operation.kind {
            OperationKind::Read => [Method::GET, Method::POST],
            OperationKind::Write => [Method::POST, Method::PUT],
        };
        if !fits.contains(&call.method) {
            let message = format!("{} takes {} and {}", operation.id, fits[0], fits[1]);
            return Said::Provider(StatusCode::METHOD_NOT_ALLOWED, said(message));
        }
        let (world, sent) = (self.world(), call.sent());
        let reference = format!("{}/{}", registry.id, operation.id);
        let Some(person) = self.about(operation, &reference, &sent, call.user.as_deref()) else {
            return Said::Provider(StatusCode::NOT_FOUND, said("the cast has nobody to ask about"));
        };
        let reply = world.exchange(person, &reference, &sent, None);
        if matches!(reply.outcome, "found" | "many" | "accepted" | "unknown") {
            let holder = reply.of.as_ref();
            let holder =
                holder.and_then(|of| self.config.people.iter().find(|known| known.id == *of));
            let number = number_of(holder.unwrap_or(person)).unwrap_or_default();
            let asked = Asked {
                person: number,
                user: call.user.as_deref().unwrap_or(number),
                key: request,
                language: self.language(),
            };
            let mut usage = world.usage(&self.purpose(&reference), asked);
            usage.receivercode.clone_from(&call.client);
            usage.xroadrequestid = request.to_owned();
            usage.xroadservice = call.service();
            self.note(&registry.id, usage);
        }
        answered(reply, &call.service())
    }

    pub(super) fn language(&self) -> &str {
        self.config.service.languages.first().map_or("", |language| language.as_str())
    }

    /// Whom of the cast a request is about: a search, whoever it names; a change, whoever makes it.
    fn about(
        &self,
        operation: &Operation,
        reference: &str,
        sent: &Sent,
        user: Option<&str>,
    ) -> Option<&Person> {
        let people = &self.config.people;
        let user = people.iter().find(|person| {
            let own =
                person.traits.iter().filter(|(element, _)| element.as_str().starts_with("self/"));
            user.is_some_and(|user| own.into_iter().any(|(_, held)| same(held, &user.into())))
        });
        let is_write = operation.kind == OperationKind::Write;
        let named = || {
            people.iter().find(|person| {
                let own = person
                    .traits
                    .iter()
                    .filter(|(element, _)| element.as_str().starts_with("self/"));
                own.into_iter().any(|(_, held)| {
                    let searched = |name: &Name| is_write || operation.by.contains(name);
                    sent.iter().any(|(name, value)| searched(name) && same(held, value))
                })
            })
        };
        // A record may be found by a number of its own, which no trait knows.
        let holds = || {
            people.iter().find(|person| {
                let sound = Person { failures: Default::default(), ..(*person).clone() };
                let reply = self.world().exchange(&sound, reference, sent, None);
                reply.of.as_ref() == Some(&person.id)
            })
        };
        match is_write {
            true => user.or_else(named),
            false => named().or_else(holds).or(user),
        }
        .or_else(|| people.first())
    }

    /// The step that uses an operation, for what it is asked for.
    fn purpose(&self, reference: &str) -> Exchange {
        let mut steps = self.config.service.steps.iter();
        let used = steps.find_map(|step| match &step.kind {
            StepKind::Exchange(exchange) if exchange.operation.as_str() == reference => {
                Some(exchange.clone())
            }
            _ => None,
        });
        used.unwrap_or_default()
    }
}

/// A mock's answer by the protocol.
fn answered(reply: Reply, service: &str) -> Said {
    let outcome = reply.outcome;
    let with =
        |status: StatusCode| Said::Provider(status, json!({ "outcome": outcome, "mock": true }));
    match outcome {
        "found" | "accepted" => {
            let mut data = reply.data;
            if let (Some(as_of), Some(data)) = (reply.as_of, data.as_object_mut()) {
                data.entry("as_of").or_insert(as_of.into());
            }
            Said::Provider(StatusCode::OK, data)
        }
        "many" => Said::Provider(StatusCode::OK, reply.data),
        "none" => with(StatusCode::NOT_FOUND),
        "declined" => with(StatusCode::FORBIDDEN),
        "rejected" => with(StatusCode::UNPROCESSABLE_ENTITY),
        "refused" => Said::Fault(
            "Server.ServerProxy.AccessDenied",
            format!("Request is not allowed: SERVICE:{service}"),
        ),
        // It was done, and nobody heard of it.
        "unknown" => Said::Fault(
            "Server.ServerProxy.ServiceFailed.Timeout",
            format!("Service SERVICE:{service} did not answer in time"),
        ),
        _ => Said::Fault(
            "Server.ServerProxy.NetworkError",
            format!("Could not connect to the provider of SERVICE:{service}"),
        ),
    }
}
