//! How a question is asked: by which field, from which choices (U10, U12, U13, U14, U21, U23, U24).

use crate::at;
use crate::code::Code;
use crate::fix::Repair;
use crate::ground::is_typed;
use crate::report::Report;
use foldhash::{HashMap, HashMapExt, HashSet, HashSetExt};
use maket_model::elements::{Entry, entry_of, fits};
use maket_model::id::Formula;
use maket_model::part_tree::Part;
use maket_model::place::Place;
use maket_model::question::{Answer, Question, Show};
use maket_model::service::Service;
use maket_model::step::{Step, StepKind};
use serde_json::json;

/// So many choices fit on a page without a drop-down: our own limit, GOV.UK names none.
const FEW: usize = 7;

/// Data that lie in the past by what they are.
const PAST: [&str; 4] = ["birth-date", "death-date", "marriage-date", "owner-since"];

/// Data that hold a name of a person or a place.
const NAMES: [&str; 7] =
    ["name", "given-name", "family-name", "patronymic", "birth-name", "birth-place", "place"];

/// What people are called before their name.
const TITLES: [&str; 10] =
    ["mr", "mrs", "ms", "miss", "пан", "пані", "добродій", "добродійка", "härra", "proua"];

/// Judges the field of a question.
pub(crate) fn see(service: &Service, place: &Place, part: &Part, report: &mut Report) {
    let Part::Question(question) = part else { return };
    let Some(answer) = question.answer.as_ref().filter(|_| is_typed(question)) else { return };
    preselected(question, answer, place, report);
    unfit(question, answer, place, report);
    match answer {
        Answer::OneOf(choice) | Answer::ManyOf(choice) => {
            let items = service.choices(Some(answer));
            let count = items.len();
            if choice.show == Some(Show::Select) && (1..=FEW).contains(&count) {
                report
                    .add(Code::SelectForFew, place.clone(), &[&count.to_string()])
                    .mend(Repair::clear(place.facet("answer.show"), ""));
            }
            let is_title = |label: &String| {
                TITLES.contains(&label.trim().trim_end_matches('.').to_lowercase().as_str())
            };
            let titles = items.iter().filter(|item| item.label.0.values().any(is_title)).count();
            if titles > 1 {
                report
                    .add(Code::TitleAsked, place.clone(), &[])
                    .mend(Repair::remove(place.clone(), question.id.as_str()));
            }
        }
        Answer::Date(date) => {
            let of_past = question.is.as_ref().is_some_and(|it| PAST.contains(&it.datum()));
            if of_past && date.max.is_none() && question.checks.is_empty() {
                report.add(Code::DateWithoutLimit, place.clone(), &[]).mend(Repair::set(
                    place.facet("answer.max"),
                    "today()",
                    "today()",
                ));
            }
        }
        Answer::File(file) => {
            let missing: Vec<&str> =
                [("accept", file.accept.is_empty()), ("maxMb", file.max_mb.is_none())]
                    .into_iter()
                    .filter_map(|(name, missing)| missing.then_some(name))
                    .collect();
            if !missing.is_empty() {
                report
                    .add(Code::FileUnlimited, place.clone(), &[&missing.join(", ")])
                    .mend(Repair::limit_file(place, &missing));
            }
        }
        Answer::Text(text) => {
            let of_name = question.is.as_ref().is_some_and(|it| NAMES.contains(&it.datum()));
            if of_name && let Some(name) = rejected(service, &text.pattern) {
                report.add(Code::PatternRejects, place.clone(), &[name]);
            }
        }
        _ => {}
    }
}

/// Judges questions of a page beside each other.
pub(crate) fn see_step(step: &Step, report: &mut Report) {
    let StepKind::Page(page) = &step.kind else { return };
    let mut revealed: HashMap<&Formula, usize> = HashMap::new();
    let mut names: HashSet<(&str, &str)> = HashSet::new();
    for question in page.questions.iter().filter(|it| is_typed(it)) {
        if let Some(when) = &question.when {
            let count = revealed.entry(when).or_default();
            *count += 1;
            if *count == 2 {
                report.add(Code::ManyRevealed, at::question(step, question), &[when.as_str()]);
            }
        }
        if let (Some(is), Some(Answer::Text(_))) = (&question.is, &question.answer) {
            let other = match is.datum() {
                "given-name" => "family-name",
                "family-name" => "given-name",
                _ => continue,
            };
            if names.contains(&(is.role(), other)) {
                report.add(Code::NameSplit, at::question(step, question), &[]);
            }
            names.insert((is.role(), is.datum()));
        }
    }
}

