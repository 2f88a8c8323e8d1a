//! Which values of each name can make a difference to a condition.
//!
//! The proof walks a service with these instead of with all values there are: for every constant
//! that a name is compared with, the constant and its neighbours; each item of a list; yes and no;
//! and nothing at all.

mod inverse;

use std::sync::Arc;

use indexmap::IndexMap;
use jiff::SignedDuration;

use crate::Expression;
use crate::compile;
use crate::names::{dotted, free_names};
use crate::program::Environment;
use crate::scope::Scope;
use crate::temporal::neighbour;
use crate::tree::{Comparison, Iteration, Tree, TreeKind};
use crate::types::Type;
use crate::value::Value;

/// The values of one name that can make a difference.
#[derive(Debug, Clone, PartialEq)]
pub struct Representatives {
    /// The name with its path. Behind a list it is the path of the list's items:
    /// `children.born_on` in `some c in children satisfies c.born_on > today()`.
    pub path: String,
    /// The values, null first, without repetition.
    pub values: Vec<Value>,
    /// Whether these values stand for all others. If not, something was done to the name whose
    /// turning points cannot be computed, and what is not reached is not thereby unreachable.
    pub exact: bool,
}

/// How many values one name gets at most.
const MOST: usize = 64;

impl Expression {
    /// For each name that is read, the values that can make a difference at `environment`'s time.
    pub fn representatives(
        &self,
        scope: &Scope,
        environment: &Environment<'_>,
    ) -> Vec<Representatives> {
        let mut search = Search::new(scope, environment);
        search.condition(&self.tree);
        search.finish()
    }

    /// The same for a decision table's cell with the input over its column.
    pub fn cell_representatives(
        &self,
        input: &Expression,
        scope: &Scope,
        environment: &Environment<'_>,
    ) -> Vec<Representatives> {
        let mut search = Search::new(scope, environment);
        search.visit(&input.tree);
        if let TreeKind::Tests { tests, .. } = &self.tree.kind {
            if let Some(path) = dotted(&input.tree) {
                search.bound.push(("?".into(), path));
            }
            for test in tests {
                search.test(&input.tree, test);
            }
        }
        search.finish()
    }
}

struct Found {
    values: Vec<Value>,
    exact: bool,
    /// Names that this one is compared with.
    partners: Vec<String>,
}

struct Search<'a> {
    scope: &'a Scope,
    environment: &'a Environment<'a>,
    /// Names of loops, and the paths of the lists whose items they are.
    bound: Vec<(Arc<str>, String)>,
    found: IndexMap<String, Found>,
}

impl<'a> Search<'a> {
    fn new(scope: &'a Scope, environment: &'a Environment<'a>) -> Self {
        Self { scope, environment, bound: Vec::new(), found: IndexMap::new() }
    }

    fn finish(mut self) -> Vec<Representatives> {
        for _ in 0..2 {
            self.share();
        }
        let (scope, environment) = (self.scope, self.environment);
        self.found
            .into_iter()
            .map(|(path, found)| {
                let of = type_at(scope, &path);
                let (values, complete) = spread(found.values, of.as_ref(), environment);
                Representatives { path, values, exact: found.exact && complete }
            })
            .collect()
    }

    /// Names that are compared with each other turn at each other's points.
    fn share(&mut self) {
        let known: IndexMap<String, Vec<Value>> =
            self.found.iter().map(|(path, found)| (path.clone(), found.values.clone())).collect();
        for found in self.found.values_mut() {
            for partner in &found.partners {
                found.values.extend(known.get(partner).into_iter().flatten().cloned());
            }
            found.values.truncate(MOST);
        }
    }

    fn entry(&mut self, path: &str) -> &mut Found {
        self.found.entry(path.to_owned()).or_insert_with(|| Found {
            values: Vec::new(),
            exact: true,
            partners: Vec::new(),
        })
    }

