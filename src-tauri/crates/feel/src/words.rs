//! The words of diagnostics, one table for all languages.

use std::fmt::Write as _;

use crate::diagnostic::{Diagnostic, DiagnosticKind, Hint};

/// A language that diagnostics and sentences are put in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Ukrainian.
    Uk,
    /// Estonian.
    Et,
}

impl Language {
    /// The language of a tag such as `uk` or `en-GB`; English where there are no words for it.
    pub fn of_tag(tag: &str) -> Language {
        match tag.split('-').next() {
            Some("uk") => Language::Uk,
            Some("et") => Language::Et,
            _ => Language::En,
        }
    }

    /// What is said in this language, of what is said in English, Ukrainian and Estonian.
    pub fn pick<T>(self, [english, ukrainian, estonian]: [T; 3]) -> T {
        match self {
            Language::En => english,
            Language::Uk => ukrainian,
            Language::Et => estonian,
        }
    }

    /// What a month, from 1 to 12, is called in a date: «1 березня», "1 March", "1. märts".
    pub fn month(self, month: i8) -> &'static str {
        let names = match self {
            Language::En => &[
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ],
            Language::Uk => &[
                "січня",
                "лютого",
                "березня",
                "квітня",
                "травня",
                "червня",
                "липня",
                "серпня",
                "вересня",
                "жовтня",
                "листопада",
                "грудня",
            ],
            Language::Et => &[
                "jaanuar",
                "veebruar",
                "märts",
                "aprill",
                "mai",
                "juuni",
                "juuli",
                "august",
                "september",
                "oktoober",
                "november",
                "detsember",
            ],
        };
        names[(month - 1).rem_euclid(12) as usize]
    }

    /// The text in this language's quotation marks.
    pub fn quoted(self, text: &str) -> String {
        match self {
            Language::En => format!("\u{201C}{text}\u{201D}"),
            Language::Uk => format!("«{text}»"),
            Language::Et => format!("\u{201E}{text}\u{201C}"),
        }
    }
}

