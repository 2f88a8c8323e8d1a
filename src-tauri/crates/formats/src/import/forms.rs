//! Pages, lists and links of a source as a service.

use super::component::{Part, is_question, text};
use super::markup::{literal, markdown};
use super::name::{self, Unique};
use super::said::Said;
use super::{Dialect, Imported, Loss};
use maket_model::service::Service;
use serde_json::{Map, Value, json};
use std::collections::HashMap;

/// The end that a finished form comes to.
const SENT: &str = "application-sent";
/// The check of the answers that a form without a summary gets.
const CHECK: &str = "check-your-answers";

/// Reads a source that is known to have a list of pages.
pub(super) fn read(source: &Value) -> Imported {
    let dialect = match source.get("engine").and_then(Value::as_str) {
        Some("V2") => Dialect::Order,
        _ => Dialect::Links,
    };
    let mut reader = Reader::new(source);
    let service = reader.service(dialect);
    Imported { dialect, service, losses: reader.losses }
}

/// What is read, and what has been made of it so far.
pub(super) struct Reader<'a> {
    source: &'a Value,
    losses: Vec<Loss>,
    pub(super) condition_names: Unique,
    field_names: Unique,
    step_ids: Unique,
    list_ids: Unique,
    /// Section and name of a component, as conditions name it: its type.
    kinds: HashMap<String, &'a str>,
    /// Components by their own ids: section, name, type.
    by_id: HashMap<&'a str, (String, &'a str, &'a str)>,
    lists: HashMap<&'a str, &'a Value>,
}

impl<'a> Reader<'a> {
    fn new(source: &'a Value) -> Self {
        let mut reader = Self {
            source,
            losses: Vec::new(),
            condition_names: Unique::default(),
            field_names: Unique::default(),
            step_ids: Unique::default(),
            list_ids: Unique::default(),
            kinds: HashMap::new(),
            by_id: HashMap::new(),
            lists: HashMap::new(),
        };
        for page in array(source, "pages") {
            let section = section_of(page);
            for component in array(page, "components") {
                reader.know(component, section);
            }
        }
        for condition in array(source, "conditions") {
            if let Some(id) =
                condition.get("id").or_else(|| condition.get("name")).and_then(Value::as_str)
            {
                let title = condition.get("displayName").and_then(Value::as_str).unwrap_or(id);
                // A rule may not take a question's name, so its own begins with what it is.
                let wish = format!("is_{}", name::snake(title).trim_start_matches("is_"));
                reader.condition_names.of(id, wish, '_');
            }
        }
        for list in array(source, "lists") {
            for key in ["name", "id"] {
                if let Some(known) = list.get(key).and_then(Value::as_str) {
                    reader.lists.entry(known).or_insert(list);
                }
            }
        }
        reader
    }

    fn know(&mut self, component: &'a Value, section: &str) {
        let (own, kind) = (text(component, "name"), text(component, "type"));
        if !is_question(kind) {
            return;
        }
        let path = path_of(section, own);
        if !self.kinds.contains_key(&path) {
            let wish = name::snake(own);
            self.field_names.of(&path, wish, '_');
            self.kinds.insert(path.clone(), kind);
        }
        if let Some(id) = component.get("id").and_then(Value::as_str) {
            self.by_id.insert(id, (section.to_owned(), own, kind));
        }
    }

    pub(super) fn lose(&mut self, at: &str, what: Said) {
        self.losses.push(Loss::new(at, what));
    }

    pub(super) fn list(&self, key: &str) -> Vec<Value> {
        array(self.source, key).to_vec()
    }

    /// A text that may be written by language.
    pub(super) fn localised(&self, value: Option<&Value>) -> String {
        match value {
            Some(Value::String(text)) => text.trim().to_owned(),
            Some(Value::Object(map)) => {
                let english = map.get("en").or_else(|| map.values().next());
                english.and_then(Value::as_str).unwrap_or("").trim().to_owned()
            }
            _ => String::new(),
        }
    }

