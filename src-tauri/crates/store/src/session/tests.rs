use super::*;
use crate::bundle::{Bundle, Sha};
use crate::project::Project;
use crate::scratch::Scratch;
use jiff::ToSpan;
use maket_research::{Event, EventKind, Feedback, Questionnaire};
use std::sync::Arc;

fn now() -> Timestamp {
    "2026-03-01T12:00:00Z".parse().unwrap()
}

fn open(scratch: &Scratch, now: Timestamp) -> SessionStore {
    let holder = Holder { name: "Olena".to_owned(), machine: "desk".to_owned() };
    SessionStore::open(&scratch.path("pilot.sqlite"), &holder, now).unwrap()
}

fn session(id: &str, case: &str) -> Session {
    let mut token = [0; 32];
    token[..id.len()].copy_from_slice(id.as_bytes());
    Session {
        id: id.to_owned(),
        token,
        browser: None,
        case: case.to_owned(),
        actor: "mother".to_owned(),
        person: Some("olena".to_owned()),
        language: "uk".to_owned(),
        device: "phone".to_owned(),
        team: false,
        started_at: now(),
        consented_at: None,
        ended_at: None,
        outcome: None,
        erase_at: now() + 30.hours(),
    }
}

/// A store with a round and one session `s1` in a case `c1`.
fn with_session(scratch: &Scratch) -> SessionStore {
    let store = open(scratch, now());
    store
        .write_and_wait(|tables| {
            tables.open_round(&Round {
                id: "r1".to_owned(),
                title: "First".to_owned(),
                version: Sha([7; 32]),
                opened_at: now(),
                closed_at: None,
                keep_days: 30,
                join_code: Some("blue-owl".to_owned()),
            })?;
            tables.open_case("c1", "r1")?;
            tables.open_session(&session("s1", "c1"))
        })
        .unwrap();
    store
}

fn answer(store: &SessionStore, after: u32, body: &str) -> Result<u32> {
    let body = body.to_owned();
    store.write_and_wait(move |it| it.append_facts("c1", after, [(now(), "mother", body.as_str())]))
}

#[test]
fn an_answer_is_in_the_file_when_its_writer_is_told() {
    let scratch = Scratch::new();
    let store = with_session(&scratch);
    assert_eq!(answer(&store, 0, "{\"a\":1}").unwrap(), 1, "the case stands at its first fact");
    // A connection of somebody else sees only what was committed.
    let other = STORE.open(&scratch.path("pilot.sqlite"), Access::Read).unwrap().connection;
    let facts = Tables::new(&other).facts("c1", 0).unwrap();
    assert_eq!(facts[0].body, "{\"a\":1}", "it was durable before the reply");
}

#[test]
fn an_answer_given_on_an_older_state_of_the_case_is_not_written() {
    let scratch = Scratch::new();
    let store = with_session(&scratch);
    answer(&store, 0, "first").unwrap();
    let stale = answer(&store, 0, "second");
    let refused = matches!(stale, Err(Error::Stale { made_on: 0, stands_at: 1 }));
    assert!(refused, "whoever writes has to judge again on what is there");
    assert_eq!(store.read(|it| it.count_facts("c1")).unwrap(), 1, "and nothing was added");
}

#[test]
fn a_write_that_fails_half_way_leaves_nothing_and_harms_nobody() {
    let scratch = Scratch::new();
    let store = with_session(&scratch);
    let failed: Result<()> = store.write_and_wait(|it| {
        it.append_facts("c1", 0, [(now(), "mother", "half")])?;
        it.note_reply("no such case", "n", "r")
    });
    assert!(failed.is_err(), "there is no such case");
    let panicked: Result<()> = store.write_and_wait(|it| {
        it.append_facts("c1", 0, [(now(), "mother", "half")])?;
        panic!("a bug in whoever writes");
    });
    assert!(panicked.is_err(), "a bug is answered with an error");
    assert_eq!(store.read(|it| it.count_facts("c1")).unwrap(), 0, "no half is kept");
    assert_eq!(answer(&store, 0, "whole").unwrap(), 1, "and the writer goes on");
}

#[test]
fn many_writers_are_each_told_once_and_lose_nothing() {
    let scratch = Scratch::new();
    let store = Arc::new(with_session(&scratch));
    let threads: Vec<_> = (0..16)
        .map(|thread| {
            let store = Arc::clone(&store);
            std::thread::spawn(move || {
                for n in 0..20 {
                    let nonce = format!("{thread}-{n}");
                    store.write_and_wait(move |it| it.note_reply("c1", &nonce, "ok")).unwrap();
                }
            })
        })
        .collect();
    threads.into_iter().for_each(|it| it.join().unwrap());
    for thread in 0..16 {
        for n in 0..20 {
            let reply = store.read(|it| it.reply_to("c1", &format!("{thread}-{n}"))).unwrap();
            assert_eq!(reply.as_deref(), Some("ok"), "write {n} of thread {thread} was told done");
        }
    }
}

#[test]
fn sessions_survive_a_restart() {
    let scratch = Scratch::new();
    let store = with_session(&scratch);
    store.write_and_wait(|it| it.consent("s1", now())).unwrap();
    answer(&store, 0, "{}").unwrap();
    store.close().unwrap();
    let store = open(&scratch, now());
    let found = store.read(|it| it.session(&session("s1", "c1").token)).unwrap().unwrap();
    assert_eq!(found.consented_at, Some(now()), "the session and its consent are there");
    assert_eq!(store.read(|it| it.facts("c1", 0)).unwrap().len(), 1, "and what was answered");
    let round = store.read(|it| it.round("r1")).unwrap().unwrap();
    assert_eq!(round.join_code.as_deref(), Some("blue-owl"), "the round goes on with its code");
}

