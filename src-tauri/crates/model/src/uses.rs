//! Where things are spoken of: what each need, law or registry is there for.

use indexmap::IndexMap;

use crate::id::Id;
use crate::part_tree::{Leaf, To};
use crate::place::Place;
use crate::service::Service;
use crate::visit::visit_leaves;

/// The facets that refer to something of a kind, by the id that they name, in the order of the
/// file: `steps/child#needs.0`, `steps/child/questions/born_on#why.law`.
///
/// An id that nothing has is in it too, and one that nothing speaks of is not.
pub fn uses(service: &Service, of: To) -> IndexMap<Id, Vec<Place>> {
    let mut found: IndexMap<Id, Vec<Place>> = IndexMap::new();
    visit_leaves(service, &mut |place, leaf| {
        if let Leaf::Reference(id, to) = leaf
            && to == of
        {
            found.entry(id.clone()).or_default().push(place.clone());
        }
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_speaks_of_a_thing_is_found_wherever_it_stands() {
        let service: Service = serde_json::from_value(json!({
            "maket": 1, "id": "s",
            "laws": [{"id": "civil"}, {"id": "unused"}],
            "card": {"documents": [{"law": "civil"}], "refusal": [{"id": "no", "law": "gone"}]},
            "rules": [{"id": "adult", "is": "true", "law": "civil"}],
            "steps": [
                {"id": "look", "kind": "exchange", "law": "civil", "needs": ["other", "register"]},
                {"id": "child", "kind": "page", "needs": ["register"], "questions": [
                    {"id": "twins", "answer": {"type": "group", "fields": [{"id": "name", "why": {"law": "civil"}}]}},
                ]},
            ],
        }))
        .unwrap();
        let told = |of, id: &str| {
            let found = uses(&service, of);
            let places = found.get(id).into_iter().flatten();
            places.map(ToString::to_string).collect::<Vec<_>>()
        };
        let laws = [
            "card.documents/@0#law",
            "rules/adult#law",
            "steps/look#law",
            "steps/child/questions/twins/answer.fields/name#why.law",
        ];
        assert_eq!(told(To::Law, "civil"), laws, "every kind of thing that rests on the law");
        let needs = ["steps/look#needs.1", "steps/child#needs.0"];
        assert_eq!(told(To::Need, "register"), needs, "each step that serves the need");
        assert_eq!(told(To::Law, "unused"), [""; 0], "nothing rests on it");
        assert_eq!(told(To::Law, "gone"), ["card.refusal/no#law"], "though no such law is there");
    }
}
