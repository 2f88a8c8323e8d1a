//! Steps: the nodes of a service's flow.

use crate::id::{Asset, Element, Formula, Id, Key, Name, OperationRef, Period};
use crate::part::{Extra, is_default, part, words};
use crate::question::Question;
use crate::service::Each;
use crate::text::Text;
use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A node of the flow: what all steps have, and what its kind adds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Step {
    /// Its id, which becomes its address.
    #[serde(default)]
    pub id: Id,
    /// Its key, once the id has been renamed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub key: Option<Key>,
    /// The stage it belongs to.
    #[serde(default, skip_serializing_if = "is_default")]
    pub stage: Option<Id>,
    /// Who does it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub actor: Option<Id>,
    /// The needs that it serves.
    #[serde(default, skip_serializing_if = "is_default")]
    pub needs: Vec<Id>,
    /// Its heading.
    #[serde(default, skip_serializing_if = "is_default")]
    pub title: Text,
    /// Where this does not hold, it is passed over.
    #[serde(default, skip_serializing_if = "is_default")]
    pub when: Option<Formula>,
    /// Where to go when it is passed over; else by its last arrow.
    #[serde(default, skip_serializing_if = "is_default")]
    pub skip: Option<Id>,
    /// The group whose items each walk it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub each: Option<Each>,
    /// What it shows beside questions.
    #[serde(default, skip_serializing_if = "is_default")]
    pub content: Vec<Content>,
    /// How long it may wait for another person or the outside.
    #[serde(default, skip_serializing_if = "is_default")]
    pub within: Option<Period>,
    /// Where each outcome leads: of an exchange `found`, `none`, …; of others `late`, `cancelled`, `failed`, `declined`, `refused`, `sent-back`, …
    #[serde(default, skip_serializing_if = "is_default")]
    pub on: IndexMap<String, Id>,
    /// Arrows to follow once it is done: the first whose `when` holds.
    #[serde(default, skip_serializing_if = "is_default")]
    pub next: Vec<Arrow>,
    /// What its kind adds; unknown keys are kept there.
    #[serde(flatten)]
    pub kind: StepKind,
}

impl Step {
    /// What it asks: the questions of a page, and those of an official's review.
    pub fn questions(&self) -> &[Question] {
        match &self.kind {
            StepKind::Page(page) => &page.questions,
            StepKind::Review(review) => &review.questions,
            _ => &[],
        }
    }
}

