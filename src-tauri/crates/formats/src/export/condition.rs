//! Conditions of questions as JSON Schema, where they are of a kind that it can say.

use maket_feel::{Comparison, Tree, TreeKind};
use maket_model::id::Formula;
use serde_json::{Value, json};

/// The schema that holds of a submission where the condition does; none where JSON Schema cannot
/// say it, so that the condition is left to the service.
pub(super) fn schema(condition: &Formula) -> Option<Value> {
    of(&maket_feel::parse(condition.as_str()).ok()?.tree)
}

fn of(tree: &Tree) -> Option<Value> {
    match &tree.kind {
        // `if` holds where a key is missing, so it has to be required beside.
        TreeKind::Name(name) => Some(has(name, &json!({ "const": true }))),
        TreeKind::Compare(Comparison::Equal, left, right) => match (&left.kind, constant(right)) {
            (TreeKind::Name(name), Some(value)) => Some(has(name, &json!({ "const": value }))),
            _ => None,
        },
        TreeKind::Compare(Comparison::Different, left, right) => {
            match (&left.kind, constant(right)) {
                (TreeKind::Name(name), Some(value)) => {
                    Some(has(name, &json!({ "not": { "const": value } })))
                }
                _ => None,
            }
        }
        TreeKind::In(value, tests) => match &value.kind {
            TreeKind::Name(name) => {
                let values: Option<Vec<Value>> = tests.iter().map(constant).collect();
                Some(has(name, &json!({ "enum": values? })))
            }
            _ => None,
        },
        TreeKind::And(parts) => Some(json!({ "allOf": all(parts)? })),
        TreeKind::Or(parts) => Some(json!({ "anyOf": all(parts)? })),
        _ => None,
    }
}

fn all(parts: &[Tree]) -> Option<Vec<Value>> {
    parts.iter().map(of).collect()
}

fn has(name: &str, schema: &Value) -> Value {
    json!({ "properties": { name: schema }, "required": [name] })
}

fn constant(tree: &Tree) -> Option<Value> {
    match &tree.kind {
        TreeKind::Text(text) => Some(json!(&**text)),
        TreeKind::Boolean(yes) => Some(json!(yes)),
        _ => None,
    }
}
