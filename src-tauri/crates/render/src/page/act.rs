use super::content::{Block, blocks_html};
use super::entry::mock_note;
use super::form::{Form, button, main_button, second_button};
use super::question::{Fact, facts_html};
use super::{Inside, block, heading, link, paragraph, subheading};
use crate::component::{Action, Card, Component, SummaryList, SummaryRow, Tag};
use crate::html::{Html, escape};
use crate::qr::qr_code;
use crate::renderer::Renderer;
use crate::texts::Texts;

/// Paying. The payment is mock and says so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct PayPage {
    /// The heading; "Payment" where empty.
    pub title: Html,
    /// What stands above the heading.
    pub above: String,
    /// Content of the step.
    pub content: Vec<Block>,
    /// How much, as it is read.
    pub amount: String,
    /// Who gets it.
    pub to: String,
    /// What for.
    pub purpose: Html,
    /// The act that sets it, in words.
    pub law: Html,
    /// Where the act can be read.
    pub law_address: String,
    /// What was paid before, where the amount has changed since.
    pub paid_before: String,
    /// What went wrong at the last try, in words.
    pub tried: Html,
    /// The form.
    pub form: Form,
}

impl PayPage {
    pub(super) fn inside(&self, renderer: &Renderer, texts: &Texts) -> Inside {
        let title =
            if self.title.is_empty() { texts.html("pay-title") } else { self.title.clone() };
        let mut content = heading(&title, &self.above);
        content.push(&mock_note(texts, "pay-mock"));
        if !self.tried.is_empty() {
            content.push(&block("cz-note", &self.tried));
        }
        content.push(&blocks_html(renderer, texts, &self.content));
        let mut facts = vec![Fact { key: texts.html("pay-amount"), value: (&self.amount).into() }];
        if !self.paid_before.is_empty() {
            facts.push(Fact { key: texts.html("pay-before"), value: (&self.paid_before).into() });
        }
        if !self.to.is_empty() {
            facts.push(Fact { key: texts.html("pay-to"), value: (&self.to).into() });
        }
        if !self.purpose.is_empty() {
            facts.push(Fact { key: texts.html("pay-purpose"), value: self.purpose.clone() });
        }
        if !self.law.is_empty() {
            let value = link(&self.law_address, self.law.clone());
            facts.push(Fact { key: texts.html("exchange-law"), value });
        }
        content.push(&facts_html(renderer, &facts));
        let words = texts.html_with("pay", &[("amount", (&self.amount).into())]);
        let buttons = [
            main_button(renderer, &words, texts, "pay"),
            second_button(renderer, texts.html("pay-cancel"), "cancel"),
        ];
        Inside::new(title.plain(), self.form.html(renderer, &content, &buttons, None))
    }
}

/// Signing. The signature is mock and says so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct SignPage {
    /// The heading; "Signature" where empty.
    pub title: Html,
    /// What stands above the heading.
    pub above: String,
    /// Content of the step.
    pub content: Vec<Block>,
    /// What is declared. HTML of Markdown.
    pub declares: Html,
    /// Who signs, and how far each is.
    pub signers: Vec<Signer>,
    /// The code that the person compares with the one on their device.
    pub code: String,
    /// Where the answers that are signed can be looked at.
    pub answers: String,
    /// Why it is asked again, in words.
    pub again: Html,
    /// Whether the reader of this page signs now.
    pub mine: bool,
    /// The form.
    pub form: Form,
}

/// Somebody who signs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Signer {
    /// Who, in words.
    pub who: Html,
    /// How far.
    pub state: SignerState,
    /// When it was signed, in words.
    pub when: String,
    /// Where that person signs, where the reader may pass it on.
    pub link: String,
}

/// How far somebody is with signing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SignerState {
    /// Has signed.
    Signed,
    /// Is waited for.
    #[default]
    Waiting,
    /// Comes after somebody else.
    Later,
}