    /// The path of a tree that is one, loops' names resolved.
    fn path(&self, tree: &Tree) -> Option<String> {
        let path = dotted(tree)?;
        let (name, rest) = match path.split_once('.') {
            Some((name, rest)) => (name, Some(rest)),
            None => (path.as_str(), None),
        };
        let bound = self.bound.iter().rev().find(|(bound, _)| **bound == *name);
        let resolved = match (bound, rest) {
            (Some((_, list)), Some(rest)) => format!("{list}.{rest}"),
            (Some((_, list)), None) => list.clone(),
            (None, _) => path,
        };
        let property = resolved.rsplit_once('.').is_some_and(|(of, _)| {
            type_at(self.scope, &resolved).is_none() && type_at(self.scope, of).is_some()
        });
        (!property).then_some(resolved)
    }

    /// The value of a part that names nothing.
    fn constant(&self, tree: &Tree) -> Option<Value> {
        if !free_names(tree).is_empty() {
            return None;
        }
        let compiled = compile::compile(tree, &Scope::new());
        Some(compiled.program.evaluate(&(), self.environment).value)
    }

    fn condition(&mut self, tree: &Tree) {
        match self.path(tree) {
            Some(path) => {
                self.entry(&path);
            }
            None => self.visit(tree),
        }
    }

    fn visit(&mut self, tree: &Tree) {
        match &tree.kind {
            TreeKind::Name(_) | TreeKind::Path(..) => match self.path(tree) {
                Some(path) => {
                    self.entry(&path);
                }
                None => tree.each_child(&mut |child| self.condition(child)),
            },
            TreeKind::Compare(comparison, left, right) => self.compare(*comparison, left, right),
            TreeKind::Between(value, low, high) => {
                self.compare(Comparison::AtLeast, value, low);
                self.compare(Comparison::AtMost, value, high);
            }
            TreeKind::In(value, tests) => {
                self.condition(value);
                tests.iter().for_each(|test| self.test(value, test));
            }
            TreeKind::Call(name, _, arguments) => {
                let values: Vec<&Tree> = arguments.iter().map(|argument| &argument.value).collect();
                self.call(name, &values);
            }
            TreeKind::For(iterations, body)
            | TreeKind::Some(iterations, body)
            | TreeKind::Every(iterations, body) => self.repetition(iterations, body),
            TreeKind::Filter(list, condition) => {
                self.condition(list);
                let depth = self.bound.len();
                if let Some(path) = self.path(list) {
                    if let Some(Type::List(of)) = type_at(self.scope, &path)
                        && let Type::Context(entries) = *of
                    {
                        let names =
                            entries.keys().map(|key| (Arc::clone(key), format!("{path}.{key}")));
                        self.bound.extend(names);
                    }
                    self.bound.push(("item".into(), path));
                }
                self.condition(condition);
                self.bound.truncate(depth);
            }
            TreeKind::Arithmetic(_, left, right) => {
                // A value that is computed and not compared turns nowhere.
                self.condition(left);
                self.condition(right);
            }
            _ => tree.each_child(&mut |child| self.condition(child)),
        }
    }

    fn repetition(&mut self, iterations: &[Iteration], body: &Tree) {
        let depth = self.bound.len();
        for iteration in iterations {
            self.condition(&iteration.values);
            iteration.to.iter().for_each(|to| self.condition(to));
            if let Some(path) = self.path(&iteration.values) {
                self.bound.push((Arc::clone(&iteration.name), path));
            }
        }
        self.condition(body);
        self.bound.truncate(depth);
    }

    fn compare(&mut self, comparison: Comparison, left: &Tree, right: &Tree) {
        match (self.constant(left), self.constant(right)) {
            (Some(_), Some(_)) => {}
            (None, Some(value)) => self.turns(left, &value),
            (Some(value), None) => self.turns(right, &value),
            (None, None) => self.both(comparison, left, right),
        }
    }

