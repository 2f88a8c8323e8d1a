use maket_journey::case::PageState;
use maket_journey::page::QuestionState;
use maket_journey::route::{Again, Open};
use maket_model::answer::{self, Given, Typed};
use maket_model::place::Place;
use maket_model::question::{Answer, ChooseAnswer, Question};
use maket_model::step::{Content, Step, StepKind};

use super::Screen;
use super::words::{Teller, key_of_step};
use crate::html::Html;
use crate::page::{
    Body, Conflict, ConflictPage, Control, Fact, Form, Part, QuestionPage, QuestionView, Record,
    RegistryValue, WhyView,
};
use crate::renderer::Renderer;

/// A question as a form asks it.
pub(super) struct Asked<'q> {
    pub(super) name: String,
    pub(super) question: &'q Question,
    pub(super) state: Option<&'q QuestionState>,
    /// What was typed, where the caller knows better than the state.
    pub(super) typed: Option<Typed>,
    pub(super) place: Option<Place>,
}

impl Screen<'_> {
    /// A page of questions; none where the route does not have it.
    pub(super) fn questions(&self, renderer: &Renderer, open: Option<&Open>) -> Option<Body> {
        let page = self.case.page(self.at, self.now)?;
        let step = self.step_at(page.step);
        let teller = Teller::new(self, renderer, &page.frame);
        if page.conflict && self.shows_errors {
            return Some(self.conflict(renderer, &teller, &page));
        }
        let StepKind::Page(settings) = &step.kind else { return None };
        let above = self.above(renderer);
        let sent_back = match open.and_then(|open| open.again.as_ref()) {
            Some(Again::SentBack { message }) => crate::markdown(message),
            _ => Html::default(),
        };
        let shows = self.others_answers(renderer, &teller, &page);
        Some(Body::Questions(Box::new(QuestionPage {
            title: teller.title(step),
            above,
            sent_back,
            parts: teller.parts(step, &page),
            shows,
            form: Form { autocomplete: self.fills_in, ..self.form.clone() },
            button: teller.words(&settings.button),
            later: None,
            locked: page.locked,
        })))
    }

    /// What a page shows of others' answers: each as it was asked and answered, once for every item
    /// that it was asked about; names that are no question's as their values.
    fn others_answers(
        &self,
        renderer: &Renderer,
        teller: &Teller<'_>,
        page: &PageState<'_>,
    ) -> Vec<Fact> {
        if page.shows.is_empty() {
            return Vec::new();
        }
        let pages = self.case.answered_pages(self.now);
        let mut facts = Vec::new();
        for (name, value) in &page.shows {
            let before = facts.len();
            for page in &pages {
                let teller = Teller::new(self, renderer, &page.frame);
                let asked = |state: &&QuestionState| state.visible && state.question.id == *name;
                facts.extend(page.questions.iter().filter(asked).map(|state| Fact {
                    key: teller.words(&state.question.label),
                    value: teller.answer(state),
                }));
            }
            if facts.len() == before && !value.is_null() {
                let key = teller.name(name.as_str()).into();
                facts.push(Fact { key, value: teller.spoken(value).into() });
            }
        }
        facts.retain(|fact| !fact.value.is_empty());
        facts
    }

    fn conflict(&self, renderer: &Renderer, teller: &Teller<'_>, page: &PageState<'_>) -> Body {
        let mut form = self.form.clone();
        let mut conflicts = Vec::new();
        for (typed, stands) in page.questions.iter().zip(&page.in_force) {
            if let Some(fields) = &typed.typed {
                form.hidden.extend(fields.to_form(typed.question.id.as_str()));
            }
            if typed.answer != stands.answer {
                conflicts.push(Conflict {
                    label: teller.words(&typed.question.label),
                    stands: teller.answer(stands),
                    typed: teller.answer(typed),
                });
            }
        }
        Body::Conflict(Box::new(ConflictPage { above: self.above(renderer), conflicts, form }))
    }
}

