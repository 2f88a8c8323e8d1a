//! Stories of cases, told fact by fact.

use jiff::Timestamp;
use maket_journey::address::Address;
use maket_journey::case::{Case, Taken};
use maket_journey::fact::{Act, Acted, Fact, Posted, Replied, Reply, What};
use maket_journey::plan::Plan;
use maket_journey::route::{Again, Needs, Standing};
use maket_model::answer::{Row, Typed};
use maket_model::service::Service;
use serde_json::{Value, json};
use std::sync::Arc;

/// A case that is told as a story: each line is one fact, an hour after the last.
struct Story {
    case: Case,
    now: Timestamp,
    forms: u32,
}

impl Story {
    fn of(service: Value) -> Self {
        let service: Service =
            serde_json::from_value(service).expect("the story's service is well formed");
        let plan = Plan::compile(&service);
        assert_eq!(plan.problems, [], "the story's expressions must be right");
        let now: Timestamp = "2026-03-02T08:00:00Z".parse().expect("a moment");
        Self { case: Case::new(Arc::new(plan), now), now, forms: 0 }
    }

    fn add(&mut self, actor: Option<&str>, what: What) -> Taken {
        self.now += jiff::SignedDuration::from_hours(1);
        self.case.apply(&Fact { at: self.now, actor: actor.map(Into::into), what })
    }

    fn posts(&mut self, at: &str, answers: &[(&str, &str)]) -> Taken {
        let turn = self.case.turn();
        self.posts_form_of(turn, at, answers)
    }

    fn posts_form_of(&mut self, turn: u32, at: &str, answers: &[(&str, &str)]) -> Taken {
        self.forms += 1;
        let answers =
            answers.iter().map(|(name, text)| ((*name).into(), Typed::text(*text))).collect();
        let nonce = format!("form {}", self.forms);
        self.add(
            None,
            What::Posted(Posted { at: at.into(), answers, disputed: vec![], turn, nonce }),
        )
    }

    fn acts(&mut self, actor: &str, at: &str, act: Act) -> Taken {
        self.forms += 1;
        let nonce = format!("form {}", self.forms);
        let answers = Default::default();
        self.add(Some(actor), What::Acted(Acted { at: at.into(), act, answers, nonce }))
    }

    fn outside_replies(&mut self, outcome: &str, data: Value) -> Taken {
        let key = match self.case.route(self.now).standing {
            Standing::Open(open) => open.needs.requests()[0].key.clone(),
            other => panic!("the case waits for no reply: {other:?}"),
        };
        let reply = Reply { outcome: outcome.into(), data, as_of: None };
        self.add(None, What::Replied(Replied { key, reply }))
    }

    fn days_pass(&mut self, days: i64) {
        self.now += jiff::SignedDuration::from_hours(24 * days);
    }

    #[track_caller]
    fn stands_at(&self, step: &str, why: &str) {
        let route = self.case.route(self.now);
        let at = route.standing.at().map(ToString::to_string);
        assert_eq!(at.as_deref(), Some(step), "{why}; it stands so: {:?}", route.standing);
    }

    fn again(&self) -> Option<Again> {
        match self.case.route(self.now).standing {
            Standing::Open(open) => open.again,
            _ => None,
        }
    }

    fn submission(&self) -> Value {
        Value::Object(self.case.submission(self.now))
    }

    fn value(&self, name: &str) -> String {
        self.case.frame(self.now).value(name).to_text()
    }
}

