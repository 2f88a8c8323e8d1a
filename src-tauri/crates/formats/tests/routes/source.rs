//! A form of XGov or Defra as its own engine runs it: which page follows which, for given answers.
//!
//! Written from the engines' own sources (XGov's `PageControllerBase` and `FormModel`, Defra's
//! `QuestionPageController` and `FormModel`); it shares nothing with our import.

use crate::expression::{Expression, Throws};
use serde_json::Value;
use std::collections::BTreeMap;

/// Which engine runs a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// XGov's: routes are links; a question that was not asked makes a condition throw.
    XGov,
    /// Defra's first: routes are links; a question that was not asked is empty.
    Links,
    /// Defra's second: pages in order, each with its condition.
    Order,
}

/// Answers by section and name, as the engine keeps them.
pub(crate) type Answers = BTreeMap<String, Value>;

/// A form.
pub(crate) struct Source<'s> {
    pub(crate) form: &'s Value,
    pub(crate) engine: Engine,
    /// By name or id; what cannot be read throws.
    conditions: BTreeMap<&'s str, Result<Expression, Throws>>,
    fields: BTreeMap<String, Field>,
}

/// What is asked under a name.
#[derive(Default)]
struct Field {
    is_many: bool,
    pages: Vec<usize>,
}

/// Content that nobody answers.
const CONTENT: [&str; 12] = [
    "Html",
    "Para",
    "Markdown",
    "Details",
    "InsetText",
    "List",
    "FlashCard",
    "NotificationBanner",
    "DisplayAddress",
    "Sidebar",
    "ContentWithState",
    "Image",
];

pub(crate) fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

pub(crate) fn array<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// Where a component's answer is kept.
pub(crate) fn path(page: &Value, component: &Value) -> String {
    match text(page, "section") {
        "" => text(component, "name").to_owned(),
        section => format!("{section}.{}", text(component, "name")),
    }
}

impl<'s> Source<'s> {
    pub(crate) fn new(form: &'s Value, engine: Engine) -> Self {
        let (conditions, fields) = (BTreeMap::new(), BTreeMap::new());
        let mut source = Self { form, engine, conditions, fields };
        for condition in array(form, "conditions") {
            let expression = source.expression(condition).and_then(|it| Expression::of(&it));
            let id = [text(condition, "id"), text(condition, "name")];
            let id = id.into_iter().find(|id| !id.is_empty()).unwrap_or_default();
            source.conditions.entry(id).or_insert(expression);
        }
        for page in 0..source.pages().len() {
            for component in source.questions(page) {
                let path = path(&source.pages()[page], component);
                let field: &mut Field = source.fields.entry(path).or_default();
                field.is_many = text(component, "type") == "CheckboxesField";
                field.pages.push(page);
            }
        }
        source
    }

