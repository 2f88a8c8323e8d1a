//! What names and items of a service are called, for expressions told as sentences.

use crate::part_tree::Part;
use crate::question::Answer;
use crate::service::{Item, Service};
use crate::step::StepKind;
use crate::text::Text;
use crate::visit::visit;
use maket_feel::Wording;

/// The words of a service in a language, or the first that it has.
#[derive(Clone, Copy, Debug)]
pub struct ServiceWording<'a> {
    /// The service.
    pub service: &'a Service,
    /// The language.
    pub language: &'a str,
}

impl ServiceWording<'_> {
    fn said(&self, text: &Text) -> Option<String> {
        Some(text.or_first(self.language).to_owned()).filter(|said| !said.is_empty())
    }

    /// Of `note.born_on`, what the registry calls the field.
    fn field(&self, path: &str) -> Option<&Text> {
        let (of, field) = path.split_once('.')?;
        let reference = self.service.steps.iter().find_map(|step| match &step.kind {
            StepKind::Exchange(it) if it.name.as_ref().is_some_and(|it| *it == *of) => {
                it.operation.parts()
            }
            _ => None,
        });
        let (registry, id) = reference?;
        let registry = self.service.registries.iter().find(|known| known.id == *registry)?;
        let operation = registry.operations.iter().find(|known| known.id == *id)?;
        operation.gives.iter().find(|known| known.id == *field).map(|known| &known.title)
    }
}

impl Wording for ServiceWording<'_> {
    fn label_of(&self, path: &str) -> Option<String> {
        let mut found = None;
        visit(self.service, &mut |_, part| {
            if found.is_none() {
                found = match part {
                    Part::Question(it) if it.id == *path => self.said(&it.label),
                    Part::Rule(it) if it.id == *path => self.said(&it.title),
                    _ => None,
                };
            }
        });
        found.or_else(|| self.said(self.field(path)?))
    }

    fn item_label(&self, list: &str, item: &str) -> Option<String> {
        let of = |items: &[Item]| {
            items.iter().find(|known| known.id == *item).and_then(|known| self.said(&known.label))
        };
        let known = self.service.lists.iter().find(|known| known.id == *list);
        let mut found = known.and_then(|known| of(&known.items));
        visit(self.service, &mut |_, part| {
            if let Part::Question(question) = part
                && question.id == *list
                && let Some(Answer::OneOf(choice) | Answer::ManyOf(choice)) = &question.answer
                && found.is_none()
            {
                found = of(&choice.items);
            }
        });
        found
    }
}
