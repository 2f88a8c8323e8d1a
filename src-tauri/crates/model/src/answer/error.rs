//! What is wrong with an answer, as a code with arguments; the words are in the catalogue.

use crate::identifier::Fault;
use crate::part::words;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::Value;

words! {
    /// Why an answer cannot be taken.
    pub enum Code {
        /// Nothing was given where something is needed.
        #[default]
        Missing,
        /// A part of it is missing: `part`.
        PartMissing,
        /// It is no number.
        NotANumber,
        /// It has more decimal places than `decimals`.
        TooManyDecimals,
        /// It is less than `min`.
        TooSmall,
        /// It is more than `max`.
        TooLarge,
        /// It has fewer characters than `min`: `count`.
        TooShort,
        /// It has more characters than `max`: `count`.
        TooLong,
        /// It has another number of characters than `expected`: `got`.
        WrongLength,
        /// It has characters where they cannot be; `sample` or `part` where known.
        WrongForm,
        /// A digit is wrong, or two are swapped.
        CheckDigit,
        /// A part of the date is missing: `part` is `day`, `month` or `year`.
        DateIncomplete,
        /// No calendar has that day.
        DateNotReal,
        /// No clock shows that time.
        TimeNotReal,
        /// It is before `min`.
        TooEarly,
        /// It is after `max`.
        TooLate,
        /// It is neither yes nor no.
        NotYesNo,
        /// It is none of the choices.
        NotInList,
        /// Fewer than `min` are chosen or given.
        TooFew,
        /// More than `max` are chosen or given.
        TooMany,
        /// `item` excludes all others.
        NotAlone,
        /// The classifier must be followed further down, to `level`.
        LevelNotReached,
        /// It is no e-mail address.
        NotAnEmail,
        /// The file is of none of the kinds `accept`.
        FileType,
        /// The file is larger than `max` megabytes.
        FileTooLarge,
        /// The file is empty.
        FileEmpty,
        /// A check of the question does not hold: `check` is its position.
        Check,
    }
}

impl Code {
    /// The code as written in journeys and catalogues, as `date-not-real`.
    pub fn as_str(self) -> &'static str {
        match self {
            Code::Missing => "missing",
            Code::PartMissing => "part-missing",
            Code::NotANumber => "not-a-number",
            Code::TooManyDecimals => "too-many-decimals",
            Code::TooSmall => "too-small",
            Code::TooLarge => "too-large",
            Code::TooShort => "too-short",
            Code::TooLong => "too-long",
            Code::WrongLength => "wrong-length",
            Code::WrongForm => "wrong-form",
            Code::CheckDigit => "check-digit",
            Code::DateIncomplete => "date-incomplete",
            Code::DateNotReal => "date-not-real",
            Code::TimeNotReal => "time-not-real",
            Code::TooEarly => "too-early",
            Code::TooLate => "too-late",
            Code::NotYesNo => "not-yes-no",
            Code::NotInList => "not-in-list",
            Code::TooFew => "too-few",
            Code::TooMany => "too-many",
            Code::NotAlone => "not-alone",
            Code::LevelNotReached => "level-not-reached",
            Code::NotAnEmail => "not-an-email",
            Code::FileType => "file-type",
            Code::FileTooLarge => "file-too-large",
            Code::FileEmpty => "file-empty",
            Code::Check => "check",
        }
    }
}

/// What is wrong with an answer, and where in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerError {
    /// What is wrong.
    pub code: Code,
    /// What its message speaks of, by name.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub args: IndexMap<String, String>,
    /// What follows the question's name in the name of the form's field: empty for the whole, else
    /// as `.day` or `.k3f0.given_name`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub field: String,
}

impl AnswerError {
    /// An error of the whole answer.
    pub fn new(code: Code) -> Self {
        Self { code, ..Self::default() }
    }

    /// The same error with an argument.
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }

    /// The same error of a part of the answer.
    pub fn at_part(self, part: &str) -> Self {
        Self { field: format!(".{part}"), ..self }.with("part", part)
    }

    /// The error that a number's fault is.
    pub(crate) fn of_fault(fault: Fault) -> Self {
        match fault {
            Fault::Length { expected, got } => {
                Self::new(Code::WrongLength).with("expected", expected).with("got", got)
            }
            Fault::Form { sample } => Self::new(Code::WrongForm).with("sample", sample),
            Fault::CheckDigit => Self::new(Code::CheckDigit),
            Fault::Date => Self::new(Code::DateNotReal),
        }
    }
}

/// Holds a canonical date, month or time to bounds, which are canonical too.
pub fn out_of_bounds(value: &Value, min: Option<&str>, max: Option<&str>) -> Option<AnswerError> {
    // Their canonical forms sort as they follow each other.
    let value = value.as_str()?;
    let early = min.filter(|min| value < *min).map(|min| (Code::TooEarly, "min", min));
    let late = || max.filter(|max| value > *max).map(|max| (Code::TooLate, "max", max));
    let (code, name, bound) = early.or_else(late)?;
    Some(AnswerError::new(code).with(name, bound))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_written_as_in_the_file() {
        for code in
            [Code::Missing, Code::NotANumber, Code::DateNotReal, Code::NotAnEmail, Code::TooMany]
        {
            assert_eq!(
                serde_json::to_value(code).unwrap(),
                code.as_str(),
                "one spelling everywhere"
            );
        }
    }

    #[test]
    fn bounds_are_held() {
        let check = |value: &str, code: Option<Code>| {
            let error = out_of_bounds(&value.into(), Some("2026-01-01"), Some("2026-12-31"));
            assert_eq!(error.map(|error| error.code), code, "{value}");
        };
        check("2025-12-31", Some(Code::TooEarly));
        check("2026-01-01", None);
        check("2027-01-01", Some(Code::TooLate));
    }
}
