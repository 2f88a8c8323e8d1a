//! From a JSON pointer to a place, and to words.

use crate::place::Place;
use serde_json::Value;

/// One thing on the way to a value.
struct Step<'a> {
    collection: String,
    at: usize,
    siblings: &'a [Value],
}

impl Step<'_> {
    fn own_key(value: &Value) -> Option<&str> {
        let text = |key| value.get(key).and_then(Value::as_str).filter(|text| !text.is_empty());
        text("key").or_else(|| text("id"))
    }

    fn key(&self) -> String {
        let own: Vec<Option<&str>> = self.siblings.iter().map(Self::own_key).collect();
        crate::place::keys_of(&own).get(self.at).map_or_else(String::new, ToString::to_string)
    }

    fn name(&self) -> String {
        let id =
            self.siblings.get(self.at).and_then(|thing| thing.get("id")).and_then(Value::as_str);
        match id.filter(|id| !id.is_empty()) {
            Some(id) => id.to_owned(),
            None => format!("@{}", self.at + 1),
        }
    }
}

/// Follows a pointer: the things on the way, and what of the last one it leads to.
fn follow<'a>(document: &'a Value, pointer: &str) -> (Vec<Step<'a>>, Vec<String>) {
    let (mut steps, mut rest) = (Vec::new(), Vec::new());
    let mut value = document;
    for piece in pointer.split('/').skip(1) {
        let piece = piece.replace("~1", "/").replace("~0", "~");
        match value {
            Value::Array(items) => {
                let Some((at, next)) =
                    piece.parse().ok().and_then(|at: usize| Some((at, items.get(at)?)))
                else {
                    break;
                };
                // Lists of texts hold no things: their numbers belong to the facet.
                if next.is_object() {
                    steps.push(Step { collection: rest.join("."), at, siblings: items });
                    rest.clear();
                } else {
                    rest.push(piece);
                }
                value = next;
            }
            _ => {
                value = value.get(&piece).unwrap_or(&Value::Null);
                rest.push(piece);
            }
        }
    }
    (steps, rest)
}

/// The place in a document that a JSON pointer leads to.
pub fn place_of(document: &Value, pointer: &str) -> Place {
    let (steps, rest) = follow(document, pointer);
    let place = steps
        .iter()
        .fold(Place::service(), |place, step| place.child(&step.collection, &step.key()));
    if rest.is_empty() { place } else { place.facet(&rest.join(".")) }
}

/// The things on the way that a JSON pointer leads, each with its collection and its id (or `@`
/// and its number), and the dotted key at the end.
pub fn where_in(document: &Value, pointer: &str) -> (Vec<(String, String)>, String) {
    let (steps, rest) = follow(document, pointer);
    (steps.iter().map(|step| (step.collection.clone(), step.name())).collect(), rest.join("."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_pointer_is_a_place() {
        let document = json!({"title": {"uk": "…"}, "steps": [
            {"id": "a", "key": "k", "inputs": ["x"], "questions": [{"id": "q", "answer": {"fields": [{"id": "f"}]}, "checks": [{}]}]},
        ]});
        for (pointer, place) in [
            ("", ""),
            ("/title/uk", "#title.uk"),
            ("/steps/0", "steps/k"),
            ("/steps/0/inputs/0", "steps/k#inputs.0"),
            ("/steps/0/questions/0/answer/fields/0", "steps/k/questions/q/answer.fields/f"),
            ("/steps/0/questions/0/checks/0/rule", "steps/k/questions/q/checks/@0#rule"),
        ] {
            assert_eq!(place_of(&document, pointer).to_string(), place, "{pointer}");
        }
    }
}
