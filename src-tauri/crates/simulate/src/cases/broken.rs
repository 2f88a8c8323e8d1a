//! Why a row does not go as it is written.

use crate::cases::deed::Refused;
use maket_model::id::Id;
use std::fmt;

/// Why a row does not go as it is written: what a change of the service has broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Broken {
    /// The case comes to another step than the row says.
    Elsewhere {
        /// The step that the row names, as it names it.
        expected: String,
        /// How the case stands instead.
        stands: Stands,
    },
    /// The row is done at a step at which the case does not stand.
    NotThere {
        /// The step that the row names, as it names it; empty where it names none.
        wanted: String,
        /// How the case stands instead.
        stands: Stands,
    },
    /// The page comes back with errors that the row does not expect.
    ComesBack {
        /// The page.
        at: Id,
        /// The errors: field and code. None: a question came up that was not in view.
        faults: Vec<(String, String)>,
    },
    /// Everything was taken, where the row expects errors or a refusal.
    WasTaken {
        /// What the row expects, as it writes it.
        expected: String,
        /// How the case stands.
        stands: Stands,
    },
    /// It was refused.
    WasRefused {
        /// The step.
        at: Id,
        /// Why.
        why: Refused,
        /// Who tried.
        who: Id,
    },
    /// The step is of another kind, or waits for something else, than the row does.
    CannotBeDone {
        /// What the row does, as it writes it.
        deed: String,
        /// How the case stands.
        stands: Stands,
    },
    /// A question is asked that the row says is not, or the other way round.
    Asked {
        /// The step.
        at: Id,
        /// The question, as the row names it.
        name: String,
        /// Whether it is asked.
        is_asked: bool,
    },
    /// A question shows, keeps or submits something else than the row says.
    Holds {
        /// The question, as the row names it.
        name: String,
        /// What it holds; empty where that is nothing.
        holds: String,
        /// What the row says.
        expected: String,
    },
    /// The page has no such question.
    NoQuestion {
        /// Its name.
        name: String,
    },
    /// Another amount is to be paid.
    Amount {
        /// What is asked for.
        asks: String,
        /// What the row says.
        expected: String,
    },
    /// The way leads round over steps that are done by themselves.
    Circle,
    /// Anything else, in technical words: what only rows written by hand look at.
    Otherwise(String),
}

/// How a case stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stands {
    /// At a step that needs something.
    Open {
        /// The step, with its items.
        at: String,
        /// The step.
        step: Id,
        /// What it needs, in technical words.
        needs: &'static str,
    },
    /// At an end.
    Ended {
        /// The outcome.
        step: Id,
    },
    /// Nowhere that leads on.
    Stuck {
        /// The step; none where the service has none.
        step: Option<Id>,
        /// Why, in technical words.
        why: String,
    },
}

impl Stands {
    /// The step; none where the service has none.
    pub fn step(&self) -> Option<&Id> {
        match self {
            Self::Open { step, .. } | Self::Ended { step } => Some(step),
            Self::Stuck { step, .. } => step.as_ref(),
        }
    }
}

impl From<String> for Broken {
    fn from(what: String) -> Self {
        Self::Otherwise(what)
    }
}

impl From<&str> for Broken {
    fn from(what: &str) -> Self {
        Self::Otherwise(what.to_owned())
    }
}

impl fmt::Display for Stands {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Open { at, needs, .. } => write!(f, "stands at {at}, which needs {needs}"),
            Self::Ended { step } => write!(f, "has ended at {step}"),
            Self::Stuck { step: Some(step), why } => write!(f, "leads nowhere from {step}: {why}"),
            Self::Stuck { step: None, why } => write!(f, "leads nowhere: {why}"),
        }
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Elsewhere { expected, stands } => {
                write!(f, "it does not lead to {expected}: the case {stands}")
            }
            Self::NotThere { wanted, stands } if wanted.is_empty() => {
                write!(f, "the case {stands}")
            }
            Self::NotThere { wanted, stands } => {
                write!(f, "the row is done at {wanted}, but the case {stands}")
            }
            Self::ComesBack { at, faults } if faults.is_empty() => {
                write!(f, "{at} comes back with a question that was not in view")
            }
            Self::ComesBack { at, faults } => write!(f, "{at} comes back: {}", listed(faults)),
            Self::WasTaken { expected, stands } => {
                write!(f, "{expected} was expected, but everything was taken and the case {stands}")
            }
            Self::WasRefused { at, why, who } => match why {
                Refused::ReadOnly => {
                    write!(
                        f,
                        "the answers of {at} may no longer be changed: an official has the case"
                    )
                }
                Refused::BothValues => write!(f, "the answers of {at} have changed in between"),
                Refused::NotTheirs => write!(f, "{at} is not a step of {who}"),
            },
            Self::CannotBeDone { deed, stands } => {
                write!(f, "{deed} cannot be done: the case {stands}")
            }
            Self::Asked { at, name, is_asked: true } => write!(f, "“{name}” is asked at {at}"),
            Self::Asked { at, name, is_asked: false } => write!(f, "“{name}” is not asked at {at}"),
            Self::Holds { name, holds, expected } if holds.is_empty() => {
                write!(f, "“{name}” holds nothing, not {expected}")
            }
            Self::Holds { name, holds, expected } => {
                write!(f, "“{name}” holds {holds}, not {expected}")
            }
            Self::NoQuestion { name } => write!(f, "the page has no question “{name}”"),
            Self::Amount { asks, expected } => write!(f, "{asks} is asked for, not {expected}"),
            Self::Circle => f.write_str("steps that are done by themselves lead round and round"),
            Self::Otherwise(what) => f.write_str(what),
        }
    }
}

/// Errors of a page as rows write them.
pub(crate) fn listed(errors: &[(String, String)]) -> String {
    let each: Vec<String> = errors.iter().map(|(name, code)| format!("! {name}: {code}")).collect();
    each.join("; ")
}
