//! What kind of value an expression has, as far as can be known before it is evaluated.

use std::fmt;
use std::sync::Arc;

use indexmap::IndexMap;
use serde_json::Value as Json;

use crate::value::Value;
use crate::written;

/// The type of a name or an expression. Null is a value of every type.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Type {
    /// Anything; nothing is known.
    #[default]
    Any,
    /// Nothing but null.
    Null,
    /// Yes or no.
    Boolean,
    /// A decimal.
    Number,
    /// A text.
    Text,
    /// A day of the calendar.
    Date,
    /// A time of day.
    Time,
    /// A day with a time of day.
    DateTime,
    /// Days, hours, minutes, seconds.
    DaysDuration,
    /// Years and months.
    MonthsDuration,
    /// A text that is one item of a finite list.
    Item {
        /// The list's id.
        list: Arc<str>,
        /// The ids of its items.
        items: Arc<[Arc<str>]>,
    },
    /// Values of one type in their order.
    List(Box<Type>),
    /// Values by name.
    Context(Arc<IndexMap<Arc<str>, Type>>),
    /// All values between two.
    Range(Box<Type>),
    /// A function.
    Function,
}

impl Type {
    /// The item of a list.
    pub fn item<I: Into<Arc<str>>>(
        list: impl Into<Arc<str>>,
        items: impl IntoIterator<Item = I>,
    ) -> Type {
        Type::Item { list: list.into(), items: items.into_iter().map(Into::into).collect() }
    }

    /// A list of values of one type.
    pub fn list(of: Type) -> Type {
        Type::List(Box::new(of))
    }

    /// A context.
    pub fn context<K: Into<Arc<str>>>(entries: impl IntoIterator<Item = (K, Type)>) -> Type {
        Type::Context(Arc::new(entries.into_iter().map(|(key, of)| (key.into(), of)).collect()))
    }

