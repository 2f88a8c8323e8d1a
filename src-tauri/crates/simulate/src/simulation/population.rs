//! Whom a simulation makes up: how they manage, and what befalls them.

use super::parameters::Parameters;
use indexmap::IndexMap;
use maket_mocks::draw::items;
use maket_mocks::world::World;
use maket_model::id::Language;
use maket_model::people::{AgeBand, Device, DeviceShares, Person, Population};
use maket_model::question::{Answer, Question};
use maket_model::service::Service;
use maket_model::text::Text;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::Rng;
use serde_json::Value;

/// The population where a service describes none: adults.
///
/// Ages are our assumption. Skills are put together so that 59 % of all have basic skills or more,
/// near the 58 % that the fourth study of digital skills in Ukraine found (Diia.Osvita 2025); how
/// they fall with age, what people hold and what helps them are assumptions.
pub fn default_population() -> Population {
    let band = |from, to, share, skills: [u32; 3]| AgeBand {
        from,
        to,
        share,
        skills: skills.to_vec(),
        ..AgeBand::default()
    };
    let aids = [
        ("screen-reader", 5),
        ("magnifier", 10),
        ("large-text", 60),
        ("keyboard", 10),
        ("voice-control", 3),
        ("easy-read", 20),
    ];
    Population {
        source: Text(IndexMap::from([
            ("en".into(), "Assumed: adults; skills after the study of digital skills in Ukraine of 2025 (58 % basic or more)".to_owned()),
            ("uk".into(), "Припущення: дорослі; навички за дослідженням цифрових навичок в Україні 2025 року (58 % базові та вище)".to_owned()),
            ("et".into(), "Eeldus: täiskasvanud; oskused Ukraina 2025. aasta digioskuste uuringu järgi (58% põhioskustega või rohkem)".to_owned()),
        ])),
        ages: vec![
            band(18, 29, 20, [15, 25, 60]),
            band(30, 49, 35, [30, 30, 40]),
            band(50, 64, 25, [50, 30, 20]),
            band(65, 79, 15, [70, 22, 8]),
            band(80, 92, 5, [85, 12, 3]),
        ],
        devices: DeviceShares { phone: 70, tablet: 4, computer: 26, ..DeviceShares::default() },
        patience: vec![25, 50, 25],
        aids: aids.map(|(aid, share)| (aid.to_owned(), share)).into_iter().collect(),
        ..Population::default()
    }
}

/// The population of a service: what it says of people, and who they are by default where it does
/// not say how old they are.
pub fn population_of(described: Option<Population>) -> Population {
    let Some(described) = described else { return default_population() };
    if !described.ages.is_empty() {
        return described;
    }
    let Population { ages, devices, patience, aids, source, .. } = default_population();
    Population { ages, devices, patience, aids, source, ..described }
}

/// A number from 0 up to 1.
pub(crate) fn share(random: &mut ChaCha8Rng) -> f64 {
    // The 53 bits that a number of this kind can hold.
    (random.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
}

/// Which of some shares is drawn; the first where there is none.
fn draw(random: &mut ChaCha8Rng, shares: impl Iterator<Item = u32> + Clone) -> usize {
    let all: u64 = shares.clone().map(u64::from).sum();
    let mut left = (share(random) * all as f64) as u64;
    for (at, share) in shares.enumerate() {
        match left.checked_sub(u64::from(share)) {
            Some(less) => left = less,
            None => return at,
        }
    }
    0
}

/// How somebody manages, whatever the service.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Manner {
    /// The band of the population that their age is of.
    pub(crate) band: usize,
    pub(crate) age: u32,
    /// From 1 to 3.
    pub(crate) skill: u8,
    pub(crate) device: Device,
    /// From 1 to 3.
    pub(crate) patience: u8,
    pub(crate) aids: Vec<String>,
    /// Which of the service's languages they read, and whether it is their best.
    pub(crate) language: usize,
    pub(crate) is_foreign: bool,
    /// How much slower than others like them, as a factor.
    pub(crate) pace: f64,
}

