//! `matches`, `replace` and `split`: XPath's regular expressions, run in linear time.

use regex::{Captures, Regex};

use super::text_of;
use crate::diagnostic::DiagnosticKind;
use crate::machine::Machine;
use crate::regular::{self, Refusal};
use crate::span::Span;
use crate::value::Value;

fn compiled(machine: &mut Machine<'_>, pattern: &str, flags: &str, span: Span) -> Option<Regex> {
    if !machine.spend(pattern.len() as u64, span) {
        return None;
    }
    match regular::compile(pattern, flags) {
        Ok(regex) => Some(regex),
        Err(Refusal::Invalid) => {
            machine.fail(DiagnosticKind::InvalidPattern, span);
            None
        }
        Err(Refusal::Outside) => {
            machine.stop(DiagnosticKind::Unsupported, span);
            None
        }
    }
}

fn flags(given: &[Value], index: usize) -> &str {
    given.get(index).map_or("", text_of)
}

pub(super) fn matches(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let text = text_of(&given[0]);
    let Some(regex) = compiled(machine, text_of(&given[1]), flags(given, 2), span) else {
        return Value::Null;
    };
    if !machine.spend(text.len() as u64 / 16, span) {
        return Value::Null;
    }
    regex.is_match(text).into()
}

pub(super) fn replace(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let (text, replacement, flags) = (text_of(&given[0]), text_of(&given[2]), flags(given, 3));
    let Some(regex) = compiled(machine, text_of(&given[1]), flags, span) else {
        return Value::Null;
    };
    let parts = if flags.contains('q') {
        Some(vec![Part::Text(replacement.to_owned())])
    } else {
        replacement_parts(replacement, regex.captures_len() - 1)
    };
    let Some(parts) = parts else {
        return machine.fail(DiagnosticKind::InvalidArgument, span);
    };
    if regex.is_match("") {
        return machine.fail(DiagnosticKind::InvalidPattern, span);
    }
    let mut result = String::new();
    let mut at = 0;
    for captures in regex.captures_iter(text) {
        let whole = captures.get(0).expect("group 0 is the match itself");
        let start = result.len();
        result.push_str(&text[at..whole.start()]);
        parts.iter().for_each(|part| part.write(&captures, &mut result));
        at = whole.end();
        if !machine.spend(1, span) || !machine.room((result.len() - start) as u64, span) {
            return Value::Null;
        }
    }
    result.push_str(&text[at..]);
    machine.made(Value::text(result), span)
}

pub(super) fn split(machine: &mut Machine<'_>, given: &[Value], span: Span) -> Value {
    let text = text_of(&given[0]);
    let Some(regex) = compiled(machine, text_of(&given[1]), "", span) else {
        return Value::Null;
    };
    if regex.is_match("") {
        return machine.stop(DiagnosticKind::Unsupported, span);
    }
    if !machine.spend(text.len() as u64, span) {
        return Value::Null;
    }
    let parts = Value::list(regex.split(text).map(Value::text));
    if machine.room(text.len() as u64, span) { machine.made(parts, span) } else { Value::Null }
}

enum Part {
    Text(String),
    Group(usize),
}

impl Part {
    fn write(&self, captures: &Captures<'_>, result: &mut String) {
        match self {
            Part::Text(text) => result.push_str(text),
            Part::Group(index) => {
                result.push_str(captures.get(*index).map_or("", |found| found.as_str()));
            }
        }
    }
}

/// `$1` is a group, `\$` a dollar, `\\` a backslash; nothing else may follow either sign.
fn replacement_parts(replacement: &str, groups: usize) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut text = String::new();
    let mut chars = replacement.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => text.push(chars.next().filter(|c| matches!(c, '\\' | '$'))?),
            '$' => {
                let mut group = chars.next()?.to_digit(10)? as usize;
                while let Some(digit) = chars.peek().and_then(|c| c.to_digit(10)) {
                    let longer = group * 10 + digit as usize;
                    if longer > groups {
                        break;
                    }
                    group = longer;
                    chars.next();
                }
                parts.push(Part::Text(std::mem::take(&mut text)));
                parts.push(Part::Group(group));
            }
            c => text.push(c),
        }
    }
    parts.push(Part::Text(text));
    Some(parts)
}
