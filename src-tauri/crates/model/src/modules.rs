//! Modules: steps of another service put in the place of the step that uses them.
//!
//! [`expand`] gives a service that every other part of Maket can walk: without module steps, and
//! with the items of lists that stand in files. With a step `payer` that uses the service `account`:
//!
//! - Steps, lists, laws, needs, documents and grounds of refusal of the module get the prefix
//!   `payer-`; names of its answers, results and rules the prefix `payer.`, as `payer.iban`; its
//!   expressions and texts follow.
//! - Its actors become ours: as the step's `actors` say, else by the same id.
//! - Its registries are ours where the id is the same, with the operations of both.
//! - Whatever leads to `payer` leads to the module's first step behind its start. Its ends lead on:
//!   by the step's `on`, by the end's id or its result (`refused`); an end `done` else by the
//!   step's arrows. Other ends end the case.
//! - The step's `when`, `stage` and `each` hold for all steps of the module.

mod rename;

use crate::bundle::Bundle;
use crate::code_list::CodeListError;
use crate::id::{Formula, Id};
use crate::place::Place;
use crate::service::{ActorKind, Service};
use crate::step::{Arrow, Decision, EndKind, Module, Step, StepKind};
use rename::Renaming;
use std::collections::BTreeMap;

/// A service without module steps, its lists filled in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Expanded {
    /// The service. A module that could not be put in stays a module step.
    pub service: Service,
    /// Its files and those of its modules, which have the prefix too.
    pub assets: BTreeMap<String, Vec<u8>>,
    /// What could not be done, with the step that uses the module, or the list.
    pub problems: Vec<(Place, Problem)>,
}

/// Why a module or a list cannot be put in as it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The service holds no module of that name and version.
    #[error("there is no module {0} in modules/")]
    NotFound(String),
    /// The module uses, by others or itself, the service that uses it.
    #[error("the modules use each other in a circle: {0}")]
    Circle(String),
    /// The module has no steps.
    #[error("the module {0} has no steps")]
    Empty(String),
    /// An actor of the module is none of ours.
    #[error("the module's actor {0} is none of ours; say in `actors` who it is")]
    Actor(String),
    /// The file of a list cannot be read.
    #[error(transparent)]
    List(#[from] CodeListError),
}

/// Puts the steps of all modules in the place of the steps that use them, and the items of lists
/// where they are missing.
pub fn expand(bundle: &Bundle) -> Expanded {
    let way = [bundle.service.id.to_string()];
    expand_one(bundle, &bundle.modules, &way)
}

fn expand_one(bundle: &Bundle, modules: &BTreeMap<String, Bundle>, way: &[String]) -> Expanded {
    let mut out = Expanded {
        service: bundle.service.clone(),
        assets: bundle.assets.clone(),
        problems: Vec::new(),
    };
    let (mut lists, wrong) = bundle.code_lists();
    out.problems.extend(wrong.into_iter().map(|(place, error)| (place, error.into())));
    for list in out.service.lists.iter_mut().filter(|list| list.items.is_empty()) {
        list.items = lists.shift_remove(&list.id).unwrap_or_default();
    }
    let users: Vec<Id> = out
        .service
        .steps
        .iter()
        .filter(|step| matches!(step.kind, StepKind::Module(_)))
        .map(|step| step.id.clone())
        .collect();
    for id in users {
        let Some(at) = out.service.steps.iter().position(|step| step.id == id) else { continue };
        let user = out.service.steps[at].clone();
        let StepKind::Module(module) = &user.kind else { continue };
        let place = Place::step(user.key.as_ref().map_or(id.as_str(), |key| key.as_str()));
        match inner(module, modules, way) {
            Ok(inner) => {
                let problems = inner.problems.into_iter().map(|(_, problem)| problem);
                out.problems.extend(problems.map(|problem| (place.clone(), problem)));
                for (name, bytes) in inner.assets {
                    out.assets.insert(format!("{id}-{name}"), bytes);
                }
                for actor in put_in(&mut out.service, at, &user, module, inner.service) {
                    out.problems.push((place.clone(), Problem::Actor(actor)));
                }
            }
            Err(problem) => out.problems.push((place, problem)),
        }
    }
    out
}