    /// The name and type of the question that a path names, with or without its section.
    pub(super) fn field(&self, path: &str) -> Option<(String, &'a str)> {
        let found = self.kinds.get_key_value(path).or_else(|| {
            let last = path.rsplit('.').next().unwrap_or(path);
            self.kinds
                .iter()
                .filter(|(known, _)| known.rsplit('.').next() == Some(last))
                .min_by_key(|(known, _)| known.len())
        });
        let (known, kind) = found?;
        Some((self.field_names.known(known)?.to_owned(), kind))
    }

    pub(super) fn component_of(&self, id: &str) -> Option<(String, &'a str)> {
        let (section, own, kind) = self.by_id.get(id)?;
        Some((self.field_names.known(&path_of(section, own))?.to_owned(), kind))
    }

    pub(super) fn field_name(&mut self, section: &str, own: &str) -> String {
        self.field_names.of(&path_of(section, own), name::snake(own), '_')
    }

    /// The rule that a condition became; one that is not there never holds, and that is said.
    pub(super) fn condition_name(&mut self, id: &str, at: &str) -> String {
        let by_title = || {
            let found = array(self.source, "conditions").iter().find(|condition| {
                text(condition, "displayName") == id || text(condition, "name") == id
            })?;
            let key = found.get("id").or_else(|| found.get("name"))?.as_str()?;
            self.condition_names.known(key)
        };
        match self.condition_names.known(id).or_else(by_title) {
            Some(name) => name.to_owned(),
            None => {
                self.lose(at, Said::new("lost-no-condition").with("condition", id));
                "false".to_owned()
            }
        }
    }

    /// The value of an item of a list, both by id.
    pub(super) fn item_value(&self, list: &str, item: &str) -> Option<String> {
        let found =
            array(self.lists.get(list)?, "items").iter().find(|known| text(known, "id") == item)?;
        Some(match found.get("value")? {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        })
    }

    /// The id of the list that a component draws from.
    pub(super) fn list_of(&mut self, component: &Value) -> Option<String> {
        let named = component
            .get("list")
            .or_else(|| component.pointer("/values/list"))
            .or_else(|| component.pointer("/options/list"));
        let list = self.lists.get(named?.as_str()?)?;
        let own = list.get("name").or_else(|| list.get("id"))?.as_str()?;
        Some(self.list_ids.of(own, name::kebab(own), '-'))
    }

    /// The items that stand in the component itself.
    pub(super) fn items_of(&self, component: &Value) -> Vec<Value> {
        if component.get("list").and_then(Value::as_str) == Some("__yesNo") {
            return vec![
                json!({ "text": "Yes", "value": "true" }),
                json!({ "text": "No", "value": "false" }),
            ];
        }
        let named =
            component.get("list").and_then(Value::as_str).and_then(|list| self.lists.get(list));
        let own = component.pointer("/values/items").and_then(Value::as_array);
        own.cloned().or_else(|| named.map(|list| array(list, "items").to_vec())).unwrap_or_default()
    }

