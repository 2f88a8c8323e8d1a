//! Acceptance cases that follow a thing to its new id: of `journeys.md`, whose grammar is a page of
//! [`maket_model::journeys`], only what speaks of the thing changes.

use maket_model::journeys::{OUTCOMES, split};

/// What has another id now, as far as cases speak of it.
pub(crate) enum Renamed {
    /// A step.
    Step,
    /// An actor.
    Actor,
    /// A reason to refuse.
    Reason,
    /// One of the people.
    Person,
    /// A question, or a field of a group by its path: `pets.name`.
    Answer,
    /// A registry, with `/` behind it, or an operation, by `registry/operation`.
    Operation,
    /// An item, that answers to these questions choose from.
    Item(Vec<String>),
}

/// What a part of a deed speaks of, by the words before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Speaks {
    Step,
    Actor,
    Reason,
    Operation,
    Name,
    Names,
    Answer,
}

const WORDS: [(&str, Speaks); 16] = [
    ("changes ", Speaks::Step),
    ("is told back from:", Speaks::Step),
    ("waits for ", Speaks::Actor),
    ("refuses:", Speaks::Reason),
    ("has asked ", Speaks::Operation),
    ("with ", Speaks::Operation),
    ("is asked ", Speaks::Name),
    ("is not asked ", Speaks::Name),
    ("does not see ", Speaks::Name),
    ("does not submit ", Speaks::Name),
    ("removes ", Speaks::Name),
    ("is told changed:", Speaks::Names),
    ("sees ", Speaks::Answer),
    ("disputes ", Speaks::Answer),
    ("keeps ", Speaks::Answer),
    ("submits ", Speaks::Answer),
];

/// The text of the journeys once it speaks of a thing by its new id.
pub(crate) fn follow(journeys: &str, what: &Renamed, old: &str, new: &str) -> String {
    let following = Following { what, old, new };
    let mut told = String::with_capacity(journeys.len());
    let (mut in_journey, mut in_table) = (false, false);
    for line in journeys.split_inclusive('\n') {
        let said = line.trim();
        let is_row = said.starts_with('|');
        in_journey |= said.starts_with("## ");
        let is_given = said.starts_with("Given ") || said.starts_with("And ");
        let is_rule = is_row && said.chars().all(|sign| "|-: ".contains(sign));
        if in_journey && is_given {
            told.push_str(&following.given(line));
        } else if in_journey && is_row && in_table {
            told.push_str(&following.row(line));
        } else {
            told.push_str(line);
        }
        in_table = is_row && (in_table || is_rule);
    }
    told
}

struct Following<'a> {
    what: &'a Renamed,
    old: &'a str,
    new: &'a str,
}

