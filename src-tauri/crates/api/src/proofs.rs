//! The proof over all paths: of each step, arrow, row, way and question, whether somebody can come
//! to it, and what such a person does.

mod told;

use std::path::Path;
use std::sync::Arc;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::Timestamp;
use maket_check::proof::{
    Doubt, Follows, MOST, Options, Proof, Thing, Verdict, prove_plan, thing_words,
};
use maket_check::{Diagnostic, Family, Severity};
use maket_journey::plan::Plan;
use serde::{Deserialize, Serialize};

use crate::error::{ApiError, ErrorCode};
use crate::findings::FindingView;
use crate::host::Host;
pub use crate::projects::{Nothing, ProjectRequest};
use crate::services::open;
use crate::settings::Language;
pub use crate::tries::WalkView;
pub use told::lines;

/// Asks what is proved of a project.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReadProof {
    /// The project's id.
    pub project: String,
    /// The language of the words.
    pub language: Language,
}

/// Asks what somebody does who comes to something.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReadExample {
    /// The project's id.
    pub project: String,
    /// The revision that was proved.
    pub revision: u32,
    /// Which example of its proof.
    pub example: u32,
    /// The language in which values are written.
    pub language: Language,
}

/// What is proved of a service.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ProofView {
    /// The revision that was proved; none of a file.
    pub revision: Option<u32>,
    /// How many things somebody comes to.
    pub reached: u32,
    /// How many nobody comes to.
    pub never: u32,
    /// How many are not decided.
    pub undecided: u32,
    /// How many situations were looked at.
    pub situations: u32,
    /// Each thing, in the order of the document.
    pub things: Vec<ProvedThing>,
    /// How steps can end that the outside or another person decides, and what follows.
    pub endings: Vec<ProvedEnding>,
    /// What is wrong.
    pub findings: Vec<ProvedFinding>,
}

/// What is proved of one thing.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ProvedThing {
    /// What it is.
    #[cfg_attr(
        feature = "ts",
        ts(type = "\"step\" | \"arrow\" | \"outcome\" | \"row\" | \"skip\" | \"question\"")
    )]
    pub thing: Thing,
    /// Where it stands.
    pub place: String,
    /// The same in words.
    pub at: String,
    /// Whether somebody can come to it.
    pub verdict: ProvedVerdict,
    /// The example of somebody who does.
    pub example: Option<u32>,
    /// Why it is not decided.
    pub why: Vec<ProvedDoubt>,
}

/// Whether somebody can come to something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ProvedVerdict {
    /// Somebody can.
    Reached,
    /// Nobody can.
    Never,
    /// That is not decided.
    Undecided,
}

/// Why something is not decided.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ProvedDoubt {
    /// The reason, by its word: `text-shape`, `many-items`, …
    pub code: String,
    /// Where it lies.
    pub place: String,
    /// Both in words.
    pub says: String,
}

/// How a step can end, and what follows.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ProvedEnding {
    /// The step, by its id.
    pub step: String,
    /// How it ends: `found`, `unavailable`, `cancelled`, `refused`, `late`, …
    pub outcome: String,
    /// The step that it leads to, by its id.
    pub to: Option<String>,
    /// Whether it may be tried again.
    pub again: bool,
    /// All of it in words.
    pub says: String,
    /// The example of somebody to whom it happens.
    pub example: u32,
}

/// Something that the proof finds wrong.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ProvedFinding {
    /// What, and where.
    #[serde(flatten)]
    pub finding: FindingView,
    /// The example that shows it.
    pub example: Option<u32>,
}

/// A proof that is being made, or has been.
pub(crate) struct Proving {
    revision: u32,
    stopped: AtomicBool,
    /// Whoever asks for it first makes it; others wait for that.
    proof: OnceLock<Proof>,
}

impl Proving {
    fn of(revision: u32) -> Self {
        Self { revision, stopped: AtomicBool::new(false), proof: OnceLock::new() }
    }

    fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    fn get(&self, plan: &Arc<Plan>, now: Timestamp) -> &Proof {
        self.proof.get_or_init(|| {
            let go_on = |_: usize| !self.is_stopped();
            prove_plan(plan, &Options { now, most: MOST, go_on: &go_on })
        })
    }
}

/// The proof of a project as it stands: made once a revision, while the work on it goes on. One of
/// an earlier revision that is still being made is stopped.
fn proving(host: &dyn Host, project: &str) -> Result<(Arc<Proving>, Arc<Plan>), ApiError> {
    host.studio().with(project, |it| {
        let (plan, revision) = (it.plan()?, it.editor().revision());
        if let Some(known) = it.proving.as_ref().filter(|it| it.revision == revision)
            && !known.is_stopped()
        {
            return Ok((Arc::clone(known), plan));
        }
        let new = Arc::new(Proving::of(revision));
        if let Some(earlier) = it.proving.replace(Arc::clone(&new)) {
            earlier.stop();
        }
        Ok((new, plan))
    })
}

/// What is proved of a project.
pub fn read(host: &dyn Host, request: ReadProof) -> Result<ProofView, ApiError> {
    let (proving, plan) = proving(host, &request.project)?;
    let proof = proving.get(&plan, host.studio().now());
    Ok(view(&plan, proof, Some(proving.revision), request.language.tag()))
}

