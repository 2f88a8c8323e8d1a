//! A service with every answer type, walked from step to step: every step becomes a page.
#![allow(clippy::unwrap_used, reason = "a test may panic")]
#![allow(clippy::disallowed_methods, reason = "the browser's tests read what is written here")]

use std::path::PathBuf;
use std::sync::Arc;

use indexmap::IndexMap;
use jiff::Timestamp;
use maket_journey::address::Address;
use maket_journey::case::{Case, PageState};
use maket_journey::fact::{Act, Acted, Fact, Posted, Replied, Reply, What};
use maket_journey::page::QuestionState;
use maket_journey::plan::Plan;
use maket_journey::request::{Asks, Request};
use maket_journey::route::{Needs, Open, Standing};
use maket_model::answer::{Row, Typed};
use maket_model::id::Name;
use maket_model::question::Answer;
use maket_model::service::Service;
use maket_render::Renderer;
use maket_render::from_journey::{Screen, Surroundings};
use maket_render::page::{Form, Frame, LanguageLink, PageView};
use scraper::{Html, Selector};

struct Around;

impl Surroundings for Around {
    fn page(&self, at: &Address) -> String {
        format!("/s/x/{at}")
    }

    fn asset(&self, name: &str) -> String {
        format!("/service/{name}")
    }

    fn sign_code(&self) -> String {
        "4827".into()
    }

    fn reference(&self) -> String {
        "2026-000123".into()
    }
}

/// A case that is played by somebody who answers everything.
struct Played {
    name: &'static str,
    case: Case,
    now: Timestamp,
    renderer: Renderer,
    /// Every page met, by language and step.
    pages: Vec<(String, String)>,
    nonce: u32,
}

impl Played {
    fn new(name: &'static str, service: &Service) -> Self {
        let now: Timestamp = "2026-03-02T08:00:00Z".parse().unwrap();
        let case = Case::new(Arc::new(Plan::compile(service)), now);
        Self { name, case, now, renderer: Renderer::new(), pages: Vec::new(), nonce: 0 }
    }

    fn apply(&mut self, actor: Option<maket_model::id::Id>, what: What) {
        self.now += jiff::SignedDuration::from_secs(60);
        self.case.apply(&Fact { at: self.now, actor, what });
    }

    fn screen(&self, at: &Address, language: &str, number: usize) -> Option<(String, String)> {
        let route = self.case.route(self.now);
        let screen = Screen {
            case: &self.case,
            route: &route,
            at,
            actor: None,
            now: self.now,
            language,
            form: Form { hidden: vec![("turn".into(), route.turn.to_string())], ..Form::default() },
            shows_errors: true,
            real_data: &[],
            missing: None,
            fills_in: false,
            placed: false,
            surroundings: &Around,
        };
        let body = screen.body(&self.renderer)?;
        let service = &self.case.plan().service;
        let frame = Frame {
            language: language.into(),
            languages: ["uk", "en"]
                .map(|it| LanguageLink { language: it.into(), href: format!("?language={it}") })
                .to_vec(),
            service: service.title.or_first(language).into(),
            back: screen.back(),
            side: screen.side(&self.renderer),
            feedback: Some("feedback".into()),
            assets: "../assets".into(),
            ..Frame::default()
        };
        let page = self.renderer.page(&PageView { frame, body }, &[]);
        Some((format!("{language}/{}-{number:02}-{}", self.name, at.step), page))
    }

    /// Shows where the case stands, and goes on. None at an end, or where nothing leads on.
    fn step(&mut self, number: usize) -> Option<()> {
        let route = self.case.route(self.now);
        let at = route.standing.at()?.clone();
        for language in ["uk", "en"] {
            self.pages.push(self.screen(&at, language, number).unwrap());
        }
        let Standing::Open(open) = route.standing else { return None };
        self.go_on(open);
        Some(())
    }

    fn go_on(&mut self, open: Open) {
        self.nonce += 1;
        let nonce = self.nonce.to_string();
        let act =
            |act| Acted { at: open.at.clone(), act, answers: Arc::default(), nonce: nonce.clone() };
        let actor = open.actor.clone();
        match &open.needs {
            Needs::Begin => self.apply(actor, What::Acted(act(Act::Begin))),
            Needs::Confirm => self.apply(actor, What::Acted(act(Act::Confirm))),
            Needs::Consent(_) | Needs::Look(_) => self.apply(actor, What::Acted(act(Act::Agree))),
            Needs::Review => {
                let page = self.case.page(&open.at, self.now).unwrap();
                let answers = answers_of(&page);
                drop(page);
                self.apply(
                    actor,
                    What::Acted(Acted { answers: answers.into(), ..act(Act::Approve) }),
                );
            }
            Needs::Replies(requests) => {
                for request in requests {
                    let reply = reply_to(request);
                    self.apply(None, What::Replied(Replied { key: request.key.clone(), reply }));
                }
            }
            Needs::Time => {
                self.now = open.until.unwrap_or(self.now) + jiff::SignedDuration::from_secs(1);
            }
            Needs::Answers => {
                let page = self.case.page(&open.at, self.now).unwrap();
                let (answers, turn) = (answers_of(&page), self.case.turn());
                drop(page);
                let disputed = Vec::new();
                let posted =
                    Posted { at: open.at.clone(), answers: answers.into(), disputed, turn, nonce };
                self.apply(actor, What::Posted(posted));
            }
        }
    }
}

