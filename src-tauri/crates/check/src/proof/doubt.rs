//! What the proof cannot tell, and why.

use maket_model::place::Place;

/// Why something is not decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Why {
    /// A formula looks at the shape of a text.
    TextShape,
    /// A formula works a value out in a way that cannot be turned round.
    Computed,
    /// A formula puts several answers together otherwise than by comparing them.
    Together,
    /// A repeated group can have more items than are tried.
    ManyItems,
    /// What holds changes as time passes, and not every length of time is tried.
    Time,
    /// There are more combinations of answers than are tried.
    ManyAnswers,
    /// There are more situations than are looked at.
    ManySituations,
    /// A question's answer cannot be made up.
    NoAnswer,
    /// This version does not know the kind of step or answer.
    Unknown,
    /// The journey does not confirm the example.
    Unconfirmed,
    /// It was stopped before it had ended.
    Stopped,
}

/// Something that the proof cannot tell.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// Where.
    pub place: Place,
    /// Why.
    pub why: Why,
    /// The names, by slot, whose values are not all tried.
    pub(super) slots: Vec<usize>,
}

impl Doubt {
    pub(super) fn new(place: &Place, why: Why, slots: &[usize]) -> Self {
        Self { place: place.clone(), why, slots: slots.to_vec() }
    }
}

impl Why {
    /// Every reason.
    pub const ALL: [Self; 11] = [
        Self::TextShape,
        Self::Computed,
        Self::Together,
        Self::ManyItems,
        Self::Time,
        Self::ManyAnswers,
        Self::ManySituations,
        Self::NoAnswer,
        Self::Unknown,
        Self::Unconfirmed,
        Self::Stopped,
    ];

    /// The reason as a word that stays the same.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TextShape => "text-shape",
            Self::Computed => "computed",
            Self::Together => "together",
            Self::ManyItems => "many-items",
            Self::Time => "time",
            Self::ManyAnswers => "many-answers",
            Self::ManySituations => "many-situations",
            Self::NoAnswer => "no-answer",
            Self::Unknown => "unknown",
            Self::Unconfirmed => "unconfirmed",
            Self::Stopped => "stopped",
        }
    }
}
