//! Reading `journeys.md`; its grammar is a page of `maket_model::journeys`.

use crate::cases::deed::{At, Deed, Leads, Refused, Row, Told};
use indexmap::IndexMap;
use jiff::civil::{DateTime, Time};
use maket_model::id::{Id, Language};
use maket_model::journeys::{OUTCOMES, split};
use maket_model::people::Failure;

/// A journey.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Journey {
    /// Its heading.
    pub name: String,
    /// The same in other languages.
    pub names: IndexMap<Language, String>,
    /// The line of its heading, from 1.
    pub line: usize,
    /// The people who play actors; who names no actor plays the first citizen.
    pub people: Vec<(Id, Option<Id>)>,
    /// When it begins, in the service's zone.
    pub on: Option<DateTime>,
    /// How the outside fails from the start.
    pub failures: Vec<Fails>,
    /// The language of the pages.
    pub language: Option<Language>,
    /// What happens.
    pub rows: Vec<Row>,
}

/// How a party of the outside fails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fails {
    /// The registry or operation, `sign-in`, `pay` or `sign`.
    pub party: String,
    /// In which way.
    pub how: Failure,
    /// Whom; none where it fails everybody.
    pub whom: Option<Id>,
}

/// A line that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The line, from 1.
    pub line: usize,
    /// Why.
    pub why: String,
}

/// Reads the journeys of a file, and what of it cannot be read.
pub fn read(text: &str) -> (Vec<Journey>, Vec<Unread>) {
    let mut journeys: Vec<Journey> = Vec::new();
    let mut unread = Vec::new();
    let mut in_table = false;
    let mut in_names = false;
    for (number, line) in text.lines().enumerate().map(|(at, line)| (at + 1, line.trim())) {
        let mut wrong = |why: String| unread.push(Unread { line: number, why });
        if let Some(name) = line.strip_prefix("## ") {
            journeys.push(Journey {
                name: name.trim().to_owned(),
                line: number,
                ..Journey::default()
            });
            (in_table, in_names) = (false, true);
            continue;
        }
        let Some(journey) = journeys.last_mut() else { continue };
        let name = Some(line).filter(|_| in_names).and_then(named);
        in_names &= name.is_some() || line.is_empty();
        if let Some((language, name)) = name {
            journey.names.insert(language, name);
        } else if line.starts_with('#') {
            in_table = false;
        } else if let Some(clauses) =
            line.strip_prefix("Given ").or_else(|| line.strip_prefix("And "))
        {
            for clause in clauses.trim_end_matches('.').split(',') {
                if let Err(why) = given(journey, clause.trim()) {
                    wrong(why);
                }
            }
        } else if line.starts_with('|') {
            let cells = cells(line);
            let is_rule = cells
                .iter()
                .all(|cell| !cell.is_empty() && cell.chars().all(|sign| matches!(sign, '-' | ':')));
            if is_rule {
                in_table = true;
            } else if in_table {
                match row(&cells, number) {
                    Ok(row) => journey.rows.push(row),
                    Err(why) => wrong(why),
                }
            } else if cells.len() != 4 {
                wrong(format!(
                    "a table of journeys has four columns, this one has {}",
                    cells.len()
                ));
            }
        } else if !line.is_empty() {
            in_table = false;
        }
    }
    for journey in &journeys {
        if journey.rows.is_empty() {
            unread.push(Unread {
                line: journey.line,
                why: format!("“{}” has no rows", journey.name),
            });
        }
    }
    (journeys, unread)
}

/// A heading in another language: `uk: Олена реєструє доньку`.
fn named(line: &str) -> Option<(Language, String)> {
    let (tag, name) = line.split_once(": ")?;
    let is_tag = (2..=3).contains(&tag.len()) && tag.bytes().all(|sign| sign.is_ascii_lowercase());
    is_tag.then(|| (tag.into(), name.trim().to_owned()))
}

fn given(journey: &mut Journey, clause: &str) -> Result<(), String> {
    let words: Vec<&str> = clause.split_whitespace().collect();
    match words.as_slice() {
        [] => {}
        ["on", day] => journey.on = Some(moment(day, "10:00")?),
        ["on", day, "at", time] => journey.on = Some(moment(day, time)?),
        ["with", party, failure, whom @ ..] => {
            let whom = match whom {
                [] => None,
                ["for", person] => Some((*person).into()),
                _ => return Err(format!("“{clause}” is no clause of “Given”")),
            };
            let party = (*party).to_owned();
            journey.failures.push(Fails { party, how: fails(failure)?, whom });
        }
        ["in", language] => journey.language = Some((*language).into()),
        [person] => journey.people.push(((*person).into(), None)),
        [person, "as", actor] => journey.people.push(((*person).into(), Some((*actor).into()))),
        _ => return Err(format!("“{clause}” is no clause of “Given”")),
    }
    Ok(())
}

