//! More people than the cast has, made up from a seed.

use crate::draw::Drawing;
use crate::names::{self, MadeUpName};
use crate::seeded::Seeded;
use crate::world::World;
use indexmap::IndexMap;
use jiff::civil::Date;
use maket_model::answer::answer_of_kind;
use maket_model::elements;
use maket_model::id::Element;
use maket_model::identifier;
use maket_model::people::{Device, Person, Record};
use maket_model::question::Answer;
use maket_model::service::{Field, OperationKind};
use maket_model::text::Text;
use serde_json::{Map, Value, json};

impl World<'_> {
    /// The made-up person of a number: the same seed and number, the same person.
    ///
    /// What is true of them is decided once per element, so that every registry that holds a
    /// record of it says the same; one record in eight is missing.
    pub fn invent_person(&self, number: u32) -> Person {
        let id = format!("person-{number}");
        let mut seeded = self.seeded(&[&id, "invent"]);
        let estonian = self.service.calendar == "et";
        let name = names::person(estonian, &mut seeded);
        let today = self.today();
        let age = age(&mut seeded);
        let days = i64::from(age) * 365 + i64::from(age) / 4 + seeded.within(1, 364);
        let born = today.checked_sub(jiff::Span::new().days(days)).unwrap_or(today);
        let mut person = Person {
            id: id.as_str().into(),
            name: Text::of(if estonian { "et" } else { "uk" }, &name.spoken()),
            story: Text(IndexMap::from([
                ("uk".into(), format!("Вигадана особа № {number}")),
                ("en".into(), format!("Made-up person no. {number}")),
                ("et".into(), format!("Väljamõeldud inimene nr {number}")),
            ])),
            age: u32::try_from(whole_years(born, today)).ok(),
            languages: if estonian { vec!["et".into()] } else { vec!["uk".into()] },
            device: if seeded.below(100) < 70 { Device::Phone } else { Device::Computer },
            skill: Some(skill(age, &mut seeded)),
            patience: u8::try_from(seeded.within(1, 3)).ok(),
            traits: traits(&name, born, estonian, &mut seeded),
            ..Person::default()
        };
        if age > 75 && seeded.below(4) == 0 {
            person.aids.push("large-text".into());
        }
        self.record(&mut person, today, &mut seeded);
        person
    }

    fn record(&self, person: &mut Person, today: Date, seeded: &mut Seeded) {
        for registry in &self.service.registries {
            for operation in
                registry.operations.iter().filter(|known| known.kind == OperationKind::Read)
            {
                let mut records = Vec::new();
                if seeded.below(8) > 0 {
                    let mut record = Record::new();
                    for field in &operation.gives {
                        if let Some(value) = self.field(field, &mut person.traits, today, seeded) {
                            record.insert(field.id.clone(), value);
                        }
                    }
                    records.push(record);
                }
                person
                    .records
                    .entry(registry.id.clone())
                    .or_default()
                    .insert(operation.id.clone(), records);
            }
        }
    }

    fn field(
        &self,
        field: &Field,
        traits: &mut IndexMap<Element, Value>,
        today: Date,
        seeded: &mut Seeded,
    ) -> Option<Value> {
        if let Some(known) = field.is.as_ref().and_then(|is| traits.get(is)) {
            return Some(known.clone());
        }
        let one = |traits: &mut IndexMap<Element, Value>, seeded: &mut Seeded| {
            if field.kind != "group" {
                let element = field.is.as_ref().map_or("", |is| is.as_str());
                let drawing = Drawing { service: self.service, today, attempt: 0 };
                let answer = answer_of_kind(&field.kind, field.list.as_ref())?;
                let scheme = field.is.as_ref().and_then(elements::entry_of);
                if let Some(scheme) = scheme.map(|entry| entry.scheme).filter(|id| !id.is_empty()) {
                    return identifier::invent(scheme, seeded.number()).map(Value::from);
                }
                return match &answer {
                    // A registry's lists have no order of likelihood: any item will do.
                    Answer::OneOf(choice) => {
                        let items = crate::draw::items(self.service, choice);
                        seeded.one(items).map(|item| item.id.as_str().into())
                    }
                    Answer::YesNo(_) => Some((seeded.below(2) == 0).into()),
                    _ => drawing.value(&answer, element, seeded),
                };
            }
            // What is true of one item, as of one child, is not true of the next.
            let (mut group, mut own) = (Map::new(), traits.clone());
            for part in &field.fields {
                if let Some(value) = self.field(part, &mut own, today, seeded) {
                    group.insert(part.id.to_string(), value);
                }
            }
            Some(group.into())
        };
        let value = if field.many || field.kind == "group" {
            let count = seeded.within(1, 2);
            (0..count).filter_map(|_| one(traits, seeded)).collect()
        } else {
            one(traits, seeded)?
        };
        if let Some(is) = &field.is {
            traits.insert(is.clone(), value.clone());
        }
        Some(value)
    }
}

/// An age as adults have it: most are of working age.
fn age(seeded: &mut Seeded) -> u32 {
    let (low, high) = match seeded.below(100) {
        0..20 => (18, 29),
        20..55 => (30, 49),
        55..80 => (50, 64),
        80..95 => (65, 79),
        _ => (80, 92),
    };
    u32::try_from(seeded.within(low, high)).unwrap_or(40)
}

fn skill(age: u32, seeded: &mut Seeded) -> u8 {
    let likely = if age < 50 {
        3
    } else if age < 70 {
        2
    } else {
        1
    };
    let other = u8::try_from(seeded.within(1, 3)).unwrap_or(2);
    if seeded.below(100) < 60 { likely } else { other }
}

/// Full years from a birth to a day.
pub(crate) fn whole_years(born: Date, today: Date) -> i16 {
    let had = (today.month(), today.day()) >= (born.month(), born.day());
    today.year() - born.year() - i16::from(!had)
}

fn traits(
    name: &MadeUpName,
    born: Date,
    estonian: bool,
    seeded: &mut Seeded,
) -> IndexMap<Element, Value> {
    let mut traits: IndexMap<Element, Value> = IndexMap::new();
    let mut tell = |element: &str, value: Value| {
        traits.insert(element.into(), value);
    };
    tell("self/name", name.value());
    tell("self/given-name", name.given.as_str().into());
    tell("self/family-name", name.family.as_str().into());
    if !name.patronymic.is_empty() {
        tell("self/patronymic", name.patronymic.as_str().into());
    }
    tell("self/birth-date", born.to_string().into());
    tell("self/sex", if name.is_woman { "female" } else { "male" }.into());
    let scheme = if estonian { "isikukood" } else { "rnokpp" };
    let mut number = identifier::invent(scheme, seeded.number());
    // The number must not tell another sex than the name does.
    for _ in 0..16 {
        let tells = number.as_deref().and_then(|number| identifier::is_male(scheme, number));
        if tells.is_none_or(|male| male != name.is_woman) {
            break;
        }
        number = identifier::invent(scheme, seeded.number());
    }
    tell(if estonian { "self/national-id" } else { "self/tax-number" }, json!(number));
    tell("self/phone", json!(identifier::invent("phone", seeded.number())));
    tell("self/email", format!("{}@example.org", seeded.code(6).to_lowercase()).into());
    traits
}
