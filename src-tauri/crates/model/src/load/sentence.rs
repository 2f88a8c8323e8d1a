//! What is wrong with a file, in words.

use crate::load::where_in::{place_of, where_in};
use crate::load::{LoadError, MOST_BYTES, MOST_DEPTH, Mistake};
use crate::place::Place;
use crate::schema::Schema;
use crate::service::FORMAT;
use jsonschema::error::{TypeKind, ValidationErrorKind};
use maket_feel::Language;
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
    let language = Language::of_tag(language);
    let say = |said: [String; 3]| vec![language.pick(said)];
    match error {
        LoadError::TooLarge { bytes } => {
            let (most, has) = (MOST_BYTES / 1_048_576, bytes.div_ceil(1_048_576));
            say([
                format!("The file has {has} MB; at most {most} MB can be opened. Keep pictures and long lists as files in assets/."),
                format!("Файл має {has} МБ, а відкрити можна щонайбільше {most} МБ. Зображення і довгі переліки зберігайте файлами в assets/."),
                format!("Failis on {has} MB, avada saab kõige rohkem {most} MB. Hoidke pildid ja pikad loendid failidena kaustas assets/."),
            ])
        }
        LoadError::TooDeep { line } => say([
            format!("Line {line}: the file nests deeper than {MOST_DEPTH} levels. No service needs that: it is probably another file."),
            format!("Рядок {line}: вкладеність файла глибша за {MOST_DEPTH} рівнів. Жодній послузі стільки не треба: мабуть, це інший файл."),
            format!("Rida {line}: fail on pesastatud sügavamalt kui {MOST_DEPTH} taset. Ühelegi teenusele pole nii palju vaja: see on ilmselt mõni muu fail."),
        ]),
        LoadError::NotText => say([
            "The file is not text in UTF-8. Open it in a text editor and save it as UTF-8.".into(),
            "Файл не є текстом в UTF-8. Відкрийте його в текстовому редакторі та збережіть як UTF-8.".into(),
            "Fail ei ole UTF-8 tekst. Avage see tekstiredaktoris ja salvestage UTF-8 kujul.".into(),
        ]),
        LoadError::NotAService => say([
            "This file is not a service of Maket: the key `maket` with the version of the format is missing. Import forms of other makes with “Import”.".into(),
            "Цей файл не є послугою Maket: немає ключа `maket` з версією формату. Форми інших систем відкривайте через «Імпорт».".into(),
            "See fail ei ole Maketi teenus: puudub võti `maket` vormingu versiooniga. Teiste programmide vormid importige avaekraanil.".into(),
        ]),
        LoadError::Newer { version } => say([
            format!("A later Maket wrote this file: its format is {version}, this Maket reads up to {FORMAT}. Update Maket; the file was not changed."),
            format!("Цей файл записав новіший Maket: версія його формату {version}, а цей Maket читає до {FORMAT}. Оновіть Maket; файл не змінено."),
            format!("Selle faili on kirjutanud uuem Maket: faili vormingu versioon on {version}, see Maket loeb kuni versioonini {FORMAT}. Uuendage Maketit; faili ei muudetud."),
        ]),
        LoadError::Syntax { line, column, trouble } => {
            let what = language.pick(syntax(trouble));
            say([
                format!("Line {line}, column {column}: {what}"),
                format!("Рядок {line}, позиція {column}: {what}"),
                format!("Rida {line}, märk {column}: {what}"),
            ])
        }
        LoadError::Broken(mistakes) => {
            mistakes.iter().map(|mistake| of_mistake(mistake, language)).collect()
        }
    }
}

