//! Mock registries over a real socket, asked as a program asks them.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use maket_pilot::{RegistriesConfig, serve_registries};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use tokio::net::TcpListener;

const CIVIL: &str = "/r1/UA-TEST/GOV/99000034/DRACS";
const CARS: &str = "/r1/MAKET-MOCK/GOV/birth/vehicles";
const ASKER: &str = "X-Road-Client: UA-TEST/GOV/99000001/BIRTH";
const OLENA: &str = "X-Road-UserId: UA7262602102";

/// A service's registries on loopback; they end with it.
struct Served {
    host: String,
    stop: Option<tokio::sync::oneshot::Sender<()>>,
    ended: tokio::task::JoinHandle<maket_pilot::Result<()>>,
}

struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Value,
}

impl Served {
    async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let host = listener.local_addr().unwrap().to_string();
        let service = json!({ "maket": 1, "id": "birth", "languages": ["en"], "timezone": "Europe/Kyiv",
            "authority": { "name": { "en": "Ministry" } },
            "steps": [{ "id": "find", "kind": "exchange", "operation": "dracs/note", "purpose": { "en": "To register a birth" } }],
            "registries": [
                { "id": "dracs", "title": { "en": "Civil status" }, "xroad": "UA-TEST/GOV/99000034/DRACS", "operations": [
                    { "id": "note", "kind": "read", "by": ["tax_number"], "gives": [
                        { "id": "number", "type": "document-number" }, { "id": "born_on", "type": "date" }] },
                    { "id": "by-number", "kind": "read", "by": ["number"], "gives": [{ "id": "number", "type": "document-number" }] },
                    { "id": "register", "kind": "write", "gives": [{ "id": "number", "type": "document-number" }] }] },
                { "id": "vehicles", "operations": [
                    { "id": "car", "kind": "read", "by": ["tax_number"], "gives": [{ "id": "plate", "type": "vehicle-plate" }] }] }] });
        let note = |number: &str| json!({ "number": number, "born_on": "2026-02-20" });
        let person = |id: &str, tax: &str, notes: Value, failures: Value| {
            let records = json!({ "dracs": { "note": notes, "by-number": notes }, "vehicles": { "car": [{ "plate": "XX0001XX" }] } });
            json!({ "id": id, "name": { "en": id }, "traits": { "self/tax-number": tax }, "records": records, "failures": failures })
        };
        let people = json!([
            person("olena", "7262602102", json!([note("000101")]), json!({})),
            person("taras", "7282100712", json!([]), json!({})),
            person("iryna", "7262602110", json!([note("000201"), note("000202")]), json!({})),
            person(
                "petro",
                "7262602188",
                json!([note("000301")]),
                json!({ "dracs": "unavailable" })
            ),
            person("maria", "7262602196", json!([note("000401")]), json!({ "dracs": "refused" })),
            person("hanna", "7262602145", json!([]), json!({ "dracs/register": "unknown" })),
            person("danylo", "7262602153", json!([]), json!({ "dracs/register": "rejected" })),
        ]);
        let now = "2026-03-02T08:00:00.5Z".parse().unwrap();
        let config = RegistriesConfig {
            service: serde_json::from_value(service).unwrap(),
            people: serde_json::from_value(people).unwrap(),
            addresses: vec![format!("http://{host}")],
            clock: Arc::new(move || now),
            seed: 1,
        };
        let (stop, stopped) = tokio::sync::oneshot::channel();
        let stopped = async move { drop(stopped.await) };
        let ended = tokio::spawn(serve_registries(listener, config, stopped));
        Self { host, stop: Some(stop), ended }
    }

    async fn ask(&self, method: &str, path: &str, headers: &[&str], body: &str) -> Answer {
        let host = format!("Host: {}", self.host);
        self.send(method, path, &[&[host.as_str()], headers].concat(), body).await
    }

    async fn send(&self, method: &str, path: &str, headers: &[&str], body: &str) -> Answer {
        let headers: String = headers.iter().map(|it| format!("{it}\r\n")).collect();
        let length = body.len();
        let request = format!(
            "{method} {path} HTTP/1.1\r\n{headers}Connection: close\r\nContent-Length: {length}\r\n\r\n{body}"
        );
        let host = self.host.clone();
        let exchange = move || {
            let mut stream = TcpStream::connect(host).unwrap();
            stream.write_all(request.as_bytes()).unwrap();
            let mut reply = String::new();
            stream.read_to_string(&mut reply).unwrap();
            reply
        };
        let reply = tokio::task::spawn_blocking(exchange).await.unwrap();
        let (head, body) = reply.split_once("\r\n\r\n").unwrap();
        let (first, rest) = head.split_once("\r\n").unwrap();
        let headers = rest.lines().filter_map(|line| line.split_once(": "));
        Answer {
            status: first.split(' ').nth(1).unwrap().parse().unwrap(),
            headers: headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect(),
            body: serde_json::from_str(body).unwrap(),
        }
    }

    async fn stop(mut self) {
        drop(self.stop.take());
        self.ended.await.unwrap().unwrap();
    }
}

