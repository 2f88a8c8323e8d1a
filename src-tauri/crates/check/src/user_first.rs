//! Whether a service is made for the person who uses it.

pub(crate) mod asking;
pub(crate) mod ends;
pub(crate) mod measures;
pub(crate) mod newly;
pub(crate) mod once;
pub(crate) mod pages;
mod phrasing;
pub(crate) mod saying;
pub(crate) mod wording;
