use maket_model::step::EndKind;

use super::content::{Block, blocks_html};
use super::question::{Fact, facts_html};
use super::{Inside, block, bullets, heading, link, paragraph, subheading};
use crate::component::{Cell, Component, Panel, Table, Tag};
use crate::html::Html;
use crate::renderer::Renderer;
use crate::texts::Texts;

/// An end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct OutcomePage {
    /// What kind of end.
    pub kind: OutcomeKind,
    /// The heading.
    pub title: Html,
    /// The number of the application.
    pub reference: String,
    /// Content of the step.
    pub content: Vec<Block>,
    /// What happens next. HTML of Markdown.
    pub next: Html,
    /// What arrives when and from whom.
    pub parts: Vec<OutcomePart>,
    /// The documents that were issued.
    pub documents: Vec<IssuedDocument>,
    /// Why it was refused.
    pub grounds: Vec<RefusalGround>,
    /// What the official wrote.
    pub message: Html,
    /// How the decision is contested. HTML of Markdown.
    pub appeal: Html,
    /// Whom to ask. HTML of Markdown.
    pub contact: Html,
    /// The answers, to keep.
    pub answers: Vec<Fact>,
    /// Where a copy is kept from; none shows no link.
    pub copy: String,
    /// Where the questions of the pilot begin; none shows no button.
    pub onwards: String,
}

/// Kinds of ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum OutcomeKind {
    /// The person got what they came for.
    #[default]
    Done,
    /// The authority said no.
    Refused,
    /// The service is not for them.
    NotEligible,
    /// It goes on in another channel.
    Elsewhere,
}

impl From<EndKind> for OutcomeKind {
    fn from(result: EndKind) -> Self {
        match result {
            EndKind::Done => Self::Done,
            EndKind::Refused => Self::Refused,
            EndKind::NotEligible => Self::NotEligible,
            EndKind::Elsewhere => Self::Elsewhere,
        }
    }
}

/// A part of a result.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct OutcomePart {
    /// What it is.
    pub title: Html,
    /// The body that it comes from.
    pub by: Html,
    /// When it arrives at the latest, in words.
    pub when: String,
}

/// A document that was issued.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct IssuedDocument {
    /// What it is called.
    pub title: Html,
    /// Its number.
    pub number: String,
    /// Where it is looked at.
    pub address: String,
}

/// A ground of a refusal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct RefusalGround {
    /// What it says.
    pub title: Html,
    /// The act, in words.
    pub law: Html,
    /// Where the act can be read.
    pub law_address: String,
}

impl OutcomePage {
    pub(super) fn inside(&self, renderer: &Renderer, texts: &Texts) -> Inside {
        let default = match self.kind {
            OutcomeKind::Done => "done-title",
            OutcomeKind::Refused => "refused-title",
            OutcomeKind::NotEligible => "not-eligible-title",
            OutcomeKind::Elsewhere => "elsewhere-title",
        };
        let title = if self.title.is_empty() { texts.html(default) } else { self.title.clone() };
        let mut html = match self.kind {
            OutcomeKind::Done => {
                let content = if self.reference.is_empty() {
                    Html::default()
                } else {
                    Html::trusted(format!(
                        "{}<br><strong>{}</strong>",
                        crate::html::escape(&texts.say("reference")),
                        crate::html::escape(&self.reference)
                    ))
                };
                Panel { content, ..Panel::new(title.clone()) }.html(renderer)
            }
            _ => {
                let mut html = heading(&title, "");
                if !self.reference.is_empty() {
                    html.push(&paragraph(
                        texts.html_with("reference-is", &[("reference", (&self.reference).into())]),
                    ));
                }
                html
            }
        };
        html.push(&blocks_html(renderer, texts, &self.content));
        if !self.grounds.is_empty() || !self.message.is_empty() {
            html.push(&subheading(texts.html("refused-why")));
            html.push(&bullets(&self.grounds.iter().map(ground_html).collect::<Vec<_>>()));
            html.push(&block("govuk-inset-text", &self.message));
        }
        if !self.next.is_empty() {
            html.push(&subheading(texts.html("next-title")));
            html.push(&block("cz-text", &self.next));
        }
        if !self.parts.is_empty() {
            html.push(&subheading(texts.html("parts-title")));
            html.push(&self.parts_table(renderer, texts));
        }
        if !self.documents.is_empty() {
            html.push(&subheading(texts.html("documents-title")));
            let documents: Vec<Html> = (self.documents.iter())
                .map(|document| {
                    let mut line = link(&document.address, document.title.clone());
                    if !document.number.is_empty() {
                        line.push(&Html::from(format!(", {}", document.number)));
                    }
                    line
                })
                .collect();
            html.push(&bullets(&documents));
        }
        if !self.appeal.is_empty() {
            html.push(&subheading(texts.html("appeal-title")));
            html.push(&block("cz-text", &self.appeal));
        }
        if !self.answers.is_empty() {
            html.push(&subheading(texts.html("answers-title")));
            html.push(&facts_html(renderer, &self.answers));
        }
        if !self.copy.is_empty() {
            html.push(&paragraph(link(&self.copy, texts.html("copy"))));
        }
        html.push(&Html::trusted(format!(
            "<p class=\"govuk-body\"><button type=\"button\" class=\"cz-plain\" data-print hidden>{}</button></p>",
            crate::html::escape(&texts.say("print"))
        )));
        if !self.contact.is_empty() {
            html.push(&subheading(texts.html("contact-title")));
            html.push(&block("cz-text", &self.contact));
        }
        if !self.onwards.is_empty() {
            let button = crate::component::Button {
                href: Some(self.onwards.clone()),
                ..crate::component::Button::new(texts.html("onwards"))
            };
            html.push(&block("cz-note", &{
                let mut words = paragraph(texts.html("onwards-text"));
                words.push(&button.html(renderer));
                words
            }));
        }
        Inside::new(title.plain(), html)
    }

