//! Whether each expression can be read, makes sense, and knows its names where it stands.

use crate::at;
use crate::code::Code;
use crate::formulas::{Said, above};
use crate::ground::Ground;
use crate::report::Report;
use crate::trial::Trial;
use foldhash::HashSet;
use foldhash::fast::RandomState;
use indexmap::IndexMap;
use maket_feel::{DiagnosticKind, Scope, Value};
use maket_journey::names::step_name;
use maket_journey::problem::Problem;
use maket_model::part_tree::{Part, Use};
use maket_model::place::{Place, resolve};
use maket_model::service::{Each, Service};
use maket_model::step::{Step, StepKind};
use std::borrow::Cow;
use std::cell::OnceCell;

/// What is wrong with the expressions of a step, or of the service as a whole: with what could not
/// be compiled, and with what makes no sense.
pub(crate) fn judge(
    scope: &Scope,
    trial: &Trial,
    step: Option<&Step>,
    problems: &[Problem],
    said: &[Said],
    report: &mut Report,
) {
    for problem in problems {
        let thing: Place = problem.place.parse().unwrap_or_default();
        let place = thing.facet(&problem.facet);
        let text = said.iter().find(|it| it.place == place).map_or("", |it| it.text.as_str());
        add(place, text, problem.diagnostic.clone(), report);
    }
    for said in said {
        for problem in &said.problems {
            add(said.place.clone(), &said.text, problem.clone(), report);
        }
        if matches!(said.how, Some(Use::Condition | Use::Check)) {
            condition(scope, trial, said, report);
        }
    }
    if let Some(step) = step {
        ways(scope, trial, step, report);
    }
}

/// Whether expressions look only at what is known where they stand.
pub(crate) fn order<'a>(
    ground: &Ground,
    said: impl Iterator<Item = (usize, &'a [Said])>,
    report: &mut Report,
) {
    let said: Vec<_> = said.filter(|(step, _)| ground.graph.is_reached(*step)).collect();
    let names = said.iter().flat_map(|(_, said)| *said).flat_map(|said| &said.names);
    let spoken_of: HashSet<&str> = names.map(|name| name.name()).collect();
    let definers = Definers::of(ground, |name| spoken_of.contains(name));
    for (step, said) in said {
        said.iter().for_each(|said| definers.judge(step, said, report));
    }
}

fn add(place: Place, text: &str, problem: maket_feel::Diagnostic, report: &mut Report) {
    use DiagnosticKind as Kind;
    let named = |key: &str| {
        let span = problem.span;
        let written = text.get(span.start as usize..span.end as usize).unwrap_or_default();
        if problem.arg(key).is_empty() { written.to_owned() } else { problem.arg(key).to_owned() }
    };
    let diagnostic = match problem.kind {
        Kind::Syntax
        | Kind::UnfinishedText
        | Kind::UnfinishedBracket
        | Kind::TooLarge
        | Kind::DuplicateKey
        | Kind::InvalidLiteral => report.add(Code::BrokenExpression, place, &[text, ""]),
        Kind::Unsupported => report.add(Code::RefusedExpression, place, &[text, ""]),
        Kind::UnknownName => report.add(Code::UnknownName, place, &[&named("name"), text, ""]),
        // A condition that is always the same is judged by its value.
        Kind::Constant => return,
        Kind::UnknownFunction
        | Kind::UnknownField
        | Kind::UnknownItem
        | Kind::WrongType
        | Kind::NotACondition
        | Kind::Incomparable
        | Kind::WrongArity
        | Kind::UnknownParameter
        | Kind::AlwaysNull
        | Kind::MissingValue
        | Kind::DivisionByZero
        | Kind::OutOfRange
        | Kind::InvalidArgument
        | Kind::InvalidPattern
        | Kind::OverBudget => {
            // A name that nobody knows is null, and null fits nowhere: one finding is enough.
            let last = report.diagnostics.last();
            if last.is_some_and(|it| it.code == Code::UnknownName && it.place == place) {
                return;
            }
            report.add(Code::WrongType, place, &[text, ""])
        }
    };
    diagnostic.expression = Some(problem);
}

/// A condition has to be a yes or no, and must not always be the same.
fn condition(scope: &Scope, trial: &Trial, said: &Said, report: &mut Report) {
    let Some(expression) = &said.expression else { return };
    let mut compiled = expression.compile(scope);
    if compiled.diagnostics.iter().any(|problem| !problem.kind.is_advice()) {
        return;
    }
    compiled.diagnostics.clear();
    let compiled = compiled.expect_condition(&said.text);
    let problem = compiled.diagnostics.iter().find(|problem| !problem.kind.is_advice());
    if let Some(problem) = problem {
        add(said.place.clone(), &said.text, problem.clone(), report);
        return;
    }
    let always = match compiled.program.constant() {
        Some(value) => Some(value.clone()),
        // A check is there to say no to some answers that nothing here speaks of.
        None if said.how == Some(Use::Check) => None,
        None => trial.always(expression, &compiled.program),
    };
    if let Some(value) = always {
        let value = match value {
            Value::Boolean(true) => "true",
            Value::Boolean(false) => "false",
            _ => "null",
        };
        report.add(Code::ConstantCondition, said.place.clone(), &[&said.text, value]);
    }
}