impl Manner {
    /// Somebody of the population.
    pub(crate) fn drawn(
        crowd: &Crowd<'_>,
        parameters: &Parameters,
        random: &mut ChaCha8Rng,
    ) -> Self {
        let of = crowd.population;
        let band = draw(random, of.ages.iter().map(|it| it.share));
        let ages = of.ages.get(band);
        let (from, to) = ages.map_or((40, 40), |it| (it.from, it.to.max(it.from)));
        let age = from + (share(random) * f64::from(to - from + 1)) as u32;
        let three = |random: &mut ChaCha8Rng, shares: &[u32]| match shares {
            [] => 2,
            _ => draw(random, shares.iter().copied()).min(2) as u8 + 1,
        };
        let skill = three(random, ages.map_or(&[][..], |it| it.skills.as_slice()));
        let devices = of.devices.all();
        let device = draw(random, devices.iter().map(|(_, share)| *share));
        let patience = three(random, &of.patience);
        let language = draw(random, of.languages.values().copied());
        let best = of.languages.get_index(language).map(|(language, _)| language);
        let (language, is_foreign) = crowd.language(best);
        Self {
            band,
            age,
            skill,
            device: devices[device].0,
            patience,
            aids: of
                .aids
                .iter()
                .filter(|(_, among)| share(random) * 1000.0 < f64::from(**among))
                .map(|(aid, _)| aid.clone())
                .collect(),
            language,
            is_foreign,
            pace: pace(parameters, random),
        }
    }

    /// Somebody of the cast, as one of many days finds them.
    pub(crate) fn of(
        person: &Person,
        crowd: &Crowd<'_>,
        parameters: &Parameters,
        random: &mut ChaCha8Rng,
    ) -> Self {
        let (language, is_foreign) = crowd.language(person.languages.first());
        let age = person.age.unwrap_or(40);
        let is_of = |band: &AgeBand| (band.from..=band.to).contains(&age);
        Self {
            band: crowd.population.ages.iter().position(is_of).unwrap_or_default(),
            age,
            skill: person.skill.unwrap_or(2).clamp(1, 3),
            device: person.device,
            patience: person.patience.unwrap_or(2).clamp(1, 3),
            aids: person.aids.clone(),
            language,
            is_foreign,
            pace: pace(parameters, random),
        }
    }
}

/// A factor of time with a logarithm that is spread normally and a mean of 1.
fn pace(parameters: &Parameters, random: &mut ChaCha8Rng) -> f64 {
    // Box and Muller's way to a normal number.
    let (one, other) = (1.0 - share(random), share(random));
    let normal = (-2.0 * one.ln()).sqrt() * (std::f64::consts::TAU * other).cos();
    let spread = parameters.spread;
    (spread * normal - spread * spread / 2.0).exp()
}

/// A population for a service.
#[derive(Clone, Copy)]
pub(crate) struct Crowd<'a> {
    pub(crate) population: &'a Population,
    pub(crate) service: &'a Service,
}

impl Crowd<'_> {
    /// Which of the service's languages somebody reads, and whether it is a foreign one to them.
    fn language(&self, best: Option<&Language>) -> (usize, bool) {
        let Some(best) = best else { return (0, false) };
        let known = self.service.languages.iter().position(|language| language == best);
        (known.unwrap_or_default(), known.is_none())
    }

    /// The life of a number: records, answers, and whom the outside fails.
    pub(crate) fn life(&self, world: &World<'_>, number: u32, random: &mut ChaCha8Rng) -> Person {
        let mut person = world.invent_person(number);
        for records in person.records.values_mut().flat_map(|registry| registry.values_mut()) {
            for (name, value) in records.iter_mut().flat_map(|record| record.iter_mut()) {
                if let Some(shares) = self.population.answers.get(name) {
                    *value = drawn(shares, random);
                }
            }
        }
        let mut answers = IndexMap::new();
        for question in questions(self.service) {
            if let Some(answer) = self.answer(question, random) {
                answers.insert(question.id.clone(), answer);
            }
        }
        person.answers.insert(self.service.id.clone(), answers);
        for (party, fails) in &self.population.failures {
            let mut left = share(random) * 1000.0;
            for (failure, among) in fails.all() {
                left -= f64::from(among);
                if left < 0.0 {
                    person.failures.insert(party.clone(), failure);
                    break;
                }
            }
        }
        person
    }

    /// What somebody answers to a question for which the population has shares.
    fn answer(&self, question: &Question, random: &mut ChaCha8Rng) -> Option<Value> {
        let shares = self.population.answers.get(&question.id)?;
        Some(match &question.answer {
            // Of several choices each has a share of its own, of a hundred.
            Some(Answer::ManyOf(choice)) => {
                let taken = |item: &str, random: &mut ChaCha8Rng| {
                    let among = shares.get(item).copied().unwrap_or_default();
                    share(random) * 100.0 < f64::from(among)
                };
                let all = items(self.service, choice).iter();
                let some: Vec<&str> =
                    all.map(|item| item.id.as_str()).filter(|item| taken(item, random)).collect();
                match some.is_empty() {
                    true => vec![shares.iter().max_by_key(|(_, share)| **share)?.0.as_str()].into(),
                    false => some.into(),
                }
            }
            Some(Answer::YesNo(_)) => (drawn(shares, random) == "yes").into(),
            _ => drawn(shares, random),
        })
    }

    /// Which item is taken where nothing decides: each is as likely as the others.
    pub(crate) fn branches(&self, random: &mut ChaCha8Rng) -> crate::walk::Branches {
        let mut branches = crate::walk::Branches::new();
        for question in questions(self.service) {
            branches.insert(question.id.to_string(), random.next_u32());
        }
        branches
    }
}

