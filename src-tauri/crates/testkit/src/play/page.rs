//! Rows that stand at a page.

use super::{Came, Outcome, Playing, means, plain};
use crate::deed::Deed;
use crate::form::Form;
use indexmap::IndexMap;
use maket_journey::address::Address;
use maket_journey::case::Taken;
use maket_journey::fact::{Fact, Posted, What};
use maket_journey::page::QuestionState;
use maket_journey::route::Standing;
use maket_mocks::answering::Answering;
use maket_mocks::known::same;
use maket_model::answer::{Typed, parse};
use maket_model::id::{Id, Name};
use serde_json::Value;

impl Playing<'_> {
    pub(super) fn page(
        &mut self,
        at: &Address,
        looks: &[&Deed],
        acts: &[&Deed],
    ) -> Result<Came, String> {
        let given = self.given();
        let page =
            self.case.page(at, self.now).ok_or_else(|| format!("{at} is not on the route"))?;
        if page.locked {
            return Err(format!(
                "the answers of {at} may no longer be changed: an official has the case"
            ));
        }
        let mut form = Form::of(&page.questions, &given);
        let mut disputed: Vec<Name> = Vec::new();
        // As the person would comes first, whatever the order in the row.
        if acts.iter().any(|deed| matches!(deed, Deed::AnswersAll)) {
            drop(form);
            drop(page);
            let came = self.answers_all(at, acts)?;
            self.looks(at, looks)?;
            return Ok(came);
        }
        for deed in acts {
            match deed {
                Deed::Fills { name, value } => form.fill(name, value)?,
                Deed::Disputes { name, value } => {
                    disputed.push(name.split('.').next().unwrap_or_default().into());
                    form.fill(name, value)?;
                }
                Deed::Removes(name) => form.remove(name)?,
                Deed::Continues => {}
                other => return Err(format!("{} cannot be done on the page {at}", other.text())),
            }
        }
        let answers = form.posted();
        let posted = Posted {
            at: at.clone(),
            answers,
            disputed,
            turn: self.case.turn(),
            nonce: String::new(),
        };
        drop(form);
        drop(page);
        self.look_with(at, looks, &posted)?;
        if acts.is_empty() {
            return Ok(Came::Taken);
        }
        self.post(at, posted)
    }

    pub(super) fn post(&mut self, at: &Address, mut posted: Posted) -> Result<Came, String> {
        posted.nonce = self.nonce();
        let who = self.who.clone();
        let taken = self.fact(who, What::Posted(posted));
        self.came(at, taken)
    }

    pub(super) fn came(&self, at: &Address, taken: Taken) -> Result<Came, String> {
        match taken {
            Taken::Done => Ok(Came::Taken),
            Taken::Incomplete(faults) => {
                let page = self.case.page(at, self.now);
                let states = page.as_ref().map_or(&[][..], |page| &page.questions);
                let form = Form::of(states, &self.given());
                let fault = |fault: &maket_journey::page::Fault| {
                    (form.numbered(&fault.field), fault.error.code.as_str().to_owned())
                };
                Ok(Came::Back(faults.iter().map(fault).collect()))
            }
            Taken::NotYours => {
                let who = self.who.as_ref().map_or("nobody", Id::as_str);
                Err(format!("{at} is not a step of {who}"))
            }
            Taken::Locked => Err(format!(
                "the answers of {at} may no longer be changed: an official has the case"
            )),
            Taken::Conflict => Err(format!("the answers of {at} have changed in between")),
            Taken::OffRoute => Err(format!("{at} waits for nothing of the kind")),
        }
    }

    /// Looks at the page as it is while what the row fills in stands in the form.
    pub(super) fn look_with(&self, at: &Address, looks: &[&Deed], posted: &Posted) -> Outcome {
        if looks.is_empty() {
            return Ok(());
        }
        let mut trial = self.case.clone();
        let posted = Posted { nonce: "look".to_owned(), ..posted.clone() };
        trial.apply(&Fact { at: self.now, actor: self.who.clone(), what: What::Posted(posted) });
        let before = self.case.page(at, self.now);
        let after = trial.page(at, self.now);
        let states = after.or(before).map(|page| page.questions).unwrap_or_default();
        looks.iter().try_for_each(|look| self.look(at, look, &states))
    }

    pub(super) fn looks(&self, at: &Address, looks: &[&Deed]) -> Outcome {
        let states = self.case.page(at, self.now).map(|page| page.questions).unwrap_or_default();
        looks.iter().try_for_each(|look| self.look(at, look, &states))
    }

    pub(super) fn look(&self, at: &Address, look: &Deed, states: &[QuestionState]) -> Outcome {
        let state = |name: &str| {
            let first = name.split('.').next().unwrap_or_default();
            let no_question = || format!("{at} has no question “{first}”");
            states.iter().find(|state| state.question.id == first).ok_or_else(no_question)
        };
        match look {
            Deed::IsAsked(name) => match state(name)?.visible {
                true => Ok(()),
                false => Err(format!("“{name}” is not asked at {at}")),
            },
            Deed::IsNotAsked(name) => match state(name)?.visible {
                false => Ok(()),
                true => Err(format!("“{name}” is asked at {at}")),
            },
            Deed::Sees { name, value } => {
                let state = state(name)?;
                let shown = [state.registry.as_ref(), Some(&state.answer), Some(&state.prefill)];
                let shown = shown
                    .into_iter()
                    .flatten()
                    .find(|value| !value.is_null())
                    .unwrap_or(&Value::Null);
                let part = name.split('.').skip(1).fold(shown, |value, part| {
                    let by_number = part
                        .parse::<usize>()
                        .ok()
                        .and_then(|number| value.get(number.checked_sub(1)?));
                    by_number.or_else(|| value.get(part)).unwrap_or(&Value::Null)
                });
                let read = state.question.answer.as_ref().filter(|_| !name.contains('.'));
                let read = read.and_then(|answer| {
                    parse(answer, &Typed::text(value.as_str()), &self.given()).ok().ok()
                });
                if means(part, value) || read.is_some_and(|read| same(&read, part)) {
                    return Ok(());
                }
                Err(format!("“{name}” shows {} at {at}, not {value}", plain(part)))
            }
            _ => Ok(()),
        }
    }

    /// Answers a page as the person would, but for what the row says.
    pub(super) fn answers_all(&mut self, at: &Address, acts: &[&Deed]) -> Result<Came, String> {
        let branches = IndexMap::new();
        let refused = IndexMap::new();
        let route = self.case.route(self.now);
        let open_actor = match &route.standing {
            Standing::Open(open) if open.at == *at => open.actor.clone(),
            _ => route
                .entries
                .iter()
                .find(|entry| entry.at == *at)
                .and_then(|entry| entry.actor.clone()),
        };
        let mut disputed: Vec<Name> = Vec::new();
        let mut posted = IndexMap::new();
        let mut trial = self.case.clone();
        // Each round may make further questions visible.
        for round in 0..12 {
            let (states, answers) = {
                let world = self.world();
                let answering = Answering {
                    world: &world,
                    person: world.player(open_actor.as_ref(), &self.main),
                    actor: open_actor.as_ref().map_or("", Id::as_str),
                    branches: &branches,
                    refused: &refused,
                };
                let states = trial
                    .page(at, self.now)
                    .ok_or_else(|| format!("{at} is not on the route"))?
                    .questions;
                let mut answers: IndexMap<Name, Typed> = IndexMap::new();
                for state in states.iter().filter(|state| state.visible) {
                    if let Some(typed) = posted.get(&state.question.id) {
                        answers.insert(state.question.id.clone(), Typed::clone(typed));
                    } else if let Some(said) = answering.answer(state) {
                        if said.disputed {
                            disputed.push(state.question.id.clone());
                        }
                        if said.typed != Typed::Nothing {
                            answers.insert(state.question.id.clone(), said.typed);
                        }
                    }
                }
                (states, answers)
            };
            let known: Vec<QuestionState> = states
                .into_iter()
                .map(|mut state| {
                    state.typed = answers.get(&state.question.id).cloned().or(state.typed);
                    state
                })
                .collect();
            let mut form = Form::of(&known, &self.given());
            for deed in acts {
                match deed {
                    Deed::AnswersAll | Deed::Continues => {}
                    Deed::Fills { name, value } => form.fill(name, value)?,
                    Deed::Disputes { name, value } => {
                        disputed.push(name.split('.').next().unwrap_or_default().into());
                        form.fill(name, value)?;
                    }
                    Deed::Removes(name) => form.remove(name)?,
                    other => {
                        return Err(format!("{} cannot be done on the page {at}", other.text()));
                    }
                }
            }
            let filled = form.posted();
            let settled = filled == posted;
            posted = filled;
            if settled {
                break;
            }
            trial = self.case.clone();
            let nonce = format!("try-{round}");
            let attempt = Posted {
                at: at.clone(),
                answers: posted.clone(),
                disputed: disputed.clone(),
                turn: trial.turn(),
                nonce,
            };
            let taken = trial.apply(&Fact {
                at: self.now,
                actor: self.who.clone(),
                what: What::Posted(attempt),
            });
            if taken == Taken::Done {
                break;
            }
        }
        disputed.dedup();
        let posted = Posted {
            at: at.clone(),
            answers: posted,
            disputed,
            turn: self.case.turn(),
            nonce: String::new(),
        };
        self.post(at, posted)
    }
}