    /// The type's name, stable, for diagnostics; the words are in the catalogue.
    pub fn code(&self) -> &'static str {
        match self {
            Type::Any => "any",
            Type::Null => "null",
            Type::Boolean => "boolean",
            Type::Number => "number",
            Type::Text => "text",
            Type::Date => "date",
            Type::Time => "time",
            Type::DateTime => "date-time",
            Type::DaysDuration => "days-duration",
            Type::MonthsDuration => "months-duration",
            Type::Item { .. } => "item",
            Type::List(_) => "list",
            Type::Context(_) => "context",
            Type::Range(_) => "range",
            Type::Function => "function",
        }
    }

    /// What can be said of a value that is of one type or of the other.
    pub fn or(self, other: Type) -> Type {
        match (self, other) {
            (a, b) if a == b => a,
            (Type::Null, known) | (known, Type::Null) => known,
            (Type::Item { .. }, Type::Item { .. } | Type::Text)
            | (Type::Text, Type::Item { .. }) => Type::Text,
            (Type::List(a), Type::List(b)) => Type::List(Box::new(a.or(*b))),
            (Type::Range(a), Type::Range(b)) => Type::Range(Box::new(a.or(*b))),
            _ => Type::Any,
        }
    }

    /// Whether some value other than null may be of both types.
    pub fn meets(&self, other: &Type) -> bool {
        match (self, other) {
            (Type::Any, _) | (_, Type::Any) => true,
            (Type::Null, _) | (_, Type::Null) => false,
            (Type::Text | Type::Item { .. }, Type::Text | Type::Item { .. }) => true,
            (Type::List(_), Type::List(_)) => true,
            (Type::Context(_), Type::Context(_)) => true,
            (Type::Range(_), Type::Range(_)) => true,
            (a, b) => a.code() == b.code(),
        }
    }

    /// Whether values of the type have an order.
    pub fn is_ordered(&self) -> bool {
        matches!(
            self,
            Type::Any
                | Type::Number
                | Type::Text
                | Type::Item { .. }
                | Type::Date
                | Type::Time
                | Type::DateTime
                | Type::DaysDuration
                | Type::MonthsDuration
        )
    }

    /// The type of what a list or range of this type holds; the type itself for anything else.
    pub fn element(&self) -> Type {
        match self {
            Type::List(of) | Type::Range(of) => (**of).clone(),
            other => other.clone(),
        }
    }

    /// What is known of a value that is at hand.
    pub fn of(value: &Value) -> Type {
        match value {
            Value::Null => Type::Null,
            Value::Boolean(_) => Type::Boolean,
            Value::Number(_) => Type::Number,
            Value::Text(_) => Type::Text,
            Value::Date(_) => Type::Date,
            Value::Time(_) => Type::Time,
            Value::DateTime(_) => Type::DateTime,
            Value::DaysDuration(_) => Type::DaysDuration,
            Value::MonthsDuration(_) => Type::MonthsDuration,
            Value::List(items) => {
                Type::list(items.iter().map(Type::of).reduce(Type::or).unwrap_or(Type::Any))
            }
            Value::Context(entries) => {
                Type::context(entries.iter().map(|(key, value)| (Arc::clone(key), Type::of(value))))
            }
            Value::Range(range) => Type::Range(Box::new(
                range.start.as_ref().or(range.end.as_ref()).map_or(Type::Any, Type::of),
            )),
            Value::Function(_) => Type::Function,
        }
    }

    /// Reads a value of this type from the document's JSON, where numbers and everything temporal
    /// are texts. What does not fit becomes null.
    pub fn read_json(&self, json: &Json) -> Value {
        match (self, json) {
            (_, Json::Null) => Value::Null,
            (Type::Number, Json::String(text)) => text.parse().map_or(Value::Null, Value::Number),
            (Type::Number, Json::Number(_)) | (Type::Boolean, Json::Bool(_)) => {
                Value::from_json(json)
            }
            (Type::Text | Type::Item { .. }, Json::String(text)) => Value::text(text.as_str()),
            (Type::Date, Json::String(text)) => {
                written::date(text).map_or(Value::Null, Value::Date)
            }
            (Type::Time, Json::String(text)) => written::time(text)
                .or_else(|_| written::time(&format!("{text}:00")))
                .map_or(Value::Null, Value::Time),
            (Type::DateTime, Json::String(text)) => {
                written::date_time(text).map_or(Value::Null, Value::DateTime)
            }
            (Type::DaysDuration | Type::MonthsDuration, Json::String(text)) => {
                written::duration(text).unwrap_or(Value::Null)
            }
            (Type::List(of), Json::Array(items)) => {
                Value::list(items.iter().map(|item| of.read_json(item)))
            }
            (Type::Context(types), Json::Object(entries)) => {
                Value::context(entries.iter().map(|(key, json)| {
                    let of = types.get(key.as_str()).unwrap_or(&Type::Any);
                    (key.as_str(), of.read_json(json))
                }))
            }
            (Type::Any, json) => Value::from_json(json),
            _ => Value::Null,
        }
    }
}

/// The type as FEEL names it.
impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Type::Any => f.write_str("Any"),
            Type::Null => f.write_str("Null"),
            Type::Boolean => f.write_str("boolean"),
            Type::Number => f.write_str("number"),
            Type::Text | Type::Item { .. } => f.write_str("string"),
            Type::Date => f.write_str("date"),
            Type::Time => f.write_str("time"),
            Type::DateTime => f.write_str("date and time"),
            Type::DaysDuration => f.write_str("days and time duration"),
            Type::MonthsDuration => f.write_str("years and months duration"),
            Type::List(of) => write!(f, "list<{of}>"),
            Type::Range(of) => write!(f, "range<{of}>"),
            Type::Context(entries) => {
                f.write_str("context<")?;
                for (index, (key, of)) in entries.iter().enumerate() {
                    f.write_str(if index == 0 { "" } else { ", " })?;
                    write!(f, "{key}: {of}")?;
                }
                f.write_str(">")
            }
            Type::Function => f.write_str("function"),
        }
    }
}