/// The service that a step uses, itself without module steps.
fn inner(
    module: &Module,
    modules: &BTreeMap<String, Bundle>,
    way: &[String],
) -> Result<Expanded, Problem> {
    let name = module.service.as_str();
    if way.iter().any(|used| used == name) {
        let circle: Vec<&str> = way.iter().map(String::as_str).chain([name]).collect();
        return Err(Problem::Circle(circle.join(" → ")));
    }
    let fits = |key: &&String| match key.split_once('/') {
        Some((id, version)) => {
            id == name && (module.version.is_empty() || version == module.version)
        }
        None => false,
    };
    let key = modules.keys().find(fits);
    let Some(bundle) = key.and_then(|key| modules.get(key)) else {
        let version = if module.version.is_empty() { "" } else { "/" };
        return Err(Problem::NotFound(format!("{name}{version}{}", module.version)));
    };
    if bundle.service.steps.is_empty() {
        return Err(Problem::Empty(name.to_owned()));
    }
    let way: Vec<String> = way.iter().cloned().chain([name.to_owned()]).collect();
    Ok(expand_one(bundle, modules, &way))
}

/// Puts the steps of a service in the place of the step that uses it; gives back the actors who
/// are nobody here.
fn put_in(
    ours: &mut Service,
    at: usize,
    user: &Step,
    module: &Module,
    mut theirs: Service,
) -> Vec<String> {
    let (mut actors, mut nobody) = (BTreeMap::new(), Vec::new());
    for actor in &theirs.actors {
        let ours_is = |id: &Id| ours.actors.iter().any(|ours| ours.id == *id);
        let mapped = module.actors.get(&actor.id).cloned();
        let same = || Some(actor.id.clone()).filter(ours_is);
        match mapped.or_else(same) {
            Some(our) => {
                actors.insert(actor.id.clone(), our);
            }
            None => nobody.push(actor.id.to_string()),
        }
    }
    let applicant = theirs.actors.iter().find(|actor| actor.kind == ActorKind::Citizen);
    let applicant =
        applicant.and_then(|actor| actors.get(&actor.id)).or(user.actor.as_ref()).cloned();
    fold_stages(&mut theirs);
    Renaming::new(&theirs, user.id.as_str(), actors).apply(&mut theirs);

    let mut entry = theirs.steps.first().map_or_else(Id::default, |first| first.id.clone());
    if let Some(Step { kind: StepKind::Start(_), next, .. }) = theirs.steps.first()
        && let [Arrow { when: None, to, .. }] = next.as_slice()
    {
        entry = to.clone();
        theirs.steps.remove(0);
    }
    lead_ends_on(&mut theirs, user);
    for step in &mut theirs.steps {
        step.stage = user.stage.clone();
        step.when = both(user.when.as_ref(), step.when.as_ref());
        step.each = step.each.take().or_else(|| user.each.clone());
        step.actor = step.actor.take().or_else(|| applicant.clone());
        if step.id == entry && step.skip.is_none() {
            step.skip = user.skip.clone();
        }
    }
    let Service { body: theirs, .. } = theirs;
    ours.steps.splice(at..=at, theirs.steps);
    redirect(ours, &BTreeMap::from([(user.id.clone(), entry)]));
    ours.rules.extend(theirs.rules);
    ours.lists.extend(theirs.lists);
    ours.laws.extend(theirs.laws);
    ours.needs.extend(theirs.needs);
    ours.documents.extend(theirs.documents);
    for registry in theirs.registries {
        match ours.registries.iter_mut().find(|ours| ours.id == registry.id) {
            Some(known) => {
                let new = |id: &Id| !known.operations.iter().any(|operation| operation.id == *id);
                let added: Vec<_> = registry
                    .operations
                    .into_iter()
                    .filter(|operation| new(&operation.id))
                    .collect();
                known.operations.extend(added);
            }
            None => ours.registries.push(registry),
        }
    }
    let grounds = theirs.card.map(|card| card.refusal).unwrap_or_default();
    if !grounds.is_empty() {
        ours.card.get_or_insert_default().refusal.extend(grounds);
    }
    nobody
}

/// Ends of the module lead on, where the step that uses it says how.
fn lead_ends_on(theirs: &mut Service, user: &Step) {
    let prefix = format!("{}-", user.id);
    let mut instead = BTreeMap::new();
    for step in &mut theirs.steps {
        let StepKind::Outcome(end) = &step.kind else { continue };
        let result = match end.result {
            EndKind::Done => "done",
            EndKind::Refused => "refused",
            EndKind::NotEligible => "not-eligible",
            EndKind::Elsewhere => "elsewhere",
        };
        let own = step.id.as_str().strip_prefix(&prefix).unwrap_or(step.id.as_str());
        let by_outcome = user.on.get(own).or_else(|| user.on.get(result));
        match (by_outcome, user.next.as_slice()) {
            (Some(to), _) => {
                instead.insert(step.id.clone(), to.clone());
            }
            (None, _) if end.result != EndKind::Done => {}
            (None, [Arrow { when: None, to, .. }]) => {
                instead.insert(step.id.clone(), to.clone());
            }
            (None, arrows) => {
                // A decision without rows is passed by itself: the arrows alone decide.
                step.kind = StepKind::Decision(Decision::default());
                step.next = arrows.to_vec();
            }
        }
    }
    theirs.steps.retain(|step| !instead.contains_key(&step.id));
    redirect(theirs, &instead);
}

