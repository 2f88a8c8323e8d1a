//! Renaming: a thing gets another id, and everything that speaks of it follows.
//!
//! | what | who speaks of it |
//! |---|---|
//! | a step | arrows, outcomes, `skip`; expressions, by its name in snake_case |
//! | a question | expressions and texts, `shows`, `send` and the like |
//! | a rule, an actor | expressions; references |
//! | an item | expressions that compare it with a name of its list's type; `parent` |
//! | a need, law, list, registry, document … | references; of a registry, its operations and what people hold in it |
//!
//! Acceptance cases follow as well, in each row that speaks of it.
//!
//! A name inside a group or a registry's record is known by its path (`children.name`,
//! `note.born_on`), and is renamed in paths.

use crate::cases::{Renamed, follow};
use crate::draft::{Draft, PEOPLE};
use crate::edit::{Done, Edit, EditError, apply_all};
use maket_feel::{Scope, parse, parse_unary};
use maket_model::answer::{Given, feel_type, field_type};
use maket_model::part_tree::{Leaf, Part, To, Use};
use maket_model::place::{Place, resolve};
use maket_model::service::Service;
use maket_model::step::StepKind;
use maket_model::text::{Text, expressions};
use maket_model::visit::{visit, visit_leaves, visit_leaves_where};
use serde_json::Value;
use std::collections::HashSet;

/// Gives the thing at a place another id.
pub(crate) fn rename(draft: &mut Draft, place: &Place, id: &str) -> Result<Done, EditError> {
    let thing = place.thing();
    if thing.path.first().is_some_and(|it| it.collection == PEOPLE) {
        let person = draft.person_at(&thing).ok_or_else(|| EditError::Nothing(thing.clone()))?;
        let person = &draft.people.people[person];
        if person.id == id {
            return Ok(Done::default());
        }
        if id.is_empty() || draft.people.people.iter().any(|it| it.id == *id) {
            return Err(EditError::BadId(id.to_owned()));
        }
        let mut edits = vec![Edit::set(thing.facet("id"), id)];
        if person.key.is_none() {
            edits.insert(0, Edit::set(thing.facet("key"), person.id.as_str()));
        }
        edits.extend(of_cases(&draft.journeys, &Renamed::Person, person.id.as_str(), id));
        return apply_all(draft, &edits);
    }
    let service = &draft.service;
    let part = resolve(service, &thing).ok_or_else(|| EditError::Nothing(thing.clone()))?;
    let Some(old) = id_of(&part) else { return Err(EditError::NoId(thing)) };
    let old = old.to_owned();
    if old == id {
        return Ok(Done::default());
    }
    if !may_be(&part, id) || taken(service, &thing, &part, id) {
        return Err(EditError::BadId(id.to_owned()));
    }
    let meaning = Meaning::of(service, &thing, &part, &old, id);
    let mut edits = meaning.edits(service);
    edits.extend(meaning.of_cases(service, &part, &draft.journeys));
    // A thing keeps the key by which feedback and findings know it: its first id.
    if keyed(&part) && !has_key(&part) && !old.is_empty() {
        edits.push(Edit::set(thing.facet("key"), old));
    }
    edits.push(Edit::set(thing.facet("id"), id));
    apply_all(draft, &edits)
}

/// Who else speaks of the thing at a place, or of anything in it, in the order of the document; each
/// place has the facet that does. Below what a text stands is its position and no mention.
pub fn mentions(service: &Service, place: &Place) -> Vec<Place> {
    let thing = place.thing();
    let mut speak = HashSet::new();
    visit(service, &mut |at, part| {
        if at.is_within(&thing)
            && let Some(id) = id_of(part).filter(|id| !id.is_empty())
        {
            // Whatever would follow it to another id speaks of it.
            let meaning = Meaning::of(service, at, part, id, &format!("{id}-renamed"));
            speak.extend(meaning.edits(service).into_iter().map(|edit| edit.place().clone()));
        }
    });
    let mut found = Vec::new();
    visit_leaves(service, &mut |at, _| {
        let stands_below = at.facet.as_deref() == Some("after");
        if speak.contains(at) && !at.thing().is_within(&thing) && !stands_below {
            found.push(at.clone());
        }
    });
    found
}

/// What a renamed thing was and is called, in references and in expressions.
struct Meaning {
    references: Vec<To>,
    old: String,
    new: String,
    /// The name in expressions, with the path to it, and the new one.
    name: Option<(String, String)>,
    /// The list or question whose item it is.
    item_of: Option<String>,
    /// A registry, or the registry of an operation: `registry/operation` holds both.
    operation: Option<(String, String)>,
}

