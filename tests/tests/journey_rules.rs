//! The rules of the journey, each held over services that nobody wrote.
//!
//! A seed makes a service and a cast; a person walks it, and the walk's facts are what the rules
//! are tried on. Each rule has its stories in `tests/journeys` too.

use jiff::Timestamp;
use maket_journey::address::Address;
use maket_journey::case::{Case, Taken};
use maket_journey::fact::{Act, Acted, Fact, Posted, Replied, Reply, What};
use maket_journey::outcome;
use maket_journey::plan::Plan;
use maket_journey::request::{Asks, RequestKey};
use maket_journey::route::{Entry, Needs, Route, Standing};
use maket_model::answer::Typed;
use maket_model::id::{Id, Name};
use maket_model::service::OperationKind;
use maket_model::step::StepKind;
use maket_simulate::walk::{Branches, WalkOptions, walk};
use maket_testkit::arbitrary::{arbitrary_cast, arbitrary_service};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A case that a person of a made-up cast has walked.
struct Walked {
    plan: Arc<Plan>,
    began: Timestamp,
    facts: Vec<Fact>,
    /// What somebody else did in a case of their own.
    others: Vec<Fact>,
}

impl Walked {
    fn new(seed: u64, size: usize) -> Self {
        let plan = Arc::new(Plan::compile(&arbitrary_service(seed, size)));
        let cast = arbitrary_cast(seed, 4);
        let began: Timestamp = "2026-03-02T08:00:00Z".parse().expect("a moment");
        let facts = |person: usize, seed: u64| {
            let options = WalkOptions::at(began, seed);
            walk(&plan, &cast, &cast[person], &options, &Branches::new()).facts
        };
        let (facts, others) = (facts(0, seed), facts(2, seed.wrapping_add(1)));
        Self { plan, began, facts, others }
    }

    fn case(&self, facts: usize) -> Case {
        Case::fold(Arc::clone(&self.plan), self.began, &self.facts[..facts])
    }

    fn now(&self, facts: usize) -> Timestamp {
        self.facts[..facts].last().map_or(self.began, |fact| fact.at)
    }

    /// Everywhere that the case has stood: its facts so far, itself and the moment.
    fn standings(&self) -> impl Iterator<Item = (&[Fact], Case, Timestamp)> {
        let all = 0..=self.facts.len();
        all.map(|facts| (&self.facts[..facts], self.case(facts), self.now(facts)))
    }

    /// What somebody else answered on a page, where it is another answer.
    fn other_answers(&self, posted: &Posted) -> Option<Posted> {
        let mut others = self.others.iter().filter_map(posted_of);
        let other = others.rfind(|other| other.at == posted.at)?;
        (other.answers != posted.answers || other.disputed != posted.disputed).then(|| Posted {
            answers: other.answers.clone(),
            disputed: other.disputed.clone(),
            ..posted.clone()
        })
    }

    fn kind(&self, entry: &Entry) -> &StepKind {
        &self.plan.step(entry.step).kind
    }
}

fn posted_of(fact: &Fact) -> Option<&Posted> {
    match &fact.what {
        What::Posted(posted) => Some(posted),
        What::Acted(_) | What::Replied(_) => None,
    }
}

/// The forms by which the pages of the route were answered, so far as they may be changed.
fn changeable<'f>(route: &Route, facts: &'f [Fact]) -> Vec<(&'f Fact, &'f Posted)> {
    let open = route.entries.iter().filter(|entry| !entry.locked);
    let fact_of = |entry: &Entry| facts.get(entry.fact? as usize - 1);
    let forms = open.filter_map(fact_of).filter_map(|fact| Some((fact, posted_of(fact)?)));
    forms.collect()
}

/// The same form once more, as the page shows it at this moment.
fn form(case: &Case, now: Timestamp, fact: &Fact, posted: &Posted, nonce: &str) -> Fact {
    let posted = Posted { nonce: nonce.into(), turn: case.turn(), ..posted.clone() };
    Fact { at: now, actor: fact.actor.clone(), what: What::Posted(posted) }
}

/// Where a route has been and stands, without the number of facts.
fn way(route: &Route) -> (&[Entry], &Standing) {
    (&route.entries, &route.standing)
}

