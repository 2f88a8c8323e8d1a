//! The prototype's web server: real people walk a frozen version of a service.
//!
//! [`Pilot::open`] goes on with a round or begins one, [`router`] is its addresses, [`serve`] serves
//! them until it is told to stop.
//! [`registries`] are the mock registries of a service, for developers.
//! A request loads the case's facts, the journey decides, the facts become durable, and only then
//! does the browser learn where to go on.
//!
//! # What is deliberately not here
//! No decision of where a case goes on (maket-journey), no HTML (maket-render), no answers of the
//! outside (maket-mocks), no tables (maket-store).
#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may panic"))]

mod answering;
mod assets;
mod browser;
mod cases;
mod config;
mod entry;
mod error;
mod form;
mod guard;
mod limiter;
mod noted;
mod pilot;
mod preview;
mod real_data;
mod registries;
mod reply;
mod router;
mod secret;
mod stop;
mod view;
mod visit;
mod voice;
mod walk;

pub use config::{Clock, PilotConfig, Report};
pub use entry::{consent_notice, playable};
pub use error::{Error, Result};
pub use pilot::Pilot;
pub use preview::{Played, Previews};
pub use registries::{RegistriesConfig, registries, serve_registries};
pub use router::{router, serve};
