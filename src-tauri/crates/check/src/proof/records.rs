//! What the outside answers: the records of a registry and the particulars of who signs in, of
//! each field those values that make a difference to the flow.

use super::candidates::Making;
use super::doubt::{Doubt, Why};
use foldhash::{HashSet, HashSetExt};
use maket_feel::{Slot, Type, Value};
use maket_journey::frame::Frame;
use maket_mocks::seeded::Seeded;
use maket_model::answer::{Given, answer_of_kind, field_type};
use maket_model::id::Id;
use maket_model::place::Place;
use maket_model::service::Field;
use maket_model::step::SignedInField;
use serde_json::{Map, Value as Json, json};

/// How many different records are tried.
const MOST: usize = 256;
/// How many records are made up where there are too many to try each.
const MIXED: usize = 1_000;
/// Of how many formulas it is looked at what they find of such records.
const MOST_SEEN: usize = 40;

/// What a registry may find.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// The record.
    pub(super) data: Json,
    /// The day of which it is, where that is long ago.
    pub(super) as_of: Option<String>,
}

impl Making<'_> {
    /// The records that the flow can tell apart; `name` is the one under which it reads them.
    pub(super) fn records(
        &mut self,
        fields: &[Field],
        name: Option<&str>,
        place: &Place,
    ) -> Vec<Found> {
        let slot = name.and_then(|name| self.plan.scope.slot(name));
        let path = name.unwrap_or("");
        let parts = fields.iter().map(|field| {
            let path = format!("{path}.{}", field.id);
            let of = field_type(field, &Given::of(&self.plan.service));
            (field.id.to_string(), self.values(&path, &of, self.field(field, 0)))
        });
        let mut parts: Vec<(String, Vec<Json>)> = parts.collect();
        let as_of: Vec<Json> = self
            .points
            .at(&format!("{path}.as_of"))
            .iter()
            .filter(|value| !value.is_null())
            .map(Value::to_json)
            .collect();
        const AS_OF: &str = "";
        if !as_of.is_empty() {
            parts.push((AS_OF.to_owned(), [Json::Null].into_iter().chain(as_of).collect()));
        }
        let of = Type::context(
            fields
                .iter()
                .map(|it| (it.id.as_str(), field_type(it, &Given::of(&self.plan.service)))),
        );
        let shown = |record: &Map<String, Json>| {
            let mut record = record.clone();
            let as_of = record.shift_remove(AS_OF);
            let mut value = of.read_json(&Json::Object(record));
            if let (Value::Context(entries), Some(Json::String(day))) = (&mut value, as_of) {
                std::sync::Arc::make_mut(entries).insert("as_of".into(), Value::date(&day));
            }
            value
        };
        let all = self.products(&parts, slot, shown, place);
        let found = all.into_iter().map(|mut record| {
            let as_of = record.shift_remove(AS_OF);
            let as_of = as_of.and_then(|it| it.as_str().map(str::to_owned));
            Found { data: Json::Object(record), as_of }
        });
        found.collect()
    }

    /// What a means of sign-in may tell of whoever plays an actor.
    pub(super) fn particulars(
        &mut self,
        gives: &[SignedInField],
        actor: Option<&Id>,
        place: &Place,
    ) -> Vec<Json> {
        let name = actor.map_or(String::new(), |it| maket_journey::names::step_name(it.as_str()));
        let slot = self.plan.scope.slot(&name);
        let list = |field: &SignedInField| Field {
            kind: field.kind.clone(),
            is: field.is.clone(),
            id: field.id.clone(),
            ..Field::default()
        };
        let parts = gives.iter().map(|field| {
            let path = format!("{name}.signed_in.{}", field.id);
            let field = list(field);
            let of = field_type(&field, &Given::of(&self.plan.service));
            (field.id.to_string(), self.values(&path, &of, self.field(&field, 0)))
        });
        let parts: Vec<(String, Vec<Json>)> = parts.collect();
        let of = Type::context(gives.iter().map(|field| {
            (field.id.as_str(), field_type(&list(field), &Given::of(&self.plan.service)))
        }));
        let shown = |record: &Map<String, Json>| {
            let signed_in = of.read_json(&Json::Object(record.clone()));
            Value::context([("signed_in", signed_in)])
        };
        self.products(&parts, slot, shown, place).into_iter().map(Json::Object).collect()
    }

    /// What a field can say that makes a difference; what it usually says comes first.
    fn values(&self, path: &str, of: &Type, usual: Json) -> Vec<Json> {
        let mut all = vec![usual];
        if self.points.knows(path) || self.points.below(path).next().is_some() {
            let points = self.points.at(path).iter().map(Value::to_json);
            let fits = points.filter(|json| json.is_null() || !of.read_json(json).is_null());
            all.extend(fits);
            all.push(Json::Null);
            for (part, values) in self.points.below(path) {
                for value in values {
                    let mut with = all[0].clone();
                    let holder = match &mut with {
                        Json::Array(items) => items.first_mut(),
                        other => Some(other),
                    };
                    if let Some(Json::Object(parts)) = holder {
                        parts.insert(part.to_owned(), value.to_json());
                        all.push(with);
                    }
                }
            }
        }
        let mut distinct: Vec<Json> = Vec::with_capacity(all.len());
        for json in all {
            if !distinct.contains(&json) {
                distinct.push(json);
            }
        }
        distinct
    }

    /// Records of every combination of their fields that the flow can tell apart.
    fn products(
        &mut self,
        parts: &[(String, Vec<Json>)],
        slot: Option<Slot>,
        shown: impl Fn(&Map<String, Json>) -> Value,
        place: &Place,
    ) -> Vec<Map<String, Json>> {
        let parts: Vec<(String, Vec<Json>)> = match slot {
            Some(slot) => parts
                .iter()
                .map(|(name, values)| {
                    (name.clone(), self.told_apart(parts, name, values, slot, &shown))
                })
                .collect(),
            None => parts.to_vec(),
        };
        let parts = parts.as_slice();
        let count =
            parts.iter().fold(1_usize, |count, (_, values)| count.saturating_mul(values.len()));
        let mut all: Vec<Map<String, Json>> = vec![Map::new()];
        if count <= MOST * 16 {
            for (name, values) in parts {
                let with = |record: &Map<String, Json>, value: &Json| {
                    let mut record = record.clone();
                    record.insert(name.clone(), value.clone());
                    record
                };
                all = all
                    .iter()
                    .flat_map(|it| values.iter().map(move |value| with(it, value)))
                    .collect();
            }
        } else {
            // Every value at least once, the others as usual.
            let usual: Map<String, Json> =
                parts.iter().map(|(name, values)| (name.clone(), values[0].clone())).collect();
            all = vec![usual.clone()];
            for (name, values) in parts {
                all.extend(values[1..].iter().map(|value| {
                    let mut record = usual.clone();
                    record.insert(name.clone(), value.clone());
                    record
                }));
            }
            if let Some(slot) = slot {
                all.extend(self.mixed(parts, slot, &shown));
            }
            let slots: Vec<usize> = slot.iter().map(|slot| slot.index()).collect();
            self.doubts.push(Doubt::new(place, Why::ManyAnswers, &slots));
        }
        let Some(slot) = slot else {
            all.truncate(1);
            return all;
        };
        let mut frame = Frame::blank(self.plan, self.now);
        let mut kept: Vec<(Vec<u64>, Map<String, Json>)> = Vec::new();
        for record in all {
            let seen = self.tellers.look(&mut frame, slot, &shown(&record));
            if !kept.iter().any(|(known, _)| *known == seen) {
                kept.push((seen, record));
            }
        }
        if kept.len() > MOST {
            kept.truncate(MOST);
            self.doubts.push(Doubt::new(place, Why::ManyAnswers, &[slot.index()]));
        }
        kept.into_iter().map(|(_, record)| record).collect()
    }

    /// The values of a field that something tells apart, where nothing looks at it together with
    /// other fields; the field of the day of which the record is has no name.
    fn told_apart(
        &self,
        parts: &[(String, Vec<Json>)],
        name: &str,
        values: &[Json],
        slot: Slot,
        shown: &impl Fn(&Map<String, Json>) -> Value,
    ) -> Vec<Json> {
        let part = if name.is_empty() { "as_of" } else { name };
        let is_signed_in = |part: &str| format!("signed_in.{part}");
        let is_apart = self.tellers.is_apart(self.plan, slot, part)
            && self.tellers.is_apart(self.plan, slot, &is_signed_in(part));
        if !is_apart {
            return values.to_vec();
        }
        let mut record: Map<String, Json> =
            parts.iter().map(|(name, values)| (name.clone(), values[0].clone())).collect();
        let mut frame = Frame::blank(self.plan, self.now);
        let mut kept: Vec<(Vec<u64>, Json)> = Vec::new();
        for value in values {
            record.insert(name.to_owned(), value.clone());
            let seen = self.tellers.look(&mut frame, slot, &shown(&record));
            if !kept.iter().any(|(known, _)| *known == seen) {
                kept.push((seen, value.clone()));
            }
        }
        kept.into_iter().map(|(_, value)| value).collect()
    }

    /// Records made up of values of all fields, until every two things that formulas may find of
    /// them have been found together, as far as that is come across.
    fn mixed(
        &self,
        parts: &[(String, Vec<Json>)],
        slot: Slot,
        shown: &impl Fn(&Map<String, Json>) -> Value,
    ) -> Vec<Map<String, Json>> {
        let mut seeded = Seeded::new(1, &["records", self.plan.scope.name(slot)]);
        let mut frame = Frame::blank(self.plan, self.now);
        let (mut pairs, mut kept) = (HashSet::new(), Vec::new());
        for _ in 0..MIXED {
            let some = |(name, values): &(String, Vec<Json>), seeded: &mut Seeded| {
                (name.clone(), seeded.one(values).cloned().unwrap_or(Json::Null))
            };
            let record: Map<String, Json> =
                parts.iter().map(|part| some(part, &mut seeded)).collect();
            let mut seen = self.tellers.whole(&mut frame, slot, &shown(&record));
            seen.truncate(MOST_SEEN);
            let mut is_new = false;
            for (one, first) in seen.iter().enumerate() {
                for (other, second) in seen.iter().enumerate().skip(one) {
                    is_new |= pairs.insert((one, *first, other, *second));
                }
            }
            if is_new && kept.len() < MOST / 2 {
                kept.push(record);
            }
        }
        kept
    }

    /// What a field usually says.
    fn field(&self, field: &Field, depth: usize) -> Json {
        let one = if field.fields.is_empty() {
            let element = field.is.as_ref().map_or("", |is| is.as_str());
            let answer = answer_of_kind(&field.kind, field.list.as_ref());
            let mut seeded = Seeded::new(1, &["record", field.id.as_str()]);
            answer
                .and_then(|it| self.drawing(0).value(&it, element, &mut seeded))
                .unwrap_or_default()
        } else if depth > 4 {
            Json::Null
        } else {
            let fields = field.fields.iter();
            Json::Object(fields.map(|it| (it.id.to_string(), self.field(it, depth + 1))).collect())
        };
        if field.many { json!([one]) } else { one }
    }
}