/// What would be submitted: each answer of each page.
fn submitted(case: &Case, now: Timestamp) -> Vec<(Address, Name, Value)> {
    let pages = case.answered_pages(now).into_iter();
    let answers = pages.flat_map(|page| {
        let at = page.at;
        page.questions.into_iter().map(move |it| (at.clone(), it.question.id.clone(), it.answer))
    });
    answers.collect()
}

/// Whether time alone has led the case on somewhere.
fn has_waited(route: &Route) -> bool {
    let words = [outcome::LATE, outcome::WAITED];
    route.entries.iter().any(|entry| words.contains(&entry.outcome.as_str()))
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

    /// Rule 1: an earlier answer that is changed and changed back comes to the same place with the
    /// same answers; meanwhile nothing is submitted that is off the route.
    #[test]
    fn rule_1_changing_an_answer_and_back_loses_nothing((seed, size) in seeds()) {
        let walked = Walked::new(seed, size);
        for (facts, case, now) in walked.standings() {
            let before = case.route(now);
            if has_waited(&before) {
                continue;
            }
            for (fact, posted) in changeable(&before, facts) {
                let Some(other) = walked.other_answers(posted) else { continue };
                let mut case = case.clone();
                if case.apply(&form(&case, now, fact, &other, "there")) != Taken::Done {
                    continue;
                }
                let changed = case.route(now);
                for (at, ..) in submitted(&case, now) {
                    let is_there = changed.entries.iter().any(|entry| entry.at == at) || changed.standing.at() == Some(&at);
                    prop_assert!(is_there, "seed {}: {} is off the route and is not submitted", seed, at);
                }
                let taken = case.apply(&form(&case, now, fact, posted, "back"));
                if taken == Taken::Locked {
                    // The other answer led to an official, and what they have is not changed (rule 10).
                    let is_desk = |entry: &Entry| matches!(walked.kind(entry), StepKind::Review(_));
                    let stands = changed.standing.at().and_then(|at| walked.plan.step_index(at.step.as_str()));
                    let at_desk = stands.is_some_and(|index| matches!(walked.plan.step(index).kind, StepKind::Review(_)));
                    prop_assert!(at_desk || changed.entries.iter().any(is_desk), "seed {}: no official has it", seed);
                    continue;
                }
                prop_assert_eq!(taken, Taken::Done, "seed {}: what was right is right again", seed);
                let back = case.route(now);
                prop_assert_eq!(before.standing.at(), back.standing.at(), "seed {}: {} leads back", seed, posted.at);
                let entries = |route: &Route| -> Vec<(Address, Id)> {
                    route.entries.iter().map(|entry| (entry.at.clone(), entry.outcome.clone())).collect()
                };
                prop_assert_eq!(entries(&before), entries(&back), "seed {}: by the same way", seed);
                prop_assert_eq!(submitted(&walked.case(facts.len()), now), submitted(&case, now), "seed {}: with the same answers", seed);
            }
        }
    }

    /// Rule 2: a page with errors moves nowhere, keeps what was typed and names each error with a
    /// question that is asked.
    #[test]
    fn rule_2_a_page_with_errors_moves_nowhere((seed, size) in seeds()) {
        let walked = Walked::new(seed, size);
        for (index, fact) in walked.facts.iter().enumerate() {
            let Some(posted) = posted_of(fact) else { continue };
            let mut case = walked.case(index);
            let before = case.route(fact.at);
            let nothing = posted.answers.keys().map(|name| (name.clone(), Typed::text("")));
            let answers = Arc::new(nothing.collect());
            let empty = Posted { answers, nonce: "empty".into(), turn: case.turn(), ..posted.clone() };
            let taken = case.apply(&Fact { what: What::Posted(empty.clone()), ..fact.clone() });
            let Taken::Incomplete(faults) = taken else { continue };
            let after = case.route(fact.at);
            prop_assert_eq!(way(&before), way(&after), "seed {}: errors move nothing", seed);
            let page = case.page(&posted.at, fact.at).expect("the page comes back");
            for state in page.questions.iter().filter(|state| empty.answers.contains_key(&state.question.id)) {
                prop_assert_eq!(state.typed.as_ref(), empty.answers.get(&state.question.id), "seed {}: it is kept", seed);
            }
            for fault in faults {
                let name = fault.field.split('.').next().unwrap_or_default();
                let is_asked = page.questions.iter().any(|state| state.visible && state.question.id == name);
                prop_assert!(is_asked, "seed {}: {} is asked", seed, fault.field);
            }
        }
    }

    /// Rule 3: what comes twice counts once.
    #[test]
    fn rule_3_a_fact_that_comes_twice_counts_once((seed, size) in seeds()) {
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

    /// Rule 3: a form of an older turn is not taken where the answers have changed since; the page
    /// comes back with both.
    #[test]
    fn rule_3_an_older_form_overwrites_nothing((seed, size) in seeds()) {
        let walked = Walked::new(seed, size);
        for (facts, case, now) in walked.standings() {
            let before = case.route(now);
            for (fact, posted) in changeable(&before, facts) {
                let Some(other) = walked.other_answers(posted) else { continue };
                let mut case = case.clone();
                let older = Posted { turn: posted.turn, nonce: "older".into(), ..other.clone() };
                if older.answers == posted.answers {
                    continue;
                }
                let taken = case.apply(&Fact { at: now, actor: fact.actor.clone(), what: What::Posted(older) });
                prop_assert_eq!(taken, Taken::Conflict, "seed {}: {} has changed since", seed, posted.at);
                let after = case.route(now);
                prop_assert_eq!(way(&before), way(&after), "seed {}: nothing moves", seed);
                let page = case.page(&posted.at, now).expect("the page comes back");
                prop_assert!(page.conflict && page.in_force.len() == page.questions.len(), "seed {}: with both values", seed);
            }
        }
    }

    /// Rule 4: every page of the route can be gone back to, and posting it as it is starts nothing
    /// anew.
    #[test]
    fn rule_4_answering_any_page_as_before_changes_nothing((seed, size) in seeds()) {
        let walked = Walked::new(seed, size);
        for (facts, case, now) in walked.standings() {
            let before = case.route(now);
            for (fact, posted) in changeable(&before, facts) {
                let mut case = case.clone();
                let taken = case.apply(&form(&case, now, fact, posted, "again"));
                prop_assert_eq!(taken, Taken::Done, "seed {}: {} is taken", seed, posted.at);
                let after = case.route(now);
                prop_assert_eq!(way(&before), way(&after), "seed {}: nothing begins anew", seed);
            }
        }
    }

    /// Rule 5: what is asked of the outside is computed from the log alone, and a reply to
    /// something that was not asked changes nothing.
    #[test]
    fn rule_5_requests_are_values_and_strange_replies_change_nothing((seed, size) in seeds()) {
        let walked = Walked::new(seed, size);
        for (facts, mut case, now) in walked.standings() {
            let before = case.route(now);
            prop_assert_eq!(&before, &walked.case(facts.len()).route(now), "seed {}: computed, not drawn", seed);
            let key = RequestKey("nobody-asked".into());
            let reply = Reply { outcome: "found".into(), ..Reply::default() };
            let taken = case.apply(&Fact { at: now, actor: None, what: What::Replied(Replied { key, reply }) });
            prop_assert_eq!(taken, Taken::OffRoute, "seed {}: nobody asked", seed);
            let after = case.route(now);
            prop_assert_eq!(way(&before), way(&after), "seed {}: nothing moves", seed);
        }
    }

    /// Rule 6: nobody does what is another's.
    #[test]
    fn rule_6_a_step_is_its_actors_alone((seed, size) in seeds()) {
        let walked = Walked::new(seed, size);
        let actors: Vec<Id> = walked.plan.service.actors.iter().map(|actor| actor.id.clone()).collect();
        for (index, fact) in walked.facts.iter().enumerate() {
            let Some(own) = fact.actor.as_ref() else { continue };
            for other in actors.iter().filter(|actor| *actor != own) {
                let mut case = walked.case(index);
                let before = case.route(fact.at);
                let taken = case.apply(&Fact { actor: Some(other.clone()), ..fact.clone() });
                prop_assert_eq!(taken, Taken::NotYours, "seed {}: {} is not {}", seed, other, own);
                let after = case.route(fact.at);
                prop_assert_eq!(way(&before), way(&after), "seed {}: nothing moves", seed);
            }
        }
    }

    /// Rule 6: facts in any order, missing or repeated, never stop the fold, and one step at most
    /// is open.
    #[test]
    fn rule_6_any_log_folds_to_one_standing((seed, size) in seeds(), order in prop::collection::vec(any::<prop::sample::Index>(), 0..24)) {
        let walked = Walked::new(seed, size);
        if !walked.facts.is_empty() {
            let shuffled: Vec<&Fact> = order.iter().map(|index| index.get(&walked.facts)).collect();
            let case = Case::fold(Arc::clone(&walked.plan), walked.began, shuffled);
            let route = case.route(walked.now(walked.facts.len()));
            let mut seen = BTreeSet::new();
            for entry in &route.entries {
                prop_assert!(seen.insert(entry.at.clone()), "seed {}: {} stands on the route once", seed, entry.at);
            }
            if let Standing::Open(open) = &route.standing {
                prop_assert!(!seen.contains(&open.at), "seed {}: the open step is not done", seed);
            }
        }
    }

    /// Rule 7: what is sent back opens the step it leads to; pages after it stay done, acts are
    /// asked again, payments stand.
    #[test]
    fn rule_7_sending_back_opens_again_and_keeps_what_is_whole((seed, size) in seeds()) {
        let walked = Walked::new(seed, size);
        for (index, fact) in walked.facts.iter().enumerate() {
            let What::Acted(acted) = &fact.what else { continue };
            if acted.act != Act::Approve {
                continue;
            }
            let mut case = walked.case(index);
            let before = case.route(fact.at);
            let act = Act::SendBack { message: "Mend it".into() };
            let sent_back = Acted { act, ..acted.clone() };
            let taken = case.apply(&Fact { what: What::Acted(sent_back), ..fact.clone() });
            prop_assert_eq!(taken, Taken::Done, "seed {}: an official may send back", seed);
            let to = Address::of("s0");
            let entry = before.entries.iter().find(|entry| entry.at == to && !entry.is_passed_over());
            if let Some(entry) = entry.filter(|entry| matches!(walked.kind(entry), StepKind::Page(_))) {
                let standing = case.route(fact.at).standing;
                prop_assert_eq!(standing.at(), Some(&to), "seed {}: the page is open again", seed);
                let form_fact = entry.fact.and_then(|number| walked.facts.get(number as usize - 1));
                let (form_fact, posted) = form_fact.and_then(|fact| Some((fact, posted_of(fact)?))).expect("a form answered it");
                let taken = case.apply(&form(&case, fact.at, form_fact, posted, "as it was"));
                prop_assert_eq!(taken, Taken::Done, "seed {}: it may stay as it was", seed);
            }
            let after = case.route(fact.at);
            let opened = after.entries.iter().position(|entry| entry.at == to).unwrap_or(after.entries.len());
            for entry in &after.entries[opened..] {
                let was = before.entries.iter().find(|was| was.at == entry.at);
                match walked.kind(entry) {
                    StepKind::CheckAnswers(_) | StepKind::Sign(_) | StepKind::Review(_) => {
                        prop_assert!(entry.is_passed_over(), "seed {}: {} is asked again", seed, entry.at);
                    }
                    StepKind::Page(_) | StepKind::Pay(_) if entry.at != to => {
                        prop_assert_eq!(Some(entry.fact), was.map(|was| was.fact), "seed {}: {} stays done", seed, entry.at);
                    }
                    _ => {}
                }
            }
        }
    }

    /// Rule 8: a wait lasts until its end and not a moment longer, and time alone undoes nothing.
    #[test]
    fn rule_8_time_leads_on_and_undoes_nothing((seed, size) in seeds(), days in 0_i64..400) {
        let walked = Walked::new(seed, size);
        for (_, case, now) in walked.standings() {
            let before = case.route(now);
            if let Standing::Open(open) = &before.standing
                && let Some(until) = open.until
            {
                prop_assert!(open.since <= until, "seed {}: it counts from what came before", seed);
                let moment = jiff::SignedDuration::from_secs(1);
                let early = case.route(now.max(until - moment));
                prop_assert_eq!(early.standing.at(), Some(&open.at), "seed {}: it is not over before", seed);
                let over = case.route(until);
                let ends = open.needs == Needs::Time || walked.plan.step(open.step).on.contains_key(outcome::LATE);
                let is_over = over.entries.iter().any(|entry| entry.at == open.at);
                prop_assert_eq!(is_over, ends, "seed {}: {} ends when its time is over", seed, open.at);
            } else {
                let later = case.route(now + jiff::SignedDuration::from_hours(24 * days));
                for entry in before.entries.iter().filter(|entry| entry.fact.is_some()) {
                    prop_assert!(later.entries.contains(entry), "seed {}: {} stays done", seed, entry.at);
                }
            }
        }
    }

    /// Rule 9: expressions see nothing of what is hidden or off the route.
    #[test]
    fn rule_9_what_is_not_on_the_route_is_null((seed, size) in seeds()) {
        let walked = Walked::new(seed, size);
        for (_, case, now) in walked.standings() {
            let route = case.route(now);
            let pages = case.answered_pages(now);
            for page in &pages {
                let is_there = route.entries.iter().any(|entry| entry.at == page.at) || route.standing.at() == Some(&page.at);
                prop_assert!(is_there, "seed {}: {} is on the route", seed, page.at);
            }
            let frame = case.frame(now);
            for step in &walked.plan.service.steps {
                let StepKind::Page(page) = &step.kind else { continue };
                for question in &page.questions {
                    let mut states = pages.iter().filter(|page| page.at.step == step.id).flat_map(|page| &page.questions);
                    let is_seen = states.any(|state| state.visible && state.question.id == question.id);
                    let value = frame.value(question.id.as_str());
                    prop_assert!(is_seen || value.is_null(), "seed {}: {} is off the route or hidden", seed, question.id);
                }
            }
        }
    }

    /// Rule 10: what was confirmed or signed holds for the answers that it was given for, and for
    /// no others.
    #[test]
    fn rule_10_an_act_does_not_hold_for_other_answers((seed, size) in seeds()) {
        let walked = Walked::new(seed, size);
        for (facts, case, now) in walked.standings() {
            let before = case.route(now);
            for (fact, posted) in changeable(&before, facts) {
                let Some(other) = walked.other_answers(posted) else { continue };
                let mut case = case.clone();
                let known = submitted(&case, now);
                if case.apply(&form(&case, now, fact, &other, "other")) != Taken::Done || submitted(&case, now) == known {
                    continue;
                }
                let after = case.route(now);
                let changed = after.entries.iter().position(|entry| entry.at == posted.at).unwrap_or_default();
                for entry in &after.entries[changed..] {
                    if let StepKind::CheckAnswers(_) | StepKind::Sign(_) = walked.kind(entry) {
                        prop_assert!(entry.is_passed_over(), "seed {}: {} was for other answers", seed, entry.at);
                    }
                }
            }
        }
    }

    /// Rule 10: once an official has the case, the answers before are read-only.
    #[test]
    fn rule_10_what_an_official_reads_cannot_be_changed((seed, size) in seeds()) {
        let walked = Walked::new(seed, size);
        for (_, case, now) in walked.standings() {
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

    /// Rule 11: what has been answered is not asked again under its key, and a write that was
    /// accepted is not made again.
    #[test]
    fn rule_11_nothing_is_asked_twice((seed, size) in seeds()) {
        let walked = Walked::new(seed, size);
        let mut accepted = Vec::new();
        let mut asked = BTreeSet::new();
        for (facts, case, now) in walked.standings() {
            let Standing::Open(open) = case.route(now).standing else { continue };
            for request in open.needs.requests() {
                prop_assert!(!case.is_answered(&request.key), "seed {}: {} has been answered", seed, request.key);
                let Asks::Exchange { kind: OperationKind::Write, sent, .. } = &request.asks else { continue };
                let write = (request.at.clone(), sent.clone());
                prop_assert!(!accepted.contains(&write), "seed {}: {} has been written", seed, request.at);
                if let Some(Fact { what: What::Replied(replied), .. }) = walked.facts.get(facts.len())
                    && replied.key == request.key && replied.reply.outcome == outcome::ACCEPTED
                {
                    accepted.push(write);
                }
            }
            if let Some(Fact { what: What::Replied(replied), .. }) = walked.facts.get(facts.len()) {
                prop_assert!(asked.insert(replied.key.clone()), "seed {}: {} is answered once", seed, replied.key);
            }
        }
    }
}
