//! What people are asked though a registry of the service holds it, and what it would save them to
//! confirm it instead.

use std::collections::BTreeMap;
use std::sync::Arc;

use maket_check::{Code, Severity, check, new_exchange};
use maket_edit::{Draft, Edit, apply_all};
use maket_journey::plan::Plan;
use maket_model::people::Person;
use maket_model::place::Place;
use maket_model::service::Service;
use maket_model::step::StepKind;
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
    /// How it would be if it was confirmed; none where nothing asks the registry before, and it is
    /// not sure that an exchange could.
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
    /// The exchanges that it takes beside those that there are.
    pub exchanges: Vec<AddedExchange>,
}

/// An exchange that is added to have questions confirmed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AddedExchange {
    /// The id of its step.
    pub step: String,
    /// The registry that it asks, as it is called.
    pub registry: String,
    /// What is still to be said of it: `purpose`, `law`, `keep`. What there is comes from the
    /// question, and is to be looked over.
    pub missing: Vec<String>,
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
    let (own, draft, plan, people) = studio.with(&request.project, |it| {
        let own = it.editor().draft().clone();
        let mut draft = own.clone();
        let plan = it.plan()?;
        // With its modules and lists in their places, as it is walked.
        draft.service = Service::clone(&plan.service);
        Ok((own, draft, plan, it.people(studio)?))
    })?;
    let trial = Trial { draft, people, now };
    let ground = trial.ground(plan)?;
    let before = ways(&ground.plan, &ground.cast, &ground.options(1, 1));
    let questions = findings
        .into_iter()
        .map(|finding| {
            let known = finding.fix.as_ref().map(|fix| Change::of(fix.edits.clone()));
            let change = known.or_else(|| newly(&own, &finding.place.parse().ok()?, language));
            let confirmed = change.map(|change| trial.confirmed(&before, change)).transpose()?;
            Ok(OnceQuestion { finding, confirmed: confirmed.flatten() })
        })
        .collect::<Result<Vec<_>, ApiError>>()?;
    let all = together(own, language);
    let mut spared = 0.0;
    if let Some(changed) = trial.changed(&all.edits)
        && !all.edits.is_empty()
    {
        let asked = |ground: &Ground| {
            burdens(&ground.plan, &ground.cast, &ground.options(1, 1)).expected.asked
        };
        spared = asked(&ground) - asked(&trial.ground(changed)?);
    }
    let all = match all.edits.is_empty() {
        true => None,
        false => trial.confirmed(&before, all)?,
    };
    Ok(OnceView { revision, questions, all, spared })
}

/// Edits, and the exchanges that they add.
struct Change {
    edits: Vec<Edit>,
    exchanges: Vec<AddedExchange>,
}

impl Change {
    fn of(edits: Vec<Edit>) -> Self {
        Self { edits, exchanges: Vec::new() }
    }
}

/// What has everything confirmed that can be: question after question, since an exchange that is
/// added for one answers others as well.
fn together(mut draft: Draft, language: &str) -> Change {
    let mut all = Change::of(Vec::new());
    let mut tried: Vec<Place> = Vec::new();
    loop {
        let found = check(&draft.service).into_iter();
        let mut held = found.filter(|found| found.code == Code::RegistryHoldsIt);
        let Some(found) = held.find(|found| !tried.contains(&found.place)) else { return all };
        tried.push(found.place.clone());
        let known = found.fix.map(|fix| Change::of(fix.edits));
        let change = known.or_else(|| newly(&draft, &found.place, language));
        let Some(change) = change else { continue };
        if apply_all(&mut draft, &change.edits).is_ok() {
            all.edits.extend(change.edits);
            all.exchanges.extend(change.exchanges);
        }
    }
}

/// What has a question confirmed by an exchange that is not there yet; none where that would bring
/// an error of its own, beyond what only people can say of an exchange.
fn newly(draft: &Draft, asked: &Place, language: &str) -> Option<Change> {
    let new = new_exchange(&draft.service, asked)?;
    let mut changed = draft.clone();
    apply_all(&mut changed, &new.edits).ok()?;
    let errors = |service: &Service| -> Vec<(Code, Place)> {
        let found = check(service).into_iter().filter(|it| it.severity == Severity::Error);
        found.map(|it| (it.code, it.place)).collect()
    };
    let (was, is) = (errors(&draft.service), errors(&changed.service));
    let at = Place::step(new.step.as_str());
    let mut missing = Vec::new();
    for (code, place) in is.iter().filter(|it| !was.contains(it)) {
        match code {
            Code::PurposeMissing if *place == at => missing.push("purpose".to_owned()),
            Code::LawMissing | Code::SpecialWithoutLaw if *place == at => {
                missing.push("law".to_owned());
            }
            Code::KeepMissing if *place == at => missing.push("keep".to_owned()),
            _ => return None,
        }
    }
    let service = &changed.service;
    let step = service.steps.iter().find(|it| it.id == new.step)?;
    let StepKind::Exchange(exchange) = &step.kind else { return None };
    let registry = service.registry_of(&exchange.operation)?;
    let title = registry.title.or_first(language);
    let registry = if title.is_empty() { registry.id.as_str() } else { title }.to_owned();
    let added = AddedExchange { step: new.step.to_string(), registry, missing };
    Some(Change { edits: new.edits, exchanges: vec![added] })
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
        change: Change,
    ) -> Result<Option<Confirmed>, ApiError> {
        let Change { edits, exchanges } = change;
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
        Ok(Some(Confirmed { edits, seconds, people, of, exchanges }))
    }
}

#[cfg(test)]
mod tests {
    use super::newly;
    use maket_edit::Draft;
    use serde_json::json;

    #[test]
    fn what_a_new_exchange_lacks_is_told() {
        let why = json!({ "for": { "en": "To write" }, "usedBy": ["people"], "keep": "P1Y" });
        let service = json!({
            "maket": 1, "id": "asks", "languages": ["en"],
            "authority": { "name": { "en": "Board" }, "contact": { "en": "1234" } },
            "actors": [{ "id": "me", "kind": "citizen" }],
            "registries": [{ "id": "people", "title": { "en": "Register of people" }, "operations": [
                { "id": "contacts", "title": { "en": "Contacts" }, "kind": "read", "by": ["number"],
                  "gives": [{ "id": "email", "title": { "en": "E-mail" }, "type": "email", "is": "self/email" }] }] }],
            "steps": [
                { "id": "sign-in", "kind": "sign-in", "gives": [{ "id": "number", "type": "national-id" }],
                  "on": { "done": "page", "cancelled": "end", "failed": "end" } },
                { "id": "page", "kind": "page", "next": [{ "to": "end" }], "questions": [
                    { "id": "email", "is": "self/email", "answer": { "type": "email" }, "why": why }] },
                { "id": "end", "kind": "outcome", "result": "done" }]
        });
        let service = serde_json::from_value(service).unwrap();
        let draft = Draft { service, ..Draft::default() };
        let change = newly(&draft, &"steps/page/questions/email".parse().unwrap(), "en").unwrap();
        let [added] = change.exchanges.as_slice() else { unreachable!("one is added") };
        assert_eq!(added.step, "find-contacts", "its step is named after what it asks");
        assert_eq!(added.registry, "Register of people", "the registry is called by its name");
        assert_eq!(
            added.missing,
            ["law"],
            "what the question says is taken over, and nothing else"
        );
    }
}
