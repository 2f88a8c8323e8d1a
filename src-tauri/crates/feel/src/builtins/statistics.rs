//! Functions that bring a list to one value.

use std::cmp::Ordering;

use super::{ANY, Builtin, Form, LIST, form, gives_number, list_of, one, pure, repeated};
use crate::diagnostic::DiagnosticKind;
use crate::machine::Machine;
use crate::number::Number;
use crate::span::Span;
use crate::types::Type;
use crate::value::Value;

/// One list, or the values themselves.
const VALUES: &[Form] =
    &[form(&[one("list", LIST)]), repeated(&[one("first", ANY), one("more", ANY)])];

pub(super) const TABLE: &[Builtin] = &[
    pure("min", VALUES, |m, given, span| extreme(m, given, Ordering::Less, span), element_type),
    pure("max", VALUES, |m, given, span| extreme(m, given, Ordering::Greater, span), element_type),
    pure("sum", VALUES, |m, given, span| folded(m, given, Number::plus, span), gives_number),
    pure("product", VALUES, |m, given, span| folded(m, given, Number::times, span), gives_number),
    pure("mean", VALUES, |m, given, span| computed(m, given, mean, span), gives_number),
    pure("median", VALUES, |m, given, span| computed(m, given, median, span), gives_number),
    pure("stddev", VALUES, |m, given, span| computed(m, given, deviation, span), gives_number),
    pure("mode", VALUES, mode, |_| Type::list(Type::Number)),
];

fn element_type(given: &[Type]) -> Type {
    given.iter().map(Type::element).reduce(Type::or).unwrap_or_default()
}

fn items(given: &[Value]) -> Vec<&Value> {
    match given {
        [list] => list_of(list).iter().collect(),
        [first, more] => std::iter::once(first).chain(list_of(more)).collect(),
        _ => Vec::new(),
    }
}

fn numbers(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Option<Vec<Number>> {
    let items = items(given);
    if !machine.spend(items.len() as u64, span) {
        return None;
    }
    let mut numbers = Vec::with_capacity(items.len());
    for item in items {
        match item {
            Value::Number(number) => numbers.push(*number),
            other => {
                machine.mismatch(&[other], span);
                return None;
            }
        }
    }
    Some(numbers)
}

fn extreme(machine: &mut Machine<'_>, given: &[Value], wanted: Ordering, span: Span) -> Value {
    let mut best: Option<&Value> = None;
    for item in items(given) {
        if !machine.spend(1, span) {
            return Value::Null;
        }
        let Some(so_far) = best else {
            if item.compare(item).is_none() {
                return machine.mismatch(&[item], span);
            }
            best = Some(item);
            continue;
        };
        match item.compare(so_far) {
            Some(order) if order == wanted => best = Some(item),
            Some(_) => {}
            None => return machine.mismatch(&[item, so_far], span),
        }
    }
    match best {
        Some(value) => value.clone(),
        None => machine.fail(DiagnosticKind::MissingValue, span),
    }
}

fn folded(
    machine: &mut Machine<'_>,
    given: &[Value],
    join: fn(Number, Number) -> Option<Number>,
    span: Span,
) -> Value {
    let Some(numbers) = numbers(machine, given, span) else {
        return Value::Null;
    };
    let Some((first, rest)) = numbers.split_first() else {
        return machine.fail(DiagnosticKind::MissingValue, span);
    };
    match rest.iter().try_fold(*first, |total, number| join(total, *number)) {
        Some(total) => total.into(),
        None => machine.fail(DiagnosticKind::OutOfRange, span),
    }
}

fn computed(
    machine: &mut Machine<'_>,
    given: &[Value],
    compute: fn(&mut [Number]) -> Option<Number>,
    span: Span,
) -> Value {
    let Some(mut numbers) = numbers(machine, given, span) else {
        return Value::Null;
    };
    match compute(&mut numbers) {
        Some(result) => result.into(),
        None => machine.fail(DiagnosticKind::InvalidArgument, span),
    }
}

fn total(numbers: &[Number]) -> Option<Number> {
    numbers.iter().try_fold(Number::ZERO, |total, number| total.plus(*number))
}

fn length(numbers: &[Number]) -> Number {
    Number::from(i64::try_from(numbers.len()).unwrap_or(i64::MAX))
}

fn mean(numbers: &mut [Number]) -> Option<Number> {
    total(numbers)?.divided_by(length(numbers))
}

fn median(numbers: &mut [Number]) -> Option<Number> {
    numbers.sort_unstable();
    let middle = numbers.len() / 2;
    let upper = *numbers.get(middle)?;
    if numbers.len() % 2 == 1 {
        return Some(upper);
    }
    numbers[middle - 1].plus(upper)?.divided_by(Number::from(2))
}

/// The standard deviation of a sample: by one less than there are.
fn deviation(numbers: &mut [Number]) -> Option<Number> {
    if numbers.len() < 2 {
        return None;
    }
    let mean = mean(numbers)?;
    let squares: Option<Vec<Number>> = numbers
        .iter()
        .map(|number| {
            let distance = number.minus(mean)?;
            distance.times(distance)
        })
        .collect();
    total(&squares?)?.divided_by(length(numbers).minus(Number::ONE)?)?.square_root()
}

fn mode(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let Some(mut numbers) = numbers(machine, given, span) else {
        return Value::Null;
    };
    numbers.sort_unstable();
    let runs: Vec<&[Number]> = numbers.chunk_by(|a, b| a == b).collect();
    let most = runs.iter().map(|run| run.len()).max().unwrap_or(0);
    Value::list(runs.iter().filter(|run| run.len() == most).map(|run| run[0].into()))
}
