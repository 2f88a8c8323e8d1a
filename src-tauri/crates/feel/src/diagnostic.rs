//! What is wrong with an expression, without words.

use serde::Serialize;

use crate::span::Span;

/// What kind of trouble it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DiagnosticKind {
    /// The text is no expression.
    Syntax,
    /// A text has no closing quotation mark.
    UnfinishedText,
    /// A bracket has no partner.
    UnfinishedBracket,
    /// FEEL that is outside the documented subset.
    Unsupported,
    /// The expression is longer or deeper than is read.
    TooLarge,
    /// No such name is known here.
    UnknownName,
    /// No such function.
    UnknownFunction,
    /// A context has no such entry, or a value no such property.
    UnknownField,
    /// The list has no such item.
    UnknownItem,
    /// A value of another type is needed here.
    WrongType,
    /// A condition that is no yes or no.
    NotACondition,
    /// Two values are compared that can never be compared.
    Incomparable,
    /// A function is given too many or too few values.
    WrongArity,
    /// A function has no parameter of this name.
    UnknownParameter,
    /// Two entries of a context have one name.
    DuplicateKey,
    /// A date, time or duration that is none.
    InvalidLiteral,
    /// A comparison that is never true or false, such as `x < null`.
    AlwaysNull,
    /// A condition that does not depend on any answer.
    Constant,
    /// A value that is not there was needed.
    MissingValue,
    /// A division by nought.
    DivisionByZero,
    /// A number, date or duration too large or too small.
    OutOfRange,
    /// A function's value is of the right type but makes no sense to it.
    InvalidArgument,
    /// A pattern that is no regular expression.
    InvalidPattern,
    /// The evaluation took more steps or memory than it may.
    OverBudget,
}

impl DiagnosticKind {
    /// Every kind, for catalogues and their tests.
    pub const ALL: [DiagnosticKind; 24] = [
        Self::Syntax,
        Self::UnfinishedText,
        Self::UnfinishedBracket,
        Self::Unsupported,
        Self::TooLarge,
        Self::UnknownName,
        Self::UnknownFunction,
        Self::UnknownField,
        Self::UnknownItem,
        Self::WrongType,
        Self::NotACondition,
        Self::Incomparable,
        Self::WrongArity,
        Self::UnknownParameter,
        Self::DuplicateKey,
        Self::InvalidLiteral,
        Self::AlwaysNull,
        Self::Constant,
        Self::MissingValue,
        Self::DivisionByZero,
        Self::OutOfRange,
        Self::InvalidArgument,
        Self::InvalidPattern,
        Self::OverBudget,
    ];

    /// The kind's name in files and catalogues.
    pub fn code(self) -> &'static str {
        match self {
            Self::Syntax => "syntax",
            Self::UnfinishedText => "unfinished-text",
            Self::UnfinishedBracket => "unfinished-bracket",
            Self::Unsupported => "unsupported",
            Self::TooLarge => "too-large",
            Self::UnknownName => "unknown-name",
            Self::UnknownFunction => "unknown-function",
            Self::UnknownField => "unknown-field",
            Self::UnknownItem => "unknown-item",
            Self::WrongType => "wrong-type",
            Self::NotACondition => "not-a-condition",
            Self::Incomparable => "incomparable",
            Self::WrongArity => "wrong-arity",
            Self::UnknownParameter => "unknown-parameter",
            Self::DuplicateKey => "duplicate-key",
            Self::InvalidLiteral => "invalid-literal",
            Self::AlwaysNull => "always-null",
            Self::Constant => "constant",
            Self::MissingValue => "missing-value",
            Self::DivisionByZero => "division-by-zero",
            Self::OutOfRange => "out-of-range",
            Self::InvalidArgument => "invalid-argument",
            Self::InvalidPattern => "invalid-pattern",
            Self::OverBudget => "over-budget",
        }
    }

    /// Whether the expression is not evaluated at all: the third answer.
    pub fn is_refusal(self) -> bool {
        matches!(
            self,
            Self::Syntax
                | Self::UnfinishedText
                | Self::UnfinishedBracket
                | Self::Unsupported
                | Self::TooLarge
        )
    }

    /// Whether it is advice: the expression has a value all the same.
    pub fn is_advice(self) -> bool {
        matches!(self, Self::Constant)
    }
}

impl Serialize for DiagnosticKind {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// What may help.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "text")]
pub enum Hint {
    /// Something of this name exists.
    DidYouMean(String),
    /// Write this in its place.
    Write(String),
    /// These are the ones that exist.
    OneOf(Vec<String>),
}

/// What is wrong, and where. The words are in [`Diagnostic::words`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// What kind of trouble it is.
    pub kind: DiagnosticKind,
    /// Where in the expression's text.
    pub span: Span,
    /// What the words speak of, by name.
    #[serde(serialize_with = "as_map")]
    pub args: Vec<(&'static str, String)>,
    /// What may help.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<Hint>,
}

fn as_map<S: serde::Serializer>(
    args: &[(&'static str, String)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(args.iter().map(|(key, value)| (key, value)))
}

impl Diagnostic {
    /// A diagnostic without particulars.
    pub fn new(kind: DiagnosticKind, span: Span) -> Self {
        Self { kind, span, args: Vec::new(), hint: None }
    }

    /// The same with one particular more.
    pub fn with(mut self, key: &'static str, value: impl Into<String>) -> Self {
        self.args.push((key, value.into()));
        self
    }

    /// The same with a hint.
    pub fn hinted(mut self, hint: Option<Hint>) -> Self {
        self.hint = hint;
        self
    }

    /// The particular of this name, or an empty text.
    pub fn arg(&self, key: &str) -> &str {
        self.args.iter().find(|(name, _)| *name == key).map_or("", |(_, value)| value)
    }
}

/// Why a value is null.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// What kind of trouble it was.
    pub kind: DiagnosticKind,
    /// Where in the expression's text.
    pub span: Span,
}

impl Reason {
    /// The reason as a diagnostic, to be put in words.
    pub fn diagnostic(self) -> Diagnostic {
        Diagnostic::new(self.kind, self.span)
    }

    /// Whether the evaluation met something outside the subset: the third answer.
    pub fn is_refusal(self) -> bool {
        self.kind.is_refusal()
    }
}

/// The likeliest of `known` for a mistyped `name`.
pub(crate) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let limit = match name.chars().count() {
        0..=2 => 1,
        3..=5 => 2,
        _ => 3,
    };
    known
        .into_iter()
        .map(|candidate| (distance(name, candidate, limit + 1), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate.to_owned())
}

/// How many letters must change, go or come; neighbours swapped count once. At most `limit`.
fn distance(a: &str, b: &str, limit: usize) -> usize {
    let a: Vec<char> = a.chars().flat_map(char::to_lowercase).collect();
    let b: Vec<char> = b.chars().flat_map(char::to_lowercase).collect();
    if a.len().abs_diff(b.len()) > limit || a.len() > 64 || b.len() > 64 {
        return limit;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let change = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = change.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        before = last;
        last = row;
    }
    last[b.len()].min(limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_recognised() {
        let known = ["born_on", "place", "married"];
        for (typed, meant) in [
            ("bron_on", Some("born_on")),
            ("maried", Some("married")),
            ("x", None),
            ("income", None),
        ] {
            assert_eq!(nearest(typed, known).as_deref(), meant, "what was meant by {typed}");
        }
    }
}
