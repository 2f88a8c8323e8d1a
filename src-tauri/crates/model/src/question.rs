//! Questions and their answer types.

use crate::id::{Element, Formula, Id, Key, Name, Period};
use crate::part::{part, words};
use crate::service::Item;
use crate::text::Text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

part! {
    /// Something that a page asks.
    pub struct Question {
        /// Its name in expressions.
        pub id: Name,
        /// Its key, once the id has been renamed.
        pub key: Option<Key>,
        /// What the datum is.
        pub is: Option<Element>,
        /// The question as a person reads it.
        pub label: Text,
        /// One short sentence of help.
        pub hint: Text,
        /// What kind of answer it takes.
        pub answer: Option<Answer>,
        /// Whether it may be left without an answer.
        pub optional: bool,
        /// Where this does not hold, it is not asked. Looks only at what is above it.
        pub when: Option<Formula>,
        /// A value that is offered and may be changed.
        pub prefill: Option<Formula>,
        /// A registry's value, shown read-only with *this is wrong* beside it.
        pub from: Option<Formula>,
        /// What must hold of the answer.
        pub checks: Vec<AnswerCheck>,
        /// Why it is asked.
        pub why: Option<Why>,
        /// What a correct answer has and a missing one lacks, for the error message of a missing answer.
        pub missing: Text,
    }

    /// A condition that an answer must meet.
    pub struct AnswerCheck {
        /// Its key.
        pub key: Option<Key>,
        /// The condition.
        pub rule: Formula,
        /// What is said where it does not hold.
        pub message: Text,
    }

    /// The protocol entry of a question.
    pub struct Why {
        /// What the answer is for.
        #[serde(rename = "for")]
        pub purpose: Text,
        /// The actors and registries that use it.
        pub used_by: Vec<Id>,
        /// How long it is kept.
        pub keep: Option<Period>,
        /// The act that lets it be asked.
        pub law: Option<Id>,
        /// What happens if the answer is wrong.
        pub wrong: Text,
    }

    /// Settings of a text answer.
    pub struct TextAnswer {
        /// One line or many.
        pub lines: Lines,
        /// The least number of characters.
        pub min: Option<u32>,
        /// The greatest number of characters.
        pub max: Option<u32>,
        /// A regular expression that the whole answer matches.
        pub pattern: String,
    }

    /// Settings of a number or an amount of money.
    pub struct NumberAnswer {
        /// The least value.
        pub min: Option<Decimal>,
        /// The greatest value.
        pub max: Option<Decimal>,
        /// The number of decimal places that may be given; none means whole numbers, two for money.
        pub decimals: Option<u8>,
        /// The unit, shown after the field.
        pub unit: Text,
    }

    /// Settings of a date, a month or a time.
    pub struct DateAnswer {
        /// The earliest, as an expression.
        pub min: Option<Formula>,
        /// The latest, as an expression.
        pub max: Option<Formula>,
    }

    /// Settings of an answer chosen from a list.
    pub struct ChoiceAnswer {
        /// The items, where they are this question's own.
        pub items: Vec<Item>,
        /// The list that holds the items.
        pub list: Option<Id>,
        /// How they are shown.
        pub show: Option<Show>,
        /// Of many-of: the least number of items.
        pub min: Option<u32>,
        /// Of many-of: the greatest number of items.
        pub max: Option<u32>,
    }

    /// Settings of a choice among the records that an exchange found.
    pub struct ChooseAnswer {
        /// The list result.
        pub of: Formula,
        /// What a person reads for each: a text with `{expression}` over the record's fields.
        pub label: Text,
        /// A second line for each.
        pub hint: Text,
    }

    /// Settings of a number that a scheme defines.
    pub struct SchemeAnswer {
        /// The scheme: `rnokpp`, `unzr`, `edrpou`, `isikukood`, `id-card-ua`, `passport-ua`, `driving-licence-ua`, `plate-ua`, … Unknown ones take any text.
        pub scheme: String,
        /// A regular expression that the whole answer matches, where the scheme is one's own.
        pub pattern: String,
    }

    /// Settings of a classifier.
    pub struct ClassifierAnswer {
        /// The list that holds it.
        pub list: Option<Id>,
        /// The scheme: `katottg`, `kved`, `ehak`, …
        pub scheme: String,
        /// The level that must be reached; none means any.
        pub level: Option<u32>,
    }

    /// Settings of a file.
    pub struct FileAnswer {
        /// Media types or extensions, as `application/pdf`, `.jpg`.
        pub accept: Vec<String>,
        /// The greatest size in megabytes.
        pub max_mb: Option<u32>,
        /// Names of sample files that a pilot offers.
        pub samples: Vec<String>,
    }

    /// Settings of a consent.
    pub struct ConsentAnswer {
        /// What is consented to.
        pub text: Text,
    }

    /// Settings of a repeatable group.
    pub struct GroupAnswer {
        /// What one item is called, as "child".
        pub item: Text,
        /// What is asked of each.
        pub fields: Vec<Question>,
        /// The least number of items.
        pub min: Option<u32>,
        /// The greatest number of items.
        pub max: Option<u32>,
    }

    /// An answer type without settings.
    pub struct Plain {}
}

