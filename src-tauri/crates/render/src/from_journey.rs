//! Pages of a case: what a step shows to whom, as the page's view-model.
//!
//! Nothing here decides where to go: the journey says which step stands open and what it needs,
//! and a [`Screen`] puts it into words for one reader in one language.

mod answers;
mod controls;
mod errors;
mod groups;
mod questions;
mod steps;
mod words;

use jiff::Timestamp;
use maket_journey::address::Address;
use maket_journey::case::Case;
use maket_journey::route::{Needs, Open, Route, Standing};
use maket_model::id::Id;
use maket_model::service::ActorKind;
use maket_model::step::{EndKind, Step, StepKind};

use crate::page::{
    Block, Body, Form, OtherActor, OutcomePage, Side, SideStep, StepState, StopPage, paragraph,
};
use crate::renderer::Renderer;
use words::Teller;

/// A step of a case as one reader sees it.
pub struct Screen<'a> {
    /// The case.
    pub case: &'a Case,
    /// Its route at `now`.
    pub route: &'a Route,
    /// The step that is shown.
    pub at: &'a Address,
    /// Who reads; none reads everything, as a preview does.
    pub actor: Option<&'a Id>,
    /// The moment.
    pub now: Timestamp,
    /// The language of the page.
    pub language: &'a str,
    /// Where the form goes and what it carries unseen: turn and nonce are the caller's.
    pub form: Form,
    /// Whether errors are shown; not while items of a group are added or removed.
    pub shows_errors: bool,
    /// Form fields whose text looks like real data and was not kept.
    pub real_data: &'a [String],
    /// What an official left out: `reasons` or `message`.
    pub missing: Option<&'a str>,
    /// Whether the browser may fill answers in by their purposes. Pilots do not.
    pub fills_in: bool,
    /// Whether texts carry their places, which the studio patches while they are typed.
    pub placed: bool,
    /// What surrounds the case.
    pub surroundings: &'a dyn Surroundings,
}

/// What only the caller knows: addresses, and what the outside has told.
pub trait Surroundings {
    /// Where a step of the case is shown.
    fn page(&self, at: &Address) -> String;
    /// Where a file of the service's `assets/` is served.
    fn asset(&self, name: &str) -> String;
    /// Who is played, for the sign-in chooser; empty where nobody is.
    fn person(&self, _actor: Option<&Id>) -> String {
        String::new()
    }
    /// The link by which another actor goes on, where this reader may pass it on.
    fn link_of(&self, _actor: &Id) -> Option<String> {
        None
    }
    /// The code that a signer compares with the one on their device.
    fn sign_code(&self) -> String {
        String::new()
    }
    /// The number of the application.
    fn reference(&self) -> String {
        String::new()
    }
    /// Where an issued document is looked at.
    fn document(&self, _at: &Address) -> String {
        String::new()
    }
    /// Where a copy of the answers is kept from.
    fn copy(&self) -> String {
        String::new()
    }
    /// Where the questions at the end of a pilot begin.
    fn onwards(&self) -> String {
        String::new()
    }
}

