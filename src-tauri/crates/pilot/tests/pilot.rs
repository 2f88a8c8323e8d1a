//! A pilot as participants meet it, over a real socket.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use maket_research::{EventKind, Questionnaire, measures};
use support::{Browser, Here, SERVICE, Scratch, here};

/// A service in which a second person has to answer.
const TWO: &str = r#"{ "maket": 1, "id": "two", "title": { "en": "For two" }, "languages": ["en"],
  "actors": [{ "id": "mother", "kind": "citizen" }, { "id": "father", "kind": "citizen" }],
  "steps": [
    { "id": "start", "kind": "start", "actor": "mother", "title": { "en": "For two" },
      "next": [{ "to": "father-says" }] },
    { "id": "father-says", "kind": "page", "actor": "father", "title": { "en": "Your word" }, "next": [{ "to": "end" }],
      "questions": [{ "id": "word", "label": { "en": "What do you say?" }, "answer": { "type": "text" } }] },
    { "id": "end", "kind": "outcome", "result": "done", "title": { "en": "Said" } }] }"#;

fn answer(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> support::Page {
    let page = browser.get(path).unwrap();
    assert_eq!(page.status, 200, "{path} can be answered: {}", page.text);
    let (turn, nonce) = (page.hidden("turn"), page.hidden("nonce"));
    let mut all = vec![("turn", turn.as_str()), ("nonce", nonce.as_str())];
    all.extend(fields);
    browser.post(path, &all).unwrap()
}

fn observed(here: &Here) -> maket_research::Observed {
    let round = here.pilot.round().id.clone();
    // An empty write comes after what is on its way.
    here.store.write_and_wait(|_| Ok(())).unwrap();
    here.store.read(|it| it.observed(&round)).unwrap()
}

#[test]
fn a_participant_walks_the_service_to_its_end_and_says_how_it_was() {
    let scratch = Scratch::new("walk");
    let here = here(&scratch, SERVICE, |_| {});
    let mut browser = Browser::new(&here.host);
    let at = browser.begin(&here.code).unwrap();
    let named =
        answer(&mut browser, &format!("{at}name"), &[("kitten_name", "Мурка"), ("note", "")]);
    assert_eq!(named.header("location"), format!("{at}age"), "the next page: {}", named.text);
    let wrong = answer(&mut browser, &format!("{at}age"), &[("months", "two")]);
    assert_eq!(wrong.header("location"), format!("{at}age"), "an error leads back");
    let shown = browser.get(&format!("{at}age")).unwrap();
    assert!(shown.text.contains("value=\"two\""), "what was typed is kept: {}", shown.text);
    let feedback = format!("{at}-/feedback/age");
    assert!(shown.text.contains(&feedback), "every page has its feedback tab");
    let said = browser.post(&feedback, &[("place", "months"), ("text", "Why months? 3184710691")]);
    assert_eq!(said.unwrap().header("location"), format!("{at}age?said=1"), "and back to the page");
    let aged = answer(&mut browser, &format!("{at}age"), &[("months", "2")]);
    assert_eq!(aged.header("location"), format!("{at}check"), "all is answered");
    let check = browser.get(&format!("{at}check")).unwrap();
    assert!(check.text.contains("Мурка"), "the answers are looked over: {}", check.text);
    let done = answer(&mut browser, &format!("{at}check"), &[("do", "confirm")]);
    assert_eq!(done.header("location"), format!("{at}end"), "it is registered");
    let end = browser.get(&format!("{at}end")).unwrap();
    assert!(end.text.contains(&format!("{at}-/seq")), "the questions of the pilot follow");
    let unrated = browser.post(&format!("{at}-/seq"), &[("do", "rate")]).unwrap();
    assert_eq!(unrated.status, 422, "a scale needs a point, or is skipped");
    let rated = browser.post(&format!("{at}-/seq"), &[("do", "rate"), ("seq", "6")]).unwrap();
    assert_eq!(rated.header("location"), format!("{at}-/finish"), "then the service as a whole");
    let finish = [("do", "rate"), ("umux-needs", "7"), ("umux-easy", "6"), ("open", "Short!")];
    let finished = browser.post(&format!("{at}-/finish"), &finish).unwrap();
    assert_eq!(finished.header("location"), format!("{at}-/thanks"), "and thanks");

    let saw = observed(&here);
    assert_eq!(saw.sessions[0].outcome.as_deref(), Some("end"), "the outcome is known");
    let error = saw.events.iter().find(|it| it.kind == EventKind::Error).unwrap();
    assert_eq!(error.place, "steps/age/questions/months", "an error belongs to its question");
    let at_age: Vec<_> = (saw.events.iter().filter(|it| it.place.starts_with("steps/age")))
        .map(|it| it.kind)
        .collect();
    let looks = at_age.iter().filter(|it| **it == EventKind::Shown).count();
    assert_eq!(looks, 3, "each look at the page was noted: {at_age:?}");
    assert_eq!(at_age[0], EventKind::Shown, "before what was done there: {at_age:?}");
    assert_eq!(saw.feedback[0].place, "steps/age/questions/months", "and so does feedback");
    assert_eq!(saw.feedback[0].text, "Why months? ••••••••••", "a number of somebody is not kept");
    assert!(saw.questionnaires.iter().any(|(_, it)| *it == Questionnaire::Seq(6)), "SEQ is kept");
    let it = measures(&saw);
    assert_eq!((it.completed, it.observations), (1, true), "one who finished is an observation");
}

#[test]
fn a_form_that_is_sent_twice_is_taken_once() {
    let scratch = Scratch::new("twice");
    let here = here(&scratch, SERVICE, |_| {});
    let mut browser = Browser::new(&here.host);
    let at = browser.begin(&here.code).unwrap();
    let page = browser.get(&format!("{at}name")).unwrap();
    let (turn, nonce) = (page.hidden("turn"), page.hidden("nonce"));
    let fields = [("turn", turn.as_str()), ("nonce", &nonce), ("kitten_name", "Мурка")];
    let first = browser.post(&format!("{at}name"), &fields).unwrap();
    let second = browser.post(&format!("{at}name"), &fields).unwrap();
    assert_eq!(first.header("location"), second.header("location"), "it is answered as it was");
    let round = here.pilot.round().id.clone();
    let case = here.store.read(|it| it.cases(&round)).unwrap().remove(0);
    let facts = here.store.read(|it| it.facts(&case, 0)).unwrap();
    let posted = facts.iter().filter(|it| it.body.contains("Мурка")).count();
    assert_eq!(posted, 1, "a double press is one answer");
}

#[test]
fn real_data_is_refused_with_a_kind_word_and_not_stored() {
    let scratch = Scratch::new("real");
    let here = here(&scratch, SERVICE, |_| {});
    let mut browser = Browser::new(&here.host);
    let at = browser.begin(&here.code).unwrap();
    let fields = [("kitten_name", "Мурка"), ("note", "I am 3184710691")];
    let page = answer(&mut browser, &format!("{at}name"), &fields);
    assert_eq!(page.status, 422, "the page comes back");
    assert!(page.text.contains("looks like a real number"), "and says why: {}", page.text);
    assert!(page.text.contains("Мурка"), "the other answers are still there");
    assert!(!page.text.contains("3184710691"), "the number is not");
    let saw = observed(&here);
    let event = saw.events.iter().find(|it| it.kind == EventKind::RealData).unwrap();
    assert_eq!(event.place, "steps/name/questions/note", "it is known which question invites it");
    let bytes = ["pilot.sqlite", "pilot.sqlite-wal"].map(|it| std::fs::read(scratch.path(it)));
    let bytes: Vec<u8> = bytes.into_iter().flatten().flatten().collect();
    let found = bytes.windows(10).any(|it| it == b"3184710691");
    assert!(!found, "no byte of the store holds it");
}

#[test]
fn a_session_belongs_to_one_browser() {
    let scratch = Scratch::new("browser");
    let here = here(&scratch, SERVICE, |_| {});
    let mut browser = Browser::new(&here.host);
    let at = browser.begin(&here.code).unwrap();
    let stolen = Browser::new(&here.host).get(&format!("{at}name")).unwrap();
    assert_eq!(stolen.status, 410, "the address alone opens nothing in another browser");
    assert!(!stolen.text.contains("What is it called?"), "and shows nothing");
    let own = browser.get(&format!("{at}name")).unwrap();
    assert_eq!(own.status, 200, "the first browser goes on");
}

/// The other actor's browser, let in by the link on the first one's page, and where it stands.
fn let_in(here: &Here, waiting: &support::Page) -> (Browser, String) {
    let start = waiting.text.find("href=\"http://").expect("the link is shown") + 6;
    let link = waiting.text[start..].split('"').next().unwrap();
    let path = link.trim_start_matches("http://").trim_start_matches(&here.host);
    let mut other = Browser::new(&here.host);
    let opened = other.get(path).unwrap();
    let (consent, _) = other.follow(opened).unwrap();
    let agreed = other.post(&consent, &[("do", "consent"), ("consent", "yes")]).unwrap();
    let (at, _) = other.follow(agreed).unwrap();
    (other, at)
}

#[test]
fn the_other_actor_gets_a_link_of_their_own() {
    let scratch = Scratch::new("two");
    let here = here(&scratch, TWO, |_| {});
    let mut mother = Browser::new(&here.host);
    let at = mother.begin(&here.code).unwrap();
    let waiting = mother.get(&format!("{at}father-says")).unwrap();
    assert!(!waiting.text.contains("What do you say?"), "it is not hers to answer");
    let (mut father, his) = let_in(&here, &waiting);
    assert!(!his.starts_with(&at), "it is another address than hers: {his}");
    let again = mother.get(&format!("{at}father-says")).unwrap();
    let his_own = his.trim_end_matches("father-says");
    assert!(again.text.contains(his_own), "the same link, however often she looks");
    let said = answer(&mut father, &his, &[("word", "Yes")]);
    assert!(said.header("location").ends_with("/end"), "he answers in her case: {}", said.text);
    let (_, end) = father.follow(said).unwrap();
    assert!(end.text.contains("Said"), "he sees that it is done");
    let (_, end) = mother.follow(mother.clone().get(&at).unwrap()).unwrap();
    assert!(end.text.contains("Said"), "and so does she");
}

#[test]
fn an_official_is_not_shown_what_the_applicant_is_told() {
    let scratch = Scratch::new("official");
    let service = TWO
        .replace(
            r#"{ "id": "father", "kind": "citizen" }"#,
            r#"{ "id": "father", "kind": "official" }"#,
        )
        .replace(
            r#""title": { "en": "Said" }"#,
            r#""title": { "en": "Said" }, "after": { "en": "You get a letter." }"#,
        );
    let here = here(&scratch, &service, |_| {});
    let mut mother = Browser::new(&here.host);
    let at = mother.begin(&here.code).unwrap();
    let waiting = mother.get(&format!("{at}father-says")).unwrap();
    let (mut registrar, desk) = let_in(&here, &waiting);
    let said = answer(&mut registrar, &desk, &[("word", "Yes")]);
    let (_, closed) = registrar.follow(said).unwrap();
    assert!(
        closed.text.contains("The applicant is told: “Said”"),
        "the case is closed: {}",
        closed.text
    );
    assert!(!closed.text.contains("You get a letter."), "the letter is hers");
    let (_, end) = mother.follow(mother.clone().get(&at).unwrap()).unwrap();
    assert!(end.text.contains("You get a letter."), "and she reads of it");
}

#[test]
fn nothing_is_asked_before_consent() {
    let scratch = Scratch::new("consent");
    let here = here(&scratch, SERVICE, |_| {});
    let mut browser = Browser::new(&here.host);
    let joined = browser.post("/join", &[("code", here.code.as_str())]).unwrap();
    let consent = joined.header("location").to_owned();
    let at = consent.trim_end_matches("-/consent");
    let page = browser.get(&consent).unwrap();
    assert!(page.text.contains("30 days"), "retention is in view: {}", page.text);
    let early = browser.get(&format!("{at}name")).unwrap();
    assert_eq!(early.header("location"), consent, "every address leads to consent first");
    let unticked = browser.post(&consent, &[("do", "consent"), ("person", "olena")]).unwrap();
    assert_eq!(unticked.status, 422, "consent is a tick of one's own");
    let refused = browser.post(&consent, &[("do", "refuse")]).unwrap();
    assert_eq!(refused.status, 200, "who does not want to is thanked");
    let gone = browser.get(at).unwrap();
    assert_eq!(gone.status, 410, "and nothing of the session is kept");
}

#[test]
fn the_code_lets_in_and_ends_with_the_round() {
    let scratch = Scratch::new("code");
    let here = here(&scratch, SERVICE, |config| config.team = true);
    let mut browser = Browser::new(&here.host);
    let wrong = browser.post("/join", &[("code", "aaaaa-aaaaa")]).unwrap();
    assert_eq!(wrong.status, 422, "a wrong code says so");
    let at = browser.begin(&here.code.to_uppercase()).unwrap();
    here.pilot.close_round().unwrap();
    let late = Browser::new(&here.host).post("/join", &[("code", here.code.as_str())]).unwrap();
    assert_eq!(late.status, 410, "the round is over for who comes now");
    assert_eq!(browser.get(&format!("{at}name")).unwrap().status, 200, "who is in can finish");
    let it = measures(&observed(&here));
    assert_eq!((it.sessions, it.team_tests), (0, 1), "a team test stays out of results");
}

#[test]
fn guessing_codes_comes_to_an_end() {
    let scratch = Scratch::new("guess");
    let start = jiff::Timestamp::now();
    let here = here(&scratch, SERVICE, |config| {
        config.clock = std::sync::Arc::new(move || start);
    });
    let mut browser = Browser::new(&here.host);
    let statuses: Vec<u16> = (0..61)
        .map(|n| browser.post("/join", &[("code", format!("guess-{n:05}").as_str())]))
        .map(|page| page.unwrap().status)
        .collect();
    assert_eq!(statuses[59..], [422, 429], "sixty wrong codes a minute are enough");
    let right = Browser::new(&here.host).post("/join", &[("code", here.code.as_str())]).unwrap();
    assert_eq!(right.status, 429, "even the right one has to wait, or guessing would go on");
}

#[test]
fn a_session_goes_on_after_the_server_was_restarted() {
    let scratch = Scratch::new("restart");
    let first = here(&scratch, SERVICE, |_| {});
    let mut browser = Browser::new(&first.host);
    let at = browser.begin(&first.code).unwrap();
    answer(&mut browser, &format!("{at}name"), &[("kitten_name", "Мурка")]);
    let code = first.code.clone();
    drop(first);
    let second = here(&scratch, SERVICE, |_| {});
    browser.host.clone_from(&second.host);
    assert_eq!(second.code, code, "the round goes on with its code");
    let (path, page) = browser.follow(browser.clone().get(&at).unwrap()).unwrap();
    assert_eq!(path, format!("{at}age"), "where it stood");
    assert!(page.text.contains("How many months old"), "with the same page");
}
