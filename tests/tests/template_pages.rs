//! Every page of every template as people meet it: each journey and each person of the cast is
//! played, and each page on the way is served by a pilot, in every language of the template.
//!
//! What holds of every page is held here. Pages that differ in more than their words are written
//! down, also with their errors, for `tests/node/templates.test.mjs`, which looks at them in a
//! browser.
#![allow(clippy::unwrap_used, reason = "a test may panic")]
#![allow(clippy::disallowed_methods, reason = "the browser's tests read what is written here")]

#[path = "../src/repository.rs"]
#[allow(dead_code, reason = "only where the repository is, is asked here")]
mod repository;
#[path = "../src/services.rs"]
mod services;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, header};
use jiff::Timestamp;
use maket_api::services::Opened;
use maket_journey::case::Case;
use maket_journey::fact::Fact;
use maket_journey::plan::Plan;
use maket_journey::route::{Needs, Open, Standing};
use maket_mocks::cast::gather;
use maket_mocks::known::player;
use maket_model::id::Id;
use maket_model::people::{People, Person};
use maket_model::service::ActorKind;
use maket_model::step::{Ask, StepKind};
use maket_pilot::{Pilot, PilotConfig, Played, Previews, router};
use maket_simulate::cases::run::{PlayedCase, run};
use maket_simulate::walk::{Branches, WalkOptions, walk};
use maket_store::{Holder, SessionStore};
use scraper::{ElementRef, Html, Selector};
use services::{services_in, shared_cast};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Arc;
use tokio::runtime::Runtime;
use tower::ServiceExt;

const HOST: &str = "127.0.0.1:8080";
const LANGUAGES: [&str; 2] = ["uk", "en"];

/// Where a case stands, and who looks.
struct Sight<'a> {
    case: &'a PlayedCase,
    facts: &'a [Fact],
    now: Timestamp,
    at: String,
    reader: Id,
    /// Whether it is the reader's step: others are only told that they wait.
    is_own: bool,
}

/// A page as it came.
struct Seen {
    /// The address inside the session.
    at: String,
    page: String,
}

/// A template with everybody who tries it, served.
struct Stage {
    name: String,
    opened: Opened,
    plan: Arc<Plan>,
    cast: Vec<Person>,
    previews: Previews,
    router: Router,
    runtime: Runtime,
}

impl Stage {
    fn of(name: &str) -> Self {
        let (_, opened) =
            services_in("service-templates").into_iter().find(|(it, _)| it == name).unwrap();
        let now: Timestamp = "2026-03-02T08:00:00Z".parse().unwrap();
        let today = "2026-03-02".parse().unwrap();
        let shared = shared_cast();
        let (mut cast, _) = gather(&shared, &opened.people, today);
        // Journeys bring others along.
        let all = shared.iter().map(|person| person.id.clone()).collect();
        let (all, _) = gather(&shared, &People { cast: all, ..People::default() }, today);
        let more = all.into_iter().filter(|it| !cast.iter().any(|known| known.id == it.id));
        cast.extend(more.collect::<Vec<_>>());
        let holder = Holder { name: "test".to_owned(), machine: "loopback".to_owned() };
        let store = Arc::new(SessionStore::for_a_while(&holder, now).unwrap());
        let mut config = PilotConfig::new(
            opened.service.clone(),
            cast.clone(),
            opened.bundle.frozen().unwrap(),
            store,
            vec![format!("http://{HOST}")],
        );
        config.clock = Arc::new(move || now);
        let pilot = Pilot::open(config).unwrap();
        let previews = Previews::default();
        previews.take_over(pilot.clone());
        Self {
            name: name.to_owned(),
            plan: Arc::new(Plan::compile(&opened.service)),
            opened,
            cast,
            previews,
            router: router(pilot),
            runtime: tokio::runtime::Builder::new_current_thread().build().unwrap(),
        }
    }

    /// The cases of all journeys, and of everybody who comes for themselves.
    fn cases(&self) -> Vec<PlayedCase> {
        let journeys = self.opened.bundle.get("journeys.md").unwrap();
        let journeys = std::str::from_utf8(journeys).unwrap();
        let told = run(journeys, &self.opened.service, &shared_cast(), &self.opened.people);
        assert!(told.problems.is_empty(), "{}: {told}", self.name);
        let mut cases = told.cases;
        let citizen = |actor: &&maket_model::service::Actor| actor.kind == ActorKind::Citizen;
        let first = &self.opened.service.actors.iter().find(citizen).unwrap().id;
        let now = "2026-03-02T08:00:00Z".parse().unwrap();
        for person in &self.cast {
            if player(&self.cast, &self.opened.service, first, person) == Some(person) {
                let options = WalkOptions::at(now, 1);
                let walk = walk(&self.plan, &self.cast, person, &options, &Branches::new());
                let person = person.id.clone();
                let (began, ended, facts) = (walk.began, walk.ended, walk.facts);
                cases.push(PlayedCase { person, began, ended, facts });
            }
        }
        cases
    }

