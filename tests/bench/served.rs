//! Servers, each in a process of its own.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener as Free, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use maket_model::people::People;
use maket_pilot::{Pilot, PilotConfig};
use maket_store::{Bundle, Holder, SessionStore};
use tokio::net::TcpListener;

use crate::browser::Reply;
use crate::walk::ours;

const PEOPLE: &str = r#"{ "people": [{ "id": "olena", "name": { "en": "Olena" } }] }"#;

/// A server that runs until this is dropped.
pub(crate) struct Server {
    process: Child,
    /// The host and port that it listens at.
    pub(crate) host: String,
    /// What it said besides.
    pub(crate) told: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Server {
    /// A pilot of the allowance, with its store in this folder.
    pub(crate) fn pilot(scratch: &Path) -> Self {
        Self::own(&["serve-pilot".as_ref(), scratch.join("pilot.sqlite").as_os_str()])
    }

    /// A reply, served as it is.
    pub(crate) fn unchanging(scratch: &Path, reply: &Reply) -> Self {
        let (head, body) = (scratch.join("head"), scratch.join("body"));
        std::fs::write(&head, reply.head.join("\n")).expect("the scratch folder can be written");
        std::fs::write(&body, &reply.body).expect("the scratch folder can be written");
        Self::own(&["serve-unchanging".as_ref(), head.as_os_str(), body.as_os_str()])
    }

    /// This program once more, as a server; it says where it listens.
    fn own(arguments: &[&std::ffi::OsStr]) -> Self {
        let program = std::env::current_exe().expect("a program knows where it is");
        let mut process = Command::new(program)
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .expect("this program starts once more");
        let mut line = String::new();
        let stdout = process.stdout.take().expect("stdout is piped");
        BufReader::new(stdout).read_line(&mut line).expect("the server speaks");
        let address = line.trim().strip_prefix("http://").expect("the server says where it is");
        let (host, told) = address.split_once('/').unwrap_or((address, ""));
        Self { host: host.to_owned(), told: told.to_owned(), process }
    }

    /// GOV.UK Prototype Kit in production with the same page.
    pub(crate) fn kit(scratch: &Path) -> Self {
        let modules = crate::folder().join("node/node_modules");
        let kit = modules.join("govuk-prototype-kit");
        let project = scratch.join("kit");
        copy(&kit.join("prototype-starter"), &project);
        copy(&crate::folder().join("kit"), &project.join("app/views"));
        let names = r#"{ "dependencies": { "govuk-frontend": "*", "govuk-prototype-kit": "*" } }"#;
        std::fs::write(project.join("package.json"), names).expect("a scratch file");
        #[cfg(unix)]
        std::os::unix::fs::symlink(&modules, project.join("node_modules")).expect("a scratch link");
        let free = Free::bind((Ipv4Addr::LOCALHOST, 0)).expect("loopback has a free port");
        let host = free.local_addr().expect("a bound socket has an address").to_string();
        drop(free);
        let process = Command::new("node")
            .arg(kit.join("listen-on-port.js"))
            .current_dir(&project)
            .env("NODE_ENV", "production")
            .env("USE_AUTH", "false")
            .env("USE_HTTPS", "false")
            .env("PORT", host.rsplit(':').next().unwrap_or_default())
            .stdout(Stdio::null())
            .spawn()
            .expect("Node.js is here: `cargo xtask bench` sees to it");
        let mut server = Self { process, host, told: String::new() };
        server.wait();
        server
    }

    fn wait(&mut self) {
        let started = Instant::now();
        while TcpStream::connect(&self.host).is_err() {
            let ended = self.process.try_wait().expect("a child can be asked");
            assert!(ended.is_none(), "the server ended: {ended:?}");
            assert!(started.elapsed() < Duration::from_secs(120), "the server does not listen");
            std::thread::yield_now();
        }
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a scratch folder");
    for entry in std::fs::read_dir(from).expect("a folder can be read").flatten() {
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &to);
        } else {
            std::fs::copy(&path, &to).expect("a file can be copied");
        }
    }
}

/// Is the server that the arguments ask for, until it is ended. Says whether they ask for one.
pub(crate) fn serve(arguments: &[String]) -> bool {
    let runtime = || {
        let all = tokio::runtime::Builder::new_multi_thread().enable_all().build();
        all.expect("a runtime starts")
    };
    let files: Vec<&Path> = arguments.iter().skip(1).map(Path::new).collect();
    match (arguments.first().map(String::as_str), files.as_slice()) {
        (Some("serve-pilot"), [store]) => runtime().block_on(serve_pilot(store)),
        (Some("serve-unchanging"), [head, body]) => {
            runtime().block_on(serve_unchanging(head, body));
        }
        _ => return false,
    }
    true
}

async fn listen() -> (TcpListener, String) {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let listener = TcpListener::bind(address).await.expect("loopback has a free port");
    let host = listener.local_addr().expect("a bound socket has an address").to_string();
    (listener, host)
}

fn say(address: &str) {
    println!("{address}");
    std::io::stdout().flush().expect("whoever started this listens");
}

async fn serve_pilot(store: &Path) {
    let bundle = Bundle::of_service(ours::SERVICE.as_bytes().to_vec());
    let bundle = bundle.and_then(|it| it.frozen()).expect("the allowance is a service");
    let people: People = serde_json::from_str(PEOPLE).expect("people are read by a test");
    let holder = Holder { name: "bench".to_owned(), machine: "loopback".to_owned() };
    let store = SessionStore::open(store, &holder, jiff::Timestamp::now()).expect("a new store");
    let (listener, host) = listen().await;
    let addresses = vec![format!("http://{host}")];
    let mut config =
        PilotConfig::new(ours::service(), people.people, bundle, Arc::new(store), addresses);
    config.report = Arc::new(|trouble| eprintln!("{trouble}"));
    let pilot = Pilot::open(config).expect("a round opens");
    say(&pilot.join_address());
    maket_pilot::serve(listener, pilot, std::future::pending()).await.expect("it serves");
}

async fn serve_unchanging(head: &Path, body: &Path) {
    let head = std::fs::read_to_string(head).expect("it has just been written");
    let body = axum::body::Bytes::from(std::fs::read(body).expect("it has just been written"));
    let mut headers = HeaderMap::new();
    for (name, value) in head.lines().filter_map(|line| line.split_once(": ")) {
        if ["date", "content-length", "connection", "set-cookie"].contains(&name) {
            continue;
        }
        let name = HeaderName::from_bytes(name.as_bytes()).expect("a server sent it");
        headers.insert(name, HeaderValue::from_str(value).expect("a server sent it"));
    }
    let (listener, host) = listen().await;
    let router =
        Router::new().fallback(move || std::future::ready((headers.clone(), body.clone())));
    say(&format!("http://{host}"));
    axum::serve(listener, router).await.expect("it serves");
}
