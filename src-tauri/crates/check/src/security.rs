//! Whether data are safe from those whom they are not for.

pub(crate) mod signing_in;
