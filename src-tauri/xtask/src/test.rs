//! `cargo xtask test`: everything that must hold before a change lands.

use std::time::Instant;

use crate::bindings;
use crate::count::{Count, counted};
use crate::setup::{Need, setup};
use crate::start::build_interface;
use crate::step::{Done, EVERYTHING, run, step, target};

const MEND: &str = "mend what the message above names";

/// Two files at a time: one waits for its browser while the other works.
const NODE: [&str; 2] = ["--test", "--test-concurrency=2"];

/// Runs it all.
pub(crate) fn test() -> Done {
    let started = Instant::now();
    let mut count = Count::default();
    let done = all(&mut count);
    let minutes = started.elapsed().as_secs_f32() / 60.0;
    println!("\n{} in {minutes:.1} min", if done.is_ok() { "All done" } else { "Stopped" });
    // A count with failures is told even where the step itself is what failed.
    let failed = count.failed.max(u32::from(done.is_err()));
    println!("{} passed, {failed} failed", count.passed);
    done
}

/// Draws the screens of the studio, for people to look at: those that are named, by how their name
/// begins or by a part of the look, or all of them.
pub(crate) fn pictures(names: &[&str]) -> Done {
    setup(Need::Tests)?;
    build_interface()?;
    step("Build the studio", || {
        let build = ["build", "--quiet", "--bin", "maket-web"];
        run("cargo", &[&build[..], &EVERYTHING].concat()).remedy(MEND)
    })?;
    step("Draw the screens", || {
        let program = run("node", &[&["pictures.mjs"], names].concat()).within("tests/node");
        program.with("CARGO_TARGET_DIR", target()).remedy(MEND)
    })
}

fn all(count: &mut Count) -> Done {
    setup(Need::Tests)?;
    step("Check the formatting", || {
        run("cargo", &["fmt", "--all", "--check"]).remedy("run `cargo fmt --all`")
    })?;
    step("Check the types of the interface", || {
        run("npm", &["run", "--silent", "typecheck"]).within("ui").remedy(MEND)
    })?;
    step("Lint the interface", || {
        run("npm", &["run", "--silent", "lint"]).within("ui").remedy(MEND)
    })?;
    step("Test the interface", || {
        counted(run("npm", &["run", "--silent", "test"]).within("ui"), count, MEND)
    })?;
    build_interface()?;
    step("Lint the core and the shell", || {
        let clippy = [&["clippy", "--quiet", "--all-targets"], &EVERYTHING[..]].concat();
        run("cargo", &[&clippy[..], &["--", "-D", "warnings"]].concat()).remedy(MEND)
    })?;
    step("Build the core and the shell", || {
        let build = ["build", "--quiet", "--all-targets"];
        run("cargo", &[&build[..], &EVERYTHING].concat()).remedy(MEND)
    })?;
    step("Compare the generated types", bindings::check)?;
    step("Test the core and the shell", || {
        if run("cargo", &["nextest", "--version"]).answer().is_some() {
            let nextest = ["nextest", "run", "--no-fail-fast", "--status-level=fail"];
            return counted(run("cargo", &[&nextest[..], &EVERYTHING].concat()), count, MEND);
        }
        println!("  cargo-nextest is not here: cargo test does");
        let cargo = ["test", "--lib", "--bins", "--tests"];
        counted(run("cargo", &[&cargo[..], &EVERYTHING].concat()), count, MEND)
    })?;
    step("Test the examples in the documentation", || {
        let cargo = ["test", "--quiet", "--doc"];
        counted(run("cargo", &[&cargo[..], &EVERYTHING].concat()), count, MEND)
    })?;
    step("Drive the browser and the window", || {
        let program = run("node", &NODE).within("tests/node");
        counted(program.with("CARGO_TARGET_DIR", target()), count, MEND)
    })
}
