//! Walks as the cast takes them.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use maket_journey::case::Case;
use maket_journey::plan::Plan;
use maket_mocks::answering::{Said, Source};
use maket_model::people::Person;
use maket_model::service::{ActorKind, OperationKind, Service};
use maket_model::step::EndKind;
use maket_simulate::branches::{nearest, walk_branches};
use maket_simulate::report::{Did, End, Stop, Walk};
use maket_simulate::walk::{Branches, WalkOptions, walk, walk_to};
use maket_testkit::arbitrary::{arbitrary_cast, arbitrary_service};
use maket_testkit::build::{group, one_of, question, question_of, service};
use serde_json::{Value, json};
use std::sync::Arc;

fn options() -> WalkOptions {
    WalkOptions::at("2026-03-02T08:00:00Z".parse().unwrap(), 1)
}

fn people(people: Value) -> Vec<Person> {
    serde_json::from_value(people).unwrap()
}

/// The walk of the first of some people.
fn walk_first(service: &Service, cast: &[Person]) -> Walk {
    walk(&Arc::new(Plan::compile(service)), cast, &cast[0], &options(), &Branches::new())
}

/// Registering a birth, in short.
fn birth() -> Service {
    service("birth")
        .actor("mother", ActorKind::Citizen)
        .actor("father", ActorKind::Citizen)
        .actor("registrar", ActorKind::Official)
        .operation("dracs/note", OperationKind::Read, &["tax_number"], &[("born_on", "date", "child/birth-date")])
        .operation("dracs/register", OperationKind::Write, &[], &[("born_on", "date", "")])
        .kind("start", "start", json!({}))
        .kind("sign-in", "sign-in", json!({ "gives": [{ "id": "tax_number", "type": "national-id", "is": "self/tax-number" }] }))
        .on("done", "find-note")
        .on("cancelled", "given-up")
        .on("failed", "given-up")
        .kind("find-note", "exchange", json!({ "operation": "dracs/note", "as": "note", "send": { "tax_number": "signed_in.tax_number" } }))
        .on("found", "child")
        .on("none", "child")
        .on("many", "given-up")
        .on("refused", "given-up")
        .on("declined", "child")
        .on("unavailable", "given-up")
        .page("child", [
            question("born_on", "date").is("child/birth-date").from("note.born_on").check("born_on <= today()"),
            question("given_name", "text").is("child/given-name"),
            one_of("surname", &["mothers", "fathers"]),
            question_of("why_fathers", json!({ "type": "text", "min": 5 })).when("surname = \"fathers\""),
            question("email", "email"),
            question("remark", "text").optional(),
        ])
        .kind("check", "check-answers", json!({}))
        .kind("sign", "sign", json!({ "signers": ["mother", "father"] }))
        .on("signed", "desk")
        .on("declined", "given-up")
        .on("failed", "given-up")
        .kind("desk", "review", json!({}))
        .by("registrar")
        .on("approved", "register")
        .on("refused", "refused")
        .on("sent-back", "child")
        .kind("register", "exchange", json!({ "operation": "dracs/register", "send": { "born_on": "born_on" } }))
        .on("accepted", "cool-off")
        .on("rejected", "refused")
        .on("unavailable", "given-up")
        .on("unknown", "given-up")
        .kind("cool-off", "wait", json!({ "for": "P3D" }))
        .end("done", EndKind::Done)
        .end("refused", EndKind::Refused)
        .end("given-up", EndKind::Elsewhere)
        .build()
}

fn olena(more: Value) -> Vec<Person> {
    let mut olena = json!({ "id": "olena", "name": { "uk": "Олена Коваль" },
        "traits": { "self/tax-number": "7262602102", "child/given-name": "Соломія" },
        "records": { "dracs": { "note": [{ "born_on": "2026-02-20" }] } } });
    olena.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    people(json!([olena, { "id": "taras", "name": { "uk": "Тарас Бондар" }, "plays": ["father"] }]))
}

fn answers(walk: &Walk) -> Vec<&Said> {
    let of_step = |did| match did {
        &Did::Answered { ref answers } | &Did::Acted { ref answers, .. } => answers.as_slice(),
        &Did::Asked { .. } | &Did::Waited { .. } => &[],
    };
    walk.steps.iter().flat_map(|step| of_step(&step.did)).collect()
}