/// What somebody does who comes to something.
pub fn example(host: &dyn Host, request: ReadExample) -> Result<WalkView, ApiError> {
    let (proving, plan) = proving(host, &request.project)?;
    let gone = || {
        ApiError::new(ErrorCode::EditRefused, "show an example")
            .because("the service has changed since; ask for its proof again")
    };
    if proving.revision != request.revision {
        return Err(gone());
    }
    let proof = proving.get(&plan, host.studio().now());
    let example = proof.examples.get(request.example as usize).ok_or_else(gone)?;
    let moments = told::walk(&plan, proof.opened, example, request.language.tag());
    Ok(WalkView { revision: proving.revision, ..moments })
}

/// Stops the proof of a project, where one is being made.
pub fn cancel(host: &dyn Host, request: ProjectRequest) -> Result<Nothing, ApiError> {
    host.studio().with(&request.project, |it| {
        if let Some(proving) = it.proving.take() {
            proving.stop();
        }
        Ok(Nothing {})
    })
}

/// What is proved of the service at a path, with every example.
#[derive(Clone, Debug, Serialize)]
pub struct ServiceProof {
    /// The service.
    pub service: String,
    /// When the examples begin.
    pub opened: Timestamp,
    /// What is proved.
    #[serde(flatten)]
    pub proof: ProofView,
    /// What people do who come to things, by position.
    pub examples: Vec<ExampleView>,
}

/// What somebody does who comes to something.
#[derive(Clone, Debug, Serialize)]
pub struct ExampleView {
    /// All of it in a line.
    pub says: String,
    /// Moment by moment.
    pub moments: Vec<crate::tries::WalkMoment>,
}

impl ServiceProof {
    /// Whether something stops people.
    pub fn has_errors(&self) -> bool {
        self.proof.findings.iter().any(|it| it.finding.severity == Severity::Error)
    }
}

/// Proves the service at a path for a case that is opened at a moment. What is wrong with its
/// structure is told as well: without that nobody may get anywhere.
pub fn prove_file(path: &Path, now: Timestamp, language: &str) -> Result<ServiceProof, ApiError> {
    let opened = open(path, language)?;
    let plan = Arc::new(Plan::compile(&opened.service));
    let proof = prove_plan(&plan, &Options { now, most: MOST, go_on: &|_| true });
    let mut told = view(&plan, &proof, None, language);
    let structure = maket_check::check(&plan.service);
    let stops = |found: &&Diagnostic| {
        found.severity == Severity::Error && found.code.entry().family == Family::Structure
    };
    told.findings.extend(structure.iter().filter(stops).map(|found| ProvedFinding {
        finding: FindingView::of(&plan.service, found, language),
        example: None,
    }));
    let examples = proof.examples.iter().map(|example| {
        let moments = told::walk(&plan, proof.opened, example, language).moments;
        ExampleView { says: told::story(&plan.service, &moments, language), moments }
    });
    Ok(ServiceProof {
        service: plan.service.id.to_string(),
        opened: now,
        examples: examples.collect(),
        proof: told,
    })
}

fn view(plan: &Plan, proof: &Proof, revision: Option<u32>, language: &str) -> ProofView {
    let service = &plan.service;
    let count = |of: fn(&Verdict) -> bool| {
        number(proof.decided.iter().filter(|it| of(&it.verdict)).count())
    };
    let things = proof.decided.iter().map(|decided| {
        let (verdict, example, doubts): (_, _, &[Doubt]) = match &decided.verdict {
            Verdict::Reached(example) => (ProvedVerdict::Reached, Some(number(*example)), &[]),
            Verdict::Never => (ProvedVerdict::Never, None, &[]),
            Verdict::Undecided(doubts) => (ProvedVerdict::Undecided, None, doubts),
        };
        let mut why: Vec<ProvedDoubt> = Vec::new();
        for doubt in doubts {
            let told = ProvedDoubt {
                code: doubt.why.as_str().to_owned(),
                place: doubt.place.to_string(),
                says: doubt.words(service, language),
            };
            if !why.contains(&told) {
                why.push(told);
            }
        }
        ProvedThing {
            thing: decided.thing,
            place: decided.place.to_string(),
            at: thing_words(service, decided.thing, &decided.place, language),
            verdict,
            example,
            why,
        }
    });
    let endings = proof.endings.iter().map(|ending| ProvedEnding {
        step: ending.step.to_string(),
        outcome: ending.outcome.clone(),
        to: match &ending.follows {
            Follows::Step(to) => Some(to.to_string()),
            Follows::Again | Follows::Nothing => None,
        },
        again: ending.follows == Follows::Again,
        says: told::ending(service, ending, language),
        example: number(ending.example),
    });
    let findings = proof.findings.iter().map(|found| ProvedFinding {
        finding: FindingView::of(service, &found.diagnostic, language),
        example: found.example.map(number),
    });
    ProofView {
        revision,
        reached: count(|it| matches!(it, Verdict::Reached(_))),
        never: count(|it| matches!(it, Verdict::Never)),
        undecided: count(|it| matches!(it, Verdict::Undecided(_))),
        situations: number(proof.situations),
        things: things.collect(),
        endings: endings.collect(),
        findings: findings.collect(),
    }
}

fn number(of: usize) -> u32 {
    of.try_into().unwrap_or(u32::MAX)
}
