//! What is proved of: every step, arrow, row, outcome and question.

use crate::at;
use indexmap::IndexSet;
use maket_journey::plan::Plan;
use maket_model::place::Place;
use maket_model::step::StepKind;
use serde::Serialize;

/// Something that a case may come to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Target {
    /// A step is asked.
    Step(usize),
    /// An arrow of the step, by its position, is followed.
    Arrow(usize, usize),
    /// An outcome of the step is led on by `on`.
    Outcome(usize, String),
    /// A row of the step's table fits.
    Row(usize, usize),
    /// The step is passed over.
    Skip(usize),
    /// A question of the step, by its position, is asked.
    Question(usize, usize),
}

/// Kinds of things that are proved of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Thing {
    /// A step.
    Step,
    /// An arrow.
    Arrow,
    /// The way of an outcome.
    Outcome,
    /// A row of a decision table.
    Row,
    /// The way past a step whose condition does not hold.
    Skip,
    /// A question.
    Question,
}

/// Everything that is proved of, in the order of the document.
pub(super) struct Targets {
    pub(super) all: IndexSet<Target, foldhash::fast::RandomState>,
}

impl Targets {
    pub(super) fn of(plan: &Plan) -> Self {
        let mut all = IndexSet::default();
        for (index, step) in plan.service.steps.iter().enumerate() {
            all.insert(Target::Step(index));
            let may_be_passed_over = step.when.is_some() || step.skip.is_some();
            if may_be_passed_over {
                all.insert(Target::Skip(index));
            }
            if let StepKind::Decision(decision) = &step.kind {
                all.extend((0..decision.rows.len()).map(|row| Target::Row(index, row)));
            }
            all.extend((0..step.next.len()).map(|arrow| Target::Arrow(index, arrow)));
            all.extend(step.on.keys().map(|word| Target::Outcome(index, word.clone())));
            all.extend((0..step.questions().len()).map(|at| Target::Question(index, at)));
        }
        Self { all }
    }

    pub(super) fn index(&self, target: &Target) -> Option<usize> {
        self.all.get_index_of(target)
    }
}

impl Target {
    /// The step that it belongs to.
    pub(super) fn step(&self) -> usize {
        match self {
            Self::Step(step)
            | Self::Arrow(step, _)
            | Self::Outcome(step, _)
            | Self::Row(step, _)
            | Self::Skip(step)
            | Self::Question(step, _) => *step,
        }
    }

    pub(super) fn thing(&self) -> Thing {
        match self {
            Self::Step(_) => Thing::Step,
            Self::Arrow(..) => Thing::Arrow,
            Self::Outcome(..) => Thing::Outcome,
            Self::Row(..) => Thing::Row,
            Self::Skip(_) => Thing::Skip,
            Self::Question(..) => Thing::Question,
        }
    }

    pub(super) fn place(&self, plan: &Plan) -> Place {
        let step = plan.step(self.step());
        match self {
            Self::Step(_) => at::step(step),
            Self::Arrow(_, index) => at::arrow(step, &step.next[*index]),
            Self::Outcome(_, word) => at::step(step).facet(&format!("on.{word}")),
            Self::Row(_, index) => match &step.kind {
                StepKind::Decision(decision) => at::row(step, &decision.rows[*index]),
                _ => at::step(step),
            },
            Self::Skip(_) => at::step(step).facet("skip"),
            Self::Question(_, index) => at::question(step, &step.questions()[*index]),
        }
    }
}
