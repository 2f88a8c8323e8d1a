//! What is wrong with a file, in words.

use crate::load::where_in::{place_of, where_in};
use crate::load::{LoadError, MOST_BYTES, MOST_DEPTH, Mistake};
use crate::place::Place;
use crate::schema::Schema;
use crate::service::FORMAT;
use jsonschema::error::{TypeKind, ValidationErrorKind};
use serde_json::Value;

/// What is wrong at a place of a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// A value of another kind is expected: what, and what stands there.
    Kind {
        /// What is expected, as `texts by language`.
        expected: Kind,
        /// What is there.
        found: Kind,
    },
    /// Only certain words are possible.
    Words {
        /// The words.
        words: Vec<String>,
        /// What is there.
        found: String,
    },
    /// A key is missing.
    Missing {
        /// Which.
        key: String,
    },
    /// A text holds what it may not hold.
    Characters {
        /// What is there.
        found: String,
    },
    /// A number is less than is possible.
    TooSmall {
        /// The least.
        least: String,
    },
    /// A comma stands before a closing bracket.
    TrailingComma,
    /// A comma or a closing bracket is missing.
    MissingComma,
    /// A colon is missing after a key.
    MissingColon,
    /// A key stands without quotation marks.
    UnquotedKey,
    /// The file ends before it is whole.
    CutOff,
    /// Something follows the end.
    Trailing,
    /// A text holds a line end or another character that must be written as `\n` and the like.
    RawCharacter,
    /// A backslash is followed by what no backslash is followed by.
    Escape,
    /// Two people's changes were merged and nobody chose.
    MergeConflict,
    /// Something stands where a value is expected.
    NotAValue,
    /// It is not as the schema wants it, and there is no better word.
    Other,
}

/// Kinds of values, as people call them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Texts by language.
    Texts,
    /// An object.
    Object,
    /// A list.
    List,
    /// A text.
    Text,
    /// A number.
    Number,
    /// A whole number.
    Whole,
    /// A whole number, or a decimal as text.
    Decimal,
    /// Yes or no.
    Boolean,
    /// Nothing.
    Null,
    /// Anything else.
    Other,
}

/// The mistake that an error of the validator is.
pub(super) fn mistake(
    error: &jsonschema::ValidationError,
    schema: &Schema,
    document: &Value,
) -> Mistake {
    let pointer = error.instance_path().as_str().to_owned();
    let value = error.instance();
    let text = || match &**value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let trouble = match error.kind() {
        ValidationErrorKind::Type { kind } => Trouble::Kind {
            expected: expected_kind(kind, schema.at(document, &pointer)),
            found: kind_of(value),
        },
        ValidationErrorKind::Enum { options } => Trouble::Words {
            words: options
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|word| word.as_str().map(str::to_owned))
                .collect(),
            found: text(),
        },
        ValidationErrorKind::Required { property } => {
            Trouble::Missing { key: property.as_str().unwrap_or_default().to_owned() }
        }
        ValidationErrorKind::Pattern { .. } => Trouble::Characters { found: text() },
        ValidationErrorKind::Minimum { limit } => Trouble::TooSmall { least: limit.to_string() },
        _ => Trouble::Other,
    };
    let (way, key) = where_in(document, &pointer);
    Mistake { place: place_of(document, &pointer), pointer, way, key, trouble }
}

/// A mistake that only the types find. The schema is meant to find them all.
pub(super) fn of_serde(_: &serde_json::Error) -> Mistake {
    Mistake {
        place: Place::service(),
        pointer: String::new(),
        way: Vec::new(),
        key: String::new(),
        trouble: Trouble::Other,
    }
}

