mod file;
mod group;

use file::file;
use group::group;

use super::question::{QuestionView, id_of};
use crate::component::{
    Affix, CharacterCount, Choice, ChoiceItem, ChoiceKind, Choices, Component, CountTexts,
    DateInput, DateItem, ErrorMessage, Field, Fieldset, Hint, Input, Label, Legend, Select,
    SelectItem, Textarea,
};
use crate::html::{Attributes, Html, escape};
use crate::renderer::Renderer;
use crate::texts::Texts;

/// What takes an answer, with what was typed so far.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Control {
    /// One line of text.
    Line {
        /// What was typed.
        value: String,
        /// How wide it is and what its keyboard is.
        look: LineLook,
        /// A word after the field, such as a unit or a currency.
        unit: String,
    },
    /// Many lines of text.
    Lines {
        /// What was typed.
        value: String,
        /// The most characters, counted while typing.
        max: Option<u32>,
    },
    /// Several lines that belong together: a date, a month, a name, an address.
    Parts {
        /// The parts.
        parts: Vec<LinePart>,
        /// Whether they stand side by side, as those of a date do.
        beside: bool,
    },
    /// One of a few, all in view.
    One(ChoiceList),
    /// One of many, in a list that opens.
    Select(ChoiceList),
    /// One of very many, found by typing.
    Search {
        /// What is offered while typing, as it is read.
        options: Vec<Item>,
        /// What was typed.
        value: String,
    },
    /// Several.
    Many(ChoiceList),
    /// One of the records that a registry found.
    Record {
        /// The records.
        records: Vec<Record>,
    },
    /// A file; pilots offer samples and keep name, type and size only.
    File {
        /// What may be chosen without having a file.
        samples: Vec<Sample>,
        /// What was chosen, as it is read.
        chosen: String,
        /// What may be chosen, as the browser reads it.
        accept: String,
        /// Whether a file of one's own may be named; its content is never sent.
        own: bool,
    },
    /// A consent.
    Consent {
        /// What is consented to.
        text: Html,
        /// Whether it is given.
        given: bool,
    },
    /// A repeatable group.
    Group {
        /// The items.
        items: Vec<GroupItem>,
        /// What one item is called.
        item: String,
        /// Whether another item may be added.
        can_add: bool,
        /// Whether an item may be removed.
        can_remove: bool,
    },
    /// A type that this version does not know.
    Unknown,
}

impl Default for Control {
    fn default() -> Self {
        Self::Line { value: String::new(), look: LineLook::default(), unit: String::new() }
    }
}

/// The keyboard and width of a line of text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct LineLook {
    /// `email`, `tel` or `text`.
    pub kind: Option<&'static str>,
    /// `numeric`, `decimal`, `tel`, `email`.
    pub inputmode: Option<&'static str>,
    /// The width in characters: 2, 3, 4, 5, 10, 20, 30; the whole column where none.
    pub width: Option<u32>,
    /// Whether it is a code: read in groups, spelling unchecked.
    pub code: bool,
}

/// A line among several that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct LinePart {
    /// What follows the question's name when it is posted: `day`, `given`, `postcode`.
    pub part: &'static str,
    /// What it is called.
    pub label: String,
    /// What was typed.
    pub value: String,
    /// The width in characters.
    pub width: Option<u32>,
    /// The keyboard.
    pub inputmode: Option<&'static str>,
    /// The purpose for the browser.
    pub purpose: Option<&'static str>,
}

/// What can be chosen and what is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ChoiceList {
    /// What can be chosen.
    pub items: Vec<Item>,
    /// The values chosen.
    pub chosen: Vec<String>,
    /// Whether they stand side by side.
    pub inline: bool,
}

/// Something that can be chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Item {
    /// The value that is posted.
    pub value: String,
    /// What it is called.
    pub label: Html,
    /// Help of its own.
    pub hint: Html,
    /// Whether choosing it clears the others.
    pub alone: bool,
}