impl Meaning {
    fn of(service: &Service, place: &Place, part: &Part, old: &str, new: &str) -> Self {
        let snake = |id: &str| id.replace('-', "_");
        let names = |old: String, new: String| Some((old, new)).filter(|(old, _)| !old.is_empty());
        let mut meaning = Self {
            references: Vec::new(),
            old: old.to_owned(),
            new: new.to_owned(),
            name: None,
            item_of: None,
            operation: None,
        };
        match part {
            Part::Step(_) => {
                meaning.references = vec![To::Step];
                meaning.name = names(snake(old), snake(new));
            }
            Part::Actor(_) => {
                meaning.references = vec![To::Actor, To::User];
                meaning.name = names(snake(old), snake(new));
            }
            Part::Registry(_) => {
                meaning.references = vec![To::Registry, To::User];
                meaning.operation = Some((format!("{old}/"), format!("{new}/")));
            }
            Part::Operation(_) => {
                let registry = place.parent().and_then(|it| resolve(service, &it));
                if let Some(Part::Registry(registry)) = registry {
                    let of = |id: &str| format!("{}/{id}", registry.id);
                    meaning.operation = Some((of(old), of(new)));
                }
            }
            Part::Need(_) => meaning.references = vec![To::Need],
            Part::Law(_) => meaning.references = vec![To::Law],
            Part::Stage(_) => meaning.references = vec![To::Stage],
            Part::Document(_) => meaning.references = vec![To::Document],
            Part::Refusal(_) => meaning.references = vec![To::Reason],
            Part::List(_) => meaning.references = vec![To::List],
            Part::Rule(_) => meaning.name = names(old.to_owned(), new.to_owned()),
            Part::Question(_) => {
                let group = place.parent().and_then(|it| resolve(service, &it));
                meaning.name = match group {
                    Some(Part::Question(group)) => {
                        names(format!("{}.{old}", group.id), format!("{}.{new}", group.id))
                    }
                    _ => names(old.to_owned(), new.to_owned()),
                };
            }
            Part::Item(_) => {
                let holder = place.parent().and_then(|it| resolve(service, &it));
                meaning.item_of = match holder {
                    Some(Part::List(list)) => Some(list.id.to_string()),
                    Some(Part::Question(question)) => Some(question.id.to_string()),
                    _ => None,
                };
            }
            _ => {}
        }
        meaning
    }

    /// The edit that lets the acceptance cases follow.
    fn of_cases(&self, service: &Service, part: &Part, journeys: &str) -> Option<Edit> {
        let (mut old, mut new) = (&self.old, &self.new);
        let what = match (part, &self.name, &self.operation, &self.item_of) {
            (Part::Step(_), ..) => Renamed::Step,
            (Part::Actor(_), ..) => Renamed::Actor,
            (Part::Refusal(_), ..) => Renamed::Reason,
            (Part::Question(_), Some(names), ..) => {
                (old, new) = (&names.0, &names.1);
                Renamed::Answer
            }
            (Part::Registry(_) | Part::Operation(_), _, Some(operation), _) => {
                (old, new) = (&operation.0, &operation.1);
                Renamed::Operation
            }
            (Part::Item(_), .., Some(of)) => Renamed::Item(choosing(service, of)),
            _ => return None,
        };
        of_cases(journeys, &what, old, new)
    }

    /// The edits that let everything follow.
    fn edits(&self, service: &Service) -> Vec<Edit> {
        let scope = self.item_of.as_ref().map(|_| scope(service));
        let mut edits = Vec::new();
        let speaks = |part| self.is_spoken_of_in(part);
        visit_leaves_where(service, speaks, &mut |place, leaf| {
            if self.may_speak(&leaf)
                && let Some(follows) = self.follow(service, place, leaf, scope.as_ref())
            {
                edits.push(Edit::set(place.clone(), follows));
            }
        });
        edits
    }

    /// Whether a thing, or one in it, may speak of what is renamed.
    fn is_spoken_of_in(&self, part: Part<'_>) -> bool {
        part.leaves().iter().any(|(_, leaf)| self.may_speak(leaf))
            || part.children().into_iter().flat_map(|(_, it)| it).any(|it| self.is_spoken_of_in(it))
    }

