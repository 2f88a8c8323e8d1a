use super::control::{ChoiceList, Control, Item};
use super::entry::small_fieldset;
use super::form::{Form, main_button, second_button};
use super::question::{ErrorView, QuestionView, error_links, error_summary, question_html};
use super::{Inside, block, heading, link, paragraph};
use crate::component::{Choice, ChoiceItem, ChoiceKind, Choices, Component, ErrorMessage};
use crate::html::{Html, escape};
use crate::renderer::Renderer;
use crate::texts::Texts;

/// Feedback on a page; posted as `place`, `kind` and `text`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct FeedbackPage {
    /// The page that it is about, as its heading says.
    pub about: Html,
    /// What on the page it may be about.
    pub places: Vec<Place>,
    /// The place chosen.
    pub place: String,
    /// What was typed.
    pub text: String,
    /// Whether nothing was typed.
    pub text_missing: bool,
    /// The form.
    pub form: Form,
    /// Where the page itself is.
    pub back: String,
}

/// Something on a page that feedback may be about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Place {
    /// The value that is posted.
    pub value: String,
    /// What it is called.
    pub label: Html,
}

impl FeedbackPage {
    pub(super) fn inside(&self, renderer: &Renderer, texts: &Texts) -> Inside {
        let title = texts.html("feedback-title");
        let text = QuestionView {
            name: "text".into(),
            label: texts.html("feedback-text"),
            hint: texts.html("feedback-hint"),
            control: Control::Lines { value: self.text.clone(), max: Some(1000) },
            error: self.text_missing.then(|| ErrorView {
                message: texts.html("feedback-missing"),
                part: String::new(),
            }),
            ..QuestionView::default()
        };
        let errors = error_links(&[&text]);
        let mut content = error_summary(renderer, texts, &errors);
        content.push(&heading(&title, ""));
        if !self.about.is_empty() {
            let about = texts.html_with("feedback-about", &[("page", self.about.plain().into())]);
            content.push(&paragraph(about));
        }
        if self.places.len() > 1 {
            let place = QuestionView {
                name: "place".into(),
                label: texts.html("feedback-place"),
                control: Control::One(ChoiceList {
                    items: (self.places.iter())
                        .map(|place| Item {
                            value: place.value.clone(),
                            label: place.label.clone(),
                            ..Item::default()
                        })
                        .collect(),
                    chosen: vec![self.place.clone()],
                    inline: false,
                }),
                ..QuestionView::default()
            };
            content.push(&question_html(renderer, texts, &place, false));
        }
        content.push(&question_html(renderer, texts, &text, false));
        let mut buttons =
            vec![main_button(renderer, &texts.html("feedback-send"), texts, "feedback")];
        if !self.back.is_empty() {
            buttons.push(block("cz-later", &link(&self.back, texts.html("feedback-back"))));
        }
        let html = self.form.html(renderer, &content, &buttons, None);
        Inside { title: title.plain(), wrong: !errors.is_empty(), html }
    }
}

/// Statements to be rated, and an open question.
///
/// The wording of SEQ and UMUX-Lite is in the catalogue; a scale keeps its own length.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct QuestionnairePage {
    /// The heading; the default thanks and asks.
    pub title: Html,
    /// The statements.
    pub ratings: Vec<Rating>,
    /// The open question and what was typed; posted as `open`.
    pub open: Option<(Html, String)>,
    /// The form.
    pub form: Form,
}

/// A statement that is rated on a scale from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Rating {
    /// The name that it is posted under.
    pub name: String,
    /// The statement.
    pub statement: Html,
    /// What the least means.
    pub low: String,
    /// What the most means.
    pub high: String,
    /// How many points the scale has.
    pub points: u32,
    /// The point chosen.
    pub chosen: Option<u32>,
    /// Whether none was chosen.
    pub missing: bool,
}

impl Rating {
    /// The Single Ease Question, 1 to 7.
    pub fn ease(texts: &Texts) -> Self {
        Self {
            name: "seq".into(),
            statement: texts.html("seq"),
            low: texts.say("seq-low"),
            high: texts.say("seq-high"),
            points: 7,
            ..Self::default()
        }
    }

