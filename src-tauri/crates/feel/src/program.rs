//! A compiled expression, and what it takes to evaluate it.

use std::sync::Arc;

use jiff::Zoned;
use jiff::civil::Date;
use regex::Regex;

use crate::builtins::Builtin;
use crate::diagnostic::{DiagnosticKind, Reason};
use crate::machine::Machine;
use crate::scope::{Slot, Values};
use crate::span::Span;
use crate::tree::{Arithmetic, Comparison};
use crate::types::Type;
use crate::value::Value;

/// Which days are working days.
pub trait WorkingDays {
    /// Whether offices work on that day.
    fn is_working(&self, date: Date) -> bool;
}

/// Monday to Friday, without holidays.
#[derive(Debug, Clone, Copy, Default)]
pub struct Weekdays;

impl WorkingDays for Weekdays {
    fn is_working(&self, date: Date) -> bool {
        date.weekday().to_monday_one_offset() <= 5
    }
}

/// How much an evaluation may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// Operations, and items gone through.
    pub steps: u64,
    /// Bytes of texts and lists that are made.
    pub bytes: u64,
}

impl Default for Budget {
    fn default() -> Self {
        Self { steps: 200_000, bytes: 4 << 20 }
    }
}

/// The world as far as an expression may know it. There is no clock but this one.
#[derive(Clone)]
pub struct Environment<'a> {
    /// What `now()` and `today()` answer, in the service's own zone.
    pub now: Zoned,
    /// What `working days()` counts by.
    pub calendar: &'a dyn WorkingDays,
    /// How much the evaluation may take.
    pub budget: Budget,
}

impl Environment<'static> {
    /// At that moment, with Monday to Friday as working days and the usual budget.
    pub fn at(now: Zoned) -> Self {
        Self { now, calendar: &Weekdays, budget: Budget::default() }
    }
}

/// What came out.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The value; null where there is none.
    pub value: Value,
    /// Why the value is null, where that is no value's own null.
    pub reason: Option<Reason>,
}

impl Outcome {
    /// Whether the value is true.
    pub fn holds(&self) -> bool {
        self.value.is_true()
    }

    /// Whether the evaluation met something outside the subset: the third answer.
    pub fn is_refused(&self) -> bool {
        self.reason.is_some_and(Reason::is_refusal)
    }
}

/// A compiled expression: names are slots, functions are found, constants are computed.
#[derive(Debug, Clone)]
pub struct Program {
    pub(crate) root: Arc<Node>,
}

impl Program {
    /// Evaluates with these values. Never panics, never runs longer than the budget.
    pub fn evaluate(&self, values: &dyn Values, environment: &Environment<'_>) -> Outcome {
        let mut machine = Machine::new(values, Some(environment));
        let value = machine.eval(&self.root);
        machine.outcome(value)
    }

    /// The value, where it does not depend on anything.
    pub fn constant(&self) -> Option<&Value> {
        match &*self.root {
            Node::Constant(value) => Some(value),
            _ => None,
        }
    }
}

/// A function written in an expression, with the values around it.
pub struct Closure {
    pub(crate) parameters: Arc<[Arc<str>]>,
    pub(crate) around: Vec<Value>,
    pub(crate) body: Arc<Node>,
}

#[derive(Debug)]
pub(crate) enum Test {
    Compare(Comparison, Node),
    Value(Node),
}

#[derive(Debug)]
pub(crate) struct Loop {
    pub(crate) values: Node,
    pub(crate) to: Option<Node>,
    pub(crate) span: Span,
}

#[derive(Debug)]
pub(crate) enum Node {
    Constant(Value),
    /// Null, and why is known beforehand.
    Nothing(DiagnosticKind, Span),
    Slot(Slot),
    Local(u32),
    /// A name that may be an entry of a filter's item.
    ItemEntry {
        item: u32,
        name: Arc<str>,
        otherwise: Box<Node>,
    },
    Path(Box<Node>, Arc<str>, Span),
    Negate(Box<Node>, Span),
    Arithmetic(Arithmetic, Box<(Node, Node)>, Span),
    Compare(Comparison, Box<(Node, Node)>, Span),
    And(Vec<Node>, Span),
    Or(Vec<Node>, Span),
    Between(Box<(Node, Node, Node)>, Span),
    In(Box<Node>, Vec<Test>, Span),
    /// A cell that speaks of the input itself, as `?`.
    Cell {
        input: Box<Node>,
        tests: Vec<(Test, bool)>,
        negated: bool,
        span: Span,
    },
    If(Box<(Node, Node, Node)>),
    For(Vec<Loop>, Box<Node>),
    Quantified {
        every: bool,
        loops: Vec<Loop>,
        body: Box<Node>,
        span: Span,
    },
    Filter(Box<(Node, Node)>, Span),
    List(Vec<Node>),
    Context(Vec<(Arc<str>, Node)>),
    Range {
        ends: Box<(Node, Node)>,
        included: (bool, bool),
        span: Span,
    },
    TestValue(Comparison, Box<Node>),
    Call(&'static Builtin, usize, Vec<Node>, Span),
    Invoke(Box<Node>, Vec<(Option<Arc<str>>, Node)>, Span),
    Function(Arc<[Arc<str>]>, Arc<Node>),
    InstanceOf(Box<Node>, Type, Span),
    /// `matches` with a pattern that is known beforehand.
    Matches(Box<Node>, Regex, Span),
}
