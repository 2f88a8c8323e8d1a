//! View-models to HTML with handlebars; owns page templates and assets.
