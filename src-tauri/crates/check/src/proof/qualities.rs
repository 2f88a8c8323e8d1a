//! Registries that answer, and not as one would wish: slowly, though in time, or with old data.

use super::moves::Move;
use jiff::{SignedDuration, Timestamp, ToSpan};
use maket_journey::fact::{Fact, Replied, Reply, What};
use maket_journey::plan::Plan;
use maket_journey::request::Request;
use maket_journey::route::Open;
use serde_json::Value as Json;

/// How old such data are, in days: the middle of what the mocks draw.
const OLD: i64 = 800;
/// How long a slow registry takes where nothing limits it, as the mocks have it.
const UNLIMITED: SignedDuration = SignedDuration::from_secs(8);
const SECOND: SignedDuration = SignedDuration::from_secs(1);

/// A reply from outside; `quality` is what it is beside its outcome.
pub(super) fn replied(
    request: &Request,
    reply: Reply,
    now: Timestamp,
    quality: Option<&'static str>,
) -> Move {
    let what = What::Replied(Replied { key: request.key.clone(), reply });
    let fact = Fact { at: now, actor: None, what };
    Move { fact: Some(fact), now, asked: 0, whole: true, idle: false, quality }
}

/// What a registry answers a second before the step would go on without it.
pub(super) fn slow(
    open: &Open,
    request: &Request,
    outcome: &str,
    data: &Json,
    now: Timestamp,
) -> Move {
    let limit = open.until.map_or(UNLIMITED, |until| until.duration_since(now) - SECOND);
    let later = now.checked_add(limit.max(SECOND)).unwrap_or(now);
    let reply = Reply { outcome: outcome.to_owned(), data: data.clone(), as_of: None };
    replied(request, reply, later, Some("slow"))
}

/// What a registry finds whose data are old.
pub(super) fn stale(plan: &Plan, request: &Request, data: &Json, now: Timestamp) -> Option<Move> {
    let day = now.to_zoned(plan.zone().clone()).date().checked_sub(OLD.days()).ok()?;
    let reply =
        Reply { outcome: "found".to_owned(), data: data.clone(), as_of: Some(day.to_string()) };
    Some(replied(request, reply, now, Some("stale")))
}
