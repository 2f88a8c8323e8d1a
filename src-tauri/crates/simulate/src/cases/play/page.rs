//! Rows that stand at a page.

use super::{Came, Outcome, Playing, Tab};
use crate::cases::broken::Broken;
use crate::cases::deed::{Deed, Refused};
use crate::cases::form::Form;
use indexmap::IndexMap;
use maket_journey::address::Address;
use maket_journey::case::Taken;
use maket_journey::fact::{Fact, Posted, What};
use maket_journey::page::QuestionState;
use maket_journey::route::Standing;
use maket_mocks::answering::Answering;
use maket_model::answer::Typed;
use maket_model::id::{Id, Name};

impl Playing<'_> {
    pub(super) fn page(
        &mut self,
        at: &Address,
        looks: &[&Deed],
        acts: &[&Deed],
        in_tab: bool,
    ) -> Result<Came, Broken> {
        // As the person would comes first, whatever the order in the row.
        if acts.iter().any(|deed| matches!(deed, Deed::AnswersAll)) {
            let came = self.answers_all(at, acts)?;
            self.looks(at, looks)?;
            return Ok(came);
        }
        let tab = if in_tab { Some(self.tab_at(at)?) } else { None };
        let shown = match &tab {
            Some(tab) => tab.states.clone(),
            None => {
                let page = self.case.page(at, self.now);
                page.ok_or_else(|| format!("{at} is not on the route"))?.questions
            }
        };
        let mut form = Form::of(&shown, &self.given());
        let mut disputed: Vec<Name> = Vec::new();
        let mut is_typed = false;
        for deed in acts {
            is_typed |= !matches!(deed, Deed::Continues);
            match deed {
                Deed::Fills { name, value } => form.fill(name, value)?,
                Deed::Disputes { name, value } => {
                    disputed.push(name.split('.').next().unwrap_or_default().into());
                    form.fill(name, value)?;
                }
                Deed::Removes(name) => form.remove(name)?,
                Deed::Continues => {}
                other => {
                    return Err(format!("{} cannot be done on the page {at}", other.text()).into());
                }
            }
        }
        let posted = Posted {
            at: at.clone(),
            answers: form.posted().into(),
            disputed,
            turn: tab.as_ref().map_or(self.case.turn(), |tab| tab.turn),
            nonce: String::new(),
        };
        match is_typed {
            true => self.look_with(at, looks, &posted)?,
            false => self.looks(at, looks)?,
        }
        if acts.is_empty() && !in_tab {
            return Ok(Came::Taken);
        }
        self.post(at, posted)
    }

    /// Keeps the page as it stands, for a row that goes on in it later.
    pub(super) fn open_tab(&mut self, at: &Address) -> Outcome {
        let page =
            self.case.page(at, self.now).ok_or_else(|| format!("{at} is not on the route"))?;
        let (at, states) = (page.at, page.questions);
        self.tab = Some(Tab { at, turn: self.case.turn(), states });
        Ok(())
    }

    fn tab_at(&self, at: &Address) -> Result<Tab, Broken> {
        let tab = self.tab.clone().ok_or("no second tab has been opened")?;
        match tab.at == *at {
            true => Ok(tab),
            false => Err(format!("the second tab shows {}, not {at}", tab.at).into()),
        }
    }

    pub(super) fn post(&mut self, at: &Address, mut posted: Posted) -> Result<Came, Broken> {
        posted.nonce = self.nonce();
        let who = self.who.clone();
        let taken = self.fact(who, What::Posted(posted))?;
        self.came(at, taken)
    }

    pub(super) fn came(&self, at: &Address, taken: Taken) -> Result<Came, Broken> {
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
            Taken::NotYours => Ok(Came::Refused(Refused::NotTheirs)),
            Taken::Locked => Ok(Came::Refused(Refused::ReadOnly)),
            Taken::Conflict => Ok(Came::Refused(Refused::BothValues)),
            Taken::OffRoute => Err(format!("{at} waits for nothing of the kind").into()),
        }
    }

    /// Answers a page as the person would, but for what the row says.
    pub(super) fn answers_all(&mut self, at: &Address, acts: &[&Deed]) -> Result<Came, Broken> {
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
                        return Err(
                            format!("{} cannot be done on the page {at}", other.text()).into()
                        );
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
                answers: posted.clone().into(),
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
            answers: posted.into(),
            disputed,
            turn: self.case.turn(),
            nonce: String::new(),
        };
        self.post(at, posted)
    }
}
