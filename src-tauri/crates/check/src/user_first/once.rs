//! Nothing is asked twice, and nothing that is known already (U4, U5).

use crate::at;
use crate::code::Code;
use crate::fix::Repair;
use crate::graph::By;
use crate::ground::{Ground, is_typed, reads};
use crate::report::Report;
use foldhash::{HashMap, HashMapExt, HashSet};
use maket_journey::names::step_name;
use maket_model::id::{Id, Name, OperationRef};
use maket_model::question::{Answer, Question};
use maket_model::service::{Field, Registry};
use maket_model::step::{Step, StepKind};

/// A question that a person answers by typing, as `self/email` of one actor.
struct Asked<'s> {
    at: usize,
    step: &'s Step,
    question: &'s Question,
    /// Whether it is asked under a condition.
    conditional: bool,
}

/// Judges what is asked again.
pub(crate) fn check<'s>(ground: &Ground<'s>, report: &mut Report) {
    let service = ground.service;
    let held = Held::of(ground);
    let mut asked: HashMap<(&str, &str), Vec<Asked>> = HashMap::new();
    for (at, step) in service.steps.iter().enumerate() {
        for question in step.questions() {
            let Some(element) = question.is.as_ref().filter(|it| !it.is_empty()) else { continue };
            if !is_typed(question) || question.prefill.is_some() {
                continue;
            }
            // Whose `self/…` it is depends on who is asked; all other roles are the case's.
            let whose = if element.as_str().starts_with("self/") || ground.is_officials(step) {
                ground.actor_of(step)
            } else {
                ""
            };
            let conditional = question.when.is_some() || step.when.is_some();
            let this = Asked { at, step, question, conditional };
            let others = asked.entry((element.as_str(), whose)).or_default();
            if let Some(other) = others.iter().find(|other| is_again(ground, other, &this)) {
                report
                    .add(
                        Code::AskedTwice,
                        at::question(step, question),
                        &[element.as_str(), other.question.id.as_str()],
                    )
                    .mend(Repair::take_from_answer(step, question, other.question));
            } else if !ground.is_officials(step)
                && !matches!(question.answer, Some(Answer::Choose(_)))
            {
                held.judge(ground, &this, report);
            }
            others.push(this);
        }
    }
}

/// Whether a person who has been asked the one is asked the other on the same way.
fn is_again(ground: &Ground, first: &Asked, second: &Asked) -> bool {
    // Two conditions may exclude each other; that is for the proof to say.
    if first.conditional && second.conditional {
        return false;
    }
    first.at == second.at
        || ground.graph.is_before(first.at, second.at)
        || ground.graph.is_before(second.at, first.at)
}

/// What an exchange has found of a field. Where it leads to the question with several records, none
/// of them has been chosen, and nothing is known.
pub(super) fn shown(step: &Id, name: &Name, field: &Name, many_here: bool) -> String {
    match many_here {
        true => {
            let step = step_name(step.as_str());
            format!("if {step}.outcome = \"found\" then {name}.{field} else null")
        }
        false => format!("{name}.{field}"),
    }
}

/// What registries and signing in tell, by element.
struct Held<'s> {
    by: HashMap<&'s str, Vec<Source<'s>>>,
    /// Names whose values find a record: they have to be asked.
    sent: HashSet<&'s str>,
}

/// Where an element can be had.
struct Source<'s> {
    registry: &'s Registry,
    operation: String,
    field: &'s Field,
}

impl<'s> Held<'s> {
    fn of(ground: &Ground<'s>) -> Self {
        let mut by: HashMap<&str, Vec<Source>> = HashMap::new();
        for registry in &ground.service.registries {
            for operation in registry.operations.iter().filter(|it| reads(it)) {
                for field in &operation.gives {
                    if let Some(element) = &field.is {
                        let operation = format!("{}/{}", registry.id, operation.id);
                        let source = Source { registry, operation, field };
                        by.entry(element.as_str()).or_default().push(source);
                    }
                }
            }
        }
        let sent = ground.service.steps.iter().filter_map(|step| match &step.kind {
            StepKind::Exchange(exchange) => Some(exchange),
            _ => None,
        });
        let reading =
            |reference: &OperationRef| ground.service.operation(reference).is_some_and(reads);
        let sent = sent
            .filter(|exchange| reading(&exchange.operation))
            .flat_map(|exchange| exchange.send.values())
            .flat_map(|formula| {
                formula.as_str().split(|it: char| !it.is_alphanumeric() && it != '_' && it != '.')
            })
            .collect();
        Self { by, sent }
    }

    fn judge(&self, ground: &Ground, asked: &Asked, report: &mut Report) {
        let Some(element) = &asked.question.is else { return };
        let Some(sources) = self.by.get(element.as_str()) else { return };
        if self.sent.contains(asked.question.id.as_str()) {
            return;
        }
        let gives = |reference: &str| sources.iter().any(|source| source.operation == reference);
        let uses = |step: &Step| matches!(&step.kind, StepKind::Exchange(exchange) if gives(exchange.operation.as_str()));
        // Where the registry could not tell, asking is the way on.
        let told = ground.graph.reachable([0], |from, way| {
            !(uses(&ground.service.steps[from])
                && matches!(
                    way.by,
                    By::Outcome("none" | "many" | "refused" | "declined" | "unavailable")
                ))
        });
        if told.get(asked.at) != Some(&true) {
            return;
        }
        let known = ground.service.steps.iter().enumerate().find_map(|(at, step)| {
            let StepKind::Exchange(exchange) = &step.kind else { return None };
            let source = sources.iter().find(|it| it.operation == exchange.operation.as_str())?;
            let name = exchange.name.as_ref()?;
            let many_here = step.on.get("many").is_some_and(|to| *to == asked.step.id);
            let value = || shown(&step.id, name, &source.field.id, many_here);
            ground.graph.is_before(at, asked.at).then(value)
        });
        let registry = sources[0].registry;
        let title = registry.title.or_first(ground.language());
        let title = if title.is_empty() { registry.id.as_str() } else { title };
        report
            .add(
                Code::RegistryHoldsIt,
                at::question(asked.step, asked.question),
                &[element.as_str(), title],
            )
            .mend(
                known.and_then(|value| {
                    Repair::show_registry_value(asked.step, asked.question, &value)
                }),
            );
    }
}
