//! Everything in a service that its flow looks at: conditions, and the values that they rest on.
//!
//! Rules are written into the formulas that use them, so that every formula speaks of answers and
//! of what registries say, and of nothing in between.

use super::lift::{lifted, of_cell};
use crate::at;
use indexmap::IndexMap;
use maket_feel::{Expression, Program, Scope, Slot, Tree, TreeKind};
use maket_journey::names::step_name;
use maket_journey::plan::Plan;
use maket_model::answer::{Given, feel_type};
use maket_model::id::Formula;
use maket_model::place::Place;
use maket_model::question::{Answer, Question};
use maket_model::service::{Each, Item, Service};
use maket_model::step::{Step, StepKind};
use std::collections::BTreeSet;

/// How deep rules may rest on rules.
const DEEPEST: usize = 16;

/// The facet of a payment that says how much is due.
pub(super) const AMOUNT: &str = "amount";

/// What a formula is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum For {
    /// Whether the step is asked.
    Step,
    /// Whether a question of this position is asked, offered or accepted, with what it asks for.
    Question(usize),
    /// Which way leads on.
    Way,
}

impl For {
    /// Whether it decides which steps a case goes through.
    pub(super) fn is_of_ways(self) -> bool {
        matches!(self, Self::Step | Self::Way)
    }
}

/// A formula as it stands in its step.
pub(super) struct Look {
    /// Where it stands.
    pub(super) place: Place,
    /// The step where it is judged.
    pub(super) step: usize,
    /// What it is for.
    pub(super) used: For,
    /// The whole of it.
    pub(super) whole: Atom,
    /// The parts by which the whole is decided.
    pub(super) atoms: Vec<Atom>,
    /// What was read; of a table's cell, the cell and its input.
    pub(super) read: Read,
    /// The name that takes over its value; none is a condition.
    pub(super) gives: Option<usize>,
    /// The group inside which it stands.
    pub(super) group: Option<String>,
}

/// The formula as it was read, rules put in.
pub(super) enum Read {
    /// A formula by itself.
    Formula(Expression),
    /// A cell and the input over its column.
    Cell(Expression, Expression),
}

/// A part of a formula that stands for itself.
pub(super) struct Atom {
    /// It, ready to be evaluated.
    pub(super) program: Program,
    /// The names that it reads, by slot.
    pub(super) slots: Vec<usize>,
    /// The same with their paths.
    pub(super) paths: Vec<String>,
    /// Whether it is another one on another day.
    pub(super) moves: bool,
    /// Whether its names are compared and nothing else.
    pub(super) compares: bool,
}

/// The formulas of a service.
pub(super) struct Looks {
    /// Each, in the order of the document.
    pub(super) all: Vec<Look>,
    /// Names whose value can matter to a condition.
    pub(super) matters: BTreeSet<usize>,
    /// Rows of tables, all of their cells at once.
    pub(super) rows: Vec<Atom>,
    /// Payments of which something looks at how much was due or paid, by step.
    pub(super) payments: Vec<usize>,
}

