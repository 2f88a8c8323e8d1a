//! The parts that pages are made of, in govuk-frontend's markup.
//!
//! Each part is a plain value; [`crate::Renderer::html`] turns it into [`Html`]. Parts that hold
//! other parts take their HTML, so pages are put together in Rust and each template stays small.

mod choice;
mod date_input;
mod field;
mod file_upload;
mod list;
mod message;
mod navigation;
mod text_field;

#[cfg(test)]
mod fixtures;

pub use choice::{Choice, ChoiceItem, ChoiceKind, Choices, Select, SelectItem};
pub use date_input::{DateInput, DateItem};
pub use field::{ErrorMessage, Field, Fieldset, FormGroup, Hint, Label, Legend};
pub(crate) use field::{describe, form_group};
pub use file_upload::{FileTexts, FileUpload};
pub use list::{
    Action, Card, CardTitle, Cell, SummaryCell, SummaryList, SummaryRow, Table, Task, TaskList,
    TaskStatus,
};
pub use message::{
    Details, ErrorLink, ErrorSummary, InsetText, NotificationBanner, Panel, PhaseBanner, Tag,
    WarningText,
};
pub use navigation::{BackLink, Button, Language, LanguageNavigation, SkipLink};
pub use text_field::{Affix, CharacterCount, CountTexts, Input, Textarea};

use crate::html::Html;
use crate::renderer::Renderer;

/// A part of a page that knows how it is written.
pub trait Component {
    /// The part as HTML.
    fn html(&self, renderer: &Renderer) -> Html;
}

/// Parts that are one template over their own fields.
macro_rules! templates {
    ($($part:ty => $template:literal),+ $(,)?) => {
        $(impl $crate::component::Component for $part {
            fn html(&self, renderer: &$crate::renderer::Renderer) -> $crate::html::Html {
                renderer.template($template, self)
            }
        })+
    };
}
use templates;
