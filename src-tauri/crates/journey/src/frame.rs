//! The values that expressions see at one point of a route.

use crate::plan::{Compiled, Plan};
use crate::template::{Piece, Template};
use indexmap::IndexMap;
use jiff::Timestamp;
use maket_feel::{Budget, Environment, Program, Scope, Slot, Type, Value, Values};
use maket_model::text::Text;
use std::sync::Arc;

/// What is known where a step stands: what came before it on the route, and its own answers.
#[derive(Clone)]
pub struct Frame<'p> {
    pub(crate) plan: &'p Plan,
    pub(crate) values: Vec<Value>,
    environment: Environment<'p>,
    now: Timestamp,
}

impl<'p> Frame<'p> {
    /// A frame without values yet: a walk begins them, or goes on with those of an earlier one.
    pub(crate) fn new(plan: &'p Plan, now: Timestamp) -> Self {
        let environment = Environment {
            now: now.to_zoned(plan.zone.clone()),
            calendar: plan.calendar,
            budget: Budget::default(),
        };
        Self { plan, values: Vec::new(), environment, now }
    }

    /// A frame in which nothing is known.
    pub fn blank(plan: &'p Plan, now: Timestamp) -> Self {
        let mut frame = Self::new(plan, now);
        frame.values.resize(plan.scope.len(), Value::Null);
        frame
    }

    /// The value of an expression that was compiled for the plan's names.
    pub fn evaluate(&self, program: &Program) -> Value {
        program.evaluate(self, &self.environment).value
    }

    /// Evaluates what follows at this moment.
    pub(crate) fn at(&mut self, now: Timestamp) {
        if now != self.now {
            self.now = now;
            self.environment.now = now.to_zoned(self.plan.zone.clone());
        }
    }

    /// Makes a name stand for a value, as if it had been answered.
    pub fn set(&mut self, slot: Slot, value: Value) {
        self.values[slot.index()] = value;
    }

    pub(crate) fn get(&self, slot: Slot) -> &Value {
        &self.values[slot.index()]
    }

    /// The value of a formula; null where there is none.
    pub(crate) fn value_of(&self, formula: &Compiled) -> Value {
        match formula {
            Compiled::Absent | Compiled::Broken => Value::Null,
            Compiled::Is(program) => program.evaluate(self, &self.environment).value,
        }
    }

    /// Whether a condition holds. None always does; null does not.
    pub(crate) fn holds(&self, condition: &Compiled) -> bool {
        match condition {
            Compiled::Absent => true,
            Compiled::Broken => false,
            Compiled::Is(program) => program.evaluate(self, &self.environment).holds(),
        }
    }

    /// A text in a language, with its expressions evaluated here.
    pub fn text(&self, text: &Text, language: &str) -> Vec<Piece> {
        let written = text.or_first(language);
        if written.contains(['{', '}']) {
            self.plan.template(written).fill(self, &self.environment)
        } else {
            vec![Piece::Literal(written.to_owned())]
        }
    }

    /// A text about each of some records, as of the choices of a `choose` question: their fields
    /// are names first.
    pub fn texts_of<'r>(
        &self,
        text: &Text,
        language: &str,
        records: impl Iterator<Item = &'r Value> + Clone,
    ) -> Vec<Vec<Piece>> {
        let mut fields: IndexMap<&Arc<str>, Type> = IndexMap::new();
        let entries = records.clone().filter_map(|record| match record {
            Value::Context(entries) => Some(entries.iter()),
            _ => None,
        });
        for (name, value) in entries.flatten() {
            let of = Type::of(value);
            let known = fields.entry(name).or_insert_with(|| of.clone());
            if *known != of {
                *known = Type::Any;
            }
        }
        let mut scope = self.plan.scope.clone();
        for (name, of) in fields {
            scope.declare(Arc::clone(name), of);
        }
        let template = Template::compile(text.or_first(language), &scope);
        let about = |record| Over { frame: self, scope: &scope, record };
        records.map(|record| template.fill(&about(record), &self.environment)).collect()
    }

    /// A text about one record.
    pub fn text_of(&self, text: &Text, language: &str, record: &Value) -> Vec<Piece> {
        self.texts_of(text, language, std::iter::once(record)).pop().unwrap_or_default()
    }

    /// The value of a name here.
    pub fn value(&self, name: &str) -> Value {
        self.plan.scope.slot(name).map_or(Value::Null, |slot| Values::value(self, slot))
    }

    /// The moment at which things are judged here.
    pub fn now(&self) -> Timestamp {
        self.now
    }
}

impl Values for Frame<'_> {
    fn value(&self, slot: Slot) -> Value {
        match self.plan.rules.get(slot.index()) {
            Some(Some(rule)) => rule.evaluate(self, &self.environment).value,
            _ => self.values.get(slot.index()).cloned().unwrap_or_default(),
        }
    }
}

/// A frame in which a record's fields hide names of the service.
struct Over<'a, 'p> {
    frame: &'a Frame<'p>,
    scope: &'a Scope,
    record: &'a Value,
}

impl Values for Over<'_, '_> {
    fn value(&self, slot: Slot) -> Value {
        match self.record.entry(self.scope.name(slot)) {
            Some(value) => value.clone(),
            None => Values::value(self.frame, slot),
        }
    }
}
