//! View-models to HTML with handlebars; owns page templates and assets.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::print_stdout,
        reason = "a test may panic and says what it counted"
    )
)]

pub mod component;
mod html;
mod renderer;

pub use html::{Attributes, Html, escape, safe_address};
pub use renderer::Renderer;