fn moment(day: &str, time: &str) -> Result<DateTime, String> {
    let date = day.parse::<jiff::civil::Date>().map_err(|_| format!("“{day}” is no date"))?;
    let time = format!("{time}:00").parse::<Time>().map_err(|_| format!("“{time}” is no time"))?;
    Ok(date.to_datetime(time))
}

fn fails(word: &str) -> Result<Failure, String> {
    let failure = serde_json::from_value(word.into());
    failure.map_err(|_| format!("“{word}” is no way in which the outside fails"))
}

/// The cells of a row of a table; a bar within quotes or after `\` does not end a cell.
fn cells(line: &str) -> Vec<String> {
    let inner = line.strip_prefix('|').unwrap_or(line);
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    split(inner, '|').into_iter().map(str::trim).map(str::to_owned).collect()
}

/// A value as it is typed, out of its quotes.
fn value(text: &str) -> String {
    let text = text.trim();
    match text.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
        Some(quoted) => quoted.replace("\\\"", "\"").replace("\\|", "|"),
        None => text.replace("\\|", "|"),
    }
}

fn row(cells: &[String], line: usize) -> Result<Row, String> {
    let [who, at, does, leads] = cells else {
        return Err(format!("a row has four cells, this one has {}", cells.len()));
    };
    let mut deeds: Vec<Deed> = Vec::new();
    for part in split(does, ';').into_iter().map(str::trim).filter(|part| !part.is_empty()) {
        let deed = deed(part)?;
        match (deed, deeds.last_mut()) {
            (Deed::Fills { name, value }, Some(Deed::Answers { record, .. })) => {
                record.push((name, value));
            }
            (Deed::Fills { name, value }, Some(Deed::Decides { .. })) => {
                deeds.push(Deed::Decides { name, value });
            }
            (deed, _) => deeds.push(deed),
        }
    }
    Ok(Row {
        line,
        who: (!who.is_empty()).then(|| who.as_str().into()),
        at: if at.is_empty() { None } else { Some(place(at)?) },
        deeds,
        leads: leads_to(leads)?,
    })
}

fn place(text: &str) -> Result<At, String> {
    let Some((step, items)) = text.split_once('#') else {
        return Ok(At { step: text.trim().into(), items: Vec::new() });
    };
    let number = |item: &str| item.trim().parse().ok().filter(|item| *item > 0);
    let items: Option<Vec<usize>> = items.split('.').map(number).collect();
    let items = items.ok_or_else(|| format!("“{text}” names no item from 1"))?;
    Ok(At { step: step.trim().into(), items })
}

fn leads_to(text: &str) -> Result<Leads, String> {
    if text.is_empty() {
        return Ok(Leads::Anywhere);
    }
    let Some(told) = text.strip_prefix('!') else { return Ok(Leads::To(place(text)?)) };
    if told.trim() == "no way on" {
        return Ok(Leads::NoWayOn);
    }
    if let Some(why) = Refused::ALL.into_iter().find(|why| why.text() == told.trim()) {
        return Ok(Leads::Refused(why));
    }
    let errors = text.split(';').map(|error| {
        let error = error.trim().trim_start_matches('!');
        let (name, code) = error
            .split_once(':')
            .ok_or_else(|| format!("“{error}” is not of the form “! name: code”"))?;
        Ok((name.trim().to_owned(), code.trim().to_owned()))
    });
    errors.collect::<Result<_, String>>().map(Leads::Errors)
}

fn told(text: &str) -> Result<Told, String> {
    let unknown = || format!("nobody is told “{text}”");
    let (what, rest) = text.split_once(':').ok_or_else(unknown)?;
    let rest = rest.trim();
    Ok(match what {
        "sent back" => Told::SentBack(value(rest)),
        "changed" => Told::Changed(rest.split(',').map(|name| name.trim().to_owned()).collect()),
        "back from" => Told::BackFrom(rest.into()),
        "tried" => Told::Tried(rest.to_owned()),
        _ => return Err(unknown()),
    })
}

