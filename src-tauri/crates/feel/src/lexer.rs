//! Words, numbers, texts and signs.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, DiagnosticKind, Hint};
use crate::span::Span;

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Token {
    Number,
    Text(Arc<str>),
    Word,
    Sign(&'static str),
    End,
}

/// A token and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Lexeme {
    pub(crate) token: Token,
    pub(crate) span: Span,
}

/// Longer ones first: the first that fits is taken.
const SIGNS: [&str; 23] = [
    "**", "..", "<=", ">=", "!=", "->", "+", "-", "*", "/", "=", "<", ">", "(", ")", "[", "]", "{",
    "}", ",", ":", ".", "@",
];

fn starts_name(c: char) -> bool {
    c == '_'
        || c == '?'
        || c.is_alphabetic()
        || matches!(c, '\u{200C}'..='\u{200D}' | '\u{2070}'..='\u{218F}')
        || (u32::from(c) >= 0x1_0000 && !c.is_control())
}

fn continues_name(c: char) -> bool {
    starts_name(c)
        || c.is_numeric()
        || matches!(c, '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}')
}

/// Whether the text can be written as a name, without quotation marks.
pub fn is_name(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(starts_name)
        && chars.all(continues_name)
        && !crate::parser::KEYWORDS.contains(&text)
}

pub(crate) fn lex(text: &str) -> Result<Vec<Lexeme>, Diagnostic> {
    let mut lexer = Lexer { text, at: 0 };
    let mut lexemes = Vec::new();
    loop {
        lexer.skip_space()?;
        let start = lexer.at;
        let token = lexer.token()?;
        let done = token == Token::End;
        lexemes.push(Lexeme { token, span: lexer.span_from(start) });
        if done {
            return Ok(lexemes);
        }
    }
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
}

impl Lexer<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn span_from(&self, start: usize) -> Span {
        Span::new(start as u32, self.at as u32)
    }

    fn skip_space(&mut self) -> Result<(), Diagnostic> {
        loop {
            let rest = &self.text[self.at..];
            let trimmed = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
            self.at += rest.len() - trimmed.len();
            if trimmed.starts_with("//") {
                self.at += trimmed.find('\n').unwrap_or(trimmed.len());
            } else if trimmed.starts_with("/*") {
                let Some(length) = trimmed.find("*/") else {
                    let start = self.at;
                    self.at = self.text.len();
                    return Err(Diagnostic::new(DiagnosticKind::Syntax, self.span_from(start))
                        .with("found", "/*")
                        .hinted(Some(Hint::Write("*/".into()))));
                };
                self.at += length + 2;
            } else {
                return Ok(());
            }
        }
    }

    fn token(&mut self) -> Result<Token, Diagnostic> {
        let Some(first) = self.rest().chars().next() else {
            return Ok(Token::End);
        };
        if first.is_ascii_digit() || (first == '.' && self.digit_at(1)) {
            return Ok(self.number());
        }
        if first == '"' {
            return self.quoted();
        }
        if starts_name(first) {
            let rest = &self.text[self.at..];
            self.at += rest.find(|c| !continues_name(c)).unwrap_or(rest.len());
            return Ok(Token::Word);
        }
        if self.rest().starts_with("==") {
            let start = self.at;
            self.at += 2;
            return Err(Diagnostic::new(DiagnosticKind::Syntax, self.span_from(start))
                .with("found", "==")
                .hinted(Some(Hint::Write("=".into()))));
        }
        for sign in SIGNS {
            if self.rest().starts_with(sign) {
                self.at += sign.len();
                return Ok(Token::Sign(sign));
            }
        }
        let start = self.at;
        self.at += first.len_utf8();
        let hint = match first {
            '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{AB}' | '\u{BB}' | '\'' | '`' => Some("\""),
            '\u{2212}' | '\u{2013}' => Some("-"),
            '\u{2264}' => Some("<="),
            '\u{2265}' => Some(">="),
            '\u{2260}' => Some("!="),
            '\u{D7}' => Some("*"),
            '\u{F7}' => Some("/"),
            '&' => Some("and"),
            '|' => Some("or"),
            ';' => Some(","),
            '!' => Some("not()"),
            _ => None,
        };
        Err(Diagnostic::new(DiagnosticKind::Syntax, self.span_from(start))
            .with("found", first.to_string())
            .hinted(hint.map(|text| Hint::Write(text.into()))))
    }

    fn digit_at(&self, offset: usize) -> bool {
        self.text.as_bytes().get(self.at + offset).is_some_and(u8::is_ascii_digit)
    }

    fn digits(&mut self) {
        while self.digit_at(0) {
            self.at += 1;
        }
    }

    fn number(&mut self) -> Token {
        self.digits();
        if self.rest().starts_with('.') && self.digit_at(1) {
            self.at += 1;
            self.digits();
        }
        if self.rest().starts_with(['e', 'E']) {
            let signed = usize::from(self.rest()[1..].starts_with(['+', '-']));
            if self.digit_at(1 + signed) {
                self.at += 1 + signed;
                self.digits();
            }
        }
        Token::Number
    }

    fn quoted(&mut self) -> Result<Token, Diagnostic> {
        let start = self.at;
        let mut value = String::new();
        let mut chars = self.text[start + 1..].char_indices();
        while let Some((offset, c)) = chars.next() {
            match c {
                '"' => {
                    self.at = start + 1 + offset + 1;
                    return Ok(Token::Text(value.into()));
                }
                '\\' => {
                    let rest = &self.text[start + 1 + offset..];
                    let (meaning, length) = escape(rest);
                    value.push_str(&meaning);
                    for _ in 1..length {
                        chars.next();
                    }
                }
                c => value.push(c),
            }
        }
        self.at = self.text.len();
        Err(Diagnostic::new(DiagnosticKind::UnfinishedText, self.span_from(start))
            .hinted(Some(Hint::Write("\"".into()))))
    }
}

/// What the escape at the front of `rest` means, and how many characters it takes.
/// A backslash before anything else is itself: patterns are full of them.
fn escape(rest: &str) -> (String, usize) {
    let simple = match rest.as_bytes().get(1) {
        Some(b'"') => Some('"'),
        Some(b'\\') => Some('\\'),
        Some(b'\'') => Some('\''),
        Some(b'n') => Some('\n'),
        Some(b'r') => Some('\r'),
        Some(b't') => Some('\t'),
        _ => None,
    };
    if let Some(c) = simple {
        return (c.to_string(), 2);
    }
    let hex = |from: usize, count: usize| {
        let digits = rest.get(from..from + count)?;
        digits.bytes().all(|b| b.is_ascii_hexdigit()).then_some(())?;
        u32::from_str_radix(digits, 16).ok()
    };
    if rest.starts_with("\\U")
        && let Some(c) = hex(2, 6).and_then(char::from_u32)
    {
        return (c.to_string(), 8);
    }
    if rest.starts_with("\\u")
        && let Some(first) = hex(2, 4)
    {
        if let Some(c) = char::from_u32(first) {
            return (c.to_string(), 6);
        }
        if rest.get(6..8) == Some("\\u")
            && let Some(second) = hex(8, 4)
            && let Some(Ok(c)) = char::decode_utf16([first as u16, second as u16]).next()
        {
            return (c.to_string(), 12);
        }
    }
    ("\\".into(), 1)
}