    /// Whether a leaf may speak of what is renamed: most do not, and need not be read.
    fn may_speak(&self, leaf: &Leaf<'_>) -> bool {
        match leaf {
            Leaf::Reference(id, to) => self.references.contains(to) && **id == *self.old,
            Leaf::Operation(operation) => self.operation(operation.as_str()).is_some(),
            Leaf::Name(name) => self.name.as_ref().is_some_and(|(old, _)| **name == **old),
            Leaf::Formula(formula, _) => self.may_be_in(formula.as_str()),
            Leaf::Text(text) => text.0.values().any(|it| it.contains('{') && self.may_be_in(it)),
            _ => false,
        }
    }

    /// What a leaf that may speak of the thing says once it follows; nothing where it stays.
    fn follow(
        &self,
        service: &Service,
        place: &Place,
        leaf: Leaf<'_>,
        scope: Option<&Scope>,
    ) -> Option<Value> {
        match leaf {
            Leaf::Reference(..) => Some(self.new.as_str().into()),
            Leaf::Operation(operation) => self.operation(operation.as_str()).map(Value::from),
            Leaf::Name(_) => self.name.as_ref().map(|(_, new)| new.as_str().into()),
            Leaf::Formula(formula, how) => {
                let input = match how {
                    Use::Cell => cell_input(service, place),
                    _ => None,
                };
                let text = self.formula(formula.as_str(), how, input.as_deref(), scope);
                (text != formula.as_str()).then(|| text.into())
            }
            Leaf::Text(text) => serde_json::to_value(self.text(text, scope)?).ok(),
            _ => None,
        }
    }

    fn operation(&self, operation: &str) -> Option<String> {
        let (old, new) = self.operation.as_ref()?;
        match operation.strip_prefix(old.as_str())? {
            "" => Some(new.clone()),
            rest if old.ends_with('/') => Some(format!("{new}{rest}")),
            _ => None,
        }
    }

    /// An expression that speaks of the new name; one that cannot be read stays as it is.
    fn formula(&self, text: &str, how: Use, input: Option<&str>, scope: Option<&Scope>) -> String {
        if !self.may_be_in(text) {
            return text.to_owned();
        }
        let parsed = match how {
            Use::Cell => parse_unary(text),
            _ => parse(text),
        };
        let Ok(expression) = parsed else { return text.to_owned() };
        if let Some((old, new)) = &self.name {
            return expression.rename(old, new);
        }
        match (&self.item_of, scope, how, input.map(parse)) {
            (Some(list), Some(scope), Use::Cell, Some(Ok(input))) => {
                expression.rename_cell_item(&input, scope, list, &self.old, &self.new)
            }
            (Some(list), Some(scope), _, _) => {
                expression.rename_item(scope, list, &self.old, &self.new)
            }
            _ => text.to_owned(),
        }
    }

    /// Whether an expression can speak of the thing at all: most do not, and need not be read.
    fn may_be_in(&self, text: &str) -> bool {
        let name = self.name.as_ref().map(|(old, _)| old.rsplit('.').next().unwrap_or(old));
        // A text in an expression may write its letters as escapes.
        text.contains(name.unwrap_or(&self.old)) || text.contains('\\')
    }

    fn text(&self, text: &Text, scope: Option<&Scope>) -> Option<Text> {
        let speaks = self.name.is_some() || self.item_of.is_some();
        if !speaks || !text.0.values().any(|said| said.contains('{')) {
            return None;
        }
        let mut renamed = text.clone();
        for said in renamed.0.values_mut() {
            for range in expressions(said).into_iter().rev() {
                let new = self.formula(&said[range.clone()], Use::Value, None, scope);
                said.replace_range(range, &new);
            }
        }
        Some(renamed).filter(|renamed| renamed != text)
    }
}

/// The edit that lets acceptance cases follow; none where they do not speak of it.
fn of_cases(journeys: &str, what: &Renamed, old: &str, new: &str) -> Option<Edit> {
    let told =
        Some(journeys).filter(|it| it.contains(old.trim_end_matches('/')) || old.contains('.'));
    let told = follow(told?, what, old, new);
    (told != journeys).then(|| Edit::set(Place::service().facet("journeys"), told))
}

/// The questions whose answers are items of a list, or of a question by its own id; those in groups
/// by their path.
fn choosing(service: &Service, of: &str) -> Vec<String> {
    let mut found = Vec::new();
    visit(service, &mut |place, part| {
        let Part::Question(question) = part else { return };
        let answer = serde_json::to_value(&question.answer).unwrap_or_default();
        if question.id != *of && answer.get("list").and_then(Value::as_str) != Some(of) {
            return;
        }
        let group = place.parent().and_then(|it| resolve(service, &it));
        found.push(match group {
            Some(Part::Question(group)) => format!("{}.{}", group.id, question.id),
            _ => question.id.to_string(),
        });
    });
    found
}

