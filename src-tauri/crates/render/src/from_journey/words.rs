use jiff::Timestamp;
use maket_feel::{Value, Wording};
use maket_journey::frame::Frame;
use maket_journey::template::Piece;
use maket_model::id::{Id, Period};
use maket_model::place::Place;
use maket_model::service::{Item, Law};
use maket_model::step::{Content, Step};
use maket_model::text::Text;
use maket_model::wording::ServiceWording;
use serde_json::Value as Json;

use super::Screen;
use crate::format;
use crate::html::Html;
use crate::markdown::{as_line, escape_markdown, markdown, markdown_line};
use crate::page::Block;
use crate::renderer::Renderer;
use crate::texts::Texts;

/// Puts texts of the service into the reader's language, with their values.
pub(super) struct Teller<'s> {
    pub(super) screen: &'s Screen<'s>,
    renderer: &'s Renderer,
    pub(super) texts: &'s Texts,
    pub(super) frame: &'s Frame<'s>,
}

impl<'s> Teller<'s> {
    pub(super) fn new(
        screen: &'s Screen<'s>,
        renderer: &'s Renderer,
        frame: &'s Frame<'s>,
    ) -> Self {
        Self { screen, renderer, texts: renderer.texts(screen.language), frame }
    }

    fn language(&self) -> &'s str {
        self.screen.language
    }

    /// A text of one line, as plain words.
    pub(super) fn plain(&self, text: &Text) -> String {
        self.joined(self.frame.text(text, self.language()), |value| value)
    }

    /// A text of one line. Where it is not written in the reader's language it says which it is.
    pub(super) fn words(&self, text: &Text) -> Html {
        self.marked(text, self.plain(text).into())
    }

    /// A text of one line with emphasis and links, such as a hint.
    pub(super) fn line(&self, text: &Text) -> Html {
        self.marked(text, as_line(self.read(text)))
    }

    /// A text with Markdown.
    pub(super) fn rich(&self, text: &Text) -> Html {
        let html = self.read(text);
        match self.foreign(text) {
            Some(language) if !html.is_empty() => Html::trusted(format!(
                "<div lang=\"{}\">{}</div>",
                crate::html::escape(language),
                html.as_str()
            )),
            _ => html,
        }
    }

    /// A text about a record, as of the choices of a `choose` question.
    pub(super) fn about(&self, pieces: Vec<Piece>) -> Html {
        markdown_line(&self.joined(pieces, |value| escape_markdown(&value)))
    }

    /// A text as Markdown, with its values.
    fn read(&self, text: &Text) -> Html {
        let pieces = self.frame.text(text, self.language());
        match pieces.as_slice() {
            [Piece::Literal(words)] => self.renderer.markdown(words),
            // Values are escaped before Markdown is read: what somebody typed stays what they
            // typed.
            _ => markdown(&self.joined(pieces, |value| escape_markdown(&value))),
        }
    }

    fn marked(&self, text: &Text, html: Html) -> Html {
        match self.foreign(text) {
            Some(language) if !html.is_empty() => Html::in_language(language, &html),
            _ => html,
        }
    }

    fn foreign<'t>(&self, text: &'t Text) -> Option<&'t str> {
        if text.get(self.language()).is_some() {
            return None;
        }
        let written = text.0.iter().find(|(_, words)| !words.is_empty())?;
        Some(written.0.as_str())
    }

    fn joined(&self, pieces: Vec<Piece>, escape: impl Fn(String) -> String) -> String {
        let mut filled = String::new();
        for piece in pieces {
            match piece {
                // A value that ends in a stop, as «2026 р.», ends the sentence with it.
                Piece::Literal(text) if filled.ends_with('.') => {
                    filled.push_str(&without_second_stop(&text));
                }
                Piece::Literal(text) => filled.push_str(&text),
                Piece::Value(value) => filled.push_str(&escape(self.spoken(&value))),
                Piece::Items { list, chosen } => {
                    filled.push_str(&escape(self.chosen(&list, &chosen)));
                }
                Piece::Plural { number, forms } => {
                    let form = format::plural(self.language(), &number.to_text());
                    let form = forms.get(form).or_else(|| forms.last());
                    filled.push_str(form.map_or("", String::as_str));
                }
            }
        }
        filled
    }

    /// Items of a list as people read them.
    fn chosen(&self, list: &str, chosen: &Value) -> String {
        let service = &self.screen.case.plan().service;
        let wording = ServiceWording { service, language: self.language() };
        match chosen {
            Value::List(items) => {
                let items: Vec<String> = items.iter().map(|it| self.chosen(list, it)).collect();
                format::list(self.language(), &items)
            }
            Value::Text(id) => wording.item_label(list, id).unwrap_or_else(|| id.to_string()),
            other => self.spoken(other),
        }
    }

    /// A value of an expression as the reader's language writes it: numbers in groups, times
    /// without seconds.
    pub(super) fn spoken(&self, value: &Value) -> String {
        match value {
            Value::Number(_) => format::number(self.language(), &value.to_text()),
            Value::Time(at) => format::time(at.time),
            Value::List(values) => {
                let values: Vec<String> = values.iter().map(|value| self.spoken(value)).collect();
                format::list(self.language(), &values)
            }
            _ => self.value(&value.to_json()),
        }
    }

    /// A value as the reader's language writes it.
    pub(super) fn value(&self, value: &Json) -> String {
        match value {
            Json::Null => String::new(),
            Json::Bool(true) => self.texts.say("yes"),
            Json::Bool(false) => self.texts.say("no"),
            Json::Number(number) => format::number(self.language(), &number.to_string()),
            Json::String(text) => self.text_value(text),
            Json::Array(values) => {
                let values: Vec<String> = values.iter().map(|value| self.value(value)).collect();
                format::list(self.language(), &values)
            }
            Json::Object(parts) => {
                let part = |name: &str| parts.get(name).and_then(Json::as_str).unwrap_or("");
                let order: &[&str] = if parts.contains_key("given") || parts.contains_key("family")
                {
                    &["given", "patronymic", "family"]
                } else if parts.contains_key("line") || parts.contains_key("place") {
                    &["line", "place", "postcode"]
                } else if parts.contains_key("name") {
                    &["name"]
                } else {
                    let values: Vec<String> = (parts.iter())
                        .filter(|(name, _)| *name != "item")
                        .map(|(_, value)| self.value(value))
                        .filter(|value| !value.is_empty())
                        .collect();
                    return values.join(", ");
                };
                let parting = if order[0] == "line" { ", " } else { " " };
                let said: Vec<&str> =
                    order.iter().map(|name| part(name)).filter(|it| !it.is_empty()).collect();
                said.join(parting)
            }
        }
    }

    fn text_value(&self, text: &str) -> String {
        if let Some(item) = self.item(text) {
            return self.plain(&item.label);
        }
        if text.starts_with('P')
            && let Ok(length) = Period::from(text).length()
        {
            return length.words(self.language());
        }
        let decimal = text.contains('.') && text.parse::<f64>().is_ok();
        if decimal {
            format::number(self.language(), text)
        } else {
            format::canonical(self.language(), text)
        }
    }

    /// The item of a shared list that has this id: what a condition compares is read as its label.
    fn item(&self, id: &str) -> Option<&'s Item> {
        let service = &self.screen.case.plan().service;
        service.lists.iter().flat_map(|list| &list.items).find(|item| item.id == *id)
    }

    /// Whether a condition holds here. None always does.
    pub(super) fn holds(&self, condition: Option<&maket_model::id::Formula>) -> bool {
        let Some(condition) = condition else { return true };
        let text = Text::of(self.language(), &format!("{{{condition}}}"));
        matches!(
            &self.frame.text(&text, self.language())[..],
            [Piece::Value(value)] if value.to_json() == Json::Bool(true)
        )
    }

    /// A moment in the zone of the service.
    pub(super) fn moment(&self, moment: Timestamp) -> String {
        let zoned = moment.to_zoned(self.screen.case.plan().zone().clone());
        format::moment(self.language(), zoned.datetime())
    }

    /// A day in the zone of the service.
    pub(super) fn day(&self, moment: Timestamp) -> String {
        let zoned = moment.to_zoned(self.screen.case.plan().zone().clone());
        format::date(self.language(), zoned.date())
    }

    /// A length of time in words; as it is written where it cannot be read.
    pub(super) fn period(&self, period: Option<&Period>) -> String {
        period.map_or_else(String::new, |period| match period.length() {
            Ok(length) => length.words(self.language()),
            Err(_) => period.to_string(),
        })
    }

    /// An act in words, and where it can be read.
    pub(super) fn law(&self, id: Option<&Id>) -> (Html, String) {
        let service = &self.screen.case.plan().service;
        let law = id.and_then(|id| service.laws.iter().find(|law| law.id == *id));
        law.map_or_else(Default::default, |law| (self.law_words(law), law.url.clone()))
    }

    fn law_words(&self, law: &Law) -> Html {
        let mut words = self.words(&law.title);
        if !law.article.is_empty() {
            let sign = match self.language() {
                "uk" => "ст.",
                "et" => "§",
                _ => "art.",
            };
            words.push(&Html::from(format!(", {sign} {}", law.article)));
        }
        words
    }

    /// An actor in words.
    pub(super) fn actor(&self, id: &Id) -> String {
        let service = &self.screen.case.plan().service;
        let actor = service.actors.iter().find(|actor| actor.id == *id);
        match actor.map(|actor| self.plain(&actor.title)).filter(|title| !title.is_empty()) {
            Some(title) => title,
            None => id.as_str().replace('_', " "),
        }
    }

    /// A registry in words.
    pub(super) fn registry(&self, id: &str) -> String {
        let service = &self.screen.case.plan().service;
        let registry = service.registries.iter().find(|registry| registry.id == *id);
        match registry.map(|registry| self.plain(&registry.title)).filter(|it| !it.is_empty()) {
            Some(title) => title,
            None => id.to_owned(),
        }
    }

    /// Actors and registries in words.
    pub(super) fn users(&self, ids: &[Id]) -> Vec<String> {
        let service = &self.screen.case.plan().service;
        (ids.iter())
            .map(|id| match service.registries.iter().any(|registry| registry.id == *id) {
                true => self.registry(id.as_str()),
                false => self.actor(id),
            })
            .collect()
    }

    /// The heading of a step.
    pub(super) fn title(&self, step: &Step) -> Html {
        self.placed(step, "title", self.words(&step.title))
    }

    /// A text with its place, where the studio listens.
    pub(super) fn placed(&self, step: &Step, facet: &str, html: Html) -> Html {
        if !self.screen.placed {
            return html;
        }
        let place = Place::step(key_of_step(step)).facet(facet);
        Html::placed(&place.to_string(), &html)
    }

    /// A content block of a step, with its place where the studio listens.
    pub(super) fn block(&self, step: &Step, content: &Content) -> Block {
        let block = Box::new(self.bare_block(content));
        match content.key().filter(|_| self.screen.placed) {
            Some(key) => {
                let place = Place::step(key_of_step(step)).child("content", key.as_str());
                Block::Placed { place: place.to_string(), block }
            }
            None => *block,
        }
    }

    fn bare_block(&self, content: &Content) -> Block {
        match content {
            Content::Markdown(it) => Block::Text(self.rich(&it.text)),
            Content::Details(it) => {
                Block::Details { title: self.words(&it.title), content: self.rich(&it.text) }
            }
            Content::Inset(it) => Block::Inset(self.rich(&it.text)),
            Content::Warning(it) => Block::Warning(self.line(&it.text)),
            Content::Image(it) => Block::Image {
                address: self.screen.surroundings.asset(it.asset.as_str()),
                alt: self.plain(&it.alt),
            },
            Content::Opaque(_) => Block::Unknown,
        }
    }

    /// The content blocks that are shown.
    pub(super) fn blocks(&self, step: &Step) -> Vec<Block> {
        (step.content.iter())
            .filter(|content| self.holds(content.when()))
            .map(|content| self.block(step, content))
            .collect()
    }
}

/// A text after a stop without a stop of its own at its beginning, marks of emphasis aside.
fn without_second_stop(text: &str) -> String {
    let marks = text.len() - text.trim_start_matches(['*', '_']).len();
    match text[marks..].strip_prefix('.') {
        Some(rest) if !rest.starts_with('.') => format!("{}{rest}", &text[..marks]),
        _ => text.to_owned(),
    }
}

/// The key by which a place names a step.
pub(super) fn key_of_step(step: &Step) -> &str {
    step.key.as_ref().map_or(step.id.as_str(), |key| key.as_str())
}

#[cfg(test)]
mod tests {
    use super::without_second_stop;

    #[test]
    fn a_sentence_ends_with_one_stop() {
        for (text, expected) in [
            (". Далі", " Далі"),
            ("**. Далі", "** Далі"),
            ("... і далі", "... і далі"),
            (", і далі", ", і далі"),
            ("", ""),
        ] {
            assert_eq!(without_second_stop(text), expected, "after a stop: {text:?}");
        }
    }
}