    pub(crate) fn pages(&self) -> &'s [Value] {
        array(self.form, "pages")
    }

    /// The components of a page that are answered.
    pub(crate) fn questions(&self, page: usize) -> impl Iterator<Item = &'s Value> + use<'s> {
        let components = array(&self.pages()[page], "components").iter();
        components.filter(|component| !CONTENT.contains(&text(component, "type")))
    }

    fn page_at(&self, path: &str) -> Option<usize> {
        self.pages().iter().position(|page| text(page, "path") == path)
    }

    /// The first page.
    pub(crate) fn start(&self) -> Option<usize> {
        match self.engine {
            Engine::Order => (!self.pages().is_empty()).then_some(0),
            Engine::XGov | Engine::Links => {
                let start = text(self.form, "startPage");
                let with_slash = format!("/{}", start.trim_start_matches('/'));
                self.page_at(start).or_else(|| self.page_at(&with_slash))
            }
        }
    }

    /// The pages that somebody with these answers comes through. Where the route goes round it
    /// ends at the page that it comes to twice.
    pub(crate) fn route(&self, answers: &Answers) -> Vec<usize> {
        let mut route = Vec::new();
        let mut next = self.start();
        while let Some(page) = next {
            if route.contains(&page) {
                break;
            }
            route.push(page);
            if self.is_end(page) {
                break;
            }
            next = self.next(page, &route, answers);
        }
        route
    }

    /// Whether nothing leads on from a page.
    fn is_end(&self, page: usize) -> bool {
        let controller = text(&self.pages()[page], "controller");
        let is_summary = text(&self.pages()[page], "path") == "/summary"
            || controller.contains("summary.")
            || controller == "SummaryPageController"
            || controller == "CheckResponsesPageController";
        let has_links = !array(&self.pages()[page], "next").is_empty();
        is_summary
            || controller == "TerminalPageController"
            || (self.engine != Engine::Order && !has_links && self.questions(page).next().is_none())
    }

    fn next(&self, page: usize, route: &[usize], answers: &Answers) -> Option<usize> {
        if self.engine == Engine::Order {
            let after = page + 1..self.pages().len();
            return after.into_iter().find(|next| match text(&self.pages()[*next], "condition") {
                "" => true,
                condition => self.evaluate(condition, route, answers).unwrap_or(true),
            });
        }
        let mut default = None;
        for link in array(&self.pages()[page], "next") {
            let Some(to) = self.page_at(text(link, "path")) else { continue };
            if let inline @ [_, ..] = text(link, "if").as_bytes() {
                // Before 2019 links had conditions of their own, in JavaScript, over the answers
                // of the page's section.
                let inline = std::str::from_utf8(inline).unwrap_or_default();
                let section = text(&self.pages()[page], "section");
                let names = |name: &str| {
                    let own = format!("{section}.{name}");
                    let name = if self.fields.contains_key(&own) { own.as_str() } else { name };
                    let undefined = || Value::Object(serde_json::Map::new());
                    Some(self.lookup(name, route, answers).unwrap_or_else(undefined))
                };
                if Expression::of(inline).is_ok_and(|it| it.holds(&names).unwrap_or(false)) {
                    return Some(to);
                }
                continue;
            }
            match text(link, "condition") {
                "" => default = Some(to),
                condition => {
                    if self.evaluate(condition, route, answers) == Some(true) {
                        return Some(to);
                    }
                }
            }
        }
        default.or_else(|| self.page_at("/summary"))
    }

    /// Whether a condition is known and holds for those who came this way. What throws does not.
    fn evaluate(&self, condition: &str, route: &[usize], answers: &Answers) -> Option<bool> {
        let expression = self.conditions.get(condition)?;
        let names = |name: &str| self.lookup(name, route, answers);
        Some(expression.as_ref().is_ok_and(|it| it.holds(&names).unwrap_or(false)))
    }

    fn lookup(&self, name: &str, route: &[usize], answers: &Answers) -> Option<Value> {
        // Another condition, each caught by itself; it goes before a question of the same name.
        if let Some(holds) = self.evaluate(name.trim_matches('`'), route, answers) {
            return Some(Value::Bool(holds));
        }
        // Forks of the engine keep answers without their sections.
        let flat = || {
            self.fields
                .keys()
                .find(|path| path.rsplit('.').next() == Some(name))
                .map(String::as_str)
        };
        let name = if self.fields.contains_key(name) { name } else { flat().unwrap_or(name) };
        let field = self.fields.get(name);
        if field.is_some_and(|field| field.pages.iter().any(|page| route.contains(page))) {
            return Some(answers.get(name).cloned().unwrap_or(Value::Null));
        }
        match self.engine {
            Engine::XGov => {
                // Inside a section that somebody came through, what is not there is `undefined`:
                // unlike everything, but no reason to throw.
                let section = name.split_once('.').map(|(section, _)| section)?;
                let came =
                    route.iter().any(|page| text(&self.pages()[*page], "section") == section);
                came.then(|| Value::Object(serde_json::Map::new()))
            }
            Engine::Links | Engine::Order => {
                let is_many = field?.is_many;
                Some(if is_many { Value::Array(Vec::new()) } else { Value::Null })
            }
        }
    }

    /// Whether a page's links go by a condition that the engine itself cannot read, as a text with
    /// a quotation mark in it.
    pub(crate) fn is_unreadable(&self, page: usize) -> bool {
        let links = array(&self.pages()[page], "next").iter();
        let mut conditions = links.map(|link| text(link, "condition"));
        conditions.any(|id| self.conditions.get(id).is_some_and(Result::is_err))
    }

    /// A condition as the expression that the engine makes of it.
    fn expression(&self, condition: &Value) -> Result<String, Throws> {
        if let Some(items) = condition.get("items").and_then(Value::as_array) {
            let word = match text(condition, "coordinator") {
                "" => "and",
                word => word,
            };
            let parts: Result<Vec<String>, Throws> = items.iter().map(|it| self.item(it)).collect();
            return Ok(parts?.join(&format!(" {word} ")));
        }
        match condition.get("value") {
            Some(Value::String(text)) => Ok(text.clone()),
            Some(model) => self.model(model),
            None => Err(Throws),
        }
    }

    fn model(&self, model: &Value) -> Result<String, Throws> {
        let mut whole = String::new();
        for item in array(model, "conditions") {
            let part = if let Some(other) = item.get("conditionName").and_then(Value::as_str) {
                format!("`{other}`")
            } else if item.get("conditions").is_some() {
                format!("({})", self.model(item)?)
            } else {
                let field = item.get("field").ok_or(Throws)?;
                let value = item.get("value").ok_or(Throws)?;
                let value = value.get("value").unwrap_or(value);
                written(text(field, "name"), text(field, "type"), text(item, "operator"), value)?
            };
            if !whole.is_empty() {
                whole.push_str(&format!(" {} ", text(item, "coordinator")));
            }
            whole.push_str(&part);
        }
        Ok(whole)
    }

    fn item(&self, item: &Value) -> Result<String, Throws> {
        if let Some(other) = item.get("conditionId").and_then(Value::as_str) {
            return Ok(format!("`{other}`"));
        }
        let wanted = text(item, "componentId");
        let components = self.pages().iter().flat_map(|page| array(page, "components"));
        let mut components = components.filter(|it| text(it, "id") == wanted);
        let component = components.next().ok_or(Throws)?;
        let value = item.get("value").ok_or(Throws)?;
        let value = match text(item, "type") {
            "ListItemRef" => {
                let lists = array(self.form, "lists").iter();
                let mut lists = lists.filter(|list| text(list, "id") == text(value, "listId"));
                let items = array(lists.next().ok_or(Throws)?, "items").iter();
                let mut items = items.filter(|known| text(known, "id") == text(value, "itemId"));
                items.next().and_then(|known| known.get("value")).ok_or(Throws)?
            }
            _ => value,
        };
        written(text(component, "name"), text(component, "type"), text(item, "operator"), value)
    }
}

