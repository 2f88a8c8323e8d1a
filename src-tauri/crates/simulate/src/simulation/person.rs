//! One person's run: how long each screen takes, what goes wrong, and whether they go on.

use super::entries::{Entry, How};
use super::parameters::Parameters;
use super::population::{Manner, share};
use super::script::{Becomes, Doing, Right, Screen, Script};
use super::slip::Slip;
use crate::report::{End, Stop};
use maket_model::people::Device;
use maket_model::step::EndKind;
use rand_chacha::ChaCha8Rng;
use std::collections::BTreeMap;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ended {
    /// The person got what they came for.
    Done,
    /// The service led them elsewhere, or said no.
    Elsewhere,
    /// They gave up.
    GaveUp,
    /// The service leads nowhere: a fault of its own.
    Stuck,
}

/// How it went at a step, all visits together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct AtStep {
    /// Milliseconds.
    pub(crate) took: u32,
    /// Mistakes that the page refused.
    pub(crate) refused: u32,
    /// Mistakes that it took.
    pub(crate) lasting: u32,
    /// How often somebody went back from there.
    pub(crate) back: u32,
}

/// One person's run.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Run {
    pub(crate) ended: Ended,
    /// The step where it ended, by its index in the plan where it is one of the person's own.
    pub(crate) at: Option<usize>,
    pub(crate) steps: BTreeMap<usize, AtStep>,
    /// Whether an answer is wrong and nobody has noticed.
    pub(crate) has_mistake: bool,
    pub(crate) load: Load,
}

/// What somebody had to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Load {
    /// Questions answered by themselves.
    pub(crate) asked: u32,
    /// Questions that a registry answered.
    pub(crate) known: u32,
    /// Words on the screens that they saw.
    pub(crate) words: u32,
    /// Documents that they had to have at hand.
    pub(crate) documents: u32,
    /// Screens.
    pub(crate) screens: u32,
}

impl Run {
    /// Milliseconds, all in all.
    pub(crate) fn took(&self) -> u32 {
        self.steps.values().fold(0, |sum, step| sum.saturating_add(step.took))
    }
}

/// Lets somebody run through a script.
pub(crate) fn run(
    script: &mut Script<'_>,
    languages: &[String],
    manner: &Manner,
    parameters: &Parameters,
    random: &mut ChaCha8Rng,
) -> Run {
    let speed = Speed::of(languages, manner, parameters);
    let run = Run {
        ended: Ended::Stuck,
        at: None,
        steps: BTreeMap::new(),
        has_mistake: false,
        load: Load::default(),
    };
    Running { parameters, speed, random, run, wrong: Vec::new() }.go_through(script)
}

/// How fast somebody is, in seconds.
pub(crate) struct Speed<'p> {
    parameters: &'p Parameters,
    has_mouse: bool,
    /// Which of the service's languages they read.
    language: usize,
    /// For a word on the screen.
    word: f64,
    /// For a sign typed.
    sign: f64,
    /// For anything, as a factor.
    factor: f64,
    /// How often mistakes happen, as a factor.
    mistakes: f64,
    /// Of the signs typed.
    slip: f64,
    /// How often somebody gives up, as a factor.
    gives_up: f64,
}

impl<'p> Speed<'p> {
    pub(crate) fn of(languages: &[String], manner: &Manner, parameters: &'p Parameters) -> Self {
        let language = languages.get(manner.language).map_or("", String::as_str);
        let mut word = 60.0 / parameters.reading(language) * parameters.read_share;
        if manner.is_foreign {
            word *= parameters.foreign_reading;
        }
        let (typing, slip) = match manner.device {
            Device::Phone => (parameters.typing_phone, parameters.slip_phone),
            Device::Tablet => (parameters.typing_tablet, parameters.slip_tablet),
            Device::Computer => (parameters.typing_computer, parameters.slip_computer),
        };
        let has = |aid: &str| manner.aids.iter().any(|known| known == aid);
        let (skill, mistakes) = match manner.skill {
            1 => (parameters.skill_1_time, parameters.skill_1_mistakes),
            2 => (parameters.skill_2_time, parameters.skill_2_mistakes),
            _ => (1.0, 1.0),
        };
        let by_age = 1.0 + parameters.age_time * f64::from(manner.age.clamp(25, 65) - 25);
        let (by_age, of_seniors) = match manner.age >= 65 {
            true => (by_age.max(parameters.senior_time), parameters.senior_mistakes),
            false => (by_age, 1.0),
        };
        let (aid, of_aid) = if has("screen-reader") {
            (parameters.screen_reader_time, parameters.aid_mistakes)
        } else if has("magnifier") {
            (parameters.magnifier_time, parameters.aid_mistakes)
        } else if manner.aids.is_empty() {
            (1.0, 1.0)
        } else {
            (parameters.other_aid_time, 1.0)
        };
        Self {
            parameters,
            has_mouse: manner.device == Device::Computer,
            language: manner.language,
            word,
            sign: 12.0 / typing,
            factor: skill * by_age * aid * manner.pace * parameters.all_time,
            mistakes: mistakes * of_seniors * of_aid * parameters.all_mistakes,
            slip: slip * parameters.slip_left,
            gives_up: parameters.all_giving_up
                * match manner.patience {
                    1 => parameters.patience_1,
                    2 => 1.0,
                    _ => parameters.patience_3,
                },
        }
    }
}

