//! A walk without a browser, every page its own turn: by Maket, by hand and with SurveyJS.

pub(crate) mod by_hand;
pub(crate) mod ours;
pub(crate) mod people;

use by_hand::{Application, Leads};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use maket_journey::case::Taken;
use people::Turn;

/// The day on which everybody applies.
pub(crate) const TODAY: Date = date(2026, 3, 2);

/// That day's noon in Kyiv.
pub(crate) fn noon() -> Timestamp {
    let kyiv = TimeZone::get("Europe/Kyiv").expect("jiff has Kyiv");
    TODAY.at(12, 0, 0, 0).to_zoned(kyiv).expect("noon is no gap").timestamp()
}

/// What the first people post.
pub(crate) fn people(count: u64) -> Vec<Vec<Turn>> {
    (0..count).map(|seed| people::walk(seed, TODAY)).collect()
}

/// Where each turn leads by hand.
pub(crate) fn by_hand(turns: &[Turn]) -> Vec<Leads> {
    let mut application = Application::default();
    turns.iter().map(|turn| application.post(turn.page, &turn.fields, TODAY)).collect()
}

/// Where each turn leads by Maket.
pub(crate) fn ours(turns: &[Turn]) -> Vec<Leads> {
    let plan = ours::plan();
    let facts = ours::facts(&plan, turns, noon());
    let mut told = Vec::with_capacity(turns.len());
    ours::walk(&plan, &facts, |taken, stands| {
        told.push(match taken {
            Taken::Incomplete(faults) => {
                Leads::Back(faults.iter().map(|fault| fault.field.clone()).collect())
            }
            _ => Leads::To(stands.to_owned().into()),
        });
    });
    told
}
