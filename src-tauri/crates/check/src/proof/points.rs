//! Where each answer, and each field of what a registry says, makes a difference to the flow: the
//! values at which a formula turns, and those beside them.

use super::doubt::{Doubt, Why};
use super::guess::{Guessing, Reads};
use super::looks::{AMOUNT, For, Look, Looks, Read, walks};
use indexmap::IndexMap;
use jiff::Timestamp;
use jiff::civil::Date;
use maket_feel::{
    Budget, Environment, Expression, Number, Representatives, Slot, TreeKind, Type, Value,
};
use maket_journey::frame::Frame;
use maket_journey::plan::Plan;
use maket_mocks::shape;
use maket_model::place::Place;
use maket_model::question::Answer;
use maket_model::step::{Step, StepKind};
use std::cmp::Ordering;

/// How many values one name gets at most.
const MOST: usize = 96;
/// How many days ahead a day is tried that is held against today.
pub(super) const AHEAD: i64 = 400;
/// How many names may be compared with each other before their order is tried and not proved.
const MOST_COMPARED: usize = 3;

/// The values of each name, by its path.
pub(super) struct Points {
    by_path: IndexMap<String, Vec<Value>>,
    /// What the values do not decide.
    pub(super) doubts: Vec<Doubt>,
}

impl Points {
    /// The values at this path.
    pub(super) fn at(&self, path: &str) -> &[Value] {
        self.by_path.get(path).map_or(&[], Vec::as_slice)
    }

    /// Whether anything looks at this path or below it.
    pub(super) fn below<'a>(
        &'a self,
        path: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a [Value])> {
        self.by_path.iter().filter_map(move |(known, values)| {
            let rest = known.strip_prefix(path)?.strip_prefix('.')?;
            Some((rest, values.as_slice()))
        })
    }

    /// Whether anything looks at this path.
    pub(super) fn knows(&self, path: &str) -> bool {
        self.by_path.contains_key(path)
    }

    pub(super) fn add(&mut self, path: String, values: impl IntoIterator<Item = Value>) {
        let known = self.by_path.entry(path).or_default();
        for value in values {
            if known.len() < MOST && !known.contains(&value) {
                known.push(value);
            }
        }
    }
}

/// Finds the values, at a moment.
pub(super) fn find(plan: &Plan, looks: &Looks, now: Timestamp) -> Points {
    let environment = Environment {
        now: now.to_zoned(plan.zone().clone()),
        calendar: plan.calendar(),
        budget: Budget::default(),
    };
    let today = environment.now.date();
    let finding = Finding { plan, same: same_names(plan), environment };
    let mut points = Points { by_path: IndexMap::new(), doubts: Vec::new() };
    let mut compared: Vec<[String; 2]> = Vec::new();
    for look in &looks.all {
        finding.see(look, &mut points, &mut compared);
    }
    for look in looks.all.iter().filter(|look| look.whole.moves) {
        points.doubts.push(Doubt::new(&look.place, Why::Time, &look.whole.slots));
    }
    let flows = finding.flows(looks, &mut points);
    bounds(plan, &mut points);
    // What is compared or handed on may be compared and handed on again.
    for _ in 0..3 {
        share(plan, &compared, today, &mut points);
        for (from, to) in &flows {
            let there: Vec<(String, Vec<Value>)> = points
                .below(to)
                .map(|(rest, values)| (format!("{from}.{rest}"), values.to_vec()))
                .chain([(from.clone(), points.at(to).to_vec())])
                .collect();
            there.into_iter().for_each(|(path, values)| points.add(path, values));
        }
    }
    between(&mut points);
    finding.guess(looks, &mut points);
    points
}