    /// Where a case has stood, each for the actor whose step it is and for whoever has done
    /// something by then.
    fn sights<'a>(&self, case: &'a PlayedCase, known: &mut BTreeSet<String>) -> Vec<Sight<'a>> {
        let mut sights = Vec::new();
        let mut played = Case::new(Arc::clone(&self.plan), case.began);
        let mut log = format!("{} from {}: ", case.person, case.began);
        let mut readers: Vec<Id> = Vec::new();
        for count in 0..=case.facts.len() {
            let facts = &case.facts[..count];
            if let Some(fact) = facts.last() {
                played.apply(fact);
                log += &serde_json::to_string(fact).unwrap();
                readers.extend(fact.actor.clone());
            }
            let since = facts.last().map_or(case.began, |fact| fact.at);
            let until = case.facts.get(count).map_or(case.ended, |fact| fact.at);
            for now in [since, until] {
                let standing = played.route(now).standing;
                let owner = match &standing {
                    Standing::Open(open) if has_screen(open) => open.actor.clone(),
                    Standing::Open(_) => continue,
                    Standing::Ended { .. } => None,
                    Standing::Stuck { at, why } => {
                        panic!("{} is stuck at {at:?}: {why:?}", self.name)
                    }
                };
                let at = standing.at().unwrap().to_string();
                let readers: BTreeSet<&Id> = readers.iter().chain(&owner).collect();
                for reader in readers {
                    if known.insert(format!("{at} {reader} {log}")) {
                        let is_own = owner.as_ref().is_none_or(|owner| owner == reader);
                        let (at, reader) = (at.clone(), reader.clone());
                        sights.push(Sight { case, facts, now, at, reader, is_own });
                    }
                }
            }
        }
        sights
    }

    /// A browser that looks.
    fn look(&self, sight: &Sight<'_>) -> Browser<'_> {
        let played = Played {
            person: sight.case.person.as_str(),
            actor: sight.reader.as_str(),
            language: LANGUAGES[0],
            began: sight.case.began,
            now: sight.now,
            facts: sight.facts,
            at: "",
        };
        let address = self.previews.play(&played).unwrap().unwrap();
        let session = address.split(HOST).nth(1).unwrap().to_owned();
        Browser { stage: self, session, cookie: None }
    }
}

/// Whether a step waits for a person, so that somebody sees it.
fn has_screen(open: &Open) -> bool {
    match &open.needs {
        Needs::Replies(requests) => requests.iter().any(|it| it.asks.is_personal()),
        Needs::Begin
        | Needs::Answers
        | Needs::Consent(_)
        | Needs::Look(_)
        | Needs::Confirm
        | Needs::Review
        | Needs::Time => true,
    }
}

/// Who looks at the pages of a session.
struct Browser<'a> {
    stage: &'a Stage,
    session: String,
    cookie: Option<String>,
}

impl Browser<'_> {
    fn get(&mut self, at: &str) -> Seen {
        let at = at.trim_start_matches(&self.session).to_owned();
        self.send("GET", &at, Body::empty())
    }

    fn post(&mut self, at: &str, fields: &[(String, String)]) -> Seen {
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(fields);
        self.send("POST", at, Body::from(body.finish()))
    }

    /// Sends a request, and follows wherever it leads.
    fn send(&mut self, method: &str, at: &str, body: Body) -> Seen {
        let (mut method, mut at, mut body) = (method, at.to_owned(), body);
        for _ in 0..4 {
            let request = Request::builder()
                .method(method)
                .uri(format!("{}{at}", self.session))
                .header(header::HOST, HOST)
                .header(header::ORIGIN, format!("http://{HOST}"))
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header(header::COOKIE, self.cookie.as_deref().unwrap_or_default())
                .body(body)
                .unwrap();
            let stage = self.stage;
            let (parts, bytes) = stage.runtime.block_on(async {
                let (parts, body) =
                    stage.router.clone().oneshot(request).await.unwrap().into_parts();
                (parts, to_bytes(body, usize::MAX).await.unwrap())
            });
            if let Some(cookie) = parts.headers.get(header::SET_COOKIE) {
                self.cookie = cookie.to_str().unwrap().split(';').next().map(str::to_owned);
            }
            let Some(location) = parts.headers.get(header::LOCATION) else {
                let page = String::from_utf8(bytes.to_vec()).unwrap();
                assert!(parts.status.is_success(), "{} {at}: {} {page}", stage.name, parts.status);
                return Seen { at: at.split('?').next().unwrap().to_owned(), page };
            };
            at = location.to_str().unwrap().trim_start_matches(&self.session).to_owned();
            (method, body) = ("GET", Body::empty());
        }
        panic!("{}: {at} leads round and round", self.stage.name);
    }
}

