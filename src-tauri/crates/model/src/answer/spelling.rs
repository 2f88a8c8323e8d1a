//! One spelling for what people type in several.

/// Letters with a mark that some keyboards type as two characters: base, mark, letter.
const COMPOSED: [(char, char, char); 22] = [
    ('и', '\u{306}', 'й'),
    ('И', '\u{306}', 'Й'),
    ('і', '\u{308}', 'ї'),
    ('І', '\u{308}', 'Ї'),
    ('е', '\u{308}', 'ё'),
    ('Е', '\u{308}', 'Ё'),
    ('a', '\u{308}', 'ä'),
    ('A', '\u{308}', 'Ä'),
    ('o', '\u{308}', 'ö'),
    ('O', '\u{308}', 'Ö'),
    ('u', '\u{308}', 'ü'),
    ('U', '\u{308}', 'Ü'),
    ('o', '\u{303}', 'õ'),
    ('O', '\u{303}', 'Õ'),
    ('s', '\u{30c}', 'š'),
    ('S', '\u{30c}', 'Š'),
    ('z', '\u{30c}', 'ž'),
    ('Z', '\u{30c}', 'Ž'),
    ('e', '\u{301}', 'é'),
    ('E', '\u{301}', 'É'),
    ('a', '\u{301}', 'á'),
    ('A', '\u{301}', 'Á'),
];

/// A text without the accidents of typing: letters composed, one kind of space, no space at the
/// ends, no control characters but line ends, and between letters one apostrophe: `’`.
pub fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            '\n' => out.push('\n'),
            '\u{200b}' | '\u{feff}' => {}
            '\t' | '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{2009}' => out.push(' '),
            c if c.is_control() => {}
            c => {
                let last = out.chars().next_back();
                let whole =
                    COMPOSED.iter().find(|(base, mark, _)| Some(*base) == last && *mark == c);
                match whole {
                    Some((_, _, letter)) => {
                        out.pop();
                        out.push(*letter);
                    }
                    None => out.push(c),
                }
            }
        }
    }
    one_apostrophe(&out)
}

fn one_apostrophe(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut before = None;
    while let Some(c) = chars.next() {
        let mut between = || {
            before.is_some_and(char::is_alphabetic)
                && chars.peek().is_some_and(|after| after.is_alphabetic())
        };
        let c = if is_apostrophe(c) && between() { '’' } else { c };
        out.push(c);
        before = Some(c);
    }
    out
}

/// Whether a character is one of those typed for an apostrophe.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '`' | '‘' | '´' | '＇')
}

/// A text for comparing: tidy, in small letters, apostrophes one, spaces single.
pub fn fold(text: &str) -> String {
    let small = tidy(text).to_lowercase();
    let one = small.replace(is_apostrophe, "’");
    one.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling_for_many() {
        let check = |typed: &str, tidied: &str| assert_eq!(tidy(typed), tidied, "{typed:?}");
        check("  Лук'яненко ", "Лук’яненко");
        check("Лукʼяненко", "Лук’яненко");
        check("Лук’яненко", "Лук’яненко");
        check("'quoted'", "'quoted'");
        check("Киі\u{308}в", "Київ");
        check("Йо\u{a0}ко\u{0}", "Йо ко");
        check("a\nb", "a\nb");
        assert_eq!(fold("  М'ЯТА   свіжа"), fold("м’ята свіжа"), "compared as the same");
    }
}
