//! Texts that a pattern takes.

use regex_syntax::hir::{Class, Hir, HirKind};

/// The longest text that is made up.
const LONGEST: usize = 4_000;

/// A text that a pattern takes, the whole of it; nothing where the pattern cannot be read or asks
/// for signs beside the text. Other turns make other texts up.
///
/// ```
/// let made = maket_mocks::shape::of_pattern("[A-Z]{2}[0-9]{3}( or none)?", 0);
/// assert_eq!(made.as_deref(), Some("AA000"));
/// assert_eq!(maket_mocks::shape::of_pattern("(", 0), None);
/// ```
pub fn of_pattern(pattern: &str, turn: u32) -> Option<String> {
    let read = regex_syntax::parse(pattern).ok()?;
    let mut text = String::new();
    write(&read, turn, &mut text).then_some(text)
}

/// Writes a text for a part; says whether it could.
fn write(part: &Hir, turn: u32, text: &mut String) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    match part.kind() {
        HirKind::Empty | HirKind::Look(_) => true,
        HirKind::Literal(literal) => {
            let said = std::str::from_utf8(&literal.0);
            said.map(|said| text.push_str(said)).is_ok()
        }
        HirKind::Class(class) => sign(class, turn).map(|sign| text.push(sign)).is_some(),
        HirKind::Repetition(repeated) => {
            let most = repeated.max.unwrap_or(u32::MAX);
            let count = repeated.min.saturating_add(turn % 3).min(most).max(repeated.min);
            (0..count).all(|_| write(&repeated.sub, turn, text))
        }
        HirKind::Capture(capture) => write(&capture.sub, turn, text),
        HirKind::Concat(parts) => parts.iter().all(|part| write(part, turn, text)),
        HirKind::Alternation(parts) => {
            parts.get(turn as usize % parts.len().max(1)).is_some_and(|it| write(it, turn, text))
        }
    }
}

/// A sign of a class: one that people type, where it has such.
fn sign(class: &Class, turn: u32) -> Option<char> {
    let ranges: Vec<(char, char)> = match class {
        Class::Unicode(class) => class.iter().map(|it| (it.start(), it.end())).collect(),
        Class::Bytes(class) => {
            class.iter().map(|it| (char::from(it.start()), char::from(it.end()))).collect()
        }
    };
    let holds = |sign: char| ranges.iter().any(|(from, to)| (*from..=*to).contains(&sign));
    let typed = ('A'..='Z').chain('0'..='9').chain('a'..='z').chain('а'..='я');
    let typed: Vec<char> = typed.filter(|sign| holds(*sign)).collect();
    let first = || ranges.first().map(|(from, _)| *from);
    typed.get(turn as usize % typed.len().max(1)).copied().or_else(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_fits_the_pattern_that_it_is_made_up_for() {
        for pattern in [
            r"[A-z]{1,2}[0-9][A-z0-9]?[\s]*[0-9]{1,2}[ABD-hJLNP-uW-z]{2}",
            r"^\+380\d{9}$",
            "(red|green|blue)-[^a-z]+",
            "ЯЯ[0-9]{6}",
            r"\w+@\w+\.org",
        ] {
            let fits = regex::Regex::new(&format!("^(?:{pattern})$")).unwrap();
            for turn in 0..6 {
                let made = of_pattern(pattern, turn).unwrap();
                assert!(fits.is_match(&made), "{pattern} takes {made:?}");
            }
        }
    }
}
