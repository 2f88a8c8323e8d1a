//! What a simulation says. Every figure is an estimate.

use super::tally::{Group, Kind, OfStep, Sheet, Tally};
use super::{PARTS, SimulationOptions, TIMES};
use maket_journey::plan::Plan;
use maket_model::people::Person;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// An estimate of how people get on with a service.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Simulation {
    /// The service.
    pub service: String,
    /// Always true: nobody of all these has lived.
    pub estimate: bool,
    /// How many people went through.
    pub people: u32,
    /// How many different lives they had.
    pub lives: u32,
    /// What decided.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub seed: u64,
    /// In how many parts they were run, each with a seed of its own; ranges are the least and the
    /// most of these.
    pub parts: u32,
    /// Everybody, beside the cast.
    pub whole: Whole,
    /// What those had to do who got what they came for.
    pub burden: Burden,
    /// The pages and other screens that somebody saw, in the order of the document.
    pub pages: Vec<PageResult>,
    /// People by kind.
    pub kinds: Vec<KindResult>,
    /// Each of the cast, many times.
    pub cast: Vec<CastResult>,
    /// Questions for which nothing says how people answer: each choice was as likely as the others.
    pub undecided: Vec<String>,
}

/// A figure, and the least and the most of the parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Measure {
    /// Of everybody.
    pub value: f64,
    /// The least of the parts.
    pub least: f64,
    /// The most of the parts.
    pub most: f64,
}

/// How long something takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Quartiles {
    /// A quarter is quicker, in seconds.
    pub lower: f64,
    /// Half is quicker.
    pub median: f64,
    /// Three quarters are quicker.
    pub upper: f64,
}

/// How everybody got on. Shares are of 1.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Whole {
    /// Who got what they came for.
    pub done: Measure,
    /// Whom the service led elsewhere, or told no.
    pub elsewhere: Measure,
    /// Who gave up.
    pub gave_up: Measure,
    /// For whom the service leads nowhere.
    pub stuck: Measure,
    /// Of those who are done: in whose answers a mistake was left.
    pub with_mistake: Measure,
    /// How long those took who are done, in seconds; waiting for others is left out.
    pub seconds: Quartiles,
    /// The median, and how it spreads over the parts.
    pub median: Measure,
}

/// What people had to do, on average.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Burden {
    /// Questions that they answered themselves.
    pub asked: f64,
    /// Questions that a registry answered for them.
    pub known: f64,
    /// Words on the screens that they saw.
    pub words: f64,
    /// Documents that they had to have at hand.
    pub documents: f64,
    /// Screens.
    pub screens: f64,
}

/// How people got on at a page or another screen.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PageResult {
    /// The step, by id.
    pub step: String,
    /// How many came there.
    pub people: u32,
    /// How long they took, in seconds, all visits together.
    pub seconds: Quartiles,
    /// The median, and how it spreads over the parts.
    pub median: Measure,
    /// The share of them to whom the page sent something back.
    pub with_errors: Measure,
    /// How many mistakes it refused.
    pub refused: u32,
    /// How many mistakes it took without a word.
    pub lasting: u32,
    /// How often somebody went back from there.
    pub back: u32,
    /// How often that is, for each who came there.
    pub back_each: Measure,
    /// How many gave up there.
    pub gave_up: u32,
    /// The share of those who came there.
    pub gave_up_share: Measure,
}

/// How people of a kind got on. Shares are of 1.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct KindResult {
    /// What tells them apart: `age`, `skill`, `device`, `language`, `aid`, `patience`.
    pub by: String,
    /// Which of them: `18-29`, `1`, `phone`, `uk`, `other` for a language that the service does not
    /// speak, `screen-reader`.
    pub kind: String,
    /// How many they were.
    pub people: u32,
    /// Who got what they came for.
    pub done: f64,
    /// Who gave up.
    pub gave_up: f64,
    /// The median of those who are done, in seconds.
    pub median: f64,
    /// Where those stopped who did not come to an end, the most first.
    pub stopped: Vec<EndShare>,
}

/// Where people stopped.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EndShare {
    /// The step, by id.
    pub step: String,
    /// The share of all of them, of 1.
    pub share: f64,
}

