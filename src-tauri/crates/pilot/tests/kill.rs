//! `kill -9` of the server in the middle of answering: no acknowledged answer is lost, none is
//! there twice.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use maket_store::{Holder, SessionStore};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};
use support::{Browser, PEOPLE, SERVICE, Scratch};

const KILLS: usize = 100;
const BROWSERS: usize = 6;

/// A server in a process of its own.
struct Server {
    process: Child,
    host: String,
    code: String,
}

impl Server {
    fn start(scratch: &Scratch) -> Self {
        let mut process = Command::new(program())
            .args([scratch.path("service"), scratch.path("pilot.sqlite")])
            .stdout(Stdio::piped())
            .spawn()
            .expect("the example is built with the tests");
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let (host, code) = line
            .trim()
            .strip_prefix("http://")
            .and_then(|it| it.split_once("/join?code="))
            .unwrap_or_else(|| panic!("the server says where it is: {line:?}"));
        Self { host: host.to_owned(), code: code.to_owned(), process }
    }

    /// `kill -9` of the process that was started here, and of no other.
    fn kill(mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

/// The example beside this test's own program.
fn program() -> PathBuf {
    let own = std::env::current_exe().unwrap();
    let build = own.parent().and_then(Path::parent).unwrap();
    build.join("examples").join(format!("serve{}", std::env::consts::EXE_SUFFIX))
}

/// A participant who answers the same page again and again, each time with another word.
struct Participant {
    browser: Browser,
    address: String,
    word: String,
    /// A form that was sent and not confirmed: it is sent again, as a person would press again.
    unsure: Option<(String, String, String)>,
    sent: usize,
}

impl Participant {
    /// Answers until the server is gone; tells every word that was confirmed.
    fn answer(mut self, host: &str, confirmed: &std::sync::mpsc::Sender<String>) -> Self {
        self.browser.host = host.to_owned();
        // Ends when the process is killed and its port is closed.
        while self.answer_once(confirmed).is_ok() {}
        self
    }

    fn answer_once(&mut self, confirmed: &std::sync::mpsc::Sender<String>) -> std::io::Result<()> {
        let page = format!("{}name", self.address);
        let (turn, nonce, word) = match self.unsure.take() {
            Some(form) => form,
            None => {
                let shown = self.browser.get(&page)?;
                assert_eq!(shown.status, 200, "the session is there: {}", shown.text);
                self.sent += 1;
                let word = format!("{}n{}", self.word, self.sent);
                (shown.hidden("turn"), shown.hidden("nonce"), word)
            }
        };
        self.unsure = Some((turn.clone(), nonce.clone(), word.clone()));
        let fields = [
            ("turn", turn.as_str()),
            ("nonce", &nonce),
            ("kitten_name", &word),
            ("do", "continue"),
        ];
        let reply = self.browser.post(&page, &fields)?;
        assert_eq!(reply.status, 303, "an answer leads on: {}", reply.text);
        self.unsure = None;
        confirmed.send(word).unwrap();
        Ok(())
    }
}

/// How often each word is in the store.
fn words_in_store(scratch: &Scratch) -> BTreeMap<String, usize> {
    let holder = Holder { name: "test".to_owned(), machine: "loopback".to_owned() };
    let now = jiff::Timestamp::now();
    let store = SessionStore::open(&scratch.path("pilot.sqlite"), &holder, now).unwrap();
    let mut words = BTreeMap::new();
    let round = store.read(|it| it.rounds()).unwrap().remove(0);
    let cases = store.read(|it| it.cases(&round.id)).unwrap();
    for case in cases {
        for fact in store.read(|it| it.facts(&case, 0)).unwrap() {
            let fact: serde_json::Value = serde_json::from_str(&fact.body).unwrap();
            if let Some(word) = fact["answers"]["kitten_name"].as_str() {
                *words.entry(word.to_owned()).or_default() += 1;
            }
        }
    }
    words
}

fn drain(told: &Receiver<String>, into: &mut Vec<String>) {
    into.extend(told.try_iter());
}

#[test]
fn a_killed_server_has_lost_no_confirmed_answer_and_kept_none_twice() {
    let scratch = Scratch::new("kill");
    std::fs::create_dir_all(scratch.path("service")).unwrap();
    std::fs::write(scratch.path("service/service.json"), SERVICE).unwrap();
    std::fs::write(scratch.path("service/people.json"), PEOPLE).unwrap();
    let server = Server::start(&scratch);
    let mut participants: Vec<Participant> = (0..BROWSERS)
        .map(|n| {
            let mut browser = Browser::new(&server.host);
            let address = browser.begin(&server.code).unwrap();
            let word = format!("w{n}");
            Participant { browser, address, word, unsure: None, sent: 0 }
        })
        .collect();
    let mut server = Some(server);
    let (confirm, told) = channel();
    let mut confirmed = Vec::new();
    for kill in 0..KILLS {
        let running = server.take().unwrap_or_else(|| Server::start(&scratch));
        let host = running.host.clone();
        let threads: Vec<_> = participants
            .drain(..)
            .map(|participant| {
                let (host, confirm) = (host.clone(), confirm.clone());
                std::thread::spawn(move || participant.answer(&host, &confirm))
            })
            .collect();
        // The moment of the kill wanders: after some confirmed answers, and a little later.
        let begun = Instant::now();
        let enough = 1 + kill * 7 % 23;
        let before = confirmed.len();
        while confirmed.len() < before + enough && begun.elapsed() < Duration::from_secs(20) {
            confirmed.extend(told.recv_timeout(Duration::from_millis(50)));
        }
        let wander = Instant::now();
        while wander.elapsed() < Duration::from_micros(kill as u64 * 137 % 4_000) {
            std::hint::spin_loop();
        }
        running.kill();
        participants.extend(threads.into_iter().map(|it| it.join().unwrap()));
        drain(&told, &mut confirmed);
    }
    let kept = words_in_store(&scratch);
    assert!(confirmed.len() >= KILLS, "each life of the server confirmed something");
    for word in &confirmed {
        assert_eq!(kept.get(word), Some(&1), "{word} was confirmed, so it is there exactly once");
    }
    for (word, times) in &kept {
        assert_eq!(*times, 1, "{word} was sent, if need be again, and is there once");
    }
}
