//! A page of a prototype, looked at again and again.

use std::path::Path;
use std::time::Duration;

use crate::browser::Browser;
use crate::clock::compare;
use crate::load::{Seen, drive};
use crate::report::{Line, short};
use crate::served::Server;
use crate::walk;
use crate::walk::people::{self, Fields};

/// Participants who look at once where rates are compared.
const AT_ONCE: usize = 64;

/// Participants who look at once where their waiting is measured.
const MANY: usize = 200;

const WINDOW: Duration = Duration::from_millis(1_500);

/// How long a participant looks at a page where their waiting is measured: nobody is as quick.
const LOOKS: Duration = Duration::from_secs(1);

/// How long they are watched.
const WATCHED: Duration = Duration::from_secs(6);

const WORK: &str = "prototype page";

/// A participant of a pilot who has come to the page about the home.
pub(crate) struct Participant {
    /// Their browser.
    pub(crate) browser: Browser,
    /// The address of the page.
    pub(crate) page: String,
    /// What they answer there.
    pub(crate) fields: Fields,
}

/// Lets so many participants join a pilot and come to the page about the home.
pub(crate) fn participants(pilot: &Server, count: usize) -> Vec<Participant> {
    let code = pilot.told.rsplit('=').next().unwrap_or_default();
    (0..count as u64)
        .map(|seed| {
            let turns = people::walk(seed, walk::TODAY);
            let mut browser = Browser::new(&pilot.host);
            let session = browser.join(code);
            for (at, turn) in turns.iter().take_while(|it| it.page != "home").enumerate() {
                browser.answer(&format!("{session}{}", turn.page), &turn.fields, &format!("w{at}"));
            }
            // Who makes a mistake there mends it afterwards.
            let last = turns.iter().rfind(|turn| turn.page == "home");
            let fields = last.map(|turn| turn.fields.clone()).unwrap_or_default();
            Participant { browser, page: format!("{session}home"), fields }
        })
        .collect()
}

/// Measures it.
pub(crate) fn measure(scratch: &Path) -> Vec<Line> {
    let pilot = Server::pilot(scratch);
    let mut participants = participants(&pilot, MANY);
    let looks: Vec<Vec<u8>> = participants.iter().map(|it| it.browser.get(&it.page)).collect();
    let first = participants[0].browser.send(&looks[0]);
    assert!(first.head[0].contains("200"), "the page is shown: {:?}", first.head);

    let kit = Server::kit(scratch);
    let kit_looks: Vec<Vec<u8>> = (0..AT_ONCE)
        .map(|_| {
            let mut browser = Browser::new(&kit.host);
            let look = browser.get("/home");
            let shown = browser.send(&look);
            assert!(shown.head[0].contains("200"), "the kit shows it: {:?}", shown.head);
            browser.get("/home")
        })
        .collect();
    let unchanging = Server::unchanging(scratch, &first);
    let plain_looks = vec![Browser::new(&unchanging.host).get("/"); AT_ONCE];

    let at_once =
        |server: &Server, looks: &[Vec<u8>]| look(server, looks, WINDOW, Duration::ZERO).rate;
    let ours = || at_once(&pilot, &looks[..AT_ONCE]);
    let kit = compare(ours, || at_once(&kit, &kit_looks));
    let plain = compare(ours, || at_once(&unchanging, &plain_looks));
    let waits: Vec<Seen> = (0..3).map(|_| look(&pilot, &looks, WATCHED, LOOKS)).collect();
    let rushed: Vec<Seen> = (0..3).map(|_| look(&pilot, &looks, WINDOW, Duration::ZERO)).collect();
    let last = |seen: &[Seen]| seen.iter().map(|it| it.within(0.99)).collect();
    let rate = |rate: f64| format!("{} pages a second", short(rate));
    vec![
        Line::ratio(
            WORK,
            "GOV.UK Prototype Kit 13.20, production",
            kit,
            100.0,
            format!("{}, against {}", rate(kit.ours), rate(kit.theirs)),
        ),
        Line::ratio(
            WORK,
            "the same bytes from axum",
            plain,
            0.1,
            format!("{}, against {}", rate(plain.ours), rate(plain.theirs)),
        ),
        Line::milliseconds(
            WORK,
            "99 of 100 replies, 200 participants who each look for a second",
            last(&waits),
            20.0,
            format!("half of them within {} ms", short(waits[0].within(0.5))),
        ),
        Line::milliseconds(
            WORK,
            "99 of 100 replies, 200 participants who never pause",
            last(&rushed),
            20.0,
            format!(
                "half of them within {} ms, {}",
                short(rushed[0].within(0.5)),
                rate(rushed[0].rate)
            ),
        ),
    ]
}

fn look(server: &Server, looks: &[Vec<u8>], window: Duration, pause: Duration) -> Seen {
    let looks = looks.to_vec();
    let times = (window, pause);
    drive(&server.host, looks.len(), times, "HTTP/1.1 200", move |who| looks[who].clone())
}
