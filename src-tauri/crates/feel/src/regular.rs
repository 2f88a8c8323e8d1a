//! XPath's regular expressions, rewritten for the `regex` crate.
//!
//! What no regular language can do (back-references) is refused; what XPath does not have
//! (look-around, possessive quantifiers) is no pattern at all.

use std::fmt::Write as _;

use regex::{Regex, RegexBuilder};

/// Why a pattern is not run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// It is no XPath pattern.
    Invalid,
    /// It is one, outside the subset.
    Outside,
}

type Part<T> = Result<T, Refusal>;

/// The most bytes that a compiled pattern may take.
const SIZE: usize = 1 << 20;
const MAX_NESTING: usize = 50;

/// Reads a pattern with its flags (`s`, `m`, `i`, `x`, `q`).
pub(crate) fn compile(pattern: &str, flags: &str) -> Part<Regex> {
    if flags.chars().any(|flag| !"smixq".contains(flag)) {
        return Err(Refusal::Invalid);
    }
    let rewritten = if flags.contains('q') {
        regex::escape(pattern)
    } else {
        let stripped =
            if flags.contains('x') { without_space(pattern) } else { pattern.to_owned() };
        let mut rewriter = Rewriter {
            chars: stripped.chars().collect(),
            at: 0,
            out: String::new(),
            dot_all: flags.contains('s'),
            multi_line: flags.contains('m'),
            ignores_case: flags.contains('i'),
            opened: 0,
            closed: Vec::new(),
        };
        rewriter.alternatives(0)?;
        if rewriter.at < rewriter.chars.len() {
            return Err(Refusal::Invalid);
        }
        rewriter.out
    };
    RegexBuilder::new(&rewritten)
        .case_insensitive(flags.contains('i'))
        .size_limit(SIZE)
        .dfa_size_limit(SIZE)
        .build()
        .map_err(|_| Refusal::Outside)
}

