//! What people did and said: events, feedback, questionnaires, and the measures of a round.
//!
//! ```
//! use maket_research::statistics::completion;
//!
//! // Four of five people finished: that is 80 %, and it may as well be 36 % or 98 %.
//! let share = completion(4, 5).unwrap();
//! assert_eq!((share.low * 100.0).round(), 36.0);
//! assert_eq!((share.high * 100.0).round(), 98.0);
//! ```
//!
//! # What is deliberately not here
//! No store and no words: maket-store keeps what this crate judges, and whoever shows a measure
//! words it.
#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may panic"))]

pub mod fit;
pub mod measure;
pub mod observation;
pub mod questionnaire;
pub mod statistics;

pub use measure::{Measures, PageMeasures, measures};
pub use observation::{Event, EventKind, Feedback, Observed, Session};
pub use questionnaire::{Questionnaire, Sus, UmuxLite};
