//! The proof over all paths, on services whose paths are known.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use jiff::Timestamp;
use maket_check::proof::{Follows, Options, Proof, Verdict, prove};
use maket_journey::fact::{Fact, What};
use maket_model::service::{ActorKind, OperationKind, Service};
use maket_model::step::EndKind;
use maket_testkit::build::{ServiceBuilder, group, one_of, question, question_of, service};
use serde_json::json;

fn proved(service: &Service) -> Proof {
    let now: Timestamp = "2026-03-02T08:00:00Z".parse().unwrap();
    prove(service, &Options { now, most: 2_000, go_on: &|_| true })
}

/// What a proof says of each thing that nobody comes to, and what is wrong.
fn told(service: &Service) -> Vec<String> {
    let proof = proved(service);
    let things = proof.decided.iter().filter_map(|it| match &it.verdict {
        Verdict::Reached(_) => None,
        Verdict::Never => Some(format!("never {}", it.place)),
        Verdict::Undecided(doubts) => {
            let why: Vec<&str> = doubts.iter().map(|it| it.why.as_str()).collect();
            Some(format!("undecided {}: {}", it.place, why.join(", ")))
        }
    });
    let found = proof.findings.iter();
    let found = found.map(|it| format!("{} {}", it.diagnostic.code, it.diagnostic.place));
    things.chain(found).collect()
}

#[track_caller]
fn check(service: ServiceBuilder, expected: &[&str]) {
    assert_eq!(told(&service.build()), expected, "just that cannot be come to, just that is wrong");
}

fn age() -> maket_testkit::build::QuestionBuilder {
    question_of("age", json!({ "type": "number", "min": 0, "max": 120 }))
}

#[test]
fn what_somebody_comes_to_is_reached() {
    let plain = service("plain")
        .page("who", [age()])
        .to_when("age >= 18", "adult")
        .to("child")
        .page("adult", [question("job", "text")])
        .to("done")
        .page("child", [question("school", "text")])
        .to("done")
        .end("done", EndKind::Done);
    check(plain, &[]);
}

#[test]
fn what_contradicts_itself_is_never_come_to() {
    let torn = service("torn")
        .page("who", [age()])
        .to_when("age > 30 and age < 20", "odd")
        .to("done")
        .page("odd", [question("why", "text")])
        .to("done")
        .end("done", EndKind::Done);
    check(
        torn,
        &[
            "never steps/who/next/@0",
            "never steps/odd",
            "never steps/odd/next/@0",
            "never steps/odd/questions/why",
            "way-never-holds steps/who/next/@0",
            "never-reached steps/odd",
        ],
    );
}

#[test]
fn what_is_known_before_decides_what_can_come_after() {
    let late = service("late")
        .page("who", [age(), one_of("place", &["here", "there"]).when("age >= 18")])
        .to_when("age < 18", "child")
        .to("adult")
        .page("child", [question("where", "text").when("place = \"there\"")])
        .to("done")
        .page("adult", [question("job", "text").when("age > 10")])
        .to("done")
        .end("done", EndKind::Done);
    check(
        late,
        &[
            "never steps/child/questions/where",
            "never-asked steps/child/questions/where",
            "always-asked steps/adult/questions/job",
        ],
    );
}

#[test]
fn dates_are_compared_with_today_and_with_each_other() {
    let dates = service("dates")
        .page(
            "trip",
            [question("from_day", "date"), question("to_day", "date").check("to_day >= from_day")],
        )
        .to_when("to_day < from_day", "back")
        .to_when("from_day > today() and to_day = from_day", "day")
        .to("done")
        .end("back", EndKind::Done)
        .end("day", EndKind::Done)
        .end("done", EndKind::Done);
    check(
        dates,
        &[
            "never steps/trip/next/@0",
            "never steps/back",
            "way-never-holds steps/trip/next/@0",
            "never-reached steps/back",
        ],
    );
}

#[test]
fn whoever_gets_stuck_is_shown() {
    let stuck = service("stuck")
        .page("who", [age()])
        .to_when("age > 18", "done")
        .to_when("age < 18", "done")
        .end("done", EndKind::Done);
    check(stuck, &["no-arrow-holds steps/who"]);
}

#[test]
fn a_text_whose_shape_matters_is_left_open() {
    let shape = |when: &str| {
        service("shape")
            .page("code", [question("code", "text")])
            .to_when(when, "odd")
            .to("done")
            .end("odd", EndKind::Done)
            .end("done", EndKind::Done)
    };
    check(shape("matches(code, \"^ZZ[0-9]{7}$\")"), &[]);
    check(
        shape("matches(code, \"^ZZ\") and matches(code, \"^AA\")"),
        &["undecided steps/code/next/@0: text-shape", "undecided steps/odd: text-shape"],
    );
}

#[test]
fn a_choice_of_what_is_looked_at_is_seen_through() {
    let choice = service("choice")
        .rule("asked", "if here then first else second")
        .page("all", [question("here", "yes-no"), age_of("first"), age_of("second")])
        .to_when("asked > 40 and here", "old-here")
        .to_when("asked > 40 and not(here)", "old-there")
        .to("done")
        .end("old-here", EndKind::Done)
        .end("old-there", EndKind::Done)
        .end("done", EndKind::Done);
    check(choice, &[]);
}

#[test]
fn a_field_of_the_record_that_is_chosen_decides() {
    let chosen = service("chosen")
        .operation("cars/all", OperationKind::Read, &[], &[("weight", "number", "")])
        .kind("find", "exchange", json!({ "operation": "cars/all", "as": "cars" }))
        .on("none", "done")
        .on("refused", "done")
        .on("unavailable", "done")
        .to("which")
        .page("which", [question_of("which", json!({ "type": "choose", "of": "cars" }))])
        .to_when("which.weight > 3500", "heavy")
        .to("done")
        .end("heavy", EndKind::Done)
        .end("done", EndKind::Done);
    check(chosen, &[]);
}

