//! Walks that take each branch in turn where nothing decides one, and the people who get to a
//! step.

use crate::report::Walk;
use crate::walk::{Branches, WalkOptions, walk, walk_to};
use maket_journey::plan::Plan;
use maket_model::id::Id;
use maket_model::people::Person;
use serde::Serialize;
use std::collections::{BTreeSet, VecDeque};
use std::sync::Arc;

/// A person's walks, each branch taken in turn.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Walks {
    /// The walks; the first takes the first branch everywhere.
    pub walks: Vec<Walk>,
    /// Branches that were seen and not taken, because there were too many.
    pub left: u32,
}

/// Walks a person through the service until every item of every choice that nothing decides has
/// been taken, but no more than `most` times.
pub fn walk_branches(
    plan: &Arc<Plan>,
    cast: &[Person],
    person: &Person,
    options: &WalkOptions,
    most: usize,
) -> Walks {
    let mut waiting = VecDeque::from([Branches::new()]);
    let mut known: BTreeSet<(String, u32)> = BTreeSet::new();
    let mut walks = Vec::new();
    while let Some(branches) = waiting.pop_front() {
        if walks.len() >= most {
            let left = u32::try_from(waiting.len() + 1).unwrap_or(u32::MAX);
            return Walks { walks, left };
        }
        let walked = walk(plan, cast, person, options, &branches);
        for undecided in &walked.undecided {
            known.insert((undecided.choice.clone(), undecided.taken - 1));
            for item in 0..undecided.of {
                if known.insert((undecided.choice.clone(), item)) {
                    // What led here is kept, so that the choice comes up again.
                    let mut other = branches.clone();
                    other.insert(undecided.choice.clone(), item);
                    waiting.push_back(other);
                }
            }
        }
        walks.push(walked);
    }
    Walks { walks, left: 0 }
}

/// Walks a person to a step, by other branches where the first do not lead there; none where no
/// branch of `most` walks does.
pub fn walk_to_somehow(
    plan: &Arc<Plan>,
    cast: &[Person],
    person: &Person,
    options: &WalkOptions,
    step: &Id,
    most: usize,
) -> Option<Walk> {
    let at_once = walk_to(plan, cast, person, options, &Branches::new(), step);
    at_once.or_else(|| {
        let all = walk_branches(plan, cast, person, options, most).walks;
        let there = all.iter().find(|walk| walk.route.iter().any(|at| at.step == *step))?;
        let taken = there.undecided.iter().map(|it| (it.choice.clone(), it.taken - 1));
        walk_to(plan, cast, person, options, &taken.collect(), step)
    })
}

/// Whoever of the cast gets to a step in the way most like that of a person who does not, with the
/// walk; none where nobody gets there without trying other branches.
pub fn nearest<'p>(
    plan: &Arc<Plan>,
    cast: &'p [Person],
    person: &Person,
    options: &WalkOptions,
    step: &Id,
) -> Option<(&'p Person, Walk)> {
    let branches = Branches::new();
    let own = walk(plan, cast, person, options, &branches);
    let mut best: Option<(usize, &Person, Walk)> = None;
    for other in cast.iter().filter(|other| other.id != person.id) {
        let Some(walked) = walk_to(plan, cast, other, options, &branches, step) else { continue };
        let together = own.route.iter().zip(&walked.route).take_while(|(one, other)| one == other);
        let together = together.count();
        if best.as_ref().is_none_or(|(most, ..)| together > *most) {
            best = Some((together, other, walked));
        }
    }
    best.map(|(_, person, walked)| (person, walked))
}