fn expected_kind(kind: &TypeKind, of: Option<&Value>) -> Kind {
    let one = match kind {
        TypeKind::Single(one) => one.to_string(),
        TypeKind::Multiple(_) => return Kind::Decimal,
    };
    let is_texts = of.and_then(|of| of.get("$ref")).is_some_and(|of| of == "#/$defs/Text");
    match one.as_str() {
        "object" if is_texts => Kind::Texts,
        "object" => Kind::Object,
        "array" => Kind::List,
        "string" => Kind::Text,
        "integer" => Kind::Whole,
        "number" => Kind::Number,
        "boolean" => Kind::Boolean,
        _ => Kind::Other,
    }
}

fn kind_of(value: &Value) -> Kind {
    match value {
        Value::Null => Kind::Null,
        Value::Bool(_) => Kind::Boolean,
        Value::Number(number) if number.is_f64() => Kind::Number,
        Value::Number(_) => Kind::Whole,
        Value::String(_) => Kind::Text,
        Value::Array(_) => Kind::List,
        Value::Object(_) => Kind::Object,
    }
}

/// The error that an error of the JSON reader is.
pub(super) fn of_syntax(error: &serde_json::Error, text: &str) -> LoadError {
    let said = error.to_string();
    let line_text = text.lines().nth(error.line().saturating_sub(1)).unwrap_or_default();
    let conflict = ["<<<<<<<", "=======", ">>>>>>>"];
    let trouble = if conflict.iter().any(|mark| line_text.starts_with(mark)) {
        Trouble::MergeConflict
    } else if said.starts_with("EOF") {
        Trouble::CutOff
    } else if said.starts_with("trailing comma") {
        Trouble::TrailingComma
    } else if said.starts_with("trailing characters") {
        Trouble::Trailing
    } else if said.starts_with("expected `:`") {
        Trouble::MissingColon
    } else if said.starts_with("expected `,`") {
        Trouble::MissingComma
    } else if said.starts_with("key must be a string") {
        Trouble::UnquotedKey
    } else if said.starts_with("control character") {
        Trouble::RawCharacter
    } else if said.starts_with("invalid escape")
        || said.contains("surrogate")
        || said.contains("unicode code point")
    {
        Trouble::Escape
    } else {
        Trouble::NotAValue
    };
    LoadError::Syntax { line: error.line(), column: error.column(), trouble }
}

pub(super) fn of(error: &LoadError, language: &str) -> Vec<String> {
    let uk = language == "uk";
    let say = |en: String, in_uk: String| vec![if uk { in_uk } else { en }];
    match error {
        LoadError::TooLarge { bytes } => {
            let (most, has) = (MOST_BYTES / 1_048_576, bytes.div_ceil(1_048_576));
            say(
                format!("The file has {has} MB; at most {most} MB can be opened. Keep pictures and long lists as files in assets/."),
                format!("Файл має {has} МБ, а відкрити можна щонайбільше {most} МБ. Зображення і довгі переліки зберігайте файлами в assets/."),
            )
        }
        LoadError::TooDeep { line } => say(
            format!("Line {line}: the file nests deeper than {MOST_DEPTH} levels. No service needs that: it is probably another file."),
            format!("Рядок {line}: вкладеність файла глибша за {MOST_DEPTH} рівнів. Жодній послузі стільки не треба: мабуть, це інший файл."),
        ),
        LoadError::NotText => say(
            "The file is not text in UTF-8. Open it in a text editor and save it as UTF-8.".into(),
            "Файл не є текстом в UTF-8. Відкрийте його в текстовому редакторі та збережіть як UTF-8.".into(),
        ),
        LoadError::NotAService => say(
            "This file is not a service of Maket: the key `maket` with the version of the format is missing. Import forms of other makes with “Import”.".into(),
            "Цей файл не є послугою Maket: немає ключа `maket` з версією формату. Форми інших систем відкривайте через «Імпорт».".into(),
        ),
        LoadError::Newer { version } => say(
            format!("A later Maket wrote this file: its format is {version}, this Maket reads up to {FORMAT}. Update Maket; the file was not changed."),
            format!("Цей файл записав новіший Maket: версія його формату {version}, а цей Maket читає до {FORMAT}. Оновіть Maket; файл не змінено."),
        ),
        LoadError::Syntax { line, column, trouble } => {
            let what = if uk { syntax_uk(trouble) } else { syntax_en(trouble) };
            say(format!("Line {line}, column {column}: {what}"), format!("Рядок {line}, позиція {column}: {what}"))
        }
        LoadError::Broken(mistakes) => mistakes.iter().map(|mistake| of_mistake(mistake, uk)).collect(),
    }
}

