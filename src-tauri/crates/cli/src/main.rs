//! `maket`, the command line: the whole loop without a window.
//!
//! Results go to standard output, progress and problems to standard error. It exits with 0 where
//! all is well, 1 where the service has errors, 2 where the call or the input was wrong, and 3
//! where the machine failed.

mod arguments;
mod commands;
mod out;

use clap::Parser;
use std::process::ExitCode;

/// Most of the work is in many small pieces.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    maket_api::imports::run_if_asked();
    let arguments = arguments::Arguments::parse();
    match commands::run(&arguments) {
        Ok(verdict) => verdict.into(),
        Err(failure) => failure.report(),
    }
}
