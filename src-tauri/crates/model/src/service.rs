//! The service document.

use crate::id::{Asset, Element, Formula, Id, Key, Language, Name, OperationRef, Period};
use crate::part::{part, words};
use crate::question::Answer;
use crate::safeguard::{Judgement, ThreatAnswer};
use crate::step::Step;
use crate::text::Text;
use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The version of the file format that this code writes.
pub const FORMAT: u32 = 1;

/// The list of the reasons for which a case may be refused, as types know it.
pub const REFUSALS: &str = "card/refusal";

/// A public service: why it is there, what it does, and how it looks to a person.
///
/// A half-made service is normal: everything but `maket` and `id` may be missing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Service {
    /// The version of the file format.
    pub maket: u32,
    /// The id of the service.
    pub id: Id,
    /// All else.
    #[serde(flatten)]
    pub body: ServiceBody,
}

impl std::ops::Deref for Service {
    type Target = ServiceBody;

    fn deref(&self) -> &ServiceBody {
        &self.body
    }
}

impl Service {
    /// The operation that a reference names.
    pub fn operation(&self, reference: &OperationRef) -> Option<&Operation> {
        let (_, id) = reference.parts()?;
        self.registry_of(reference)?.operations.iter().find(|known| known.id == *id)
    }

    /// The registry whose operation a reference names.
    pub fn registry_of(&self, reference: &OperationRef) -> Option<&Registry> {
        let (id, _) = reference.parts()?;
        self.registries.iter().find(|known| known.id == *id)
    }

    /// The items from which an answer chooses: its own, or those of the list that it names.
    pub fn choices<'a>(&'a self, answer: Option<&'a Answer>) -> &'a [Item] {
        let (own, list) = match answer {
            Some(Answer::OneOf(choice) | Answer::ManyOf(choice)) => {
                (&choice.items[..], choice.list.as_ref())
            }
            Some(Answer::Classifier(classifier)) => (&[][..], classifier.list.as_ref()),
            _ => return &[],
        };
        if !own.is_empty() {
            return own;
        }
        list.and_then(|id| self.lists.iter().find(|known| known.id == *id))
            .map_or(&[], |known| &known.items[..])
    }
}

impl std::ops::DerefMut for Service {
    fn deref_mut(&mut self) -> &mut ServiceBody {
        &mut self.body
    }
}

