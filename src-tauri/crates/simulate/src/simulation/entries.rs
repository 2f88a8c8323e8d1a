//! What a person does to give an answer.

use super::slip::Slip;
use maket_journey::page::QuestionState;
use maket_mocks::answering::{Said, Source};
use maket_mocks::draw::items;
use maket_model::answer::Typed;
use maket_model::question::{Answer, Question, Show};
use maket_model::service::Service;

/// How an answer is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum How {
    /// By typing words.
    Words,
    /// By typing figures and letters that make no words.
    Code,
    /// By choosing.
    Choice,
    /// By adding a file.
    File,
    /// By ticking.
    Tick,
    /// It stands there: a registry has told it, or it was offered or given before.
    Stands,
    /// It is left open.
    Open,
}

/// An answer that a person gives on a screen.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// The form's name of it: `email`, `children.k1.given_name`.
    pub(crate) field: String,
    pub(crate) how: How,
    /// How many signs are typed.
    pub(crate) signs: u32,
    /// How many fields or ticks it takes.
    pub(crate) fields: u32,
    /// The words that a form posts for the choices there are.
    pub(crate) choices: Vec<String>,
    /// Whether a document has to be at hand.
    pub(crate) needs_document: bool,
    /// Whether it is a registry's, and needs no answer.
    pub(crate) is_known: bool,
    /// The mistakes that can be made in it.
    pub(crate) slips: &'static [Slip],
}

/// Whether a question can only be answered with a document in hand.
pub(crate) fn needs_document(question: &Question) -> bool {
    match &question.answer {
        Some(
            Answer::File(_)
            | Answer::DocumentNumber(_)
            | Answer::NationalId(_)
            | Answer::Organisation(_)
            | Answer::VehiclePlate(_)
            | Answer::Iban(_),
        ) => true,
        Some(Answer::Group(group)) => group.fields.iter().any(needs_document),
        Some(
            Answer::Text(_)
            | Answer::Number(_)
            | Answer::Money(_)
            | Answer::Date(_)
            | Answer::Month(_)
            | Answer::Time(_)
            | Answer::YesNo(_)
            | Answer::OneOf(_)
            | Answer::ManyOf(_)
            | Answer::Choose(_)
            | Answer::Email(_)
            | Answer::Phone(_)
            | Answer::PersonName(_)
            | Answer::Address(_)
            | Answer::Classifier(_)
            | Answer::Consent(_)
            | Answer::Opaque(_),
        )
        | None => false,
    }
}

/// What a person does for an answer; of a group, for each field of each item.
pub(crate) fn entries(service: &Service, state: &QuestionState, said: &Said, all: &mut Vec<Entry>) {
    let choices = match &state.question.answer {
        Some(Answer::Choose(_)) => state.records.iter().map(|(word, _)| word.clone()).collect(),
        _ if !state.items.is_empty() => state.items.iter().map(ToString::to_string).collect(),
        answer => choices_of(service, answer.as_ref()),
    };
    // A prefilled value stands there; who says it themselves has typed it.
    let stands = matches!(said.source, Source::Registry | Source::Case) && said.within.is_empty();
    add(service, &state.question, said, choices, stands, all);
}

fn add(
    service: &Service,
    question: &Question,
    said: &Said,
    choices: Vec<String>,
    stands: bool,
    all: &mut Vec<Entry>,
) {
    if let Some(Answer::Group(group)) = &question.answer
        && !said.within.is_empty()
    {
        for within in &said.within {
            let named = |field: &&Question| {
                let rest = within.question.strip_suffix(field.id.as_str());
                rest.is_some_and(|rest| rest.ends_with('.'))
            };
            let Some(field) = group.fields.iter().find(named) else { continue };
            let choices = choices_of(service, field.answer.as_ref());
            add(service, field, within, choices, false, all);
        }
        return;
    }
    let (how, slips) = match said.typed {
        _ if stands => (How::Stands, Slip::NONE),
        Typed::Nothing => (How::Open, Slip::NONE),
        _ => way(question),
    };
    let fields = match &said.typed {
        Typed::Parts(parts) => parts.values().filter(|part| !part.is_empty()).count(),
        Typed::Many(many) => many.len(),
        Typed::Nothing | Typed::Text(_) | Typed::Rows(_) => 1,
    };
    let signs = if matches!(how, How::Words | How::Code) { signs(&said.typed) } else { 0 };
    all.push(Entry {
        field: said.question.clone(),
        how,
        signs,
        fields: u32::try_from(fields).unwrap_or(u32::MAX).max(1),
        choices,
        needs_document: !stands && how != How::Open && needs_document(question),
        is_known: said.source == Source::Registry,
        slips,
    });
}

/// How an answer of a type is given, and what can go wrong.
fn way(question: &Question) -> (How, &'static [Slip]) {
    match &question.answer {
        Some(Answer::Text(_) | Answer::PersonName(_) | Answer::Address(_) | Answer::Email(_)) => {
            (How::Words, Slip::TYPED)
        }
        Some(
            Answer::Number(_)
            | Answer::Money(_)
            | Answer::Date(_)
            | Answer::Month(_)
            | Answer::Time(_)
            | Answer::Phone(_)
            | Answer::NationalId(_)
            | Answer::DocumentNumber(_)
            | Answer::Organisation(_)
            | Answer::Iban(_)
            | Answer::VehiclePlate(_),
        ) => (How::Code, Slip::TYPED),
        Some(Answer::OneOf(choice) | Answer::ManyOf(choice))
            if choice.show == Some(Show::Autocomplete) =>
        {
            (How::Words, Slip::CHOSEN)
        }
        Some(Answer::YesNo(_) | Answer::OneOf(_) | Answer::ManyOf(_) | Answer::Choose(_)) => {
            (How::Choice, Slip::CHOSEN)
        }
        Some(Answer::Classifier(_)) => (How::Words, Slip::GIVEN),
        Some(Answer::File(_)) => (How::File, Slip::GIVEN),
        Some(Answer::Consent(_)) => (How::Tick, Slip::GIVEN),
        // A group without items is left as it is.
        Some(Answer::Group(_) | Answer::Opaque(_)) | None => (How::Open, Slip::NONE),
    }
}

fn signs(typed: &Typed) -> u32 {
    let count = match typed {
        Typed::Text(text) => text.chars().count(),
        Typed::Parts(parts) => parts.values().map(|part| part.chars().count()).sum(),
        // To find each in a list, a few letters.
        Typed::Many(many) => many.len() * 4,
        Typed::Nothing | Typed::Rows(_) => 0,
    };
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn choices_of(service: &Service, answer: Option<&Answer>) -> Vec<String> {
    match answer {
        Some(Answer::OneOf(choice) | Answer::ManyOf(choice)) => {
            items(service, choice).iter().map(|item| item.id.to_string()).collect()
        }
        Some(Answer::YesNo(_)) => vec!["yes".to_owned(), "no".to_owned()],
        _ => Vec::new(),
    }
}
