//! Functions on texts.

use std::sync::Arc;

use super::{
    ANY, BOOLEAN, Builtin, LIST, NULL, NUMBER, TEXT, form, gives_boolean, gives_number, gives_text,
    list_of, one, pattern, pure, text_of, whole_of,
};
use crate::diagnostic::DiagnosticKind;
use crate::machine::Machine;
use crate::span::Span;
use crate::types::Type;
use crate::value::Value;

pub(super) const TABLE: &[Builtin] = &[
    pure("string", &[form(&[one("from", ANY)])], string, gives_text),
    pure("not", &[form(&[one("negand", BOOLEAN)])], not, gives_boolean),
    pure(
        "substring",
        &[
            form(&[one("string", TEXT), one("start position", NUMBER)]),
            form(&[one("string", TEXT), one("start position", NUMBER), one("length", NUMBER)]),
        ],
        substring,
        gives_text,
    ),
    pure("string length", &[form(&[one("string", TEXT)])], length, gives_number),
    pure("upper case", &[form(&[one("string", TEXT)])], upper, gives_text),
    pure("lower case", &[form(&[one("string", TEXT)])], lower, gives_text),
    pure(
        "substring before",
        &[form(&[one("string", TEXT), one("match", TEXT)])],
        before,
        gives_text,
    ),
    pure("substring after", &[form(&[one("string", TEXT), one("match", TEXT)])], after, gives_text),
    pure(
        "contains",
        &[form(&[one("string", TEXT), one("match", TEXT)])],
        |_, given, _| text_of(&given[0]).contains(text_of(&given[1])).into(),
        gives_boolean,
    ),
    pure(
        "starts with",
        &[form(&[one("string", TEXT), one("match", TEXT)])],
        |_, given, _| text_of(&given[0]).starts_with(text_of(&given[1])).into(),
        gives_boolean,
    ),
    pure(
        "ends with",
        &[form(&[one("string", TEXT), one("match", TEXT)])],
        |_, given, _| text_of(&given[0]).ends_with(text_of(&given[1])).into(),
        gives_boolean,
    ),
    pure(
        "matches",
        &[
            form(&[one("input", TEXT), one("pattern", TEXT)]),
            form(&[one("input", TEXT), one("pattern", TEXT), one("flags", TEXT.or(NULL))]),
        ],
        pattern::matches,
        gives_boolean,
    ),
    pure(
        "replace",
        &[
            form(&[one("input", TEXT), one("pattern", TEXT), one("replacement", TEXT)]),
            form(&[
                one("input", TEXT),
                one("pattern", TEXT),
                one("replacement", TEXT),
                one("flags", TEXT.or(NULL)),
            ]),
        ],
        pattern::replace,
        gives_text,
    ),
    pure("split", &[form(&[one("string", TEXT), one("delimiter", TEXT)])], pattern::split, |_| {
        Type::list(Type::Text)
    }),
    pure(
        "string join",
        &[form(&[one("list", LIST)]), form(&[one("list", LIST), one("delimiter", TEXT.or(NULL))])],
        join,
        gives_text,
    ),
];

fn string(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    match &given[0] {
        Value::Null => Value::Null,
        Value::Text(text) => Value::Text(Arc::clone(text)),
        // How these are written out is not said anywhere.
        Value::Function(_) | Value::List(_) | Value::Context(_) | Value::Range(_) => {
            machine.stop(DiagnosticKind::Unsupported, span)
        }
        other => {
            let text = Value::text(other.to_text());
            machine.made(text, span)
        }
    }
}

fn not(_: &mut Machine<'_>, given: &[Value], _: Span) -> Value {
    (!given[0].is_true()).into()
}

fn substring(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let text = text_of(&given[0]);
    let count = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
    let start = match whole_of(&given[1]) {
        0 => return machine.fail(DiagnosticKind::InvalidArgument, span),
        start @ 1.. => start - 1,
        start => count.saturating_add(start),
    };
    if start < 0 || start >= count {
        return Value::text("");
    }
    let length = match given.get(2) {
        Some(length) => match whole_of(length) {
            length @ 1.. => length,
            _ => return machine.fail(DiagnosticKind::InvalidArgument, span),
        },
        None => count,
    };
    let (start, length) = (start as usize, length.min(count) as usize);
    let part: String = text.chars().skip(start).take(length).collect();
    machine.made(Value::text(part), span)
}

fn length(_: &mut Machine<'_>, given: &[Value], _: Span) -> Value {
    i64::try_from(text_of(&given[0]).chars().count()).unwrap_or(i64::MAX).into()
}

fn upper(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let text = Value::text(text_of(&given[0]).to_uppercase());
    machine.made(text, span)
}

fn lower(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let text = Value::text(text_of(&given[0]).to_lowercase());
    machine.made(text, span)
}

fn before(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let (text, found) = (text_of(&given[0]), text_of(&given[1]));
    let part = text.find(found).map_or("", |at| &text[..at]);
    machine.made(Value::text(part), span)
}

fn after(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let (text, found) = (text_of(&given[0]), text_of(&given[1]));
    let part = text.find(found).map_or("", |at| &text[at + found.len()..]);
    machine.made(Value::text(part), span)
}

fn join(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let delimiter = given.get(1).map_or("", text_of);
    let mut joined = String::new();
    let mut first = true;
    for item in list_of(&given[0]) {
        let text = match item {
            Value::Text(text) => text,
            Value::Null => continue,
            _ => return machine.fail(DiagnosticKind::WrongType, span),
        };
        if !machine.room((text.len() + delimiter.len()) as u64, span) {
            return Value::Null;
        }
        if !first {
            joined.push_str(delimiter);
        }
        joined.push_str(text);
        first = false;
    }
    Value::text(joined)
}