/// Whether some arrow's condition holds, whatever was answered.
fn ways(scope: &Scope, trial: &Trial, step: &Step, report: &mut Report) {
    let conditional = step.next.iter().all(|arrow| arrow.when.is_some());
    if step.next.is_empty() || !conditional || matches!(step.kind, StepKind::Outcome(_)) {
        return;
    }
    let parsed: Option<Vec<_>> = step
        .next
        .iter()
        .filter_map(|arrow| arrow.when.as_ref())
        .map(|when| maket_feel::parse(when.as_str()).ok())
        .collect();
    // What cannot be read is a finding already.
    let Some(parsed) = parsed else { return };
    if !trial.is_exhaustive(&parsed, scope) {
        report.add(Code::NoLastArrow, at::step(step), &[]);
    }
}

/// The names that an expression at a place may look at, as their values may be there by then; those
/// of a group are not among them. What belongs to no step may look at everything.
pub fn names_at(service: &Service, place: &Place) -> Vec<String> {
    let ground = Ground::new(service);
    let definers = Definers::of(&ground, |_| true);
    let at = |depth: usize| {
        let thing = Place { path: place.path.get(..depth)?.to_vec(), facet: None };
        resolve(service, &thing)
    };
    let step = match at(1) {
        Some(Part::Step(step)) => service.steps.iter().position(|it| std::ptr::eq(it, step)),
        _ => None,
    };
    let question = match (step, at(2)) {
        (Some(step), Some(Part::Question(question))) => {
            let asked = service.steps[step].questions();
            asked.iter().position(|it| std::ptr::eq(it, question)).unwrap_or_default()
        }
        _ => 0,
    };
    let of_step = step.and_then(|step| service.steps.get(step));
    let above = resolve(service, &place.thing())
        .map_or(usize::MAX, |part| above(of_step, place, &part, question));
    let is_known = |by: &[Definer]| step.is_none_or(|step| definers.is_known(by, step, above));
    let known = definers.by.iter().filter(|(_, by)| is_known(by));
    known.map(|(name, _)| name.to_string()).collect()
}

/// Where each name gets its value.
struct Definers<'g, 's> {
    ground: &'g Ground<'s>,
    by: IndexMap<Cow<'s, str>, Vec<Definer>, RandomState>,
    /// By step, the steps that it leads to, once somebody has asked.
    after: Vec<OnceCell<Vec<bool>>>,
}

#[derive(Clone, Copy)]
struct Definer {
    step: usize,
    /// Which of the step's questions it is; none for what the step itself comes to.
    question: Option<usize>,
}

impl<'g, 's> Definers<'g, 's> {
    /// Of those names that matter.
    fn of(ground: &'g Ground<'s>, matters: impl Fn(&str) -> bool) -> Self {
        let mut by: IndexMap<Cow<'s, str>, Vec<Definer>, RandomState> = IndexMap::default();
        let mut define = |name: Cow<'s, str>, step, question| {
            if !name.is_empty() && matters(&name) {
                by.entry(name).or_default().push(Definer { step, question });
            }
        };
        let service = ground.service;
        for (index, step) in service.steps.iter().enumerate() {
            for (position, question) in step.questions().iter().enumerate() {
                define(question.id.as_str().into(), index, Some(position));
            }
            let stage = step.stage.as_ref();
            let stage = stage.and_then(|id| service.stages.iter().find(|stage| stage.id == *id));
            let each: [Option<&Each>; 2] =
                [step.each.as_ref(), stage.and_then(|stage| stage.each.as_ref())];
            for each in each.into_iter().flatten() {
                define(each.name.as_str().into(), index, None);
            }
            let result = match &step.kind {
                StepKind::Exchange(exchange) => exchange.name.as_ref(),
                StepKind::Decision(decision) => decision.name.as_ref(),
                StepKind::Issue(issue) => issue.name.as_ref(),
                StepKind::SignIn(_) => {
                    define("signed_in".into(), index, None);
                    None
                }
                _ => None,
            };
            if let Some(name) = result {
                define(name.as_str().into(), index, None);
            }
            if !matches!(step.kind, StepKind::Page(_)) {
                define(step_name(step.id.as_str()).into(), index, None);
            }
        }
        Self { ground, by, after: vec![OnceCell::new(); service.steps.len()] }
    }

    fn judge(&self, step: usize, said: &Said, report: &mut Report) {
        let mut told: Vec<&str> = Vec::new();
        for name in said.names.iter().filter(|name| !name.in_filter) {
            let name = name.name();
            let Some(definers) = self.by.get(name) else { continue };
            if told.contains(&name) || self.is_known(definers, step, said.above) {
                continue;
            }
            told.push(name);
            let below = definers.iter().any(|definer| definer.step == step);
            let code = if below { Code::LooksBelow } else { Code::NotYetKnown };
            report.add(code, said.place.clone(), &[name, &said.text]);
        }
    }

    fn is_known(&self, definers: &[Definer], step: usize, above: usize) -> bool {
        definers.iter().any(|definer| {
            // On its own step a name is known from where it is asked; on a way round, before.
            let is_here = definer.step == step;
            let of_review = || matches!(self.ground.service.steps[step].kind, StepKind::Review(_));
            (is_here && definer.question.is_none_or(|it| it < above))
                || (!is_here || of_review()) && self.leads_to(definer.step, step)
        })
    }

    /// Whether a way on from one step comes to another.
    fn leads_to(&self, from: usize, to: usize) -> bool {
        let graph = &self.ground.graph;
        let next = || graph.ways(from).iter().map(|way| way.to);
        self.after[from].get_or_init(|| graph.reachable(next(), |_, _| true))[to]
    }
}