fn syntax(trouble: &Trouble) -> [&'static str; 3] {
    match trouble {
        Trouble::TrailingComma => [
            "there is a comma before a closing bracket. Take the comma out.",
            "перед закривальною дужкою стоїть кома. Заберіть кому.",
            "enne lõpusulgu on koma. Võtke koma ära.",
        ],
        Trouble::MissingComma => [
            "a comma or a closing bracket is missing before this. Put it in.",
            "перед цим місцем бракує коми або закривальної дужки. Поставте її.",
            "enne seda kohta puudub koma või lõpusulg. Lisage see.",
        ],
        Trouble::MissingColon => [
            "a colon is missing between a key and its value. Put it in.",
            "між ключем і значенням бракує двокрапки. Поставте її.",
            "võtme ja väärtuse vahel puudub koolon. Lisage see.",
        ],
        Trouble::UnquotedKey => [
            "a key must stand in double quotation marks. Put them around it.",
            "ключ має стояти в подвійних лапках. Візьміть його в лапки.",
            "võti peab olema kahekordsetes jutumärkides. Pange see jutumärkidesse.",
        ],
        Trouble::CutOff => [
            "the file ends before it is whole: a bracket or a quotation mark is not closed. Take a copy that is whole, or close it.",
            "файл обривається: дужку або лапки не закрито. Візьміть цілу копію або закрийте їх.",
            "fail katkeb: sulg või jutumärgid on lõpetamata. Võtke terve koopia või lisage puuduv märk.",
        ],
        Trouble::Trailing => [
            "something follows the end of the document. Take it out.",
            "після кінця документа щось є. Заберіть це.",
            "pärast dokumendi lõppu on veel midagi. Võtke see ära.",
        ],
        Trouble::RawCharacter => [
            "a text holds a line end or a tab. Write it as \\n or \\t, or close the text before it.",
            "у тексті є кінець рядка або табуляція. Напишіть \\n чи \\t або закрийте текст раніше.",
            "tekstis on reavahetus või tabeldusmärk. Kirjutage see kujul \\n või \\t või lõpetage tekst enne seda.",
        ],
        Trouble::Escape => [
            "a backslash is followed by something unknown. Write a backslash itself as \\\\.",
            "після зворотної скісної риски стоїть щось невідоме. Саму риску пишіть як \\\\.",
            "längkriipsu \\ järel on midagi tundmatut. Kriipsu ennast kirjutage kujul \\\\.",
        ],
        Trouble::MergeConflict => [
            "two people's changes were merged here and nobody has chosen. Keep one of the two and take the marks out.",
            "тут злито зміни двох людей, і ніхто не вибрав. Залиште одну з двох і заберіть позначки.",
            "siin on kokku pandud kahe inimese muudatused ja keegi pole valinud. Jätke neist üks ja võtke märgised ära.",
        ],
        _ => [
            "a value is expected here: a text in double quotation marks, a number, true, false, [ or {.",
            "тут очікується значення: текст у подвійних лапках, число, true, false, [ або {.",
            "siin peab olema väärtus: tekst kahekordsetes jutumärkides, arv, true, false, [ või {.",
        ],
    }
}

fn of_mistake(mistake: &Mistake, language: Language) -> String {
    let mut place: Vec<String> =
        mistake.way.iter().map(|(collection, name)| thing(collection, name, language)).collect();
    if place.is_empty() {
        place.push(language.pick(["the service", "послуга", "teenus"]).to_owned());
    }
    let place = place.join(", ");
    let mut chars = place.chars();
    let place: String =
        chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect();
    let key = if mistake.key.is_empty() {
        language.pick(["it", "це", "see"]).to_owned()
    } else {
        format!("`{}`", mistake.key)
    };
    let what = match &mistake.trouble {
        Trouble::Kind { expected, found } => {
            let [expected, found] = [expected, found].map(|kind| language.pick(kind_words(*kind)));
            [
                format!("{key} must be {expected}; it is {found}."),
                format!("{key}: очікується {expected}, а стоїть {found}."),
                format!("{key} peab olema {expected}, aga on {found}."),
            ]
        }
        Trouble::Words { words, found } => {
            let words = words.join(", ");
            [
                format!("{key} must be one of {words}; it is “{found}”."),
                format!("{key}: може бути одне з {words}, а стоїть «{found}»."),
                format!("{key} peab olema üks neist: {words}; praegu on „{found}“."),
            ]
        }
        Trouble::Missing { key: missing } => [
            format!("the key `{missing}` is missing. Add it."),
            format!("бракує ключа `{missing}`. Додайте його."),
            format!("võti `{missing}` puudub. Lisage see."),
        ],
        Trouble::Characters { found } => [
            format!("{key} cannot be “{found}”: no spaces, slashes, quotation marks or brackets."),
            format!("{key} не може бути «{found}»: без пробілів, скісних рисок, лапок і дужок."),
            format!(
                "{key} ei saa olla „{found}“: tühikuid, kaldkriipse, jutumärke ja sulge ei tohi olla."
            ),
        ],
        Trouble::TooSmall { least } => [
            format!("{key} must be {least} or more."),
            format!("{key} має бути не менше за {least}."),
            format!("{key} peab olema vähemalt {least}."),
        ],
        _ => [
            format!("{key} is not as the format wants it; see service.schema.json."),
            format!("{key} записано не так, як велить формат; див. service.schema.json."),
            format!(
                "{key} ei ole nii kirjutatud, nagu vorming nõuab; vaadake faili service.schema.json."
            ),
        ],
    };
    format!("{place}: {}", language.pick(what))
}

