//! A service made ready to be walked: ids interned, expressions compiled, names given slots.

mod compile;

use crate::names::{self, Names};
use crate::problem::{Problem, Problems};
use crate::template::Template;
use compile::Compiler;
use indexmap::IndexMap;
use jiff::tz::TimeZone;
use maket_feel::{Program, Scope, Slot, Type};
use maket_model::answer::{Given, Patterns};
use maket_model::calendar::Calendar;
use maket_model::id::{Id, Name, Period};
use maket_model::question::{Answer, Question};
use maket_model::service::Service;
use maket_model::step::Step;
use maket_model::text::Text;
use std::collections::HashMap;
use std::sync::{Arc, RwLock};

/// A compiled service. Compiling accepts unfinished services; what could not be compiled is listed
/// in [`Plan::problems`] and counts as null.
pub struct Plan {
    /// The service that was compiled, with its modules put in their places.
    pub service: Arc<Service>,
    /// Every name that expressions may use.
    pub scope: Scope,
    /// What is wrong with its expressions.
    pub problems: Vec<Problem>,
    pub(crate) steps: Vec<StepPlan>,
    pub(crate) rules: Vec<Option<Arc<Program>>>,
    pub(crate) actors: IndexMap<Id, Slot>,
    pub(crate) signed_in: Slot,
    pub(crate) case: Slot,
    pub(crate) zone: TimeZone,
    pub(crate) calendar: &'static Calendar,
    by_id: HashMap<Id, usize>,
    templates: RwLock<HashMap<String, Arc<Template>>>,
    patterns: Patterns,
}

/// A condition or value that may be absent or broken.
#[derive(Clone, Debug, Default)]
pub(crate) enum Compiled {
    /// The author wrote none.
    #[default]
    Absent,
    /// It could not be compiled; it is null.
    Broken,
    /// It can be evaluated.
    Is(Arc<Program>),
}

#[derive(Debug)]
pub(crate) struct StepPlan {
    pub(crate) actor: Option<Id>,
    pub(crate) stage: Option<usize>,
    pub(crate) stage_when: Compiled,
    pub(crate) when: Compiled,
    pub(crate) skip: Target,
    /// The groups whose items walk it, the stage's first.
    pub(crate) each: Vec<EachPlan>,
    pub(crate) on: HashMap<String, Target>,
    pub(crate) next: Vec<ArrowPlan>,
    /// Where the step's outcome and what came of it are kept.
    pub(crate) slot: Slot,
    pub(crate) content: Vec<Compiled>,
    pub(crate) kind: KindPlan,
}

/// Where a way leads.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Target {
    #[default]
    None,
    Step(usize),
    Missing(Id),
}

#[derive(Debug)]
pub(crate) struct ArrowPlan {
    pub(crate) when: Compiled,
    pub(crate) to: Target,
}

#[derive(Clone, Debug)]
pub(crate) struct EachPlan {
    pub(crate) of: Arc<str>,
    pub(crate) group: Option<Slot>,
    pub(crate) item: Slot,
    /// Whether the whole stage is walked for each item.
    pub(crate) stage: Option<usize>,
}

#[derive(Debug)]
pub(crate) enum KindPlan {
    Start,
    Page(PagePlan),
    SignIn { gives: Vec<(Arc<str>, Type)> },
    Exchange(Box<ExchangePlan>),
    Decision { rows: Vec<RowPlan>, name: Option<Slot> },
    Pay { amount: Compiled },
    Sign { signers: Vec<Id>, in_order: bool },
    CheckAnswers,
    Review(PagePlan),
    Wait { period: Option<Period>, from: Compiled, until: Compiled },
    Notify,
    Issue { claims: Vec<(Name, Compiled)>, name: Option<Slot> },
    Outcome,
    Module,
    Opaque,
}

#[derive(Debug)]
pub(crate) struct PagePlan {
    pub(crate) questions: Vec<QuestionPlan>,
    pub(crate) shows: Vec<(Name, Option<Slot>)>,
}

#[derive(Debug)]
pub(crate) struct ExchangePlan {
    pub(crate) send: Vec<(Name, Compiled)>,
    pub(crate) name: Option<Slot>,
    pub(crate) gives: Type,
    pub(crate) write: bool,
}

#[derive(Debug)]
pub(crate) struct RowPlan {
    pub(crate) tests: Vec<Compiled>,
    pub(crate) then: Vec<(Arc<str>, Compiled)>,
    pub(crate) to: Target,
}

