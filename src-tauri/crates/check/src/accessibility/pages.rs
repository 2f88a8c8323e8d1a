//! What of a page or a step would shut somebody out.

use crate::at;
use crate::code::Code;
use crate::fix::Repair;
use crate::ground::is_typed;
use crate::report::Report;
use foldhash::{HashSet, HashSetExt};
use maket_model::part_tree::Part;
use maket_model::period::Length;
use maket_model::place::Place;
use maket_model::question::{Answer, Question};
use maket_model::service::{ActorKind, Service};
use maket_model::step::{Content, Step, StepKind};

/// Beginnings of a text alternative that say only that there is a picture.
const PICTURES: [&str; 6] =
    ["image of", "picture of", "graphic of", "зображення", "картинка", "pilt"];

/// A time limit of twenty hours need not be extended (WCAG 2.2, 2.2.1).
const HOURS: i64 = 20;

/// Judges what stands on a page.
pub(crate) fn see(place: &Place, part: &Part, report: &mut Report) {
    match part {
        Part::Content(Content::Details(details)) if details.title.is_empty() => {
            report.add(Code::DetailsNameless, place.clone(), &[]);
        }
        Part::Content(Content::Image(image)) => {
            for (language, said) in &image.alt.0 {
                let even = said.trim().to_lowercase();
                let is_file = [".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp"]
                    .iter()
                    .any(|end| even.ends_with(end));
                if is_file || PICTURES.iter().any(|start| even.starts_with(start)) {
                    let place = place.facet(&format!("alt.{language}"));
                    report.add(Code::PictureNamesItself, place, &[said]);
                }
            }
        }
        Part::Question(question) if is_typed(question) => {
            let pattern = match &question.answer {
                Some(Answer::Text(text)) => &text.pattern,
                Some(
                    Answer::NationalId(scheme)
                    | Answer::DocumentNumber(scheme)
                    | Answer::Organisation(scheme)
                    | Answer::VehiclePlate(scheme),
                ) => &scheme.pattern,
                _ => return,
            };
            let has_form = !pattern.is_empty() && regex::Regex::new(pattern).is_ok();
            if has_form && question.hint.is_empty() {
                report.add(Code::FormatUntold, place.clone(), &[]);
            }
        }
        _ => {}
    }
}

/// Judges a step as a whole.
pub(crate) fn see_step(service: &Service, step: &Step, report: &mut Report) {
    let is_official = step.actor.as_ref().is_some_and(|actor| {
        service.actors.iter().any(|it| it.id == *actor && it.kind == ActorKind::Official)
    });
    match &step.kind {
        StepKind::Page(page) => {
            labels(service, step, &page.questions, report);
            if !is_official {
                purposes(step, &page.questions, report);
            }
        }
        StepKind::SignIn(sign_in) => {
            if let [only] = sign_in.means.as_slice() {
                report.add(Code::OneMeans, at::step(step).facet("means"), &[only]);
            }
        }
        _ => {}
    }
    let waits_for_person = matches!(
        step.kind,
        StepKind::Page(_) | StepKind::CheckAnswers(_) | StepKind::Sign(_) | StepKind::Pay(_)
    );
    if let Some(within) = step.within.as_ref().filter(|_| waits_for_person && !is_official)
        && let Ok(Length::Calendar { years: 0, months: 0, days: 0, seconds }) = within.length()
        && seconds < HOURS * 3600
    {
        let place = at::step(step).facet("within");
        let fix = Repair::set(place.clone(), "P1D", "P1D");
        report.add(Code::ShortTime, place, &[within.as_str()]).mend(fix);
    }
}

/// Two fields of a page that are called the same.
fn labels(service: &Service, step: &Step, questions: &[Question], report: &mut Report) {
    let language = service.languages.first().map_or("", |it| it.as_str());
    let mut seen: HashSet<&str> = HashSet::new();
    for question in questions {
        let label = question.label.or_first(language).trim();
        // Of two that exclude each other, only one is there.
        if !label.is_empty() && !seen.insert(label) && question.when.is_none() {
            report.add(Code::LabelRepeated, at::question(step, question), &[label]);
        }
    }
}

/// Fields about the person of which a browser or an aid cannot tell what they are.
fn purposes(step: &Step, questions: &[Question], report: &mut Report) {
    for question in questions.iter().filter(|it| is_typed(it) && it.is.is_none()) {
        let about_a_person = matches!(
            question.answer,
            Some(Answer::Email(_) | Answer::Phone(_) | Answer::PersonName(_) | Answer::Address(_))
        );
        if about_a_person {
            report.add(Code::PurposeUntold, at::question(step, question), &[]);
        }
    }
}