    fn parts_table(&self, renderer: &Renderer, texts: &Texts) -> Html {
        let table = Table {
            head: ["parts-what", "parts-by", "parts-when"]
                .map(|id| Cell::from(texts.html(id)))
                .to_vec(),
            rows: (self.parts.iter())
                .map(|part| {
                    let when = if part.when.is_empty() {
                        Tag::new(texts.html("parts-now"), "govuk-tag--green").html(renderer)
                    } else {
                        (&part.when).into()
                    };
                    vec![
                        Cell::from(part.title.clone()),
                        Cell::from(part.by.clone()),
                        Cell::from(when),
                    ]
                })
                .collect(),
            first_cell_is_header: true,
            ..Table::default()
        };
        super::wide(&texts.say("parts-title"), &table.html(renderer))
    }
}

fn ground_html(ground: &RefusalGround) -> Html {
    let mut line = ground.title.clone();
    if !ground.law.is_empty() {
        line.push(&Html::from(" ("));
        line.push(&link(&ground.law_address, ground.law.clone()));
        line.push(&Html::from(")"));
    }
    line
}

/// A route that leads nowhere: a fault of the service, said plainly.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct StopPage {
    /// The step that leads nowhere, as its heading says.
    pub step: Html,
    /// The code of the reason, such as `no-arrow`; words are in the catalogue.
    pub why: String,
    /// What is named by the reason, such as a step that is not there.
    pub what: String,
    /// Whom to ask. HTML of Markdown.
    pub contact: Html,
}

impl StopPage {
    pub(super) fn inside(&self, _renderer: &Renderer, texts: &Texts) -> Inside {
        let title = texts.html("stop-title");
        let mut html = heading(&title, "");
        html.push(&paragraph(texts.html("stop-text")));
        let id = format!("stop-{}", self.why);
        let mut words = Html::default();
        if !self.step.is_empty() {
            words.push(&paragraph(
                texts.html_with("stop-after", &[("step", self.step.plain().into())]),
            ));
        }
        if texts.has(&id) {
            words.push(&paragraph(texts.html_with(&id, &[("what", (&self.what).into())])));
        }
        html.push(&block("cz-note", &words));
        html.push(&block("cz-text", &self.contact));
        Inside::new(title.plain(), html)
    }
}

/// What went wrong with the address or the machine.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ErrorPage {
    /// What.
    pub kind: ErrorKind,
    /// Where to go on; none shows no link.
    pub onwards: String,
    /// A word for whoever is asked for help.
    pub support: String,
}

/// What went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// There is no such page (404).
    NotFound,
    /// The page was asked for under another address than its own (421).
    OtherAddress,
    /// The form did not come from this page (403).
    OtherOrigin,
    /// The session belongs to another browser, or has ended (410).
    SessionEnded,
    /// The round is over, or its code is not valid (410).
    RoundEnded,
    /// The form is larger than allowed (413).
    TooLarge,
    /// Something went wrong here (500).
    Fault,
}

impl ErrorKind {
    /// The status that the page is sent with.
    pub fn status(self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::OtherAddress => 421,
            Self::OtherOrigin => 403,
            Self::SessionEnded | Self::RoundEnded => 410,
            Self::TooLarge => 413,
            Self::Fault => 500,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::OtherAddress => "other-address",
            Self::OtherOrigin => "other-origin",
            Self::SessionEnded => "session-ended",
            Self::RoundEnded => "round-ended",
            Self::TooLarge => "too-large",
            Self::Fault => "fault",
        }
    }
}

impl ErrorPage {
    /// A page that says only what went wrong.
    pub fn new(kind: ErrorKind) -> Self {
        Self { kind, onwards: String::new(), support: String::new() }
    }

    pub(super) fn inside(&self, _renderer: &Renderer, texts: &Texts) -> Inside {
        let word = self.kind.word();
        let title = texts.html(&format!("{word}-title"));
        let mut html = heading(&title, "");
        html.push(&paragraph(texts.html(&format!("{word}-text"))));
        if !self.onwards.is_empty() {
            html.push(&paragraph(link(&self.onwards, texts.html("error-onwards"))));
        }
        if !self.support.is_empty() {
            html.push(&paragraph(
                texts.html_with("error-support", &[("code", (&self.support).into())]),
            ));
        }
        Inside::new(title.plain(), html)
    }
}
