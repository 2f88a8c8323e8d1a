//! What is said beside a field: label, hint, message, button (U6, U7, U8, U9, U16).

use crate::at;
use crate::code::Code;
use crate::fix::Repair;
use crate::report::Report;
use foldhash::{HashSet, HashSetExt};
use maket_model::part_tree::Part;
use maket_model::place::Place;
use maket_model::service::Service;
use maket_model::step::{Step, StepKind};
use maket_model::text::Text;

/// Marks of what has to be answered; pages say by themselves what need not.
const MARKS: [&str; 8] = [
    "*",
    "(optional)",
    "(required)",
    "(необов'язково)",
    "(обов'язково)",
    "(pole kohustuslik)",
    "(kohustuslik)",
    "(valikuline)",
];

/// What buttons say that say nothing. In Ukrainian and Estonian the word for “continue” is “next”.
const BUTTONS: [&str; 9] =
    ["next", "ok", "go", "proceed", "submit", "ок", "вперед", "наступна", "järgmine"];

/// Words that blame, apologise or beg in messages; `*` stands for any letters at the end.
///
/// English: GOV.UK Design System, error message, "Be clear and concise". Ukrainian and Estonian:
/// the same words.
const BANNED: [&str; 27] = [
    "please",
    "sorry",
    "valid",
    "invalid",
    "forbidden",
    "illegal",
    "this field is required",
    "an error occurred",
    "you forgot",
    "будь ласка",
    "вибачте",
    "перепрошуємо",
    "на жаль",
    "некоректн*",
    "невірн*",
    "заборонено",
    "обов'язкове поле",
    "поле обов'язкове",
    "сталася помилка",
    "виникла помилка",
    "palun",
    "vabandust",
    "kahjuks",
    "vigane",
    "keelatud",
    "kohustuslik väli",
    "tekkis viga",
];

/// Judges label, hint and messages of a thing.
pub(crate) fn see(place: &Place, part: &Part, report: &mut Report) {
    match part {
        Part::Question(question) => {
            label(&question.label, place, report);
            hint(&question.hint, place, report);
            message(&question.missing, "missing", place, report);
        }
        Part::Check(check) => message(&check.message, "message", place, report),
        _ => {}
    }
}

/// Judges the button of a page, and whether messages tell mistakes apart.
pub(crate) fn see_step(service: &Service, step: &Step, report: &mut Report) {
    let (button, may_go) = match &step.kind {
        StepKind::Page(page) => (&page.button, true),
        StepKind::CheckAnswers(check) => (&check.button, false),
        _ => return,
    };
    if let Some(said) = button.0.values().find(|said| {
        let said = said.trim().trim_end_matches(['.', '!', '>', '»']).trim().to_lowercase();
        BUTTONS.contains(&said.as_str())
    }) {
        let place = at::step(step).facet("button");
        // Without words of its own a page's button says “Continue”.
        let fix = may_go.then(|| Repair::clear(place.clone(), "")).flatten();
        report.add(Code::ButtonSaysNothing, place, &[said]).mend(fix);
    }
    let language = service.languages.first().map_or("", |it| it.as_str());
    for question in step.questions() {
        let mut said: HashSet<&str> = HashSet::new();
        for check in &question.checks {
            let message = check.message.or_first(language);
            if !message.is_empty() && !said.insert(message) {
                let place = at::check(step, question, check);
                report.add(Code::MessageRepeated, place, &[message]);
            }
        }
    }
}

fn label(label: &Text, place: &Place, report: &mut Report) {
    for (language, said) in &label.0 {
        let facet = place.facet(&format!("label.{language}"));
        let trimmed = said.trim_end();
        let even = trimmed.to_lowercase().replace(['’', 'ʼ'], "'");
        if let Some(mark) = MARKS.iter().find(|mark| even.ends_with(*mark)) {
            let letters = trimmed.chars().count() - mark.chars().count();
            let bare: String = trimmed.chars().take(letters).collect();
            let bare = bare.trim_end();
            report.add(Code::MarkedByHand, facet, &[mark]).mend(say(
                place,
                "label",
                language.as_str(),
                bare,
            ));
        } else if let Some(bare) = trimmed.strip_suffix(':') {
            report.add(Code::EndMark, facet, &[said, ":"]).mend(say(
                place,
                "label",
                language.as_str(),
                bare.trim_end(),
            ));
        }
    }
}

fn hint(hint: &Text, place: &Place, report: &mut Report) {
    for (language, said) in &hint.0 {
        let facet = place.facet(&format!("hint.{language}"));
        if said.contains("](") || said.contains("://") || sentences(said) > 1 {
            report.add(Code::HintTooLong, facet, &[said]);
        } else if let Some(bare) = said.trim_end().strip_suffix('.')
            && !bare.ends_with('.')
        {
            report.add(Code::EndMark, facet, &[said, "."]).mend(say(
                place,
                "hint",
                language.as_str(),
                bare,
            ));
        }
    }
}

fn message(message: &Text, facet: &str, place: &Place, report: &mut Report) {
    for (language, said) in &message.0 {
        let even = said.to_lowercase().replace(['’', 'ʼ'], "'");
        if let Some(word) = BANNED.iter().find(|word| holds(&even, word)) {
            let facet = place.facet(&format!("{facet}.{language}"));
            report.add(Code::MessageWords, facet, &[said, word.trim_end_matches('*')]);
        }
    }
}

fn say(place: &Place, facet: &str, language: &str, said: &str) -> Option<crate::fix::Fix> {
    let facet = place.facet(&format!("{facet}.{language}"));
    (!said.is_empty()).then(|| Repair::set(facet, said, said)).flatten()
}

/// How many sentences: one ends where a capital letter begins the next.
fn sentences(text: &str) -> usize {
    let ends = text.char_indices().filter(|(at, sign)| {
        let mut after = text[at + sign.len_utf8()..].chars();
        matches!(sign, '.' | '!' | '?')
            && after.next().is_some_and(char::is_whitespace)
            && after.find(|it| !it.is_whitespace()).is_some_and(char::is_uppercase)
    });
    1 + ends.count()
}

/// Whether a text in small letters holds a phrase as whole words.
pub(crate) fn holds(text: &str, phrase: &str) -> bool {
    let (phrase, open) = phrase.strip_suffix('*').map_or((phrase, false), |it| (it, true));
    text.match_indices(phrase).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + phrase.len()..].chars().next();
        let ends = |it: Option<char>| it.is_none_or(|it| !it.is_alphanumeric());
        ends(before) && (open || ends(after))
    })
}

#[cfg(test)]
mod tests {
    use super::{holds, sentences};

    #[test]
    fn phrases_are_whole_words() {
        for (text, phrase, expected) in [
            ("enter a valid date", "valid", true),
            ("is it validated", "valid", false),
            ("некоректна дата", "некоректн*", true),
            ("palunud", "palun", false),
        ] {
            assert_eq!(holds(text, phrase), expected, "{phrase} in {text}");
        }
    }

    #[test]
    fn sentences_begin_with_capitals() {
        for (text, expected) in [
            ("For example 12.5 kg", 1),
            ("On the card. Or on the form", 2),
            ("вул. зразкова, 1", 1),
        ] {
            assert_eq!(sentences(text), expected, "{text}");
        }
    }
}
