//! Walking steps once per item of a group: which item is next, and what is known of it.

use crate::frame::Frame;
use crate::plan::StepPlan;
use crate::walk::{Items, Node, Walker};
use maket_feel::Value;
use maket_model::step::{EndKind, StepKind};
use std::sync::Arc;

impl Walker<'_, '_> {
    /// Moves to the next step: the next item of a group that is being walked, or the target.
    pub(crate) fn next_node(&mut self, from: &Node, target: usize) -> Node {
        let plan = self.plan;
        let step = &plan.steps[from.step];
        // Who turns out not to be served leaves at once; a good end waits for every item.
        let ends_here = matches!(&plan.step(target).kind, StepKind::Outcome(end) if end.result != EndKind::Done);
        if !ends_here && !from.items.is_empty() {
            let stays = |stage: usize| plan.steps[target].stage == Some(stage);
            for (level, each) in step.each.iter().enumerate().rev() {
                let Some(item) = from.items.get(level) else { continue };
                if each.stage.is_some_and(stays) {
                    break;
                }
                let keys = self.frame.item_keys(step, level, &from.items);
                let position = keys.iter().position(|key| key == item);
                if let Some(next) = position.and_then(|position| keys.get(position + 1)) {
                    let mut items: Vec<Arc<str>> = from.items[..level].to_vec();
                    items.push(Arc::clone(next));
                    let back = if each.stage.is_some() {
                        self.entrance.unwrap_or(from.step)
                    } else {
                        from.step
                    };
                    return self.complete(back, items);
                }
            }
        }
        self.enter(target, Some(from))
            .unwrap_or(Node { step: target, items: Items::clone(&self.no_items) })
    }

    /// The node by which a step is entered from another.
    pub(crate) fn enter(&mut self, step: usize, from: Option<&Node>) -> Option<Node> {
        let each = &self.plan.steps[step].each;
        if each.is_empty() {
            return Some(Node { step, items: Items::clone(&self.no_items) });
        }
        let mut items = Vec::new();
        if let Some(stage) = each[0].stage {
            let within = from.filter(|from| {
                self.plan.steps[from.step].stage == Some(stage) && !from.items.is_empty()
            });
            match within {
                Some(from) => items.push(Arc::clone(&from.items[0])),
                None => self.entrance = Some(step),
            }
        }
        Some(self.complete(step, items))
    }

    /// Adds the first items of the groups that are still open; an empty group adds none.
    fn complete(&mut self, step: usize, mut items: Vec<Arc<str>>) -> Node {
        let plan = &self.plan.steps[step];
        while items.len() < plan.each.len() {
            let known: Items = items.as_slice().into();
            match self.frame.item_keys(plan, items.len(), &known).first() {
                Some(first) => items.push(Arc::clone(first)),
                None => break,
            }
        }
        Node { step, items: items.into() }
    }

    pub(crate) fn lacks_item(&self, step: &StepPlan, node: &Node) -> bool {
        node.items.len() < step.each.len()
    }

    /// Puts the items that are walked under their names, and forgets answers of other items.
    pub(crate) fn show_item(&mut self, node: &Node) {
        let plan = self.plan;
        let step = &plan.steps[node.step];
        let of = node.items.first().cloned();
        if of != self.item_of {
            for slot in std::mem::take(&mut self.item_slots) {
                self.frame.set(slot, Value::Null);
            }
            self.item_of = of;
        }
        for (level, each) in step.each.iter().enumerate() {
            let Some(key) = node.items.get(level) else { continue };
            let item = match self.frame.group(step, level, &node.items) {
                Some(Value::List(list)) => {
                    list.iter().find(|item| item_key(item) == Some(key)).cloned()
                }
                _ => None,
            };
            self.frame.set(each.item, item.unwrap_or_default());
            self.item_slots.push(each.item);
        }
    }

    /// Writes an answer into the item for which it was given.
    pub(crate) fn merge(&mut self, node: &Node, name: &Arc<str>, value: Value) {
        let plan = self.plan;
        let step = &plan.steps[node.step];
        let Some(first) = step.each.first() else { return };
        let Some(slot) = first.group else { return };
        let path: Vec<(&str, &Arc<str>)> =
            step.each.iter().map(|each| &*each.of).zip(node.items.iter()).collect();
        let mut group = std::mem::take(&mut self.frame.values[slot.index()]);
        merge_into(&mut group, &path, name, value);
        self.frame.set(slot, group);
        self.show_item(node);
    }
}

impl Frame<'_> {
    /// The keys of the items of a step's group at a level.
    pub(crate) fn item_keys(&self, step: &StepPlan, level: usize, items: &Items) -> Vec<Arc<str>> {
        let Some(Value::List(list)) = self.group(step, level, items) else { return Vec::new() };
        list.iter().filter_map(|item| item_key(item).cloned()).collect()
    }

    /// The value of a step's group at a level: a field of the outer item, or a name of its own.
    fn group(&self, step: &StepPlan, level: usize, items: &Items) -> Option<Value> {
        let each = step.each.get(level)?;
        if level > 0
            && let Some(Value::List(outer)) = self.group(step, level - 1, items)
            && let Some(item) = outer.iter().find(|item| item_key(item) == items.get(level - 1))
            && let Some(inner) = item.entry(&each.of)
        {
            return Some(inner.clone());
        }
        each.group.map(|slot| self.get(slot).clone())
    }
}

fn item_key(item: &Value) -> Option<&Arc<str>> {
    match item.entry("item") {
        Some(Value::Text(key)) => Some(key),
        _ => None,
    }
}

fn merge_into(group: &mut Value, path: &[(&str, &Arc<str>)], name: &Arc<str>, value: Value) {
    let Some(((_, key), inner)) = path.split_first() else { return };
    let Value::List(list) = group else { return };
    let Some(item) = Arc::make_mut(list).iter_mut().find(|item| item_key(item) == Some(*key))
    else {
        return;
    };
    let Value::Context(entries) = item else { return };
    let entries = Arc::make_mut(entries);
    match inner.first().and_then(|(of, _)| entries.get_mut(*of)) {
        Some(nested) => merge_into(nested, inner, name, value),
        None => {
            entries.insert(Arc::clone(name), value);
        }
    }
}
