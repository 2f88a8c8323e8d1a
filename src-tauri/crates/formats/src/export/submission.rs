//! JSON Schema 2020-12 of a submission: the answers on the route, by name, in canonical form.
//!
//! A question is `required` where everybody who comes to a good end is asked it. A condition that
//! JSON Schema can say becomes `if`/`then`/`else`; another one stands in `x-maket-when` and is for
//! the service to hold.

use crate::export::condition::Names;
use crate::export::flow::Flow;
use indexmap::IndexMap;
use maket_model::id::{Id, Name};
use maket_model::question::{Answer, Lines, NumberAnswer, Question, SchemeAnswer, TextAnswer};
use maket_model::service::{Item, Service};
use maket_model::step::{Step, StepKind};
use serde_json::{Map, Value, json};

/// The schema of a service's submission.
pub fn schema(service: &Service) -> Value {
    let body = body(service);
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("https://maket.example/services/{}/submission.schema.json", service.id),
        "title": title(service, &service.title),
    });
    if let (Some(schema), Value::Object(body)) = (schema.as_object_mut(), body) {
        schema.extend(body);
    }
    schema
}

/// The schema without its head, to stand inside another document.
pub(super) fn body(service: &Service) -> Value {
    let flow = Flow::of(service);
    let mut whole = Object::default();
    for (index, step) in service.steps.iter().enumerate() {
        let StepKind::Page(page) = &step.kind else { continue };
        let groups = groups(service, step);
        let is_always_asked = if groups.is_empty() {
            !flow.can_do_without(index)
        } else {
            !flow.items_can_do_without(index)
        };
        let mut object = &mut whole;
        for group in groups {
            object = object.items.entry(group.to_string()).or_default();
        }
        for question in page.questions.iter().filter(|question| !question.id.is_empty()) {
            object.ask(service, step, question, is_always_asked && !question.optional);
        }
    }
    let asked_once = |name: &str| whole.asked.get(name).is_some_and(|asked| asked.len() == 1);
    let is_sent = |name: &str| whole.asked.contains_key(name);
    let names = Names { service, is_sent: &is_sent };
    let conditions: Vec<Value> = whole
        .conditional
        .iter()
        .filter(|question| asked_once(question.id.as_str()))
        .filter_map(|question| {
            let (name, holds) = (&question.id, names.schema(question.when.as_ref()?)?);
            let then = json!({ "properties": { name.as_str(): true }, "required": [name] });
            let not = json!({ "properties": { name.as_str(): false } });
            Some(json!({ "if": holds, "then": then, "else": not }))
        })
        .collect();
    let mut schema = whole.schema();
    if !conditions.is_empty() {
        schema["allOf"] = Value::Array(conditions);
    }
    schema["unevaluatedProperties"] = Value::Bool(false);
    schema
}

/// The groups whose items walk a step, the outer one first.
fn groups<'s>(service: &'s Service, step: &'s Step) -> Vec<&'s Name> {
    let stage = step.stage.as_ref();
    let stage = stage.and_then(|id| service.stages.iter().find(|known| known.id == *id));
    let each = stage.and_then(|stage| stage.each.as_ref()).into_iter().chain(&step.each);
    each.map(|each| &each.of).collect()
}

/// What is sent: the whole, or an item of a group that pages are walked for.
#[derive(Default)]
struct Object<'s> {
    /// The schemas of what is asked, by name; several where pages ask it in different ways.
    asked: IndexMap<&'s str, Vec<Value>>,
    required: Vec<&'s str>,
    /// Questions that are asked under a condition, on pages that everybody comes to.
    conditional: Vec<&'s Question>,
    /// What pages that are walked for each item of a group add to the item.
    items: IndexMap<String, Object<'s>>,
}

impl<'s> Object<'s> {
    fn ask(
        &mut self,
        service: &Service,
        step: &'s Step,
        question: &'s Question,
        is_always_asked: bool,
    ) {
        let name = question.id.as_str();
        let schemas = self.asked.entry(name).or_default();
        let schema = property(service, Some(step), question);
        if !schemas.contains(&schema) {
            schemas.push(schema);
        }
        match question.when {
            _ if !is_always_asked => {}
            None if self.required.contains(&name) => {}
            None => self.required.push(name),
            Some(_) => self.conditional.push(question),
        }
    }