fn select(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}

/// What a form sends that nobody has filled in, by its button.
fn unfilled(document: &Html, button: &str) -> Vec<(String, String)> {
    let value = |it: ElementRef<'_>, name| it.attr(name).unwrap_or_default().to_owned();
    let controls = select("main form input, main form textarea, main form select");
    let fields = document.select(&controls);
    let mut sent: Vec<(String, String)> = fields
        .filter_map(|field| match field.attr("type").unwrap_or_default() {
            "radio" | "checkbox" | "file" => None,
            "hidden" => Some((value(field, "name"), value(field, "value"))),
            _ => Some((value(field, "name"), String::new())),
        })
        .collect();
    sent.push(("do".to_owned(), button.to_owned()));
    sent
}

/// What a page is made of, without its words: neighbours that are alike count once.
fn skeleton(element: ElementRef<'_>) -> String {
    let of = |name: &str| element.attr(name).unwrap_or_default();
    let mut inside: Vec<String> = element.child_elements().map(skeleton).collect();
    inside.dedup();
    let value = element.value();
    let state: Vec<&str> = value
        .attrs()
        .filter(|(name, _)| ["checked", "disabled", "hidden", "aria-describedby"].contains(name))
        .map(|(name, _)| name)
        .collect();
    format!("{}.{}.{}{state:?}({})", value.name(), of("class"), of("type"), inside.join(""))
}

/// The words that are written in a script.
fn words_in(script: fn(char) -> bool, text: &str) -> BTreeSet<String> {
    let words = text.split(|it: char| !it.is_alphabetic() && !"'’ʼ".contains(it));
    let words = words.map(|it| it.trim_matches(['\'', '’', 'ʼ']));
    words.filter(|word| word.chars().any(script)).map(str::to_owned).collect()
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..'\u{530}').contains(&letter)
}

/// What is wrong with a page, whoever reads it.
fn faults(page: &str, language: &str, data: &BTreeSet<String>) -> Vec<String> {
    let document = Html::parse_document(page);
    let count = |css: &str| document.select(&select(css)).count();
    let mut faults = Vec::new();
    let mut expect = |holds: bool, fault: String| {
        if !holds {
            faults.push(fault);
        }
    };
    expect(count("h1") == 1, format!("{} headings of the first level", count("h1")));
    expect(count(&format!("html[lang={language}]")) == 1, "does not say its language".to_owned());
    let title: String = document.select(&select("title")).flat_map(|it| it.text()).collect();
    expect(!title.trim().is_empty(), "has no title".to_owned());
    let main = document.select(&select("main")).next();
    let text: String = main.iter().flat_map(|it| it.text()).fold(title, |all, it| all + " " + it);
    for unsaid in ["{", "}", "datum-", "null", "undefined"] {
        expect(!text.contains(unsaid), format!("says “{unsaid}”"));
    }
    if language == "en" {
        let foreign = words_in(is_cyrillic, &text);
        let foreign: Vec<&String> = foreign.difference(data).collect();
        expect(foreign.is_empty(), format!("speaks Ukrainian: {foreign:?}"));
    }
    faults
}

/// What all looks at a template have come to.
#[derive(Default)]
struct Found {
    /// Steps whose page somebody saw.
    seen: BTreeSet<String>,
    /// Steps whose page somebody saw with errors.
    seen_wrong: BTreeSet<String>,
    /// What each written page is made of.
    skeletons: BTreeSet<String>,
    /// How many pages of a name are written.
    written: BTreeMap<String, u32>,
    faults: BTreeSet<String>,
}

