use super::content::{Block, blocks_html};
use super::control::{Control, control_html};
use super::form::{Form, main_button, second_button};
use super::{Inside, block, heading, link, paragraph};
use crate::component::{
    Choice, ChoiceItem, ChoiceKind, Choices, Component, Details, ErrorLink, ErrorSummary,
    SummaryList, SummaryRow,
};
use crate::html::Html;
use crate::renderer::Renderer;
use crate::texts::Texts;

/// A page that asks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct QuestionPage {
    /// The heading; the only question's label stands for it where empty.
    pub title: Html,
    /// What stands above the heading, such as "Step 2 of 6".
    pub above: String,
    /// What is to be mended, where an official sent the application back.
    pub sent_back: Html,
    /// Content and questions in their order.
    pub parts: Vec<Part>,
    /// Others' answers that the page shows.
    pub shows: Vec<Fact>,
    /// The form.
    pub form: Form,
    /// What the button says; "Continue" where empty.
    pub button: Html,
    /// Where to come back later; none shows no link.
    pub later: Option<String>,
    /// Whether the answers can only be read.
    pub locked: bool,
}

/// A part of a page that asks.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Content.
    Block(Block),
    /// A question.
    Question(Box<QuestionView>),
}

/// A name and a value that are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Fact {
    /// The name.
    pub key: Html,
    /// The value.
    pub value: Html,
}

/// A question with its answer so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct QuestionView {
    /// The name that it is posted under, such as `born_on` or `children.k1.born_on`.
    pub name: String,
    /// The question.
    pub label: Html,
    /// Help.
    pub hint: Html,
    /// Whether it may be left without an answer.
    pub optional: bool,
    /// What takes the answer.
    pub control: Control,
    /// What is wrong with the answer.
    pub error: Option<ErrorView>,
    /// Why it is asked.
    pub why: Option<WhyView>,
    /// What a registry says; the answer is then asked only of who says that it is wrong.
    pub registry: Option<RegistryValue>,
    /// Where the offered value comes from.
    pub prefilled: Html,
    /// The purpose of the value for the browser, such as `given-name`; none where it stays off.
    pub purpose: Option<String>,
}

/// What is wrong with an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ErrorView {
    /// A sentence that names the question.
    pub message: Html,
    /// The part that is wrong, such as `day` or `given`; the whole where empty.
    pub part: String,
}

/// Why a question is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct WhyView {
    /// What the answer is for.
    pub purpose: Html,
    /// Who uses it.
    pub used_by: Vec<String>,
    /// How long it is kept, in words.
    pub keep: String,
    /// The act, in words.
    pub law: Html,
    /// Where the act can be read.
    pub law_address: String,
    /// What happens if the answer is wrong.
    pub wrong: Html,
}

/// What a registry says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct RegistryValue {
    /// The value as it is read.
    pub value: Html,
    /// The registry.
    pub source: String,
    /// The day it was true, where it is not of today.
    pub as_of: String,
    /// Whether the person says that it is wrong.
    pub disputed: bool,
}

/// The name that disputed registry values are posted under, a value each.
pub const DISPUTED: &str = "disputed";

impl QuestionPage {
    pub(super) fn inside(&self, renderer: &Renderer, texts: &Texts) -> Inside {
        let questions: Vec<&QuestionView> = (self.parts.iter())
            .filter_map(|part| match part {
                Part::Question(question) => Some(&**question),
                Part::Block(_) => None,
            })
            .collect();
        let errors = error_links(&questions);
        // A page that asks one thing asks it once: its heading is the question.
        let alone = match &questions[..] {
            [only] => self.title.is_empty() || self.title.plain() == only.label.plain(),
            _ => false,
        };
        let mut content = Html::default();
        content.push(&error_summary(renderer, texts, &errors));
        let title = if alone {
            if !self.above.is_empty() {
                content.push(&super::block("cz-step", &self.above.clone().into()));
            }
            questions.first().map(|question| question.label.plain()).unwrap_or_default()
        } else {
            content.push(&heading(&self.title, &self.above));
            self.title.plain()
        };
        if !self.sent_back.is_empty() {
            let mut words = super::subheading(texts.html("sent-back-title"));
            words.push(&self.sent_back);
            content.push(&block("cz-note", &words));
        }
        if !self.shows.is_empty() {
            content.push(&facts_html(renderer, &self.shows));
        }
        let mut own_buttons = false;
        for part in &self.parts {
            match part {
                Part::Block(shown) => {
                    content.push(&blocks_html(renderer, texts, std::slice::from_ref(shown)));
                }
                Part::Question(question) => {
                    own_buttons |= matches!(question.control, Control::Group { .. });
                    content.push(&question_html(renderer, texts, question, alone));
                }
            }
        }
        if self.locked {
            content.push(&block("cz-note", &texts.html("locked")));
            return Inside::new(title, content);
        }
        let mut buttons = vec![main_button(renderer, &self.button, texts, "continue")];
        if let Some(later) = &self.later {
            buttons.push(block("cz-later", &link(later, texts.html("later"))));
        }
        let first = own_buttons.then_some("continue");
        let html = self.form.html(renderer, &content, &buttons, first);
        Inside { title, wrong: !errors.is_empty(), html }
    }
}

/// Names and values.
pub(super) fn facts_html(renderer: &Renderer, facts: &[Fact]) -> Html {
    SummaryList {
        rows: (facts.iter())
            .map(|fact| SummaryRow {
                key: fact.key.clone().into(),
                value: fact.value.clone().into(),
                ..SummaryRow::default()
            })
            .collect(),
        ..SummaryList::default()
    }
    .html(renderer)
}