/// A record that a registry found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Record {
    /// Its number in the list, from 1.
    pub value: String,
    /// What it is called.
    pub title: Html,
    /// A second line.
    pub hint: Html,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A file that a pilot offers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Sample {
    /// Its name.
    pub name: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// An item of a repeatable group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct GroupItem {
    /// Its key, part of its questions' posted names.
    pub key: String,
    /// What it is called, such as "Child 2".
    pub title: String,
    /// What is asked of it.
    pub questions: Vec<QuestionView>,
}

impl Control {
    /// The id of the control that an error leads to.
    pub(super) fn focus(&self, name: &str, part: &str) -> String {
        let id = id_of(name);
        match self {
            Self::Parts { parts, .. } => {
                let first = parts.first().map_or("", |first| first.part);
                let named = parts.iter().find(|it| it.part == part).map_or(first, |it| it.part);
                format!("{id}-{named}")
            }
            Self::Group { items, can_add, .. } => match (items.first(), can_add) {
                (Some(item), _) if !*can_add => format!("{id}-{}", item.key),
                _ => format!("{id}-add"),
            },
            _ => id,
        }
    }
}

/// What stands around a control.
struct Around {
    id: String,
    label: Html,
    hint: Option<Hint>,
    error: Option<ErrorMessage>,
    alone: bool,
}

impl Around {
    fn new(texts: &Texts, question: &QuestionView, alone: bool) -> Self {
        let mut label = question.label.clone();
        if question.optional {
            label.push(&Html::trusted(format!(
                " <span class=\"cz-optional\">{}</span>",
                escape(&texts.say("optional"))
            )));
        }
        let mut hint = question.hint.clone();
        if !question.prefilled.is_empty() {
            if !hint.is_empty() {
                hint.push(&Html::trusted("<br>"));
            }
            hint.push(&question.prefilled);
        }
        Self {
            id: id_of(&question.name),
            label,
            hint: (!hint.is_empty()).then(|| Hint::new(hint)),
            error: question.error.as_ref().map(|error| ErrorMessage {
                words: error.message.clone(),
                spoken: texts.say("error"),
                ..ErrorMessage::default()
            }),
            alone,
        }
    }

    fn field(self, name: &str) -> Field {
        let classes = if self.alone { "govuk-label--l" } else { "govuk-label--s" };
        Field {
            id: self.id,
            name: name.to_owned(),
            label: Label {
                page_heading: self.alone,
                classes: classes.into(),
                ..Label::new(self.label)
            },
            hint: self.hint,
            error: self.error,
            ..Field::default()
        }
    }

    fn fieldset(&self) -> Fieldset {
        let classes =
            if self.alone { "govuk-fieldset__legend--l" } else { "govuk-fieldset__legend--s" };
        Fieldset {
            legend: Legend {
                page_heading: self.alone,
                classes: classes.into(),
                ..Legend::new(self.label.clone())
            },
            ..Fieldset::default()
        }
    }
}