impl Following<'_> {
    fn given(&self, line: &str) -> String {
        let clauses = line.split(',').map(|clause| {
            let words = clause.split(' ').collect::<Vec<_>>();
            let said: Vec<&str> =
                words.iter().map(|it| it.trim_end_matches(['.', '\n', '\r'])).collect();
            let mut whole: Vec<String> = words.iter().map(|it| (*it).to_owned()).collect();
            let first = said.iter().position(|it| !matches!(*it, "" | "Given" | "And"));
            let first = first.unwrap_or(said.len());
            let mut follow = |at: usize, is: bool| {
                if let Some(word) = said.get(at).filter(|_| is) {
                    whole[at] = words[at].replacen(word, &self.id(word), 1);
                }
            };
            let (is_person, is_actor) =
                (matches!(self.what, Renamed::Person), matches!(self.what, Renamed::Actor));
            match said.get(first).copied() {
                Some("on" | "in") | None => {}
                Some("with") => {
                    let party = said.get(first + 1).map(|it| self.operation(it));
                    if let (Some(party), true) = (party, matches!(self.what, Renamed::Operation)) {
                        whole[first + 1] = party;
                    } else {
                        follow(first + 4, is_person);
                    }
                }
                Some(_) => {
                    follow(first, is_person);
                    follow(first + 2, is_actor);
                }
            }
            whole.join(" ")
        });
        clauses.collect::<Vec<_>>().join(",")
    }

    fn row(&self, line: &str) -> String {
        let mut cells = split(line, '|').into_iter().map(str::to_owned).collect::<Vec<_>>();
        // What stands before the first bar is no cell.
        for (column, cell) in cells.iter_mut().skip(1).take(4).enumerate() {
            let said = cell.trim().to_owned();
            let follows = match column {
                0 => self.if_is(Speaks::Actor, &said),
                1 => self.place(&said),
                2 => self.deeds(&said),
                _ if said.starts_with('!') => self.errors(&said),
                _ => self.place(&said),
            };
            if follows != said {
                *cell = cell.replacen(&said, &follows, 1);
            }
        }
        cells.join("|")
    }

    /// A step, perhaps with the items of which it is.
    fn place(&self, said: &str) -> String {
        let (step, items) = said.split_at(said.find('#').unwrap_or(said.len()));
        let step_said = step.trim_end();
        format!("{}{}{items}", self.if_is(Speaks::Step, step_said), &step[step_said.len()..])
    }

    fn errors(&self, said: &str) -> String {
        let error = |error: &str| match error.split_once(':') {
            Some((name, code)) => {
                let id = name.trim_start_matches(['!', ' ']).trim_end();
                format!("{}:{code}", name.replacen(id, &self.name(id), 1))
            }
            None => error.to_owned(),
        };
        said.split(';').map(error).collect::<Vec<_>>().join(";")
    }

    fn deeds(&self, said: &str) -> String {
        // After an outcome and `decides` stand names of its record, of which none is a question's.
        let mut is_record = false;
        let deeds = split(said, ';').into_iter().map(|part| {
            let deed = part.trim();
            let word = deed.split([' ', ':']).next().unwrap_or_default();
            let behind = &deed[word.len()..];
            is_record |= word == "decides"
                || OUTCOMES.contains(&word) && (behind.is_empty() || behind.starts_with(':'));
            let known = WORDS.iter().find_map(|(words, speaks)| {
                let rest = deed.strip_prefix(words)?;
                (!rest.trim_start().starts_with('=')).then_some((words, *speaks, rest))
            });
            let follows = match known {
                Some((words, speaks, rest)) => format!("{words}{}", self.rest(speaks, rest)),
                None if is_record || !deed.contains('=') => deed.to_owned(),
                None => self.answer(deed),
            };
            part.replacen(deed, &follows, 1)
        });
        deeds.collect::<Vec<_>>().join(";")
    }

    /// What follows the words of a deed.
    fn rest(&self, speaks: Speaks, rest: &str) -> String {
        let said = rest.trim_start();
        let (first, more) = said.split_at(said.find(' ').unwrap_or(said.len()));
        let follows = match speaks {
            Speaks::Answer => self.answer(said),
            Speaks::Name => self.name(said),
            Speaks::Names => {
                let names =
                    said.split(',').map(|it| it.replacen(it.trim(), &self.name(it.trim()), 1));
                names.collect::<Vec<_>>().join(",")
            }
            Speaks::Operation => format!("{}{more}", self.operation(first)),
            Speaks::Step | Speaks::Actor | Speaks::Reason => {
                format!("{}{more}", self.if_is(speaks, first))
            }
        };
        format!("{}{follows}", &rest[..rest.len() - said.len()])
    }

    /// `name = value`.
    fn answer(&self, said: &str) -> String {
        let Some((name, value)) = said.split_once('=') else { return said.to_owned() };
        let id = name.trim();
        let value = match self.what {
            Renamed::Item(questions) if questions.iter().any(|it| *it == plain(id)) => {
                let one = |it: &str| match it.trim() == self.old {
                    true => it.replacen(self.old, self.new, 1),
                    false => it.to_owned(),
                };
                value.split(',').map(one).collect::<Vec<_>>().join(",")
            }
            _ => value.to_owned(),
        };
        format!("{}={value}", name.replacen(id, &self.name(id), 1))
    }

    /// The name of a question or of a part of its answer; the items of groups have numbers.
    fn name(&self, said: &str) -> String {
        if !matches!(self.what, Renamed::Answer) {
            return said.to_owned();
        }
        let mut parts: Vec<&str> = said.split('.').collect();
        let is_word = |at: &usize| parts[*at].parse::<usize>().is_err();
        let words: Vec<usize> = (0..parts.len()).filter(is_word).collect();
        let old: Vec<&str> = self.old.split('.').collect();
        let is_it =
            words.len() >= old.len() && words.iter().zip(&old).all(|(at, old)| parts[*at] == *old);
        if is_it && let Some(at) = words.get(old.len() - 1) {
            parts[*at] = self.new.rsplit('.').next().unwrap_or(self.new);
        }
        parts.join(".")
    }

    fn operation(&self, said: &str) -> String {
        let rest = said.strip_prefix(self.old.trim_end_matches('/'));
        match rest.filter(|_| matches!(self.what, Renamed::Operation)) {
            Some(rest) if rest.is_empty() || (self.old.ends_with('/') && rest.starts_with('/')) => {
                format!("{}{rest}", self.new.trim_end_matches('/'))
            }
            _ => said.to_owned(),
        }
    }

    fn if_is(&self, speaks: Speaks, said: &str) -> String {
        let is_it = match self.what {
            Renamed::Step => speaks == Speaks::Step,
            Renamed::Actor => speaks == Speaks::Actor,
            Renamed::Reason => speaks == Speaks::Reason,
            _ => false,
        };
        if is_it { self.id(said) } else { said.to_owned() }
    }

    fn id(&self, said: &str) -> String {
        if said == self.old { self.new.to_owned() } else { said.to_owned() }
    }
}

