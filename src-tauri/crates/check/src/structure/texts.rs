//! Whether everything that people read is there, in every language.

use crate::code::Code;
use crate::report::Report;
use maket_model::part_tree::{Leaf, Part};
use maket_model::place::Place;
use maket_model::question::Answer;
use maket_model::service::Service;
use maket_model::step::{Ask, Step, StepKind};

/// Looks for a text that is there in one language and not in another.
pub(crate) fn see_leaf(service: &Service, place: &Place, leaf: &Leaf, report: &mut Report) {
    let Leaf::Text(text) = leaf else { return };
    if text.is_empty() {
        return;
    }
    for language in &service.languages {
        if text.get(language.as_str()).is_none() {
            let written = excerpt(text.or_first(service.languages[0].as_str()));
            report.add(Code::MissingTranslation, place.clone(), &[language.as_str(), &written]);
        }
    }
}

/// Looks for headings, labels and messages that nobody has written.
pub(crate) fn see(place: &Place, part: &Part, report: &mut Report) {
    let missing = match part {
        Part::Service(service) => {
            if service.languages.is_empty() {
                report.add(Code::NoLanguages, place.clone(), &[]);
            }
            service.title.is_empty().then_some(Code::TitleMissing)
        }
        Part::Registry(registry) => registry.title.is_empty().then_some(Code::TitleMissing),
        Part::Document(document) => document.title.is_empty().then_some(Code::TitleMissing),
        Part::Step(step) => {
            let nameless = step.title.is_empty() && is_seen(step) && !is_titled_by_question(step);
            nameless.then_some(Code::TitleMissing)
        }
        Part::Item(item) => item.label.is_empty().then_some(Code::LabelMissing),
        Part::Question(question) => {
            // A consent is labelled by what is consented to.
            let consents =
                matches!(&question.answer, Some(Answer::Consent(it)) if !it.text.is_empty());
            (question.label.is_empty() && !consents).then_some(Code::LabelMissing)
        }
        Part::Check(check) => {
            if check.message.is_empty() {
                report.add(Code::MessageMissing, place.clone(), &[check.rule.as_str()]);
            }
            None
        }
        _ => None,
    };
    if let Some(code) = missing {
        report.add(code, place.clone(), &[]);
    }
}

/// Whether people see the step, so that it needs a heading.
fn is_seen(step: &Step) -> bool {
    match &step.kind {
        StepKind::Start(_)
        | StepKind::Page(_)
        | StepKind::SignIn(_)
        | StepKind::Pay(_)
        | StepKind::Sign(_)
        | StepKind::CheckAnswers(_)
        | StepKind::Review(_)
        | StepKind::Outcome(_) => true,
        StepKind::Exchange(exchange) => exchange.ask != Ask::No,
        StepKind::Decision(_)
        | StepKind::Wait(_)
        | StepKind::Notify(_)
        | StepKind::Issue(_)
        | StepKind::Module(_)
        | StepKind::Opaque(_) => false,
    }
}

/// A single question is its page's heading.
fn is_titled_by_question(step: &Step) -> bool {
    matches!(step.questions(), [only] if !only.label.is_empty())
}

/// The beginning of a text.
fn excerpt(text: &str) -> String {
    const LENGTH: usize = 60;
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= LENGTH && line.len() == text.trim_end().len() {
        return line.to_owned();
    }
    let cut: String = line.chars().take(LENGTH).collect();
    format!("{}…", cut.trim_end())
}