/// How one of the cast got on. Shares are of 1.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CastResult {
    /// Who, by id.
    pub person: String,
    /// How often they tried.
    pub times: u32,
    /// How often they got what they came for.
    pub done: f64,
    /// How often the service led them elsewhere, or told them no.
    pub elsewhere: f64,
    /// How often they gave up.
    pub gave_up: f64,
    /// The median of the times when they were done, in seconds.
    pub median: f64,
    /// What they had to do.
    pub burden: Burden,
    /// Where they stopped, the most frequent first.
    pub stopped: Vec<EndShare>,
}

/// Puts together what was counted.
pub(crate) fn of(
    plan: &Plan,
    cast: &[Person],
    options: &SimulationOptions<'_>,
    sheet: &Sheet,
    lives: u32,
    parts: Vec<Tally>,
    of_cast: Vec<Tally>,
) -> Simulation {
    let mut groups: Vec<Group> = Vec::with_capacity(parts.len());
    let mut by_step: Vec<Vec<Point>> = vec![Vec::new(); sheet.steps];
    let mut all = Tally::new(sheet);
    for mut part in parts {
        groups.push(part.whole.clone());
        for (points, of_step) in by_step.iter_mut().zip(&mut part.steps) {
            points.extend(Point::of(of_step));
        }
        all.add(part);
    }
    // What nobody was in says nothing about spread.
    groups.retain(|group| group.people > 0);
    let step = |at: usize| plan.step(at).id.to_string();
    let undecided: BTreeSet<String> = all.undecided.into_iter().collect();
    Simulation {
        service: plan.service.id.to_string(),
        estimate: true,
        people: options.people,
        lives,
        seed: options.seed,
        parts: PARTS.min(lives),
        burden: burden(all.load, all.whole.done),
        whole: whole(all.whole, groups),
        pages: (all.steps.into_iter().zip(by_step).enumerate())
            .filter_map(|(at, (of_step, points))| page(step(at), of_step, &points))
            .collect(),
        kinds: (sheet.kinds.iter().zip(all.kinds))
            .filter(|(_, group)| group.people > 0)
            .map(|(kind, group)| of_kind(kind, group, &step))
            .collect(),
        cast: (cast.iter().zip(of_cast))
            .map(|(person, tally)| {
                let Tally { whole: mut group, load, .. } = tally;
                CastResult {
                    person: person.id.to_string(),
                    times: TIMES,
                    done: ratio(group.done, group.people),
                    elsewhere: ratio(group.elsewhere, group.people),
                    gave_up: ratio(group.gave_up, group.people),
                    burden: burden(load, group.done),
                    stopped: stopped(&group, &step),
                    median: quartiles(&mut group.times).median,
                }
            })
            .collect(),
        undecided: undecided.into_iter().collect(),
    }
}

fn ratio(part: u32, of: u32) -> f64 {
    if of == 0 { 0.0 } else { f64::from(part) / f64::from(of) }
}

fn whole(mut all: Group, mut parts: Vec<Group>) -> Whole {
    let medians: Vec<f64> = parts
        .iter_mut()
        .filter(|part| !part.times.is_empty())
        .map(|part| quartiles(&mut part.times).median)
        .collect();
    let seconds = quartiles(&mut all.times);
    let measure = |of: &dyn Fn(&Group) -> f64| spread(of(&all), parts.iter().map(of));
    Whole {
        done: measure(&|it| ratio(it.done, it.people)),
        elsewhere: measure(&|it| ratio(it.elsewhere, it.people)),
        gave_up: measure(&|it| ratio(it.gave_up, it.people)),
        stuck: measure(&|it| ratio(it.stuck, it.people)),
        with_mistake: measure(&|it| ratio(it.with_mistake, it.done)),
        median: spread(seconds.median, medians.into_iter()),
        seconds,
    }
}

fn spread(value: f64, parts: impl Iterator<Item = f64>) -> Measure {
    let none = (f64::INFINITY, f64::NEG_INFINITY);
    let (least, most) = parts.fold(none, |(least, most), it| (least.min(it), most.max(it)));
    if least > most {
        Measure { value, least: value, most: value }
    } else {
        Measure { value, least, most }
    }
}

fn burden(load: [u64; 5], done: u32) -> Burden {
    let [asked, known, words, documents, screens] =
        load.map(|sum| if done == 0 { 0.0 } else { sum as f64 / f64::from(done) });
    Burden { asked, known, words, documents, screens }
}

