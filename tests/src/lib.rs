//! Tests of the whole house.
//!
//! What one crate promises is tested beside it; here stands what only the whole can promise:
//! that the crates keep to their arrows, that the tree is tidy, that the parts work together.
#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may panic"))]

#[cfg(test)]
mod architecture;
#[cfg(test)]
mod cast;
#[cfg(test)]
mod journeys;
#[cfg(test)]
mod repository;
#[cfg(test)]
mod services;
#[cfg(test)]
mod templates;
#[cfg(test)]
mod tidy;
#[cfg(test)]
mod walks;
