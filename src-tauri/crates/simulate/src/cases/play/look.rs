//! Rows that look at how things stand.

use super::{Outcome, Playing, means, plain};
use crate::cases::broken::Broken;
use crate::cases::deed::{Deed, Told};
use maket_journey::address::Address;
use maket_journey::fact::{Fact, Posted, What};
use maket_journey::page::QuestionState;
use maket_journey::route::{Again, Standing};
use maket_mocks::known::same;
use maket_model::answer::{Typed, parse};
use maket_model::id::{Id, Name};
use maket_model::step::StepKind;
use serde_json::Value;

/// What a person sees at a step.
#[derive(Default)]
struct Seen {
    /// The questions of a page, or all that check-answers lists.
    states: Vec<QuestionState>,
    /// Others' answers.
    shows: Vec<(Name, Value)>,
    /// Of a page that came back because it was answered elsewhere: what is in force.
    in_force: Vec<QuestionState>,
}

impl Playing<'_> {
    /// Looks at a step as it is.
    pub(super) fn looks(&self, at: &Address, looks: &[&Deed]) -> Outcome {
        if looks.is_empty() {
            return Ok(());
        }
        let seen = self.seen(at);
        looks.iter().try_for_each(|look| self.look(at, look, &seen))
    }

    /// Looks at the page as it is; at which questions are asked, while what the row fills in
    /// stands in the form.
    pub(super) fn look_with(&self, at: &Address, looks: &[&Deed], posted: &Posted) -> Outcome {
        if looks.is_empty() {
            return Ok(());
        }
        let mut trial = self.case.clone();
        let posted = Posted { nonce: "look".to_owned(), ..posted.clone() };
        trial.apply(&Fact { at: self.now, actor: self.who.clone(), what: What::Posted(posted) });
        let seen = self.seen(at);
        let typed = trial.page(at, self.now).map(|page| page.questions);
        let typed = Seen { states: typed.unwrap_or_default(), ..Seen::default() };
        looks.iter().try_for_each(|look| match look {
            Deed::IsAsked(_) | Deed::IsNotAsked(_) => self.look(at, look, &typed),
            look => self.look(at, look, &seen),
        })
    }

    fn seen(&self, at: &Address) -> Seen {
        let index = self.plan.step_index(at.step.as_str());
        let kind = index.map(|index| &self.plan.step(index).kind);
        if matches!(kind, Some(StepKind::CheckAnswers(_))) {
            let pages = self.case.answered_pages(self.now).into_iter();
            let states = pages.flat_map(|page| page.questions);
            return Seen { states: states.collect(), ..Seen::default() };
        }
        let Some(page) = self.case.page(at, self.now) else { return Seen::default() };
        let shows = page.shows.into_iter().map(|(name, value)| (name, value.to_json()));
        Seen { states: page.questions, shows: shows.collect(), in_force: page.in_force }
    }

    fn look(&self, at: &Address, look: &Deed, seen: &Seen) -> Outcome {
        match look {
            Deed::IsAsked(name) => match self.state(at, name, &seen.states)?.visible {
                true => Ok(()),
                false => Err(asked(at, name, false)),
            },
            Deed::IsNotAsked(name) => match self.state(at, name, &seen.states)?.visible {
                false => Ok(()),
                true => Err(asked(at, name, true)),
            },
            Deed::Sees { name, value } => self.sees(at, name, value, seen),
            Deed::DoesNotSee(name) => {
                let is_asked =
                    seen.states.iter().any(|it| it.visible && it.question.id == name.as_str());
                let is_shown = seen.shows.iter().any(|(shown, _)| shown == name.as_str());
                match is_asked || is_shown {
                    true => Err(asked(at, name, true)),
                    false => Ok(()),
                }
            }
            Deed::Keeps { name, value } => {
                let force = Some(&seen.in_force).filter(|states| !states.is_empty());
                let states = force.unwrap_or(&seen.states);
                let kept = &self.state(at, name, states)?.answer;
                match means(part(kept, name), value) {
                    true => Ok(()),
                    false => Err(holds(name, kept, value)),
                }
            }
            Deed::Submits { name, value } => {
                let submission = Value::Object(self.case.submission(self.now));
                match part(&submission, &format!(".{name}")) {
                    sent if means(sent, value) => Ok(()),
                    sent => Err(holds(name, sent, value)),
                }
            }
            Deed::DoesNotSubmit(name) => {
                let submission = Value::Object(self.case.submission(self.now));
                match part(&submission, &format!(".{name}")) {
                    Value::Null => Ok(()),
                    sent => Err(format!("“{name}” is submitted as {}", plain(sent)).into()),
                }
            }
            Deed::IsTold(told) => self.is_told(at, told),
            Deed::IsReadOnly => {
                let page = self.case.page(at, self.now);
                match page.is_some_and(|page| page.locked) {
                    true => Ok(()),
                    false => Err(format!("the answers of {at} may still be changed").into()),
                }
            }
            Deed::WaitsFor(actor) => self.waits_for(actor),
            Deed::HasAsked { operation, times } => {
                let asked = self.asked.get(operation).copied().unwrap_or_default();
                match asked == *times {
                    true => Ok(()),
                    false => {
                        Err(format!("{operation} has answered {asked} times, not {times}").into())
                    }
                }
            }
            other => Err(format!("{} is no look", other.text()).into()),
        }
    }

    fn state<'s>(
        &self,
        at: &Address,
        name: &str,
        states: &'s [QuestionState],
    ) -> Result<&'s QuestionState, Broken> {
        let first = name.split('.').next().unwrap_or_default();
        let found = states.iter().find(|state| state.question.id == first);
        found.ok_or_else(|| asked(at, first, false))
    }

    /// A name may be answered more than once, where each item of a group is asked.
    fn sees(&self, at: &Address, name: &str, value: &str, seen: &Seen) -> Outcome {
        let first = name.split('.').next().unwrap_or_default();
        let mut shown = Vec::new();
        for state in seen.states.iter().filter(|it| it.visible && it.question.id == first) {
            let standing = [state.registry.as_ref(), Some(&state.answer), Some(&state.prefill)];
            let standing = standing.into_iter().flatten().find(|value| !value.is_null());
            let typed = state.typed.as_ref().map(Typed::line).unwrap_or_default();
            let standing = standing.cloned().unwrap_or_else(|| match typed.is_empty() {
                true => Value::Null,
                false => typed.into(),
            });
            let there = part(&standing, name).clone();
            let read = state.question.answer.as_ref().filter(|_| !name.contains('.'));
            let read =
                read.and_then(|answer| parse(answer, &Typed::text(value), &self.given()).ok().ok());
            if means(&there, value) || read.is_some_and(|read| same(&read, &there)) {
                return Ok(());
            }
            shown.push(there);
        }
        for (_, there) in seen.shows.iter().filter(|(shown, _)| shown == first) {
            if means(part(there, name), value) {
                return Ok(());
            }
            shown.push(there.clone());
        }
        Err(match shown.first() {
            Some(there) => holds(name, there, value),
            None => asked(at, first, false),
        })
    }

    fn is_told(&self, at: &Address, told: &Told) -> Outcome {
        let again = match self.case.route(self.now).standing {
            Standing::Open(open) if open.at == *at => open.again,
            _ => return Err(format!("{at} is not open: the case {}", self.standing()).into()),
        };
        let again = again.map(|again| match again {
            Again::SentBack { message } => Told::SentBack(message),
            Again::Changed(names) => Told::Changed(names.iter().map(ToString::to_string).collect()),
            Again::LedBack(from) => Told::BackFrom(from.step),
            Again::Tried(outcome) => Told::Tried(outcome),
        });
        match again {
            Some(again) if again == *told => Ok(()),
            Some(again) => {
                Err(format!("{at} tells “{}”, not “{}”", again.text(), told.text()).into())
            }
            None => Err(format!("{at} tells nothing of “{}”", told.text()).into()),
        }
    }

    fn waits_for(&self, actor: &Id) -> Outcome {
        let Standing::Open(open) = self.case.route(self.now).standing else {
            return Err(format!("the case waits for nobody: it {}", self.standing()).into());
        };
        let requests = open.needs.requests().iter().filter_map(|request| request.actor.as_ref());
        let mut waited: Vec<&Id> = requests.collect();
        if waited.is_empty() {
            waited.extend(&open.actor);
        }
        match waited.contains(&actor) && self.who.as_ref() != Some(actor) {
            true => Ok(()),
            false => {
                let names: Vec<&str> = waited.iter().map(|id| id.as_str()).collect();
                Err(format!("the case waits for {}, not for {actor}", names.join(", ")).into())
            }
        }
    }
}

fn asked(at: &Address, name: &str, is_asked: bool) -> Broken {
    Broken::Asked { at: at.step.clone(), name: name.to_owned(), is_asked }
}

fn holds(name: &str, value: &Value, expected: &str) -> Broken {
    let holds = if value.is_null() { String::new() } else { plain(value) };
    Broken::Holds { name: name.to_owned(), holds, expected: expected.to_owned() }
}

/// The part of a value that a name with dots stands for; items by their number.
fn part<'v>(value: &'v Value, name: &str) -> &'v Value {
    name.split('.').skip(1).fold(value, |value, part| {
        let number = part.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let item = number.and_then(|number| value.get(number));
        item.or_else(|| value.get(part)).unwrap_or(&Value::Null)
    })
}
