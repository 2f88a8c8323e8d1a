//! Expressions by themselves, for trying them out and for compatibility kits.

use jiff::Zoned;
use maket_feel::{Answer, Environment, Language, answer};
use serde_json::Value;

use crate::error::{ApiError, ErrorCode};

/// Evaluates an expression without names: `{"ok": {"type", "value"}}`, `{"ok": null, "why": …}`
/// where its value is null for a reason, or `{"refused": …}` where it is outside the subset.
pub fn evaluate(text: &str, now: Zoned) -> Value {
    answer(text, &Environment::at(now)).to_json()
}

/// What an expression without names comes to, and the reason where that is null for one.
pub fn say(text: &str, now: Zoned, language: &str) -> Result<(String, Option<String>), ApiError> {
    let spoken = Language::of_tag(language);
    match answer(text, &Environment::at(now)) {
        Answer::Value(value) => Ok((value.to_text(), None)),
        Answer::Null(why) => Ok(("null".to_owned(), Some(why.words(spoken)))),
        Answer::Refused(why) => {
            let place = text.get(..why.span.start as usize).map_or(0, |it| it.chars().count()) + 1;
            Err(ApiError::new(ErrorCode::BadRequest, "evaluate the expression")
                .because(format!("at sign {place}: {}", why.words(spoken))))
        }
    }
}