/// Numbers are not counted one by one: between two at which something turns there is another.
fn between(points: &mut Points) {
    let half = Number::from(2);
    for values in points.by_path.values_mut() {
        let mut numbers: Vec<Number> = values
            .iter()
            .filter_map(|value| match value {
                Value::Number(number) => Some(*number),
                _ => None,
            })
            .collect();
        numbers.sort_by(|one, other| one.partial_cmp(other).unwrap_or(Ordering::Equal));
        for pair in numbers.windows(2) {
            let middle = pair[0].plus(pair[1]).and_then(|sum| sum.divided_by(half));
            let middle = middle.map(Value::Number).filter(|it| !values.contains(it));
            values.extend(middle);
        }
    }
}

struct Finding<'a> {
    plan: &'a Plan,
    /// Names that stand for the items of a list, with the list.
    same: IndexMap<String, String>,
    environment: Environment<'a>,
}

/// The names of items that are walked, and of records that are chosen, with their lists.
fn same_names(plan: &Plan) -> IndexMap<String, String> {
    let mut same = IndexMap::new();
    for step in &plan.service.steps {
        for each in walks(&plan.service, step) {
            same.insert(each.name.to_string(), each.of.to_string());
        }
        for question in step.questions() {
            if let Some(Answer::Choose(choose)) = &question.answer {
                same.insert(question.id.to_string(), choose.of.as_str().trim().to_owned());
            }
        }
    }
    same
}