/// What the column of a decision table's cell looks at.
fn cell_input(service: &Service, place: &Place) -> Option<String> {
    let column: usize = place.facet.as_deref()?.strip_prefix("if.")?.parse().ok()?;
    let Part::Step(step) = resolve(service, &place.thing().parent()?)? else { return None };
    let StepKind::Decision(decision) = &step.kind else { return None };
    decision.inputs.get(column).map(ToString::to_string)
}

/// The names whose values are items, with their types.
pub(crate) fn scope(service: &Service) -> Scope {
    let given = Given::of(service);
    let mut scope = Scope::new();
    visit(service, &mut |place, part| match part {
        Part::Question(question) if place.path.len() == 2 => {
            scope.declare(question.id.as_str(), feel_type(question, &given));
        }
        Part::Step(step) => {
            let StepKind::Exchange(exchange) = &step.kind else { return };
            let Some((name, (registry, id))) =
                exchange.name.as_ref().zip(exchange.operation.parts())
            else {
                return;
            };
            let operations = service.registries.iter().filter(|it| it.id == *registry);
            let operation = operations.flat_map(|it| &it.operations).find(|it| it.id == *id);
            if let Some(operation) = operation {
                let fields = operation.gives.iter();
                let of = fields.map(|field| (field.id.as_str(), field_type(field, &given)));
                scope.declare(name.as_str(), maket_feel::Type::context(of));
            }
        }
        _ => {}
    });
    scope
}

pub(crate) fn id_of<'a>(part: &Part<'a>) -> Option<&'a str> {
    Some(match part {
        Part::Need(it) => it.id.as_str(),
        Part::Law(it) => it.id.as_str(),
        Part::Objective(it) => it.id.as_str(),
        Part::KeyResult(it) => it.id.as_str(),
        Part::Actor(it) => it.id.as_str(),
        Part::Stage(it) => it.id.as_str(),
        Part::Rule(it) => it.id.as_str(),
        Part::List(it) => it.id.as_str(),
        Part::Item(it) => it.id.as_str(),
        Part::Registry(it) => it.id.as_str(),
        Part::Operation(it) => it.id.as_str(),
        Part::Field(it) => it.id.as_str(),
        Part::Document(it) => it.id.as_str(),
        Part::Claim(it) => it.id.as_str(),
        Part::Refusal(it) => it.id.as_str(),
        Part::Step(it) => it.id.as_str(),
        Part::Question(it) => it.id.as_str(),
        Part::OutcomePart(it) => it.id.as_str(),
        Part::SignedIn(it) => it.id.as_str(),
        Part::Threat(it) => it.id.as_str(),
        Part::Judged(it) => it.id.as_str(),
        Part::Service(_)
        | Part::CardDocument(_)
        | Part::Arrow(_)
        | Part::Content(_)
        | Part::Check(_)
        | Part::Row(_) => return None,
    })
}

/// Whether a thing of this kind has a key at all.
fn keyed(part: &Part) -> bool {
    !matches!(part, Part::Service(_) | Part::CardDocument(_) | Part::SignedIn(_))
}

fn has_key(part: &Part) -> bool {
    id_of(part).is_some_and(|id| part.own_key() != Some(id))
}

/// Whether a word can be an id of such a thing: a name for what expressions speak of.
fn may_be(part: &Part, id: &str) -> bool {
    let names = matches!(
        part,
        Part::Question(_) | Part::Rule(_) | Part::Field(_) | Part::Claim(_) | Part::SignedIn(_)
    );
    match names {
        true => maket_feel::is_name(id) && !id.contains(' '),
        false => {
            !id.is_empty()
                && id.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-')
        }
    }
}

/// Whether another thing that is spoken of in the same way has the id: the questions of a service
/// share their names, all else is distinct among its siblings.
fn taken(service: &Service, place: &Place, part: &Part, id: &str) -> bool {
    let holds = |of: Part<'_>| {
        let mut within = of.children().into_iter().flat_map(|(_, it)| it);
        within.any(|it| it.noun() == part.noun() && id_of(&it) == Some(id))
    };
    match part {
        Part::Question(_) if place.path.len() == 2 => {
            service.steps.iter().any(|step| holds(Part::Step(step)))
        }
        _ => place.parent().and_then(|it| resolve(service, &it)).is_some_and(holds),
    }
}
