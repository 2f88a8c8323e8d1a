//! The cast: invented people, and what registries know of them.

use crate::id::{Element, Id, Key, Language, Name};
use crate::part::{part, words};
use crate::question::Decimal;
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
        /// Who would use the service: what a simulation makes people up from.
        pub population: Option<Population>,
    }

    /// Who would use a service. Shares are weights: they need not add up to a hundred.
    pub struct Population {
        /// Where the shares come from.
        pub source: Text,
        /// How old people are.
        pub ages: Vec<AgeBand>,
        /// Shares by the language that people read best.
        pub languages: IndexMap<Language, u32>,
        /// Shares by what people hold.
        pub devices: DeviceShares,
        /// Shares of those who leave at the first trouble, of those between, of those who stay.
        pub patience: Vec<u32>,
        /// Of a thousand people, how many are helped by what.
        pub aids: IndexMap<String, u32>,
        /// What people choose where nothing of theirs decides: question, item, share.
        pub answers: IndexMap<Name, IndexMap<String, u32>>,
        /// Of a thousand people, how many the outside fails: party, failure.
        pub failures: IndexMap<String, FailureShares>,
        /// Parameters of a simulation that differ here, by name.
        pub parameters: IndexMap<String, ParameterSet>,
    }

    /// A parameter of a simulation as this service has it.
    pub struct ParameterSet {
        /// The value.
        pub value: Decimal,
        /// Where it comes from.
        pub source: Text,
    }

    /// Shares by what people hold.
    pub struct DeviceShares {
        /// A telephone.
        pub phone: u32,
        /// A tablet.
        pub tablet: u32,
        /// A computer.
        pub computer: u32,
    }

    /// Of a thousand people, how many a party fails, and how: see [`Failure`].
    pub struct FailureShares {
        /// It cannot be reached.
        pub unavailable: u32,
        /// It finds nothing.
        pub none: u32,
        /// It finds several.
        pub many: u32,
        /// It answers with old data.
        pub stale: u32,
        /// It answers late.
        pub slow: u32,
        /// It refuses to answer.
        pub refused: u32,
        /// It rejects what is sent.
        pub rejected: u32,
        /// It does not say whether it has taken it.
        pub unknown: u32,
        /// The person says no.
        pub declined: u32,
        /// The person turns back.
        pub cancelled: u32,
        /// It breaks off.
        pub failed: u32,
        /// Nobody answers in time.
        pub late: u32,
    }

    /// People of like age.
    pub struct AgeBand {
        /// The age in years from which on.
        pub from: u32,
        /// The age up to which, itself included.
        pub to: u32,
        /// How many they are.
        pub share: u32,
        /// Of them, shares of those who hardly get on with such things, of those between, of those who easily do.
        pub skills: Vec<u32>,
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

impl DeviceShares {
    /// Each device with its share.
    pub fn all(&self) -> [(Device, u32); 3] {
        let Self { phone, tablet, computer, extra: _ } = self;
        [(Device::Phone, *phone), (Device::Tablet, *tablet), (Device::Computer, *computer)]
    }
}

impl FailureShares {
    /// Each failure with how many of a thousand people it befalls.
    pub fn all(&self) -> [(Failure, u32); 12] {
        [
            (Failure::Unavailable, self.unavailable),
            (Failure::None, self.none),
            (Failure::Many, self.many),
            (Failure::Stale, self.stale),
            (Failure::Slow, self.slow),
            (Failure::Refused, self.refused),
            (Failure::Rejected, self.rejected),
            (Failure::Unknown, self.unknown),
            (Failure::Declined, self.declined),
            (Failure::Cancelled, self.cancelled),
            (Failure::Failed, self.failed),
            (Failure::Late, self.late),
        ]
    }
}
