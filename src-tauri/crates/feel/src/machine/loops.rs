//! Loops, filters and calls of written functions.

use std::sync::Arc;

use super::{Machine, position};
use crate::diagnostic::DiagnosticKind;
use crate::program::{Closure, Loop, Node};
use crate::span::Span;
use crate::value::Value;

impl Machine<'_> {
    /// Runs the body for each combination of the loops' values, until it says no.
    pub(super) fn repeat(
        &mut self,
        loops: &[Loop],
        body: &mut dyn FnMut(&mut Self) -> bool,
    ) -> bool {
        let Some((first, rest)) = loops.split_first() else {
            return body(self);
        };
        let Some(items) = self.iterated(first) else {
            return false;
        };
        let at = self.locals.len();
        let mut going = true;
        items.each(&mut |value| {
            if !self.spend(1, first.span) {
                going = false;
                return false;
            }
            self.locals.truncate(at);
            self.locals.push(value);
            going = self.repeat(rest, body) && !self.stopped;
            going
        });
        self.locals.truncate(at);
        going
    }

    fn iterated(&mut self, of: &Loop) -> Option<Items> {
        let values = self.eval(&of.values);
        let (start, end) = match (&of.to, values) {
            (Some(to), start) => (start, self.eval(to)),
            (None, Value::List(items)) => return Some(Items::List(items)),
            (None, Value::Range(range)) => {
                let (Some(start), Some(end), true, true) =
                    (&range.start, &range.end, range.start_included, range.end_included)
                else {
                    self.stop(DiagnosticKind::Unsupported, of.span);
                    return None;
                };
                (start.clone(), end.clone())
            }
            (None, Value::Null) => {
                self.fail(DiagnosticKind::MissingValue, of.span);
                return None;
            }
            (None, _) => {
                self.stop(DiagnosticKind::Unsupported, of.span);
                return None;
            }
        };
        match (&start, &end) {
            (Value::Number(from), Value::Number(to)) => {
                if let (Some(from), Some(to)) = (from.to_i64(), to.to_i64()) {
                    return Some(Items::Numbers(from, to));
                }
                self.stop(DiagnosticKind::Unsupported, of.span);
            }
            (Value::Date(from), Value::Date(to)) => return Some(Items::Dates(*from, *to)),
            _ => {
                self.mismatch(&[&start, &end], of.span);
            }
        }
        None
    }

    pub(super) fn filter(&mut self, list: &Node, condition: &Node, span: Span) -> Value {
        let list = match self.eval(list) {
            Value::List(items) => items,
            Value::Null => return self.fail(DiagnosticKind::MissingValue, span),
            single => Arc::new(vec![single]),
        };
        if let Node::Constant(Value::Number(index)) = condition {
            return self.indexed(&list, index.to_i64(), span);
        }
        let mut kept = Vec::new();
        for (position, item) in list.iter().enumerate() {
            if !self.spend(1, span) {
                return Value::Null;
            }
            let found = self.with_local(item.clone(), |machine| machine.eval(condition));
            match found {
                Value::Boolean(true) => kept.push(item.clone()),
                Value::Number(index) if position == 0 => {
                    return self.indexed(&list, index.to_i64(), span);
                }
                Value::Boolean(_) | Value::Null => {}
                _ => return self.stop(DiagnosticKind::Unsupported, span),
            }
        }
        if list.is_empty()
            && let Value::Number(_) =
                self.with_local(Value::Null, |machine| machine.eval(condition))
        {
            return self.fail(DiagnosticKind::OutOfRange, span);
        }
        self.made(Value::List(Arc::new(kept)), span)
    }

    fn indexed(&mut self, list: &[Value], index: Option<i64>, span: Span) -> Value {
        match index.and_then(|index| position(list.len(), index)) {
            Some(position) => list[position].clone(),
            None => self.fail(DiagnosticKind::OutOfRange, span),
        }
    }

    pub(super) fn invoke_named(
        &mut self,
        function: &Value,
        arguments: Vec<(Option<Arc<str>>, Value)>,
        span: Span,
    ) -> Value {
        let Value::Function(closure) = function else {
            return self.mismatch(&[function], span);
        };
        if arguments.iter().all(|(name, _)| name.is_none()) {
            return self.invoke(closure, arguments.into_iter().map(|(_, value)| value), span);
        }
        let mut ordered = Vec::with_capacity(arguments.len());
        for parameter in closure.parameters.iter() {
            match arguments.iter().find(|(name, _)| name.as_ref() == Some(parameter)) {
                Some((_, value)) => ordered.push(value.clone()),
                None => return self.fail(DiagnosticKind::UnknownParameter, span),
            }
        }
        if ordered.len() != arguments.len() {
            return self.fail(DiagnosticKind::UnknownParameter, span);
        }
        self.invoke(closure, ordered.into_iter(), span)
    }

    pub(crate) fn invoke(
        &mut self,
        closure: &Closure,
        arguments: impl ExactSizeIterator<Item = Value>,
        span: Span,
    ) -> Value {
        if arguments.len() != closure.parameters.len() {
            return self.fail(DiagnosticKind::WrongArity, span);
        }
        let (length, base) = (self.locals.len(), self.base);
        if !self.spend(closure.around.len() as u64, span) {
            return Value::Null;
        }
        self.base = length;
        self.locals.extend(closure.around.iter().cloned());
        self.locals.extend(arguments);
        let value = self.eval(&closure.body);
        self.locals.truncate(length);
        self.base = base;
        value
    }
}

/// What a loop goes through.
enum Items {
    List(Arc<Vec<Value>>),
    Numbers(i64, i64),
    Dates(jiff::civil::Date, jiff::civil::Date),
}

impl Items {
    fn each(self, visit: &mut dyn FnMut(Value) -> bool) {
        match self {
            Items::List(items) => {
                let _ = items.iter().all(|item| visit(item.clone()));
            }
            Items::Numbers(from, to) => {
                let mut at = from;
                while visit(Value::from(at)) && at != to {
                    at += (to - at).signum();
                }
            }
            Items::Dates(from, to) => {
                let mut at = from;
                while visit(Value::Date(at)) && at != to {
                    let step = if to > at { 1 } else { -1 };
                    let Some(next) = crate::temporal::neighbour(at, step) else { return };
                    at = next;
                }
            }
        }
    }
}
