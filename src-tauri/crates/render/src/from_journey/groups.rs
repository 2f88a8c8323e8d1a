use maket_journey::page::QuestionState;
use maket_model::answer::{Row, Typed};
use maket_model::question::{GroupAnswer, Question};

use super::questions::Asked;
use super::words::Teller;
use crate::page::{Control, GroupItem};

impl Teller<'_> {
    /// A repeatable group: its items as they were typed, each with its questions.
    pub(super) fn group(
        &self,
        name: &str,
        question: &Question,
        group: &GroupAnswer,
        typed: &Typed,
        state: Option<&QuestionState>,
    ) -> Control {
        let mut rows: Vec<Row> = match typed {
            Typed::Rows(rows) => rows.clone(),
            _ => Vec::new(),
        };
        let least = group.min.unwrap_or(u32::from(!question.optional)) as usize;
        // Who has to give an item is not made to press a button for the first.
        if matches!(typed, Typed::Nothing) {
            let missing = rows.len()..least;
            rows.extend(
                missing.map(|index| Row { item: format!("k{}", index + 1), ..Row::default() }),
            );
        }
        let item = self.plain(&group.item);
        let most = group.max.map_or(usize::MAX, |max| max as usize);
        let (can_add, can_remove) = (rows.len() < most, rows.len() > least);
        let items = (rows.iter().enumerate())
            .map(|(index, row)| {
                let states = state.and_then(|state| {
                    state.rows.iter().find(|(key, _)| *key == *row.item).map(|(_, states)| states)
                });
                let title = self.texts.say_with(
                    "group-item",
                    &[("item", capital(&item).into()), ("number", (index + 1).into())],
                );
                let questions = (group.fields.iter())
                    .filter_map(|field| {
                        let state = states
                            .and_then(|states| states.iter().find(|it| it.question.id == field.id));
                        if state.is_some_and(|state| !state.visible) {
                            return None;
                        }
                        let typed = row.fields.get(field.id.as_str()).cloned();
                        Some(self.question(&Asked {
                            name: format!("{name}.{}.{}", row.item, field.id),
                            question: field,
                            state,
                            typed: Some(typed.unwrap_or_default()),
                            place: None,
                        }))
                    })
                    .collect();
                GroupItem { key: row.item.clone(), title, questions }
            })
            .collect();
        Control::Group { items, item, can_add, can_remove }
    }
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
