//! Registries: what an operation answers for a person.

use crate::known::{element_of, failure, same, told_by_traits};
use crate::reply::{Reply, Sent};
use crate::seeded::Seeded;
use crate::world::World;
use maket_model::id::Name;
use maket_model::people::{Failure, Person, Record};
use maket_model::service::{Field, Operation, OperationKind, Registry};
use serde_json::{Map, Value};

/// A record that fits what was sent.
struct Match<'a> {
    holder: &'a Person,
    record: Record,
    composed: Vec<Name>,
}

impl World<'_> {
    /// What an operation answers to the values sent on behalf of a person.
    ///
    /// An operation that the service does not have is unavailable. `within` is how many seconds
    /// the step waits, which a slow registry nearly uses up.
    pub fn exchange(
        &self,
        person: &Person,
        operation: &str,
        sent: &Sent,
        within: Option<u32>,
    ) -> Reply {
        let (registry, part) = operation.split_once('/').unwrap_or((operation, ""));
        self.exchange_failing(person, operation, sent, within, failure(person, registry, part))
    }

    /// The same, where the registry fails in a way that is not the person's own.
    pub fn exchange_failing(
        &self,
        person: &Person,
        operation: &str,
        sent: &Sent,
        within: Option<u32>,
        fails: Failure,
    ) -> Reply {
        let Some((registry, operation)) = self.operation(operation) else {
            return Reply::of("unavailable");
        };
        match operation.kind {
            OperationKind::Read => self.read(person, registry, operation, sent, fails, within),
            OperationKind::Write => self.write(person, registry, operation, sent, fails, within),
        }
    }

    fn operation(&self, reference: &str) -> Option<(&Registry, &Operation)> {
        let (registry, operation) = reference.split_once('/')?;
        let registry = self.service.registries.iter().find(|known| known.id == registry)?;
        Some((registry, registry.operations.iter().find(|known| known.id == operation)?))
    }

    fn read(
        &self,
        person: &Person,
        registry: &Registry,
        operation: &Operation,
        sent: &Sent,
        fails: Failure,
        within: Option<u32>,
    ) -> Reply {
        let age = match fails {
            Failure::Unavailable | Failure::Unknown | Failure::Failed | Failure::Late => {
                return Reply::of("unavailable").after(within.unwrap_or(30));
            }
            Failure::Refused | Failure::Rejected => return Reply::of("refused"),
            Failure::Declined | Failure::Cancelled => return Reply::of("declined"),
            Failure::None => return Reply::of("none"),
            Failure::Stale => 1,
            Failure::No | Failure::Slow | Failure::Many => 0,
        };
        let mut seeded =
            self.seeded(&[person.id.as_str(), registry.id.as_str(), operation.id.as_str()]);
        let as_of = self.day_before(if age == 0 { 0 } else { seeded.within(400, 1200) });
        let mut matches = self.matches(person, registry, operation, sent);
        if fails == Failure::Many && matches.len() == 1 {
            let like = self.similar(&matches[0], operation, &mut seeded);
            matches.push(like);
        }
        let took = if fails == Failure::Slow {
            within.map_or(8, |limit| limit.saturating_sub(1).max(1))
        } else {
            1
        };
        let as_seen = |found: &Match<'_>| shown(&found.record);
        let reply = match matches.as_slice() {
            [] => Reply::of("none"),
            [one] => Reply {
                of: Some(one.holder.id.clone()),
                composed: one.composed.clone(),
                ..Reply::of("found").with(as_seen(one))
            },
            many => Reply::of("many").with(many.iter().map(as_seen).collect()),
        };
        let as_of = (!reply.data.is_null()).then_some(as_of);
        Reply { as_of, ..reply }.after(took)
    }

    fn write(
        &self,
        person: &Person,
        registry: &Registry,
        operation: &Operation,
        sent: &Sent,
        fails: Failure,
        within: Option<u32>,
    ) -> Reply {
        let outcome = match fails {
            Failure::Unavailable | Failure::Failed => "unavailable",
            Failure::Unknown | Failure::Late => "unknown",
            Failure::Rejected | Failure::Refused => "rejected",
            Failure::Declined | Failure::Cancelled => "declined",
            // What fails a search does not fail a change.
            Failure::No | Failure::Slow | Failure::Stale | Failure::None | Failure::Many => {
                "accepted"
            }
        };
        let limit = within.unwrap_or(30);
        match outcome {
            "accepted" => {
                let said = Value::from(
                    sent.iter()
                        .map(|(name, value)| (name.to_string(), value.clone()))
                        .collect::<Map<_, _>>(),
                );
                let words = [
                    person.id.as_str(),
                    registry.id.as_str(),
                    operation.id.as_str(),
                    &said.to_string(),
                ];
                let mut data = Map::new();
                data.insert(
                    "reference".into(),
                    format!("MOCK-{}", self.seeded(&words).code(8)).into(),
                );
                data.insert("accepted_at".into(), self.moment().into());
                data.insert("mock".into(), true.into());
                let took = if fails == Failure::Slow { limit.saturating_sub(1).max(1) } else { 1 };
                Reply::of(outcome).with(data.into()).after(took)
            }
            "unavailable" | "unknown" => Reply::of(outcome).after(limit),
            _ => Reply::of(outcome),
        }
    }

    /// The records that fit, the person's own first.
    fn matches<'a>(
        &'a self,
        person: &'a Person,
        registry: &Registry,
        operation: &Operation,
        sent: &Sent,
    ) -> Vec<Match<'a>> {
        let others = self.cast.iter().filter(|other| other.id != person.id);
        let mut matches: Vec<(Fit, Match<'a>)> = Vec::new();
        for holder in std::iter::once(person).chain(others) {
            let least = if holder.id == person.id { Fit::Unsaid } else { Fit::Near };
            let records = holder.records.get(&registry.id);
            let records = records.and_then(|records| records.get(&operation.id));
            for record in records.into_iter().flatten() {
                let fit = self.fit(holder, operation, sent, Some(record));
                if fit >= least {
                    let (record, composed) = self.filled(holder, operation, record.clone());
                    matches.push((fit, Match { holder, record, composed }));
                }
            }
            if records.is_none() {
                let fit = self.fit(holder, operation, sent, None);
                if fit >= least && self.tells(holder, operation) {
                    let (record, composed) = self.filled(holder, operation, Record::new());
                    matches.push((fit, Match { holder, record, composed }));
                }
            }
        }
        // What fits best hides what fits less; two people may hold one record, as parents do of
        // their child.
        let best = matches.iter().map(|(fit, _)| *fit).max().unwrap_or(Fit::No);
        let mut kept: Vec<Match<'a>> = Vec::new();
        for (fit, found) in matches {
            if fit == best && !kept.iter().any(|known| known.record == found.record) {
                kept.push(found);
            }
        }
        kept
    }

    /// How well a record of the holder fits the values sent: as its worst value does.
    fn fit(
        &self,
        holder: &Person,
        operation: &Operation,
        sent: &Sent,
        record: Option<&Record>,
    ) -> Fit {
        let mut fit = Fit::Unsaid;
        for name in &operation.by {
            let Some(value) = sent.get(name).filter(|value| !value.is_null()) else { continue };
            let found = match record.and_then(|record| record.get(name)) {
                Some(held) if same(held, value) => Fit::Exact,
                Some(_) => Fit::No,
                None => {
                    let held = self.held(holder, operation, name);
                    if held.is_empty() {
                        continue;
                    }
                    let fits =
                        held.iter().filter(|(_, held)| same(held, value)).map(|(fit, _)| *fit);
                    fits.max().unwrap_or(Fit::No)
                }
            };
            fit = if fit == Fit::Unsaid { found } else { fit.min(found) };
            if fit == Fit::No {
                break;
            }
        }
        fit
    }

    /// What the holder's traits say of the name of a search value: of themselves, and of those
    /// whom the operation is about, as a child; where they say nothing of these, of anybody.
    fn held<'p>(
        &self,
        holder: &'p Person,
        operation: &Operation,
        name: &Name,
    ) -> Vec<(Fit, &'p Value)> {
        let field = operation
            .gives
            .iter()
            .find(|field| field.id == *name)
            .and_then(|field| field.is.as_ref());
        let element = field.or_else(|| element_of(self.service, name.as_str()));
        let (role, last) = match element.and_then(|element| element.as_str().split_once('/')) {
            Some((role, last)) => (role, last.to_owned()),
            None => ("self", name.as_str().replace('_', "-")),
        };
        let of_name = || {
            let parts = holder
                .traits
                .iter()
                .filter_map(|(known, value)| Some((known.as_str().split_once('/')?, value)));
            parts.filter(|((_, known), _)| *known == last).map(|((role, _), value)| (role, value))
        };
        let is_about = |known: &str| {
            let mut gives = operation.gives.iter().filter_map(|field| field.is.as_ref());
            known == role || gives.any(|is| is.as_str().split('/').next() == Some(known))
        };
        if of_name().any(|(known, _)| known == role) {
            let fit = |known: &str| if known == role { Fit::Exact } else { Fit::Near };
            return of_name()
                .filter(|(known, _)| is_about(known))
                .map(|(known, value)| (fit(known), value))
                .collect();
        }
        of_name().map(|(_, value)| (Fit::Near, value)).collect()
    }

    /// Whether traits say something of everybody whom the operation's fields are about.
    fn tells(&self, holder: &Person, operation: &Operation) -> bool {
        let known = |field: &Field| {
            field.is.as_ref().is_some_and(|is| told_by_traits(holder, is.as_str(), "").is_some())
        };
        let role = |field: &Field| {
            field.is.as_ref().map(|is| is.as_str().split('/').next().unwrap_or_default().to_owned())
        };
        let mut roles = operation.gives.iter().filter_map(role).peekable();
        roles.peek().is_some()
            && roles.all(|wanted| {
                operation
                    .gives
                    .iter()
                    .any(|field| role(field).as_ref() == Some(&wanted) && known(field))
            })
    }

    /// The record with the fields that it leaves open taken from the holder's traits, and which
    /// those are.
    fn filled(
        &self,
        holder: &Person,
        operation: &Operation,
        mut record: Record,
    ) -> (Record, Vec<Name>) {
        let mut composed = Vec::new();
        for field in &operation.gives {
            if record.contains_key(&field.id) {
                continue;
            }
            let told = field.is.as_ref().and_then(|is| told_by_traits(holder, is.as_str(), ""));
            if let Some(value) = told {
                record.insert(field.id.clone(), value.clone());
                composed.push(field.id.clone());
            }
        }
        (record, composed)
    }

    /// A record that could be mistaken for another: one field differs a little.
    fn similar<'a>(
        &self,
        known: &Match<'a>,
        operation: &Operation,
        seeded: &mut Seeded,
    ) -> Match<'a> {
        let mut record = known.record.clone();
        let searched = |field: &&Field| !operation.by.contains(&field.id);
        let of_kind = |kinds: &[&str]| {
            operation.gives.iter().filter(searched).find(|field| {
                kinds.contains(&field.kind.as_str())
                    && record.get(&field.id).is_some_and(|value| !value.is_null())
            })
        };
        let kinds: [&[&str]; 3] = [&["date"], &["number", "money"], &["document-number", "text"]];
        let field = kinds.iter().find_map(|kinds| of_kind(kinds)).map(|field| field.id.clone());
        if let Some(value) = field.and_then(|field| record.get_mut(&field)) {
            *value = nearly(value, seeded);
        }
        Match { holder: known.holder, record, composed: known.composed.clone() }
    }
}