/// What formulas are read with.
pub(super) struct Reader<'a> {
    plan: &'a Plan,
    rules: IndexMap<&'a str, &'a str>,
    /// By the slot of an item's name, the slot of its group.
    groups: IndexMap<usize, usize>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(plan: &'a Plan) -> Self {
        let service = &plan.service;
        let rules = service.rules.iter().map(|rule| (rule.id.as_str(), rule.is.as_str()));
        let mut groups = IndexMap::new();
        for each in service.steps.iter().flat_map(|step| walks(service, step)) {
            let slot = |name: &str| plan.scope.slot(name).map(Slot::index);
            if let (Some(item), Some(group)) = (slot(each.name.as_str()), slot(each.of.as_str())) {
                groups.insert(item, group);
            }
        }
        Self { plan, rules: rules.filter(|(id, _)| !id.is_empty()).collect(), groups }
    }

    /// The text with rules written in, and `signed_in` as that of the step's actor.
    fn inlined(&self, text: &str, cell: bool, actor: Option<&str>) -> Option<Expression> {
        let parse = |text: &str| match cell {
            true => maket_feel::parse_unary(text).ok(),
            false => maket_feel::parse(text).ok(),
        };
        let mut expression = parse(text)?;
        for _ in 0..DEEPEST {
            let uses = expression.names();
            let changes: Vec<_> = uses
                .iter()
                .filter(|used| !used.in_filter)
                .filter_map(|used| {
                    let rule = self.rules.get(used.name());
                    let new = match (rule, actor) {
                        (Some(rule), _) => format!("({rule})"),
                        (None, Some(actor)) if used.name() == "signed_in" => {
                            format!("{}.signed_in", step_name(actor))
                        }
                        _ => return None,
                    };
                    Some((*used.parts.first()?, new))
                })
                .collect();
            if changes.is_empty() {
                return Some(expression);
            }
            expression = parse(&maket_feel::replaced(&expression.text, changes))?;
        }
        None
    }

    fn slots(&self, uses: &[maket_feel::NameUse]) -> Vec<usize> {
        let mut slots = BTreeSet::new();
        for used in uses {
            let Some(slot) = self.plan.scope.slot(used.name()).map(Slot::index) else { continue };
            slots.insert(slot);
            slots.extend(self.groups.get(&slot));
        }
        slots.into_iter().collect()
    }

    fn paths(&self, uses: &[maket_feel::NameUse]) -> Vec<String> {
        let known = uses.iter().filter(|used| self.plan.scope.slot(used.name()).is_some());
        let paths: BTreeSet<String> = known.map(|used| used.path.clone()).collect();
        paths.into_iter().collect()
    }

    fn atom(&self, text: &str, tree: &Tree, scope: &Scope) -> Atom {
        let part = Expression { text: text.to_owned(), tree: tree.clone() };
        let compares = match &tree.kind {
            TreeKind::Compare(_, left, right) => is_path(left) && is_path(right),
            _ => false,
        };
        let uses = part.names();
        Atom {
            slots: self.slots(&uses),
            paths: self.paths(&uses),
            moves: is_of_time(tree),
            program: part.compile(scope).program,
            compares,
        }
    }

    fn read(&self, read: Read, scope: &Scope) -> (Atom, Vec<Atom>, Read) {
        match &read {
            Read::Formula(expression) => {
                let whole = self.atom(&expression.text, &expression.tree, scope);
                let mut parts = Vec::new();
                split(&expression.tree, &mut parts);
                let atoms = parts.into_iter().map(|part| self.atom(&expression.text, part, scope));
                let atoms = atoms.filter(|atom| !atom.slots.is_empty() || atom.moves).collect();
                (whole, atoms, read)
            }
            Read::Cell(cell, input) => {
                let mut uses = input.names();
                uses.extend(cell.names().into_iter().filter(|used| used.name() != "?"));
                let atom = || Atom {
                    slots: self.slots(&uses),
                    paths: self.paths(&uses),
                    moves: is_of_time(&input.tree) || is_of_time(&cell.tree),
                    program: cell.compile_cell(input, scope).program,
                    compares: false,
                };
                (atom(), vec![atom()], read)
            }
        }
    }
}

/// Whether a part is a name, with a path or without.
fn is_path(tree: &Tree) -> bool {
    match &tree.kind {
        TreeKind::Name(_) => true,
        TreeKind::Path(of, _, _) => is_path(of),
        _ => false,
    }
}

/// Whether a part asks what day it is.
fn is_of_time(tree: &Tree) -> bool {
    let mut found =
        matches!(&tree.kind, TreeKind::Call(name, ..) if matches!(&**name, "today" | "now"));
    tree.each_child(&mut |child| found |= is_of_time(child));
    found
}

/// The parts by which a condition is decided: those between `and`, `or` and `not`.
fn split<'t>(tree: &'t Tree, parts: &mut Vec<&'t Tree>) {
    match &tree.kind {
        TreeKind::And(of) | TreeKind::Or(of) => of.iter().for_each(|part| split(part, parts)),
        TreeKind::Call(name, _, arguments) if &**name == "not" && arguments.len() == 1 => {
            split(&arguments[0].value, parts);
        }
        TreeKind::If(condition, then, otherwise) => {
            [condition, then, otherwise].into_iter().for_each(|part| split(part, parts));
        }
        _ => parts.push(tree),
    }
}

/// The groups whose items walk a step, the stage's first.
pub(super) fn walks<'s>(service: &'s Service, step: &'s Step) -> impl Iterator<Item = &'s Each> {
    let stage = step.stage.as_ref();
    let stage = stage.and_then(|id| service.stages.iter().find(|stage| stage.id == *id));
    stage.and_then(|stage| stage.each.as_ref()).into_iter().chain(&step.each)
}

/// Gathers what a service looks at.
pub(super) fn gather(plan: &Plan) -> Looks {
    let service = &plan.service;
    let reader = Reader::new(plan);
    let (all, rows) = (Vec::new(), Vec::new());
    let mut gathering = Gathering { reader: &reader, plan, step: 0, all, rows };
    for (index, step) in service.steps.iter().enumerate() {
        gathering.step = index;
        gathering.see(step);
    }
    let Gathering { all, rows, .. } = gathering;
    let mut looks = Looks { all, rows, matters: BTreeSet::new(), payments: Vec::new() };
    looks.keep_payments(plan);
    looks.keep_what_matters(plan);
    looks
}

