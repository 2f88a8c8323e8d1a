//! Whether everything has a name, and each name one bearer.

use crate::code::Code;
use crate::report::Report;
use foldhash::{HashSet, HashSetExt};
use maket_journey::names::step_name;
use maket_model::id::{Key, Name};
use maket_model::part_tree::Part;
use maket_model::place::{Place, keys_of};
use maket_model::service::Service;
use maket_model::step::StepKind;
use std::borrow::Cow;

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
    collection: Cow<'static, str>,
    ids: HashSet<&'s str>,
    keys: HashSet<&'s str>,
}

impl<'s> Register<'s> {
    /// Notes an id and a key, and says whether the id is the first of its kind.
    fn note(
        &mut self,
        (id, key): (&'s str, &'s str),
        noun: &str,
        place: impl FnOnce() -> Place,
        report: &mut Report,
    ) -> bool {
        let fresh = self.ids.insert(id);
        let known = !self.keys.insert(key);
        if !fresh {
            report.add(Code::DuplicateId, place(), &[noun, id]);
        } else if known {
            report.add(Code::DuplicateKey, place(), &[key]);
        }
        fresh
    }
}

/// The ids that have been seen on the way down to a thing.
#[derive(Default)]
pub(crate) struct Registers<'s>(Vec<Register<'s>>);

impl<'s> Registers<'s> {
    /// Judges the id and the key of a thing; things come in the order of the document. Whether
    /// steps differ is judged by [`room`].
    pub(crate) fn see(&mut self, place: &Place, part: &Part<'s>, report: &mut Report) {
        let Some(segment) = place.path.last() else { return };
        let depth = place.path.len();
        self.0.truncate(depth);
        if self.0.len() < depth {
            self.0.resize_with(depth, Register::default);
        }
        let register = &mut self.0[depth - 1];
        if register.collection != segment.collection {
            *register = Register { collection: segment.collection.clone(), ..Register::default() };
        }
        let Some((id, key, form)) = named(part) else { return };
        if id.is_empty() {
            report.add(Code::NoId, place.clone(), &[part.noun()]);
            return;
        }
        well_formed(id, form, place, report);
        if !matches!(part, Part::Step(_)) {
            let own = (id, key.map_or(id, Key::as_str));
            register.note(own, part.noun(), || place.clone(), report);
        } else if let Some(name) = result_of(part) {
            well_formed(name, Form::Name, &place.facet("as"), report);
        }
    }
}

/// The name under which a step leaves what it came to.
fn result_of<'s>(part: &Part<'s>) -> Option<&'s str> {
    let Part::Step(step) = part else { return None };
    let result = match &step.kind {
        StepKind::Exchange(exchange) => exchange.name.as_ref(),
        StepKind::Decision(decision) => decision.name.as_ref(),
        StepKind::Issue(issue) => issue.name.as_ref(),
        _ => None,
    };
    result.map(Name::as_str)
}

/// Judges what all steps share: their own ids, and the one room of names that expressions use.
pub(crate) fn room(service: &Service, steps: &[Place], report: &mut Report) {
    // What the journey itself tells is taken.
    let count = service.steps.iter().map(|step| step.questions().len() + 1).sum();
    let mut names: HashSet<Cow<'_, str>> = HashSet::with_capacity(count);
    names.extend(["signed_in", "case"].map(Cow::Borrowed));
    let mut enter = |id, place: &dyn Fn() -> Place, report: &mut Report| {
        let name = name_of(id);
        if !name.is_empty() && !names.insert(name.clone()) {
            report.add(Code::DuplicateName, place(), &[&name]);
        }
    };
    let (mut actors, mut rules) = (HashSet::new(), HashSet::new());
    // Within a collection the first of its kind has the name; the others are findings already.
    for actor in service.actors.iter().filter(|it| actors.insert(it.id.as_str())) {
        let keys = || own_keys(service.actors.iter().map(|it| (it.key.as_ref(), it.id.as_str())));
        let at = position(&service.actors, actor);
        enter(actor.id.as_str(), &|| Place::service().child("actors", keys()[at].as_str()), report);
    }
    for rule in service.rules.iter().filter(|it| rules.insert(it.id.as_str())) {
        let keys = || own_keys(service.rules.iter().map(|it| (it.key.as_ref(), it.id.as_str())));
        let at = position(&service.rules, rule);
        enter(rule.id.as_str(), &|| Place::service().child("rules", keys()[at].as_str()), report);
    }
    let mut register = Register::default();
    let mut asked = HashSet::new();
    for (step, place) in service.steps.iter().zip(steps) {
        let part = Part::Step(step);
        let id = step.id.as_str();
        if !id.is_empty() {
            let own = (id, step.key.as_ref().map_or(id, Key::as_str));
            let fresh = register.note(own, part.noun(), || place.clone(), report);
            if fresh && !matches!(step.kind, StepKind::Page(_)) {
                enter(id, &|| place.clone(), report);
            }
        }
        if let Some(name) = result_of(&part).filter(|_| !id.is_empty()) {
            enter(name, &|| place.facet("as"), report);
        }
        let questions = step.questions();
        asked.clear();
        for (at, question) in questions.iter().enumerate() {
            if asked.insert(question.id.as_str()) {
                let keys =
                    || own_keys(questions.iter().map(|it| (it.key.as_ref(), it.id.as_str())));
                let place = || place.child("questions", keys()[at].as_str());
                enter(question.id.as_str(), &place, report);
            }
        }
    }
}

/// Expressions write `_` for `-`, so that `find-note` and `find_note` are one name to them.
fn name_of(id: &str) -> Cow<'_, str> {
    if id.contains('-') { Cow::Owned(step_name(id)) } else { Cow::Borrowed(id) }
}

fn position<T>(among: &[T], thing: &T) -> usize {
    among.iter().position(|it| std::ptr::eq(it, thing)).unwrap_or_default()
}

fn own_keys<'s>(things: impl Iterator<Item = (Option<&'s Key>, &'s str)>) -> Vec<Key> {
    let own: Vec<_> = things.map(|(key, id)| Some(key.map_or(id, Key::as_str))).collect();
    keys_of(&own)
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
        Part::Threat(it) => Some((it.id.as_str(), None, Form::Plain)),
        Part::Judged(it) => Some((it.id.as_str(), None, Form::Plain)),
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
