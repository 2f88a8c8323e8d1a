//! The review document: one HTML page with every screen, rule, reason and exchange, to be read by
//! lawyers, colleagues and developers without Maket. It stands alone: no script, no other file.

use crate::export::submission::title;
use maket_feel::{Language, Wording};
use maket_journey::plan::Plan;
use maket_model::id::{Formula, Id};
use maket_model::question::{Answer, Question};
use maket_model::service::Service;
use maket_model::step::{Exchange, Step, StepKind};
use maket_model::text::Text;
use std::fmt::Write;

/// The document, in the service's first language, with its texts in every language.
pub fn document(service: &Service) -> String {
    let plan = Plan::compile(service);
    let uk = service.languages.first().is_some_and(|language| *language == "uk");
    let mut writer = Writer { service, plan: &plan, uk, html: String::new() };
    writer.page();
    writer.html
}

struct Writer<'a> {
    service: &'a Service,
    plan: &'a Plan,
    uk: bool,
    html: String,
}

const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#14191e}\
h2{border-top:1px solid #6e767e;padding-top:1.5rem;margin-top:2.5rem}table{border-collapse:collapse;width:100%;margin:1rem 0}\
th,td{border:1px solid #d5dae0;padding:.4rem .6rem;text-align:left;vertical-align:top}th{background:#f1f4f8}\
code{font-size:.9em;overflow-wrap:anywhere}.kind{color:#454d55}dt{font-weight:600}dd{margin:0 0 .5rem}@media print{h2{break-before:page}}";

impl Writer<'_> {
    /// A word of the document itself.
    fn word(&self, english: &'static str, ukrainian: &'static str) -> &'static str {
        if self.uk { ukrainian } else { english }
    }

    fn put(&mut self, html: &str) {
        self.html.push_str(html);
    }

    fn page(&mut self) {
        let name = escape(&title(self.service, &self.service.title));
        let language = self.service.languages.first().map_or("en", |language| language.as_str());
        let heading = self.word("Review document", "Документ для перевірки");
        let _ = write!(
            self.html,
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{name}: {heading}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{name}</h1>\n",
            escape(language),
        );
        self.texts("p", &self.service.summary.clone());
        self.purpose();
        self.card();
        self.rules();
        for step in &self.service.steps {
            self.step(step);
        }
        self.put("</main>\n</body>\n</html>\n");
    }

    /// A text in each language, each marked as such.
    fn texts(&mut self, element: &str, text: &Text) {
        for (language, words) in text.0.iter().filter(|(_, words)| !words.is_empty()) {
            let _ = writeln!(
                self.html,
                "<{element} lang=\"{}\">{}</{element}>",
                escape(language.as_str()),
                escape(words)
            );
        }
    }

    fn purpose(&mut self) {
        let service = self.service;
        if service.needs.is_empty() && service.laws.is_empty() {
            return;
        }
        let heading = self.word("Why the service is there", "Навіщо ця послуга");
        let _ = writeln!(self.html, "<h2>{heading}</h2>\n<ul>");
        for need in &service.needs {
            let (i_need, so) = (self.word("needs to", "потребує"), self.word("so that", "щоб"));
            let sentence = format!(
                "{} {i_need} {}, {so} {}",
                title(service, &need.who),
                title(service, &need.want),
                title(service, &need.so)
            );
            let _ = writeln!(self.html, "<li>{}</li>", escape(&sentence));
        }
        self.put("</ul>\n<ul>\n");
        for law in &service.laws {
            let _ = writeln!(self.html, "<li>{}</li>", escape(&self.law(Some(&law.id))));
        }
        self.put("</ul>\n");
    }

    fn card(&mut self) {
        let Some(card) = &self.service.card else { return };
        let heading = self.word("Information card", "Інформаційна картка");
        let _ = writeln!(self.html, "<h2>{heading}</h2>\n<dl>");
        for (term, text) in [
            (self.word("Who may apply", "Хто може звернутися"), &card.applicants),
            (self.word("Price", "Вартість"), &card.price),
            (self.word("Result", "Результат"), &card.result),
            (self.word("How to contest", "Як оскаржити"), &card.appeal),
        ] {
            if !text.is_empty() {
                let _ = writeln!(self.html, "<dt>{term}</dt>");
                self.texts("dd", text);
            }
        }
        if let Some(term) = &card.term {
            let label = self.word("Term", "Строк");
            let _ = writeln!(self.html, "<dt>{label}</dt><dd>{}</dd>", escape(term.as_str()));
        }
        let refusal = self.word("Ground of refusal", "Підстава відмови");
        for reason in &card.refusal {
            let _ = writeln!(self.html, "<dt>{refusal}</dt>");
            self.texts("dd", &reason.title);
        }
        self.put("</dl>\n");
    }

    fn rules(&mut self) {
        if self.service.rules.is_empty() {
            return;
        }
        let heads = [
            self.word("Name", "Назва"),
            self.word("In words", "Словами"),
            self.word("Expression", "Вираз"),
            self.word("Law", "Закон"),
        ];
        let heading = self.word("Rules", "Правила");
        let _ = writeln!(self.html, "<h2>{heading}</h2>");
        self.table(&heads);
        for rule in &self.service.rules {
            let cells = [
                escape(rule.id.as_str()),
                escape(&title(self.service, &rule.title)),
                code(rule.is.as_str()),
                escape(&self.law(rule.law.as_ref())),
            ];
            self.row(&cells);
        }
        self.put("</tbody>\n</table>\n");
    }

    fn table(&mut self, heads: &[&str]) {
        self.put("<table>\n<thead><tr>");
        for head in heads {
            let _ = write!(self.html, "<th scope=\"col\">{head}</th>");
        }
        self.put("</tr></thead>\n<tbody>\n");
    }

    fn row(&mut self, cells: &[String]) {
        let cells: String = cells.iter().map(|cell| format!("<td>{cell}</td>")).collect();
        let _ = writeln!(self.html, "<tr>{cells}</tr>");
    }

    fn step(&mut self, step: &Step) {
        let name = title(self.service, &step.title);
        let shown = if name.is_empty() { step.id.to_string() } else { name };
        let _ = writeln!(
            self.html,
            "<h2 id=\"{}\">{}</h2>\n<p class=\"kind\">{} · <code>{}</code>{}</p>",
            escape(step.id.as_str()),
            escape(&shown),
            self.kind(step),
            escape(step.id.as_str()),
            step.actor
                .as_ref()
                .map_or(String::new(), |actor| format!(" · {}", escape(&self.actor(actor)))),
        );
        if let Some(when) = &step.when {
            let _ = writeln!(self.html, "<p>{}</p>", escape(&self.when(when)));
        }
        for part in &step.content {
            self.content(part);
        }
        match &step.kind {
            StepKind::Page(page) => self.questions(&page.questions),
            StepKind::Review(review) => self.questions(&review.questions),
            StepKind::Exchange(exchange) => self.exchange(exchange),
            StepKind::CheckAnswers(check) => self.texts("p", &check.declares),
            StepKind::Sign(sign) => self.texts("p", &sign.declares),
            StepKind::Notify(notify) => self.texts("p", &notify.text),
            StepKind::Pay(pay) => {
                let _ = writeln!(self.html, "<p>{}</p>", code(pay.amount.as_str()));
                self.texts("p", &pay.purpose);
            }
            StepKind::Outcome(outcome) => {
                for part in &outcome.parts {
                    self.texts("p", &part.title);
                }
                self.texts("p", &outcome.after);
            }
            _ => {}
        }
        self.ways(step);
    }

    fn content(&mut self, part: &maket_model::step::Content) {
        use maket_model::step::Content;
        match part {
            Content::Markdown(text)
            | Content::Details(text)
            | Content::Inset(text)
            | Content::Warning(text) => {
                self.texts("p", &text.title);
                self.texts("p", &text.text);
            }
            Content::Image(image) => self.texts("p", &image.alt),
            Content::Opaque(_) => {}
        }
    }

    fn questions(&mut self, questions: &[Question]) {
        if questions.is_empty() {
            return;
        }
        let heads = [
            self.word("Question", "Запитання"),
            self.word("Answer", "Відповідь"),
            self.word("Asked when", "Коли питаємо"),
            self.word("Checks", "Перевірки"),
            self.word("Why", "Навіщо"),
        ];
        self.table(&heads);
        self.question_rows(questions, "");
        self.put("</tbody>\n</table>\n");
    }

    fn question_rows(&mut self, questions: &[Question], above: &str) {
        for question in questions {
            let name = format!("{above}{}", question.id);
            let mut label: String =
                question.label.0.values().map(|text| format!("{}<br>", escape(text))).collect();
            let _ = write!(label, "<code>{}</code>", escape(&name));
            let checks: Vec<String> = question
                .checks
                .iter()
                .map(|check| {
                    format!(
                        "{}<br>{}",
                        escape(&title(self.service, &check.message)),
                        code(check.rule.as_str())
                    )
                })
                .collect();
            let cells = [
                label,
                self.answer(question),
                question.when.as_ref().map_or(String::new(), |when| escape(&self.when(when))),
                checks.join("<br>"),
                self.why(question),
            ];
            self.row(&cells);
            if let Some(Answer::Group(group)) = &question.answer {
                self.question_rows(&group.fields, &format!("{name}."));
            }
        }
    }

    fn answer(&self, question: &Question) -> String {
        let kind = match &question.answer {
            Some(answer) => serde_json::to_value(answer)
                .ok()
                .and_then(|value| value.get("type").and_then(|kind| kind.as_str().map(escape)))
                .unwrap_or_default(),
            None => "?".to_owned(),
        };
        let mut shown = kind;
        if question.optional {
            let _ = write!(shown, ", {}", self.word("may be left out", "необов’язково"));
        }
        if let Some(from) = &question.from {
            let _ = write!(
                shown,
                "<br>{} {}",
                self.word("from the registry:", "з реєстру:"),
                code(from.as_str())
            );
        }
        if let Some(answer) = &question.answer {
            for item in maket_journey::names::choices(Some(answer), self.service) {
                let _ = write!(shown, "<br>· {}", escape(&title(self.service, &item.label)));
            }
        }
        shown
    }

    fn why(&self, question: &Question) -> String {
        let Some(why) = &question.why else { return String::new() };
        let mut shown = escape(&title(self.service, &why.purpose));
        if !why.used_by.is_empty() {
            let users: Vec<&str> = why.used_by.iter().map(Id::as_str).collect();
            let _ = write!(
                shown,
                "<br>{} {}",
                self.word("used by", "використовує"),
                escape(&users.join(", "))
            );
        }
        if let Some(keep) = &why.keep {
            let _ =
                write!(shown, "<br>{} {}", self.word("kept", "зберігаємо"), escape(keep.as_str()));
        }
        let law = self.law(why.law.as_ref());
        if !law.is_empty() {
            let _ = write!(shown, "<br>{}", escape(&law));
        }
        shown
    }

    fn exchange(&mut self, exchange: &Exchange) {
        let operation = maket_journey::names::operation(self.service, &exchange.operation);
        let gives: Vec<String> = operation
            .into_iter()
            .flat_map(|found| &found.gives)
            .map(|field| {
                format!(
                    "{} <code>{}</code>",
                    escape(&title(self.service, &field.title)),
                    escape(field.id.as_str())
                )
            })
            .collect();
        let sends: Vec<String> = exchange
            .send
            .iter()
            .map(|(name, value)| {
                format!("<code>{}</code> = {}", escape(name.as_str()), code(value.as_str()))
            })
            .collect();
        let law = escape(&self.law(exchange.law.as_ref()));
        let keep = exchange.keep.as_ref().map_or(String::new(), |keep| escape(keep.as_str()));
        self.put("<dl>\n");
        for (term, value) in [
            (self.word("Operation", "Операція"), code(exchange.operation.as_str())),
            (self.word("Sends", "Надсилає"), sends.join("<br>")),
            (self.word("Receives", "Отримує"), gives.join("<br>")),
            (self.word("Purpose", "Мета"), escape(&title(self.service, &exchange.purpose))),
            (self.word("Law", "Закон"), law),
            (self.word("Kept for", "Строк зберігання"), keep),
        ] {
            let _ = writeln!(self.html, "<dt>{term}</dt><dd>{value}</dd>");
        }
        self.put("</dl>\n");
    }

    fn ways(&mut self, step: &Step) {
        if step.on.is_empty() && step.next.is_empty() {
            return;
        }
        self.put("<ul>\n");
        for (outcome, to) in &step.on {
            let _ = writeln!(self.html, "<li>{} → {}</li>", escape(outcome), self.link(to));
        }
        for arrow in &step.next {
            let when = arrow
                .when
                .as_ref()
                .map_or(String::new(), |when| format!("{} ", escape(&self.when(when))));
            let _ = writeln!(self.html, "<li>{when}→ {}</li>", self.link(&arrow.to));
        }
        self.put("</ul>\n");
    }

    fn link(&self, to: &Id) -> String {
        let step = self.service.steps.iter().find(|step| step.id == *to);
        let name =
            step.map(|step| title(self.service, &step.title)).filter(|name| !name.is_empty());
        let shown = escape(&name.unwrap_or_else(|| to.to_string()));
        match step {
            Some(_) => format!("<a href=\"#{}\">{shown}</a>", escape(to.as_str())),
            None => shown,
        }
    }

    fn when(&self, condition: &Formula) -> String {
        let language = if self.uk { Language::Uk } else { Language::En };
        match maket_feel::parse(condition.as_str()) {
            Ok(expression) => expression.when_sentence(&self.plan.scope, self, language),
            Err(_) => condition.to_string(),
        }
    }

    fn law(&self, id: Option<&Id>) -> String {
        let law = id.and_then(|id| self.service.laws.iter().find(|law| law.id == *id));
        let Some(law) = law else { return String::new() };
        let name = title(self.service, &law.title);
        if law.article.is_empty() {
            return name;
        }
        format!("{name}, {} {}", self.word("article", "стаття"), law.article)
    }

    fn actor(&self, id: &Id) -> String {
        let actor = self.service.actors.iter().find(|actor| actor.id == *id);
        let name =
            actor.map(|actor| title(self.service, &actor.title)).filter(|name| !name.is_empty());
        name.unwrap_or_else(|| id.to_string())
    }

    fn kind(&self, step: &Step) -> &'static str {
        match &step.kind {
            StepKind::Start(_) => self.word("Start", "Початок"),
            StepKind::Page(_) => self.word("Page", "Сторінка"),
            StepKind::SignIn(_) => self.word("Sign-in", "Вхід"),
            StepKind::Exchange(_) => self.word("Exchange with a registry", "Обмін із реєстром"),
            StepKind::Decision(_) => self.word("Decision", "Рішення"),
            StepKind::Pay(_) => self.word("Payment", "Оплата"),
            StepKind::Sign(_) => self.word("Signature", "Підпис"),
            StepKind::CheckAnswers(_) => self.word("Check of the answers", "Перевірка відповідей"),
            StepKind::Review(_) => self.word("Official’s desk", "Розгляд посадовцем"),
            StepKind::Wait(_) => self.word("Wait", "Очікування"),
            StepKind::Notify(_) => self.word("Message", "Повідомлення"),
            StepKind::Issue(_) => self.word("Document issued", "Видача документа"),
            StepKind::Outcome(_) => self.word("End", "Завершення"),
            StepKind::Module(_) => self.word("Module", "Модуль"),
            StepKind::Opaque(_) => self.word("Unknown kind", "Невідомий вид"),
        }
    }
}

