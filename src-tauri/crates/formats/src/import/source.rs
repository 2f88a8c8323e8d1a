//! A source as JSON, taken in within the limits: what is beyond them is refused while it is read,
//! before it fills the memory.

use super::said::Said;
use super::{ImportError, Loss, MOST_BYTES, MOST_DEPTH, MOST_ENTRIES};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::cell::{Cell, RefCell};
use std::fmt;

/// A source, and what of it could not be kept while it was read.
pub(super) struct Source {
    pub(super) value: Value,
    pub(super) losses: Vec<Loss>,
}

/// Reads JSON, or YAML where the text does not begin as JSON does.
pub(super) fn parse(bytes: &[u8]) -> Result<Source, ImportError> {
    if bytes.len() > MOST_BYTES {
        return Err(ImportError::TooLarge { bytes: bytes.len() });
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        ImportError::NotText { line: 1 + before.iter().filter(|byte| **byte == b'\n').count() }
    })?;
    // Some programs begin a text with a mark of its encoding.
    let text = text.trim_start_matches('\u{feff}');
    let state = State::default();
    let whole = Part { state: &state, trail: &Trail::Whole, depth: 0, is_member: false };
    let read = if text.trim_start().starts_with(['{', '[']) {
        let mut reader = serde_json::Deserializer::from_str(text);
        let read = whole.deserialize(&mut reader).and_then(|value| reader.end().map(|()| value));
        read.map_err(|error| (error.line(), error.column(), error.to_string()))
    } else {
        whole.deserialize(serde_norway::Deserializer::from_str(text)).map_err(|error| {
            let (line, column) = error.location().map_or((0, 0), |at| (at.line(), at.column()));
            (line, column, error.to_string())
        })
    };
    match read {
        Ok(value) => Ok(Source { value, losses: state.losses.into_inner() }),
        Err((line, column, why)) => Err(match state.refused.get() {
            Some(Refused::TooDeep) => ImportError::TooDeep { line },
            Some(Refused::TooMany) => ImportError::TooMany { line },
            None => ImportError::Unreadable { line, column, why },
        }),
    }
}

#[derive(Clone, Copy)]
enum Refused {
    TooDeep,
    TooMany,
}

/// What is known of the whole while its parts are read.
#[derive(Default)]
struct State {
    entries: Cell<usize>,
    refused: Cell<Option<Refused>>,
    losses: RefCell<Vec<Loss>>,
}

impl State {
    fn refuse<E: Error>(&self, why: Refused) -> E {
        self.refused.set(Some(why));
        E::custom("beyond the limits")
    }
}

/// The way to a part.
enum Trail<'a> {
    Whole,
    Key(&'a Trail<'a>, &'a str),
    Item(&'a Trail<'a>, usize),
}

impl fmt::Display for Trail<'_> {
    /// As a JSON pointer.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => Ok(()),
            Self::Key(above, key) => {
                write!(out, "{above}/{}", key.replace('~', "~0").replace('/', "~1"))
            }
            Self::Item(above, index) => write!(out, "{above}/{index}"),
        }
    }
}

/// A part that is about to be read.
#[derive(Clone, Copy)]
struct Part<'a> {
    state: &'a State,
    trail: &'a Trail<'a>,
    depth: usize,
    /// Whether it stands in a list.
    is_member: bool,
}

impl<'a> Part<'a> {
    /// A part of this part.
    fn inner<E: Error>(self, trail: &'a Trail<'a>, is_member: bool) -> Result<Self, E> {
        let depth = self.depth + 1;
        if depth > MOST_DEPTH {
            return Err(self.state.refuse(Refused::TooDeep));
        }
        Ok(Self { trail, depth, is_member, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Part<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Part<'_> {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a value of JSON")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        self.deserialize(from)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        loop {
            let trail = Trail::Item(self.trail, list.len());
            match items.next_element_seed(self.inner(&trail, true)?)? {
                Some(item) => list.push(item),
                None => return Ok(Value::Array(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        if self.is_member {
            self.state.entries.set(self.state.entries.get() + 1);
            if self.state.entries.get() > MOST_ENTRIES {
                return Err(self.state.refuse(Refused::TooMany));
            }
        }
        let mut map = Map::new();
        while let Some(key) = members.next_key::<String>()? {
            let trail = Trail::Key(self.trail, &key);
            let value = members.next_value_seed(self.inner(&trail, false)?)?;
            let at = map.contains_key(&key).then(|| trail.to_string());
            if map.insert(key, value).is_some() {
                let at = at.unwrap_or_default();
                let what = Said::new("lost-given-twice");
                self.state.losses.borrow_mut().push(Loss::new(&at, what));
            }
        }
        Ok(Value::Object(map))
    }
}
