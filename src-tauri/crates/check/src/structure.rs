//! Whether a service hangs together: names, references, answers, texts, flow.

mod answers;
mod expressions;
mod flow;
mod names;
mod references;
mod texts;

use crate::formulas::Said;
use crate::ground::Ground;
use crate::report::Report;
use maket_journey::plan::Plan;
use maket_model::visit::{leaves_of, visit};

pub use expressions::names_at;

/// Judges the structure.
pub(crate) fn check(ground: &Ground, plan: &Plan, said: &[Said], report: &mut Report) {
    let service = ground.service;
    let known = references::Known::of(service);
    let mut names = names::Names::default();
    visit(service, &mut |place, part| {
        names.see(place, part, report);
        references::see(ground, place, part, report);
        answers::see(place, part, report);
        texts::see(place, part, report);
        leaves_of(place, part, &mut |place, leaf| {
            known.see(ground, place, &leaf, report);
            answers::see_leaf(place, &leaf, report);
            texts::see_leaf(service, place, &leaf, report);
        });
    });
    flow::check(ground, report);
    expressions::check(ground, plan, said, report);
}
