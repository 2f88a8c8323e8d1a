//! Arithmetic and properties.

use std::sync::Arc;

use jiff::SignedDuration;

use crate::diagnostic::DiagnosticKind;
use crate::machine::Machine;
use crate::number::Number;
use crate::span::Span;
use crate::temporal::{DAY, DateTime, Zone, plus_days, plus_months};
use crate::tree::Arithmetic;
use crate::types::Type;
use crate::value::{RangeForm, Value};

impl Machine<'_> {
    pub(crate) fn negate(&mut self, value: &Value, span: Span) -> Value {
        match value {
            Value::Number(number) => Value::Number(number.negated()),
            Value::MonthsDuration(months) => Value::MonthsDuration(-months),
            Value::DaysDuration(duration) => match duration.checked_neg() {
                Some(turned) => Value::DaysDuration(turned),
                None => self.fail(DiagnosticKind::OutOfRange, span),
            },
            other => self.mismatch(&[other], span),
        }
    }

    pub(crate) fn arithmetic(
        &mut self,
        operator: Arithmetic,
        left: &Value,
        right: &Value,
        span: Span,
    ) -> Value {
        if let (Value::Number(a), Value::Number(b)) = (left, right) {
            let result = match operator {
                Arithmetic::Add => a.plus(*b),
                Arithmetic::Subtract => a.minus(*b),
                Arithmetic::Multiply => a.times(*b),
                Arithmetic::Divide if b.is_zero() => {
                    return self.fail(DiagnosticKind::DivisionByZero, span);
                }
                Arithmetic::Divide => a.divided_by(*b),
                Arithmetic::Power => a.power(*b),
            };
            return self.in_range(result.map(Value::Number), span);
        }
        match operator {
            Arithmetic::Add => self.sum(left, right, span),
            Arithmetic::Subtract => self.difference(left, right, span),
            Arithmetic::Multiply => match (left, right) {
                (Value::Number(factor), duration) | (duration, Value::Number(factor)) => {
                    self.scaled(duration, &|count| count.times(*factor), span)
                }
                _ => self.mismatch(&[left, right], span),
            },
            Arithmetic::Divide => self.quotient(left, right, span),
            Arithmetic::Power => self.mismatch(&[left, right], span),
        }
    }

    fn in_range(&mut self, value: Option<Value>, span: Span) -> Value {
        value.unwrap_or_else(|| self.fail(DiagnosticKind::OutOfRange, span))
    }

    /// A value beyond the calendar that is kept: FEEL has it, the subset does not.
    fn in_calendar(&mut self, value: Option<Value>, span: Span) -> Value {
        value.unwrap_or_else(|| self.stop(DiagnosticKind::Unsupported, span))
    }

    fn sum(&mut self, left: &Value, right: &Value, span: Span) -> Value {
        match (left, right) {
            (Value::Text(a), Value::Text(b)) => {
                if !self.room((a.len() + b.len()) as u64, span) {
                    return Value::Null;
                }
                Value::text(format!("{a}{b}"))
            }
            (Value::MonthsDuration(a), Value::MonthsDuration(b)) => {
                self.in_range(a.checked_add(*b).map(Value::MonthsDuration), span)
            }
            (Value::DaysDuration(a), Value::DaysDuration(b)) => {
                self.in_range(a.checked_add(*b).map(Value::DaysDuration), span)
            }
            (moment, Value::MonthsDuration(months)) | (Value::MonthsDuration(months), moment) => {
                self.months_later(moment, *months, (left, right), span)
            }
            (moment, Value::DaysDuration(days)) | (Value::DaysDuration(days), moment) => {
                self.later(moment, *days, (left, right), span)
            }
            _ => self.mismatch(&[left, right], span),
        }
    }

    fn months_later(
        &mut self,
        moment: &Value,
        months: i64,
        sides: (&Value, &Value),
        span: Span,
    ) -> Value {
        match moment {
            Value::Date(date) => {
                self.in_calendar(plus_months(*date, months).map(Value::Date), span)
            }
            Value::DateTime(moment) => {
                self.in_calendar(moment.plus_months(months).map(Value::DateTime), span)
            }
            _ => self.mismatch(&[sides.0, sides.1], span),
        }
    }

    fn later(
        &mut self,
        moment: &Value,
        duration: SignedDuration,
        sides: (&Value, &Value),
        span: Span,
    ) -> Value {
        match moment {
            Value::Date(date) => {
                let days = i64::try_from(duration.as_nanos().div_euclid(DAY)).unwrap_or(i64::MAX);
                self.in_calendar(plus_days(*date, days).map(Value::Date), span)
            }
            Value::Time(time) => Value::Time(time.plus(duration.as_nanos())),
            Value::DateTime(moment) => {
                self.in_calendar(moment.plus(duration).map(Value::DateTime), span)
            }
            _ => self.mismatch(&[sides.0, sides.1], span),
        }
    }

    fn difference(&mut self, left: &Value, right: &Value, span: Span) -> Value {
        match (left, right) {
            (Value::MonthsDuration(a), Value::MonthsDuration(b)) => {
                self.in_range(a.checked_sub(*b).map(Value::MonthsDuration), span)
            }
            (Value::DaysDuration(a), Value::DaysDuration(b)) => {
                self.in_range(a.checked_sub(*b).map(Value::DaysDuration), span)
            }
            (moment, Value::MonthsDuration(months)) => {
                self.months_later(moment, months.saturating_neg(), (left, right), span)
            }
            (moment, Value::DaysDuration(days)) => match days.checked_neg() {
                Some(days) => self.later(moment, days, (left, right), span),
                None => self.fail(DiagnosticKind::OutOfRange, span),
            },
            (Value::Date(_) | Value::DateTime(_), Value::Date(_) | Value::DateTime(_)) => {
                let (Some(a), Some(b)) = (as_date_time(left), as_date_time(right)) else {
                    return self.mismatch(&[left, right], span);
                };
                if a.zone.is_none() != b.zone.is_none() {
                    return self.mismatch(&[left, right], span);
                }
                let nanos = a.instant().zip(b.instant()).map(|(a, b)| a - b);
                self.in_range(nanos.map(days_duration), span)
            }
            (Value::Time(a), Value::Time(b)) => {
                if a.zone.is_none() != b.zone.is_none() {
                    return self.mismatch(&[left, right], span);
                }
                match (a.since_midnight(), b.since_midnight()) {
                    (Some(a), Some(b)) => days_duration(a - b),
                    _ if a.zone == b.zone => {
                        let local = a.time.duration_since(b.time);
                        Value::DaysDuration(local)
                    }
                    _ => self.stop(DiagnosticKind::Unsupported, span),
                }
            }
            _ => self.mismatch(&[left, right], span),
        }
    }

    fn quotient(&mut self, left: &Value, right: &Value, span: Span) -> Value {
        match (left, right) {
            (Value::MonthsDuration(_) | Value::DaysDuration(_), Value::Number(divisor)) => {
                if divisor.is_zero() {
                    return self.fail(DiagnosticKind::DivisionByZero, span);
                }
                self.scaled(left, &|count| count.divided_by(*divisor), span)
            }
            (Value::MonthsDuration(a), Value::MonthsDuration(b)) => {
                self.ratio(Number::from(*a), Number::from(*b), span)
            }
            (Value::DaysDuration(a), Value::DaysDuration(b)) => {
                match (nanos_number(*a), nanos_number(*b)) {
                    (Some(a), Some(b)) => self.ratio(a, b, span),
                    _ => self.fail(DiagnosticKind::OutOfRange, span),
                }
            }
            _ => self.mismatch(&[left, right], span),
        }
    }

    fn ratio(&mut self, a: Number, b: Number, span: Span) -> Value {
        if b.is_zero() {
            return self.fail(DiagnosticKind::DivisionByZero, span);
        }
        self.in_range(a.divided_by(b).map(Value::Number), span)
    }

    /// A duration whose count is changed: months in whole months, the rest in nanoseconds.
    fn scaled(
        &mut self,
        duration: &Value,
        change: &dyn Fn(Number) -> Option<Number>,
        span: Span,
    ) -> Value {
        let result = match duration {
            Value::MonthsDuration(months) => {
                change(Number::from(*months)).and_then(Number::truncated).map(Value::MonthsDuration)
            }
            Value::DaysDuration(duration) => {
                nanos_number(*duration).and_then(change).and_then(number_nanos)
            }
            other => return self.mismatch(&[other], span),
        };
        self.in_range(result, span)
    }

    /// `value.name`.
    pub(crate) fn path(&mut self, value: &Value, name: &Arc<str>, span: Span) -> Value {
        match value {
            Value::Context(entries) => match entries.get(name) {
                Some(value) => value.clone(),
                None => self.fail(DiagnosticKind::UnknownField, span),
            },
            Value::List(items) => {
                if !self.spend(items.len() as u64, span) {
                    return Value::Null;
                }
                let mapped = items.iter().map(|item| match item {
                    Value::Context(entries) => entries.get(name).cloned().unwrap_or_default(),
                    item => property(item, name).unwrap_or_default(),
                });
                let mapped = Value::list(mapped);
                self.made(mapped, span)
            }
            Value::Null => self.fail(DiagnosticKind::MissingValue, span),
            value if is_open_property(value, name) => self.stop(DiagnosticKind::Unsupported, span),
            value => match property(value, name) {
                Some(found) => found,
                None => self.fail(DiagnosticKind::UnknownField, span),
            },
        }
    }
}

