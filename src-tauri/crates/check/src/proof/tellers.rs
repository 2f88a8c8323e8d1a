//! What the flow can tell of a value: two of which it tells the same are one to it.

use super::looks::{Atom, Looks};
use indexmap::IndexMap;
use maket_feel::{Program, Slot, Value};
use maket_journey::frame::Frame;
use maket_journey::plan::Plan;
use maket_model::question::Answer;
use std::hash::{BuildHasher, Hash, Hasher};

/// What tells values apart: of each name, the formulas that look at it alone, and whether its value
/// is held against others.
pub(super) struct Tellers<'l> {
    alone: IndexMap<usize, Vec<&'l Atom>>,
    together: Vec<usize>,
    /// Whole formulas that look at a name, be it beside others.
    whole: IndexMap<usize, Vec<&'l Program>>,
    /// By the name of a list, the names of records that are chosen from it.
    chosen: IndexMap<usize, Vec<usize>>,
}

impl<'l> Tellers<'l> {
    pub(super) fn of(plan: &Plan, looks: &'l Looks) -> Self {
        let mut tellers = Self {
            alone: IndexMap::new(),
            together: Vec::new(),
            whole: IndexMap::new(),
            chosen: IndexMap::new(),
        };
        for atom in looks.all.iter().flat_map(|look| &look.atoms) {
            match atom.slots.as_slice() {
                [slot] => tellers.alone.entry(*slot).or_default().push(atom),
                many => tellers.together.extend(many),
            }
        }
        let wholes = looks.all.iter().map(|look| &look.whole).chain(&looks.rows);
        for atom in wholes {
            for slot in &atom.slots {
                tellers.whole.entry(*slot).or_default().push(&atom.program);
            }
        }
        for question in plan.service.steps.iter().flat_map(|step| step.questions()) {
            let slot = |name: &str| plan.scope.slot(name).map(Slot::index);
            if let Some(Answer::Choose(choose)) = &question.answer
                && let (Some(list), Some(own)) =
                    (slot(choose.of.as_str().trim()), slot(question.id.as_str()))
            {
                tellers.chosen.entry(list).or_default().push(own);
            }
        }
        tellers
    }

    /// The name itself, and those of records that are chosen from it.
    fn names(&self, slot: Slot) -> impl Iterator<Item = usize> + '_ {
        let chosen = self.chosen.get(&slot.index()).into_iter().flatten().copied();
        [slot.index()].into_iter().chain(chosen)
    }

    /// What the formulas that look at a name, be it beside others, come to with it alone.
    pub(super) fn whole(&self, frame: &mut Frame<'_>, slot: Slot, value: &Value) -> Vec<u64> {
        let mut seen = Vec::new();
        for name in self.names(slot) {
            let name = Slot(name as u32);
            frame.set(name, value.clone());
            let programs = self.whole.get(&name.index()).into_iter().flatten();
            seen.extend(programs.map(|program| code(&frame.evaluate(program))));
            frame.set(name, Value::Null);
        }
        seen
    }

    /// Whether nothing looks at this part of a name together with others.
    pub(super) fn is_apart(&self, plan: &Plan, slot: Slot, part: &str) -> bool {
        self.names(slot).all(|name| {
            let path = format!("{}.{part}", plan.scope.name(Slot(name as u32)));
            let is_of = |known: &String| {
                let rest = known.strip_prefix(&path);
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            };
            let mut atoms = self.alone.get(&name).into_iter().flatten();
            !self.together.contains(&name)
                && atoms.all(|atom| {
                    let whole = plan.scope.name(Slot(name as u32));
                    let is_alone = atom.paths.len() == 1 && atom.paths[0] != whole;
                    is_alone || !atom.paths.iter().any(|it| is_of(it) || it == whole)
                })
        })
    }

    /// What the flow can see of a value of this name.
    pub(super) fn look(&self, frame: &mut Frame<'_>, slot: Slot, value: &Value) -> Vec<u64> {
        if self.names(slot).any(|name| self.together.contains(&name)) {
            return vec![code(value)];
        }
        let mut seen = Vec::new();
        for name in self.names(slot) {
            let name = Slot(name as u32);
            frame.set(name, value.clone());
            let atoms = self.alone.get(&name.index()).into_iter().flatten();
            seen.extend(atoms.map(|atom| code(&frame.evaluate(&atom.program))));
            frame.set(name, Value::Null);
        }
        seen
    }

    /// Whether anything looks at this name.
    pub(super) fn knows(&self, slot: usize) -> bool {
        self.alone.contains_key(&slot) || self.together.contains(&slot)
    }
}

/// A number that two values share only if they are the same.
pub(super) fn code(value: &Value) -> u64 {
    match value {
        Value::Null => 0,
        Value::Boolean(is) => 1 + u64::from(*is),
        other => {
            let mut hasher = foldhash::fast::FixedState::default().build_hasher();
            hash(other, &mut hasher);
            hasher.finish() | 4
        }
    }
}

fn hash(value: &Value, hasher: &mut impl Hasher) {
    std::mem::discriminant(value).hash(hasher);
    match value {
        Value::Null => 0_u8.hash(hasher),
        Value::Boolean(is) => is.hash(hasher),
        Value::Text(text) => text.hash(hasher),
        Value::Date(date) => date.hash(hasher),
        Value::List(items) => {
            items.len().hash(hasher);
            items.iter().for_each(|item| hash(item, hasher));
        }
        Value::Context(entries) => {
            for (name, value) in entries.iter() {
                name.hash(hasher);
                hash(value, hasher);
            }
        }
        other => other.to_string().hash(hasher),
    }
}
