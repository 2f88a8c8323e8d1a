//! Small services that nobody wrote, every answer to them tried, and the proof held against that.

mod trying;

use jiff::Timestamp;
use maket_check::proof::{Decided, Options, Thing, Verdict, prove};
use maket_mocks::seeded::Seeded;
use maket_model::service::{ActorKind, Each, OperationKind, Service};
use maket_model::step::EndKind;
use maket_testkit::build::{
    QuestionBuilder, ServiceBuilder, group, one_of, question, question_of, service,
};
use serde_json::{Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};
use trying::Trying;

/// How many conditions a service has at most.
const CONDITIONS: usize = 12;
/// How many ways to answer everything a service has at most.
const ANSWERS: usize = 160;

/// What came of holding the proof of one service against trying everything.
#[derive(Debug, Default)]
pub(crate) struct Agreement {
    /// How many things were decided, and alike.
    pub(crate) alike: usize,
    /// What the proof left open.
    pub(crate) undecided: usize,
    /// Why, how often.
    pub(crate) why: BTreeMap<&'static str, usize>,
    /// What they differ in.
    pub(crate) differ: Vec<String>,
}

/// Holds the proof of the service of a seed against trying every answer.
pub(crate) fn compare(seed: u64) -> Agreement {
    let service = small_service(seed);
    let opened: Timestamp = "2026-03-02T08:00:00Z".parse().expect("a moment");
    let proof = prove(&service, &Options { now: opened, most: 50_000, go_on: &|_| true });
    let tried = Trying::all(&service, opened);
    let mut agreement = Agreement::default();
    let mut differ = |what: String| agreement.differ.push(format!("seed {seed}: {what}"));
    let name = |it: &Decided| (it.thing, it.place.to_string());
    for decided in &proof.decided {
        let is_reached = tried.reached.contains(&mark(decided.thing, &decided.place.to_string()));
        match (&decided.verdict, is_reached) {
            (Verdict::Reached(_), true) | (Verdict::Never, false) => agreement.alike += 1,
            (Verdict::Undecided(doubts), _) => {
                agreement.undecided += 1;
                let whys: BTreeSet<&str> = doubts.iter().map(|it| it.why.as_str()).collect();
                whys.into_iter().for_each(|why| *agreement.why.entry(why).or_default() += 1);
            }
            // Trying takes a few days only; the journey confirms what takes longer.
            (Verdict::Reached(example), false) if proof.examples[*example].now > opened => {
                agreement.undecided += 1;
            }
            (Verdict::Reached(example), false) => differ(format!(
                "{:?} is reached by {:?}, and by no answer that was tried",
                name(decided),
                proof.examples[*example].facts
            )),
            (Verdict::Never, true) => {
                differ(format!("{:?} is said never to be reached, and is", name(decided)));
            }
        }
    }
    let stuck: BTreeSet<String> = proof
        .findings
        .iter()
        .filter(|it| it.diagnostic.code == maket_check::Code::NoArrowHolds)
        .map(|it| it.diagnostic.place.to_string())
        .collect();
    let is_whole = proof.doubts.is_empty();
    if is_whole && stuck != tried.stuck {
        differ(format!("stuck at {stuck:?}, and by trying at {:?}", tried.stuck));
    }
    agreement
}

fn mark(thing: Thing, place: &str) -> String {
    format!("{thing:?} {place}")
}

/// A service of a few pages with conditions of every kind that the proof calls exact.
pub(crate) fn small_service(seed: u64) -> Service {
    let mut making = Making {
        seeded: Seeded::new(seed, &["small"]),
        names: Vec::new(),
        conditions: CONDITIONS,
        answers: ANSWERS,
        count: 0,
    };
    let mut built = service("small")
        .actor("applicant", ActorKind::Citizen)
        .actor("officer", ActorKind::Official)
        .list("zone", &["near", "far", "away"])
        .operation(
            "cars/car",
            OperationKind::Read,
            &[],
            &[("weight", "number", ""), ("red", "yes-no", "")],
        );
    let size = 3 + making.seeded.below(4);
    for number in 0..size {
        built = making.step(built, number, size);
    }
    built.end("done", EndKind::Done).end("other", EndKind::Elsewhere).build()
}

/// A name that conditions may look at.
#[derive(Clone)]
enum Known {
    Number(String),
    Date(String),
    YesNo(String),
    Choice(String),
    Ticks(String),
    Group(String),
    Car(String),
    Band(String),
}

struct Making {
    seeded: Seeded,
    names: Vec<Known>,
    conditions: usize,
    answers: usize,
    count: usize,
}

