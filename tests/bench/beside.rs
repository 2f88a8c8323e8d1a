//! One edit, while all that the window tells of the service is worked out again beside it.

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use maket_api::services::Holder;
use maket_api::{Host, Studio, dispatch};
use serde_json::{Value, json};

use crate::clock::median;
use crate::report::{Line, short};

/// Edits, and the pause between two, as of somebody who types quickly.
const EDITS: u32 = 200;
const PAUSE: Duration = Duration::from_millis(120);

/// What is told of a service again after every edit, on the stages that tell the most.
const READS: [&str; 6] =
    ["walk.cast", "case.list", "once.read", "proof.read", "burden.read", "check.read"];

struct BenchHost(Studio);

impl Host for BenchHost {
    fn studio(&self) -> &Studio {
        &self.0
    }
}

/// Measures it.
pub(crate) fn measure(scratch: &Path) -> Vec<Line> {
    let documents = scratch.join("documents");
    let studio = Studio::new(scratch.to_owned(), documents, Holder::default(), Timestamp::now);
    let host = BenchHost(studio);
    let call = |command: &str, request: Value| {
        dispatch(command, request, &host).unwrap_or_else(|error| panic!("{command}: {error:?}"))
    };
    let made = call("project.create", json!({ "from": "template", "id": "birth-registration" }));
    let project = made["project"].as_str().expect("a project has an id");
    let mut revision = 0;
    let mut edit = || {
        let words = format!("Register the birth of a child, wording {revision}");
        let edit = json!({ "edit": "set", "place": "steps/start#title.en", "value": words });
        let request = json!({ "project": project, "since": revision, "edits": [edit] });
        let started = Instant::now();
        call("project.edit", request);
        let took = started.elapsed().as_secs_f64() * 1e3;
        revision += 1;
        thread::sleep(PAUSE);
        took
    };
    let mut alone: Vec<f64> = (0..EDITS).map(|_| edit()).collect();

    let (is_over, told, made) = (AtomicBool::new(false), AtomicU32::new(0), AtomicU32::new(0));
    let mut beside: Vec<f64> = thread::scope(|scope| {
        for read in READS {
            let (is_over, told, made, call) = (&is_over, &told, &made, &call);
            scope.spawn(move || {
                let mut of = 0;
                while !is_over.load(Ordering::Relaxed) {
                    let now = made.load(Ordering::Relaxed);
                    if now == of {
                        thread::sleep(Duration::from_millis(1));
                        continue;
                    }
                    of = now;
                    call(read, json!({ "project": project, "language": "en" }));
                    told.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        let took = (0..EDITS)
            .map(|_| {
                let took = edit();
                made.fetch_add(1, Ordering::Relaxed);
                took
            })
            .collect();
        is_over.store(true, Ordering::Relaxed);
        took
    });
    host.studio().close_all();

    let plainly = format!(
        "half of them within {} ms; {} ms and {} ms with nothing beside; told again {} times, on {} threads",
        short(median(&mut beside)),
        short(slow(&mut alone)),
        short(median(&mut alone)),
        told.into_inner(),
        READS.len(),
    );
    let what = "while everything is worked out again beside it: 99 of 100";
    vec![Line::milliseconds("one edit", what, vec![slow(&mut beside)], 16.0, plainly)]
}

/// Within what time 99 of 100 were done.
fn slow(took: &mut [f64]) -> f64 {
    took.sort_by(f64::total_cmp);
    took[took.len() * 99 / 100]
}
