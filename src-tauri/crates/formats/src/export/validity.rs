//! Whether what was written is what its format wants, before anybody is handed it.
//!
//! The JSON Schema is judged by the meta-schema of 2020-12, the OpenAPI document and the review
//! document by what breaks their readers. In the tests outside validators judge the same.

use super::Format;
use regex::Regex;
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static ID: LazyLock<Regex> = LazyLock::new(|| attribute("id"));
static HREF: LazyLock<Regex> = LazyLock::new(|| attribute("href"));

fn attribute(name: &str) -> Regex {
    Regex::new(&format!(r#"<[^<>]* {name}="([^"]*)""#)).expect("it is a good pattern")
}

impl Format {
    /// What is wrong with a document that was written in this format, in English; nothing is well.
    pub fn faults(self, bytes: &[u8]) -> Vec<String> {
        let judged = match self {
            Self::Review => std::str::from_utf8(bytes).map(review).map_err(|it| it.to_string()),
            Self::Submission => json(bytes).map(|it| schema("", &it)),
            Self::OpenApi => json(bytes).map(|it| open_api(&it)),
        };
        judged.unwrap_or_else(|error| vec![error])
    }
}

fn json(bytes: &[u8]) -> Result<Value, String> {
    serde_json::from_slice(bytes).map_err(|error| error.to_string())
}

fn schema(at: &str, schema: &Value) -> Vec<String> {
    let told = |error: &dyn std::fmt::Display| vec![format!("{at} {error}").trim().to_owned()];
    match jsonschema::meta::validate(schema) {
        Err(error) => told(&error),
        // A reference that leads nowhere is no matter to the meta-schema.
        Ok(()) => jsonschema::validator_for(schema).err().map(|it| told(&it)).unwrap_or_default(),
    }
}

fn open_api(document: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    if document["openapi"].as_str().is_none_or(|version| !version.starts_with("3.1.")) {
        faults.push("openapi: it is not 3.1".to_owned());
    }
    references(document, document, &mut faults);
    for (name, inner) in document["components"]["schemas"].as_object().into_iter().flatten() {
        if let Err(error) = jsonschema::meta::validate(inner) {
            faults.push(format!("components/schemas/{name}: {error}"));
        }
    }
    let mut operations = BTreeSet::new();
    for (path, item) in document["paths"].as_object().into_iter().flatten() {
        for (method, operation) in item.as_object().into_iter().flatten() {
            let at = format!("paths/{path}/{method}");
            if method == "parameters" {
                continue;
            }
            if operation["responses"].as_object().is_none_or(serde_json::Map::is_empty) {
                faults.push(format!("{at}: it answers nothing"));
            }
            if let Some(id) = operation["operationId"].as_str()
                && !operations.insert(id)
            {
                faults.push(format!("{at}: operationId {id} is there twice"));
            }
            let declared: BTreeSet<&str> = [&item["parameters"], &operation["parameters"]]
                .into_iter()
                .flat_map(|it| it.as_array().into_iter().flatten())
                .filter(|it| it["in"] == "path")
                .filter_map(|it| it["name"].as_str())
                .collect();
            let named = path.split('/').filter_map(|it| it.strip_prefix('{')?.strip_suffix('}'));
            for name in named.filter(|name| !declared.contains(name)) {
                faults.push(format!("{at}: {{{name}}} is not declared"));
            }
        }
    }
    if operations.is_empty() {
        faults.push("paths: there is no operation".to_owned());
    }
    faults
}

/// Every reference leads to something inside the document.
fn references(document: &Value, value: &Value, faults: &mut Vec<String>) {
    match value {
        Value::Object(entries) => {
            if let Some(to) = entries.get("$ref").and_then(Value::as_str) {
                let inside = to.strip_prefix('#').and_then(|pointer| document.pointer(pointer));
                if inside.is_none() {
                    faults.push(format!("$ref {to}: it leads nowhere"));
                }
            }
            entries.values().for_each(|it| references(document, it, faults));
        }
        Value::Array(items) => items.iter().for_each(|it| references(document, it, faults)),
        _ => {}
    }
}

fn review(html: &str) -> Vec<String> {
    let found = |of: &Regex| {
        let all = of.captures_iter(html).filter_map(|it| it.get(1));
        all.map(|it| it.as_str().to_owned()).collect::<Vec<_>>()
    };
    let mut faults = Vec::new();
    if !html.starts_with("<!DOCTYPE html>") || !html.trim_end().ends_with("</html>") {
        faults.push("it is no whole HTML document".to_owned());
    }
    if html.matches("<h1").count() != 1 {
        faults.push("it has not one main heading".to_owned());
    }
    if html.contains("<script") || html.contains(" src=\"http") {
        faults.push("it asks for something outside itself".to_owned());
    }
    let mut ids = BTreeSet::new();
    for id in found(&ID) {
        if !ids.insert(id.clone()) {
            faults.push(format!("id {id} is there twice"));
        }
    }
    for href in found(&HREF) {
        if let Some(id) = href.strip_prefix('#')
            && !ids.contains(id)
        {
            faults.push(format!("link #{id} leads nowhere"));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use maket_model::service::Service;

    fn small() -> Service {
        serde_json::from_str(include_str!("../../tests/small-service.json")).unwrap()
    }

    #[test]
    fn what_is_written_is_well() {
        for format in Format::ALL {
            let faults = format.faults(&format.write(&small()));
            assert_eq!(faults, [""; 0], "{} can be handed over", format.id());
        }
    }

    #[test]
    fn what_would_break_a_reader_is_found() {
        let page = "<!DOCTYPE html>\n<html><body><h1>A</h1>@</body></html>";
        let api = r##"{"openapi": "3.1.0", "paths": {"/a": {"get": @}}, "components": {"schemas": {"A": {"type": "string"}}}}"##;
        let cases: [(Format, &str, &str, &str); 9] = [
            (Format::Submission, "@", r#"{"type": "strnig"}"#, "strnig"),
            (Format::Submission, "@", r##"{"$ref": "#/$defs/gone"}"##, "gone"),
            (Format::Submission, "@", "{", "EOF"),
            (Format::OpenApi, api, r#"{"operationId": "a", "responses": {}}"#, "answers nothing"),
            (
                Format::OpenApi,
                api,
                r##"{"operationId": "a", "responses": {"200": {"$ref": "#/x"}}}"##,
                "#/x",
            ),
            (Format::OpenApi, "@", r#"{"openapi": "3.0.3", "paths": {}}"#, "not 3.1"),
            (Format::Review, page, r##"<a href="#gone">B</a>"##, "#gone"),
            (Format::Review, page, r#"<p id="a">B</p><p id="a">C</p>"#, "twice"),
            (Format::Review, page, "<script>alert(1)</script>", "outside itself"),
        ];
        for (format, frame, planted, expected) in cases {
            let faults = format.faults(frame.replace('@', planted).as_bytes());
            assert!(
                faults.iter().any(|fault| fault.contains(expected)),
                "{} with {planted} is refused: {faults:?}",
                format.id()
            );
        }
    }
}
