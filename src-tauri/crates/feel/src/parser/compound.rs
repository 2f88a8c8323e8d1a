//! Brackets, branches, loops and functions.

use std::sync::Arc;

use super::{KEYWORDS, OR, Parsed, Parser, SUM};
use crate::lexer::Token;
use crate::span::Span;
use crate::tree::{Iteration, Tree, TreeKind};

impl Parser<'_> {
    pub(super) fn parenthesis(&mut self) -> Parsed<Tree> {
        let opened = self.bump();
        let inner = self.inside(|parser| parser.nested(|parser| parser.test(OR)))?;
        if self.is_sign("..") {
            return self.range(opened, false, inner);
        }
        self.expect_close(")", opened)?;
        Ok(inner)
    }

    pub(super) fn range(
        &mut self,
        opened: Span,
        start_included: bool,
        start: Tree,
    ) -> Parsed<Tree> {
        self.expect_sign("..")?;
        self.range_ends += 1;
        let end = self.nested(|parser| parser.binary(SUM));
        self.range_ends -= 1;
        let end = end?;
        let end_included = self.is_sign("]");
        if !end_included && !self.is_sign(")") && !self.is_sign("[") {
            self.expect_close("]", opened)?;
        }
        let close = self.bump();
        let kind = TreeKind::Range {
            start: Box::new(start),
            start_included,
            end: Box::new(end),
            end_included,
        };
        self.node(kind, opened.to(close))
    }

    pub(super) fn list(&mut self) -> Parsed<Tree> {
        let closed = self.is_sign("[");
        let opened = self.bump();
        if closed && let Some(close) = self.accept_sign("]") {
            return self.node(TreeKind::List(Vec::new()), opened.to(close));
        }
        let first = self.inside(|parser| parser.nested(|parser| parser.test(OR)))?;
        if self.is_sign("..") {
            return self.range(opened, closed, first);
        }
        if !closed {
            return self.expected("..");
        }
        let mut items = vec![first];
        while self.accept_sign(",").is_some() {
            items.push(self.inside(|parser| parser.nested(|parser| parser.test(OR)))?);
        }
        let close = self.expect_close("]", opened)?;
        self.node(TreeKind::List(items), opened.to(close))
    }

    pub(super) fn context(&mut self) -> Parsed<Tree> {
        let opened = self.bump();
        let mut entries: Vec<(Arc<str>, Span, Tree)> = Vec::new();
        while !self.is_sign("}") {
            if !entries.is_empty() {
                self.expect_close(",", opened)?;
            }
            let (key, span) = self.key(opened)?;
            let value = self.inside(Self::expression)?;
            entries.push((key, span, value));
        }
        let close = self.bump();
        self.node(TreeKind::Context(entries), opened.to(close))
    }

    /// A context entry's name: a text, or words and signs up to the colon.
    fn key(&mut self, opened: Span) -> Parsed<(Arc<str>, Span)> {
        let mut span = self.lexeme().span;
        if let Token::Text(text) = self.lexeme().token.clone() {
            self.bump();
            self.expect_sign(":")?;
            return Ok((text, span));
        }
        if self.lexeme().token == Token::End {
            self.expect_close("}", opened)?;
        }
        if self.word().is_none() {
            return self.unexpected();
        }
        while !self.is_sign(":") {
            let part = self.lexeme().token == Token::Word
                || self.lexeme().token == Token::Number
                || ["+", "-", "*", "/", "."].iter().any(|sign| self.is_sign(sign));
            if !part {
                return self.expected(":");
            }
            span = span.to(self.bump());
        }
        self.bump();
        let written = span.of(self.text).split_whitespace().collect::<Vec<_>>().join(" ");
        Ok((written.into(), span))
    }

    pub(super) fn branch(&mut self) -> Parsed<Tree> {
        let start = self.bump();
        let condition = self.expression()?;
        self.expect_word("then")?;
        let yes = self.expression()?;
        self.expect_word("else")?;
        let no = self.expression()?;
        let span = start.to(no.span);
        self.node(TreeKind::If(Box::new(condition), Box::new(yes), Box::new(no)), span)
    }

    pub(super) fn repetition(&mut self) -> Parsed<Tree> {
        let word = self.word();
        let start = self.bump();
        let mut iterations = Vec::new();
        loop {
            let Some(name) = self.word().filter(|word| !KEYWORDS.contains(word)) else {
                return self.unexpected();
            };
            let name_span = self.bump();
            self.no_second_word()?;
            self.expect_word("in")?;
            let values = self.expression()?;
            let to = match self.accept_sign("..") {
                Some(_) => Some(self.expression()?),
                None => None,
            };
            iterations.push(Iteration { name: name.into(), name_span, values, to });
            if self.accept_sign(",").is_none() {
                break;
            }
        }
        self.expect_word(if word == Some("for") { "return" } else { "satisfies" })?;
        let body = self.expression()?;
        let span = start.to(body.span);
        let body = Box::new(body);
        let kind = match word {
            Some("for") => TreeKind::For(iterations, body),
            Some("some") => TreeKind::Some(iterations, body),
            _ => TreeKind::Every(iterations, body),
        };
        self.node(kind, span)
    }

    pub(super) fn function(&mut self) -> Parsed<Tree> {
        let start = self.bump();
        let opened = self.expect_sign("(")?;
        let mut parameters = Vec::new();
        while !self.is_sign(")") {
            if !parameters.is_empty() {
                self.expect_close(",", opened)?;
            }
            let Some(name) = self.word() else {
                return self.expect_close(")", opened).and_then(|_| self.unexpected());
            };
            let span = self.bump();
            parameters.push((Arc::from(name), span));
            if self.is_sign(":") {
                return self.unsupported("typed-parameter", self.lexeme().span);
            }
        }
        self.bump();
        if self.is_word("external") {
            return self.unsupported("external-function", self.lexeme().span);
        }
        let body = self.inside(Self::expression)?;
        let span = start.to(body.span);
        self.node(TreeKind::Function(parameters, Box::new(body)), span)
    }
}