impl Finding<'_> {
    /// The path as one that somebody gives a value: through lists to where they come from.
    fn own(&self, path: &str, group: Option<&str>) -> String {
        let (head, rest) = path.split_once('.').unwrap_or((path, ""));
        let with =
            |head: &str| if rest.is_empty() { head.to_owned() } else { format!("{head}.{rest}") };
        if let Some(group) = group
            && self.is_field(group, head)
        {
            return format!("{group}.{}", with(head));
        }
        let mut head = head;
        for _ in 0..4 {
            match self.same.get(head) {
                Some(list) if list != head => head = list,
                _ => break,
            }
        }
        with(head)
    }

    fn is_field(&self, group: &str, name: &str) -> bool {
        let of = self.plan.scope.type_at(group).map(Type::element);
        matches!(of, Some(Type::Context(entries)) if entries.contains_key(name))
    }

    fn see(&self, look: &Look, points: &mut Points, compared: &mut Vec<[String; 2]>) {
        let group = look.group.as_deref();
        let scope = &self.plan.scope;
        let found: Vec<Representatives> = match &look.read {
            Read::Formula(expression) => expression.representatives(scope, &self.environment),
            Read::Cell(cell, input) => cell.cell_representatives(input, scope, &self.environment),
        };
        let mut unsure = false;
        for one in found {
            let path = self.own(&one.path, group);
            // A value that is handed on turns where it is looked at, and not here.
            let of = self.plan.scope.type_at(&path);
            let is_open = |of: &Type| !matches!(of, Type::Boolean | Type::Item { .. });
            unsure |= !one.exact && look.gives.is_none() && of.is_some_and(is_open);
            if look.whole.moves {
                // What lies ahead today may lie behind after a while.
                let ahead = |value: &Value| later(value, AHEAD);
                let ahead: Vec<Value> = one.values.iter().filter_map(ahead).collect();
                points.add(path.clone(), one.values);
                points.add(path, ahead.into_iter().take(2));
                continue;
            }
            points.add(path, one.values);
        }
        if unsure {
            let why = match &look.read {
                Read::Formula(expression) if looks_into_text(expression) => Why::TextShape,
                _ => Why::Computed,
            };
            points.doubts.push(Doubt::new(&look.place, why, &look.whole.slots));
        }
        for atom in look.atoms.iter().filter(|atom| atom.paths.len() > 1 && look.gives.is_none()) {
            let paths: Vec<String> = atom.paths.iter().map(|path| self.own(path, group)).collect();
            match <[String; 2]>::try_from(paths) {
                Ok(pair) if atom.compares => compared.push(pair),
                _ if atom.slots.iter().all(|slot| self.is_finite(*slot)) => {}
                _ => points.doubts.push(Doubt::new(&look.place, Why::Together, &atom.slots)),
            }
        }
        self.see_acts(look, points);
    }

    /// Makes values up for conditions that could not be turned round.
    fn guess(&self, looks: &Looks, points: &mut Points) {
        let now = self.environment.now.timestamp();
        let frame = Frame::blank(self.plan, now);
        let mut guessing = Guessing::new(self.plan, frame, self.environment.now.date());
        let unsure: Vec<Place> = points.doubts.iter().map(|doubt| doubt.place.clone()).collect();
        let of_doubt = |look: &&Look| look.gives.is_none() && unsure.contains(&look.place);
        for look in looks.all.iter().filter(of_doubt) {
            let group = look.group.as_deref();
            if group.is_some() {
                continue;
            }
            let alone = (look.atoms.len() > 1).then_some(&look.whole);
            for (index, atom) in look.atoms.iter().chain(alone).enumerate() {
                let reads = atom
                    .paths
                    .iter()
                    .map(|path| Reads { own: self.own(path, group), path: path.clone() });
                let reads: Vec<Reads> = reads.collect();
                let word = format!("{} {index}", look.place);
                let found = guessing.guess(&atom.program, &reads, points, &word);
                found.into_iter().for_each(|(path, value)| points.add(path, [value]));
            }
            for (path, pattern) in patterns(look) {
                let shaped = (0..3).filter_map(|turn| shape::of_pattern(&pattern, turn));
                points.add(self.own(&path, group), shaped.map(Value::text));
            }
        }
    }

    /// Whether every value that a name can have is tried.
    fn is_finite(&self, slot: usize) -> bool {
        let of = self.plan.scope.type_of(Slot(slot as u32));
        matches!(of, Type::Boolean | Type::Item { .. })
    }

    /// What a step comes to is known but for when, and how much was due.
    fn see_acts(&self, look: &Look, points: &mut Points) {
        let uses = match &look.read {
            Read::Formula(expression) => expression.names(),
            Read::Cell(_, input) => input.names(),
        };
        for used in uses {
            let is_act = |step: &maket_model::step::Step| {
                !matches!(step.kind, StepKind::Page(_))
                    && maket_journey::names::step_name(step.id.as_str()) == used.name()
            };
            let entry = used.path.split('.').nth(1);
            if let Some("at" | "on" | "amount" | "due" | "issued_on") = entry
                && self.plan.service.steps.iter().any(is_act)
            {
                points.doubts.push(Doubt::new(&look.place, Why::Computed, &look.whole.slots));
            }
        }
    }

    /// Which path hands its value on to which.
    fn flows(&self, looks: &Looks, points: &mut Points) -> Vec<(String, String)> {
        let mut flows = Vec::new();
        for look in &looks.all {
            let (Some(to), Read::Formula(expression)) = (look.gives, &look.read) else { continue };
            let to = match look.used {
                For::Question(_) => self.plan.scope.name(Slot(to as u32)).to_owned(),
                For::Step | For::Way => {
                    let entry = look.place.facet.as_deref().and_then(|facet| match facet {
                        AMOUNT => Some("due"),
                        facet => facet.strip_prefix("then."),
                    });
                    let name =
                        if to == usize::MAX { "" } else { self.plan.scope.name(Slot(to as u32)) };
                    format!("{name}.{}", entry.unwrap_or_default())
                }
            };
            let to = self.own(&to, look.group.as_deref());
            match &expression.tree.kind {
                TreeKind::Name(_) | TreeKind::Path(..) => {
                    let from = expression.names().into_iter().next();
                    flows.extend(from.map(|used| (self.own(&used.path, None), to)));
                }
                _ if look.whole.slots.is_empty() && !look.whole.moves => {}
                // Somewhere a value is worked out, and somewhere else it is compared.
                _ if points.at(&to).iter().any(|value| !value.is_null()) => {
                    points.doubts.push(Doubt::new(&look.place, Why::Computed, &look.whole.slots));
                }
                _ => {}
            }
        }
        flows
    }
}

