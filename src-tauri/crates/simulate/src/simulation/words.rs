//! How much there is to read.

use maket_mocks::draw::items;
use maket_model::id::Id;
use maket_model::question::{Answer, Question};
use maket_model::service::Service;
use maket_model::step::{Content, Step, StepKind};
use maket_model::text::{Text, words};
use serde_json::Value;

/// Counts the words of a service, in each of its languages.
#[derive(Clone, Copy)]
pub(crate) struct Reading<'s> {
    service: &'s Service,
}

impl<'s> Reading<'s> {
    pub(crate) fn of(service: &'s Service) -> Self {
        Self { service }
    }

    /// How many languages there are; a service without any is read in the first that is written.
    pub(crate) fn languages(&self) -> usize {
        self.service.languages.len().max(1)
    }

    fn sum<'t>(&self, texts: impl IntoIterator<Item = &'t Text>) -> Vec<u32> {
        let mut counts = vec![0; self.languages()];
        for text in texts {
            for (at, count) in counts.iter_mut().enumerate() {
                let language = self.service.languages.get(at).map_or("", |it| it.as_str());
                let found = words(text.or_first(language)).count();
                *count += u32::try_from(found).unwrap_or(u32::MAX);
            }
        }
        counts
    }

    /// The words of a step's screen, its questions left out.
    pub(crate) fn of_step(&self, step: &Step, is_shown: impl Fn(usize) -> bool) -> Vec<u32> {
        let mut texts = vec![&step.title];
        for (_, content) in step.content.iter().enumerate().filter(|(at, _)| is_shown(*at)) {
            match content {
                Content::Markdown(it) | Content::Inset(it) | Content::Warning(it) => {
                    texts.push(&it.text);
                }
                // Details are closed; most read their heading only.
                Content::Details(it) => texts.push(&it.title),
                Content::Image(_) | Content::Opaque(_) => {}
            }
        }
        match &step.kind {
            StepKind::Start(start) => texts.extend(&start.needed),
            StepKind::Exchange(exchange) => texts.push(&exchange.purpose),
            StepKind::Sign(sign) => texts.push(&sign.declares),
            StepKind::CheckAnswers(check) => texts.push(&check.declares),
            StepKind::Pay(pay) => texts.push(&pay.purpose),
            StepKind::Page(_)
            | StepKind::SignIn(_)
            | StepKind::Decision(_)
            | StepKind::Review(_)
            | StepKind::Wait(_)
            | StepKind::Notify(_)
            | StepKind::Issue(_)
            | StepKind::Outcome(_)
            | StepKind::Module(_)
            | StepKind::Opaque(_) => {}
        }
        self.sum(texts)
    }

    /// The words of a question's label.
    pub(crate) fn of_label(&self, question: &Question) -> Vec<u32> {
        self.sum([&question.label])
    }

    /// The words of a question, with the choices that are offered.
    pub(crate) fn of_question(&self, question: &Question, offered: Option<&[Id]>) -> Vec<u32> {
        let mut texts = vec![&question.label, &question.hint];
        match &question.answer {
            Some(Answer::OneOf(choice) | Answer::ManyOf(choice)) => {
                let is_offered =
                    |id: &Id| offered.is_none_or(|all| all.is_empty() || all.contains(id));
                let shown = items(self.service, choice).iter().filter(|item| is_offered(&item.id));
                texts.extend(shown.flat_map(|item| [&item.label, &item.hint]));
            }
            Some(Answer::Consent(consent)) => texts.push(&consent.text),
            _ => {}
        }
        let mut counts = self.sum(texts);
        if let Some(Answer::Group(group)) = &question.answer {
            for field in &group.fields {
                let of_field = self.of_question(field, None);
                counts.iter_mut().zip(of_field).for_each(|(sum, count)| *sum += count);
            }
        }
        counts
    }

    /// The words of a value.
    pub(crate) fn of_value(&self, value: &Value) -> u32 {
        match value {
            Value::Null => 0,
            Value::String(text) => u32::try_from(words(text).count()).unwrap_or(u32::MAX),
            Value::Bool(_) | Value::Number(_) => 1,
            Value::Array(all) => all.iter().map(|one| self.of_value(one)).sum(),
            Value::Object(parts) => parts.values().map(|part| self.of_value(part)).sum(),
        }
    }
}
