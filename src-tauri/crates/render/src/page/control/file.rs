use super::{Around, Sample, asked, choices};
use crate::component::{Choice, ChoiceItem, ChoiceKind, Component};
use crate::html::{Attributes, Html, escape};
use crate::renderer::Renderer;
use crate::texts::Texts;

#[expect(clippy::too_many_arguments, reason = "the parts of one control, taken apart once")]
pub(super) fn file(
    renderer: &Renderer,
    texts: &Texts,
    around: Around,
    name: &str,
    samples: &[Sample],
    chosen: &str,
    accept: &str,
    own: bool,
) -> Html {
    let mut items: Vec<Choice> = (samples.iter())
        .map(|sample| {
            Choice::from(ChoiceItem {
                checked: sample.chosen,
                ..ChoiceItem::new(
                    &sample.name,
                    texts.html_with("file-sample", &[("name", (&sample.name).into())]),
                )
            })
        })
        .collect();
    let id = around.id.clone();
    let mut own_file = Html::default();
    if own {
        let mine = !chosen.is_empty() && !samples.iter().any(|sample| sample.chosen);
        let chosen = if mine { chosen } else { "" };
        let radio = if items.is_empty() { id.clone() } else { format!("{id}-mine") };
        own_file = Html::trusted(format!(
            "<div data-own-file=\"{name}\" data-own-choice=\"{radio}\"><p class=\"govuk-body\" data-own-file-name>{}</p>\
             <label class=\"govuk-label\" for=\"{id}-own\">{}</label>\
             <p class=\"govuk-hint\" id=\"{id}-kept\">{}</p>\
             <input class=\"govuk-file-upload\" id=\"{id}-own\" type=\"file\" accept=\"{}\" aria-describedby=\"{id}-kept\"></div>",
            escape(chosen),
            escape(&texts.say("file-choose")),
            escape(&texts.say("file-kept")),
            escape(accept),
            id = escape(&id),
            name = escape(name),
            radio = escape(&radio),
        ));
        items.push(Choice::from(ChoiceItem {
            checked: mine,
            id: Some(radio),
            // Naming a file of one's own needs the script: without it nothing could be named.
            attributes: Attributes::default().with_name("data-needs-script"),
            ..ChoiceItem::new(chosen, texts.html("file-own"))
        }));
    }
    // The name alone is posted; the script adds type and size of a file of one's own.
    let name = format!("{name}.name");
    let choices = choices(ChoiceKind::One, &name, around, "", items);
    let mut html = asked(choices.html(renderer), &name, "");
    html.push(&own_file);
    html
}
