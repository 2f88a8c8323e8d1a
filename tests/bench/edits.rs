//! One edit of a large service, until whoever made it knows what came of it.

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use jiff::Timestamp;
use maket_check::{Checker, Diagnostic, place_words, why, words};
use maket_edit::Draft;
use maket_model::service::Service;
use maket_store::{Bundle, Editor, Holder, Project};
use serde::Serialize;

use crate::clock::median;
use crate::large;
use crate::report::{Line, short};

/// Edits in a round.
const EDITS: usize = 300;

/// What is answered: how the document changed, and what is wrong with it now, in words.
#[derive(Serialize)]
struct Reply<'a> {
    patches: &'a [maket_edit::Patch],
    findings: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Finding<'a> {
    found: &'a Diagnostic,
    at: String,
    message: String,
    why: String,
}

impl<'a> Finding<'a> {
    fn of(service: &Service, found: &'a Diagnostic) -> Self {
        let at = place_words(service, &found.place, "uk");
        Self { found, at, message: words(found, "uk"), why: why(found, "uk") }
    }
}

const WORK: &str = "one edit";

/// Measures it.
pub(crate) fn measure(scratch: &Path) -> Vec<Line> {
    let whole = large::draft();
    let json = serde_json::to_vec(&whole.service).expect("a service can be written");
    let megabytes = json.len() as f64 / 1e6;
    let started = Instant::now();
    black_box(maket_check::check(&whole.service));
    let all = started.elapsed().as_secs_f64() * 1e3;
    let (answered, mut answered_halves) = rounds(5, || round(&whole));
    let bundle = Bundle::of_service(json).expect("it is a service");
    let mut file = 0;
    let (durable, mut durable_halves) = rounds(3, || {
        file += 1;
        durable(&scratch.join(format!("{file}.maket")), &bundle)
    });
    let half = |halves: &mut [f64]| format!("half of them within {} ms", short(median(halves)));
    vec![
        Line::milliseconds(
            WORK,
            "apply, check, reply: 99 of 100, 500 pages, 5,000 questions",
            answered,
            16.0,
            format!(
                "{}; a check of the whole takes {} ms, and the service is {} MB",
                half(&mut answered_halves),
                short(all),
                short(megabytes)
            ),
        ),
        Line::milliseconds(
            WORK,
            "on the disk: 99 of 100",
            durable,
            200.0,
            half(&mut durable_halves),
        ),
    ]
}

/// Of each round, within what time 99 of 100 were done, and half of them.
fn rounds(count: usize, mut round: impl FnMut() -> Vec<f64>) -> (Vec<f64>, Vec<f64>) {
    let each = |_| {
        let mut took = round();
        took.sort_by(f64::total_cmp);
        (took[took.len() * 99 / 100], took[took.len() / 2])
    };
    (0..count).map(each).unzip()
}

/// Milliseconds of each edit until it is in the project file, snapshots included.
fn durable(path: &Path, bundle: &Bundle) -> Vec<f64> {
    let holder = Holder { name: "bench".to_owned(), machine: "loopback".to_owned() };
    let project = Project::create(path, bundle, &holder).expect("a new project file");
    let mut editor = Editor::of(project).expect("it opens");
    (0..2 * EDITS)
        .map(|number| {
            let edit = large::edit(number);
            let started = Instant::now();
            let changed = editor.change(vec![edit], None, Timestamp::now());
            black_box(changed.expect("the edit fits the service"));
            started.elapsed().as_secs_f64() * 1e3
        })
        .collect()
}

/// Milliseconds of each edit, the document as before each round.
fn round(whole: &Draft) -> Vec<f64> {
    let mut draft = whole.clone();
    let mut checker = Checker::new(&draft.service);
    (0..EDITS)
        .map(|number| {
            let edit = large::edit(number);
            let started = Instant::now();
            let done = edit.apply(&mut draft).expect("the edit fits the service");
            checker.follow(&draft.service, &done.patches);
            let findings = checker.findings().map(|it| Finding::of(&draft.service, it)).collect();
            let reply = Reply { patches: &done.patches, findings };
            black_box(serde_json::to_vec(&reply).expect("findings can be written"));
            started.elapsed().as_secs_f64() * 1e3
        })
        .collect()
}
