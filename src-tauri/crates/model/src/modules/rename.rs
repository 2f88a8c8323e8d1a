//! Giving ids and names of a module their prefix, and its actors ours.

use crate::id::{Asset, Formula, Id, Key, Name};
use crate::part_tree::{LeafMut, PartMut, To, Use};
use crate::place::Place;
use crate::service::{Each, Service};
use crate::step::{Step, StepKind};
use crate::text::Text;
use std::collections::{BTreeMap, BTreeSet};

/// What is renamed in a module.
pub(super) struct Renaming {
    /// Before ids: `payer-`.
    ids: String,
    /// Before names: `payer.`.
    names: String,
    /// The names that the module sets.
    own: BTreeSet<String>,
    /// Fields of groups, which expressions in a group reach without a prefix.
    fields: BTreeSet<String>,
    actors: BTreeMap<Id, Id>,
}

impl Renaming {
    /// What a service needs to stand in the place of a step.
    pub(super) fn new(service: &Service, step: &str, actors: BTreeMap<Id, Id>) -> Self {
        let (mut own, mut fields) = (BTreeSet::new(), BTreeSet::new());
        own.extend(service.rules.iter().map(|rule| rule.id.to_string()));
        own.extend(service.steps.iter().flat_map(names_set_by));
        crate::visit::visit(service, &mut |place, part| {
            if let crate::part_tree::Part::Question(question) = part {
                let set = if is_in_group(place) { &mut fields } else { &mut own };
                set.insert(question.id.to_string());
            }
        });
        let names = format!("{}.", step.replace('-', "_"));
        Self { ids: format!("{step}-"), names, own, fields, actors }
    }

    pub(super) fn apply(&self, service: &mut Service) {
        crate::visit::visit_leaves_mut(service, &mut |place, leaf| match leaf {
            LeafMut::Formula(formula, how) => self.formula(formula, how == Use::Cell, place),
            LeafMut::Text(text) => self.text(text, place),
            LeafMut::Name(name) => self.name(name),
            LeafMut::Reference(id, to) => self.reference(id, to),
            LeafMut::Asset(asset) => *asset = Asset::from(format!("{}{asset}", self.ids)),
            LeafMut::Operation(_) | LeafMut::Element(_) | LeafMut::Period(_) => {}
        });
        crate::visit::visit_mut(service, &mut |place, part| match part {
            PartMut::Step(step) => self.step(step),
            PartMut::Question(question) if !is_in_group(place) => {
                self.key(&mut question.key);
                self.name(&mut question.id);
            }
            PartMut::Rule(rule) => self.name(&mut rule.id),
            PartMut::List(list) => self.id(&mut list.id),
            PartMut::Law(law) => self.id(&mut law.id),
            PartMut::Need(need) => self.id(&mut need.id),
            PartMut::Document(document) => self.id(&mut document.id),
            PartMut::Refusal(reason) => self.id(&mut reason.id),
            _ => {}
        });
    }

    fn step(&self, step: &mut Step) {
        self.id(&mut step.id);
        self.key(&mut step.key);
        if let Some(Each { name, .. }) = &mut step.each {
            self.name(name);
        }
        let name = match &mut step.kind {
            StepKind::Exchange(exchange) => &mut exchange.name,
            StepKind::Decision(decision) => &mut decision.name,
            StepKind::Issue(issue) => &mut issue.name,
            _ => return,
        };
        if let Some(name) = name {
            self.name(name);
        }
    }

    fn id(&self, id: &mut Id) {
        *id = Id::from(format!("{}{id}", self.ids));
    }

    fn key(&self, key: &mut Option<Key>) {
        if let Some(key) = key {
            *key = Key::from(format!("{}{key}", self.ids));
        }
    }

    fn name(&self, name: &mut Name) {
        if self.own.contains(name.as_str()) {
            *name = Name::from(format!("{}{name}", self.names));
        }
    }

    fn reference(&self, id: &mut Id, to: To) {
        match to {
            To::Step | To::Need | To::Law | To::List | To::Document | To::Reason => self.id(id),
            To::Actor | To::User => {
                if let Some(ours) = self.actors.get(id) {
                    *id = ours.clone();
                }
            }
            To::Stage | To::Registry | To::Item | To::Service => {}
        }
    }

    fn formula(&self, formula: &mut Formula, is_cell: bool, place: &Place) {
        if let Some(renamed) = self.expression(formula.as_str(), is_cell, is_in_group(place)) {
            *formula = Formula::from(renamed);
        }
    }

    /// The expression with its names renamed; none where it cannot be read.
    fn expression(&self, text: &str, is_cell: bool, in_group: bool) -> Option<String> {
        let read = if is_cell { maket_feel::parse_unary } else { maket_feel::parse };
        let changes = read(text).ok()?.names().into_iter().filter_map(|used| {
            let first = *used.parts.first()?;
            let of_own = |own: &String| {
                used.path
                    .strip_prefix(own.as_str())
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            };
            if in_group && self.fields.contains(used.name()) {
                None
            } else if self.own.iter().any(of_own) {
                Some((first, format!("{}{}", self.names, used.name())))
            } else {
                self.actors.get(used.name()).map(|ours| (first, ours.to_string()))
            }
        });
        Some(maket_feel::replaced(text, changes))
    }

    fn text(&self, text: &mut Text, place: &Place) {
        for text in text.0.values_mut() {
            let mut out = String::with_capacity(text.len());
            let mut rest = text.as_str();
            while let Some((before, inside, after)) = next_braces(rest) {
                out.push_str(before);
                out.push('{');
                match self.expression(inside, false, is_in_group(place)) {
                    Some(renamed) => out.push_str(&renamed),
                    None => out.push_str(inside),
                }
                out.push('}');
                rest = after;
            }
            out.push_str(rest);
            *text = out;
        }
    }
}

/// The names that a step sets beside its questions.
fn names_set_by(step: &Step) -> Vec<String> {
    let name = match &step.kind {
        StepKind::Exchange(exchange) => exchange.name.as_ref(),
        StepKind::Decision(decision) => decision.name.as_ref(),
        StepKind::Issue(issue) => issue.name.as_ref(),
        _ => None,
    };
    let each = step.each.as_ref().map(|each| &each.name);
    name.into_iter().chain(each).map(ToString::to_string).collect()
}

fn is_in_group(place: &Place) -> bool {
    place.path.iter().any(|segment| segment.collection == "answer.fields")
}

/// What stands before the next `{…}`, in it, and after it; braces and quotation marks within count.
fn next_braces(text: &str) -> Option<(&str, &str, &str)> {
    let open = text.find('{')?;
    let (mut depth, mut quoted) = (0, false);
    for (at, c) in text[open..].char_indices() {
        match c {
            '"' => quoted = !quoted,
            '{' if !quoted => depth += 1,
            '}' if !quoted => {
                depth -= 1;
                if depth == 0 {
                    let close = open + at;
                    return Some((&text[..open], &text[open + 1..close], &text[close + 1..]));
                }
            }
            _ => {}
        }
    }
    None
}
