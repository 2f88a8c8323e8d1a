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

    let ours = || look(&pilot, &looks[..AT_ONCE]).rate;
    let kit = compare(ours, || look(&kit, &kit_looks).rate);
    let plain = compare(ours, || look(&unchanging, &plain_looks).rate);
    let waits: Vec<Seen> = (0..5).map(|_| look(&pilot, &looks)).collect();
    let middle: Vec<String> =
        waits.iter().map(|it| format!("{} ms", short(it.within(0.5)))).collect();
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
            "99 of 100 replies, 200 participants without a pause",
            waits.iter().map(|it| it.within(0.99)).collect(),
            20.0,
            format!("half of them within {}", middle.join(", ")),
        ),
    ]
}

fn look(server: &Server, looks: &[Vec<u8>]) -> Seen {
    let looks = looks.to_vec();
    drive(&server.host, looks.len(), WINDOW, "HTTP/1.1 200", move |who| looks[who].clone())
}
