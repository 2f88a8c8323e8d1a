//! The form of a page, as a browser would post it: what stands in it, and what a row types.

use crate::cases::broken::Broken;
use indexmap::IndexMap;
use maket_journey::page::QuestionState;
use maket_model::answer::{Given, Typed, show};
use maket_model::id::Name;
use maket_model::question::{Answer, Question};

/// A field of a form and what is typed in it.
type Field = (String, String);

/// A page's form.
pub(crate) struct Form<'a> {
    questions: Vec<&'a Question>,
    /// Of questions that choose a record: the word that each record has, in their order.
    words: Vec<(&'a str, Vec<&'a str>)>,
    fields: Vec<Field>,
}

impl<'a> Form<'a> {
    /// The form as the page shows it.
    pub(crate) fn of(states: &'a [QuestionState], given: &Given) -> Self {
        let mut fields = Vec::new();
        for state in states.iter().filter(|state| state.visible) {
            let shown = match &state.typed {
                Some(typed) if *typed != Typed::Nothing => typed.clone(),
                _ if state.registry.is_some() && !state.disputed => continue,
                _ if !state.answer.is_null() => show(&state.question, &state.answer, given),
                _ => show(&state.question, &state.prefill, given),
            };
            let name = state.question.id.as_str();
            match shown.to_form(name) {
                posted if !posted.is_empty() => fields.extend(posted),
                _ => fields.push((name.to_owned(), blank(&state.question).to_owned())),
            }
        }
        let words = states.iter().map(|state| {
            let words = state.records.iter().map(|(word, _)| word.as_str()).collect();
            (state.question.id.as_str(), words)
        });
        let questions = states.iter().map(|state| &*state.question).collect();
        Self { questions, words: words.collect(), fields }
    }

    /// The question, or field of a group, that a name with numbers stands for, and the name of its
    /// form field.
    ///
    /// An item that comes after the last is added, with all its fields empty.
    fn resolve(&mut self, name: &str) -> Result<(&'a Question, String, String), Broken> {
        let mut parts = name.split('.');
        let first = parts.next().unwrap_or_default();
        let no_question = || Broken::NoQuestion { name: first.to_owned() };
        let mut question =
            *self.questions.iter().find(|known| known.id == first).ok_or_else(no_question)?;
        let mut field = first.to_owned();
        let mut rest: Vec<&str> = parts.collect();
        while let Some(Answer::Group(group)) = &question.answer
            && rest.len() >= 2
        {
            let number = rest[0];
            let keys = self.keys(&field);
            let position = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            let key = match position {
                Some(position) if position < keys.len() => keys[position].clone(),
                Some(position) if position == keys.len() => format!("n{}", position + 1),
                _ => {
                    return Err(format!(
                        "“{field}” has {} items and no item “{number}”",
                        keys.len()
                    )
                    .into());
                }
            };
            if keys.len() == position.unwrap_or_default() {
                let blanks = group
                    .fields
                    .iter()
                    .map(|inner| (format!("{field}.{key}.{}", inner.id), blank(inner).to_owned()));
                self.fields.extend(blanks);
            }
            let inner = rest[1];
            question = group
                .fields
                .iter()
                .find(|known| known.id == inner)
                .ok_or_else(|| format!("an item of “{field}” has no field “{inner}”"))?;
            field = format!("{field}.{key}.{inner}");
            rest.drain(..2);
        }
        Ok((question, field, rest.join(".")))
    }

    /// The keys of a group's items.
    fn keys(&self, group: &str) -> Vec<String> {
        let prefix = format!("{group}.");
        let mut keys: Vec<String> = Vec::new();
        for (name, _) in &self.fields {
            if let Some((key, _)) = name.strip_prefix(&prefix).and_then(|rest| rest.split_once('.'))
                && !keys.iter().any(|known| known == key)
            {
                keys.push(key.to_owned());
            }
        }
        keys
    }

    /// Types into a field: `name`, `name.given`, `children.1.born_on`.
    pub(crate) fn fill(&mut self, name: &str, text: &str) -> Result<(), Broken> {
        let (question, field, part) = self.resolve(name)?;
        let whole = part.is_empty();
        let of_parts = format!("{field}.");
        let target = if whole { field.clone() } else { format!("{field}.{part}") };
        self.fields.retain(|(known, _)| {
            let replaced = *known == field || *known == target;
            !(replaced || (whole && known.starts_with(&of_parts)))
        });
        match &question.answer {
            Some(Answer::ManyOf(_)) => {
                let ticks = text.split(',').map(str::trim).filter(|tick| !tick.is_empty());
                self.fields.push((target.clone(), "_".to_owned()));
                self.fields.extend(ticks.map(|tick| (target.clone(), tick.to_owned())));
            }
            Some(Answer::Group(_)) if whole && !text.is_empty() => {
                return Err(
                    format!("“{name}” is a group: its fields are typed, as “{name}.1.…”").into()
                );
            }
            Some(Answer::Choose(_)) => {
                let words = self.words.iter().find(|(question, _)| *question == field);
                let position = text.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                let word = words.zip(position).and_then(|((_, words), at)| words.get(at).copied());
                self.fields.push((target, word.unwrap_or(text).to_owned()));
            }
            _ => self.fields.push((target, text.to_owned())),
        }
        Ok(())
    }

    /// Takes an item out of a group: `children.2`.
    pub(crate) fn remove(&mut self, name: &str) -> Result<(), Broken> {
        let (group, number) =
            name.rsplit_once('.').ok_or_else(|| format!("“{name}” is no item of a group"))?;
        let group = if group.contains('.') { self.resolve(group)?.1 } else { group.to_owned() };
        let keys = self.keys(&group);
        let position = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let key = position.and_then(|position| keys.get(position));
        let key = key
            .ok_or_else(|| format!("“{group}” has {} items and no item “{number}”", keys.len()))?;
        let item = format!("{group}.{key}.");
        self.fields.retain(|(known, _)| !known.starts_with(&item));
        self.fields.push((group, "_".to_owned()));
        Ok(())
    }

    /// The name of a form's field as rows write it: items by number.
    pub(crate) fn numbered(&self, field: &str) -> String {
        let mut parts = field.split('.');
        let mut real = parts.next().unwrap_or_default().to_owned();
        let mut written = real.clone();
        let mut question = self.questions.iter().copied().find(|known| known.id == real.as_str());
        while let Some(Answer::Group(group)) = question.and_then(|known| known.answer.as_ref())
            && let Some(key) = parts.next()
        {
            let position = self.keys(&real).iter().position(|known| known == key);
            let number = position.map_or_else(|| key.to_owned(), |at| (at + 1).to_string());
            let inner = parts.next().unwrap_or_default();
            real = format!("{real}.{key}.{inner}");
            written = format!("{written}.{number}.{inner}");
            question = group.fields.iter().find(|known| known.id == inner);
        }
        parts.fold(written, |written, part| format!("{written}.{part}"))
    }

    /// What the form posts.
    pub(crate) fn posted(&self) -> IndexMap<Name, Typed> {
        let typed = self
            .questions
            .iter()
            .map(|question| (question.id.clone(), Typed::from_form(question, &self.fields)));
        typed.filter(|(_, typed)| *typed != Typed::Nothing).collect()
    }
}

/// What a form posts for a question whose field is empty.
fn blank(question: &Question) -> &'static str {
    match question.answer {
        Some(Answer::ManyOf(_) | Answer::Group(_)) => "_",
        _ => "",
    }
}
