//! The steps of the review document: what each shows, asks, sends and leads to.

use super::{Writer, beneath, called, code, listed, words};
use indexmap::IndexMap;
use maket_model::id::Id;
use maket_model::question::{Answer, Question};
use maket_model::step::{
    Content, Decision, DecisionRow, Exchange, Outcome, Sign, SignIn, Start, Step, StepKind, Wait,
};
use maket_render::{escape, markdown_line};
use std::fmt::Write;

impl Writer<'_> {
    pub(super) fn step(&mut self, step: &Step) {
        let number = self.service.steps.iter().position(|known| known.id == step.id);
        let number = number.map_or(0, |position| position + 1);
        let id = step.id.as_str();
        let name = match self.line(called(step)) {
            line if line.is_empty() => escape(id).into_owned(),
            line => line,
        };
        let mut kind = vec![format!("<b>{}</b>", self.word(words::kind(&step.kind)))];
        kind.extend(step.actor.as_ref().map(|actor| escape(&self.user(actor)).into_owned()));
        kind.push(code(id));
        let _ = writeln!(
            self.html,
            "<section class=\"step\">\n<h3 id=\"{}\"><span class=\"no\">{number}.</span> {name}</h3>\n<p class=\"kind\">{}</p>",
            escape(id),
            kind.join(" · "),
        );
        if let Some(when) = &step.when {
            let _ = writeln!(self.html, "<p>{}</p>", escape(&self.when(when)));
        }
        for part in step.content.iter().filter(|part| part.after().is_none()) {
            self.content(part, None);
        }
        match &step.kind {
            StepKind::Start(start) => self.start(start),
            StepKind::Page(page) => {
                self.questions(&page.questions);
                for part in &step.content {
                    if let Some(name) = part.after() {
                        let of = page.questions.iter().find(|question| question.id == *name);
                        self.content(part, of);
                    }
                }
            }
            StepKind::SignIn(sign_in) => self.sign_in(sign_in),
            StepKind::Review(review) => self.questions(&review.questions),
            StepKind::Exchange(exchange) => self.exchange(exchange),
            StepKind::Decision(decision) => self.decision(decision),
            StepKind::CheckAnswers(check) => self.texts(&check.declares),
            StepKind::Sign(sign) => self.sign(sign, step.actor.as_ref()),
            StepKind::Wait(wait) => self.wait(wait),
            StepKind::Notify(notify) => {
                let to = notify.to.as_ref().map(|to| escape(&self.user(to)).into_owned());
                let by = escape(&notify.by).into_owned();
                self.facts(&[
                    (self.word(["To", "Кому", "Kellele"]), to.unwrap_or_default()),
                    (self.word(["By", "Чим", "Mille kaudu"]), by),
                ]);
                self.texts(&notify.text);
            }
            StepKind::Issue(issue) => {
                let documents = &self.service.documents;
                let document = issue.document.as_ref();
                let document = document.and_then(|id| documents.iter().find(|it| it.id == *id));
                let name = document.map(|it| self.line(&it.title)).unwrap_or_default();
                let claims =
                    document.into_iter().flat_map(|document| &document.claims).map(|claim| {
                        let value =
                            claim.value.as_ref().map_or(String::new(), |it| code(it.as_str()));
                        let name = self.named(&claim.title, claim.id.as_str());
                        format!("<li>{}: {value}</li>", escape(&name))
                    });
                let claims = listed(claims.collect());
                self.facts(&[
                    (self.word(["Document", "Документ", "Dokument"]), name),
                    (self.word(["It says", "У ньому", "Mida see ütleb"]), claims),
                ]);
            }
            StepKind::Pay(pay) => {
                self.facts(&[
                    (
                        self.word(["Amount", "Сума", "Summa"]),
                        escape(&self.sentence(&pay.amount)).into(),
                    ),
                    (self.word(["To", "Кому", "Kellele"]), self.line(&pay.to)),
                    (self.word(["For", "За що", "Mille eest"]), self.line(&pay.purpose)),
                    (self.word(["Law", "Закон", "Õigusakt"]), self.law(pay.law.as_ref())),
                ]);
            }
            StepKind::Outcome(outcome) => self.outcome(outcome),
            StepKind::Module(_) | StepKind::Opaque(_) => {}
        }
        self.ways(step);
        self.put("</section>");
    }

    fn start(&mut self, start: &Start) {
        let needed = start.needed.iter().map(|text| format!("<li>{}</li>", self.line(text)));
        let needed = listed(needed.collect());
        let minutes = start.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
        self.facts(&[
            (self.word(["To have at hand", "Мати при собі", "Mida käepärast hoida"]), needed),
            (self.word(["Minutes", "Хвилин", "Aega minutites"]), minutes),
        ]);
    }

    fn sign_in(&mut self, sign_in: &SignIn) {
        let means = escape(&sign_in.means.join(", ")).into_owned();
        let gives: Vec<String> =
            sign_in.gives.iter().map(|field| code(field.id.as_str())).collect();
        self.facts(&[
            (self.word(["Means", "Чим", "Vahendid"]), means),
            (self.word(["Tells", "Дізнаємося", "Mida teada saame"]), gives.join(", ")),
        ]);
    }

    fn sign(&mut self, sign: &Sign, actor: Option<&Id>) {
        let signers = sign.signers.iter().chain(actor.filter(|_| sign.signers.is_empty()));
        let signers: Vec<String> = signers.map(|id| escape(&self.user(id)).into_owned()).collect();
        self.facts(&[(self.word(["Signed by", "Підписує", "Allkirjastab"]), signers.join(", "))]);
        self.texts(&sign.declares);
    }

    fn wait(&mut self, wait: &Wait) {
        let formula = |formula: &Option<maket_model::id::Formula>| {
            formula.as_ref().map_or(String::new(), |it| escape(&self.sentence(it)).into_owned())
        };
        let (from, until) = (formula(&wait.from), formula(&wait.until));
        self.facts(&[
            (self.word(["For", "Скільки", "Kui kaua"]), self.period(wait.period.as_ref())),
            (self.word(["Counted from", "Від якого дня", "Mis päevast alates"]), from),
            (self.word(["Until", "До", "Kuni"]), until),
        ]);
    }

    fn outcome(&mut self, outcome: &Outcome) {
        let result = self.word(words::end(outcome.result));
        let _ = writeln!(self.html, "<p>{result}</p>");
        let heads = [
            self.word(["What arrives", "Що надійде", "Mis saabub"]),
            self.word(["From", "Звідки", "Kellelt"]),
            self.word(["At the latest", "Не пізніше", "Hiljemalt"]),
            self.word(["When", "Коли", "Millal"]),
        ];
        let rows = outcome.parts.iter().map(|part| {
            let when = part.when.as_ref().map(|when| escape(&self.when(when)).into_owned());
            vec![
                self.line(&part.title),
                self.line(&part.by),
                self.period(part.within.as_ref()),
                when.unwrap_or_default(),
            ]
        });
        let rows: Vec<Vec<String>> = rows.collect();
        self.table(&heads, &rows);
        self.texts(&outcome.after);
    }

    fn content(&mut self, part: &Content, after: Option<&Question>) {
        let mut mark: Vec<String> = Vec::new();
        mark.extend(words::content(part).map(|word| self.word(word).to_owned()));
        if let Some(question) = after {
            let name = self.named(&question.label, question.id.as_str());
            let below = self.word(["after the question", "після запитання", "pärast küsimust"]);
            mark.push(format!("{below} “{}”", escape(&name)));
        }
        mark.extend(part.when().map(|when| escape(&self.when(when)).into_owned()));
        self.put("<div class=\"block\">");
        if !mark.is_empty() {
            let _ = writeln!(self.html, "<p class=\"mark\">{}</p>", mark.join(", "));
        }
        match part {
            Content::Markdown(text)
            | Content::Details(text)
            | Content::Inset(text)
            | Content::Warning(text) => {
                self.texts(&text.title);
                self.texts(&text.text);
            }
            Content::Image(image) => self.texts(&image.alt),
            Content::Opaque(_) => {}
        }
        self.put("</div>");
    }

    fn questions(&mut self, questions: &[Question]) {
        let heads = [
            self.word(["Question", "Запитання", "Küsimus"]),
            self.word(["Answer", "Відповідь", "Vastus"]),
            self.word(["Asked", "Питаємо", "Küsitakse"]),
            self.word(["Checks", "Перевірки", "Kontrollid"]),
            self.word(["Why", "Навіщо", "Miks me küsime"]),
        ];
        let mut rows = Vec::new();
        self.question_rows(questions, "", &mut rows);
        self.table(&heads, &rows);
    }

    fn question_rows(&self, questions: &[Question], above: &str, rows: &mut Vec<Vec<String>>) {
        for question in questions {
            let name = format!("{above}{}", question.id);
            let checks = question.checks.iter().map(|check| {
                let (message, rule) = (self.line(&check.message), code(check.rule.as_str()));
                format!("<li>{message}{}</li>", beneath(&rule))
            });
            rows.push(vec![
                format!(
                    "<b>{}</b>{}{}",
                    self.line(&question.label),
                    beneath(&self.line(&question.hint)),
                    beneath(&code(&name))
                ),
                self.answer(question),
                question
                    .when
                    .as_ref()
                    .map_or(String::new(), |when| escape(&self.when(when)).into()),
                listed(checks.collect()),
                self.why(question),
            ]);
            if let Some(Answer::Group(group)) = &question.answer {
                self.question_rows(&group.fields, &format!("{name}."), rows);
            }
        }
    }

    fn answer(&self, question: &Question) -> String {
        let kind = question.answer.as_ref().map(words::answer);
        let mut shown = kind.map_or("?", |kind| self.word(kind)).to_owned();
        if question.optional {
            let _ = write!(
                shown,
                ", {}",
                self.word(["may be left out", "необов’язково", "vabatahtlik"])
            );
        }
        if let Some(from) = &question.from {
            let said = self.word(["the registry says", "каже реєстр", "register ütleb"]);
            shown.push_str(&beneath(&format!("{said}: {}", code(from.as_str()))));
        }
        match &question.answer {
            Some(Answer::OneOf(choice) | Answer::ManyOf(choice)) => match &choice.list {
                Some(list) if choice.items.is_empty() => {
                    let known = self.service.lists.iter().find(|known| known.id == *list);
                    let name =
                        known.map_or(list.to_string(), |it| self.named(&it.title, list.as_str()));
                    let _ = write!(
                        shown,
                        ": <a href=\"#list-{}\">{}</a>",
                        escape(list.as_str()),
                        escape(&name)
                    );
                }
                _ => shown.push_str(&self.items(&choice.items)),
            },
            Some(Answer::Consent(consent)) => shown.push_str(&beneath(&self.line(&consent.text))),
            _ => {}
        }
        shown
    }

    fn why(&self, question: &Question) -> String {
        let Some(why) = &question.why else { return String::new() };
        let mut shown = self.line(&why.purpose);
        if !why.used_by.is_empty() {
            let users: Vec<String> = why.used_by.iter().map(|id| self.user(id)).collect();
            let used = self.word(["used by", "використовує", "kasutab"]);
            shown.push_str(&beneath(&format!("{used}: {}", escape(&users.join(", ")))));
        }
        let keep = self.period(why.keep.as_ref());
        if !keep.is_empty() {
            let kept = self.word(["kept for", "зберігаємо", "säilitatakse"]);
            shown.push_str(&beneath(&format!("{kept}: {keep}")));
        }
        shown.push_str(&beneath(&self.law(why.law.as_ref())));
        shown
    }

    fn exchange(&mut self, exchange: &Exchange) {
        let operation = self.service.operation(&exchange.operation);
        let asked = match (operation, exchange.operation.parts()) {
            (Some(operation), Some((registry, _))) => format!(
                "{}: {}{}",
                escape(&self.user(&Id::from(registry))),
                escape(&self.named(&operation.title, operation.id.as_str())),
                beneath(&code(exchange.operation.as_str()))
            ),
            _ => code(exchange.operation.as_str()),
        };
        let gives = operation.into_iter().flat_map(|found| &found.gives).map(|field| {
            let name = self.named(&field.title, field.id.as_str());
            format!("<li>{} {}</li>", escape(&name), code(field.id.as_str()))
        });
        let gives = listed(gives.collect());
        let sends = exchange.send.iter().map(|(name, value)| {
            let (name, value) = (code(name.as_str()), code(value.as_str()));
            format!("<li>{name} = {value}</li>")
        });
        let sends = listed(sends.collect());
        self.facts(&[
            (self.word(["Registry", "Реєстр", "Register"]), asked),
            (self.word(["Purpose", "Мета", "Milleks"]), self.line(&exchange.purpose)),
            (self.word(["Law", "Закон", "Õigusakt"]), self.law(exchange.law.as_ref())),
            (self.word(["Sends", "Надсилає", "Saadab"]), sends),
            (self.word(["Receives", "Отримує", "Saab"]), gives),
            (
                self.word(["Kept for", "Зберігаємо", "Säilitatakse"]),
                self.period(exchange.keep.as_ref()),
            ),
        ]);
    }

    /// A decision table: a column for each input, then what it sets and where it leads.
    fn decision(&mut self, decision: &Decision) {
        let inputs: Vec<String> = decision.inputs.iter().map(|it| code(it.as_str())).collect();
        let mut heads: Vec<&str> = inputs.iter().map(String::as_str).collect();
        heads.push(self.word(["Sets", "Встановлює", "Määrab"]));
        heads.push(self.word(["In words", "Словами", "Sõnadega"]));
        heads.push(self.word(["Leads to", "Веде до", "Kuhu viib"]));
        let row = |row: &DecisionRow| {
            let test = |at: usize| row.tests.get(at).map_or(String::new(), |it| code(it.as_str()));
            let mut cells: Vec<String> = (0..decision.inputs.len()).map(test).collect();
            let sets = row.then.iter().map(|(name, value)| {
                format!("<li>{} = {}</li>", code(name.as_str()), code(value.as_str()))
            });
            cells.push(listed(sets.collect()));
            cells.push(self.line(&row.title));
            cells.push(row.to.as_ref().map_or(String::new(), |to| self.link(to)));
            cells
        };
        let rows: Vec<Vec<String>> = decision.rows.iter().map(row).collect();
        self.table(&heads, &rows);
        self.facts(&[(self.word(["Law", "Закон", "Õigusakt"]), self.law(decision.law.as_ref()))]);
    }

    /// Where it leads. Outcomes that lead to the same step stand together.
    fn ways(&mut self, step: &Step) {
        let mut by_target: IndexMap<&Id, Vec<String>> = IndexMap::new();
        for (outcome, to) in &step.on {
            let word = words::outcome(outcome).map(|word| self.word(word));
            let mut said = word.map_or_else(|| escape(outcome).into_owned(), str::to_owned);
            if let (true, Some(within)) = (outcome == "late", &step.within) {
                let _ = write!(said, " ({})", self.period(Some(within)));
            }
            by_target.entry(to).or_default().push(said);
        }
        let mut ways: Vec<String> = by_target
            .into_iter()
            .map(|(to, outcomes)| format!("<li>{}: {}</li>", outcomes.join(", "), self.link(to)))
            .collect();
        for (position, arrow) in step.next.iter().enumerate() {
            let when = match (&arrow.when, position) {
                (Some(when), _) => format!("{}: ", escape(&self.when(when))),
                (None, 0) => String::new(),
                (None, _) => format!("{}: ", self.word(["otherwise", "інакше", "muul juhul"])),
            };
            let name = markdown_line(arrow.title.or_first(self.language)).into_string();
            let name = if name.is_empty() { name } else { format!(" ({name})") };
            ways.push(format!("<li>{when}{}{name}</li>", self.link(&arrow.to)));
        }
        if let Some(skip) = &step.skip {
            let skipped = self.word([
                "where it is passed over",
                "якщо його минаємо",
                "kui see jäetakse vahele",
            ]);
            ways.push(format!("<li>{skipped}: {}</li>", self.link(skip)));
        }
        if !ways.is_empty() {
            let _ = writeln!(self.html, "<ul class=\"ways\">\n{}\n</ul>", ways.join("\n"));
        }
    }
}
