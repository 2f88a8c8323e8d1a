//! Walks of the cast through a service: one person's run, by the journey's own rules, with where
//! each answer came from; and acceptance cases, which are walks that are written down.
//! Simulations: many people's runs, with how long they take, what goes wrong and who gives up.
//!
//! A walk has its own clock, on which waits jump. It is a function of service, people, time and
//! seed; its facts can be folded again, step by step. So is a simulation, whatever the number of
//! threads.
//!
//! # What is deliberately not here
//! No rules of the journey (maket-journey), no answers of registries (maket-mocks), no words: what
//! shows a walk says it in the reader's language.

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may panic"))]

pub mod branches;
pub mod burden;
pub mod cases;
pub mod report;
pub mod simulation;
pub mod walk;
