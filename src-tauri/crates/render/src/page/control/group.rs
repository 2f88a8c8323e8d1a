use super::{Around, GroupItem, asked, wrapped};
use crate::component::{Button, Component, Fieldset, Legend};
use crate::html::{Attributes, Html};
use crate::page::form::{DO, second_button};
use crate::page::question::{id_of, question_html};
use crate::renderer::Renderer;
use crate::texts::Texts;

#[expect(clippy::too_many_arguments, reason = "the parts of one control, taken apart once")]
pub(super) fn group(
    renderer: &Renderer,
    texts: &Texts,
    around: Around,
    name: &str,
    items: &[GroupItem],
    item: &str,
    can_add: bool,
    can_remove: bool,
) -> Html {
    let id = around.id.clone();
    let mut content = asked(Html::default(), name, "_");
    for one in items {
        let mut inside = Html::default();
        for question in &one.questions {
            inside.push(&question_html(renderer, texts, question, false));
        }
        if can_remove {
            let does = format!("remove:{name}.{}", one.key);
            let mut words = texts.html_with("group-remove", &[("item", (&one.title).into())]);
            if one.title.is_empty() {
                words = texts.html("group-remove-plain");
            }
            inside.push(&second_button(renderer, words, &does));
        }
        let fieldset = Fieldset {
            legend: Legend {
                classes: "govuk-fieldset__legend--s".into(),
                ..Legend::new(&one.title)
            },
            attributes: Attributes::default().with("id", format!("{id}-{}", id_of(&one.key))),
            content: inside,
            ..Fieldset::default()
        };
        content.push(&crate::page::block("cz-item", &fieldset.html(renderer)));
    }
    if can_add {
        let words = if items.is_empty() { "group-add" } else { "group-add-another" };
        let button = Button {
            name: Some(DO.into()),
            value: Some(format!("add:{name}")),
            classes: "govuk-button--secondary".into(),
            id: Some(format!("{id}-add")),
            prevent_double_click: Some(true),
            ..Button::new(texts.html_with(words, &[("item", item.into())]))
        };
        content.push(&button.html(renderer));
    }
    wrapped(renderer, around, &content)
}
