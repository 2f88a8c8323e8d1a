//! Rules of the journey, held by the walks of services that nobody wrote.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use maket_journey::case::{Case, Taken};
use maket_journey::fact::{Act, Acted, Fact, Posted, What};
use maket_journey::plan::Plan;
use maket_journey::route::{Route, Standing};
use maket_simulate::report::Walk;
use maket_simulate::walk::{Branches, WalkOptions, walk};
use maket_testkit::arbitrary::{arbitrary_cast, arbitrary_service};
use std::sync::Arc;

/// A walk for each of some services, with the plan that it went by.
fn walks() -> Vec<(u64, Arc<Plan>, Walk)> {
    let options = WalkOptions::at("2026-03-02T08:00:00Z".parse().unwrap(), 1);
    let one = |seed: u64| {
        let plan = Arc::new(Plan::compile(&arbitrary_service(seed, 6 + seed as usize % 8)));
        let cast = arbitrary_cast(seed, 3);
        let walked = walk(&plan, &cast, &cast[0], &options, &Branches::new());
        (seed, plan, walked)
    };
    (100..130).map(one).collect()
}

fn same_place(one: &Route, other: &Route) -> bool {
    one.entries == other.entries && one.standing == other.standing
}

#[test]
fn a_form_that_comes_twice_counts_once() {
    for (seed, plan, walked) in walks() {
        let mut case = Case::new(plan, walked.began);
        for fact in &walked.facts {
            let taken = case.apply(fact);
            let before = case.route(fact.at);
            let mut twice = case.clone();
            match &fact.what {
                What::Posted(_) | What::Acted(_) => {
                    assert_eq!(
                        twice.apply(fact),
                        taken,
                        "service {seed}: a nonce answers as it did"
                    );
                }
                What::Replied(_) => {
                    assert_ne!(
                        twice.apply(fact),
                        Taken::Done,
                        "service {seed}: a request has one reply"
                    );
                }
            }
            assert!(
                same_place(&before, &twice.route(fact.at)),
                "service {seed}: nothing has changed"
            );
        }
    }
}

#[test]
fn a_fact_for_a_step_off_the_route_changes_nothing() {
    for (seed, plan, walked) in walks() {
        let mut case = Case::new(Arc::clone(&plan), walked.began);
        for fact in &walked.facts {
            case.apply(fact);
            let before = case.route(fact.at);
            for step in &plan.service.steps {
                let at = step.id.as_str().into();
                let is_near = before.standing.at() == Some(&at)
                    || before.entries.iter().any(|entry| entry.at == at);
                if is_near {
                    continue;
                }
                let posted = Posted { at: at.clone(), turn: case.turn(), ..Posted::default() };
                let acted = Acted {
                    at,
                    act: Act::Confirm,
                    answers: Default::default(),
                    nonce: String::new(),
                };
                for what in [What::Posted(posted), What::Acted(acted)] {
                    let mut other = case.clone();
                    let taken = other.apply(&Fact { at: fact.at, actor: None, what });
                    assert_eq!(
                        taken,
                        Taken::OffRoute,
                        "service {seed}: {} is not on the route",
                        step.id
                    );
                    assert!(
                        same_place(&before, &other.route(fact.at)),
                        "service {seed}: nothing has changed"
                    );
                }
            }
        }
    }
}

#[test]
fn a_log_folds_alike_in_one_go_and_fact_by_fact() {
    for (seed, plan, walked) in walks() {
        let mut stepwise = Case::new(Arc::clone(&plan), walked.began);
        for (number, fact) in walked.facts.iter().enumerate() {
            stepwise.apply(fact);
            let at_once = Case::fold(Arc::clone(&plan), walked.began, &walked.facts[..=number]);
            assert!(
                same_place(&stepwise.route(fact.at), &at_once.route(fact.at)),
                "service {seed}: the route is a function of the log"
            );
        }
        if walked.has_outcome() {
            let standing = stepwise.route(walked.ended).standing;
            assert!(
                matches!(standing, Standing::Ended { .. }),
                "service {seed}: the case has ended"
            );
        }
    }
}