impl Speed<'_> {
    /// How many seconds a screen takes without mistakes, so many documents having to be fetched.
    pub(crate) fn screen(&self, screen: &Screen<'_>, fetched: f64) -> f64 {
        let parameters = self.parameters;
        let beside = match screen.doing {
            Doing::Waits => return f64::from(screen.wait),
            Doing::SignsIn => parameters.sign_in,
            Doing::Signs => parameters.sign,
            Doing::Pays => parameters.pay,
            Doing::GoesOn | Doing::LooksOver => 0.0,
        };
        let read = f64::from(screen.words[self.language]) * self.word;
        let answer: f64 = screen.entries.iter().map(|entry| self.effort(entry)).sum();
        let fetch = fetched * parameters.fetch;
        parameters.page_load + (read + answer + self.go_on() + beside + fetch) * self.factor
    }

    /// How many seconds it takes to go on.
    fn go_on(&self) -> f64 {
        self.parameters.think + self.parameters.point + self.parameters.press
    }

    /// How many seconds an answer takes, as everything does by nobody's pace.
    fn effort(&self, entry: &Entry) -> f64 {
        let parameters = self.parameters;
        let to_field = parameters.point + parameters.press;
        let home = if self.has_mouse { parameters.home } else { 0.0 };
        let fields = f64::from(entry.fields);
        let typing = f64::from(entry.signs) * self.sign;
        match entry.how {
            How::Words => parameters.think + fields * (to_field + home) + typing,
            How::Code => {
                parameters.think + fields * (to_field + home) + typing * parameters.typing_code
            }
            How::Choice => {
                let bits = (entry.choices.len() as f64 + 1.0).log2();
                parameters.think + parameters.choose * bits + fields * to_field
            }
            How::Tick => parameters.think + to_field,
            How::File => parameters.think + 3.0 * to_field,
            How::Stands | How::Open => 0.0,
        }
    }
}

impl Load {
    /// Adds what a screen asks of somebody.
    pub(crate) fn add(&mut self, screen: &Screen<'_>, language: usize) {
        for entry in &screen.entries {
            match entry.how {
                _ if entry.is_known => self.known += 1,
                How::Stands | How::Open => {}
                How::Words | How::Code | How::Choice | How::File | How::Tick => self.asked += 1,
            }
            self.documents += u32::from(entry.needs_document);
        }
        if screen.doing != Doing::Waits {
            self.screens += 1;
            self.words = self.words.saturating_add(screen.words[language]);
        }
    }
}

struct Running<'r> {
    parameters: &'r Parameters,
    speed: Speed<'r>,
    random: &'r mut ChaCha8Rng,
    run: Run,
    /// Pages whose answers are wrong, as they would be right.
    wrong: Vec<Right>,
}

