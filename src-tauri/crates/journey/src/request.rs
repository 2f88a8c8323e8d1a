//! What a case asks of the outside. The journey never waits: its caller carries the request out
//! and writes the reply down as a fact.

use crate::address::Address;
use indexmap::IndexMap;
use maket_model::id::{Id, Name, OperationRef};
use maket_model::service::OperationKind;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What makes a request the same request: step, opening and the values sent. It travels with the
/// request, so that asking again after a crash asks nothing twice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RequestKey(pub String);

impl fmt::Display for RequestKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Something asked of the outside.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Request {
    /// Which request it is.
    pub key: RequestKey,
    /// The step that asks.
    pub at: Address,
    /// The actor for whom, or by whom, it is asked.
    pub actor: Option<Id>,
    /// What is asked.
    pub asks: Asks,
}

/// Kinds of requests.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "asks", rename_all = "kebab-case")]
pub enum Asks {
    /// Who the actor is. Outcomes: `done`, `cancelled`, `failed`.
    SignIn,
    /// A registry's operation.
    Exchange {
        /// The operation.
        operation: OperationRef,
        /// Whether it reads or writes.
        kind: OperationKind,
        /// The values sent.
        sent: IndexMap<Name, serde_json::Value>,
    },
    /// A payment. Outcomes: `paid`, `failed`, `cancelled`.
    Pay {
        /// The amount, a decimal as text.
        amount: String,
    },
    /// One actor's signature. Outcomes: `signed`, `declined`, `failed`.
    Sign {
        /// The digest of the answers and amounts that are signed.
        digest: String,
    },
    /// A message. Outcome: `sent`.
    Notify {
        /// Who is told.
        to: Option<Id>,
        /// By what.
        by: String,
    },
    /// A document. Outcome: `issued`.
    Issue {
        /// Which.
        document: Id,
        /// To whom.
        to: Option<Id>,
        /// What it says.
        claims: IndexMap<Name, serde_json::Value>,
    },
}

impl Asks {
    /// Whether a person takes part in it, so that a page has to be shown before it is carried out.
    pub fn is_personal(&self) -> bool {
        matches!(self, Self::SignIn | Self::Pay { .. } | Self::Sign { .. })
    }
}