/// A choice that is made for the person, whoever it is.
fn preselected(question: &Question, answer: &Answer, place: &Place, report: &mut Report) {
    let chosen = matches!(
        answer,
        Answer::OneOf(_) | Answer::ManyOf(_) | Answer::YesNo(_) | Answer::Consent(_)
    );
    let Some(prefill) = question.prefill.as_ref().filter(|_| chosen) else { return };
    let read = maket_feel::parse(prefill.as_str());
    let is_known = read.is_ok_and(|expression| !expression.names().is_empty());
    if !is_known || matches!(answer, Answer::Consent(_)) {
        report
            .add(Code::Preselected, place.clone(), &[prefill.as_str()])
            .mend(Repair::clear(place.facet("prefill"), ""));
    }
}

/// A field that takes anything, where one is there that knows the datum.
fn unfit(question: &Question, answer: &Answer, place: &Place, report: &mut Report) {
    let kind = match answer {
        Answer::Text(_) => "text",
        Answer::Number(_) => "number",
        _ => return,
    };
    let Some(is) = question.is.as_ref().filter(|is| !fits(is, kind)) else { return };
    let Some(Entry { fits: [best, ..], scheme, .. }) = entry_of(is) else { return };
    let numbered =
        matches!(*best, "national-id" | "document-number" | "organisation" | "vehicle-plate");
    let answer = match numbered {
        true => json!({ "type": best, "scheme": scheme }),
        false => json!({ "type": best }),
    };
    report.add(Code::AnswerUnfit, place.clone(), &[is.as_str(), kind, best]).mend(Repair::set(
        place.facet("answer"),
        answer,
        best,
    ));
}

/// A name of people who live here that a pattern does not take, though it takes plain ones.
fn rejected(service: &Service, pattern: &str) -> Option<&'static str> {
    let pattern = match pattern {
        "" => return None,
        pattern => regex::Regex::new(&format!("^(?:{pattern})$")).ok()?,
    };
    // However an apostrophe is typed, it is one.
    let takes = |name: &str| {
        ['’', '\'', 'ʼ'].iter().any(|sign| pattern.is_match(&name.replace('’', &sign.to_string())))
    };
    let languages = service.languages.iter().map(|it| it.as_str().split('-').next());
    let (mut plain, mut names) = (false, Vec::new());
    for language in languages {
        let (of_all, of_some): (_, &[_]) = match language {
            Some("uk") => ("Олена", &["Дем’янчук", "Нечуй-Левицький", "Ґалаґан", "Їжак", "Єва"]),
            Some("et") => ("Anna", &["Õunapuu", "Kask-Tamm", "Ülle", "Žanna"]),
            Some("en") => ("Anna", &["O’Brien", "Smith-Jones", "Zoë"]),
            _ => continue,
        };
        if takes(of_all) {
            plain = true;
            names.extend_from_slice(of_some);
        }
    }
    names.into_iter().find(|name| plain && !takes(name))
}

#[cfg(test)]
mod tests {
    use super::rejected;
    use maket_model::service::{Service, ServiceBody};

    #[test]
    fn patterns_take_the_names_of_the_languages() {
        for (languages, pattern, expected) in [
            ("uk", "[А-Яа-я]+", Some("Дем’янчук")),
            ("uk", r"[\p{L}’\- ]+", None),
            ("uk", r"[\p{L}' ]+", Some("Нечуй-Левицький")),
            ("en", "[A-Za-z'-]+", Some("Zoë")),
            ("et", "[A-Za-zÕÄÖÜõäöü-]+", Some("Žanna")),
            ("en", "[0-9]+", None),
            ("en", "[", None),
            ("uk", "[A-Z]+", None),
        ] {
            let body = ServiceBody { languages: vec![languages.into()], ..ServiceBody::default() };
            let service = Service { body, ..Service::default() };
            assert_eq!(rejected(&service, pattern), expected, "{pattern} in {languages}");
        }
    }
}