fn is_mock(body: &Value) -> bool {
    match body {
        Value::Array(items) => items.iter().all(is_mock),
        body => body["mock"] == true,
    }
}

/// Who is asked what: method, path, headers, body; the status, the fault of X-Road if it is one, and
/// what the body holds where.
type Case<'a> =
    (&'a str, &'a str, String, &'a [&'a str], &'a str, u16, Option<&'a str>, &'a str, Value);

#[tokio::test]
async fn a_registry_answers_as_its_records_and_failures_say() {
    let served = Served::start().await;
    let of = |number: &str| format!("{CIVIL}/note?tax_number={number}");
    let (fault, none) = (Some, None);
    let cases: &[Case<'_>] = &[
        ("found", "GET", of("7262602102"), &[ASKER], "", 200, none, "/number", json!("000101")),
        (
            "with its day",
            "GET",
            of("7262602102"),
            &[ASKER],
            "",
            200,
            none,
            "/as_of",
            json!("2026-03-02"),
        ),
        (
            "by a body",
            "POST",
            format!("{CIVIL}/note"),
            &[ASKER],
            r#"{"tax_number": "7262602102"}"#,
            200,
            none,
            "/number",
            json!("000101"),
        ),
        (
            "by the user",
            "GET",
            format!("{CIVIL}/note"),
            &[ASKER, OLENA],
            "",
            200,
            none,
            "/number",
            json!("000101"),
        ),
        (
            "by its own number",
            "GET",
            format!("{CIVIL}/by-number?number=000101"),
            &[ASKER],
            "",
            200,
            none,
            "/number",
            json!("000101"),
        ),
        ("many", "GET", of("7262602110"), &[ASKER], "", 200, none, "/1/number", json!("000202")),
        ("none", "GET", of("7282100712"), &[ASKER], "", 404, none, "/outcome", json!("none")),
        (
            "refused",
            "GET",
            of("7262602196"),
            &[ASKER],
            "",
            500,
            fault("Server.ServerProxy.AccessDenied"),
            "/type",
            json!("Server.ServerProxy.AccessDenied"),
        ),
        (
            "unavailable",
            "GET",
            of("7262602188"),
            &[ASKER],
            "",
            500,
            fault("Server.ServerProxy.NetworkError"),
            "/message",
            json!("Could not connect to the provider of SERVICE:UA-TEST/GOV/99000034/DRACS/note"),
        ),
        (
            "accepted",
            "POST",
            format!("{CIVIL}/register"),
            &[ASKER, OLENA],
            r#"{"number": "000101"}"#,
            200,
            none,
            "/accepted_at",
            json!("2026-03-02T10:00:00+02:00"),
        ),
        (
            "rejected",
            "POST",
            format!("{CIVIL}/register"),
            &[ASKER, "X-Road-UserId: UA7262602153"],
            "{}",
            422,
            none,
            "/outcome",
            json!("rejected"),
        ),
        (
            "unknown",
            "POST",
            format!("{CIVIL}/register"),
            &[ASKER, "X-Road-UserId: UA7262602145"],
            "{}",
            500,
            fault("Server.ServerProxy.ServiceFailed.Timeout"),
            "/type",
            json!("Server.ServerProxy.ServiceFailed.Timeout"),
        ),
        (
            "no address of its own",
            "GET",
            format!("{CARS}/car?tax_number=7262602102"),
            &[ASKER],
            "",
            200,
            none,
            "/plate",
            json!("XX0001XX"),
        ),
        (
            "encoded",
            "GET",
            format!("{}/note?tax_number=7262602102", CIVIL.replace("UA-TEST", "UA%2DTEST")),
            &[ASKER],
            "",
            200,
            none,
            "/number",
            json!("000101"),
        ),
        (
            "a read that is written",
            "PUT",
            format!("{CIVIL}/note"),
            &[ASKER],
            "{}",
            405,
            none,
            "/message",
            json!("note takes GET and POST"),
        ),
        (
            "a body that is none",
            "POST",
            format!("{CIVIL}/note"),
            &[ASKER],
            "{",
            400,
            none,
            "/mock",
            json!(true),
        ),
        (
            "no client",
            "GET",
            of("7262602102"),
            &[],
            "",
            400,
            fault("Client.BadRequest"),
            "/message",
            json!("Missing header X-Road-Client"),
        ),
        (
            "a client that is none",
            "GET",
            of("7262602102"),
            &["X-Road-Client: me"],
            "",
            400,
            fault("Client.BadRequest"),
            "/type",
            json!("Client.BadRequest"),
        ),
        (
            "four parts",
            "GET",
            "/r1/UA-TEST/GOV/99000034/DRACS".into(),
            &[ASKER],
            "",
            400,
            fault("Client.BadRequest"),
            "/type",
            json!("Client.BadRequest"),
        ),
        (
            "nobody's registry",
            "GET",
            "/r1/UA-TEST/GOV/1/X/note".into(),
            &[ASKER],
            "",
            500,
            fault("Server.ClientProxy.UnknownMember"),
            "/message",
            json!("Could not find addresses for service provider \"UA-TEST/GOV/1/X\""),
        ),
        (
            "no such operation",
            "GET",
            format!("{CIVIL}/nothing"),
            &[ASKER],
            "",
            500,
            fault("Server.ServerProxy.UnknownService"),
            "/message",
            json!("Unknown service: SERVICE:UA-TEST/GOV/99000034/DRACS/nothing"),
        ),
        (
            "what it offers",
            "GET",
            format!("{CIVIL}/listMethods"),
            &[ASKER],
            "",
            200,
            none,
            "/service/2/endpoint_list/0/method",
            json!("POST"),
        ),
        (
            "who there is",
            "GET",
            "/listClients".into(),
            &[],
            "",
            200,
            none,
            "/member/0/id/subsystem_code",
            json!("DRACS"),
        ),
        (
            "what to ask",
            "GET",
            "/".into(),
            &[],
            "",
            200,
            none,
            "/operations/0/path",
            json!(format!("{CIVIL}/note")),
        ),
        ("another address", "GET", "/r2/x".into(), &[ASKER], "", 404, none, "/mock", json!(true)),
        (
            "a page of a browser",
            "GET",
            of("7262602102"),
            &[ASKER, "Origin: http://evil.example"],
            "",
            403,
            none,
            "/mock",
            json!(true),
        ),
    ];
    for (name, method, path, headers, body, status, fault, pointer, value) in cases {
        let answer = served.ask(method, path, headers, body).await;
        assert_eq!(answer.status, *status, "{name}: {}", answer.body);
        let said = answer.headers.get("x-road-error").map(String::as_str);
        assert_eq!(said, *fault, "{name}: only X-Road's own faults have the header");
        assert_eq!(answer.body.pointer(pointer), Some(value), "{name}: {}", answer.body);
        assert!(is_mock(&answer.body), "{name} says that it is a mock: {}", answer.body);
    }
    let rebound = served.send("GET", "/", &["Host: evil.example"], "").await;
    assert_eq!(rebound.status, 421, "a foreign name that leads here is turned away");
    served.stop().await;
}

