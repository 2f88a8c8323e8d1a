//! Evaluation: walks the compiled nodes, counting steps and bytes.

mod comparing;
mod loops;

use std::sync::Arc;

use crate::diagnostic::{DiagnosticKind, Reason};
use crate::program::{Budget, Closure, Environment, Node, Outcome, Test};
use crate::scope::Values;
use crate::span::Span;
use crate::tree::Comparison;
use crate::types::Type;
use crate::value::{Entries, Range, RangeForm, Value};
use crate::written::Flaw;

/// So many arguments are passed without a list being made for them.
const FEW: usize = 4;

/// How deep calls of functions and nodes may go.
const MAX_DEPTH: u16 = 400;

pub(crate) struct Machine<'a> {
    values: &'a dyn Values,
    pub(crate) environment: Option<&'a Environment<'a>>,
    budget: Budget,
    locals: Vec<Value>,
    base: usize,
    steps: u64,
    bytes: u64,
    depth: u16,
    reason: Option<Reason>,
    stopped: bool,
}

/// A value that need not be owned to be looked at.
enum Operand<'n> {
    Constant(&'n Value),
    Computed(Value),
}

impl Operand<'_> {
    fn get(&self) -> &Value {
        match self {
            Operand::Constant(value) => value,
            Operand::Computed(value) => value,
        }
    }
}

impl<'a> Machine<'a> {
    pub(crate) fn new(values: &'a dyn Values, environment: Option<&'a Environment<'a>>) -> Self {
        Self {
            values,
            environment,
            budget: environment.map_or_else(Budget::default, |it| it.budget),
            locals: Vec::new(),
            base: 0,
            steps: 0,
            bytes: 0,
            depth: 0,
            reason: None,
            stopped: false,
        }
    }

    pub(crate) fn outcome(self, value: Value) -> Outcome {
        if self.stopped || (value.is_null() && self.reason.is_some()) {
            return Outcome { value: Value::Null, reason: self.reason };
        }
        Outcome { value, reason: None }
    }

    /// Null, for this reason. A value that was missing gives way to any other reason, and a reason
    /// that ended the evaluation to none.
    pub(crate) fn fail(&mut self, kind: DiagnosticKind, span: Span) -> Value {
        let consequence = kind == DiagnosticKind::MissingValue && self.reason.is_some();
        if !self.stopped && !consequence {
            self.reason = Some(Reason { kind, span });
        }
        Value::Null
    }

    /// Null for good: the budget is spent, or something is outside the subset.
    pub(crate) fn stop(&mut self, kind: DiagnosticKind, span: Span) -> Value {
        if !self.stopped {
            self.reason = Some(Reason { kind, span });
            self.stopped = true;
        }
        Value::Null
    }

    pub(crate) fn flaw(&mut self, flaw: Flaw, span: Span) -> Value {
        match flaw {
            Flaw::Invalid => self.fail(DiagnosticKind::InvalidArgument, span),
            Flaw::Outside => self.stop(DiagnosticKind::Unsupported, span),
        }
    }

    pub(crate) fn mismatch(&mut self, values: &[&Value], span: Span) -> Value {
        let missing = values.iter().any(|value| value.is_null());
        let kind = if missing { DiagnosticKind::MissingValue } else { DiagnosticKind::WrongType };
        self.fail(kind, span)
    }

    /// Whether so many steps more may be taken.
    pub(crate) fn spend(&mut self, steps: u64, span: Span) -> bool {
        self.steps = self.steps.saturating_add(steps);
        if self.steps > self.budget.steps {
            self.stop(DiagnosticKind::OverBudget, span);
        }
        !self.stopped
    }

    /// Counts what a new value takes, and gives it back if that may be.
    pub(crate) fn made(&mut self, value: Value, span: Span) -> Value {
        if self.room(value.size(), span) && self.weigh(&value, span) { value } else { Value::Null }
    }

