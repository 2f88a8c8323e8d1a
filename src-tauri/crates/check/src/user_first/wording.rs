//! How what people read is worded: sentences, words, abbreviations, officialese, and whether one
//! thing has one name (U25).
//!
//! Only counts and words are told. There is no formula of readability that holds for Ukrainian or
//! Estonian, so nothing is given a grade.

use crate::code::Code;
use crate::report::{Diagnostic, Report};
use crate::user_first::phrasing::phrasings;
use foldhash::{HashMap, HashMapExt};
use maket_model::id::Language;
use maket_model::part_tree::Leaf;
use maket_model::place::Place;
use maket_model::question::Question;
use maket_model::service::Service;
use maket_model::step::Step;
use maket_model::text::{Text, words};
use std::collections::BTreeSet;

/// So few words say nothing about how long words are.
const ENOUGH: usize = 100;

/// What is too long in a language.
///
/// English: GOV.UK's 25 words. Ukrainian and Estonian say the same in fewer, longer words; no limit
/// of theirs is known, so that 20 words, what counts as a long word and the share of such words
/// are our proposals.
struct Limits {
    /// The most words of a sentence.
    sentence: usize,
    /// A word of more letters is long.
    letters: usize,
    /// The most long words of a hundred.
    long: usize,
}

fn limits(language: &str) -> Option<Limits> {
    match language.split('-').next()? {
        "en" => Some(Limits { sentence: 25, letters: 6, long: 35 }),
        "uk" | "et" => Some(Limits { sentence: 20, letters: 9, long: 30 }),
        _ => None,
    }
}

/// Words that officials use and hardly anybody else, each with what to say in its place; `*` stands
/// for any letters.
///
/// English: GOV.UK style guide, words to avoid. Ukrainian: Antonenko-Davydovych, *How we speak*
/// (1970). Estonian: the Institute of the Estonian Language, *Ametniku soovitussõnastik*.
fn officialese(language: &str) -> &'static [(&'static str, &'static str)] {
    match language.split('-').next().unwrap_or_default() {
        "en" => &[
            ("utilis*", "use"),
            ("utiliz*", "use"),
            ("facilitat*", "help"),
            ("collaborat*", "work with"),
            ("liais*", "talk to"),
            ("streamlin*", "make simpler"),
            ("purchas*", "buy"),
            ("approximately", "about"),
            ("going forward", "from now on"),
        ],
        "uk" => &[
            ("прийма* участь", "брати участь"),
            ("прийня* участь", "взяти участь"),
            ("на протязі", "протягом"),
            ("являється", "є"),
            ("являються", "є"),
            ("слідуюч*", "наступний"),
            ("співпада*", "збігатися"),
            ("по відношенню до", "щодо"),
        ],
        "et" => &[
            ("antud", "see"),
            ("käesolev*", "see"),
            ("omab", "on"),
            ("omavad", "on"),
            ("teosta*", "tegema"),
            ("läbi viia", "korraldada"),
            ("*järgselt", "järgi, järel"),
            ("*põhiselt", "põhjal, järgi"),
        ],
        _ => &[],
    }
}

/// Abbreviations that need no explanation: everybody knows the thing by them.
const KNOWN: [&str; 20] = [
    "ID", "PDF", "QR", "SMS", "IBAN", "PIN", "USB", "JPG", "PNG", "UAH", "EUR", "EU", "ЄС", "UA",
    "EE", "MB", "KB", "МБ", "КБ", "ПІН",
];

/// Judges a text of a step by itself.
pub(crate) fn see_leaf(service: &Service, place: &Place, leaf: &Leaf, report: &mut Report) {
    let Some(text) = read_by_people(place, leaf) else { return };
    for language in &service.languages {
        let Some(said) = text.get(language.as_str()) else { continue };
        if let Some(limits) = limits(language.as_str()) {
            let long = sentences(said).find(|it| words(it).count() > limits.sentence);
            if let Some(sentence) = long {
                let count = words(sentence).count().to_string();
                let most = limits.sentence.to_string();
                let args = [language.as_str(), &count, &most, &beginning(sentence)];
                report.add(Code::LongSentence, place.clone(), &args);
            }
        }
        for (phrase, instead) in officialese(language.as_str()) {
            if let Some(found) = find(said, phrase) {
                let args = [language.as_str(), &found, instead];
                report.add(Code::Officialese, place.clone(), &args);
            }
        }
        for it in phrasings(language.as_str(), said) {
            let (first, count) = (&it.found[0], it.found.len().to_string());
            let args = [language.as_str(), first, &count, it.instead];
            report.add(it.code, place.clone(), &args);
        }
    }
}