words! {
    /// How much text is expected.
    pub enum Lines {
        /// A field.
        #[default]
        One,
        /// An area.
        Many,
    }

    /// How choices are shown.
    pub enum Show {
        /// All in view.
        #[default]
        Radios,
        /// In a drop-down.
        Select,
        /// Found by typing.
        Autocomplete,
    }
}

/// A decimal number as the file holds it: an integer, or text.
#[derive(Clone, Debug, Default, PartialEq, Eq, JsonSchema)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "number | string"))]
pub struct Decimal(pub String);

impl Serialize for Decimal {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.parse::<i64>() {
            Ok(integer) if integer.to_string() == self.0 => serializer.serialize_i64(integer),
            _ => serializer.serialize_str(&self.0),
        }
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match serde_json::Value::deserialize(deserializer)? {
            serde_json::Value::Number(number) => Ok(Self(number.to_string())),
            serde_json::Value::String(text) => Ok(Self(text)),
            _ => Err(serde::de::Error::custom("a number or a text was expected")),
        }
    }
}

/// What kind of answer a question takes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type", rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Answer {
    /// Text. Canonical: text.
    Text(TextAnswer),
    /// A number. Canonical: a decimal as text.
    Number(NumberAnswer),
    /// An amount in the service's currency. Canonical: a decimal as text.
    Money(NumberAnswer),
    /// A day. Canonical: `2026-03-01`.
    Date(DateAnswer),
    /// A month. Canonical: `2026-03`.
    Month(DateAnswer),
    /// A time of day. Canonical: `14:30`.
    Time(DateAnswer),
    /// Yes or no. Canonical: a boolean.
    YesNo(Plain),
    /// One item of a list. Canonical: its id.
    OneOf(ChoiceAnswer),
    /// Several items of a list. Canonical: a list of ids in list order.
    ManyOf(ChoiceAnswer),
    /// One of the records that an exchange found. Canonical: the record.
    Choose(ChooseAnswer),
    /// An e-mail address.
    Email(Plain),
    /// A telephone number. Canonical: E.164, as `+380390000001`.
    Phone(Plain),
    /// A person's name. Canonical: `{given, family, patronymic}`.
    PersonName(Plain),
    /// An address. Canonical: `{line, place, postcode, code}`.
    Address(Plain),
    /// A person's number. Canonical: digits as the scheme writes them.
    NationalId(SchemeAnswer),
    /// The number of a document.
    DocumentNumber(SchemeAnswer),
    /// An organisation's number. Canonical: digits.
    Organisation(SchemeAnswer),
    /// A code of a classifier with levels. Canonical: the code.
    Classifier(ClassifierAnswer),
    /// An account number. Canonical: without spaces.
    Iban(Plain),
    /// A vehicle's plate. Canonical: Latin capitals without spaces.
    VehiclePlate(SchemeAnswer),
    /// A file. Canonical: `{name, type, size}`.
    File(FileAnswer),
    /// A consent. Canonical: `true`.
    Consent(ConsentAnswer),
    /// A repeatable group. Canonical: a list of contexts, each with `item`, its key.
    Group(GroupAnswer),
    /// A type that this version does not know.
    #[serde(untagged)]
    #[cfg_attr(feature = "ts", ts(skip))]
    Opaque(crate::part::Extra),
}
