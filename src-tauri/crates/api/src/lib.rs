//! Use cases: every command that a host may call.
//!
//! A host hands over a command's name and its JSON and gets JSON or a coded error back:
//!
//! ```
//! # struct Nowhere(maket_api::Studio);
//! # impl maket_api::Host for Nowhere {
//! #     fn studio(&self) -> &maket_api::Studio { &self.0 }
//! # }
//! # let nowhere = || std::path::PathBuf::from("/nowhere");
//! # let never = || jiff::Timestamp::UNIX_EPOCH;
//! # let host = Nowhere(maket_api::Studio::new(nowhere(), nowhere(), Default::default(), never));
//! let reply = maket_api::dispatch("template.list", serde_json::json!({}), &host);
//! assert!(reply.expect("the templates are in the binary")["templates"].is_array());
//! ```
//!
//! The list of commands is [`commands`]; types cross to TypeScript behind the feature `ts`.
//! What a window, a browser or a terminal does with a reply is deliberately not here.
#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may panic"))]

pub mod calibrations;
pub mod cases;
pub mod checks;
pub mod commands;
pub mod conditions;
pub mod differences;
pub mod elements;
pub mod error;
pub mod expressions;
pub mod findings;
pub mod handovers;
pub mod host;
pub mod imports;
pub mod mentions;
pub mod mocks;
pub mod onces;
pub mod people;
pub mod pilots;
pub mod previews;
pub mod projects;
pub mod proofs;
pub mod purposes;
pub mod recents;
pub mod reports;
pub mod rounds;
pub mod safeguards;
pub mod services;
pub mod settings;
pub mod simulations;
pub mod studio;
pub mod templates;
pub mod text;
pub mod tries;
pub mod walks;

pub use commands::dispatch;
pub use error::{ApiError, ErrorCode};
pub use host::Host;
pub use studio::Studio;
