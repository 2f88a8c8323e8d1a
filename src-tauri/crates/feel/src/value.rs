//! What an expression can be worth.

use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

use indexmap::IndexMap;
use jiff::SignedDuration;
use jiff::civil::Date;
use serde_json::{Map, Value as Json, json};

use crate::number::Number;
use crate::program::Closure;
use crate::temporal::{DateTime, Time, write_date, write_days, write_months};
use crate::written;

/// The entries of a context, in their order.
pub type Entries = IndexMap<Arc<str>, Value>;

/// A FEEL value. Cloning never copies what it holds.
#[derive(Clone, Default)]
pub enum Value {
    /// Nothing is there, or nothing could be said.
    #[default]
    Null,
    /// Yes or no.
    Boolean(bool),
    /// A decimal.
    Number(Number),
    /// A text.
    Text(Arc<str>),
    /// A day of the calendar.
    Date(Date),
    /// A time of day.
    Time(Time),
    /// A day with a time of day.
    DateTime(DateTime),
    /// Days, hours, minutes, seconds.
    DaysDuration(SignedDuration),
    /// Years and months, counted in months.
    MonthsDuration(i64),
    /// Values in their order.
    List(Arc<Vec<Value>>),
    /// Values by name.
    Context(Arc<Entries>),
    /// All values between two, or a test.
    Range(Arc<Range>),
    /// A function, written in the expression.
    Function(Arc<Closure>),
}

/// How deep lists and contexts that an evaluation makes may be nested.
const MAX_NESTING: u16 = 100;

/// How a range was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RangeForm {
    /// `[1..5]`, `< 5`: all between two ends, of which one may be missing.
    Interval,
    /// `= 5`.
    Equal,
    /// `!= 5`.
    Different,
}

/// All values between two ends.
#[derive(Debug, Clone, PartialEq)]
pub struct Range {
    /// How it was written.
    pub form: RangeForm,
    /// The lower end; nothing where there is none, as in `< 5`.
    pub start: Option<Value>,
    /// The upper end; nothing where there is none, as in `> 5`.
    pub end: Option<Value>,
    /// Whether the lower end belongs to it.
    pub start_included: bool,
    /// Whether the upper end belongs to it.
    pub end_included: bool,
}

impl Range {
    /// The range between two values.
    pub fn between(start: Value, start_included: bool, end: Value, end_included: bool) -> Range {
        Range {
            form: RangeForm::Interval,
            start: Some(start),
            end: Some(end),
            start_included,
            end_included,
        }
    }

    /// Whether the value is within; nothing when the two cannot be compared.
    pub fn contains(&self, value: &Value) -> Option<bool> {
        match self.form {
            RangeForm::Equal => return value.equals(self.start.as_ref()?),
            RangeForm::Different => return value.equals(self.start.as_ref()?).map(|same| !same),
            RangeForm::Interval => {}
        }
        let above = match &self.start {
            None => true,
            Some(start) => match value.compare(start)? {
                Ordering::Greater => true,
                Ordering::Equal => self.start_included,
                Ordering::Less => false,
            },
        };
        let below = match &self.end {
            None => true,
            Some(end) => match value.compare(end)? {
                Ordering::Less => true,
                Ordering::Equal => self.end_included,
                Ordering::Greater => false,
            },
        };
        Some(above && below)
    }
}

impl Value {
    /// A text.
    pub fn text(text: impl Into<Arc<str>>) -> Value {
        Value::Text(text.into())
    }

    /// A list.
    pub fn list(items: impl IntoIterator<Item = Value>) -> Value {
        Value::List(Arc::new(items.into_iter().collect()))
    }

    /// A context.
    pub fn context<K: Into<Arc<str>>>(entries: impl IntoIterator<Item = (K, Value)>) -> Value {
        Value::Context(Arc::new(
            entries.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        ))
    }

    /// The date written `2026-03-01`, or null.
    pub fn date(text: &str) -> Value {
        written::date(text).map_or(Value::Null, Value::Date)
    }

    /// What `@"text"` means: a date, a time, a date-time or a duration; or null.
    pub fn temporal(text: &str) -> Value {
        written::literal(text).unwrap_or(Value::Null)
    }

    /// Whether it is null.
    pub fn is_null(&self) -> bool {
        matches!(self, Value::Null)
    }

    /// Whether it is true: null and everything else is not.
    pub fn is_true(&self) -> bool {
        matches!(self, Value::Boolean(true))
    }

