//! The answers that are tried: of each question those that make a difference to the flow, as
//! somebody would type them.

use super::doubt::{Doubt, Why};
use super::looks::{own_items, requirements};
use super::points::Points;
use super::tellers::Tellers;
use indexmap::IndexMap;
use jiff::Timestamp;
use maket_feel::{Budget, Environment, Number, Program, Slot, Value, Values};
use maket_journey::frame::Frame;
use maket_journey::plan::Plan;
use maket_mocks::draw::Drawing;
use maket_mocks::seeded::Seeded;
use maket_mocks::typed::typed;
use maket_model::answer::{Given, Row, Typed, feel_type, from_feel, parse, to_feel};
use maket_model::id::{Formula, Id, Name};
use maket_model::place::Place;
use maket_model::question::{Answer, Decimal, GroupAnswer, Question};
use serde_json::{Map, Value as Json, json};
use std::sync::Arc;

/// How many answers a question is tried with at most.
const MOST: usize = 512;
/// How many items of a list are tried in every combination.
const MOST_TICKED: usize = 8;
/// How many different items a group is tried with.
const MOST_ITEMS: usize = 24;
/// How often an answer is drawn until one is taken.
const TRIES: u32 = 24;
/// Drawn answers that are kept where several are needed: an answer must pass the checks, too.
const DRAWN: usize = 4;

/// A condition that may be absent or broken, as the journey has it.
pub(super) enum Condition {
    Always,
    Never,
    Is(Program),
}

impl Condition {
    pub(super) fn of(plan: &Plan, formula: Option<&Formula>) -> Self {
        formula.map_or(Self::Always, |formula| Self::read(plan, formula.as_str()))
    }

    fn read(plan: &Plan, text: &str) -> Self {
        if text.trim().is_empty() {
            return Self::Always;
        }
        match maket_feel::parse(text) {
            Ok(expression) => Self::Is(expression.compile(&plan.scope).program),
            Err(_) => Self::Never,
        }
    }

    pub(super) fn holds(&self, frame: &Frame<'_>) -> bool {
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Is(program) => frame.evaluate(program).is_true(),
        }
    }

    /// The value; null where there is none.
    pub(super) fn value(&self, frame: &Frame<'_>) -> Value {
        match self {
            Self::Always | Self::Never => Value::Null,
            Self::Is(program) => frame.evaluate(program),
        }
    }
}

/// An answer that is tried.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) value: Value,
    pub(super) typed: Typed,
}

/// A question as the proof asks it.
pub(super) struct Asked<'s> {
    pub(super) question: &'s Question,
    pub(super) slot: Slot,
    pub(super) when: Condition,
    pub(super) items: Vec<(&'s Id, Condition)>,
    pub(super) requirements: Vec<Condition>,
    pub(super) from: Option<Condition>,
    /// Of a choice among records: the records, and the name that the chosen one takes over.
    pub(super) of: Option<Condition>,
    pub(super) takes_over: Option<Slot>,
    pub(super) candidates: Vec<Candidate>,
}

/// Something that an item of a group has to meet.
struct Taken {
    /// The field that it is asked of.
    of: Arc<str>,
    program: Program,
    /// The fields of an item, by slot.
    fields: Vec<(Arc<str>, usize)>,
}

/// An item of a group, with nothing known beside it.
struct Item<'v> {
    of: &'v Value,
    fields: &'v [(Arc<str>, usize)],
}

impl Values for Item<'_> {
    fn value(&self, slot: Slot) -> Value {
        let field = self.fields.iter().find(|(_, at)| *at == slot.index());
        match (field, self.of) {
            (Some((name, _)), Value::Context(entries)) => {
                entries.get(name).cloned().unwrap_or(Value::Null)
            }
            _ => Value::Null,
        }
    }
}