fn syntax_en(trouble: &Trouble) -> &'static str {
    match trouble {
        Trouble::TrailingComma => "there is a comma before a closing bracket. Take the comma out.",
        Trouble::MissingComma => "a comma or a closing bracket is missing before this. Put it in.",
        Trouble::MissingColon => "a colon is missing between a key and its value. Put it in.",
        Trouble::UnquotedKey => "a key must stand in double quotation marks. Put them around it.",
        Trouble::CutOff => {
            "the file ends before it is whole: a bracket or a quotation mark is not closed. Take a copy that is whole, or close it."
        }
        Trouble::Trailing => "something follows the end of the document. Take it out.",
        Trouble::RawCharacter => {
            "a text holds a line end or a tab. Write it as \\n or \\t, or close the text before it."
        }
        Trouble::Escape => {
            "a backslash is followed by something unknown. Write a backslash itself as \\\\."
        }
        Trouble::MergeConflict => {
            "two people's changes were merged here and nobody has chosen. Keep one of the two and take the marks out."
        }
        _ => {
            "a value is expected here: a text in double quotation marks, a number, true, false, [ or {."
        }
    }
}

fn syntax_uk(trouble: &Trouble) -> &'static str {
    match trouble {
        Trouble::TrailingComma => "перед закривальною дужкою стоїть кома. Заберіть кому.",
        Trouble::MissingComma => {
            "перед цим місцем бракує коми або закривальної дужки. Поставте її."
        }
        Trouble::MissingColon => "між ключем і значенням бракує двокрапки. Поставте її.",
        Trouble::UnquotedKey => "ключ має стояти в подвійних лапках. Візьміть його в лапки.",
        Trouble::CutOff => {
            "файл обривається: дужку або лапки не закрито. Візьміть цілу копію або закрийте їх."
        }
        Trouble::Trailing => "після кінця документа щось є. Заберіть це.",
        Trouble::RawCharacter => {
            "у тексті є кінець рядка або табуляція. Напишіть \\n чи \\t або закрийте текст раніше."
        }
        Trouble::Escape => {
            "після зворотної скісної риски стоїть щось невідоме. Саму риску пишіть як \\\\."
        }
        Trouble::MergeConflict => {
            "тут злито зміни двох людей, і ніхто не вибрав. Залиште одну з двох і заберіть позначки."
        }
        _ => "тут очікується значення: текст у подвійних лапках, число, true, false, [ або {.",
    }
}

fn of_mistake(mistake: &Mistake, uk: bool) -> String {
    let mut place: Vec<String> =
        mistake.way.iter().map(|(collection, name)| thing(collection, name, uk)).collect();
    if place.is_empty() {
        place.push(if uk { "послуга".into() } else { "the service".into() });
    }
    let place = place.join(", ");
    let mut chars = place.chars();
    let place: String =
        chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect();
    let key = if mistake.key.is_empty() {
        (if uk { "це" } else { "it" }).to_owned()
    } else {
        format!("`{}`", mistake.key)
    };
    let what = match &mistake.trouble {
        Trouble::Kind { expected, found } => {
            let (expected, found) = (kind_word(*expected, uk), kind_word(*found, uk));
            if uk {
                format!("{key}: очікується {expected}, а стоїть {found}.")
            } else {
                format!("{key} must be {expected}; it is {found}.")
            }
        }
        Trouble::Words { words, found } => {
            let words = words.join(", ");
            if uk {
                format!("{key}: може бути одне з {words}, а стоїть «{found}».")
            } else {
                format!("{key} must be one of {words}; it is “{found}”.")
            }
        }
        Trouble::Missing { key: missing } => {
            if uk {
                format!("бракує ключа `{missing}`. Додайте його.")
            } else {
                format!("the key `{missing}` is missing. Add it.")
            }
        }
        Trouble::Characters { found } => {
            if uk {
                format!("{key} не може бути «{found}»: без пробілів, скісних рисок, лапок і дужок.")
            } else {
                format!(
                    "{key} cannot be “{found}”: no spaces, slashes, quotation marks or brackets."
                )
            }
        }
        Trouble::TooSmall { least } => {
            if uk {
                format!("{key} має бути не менше за {least}.")
            } else {
                format!("{key} must be {least} or more.")
            }
        }
        _ => {
            if uk {
                format!("{key} записано не так, як велить формат; див. service.schema.json.")
            } else {
                format!("{key} is not as the format wants it; see service.schema.json.")
            }
        }
    };
    format!("{place}: {what}")
}