    fn service(&mut self, dialect: Dialect) -> Service {
        let rules = self.rules();
        let mut steps = Vec::new();
        let pages = self.list("pages");
        for (index, page) in pages.iter().enumerate() {
            let path = self.page_path(page, index);
            self.step_ids.of(&path, name::kebab(&path), '-');
        }
        for (index, page) in pages.iter().enumerate() {
            let next = match dialect {
                Dialect::Order => self.next_in_order(&pages, index),
                Dialect::Links => self.links(&pages, page, index),
            };
            steps.push(self.page(page, index, next, dialect));
        }
        if dialect == Dialect::Links {
            self.begin_at_start(&mut steps);
        }
        self.end(&mut steps);
        let title = [
            self.localised(self.source.get("name")),
            self.localised(self.source.get("serviceName")),
        ];
        let title = title
            .into_iter()
            .find(|title| !title.is_empty())
            .unwrap_or_else(|| "Imported form".to_owned());
        let mut lists = Vec::new();
        for (index, list) in self.list("lists").iter().enumerate() {
            let Some(own) = list.get("name").or_else(|| list.get("id")).and_then(Value::as_str)
            else {
                continue;
            };
            let id = self.list_ids.of(own, name::kebab(own), '-');
            let items = self.items(array(list, "items"), &format!("/lists/{index}"));
            lists.push(json!({ "id": id, "title": { "en": literal(text(list, "title")) }, "items": items }));
        }
        self.unread(dialect);
        let stages = self.list("sections");
        let stages: Vec<Value> = stages
            .iter()
            .filter_map(|section| {
                let own = text(section, "name");
                Some(json!({ "id": name::kebab(Some(own).filter(|own| !own.is_empty())?), "title": { "en": literal(&self.localised(section.get("title"))) } }))
            })
            .collect();
        let service = json!({
            "maket": 1, "id": name::kebab(&title), "title": { "en": literal(&title) },
            "languages": ["en"], "timezone": "Europe/London", "currency": "GBP",
            "actors": [{ "id": "applicant", "kind": "citizen", "title": { "en": "Applicant" } }],
            "stages": stages, "rules": rules, "lists": lists, "steps": steps,
        });
        serde_json::from_value(service).expect("what is made here is in the form of a service")
    }

    fn page_path(&self, page: &Value, index: usize) -> String {
        match text(page, "path") {
            "" => format!("page-{index}"),
            path => path.to_owned(),
        }
    }

    fn page(&mut self, page: &Value, index: usize, next: Vec<Value>, dialect: Dialect) -> Value {
        let at = format!("/pages/{index}");
        let path = self.page_path(page, index);
        let id = self.step_ids.known(&path).unwrap_or_default().to_owned();
        let section = section_of(page).to_owned();
        let (mut questions, mut content) = (Vec::new(), Vec::new());
        for (number, component) in array(page, "components").iter().enumerate() {
            let at = format!("{at}/components/{number}");
            match self.component(component, &section, &at) {
                Part::Question(question) => questions.push(question),
                Part::Content(mut block) => {
                    if let Some(last) = questions.last().and_then(|last: &Value| last.get("id")) {
                        block["after"] = last.clone();
                    }
                    content.push(block);
                }
                Part::Nothing => {}
            }
        }
        if text(page, "controller").contains("RepeatPage") {
            questions = vec![self.repeated(page, questions)];
        }
        self.unread_of_page(page, &at);
        let (title, _) = markdown(&self.localised(page.get("title")));
        let mut step =
            json!({ "id": id, "kind": self.kind(page, &questions, &next), "next": next });
        if !title.is_empty() {
            step["title"] = json!({ "en": title });
        }
        if !content.is_empty() {
            step["content"] = Value::Array(content);
        }
        if !section.is_empty() && !self.list("sections").is_empty() {
            step["stage"] = json!(name::kebab(&section));
        }
        if let Some(condition) = page
            .get("condition")
            .and_then(Value::as_str)
            .filter(|it| !it.is_empty() && dialect == Dialect::Order)
        {
            step["when"] = json!(self.condition_name(condition, &format!("{at}/condition")));
        }
        match step["kind"].as_str() {
            Some("page") => step["questions"] = Value::Array(questions),
            Some("outcome") => {
                step["result"] = json!("elsewhere");
                // Where its condition does not hold, it is passed over to the page after it.
                let after = step["next"]
                    .as_array()
                    .and_then(|arrows| arrows.last())
                    .and_then(|arrow| arrow.get("to"))
                    .cloned();
                if let (Some(to), Value::Object(map)) = (after, &mut step) {
                    map.insert("skip".into(), to);
                    map.remove("next");
                }
            }
            Some("check-answers") => {
                if let Some(declaration) = self.source.get("declaration").and_then(Value::as_str) {
                    step["declares"] = json!({ "en": markdown(declaration).0 });
                }
                step["next"] = json!([{ "to": SENT }]);
            }
            _ => {}
        }
        step
    }

