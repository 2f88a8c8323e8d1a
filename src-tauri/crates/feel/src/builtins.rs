//! The language's functions: their names, parameters, types and what runs.

mod context;
mod date;
mod list;
mod number;
mod pattern;
mod range;
mod statistics;
mod text;

use std::fmt;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, DiagnosticKind, Hint, nearest};
use crate::machine::Machine;
use crate::span::Span;
use crate::tree::Argument;
use crate::types::Type;
use crate::value::Value;

/// Which kinds of values a parameter takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Kinds(u16);

const BOOLEAN: Kinds = Kinds(1);
const NUMBER: Kinds = Kinds(1 << 1);
const TEXT: Kinds = Kinds(1 << 2);
const DATE: Kinds = Kinds(1 << 3);
const TIME: Kinds = Kinds(1 << 4);
const DATE_TIME: Kinds = Kinds(1 << 5);
const DAYS: Kinds = Kinds(1 << 6);
const MONTHS: Kinds = Kinds(1 << 7);
const LIST: Kinds = Kinds(1 << 8);
const CONTEXT: Kinds = Kinds(1 << 9);
const RANGE: Kinds = Kinds(1 << 10);
const FUNCTION: Kinds = Kinds(1 << 11);
const NULL: Kinds = Kinds(1 << 12);
const ANY: Kinds = Kinds(0x1FFF);

impl Kinds {
    const fn or(self, other: Kinds) -> Kinds {
        Kinds(self.0 | other.0)
    }

    fn has(self, other: Kinds) -> bool {
        self.0 & other.0 != 0
    }

    fn of_value(value: &Value) -> Kinds {
        match value {
            Value::Null => NULL,
            Value::Boolean(_) => BOOLEAN,
            Value::Number(_) => NUMBER,
            Value::Text(_) => TEXT,
            Value::Date(_) => DATE,
            Value::Time(_) => TIME,
            Value::DateTime(_) => DATE_TIME,
            Value::DaysDuration(_) => DAYS,
            Value::MonthsDuration(_) => MONTHS,
            Value::List(_) => LIST,
            Value::Context(_) => CONTEXT,
            Value::Range(_) => RANGE,
            Value::Function(_) => FUNCTION,
        }
    }

    fn of_type(of: &Type) -> Kinds {
        match of {
            Type::Any => ANY,
            Type::Null => NULL,
            Type::Boolean => BOOLEAN,
            Type::Number => NUMBER,
            Type::Text | Type::Item { .. } => TEXT,
            Type::Date => DATE,
            Type::Time => TIME,
            Type::DateTime => DATE_TIME,
            Type::DaysDuration => DAYS,
            Type::MonthsDuration => MONTHS,
            Type::List(of) => LIST.or(Kinds::of_type(of)),
            Type::Context(_) => CONTEXT,
            Type::Range(_) => RANGE,
            Type::Function => FUNCTION,
        }
    }

    /// The kinds by their types' codes, for a diagnostic.
    fn codes(self) -> String {
        const CODES: [(Kinds, &str); 12] = [
            (BOOLEAN, "boolean"),
            (NUMBER, "number"),
            (TEXT, "text"),
            (DATE, "date"),
            (TIME, "time"),
            (DATE_TIME, "date-time"),
            (DAYS, "days-duration"),
            (MONTHS, "months-duration"),
            (LIST, "list"),
            (CONTEXT, "context"),
            (RANGE, "range"),
            (FUNCTION, "function"),
        ];
        let names: Vec<&str> =
            CODES.iter().filter(|(kind, _)| self.has(*kind)).map(|(_, code)| *code).collect();
        names.join("|")
    }
}

#[derive(Debug)]
struct Parameter {
    name: &'static str,
    kinds: Kinds,
}

const fn one(name: &'static str, kinds: Kinds) -> Parameter {
    Parameter { name, kinds }
}

/// One way to call a function.
#[derive(Debug)]
struct Form {
    parameters: &'static [Parameter],
    /// The last parameter may be repeated; what it gets becomes one list.
    repeats: bool,
}

