//! What a page that came back shows of a form.

use indexmap::IndexMap;
use jiff::Timestamp;
use maket_journey::address::Address;
use maket_journey::case::{Case, Taken};
use maket_journey::fact::{Fact, Posted, What};
use maket_journey::plan::Plan;
use maket_model::answer::{Row, Typed};
use maket_model::service::Service;
use serde_json::json;
use std::sync::Arc;

#[test]
fn a_field_of_an_item_keeps_what_was_typed_in_it() {
    let service: Service = serde_json::from_value(json!({ "maket": 1, "id": "s", "steps": [
        { "id": "who", "kind": "page", "questions": [
            { "id": "name", "answer": { "type": "text" } },
            { "id": "children", "answer": { "type": "group", "fields": [
                { "id": "name", "answer": { "type": "text" } }, { "id": "born_on", "answer": { "type": "date" } }] } }],
          "next": [{ "to": "done" }] },
        { "id": "done", "kind": "outcome" }] }))
    .expect("the service is well formed");
    let now: Timestamp = "2026-03-02T08:00:00Z".parse().expect("a moment");
    let mut case = Case::new(Arc::new(Plan::compile(&service)), now);
    let row = |item: &str, name: &str, born: &str| {
        let fields = [("name", name), ("born_on", born)];
        let fields = fields.map(|(field, text)| (field.into(), Typed::text(text)));
        Row { item: item.into(), fields: IndexMap::from(fields) }
    };
    let rows = Typed::Rows(vec![row("k1", "Ivan", "yesterday"), row("k2", "Marko", "")]);
    let answers =
        IndexMap::from([("name".into(), Typed::text("Olena")), ("children".into(), rows)]);
    let posted = Posted { at: "who".into(), answers: answers.into(), ..Posted::default() };
    let taken = case.apply(&Fact { at: now, actor: None, what: What::Posted(posted) });
    assert!(matches!(taken, Taken::Incomplete(_)), "dates are wrong and missing: {taken:?}");
    let page = case.page(&Address::of("who"), now).expect("the page comes back");
    let typed: Vec<String> = page.questions[1]
        .rows
        .iter()
        .flat_map(|(_, fields)| fields)
        .map(|state| state.typed.as_ref().map(Typed::line).unwrap_or_default())
        .collect();
    assert_eq!(typed, ["Ivan", "yesterday", "Marko", ""], "each item has its own, not the page's");
}
