//! An answered page, made durable.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use maket_research::{Event, EventKind};
use maket_store::session::{Round, Session};
use maket_store::{Holder, SessionStore};
use rusqlite::Connection;

use crate::clock::compare;
use crate::load::drive;
use crate::pages::{Participant, participants};
use crate::report::{Line, short};
use crate::served::Server;
use crate::walk;

/// Who waits for an answer to be durable, at once.
const WAITING: usize = 64;

const WINDOW: Duration = Duration::from_millis(1_500);

const WORK: &str = "answered page, durable";

/// A fact such as the page about the home makes.
const FACT: &str = r#"{"when":"2026-03-02T10:00:00Z","actor":"applicant","what":"posted","at":"home","answers":{"home_kind":"flat","tenure":"rent","area":"61.5","rooms":"2","registered_on":"2012-07-01"},"turn":1000000,"nonce":"n123456789"}"#;

/// Measures it.
pub(crate) fn measure(scratch: &Path) -> Vec<Line> {
    let raw = Raw::open(&scratch.join("raw.sqlite"));
    let path = scratch.join("store.sqlite");
    let store = Arc::new(open(&path));
    let cases = prepare(&store);
    let alone = compare(|| waiting_writers(&store, &cases), || raw.rate());

    let pilot = Server::pilot(scratch);
    let participants = Arc::new(participants(&pilot, WAITING));
    let whole = compare(|| posts(&pilot, &participants), || raw.rate());
    let rate = |rate: f64| format!("{} answers a second", short(rate));
    let against = "raw SQLite, the same rows in groups of 64";
    vec![
        Line::ratio(
            WORK,
            format!("{against}; the store alone"),
            alone,
            0.8,
            format!("{}, against {}", rate(alone.ours), rate(alone.theirs)),
        ),
        Line::ratio(
            WORK,
            format!("{against}; the whole POST"),
            whole,
            0.1,
            format!("{}, against {}", rate(whole.ours), rate(whole.theirs)),
        ),
    ]
}

fn open(path: &Path) -> SessionStore {
    let holder = Holder { name: "bench".to_owned(), machine: "loopback".to_owned() };
    SessionStore::open(path, &holder, Timestamp::now()).expect("a new store opens")
}

/// A session for each who waits.
fn prepare(store: &SessionStore) -> Vec<String> {
    let now = Timestamp::now();
    let round = Round {
        id: "round".to_owned(),
        title: String::new(),
        version: maket_store::Bundle::of_service(walk::ours::SERVICE.as_bytes().to_vec())
            .expect("the allowance is a service")
            .sha(),
        opened_at: now,
        closed_at: None,
        keep_days: 30,
        join_code: None,
    };
    let cases: Vec<String> = (0..WAITING).map(|at| format!("case{at:028}")).collect();
    let opened = cases.clone();
    let written = store.write_and_wait(move |tables| {
        tables.open_round(&round)?;
        for (at, case) in opened.iter().enumerate() {
            tables.open_case(case, "round")?;
            tables.open_session(&Session {
                id: case.clone(),
                token: [at as u8; 32],
                browser: None,
                case: case.clone(),
                actor: "applicant".to_owned(),
                person: None,
                language: "en".to_owned(),
                device: String::new(),
                team: false,
                started_at: now,
                consented_at: Some(now),
                ended_at: None,
                outcome: None,
                erase_at: now + jiff::SignedDuration::from_hours(24),
            })?;
        }
        Ok(())
    });
    written.expect("sessions open");
    cases
}

/// Threads that each write an answer's rows and wait until they are durable.
fn waiting_writers(store: &Arc<SessionStore>, cases: &[String]) -> f64 {
    let started = Instant::now();
    let until = started + WINDOW;
    let written = AtomicU64::new(0);
    std::thread::scope(|scope| {
        for case in cases {
            let written = &written;
            scope.spawn(move || {
                let mut turn = store.read(|tables| tables.count_facts(case)).expect("it is there");
                while Instant::now() < until {
                    let case = case.clone();
                    let appended = store.write_and_wait(move |tables| {
                        let now = Timestamp::now();
                        let turn = tables.append_facts(&case, turn, [(now, "applicant", FACT)])?;
                        tables.note_reply(&case, &format!("n{turn}"), "rent")?;
                        let place = "steps/home".to_owned();
                        let kind = EventKind::Answered;
                        tables.record(&Event { session: case, place, kind, at: now })?;
                        Ok(turn)
                    });
                    turn = appended.expect("it is durable");
                    written.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
    });
    written.into_inner() as f64 / started.elapsed().as_secs_f64()
}

/// Participants who each answer the same page again and again, each time otherwise.
fn posts(pilot: &Server, participants: &Arc<Vec<Participant>>) -> f64 {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let people = Arc::clone(participants);
    let request = move |who: usize| {
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let Participant { browser, page, fields } = &people[who];
        let (area, nonce) = (format!("{}.5", 20 + count % 400), format!("p{count}"));
        let mut form: Vec<(&str, &str)> =
            fields.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        form.iter_mut().filter(|it| it.0 == "area").for_each(|it| it.1 = &area);
        form.extend([
            ("turn", crate::browser::TURN),
            ("nonce", nonce.as_str()),
            ("do", "continue"),
        ]);
        browser.post(page, &form)
    };
    drive(&pilot.host, participants.len(), (WINDOW, Duration::ZERO), "HTTP/1.1 303", request).rate
}

/// SQLite without anything around it: one connection, prepared statements, the store's tables and
/// settings, nobody who waits.
struct Raw {
    connection: Connection,
    turn: std::cell::Cell<i64>,
}

impl Raw {
    fn open(path: &Path) -> Self {
        let store = open(path);
        prepare(&store);
        store.close().expect("it closes");
        let connection = Connection::open(path).expect("it is there");
        let settings = "PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
        connection.execute_batch(settings).expect("SQLite knows its settings");
        Self { connection, turn: std::cell::Cell::new(0) }
    }

    /// Rows of so many answers as wait, in one transaction, again and again.
    fn rate(&self) -> f64 {
        let started = Instant::now();
        let mut written = 0_u64;
        while started.elapsed() < WINDOW {
            self.turn.set(self.turn.get() + 1);
            self.group().expect("SQLite writes");
            written += WAITING as u64;
        }
        written as f64 / started.elapsed().as_secs_f64()
    }

    fn group(&self) -> rusqlite::Result<()> {
        let prepare = |sql| self.connection.prepare_cached(sql);
        prepare("BEGIN IMMEDIATE")?.execute([])?;
        let mut fact = prepare("INSERT INTO fact VALUES (?1, ?2, ?3, ?4, ?5)")?;
        let mut nonce = prepare("INSERT INTO nonce VALUES (?1, ?2, ?3)")?;
        let mut event =
            prepare("INSERT INTO event (session_id, place, kind, at) VALUES (?1, ?2, ?3, ?4)")?;
        let turn = self.turn.get();
        for at in 0..WAITING {
            let case = format!("case{at:028}");
            let now = Timestamp::now().as_millisecond();
            fact.execute((&case, turn, now, "applicant", FACT))?;
            nonce.execute((&case, format!("n{turn}"), "rent"))?;
            event.execute((&case, "steps/home", "answered", now))?;
        }
        prepare("COMMIT")?.execute([])?;
        Ok(())
    }
}
