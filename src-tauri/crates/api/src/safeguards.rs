//! What people answer for: the threats that follow from the flow, and what only people can judge.

use maket_check::checklist::{Judged, checklist};
use maket_check::security::{Stand, Threat, answers_without_threat, threats};
use maket_check::{checklist_words, place_words, threat_words};
use maket_model::place::Place;
use maket_model::safeguard::ThreatAnswer;
use maket_model::service::Service;
use serde::{Deserialize, Serialize};

use crate::error::ApiError;
use crate::host::Host;
use crate::settings::Language;

/// Asks what people have to answer for.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReadSafeguards {
    /// The project's id.
    pub project: String,
    /// The language of the words.
    pub language: Language,
}

/// What people have to answer for.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Safeguards {
    /// The threats in the order of the steps.
    pub threats: Vec<ThreatView>,
    /// Answers to threats that are there no more.
    pub gone: Vec<GoneAnswer>,
    /// What only people can judge, in the order of the work.
    pub checklist: Vec<JudgedView>,
}

/// A threat, and what is done about it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ThreatView {
    /// Its id, which an answer carries.
    pub id: String,
    /// Its kind: one answer may do for all of a kind.
    pub kind: String,
    /// What can happen.
    pub says: String,
    /// What usually keeps it away.
    pub means: String,
    /// The place of its step.
    pub place: String,
    /// Its step, in words.
    pub at: String,
    /// What the step does, which an answer carries.
    pub about: String,
    /// What has been said about it.
    #[cfg_attr(feature = "ts", ts(type = "\"open\" | \"met\" | \"accepted\" | \"stale\""))]
    pub stand: String,
    /// The place of the answer, where there is one.
    pub answer: Option<String>,
}

/// An answer to a threat that is there no more.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct GoneAnswer {
    /// Its place.
    pub place: String,
    /// What it said.
    pub how: String,
}

/// An entry of the checklist, and what people found.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct JudgedView {
    /// Its id, which a judgement carries.
    pub id: String,
    /// What is to be judged.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// How to tell.
    pub how: String,
    /// Where it comes from.
    pub source: String,
    /// Whether somebody has judged, and shows how.
    pub done: bool,
    /// The place of the judgement, where there is one.
    pub judgement: Option<String>,
}

/// What people have to answer for.
pub fn read(host: &dyn Host, request: ReadSafeguards) -> Result<Safeguards, ApiError> {
    let language = request.language.tag();
    host.studio().with(&request.project, |it| {
        // Threats follow from the steps of modules too.
        let plan = it.plan()?;
        let service = &plan.service;
        let threats = threats(service);
        let gone = answers_without_threat(service, &threats)
            .into_iter()
            .map(|it| GoneAnswer { place: answer_at(it).to_string(), how: it.how.clone() });
        Ok(Safeguards {
            gone: gone.collect(),
            threats: threats.iter().map(|it| threat(service, it, language)).collect(),
            checklist: checklist(service).iter().map(|it| judged(it, language)).collect(),
        })
    })
}

fn threat(service: &Service, threat: &Threat<'_>, language: &str) -> ThreatView {
    let words = threat_words(threat.kind, language);
    let (stand, answer) = match threat.stand {
        // What was begun is gone on with.
        Stand::Open => ("open", service.threats.iter().find(|it| it.id == *threat.id.as_str())),
        Stand::Met(answer) => ("met", Some(answer)),
        Stand::Accepted(answer) => ("accepted", Some(answer)),
        Stand::Stale(answer) => ("stale", Some(answer)),
    };
    ThreatView {
        id: threat.id.clone(),
        kind: threat.kind.as_str().to_owned(),
        says: words.says,
        means: words.means,
        place: threat.place.to_string(),
        at: place_words(service, &threat.place, language),
        about: threat.about.clone(),
        stand: stand.to_owned(),
        answer: answer.map(|it| answer_at(it).to_string()),
    }
}

fn answer_at(answer: &ThreatAnswer) -> Place {
    Place::service().child("threats", answer.id.as_str())
}

fn judged(judged: &Judged<'_>, language: &str) -> JudgedView {
    let words = checklist_words(judged.entry, language);
    JudgedView {
        id: judged.entry.id.to_owned(),
        what: words.what,
        why: words.why,
        how: words.how,
        source: judged.entry.source.to_owned(),
        done: judged.is_done(),
        judgement: judged
            .found
            .map(|it| Place::service().child("checklist", it.id.as_str()).to_string()),
    }
}