impl Making {
    fn one_in(&mut self, of: usize) -> bool {
        self.seeded.below(of) == 0
    }

    fn name(&mut self, stem: &str) -> String {
        self.count += 1;
        format!("{stem}_{}", self.count)
    }

    /// Whether so many more ways to answer are few enough.
    fn affords(&mut self, ways: usize) -> bool {
        let affords = self.answers >= ways;
        if affords {
            self.answers /= ways;
        }
        affords
    }

    fn step(&mut self, built: ServiceBuilder, number: usize, size: usize) -> ServiceBuilder {
        let id = format!("s{number}");
        let to = |at: usize| if at >= size { "done".to_owned() } else { format!("s{at}") };
        let next = to(number + 1);
        let further = match self.seeded.below(6) {
            0 => "other".to_owned(),
            1 => to(self.seeded.below(number + 1)),
            _ => to(number + 1 + self.seeded.below(3)),
        };
        let made = match self.seeded.below(9) {
            0 if self.affords(24) => {
                let name = self.name("car");
                let made = built
                    .kind(&id, "exchange", json!({ "operation": "cars/car", "as": name }))
                    .on("none", &further)
                    .on("refused", &next)
                    .on("unavailable", "other");
                self.names.push(Known::Car(name));
                made
            }
            1 if !self.names.is_empty() => {
                let (name, input) = (self.name("band"), self.number());
                let (low, high) = (self.seeded.below(4), self.seeded.below(4));
                let row = if self.one_in(2) { json!(further) } else { Json::Null };
                let mut rows = json!([
                    { "if": [format!("< {low}")], "then": { "is": "1" } },
                    { "if": [format!("[{low}..{high}]")], "then": { "is": "2" } },
                    { "if": ["-"], "then": { "is": "3" } }]);
                if row.is_string() {
                    rows[1]["to"] = row;
                }
                self.conditions = self.conditions.saturating_sub(2);
                self.names.push(Known::Band(name.clone()));
                built.kind(&id, "decision", json!({ "inputs": [input], "as": name, "rows": rows }))
            }
            2 if self.affords(3) => built
                .kind(&id, "review", json!({}))
                .by("officer")
                .on("refused", "other")
                .on("sent-back", &to(self.seeded.below(number + 1))),
            _ => {
                let questions = self.questions();
                let page = built.page(&id, questions);
                let groups = self.names.iter().filter_map(|known| match known {
                    Known::Group(name) => Some(name.clone()),
                    _ => None,
                });
                let groups: Vec<String> = groups.collect();
                match self.seeded.one(&groups).cloned() {
                    Some(of) if self.one_in(4) => {
                        let name = self.name("each");
                        page.with(|step| {
                            step.each =
                                Some(Each { of: of.into(), name: name.into(), ..Each::default() });
                        })
                    }
                    _ => page,
                }
            }
        };
        let made = match self.seeded.below(5) {
            0 => {
                let when = self.condition();
                let made = made.when(&when);
                if self.one_in(2) {
                    made.with(|step| step.skip = Some(further.as_str().into()))
                } else {
                    made
                }
            }
            _ => made,
        };
        let mut made = made;
        for _ in 0..self.seeded.below(3) {
            let to = if self.one_in(2) { further.clone() } else { next.clone() };
            made = made.to_when(&self.condition(), &to);
        }
        if self.one_in(8) { made } else { made.to(&next) }
    }

    fn questions(&mut self) -> Vec<QuestionBuilder> {
        let count = 1 + self.seeded.below(2);
        (0..count).map(|_| self.question()).collect()
    }

    fn question(&mut self) -> QuestionBuilder {
        let when = (self.one_in(4)).then(|| self.condition());
        let (made, known) = match self.seeded.below(8) {
            0 | 1 if self.affords(5) => {
                let name = self.name("number");
                let kind = json!({ "type": "number", "min": 0, "max": 4 });
                (question_of(&name, kind), Known::Number(name))
            }
            2 if self.affords(5) => {
                let name = self.name("date");
                let kind =
                    json!({ "type": "date", "min": "@\"2026-03-01\"", "max": "@\"2026-03-05\"" });
                (question_of(&name, kind), Known::Date(name))
            }
            3 if self.affords(3) => {
                let name = self.name("choice");
                (one_of(&name, &["red", "green", "blue"]), Known::Choice(name))
            }
            4 if self.affords(7) => {
                let name = self.name("ticks");
                (
                    question_of(&name, json!({ "type": "many-of", "list": "zone" })),
                    Known::Ticks(name),
                )
            }
            5 if self.affords(12) => {
                let name = self.name("group");
                let field = question_of("size", json!({ "type": "number", "min": 0, "max": 2 }));
                let sized = group(&name, [field]).at_most(2);
                (sized, Known::Group(name))
            }
            6 => return question(&self.name("text"), "text"),
            _ if self.affords(2) => {
                let name = self.name("yes");
                (question(&name, "yes-no"), Known::YesNo(name))
            }
            _ => return question(&self.name("text"), "text"),
        };
        let made = match &known {
            Known::Number(name) if self.one_in(5) => {
                let check = format!("{name} {} {}", self.sign(), self.seeded.below(5));
                self.conditions = self.conditions.saturating_sub(1);
                made.check(&check)
            }
            _ => made,
        };
        let made = match self.one_in(5) && !matches!(known, Known::Group(_)) && self.affords(2) {
            true => made.optional(),
            false => made,
        };
        self.names.push(known);
        match when {
            Some(when) => made.when(&when),
            None => made,
        }
    }

