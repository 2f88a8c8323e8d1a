//! Choices: yes or no, one or several of a list, one of the records found.

use crate::answer::error::{AnswerError, Code};
use crate::answer::spelling::fold;
use crate::answer::typed::Typed;
use crate::identifier;
use crate::question::{ChoiceAnswer, ClassifierAnswer};
use crate::service::Item;
use serde_json::Value;

/// Reads yes or no, in the languages that pages are written in.
pub(super) fn yes_no(line: &str) -> Result<bool, AnswerError> {
    match fold(line).as_str() {
        "yes" | "y" | "true" | "on" | "1" | "так" | "jah" => Ok(true),
        "no" | "n" | "false" | "off" | "0" | "ні" | "ei" => Ok(false),
        _ => Err(AnswerError::new(Code::NotYesNo)),
    }
}

/// Reads an item by its id, or by what it is called, as who types into an autocomplete does.
/// Without a list every text is an item: the service is half made.
pub(super) fn one_of(items: Option<&[Item]>, line: &str) -> Result<String, AnswerError> {
    let line = line.trim();
    let Some(items) = items else {
        return Ok(line.to_owned());
    };
    if let Some(item) = items.iter().find(|item| item.id == *line) {
        return Ok(item.id.to_string());
    }
    let wanted = fold(line);
    let called = |item: &&Item| item.label.0.values().any(|label| fold(label) == wanted);
    let mut found = items.iter().filter(called);
    match (found.next(), found.next()) {
        (Some(item), None) => Ok(item.id.to_string()),
        _ => Err(AnswerError::new(Code::NotInList)),
    }
}

/// Reads several items: each once, in the order of the list.
pub(super) fn many_of(
    settings: &ChoiceAnswer,
    items: Option<&[Item]>,
    typed: &Typed,
) -> Result<Value, AnswerError> {
    let typed: Vec<&str> = match typed {
        Typed::Many(many) => many.iter().map(String::as_str).collect(),
        Typed::Text(line) => line.split(',').collect(),
        Typed::Nothing | Typed::Parts(_) | Typed::Rows(_) => Vec::new(),
    };
    let mut chosen = Vec::new();
    for one in typed.into_iter().filter(|one| !one.trim().is_empty()) {
        let item = one_of(items, one)?;
        if !chosen.contains(&item) {
            chosen.push(item);
        }
    }
    if let Some(items) = items {
        chosen.sort_by_key(|id| items.iter().position(|item| item.id == **id));
        let alone = |id: &&String| items.iter().any(|item| item.alone && item.id == ***id);
        if let Some(alone) = chosen.iter().find(alone).filter(|_| chosen.len() > 1) {
            return Err(AnswerError::new(Code::NotAlone).with("item", alone));
        }
    }
    let count = u32::try_from(chosen.len()).unwrap_or(u32::MAX);
    within(settings.min, settings.max, count)?;
    Ok(chosen.into())
}

/// Holds a number of things to its bounds.
pub(super) fn within(min: Option<u32>, max: Option<u32>, count: u32) -> Result<(), AnswerError> {
    if let Some(min) = min.filter(|min| count < *min) {
        return Err(AnswerError::new(Code::TooFew).with("min", min).with("count", count));
    }
    if let Some(max) = max.filter(|max| count > *max) {
        return Err(AnswerError::new(Code::TooMany).with("max", max).with("count", count));
    }
    Ok(())
}

/// Reads which of the records is meant: its number, from one.
pub(super) fn choose(records: &[Value], line: &str) -> Result<Value, AnswerError> {
    let number = line.trim().parse::<usize>().ok();
    let record = number.and_then(|number| records.get(number.checked_sub(1)?));
    record.cloned().ok_or(AnswerError::new(Code::NotInList))
}

