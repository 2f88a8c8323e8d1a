//! Every rule that a service is judged by: its code, how much it weighs, and where it comes from.
//!
//! The words (what is wrong, the rule, why, what the fix does) are in `locales/*/checks.ftl`,
//! under the code.

use serde::{Serialize, Serializer};
use std::fmt;

/// A group of rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Family {
    /// Whether the service hangs together.
    Structure,
    /// Whether it is made for the person who uses it.
    UserFirst,
    /// Whether it takes no more data than it may and needs.
    Data,
    /// Whether everybody can see, hear, read and operate it.
    Accessibility,
    /// Whether data are safe from those whom they are not for.
    Security,
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// It stops people, breaks a rule of law or makes no sense.
    Error,
    /// It is likely to be wrong; somebody has to look.
    Warning,
    /// It could be better.
    Hint,
}

/// The stages of the work on a service, in the order of the studio's tabs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Work {
    /// Why: needs, law, objectives.
    Function,
    /// What: actors, steps, registries, exchanges.
    Concept,
    /// How: pages and questions.
    Form,
    /// Mock users.
    Test,
    /// A round with people.
    Pilot,
    /// Findings and the next version.
    Improve,
    /// The pack for developers.
    HandOver,
}

/// What the catalogue says of a code beside its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The group it belongs to.
    pub family: Family,
    /// How much it weighs.
    pub severity: Severity,
    /// From which stage of the work it counts; before that it is a reminder.
    pub counts_from: Work,
    /// What the words speak of, in the order in which a diagnostic carries it.
    pub args: &'static [&'static str],
    /// Where the rule comes from.
    pub source: &'static str,
    /// What breaks it, as it stands in a file.
    pub example: &'static str,
}

/// Declares codes with their entries.
macro_rules! codes {
    ($( $Code:ident $code:literal $Family:ident $Severity:ident $Work:ident [$($arg:literal),*]
        $source:literal $example:literal; )*) => {
        /// A rule. The names are stable: people look them up, and files may speak of them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[expect(missing_docs, reason = "the catalogue says what each means")]
        pub enum Code { $( $Code, )* }

        impl Code {
            /// Every code, in the order of the catalogue.
            pub const ALL: &[Code] = &[ $( Code::$Code, )* ];

            /// Whether it takes the proof over all paths to find it.
            pub fn is_proved(self) -> bool {
                matches!(self, Self::NeverReached
                    | Self::WayNeverHolds
                    | Self::WayShadowed
                    | Self::WayAlwaysHolds
                    | Self::WaysOverlap
                    | Self::NeverPassedOver
                    | Self::NeverAsked
                    | Self::AlwaysAsked
                    | Self::RowNeverFits
                    | Self::OutcomeNeverComes
                    | Self::NoArrowHolds
                    | Self::CannotBeAnswered
                    | Self::FailureWithoutWay
                    | Self::GoesRound
                    | Self::WaitWithoutEnd
                    | Self::CannotFinish
                    | Self::TurnedAwayLate)
            }

            /// The code as people see it.
            pub const fn as_str(self) -> &'static str {
                match self { $( Code::$Code => $code, )* }
            }

            /// What the catalogue says of it.
            pub const fn entry(self) -> Entry {
                match self { $( Code::$Code => Entry {
                    family: Family::$Family,
                    severity: Severity::$Severity,
                    counts_from: Work::$Work,
                    args: &[$($arg),*],
                    source: $source,
                    example: $example,
                }, )* }
            }
        }
    };
}

