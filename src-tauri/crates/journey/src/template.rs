//! Texts with `{expression}` in them.
//!
//! `{count(children)}` stands for a value, written in the reader's language and format.
//! `{count(children) # child | children}` stands for the form of a word that the number takes:
//! in the order of the language's plural categories (Ukrainian: one, few, many; English and
//! Estonian: one, other). `{{` and `}}` are braces.

use maket_feel::{Diagnostic, Environment, NameUse, Program, Scope, TreeKind, Type, Value, Values};
use maket_model::text::closing;
use std::sync::Arc;

/// A text made ready to be filled in.
#[derive(Debug, Default)]
pub struct Template {
    parts: Vec<Part>,
    /// What is wrong with its expressions, each with the byte at which it begins.
    pub problems: Vec<(usize, Diagnostic)>,
    /// The names that its expressions use.
    pub names: Vec<NameUse>,
}

#[derive(Debug)]
enum Part {
    Literal(String),
    Value {
        written: String,
        program: Option<Program>,
        is_year: bool,
        /// The list whose items it is, where it is some.
        list: Option<Arc<str>>,
        forms: Vec<String>,
    },
}

/// A piece of a text that has been filled in.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// As its author wrote it, Markdown where the place allows it.
    Literal(String),
    /// A value, to be formatted and escaped.
    Value(Value),
    /// Items of a list, by their ids: they are read by their labels.
    Items {
        /// The list, or the question that has items of its own.
        list: Arc<str>,
        /// The id, or several.
        chosen: Value,
    },
    /// A word whose form the number chooses.
    Plural {
        /// The number.
        number: Value,
        /// The forms, in the order of the language's plural categories.
        forms: Vec<String>,
    },
}

impl Template {
    /// Compiles a text.
    pub fn compile(text: &str, scope: &Scope) -> Self {
        let mut template = Self::default();
        let mut literal = String::new();
        let mut rest = text;
        while let Some(at) = rest.find(['{', '}']) {
            literal.push_str(&rest[..at]);
            let tail = &rest[at..];
            if tail.starts_with("{{") || tail.starts_with("}}") {
                literal.push_str(&tail[..1]);
                rest = &tail[2..];
            } else if let Some(end) = tail.starts_with('{').then(|| closing(tail)).flatten() {
                template.push_literal(&mut literal);
                let offset = text.len() - tail.len() + 1;
                template.push_value(&tail[1..end], offset, scope);
                rest = &tail[end + 1..];
            } else {
                literal.push_str(&tail[..1]);
                rest = &tail[1..];
            }
        }
        literal.push_str(rest);
        template.push_literal(&mut literal);
        template
    }

    fn push_literal(&mut self, literal: &mut String) {
        if !literal.is_empty() {
            self.parts.push(Part::Literal(std::mem::take(literal)));
        }
    }

    fn push_value(&mut self, inside: &str, offset: usize, scope: &Scope) {
        let (formula, forms) = match inside.split_once('#') {
            Some((formula, forms)) => {
                (formula, forms.split('|').map(|form| form.trim().to_owned()).collect())
            }
            None => (inside, Vec::new()),
        };
        let (mut is_year, mut list) = (false, None);
        let program = match maket_feel::parse(formula.trim()) {
            Ok(expression) => {
                let kind = &expression.tree.kind;
                is_year = matches!(kind, TreeKind::Path(_, name, _) if **name == *"year");
                self.names.extend(expression.names());
                let compiled = maket_feel::compile(&expression, scope);
                self.problems.extend(compiled.diagnostics.into_iter().map(|found| (offset, found)));
                list = list_of(&compiled.ty);
                Some(compiled.program)
            }
            Err(diagnostic) => {
                self.problems.push((offset, diagnostic));
                None
            }
        };
        self.parts.push(Part::Value {
            written: format!("{{{inside}}}"),
            program,
            is_year,
            list,
            forms,
        });
    }

    /// The text with its expressions evaluated. What could not be compiled stands as written.
    pub fn fill(&self, values: &dyn Values, environment: &Environment<'_>) -> Vec<Piece> {
        self.parts
            .iter()
            .map(|part| match part {
                Part::Literal(text) => Piece::Literal(text.clone()),
                Part::Value { written, program: None, .. } => Piece::Literal(written.clone()),
                Part::Value { program: Some(program), is_year, list, forms, .. } => {
                    let value = program.evaluate(values, environment).value;
                    if *is_year && !value.is_null() {
                        // The number of a year is a name: its digits are in no groups.
                        Piece::Value(Value::text(value.to_text()))
                    } else if !forms.is_empty() {
                        Piece::Plural { number: value, forms: forms.clone() }
                    } else if let Some(list) = list {
                        Piece::Items { list: Arc::clone(list), chosen: value }
                    } else {
                        Piece::Value(value)
                    }
                }
            })
            .collect()
    }
}

/// The list whose item, or items, values of a type are.
fn list_of(of: &Type) -> Option<Arc<str>> {
    match of {
        Type::Item { list, .. } => Some(Arc::clone(list)),
        Type::List(each) => list_of(each),
        _ => None,
    }
}
