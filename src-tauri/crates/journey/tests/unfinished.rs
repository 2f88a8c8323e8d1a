//! Services that are hardly begun: nothing of them can stand in a journeys file, which tells of
//! steps. What a whole service does is told in `tests/journeys`.

use jiff::Timestamp;
use maket_journey::case::Case;
use maket_journey::fact::{Fact, Posted, What};
use maket_journey::plan::Plan;
use maket_journey::route::{Standing, Stuck};
use maket_model::service::Service;
use serde_json::{Value, json};
use std::sync::Arc;

#[test]
fn a_case_of_an_unfinished_service_says_where_it_stops() {
    let page = |next: Value| json!({ "maket": 1, "id": "x", "steps": [{ "id": "a", "kind": "page", "next": next }] });
    for (service, expected, why) in [
        (json!({ "maket": 1, "id": "x" }), Stuck::Empty, "a service without steps"),
        (page(json!([])), Stuck::NoArrow, "a page without arrows"),
        (page(json!([{ "to": "b" }])), Stuck::Missing("b".into()), "an arrow into nothing"),
        (
            json!({ "maket": 1, "id": "x", "steps": [{ "id": "a", "kind": "hologram" }] }),
            Stuck::Unknown,
            "a kind that nobody knows",
        ),
        (
            json!({ "maket": 1, "id": "x", "steps": [{ "id": "a", "kind": "wait" }] }),
            Stuck::NoEnd,
            "a wait for nothing",
        ),
        (
            json!({ "maket": 1, "id": "x", "steps": [{ "id": "a", "kind": "module", "service": "b" }] }),
            Stuck::Module,
            "a module that has not been put in",
        ),
    ] {
        let service: Service = serde_json::from_value(service).expect("a half-made service loads");
        let now: Timestamp = "2026-03-02T08:00:00Z".parse().expect("a moment");
        let mut case = Case::new(Arc::new(Plan::compile(&service)), now);
        let posted = Posted { at: "a".into(), ..Posted::default() };
        case.apply(&Fact { at: now, actor: None, what: What::Posted(posted) });
        match case.route(now).standing {
            Standing::Stuck { why: found, .. } => assert_eq!(found, expected, "{why}"),
            other => panic!("{why} leads nowhere, and not to {other:?}"),
        }
    }
}
