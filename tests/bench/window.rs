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
    let within = |times: &[f64], share: f64| {
        let mut times = times.to_vec();
        times.sort_by(f64::total_cmp);
        times[((times.len() as f64 * share) as usize).min(times.len() - 1)]
    };
    let dropped =
        |frames: &[f64]| frames.iter().filter(|it| **it > A_FRAME_AND_A_HALF).count() as f64;
    let frames = |frames: &[f64]| {
        format!("{} frames, 99 of 100 within {} ms", frames.len(), short(within(frames, 0.99)))
    };
    let smooth = |what: &str, times: &[f64], more: String| {
        let plainly = format!("{}{more}", frames(times));
        Line::at_most(Unit::Count, WORK, what, vec![dropped(times)], 0.0, plainly)
    };
    let letters = format!(
        "; a letter is drawn within {} ms, 99 of 100 within {} ms",
        short(within(&told.keystrokes, 0.5)),
        short(within(&told.keystrokes, 0.99))
    );
    let opened = format!(
        "its pages within {} ms, then its map within {} ms",
        short(told.opening[0]),
        short(told.opening[1])
    );
    let memory = format!("{} MB, against {} MB", short(told.studio), short(told.empty));
    vec![
        Line::milliseconds(
            WORK,
            "ready, from the launch, with its driver",
            told.ready,
            1_000.0,
            "until its templates can be chosen".to_owned(),
        ),
        Line::at_most(
            Unit::Megabytes,
            WORK,
            "memory above an empty window",
            vec![told.studio - told.empty],
            150.0,
            memory,
        ),
        Line::milliseconds(
            WORK,
            "500 pages and 5,000 questions opened",
            told.opening,
            1_000.0,
            opened,
        ),
        smooth("dropped frames while typing in it", &told.typing, letters),
        smooth("dropped frames while its map is moved", &told.panning, String::new()),
        smooth("dropped frames while its map is zoomed", &told.zooming, String::new()),
    ]
}

/// Drives the window on a screen of its own.
fn drive(file: &Path) -> Told {
    let program = std::env::current_exe().expect("a program knows where it is");
    let built: PathBuf = program.ancestors().nth(2).expect("cargo has folders").to_owned();
    let output = Command::new("xvfb-run")
        .args(["--auto-servernum", "--server-args=-screen 0 1440x900x24", "node"])
        .arg(crate::folder().join("window.mjs"))
        .args([built.join("maket-studio"), built.join("examples/empty"), file.to_owned()])
        .stderr(Stdio::inherit())
        .output()
        .expect("a screen of its own can be had");
    assert!(output.status.success(), "the window was driven to the end");
    serde_json::from_slice(&output.stdout).expect("the driver tells what it saw")
}
