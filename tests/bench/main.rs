//! Measurements beside their bounds: `cargo xtask bench [--json] [NAME…]`.
//!
//! Both sides of a ratio are measured in turn in one run. A bound that is missed is said and fails
//! nothing: a measurement never gates a change.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a measurement is printed")]

mod answers;
mod beside;
mod browser;
mod clock;
mod edits;
mod headless;
mod large;
mod load;
mod pack;
mod pages;
mod proof;
mod report;
mod served;
mod simulation;
mod survey;
mod walk;
mod window;

use std::path::{Path, PathBuf};

use report::Line;

/// As the programs have it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A measurement, with a folder for its files.
type Measure = fn(&Path) -> Vec<Line>;

/// The measurements by their names.
const ALL: [(&str, Measure); 9] = [
    ("walk", headless::measure),
    ("page", pages::measure),
    ("answer", answers::measure),
    ("edit", edits::measure),
    ("beside", beside::measure),
    ("simulation", simulation::measure),
    ("proof", proof::measure),
    ("pack", pack::measure),
    ("window", window::measure),
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if served::serve(&arguments) {
        return;
    }
    let named: Vec<&str> =
        arguments.iter().map(String::as_str).filter(|it| !it.starts_with('-')).collect();
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench");
    let mut lines = Vec::new();
    for (name, measure) in ALL {
        if named.is_empty() || named.contains(&name) {
            // Progress goes beside, so that the result can be read by a program.
            eprintln!("measuring: {name}");
            let _ = std::fs::remove_dir_all(&scratch);
            std::fs::create_dir_all(&scratch).expect("the target folder can be written");
            lines.extend(measure(&scratch));
        }
    }
    report::print(&lines, arguments.iter().any(|it| it == "--json"));
}

/// Where the bench has its files.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("bench")
}
