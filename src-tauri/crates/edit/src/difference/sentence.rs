//! Differences as sentences.

use super::{Change, Difference};
use crate::draft::{Draft, PEOPLE};
use crate::rename::{id_of, scope};
use crate::words::{called, place_words, say};
use maket_feel::{Language, parse};
use maket_model::id::Period;
use maket_model::part_tree::{Leaf, Part, To, Use};
use maket_model::place::{Place, keys_of, resolve};
use maket_model::service::Service;
use maket_model::visit::visit;
use maket_model::wording::ServiceWording;
use serde_json::Value;

/// Texts longer than this are told as changed, without what they say.
const LONGEST: usize = 400;

impl Difference {
    /// The difference as a sentence in a person's language.
    pub fn sentence(&self, before: &Draft, after: &Draft, language: &str) -> String {
        let of = if self.change == Change::Removed { before } else { after };
        let place = at(of, &self.place.thing(), language);
        let say = |id: &str, args: &[(&str, &str)]| say(id, args, language).unwrap_or_default();
        let sentence = match self.change {
            Change::Added => {
                let when = self.when(&after.service, language).unwrap_or_default();
                say("added", &[("place", &format!("{place}{when}"))])
            }
            Change::Removed => say("removed", &[("place", &place)]),
            Change::Renamed => {
                let id = |id: &Option<Value>| quoted(id.as_ref().and_then(Value::as_str), language);
                let (was, is) = (id(&self.before), id(&self.after));
                say("renamed", &[("place", &place), ("before", &was), ("after", &is)])
            }
            Change::Moved => self.moved(&place, before, after, language),
            Change::Changed => {
                let facet = self.facet_words(of, language);
                let told = |draft: &Draft, value: Option<&Value>| {
                    Some(self.value_words(draft, value?, language))
                };
                // Of yes and no, nothing is no.
                let is_switch = |value: &Option<Value>| matches!(value, Some(Value::Bool(_)));
                let switch = is_switch(&self.before) || is_switch(&self.after);
                let no = Some(&Value::Bool(false)).filter(|_| switch);
                let was = told(before, self.before.as_ref().or(no));
                let is = told(after, self.after.as_ref().or(no));
                let args = [
                    ("place", place.as_str()),
                    ("facet", facet.as_str()),
                    ("before", was.as_deref().unwrap_or_default()),
                    ("after", is.as_deref().unwrap_or_default()),
                ];
                let is_long =
                    [&was, &is].into_iter().flatten().any(|it| it.chars().count() > LONGEST);
                match (&was, &is) {
                    _ if is_long => say("touched", &args),
                    (Some(_), Some(_)) => say("changed", &args),
                    (None, _) => say("set", &args),
                    (_, None) => say("unset", &args),
                }
            }
        };
        let mut letters = sentence.chars();
        letters
            .next()
            .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }

    /// Of an arrow: when it is followed.
    fn when(&self, service: &Service, language: &str) -> Option<String> {
        let Part::Arrow(arrow) = resolve(service, &self.place)? else { return None };
        let expression = parse(arrow.when.as_ref()?.as_str()).ok()?;
        let wording = ServiceWording { service, language };
        let spoken = Language::of_tag(language);
        Some(format!(", {}", expression.when_sentence(&scope(service), &wording, spoken)))
    }

    fn moved(&self, place: &str, before: &Draft, after: &Draft, language: &str) -> String {
        let say = |id: &str, args: &[(&str, &str)]| say(id, args, language).unwrap_or_default();
        let parent = self.place.parent().unwrap_or_default();
        if let Some(from) = self.from.as_ref().and_then(Place::parent).filter(|it| *it != parent) {
            let from = at(before, &from, language);
            return say("moved-from", &[("place", place), ("from", &from)]);
        }
        match behind(&after.service, &self.place) {
            Some(other) => {
                let name = place_words(&after.service, &other, language);
                // The thing beside it is at the same place, so its own words are enough.
                let own = name.rsplit(", ").next().unwrap_or(&name).to_owned();
                say("moved-behind", &[("place", place), ("other", &own)])
            }
            None => say("moved-first", &[("place", place)]),
        }
    }

    fn facet_words(&self, draft: &Draft, language: &str) -> String {
        let facet = self.place.facet.as_deref().unwrap_or_default();
        let whole = |facet: &str, part: &str| {
            say(&format!("facet-{}", facet.replace('.', "-")), &[("part", part)], language)
        };
        if let Some((of, language_of)) = self.text_of(draft) {
            let said = whole(&of, "").unwrap_or_else(|| quoted(Some(&of), language));
            return format!("{said} ({language_of})");
        }
        let (of, last) = facet.rsplit_once('.').unwrap_or((facet, ""));
        let first = facet.split('.').next().unwrap_or_default();
        let said = whole(facet, "").or_else(|| whole(of, last)).or_else(|| whole(first, last));
        said.unwrap_or_else(|| quoted(Some(facet), language))
    }

