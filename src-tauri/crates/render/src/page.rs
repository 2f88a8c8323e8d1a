//! The citizen's pages: what each kind shows, as plain values, and how it is put together.

mod act;
mod content;
mod control;
mod desk;
mod end;
mod entry;
mod form;
mod frame;
mod question;
mod research;

pub use act::{
    CheckPage, CheckRow, CheckSection, OtherActor, PayPage, SignPage, Signer, SignerState, WaitPage,
};
pub use content::{Block, blocks_html};
pub use control::{ChoiceList, Control, GroupItem, Item, LineLook, LinePart, Record, Sample};
pub use desk::{Comparison, ReviewPage};
pub use end::{
    ErrorKind, ErrorPage, IssuedDocument, OutcomeKind, OutcomePage, OutcomePart, RefusalGround,
    StopPage,
};
pub use entry::{ConsentPage, ExchangePage, JoinPage, Means, SignInPage, StartPage};
pub use form::{DO, Form};
pub use frame::{Frame, LanguageLink, Link, Notice, Side, SideStep, StepState};
pub use question::{
    Conflict, ConflictPage, DISPUTED, ErrorView, Fact, Part, QuestionPage, QuestionView,
    RegistryValue, WhyView, error_links,
};
pub use research::{FeedbackPage, Place, QuestionnairePage, Rating, ThanksPage};

use serde::Serialize;

use crate::html::Html;
use crate::renderer::Renderer;
use crate::texts::Texts;

/// A page: what stands around it, and what it is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PageView {
    /// What stands around it.
    pub frame: Frame,
    /// What it is about.
    pub body: Body,
}

/// What a page is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Body {
    /// Questions.
    Questions(Box<QuestionPage>),
    /// Answers that changed in two places at once.
    Conflict(Box<ConflictPage>),
    /// The beginning of a service.
    Start(Box<StartPage>),
    /// Choosing how to sign in.
    SignIn(Box<SignInPage>),
    /// Asking for an exchange, or looking at what it found.
    Exchange(Box<ExchangePage>),
    /// Paying.
    Pay(Box<PayPage>),
    /// Signing.
    Sign(Box<SignPage>),
    /// Waiting for somebody or for a day.
    Wait(Box<WaitPage>),
    /// Looking over all answers.
    Check(Box<CheckPage>),
    /// An official's desk.
    Review(Box<ReviewPage>),
    /// An end.
    Outcome(Box<OutcomePage>),
    /// A route that leads nowhere.
    Stop(Box<StopPage>),
    /// Joining a pilot.
    Join(Box<JoinPage>),
    /// Consent to taking part in a pilot.
    Consent(Box<ConsentPage>),
    /// Feedback on a page.
    Feedback(Box<FeedbackPage>),
    /// Statements to be rated, and open questions.
    Questionnaire(Box<QuestionnairePage>),
    /// The end of a session.
    Thanks(Box<ThanksPage>),
    /// What went wrong with the address or the machine.
    Error(Box<ErrorPage>),
}

/// The inside of a page: its title in words, and its HTML.
pub(crate) struct Inside {
    /// The heading in words, for the title of the window.
    pub(crate) title: String,
    /// Whether answers are wrong; the title says so first.
    pub(crate) wrong: bool,
    /// All below the way back.
    pub(crate) html: Html,
}

impl Inside {
    fn new(title: impl Into<String>, html: Html) -> Self {
        Self { title: title.into(), wrong: false, html }
    }
}

