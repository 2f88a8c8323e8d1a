//! Functions on dates, times and durations.

use jiff::civil::Date;

use super::{
    Builtin, DATE, DATE_TIME, DAYS, NULL, NUMBER, TEXT, TIME, form, gives_number, gives_text,
    number_of, one, pure, text_of, whole_of,
};
use crate::diagnostic::DiagnosticKind;
use crate::machine::Machine;
use crate::number::Number;
use crate::span::Span;
use crate::temporal::{DateTime, Time, Zone, neighbour};
use crate::types::Type;
use crate::value::Value;
use crate::words::Language;
use crate::written::{self, Flaw};

const DAY: super::Kinds = DATE.or(DATE_TIME);
const OF_DAY: &[super::Form] = &[form(&[one("date", DAY)])];

pub(super) const TABLE: &[Builtin] = &[
    pure(
        "date",
        &[
            form(&[one("from", TEXT.or(DAY))]),
            form(&[one("year", NUMBER), one("month", NUMBER), one("day", NUMBER)]),
        ],
        date,
        |_| Type::Date,
    ),
    pure(
        "time",
        &[
            form(&[one("from", TEXT.or(TIME).or(DAY))]),
            form(&[one("hour", NUMBER), one("minute", NUMBER), one("second", NUMBER)]),
            form(&[
                one("hour", NUMBER),
                one("minute", NUMBER),
                one("second", NUMBER),
                one("offset", DAYS.or(NULL)),
            ]),
        ],
        time,
        |_| Type::Time,
    ),
    pure(
        "date and time",
        &[form(&[one("from", TEXT)]), form(&[one("date", DAY), one("time", TIME)])],
        date_and_time,
        |_| Type::DateTime,
    ),
    pure("duration", &[form(&[one("from", TEXT)])], duration, |_| Type::Any),
    pure(
        "years and months duration",
        &[form(&[one("from", DAY), one("to", DAY)])],
        months_between,
        |_| Type::MonthsDuration,
    ),
    Builtin {
        name: "today",
        forms: &[form(&[])],
        run: |m, _, span| match m.environment {
            Some(environment) => Value::Date(environment.now.date()),
            None => m.fail(DiagnosticKind::MissingValue, span),
        },
        gives: |_| Type::Date,
        is_pure: false,
    },
    Builtin {
        name: "now",
        forms: &[form(&[])],
        run: now,
        gives: |_| Type::DateTime,
        is_pure: false,
    },
    Builtin {
        name: "working days",
        forms: &[form(&[one("date", DAY), one("n", NUMBER)])],
        run: working_days,
        gives: |_| Type::Date,
        is_pure: false,
    },
    pure(
        "day of year",
        OF_DAY,
        |_, given, _| i64::from(day(&given[0]).day_of_year()).into(),
        gives_number,
    ),
    pure(
        "day of week",
        OF_DAY,
        |_, given, _| {
            let names =
                ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
            let index = day(&given[0]).weekday().to_monday_zero_offset();
            Value::text(names[index.rem_euclid(7) as usize])
        },
        gives_text,
    ),
    pure(
        "month of year",
        OF_DAY,
        |_, given, _| Value::text(Language::En.month(day(&given[0]).month())),
        gives_text,
    ),
    pure(
        "week of year",
        OF_DAY,
        |_, given, _| i64::from(day(&given[0]).iso_week_date().week()).into(),
        gives_number,
    ),
];

/// The day of a date or a date-time; the parameter's kinds let nothing else through.
fn day(value: &Value) -> Date {
    match value {
        Value::Date(date) => *date,
        Value::DateTime(moment) => moment.datetime.date(),
        _ => Date::ZERO,
    }
}

fn read<T>(
    machine: &mut Machine<'_>,
    read: Result<T, Flaw>,
    wrap: fn(T) -> Value,
    span: Span,
) -> Value {
    match read {
        Ok(value) => wrap(value),
        Err(flaw) => machine.flaw(flaw, span),
    }
}

fn date(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let [year, month, day_of_month] = given else {
        return match &given[0] {
            Value::Text(text) => read(machine, written::date(text), Value::Date, span),
            other => Value::Date(day(other)),
        };
    };
    let whole = |value: &Value| number_of(value).to_i64().ok_or(Flaw::Invalid);
    let made = whole(year).and_then(|year| {
        let (month, day) = (whole(month)?, whole(day_of_month)?);
        written::date_of(year, month, day)
    });
    read(machine, made, Value::Date, span)
}