    /// The two statements of UMUX-Lite, 1 to 7.
    pub fn umux_lite(texts: &Texts) -> [Self; 2] {
        ["umux-needs", "umux-easy"].map(|id| Self {
            name: id.into(),
            statement: texts.html(id),
            low: texts.say("umux-low"),
            high: texts.say("umux-high"),
            points: 7,
            ..Self::default()
        })
    }
}

impl QuestionnairePage {
    pub(super) fn inside(&self, renderer: &Renderer, texts: &Texts) -> Inside {
        let title = if self.title.is_empty() {
            texts.html("questionnaire-title")
        } else {
            self.title.clone()
        };
        let open = self.open.as_ref().map(|(label, value)| QuestionView {
            name: "open".into(),
            label: label.clone(),
            optional: true,
            control: Control::Lines { value: value.clone(), max: Some(2000) },
            ..QuestionView::default()
        });
        let errors: Vec<_> = (self.ratings.iter())
            .filter(|rating| rating.missing)
            .map(|rating| crate::component::ErrorLink {
                words: missing(texts, rating),
                href: Some(format!("#{}", rating.name)),
                ..crate::component::ErrorLink::default()
            })
            .collect();
        let mut content = error_summary(renderer, texts, &errors);
        content.push(&heading(&title, ""));
        for rating in &self.ratings {
            content.push(&rating_html(renderer, texts, rating));
        }
        if let Some(open) = &open {
            content.push(&question_html(renderer, texts, open, false));
        }
        let buttons = [
            main_button(renderer, &Html::default(), texts, "rate"),
            second_button(renderer, texts.html("questionnaire-skip"), "skip"),
        ];
        let html = self.form.html(renderer, &content, &buttons, None);
        Inside { title: title.plain(), wrong: !errors.is_empty(), html }
    }
}

fn missing(texts: &Texts, rating: &Rating) -> Html {
    texts.html_with("rating-missing", &[("points", rating.points.into())])
}

fn rating_html(renderer: &Renderer, texts: &Texts, rating: &Rating) -> Html {
    let items = (1..=rating.points)
        .map(|point| {
            let mut words = Html::from(point.to_string());
            let meaning = match point {
                1 => &rating.low,
                last if last == rating.points => &rating.high,
                _ => "",
            };
            if !meaning.is_empty() {
                words.push(&Html::trusted(format!(
                    "<span class=\"govuk-visually-hidden\">, {}</span>",
                    escape(meaning)
                )));
            }
            Choice::from(ChoiceItem {
                checked: rating.chosen == Some(point),
                ..ChoiceItem::new(&point.to_string(), words)
            })
        })
        .collect();
    let choices = Choices {
        fieldset: Some(small_fieldset(rating.statement.clone())),
        error: rating.missing.then(|| ErrorMessage {
            words: missing(texts, rating),
            spoken: texts.say("error"),
            ..ErrorMessage::default()
        }),
        classes: "govuk-radios--inline cz-scale".into(),
        items,
        ..Choices::new(ChoiceKind::One, &rating.name)
    };
    let ends = Html::trusted(format!(
        "<div class=\"cz-scale__ends\" aria-hidden=\"true\"><span>1: {}</span><span>{}: {}</span></div>",
        escape(&rating.low),
        rating.points,
        escape(&rating.high)
    ));
    let mut html = choices.html(renderer);
    html.push(&ends);
    block("cz-rating", &html)
}

/// The end of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ThanksPage {
    /// What happens with what was learnt. HTML of Markdown.
    pub text: Html,
    /// Where the next person begins, on a shared screen; none shows no link.
    pub again: String,
    /// Whether the session was left before its end.
    pub left: bool,
}

impl ThanksPage {
    pub(super) fn inside(&self, _renderer: &Renderer, texts: &Texts) -> Inside {
        let title = texts.html(if self.left { "left-title" } else { "thanks-title" });
        let mut html = heading(&title, "");
        html.push(&paragraph(texts.html(if self.left { "left-text" } else { "thanks-text" })));
        html.push(&block("cz-text", &self.text));
        if !self.again.is_empty() {
            html.push(&paragraph(link(&self.again, texts.html("thanks-again"))));
        }
        Inside::new(title.plain(), html)
    }
}