impl Taken {
    /// Whether nothing is wrong with any item. What cannot be told is not wrong.
    fn takes(&self, making: &Making<'_>, candidate: &Candidate) -> bool {
        let Value::List(items) = &candidate.value else { return true };
        let environment = Environment {
            now: making.now.to_zoned(making.plan.zone().clone()),
            calendar: making.plan.calendar(),
            budget: Budget::default(),
        };
        items.iter().all(|of| {
            let item = Item { of, fields: &self.fields };
            let is_open = match of {
                Value::Context(entries) => entries.get(&self.of).is_none_or(Value::is_null),
                _ => true,
            };
            is_open || self.program.evaluate(&item, &environment).value != Value::Boolean(false)
        })
    }
}

/// What candidates are made with.
pub(super) struct Making<'a> {
    pub(super) plan: &'a Plan,
    pub(super) points: &'a Points,
    pub(super) tellers: &'a Tellers<'a>,
    pub(super) now: Timestamp,
    pub(super) doubts: Vec<Doubt>,
}

impl<'a> Making<'a> {
    /// The question as it is asked, with the answers that are tried.
    pub(super) fn asked(&mut self, question: &'a Question, place: &Place) -> Option<Asked<'a>> {
        let plan = self.plan;
        let slot = plan.scope.slot(question.id.as_str())?;
        let candidates = self.candidates(question, slot, place);
        let (of, takes_over) = match &question.answer {
            Some(Answer::Choose(choose)) => (
                Some(Condition::of(plan, Some(&choose.of))),
                plan.scope.slot(choose.of.as_str().trim()),
            ),
            _ => (None, None),
        };
        let items = own_items(question, &plan.service).iter();
        let requirements = requirements(question, place);
        Some(Asked {
            question,
            slot,
            when: Condition::of(plan, question.when.as_ref()),
            items: items.map(|it| (&it.id, Condition::of(plan, it.when.as_ref()))).collect(),
            requirements: requirements.iter().map(|(it, _)| Condition::read(plan, it)).collect(),
            from: question.from.as_ref().map(|from| Condition::of(plan, Some(from))),
            of,
            takes_over,
            candidates,
        })
    }

    fn given(&self) -> Given<'a> {
        Given::of(&self.plan.service)
    }

    /// An answer as it is read back from what would be typed; nothing where it would be refused.
    fn candidate(&self, question: &Question, json: &Json) -> Option<Candidate> {
        let given = self.given();
        let kind = question.answer.as_ref()?;
        let typed = typed(question, json, &given);
        let parsed = parse(kind, &typed, &given);
        let is_read = parsed.errors.is_empty() && !parsed.value.is_null();
        is_read.then(|| Candidate { value: to_feel(question, &parsed.value, &given), typed })
    }

    /// The answers that the flow can tell apart.
    fn candidates(&mut self, question: &Question, slot: Slot, place: &Place) -> Vec<Candidate> {
        if matches!(question.answer, None | Some(Answer::Choose(_))) {
            return Vec::new();
        }
        let all = match &question.answer {
            Some(Answer::Group(group)) => self.groups(question, group, place),
            _ => self.answers(question, question.id.as_str()),
        };
        // From a list without items nobody can choose: that is sure.
        let is_empty_list = matches!(question.answer, Some(Answer::OneOf(_) | Answer::ManyOf(_)))
            && own_items(question, &self.plan.service).is_empty();
        if all.is_empty() && !question.optional && !is_empty_list {
            let why = match &question.answer {
                Some(Answer::Opaque(_)) => Why::Unknown,
                _ => Why::NoAnswer,
            };
            self.doubts.push(Doubt::new(place, why, &[slot.index()]));
        }
        let open = Candidate { value: Value::Null, typed: Typed::Nothing };
        let all = question.optional.then_some(open).into_iter().chain(all);
        let mut frame = Frame::blank(self.plan, self.now);
        let mut kept: Vec<(Vec<u64>, Candidate)> = Vec::new();
        for one in all {
            let seen = self.tellers.look(&mut frame, slot, &one.value);
            if !kept.iter().any(|(known, _)| *known == seen) {
                kept.push((seen, one));
            }
        }
        if kept.len() > MOST {
            kept.truncate(MOST);
            self.doubts.push(Doubt::new(place, Why::ManyAnswers, &[slot.index()]));
        }
        kept.into_iter().map(|(_, candidate)| candidate).collect()
    }