#[test]
fn somebody_may_take_their_time() {
    let time = service("time")
        .page("first", [question("day", "date").check("day >= today()")])
        .to("later")
        .page("later", [question("note", "text")])
        .to_when("day < today()", "over")
        .to("done")
        .end("over", EndKind::Done)
        .end("done", EndKind::Done);
    check(time.clone(), &[]);
    let service = time.build();
    let proof = proved(&service);
    let over = proof.decided.iter().find(|it| it.place.to_string() == "steps/over").unwrap();
    let Verdict::Reached(example) = over.verdict else { panic!("somebody comes there") };
    let now = proof.examples[example].now;
    assert!(now > proof.opened, "the day goes by while the page is open: {now}");
}

#[test]
fn items_of_a_group_meet_what_their_fields_ask_for() {
    let items = service("items")
        .page(
            "plans",
            [group("plans", [question_of("due", json!({ "type": "date", "min": "today()" }))])],
        )
        .to("done")
        .end("done", EndKind::Done);
    check(items, &[]);
}

#[test]
fn from_an_empty_list_nobody_can_choose() {
    let empty = service("empty")
        .page("which", [question_of("which", json!({ "type": "one-of", "items": [] }))])
        .to("done")
        .end("done", EndKind::Done);
    check(
        empty,
        &[
            "never steps/which/next/@0",
            "never steps/done",
            "cannot-be-answered steps/which",
            "never-reached steps/done",
        ],
    );
}

fn age_of(name: &str) -> maket_testkit::build::QuestionBuilder {
    question_of(name, json!({ "type": "number", "min": 0, "max": 120 }))
}

#[test]
fn someone_sent_back_knows_no_more_than_before() {
    let back = service("back")
        .page("first", [question("name", "text")])
        .to_when("again = true", "odd")
        .to("second")
        .page("second", [question("again", "yes-no")])
        .to_when("again", "first")
        .to("done")
        .end("odd", EndKind::Done)
        .end("done", EndKind::Done);
    check(
        back,
        &[
            "never steps/first/next/@0",
            "never steps/odd",
            "way-never-holds steps/first/next/@0",
            "never-reached steps/odd",
        ],
    );
}

/// Money stands, whatever is answered after it: who is sent back can come to owe another amount.
#[test]
fn what_was_paid_stands_where_answers_change() {
    let permit = |sent_back: &str| {
        service("permit")
            .actor("keeper", ActorKind::Citizen)
            .actor("clerk", ActorKind::Official)
            .page("name", [question("name", "text")])
            .to("hives")
            .page("hives", [question_of("hives", json!({ "type": "number", "min": 1, "max": 99 }))])
            .to("look")
            .kind("look", "check-answers", json!({}))
            .to("pay")
            .kind("pay", "pay", json!({ "amount": "if hives <= 10 then 100 else 200" }))
            .to_when("pay.due != pay.amount", "more")
            .to("desk")
            .page("more", [])
            .to("desk")
            .kind("desk", "review", json!({}))
            .by("clerk")
            .on("refused", "no")
            .on("sent-back", sent_back)
            .to("done")
            .end("no", EndKind::Refused)
            .end("done", EndKind::Done)
    };
    check(permit("hives"), &[]);
    // Sent back to the name, they find the number of hives where all answers are looked over.
    check(permit("name"), &[]);
    // Two computations cannot be turned round: how much is due, and how that is compared.
    check(
        permit("no"),
        &[
            "undecided steps/pay/next/@0: computed, computed",
            "undecided steps/more: computed, computed",
            "undecided steps/more/next/@0: computed, computed",
        ],
    );
}

/// A read is tried slow and with old data, a write slow; both answer, so that they lead where any
/// answer leads, and a slow one comes before the step would go on without it.
#[test]
fn a_registry_is_tried_slow_and_with_old_data() {
    let services: serde_json::Value =
        serde_json::from_str(include_str!("proof-services.json")).unwrap();
    let mut json = services["record"].clone();
    json["steps"][1]["within"] = "PT20S".into();
    let service = serde_json::from_value(json).unwrap();
    let now = "2026-03-02T08:00:00Z".parse().unwrap();
    let proof = prove(&service, &Options { now, most: 20_000, go_on: &|_| true });
    for (step, outcome, to, seconds) in
        [("find", "slow", "alive", 19), ("find", "stale", "alive", 0), ("send", "slow", "done", 8)]
    {
        let ending = proof.endings.iter().find(|it| it.step == step && it.outcome == outcome);
        let ending = ending.unwrap_or_else(|| panic!("{step} is tried {outcome}"));
        assert_eq!(ending.follows, Follows::Step(to.into()), "{outcome} {step} has a way on");
        let facts = &proof.examples[ending.example].facts;
        let replied = |fact: &Fact| matches!(fact.what, What::Replied(_));
        let at = facts.iter().rposition(replied).unwrap();
        let took = facts[at].at.duration_since(facts[at - 1].at).as_secs();
        assert_eq!(took, seconds, "{step} takes its time where it is {outcome}");
        let What::Replied(it) = &facts[at].what else { unreachable!("a reply was looked for") };
        let as_of = it.reply.as_of.as_deref();
        assert_eq!(as_of.is_some_and(|day| day < "2025"), outcome == "stale", "{step}: {as_of:?}");
    }
}
