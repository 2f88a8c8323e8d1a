//! Documents that the published schema allows, made up from a seed: each loads, and is saved as
//! the same document.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use maket_model::identifier::Draw;
use maket_model::load::{from_json, load, save};
use maket_model::people::People;
use maket_model::place::{Place, resolve};
use maket_model::schema::Document;
use maket_model::service::Service;
use maket_model::visit;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Makes up a value that a schema allows.
struct Maker {
    schema: &'static Value,
    draw: Draw,
    /// How much more may be made, so that documents end.
    left: u32,
    size: u32,
}

impl Maker {
    fn make(&mut self, of: &Value) -> Value {
        let mut object = Map::new();
        if let Some(target) = of.get("$ref").and_then(Value::as_str) {
            let schema = self.schema;
            let made = self.make(schema.pointer(target.trim_start_matches('#')).unwrap());
            match made {
                Value::Object(made) if of.get("properties").is_some() => object = made,
                made => return made,
            }
        }
        if let Some(words) = of.get("enum").and_then(Value::as_array) {
            return self.draw.one_of(words).cloned().unwrap();
        }
        let kind = match of.get("type") {
            Some(Value::Array(kinds)) => self.draw.one_of(kinds).and_then(Value::as_str),
            Some(Value::String(kind)) => Some(kind.as_str()),
            _ => None,
        }
        .map(str::to_owned);
        match kind.as_deref() {
            Some("string") => self.text(of).into(),
            Some("integer") => self.draw.below(50).into(),
            Some("number") => json!(f64::from(self.draw.below(100)) / 4.0),
            Some("boolean") => self.draw.once_in(2).into(),
            Some("array") => {
                let count = if self.left == 0 { 0 } else { self.draw.below(6) };
                (0..count).map(|_| self.make(of.get("items").unwrap_or(&json!(true)))).collect()
            }
            Some("object") | None
                if of.get("properties").is_some()
                    || of.get("allOf").is_some()
                    || of.get("additionalProperties").is_some()
                    || !object.is_empty() =>
            {
                self.object(of, object)
            }
            // A schema that says nothing allows anything.
            _ => self.draw.one_of(&[json!(1), json!("x"), json!({"y": [true]})]).cloned().unwrap(),
        }
    }

    fn object(&mut self, of: &Value, mut object: Map<String, Value>) -> Value {
        let required: Vec<&str> = of
            .get("required")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        for (key, of) in of.get("properties").and_then(Value::as_object).into_iter().flatten() {
            let wanted = required.contains(&key.as_str());
            // Steps come last in the file and matter most.
            if key == "steps" {
                self.left += self.size;
            }
            let favoured = ["steps", "questions", "answer", "content"].contains(&key.as_str());
            if wanted || (self.left > 0 && (favoured || self.draw.once_in(3))) {
                self.left = self.left.saturating_sub(1);
                let value = self.make(of);
                object.insert(key.clone(), value);
            }
        }
        if let Some(of) = of.get("additionalProperties").filter(|of| of.is_object()) {
            for _ in 0..self.draw.below(3) {
                let key = self.draw.one_of(&["uk", "en", "et"]).copied().unwrap();
                let value = self.make(of);
                object.insert(key.to_owned(), value);
            }
        }
        if let Some(branches) = of.get("allOf").and_then(Value::as_array) {
            // Pages hold what is most varied.
            let page = branches.iter().find(|of| of["if"]["properties"]["kind"]["const"] == "page");
            let page = page.filter(|_| self.draw.once_in(3));
            let branch = page.or_else(|| self.draw.one_of(branches)).unwrap();
            let tags = branch.pointer("/if/properties").and_then(Value::as_object).unwrap();
            if let Value::Object(then) = self.make(&branch["then"]) {
                object.extend(then);
            }
            for (tag, is) in tags {
                object.insert(tag.clone(), is["const"].clone());
            }
        }
        Value::Object(object)
    }