/// The text of a leaf, where people read it: what is said of reasons stays inside.
fn read_by_people<'s>(place: &Place, leaf: &Leaf<'s>) -> Option<&'s Text> {
    let is_of_step = place.path.first().is_some_and(|it| it.collection == "steps");
    let is_reason = place.facet.as_deref().is_some_and(|it| it.starts_with("why"));
    match leaf {
        Leaf::Text(text) if is_of_step && !is_reason => Some(text),
        _ => None,
    }
}

/// What people read on a step, gathered to be judged as a whole.
#[derive(Default)]
pub(crate) struct Page<'s> {
    texts: Vec<&'s Text>,
}

impl<'s> Page<'s> {
    pub(crate) fn take(&mut self, place: &Place, leaf: &Leaf<'s>) {
        self.texts.extend(read_by_people(place, leaf));
    }

    pub(crate) fn judge(&self, service: &Service, place: &Place, report: &mut Report) {
        for language in &service.languages {
            let texts = self.texts.iter().filter_map(|text| text.get(language.as_str()));
            let texts: Vec<&str> = texts.collect();
            abbreviations(language, &texts, place, report);
            if let Some(limits) = limits(language.as_str()) {
                long_words(language, &limits, &texts, place, report);
            }
        }
    }
}

fn long_words(
    language: &Language,
    limits: &Limits,
    texts: &[&str],
    place: &Place,
    report: &mut Report,
) {
    let (mut all, mut long) = (0, 0);
    for word in texts.iter().flat_map(|text| words(text)).filter(|it| !it.starts_with('{')) {
        all += 1;
        let letters = |part: &str| part.chars().filter(|it| it.is_alphabetic()).count();
        long += usize::from(word.split('-').any(|part| letters(part) > limits.letters));
    }
    if all >= ENOUGH && long * 100 > all * limits.long {
        let counts = [long, all, limits.letters].map(|it| it.to_string());
        let args = [language.as_str(), &counts[0], &counts[1], &counts[2]];
        report.add(Code::LongWords, place.clone(), &args);
    }
}

/// Capitals that are not spelt out on the same page, as “Unique number (UN)” or “UN (unique number)”.
fn abbreviations(language: &Language, texts: &[&str], place: &Place, report: &mut Report) {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for text in texts {
        for word in words(text).filter(|it| is_abbreviation(it)) {
            if seen.insert(word) && !texts.iter().any(|text| explains(text, word)) {
                let args = [language.as_str(), word];
                report.add(Code::AbbreviationUnexplained, place.clone(), &args);
            }
        }
    }
}

fn is_abbreviation(word: &str) -> bool {
    let letters = word.chars().filter(|it| it.is_alphabetic()).count();
    (2..=6).contains(&letters)
        && word.chars().all(char::is_uppercase)
        && !KNOWN.contains(&word)
        && !is_roman(word)
}

/// Whether a word is a number in Roman figures.
fn is_roman(word: &str) -> bool {
    let mut rest = word.trim_start_matches('M');
    for (one, five, ten) in [("C", "D", "M"), ("X", "L", "C"), ("I", "V", "X")] {
        let short = [format!("{one}{ten}"), format!("{one}{five}")];
        if let Some(after) = short.iter().find_map(|it| rest.strip_prefix(it.as_str())) {
            rest = after;
            continue;
        }
        rest = rest.strip_prefix(five).unwrap_or(rest);
        for _ in 0..3 {
            rest = rest.strip_prefix(one).unwrap_or(rest);
        }
    }
    rest.is_empty()
}

fn explains(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let (before, after) = (text[..at].trim_end(), text[at + word.len()..].trim_start());
        (before.ends_with('(') && after.starts_with(')'))
            || after.starts_with('(')
            || after.starts_with('—')
            || after.starts_with('–')
    })
}

/// The sentences of a text. A line of a list is one; a point in an abbreviation or a number is no
/// end, since a small letter or a figure follows it.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| {
        let mut rest = line;
        std::iter::from_fn(move || {
            if rest.trim().is_empty() {
                return None;
            }
            let (sentence, after) = rest.split_at(end_of_sentence(rest));
            rest = after;
            Some(sentence)
        })
    })
}

fn end_of_sentence(text: &str) -> usize {
    for (at, sign) in
        text.char_indices().filter(|(_, sign)| matches!(sign, '.' | '!' | '?' | '…' | ';'))
    {
        let after = &text[at + sign.len_utf8()..];
        let begins = after.trim_start().chars().next();
        let goes_on = begins.is_some_and(|next| next.is_lowercase() || next.is_ascii_digit());
        if after.starts_with(char::is_whitespace) && (sign == ';' || !goes_on) {
            return at + sign.len_utf8();
        }
    }
    text.len()
}

