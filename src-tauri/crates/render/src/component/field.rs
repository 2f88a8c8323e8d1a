use serde::{Serialize, Serializer};

use super::{Component, templates};
use crate::html::{Attributes, Html};
use crate::renderer::Renderer;

/// The name of a control.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Label {
    /// What it says; nothing is written where it is empty.
    pub words: Html,
    /// The id of its control.
    pub r#for: String,
    /// Whether it is the page's heading.
    pub page_heading: bool,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl Label {
    /// A label with these words.
    pub fn new(words: impl Into<Html>) -> Self {
        Self { words: words.into(), ..Self::default() }
    }
}

/// Help that is read before the answer.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Hint {
    /// Its id, which the control is described by.
    pub id: String,
    /// What it says.
    pub words: Html,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl Hint {
    /// A hint with these words.
    pub fn new(words: impl Into<Html>) -> Self {
        Self { words: words.into(), ..Self::default() }
    }
}

/// What is wrong with an answer.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ErrorMessage {
    /// Its id, which the control is described by.
    pub id: String,
    /// What it says.
    pub words: Html,
    /// What is read aloud before it ("Error"); nothing where empty.
    pub spoken: String,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

/// The box around a field.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FormGroup {
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

/// What stands around every control: name, hint, error and the box that holds them.
#[derive(Clone, Debug, Default)]
pub struct Field {
    /// The control's id; errors link to it.
    pub id: String,
    /// The name that the answer is posted under.
    pub name: String,
    /// What the control is called.
    pub label: Label,
    /// Help before the answer.
    pub hint: Option<Hint>,
    /// What is wrong with the answer.
    pub error: Option<ErrorMessage>,
    /// Ids of further texts that describe the control, parted by spaces.
    pub described_by: String,
    /// The box.
    pub group: FormGroup,
}

impl Field {
    /// A field posted under a name, with that name as its id.
    pub fn new(name: &str, label: impl Into<Html>) -> Self {
        Self {
            id: name.to_owned(),
            name: name.to_owned(),
            label: Label::new(label),
            ..Self::default()
        }
    }
}

#[derive(Serialize)]
struct FieldView<'a> {
    id: &'a str,
    name: &'a str,
    label: Label,
    hint: Option<Hint>,
    error: Option<ErrorMessage>,
    described_by: String,
    group: &'a FormGroup,
}

impl Serialize for Field {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (hint, error, described_by) =
            described(&self.id, &self.described_by, self.hint.as_ref(), self.error.as_ref());
        FieldView {
            id: &self.id,
            name: &self.name,
            label: Label { r#for: self.id.clone(), ..self.label.clone() },
            hint,
            error,
            described_by,
            group: &self.group,
        }
        .serialize(serializer)
    }
}

/// Gives hint and error their ids and lists them after whatever describes the control already.
pub(super) fn described(
    id: &str,
    before: &str,
    hint: Option<&Hint>,
    error: Option<&ErrorMessage>,
) -> (Option<Hint>, Option<ErrorMessage>, String) {
    let mut ids: Vec<String> = before.split_whitespace().map(str::to_owned).collect();
    let hint = hint.map(|hint| Hint { id: format!("{id}-hint"), ..hint.clone() });
    let error = error.map(|error| ErrorMessage { id: format!("{id}-error"), ..error.clone() });
    ids.extend(hint.iter().map(|hint| hint.id.clone()));
    ids.extend(error.iter().map(|error| error.id.clone()));
    (hint, error, ids.join(" "))
}

/// The name of a group of controls.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Legend {
    /// What it says; nothing is written where it is empty.
    pub words: Html,
    /// Whether it is the page's heading.
    pub page_heading: bool,
    /// Further classes.
    pub classes: String,
}

impl Legend {
    /// A legend with these words.
    pub fn new(words: impl Into<Html>) -> Self {
        Self { words: words.into(), ..Self::default() }
    }
}

/// A group of controls.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Fieldset {
    /// Its name.
    pub legend: Legend,
    /// Ids of texts that describe the group.
    pub described_by: String,
    /// An ARIA role, where the element's own does not do.
    pub role: String,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
    /// What it holds.
    pub content: Html,
}

impl Fieldset {
    /// A group with this name.
    pub fn new(legend: impl Into<Html>) -> Self {
        Self { legend: Legend::new(legend), ..Self::default() }
    }
}

templates! {
    Label => "label",
    Hint => "hint",
    ErrorMessage => "error-message",
    Fieldset => "fieldset",
}

/// A form group around a fieldset, or around its bare content where there is none.
#[derive(Serialize)]
struct Group<'a> {
    group: &'a FormGroup,
    error: bool,
    content: Html,
}

/// Writes hint, error and controls, in a fieldset where one is given, in their box.
pub(super) fn grouped(
    renderer: &Renderer,
    group: &FormGroup,
    fieldset: Option<&Fieldset>,
    described: (Option<Hint>, Option<ErrorMessage>, String),
    controls: &Html,
) -> Html {
    let (hint, error, described_by) = described;
    let mut content = Html::default();
    if let Some(hint) = &hint {
        content.push(&hint.html(renderer));
    }
    if let Some(error) = &error {
        content.push(&error.html(renderer));
    }
    content.push(controls);
    if let Some(fieldset) = fieldset {
        content = Fieldset { described_by, content, ..fieldset.clone() }.html(renderer);
    }
    renderer.template("form-group", &Group { group, error: error.is_some(), content })
}

/// Hint and error of a group of controls, with their ids, and the list of those ids.
pub(crate) fn describe(
    id: &str,
    hint: Option<&Hint>,
    error: Option<&ErrorMessage>,
) -> (Option<Hint>, Option<ErrorMessage>, String) {
    described(id, "", hint, error)
}

/// A form group with a fieldset around controls.
pub(crate) fn form_group(
    renderer: &Renderer,
    fieldset: &Fieldset,
    described: (Option<Hint>, Option<ErrorMessage>, String),
    controls: &Html,
) -> Html {
    grouped(renderer, &FormGroup::default(), Some(fieldset), described, controls)
}
