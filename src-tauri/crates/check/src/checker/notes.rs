//! What is known of one step, or of the head.

use crate::accessibility;
use crate::data::exchanges;
use crate::formulas::{Gathering, Said};
use crate::report::{Diagnostic, Report};
use crate::structure::references::Known;
use crate::structure::{answers, expressions, names, references, texts};
use crate::trial::Trial;
use crate::user_first::{asking, ends, measures, pages, saying, wording};
use maket_feel::{Scope, Type};
use maket_journey::problem::Problem;
use maket_model::id::Key;
use maket_model::part_tree::{Leaf, LeafMut, Part, PartMut};
use maket_model::place::Place;
use maket_model::service::Service;
use maket_model::step::{Step, StepKind};
use maket_model::visit::{leaves_of, visit_head, visit_leaves_of_mut, visit_part};
use std::collections::BTreeMap;

/// What is known of one step, or of the head.
#[derive(Default)]
pub(super) struct Notes {
    /// The key by which places name the step.
    pub(super) key: Key,
    /// What is wrong with it by itself.
    pub(super) own: Vec<Diagnostic>,
    /// Its expressions.
    pub(super) said: Vec<Said>,
    /// Names that are spoken of outside of expressions.
    pub(super) spoken: Vec<(Place, String)>,
    /// What its questions call their elements.
    pub(super) terms: wording::Terms,
    /// What is wrong with its expressions.
    pub(super) wrong: Vec<Diagnostic>,
    bones: Option<Bones>,
    /// The types that the expressions were judged by.
    types: BTreeMap<String, Option<Type>>,
    /// Whether any name that comes or goes may concern the expressions.
    volatile: bool,
}

/// What others may have to know of a step: all of it but its words.
#[derive(PartialEq)]
struct Bones {
    step: Step,
    heading: String,
}

impl Notes {
    /// Looks at a step, which places name by this key, or at the head.
    pub(super) fn of<'s>(
        service: &'s Service,
        known: &Known,
        scope: &Scope,
        step: Option<(&'s Step, &Key)>,
    ) -> Self {
        let mut report = Report::default();
        let mut registers = names::Registers::default();
        let mut gathering = Gathering::of(step.map(|(step, _)| step), scope);
        let mut spoken = Vec::new();
        let mut page = wording::Page::default();
        let mut see = |place: &Place, part: &Part<'s>| {
            let report = &mut report;
            registers.see(place, part, report);
            references::see(service, place, part, report);
            answers::see(place, part, report);
            texts::see(place, part, report);
            asking::see(service, place, part, report);
            saying::see(place, part, report);
            measures::see(place, part, report);
            accessibility::pages::see(place, part, report);
            gathering.see(place, part);
            leaves_of(place, part, &mut |place, leaf| {
                known.see(service, place, &leaf, report);
                answers::see_leaf(place, &leaf, report);
                texts::see_leaf(service, place, &leaf, report);
                wording::see_leaf(service, place, &leaf, report);
                page.take(place, &leaf);
                accessibility::texts::see_leaf(place, &leaf, report);
                gathering.take(place, part, &leaf);
                if let Leaf::Name(name) = leaf {
                    spoken.push((place.clone(), name.to_string()));
                }
            });
        };
        match step {
            Some((step, key)) => {
                visit_part(&Place::step(key.as_str()), Part::Step(step), &mut see);
            }
            None => visit_head(service, &mut see),
        }
        let said = gathering.all;
        let at = step.map(|(_, key)| Place::step(key.as_str()));
        if let (Some((step, _)), Some(at)) = (step, &at) {
            page.judge(service, at, &mut report);
            pages::see(step, &mut report);
            asking::see_step(step, &mut report);
            saying::see_step(service, step, &mut report);
            accessibility::pages::see_step(service, step, &mut report);
            ends::see(service, step, &mut report);
            exchanges::see(service, step, &mut report);
        }
        Self {
            key: step.map(|(_, key)| key.clone()).unwrap_or_default(),
            own: report.diagnostics,
            types: types(&said, scope),
            volatile: said.iter().any(|it| !it.problems.is_empty())
                || step.is_some_and(|(step, _)| borrows(service, step)),
            said,
            spoken,
            terms: step
                .zip(at)
                .map(|((step, _), at)| wording::Terms::of(step, &at))
                .unwrap_or_default(),
            bones: step.map(|(step, _)| Bones::of(service, step)),
            ..Self::default()
        }
    }

    /// Judges the expressions.
    pub(super) fn judge(
        &mut self,
        step: Option<&Step>,
        scope: &Scope,
        trial: &Trial<'_>,
        problems: &[Problem],
    ) {
        let mut report = Report::default();
        expressions::judge(scope, trial, step, problems, &self.said, &mut report);
        self.wrong = report.diagnostics;
        // Whoever speaks of a name that is not there is told which one was meant.
        self.volatile |= !self.wrong.is_empty();
    }

    /// Whether others may take the step for what it was.
    pub(super) fn is_like(&self, was: &Self) -> bool {
        let alike = |one: &Said, other: &Said| one.place == other.place && one.text == other.text;
        self.bones == was.bones
            && self.said.len() == was.said.len()
            && self.said.iter().zip(&was.said).all(|(one, other)| alike(one, other))
    }

    /// Whether the expressions were judged by other types than these.
    pub(super) fn is_stale(&self, scope: &Scope) -> bool {
        let differs = |(path, of): (&String, &Option<Type>)| scope.type_at(path) != of.as_ref();
        self.volatile || self.types.iter().any(differs)
    }
}

impl Bones {
    fn of(service: &Service, step: &Step) -> Self {
        let heading = pages::heading(service, step).to_owned();
        let mut step = step.clone();
        visit_leaves_of_mut(&Place::service(), PartMut::Step(&mut step), &mut |_, leaf| {
            if let LeafMut::Text(text) = leaf {
                text.0.clear();
            }
        });
        Self { step, heading }
    }
}

/// What expressions look at: each name and what its path leads through, with its type.
fn types(said: &[Said], scope: &Scope) -> BTreeMap<String, Option<Type>> {
    let mut types = BTreeMap::new();
    for name in said.iter().flat_map(|it| &it.names) {
        let ends = name.path.match_indices('.').map(|(at, _)| at).chain([name.path.len()]);
        for end in ends {
            let path = &name.path[..end];
            if !types.contains_key(path) {
                types.insert(path.to_owned(), scope.type_at(path).cloned());
            }
        }
    }
    types
}

/// Whether a plan judges expressions with the step that stand in the head: the claims of a document,
/// the conditions of a list's items.
fn borrows(service: &Service, step: &Step) -> bool {
    let from_list = |question: &maket_model::question::Question| {
        service.choices(question.answer.as_ref()).iter().any(|item| item.when.is_some())
    };
    matches!(step.kind, StepKind::Issue(_)) || step.questions().iter().any(from_list)
}