impl SignPage {
    pub(super) fn inside(&self, renderer: &Renderer, texts: &Texts) -> Inside {
        let title =
            if self.title.is_empty() { texts.html("sign-title") } else { self.title.clone() };
        let mut content = heading(&title, &self.above);
        content.push(&mock_note(texts, "sign-mock"));
        if !self.again.is_empty() {
            content.push(&block("cz-note", &self.again));
        }
        content.push(&blocks_html(renderer, texts, &self.content));
        if !self.declares.is_empty() {
            content.push(&subheading(texts.html("sign-declares")));
            content.push(&block("cz-text", &self.declares));
        }
        if !self.answers.is_empty() {
            content.push(&paragraph(link(&self.answers, texts.html("sign-answers"))));
        }
        if !self.signers.is_empty() {
            content.push(&subheading(texts.html("sign-signers")));
            content.push(&signers_html(renderer, texts, &self.signers));
        }
        if !self.mine {
            content.push(&paragraph(texts.html("sign-wait")));
            return Inside::new(
                title.plain(),
                Html::trusted(format!("<div data-again-after=\"10\">{}</div>", content.as_str())),
            );
        }
        if !self.code.is_empty() {
            content.push(&block(
                "cz-code",
                &Html::trusted(format!(
                    "<p>{}</p><p class=\"cz-code__digits\">{}</p>",
                    escape(&texts.say("sign-code")),
                    escape(&self.code)
                )),
            ));
        }
        let buttons = [
            main_button(renderer, &texts.html("sign"), texts, "sign"),
            second_button(renderer, texts.html("sign-decline"), "decline"),
        ];
        Inside::new(title.plain(), self.form.html(renderer, &content, &buttons, None))
    }
}

fn signers_html(renderer: &Renderer, texts: &Texts, signers: &[Signer]) -> Html {
    let rows = (signers.iter())
        .map(|signer| {
            let (id, classes) = match signer.state {
                SignerState::Signed => ("signer-signed", "govuk-tag--green"),
                SignerState::Waiting => ("signer-waiting", "govuk-tag--yellow"),
                SignerState::Later => ("signer-later", "govuk-tag--grey"),
            };
            let mut value = Tag::new(texts.html(id), classes).html(renderer);
            if !signer.when.is_empty() {
                value.push(&Html::from(format!(" {}", signer.when)));
            }
            if !signer.link.is_empty() {
                value.push(&Html::trusted("<br>"));
                value.push(&link(&signer.link, texts.html("signer-link")));
            }
            SummaryRow {
                key: signer.who.clone().into(),
                value: value.into(),
                ..SummaryRow::default()
            }
        })
        .collect();
    SummaryList { rows, ..SummaryList::default() }.html(renderer)
}

/// Waiting for another person, for the outside or for a day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct WaitPage {
    /// The heading.
    pub title: Html,
    /// Content of the step.
    pub content: Vec<Block>,
    /// What is waited for, in a sentence.
    pub what: Html,
    /// Until when, in words.
    pub until: String,
    /// The other actor's way in, where the reader may pass it on: a whole address.
    pub other: Option<OtherActor>,
    /// After how many seconds the page looks again by itself; only with script.
    pub again_after: u32,
    /// Whether a button offers to look again.
    pub form: Option<Form>,
}

/// The way in for somebody else of the case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct OtherActor {
    /// Who, in words.
    pub who: Html,
    /// The whole address.
    pub address: String,
}