/// A date as the midnight with which it begins at Greenwich; a date-time as it is.
fn as_date_time(value: &Value) -> Option<DateTime> {
    match value {
        Value::Date(date) => Some(DateTime {
            datetime: date.to_datetime(jiff::civil::Time::midnight()),
            zone: Some(Zone::Offset(jiff::tz::Offset::UTC)),
        }),
        Value::DateTime(moment) => Some(moment.clone()),
        _ => None,
    }
}

fn nanos_number(duration: SignedDuration) -> Option<Number> {
    let nanos = duration.as_nanos();
    i64::try_from(nanos).map_or_else(|_| nanos.to_string().parse().ok(), |it| Some(it.into()))
}

fn number_nanos(nanos: Number) -> Option<Value> {
    let whole = nanos.round(0, crate::number::Mode::Down)?;
    let nanos: i128 = match whole.to_i64() {
        Some(nanos) => nanos.into(),
        None => whole.to_string().parse().ok()?,
    };
    SignedDuration::try_from_nanos_i128(nanos).map(Value::DaysDuration)
}

fn days_duration(nanos: i128) -> Value {
    SignedDuration::try_from_nanos_i128(nanos).map_or(Value::Null, Value::DaysDuration)
}

/// The names and types of a value's properties, contexts apart.
pub(crate) fn properties(of: &Type) -> &'static [(&'static str, Type)] {
    const DATE: [(&str, Type); 4] = [
        ("year", Type::Number),
        ("month", Type::Number),
        ("day", Type::Number),
        ("weekday", Type::Number),
    ];
    const TIME: [(&str, Type); 5] = [
        ("hour", Type::Number),
        ("minute", Type::Number),
        ("second", Type::Number),
        ("time offset", Type::DaysDuration),
        ("timezone", Type::Text),
    ];
    const DATE_TIME: [(&str, Type); 9] = [
        ("year", Type::Number),
        ("month", Type::Number),
        ("day", Type::Number),
        ("weekday", Type::Number),
        ("hour", Type::Number),
        ("minute", Type::Number),
        ("second", Type::Number),
        ("time offset", Type::DaysDuration),
        ("timezone", Type::Text),
    ];
    const DAYS: [(&str, Type); 4] = [
        ("days", Type::Number),
        ("hours", Type::Number),
        ("minutes", Type::Number),
        ("seconds", Type::Number),
    ];
    const MONTHS: [(&str, Type); 2] = [("years", Type::Number), ("months", Type::Number)];
    const RANGE: [(&str, Type); 4] = [
        ("start", Type::Any),
        ("end", Type::Any),
        ("start included", Type::Boolean),
        ("end included", Type::Boolean),
    ];
    match of {
        Type::Date => &DATE,
        Type::Time => &TIME,
        Type::DateTime => &DATE_TIME,
        Type::DaysDuration => &DAYS,
        Type::MonthsDuration => &MONTHS,
        Type::Range(_) => &RANGE,
        _ => &[],
    }
}

