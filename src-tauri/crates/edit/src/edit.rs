//! The edits.

use maket_model::id::{Formula, Id, Key};
use maket_model::question::Question;
use maket_model::service::Service;
use maket_model::step::{Arrow, Step, StepKind};
use maket_model::text::Text;
use serde::{Deserialize, Serialize};

/// A change of a service. Steps and questions are named by their keys: the key that is written
/// down, else the id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "edit", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Edit {
    /// Puts a step at a position.
    InsertStep {
        /// The position; beyond the end is the end.
        at: u32,
        /// The step.
        step: Box<Step>,
    },
    /// Takes a step away; arrows to it stay and dangle.
    RemoveStep {
        /// The step.
        step: Key,
        /// Its position, where several have that key; none is the first.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<u32>,
    },
    /// Puts an arrow at a position.
    InsertArrow {
        /// The step that it leads from.
        step: Key,
        /// The position; beyond the end is the end.
        at: u32,
        /// The arrow.
        arrow: Arrow,
    },
    /// Takes an arrow away.
    RemoveArrow {
        /// The step that it leads from.
        step: Key,
        /// Its position.
        at: u32,
    },
    /// Lets an arrow lead elsewhere.
    LeadArrow {
        /// The step that it leads from.
        step: Key,
        /// Its position.
        at: u32,
        /// The step that it leads to.
        to: Id,
    },
    /// Lets an outcome lead somewhere.
    LeadOutcome {
        /// The step.
        step: Key,
        /// The outcome.
        outcome: String,
        /// The step that it leads to; none takes the way away.
        to: Option<Id>,
        /// Where a new way stands among the others; none is the end.
        at: Option<u32>,
    },
    /// Puts a question at a position of a page or an official's desk.
    InsertQuestion {
        /// The step.
        step: Key,
        /// The position; beyond the end is the end.
        at: u32,
        /// The question.
        question: Box<Question>,
    },
    /// Takes a question away.
    RemoveQuestion {
        /// The step.
        step: Key,
        /// The question.
        question: Key,
        /// Its position, where several have that key; none is the first.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<u32>,
    },
    /// Sets the registry's value that a question shows in place of asking.
    SetFrom {
        /// The step.
        step: Key,
        /// The question.
        question: Key,
        /// The value; none asks.
        from: Option<Formula>,
    },
    /// Sets the value that a question offers.
    SetPrefill {
        /// The step.
        step: Key,
        /// The question.
        question: Key,
        /// The value; none offers nothing.
        prefill: Option<Formula>,
    },
    /// Says what a step's button says.
    SetButton {
        /// The step.
        step: Key,
        /// The words.
        text: Text,
    },
}

/// Why an edit cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// There is no such step.
    #[error("there is no step {0}")]
    NoStep(Key),
    /// The step has no such question.
    #[error("step {0} has no question {1}")]
    NoQuestion(Key, Key),
    /// The step has no arrow at that position.
    #[error("step {0} has no arrow at position {1}")]
    NoArrow(Key, u32),
    /// The step is of a kind that has no such part.
    #[error("step {0} has no {1}")]
    NoSuchPart(Key, &'static str),
}

