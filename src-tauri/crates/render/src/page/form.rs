use serde::Serialize;

use crate::component::{Button, Component};
use crate::html::Html;
use crate::renderer::Renderer;
use crate::texts::Texts;

/// The name that a pressed button is posted under: what is to be done.
pub const DO: &str = "do";

/// Where a form goes and what it carries unseen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Form {
    /// Where it is posted; the page's own address where empty.
    pub action: String,
    /// Names and values that travel unseen, such as the case's turn and the form's nonce.
    pub hidden: Vec<(String, String)>,
    /// Whether the browser may fill answers in.
    pub autocomplete: bool,
}

#[derive(Serialize)]
struct FormView<'a> {
    form: &'a Form,
    content: &'a Html,
    buttons: Html,
    first: Option<&'a str>,
}

impl Form {
    /// The form around content and buttons. `first` is what the Enter key does where the content
    /// has buttons of its own.
    pub(super) fn html(
        &self,
        renderer: &Renderer,
        content: &Html,
        buttons: &[Html],
        first: Option<&str>,
    ) -> Html {
        renderer.template(
            "form",
            &FormView { form: self, content, buttons: Html::join(buttons), first },
        )
    }
}

/// A button that says what is to be done.
pub(super) fn button(
    renderer: &Renderer,
    words: impl Into<Html>,
    does: &str,
    classes: &str,
) -> Html {
    Button {
        name: Some(DO.into()),
        value: Some(does.into()),
        classes: classes.into(),
        prevent_double_click: Some(true),
        ..Button::new(words)
    }
    .html(renderer)
}

/// An arrow that shows the way on.
const ARROW: &str = "<svg class=\"cz-arrow\" width=\"20\" height=\"20\" viewBox=\"0 0 20 20\" aria-hidden=\"true\" focusable=\"false\"><path d=\"M4 10h12m-4.5-4.5L16 10l-4.5 4.5\"/></svg>";

/// The main button of a page.
pub(super) fn main_button(renderer: &Renderer, words: &Html, texts: &Texts, does: &str) -> Html {
    let mut words = if words.is_empty() { texts.html("continue") } else { words.clone() };
    if does == "continue" {
        words.push(&Html::trusted(ARROW));
    }
    button(renderer, words, does, "")
}

/// A button beside the main one.
pub(super) fn second_button(renderer: &Renderer, words: impl Into<Html>, does: &str) -> Html {
    button(renderer, words, does, "govuk-button--secondary")
}
