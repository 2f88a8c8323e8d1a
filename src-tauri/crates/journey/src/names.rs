//! The names that expressions of a service may use, and the types of what they stand for.
//!
//! | name | stands for |
//! |---|---|
//! | a question's | its answer |
//! | an exchange's, decision's or issue's `as` | what came of it |
//! | a step's id in snake_case, unless the step is a page | `{outcome, at, message, reasons, amount, due, …}` |
//! | a rule's | its value, computed where it is used |
//! | an actor's | `{signed_in}` of whoever plays it |
//! | `signed_in` | who is signed in at the step where the expression stands |
//! | an `each`'s `as` | the item that is walked |
//! | `case` | `{opened_on}` |

use crate::problem::Problems;
use indexmap::IndexMap;
use maket_feel::{Program, Scope, Slot, Type};
use maket_model::answer;
use maket_model::id::Id;
use maket_model::question::{Answer, Question};
use maket_model::service::{ActorKind, Field, REFUSALS, Service};
use maket_model::step::{Step, StepKind};
use std::sync::Arc;

pub(crate) struct Names {
    pub(crate) scope: Scope,
    pub(crate) rules: Vec<Option<Arc<Program>>>,
    pub(crate) actors: IndexMap<Id, Slot>,
    pub(crate) signed_in: Slot,
    pub(crate) case: Slot,
    pub(crate) step_slots: Vec<Slot>,
    /// A slot that never holds anything, for what has no name.
    pub(crate) nothing: Slot,
}

/// The actor to whom steps without one belong.
pub(crate) fn first_citizen(service: &Service) -> Option<Id> {
    service
        .actors
        .iter()
        .find(|actor| actor.kind == ActorKind::Citizen)
        .map(|actor| actor.id.clone())
}

/// A step's id as a name.
pub fn step_name(id: &str) -> String {
    id.replace('-', "_")
}

/// Makes every name of a service known.
pub(crate) fn declare(service: &Service, problems: &mut Problems) -> Names {
    let mut scope = Scope::new();
    let nothing = scope.declare("", Type::Any);
    let person = signed_in_type(service);
    let signed_in = scope.declare("signed_in", person.clone());
    let case = scope.declare("case", Type::context([("opened_on", Type::Date)]));
    let actors = service
        .actors
        .iter()
        .map(|actor| {
            let of = Type::context([("signed_in", person.clone())]);
            (actor.id.clone(), scope.declare(step_name(actor.id.as_str()), of))
        })
        .collect();
    for step in &service.steps {
        for question in step.questions() {
            declare_question(&mut scope, service, question);
        }
        declare_results(&mut scope, service, step);
    }
    let step_slots = service
        .steps
        .iter()
        .map(|step| match &step.kind {
            StepKind::Page(_) => nothing,
            _ if step.id.is_empty() => nothing,
            kind => scope.declare(step_name(step.id.as_str()), came_of(service, kind)),
        })
        .collect();
    declare_items(&mut scope, service);
    service.steps.iter().flat_map(Step::questions).for_each(|it| declare_places(&mut scope, it));
    let rules = declare_rules(&mut scope, service, problems);
    Names { scope, rules, actors, signed_in, case, step_slots, nothing }
}

fn declare_question(scope: &mut Scope, service: &Service, question: &Question) {
    if !question.id.is_empty() {
        scope.declare(question.id.clone(), answer_type(question, service));
    }
}

/// Gives the fields of a group their types, and answers with those that the names had outside.
pub(crate) fn declare_fields(
    scope: &mut Scope,
    service: &Service,
    fields: &[Question],
) -> Vec<(Arc<str>, Type)> {
    let named = fields.iter().filter(|field| !field.id.is_empty());
    named
        .map(|field| {
            let name: Arc<str> = field.id.as_str().into();
            let outside = scope.slot(&name).map(|slot| scope.type_of(slot).clone());
            declare_question(scope, service, field);
            (name, outside.unwrap_or_default())
        })
        .collect()
}

/// Gives names back the types that they had.
pub(crate) fn restore(scope: &mut Scope, outside: Vec<(Arc<str>, Type)>) {
    for (name, of) in outside.into_iter().rev() {
        scope.declare(name, of);
    }
}

/// Gives the fields of groups slots, so that a frame has room for them; outside their group nothing
/// is known of them.
fn declare_places(scope: &mut Scope, question: &Question) {
    let Some(Answer::Group(group)) = &question.answer else { return };
    for field in &group.fields {
        if !field.id.is_empty() && scope.slot(field.id.as_str()).is_none() {
            scope.declare(field.id.as_str(), Type::Any);
        }
        declare_places(scope, field);
    }
}

fn declare_results(scope: &mut Scope, service: &Service, step: &Step) {
    match &step.kind {
        StepKind::Exchange(exchange) => {
            if let Some(name) = &exchange.name {
                let mut of = service
                    .operation(&exchange.operation)
                    .map_or(Type::Any, |found| record_type(service, &found.gives));
                if let Type::Context(entries) = &mut of {
                    Arc::make_mut(entries).insert("as_of".into(), Type::Date);
                }
                scope.declare(name.as_str(), of);
            }
        }
        StepKind::Decision(decision) => {
            if let Some(name) = &decision.name {
                let entries = decision.rows.iter().flat_map(|row| row.then.keys());
                scope.declare(
                    name.as_str(),
                    Type::context(entries.map(|entry| (entry.as_str(), Type::Any))),
                );
            }
        }
        StepKind::Issue(issue) => {
            if let Some(name) = &issue.name {
                scope.declare(
                    name.as_str(),
                    Type::context([("number", Type::Text), ("issued_on", Type::Date)]),
                );
            }
        }
        _ => {}
    }
}

