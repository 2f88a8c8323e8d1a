//! The expressions of XGov's and Defra's engines (expr-eval), as JavaScript evaluates them.
//!
//! It is written from the engines' own sources and shares nothing with our import.

use serde_json::Value;

/// An evaluation that throws; the engines take the whole condition for one that does not hold.
#[derive(Debug)]
pub(crate) struct Throws;

/// What names stand for; nothing is JavaScript's `undefined`.
pub(crate) type Names<'n> = dyn Fn(&str) -> Option<Value> + 'n;

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Word {
    Name(String),
    Text(String),
    Number(f64),
    Sign(String),
}

/// An expression, cut into words.
pub(crate) struct Expression(Vec<Word>);

impl Expression {
    pub(crate) fn of(source: &str) -> Result<Self, Throws> {
        words(source).map(Self)
    }

    /// Whether it holds.
    pub(crate) fn holds(&self, names: &Names<'_>) -> Result<bool, Throws> {
        let mut reader = Reader { words: &self.0, at: 0, names };
        let value = reader.or()?;
        if reader.at == self.0.len() { Ok(truthy(&value)) } else { Err(Throws) }
    }
}

fn words(source: &str) -> Result<Vec<Word>, Throws> {
    let mut words = Vec::new();
    let mut rest = source.trim_start();
    while let Some(first) = rest.chars().next() {
        let taken = if let quote @ ('\'' | '"') = first {
            let end = rest[1..].find(quote).ok_or(Throws)?;
            words.push(Word::Text(rest[1..=end].to_owned()));
            end + 2
        } else if first == '`' {
            // Another condition, by its name or id; the engines give each an alias of its own.
            let end = rest[1..].find('`').ok_or(Throws)?;
            words.push(Word::Name(rest[..end + 2].to_owned()));
            end + 2
        } else if first.is_ascii_digit() {
            let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
            words.push(Word::Number(rest[..end].parse().map_err(|_| Throws)?));
            end
        } else if first.is_alphabetic() || first == '_' {
            let inside = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.');
            let end = rest.find(|c: char| !inside(c)).unwrap_or(rest.len());
            words.push(match &rest[..end] {
                sign @ ("and" | "or" | "not" | "in") => Word::Sign(sign.to_owned()),
                name => Word::Name(name.to_owned()),
            });
            end
        } else {
            let known =
                ["==", "!=", ">=", "<=", "||", "&&", "(", ")", "[", "]", ",", ">", "<", "-"];
            let sign = known.into_iter().find(|sign| rest.starts_with(sign)).ok_or(Throws)?;
            let word = match sign {
                "||" => "or",
                "&&" => "and",
                sign => sign,
            };
            words.push(Word::Sign(word.to_owned()));
            sign.len()
        };
        rest = rest[taken..].trim_start();
    }
    Ok(words)
}

struct Reader<'r> {
    words: &'r [Word],
    at: usize,
    names: &'r Names<'r>,
}