#[tokio::test]
async fn the_headers_of_the_protocol_come_back() {
    let served = Served::start().await;
    let path = format!("{CIVIL}/note?tax_number=7262602102");
    let id = "X-Road-Id: 29f4d011-ef17-4f2f-9bb1-0452ce17d3f5";
    let first = served.ask("GET", &path, &["X-Road-Client: A/B/C", ASKER, id], "").await.headers;
    for (name, value) in [
        ("x-road-client", "UA-TEST/GOV/99000001/BIRTH"),
        ("x-road-service", "UA-TEST/GOV/99000034/DRACS/note"),
        ("x-road-id", "29f4d011-ef17-4f2f-9bb1-0452ce17d3f5"),
        ("content-type", "application/json;charset=utf-8"),
        ("cache-control", "no-store"),
    ] {
        assert_eq!(first.get(name).map(String::as_str), Some(value), "{name} is told");
    }
    let second = served.ask("GET", &path, &[ASKER], "").await.headers;
    let requests = [&first, &second].map(|headers| headers["x-road-request-id"].clone());
    assert_ne!(requests[0], requests[1], "each request has an id of its own");
    assert_eq!(second["x-road-id"].len(), 36, "who sends no id gets one");
    served.stop().await;
}

#[tokio::test]
async fn each_registry_tells_whose_data_it_gave_to_whom() {
    let served = Served::start().await;
    let usage = |registry: &str, query: &str| format!("{registry}/findUsage/v2/{query}");
    for number in ["7262602102", "7282100712", "7262602188", "7262602102"] {
        served.ask("GET", &format!("{CIVIL}/note?tax_number={number}"), &[ASKER], "").await;
    }
    let find = usage(CIVIL, "findUsage?userCode=UA7262602102&limit=1");
    let found = served.ask("GET", &find, &[ASKER, OLENA], "").await.body;
    assert_eq!(found["totalUsages"], 2, "two searches found her, whatever the page holds: {found}");
    let expected = json!([{ "logtime": "2026-03-02T10:00:00+02:00", "action": "To register a birth",
        "receiverCode": "UA-TEST/GOV/99000001/BIRTH", "receiverName": "Ministry", "receiverSystem": "maket/birth" }]);
    assert_eq!(found["usages"], expected, "who got it, when and what for, and never the data");
    let cases: &[(String, &[&str], u16, &str, Value)] = &[
        (
            usage(CIVIL, "findUsage?userCode=7282100712"),
            &[ASKER, OLENA],
            200,
            "/totalUsages",
            json!(0),
        ),
        (
            usage(CIVIL, "findUsage?userCode=7262602188"),
            &[ASKER, OLENA],
            200,
            "/totalUsages",
            json!(0),
        ),
        (
            usage(CARS, "findUsage?userCode=7262602102"),
            &[ASKER, OLENA],
            200,
            "/totalUsages",
            json!(0),
        ),
        (
            usage(CIVIL, "findUsage?userCode=7262602102&periodEnd=2026-03-02T00:00:00Z"),
            &[ASKER, OLENA],
            200,
            "/totalUsages",
            json!(0),
        ),
        (usage(CIVIL, "findUsage?userCode=7262602102"), &[ASKER], 400, "/mock", json!(true)),
        (usage(CIVIL, "findUsage"), &[ASKER, OLENA], 400, "/mock", json!(true)),
        (
            usage(CIVIL, "findUsage?userCode=1&periodStart=soon"),
            &[ASKER, OLENA],
            400,
            "/mock",
            json!(true),
        ),
        (
            usage(CIVIL, "findUsage?userCode=1&limit=all"),
            &[ASKER, OLENA],
            400,
            "/mock",
            json!(true),
        ),
        (usage(CIVIL, "usagePeriod"), &[ASKER], 200, "/periodStart", json!("2026-03-02T08:00:00Z")),
        (usage(CIVIL, "heartbeat"), &[ASKER], 200, "/status", json!("OK")),
        (usage(CIVIL, "other"), &[ASKER], 404, "/mock", json!(true)),
    ];
    for (path, headers, status, pointer, value) in cases {
        let answer = served.ask("GET", path, headers, "").await;
        assert_eq!(answer.status, *status, "{path}: {}", answer.body);
        assert_eq!(answer.body.pointer(pointer), Some(value), "{path}: {}", answer.body);
    }
    served.stop().await;
}