fn reply_to(request: &Request) -> Reply {
    let outcome = match &request.asks {
        Asks::SignIn => "done",
        Asks::Exchange { kind: maket_model::service::OperationKind::Read, .. } => "none",
        Asks::Exchange { .. } => "accepted",
        Asks::Pay { .. } => "paid",
        Asks::Sign { .. } => "signed",
        Asks::Notify { .. } => "sent",
        Asks::Issue { .. } => "issued",
    };
    let data = match &request.asks {
        Asks::SignIn => serde_json::json!({
            "name": {"given": "Олена", "family": "Бондар", "patronymic": "Іванівна"},
            "tax_number": "1234567899",
        }),
        Asks::Pay { amount } => serde_json::json!({ "amount": amount }),
        _ => serde_json::json!({ "number": "I-БК 123456" }),
    };
    Reply { outcome: outcome.into(), data, as_of: None }
}

fn answers_of(page: &PageState<'_>) -> IndexMap<Name, Typed> {
    (page.questions.iter())
        .filter(|state| state.visible)
        .map(|state| (state.question.id.clone(), typed(&state.question, Some(state))))
        .collect()
}

fn typed(question: &maket_model::question::Question, state: Option<&QuestionState>) -> Typed {
    let item =
        || state.and_then(|state| state.items.first()).map_or("", |id| id.as_str()).to_owned();
    let Some(answer) = &question.answer else { return Typed::text("x") };
    match answer {
        Answer::Date(_) => Typed::parts([("day", "20"), ("month", "2"), ("year", "2026")]),
        Answer::Month(_) => Typed::parts([("month", "2"), ("year", "2026")]),
        Answer::Time(_) => Typed::text("14:30"),
        Answer::YesNo(_) | Answer::Consent(_) => Typed::text("yes"),
        Answer::OneOf(_) | Answer::Classifier(_) => Typed::text(item()),
        Answer::ManyOf(_) => Typed::Many(vec![item()]),
        Answer::Choose(_) => {
            Typed::text(state.and_then(|state| state.records.first()).map_or("", |it| &it.0))
        }
        Answer::Number(_) | Answer::Money(_) => Typed::text("1"),
        Answer::Email(_) => Typed::text("olena@example.com"),
        Answer::Phone(_) => Typed::text("+380 39 000 00 01"),
        Answer::PersonName(_) => {
            Typed::parts([("given", "Андрій"), ("family", "Ткаченко"), ("patronymic", "Петрович")])
        }
        Answer::Address(_) => {
            Typed::parts([("line", "вул. Нова, 1"), ("place", "Київ"), ("postcode", "01001")])
        }
        Answer::NationalId(_) => Typed::text("1234567899"),
        Answer::Iban(_) => Typed::text("UA213223130000026007233566001"),
        Answer::VehiclePlate(_) => Typed::text("AA1234BC"),
        Answer::File(_) => Typed::parts([("name", "sample.pdf"), ("type", ""), ("size", "1000")]),
        Answer::Group(group) => Typed::Rows(vec![Row {
            item: "k1".into(),
            fields: (group.fields.iter())
                .map(|field| (field.id.clone(), typed(field, None)))
                .collect(),
        }]),
        _ => Typed::text("Соломія"),
    }
}

fn play(name: &'static str, service: &Service) -> Played {
    let mut played = Played::new(name, service);
    let mut before = None;
    let mut visits = std::collections::BTreeMap::new();
    for number in 0..60 {
        if played.step(number).is_none() {
            break;
        }
        // Going round by the same answers shows nothing more.
        let here: &mut u32 = visits.entry(before.clone()).or_default();
        *here += 1;
        if *here > 1 {
            break;
        }
        // A page whose answers were refused is shown with its errors, once.
        let at = played.case.route(played.now).standing.at().cloned();
        if at == before {
            played.step(number + 60);
            break;
        }
        before = at;
    }
    played
}

fn judge(played: &Played) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("pages");
    for (name, page) in &played.pages {
        let document = Html::parse_document(page);
        let count = |selector: &str| document.select(&Selector::parse(selector).unwrap()).count();
        assert_eq!(count("h1"), 1, "{name} has one heading of the first level");
        assert_eq!(count("title"), 1, "{name} has a title");
        let main = document.select(&Selector::parse("main").unwrap()).next().unwrap();
        let words: String = main.text().collect();
        assert!(!words.contains(['{', '}']), "{name} has all its values: {words}");
        assert!(!words.contains("datum-"), "{name} says everything in words: {words}");
        let file = folder.join(format!("{name}.html"));
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, page).unwrap();
    }
}

#[test]
fn every_answer_type_is_asked_and_read_back() {
    let service: Service = serde_json::from_str(include_str!("all-answers.json")).unwrap();
    let played = play("all", &service);
    judge(&played);
    let of = |what: &str| {
        let (_, page) =
            played.pages.iter().find(|(name, _)| *name == format!("en/{what}")).unwrap();
        let document = Html::parse_document(page);
        document
            .select(&Selector::parse("main").unwrap())
            .next()
            .unwrap()
            .text()
            .collect::<String>()
    };
    let asked = played.pages.iter().find(|(name, _)| name.starts_with("en/all-00")).unwrap();
    for name in [
        "one",
        "money",
        "date.day",
        "month.year",
        "time",
        "yes",
        "colour",
        "colours",
        "person.given",
        "address.place",
        "file.name",
        "consent",
        "group",
        "group.k1.given",
        "group.k1.inner.k1.city",
    ] {
        assert!(asked.1.contains(&format!("name=\"{name}\"")), "the form asks for {name}");
    }
    let check = of("all-01-check");
    for said in [
        "Check Соломія: Crimson, colour: Red",
        "20 February 2026",
        "February 2026",
        "₴1",
        "Yes",
        "Red",
        "Андрій Петрович Ткаченко",
        "вул. Нова, 1, Київ, 01001",
        "sample.pdf",
        "UA21",
    ] {
        assert!(check.contains(said), "the answers are read back: {said} in {check}");
    }
}
