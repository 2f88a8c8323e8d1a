//! What is counted while people run. Only whole numbers are added up, so that the order in which
//! threads come to an end changes nothing.

use super::person::{Ended, Load, Run};
use super::population::Manner;
use maket_model::people::{Device, Population};
use maket_model::service::Service;
use std::collections::{BTreeMap, BTreeSet};

/// The kinds of people that are told apart, each with its number.
pub(crate) struct Sheet {
    pub(crate) languages: Vec<String>,
    pub(crate) kinds: Vec<Kind>,
    pub(crate) steps: usize,
}

/// A kind of people.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    /// Of these years.
    Age(usize, u32, u32),
    Skill(u8),
    Device(Device),
    Language(usize, String),
    /// Whose best language the service does not speak.
    Foreign,
    Aid(String),
    Patience(u8),
}

impl Sheet {
    pub(crate) fn of(service: &Service, population: &Population) -> Self {
        let languages: Vec<String> = service.languages.iter().map(ToString::to_string).collect();
        let ages = population.ages.iter().enumerate();
        let aids = population.aids.keys().cloned();
        let kinds = (ages.map(|(at, band)| Kind::Age(at, band.from, band.to)))
            .chain([1, 2, 3].map(Kind::Skill))
            .chain([Device::Phone, Device::Tablet, Device::Computer].map(Kind::Device))
            .chain(languages.iter().cloned().enumerate().map(|(at, it)| Kind::Language(at, it)))
            .chain([Kind::Foreign])
            .chain([1, 2, 3].map(Kind::Patience))
            .chain(aids.map(Kind::Aid))
            .collect();
        Self { languages, kinds, steps: service.steps.len() }
    }
}

impl Kind {
    fn has(&self, manner: &Manner) -> bool {
        match self {
            Self::Age(band, ..) => manner.band == *band,
            Self::Skill(skill) => manner.skill == *skill,
            Self::Device(device) => manner.device == *device,
            Self::Language(language, _) => manner.language == *language && !manner.is_foreign,
            Self::Foreign => manner.is_foreign,
            Self::Aid(aid) => manner.aids.contains(aid),
            Self::Patience(patience) => manner.patience == *patience,
        }
    }
}

/// How people got on, all in all.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Group {
    pub(crate) people: u32,
    pub(crate) done: u32,
    pub(crate) elsewhere: u32,
    pub(crate) gave_up: u32,
    pub(crate) stuck: u32,
    /// Of those who are done: in whose answers a mistake is left.
    pub(crate) with_mistake: u32,
    /// Milliseconds, of each who is done.
    pub(crate) times: Vec<u32>,
    /// Where those stopped who did not come to an end, by step.
    pub(crate) stopped: BTreeMap<usize, u32>,
}

impl Group {
    fn note(&mut self, run: &Run, took: u32) {
        self.people += 1;
        match run.ended {
            Ended::Done => {
                self.done += 1;
                self.with_mistake += u32::from(run.has_mistake);
                self.times.push(took);
            }
            Ended::Elsewhere => self.elsewhere += 1,
            Ended::GaveUp => self.gave_up += 1,
            Ended::Stuck => self.stuck += 1,
        }
        if let Some(at) = run.at {
            *self.stopped.entry(at).or_default() += 1;
        }
    }

    pub(crate) fn add(&mut self, other: Self) {
        self.people += other.people;
        self.done += other.done;
        self.elsewhere += other.elsewhere;
        self.gave_up += other.gave_up;
        self.stuck += other.stuck;
        self.with_mistake += other.with_mistake;
        self.times.extend(other.times);
        for (step, count) in other.stopped {
            *self.stopped.entry(step).or_default() += count;
        }
    }
}

/// How people got on at a step.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct OfStep {
    /// Milliseconds, of each who was there.
    pub(crate) times: Vec<u32>,
    /// Mistakes that the page refused, and people who made any.
    pub(crate) refused: u32,
    pub(crate) with_refused: u32,
    /// Mistakes that it took.
    pub(crate) lasting: u32,
    pub(crate) back: u32,
    pub(crate) gave_up: u32,
}

/// What was counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Tally {
    pub(crate) whole: Group,
    pub(crate) steps: Vec<OfStep>,
    pub(crate) kinds: Vec<Group>,
    /// Sums over everybody who is done.
    pub(crate) load: [u64; 5],
    /// Choices that nothing decides.
    pub(crate) undecided: BTreeSet<String>,
}

impl Tally {
    pub(crate) fn new(sheet: &Sheet) -> Self {
        Self {
            steps: vec![OfStep::default(); sheet.steps],
            kinds: vec![Group::default(); sheet.kinds.len()],
            ..Self::default()
        }
    }

    pub(crate) fn note(&mut self, sheet: &Sheet, manner: &Manner, run: &Run) {
        let took = run.took();
        self.whole.note(run, took);
        for (kind, group) in sheet.kinds.iter().zip(&mut self.kinds) {
            if kind.has(manner) {
                group.note(run, took);
            }
        }
        for (step, at) in &run.steps {
            let of_step = &mut self.steps[*step];
            of_step.times.push(at.took);
            of_step.refused += at.refused;
            of_step.with_refused += u32::from(at.refused > 0);
            of_step.lasting += at.lasting;
            of_step.back += at.back;
        }
        if let (Ended::GaveUp, Some(step)) = (run.ended, run.at) {
            self.steps[step].gave_up += 1;
        }
        if run.ended == Ended::Done {
            let Load { asked, known, words, documents, screens } = run.load;
            let one = [asked, known, words, documents, screens];
            self.load.iter_mut().zip(one).for_each(|(sum, one)| *sum += u64::from(one));
        }
    }

    pub(crate) fn add(&mut self, other: Self) {
        self.whole.add(other.whole);
        for (mine, theirs) in self.kinds.iter_mut().zip(other.kinds) {
            mine.add(theirs);
        }
        for (mine, theirs) in self.steps.iter_mut().zip(other.steps) {
            mine.times.extend(theirs.times);
            mine.refused += theirs.refused;
            mine.with_refused += theirs.with_refused;
            mine.lasting += theirs.lasting;
            mine.back += theirs.back;
            mine.gave_up += theirs.gave_up;
        }
        self.load.iter_mut().zip(other.load).for_each(|(sum, one)| *sum += one);
        self.undecided.extend(other.undecided);
    }
}
