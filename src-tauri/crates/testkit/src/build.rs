//! Builders of services, for tests that are about one thing.

use maket_model::id::Formula;
use maket_model::question::{Answer, AnswerCheck, Question};
use maket_model::service::{
    Actor, ActorKind, Field, Item, Operation, OperationKind, Registry, Rule, Service,
};
use maket_model::step::{Arrow, EndKind, Step, StepKind};
use maket_model::text::Text;
use serde_json::{Value, json};

/// A service under way. Its languages are English and Ukrainian; it stands in Kyiv.
#[derive(Clone, Debug)]
pub struct ServiceBuilder {
    service: Service,
}

/// A service of an id, without steps.
pub fn service(id: &str) -> ServiceBuilder {
    let mut service =
        Service { maket: maket_model::service::FORMAT, id: id.into(), ..Service::default() };
    service.title = Text::of("en", id);
    service.languages = vec!["en".into(), "uk".into()];
    service.timezone = "Europe/Kyiv".to_owned();
    service.calendar = "uk".to_owned();
    service.currency = "UAH".to_owned();
    ServiceBuilder { service }
}

impl ServiceBuilder {
    /// Adds an actor.
    #[must_use]
    pub fn actor(mut self, id: &str, kind: ActorKind) -> Self {
        self.service.actors.push(Actor {
            id: id.into(),
            kind,
            title: Text::of("en", id),
            ..Actor::default()
        });
        self
    }

    /// Adds a named condition or calculation.
    #[must_use]
    pub fn rule(mut self, id: &str, is: &str) -> Self {
        self.service.rules.push(Rule { id: id.into(), is: is.into(), ..Rule::default() });
        self
    }

    /// Adds a list.
    #[must_use]
    pub fn list(mut self, id: &str, items: &[&str]) -> Self {
        let list = maket_model::service::CodeList {
            id: id.into(),
            items: items.iter().map(|id| item(id)).collect(),
            ..Default::default()
        };
        self.service.lists.push(list);
        self
    }

    /// Adds an operation, and its registry where it is new: `"dracs/note"`.
    #[must_use]
    pub fn operation(
        mut self,
        reference: &str,
        kind: OperationKind,
        by: &[&str],
        gives: &[(&str, &str, &str)],
    ) -> Self {
        let (registry, operation) = reference.split_once('/').unwrap_or((reference, "read"));
        let field = |(id, kind, is): &(&str, &str, &str)| Field {
            id: (*id).into(),
            kind: (*kind).to_owned(),
            is: (!is.is_empty()).then(|| (*is).into()),
            ..Field::default()
        };
        let operation = Operation {
            id: operation.into(),
            kind,
            by: by.iter().map(|name| (*name).into()).collect(),
            gives: gives.iter().map(field).collect(),
            ..Operation::default()
        };
        match self.service.registries.iter_mut().find(|known| known.id == *registry) {
            Some(known) => known.operations.push(operation),
            None => self.service.registries.push(Registry {
                id: registry.into(),
                operations: vec![operation],
                ..Registry::default()
            }),
        }
        self
    }

    /// Adds a page that asks.
    #[must_use]
    pub fn page(self, id: &str, questions: impl IntoIterator<Item = QuestionBuilder>) -> Self {
        let questions: Vec<Question> =
            questions.into_iter().map(|builder| builder.question).collect();
        self.kind(id, "page", json!({ "questions": questions }))
    }

    /// Adds an end.
    #[must_use]
    pub fn end(self, id: &str, result: EndKind) -> Self {
        self.kind(id, "outcome", json!({ "result": result }))
    }

    /// Adds a step of any kind, with what its kind adds as JSON.
    #[must_use]
    pub fn kind(self, id: &str, kind: &str, mut rest: Value) -> Self {
        rest["id"] = id.into();
        rest["kind"] = kind.into();
        let step: Step =
            serde_json::from_value(rest).expect("a test writes steps as the model has them");
        self.step(step)
    }

    /// Adds a step.
    #[must_use]
    pub fn step(mut self, step: Step) -> Self {
        self.service.steps.push(step);
        self
    }

    /// Changes the step added last.
    #[must_use]
    pub fn with(mut self, change: impl FnOnce(&mut Step)) -> Self {
        if let Some(step) = self.service.steps.last_mut() {
            change(step);
        }
        self
    }

