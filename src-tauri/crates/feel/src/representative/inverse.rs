//! Turning a computation round: at which value of its name does it meet a given value?

use jiff::SignedDuration;

use super::{Search, list_of, type_at};
use crate::machine::Machine;
use crate::span::Span;
use crate::temporal::plus_months;
use crate::tree::{Arithmetic, Tree, TreeKind};
use crate::types::Type;
use crate::value::Value;

impl Search<'_> {
    fn arithmetic(&self, operator: Arithmetic, left: &Value, right: &Value) -> Option<Value> {
        let mut machine = Machine::new(&(), Some(self.environment));
        let value = machine.arithmetic(operator, left, right, Span::default());
        (!value.is_null()).then_some(value)
    }

    /// Turns the computation round, step by step. Says whether it could.
    pub(super) fn solve(&mut self, tree: &Tree, target: &Value) -> bool {
        use Arithmetic::{Add, Divide, Multiply, Subtract};
        if let Some(path) = self.path(tree) {
            self.entry(&path).values.push(target.clone());
            return true;
        }
        match &tree.kind {
            TreeKind::Negate(of) => {
                let mut machine = Machine::new(&(), None);
                let turned = machine.negate(target, Span::default());
                self.solve(of, &turned)
            }
            TreeKind::Arithmetic(operator, left, right) => {
                let (inverse, unknown) = match (self.constant(left), self.constant(right)) {
                    (Some(known), None) => {
                        let inverse = match operator {
                            Add => self.arithmetic(Subtract, target, &known),
                            Subtract => self.arithmetic(Subtract, &known, target),
                            Multiply => self.arithmetic(Divide, target, &known),
                            _ => None,
                        };
                        (inverse, right)
                    }
                    (None, Some(known)) => {
                        let inverse = match operator {
                            Add => self.arithmetic(Subtract, target, &known),
                            Subtract => self.arithmetic(Add, target, &known),
                            Multiply => self.arithmetic(Divide, target, &known),
                            Divide => self.arithmetic(Multiply, target, &known),
                            Arithmetic::Power => None,
                        };
                        (inverse, left)
                    }
                    _ => return false,
                };
                inverse.is_some_and(|inverse| self.solve(unknown, &inverse))
            }
            TreeKind::Path(of, property, _) => self.solve_property(of, property, target),
            TreeKind::Call(name, _, arguments) => {
                let values: Vec<&Tree> = arguments.iter().map(|argument| &argument.value).collect();
                self.solve_call(name, &values, target)
            }
            _ => false,
        }
    }

    fn solve_property(&mut self, of: &Tree, property: &str, target: &Value) -> bool {
        let Value::Number(count) = target else {
            return false;
        };
        let Some(count) = count.truncated() else {
            return false;
        };
        let turning = match property {
            "years" => count.checked_mul(12).map(Value::MonthsDuration),
            "months" => Some(Value::MonthsDuration(count)),
            "days" => count
                .checked_mul(86_400)
                .map(|seconds| Value::DaysDuration(SignedDuration::from_secs(seconds))),
            "year" => i16::try_from(count)
                .ok()
                .and_then(|year| jiff::civil::Date::new(year, 1, 1).ok())
                .map(Value::Date),
            _ => None,
        };
        let Some(turning) = turning else {
            return false;
        };
        let solved = self.solve(of, &turning);
        // A year ends as well as it begins; so does a count of whole years or days.
        let next = match &turning {
            Value::MonthsDuration(months) => {
                let step = if property == "years" { 12 } else { 1 };
                Some(Value::MonthsDuration(months + step))
            }
            Value::Date(date) => plus_months(*date, 12).map(Value::Date),
            Value::DaysDuration(days) => {
                days.checked_add(SignedDuration::from_hours(24)).map(Value::DaysDuration)
            }
            _ => None,
        };
        solved && next.is_none_or(|next| self.solve(of, &next))
    }

    fn solve_call(&mut self, name: &str, arguments: &[&Tree], target: &Value) -> bool {
        match (name, arguments) {
            ("years and months duration", [from, to]) => {
                if !matches!(target, Value::MonthsDuration(_)) {
                    return false;
                }
                if let Some(to) = self.constant(to) {
                    let start = self.arithmetic(Arithmetic::Subtract, &to, target);
                    start.is_some_and(|start| self.solve(from, &start))
                } else if let Some(from) = self.constant(from) {
                    let end = self.arithmetic(Arithmetic::Add, &from, target);
                    end.is_some_and(|end| self.solve(to, &end))
                } else {
                    false
                }
            }
            ("count", [list]) => {
                let Value::Number(count) = target else {
                    return false;
                };
                let (Some(path), Some(count)) = (self.path(list), count.truncated()) else {
                    return false;
                };
                let items = match type_at(self.scope, &path) {
                    Some(Type::List(of)) => *of,
                    _ => Type::Any,
                };
                for length in count.saturating_sub(1)..=count.saturating_add(1) {
                    if let Some(list) =
                        usize::try_from(length).ok().and_then(|it| list_of(&items, it))
                    {
                        self.entry(&path).values.push(list);
                    }
                }
                true
            }
            ("string length", [text]) => {
                let (Value::Number(count), Some(path)) = (target, self.path(text)) else {
                    return false;
                };
                let Some(count) = count.truncated() else {
                    return false;
                };
                for length in count.saturating_sub(1)..=count.saturating_add(1) {
                    if (1..=1000).contains(&length) {
                        let text = "x".repeat(length as usize);
                        self.entry(&path).values.push(Value::text(text));
                    }
                }
                true
            }
            ("upper case" | "lower case" | "string" | "date", [of]) => self.solve(of, target),
            ("floor" | "ceiling" | "abs" | "round up" | "round down" | "decimal", [of, ..]) => {
                self.solve(of, target)
            }
            _ => false,
        }
    }
}