    /// Two sides that both read something: each may turn where the other is.
    fn both(&mut self, _: Comparison, left: &Tree, right: &Tree) {
        let (a, b) = (self.path(left), self.path(right));
        self.condition(left);
        self.condition(right);
        if let (Some(a), Some(b)) = (a, b) {
            self.entry(&a).partners.push(b.clone());
            self.entry(&b).partners.push(a);
            return;
        }
        for used in free_names(left).into_iter().chain(free_names(right)) {
            if let Some(path) = self.longest_known(&used.path) {
                self.entry(&path).exact = false;
            }
        }
    }

    fn test(&mut self, value: &Tree, test: &Tree) {
        match &test.kind {
            TreeKind::Test(comparison, other) => self.compare(*comparison, value, other),
            TreeKind::Range { start, end, .. } => {
                self.compare(Comparison::AtLeast, value, start);
                self.compare(Comparison::AtMost, value, end);
            }
            TreeKind::List(items) => items.iter().for_each(|item| self.test(value, item)),
            _ if free_names(test).iter().any(|used| used.name() == "?") => self.condition(test),
            _ => self.compare(Comparison::Equal, value, test),
        }
    }

    fn call(&mut self, name: &str, arguments: &[&Tree]) {
        let text = |search: &Self, index: usize| match search.constant(arguments.get(index)?) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        };
        match (name, arguments) {
            ("list contains", [list, _]) => {
                self.condition(list);
                if let (Some(path), Some(element)) = (self.path(list), self.constant(arguments[1]))
                {
                    self.entry(&path).values.push(Value::list([element]));
                }
            }
            ("contains" | "starts with" | "ends with", [value, _]) => {
                self.condition(value);
                match (self.path(value), text(self, 1)) {
                    (Some(path), Some(part)) => self.entry(&path).values.push(Value::Text(part)),
                    (Some(path), None) => self.entry(&path).exact = false,
                    (None, _) => {}
                }
            }
            ("matches", [value, ..]) => {
                self.condition(value);
                if let Some(path) = self.path(value) {
                    self.entry(&path).exact = false;
                }
            }
            _ => arguments.iter().for_each(|argument| self.condition(argument)),
        }
    }

    /// `tree` is compared with `target`: find the values of its name at which it meets it.
    fn turns(&mut self, tree: &Tree, target: &Value) {
        if let Some(path) = self.path(tree) {
            self.entry(&path).values.push(target.clone());
            return;
        }
        self.condition_parts(tree);
        if !self.solve(tree, target) {
            for used in free_names(tree) {
                if let Some(path) = self.longest_known(&used.path) {
                    self.entry(&path).exact = false;
                }
            }
        }
    }

    fn condition_parts(&mut self, tree: &Tree) {
        tree.each_child(&mut |child| self.condition(child));
    }

    /// The path, or what it is a property of.
    fn longest_known(&self, path: &str) -> Option<String> {
        let (name, rest) = path.split_once('.').map_or((path, ""), |(name, rest)| (name, rest));
        let bound = self.bound.iter().rev().find(|(bound, _)| **bound == *name);
        let mut path = match bound {
            Some((_, list)) if rest.is_empty() => list.clone(),
            Some((_, list)) => format!("{list}.{rest}"),
            None => path.to_owned(),
        };
        while type_at(self.scope, &path).is_none() {
            path.truncate(path.rfind('.')?);
        }
        Some(path)
    }
}

/// The type at a path, through lists as FEEL's paths go.
pub(crate) fn type_at(scope: &Scope, path: &str) -> Option<Type> {
    if let Some(of) = scope.type_at(path) {
        return Some(of.clone());
    }
    let (head, last) = path.rsplit_once('.')?;
    match type_at(scope, head)?.element() {
        Type::Context(entries) => entries.get(last).cloned(),
        Type::Any => Some(Type::Any),
        _ => None,
    }
}