    /// Answers of one question; `path` is that by which formulas speak of it.
    fn answers(&mut self, question: &Question, path: &str) -> Vec<Candidate> {
        let mut jsons = self.drawn(question);
        let standing = jsons.first().cloned().unwrap_or(Json::Null);
        match &question.answer {
            Some(Answer::YesNo(_)) => jsons.extend([json!(true), json!(false)]),
            Some(Answer::OneOf(_)) => {
                let items = own_items(question, &self.plan.service);
                jsons.extend(items.iter().map(|item| json!(item.id)));
            }
            Some(Answer::ManyOf(_)) => {
                let ids = own_items(question, &self.plan.service).iter().map(|it| it.id.as_str());
                let ids: Vec<&str> = ids.collect();
                let slot = self.plan.scope.slot(question.id.as_str());
                jsons.extend(self.ticked(&ids, slot));
            }
            Some(Answer::Number(number)) => {
                self.numbers(path, number.decimals.unwrap_or(0), &mut jsons);
                jsons.extend([&number.min, &number.max].into_iter().flatten().map(text_of));
            }
            Some(Answer::Money(number)) => {
                self.numbers(path, number.decimals.unwrap_or(2), &mut jsons);
                jsons.extend([&number.min, &number.max].into_iter().flatten().map(text_of));
            }
            _ => {
                let values = self.points.at(path).iter().filter(|value| !value.is_null());
                let values = values.map(|value| from_feel(question, value));
                // Days near those that something turns on go first: they are soon over.
                let drawn = std::mem::take(&mut jsons);
                jsons.extend(values.chain(drawn));
                // Of an answer with parts, one part after the other.
                for (part, values) in self.points.below(path) {
                    for value in values.iter().filter(|value| !value.is_null()) {
                        let mut with = standing.clone();
                        if let Json::Object(parts) = &mut with {
                            parts.insert(part.to_owned(), value.to_json());
                            jsons.push(with);
                        }
                    }
                }
            }
        }
        let mut candidates: Vec<Candidate> = Vec::new();
        for json in &jsons {
            if let Some(candidate) = self.candidate(question, json)
                && !candidates.iter().any(|known| known.value == candidate.value)
            {
                candidates.push(candidate);
            }
        }
        candidates
    }

    /// Answers that somebody could give, whatever looks at them.
    fn drawn(&self, question: &Question) -> Vec<Json> {
        let Some(answer) = &question.answer else { return Vec::new() };
        let element = question.is.as_ref().map_or("", |is| is.as_str());
        let wanted = if self.needs_several(question) { DRAWN } else { 1 };
        let mut drawn: Vec<Json> = Vec::new();
        for attempt in 0..TRIES {
            let mut seeded = Seeded::new(1, &[question.id.as_str(), &attempt.to_string()]);
            let value = self.drawing(attempt).value(answer, element, &mut seeded);
            let value = value.filter(|it| self.candidate(question, it).is_some());
            drawn.extend(value);
            if drawn.len() >= wanted {
                break;
            }
        }
        drawn
    }

    fn needs_several(&self, question: &Question) -> bool {
        !question.checks.is_empty()
            || matches!(&question.answer, Some(Answer::Date(date) | Answer::Month(date) | Answer::Time(date))
                if date.min.is_some() || date.max.is_some())
    }