    fn text(&mut self, of: &Value) -> String {
        let long = ["", "Привіт, {name}!", "a < 5", "«лапки» \"q\"\n\t\\", "\u{1f98a}"];
        let short = ["", "a", "b-c", "d_e", "uk", "x9"];
        match of.get("pattern").and_then(Value::as_str) {
            Some(digits) if digits.contains("[0-9]+(") => self
                .draw
                .one_of(&["0", "-12.50", "99999999999999999999"])
                .copied()
                .unwrap()
                .to_owned(),
            Some(language) if language.contains("{2,3}") => "uk".to_owned(),
            Some(_) => self.draw.one_of(&short).copied().unwrap().to_owned(),
            None => self.draw.one_of(&long).copied().unwrap().to_owned(),
        }
    }
}

fn made<T: Document>(seed: u64, size: u32) -> Value {
    let schema = &T::schema().json;
    let mut maker = Maker { schema, draw: Draw::of(seed), left: size, size };
    let mut json = maker.make(schema);
    if T::FILE == "service.json" {
        json["maket"] = json!(1);
    }
    json
}

#[track_caller]
fn check<T: Document + PartialEq + std::fmt::Debug>(json: Value) -> T {
    let text = json.to_string();
    let loaded = from_json::<T>(json).unwrap_or_else(|error| panic!("{error} in {text}"));
    assert_eq!(loaded.unknown, [], "every key is known in {text}");
    let saved = save(&loaded.value);
    let again = load::<T>(&saved).unwrap_or_else(|error| panic!("{error} in {text}"));
    assert_eq!(again.value, loaded.value, "saved and loaded as the same: {text}");
    assert_eq!(save(&again.value), saved, "one document has one form: {text}");
    loaded.value
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn services_are_saved_as_they_were_loaded(seed: u64, size in 1_u32..400) {
        let service: Service = check(made::<Service>(seed, size));
        visit::visit(&service, &mut |place, part| {
            let again: Place = place.to_string().parse().unwrap();
            assert_eq!(&again, place, "a place is read as it is written");
            let found = resolve(&service, place).unwrap();
            assert_eq!(found.noun(), part.noun(), "{place} leads to what was visited");
        });
    }

    #[test]
    fn people_are_saved_as_they_were_loaded(seed: u64, size in 1_u32..200) {
        check::<People>(made::<People>(seed, size));
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes: Vec<u8>, cut in 0_usize..2000, seed: u64) {
        let _ = load::<Service>(&bytes);
        let whole = made::<Service>(seed, 40).to_string();
        let cut = whole.floor_char_boundary(cut.min(whole.len()));
        if let Err(error) = load::<Service>(&whole.as_bytes()[..cut]) {
            for language in ["uk", "et"] {
                prop_assert!(!error.sentences(language).is_empty(), "something is said");
            }
        }
    }

    #[test]
    fn wrong_values_are_told_in_sentences(seed: u64, wrong in 0_usize..5) {
        let mut json = made::<Service>(seed, 60);
        let wrongs = [json!(null), json!(5), json!("text"), json!([1]), json!({"a": 1})];
        let keys: Vec<String> = json.as_object().unwrap().keys().filter(|key| *key != "maket").cloned().collect();
        let key = &keys[seed as usize % keys.len()];
        json[key] = wrongs[wrong].clone();
        if let Err(error) = from_json::<Service>(json) {
            for sentence in error.sentences("en") {
                prop_assert!(!sentence.contains("service.schema.json"), "no better word than: {}", sentence);
            }
        }
    }
}

#[test]
fn every_kind_and_type_is_made_up_by_some_seed() {
    let mut text = String::new();
    for seed in 0..300 {
        text.push_str(&made::<Service>(seed, 300).to_string());
    }
    for word in [
        "start",
        "page",
        "sign-in",
        "exchange",
        "decision",
        "pay",
        "sign",
        "check-answers",
        "review",
        "wait",
        "notify",
        "issue",
        "outcome",
        "module",
    ] {
        assert!(text.contains(&format!("\"kind\":\"{word}\"")), "steps of kind {word}");
    }
    for word in [
        "text",
        "number",
        "money",
        "date",
        "month",
        "time",
        "yes-no",
        "one-of",
        "many-of",
        "choose",
        "email",
        "phone",
        "person-name",
        "address",
        "national-id",
        "document-number",
        "organisation",
        "classifier",
        "iban",
        "vehicle-plate",
        "file",
        "consent",
        "group",
        "markdown",
        "details",
        "inset",
        "warning",
        "image",
    ] {
        assert!(
            text.contains(&format!("\"type\":\"{word}\"")),
            "answers or content of type {word}"
        );
    }
}