    fn schema(mut self) -> Value {
        let mut properties = Map::new();
        for (name, mut schemas) in self.asked {
            let mut schema = match schemas.len() {
                1 => schemas.remove(0),
                _ => json!({ "anyOf": schemas }),
            };
            if let Some(more) = self.items.shift_remove(name) {
                more.add_to(&mut schema);
            }
            properties.insert(name.to_owned(), schema);
        }
        // A list of a registry that pages are walked for, without a question of its own.
        for (name, more) in self.items {
            let mut schema = json!({ "type": "array", "items": {
                "type": "object", "properties": { "item": { "type": "string" } }, "required": ["item"],
                "additionalProperties": false,
            } });
            more.add_to(&mut schema);
            properties.insert(name, schema);
        }
        let mut schema = json!({ "type": "object", "properties": properties });
        if !self.required.is_empty() {
            schema["required"] = json!(self.required);
        }
        schema
    }

    /// Adds what is asked about each item to the schema of a group.
    fn add_to(self, group: &mut Value) {
        let own = self.schema();
        let Some(items) = group.get_mut("items").and_then(Value::as_object_mut) else { return };
        for key in ["properties", "required"] {
            match (items.get_mut(key), own.get(key)) {
                (Some(Value::Object(known)), Some(Value::Object(more))) => {
                    known.extend(more.clone());
                }
                (Some(Value::Array(known)), Some(Value::Array(more))) => {
                    known.extend(more.iter().cloned());
                }
                _ => {}
            }
        }
    }
}

fn property(service: &Service, step: Option<&Step>, question: &Question) -> Value {
    let mut schema = answer(service, question.answer.as_ref());
    let Some(map) = schema.as_object_mut() else { return schema };
    let label = title(service, &question.label);
    if !label.is_empty() {
        map.insert("title".into(), json!(label));
    }
    if question.from.is_some() {
        map.insert("x-maket-source".into(), json!(question.from));
    }
    if let Some(element) = &question.is {
        map.insert("x-maket-element".into(), json!(element));
    }
    if let Some(when) = &question.when {
        map.insert("x-maket-when".into(), json!(when));
    }
    if let Some(step) = step {
        map.insert("x-maket-step".into(), json!(step.id));
    }
    schema
}

pub(super) fn title(service: &Service, text: &maket_model::text::Text) -> String {
    let language = service.languages.first().map_or("", |language| language.as_str());
    text.or_first(language).to_owned()
}

fn answer(service: &Service, answer: Option<&Answer>) -> Value {
    let Some(answer) = answer else { return json!({}) };
    match answer {
        Answer::Text(text) => text_schema(text),
        Answer::Number(number) => number_schema(number, number.decimals.unwrap_or(0)),
        Answer::Money(number) => number_schema(number, number.decimals.unwrap_or(2)),
        Answer::Date(_) => {
            json!({ "type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$" })
        }
        Answer::Month(_) => json!({ "type": "string", "pattern": r"^\d{4}-(0[1-9]|1[0-2])$" }),
        Answer::Time(_) => json!({ "type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d$" }),
        Answer::YesNo(_) => json!({ "type": "boolean" }),
        Answer::OneOf(choice) => {
            choices(service, list(service, &choice.items, choice.list.as_ref()))
        }
        Answer::ManyOf(choice) => {
            let items = choices(service, list(service, &choice.items, choice.list.as_ref()));
            bounded(
                json!({ "type": "array", "items": items, "uniqueItems": true }),
                choice.min,
                choice.max,
            )
        }
        Answer::Choose(_) => json!({ "type": "object" }),
        Answer::Email(_) => json!({ "type": "string", "format": "email", "maxLength": 254 }),
        Answer::Phone(_) => json!({ "type": "string", "pattern": r"^\+[1-9]\d{6,14}$" }),
        Answer::PersonName(_) => parts(&["given", "family"], &["patronymic"]),
        Answer::Address(_) => parts(&[], &["line", "place", "postcode", "code"]),
        Answer::NationalId(scheme)
        | Answer::DocumentNumber(scheme)
        | Answer::Organisation(scheme)
        | Answer::VehiclePlate(scheme) => scheme_schema(scheme),
        Answer::Classifier(classifier) => {
            let items = list(service, &[], classifier.list.as_ref());
            if items.is_empty() {
                json!({ "type": "string", "x-maket-scheme": classifier.scheme })
            } else {
                choices(service, items)
            }
        }
        Answer::Iban(_) => {
            json!({ "type": "string", "pattern": "^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$" })
        }
        Answer::File(_) => json!({
            "type": "object",
            "properties": { "name": { "type": "string" }, "type": { "type": "string" }, "size": { "type": "integer", "minimum": 0 } },
            "required": ["name", "type", "size"],
            "additionalProperties": false,
        }),
        Answer::Consent(_) => json!({ "const": true }),
        Answer::Group(group) => {
            let mut properties = Map::from_iter([("item".to_owned(), json!({ "type": "string" }))]);
            let mut required = vec![json!("item")];
            for field in group.fields.iter().filter(|field| !field.id.is_empty()) {
                properties.insert(field.id.to_string(), property(service, None, field));
                if !field.optional && field.when.is_none() {
                    required.push(json!(field.id));
                }
            }
            let items = json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false });
            bounded(json!({ "type": "array", "items": items }), group.min, group.max)
        }
        Answer::Opaque(_) => json!({}),
    }
}