part! {
    /// A way to the next step.
    pub struct Arrow {
        /// Its key.
        pub key: Option<Key>,
        /// The condition; none always holds.
        pub when: Option<Formula>,
        /// The step it leads to.
        pub to: Id,
        /// What the branch is called on the map.
        pub title: Text,
    }

    /// Where a case begins.
    pub struct Start {
        /// What to have at hand.
        pub needed: Vec<Text>,
        /// How many minutes it takes.
        pub minutes: Option<u32>,
        /// What the button says.
        pub button: Text,
    }

    /// A step that asks.
    pub struct Page {
        /// What it asks, in order.
        pub questions: Vec<Question>,
        /// Names of others' answers that it shows.
        pub shows: Vec<Name>,
        /// What the button says, where not "Continue".
        pub button: Text,
    }

    /// Finding out who somebody is. Outcomes: `done`, `cancelled`, `failed`.
    pub struct SignIn {
        /// The means offered: `diia-signature`, `bank-id`, `qes`, `id-card`, `mobile-id`, `smart-id`, …
        pub means: Vec<String>,
        /// The level of assurance asked for.
        pub level: Option<Assurance>,
        /// What is learnt of the person; each becomes a field of `signed_in`.
        pub gives: Vec<SignedInField>,
    }

    /// What a means of sign-in tells of a person.
    pub struct SignedInField {
        /// Its name: `signed_in.tax_number`.
        pub id: Name,
        /// The answer type that its value has.
        #[serde(rename = "type")]
        pub kind: String,
        /// What the datum is.
        pub is: Option<Element>,
    }

    /// Using a registry's operation. Read: `found`, `none`, `many`, `refused`, `declined`, `unavailable`. Write: `accepted`, `rejected`, `declined`, `unavailable`, `unknown`.
    pub struct Exchange {
        /// The operation used.
        pub operation: OperationRef,
        /// The values sent, by name.
        pub send: IndexMap<Name, Formula>,
        /// The name by which expressions reach the answer.
        #[serde(rename = "as")]
        pub name: Option<Name>,
        /// Why the data is needed, as its owner will read it.
        pub purpose: Text,
        /// The act that allows it.
        pub law: Option<Id>,
        /// How long the answer is kept.
        pub keep: Option<Period>,
        /// Whether the person is asked first.
        pub ask: Ask,
    }

    /// A decision table: the first row that fits.
    pub struct Decision {
        /// What is looked at: a column each.
        pub inputs: Vec<Formula>,
        /// The rows.
        pub rows: Vec<DecisionRow>,
        /// The name by which expressions reach the values of the row that fits.
        #[serde(rename = "as")]
        pub name: Option<Name>,
        /// The act that it comes from.
        pub law: Option<Id>,
    }

    /// A row of a decision table.
    pub struct DecisionRow {
        /// Its key.
        pub key: Option<Key>,
        /// A test for each input, as `< 20`, `"abroad"`, `-`.
        #[serde(rename = "if")]
        pub tests: Vec<Formula>,
        /// The values that it sets.
        pub then: IndexMap<Name, Formula>,
        /// Where it leads; else by the step's arrows.
        pub to: Option<Id>,
        /// What it says in words.
        pub title: Text,
    }

    /// Paying. Outcomes: `paid`, `failed`, `cancelled`, `late`.
    pub struct Pay {
        /// How much, in the service's currency.
        pub amount: Formula,
        /// Who gets it.
        pub to: Text,
        /// What for.
        pub purpose: Text,
        /// The act that sets the amount.
        pub law: Option<Id>,
    }

    /// Signing. Outcomes: `signed`, `declined`, `failed`, `late`.
    pub struct Sign {
        /// Who signs; none means the step's actor.
        pub signers: Vec<Id>,
        /// Whether one after another, in the order given.
        pub in_order: bool,
        /// What is declared by signing.
        pub declares: Text,
    }

    /// Looking over all answers.
    pub struct CheckAnswers {
        /// What is declared.
        pub declares: Text,
        /// What the button says.
        pub button: Text,
    }

    /// An official's desk. Outcomes: `approved`, `refused`, `sent-back`, `late`.
    pub struct Review {
        /// Names that the official sees.
        pub shows: Vec<Name>,
        /// Ids of the card's grounds that may be given; none means all.
        pub reasons: Vec<Id>,
        /// What the official fills in.
        pub questions: Vec<Question>,
    }

    /// Waiting, and what follows.
    pub struct Wait {
        /// For how long.
        #[serde(rename = "for")]
        pub period: Option<Period>,
        /// The day or moment that it counts from; else the last fact before it.
        pub from: Option<Formula>,
        /// Until when, in place of a period.
        pub until: Option<Formula>,
    }

    /// Telling somebody.
    pub struct Notify {
        /// Who is told.
        pub to: Option<Id>,
        /// By what: `email`, `sms`, `push`, `letter`.
        pub by: String,
        /// What is said. Markdown.
        pub text: Text,
    }

    /// Issuing a document.
    pub struct Issue {
        /// Which.
        pub document: Option<Id>,
        /// To whom.
        pub to: Option<Id>,
        /// The name by which expressions reach it: `number`, `issued_at`.
        #[serde(rename = "as")]
        pub name: Option<Name>,
    }

    /// An end.
    pub struct Outcome {
        /// What kind of end.
        pub result: EndKind,
        /// What arrives when and from whom.
        pub parts: Vec<OutcomePart>,
        /// How it goes on. Markdown.
        pub after: Text,
    }

    /// A part of a result that arrives by itself.
    pub struct OutcomePart {
        /// Its id.
        pub id: Id,
        /// Its key, once the id has been renamed.
        pub key: Option<Key>,
        /// What it is.
        pub title: Text,
        /// The body that it comes from.
        pub by: Text,
        /// When it arrives at the latest.
        pub within: Option<Period>,
        /// Where this does not hold, it is no part of the result.
        pub when: Option<Formula>,
    }

    /// Another service's steps.
    pub struct Module {
        /// The service used.
        pub service: Id,
        /// Its version: the digest that the folder holds it under.
        pub version: String,
        /// Which of our actors plays each of its own.
        pub actors: IndexMap<Id, Id>,
    }

    /// Text that a page shows.
    pub struct ContentText {
        /// Its key.
        pub key: Option<Key>,
        /// Its heading, of details.
        pub title: Text,
        /// What it says. Markdown.
        pub text: Text,
        /// Where this does not hold, it is not shown.
        pub when: Option<Formula>,
        /// The question that it follows; else it stands above all questions.
        pub after: Option<Name>,
    }

    /// A picture that a page shows.
    pub struct ContentImage {
        /// Its key.
        pub key: Option<Key>,
        /// The file.
        pub asset: Asset,
        /// What it says to those who do not see it; empty where it only decorates.
        pub alt: Text,
        /// Where this does not hold, it is not shown.
        pub when: Option<Formula>,
        /// The question that it follows; else it stands above all questions.
        pub after: Option<Name>,
    }
}

