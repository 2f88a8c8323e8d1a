//! The review document: one HTML page with every screen, rule, reason and exchange, to be read by
//! lawyers, colleagues and developers without Maket. It stands alone: no script, no other file.

mod safeguards;
mod steps;
mod words;

use crate::export::submission::title;
use maket_feel::Language;
use maket_journey::plan::Plan;
use maket_model::id::{Formula, Id, Period};
use maket_model::service::{Card, Item, Need, Registry, Service, Stage};
use maket_model::step::{Step, StepKind};
use maket_model::text::Text;
use maket_model::wording::ServiceWording;
use maket_render::{escape, markdown, markdown_line};
use std::fmt::Write;
use words::Word;

/// The document, in the service's first language, with its texts in every language.
pub fn document(service: &Service) -> String {
    let plan = Plan::compile(service);
    let language = service.languages.first().map_or("en", |language| language.as_str());
    let mut writer = Writer { service, plan: &plan, language, html: String::new() };
    writer.page();
    writer.html
}

struct Writer<'a> {
    service: &'a Service,
    plan: &'a Plan,
    language: &'a str,
    html: String,
}

/// A part of the document: its address and what it is called.
type Part<'a> = (String, String, Vec<&'a Step>);

impl<'a> Writer<'a> {
    /// A word of the document itself.
    fn word(&self, word: Word) -> &'static str {
        self.language_of_sentences().pick(word)
    }

    fn put(&mut self, html: &str) {
        self.html.push_str(html);
        self.html.push('\n');
    }

    fn page(&mut self) {
        let name = escape(&title(self.service, &self.service.title)).into_owned();
        let mark = self.word(["Review document", "Документ для перевірки", "Ülevaatuse dokument"]);
        let _ = writeln!(
            self.html,
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{name}: {mark}</title>\n<style>\n{}</style>\n</head>\n<body>\n<main>\n\
             <p class=\"mark\">{mark}</p>\n<h1>{name}</h1>",
            escape(self.language),
            include_str!("review/review.css"),
        );
        self.texts(&self.service.summary);
        let stages = self.stages();
        self.contents(&stages);
        self.purpose();
        self.card();
        self.parties();
        self.rules();
        for (address, name, steps) in &stages {
            self.heading(address, name);
            for step in steps {
                self.step(step);
            }
        }
        self.lists();
        self.threats();
        self.judged();
        self.put("</main>\n</body>\n</html>");
    }

    fn heading(&mut self, address: &str, name: &str) {
        let _ = writeln!(self.html, "<h2 id=\"{}\">{}</h2>", escape(address), escape(name));
    }

    /// The steps by the stages they belong to, each stage where its first step stands.
    fn stages(&self) -> Vec<Part<'a>> {
        let mut parts: Vec<Part<'a>> = Vec::new();
        for step in &self.service.steps {
            let stage = self.stage_of(step);
            let address = stage.map_or("steps".to_owned(), |stage| format!("stage-{}", stage.id));
            match parts.iter_mut().find(|(known, ..)| *known == address) {
                Some((.., steps)) => steps.push(step),
                None => {
                    let name = stage.map(|stage| self.named(&stage.title, stage.id.as_str()));
                    let steps_of_all = self.word(["Steps", "Кроки", "Sammud"]);
                    let name = name.unwrap_or_else(|| steps_of_all.to_owned());
                    parts.push((address, name, vec![step]));
                }
            }
        }
        parts
    }

    fn stage_of(&self, step: &Step) -> Option<&'a Stage> {
        let id = step.stage.as_ref()?;
        self.service.stages.iter().find(|stage| stage.id == *id)
    }

    fn contents(&mut self, stages: &[Part<'_>]) {
        let label = self.word(["Contents", "Зміст", "Sisukord"]);
        let _ = writeln!(self.html, "<nav aria-label=\"{label}\">\n<ol>");
        for (is_there, address, name) in [
            (self.has_purpose(), "purpose", PURPOSE),
            (self.service.card.is_some(), "card", CARD),
            (self.has_parties(), "parties", PARTIES),
            (!self.service.rules.is_empty(), "rules", RULES),
        ] {
            if is_there {
                self.entry(address, self.word(name));
            }
        }
        for (address, name, steps) in stages {
            let _ = writeln!(
                self.html,
                "<li><a href=\"#{}\">{}</a>\n<ol>",
                escape(address),
                escape(name)
            );
            for step in steps {
                let link = self.link(&step.id);
                let _ = writeln!(self.html, "<li>{link}</li>");
            }
            self.put("</ol></li>");
        }
        if !self.service.lists.is_empty() {
            self.entry("lists", self.word(LISTS));
        }
        if !maket_check::security::threats(self.service).is_empty() {
            self.entry("threats", self.word(safeguards::THREATS));
        }
        self.entry("judged", self.word(safeguards::JUDGED));
        self.put("</ol>\n</nav>");
    }

    fn entry(&mut self, address: &str, name: &str) {
        let _ = writeln!(self.html, "<li><a href=\"#{address}\">{name}</a></li>");
    }

    /// A text in each language, each marked as such, side by side.
    fn texts(&mut self, text: &Text) {
        let said: Vec<String> = text
            .0
            .iter()
            .filter(|(_, words)| !words.is_empty())
            .map(|(language, words)| {
                let html = markdown(words).into_string();
                format!("<div lang=\"{}\">{html}</div>", escape(language.as_str()))
            })
            .collect();
        if !said.is_empty() {
            let _ = writeln!(self.html, "<div class=\"in\">{}</div>", said.join(""));
        }
    }

    /// A text of one line: the document's language first, the others beneath.
    fn line(&self, text: &Text) -> String {
        let first = text.or_first(self.language);
        let mut line = markdown_line(first).into_string();
        for (language, words) in text.0.iter().filter(|(_, words)| !words.is_empty()) {
            if words != first {
                let _ = write!(
                    line,
                    "<span class=\"other\" lang=\"{}\">{}</span>",
                    escape(language.as_str()),
                    markdown_line(words).as_str()
                );
            }
        }
        line
    }

    fn named(&self, text: &Text, id: &str) -> String {
        let name = title(self.service, text);
        if name.is_empty() { id.to_owned() } else { name }
    }

    fn has_purpose(&self) -> bool {
        let service = self.service;
        !service.needs.is_empty() || !service.laws.is_empty() || !service.objectives.is_empty()
    }

    fn purpose(&mut self) {
        if !self.has_purpose() {
            return;
        }
        let service = self.service;
        self.heading("purpose", self.word(PURPOSE));
        let heads = [
            self.word(["Who", "Хто", "Kes"]),
            self.word(["Needs to", "Потребує", "Mida tahab"]),
            self.word(["So that", "Щоб", "Et"]),
            self.word(["How it is known", "Звідки це відомо", "Kust me seda teame"]),
        ];
        let needs = service.needs.iter();
        let row = |need: &Need| {
            vec![
                self.line(&need.who),
                self.line(&need.want),
                self.line(&need.so),
                escape(&need.evidence).into_owned(),
            ]
        };
        let rows: Vec<Vec<String>> = needs.map(row).collect();
        self.table(&heads, &rows);
        let heads = [
            self.word(["Objective", "Ціль", "Siht"]),
            self.word(["Result", "Результат", "Võtmetulemus"]),
            self.word(["Was", "Було", "Oli"]),
            self.word(["Target", "Має бути", "Siht"]),
        ];
        let number = |number: &Option<serde_json::Number>| {
            number.as_ref().map_or(String::new(), |number| {
                escape(&maket_render::format::number(self.language, &number.to_string())).into()
            })
        };
        let mut rows = Vec::new();
        for objective in &service.objectives {
            for result in &objective.results {
                let (title, was) = (self.line(&result.title), number(&result.was));
                rows.push(vec![self.line(&objective.title), title, was, number(&result.target)]);
            }
        }
        self.table(&heads, &rows);
        if !service.laws.is_empty() {
            let laws = service.laws.iter().map(|law| format!("<li>{}</li>", self.law_line(law)));
            let laws: String = laws.collect();
            let label = self.word(["Laws", "Закони", "Õigusaktid"]);
            let _ = writeln!(self.html, "<h3>{label}</h3>\n<ul>{laws}</ul>");
        }
    }

    fn card(&mut self) {
        let Some(card) = &self.service.card else { return };
        self.heading("card", self.word(CARD));
        let mut rows: Vec<(&str, String)> = Vec::new();
        let number = escape(&card.register_id).into_owned();
        rows.push((
            self.word([
                "Number in the register",
                "Номер у реєстрі послуг",
                "Number teenuste registris",
            ]),
            number,
        ));
        rows.push((
            self.word(["Who may apply", "Хто може звернутися", "Kes võib taotleda"]),
            self.line(&card.applicants),
        ));
        rows.push((self.word(["Documents", "Документи", "Dokumendid"]), self.card_documents(card)));
        rows.push((self.word(["Term", "Строк", "Tähtaeg"]), self.period(card.term.as_ref())));
        rows.push((self.word(["Price", "Вартість", "Hind"]), self.line(&card.price)));
        rows.push((
            self.word(["Result", "Результат", "Mida inimene saab"]),
            self.line(&card.result),
        ));
        let grounds = card.refusal.iter().map(|reason| {
            let law = self.law(reason.law.as_ref());
            format!("<li>{}{}</li>", self.line(&reason.title), beneath(&law))
        });
        let grounds = listed(grounds.collect());
        rows.push((
            self.word(["Grounds of a refusal", "Підстави відмови", "Keeldumise alused"]),
            grounds,
        ));
        rows.push((
            self.word(["How to contest", "Як оскаржити", "Kuidas otsust vaidlustada"]),
            self.line(&card.appeal),
        ));
        self.facts(&rows);
    }

    fn card_documents(&self, card: &Card) -> String {
        let documents = card.documents.iter().map(|document| {
            let registry = document.registry.as_ref().map(|id| {
                let held = self.word([
                    "nobody brings it; held by",
                    "приносити не треба, є в",
                    "seda ei pea tooma; olemas registris",
                ]);
                format!("{held}: {}", escape(&self.user(id)))
            });
            let law = self.law(document.law.as_ref());
            let registry = registry.unwrap_or_default();
            format!(
                "<li>{}{}{}</li>",
                self.line(&document.title),
                beneath(&law),
                beneath(&registry)
            )
        });
        listed(documents.collect())
    }

    fn has_parties(&self) -> bool {
        !self.service.actors.is_empty() || !self.service.registries.is_empty()
    }

    /// Who takes part, and which registries.
    fn parties(&mut self) {
        if !self.has_parties() {
            return;
        }
        self.heading("parties", self.word(PARTIES));
        let actors = self.service.actors.iter().map(|actor| {
            let id = code(actor.id.as_str());
            format!("<li>{} {id}</li>", escape(&self.named(&actor.title, actor.id.as_str())))
        });
        let actors: String = actors.collect();
        if !actors.is_empty() {
            let _ = writeln!(self.html, "<ul>{actors}</ul>");
        }
        let heads = [
            self.word(["Registry", "Реєстр", "Register"]),
            self.word(["Data", "Дані", "Andmed"]),
            self.word(["What it does here", "Для чого тут", "Milleks siin"]),
        ];
        let rows: Vec<Vec<String>> =
            self.service.registries.iter().map(|it| self.registry(it)).collect();
        self.table(&heads, &rows);
    }

    fn registry(&self, registry: &Registry) -> Vec<String> {
        let mut name = self.line(&registry.title);
        name.push_str(&beneath(&escape(&title(self.service, &registry.owner))));
        name.push_str(&beneath(&code(&registry.xroad)));
        let operations = registry.operations.iter().map(|operation| {
            let name = self.named(&operation.title, operation.id.as_str());
            let does = self.word(words::operation(operation.kind));
            format!("<li>{does}: {} {}</li>", escape(&name), code(operation.id.as_str()))
        });
        let data = self.word(words::sensitivity(registry.sensitivity)).to_owned();
        vec![name, data, listed(operations.collect())]
    }

    fn rules(&mut self) {
        if self.service.rules.is_empty() {
            return;
        }
        self.heading("rules", self.word(RULES));
        let heads = [
            self.word(["Rule", "Правило", "Reegel"]),
            self.word(["What it says", "Що каже", "Mida see ütleb"]),
            self.word(["Law", "Закон", "Õigusakt"]),
        ];
        let rules = self.service.rules.iter().map(|rule| {
            let name = format!("{}{}", self.line(&rule.title), beneath(&code(rule.id.as_str())));
            let says = escape(&self.sentence(&rule.is)).into_owned();
            vec![name, says + &beneath(&code(rule.is.as_str())), self.law(rule.law.as_ref())]
        });
        let rows: Vec<Vec<String>> = rules.collect();
        self.table(&heads, &rows);
    }

    fn lists(&mut self) {
        if self.service.lists.is_empty() {
            return;
        }
        self.heading("lists", self.word(LISTS));
        for list in &self.service.lists {
            let name = escape(&self.named(&list.title, list.id.as_str())).into_owned();
            let id = code(list.id.as_str());
            let _ = writeln!(
                self.html,
                "<h3 id=\"list-{}\">{name} {id}</h3>",
                escape(list.id.as_str())
            );
            let items = self.items(&list.items);
            let _ = writeln!(self.html, "<div class=\"list\">{items}</div>");
        }
    }

    /// What can be chosen, a line each, in every language.
    fn items(&self, items: &[Item]) -> String {
        let item = |item: &Item| {
            let labels = item.label.0.iter().filter(|(_, label)| !label.is_empty());
            let label = |(language, label): (&maket_model::id::Language, &String)| {
                format!("<span lang=\"{}\">{}</span>", escape(language.as_str()), escape(label))
            };
            let mut said: Vec<String> = labels.map(label).collect();
            said.push(code(item.id.as_str()));
            let when = item.when.as_ref().map(|when| escape(&self.when(when)).into_owned());
            format!("<li>{}{}</li>", said.join(" · "), beneath(&when.unwrap_or_default()))
        };
        listed(items.iter().map(item).collect())
    }

    /// A table; columns in which nothing stands are left out, and so is a table without rows.
    fn table(&mut self, heads: &[&str], rows: &[Vec<String>]) {
        if rows.is_empty() {
            return;
        }
        let full: Vec<usize> =
            (0..heads.len()).filter(|at| rows.iter().any(|row| !row[*at].is_empty())).collect();
        let heads: String =
            full.iter().map(|at| format!("<th scope=\"col\">{}</th>", heads[*at])).collect();
        let _ = writeln!(self.html, "<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>");
        for row in rows {
            let cells: String = full.iter().map(|at| format!("<td>{}</td>", row[*at])).collect();
            let _ = writeln!(self.html, "<tr>{cells}</tr>");
        }
        self.put("</tbody>\n</table>");
    }

    /// Facts by name; those about which nothing is said are left out.
    fn facts(&mut self, facts: &[(&str, String)]) {
        let said: String = facts
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("<dt>{name}</dt><dd>{value}</dd>\n"))
            .collect();
        if !said.is_empty() {
            let _ = writeln!(self.html, "<dl class=\"facts\">\n{said}</dl>");
        }
    }

    /// A step by its number and name, as a link to it.
    fn link(&self, to: &Id) -> String {
        let position = self.service.steps.iter().position(|step| step.id == *to);
        let Some(position) = position else { return escape(to.as_str()).into_owned() };
        let name = self.named(called(&self.service.steps[position]), to.as_str());
        let number = position + 1;
        format!("<a href=\"#{}\">{number}. {}</a>", escape(to.as_str()), escape(&name))
    }

    fn language_of_sentences(&self) -> Language {
        Language::of_tag(self.language)
    }

    fn wording(&self) -> ServiceWording<'a> {
        ServiceWording { service: self.service, language: self.language }
    }

    fn when(&self, condition: &Formula) -> String {
        match maket_feel::parse(condition.as_str()) {
            Ok(expression) => {
                let (wording, language) = (self.wording(), self.language_of_sentences());
                expression.when_sentence(&self.plan.scope, &wording, language)
            }
            Err(_) => condition.to_string(),
        }
    }

    fn sentence(&self, expression: &Formula) -> String {
        match maket_feel::parse(expression.as_str()) {
            Ok(parsed) => {
                let (wording, language) = (self.wording(), self.language_of_sentences());
                parsed.sentence(&self.plan.scope, &wording, language)
            }
            Err(_) => expression.to_string(),
        }
    }

    fn period(&self, period: Option<&Period>) -> String {
        let Some(period) = period else { return String::new() };
        match period.length() {
            Ok(length) => length.words(self.language),
            Err(_) => escape(period.as_str()).into_owned(),
        }
    }

    fn law(&self, id: Option<&Id>) -> String {
        let law = id.and_then(|id| self.service.laws.iter().find(|law| law.id == *id));
        law.map_or(String::new(), |law| self.law_line(law))
    }

    fn law_line(&self, law: &maket_model::service::Law) -> String {
        let mut name = self.named(&law.title, law.id.as_str());
        if !law.article.is_empty() {
            let article = self.word(["article", "стаття", "§"]);
            let _ = write!(name, ", {article} {}", law.article);
        }
        match maket_render::safe_address(&law.url) {
            Some(url) => format!("<a href=\"{}\">{}</a>", escape(url), escape(&name)),
            None => escape(&name).into_owned(),
        }
    }

    /// An actor or a registry by name.
    fn user(&self, id: &Id) -> String {
        let actor = self.service.actors.iter().find(|actor| actor.id == *id);
        let registry = self.service.registries.iter().find(|registry| registry.id == *id);
        let text = actor.map(|it| &it.title).or_else(|| registry.map(|it| &it.title));
        text.map_or_else(|| id.to_string(), |text| self.named(text, id.as_str()))
    }
}

const PURPOSE: Word = ["Why the service is there", "Навіщо ця послуга", "Milleks see teenus on"];
const CARD: Word = ["Information card", "Інформаційна картка", "Teabekaart"];
const PARTIES: Word = ["Who takes part", "Хто бере участь", "Kes osalevad"];
const RULES: Word = ["Rules", "Правила", "Reeglid"];
const LISTS: Word = ["Lists to choose from", "Списки для вибору", "Loendid, millest valida"];

/// What a step is called: a page without a heading goes by its first question.
fn called(step: &Step) -> &Text {
    match &step.kind {
        StepKind::Page(page) if step.title.is_empty() => {
            page.questions.first().map_or(&step.title, |question| &question.label)
        }
        _ => &step.title,
    }
}

fn code(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("<code>{}</code>", escape(text)) }
}

/// Something on a line of its own beneath what stands there, where it says something.
fn beneath(html: &str) -> String {
    if html.is_empty() { String::new() } else { format!("<span class=\"other\">{html}</span>") }
}

/// Items as a list; nothing where there are none.
fn listed(items: String) -> String {
    if items.is_empty() { items } else { format!("<ul>{items}</ul>") }
}
