//! Patterns that authors hold texts to.

use regex::{Regex, RegexBuilder};
use std::collections::HashMap;
use std::sync::{Arc, RwLock};

/// Patterns that have been compiled, so that none is compiled for each answer. Whoever keeps a
/// service ready to be walked keeps them beside it. All share one expression: each copy of one
/// would begin its caches anew.
#[derive(Debug, Default)]
pub struct Patterns(RwLock<HashMap<String, Option<Arc<Regex>>>>);

impl Patterns {
    /// What the whole of a text has to match; none where the pattern is no regular expression.
    pub(crate) fn whole(&self, pattern: &str) -> Option<Arc<Regex>> {
        let known = self.0.read().ok().and_then(|known| known.get(pattern).cloned());
        known.unwrap_or_else(|| {
            let compiled = compile(pattern).map(Arc::new);
            if let Ok(mut known) = self.0.write() {
                known.insert(pattern.to_owned(), compiled.clone());
            }
            compiled
        })
    }
}

pub(super) fn compile(pattern: &str) -> Option<Regex> {
    RegexBuilder::new(&format!("^(?:{pattern})$")).size_limit(1 << 20).build().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_is_kept_and_means_the_same() {
        let patterns = Patterns::default();
        for _ in 0..2 {
            let five = patterns.whole("[0-9]{5}").expect("it is a regular expression");
            assert!(five.is_match("01001"), "five digits fit, the first time and again");
            assert!(!five.is_match("x01001"), "and nothing but them");
            assert!(patterns.whole("[").is_none(), "what is none holds nobody up");
        }
    }
}
