//! Whether each question can be answered, and what of the file this version does not know.

use crate::code::Code;
use crate::period;
use crate::report::Report;
use maket_model::Extra;
use maket_model::part_tree::{Leaf, Part};
use maket_model::place::Place;
use maket_model::question::{Answer, ChoiceAnswer, Decimal, Question};
use maket_model::step::{Content, StepKind};

/// Groups within groups beyond this many are more than a person keeps in mind.
const DEEPEST: usize = 2;

/// Judges a length of time.
pub(crate) fn see_leaf(place: &Place, leaf: &Leaf, report: &mut Report) {
    if let Leaf::Period(period) = leaf
        && !period::is_well_formed(period.as_str())
    {
        report.add(Code::BadPeriod, place.clone(), &[period.as_str()]);
    }
}

/// Judges answers, lists, and what this version does not know.
pub(crate) fn see(place: &Place, part: &Part, report: &mut Report) {
    for key in extra(part).into_iter().flat_map(Extra::keys) {
        report.add(Code::UnknownKey, place.facet(key), &[key]);
    }
    match part {
        Part::List(list) if list.items.is_empty() && list.asset.is_none() => {
            report.add(Code::EmptyList, place.clone(), &[]);
        }
        Part::Step(step) => {
            if let StepKind::Opaque(keys) = &step.kind {
                opaque("kind", "kind", keys, place, report);
            }
        }
        Part::Content(Content::Opaque(keys)) => opaque("content", "type", keys, place, report),
        Part::Question(question) => answer(question, place, report),
        _ => {}
    }
}

fn opaque(what: &str, tag: &str, keys: &Extra, place: &Place, report: &mut Report) {
    let name = keys.get(tag).and_then(|it| it.as_str()).unwrap_or_default();
    report.add(Code::UnknownKind, place.clone(), &[what, name]);
}

/// Keys of a thing that this version does not know.
fn extra<'s>(part: &Part<'s>) -> Option<&'s Extra> {
    Some(match part {
        Part::Service(it) => &it.body.extra,
        Part::Need(it) => &it.extra,
        Part::Law(it) => &it.extra,
        Part::Objective(it) => &it.extra,
        Part::KeyResult(it) => &it.extra,
        Part::Actor(it) => &it.extra,
        Part::Stage(it) => &it.extra,
        Part::Rule(it) => &it.extra,
        Part::List(it) => &it.extra,
        Part::Item(it) => &it.extra,
        Part::Registry(it) => &it.extra,
        Part::Operation(it) => &it.extra,
        Part::Field(it) => &it.extra,
        Part::Document(it) => &it.extra,
        Part::Claim(it) => &it.extra,
        Part::CardDocument(it) => &it.extra,
        Part::Refusal(it) => &it.extra,
        Part::Arrow(it) => &it.extra,
        Part::Question(it) => &it.extra,
        Part::Check(it) => &it.extra,
        Part::Row(it) => &it.extra,
        Part::OutcomePart(it) => &it.extra,
        Part::SignedIn(it) => &it.extra,
        Part::Threat(it) => &it.extra,
        Part::Judged(it) => &it.extra,
        Part::Content(it) => match it {
            Content::Markdown(it)
            | Content::Details(it)
            | Content::Inset(it)
            | Content::Warning(it) => &it.extra,
            Content::Image(it) => &it.extra,
            Content::Opaque(_) => return None,
        },
        Part::Step(it) => match &it.kind {
            StepKind::Start(it) => &it.extra,
            StepKind::Page(it) => &it.extra,
            StepKind::SignIn(it) => &it.extra,
            StepKind::Exchange(it) => &it.extra,
            StepKind::Decision(it) => &it.extra,
            StepKind::Pay(it) => &it.extra,
            StepKind::Sign(it) => &it.extra,
            StepKind::CheckAnswers(it) => &it.extra,
            StepKind::Review(it) => &it.extra,
            StepKind::Wait(it) => &it.extra,
            StepKind::Notify(it) => &it.extra,
            StepKind::Issue(it) => &it.extra,
            StepKind::Outcome(it) => &it.extra,
            StepKind::Module(it) => &it.extra,
            StepKind::Opaque(_) => return None,
        },
    })
}

fn answer(question: &Question, place: &Place, report: &mut Report) {
    let Some(answer) = &question.answer else {
        report.add(Code::AnswerMissing, place.clone(), &[]);
        return;
    };
    match answer {
        Answer::Text(text) => {
            least_and_most(text.min, text.max, place, report);
            pattern(&text.pattern, place, report);
        }
        Answer::Number(number) | Answer::Money(number) => {
            if let (Some(min), Some(max)) = (&number.min, &number.max)
                && is_over(min, max)
            {
                report.add(Code::MinOverMax, place.clone(), &[&min.0, &max.0]);
            }
        }
        Answer::OneOf(choice) => choose(choice, place, report),
        Answer::ManyOf(choice) => {
            choose(choice, place, report);
            least_and_most(choice.min, choice.max, place, report);
        }
        Answer::NationalId(scheme)
        | Answer::DocumentNumber(scheme)
        | Answer::Organisation(scheme)
        | Answer::VehiclePlate(scheme) => pattern(&scheme.pattern, place, report),
        Answer::Group(group) => {
            if group.fields.is_empty() {
                report.add(Code::EmptyGroup, place.clone(), &[]);
            }
            least_and_most(group.min, group.max, place, report);
            let groups = place.path.iter().filter(|it| it.collection == "answer.fields").count();
            if groups == DEEPEST {
                report.add(Code::DeepNesting, place.clone(), &[&(groups + 1).to_string()]);
            }
        }
        Answer::Opaque(keys) => opaque("answer", "type", keys, place, report),
        Answer::Classifier(_)
        | Answer::Date(_)
        | Answer::Month(_)
        | Answer::Time(_)
        | Answer::YesNo(_)
        | Answer::Choose(_)
        | Answer::Email(_)
        | Answer::Phone(_)
        | Answer::PersonName(_)
        | Answer::Address(_)
        | Answer::Iban(_)
        | Answer::File(_)
        | Answer::Consent(_) => {}
    }
}

fn choose(choice: &ChoiceAnswer, place: &Place, report: &mut Report) {
    match (&choice.list, choice.items.is_empty()) {
        (None, true) => {
            report.add(Code::EmptyList, place.clone(), &[]);
        }
        (Some(list), false) => {
            report.add(Code::ItemsTwice, place.clone(), &[list.as_str()]);
        }
        (None, false) | (Some(_), true) => {}
    }
}

fn least_and_most(min: Option<u32>, max: Option<u32>, place: &Place, report: &mut Report) {
    if let (Some(min), Some(max)) = (min, max)
        && min > max
    {
        report.add(Code::MinOverMax, place.clone(), &[&min.to_string(), &max.to_string()]);
    }
}

fn is_over(min: &Decimal, max: &Decimal) -> bool {
    let number = |it: &Decimal| it.0.trim().parse::<maket_feel::Number>().ok();
    match (number(min), number(max)) {
        (Some(min), Some(max)) => min > max,
        _ => false,
    }
}

fn pattern(pattern: &str, place: &Place, report: &mut Report) {
    if !pattern.is_empty() && regex::Regex::new(pattern).is_err() {
        report.add(Code::BadPattern, place.clone(), &[pattern]);
    }
}
