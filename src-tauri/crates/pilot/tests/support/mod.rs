//! A browser without a window, over a real socket, and a service small enough to read.
#![allow(dead_code, reason = "each test file uses its part of it")]

use maket_model::people::People;
use maket_model::service::Service;
use maket_pilot::{Pilot, PilotConfig, serve};
use maket_store::{Bundle, Holder, SessionStore};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

/// A service of two questions and a look at the answers.
pub(crate) const SERVICE: &str = r#"{ "maket": 1, "id": "kitten", "title": { "en": "Register a kitten" },
  "languages": ["en", "uk"], "timezone": "Europe/Kyiv",
  "actors": [{ "id": "owner", "kind": "citizen" }],
  "steps": [
    { "id": "start", "kind": "start", "title": { "en": "Register a kitten" }, "next": [{ "to": "name" }] },
    { "id": "name", "kind": "page", "actor": "owner", "title": { "en": "Its name" }, "next": [{ "to": "age" }], "questions": [
      { "id": "kitten_name", "label": { "en": "What is it called?" }, "answer": { "type": "text" } },
      { "id": "note", "label": { "en": "Anything else?" }, "optional": true, "answer": { "type": "text" } }] },
    { "id": "age", "kind": "page", "actor": "owner", "title": { "en": "Its age" }, "next": [{ "to": "check" }], "questions": [
      { "id": "months", "label": { "en": "How many months old is it?" }, "answer": { "type": "number" } }] },
    { "id": "check", "kind": "check-answers", "actor": "owner", "next": [{ "to": "end" }] },
    { "id": "end", "kind": "outcome", "result": "done", "title": { "en": "It is registered" } }] }"#;

/// The people of that service.
pub(crate) const PEOPLE: &str = r#"{ "people": [
  { "id": "olena", "name": { "en": "Olena" } }, { "id": "taras", "name": { "en": "Taras" } }] }"#;

