//! What lies before a person with a certain life: each screen, and where each mistake leads.
//!
//! Everything here is found out by the journey itself. It is found out once for all who have the
//! same life and make the same mistakes, and only when somebody makes them: no further than
//! somebody comes.

use super::entries::{Entry, entries};
use super::slip::{self, Slip};
use super::words::Reading;
use crate::report::{Did, End};
use crate::walk::Walking;
use indexmap::IndexMap;
use maket_journey::address::Address;
use maket_journey::case::Taken;
use maket_journey::request::Asks;
use maket_journey::route::{Needs, Open};
use maket_model::answer::Typed;
use maket_model::id::{Id, Name};
use std::collections::BTreeMap;

/// What somebody does on a screen beside answering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Doing {
    /// Reads and goes on.
    GoesOn,
    /// Signs in with a means of identification.
    SignsIn,
    /// Signs.
    Signs,
    /// Pays.
    Pays,
    /// Waits for a registry.
    Waits,
    /// Looks all answers over.
    LooksOver,
}

/// A screen that the person sees.
pub(crate) struct Screen<'a> {
    /// The step, by its index in the plan.
    pub(crate) step: usize,
    pub(crate) doing: Doing,
    /// Words on it, by language of the service.
    pub(crate) words: Vec<u32>,
    /// What is to be answered.
    pub(crate) entries: Vec<Entry>,
    /// How many seconds the outside takes.
    pub(crate) wait: u32,
    open: Open,
    /// Where the journey stood before.
    before: Walking<'a>,
    /// Words of all answers so far, without its own and with them.
    answered: [Vec<u32>; 2],
    /// What was posted.
    posted: IndexMap<Name, Typed>,
    disputed: Vec<Name>,
}

/// Answers of a page that would have been right.
#[derive(Clone)]
pub(crate) struct Right {
    pub(crate) step: usize,
    at: Address,
    actor: Option<Id>,
    posted: IndexMap<Name, Typed>,
    disputed: Vec<Name>,
}

/// What becomes of a mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Becomes {
    /// It cannot be made there.
    Nothing,
    /// The page refuses it.
    Refused,
    /// The page takes it: another script follows.
    Lasting,
}

enum Fork<'a> {
    Nothing,
    Refused,
    Lasting(Box<Script<'a>>),
}

/// One way through the service, and the ways that lead off it.
pub(crate) struct Script<'a> {
    /// The screens so far.
    pub(crate) screens: Vec<Screen<'a>>,
    end: Option<End>,
    /// Where the walk stands, after the last screen.
    walking: Walking<'a>,
    reading: Reading<'a>,
    /// Words of the answers so far, which are shown again when everything is looked over.
    answered: Vec<u32>,
    /// By screen, by entry or mistake to be mended, and by what is done wrong; none to mend.
    forks: BTreeMap<(usize, usize, Option<Slip>), Fork<'a>>,
}

impl<'a> Script<'a> {
    /// Of a walk, which is taken as far as somebody wants to know.
    pub(crate) fn of(walking: Walking<'a>) -> Self {
        let languages = Reading::of(&walking.plan.service).languages();
        Self::after(walking, vec![0; languages])
    }

    /// The same, of somebody who has answered so many words already.
    fn after(walking: Walking<'a>, answered: Vec<u32>) -> Self {
        let reading = Reading::of(&walking.plan.service);
        let (screens, forks) = (Vec::new(), BTreeMap::new());
        Self { screens, end: None, walking, reading, answered, forks }
    }

    /// A screen; none after the last.
    pub(crate) fn screen(&mut self, at: usize) -> Option<&Screen<'a>> {
        while self.screens.len() <= at && self.end.is_none() {
            self.end = self.go_on().err();
        }
        self.screens.get(at)
    }

    /// Every screen, and where they lead.
    pub(crate) fn whole(&mut self) -> (&[Screen<'a>], &End) {
        loop {
            if let Some(end) = self.end.take() {
                return (&self.screens, self.end.insert(end));
            }
            self.end = self.go_on().err();
        }
    }

    /// Takes the next step.
    fn go_on(&mut self) -> Result<(), End> {
        let open = self.walking.stands()?;
        self.walking.steps.clear();
        let screen = doing(&self.walking, &open).map(|doing| (doing, self.walking.clone()));
        let went = self.walking.step(&open);
        if let Some((doing, before)) = screen {
            let (open, after) = (open.clone(), &self.walking);
            let screen = Screen::new(before, open, doing, after, self.reading, &mut self.answered);
            self.screens.push(screen);
        }
        went.map_err(|why| End::Stopped { at: Some(open.at), why })
    }

    /// What becomes of a mistake in an entry of a screen.
    pub(crate) fn mistake(&mut self, screen: usize, entry: usize, slip: Slip) -> Becomes {
        let key = (screen, entry, Some(slip));
        let Self { screens, forks, .. } = self;
        let fork = forks.entry(key).or_insert_with(|| screens[screen].mistake(entry, slip));
        fork.becomes()
    }

    /// Whether an earlier page can still be put right from a screen.
    pub(crate) fn mend(&mut self, screen: usize, which: usize, right: &Right) -> Becomes {
        let Self { screens, forks, .. } = self;
        let key = (screen, which, None);
        forks.entry(key).or_insert_with(|| screens[screen].mend(right)).becomes()
    }

    /// The script that follows a lasting mistake, or one that was mended.
    pub(crate) fn follow(
        &mut self,
        screen: usize,
        which: usize,
        slip: Option<Slip>,
    ) -> Option<&mut Self> {
        match self.forks.get_mut(&(screen, which, slip)) {
            Some(Fork::Lasting(script)) => Some(script),
            _ => None,
        }
    }
}

