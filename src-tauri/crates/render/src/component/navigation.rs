use serde::Serialize;

use super::templates;
use super::text_field::word;
use crate::html::{Attributes, Html};

/// A button, or a link that looks like one.
#[derive(Clone, Debug, Serialize)]
pub struct Button {
    /// What it says.
    pub words: Html,
    /// Where it leads, where it is a link.
    pub href: Option<String>,
    /// The `type` of the element.
    pub kind: String,
    /// The name that it is posted under.
    pub name: Option<String>,
    /// The value that is posted.
    pub value: Option<String>,
    /// Whether it starts the service; it gets an arrow.
    pub start: bool,
    /// Whether its words have markup of their own, which an arrow needs kept together.
    pub wrapped: bool,
    /// Whether it cannot be used.
    pub disabled: bool,
    /// Whether a second click is ignored.
    #[serde(serialize_with = "word")]
    pub prevent_double_click: Option<bool>,
    /// Its id.
    pub id: Option<String>,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl Button {
    /// A button that sends its form.
    pub fn new(words: impl Into<Html>) -> Self {
        Self {
            words: words.into(),
            href: None,
            kind: "submit".into(),
            name: None,
            value: None,
            start: false,
            wrapped: false,
            disabled: false,
            prevent_double_click: None,
            id: None,
            classes: String::new(),
            attributes: Attributes::default(),
        }
    }
}

/// The way back.
#[derive(Clone, Debug, Default, Serialize)]
pub struct BackLink {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub words: Html,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

/// The way past the head of the page, for keyboards.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SkipLink {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub words: Html,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

/// The languages of the page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LanguageNavigation {
    /// What the list is called aloud.
    pub label: String,
    /// The languages.
    pub items: Vec<Language>,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

/// A language of the page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Language {
    /// Its tag.
    pub lang: String,
    /// The tag of the page it leads to, where another.
    pub hreflang: String,
    /// Its direction, where it needs saying.
    pub dir: String,
    /// Its name in itself.
    pub words: Html,
    /// What is read aloud after its name.
    pub spoken: String,
    /// Where the page is in this language.
    pub href: String,
    /// Whether the page is in this language.
    pub current: bool,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

templates! {
    Button => "button",
    BackLink => "back-link",
    SkipLink => "skip-link",
    LanguageNavigation => "language-navigation",
}