impl Running<'_> {
    fn go_through(mut self, mut script: &mut Script<'_>) -> Run {
        let mut at = 0;
        loop {
            let Some(screen) = script.screen(at) else {
                let (screens, end) = script.whole();
                self.run.has_mistake = !self.wrong.is_empty();
                (self.run.ended, self.run.at) = match end {
                    End::Reached { result: EndKind::Done, .. } => (Ended::Done, None),
                    End::Reached { .. } => (Ended::Elsewhere, None),
                    End::Stopped { why, .. } => {
                        let ended = match why {
                            // Nobody goes round for ever: what failed once fails each time.
                            Stop::Circle | Stop::Limit => Ended::GaveUp,
                            Stop::Arrived
                            | Stop::Stuck(_)
                            | Stop::Refused { .. }
                            | Stop::Unanswerable { .. }
                            | Stop::Forever
                            | Stop::NotTaken => Ended::Stuck,
                        };
                        (ended, screens.last().map(|screen| screen.step))
                    }
                };
                return self.run;
            };
            let (step, doing) = (screen.step, screen.doing);
            let (seconds, put_off) = self.screen(screen);
            self.spend(step, seconds);
            if self.gives_up(seconds, 0, put_off) {
                return self.given_up(step);
            }
            if at > 0 && self.happens(self.parameters.look_back) {
                let before = script.screens[at - 1].words[self.speed.language];
                self.at(step).back += 1;
                let look = 2.0 * self.parameters.page_load
                    + f64::from(before) * self.speed.word / 2.0 * self.speed.factor;
                self.spend(step, look);
            }
            if doing == Doing::LooksOver
                && let Some(which) = self.notices(script, at)
            {
                let right = self.wrong.remove(which);
                self.at(step).back += 1;
                let again = self.parameters.page_load * 2.0
                    + (2.0 * self.parameters.think + self.parameters.point) * self.speed.factor;
                self.spend(right.step, again);
                match script.follow(at, which, None) {
                    Some(next) => (script, at) = (next, 0),
                    None => return self.run,
                }
                continue;
            }
            match self.mistakes(script, at) {
                Went::On => at += 1,
                Went::Away => return self.given_up(step),
                Went::Wrong(entry, slip) => {
                    self.at(step).lasting += 1;
                    self.wrong.push(script.screens[at].right());
                    match script.follow(at, entry, Some(slip)) {
                        Some(next) => (script, at) = (next, 0),
                        None => return self.run,
                    }
                }
            }
        }
    }

    /// How many seconds a screen takes, and how many documents have to be fetched for it.
    fn screen(&mut self, screen: &Screen<'_>) -> (f64, u32) {
        self.run.load.add(screen, self.speed.language);
        let needed = screen.entries.iter().filter(|entry| entry.needs_document).count();
        let fetched = (0..needed).filter(|_| !self.happens(self.parameters.at_hand)).count() as u32;
        (self.speed.screen(screen, f64::from(fetched)), fetched)
    }

    /// How likely a mistake is.
    fn chance(&self, entry: &Entry, slip: Slip) -> f64 {
        let of_typing = || 1.0 - (1.0 - self.speed.slip).powi(entry.signs.min(1000) as i32);
        let chance = match slip {
            Slip::Missed => self.parameters.overlook,
            // A slip of the fingers leaves a wrong sign or none.
            Slip::Letter | Slip::Short => of_typing() / 2.0,
            Slip::Other => self.parameters.choose_wrong,
        };
        (chance * self.speed.mistakes).min(0.9)
    }

    /// Makes mistakes on a screen, and corrects what the page refuses.
    fn mistakes(&mut self, script: &mut Script<'_>, at: usize) -> Went {
        let (mut refused, mut lasting) = (0, None);
        let step = script.screens[at].step;
        for entry in 0..script.screens[at].entries.len() {
            for slip in script.screens[at].entries[entry].slips {
                let chance = self.chance(&script.screens[at].entries[entry], *slip);
                if !self.happens(chance) {
                    continue;
                }
                match script.mistake(at, entry, *slip) {
                    Becomes::Nothing => {}
                    // One lasting mistake a page is enough to see where it leads.
                    Becomes::Lasting => lasting = lasting.or(Some((entry, *slip))),
                    Becomes::Refused => loop {
                        refused += 1;
                        self.at(step).refused += 1;
                        let speed = &self.speed;
                        let told =
                            self.parameters.message * speed.word / self.parameters.read_share;
                        let mend = speed.effort(&script.screens[at].entries[entry]);
                        let effort = told + self.parameters.think + mend + speed.go_on();
                        let seconds = self.parameters.page_load + effort * speed.factor;
                        self.spend(step, seconds);
                        if self.gives_up(seconds, refused, 0) {
                            return Went::Away;
                        }
                        if !self.happens(self.parameters.again) {
                            break;
                        }
                    },
                }
            }
        }
        lasting.map_or(Went::On, |(entry, slip)| Went::Wrong(entry, slip))
    }

    /// The lasting mistake that is seen where all answers are looked over, and can be mended.
    fn notices(&mut self, script: &mut Script<'_>, at: usize) -> Option<usize> {
        (0..self.wrong.len()).find(|which| {
            self.happens(self.parameters.notice)
                && script.mend(at, *which, &self.wrong[*which]) == Becomes::Lasting
        })
    }

    fn gives_up(&mut self, seconds: f64, refused: u32, put_off: u32) -> bool {
        let parameters = self.parameters;
        let hazard = parameters.tired * seconds / 60.0
            + parameters.discouraged * f64::from(refused)
            + parameters.put_off * f64::from(put_off);
        self.happens(1.0 - (-hazard * self.speed.gives_up).exp())
    }

    fn given_up(mut self, step: usize) -> Run {
        self.run.ended = Ended::GaveUp;
        self.run.at = Some(step);
        self.run
    }

    fn happens(&mut self, chance: f64) -> bool {
        share(self.random) < chance
    }

    fn at(&mut self, step: usize) -> &mut AtStep {
        self.run.steps.entry(step).or_default()
    }

    fn spend(&mut self, step: usize, seconds: f64) {
        let took = &mut self.at(step).took;
        *took = took.saturating_add((seconds * 1000.0).round().clamp(0.0, 4e9) as u32);
    }
}