impl Fork<'_> {
    fn becomes(&self) -> Becomes {
        match self {
            Self::Nothing => Becomes::Nothing,
            Self::Refused => Becomes::Refused,
            Self::Lasting(_) => Becomes::Lasting,
        }
    }
}

impl<'a> Screen<'a> {
    fn new(
        before: Walking<'a>,
        open: Open,
        doing: Doing,
        after: &Walking<'a>,
        reading: Reading<'_>,
        answered: &mut [u32],
    ) -> Self {
        let service = &before.plan.service;
        let step = before.plan.step(open.step);
        let page = match open.needs {
            Needs::Answers => before.case.page(&open.at, before.now),
            _ => None,
        };
        let shown =
            |at: usize| page.as_ref().is_none_or(|page| page.content.get(at) != Some(&false));
        let mut words = reading.of_step(step, shown);
        let before_own = answered.to_vec();
        let (mut all, mut posted, mut disputed) = (Vec::new(), IndexMap::new(), Vec::new());
        let mut wait = 0;
        for did in after.steps.iter().map(|step| &step.did) {
            match did {
                Did::Answered { answers } => {
                    let states = page.as_ref().map_or(&[][..], |page| &page.questions);
                    for said in answers {
                        let state = states.iter().find(|it| it.question.id == *said.question);
                        let Some(state) = state else { continue };
                        let of_question = reading.of_question(&state.question, Some(&state.items));
                        let told = reading.of_value(&said.value);
                        for (at, count) in of_question.iter().enumerate() {
                            words[at] += count;
                            // What is shown again when everything is looked over.
                            answered[at] += reading.of_label(&state.question)[at] + told;
                        }
                        if said.typed != Typed::Nothing {
                            posted.insert(said.question.as_str().into(), said.typed.clone());
                        } else if state.registry.is_some() {
                            words.iter_mut().for_each(|count| *count += told);
                        }
                        if said.disputed {
                            disputed.push(said.question.as_str().into());
                        }
                        entries(service, state, said, &mut all);
                    }
                }
                Did::Asked { took, .. } => wait += took,
                Did::Acted { .. } | Did::Waited { .. } => {}
            }
        }
        if doing == Doing::LooksOver {
            words.iter_mut().zip(&*answered).for_each(|(words, told)| *words += *told);
        }
        drop(page);
        let (step, entries, answered) = (open.step, all, [before_own, answered.to_vec()]);
        Self { step, doing, words, entries, wait, open, before, answered, posted, disputed }
    }

    /// The answers of this screen, as they would be right.
    pub(crate) fn right(&self) -> Right {
        Right {
            step: self.step,
            at: self.open.at.clone(),
            actor: self.open.actor.clone(),
            posted: self.posted.clone(),
            disputed: self.disputed.clone(),
        }
    }

    fn mistake(&self, entry: usize, slip: Slip) -> Fork<'a> {
        let entry = &self.entries[entry];
        let mut answers = self.posted.clone();
        if !slip::make(&mut answers, entry, slip) {
            return Fork::Nothing;
        }
        self.posting(&self.open.at, self.open.actor.as_ref(), answers, &self.disputed)
    }

    fn mend(&self, right: &Right) -> Fork<'a> {
        self.posting(&right.at, right.actor.as_ref(), right.posted.clone(), &right.disputed)
    }

    fn posting(
        &self,
        at: &Address,
        actor: Option<&Id>,
        answers: IndexMap<Name, Typed>,
        disputed: &[Name],
    ) -> Fork<'a> {
        let mut walking = self.before.clone();
        match walking.post(at, actor, answers, disputed.to_vec()) {
            Taken::Done => {
                Fork::Lasting(Box::new(Script::after(walking, self.answered[1].clone())))
            }
            Taken::Incomplete(faults) if !faults.is_empty() => Fork::Refused,
            // The page comes back with a question that has become visible.
            Taken::Incomplete(_) => {
                Fork::Lasting(Box::new(Script::after(walking, self.answered[0].clone())))
            }
            Taken::Conflict | Taken::OffRoute | Taken::Locked | Taken::NotYours => Fork::Nothing,
        }
    }
}

/// What the person whose case it is does at an open step; none where it is another's.
fn doing(walking: &Walking<'_>, open: &Open) -> Option<Doing> {
    let is_own = |actor: Option<&Id>| {
        walking.player(actor).is_some_and(|player| player.id == walking.main.id)
    };
    match &open.needs {
        Needs::Begin | Needs::Answers | Needs::Consent(_) | Needs::Look(_) => {
            is_own(open.actor.as_ref()).then_some(Doing::GoesOn)
        }
        Needs::Confirm => is_own(open.actor.as_ref()).then_some(Doing::LooksOver),
        Needs::Replies(requests) => {
            let request = requests.first()?;
            let actor = request.actor.as_ref().or(open.actor.as_ref());
            let doing = match &request.asks {
                Asks::SignIn => Doing::SignsIn,
                Asks::Sign { .. } => Doing::Signs,
                Asks::Pay { .. } => Doing::Pays,
                Asks::Exchange { .. } => Doing::Waits,
                Asks::Notify { .. } | Asks::Issue { .. } => return None,
            };
            // What nobody in particular asks for goes on by itself.
            let is_theirs = actor.is_some() && is_own(actor);
            is_theirs.then_some(doing)
        }
        Needs::Review | Needs::Time => None,
    }
}