impl Wording for Writer<'_> {
    fn label_of(&self, path: &str) -> Option<String> {
        let questions = self.service.steps.iter().flat_map(|step| match &step.kind {
            StepKind::Page(page) => &page.questions[..],
            StepKind::Review(review) => &review.questions[..],
            _ => &[],
        });
        let rule =
            || self.service.rules.iter().find(|rule| rule.id == *path).map(|rule| &rule.title);
        let mut questions = questions;
        let text = questions
            .find(|question| question.id == *path)
            .map(|question| &question.label)
            .or_else(rule)?;
        Some(title(self.service, text)).filter(|label| !label.is_empty())
    }

    fn item_label(&self, list: &str, item: &str) -> Option<String> {
        let lists = self
            .service
            .lists
            .iter()
            .filter(|known| known.id == *list)
            .flat_map(|known| &known.items);
        let own = self.service.steps.iter().flat_map(|step| match &step.kind {
            StepKind::Page(page) => &page.questions[..],
            _ => &[],
        });
        let own = own.filter(|question| question.id == *list).flat_map(|question| {
            maket_journey::names::choices(question.answer.as_ref(), self.service)
        });
        let mut items = lists.chain(own);
        let label =
            items.find(|known| known.id == *item).map(|known| title(self.service, &known.label))?;
        Some(label).filter(|label| !label.is_empty())
    }
}

fn code(text: &str) -> String {
    format!("<code>{}</code>", escape(text))
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    escaped
}
