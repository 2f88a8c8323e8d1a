//! The words of diagnostics, one table for both languages.

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
}

impl Language {
    /// The language of a tag such as `uk` or `en-GB`; English where there are no words for it.
    pub fn of_tag(tag: &str) -> Language {
        if tag.split('-').next() == Some("uk") { Language::Uk } else { Language::En }
    }

    fn pick(self, english: &'static str, ukrainian: &'static str) -> &'static str {
        match self {
            Language::En => english,
            Language::Uk => ukrainian,
        }
    }

    /// The text in this language's quotation marks.
    pub fn quoted(self, text: &str) -> String {
        match self {
            Language::En => format!("\u{201C}{text}\u{201D}"),
            Language::Uk => format!("\u{201E}{text}\u{201C}"),
        }
    }
}

/// What is wrong, by kind; `{name}` is a particular of the diagnostic.
fn template(kind: DiagnosticKind, language: Language) -> &'static str {
    use DiagnosticKind as Kind;
    let (english, ukrainian) = match kind {
        Kind::Syntax => ("{found} is not expected here", "{found} тут не очікується"),
        Kind::UnfinishedText => {
            ("The text has no closing quotation mark", "Текст не має закривних лапок")
        }
        Kind::UnfinishedBracket => ("The bracket is never closed", "Цю дужку не закрито"),
        Kind::Unsupported => (
            "This part of the language is not supported: {what}",
            "Ця частина мови не підтримується: {what}",
        ),
        Kind::TooLarge => {
            ("The expression is too long or too deeply nested", "Вираз задовгий або завкладений")
        }
        Kind::UnknownName => ("There is no {name}", "Імені {name} немає"),
        Kind::UnknownFunction => ("There is no function {name}", "Функції {name} немає"),
        Kind::UnknownField => ("There is no {name} in this {type}", "Тут ({type}) немає {name}"),
        Kind::UnknownItem => {
            ("The list {list} has no item {item}", "У списку {list} немає елемента {item}")
        }
        Kind::WrongType => (
            "This is a {found}, but a {needed} is needed",
            "Тип цього значення – {found}, а потрібен {needed}",
        ),
        Kind::NotACondition => (
            "A condition must be yes or no, and this is a {type}",
            "Умова має бути „так“ або „ні“, а це – {type}",
        ),
        Kind::Incomparable => {
            ("A {left} and a {right} do not go together", "Ці типи несумісні: {left} та {right}")
        }
        Kind::WrongArity => (
            "The function {name} cannot be given {given} values",
            "Функція {name} не приймає стільки значень: {given}",
        ),
        Kind::UnknownParameter => (
            "The function {function} has no parameter {name}",
            "Функція {function} не має параметра {name}",
        ),
        Kind::DuplicateKey => ("The entry {name} is there twice", "Запис {name} повторюється"),
        Kind::InvalidLiteral => {
            ("{text} is no date, time or duration", "{text} – не дата, не час і не тривалість")
        }
        Kind::AlwaysNull => (
            "This can never have a value: something in it is always null",
            "Це ніколи не матиме значення: одна з частин завжди null",
        ),
        Kind::Constant => {
            ("This does not depend on any answer", "Це не залежить від жодної відповіді")
        }
        Kind::MissingValue => ("A value is missing", "Бракує значення"),
        Kind::DivisionByZero => ("Nothing can be divided by zero", "На нуль ділити не можна"),
        Kind::OutOfRange => (
            "The value is too large, too small, or not in the list",
            "Значення завелике, замале або його немає у списку",
        ),
        Kind::InvalidArgument => {
            ("The function cannot work with this value", "Функція не може обробити це значення")
        }
        Kind::InvalidPattern => ("This is no regular expression", "Це не регулярний вираз"),
        Kind::OverBudget => (
            "The expression takes too long or too much memory",
            "Обчислення виразу триває задовго або потребує забагато пам’яті",
        ),
    };
    language.pick(english, ukrainian)
}

/// The words of what a particular says by a code: types and parts of the language.
fn coded(code: &str, language: Language) -> Option<&'static str> {
    let (english, ukrainian) = match code {
        "any" => ("value", "будь-яке значення"),
        "null" => ("null", "null"),
        "boolean" => ("yes or no", "так чи ні"),
        "number" => ("number", "число"),
        "text" => ("text", "текст"),
        "date" => ("date", "дата"),
        "time" => ("time", "час"),
        "date-time" => ("date and time", "дата й час"),
        "days-duration" => ("duration in days", "тривалість у днях"),
        "months-duration" => ("duration in months", "тривалість у місяцях"),
        "item" => ("list item", "елемент списку"),
        "list" => ("list", "список"),
        "context" => ("group of values", "група значень"),
        "range" => ("range", "проміжок"),
        "function" => ("function", "функція"),
        "name-with-spaces" => ("names with spaces", "імена з пробілами"),
        "typed-parameter" => ("types of parameters", "типи параметрів"),
        "external-function" => ("external functions", "зовнішні функції"),
        "type" => ("types of one’s own", "власні типи"),
        "function-value" => ("functions as values", "функції як значення"),
        "cell" => ("a table cell inside an expression", "клітинка таблиці у виразі"),
        _ => return None,
    };
    Some(language.pick(english, ukrainian))
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
        match (self.kind, self.args.is_empty(), language) {
            (DiagnosticKind::Syntax, _, _) if self.arg("found").is_empty() => language
                .pick("Something is missing at the end", "Наприкінці чогось бракує")
                .to_owned(),
            (DiagnosticKind::Unsupported, true, Language::En) => {
                "This is outside the supported part of the language".to_owned()
            }
            (DiagnosticKind::Unsupported, true, Language::Uk) => {
                "Це поза підтримуваною частиною мови".to_owned()
            }
            _ => text,
        }
    }
}

fn particular(key: &str, value: &str, language: Language) -> String {
    match key {
        "given" => value.to_owned(),
        "found" | "needed" | "left" | "right" | "type" | "what" => {
            let or = language.pick(" or ", " або ");
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
                match language {
                    Language::En => format!("Did you mean {name}?"),
                    Language::Uk => format!("Можливо, {name}?"),
                }
            }
            Hint::Write(text) => format!("{} {text}", language.pick("Write", "Напишіть")),
            Hint::OneOf(texts) => {
                format!("{} {}", language.pick("Possible:", "Можливо:"), texts.join(", "))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Span;

    #[test]
    fn every_kind_has_words_in_both_languages() {
        for kind in DiagnosticKind::ALL {
            for language in [Language::En, Language::Uk] {
                let words = Diagnostic::new(kind, Span::default()).words(language);
                assert!(words.len() > 5, "{} has words in {language:?}", kind.code());
            }
            let (english, ukrainian) = (template(kind, Language::En), template(kind, Language::Uk));
            for place in english.split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
                assert!(
                    ukrainian.contains(&format!("{{{place}}}")),
                    "{} says {place} in both languages",
                    kind.code()
                );
            }
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
            "У списку „place“ немає елемента „abrod“. Можливо, „abroad“?",
            "a mistyped item"
        );
        let found = crate::parse("place > 5").unwrap().compile(&scope).diagnostics;
        assert_eq!(
            found[0].words(Language::En),
            "A list item and a number do not go together",
            "an item is no number"
        );
    }
}
