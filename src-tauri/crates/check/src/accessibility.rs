//! Whether everybody can see, hear, read and operate it: what of WCAG 2.2 and EN 301 549 the
//! document itself decides. What pages look like is for those who draw them, and what words mean
//! for people.

pub(crate) mod pages;
pub(crate) mod texts;
