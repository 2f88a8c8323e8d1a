//! Judging a service, and judging it again after an edit.
//!
//! What a rule has to know decides when it is asked again. Most rules look at one step and at the
//! head of the service (all but the steps): they are asked again of the steps that were touched.
//! Expressions also depend on the names that they use: where a name's type changes, those who use
//! it are asked again. What looks at steps together, the flow and who is asked what, is asked
//! again where more than words has changed. An edit of the head begins anew, unless it changes a
//! word there: only exchanges tell of the head's words.

mod notes;

use crate::data::used;
use crate::ground::Ground;
use crate::order;
use crate::report::{Diagnostic, Report};
use crate::security::{check_threats, signing_in};
use crate::structure::references::Known;
use crate::structure::{expressions, flow, names, references};
use crate::trial::Trial;
use crate::user_first::{ends, once, pages, wording};
use foldhash::HashMap;
use maket_edit::{Patch, PathStep};
use maket_feel::{Scope, Type};
use maket_journey::plan::Naming;
use maket_journey::problem::Problem;
use maket_model::id::Key;
use maket_model::part_tree::Part;
use maket_model::place::{Place, keys_of};
use maket_model::service::Service;
use maket_model::step::StepKind;
use maket_model::visit::{visit_head, visit_part};
use notes::Notes;
use std::collections::BTreeSet;

/// The findings on a service, kept up with its edits.
pub struct Checker {
    naming: Naming,
    /// What is known of the head and of each step.
    head: Notes,
    steps: Vec<Notes>,
    /// What is wrong with steps together, by the group in which it is told.
    together: Vec<Vec<Diagnostic>>,
    /// Elements that have two names, by the group of the second.
    terms: Vec<Vec<Diagnostic>>,
    /// All findings: those on the head, and those on each step.
    groups: Vec<Vec<Diagnostic>>,
}

impl Checker {
    /// Judges a service whose modules are in their places.
    pub fn new(service: &Service) -> Self {
        let mut checker = Self {
            naming: Naming::of(service),
            head: Notes::default(),
            steps: service.steps.iter().map(|_| Notes::default()).collect(),
            together: Vec::new(),
            terms: Vec::new(),
            groups: Vec::new(),
        };
        let all: BTreeSet<usize> = (0..service.steps.len()).collect();
        checker.head = Notes::of(service, &Known::of(service), checker.naming.scope(), None);
        checker.name(service);
        all.iter().for_each(|at| drop(checker.look(service, *at)));
        checker.judge_head();
        checker.judge(service, &all);
        checker.look_together(service);
        checker.compare_terms(service);
        checker.groups = vec![Vec::new(); all.len() + 1];
        for group in 0..=all.len() {
            checker.regroup(service, group);
        }
        checker
    }

    /// All findings, in the order of the document.
    pub fn findings(&self) -> impl Iterator<Item = &Diagnostic> {
        self.groups.iter().flatten()
    }

    /// The findings themselves.
    pub fn into_findings(self) -> Vec<Diagnostic> {
        self.groups.into_iter().flatten().collect()
    }

    /// Judges the service after edits, of which these patches tell what they changed.
    pub fn follow(&mut self, service: &Service, patches: &[Patch]) {
        match self.touched(service, patches) {
            Some(touched) if self.steps.len() == service.steps.len() => {
                self.judge_again(service, touched);
            }
            _ => *self = Self::new(service),
        }
    }

