//! Components of a page: questions and content.

use super::forms::Reader;
use super::markup::{literal, markdown};
use super::name;
use super::said::Said;
use serde_json::{Map, Value, json};

/// What a component becomes.
pub(super) enum Part {
    Question(Value),
    Content(Value),
    Nothing,
}

const CONTENT: [&str; 9] = [
    "Html",
    "Para",
    "Markdown",
    "Details",
    "InsetText",
    "List",
    "FlashCard",
    "NotificationBanner",
    "DisplayAddress",
];

/// Whether a component of this type is answered.
pub(super) fn is_question(kind: &str) -> bool {
    !CONTENT.contains(&kind) && !matches!(kind, "Sidebar" | "ContentWithState")
}

pub(super) fn text<'a>(part: &'a Value, key: &str) -> &'a str {
    part.get(key).and_then(Value::as_str).unwrap_or("")
}

/// A number that may be written as text.
fn number(part: Option<&Value>) -> Option<u64> {
    match part? {
        Value::Number(number) => number.as_u64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

fn decimal(part: Option<&Value>) -> Option<String> {
    let text = match part? {
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.trim().to_owned(),
        _ => return None,
    };
    text.parse::<f64>().ok().filter(|number| number.is_finite()).map(|_| text)
}

impl Reader<'_> {
    /// Reads a component.
    pub(super) fn component(&mut self, component: &Value, section: &str, at: &str) -> Part {
        let kind = text(component, "type");
        if CONTENT.contains(&kind) {
            return self.content(component, kind, at);
        }
        if !is_question(kind) {
            self.lose(at, Said::new("lost-content").with("type", kind));
            return Part::Nothing;
        }
        Part::Question(self.question(component, kind, section, at))
    }

    fn content(&mut self, component: &Value, kind: &str, at: &str) -> Part {
        let mut source = self.localised(component.get("content"));
        if kind == "List" || kind == "FlashCard" {
            let items = self
                .items_of(component)
                .iter()
                .map(|item| format!("- {}", text(item, "text")))
                .collect::<Vec<_>>();
            source = items.join("\n");
        }
        let (words, has_templating) = if kind == "Markdown" {
            (literal(&source), source.contains("{{") || source.contains("{%"))
        } else if kind == "List" || kind == "FlashCard" {
            (literal(&source), false)
        } else {
            markdown(&source)
        };
        if has_templating {
            self.lose(at, Said::new("lost-templating"));
        }
        if words.is_empty() {
            return Part::Nothing;
        }
        let kind = match kind {
            "Details" => "details",
            "InsetText" | "NotificationBanner" => "inset",
            _ => "markdown",
        };
        let mut content = json!({ "type": kind, "text": { "en": words } });
        if kind == "details" {
            content["title"] = json!({ "en": literal(&self.localised(component.get("title"))) });
        }
        if let Some(when) = self.shown_when(component, at) {
            content["when"] = json!(when);
        }
        Part::Content(content)
    }

    fn question(&mut self, component: &Value, kind: &str, section: &str, at: &str) -> Value {
        let options = component.get("options").cloned().unwrap_or_default();
        let mut question = Map::new();
        question.insert("id".into(), json!(self.field_name(section, text(component, "name"))));
        let (label, _) = markdown(&self.localised(component.get("title")));
        if !label.is_empty() {
            question.insert("label".into(), json!({ "en": label }));
        }
        let (hint, _) = markdown(&self.localised(component.get("hint")));
        if !hint.is_empty() {
            question.insert("hint".into(), json!({ "en": hint }));
        }
        question.insert("answer".into(), self.answer(component, kind, section, at));
        if options.get("required") == Some(&Value::Bool(false)) {
            question.insert("optional".into(), json!(true));
        }
        if let Some(when) = self.shown_when(component, at) {
            question.insert("when".into(), json!(when));
        }
        if options
            .get("customValidationMessages")
            .is_some_and(|messages| messages.as_object().is_some_and(|it| !it.is_empty()))
        {
            self.lose(
                &format!("{at}/options/customValidationMessages"),
                Said::new("lost-messages"),
            );
        }
        for key in ["conditionallyRevealedComponents", "customValidation", "summaryTitle"] {
            if options.get(key).is_some_and(|value| !value.is_null()) && key != "summaryTitle" {
                self.lose(
                    &format!("{at}/options/{key}"),
                    Said::new("lost-setting").with("key", key),
                );
            }
        }
        Value::Object(question)
    }

    fn shown_when(&mut self, component: &Value, at: &str) -> Option<String> {
        let condition = component.get("options")?.get("condition")?.as_str()?;
        if condition.is_empty() {
            return None;
        }
        Some(self.condition_name(condition, &format!("{at}/options/condition")))
    }

    fn answer(&mut self, component: &Value, kind: &str, section: &str, at: &str) -> Value {
        let nothing = Value::Null;
        let schema = component.get("schema").unwrap_or(&nothing);
        let options = component.get("options").unwrap_or(&nothing);
        match kind {
            "TextField" | "WebsiteField" | "MultilineTextField" | "FreeTextField" => {
                let mut answer = json!({ "type": "text" });
                if matches!(kind, "MultilineTextField" | "FreeTextField") {
                    answer["lines"] = json!("many");
                }
                for (key, from) in [("min", "min"), ("max", "max"), ("max", "length")] {
                    if let Some(bound) = number(schema.get(from))
                        .filter(|bound| *bound > 0 && *bound <= u64::from(u32::MAX))
                    {
                        answer[key] = json!(bound);
                    }
                }
                if let Some(pattern) = schema
                    .get("regex")
                    .and_then(Value::as_str)
                    .filter(|pattern| !pattern.is_empty())
                {
                    let inner = pattern.trim_start_matches('^').trim_end_matches('$');
                    if regex::Regex::new(inner).is_ok() {
                        answer["pattern"] = json!(inner);
                    } else {
                        self.lose(
                            &format!("{at}/schema/regex"),
                            Said::new("lost-pattern").with("pattern", pattern),
                        );
                    }
                }
                if options.get("maxWords").is_some_and(|words| number(Some(words)).is_some()) {
                    self.lose(&format!("{at}/options/maxWords"), Said::new("lost-most-words"));
                }
                answer
            }
            "NumberField" => {
                let mut answer = json!({ "type": "number" });
                for key in ["min", "max"] {
                    if let Some(bound) = decimal(schema.get(key)) {
                        answer[key] = json!(bound);
                    }
                }
                let places = number(schema.get("precision"));
                let is_whole = schema.get("integer") == Some(&Value::Bool(true));
                answer["decimals"] = json!(if is_whole { 0 } else { places.unwrap_or(2).min(20) });
                for key in ["prefix", "suffix"] {
                    if let Some(unit) =
                        options.get(key).and_then(Value::as_str).filter(|unit| !unit.is_empty())
                    {
                        answer["unit"] = json!({ "en": literal(unit) });
                    }
                }
                answer
            }
            "DatePartsField" | "DateField" => {
                let mut answer = json!({ "type": "date" });
                if let Some(days) = number(options.get("maxDaysInPast")) {
                    answer["min"] = json!(format!("today() - duration(\"P{days}D\")"));
                }
                if let Some(days) = number(options.get("maxDaysInFuture")) {
                    answer["max"] = json!(format!("today() + duration(\"P{days}D\")"));
                }
                answer
            }
            "MonthYearField" => json!({ "type": "month" }),
            "TimeField" => json!({ "type": "time" }),
            "YesNoField" => json!({ "type": "yes-no" }),
            "RadiosField" | "SelectField" | "AutocompleteField" | "CheckboxesField" => {
                self.choice(component, kind, at)
            }
            "EmailAddressField" => json!({ "type": "email" }),
            "TelephoneNumberField" => json!({ "type": "phone" }),
            "UkAddressField" => json!({ "type": "address" }),
            "FileUploadField" | "ClientSideFileUploadField" => json!({ "type": "file" }),
            "DeclarationField" => {
                let (words, _) = markdown(&self.localised(component.get("content")));
                json!({ "type": "consent", "text": { "en": words } })
            }
            "MultiInputField" => {
                let children = component
                    .get("children")
                    .and_then(Value::as_array)
                    .cloned()
                    .unwrap_or_default();
                let own = format!("{section}.{}", text(component, "name"));
                let mut fields = Vec::new();
                for (index, child) in children.iter().enumerate() {
                    let at = format!("{at}/children/{index}");
                    if let Part::Question(field) = self.component(child, &own, &at) {
                        fields.push(field);
                    }
                }
                json!({ "type": "group", "fields": fields })
            }
            other => {
                self.lose(at, Said::new("lost-answer-type").with("type", other));
                json!({ "type": "text" })
            }
        }
    }

    fn choice(&mut self, component: &Value, kind: &str, at: &str) -> Value {
        let mut answer =
            json!({ "type": if kind == "CheckboxesField" { "many-of" } else { "one-of" } });
        match kind {
            "SelectField" => answer["show"] = json!("select"),
            "AutocompleteField" => answer["show"] = json!("autocomplete"),
            _ => {}
        }
        match self.list_of(component) {
            Some(list) => answer["list"] = json!(list),
            None => {
                let items = self.items_of(component);
                if items.is_empty() {
                    self.lose(at, Said::new("lost-list"));
                }
                answer["items"] = Value::Array(self.items(&items, at));
            }
        }
        answer
    }

    /// Items of a list as ours.
    pub(super) fn items(&mut self, items: &[Value], at: &str) -> Vec<Value> {
        let mut made = Vec::new();
        for (index, source) in items.iter().enumerate() {
            let at = format!("{at}/items/{index}");
            let value = match source.get("value") {
                Some(Value::String(text)) => text.clone(),
                Some(Value::Null) | None => String::new(),
                Some(other) => other.to_string(),
            };
            let words = self.localised(source.get("text").or_else(|| source.get("label")));
            let mut item = json!({ "id": name::item(&value), "label": { "en": literal(&words) } });
            let (hint, _) = markdown(
                &self.localised(
                    source
                        .get("description")
                        .or_else(|| source.pointer("/hint/text"))
                        .or_else(|| source.get("hint").filter(|hint| hint.is_string())),
                ),
            );
            if !hint.is_empty() {
                item["hint"] = json!({ "en": hint });
            }
            if let Some(condition) =
                source.get("condition").and_then(Value::as_str).filter(|it| !it.is_empty())
            {
                item["when"] = json!(self.condition_name(condition, &format!("{at}/condition")));
            }
            if source.get("conditional").is_some_and(|inner| !inner.is_null()) {
                self.lose(&format!("{at}/conditional"), Said::new("lost-revealed"));
            }
            made.push(item);
        }
        made
    }
}