impl Screen<'_> {
    /// What the step shows. None where it is not this reader's to see: then the route's standing
    /// step is.
    pub fn body(&self, renderer: &Renderer) -> Option<Body> {
        let standing = &self.route.standing;
        if standing.at() != Some(self.at) {
            if let Standing::Stuck { at: None, why } = standing {
                return Some(self.stop(renderer, why));
            }
            return self.earlier(renderer);
        }
        match standing {
            Standing::Open(open) => Some(self.open(renderer, open)),
            Standing::Ended { result, .. } if self.is_for_another() => {
                Some(self.closed(renderer, *result))
            }
            Standing::Ended { result, .. } => Some(self.outcome(renderer, *result)),
            Standing::Stuck { why, .. } => Some(self.stop(renderer, why)),
        }
    }

    /// The reader's last page before the one shown: where the way back leads.
    pub fn back(&self) -> Option<String> {
        let before = self.route.entries.iter().take_while(|entry| entry.at != *self.at);
        let last = before
            .filter(|entry| !entry.is_passed_over() && self.reads(entry.actor.as_ref()))
            .filter(|entry| matches!(self.step_at(entry.step).kind, StepKind::Page(_)))
            .last()?;
        Some(self.surroundings.page(&last.at))
    }

    /// The stages at the side, as far as this reader takes part in them: those gone through, the
    /// present one and those that may follow.
    pub fn side(&self, renderer: &Renderer) -> Option<Side> {
        let plan = self.case.plan();
        let stages: Vec<_> = (plan.service.stages.iter())
            .filter(|stage| {
                plan.service.steps.iter().enumerate().any(|(index, step)| {
                    step.stage.as_ref() == Some(&stage.id)
                        && is_seen(&step.kind)
                        && self.reads(plan.actor_of(index))
                })
            })
            .collect();
        let here = self.step()?.stage.as_ref()?;
        let now = stages.iter().position(|stage| stage.id == *here)?;
        let gone = self.route.entries.iter().filter(|entry| !entry.is_passed_over());
        let gone: Vec<_> = gone.filter_map(|it| self.step_at(it.step).stage.as_ref()).collect();
        let frame = self.case.frame(self.now);
        let teller = Teller::new(self, renderer, &frame);
        let steps = (stages.iter().enumerate())
            // A stage that the way has left out is none of this reader's.
            .filter(|(position, stage)| *position >= now || gone.contains(&&stage.id))
            .map(|(position, stage)| SideStep {
                title: teller.words(&stage.title),
                state: match position.cmp(&now) {
                    std::cmp::Ordering::Less => StepState::Done,
                    std::cmp::Ordering::Equal => StepState::Now,
                    std::cmp::Ordering::Greater => StepState::Later,
                },
            })
            .collect();
        Some(Side { steps, ..Side::default() })
    }

    /// Which stage of how many, in words; nothing where the service has no stages.
    fn above(&self, renderer: &Renderer) -> String {
        let texts = renderer.texts(self.language);
        let Some(side) = self.side(renderer) else { return String::new() };
        let at = side.steps.iter().position(|step| step.state == StepState::Now);
        at.map_or_else(String::new, |at| {
            texts.say_with(
                "step-of",
                &[("step", (at + 1).into()), ("steps", side.steps.len().into())],
            )
        })
    }

    fn step(&self) -> Option<&Step> {
        let plan = self.case.plan();
        plan.step_index(self.at.step.as_str()).map(|index| plan.step(index))
    }

    fn step_at(&self, index: usize) -> &Step {
        self.case.plan().step(index)
    }

    fn reads(&self, actor: Option<&Id>) -> bool {
        self.actor.is_none() || actor.is_none() || self.actor == actor
    }

    /// Whether an official reads a step that is not theirs.
    fn is_for_another(&self) -> bool {
        let actors = &self.case.plan().service.actors;
        let reader = actors.iter().find(|it| Some(&it.id) == self.actor);
        let is_official = reader.is_some_and(|it| it.kind == ActorKind::Official);
        is_official && self.step().is_some_and(|step| step.actor.as_ref() != self.actor)
    }

    /// The end as an official sees it: what the applicant is told is the applicant's page.
    fn closed(&self, renderer: &Renderer, result: EndKind) -> Body {
        let frame = self.case.frame(self.now);
        let teller = Teller::new(self, renderer, &frame);
        let told = self.step().map(|step| teller.plain(&step.title)).unwrap_or_default();
        let text = teller.texts.html_with("closed-told", &[("title", told.into())]);
        Body::Outcome(Box::new(OutcomePage {
            kind: result.into(),
            title: teller.texts.html("closed-title"),
            reference: self.surroundings.reference(),
            content: vec![Block::Text(paragraph(text))],
            onwards: self.surroundings.onwards(),
            ..OutcomePage::default()
        }))
    }

    fn open(&self, renderer: &Renderer, open: &Open) -> Body {
        let mine = self.reads(open.actor.as_ref());
        match &open.needs {
            Needs::Replies(requests) => self.replies(renderer, open, requests),
            Needs::Time => self.wait(renderer, open),
            _ if !mine => self.wait(renderer, open),
            Needs::Begin => self.start(renderer),
            Needs::Answers => {
                self.questions(renderer, Some(open)).unwrap_or_else(|| self.wait(renderer, open))
            }
            Needs::Consent(request) => self.exchange(renderer, open, request, false),
            Needs::Look(request) => self.exchange(renderer, open, request, true),
            Needs::Confirm => self.check(renderer, open),
            Needs::Review => self.review(renderer, open),
        }
    }

    /// A page of the route that is not where the case stands.
    fn earlier(&self, renderer: &Renderer) -> Option<Body> {
        let entry = self.route.entries.iter().rfind(|entry| entry.at == *self.at)?;
        let is_page = matches!(self.step_at(entry.step).kind, StepKind::Page(_));
        if entry.is_passed_over() || !is_page || !self.reads(entry.actor.as_ref()) {
            return None;
        }
        self.questions(renderer, None)
    }

    fn stop(&self, renderer: &Renderer, why: &maket_journey::route::Stuck) -> Body {
        use maket_journey::route::Stuck;
        let (code, what) = match why {
            Stuck::Empty => ("empty", String::new()),
            Stuck::NoArrow => ("no-arrow", String::new()),
            Stuck::Missing(step) => ("missing", step.to_string()),
            Stuck::NoWay(outcome) => ("no-way", outcome.clone()),
            Stuck::Circle => ("circle", String::new()),
            Stuck::Unknown => ("unknown", String::new()),
            Stuck::Module => ("module", String::new()),
            Stuck::NoEnd => ("no-end", String::new()),
        };
        let frame = self.case.frame(self.now);
        let teller = Teller::new(self, renderer, &frame);
        let authority = self.case.plan().service.authority.as_ref();
        Body::Stop(Box::new(StopPage {
            step: self.step().map(|step| teller.title(step)).unwrap_or_default(),
            why: code.into(),
            what,
            contact: authority.map(|it| teller.rich(&it.contact)).unwrap_or_default(),
        }))
    }

    fn other_actor(&self, teller: &Teller<'_>, actor: Option<&Id>) -> Option<OtherActor> {
        let actor = actor?;
        let address = self.surroundings.link_of(actor)?;
        Some(OtherActor { who: teller.actor(actor).into(), address })
    }
}

/// Whether a person sees anything of a step of this kind.
fn is_seen(kind: &StepKind) -> bool {
    matches!(
        kind,
        StepKind::Page(_)
            | StepKind::SignIn(_)
            | StepKind::Pay(_)
            | StepKind::Sign(_)
            | StepKind::CheckAnswers(_)
            | StepKind::Review(_)
    )
}
