//! The compiled templates.

use std::collections::HashMap;
use std::sync::RwLock;

use handlebars::Handlebars;
use serde::Serialize;

use crate::component::Component;
use crate::html::{Html, escape};
use crate::kept::Kept;
use crate::markdown::markdown;
use crate::page::{self, PageView};
use crate::texts::Texts;

/// All templates, compiled once; shared by every request.
#[derive(Debug)]
pub struct Renderer {
    handlebars: Handlebars<'static>,
    texts: [Texts; 3],
    markdown: RwLock<HashMap<String, Html>>,
    kept: Kept,
}

/// So many of the authors' texts are kept as HTML; a service has fewer.
const TEXTS_KEPT: usize = 4_096;

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
        Self { handlebars, texts: Texts::all(), markdown: RwLock::default(), kept: Kept::default() }
    }

    /// A page as a whole document, with the reader's own words where they are marked ([`own`]).
    ///
    /// [`own`]: crate::own
    pub fn page(&self, view: &PageView, words: &[&str]) -> String {
        self.kept.page(view, || page::render(self, view)).with(words)
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

    /// An author's Markdown, into which no answer has been put, as HTML.
    pub(crate) fn markdown(&self, text: &str) -> Html {
        let known = self.markdown.read().ok().and_then(|known| known.get(text).cloned());
        known.unwrap_or_else(|| {
            let html = markdown(text);
            if let Ok(mut known) = self.markdown.write() {
                // While an author types, texts come and go.
                if known.len() >= TEXTS_KEPT {
                    known.clear();
                }
                known.insert(text.to_owned(), html.clone());
            }
            html
        })
    }

    /// Writes a template over a value of ours.
    pub(crate) fn template(&self, name: &str, view: &impl Serialize) -> Html {
        // A template of ours over a value of ours fails only by a mistake that a test shows;
        // a page with a hole is better than none.
        Html::trusted(self.handlebars.render(name, view).unwrap_or_default())
    }
}