const fn form(parameters: &'static [Parameter]) -> Form {
    Form { parameters, repeats: false }
}

const fn repeated(parameters: &'static [Parameter]) -> Form {
    Form { parameters, repeats: true }
}

type Run = fn(&mut Machine<'_>, &[Value], Span) -> Value;

/// A function of the language.
pub(crate) struct Builtin {
    pub(crate) name: &'static str,
    forms: &'static [Form],
    run: Run,
    /// The type of the result, from those of the arguments.
    pub(crate) gives: fn(&[Type]) -> Type,
    /// Whether it depends on its arguments alone.
    pub(crate) is_pure: bool,
}

impl fmt::Debug for Builtin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

const fn pure(
    name: &'static str,
    forms: &'static [Form],
    run: Run,
    gives: fn(&[Type]) -> Type,
) -> Builtin {
    Builtin { name, forms, run, gives, is_pure: true }
}

const TABLES: [&[Builtin]; 7] = [
    text::TABLE,
    number::TABLE,
    list::TABLE,
    statistics::TABLE,
    date::TABLE,
    context::TABLE,
    range::TABLE,
];

fn all() -> impl Iterator<Item = &'static Builtin> {
    TABLES.into_iter().flatten()
}

/// The names of all functions.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    all().map(|builtin| builtin.name)
}

pub(crate) fn find(name: &str) -> Option<&'static Builtin> {
    all().find(|builtin| builtin.name == name)
}

/// The ways to call a function, as in `substring(string, start position, length)`.
pub fn signatures() -> Vec<(&'static str, Vec<String>)> {
    let write = |builtin: &'static Builtin, form: &Form| {
        let names: Vec<&str> = form.parameters.iter().map(|parameter| parameter.name).collect();
        let more = if form.repeats { ", …" } else { "" };
        format!("{}({}{more})", builtin.name, names.join(", "))
    };
    all().map(|it| (it.name, it.forms.iter().map(|form| write(it, form)).collect())).collect()
}

impl Builtin {
    /// Which form is called, and which argument goes to which of its parameters.
    pub(crate) fn arrange(
        &self,
        given: &[(&Argument, Type)],
        at: Span,
    ) -> Result<(usize, Vec<usize>), Diagnostic> {
        if given.iter().any(|(argument, _)| argument.name.is_some()) {
            return self.arrange_named(given, at);
        }
        let count = given.len();
        let fits = |form: &&Form| {
            form.parameters.len() == count || (form.repeats && count >= form.parameters.len())
        };
        let mut fitting = self.forms.iter().enumerate().filter(|(_, form)| fits(form));
        let accepts = |form: &Form| {
            form.parameters
                .iter()
                .zip(given)
                .all(|(parameter, (_, of))| parameter.kinds.has(Kinds::of_type(of)))
        };
        let first = fitting.next().ok_or_else(|| self.wrong_arity(count, at))?;
        let best = std::iter::once(first).chain(fitting).find(|(_, form)| accepts(form));
        Ok((best.unwrap_or(first).0, (0..count).collect()))
    }

    fn wrong_arity(&self, count: usize, at: Span) -> Diagnostic {
        let forms = signatures_of(self);
        Diagnostic::new(DiagnosticKind::WrongArity, at)
            .with("name", self.name)
            .with("given", count.to_string())
            .hinted(Some(Hint::OneOf(forms)))
    }

