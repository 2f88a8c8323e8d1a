//! Coming in: the code of the round, consent, and the person to be played.

use crate::form::Fields;
use crate::pilot::{Inner, Pilot};
use crate::reply::{form_at, go};
use crate::secret::{Secret, is_code, new_id};
use crate::stop::Stop;
use crate::visit::Visit;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::Response;
use jiff::SignedDuration;
use maket_journey::plan::Plan;
use maket_model::people::Person;
use maket_model::period::Length;
use maket_model::service::{ActorKind, Service};
use maket_render::markdown;
use maket_render::page::{Body, ConsentPage, ErrorKind, JoinPage, ThanksPage};
use maket_store::session::Session;

/// `GET /`: nobody knows where else to go.
pub(crate) async fn home() -> Response {
    go("/join")
}

/// `GET /join`: asks for the code, or shows the one in the address.
pub(crate) async fn join_page(
    State(Pilot(pilot)): State<Pilot>,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Stop> {
    pilot.still_open()?;
    let query = Fields::of_query(&uri);
    let language = pilot
        .language_in(&query)
        .unwrap_or_else(|| pilot.language_for(headers.get(header::ACCEPT_LANGUAGE)));
    Ok(pilot.join(StatusCode::OK, &language, query.get("code"), ""))
}

/// `POST /join`: lets in whoever has the code.
pub(crate) async fn join(
    State(Pilot(pilot)): State<Pilot>,
    headers: HeaderMap,
    uri: Uri,
    fields: Fields,
) -> Result<Response, Stop> {
    let code = pilot.still_open()?;
    let query = Fields::of_query(&uri);
    let language = pilot
        .language_in(&query)
        .unwrap_or_else(|| pilot.language_for(headers.get(header::ACCEPT_LANGUAGE)));
    let (now, typed) = (pilot.now(), fields.get("code"));
    if !pilot.limiter.allows(now) {
        return Ok(pilot.join(StatusCode::TOO_MANY_REQUESTS, &language, typed, "join-wrong"));
    }
    if !is_code(typed, &code) {
        pilot.limiter.wrong(now);
        let why = if typed.is_empty() { "join-missing" } else { "join-wrong" };
        return Ok(pilot.join(StatusCode::UNPROCESSABLE_ENTITY, &language, typed, why));
    }
    let (token, case) = (Secret::new()?, new_id()?);
    let days = i64::from(pilot.round.keep_days);
    let keep = SignedDuration::from_hours(days.saturating_mul(24));
    let session = Session {
        id: new_id()?,
        token: token.hash(),
        browser: None,
        case: case.clone(),
        actor: pilot.first_actor(),
        person: None,
        language,
        device: device(&headers).to_owned(),
        team: pilot.config.team || fields.get("team") == "1",
        started_at: now,
        consented_at: None,
        ended_at: None,
        outcome: None,
        erase_at: now.checked_add(keep).unwrap_or(now),
    };
    let round = pilot.round.id.clone();
    pilot
        .write(move |tables| {
            tables.open_case(&case, &round)?;
            tables.open_session(&session)
        })
        .await?;
    Ok(go(&format!("/s/{}/-/consent", token.text())))
}

/// `GET /s/{token}/-/consent`: what happens here, and whom one plays.
pub(crate) async fn consent_page(
    State(Pilot(pilot)): State<Pilot>,
    visit: Visit,
) -> Result<Response, Stop> {
    Ok(visit.sign(pilot.consent(StatusCode::OK, &visit, ConsentPage::default())))
}

/// `POST /s/{token}/-/consent`: nothing is noted before.
pub(crate) async fn consent(
    State(Pilot(pilot)): State<Pilot>,
    visit: Visit,
    fields: Fields,
) -> Result<Response, Stop> {
    let id = visit.session.id.clone();
    if fields.get("do") == "refuse" {
        pilot.write(move |tables| tables.erase(&id)).await?;
        let frame = pilot.frame(&visit.session.language);
        let thanks = ThanksPage { left: true, ..ThanksPage::default() };
        return Ok(pilot.page(StatusCode::OK, frame, Body::Thanks(Box::new(thanks))));
    }
    let people = pilot.people_for(&visit.session.actor);
    let chosen = fields.get("person").to_owned();
    let as_self = chosen == "self" && pilot.config.as_oneself;
    let person_missing = !as_self && !people.is_empty() && !people.contains(&chosen.as_str());
    let consent_missing = fields.get("consent") != "yes";
    let chooses = pilot.chooses(&visit).await?;
    if consent_missing || (chooses && person_missing) {
        let person_missing = chooses && person_missing;
        let page = ConsentPage {
            consent_missing,
            person_missing,
            person: chosen,
            ..ConsentPage::default()
        };
        return Ok(visit.sign(pilot.consent(StatusCode::UNPROCESSABLE_ENTITY, &visit, page)));
    }
    let now = pilot.now();
    let person = (!as_self && chooses && !chosen.is_empty()).then_some(chosen);
    let mut held = pilot.hold(&visit.session).await?;
    let played = person.clone();
    let writing = pilot.write(move |tables| {
        if chooses {
            tables.play(&id, played.as_deref())?;
        }
        tables.consent(&id, now)
    });
    writing.await?;
    if chooses {
        held.play(person);
    }
    Ok(visit.sign(go(&visit.address(""))))
}

impl Inner {
    /// The code of the round, as long as people may join it.
    fn still_open(&self) -> Result<String, Stop> {
        let round = self.config.store.read(|tables| tables.round(&self.round.id))?;
        round.and_then(|it| it.join_code).ok_or_else(|| Stop::of(ErrorKind::RoundEnded))
    }

    fn join(&self, status: StatusCode, language: &str, code: &str, error: &str) -> Response {
        let words = if error.is_empty() { String::new() } else { self.texts(language).say(error) };
        let page = JoinPage {
            code: code.to_owned(),
            error: words.into(),
            form: form_at(format!("/join?language={language}")),
        };
        self.page(status, self.frame(language), Body::Join(Box::new(page)))
    }

    fn consent(&self, status: StatusCode, visit: &Visit, page: ConsentPage) -> Response {
        let language = visit.session.language.as_str();
        // Only who begins a case chooses; the others are whoever belongs to that person's case.
        let chooses = visit.session.actor == self.first_actor();
        let people = if chooses { self.people_for(&visit.session.actor) } else { Vec::new() };
        let named = |id: &str| {
            let person = self.config.people.iter().find(|it| it.id == *id);
            person.map_or("", |it| it.name.or_first(language)).into()
        };
        let page = ConsentPage {
            people: people.into_iter().map(|id| (id.to_owned(), named(id))).collect(),
            as_oneself: chooses && self.config.as_oneself,
            form: form_at(visit.in_page("-/consent")),
            consent_missing: page.consent_missing,
            person_missing: page.person_missing,
            person: page.person,
            ..consent_notice(&self.plan.service, language, self.round.keep_days)
        };
        let mut frame = self.frame_of(visit, "-/consent");
        frame.home = String::new();
        frame.leave = None;
        self.page_of(visit, status, frame, Body::Consent(Box::new(page)))
    }

    /// Whether a session says which person the case is about: it is the case's first.
    async fn chooses(&self, visit: &Visit) -> Result<bool, Stop> {
        let sessions =
            self.config.store.read(|tables| tables.sessions_of_case(&visit.session.case))?;
        Ok(sessions.first().is_some_and(|it| it.id == visit.session.id))
    }

    /// The actor whom participants play: whose step is the first, else the first citizen.
    pub(crate) fn first_actor(&self) -> String {
        first_actor(&self.plan).to_owned()
    }

    /// The people of the cast who can play an actor, by their ids.
    pub(crate) fn people_for(&self, actor: &str) -> Vec<&str> {
        let played = &self.config.played;
        let offered = |id: &str| played.is_empty() || played.iter().any(|it| it == id);
        let able = able_to_play(&self.plan, &self.config.people, actor);
        able.filter(|id| offered(id)).collect()
    }

    /// The language that an address asks for, if the service has it.
    pub(crate) fn language_in(&self, query: &Fields) -> Option<String> {
        let wanted = query.get("language");
        self.languages().into_iter().find(|it| *it == wanted).map(str::to_owned)
    }

    /// Goes on in the language that the address asks for.
    pub(crate) async fn switch_language(&self, visit: &mut Visit, uri: &Uri) -> Result<(), Stop> {
        let Some(language) = self.language_in(&Fields::of_query(uri)) else { return Ok(()) };
        if language != visit.session.language {
            visit.session.language.clone_from(&language);
            let id = visit.session.id.clone();
            self.write(move |tables| tables.speak(&id, &language)).await?;
        }
        Ok(())
    }
}

/// What participants of a service's pilot are told before they agree, without whom they may play.
pub fn consent_notice(service: &Service, language: &str, keep_days: u32) -> ConsentPage {
    let authority = service.authority.as_ref();
    let days = i32::try_from(keep_days).unwrap_or(i32::MAX);
    let keep = Length::Calendar { years: 0, months: 0, days, seconds: 0 };
    ConsentPage {
        authority: authority.map_or("", |it| it.name.or_first(language)).to_owned(),
        contact: markdown(authority.map_or("", |it| it.contact.or_first(language))),
        keep: keep.words(language),
        ..ConsentPage::default()
    }
}

/// The people of a cast whom participants of a service's pilot can play, by their ids.
pub fn playable<'p>(plan: &Plan, people: &'p [Person]) -> Vec<&'p str> {
    able_to_play(plan, people, first_actor(plan)).collect()
}

fn able_to_play<'p>(
    plan: &Plan,
    people: &'p [Person],
    actor: &str,
) -> impl Iterator<Item = &'p str> {
    let known = plan.service.actors.iter().find(|it| it.id == *actor);
    let is_citizen = known.is_none_or(|it| it.kind != ActorKind::Official);
    let can = move |plays: &[maket_model::id::Id]| {
        plays.iter().any(|it| *it == *actor) || (plays.is_empty() && is_citizen)
    };
    people.iter().filter(move |it| can(&it.plays)).map(|it| it.id.as_str())
}

fn first_actor(plan: &Plan) -> &str {
    let of_step = plan.service.steps.first().and_then(|_| plan.actor_of(0));
    of_step.map_or("", |it| it.as_str())
}

/// What the browser says it runs on.
fn device(headers: &HeaderMap) -> &'static str {
    let agent = headers.get(header::USER_AGENT).and_then(|it| it.to_str().ok()).unwrap_or_default();
    let has = |word| agent.contains(word);
    match () {
        () if has("iPad") || has("Tablet") => "tablet",
        () if has("Mobi") => "phone",
        () => "computer",
    }
}