impl Found {
    /// Keeps a page in each language, where it is not made like another or the first of a name
    /// that is kept always; whether it is kept.
    fn keep(
        &mut self,
        folder: &Path,
        name: &str,
        always: bool,
        data: &BTreeSet<String>,
        first: &str,
        others: impl FnOnce() -> Vec<(&'static str, String)>,
    ) -> bool {
        let document = Html::parse_document(first);
        let main = document.select(&select("main")).next().unwrap();
        let mut judge = |language: &str, page: &str| {
            let faults = faults(page, language, data);
            self.faults.extend(faults.iter().map(|it| format!("{name} in {language}: {it}")));
        };
        judge(LANGUAGES[0], first);
        let is_new = self.skeletons.insert(skeleton(main));
        let number = self.written.entry(name.to_owned()).or_insert(0);
        if !(is_new || *number == 0 && always) {
            return false;
        }
        *number += 1;
        let mut pages = others();
        pages.push((LANGUAGES[0], first.to_owned()));
        for (language, page) in pages {
            judge(language, &page);
            let file = folder.join(language).join(format!("{name}-{number}.html"));
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, page).unwrap();
        }
        true
    }
}

fn step_of(at: &str) -> String {
    at.split('/').next().unwrap().to_owned()
}

/// Looks at a page, and at what it says to whoever presses its buttons and fills in nothing.
fn look_at(
    stage: &Stage,
    sight: &Sight<'_>,
    cast: &BTreeSet<String>,
    folder: &Path,
    found: &mut Found,
) {
    let mut data = words_in(is_cyrillic, &serde_json::to_string(sight.facts).unwrap());
    data.extend(cast.iter().cloned());
    let mut browser = stage.look(sight);
    let Seen { at, page } = browser.get("");
    if at == sight.at {
        found.seen.insert(step_of(&at));
    }
    let in_english =
        |browser: &mut Browser<'_>| vec![("en", browser.get(&format!("{at}?language=en")).page)];
    let name = format!("{}-{}", at.replace('/', "-"), sight.reader);
    if !found.keep(folder, &name, sight.is_own, &data, &page, || in_english(&mut browser)) {
        return;
    }
    let document = Html::parse_document(&page);
    for button in document.select(&select("main form button[name=do]")) {
        let button = button.attr("value").unwrap();
        let mut browser = stage.look(sight);
        let fields = unfilled(&Html::parse_document(&browser.get("").page), button);
        let back = browser.post(&at, &fields);
        if back.at == at && back.page.contains("error-summary") {
            found.seen_wrong.insert(step_of(&at));
            let name = format!("{name}-wrong-{button}");
            found.keep(folder, &name, sight.is_own, &data, &back.page, || in_english(&mut browser));
        }
    }
}

fn try_all(name: &str) {
    let stage = Stage::of(name);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("template-pages");
    let _ = fs::remove_dir_all(folder.join(name));
    fs::create_dir_all(folder.join("assets")).unwrap();
    for asset in maket_render::assets::ALL {
        fs::write(folder.join("assets").join(asset.name), asset.bytes).unwrap();
    }
    fs::create_dir_all(folder.join("files")).unwrap();
    for (path, bytes) in stage.opened.bundle.files() {
        if let Some(name) = path.strip_prefix("assets/") {
            fs::write(folder.join("files").join(name), bytes).unwrap();
        }
    }
    let cast = words_in(is_cyrillic, &serde_json::to_string(&stage.cast).unwrap());
    let (mut known, mut found) = (BTreeSet::new(), Found::default());
    for case in &stage.cases() {
        for sight in stage.sights(case, &mut known) {
            look_at(&stage, &sight, &cast, &folder.join(name), &mut found);
        }
    }
    let steps = &stage.opened.service.steps;
    let without = |seen: &BTreeSet<String>, has: fn(&StepKind) -> bool| -> Vec<String> {
        let steps = steps.iter().filter(|step| has(&step.kind));
        let ids = steps.map(|step| step.id.to_string());
        ids.filter(|id| !seen.contains(id)).collect()
    };
    let unseen = without(&found.seen, is_seen);
    assert!(unseen.is_empty(), "{name}: no journey and no walk leads to {unseen:?}");
    let unseen = without(&found.seen_wrong, is_asking);
    assert!(unseen.is_empty(), "{name}: {unseen:?} let through whoever answers nothing");
    assert!(found.faults.is_empty(), "{name}: {:#?}", found.faults);
}

/// Whether somebody sees a step of this kind.
fn is_seen(kind: &StepKind) -> bool {
    match kind {
        StepKind::Exchange(exchange) => exchange.ask != Ask::No,
        StepKind::Decision(_) | StepKind::Notify(_) | StepKind::Issue(_) => false,
        _ => true,
    }
}

/// Whether a step of this kind asks something that must be answered.
fn is_asking(kind: &StepKind) -> bool {
    match kind {
        StepKind::Page(page) => page.questions.iter().any(|question| !question.optional),
        _ => false,
    }
}

#[test]
fn the_pages_of_a_birth() {
    try_all("birth-registration");
}

#[test]
fn the_pages_of_a_fine() {
    try_all("traffic-fine");
}