    fn arrange_named(
        &self,
        given: &[(&Argument, Type)],
        at: Span,
    ) -> Result<(usize, Vec<usize>), Diagnostic> {
        let names: Option<Vec<(&str, Span)>> = given
            .iter()
            .map(|(argument, _)| argument.name.as_ref().map(|(name, span)| (&**name, *span)))
            .collect();
        let Some(names) = names else {
            return Err(Diagnostic::new(DiagnosticKind::Syntax, at).with("found", self.name));
        };
        for (index, form) in self.forms.iter().enumerate() {
            if form.parameters.len() != names.len() {
                continue;
            }
            let order: Option<Vec<usize>> = form
                .parameters
                .iter()
                .map(|parameter| names.iter().position(|(name, _)| *name == parameter.name))
                .collect();
            if let Some(order) = order {
                return Ok((index, order));
            }
        }
        let known: Vec<&str> =
            self.forms.iter().flat_map(|form| form.parameters).map(|it| it.name).collect();
        match names.iter().find(|(name, _)| !known.contains(name)) {
            Some((name, span)) => Err(Diagnostic::new(DiagnosticKind::UnknownParameter, *span)
                .with("name", *name)
                .with("function", self.name)
                .hinted(nearest(name, known.iter().copied()).map(Hint::DidYouMean))),
            None => Err(self.wrong_arity(given.len(), at)),
        }
    }

    /// The mistake of an argument that can never be of the parameter's kind.
    pub(crate) fn mistake(
        &self,
        form: usize,
        position: usize,
        argument: &Argument,
        of: &Type,
    ) -> Option<Diagnostic> {
        let parameters = self.forms[form].parameters;
        let parameter = parameters.get(position).or(parameters.last())?;
        let found = Kinds::of_type(of);
        if parameter.kinds.has(found) || (parameter.kinds.has(LIST) && *of != Type::Null) {
            return None;
        }
        let kind = match of {
            Type::Null => DiagnosticKind::AlwaysNull,
            _ => DiagnosticKind::WrongType,
        };
        Some(
            Diagnostic::new(kind, argument.value.span)
                .with("found", of.code())
                .with("needed", parameter.kinds.codes()),
        )
    }

    pub(crate) fn call(
        &self,
        machine: &mut Machine<'_>,
        form: usize,
        arguments: &mut [Value],
        span: Span,
    ) -> Value {
        let form = &self.forms[form];
        let mut arguments = arguments;
        let last = form.parameters.len().saturating_sub(1);
        if form.repeats {
            let rest = arguments[last..].iter_mut().map(std::mem::take);
            arguments[last] = Value::list(rest.collect::<Vec<_>>());
            arguments = &mut arguments[..=last];
        }
        let taken = if form.repeats { last } else { arguments.len() };
        for (argument, parameter) in arguments[..taken].iter_mut().zip(form.parameters) {
            let kind = Kinds::of_value(argument);
            if parameter.kinds.has(kind) {
                continue;
            }
            match std::mem::take(argument) {
                Value::Null => return machine.fail(DiagnosticKind::MissingValue, span),
                Value::List(items)
                    if items.len() == 1 && parameter.kinds.has(Kinds::of_value(&items[0])) =>
                {
                    *argument = items[0].clone();
                }
                single if parameter.kinds.has(LIST) => {
                    *argument = Value::List(Arc::new(vec![single]));
                }
                _ => return machine.fail(DiagnosticKind::WrongType, span),
            }
        }
        (self.run)(machine, arguments, span)
    }
}

fn signatures_of(builtin: &Builtin) -> Vec<String> {
    signatures()
        .into_iter()
        .find(|(name, _)| *name == builtin.name)
        .map_or_else(Vec::new, |(_, forms)| forms)
}

fn text_of(value: &Value) -> &str {
    match value {
        Value::Text(text) => text,
        _ => "",
    }
}

fn list_of(value: &Value) -> &[Value] {
    match value {
        Value::List(items) => items,
        _ => &[],
    }
}

fn number_of(value: &Value) -> crate::Number {
    match value {
        Value::Number(number) => *number,
        _ => crate::Number::ZERO,
    }
}

/// The whole part of a number, saturated: positions and lengths beyond any list are alike.
fn whole_of(value: &Value) -> i64 {
    let number = number_of(value);
    number.truncated().unwrap_or(if number.is_negative() { i64::MIN } else { i64::MAX })
}

fn gives_text(_: &[Type]) -> Type {
    Type::Text
}

fn gives_number(_: &[Type]) -> Type {
    Type::Number
}

fn gives_boolean(_: &[Type]) -> Type {
    Type::Boolean
}

fn gives_any(_: &[Type]) -> Type {
    Type::Any
}
