//! Holds the proof against trying every answer, on as many made-up services as it is told to:
//! `cargo run --release -p maket-check --example brute_force -- 100000 [FIRST_SEED]`.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "it is told on the command line, and tells"
)]

#[path = "../tests/brute/mod.rs"]
mod brute;

fn main() -> std::process::ExitCode {
    let mut numbers = std::env::args().skip(1).filter_map(|it| it.parse::<u64>().ok());
    let (count, first) = (numbers.next().unwrap_or(1000), numbers.next().unwrap_or_default());
    let (mut alike, mut undecided, mut differing) = (0, 0, 0_usize);
    let mut why = std::collections::BTreeMap::new();
    for seed in first..first + count {
        let agreement = brute::compare(seed);
        alike += agreement.alike;
        undecided += agreement.undecided;
        agreement.why.iter().for_each(|(word, count)| *why.entry(*word).or_insert(0) += count);
        differing += usize::from(!agreement.differ.is_empty());
        agreement.differ.iter().for_each(|it| println!("{it}"));
        if !agreement.differ.is_empty() {
            let service = serde_json::to_string(&brute::small_service(seed)).unwrap_or_default();
            println!("{service}");
        }
        if (seed + 1 - first).is_multiple_of(1000) {
            println!(
                "{} services: {alike} alike, {undecided} undecided, {differing} differ",
                seed + 1 - first
            );
        }
    }
    println!(
        "seeds {first} to {}: {alike} things alike, {undecided} undecided, {differing} services differ",
        first + count - 1
    );
    println!("undecided because of {why:?}");
    std::process::ExitCode::from(u8::from(differing > 0))
}