fn application() -> Value {
    json!({
        "maket": 1, "id": "application", "timezone": "Europe/Kyiv",
        "actors": [{ "id": "citizen", "kind": "citizen" }, { "id": "clerk", "kind": "official" }],
        "steps": [
            { "id": "name", "kind": "page", "questions": [
                { "id": "full_name", "answer": { "type": "text" } } ], "next": [{ "to": "home" }] },
            { "id": "home", "kind": "page", "questions": [
                { "id": "place", "answer": { "type": "one-of", "items": [{ "id": "here" }, { "id": "abroad" }] } },
                { "id": "country", "answer": { "type": "text" }, "when": "place = \"abroad\"" } ],
              "next": [{ "when": "place = \"abroad\"", "to": "consulate" }, { "to": "check" }] },
            { "id": "consulate", "kind": "outcome", "result": "elsewhere" },
            { "id": "check", "kind": "check-answers", "next": [{ "to": "sign" }] },
            { "id": "sign", "kind": "sign", "next": [{ "to": "desk" }] },
            { "id": "desk", "kind": "review", "actor": "clerk", "on": { "refused": "refused", "sent-back": "name" },
              "next": [{ "to": "done" }] },
            { "id": "refused", "kind": "outcome", "result": "refused" },
            { "id": "done", "kind": "outcome" }
        ]
    })
}

fn to_the_desk() -> Story {
    let mut story = Story::of(application());
    story.posts("name", &[("full_name", "Olena")]);
    story.posts("home", &[("place", "here")]);
    story.acts("citizen", "check", Act::Confirm);
    story.outside_replies("signed", json!({}));
    story.stands_at("desk", "answers are given, confirmed and signed");
    story
}

#[test]
fn sent_back_twice_everything_but_whole_pages_is_asked_again() {
    let mut story = to_the_desk();
    for message in ["Which Olena?", "Still unclear"] {
        let sent_back = Act::SendBack { message: message.into() };
        assert_eq!(story.acts("clerk", "desk", sent_back), Taken::Done, "the clerk may send back");
        story.stands_at("name", "sending back opens the page again");
        let again = Again::SentBack { message: message.into() };
        assert_eq!(story.again(), Some(again), "the person must read what to mend");
        story.posts("name", &[("full_name", message)]);
        story.stands_at(
            "check",
            "the page after it is whole and stays done; the check is asked again",
        );
        story.acts("citizen", "check", Act::Confirm);
        story.stands_at("sign", "what was signed has changed");
        story.outside_replies("signed", json!({}));
        story.stands_at("desk", "the clerk decides anew");
    }
    story.acts("clerk", "desk", Act::Approve);
    story.stands_at("done", "the clerk has approved");
}

#[test]
fn once_an_official_has_the_case_answers_are_read_only() {
    let mut story = to_the_desk();
    let taken = story.posts("name", &[("full_name", "Maria")]);
    assert_eq!(taken, Taken::Locked, "nobody may change what the clerk is reading");
    assert_eq!(story.value("full_name"), "Olena", "the answer stays as it was");
}

#[test]
fn a_signature_does_not_hold_for_changed_answers() {
    let mut story = Story::of(application());
    story.posts("name", &[("full_name", "Olena")]);
    story.posts("home", &[("place", "here")]);
    story.acts("citizen", "check", Act::Confirm);
    story.stands_at("sign", "answers are confirmed");
    story.posts("name", &[("full_name", "Olha")]);
    story.stands_at("check", "what was confirmed has changed");
    let changed = Again::Changed(vec!["full_name".into()]);
    assert_eq!(story.again(), Some(changed), "the person is told what changed");
}

#[test]
fn answers_off_the_route_come_back_and_are_not_seen_meanwhile() {
    let mut story = Story::of(application());
    story.posts("name", &[("full_name", "Olena")]);
    story.posts("home", &[("place", "abroad"), ("country", "Poland")]);
    story.stands_at("consulate", "abroad is the consulate's");
    story.posts("home", &[("place", "here"), ("country", "Poland")]);
    story.stands_at("check", "a hidden question needs no answer");
    assert_eq!(story.value("country"), "null", "what is hidden is null to expressions");
    assert_eq!(
        story.submission(),
        json!({ "full_name": "Olena", "place": "here" }),
        "what is hidden is not sent"
    );
}

#[test]
fn a_question_that_becomes_visible_comes_back_unmarked() {
    let mut story = Story::of(application());
    story.posts("name", &[("full_name", "Olena")]);
    let taken = story.posts("home", &[("place", "abroad")]);
    assert_eq!(
        taken,
        Taken::Incomplete(vec![]),
        "the form did not show the question: it is no error"
    );
    story.stands_at("home", "the page comes back");
}

