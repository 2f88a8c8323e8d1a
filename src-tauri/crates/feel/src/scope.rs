//! The names that an expression may use.

use std::sync::Arc;

use foldhash::fast::RandomState;
use indexmap::IndexMap;

use crate::types::Type;
use crate::value::Value;

/// The place of a declared name's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slot(pub u32);

impl Slot {
    /// The slot as an index into a list of values.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// The names that an expression may use, with their types.
///
/// A dotted path may be declared by itself (`signed_in.tax_number`) or be an entry of a name whose
/// type is a context; the longest declared path wins.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    names: IndexMap<Arc<str>, Type, RandomState>,
}

impl Scope {
    /// A scope without names.
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes a name known; a second declaration changes its type and keeps its slot.
    pub fn declare(&mut self, name: impl Into<Arc<str>>, of: Type) -> Slot {
        let (index, _) = self.names.insert_full(name.into(), of);
        Slot(index as u32)
    }

    /// The slot of a declared name.
    pub fn slot(&self, name: &str) -> Option<Slot> {
        self.names.get_index_of(name).map(|index| Slot(index as u32))
    }

    /// The name of a slot.
    pub fn name(&self, slot: Slot) -> &str {
        self.names.get_index(slot.index()).map_or("", |(name, _)| name)
    }

    /// The type of a slot.
    pub fn type_of(&self, slot: Slot) -> &Type {
        self.names.get_index(slot.index()).map_or(&Type::Any, |(_, of)| of)
    }

    /// The type of a dotted path: declared, or an entry of what is declared.
    pub fn type_at(&self, path: &str) -> Option<&Type> {
        if let Some(of) = self.names.get(path) {
            return Some(of);
        }
        let (head, last) = path.rsplit_once('.')?;
        match self.type_at(head)? {
            Type::Context(entries) => entries.get(last),
            _ => None,
        }
    }

    /// Every declared name with its slot and type, in the order of declaration.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Slot, &Type)> {
        self.names.iter().enumerate().map(|(index, (name, of))| (&**name, Slot(index as u32), of))
    }

    /// How many names are declared; slots are below it.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether no name is declared.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }
}

/// Where an evaluation finds the values of declared names.
///
/// It is asked once for each use of a name; returning a [`Value`] shares and never copies.
pub trait Values {
    /// The value in the slot; null where there is none.
    fn value(&self, slot: Slot) -> Value;
}

impl Values for [Value] {
    fn value(&self, slot: Slot) -> Value {
        self.get(slot.index()).cloned().unwrap_or_default()
    }
}

impl Values for Vec<Value> {
    fn value(&self, slot: Slot) -> Value {
        self.as_slice().value(slot)
    }
}

impl<const N: usize> Values for [Value; N] {
    fn value(&self, slot: Slot) -> Value {
        self.as_slice().value(slot)
    }
}

/// No values: for expressions that name nothing.
impl Values for () {
    fn value(&self, _: Slot) -> Value {
        Value::Null
    }
}
