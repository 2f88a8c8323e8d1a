//! Conditions of a source as rules.

use super::component::text;
use super::expression::{Field, as_number, quoted, translate};
use super::forms::{Reader, path_of};
use super::name;
use super::said::Said;
use serde_json::{Value, json};
use std::cell::RefCell;

impl Reader<'_> {
    /// Every condition as a rule.
    pub(super) fn rules(&mut self) -> Vec<Value> {
        let conditions = self.list("conditions");
        let mut rules = Vec::new();
        for (index, condition) in conditions.iter().enumerate() {
            let at = format!("/conditions/{index}");
            let Some(id) =
                condition.get("id").or_else(|| condition.get("name")).and_then(Value::as_str)
            else {
                self.lose(&at, Said::new("lost-nameless-condition"));
                continue;
            };
            let is = match self.condition(condition, &at) {
                Ok(is) => is,
                Err(why) => {
                    // The source's own engine takes a condition that fails for one that does not hold.
                    self.lose(&at, Said::new("lost-condition").because(why));
                    "false".to_owned()
                }
            };
            let title = condition.get("displayName").and_then(Value::as_str).unwrap_or(id);
            let rule = self.condition_names.known(id).unwrap_or_default();
            rules.push(
                json!({ "id": rule, "title": { "en": super::markup::literal(title) }, "is": is }),
            );
        }
        rules
    }

    fn condition(&mut self, condition: &Value, at: &str) -> Result<String, Said> {
        if condition.get("items").is_some() {
            let word =
                condition.get("coordinator").and_then(Value::as_str).unwrap_or("and").to_owned();
            let items =
                condition.get("items").and_then(Value::as_array).cloned().unwrap_or_default();
            let parts: Result<Vec<String>, Said> =
                items.iter().map(|item| self.item_of_order(item, at)).collect();
            return joined(parts?.into_iter().map(|part| (word.clone(), part)));
        }
        match condition.get("value") {
            Some(Value::String(text)) => self.text_condition(text, "", at),
            Some(model) => self.model(model, at),
            None => Err(Said::new("why-nothing")),
        }
    }

    /// A condition that is written as a text; names without a section are those of `section`.
    pub(super) fn text_condition(
        &mut self,
        source: &str,
        section: &str,
        at: &str,
    ) -> Result<String, Said> {
        let unknown = RefCell::new(Vec::new());
        let find = |path: &str| {
            let found = self.find(&path_of(section, path)).or_else(|| self.find(path));
            if found.is_none() {
                unknown.borrow_mut().push(path.to_owned());
            }
            found
        };
        let translated = translate(source, &find);
        for path in unknown.take() {
            self.lose_field(&path, at);
        }
        translated
    }

    fn lose_field(&mut self, path: &str, at: &str) {
        self.lose(at, Said::new("lost-comparison").with("field", path));
    }

    fn find(&self, path: &str) -> Option<Field> {
        if let Some(rule) = self.condition_names.known(path) {
            return Some(Field { name: rule.to_owned(), is_choice: false, is_yes_no: false });
        }
        let (name, kind) = self.field(path)?;
        Some(Field {
            name,
            is_choice: matches!(
                kind,
                "RadiosField" | "SelectField" | "AutocompleteField" | "CheckboxesField"
            ),
            is_yes_no: kind == "YesNoField",
        })
    }

    fn model(&mut self, model: &Value, at: &str) -> Result<String, Said> {
        let items = model.get("conditions").and_then(Value::as_array).cloned().unwrap_or_default();
        let mut parts = Vec::new();
        for item in &items {
            let word = item.get("coordinator").and_then(Value::as_str).unwrap_or("and").to_owned();
            let part = if let Some(other) = item.get("conditionName").and_then(Value::as_str) {
                self.condition_name(other, at)
            } else if item.get("conditions").is_some() {
                format!("({})", self.model(item, at)?)
            } else {
                self.comparison(item, at)?
            };
            parts.push((word, part));
        }
        joined(parts)
    }

    /// An item of a condition of the first engine.
    fn comparison(&mut self, item: &Value, at: &str) -> Result<String, Said> {
        let path = item.get("field").map_or("", |field| text(field, "name"));
        let found = self.field(path);
        let kind = found.as_ref().map_or_else(
            || item.get("field").map_or(String::new(), |field| text(field, "type").to_owned()),
            |(_, kind)| (*kind).to_owned(),
        );
        if found.is_none() {
            self.lose_field(path, at);
        }
        let name = found.map_or_else(|| "null".to_owned(), |(name, _)| name);
        let nothing = Value::Null;
        let value = item.get("value").unwrap_or(&nothing);
        if matches!(text(value, "type"), "RelativeTime" | "RelativeDate") {
            return relative(&name, text(item, "operator"), value);
        }
        let constant = value.get("value").unwrap_or(value);
        compare(&name, &kind, text(item, "operator"), constant)
    }

    /// An item of a condition of the second engine.
    fn item_of_order(&mut self, item: &Value, at: &str) -> Result<String, Said> {
        if let Some(other) = item.get("conditionId").and_then(Value::as_str) {
            return Ok(self.condition_name(other, at));
        }
        let component = text(item, "componentId");
        let (name, kind) = match self.component_of(component) {
            Some((name, kind)) => (name, kind.to_owned()),
            None => {
                self.lose_field(component, at);
                ("null".to_owned(), String::new())
            }
        };
        let nothing = Value::Null;
        let value = item.get("value").unwrap_or(&nothing);
        let operator = text(item, "operator");
        let comparison = match text(item, "type") {
            "ListItemRef" => {
                let value = self.item_value(text(value, "listId"), text(value, "itemId"));
                let value = value.ok_or_else(|| Said::new("why-no-item"))?;
                compare(&name, &kind, operator, &Value::String(value))
            }
            "RelativeDate" => relative(&name, operator, value),
            _ => compare(&name, &kind, operator, value),
        }?;
        // Here nothing ticked, or a page that nobody came to, contains nothing.
        Ok(match (kind.as_str(), operator) {
            ("CheckboxesField", "does not contain") => format!("({name} = null or {comparison})"),
            _ => comparison,
        })
    }
}

