//! The flow as a graph: which step leads to which, and by what.

use foldhash::{HashMap, HashMapExt};
use maket_model::service::{OperationKind, Service};
use maket_model::step::{Ask, Step, StepKind};

/// By what one step leads to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By<'s> {
    /// Arrow of this position.
    Arrow(usize),
    /// An outcome.
    Outcome(&'s str),
    /// Row of a decision table.
    Row(usize),
    /// The step is passed over.
    Skip,
}

/// A way from one step to another.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Way<'s> {
    pub(crate) by: By<'s>,
    pub(crate) to: usize,
    /// Whether it leads back to a step that is on the way here already.
    pub(crate) back: bool,
}

impl Way<'_> {
    /// Whether it is taken where things go as hoped.
    pub(crate) fn is_success(&self) -> bool {
        match self.by {
            By::Outcome(outcome) => !is_failure(outcome),
            By::Arrow(_) | By::Row(_) | By::Skip => true,
        }
    }
}

/// Whether an outcome says that something did not work out.
pub(crate) fn is_failure(outcome: &str) -> bool {
    matches!(
        outcome,
        "none"
            | "refused"
            | "declined"
            | "unavailable"
            | "rejected"
            | "unknown"
            | "cancelled"
            | "failed"
            | "late"
            | "sent-back"
    )
}

/// The flow.
pub(crate) struct Graph<'s> {
    service: &'s Service,
    at: HashMap<&'s str, usize>,
    ways: Vec<Vec<Way<'s>>>,
    reached: Vec<bool>,
}

impl<'s> Graph<'s> {
    pub(crate) fn new(service: &'s Service) -> Self {
        let mut at = HashMap::with_capacity(service.steps.len());
        for (index, step) in service.steps.iter().enumerate() {
            at.entry(step.id.as_str()).or_insert(index);
        }
        let mut graph = Self { service, at, ways: Vec::new(), reached: Vec::new() };
        graph.ways = service.steps.iter().map(|step| graph.ways_of(step)).collect();
        graph.mark_ways_back();
        graph.reached = graph.reachable([0], |_, _| true);
        graph
    }