impl Edit {
    /// Changes the service and answers with the edit that undoes it. Where it fails the service is
    /// as it was.
    ///
    /// # Errors
    /// What it speaks of is not there.
    pub fn apply(&self, service: &mut Service) -> Result<Edit, EditError> {
        Ok(match self {
            Edit::InsertStep { at, step } => {
                let at = position(*at, service.steps.len());
                service.steps.insert(at, (**step).clone());
                Edit::RemoveStep { step: key_of(step), at: Some(at as u32) }
            }
            Edit::RemoveStep { step: key, at } => {
                let known = at.map(|at| at as usize);
                let known =
                    known.filter(|at| service.steps.get(*at).map(key_of).as_ref() == Some(key));
                let at = known.map_or_else(|| step_at(service, key), Ok)?;
                let step = Box::new(service.steps.remove(at));
                Edit::InsertStep { at: at as u32, step }
            }
            Edit::InsertArrow { step: key, at, arrow } => {
                let step = step_of(service, key)?;
                let at = position(*at, step.next.len());
                step.next.insert(at, arrow.clone());
                Edit::RemoveArrow { step: key.clone(), at: at as u32 }
            }
            Edit::RemoveArrow { step: key, at } => {
                let step = step_of(service, key)?;
                if *at as usize >= step.next.len() {
                    return Err(EditError::NoArrow(key.clone(), *at));
                }
                let arrow = step.next.remove(*at as usize);
                Edit::InsertArrow { step: key.clone(), at: *at, arrow }
            }
            Edit::LeadArrow { step: key, at, to } => {
                let step = step_of(service, key)?;
                let arrow = step.next.get_mut(*at as usize);
                let arrow = arrow.ok_or_else(|| EditError::NoArrow(key.clone(), *at))?;
                let to = std::mem::replace(&mut arrow.to, to.clone());
                Edit::LeadArrow { step: key.clone(), at: *at, to }
            }
            Edit::LeadOutcome { step: key, outcome, to, at } => {
                let ways = &mut step_of(service, key)?.on;
                let (was, stood) = match to {
                    None => match ways.shift_remove_full(outcome) {
                        Some((stood, _, was)) => (Some(was), Some(stood as u32)),
                        None => (None, None),
                    },
                    Some(to) => match ways.get_mut(outcome) {
                        Some(way) => (Some(std::mem::replace(way, to.clone())), None),
                        None => {
                            let at = at.map_or(ways.len(), |at| position(at, ways.len()));
                            ways.shift_insert(at, outcome.clone(), to.clone());
                            (None, None)
                        }
                    },
                };
                Edit::LeadOutcome {
                    step: key.clone(),
                    outcome: outcome.clone(),
                    to: was,
                    at: stood,
                }
            }
            Edit::InsertQuestion { step: key, at, question } => {
                let questions = questions_of(step_of(service, key)?, key)?;
                let at = position(*at, questions.len());
                questions.insert(at, (**question).clone());
                let (step, question) = (key.clone(), question_key(question));
                Edit::RemoveQuestion { step, question, at: Some(at as u32) }
            }
            Edit::RemoveQuestion { step: key, question, at } => {
                let questions = questions_of(step_of(service, key)?, key)?;
                let is_it =
                    |at: &usize| questions.get(*at).map(question_key).as_ref() == Some(question);
                let known = at.map(|at| at as usize).filter(is_it);
                let at = known.or_else(|| (0..questions.len()).find(is_it));
                let at = at.ok_or_else(|| EditError::NoQuestion(key.clone(), question.clone()))?;
                let question = Box::new(questions.remove(at));
                Edit::InsertQuestion { step: key.clone(), at: at as u32, question }
            }
            Edit::SetFrom { step, question: key, from } => {
                let question = question_of(service, step, key)?;
                let from = std::mem::replace(&mut question.from, from.clone());
                Edit::SetFrom { step: step.clone(), question: key.clone(), from }
            }
            Edit::SetPrefill { step, question: key, prefill } => {
                let question = question_of(service, step, key)?;
                let prefill = std::mem::replace(&mut question.prefill, prefill.clone());
                Edit::SetPrefill { step: step.clone(), question: key.clone(), prefill }
            }
            Edit::SetButton { step: key, text } => {
                let button = match &mut step_of(service, key)?.kind {
                    StepKind::Start(start) => &mut start.button,
                    StepKind::Page(page) => &mut page.button,
                    StepKind::CheckAnswers(check) => &mut check.button,
                    StepKind::SignIn(_)
                    | StepKind::Exchange(_)
                    | StepKind::Decision(_)
                    | StepKind::Pay(_)
                    | StepKind::Sign(_)
                    | StepKind::Review(_)
                    | StepKind::Wait(_)
                    | StepKind::Notify(_)
                    | StepKind::Issue(_)
                    | StepKind::Outcome(_)
                    | StepKind::Module(_)
                    | StepKind::Opaque(_) => {
                        return Err(EditError::NoSuchPart(key.clone(), "button"));
                    }
                };
                let text = std::mem::replace(button, text.clone());
                Edit::SetButton { step: key.clone(), text }
            }
        })
    }
}

/// Makes several edits as one, and answers with what undoes them all, in the order in which it has
/// to be applied. Where one fails the service is as it was.
///
/// # Errors
/// What one of them speaks of is not there.
pub fn apply_all(service: &mut Service, edits: &[Edit]) -> Result<Vec<Edit>, EditError> {
    let mut undo = Vec::with_capacity(edits.len());
    for edit in edits {
        match edit.apply(service) {
            Ok(inverse) => undo.push(inverse),
            Err(error) => {
                for inverse in undo.iter().rev() {
                    inverse.apply(service).expect("what has just been done can be undone");
                }
                return Err(error);
            }
        }
    }
    undo.reverse();
    Ok(undo)
}

fn position(at: u32, length: usize) -> usize {
    (at as usize).min(length)
}

fn key_of(step: &Step) -> Key {
    step.key.clone().unwrap_or_else(|| step.id.as_str().into())
}

fn question_key(question: &Question) -> Key {
    question.key.clone().unwrap_or_else(|| question.id.as_str().into())
}

fn step_at(service: &Service, key: &Key) -> Result<usize, EditError> {
    let at = service.steps.iter().position(|step| key_of(step) == *key);
    at.ok_or_else(|| EditError::NoStep(key.clone()))
}

fn step_of<'s>(service: &'s mut Service, key: &Key) -> Result<&'s mut Step, EditError> {
    let at = step_at(service, key)?;
    Ok(&mut service.steps[at])
}

fn questions_of<'s>(step: &'s mut Step, key: &Key) -> Result<&'s mut Vec<Question>, EditError> {
    match &mut step.kind {
        StepKind::Page(page) => Ok(&mut page.questions),
        StepKind::Review(review) => Ok(&mut review.questions),
        StepKind::Start(_)
        | StepKind::SignIn(_)
        | StepKind::Exchange(_)
        | StepKind::Decision(_)
        | StepKind::Pay(_)
        | StepKind::Sign(_)
        | StepKind::CheckAnswers(_)
        | StepKind::Wait(_)
        | StepKind::Notify(_)
        | StepKind::Issue(_)
        | StepKind::Outcome(_)
        | StepKind::Module(_)
        | StepKind::Opaque(_) => Err(EditError::NoSuchPart(key.clone(), "questions")),
    }
}

fn question_of<'s>(
    service: &'s mut Service,
    step: &Key,
    key: &Key,
) -> Result<&'s mut Question, EditError> {
    let questions = questions_of(step_of(service, step)?, step)?;
    let question = questions.iter_mut().find(|it| question_key(it) == *key);
    question.ok_or_else(|| EditError::NoQuestion(step.clone(), key.clone()))
}
