//! Threats follow from the flow; answers to them hold as long as it stays what it was.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod change;

use change::apply;
use maket_check::checklist::checklist;
use maket_check::security::{Stand, threats};
use maket_check::{Code, Diagnostic, check, fix_words, words};
use maket_edit::{Draft, apply_all};
use maket_model::service::Service;
use serde_json::{Value, json};

fn service(json: &Value) -> Service {
    serde_json::from_value(json.clone()).unwrap()
}

fn clean() -> Value {
    serde_json::from_str(include_str!("clean.json")).unwrap()
}

/// The good service, every threat to it answered.
fn answered() -> Value {
    let mut json = clean();
    let of = service(&json);
    let answers = threats(&of).into_iter().map(|it| {
        json!({ "id": it.id, "how": "A rule of the house", "saidBy": "Ivan", "about": it.about })
    });
    json["threats"] = answers.collect();
    json
}

fn about_threats(service: &Service) -> Vec<Diagnostic> {
    let codes = [Code::ThreatOpen, Code::ThreatStale, Code::ThreatGone];
    check(service).into_iter().filter(|it| codes.contains(&it.code)).collect()
}

#[test]
fn each_interaction_has_its_threats() {
    let of = service(&clean());
    let ids: Vec<String> = threats(&of).into_iter().map(|it| it.id).collect();
    let expected = [
        "who.false-person",
        "who.false-site",
        "find-car.wide-answer",
        "find-car.looked-up",
        "find-car.wide-right",
        "find-car.unaware",
        "find-car.no-trace",
        "find-car.in-transit",
        "check.denied-sending",
        "desk.curious-official",
        "desk.denied-decision",
        "store.false-entry",
        "store.wide-right",
        "store.no-trace",
        "store.in-transit",
        "issue-permit.forged-document",
    ];
    assert_eq!(ids, expected, "who gives what to whom decides");
}

#[test]
fn the_flow_decides_which_threats_there_are() {
    for (change, gone, come) in [
        (
            json!(["set", "/registries/0/xroad", "UA/GOV/1/CARS"]),
            vec!["find-car.in-transit"],
            vec![],
        ),
        (
            json!(["set", "/registries/0/sensitivity", "public"]),
            vec![
                "find-car.wide-answer",
                "find-car.looked-up",
                "find-car.wide-right",
                "find-car.unaware",
                "find-car.no-trace",
                "find-car.in-transit",
            ],
            vec![],
        ),
        (
            json!(["set", "/steps/3/send/plate", "signed_in.name"]),
            vec!["find-car.looked-up"],
            vec![],
        ),
        (json!(["set", "/steps/3/ask", "explicit"]), vec!["find-car.unaware"], vec![]),
        (
            json!(["set", "/documents/0/claims/0/visible", true]),
            vec![],
            vec!["issue-permit.telling-document"],
        ),
        (
            json!(["set", "/steps/4/questions/0/answer", { "type": "file" }]),
            vec![],
            vec!["describe.harmful-file", "describe.telling-file"],
        ),
        (
            json!(["push", "/steps", { "id": "fee", "kind": "pay", "amount": "5" }]),
            vec![],
            vec!["fee.wrong-amount", "fee.denied-payment"],
        ),
        (
            json!(["push", "/steps", { "id": "sign", "kind": "sign" }]),
            vec![],
            vec!["sign.denied-signature"],
        ),
        (
            json!(["push", "/steps", { "id": "tell", "kind": "notify", "by": "email" }]),
            vec![],
            vec!["tell.wrong-receiver", "tell.false-message"],
        ),
    ] {
        let mut json = clean();
        let of = service(&json);
        let before: Vec<String> = threats(&of).into_iter().map(|it| it.id).collect();
        apply(&mut json, &change);
        let of = service(&json);
        let after: Vec<String> = threats(&of).into_iter().map(|it| it.id).collect();
        let only = |some: &[String], other: &[String]| -> Vec<String> {
            some.iter().filter(|it| !other.contains(it)).cloned().collect()
        };
        assert_eq!(only(&before, &after), gone, "{change} takes these away");
        assert_eq!(only(&after, &before), come, "{change} brings these");
    }
}

