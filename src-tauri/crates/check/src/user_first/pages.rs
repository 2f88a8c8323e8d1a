//! What a page asks, and under which heading (U1, U2, U3, and needs).

use crate::at;
use crate::code::Code;
use crate::ground::is_typed;
use crate::report::Report;
use foldhash::{HashMap, HashMapExt};
use maket_model::id::Language;
use maket_model::question::Question;
use maket_model::service::Service;
use maket_model::step::{Step, StepKind};

/// Judges a page and the reasons for its questions.
pub(crate) fn see(step: &Step, report: &mut Report) {
    if let StepKind::Page(page) = &step.kind {
        one_thing(step, &page.questions, report);
        if step.needs.is_empty() && page.questions.iter().any(is_typed) {
            report.add(Code::NeedMissing, at::step(step), &[]);
        }
    }
    for question in step.questions().iter().filter(|it| is_typed(it)) {
        why(step, question, report);
    }
}

/// What a page is headed in the service's first language.
pub(crate) fn heading<'s>(service: &'s Service, step: &'s Step) -> &'s str {
    match step.kind {
        StepKind::Page(_) => {
            let language = service.languages.first().map_or("", Language::as_str);
            step.title.or_first(language).trim()
        }
        _ => "",
    }
}

/// Judges whether headings tell pages apart.
pub(crate) fn headings(service: &Service, report: &mut Report) {
    let mut headings: HashMap<&str, &Step> = HashMap::new();
    for step in &service.steps {
        let heading = heading(service, step);
        if !heading.is_empty()
            && let Some(first) = headings.insert(heading, step)
        {
            report.add(Code::HeadingRepeated, at::step(step), &[heading, first.id.as_str()]);
        }
    }
}

/// One thing on a page; more only where they belong together under a statement.
fn one_thing(step: &Step, questions: &[Question], report: &mut Report) {
    // What follows from an answer on the same page is part of that question, and what a registry
    // says is looked at, not asked.
    let asked = questions.iter().filter(|it| is_typed(it) && it.when.is_none()).count();
    let statement = !step.title.is_empty()
        && step.title.0.values().all(|title| !title.trim_end().ends_with('?'));
    if asked > 1 && !statement {
        report.add(Code::ManyQuestions, at::step(step), &[&asked.to_string()]);
    }
}

/// The protocol entry of a question: whom it serves, and how.
fn why(step: &Step, question: &Question, report: &mut Report) {
    let Some(why) = &question.why else {
        report.add(Code::WhyMissing, at::question(step, question), &[]);
        return;
    };
    if why.purpose.is_empty() && why.used_by.is_empty() {
        report.add(Code::WhyMissing, at::question(step, question), &[]);
        return;
    }
    let missing: Vec<&str> = [
        ("for", why.purpose.is_empty()),
        ("usedBy", why.used_by.is_empty()),
        ("keep", why.keep.is_none()),
        ("law", why.law.is_none()),
        ("wrong", why.wrong.is_empty()),
    ]
    .into_iter()
    .filter_map(|(part, missing)| missing.then_some(part))
    .collect();
    if !missing.is_empty() {
        report.add(Code::WhyIncomplete, at::question(step, question), &[&missing.join(", ")]);
    }
}
