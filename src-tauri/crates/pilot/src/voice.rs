//! What participants say: feedback on a page, the questions at the end, and leaving.

use crate::answering::{place_of, place_of_field};
use crate::form::Fields;
use crate::pilot::{Inner, Pilot};
use crate::real_data::covered;
use crate::reply::{form_at, go};
use crate::stop::Stop;
use crate::visit::{Consented, Visit};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use maket_journey::address::Address;
use maket_model::step::Step;
use maket_render::page::{
    Body, ErrorKind, FeedbackPage, Place, QuestionnairePage, Rating, ThanksPage,
};
use maket_research::{Feedback, Questionnaire, UmuxLite};

/// The most characters of a text that somebody writes about the service.
const TEXT: usize = 4_000;

/// `GET /s/{token}/-/feedback/{step}`: a page about a page.
pub(crate) async fn feedback_page(
    State(Pilot(pilot)): State<Pilot>,
    Consented(visit): Consented,
    Path((_, at)): Path<(String, String)>,
) -> Result<Response, Stop> {
    let page = FeedbackPage::default();
    Ok(visit.sign(pilot.feedback(StatusCode::OK, &visit, &at, page)?))
}

/// `POST /s/{token}/-/feedback/{step}`.
pub(crate) async fn feedback(
    State(Pilot(pilot)): State<Pilot>,
    Consented(visit): Consented,
    Path((_, at)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Stop> {
    let text = kept(fields.get("text"));
    let step = pilot.step_at(&at)?;
    if text.is_empty() {
        let page = FeedbackPage {
            place: fields.get("place").to_owned(),
            text_missing: true,
            ..FeedbackPage::default()
        };
        let response = pilot.feedback(StatusCode::UNPROCESSABLE_ENTITY, &visit, &at, page)?;
        return Ok(visit.sign(response));
    }
    let place = place_of_field(&place_of(step), step.questions(), fields.get("place"));
    let place = place.to_string();
    let session = visit.session.id.clone();
    let said = Feedback { session, place, rating: None, text, at: pilot.now() };
    pilot.write(move |tables| tables.say(&said)).await?;
    Ok(visit.sign(go(&format!("{}?said=1", visit.address(&at)))))
}

/// `GET /s/{token}/-/seq`: how easy the task was.
pub(crate) async fn ease_page(
    State(Pilot(pilot)): State<Pilot>,
    Consented(visit): Consented,
) -> Result<Response, Stop> {
    let rating = Rating::ease(pilot.texts(&visit.session.language));
    Ok(visit.sign(pilot.questionnaire(StatusCode::OK, &visit, "-/seq", vec![rating], None)))
}

/// `POST /s/{token}/-/seq`.
pub(crate) async fn ease(
    State(Pilot(pilot)): State<Pilot>,
    Consented(visit): Consented,
    fields: Fields,
) -> Result<Response, Stop> {
    if fields.get("do") != "skip" {
        let Some(it) = fields.number("seq").and_then(Questionnaire::seq) else {
            let rating =
                Rating { missing: true, ..Rating::ease(pilot.texts(&visit.session.language)) };
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            let page = pilot.questionnaire(status, &visit, "-/seq", vec![rating], None);
            return Ok(visit.sign(page));
        };
        let id = visit.session.id.clone();
        pilot.write(move |tables| tables.fill_in(&id, &it)).await?;
    }
    Ok(visit.sign(go(&visit.address("-/finish"))))
}

/// `GET /s/{token}/-/finish`: the service as a whole, and one open question.
pub(crate) async fn finish_page(
    State(Pilot(pilot)): State<Pilot>,
    Consented(visit): Consented,
) -> Result<Response, Stop> {
    let ratings = Rating::umux_lite(pilot.texts(&visit.session.language)).to_vec();
    let page = pilot.questionnaire(StatusCode::OK, &visit, "-/finish", ratings, Some(""));
    Ok(visit.sign(page))
}

/// `POST /s/{token}/-/finish`.
pub(crate) async fn finish(
    State(Pilot(pilot)): State<Pilot>,
    Consented(visit): Consented,
    fields: Fields,
) -> Result<Response, Stop> {
    let open = kept(fields.get("open"));
    let mut ratings = Rating::umux_lite(pilot.texts(&visit.session.language)).to_vec();
    let given: Vec<Option<u8>> = ratings.iter().map(|it| fields.number(&it.name)).collect();
    let scores = match given[..] {
        [Some(capabilities), Some(ease)] => UmuxLite::new(capabilities, ease),
        _ => None,
    };
    let skips = fields.get("do") == "skip";
    if scores.is_none() && !skips {
        for (rating, given) in ratings.iter_mut().zip(&given) {
            rating.chosen = given.map(u32::from);
            rating.missing = given.is_none_or(|it| !(1..=7).contains(&it));
        }
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        let page = pilot.questionnaire(status, &visit, "-/finish", ratings, Some(&open));
        return Ok(visit.sign(page));
    }
    let id = visit.session.id.clone();
    pilot
        .write(move |tables| {
            if let Some(scores) = scores {
                tables.fill_in(&id, &Questionnaire::UmuxLite(scores))?;
            }
            match open.is_empty() {
                true => Ok(()),
                false => tables.fill_in(&id, &Questionnaire::Open(open)),
            }
        })
        .await?;
    Ok(visit.sign(go(&visit.address("-/thanks"))))
}

/// `GET /s/{token}/-/thanks`.
pub(crate) async fn thanks(
    State(Pilot(pilot)): State<Pilot>,
    Consented(visit): Consented,
) -> Result<Response, Stop> {
    Ok(visit.sign(pilot.goodbye(&visit, "-/thanks", false)))
}

/// `GET /s/{token}/-/leave`: nobody has to say why.
pub(crate) async fn leave(
    State(Pilot(pilot)): State<Pilot>,
    visit: Visit,
) -> Result<Response, Stop> {
    Ok(visit.sign(pilot.goodbye(&visit, "-/leave", true)))
}

impl Inner {
    fn feedback(
        &self,
        status: StatusCode,
        visit: &Visit,
        at: &str,
        page: FeedbackPage,
    ) -> Result<Response, Stop> {
        let language = visit.session.language.as_str();
        let step = self.step_at(at)?;
        let title = step.title.or_first(language);
        let mut places = vec![Place { value: String::new(), label: title.into() }];
        places.extend(step.questions().iter().map(|question| Place {
            value: question.id.as_str().to_owned(),
            label: question.label.or_first(language).into(),
        }));
        let inside = format!("-/feedback/{at}");
        let page = FeedbackPage {
            about: title.into(),
            places,
            form: form_at(visit.in_page(&inside)),
            back: visit.in_page(at),
            ..page
        };
        let frame = self.frame_of(visit, &inside);
        Ok(self.page_of(visit, status, frame, Body::Feedback(Box::new(page))))
    }

    fn questionnaire(
        &self,
        status: StatusCode,
        visit: &Visit,
        inside: &str,
        ratings: Vec<Rating>,
        open: Option<&str>,
    ) -> Response {
        let texts = self.texts(&visit.session.language);
        let page = QuestionnairePage {
            ratings,
            open: open.map(|typed| (texts.html("open-question"), typed.to_owned())),
            form: form_at(visit.in_page(inside)),
            ..QuestionnairePage::default()
        };
        let frame = self.frame_of(visit, inside);
        self.page_of(visit, status, frame, Body::Questionnaire(Box::new(page)))
    }

    fn goodbye(&self, visit: &Visit, inside: &str, left: bool) -> Response {
        let mut frame = self.frame_of(visit, inside);
        frame.leave = None;
        let code = self.round.join_code.as_deref().unwrap_or_default();
        let page =
            ThanksPage { again: format!("/join?code={code}"), left, ..ThanksPage::default() };
        self.page_of(visit, StatusCode::OK, frame, Body::Thanks(Box::new(page)))
    }

    fn step_at(&self, at: &str) -> Result<&Step, Stop> {
        let index = self.plan.step_index(Address::from(at).step.as_str());
        Ok(self.plan.step(index.ok_or_else(|| Stop::of(ErrorKind::NotFound))?))
    }
}

/// A text as it is kept: of a bounded length, and without numbers that could be somebody's.
fn kept(text: &str) -> String {
    covered(&text.chars().take(TEXT).collect::<String>())
}