impl Teller<'_> {
    /// Content and questions in the order that the page gives them.
    pub(super) fn parts(&self, step: &Step, page: &PageState<'_>) -> Vec<Part> {
        let shown: Vec<&Content> = (step.content.iter().zip(&page.content))
            .filter(|(_, shown)| **shown)
            .map(|(content, _)| content)
            .collect();
        let mut parts: Vec<Part> = (shown.iter())
            .filter(|content| content.after().is_none())
            .map(|content| Part::Block(self.block(step, content)))
            .collect();
        for state in &page.questions {
            if state.visible {
                parts.push(Part::Question(Box::new(self.question_of(step, state))));
            }
            let following =
                shown.iter().filter(|content| content.after() == Some(&state.question.id));
            parts.extend(following.map(|content| Part::Block(self.block(step, content))));
        }
        parts
    }

    /// A question of a step.
    pub(super) fn question_of(&self, step: &Step, state: &QuestionState) -> QuestionView {
        let own = &state.question;
        let own_key = own.key.as_ref().map_or(own.id.as_str(), |key| key.as_str());
        self.question(&Asked {
            name: own.id.to_string(),
            question: own,
            state: Some(state),
            typed: None,
            place: self
                .screen
                .placed
                .then(|| Place::step(key_of_step(step)).child("questions", own_key)),
        })
    }

    pub(super) fn question(&self, asked: &Asked<'_>) -> QuestionView {
        let question = asked.question;
        let state = asked.state;
        let (typed, offered) = self.typed(asked);
        let control = match (&question.answer, state) {
            (Some(Answer::Group(group)), _) => {
                self.group(&asked.name, question, group, &typed, state)
            }
            (Some(Answer::Choose(choose)), Some(state)) => Control::Record {
                records: self.records(choose, state, &super::controls::line_of(&typed)),
            },
            _ => {
                let items = state.map(|state| state.items.as_slice());
                self.control(question, &typed, items.filter(|items| !items.is_empty()))
            }
        };
        let placed = |facet: &str, html: Html| match &asked.place {
            Some(place) => Html::placed(&place.facet(facet).to_string(), &html),
            None => html,
        };
        let mut label = self.words(&question.label);
        if label.is_empty() {
            label = question.id.as_str().into();
        }
        let hint = self.line(&question.hint);
        QuestionView {
            label: placed("label", label),
            hint: if hint.is_empty() { hint } else { placed("hint", hint) },
            optional: question.optional,
            control,
            error: self.error_of(asked),
            why: question.why.as_ref().map(|why| {
                let (law, law_address) = self.law(why.law.as_ref());
                WhyView {
                    purpose: self.line(&why.purpose),
                    used_by: self.users(&why.used_by),
                    keep: self.period(why.keep.as_ref()),
                    law,
                    law_address,
                    wrong: self.line(&why.wrong),
                }
            }),
            registry: state.and_then(|state| self.registry_value(state)),
            prefilled: if offered { self.texts.html("prefilled") } else { Html::default() },
            purpose: self.purpose(question),
            name: asked.name.clone(),
        }
    }

    fn records(&self, choose: &ChooseAnswer, state: &QuestionState, typed: &str) -> Vec<Record> {
        let about = |text| {
            let records = state.records.iter().map(|(_, record)| record);
            self.frame.texts_of(text, self.screen.language, records)
        };
        let said = about(&choose.label).into_iter().zip(about(&choose.hint));
        let records = state.records.iter().zip(said).map(|((key, record), (title, hint))| {
            let mut title = self.about(title);
            if title.is_empty() {
                title = self.value(&record.to_json()).into();
            }
            let chosen = typed == key || state.answer == record.to_json();
            Record { value: key.clone(), title, hint: self.about(hint), chosen }
        });
        records.collect()
    }

    /// What stands in the form, and whether it is offered rather than typed.
    fn typed(&self, asked: &Asked<'_>) -> (Typed, bool) {
        if let Some(typed) = &asked.typed {
            return (typed.clone(), false);
        }
        let Some(state) = asked.state else { return (Typed::Nothing, false) };
        if let Some(typed) = &state.typed {
            return (typed.clone(), false);
        }
        let given = Given::of(&self.screen.case.plan().service);
        let has_registry = state.registry.is_some();
        if !state.answer.is_null() && !has_registry {
            return (answer::show(&state.question, &state.answer, &given), false);
        }
        if !state.prefill.is_null() {
            return (answer::show(&state.question, &state.prefill, &given), true);
        }
        (Typed::Nothing, false)
    }

    fn error_of(&self, asked: &Asked<'_>) -> Option<crate::page::ErrorView> {
        let is_real = self.screen.real_data.iter().any(|field| {
            *field == asked.name
                || field.strip_prefix(&asked.name).is_some_and(|rest| rest.starts_with('.'))
        });
        let leaf = !matches!(asked.question.answer, Some(Answer::Group(_)));
        if is_real && leaf {
            return Some(self.real_data(asked.question));
        }
        let error = asked.state.and_then(|state| state.error.as_ref());
        error.filter(|_| self.screen.shows_errors).map(|error| self.error(asked.question, error))
    }

    /// What a registry says of a question, and which one.
    fn registry_value(&self, state: &QuestionState) -> Option<RegistryValue> {
        let value = state.registry.as_ref()?;
        let from = state.question.from.as_ref().map_or("", |from| from.as_str());
        let name = from.split(['.', '[', ' ', '(']).next().unwrap_or("");
        let service = &self.screen.case.plan().service;
        let source = service.steps.iter().find_map(|step| match &step.kind {
            StepKind::Exchange(exchange)
                if exchange.name.as_ref().is_some_and(|it| *it == name) =>
            {
                exchange.operation.parts().map(|(registry, _)| self.registry(registry))
            }
            _ => None,
        });
        let as_of = self.frame.value(name).to_json();
        let as_of = as_of.get("as_of").and_then(serde_json::Value::as_str).unwrap_or("");
        Some(RegistryValue {
            value: self.canonical(&state.question, value),
            source: source.unwrap_or_else(|| self.texts.say("earlier-answers")),
            as_of: crate::format::canonical(self.screen.language, as_of),
            disputed: state.disputed,
        })
    }

    /// The purpose of a value for the browser, by what the datum is.
    fn purpose(&self, question: &Question) -> Option<String> {
        if !self.screen.fills_in {
            return None;
        }
        let element = question.is.as_ref()?.as_str();
        let (role, element) = element.split_once('/')?;
        // Only what is the reader's own can be filled in by the reader's browser.
        if !matches!(role, "self" | "applicant" | "person") {
            return None;
        }
        let purpose = match element {
            "name" => "name",
            "given-name" => "given-name",
            "family-name" => "family-name",
            "patronymic" => "additional-name",
            "birth-date" => "bday",
            "email" => "email",
            "phone" => "tel",
            "address" => "street-address",
            "postcode" => "postal-code",
            "organisation" => "organization",
            "sex" => "sex",
            _ => return None,
        };
        Some(purpose.to_owned())
    }

    /// The words for a name that expressions use: the label of its question, or the name itself.
    pub(super) fn name(&self, name: &str) -> String {
        let service = &self.screen.case.plan().service;
        let first = name.split('.').next().unwrap_or(name);
        let question = service.steps.iter().find_map(|step| match &step.kind {
            StepKind::Page(page) => page.questions.iter().find(|it| it.id == first),
            _ => None,
        });
        if let Some(question) = question {
            return self.plain(&question.label);
        }
        let last = name.rsplit('.').next().unwrap_or(name);
        let field = (service.registries.iter())
            .flat_map(|registry| &registry.operations)
            .flat_map(|operation| &operation.gives)
            .find(|field| field.id == last);
        if let Some(field) = field.filter(|field| !field.title.is_empty()) {
            return self.plain(&field.title);
        }
        self.datum(last)
    }

    /// The words for what is known of a person; the name itself where there are none.
    pub(super) fn datum(&self, name: &str) -> String {
        let known = format!("datum-{}", name.replace('_', "-"));
        if self.texts.has(&known) { self.texts.say(&known) } else { name.replace('_', " ") }
    }
}