fn kind_words(kind: Kind) -> [&'static str; 3] {
    match kind {
        Kind::Texts => [
            "texts by language, as {\"uk\": \"…\"}",
            "тексти за мовами, як {\"uk\": \"…\"}",
            "tekstid keelte kaupa, nagu {\"et\": \"…\"}",
        ],
        Kind::Object => ["an object, { … }", "об’єкт, { … }", "objekt, { … }"],
        Kind::List => ["a list, [ … ]", "перелік, [ … ]", "loend, [ … ]"],
        Kind::Text => ["a text", "текст", "tekst"],
        Kind::Number => ["a number with decimals", "дробове число", "murdarv"],
        Kind::Whole => ["a whole number", "ціле число", "täisarv"],
        Kind::Decimal => [
            "a whole number, or a decimal as text (\"10.5\")",
            "ціле число або десяткове текстом (\"10.5\")",
            "täisarv või kümnendmurd tekstina (\"10.5\")",
        ],
        Kind::Boolean => ["true or false", "true або false", "true või false"],
        Kind::Null => [
            "null (leave the key out instead)",
            "null (натомість заберіть ключ)",
            "null (jätke võti hoopis välja)",
        ],
        Kind::Other => ["something else", "щось інше", "midagi muud"],
    }
}

/// Collections with what one thing of each is called, in each language.
const THINGS: [(&str, [&str; 3]); 29] = [
    ("steps", ["step", "крок", "samm"]),
    ("questions", ["question", "питання", "küsimus"]),
    ("answer.fields", ["field", "поле", "väli"]),
    ("fields", ["field", "поле", "väli"]),
    ("answer.items", ["choice", "варіант", "valik"]),
    ("items", ["item", "пункт", "valik"]),
    ("checks", ["check", "перевірка", "kontroll"]),
    ("next", ["arrow", "стрілка", "nool"]),
    ("content", ["block", "блок", "tekst"]),
    ("rows", ["row", "рядок таблиці", "tabeli rida"]),
    ("parts", ["part", "частина", "osa"]),
    ("gives", ["field", "поле", "väli"]),
    ("stages", ["stage", "етап", "etapp"]),
    ("actors", ["actor", "учасник", "osaline"]),
    ("rules", ["rule", "правило", "reegel"]),
    ("lists", ["list", "перелік", "loend"]),
    ("registries", ["registry", "реєстр", "register"]),
    ("operations", ["operation", "операція", "päring"]),
    ("documents", ["document", "документ", "dokument"]),
    ("claims", ["claim", "твердження", "dokumendi andmed"]),
    ("needs", ["need", "потреба", "vajadus"]),
    ("laws", ["law", "закон", "õigusakt"]),
    ("objectives", ["objective", "ціль", "siht"]),
    ("results", ["result", "результат", "võtmetulemus"]),
    ("card.documents", ["document of the card", "документ картки", "teabekaardi dokument"]),
    ("card.refusal", ["ground of refusal", "підстава відмови", "keeldumise alus"]),
    ("threats", ["threat", "загроза", "oht"]),
    ("checklist", ["judgement", "оцінка", "hinnang"]),
    ("people", ["person", "людина", "inimene"]),
];

fn thing(collection: &str, name: &str, language: Language) -> String {
    let known = THINGS.iter().find(|(of, _)| *of == collection);
    let noun = known.map_or(collection, |(_, nouns)| language.pick(*nouns));
    match (name.strip_prefix('@'), language) {
        (Some(number), _) => format!("{noun} {number}"),
        (None, Language::Uk) => format!("{noun} «{name}»"),
        (None, _) => format!("{noun} {}", language.quoted(name)),
    }
}