impl Reader<'_> {
    fn takes(&mut self, sign: &str) -> bool {
        let is_it = self.words.get(self.at) == Some(&Word::Sign(sign.to_owned()));
        self.at += usize::from(is_it);
        is_it
    }

    /// What is not needed any more is read without being evaluated.
    fn skipping<T>(&mut self, read: impl Fn(&mut Self) -> Result<T, Throws>) -> Result<(), Throws> {
        let nothing: &Names<'_> = &|_| Some(Value::from(0));
        let mut quiet = Reader { words: self.words, at: self.at, names: nothing };
        // A comparison of unlike things may throw; where it ends is known all the same.
        let mut depth = 0_i32;
        if read(&mut quiet).is_ok() {
            self.at = quiet.at;
            return Ok(());
        }
        while let Some(word) = self.words.get(self.at) {
            match word {
                Word::Sign(sign) if sign == "(" || sign == "[" => depth += 1,
                Word::Sign(sign) if (sign == ")" || sign == "]") && depth == 0 => return Ok(()),
                Word::Sign(sign) if sign == ")" || sign == "]" => depth -= 1,
                Word::Sign(sign) if (sign == "or" || sign == "and") && depth == 0 => return Ok(()),
                _ => {}
            }
            self.at += 1;
        }
        Ok(())
    }

    fn or(&mut self) -> Result<Value, Throws> {
        let mut value = self.and()?;
        while self.takes("or") {
            if truthy(&value) {
                self.skipping(Self::and)?;
                value = Value::Bool(true);
            } else {
                value = Value::Bool(truthy(&self.and()?));
            }
        }
        Ok(value)
    }

    fn and(&mut self) -> Result<Value, Throws> {
        let mut value = self.comparison()?;
        while self.takes("and") {
            if truthy(&value) {
                value = Value::Bool(truthy(&self.comparison()?));
            } else {
                self.skipping(Self::comparison)?;
                value = Value::Bool(false);
            }
        }
        Ok(value)
    }

    fn comparison(&mut self) -> Result<Value, Throws> {
        let left = self.unary()?;
        for sign in ["==", "!=", ">=", "<=", ">", "<", "in"] {
            if self.takes(sign) {
                let right = self.unary()?;
                return Ok(Value::Bool(compare(sign, &left, &right)?));
            }
        }
        Ok(left)
    }

    fn unary(&mut self) -> Result<Value, Throws> {
        if self.takes("not") {
            return Ok(Value::Bool(!truthy(&self.unary()?)));
        }
        if self.takes("-") {
            let value = number(&self.unary()?).ok_or(Throws)?;
            return Ok(Value::from(-value));
        }
        if self.takes("(") {
            let value = self.or()?;
            return if self.takes(")") { Ok(value) } else { Err(Throws) };
        }
        if self.takes("[") {
            let mut items = Vec::new();
            while !self.takes("]") {
                items.push(self.or()?);
                if !self.takes(",") && self.words.get(self.at) != Some(&Word::Sign("]".to_owned()))
                {
                    return Err(Throws);
                }
            }
            return Ok(Value::Array(items));
        }
        let word = self.words.get(self.at).cloned().ok_or(Throws)?;
        self.at += 1;
        match word {
            Word::Text(text) => Ok(Value::from(text)),
            Word::Number(number) => Ok(Value::from(number)),
            Word::Name(name) if name == "true" => Ok(Value::Bool(true)),
            Word::Name(name) if name == "false" => Ok(Value::Bool(false)),
            Word::Name(name) => (self.names)(&name).ok_or(Throws),
            Word::Sign(_) => Err(Throws),
        }
    }
}

fn truthy(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(yes) => *yes,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(_) => true,
        // `undefined`, as `lookup` says it.
        Value::Object(parts) => !parts.is_empty(),
    }
}

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Null => Some(0.0),
        Value::Bool(yes) => Some(f64::from(u8::from(*yes))),
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().parse().ok(),
        Value::Array(_) | Value::Object(_) => None,
    }
}

/// Strict equality, as expr-eval has it.
fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => left.as_f64() == right.as_f64(),
        _ => left == right,
    }
}

fn compare(sign: &str, left: &Value, right: &Value) -> Result<bool, Throws> {
    Ok(match sign {
        "==" => same(left, right),
        "!=" => !same(left, right),
        "in" => match right {
            Value::Array(items) => items.iter().any(|item| same(item, left)),
            Value::String(text) => text.chars().any(|c| left.as_str() == Some(&c.to_string())),
            _ => return Err(Throws),
        },
        // Texts are compared as texts, all else as numbers; what is none is in no order.
        _ => {
            let order = match (left, right) {
                (Value::String(left), Value::String(right)) => Some(left.cmp(right)),
                _ => number(left).zip(number(right)).and_then(|(l, r)| l.partial_cmp(&r)),
            };
            match sign {
                ">=" => order.is_some_and(std::cmp::Ordering::is_ge),
                "<=" => order.is_some_and(std::cmp::Ordering::is_le),
                ">" => order.is_some_and(std::cmp::Ordering::is_gt),
                _ => order.is_some_and(std::cmp::Ordering::is_lt),
            }
        }
    })
}
