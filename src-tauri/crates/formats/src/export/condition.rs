//! Conditions of questions as JSON Schema, where they are of a kind that it can say.

use maket_feel::{Comparison, Tree, TreeKind};
use maket_model::id::Formula;
use maket_model::service::Service;
use serde_json::{Value, json};

/// How deep rules may name rules; a circle ends there.
const MOST_RULES: u8 = 16;

/// What names in conditions stand for.
pub(super) struct Names<'a> {
    pub(super) service: &'a Service,
    /// Whether a submission holds the answer to a question of this name.
    pub(super) is_sent: &'a dyn Fn(&str) -> bool,
}

impl Names<'_> {
    /// The schema that holds of a submission where the condition does; none where JSON Schema
    /// cannot say it, so that the condition is left to the service.
    pub(super) fn schema(&self, condition: &Formula) -> Option<Value> {
        self.parsed(condition, MOST_RULES)
    }

    fn parsed(&self, condition: &Formula, rules: u8) -> Option<Value> {
        self.of(&maket_feel::parse(condition.as_str()).ok()?.tree, rules)
    }

    fn of(&self, tree: &Tree, rules: u8) -> Option<Value> {
        match &tree.kind {
            TreeKind::Name(name) if (self.is_sent)(name) => {
                Some(has(name, &json!({ "const": true })))
            }
            TreeKind::Name(name) => {
                let rule = self.service.rules.iter().find(|rule| rule.id == **name)?;
                self.parsed(&rule.is, rules.checked_sub(1)?)
            }
            TreeKind::Compare(comparison, left, right) => {
                let (name, value) = (self.sent(left)?, constant(right)?);
                let same = has(name, &json!({ "const": value }));
                match comparison {
                    Comparison::Equal => Some(same),
                    // What was not answered is different from everything.
                    Comparison::Different => Some(json!({ "not": same })),
                    _ => None,
                }
            }
            TreeKind::In(value, tests) => {
                let name = self.sent(value)?;
                let values: Option<Vec<Value>> = tests.iter().map(constant).collect();
                Some(has(name, &json!({ "enum": values? })))
            }
            TreeKind::And(parts) => Some(json!({ "allOf": self.all(parts, rules)? })),
            TreeKind::Or(parts) => Some(json!({ "anyOf": self.all(parts, rules)? })),
            _ => None,
        }
    }

    fn all(&self, parts: &[Tree], rules: u8) -> Option<Vec<Value>> {
        parts.iter().map(|part| self.of(part, rules)).collect()
    }

    /// The name of a question whose answer is sent.
    fn sent<'t>(&self, tree: &'t Tree) -> Option<&'t str> {
        match &tree.kind {
            TreeKind::Name(name) if (self.is_sent)(name) => Some(name),
            _ => None,
        }
    }
}

/// `if` holds where a key is missing, so it has to be required beside.
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
