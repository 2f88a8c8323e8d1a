//! Whether everything has a name, and each name one bearer.

use crate::code::Code;
use crate::report::Report;
use maket_model::id::{Key, Name};
use maket_model::part_tree::Part;
use maket_model::place::Place;
use maket_model::step::StepKind;
use std::collections::HashSet;

/// How an id has to look.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `birth-date`: it becomes an address.
    Address,
    /// `birth_date`: expressions use it.
    Name,
    /// Anything without blanks: it is only ever compared.
    Plain,
}

/// The ids of one collection, among which one must not occur twice.
#[derive(Default)]
struct Register<'s> {
    collection: String,
    ids: HashSet<&'s str>,
    keys: HashSet<&'s str>,
}

/// What has been seen on the way down to a thing.
#[derive(Default)]
pub(crate) struct Names<'s> {
    /// The open collection of each depth.
    registers: Vec<Register<'s>>,
    /// The names that expressions use: one room for all.
    names: HashSet<&'s str>,
}

impl<'s> Names<'s> {
    /// Judges the id and the key of a thing; things come in the order of the document.
    pub(crate) fn see(&mut self, place: &Place, part: &Part<'s>, report: &mut Report) {
        let Some(segment) = place.path.last() else { return };
        let depth = place.path.len();
        self.registers.truncate(depth);
        if self.registers.len() < depth {
            self.registers.resize_with(depth, Register::default);
        }
        let register = &mut self.registers[depth - 1];
        if register.collection != segment.collection {
            *register = Register { collection: segment.collection.clone(), ..Register::default() };
        }
        let Some((id, key, form)) = named(part) else { return };
        if id.is_empty() {
            report.add(Code::NoId, place.clone(), &[part.noun()]);
            return;
        }
        well_formed(id, form, place, report);
        let fresh = register.ids.insert(id);
        let own_key = key.map_or(id, Key::as_str);
        if !fresh {
            report.add(Code::DuplicateId, place.clone(), &[part.noun(), id]);
        } else if register.keys.contains(own_key) {
            report.add(Code::DuplicateKey, place.clone(), &[own_key]);
        }
        register.keys.insert(own_key);
        if fresh && is_name_of_all(part, depth) {
            self.enter(id, place, report);
        }
        if let Part::Step(step) = part {
            if fresh && !matches!(step.kind, StepKind::Page(_)) && !id.contains('-') {
                self.enter(id, place, report);
            }
            let result = match &step.kind {
                StepKind::Exchange(exchange) => exchange.name.as_ref(),
                StepKind::Decision(decision) => decision.name.as_ref(),
                StepKind::Issue(issue) => issue.name.as_ref(),
                _ => None,
            };
            if let Some(name) = result.map(Name::as_str) {
                let place = place.facet("as");
                well_formed(name, Form::Name, &place, report);
                self.enter(name, &place, report);
            }
        }
    }

    fn enter(&mut self, name: &'s str, place: &Place, report: &mut Report) {
        if !name.is_empty() && !self.names.insert(name) {
            report.add(Code::DuplicateName, place.clone(), &[name]);
        }
    }
}

/// Whether a thing's id is a name that every expression may use.
fn is_name_of_all(part: &Part, depth: usize) -> bool {
    match part {
        Part::Actor(_) | Part::Rule(_) => true,
        // Fields of a group are names within the group only.
        Part::Question(_) => depth == 2,
        _ => false,
    }
}

/// The id and key of a thing that has to have an id.
fn named<'s>(part: &Part<'s>) -> Option<(&'s str, Option<&'s Key>, Form)> {
    macro_rules! named {
        ($thing:expr, $form:ident) => {
            Some(($thing.id.as_str(), $thing.key.as_ref(), Form::$form))
        };
    }
    match part {
        Part::Need(it) => named!(it, Plain),
        Part::Law(it) => named!(it, Plain),
        Part::Objective(it) => named!(it, Plain),
        Part::KeyResult(it) => named!(it, Plain),
        Part::Actor(it) => named!(it, Name),
        Part::Stage(it) => named!(it, Plain),
        Part::Rule(it) => named!(it, Name),
        Part::List(it) => named!(it, Plain),
        Part::Item(it) => named!(it, Plain),
        Part::Registry(it) => named!(it, Plain),
        Part::Operation(it) => named!(it, Plain),
        Part::Field(it) => named!(it, Name),
        Part::Document(it) => named!(it, Plain),
        Part::Claim(it) => named!(it, Name),
        Part::Refusal(it) => named!(it, Plain),
        Part::Step(it) => named!(it, Address),
        Part::Question(it) => named!(it, Name),
        Part::OutcomePart(it) => named!(it, Plain),
        Part::SignedIn(it) => Some((it.id.as_str(), None, Form::Name)),
        Part::Service(_)
        | Part::CardDocument(_)
        | Part::Arrow(_)
        | Part::Content(_)
        | Part::Check(_)
        | Part::Row(_) => None,
    }
}

fn well_formed(id: &str, form: Form, place: &Place, report: &mut Report) {
    // The steps and names of a module carry its step's id before a dot; steps' and actors' ids are
    // names too, with `_` for `-`.
    let good = match form {
        Form::Address => id.split('.').all(|part| is_made_of(part, '-')),
        Form::Name => id.split('.').all(|part| is_made_of(part, '_') || is_made_of(part, '-')),
        Form::Plain => !id.contains(char::is_whitespace),
    };
    if !good {
        let joint = if form == Form::Name { '_' } else { '-' };
        report.add(Code::BadId, place.clone(), &[id, &suggestion(id, joint)]);
    }
}

fn is_made_of(part: &str, joint: char) -> bool {
    part.starts_with(|it: char| it.is_ascii_lowercase())
        && part.ends_with(|it: char| it != joint)
        && part.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == joint)
}

/// The nearest id that is well formed, or nothing where no letter is left.
fn suggestion(id: &str, joint: char) -> String {
    let mut made = String::new();
    for letter in id.chars() {
        if letter.is_ascii_uppercase() && made.ends_with(|it: char| it.is_ascii_lowercase()) {
            made.push(joint);
        }
        if letter.is_ascii_alphanumeric() {
            made.push(letter.to_ascii_lowercase());
        } else if !made.is_empty() && !made.ends_with(joint) {
            made.push(joint);
        }
    }
    let made = made.trim_matches(joint);
    made.trim_start_matches(|it: char| it.is_ascii_digit() || it == joint).to_owned()
}