/// A comparison as `condition-operators.ts` writes it.
fn written(field: &str, kind: &str, operator: &str, value: &Value) -> Result<String, Throws> {
    let bare = match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let is_bare = matches!(kind, "NumberField" | "YesNoField");
    let constant = if is_bare { bare.clone() } else { format!("'{bare}'") };
    Ok(match (kind, operator) {
        ("CheckboxesField", "contains") => format!("{constant} in {field}"),
        ("CheckboxesField", "does not contain") => format!("not ({constant} in {field})"),
        // The engines order numbers only; forms order items of lists of numbers too.
        ("NumberField" | "SelectField" | "RadiosField", "is at least") => {
            format!("{field} >= {bare}")
        }
        ("NumberField" | "SelectField" | "RadiosField", "is at most") => {
            format!("{field} <= {bare}")
        }
        ("NumberField" | "SelectField" | "RadiosField", "is less than") => {
            format!("{field} < {bare}")
        }
        ("NumberField" | "SelectField" | "RadiosField", "is more than") => {
            format!("{field} > {bare}")
        }
        (kind, "is") if kind != "CheckboxesField" => format!("{field} == {constant}"),
        (kind, "is not") if kind != "CheckboxesField" => format!("{field} != {constant}"),
        _ => return Err(Throws),
    })
}
