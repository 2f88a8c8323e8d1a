//! Facts: the numbered, dated entries of a case's log, which is all that is stored of a case.

use crate::address::Address;
use crate::request::RequestKey;
use indexmap::IndexMap;
use jiff::Timestamp;
use maket_model::answer::Typed;
use maket_model::id::{Id, Name};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What happened in a case. Its number is its place in the log, from 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// When. In a file it is `when`, since what happened has an `at` of its own: where.
    #[serde(rename = "when")]
    pub at: Timestamp,
    /// Who did it; none for the outside's replies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<Id>,
    /// What.
    #[serde(flatten)]
    pub what: What,
}

/// Kinds of facts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum What {
    /// A page's form was posted, right or wrong.
    Posted(Posted),
    /// Somebody did something that is no answer.
    Acted(Acted),
    /// The outside answered a request.
    Replied(Replied),
}

impl What {
    /// The step that somebody answered or acted at; none of a reply.
    pub(crate) fn at(&self) -> Option<&Address> {
        match self {
            What::Posted(posted) => Some(&posted.at),
            What::Acted(acted) => Some(&acted.at),
            What::Replied(_) => None,
        }
    }
}

/// A form as it came.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Posted {
    /// The page.
    pub at: Address,
    /// What was typed, by question. A question that the form did not show is absent.
    pub answers: Arc<IndexMap<Name, Typed>>,
    /// Questions whose registry value the person says is wrong.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub disputed: Vec<Name>,
    /// The length of the log when the form was shown.
    pub turn: u32,
    /// A word that no other form of the case carries.
    pub nonce: String,
}

/// Something that somebody did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Acted {
    /// The step.
    pub at: Address,
    /// What was done.
    #[serde(flatten)]
    pub act: Act,
    /// What an official filled in beside it.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub answers: Arc<IndexMap<Name, Typed>>,
    /// A word that no other form of the case carries.
    pub nonce: String,
}

fn is_empty(answers: &IndexMap<Name, Typed>) -> bool {
    answers.is_empty()
}

/// What can be done beside answering.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "kebab-case")]
pub enum Act {
    /// Starting.
    Begin,
    /// Asking for an exchange, or taking over what it found.
    Agree,
    /// Declining an exchange, or what it found.
    Decline,
    /// Confirming the answers.
    Confirm,
    /// An official says yes.
    Approve,
    /// An official says no.
    Refuse {
        /// Grounds of the card.
        reasons: Vec<Id>,
        /// What is told beside.
        #[serde(default)]
        message: String,
    },
    /// An official asks for a correction.
    SendBack {
        /// What is to be mended.
        message: String,
    },
}

/// An answer of the outside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Replied {
    /// The request that it answers.
    pub key: RequestKey,
    /// What came back.
    #[serde(flatten)]
    pub reply: Reply,
}

/// What the outside answers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    /// The outcome: `found`, `none`, `done`, `cancelled`, `paid`, `signed`, …
    pub outcome: String,
    /// The data: a record, a list of records for `many`, what a sign-in tells, a receipt.
    #[serde(default, skip_serializing_if = "serde_json::Value::is_null")]
    pub data: serde_json::Value,
    /// The day that the data was true, where it is not of today (`2026-01-15`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_fact_is_read_as_it_was_written() {
        let at = Address::of("child");
        let answers = Arc::new(IndexMap::from([(Name::from("born_on"), Typed::text("1.2.2026"))]));
        let (turn, nonce, actor) = (3, "n1".to_owned(), Some(Id::from("mother")));
        let posted = Posted {
            at: at.clone(),
            answers: Arc::clone(&answers),
            disputed: Vec::new(),
            turn,
            nonce: nonce.clone(),
        };
        let refuse = Act::Refuse { reasons: vec!["late".into()], message: "Too late".to_owned() };
        let reply = Reply { outcome: "found".into(), data: json!({ "a": 1 }), as_of: None };
        for what in [
            What::Posted(posted),
            What::Acted(Acted { at: at.clone(), act: refuse, answers, nonce: nonce.clone() }),
            What::Acted(Acted { at, act: Act::Begin, answers: Arc::default(), nonce }),
            What::Replied(Replied { key: RequestKey("k1".to_owned()), reply }),
        ] {
            let fact = Fact { at: Timestamp::UNIX_EPOCH, actor: actor.clone(), what };
            let written = serde_json::to_string(&fact).unwrap();
            let read: Fact = serde_json::from_str(&written).unwrap();
            assert_eq!(read, fact, "a store reads what it wrote: {written}");
        }
    }
}
