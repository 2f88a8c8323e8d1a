//! The expression language: FEEL of OMG's DMN, a documented subset with its standard meaning.
//!
//! A text is parsed once into a tree with spans, compiled against a [`Scope`] of typed names, and
//! evaluated as often as needed.
//!
//! ```
//! use maket_feel::{Environment, Scope, Type, Value, parse};
//!
//! let mut scope = Scope::new();
//! let place = scope.declare("place", Type::item("place", ["ukraine", "abroad"]));
//! let expression = parse("place = \"abroad\"").unwrap();
//! let compiled = expression.compile(&scope);
//! assert!(compiled.diagnostics.is_empty());
//! assert_eq!(compiled.reads, [place]);
//!
//! let now = "2026-03-01T09:00[Europe/Kyiv]".parse().unwrap();
//! let outcome = compiled.program.evaluate(&[Value::from("abroad")], &Environment::at(now));
//! assert_eq!(outcome.value, Value::Boolean(true));
//! ```
//!
//! What is in the subset is in [`subset`].
//!
//! # Three answers
//! A value; null with a [`Reason`]; or *refused*: a [`Diagnostic`] whose kind
//! [`DiagnosticKind::is_refusal`], from [`parse`], from compilation or, where only a value tells,
//! from the evaluation ([`Outcome::is_refused`]).
//!
//! # Deliberately not here
//! No clock, no disk, no randomness: the caller passes [`Environment`]. No words but those of
//! diagnostics and sentences. Numbers are never binary floats, and no evaluation runs for ever.
#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may panic"))]

mod answer;
mod builtins;
mod compile;
mod diagnostic;
mod lexer;
mod machine;
mod names;
mod number;
mod operations;
mod parser;
mod program;
mod regular;
mod representative;
mod scope;
mod sentence;
mod span;
pub mod subset;
mod temporal;
mod tree;
mod types;
mod typing;
mod value;
mod words;
mod written;

pub use answer::{Answer, answer};
pub use builtins::signatures;
pub use compile::{Compiled, ItemUse};
pub use diagnostic::{Diagnostic, DiagnosticKind, Hint, Reason};
pub use lexer::is_name;
pub use names::{NameUse, replaced};
pub use number::{NotANumber, Number};
pub use parser::{MAX_DEPTH, MAX_LENGTH, MAX_NESTING};
pub use program::{Budget, Closure, Environment, Outcome, Program, Weekdays, WorkingDays};
pub use representative::Representatives;
pub use scope::{Scope, Slot, Values};
pub use sentence::Wording;
pub use span::Span;
pub use temporal::{DateTime, NamedZone, Time, Zone};
pub use tree::{Argument, Arithmetic, Comparison, Iteration, Tree, TreeKind};
pub use types::Type;
pub use value::{Entries, Range, RangeForm, Value};
pub use words::Language;

/// An expression, parsed; its text is kept as it was written.
#[derive(Debug, Clone)]
pub struct Expression {
    /// The text.
    pub text: String,
    /// What it says.
    pub tree: Tree,
}

/// Reads an expression.
///
/// # Errors
/// The text is no expression, or one outside the subset: the answer *refused*.
pub fn parse(text: &str) -> Result<Expression, Diagnostic> {
    Ok(Expression { text: text.to_owned(), tree: parser::expression(text)? })
}

/// Reads a cell of a decision table: `< 10`, `[1..5]`, `"a", "b"`, `not("a")`, `-`, or a condition
/// in which `?` is the input.
///
/// # Errors
/// As with [`parse`].
pub fn parse_unary(text: &str) -> Result<Expression, Diagnostic> {
    Ok(Expression { text: text.to_owned(), tree: parser::unary_tests(text)? })
}

impl Expression {
    /// Prepares the expression for evaluation; finds the author's mistakes.
    pub fn compile(&self, scope: &Scope) -> Compiled {
        compile::compile(&self.tree, scope)
    }

    /// Prepares a decision table's cell, read by [`parse_unary`], for the `input` over its column.
    pub fn compile_cell(&self, input: &Expression, scope: &Scope) -> Compiled {
        compile::compile_cell(&self.tree, &input.tree, scope)
    }

    /// Every use of a name from outside, in the order of the text.
    pub fn names(&self) -> Vec<NameUse> {
        names::free_names(&self.tree)
    }

    /// The text with a name, or the last part of a dotted path, renamed wherever it is used.
    pub fn rename(&self, old: &str, new: &str) -> String {
        names::rename(&self.text, &self.tree, old, new)
    }

    /// The text with a list's item renamed wherever it is compared with a name of the list's type.
    pub fn rename_item(&self, scope: &Scope, list: &str, old: &str, new: &str) -> String {
        self.with_item(self.compile(scope).items, list, old, new)
    }

    /// The same for a decision table's cell with the input over its column.
    pub fn rename_cell_item(
        &self,
        input: &Expression,
        scope: &Scope,
        list: &str,
        old: &str,
        new: &str,
    ) -> String {
        let items = self.compile_cell(input, scope).items;
        let inside = |item: &ItemUse| item.span.of(&self.text) == Value::from(old).to_string();
        self.with_item(items.into_iter().filter(inside).collect(), list, old, new)
    }

    fn with_item(&self, items: Vec<ItemUse>, list: &str, old: &str, new: &str) -> String {
        let uses = items.into_iter().filter(|item| *item.list == *list && *item.item == *old);
        names::replaced(&self.text, uses.map(|item| (item.span, Value::from(new).to_string())))
    }
}

/// Prepares an expression for evaluation. See [`Expression::compile`].
pub fn compile(expression: &Expression, scope: &Scope) -> Compiled {
    expression.compile(scope)
}