    fn sign(&mut self) -> &'static str {
        ["<", "<=", "=", "!=", ">=", ">"][self.seeded.below(6)]
    }

    /// A number among the names, or one written out.
    fn number(&mut self) -> String {
        let numbers = self.names.iter().filter_map(|known| match known {
            Known::Number(name) => Some(name.clone()),
            Known::Car(name) => Some(format!("{name}.weight")),
            Known::Band(name) => Some(format!("{name}.is")),
            _ => None,
        });
        let numbers: Vec<String> = numbers.collect();
        self.seeded.one(&numbers).cloned().unwrap_or_else(|| "2".to_owned())
    }

    fn condition(&mut self) -> String {
        if self.conditions == 0 {
            return "true".to_owned();
        }
        self.conditions -= 1;
        let one = self.test();
        match self.seeded.below(6) {
            0 if self.conditions > 0 => {
                self.conditions -= 1;
                format!("{one} and {}", self.test())
            }
            1 if self.conditions > 0 => {
                self.conditions -= 1;
                format!("{one} or {}", self.test())
            }
            2 => format!("not({one})"),
            _ => one,
        }
    }

    fn test(&mut self) -> String {
        let (sign, at) = (self.sign(), self.seeded.below(5));
        let names = self.names.clone();
        match self.seeded.one(&names) {
            Some(Known::Number(name)) if self.one_in(4) => {
                format!("{name} {sign} {}", self.number())
            }
            Some(Known::Number(name)) if self.one_in(4) => format!("{name} in [1..{at}]"),
            Some(Known::Number(name)) => format!("{name} {sign} {at}"),
            Some(Known::Date(name)) if !self.affords(12) => {
                format!("{name} {sign} @\"2026-03-0{}\"", at + 1)
            }
            Some(Known::Date(name)) => {
                let others = names.iter().filter_map(|known| match known {
                    Known::Date(other) if other != name => Some(other.clone()),
                    _ => None,
                });
                let others: Vec<String> = others.collect();
                match self.seeded.below(3) {
                    0 => format!("{name} {sign} today()"),
                    1 if !others.is_empty() => format!("{name} {sign} {}", others[0]),
                    _ => format!("{name} {sign} @\"2026-03-0{}\"", at + 1),
                }
            }
            Some(Known::YesNo(name)) if at == 0 => format!("{name} = null"),
            Some(Known::YesNo(name)) => format!("{name} = {}", at.is_multiple_of(2)),
            Some(Known::Choice(name)) => {
                let items = ["red", "green", "blue"];
                match self.seeded.below(3) {
                    0 => format!("{name} in (\"{}\", \"{}\")", items[at % 3], items[(at + 1) % 3]),
                    1 => format!("{name} != \"{}\"", items[at % 3]),
                    _ => format!("{name} = \"{}\"", items[at % 3]),
                }
            }
            Some(Known::Ticks(name)) if at < 3 => {
                format!("list contains({name}, \"{}\")", ["near", "far", "away"][at])
            }
            Some(Known::Ticks(name)) => format!("count({name}) {sign} {}", at - 2),
            Some(Known::Group(name)) if at < 2 => format!("count({name}) > {at}"),
            Some(Known::Group(name)) => {
                format!("some each in {name} satisfies each.size {sign} {}", at - 2)
            }
            Some(Known::Car(name)) if at < 2 => format!("{name}.red = {}", at == 0),
            Some(Known::Car(name)) => format!("{name}.weight {sign} {at}"),
            Some(Known::Band(name)) => format!("{name}.is {sign} {}", at % 4),
            None => "false".to_owned(),
        }
    }
}
