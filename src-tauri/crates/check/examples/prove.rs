//! Proves services and says of each how long that takes and what stays undecided, and why:
//! `cargo run --release -p maket-check --example prove -- SERVICE.json …`.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "it is told on the command line, measures, and tells"
)]

use maket_check::proof::{MOST, Options, Verdict, prove};
use maket_model::service::Service;
use std::time::Instant;

fn main() -> std::process::ExitCode {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let named = arguments.iter().position(|it| it == "--named").map(|at| arguments.remove(at));
    let now = "2026-03-02T08:00:00Z".parse().expect("a moment that is written well");
    let (mut things, mut undecided, mut slow, mut above) = (0, 0, 0, 0);
    for path in &arguments {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        let service: Service = match serde_json::from_str(&text) {
            Ok(service) => service,
            Err(error) => {
                println!("{path}: {error}");
                return std::process::ExitCode::from(2);
            }
        };
        let began = Instant::now();
        let proof = prove(&service, &Options { now, most: MOST, go_on: &|_| true });
        let took = began.elapsed();
        let (of, open) = (proof.decided.len(), proof.undecided());
        things += of;
        undecided += open;
        slow += usize::from(took.as_secs_f64() > 1.0);
        above += usize::from(open * 50 > of);
        println!(
            "{:7.1} ms {:6} situations {open:4} of {of:4} undecided {:3} findings  {path}",
            took.as_secs_f64() * 1000.0,
            proof.situations,
            proof.findings.len()
        );
        if named.is_some() {
            for one in &proof.decided {
                let Verdict::Undecided(doubts) = &one.verdict else { continue };
                let why = doubts.iter().map(|it| format!("{} at {}", it.why.as_str(), it.place));
                let why: Vec<String> = why.collect();
                println!("    {:?} {}: {}", one.thing, one.place, why.join("; "));
            }
            for found in &proof.findings {
                let said = maket_check::words(&found.diagnostic, "en");
                println!("    {} {}: {said}", found.diagnostic.code, found.diagnostic.place);
            }
        }
    }
    println!(
        "{} services, {undecided} of {things} things undecided; {slow} take more than a second, of {above} more than 2 % stays undecided",
        arguments.len()
    );
    std::process::ExitCode::SUCCESS
}
