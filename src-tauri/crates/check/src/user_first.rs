//! Whether a service is made for the person who uses it.

mod ends;
mod once;
mod pages;

use crate::ground::Ground;
use crate::report::Report;

/// Judges pages, repetition and ends.
pub(crate) fn check(ground: &Ground, report: &mut Report) {
    pages::check(ground, report);
    once::check(ground, report);
    ends::check(ground, report);
}
