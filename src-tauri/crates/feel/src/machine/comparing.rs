//! Comparisons and tests.

use std::cmp::Ordering;

use super::Machine;
use crate::diagnostic::DiagnosticKind;
use crate::program::Test;
use crate::span::Span;
use crate::tree::Comparison;
use crate::value::Value;

impl Machine<'_> {
    pub(crate) fn compare(
        &mut self,
        comparison: Comparison,
        left: &Value,
        right: &Value,
        span: Span,
    ) -> Value {
        if matches!(left, Value::List(_) | Value::Context(_)) && !self.weigh(left, span) {
            return Value::Null;
        }
        if is_open(comparison, left, right) {
            return self.stop(DiagnosticKind::Unsupported, span);
        }
        let result = match comparison {
            Comparison::Equal => left.equals(right),
            Comparison::Different => left.equals(right).map(|same| !same),
            _ => left.compare(right).map(|order| match comparison {
                Comparison::Less => order == Ordering::Less,
                Comparison::AtMost => order != Ordering::Greater,
                Comparison::Greater => order == Ordering::Greater,
                _ => order != Ordering::Less,
            }),
        };
        match result {
            Some(result) => Value::Boolean(result),
            // Whether unlike items make two lists unequal, or nothing, is not said.
            None if !comparison.is_order() && is_nested(left, right) => {
                self.stop(DiagnosticKind::Unsupported, span)
            }
            None => self.mismatch(&[left, right], span),
        }
    }

    pub(super) fn any_test(&mut self, value: &Value, tests: &[Test], span: Span) -> Value {
        let mut result = Value::Boolean(false);
        for test in tests {
            match self.test(value, test, span) {
                Value::Boolean(true) => return Value::Boolean(true),
                Value::Boolean(false) => {}
                _ => result = Value::Null,
            }
            if self.stopped {
                return Value::Null;
            }
        }
        result
    }

    pub(super) fn test(&mut self, value: &Value, test: &Test, span: Span) -> Value {
        match test {
            Test::Compare(comparison, node) => {
                let other = self.operand(node);
                self.compare(*comparison, value, other.get(), span)
            }
            Test::Value(node) => {
                let other = self.operand(node);
                self.belongs(value, other.get(), span)
            }
        }
    }

    /// Whether a value is, or is in, what a test names.
    pub(crate) fn belongs(&mut self, value: &Value, test: &Value, span: Span) -> Value {
        match test {
            Value::Range(range) => match range.contains(value) {
                Some(within) => Value::Boolean(within),
                None => self.mismatch(&[value], span),
            },
            Value::List(items) => {
                if !self.weigh(test, span) {
                    return Value::Null;
                }
                let mut unknown = false;
                for item in items.iter() {
                    let found = match item {
                        Value::Range(range) => range.contains(value),
                        item => Some(value.equals(item).unwrap_or(false)),
                    };
                    match found {
                        Some(true) => return Value::Boolean(true),
                        Some(false) => {}
                        None => unknown = true,
                    }
                }
                if matches!(value, Value::List(_)) && value.equals(test) == Some(true) {
                    return Value::Boolean(true);
                }
                if unknown { self.mismatch(&[value], span) } else { Value::Boolean(false) }
            }
            Value::Null => Value::Boolean(value.is_null()),
            test => match value.equals(test) {
                Some(same) => Value::Boolean(same),
                None => self.mismatch(&[value, test], span),
            },
        }
    }
}

/// Whether DMN does not say, or says in ways that contradict each other, how two values compare:
/// a date with a date-time, years with days, a local moment with one that has a zone, moments that
/// differ by less than a second, times in two named zones.
fn is_open(comparison: Comparison, left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Date(_), Value::DateTime(_))
        | (Value::DateTime(_), Value::Date(_))
        | (Value::DaysDuration(_), Value::MonthsDuration(_))
        | (Value::MonthsDuration(_), Value::DaysDuration(_)) => true,
        (Value::DateTime(a), Value::DateTime(b)) => {
            if a.zone.is_none() != b.zone.is_none() {
                return !comparison.is_order();
            }
            same_second(a.instant(), b.instant())
        }
        (Value::Time(a), Value::Time(b)) => {
            if a.zone.is_none() != b.zone.is_none() {
                return !comparison.is_order();
            }
            match (a.since_midnight(), b.since_midnight()) {
                (Some(a), Some(b)) => comparison.is_order() && same_second(Some(a), Some(b)),
                _ => a.zone != b.zone,
            }
        }
        _ => false,
    }
}

fn is_nested(left: &Value, right: &Value) -> bool {
    matches!(
        (left, right),
        (Value::List(_), Value::List(_)) | (Value::Context(_), Value::Context(_))
    )
}

/// Whether two moments are different and within one second.
fn same_second(a: Option<i128>, b: Option<i128>) -> bool {
    const SECOND: i128 = 1_000_000_000;
    match (a, b) {
        (Some(a), Some(b)) => a != b && a.div_euclid(SECOND) == b.div_euclid(SECOND),
        _ => true,
    }
}
