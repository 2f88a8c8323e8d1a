//! A place of a source in terms of the form.

use super::Thing;
use super::component::text;
use serde_json::Value;

/// What is on the way to a place and has a name.
pub(super) fn of(source: &Value, pointer: &str) -> Vec<(Thing, String)> {
    let mut way = Vec::new();
    let (mut part, mut list) = (Some(source), "");
    for key in pointer.split('/').skip(1) {
        part = part.and_then(|part| match part {
            Value::Array(items) => items.get(key.parse::<usize>().ok()?),
            part => part.get(key.replace("~1", "/").replace("~0", "~")),
        });
        let thing = match list {
            "pages" => Some(Thing::Page),
            "components" | "children" => Some(Thing::Component),
            "conditions" => Some(Thing::Condition),
            "lists" => Some(Thing::List),
            "items" => Some(Thing::Item),
            _ => None,
        };
        if let (Some(thing), Some(part)) = (thing, part)
            && let Some(name) = name(part)
        {
            way.push((thing, name));
        }
        list = key;
    }
    way
}

/// What a thing is called: by its title where it has one.
fn name(part: &Value) -> Option<String> {
    let title = part.get("title").and_then(|title| title.get("en")).and_then(Value::as_str);
    let named = ["title", "displayName", "text", "label", "path", "name", "id"];
    let named = named.iter().map(|key| text(part, key));
    let said = title.into_iter().chain(named).map(str::trim).find(|it| !it.is_empty())?;
    Some(super::markup::plain(said))
}