/// How somebody left a screen.
enum Went {
    /// With right answers.
    On,
    /// For good.
    Away,
    /// With a wrong one.
    Wrong(usize, Slip),
}

#[cfg(test)]
mod tests {
    use super::super::population::Crowd;
    use super::super::{default_population, stream};
    use super::*;
    use crate::walk::{WalkOptions, Walking};
    use maket_journey::plan::Plan;
    use maket_mocks::world::World;
    use maket_testkit::arbitrary::{arbitrary_cast, arbitrary_service};
    use std::sync::Arc;

    /// How many services nobody wrote, and how many people go through each.
    const SERVICES: u64 = 24;
    const PEOPLE: u64 = 60;

    #[test]
    fn what_is_found_out_once_for_many_is_what_each_would_find_out_alone() {
        let parameters = Parameters {
            overlook: 0.1,
            choose_wrong: 0.2,
            slip_left: 0.2,
            notice: 0.7,
            ..Parameters::default()
        };
        let population = default_population();
        let (mut lasting, mut mended, mut left) = (0, 0, 0);
        for seed in 0..SERVICES {
            let plan = Arc::new(Plan::compile(&arbitrary_service(seed, 5 + seed as usize % 10)));
            let (service, cast) = (&plan.service, arbitrary_cast(seed, 3));
            let languages: Vec<String> =
                service.languages.iter().map(|it| it.to_string()).collect();
            let now = "2026-03-02T08:00:00Z".parse().unwrap();
            let crowd = Crowd { population: &population, service };
            let world = World { service, cast: &cast, now, seed };
            let mut random = stream(seed, 1 << 40);
            let life = crowd.life(&world, 0, &mut random);
            let (branches, options) = (crowd.branches(&mut random), WalkOptions::at(now, seed));
            let walking = || Walking::new(&plan, &cast, &life, &options, &branches);
            let mut shared = Script::of(walking());
            for number in 0..PEOPLE {
                let mut random = stream(seed, number);
                let manner = Manner::drawn(&crowd, &parameters, &mut random);
                let mut same = random.clone();
                let with = run(&mut shared, &languages, &manner, &parameters, &mut random);
                let mut own = Script::of(walking());
                // Alone, the way is walked to its end before anybody sets out on it.
                own.whole();
                let alone = run(&mut own, &languages, &manner, &parameters, &mut same);
                assert_eq!(
                    with, alone,
                    "service {seed}, person {number}: others who went before change nothing"
                );
                let wrong = with.steps.values().map(|it| it.lasting).sum::<u32>();
                lasting += wrong;
                let is_done = wrong > 0 && with.ended == Ended::Done;
                mended += u32::from(is_done && !with.has_mistake);
                left += u32::from(is_done && with.has_mistake);
            }
        }
        assert!(lasting > 100, "many take a wrong way, so that ways are shared: {lasting}");
        assert!(mended > 10, "some notice and put all right: {mended}");
        assert!(left > 10, "others do not: {left}");
    }
}
