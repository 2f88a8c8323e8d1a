//! Walking the service: showing where a case stands and taking what is posted.

use crate::answering::{Leads, Step, place_of};
use crate::cases::Held;
use crate::form::Fields;
use crate::pilot::{Inner, Pilot};
use crate::reply::go;
use crate::stop::Stop;
use crate::view::Mark;
use crate::visit::{Consented, Visit};
use axum::extract::{Path, State};
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use maket_journey::address::Address;
use maket_journey::route::{Route, Standing};
use maket_render::page::ErrorKind;
use maket_research::{Event, EventKind};

/// `GET /s/{token}/`: leads to where the case stands.
pub(crate) async fn stand(
    State(Pilot(pilot)): State<Pilot>,
    visit: Visit,
) -> Result<Response, Stop> {
    if visit.session.consented_at.is_none() {
        return Ok(visit.sign(go(&visit.address("-/consent"))));
    }
    let (held, route) = pilot.brought_up(&visit).await?;
    let open = held.get();
    match route.standing.at() {
        Some(at) => Ok(visit.sign(go(&visit.address(&at.to_string())))),
        // A service without steps leads nowhere, and says so.
        None => {
            let shown = pilot.view(&visit, open, &route, &Address::default(), Mark::None).await?;
            let shown = shown.ok_or_else(|| Stop::of(ErrorKind::NotFound))?;
            Ok(visit.sign(pilot.step_of(&visit, StatusCode::OK, shown)))
        }
    }
}

/// `GET /s/{token}/{step}`: a page of the route, or where the case stands.
pub(crate) async fn show(
    State(Pilot(pilot)): State<Pilot>,
    visit: Visit,
    Path((_, at)): Path<(String, String)>,
    uri: Uri,
) -> Result<Response, Stop> {
    if visit.session.consented_at.is_none() {
        return Ok(visit.sign(go(&visit.address("-/consent"))));
    }
    let query = Fields::of_query(&uri);
    let mark = match (query.get("filling"), query.get("missing")) {
        ("1", _) => Mark::Filling,
        (_, missing @ ("reasons" | "message")) => Mark::Missing(missing),
        _ => Mark::None,
    };
    let (held, route) = pilot.brought_up(&visit).await?;
    let open = held.get();
    let at = Address::from(at.as_str());
    let Some(mut shown) = pilot.view(&visit, open, &route, &at, mark).await? else {
        let stands = stands_at(&visit, &route);
        return Ok(visit.sign(go(&stands)));
    };
    if query.get("said") == "1" {
        let content = pilot.texts(&visit.session.language).html("feedback-thanks");
        shown.frame.notice = Some(maket_render::page::Notice { content, good: true });
    }
    pilot.shown(&visit, &at);
    Ok(visit.sign(pilot.step_of(&visit, StatusCode::OK, shown)))
}