    /// Counts what a value holds. Values are shared and may hold each other many times over, so
    /// that few steps could make more than could ever be compared, written or even dropped.
    pub(crate) fn weigh(&mut self, value: &Value, span: Span) -> bool {
        match value.weight(self.budget.steps.saturating_sub(self.steps)) {
            Some(weight) => self.spend(weight, span),
            None => {
                self.stop(DiagnosticKind::OverBudget, span);
                false
            }
        }
    }

    /// Whether so many bytes more may be used.
    pub(crate) fn room(&mut self, bytes: u64, span: Span) -> bool {
        self.bytes = self.bytes.saturating_add(bytes);
        if self.bytes > self.budget.bytes {
            self.stop(DiagnosticKind::OverBudget, span);
        }
        !self.stopped
    }

    fn local(&self, index: u32) -> &Value {
        &self.locals[self.base + index as usize]
    }

    pub(crate) fn with_local(
        &mut self,
        value: Value,
        run: impl FnOnce(&mut Self) -> Value,
    ) -> Value {
        let length = self.locals.len();
        self.locals.push(value);
        let result = run(self);
        self.locals.truncate(length);
        result
    }

    fn operand<'n>(&mut self, node: &'n Node) -> Operand<'n> {
        match node {
            Node::Constant(value) => Operand::Constant(value),
            node => Operand::Computed(self.eval(node)),
        }
    }

    pub(crate) fn eval(&mut self, node: &Node) -> Value {
        match node {
            Node::Constant(value) => return value.clone(),
            Node::Slot(slot) => {
                self.steps += 1;
                return self.values.value(*slot);
            }
            Node::Local(index) => return self.local(*index).clone(),
            Node::Nothing(kind, span) if kind.is_refusal() => return self.stop(*kind, *span),
            Node::Nothing(kind, span) => return self.fail(*kind, *span),
            _ => {}
        }
        if !self.spend(1, Span::default()) {
            return Value::Null;
        }
        if self.depth >= MAX_DEPTH {
            return self.stop(DiagnosticKind::OverBudget, Span::default());
        }
        self.depth += 1;
        let value = self.compute(node);
        self.depth -= 1;
        if self.stopped { Value::Null } else { value }
    }

    fn compute(&mut self, node: &Node) -> Value {
        match node {
            Node::Constant(_) | Node::Nothing(..) | Node::Slot(_) | Node::Local(_) => {
                self.eval(node)
            }
            Node::ItemEntry { item, name, otherwise } => {
                match self.local(*item).entry(name).cloned() {
                    Some(value) => value,
                    None => self.eval(otherwise),
                }
            }
            Node::Path(of, name, span) => {
                let of = self.operand(of);
                self.path(of.get(), name, *span)
            }
            Node::Negate(of, span) => {
                let value = self.eval(of);
                self.negate(&value, *span)
            }
            Node::Arithmetic(operator, sides, span) => {
                let left = self.operand(&sides.0);
                let right = self.operand(&sides.1);
                self.arithmetic(*operator, left.get(), right.get(), *span)
            }
            Node::Compare(comparison, sides, span) => {
                let left = self.operand(&sides.0);
                let right = self.operand(&sides.1);
                self.compare(*comparison, left.get(), right.get(), *span)
            }
            Node::And(parts, span) => self.junction(parts, false, *span),
            Node::Or(parts, span) => self.junction(parts, true, *span),
            Node::Between(parts, span) => {
                let value = self.operand(&parts.0);
                let low = self.operand(&parts.1);
                let high = self.operand(&parts.2);
                let above = self.compare(Comparison::AtLeast, value.get(), low.get(), *span);
                let below = self.compare(Comparison::AtMost, value.get(), high.get(), *span);
                both(&above, &below)
            }
            Node::In(value, tests, span) => {
                let value = self.operand(value);
                self.any_test(value.get(), tests, *span)
            }
            Node::Cell { input, tests, negated, span } => {
                let input = self.eval(input);
                self.with_local(input, |machine| machine.cell(tests, *negated, *span))
            }
            Node::If(parts) => {
                if self.operand(&parts.0).get().is_true() {
                    self.eval(&parts.1)
                } else {
                    self.eval(&parts.2)
                }
            }
            Node::For(loops, body) => {
                let partial = self.locals.len();
                self.locals.push(Value::list([]));
                let done = self.repeat(loops, &mut |machine| {
                    let value = machine.eval(body);
                    // The list is taken out while it grows, so that it is copied only where the
                    // body has kept what there was of it.
                    let mut results = std::mem::take(&mut machine.locals[partial]);
                    let mut copied = 0;
                    if let Value::List(items) = &mut results {
                        if Arc::get_mut(items).is_none() {
                            copied = items.len() as u64;
                        }
                        if machine.weigh(&value, Span::default()) {
                            Arc::make_mut(items).push(value);
                        }
                    }
                    machine.locals[partial] = results;
                    machine.room(48 * (1 + copied), Span::default())
                });
                let results = std::mem::take(&mut self.locals[partial]);
                self.locals.truncate(partial);
                if done { results } else { Value::Null }
            }
            Node::Quantified { every, loops, body, span } => {
                let mut result = Value::Boolean(*every);
                let done = self.repeat(loops, &mut |machine| {
                    let value = machine.eval(body);
                    match value {
                        Value::Boolean(holds) if holds != *every => {
                            result = Value::Boolean(holds);
                            return false;
                        }
                        Value::Boolean(_) => {}
                        other => {
                            machine.mismatch(&[&other], *span);
                            result = Value::Null;
                        }
                    }
                    true
                });
                if done || matches!(result, Value::Boolean(holds) if holds != *every) {
                    result
                } else {
                    Value::Null
                }
            }
            Node::Filter(parts, span) => self.filter(&parts.0, &parts.1, *span),
            Node::List(items) => {
                let items: Vec<Value> = items.iter().map(|item| self.eval(item)).collect();
                self.made(Value::List(Arc::new(items)), Span::default())
            }
            Node::Context(entries) => {
                let length = self.locals.len();
                let mut context = Entries::with_capacity(entries.len());
                for (key, node) in entries {
                    let value = self.eval(node);
                    self.locals.push(value.clone());
                    context.insert(Arc::clone(key), value);
                }
                self.locals.truncate(length);
                self.made(Value::Context(Arc::new(context)), Span::default())
            }
            Node::Range { ends, included, span } => {
                let (start, end) = (self.eval(&ends.0), self.eval(&ends.1));
                self.range(start, end, *included, *span)
            }
            Node::TestValue(comparison, node) => {
                let value = self.eval(node);
                let range = Value::Range(Arc::new(test_range(*comparison, value)));
                self.made(range, Span::default())
            }
            Node::Call(builtin, form, arguments, span) => {
                if arguments.len() > FEW {
                    let mut given: Vec<Value> = arguments.iter().map(|it| self.eval(it)).collect();
                    return builtin.call(self, *form, &mut given, *span);
                }
                let mut given = [const { Value::Null }; FEW];
                for (value, node) in given.iter_mut().zip(arguments) {
                    *value = self.eval(node);
                }
                builtin.call(self, *form, &mut given[..arguments.len()], *span)
            }
            Node::Matches(text, regex, span) => {
                let text = self.operand(text);
                match text.get() {
                    Value::Text(text) if self.spend(text.len() as u64 / 16, *span) => {
                        Value::Boolean(regex.is_match(text))
                    }
                    other => self.mismatch(&[other], *span),
                }
            }
            Node::Invoke(function, arguments, span) => {
                let function = self.eval(function);
                let mut named = Vec::with_capacity(arguments.len());
                for (name, node) in arguments {
                    named.push((name.clone(), self.eval(node)));
                }
                self.invoke_named(&function, named, *span)
            }
            Node::Function(parameters, body) => {
                let function = Value::Function(Arc::new(Closure {
                    parameters: Arc::clone(parameters),
                    around: self.locals[self.base..].to_vec(),
                    body: Arc::clone(body),
                }));
                self.made(function, Span::default())
            }
            Node::InstanceOf(value, of, span) => {
                let value = self.operand(value);
                match value.get() {
                    Value::Null => Value::Boolean(false),
                    // What a function takes and gives is not kept.
                    Value::Function(_) if *of == Type::Function => {
                        self.stop(DiagnosticKind::Unsupported, *span)
                    }
                    value => Value::Boolean(conforms(value, of)),
                }
            }
        }
    }

    /// `and` and `or`: the deciding value decides, whatever else there is.
    fn junction(&mut self, parts: &[Node], deciding: bool, span: Span) -> Value {
        let mut result = Value::Boolean(!deciding);
        for part in parts {
            let value = self.operand(part);
            match value.get() {
                Value::Boolean(value) if *value == deciding => return Value::Boolean(deciding),
                Value::Boolean(_) => {}
                other => {
                    self.mismatch(&[other], span);
                    result = Value::Null;
                }
            }
        }
        result
    }

    fn cell(&mut self, tests: &[(Test, bool)], negated: bool, span: Span) -> Value {
        let input = self.locals[self.locals.len() - 1].clone();
        let mut result = Value::Boolean(tests.is_empty());
        for (test, is_condition) in tests {
            let found = match test {
                Test::Value(node) if *is_condition => self.eval(node),
                test => self.test(&input, test, span),
            };
            match found {
                Value::Boolean(true) => {
                    result = Value::Boolean(true);
                    break;
                }
                Value::Boolean(false) => {}
                _ => result = Value::Null,
            }
        }
        match result {
            Value::Boolean(found) => Value::Boolean(found != negated),
            other => other,
        }
    }

    pub(crate) fn range(
        &mut self,
        start: Value,
        end: Value,
        included: (bool, bool),
        span: Span,
    ) -> Value {
        let (of, to) = (Type::of(&start), Type::of(&end));
        let open = start.is_null() || end.is_null();
        let ordered = |of: &Type| *of == Type::Null || of.is_ordered();
        if !ordered(&of) || !ordered(&to) || (!open && of.code() != to.code()) {
            return self.fail(DiagnosticKind::WrongType, span);
        }
        Value::Range(Arc::new(Range::between(start, included.0, end, included.1)))
    }
}