/// `dracs/note once`: an operation and how many times.
fn asked(text: &str) -> Result<Deed, String> {
    let count = |word: &str| match word {
        "never" => Some(0),
        "once" => Some(1),
        "twice" => Some(2),
        word => word.strip_suffix(" times")?.trim().parse().ok(),
    };
    let (operation, times) = text.split_once(' ').unwrap_or((text, ""));
    let times = count(times.trim())
        .ok_or_else(|| format!("“{text}” does not say how many times: never, once, 3 times"))?;
    Ok(Deed::HasAsked { operation: operation.to_owned(), times })
}

fn deed(text: &str) -> Result<Deed, String> {
    let (verb, rest) = text.split_once(' ').unwrap_or((text, ""));
    let rest = rest.trim();
    let deed = match (verb, rest) {
        ("starts", "") => Deed::Starts,
        ("answers", "") => Deed::AnswersAll,
        ("continues", "") => Deed::Continues,
        ("signs", "in") => Deed::SignsIn,
        ("signs", "") => Deed::Signs,
        ("cancels", "") => Deed::Cancels,
        ("fails", "") => Deed::Fails,
        ("agrees", "") => Deed::Agrees,
        ("declines", "") => Deed::Declines,
        ("confirms", "") => Deed::Confirms,
        ("approves", "") => Deed::Approves,
        ("pays", "") => Deed::Pays(None),
        ("pays", amount) if !amount.starts_with('=') => Deed::Pays(Some(amount.to_owned())),
        ("changes", step) if !step.is_empty() && !step.starts_with('=') => {
            Deed::Changes(step.into())
        }
        ("after", period) if !period.is_empty() && !period.starts_with('=') => {
            Deed::After(period.to_owned())
        }
        ("removes", item) if !item.is_empty() && !item.starts_with('=') => {
            Deed::Removes(item.to_owned())
        }
        ("refuses:", rest) => {
            let (reason, message) = rest.split_once(' ').unwrap_or((rest, ""));
            Deed::Refuses { reason: reason.into(), message: value(message) }
        }
        ("sends", back) if back.starts_with("back") => {
            Deed::SendsBack(value(back.trim_start_matches("back").trim_start_matches(':')))
        }
        ("is", asked) if asked.starts_with("asked ") => {
            Deed::IsAsked(asked["asked ".len()..].trim().to_owned())
        }
        ("is", asked) if asked.starts_with("not asked ") => {
            Deed::IsNotAsked(asked["not asked ".len()..].trim().to_owned())
        }
        ("is", "read-only") => Deed::IsReadOnly,
        ("is", rest) if rest.starts_with("told ") => {
            Deed::IsTold(told(rest["told ".len()..].trim())?)
        }
        ("has", rest) if rest.starts_with("asked ") => asked(rest["asked ".len()..].trim())?,
        ("waits", whom) if whom.starts_with("for ") => {
            Deed::WaitsFor(whom["for ".len()..].trim().into())
        }
        ("does", rest) if rest.starts_with("not see ") => {
            Deed::DoesNotSee(rest["not see ".len()..].trim().to_owned())
        }
        ("does", rest) if rest.starts_with("not submit ") => {
            Deed::DoesNotSubmit(rest["not submit ".len()..].trim().to_owned())
        }
        ("submits", sent) if sent.contains('=') => {
            let (name, value) = assigned(sent)?;
            Deed::Submits { name, value }
        }
        ("keeps", kept) if kept.contains('=') => {
            let (name, value) = assigned(kept)?;
            Deed::Keeps { name, value }
        }
        ("twice", "") => Deed::Twice,
        ("opens", "a second tab") => Deed::OpensTab,
        ("in", "the second tab") => Deed::InTab,
        ("sees", shown) if shown.contains('=') => {
            let (name, value) = assigned(shown)?;
            Deed::Sees { name, value }
        }
        ("disputes", wrong) if wrong.contains('=') => {
            let (name, value) = assigned(wrong)?;
            Deed::Disputes { name, value }
        }
        ("decides", set) if set.contains('=') => {
            let (name, value) = assigned(set)?;
            Deed::Decides { name, value }
        }
        ("with", clause) if clause.split_whitespace().count() == 2 => {
            let (party, failure) = clause.split_once(' ').unwrap_or_default();
            Deed::With { party: party.to_owned(), failure: fails(failure.trim())? }
        }
        (outcome, "") if OUTCOMES.contains(&outcome) => {
            Deed::Answers { outcome: outcome.to_owned(), record: Vec::new() }
        }
        (outcome, record)
            if outcome.strip_suffix(':').is_some_and(|outcome| OUTCOMES.contains(&outcome)) =>
        {
            Deed::Answers {
                outcome: outcome.trim_end_matches(':').to_owned(),
                record: vec![assigned(record)?],
            }
        }
        _ if text.contains('=') => {
            let (name, value) = assigned(text)?;
            Deed::Fills { name, value }
        }
        _ => return Err(format!("nobody knows what “{text}” does")),
    };
    Ok(deed)
}

