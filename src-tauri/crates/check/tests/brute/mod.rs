//! Small services that nobody wrote, every answer to them tried, and the proof held against that.

use indexmap::IndexMap;
use jiff::Timestamp;
use maket_check::proof::{Decided, Options, Thing, Verdict, prove};
use maket_journey::case::{Case, Taken};
use maket_journey::fact::{Act, Acted, Fact, Posted, Replied, Reply, What};
use maket_journey::plan::Plan;
use maket_journey::route::{Needs, Route, Standing, Stuck};
use maket_mocks::seeded::Seeded;
use maket_model::answer::{Row, Typed};
use maket_model::id::Name;
use maket_model::question::{Answer, Question};
use maket_model::service::{ActorKind, Each, OperationKind, Service};
use maket_model::step::EndKind;
use maket_testkit::build::{
    QuestionBuilder, ServiceBuilder, group, one_of, question, question_of, service,
};
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;
use std::sync::Arc;

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
            (Verdict::Undecided(_), _) => agreement.undecided += 1,
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

/// Trying every answer, act and reply, and noting all that cases come to.
struct Trying {
    plan: Arc<Plan>,
    now: Timestamp,
    reached: BTreeSet<String>,
    stuck: BTreeSet<String>,
}

impl Trying {
    fn all(service: &Service, now: Timestamp) -> Self {
        let plan = Arc::new(Plan::compile(service));
        let mut trying =
            Self { plan: Arc::clone(&plan), now, reached: BTreeSet::new(), stuck: BTreeSet::new() };
        trying.go(&Case::new(plan, now), 0);
        trying
    }

    /// Goes on in every way; a way back is gone once, so that there is an end.
    fn go(&mut self, case: &Case, backs: usize) {
        let route = case.route(self.now);
        self.note(&route);
        let backs = backs + usize::from(!route.backs.is_empty());
        let Standing::Open(open) = &route.standing else { return };
        if backs > 1 {
            return;
        }
        let what: Vec<What> = match &open.needs {
            Needs::Answers => {
                let answers = combinations(self.plan.step(open.step).questions());
                let posted = |answers: IndexMap<Name, Typed>| {
                    let (at, turn, nonce) = (open.at.clone(), case.turn(), String::new());
                    What::Posted(Posted {
                        at,
                        answers: Arc::new(answers),
                        disputed: Vec::new(),
                        turn,
                        nonce,
                    })
                };
                answers.into_iter().map(posted).collect()
            }
            Needs::Review => {
                let acts = [
                    Act::Approve,
                    Act::Refuse { reasons: Vec::new(), message: String::new() },
                    Act::SendBack { message: String::new() },
                ];
                let acted = |act| {
                    let (at, answers, nonce) = (open.at.clone(), Arc::default(), String::new());
                    What::Acted(Acted { at, act, answers, nonce })
                };
                acts.into_iter().map(acted).collect()
            }
            Needs::Replies(requests) => {
                let key = requests[0].key.clone();
                let replied = |reply: Reply| What::Replied(Replied { key: key.clone(), reply });
                replies().into_iter().map(replied).collect()
            }
            _ => unreachable!("no such step is made here"),
        };
        for what in what {
            let fact = Fact { at: self.now, actor: open.actor.clone(), what };
            let asked = case.asked(&fact);
            for (question, _) in asked.iter().enumerate().filter(|(_, asked)| **asked) {
                let step = self.plan.step(open.step);
                let name = &step.questions()[question].id;
                self.reached
                    .insert(mark(Thing::Question, &format!("steps/{}/questions/{name}", step.id)));
            }
            let mut next = case.clone();
            if next.apply(&fact) == Taken::Done {
                self.go(&next, backs);
            }
        }
    }

