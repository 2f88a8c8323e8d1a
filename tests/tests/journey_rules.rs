//! The rules of the journey, each held over services that nobody wrote.
//!
//! A seed makes a service and a cast; a person walks it, and the walk's facts are what the rules
//! are tried on.

use jiff::Timestamp;
use maket_journey::case::{Case, Taken};
use maket_journey::fact::{Fact, Posted, Replied, Reply, What};
use maket_journey::plan::Plan;
use maket_journey::request::RequestKey;
use maket_journey::route::{Route, Standing};
use maket_model::answer::Typed;
use maket_simulate::walk::{Branches, WalkOptions, walk};
use maket_testkit::arbitrary::{arbitrary_cast, arbitrary_service};
use proptest::prelude::*;
use std::sync::Arc;

/// A case that a person of a made-up cast has walked.
struct Walked {
    plan: Arc<Plan>,
    began: Timestamp,
    facts: Vec<Fact>,
}

impl Walked {
    fn new(seed: u64, size: usize) -> Self {
        let plan = Arc::new(Plan::compile(&arbitrary_service(seed, size)));
        let cast = arbitrary_cast(seed, 4);
        let began: Timestamp = "2026-03-02T08:00:00Z".parse().expect("a moment");
        let options = WalkOptions::at(began, seed);
        let walk = walk(&plan, &cast, &cast[0], &options, &Branches::new());
        Self { plan, began, facts: walk.facts }
    }

    fn case(&self, facts: usize) -> Case {
        Case::fold(Arc::clone(&self.plan), self.began, &self.facts[..facts])
    }

    fn now(&self, facts: usize) -> Timestamp {
        self.facts[..facts].last().map_or(self.began, |fact| fact.at)
    }
}

/// Where a route has been and stands, without the number of facts.
fn way(route: &Route) -> (&[maket_journey::route::Entry], &Standing) {
    (&route.entries, &route.standing)
}

