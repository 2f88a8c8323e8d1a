//! What a journey's rows say.

use maket_model::id::Id;
use maket_model::people::Failure;

/// A row of a journey's table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// The line of the file, from 1.
    pub line: usize,
    /// Who; none means the same as in the row above.
    pub who: Option<Id>,
    /// Where; none means where the case stands.
    pub at: Option<At>,
    /// What they do.
    pub deeds: Vec<Deed>,
    /// Where it leads.
    pub leads: Leads,
}

/// A step, and of one that is walked once per item, which.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct At {
    /// The step.
    pub step: Id,
    /// The items, from 1, the outer group's first; none where it does not matter.
    pub items: Vec<usize>,
}

impl At {
    /// As a row writes it.
    pub fn text(&self) -> String {
        if self.items.is_empty() {
            return self.step.to_string();
        }
        let items: Vec<String> = self.items.iter().map(ToString::to_string).collect();
        format!("{} #{}", self.step, items.join("."))
    }
}

/// Where a row leads.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Leads {
    /// It does not matter.
    #[default]
    Anywhere,
    /// To a step.
    To(At),
    /// The page comes back with these errors: field and code.
    Errors(Vec<(String, String)>),
    /// It is not taken.
    Refused(Refused),
    /// The case stops, because the service has no way on.
    NoWayOn,
}

/// Why something is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// An official has the case.
    ReadOnly,
    /// The answers have changed since the form was shown; the page comes back with both.
    BothValues,
    /// It is for another actor to do.
    NotTheirs,
}

impl Refused {
    /// Every reason.
    pub const ALL: [Self; 3] = [Self::ReadOnly, Self::BothValues, Self::NotTheirs];

    /// As a row writes it.
    pub fn text(self) -> &'static str {
        match self {
            Self::ReadOnly => "read-only",
            Self::BothValues => "both values",
            Self::NotTheirs => "not theirs",
        }
    }
}

/// Why a step stands open once more, as its page tells the person.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// `sent back: "message"`
    SentBack(String),
    /// `changed: name, name`: what has changed since it was confirmed, signed or decided.
    Changed(Vec<String>),
    /// `back from: step`: the case was led here once more.
    BackFrom(Id),
    /// `tried: failed`: how the last attempt ended.
    Tried(String),
}

impl Told {
    /// As a row writes it.
    pub fn text(&self) -> String {
        match self {
            Self::SentBack(message) => format!("sent back: \"{message}\""),
            Self::Changed(names) => format!("changed: {}", names.join(", ")),
            Self::BackFrom(step) => format!("back from: {step}"),
            Self::Tried(outcome) => format!("tried: {outcome}"),
        }
    }
}

/// Something that is done, or looked at.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// `starts`
    Starts,
    /// `name = value`
    Fills {
        /// The field.
        name: String,
        /// What is typed.
        value: String,
    },
    /// `answers`
    AnswersAll,
    /// `continues`
    Continues,
    /// `signs in`
    SignsIn,
    /// `cancels`
    Cancels,
    /// `fails`
    Fails,
    /// `found`, `none: …`: what the outside answers.
    Answers {
        /// The outcome.
        outcome: String,
        /// The record: field and value.
        record: Vec<(String, String)>,
    },
    /// `agrees`
    Agrees,
    /// `declines`
    Declines,
    /// `decides name = value`
    Decides {
        /// The name.
        name: String,
        /// The value.
        value: String,
    },
    /// `pays`, `pays 640`
    Pays(Option<String>),
    /// `signs`
    Signs,
    /// `confirms`
    Confirms,
    /// `changes child`
    Changes(Id),
    /// `approves`
    Approves,
    /// `refuses: reason "in words"`
    Refuses {
        /// The ground of the card.
        reason: Id,
        /// In words.
        message: String,
    },
    /// `sends back: "message"`
    SendsBack(String),
    /// `after 3 working days`
    After(String),
    /// `sees name = value`
    Sees {
        /// The name.
        name: String,
        /// The value.
        value: String,
    },
    /// `does not see name`
    DoesNotSee(String),
    /// `keeps name = value`
    Keeps {
        /// The name.
        name: String,
        /// The value that is in force.
        value: String,
    },
    /// `submits name = value`
    Submits {
        /// The name.
        name: String,
        /// The value.
        value: String,
    },
    /// `does not submit name`
    DoesNotSubmit(String),
    /// `is told …`
    IsTold(Told),
    /// `is read-only`
    IsReadOnly,
    /// `waits for father`
    WaitsFor(Id),
    /// `has asked dracs/note once`
    HasAsked {
        /// The operation.
        operation: String,
        /// How many times it has answered.
        times: usize,
    },
    /// `is asked name`
    IsAsked(String),
    /// `is not asked name`
    IsNotAsked(String),
    /// `disputes name = value`
    Disputes {
        /// The name.
        name: String,
        /// What is right.
        value: String,
    },
    /// `removes children.2`
    Removes(String),
    /// `twice`: the same comes a second time.
    Twice,
    /// `opens a second tab`
    OpensTab,
    /// `in the second tab`
    InTab,
    /// `with dracs unavailable`
    With {
        /// The registry, `sign-in`, `pay` or `sign`.
        party: String,
        /// How it fails.
        failure: Failure,
    },
}