fn assigned(text: &str) -> Result<(String, String), String> {
    let (name, typed) = text
        .split_once('=')
        .ok_or_else(|| format!("“{text}” is not of the form “name = value”"))?;
    let name = name.trim();
    let is_name = !name.is_empty()
        && name.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '_' | '.' | '-'));
    if !is_name {
        return Err(format!("“{name}” is no name of a field"));
    }
    Ok((name.to_owned(), value(typed)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deeds(does: &str) -> Vec<Deed> {
        row(&[String::new(), String::new(), does.to_owned(), String::new()], 1).unwrap().deeds
    }

    fn fills(name: &str, value: &str) -> Deed {
        Deed::Fills { name: name.into(), value: value.into() }
    }

    #[test]
    fn ok_deeds_of_every_kind() {
        for (does, expected) in [
            ("starts", vec![Deed::Starts]),
            ("signs in", vec![Deed::SignsIn]),
            ("signs", vec![Deed::Signs]),
            (
                "given = Соломія; born_on.day = 1",
                vec![fills("given", "Соломія"), fills("born_on.day", "1")],
            ),
            ("why = \"a; b \\\"c\\\"\"", vec![fills("why", "a; b \"c\"")]),
            ("email =", vec![fills("email", "")]),
            (
                "answers; email = o@example.org",
                vec![Deed::AnswersAll, fills("email", "o@example.org")],
            ),
            ("none", vec![Deed::Answers { outcome: "none".into(), record: Vec::new() }]),
            (
                "found: born_on = 2026-02-20; sex = female",
                vec![Deed::Answers {
                    outcome: "found".into(),
                    record: vec![
                        ("born_on".into(), "2026-02-20".into()),
                        ("sex".into(), "female".into()),
                    ],
                }],
            ),
            (
                "decides fee = 640; band = high",
                vec![
                    Deed::Decides { name: "fee".into(), value: "640".into() },
                    Deed::Decides { name: "band".into(), value: "high".into() },
                ],
            ),
            ("pays 640", vec![Deed::Pays(Some("640".into()))]),
            ("changes child", vec![Deed::Changes("child".into())]),
            ("checked = yes; approves", vec![fills("checked", "yes"), Deed::Approves]),
            (
                "refuses: incomplete \"No page 2.\"",
                vec![Deed::Refuses { reason: "incomplete".into(), message: "No page 2.".into() }],
            ),
            ("sends back: \"Mend it; please.\"", vec![Deed::SendsBack("Mend it; please.".into())]),
            ("after 3 working days", vec![Deed::After("3 working days".into())]),
            (
                "sees born_on = 2026-02-20",
                vec![Deed::Sees { name: "born_on".into(), value: "2026-02-20".into() }],
            ),
            ("does not see iban", vec![Deed::DoesNotSee("iban".into())]),
            ("does not submit iban", vec![Deed::DoesNotSubmit("iban".into())]),
            (
                "submits children.1.name = Ivan",
                vec![Deed::Submits { name: "children.1.name".into(), value: "Ivan".into() }],
            ),
            (
                "keeps name = Olena",
                vec![Deed::Keeps { name: "name".into(), value: "Olena".into() }],
            ),
            (
                "is told sent back: \"Which; Olena?\"",
                vec![Deed::IsTold(Told::SentBack("Which; Olena?".into()))],
            ),
            (
                "is told changed: name, sum",
                vec![Deed::IsTold(Told::Changed(vec!["name".into(), "sum".into()]))],
            ),
            ("is told back from: desk", vec![Deed::IsTold(Told::BackFrom("desk".into()))]),
            ("is told tried: failed", vec![Deed::IsTold(Told::Tried("failed".into()))]),
            ("is read-only", vec![Deed::IsReadOnly]),
            ("waits for father", vec![Deed::WaitsFor("father".into())]),
            (
                "has asked dracs/note 3 times",
                vec![Deed::HasAsked { operation: "dracs/note".into(), times: 3 }],
            ),
            (
                "opens a second tab; twice; in the second tab",
                vec![Deed::OpensTab, Deed::Twice, Deed::InTab],
            ),
            ("is not asked iban", vec![Deed::IsNotAsked("iban".into())]),
            (
                "disputes born_on = 2026-02-19",
                vec![Deed::Disputes { name: "born_on".into(), value: "2026-02-19".into() }],
            ),
            ("removes children.2", vec![Deed::Removes("children.2".into())]),
            (
                "with dracs/note no",
                vec![Deed::With { party: "dracs/note".into(), failure: Failure::No }],
            ),
        ] {
            assert_eq!(deeds(does), expected, "what “{does}” says");
        }
    }

    #[test]
    fn err_what_nobody_knows() {
        for does in [
            "jumps",
            "with dracs tired",
            "a b = 1",
            "sends roses",
            "is told stories",
            "has asked dracs/note often",
        ] {
            let cells = [String::new(), String::new(), does.to_owned(), String::new()];
            assert!(row(&cells, 1).is_err(), "“{does}” is refused, not passed over");
        }
    }

    #[test]
    fn ok_leads_of_every_kind() {
        let at = |step: &str, items: &[usize]| {
            Leads::To(At { step: step.into(), items: items.to_vec() })
        };
        for (leads, expected) in [
            ("", Leads::Anywhere),
            ("check", at("check", &[])),
            ("child #2", at("child", &[2])),
            ("school #2.1", at("school", &[2, 1])),
            ("! name: missing", Leads::Errors(vec![("name".into(), "missing".into())])),
            ("! read-only", Leads::Refused(Refused::ReadOnly)),
            ("! both values", Leads::Refused(Refused::BothValues)),
            ("! not theirs", Leads::Refused(Refused::NotTheirs)),
            ("! no way on", Leads::NoWayOn),
        ] {
            assert_eq!(leads_to(leads), Ok(expected), "where “{leads}” leads");
        }
        for leads in ["child #0", "child #", "! nowhere"] {
            assert!(leads_to(leads).is_err(), "“{leads}” is refused, not passed over");
        }
    }

    #[test]
    fn a_file_is_prose_with_tables() {
        let (journeys, unread) = read(
            "# Journeys\n\nProse.\n\n## A mother\nuk: Мати\n\nNote: prose.\net: still prose\n\nGiven olena as mother, petro as registrar, on 2026-03-02 at 09:30\nAnd with dracs unavailable, with pay failed for olena, in en\n\n| who | at | does | leads to |\n|---|:-:|---|---|\n| mother | start | starts | child #2 |\n| | | name = \"a \\| b\" | ! name: missing; ! sex: missing |\n| short |\n\n## Empty\n",
        );
        let journey = &journeys[0];
        let names: Vec<_> =
            journey.names.iter().map(|(tag, name)| (tag.as_str(), &**name)).collect();
        assert_eq!(names, [("uk", "Мати")], "what stands straight below the heading names it too");
        assert_eq!(
            journey.people,
            [("olena".into(), Some("mother".into())), ("petro".into(), Some("registrar".into()))],
            "who plays whom"
        );
        assert_eq!(journey.on, Some("2026-03-02T09:30:00".parse().unwrap()), "when it begins");
        assert_eq!(
            journey.failures,
            [
                Fails { party: "dracs".into(), how: Failure::Unavailable, whom: None },
                Fails { party: "pay".into(), how: Failure::Failed, whom: Some("olena".into()) },
            ],
            "a second line adds up"
        );
        assert_eq!(
            journey.rows[0].leads,
            Leads::To(At { step: "child".into(), items: vec![2] }),
            "an item by its number"
        );
        assert_eq!(journey.rows[1].deeds, [fills("name", "a | b")], "a bar in quotes ends no cell");
        let errors = vec![
            ("name".to_owned(), "missing".to_owned()),
            ("sex".to_owned(), "missing".to_owned()),
        ];
        assert_eq!(journey.rows[1].leads, Leads::Errors(errors), "several errors");
        let lines: Vec<usize> = unread.iter().map(|unread| unread.line).collect();
        assert_eq!(
            lines,
            [18, 20],
            "a short row and a journey without rows are named by their lines"
        );
    }
}