fn drawn(shares: &IndexMap<String, u32>, random: &mut ChaCha8Rng) -> Value {
    let at = draw(random, shares.values().copied());
    shares.get_index(at).map_or(Value::Null, |(item, _)| item.as_str().into())
}

/// Everything that is asked, the fields of groups left out.
fn questions(service: &Service) -> impl Iterator<Item = &Question> {
    service.steps.iter().flat_map(|step| step.questions())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_chacha::rand_core::SeedableRng;

    fn random(stream: u64) -> ChaCha8Rng {
        let mut random = ChaCha8Rng::seed_from_u64(7);
        random.set_stream(stream);
        random
    }

    #[test]
    fn a_population_without_ages_is_of_the_people_there_are_by_default() {
        let answers = IndexMap::from([("place".into(), IndexMap::from([("here".to_owned(), 1)]))]);
        let described = Population { answers: answers.clone(), ..Population::default() };
        let whole = population_of(Some(described));
        assert_eq!(whole, Population { answers, ..default_population() }, "what it says stays");
        let aged = Population { ages: vec![AgeBand::default()], ..Population::default() };
        assert_eq!(population_of(Some(aged.clone())), aged, "who describes people describes all");
        assert_eq!(population_of(None), default_population(), "nobody is described");
    }

    #[test]
    fn people_come_in_the_shares_of_the_population() {
        let service: Service = serde_json::from_value(
            serde_json::json!({ "maket": 1, "id": "s", "languages": ["uk", "en"] }),
        )
        .unwrap();
        let population = Population {
            languages: IndexMap::from([("uk".into(), 3), ("hu".into(), 1)]),
            ..default_population()
        };
        let crowd = Crowd { population: &population, service: &service };
        let parameters = Parameters::default();
        let people: Vec<Manner> = (0..4000)
            .map(|stream| Manner::drawn(&crowd, &parameters, &mut random(stream)))
            .collect();
        let among = |of: &dyn Fn(&Manner) -> bool| {
            people.iter().filter(|it| of(it)).count() as f64 / people.len() as f64
        };
        for (what, expected, found) in [
            ("hold a telephone", 0.70, among(&|it| it.device == Device::Phone)),
            ("are between 30 and 49", 0.35, among(&|it| (30..=49).contains(&it.age))),
            ("hardly get on", 0.4075, among(&|it| it.skill == 1)),
            ("leave at the first trouble", 0.25, among(&|it| it.patience == 1)),
            ("read a language that is not their best", 0.25, among(&|it| it.is_foreign)),
            ("see text large", 0.06, among(&|it| it.aids.iter().any(|aid| aid == "large-text"))),
        ] {
            assert!((found - expected).abs() < 0.03, "{what}: {found}, of {expected}");
        }
        let pace = people.iter().map(|it| it.pace).sum::<f64>() / people.len() as f64;
        assert!(
            (pace - 1.0).abs() < 0.03,
            "some are quicker, some slower, all in all alike: {pace}"
        );
    }
}
