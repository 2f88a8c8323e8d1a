//! What the names and items of a service are called in its own words.

use crate::question::{Answer, Question};
use crate::service::{REFUSALS, Service};
use crate::step::{Step, StepKind};
use crate::text::Text;
use maket_feel::Wording;

/// Labels of a service for the sentences of its expressions.
#[derive(Clone, Copy, Debug)]
pub struct ServiceWording<'s> {
    /// The service.
    pub service: &'s Service,
    /// The language of the labels; what is not written in it is taken as it is written first.
    pub language: &'s str,
}

impl<'s> ServiceWording<'s> {
    /// Every question outside of groups.
    fn questions(&self) -> impl Iterator<Item = &'s Question> {
        self.service.steps.iter().flat_map(Step::questions)
    }

    /// The label of a question, or of a field of a group: `children.born_on`, `child.born_on`
    /// where a page is walked for each `child`, and `born_on` by itself inside of the group.
    fn question(&self, path: &str) -> Option<&'s Text> {
        let group_fields = |group: &'s Question| match &group.answer {
            Some(Answer::Group(group)) => &group.fields[..],
            _ => &[],
        };
        let own = self.questions().find(|question| question.id == *path);
        if let Some(question) = own {
            return Some(&question.label);
        }
        let Some((of, field)) = path.split_once('.') else {
            let mut fields = self.questions().flat_map(group_fields);
            return fields.find(|question| question.id == *path).map(|field| &field.label);
        };
        let stages = self.service.stages.iter().filter_map(|stage| stage.each.as_ref());
        let steps = self.service.steps.iter().filter_map(|step| step.each.as_ref());
        let walked = stages.chain(steps).find(|each| each.name == *of);
        let of = walked.map_or(of, |each| each.of.as_str());
        let group = self.questions().find(|question| question.id == *of)?;
        group_fields(group).iter().find(|known| known.id == *field).map(|field| &field.label)
    }

    /// What the field of a registry's answer is called: of `note.born_on`, the date of birth.
    fn field(&self, path: &str) -> Option<&'s Text> {
        let mut parts = path.split('.');
        let name = parts.next()?;
        let found = self.service.steps.iter().find_map(|step| match &step.kind {
            StepKind::Exchange(exchange)
                if exchange.name.as_ref().is_some_and(|it| *it == name) =>
            {
                self.service.operation(&exchange.operation)
            }
            _ => None,
        })?;
        let mut fields = &found.gives;
        let mut last = None;
        for part in parts {
            let field = fields.iter().find(|known| known.id == *part)?;
            fields = &field.fields;
            last = Some(&field.title);
        }
        last
    }

    fn rule(&self, path: &str) -> Option<&'s Text> {
        self.service.rules.iter().find(|rule| rule.id == *path).map(|rule| &rule.title)
    }

    fn said(&self, text: &Text) -> Option<String> {
        Some(text.or_first(self.language).to_owned()).filter(|said| !said.is_empty())
    }
}

impl Wording for ServiceWording<'_> {
    fn label_of(&self, path: &str) -> Option<String> {
        let text = self.question(path).or_else(|| self.rule(path)).or_else(|| self.field(path))?;
        self.said(text)
    }

    fn item_label(&self, list: &str, item: &str) -> Option<String> {
        let lists = self.service.lists.iter().filter(|known| known.id == *list);
        let questions = self.questions().filter(|question| question.id == *list);
        let mut items = lists
            .flat_map(|known| &known.items)
            .chain(questions.flat_map(|question| self.service.choices(question.answer.as_ref())));
        let label = items.find(|known| known.id == *item).map(|known| &known.label);
        let mut reasons = self.service.card.iter().flat_map(|card| &card.refusal);
        let reason = || reasons.find(|it| list == REFUSALS && it.id == *item).map(|it| &it.title);
        self.said(label.or_else(reason)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn names_are_called_what_people_read() {
        let service: Service = serde_json::from_value(json!({
            "maket": 1, "id": "s", "languages": ["uk", "en"],
            "rules": [{"id": "adult", "is": "true", "title": {"uk": "Повнолітній"}}],
            "lists": [{"id": "place", "items": [{"id": "abroad", "label": {"uk": "За кордоном", "en": "Abroad"}}]}],
            "registries": [{"id": "r", "operations": [{"id": "o", "kind": "read", "gives": [
                {"id": "born_on", "type": "date", "title": {"en": "Date of birth"}},
                {"id": "mother", "type": "group", "title": {"en": "Mother"}, "fields": [
                    {"id": "name", "type": "text", "title": {"en": "Her name"}}]},
            ]}]}],
            "steps": [
                {"id": "ask", "kind": "exchange", "operation": "r/o", "as": "note"},
                {"id": "child", "kind": "page", "questions": [
                    {"id": "place", "label": {"uk": "Де?", "en": "Where?"}, "answer": {"type": "one-of", "list": "place"}},
                    {"id": "sex", "answer": {"type": "one-of", "items": [{"id": "f", "label": {"en": "A girl"}}]}},
                    {"id": "children", "label": {"en": "Children"}, "answer": {"type": "group", "fields": [
                        {"id": "name", "label": {"en": "Name"}}]}},
                ]},
                {"id": "each", "kind": "page", "each": {"of": "children", "as": "child"}},
            ]
        }))
        .unwrap();
        let wording = ServiceWording { service: &service, language: "en" };
        for (path, label) in [
            ("place", Some("Where?")),
            ("sex", None),
            ("adult", Some("Повнолітній")),
            ("note.born_on", Some("Date of birth")),
            ("note.mother.name", Some("Her name")),
            ("note.age", None),
            ("children.name", Some("Name")),
            ("child.name", Some("Name")),
            ("name", Some("Name")),
            ("nobody", None),
        ] {
            assert_eq!(wording.label_of(path).as_deref(), label, "what {path} is called");
        }
        assert_eq!(wording.item_label("place", "abroad").as_deref(), Some("Abroad"), "of a list");
        assert_eq!(wording.item_label("sex", "f").as_deref(), Some("A girl"), "of a question");
        assert_eq!(wording.item_label("sex", "m"), None, "no such item");
    }
}