/// How people got on at a step, in one number each.
#[derive(Clone, Copy)]
struct Point {
    people: u32,
    seconds: Quartiles,
    with_errors: f64,
    back: f64,
    gave_up: f64,
}

impl Point {
    /// None where nobody came.
    fn of(of_step: &mut OfStep) -> Option<Self> {
        let people = u32::try_from(of_step.times.len()).unwrap_or(u32::MAX);
        (people > 0).then(|| Self {
            people,
            seconds: quartiles(&mut of_step.times),
            with_errors: ratio(of_step.with_refused, people),
            back: ratio(of_step.back, people),
            gave_up: ratio(of_step.gave_up, people),
        })
    }
}

fn page(step: String, mut of_step: OfStep, parts: &[Point]) -> Option<PageResult> {
    let all = Point::of(&mut of_step)?;
    let measure = |of: fn(&Point) -> f64| spread(of(&all), parts.iter().map(of));
    Some(PageResult {
        step,
        people: all.people,
        seconds: all.seconds,
        median: measure(|it| it.seconds.median),
        with_errors: measure(|it| it.with_errors),
        refused: of_step.refused,
        lasting: of_step.lasting,
        back: of_step.back,
        back_each: measure(|it| it.back),
        gave_up: of_step.gave_up,
        gave_up_share: measure(|it| it.gave_up),
    })
}

fn of_kind(kind: &Kind, mut group: Group, step: &dyn Fn(usize) -> String) -> KindResult {
    let (by, kind) = match kind {
        Kind::Age(_, from, to) => ("age", format!("{from}-{to}")),
        Kind::Skill(skill) => ("skill", skill.to_string()),
        Kind::Device(device) => (
            "device",
            serde_json::to_value(device)
                .ok()
                .and_then(|it| Some(it.as_str()?.to_owned()))
                .unwrap_or_default(),
        ),
        Kind::Language(_, language) => ("language", language.clone()),
        Kind::Foreign => ("language", "other".to_owned()),
        Kind::Aid(aid) => ("aid", aid.clone()),
        Kind::Patience(patience) => ("patience", patience.to_string()),
    };
    KindResult {
        by: by.to_owned(),
        kind,
        people: group.people,
        done: ratio(group.done, group.people),
        gave_up: ratio(group.gave_up, group.people),
        stopped: stopped(&group, step),
        median: quartiles(&mut group.times).median,
    }
}

/// Where people stopped, the most first; the first of the document where they are as many.
fn stopped(group: &Group, step: &dyn Fn(usize) -> String) -> Vec<EndShare> {
    let of = |stopped: &BTreeMap<usize, u32>| {
        let mut all: Vec<(usize, u32)> = stopped.iter().map(|(at, count)| (*at, *count)).collect();
        all.sort_by_key(|(at, count)| (std::cmp::Reverse(*count), *at));
        all
    };
    of(&group.stopped)
        .into_iter()
        .map(|(at, count)| EndShare { step: step(at), share: ratio(count, group.people) })
        .collect()
}

/// The quartiles of milliseconds, in seconds; between two, in proportion (Hyndman and Fan 1996,
/// definition 7).
fn quartiles(times: &mut [u32]) -> Quartiles {
    times.sort_unstable();
    let at = |share: f64| {
        let Some(last) = times.len().checked_sub(1) else { return 0.0 };
        let place = share * last as f64;
        let (below, part) = (place as usize, place.fract());
        let value = |at: usize| f64::from(times[at.min(last)]);
        let between = value(below) + part * (value(below + 1) - value(below));
        (between / 100.0).round() / 10.0
    };
    Quartiles { lower: at(0.25), median: at(0.5), upper: at(0.75) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quartiles_lie_where_they_belong() {
        for (mut times, expected) in [
            (vec![], [0.0, 0.0, 0.0]),
            (vec![4000], [4.0, 4.0, 4.0]),
            (vec![5000, 1000, 3000, 2000, 4000], [2.0, 3.0, 4.0]),
            (vec![1000, 2000], [1.3, 1.5, 1.8]),
        ] {
            let found = quartiles(&mut times);
            assert_eq!([found.lower, found.median, found.upper], expected, "of {times:?}");
        }
    }
}
