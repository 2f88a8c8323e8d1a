//! How points and ranges lie to each other (DMN 1.5, table 78), and ranges from texts.

use std::cmp::Ordering;

use super::{ANY, Builtin, Form, TEXT, form, gives_any, gives_boolean, one, pure, text_of};
use crate::compile;
use crate::diagnostic::DiagnosticKind;
use crate::machine::Machine;
use crate::parser;
use crate::scope::Scope;
use crate::span::Span;
use crate::tree::{Tree, TreeKind};
use crate::types::Type;
use crate::value::{Range, RangeForm, Value};

/// The parameters' names depend on what is given; all are taken.
const TWO: &[Form] = &[
    form(&[one("range1", ANY), one("range2", ANY)]),
    form(&[one("point1", ANY), one("point2", ANY)]),
    form(&[one("point", ANY), one("range", ANY)]),
];
/// As above, where the range comes first.
const RANGE_FIRST: &[Form] = &[
    form(&[one("range1", ANY), one("range2", ANY)]),
    form(&[one("point1", ANY), one("point2", ANY)]),
    form(&[one("range", ANY), one("point", ANY)]),
];

pub(super) const TABLE: &[Builtin] = &[
    pure(
        "before",
        TWO,
        |m, given, span| decide(m, before(&given[0], &given[1]), given, span),
        gives_boolean,
    ),
    pure(
        "after",
        TWO,
        |m, given, span| decide(m, before(&given[1], &given[0]), given, span),
        gives_boolean,
    ),
    pure(
        "meets",
        TWO,
        |m, given, span| decide(m, meets(&given[0], &given[1]), given, span),
        gives_boolean,
    ),
    pure(
        "met by",
        TWO,
        |m, given, span| decide(m, meets(&given[1], &given[0]), given, span),
        gives_boolean,
    ),
    pure(
        "overlaps",
        TWO,
        |m, given, span| decide(m, overlaps(&given[0], &given[1]), given, span),
        gives_boolean,
    ),
    pure(
        "overlaps before",
        TWO,
        |m, given, span| decide(m, overlaps_before(&given[0], &given[1]), given, span),
        gives_boolean,
    ),
    pure(
        "overlaps after",
        TWO,
        |m, given, span| decide(m, overlaps_before(&given[1], &given[0]), given, span),
        gives_boolean,
    ),
    pure(
        "finishes",
        TWO,
        |m, given, span| decide(m, finishes(&given[0], &given[1]), given, span),
        gives_boolean,
    ),
    pure(
        "finished by",
        RANGE_FIRST,
        |m, given, span| decide(m, finishes(&given[1], &given[0]), given, span),
        gives_boolean,
    ),
    pure(
        "includes",
        RANGE_FIRST,
        |m, given, span| decide(m, includes(&given[0], &given[1]), given, span),
        gives_boolean,
    ),
    pure(
        "during",
        TWO,
        |m, given, span| decide(m, includes(&given[1], &given[0]), given, span),
        gives_boolean,
    ),
    pure(
        "starts",
        TWO,
        |m, given, span| decide(m, starts(&given[0], &given[1]), given, span),
        gives_boolean,
    ),
    pure(
        "started by",
        RANGE_FIRST,
        |m, given, span| decide(m, starts(&given[1], &given[0]), given, span),
        gives_boolean,
    ),
    pure(
        "coincides",
        TWO,
        |m, given, span| decide(m, coincides(&given[0], &given[1]), given, span),
        gives_boolean,
    ),
    pure("range", &[form(&[one("from", TEXT)])], range, gives_any),
];

fn decide(machine: &mut Machine<'_>, holds: Option<bool>, given: &[Value], span: Span) -> Value {
    match holds {
        Some(holds) => holds.into(),
        None => machine.mismatch(&[&given[0], &given[1]], span),
    }
}

/// One end of a range: where it is, and whether it belongs to the range.
type End<'v> = (&'v Value, bool);

fn start(range: &Range) -> Option<End<'_>> {
    (range.form == RangeForm::Interval).then_some(())?;
    Some((range.start.as_ref()?, range.start_included))
}

fn end(range: &Range) -> Option<End<'_>> {
    (range.form == RangeForm::Interval).then_some(())?;
    Some((range.end.as_ref()?, range.end_included))
}

/// Whether one end is below the other, or at the same place and `tie` holds.
fn below(a: End<'_>, b: End<'_>, tie: bool) -> Option<bool> {
    Some(match a.0.compare(b.0)? {
        Ordering::Less => true,
        Ordering::Equal => tie,
        Ordering::Greater => false,
    })
}

fn before(a: &Value, b: &Value) -> Option<bool> {
    match (a, b) {
        (Value::Range(a), Value::Range(b)) => {
            let (a, b) = (end(a)?, start(b)?);
            below(a, b, !a.1 || !b.1)
        }
        (Value::Range(a), point) => {
            let a = end(a)?;
            below(a, (point, true), !a.1)
        }
        (point, Value::Range(b)) => {
            let b = start(b)?;
            below((point, true), b, !b.1)
        }
        (a, b) => below((a, true), (b, true), false),
    }
}

