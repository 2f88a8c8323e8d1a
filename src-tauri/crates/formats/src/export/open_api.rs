//! OpenAPI 3.1 of the API that a real service of this design offers for its cases.
//!
//! Sending an application, keeping a draft, and one operation for each thing that somebody does
//! beside answering: deciding at a desk, paying, signing, fetching an issued document. Faults are
//! problem details (RFC 9457).

use crate::export::submission;
use maket_model::service::Service;
use maket_model::step::{Review, Step, StepKind};
use serde_json::{Map, Value, json};

/// The document for a service.
pub fn document(service: &Service) -> Value {
    let mut paths = Map::new();
    paths.insert("/v1/applications".into(), json!({ "post": send() }));
    paths.insert(
        "/v1/applications/{application}".into(),
        json!({ "parameters": [application()], "get": status() }),
    );
    paths.insert(
        "/v1/drafts/{draft}".into(),
        json!({ "parameters": [path_parameter("draft", "The draft's id.")], "get": read_draft(), "put": keep_draft() }),
    );
    for step in &service.steps {
        if let Some((path, item)) = act(service, step) {
            paths.insert(path, item);
        }
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": or(submission::title(service, &service.title), service.id.as_str()),
            "description": or(submission::title(service, &service.summary), "The API of the service's cases."),
            "version": "1.0.0",
            "license": { "name": "EUPL-1.2", "identifier": "EUPL-1.2" },
        },
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "servers": [{ "url": format!("https://api.example/{}", service.id) }],
        "security": [{ "eid": ["openid"] }],
        "paths": paths,
        "components": {
            "schemas": {
                "Application": submission::body(service),
                "Draft": { "type": "object", "description": "Answers by name, as far as they have been given." },
                "Receipt": {
                    "type": "object",
                    "properties": { "reference": { "type": "string" }, "receivedAt": { "type": "string", "format": "date-time" } },
                    "required": ["reference", "receivedAt"],
                },
                "Status": {
                    "type": "object",
                    "properties": {
                        "reference": { "type": "string" },
                        "step": { "type": "string", "enum": steps(service) },
                        "waitsFor": { "type": ["string", "null"], "description": "The actor who is waited for." },
                    },
                    "required": ["reference", "step"],
                },
                "Problem": problem(),
            },
            "responses": {
                "Problem": {
                    "description": "The request could not be carried out.",
                    "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } },
                },
            },
            "securitySchemes": {
                "eid": { "type": "openIdConnect", "openIdConnectUrl": "https://eid.example/.well-known/openid-configuration" },
            },
        },
    })
}

fn or(text: String, otherwise: &str) -> String {
    if text.is_empty() { otherwise.to_owned() } else { text }
}

fn steps(service: &Service) -> Value {
    let mut ids: Vec<&str> =
        service.steps.iter().map(|step| step.id.as_str()).filter(|id| !id.is_empty()).collect();
    ids.dedup();
    if ids.is_empty() { json!(["none"]) } else { json!(ids) }
}

fn path_parameter(name: &str, description: &str) -> Value {
    json!({ "name": name, "in": "path", "required": true, "description": description, "schema": { "type": "string" } })
}

fn application() -> Value {
    path_parameter("application", "The application's reference.")
}

fn body(schema: &str) -> Value {
    json!({ "required": true, "content": { "application/json": { "schema": { "$ref": format!("#/components/schemas/{schema}") } } } })
}

fn answers(status: &str, description: &str, schema: Option<&Value>) -> Value {
    let mut good = json!({ "description": description });
    if let Some(schema) = schema {
        good["content"] = json!({ "application/json": { "schema": schema } });
    }
    let problem = json!({ "$ref": "#/components/responses/Problem" });
    json!({ status: good, "4XX": problem, "default": problem })
}

fn reference(schema: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{schema}") })
}

fn send() -> Value {
    let mut responses =
        answers("201", "The application has been received.", Some(&reference("Receipt")));
    responses["201"]["headers"] = json!({ "Location": { "description": "Where it can be followed.", "schema": { "type": "string", "format": "uri-reference" } } });
    responses["422"] = json!({
        "description": "Answers are missing or wrong; `errors` points to each.",
        "content": { "application/problem+json": { "schema": reference("Problem") } },
    });
    json!({
        "operationId": "sendApplication",
        "summary": "Send an application",
        "parameters": [{
            "name": "Idempotency-Key", "in": "header", "required": true,
            "description": "The same key is the same application.",
            "schema": { "type": "string", "format": "uuid" },
        }],
        "requestBody": body("Application"),
        "responses": responses,
    })
}

