//! What people answer for: the threats that follow from the flow, and what only people can judge.

use crate::id::Id;
use crate::part::{part, words};

part! {
    /// What is done about a threat.
    pub struct ThreatAnswer {
        /// The threat: the key of its step and its kind, as `find-car.wide-answer`.
        pub id: Id,
        /// Whether it is met, or lived with.
        pub stand: ThreatStand,
        /// How it is met, or why it can be lived with.
        pub how: String,
        /// Who says so.
        pub said_by: String,
        /// What the step did when that was said; once it does something else, the answer is stale.
        pub about: String,
    }

    /// What people found of something that no program can judge.
    pub struct Judgement {
        /// The entry of the checklist, as `screen-reader`.
        pub id: Id,
        /// Who has judged.
        pub said_by: String,
        /// On which day, as `2026-03-01`.
        pub said_on: String,
        /// What shows it: a sentence, or where it can be read.
        pub evidence: String,
    }
}

words! {
    /// What is done about a threat.
    pub enum ThreatStand {
        /// Something keeps it away.
        #[default]
        Met,
        /// It can be lived with.
        Accepted,
    }
}
