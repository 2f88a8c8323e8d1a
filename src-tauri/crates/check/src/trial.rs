//! Conditions tried out with the values that can make a difference to them.

use indexmap::IndexMap;
use maket_feel::{Environment, Expression, Program, Representatives, Scope, Value};
use std::cell::RefCell;

/// How many combinations of values are tried.
const MOST: usize = 512;

/// Values of all names, most of them null, and the moment at which conditions are tried.
pub(crate) struct Trial<'p> {
    scope: &'p Scope,
    environment: Environment<'static>,
    values: RefCell<Vec<Value>>,
}

/// The values of one name.
struct Candidate {
    slot: usize,
    /// The entry of a context that is meant, where the path has one.
    entry: Option<String>,
    values: Vec<Value>,
}

impl<'p> Trial<'p> {
    pub(crate) fn new(scope: &'p Scope) -> Self {
        // Which day it is decides nothing here: what depends on it is not always the same.
        let day = "2026-03-02T09:00:00+00:00[UTC]".parse().expect("a moment that is written well");
        Self {
            scope,
            environment: Environment::at(day),
            values: RefCell::new(vec![Value::Null; scope.len()]),
        }
    }

    /// The value that a condition always has, where that can be told for sure.
    pub(crate) fn always(&self, expression: &Expression, program: &Program) -> Option<Value> {
        // A condition on the day of today is not the same for ever.
        let moves = ["today", "now"].iter().any(|function| expression.text.contains(function));
        let representatives = expression.representatives(self.scope, &self.environment);
        if moves || representatives.iter().any(|it| !it.exact) {
            return None;
        }
        let candidates = self.candidates(representatives, true)?;
        let mut seen: Option<bool> = None;
        let mut same = true;
        self.each(&candidates, &mut |values| {
            let holds = program.evaluate(values, &self.environment).holds();
            same &= seen.is_none_or(|seen| seen == holds);
            seen = Some(holds);
            same
        })?;
        seen.filter(|_| same).map(Value::Boolean)
    }

    /// Whether one of the conditions holds, whatever was answered.
    pub(crate) fn is_exhaustive(&self, conditions: &[Expression], scope: &Scope) -> bool {
        let programs: Vec<Program> =
            conditions.iter().map(|it| it.compile(scope).program).collect();
        let representatives = conditions
            .iter()
            .flat_map(|condition| condition.representatives(scope, &self.environment))
            .collect();
        let Some(candidates) = self.candidates(representatives, false) else { return false };
        let mut all = true;
        let tried = self.each(&candidates, &mut |values| {
            all &= programs.iter().any(|it| it.evaluate(values, &self.environment).holds());
            all
        });
        tried.is_some() && all
    }

    /// The values to try; nothing where they cannot be set or are too many. An answer that is
    /// required is never null where it counts.
    fn candidates(&self, found: Vec<Representatives>, with_null: bool) -> Option<Vec<Candidate>> {
        let mut by_path: IndexMap<String, Vec<Value>> = IndexMap::new();
        for one in found {
            let values = by_path.entry(one.path).or_default();
            for value in one.values {
                if (with_null || value != Value::Null) && !values.contains(&value) {
                    values.push(value);
                }
            }
        }
        let mut candidates = Vec::new();
        let mut count = 1_usize;
        for (path, values) in by_path {
            count = count.saturating_mul(values.len().max(1));
            let (slot, entry) = match self.scope.slot(&path) {
                Some(slot) => (slot, None),
                None => {
                    let (head, entry) = path.split_once('.')?;
                    if entry.contains('.') {
                        return None;
                    }
                    (self.scope.slot(head)?, Some(entry.to_owned()))
                }
            };
            candidates.push(Candidate { slot: slot.index(), entry, values });
        }
        (count <= MOST).then_some(candidates)
    }

    /// Shows each combination until `see` has seen enough.
    fn each(
        &self,
        candidates: &[Candidate],
        see: &mut dyn FnMut(&Vec<Value>) -> bool,
    ) -> Option<()> {
        if candidates.iter().any(|it| it.values.is_empty()) {
            return None;
        }
        let mut values = self.values.try_borrow_mut().ok()?;
        let mut chosen = vec![0_usize; candidates.len()];
        let mut more = true;
        while more {
            set(&mut values, candidates, &chosen);
            more = see(&values) && next(&mut chosen, candidates);
        }
        for candidate in candidates {
            values[candidate.slot] = Value::Null;
        }
        Some(())
    }
}

fn set(values: &mut [Value], candidates: &[Candidate], chosen: &[usize]) {
    let mut contexts: IndexMap<usize, Vec<(String, Value)>> = IndexMap::new();
    for (candidate, chosen) in candidates.iter().zip(chosen) {
        let value = candidate.values[*chosen].clone();
        match &candidate.entry {
            None => values[candidate.slot] = value,
            Some(entry) => {
                contexts.entry(candidate.slot).or_default().push((entry.clone(), value));
            }
        }
    }
    for (slot, entries) in contexts {
        values[slot] = Value::context(entries);
    }
}

/// The next combination, as an odometer turns.
fn next(chosen: &mut [usize], candidates: &[Candidate]) -> bool {
    for (digit, candidate) in chosen.iter_mut().zip(candidates) {
        *digit += 1;
        if *digit < candidate.values.len() {
            return true;
        }
        *digit = 0;
    }
    false
}
