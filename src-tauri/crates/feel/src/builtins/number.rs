//! Functions on numbers.

use super::{
    Builtin, DAYS, MONTHS, NULL, NUMBER, TEXT, form, gives_boolean, gives_number, number_of, one,
    pure, text_of, whole_of,
};
use crate::diagnostic::DiagnosticKind;
use crate::machine::Machine;
use crate::number::{Mode, Number};
use crate::span::Span;
use crate::value::Value;

const SCALED: &[super::Form] = &[form(&[one("n", NUMBER), one("scale", NUMBER)])];
const MAYBE_SCALED: &[super::Form] =
    &[form(&[one("n", NUMBER)]), form(&[one("n", NUMBER), one("scale", NUMBER)])];
const ONE: &[super::Form] = &[form(&[one("number", NUMBER)])];

pub(super) const TABLE: &[Builtin] = &[
    pure(
        "number",
        &[
            form(&[one("from", TEXT)]),
            form(&[
                one("from", TEXT),
                one("grouping separator", TEXT.or(NULL)),
                one("decimal separator", TEXT.or(NULL)),
            ]),
        ],
        read,
        gives_number,
    ),
    pure("decimal", SCALED, |m, given, span| round(m, given, Mode::HalfEven, span), gives_number),
    pure("floor", MAYBE_SCALED, |m, given, span| round(m, given, Mode::Floor, span), gives_number),
    pure(
        "ceiling",
        MAYBE_SCALED,
        |m, given, span| round(m, given, Mode::Ceiling, span),
        gives_number,
    ),
    pure("round up", SCALED, |m, given, span| round(m, given, Mode::Up, span), gives_number),
    pure("round down", SCALED, |m, given, span| round(m, given, Mode::Down, span), gives_number),
    pure(
        "round half up",
        SCALED,
        |m, given, span| round(m, given, Mode::HalfUp, span),
        gives_number,
    ),
    pure(
        "round half down",
        SCALED,
        |m, given, span| round(m, given, Mode::HalfDown, span),
        gives_number,
    ),
    pure("abs", &[form(&[one("n", NUMBER.or(DAYS).or(MONTHS))])], absolute, |given| {
        given[0].clone()
    }),
    pure(
        "modulo",
        &[form(&[one("dividend", NUMBER), one("divisor", NUMBER)])],
        modulo,
        gives_number,
    ),
    pure("sqrt", ONE, |m, given, span| computed(m, given, Number::square_root, span), gives_number),
    pure("log", ONE, |m, given, span| computed(m, given, Number::logarithm, span), gives_number),
    pure("exp", ONE, |m, given, span| computed(m, given, Number::exponential, span), gives_number),
    pure("odd", ONE, |m, given, span| parity(m, given, 1, span), gives_boolean),
    pure("even", ONE, |m, given, span| parity(m, given, 0, span), gives_boolean),
    pure(
        "is",
        &[form(&[one("value1", super::ANY), one("value2", super::ANY)])],
        |_, given, _| (given[0] == given[1]).into(),
        gives_boolean,
    ),
];

fn round(machine: &mut Machine<'_>, given: &[Value], mode: Mode, span: Span) -> Value {
    let scale = given.get(1).map_or(0, whole_of);
    match number_of(&given[0]).round(scale, mode) {
        Some(rounded) => rounded.into(),
        None => machine.fail(DiagnosticKind::OutOfRange, span),
    }
}

fn absolute(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    match &given[0] {
        Value::Number(number) => number.absolute().into(),
        Value::MonthsDuration(months) => Value::MonthsDuration(months.saturating_abs()),
        Value::DaysDuration(duration) if duration.is_negative() => machine.negate(&given[0], span),
        other => other.clone(),
    }
}

fn modulo(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let divisor = number_of(&given[1]);
    if divisor.is_zero() {
        return machine.fail(DiagnosticKind::DivisionByZero, span);
    }
    match number_of(&given[0]).modulo(divisor) {
        Some(rest) => rest.into(),
        None => machine.fail(DiagnosticKind::OutOfRange, span),
    }
}

fn computed(
    machine: &mut Machine<'_>,
    given: &[Value],
    compute: fn(Number) -> Option<Number>,
    span: Span,
) -> Value {
    match compute(number_of(&given[0])) {
        Some(result) => result.into(),
        None => machine.fail(DiagnosticKind::OutOfRange, span),
    }
}

fn parity(machine: &mut Machine<'_>, given: &[Value], wanted: i32, span: Span) -> Value {
    let number = number_of(&given[0]);
    if !number.is_integer() {
        return Value::Boolean(false);
    }
    match number.absolute().modulo(Number::from(2)) {
        Some(rest) => (rest == Number::from(wanted)).into(),
        None => machine.fail(DiagnosticKind::OutOfRange, span),
    }
}

/// `number("1 000,50", " ", ",")`: separators are a space, a comma, a full stop, and not alike.
fn read(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let text = text_of(&given[0]);
    let separator = |index: usize| match given.get(index) {
        Some(Value::Text(text)) => Some(&**text),
        _ => None,
    };
    if given.len() == 1 {
        // DMN has three parameters, other tools one; a text without separators reads alike.
        return machine.stop(DiagnosticKind::Unsupported, span);
    }
    let (grouping, point) = (separator(1), separator(2));
    let known = grouping.is_none_or(|it| matches!(it, " " | "," | "."))
        && point.is_none_or(|it| matches!(it, "," | "."))
        && (grouping.is_none() || grouping != point);
    if !known {
        return machine.fail(DiagnosticKind::InvalidArgument, span);
    }
    let mut plain = text.to_owned();
    if let Some(grouping) = grouping {
        plain = plain.replace(grouping, "");
    }
    if let Some(point) = point {
        if point != "." && plain.contains('.') {
            return machine.fail(DiagnosticKind::InvalidArgument, span);
        }
        plain = plain.replace(point, ".");
    }
    match plain.parse::<Number>() {
        Ok(number) => number.into(),
        Err(_) => machine.fail(DiagnosticKind::InvalidArgument, span),
    }
}
