//! A participant's browser: it joins, keeps its cookies and posts forms, a connection each.

use std::io::{Read, Write};
use std::net::TcpStream;

use crate::walk::people::Fields;

/// A browser at a server.
#[derive(Clone, Debug)]
pub(crate) struct Browser {
    host: String,
    cookies: Vec<String>,
}

/// What came back.
pub(crate) struct Reply {
    /// The head, a line each.
    pub(crate) head: Vec<String>,
    /// The page.
    pub(crate) body: Vec<u8>,
}

impl Reply {
    /// A line of the head.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let named = self.head.iter().filter_map(|line| line.split_once(": "));
        named.filter(|(it, _)| it.eq_ignore_ascii_case(name)).map(|(_, value)| value).next()
    }
}

impl Browser {
    /// A browser without cookies.
    pub(crate) fn new(host: &str) -> Self {
        Self { host: host.to_owned(), cookies: Vec::new() }
    }

    /// What it sends to look at a page.
    pub(crate) fn get(&self, path: &str) -> Vec<u8> {
        format!("GET {path} HTTP/1.1\r\n{}\r\n", self.head()).into_bytes()
    }

    /// What it sends to post a form.
    pub(crate) fn post(&self, path: &str, fields: &[(&str, &str)]) -> Vec<u8> {
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(fields);
        let body = body.finish();
        let (head, length) = (self.head(), body.len());
        format!(
            "POST {path} HTTP/1.1\r\n{head}Content-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {length}\r\n\r\n{body}"
        )
        .into_bytes()
    }

    fn head(&self) -> String {
        let (host, cookies) = (&self.host, self.cookies.join("; "));
        format!(
            "Host: {host}\r\nOrigin: http://{host}\r\nAccept-Language: en\r\nCookie: {cookies}\r\n"
        )
    }

    /// Sends it over a connection of its own.
    pub(crate) fn send(&mut self, request: &[u8]) -> Reply {
        let once =
            String::from_utf8_lossy(request).replacen("\r\n", "\r\nConnection: close\r\n", 1);
        let mut stream = TcpStream::connect(&self.host).expect("the server listens");
        stream.write_all(once.as_bytes()).expect("the server reads");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("the server answers");
        let end = bytes.windows(4).position(|it| it == b"\r\n\r\n").expect("a reply has a head");
        let head: Vec<String> =
            String::from_utf8_lossy(&bytes[..end]).split("\r\n").map(str::to_owned).collect();
        for line in &head {
            let Some((name, value)) = line.split_once(": ") else { continue };
            if name.eq_ignore_ascii_case("set-cookie") {
                self.cookies.push(value.split(';').next().unwrap_or_default().to_owned());
            }
        }
        Reply { head, body: bytes.split_off(end + 4) }
    }

    /// Posts a form and says where it leads.
    fn follow(&mut self, path: &str, fields: &[(&str, &str)]) -> String {
        let request = self.post(path, fields);
        let reply = self.send(&request);
        let to = reply.header("location").map(str::to_owned);
        to.unwrap_or_else(|| panic!("{path} leads on: {}", String::from_utf8_lossy(&reply.body)))
    }

    /// Joins a pilot, consents and begins; the address of the session.
    pub(crate) fn join(&mut self, code: &str) -> String {
        let consent = self.follow("/join", &[("code", code)]);
        let yes = [("do", "consent"), ("consent", "yes"), ("person", "olena")];
        self.follow(&consent, &yes);
        consent.trim_end_matches("-/consent").to_owned()
    }

    /// Answers a page; the address that it leads to.
    pub(crate) fn answer(&mut self, page: &str, fields: &Fields, nonce: &str) -> String {
        let answers = fields.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        let carried = [("turn", TURN), ("nonce", nonce), ("do", "continue")];
        let all: Vec<(&str, &str)> = answers.chain(carried).collect();
        self.follow(page, &all)
    }
}

/// A turn that no case comes to, so that nobody is told that answers have changed in between.
pub(crate) const TURN: &str = "1000000";