impl Body {
    fn inside(&self, renderer: &Renderer, texts: &Texts) -> Inside {
        match self {
            Self::Questions(page) => page.inside(renderer, texts),
            Self::Conflict(page) => page.inside(renderer, texts),
            Self::Start(page) => page.inside(renderer, texts),
            Self::SignIn(page) => page.inside(renderer, texts),
            Self::Exchange(page) => page.inside(renderer, texts),
            Self::Pay(page) => page.inside(renderer, texts),
            Self::Sign(page) => page.inside(renderer, texts),
            Self::Wait(page) => page.inside(renderer, texts),
            Self::Check(page) => page.inside(renderer, texts),
            Self::Review(page) => page.inside(renderer, texts),
            Self::Outcome(page) => page.inside(renderer, texts),
            Self::Stop(page) => page.inside(renderer, texts),
            Self::Join(page) => page.inside(renderer, texts),
            Self::Consent(page) => page.inside(renderer, texts),
            Self::Feedback(page) => page.inside(renderer, texts),
            Self::Questionnaire(page) => page.inside(renderer, texts),
            Self::Thanks(page) => page.inside(renderer, texts),
            Self::Error(page) => page.inside(renderer, texts),
        }
    }
}

#[derive(Serialize)]
struct Whole<'a> {
    language: &'a str,
    title: String,
    content: Html,
    #[serde(flatten)]
    parts: frame::Parts<'a>,
}

/// The page as a whole document.
pub(crate) fn render(renderer: &Renderer, view: &PageView) -> String {
    let texts = renderer.texts(&view.frame.language);
    let inside = view.body.inside(renderer, texts);
    let mut title = inside.title;
    if title.is_empty() {
        title = view.frame.service.plain();
    } else if !view.frame.service.is_empty() {
        title = format!("{title} – {}", view.frame.service.plain());
    }
    if inside.wrong {
        title = texts.say_with("title-error", &[("title", title.into())]);
    }
    let whole = Whole {
        language: &view.frame.language,
        title: texts.say_with("title-prototype", &[("title", title.into())]),
        content: inside.html,
        parts: view.frame.parts(renderer, texts),
    };
    renderer.template("page", &whole).into_string()
}

/// A heading of the first level, with what stands above it.
pub(crate) fn heading(words: &Html, above: &str) -> Html {
    let above = if above.is_empty() {
        String::new()
    } else {
        format!("<p class=\"cz-step\">{}</p>", crate::html::escape(above))
    };
    Html::trusted(format!("{above}<h1 class=\"cz-h1\">{}</h1>", words.as_str()))
}

/// Wraps HTML in a block with a class.
pub(crate) fn block(class: &str, inner: &Html) -> Html {
    if inner.is_empty() {
        return Html::default();
    }
    Html::trusted(format!("<div class=\"{class}\">{}</div>", inner.as_str()))
}

/// A paragraph.
pub(crate) fn paragraph(words: impl Into<Html>) -> Html {
    let words = words.into();
    if words.is_empty() {
        return words;
    }
    Html::trusted(format!("<p class=\"govuk-body\">{}</p>", words.as_str()))
}

/// A heading of the second level.
pub(crate) fn subheading(words: impl Into<Html>) -> Html {
    Html::trusted(format!("<h2 class=\"cz-h2\">{}</h2>", words.into().as_str()))
}

/// A link inside or out of the service.
pub(crate) fn link(href: &str, words: impl Into<Html>) -> Html {
    let words = words.into();
    match crate::html::safe_address(href) {
        Some(href) => Html::trusted(format!(
            "<a class=\"govuk-link\" href=\"{}\">{}</a>",
            crate::html::escape(href),
            words.as_str()
        )),
        None => words,
    }
}

/// A list with points.
pub(crate) fn bullets<'a>(items: impl IntoIterator<Item = &'a Html>) -> Html {
    let mut html = String::new();
    for item in items {
        html.push_str("<li>");
        html.push_str(item.as_str());
        html.push_str("</li>");
    }
    if html.is_empty() {
        return Html::default();
    }
    Html::trusted(format!("<ul class=\"govuk-list govuk-list--bullet\">{html}</ul>"))
}

/// A table that scrolls by itself where it is wider than the page, and can be reached by keyboard.
pub(crate) fn wide(name: &str, table: &Html) -> Html {
    Html::trusted(format!(
        "<div class=\"cz-wide\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">{}</div>",
        crate::html::escape(name),
        table.as_str()
    ))
}
