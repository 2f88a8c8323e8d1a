//! What a walk was: its steps, where each answer came from, its end.

use jiff::Timestamp;
use maket_journey::address::Address;
use maket_journey::fact::{Act, Fact};
use maket_journey::page::Fault;
use maket_journey::request::Asks;
use maket_journey::route::Stuck;
use maket_mocks::answering::Said;
use maket_model::id::{Id, Name};
use maket_model::step::{EndKind, StepKind};
use serde::Serialize;
use serde_json::{Map, Value};

/// One person's run through a service.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Walk {
    /// The service.
    pub service: Id,
    /// The person.
    pub person: Id,
    /// When it began, on the walk's own clock.
    pub began: Timestamp,
    /// When it ended; waits have jumped.
    pub ended: Timestamp,
    /// What was done, in order, detours too.
    pub steps: Vec<WalkStep>,
    /// The steps on the route at the end, those that are done by themselves too.
    pub route: Vec<Address>,
    /// How it ended.
    pub end: End,
    /// What is sent: the answers on the route, by name.
    pub submission: Map<String, Value>,
    /// Choices that nothing decided.
    pub undecided: Vec<Undecided>,
    /// The case's log: folding it again gives the case.
    #[serde(skip)]
    pub facts: Vec<Fact>,
}

impl Walk {
    /// Whether an outcome was reached.
    pub fn has_outcome(&self) -> bool {
        matches!(self.end, End::Reached { .. })
    }
}

/// Something that was done at a step.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WalkStep {
    /// The step.
    pub at: Address,
    /// Its kind: `page`, `exchange`, …
    pub kind: &'static str,
    /// Who does it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor: Option<Id>,
    /// Who of the cast plays them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<Id>,
    /// When it was done.
    pub when: Timestamp,
    /// What was done.
    #[serde(flatten)]
    pub did: Did,
}

/// What can be done at a step.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "did", rename_all = "kebab-case")]
pub enum Did {
    /// A page was answered.
    Answered {
        /// The answers, each with where it came from.
        answers: Vec<Said>,
    },
    /// Something was done that is no answer.
    Acted {
        /// What.
        #[serde(flatten)]
        act: Act,
        /// What an official filled in beside it.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        answers: Vec<Said>,
    },
    /// The outside was asked and answered.
    Asked {
        /// What was asked.
        #[serde(flatten)]
        asks: Asks,
        /// The outcome.
        outcome: &'static str,
        /// What came with it.
        #[serde(skip_serializing_if = "Value::is_null")]
        data: Value,
        /// The day that it was true.
        #[serde(rename = "asOf", skip_serializing_if = "Option::is_none")]
        as_of: Option<String>,
        /// How many seconds it took.
        took: u32,
        /// Whose record it is.
        #[serde(skip_serializing_if = "Option::is_none")]
        of: Option<Id>,
        /// Fields that no record holds, put together from traits.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        composed: Vec<Name>,
        /// Always true.
        mock: bool,
    },
    /// Time passed.
    Waited {
        /// Until when.
        until: Timestamp,
    },
}

/// How a walk ended.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "end", rename_all = "kebab-case")]
pub enum End {
    /// At an outcome.
    Reached {
        /// Which.
        at: Address,
        /// Its kind.
        result: EndKind,
    },
    /// Somewhere on the way.
    Stopped {
        /// Where.
        #[serde(skip_serializing_if = "Option::is_none")]
        at: Option<Address>,
        /// Why.
        #[serde(flatten)]
        why: Stop,
    },
}

impl End {
    /// Where it ended.
    pub fn at(&self) -> Option<&Address> {
        match self {
            Self::Reached { at, .. } => Some(at),
            Self::Stopped { at, .. } => at.as_ref(),
        }
    }
}

/// Why a walk stopped before an outcome.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum Stop {
    /// It was to go no further.
    Arrived,
    /// The service leads nowhere from here.
    Stuck(StuckWhy),
    /// The page refuses what the person says, and everything that could be made up.
    Refused {
        /// What is wrong.
        faults: Vec<Refusal>,
    },
    /// Nobody can make an answer up.
    Unanswerable {
        /// To which question.
        question: Name,
    },
    /// Nobody answers, and no time is set after which the case goes on.
    Forever,
    /// The same step came up again and again.
    Circle,
    /// The journey did not take what was done: a fault of ours.
    NotTaken,
    /// The walk took as many steps as it may.
    Limit,
}

/// Why the service leads nowhere.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "fault", content = "of", rename_all = "kebab-case")]
pub enum StuckWhy {
    /// It has no step.
    Empty,
    /// No arrow's condition holds.
    NoArrow,
    /// An arrow leads to a step that is not there.
    Missing(Id),
    /// An outcome has no way on.
    NoWay(String),
    /// Steps lead round to each other.
    Circle,
    /// The kind of step is unknown.
    Unknown,
    /// A module is not in its place.
    Module,
    /// A wait has no end.
    NoEnd,
}

impl From<Stuck> for StuckWhy {
    fn from(why: Stuck) -> Self {
        match why {
            Stuck::Empty => Self::Empty,
            Stuck::NoArrow => Self::NoArrow,
            Stuck::Missing(id) => Self::Missing(id),
            Stuck::NoWay(outcome) => Self::NoWay(outcome),
            Stuck::Circle => Self::Circle,
            Stuck::Unknown => Self::Unknown,
            Stuck::Module => Self::Module,
            Stuck::NoEnd => Self::NoEnd,
        }
    }
}

/// What a page refuses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// The field.
    pub field: String,
    /// The code of the error.
    pub code: String,
}

impl From<&Fault> for Refusal {
    fn from(fault: &Fault) -> Self {
        Self { field: fault.field.clone(), code: fault.error.code.as_str().to_owned() }
    }
}

/// A choice that nothing decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Undecided {
    /// The question, or the step of an official's desk.
    pub choice: String,
    /// Which item was taken, from 1.
    pub taken: u32,
    /// Of how many.
    pub of: u32,
}

/// The word of a step's kind, as the document has it.
pub fn kind_word(kind: &StepKind) -> &'static str {
    match kind {
        StepKind::Start(_) => "start",
        StepKind::Page(_) => "page",
        StepKind::SignIn(_) => "sign-in",
        StepKind::Exchange(_) => "exchange",
        StepKind::Decision(_) => "decision",
        StepKind::Pay(_) => "pay",
        StepKind::Sign(_) => "sign",
        StepKind::CheckAnswers(_) => "check-answers",
        StepKind::Review(_) => "review",
        StepKind::Wait(_) => "wait",
        StepKind::Notify(_) => "notify",
        StepKind::Issue(_) => "issue",
        StepKind::Outcome(_) => "outcome",
        StepKind::Module(_) => "module",
        StepKind::Opaque(_) => "unknown",
    }
}