    /// The entry of a context.
    pub fn entry(&self, name: &str) -> Option<&Value> {
        match self {
            Value::Context(entries) => entries.get(name),
            _ => None,
        }
    }

    /// Whether FEEL's `=` holds: nothing where the two are of different kinds.
    pub fn equals(&self, other: &Value) -> Option<bool> {
        Some(match (self, other) {
            (Value::Null, Value::Null) => true,
            (Value::Null, _) | (_, Value::Null) => false,
            (Value::Boolean(a), Value::Boolean(b)) => a == b,
            (Value::Number(a), Value::Number(b)) => a == b,
            (Value::Text(a), Value::Text(b)) => a == b,
            (Value::Date(a), Value::Date(b)) => a == b,
            (Value::Time(a), Value::Time(b)) => return same_time(a, b),
            (Value::DateTime(a), Value::DateTime(b)) => {
                a.compare(b).is_some_and(|order| order == Ordering::Equal)
            }
            (Value::DaysDuration(a), Value::DaysDuration(b)) => a == b,
            (Value::MonthsDuration(a), Value::MonthsDuration(b)) => a == b,
            (Value::List(a), Value::List(b)) => {
                if a.len() != b.len() {
                    return Some(false);
                }
                return all_equal(a.iter().zip(b.iter()));
            }
            (Value::Context(a), Value::Context(b)) => {
                if a.len() != b.len() || a.keys().any(|key| !b.contains_key(key)) {
                    return Some(false);
                }
                return all_equal(a.iter().map(|(key, value)| (value, &b[key])));
            }
            (Value::Range(a), Value::Range(b)) => a == b,
            _ => return None,
        })
    }

    /// Which of two values of one kind comes first; nothing where they have no order.
    pub fn compare(&self, other: &Value) -> Option<Ordering> {
        match (self, other) {
            (Value::Number(a), Value::Number(b)) => Some(a.cmp(b)),
            (Value::Text(a), Value::Text(b)) => Some(a.cmp(b)),
            (Value::Date(a), Value::Date(b)) => Some(a.cmp(b)),
            (Value::Time(a), Value::Time(b)) => match (&a.zone, &b.zone) {
                (None, Some(_)) | (Some(_), None) => None,
                (zone, other) if zone == other => Some(a.time.cmp(&b.time)),
                _ => Some(a.since_midnight()?.cmp(&b.since_midnight()?)),
            },
            (Value::DateTime(a), Value::DateTime(b)) => a.compare(b),
            (Value::DaysDuration(a), Value::DaysDuration(b)) => Some(a.cmp(b)),
            (Value::MonthsDuration(a), Value::MonthsDuration(b)) => Some(a.cmp(b)),
            _ => None,
        }
    }

    /// The value as `string()` gives it.
    pub fn to_text(&self) -> String {
        match self {
            Value::Text(text) => text.to_string(),
            Value::Date(_)
            | Value::Time(_)
            | Value::DateTime(_)
            | Value::DaysDuration(_)
            | Value::MonthsDuration(_) => Plain(self).to_string(),
            _ => self.to_string(),
        }
    }

    /// The value as the service document and the project file have it:
    /// numbers and everything temporal as texts, an empty text never.
    pub fn to_json(&self) -> Json {
        match self {
            Value::Null => Json::Null,
            Value::Boolean(value) => Json::Bool(*value),
            Value::Text(text) => Json::String(text.to_string()),
            Value::List(items) => Json::Array(items.iter().map(Value::to_json).collect()),
            Value::Context(entries) => Json::Object(
                entries.iter().map(|(key, value)| (key.to_string(), value.to_json())).collect(),
            ),
            _ => Json::String(self.to_text()),
        }
    }

    /// The value that JSON itself shows: texts stay texts. See [`crate::Type::read_json`] for more.
    pub fn from_json(json: &Json) -> Value {
        match json {
            Json::Null => Value::Null,
            Json::Bool(value) => Value::Boolean(*value),
            Json::Number(number) => number.to_string().parse().map_or(Value::Null, Value::Number),
            Json::String(text) => Value::text(text.as_str()),
            Json::Array(items) => Value::list(items.iter().map(Value::from_json)),
            Json::Object(entries) => Value::context(
                entries.iter().map(|(key, value)| (key.as_str(), Value::from_json(value))),
            ),
        }
    }