/// The patterns that a formula holds texts against, by the path of the text.
fn patterns(look: &Look) -> Vec<(String, String)> {
    fn visit(tree: &maket_feel::Tree, found: &mut Vec<(String, String)>) {
        if let TreeKind::Call(name, _, arguments) = &tree.kind
            && &**name == "matches"
            && let [of, pattern, ..] = arguments.as_slice()
            && let TreeKind::Text(pattern) = &pattern.value.kind
        {
            let name = path_of(&of.value).map(|path| (path, pattern.to_string()));
            found.extend(name);
        }
        tree.each_child(&mut |child| visit(child, found));
    }
    fn path_of(tree: &maket_feel::Tree) -> Option<String> {
        match &tree.kind {
            TreeKind::Name(name) => Some(name.to_string()),
            TreeKind::Path(of, name, _) => Some(format!("{}.{name}", path_of(of)?)),
            _ => None,
        }
    }
    let mut found = Vec::new();
    if let Read::Formula(expression) = &look.read {
        visit(&expression.tree, &mut found);
    }
    found
}

fn looks_into_text(expression: &Expression) -> bool {
    fn visit(tree: &maket_feel::Tree) -> bool {
        let mut found = matches!(&tree.kind, TreeKind::Call(name, ..)
            if matches!(&**name, "matches" | "contains" | "starts with" | "ends with" | "substring" | "replace" | "split"));
        tree.each_child(&mut |child| found |= visit(child));
        found
    }
    visit(&expression.tree)
}

/// The least and the greatest number that a question takes.
fn bounds(plan: &Plan, points: &mut Points) {
    for question in plan.service.steps.iter().flat_map(Step::questions) {
        let Some(Answer::Number(number) | Answer::Money(number)) = &question.answer else {
            continue;
        };
        for bound in [&number.min, &number.max].into_iter().flatten() {
            if let Ok(bound) = bound.0.parse::<Number>() {
                points.add(question.id.to_string(), around(&Value::Number(bound), 1));
            }
        }
    }
}

/// Names that are compared turn at each other's points, and stand on either side of each other.
fn share(plan: &Plan, compared: &[[String; 2]], today: Date, points: &mut Points) {
    for pair in compared {
        let together =
            compared.iter().filter(|other| other.iter().any(|it| pair.contains(it))).count();
        let of = pair.iter().find_map(|path| plan.scope.type_at(path));
        let base = match of {
            Some(Type::Date) => Some(Value::Date(today)),
            Some(Type::Number) => Some(Value::from(2)),
            Some(Type::Text) => Some(Value::text("b")),
            _ => None,
        };
        let known: Vec<Value> = pair
            .iter()
            .flat_map(|path| points.at(path))
            .filter(|it| !it.is_null())
            .cloned()
            .collect();
        let known = if known.is_empty() { base.into_iter().collect() } else { known };
        let steps = together.clamp(1, MOST_COMPARED) as i64;
        // The points themselves grow with every round; the first ones are those of the formulas.
        let wide: Vec<Value> = known.iter().take(24).flat_map(|it| around(it, steps)).collect();
        for path in pair {
            points.add(path.clone(), known.iter().chain(&wide).cloned());
        }
    }
}

/// A day so much later.
fn later(value: &Value, days: i64) -> Option<Value> {
    let Value::Date(date) = value else { return None };
    date.checked_add(jiff::Span::new().days(days)).ok().map(Value::Date)
}

/// A value and those beside it.
fn around(value: &Value, steps: i64) -> Vec<Value> {
    let mut all = vec![value.clone()];
    for step in 1..=steps {
        match value {
            Value::Number(number) => {
                let by = Number::from(step);
                all.extend(
                    [number.plus(by), number.minus(by)].into_iter().flatten().map(Value::Number),
                );
            }
            Value::Date(date) => {
                let days = jiff::Span::new().days(step);
                let beside = [date.checked_add(days), date.checked_sub(days)];
                all.extend(beside.into_iter().flatten().map(Value::Date));
            }
            _ => {}
        }
    }
    all
}