impl Looks {
    /// Leaves out the amounts of payments that nothing looks at.
    fn keep_payments(&mut self, plan: &Plan) {
        let paths: Vec<&String> = self.all.iter().flat_map(|look| &look.whole.paths).collect();
        let is_read = |step: &Step| {
            let name = step_name(step.id.as_str());
            let of = ["due", "amount"].map(|entry| format!("{name}.{entry}"));
            paths.iter().any(|path| **path == name || of.contains(path))
        };
        let payments = plan.service.steps.iter().enumerate();
        self.payments = payments
            .filter(|(_, step)| matches!(step.kind, StepKind::Pay(_)) && is_read(step))
            .map(|(index, _)| index)
            .collect();
        let Self { all, payments, .. } = self;
        all.retain(|it| it.place.facet.as_deref() != Some(AMOUNT) || payments.contains(&it.step));
    }

    /// Leaves out values that no condition rests on.
    fn keep_what_matters(&mut self, plan: &Plan) {
        let checked = |look: &Look| match look.used {
            For::Question(at) => {
                plan.step(look.step).questions().get(at).is_some_and(|it| !it.checks.is_empty())
            }
            For::Step | For::Way => false,
        };
        let mut kept = vec![false; self.all.len()];
        loop {
            let mut more = false;
            for (look, kept) in self.all.iter().zip(&mut kept) {
                let counts =
                    look.gives.is_none_or(|slot| self.matters.contains(&slot)) || checked(look);
                if counts && !*kept {
                    (*kept, more) = (true, true);
                    self.matters.extend(&look.whole.slots);
                }
            }
            if !more {
                break;
            }
        }
        let mut kept = kept.into_iter();
        self.all.retain(|_| kept.next().unwrap_or_default());
    }
}

struct Gathering<'a> {
    reader: &'a Reader<'a>,
    plan: &'a Plan,
    step: usize,
    all: Vec<Look>,
    rows: Vec<Atom>,
}