fn time(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    if let [from] = given {
        return match from {
            Value::Text(text) => read(machine, written::time(text), Value::Time, span),
            Value::DateTime(moment) => {
                Value::Time(Time { time: moment.datetime.time(), zone: moment.zone.clone() })
            }
            Value::Date(_) => Value::Time(Time {
                time: jiff::civil::Time::midnight(),
                zone: Some(Zone::Offset(jiff::tz::Offset::UTC)),
            }),
            other => other.clone(),
        };
    }
    let made = time_of(given).and_then(|time| {
        let zone = match given.get(3) {
            Some(Value::DaysDuration(offset)) if offset.subsec_nanos() == 0 => {
                Some(written::offset(offset.as_secs())?)
            }
            Some(Value::DaysDuration(_)) => return Err(Flaw::Invalid),
            _ => None,
        };
        Ok(Time { time, zone })
    });
    read(machine, made, Value::Time, span)
}

fn time_of(given: &[Value]) -> Result<jiff::civil::Time, Flaw> {
    let part = |index: usize| {
        let whole = given.get(index).and_then(|value| number_of(value).to_i64());
        whole.and_then(|whole| i8::try_from(whole).ok()).ok_or(Flaw::Invalid)
    };
    let second = given.get(2).map_or(Number::ZERO, number_of);
    let nanos = second
        .times(Number::from(1_000_000_000_i64))
        .and_then(Number::truncated)
        .filter(|nanos| (0..60_000_000_000).contains(nanos))
        .ok_or(Flaw::Invalid)?;
    let (second, nanos) = ((nanos / 1_000_000_000) as i8, (nanos % 1_000_000_000) as i32);
    jiff::civil::Time::new(part(0)?, part(1)?, second, nanos).map_err(|_| Flaw::Invalid)
}

fn date_and_time(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    match given {
        [date, Value::Time(time)] => Value::DateTime(DateTime {
            datetime: day(date).to_datetime(time.time),
            zone: time.zone.clone(),
        }),
        [from, ..] => read(machine, written::date_time(text_of(from)), Value::DateTime, span),
        [] => Value::Null,
    }
}

fn duration(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    read(machine, written::duration(text_of(&given[0])), |value| value, span)
}

/// Whole months between two days, towards nought; the time of day does not count.
fn months_between(_: &mut Machine<'_>, given: &[Value], _: Span) -> Value {
    let (from, to) = (day(&given[0]), day(&given[1]));
    let months = |date: Date| i64::from(date.year()) * 12 + i64::from(date.month());
    let mut between = months(to) - months(from);
    if between > 0 && to.day() < from.day() {
        between -= 1;
    } else if between < 0 && to.day() > from.day() {
        between += 1;
    }
    Value::MonthsDuration(between)
}

fn now(machine: &mut Machine<'_>, _: &[Value], span: Span) -> Value {
    let Some(environment) = machine.environment else {
        return machine.fail(DiagnosticKind::MissingValue, span);
    };
    let zone = environment
        .now
        .time_zone()
        .iana_name()
        .and_then(Zone::named)
        .unwrap_or(Zone::Offset(environment.now.offset()));
    Value::DateTime(DateTime { datetime: environment.now.datetime(), zone: Some(zone) })
}

/// The day that many working days later, or earlier below nought.
/// With nought it is the day itself, or the first working day after it.
fn working_days(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let Some(calendar) = machine.environment.map(|environment| environment.calendar) else {
        return machine.fail(DiagnosticKind::MissingValue, span);
    };
    let mut date = day(&given[0]);
    let count = whole_of(&given[1]);
    let step = if count < 0 { -1 } else { 1 };
    let mut left = count.unsigned_abs();
    if left == 0 && calendar.is_working(date) {
        return Value::Date(date);
    }
    left = left.max(1);
    while left > 0 {
        if !machine.spend(1, span) {
            return Value::Null;
        }
        let Some(next) = neighbour(date, step) else {
            return machine.fail(DiagnosticKind::OutOfRange, span);
        };
        date = next;
        if calendar.is_working(date) {
            left -= 1;
        }
    }
    Value::Date(date)
}