#[test]
fn a_session_is_bound_to_the_first_browser() {
    let scratch = Scratch::new();
    let store = with_session(&scratch);
    let bind = |browser: u8| store.write_and_wait(move |it| it.bind("s1", &[browser; 32])).unwrap();
    assert!(bind(1), "the first browser is bound");
    assert!(!bind(2), "a second one is not let in");
    assert!(bind(1), "the first one comes back");
}

#[test]
fn a_report_reads_while_the_pilot_is_served() {
    let scratch = Scratch::new();
    let store = with_session(&scratch);
    answer(&store, 0, "{}").unwrap();
    let rounds = read_store(&scratch.path("pilot.sqlite"), |it| it.rounds()).unwrap();
    assert_eq!(rounds.len(), 1, "the lock is for writers");
    let missing = read_store(&scratch.path("nowhere.sqlite"), |it| it.rounds());
    assert!(missing.is_err(), "a store that is not there is not made by reading");
}

#[test]
fn a_closed_round_has_no_code() {
    let scratch = Scratch::new();
    let store = with_session(&scratch);
    store.write_and_wait(|it| it.close_round("r1", now())).unwrap();
    let round = store.read(|it| it.round("r1")).unwrap().unwrap();
    assert_eq!((round.join_code, round.closed_at), (None, Some(now())), "nobody can join it");
}

fn bytes_on_disk(scratch: &Scratch) -> Vec<u8> {
    ["pilot.sqlite", "pilot.sqlite-wal"]
        .iter()
        .filter_map(|name| std::fs::read(scratch.path(name)).ok())
        .flatten()
        .collect()
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|it| it == word.as_bytes())
}

#[test]
fn what_has_expired_is_gone_from_the_file_and_its_free_pages() {
    let scratch = Scratch::new();
    let store = with_session(&scratch);
    for n in 0..200 {
        answer(&store, n, &format!("a secret of Taras, told {n} times {}", "x".repeat(200)))
            .unwrap();
    }
    assert!(holds(&bytes_on_disk(&scratch), "a secret of Taras"), "it is kept while it may be");
    store.close().unwrap();
    let store = open(&scratch, now() + 31.hours());
    let gone = store.read(|it| it.session(&session("s1", "c1").token)).unwrap();
    assert_eq!(gone, None, "the session is gone at opening");
    let left = holds(&bytes_on_disk(&scratch), "a secret of Taras");
    assert!(!left, "and no page of the file or its WAL holds what it said");
}

#[test]
fn what_a_round_saw_is_read_as_it_was_written() {
    let scratch = Scratch::new();
    let store = with_session(&scratch);
    let text = |it: &str| it.to_owned();
    let event =
        Event { session: text("s1"), place: text("child"), kind: EventKind::Shown, at: now() };
    let feedback = Feedback {
        session: text("s1"),
        place: text("child"),
        rating: Some(2),
        text: text("Що це?"),
        at: now(),
    };
    let (event_in, feedback_in) = (event.clone(), feedback.clone());
    let early = store.read(|it| it.observed("r1")).unwrap();
    assert!(early.sessions.is_empty(), "who has not agreed to take part is not observed");
    store
        .write_and_wait(move |it| {
            it.consent("s1", now())?;
            it.record(&event_in)?;
            it.say(&feedback_in)?;
            it.fill_in("s1", &Questionnaire::Seq(3))?;
            it.fill_in("s1", &Questionnaire::Seq(6))?;
            it.end_case("c1", "registered", now())?;
            it.end_case("c1", "something else", now() + 1.hours())
        })
        .unwrap();
    let saw = store.read(|it| it.observed("r1")).unwrap();
    assert_eq!((saw.events, saw.feedback), (vec![event], vec![feedback]), "tied to their places");
    let filled_in = [(text("s1"), Questionnaire::Seq(6))];
    assert_eq!(saw.questionnaires, filled_in, "who answers again means the last answer");
    assert_eq!(saw.sessions[0].outcome.as_deref(), Some("registered"), "the first outcome stands");
    let other = store.read(|it| it.observed("another round")).unwrap();
    assert!(other.sessions.is_empty(), "another round saw nothing of it");
}

#[test]
fn a_project_takes_in_each_session_once() {
    let scratch = Scratch::new();
    let store = with_session(&scratch);
    answer(&store, 0, "{}").unwrap();
    store.close().unwrap();
    let holder = Holder { name: "Olena".to_owned(), machine: "desk".to_owned() };
    let mut project =
        Project::create(&scratch.path("a.maket"), &Bundle::default(), &holder).unwrap();
    let pilot = scratch.path("pilot.sqlite");
    assert_eq!(project.import_sessions(&pilot).unwrap(), 1, "one session is new");
    let store = open(&scratch, now());
    answer(&store, 1, "{}").unwrap();
    let event = Event {
        session: "s1".to_owned(),
        place: "child".to_owned(),
        kind: EventKind::Shown,
        at: now(),
    };
    store.write_and_wait(move |it| it.record(&event)).unwrap();
    store.close().unwrap();
    assert_eq!(project.import_sessions(&pilot).unwrap(), 0, "it is known by its id");
    let tables = project.sessions();
    assert_eq!(tables.count_facts("c1").unwrap(), 2, "what it did since has come along");
    assert_eq!(tables.events("r1").unwrap().len(), 1, "and nothing is there twice");
    assert_eq!(project.left_behind().unwrap().sessions, 1, "one session, imported twice");
}
