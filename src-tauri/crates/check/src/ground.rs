//! What every rule has to know of a service, looked up once.

use crate::graph::Graph;
use foldhash::{HashSet, HashSetExt};
use maket_model::id::{Id, Language, Name};
use maket_model::question::{Answer, Question};
use maket_model::service::{ActorKind, OperationKind, Service};
use maket_model::step::{Step, StepKind};

/// A service, and what has been looked up in it.
pub(crate) struct Ground<'s> {
    pub(crate) service: &'s Service,
    pub(crate) graph: Graph<'s>,
    /// Every name that expressions can use.
    names: HashSet<&'s str>,
    /// Names of groups: what `each` can walk.
    walkable: HashSet<&'s str>,
    officials: HashSet<&'s str>,
}

impl<'s> Ground<'s> {
    pub(crate) fn new(service: &'s Service) -> Self {
        let mut ground = Self {
            service,
            graph: Graph::new(service),
            names: HashSet::new(),
            walkable: HashSet::new(),
            officials: HashSet::new(),
        };
        for actor in &service.actors {
            ground.names.insert(actor.id.as_str());
            if actor.kind == ActorKind::Official {
                ground.officials.insert(actor.id.as_str());
            }
        }
        ground.names.extend(service.rules.iter().map(|rule| rule.id.as_str()));
        for step in &service.steps {
            let result = match &step.kind {
                StepKind::Exchange(exchange) => &exchange.name,
                StepKind::Decision(decision) => &decision.name,
                StepKind::Issue(issue) => &issue.name,
                StepKind::SignIn(_) => {
                    ground.names.insert("signed_in");
                    &None
                }
                StepKind::Start(_)
                | StepKind::Page(_)
                | StepKind::Pay(_)
                | StepKind::Sign(_)
                | StepKind::CheckAnswers(_)
                | StepKind::Review(_)
                | StepKind::Wait(_)
                | StepKind::Notify(_)
                | StepKind::Outcome(_)
                | StepKind::Module(_)
                | StepKind::Opaque(_) => &None,
            };
            ground.names.extend(result.iter().map(Name::as_str));
            for question in step.questions() {
                ground.names.insert(question.id.as_str());
                ground.walk_groups(question);
            }
        }
        ground
    }

    fn walk_groups(&mut self, question: &'s Question) {
        if let Some(Answer::Group(group)) = &question.answer {
            self.walkable.insert(question.id.as_str());
            for field in &group.fields {
                self.walk_groups(field);
            }
        }
    }

    /// Whether expressions can use the name somewhere; of a path, its head counts.
    pub(crate) fn is_name(&self, name: &str) -> bool {
        let mut path = name;
        loop {
            if self.names.contains(path) {
                return true;
            }
            let Some((head, _)) = path.rsplit_once('.') else { return false };
            path = head;
        }
    }

    /// Whether `each` can walk what has this name.
    pub(crate) fn is_walkable(&self, name: &str) -> bool {
        let name = name.rsplit_once('.').map_or(name, |(_, last)| last);
        self.walkable.contains(name)
    }

    /// Whether a step belongs to somebody who works for the authority.
    pub(crate) fn is_officials(&self, step: &Step) -> bool {
        matches!(step.kind, StepKind::Review(_))
            || step.actor.as_ref().is_some_and(|it| self.officials.contains(it.as_str()))
    }

    /// Whether a step is a page on which an applicant types something.
    pub(crate) fn asks_applicant(&self, step: &Step) -> bool {
        matches!(step.kind, StepKind::Page(_))
            && !self.is_officials(step)
            && step.questions().iter().any(is_typed)
    }

    /// The language that the service speaks first.
    pub(crate) fn language(&self) -> &'s str {
        self.service.languages.first().map_or("", Language::as_str)
    }

    /// The role whose data `self/…` is on a step.
    pub(crate) fn actor_of(&self, step: &'s Step) -> &'s str {
        let first = || self.service.actors.first().map(|it| &it.id);
        step.actor.as_ref().or_else(first).map_or("", Id::as_str)
    }
}

/// Whether a person gives the answer, rather than looking at what a registry says.
pub(crate) fn is_typed(question: &Question) -> bool {
    question.from.is_none()
}

/// Whether an operation reads.
pub(crate) fn reads(operation: &maket_model::service::Operation) -> bool {
    operation.kind == OperationKind::Read
}
