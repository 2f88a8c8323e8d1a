//! The syntax tree: what was written, each part with its span.

use std::sync::Arc;

use crate::number::Number;
use crate::span::Span;
use crate::types::Type;

/// A part of an expression.
#[derive(Debug, Clone)]
pub struct Tree {
    /// What it is.
    pub kind: TreeKind,
    /// Where it stands.
    pub span: Span,
    /// How many levels are below and including it.
    pub(crate) depth: u16,
}

/// The arithmetic signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is its sign")]
pub enum Arithmetic {
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
}

/// The comparison signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is its sign")]
pub enum Comparison {
    Equal,
    Different,
    Less,
    AtMost,
    Greater,
    AtLeast,
}

impl Comparison {
    pub(crate) fn of(sign: &str) -> Option<Comparison> {
        Some(match sign {
            "=" => Self::Equal,
            "!=" => Self::Different,
            "<" => Self::Less,
            "<=" => Self::AtMost,
            ">" => Self::Greater,
            ">=" => Self::AtLeast,
            _ => return None,
        })
    }

    /// The comparison as it is written.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::Different => "!=",
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::Greater => ">",
            Self::AtLeast => ">=",
        }
    }

    /// The comparison that holds when the two sides change places.
    pub fn mirrored(self) -> Comparison {
        match self {
            Self::Less => Self::Greater,
            Self::AtMost => Self::AtLeast,
            Self::Greater => Self::Less,
            Self::AtLeast => Self::AtMost,
            same => same,
        }
    }

    /// The comparison that holds where this one does not.
    pub fn opposite(self) -> Comparison {
        match self {
            Self::Equal => Self::Different,
            Self::Different => Self::Equal,
            Self::Less => Self::AtLeast,
            Self::AtMost => Self::Greater,
            Self::Greater => Self::AtMost,
            Self::AtLeast => Self::Less,
        }
    }

    pub(crate) fn is_order(self) -> bool {
        !matches!(self, Self::Equal | Self::Different)
    }
}

/// `name in values`, of a loop.
#[derive(Debug, Clone)]
pub struct Iteration {
    /// The loop's own name.
    pub name: Arc<str>,
    /// Where the name stands.
    pub name_span: Span,
    /// What is gone through.
    pub values: Tree,
    /// The last number or date, where it goes `from..to`.
    pub to: Option<Tree>,
}

/// A value given to a function.
#[derive(Debug, Clone)]
pub struct Argument {
    /// The parameter's name, where it was written.
    pub name: Option<(Arc<str>, Span)>,
    /// The value.
    pub value: Tree,
}

/// What a part of an expression is.
#[derive(Debug, Clone)]
pub enum TreeKind {
    /// `null`
    Null,
    /// `true`, `false`
    Boolean(bool),
    /// `1.5`
    Number(Number),
    /// `"a"`
    Text(Arc<str>),
    /// `@"2026-03-01"`
    At(Arc<str>),
    /// `born_on`
    Name(Arc<str>),
    /// `note.born_on`: of what, which, and where that stands
    Path(Box<Tree>, Arc<str>, Span),
    /// `-x`
    Negate(Box<Tree>),
    /// `a + b`
    Arithmetic(Arithmetic, Box<Tree>, Box<Tree>),
    /// `a < b`
    Compare(Comparison, Box<Tree>, Box<Tree>),
    /// `a and b and c`
    And(Vec<Tree>),
    /// `a or b or c`
    Or(Vec<Tree>),
    /// `x between a and b`
    Between(Box<Tree>, Box<Tree>, Box<Tree>),
    /// `x in (a, < b, [c..d])`
    In(Box<Tree>, Vec<Tree>),
    /// `if a then b else c`
    If(Box<Tree>, Box<Tree>, Box<Tree>),
    /// `for x in xs return y`
    For(Vec<Iteration>, Box<Tree>),
    /// `some x in xs satisfies y`
    Some(Vec<Iteration>, Box<Tree>),
    /// `every x in xs satisfies y`
    Every(Vec<Iteration>, Box<Tree>),
    /// `xs[y]`
    Filter(Box<Tree>, Box<Tree>),
    /// `[a, b]`
    List(Vec<Tree>),
    /// `{a: 1}`: each entry's name, where that stands, its value
    Context(Vec<(Arc<str>, Span, Tree)>),
    /// `[a..b)`
    Range {
        /// The lower end.
        start: Box<Tree>,
        /// Whether it belongs to the range.
        start_included: bool,
        /// The upper end.
        end: Box<Tree>,
        /// Whether it belongs to the range.
        end_included: bool,
    },
    /// `< 5` as a value or a cell
    Test(Comparison, Box<Tree>),
    /// `count(xs)`: a function of the language or a name, and where that stands
    Call(Arc<str>, Span, Vec<Argument>),
    /// `(function(a) a)(1)`
    Invoke(Box<Tree>, Vec<Argument>),
    /// `function(a, b) a + b`
    Function(Vec<(Arc<str>, Span)>, Box<Tree>),
    /// `x instance of number`
    InstanceOf(Box<Tree>, Type),
    /// A cell of a decision table: whether it is turned round by `not(…)`, and its tests.
    /// A cell `-` has none.
    Tests {
        /// Whether none of the tests may hold.
        negated: bool,
        /// One of these holds.
        tests: Vec<Tree>,
    },
}

impl Tree {
    pub(crate) fn new(kind: TreeKind, span: Span) -> Tree {
        let mut below = 0;
        kind.each_child(&mut |child| below = below.max(child.depth));
        Tree { kind, span, depth: below.saturating_add(1) }
    }

    /// Calls `visit` with each direct part.
    pub fn each_child<'a>(&'a self, visit: &mut dyn FnMut(&'a Tree)) {
        self.kind.each_child(visit);
    }
}

impl TreeKind {
    fn each_child<'a>(&'a self, visit: &mut dyn FnMut(&'a Tree)) {
        match self {
            Self::Null
            | Self::Boolean(_)
            | Self::Number(_)
            | Self::Text(_)
            | Self::At(_)
            | Self::Name(_) => {}
            Self::Path(of, _, _) | Self::Negate(of) | Self::Test(_, of) => visit(of),
            Self::InstanceOf(of, _) | Self::Function(_, of) => visit(of),
            Self::Arithmetic(_, a, b) | Self::Compare(_, a, b) | Self::Filter(a, b) => {
                visit(a);
                visit(b);
            }
            Self::And(parts) | Self::Or(parts) | Self::List(parts) => {
                parts.iter().for_each(visit);
            }
            Self::Between(a, b, c) | Self::If(a, b, c) => {
                visit(a);
                visit(b);
                visit(c);
            }
            Self::In(value, tests) => {
                visit(value);
                tests.iter().for_each(visit);
            }
            Self::For(iterations, body)
            | Self::Some(iterations, body)
            | Self::Every(iterations, body) => {
                for iteration in iterations {
                    visit(&iteration.values);
                    iteration.to.iter().for_each(&mut *visit);
                }
                visit(body);
            }
            Self::Context(entries) => entries.iter().for_each(|(_, _, value)| visit(value)),
            Self::Range { start, end, .. } => {
                visit(start);
                visit(end);
            }
            Self::Call(_, _, arguments) => arguments.iter().for_each(|arg| visit(&arg.value)),
            Self::Invoke(function, arguments) => {
                visit(function);
                arguments.iter().for_each(|arg| visit(&arg.value));
            }
            Self::Tests { tests, .. } => tests.iter().for_each(visit),
        }
    }
}