    pub(super) fn drawing(&self, attempt: u32) -> Drawing<'a> {
        let today = self.now.to_zoned(self.plan.zone().clone()).date();
        Drawing { service: &self.plan.service, today, attempt }
    }

    /// The numbers at which something turns, as an answer with so many decimals can have them.
    fn numbers(&self, path: &str, decimals: u8, jsons: &mut Vec<Json>) {
        for value in self.points.at(path) {
            let Value::Number(number) = value else { continue };
            let text = number.to_string();
            let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
            if part.len() <= usize::from(decimals) {
                jsons.push(text.into());
                continue;
            }
            let cut = &part[..usize::from(decimals)];
            let cut = if cut.is_empty() { whole.to_owned() } else { format!("{whole}.{cut}") };
            let unit = match decimals {
                0 => "1".to_owned(),
                _ => format!("0.{:0>width$}", 1, width = usize::from(decimals)),
            };
            let (Ok(cut), Ok(unit)) = (cut.parse::<Number>(), unit.parse::<Number>()) else {
                continue;
            };
            let beside = if number.is_negative() { cut.minus(unit) } else { cut.plus(unit) };
            jsons.extend([Some(cut), beside].into_iter().flatten().map(|it| it.to_string().into()));
        }
    }

    /// Combinations of ticks: all of those that formulas tell apart, as long as they are few.
    fn ticked(&mut self, ids: &[&str], slot: Option<Slot>) -> Vec<Json> {
        let mut kinds: Vec<(Vec<u64>, Vec<&str>)> = Vec::new();
        let mut frame = Frame::blank(self.plan, self.now);
        for id in ids {
            let alone = Value::list([Value::from(*id)]);
            let seen = slot.map(|slot| self.tellers.look(&mut frame, slot, &alone));
            let seen = seen.unwrap_or_default();
            match kinds.iter_mut().find(|(known, _)| *known == seen) {
                Some((_, same)) => same.push(id),
                None => kinds.push((seen, vec![id])),
            }
        }
        // Of those that nothing tells apart, one is enough, and a second for what counts them.
        let chosen: Vec<&str> = match ids.len() <= MOST_TICKED {
            true => ids.to_vec(),
            false => kinds.iter().flat_map(|(_, same)| same.iter().take(2).copied()).collect(),
        };
        let few = &chosen[..chosen.len().min(MOST_TICKED)];
        let mut all: Vec<Json> = (1_u32..1 << few.len())
            .map(|bits| {
                let ticked = few.iter().enumerate().filter(|(at, _)| bits & (1 << at) != 0);
                ticked.map(|(_, id)| Json::from(*id)).collect()
            })
            .collect();
        if few.len() < ids.len() {
            all.extend(ids.iter().map(|id| json!([id])));
            all.push(json!(ids));
            let without = |out: &&str| -> Json {
                ids.iter().filter(|id| *id != out).map(|id| Json::from(*id)).collect()
            };
            all.extend(ids.iter().map(without));
        }
        all
    }

    /// Lists of a group's items.
    fn groups(
        &mut self,
        question: &Question,
        group: &GroupAnswer,
        place: &Place,
    ) -> Vec<Candidate> {
        let path = question.id.as_str();
        let rows = self.rows(group, path, place);
        let least = group.min.unwrap_or(u32::from(!question.optional)) as usize;
        let most = group.max.map_or(usize::MAX, |max| max as usize);
        let mut lengths: Vec<usize> = (least..=least.max(2).min(most)).collect();
        let counted = self.points.at(path).iter().filter_map(|value| match value {
            Value::List(items) => Some(items.len()),
            _ => None,
        });
        lengths.extend(counted.filter(|length| (least..=most).contains(length)));
        lengths.sort_unstable();
        lengths.dedup();
        if !rows.is_empty() && most > lengths.last().copied().unwrap_or_default() {
            let slots: Vec<usize> =
                self.plan.scope.slot(path).map(Slot::index).into_iter().collect();
            if slots.iter().any(|slot| self.tellers.knows(*slot)) {
                self.doubts.push(Doubt::new(place, Why::ManyItems, &slots));
            }
        }
        let mut lists = Vec::new();
        for length in lengths {
            for (first, row) in rows.iter().enumerate() {
                if length < 2 {
                    lists.push(vec![row; length]);
                    continue;
                }
                for other in &rows[first..] {
                    let mut list = vec![row; length - 1];
                    list.push(other);
                    lists.push(list);
                }
            }
            if rows.is_empty() && length == 0 {
                lists.push(Vec::new());
            }
        }
        let candidate = |list: &Vec<&IndexMap<Name, (Json, Typed)>>| {
            let (mut typed, mut items) = (Vec::new(), Vec::new());
            for (at, fields) in list.iter().enumerate() {
                let item = format!("k{}", at + 1);
                let mut json = Map::from_iter([("item".to_owned(), Json::from(item.as_str()))]);
                let mut row = Row { item, ..Row::default() };
                for (name, (value, said)) in *fields {
                    json.insert(name.to_string(), value.clone());
                    row.fields.insert(name.clone(), said.clone());
                }
                typed.push(row);
                items.push(Json::Object(json));
            }
            let value = to_feel(question, &Json::Array(items), &self.given());
            Candidate { value, typed: Typed::Rows(typed) }
        };
        let taken = self.taken(group, place);
        lists.iter().map(candidate).filter(|it| taken.iter().all(|of| of.takes(self, it))).collect()
    }

    /// What the items of a group have to meet, as far as that can be told by themselves.
    fn taken(&self, group: &GroupAnswer, place: &Place) -> Vec<Taken> {
        let mut scope = self.plan.scope.clone();
        let given = self.given();
        for field in group.fields.iter().filter(|field| !field.id.is_empty()) {
            scope.declare(field.id.as_str(), feel_type(field, &given));
        }
        let of_field = |field: &Question| {
            let place = place.child("answer.fields", field.id.as_str());
            let read = |(text, _): (String, Place)| maket_feel::parse(&text).ok();
            let all = requirements(field, &place).into_iter().filter_map(read);
            let programs: Vec<Program> = all.map(|it| it.compile(&scope).program).collect();
            let of: Arc<str> = field.id.as_str().into();
            programs.into_iter().map(move |program| Taken {
                of: Arc::clone(&of),
                program,
                fields: Vec::new(),
            })
        };
        let mut all: Vec<Taken> = group.fields.iter().flat_map(of_field).collect();
        let fields: Vec<(Arc<str>, usize)> = group
            .fields
            .iter()
            .filter_map(|it| Some((it.id.as_str().into(), scope.slot(it.id.as_str())?.index())))
            .collect();
        all.iter_mut().for_each(|it| it.fields.clone_from(&fields));
        all
    }

    /// The items that a group is tried with.
    fn rows(
        &mut self,
        group: &GroupAnswer,
        path: &str,
        place: &Place,
    ) -> Vec<IndexMap<Name, (Json, Typed)>> {
        let mut rows: Vec<IndexMap<Name, (Json, Typed)>> = vec![IndexMap::new()];
        for field in &group.fields {
            let path = format!("{path}.{}", field.id);
            let place = place.child("answer.fields", field.id.as_str());
            let matters = self.points.knows(&path) || !field.checks.is_empty();
            let mut answers: Vec<(Json, Typed)> = match &field.answer {
                Some(Answer::Group(inner)) => {
                    let inner = self.rows(inner, &path, &place);
                    let row = inner.first().map(|fields| Row {
                        item: "k1".to_owned(),
                        fields: fields
                            .iter()
                            .map(|(name, (_, it))| (name.clone(), it.clone()))
                            .collect(),
                    });
                    vec![(Json::Null, row.map_or(Typed::Nothing, |row| Typed::Rows(vec![row])))]
                }
                _ => {
                    let all = self.answers(field, &path).into_iter();
                    all.map(|it| (from_feel(field, &it.value), it.typed)).collect()
                }
            };
            if !matters {
                answers.truncate(1);
            }
            if field.optional {
                answers.push((Json::Null, Typed::Nothing));
                if !matters {
                    answers.truncate(1);
                }
            }
            if answers.is_empty() {
                self.doubts.push(Doubt::new(&place, Why::NoAnswer, &[]));
                return Vec::new();
            }
            if rows.len() * answers.len() > MOST_ITEMS {
                let slots: Vec<usize> =
                    self.plan.scope.slot(field.id.as_str()).map(Slot::index).into_iter().collect();
                self.doubts.push(Doubt::new(&place, Why::ManyItems, &slots));
                answers.truncate((MOST_ITEMS / rows.len()).max(1));
            }
            rows = rows
                .iter()
                .flat_map(|row| {
                    answers.iter().map(|answer| {
                        let mut row = row.clone();
                        row.insert(field.id.clone(), answer.clone());
                        row
                    })
                })
                .collect();
        }
        rows
    }
}

fn text_of(decimal: &Decimal) -> Json {
    decimal.0.as_str().into()
}
