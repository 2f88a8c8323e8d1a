//! String conditions of XGov's forms (expr-eval) as FEEL.

use super::said::Said;

/// A word of an expression.
#[derive(Clone, Debug, PartialEq)]
enum Word {
    Name(String),
    Text(String),
    Number(String),
    Sign(&'static str),
    Open,
    Close,
    Comma,
}

/// What a name of the source stands for.
pub(super) struct Field {
    /// The name in FEEL; another condition's, or a question's.
    pub(super) name: String,
    /// Whether its texts are ids of items.
    pub(super) is_choice: bool,
    /// Whether it is answered with yes or no.
    pub(super) is_yes_no: bool,
}

/// The expression in FEEL; an error says what is not understood.
pub(super) fn translate(
    source: &str,
    find: &dyn Fn(&str) -> Option<Field>,
) -> Result<String, Said> {
    let words = words(source)?;
    let mut feel: Vec<String> = Vec::new();
    let mut field: Option<Field> = None;
    let mut index = 0;
    while let Some(word) = words.get(index) {
        index += 1;
        match word {
            Word::Name(name) => {
                let found = find(name);
                feel.push(
                    found.as_ref().map_or_else(|| "null".to_owned(), |field| field.name.clone()),
                );
                field = found;
            }
            Word::Text(text) => feel.push(constant(text, field.as_ref())),
            Word::Number(number) => {
                let is_choice = field.as_ref().is_some_and(|field| field.is_choice);
                let sign = feel.last().cloned().unwrap_or_default();
                match sign.as_str() {
                    "=" | "!=" if is_choice => feel.push(quoted(&super::name::item(number))),
                    // Items are texts here; their order is that of the numbers they stand for.
                    "<" | ">" | "<=" | ">=" if is_choice && feel.len() > 1 => {
                        let at = feel.len() - 2;
                        feel[at] = as_number(&feel[at]);
                        feel.push(number.clone());
                    }
                    _ => feel.push(number.clone()),
                }
            }
            Word::Sign("in") => {
                feel.push("in (".to_owned());
                if words.get(index) != Some(&Word::Open) {
                    return Err(Said::new("why-in"));
                }
                index += 1;
                index = alternatives(&words, index, field.as_ref(), &mut feel)?;
            }
            // `a == ('b' or 'c')` says that a is one of them.
            Word::Sign("=")
                if words.get(index) == Some(&Word::Open)
                    && matches!(words.get(index + 1), Some(Word::Text(_))) =>
            {
                feel.push("in (".to_owned());
                index = alternatives(&words, index + 1, field.as_ref(), &mut feel)?;
            }
            Word::Sign("not") => feel.push("not".to_owned()),
            Word::Sign(sign) => feel.push((*sign).to_owned()),
            Word::Open => feel.push("(".to_owned()),
            Word::Close => feel.push(")".to_owned()),
            Word::Comma => return Err(Said::new("why-comma")),
        }
    }
    let text = feel.join(" ").replace("not (", "not(");
    maket_feel::parse(&text).map_err(|problem| {
        Said::new("why-grammar").with("text", problem.words(maket_feel::Language::En))
    })?;
    Ok(text)
}

fn alternatives(
    words: &[Word],
    mut index: usize,
    field: Option<&Field>,
    feel: &mut Vec<String>,
) -> Result<usize, Said> {
    let mut parts = Vec::new();
    loop {
        match words.get(index) {
            Some(Word::Text(text)) => parts.push(constant(text, field)),
            Some(Word::Number(number)) => parts.push(number.clone()),
            Some(Word::Comma | Word::Sign("or")) => {}
            Some(Word::Close) => break,
            _ => return Err(Said::new("why-open-list")),
        }
        index += 1;
    }
    feel.push(parts.join(", "));
    feel.push(")".to_owned());
    Ok(index + 1)
}

fn constant(text: &str, field: Option<&Field>) -> String {
    match field {
        Some(field) if field.is_yes_no && matches!(text, "true" | "false") => text.to_owned(),
        Some(field) if field.is_choice => quoted(&super::name::item(text)),
        _ => quoted(text),
    }
}

/// A text as the number that it stands for.
pub(super) fn as_number(name: &str) -> String {
    format!("number({name}, null, \".\")")
}

/// A text as FEEL writes it.
pub(super) fn quoted(text: &str) -> String {
    maket_feel::Value::text(text).to_string()
}

fn words(source: &str) -> Result<Vec<Word>, Said> {
    let mut words = Vec::new();
    let characters: Vec<char> = source.chars().collect();
    let mut at = 0;
    while at < characters.len() {
        let character = characters[at];
        let next = characters.get(at + 1).copied();
        let (word, length) = match (character, next) {
            (blank, _) if blank.is_whitespace() => {
                at += 1;
                continue;
            }
            ('=', Some('=')) => {
                let length = if characters.get(at + 2) == Some(&'=') { 3 } else { 2 };
                (Word::Sign("="), length)
            }
            ('!', Some('=')) => (Word::Sign("!="), 2),
            ('>', Some('=')) => (Word::Sign(">="), 2),
            ('<', Some('=')) => (Word::Sign("<="), 2),
            ('&', Some('&')) => (Word::Sign("and"), 2),
            ('|', Some('|')) => (Word::Sign("or"), 2),
            ('>', _) => (Word::Sign(">"), 1),
            ('<', _) => (Word::Sign("<"), 1),
            ('+', _) => (Word::Sign("+"), 1),
            ('*', _) => (Word::Sign("*"), 1),
            ('(' | '[', _) => (Word::Open, 1),
            (')' | ']', _) => (Word::Close, 1),
            (',', _) => (Word::Comma, 1),
            ('\'' | '"', _) => {
                let end = characters[at + 1..].iter().position(|other| *other == character);
                let end = end.ok_or_else(|| Said::new("why-open-text"))?;
                (Word::Text(characters[at + 1..at + 1 + end].iter().collect()), end + 2)
            }
            (digit, _)
                if digit.is_ascii_digit()
                    || (digit == '-' && next.is_some_and(|it| it.is_ascii_digit())) =>
            {
                let length = 1 + characters[at + 1..]
                    .iter()
                    .take_while(|it| it.is_ascii_digit() || **it == '.')
                    .count();
                (Word::Number(characters[at..at + length].iter().collect()), length)
            }
            (first, _) if first.is_alphabetic() || first == '_' || first == '$' => {
                let length = characters[at..]
                    .iter()
                    .take_while(|it| it.is_alphanumeric() || matches!(it, '_' | '.' | '-' | '$'))
                    .count();
                let name: String = characters[at..at + length].iter().collect();
                let word = match name.as_str() {
                    "and" => Word::Sign("and"),
                    "or" => Word::Sign("or"),
                    "not" => Word::Sign("not"),
                    "in" => Word::Sign("in"),
                    "true" => Word::Number("true".to_owned()),
                    "false" => Word::Number("false".to_owned()),
                    _ => Word::Name(name),
                };
                (word, length)
            }
            (other, _) => return Err(Said::new("why-sign").with("text", other.to_string())),
        };
        words.push(word);
        at += length;
    }
    Ok(words)
}