impl Deed {
    /// Whether it only looks at how things stand.
    pub fn is_look(&self) -> bool {
        matches!(
            self,
            Self::Sees { .. }
                | Self::DoesNotSee(_)
                | Self::Keeps { .. }
                | Self::Submits { .. }
                | Self::DoesNotSubmit(_)
                | Self::IsTold(_)
                | Self::IsReadOnly
                | Self::WaitsFor(_)
                | Self::HasAsked { .. }
                | Self::IsAsked(_)
                | Self::IsNotAsked(_)
        )
    }

    /// As a row writes it, in short.
    pub fn text(&self) -> String {
        match self {
            Self::Starts => "“starts”".to_owned(),
            Self::Fills { name, .. } => format!("“{name} = …”"),
            Self::AnswersAll => "“answers”".to_owned(),
            Self::Continues => "“continues”".to_owned(),
            Self::SignsIn => "“signs in”".to_owned(),
            Self::Cancels => "“cancels”".to_owned(),
            Self::Fails => "“fails”".to_owned(),
            Self::Answers { outcome, .. } => format!("“{outcome}”"),
            Self::Agrees => "“agrees”".to_owned(),
            Self::Declines => "“declines”".to_owned(),
            Self::Decides { .. } => "“decides …”".to_owned(),
            Self::Pays(_) => "“pays”".to_owned(),
            Self::Signs => "“signs”".to_owned(),
            Self::Confirms => "“confirms”".to_owned(),
            Self::Changes(step) => format!("“changes {step}”"),
            Self::Approves => "“approves”".to_owned(),
            Self::Refuses { .. } => "“refuses”".to_owned(),
            Self::SendsBack(_) => "“sends back”".to_owned(),
            Self::After(period) => format!("“after {period}”"),
            Self::Sees { name, .. } => format!("“sees {name}”"),
            Self::DoesNotSee(name) => format!("“does not see {name}”"),
            Self::Keeps { name, .. } => format!("“keeps {name}”"),
            Self::Submits { name, .. } => format!("“submits {name}”"),
            Self::DoesNotSubmit(name) => format!("“does not submit {name}”"),
            Self::IsTold(told) => format!("“is told {}”", told.text()),
            Self::IsReadOnly => "“is read-only”".to_owned(),
            Self::WaitsFor(actor) => format!("“waits for {actor}”"),
            Self::HasAsked { operation, .. } => format!("“has asked {operation} …”"),
            Self::IsAsked(name) => format!("“is asked {name}”"),
            Self::IsNotAsked(name) => format!("“is not asked {name}”"),
            Self::Disputes { name, .. } => format!("“disputes {name}”"),
            Self::Removes(name) => format!("“removes {name}”"),
            Self::Twice => "“twice”".to_owned(),
            Self::OpensTab => "“opens a second tab”".to_owned(),
            Self::InTab => "“in the second tab”".to_owned(),
            Self::With { party, .. } => format!("“with {party} …”"),
        }
    }
}
