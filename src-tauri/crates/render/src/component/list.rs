use serde::{Serialize, Serializer};

use super::message::Tag;
use super::templates;
use crate::html::{Attributes, Html};

/// Names and values, with ways to change them.
#[derive(Clone, Debug, Default)]
pub struct SummaryList {
    /// The lines.
    pub rows: Vec<SummaryRow>,
    /// The card around it.
    pub card: Option<Card>,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

/// A line of a summary.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SummaryRow {
    /// The name.
    pub key: SummaryCell,
    /// The value.
    pub value: SummaryCell,
    /// What can be done with it.
    pub actions: Vec<Action>,
    /// Further classes of the actions.
    pub actions_classes: String,
    /// Further classes.
    pub classes: String,
}

/// A name or a value.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SummaryCell {
    /// What it says.
    pub words: Html,
    /// Further classes.
    pub classes: String,
}

impl<T: Into<Html>> From<T> for SummaryCell {
    fn from(words: T) -> Self {
        Self { words: words.into(), classes: String::new() }
    }
}

/// Something that can be done with a line or a card.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Action {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub words: Html,
    /// What is read aloud after it, so that links differ.
    pub spoken: String,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

/// A card around a summary.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Card {
    /// Its heading.
    pub title: Option<CardTitle>,
    /// What can be done with all of it.
    pub actions: Vec<Action>,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

/// The heading of a card.
#[derive(Clone, Debug, Serialize)]
pub struct CardTitle {
    /// What it says.
    pub words: Html,
    /// Its level.
    pub level: u32,
    /// Further classes.
    pub classes: String,
}

impl<T: Into<Html>> From<T> for CardTitle {
    fn from(words: T) -> Self {
        Self { words: words.into(), level: 2, classes: String::new() }
    }
}

#[derive(Serialize)]
struct SummaryView<'a> {
    rows: Vec<RowView<'a>>,
    card: Option<CardView<'a>>,
    classes: &'a str,
    attributes: &'a Attributes,
}

#[derive(Serialize)]
struct RowView<'a> {
    key: &'a SummaryCell,
    value: &'a SummaryCell,
    actions: Vec<ActionView<'a>>,
    several: bool,
    gap: bool,
    actions_classes: &'a str,
    classes: &'a str,
}

#[derive(Serialize)]
struct CardView<'a> {
    title: Option<&'a CardTitle>,
    actions: Vec<ActionView<'a>>,
    several: bool,
    classes: &'a str,
    attributes: &'a Attributes,
}

#[derive(Serialize)]
struct ActionView<'a> {
    #[serde(flatten)]
    action: &'a Action,
    card: Option<&'a Html>,
}

impl Serialize for SummaryList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let card_words =
            self.card.as_ref().and_then(|card| card.title.as_ref()).map(|title| &title.words);
        let view = |action| ActionView { action, card: card_words };
        let any = self.rows.iter().any(|row| !row.actions.is_empty());
        SummaryView {
            rows: (self.rows.iter())
                .map(|row| RowView {
                    key: &row.key,
                    value: &row.value,
                    actions: row.actions.iter().map(view).collect(),
                    several: row.actions.len() > 1,
                    gap: any && row.actions.is_empty(),
                    actions_classes: &row.actions_classes,
                    classes: &row.classes,
                })
                .collect(),
            card: self.card.as_ref().map(|card| CardView {
                title: card.title.as_ref(),
                actions: card.actions.iter().map(view).collect(),
                several: card.actions.len() > 1,
                classes: &card.classes,
                attributes: &card.attributes,
            }),
            classes: &self.classes,
            attributes: &self.attributes,
        }
        .serialize(serializer)
    }
}

/// A table.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Table {
    /// Its name.
    pub caption: Html,
    /// Further classes of its name.
    pub caption_classes: String,
    /// The heads of its columns.
    pub head: Vec<Cell>,
    /// Its lines.
    pub rows: Vec<Vec<Cell>>,
    /// Whether the first cell of a line is its head.
    pub first_cell_is_header: bool,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Cell {
    /// What it says.
    pub words: Html,
    /// `numeric` where it is a number.
    pub format: String,
    /// How many columns it spans.
    pub colspan: Option<u32>,
    /// How many lines it spans.
    pub rowspan: Option<u32>,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl<T: Into<Html>> From<T> for Cell {
    fn from(words: T) -> Self {
        Self { words: words.into(), ..Self::default() }
    }
}

/// What is to be done, and how far each thing is.
#[derive(Clone, Debug, Default)]
pub struct TaskList {
    /// What the ids begin with.
    pub id: String,
    /// The tasks.
    pub items: Vec<Task>,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

/// A task of a list.
#[derive(Clone, Debug, Default)]
pub struct Task {
    /// What it is called.
    pub title: SummaryCell,
    /// Help under its name.
    pub hint: Option<Html>,
    /// Where it is done.
    pub href: Option<String>,
    /// How far it is.
    pub status: TaskStatus,
    /// Further classes.
    pub classes: String,
}

/// How far a task is.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TaskStatus {
    /// The word, where it is no tag.
    pub words: Html,
    /// The tag.
    pub tag: Option<Tag>,
    /// Further classes.
    pub classes: String,
}

#[derive(Serialize)]
struct TasksView<'a> {
    items: Vec<TaskView<'a>>,
    classes: &'a str,
    attributes: &'a Attributes,
}

#[derive(Serialize)]
struct TaskView<'a> {
    title: &'a SummaryCell,
    hint: Option<&'a Html>,
    hint_id: String,
    status_id: String,
    href: Option<&'a String>,
    status: &'a TaskStatus,
    classes: &'a str,
}

impl Serialize for TaskList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        TasksView {
            items: (self.items.iter().enumerate())
                .map(|(index, task)| TaskView {
                    title: &task.title,
                    hint: task.hint.as_ref(),
                    hint_id: format!("{}-{}-hint", self.id, index + 1),
                    status_id: format!("{}-{}-status", self.id, index + 1),
                    href: task.href.as_ref(),
                    status: &task.status,
                    classes: &task.classes,
                })
                .collect(),
            classes: &self.classes,
            attributes: &self.attributes,
        }
        .serialize(serializer)
    }
}

templates! {
    SummaryList => "summary-list",
    Table => "table",
    TaskList => "task-list",
}
