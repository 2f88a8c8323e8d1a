//! The proof over all paths, on services whose paths are known.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use jiff::Timestamp;
use maket_check::proof::{Options, Proof, Verdict, prove};
use maket_model::service::Service;
use maket_model::step::EndKind;
use maket_testkit::build::{ServiceBuilder, one_of, question, question_of, service};
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
    let shape = service("shape")
        .page("code", [question("code", "text")])
        .to_when("matches(code, \"^ZZ[0-9]{7}$\")", "odd")
        .to("done")
        .end("odd", EndKind::Done)
        .end("done", EndKind::Done);
    check(shape, &["undecided steps/code/next/@0: text-shape", "undecided steps/odd: text-shape"]);
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
