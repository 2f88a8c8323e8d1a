//! Going back to a page and answering it anew.
//!
//! Whatever comes of that comes of answering it like that in the first place as well, but for a
//! payment: it stands, whatever is changed after it. So pages are answered anew only where money
//! has been paid of which something asks how much it was.

use super::moves::{Move, Moves};
use super::ways::Ways;
use jiff::Timestamp;
use maket_feel::Value;
use maket_journey::case::Case;
use maket_journey::fact::{Fact, Posted, What};
use maket_journey::route::{Needs, Route, Standing};
use maket_model::step::StepKind;
use std::sync::Arc;

/// How much was paid, of each payment of which that matters.
pub(super) fn paid(payments: &[usize], case: &Case) -> Vec<Value> {
    let of = |step: &usize| case.paid(*step).cloned().unwrap_or_default();
    payments.iter().map(of).collect()
}

impl Moves<'_> {
    /// Pages before the open one, answered anew where all answers are looked over.
    pub(super) fn changes(
        &mut self,
        case: &Case,
        route: &Route,
        now: Timestamp,
        ways: &Ways,
    ) -> Vec<Move> {
        let looks_over =
            matches!(&route.standing, Standing::Open(open) if matches!(open.needs, Needs::Confirm));
        let is_paid = paid(&self.looks.payments, case).iter().any(|amount| !amount.is_null());
        if !looks_over || !is_paid {
            return Vec::new();
        }
        let is_page = |step: usize| matches!(self.plan.step(step).kind, StepKind::Page(_));
        let entries = route.entries.iter();
        let pages: Vec<_> =
            entries.filter(|it| is_page(it.step) && !it.is_passed_over() && !it.locked).collect();
        let mut all = Vec::new();
        for entry in pages {
            let Some(frame) = case.frame_at(&entry.at, now) else { continue };
            for page in self.pages(entry.step, &frame, &ways.after[entry.step], 0) {
                let what = What::Posted(Posted {
                    at: entry.at.clone(),
                    answers: Arc::new(page.typed),
                    disputed: page.disputed,
                    turn: case.turn(),
                    nonce: String::new(),
                });
                let fact = Fact { at: now, actor: entry.actor.clone(), what };
                all.push(Move {
                    fact: Some(fact),
                    now,
                    asked: 0,
                    whole: true,
                    idle: false,
                    quality: None,
                });
            }
        }
        all
    }
}