fn kind_word(kind: Kind, uk: bool) -> &'static str {
    match (kind, uk) {
        (Kind::Texts, false) => "texts by language, as {\"uk\": \"…\"}",
        (Kind::Texts, true) => "тексти за мовами, як {\"uk\": \"…\"}",
        (Kind::Object, false) => "an object, { … }",
        (Kind::Object, true) => "об’єкт, { … }",
        (Kind::List, false) => "a list, [ … ]",
        (Kind::List, true) => "перелік, [ … ]",
        (Kind::Text, false) => "a text",
        (Kind::Text, true) => "текст",
        (Kind::Number, false) => "a number with decimals",
        (Kind::Number, true) => "дробове число",
        (Kind::Whole, false) => "a whole number",
        (Kind::Whole, true) => "ціле число",
        (Kind::Decimal, false) => "a whole number, or a decimal as text (\"10.5\")",
        (Kind::Decimal, true) => "ціле число або десяткове текстом (\"10.5\")",
        (Kind::Boolean, false) => "true or false",
        (Kind::Boolean, true) => "true або false",
        (Kind::Null, false) => "null (leave the key out instead)",
        (Kind::Null, true) => "null (натомість заберіть ключ)",
        (Kind::Other, false) => "something else",
        (Kind::Other, true) => "щось інше",
    }
}

/// Collections with what one thing of each is called, in English and Ukrainian.
const THINGS: [(&str, &str, &str); 27] = [
    ("steps", "step", "крок"),
    ("questions", "question", "питання"),
    ("answer.fields", "field", "поле"),
    ("fields", "field", "поле"),
    ("answer.items", "choice", "варіант"),
    ("items", "item", "пункт"),
    ("checks", "check", "перевірка"),
    ("next", "arrow", "стрілка"),
    ("content", "block", "блок"),
    ("rows", "row", "рядок таблиці"),
    ("parts", "part", "частина"),
    ("gives", "field", "поле"),
    ("stages", "stage", "етап"),
    ("actors", "actor", "учасник"),
    ("rules", "rule", "правило"),
    ("lists", "list", "перелік"),
    ("registries", "registry", "реєстр"),
    ("operations", "operation", "операція"),
    ("documents", "document", "документ"),
    ("claims", "claim", "твердження"),
    ("needs", "need", "потреба"),
    ("laws", "law", "закон"),
    ("objectives", "objective", "ціль"),
    ("results", "result", "результат"),
    ("card.documents", "document of the card", "документ картки"),
    ("card.refusal", "ground of refusal", "підстава відмови"),
    ("people", "person", "людина"),
];

fn thing(collection: &str, name: &str, uk: bool) -> String {
    let noun = THINGS
        .iter()
        .find(|(of, _, _)| *of == collection)
        .map_or(collection, |(_, en, in_uk)| if uk { in_uk } else { en });
    match name.strip_prefix('@') {
        Some(number) => format!("{noun} {number}"),
        None if uk => format!("{noun} «{name}»"),
        None => format!("{noun} “{name}”"),
    }
}
