//! Whether a service takes no more data than it may and needs.

mod exchanges;
mod used;

use crate::formulas::Said;
use crate::ground::Ground;
use crate::report::Report;

/// Judges exchanges and the use of data.
pub(crate) fn check<'s>(ground: &Ground<'s>, said: &'s [Said], report: &mut Report) {
    exchanges::check(ground, report);
    used::check(ground, said, report);
}
