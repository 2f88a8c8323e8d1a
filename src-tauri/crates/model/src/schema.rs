//! The published JSON Schema (2020-12) of the file format, generated from the Rust types.
//!
//! Tagged unions are `if`/`then` for each tag, so that an error names the key that is wrong and not
//! the whole step; a tag that this version does not know passes as opaque.

use crate::people::People;
use crate::service::Service;
use serde_json::{Map, Value, json};
use std::sync::LazyLock;

/// A document with a published schema.
pub trait Document:
    serde::de::DeserializeOwned + serde::Serialize + schemars::JsonSchema + 'static
{
    /// Its file in a service's folder.
    const FILE: &'static str;
    /// The schema and what judges by it.
    fn schema() -> &'static Schema;
}

/// A schema, ready to judge.
pub struct Schema {
    /// The schema itself.
    pub json: Value,
    pub(crate) validator: jsonschema::Validator,
}

impl Schema {
    fn of<T: Document>(title: &str) -> Self {
        let json = generate::<T>(title);
        let validator = jsonschema::validator_for(&json).expect("a test builds every schema");
        Self { json, validator }
    }

    /// The schema as the bytes of the published file.
    pub fn bytes(&self) -> Vec<u8> {
        crate::load::to_bytes(&self.json)
    }

    /// Follows `$ref` and the tag of a union: all schemas that speak about an object's keys. None
    /// where the tag is unknown, so that the object is opaque.
    pub(crate) fn of_object<'s>(
        &'s self,
        schema: &'s Value,
        object: &Map<String, Value>,
    ) -> Option<Vec<&'s Value>> {
        let mut found = Vec::new();
        let mut open = vec![schema];
        while let Some(schema) = open.pop() {
            found.push(schema);
            open.extend(schema.get("$ref").and_then(|target| self.target(target.as_str()?)));
            if let Some(branches) = schema.get("allOf").and_then(Value::as_array) {
                let fits = |branch: &&Value| {
                    let tags = branch.pointer("/if/properties").and_then(Value::as_object);
                    let is_const =
                        |(tag, is): (&String, &Value)| is.get("const") == object.get(tag);
                    tags.is_some_and(|tags| tags.iter().all(is_const))
                };
                open.push(branches.iter().find(fits)?.get("then")?);
            }
        }
        Some(found)
    }

    /// The schema of the value that a JSON pointer leads to.
    pub(crate) fn at<'s>(&'s self, document: &Value, pointer: &str) -> Option<&'s Value> {
        let (mut of, mut value) = (&self.json, document);
        let none = Map::new();
        for piece in pointer.split('/').skip(1) {
            let piece = piece.replace("~1", "/").replace("~0", "~");
            let schemas = self.of_object(of, value.as_object().unwrap_or(&none))?;
            let find = |key: &str| schemas.iter().find_map(|of| of.get(key));
            (of, value) = match value {
                Value::Array(items) => (find("items")?, items.get(piece.parse::<usize>().ok()?)?),
                _ => {
                    let named = schemas.iter().find_map(|of| of.get("properties")?.get(&piece));
                    (named.or_else(|| find("additionalProperties"))?, value.get(&piece)?)
                }
            };
        }
        Some(of)
    }

    fn target(&self, reference: &str) -> Option<&Value> {
        self.json.pointer(reference.strip_prefix('#')?)
    }
}

static SERVICE: LazyLock<Schema> = LazyLock::new(|| Schema::of::<Service>("A service of Maket"));
static PEOPLE: LazyLock<Schema> = LazyLock::new(|| Schema::of::<People>("A cast of Maket"));

impl Document for Service {
    const FILE: &'static str = "service.json";

    fn schema() -> &'static Schema {
        &SERVICE
    }
}

impl Document for People {
    const FILE: &'static str = "people.json";

    fn schema() -> &'static Schema {
        &PEOPLE
    }
}

fn generate<T: Document>(title: &str) -> Value {
    let settings = schemars::generate::SchemaSettings::draft2020_12();
    let mut schema = settings.into_generator().into_root_schema_for::<T>().to_value();
    rewrite(&mut schema);
    for (name, pattern) in PATTERNS {
        if let Some(Value::Object(id)) = schema.pointer_mut(&format!("/$defs/{name}")) {
            id.insert("pattern".into(), (*pattern).into());
        }
    }
    if let Some(decimal) = schema.pointer_mut("/$defs/Decimal") {
        *decimal = json!({
            "description": "A decimal number: an integer, or text.",
            "type": ["integer", "string"],
            "pattern": r"^-?[0-9]+(\.[0-9]+)?$",
        });
    }
    if let Value::Object(root) = &mut schema {
        root.insert("title".into(), title.into());
    }
    schema
}