#[derive(Debug)]
pub(crate) struct QuestionPlan {
    pub(crate) question: Arc<Question>,
    pub(crate) name: Arc<str>,
    pub(crate) slot: Slot,
    pub(crate) when: Compiled,
    pub(crate) prefill: Compiled,
    pub(crate) from: Compiled,
    pub(crate) checks: Vec<Compiled>,
    pub(crate) earliest: Compiled,
    pub(crate) latest: Compiled,
    /// The items to choose from, with their conditions; none for other answers.
    pub(crate) items: Vec<(Id, Compiled)>,
    /// Of `choose`: the records, and the name that the chosen one takes over.
    pub(crate) of: Compiled,
    pub(crate) takes_over: Option<Slot>,
    /// Of a group: its fields, and the slot in which none of them has a value.
    pub(crate) fields: Vec<QuestionPlan>,
}

/// The names of a service, by which its steps are judged one by one, without a plan of the whole.
pub struct Naming {
    names: Names,
    problems: Vec<Problem>,
}

impl Naming {
    /// Makes every name of a service known.
    pub fn of(service: &Service) -> Self {
        let mut problems = Problems::default();
        let names = names::declare(service, &mut problems);
        Self { names, problems: problems.found }
    }

    /// Every name that expressions may use.
    pub fn scope(&self) -> &Scope {
        &self.names.scope
    }

    /// What is wrong with the rules.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// What is wrong with the expressions of a step of the service: what a plan of the whole finds
    /// there. The names must be those of the service as it stands.
    pub fn problems_of(&mut self, service: &Service, step: usize) -> Vec<Problem> {
        let (by_id, problems) = (HashMap::new(), Problems::default());
        let mut compiler = Compiler { service, by_id: &by_id, names: &mut self.names, problems };
        compiler.step(step, &service.steps[step]);
        compiler.problems.found
    }
}

impl Plan {
    /// Compiles a service whose modules are in their places.
    pub fn compile(service: &Service) -> Self {
        let service = Arc::new(service.clone());
        let by_id: HashMap<Id, usize> = service
            .steps
            .iter()
            .enumerate()
            .rev()
            .map(|(index, step)| (step.id.clone(), index))
            .collect();
        let mut problems = Problems::default();
        let mut names = names::declare(&service, &mut problems);
        let mut compiler =
            Compiler { service: &service, by_id: &by_id, names: &mut names, problems };
        let steps = service
            .steps
            .iter()
            .enumerate()
            .map(|(index, step)| compiler.step(index, step))
            .collect();
        let problems = compiler.problems;
        let Names { scope, rules, actors, signed_in, case, .. } = names;
        let zone = TimeZone::get(&service.timezone).unwrap_or(TimeZone::UTC);
        let calendar = Calendar::of(&service.calendar);
        Self {
            scope,
            problems: problems.found,
            steps,
            rules,
            actors,
            signed_in,
            case,
            zone,
            calendar,
            by_id,
            templates: RwLock::default(),
            patterns: Patterns::default(),
            service,
        }
    }

    /// The index of a step.
    pub fn step_index(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The document's step at an index.
    pub fn step(&self, index: usize) -> &Step {
        &self.service.steps[index]
    }

    /// The actor whose step it is: its own, else the first citizen.
    pub fn actor_of(&self, index: usize) -> Option<&Id> {
        self.steps[index].actor.as_ref()
    }

    /// The time zone of the service; UTC where it names none that is known.
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// The calendar of the service's working days.
    pub fn calendar(&self) -> &Calendar {
        self.calendar
    }

    /// What must be known besides a question to read an answer.
    pub(crate) fn given(&self) -> Given<'_> {
        Given { patterns: Some(&self.patterns), ..Given::of(&self.service) }
    }

    /// A text's template, compiled once. `{expression}` that cannot be compiled stands as written.
    pub(crate) fn template(&self, text: &str) -> Arc<Template> {
        let known = self.templates.read().ok().and_then(|map| map.get(text).cloned());
        known.unwrap_or_else(|| {
            let template = Arc::new(Template::compile(text, &self.scope));
            if let Ok(mut map) = self.templates.write() {
                map.insert(text.to_owned(), Arc::clone(&template));
            }
            template
        })
    }
}

/// The text that a person reads for an item of a list, wherever the list stands.
pub fn item_label<'a>(service: &'a Service, answer: &'a Answer, id: &str) -> Option<&'a Text> {
    service.choices(Some(answer)).iter().find(|item| item.id == *id).map(|item| &item.label)
}
