//! The cast: invented people, and what registries know of them.

use crate::id::{Element, Id, Key, Language, Name};
use crate::part::{part, words};
use crate::text::Text;
use indexmap::IndexMap;

/// A record of a registry: values by field.
pub type Record = IndexMap<Name, serde_json::Value>;

part! {
    /// `people.json`: who tries the service.
    pub struct People {
        /// People of the shared cast who take part, by id; people below with the same id add to them.
        pub cast: Vec<Id>,
        /// People, whole, or what this service adds to one of the cast.
        pub people: Vec<Person>,
    }

    /// One invented citizen.
    pub struct Person {
        /// Their id.
        pub id: Id,
        /// Their key, once the id has been renamed.
        pub key: Option<Key>,
        /// Their name as they would say it.
        pub name: Text,
        /// A line of their life.
        pub story: Text,
        /// Their age in years, on the day of `born` where that is given.
        pub age: Option<u32>,
        /// The languages they read, best first.
        pub languages: Vec<Language>,
        /// What they hold.
        pub device: Device,
        /// How well they get on with such things: 1 (hardly) to 3 (easily).
        pub skill: Option<u8>,
        /// How long they keep trying: 1 (leaves at the first trouble) to 3 (stays).
        pub patience: Option<u8>,
        /// What helps them: `screen-reader`, `magnifier`, `keyboard`, `voice-control`, `large-text`, `easy-read`, …
        pub aids: Vec<String>,
        /// The actors that they can play; none means every citizen.
        pub plays: Vec<Id>,
        /// What is true of them, by element: `self/birth-date`, `child/given-name`.
        pub traits: IndexMap<Element, serde_json::Value>,
        /// What registries hold of them: registry, operation, records. No record is an answer too.
        pub records: IndexMap<Id, IndexMap<Id, Vec<Record>>>,
        /// What they answer where it matters: service, name, value. `*` is any service.
        pub answers: IndexMap<Id, IndexMap<Name, serde_json::Value>>,
        /// How registries and other outside parties fail them, by registry id, `sign-in`, `pay` or `sign`.
        pub failures: IndexMap<String, Failure>,
    }
}

words! {
    /// What people hold.
    pub enum Device {
        /// A telephone.
        #[default]
        Phone,
        /// A tablet.
        Tablet,
        /// A computer.
        Computer,
    }

    /// How the outside fails somebody.
    pub enum Failure {
        /// It answers as it should.
        #[default]
        No,
        /// It cannot be reached.
        Unavailable,
        /// It knows nothing.
        None,
        /// It finds several.
        Many,
        /// It answers with old data.
        Stale,
        /// It answers, late but in time.
        Slow,
        /// It refuses to answer.
        Refused,
        /// It rejects what was sent.
        Rejected,
        /// It does not say whether it took what was sent.
        Unknown,
        /// The person says no.
        Declined,
        /// The person turns back.
        Cancelled,
        /// It breaks off.
        Failed,
        /// Nobody answers in time.
        Late,
    }
}
