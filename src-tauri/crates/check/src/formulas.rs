//! Every formula of a service, those inside texts too, with where it is judged and what it names.

use indexmap::IndexMap;
use maket_feel::{Expression, NameUse, Scope, Type};
use maket_journey::template::Template;
use maket_model::part_tree::{Leaf, Part, Use};
use maket_model::place::Place;
use maket_model::question::Answer;
use maket_model::step::Step;
use std::sync::Arc;

/// A formula, or a text with formulas in it.
#[derive(Clone, Debug)]
pub(crate) struct Said {
    /// Where it stands, with its facet.
    pub(crate) place: Place,
    /// As it was written.
    pub(crate) text: String,
    /// What it is for; none is a text that people read.
    pub(crate) how: Option<Use>,
    /// How many of its step's own questions stand above it.
    pub(crate) above: usize,
    /// The names that it uses.
    pub(crate) names: Vec<NameUse>,
    /// The formula, where it can be read and stands by itself.
    pub(crate) expression: Option<Expression>,
    /// What is wrong inside a text.
    pub(crate) problems: Vec<maket_feel::Diagnostic>,
}

/// Gathers formulas, thing by thing in the order of the document.
pub(crate) struct Gathering<'s> {
    /// The step whose things are shown; none shows what belongs to the service as a whole.
    pub(crate) step: Option<&'s Step>,
    /// The names that texts may use.
    pub(crate) scope: &'s Scope,
    /// How many questions have been shown.
    pub(crate) asked: usize,
    /// What has been gathered.
    pub(crate) all: Vec<Said>,
}

impl<'s> Gathering<'s> {
    pub(crate) fn of(step: Option<&'s Step>, scope: &'s Scope) -> Self {
        Self { step, scope, asked: 0, all: Vec::new() }
    }

    /// Looks at a thing.
    pub(crate) fn see(&mut self, place: &Place, part: &Part) {
        if matches!(part, Part::Question(_)) && place.path.len() == 2 {
            self.asked += 1;
        }
    }

    /// Takes a formula of that thing, or a text in which there are some.
    pub(crate) fn take(&mut self, place: &Place, part: &Part<'s>, leaf: &Leaf) {
        let above = above(self.step, place, part, self.asked.saturating_sub(1));
        let said = |text: &str, how| Said {
            place: place.clone(),
            text: text.to_owned(),
            how,
            above,
            names: Vec::new(),
            expression: None,
            problems: Vec::new(),
        };
        match leaf {
            Leaf::Formula(formula, how) => {
                let text = formula.as_str();
                let parsed = match how {
                    Use::Cell => maket_feel::parse_unary(text),
                    _ => maket_feel::parse(text),
                };
                let expression = parsed.ok();
                let names = expression.as_ref().map(Expression::names).unwrap_or_default();
                self.all.push(Said { names, expression, ..said(text, Some(*how)) });
            }
            Leaf::Text(text) => {
                let spoken = text.0.iter().filter(|(_, text)| text.contains('{'));
                for (language, text) in spoken {
                    let record = record(part, place, self.scope);
                    let of_record = record.as_ref().map(|(_, scope, _)| scope);
                    let mut template = Template::compile(text, of_record.unwrap_or(self.scope));
                    if let Some((of, _, fields)) = &record {
                        for name in &mut template.names {
                            if fields.contains_key(name.name()) {
                                name.path = format!("{of}.{}", name.path);
                            }
                        }
                    }
                    let facet = place.facet.as_deref().unwrap_or_default();
                    let problems = template.problems.into_iter().map(|(_, it)| it).collect();
                    self.all.push(Said {
                        place: place.facet(&format!("{facet}.{language}")),
                        names: template.names,
                        problems,
                        ..said(text, None)
                    });
                }
            }
            _ => {}
        }
    }
}

/// Of the words for each record of a choice: the records' name, the names that such words may use,
/// and the records' fields among them.
fn record<'s>(part: &Part<'s>, place: &Place, scope: &Scope) -> Option<Record<'s>> {
    let Part::Question(question) = part else { return None };
    let Some(Answer::Choose(choose)) = &question.answer else { return None };
    if !matches!(place.facet.as_deref(), Some("answer.label" | "answer.hint")) {
        return None;
    }
    let of = choose.of.as_str().trim();
    let Some(Type::Context(fields)) = scope.type_at(of).map(Type::element) else { return None };
    let mut scope = scope.clone();
    for (field, of) in fields.iter() {
        scope.declare(Arc::clone(field), of.clone());
    }
    Some((of, scope, fields))
}

type Record<'s> = (&'s str, Scope, Arc<IndexMap<Arc<str>, Type>>);

/// How many of the questions of its own page a formula may look at; `asked` stand above the
/// question that it belongs to.
pub(crate) fn above(step: Option<&Step>, place: &Place, part: &Part, asked: usize) -> usize {
    let facet = place.facet.as_deref();
    match part {
        // Whether a step is passed over is decided before anything is asked on it.
        Part::Step(_) if facet == Some("when") => 0,
        Part::Question(_) if facet == Some("when") && place.path.len() == 2 => asked,
        Part::Item(_) if facet == Some("when") && place.path.len() == 3 => asked,
        Part::Content(content) if facet == Some("when") => {
            let questions = step.map_or(&[][..], Step::questions);
            let found = questions.iter().position(|it| Some(&it.id) == content.after());
            found.map_or(0, |position| position + 1)
        }
        _ => usize::MAX,
    }
}
