//! What people are asked though a registry of the service holds it, and what it would save them to
//! confirm it instead.

use std::collections::BTreeMap;
use std::sync::Arc;

use maket_check::Code;
use maket_edit::{Draft, Edit, apply_all};
use maket_journey::plan::Plan;
use maket_model::people::Person;
use maket_model::service::Service;
use maket_simulate::burden::{Burdens, burdens};
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
    /// Questions that a person of the population answers less, on average: an estimate.
    pub questions: f64,
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
        return Ok(OnceView { revision, questions: Vec::new(), all: None });
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
    let before = trial.burdens(plan)?;
    let confirmed = |edits: Vec<Edit>| trial.confirmed(&before, edits);
    let questions = findings
        .into_iter()
        .map(|finding| {
            let edits = finding.fix.as_ref().map(|fix| fix.edits.clone());
            let confirmed = edits.map(confirmed).transpose()?.flatten();
            Ok(OnceQuestion { finding, confirmed })
        })
        .collect::<Result<Vec<_>, ApiError>>()?;
    let all = questions.iter().filter_map(|it| it.confirmed.as_ref());
    let all: Vec<Edit> = all.flat_map(|it| it.edits.clone()).collect();
    let all = if all.is_empty() { None } else { confirmed(all)? };
    Ok(OnceView { revision, questions, all })
}

/// A service to be tried with changes.
struct Trial {
    draft: Draft,
    people: Vec<Person>,
    now: jiff::Timestamp,
}

impl Trial {
    fn burdens(&self, plan: Arc<Plan>) -> Result<Burdens, ApiError> {
        let population = self.draft.people.population.clone();
        let ground =
            Ground::new(plan, self.people.clone(), population, &BTreeMap::new(), self.now)?;
        Ok(burdens(&ground.plan, &ground.cast, &ground.options(1, 1)))
    }

    /// What edits save; none where they cannot be made.
    fn confirmed(&self, before: &Burdens, edits: Vec<Edit>) -> Result<Option<Confirmed>, ApiError> {
        let mut draft = self.draft.clone();
        if apply_all(&mut draft, &edits).is_err() {
            return Ok(None);
        }
        let after = self.burdens(Arc::new(Plan::compile(&draft.service)))?;
        let ways = before.ways.iter().zip(&after.ways);
        let less: Vec<f64> = ways
            .filter(|(was, is)| is.asked < was.asked)
            .map(|(was, is)| was.seconds - is.seconds)
            .collect();
        Ok(Some(Confirmed {
            edits,
            questions: before.expected.asked - after.expected.asked,
            seconds: less.iter().sum::<f64>() / less.len().max(1) as f64,
            people: less.len() as u32,
            of: before.ways.len() as u32,
        }))
    }
}