impl Gathering<'_> {
    fn actor(&self) -> Option<&str> {
        self.plan.actor_of(self.step).map(|actor| actor.as_str())
    }

    fn slot(&self, name: &str) -> Option<usize> {
        self.plan.scope.slot(name).map(Slot::index)
    }

    fn take(&mut self, text: &str, place: Place, used: For, gives: Option<usize>) {
        self.take_within(text, place, used, gives, &self.plan.scope, None);
    }

    fn take_within(
        &mut self,
        text: &str,
        place: Place,
        used: For,
        gives: Option<usize>,
        scope: &Scope,
        group: Option<&str>,
    ) {
        let Some(expression) = self.reader.inlined(text, false, self.actor()) else { return };
        let expression = lifted(expression);
        let (whole, atoms, read) = self.reader.read(Read::Formula(expression), scope);
        let (step, group) = (self.step, group.map(str::to_owned));
        self.all.push(Look { place, step, used, whole, atoms, read, gives, group });
    }

    fn see(&mut self, step: &Step) {
        let service = &self.plan.service;
        let place = at::step(step);
        let stage = step.stage.as_ref();
        let stage = stage.and_then(|id| service.stages.iter().find(|stage| stage.id == *id));
        let of_stage = stage.and_then(|stage| stage.when.as_ref());
        for when in of_stage.into_iter().chain(&step.when) {
            self.take(when.as_str(), place.facet("when"), For::Step, None);
        }
        for each in walks(service, step) {
            self.take(each.of.as_str(), place.facet("each"), For::Step, None);
        }
        for (index, question) in step.questions().iter().enumerate() {
            let place = at::question(step, question);
            self.question(question, &place, index, None);
        }
        match &step.kind {
            StepKind::Decision(decision) => {
                let name = decision.name.as_ref().and_then(|name| self.slot(name.as_str()));
                for row in &decision.rows {
                    let place = at::row(step, row);
                    let cells = decision.inputs.iter().zip(&row.tests);
                    let all: Vec<Option<String>> =
                        cells.map(|(input, test)| self.cell(input, test, &place)).collect();
                    self.row(all);
                    for (entry, value) in &row.then {
                        let place = place.facet(&format!("then.{entry}"));
                        self.take(
                            value.as_str(),
                            place,
                            For::Way,
                            Some(name.unwrap_or(usize::MAX)),
                        );
                    }
                }
            }
            StepKind::Wait(wait) => {
                for (facet, value) in [("from", &wait.from), ("until", &wait.until)] {
                    if let Some(value) = value {
                        self.take(value.as_str(), place.facet(facet), For::Way, None);
                    }
                }
            }
            StepKind::Pay(pay) => {
                let due = self.slot(&step_name(step.id.as_str()));
                self.take(pay.amount.as_str(), place.facet(AMOUNT), For::Way, due);
            }
            _ => {}
        }
        for arrow in &step.next {
            if let Some(when) = &arrow.when {
                self.take(when.as_str(), at::arrow(step, arrow).facet("when"), For::Way, None);
            }
        }
    }

    /// All cells of a row at once, where each is a condition.
    fn row(&mut self, cells: Vec<Option<String>>) {
        let cells: Option<Vec<String>> = cells.into_iter().collect();
        let text = cells.map(|cells| cells.join(" and "));
        let Some(expression) = text.and_then(|text| maket_feel::parse(&text).ok()) else { return };
        let (tree, scope) = (&expression.tree, &self.plan.scope);
        self.rows.push(self.reader.atom(&expression.text, tree, scope));
    }

    /// Takes a cell; answers with the condition that it is.
    fn cell(&mut self, input: &Formula, test: &Formula, place: &Place) -> Option<String> {
        let actor = self.actor();
        let read = self.reader.inlined(test.as_str(), true, actor).zip(self.reader.inlined(
            input.as_str(),
            false,
            actor,
        ));
        let (cell, input) = read?;
        let condition = of_cell(&cell, &input).map(lifted);
        let scope = &self.plan.scope;
        let (whole, mut atoms, mut read) = self.reader.read(Read::Cell(cell, input), scope);
        let text = condition.as_ref().map(|it| format!("({})", it.text));
        if let Some(condition) = condition {
            (_, atoms, read) = self.reader.read(Read::Formula(condition), scope);
        }
        let (step, place) = (self.step, place.facet("if"));
        self.all.push(Look {
            place,
            step,
            used: For::Way,
            whole,
            atoms,
            read,
            gives: None,
            group: None,
        });
        text
    }

    fn question(&mut self, question: &Question, place: &Place, index: usize, group: Option<&str>) {
        let mut scope = self.plan.scope.clone();
        self.formulas(question, place, index, &scope, group);
        let Some(Answer::Group(of)) = &question.answer else { return };
        let given = Given::of(&self.plan.service);
        for field in of.fields.iter().filter(|field| !field.id.is_empty()) {
            scope.declare(field.id.as_str(), feel_type(field, &given));
        }
        let path = match group {
            Some(group) => format!("{group}.{}", question.id),
            None => question.id.to_string(),
        };
        for field in &of.fields {
            let place = place.child("answer.fields", field.id.as_str());
            self.formulas(field, &place, index, &scope, Some(&path));
        }
    }

    fn formulas(
        &mut self,
        question: &Question,
        place: &Place,
        index: usize,
        scope: &Scope,
        group: Option<&str>,
    ) {
        let used = For::Question(index);
        let slot = self.slot(question.id.as_str()).unwrap_or(usize::MAX);
        if let Some(when) = &question.when {
            let place = place.facet("when");
            self.take_within(when.as_str(), place, used, None, scope, group);
        }
        for item in own_items(question, &self.plan.service) {
            if let Some(when) = &item.when {
                let place = place.facet("answer");
                self.take_within(when.as_str(), place, used, None, scope, group);
            }
        }
        if let Some(from) = &question.from {
            self.take_within(from.as_str(), place.facet("from"), used, Some(slot), scope, group);
        }
        if let Some(Answer::Choose(choose)) = &question.answer {
            let place = place.facet("answer.of");
            self.take_within(choose.of.as_str(), place, used, None, scope, group);
        }
        for (text, place) in requirements(question, place) {
            self.take_within(&text, place, used, None, scope, group);
        }
    }
}

/// The items that a choice offers.
pub(super) fn own_items<'s>(question: &'s Question, service: &'s Service) -> &'s [Item] {
    service.choices(question.answer.as_ref())
}

/// What an answer has to meet beside its type, as conditions: its bounds and its checks.
pub(super) fn requirements(question: &Question, place: &Place) -> Vec<(String, Place)> {
    let mut all = Vec::new();
    if let Some(Answer::Date(date) | Answer::Month(date) | Answer::Time(date)) = &question.answer {
        for (bound, sign, facet) in [(&date.min, '<', "answer.min"), (&date.max, '>', "answer.max")]
        {
            if let Some(bound) = bound.as_ref().filter(|bound| !bound.is_empty()) {
                let beyond = format!("{} {sign} ({})", question.id, bound.as_str());
                all.push((format!("if {beyond} then false else true"), place.facet(facet)));
            }
        }
    }
    for check in &question.checks {
        all.push((check.rule.to_string(), place.facet("checks")));
    }
    all
}
