//! The proof over all paths, of the templates and of the forms of other tools.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use maket_api::services;
use maket_check::proof::{MOST, Options, Proof, prove_plan};
use maket_formats::import;
use maket_journey::plan::Plan;
use maket_model::service::Service;

use crate::report::{Line, Unit};
use crate::walk::noon;

const WORK: &str = "proof";
const ROUNDS: usize = 5;
/// How long one service may take, in milliseconds.
const A_SECOND: f64 = 1_000.0;
/// How many things of a hundred may be left open.
const OPEN: f64 = 2.0;

/// Measures it.
pub(crate) fn measure(_: &Path) -> Vec<Line> {
    let mut lines: Vec<Line> = ["birth-registration", "traffic-fine"].map(template).into();
    lines.extend(corpus());
    lines
}

fn timed(service: &Service) -> (Proof, f64) {
    let plan = Arc::new(Plan::compile(service));
    let options = Options { now: noon(), most: MOST, go_on: &|_| true };
    let started = Instant::now();
    let proof = prove_plan(&plan, &options);
    (proof, started.elapsed().as_secs_f64() * 1e3)
}

fn told(proof: &Proof) -> String {
    format!(
        "{} steps, ways and questions, {} of them not decided; {} situations",
        proof.decided.len(),
        proof.undecided(),
        proof.situations
    )
}

fn template(id: &str) -> Line {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../service-templates").join(id);
    let opened = services::open(&path, "en").expect("the template opens");
    let (proof, first) = timed(&opened.service);
    let rest = (1..ROUNDS).map(|_| timed(&opened.service).1);
    let took: Vec<f64> = [first].into_iter().chain(rest).collect();
    Line::milliseconds(WORK, format!("of {id}"), took, A_SECOND, told(&proof))
}

/// The forms of other tools, where they lie beside this repository.
fn corpus() -> Vec<Line> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
    let files = ["defra", "xgov"].iter().filter_map(|it| std::fs::read_dir(root.join(it)).ok());
    let mut files: Vec<PathBuf> = files.flatten().filter_map(|it| Some(it.ok()?.path())).collect();
    files.sort();
    let read = |file: &PathBuf| import::read(&std::fs::read(file).ok()?).ok();
    let services = files.iter().filter_map(read).map(|it| it.service);
    let proofs: Vec<(Proof, f64)> = services.map(|service| timed(&service)).collect();
    let Some((slowest, took)) = proofs.iter().max_by(|one, other| one.1.total_cmp(&other.1)) else {
        return Vec::new();
    };
    let open = |proof: &Proof| 100.0 * proof.undecided() as f64 / proof.decided.len().max(1) as f64;
    let worst = proofs.iter().map(|(proof, _)| open(proof)).fold(0.0, f64::max);
    let things: usize = proofs.iter().map(|(proof, _)| proof.decided.len()).sum();
    let undecided: usize = proofs.iter().map(|(proof, _)| proof.undecided()).sum();
    let plainly = format!("{} services, {undecided} of {things} things not decided", proofs.len());
    vec![
        Line::milliseconds(
            WORK,
            "of the form that takes longest",
            vec![*took],
            A_SECOND,
            told(slowest),
        ),
        Line::at_most(
            Unit::Count,
            WORK,
            "not decided of a hundred, of the form where that is most",
            vec![worst],
            OPEN,
            plainly,
        ),
    ]
}
