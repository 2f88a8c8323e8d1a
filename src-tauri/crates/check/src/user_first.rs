//! Whether a service is made for the person who uses it.

pub(crate) mod ends;
pub(crate) mod once;
pub(crate) mod pages;
pub(crate) mod wording;
