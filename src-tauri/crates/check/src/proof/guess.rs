//! Values for conditions that cannot be turned round: made up until the condition holds with some
//! and fails with others. What is found is tried and confirmed by the journey like all values; what
//! is not found proves nothing.

use super::points::Points;
use indexmap::IndexMap;
use jiff::civil::Date;
use maket_feel::{Program, Slot, Type, Value, Values};
use maket_journey::frame::Frame;
use maket_journey::plan::Plan;
use maket_mocks::seeded::Seeded;

/// How often values are made up for one condition.
const TRIES: usize = 300;
/// How many items a list is made up with.
const MOST_ITEMS: usize = 3;
/// How deep values are made up within values.
const DEEPEST: usize = 4;

/// A name with its path that a condition reads.
pub(super) struct Reads {
    /// As the condition speaks of it.
    pub(super) path: String,
    /// As somebody gives it a value: through lists to where they come from.
    pub(super) own: String,
}

/// Makes values up for the names that a condition reads, and keeps those that decide it.
pub(super) struct Guessing<'p> {
    plan: &'p Plan,
    frame: Frame<'p>,
    today: Date,
}

impl<'p> Guessing<'p> {
    pub(super) fn new(plan: &'p Plan, frame: Frame<'p>, today: Date) -> Self {
        Self { plan, frame, today }
    }

    /// Values with which the condition holds, and values with which it does not, by path.
    pub(super) fn guess(
        &mut self,
        program: &Program,
        reads: &[Reads],
        points: &Points,
        word: &str,
    ) -> Vec<(String, Value)> {
        let mut heads: IndexMap<&str, (Slot, &str)> = IndexMap::new();
        for read in reads {
            let head = read.path.split('.').next().unwrap_or_default();
            let depth = read.path.split('.').count() - 1;
            let own = nth_from_end(&read.own, depth);
            if let Some(slot) = self.plan.scope.slot(head) {
                heads.entry(head).or_insert((slot, own));
            }
        }
        let mut seeded = Seeded::new(1, &["guess", word]);
        let (mut holds, mut fails) = (false, false);
        let mut kept = Vec::new();
        for _ in 0..TRIES {
            if holds && fails {
                break;
            }
            for (slot, own) in heads.values() {
                let of = self.plan.scope.type_of(*slot).clone();
                let made = self.made_up(&of, own, points, &mut seeded, 0);
                self.frame.set(*slot, made);
            }
            let is_true = self.frame.evaluate(program).is_true();
            let known = if is_true { &mut holds } else { &mut fails };
            if !std::mem::replace(known, true) {
                for read in reads {
                    let head = read.path.split('.').next().unwrap_or_default();
                    let Some((slot, _)) = heads.get(head) else { continue };
                    let value = Values::value(&self.frame, *slot);
                    let rest: Vec<&str> = read.path.split('.').skip(1).collect();
                    keep(&read.own, &at(&value, &rest), &mut kept);
                }
            }
        }
        for (slot, _) in heads.values() {
            self.frame.set(*slot, Value::Null);
        }
        kept
    }

    /// A value of a type: mostly one at which something turns.
    fn made_up(
        &self,
        of: &Type,
        path: &str,
        points: &Points,
        seeded: &mut Seeded,
        depth: usize,
    ) -> Value {
        if depth > DEEPEST {
            return Value::Null;
        }
        let known = points.at(path);
        let is_whole = matches!(of, Type::Context(_) | Type::List(_));
        if !is_whole && !known.is_empty() && seeded.below(3) > 0 {
            return seeded.one(known).cloned().unwrap_or(Value::Null);
        }
        let number = |seeded: &mut Seeded| {
            let most = 10_i64.pow(u32::try_from(seeded.below(6)).unwrap_or_default());
            seeded.within(-1, most)
        };
        match of {
            Type::Boolean => Value::Boolean(seeded.below(2) == 0),
            Type::Number => Value::from(number(seeded)),
            Type::Date => {
                let span = [10, 60, 400, 4000, 40_000][seeded.below(5)];
                let days = jiff::Span::new().days(seeded.within(-span, span / 4));
                self.today.checked_add(days).map_or(Value::Null, Value::Date)
            }
            Type::Item { items, .. } => {
                seeded.one(items).map_or(Value::Null, |item| Value::text(&**item))
            }
            Type::Text if seeded.below(2) == 0 => {
                let sign = [" ", "-", ",", ";", "."][seeded.below(5)];
                Value::text(vec!["Аа"; 1 + seeded.below(5)].join(sign))
            }
            Type::Text => {
                let length = [1, 3, 8, 20][seeded.below(4)];
                Value::text(seeded.code(length))
            }
            Type::List(item) => {
                let count = seeded.below(MOST_ITEMS + 1);
                Value::list((0..count).map(|_| self.made_up(item, path, points, seeded, depth + 1)))
            }
            Type::Context(entries) => Value::context(entries.iter().map(|(name, of)| {
                let path = format!("{path}.{name}");
                (name.to_string(), self.made_up(of, &path, points, seeded, depth + 1))
            })),
            _ => Value::Null,
        }
    }
}

/// The path without its last parts.
fn nth_from_end(path: &str, parts: usize) -> &str {
    (0..parts).fold(path, |path, _| path.rsplit_once('.').map_or(path, |(head, _)| head))
}

/// What stands at a path within a value; through lists what stands in their first item.
fn at(value: &Value, path: &[&str]) -> Value {
    match (value, path) {
        (value, []) => value.clone(),
        (Value::Context(entries), [name, rest @ ..]) => {
            entries.get(*name).map_or(Value::Null, |value| at(value, rest))
        }
        (Value::List(items), path) => items.first().map_or(Value::Null, |item| at(item, path)),
        _ => Value::Null,
    }
}

/// Keeps a value, and of what has parts each part.
fn keep(path: &str, value: &Value, kept: &mut Vec<(String, Value)>) {
    match value {
        Value::Null => {}
        Value::Context(entries) => {
            for (name, value) in entries.iter() {
                keep(&format!("{path}.{name}"), value, kept);
            }
        }
        Value::List(items) => {
            kept.push((path.to_owned(), value.clone()));
            for item in items.iter().filter(|item| matches!(item, Value::Context(_))) {
                keep(path, item, kept);
            }
        }
        other => kept.push((path.to_owned(), other.clone())),
    }
}