/// The list of what is wrong; nothing where nothing is.
pub(super) fn error_summary(renderer: &Renderer, texts: &Texts, errors: &[ErrorLink]) -> Html {
    if errors.is_empty() {
        return Html::default();
    }
    ErrorSummary {
        title: texts.html("error-title"),
        errors: errors.to_vec(),
        ..ErrorSummary::default()
    }
    .html(renderer)
}

/// The errors of questions, in the order of the page, linked to what they are about.
pub fn error_links(questions: &[&QuestionView]) -> Vec<ErrorLink> {
    let mut links = Vec::new();
    for question in questions {
        if let Some(error) = &question.error {
            links.push(ErrorLink {
                words: error.message.clone(),
                href: Some(format!("#{}", question.control.focus(&question.name, &error.part))),
                ..ErrorLink::default()
            });
        }
        if let Control::Group { items, .. } = &question.control {
            for item in items {
                links.extend(error_links(&item.questions.iter().collect::<Vec<_>>()));
            }
        }
    }
    links
}

/// The id that a posted name has on the page.
pub(super) fn id_of(name: &str) -> String {
    name.replace('.', "-")
}

pub(super) fn question_html(
    renderer: &Renderer,
    texts: &Texts,
    question: &QuestionView,
    alone: bool,
) -> Html {
    let mut html = match &question.registry {
        None => control_html(renderer, texts, question, alone),
        Some(registry) => registry_html(renderer, texts, question, registry, alone),
    };
    if let Some(why) = &question.why {
        html.push(&why_html(renderer, texts, why));
    }
    block("cz-q", &html)
}

fn registry_html(
    renderer: &Renderer,
    texts: &Texts,
    question: &QuestionView,
    registry: &RegistryValue,
    alone: bool,
) -> Html {
    let mut source = texts.say_with("from-registry", &[("registry", (&registry.source).into())]);
    if !registry.as_of.is_empty() {
        source = texts.say_with(
            "from-registry-as-of",
            &[("registry", (&registry.source).into()), ("date", (&registry.as_of).into())],
        );
    }
    let own = QuestionView {
        label: texts.html_with("right-value", &[("label", question.label.plain().into())]),
        registry: None,
        why: None,
        ..question.clone()
    };
    let item = ChoiceItem {
        checked: registry.disputed,
        conditional: Some(control_html(renderer, texts, &own, false)),
        id: Some(format!("{}-disputed", id_of(&question.name))),
        ..ChoiceItem::new(&question.name, texts.html("this-is-wrong"))
    };
    let wrong = Choices {
        items: vec![Choice::from(item)],
        classes: "govuk-checkboxes--small".into(),
        ..Choices::new(ChoiceKind::Many, DISPUTED)
    };
    let tag = if alone { "h1" } else { "h2" };
    let class = if alone { "cz-h1" } else { "cz-known__label" };
    let value =
        if registry.value.is_empty() { texts.html("no-answer") } else { registry.value.clone() };
    Html::trusted(format!(
        "<div class=\"cz-known\"><{tag} class=\"{class}\">{}</{tag}>\
         <div class=\"cz-known__value\">{}</div><p class=\"cz-known__source\">{}</p></div>{}",
        question.label.as_str(),
        value.as_str(),
        crate::html::escape(&source),
        wrong.html(renderer).as_str(),
    ))
}

fn why_html(renderer: &Renderer, texts: &Texts, why: &WhyView) -> Html {
    let mut content = paragraph(why.purpose.clone());
    if !why.used_by.is_empty() {
        let who = crate::format::list(texts.language(), &why.used_by);
        content.push(&paragraph(texts.html_with("why-used-by", &[("who", who.into())])));
    }
    if !why.keep.is_empty() {
        content.push(&paragraph(texts.html_with("why-keep", &[("keep", (&why.keep).into())])));
    }
    if !why.wrong.is_empty() {
        content.push(&paragraph(why.wrong.clone()));
    }
    if !why.law.is_empty() {
        let law = link(&why.law_address, why.law.clone());
        let mut words = texts.html("why-law");
        words.push(&Html::from(" "));
        words.push(&law);
        content.push(&paragraph(words));
    }
    if content.is_empty() {
        return content;
    }
    Details { summary: texts.html("why"), content, classes: "cz-why".into(), ..Details::default() }
        .html(renderer)
}

/// Answers that were changed in two places at once: both are shown, one is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ConflictPage {
    /// What stands above the heading.
    pub above: String,
    /// The questions whose answers differ.
    pub conflicts: Vec<Conflict>,
    /// The form; it carries what was typed unseen.
    pub form: Form,
}

/// A question with two answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Conflict {
    /// The question.
    pub label: Html,
    /// What stands already.
    pub stands: Html,
    /// What was typed here.
    pub typed: Html,
}

impl ConflictPage {
    pub(super) fn inside(&self, renderer: &Renderer, texts: &Texts) -> Inside {
        let title = texts.html("conflict-title");
        let mut content = heading(&title, &self.above);
        content.push(&paragraph(texts.html("conflict-text")));
        for conflict in &self.conflicts {
            let facts = [
                Fact { key: texts.html("conflict-stands"), value: conflict.stands.clone() },
                Fact { key: texts.html("conflict-typed"), value: conflict.typed.clone() },
            ];
            content.push(&super::subheading(conflict.label.clone()));
            content.push(&facts_html(renderer, &facts));
        }
        let buttons = [
            main_button(renderer, &texts.html("conflict-use-typed"), texts, "use-typed"),
            second_button(renderer, texts.html("conflict-keep"), "keep"),
        ];
        Inside::new(title.plain(), self.form.html(renderer, &content, &buttons, None))
    }
}
