use maket_model::answer::{AnswerError, Code};
use maket_model::question::{Answer, Question};
use serde_json::Value as Json;

use super::words::Teller;
use crate::format;
use crate::html::Html;
use crate::page::ErrorView;
use crate::texts::Value;

impl Teller<'_> {
    /// What is wrong with an answer, in a sentence that names its question.
    pub(super) fn error(&self, question: &Question, error: &AnswerError) -> ErrorView {
        let part = error.field.rsplit('.').next().unwrap_or("").to_owned();
        ErrorView { message: self.error_words(question, error), part }
    }

    fn error_words(&self, question: &Question, error: &AnswerError) -> Html {
        if error.code == Code::Missing && !question.missing.is_empty() {
            return self.words(&question.missing);
        }
        if error.code == Code::Check {
            let index = error.args.get("check").and_then(|index| index.parse::<usize>().ok());
            let message = index.and_then(|index| question.checks.get(index)).map(|it| &it.message);
            if let Some(message) = message.filter(|message| !message.is_empty()) {
                return self.words(message);
            }
        }
        let name = self.plain(&question.label);
        let id = match error.code {
            Code::Missing => missing(question.answer.as_ref()),
            Code::WrongForm if error.args.contains_key("sample") => "wrong-form-sample",
            code => code.as_str(),
        };
        let mut values: Vec<(&str, Value<'_>)> = vec![("question", name.into())];
        for (arg, value) in &error.args {
            values.push((arg.as_str(), self.argument(question, error.code, arg, value)));
        }
        self.texts.html_with(id, &values)
    }

    fn argument<'v>(
        &self,
        question: &Question,
        code: Code,
        arg: &str,
        value: &'v str,
    ) -> Value<'v> {
        let language = self.screen.language;
        match (arg, code) {
            ("part", _) => self.texts.say(&format!("part-{value}")).into(),
            ("item", _) => match &question.answer {
                Some(answer) => self.label(answer, value).plain().into(),
                None => value.into(),
            },
            (_, Code::TooEarly | Code::TooLate) => format::canonical(language, value).into(),
            (_, Code::TooSmall | Code::TooLarge) => match &question.answer {
                Some(Answer::Money(_)) => {
                    self.canonical(question, &Json::from(value)).plain().into()
                }
                _ => format::number(language, value).into(),
            },
            // What bends the sentence enters it as a number.
            _ => match value.parse::<u32>() {
                Ok(number) => number.into(),
                Err(_) => value.into(),
            },
        }
    }

    /// What is said of an answer that looks like real data.
    pub(super) fn real_data(&self, question: &Question) -> ErrorView {
        let name = self.plain(&question.label);
        let message = self.texts.html_with("real-data", &[("question", name.into())]);
        ErrorView { message, part: String::new() }
    }
}

fn missing(answer: Option<&Answer>) -> &'static str {
    match answer {
        Some(Answer::YesNo(_) | Answer::OneOf(_) | Answer::Choose(_) | Answer::Classifier(_)) => {
            "missing-choose"
        }
        Some(Answer::ManyOf(_)) => "missing-several",
        Some(Answer::File(_)) => "missing-file",
        Some(Answer::Consent(_)) => "missing-consent",
        _ => "missing",
    }
}
