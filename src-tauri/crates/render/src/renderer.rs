//! The compiled templates.

use handlebars::Handlebars;
use serde::Serialize;

use crate::component::Component;
use crate::html::{Html, escape};

/// All templates, compiled once; shared by every request.
#[derive(Debug)]
pub struct Renderer {
    handlebars: Handlebars<'static>,
}

macro_rules! embedded {
    ($folder:literal: $($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../templates/", $folder, "/", $name, ".hbs")))),+]
    };
}

const COMPONENTS: &[(&str, &str)] = embedded!["components":
    "action-link", "back-link", "button", "choices", "date-input", "details", "error-message",
    "error-summary", "field-top", "fieldset", "file-upload", "form-group", "hint", "input",
    "inset-text", "label", "language-navigation", "notification-banner", "panel", "phase-banner",
    "select", "skip-link", "summary-list", "table", "tag", "task-list", "textarea", "warning-text",
];

impl Default for Renderer {
    fn default() -> Self {
        Self::new()
    }
}

impl Renderer {
    /// Compiles the templates.
    pub fn new() -> Self {
        let mut handlebars = Handlebars::new();
        // Indentation of a partial would be typed into what a person wrote on several lines.
        handlebars.set_prevent_indent(true);
        handlebars.register_escape_fn(|text| escape(text).into_owned());
        for (name, template) in COMPONENTS {
            handlebars
                .register_template_string(name, template.trim_end())
                .expect("a test compiles every embedded template");
        }
        Self { handlebars }
    }

    /// A part of a page as HTML.
    pub fn html(&self, part: &impl Component) -> Html {
        part.html(self)
    }

    /// Writes a template over a value of ours.
    pub(crate) fn template(&self, name: &str, view: &impl Serialize) -> Html {
        // A template of ours over a value of ours fails only by a mistake that a test shows;
        // a page with a hole is better than none.
        Html::trusted(self.handlebars.render(name, view).unwrap_or_default())
    }
}