fn list<'a>(service: &'a Service, own: &'a [Item], list: Option<&Id>) -> &'a [Item] {
    let named = list.and_then(|id| service.lists.iter().find(|known| known.id == *id));
    named.map_or(own, |known| &known.items)
}

fn choices(service: &Service, items: &[Item]) -> Value {
    // An unfinished list may name an id twice; one of them is enough.
    let known: IndexMap<&Id, &Item> = items.iter().rev().map(|item| (&item.id, item)).collect();
    let labelled = known.values().rev();
    let labelled =
        labelled.map(|item| json!({ "const": item.id, "title": title(service, &item.label) }));
    if items.is_empty() {
        json!({ "type": "string" })
    } else {
        json!({ "type": "string", "oneOf": labelled.collect::<Vec<_>>() })
    }
}

fn bounded(mut schema: Value, min: Option<u32>, max: Option<u32>) -> Value {
    if let Some(min) = min {
        schema["minItems"] = json!(min);
    }
    if let Some(max) = max {
        schema["maxItems"] = json!(max);
    }
    schema
}

fn text_schema(text: &TextAnswer) -> Value {
    let mut schema = json!({ "type": "string", "minLength": text.min.unwrap_or(1).max(1) });
    if let Some(max) = text.max {
        schema["maxLength"] = json!(max);
    }
    if !text.pattern.is_empty() {
        schema["pattern"] = json!(format!("^(?:{})$", text.pattern));
    }
    if text.lines == Lines::Many {
        schema["x-maket-lines"] = json!("many");
    }
    schema
}

/// Decimals cross as text, so that no reader rounds them.
fn number_schema(number: &NumberAnswer, decimals: u8) -> Value {
    let pattern = if decimals == 0 {
        r"^-?\d+$".to_owned()
    } else {
        format!(r"^-?\d+(\.\d{{1,{decimals}}})?$")
    };
    let mut schema = json!({ "type": "string", "pattern": pattern });
    for (key, bound) in [("x-maket-minimum", &number.min), ("x-maket-maximum", &number.max)] {
        if let Some(bound) = bound {
            schema[key] = json!(bound.0);
        }
    }
    schema
}

fn parts(required: &[&str], more: &[&str]) -> Value {
    let properties: Map<String, Value> = required
        .iter()
        .chain(more)
        .map(|part| ((*part).to_owned(), json!({ "type": "string" })))
        .collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn scheme_schema(scheme: &SchemeAnswer) -> Value {
    let mut schema = json!({ "type": "string", "minLength": 1 });
    if !scheme.scheme.is_empty() {
        schema["x-maket-scheme"] = json!(scheme.scheme);
    }
    if !scheme.pattern.is_empty() {
        schema["pattern"] = json!(format!("^(?:{})$", scheme.pattern));
    }
    schema
}