    fn note(&mut self, route: &Route) {
        let plan = Arc::clone(&self.plan);
        let mut add = |thing, place: String| {
            self.reached.insert(mark(thing, &place));
        };
        let mut went = |step: usize, ended: &str, led: maket_journey::route::Led| {
            let place = format!("steps/{}", plan.step(step).id);
            if ended == "passed-over" {
                return add(Thing::Skip, format!("{place}#skip"));
            }
            add(Thing::Step, place.clone());
            if let Some(row) = led.row {
                add(Thing::Row, format!("{place}/rows/@{row}"));
            }
            match led.arrow {
                Some(arrow) => add(Thing::Arrow, format!("{place}/next/@{arrow}")),
                None => add(Thing::Outcome, format!("{place}#on.{ended}")),
            }
        };
        route.entries.iter().for_each(|it| went(it.step, it.outcome.as_str(), it.led));
        route.backs.iter().for_each(|it| went(it.step, it.outcome.as_str(), it.led));
        if let Some(at) = route.standing.at() {
            self.reached.insert(mark(Thing::Step, &format!("steps/{}", at.step)));
        }
        if let Standing::Stuck { at: Some(at), why: Stuck::NoArrow } = &route.standing {
            let step = plan.service.steps.iter().find(|step| step.id == at.step);
            if step.is_some_and(|step| !step.next.is_empty()) {
                self.stuck.insert(format!("steps/{}", at.step));
            }
        }
    }
}

/// Everything that the register of cars may say.
fn replies() -> Vec<Reply> {
    let reply =
        |outcome: &str, data: Json| Reply { outcome: outcome.to_owned(), data, as_of: None };
    let mut all: Vec<Reply> =
        ["none", "refused", "unavailable"].iter().map(|it| reply(it, Json::Null)).collect();
    for half in -2..12_i32 {
        for red in [json!(true), json!(false), Json::Null] {
            let weight = format!("{}", f64::from(half) / 2.0);
            let car = json!({ "weight": weight, "red": red });
            all.push(reply("found", car.clone()));
            all.push(reply("many", json!([car, car])));
        }
    }
    let nothing = json!({ "weight": null, "red": null });
    all.extend([reply("found", nothing.clone()), reply("many", json!([nothing, nothing]))]);
    all
}

/// Every way to fill a page in.
fn combinations(questions: &[Question]) -> Vec<IndexMap<Name, Typed>> {
    let mut all = vec![IndexMap::new()];
    for question in questions {
        let answers = answers(question);
        all = all
            .iter()
            .flat_map(|page: &IndexMap<Name, Typed>| {
                answers.iter().map(|typed| {
                    let mut page = page.clone();
                    if *typed != Typed::Nothing {
                        page.insert(question.id.clone(), typed.clone());
                    }
                    page
                })
            })
            .collect();
    }
    all
}

fn answers(question: &Question) -> Vec<Typed> {
    let mut all = match &question.answer {
        Some(Answer::Number(number)) => {
            let bound = |it: &Option<maket_model::question::Decimal>| {
                it.as_ref().and_then(|it| it.0.parse::<i64>().ok()).unwrap_or_default()
            };
            (bound(&number.min)..=bound(&number.max))
                .map(|it| Typed::text(it.to_string()))
                .collect()
        }
        Some(Answer::Date(_)) => {
            (1..=5).map(|day| Typed::text(format!("2026-03-0{day}"))).collect()
        }
        Some(Answer::YesNo(_)) => vec![Typed::text("yes"), Typed::text("no")],
        Some(Answer::OneOf(choice)) => {
            choice.items.iter().map(|item| Typed::text(item.id.as_str())).collect()
        }
        Some(Answer::ManyOf(_)) => (1_u32..8)
            .map(|bits| {
                let zones = ["near", "far", "away"].iter().enumerate();
                let ticked = zones.filter(|(at, _)| bits & (1 << at) != 0);
                Typed::Many(ticked.map(|(_, zone)| (*zone).to_owned()).collect())
            })
            .collect(),
        Some(Answer::Group(group)) => {
            let fields = combinations(&group.fields);
            let row = |at: usize, fields: &IndexMap<Name, Typed>| Row {
                item: format!("k{at}"),
                fields: fields.clone(),
            };
            let one = fields.iter().map(|first| Typed::Rows(vec![row(1, first)]));
            let two = fields.iter().flat_map(|first| {
                fields.iter().map(|other| Typed::Rows(vec![row(1, first), row(2, other)]))
            });
            one.chain(two).collect()
        }
        _ => vec![Typed::text("word")],
    };
    if question.optional {
        all.push(Typed::Nothing);
    }
    all
}
