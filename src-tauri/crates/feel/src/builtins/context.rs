//! Functions on contexts.

use std::sync::Arc;

use super::{ANY, Builtin, CONTEXT, LIST, TEXT, form, gives_any, list_of, one, pure, text_of};
use crate::diagnostic::DiagnosticKind;
use crate::machine::Machine;
use crate::span::Span;
use crate::types::Type;
use crate::value::{Entries, Value};

pub(super) const TABLE: &[Builtin] = &[
    pure(
        "get value",
        &[form(&[one("m", CONTEXT), one("key", TEXT)])],
        |m, given, span| match given[0].entry(text_of(&given[1])) {
            Some(value) => value.clone(),
            None => m.fail(DiagnosticKind::UnknownField, span),
        },
        gives_any,
    ),
    pure("get entries", &[form(&[one("m", CONTEXT)])], entries, |_| Type::list(Type::Any)),
    pure("context", &[form(&[one("entries", LIST)])], context, gives_any),
    pure(
        "context put",
        &[
            form(&[one("context", CONTEXT), one("key", TEXT.or(LIST)), one("value", ANY)]),
            form(&[one("context", CONTEXT), one("keys", LIST), one("value", ANY)]),
        ],
        put,
        gives_any,
    ),
    pure("context merge", &[form(&[one("contexts", LIST)])], merge, gives_any),
];

fn entries(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let Value::Context(entries) = &given[0] else {
        return Value::Null;
    };
    let pairs = entries.iter().map(|(key, value)| {
        Value::context([("key", Value::Text(Arc::clone(key))), ("value", value.clone())])
    });
    machine.made(Value::list(pairs), span)
}

fn context(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let mut made = Entries::new();
    for pair in list_of(&given[0]) {
        let (Some(Value::Text(key)), Some(value)) = (pair.entry("key"), pair.entry("value")) else {
            return machine.fail(DiagnosticKind::InvalidArgument, span);
        };
        if made.insert(Arc::clone(key), value.clone()).is_some() {
            return machine.fail(DiagnosticKind::DuplicateKey, span);
        }
    }
    machine.made(Value::Context(Arc::new(made)), span)
}

fn put(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let path: Vec<Value> = match &given[1] {
        Value::List(keys) => keys.to_vec(),
        key => vec![key.clone()],
    };
    if !machine.spend(path.len() as u64, span) || path.len() > 100 {
        return machine.fail(DiagnosticKind::InvalidArgument, span);
    }
    match placed(&given[0], &path, &given[2]) {
        Some(context) => machine.made(context, span),
        None => machine.fail(DiagnosticKind::InvalidArgument, span),
    }
}

fn placed(context: &Value, path: &[Value], value: &Value) -> Option<Value> {
    let (Value::Context(entries), Some((Value::Text(key), rest))) = (context, path.split_first())
    else {
        return None;
    };
    let value =
        if rest.is_empty() { value.clone() } else { placed(entries.get(key)?, rest, value)? };
    let mut entries = Entries::clone(entries);
    entries.insert(Arc::clone(key), value);
    Some(Value::Context(Arc::new(entries)))
}

fn merge(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let mut made = Entries::new();
    for context in list_of(&given[0]) {
        let Value::Context(entries) = context else {
            return machine.mismatch(&[context], span);
        };
        if !machine.spend(entries.len() as u64, span) {
            return Value::Null;
        }
        made.extend(entries.iter().map(|(key, value)| (Arc::clone(key), value.clone())));
    }
    machine.made(Value::Context(Arc::new(made)), span)
}
