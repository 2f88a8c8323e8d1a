//! Whether a service takes no more data than it may and needs.

pub(crate) mod exchanges;
pub(crate) mod used;