pub(super) fn control_html(
    renderer: &Renderer,
    texts: &Texts,
    question: &QuestionView,
    alone: bool,
) -> Html {
    let name = question.name.as_str();
    let purpose = question.purpose.clone();
    let around = Around::new(texts, question, alone);
    match &question.control {
        Control::Line { value, look, unit } => {
            let mut classes =
                look.width.map(|width| format!("govuk-input--width-{width}")).unwrap_or_default();
            if look.code {
                classes.push_str(" govuk-input--extra-letter-spacing");
            }
            Input {
                kind: look.kind.unwrap_or("text").into(),
                value: Some(value.clone()),
                classes: classes.trim().into(),
                suffix: (!unit.is_empty())
                    .then(|| Affix { words: unit.into(), ..Affix::default() }),
                spellcheck: (look.code || look.kind.is_some()).then_some(false),
                autocomplete: Some(purpose.unwrap_or_else(|| "off".into())),
                inputmode: look.inputmode.map(str::to_owned),
                ..Input::new(around.field(name))
            }
            .html(renderer)
        }
        Control::Lines { value, max } => {
            let textarea = Textarea {
                value: value.clone(),
                autocomplete: Some("off".into()),
                ..Textarea::new(around.field(name))
            };
            match max {
                None => textarea.html(renderer),
                Some(max) => counted(texts, textarea, *max).html(renderer),
            }
        }
        Control::Parts { parts, beside } if *beside => dated(renderer, question, around, parts),
        Control::Parts { parts, .. } => lines_together(renderer, question, around, parts),
        Control::One(list) => {
            let classes = if list.inline { "govuk-radios--inline" } else { "" };
            let choices = choices(ChoiceKind::One, name, around, classes, items_of(list));
            asked(choices.html(renderer), name, "")
        }
        Control::Many(list) => {
            let mut around = around;
            if around.hint.is_none() {
                around.hint = Some(Hint::new(texts.html("choose-several")));
            }
            let choices = choices(ChoiceKind::Many, name, around, "", items_of(list));
            asked(choices.html(renderer), name, "_")
        }
        Control::Select(list) => {
            let mut items = vec![SelectItem {
                selected: list.chosen.is_empty(),
                ..SelectItem::new("", texts.html("choose-one"))
            }];
            items.extend(list.items.iter().map(|item| SelectItem {
                selected: list.chosen.contains(&item.value),
                ..SelectItem::new(&item.value, item.label.clone())
            }));
            Select { field: around.field(name), items, ..Select::default() }.html(renderer)
        }
        Control::Search { options, value } => search(renderer, around, name, options, value),
        Control::Record { records } => {
            let items = (records.iter())
                .map(|record| {
                    Choice::from(ChoiceItem {
                        checked: record.chosen,
                        hint: (!record.hint.is_empty()).then(|| Hint::new(record.hint.clone())),
                        ..ChoiceItem::new(&record.value, record.title.clone())
                    })
                })
                .collect();
            let choices = choices(ChoiceKind::One, name, around, "cz-cards", items);
            asked(choices.html(renderer), name, "")
        }
        Control::File { samples, chosen, accept, own } => {
            file(renderer, texts, around, name, samples, chosen, accept, *own)
        }
        Control::Consent { text, given } => {
            let item = ChoiceItem {
                checked: *given,
                ..ChoiceItem::new(
                    "yes",
                    if text.is_empty() { around.label.clone() } else { text.clone() },
                )
            };
            let choices = choices(ChoiceKind::Many, name, around, "", vec![item.into()]);
            asked(choices.html(renderer), name, "")
        }
        Control::Group { items, item, can_add, can_remove } => {
            group(renderer, texts, around, name, items, item, *can_add, *can_remove)
        }
        Control::Unknown => super::block("cz-note", &texts.html("unknown-question")),
    }
}

/// A hidden field after choices: without it nothing chosen would be the same as not asked.
fn asked(mut choices: Html, name: &str, value: &str) -> Html {
    choices.push(&Html::trusted(format!(
        "<input type=\"hidden\" name=\"{}\" value=\"{value}\">",
        escape(name)
    )));
    choices
}

fn choices(
    kind: ChoiceKind,
    name: &str,
    around: Around,
    classes: &str,
    items: Vec<Choice>,
) -> Choices {
    Choices {
        id: around.id.clone(),
        fieldset: Some(around.fieldset()),
        hint: around.hint,
        error: around.error,
        classes: classes.into(),
        items,
        ..Choices::new(kind, name)
    }
}

fn items_of(list: &ChoiceList) -> Vec<Choice> {
    (list.items.iter())
        .map(|item| {
            Choice::from(ChoiceItem {
                checked: list.chosen.contains(&item.value),
                hint: (!item.hint.is_empty()).then(|| Hint::new(item.hint.clone())),
                exclusive: item.alone,
                ..ChoiceItem::new(&item.value, item.label.clone())
            })
        })
        .collect()
}