/// A folder for one test, removed when the test ends.
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    pub(crate) fn new(name: &str) -> Self {
        let folder =
            std::env::temp_dir().join(format!("maket-pilot-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    pub(crate) fn path(&self, inside: impl AsRef<Path>) -> PathBuf {
        self.0.join(inside)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// What came back.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) text: String,
}

impl Page {
    pub(crate) fn header(&self, name: &str) -> &str {
        let of_name = self.headers.iter().find(|(it, _)| it.eq_ignore_ascii_case(name));
        of_name.map_or("", |(_, value)| value)
    }

    /// The value of a hidden field.
    pub(crate) fn hidden(&self, name: &str) -> String {
        let start = self.text.find(&format!("name=\"{name}\""));
        let tag = start.and_then(|at| self.text[at..].split('>').next()).unwrap_or_default();
        let value = tag.split("value=\"").nth(1).and_then(|it| it.split('"').next());
        value.unwrap_or_default().to_owned()
    }
}

/// A browser: it keeps cookies and sends its origin.
#[derive(Clone, Debug)]
pub(crate) struct Browser {
    pub(crate) host: String,
    pub(crate) cookies: Vec<(String, String)>,
}

impl Browser {
    pub(crate) fn new(host: &str) -> Self {
        Self { host: host.to_owned(), cookies: Vec::new() }
    }

    pub(crate) fn get(&mut self, path: &str) -> std::io::Result<Page> {
        self.send("GET", path, None)
    }

    pub(crate) fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> std::io::Result<Page> {
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(fields);
        self.send("POST", path, Some(&body.finish()))
    }

    /// Follows redirects to a page.
    pub(crate) fn follow(&mut self, page: Page) -> std::io::Result<(String, Page)> {
        let mut path = page.header("location").to_owned();
        loop {
            let next = self.get(&path)?;
            if next.status != 303 {
                return Ok((path, next));
            }
            path = next.header("location").to_owned();
        }
    }

    /// Joins, agrees and begins; comes to the first page. The session's address without its end.
    pub(crate) fn begin(&mut self, code: &str) -> std::io::Result<String> {
        let joined = self.post("/join", &[("code", code)])?;
        assert_eq!(joined.status, 303, "the code lets people in: {}", joined.text);
        let (consent, _) = self.follow(joined)?;
        let agrees = [("do", "consent"), ("consent", "yes"), ("person", "olena")];
        let agreed = self.post(&consent, &agrees)?;
        assert_eq!(agreed.status, 303, "consent leads on: {}", agreed.text);
        let (start, page) = self.follow(agreed)?;
        let begun = self.post(&start, &[("do", "begin"), ("nonce", &page.hidden("nonce"))])?;
        assert_eq!(begun.status, 303, "the case is begun: {}", begun.text);
        Ok(consent.trim_end_matches("-/consent").to_owned())
    }

    fn send(&mut self, method: &str, path: &str, body: Option<&str>) -> std::io::Result<Page> {
        let mut stream = TcpStream::connect(&self.host)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {0}\r\nOrigin: http://{0}\r\nConnection: close\r\nCookie: {1}\r\n",
            self.host,
            cookies.join("; ")
        );
        if let Some(body) = body {
            let length = body.len();
            request += &format!(
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n"
            );
        }
        request += "\r\n";
        request += body.unwrap_or_default();
        stream.write_all(request.as_bytes())?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        let page = read(&bytes).ok_or(std::io::ErrorKind::UnexpectedEof)?;
        for (name, value) in &page.headers {
            let cookie = value.split(';').next().and_then(|it| it.split_once('='));
            if let Some((key, value)) = cookie.filter(|_| name == "set-cookie") {
                self.cookies.retain(|(it, _)| it != key);
                self.cookies.push((key.to_owned(), value.to_owned()));
            }
        }
        Ok(page)
    }
}

/// A whole reply, or none where the connection broke off.
fn read(bytes: &[u8]) -> Option<Page> {
    let text = String::from_utf8_lossy(bytes);
    let (head, body) = text.split_once("\r\n\r\n")?;
    let mut lines = head.split("\r\n");
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    let length = headers.iter().find(|(name, _)| name == "content-length");
    let whole =
        length.is_none_or(|(_, length)| length.parse().is_ok_and(|it: usize| body.len() >= it));
    whole.then(|| Page { status, headers, text: body.to_owned() })
}

/// A pilot in this process, served over a real socket.
pub(crate) struct Here {
    pub(crate) host: String,
    pub(crate) code: String,
    pub(crate) pilot: Pilot,
    pub(crate) store: Arc<SessionStore>,
    _runtime: Runtime,
}

/// The pilot of a service, on a store that may be there already.
pub(crate) fn pilot(
    scratch: &Scratch,
    service: &str,
    host: &str,
    change: impl FnOnce(&mut PilotConfig),
) -> (Pilot, Arc<SessionStore>) {
    let bundle = Bundle::of_service(service.as_bytes().to_vec()).unwrap().frozen().unwrap();
    let holder = Holder { name: "test".to_owned(), machine: "loopback".to_owned() };
    let now = jiff::Timestamp::now();
    let store = SessionStore::open(&scratch.path("pilot.sqlite"), &holder, now).unwrap();
    let store = Arc::new(store);
    let people: People = serde_json::from_str(PEOPLE).unwrap();
    let service: Service = serde_json::from_str(service).unwrap();
    let addresses = vec![format!("http://{host}")];
    let mut config =
        PilotConfig::new(service, people.people, bundle, Arc::clone(&store), addresses);
    change(&mut config);
    (Pilot::open(config).unwrap(), store)
}

/// Serves it.
pub(crate) fn here(
    scratch: &Scratch,
    service: &str,
    change: impl FnOnce(&mut PilotConfig),
) -> Here {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
    let host = listener.local_addr().unwrap().to_string();
    let (pilot, store) = pilot(scratch, service, &host, change);
    let code = pilot.round().join_code.clone().unwrap_or_default();
    runtime.spawn(serve(listener, pilot.clone(), std::future::pending()));
    Here { host, code, pilot, store, _runtime: runtime }
}