    /// The value in the form of the OMG's compatibility kit: `{"type": …, "value": …}`.
    pub fn to_tck_json(&self) -> Json {
        let plain = |kind: &str| json!({"type": kind, "value": self.to_text()});
        match self {
            Value::Null => json!({"type": "null"}),
            Value::Boolean(_) => plain("boolean"),
            Value::Number(_) => plain("decimal"),
            Value::Text(_) => plain("string"),
            Value::Date(_) => plain("date"),
            Value::Time(_) => plain("time"),
            Value::DateTime(_) => plain("dateTime"),
            Value::DaysDuration(_) | Value::MonthsDuration(_) => plain("duration"),
            Value::List(items) => {
                json!({"type": "list", "items": items.iter().map(Value::to_tck_json).collect::<Vec<_>>()})
            }
            Value::Context(entries) => {
                let entries: Map<String, Json> = entries
                    .iter()
                    .map(|(key, value)| (key.to_string(), value.to_tck_json()))
                    .collect();
                json!({"type": "context", "entries": entries})
            }
            Value::Range(_) => plain("range"),
            Value::Function(_) => plain("function"),
        }
    }

    /// Reads what [`Value::to_tck_json`] writes, ranges and functions apart.
    pub fn from_tck_json(json: &Json) -> Option<Value> {
        let text = || json.get("value").and_then(Json::as_str);
        Some(match json.get("type")?.as_str()? {
            "null" => Value::Null,
            "boolean" => Value::Boolean(text()?.parse().ok()?),
            "decimal" => Value::Number(text()?.parse().ok()?),
            "string" => Value::text(text().unwrap_or("")),
            "date" => Value::Date(written::date(text()?).ok()?),
            "time" => Value::Time(written::time(text()?).ok()?),
            "dateTime" => Value::DateTime(written::date_time(text()?).ok()?),
            "duration" => written::duration(text()?).ok()?,
            "list" => Value::list(
                json.get("items")?
                    .as_array()?
                    .iter()
                    .map(Value::from_tck_json)
                    .collect::<Option<Vec<_>>>()?,
            ),
            "context" => Value::context(
                json.get("entries")?
                    .as_object()?
                    .iter()
                    .map(|(key, value)| Some((key.as_str(), Value::from_tck_json(value)?)))
                    .collect::<Option<Vec<_>>>()?,
            ),
            _ => return None,
        })
    }

    /// How many values there are in it, each counted as often as it is reached: what it costs to
    /// compare, write or drop it. Nothing when that is more than `most`, or nested too deep.
    pub(crate) fn weight(&self, most: u64) -> Option<u64> {
        let mut left = most;
        self.weigh(&mut left, MAX_NESTING).then(|| most - left)
    }

    fn weigh(&self, left: &mut u64, nesting: u16) -> bool {
        match self {
            Value::List(items) => all_weigh(items.iter(), left, nesting),
            Value::Context(entries) => all_weigh(entries.values(), left, nesting),
            Value::Range(range) => all_weigh(range.start.iter().chain(&range.end), left, nesting),
            Value::Function(closure) => all_weigh(closure.around.iter(), left, nesting),
            _ => true,
        }
    }

    /// Roughly how many bytes the value itself takes, what it shares apart.
    pub(crate) fn size(&self) -> u64 {
        match self {
            Value::Text(text) => text.len() as u64 + 16,
            Value::List(items) => items.len() as u64 * 48 + 16,
            Value::Context(entries) => entries.len() as u64 * 96 + 16,
            _ => 0,
        }
    }
}

/// Times are equal when their hour, minute, second and offset are: FEEL's properties, in which a
/// fraction of a second does not show (DMN 1.5, table 54 and table 65).
fn same_time(a: &Time, b: &Time) -> Option<bool> {
    let whole = |time: &Time| (time.time.hour(), time.time.minute(), time.time.second());
    match (&a.zone, &b.zone) {
        (None, Some(_)) | (Some(_), None) => Some(false),
        (zone, other) if zone == other => Some(whole(a) == whole(b)),
        _ => Some(a.since_midnight()? / 1_000_000_000 == b.since_midnight()? / 1_000_000_000),
    }
}

fn all_weigh<'a>(
    mut values: impl Iterator<Item = &'a Value>,
    left: &mut u64,
    nesting: u16,
) -> bool {
    nesting > 0
        && values.all(|value| {
            let counted = left.checked_sub(1).map(|rest| *left = rest).is_some();
            counted && value.weigh(left, nesting - 1)
        })
}

