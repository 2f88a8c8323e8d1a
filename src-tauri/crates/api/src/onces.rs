//! What people are asked though a registry of the service holds it, and what it would save them to
//! confirm it instead.

use std::collections::BTreeMap;
use std::sync::Arc;

use maket_check::Code;
use maket_edit::{Draft, Edit, apply_all};
use maket_journey::plan::Plan;
use maket_model::people::Person;
use maket_model::service::Service;
use maket_simulate::burden::{WayBurden, burdens, ways};
use serde::Serialize;

use crate::error::ApiError;
use crate::findings::FindingView;
use crate::host::Host;
use crate::simulations::Ground;

pub use crate::findings::ReadFindings;

/// Questions that a registry could answer, and what that would save.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OnceView {
    /// The revision that was looked at.
    pub revision: u32,
    /// Each question, in the order of the document.
    pub questions: Vec<OnceQuestion>,
    /// What all of them together would save; none where none can be had by one click.
    pub all: Option<Confirmed>,
    /// Questions that a person of the population answers less then, on average: an estimate.
    pub spared: f64,
}

/// A question that a registry could answer.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OnceQuestion {
    /// What is found of it.
    pub finding: FindingView,
    /// How it would be if it was confirmed; none where nothing asks the registry before.
    pub confirmed: Option<Confirmed>,
}

/// What it takes to have questions confirmed instead of asked, and what that saves.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Confirmed {
    /// The edits, to be made as one change.
    pub edits: Vec<Edit>,
    /// By how many seconds those of the cast who are asked less are quicker, on average and without
    /// mistakes: an estimate.
    pub seconds: f64,
    /// How many of the cast are asked less.
    pub people: u32,
    /// How many the cast are.
    pub of: u32,
}

/// What people are asked though a registry of the service holds it.
pub fn read(host: &dyn Host, request: ReadFindings) -> Result<OnceView, ApiError> {
    let language = request.language.tag();
    let studio = host.studio();
    let (findings, revision) = studio.with(&request.project, |it| {
        let (service, findings) = it.findings()?;
        let held = findings.filter(|found| found.code == Code::RegistryHoldsIt);
        let held: Vec<_> = held.map(|found| FindingView::of(service, found, language)).collect();
        Ok((held, it.editor().revision()))
    })?;
    if findings.is_empty() {
        return Ok(OnceView { revision, questions: Vec::new(), all: None, spared: 0.0 });
    }
    let now = studio.now();
    let (draft, plan, people) = studio.with(&request.project, |it| {
        let mut draft = it.editor().draft().clone();
        let plan = it.plan()?;
        // With its modules and lists in their places, as it is walked.
        draft.service = Service::clone(&plan.service);
        Ok((draft, plan, it.people(studio)?))
    })?;
    let trial = Trial { draft, people, now };
    let ground = trial.ground(plan)?;
    let before = ways(&ground.plan, &ground.cast, &ground.options(1, 1));
    let questions = findings
        .into_iter()
        .map(|finding| {
            let edits = finding.fix.as_ref().map(|fix| fix.edits.clone());
            let confirmed = edits.map(|edits| trial.confirmed(&before, edits)).transpose()?;
            Ok(OnceQuestion { finding, confirmed: confirmed.flatten() })
        })
        .collect::<Result<Vec<_>, ApiError>>()?;
    let each = questions.iter().filter_map(|it| it.confirmed.as_ref());
    let edits: Vec<Edit> = each.flat_map(|it| it.edits.clone()).collect();
    let (mut all, mut spared) = (None, 0.0);
    if let Some(changed) = trial.changed(&edits)
        && !edits.is_empty()
    {
        let asked = |ground: &Ground| {
            burdens(&ground.plan, &ground.cast, &ground.options(1, 1)).expected.asked
        };
        spared = asked(&ground) - asked(&trial.ground(changed)?);
        all = trial.confirmed(&before, edits)?;
    }
    Ok(OnceView { revision, questions, all, spared })
}

/// A service to be tried with changes.
struct Trial {
    draft: Draft,
    people: Vec<Person>,
    now: jiff::Timestamp,
}

impl Trial {
    fn ground(&self, plan: Arc<Plan>) -> Result<Ground, ApiError> {
        let population = self.draft.people.population.clone();
        Ground::new(plan, self.people.clone(), population, &BTreeMap::new(), self.now)
    }

    /// The service with edits made; none where they cannot be made.
    fn changed(&self, edits: &[Edit]) -> Option<Arc<Plan>> {
        let mut draft = self.draft.clone();
        apply_all(&mut draft, edits).ok()?;
        Some(Arc::new(Plan::compile(&draft.service)))
    }

    /// What edits save the cast.
    fn confirmed(
        &self,
        before: &[WayBurden],
        edits: Vec<Edit>,
    ) -> Result<Option<Confirmed>, ApiError> {
        let Some(plan) = self.changed(&edits) else { return Ok(None) };
        let ground = self.ground(plan)?;
        let after = ways(&ground.plan, &ground.cast, &ground.options(1, 1));
        let less: Vec<f64> = before
            .iter()
            .zip(&after)
            .filter(|(was, is)| is.asked < was.asked)
            .map(|(was, is)| was.seconds - is.seconds)
            .collect();
        let seconds = less.iter().sum::<f64>() / less.len().max(1) as f64;
        let (people, of) = (less.len() as u32, before.len() as u32);
        Ok(Some(Confirmed { edits, seconds, people, of }))
    }
}
