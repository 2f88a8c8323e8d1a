//! Pages and redirects as replies.

use crate::pilot::Inner;
use crate::visit::Visit;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use maket_render::Texts;
use maket_render::page::{Body, Form, Frame, LanguageLink, PageView};

/// Sends the browser on with a GET. The address is ours.
pub(crate) fn go(to: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let Ok(to) = HeaderValue::from_str(to) {
        response.headers_mut().insert(header::LOCATION, to);
    }
    response
}

/// What a session's pages have of its own: the number of each word in [`maket_render::own`].
pub(crate) mod own {
    /// The secret in its addresses.
    pub(crate) const TOKEN: usize = 0;
    /// How far the case was when the page was shown.
    pub(crate) const TURN: usize = 1;
    /// What tells one form from another.
    pub(crate) const NONCE: usize = 2;
}

/// A step as it is shown to one reader.
pub(crate) struct Shown {
    /// What stands around it.
    pub(crate) frame: Frame,
    /// What it shows.
    pub(crate) body: Body,
    /// How far the case was.
    pub(crate) turn: String,
    /// What tells its form from others.
    pub(crate) nonce: String,
}

impl Inner {
    /// A page outside of a session as a reply.
    pub(crate) fn page(&self, status: StatusCode, frame: Frame, body: Body) -> Response {
        self.written(status, PageView { frame, body }, &[])
    }

    /// A page of a session as a reply.
    pub(crate) fn page_of(
        &self,
        visit: &Visit,
        status: StatusCode,
        frame: Frame,
        body: Body,
    ) -> Response {
        self.written(status, PageView { frame, body }, &[&visit.token.text()])
    }

    /// A step of a case as a reply.
    pub(crate) fn step_of(&self, visit: &Visit, status: StatusCode, shown: Shown) -> Response {
        let Shown { frame, body, turn, nonce } = shown;
        self.written(status, PageView { frame, body }, &[&visit.token.text(), &turn, &nonce])
    }

    fn written(&self, status: StatusCode, view: PageView, words: &[&str]) -> Response {
        (status, Html(self.renderer.page(&view, words))).into_response()
    }

    /// The pages' own words in a language.
    pub(crate) fn texts(&self, language: &str) -> &Texts {
        self.renderer.texts(language)
    }

    /// What stands around a page outside of a session.
    pub(crate) fn frame(&self, language: &str) -> Frame {
        let service = &self.plan.service;
        Frame {
            language: language.to_owned(),
            languages: self
                .languages()
                .iter()
                .map(|it| LanguageLink {
                    language: (*it).to_owned(),
                    href: format!("?language={it}"),
                })
                .collect(),
            service: service.title.or_first(language).into(),
            summary: service.summary.or_first(language).into(),
            foot_note: self.round.title.clone(),
            assets: crate::assets::address(),
            studio: self.config.studio.clone(),
            ..Frame::default()
        }
    }

    /// What stands around a page of a session. `at` is the page, for feedback and languages.
    pub(crate) fn frame_of(&self, visit: &Visit, at: &str) -> Frame {
        let mut frame = self.frame(&visit.session.language);
        frame.home = visit.in_page("");
        for link in &mut frame.languages {
            link.href = format!("{}?language={}", visit.in_page(at), link.language);
        }
        if self.config.is_preview() {
            return frame;
        }
        if !at.starts_with("-/") {
            frame.feedback = Some(visit.in_page(&format!("-/feedback/{at}")));
        }
        frame.leave = Some(visit.in_page("-/leave"));
        frame
    }

    /// The languages of the service, its default first.
    pub(crate) fn languages(&self) -> Vec<&str> {
        let languages: Vec<&str> =
            self.plan.service.languages.iter().map(|it| it.as_str()).collect();
        if languages.is_empty() { vec!["en"] } else { languages }
    }

    /// The language of the service that a browser likes best, by its `Accept-Language`.
    pub(crate) fn language_for(&self, liked: Option<&HeaderValue>) -> String {
        let liked = liked.and_then(|it| it.to_str().ok());
        let ours = self.languages();
        let mut liked: Vec<(&str, u32)> = liked
            .unwrap_or_default()
            .split(',')
            .filter_map(|part| {
                let (tag, rest) = part.split_once(';').unwrap_or((part, ""));
                let quality = rest.trim().strip_prefix("q=").unwrap_or("1");
                let quality: f32 = quality.parse().ok()?;
                Some((tag.trim().split('-').next()?, (quality.clamp(0.0, 1.0) * 1000.0) as u32))
            })
            .collect();
        liked.sort_by_key(|(_, quality)| std::cmp::Reverse(*quality));
        let best = liked.iter().find_map(|(tag, _)| ours.iter().find(|it| *it == tag));
        best.or(ours.first()).map_or_else(String::new, |it| (*it).to_owned())
    }
}

/// A form that is posted to where its page is.
pub(crate) fn form_at(action: String) -> Form {
    Form { action, ..Form::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_redirect_is_followed_with_a_get() {
        let response = go("/s/x/child");
        assert_eq!(response.status(), 303, "a page that is loaded again posts nothing again");
        assert_eq!(response.headers()["location"], "/s/x/child", "it leads there");
    }
}