/// What is wrong, by kind; `{name}` is a particular of the diagnostic.
fn template(kind: DiagnosticKind, language: Language) -> &'static str {
    use DiagnosticKind as Kind;
    let said = match kind {
        Kind::Syntax => {
            ["{found} is not expected here", "{found} тут не очікується", "{found} ei sobi siia"]
        }
        Kind::UnfinishedText => [
            "The text has no closing quotation mark",
            "Текст не має закривних лапок",
            "Tekstil puuduvad lõpujutumärgid",
        ],
        Kind::UnfinishedBracket => {
            ["The bracket is never closed", "Цю дужку не закрито", "See sulg on lõpetamata"]
        }
        Kind::Unsupported => [
            "This part of the language is not supported: {what}",
            "Ця частина мови не підтримується: {what}",
            "Maket ei toeta seda keele osa: {what}",
        ],
        Kind::TooLarge => [
            "The expression is too long or too deeply nested",
            "Вираз задовгий або завкладений",
            "Avaldis on liiga pikk või liiga sügavalt pesastatud",
        ],
        Kind::UnknownName => ["There is no {name}", "Імені {name} немає", "Nime {name} ei ole"],
        Kind::UnknownFunction => {
            ["There is no function {name}", "Функції {name} немає", "Funktsiooni {name} ei ole"]
        }
        Kind::UnknownField => [
            "There is no {name} in this {type}",
            "Тут ({type}) немає {name}",
            "Siin ({type}) ei ole nime {name}",
        ],
        Kind::UnknownItem => [
            "The list {list} has no item {item}",
            "У списку {list} немає елемента {item}",
            "Loendis {list} ei ole valikut {item}",
        ],
        Kind::WrongType => [
            "This is a {found}, but a {needed} is needed",
            "Тип цього значення – {found}, а потрібен {needed}",
            "Siin peab olema {needed}, aga on {found}",
        ],
        Kind::NotACondition => [
            "A condition must be yes or no, and this is a {type}",
            "Умова має бути «так» або «ні», а це – {type}",
            "Tingimus peab olema „jah“ või „ei“, aga see on {type}",
        ],
        Kind::Incomparable => [
            "A {left} and a {right} do not go together",
            "Ці типи несумісні: {left} та {right}",
            "Need liigid ei sobi kokku: {left} ja {right}",
        ],
        Kind::WrongArity => [
            "The function {name} cannot be given {given} values",
            "Функція {name} не приймає стільки значень: {given}",
            "Funktsioon {name} ei võta nii mitut väärtust: {given}",
        ],
        Kind::UnknownParameter => [
            "The function {function} has no parameter {name}",
            "Функція {function} не має параметра {name}",
            "Funktsioonil {function} ei ole parameetrit {name}",
        ],
        Kind::DuplicateKey => [
            "The entry {name} is there twice",
            "Запис {name} повторюється",
            "Nimi {name} on kaks korda",
        ],
        Kind::InvalidLiteral => [
            "{text} is no date, time or duration",
            "{text} – не дата, не час і не тривалість",
            "{text} ei ole kuupäev, kellaaeg ega kestus",
        ],
        Kind::AlwaysNull => [
            "This can never have a value: something in it is always null",
            "Це ніколи не матиме значення: одна з частин завжди null",
            "Sellel ei saa kunagi olla väärtust: mõni selle osa on alati null",
        ],
        Kind::Constant => [
            "This does not depend on any answer",
            "Це не залежить від жодної відповіді",
            "See ei sõltu ühestki vastusest",
        ],
        Kind::MissingValue => ["A value is missing", "Бракує значення", "Väärtus puudub"],
        Kind::DivisionByZero => {
            ["Nothing can be divided by zero", "На нуль ділити не можна", "Nulliga ei saa jagada"]
        }
        Kind::OutOfRange => [
            "The value is too large, too small, or not in the list",
            "Значення завелике, замале або його немає у списку",
            "Väärtus on liiga suur, liiga väike või puudub loendist",
        ],
        Kind::InvalidArgument => [
            "The function cannot work with this value",
            "Функція не може обробити це значення",
            "Funktsioon ei oska selle väärtusega midagi teha",
        ],
        Kind::InvalidPattern => [
            "This is no regular expression",
            "Це не регулярний вираз",
            "See ei ole regulaaravaldis",
        ],
        Kind::OverBudget => [
            "The expression takes too long or too much memory",
            "Обчислення виразу триває задовго або потребує забагато пам’яті",
            "Avaldise arvutamine võtab liiga palju aega või mälu",
        ],
    };
    language.pick(said)
}

/// The words of what a particular says by a code: types and parts of the language.
fn coded(code: &str, language: Language) -> Option<&'static str> {
    let said = match code {
        "any" => ["value", "будь-яке значення", "mis tahes väärtus"],
        "null" => ["null", "null", "null"],
        "boolean" => ["yes or no", "так чи ні", "jah või ei"],
        "number" => ["number", "число", "arv"],
        "text" => ["text", "текст", "tekst"],
        "date" => ["date", "дата", "kuupäev"],
        "time" => ["time", "час", "kellaaeg"],
        "date-time" => ["date and time", "дата й час", "kuupäev ja kellaaeg"],
        "days-duration" => ["duration in days", "тривалість у днях", "kestus päevades"],
        "months-duration" => ["duration in months", "тривалість у місяцях", "kestus kuudes"],
        "item" => ["list item", "елемент списку", "loendi valik"],
        "list" => ["list", "список", "loend"],
        "context" => ["group of values", "група значень", "väärtuste rühm"],
        "range" => ["range", "проміжок", "vahemik"],
        "function" => ["function", "функція", "funktsioon"],
        "name-with-spaces" => ["names with spaces", "імена з пробілами", "tühikutega nimed"],
        "typed-parameter" => ["types of parameters", "типи параметрів", "parameetrite liigid"],
        "external-function" => ["external functions", "зовнішні функції", "välised funktsioonid"],
        "type" => ["types of one’s own", "власні типи", "oma liigid"],
        "function-value" => {
            ["functions as values", "функції як значення", "funktsioonid väärtustena"]
        }
        "cell" => [
            "a table cell inside an expression",
            "клітинка таблиці у виразі",
            "tabeli lahter avaldises",
        ],
        _ => return None,
    };
    Some(language.pick(said))
}

