//! Every kind of page in a telling state, for snapshots and for the browser.

mod pages;
mod questions;

use maket_render::page::{Body, Frame, LanguageLink, Link, PageView, Side, SideStep, StepState};
use maket_render::{Html, Renderer};

/// Text in the language of the page.
pub(crate) fn say(language: &str, uk: &str, en: &str) -> String {
    if language == "uk" { uk } else { en }.to_owned()
}

/// Text in the language of the page, as HTML.
pub(crate) fn html(language: &str, uk: &str, en: &str) -> Html {
    say(language, uk, en).into()
}

/// The frame of a page of a running pilot.
pub(crate) fn frame(language: &str, renderer: &Renderer) -> Frame {
    let step = |uk: &str, en: &str, state| SideStep { title: html(language, uk, en), state };
    let texts = renderer.texts(language);
    Frame {
        language: language.to_owned(),
        languages: ["uk", "en"]
            .map(|it| LanguageLink { language: it.into(), href: format!("?lang={it}") })
            .to_vec(),
        service: html(language, "єМалятко", "Register a birth"),
        summary: html(
            language,
            "Народження дитини: одна заява",
            "A child is born: one application",
        ),
        home: "start".into(),
        back: Some("parents".into()),
        side: Some(Side {
            steps: vec![
                step("Запис про народження", "Record of birth", StepState::Done),
                step("Ім’я та прізвище", "The child’s name", StepState::Now),
                step("Батьки", "The parents", StepState::Later),
                step("Де житиме дитина", "Where the child will live", StepState::Later),
                step("Підписи", "Signatures", StepState::Later),
            ],
            note: html(
                language,
                "Ми вже знаємо дату й місце народження, тож не питаємо про них.",
                "We already know the date and place of birth, so we do not ask.",
            ),
        }),
        feedback: Some("feedback".into()),
        leave: Some("leave".into()),
        foot: vec![
            Link { words: texts.html("foot-data"), href: "data".into() },
            Link { words: texts.html("foot-help"), href: "help".into() },
        ],
        foot_note: texts.say_with(
            "foot-round",
            &[
                ("round", 3_u32.into()),
                ("until", say(language, "12 квітня 2026 р.", "12 April 2026").into()),
            ],
        ),
        notice: None,
        assets: "../assets".into(),
        studio: Vec::new(),
    }
}

/// A page without steps and without a way back.
pub(crate) fn bare(language: &str, renderer: &Renderer) -> Frame {
    Frame { side: None, back: None, ..frame(language, renderer) }
}

/// Every state, by name.
pub(crate) fn states(language: &str, renderer: &Renderer) -> Vec<(&'static str, PageView)> {
    let with = |frame: Frame, body: Body| PageView { frame, body };
    let mut all: Vec<(&'static str, PageView)> = questions::states(language, renderer)
        .into_iter()
        .map(|(name, page)| {
            (name, with(frame(language, renderer), Body::Questions(Box::new(page))))
        })
        .collect();
    all.extend(pages::states(language, renderer));
    all
}
