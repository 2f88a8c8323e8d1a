use serde::Serialize;

use crate::component::{
    BackLink, Component, Language, LanguageNavigation, NotificationBanner, SkipLink,
};
use crate::format::language_name;
use crate::html::Html;
use crate::renderer::Renderer;
use crate::texts::Texts;

/// What stands around every page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Frame {
    /// The language of the page.
    pub language: String,
    /// The languages that the page can be read in, this one too.
    pub languages: Vec<LanguageLink>,
    /// The name of the service.
    pub service: Html,
    /// What the service gives, in a few words.
    pub summary: Html,
    /// Where the name of the service leads; nowhere where empty.
    pub home: String,
    /// The way back; none where there is none.
    pub back: Option<String>,
    /// The steps at the side.
    pub side: Option<Side>,
    /// Where the feedback tab leads; none shows no tab.
    pub feedback: Option<String>,
    /// The way out of the test; none shows none.
    pub leave: Option<String>,
    /// Links at the foot.
    pub foot: Vec<Link>,
    /// A line at the foot, such as the round and its end.
    pub foot_note: String,
    /// What has happened, above the page.
    pub notice: Option<Notice>,
    /// Where styles, scripts and fonts are served from, without a slash at the end.
    pub assets: String,
    /// The studio's origins, where the page is a preview; it then listens to their messages.
    pub studio: Vec<String>,
}

/// A language of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct LanguageLink {
    /// The language's tag.
    pub language: String,
    /// Where the page is in it.
    pub href: String,
}

/// A link with words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Link {
    /// What it says.
    pub words: Html,
    /// Where it leads.
    pub href: String,
}

/// The steps at the side.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Side {
    /// The steps as a person would name them.
    pub steps: Vec<SideStep>,
    /// A word under the steps, such as what is already known.
    pub note: Html,
}

/// A step at the side.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct SideStep {
    /// What it is called.
    pub title: Html,
    /// How far it is.
    pub state: StepState,
}

/// How far a step is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum StepState {
    /// It is done.
    Done,
    /// It is being done.
    Now,
    /// It is to be done.
    #[default]
    Later,
}

/// What has happened, above a page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Notice {
    /// What it says.
    pub content: Html,
    /// Whether something went well.
    pub good: bool,
}

#[derive(Serialize)]
pub(super) struct Parts<'a> {
    assets: &'a str,
    studio: Option<String>,
    skip: Html,
    prototype: String,
    real_data: String,
    prototype_label: String,
    leave: Option<&'a str>,
    leave_words: String,
    service: &'a Html,
    summary: &'a Html,
    home: &'a str,
    languages: Html,
    back: Html,
    back_label: String,
    notice: Html,
    side: Option<SideParts<'a>>,
    has_foot: bool,
    foot: Vec<&'a Link>,
    foot_note: &'a str,
    feedback: Option<&'a str>,
    feedback_words: String,
    wide: bool,
}

#[derive(Serialize)]
struct SideParts<'a> {
    title: String,
    label: String,
    note: &'a Html,
    steps: Vec<StepParts<'a>>,
}

#[derive(Serialize)]
struct StepParts<'a> {
    title: &'a Html,
    done: bool,
    now: bool,
    spoken: String,
}

impl Frame {
    /// Which step of how many is open, in words; nothing where it is not known.
    pub fn position(&self, texts: &Texts) -> String {
        let Some(side) = &self.side else { return String::new() };
        let at = side.steps.iter().position(|step| step.state == StepState::Now);
        at.map_or_else(String::new, |at| {
            texts.say_with(
                "step-of",
                &[("step", (at + 1).into()), ("steps", side.steps.len().into())],
            )
        })
    }

    pub(super) fn parts(&self, renderer: &Renderer, texts: &Texts) -> Parts<'_> {
        let languages = LanguageNavigation {
            label: texts.say("languages"),
            items: (self.languages.iter())
                .map(|link| Language {
                    lang: link.language.clone(),
                    hreflang: link.language.clone(),
                    words: language_name(&link.language).into(),
                    href: link.href.clone(),
                    current: link.language == self.language,
                    ..Language::default()
                })
                .collect(),
            ..LanguageNavigation::default()
        };
        let skip =
            SkipLink { href: "#main".into(), words: texts.html("skip"), ..SkipLink::default() };
        let back = self.back.as_ref().map(|href| BackLink {
            href: href.clone(),
            words: texts.html("back"),
            ..BackLink::default()
        });
        let notice = self.notice.as_ref().map(|notice| NotificationBanner {
            success: notice.good,
            role: if notice.good { "alert" } else { "region" }.into(),
            content: notice.content.clone(),
            ..NotificationBanner::new(texts.html(if notice.good {
                "notice-good"
            } else {
                "notice"
            }))
        });
        Parts {
            assets: &self.assets,
            studio: (!self.studio.is_empty()).then(|| self.studio.join(" ")),
            skip: skip.html(renderer),
            prototype: texts.say("prototype"),
            real_data: texts.say("prototype-data"),
            prototype_label: texts.say("prototype-label"),
            leave: self.leave.as_deref(),
            leave_words: texts.say("leave"),
            service: &self.service,
            summary: &self.summary,
            home: &self.home,
            languages: if self.languages.len() > 1 {
                languages.html(renderer)
            } else {
                Html::default()
            },
            back: back.map(|back| back.html(renderer)).unwrap_or_default(),
            back_label: texts.say("back-label"),
            notice: notice.map(|notice| notice.html(renderer)).unwrap_or_default(),
            side: self.side.as_ref().filter(|side| !side.steps.is_empty()).map(|side| SideParts {
                title: texts.say("side-title"),
                label: texts.say("side-label"),
                note: &side.note,
                steps: (side.steps.iter())
                    .map(|step| StepParts {
                        title: &step.title,
                        done: step.state == StepState::Done,
                        now: step.state == StepState::Now,
                        spoken: texts.say(match step.state {
                            StepState::Done => "step-done",
                            StepState::Now => "step-now",
                            StepState::Later => "step-later",
                        }),
                    })
                    .collect(),
            }),
            has_foot: !self.foot.is_empty()
                || !self.foot_note.is_empty()
                || self.feedback.is_some(),
            foot: self.foot.iter().collect(),
            foot_note: &self.foot_note,
            feedback: self.feedback.as_deref(),
            feedback_words: texts.say("feedback"),
            wide: self.side.as_ref().is_none_or(|side| side.steps.is_empty()),
        }
    }
}
