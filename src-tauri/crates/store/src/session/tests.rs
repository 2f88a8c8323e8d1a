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

/// The session as a page of it finds it.
fn looked_up(store: &SessionStore, id: &str) -> Option<Session> {
    let found = store.session(&session(id, "c1").token).unwrap()?;
    assert_eq!(found.round, "r1", "with the round of its case");
    Some(found.session.clone())
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
    let found = looked_up(&store, "s1").expect("the session is there");
    assert_eq!(found.consented_at, Some(now()), "and its consent");
    assert_eq!(store.read(|it| it.facts("c1", 0)).unwrap().len(), 1, "and what was answered");
    let round = store.read(|it| it.round("r1")).unwrap().unwrap();
    assert_eq!(round.join_code.as_deref(), Some("blue-owl"), "the round goes on with its code");
}

#[test]
fn who_looks_a_session_up_finds_what_was_written_last() {
    let scratch = Scratch::new();
    let store = with_session(&scratch);
    assert_eq!(looked_up(&store, "s2"), None, "nobody has opened it");
    type Write = fn(&Tables<'_>) -> Result<()>;
    type Change = fn(&mut Session);
    let writes: [(&str, Write, Change); 6] = [
        ("opened", |it| it.open_session(&session("s2", "c1")), |_| ()),
        ("bound", |it| it.bind("s2", &[9; 32]).map(drop), |it| it.browser = Some([9; 32])),
        ("agreed", |it| it.consent("s2", now()), |it| it.consented_at = Some(now())),
        ("read in English", |it| it.speak("s2", "en"), |it| "en".clone_into(&mut it.language)),
        ("played by nobody", |it| it.play("s2", None), |it| it.person = None),
        (
            "ended with its case",
            |it| it.end_case("c1", "done", now()),
            |it| (it.ended_at, it.outcome) = (Some(now()), Some("done".to_owned())),
        ),
    ];
    let mut expected = session("s2", "c1");
    for (what, write, change) in writes {
        store.write_and_wait(write).unwrap();
        change(&mut expected);
        for look in ["first", "second"] {
            assert_eq!(looked_up(&store, "s2").as_ref(), Some(&expected), "{what}: {look} look");
        }
    }
    let failed = store.write_and_wait(|it| {
        it.speak("s2", "et")?;
        Err::<(), _>(Error::Closed)
    });
    assert!(failed.is_err(), "a write that fails");
    assert_eq!(looked_up(&store, "s2"), Some(expected), "changes nothing");
    store.write_and_wait(|it| it.erase("s2")).unwrap();
    assert_eq!(looked_up(&store, "s2"), None, "what is erased is found no more");
}

#[test]
fn no_look_outlives_a_write_that_was_told_done() {
    let scratch = Scratch::new();
    let store = Arc::new(with_session(&scratch));
    let done = Arc::new(AtomicU32::new(0));
    let looks = {
        let (store, done) = (Arc::clone(&store), Arc::clone(&done));
        std::thread::spawn(move || {
            while done.load(Ordering::SeqCst) < 300 {
                let before = done.load(Ordering::SeqCst);
                let language: u32 = match looked_up(&store, "s1").unwrap().language.as_str() {
                    "uk" => 0,
                    number => number.parse().unwrap(),
                };
                assert!(language >= before, "{language} was read after {before} was told done");
            }
        })
    };
    for n in 1..=300 {
        store.write_and_wait(move |it| it.speak("s1", &n.to_string())).unwrap();
        done.store(n, Ordering::SeqCst);
    }
    looks.join().unwrap();
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
    assert_eq!(looked_up(&store, "s1"), None, "the session is gone at opening");
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
