//! What a person answers on a page, and where each answer comes from.
//!
//! In this order: the case being played; the person's `answers`; the value that a registry or a
//! prefill has filled in; a record field or trait with the same `is`; for a choice that nothing
//! decides the first item; else a value that the seed draws.

use crate::draw::Drawing;
use crate::known::{name_of, same, told_by_records, told_by_traits};
use crate::seeded::Seeded;
use crate::typed;
use crate::world::World;
use indexmap::IndexMap;
use maket_journey::page::QuestionState;
use maket_model::answer::{Given, Row, Typed};
use maket_model::id::{Id, Name};
use maket_model::people::Person;
use maket_model::question::{Answer, GroupAnswer, Question};
use serde::Serialize;
use serde_json::{Map, Value};

/// Where an answer came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "from", rename_all = "kebab-case")]
pub enum Source {
    /// The case held it already.
    Case,
    /// The person's `answers` say it.
    Answers,
    /// A registry's value stood there, or one was offered.
    Registry,
    /// A record of the person says it of the same element.
    Record,
    /// A trait of the person says it.
    Trait,
    /// Nothing decided this choice: the first, or the one whose turn it was.
    Branch {
        /// Which, from 1.
        taken: u32,
        /// Of how many.
        of: u32,
    },
    /// The seed drew it.
    Drawn {
        /// How many values were refused before.
        refused: u32,
    },
    /// It may be left open, and nothing says anything of it.
    Open,
}

/// An answer of a person.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Said {
    /// The question; of a group's field with the item: `children.k1.given_name`.
    pub question: String,
    /// The value.
    pub value: Value,
    /// Where it came from.
    #[serde(flatten)]
    pub source: Source,
    /// What the form posts.
    #[serde(skip)]
    pub typed: Typed,
    /// Whether the person says that a registry is wrong.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub disputed: bool,
    /// The answers to a group's fields.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub within: Vec<Said>,
}

/// Who answers, as whom, and what else decides.
#[derive(Clone, Copy, Debug)]
pub struct Answering<'a> {
    /// The world.
    pub world: &'a World<'a>,
    /// The person; nobody of the cast plays some officials.
    pub person: Option<&'a Person>,
    /// The actor that they play.
    pub actor: &'a str,
    /// Which item to take where nothing decides a choice, by question, from 0.
    pub branches: &'a IndexMap<String, u32>,
    /// How often the answers to questions have been refused.
    pub refused: &'a IndexMap<Name, u32>,
}