    /// Asks the rules again that touched steps may concern.
    fn judge_again(&mut self, service: &Service, touched: Touched) {
        let Touched { mut steps, arranged, head } = touched;
        let keys: Vec<Key> = self.steps.iter().map(|it| it.key.clone()).collect();
        self.name(service);
        steps.extend((0..keys.len()).filter(|at| self.steps[*at].key != keys[*at]));
        let is_exchange = |at: &usize| matches!(service.steps[*at].kind, StepKind::Exchange(_));
        steps.extend((0..keys.len()).filter(|at| head && is_exchange(at)));
        let mut groups = BTreeSet::new();
        let mut is_deep = arranged || head;
        let mut tells_of_head = false;
        let mut has_terms = arranged;
        for at in &steps {
            let was = self.look(service, *at);
            has_terms |= self.steps[*at].terms != was.terms;
            is_deep |= !self.steps[*at].is_like(&was);
            tells_of_head |= was.wrong.iter().any(|it| !is_of_step(it));
        }
        if is_deep {
            let naming = std::mem::replace(&mut self.naming, Naming::of(service));
            let scope = self.naming.scope();
            let is_same = same(naming.scope(), scope);
            let stale =
                (0..self.steps.len()).filter(|at| !is_same && self.steps[*at].is_stale(scope));
            for at in stale.collect::<Vec<_>>() {
                // Texts are read by the types too.
                let was = self.look(service, at);
                tells_of_head |= was.wrong.iter().any(|it| !is_of_step(it));
                steps.insert(at);
            }
            if head || !is_same {
                self.head = Notes::of(service, &Known::of(service), self.naming.scope(), None);
                self.judge_head();
                groups.insert(0);
            }
        }
        self.judge(service, &steps);
        tells_of_head |=
            steps.iter().any(|at| self.steps[*at].wrong.iter().any(|it| !is_of_step(it)));
        groups.extend(steps.iter().map(|at| at + 1));
        groups.extend(tells_of_head.then_some(0));
        if is_deep {
            let was = std::mem::take(&mut self.together);
            self.look_together(service);
            let differs = |at: &usize| was.get(*at) != self.together.get(*at);
            groups.extend((0..self.together.len()).filter(differs));
        }
        if has_terms {
            let was = std::mem::take(&mut self.terms);
            self.compare_terms(service);
            groups.extend((0..self.terms.len()).filter(|at| was.get(*at) != self.terms.get(*at)));
        }
        for group in groups {
            self.regroup(service, group);
        }
    }

    /// Gives each step the key by which places name it.
    fn name(&mut self, service: &Service) {
        let parts: Vec<Part<'_>> = service.steps.iter().map(Part::Step).collect();
        let own: Vec<Option<&str>> = parts.iter().map(Part::own_key).collect();
        for (notes, key) in self.steps.iter_mut().zip(keys_of(&own)) {
            notes.key = key;
        }
    }

    /// Looks at a step by itself, and answers with what was known of it.
    fn look(&mut self, service: &Service, at: usize) -> Notes {
        let step = &service.steps[at];
        let known = Known::of(service);
        let at_key = Some((step, &self.steps[at].key));
        let notes = Notes::of(service, &known, self.naming.scope(), at_key);
        std::mem::replace(&mut self.steps[at], notes)
    }

    /// Judges the expressions of steps.
    fn judge(&mut self, service: &Service, steps: &BTreeSet<usize>) {
        let problems: Vec<Vec<Problem>> =
            steps.iter().map(|at| self.naming.problems_of(service, *at)).collect();
        let scope = self.naming.scope();
        let trial = Trial::new(scope);
        for (at, problems) in steps.iter().zip(&problems) {
            self.steps[*at].judge(Some(&service.steps[*at]), scope, &trial, problems);
        }
    }

    fn judge_head(&mut self) {
        let scope = self.naming.scope();
        self.head.judge(None, scope, &Trial::new(scope), self.naming.problems());
    }

    /// Looks at steps together.
    fn look_together(&mut self, service: &Service) {
        let ground = Ground::new(service);
        let mut report = Report::default();
        let places: Vec<Place> = self.steps.iter().map(|it| Place::step(it.key.as_str())).collect();
        names::room(service, &places, &mut report);
        for notes in std::iter::once(&self.head).chain(&self.steps) {
            for (place, name) in &notes.spoken {
                references::see_name(&ground, place, name, &mut report);
            }
        }
        flow::check(&ground, &mut report);
        let said = self.steps.iter().map(|it| it.said.as_slice()).enumerate();
        expressions::order(&ground, said, &mut report);
        pages::headings(service, &mut report);
        once::check(&ground, &mut report);
        ends::check(&ground, &mut report);
        signing_in::check(&ground, &mut report);
        check_threats(service, &mut report);
        let said = self.head.said.iter().chain(self.steps.iter().flat_map(|it| &it.said));
        used::check(&ground, said, &mut report);

        self.together = self.by_group(report.diagnostics);
    }

    /// Looks for elements that have two names.
    fn compare_terms(&mut self, service: &Service) {
        let found = wording::terms(service, self.steps.iter().map(|it| &it.terms));
        self.terms = self.by_group(found);
    }

    /// Findings by the group in which they are told.
    fn by_group(&self, found: Vec<Diagnostic>) -> Vec<Vec<Diagnostic>> {
        let mut groups = vec![Vec::new(); self.steps.len() + 1];
        if found.is_empty() {
            return groups;
        }
        let at: HashMap<&str, usize> =
            self.steps.iter().enumerate().rev().map(|(at, it)| (it.key.as_str(), at + 1)).collect();
        for found in found {
            let step = found.place.path.first().filter(|it| it.collection == STEPS);
            let group = step.and_then(|it| at.get(it.key.as_str()).copied()).unwrap_or(0);
            groups[group].push(found);
        }
        groups
    }