impl WaitPage {
    pub(super) fn inside(&self, renderer: &Renderer, texts: &Texts) -> Inside {
        let title =
            if self.title.is_empty() { texts.html("wait-title") } else { self.title.clone() };
        let mut content = heading(&title, "");
        content.push(&block("cz-lead", &self.what));
        if !self.until.is_empty() {
            content.push(&paragraph(
                texts.html_with("wait-until", &[("until", (&self.until).into())]),
            ));
        }
        content.push(&blocks_html(renderer, texts, &self.content));
        if let Some(other) = &self.other {
            content.push(&subheading(
                texts.html_with("wait-other", &[("who", other.who.plain().into())]),
            ));
            content.push(&paragraph(texts.html("wait-other-text")));
            content.push(&block("cz-qr", &qr_code(&other.address, &texts.say("wait-qr"))));
            let address = Html::trusted(format!(
                "<a class=\"govuk-link cz-address\" href=\"{0}\">{0}</a>",
                escape(&other.address)
            ));
            content.push(&paragraph(address));
        }
        if let Some(form) = &self.form {
            let again =
                button(renderer, texts.html("wait-again"), "look", "govuk-button--secondary");
            content = form.html(renderer, &content, &[again], None);
        }
        let after = if self.again_after > 0 {
            format!(" data-again-after=\"{}\"", self.again_after)
        } else {
            String::new()
        };
        let html = Html::trusted(format!("<div{after}>{}</div>", content.as_str()));
        Inside::new(title.plain(), html)
    }
}

/// Looking over all answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct CheckPage {
    /// The heading; "Check your answers" where empty.
    pub title: Html,
    /// What stands above the heading.
    pub above: String,
    /// Content of the step.
    pub content: Vec<Block>,
    /// What has changed since the answers were confirmed, in words.
    pub again: Html,
    /// The answers, a card for each page or stage.
    pub sections: Vec<CheckSection>,
    /// What is declared. HTML of Markdown.
    pub declares: Html,
    /// What the button says; "Confirm and send" where empty.
    pub button: Html,
    /// The form.
    pub form: Form,
}

/// Answers of one page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct CheckSection {
    /// The page's heading.
    pub title: Html,
    /// The answers.
    pub rows: Vec<CheckRow>,
}

/// An answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct CheckRow {
    /// The question.
    pub label: Html,
    /// The answer as it is read; "not answered" where empty.
    pub value: Html,
    /// Where the answer comes from, where the person did not give it.
    pub source: Html,
    /// Where it is changed; nothing where it cannot be.
    pub change: String,
}

impl CheckPage {
    pub(super) fn inside(&self, renderer: &Renderer, texts: &Texts) -> Inside {
        let title =
            if self.title.is_empty() { texts.html("check-title") } else { self.title.clone() };
        let mut content = heading(&title, &self.above);
        if !self.again.is_empty() {
            content.push(&block("cz-note", &self.again));
        }
        content.push(&blocks_html(renderer, texts, &self.content));
        for section in &self.sections {
            content.push(&section_html(renderer, texts, section));
        }
        if !self.declares.is_empty() {
            content.push(&subheading(texts.html("check-declares")));
            content.push(&block("cz-text", &self.declares));
        }
        let words =
            if self.button.is_empty() { texts.html("check-confirm") } else { self.button.clone() };
        let buttons = [main_button(renderer, &words, texts, "confirm")];
        Inside::new(title.plain(), self.form.html(renderer, &content, &buttons, None))
    }
}

pub(super) fn section_html(renderer: &Renderer, texts: &Texts, section: &CheckSection) -> Html {
    let rows = (section.rows.iter())
        .map(|row| {
            let mut value =
                if row.value.is_empty() { texts.html("no-answer") } else { row.value.clone() };
            if !row.source.is_empty() {
                value.push(&Html::trusted("<br>"));
                value.push(&Html::trusted(format!(
                    "<span class=\"govuk-hint\">{}</span>",
                    row.source.as_str()
                )));
            }
            let actions = if row.change.is_empty() {
                Vec::new()
            } else {
                vec![Action {
                    href: row.change.clone(),
                    words: texts.html("change"),
                    spoken: row.label.plain(),
                    ..Action::default()
                }]
            };
            SummaryRow {
                key: row.label.clone().into(),
                value: value.into(),
                actions,
                ..SummaryRow::default()
            }
        })
        .collect();
    let card = (!section.title.is_empty())
        .then(|| Card { title: Some(section.title.clone().into()), ..Card::default() });
    SummaryList { rows, card, ..SummaryList::default() }.html(renderer)
}
