//! Diagnostics, and the sheet on which they are noted.

use crate::code::{Code, Severity, Work};
use crate::fix::Fix;
use maket_model::place::Place;
use serde::{Serialize, Serializer};

/// Something that a rule has to say about a place.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Diagnostic {
    /// The rule.
    pub code: Code,
    /// How much it weighs.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// What the words speak of, by name.
    #[serde(serialize_with = "as_map")]
    pub args: Vec<(&'static str, String)>,
    /// From which stage of the work it counts; before that it is a reminder.
    pub counts_from: Work,
    /// What the expression language has to say, where the trouble is in an expression.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expression: Option<maket_feel::Diagnostic>,
    /// What mends it with one click.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fix: Option<Fix>,
}

fn as_map<S: Serializer>(
    args: &[(&'static str, String)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(args.iter().map(|(name, value)| (name, value)))
}

impl Diagnostic {
    /// The particular of this name, or an empty text.
    pub fn arg(&self, name: &str) -> &str {
        self.args.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
    }

    pub(crate) fn mend(&mut self, fix: Option<Fix>) {
        self.fix = fix;
    }
}

/// The sheet on which rules note what they find.
#[derive(Default)]
pub(crate) struct Report {
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Notes a finding; `args` are in the order of the code's entry.
    pub(crate) fn add(&mut self, code: Code, place: Place, args: &[&str]) -> &mut Diagnostic {
        let entry = code.entry();
        debug_assert_eq!(entry.args.len(), args.len(), "{code} speaks of {:?}", entry.args);
        let args = entry.args.iter().zip(args).map(|(name, arg)| (*name, (*arg).to_owned()));
        self.diagnostics.push(Diagnostic {
            code,
            severity: entry.severity,
            place,
            args: args.collect(),
            counts_from: entry.counts_from,
            expression: None,
            fix: None,
        });
        self.diagnostics.last_mut().expect("one has just been noted")
    }
}