fn all_equal<'a>(pairs: impl Iterator<Item = (&'a Value, &'a Value)>) -> Option<bool> {
    let mut known = true;
    for (a, b) in pairs {
        match a.equals(b) {
            Some(true) => {}
            Some(false) => return Some(false),
            None => known = false,
        }
    }
    known.then_some(true)
}

/// Two values are the same when they are of one kind and nothing tells them apart.
impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Value::Null, Value::Null) => true,
            (Value::Boolean(a), Value::Boolean(b)) => a == b,
            (Value::Number(a), Value::Number(b)) => a == b,
            (Value::Text(a), Value::Text(b)) => a == b,
            (Value::Date(a), Value::Date(b)) => a == b,
            (Value::Time(a), Value::Time(b)) => a == b,
            (Value::DateTime(a), Value::DateTime(b)) => a == b,
            (Value::DaysDuration(a), Value::DaysDuration(b)) => a == b,
            (Value::MonthsDuration(a), Value::MonthsDuration(b)) => a == b,
            (Value::List(a), Value::List(b)) => a == b,
            (Value::Context(a), Value::Context(b)) => a == b,
            (Value::Range(a), Value::Range(b)) => a == b,
            (Value::Function(a), Value::Function(b)) => Arc::ptr_eq(a, b),
            _ => false,
        }
    }
}

/// A temporal value without its `@"…"`.
struct Plain<'a>(&'a Value);

impl fmt::Display for Plain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Value::Date(date) => write_date(f, *date),
            Value::Time(time) => time.fmt(f),
            Value::DateTime(datetime) => datetime.fmt(f),
            Value::DaysDuration(duration) => write_days(f, *duration),
            Value::MonthsDuration(months) => write_months(f, *months),
            other => other.fmt(f),
        }
    }
}

/// The value as a FEEL literal, which reads back as the same value.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Null => f.write_str("null"),
            Value::Boolean(value) => value.fmt(f),
            Value::Number(number) => number.fmt(f),
            Value::Text(text) => write_quoted(f, text),
            Value::Date(_)
            | Value::Time(_)
            | Value::DateTime(_)
            | Value::DaysDuration(_)
            | Value::MonthsDuration(_) => write!(f, "@\"{}\"", Plain(self)),
            Value::List(items) => {
                f.write_str("[")?;
                for (index, item) in items.iter().enumerate() {
                    f.write_str(if index == 0 { "" } else { ", " })?;
                    item.fmt(f)?;
                }
                f.write_str("]")
            }
            Value::Context(entries) => {
                f.write_str("{")?;
                for (index, (key, value)) in entries.iter().enumerate() {
                    f.write_str(if index == 0 { "" } else { ", " })?;
                    if crate::lexer::is_name(key) {
                        f.write_str(key)?;
                    } else {
                        write_quoted(f, key)?;
                    }
                    write!(f, ": {value}")?;
                }
                f.write_str("}")
            }
            Value::Range(range) => range.fmt(f),
            Value::Function(_) => f.write_str("function"),
        }
    }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.form, &self.start, &self.end) {
            (RangeForm::Equal, Some(value), _) => write!(f, "(= {value})"),
            (RangeForm::Different, Some(value), _) => write!(f, "(!= {value})"),
            (_, Some(start), None) => {
                write!(f, "({} {start})", if self.start_included { ">=" } else { ">" })
            }
            (_, None, Some(end)) => {
                write!(f, "({} {end})", if self.end_included { "<=" } else { "<" })
            }
            (_, Some(start), Some(end)) => write!(
                f,
                "{}{start}..{end}{}",
                if self.start_included { '[' } else { '(' },
                if self.end_included { ']' } else { ')' },
            ),
            (_, None, None) => f.write_str("null"),
        }
    }
}

pub(crate) fn write_quoted(f: &mut impl fmt::Write, text: &str) -> fmt::Result {
    f.write_char('"')?;
    for c in text.chars() {
        match c {
            '"' => f.write_str("\\\"")?,
            '\\' => f.write_str("\\\\")?,
            '\n' => f.write_str("\\n")?,
            '\r' => f.write_str("\\r")?,
            '\t' => f.write_str("\\t")?,
            c if c.is_control() => write!(f, "\\u{:04X}", u32::from(c))?,
            c => f.write_char(c)?,
        }
    }
    f.write_char('"')
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Value::Boolean(value)
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Value::Number(value.into())
    }
}

impl From<Number> for Value {
    fn from(value: Number) -> Self {
        Value::Number(value)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Value::text(value)
    }
}

impl From<Date> for Value {
    fn from(value: Date) -> Self {
        Value::Date(value)
    }
}