    fn ways_of(&self, step: &'s Step) -> Vec<Way<'s>> {
        let mut ways = Vec::new();
        let mut add = |by, to: &str| {
            if let Some(to) = self.step_at(to) {
                ways.push(Way { by, to, back: false });
            }
        };
        if let StepKind::Decision(decision) = &step.kind {
            for (index, row) in decision.rows.iter().enumerate() {
                if let Some(to) = &row.to {
                    add(By::Row(index), to.as_str());
                }
            }
        }
        for (index, arrow) in step.next.iter().enumerate() {
            add(By::Arrow(index), arrow.to.as_str());
        }
        for (outcome, to) in &step.on {
            add(By::Outcome(outcome.as_str()), to.as_str());
        }
        if let Some(skip) = &step.skip {
            add(By::Skip, skip.as_str());
        }
        ways
    }

    /// Marks the ways that lead back, as a walk in depth from the first step meets them.
    fn mark_ways_back(&mut self) {
        const UNSEEN: u8 = 0;
        const OPEN: u8 = 1;
        const DONE: u8 = 2;
        let mut state = vec![UNSEEN; self.ways.len()];
        for root in 0..self.ways.len() {
            if state[root] != UNSEEN {
                continue;
            }
            let mut path = vec![(root, 0)];
            state[root] = OPEN;
            while let Some((step, next)) = path.last_mut() {
                let from = *step;
                let Some(way) = self.ways[from].get_mut(*next) else {
                    state[from] = DONE;
                    path.pop();
                    continue;
                };
                *next += 1;
                match state[way.to] {
                    UNSEEN => {
                        state[way.to] = OPEN;
                        let to = way.to;
                        path.push((to, 0));
                    }
                    OPEN => way.back = true,
                    _ => {}
                }
            }
        }
    }

    /// The position of a step.
    pub(crate) fn step_at(&self, id: &str) -> Option<usize> {
        self.at.get(id).copied()
    }

    /// The ways on from a step.
    pub(crate) fn ways(&self, step: usize) -> &[Way<'s>] {
        self.ways.get(step).map_or(&[], Vec::as_slice)
    }

    /// Whether some way leads to a step from the first.
    pub(crate) fn is_reached(&self, step: usize) -> bool {
        self.reached.get(step).copied().unwrap_or(false)
    }

    /// The steps that these lead to, themselves among them, by ways that may be taken.
    pub(crate) fn reachable(
        &self,
        from: impl IntoIterator<Item = usize>,
        may: impl Fn(usize, &Way<'s>) -> bool,
    ) -> Vec<bool> {
        let mut seen = vec![false; self.ways.len()];
        let mut open: Vec<usize> = Vec::new();
        for step in from {
            if let Some(seen) = seen.get_mut(step)
                && !std::mem::replace(seen, true)
            {
                open.push(step);
            }
        }
        while let Some(step) = open.pop() {
            for way in &self.ways[step] {
                if may(step, way) && !std::mem::replace(&mut seen[way.to], true) {
                    open.push(way.to);
                }
            }
        }
        seen
    }

    /// The steps from which one of these is reached, themselves among them.
    pub(crate) fn leading_to(&self, ends: impl Fn(usize) -> bool) -> Vec<bool> {
        let mut before: Vec<Vec<usize>> = vec![Vec::new(); self.ways.len()];
        for (step, ways) in self.ways.iter().enumerate() {
            for way in ways {
                before[way.to].push(step);
            }
        }
        let mut open: Vec<usize> = (0..self.ways.len()).filter(|step| ends(*step)).collect();
        let mut seen = vec![false; self.ways.len()];
        for step in &open {
            seen[*step] = true;
        }
        while let Some(step) = open.pop() {
            for from in &before[step] {
                if !std::mem::replace(&mut seen[*from], true) {
                    open.push(*from);
                }
            }
        }
        seen
    }

    /// Whether a case can pass both steps, the first before the second, without going back.
    pub(crate) fn is_before(&self, first: usize, second: usize) -> bool {
        first != second && self.reachable([first], |_, way| !way.back)[second]
    }

    /// Circles of steps none of which needs anybody: each as its steps in order.
    pub(crate) fn circles(&self) -> Vec<Vec<usize>> {
        let silent: Vec<bool> = self.service.steps.iter().map(|it| self.is_silent(it)).collect();
        // A circle without a person has a way back among silent steps; one circle a way is enough.
        let mut circles = Vec::new();
        let mut told = vec![false; self.ways.len()];
        for (from, ways) in self.ways.iter().enumerate() {
            if !silent[from] {
                continue;
            }
            for way in ways.iter().filter(|way| way.back && silent[way.to]) {
                if let Some(circle) = self.silent_path(way.to, from, &silent)
                    && !circle.iter().all(|step| std::mem::replace(&mut told[*step], true))
                {
                    circles.push(circle);
                }
            }
        }
        circles
    }

    fn silent_path(&self, from: usize, to: usize, silent: &[bool]) -> Option<Vec<usize>> {
        let mut came_from = vec![None; self.ways.len()];
        let mut open = std::collections::VecDeque::from([from]);
        came_from[from] = Some(from);
        while let Some(step) = open.pop_front() {
            if step == to {
                let mut path = vec![to];
                let mut step = to;
                while step != from {
                    step = came_from[step]?;
                    path.push(step);
                }
                path.reverse();
                return Some(path);
            }
            for way in &self.ways[step] {
                if silent[way.to] && came_from[way.to].is_none() {
                    came_from[way.to] = Some(step);
                    open.push_back(way.to);
                }
            }
        }
        None
    }

    /// Whether a case goes through a step without any person, and without time passing.
    fn is_silent(&self, step: &Step) -> bool {
        match &step.kind {
            StepKind::Decision(_) | StepKind::Notify(_) | StepKind::Issue(_) => true,
            StepKind::Exchange(exchange) => exchange.ask == Ask::No,
            StepKind::Start(_)
            | StepKind::Page(_)
            | StepKind::SignIn(_)
            | StepKind::Pay(_)
            | StepKind::Sign(_)
            | StepKind::CheckAnswers(_)
            | StepKind::Review(_)
            | StepKind::Wait(_)
            | StepKind::Outcome(_)
            | StepKind::Module(_)
            | StepKind::Opaque(_) => false,
        }
    }

    /// Whether a step is an exchange that writes.
    pub(crate) fn is_write(&self, step: &Step) -> bool {
        matches!(&step.kind, StepKind::Exchange(exchange)
            if self.service.operation(&exchange.operation)
                .is_some_and(|operation| operation.kind == OperationKind::Write))
    }
}
