//! Conditions and other expressions as people who write no formulas read and make them: as
//! sentences, and as choices among what can be named.

mod form;
mod subjects;

use maket_feel::{Hint, Language as Words, Scope, Span};
use maket_journey::plan::Plan;
use maket_model::answer::{Given, feel_type};
use maket_model::part_tree::{Leaf, Part, Use};
use maket_model::place::{Place, resolve};
use maket_model::question::Answer;
use maket_model::service::Service;
use maket_model::wording::ServiceWording;
use serde::{Deserialize, Serialize};

use crate::error::ApiError;
use crate::host::Host;
use crate::settings::Language;

pub use form::{ConditionForm, ConditionMeasure, ConditionPart, ConditionTest, ConditionValue};
pub use subjects::{ConditionSubject, ConditionTestChoice};

/// Asks what expressions say.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReadConditions {
    /// The project's id.
    pub project: String,
    /// The language of the sentences.
    pub language: Language,
    /// Which expressions.
    pub at: Vec<ConditionAt>,
}

/// An expression of a project.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ConditionAt {
    /// Where, with its facet: `steps/child/questions/iban#when`.
    pub place: Place,
    /// What stands there, or would.
    pub text: String,
}

/// What expressions say, in the order in which they were asked for.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Conditions {
    /// Each.
    pub conditions: Vec<ConditionView>,
}

/// What an expression says.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ConditionView {
    /// The expression.
    pub text: String,
    /// The same as a sentence; none where it cannot be read.
    pub sentence: Option<String>,
    /// What is wrong with it.
    pub problems: Vec<ConditionProblem>,
    /// The same as choices, where it is no more than these can say.
    pub form: Option<ConditionForm>,
}

/// What is wrong with an expression, and where.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ConditionProblem {
    /// What it is, in words.
    pub message: String,
    /// Whether the expression has a value all the same.
    pub is_advice: bool,
    /// Where it begins, as JavaScript counts.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// What would stand there better.
    pub replacement: Option<String>,
}

/// Asks what can be named at a place.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ListConditionSubjects {
    /// The project's id.
    pub project: String,
    /// Where the expression stands, with its facet.
    pub place: Place,
}

/// What can be named at a place, in the order in which a person meets it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ConditionSubjects {
    /// Each.
    pub subjects: Vec<ConditionSubject>,
}

/// Asks for choices as an expression.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WriteCondition {
    /// The project's id.
    pub project: String,
    /// The language of the sentence.
    pub language: Language,
    /// Where it is to stand, with its facet.
    pub place: Place,
    /// The choices.
    pub form: ConditionForm,
}

/// What expressions say.
pub fn read(host: &dyn Host, request: ReadConditions) -> Result<Conditions, ApiError> {
    host.studio().with(&request.project, |it| {
        let plan = it.plan()?;
        let views = request.at.iter().map(|at| view(&plan, &at.place, &at.text, request.language));
        Ok(Conditions { conditions: views.collect() })
    })
}

/// What can be named at a place.
pub fn choices(
    host: &dyn Host,
    request: ListConditionSubjects,
) -> Result<ConditionSubjects, ApiError> {
    host.studio().with(&request.project, |it| {
        let plan = it.plan()?;
        let scope = scope_at(&plan, &request.place);
        Ok(ConditionSubjects { subjects: subjects::at(&plan.service, &scope, &request.place) })
    })
}

/// Choices as an expression, and what that says. Nothing is changed by it.
pub fn write(host: &dyn Host, request: WriteCondition) -> Result<ConditionView, ApiError> {
    host.studio().with(&request.project, |it| {
        let plan = it.plan()?;
        Ok(view(&plan, &request.place, &request.form.text(), request.language))
    })
}

fn view(plan: &Plan, place: &Place, text: &str, language: Language) -> ConditionView {
    let words = Words::of_tag(language.tag());
    let told = |problem: &maket_feel::Diagnostic| {
        let Span { start, end } = problem.span;
        ConditionProblem {
            message: problem.words(words),
            is_advice: problem.kind.is_advice(),
            start: units(text, start),
            end: units(text, end),
            replacement: match &problem.hint {
                Some(Hint::DidYouMean(better) | Hint::Write(better)) => Some(better.clone()),
                Some(Hint::OneOf(_)) | None => None,
            },
        }
    };
    let text = text.to_owned();
    if text.trim().is_empty() {
        return ConditionView { text, sentence: None, problems: Vec::new(), form: None };
    }
    let expression = match maket_feel::parse(&text) {
        Ok(expression) => expression,
        Err(problem) => {
            let problems = vec![told(&problem)];
            return ConditionView { text, sentence: None, problems, form: None };
        }
    };
    let scope = scope_at(plan, place);
    let mut compiled = expression.compile(&scope);
    if decides(&plan.service, place) {
        compiled = compiled.expect_condition(&text);
    }
    let wording = ServiceWording { service: &plan.service, language: language.tag() };
    let problems = compiled.diagnostics.iter().map(told).collect();
    ConditionView {
        sentence: Some(expression.sentence(&scope, &wording, words)),
        problems,
        form: ConditionForm::of(&expression, &scope),
        text,
    }
}

/// The names at a place: in a group its fields are names as well.
fn scope_at(plan: &Plan, place: &Place) -> Scope {
    let mut scope = plan.scope.clone();
    let fields = place.path.iter().position(|segment| segment.collection == "answer.fields");
    let group = fields.map(|at| Place { path: place.path[..at].to_vec(), facet: None });
    let group = group.and_then(|group| resolve(&plan.service, &group));
    if let Some(Part::Question(question)) = group
        && let Some(Answer::Group(group)) = &question.answer
    {
        let given = Given::of(&plan.service);
        for field in &group.fields {
            scope.declare(field.id.as_str(), feel_type(field, &given));
        }
    }
    scope
}

/// Whether what stands at a place decides something, and so has to be a yes or a no.
fn decides(service: &Service, place: &Place) -> bool {
    let Some(part) = resolve(service, &place.thing()) else { return false };
    let facet = place.facet.as_deref();
    let found = part.leaves().into_iter().find(|(name, _)| Some(&**name) == facet);
    match found {
        Some((_, Leaf::Formula(_, how))) => matches!(how, Use::Condition | Use::Check),
        // What is not there yet: all but these are values.
        _ => matches!(facet, Some("when" | "rule")),
    }
}

/// A position in bytes as JavaScript counts it.
fn units(text: &str, byte: u32) -> u32 {
    text.get(..byte as usize).unwrap_or(text).encode_utf16().count() as u32
}