part! {
    /// Everything of a service but its format and id.
    pub struct ServiceBody {
        /// The name that people know the service by.
        pub title: Text,
        /// What it gives, in a sentence.
        pub summary: Text,
        /// The languages it is offered in; the first is the default.
        pub languages: Vec<Language>,
        /// IANA time zone of its dates, as `Europe/Kyiv`.
        pub timezone: String,
        /// The calendar of its working days: `uk` or `et`.
        pub calendar: String,
        /// ISO 4217 code of its money, as `UAH`.
        pub currency: String,
        /// The body that answers for it.
        pub authority: Option<Authority>,
        /// The information card that the law asks for.
        pub card: Option<Card>,
        /// Why it is there: what people need.
        pub needs: Vec<Need>,
        /// The acts that it rests on.
        pub laws: Vec<Law>,
        /// What it shall reach.
        pub objectives: Vec<Objective>,
        /// The roles in a case.
        pub actors: Vec<Actor>,
        /// Groups of steps as a person would name them.
        pub stages: Vec<Stage>,
        /// Named conditions and calculations.
        pub rules: Vec<Rule>,
        /// Lists that questions choose from.
        pub lists: Vec<CodeList>,
        /// The data stores that it reads and writes.
        pub registries: Vec<Registry>,
        /// The documents that it issues.
        pub documents: Vec<DocumentKind>,
        /// What is done about the threats that follow from the flow.
        pub threats: Vec<ThreatAnswer>,
        /// What people have judged.
        pub checklist: Vec<Judgement>,
        /// The flow. The first step is where a case begins.
        pub steps: Vec<Step>,
    }

    /// The body that answers for the service.
    pub struct Authority {
        /// Its name.
        pub name: Text,
        /// How to reach it. Markdown.
        pub contact: Text,
        /// The way for those who cannot use the service online. Markdown.
        pub assisted: Text,
    }

    /// The information card of an administrative service.
    pub struct Card {
        /// The number in the national register of services.
        pub register_id: String,
        /// Who may apply.
        #[serde(rename = "for")]
        pub applicants: Text,
        /// What has to be handed in.
        pub documents: Vec<CardDocument>,
        /// How long a decision takes.
        pub term: Option<Period>,
        /// What it costs, in words.
        pub price: Text,
        /// The grounds of a refusal.
        pub refusal: Vec<RefusalReason>,
        /// What the person gets.
        pub result: Text,
        /// How a decision is contested. Markdown.
        pub appeal: Text,
    }

    /// A document that the card names.
    pub struct CardDocument {
        /// What it is called.
        pub title: Text,
        /// The act that asks for it.
        pub law: Option<Id>,
        /// The registry that holds it, so that nobody has to bring it.
        pub registry: Option<Id>,
    }

    /// A lawful ground of refusal.
    pub struct RefusalReason {
        /// Its id.
        pub id: Id,
        /// Its key, once the id has been renamed.
        pub key: Option<Key>,
        /// What it says.
        pub title: Text,
        /// The act that gives it.
        pub law: Option<Id>,
    }

    /// What somebody needs, as a sentence in three parts.
    pub struct Need {
        /// Its id.
        pub id: Id,
        /// Its key, once the id has been renamed.
        pub key: Option<Key>,
        /// As … (who).
        pub who: Text,
        /// I need to … (what).
        pub want: Text,
        /// So that … (why).
        pub so: Text,
        /// How it is known.
        pub evidence: String,
    }

    /// An act of law, or an article of one.
    pub struct Law {
        /// Its id.
        pub id: Id,
        /// Its key, once the id has been renamed.
        pub key: Option<Key>,
        /// What the act is called.
        pub title: Text,
        /// The article, part or clause.
        pub article: String,
        /// Where it can be read.
        pub url: String,
    }

    /// What the service shall reach.
    pub struct Objective {
        /// Its id.
        pub id: Id,
        /// Its key, once the id has been renamed.
        pub key: Option<Key>,
        /// The aim in words.
        pub title: Text,
        /// How one sees that it is reached.
        pub results: Vec<KeyResult>,
    }

    /// A measured result of an objective.
    pub struct KeyResult {
        /// Its id.
        pub id: Id,
        /// Its key, once the id has been renamed.
        pub key: Option<Key>,
        /// What is measured: `completion`, `time`, `satisfaction`, `errors`, or a name of one's own.
        pub measure: String,
        /// What it is called.
        pub title: Text,
        /// Where it stood.
        pub was: Option<serde_json::Number>,
        /// Where it shall stand.
        pub target: Option<serde_json::Number>,
        /// Which direction is better.
        pub better: Better,
    }

    /// A role in a case.
    pub struct Actor {
        /// Its id: the name by which expressions reach what is known of whoever plays it.
        pub id: Id,
        /// Its key, once the id has been renamed.
        pub key: Option<Key>,
        /// What kind of role it is.
        pub kind: ActorKind,
        /// What the role is called.
        pub title: Text,
        /// Whom a representative acts for.
        pub of: Option<Id>,
        /// What a representative acts by.
        pub by: Option<RepresentsBy>,
    }

    /// A group of steps.
    pub struct Stage {
        /// Its id.
        pub id: Id,
        /// Its key, once the id has been renamed.
        pub key: Option<Key>,
        /// What a person would call it.
        pub title: Text,
        /// Where this does not hold, all its steps are passed over.
        pub when: Option<Formula>,
        /// The group whose items each walk its steps.
        pub each: Option<Each>,
    }

    /// Walking steps once per item of a repeatable group.
    pub struct Each {
        /// The group question.
        pub of: Name,
        /// The name by which expressions reach the item.
        #[serde(rename = "as")]
        pub name: Name,
    }

    /// A named condition or calculation.
    pub struct Rule {
        /// Its name in expressions.
        pub id: Name,
        /// Its key, once the id has been renamed.
        pub key: Option<Key>,
        /// What it says in words.
        pub title: Text,
        /// The expression.
        pub is: Formula,
        /// The act that it comes from.
        pub law: Option<Id>,
    }

    /// A list to choose from.
    pub struct CodeList {
        /// Its id.
        pub id: Id,
        /// Its key, once the id has been renamed.
        pub key: Option<Key>,
        /// What the list is called.
        pub title: Text,
        /// Its items, in the order shown.
        pub items: Vec<Item>,
        /// The file that holds the items where they are many: CSV of `id,parent,label-uk,label-en,…`.
        pub asset: Option<Asset>,
    }

    /// One choice.
    pub struct Item {
        /// Its id, which is the answer.
        pub id: Id,
        /// Its key, once the id has been renamed.
        pub key: Option<Key>,
        /// What a person reads.
        pub label: Text,
        /// A word of help beneath it.
        pub hint: Text,
        /// Where this does not hold, it is not offered.
        pub when: Option<Formula>,
        /// The item above it, in a list with levels.
        pub parent: Option<Id>,
        /// Choosing it excludes all others, as "none of these".
        pub alone: bool,
    }

    /// A body's data store.
    pub struct Registry {
        /// Its id.
        pub id: Id,
        /// Its key, once the id has been renamed.
        pub key: Option<Key>,
        /// What it is called.
        pub title: Text,
        /// The body that keeps it.
        pub owner: Text,
        /// X-Road identifier of its subsystem: `INSTANCE/CLASS/MEMBER/SUBSYSTEM`.
        pub xroad: String,
        /// How much harm its data can do in wrong hands.
        pub sensitivity: Sensitivity,
        /// What it offers.
        pub operations: Vec<Operation>,
    }

    /// What a registry offers.
    pub struct Operation {
        /// Its id.
        pub id: Id,
        /// Its key, once the id has been renamed.
        pub key: Option<Key>,
        /// What it is called.
        pub title: Text,
        /// Whether it reads or writes.
        pub kind: OperationKind,
        /// The names of the values that find a record.
        pub by: Vec<Name>,
        /// The fields of its answer; of a write, the fields that it takes.
        pub gives: Vec<Field>,
    }

    /// A field of a registry's record.
    pub struct Field {
        /// Its name in expressions.
        pub id: Name,
        /// Its key, once the id has been renamed.
        pub key: Option<Key>,
        /// What it is called.
        pub title: Text,
        /// The answer type that its value has.
        #[serde(rename = "type")]
        pub kind: String,
        /// Whether it holds a list of such values.
        pub many: bool,
        /// The list that a `one-of` or `classifier` field draws from.
        pub list: Option<Id>,
        /// What the datum is.
        pub is: Option<Element>,
        /// Fields of a `group` field.
        pub fields: Vec<Field>,
    }

    /// A document that the service issues.
    pub struct DocumentKind {
        /// Its id.
        pub id: Id,
        /// Its key, once the id has been renamed.
        pub key: Option<Key>,
        /// What it is called.
        pub title: Text,
        /// What it says.
        pub claims: Vec<Claim>,
        /// How long it is valid.
        pub valid: Option<Period>,
        /// The act that gives it force.
        pub law: Option<Id>,
    }

    /// One statement of an issued document.
    pub struct Claim {
        /// Its name.
        pub id: Name,
        /// Its key, once the id has been renamed.
        pub key: Option<Key>,
        /// What it is called on the document.
        pub title: Text,
        /// Where its value comes from.
        pub value: Option<Formula>,
        /// What the datum is.
        pub is: Option<Element>,
        /// Whether whoever checks the document may see it.
        pub visible: bool,
    }
}

words! {
    /// Which direction of a measure is better.
    pub enum Better {
        /// More is better.
        #[default]
        Higher,
        /// Less is better.
        Lower,
    }

    /// Kinds of roles.
    pub enum ActorKind {
        /// Somebody whom the service is for.
        #[default]
        Citizen,
        /// Somebody who acts for another.
        Representative,
        /// Somebody who works for the authority.
        Official,
    }

    /// What a representative acts by.
    pub enum RepresentsBy {
        /// By law, as a parent.
        #[default]
        Law,
        /// By a power of attorney.
        Mandate,
        /// By office, as the head of a company.
        Office,
    }

    /// How much harm data can do in wrong hands.
    pub enum Sensitivity {
        /// Open to all.
        Public,
        /// Personal data.
        #[default]
        Personal,
        /// Special categories: health, belief, origin, criminal record.
        Special,
    }

    /// What an operation does.
    pub enum OperationKind {
        /// Asks the registry.
        #[default]
        Read,
        /// Changes the registry.
        Write,
    }
}

/// What a person reads for each id, by item id.
pub type Labels = IndexMap<Id, Text>;