    /// Puts the findings of a group together.
    fn regroup(&mut self, service: &Service, group: usize) {
        let together = self.together[group].iter().chain(&self.terms[group]);
        let mut found: Vec<Diagnostic>;
        match group.checked_sub(1) {
            Some(at) => {
                let notes = &self.steps[at];
                let wrong = notes.wrong.iter().filter(|it| is_of_step(it));
                found = notes.own.iter().chain(wrong).chain(together).cloned().collect();
                let place = Place::step(notes.key.as_str());
                let part = Part::Step(&service.steps[at]);
                order::sort(&mut found, |see| visit_part(&place, part, &mut |at, _| see(at)));
            }
            None => {
                let wrong = self.steps.iter().flat_map(|it| &it.wrong);
                let wrong = self.head.wrong.iter().chain(wrong.filter(|it| !is_of_step(it)));
                found = self.head.own.iter().chain(wrong).chain(together).cloned().collect();
                order::sort(&mut found, |see| visit_head(service, &mut |at, _| see(at)));
            }
        }
        self.groups[group] = found;
    }

    /// What patches touch; none where they change more of the head than words. What is known of
    /// other steps moves along with them.
    fn touched(&mut self, service: &Service, patches: &[Patch]) -> Option<Touched> {
        let mut touched = Touched::default();
        for patch in patches {
            let (Patch::Set { path, .. } | Patch::Splice { path, .. }) = patch;
            match (path.as_slice(), patch) {
                ([PathStep::Key(people), ..], _) if people == PEOPLE => {}
                ([_, PathStep::Key(steps)], Patch::Splice { at, remove, insert, .. })
                    if steps == STEPS =>
                {
                    let start = (*at as usize).min(self.steps.len());
                    let end = (start + *remove as usize).min(self.steps.len());
                    let new = || insert.iter().map(|_| Notes::default());
                    self.steps.splice(start..end, new());
                    let empty = || insert.iter().map(|_| Vec::new());
                    self.together.splice(start + 1..end + 1, empty());
                    self.terms.splice(start + 1..end + 1, empty());
                    self.groups.splice(start + 1..end + 1, empty());
                    touched.arrange(start, end, insert.len());
                }
                ([_, PathStep::Key(steps), PathStep::At(at), ..], _) if steps == STEPS => {
                    touched.steps.insert(*at as usize);
                }
                ([_, PathStep::Key(part), ..], _) if SAID.contains(&part.as_str()) => {
                    touched.head = true;
                }
                ([_, PathStep::Key(part), .., PathStep::Key(language)], Patch::Set { .. })
                    if part != STEPS
                        && service.languages.iter().any(|it| it == language.as_str()) =>
                {
                    touched.head = true;
                }
                _ => return None,
            }
        }
        let all = self.steps.len();
        touched.steps.iter().all(|at| *at < all).then_some(touched)
    }
}

/// What patches touch.
#[derive(Default)]
struct Touched {
    steps: BTreeSet<usize>,
    /// Whether steps have come, gone or moved.
    arranged: bool,
    /// Whether words of the head have changed.
    head: bool,
}

impl Touched {
    /// Steps from `start` to `end` have given way to so many others.
    fn arrange(&mut self, start: usize, end: usize, come: usize) {
        let moved = |at: usize| if at < end { None } else { Some(at - end + start + come) };
        let steps = std::mem::take(&mut self.steps);
        let stay = steps.into_iter().filter_map(|at| if at < start { Some(at) } else { moved(at) });
        self.steps = stay.chain(start..start + come).collect();
        self.arranged = true;
    }
}

/// The collection of steps.
const STEPS: &str = "steps";

/// What stands beside the service, and is not judged.
const PEOPLE: &str = "people";

/// What stands in the head and is said of steps, not used by them.
const SAID: [&str; 2] = ["threats", "checklist"];

/// Whether a finding is told with a step.
fn is_of_step(found: &Diagnostic) -> bool {
    found.place.path.first().is_some_and(|it| it.collection == STEPS)
}

/// Whether two scopes know the same names with the same types.
fn same(one: &Scope, other: &Scope) -> bool {
    let is_there = |(name, _, of): (&str, _, &Type)| {
        other.slot(name).is_some_and(|slot| other.type_of(slot) == of)
    };
    one.len() == other.len() && one.iter().all(is_there)
}