/// What ids and names may be made of: a half-made service holds what its author typed, as long as
/// it can be part of a place.
const PATTERNS: &[(&str, &str)] = &[
    ("Id", r#"^[^\s/#"{}\\]*$"#),
    ("Name", r#"^[^\s/#"{}\\]*$"#),
    ("Key", r#"^[^\s/#"{}\\]*$"#),
    ("Element", r#"^[^\s#"{}\\]*$"#),
    ("Language", "^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$"),
    ("Asset", r"^([^/\\:\x00-\x1f.][^/\\:\x00-\x1f]*)?$"),
];

fn rewrite(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(rewrite),
        Value::Object(object) => {
            object.values_mut().for_each(rewrite);
            object.remove("format");
            words_as_enum(object);
            without_null(object);
            tags_as_conditions(object);
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// `oneOf` of constants becomes `enum`; what each word means stays in the description.
fn words_as_enum(schema: &mut Map<String, Value>) {
    let Some(words) = schema.get("oneOf").and_then(Value::as_array) else { return };
    let constants: Option<Vec<Value>> =
        words.iter().map(|word| word.get("const").cloned()).collect();
    let Some(constants) = constants else { return };
    let meanings: Vec<String> = words
        .iter()
        .filter_map(|word| {
            let (constant, meaning) = (word.get("const")?, word.get("description")?);
            Some(format!("`{}`: {}", constant.as_str()?, meaning.as_str()?))
        })
        .collect();
    let description = schema.get("description").and_then(Value::as_str).unwrap_or_default();
    let description = format!("{description}\n\n{}", meanings.join("\n")).trim().to_owned();
    schema.remove("oneOf");
    schema.insert("description".into(), description.into());
    schema.insert("type".into(), "string".into());
    schema.insert("enum".into(), constants.into());
}

/// Nothing is said by leaving the key out, never by null.
fn without_null(schema: &mut Map<String, Value>) {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|kind| kind != "null");
        if let [kind] = types.as_slice() {
            let kind = kind.clone();
            schema.insert("type".into(), kind);
        }
    }
    let Some(options) = schema.get("anyOf").and_then(Value::as_array) else { return };
    if let [one, null] = options.as_slice()
        && null.get("type").is_some_and(|kind| kind == "null")
        && let Value::Object(one) = one.clone()
    {
        schema.remove("anyOf");
        one.into_iter().for_each(|(key, value)| {
            schema.entry(key).or_insert(value);
        });
    }
}

/// `anyOf` over the constants of a tag becomes a condition for each constant.
fn tags_as_conditions(schema: &mut Map<String, Value>) {
    let Some(options) = schema.get("anyOf").and_then(Value::as_array) else { return };
    let tag_of = |option: &Value| -> Option<(String, Value)> {
        let properties = option.get("properties")?.as_object()?;
        properties.iter().find_map(|(tag, is)| Some((tag.clone(), is.get("const")?.clone())))
    };
    let Some((tag, _)) = options.first().and_then(tag_of) else { return };
    let mut known = Vec::new();
    let mut conditions = Vec::new();
    for option in options {
        let Some((_, constant)) = tag_of(option) else { continue };
        let mut then = json!({ "description": option["description"] });
        if let Some(target) = option.get("$ref") {
            then["$ref"] = target.clone();
        }
        conditions.push(json!({
            "if": { "properties": { &*tag: { "const": &constant } }, "required": [&*tag] },
            "then": then,
        }));
        known.push(constant);
    }
    schema.remove("anyOf");
    schema.insert("type".into(), "object".into());
    schema.insert("allOf".into(), conditions.into());
    let is_required = |required: &&Value| **required == *tag;
    let mut required: Vec<Value> =
        schema.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
    if !required.iter().any(|one| is_required(&one)) {
        required.push(tag.as_str().into());
    }
    schema.insert("required".into(), required.into());
    let properties = schema.entry("properties").or_insert_with(|| json!({}));
    if let Value::Object(properties) = properties {
        // Examples, not an enumeration: a later version's word makes one thing opaque and not the
        // file unreadable.
        properties.insert(tag, json!({ "type": "string", "examples": known }));
    }
}