    /// Says who does the step added last.
    #[must_use]
    pub fn by(self, actor: &str) -> Self {
        self.with(|step| step.actor = Some(actor.into()))
    }

    /// Makes the step added last depend on a condition.
    #[must_use]
    pub fn when(self, condition: &str) -> Self {
        self.with(|step| step.when = Some(condition.into()))
    }

    /// Leads the step added last to another.
    #[must_use]
    pub fn to(self, to: &str) -> Self {
        self.with(|step| step.next.push(Arrow { to: to.into(), ..Arrow::default() }))
    }

    /// Leads the step added last to another where a condition holds.
    #[must_use]
    pub fn to_when(self, condition: &str, to: &str) -> Self {
        let when = Some(Formula::from(condition));
        self.with(|step| step.next.push(Arrow { when, to: to.into(), ..Arrow::default() }))
    }

    /// Leads an outcome of the step added last to another.
    #[must_use]
    pub fn on(self, outcome: &str, to: &str) -> Self {
        self.with(|step| {
            step.on.insert(outcome.to_owned(), to.into());
        })
    }

    /// The service. Pages, acts and the like that say nothing else lead to the step after them.
    #[must_use]
    pub fn build(mut self) -> Service {
        let ids: Vec<_> = self.service.steps.iter().map(|step| step.id.clone()).collect();
        for (step, following) in self.service.steps.iter_mut().zip(ids.into_iter().skip(1)) {
            let ends = matches!(step.kind, StepKind::Outcome(_));
            if !ends && step.next.is_empty() && step.on.is_empty() {
                step.next.push(Arrow { to: following, ..Arrow::default() });
            }
        }
        self.service
    }
}

/// A question under way.
#[derive(Clone, Debug)]
pub struct QuestionBuilder {
    question: Question,
}

/// A question of an answer type without settings, as `date`, `yes-no`, `text`.
pub fn question(id: &str, kind: &str) -> QuestionBuilder {
    question_of(id, json!({ "type": kind }))
}

/// A question of an answer type with settings, as JSON.
pub fn question_of(id: &str, answer: Value) -> QuestionBuilder {
    let answer: Answer =
        serde_json::from_value(answer).expect("a test writes answers as the model has them");
    let label = Text::of("en", id);
    QuestionBuilder {
        question: Question { id: id.into(), label, answer: Some(answer), ..Question::default() },
    }
}

/// A choice of one among items of its own.
pub fn one_of(id: &str, items: &[&str]) -> QuestionBuilder {
    let items: Vec<Item> = items.iter().map(|id| item(id)).collect();
    question_of(id, json!({ "type": "one-of", "items": items }))
}

/// A repeatable group.
pub fn group(id: &str, fields: impl IntoIterator<Item = QuestionBuilder>) -> QuestionBuilder {
    let fields: Vec<Question> = fields.into_iter().map(|builder| builder.question).collect();
    question_of(id, json!({ "type": "group", "fields": fields }))
}

impl QuestionBuilder {
    /// It may be left without an answer.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.question.optional = true;
        self
    }

    /// A group has so many items at most.
    #[must_use]
    pub fn at_most(mut self, items: u32) -> Self {
        if let Some(Answer::Group(group)) = &mut self.question.answer {
            group.max = Some(items);
        }
        self
    }

    /// What the datum is.
    #[must_use]
    pub fn is(mut self, element: &str) -> Self {
        self.question.is = Some(element.into());
        self
    }

    /// It is asked only where a condition holds.
    #[must_use]
    pub fn when(mut self, condition: &str) -> Self {
        self.question.when = Some(condition.into());
        self
    }

    /// A value is offered.
    #[must_use]
    pub fn prefill(mut self, value: &str) -> Self {
        self.question.prefill = Some(value.into());
        self
    }

    /// A registry's value is shown.
    #[must_use]
    pub fn from(mut self, value: &str) -> Self {
        self.question.from = Some(value.into());
        self
    }

    /// The answer must meet a condition.
    #[must_use]
    pub fn check(mut self, rule: &str) -> Self {
        self.question.checks.push(AnswerCheck { rule: rule.into(), ..AnswerCheck::default() });
        self
    }
}

fn item(id: &str) -> Item {
    Item { id: id.into(), label: Text::of("en", id), ..Item::default() }
}