fn meets(a: &Value, b: &Value) -> Option<bool> {
    let (Value::Range(a), Value::Range(b)) = (a, b) else {
        return None;
    };
    let (a, b) = (end(a)?, start(b)?);
    Some(a.0.compare(b.0)? == Ordering::Equal && a.1 && b.1)
}

fn overlaps(a: &Value, b: &Value) -> Option<bool> {
    let (Value::Range(a), Value::Range(b)) = (a, b) else {
        return None;
    };
    let (a_start, a_end, b_start, b_end) = (start(a)?, end(a)?, start(b)?, end(b)?);
    let first = below(b_start, a_end, a_end.1 && b_start.1)?;
    Some(first && below(a_start, b_end, a_start.1 && b_end.1)?)
}

fn overlaps_before(a: &Value, b: &Value) -> Option<bool> {
    let (Value::Range(a), Value::Range(b)) = (a, b) else {
        return None;
    };
    let (a_start, a_end, b_start, b_end) = (start(a)?, end(a)?, start(b)?, end(b)?);
    Some(
        below(a_start, b_start, a_start.1 && !b_start.1)?
            && below(b_start, a_end, a_end.1 && b_start.1)?
            && below(a_end, b_end, !a_end.1 || b_end.1)?,
    )
}

fn finishes(a: &Value, b: &Value) -> Option<bool> {
    let Value::Range(b) = b else {
        return None;
    };
    let b_end = end(b)?;
    let Value::Range(a) = a else {
        return Some(a.compare(b_end.0)? == Ordering::Equal && b_end.1);
    };
    let (a_start, a_end, b_start) = (start(a)?, end(a)?, start(b)?);
    let same_end = a_end.0.compare(b_end.0)? == Ordering::Equal && a_end.1 == b_end.1;
    Some(same_end && below(b_start, a_start, !a_start.1 || b_start.1)?)
}

fn includes(a: &Value, b: &Value) -> Option<bool> {
    let Value::Range(a) = a else {
        return None;
    };
    let Value::Range(b) = b else {
        return a.contains(b);
    };
    let (a_start, a_end, b_start, b_end) = (start(a)?, end(a)?, start(b)?, end(b)?);
    Some(
        below(a_start, b_start, a_start.1 || !b_start.1)?
            && below(b_end, a_end, a_end.1 || !b_end.1)?,
    )
}

fn starts(a: &Value, b: &Value) -> Option<bool> {
    let Value::Range(b) = b else {
        return None;
    };
    let b_start = start(b)?;
    let Value::Range(a) = a else {
        return Some(a.compare(b_start.0)? == Ordering::Equal && b_start.1);
    };
    let (a_start, a_end, b_end) = (start(a)?, end(a)?, end(b)?);
    let same_start = a_start.0.compare(b_start.0)? == Ordering::Equal && a_start.1 == b_start.1;
    Some(same_start && below(a_end, b_end, !a_end.1 || b_end.1)?)
}

fn coincides(a: &Value, b: &Value) -> Option<bool> {
    match (a, b) {
        (Value::Range(a), Value::Range(b)) => {
            let (a_start, a_end, b_start, b_end) = (start(a)?, end(a)?, start(b)?, end(b)?);
            let same =
                |a: End<'_>, b: End<'_>| Some(a.0.compare(b.0)? == Ordering::Equal && a.1 == b.1);
            Some(same(a_start, b_start)? && same(a_end, b_end)?)
        }
        (a, b) => Some(a.compare(b)? == Ordering::Equal),
    }
}

/// `range("[1..5)")`: two ends that are literals, the lower one first.
fn range(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let text = text_of(&given[0]);
    if !machine.spend(text.len() as u64, span) {
        return Value::Null;
    }
    let Ok(tree) = parser::expression(text) else {
        return machine.fail(DiagnosticKind::InvalidArgument, span);
    };
    let TreeKind::Range { start, end, start_included, end_included } = &tree.kind else {
        return machine.fail(DiagnosticKind::InvalidArgument, span);
    };
    let (Some(start), Some(end)) = (literal(start), literal(end)) else {
        return machine.fail(DiagnosticKind::InvalidArgument, span);
    };
    if start.is_null() != end.is_null() {
        return machine.stop(DiagnosticKind::Unsupported, span);
    }
    match start.compare(&end) {
        Some(Ordering::Less | Ordering::Equal) if Type::of(&start).is_ordered() => {
            machine.range(start, end, (*start_included, *end_included), span)
        }
        _ => machine.fail(DiagnosticKind::InvalidArgument, span),
    }
}

fn literal(tree: &Tree) -> Option<Value> {
    let compiled = compile::compile(tree, &Scope::new());
    compiled.program.constant().cloned()
}
