use super::act::{CheckSection, section_html};
use super::content::{Block, blocks_html};
use super::control::{ChoiceList, Control, Item};
use super::form::{Form, button, main_button, second_button};
use super::question::{
    ErrorView, Fact, QuestionView, error_links, error_summary, facts_html, question_html,
};
use super::{Inside, block, heading, paragraph, subheading};
use crate::component::{Cell, Component, Table, Tag};
use crate::html::Html;
use crate::renderer::Renderer;
use crate::texts::Texts;

/// An official's desk: what the person said beside what registries say, and the decision.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ReviewPage {
    /// The heading; "An application to decide" where empty.
    pub title: Html,
    /// Who applies and when, in words.
    pub about: Vec<Fact>,
    /// Content of the step.
    pub content: Vec<Block>,
    /// What both a person and a registry said.
    pub comparisons: Vec<Comparison>,
    /// Other answers, a card for each page.
    pub sections: Vec<CheckSection>,
    /// Until when it has to be decided, in words.
    pub until: String,
    /// What the official fills in.
    pub questions: Vec<QuestionView>,
    /// The grounds that a refusal may give, by id; posted as `reasons`.
    pub grounds: Vec<(String, Html)>,
    /// Grounds that were ticked.
    pub chosen: Vec<String>,
    /// The message typed so far; posted as `message`.
    pub message: String,
    /// What is wrong with the grounds.
    pub grounds_error: Html,
    /// What is wrong with the message.
    pub message_error: Html,
    /// The form.
    pub form: Form,
}

/// One datum in two mouths.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Comparison {
    /// The question.
    pub label: Html,
    /// What the person said.
    pub said: Html,
    /// What the registry says.
    pub registry: Html,
    /// Which registry.
    pub source: String,
    /// Whether they differ.
    pub differs: bool,
}

impl ReviewPage {
    pub(super) fn inside(&self, renderer: &Renderer, texts: &Texts) -> Inside {
        let title =
            if self.title.is_empty() { texts.html("review-title") } else { self.title.clone() };
        let grounds = self.grounds_question(texts);
        let message = self.message_question(texts);
        let mut asked: Vec<&QuestionView> = self.questions.iter().collect();
        asked.extend([&grounds, &message]);
        let errors = error_links(&asked);
        let mut content = error_summary(renderer, texts, &errors);
        content.push(&heading(&title, ""));
        if !self.until.is_empty() {
            content.push(&paragraph(
                texts.html_with("review-until", &[("until", (&self.until).into())]),
            ));
        }
        if !self.about.is_empty() {
            content.push(&facts_html(renderer, &self.about));
        }
        content.push(&blocks_html(renderer, texts, &self.content));
        if !self.comparisons.is_empty() {
            content.push(&subheading(texts.html("review-compare")));
            content.push(&self.table(renderer, texts));
        }
        for section in &self.sections {
            content.push(&section_html(renderer, texts, section));
        }
        content.push(&subheading(texts.html("review-decision")));
        for question in &self.questions {
            content.push(&question_html(renderer, texts, question, false));
        }
        if !self.grounds.is_empty() {
            content.push(&question_html(renderer, texts, &grounds, false));
        }
        content.push(&question_html(renderer, texts, &message, false));
        let buttons = [
            main_button(renderer, &texts.html("review-approve"), texts, "approve"),
            second_button(renderer, texts.html("review-send-back"), "send-back"),
            button(renderer, texts.html("review-refuse"), "refuse", "govuk-button--warning"),
        ];
        let html = self.form.html(renderer, &content, &buttons, None);
        Inside { title: title.plain(), wrong: !errors.is_empty(), html: block("cz-desk", &html) }
    }

    fn grounds_question(&self, texts: &Texts) -> QuestionView {
        QuestionView {
            name: "reasons".into(),
            label: texts.html("review-grounds"),
            hint: texts.html("review-grounds-hint"),
            control: Control::Many(ChoiceList {
                items: (self.grounds.iter())
                    .map(|(id, words)| Item {
                        value: id.clone(),
                        label: words.clone(),
                        ..Item::default()
                    })
                    .collect(),
                chosen: self.chosen.clone(),
                inline: false,
            }),
            error: error_view(&self.grounds_error),
            ..QuestionView::default()
        }
    }

    fn message_question(&self, texts: &Texts) -> QuestionView {
        QuestionView {
            name: "message".into(),
            label: texts.html("review-message"),
            hint: texts.html("review-message-hint"),
            control: Control::Lines { value: self.message.clone(), max: None },
            error: error_view(&self.message_error),
            ..QuestionView::default()
        }
    }

    fn table(&self, renderer: &Renderer, texts: &Texts) -> Html {
        let rows = (self.comparisons.iter())
            .map(|it| {
                let mut registry = it.registry.clone();
                if !it.source.is_empty() {
                    registry.push(&Html::trusted(format!(
                        "<br><span class=\"govuk-hint\">{}</span>",
                        crate::html::escape(&it.source)
                    )));
                }
                let (words, classes) = if it.differs {
                    ("review-differs", "govuk-tag--yellow")
                } else {
                    ("review-same", "govuk-tag--green")
                };
                let tag = Tag::new(texts.html(words), classes).html(renderer);
                vec![
                    Cell::from(it.label.clone()),
                    Cell::from(it.said.clone()),
                    Cell::from(registry),
                    Cell::from(tag),
                ]
            })
            .collect();
        let table = Table {
            head: ["review-datum", "review-said", "review-registry", "review-verdict"]
                .map(|id| Cell::from(texts.html(id)))
                .to_vec(),
            rows,
            first_cell_is_header: true,
            ..Table::default()
        };
        super::wide(&texts.say("review-compare"), &table.html(renderer))
    }
}

fn error_view(error: &Html) -> Option<ErrorView> {
    (!error.is_empty()).then(|| ErrorView { message: error.clone(), part: String::new() })
}
