use serde::Serialize;

use super::field::{ErrorMessage, Field, Fieldset, FormGroup, Hint, described, grouped};
use super::text_field::joined;
use super::{Component, templates};
use crate::html::{Attributes, Html};
use crate::renderer::Renderer;

/// Whether one item can be chosen or several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoiceKind {
    /// One: radios.
    One,
    /// Several: checkboxes.
    Many,
}

/// Radios or checkboxes.
#[derive(Clone, Debug)]
pub struct Choices {
    /// One or several.
    pub kind: ChoiceKind,
    /// The id of the first item; the others' are numbered from it. Errors link to it.
    pub id: String,
    /// The name that the answer is posted under.
    pub name: String,
    /// The group with its name; none for a single checkbox.
    pub fieldset: Option<Fieldset>,
    /// Help before the answer.
    pub hint: Option<Hint>,
    /// What is wrong with the answer.
    pub error: Option<ErrorMessage>,
    /// Ids of further texts that describe the items.
    pub described_by: String,
    /// The box around all.
    pub group: FormGroup,
    /// Further classes, such as `govuk-radios--inline`.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
    /// What can be chosen.
    pub items: Vec<Choice>,
}

/// A line among choices.
#[derive(Clone, Debug)]
pub enum Choice {
    /// Something that can be chosen.
    Item(Box<ChoiceItem>),
    /// A word between items, such as "or".
    Divider(String),
}

/// Something that can be chosen.
#[derive(Clone, Debug, Default)]
pub struct ChoiceItem {
    /// The value that is posted.
    pub value: String,
    /// What it is called.
    pub words: Html,
    /// Help of its own.
    pub hint: Option<Hint>,
    /// Whether it is chosen.
    pub checked: bool,
    /// Whether it cannot be chosen.
    pub disabled: bool,
    /// What is asked further when it is chosen.
    pub conditional: Option<Html>,
    /// Whether choosing it clears the others (checkboxes).
    pub exclusive: bool,
    /// An id instead of the numbered one.
    pub id: Option<String>,
    /// A name instead of the group's.
    pub name: Option<String>,
    /// Further classes of its label.
    pub label_classes: String,
    /// Further attributes of its label.
    pub label_attributes: Attributes,
    /// Further attributes of its control.
    pub attributes: Attributes,
}

impl ChoiceItem {
    /// An item that is not chosen.
    pub fn new(value: &str, words: impl Into<Html>) -> Self {
        Self { value: value.to_owned(), words: words.into(), ..Self::default() }
    }
}

impl From<ChoiceItem> for Choice {
    fn from(item: ChoiceItem) -> Self {
        Self::Item(Box::new(item))
    }
}

impl Choices {
    /// Choices posted under a name, with that name as the first item's id.
    pub fn new(kind: ChoiceKind, name: &str) -> Self {
        Self {
            kind,
            id: name.to_owned(),
            name: name.to_owned(),
            fieldset: None,
            hint: None,
            error: None,
            described_by: String::new(),
            group: FormGroup::default(),
            classes: String::new(),
            attributes: Attributes::default(),
            items: Vec::new(),
        }
    }
}

#[derive(Serialize)]
struct ChoicesView<'a> {
    block: &'static str,
    kind: &'static str,
    classes: &'a str,
    attributes: &'a Attributes,
    items: Vec<ItemView<'a>>,
}

#[derive(Default, Serialize)]
struct ItemView<'a> {
    block: &'static str,
    kind: &'static str,
    divider: Option<&'a str>,
    id: String,
    name: &'a str,
    value: &'a str,
    words: Option<&'a Html>,
    checked: bool,
    disabled: bool,
    exclusive: bool,
    conditional: Option<&'a Html>,
    described_by: String,
    hint: Option<Hint>,
    label_classes: &'a str,
    label_attributes: Option<&'a Attributes>,
    attributes: Option<&'a Attributes>,
}

impl Component for Choices {
    fn html(&self, renderer: &Renderer) -> Html {
        let (block, kind) = match self.kind {
            ChoiceKind::One => ("govuk-radios", "radio"),
            ChoiceKind::Many => ("govuk-checkboxes", "checkbox"),
        };
        let before = match &self.fieldset {
            Some(fieldset) if !fieldset.described_by.is_empty() => &fieldset.described_by,
            _ => &self.described_by,
        };
        let described = described(&self.id, before, self.hint.as_ref(), self.error.as_ref());
        // Radios outside a fieldset are not described item by item; checkboxes are.
        let each = if self.fieldset.is_none() && self.kind == ChoiceKind::Many {
            described.2.as_str()
        } else {
            ""
        };
        let items = (self.items.iter().enumerate())
            .map(|(index, choice)| match choice {
                Choice::Divider(words) => {
                    ItemView { block, divider: Some(words), ..ItemView::default() }
                }
                Choice::Item(item) => {
                    let id = match (&item.id, index) {
                        (Some(id), _) => id.clone(),
                        (None, 0) => self.id.clone(),
                        (None, index) => format!("{}-{}", self.id, index + 1),
                    };
                    let hint = item.hint.as_ref().map(|hint| Hint {
                        id: format!("{id}-item-hint"),
                        classes: joined(&format!("{block}__hint"), &hint.classes),
                        ..hint.clone()
                    });
                    let own = hint.as_ref().map_or("", |hint| &hint.id);
                    ItemView {
                        block,
                        kind,
                        divider: None,
                        name: item.name.as_ref().unwrap_or(&self.name),
                        value: &item.value,
                        words: Some(&item.words),
                        checked: item.checked,
                        disabled: item.disabled,
                        exclusive: item.exclusive,
                        conditional: item.conditional.as_ref(),
                        described_by: format!("{each} {own}").trim().to_owned(),
                        hint,
                        label_classes: &item.label_classes,
                        label_attributes: Some(&item.label_attributes),
                        attributes: Some(&item.attributes),
                        id,
                    }
                }
            })
            .collect();
        let controls = renderer.template(
            "choices",
            &ChoicesView {
                block,
                kind,
                classes: &self.classes,
                attributes: &self.attributes,
                items,
            },
        );
        grouped(renderer, &self.group, self.fieldset.as_ref(), described, &controls)
    }
}

/// A list that opens.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Select {
    /// Name, hint, error.
    pub field: Field,
    /// What can be chosen.
    pub items: Vec<SelectItem>,
    /// Whether it cannot be changed.
    pub disabled: bool,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

/// A line of a list that opens.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SelectItem {
    /// The value that is posted, in an attribute where there is one.
    #[serde(serialize_with = "value_attribute")]
    pub value: Option<String>,
    /// What it is called.
    pub words: Html,
    /// Whether it is chosen.
    pub selected: bool,
    /// Whether it cannot be chosen.
    pub disabled: bool,
    /// Further attributes.
    pub attributes: Attributes,
}

impl SelectItem {
    /// A line that is not chosen.
    pub fn new(value: &str, words: impl Into<Html>) -> Self {
        Self { value: Some(value.to_owned()), words: words.into(), ..Self::default() }
    }
}

fn value_attribute<S: serde::Serializer>(
    value: &Option<String>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    // An empty value is a value: the attribute is there and empty.
    value
        .iter()
        .fold(Attributes::default(), |all, value| all.with("value", value))
        .serialize(serializer)
}

templates! { Select => "select" }
