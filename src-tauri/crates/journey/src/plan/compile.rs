//! Steps, questions and formulas of a service, compiled.

use super::{
    ArrowPlan, Compiled, EachPlan, ExchangePlan, KindPlan, PagePlan, QuestionPlan, RowPlan,
    StepPlan, Target,
};
use crate::names::{self, Names};
use crate::problem::Problems;
use maket_feel::{Expression, Slot, Type};
use maket_model::id::{Formula, Id, Name};
use maket_model::question::{Answer, Question};
use maket_model::service::{Each, Item, Service};
use maket_model::step::{Content, Step, StepKind};
use std::collections::HashMap;
use std::sync::Arc;

/// Compiles the steps of a service, whose names are known.
pub(super) struct Compiler<'a> {
    pub(super) service: &'a Service,
    pub(super) by_id: &'a HashMap<Id, usize>,
    pub(super) names: &'a mut Names,
    pub(super) problems: Problems,
}

impl Compiler<'_> {
    pub(super) fn step(&mut self, index: usize, step: &Step) -> StepPlan {
        let place =
            format!("steps/{}", crate::problem::key(step.key.as_ref(), step.id.as_str(), index));
        let stage = step
            .stage
            .as_ref()
            .and_then(|id| self.service.stages.iter().position(|stage| stage.id == *id));
        let stage_part = stage.map(|position| &self.service.stages[position]);
        let mut each = Vec::new();
        if let Some((position, of)) = stage.zip(stage_part.and_then(|part| part.each.as_ref())) {
            each.push(self.each(of, Some(position)));
        }
        if let Some(of) = &step.each {
            each.push(self.each(of, None));
        }
        StepPlan {
            actor: step.actor.clone().or_else(|| names::first_citizen(self.service)),
            stage,
            stage_when: match stage_part.and_then(|part| part.when.as_ref()) {
                Some(when) => self.quietly(when),
                None => Compiled::Absent,
            },
            when: self.optional(step.when.as_ref(), &place, "when"),
            skip: step.skip.as_ref().map_or(Target::None, |id| self.target(id)),
            each,
            on: step.on.iter().map(|(word, to)| (word.clone(), self.target(to))).collect(),
            next: step
                .next
                .iter()
                .enumerate()
                .map(|(n, arrow)| ArrowPlan {
                    when: self.optional(
                        arrow.when.as_ref(),
                        &format!("{place}/next/{}", crate::problem::key(arrow.key.as_ref(), "", n)),
                        "when",
                    ),
                    to: self.target(&arrow.to),
                })
                .collect(),
            slot: self.names.step_slots[index],
            content: step
                .content
                .iter()
                .enumerate()
                .map(|(n, part)| self.content(part, &place, n))
                .collect(),
            kind: self.kind(step, &place),
        }
    }

    fn each(&self, of: &Each, stage: Option<usize>) -> EachPlan {
        EachPlan {
            of: of.of.as_str().into(),
            group: self.names.scope.slot(of.of.as_str()),
            item: self.names.scope.slot(of.name.as_str()).unwrap_or(self.names.nothing),
            stage,
        }
    }

    fn content(&mut self, part: &Content, place: &str, n: usize) -> Compiled {
        let key = crate::problem::key(part.key(), "", n);
        self.optional(part.when(), &format!("{place}/content/{key}"), "when")
    }

    fn kind(&mut self, step: &Step, place: &str) -> KindPlan {
        match &step.kind {
            StepKind::Start(_) => KindPlan::Start,
            StepKind::Page(page) => KindPlan::Page(PagePlan {
                questions: self.questions(&page.questions, place),
                shows: self.shows(&page.shows),
            }),
            StepKind::SignIn(sign_in) => KindPlan::SignIn {
                gives: sign_in
                    .gives
                    .iter()
                    .map(|field| {
                        (field.id.as_str().into(), names::kind_type(self.service, &field.kind))
                    })
                    .collect(),
            },
            StepKind::Exchange(exchange) => {
                let operation = self.service.operation(&exchange.operation);
                KindPlan::Exchange(Box::new(ExchangePlan {
                    send: exchange
                        .send
                        .iter()
                        .map(|(name, formula)| {
                            (name.clone(), self.formula(formula, place, &format!("send.{name}")))
                        })
                        .collect(),
                    name: exchange
                        .name
                        .as_ref()
                        .and_then(|name| self.names.scope.slot(name.as_str())),
                    gives: operation
                        .map_or(Type::Any, |found| names::record_type(self.service, &found.gives)),
                    write: operation.is_some_and(|found| {
                        found.kind == maket_model::service::OperationKind::Write
                    }),
                }))
            }
            StepKind::Decision(decision) => KindPlan::Decision {
                rows: decision
                    .rows
                    .iter()
                    .enumerate()
                    .map(|(n, row)| {
                        let place = format!(
                            "{place}/rows/{}",
                            crate::problem::key(row.key.as_ref(), "", n)
                        );
                        RowPlan {
                            tests: row
                                .tests
                                .iter()
                                .enumerate()
                                .map(|(column, test)| {
                                    self.test(test, decision.inputs.get(column), &place, column)
                                })
                                .collect(),
                            then: row
                                .then
                                .iter()
                                .map(|(name, value)| {
                                    (
                                        name.as_str().into(),
                                        self.formula(value, &place, &format!("then.{name}")),
                                    )
                                })
                                .collect(),
                            to: row.to.as_ref().map_or(Target::None, |id| self.target(id)),
                        }
                    })
                    .collect(),
                name: decision.name.as_ref().and_then(|name| self.names.scope.slot(name.as_str())),
            },
            StepKind::Pay(pay) => {
                KindPlan::Pay { amount: self.formula(&pay.amount, place, "amount") }
            }
            StepKind::Sign(sign) => {
                let signers = if sign.signers.is_empty() {
                    step.actor
                        .clone()
                        .or_else(|| names::first_citizen(self.service))
                        .into_iter()
                        .collect()
                } else {
                    sign.signers.clone()
                };
                KindPlan::Sign { signers, in_order: sign.in_order }
            }
            StepKind::CheckAnswers(_) => KindPlan::CheckAnswers,
            StepKind::Review(review) => KindPlan::Review(PagePlan {
                questions: self.questions(&review.questions, place),
                shows: self.shows(&review.shows),
            }),
            StepKind::Wait(wait) => KindPlan::Wait {
                period: wait.period.clone(),
                from: self.optional(wait.from.as_ref(), place, "from"),
                until: self.optional(wait.until.as_ref(), place, "until"),
            },
            StepKind::Notify(_) => KindPlan::Notify,
            StepKind::Issue(issue) => KindPlan::Issue {
                claims: self.claims(issue.document.as_ref()),
                name: issue.name.as_ref().and_then(|name| self.names.scope.slot(name.as_str())),
            },
            StepKind::Outcome(_) => KindPlan::Outcome,
            StepKind::Module(_) => KindPlan::Module,
            StepKind::Opaque(_) => KindPlan::Opaque,
        }
    }

    fn claims(&mut self, document: Option<&Id>) -> Vec<(Name, Compiled)> {
        let service = self.service;
        let Some(kind) =
            document.and_then(|id| service.documents.iter().find(|kind| kind.id == *id))
        else {
            return Vec::new();
        };
        kind.claims
            .iter()
            .map(|claim| {
                let place = format!("documents/{}/claims/{}", kind.id, claim.id);
                (claim.id.clone(), self.optional(claim.value.as_ref(), &place, "value"))
            })
            .collect()
    }

    fn shows(&self, names: &[Name]) -> Vec<(Name, Option<Slot>)> {
        names.iter().map(|name| (name.clone(), self.names.scope.slot(name.as_str()))).collect()
    }

    fn questions(&mut self, questions: &[Question], place: &str) -> Vec<QuestionPlan> {
        questions
            .iter()
            .enumerate()
            .map(|(n, question)| {
                let key = crate::problem::key(question.key.as_ref(), question.id.as_str(), n);
                self.question(question, &format!("{place}/questions/{key}"))
            })
            .collect()
    }

    fn question(&mut self, question: &Question, place: &str) -> QuestionPlan {
        let slot = self.names.scope.slot(question.id.as_str()).unwrap_or(self.names.nothing);
        let (earliest, latest) = match &question.answer {
            Some(Answer::Date(date) | Answer::Month(date) | Answer::Time(date)) => (
                self.optional(date.min.as_ref(), place, "answer.min"),
                self.optional(date.max.as_ref(), place, "answer.max"),
            ),
            _ => Default::default(),
        };
        let (of, takes_over) = match &question.answer {
            Some(Answer::Choose(choose)) => (
                self.formula(&choose.of, place, "answer.of"),
                self.names.scope.slot(choose.of.as_str().trim()),
            ),
            _ => Default::default(),
        };
        let fields = match &question.answer {
            Some(Answer::Group(group)) => {
                let outside =
                    names::declare_fields(&mut self.names.scope, self.service, &group.fields);
                let fields = group
                    .fields
                    .iter()
                    .enumerate()
                    .map(|(n, field)| {
                        let key = crate::problem::key(field.key.as_ref(), field.id.as_str(), n);
                        self.question(field, &format!("{place}/answer.fields/{key}"))
                    })
                    .collect();
                names::restore(&mut self.names.scope, outside);
                fields
            }
            _ => Vec::new(),
        };
        QuestionPlan {
            question: Arc::new(question.clone()),
            name: question.id.as_str().into(),
            slot,
            when: self.optional(question.when.as_ref(), place, "when"),
            prefill: self.optional(question.prefill.as_ref(), place, "prefill"),
            from: self.optional(question.from.as_ref(), place, "from"),
            checks: question
                .checks
                .iter()
                .enumerate()
                .map(|(n, check)| {
                    let key = crate::problem::key(check.key.as_ref(), "", n);
                    self.formula(&check.rule, &format!("{place}/checks/{key}"), "rule")
                })
                .collect(),
            earliest,
            latest,
            items: self
                .service
                .choices(question.answer.as_ref())
                .iter()
                .map(|item| (item.id.clone(), self.item(item, place)))
                .collect(),
            of,
            takes_over,
            fields,
        }
    }

    fn item(&mut self, item: &Item, place: &str) -> Compiled {
        self.optional(item.when.as_ref(), &format!("{place}/answer.items/{}", item.id), "when")
    }

    fn target(&self, id: &Id) -> Target {
        match self.by_id.get(id) {
            Some(index) => Target::Step(*index),
            None if id.is_empty() => Target::None,
            None => Target::Missing(id.clone()),
        }
    }

    fn optional(&mut self, formula: Option<&Formula>, place: &str, facet: &str) -> Compiled {
        match formula {
            Some(formula) => self.formula(formula, place, facet),
            None => Compiled::Absent,
        }
    }

    fn formula(&mut self, formula: &Formula, place: &str, facet: &str) -> Compiled {
        if formula.as_str().trim().is_empty() {
            return Compiled::Absent;
        }
        let parsed = maket_feel::parse(formula.as_str());
        self.compiled(parsed, place, facet)
    }

    /// A stage's condition, which is compiled for each of its steps and reported once, elsewhere.
    fn quietly(&self, formula: &Formula) -> Compiled {
        match maket_feel::parse(formula.as_str()) {
            Ok(expression) => {
                Compiled::Is(Arc::new(maket_feel::compile(&expression, &self.names.scope).program))
            }
            Err(_) => Compiled::Broken,
        }
    }

    /// A cell of a decision table, compiled over its column's input, so that it is a condition.
    fn test(
        &mut self,
        test: &Formula,
        input: Option<&Formula>,
        place: &str,
        column: usize,
    ) -> Compiled {
        let facet = format!("if.{column}");
        let Some(Ok(input)) = input.map(|formula| maket_feel::parse(formula.as_str())) else {
            return Compiled::Broken;
        };
        match maket_feel::parse_unary(test.as_str()) {
            Ok(cell) => {
                let compiled = cell.compile_cell(&input, &self.names.scope);
                for diagnostic in compiled.diagnostics {
                    self.problems.add(place, &facet, diagnostic);
                }
                Compiled::Is(Arc::new(compiled.program))
            }
            Err(diagnostic) => {
                self.problems.add(place, &facet, diagnostic);
                Compiled::Broken
            }
        }
    }

    fn compiled(
        &mut self,
        parsed: Result<Expression, maket_feel::Diagnostic>,
        place: &str,
        facet: &str,
    ) -> Compiled {
        match parsed {
            Ok(expression) => {
                let compiled = maket_feel::compile(&expression, &self.names.scope);
                for diagnostic in compiled.diagnostics {
                    self.problems.add(place, facet, diagnostic);
                }
                Compiled::Is(Arc::new(compiled.program))
            }
            Err(diagnostic) => {
                self.problems.add(place, facet, diagnostic);
                Compiled::Broken
            }
        }
    }
}
