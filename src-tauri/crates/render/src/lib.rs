//! View-models to HTML with handlebars; owns page templates and assets.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::print_stdout,
        reason = "a test may panic and says what it counted"
    )
)]

pub mod assets;
pub mod component;
pub mod format;
pub mod from_journey;
mod html;
mod markdown;
pub mod page;
mod qr;
mod renderer;
mod texts;

pub use html::{Attributes, Html, escape, safe_address};
pub use markdown::{escape_markdown, markdown, markdown_line};
pub use qr::qr_code;
pub use renderer::Renderer;
pub use texts::{LANGUAGES, Texts, Value};