impl Answering<'_> {
    /// What the person answers to a question as it stands on a page; nothing where nobody can make
    /// an answer up.
    pub fn answer(&self, state: &QuestionState) -> Option<Said> {
        let question = &*state.question;
        if let Some(typed) =
            state.typed.as_ref().filter(|typed| !typed.is_blank() && state.faults().is_empty())
        {
            return Some(said(question, state.answer.clone(), typed.clone(), Source::Case));
        }
        if let Some(Answer::Choose(_)) = question.answer {
            return self.choose(state);
        }
        if let Some(value) = self.by_answers(question) {
            let disputed = state.registry.as_ref().is_some_and(|registry| !same(registry, &value));
            if state.registry.is_some() && !disputed {
                return Some(said(question, value, Typed::Nothing, Source::Registry));
            }
            let typed = self.typed(question, &value);
            return Some(Said { disputed, ..said(question, value, typed, Source::Answers) });
        }
        if let Some(registry) = &state.registry {
            return Some(said(question, registry.clone(), Typed::Nothing, Source::Registry));
        }
        if !state.prefill.is_null() {
            let typed = self.typed(question, &state.prefill);
            return Some(said(question, state.prefill.clone(), typed, Source::Registry));
        }
        self.make_up(question, "", Some(&state.items))
    }

    fn typed(&self, question: &Question, value: &Value) -> Typed {
        typed::typed(question, value, &Given::of(self.world.service))
    }

    fn by_answers(&self, question: &Question) -> Option<Value> {
        self.world.answered(self.person?, question.id.as_str()).cloned()
    }

    /// What is known of the person under the question's element.
    fn known(&self, question: &Question) -> Option<(Value, Source)> {
        let (person, is) = (self.person?, question.is.as_ref()?.as_str());
        if let Some(value) = told_by_records(self.world.service, person, is) {
            return Some((value.clone(), Source::Record));
        }
        if let Some(value) = told_by_traits(person, is, self.actor) {
            return Some((value.clone(), Source::Trait));
        }
        let of_self = is.split_once('/').filter(|(role, _)| *role == "self" || *role == self.actor);
        let language =
            self.world.service.languages.first().map_or("", |language| language.as_str());
        let name =
            |part: &str| name_of(person, language).get(part).cloned().filter(|part| part != "");
        let value = match of_self?.1 {
            "name" => Some(name_of(person, language)),
            "given-name" => name("given"),
            "family-name" => name("family"),
            _ => None,
        };
        Some((value?, Source::Trait))
    }

    /// An answer from what is known, else drawn. `offered` are the items that are in view.
    fn make_up(&self, question: &Question, within: &str, offered: Option<&[Id]>) -> Option<Said> {
        let answer = question.answer.as_ref()?;
        let name = format!("{within}{}", question.id);
        let refused = self.refused.get(name.as_str()).copied().unwrap_or_default();
        let named = |said: Said| Said { question: name.clone(), ..said };
        // A known value that has been refused once is refused again.
        if refused == 0
            && let Some((value, source)) = self.known(question)
        {
            let typed = self.typed(question, &value);
            return Some(named(said(question, value, typed, source)));
        }
        if let Answer::Group(group) = answer {
            return self.group(question, group, &name);
        }
        let items: Option<Vec<&str>> = match (answer, offered) {
            (Answer::OneOf(_), Some(offered)) => Some(offered.iter().map(Id::as_str).collect()),
            (Answer::OneOf(choice), None) => Some(
                crate::draw::items(self.world.service, choice)
                    .iter()
                    .map(|item| item.id.as_str())
                    .collect(),
            ),
            (Answer::YesNo(_), _) => Some(vec!["yes", "no"]),
            _ => None,
        };
        if let Some(items) = items {
            let of = u32::try_from(items.len()).ok()?;
            let turn = self.branches.get(&name).copied().unwrap_or_default();
            let taken = turn.checked_add(refused)?.checked_rem(of)?;
            let item = items.get(taken as usize)?;
            let value = match answer {
                Answer::YesNo(_) => Value::Bool(*item == "yes"),
                _ => Value::from(*item),
            };
            let typed = self.typed(question, &value);
            return Some(named(said(
                question,
                value,
                typed,
                Source::Branch { taken: taken + 1, of },
            )));
        }
        if question.optional {
            return Some(named(said(question, Value::Null, left_open(answer), Source::Open)));
        }
        let who = self.person.map_or("", |person| person.id.as_str());
        let mut seeded =
            Seeded::new(self.world.seed, &[who, self.actor, &name, &refused.to_string()]);
        let drawing =
            Drawing { service: self.world.service, today: self.world.today(), attempt: refused };
        let element = question.is.as_ref().map_or("", |is| is.as_str());
        let value = drawing.value(answer, element, &mut seeded)?;
        let typed = self.typed(question, &value);
        Some(named(said(question, value, typed, Source::Drawn { refused })))
    }

    fn group(&self, question: &Question, group: &GroupAnswer, name: &str) -> Option<Said> {
        if question.optional && group.min.unwrap_or_default() == 0 {
            let typed = Typed::Rows(Vec::new());
            return Some(said(question, Value::Null, typed, Source::Open));
        }
        let (mut rows, mut values, mut within) = (Vec::new(), Vec::new(), Vec::new());
        for number in 1..=group.min.unwrap_or(1).max(1) {
            let item = format!("k{number}");
            let mut row = Row { item: item.as_str().into(), fields: IndexMap::new() };
            let mut value = Map::from_iter([("item".to_owned(), Value::from(item.as_str()))]);
            for field in &group.fields {
                let by_answers = self.by_answers(field).map(|value| {
                    let typed = self.typed(field, &value);
                    let question = format!("{name}.{item}.{}", field.id);
                    Said { question, ..said(field, value, typed, Source::Answers) }
                });
                let Some(answer) =
                    by_answers.or_else(|| self.make_up(field, &format!("{name}.{item}."), None))
                else {
                    continue;
                };
                value.insert(field.id.to_string(), answer.value.clone());
                row.fields.insert(field.id.clone(), answer.typed.clone());
                within.push(answer);
            }
            rows.push(row);
            values.push(Value::Object(value));
        }
        let source = within.first().map_or(Source::Open, |first| first.source.clone());
        Some(Said {
            question: name.to_owned(),
            within,
            ..said(question, values.into(), Typed::Rows(rows), source)
        })
    }

    fn choose(&self, state: &QuestionState) -> Option<Said> {
        let question = &*state.question;
        let of = u32::try_from(state.records.len()).ok()?;
        let wanted = self.by_answers(question);
        let position = wanted.as_ref().and_then(|wanted| match wanted.as_u64() {
            Some(number) => usize::try_from(number).ok()?.checked_sub(1),
            None => state.records.iter().position(|(_, record)| same(&record.to_json(), wanted)),
        });
        let (taken, source) = match position {
            Some(position) => (position, Source::Answers),
            None => {
                let turn = self.branches.get(question.id.as_str()).copied().unwrap_or_default();
                let refused = self.refused.get(question.id.as_str()).copied().unwrap_or_default();
                let taken = turn.checked_add(refused)?.checked_rem(of)?;
                (taken as usize, Source::Branch { taken: taken + 1, of })
            }
        };
        let (word, record) = state.records.get(taken)?;
        Some(said(question, record.to_json(), Typed::text(word.as_str()), source))
    }
}

/// What the form posts of an answer that is left open: that nothing was ticked is said too.
fn left_open(answer: &Answer) -> Typed {
    match answer {
        Answer::ManyOf(_) => Typed::Many(Vec::new()),
        _ => Typed::Nothing,
    }
}

fn said(question: &Question, value: Value, typed: Typed, source: Source) -> Said {
    Said {
        question: question.id.to_string(),
        value,
        source,
        typed,
        disputed: false,
        within: Vec::new(),
    }
}
