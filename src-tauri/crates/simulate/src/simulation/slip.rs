//! Mistakes that people make in a form.

use super::entries::Entry;
use indexmap::IndexMap;
use maket_model::answer::Typed;
use maket_model::id::Name;

/// A mistake in an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Slip {
    /// The question is overlooked.
    Missed,
    /// A figure is another, or two letters have changed places.
    Letter,
    /// A sign is missing.
    Short,
    /// The next choice is taken.
    Other,
}

impl Slip {
    pub(crate) const NONE: &[Self] = &[];
    pub(crate) const GIVEN: &[Self] = &[Self::Missed];
    pub(crate) const TYPED: &[Self] = &[Self::Missed, Self::Letter, Self::Short];
    pub(crate) const CHOSEN: &[Self] = &[Self::Missed, Self::Other];
}

/// Makes the mistake in a form's answers; false where it cannot be made.
pub(crate) fn make(answers: &mut IndexMap<Name, Typed>, entry: &Entry, slip: Slip) -> bool {
    let found = answers.iter_mut().find_map(|(name, typed)| {
        let rest = entry.field.strip_prefix(name.as_str())?;
        match rest.strip_prefix('.') {
            Some(inside) => within(typed, inside),
            None => rest.is_empty().then_some(typed),
        }
    });
    let Some(typed) = found else { return false };
    let wrong = match slip {
        Slip::Missed => Some(Typed::Nothing),
        Slip::Letter => changed(typed, letter),
        Slip::Short => changed(typed, short),
        Slip::Other => other(typed, &entry.choices),
    };
    match wrong {
        Some(wrong) if wrong != *typed => {
            *typed = wrong;
            true
        }
        _ => false,
    }
}

/// The field of an item: `k1.given_name`.
fn within<'t>(typed: &'t mut Typed, inside: &str) -> Option<&'t mut Typed> {
    let Typed::Rows(rows) = typed else { return None };
    let (item, field) = inside.split_once('.')?;
    let row = rows.iter_mut().find(|row| row.item == item)?;
    row.fields.iter_mut().find_map(|(name, typed)| {
        let rest = field.strip_prefix(name.as_str())?;
        match rest.strip_prefix('.') {
            Some(inside) => within(typed, inside),
            None => rest.is_empty().then_some(typed),
        }
    })
}

/// The typed text, or the longest part of it, changed.
fn changed(typed: &Typed, change: impl Fn(&str) -> Option<String>) -> Option<Typed> {
    match typed {
        Typed::Text(text) => change(text).map(Typed::Text),
        Typed::Parts(parts) => {
            let mut parts = parts.clone();
            let (_, longest) = parts.iter_mut().max_by_key(|(_, part)| part.chars().count())?;
            *longest = change(longest)?;
            Some(Typed::Parts(parts))
        }
        Typed::Nothing | Typed::Many(_) | Typed::Rows(_) => None,
    }
}

/// The figure nearest the middle is another; where there is none, two letters change places.
fn letter(text: &str) -> Option<String> {
    let mut signs: Vec<char> = text.chars().collect();
    let middle = signs.len() / 2;
    let from_middle = |at: &usize| at.abs_diff(middle);
    let figure = (0..signs.len()).filter(|at| signs[*at].is_ascii_digit()).min_by_key(from_middle);
    if let Some(at) = figure {
        let next = (signs[at].to_digit(10)? + 1) % 10;
        signs[at] = char::from_digit(next, 10)?;
        return Some(signs.into_iter().collect());
    }
    let differ = |at: &usize| {
        signs[*at].is_alphabetic() && signs[at + 1].is_alphabetic() && signs[*at] != signs[at + 1]
    };
    let at = (0..signs.len().saturating_sub(1)).filter(differ).min_by_key(from_middle)?;
    signs.swap(at, at + 1);
    Some(signs.into_iter().collect())
}

/// The sign in the middle is missing.
fn short(text: &str) -> Option<String> {
    let mut signs: Vec<char> = text.chars().collect();
    if signs.len() < 2 {
        return None;
    }
    signs.remove(signs.len() / 2);
    Some(signs.into_iter().collect())
}

/// The choice after the one that was meant.
fn other(typed: &Typed, choices: &[String]) -> Option<Typed> {
    let after = |meant: &str| {
        let at = choices.iter().position(|choice| choice == meant)?;
        choices.get((at + 1) % choices.len()).filter(|next| *next != meant).cloned()
    };
    match typed {
        Typed::Text(meant) => after(meant).map(Typed::Text),
        Typed::Many(many) if many.len() > 1 => Some(Typed::Many(many[..many.len() - 1].to_vec())),
        Typed::Many(many) => after(many.first()?).map(|next| Typed::Many(vec![next])),
        Typed::Nothing | Typed::Parts(_) | Typed::Rows(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::entries::How;
    use super::*;
    use maket_model::answer::Row;

    fn entry(field: &str, choices: &[&str]) -> Entry {
        Entry {
            field: field.to_owned(),
            how: How::Words,
            signs: 0,
            fields: 1,
            choices: choices.iter().map(|it| (*it).to_owned()).collect(),
            needs_document: false,
            is_known: false,
            slips: Slip::TYPED,
        }
    }

    #[test]
    fn mistakes_change_what_would_have_been_typed() {
        let date = || Typed::parts([("day", "1"), ("month", "12"), ("year", "1990")]);
        for (typed, slip, expected, why) in [
            (Typed::text("Олена"), Slip::Letter, Some(Typed::text("Олнеа")), "letters swap"),
            (Typed::text("7282100712"), Slip::Letter, Some(Typed::text("7282110712")), "a figure"),
            (Typed::text("o@example.org"), Slip::Short, Some(Typed::text("o@examle.org")), "a gap"),
            (
                date(),
                Slip::Short,
                Some(Typed::parts([("day", "1"), ("month", "12"), ("year", "190")])),
                "of parts the longest",
            ),
            (date(), Slip::Missed, Some(Typed::Nothing), "nothing is typed"),
            (Typed::text("a"), Slip::Other, Some(Typed::text("b")), "the next choice"),
            (Typed::text("b"), Slip::Other, Some(Typed::text("a")), "after the last the first"),
            (
                Typed::Many(vec!["a".into(), "b".into()]),
                Slip::Other,
                Some(Typed::Many(vec!["a".into()])),
                "one too few",
            ),
            (Typed::text("x"), Slip::Short, None, "one sign is no code"),
            (Typed::text("!?"), Slip::Letter, None, "nothing to change"),
        ] {
            let mut answers = IndexMap::from([("q".into(), typed.clone())]);
            let made = make(&mut answers, &entry("q", &["a", "b"]), slip);
            assert_eq!(made, expected.is_some(), "{slip:?} of {typed:?}: {why}");
            assert_eq!(answers["q"], expected.unwrap_or(typed), "{slip:?}: {why}");
        }
    }

    #[test]
    fn a_mistake_is_made_in_a_field_of_an_item() {
        let row = |name: &str| Row {
            item: "k1".to_owned(),
            fields: IndexMap::from([("given_name".into(), Typed::text(name))]),
        };
        let mut answers = IndexMap::from([
            ("child".into(), Typed::text("x")),
            ("children".into(), Typed::Rows(vec![row("Ада")])),
        ]);
        let entry = entry("children.k1.given_name", &[]);
        assert!(make(&mut answers, &entry, Slip::Letter), "the field is found");
        assert_eq!(answers["children"], Typed::Rows(vec![row("Аад")]), "there and nowhere else");
    }
}
