use maket_journey::page::QuestionState;
use maket_journey::plan::item_label;
use maket_model::question::{Answer, Question};
use serde_json::Value as Json;

use super::words::Teller;
use crate::format;
use crate::html::Html;

impl Teller<'_> {
    /// The answer of a question as it is read; empty where there is none.
    pub(super) fn answer(&self, state: &QuestionState) -> Html {
        if let Some(Answer::Choose(choose)) = &state.question.answer
            && !state.answer.is_null()
        {
            let language = self.screen.language;
            let said = self.about(self.frame.text_of(&choose.label, language, &state.value));
            return if said.is_empty() { self.value(&state.answer).into() } else { said };
        }
        if !state.rows.is_empty() {
            return self.rows(state);
        }
        self.canonical(&state.question, &state.answer)
    }

    fn rows(&self, state: &QuestionState) -> Html {
        let mut html = String::new();
        for (_, fields) in &state.rows {
            let said: Vec<String> = (fields.iter())
                .filter(|field| field.visible)
                .map(|field| self.answer(field).into_string())
                .filter(|said| !said.is_empty())
                .collect();
            html.push_str("<li>");
            html.push_str(&said.join(", "));
            html.push_str("</li>");
        }
        Html::trusted(format!("<ol class=\"govuk-list govuk-list--number\">{html}</ol>"))
    }

    /// A canonical value as it is read.
    pub(super) fn canonical(&self, question: &Question, value: &Json) -> Html {
        let language = self.screen.language;
        let Some(answer) = &question.answer else { return self.value(value).into() };
        let text = value.as_str().unwrap_or("");
        match answer {
            _ if value.is_null() => Html::default(),
            Answer::Money(_) => {
                let amount = if text.is_empty() { value.to_string() } else { text.to_owned() };
                format::money(language, &amount, &self.screen.case.plan().service.currency).into()
            }
            Answer::Number(settings) => {
                let number = if text.is_empty() { value.to_string() } else { text.to_owned() };
                let mut said = format::number(language, &number);
                let unit = self.plain(&settings.unit);
                if !unit.is_empty() {
                    said.push('\u{a0}');
                    said.push_str(&unit);
                }
                said.into()
            }
            Answer::OneOf(_) | Answer::Classifier(_) => self.label(answer, text),
            Answer::ManyOf(_) => {
                let labels: Vec<String> = (value.as_array().into_iter().flatten())
                    .filter_map(Json::as_str)
                    .map(|id| self.label(answer, id).plain())
                    .collect();
                format::list(language, &labels).into()
            }
            Answer::Text(_) => {
                let lines: Vec<String> =
                    text.lines().map(|line| Html::from(line).into_string()).collect();
                Html::trusted(lines.join("<br>"))
            }
            Answer::Iban(_) => in_fours(text).into(),
            Answer::Group(group) => {
                let items = value.as_array().into_iter().flatten();
                let mut html = String::new();
                for item in items {
                    let said: Vec<String> = (group.fields.iter())
                        .map(|field| {
                            let of = item.get(field.id.as_str()).unwrap_or(&Json::Null);
                            self.canonical(field, of).into_string()
                        })
                        .filter(|said| !said.is_empty())
                        .collect();
                    html.push_str("<li>");
                    html.push_str(&said.join(", "));
                    html.push_str("</li>");
                }
                Html::trusted(format!("<ol class=\"govuk-list govuk-list--number\">{html}</ol>"))
            }
            Answer::NationalId(_)
            | Answer::DocumentNumber(_)
            | Answer::Organisation(_)
            | Answer::VehiclePlate(_)
            | Answer::Phone(_)
            | Answer::Email(_)
            | Answer::Time(_) => text.into(),
            _ => self.value(value).into(),
        }
    }

    /// The label of an item; its id where it has none.
    pub(super) fn label(&self, answer: &Answer, id: &str) -> Html {
        match item_label(&self.screen.case.plan().service, answer, id) {
            Some(label) if !label.is_empty() => self.words(label),
            _ => id.into(),
        }
    }
}

fn in_fours(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let fours: Vec<String> = characters.chunks(4).map(|four| four.iter().collect()).collect();
    // A phone is narrower than an account number; it breaks between the fours.
    fours.join(" ")
}
