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
    /// The item, from 1.
    pub item: Option<u32>,
}

impl At {
    /// As a row writes it.
    pub fn text(&self) -> String {
        match self.item {
            Some(item) => format!("{} #{item}", self.step),
            None => self.step.to_string(),
        }
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
    /// `with dracs unavailable`
    With {
        /// The registry, `sign-in`, `pay` or `sign`.
        party: String,
        /// How it fails.
        failure: Failure,
    },
}

impl Deed {
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
            Self::IsAsked(name) => format!("“is asked {name}”"),
            Self::IsNotAsked(name) => format!("“is not asked {name}”"),
            Self::Disputes { name, .. } => format!("“disputes {name}”"),
            Self::Removes(name) => format!("“removes {name}”"),
            Self::With { party, .. } => format!("“with {party} …”"),
        }
    }
}
