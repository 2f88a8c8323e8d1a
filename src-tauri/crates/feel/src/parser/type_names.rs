//! Type names behind `instance of`.

use std::sync::Arc;

use indexmap::IndexMap;

use super::{Parsed, Parser};
use crate::lexer::Token;
use crate::span::Span;
use crate::types::Type;

/// Longer names first.
const NAMES: [(&[&str], Type); 9] = [
    (&["years", "and", "months", "duration"], Type::MonthsDuration),
    (&["days", "and", "time", "duration"], Type::DaysDuration),
    (&["date", "and", "time"], Type::DateTime),
    (&["Any"], Type::Any),
    (&["boolean"], Type::Boolean),
    (&["number"], Type::Number),
    (&["string"], Type::Text),
    (&["date"], Type::Date),
    (&["time"], Type::Time),
];

impl Parser<'_> {
    /// The type, and where its name ends.
    pub(crate) fn type_name(&mut self) -> Parsed<(Type, Span)> {
        let start = self.lexeme().span;
        for (words, of) in NAMES {
            if words.iter().enumerate().all(|(index, word)| self.is_word_after(index, word)) {
                let mut end = start;
                for _ in words {
                    end = self.bump();
                }
                return Ok((of, end));
            }
        }
        match self.word() {
            Some("list") => {
                let (of, end) = self.type_argument()?;
                Ok((Type::List(Box::new(of)), end))
            }
            Some("range") => {
                let (of, end) = self.type_argument()?;
                Ok((Type::Range(Box::new(of)), end))
            }
            Some("context") => self.context_type(),
            Some("function") => self.function_type(),
            _ => self.unsupported("type", start),
        }
    }

    fn is_word_after(&self, count: usize, word: &str) -> bool {
        matches!(self.token_after(count), Token::Word) && self.word_after(count) == Some(word)
    }

    fn type_argument(&mut self) -> Parsed<(Type, Span)> {
        self.bump();
        self.expect_sign("<")?;
        let (of, _) = self.nested(Self::type_name)?;
        Ok((of, self.expect_sign(">")?))
    }

    fn context_type(&mut self) -> Parsed<(Type, Span)> {
        self.bump();
        self.expect_sign("<")?;
        let mut entries: IndexMap<Arc<str>, Type> = IndexMap::new();
        while !self.is_sign(">") {
            if !entries.is_empty() {
                self.expect_sign(",")?;
            }
            let Some(name) = self.word() else {
                return self.unexpected();
            };
            self.bump();
            self.expect_sign(":")?;
            let (of, _) = self.nested(Self::type_name)?;
            entries.insert(name.into(), of);
        }
        Ok((Type::Context(Arc::new(entries)), self.bump()))
    }

    /// Which function types a value has cannot be told; only that it is none of them.
    fn function_type(&mut self) -> Parsed<(Type, Span)> {
        self.bump();
        self.expect_sign("<")?;
        while !self.is_sign(">") {
            self.nested(Self::type_name)?;
            if self.accept_sign(",").is_none() {
                break;
            }
        }
        self.expect_sign(">")?;
        self.expect_sign("->")?;
        let (_, end) = self.nested(Self::type_name)?;
        Ok((Type::Function, end))
    }
}