impl Diagnostic {
    /// The diagnostic in words, the hint included.
    pub fn words(&self, language: Language) -> String {
        let mut text = self.message(language);
        if let Some(hint) = &self.hint {
            let _ = write!(text, ". {}", hint.words(language));
        }
        text
    }

    /// What is wrong, without the hint.
    pub fn message(&self, language: Language) -> String {
        let mut text = template(self.kind, language).to_owned();
        for (key, value) in &self.args {
            let place = format!("{{{key}}}");
            if text.contains(&place) {
                text = text.replace(&place, &particular(key, value, language));
            }
        }
        let instead = match self.kind {
            DiagnosticKind::Syntax if self.arg("found").is_empty() => [
                "Something is missing at the end",
                "Наприкінці чогось бракує",
                "Lõpust on midagi puudu",
            ],
            DiagnosticKind::Unsupported if self.args.is_empty() => [
                "This is outside the supported part of the language",
                "Це поза підтримуваною частиною мови",
                "Maket ei toeta seda keele osa",
            ],
            _ => return text,
        };
        language.pick(instead).to_owned()
    }
}

fn particular(key: &str, value: &str, language: Language) -> String {
    match key {
        "given" => value.to_owned(),
        "found" | "needed" | "left" | "right" | "type" | "what" => {
            let or = language.pick([" or ", " або ", " või "]);
            let words: Option<Vec<&str>> =
                value.split('|').map(|code| coded(code, language)).collect();
            words.map_or_else(|| language.quoted(value), |words| words.join(or))
        }
        _ => language.quoted(value),
    }
}

impl Hint {
    /// The hint in words.
    pub fn words(&self, language: Language) -> String {
        match self {
            Hint::DidYouMean(name) => {
                let name = language.quoted(name);
                language.pick([
                    format!("Did you mean {name}?"),
                    format!("Можливо, {name}?"),
                    format!("Kas mõtlesite {name}?"),
                ])
            }
            Hint::Write(text) => {
                format!("{} {text}", language.pick(["Write", "Напишіть", "Kirjutage"]))
            }
            Hint::OneOf(texts) => {
                let possible = language.pick(["Possible:", "Можливо:", "Võimalikud:"]);
                format!("{possible} {}", texts.join(", "))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Span;

    #[test]
    fn every_kind_has_words_in_each_language() {
        for kind in DiagnosticKind::ALL {
            let english = template(kind, Language::En);
            for language in [Language::En, Language::Uk, Language::Et] {
                let words = Diagnostic::new(kind, Span::default()).words(language);
                assert!(words.len() > 5, "{} has words in {language:?}", kind.code());
                for place in english.split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
                    assert!(
                        template(kind, language).contains(&format!("{{{place}}}")),
                        "{} says {place} in {language:?} too",
                        kind.code()
                    );
                }
            }
        }
    }

    #[test]
    fn a_language_is_known_by_its_tag() {
        for (tag, language) in [
            ("en-GB", Language::En),
            ("uk", Language::Uk),
            ("et", Language::Et),
            ("et-EE", Language::Et),
            ("fr", Language::En),
        ] {
            assert_eq!(Language::of_tag(tag), language, "{tag}");
        }
    }

    #[test]
    fn a_mistake_is_told_in_plain_words() {
        let mut scope = crate::Scope::new();
        scope.declare("place", crate::Type::item("place", ["ukraine", "abroad"]));
        let found = crate::parse("plase = \"abroad\"").unwrap().compile(&scope).diagnostics;
        assert_eq!(
            found[0].words(Language::En),
            "There is no “plase”. Did you mean “place”?",
            "a mistyped name"
        );
        let found = crate::parse("place = \"abrod\"").unwrap().compile(&scope).diagnostics;
        assert_eq!(
            found[0].words(Language::Uk),
            "У списку «place» немає елемента «abrod». Можливо, «abroad»?",
            "a mistyped item"
        );
        assert_eq!(
            found[0].words(Language::Et),
            "Loendis „place“ ei ole valikut „abrod“. Kas mõtlesite „abroad“?",
            "in Estonian too"
        );
        let found = crate::parse("place > 5").unwrap().compile(&scope).diagnostics;
        assert_eq!(
            found[0].words(Language::En),
            "A list item and a number do not go together",
            "an item is no number"
        );
    }
}
