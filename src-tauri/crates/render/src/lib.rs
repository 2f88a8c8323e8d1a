//! View-models to HTML with handlebars; owns page templates and assets.
//!
//! A [`page::PageView`] says what a page shows; [`Renderer::page`] writes it, in govuk-frontend's
//! markup and our theme, so that it works without scripts. [`from_journey::Screen`] makes the
//! view-model of a step of a case for one reader. Texts of a service arrive as [`Html`]: escaped,
//! or Markdown that was sanitised; they are values of templates and never templates.
//!
//! ```
//! use maket_render::Renderer;
//! use maket_render::page::{Body, ErrorKind, ErrorPage, Frame, PageView};
//!
//! let frame = Frame { language: "en".into(), ..Frame::default() };
//! let body = Body::Error(Box::new(ErrorPage::new(ErrorKind::NotFound)));
//! let page = Renderer::new().page(&PageView { frame, body }, &[]);
//! assert!(page.contains("Prototype, not a real service."));
//! ```
//!
//! # What is deliberately not here
//! No HTTP, no sessions, no nonces (maket-pilot); nothing here decides where a case goes
//! (maket-journey).
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
mod kept;
mod markdown;
pub mod page;
mod qr;
mod renderer;
mod texts;

pub use html::{Attributes, Html, escape, safe_address};
pub use kept::{OWN_MARKS, own};
pub use markdown::{escape_markdown, markdown, markdown_line};
pub use qr::qr_code;
pub use renderer::Renderer;
pub use texts::{LANGUAGES, Texts, Value};