codes! {
    // The flow.
    NoSteps "no-steps" Structure Error Concept []
        "Maket, the service document" r#""steps": []"#;
    StartNotFirst "start-not-first" Structure Warning Concept []
        "Maket, the service document: a case begins at the first step"
        r#""steps": [{ "id": "name", "kind": "page" }, { "id": "start", "kind": "start" }]"#;
    DanglingWay "dangling-way" Structure Error Concept ["way", "to"]
        "Workflow soundness (van der Aalst, 1998)" r#""next": [{ "to": "adress" }]"#;
    UnreachableStep "unreachable-step" Structure Warning Concept []
        "Workflow soundness (van der Aalst, 1998): no dead tasks"
        r#"no "to", "on" or "skip" names the step"#;
    DeadEnd "dead-end" Structure Error Concept []
        "Workflow soundness (van der Aalst, 1998): option to complete"
        r#"{ "id": "address", "kind": "page" } without "next""#;
    NeverEnds "never-ends" Structure Error Concept []
        "Workflow soundness (van der Aalst, 1998): option to complete"
        r#"two pages whose only arrows lead to each other"#;
    Circle "circle" Structure Error Concept ["steps"]
        "Maket, the journey: going round without a new fact is cut"
        r#"a decision whose arrow leads to itself"#;
    ArrowNeverFollowed "arrow-never-followed" Structure Warning Concept ["to"]
        "Maket, the journey: the first arrow whose condition holds"
        r#""next": [{ "to": "a" }, { "when": "x = 1", "to": "b" }]"#;
    SameConditionTwice "same-condition-twice" Structure Warning Concept ["condition", "to"]
        "Maket, the journey: the first arrow whose condition holds"
        r#""next": [{ "when": "x = 1", "to": "a" }, { "when": "x = 1", "to": "b" }]"#;
    NoLastArrow "no-last-arrow" Structure Warning Concept []
        "Maket, the journey: where no arrow holds the route stops"
        r#""next": [{ "when": "age > 18", "to": "a" }, { "when": "age < 18", "to": "b" }]"#;
    NoRowFits "no-row-fits" Structure Warning Concept []
        "OMG DMN 1.5, 8.2.11: complete decision tables"
        r#"a table without a row of "-" on a step without arrows"#;
    RowWidth "row-width" Structure Error Concept ["tests", "inputs"]
        "OMG DMN 1.5, 8.2.3" r#""inputs": ["age", "place"], "rows": [{ "if": ["< 18"] }]"#;
    WayAfterEnd "way-after-end" Structure Warning Concept []
        "Maket, the service document: an outcome ends the case"
        r#"{ "id": "done", "kind": "outcome", "next": [{ "to": "more" }] }"#;
    UnknownOutcome "unknown-outcome" Structure Error Concept ["outcome", "known"]
        "Maket, the service document: outcomes, exactly" r#""on": { "fuond": "child" }"#;
    LateMissing "late-missing" Structure Error Concept []
        "Maket, the service document: a way on `late`" r#""within": "P14D" without "on": { "late": … }"#;
    WithinMissing "within-missing" Structure Warning Concept []
        "Maket, the service document: a way on `late`" r#""on": { "late": "reminder" } without "within""#;
    WaitsForever "waits-forever" Structure Warning Concept []
        "Maket, the service document: every step that waits for another person has `within`"
        r#"{ "kind": "review" } without "within""#;
    SlowWithoutLimit "slow-without-limit" Structure Warning Concept []
        "Maket, the service document: beyond `within` an exchange is unavailable; Nygard, Release It! (2018): timeouts"
        r#"{ "kind": "exchange", "operation": "dracs/note" } without "within""#;
    EarlyWrite "early-write" Structure Warning Concept ["page"]
        "Maket, the journey: a finished write is never repeated"
        r#"a write exchange followed by a page that asks"#;
    BadPeriod "bad-period" Structure Error Concept ["period"]
        "ISO 8601 durations; `10 working days`" r#""keep": "1 day""#;
    // Names.
    NoId "no-id" Structure Error Concept ["kind"]
        "Maket, the service document: ids and keys" r#"{ "kind": "page" }"#;
    BadId "bad-id" Structure Error Form ["id", "suggestion"]
        "Maket, the service document: step ids become addresses, names stand in expressions"
        r#"{ "id": "Born On" }"#;
    DuplicateId "duplicate-id" Structure Error Concept ["kind", "id"]
        "Maket, the service document: ids and keys" r#"two steps with "id": "child""#;
    DuplicateName "duplicate-name" Structure Error Form ["name"]
        "Maket, the service document: ids and keys" r#"two questions with "id": "email""#;
    DuplicateKey "duplicate-key" Structure Error Form ["key"]
        "Maket, the service document: keys are never reused" r#"two steps with "key": "child""#;
    UnknownReference "unknown-reference" Structure Error Concept ["kind", "id"]
        "Maket, the service document" r#""actor": "mothr""#;
    ModuleMissing "module-missing" Structure Error Concept ["service"]
        "Maket, the service document: a module is kept in `modules/`" r#"{ "kind": "module", "service": "payer" }"#;
    RepresentsNobody "represents-nobody" Structure Warning Concept []
        "Maket, the service document: actors" r#"{ "id": "guardian", "kind": "representative" }"#;
    SentUnknown "sent-unknown" Structure Error Concept ["name", "operation"]
        "Maket, the service document: exchanges" r#""send": { "tax_nubmer": … }"#;
    SentMissing "sent-missing" Structure Error Concept ["name", "operation"]
        "Maket, the service document: exchanges" r#""by": ["tax_number"], "send": {}"#;
    EachNotGroup "each-not-group" Structure Error Concept ["name"]
        "Maket, the service document: `each`" r#""each": { "of": "born_on", "as": "child" }"#;
    // What this version does not know.
    UnknownKind "unknown-kind" Structure Error Form ["what", "name"]
        "Maket, the service document: what a version does not know is kept" r#"{ "kind": "chat" }"#;
    UnknownKey "unknown-key" Structure Warning Form ["key"]
        "Maket, the service document: what a version does not know is kept" r#"{ "id": "child", "titel": … }"#;
    // Answers.
    AnswerMissing "answer-missing" Structure Error Form []
        "Maket, the service document: questions" r#"{ "id": "age", "label": … } without "answer""#;
    EmptyList "empty-list" Structure Error Form []
        "Maket, the service document: lists" r#"{ "type": "one-of" }"#;
    ItemsTwice "items-twice" Structure Warning Form ["list"]
        "Maket, the service document: lists" r#"{ "type": "one-of", "items": [ … ], "list": "place" }"#;
    EmptyGroup "empty-group" Structure Error Form []
        "Maket, the service document: groups" r#"{ "type": "group", "fields": [] }"#;
    MinOverMax "min-over-max" Structure Error Form ["min", "max"]
        "Maket, the service document: answers" r#"{ "type": "number", "min": 10, "max": 1 }"#;
    BadPattern "bad-pattern" Structure Error Form ["pattern"]
        "Maket, the service document: answers" r#""pattern": "[0-9""#;
    DeepNesting "deep-nesting" Structure Warning Form ["depth"]
        "GOV.UK Design System, question pages: start with one thing per page"
        r#"a group inside a group inside a group"#;
    // Texts.
    NoLanguages "no-languages" Structure Error Function []
        "WCAG 2.2, 3.1.1 Language of Page" r#""languages": []"#;
    MissingTranslation "missing-translation" Structure Error Pilot ["language", "text"]
        "WCAG 2.2, 3.1.2 Language of Parts" r#""languages": ["uk", "en"], "title": { "uk": "Дитина" }"#;
    TitleMissing "title-missing" Structure Error Form []
        "WCAG 2.2, 2.4.2 Page Titled" r#"{ "id": "child", "kind": "page" }"#;
    LabelMissing "label-missing" Structure Error Form []
        "WCAG 2.2, 3.3.2 Labels or Instructions" r#"{ "id": "born_on", "answer": { "type": "date" } }"#;
    MessageMissing "message-missing" Structure Error Form ["rule"]
        "WCAG 2.2, 3.3.3 Error Suggestion; GOV.UK Design System, error message (U16)"
        r#"{ "rule": "born_on <= today()" }"#;
    // Expressions.
    BrokenExpression "broken-expression" Structure Error Form ["expression", "problem"]
        "OMG DMN 1.5, FEEL" r#""when": "age >""#;
    RefusedExpression "refused-expression" Structure Error Form ["expression", "problem"]
        "Maket, expressions: a documented subset of FEEL" r#""is": "function(x) external { … }""#;
    WrongType "wrong-type" Structure Error Form ["expression", "problem"]
        "OMG DMN 1.5, FEEL" r#""when": "born_on > 3""#;
    UnknownName "unknown-name" Structure Error Form ["name", "expression", "problem"]
        "Maket, the journey: what an expression sees" r#""when": "plcae = \"abroad\"""#;
    NotYetKnown "not-yet-known" Structure Error Form ["name", "expression"]
        "Maket, the journey: what an expression sees" r#"the first page's condition names an answer of the last"#;
    LooksBelow "looks-below" Structure Error Form ["name", "expression"]
        "Maket, the journey: visibility refers only to questions above" r#""when": "has_email" on the question above `has_email`"#;
    ConstantCondition "constant-condition" Structure Warning Form ["expression", "value"]
        "Maket, proof: from the conditions' own constants" r#""when": "1 = 1""#;
    // Proved over all paths.
    NeverReached "never-reached" Structure Warning Form []
        "Workflow soundness (van der Aalst, 1998): no dead tasks; Maket, the proof over all paths"
        r#"a page behind an arrow `age > 30` where a page before takes ages up to 20 only"#;
    WayNeverHolds "way-never-holds" Structure Warning Form ["condition"]
        "Workflow soundness (van der Aalst, 1998): no dead tasks; Maket, the proof over all paths"
        r#"{ "when": "age > 30 and age < 20", "to": "old" }"#;
    WayShadowed "way-shadowed" Structure Warning Form ["to", "condition"]
        "OMG DMN 1.5, 8.2.10: rows that overlap; Maket, the proof over all paths"
        r#""next": [{ "when": "age > 10", "to": "a" }, { "when": "age > 20", "to": "b" }]"#;
    WayAlwaysHolds "way-always-holds" Structure Warning Form ["condition"]
        "Maket, the proof over all paths"
        r#"an arrow `place = "abroad"` where only those abroad come"#;
    WaysOverlap "ways-overlap" Structure Hint Form ["condition", "other"]
        "OMG DMN 1.5, 8.2.10: rows that overlap; Maket, the proof over all paths"
        r#""next": [{ "when": "age > 10", "to": "a" }, { "when": "age < 20", "to": "b" }]"#;
    NeverPassedOver "never-passed-over" Structure Warning Form ["condition"]
        "Maket, the proof over all paths"
        r#"a page with "when" to which only those come for whom it holds"#;
    NeverAsked "never-asked" Structure Warning Form ["condition"]
        "Maket, the proof over all paths" r#"a question "when": "age > 30" below one that takes ages up to 20"#;
    AlwaysAsked "always-asked" Structure Warning Form ["condition"]
        "Maket, the proof over all paths" r#"a question "when": "age >= 0" below one that takes no less"#;
    RowNeverFits "row-never-fits" Structure Warning Form ["tests"]
        "OMG DMN 1.5, 8.2.10: rows that overlap; Maket, the proof over all paths"
        r#""rows": [{ "if": ["> 10"] }, { "if": ["> 20"] }]"#;
    OutcomeNeverComes "outcome-never-comes" Structure Hint Form ["outcome"]
        "Maket, the service document: outcomes, exactly" r#""on": { "declined": … } of an exchange that asks nobody"#;
    NoArrowHolds "no-arrow-holds" Structure Error Form []
        "Workflow soundness (van der Aalst, 1998): option to complete; Maket, the proof over all paths"
        r#""next": [{ "when": "age > 18", "to": "a" }, { "when": "age < 18", "to": "b" }], and somebody is 18"#;
    CannotBeAnswered "cannot-be-answered" Structure Error Form []
        "Workflow soundness (van der Aalst, 1998): option to complete; Maket, the proof over all paths"
        r#"two checks of one answer: `age > 20`, `age < 10`"#;
    FailureWithoutWay "failure-without-way" Structure Error Form ["outcome"]
        "Maket, the service document: outcomes, exactly" r#"a registry that refuses somebody, without "on": { "refused": … }"#;
    GoesRound "goes-round" Structure Error Form []
        "Maket, the journey: going round without a new fact is cut" r#"a decision whose arrow leads to itself"#;
    WaitWithoutEnd "wait-without-end" Structure Error Form []
        "Workflow soundness (van der Aalst, 1998): option to complete" r#""until": "moved_on", and somebody left that open"#;
    CannotFinish "cannot-finish" Structure Error Form []
        "Workflow soundness (van der Aalst, 1998): option to complete; Maket, the proof over all paths"
        r#"two pages that lead to each other for those who answered no"#;
    TurnedAwayLate "turned-away-late" Structure Warning Form ["pages"]
        "GOV.UK Service Manual, designing good government services: check eligibility early (U17)"
        r#"an outcome "not-eligible" by an answer given three pages before"#;
    // User-first.
    ManyQuestions "many-questions" UserFirst Warning Form ["count"]
        "U1: GOV.UK Design System, question pages" r#"a page titled “What is your name?” with three questions"#;
    HeadingRepeated "heading-repeated" UserFirst Error Form ["title", "step"]
        "U2: GOV.UK Design System, question pages; WCAG 2.2, 2.4.6" r#"two pages titled “Your details”"#;
    WhyMissing "why-missing" UserFirst Error Form []
        "U3: Jarrett, question protocol (2010)" r#"a question without "why""#;
    WhyIncomplete "why-incomplete" UserFirst Warning Form ["missing"]
        "U3: Jarrett, question protocol (2010)" r#""why": { "for": …, "usedBy": [ … ] }"#;
    NeedMissing "need-missing" UserFirst Warning Form []
        "GOV.UK Service Standard 1: understand users and their needs" r#"a page that asks, without "needs""#;
    AskedTwice "asked-twice" UserFirst Error Form ["element", "other"]
        "U4: WCAG 2.2, 3.3.7 Redundant Entry; GOV.UK Design System" r#"`child/birth-date` asked on two pages of one way"#;
    RegistryHoldsIt "registry-holds-it" UserFirst Error Form ["element", "registry"]
        "U5: once only, Regulation (EU) 2018/1724, Art. 14" r#"`child/birth-date` typed where a registry gives it"#;
    RejectedByMessage "rejected-by-message" UserFirst Error Form ["message"]
        "U17: GOV.UK Design System, validation" r#""message": { "en": "You cannot apply" }"#;
    NoNextStep "no-next-step" UserFirst Error Form []
        "U17: GOV.UK Design System, check a service is suitable" r#"{ "kind": "outcome", "result": "not-eligible" } without "after""#;
    NoNotEligible "no-not-eligible" UserFirst Hint Form []
        "U17: GOV.UK Design System, check a service is suitable" r#"a card with "for" and no outcome "not-eligible""#;
    CheckAnswersMissing "check-answers-missing" UserFirst Error Form ["page"]
        "U19: GOV.UK Design System, check answers; WCAG 2.2, 3.3.4" r#"pages that ask, and then "sign""#;
    ButtonMissing "button-missing" UserFirst Warning Form []
        "U19: GOV.UK Design System, check answers" r#"{ "kind": "check-answers" } without "button""#;
    WhatNextMissing "what-next-missing" UserFirst Error Form []
        "U20: GOV.UK Design System, confirmation pages" r#"{ "kind": "outcome", "result": "done" } without "after""#;
    PartIncomplete "part-incomplete" UserFirst Warning Form ["missing"]
        "U20: GOV.UK Design System, confirmation pages" r#""parts": [{ "id": "certificate" }]"#;
    ContactMissing "contact-missing" UserFirst Error Form []
        "U20: GOV.UK Design System, confirmation pages; WCAG 2.2, 3.2.6" r#""authority" without "contact""#;
    AssistedMissing "assisted-missing" UserFirst Warning Form []
        "U28: GOV.UK Service Standard 3 and 5" r#""authority" without "assisted""#;
    // Wording.
    LongSentence "long-sentence" UserFirst Warning Form ["language", "count", "most", "sentence"]
        "U25: GOV.UK, sentence length: why 25 words is our limit (2014); 20 words in Ukrainian and Estonian: our proposal"
        r#"a sentence of thirty words"#;
    LongWords "long-words" UserFirst Hint Form ["language", "long", "all", "letters"]
        "LIX counts words of more than 6 letters (Björnsson 1968); 9 letters in Ukrainian and Estonian, and the share: our proposals, not calibrated"
        r#"a page of 120 words, 60 of them long"#;
    AbbreviationUnexplained "abbreviation-unexplained" UserFirst Hint Form ["language", "abbreviation"]
        "WCAG 2.2, 3.1.4 Abbreviations; recommendations of the Cabinet of Ministers of Ukraine on accessible wording (2023)"
        r#""label": { "uk": "Номер у ДРАЦС" }"#;
    Officialese "officialese" UserFirst Hint Form ["language", "found", "instead"]
        "GOV.UK style guide, words to avoid; Antonenko-Davydovych, How we speak (1970); Institute of the Estonian Language, Ametniku soovitussõnastik"
        r#""title": { "en": "Utilise your account" }"#;
    PassiveVoice "passive-voice" UserFirst Hint Form ["language", "found", "count", "instead"]
        "GOV.UK style guide, active voice; recommendations of the Cabinet of Ministers of Ukraine on accessible wording (2023); Institute of the Estonian Language, selge keel. By the forms of words and our lists: a proxy and no measure"
        r#""text": { "uk": "Заява розглядається" }"#;
    NounChain "noun-chain" UserFirst Hint Form ["language", "found", "count", "instead"]
        "GOV.UK, writing for GOV.UK: verbs and not nouns; Antonenko-Davydovych, How we speak (1970); Puksand and Kerge (2012) on nominality in Estonian. By the endings of words and our lists: a proxy and no measure"
        r#""title": { "et": "Taotluse esitamise kinnitamine" }"#;
    InconsistentTerm "inconsistent-term" UserFirst Hint Form ["language", "label", "other", "element"]
        "WCAG 2.2, 3.2.4 Consistent Identification"
        r#"`self/email` is “E-mail” on one page and “Electronic address” on another"#;
    // How it is asked and said.
    ButtonSaysNothing "button-says-nothing" UserFirst Warning Form ["said"]
        "U6: GOV.UK Design System, button" r#""button": { "en": "Next" }"#;
    MarkedByHand "marked-by-hand" UserFirst Warning Form ["mark"]
        "U7: GOV.UK Design System, question pages: asking optional questions" r#""label": { "en": "E-mail *" }"#;
    HintTooLong "hint-too-long" UserFirst Warning Form ["text"]
        "U8: GOV.UK Design System, text input: hint text" r#""hint": { "en": "It is on the card. Look at the back" }"#;
    EndMark "end-mark" UserFirst Hint Form ["text", "mark"]
        "U8, U9: GOV.UK Design System, text input: label and hint text" r#""label": { "en": "E-mail:" }"#;
    Preselected "preselected" UserFirst Warning Form ["value"]
        "U10: GOV.UK Design System, radios; Regulation (EU) 2016/679, recital 32: pre-ticked boxes are no consent"
        r#"{ "answer": { "type": "yes-no" }, "prefill": "true" }"#;
    SelectForFew "select-for-few" UserFirst Warning Form ["count"]
        "U10: GOV.UK Design System, select: only as a last resort; up to seven choices: our limit"
        r#"{ "type": "one-of", "show": "select", "items": [ three of them ] }"#;
    ManyRevealed "many-revealed" UserFirst Warning Form ["condition"]
        "U12: GOV.UK Design System, radios: conditionally revealing a related question"
        r#"two questions of a page with "when": "has_car""#;
    DateWithoutLimit "date-without-limit" UserFirst Warning Form []
        "U13: GOV.UK Design System, date input: error messages" r#"{ "is": "self/birth-date", "answer": { "type": "date" } }"#;
    AnswerUnfit "answer-unfit" UserFirst Warning Form ["element", "kind", "best"]
        "U14: GOV.UK Design System, text input: help users enter the right thing; WCAG 2.2, 1.3.5"
        r#"{ "is": "self/email", "answer": { "type": "text" } }"#;
    MessageWords "message-words" UserFirst Warning Form ["message", "word"]
        "U16: GOV.UK Design System, error message" r#""message": { "en": "Please enter a valid date" }"#;
    MessageRepeated "message-repeated" UserFirst Warning Form ["message"]
        "U16: GOV.UK Design System, error message" r#"two checks of a question that say “Enter a date”"#;
    FileUnlimited "file-unlimited" UserFirst Warning Form ["missing"]
        "U21: GOV.UK Design System, file upload: error messages" r#"{ "type": "file" }"#;
    TitleAsked "title-asked" UserFirst Warning Form []
        "U23: GOV.UK Design System, names: avoid asking for a person’s title" r#"“Mr”, “Mrs”, “Ms” to choose from"#;
    NameSplit "name-split" UserFirst Warning Form []
        "U23: GOV.UK Design System, names" r#"`self/given-name` and `self/family-name` as two texts on one page"#;
    PatternRejects "pattern-rejects" UserFirst Error Form ["name"]
        "U24: GOV.UK Design System, names: supporting a range of characters" r#"{ "is": "self/family-name", "answer": { "type": "text", "pattern": "[A-Za-z]+" } }"#;
    MeasureMissing "measure-missing" UserFirst Warning Pilot ["missing"]
        "U27: GOV.UK Service Manual, measuring success" r#"no key result measures "completion""#;
    // Accessibility.
    PictureNamesItself "picture-names-itself" Accessibility Warning Form ["text"]
        "WCAG 2.2, 1.1.1 Non-text Content" r#""alt": { "en": "image1.png" }"#;
    HeadingSkipped "heading-skipped" Accessibility Warning Form []
        "WCAG 2.2, 1.3.1 Info and Relationships; axe-core, heading-order" r##""text": { "en": "# One\n\n### Three" }"##;
    ByLooksAlone "by-looks-alone" Accessibility Hint Form ["phrase"]
        "WCAG 2.2, 1.3.3 Sensory Characteristics, 1.4.1 Use of Color" r#""text": { "en": "Press the green button" }"#;
    PurposeUntold "purpose-untold" Accessibility Warning Form []
        "WCAG 2.2, 1.3.5 Identify Input Purpose" r#"{ "id": "email", "answer": { "type": "email" } } without "is""#;
    AllCapitals "all-capitals" Accessibility Hint Form ["text"]
        "GOV.UK style guide, capitalisation" r#""title": { "en": "YOUR CONTACT DETAILS" }"#;
    ShortTime "short-time" Accessibility Warning Form ["period"]
        "WCAG 2.2, 2.2.1 Timing Adjustable" r#"{ "kind": "pay", "within": "PT15M" }"#;
    LinkSaysNothing "link-says-nothing" Accessibility Warning Form ["link"]
        "WCAG 2.2, 2.4.4 Link Purpose (In Context)" r#""text": { "en": "Read [here](https://…)" }"#;
    LabelRepeated "label-repeated" Accessibility Warning Form ["label"]
        "WCAG 2.2, 2.4.6 Headings and Labels" r#"two questions of a page labelled “Date”"#;
    WrongLanguage "wrong-language" Accessibility Warning Form ["text"]
        "WCAG 2.2, 3.1.1 Language of Page, 3.1.2 Language of Parts" r#""title": { "uk": "Send the application" }"#;
    FormatUntold "format-untold" Accessibility Warning Form []
        "WCAG 2.2, 3.3.2 Labels or Instructions" r#"{ "type": "text", "pattern": "[0-9]{6}" } without "hint""#;
    OneMeans "one-means" Accessibility Warning Concept ["means"]
        "WCAG 2.2, 3.3.8 Accessible Authentication; EN 301 549 V3.2.1, 5.3 Biometrics" r#"{ "kind": "sign-in", "means": ["smart-id"] }"#;
    DetailsNameless "details-nameless" Accessibility Error Form []
        "WCAG 2.2, 4.1.2 Name, Role, Value" r#"{ "type": "details", "text": … } without "title""#;
    // Security.
    ReadBeforeSignIn "read-before-sign-in" Security Warning Concept ["registry"]
        "STRIDE, spoofing; Regulation (EU) 2016/679, Art. 32" r#"an exchange to which a way leads that passes no sign-in"#;
    WeakSignIn "weak-sign-in" Security Warning Concept ["registry"]
        "Regulation (EU) 910/2014, Art. 8: levels of assurance" r#"{ "kind": "sign-in", "level": "low" } before a registry of special data"#;
    ThreatOpen "threat-open" Security Warning HandOver ["threat"]
        "STRIDE per interaction (Shostack, Threat Modeling, 2014, ch. 3); LINDDUN; Regulation (EU) 2016/679, Art. 32"
        r#"a payment, and no "threats" say what keeps the amount from being changed"#;
    ThreatStale "threat-stale" Security Warning HandOver ["threat", "how"]
        "STRIDE per interaction (Shostack, Threat Modeling, 2014, ch. 3); Regulation (EU) 2016/679, Art. 35(11)"
        r#""about": "pay: 100", and the amount is 200 by now"#;
    ThreatGone "threat-gone" Security Hint HandOver ["how"]
        "Maket, the service document: threats" r#"{ "id": "pay.wrong-amount", … } without a step "pay""#;
    AuthorityNameless "authority-nameless" Data Error Concept []
        "Regulation (EU) 2016/679, Art. 13(1)(a); e-gov/AJ data tracker: the receiver of each use" r#"an exchange, and "authority" without "name""#;
    // Data.
    PurposeMissing "purpose-missing" Data Error Concept []
        "Regulation (EU) 2016/679, Art. 5(1)(b); Law of Ukraine 2297-VI, Art. 6" r#"an exchange without "purpose""#;
    LawMissing "law-missing" Data Error Concept []
        "Regulation (EU) 2016/679, Art. 6; Law of Ukraine 2297-VI, Art. 11" r#"an exchange without "law""#;
    KeepMissing "keep-missing" Data Error Concept []
        "Regulation (EU) 2016/679, Art. 5(1)(e)" r#"an exchange without "keep""#;
    SpecialWithoutLaw "special-without-law" Data Error Concept ["registry"]
        "Regulation (EU) 2016/679, Art. 9; Law of Ukraine 2297-VI, Art. 7" r#""sensitivity": "special", and the exchange has no "law""#;
    WayMissing "way-missing" Data Error Concept ["outcome"]
        "Maket, the service document: outcomes, exactly" r#"an exchange without "on": { "unavailable": … }"#;
    FetchedNeverUsed "fetched-never-used" Data Warning Form ["field", "registry"]
        "Regulation (EU) 2016/679, Art. 5(1)(c): data minimisation" r#"`note.weight` is fetched and nothing looks at it"#;
    AskedNeverUsed "asked-never-used" Data Error Form []
        "U3: Jarrett, question protocol (2010); Regulation (EU) 2016/679, Art. 5(1)(c)" r#"no condition, exchange, document or person uses the answer"#;
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl std::str::FromStr for Code {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.iter().copied().find(|code| code.as_str() == text).ok_or(())
    }
}