#[test]
fn a_form_from_a_second_tab_is_taken_only_if_nothing_changed() {
    let mut story = Story::of(application());
    let tab = story.case.turn();
    story.posts("name", &[("full_name", "Olena")]);
    let taken = story.posts_form_of(tab, "name", &[("full_name", "Maria")]);
    assert_eq!(taken, Taken::Conflict, "the answers have changed since the tab was opened");
    let page = story.case.page(&Address::of("name"), story.now).expect("the page is on the route");
    assert!(page.conflict, "the page comes back with both values");
    assert_eq!(page.questions[0].answer, "Maria", "what was typed is kept");
    assert_eq!(page.in_force[0].answer, "Olena", "what is in force is shown beside it");
}

#[test]
fn a_form_posted_twice_counts_once() {
    let mut story = Story::of(application());
    let posted = |nonce: &str| {
        let answers = [("full_name".into(), Typed::text("Olena"))].into_iter().collect();
        What::Posted(Posted {
            at: "name".into(),
            answers,
            nonce: nonce.into(),
            ..Posted::default()
        })
    };
    assert_eq!(story.add(None, posted("a")), Taken::Done, "the form is right");
    assert_eq!(story.add(None, posted("a")), Taken::Done, "it is answered as the first time");
    assert_eq!(story.case.taken("a"), Some(&Taken::Done), "the nonce is known");
}

fn fine() -> Value {
    json!({
        "maket": 1, "id": "fine", "timezone": "Europe/Kyiv",
        "actors": [{ "id": "driver", "kind": "citizen" }],
        "rules": [{ "id": "due", "is": "if today() <= date(\"2026-03-12\") then 170 else 340" }],
        "steps": [
            { "id": "pay", "kind": "pay", "amount": "due", "on": { "cancelled": "later" }, "next": [{ "to": "receipt" }] },
            { "id": "later", "kind": "wait", "for": "P1D", "next": [{ "to": "pay" }] },
            { "id": "receipt", "kind": "wait", "for": "P30D", "next": [{ "when": "pay.amount < 340", "to": "half" }, { "to": "full" }] },
            { "id": "half", "kind": "outcome" }, { "id": "full", "kind": "outcome" }
        ]
    })
}

#[test]
fn half_a_fine_paid_in_time_stays_half_when_it_is_read_later() {
    let mut story = Story::of(fine());
    story.outside_replies("paid", json!({ "receipt": "R-1" }));
    story.days_pass(40);
    story.stands_at("half", "the amount is judged when the money came");
}

#[test]
fn a_payment_is_asked_again_after_turning_back_and_waiting() {
    let mut story = Story::of(fine());
    story.outside_replies("cancelled", json!({}));
    story.stands_at("later", "turning back has its own way");
    story.days_pass(15);
    story.stands_at("pay", "a day later it is asked again");
    match story.case.route(story.now).standing {
        Standing::Open(open) => {
            let asks = &open.needs.requests()[0].asks;
            let amount = serde_json::to_value(asks).expect("requests are plain data");
            assert_eq!(amount["amount"], "340", "by then the discount is over");
        }
        other => panic!("the payment must be open: {other:?}"),
    }
}

