//! What registries, identity, payment, signature and officials answer for a mock person.
//!
//! Every answer is a function of the person's records, traits and failures, of the time and of a
//! seed, and says that it is a mock.
//!
//! ```
//! use maket_mocks::world::World;
//! use serde_json::json;
//!
//! let service = serde_json::from_value(json!({ "maket": 1, "id": "birth", "registries": [
//!     { "id": "dracs", "operations": [{ "id": "note", "by": ["tax_number"] }] }] })).unwrap();
//! let olena = serde_json::from_value(json!({ "id": "olena",
//!     "records": { "dracs": { "note": [{ "born_on": "2026-02-20" }] } } })).unwrap();
//! let now = "2026-03-02T08:00:00Z".parse().unwrap();
//! let world = World { service: &service, cast: &[], now, seed: 1 };
//! let reply = world.exchange(&olena, "dracs/note", &Default::default(), None);
//! assert_eq!(reply.outcome, "found");
//! assert_eq!(reply.data["born_on"], "2026-02-20");
//! assert!(reply.mock);
//! ```
//!
//! # What is deliberately not here
//! No HTTP: maket-pilot speaks X-Road's and OpenID Connect's protocols with these answers. No
//! walking through a service: maket-simulate does that.

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may panic"))]

pub mod acts;
pub mod answering;
pub mod cast;
pub mod draw;
pub mod invent;
pub mod known;
pub mod names;
pub mod outside;
pub mod registry;
pub mod reply;
pub mod seeded;
pub mod shape;
pub mod tracker;
pub mod typed;
pub mod world;