/// A name without the numbers of items.
fn plain(name: &str) -> String {
    let words = name.split('.').filter(|part| part.parse::<usize>().is_err());
    words.collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use super::{Renamed, follow};

    const CASES: &str = "\
# born_at is told in prose, too

## Olena: child
uk: Olena

Given olena, ivan as mother, on 2026-03-02
And with r unavailable for olena, with r/o none.

| who | at | does | leads to |
|---|---|---|---|
| mother | find | found: born_at = abroad; name = x | child |
| | child #1 | born_at = abroad, ukraine; pets.1.name = \"child; abroad\" ; sees born_at.day = 1 | ! born_at: wrong; name: missing |
|  | child  | is not asked name; is told changed: born_at, name; changes child | child |
| desk | desk-1 | waits for mother; has asked r/o once; refuses: no-right \"child\" | done |
";

    #[test]
    fn only_what_speaks_of_the_thing_changes() {
        let born_at = || Renamed::Item(vec!["born_at".to_owned()]);
        for (what, old, new, changes) in [
            (
                Renamed::Step,
                "child",
                "kid",
                vec![
                    ("name = x | child |", "name = x | kid |"),
                    ("| child #1 |", "| kid #1 |"),
                    ("|  | child  |", "|  | kid  |"),
                    ("changes child | child |", "changes kid | kid |"),
                ],
            ),
            (
                Renamed::Answer,
                "born_at",
                "place",
                vec![
                    ("| born_at = abroad, ukraine", "| place = abroad, ukraine"),
                    ("sees born_at.day", "sees place.day"),
                    ("! born_at: wrong", "! place: wrong"),
                    ("changed: born_at, name", "changed: place, name"),
                ],
            ),
            (Renamed::Answer, "pets.name", "pets.call", vec![("pets.1.name", "pets.1.call")]),
            (
                born_at(),
                "abroad",
                "away",
                vec![("| born_at = abroad, ukraine", "| born_at = away, ukraine")],
            ),
            (
                Renamed::Actor,
                "mother",
                "parent",
                vec![
                    ("ivan as mother", "ivan as parent"),
                    ("| mother | find", "| parent | find"),
                    ("waits for mother", "waits for parent"),
                ],
            ),
            (
                Renamed::Person,
                "olena",
                "olha",
                vec![("Given olena", "Given olha"), ("for olena", "for olha")],
            ),
            (Renamed::Reason, "no-right", "none", vec![("refuses: no-right", "refuses: none")]),
            (
                Renamed::Operation,
                "r/",
                "dracs/",
                vec![
                    ("with r unavailable", "with dracs unavailable"),
                    ("with r/o none", "with dracs/o none"),
                    ("asked r/o once", "asked dracs/o once"),
                ],
            ),
            (
                Renamed::Operation,
                "r/o",
                "r/note",
                vec![
                    ("with r/o none", "with r/note none"),
                    ("asked r/o once", "asked r/note once"),
                ],
            ),
        ] {
            let expected = changes.iter().fold(CASES.to_owned(), |text, (was, is)| {
                assert!(text.contains(was), "{was} is in the cases");
                text.replacen(was, is, 1)
            });
            assert_eq!(follow(CASES, &what, old, new), expected, "{old} is called {new}");
        }
    }
}
