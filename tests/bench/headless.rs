//! A validated walk, on one core, every page a turn of its own.

use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use crate::clock::{compare, rate};
use crate::report::{Line, short};
use crate::survey::Survey;
use crate::walk;

/// How many people walk; one after the other, again and again.
const PEOPLE: u64 = 24;

const WORK: &str = "validated walk";

/// Measures it.
pub(crate) fn measure(scratch: &Path) -> Vec<Line> {
    let people = walk::people(PEOPLE);
    let plan = walk::ours::plan();
    let facts: Vec<_> =
        people.iter().map(|turns| walk::ours::facts(&plan, turns, walk::noon())).collect();
    for turns in &people {
        assert_eq!(walk::ours(turns), walk::by_hand(turns), "both lead the same way");
    }
    let mut survey = Survey::start(&plan.service, &people, scratch);
    survey.check(&people);

    let mut next = (0..people.len()).cycle();
    let window = Duration::from_millis(400);
    let mut ours = || {
        rate(window, || {
            let facts = &facts[next.next().unwrap_or(0)];
            walk::ours::walk(&plan, facts, |taken, stands| {
                black_box((taken, stands));
            });
        })
    };
    let mut next = (0..people.len()).cycle();
    let by_hand = || {
        rate(window, || {
            black_box(walk::by_hand(&people[next.next().unwrap_or(0)]));
        })
    };
    let hand = compare(&mut ours, by_hand);
    // A model that is kept beats one built anew; both are tried, and the faster one counts.
    let (anew, reuse) = (survey.rate("anew", 20), survey.rate("reuse", 20));
    let way = if anew > reuse { "anew" } else { "reuse" };
    let walks = PEOPLE as u32;
    let node = compare(ours, || survey.rate(way, walks));
    let pages = people.iter().map(Vec::len).sum::<usize>() as f64 / PEOPLE as f64;
    let each = |rate: f64| format!("{} µs", short(1e6 / rate));
    vec![
        Line::ratio(
            WORK,
            format!(
                "survey-core, {}",
                if way == "anew" { "model built anew" } else { "model kept" }
            ),
            node,
            1_000.0,
            format!(
                "{} a walk of {} turns, against {}",
                each(node.ours),
                short(pages),
                each(node.theirs)
            ),
        ),
        Line::ratio(
            WORK,
            "a function by hand that judges the whole route each turn",
            hand,
            0.2,
            format!("{} a walk, against {}", each(hand.ours), each(hand.theirs)),
        ),
    ]
}
