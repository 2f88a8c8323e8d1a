//! Project tasks: `cargo xtask start | test | pictures | bench | bindings | assets`.
//!
//! Each task does all set-up by itself, says what it does and how long it took, and stops at the
//! first trouble with what to do about it. Only the standard library is used, so that the first
//! thing a fresh machine builds takes seconds.
#![expect(clippy::print_stdout, reason = "a task talks to the person who started it")]

mod bindings;
mod count;
mod setup;
mod start;
mod step;
mod test;

use std::process::ExitCode;

use crate::step::{Trouble, run, step};

const USAGE: &str = "\
cargo xtask start [--browser] [--release]   open the studio; without a display, or with --browser,
                                            serve it to an ordinary browser
cargo xtask test                            everything that must hold before a change lands
cargo xtask pictures [NAME...]              every screen in both themes, two widths and three languages,
                                            or what is named: test dark 1024 et
cargo xtask bench [--json] [NAME...]        measurements beside their bounds, or those named
cargo xtask bindings                        write the interface's types from the Rust types
cargo xtask assets                          build the styles and scripts of the citizen's pages";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["start", options @ ..] => start::start(options),
        ["test"] => test::test(),
        ["pictures", names @ ..] => test::pictures(names),
        ["bench", options @ ..] => bench(options),
        ["bindings"] => bindings::write(),
        ["assets"] => setup::node().and_then(|()| setup::assets()),
        _ => Err(Trouble::new("this task is not known", USAGE)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("\n✗ {}\n  {}", trouble.what, trouble.remedy.replace('\n', "\n  "));
            ExitCode::FAILURE
        }
    }
}

fn bench(options: &[&str]) -> Result<(), Trouble> {
    setup::bench()?;
    start::build_interface()?;
    let bench = ["bench", "--package", "maket-tests", "--bench", "bench"];
    let named: Vec<_> = options.iter().filter(|option| !option.starts_with('-')).collect();
    if named.is_empty() || named.contains(&&"window") {
        step("Build the window as it is released", || {
            let window = ["build", "--release", "--package", "maket-studio"];
            let all = [&window[..], &["--bins", "--examples"]].concat();
            run("cargo", &all).remedy("mend the error above")
        })?;
    }
    step("Build what is measured", || {
        run("cargo", &[&bench[..], &["--no-run"]].concat()).remedy("mend the error above")
    })?;
    step("Measure", || {
        let quietly = [&bench[..], &["--quiet", "--"], options].concat();
        run("cargo", &quietly).remedy("the message above says what could not be measured")
    })
}
