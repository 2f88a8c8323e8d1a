//! Timing: two sides in turn, so that what disturbs the machine disturbs both.

use std::time::{Duration, Instant};

/// How many rounds each comparison has.
const ROUNDS: usize = 7;

/// Two rates side by side, and how they compare round by round.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Compared {
    /// The median rate of ours, in things a second.
    pub(crate) ours: f64,
    /// The median rate of the other.
    pub(crate) theirs: f64,
    /// How many times as many ours does: the median of the rounds.
    pub(crate) ratio: f64,
    /// The least of the rounds.
    pub(crate) least: f64,
    /// The most of the rounds.
    pub(crate) most: f64,
}

/// Measures two rates in turn, after a round that does not count.
pub(crate) fn compare(mut ours: impl FnMut() -> f64, mut theirs: impl FnMut() -> f64) -> Compared {
    let (mut first, mut second, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        let (one, other) = (ours(), theirs());
        if round > 0 {
            first.push(one);
            second.push(other);
            ratios.push(one / other);
        }
    }
    let ratio = median(&mut ratios);
    Compared {
        ours: median(&mut first),
        theirs: median(&mut second),
        ratio,
        least: ratios[0],
        most: ratios[ratios.len() - 1],
    }
}

/// How often a piece of work is done a second.
pub(crate) fn rate(window: Duration, mut work: impl FnMut()) -> f64 {
    let started = Instant::now();
    let mut times = 0_u32;
    while started.elapsed() < window {
        work();
        times += 1;
    }
    f64::from(times) / started.elapsed().as_secs_f64()
}

/// The middle one; sorts.
pub(crate) fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