    /// Of a text: its facet and the language that was changed.
    fn text_of(&self, draft: &Draft) -> Option<(String, String)> {
        let (of, language) = self.place.facet.as_deref()?.rsplit_once('.')?;
        let is_name = self.noun == "person" && matches!(of, "name" | "story");
        let is_text = || {
            let leaves = resolve(&draft.service, &self.place)?.leaves();
            let mut texts = leaves.into_iter().filter(|(_, leaf)| matches!(leaf, Leaf::Text(_)));
            texts.find(|(facet, _)| facet == of)
        };
        (is_name || is_text().is_some()).then(|| (of.to_owned(), language.to_owned()))
    }

    fn value_words(&self, draft: &Draft, value: &Value, language: &str) -> String {
        let said = value.as_str().and_then(|text| self.leaf_words(&draft.service, text, language));
        said.unwrap_or_else(|| plain(value, language))
    }

    /// What a text says that is an expression, a reference or a length of time.
    fn leaf_words(&self, service: &Service, text: &str, language: &str) -> Option<String> {
        let facet = self.place.facet.as_deref()?;
        let part = resolve(service, &self.place)?;
        let (_, leaf) = part.leaves().into_iter().find(|(known, _)| known == facet)?;
        match leaf {
            // A test of a table says little without its column.
            Leaf::Formula(_, Use::Cell) => None,
            Leaf::Formula(..) => sentence(service, text, language),
            Leaf::Reference(_, to) => {
                Some(quoted(Some(&named(service, text, to, language)?), language))
            }
            Leaf::Period(_) => Some(Period::from(text).length().ok()?.words(language)),
            _ => None,
        }
    }
}

fn sentence(service: &Service, formula: &str, language: &str) -> Option<String> {
    let expression = parse(formula).ok()?;
    let wording = ServiceWording { service, language };
    Some(expression.sentence(&scope(service), &wording, Language::of_tag(language)))
}

/// What people call the thing that a reference means.
fn named(service: &Service, id: &str, to: To, language: &str) -> Option<String> {
    let nouns: &[&str] = match to {
        To::Step => &["step"],
        To::Stage => &["stage"],
        To::Actor => &["actor"],
        To::User => &["actor", "registry"],
        To::Need => &["need"],
        To::Law => &["law"],
        To::List => &["list"],
        To::Registry => &["registry"],
        To::Document => &["document"],
        To::Reason => &["refusal"],
        To::Item => &["item"],
        To::Service => &[],
    };
    let mut found = None;
    visit(service, &mut |_, part| {
        if found.is_none() && nouns.contains(&part.noun()) && id_of(part) == Some(id) {
            found = called(service, part, language);
        }
    });
    found
}

/// Where something is, in words; people stand in a file of their own.
fn at(draft: &Draft, place: &Place, language: &str) -> String {
    if place.path.first().is_some_and(|it| it.collection == PEOPLE) {
        let person = draft.person_at(place).and_then(|at| draft.people.people.get(at));
        let name = person.map(|it| it.name.or_first(language)).filter(|it| !it.is_empty());
        let name = name.unwrap_or_else(|| place.path[0].key.as_str());
        return say("place-person", &[("name", name)], language).unwrap_or_default();
    }
    place_words(&draft.service, place, language)
}

/// The thing before another in its collection.
fn behind(service: &Service, place: &Place) -> Option<Place> {
    let (last, parent) = (place.path.last()?, place.parent()?);
    let holder: Part = resolve(service, &parent)?;
    let (name, among) = holder.children().into_iter().find(|(name, _)| *name == last.collection)?;
    let keys = keys_of(&among.iter().map(Part::own_key).collect::<Vec<_>>());
    let at = keys.iter().position(|key| *key == last.key)?.checked_sub(1)?;
    Some(parent.child(name, keys[at].as_str()))
}

fn plain(value: &Value, language: &str) -> String {
    match value {
        Value::Bool(yes) => say(if *yes { "yes" } else { "no" }, &[], language).unwrap_or_default(),
        Value::String(text) => quoted(Some(text), language),
        Value::Array(items) if items.iter().all(|item| !item.is_object() && !item.is_array()) => {
            let items: Vec<String> = items.iter().map(|item| plain(item, language)).collect();
            items.join(", ")
        }
        other => other.to_string(),
    }
}

fn quoted(text: Option<&str>, language: &str) -> String {
    let text = text.unwrap_or_default();
    match Language::of_tag(language) {
        Language::Uk => format!("«{text}»"),
        spoken => spoken.quoted(text),
    }
}