#[test]
fn what_nobody_answers_is_told_once_it_is_handed_over() {
    let of = service(&clean());
    let found = about_threats(&of);
    assert_eq!(found.len(), threats(&of).len(), "each open threat is told");
    assert!(
        found.iter().all(|it| it.counts_from == maket_check::Work::HandOver),
        "until then it is a reminder"
    );
    assert_eq!(about_threats(&service(&answered())), [], "an answer is enough");
}

#[test]
fn answers_stand_until_the_step_does_something_else() {
    for (change, finds) in [
        (json!(["remove", "/threats/0"]), vec![("threat-open", "steps/who")]),
        (json!(["set", "/threats/0/how", " "]), vec![("threat-open", "steps/who")]),
        (json!(["set", "/threats/0/stand", "accepted"]), vec![]),
        (
            json!(["set", "/threats/0", { "id": "who.false-person", "stand": "accepted", "how": "Low harm" }]),
            vec![("threat-open", "steps/who")],
        ),
        (
            json!(["set", "/steps/1/level", "high"]),
            vec![("threat-stale", "steps/who"), ("threat-stale", "steps/who")],
        ),
        (json!(["set", "/steps/1/title/en", "Say who you are"]), vec![]),
        (
            json!(["push", "/threats", { "id": "fee.wrong-amount", "how": "The bank says so" }]),
            vec![("threat-gone", "threats/fee.wrong-amount")],
        ),
    ] {
        let mut json = answered();
        apply(&mut json, &change);
        let of = service(&json);
        let found = about_threats(&of);
        let seen: Vec<(String, String)> =
            found.iter().map(|it| (it.code.to_string(), it.place.to_string())).collect();
        let expected: Vec<(String, String)> =
            finds.iter().map(|(code, at)| ((*code).to_owned(), (*at).to_owned())).collect();
        assert_eq!(seen, expected, "{change}");
        for found in &found {
            for language in ["en", "uk", "et"] {
                let said = words(found, language);
                assert!(!said.contains("{$"), "{said:?} knows all that it speaks of");
            }
            let Some(fix) = &found.fix else { continue };
            assert!(fix_words(found, "uk").is_some(), "{} has words for its fix", found.code);
            let mut draft = Draft { service: of.clone(), ..Draft::default() };
            let done = apply_all(&mut draft, &fix.edits).unwrap();
            let left = about_threats(&draft.service);
            assert!(!left.contains(found), "the fix of {} mends it", found.code);
            apply_all(&mut draft, &done.undo).unwrap();
            assert_eq!(draft.service, of, "and can be undone");
        }
    }
}

#[test]
fn a_step_that_is_renamed_keeps_its_answers() {
    let mut draft = Draft { service: service(&answered()), ..Draft::default() };
    let rename = maket_edit::Edit::Rename {
        place: "steps/find-car".parse().unwrap(),
        id: "look-for-the-car".to_owned(),
    };
    apply_all(&mut draft, &[rename]).unwrap();
    let all = threats(&draft.service);
    assert!(
        all.iter().all(|it| matches!(it.stand, Stand::Met(_))),
        "a threat is known by the step's key"
    );
}

#[test]
fn people_are_asked_what_concerns_the_service() {
    let mut json = clean();
    let of = service(&json);
    let ids: Vec<&str> = checklist(&of).iter().map(|it| it.entry.id).collect();
    assert!(ids.contains(&"screen-reader"), "a service with pages is listened to");
    assert!(!ids.contains(&"files-needed"), "nobody judges files where none is asked for");
    assert!(!ids.contains(&"translations-read"), "there is one language only");
    let done = |json: &Value| {
        let of = service(json);
        checklist(&of).iter().filter(|it| it.is_done()).map(|it| it.entry.id).collect::<Vec<_>>()
    };
    json["checklist"] = json!([{ "id": "screen-reader", "saidBy": "Olha", "evidence": "NVDA" }]);
    assert_eq!(done(&json), Vec::<&str>::new(), "a judgement says by whom, when and what shows it");
    json["checklist"][0]["saidOn"] = json!("2026-03-01");
    assert_eq!(done(&json), ["screen-reader"], "then it is done");
}
