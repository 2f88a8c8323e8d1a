//! Which types go together in comparisons, tests and arithmetic.

use crate::compile::Compiler;
use crate::diagnostic::{Diagnostic, DiagnosticKind};
use crate::program::Test;
use crate::span::Span;
use crate::tree::{Arithmetic, Comparison, Tree, TreeKind};
use crate::types::Type;

impl Compiler<'_> {
    /// The type of a sum, a product and so on; a mistake where there is none.
    pub(crate) fn arithmetic(
        &mut self,
        operator: Arithmetic,
        left: &Type,
        right: &Type,
        span: Span,
    ) -> Type {
        if *left == Type::Null || *right == Type::Null {
            self.note(Diagnostic::new(DiagnosticKind::AlwaysNull, span));
            return Type::Null;
        }
        match arithmetic_type(operator, left, right) {
            Some(of) => of,
            None => {
                self.note(
                    Diagnostic::new(DiagnosticKind::Incomparable, span)
                        .with("left", left.code())
                        .with("right", right.code()),
                );
                Type::Null
            }
        }
    }

    pub(crate) fn comparison(
        &mut self,
        comparison: Comparison,
        (left, left_type): (&Tree, &Type),
        (right, right_type): (&Tree, &Type),
        span: Span,
    ) {
        self.item(left_type, right);
        self.item(right_type, left);
        let null = *left_type == Type::Null || *right_type == Type::Null;
        if null && comparison.is_order() {
            self.note(Diagnostic::new(DiagnosticKind::AlwaysNull, span));
        } else if !null
            && (!left_type.meets(right_type)
                || (comparison.is_order() && !(left_type.is_ordered() && right_type.is_ordered())))
        {
            self.note(
                Diagnostic::new(DiagnosticKind::Incomparable, span)
                    .with("left", left_type.code())
                    .with("right", right_type.code()),
            );
        }
    }

    /// One test of `in` or of a cell, for an input of that type.
    pub(crate) fn test(&mut self, tree: &Tree, input: &Type) -> Test {
        if let TreeKind::Test(comparison, value) = &tree.kind {
            let (node, of) = self.node(value);
            self.item(input, value);
            self.fits(&of, input, comparison.is_order(), tree.span);
            return Test::Compare(*comparison, node);
        }
        let (node, of) = self.node(tree);
        self.item(input, tree);
        match &tree.kind {
            TreeKind::List(items) => items.iter().for_each(|item| self.item(input, item)),
            TreeKind::Range { start, end, .. } => {
                self.item(input, start);
                self.item(input, end);
            }
            _ => {}
        }
        let within = match &of {
            Type::List(of) | Type::Range(of) => match &**of {
                Type::Range(of) => (**of).clone(),
                other => other.clone(),
            },
            other => other.clone(),
        };
        if !matches!(input, Type::List(_)) {
            self.fits(&within, input, matches!(of, Type::Range(_)), tree.span);
        }
        Test::Value(node)
    }

    fn fits(&mut self, of: &Type, input: &Type, ordered: bool, span: Span) {
        if *of == Type::Null && ordered {
            self.note(Diagnostic::new(DiagnosticKind::AlwaysNull, span));
        } else if *of != Type::Null && *input != Type::Null && !of.meets(input) {
            self.note(
                Diagnostic::new(DiagnosticKind::Incomparable, span)
                    .with("left", input.code())
                    .with("right", of.code()),
            );
        }
    }
}

fn arithmetic_type(operator: Arithmetic, left: &Type, right: &Type) -> Option<Type> {
    use Arithmetic::{Add, Divide, Multiply, Power, Subtract};
    let is_moment = |of: &Type| matches!(of, Type::Date | Type::DateTime);
    Some(match (operator, left, right) {
        (_, Type::Number, Type::Number) => Type::Number,
        (Power, Type::Number | Type::Any, Type::Number | Type::Any) => Type::Number,
        (Power, _, _) => return None,
        (_, Type::Any, other) | (_, other, Type::Any) => {
            let possible = matches!(
                other,
                Type::Any
                    | Type::Number
                    | Type::Date
                    | Type::Time
                    | Type::DateTime
                    | Type::DaysDuration
                    | Type::MonthsDuration
            ) || (operator == Add
                && matches!(other, Type::Text | Type::Item { .. }));
            return possible.then_some(Type::Any);
        }
        (Add, Type::Text | Type::Item { .. }, Type::Text | Type::Item { .. }) => Type::Text,
        (Add | Subtract, Type::DaysDuration, Type::DaysDuration) => Type::DaysDuration,
        (Add | Subtract, Type::MonthsDuration, Type::MonthsDuration) => Type::MonthsDuration,
        (
            Add | Subtract,
            moment @ (Type::Date | Type::DateTime),
            Type::DaysDuration | Type::MonthsDuration,
        )
        | (
            Add,
            Type::DaysDuration | Type::MonthsDuration,
            moment @ (Type::Date | Type::DateTime),
        ) => moment.clone(),
        (Add | Subtract, Type::Time, Type::DaysDuration)
        | (Add, Type::DaysDuration, Type::Time) => Type::Time,
        (Subtract, Type::Time, Type::Time) => Type::DaysDuration,
        (Subtract, a, b) if is_moment(a) && is_moment(b) => Type::DaysDuration,
        (
            Multiply | Divide,
            duration @ (Type::DaysDuration | Type::MonthsDuration),
            Type::Number,
        )
        | (Multiply, Type::Number, duration @ (Type::DaysDuration | Type::MonthsDuration)) => {
            duration.clone()
        }
        (Divide, Type::DaysDuration, Type::DaysDuration)
        | (Divide, Type::MonthsDuration, Type::MonthsDuration) => Type::Number,
        _ => return None,
    })
}