#[test]
fn coming_back_after_an_outage_asks_the_registry_anew() {
    let mut story = Story::of(json!({
        "maket": 1, "id": "look-up",
        "actors": [{ "id": "citizen", "kind": "citizen" }],
        "registries": [{ "id": "births", "operations": [{ "id": "note", "kind": "read",
            "gives": [{ "id": "born_on", "type": "date" }] }] }],
        "steps": [
            { "id": "find", "kind": "exchange", "operation": "births/note", "as": "note",
              "on": { "found": "child", "unavailable": "come-back" } },
            { "id": "come-back", "kind": "wait", "for": "PT2H", "next": [{ "to": "find" }] },
            { "id": "child", "kind": "page", "questions": [
                { "id": "born_on", "answer": { "type": "date" }, "from": "note.born_on" } ],
              "next": [{ "to": "done" }] },
            { "id": "done", "kind": "outcome" }
        ]
    }));
    story.outside_replies("unavailable", Value::Null);
    story.stands_at("come-back", "the outage has its own way");
    story.days_pass(1);
    story.stands_at("find", "the wait is over");
    story.outside_replies("unavailable", Value::Null);
    story.stands_at("come-back", "the second outage too");
    story.days_pass(1);
    story.outside_replies("found", json!({ "born_on": "2026-02-20" }));
    story.stands_at("child", "the registry answers");
    let page = story.case.page(&Address::of("child"), story.now).expect("the page is open");
    assert_eq!(
        page.questions[0].registry,
        Some(json!("2026-02-20")),
        "nobody types what a registry knows"
    );
    story.posts("child", &[]);
    story.stands_at("done", "a registry's value needs no answer");
}

#[test]
fn twins_are_each_walked_through_the_stage() {
    let mut story = Story::of(json!({
        "maket": 1, "id": "twins",
        "actors": [{ "id": "mother", "kind": "citizen" }],
        "stages": [{ "id": "each-child", "each": { "of": "children", "as": "child" } }],
        "rules": [{ "id": "all_named", "is": "every c in children satisfies c.surname != null" }],
        "steps": [
            { "id": "who", "kind": "page", "questions": [{ "id": "children", "answer": { "type": "group", "fields": [
                { "id": "given_name", "answer": { "type": "text" } } ] } }], "next": [{ "to": "names" }] },
            { "id": "names", "kind": "page", "stage": "each-child", "questions": [
                { "id": "surname", "answer": { "type": "text" } } ], "next": [{ "to": "health" }] },
            { "id": "health", "kind": "page", "stage": "each-child", "questions": [
                { "id": "doctor", "answer": { "type": "text" } } ], "next": [{ "to": "done" }] },
            { "id": "done", "kind": "outcome" }
        ]
    }));
    let row = |item: &str, name: &str| Row {
        item: item.into(),
        fields: [("given_name".into(), Typed::text(name))].into_iter().collect(),
    };
    let rows = Typed::Rows(vec![row("k1", "Ivan"), row("k2", "Marko")]);
    let answers = [("children".into(), rows)].into_iter().collect();
    story.add(None, What::Posted(Posted { at: "who".into(), answers, ..Posted::default() }));
    for (at, name, text) in [
        ("names/k1", "surname", "Bondar"),
        ("health/k1", "doctor", "Petrenko"),
        ("names/k2", "surname", "Bondar"),
        ("health/k2", "doctor", "Petrenko"),
    ] {
        story.stands_at(at, "each child is walked through the whole stage before the next");
        assert_eq!(
            story.posts(at, &[(name, text)]),
            Taken::Done,
            "the page is answered for this child"
        );
    }
    story.stands_at("done", "both children are done");
    assert_eq!(story.value("all_named"), "true", "answers given for a child stand in its item");
    assert_eq!(
        story.submission(),
        json!({ "children": [
            { "item": "k1", "given_name": "Ivan", "surname": "Bondar", "doctor": "Petrenko" },
            { "item": "k2", "given_name": "Marko", "surname": "Bondar", "doctor": "Petrenko" },
        ] }),
        "and are sent with it"
    );
}

#[test]
fn a_service_that_goes_round_is_reported_and_ends() {
    let story = Story::of(json!({
        "maket": 1, "id": "round",
        "steps": [
            { "id": "a", "kind": "decision", "inputs": [], "rows": [], "next": [{ "to": "b" }] },
            { "id": "b", "kind": "decision", "inputs": [], "rows": [], "next": [{ "to": "a" }] }
        ]
    }));
    let standing = story.case.route(story.now).standing;
    assert!(
        matches!(standing, Standing::Stuck { why: maket_journey::route::Stuck::Circle, .. }),
        "a circle without a new fact is cut: {standing:?}"
    );
}

