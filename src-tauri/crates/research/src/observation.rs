//! What a pilot saw: sessions, what happened in them, and what people said.

use crate::questionnaire::Questionnaire;
use jiff::Timestamp;
use serde::Serialize;

/// One run of the service by one participant.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Its id, unlike its token no secret.
    pub id: String,
    /// The mock person played; none when the participant was oneself with invented data.
    pub person: Option<String>,
    /// Whether the makers tried it themselves; such sessions stay out of results.
    pub team: bool,
    /// When the first page was shown.
    pub started: Timestamp,
    /// When an outcome was reached.
    pub ended: Option<Timestamp>,
    /// The step of the outcome that was reached.
    pub outcome: Option<String>,
}

/// What happened at a place of the service.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The session it happened in.
    pub session: String,
    /// The place it happened at.
    pub place: String,
    /// What happened.
    pub kind: EventKind,
    /// When, in real time.
    pub at: Timestamp,
}

/// What can happen at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// A page was shown.
    Shown,
    /// A page was answered and led on.
    Answered,
    /// A page came back with errors; the place is the question's.
    Error,
    /// The person went back to an earlier page.
    Back,
    /// A text was refused because it looked like real data; the place is the question's.
    RealData,
    /// An exchange was declined.
    Declined,
    /// The case reached an outcome.
    Outcome,
}

impl EventKind {
    /// All kinds, in the order in which they are declared.
    pub const ALL: [Self; 7] = [
        Self::Shown,
        Self::Answered,
        Self::Error,
        Self::Back,
        Self::RealData,
        Self::Declined,
        Self::Outcome,
    ];

    /// The word that a store keeps.
    pub fn word(self) -> &'static str {
        match self {
            Self::Shown => "shown",
            Self::Answered => "answered",
            Self::Error => "error",
            Self::Back => "back",
            Self::RealData => "real-data",
            Self::Declined => "declined",
            Self::Outcome => "outcome",
        }
    }

    /// The kind of a stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// What a participant said of a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Feedback {
    /// The session it was said in.
    pub session: String,
    /// The place it is about.
    pub place: String,
    /// How it went, 1 (badly) to 5 (well), where that was said.
    pub rating: Option<u8>,
    /// What was said.
    pub text: String,
    /// When, in real time.
    pub at: Timestamp,
}

/// All that a round saw.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Observed {
    /// The sessions, team tests among them.
    pub sessions: Vec<Session>,
    /// What happened, in its order.
    pub events: Vec<Event>,
    /// What people said.
    pub feedback: Vec<Feedback>,
    /// Questionnaires, each with the session that filled it in.
    pub questionnaires: Vec<(String, Questionnaire)>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stored_word_is_its_kind_again() {
        for kind in EventKind::ALL {
            assert_eq!(
                EventKind::from_word(kind.word()),
                Some(kind),
                "a store reads what it wrote"
            );
        }
        assert_eq!(EventKind::from_word("danced"), None, "an unknown word is no kind");
    }
}
