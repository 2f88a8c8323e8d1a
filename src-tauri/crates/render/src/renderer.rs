//! The compiled templates.

use handlebars::Handlebars;
use serde::Serialize;

use crate::component::Component;
use crate::html::{Html, escape};
use crate::page::{self, PageView};
use crate::texts::Texts;

/// All templates, compiled once; shared by every request.
#[derive(Debug)]
pub struct Renderer {
    handlebars: Handlebars<'static>,
    texts: [Texts; 3],
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

const PAGES: &[(&str, &str)] = embedded!["pages": "form", "page"];

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
        for (name, template) in COMPONENTS.iter().chain(PAGES) {
            handlebars
                .register_template_string(name, template.trim_end())
                .expect("a test compiles every embedded template");
        }
        Self { handlebars, texts: Texts::all() }
    }

    /// A page as a whole document.
    pub fn page(&self, view: &PageView) -> String {
        page::render(self, view)
    }

    /// The pages' own words in a language; in English where they are not written in it.
    pub fn texts(&self, language: &str) -> &Texts {
        let [_, english, _] = &self.texts;
        self.texts.iter().find(|texts| texts.language() == language).unwrap_or(english)
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