fn counted(texts: &Texts, textarea: Textarea, max: u32) -> CharacterCount {
    // The script puts the number into the form that its language asks for.
    let forms = |id: &str| {
        ["one", "few", "many", "other"]
            .into_iter()
            .filter_map(|form| {
                let id = format!("{id}-{form}");
                texts.has(&id).then(|| (form.to_owned(), texts.say(&id)))
            })
            .collect()
    };
    CharacterCount {
        characters: CountTexts {
            under: forms("count-under"),
            at: Some(texts.say("count-at")),
            over: forms("count-over"),
        },
        ..CharacterCount::new(textarea, max, texts.say("count-limit"))
    }
}

fn part_id(id: &str, part: &str) -> String {
    format!("{id}-{part}")
}

fn dated(renderer: &Renderer, question: &QuestionView, around: Around, parts: &[LinePart]) -> Html {
    let wrong = question.error.as_ref();
    let fieldset = around.fieldset();
    let items = (parts.iter())
        .map(|part| DateItem {
            value: Some(part.value.clone()),
            wrong: wrong.is_some_and(|error| error.part.is_empty() || error.part == part.part),
            autocomplete: Some(purpose_of(question, part)),
            ..DateItem::new(
                part_id(&around.id, part.part),
                format!("{}.{}", question.name, part.part),
                &part.label,
                part.width.unwrap_or(2),
            )
        })
        .collect();
    DateInput {
        id: around.id,
        fieldset: Some(fieldset),
        hint: around.hint,
        error: around.error,
        items,
        ..DateInput::default()
    }
    .html(renderer)
}

fn purpose_of(question: &QuestionView, part: &LinePart) -> String {
    match (&question.purpose, part.purpose) {
        (Some(_), Some(purpose)) => purpose.to_owned(),
        _ => "off".to_owned(),
    }
}

/// A fieldset with a line for each part, described by its hint and error.
fn lines_together(
    renderer: &Renderer,
    question: &QuestionView,
    around: Around,
    parts: &[LinePart],
) -> Html {
    let wrong = question.error.as_ref();
    let mut content = Html::default();
    for part in parts {
        let is_wrong = wrong.is_some_and(|error| error.part == part.part);
        let classes =
            part.width.map(|width| format!("govuk-input--width-{width}")).unwrap_or_default();
        let field = Field {
            id: part_id(&around.id, part.part),
            ..Field::new(&format!("{}.{}", question.name, part.part), &part.label)
        };
        let input = Input {
            value: Some(part.value.clone()),
            classes: if is_wrong { format!("{classes} govuk-input--error") } else { classes },
            inputmode: part.inputmode.map(str::to_owned),
            autocomplete: Some(purpose_of(question, part)),
            ..Input::new(field)
        };
        content.push(&input.html(renderer));
    }
    wrapped(renderer, around, &content)
}

/// A fieldset with hint and error around content of several controls.
fn wrapped(renderer: &Renderer, around: Around, content: &Html) -> Html {
    let fieldset = around.fieldset();
    let described =
        crate::component::describe(&around.id, around.hint.as_ref(), around.error.as_ref());
    crate::component::form_group(renderer, &fieldset, described, content)
}

fn search(renderer: &Renderer, around: Around, name: &str, options: &[Item], value: &str) -> Html {
    let list = format!("{}-options", around.id);
    let input = Input {
        value: Some(value.to_owned()),
        autocomplete: Some("off".into()),
        spellcheck: Some(false),
        attributes: Attributes::default().with("list", list.clone()),
        ..Input::new(around.field(name))
    };
    let mut html = input.html(renderer).into_string();
    html.push_str(&format!("<datalist id=\"{}\">", escape(&list)));
    for option in options {
        html.push_str("<option>");
        html.push_str(&escape(&option.label.plain()));
        html.push_str("</option>");
    }
    html.push_str("</datalist>");
    Html::trusted(html)
}