fn end(walk: &Walk) -> String {
    match &walk.end {
        End::Reached { at, .. } => at.to_string(),
        End::Stopped { at, why } => format!("{why:?} at {at:?}"),
    }
}

#[test]
fn every_answer_says_where_it_came_from() {
    let cast = olena(json!({ "answers": { "*": { "email": "o@example.org" } } }));
    let walked = walk_first(&birth(), &cast);
    assert_eq!(end(&walked), "done", "nothing stands in her way");
    let source = |question: &str| {
        answers(&walked).into_iter().find(|said| said.question == question).unwrap().source.clone()
    };
    assert_eq!(source("born_on"), Source::Registry, "the registry filled it in");
    assert_eq!(source("given_name"), Source::Trait, "it is true of her child");
    assert_eq!(
        source("surname"),
        Source::Branch { taken: 1, of: 2 },
        "nothing decides it: the first is taken"
    );
    assert_eq!(source("email"), Source::Answers, "her answers say it");
    assert_eq!(source("remark"), Source::Open, "it may be left open");
    assert_eq!(
        walked.undecided.iter().map(|choice| choice.choice.as_str()).collect::<Vec<_>>(),
        ["surname", "desk"],
        "what nothing decided is named"
    );
    let signers: Vec<&str> = walked
        .steps
        .iter()
        .filter(|step| step.kind == "sign")
        .filter_map(|step| match &step.did {
            Did::Asked { of, .. } => of.as_ref().map(|of| of.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(signers, ["olena", "taras"], "the father is played by whoever plays fathers");
    assert!(
        walked.ended.duration_since(walked.began).as_hours() >= 72,
        "the wait of three days has jumped on the walk's clock"
    );
}

#[test]
fn failures_lead_where_the_service_leads_them() {
    for (failures, expected) in [
        (json!({ "sign-in": "cancelled" }), "given-up"),
        (json!({ "dracs": "none" }), "done"),
        (json!({ "dracs": "unavailable" }), "given-up"),
        (json!({ "dracs": "many" }), "given-up"),
        (json!({ "dracs": "stale" }), "done"),
        (json!({ "dracs": "refused" }), "given-up"),
        (json!({ "dracs/register": "rejected" }), "refused"),
        (json!({ "dracs/register": "unknown" }), "given-up"),
        (json!({ "sign": "declined" }), "given-up"),
    ] {
        let walked = walk_first(&birth(), &olena(json!({ "failures": failures })));
        assert_eq!(end(&walked), expected, "{failures}");
    }
}

#[test]
fn without_a_registry_a_date_is_drawn_that_passes_the_checks() {
    let walked = walk_first(
        &birth(),
        &olena(json!({ "failures": { "dracs/note": "none" }, "records": {} })),
    );
    assert_eq!(end(&walked), "done", "the page takes what was drawn");
    let said = answers(&walked).into_iter().find(|said| said.question == "born_on").unwrap();
    assert!(matches!(said.source, Source::Drawn { .. }), "nothing says it: {:?}", said.source);
    assert!(
        said.value.as_str().unwrap() <= "2026-03-02",
        "nobody is born tomorrow: {}",
        said.value
    );
}

#[test]
fn what_a_person_says_is_not_bettered() {
    let cast = olena(json!({ "answers": { "birth": { "born_on": "2030-01-01" } } }));
    let walked = walk_first(&birth(), &cast);
    let End::Stopped { why: Stop::Refused { faults }, .. } = &walked.end else {
        panic!("{:?}", walked.end)
    };
    assert_eq!(faults[0].field, "born_on", "she insists on a day that has not come");
}

#[test]
fn each_branch_is_taken_in_turn() {
    let service = birth();
    let cast = olena(json!({}));
    let plan = Arc::new(Plan::compile(&service));
    let walks = walk_branches(&plan, &cast, &cast[0], &options(), 20);
    let ends: Vec<String> = walks.walks.iter().map(end).collect();
    assert_eq!(walks.left, 0, "few enough to take all");
    assert!(ends.contains(&"refused".to_owned()), "the official refuses once: {ends:?}");
    let fathers = walks.walks.iter().flat_map(answers).any(|said| said.question == "why_fathers");
    assert!(fathers, "the question behind the second choice is asked");
    assert_eq!(
        walk_branches(&plan, &cast, &cast[0], &options(), 2).left,
        2,
        "what was not taken is counted"
    );
}

#[test]
fn a_group_is_made_up_field_by_field() {
    let service = service("family")
        .page(
            "children",
            [group(
                "children",
                [
                    question("given_name", "text").is("child/given-name"),
                    question("born_on", "date").check("born_on < today()"),
                ],
            )],
        )
        .end("done", EndKind::Done)
        .build();
    let walked = walk_first(&service, &olena(json!({})));
    assert_eq!(end(&walked), "done", "the group is taken");
    let fields: Vec<(&str, &Source)> = answers(&walked)[0]
        .within
        .iter()
        .map(|said| (said.question.as_str(), &said.source))
        .collect();
    assert_eq!(fields[0], ("children.k1.given_name", &Source::Trait), "the name of her child");
    assert!(
        matches!(fields[1], ("children.k1.born_on", Source::Drawn { .. })),
        "its birthday is drawn: {fields:?}"
    );
}

#[test]
fn a_service_that_leads_nowhere_stops_the_walk_and_says_where() {
    let dead_end = service("dead").page("only", [question("name", "text")]).build();
    let walked = walk_first(&dead_end, &olena(json!({})));
    assert_eq!(
        serde_json::to_value(&walked.end).unwrap(),
        json!({ "end": "stopped", "at": "only", "why": "stuck", "fault": "no-arrow" }),
        "where and why, in the form that the command line prints"
    );
}

#[test]
fn a_person_is_played_up_to_a_page_or_somebody_else_is() {
    let plan = Arc::new(Plan::compile(&birth()));
    let mut cast = olena(json!({ "failures": { "dracs/note": "refused" } }));
    cast.extend(people(json!([
        { "id": "maria", "failures": { "sign-in": "cancelled" } },
        { "id": "sofiia", "traits": { "self/tax-number": "7262602110" } }])));
    let to = |person: usize, step: &str| {
        walk_to(&plan, &cast, &cast[person], &options(), &Branches::new(), &step.into())
    };
    let walked = to(3, "check").unwrap();
    assert_eq!(
        walked.end,
        End::Stopped { at: Some("check".into()), why: Stop::Arrived },
        "she stands there"
    );
    assert!(to(0, "check").is_none(), "the registry refuses: she never gets there");
    assert!(to(0, "given-up").is_some(), "an outcome is a step too");
    let (person, _) = nearest(&plan, &cast, &cast[0], &options(), &"check".into()).unwrap();
    assert_eq!(person.id, "sofiia", "of the others only she gets there");
    assert!(
        nearest(&plan, &cast, &cast[0], &options(), &"nowhere".into()).is_none(),
        "nobody gets to no step"
    );
}

#[test]
fn walks_of_services_that_nobody_wrote_keep_the_rules() {
    let mut reached = 0;
    for seed in 0..60 {
        let service = arbitrary_service(seed, 4 + seed as usize % 14);
        let cast = arbitrary_cast(seed, 3);
        let plan = Arc::new(Plan::compile(&service));
        assert!(
            plan.problems.is_empty(),
            "the conditions of service {seed} are sound: {:?}",
            plan.problems
        );
        for person in &cast {
            let walked = walk(&plan, &cast, person, &options(), &Branches::new());
            let again = walk(&plan, &cast, person, &options(), &Branches::new());
            assert_eq!(
                walked, again,
                "the same seed, the same walk: service {seed}, {}",
                person.id
            );
            let whole = !matches!(
                &walked.end,
                End::Stopped { why: Stop::NotTaken | Stop::Limit | Stop::Stuck(_), .. }
            );
            assert!(
                whole,
                "service {seed} takes what {} does: {:?} after {:?}",
                person.id,
                walked.end,
                walked.steps.last()
            );
            let case = Case::fold(Arc::clone(&plan), options().now, &walked.facts);
            let standing = case.route(walked.ended).standing;
            let at = match &walked.end {
                End::Reached { at, .. } => Some(at),
                End::Stopped { at, .. } => at.as_ref(),
            };
            assert_eq!(
                standing.at(),
                at,
                "the log folds to where the walk ended: service {seed}, {}",
                person.id
            );
            reached += u32::from(walked.has_outcome());
        }
    }
    assert!(reached > 150, "most of 180 walks come to an outcome: {reached}");
}
