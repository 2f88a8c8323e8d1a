//! Expressions by themselves, for trying them out and for compatibility kits.

use jiff::Zoned;
use maket_feel::{Environment, answer};
use serde_json::Value;

/// Evaluates an expression without names: `{"ok": {"type", "value"}}`, `{"ok": null, "why": …}`
/// where its value is null for a reason, or `{"refused": …}` where it is outside the subset.
pub fn evaluate(text: &str, now: Zoned) -> Value {
    answer(text, &Environment::at(now)).to_json()
}