fn both(a: &Value, b: &Value) -> Value {
    match (a, b) {
        (Value::Boolean(false), _) | (_, Value::Boolean(false)) => Value::Boolean(false),
        (Value::Boolean(true), Value::Boolean(true)) => Value::Boolean(true),
        _ => Value::Null,
    }
}

/// The place in a list, counted from 1, or from the end with -1.
pub(crate) fn position(length: usize, index: i64) -> Option<usize> {
    let length_signed = i64::try_from(length).ok()?;
    let position = match index {
        0 => return None,
        1.. => index - 1,
        _ => length_signed + index,
    };
    usize::try_from(position).ok().filter(|position| *position < length)
}

fn test_range(comparison: Comparison, value: Value) -> Range {
    let value = Some(value);
    let (form, start, end) = match comparison {
        Comparison::Equal => (RangeForm::Equal, value, None),
        Comparison::Different => (RangeForm::Different, value, None),
        Comparison::Less | Comparison::AtMost => (RangeForm::Interval, None, value),
        Comparison::Greater | Comparison::AtLeast => (RangeForm::Interval, value, None),
    };
    Range {
        form,
        start,
        end,
        start_included: comparison == Comparison::AtLeast,
        end_included: comparison == Comparison::AtMost,
    }
}

/// Whether a value is of a type; null is of every type.
fn conforms(value: &Value, of: &Type) -> bool {
    match (of, value) {
        (Type::Any, _) | (_, Value::Null) => true,
        (Type::List(of), Value::List(items)) => items.iter().all(|item| conforms(item, of)),
        (Type::Context(types), Value::Context(entries)) => {
            types.iter().all(|(key, of)| entries.get(key).is_some_and(|value| conforms(value, of)))
        }
        (Type::Range(of), Value::Range(range)) => {
            range.form == RangeForm::Interval
                && [&range.start, &range.end].into_iter().flatten().all(|end| conforms(end, of))
        }
        (Type::Function, Value::Function(_)) => true,
        (of, value) => of.code() == Type::of(value).code(),
    }
}