/// `POST /s/{token}/{step}`: what was answered is durable before the browser is sent on.
pub(crate) async fn post(
    State(Pilot(pilot)): State<Pilot>,
    Consented(visit): Consented,
    Path((_, at)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Stop> {
    let at = Address::from(at.as_str());
    let nonce = fields.get("nonce").to_owned();
    if nonce.is_empty() || nonce.len() > 64 {
        // No form of ours: whoever sent it sees the page, and nothing is taken.
        return Ok(visit.sign(go(&visit.address(&at.to_string()))));
    }
    let held = pilot.hold(&visit.session).await?;
    let case = held.get().id.clone();
    if let Some(inside) = pilot.config.store.read(|tables| tables.reply_to(&case, &nonce))? {
        return Ok(visit.sign(go(&visit.address(&inside))));
    }
    let mut step = Step::new(&pilot, &visit.session, held.get());
    let leads = step.post(&at, &fields);
    if let Leads::RealData(real) = leads {
        let scratch = held.get().standing_as(step.without(&at, &fields, &real));
        pilot.keep(&visit, held, step, None).await?;
        let route = scratch.case.route(scratch.time(pilot.now()));
        let shown = pilot.view(&visit, &scratch, &route, &at, Mark::RealData(&real)).await?;
        let shown = shown.ok_or_else(|| Stop::of(ErrorKind::NotFound))?;
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(visit.sign(pilot.step_of(&visit, status, shown)));
    }
    step.carry_out();
    let inside = match leads {
        Leads::On => {
            let route = step.case.route(step.time());
            route.standing.at().map_or_else(String::new, ToString::to_string)
        }
        Leads::Unfinished => format!("{at}?filling=1"),
        Leads::Missing(what) => format!("{at}?missing={what}"),
        Leads::Back | Leads::RealData(_) => at.to_string(),
    };
    pilot.keep(&visit, held, step, Some((nonce, inside.clone()))).await?;
    Ok(visit.sign(go(&visit.address(&inside))))
}

/// Whether a case waits for something in which no person has a part.
fn asks_the_outside(route: &Route) -> bool {
    match &route.standing {
        Standing::Open(open) => open.needs.requests().iter().any(|it| !it.asks.is_personal()),
        Standing::Ended { .. } | Standing::Stuck { .. } => false,
    }
}

fn stands_at(visit: &Visit, route: &Route) -> String {
    visit.address(&route.standing.at().map_or_else(String::new, ToString::to_string))
}

impl Inner {
    /// The case of a visit, after everything that the outside answers by itself, and where it is.
    async fn brought_up(&self, visit: &Visit) -> Result<(Held, Route), Stop> {
        let held = self.hold(&visit.session).await?;
        let open = held.get();
        let route = open.case.route(open.time(self.now()));
        if !asks_the_outside(&route) {
            return Ok((held, route));
        }
        let mut step = Step::new(self, &visit.session, open);
        step.carry_out();
        let held = self.keep(visit, held, step, None).await?;
        let route = held.get().case.route(held.get().time(self.now()));
        Ok((held, route))
    }

    /// Makes a step durable; only then does the case stand there for anybody.
    async fn keep(
        &self,
        visit: &Visit,
        mut held: Held,
        step: Step<'_>,
        reply: Option<(String, String)>,
    ) -> Result<Held, Stop> {
        if step.facts.is_empty() && step.events.is_empty() && reply.is_none() {
            return Ok(held);
        }
        let (case, after) = (held.get().id.clone(), held.get().case.turn());
        let facts = step.stored()?;
        let ended = match step.case.route(step.time()).standing {
            Standing::Ended { at, .. } => Some(at.step.as_str().to_owned()),
            Standing::Open(_) | Standing::Stuck { .. } => None,
        };
        let now = self.now();
        let session = visit.session.id.clone();
        let events: Vec<Event> = step
            .events
            .into_iter()
            .map(|(place, kind)| {
                let place = place.to_string();
                Event { session: session.clone(), place, kind, at: now }
            })
            .collect();
        let written = self.write(move |tables| {
            let facts = facts.iter().map(|(actor, body)| (now, actor.as_str(), body.as_str()));
            tables.append_facts(&case, after, facts)?;
            if let Some((nonce, inside)) = &reply {
                tables.note_reply(&case, nonce, inside)?;
            }
            events.iter().try_for_each(|event| tables.record(event))?;
            ended.map_or(Ok(()), |outcome| tables.end_case(&case, &outcome, now))
        });
        match written.await {
            Ok(()) => {
                held.become_case(step.case);
                Ok(held)
            }
            Err(error) => {
                held.forget();
                Err(error.into())
            }
        }
    }

    fn shown(&self, visit: &Visit, at: &Address) {
        let Some(index) = self.plan.step_index(at.step.as_str()) else { return };
        let event = Event {
            session: visit.session.id.clone(),
            place: place_of(self.plan.step(index)).to_string(),
            kind: EventKind::Shown,
            at: self.now(),
        };
        self.noted.note(event);
    }
}