fn status() -> Value {
    json!({
        "operationId": "readStatus",
        "summary": "Where an application stands",
        "responses": answers("200", "Where it stands.", Some(&reference("Status"))),
    })
}

fn read_draft() -> Value {
    json!({
        "operationId": "readDraft",
        "summary": "Read a draft",
        "responses": answers("200", "The draft.", Some(&reference("Draft"))),
    })
}

fn keep_draft() -> Value {
    json!({
        "operationId": "keepDraft",
        "summary": "Keep a draft",
        "parameters": [{
            "name": "If-Match", "in": "header", "required": false,
            "description": "The version that is replaced.", "schema": { "type": "string" },
        }],
        "requestBody": body("Draft"),
        "responses": answers("204", "The draft has been kept.", None),
    })
}

/// What somebody does at a step beside answering.
fn act(service: &Service, step: &Step) -> Option<(String, Value)> {
    let (kind, word, summary, request) = match &step.kind {
        StepKind::Review(review) => {
            ("decisions", "decide", "Decide", Some(decision(service, review)))
        }
        StepKind::Pay(_) => (
            "payments",
            "pay",
            "Report a payment",
            Some(json!({
                "type": "object",
                "properties": { "amount": { "type": "string" }, "currency": { "const": service.currency }, "receipt": { "type": "string" } },
                "required": ["amount", "currency", "receipt"],
            })),
        ),
        StepKind::Sign(_) => (
            "signatures",
            "sign",
            "Add a signature",
            Some(json!({
                "type": "object",
                "properties": {
                    "signer": { "type": "string" },
                    "container": { "type": "string", "contentEncoding": "base64", "contentMediaType": "application/vnd.etsi.asic-e+zip", "description": "ASiC-E with XAdES at level LT." },
                },
                "required": ["signer", "container"],
            })),
        ),
        StepKind::Issue(_) => ("documents", "fetch", "Fetch the issued document", None),
        _ => return None,
    };
    if step.id.is_empty() {
        return None;
    }
    let title = submission::title(service, &step.title);
    let mut operation = json!({
        "operationId": format!("{word}-{}", step.id),
        "summary": if title.is_empty() { summary.to_owned() } else { format!("{summary}: {title}") },
        "responses": match &request {
            Some(_) => answers("204", "It has been taken down.", None),
            None => answers("200", "The document as a credential.", Some(&json!({ "type": "object" }))),
        },
    });
    let method = match request {
        Some(schema) => {
            operation["requestBody"] = json!({ "required": true, "content": { "application/json": { "schema": schema } } });
            "post"
        }
        None => "get",
    };
    let path = format!("/v1/applications/{{application}}/{kind}/{}", step.id);
    Some((path, json!({ "parameters": [application()], method: operation })))
}

fn decision(service: &Service, review: &Review) -> Value {
    let all = service.card.iter().flat_map(|card| card.refusal.iter().map(|reason| &reason.id));
    let reasons: Vec<_> =
        if review.reasons.is_empty() { all.collect() } else { review.reasons.iter().collect() };
    let reason = if reasons.is_empty() {
        json!({ "type": "string" })
    } else {
        json!({ "type": "string", "enum": reasons })
    };
    json!({
        "type": "object",
        "properties": {
            "decision": { "enum": ["approved", "refused", "sent-back"] },
            "reasons": { "type": "array", "items": reason },
            "message": { "type": "string" },
        },
        "required": ["decision"],
    })
}

fn problem() -> Value {
    json!({
        "type": "object",
        "properties": {
            "type": { "type": "string", "format": "uri-reference", "default": "about:blank" },
            "title": { "type": "string" },
            "status": { "type": "integer", "minimum": 100, "maximum": 599 },
            "detail": { "type": "string" },
            "instance": { "type": "string", "format": "uri-reference" },
            "errors": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": { "pointer": { "type": "string" }, "detail": { "type": "string" } },
                    "required": ["pointer", "detail"],
                },
            },
        },
        "required": ["title", "status"],
    })
}
