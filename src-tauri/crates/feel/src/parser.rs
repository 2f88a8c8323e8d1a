//! From text to tree: precedence climbing, one token of lookahead, a limit to every recursion.

mod compound;
mod type_names;

use std::sync::Arc;

use crate::builtins;
use crate::diagnostic::{Diagnostic, DiagnosticKind, Hint};
use crate::lexer::{Lexeme, Token, lex};
use crate::span::Span;
use crate::tree::{Argument, Arithmetic, Comparison, Tree, TreeKind};

/// Words that are no names.
pub(crate) const KEYWORDS: [&str; 19] = [
    "if",
    "then",
    "else",
    "for",
    "in",
    "return",
    "some",
    "every",
    "satisfies",
    "and",
    "or",
    "between",
    "function",
    "external",
    "null",
    "true",
    "false",
    "instance",
    "of",
];

/// Words after which an operand has ended.
const OPERATORS: [&str; 10] =
    ["then", "else", "in", "return", "satisfies", "and", "or", "between", "instance", "of"];

/// Properties of two words.
const LONG_PROPERTIES: [(&str, &str, &str); 3] = [
    ("time", "offset", "time offset"),
    ("start", "included", "start included"),
    ("end", "included", "end included"),
];

/// The longest text that is read, in bytes.
pub const MAX_LENGTH: usize = 64 * 1024;
/// How deep brackets, branches and loops may be nested.
pub const MAX_NESTING: u16 = 48;
/// How high a tree may grow, a long sum included.
pub const MAX_DEPTH: u16 = 200;

pub(crate) type Parsed<T> = Result<T, Diagnostic>;

const OR: u8 = 1;
const AND: u8 = 2;
const COMPARE: u8 = 3;
const SUM: u8 = 4;

pub(crate) struct Parser<'a> {
    pub(crate) text: &'a str,
    lexemes: Vec<Lexeme>,
    at: usize,
    nesting: u16,
    /// Inside `[a..b[`, where the last bracket does not open a filter.
    range_ends: u16,
}

/// Reads an expression.
pub(crate) fn expression(text: &str) -> Parsed<Tree> {
    let mut parser = Parser::new(text)?;
    let tree = parser.expression()?;
    parser.end()?;
    Ok(tree)
}

/// Reads a cell of a decision table.
pub(crate) fn unary_tests(text: &str) -> Parsed<Tree> {
    let mut parser = Parser::new(text)?;
    let span = Span::new(0, text.len() as u32);
    let tests = |negated, tests| Tree::new(TreeKind::Tests { negated, tests }, span);
    if parser.is_sign("-") && parser.token_after(1) == &Token::End {
        return Ok(tests(false, Vec::new()));
    }
    let start = parser.at;
    if parser.is_word("not") && parser.token_after(1) == &Token::Sign("(") {
        parser.at += 2;
        if let Ok(inner) = parser.tests()
            && parser.expect_close(")", span).is_ok()
            && parser.lexeme().token == Token::End
        {
            return Ok(tests(true, inner));
        }
        parser.at = start;
    }
    let inner = parser.tests()?;
    parser.end()?;
    Ok(tests(false, inner))
}

impl<'a> Parser<'a> {
    fn new(text: &'a str) -> Parsed<Self> {
        if text.len() > MAX_LENGTH {
            let span = Span::new(0, text.len().min(u32::MAX as usize) as u32);
            return Err(Diagnostic::new(DiagnosticKind::TooLarge, span));
        }
        Ok(Self { text, lexemes: lex(text)?, at: 0, nesting: 0, range_ends: 0 })
    }

    pub(crate) fn lexeme(&self) -> &Lexeme {
        &self.lexemes[self.at]
    }

    pub(crate) fn token_after(&self, count: usize) -> &Token {
        &self.lexemes[(self.at + count).min(self.lexemes.len() - 1)].token
    }