#[test]
fn nobody_is_asked_at_an_unfinished_step_but_the_case_says_so() {
    for (service, why) in [
        (json!({ "maket": 1, "id": "empty" }), "a service without steps"),
        (
            json!({ "maket": 1, "id": "x", "steps": [{ "id": "a", "kind": "page" }] }),
            "a page without arrows",
        ),
        (
            json!({ "maket": 1, "id": "x", "steps": [{ "id": "a", "kind": "hologram" }] }),
            "an unknown kind",
        ),
    ] {
        let mut story = Story::of(service);
        story.posts("a", &[]);
        let standing = story.case.route(story.now).standing;
        assert!(matches!(standing, Standing::Stuck { .. }), "{why} leads nowhere: {standing:?}");
    }
    let open = Story::of(application());
    let standing = open.case.route(open.now).standing;
    assert!(
        matches!(standing, Standing::Open(open) if open.needs == Needs::Answers),
        "a page waits for answers"
    );
}

#[test]
fn a_registrys_list_is_walked_item_by_item() {
    let mut story = Story::of(json!({
        "maket": 1, "id": "twins", "timezone": "Europe/Kyiv",
        "registries": [{ "id": "esoz", "operations": [{ "id": "note", "kind": "read", "gives": [
            { "id": "children", "type": "group", "many": true, "fields": [{ "id": "sex", "type": "text" }] }] }] }],
        "steps": [
            { "id": "find", "kind": "exchange", "operation": "esoz/note", "as": "note", "on": { "found": "birth" } },
            { "id": "birth", "kind": "page", "questions": [{ "id": "children", "from": "note.children",
                "answer": { "type": "group", "fields": [{ "id": "sex", "answer": { "type": "text" } }] } }],
              "next": [{ "to": "name" }] },
            { "id": "name", "kind": "page", "each": { "of": "children", "as": "child" },
              "questions": [{ "id": "given_name", "answer": { "type": "text" } }], "next": [{ "to": "done" }] },
            { "id": "done", "kind": "outcome" }
        ]
    }));
    story.outside_replies("found", json!({ "children": [{ "sex": "girl" }, { "sex": "boy" }] }));
    story.posts("birth", &[]);
    story.stands_at("name/k1", "what a registry lists has keys like what a person types");
    story.posts("name/k1", &[("given_name", "Alisa")]);
    story.stands_at("name/k2", "each child has a page");
    story.posts("name/k2", &[("given_name", "Marko")]);
    story.stands_at("done", "both are named");
    let children = story.value("children");
    for part in ["girl", "Alisa", "boy", "Marko"] {
        assert!(children.contains(part), "answers join what the registry said: {children}");
    }
    assert_eq!(
        story.submission(),
        json!({ "children": [
            { "sex": "girl", "item": "k1", "given_name": "Alisa" },
            { "sex": "boy", "item": "k2", "given_name": "Marko" },
        ] }),
        "what a registry says and what a person adds are sent together"
    );
}

#[test]
fn a_step_that_lateness_opens_again_waits_its_whole_time_anew() {
    let mut story = Story::of(json!({
        "maket": 1, "id": "late", "timezone": "Europe/Kyiv", "actors": [{ "id": "clerk", "kind": "official" }],
        "steps": [
            { "id": "desk", "kind": "review", "actor": "clerk", "within": "P1D", "on": { "late": "tell" }, "next": [{ "to": "done" }] },
            { "id": "tell", "kind": "notify", "by": "email", "next": [{ "to": "desk" }] },
            { "id": "done", "kind": "outcome" }
        ]
    }));
    for time in ["first", "second"] {
        story.days_pass(2);
        story.stands_at("tell", &format!("the clerk is late for the {time} time"));
        story.outside_replies("sent", json!({}));
        story.stands_at("desk", "the clerk has a day from when the person was told");
    }
    story.acts("clerk", "desk", Act::Approve);
    story.stands_at("done", "the clerk has approved");
}