/// Whether DMN leaves open what a property is: a second with a fraction, the zone of a plain offset,
/// the offset of a time whose named zone would need a date.
fn is_open_property(value: &Value, name: &str) -> bool {
    let (nanos, zone, is_time) = match value {
        Value::Time(time) => (time.time.subsec_nanosecond(), time.zone.as_ref(), true),
        Value::DateTime(moment) => {
            (moment.datetime.time().subsec_nanosecond(), moment.zone.as_ref(), false)
        }
        // `(= 5)` is a test, and only like a range.
        Value::Range(range) => return range.form != RangeForm::Interval,
        _ => return false,
    };
    match name {
        "second" => nanos != 0,
        "timezone" => matches!(zone, Some(Zone::Offset(_))),
        "time offset" => is_time && matches!(zone, Some(Zone::Named(_))),
        _ => false,
    }
}

fn property(value: &Value, name: &str) -> Option<Value> {
    let number = |count: i64| Some(Value::from(count));
    match value {
        Value::Date(date) => date_property(*date, name),
        Value::DateTime(moment) => date_property(moment.datetime.date(), name).or_else(|| {
            clock_property(moment.datetime.time(), moment.zone.as_ref(), name, || {
                moment.zone.as_ref()?.offset_at(moment.datetime)
            })
        }),
        Value::Time(time) => {
            clock_property(time.time, time.zone.as_ref(), name, || match time.zone.as_ref()? {
                Zone::Offset(offset) => Some(*offset),
                Zone::Named(_) => None,
            })
        }
        Value::DaysDuration(duration) => {
            let seconds = duration.as_secs();
            match name {
                "days" => number(seconds / 86_400),
                "hours" => number(seconds / 3600 % 24),
                "minutes" => number(seconds / 60 % 60),
                "seconds" => {
                    let whole = Number::from(seconds % 60);
                    let billion = Number::from(1_000_000_000_i64);
                    let part = Number::from(i64::from(duration.subsec_nanos()));
                    Some(whole.plus(part.divided_by(billion)?)?.into())
                }
                _ => None,
            }
        }
        Value::MonthsDuration(months) => match name {
            "years" => number(months / 12),
            "months" => number(months % 12),
            _ => None,
        },
        Value::Range(range) if range.form == RangeForm::Interval => match name {
            "start" => Some(range.start.clone().unwrap_or_default()),
            "end" => Some(range.end.clone().unwrap_or_default()),
            "start included" => Some(range.start_included.into()),
            "end included" => Some(range.end_included.into()),
            _ => None,
        },
        _ => None,
    }
}

fn date_property(date: jiff::civil::Date, name: &str) -> Option<Value> {
    let count = match name {
        "year" => i64::from(date.year()),
        "month" => i64::from(date.month()),
        "day" => i64::from(date.day()),
        "weekday" => i64::from(date.weekday().to_monday_one_offset()),
        _ => return None,
    };
    Some(count.into())
}

fn clock_property(
    time: jiff::civil::Time,
    zone: Option<&Zone>,
    name: &str,
    offset: impl FnOnce() -> Option<jiff::tz::Offset>,
) -> Option<Value> {
    Some(match name {
        "hour" => i64::from(time.hour()).into(),
        "minute" => i64::from(time.minute()).into(),
        "second" => i64::from(time.second()).into(),
        "time offset" => offset().map_or(Value::Null, |offset| {
            Value::DaysDuration(SignedDuration::from_secs(i64::from(offset.seconds())))
        }),
        "timezone" => match zone {
            Some(Zone::Named(named)) => Value::text(&*named.name),
            _ => Value::Null,
        },
        _ => return None,
    })
}
