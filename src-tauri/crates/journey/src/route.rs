//! What the fold of a case's facts comes to: where it has been and where it stands.

use crate::address::Address;
use crate::request::Request;
use jiff::Timestamp;
use maket_model::id::{Id, Name};
use maket_model::step::EndKind;

/// The steps that a case has gone through, and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// The steps gone through, in order; the open step is not among them.
    pub entries: Vec<Entry>,
    /// Where it stands.
    pub standing: Standing,
    /// The steps that the last fact has led back from, which are no longer on the route.
    pub backs: Vec<Back>,
    /// The length of the log; forms carry it.
    pub turn: u32,
}

/// A step gone through.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The step.
    pub at: Address,
    /// Its index in the plan.
    pub step: usize,
    /// The actor whose step it is.
    pub actor: Option<Id>,
    /// How it ended: an outcome, `answered`, `confirmed`, `begun`, `decided`, `waited`, `passed-over`.
    pub outcome: Id,
    /// The number of the fact that ended it, where one did.
    pub fact: Option<u32>,
    /// When it ended.
    pub ended: Timestamp,
    /// By what it led on.
    pub led: Led,
    /// Whether its answers may no longer be changed, because an official has the case.
    pub locked: bool,
}

/// A step that led back to one that the route already had.
#[derive(Clone, Debug, PartialEq)]
pub struct Back {
    /// The index of the step in the plan.
    pub step: usize,
    /// The index of the step that was opened again.
    pub to: usize,
    /// How it ended.
    pub outcome: Id,
    /// By what it led back.
    pub led: Led,
}

/// By what a step led on, where that was no outcome of `on` and it was not passed over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Led {
    /// The position of the arrow that was followed.
    pub arrow: Option<usize>,
    /// Of a decision: the position of the row that fitted.
    pub row: Option<usize>,
}

impl Entry {
    /// Whether the condition of the step did not hold, so that nobody saw it.
    pub fn is_passed_over(&self) -> bool {
        self.outcome == crate::outcome::PASSED_OVER
    }
}

/// Where a case stands.
#[derive(Clone, Debug, PartialEq)]
#[expect(
    clippy::large_enum_variant,
    reason = "there is one at a time; a box would only be in the way"
)]
pub enum Standing {
    /// At a step that needs somebody or something.
    Open(Open),
    /// At an end.
    Ended {
        /// The outcome step.
        at: Address,
        /// What kind of end.
        result: EndKind,
        /// When it was reached.
        since: Timestamp,
    },
    /// Nowhere that leads on: a fault of the service.
    Stuck {
        /// The step that leads nowhere; none where the service has no step.
        at: Option<Address>,
        /// Why.
        why: Stuck,
    },
}

impl Standing {
    /// The step it stands at.
    pub fn at(&self) -> Option<&Address> {
        match self {
            Self::Open(open) => Some(&open.at),
            Self::Ended { at, .. } => Some(at),
            Self::Stuck { at, .. } => at.as_ref(),
        }
    }
}

/// Why a route leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stuck {
    /// The service has no step.
    Empty,
    /// No arrow's condition holds.
    NoArrow,
    /// An arrow leads to a step that is not there.
    Missing(Id),
    /// An outcome has no way on.
    NoWay(String),
    /// Steps lead round to each other and nobody has done anything new.
    Circle,
    /// This version does not know the kind of step.
    Unknown,
    /// A module has not been put in its place.
    Module,
    /// A wait has no end that could be computed.
    NoEnd,
}

/// An open step.
#[derive(Clone, Debug, PartialEq)]
pub struct Open {
    /// The step.
    pub at: Address,
    /// Its index in the plan.
    pub step: usize,
    /// The actor who is waited for.
    pub actor: Option<Id>,
    /// What is needed.
    pub needs: Needs,
    /// Since when it stands open.
    pub since: Timestamp,
    /// When its waiting ends by itself.
    pub until: Option<Timestamp>,
    /// Why it is open again, where it had been done.
    pub again: Option<Again>,
}

/// What an open step needs.
#[derive(Clone, Debug, PartialEq)]
pub enum Needs {
    /// The act of starting.
    Begin,
    /// A page's answers.
    Answers,
    /// Consent to an exchange.
    Consent(Request),
    /// A look at what an exchange found, and consent.
    Look(Request),
    /// Replies of the outside; several where several sign.
    Replies(Vec<Request>),
    /// Confirmation of the answers.
    Confirm,
    /// An official's decision.
    Review,
    /// Time: see [`Open::until`].
    Time,
}

/// Why a step is open again.
#[derive(Clone, Debug, PartialEq)]
pub enum Again {
    /// An official sent it back.
    SentBack {
        /// What is to be mended.
        message: String,
    },
    /// The route led here once more, from this step.
    LedBack(Address),
    /// What was signed, confirmed or decided has changed since: the names of what changed.
    Changed(Vec<Name>),
    /// An attempt ended like this and may be made again.
    Tried(String),
}

impl Needs {
    /// The requests that wait for a reply.
    pub fn requests(&self) -> &[Request] {
        match self {
            Self::Replies(requests) => requests,
            _ => &[],
        }
    }

    /// The exchange that waits for the person's consent.
    pub fn consent(&self) -> Option<&Request> {
        match self {
            Self::Consent(request) | Self::Look(request) => Some(request),
            _ => None,
        }
    }

    /// The actor whom it names by itself.
    pub(crate) fn actor(&self) -> Option<&Id> {
        match self {
            Self::Replies(requests) => match requests.first() {
                Some(Request { actor, asks: crate::request::Asks::Sign { .. }, .. }) => {
                    actor.as_ref()
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether an act is one that it waits for.
    pub(crate) fn takes(&self, act: &crate::fact::Act) -> bool {
        use crate::fact::Act;
        match self {
            Self::Begin => *act == Act::Begin,
            Self::Confirm => *act == Act::Confirm,
            Self::Consent(_) | Self::Look(_) => matches!(act, Act::Agree | Act::Decline),
            Self::Review => matches!(act, Act::Approve | Act::Refuse { .. } | Act::SendBack { .. }),
            Self::Answers | Self::Replies(_) | Self::Time => false,
        }
    }
}
