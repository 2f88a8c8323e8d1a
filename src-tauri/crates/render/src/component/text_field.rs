use serde::Serialize;

use super::field::{Field, Hint};
use super::{Component, templates};
use crate::html::{Attributes, Html};
use crate::renderer::Renderer;

/// What stands before or after a typed value, such as a currency.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Affix {
    /// What it says.
    pub words: Html,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

/// A line of text.
#[derive(Clone, Debug, Serialize)]
pub struct Input {
    /// Name, hint, error.
    pub field: Field,
    /// The `type` of the element.
    pub kind: String,
    /// What was typed.
    pub value: Option<String>,
    /// Further classes, such as a width.
    pub classes: String,
    /// Before the value.
    pub prefix: Option<Affix>,
    /// After the value.
    pub suffix: Option<Affix>,
    /// Whether the browser checks spelling; its own choice where not said.
    #[serde(serialize_with = "word")]
    pub spellcheck: Option<bool>,
    /// Whether it cannot be changed.
    pub disabled: bool,
    /// The purpose of the value, for filling in by the browser.
    pub autocomplete: Option<String>,
    /// Capitals as they are typed.
    pub autocapitalize: Option<String>,
    /// A pattern for the keyboard.
    pub pattern: Option<String>,
    /// Which keyboard a phone shows.
    pub inputmode: Option<String>,
    /// Further attributes.
    pub attributes: Attributes,
    /// Further classes of the box around value and affixes.
    pub wrapper_classes: String,
    /// Further attributes of that box.
    pub wrapper_attributes: Attributes,
}

impl Input {
    /// An empty line of text.
    pub fn new(field: Field) -> Self {
        Self {
            field,
            kind: "text".into(),
            value: None,
            classes: String::new(),
            prefix: None,
            suffix: None,
            spellcheck: None,
            disabled: false,
            autocomplete: None,
            autocapitalize: None,
            pattern: None,
            inputmode: None,
            attributes: Attributes::default(),
            wrapper_classes: String::new(),
            wrapper_attributes: Attributes::default(),
        }
    }
}

/// Several lines of text.
#[derive(Clone, Debug, Serialize)]
pub struct Textarea {
    /// Name, hint, error.
    pub field: Field,
    /// How many lines are shown.
    pub rows: u32,
    /// What was typed.
    pub value: String,
    /// Whether the browser checks spelling; its own choice where not said.
    #[serde(serialize_with = "word")]
    pub spellcheck: Option<bool>,
    /// Whether it cannot be changed.
    pub disabled: bool,
    /// The purpose of the value, for filling in by the browser.
    pub autocomplete: Option<String>,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
    /// What follows the control inside its box.
    pub after: Html,
}

impl Textarea {
    /// An empty text of five lines.
    pub fn new(field: Field) -> Self {
        Self {
            field,
            rows: 5,
            value: String::new(),
            spellcheck: None,
            disabled: false,
            autocomplete: None,
            classes: String::new(),
            attributes: Attributes::default(),
            after: Html::default(),
        }
    }
}

/// What a counted text says, with `%{count}` where the number goes, by plural form.
#[derive(Clone, Debug, Default)]
pub struct CountTexts {
    /// How much is left.
    pub under: Vec<(String, String)>,
    /// That nothing is left.
    pub at: Option<String>,
    /// How much is too much.
    pub over: Vec<(String, String)>,
}

/// Several lines of text with a limit that is counted while typing.
#[derive(Clone, Debug)]
pub struct CharacterCount {
    /// The control; what describes it and its box are set here.
    pub textarea: Textarea,
    /// The most characters.
    pub max_length: Option<u32>,
    /// The most words.
    pub max_words: Option<u32>,
    /// The share of the limit, in per cent, from which the count is shown.
    pub threshold: Option<u32>,
    /// How characters are counted, where not by the default.
    pub count_type: Option<String>,
    /// The limit in words, with `%{count}`; read where there is no script.
    pub description: Option<String>,
    /// What the count says about characters.
    pub characters: CountTexts,
    /// What the count says about words.
    pub words: CountTexts,
    /// Further classes of the count.
    pub message_classes: String,
}

impl CharacterCount {
    /// A text of at most so many characters; `description` holds `%{count}`.
    pub fn new(textarea: Textarea, max_length: u32, description: impl Into<String>) -> Self {
        Self {
            textarea,
            max_length: Some(max_length),
            max_words: None,
            threshold: None,
            count_type: None,
            description: Some(description.into()),
            characters: CountTexts::default(),
            words: CountTexts::default(),
            message_classes: String::new(),
        }
    }

    fn attributes(&self) -> Attributes {
        let mut all = self.textarea.field.group.attributes.clone();
        let mut add = |name: &str, value: Option<String>| {
            if let Some(value) = value {
                all = std::mem::take(&mut all).with(name, value);
            }
        };
        add("data-module", Some("govuk-character-count".into()));
        add("data-maxlength", self.max_length.map(|n| n.to_string()));
        add("data-maxwords", self.max_words.map(|n| n.to_string()));
        add("data-threshold", self.threshold.map(|n| n.to_string()));
        let words = self.max_words.map(|_| "words".to_owned());
        add("data-count-type", self.count_type.clone().or(words));
        if self.limit().is_none() {
            add("data-i18n.textarea-description.other", self.description.clone());
        }
        for (unit, texts) in [("characters", &self.characters), ("words", &self.words)] {
            for (plural, text) in &texts.under {
                add(&format!("data-i18n.{unit}-under-limit.{plural}"), Some(text.clone()));
            }
            add(&format!("data-i18n.{unit}-at-limit"), texts.at.clone());
            for (plural, text) in &texts.over {
                add(&format!("data-i18n.{unit}-over-limit.{plural}"), Some(text.clone()));
            }
        }
        all
    }

    fn limit(&self) -> Option<u32> {
        self.max_words.or(self.max_length)
    }
}

impl Component for CharacterCount {
    fn html(&self, renderer: &Renderer) -> Html {
        let mut textarea = self.textarea.clone();
        let info = format!("{}-info", textarea.field.id);
        let said = self
            .limit()
            .zip(self.description.as_ref())
            .map(|(limit, text)| text.replace("%{count}", &limit.to_string()))
            .unwrap_or_default();
        textarea.after = Hint {
            id: info.clone(),
            words: said.into(),
            classes: joined("govuk-character-count__message", &self.message_classes),
            attributes: Attributes::default(),
        }
        .html(renderer);
        textarea.field.described_by = info;
        textarea.field.group.attributes = self.attributes();
        textarea.field.group.classes =
            joined("govuk-character-count", &textarea.field.group.classes);
        textarea.classes = joined("govuk-js-character-count", &textarea.classes);
        textarea.html(renderer)
    }
}

/// Two lists of classes as one.
pub(super) fn joined(first: &str, second: &str) -> String {
    if second.is_empty() { first.to_owned() } else { format!("{first} {second}") }
}

/// An attribute whose value is the word: unlike a switch, `false` is written too.
pub(super) fn word<S: serde::Serializer>(
    value: &Option<bool>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match value {
        Some(true) => serializer.serialize_str("true"),
        Some(false) => serializer.serialize_str("false"),
        None => serializer.serialize_none(),
    }
}

templates! { Input => "input", Textarea => "textarea" }