fn shown(record: &Record) -> Value {
    let mut data: Map<String, Value> =
        record.iter().map(|(name, value)| (name.to_string(), value.clone())).collect();
    data.entry("mock").or_insert(Value::Bool(true));
    Value::Object(data)
}

/// How well a record fits, worst first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// Something sent differs from what is held.
    No,
    /// Nothing sent says anything of it.
    Unsaid,
    /// What was sent is held of somebody whom the holder is bound to.
    Near,
    /// What was sent is held of the holder, or stands in the record.
    Exact,
}

/// A value that could be mistaken for another.
fn nearly(value: &Value, seeded: &mut Seeded) -> Value {
    if let Some(number) = value.as_i64() {
        return (number + seeded.within(1, 3)).into();
    }
    let Some(text) = value.as_str() else { return value.clone() };
    if let Ok(day) = text.parse::<jiff::civil::Date>() {
        return day
            .checked_sub(jiff::Span::new().days(seeded.within(1, 40)))
            .unwrap_or(day)
            .to_string()
            .into();
    }
    // The last digit is another one; a text without digits gets a mark.
    match text.char_indices().rev().find(|(_, sign)| sign.is_ascii_digit()) {
        Some((at, digit)) => {
            let other =
                (digit as u8 - b'0' + 1 + u8::try_from(seeded.below(8)).unwrap_or_default()) % 10;
            format!("{}{other}{}", &text[..at], &text[at + 1..]).into()
        }
        None => format!("{text} (2)").into(),
    }
}