    fn kind(&self, page: &Value, questions: &[Value], next: &[Value]) -> &'static str {
        let controller = text(page, "controller").trim_start_matches("./pages/");
        // Where a page leads nowhere the source's engines go on to the address /summary.
        let is_summary = text(page, "path") == "/summary" && questions.is_empty();
        if is_summary
            || controller.starts_with("summary")
            || controller.starts_with("SummaryPage")
            || controller.starts_with("CheckResponses")
        {
            return "check-answers";
        }
        if controller.starts_with("start") || controller.starts_with("StartPage") {
            return if questions.is_empty() { "start" } else { "page" };
        }
        let is_terminal = controller.starts_with("TerminalPage");
        if questions.is_empty() && (is_terminal || next.is_empty()) { "outcome" } else { "page" }
    }

    fn repeated(&mut self, page: &Value, fields: Vec<Value>) -> Value {
        let repeat = page.get("repeat").cloned().unwrap_or_default();
        let options = repeat.get("options").cloned().unwrap_or_default();
        let own = Some(text(&options, "name"))
            .filter(|own| !own.is_empty())
            .unwrap_or("items")
            .to_owned();
        let mut answer = json!({ "type": "group", "fields": fields, "item": { "en": literal(text(&options, "title")) } });
        for key in ["min", "max"] {
            if let Some(bound) = repeat
                .pointer(&format!("/schema/{key}"))
                .and_then(Value::as_u64)
                .filter(|it| *it <= 10_000)
            {
                answer[key] = json!(bound);
            }
        }
        let id = self.field_name("", &own);
        json!({ "id": id, "label": { "en": literal(text(&options, "title")) }, "answer": answer })
    }

    fn next_in_order(&self, pages: &[Value], index: usize) -> Vec<Value> {
        match pages.get(index + 1) {
            Some(next) => {
                let to = self.step_ids.known(&self.page_path(next, index + 1)).unwrap_or_default();
                vec![json!({ "to": to })]
            }
            None => Vec::new(),
        }
    }

    /// The first link whose condition holds, else the last without one.
    fn links(&mut self, pages: &[Value], page: &Value, index: usize) -> Vec<Value> {
        let (mut arrows, mut otherwise) = (Vec::new(), None);
        for (number, link) in array(page, "next").iter().enumerate() {
            let at = format!("/pages/{index}/next/{number}");
            let path = match link {
                Value::String(path) => path.as_str(),
                link => text(link, "path"),
            };
            if link.get("redirect").is_some() {
                self.lose(&at, Said::new("lost-redirection"));
                continue;
            }
            let known = pages.iter().any(|page| text(page, "path") == path);
            let Some(to) = self.step_ids.known(path).filter(|_| known).map(str::to_owned) else {
                self.lose(&at, Said::new("lost-link").with("path", path));
                continue;
            };
            let condition =
                link.get("condition").and_then(Value::as_str).filter(|it| !it.is_empty());
            let inline = link.get("if").and_then(Value::as_str).filter(|it| !it.is_empty());
            let when = match (condition, inline) {
                (Some(condition), _) => {
                    Some(self.condition_name(condition, &format!("{at}/condition")))
                }
                (None, Some(text)) => Some(self.inline(page, text, &at).unwrap_or_else(|why| {
                    self.lose(&format!("{at}/if"), Said::new("lost-condition").because(why));
                    "false".to_owned()
                })),
                (None, None) => None,
            };
            match when {
                Some(when) => arrows.push(json!({ "when": when, "to": to })),
                None => otherwise = Some(json!({ "to": to })),
            }
        }
        arrows.extend(otherwise);
        arrows
    }

    /// The condition of a link, written in place: its names are those of the page's section.
    fn inline(&mut self, page: &Value, text: &str, at: &str) -> Result<String, Said> {
        self.text_condition(text, section_of(page), &format!("{at}/if"))
    }

    fn begin_at_start(&mut self, steps: &mut Vec<Value>) {
        let Some(start) =
            self.source.get("startPage").and_then(Value::as_str).filter(|it| !it.is_empty())
        else {
            return;
        };
        let start = if start.starts_with('/') { start.to_owned() } else { format!("/{start}") };
        let id = self.step_ids.known(&start).map(str::to_owned);
        match steps.iter().position(|step| step.get("id").and_then(Value::as_str) == id.as_deref())
        {
            Some(position) => {
                let first = steps.remove(position);
                steps.insert(0, first);
            }
            None => {
                self.lose("/startPage", Said::new("lost-start").with("path", start));
            }
        }
    }

    /// Adds the end, and the check of the answers where the form has none.
    fn end(&mut self, steps: &mut Vec<Value>) {
        if steps.is_empty() {
            return;
        }
        let check = steps
            .iter()
            .find(|step| step["kind"] == "check-answers")
            .map(|step| step["id"].clone());
        let check = check.unwrap_or_else(|| {
            steps.push(json!({ "id": CHECK, "kind": "check-answers", "title": { "en": "Check your answers" }, "next": [{ "to": SENT }] }));
            json!(CHECK)
        });
        for step in steps.iter_mut() {
            let has_arrows = step["next"].as_array().is_some_and(|arrows| !arrows.is_empty());
            let last_is_conditional = step["next"]
                .as_array()
                .and_then(|arrows| arrows.last())
                .is_some_and(|arrow| arrow.get("when").is_some());
            if step["kind"] == "outcome" || (has_arrows && !last_is_conditional) {
                continue;
            }
            // Without a link the source's own engine goes on to the summary.
            if let Some(arrows) = step["next"].as_array_mut() {
                arrows.push(json!({ "to": check }));
            }
        }
        steps.push(json!({ "id": SENT, "kind": "outcome", "result": "done", "title": { "en": "Application sent" } }));
    }

    fn unread(&mut self, dialect: Dialect) {
        const READ: [&str; 13] = [
            "pages",
            "lists",
            "sections",
            "conditions",
            "startPage",
            "name",
            "serviceName",
            "version",
            "engine",
            "schema",
            "skipSummary",
            "declaration",
            "metadata",
        ];
        let unread: Vec<String> = self
            .source
            .as_object()
            .into_iter()
            .flat_map(Map::keys)
            .filter(|key| !READ.contains(&key.as_str()))
            .cloned()
            .collect();
        for key in unread {
            if self.source[&key].is_null()
                || self.source[&key] == json!([])
                || self.source[&key] == json!({})
            {
                continue;
            }
            self.lose(&format!("/{key}"), Said::new("lost-setting-of-form").with("key", key));
        }
        if dialect == Dialect::Order
            && array(self.source, "pages").iter().any(|page| !array(page, "next").is_empty())
        {
            self.lose("/pages", Said::new("lost-links"));
        }
    }

    fn unread_of_page(&mut self, page: &Value, at: &str) {
        const READ: [&str; 11] = [
            "title",
            "path",
            "components",
            "next",
            "section",
            "controller",
            "condition",
            "id",
            "repeat",
            "view",
            "sectionForEndSummaryPages",
        ];
        for (key, value) in page.as_object().into_iter().flatten() {
            let is_empty = value.is_null()
                || *value == json!({})
                || *value == json!([])
                || *value == json!(false)
                || *value == json!("");
            if !READ.contains(&key.as_str()) && !is_empty {
                self.lose(
                    &format!("{at}/{key}"),
                    Said::new("lost-setting-of-page").with("key", key),
                );
            }
        }
        let controller = text(page, "controller");
        let known = [
            "summary",
            "Summary",
            "start",
            "Start",
            "Terminal",
            "Repeat",
            "FileUpload",
            "CheckResponses",
            "continue",
        ];
        if !controller.is_empty() && !known.iter().any(|word| controller.contains(word)) {
            self.lose(
                &format!("{at}/controller"),
                Said::new("lost-controller").with("controller", controller),
            );
        }
    }
}

fn section_of(page: &Value) -> &str {
    text(page, "section")
}

pub(super) fn path_of(section: &str, own: &str) -> String {
    if section.is_empty() { own.to_owned() } else { format!("{section}.{own}") }
}

fn array<'v>(part: &'v Value, key: &str) -> &'v [Value] {
    part.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}