words! {
    /// Levels of assurance of a sign-in (eIDAS).
    pub enum Assurance {
        /// Low.
        Low,
        /// Substantial.
        #[default]
        Substantial,
        /// High.
        High,
    }

    /// Whether a person is asked before an exchange.
    pub enum Ask {
        /// The law allows it without asking; the person is told.
        #[default]
        No,
        /// The person asks for it on a page of its own, and may decline.
        Explicit,
        /// The person sees the answer before it is used, and may decline.
        Preview,
    }

    /// Kinds of ends.
    pub enum EndKind {
        /// The person got what they came for.
        #[default]
        Done,
        /// The authority said no.
        Refused,
        /// The service is not for them.
        NotEligible,
        /// It goes on in another channel.
        Elsewhere,
    }
}

/// What a step does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum StepKind {
    /// Where a case begins.
    Start(Start),
    /// Asks.
    Page(Page),
    /// Finds out who somebody is.
    SignIn(SignIn),
    /// Uses a registry's operation.
    Exchange(Exchange),
    /// Decides by a table.
    Decision(Decision),
    /// Asks for money.
    Pay(Pay),
    /// Asks for signatures.
    Sign(Sign),
    /// Shows all answers.
    CheckAnswers(CheckAnswers),
    /// Puts the case on an official's desk.
    Review(Review),
    /// Waits.
    Wait(Wait),
    /// Tells somebody.
    Notify(Notify),
    /// Issues a document.
    Issue(Issue),
    /// Ends the case.
    Outcome(Outcome),
    /// Walks another service's steps.
    Module(Module),
    /// A kind that this version does not know.
    #[serde(untagged)]
    #[cfg_attr(feature = "ts", ts(skip))]
    Opaque(Extra),
}

/// What a page shows beside questions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type", rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Content {
    /// Running text.
    Markdown(ContentText),
    /// Text that opens on request.
    Details(ContentText),
    /// Text set apart.
    Inset(ContentText),
    /// A warning.
    Warning(ContentText),
    /// A picture.
    Image(ContentImage),
    /// A type that this version does not know.
    #[serde(untagged)]
    #[cfg_attr(feature = "ts", ts(skip))]
    Opaque(Extra),
}

impl Content {
    /// Its key.
    pub fn key(&self) -> Option<&Key> {
        self.placing().0
    }

    /// Where this does not hold, it is not shown.
    pub fn when(&self) -> Option<&Formula> {
        self.placing().1
    }

    /// The question that it follows; without one it stands above all questions.
    pub fn after(&self) -> Option<&Name> {
        self.placing().2
    }

    fn placing(&self) -> (Option<&Key>, Option<&Formula>, Option<&Name>) {
        match self {
            Self::Markdown(it) | Self::Details(it) | Self::Inset(it) | Self::Warning(it) => {
                (it.key.as_ref(), it.when.as_ref(), it.after.as_ref())
            }
            Self::Image(it) => (it.key.as_ref(), it.when.as_ref(), it.after.as_ref()),
            Self::Opaque(_) => (None, None, None),
        }
    }
}