/// Reads a code of a classifier, down to the level that must be reached.
pub(super) fn classifier(
    settings: &ClassifierAnswer,
    items: Option<&[Item]>,
    line: &str,
) -> Result<String, AnswerError> {
    let Some(items) = items.filter(|items| !items.is_empty()) else {
        return identifier::normalise(&settings.scheme, line).map_err(AnswerError::of_fault);
    };
    let by_code = identifier::normalise(&settings.scheme, line)
        .ok()
        .filter(|code| items.iter().any(|item| item.id == *code.as_str()));
    let code = by_code.map_or_else(|| one_of(Some(items), line), Ok)?;
    match settings.level {
        Some(level) if depth(items, &code) < level => {
            Err(AnswerError::new(Code::LevelNotReached).with("level", level))
        }
        _ => Ok(code),
    }
}

/// How deep an item lies in its list: one for those without a parent. Circles end.
fn depth(items: &[Item], id: &str) -> u32 {
    let mut id = id;
    let mut depth = 1;
    while let Some(parent) =
        items.iter().find(|item| item.id == *id).and_then(|item| item.parent.as_ref())
    {
        id = parent.as_str();
        depth += 1;
        if depth > 32 {
            break;
        }
    }
    depth
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn items() -> Vec<Item> {
        serde_json::from_value(json!([
            {"id": "ukraine", "label": {"uk": "Україна", "en": "Ukraine"}},
            {"id": "kyiv", "label": {"uk": "Київ"}, "parent": "ukraine"},
            {"id": "abroad", "label": {"uk": "За кордоном", "en": "Abroad"}},
            {"id": "none", "label": {"en": "None"}, "alone": true},
        ]))
        .unwrap()
    }

    #[test]
    fn an_item_is_found_by_id_or_label() {
        let check = |typed: &str, expected: Result<&str, Code>| {
            let item = one_of(Some(&items()), typed);
            let item = item.as_deref().map_err(|error| error.code);
            assert_eq!(item, expected, "{typed:?}");
        };
        check("abroad", Ok("abroad"));
        check(" за  КОРДОНОМ", Ok("abroad"));
        check("moon", Err(Code::NotInList));
        assert_eq!(one_of(None, " x ").as_deref(), Ok("x"), "no list holds nobody up");
    }

    #[test]
    fn several_items_stand_in_list_order() {
        let check = |settings: &str, typed: &[&str], expected: Result<Value, Code>| {
            let settings: ChoiceAnswer = serde_json::from_str(settings).unwrap();
            let many = Typed::Many(typed.iter().map(|one| (*one).to_owned()).collect());
            let read = many_of(&settings, Some(&items()), &many).map_err(|error| error.code);
            assert_eq!(read, expected, "{typed:?}");
        };
        check("{}", &["abroad", "ukraine", "abroad"], Ok(json!(["ukraine", "abroad"])));
        check("{}", &["none"], Ok(json!(["none"])));
        check("{}", &["none", "kyiv"], Err(Code::NotAlone));
        check(r#"{"min": 2}"#, &["kyiv"], Err(Code::TooFew));
        check(r#"{"max": 1}"#, &["kyiv", "abroad"], Err(Code::TooMany));
        check("{}", &["mars"], Err(Code::NotInList));
    }

    #[test]
    fn a_classifier_is_followed_to_its_level() {
        let level = |level| ClassifierAnswer { level, ..ClassifierAnswer::default() };
        let check = |settings: ClassifierAnswer, expected: Result<&str, Code>| {
            let code = classifier(&settings, Some(&items()), "ukraine");
            assert_eq!(code.as_deref().map_err(|error| error.code), expected, "{settings:?}");
        };
        check(level(None), Ok("ukraine"));
        check(level(Some(1)), Ok("ukraine"));
        check(level(Some(2)), Err(Code::LevelNotReached));
        let kved = ClassifierAnswer { scheme: "kved".into(), ..ClassifierAnswer::default() };
        assert_eq!(classifier(&kved, None, "6201").as_deref(), Ok("62.01"), "by its scheme alone");
    }

    #[test]
    fn a_record_is_chosen_by_its_number() {
        let records = [json!({"id": 7}), json!({"id": 8})];
        assert_eq!(choose(&records, "2"), Ok(json!({"id": 8})), "from one");
        for wrong in ["0", "3", "x", "-1"] {
            assert!(choose(&records, wrong).is_err(), "{wrong} is no record");
        }
    }
}
