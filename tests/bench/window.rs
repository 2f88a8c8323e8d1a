//! What somebody at the window waits for: the real window, built as it is released.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use maket_store::{Bundle, Holder, Project};
use serde::Deserialize;

use crate::large;
use crate::report::{Line, Unit, short};

const WORK: &str = "window";

/// A frame at 60 Hz with half of the next is still no dropped one.
const A_FRAME_AND_A_HALF: f64 = 25.0;

/// What the window's driver tells: milliseconds, and megabytes.
#[derive(Deserialize)]
struct Told {
    ready: Vec<f64>,
    empty: f64,
    studio: f64,
    opening: Vec<f64>,
    keystrokes: Vec<f64>,
    typing: Vec<f64>,
    panning: Vec<f64>,
    zooming: Vec<f64>,
}

/// Measures it.
pub(crate) fn measure(scratch: &Path) -> Vec<Line> {
    let file = scratch.join("large.maket");
    let json = serde_json::to_vec(&large::draft().service).expect("a service can be written");
    let holder = Holder { name: "bench".to_owned(), machine: "loopback".to_owned() };
    let bundle = Bundle::of_service(json).expect("it is a service");
    drop(Project::create(&file, &bundle, &holder).expect("a new project file"));

    let told = drive(&file);
    let opened = format!(
        "500 pages and 5,000 questions: its pages {} ms after they are asked for, then its map {} ms",
        short(told.opening[0]),
        short(told.opening[1])
    );
    let typed = format!(
        "a letter is drawn within {} ms, 99 of 100 within {} ms; {}",
        short(within(&told.keystrokes, 0.5)),
        short(within(&told.keystrokes, 0.99)),
        frames("typing", &told.typing)
    );
    let moved = [opened, frames("its map moved", &told.panning), frames("zoomed", &told.zooming)]
        .join("; ");
    vec![
        Line::milliseconds(
            WORK,
            "ready, from the launch, with its driver",
            told.ready,
            1_000.0,
            moved,
        ),
        Line::at_most(
            Unit::Megabytes,
            WORK,
            "memory above an empty window",
            vec![told.studio - told.empty],
            150.0,
            format!("{} MB, against {} MB", short(told.studio), short(told.empty)),
        ),
        Line::at_most(
            Unit::Count,
            WORK,
            "dropped frames while typing among 5,000 questions",
            vec![dropped(&told.typing)],
            0.0,
            typed,
        ),
    ]
}

/// How long all but a share of the times are at most.
fn within(times: &[f64], share: f64) -> f64 {
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    times[((times.len() as f64 * share) as usize).min(times.len() - 1)]
}

/// How many frames came too late.
fn dropped(frames: &[f64]) -> f64 {
    frames.iter().filter(|it| **it > A_FRAME_AND_A_HALF).count() as f64
}

/// The frames while something was done, in words.
fn frames(what: &str, frames: &[f64]) -> String {
    let last = short(within(frames, 0.99));
    format!(
        "{what}: {} of {} frames dropped, 99 of 100 within {last} ms",
        dropped(frames),
        frames.len()
    )
}

/// Drives the window, which has a screen of its own.
fn drive(file: &Path) -> Told {
    let program = std::env::current_exe().expect("a program knows where it is");
    let built: PathBuf = program.ancestors().nth(2).expect("cargo has folders").to_owned();
    let output = Command::new("node")
        .arg(crate::folder().join("window.mjs"))
        .args([built.join("maket-studio"), built.join("examples/empty"), file.to_owned()])
        .stderr(Stdio::inherit())
        .output()
        .expect("node is there");
    assert!(output.status.success(), "the window was driven to the end");
    serde_json::from_slice(&output.stdout).expect("the driver tells what it saw")
}