/// What a step's own name stands for.
fn came_of(service: &Service, kind: &StepKind) -> Type {
    let mut entries = vec![("outcome", Type::Text), ("at", Type::DateTime), ("on", Type::Date)];
    match kind {
        StepKind::Review(_) => {
            let reasons = service.card.iter().flat_map(|card| &card.refusal);
            let reason = Type::item(REFUSALS, reasons.map(|reason| reason.id.as_str()));
            entries.extend([("message", Type::Text), ("reasons", Type::list(reason))]);
        }
        StepKind::Pay(_) => entries.extend([
            ("amount", Type::Number),
            ("due", Type::Number),
            ("receipt", Type::Text),
        ]),
        StepKind::Issue(_) => entries.push(("number", Type::Text)),
        StepKind::Exchange(_) => entries.push(("reference", Type::Text)),
        _ => {}
    }
    Type::context(entries)
}

/// Items of groups, with what pages walked for each of them add.
fn declare_items(scope: &mut Scope, service: &Service) {
    let stage_each = |step: &Step| {
        let id = step.stage.as_ref()?;
        service.stages.iter().find(|stage| stage.id == *id)?.each.as_ref()
    };
    let walked: Vec<_> = service
        .steps
        .iter()
        .flat_map(|step| {
            stage_each(step).into_iter().chain(&step.each).map(move |each| (each, step))
        })
        .collect();
    for (each, step) in walked {
        let known = scope.slot(each.of.as_str()).map(|slot| scope.type_of(slot).element());
        let mut entries =
            match scope.slot(each.name.as_str()).map(|slot| scope.type_of(slot).clone()) {
                Some(Type::Context(entries)) => (*entries).clone(),
                _ => match known {
                    Some(Type::Context(entries)) => (*entries).clone(),
                    _ => IndexMap::from([(Arc::from("item"), Type::Text)]),
                },
            };
        for question in step.questions() {
            entries.insert(question.id.as_str().into(), answer_type(question, service));
        }
        let item = Type::Context(Arc::new(entries));
        if let Some(Type::List(_) | Type::Any) =
            scope.slot(each.of.as_str()).map(|slot| scope.type_of(slot))
        {
            scope.declare(each.of.as_str(), Type::list(item.clone()));
        }
        scope.declare(each.name.as_str(), item);
    }
}

/// Declares rules after those that they use; rules in a circle stay without a value.
fn declare_rules(
    scope: &mut Scope,
    service: &Service,
    problems: &mut Problems,
) -> Vec<Option<Arc<Program>>> {
    let mut waiting: Vec<_> = service
        .rules
        .iter()
        .filter(|rule| !rule.id.is_empty())
        .map(|rule| (rule, maket_feel::parse(rule.is.as_str())))
        .collect();
    let mut programs: Vec<(Slot, Arc<Program>)> = Vec::new();
    loop {
        let open: Vec<String> = waiting.iter().map(|(rule, _)| rule.id.to_string()).collect();
        let ready = waiting.iter().position(|(_, parsed)| match parsed {
            Ok(expression) => {
                !expression.names().iter().any(|used| open.iter().any(|id| used.name() == *id))
            }
            Err(_) => true,
        });
        let Some(ready) = ready else { break };
        let (rule, parsed) = waiting.swap_remove(ready);
        let place =
            format!("rules/{}", crate::problem::key(rule.key.as_ref(), rule.id.as_str(), 0));
        match parsed {
            Ok(expression) => {
                let compiled = maket_feel::compile(&expression, scope);
                compiled
                    .diagnostics
                    .into_iter()
                    .for_each(|found| problems.add(&place, "is", found));
                let slot = scope.declare(rule.id.as_str(), compiled.ty);
                programs.push((slot, Arc::new(compiled.program)));
            }
            Err(diagnostic) => {
                problems.add(&place, "is", diagnostic);
                scope.declare(rule.id.as_str(), Type::Any);
            }
        }
    }
    for (rule, _) in &waiting {
        scope.declare(rule.id.as_str(), Type::Any);
    }
    let mut rules = vec![None; scope.len()];
    for (slot, program) in programs {
        rules[slot.index()] = Some(program);
    }
    rules
}

fn signed_in_type(service: &Service) -> Type {
    let mut entries = IndexMap::new();
    for step in &service.steps {
        if let StepKind::SignIn(sign_in) = &step.kind {
            for field in &sign_in.gives {
                entries.insert(Arc::from(field.id.as_str()), kind_type(service, &field.kind));
            }
        }
    }
    Type::Context(Arc::new(entries))
}

/// The type of a registry's record.
pub(crate) fn record_type(service: &Service, fields: &[Field]) -> Type {
    let given = answer::Given::of(service);
    Type::context(fields.iter().map(|field| (field.id.as_str(), answer::field_type(field, &given))))
}

/// The type of a value by the name of its answer type.
pub(crate) fn kind_type(service: &Service, kind: &str) -> Type {
    let field = Field { kind: kind.to_owned(), ..Field::default() };
    answer::field_type(&field, &answer::Given::of(service))
}

/// The type of a question's answer.
pub(crate) fn answer_type(question: &Question, service: &Service) -> Type {
    answer::feel_type(question, &answer::Given::of(service))
}