/// What leads to one step leads to another instead.
fn redirect(service: &mut Service, instead: &BTreeMap<Id, Id>) {
    crate::visit::visit_leaves_mut(service, &mut |_, leaf| {
        if let crate::part_tree::LeafMut::Reference(id, crate::part_tree::To::Step) = leaf
            && let Some(other) = instead.get(id)
        {
            *id = other.clone();
        }
    });
}

/// What a stage says of its steps is said by each of them.
fn fold_stages(service: &mut Service) {
    let stages = std::mem::take(&mut service.stages);
    for step in &mut service.steps {
        let stage = step.stage.as_ref().and_then(|id| stages.iter().find(|stage| stage.id == *id));
        if let Some(stage) = stage {
            step.when = both(stage.when.as_ref(), step.when.as_ref());
            step.each = step.each.take().or_else(|| stage.each.clone());
        }
    }
}

fn both(one: Option<&Formula>, other: Option<&Formula>) -> Option<Formula> {
    match (one, other) {
        (Some(one), Some(other)) => Some(Formula::from(format!("({one}) and ({other})"))),
        (one, other) => one.or(other).cloned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn bundle(service: Value, modules: &[(&str, Value)]) -> Bundle {
        let one = |service: &Value| Bundle {
            service: serde_json::from_value(service.clone()).unwrap(),
            ..Bundle::default()
        };
        Bundle {
            modules: modules
                .iter()
                .map(|(name, service)| ((*name).to_owned(), one(service)))
                .collect(),
            ..one(&service)
        }
    }

    fn account() -> Value {
        json!({
            "maket": 1, "id": "account",
            "actors": [{"id": "owner", "kind": "citizen"}, {"id": "clerk", "kind": "official"}],
            "rules": [{"id": "is_own", "is": "holder = owner.signed_in.name and count(x) > 0"}],
            "lists": [{"id": "banks", "items": [{"id": "first"}]}],
            "registries": [{"id": "bank", "operations": [{"id": "check"}]}],
            "steps": [
                {"id": "start", "kind": "start", "next": [{"to": "ask"}]},
                {"id": "ask", "kind": "page", "title": {"en": "Account of {holder}"}, "questions": [
                    {"id": "holder", "answer": {"type": "text"}},
                    {"id": "bank", "answer": {"type": "one-of", "list": "banks"}, "when": "is_own"},
                    {"id": "iban", "answer": {"type": "iban"}, "checks": [{"rule": "some i in [iban] satisfies i = iban"}]},
                ], "next": [{"when": "bank = \"first\"", "to": "look"}, {"to": "end"}]},
                {"id": "look", "kind": "exchange", "operation": "bank/check", "as": "found", "send": {"iban": "iban"}, "on": {"found": "end", "none": "no"}},
                {"id": "end", "kind": "outcome", "result": "done"},
                {"id": "no", "kind": "outcome", "result": "refused"},
            ],
        })
    }

    fn main_service() -> Value {
        json!({
            "maket": 1, "id": "main",
            "actors": [{"id": "mother", "kind": "citizen"}, {"id": "clerk", "kind": "official"}],
            "registries": [{"id": "bank", "operations": [{"id": "pay"}]}],
            "steps": [
                {"id": "begin", "kind": "start", "next": [{"to": "payer"}]},
                {"id": "payer", "kind": "module", "service": "account", "actors": {"owner": "mother"},
                 "when": "wants_money", "on": {"refused": "sorry"}, "next": [{"to": "done"}]},
                {"id": "sorry", "kind": "outcome", "result": "refused"},
                {"id": "done", "kind": "outcome"},
            ],
        })
    }

    #[test]
    fn a_module_stands_in_the_place_of_its_step() {
        let expanded = expand(&bundle(main_service(), &[("account/1", account())]));
        assert_eq!(expanded.problems, [], "all actors are known");
        let service = &expanded.service;
        let ids: Vec<&str> = service.steps.iter().map(|step| step.id.as_str()).collect();
        assert_eq!(
            ids,
            ["begin", "payer-ask", "payer-look", "sorry", "done"],
            "without start and ends"
        );
        assert_eq!(
            service.steps[0].next[0].to, "payer-ask",
            "what led to the module leads into it"
        );
        let ask = &service.steps[1];
        assert_eq!(ask.actor, Some("mother".into()), "the module's citizen is the mother");
        assert_eq!(ask.when, Some(Formula::from("wants_money")), "guarded as its step was");
        assert_eq!(ask.title.get("en"), Some("Account of {payer.holder}"), "texts follow");
        assert_eq!(
            ask.next[0].when,
            Some(Formula::from("payer.bank = \"first\"")),
            "conditions follow"
        );
        assert_eq!(ask.next[1].to, "done", "its end leads on by the step's arrow");
        let StepKind::Page(page) = &ask.kind else { panic!("a page stays a page") };
        assert_eq!(page.questions[2].id, "payer.iban", "names have the prefix");
        let check = &page.questions[2].checks[0].rule;
        assert_eq!(
            check.as_str(),
            "some i in [payer.iban] satisfies i = payer.iban",
            "but not its own"
        );
        let StepKind::Exchange(look) = &service.steps[2].kind else { panic!("an exchange") };
        assert_eq!(look.send["iban"].as_str(), "payer.iban", "the registry's own names stay");
        assert_eq!(look.name, Some("payer.found".into()), "the result has the prefix");
        assert_eq!(service.steps[2].on["none"], "sorry", "a refused end leads where the step says");
        assert_eq!(
            service.rules[0].is.as_str(),
            "payer.holder = mother.signed_in.name and count(x) > 0",
            "its actor is ours"
        );
        assert_eq!(service.lists[0].id, "payer-banks", "its list has the prefix");
        assert_eq!(service.registries[0].operations.len(), 2, "one registry with both operations");
    }

    #[test]
    fn a_module_may_use_a_module() {
        let outer = json!({"maket": 1, "id": "outer", "actors": [{"id": "owner", "kind": "citizen"}], "steps": [
            {"id": "acc", "kind": "module", "service": "account", "next": [{"when": "acc.iban = null", "to": "end"}, {"to": "end"}]},
            {"id": "end", "kind": "outcome", "result": "done"},
        ]});
        let mut main = main_service();
        main["steps"][1]["service"] = json!("outer");
        let expanded = expand(&bundle(main, &[("account/1", account()), ("outer/7", outer)]));
        let ids: Vec<&str> = expanded.service.steps.iter().map(|step| step.id.as_str()).collect();
        let expected = [
            "begin",
            "payer-acc-ask",
            "payer-acc-look",
            "payer-acc-end",
            "payer-acc-no",
            "sorry",
            "done",
        ];
        assert_eq!(ids[..4], expected[..4], "prefixes add up");
        let passed = &expanded.service.steps[3];
        assert!(
            matches!(passed.kind, StepKind::Decision(_)),
            "two arrows need a step of their own"
        );
        assert_eq!(
            passed.next[0].when,
            Some(Formula::from("payer.acc.iban = null")),
            "and so do names"
        );
        let nobody = Problem::Actor("clerk".into());
        assert!(
            expanded
                .problems
                .iter()
                .all(|(place, problem)| *place == Place::step("payer") && *problem == nobody),
            "the inner clerk is nobody in the outer module: {:?}",
            expanded.problems
        );
    }

    #[test]
    fn what_cannot_be_put_in_stays_and_is_told() {
        let check = |modules: &[(&str, Value)], problem: Problem| {
            let expanded = expand(&bundle(main_service(), modules));
            assert_eq!(expanded.problems, [(Place::step("payer"), problem)], "with its step");
            assert_eq!(expanded.service.steps.len(), 4, "the step stays");
        };
        check(&[], Problem::NotFound("account".into()));
        check(
            &[("account/1", json!({"maket": 1, "id": "account"}))],
            Problem::Empty("account".into()),
        );
        let back = json!({"maket": 1, "id": "account", "steps": [{"id": "again", "kind": "module", "service": "main"}]});
        let expanded = expand(&bundle(main_service(), &[("account/1", back)]));
        let circle = Problem::Circle("main → account → main".into());
        assert_eq!(expanded.problems, [(Place::step("payer"), circle)], "a circle is cut and told");
    }

    #[test]
    fn lists_are_filled_from_their_files() {
        let service = json!({"maket": 1, "id": "s", "lists": [
            {"id": "places", "asset": "places.csv"}, {"id": "bad", "asset": "bad.csv"},
        ]});
        let mut bundle = bundle(service, &[]);
        bundle.assets.insert("places.csv".into(), b"id\na\nb\n".to_vec());
        bundle.assets.insert("bad.csv".into(), b"name\na\n".to_vec());
        let expanded = expand(&bundle);
        assert_eq!(expanded.service.lists[0].items.len(), 2, "as if they stood in the service");
        let place = Place::service().child("lists", "bad").facet("asset");
        assert_eq!(expanded.problems, [(place, Problem::List(CodeListError::NoId))], "told");
    }

    #[test]
    fn a_service_without_modules_is_what_it_was() {
        let bundle = bundle(account(), &[]);
        assert_eq!(expand(&bundle).service, bundle.service, "nothing to put in");
    }
}