/// A list of so many items; nothing where there are not so many different ones.
fn list_of(of: &Type, length: usize) -> Option<Value> {
    if length > 32 {
        return None;
    }
    match of {
        Type::Item { items, .. } => (length <= items.len())
            .then(|| Value::list(items[..length].iter().map(|item| Value::Text(Arc::clone(item))))),
        Type::Context(_) => {
            Some(Value::list((0..length).map(|_| Value::context::<&str>(Vec::new()))))
        }
        _ => Some(Value::list((0..length).map(|index| Value::from(index as i64)))),
    }
}

/// The turning points with their neighbours, and what is always tried; and whether that is all.
fn spread(
    turns: Vec<Value>,
    of: Option<&Type>,
    environment: &Environment<'_>,
) -> (Vec<Value>, bool) {
    let mut values = vec![Value::Null];
    let mut complete = true;
    // What is compared with null alone needs a value that is there, too.
    let turns: Vec<Value> = turns.into_iter().filter(|turn| *turn != Value::Null).collect();
    match of.unwrap_or(&Type::Any) {
        Type::Boolean => values.extend([Value::Boolean(true), Value::Boolean(false)]),
        Type::Item { items, .. } => {
            values.extend(items.iter().map(|item| Value::Text(Arc::clone(item))));
            return (values, true);
        }
        Type::List(of) => {
            values.push(Value::list([]));
            values.extend(turns);
            match &**of {
                Type::Item { items, .. } => {
                    let all: Vec<Value> =
                        items.iter().map(|item| Value::Text(Arc::clone(item))).collect();
                    values.extend(all.iter().map(|item| Value::list([item.clone()])));
                    values.push(Value::list(all));
                }
                of => values.extend(list_of(of, 1)),
            }
            return (distinct(values), true);
        }
        Type::Number if turns.is_empty() => values.push(Value::from(1)),
        Type::Date if turns.is_empty() => values.push(Value::Date(environment.now.date())),
        Type::Text if turns.is_empty() => values.push(Value::text("x")),
        Type::Any if turns.is_empty() => complete = false,
        _ => {}
    }
    for turn in turns {
        neighbours(&turn, &mut values);
    }
    let values = distinct(values);
    (values, complete)
}

fn distinct(values: Vec<Value>) -> Vec<Value> {
    let mut kept: Vec<Value> = Vec::with_capacity(values.len());
    for value in values {
        if kept.len() < MOST && !kept.contains(&value) {
            kept.push(value);
        }
    }
    kept
}

fn neighbours(value: &Value, values: &mut Vec<Value>) {
    let seconds = |count: i64| SignedDuration::from_secs(count);
    match value {
        Value::Number(number) => {
            let unit = number.unit();
            let around = [number.minus(unit), Some(*number), number.plus(unit)];
            values.extend(around.into_iter().flatten().map(Value::Number));
        }
        Value::Date(date) => {
            let around = [-1, 0, 1].map(|days| neighbour(*date, days));
            values.extend(around.into_iter().flatten().map(Value::Date));
        }
        Value::Time(time) => {
            values.extend(
                [-1_000_000_000, 0, 1_000_000_000].map(|nanos| Value::Time(time.plus(nanos))),
            );
        }
        Value::DateTime(moment) => {
            let around = [-1, 0, 1].map(|count| moment.plus(seconds(count)));
            values.extend(around.into_iter().flatten().map(Value::DateTime));
        }
        Value::MonthsDuration(months) => {
            values.extend([months - 1, *months, months + 1].map(Value::MonthsDuration));
        }
        Value::DaysDuration(days) => {
            let around = [-86_400, 0, 86_400].map(|count| days.checked_add(seconds(count)));
            values.extend(around.into_iter().flatten().map(Value::DaysDuration));
        }
        Value::Text(text) => {
            values.extend([value.clone(), Value::text(format!("{text}x")), Value::text("-")]);
        }
        Value::Boolean(_) => values.extend([true, false].map(Value::Boolean)),
        Value::Null => {}
        other => values.push(other.clone()),
    }
}

#[cfg(test)]
mod tests;