/// The words of a text that a phrase stands for, as they are written.
fn find(text: &str, phrase: &str) -> Option<String> {
    // Most texts hold none: the longest piece of the phrase tells that soonest.
    let piece = phrase.split(['*', ' ']).max_by_key(|it| it.len())?;
    let lower = text.to_lowercase();
    if !lower.contains(piece) {
        return None;
    }
    let all: Vec<&str> = words(text).collect();
    let wanted: Vec<&str> = phrase.split(' ').collect();
    let is_like = |word: &str, wanted: &str| {
        let word = word.to_lowercase();
        match (wanted.strip_suffix('*'), wanted.strip_prefix('*')) {
            (Some(start), _) => word.starts_with(start),
            (_, Some(end)) => word.len() > end.len() && word.ends_with(end),
            _ => word == wanted,
        }
    };
    let found = all
        .windows(wanted.len())
        .find(|window| window.iter().zip(&wanted).all(|(word, wanted)| is_like(word, wanted)))?;
    Some(found.join(" "))
}

/// The first words of a sentence.
fn beginning(sentence: &str) -> String {
    const WORDS: usize = 6;
    let sentence = sentence.trim();
    match sentence.split_whitespace().nth(WORDS) {
        Some(_) => {
            let first: Vec<&str> = sentence.split_whitespace().take(WORDS).collect();
            format!("{} …", first.join(" "))
        }
        None => sentence.to_owned(),
    }
}

/// What the questions of a step call their elements: of each with its place.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Terms(Vec<(Place, String, Text)>);

impl Terms {
    pub(crate) fn of(step: &Step, place: &Place) -> Self {
        let questions = step.questions();
        let keys = maket_model::place::keys_of(
            &questions
                .iter()
                .map(|it| Some(it.key.as_ref().map_or(it.id.as_str(), |key| key.as_str())))
                .collect::<Vec<_>>(),
        );
        let term = |(question, key): (&Question, maket_model::id::Key)| {
            let is = question.is.as_ref().filter(|is| !is.is_empty())?;
            let place = place.child("questions", key.as_str()).facet("label");
            Some((place, is.to_string(), question.label.clone()))
        };
        Self(questions.iter().zip(keys).filter_map(term).collect())
    }
}

/// Judges whether questions about the same thing call it the same.
pub(crate) fn terms<'t>(
    service: &Service,
    all: impl Iterator<Item = &'t Terms>,
) -> Vec<Diagnostic> {
    let mut report = Report::default();
    let mut first: HashMap<(&str, &str), &str> = HashMap::new();
    for (place, is, label) in all.flat_map(|terms| &terms.0) {
        for language in &service.languages {
            let Some(label) = label.get(language.as_str()) else { continue };
            let known = *first.entry((is.as_str(), language.as_str())).or_insert(label);
            if !is_same(known, label) {
                let args = [language.as_str(), label, known, is.as_str()];
                report.add(Code::InconsistentTerm, place.clone(), &args);
            }
        }
    }
    report.diagnostics
}

fn is_same(one: &str, other: &str) -> bool {
    one == other || words(one).map(str::to_lowercase).eq(words(other).map(str::to_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_they_end() {
        for (text, expected) in [
            ("One. Two! Three?", vec!["One.", " Two!", " Three?"]),
            ("Law No. 5 of 2.3.2026 holds. Yes", vec!["Law No. 5 of 2.3.2026 holds.", " Yes"]),
            ("- a point\n- another", vec!["- a point", "- another"]),
            ("вул. зразкова, 1. Київ", vec!["вул. зразкова, 1.", " Київ"]),
            ("first; second", vec!["first;", " second"]),
        ] {
            assert_eq!(sentences(text).collect::<Vec<_>>(), expected, "{text}");
        }
    }

    #[test]
    fn officialese_is_found_in_its_forms() {
        for (text, phrase, expected) in [
            ("We utilise it", "utilis*", Some("utilise")),
            ("Хто Приймає участь?", "прийма* участь", Some("Приймає участь")),
            ("Вид приймають. Участь", "прийма* участь", Some("приймають Участь")),
            ("Lepingujärgselt", "*järgselt", Some("Lepingujärgselt")),
            ("järgselt", "*järgselt", None),
            ("repurchased", "purchas*", None),
        ] {
            assert_eq!(find(text, phrase).as_deref(), expected, "{phrase} in {text}");
        }
    }

    #[test]
    fn abbreviations_are_capitals_that_nobody_explains() {
        for (word, expected) in [
            ("ДРАЦС", true),
            ("XML", true),
            ("QR", false),
            ("XIV", false),
            ("MCMXC", false),
            ("VIII", false),
            ("Київ", false),
            ("A", false),
            ("ПОВІДОМЛЕННЯ", false),
        ] {
            assert_eq!(is_abbreviation(word), expected, "{word}");
        }
        assert!(explains("The register (DRACS) knows", "DRACS"), "spelt out before it");
        assert!(explains("УНЗР — унікальний номер", "УНЗР"), "spelt out after it");
        assert!(!explains("УНЗР дитини", "УНЗР"), "left alone");
    }
}
