use serde::Serialize;

use super::templates;
use super::text_field::word;
use crate::html::{Attributes, Html};

/// The list of what is wrong, above the page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ErrorSummary {
    /// Its heading.
    pub title: Html,
    /// A sentence under the heading.
    pub description: Html,
    /// What is wrong, each linked to its control.
    pub errors: Vec<ErrorLink>,
    /// Whether the focus stays where it is; the script's choice where not said.
    #[serde(serialize_with = "word")]
    pub disable_auto_focus: Option<bool>,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

/// A line of the list of what is wrong.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ErrorLink {
    /// What it says.
    pub words: Html,
    /// Where its control is.
    pub href: Option<String>,
    /// Further attributes.
    pub attributes: Attributes,
}

/// A text set apart.
#[derive(Clone, Debug, Default, Serialize)]
pub struct InsetText {
    /// Its id.
    pub id: String,
    /// What it says.
    pub words: Html,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

/// A text with consequences.
#[derive(Clone, Debug, Default, Serialize)]
pub struct WarningText {
    /// What it says.
    pub words: Html,
    /// What is read aloud for the sign before it.
    pub spoken: String,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

/// A text that opens.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Details {
    /// Its id.
    pub id: String,
    /// What opens it.
    pub summary: Html,
    /// What is inside.
    pub content: Html,
    /// Whether it is open.
    pub open: bool,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

/// A message above the page.
#[derive(Clone, Debug, Serialize)]
pub struct NotificationBanner {
    /// Its heading.
    pub title: Html,
    /// The id of its heading.
    pub title_id: String,
    /// The level of its heading.
    pub level: u32,
    /// Whether something went well.
    pub success: bool,
    /// Its ARIA role; nothing is interrupted by any of ours.
    pub role: String,
    /// What it says: words alone stand large.
    pub words: Html,
    /// What it says, with markup of its own.
    pub content: Html,
    /// Whether the focus stays where it is; the script's choice where not said.
    #[serde(serialize_with = "word")]
    pub disable_auto_focus: Option<bool>,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl NotificationBanner {
    /// A message with a heading.
    pub fn new(title: impl Into<Html>) -> Self {
        Self {
            title: title.into(),
            title_id: "govuk-notification-banner-title".into(),
            level: 2,
            success: false,
            role: "region".into(),
            words: Html::default(),
            content: Html::default(),
            disable_auto_focus: None,
            classes: String::new(),
            attributes: Attributes::default(),
        }
    }
}

/// The large answer at the end.
#[derive(Clone, Debug, Serialize)]
pub struct Panel {
    /// Its heading.
    pub title: Html,
    /// The level of its heading.
    pub level: u32,
    /// What follows.
    pub content: Html,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl Panel {
    /// A panel whose heading is the page's.
    pub fn new(title: impl Into<Html>) -> Self {
        Self {
            title: title.into(),
            level: 1,
            content: Html::default(),
            classes: String::new(),
            attributes: Attributes::default(),
        }
    }
}

/// A word that says how something stands.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Tag {
    /// The word.
    pub words: Html,
    /// Further classes, such as a colour.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl Tag {
    /// A word with classes.
    pub fn new(words: impl Into<Html>, classes: &str) -> Self {
        Self { words: words.into(), classes: classes.to_owned(), attributes: Attributes::default() }
    }
}

/// What says above every page that this is a prototype.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PhaseBanner {
    /// The word in front.
    pub tag: Tag,
    /// What it says.
    pub words: Html,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

templates! {
    ErrorSummary => "error-summary",
    InsetText => "inset-text",
    WarningText => "warning-text",
    Details => "details",
    NotificationBanner => "notification-banner",
    Panel => "panel",
    Tag => "tag",
    PhaseBanner => "phase-banner",
}
