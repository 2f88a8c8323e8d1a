//! What of a text a screen reader, a screen of one colour or a reader of one language would lose.

use crate::code::Code;
use crate::report::Report;
use crate::user_first::saying::holds;
use maket_model::part_tree::Leaf;
use maket_model::place::Place;
use maket_model::text::{Text, expressions};
use regex::Regex;
use std::sync::LazyLock;

/// What links say that say nothing about where they lead.
const LINKS: [&str; 22] = [
    "here",
    "click here",
    "this",
    "link",
    "this link",
    "more",
    "read more",
    "learn more",
    "details",
    "тут",
    "сюди",
    "за посиланням",
    "посилання",
    "детальніше",
    "докладніше",
    "натисніть тут",
    "siin",
    "siia",
    "siit",
    "vaata siit",
    "loe lähemalt",
    "lisainfo",
];

/// Words that speak to those only who see a place or a colour.
const LOOKS: [&str; 26] = [
    "on the right",
    "on the left",
    "green button",
    "red button",
    "blue button",
    "round button",
    "shown in red",
    "shown in green",
    "marked in red",
    "праворуч",
    "ліворуч",
    "зелена кнопка",
    "зелену кнопку",
    "червона кнопка",
    "червону кнопку",
    "синя кнопка",
    "синю кнопку",
    "червоним кольором",
    "зеленим кольором",
    "позначено червоним",
    "paremal",
    "vasakul",
    "roheline nupp",
    "rohelist nuppu",
    "punane nupp",
    "punast nuppu",
];

/// Letters of Russian that Ukrainian does not have.
const NOT_UKRAINIAN: [char; 4] = ['ы', 'э', 'ъ', 'ё'];

static LINK: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\[([^\]]*)\]\(([^)]*)\)").expect("our own pattern can be read"));

/// Judges a text in each of its languages.
pub(crate) fn see_leaf(place: &Place, leaf: &Leaf, report: &mut Report) {
    let Leaf::Text(text) = leaf else { return };
    for (language, said) in text.0.iter().filter(|(_, said)| !said.is_empty()) {
        let facet = || match &place.facet {
            Some(facet) => place.facet(&format!("{facet}.{language}")),
            None => place.clone(),
        };
        if let Some(link) = LINK.captures_iter(said).map(|it| it[1].to_owned()).find(|it| empty(it))
        {
            report.add(Code::LinkSaysNothing, facet(), &[&link]);
        }
        let even = said.to_lowercase();
        if let Some(phrase) = LOOKS.iter().find(|phrase| holds(&even, phrase)) {
            report.add(Code::ByLooksAlone, facet(), &[phrase]);
        }
        if skips_a_heading(said) {
            report.add(Code::HeadingSkipped, facet(), &[]);
        }
        let words = words_of(said);
        if is_all_capitals(&words) {
            report.add(Code::AllCapitals, facet(), &[&excerpt(said)]);
        }
        if is_of_another_language(language.as_str(), &words) || is_a_copy(text, language.as_str()) {
            report.add(Code::WrongLanguage, facet(), &[&excerpt(said)]);
        }
    }
}

/// Whether a link's words say nothing when they are read out among other links.
fn empty(link: &str) -> bool {
    let said = link.trim().trim_end_matches(['.', '!', '…', '»', '>']).trim().to_lowercase();
    said.is_empty() || LINKS.contains(&said.as_str()) || said.contains("://")
}

/// Whether a heading lies more than one level below the one above it.
fn skips_a_heading(text: &str) -> bool {
    let levels = text.lines().filter_map(|line| {
        let level = line.bytes().take_while(|it| *it == b'#').count();
        ((1..=6).contains(&level) && line[level..].starts_with(' ')).then_some(level)
    });
    let levels: Vec<usize> = levels.collect();
    levels.windows(2).any(|pair| pair[1] > pair[0] + 1)
}

/// A text without expressions and addresses.
fn words_of(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut from = 0;
    for inside in expressions(text) {
        bare.push_str(&text[from..inside.start]);
        from = inside.end;
    }
    bare.push_str(&text[from..]);
    let bare = LINK.replace_all(&bare, "$1");
    let is_word = |it: &&str| !it.contains("://") && !it.contains('@') && !it.contains("www.");
    bare.split_whitespace().filter(is_word).collect::<Vec<_>>().join(" ")
}

/// Whether more than an abbreviation is written in capitals.
fn is_all_capitals(words: &str) -> bool {
    const LETTERS: usize = 12;
    let letters = words.chars().filter(|it| it.is_alphabetic()).count();
    let cased =
        words.split(' ').filter(|it| it.chars().filter(|it| it.is_alphabetic()).count() > 3);
    letters >= LETTERS && cased.count() > 1 && !words.chars().any(char::is_lowercase)
}

/// Whether a text is in letters that its language is not written in.
fn is_of_another_language(language: &str, words: &str) -> bool {
    /// A name or two in foreign letters are no text.
    const ENOUGH: usize = 12;
    let (mut cyrillic, mut latin) = (0, 0);
    for letter in words.chars().filter(|it| it.is_alphabetic()) {
        match letter {
            '\u{0400}'..='\u{052F}' => cyrillic += 1,
            'a'..='z' | 'A'..='Z' | '\u{00C0}'..='\u{024F}' => latin += 1,
            _ => {}
        }
    }
    match language.split('-').next() {
        Some("uk") => {
            let russian = words.to_lowercase().contains(NOT_UKRAINIAN);
            russian || (cyrillic == 0 && latin >= ENOUGH && words.contains(' '))
        }
        Some("en" | "et") => cyrillic > latin && cyrillic > 3,
        _ => false,
    }
}

/// Whether an Estonian text is the English one.
fn is_a_copy(text: &Text, language: &str) -> bool {
    language == "et"
        && text.get("et") == text.get("en")
        && text.get("et").is_some_and(|it| words_of(it).split(' ').count() > 2)
}

/// The beginning of a text.
fn excerpt(text: &str) -> String {
    const LENGTH: usize = 60;
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(LENGTH) {
        Some((at, _)) => format!("{}…", line[..at].trim_end()),
        None => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_tell_languages_apart() {
        for (language, text, expected) in [
            ("uk", "Send the application", true),
            ("uk", "Подати заяву", false),
            ("uk", "Подать заявление вы", true),
            ("uk", "ID", false),
            ("uk", "PDF, JPG", false),
            ("en", "Подати заяву", true),
            ("en", "Number 2ЕА", false),
            ("et", "Esita taotlus", false),
            ("pl", "Подати заяву", false),
        ] {
            let found = is_of_another_language(language, &words_of(text));
            assert_eq!(found, expected, "“{text}” under {language}");
        }
        let expression = words_of("{applicant.name} просить {count(children)}");
        assert_eq!(expression, "{} просить {}", "names in expressions are no words");
    }

    #[test]
    fn headings_follow_each_other() {
        for (text, expected) in [
            ("# One\n\n## Two\n\n# One", false),
            ("## Two\n\n#### Four", true),
            ("#hash\n\n### Three", false),
        ] {
            assert_eq!(skips_a_heading(text), expected, "{text}");
        }
    }
}
