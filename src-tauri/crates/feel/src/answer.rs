//! The three answers to an expression by itself, as the command line gives them.

use serde_json::{Value as Json, json};

use crate::diagnostic::Diagnostic;
use crate::program::Environment;
use crate::scope::Scope;
use crate::value::Value;

/// What there is to say to an expression.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// It has a value; null may be one.
    Value(Value),
    /// It is null, and this is why.
    Null(Diagnostic),
    /// It is outside the subset, and here.
    Refused(Diagnostic),
}

/// Evaluates an expression that names nothing from outside.
///
/// ```
/// use maket_feel::{Answer, Environment, Value, answer};
/// let environment = Environment::at("2026-03-01T09:00[Europe/Kyiv]".parse().unwrap());
/// assert_eq!(answer("1 + 1", &environment), Answer::Value(Value::from(2)));
/// assert!(matches!(answer("1 + null", &environment), Answer::Null(_)));
/// assert!(matches!(answer("1 +", &environment), Answer::Refused(_)));
/// ```
pub fn answer(text: &str, environment: &Environment<'_>) -> Answer {
    let expression = match crate::parse(text) {
        Ok(expression) => expression,
        Err(diagnostic) => return Answer::Refused(diagnostic),
    };
    let compiled = expression.compile(&Scope::new());
    if let Some(refusal) = compiled.diagnostics.iter().find(|it| it.kind.is_refusal()) {
        return Answer::Refused(refusal.clone());
    }
    let outcome = compiled.program.evaluate(&(), environment);
    let Some(reason) = outcome.reason else {
        return Answer::Value(outcome.value);
    };
    if reason.is_refusal() {
        return Answer::Refused(reason.diagnostic());
    }
    // The compiler knows more of a mistake than the evaluation that stumbles over it.
    let known = compiled.diagnostics.into_iter().find(|it| it.span == reason.span);
    Answer::Null(known.unwrap_or_else(|| reason.diagnostic()))
}

impl Answer {
    /// `{"ok": {"type", "value"}}` in the compatibility kit's form, `{"ok": null, "why": …}`, or
    /// `{"refused": …}`.
    pub fn to_json(&self) -> Json {
        match self {
            Answer::Value(value) => json!({"ok": value.to_tck_json()}),
            Answer::Null(why) => json!({"ok": null, "why": why}),
            Answer::Refused(diagnostic) => json!({"refused": diagnostic}),
        }
    }
}
