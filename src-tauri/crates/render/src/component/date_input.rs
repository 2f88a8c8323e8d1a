use super::Component;
use super::field::{ErrorMessage, Field, Fieldset, FormGroup, Hint, Label, described, grouped};
use super::text_field::{Input, joined};
use crate::html::{Attributes, Html};
use crate::renderer::Renderer;

/// A date in typed parts.
#[derive(Clone, Debug, Default)]
pub struct DateInput {
    /// The id of the whole.
    pub id: String,
    /// The group with its name.
    pub fieldset: Option<Fieldset>,
    /// Help before the answer.
    pub hint: Option<Hint>,
    /// What is wrong with the answer.
    pub error: Option<ErrorMessage>,
    /// The box around all.
    pub group: FormGroup,
    /// The parts, in the order of the language.
    pub items: Vec<DateItem>,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

/// A typed part of a date.
#[derive(Clone, Debug, Default)]
pub struct DateItem {
    /// Its id.
    pub id: String,
    /// The name that it is posted under.
    pub name: String,
    /// What it is called.
    pub label: Html,
    /// What was typed.
    pub value: Option<String>,
    /// How many digits it is wide.
    pub width: Option<u32>,
    /// Whether it is what is wrong.
    pub wrong: bool,
    /// The keyboard, where not the numeric one.
    pub inputmode: Option<String>,
    /// The purpose of the value, for filling in by the browser.
    pub autocomplete: Option<String>,
    /// A pattern for the keyboard.
    pub pattern: Option<String>,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl DateItem {
    /// An empty part of so many digits.
    pub fn new(id: String, name: String, label: impl Into<Html>, width: u32) -> Self {
        Self { id, name, label: label.into(), width: Some(width), ..Self::default() }
    }

    fn html(&self, renderer: &Renderer) -> Html {
        let mut classes = String::from("govuk-date-input__input");
        if self.wrong {
            classes = joined(&classes, "govuk-input--error");
        }
        if let Some(width) = self.width {
            classes = joined(&classes, &format!("govuk-input--width-{width}"));
        }
        let label =
            Label { classes: "govuk-date-input__label".into(), ..Label::new(self.label.clone()) };
        let field =
            Field { id: self.id.clone(), name: self.name.clone(), label, ..Field::default() };
        let input = Input {
            value: self.value.clone(),
            classes: joined(&classes, &self.classes),
            inputmode: Some(self.inputmode.clone().unwrap_or_else(|| "numeric".into())),
            autocomplete: self.autocomplete.clone(),
            pattern: self.pattern.clone(),
            attributes: self.attributes.clone(),
            ..Input::new(field)
        };
        input.html(renderer)
    }
}

#[derive(serde::Serialize)]
struct DateView<'a> {
    id: &'a str,
    classes: &'a str,
    attributes: &'a Attributes,
    items: Vec<Html>,
}

impl Component for DateInput {
    fn html(&self, renderer: &Renderer) -> Html {
        let before = self.fieldset.as_ref().map_or("", |fieldset| &fieldset.described_by);
        let described = described(&self.id, before, self.hint.as_ref(), self.error.as_ref());
        let controls = renderer.template(
            "date-input",
            &DateView {
                id: &self.id,
                classes: &self.classes,
                attributes: &self.attributes,
                items: self.items.iter().map(|item| item.html(renderer)).collect(),
            },
        );
        // Without the role JAWS leaves out the description of a group of text fields.
        let fieldset =
            self.fieldset.as_ref().map(|set| Fieldset { role: "group".into(), ..set.clone() });
        grouped(renderer, &self.group, fieldset.as_ref(), described, &controls)
    }
}