/// Parts with `and` and `or` between them; `and` binds tighter, in the source as in FEEL.
fn joined(parts: impl IntoIterator<Item = (String, String)>) -> Result<String, Said> {
    let mut whole = String::new();
    for (word, part) in parts {
        if !whole.is_empty() {
            whole.push_str(if word == "or" { " or " } else { " and " });
        }
        whole.push_str(&part);
    }
    if whole.is_empty() { Err(Said::new("why-nothing")) } else { Ok(whole) }
}

fn compare(name: &str, kind: &str, operator: &str, value: &Value) -> Result<String, Said> {
    let written = match value {
        Value::String(text) => text.clone(),
        Value::Null => return Err(Said::new("why-with-nothing")),
        other => other.to_string(),
    };
    let is_choice = matches!(kind, "RadiosField" | "SelectField" | "AutocompleteField");
    let is_ordered =
        matches!(operator, "is more than" | "is less than" | "is at least" | "is at most");
    let is_number = written.trim().parse::<f64>().is_ok();
    // Items are texts here; their order is that of the numbers they stand for.
    let ordered = if is_choice { as_number(name) } else { name.to_owned() };
    let constant = match kind {
        "YesNoField" if matches!(written.as_str(), "true" | "false") => written.clone(),
        "NumberField" if is_number => written.trim().to_owned(),
        _ if is_choice && is_ordered && is_number => written.trim().to_owned(),
        "DatePartsField" | "DateField" => format!("date({})", quoted(&written)),
        "RadiosField" | "SelectField" | "AutocompleteField" | "CheckboxesField" => {
            quoted(&name::item(&written))
        }
        _ => quoted(&written),
    };
    let length = || {
        written.trim().parse::<u32>().map_err(|_| Said::new("why-no-number").with("text", &written))
    };
    Ok(match operator {
        "is" if kind == "CheckboxesField" => format!("{name} = [{constant}]"),
        "is" => format!("{name} = {constant}"),
        "is not" => format!("{name} != {constant}"),
        "contains" if kind == "CheckboxesField" => format!("list contains({name}, {constant})"),
        "contains" => format!("contains({name}, {constant})"),
        "does not contain" if kind == "CheckboxesField" => {
            format!("not(list contains({name}, {constant}))")
        }
        "does not contain" => format!("not(contains({name}, {constant}))"),
        "is more than" | "is after" => format!("{ordered} > {constant}"),
        "is less than" | "is before" => format!("{ordered} < {constant}"),
        "is at least" => format!("{ordered} >= {constant}"),
        "is at most" => format!("{ordered} <= {constant}"),
        "is longer than" => format!("string length({name}) > {}", length()?),
        "is shorter than" => format!("string length({name}) < {}", length()?),
        "has length" => format!("string length({name}) = {}", length()?),
        other => return Err(Said::new("why-operator").with("text", other)),
    })
}

/// A date compared with a time before or after today: "at least 18 years in the past".
fn relative(name: &str, operator: &str, value: &Value) -> Result<String, Said> {
    let amount = value.get("timePeriod").or_else(|| value.get("period"));
    let amount = match amount {
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::String(text)) => text.trim().to_owned(),
        _ => return Err(Said::new("why-no-length")),
    };
    let amount: u32 =
        amount.parse().map_err(|_| Said::new("why-no-number").with("text", &amount))?;
    let unit =
        value.get("timeUnit").or_else(|| value.get("unit")).and_then(Value::as_str).unwrap_or("");
    let length = match unit {
        "years" => format!("P{amount}Y"),
        "months" => format!("P{amount}M"),
        "weeks" => format!("P{}D", u64::from(amount) * 7),
        "days" => format!("P{amount}D"),
        other => return Err(Said::new("why-unit").with("text", other)),
    };
    let is_past =
        text(value, "direction") != "in the future" && text(value, "direction") != "future";
    let sign = if is_past { '-' } else { '+' };
    // Further back is smaller in the past and larger in the future.
    let comparison = match (operator, is_past) {
        ("is at least", true) | ("is at most", false) => "<=",
        ("is at most", true) | ("is at least", false) => ">=",
        ("is less than", true) | ("is more than", false) => ">",
        ("is more than", true) | ("is less than", false) => "<",
        (other, _) => return Err(Said::new("why-operator").with("text", other)),
    };
    Ok(format!("{name} {comparison} today() {sign} duration(\"{length}\")"))
}