fn seeds() -> impl Strategy<Value = (u64, usize)> {
    (any::<u64>(), 1_usize..14)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// The log is the only truth: folding it anew comes to the same place as going along with it.
    #[test]
    fn a_case_folded_anew_stands_where_it_stood((seed, size) in seeds()) {
        let walked = Walked::new(seed, size);
        let mut going = Case::new(Arc::clone(&walked.plan), walked.began);
        for (index, fact) in walked.facts.iter().enumerate() {
            going.apply(fact);
            let anew = walked.case(index + 1);
            prop_assert_eq!(going.route(fact.at), anew.route(fact.at), "after fact {} of seed {}", index + 1, seed);
        }
    }

    /// Rule 1: giving the same answers again changes nothing on the way.
    #[test]
    fn answering_a_page_the_same_again_changes_nothing((seed, size) in seeds()) {
        let walked = Walked::new(seed, size);
        let all = walked.facts.len();
        let mut case = walked.case(all);
        let now = walked.now(all);
        let before = case.route(now);
        let is_open = |fact: &Posted| !before.entries.iter().any(|entry| entry.at == fact.at && entry.locked);
        let last = walked.facts.iter().rev().find_map(|fact| match &fact.what {
            What::Posted(posted) if is_open(posted) => Some((fact, posted)),
            _ => None,
        });
        if let Some((fact, posted)) = last {
            let again = Posted { nonce: "again".into(), turn: case.turn(), ..posted.clone() };
            let on_route = before.entries.iter().any(|entry| entry.at == posted.at);
            let taken = case.apply(&Fact { at: now, actor: fact.actor.clone(), what: What::Posted(again) });
            if on_route && taken == Taken::Done {
                let after = case.route(now);
                prop_assert_eq!(before.standing.at(), after.standing.at(), "seed {}: it stands where it stood", seed);
            }
        }
    }

    /// Rule 2: a page with errors moves nowhere and keeps what was typed.
    #[test]
    fn a_page_with_errors_moves_nowhere((seed, size) in seeds()) {
        let walked = Walked::new(seed, size);
        for (index, fact) in walked.facts.iter().enumerate() {
            let What::Posted(posted) = &fact.what else { continue };
            let mut case = walked.case(index);
            let before = case.route(fact.at);
            let answers = posted.answers.keys().map(|name| (name.clone(), Typed::text(""))).collect();
            let empty = Posted { answers, nonce: "empty".into(), turn: case.turn(), ..posted.clone() };
            let taken = case.apply(&Fact { what: What::Posted(empty), ..fact.clone() });
            if let Taken::Incomplete(_) = taken {
                let after = case.route(fact.at);
                prop_assert_eq!(way(&before), way(&after), "seed {}: errors move nothing", seed);
            }
        }
    }

    /// Rule 3: a form that comes twice counts once.
    #[test]
    fn a_fact_that_comes_twice_counts_once((seed, size) in seeds()) {
        let walked = Walked::new(seed, size);
        let mut case = Case::new(Arc::clone(&walked.plan), walked.began);
        for fact in &walked.facts {
            let first = case.apply(fact);
            let before = case.route(fact.at);
            let second = case.apply(fact);
            if !matches!(fact.what, What::Replied(_)) {
                prop_assert_eq!(first, second, "seed {}: it is answered as the first time", seed);
            }
            let after = case.route(fact.at);
            prop_assert_eq!(way(&before), way(&after), "seed {}: the second changes nothing", seed);
        }
    }

    /// Rules 4 and 10: once an official has the case, answers before are read-only.
    #[test]
    fn what_an_official_reads_cannot_be_changed((seed, size) in seeds()) {
        let walked = Walked::new(seed, size);
        for facts in 0..=walked.facts.len() {
            let now = walked.now(facts);
            let case = walked.case(facts);
            let route = case.route(now);
            for entry in route.entries.iter().filter(|entry| entry.locked) {
                let posted = Posted { at: entry.at.clone(), turn: case.turn(), nonce: "late".into(), ..Posted::default() };
                let mut case = case.clone();
                let taken = case.apply(&Fact { at: now, actor: entry.actor.clone(), what: What::Posted(posted) });
                prop_assert!(matches!(taken, Taken::Locked | Taken::OffRoute), "seed {}: {} is locked, not {:?}", seed, entry.at, taken);
                let after = case.route(now);
                prop_assert_eq!(way(&route), way(&after), "seed {}: nothing moves", seed);
            }
        }
    }

    /// Rules 5 and 11: what is asked of the outside has the same key whenever it is computed, and a
    /// reply to something that was not asked changes nothing.
    #[test]
    fn requests_keep_their_keys_and_strange_replies_change_nothing((seed, size) in seeds()) {
        let walked = Walked::new(seed, size);
        for facts in 0..=walked.facts.len() {
            let now = walked.now(facts);
            let mut case = walked.case(facts);
            let before = case.route(now);
            prop_assert_eq!(&before, &walked.case(facts).route(now), "seed {}: keys are computed, not drawn", seed);
            let key = RequestKey("nobody-asked".into());
            let reply = Reply { outcome: "found".into(), ..Reply::default() };
            let taken = case.apply(&Fact { at: now, actor: None, what: What::Replied(Replied { key, reply }) });
            prop_assert_eq!(taken, Taken::OffRoute, "seed {}: nobody asked", seed);
            let after = case.route(now);
            prop_assert_eq!(way(&before), way(&after), "seed {}: nothing moves", seed);
        }
    }

    /// Rules 6 and 7: facts in any order, missing or repeated, never stop the fold, and one step at
    /// most is open.
    #[test]
    fn any_log_folds((seed, size) in seeds(), order in prop::collection::vec(any::<prop::sample::Index>(), 0..24)) {
        let walked = Walked::new(seed, size);
        if !walked.facts.is_empty() {
            let shuffled: Vec<&Fact> = order.iter().map(|index| index.get(&walked.facts)).collect();
            let case = Case::fold(Arc::clone(&walked.plan), walked.began, shuffled);
            let route = case.route(walked.now(walked.facts.len()));
            let mut seen = std::collections::BTreeSet::new();
            for entry in &route.entries {
                prop_assert!(seen.insert(entry.at.clone()), "seed {}: {} stands on the route once", seed, entry.at);
            }
            if let Standing::Open(open) = &route.standing {
                prop_assert!(!seen.contains(&open.at), "seed {}: the open step is not done", seed);
            }
        }
    }

    /// Rule 8: time alone never undoes what was done.
    #[test]
    fn time_undoes_nothing((seed, size) in seeds(), days in 0_i64..400) {
        let walked = Walked::new(seed, size);
        let all = walked.facts.len();
        let case = walked.case(all);
        let now = walked.now(all);
        let later = now + jiff::SignedDuration::from_hours(24 * days);
        let (before, after) = (case.route(now), case.route(later));
        let done: Vec<_> = before.entries.iter().filter(|entry| entry.fact.is_some()).collect();
        if !matches!(before.standing, Standing::Open(_)) {
            for entry in done {
                prop_assert!(after.entries.contains(entry), "seed {}: {} stays done", seed, entry.at);
            }
        }
    }

    /// Rule 9: expressions see nothing of answers that are off the route.
    #[test]
    fn what_is_off_the_route_is_not_submitted((seed, size) in seeds()) {
        let walked = Walked::new(seed, size);
        for facts in 0..=walked.facts.len() {
            let now = walked.now(facts);
            let case = walked.case(facts);
            let route = case.route(now);
            for page in case.answered_pages(now) {
                prop_assert!(route.entries.iter().any(|entry| entry.at == page.at), "seed {}: {} is on the route", seed, page.at);
                for question in page.questions.iter().filter(|question| !question.visible) {
                    prop_assert!(question.answer.is_null(), "seed {}: a hidden question has no answer", seed);
                }
            }
        }
    }
}