    pub(crate) fn word_after(&self, count: usize) -> Option<&'a str> {
        let lexeme = &self.lexemes[(self.at + count).min(self.lexemes.len() - 1)];
        (lexeme.token == Token::Word).then(|| lexeme.span.of(self.text))
    }

    pub(crate) fn word(&self) -> Option<&'a str> {
        self.word_after(0)
    }

    pub(crate) fn is_word(&self, word: &str) -> bool {
        self.word() == Some(word)
    }

    pub(crate) fn is_sign(&self, sign: &str) -> bool {
        matches!(self.lexeme().token, Token::Sign(found) if found == sign)
    }

    pub(crate) fn bump(&mut self) -> Span {
        let span = self.lexeme().span;
        self.at = (self.at + 1).min(self.lexemes.len() - 1);
        span
    }

    pub(crate) fn accept_sign(&mut self, sign: &str) -> Option<Span> {
        self.is_sign(sign).then(|| self.bump())
    }

    pub(crate) fn accept_word(&mut self, word: &str) -> Option<Span> {
        self.is_word(word).then(|| self.bump())
    }

    pub(crate) fn unexpected<T>(&self) -> Parsed<T> {
        let span = self.lexeme().span;
        Err(Diagnostic::new(DiagnosticKind::Syntax, span).with("found", span.of(self.text)))
    }

    fn expected<T>(&self, what: &str) -> Parsed<T> {
        self.unexpected().map_err(|it: Diagnostic| it.hinted(Some(Hint::Write(what.to_owned()))))
    }

    pub(crate) fn unsupported<T>(&self, what: &str, span: Span) -> Parsed<T> {
        Err(Diagnostic::new(DiagnosticKind::Unsupported, span).with("what", what))
    }

    pub(crate) fn expect_sign(&mut self, sign: &str) -> Parsed<Span> {
        self.accept_sign(sign).map_or_else(|| self.expected(sign), Ok)
    }

    fn expect_word(&mut self, word: &str) -> Parsed<Span> {
        self.accept_word(word).map_or_else(|| self.expected(word), Ok)
    }

    fn expect_close(&mut self, sign: &str, opened: Span) -> Parsed<Span> {
        if self.lexeme().token == Token::End {
            return Err(Diagnostic::new(DiagnosticKind::UnfinishedBracket, opened)
                .hinted(Some(Hint::Write(sign.to_owned()))));
        }
        self.expect_sign(sign)
    }

    fn end(&self) -> Parsed<()> {
        if self.lexeme().token == Token::End { Ok(()) } else { self.unexpected() }
    }

    fn node(&self, kind: TreeKind, span: Span) -> Parsed<Tree> {
        let tree = Tree::new(kind, span);
        if tree.depth > MAX_DEPTH {
            return Err(Diagnostic::new(DiagnosticKind::TooLarge, span));
        }
        Ok(tree)
    }

    pub(crate) fn nested<T>(&mut self, read: impl FnOnce(&mut Self) -> Parsed<T>) -> Parsed<T> {
        if self.nesting >= MAX_NESTING {
            return Err(Diagnostic::new(DiagnosticKind::TooLarge, self.lexeme().span));
        }
        self.nesting += 1;
        let read = read(self);
        self.nesting -= 1;
        read
    }

    fn expression(&mut self) -> Parsed<Tree> {
        self.nested(|parser| parser.binary(OR))
    }

    /// Operators of at least this rank, from the left.
    fn binary(&mut self, rank: u8) -> Parsed<Tree> {
        let first = self.operand()?;
        self.binary_of(first, rank)
    }

    /// The same where the first operand has been read.
    fn binary_of(&mut self, first: Tree, rank: u8) -> Parsed<Tree> {
        let mut left = first;
        loop {
            let (token, word) = (self.lexeme().token.clone(), self.word());
            let comparison = match &token {
                Token::Sign(sign) => Comparison::of(sign),
                _ => None,
            };
            left = match (&token, word) {
                (_, Some("or")) if rank <= OR => self.chain(left, "or", OR)?,
                (_, Some("and")) if rank <= AND => self.chain(left, "and", AND)?,
                (_, Some("between")) if rank <= COMPARE => self.between(left)?,
                (_, Some("in")) if rank <= COMPARE => self.membership(left)?,
                (Token::Sign(sign), _) => {
                    if let Some(comparison) = comparison {
                        if rank > COMPARE {
                            return Ok(left);
                        }
                        self.bump();
                        let right = self.binary(SUM)?;
                        let span = left.span.to(right.span);
                        let kind = TreeKind::Compare(comparison, Box::new(left), Box::new(right));
                        self.node(kind, span)?
                    } else {
                        let (operator, own) = match *sign {
                            "+" => (Arithmetic::Add, SUM),
                            "-" => (Arithmetic::Subtract, SUM),
                            "*" => (Arithmetic::Multiply, SUM + 1),
                            "/" => (Arithmetic::Divide, SUM + 1),
                            "**" => (Arithmetic::Power, SUM + 2),
                            _ => return Ok(left),
                        };
                        if rank > own {
                            return Ok(left);
                        }
                        self.bump();
                        let right = self.binary(own + 1)?;
                        let span = left.span.to(right.span);
                        self.node(
                            TreeKind::Arithmetic(operator, Box::new(left), Box::new(right)),
                            span,
                        )?
                    }
                }
                _ => return Ok(left),
            };
        }
    }

    /// `a and b and c` becomes one node, however long it is.
    fn chain(&mut self, first: Tree, word: &str, rank: u8) -> Parsed<Tree> {
        let mut span = first.span;
        let mut parts = vec![first];
        while self.accept_word(word).is_some() {
            let part = self.binary(rank + 1)?;
            span = span.to(part.span);
            parts.push(part);
        }
        let kind = if word == "or" { TreeKind::Or(parts) } else { TreeKind::And(parts) };
        self.node(kind, span)
    }

    fn between(&mut self, value: Tree) -> Parsed<Tree> {
        self.bump();
        let low = self.binary(SUM)?;
        self.expect_word("and")?;
        let high = self.binary(SUM)?;
        let span = value.span.to(high.span);
        self.node(TreeKind::Between(Box::new(value), Box::new(low), Box::new(high)), span)
    }

    fn membership(&mut self, value: Tree) -> Parsed<Tree> {
        self.bump();
        let test = match self.accept_sign("(") {
            None => self.test(SUM)?,
            Some(opened) => {
                let mut tests = self.nested(Self::tests)?;
                let is_single = tests.len() == 1 && !matches!(tests[0].kind, TreeKind::Test(..));
                let operand = if is_single && self.is_sign("..") {
                    let first = tests.remove(0);
                    self.range(opened, false, first)?
                } else {
                    let close = self.expect_close(")", opened)?;
                    let goes_on = ["+", "-", "*", "/", "**", ".", "[", "("]
                        .iter()
                        .any(|sign| self.is_sign(sign));
                    if !(is_single && goes_on) {
                        let span = value.span.to(close);
                        return self.node(TreeKind::In(Box::new(value), tests), span);
                    }
                    tests.remove(0)
                };
                // The bracket held an operand and not a list of tests. It is never read again:
                // brackets in brackets would be read twice as often at each level.
                let operand = self.postfix_of(operand)?;
                self.binary_of(operand, SUM)?
            }
        };
        let span = value.span.to(test.span);
        self.node(TreeKind::In(Box::new(value), vec![test]), span)
    }

    fn tests(&mut self) -> Parsed<Vec<Tree>> {
        let mut tests = vec![self.test(OR)?];
        while self.accept_sign(",").is_some() {
            tests.push(self.test(OR)?);
        }
        Ok(tests)
    }

    /// `< 5`, or an expression of at least this rank.
    fn test(&mut self, rank: u8) -> Parsed<Tree> {
        let comparison = match self.lexeme().token {
            Token::Sign(sign) => Comparison::of(sign),
            _ => None,
        };
        let Some(comparison) = comparison else {
            return self.binary(rank);
        };
        let start = self.bump();
        let value = self.binary(SUM)?;
        let span = start.to(value.span);
        self.node(TreeKind::Test(comparison, Box::new(value)), span)
    }

    fn operand(&mut self) -> Parsed<Tree> {
        let mut signs = Vec::new();
        while self.is_sign("-") {
            if matches!(self.token_after(1), Token::Number) {
                break;
            }
            signs.push(self.bump());
        }
        let mut tree = self.postfix()?;
        for sign in signs.into_iter().rev() {
            let span = sign.to(tree.span);
            tree = self.node(TreeKind::Negate(Box::new(tree)), span)?;
        }
        Ok(tree)
    }

    fn postfix(&mut self) -> Parsed<Tree> {
        let first = self.primary()?;
        self.postfix_of(first)
    }

    fn postfix_of(&mut self, first: Tree) -> Parsed<Tree> {
        let mut tree = first;
        loop {
            if self.is_sign(".") {
                self.bump();
                let Some(first) = self.word() else {
                    return self.unexpected();
                };
                let mut span = self.bump();
                let long = LONG_PROPERTIES
                    .iter()
                    .find(|(word, second, _)| *word == first && self.is_word(second));
                let name = match long {
                    Some((_, _, name)) => {
                        span = span.to(self.bump());
                        name
                    }
                    None => first,
                };
                let whole = tree.span.to(span);
                tree = self.node(TreeKind::Path(Box::new(tree), name.into(), span), whole)?;
                self.no_second_word()?;
            } else if self.is_sign("[") && (self.range_ends == 0 || self.starts_operand(1)) {
                let opened = self.bump();
                let condition = self.inside(Self::expression)?;
                let whole = tree.span.to(self.expect_close("]", opened)?);
                tree = self.node(TreeKind::Filter(Box::new(tree), Box::new(condition)), whole)?;
            } else if self.is_sign("(") {
                let (arguments, close) = self.arguments()?;
                let whole = tree.span.to(close);
                tree = self.node(TreeKind::Invoke(Box::new(tree), arguments), whole)?;
            } else if self.is_word("instance") && self.word_after(1) == Some("of") {
                self.bump();
                self.bump();
                let (of, end) = self.nested(Self::type_name)?;
                let whole = tree.span.to(end);
                tree = self.node(TreeKind::InstanceOf(Box::new(tree), of), whole)?;
            } else {
                return Ok(tree);
            }
        }
    }

    /// Reads inside brackets of its own, where a range's end does not matter.
    fn inside<T>(&mut self, read: impl FnOnce(&mut Self) -> Parsed<T>) -> Parsed<T> {
        let outer = std::mem::take(&mut self.range_ends);
        let read = read(self);
        self.range_ends = outer;
        read
    }

    fn starts_operand(&self, after: usize) -> bool {
        match self.token_after(after) {
            Token::Number | Token::Text(_) => true,
            Token::Word => self.word_after(after).is_none_or(|word| !OPERATORS.contains(&word)),
            Token::Sign(sign) => ["(", "[", "{", "@", "-"].contains(sign),
            Token::End => false,
        }
    }

    /// Names with spaces are FEEL, but not of the subset.
    fn no_second_word(&self) -> Parsed<()> {
        match self.word() {
            Some(word)
                if OPERATORS.contains(&word.to_lowercase().as_str())
                    && !OPERATORS.contains(&word) =>
            {
                self.expected(&word.to_lowercase())
            }
            Some("not") => self.unexpected(),
            Some(word) if !OPERATORS.contains(&word) => {
                let span = self.lexemes[self.at.saturating_sub(1)].span.to(self.lexeme().span);
                let joined = span.of(self.text).split_whitespace().collect::<Vec<_>>().join("_");
                self.unsupported("name-with-spaces", span)
                    .map_err(|it: Diagnostic| it.hinted(Some(Hint::Write(joined))))
            }
            _ => Ok(()),
        }
    }

    fn primary(&mut self) -> Parsed<Tree> {
        let Lexeme { token, span } = self.lexeme().clone();
        match token {
            Token::Number => {
                self.bump();
                self.number(span, false)
            }
            Token::Text(text) => {
                self.bump();
                self.node(TreeKind::Text(text), span)
            }
            Token::Word => self.named(span),
            Token::Sign("-") => {
                self.bump();
                let digits = self.bump();
                self.number(span.to(digits), true)
            }
            Token::Sign("@") => {
                self.bump();
                let Lexeme { token: Token::Text(text), span: end } = self.lexeme().clone() else {
                    return self.expected("\"2026-03-01\"");
                };
                self.bump();
                self.node(TreeKind::At(text), span.to(end))
            }
            Token::Sign("(") => self.parenthesis(),
            Token::Sign("[") | Token::Sign("]") => self.list(),
            Token::Sign("{") => self.context(),
            Token::Sign(_) | Token::End => self.unexpected(),
        }
    }

    fn number(&mut self, span: Span, negative: bool) -> Parsed<Tree> {
        let written = span.of(self.text);
        let digits = written.trim_start_matches('-').trim_start();
        let Ok(number) = digits.parse::<crate::Number>() else {
            return Err(Diagnostic::new(DiagnosticKind::Unsupported, span).with("what", "number"));
        };
        self.node(TreeKind::Number(if negative { number.negated() } else { number }), span)
    }

    fn named(&mut self, span: Span) -> Parsed<Tree> {
        let word = span.of(self.text);
        match word {
            "null" | "true" | "false" => {
                self.bump();
                let kind = match word {
                    "null" => TreeKind::Null,
                    word => TreeKind::Boolean(word == "true"),
                };
                return self.node(kind, span);
            }
            "if" => return self.nested(Self::branch),
            "for" | "some" | "every" => return self.nested(Self::repetition),
            "function" => return self.nested(Self::function),
            word if KEYWORDS.contains(&word) => return self.unexpected(),
            _ => {}
        }
        if let Some((name, words)) = self.long_name() {
            let mut span = span;
            for _ in 0..words {
                span = span.to(self.bump());
            }
            let (arguments, close) = self.arguments()?;
            return self.node(TreeKind::Call(name.into(), span, arguments), span.to(close));
        }
        self.bump();
        if self.is_sign("(") {
            let (arguments, close) = self.arguments()?;
            return self.node(TreeKind::Call(word.into(), span, arguments), span.to(close));
        }
        self.no_second_word()?;
        self.node(TreeKind::Name(word.into()), span)
    }

    /// A function's name of several words with its bracket: the name, and how many words it has.
    fn long_name(&self) -> Option<(&'static str, usize)> {
        let first = self.word()?;
        builtins::names().find_map(|name| {
            name.strip_prefix(first)?.strip_prefix(' ')?;
            let words = name.split(' ').count();
            let fits = words > 1
                && name.split(' ').enumerate().all(|(index, w)| self.word_after(index) == Some(w))
                && self.token_after(words) == &Token::Sign("(");
            fits.then_some((name, words))
        })
    }

    fn arguments(&mut self) -> Parsed<(Vec<Argument>, Span)> {
        let opened = self.bump();
        let arguments = self.inside(|parser| {
            let mut arguments = Vec::new();
            while !parser.is_sign(")") {
                if !arguments.is_empty() {
                    parser.expect_close(",", opened)?;
                }
                let name = parser.parameter();
                let value = parser.expression()?;
                arguments.push(Argument { name, value });
            }
            Ok(arguments)
        })?;
        Ok((arguments, self.expect_close(")", opened)?))
    }

    /// `name:` before a value, of one or more words.
    fn parameter(&mut self) -> Option<(Arc<str>, Span)> {
        let count = (0..4).take_while(|index| self.word_after(*index).is_some()).count();
        if count == 0 || self.token_after(count) != &Token::Sign(":") {
            return None;
        }
        let words: Vec<&str> = (0..count).filter_map(|index| self.word_after(index)).collect();
        let mut span = self.lexeme().span;
        for _ in 0..count {
            span = span.to(self.bump());
        }
        self.bump();
        Some((words.join(" ").into(), span))
    }
}