/// The pattern without white space, character classes apart.
fn without_space(pattern: &str) -> String {
    let (mut kept, mut depth, mut escaped) = (String::new(), 0_usize, false);
    for c in pattern.chars() {
        if depth == 0 && matches!(c, ' ' | '\t' | '\n' | '\r') {
            continue;
        }
        kept.push(c);
        match c {
            _ if escaped => {}
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        escaped = c == '\\' && !escaped;
    }
    kept
}

struct Rewriter {
    chars: Vec<char>,
    at: usize,
    out: String,
    dot_all: bool,
    multi_line: bool,
    ignores_case: bool,
    opened: usize,
    closed: Vec<usize>,
}

impl Rewriter {
    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn next(&mut self) -> Part<char> {
        let c = self.peek().ok_or(Refusal::Invalid)?;
        self.at += 1;
        Ok(c)
    }

    fn accept(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    fn alternatives(&mut self, depth: usize) -> Part<()> {
        if depth > MAX_NESTING {
            return Err(Refusal::Outside);
        }
        loop {
            while let Some(c) = self.peek() {
                match c {
                    '|' | ')' => break,
                    _ => self.piece(depth)?,
                }
            }
            if !self.accept('|') {
                return Ok(());
            }
            self.out.push('|');
        }
    }

    fn piece(&mut self, depth: usize) -> Part<()> {
        match self.next()? {
            '.' if self.dot_all => self.out.push_str("(?s:.)"),
            '.' => self.out.push_str("[^\\n\\r]"),
            '^' => self.out.push_str(if self.multi_line { "(?m:^)" } else { "\\A" }),
            '$' => self.out.push_str(if self.multi_line { "(?m:$)" } else { "\\z" }),
            '(' => self.group(depth)?,
            '[' => self.class(depth)?,
            '\\' => self.escape()?,
            '?' | '*' | '+' | '{' | '}' | ')' | ']' => return Err(Refusal::Invalid),
            c => literal(&mut self.out, c),
        }
        self.quantifier()
    }

    fn group(&mut self, depth: usize) -> Part<()> {
        let number = if self.accept('?') {
            if !self.accept(':') {
                return Err(Refusal::Invalid);
            }
            self.out.push_str("(?:");
            None
        } else {
            self.out.push('(');
            self.opened += 1;
            Some(self.opened)
        };
        self.alternatives(depth + 1)?;
        if !self.accept(')') {
            return Err(Refusal::Invalid);
        }
        self.closed.extend(number);
        self.out.push(')');
        Ok(())
    }

    fn quantifier(&mut self) -> Part<()> {
        match self.peek() {
            Some(c @ ('?' | '*' | '+')) => {
                self.at += 1;
                self.out.push(c);
            }
            Some('{') => {
                self.at += 1;
                let least = self.count()?.ok_or(Refusal::Invalid)?;
                write!(self.out, "{{{least}").map_err(|_| Refusal::Outside)?;
                if self.accept(',') {
                    self.out.push(',');
                    if let Some(most) = self.count()? {
                        if most < least {
                            return Err(Refusal::Invalid);
                        }
                        write!(self.out, "{most}").map_err(|_| Refusal::Outside)?;
                    }
                }
                if !self.accept('}') {
                    return Err(Refusal::Invalid);
                }
                self.out.push('}');
            }
            _ => return Ok(()),
        }
        if self.accept('?') {
            self.out.push('?');
        }
        Ok(())
    }

    fn count(&mut self) -> Part<Option<u32>> {
        let start = self.at;
        while self.peek().is_some_and(|c| c.is_ascii_digit()) {
            self.at += 1;
        }
        if start == self.at {
            return Ok(None);
        }
        let digits: String = self.chars[start..self.at].iter().collect();
        digits.parse().map(Some).map_err(|_| Refusal::Outside)
    }

    /// An escape outside of a character class.
    fn escape(&mut self) -> Part<()> {
        if let Some(digit) = self.peek().and_then(|c| c.to_digit(10)) {
            let known = self.closed.contains(&(digit as usize));
            return Err(if known { Refusal::Outside } else { Refusal::Invalid });
        }
        match self.escaped()? {
            Escaped::Char(c) => literal(&mut self.out, c),
            // `\p{Lu}` means capitals, also where case is ignored.
            Escaped::Set(set) => {
                let _ = write!(self.out, "(?-i:{set})");
            }
        }
        Ok(())
    }

    fn escaped(&mut self) -> Part<Escaped> {
        let set = |text: &str| Ok(Escaped::Set(text.to_owned()));
        match self.next()? {
            'n' => Ok(Escaped::Char('\n')),
            'r' => Ok(Escaped::Char('\r')),
            't' => Ok(Escaped::Char('\t')),
            c if "\\|.-^?*+{}()[]$".contains(c) => Ok(Escaped::Char(c)),
            's' => set("[ \\t\\n\\r]"),
            'S' => set("[^ \\t\\n\\r]"),
            'd' => set("\\p{Nd}"),
            'D' => set("\\P{Nd}"),
            'w' => set("[^\\p{P}\\p{Z}\\p{C}]"),
            'W' => set("[\\p{P}\\p{Z}\\p{C}]"),
            'i' | 'I' | 'c' | 'C' => Err(Refusal::Outside),
            'p' => self.property(false),
            'P' => self.property(true),
            _ => Err(Refusal::Invalid),
        }
    }

    fn property(&mut self, negated: bool) -> Part<Escaped> {
        if !self.accept('{') {
            return Err(Refusal::Invalid);
        }
        let mut name = String::new();
        loop {
            match self.next()? {
                '}' => break,
                c => name.push(c),
            }
        }
        let sign = if negated { "^" } else { "" };
        if CATEGORIES.contains(&name.as_str()) {
            return Ok(Escaped::Set(format!("[{sign}\\p{{{name}}}]")));
        }
        let Some(block) = name.strip_prefix("Is") else {
            return Err(Refusal::Invalid);
        };
        if block.is_empty() || !block.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
            return Err(Refusal::Invalid);
        }
        match BLOCKS.iter().find(|(known, _, _)| *known == block) {
            Some((_, first, last)) => {
                Ok(Escaped::Set(format!("[{sign}\\x{{{first:X}}}-\\x{{{last:X}}}]")))
            }
            None => Err(Refusal::Outside),
        }
    }

    /// `[…]`, with XPath's subtraction `[a-z-[aeiou]]`.
    fn class(&mut self, depth: usize) -> Part<()> {
        if depth > MAX_NESTING {
            return Err(Refusal::Outside);
        }
        let negated = self.accept('^');
        self.out.push_str("[[");
        if negated {
            self.out.push('^');
        }
        let mut empty = true;
        loop {
            match self.next()? {
                ']' if !empty => break,
                '-' if !empty && self.peek() == Some('[') => {
                    self.at += 1;
                    self.out.push_str("]--");
                    self.class(depth + 1)?;
                    if !self.accept(']') {
                        return Err(Refusal::Invalid);
                    }
                    self.out.push(']');
                    return Ok(());
                }
                '[' | ']' => return Err(Refusal::Invalid),
                c => self.class_item(c)?,
            }
            empty = false;
        }
        self.out.push_str("]]");
        Ok(())
    }

    fn class_item(&mut self, c: char) -> Part<()> {
        let first = match c {
            '\\' => match self.escaped()? {
                Escaped::Char(c) => c,
                Escaped::Set(set) => {
                    let by_case = ["{Lu}", "{Ll}", "{Lt}"].iter().any(|it| set.contains(it));
                    if by_case && self.ignores_case {
                        return Err(Refusal::Outside);
                    }
                    self.out.push_str(&set);
                    return Ok(());
                }
            },
            c => c,
        };
        let follows = self.chars.get(self.at + 1).copied();
        let is_range = self.peek() == Some('-') && !matches!(follows, Some(']' | '[') | None);
        if !is_range {
            literal(&mut self.out, first);
            return Ok(());
        }
        self.at += 1;
        let last = match self.next()? {
            '\\' => match self.escaped()? {
                Escaped::Char(c) => c,
                Escaped::Set(_) => return Err(Refusal::Invalid),
            },
            c => c,
        };
        if last < first {
            return Err(Refusal::Invalid);
        }
        literal(&mut self.out, first);
        self.out.push('-');
        literal(&mut self.out, last);
        Ok(())
    }
}

enum Escaped {
    Char(char),
    Set(String),
}

/// A character that means itself, however the `regex` crate would read it.
fn literal(out: &mut String, c: char) {
    if c.is_alphanumeric() {
        out.push(c);
    } else {
        let _ = write!(out, "\\x{{{:X}}}", u32::from(c));
    }
}

const CATEGORIES: [&str; 36] = [
    "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc",
    "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Z", "Zs", "Zl", "Zp", "S", "Sm", "Sc", "Sk", "So", "C",
    "Cc", "Cf", "Co", "Cn",
];

/// Blocks of Unicode by XML Schema's names, as far as European services meet them.
const BLOCKS: [(&str, u32, u32); 14] = [
    ("BasicLatin", 0x0000, 0x007F),
    ("Latin-1Supplement", 0x0080, 0x00FF),
    ("LatinExtended-A", 0x0100, 0x017F),
    ("LatinExtended-B", 0x0180, 0x024F),
    ("IPAExtensions", 0x0250, 0x02AF),
    ("SpacingModifierLetters", 0x02B0, 0x02FF),
    ("CombiningDiacriticalMarks", 0x0300, 0x036F),
    ("Greek", 0x0370, 0x03FF),
    ("GreekandCoptic", 0x0370, 0x03FF),
    ("Cyrillic", 0x0400, 0x04FF),
    ("LatinExtendedAdditional", 0x1E00, 0x1EFF),
    ("GreekExtended", 0x1F00, 0x1FFF),
    ("GeneralPunctuation", 0x2000, 0x206F),
    ("CurrencySymbols", 0x20A0, 0x20CF),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pattern: &str, flags: &str, text: &str, expected: Result<bool, Refusal>) {
        let found = compile(pattern, flags).map(|regex| regex.is_match(text));
        assert_eq!(found, expected, "/{pattern}/{flags} on {text:?}");
    }

    #[test]
    fn ok_what_xpath_writes_otherwise() {
        check("[A-Z-[OI]]", "i", "x", Ok(true));
        check("[A-Z-[OI]]", "i", "o", Ok(false));
        check("Mary.Jones", "", "Mary\rJones", Ok(false));
        check("^$", "m", "a\n\nb", Ok(true));
        check("hello\\ sworld", "x", "hello world", Ok(true));
        check("\\p{IsCyrillic}+", "", "Київ", Ok(true));
        check("a.b", "q", "axb", Ok(false));
        check("^[&&~~]$", "", "&", Ok(true));
        check("^\\d{2,3}$", "", "12", Ok(true));
        check("^#a$", "", "#a", Ok(true));
        check("\\p{Lu}", "i", "a", Ok(false));
    }

    #[test]
    fn err_what_is_no_pattern() {
        for pattern in ["(", "a**", "[", "[]", "(?=a)", "\\q", "{1}", "a{2,1}", "[b-a]", "(.)\\2"] {
            check(pattern, "", "", Err(Refusal::Invalid));
        }
        check("a", "z", "", Err(Refusal::Invalid));
    }

    #[test]
    fn err_what_is_no_regular_language_is_refused() {
        check("(.)\\1", "", "aa", Err(Refusal::Outside));
        check("((a{99}){99}){99}", "", "", Err(Refusal::Outside));
    }
}
