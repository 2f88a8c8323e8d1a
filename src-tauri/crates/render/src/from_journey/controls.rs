use maket_model::answer::Typed;
use maket_model::question::{Answer, ChoiceAnswer, FileAnswer, Lines, Question, Show};
use maket_model::service::Item as ListItem;

use super::words::Teller;
use crate::format::currency_sign;
use crate::page::{ChoiceList, Control, Item, LineLook, LinePart, Sample};

/// More items than this are found by typing, whatever the question asks for.
const MOST_RADIOS: usize = 40;

impl Teller<'_> {
    /// The control of a question that is neither a group nor a choice among records.
    pub(super) fn control(
        &self,
        question: &Question,
        typed: &Typed,
        offered: Option<&[maket_model::id::Id]>,
    ) -> Control {
        let line = line_of(typed);
        let plain =
            |look: LineLook| Control::Line { value: line.clone(), look, unit: String::new() };
        let Some(answer) = &question.answer else { return plain(LineLook::default()) };
        match answer {
            Answer::Text(settings) => match settings.lines {
                Lines::One => plain(LineLook::default()),
                Lines::Many => Control::Lines { value: line, max: settings.max },
            },
            Answer::Number(settings) => Control::Line {
                value: line,
                look: digits(settings.decimals.unwrap_or(0) > 0, Some(10)),
                unit: self.plain(&settings.unit),
            },
            Answer::Money(_) => Control::Line {
                value: line,
                look: digits(true, Some(10)),
                unit: currency_sign(&self.screen.case.plan().service.currency).to_owned(),
            },
            Answer::Date(_) => self.dated(typed, &[("day", 2), ("month", 2), ("year", 4)]),
            Answer::Month(_) => self.dated(typed, &[("month", 2), ("year", 4)]),
            Answer::Time(_) => plain(LineLook { width: Some(5), ..LineLook::default() }),
            Answer::YesNo(_) => Control::One(ChoiceList {
                items: ["yes", "no"]
                    .map(|value| Item {
                        value: value.into(),
                        label: self.texts.html(value),
                        ..Item::default()
                    })
                    .to_vec(),
                chosen: vec![line],
                inline: true,
            }),
            Answer::OneOf(settings) => self.one_of(settings, line, offered),
            Answer::ManyOf(settings) => Control::Many(ChoiceList {
                items: self.items(self.list_of(settings), offered),
                chosen: match typed {
                    Typed::Many(many) => many.clone(),
                    _ => line.split(',').map(|it| it.trim().to_owned()).collect(),
                },
                inline: false,
            }),
            Answer::Email(_) => plain(LineLook {
                kind: Some("email"),
                inputmode: Some("email"),
                ..LineLook::default()
            }),
            Answer::Phone(_) => plain(LineLook {
                kind: Some("tel"),
                inputmode: Some("tel"),
                width: Some(20),
                code: false,
            }),
            Answer::PersonName(_) => self.named(typed),
            Answer::Address(_) => self.addressed(typed),
            Answer::NationalId(_) | Answer::Organisation(_) => {
                let unbroken = LineLook { code: true, ..digits(false, Some(20)) };
                plain(unbroken)
            }
            Answer::DocumentNumber(_) | Answer::VehiclePlate(_) => {
                plain(LineLook { width: Some(20), code: true, ..LineLook::default() })
            }
            Answer::Iban(_) => {
                plain(LineLook { width: Some(30), code: true, ..LineLook::default() })
            }
            Answer::Classifier(settings) => {
                let list = settings.list.as_ref().map(|id| id.as_str()).unwrap_or("");
                self.search(self.list(list), line, offered)
            }
            Answer::File(settings) => self.file(settings, typed),
            Answer::Consent(settings) => {
                Control::Consent { text: self.line(&settings.text), given: line == "yes" }
            }
            Answer::Choose(_) | Answer::Group(_) | Answer::Opaque(_) => Control::Unknown,
        }
    }

    fn list(&self, id: &str) -> &[ListItem] {
        let service = &self.screen.case.plan().service;
        service.lists.iter().find(|list| list.id == *id).map_or(&[], |list| &list.items)
    }

    fn list_of<'l>(&'l self, settings: &'l ChoiceAnswer) -> &'l [ListItem] {
        match &settings.list {
            Some(list) => self.list(list.as_str()),
            None => &settings.items,
        }
    }

    fn items(&self, items: &[ListItem], offered: Option<&[maket_model::id::Id]>) -> Vec<Item> {
        (items.iter())
            .filter(|item| offered.is_none_or(|offered| offered.contains(&item.id)))
            .map(|item| Item {
                value: item.id.to_string(),
                label: if item.label.is_empty() {
                    item.id.as_str().into()
                } else {
                    self.words(&item.label)
                },
                hint: self.line(&item.hint),
                alone: item.alone,
            })
            .collect()
    }

    fn one_of(
        &self,
        settings: &ChoiceAnswer,
        line: String,
        offered: Option<&[maket_model::id::Id]>,
    ) -> Control {
        let items = self.list_of(settings);
        let show = settings.show.unwrap_or_default();
        if show == Show::Autocomplete || items.len() > MOST_RADIOS {
            return self.search(items, line, offered);
        }
        let list =
            ChoiceList { items: self.items(items, offered), chosen: vec![line], inline: false };
        if show == Show::Select {
            let chosen = list.chosen.into_iter().filter(|it| !it.is_empty()).collect();
            return Control::Select(ChoiceList { chosen, ..list });
        }
        Control::One(list)
    }

    fn search(
        &self,
        items: &[ListItem],
        line: String,
        offered: Option<&[maket_model::id::Id]>,
    ) -> Control {
        let options = self.items(items, offered);
        // What was chosen is read as it was offered, not by its id.
        let value =
            options.iter().find(|item| item.value == line).map_or(line, |item| item.label.plain());
        Control::Search { options, value }
    }

    fn part(&self, part: &'static str, label: &str, typed: &Typed) -> LinePart {
        LinePart {
            part,
            label: self.texts.say(label),
            value: part_of(typed, part),
            ..LinePart::default()
        }
    }

    fn dated(&self, typed: &Typed, parts: &[(&'static str, u32)]) -> Control {
        let typed = split_date(typed, parts.len());
        Control::Parts {
            parts: (parts.iter())
                .map(|(part, width)| LinePart {
                    width: Some(*width),
                    inputmode: Some("numeric"),
                    purpose: match *part {
                        "day" => Some("bday-day"),
                        "month" => Some("bday-month"),
                        _ => Some("bday-year"),
                    },
                    ..self.part(part, part, &typed)
                })
                .collect(),
            beside: true,
        }
    }

    fn named(&self, typed: &Typed) -> Control {
        let mut parts = vec![
            LinePart { purpose: Some("given-name"), ..self.part("given", "given", typed) },
            LinePart { purpose: Some("family-name"), ..self.part("family", "family", typed) },
        ];
        // Only Ukrainian names have a third part.
        if self.screen.case.plan().service.calendar != "et" {
            parts.push(LinePart {
                purpose: Some("additional-name"),
                ..self.part("patronymic", "patronymic", typed)
            });
        }
        if let Typed::Text(line) = typed {
            parts[0].value.clone_from(line);
        }
        Control::Parts { parts, beside: false }
    }

    fn addressed(&self, typed: &Typed) -> Control {
        let mut parts = vec![
            LinePart { purpose: Some("street-address"), ..self.part("line", "line", typed) },
            LinePart { purpose: Some("address-level2"), ..self.part("place", "place", typed) },
            LinePart {
                purpose: Some("postal-code"),
                width: Some(10),
                inputmode: Some("numeric"),
                ..self.part("postcode", "postcode", typed)
            },
        ];
        if let Typed::Text(line) = typed {
            parts[0].value.clone_from(line);
        }
        Control::Parts { parts, beside: false }
    }

    fn file(&self, settings: &FileAnswer, typed: &Typed) -> Control {
        let chosen = match typed {
            Typed::Parts(parts) => parts.get("name").cloned().unwrap_or_default(),
            other => line_of(other),
        };
        let mut names = settings.samples.clone();
        if names.is_empty() {
            let ending = settings.accept.iter().find_map(|accept| match accept.as_str() {
                "image/jpeg" => Some("jpg"),
                "image/png" => Some("png"),
                other => other.strip_prefix('.'),
            });
            names.push(format!("{}.{}", self.texts.say("sample"), ending.unwrap_or("pdf")));
        }
        Control::File {
            samples: (names.into_iter())
                .map(|name| Sample { chosen: name == chosen, name })
                .collect(),
            chosen,
            accept: settings.accept.join(","),
            own: true,
        }
    }
}

/// The keyboard of digits.
fn digits(decimal: bool, width: Option<u32>) -> LineLook {
    LineLook {
        inputmode: Some(if decimal { "decimal" } else { "numeric" }),
        width,
        ..LineLook::default()
    }
}

/// What was typed, in one line.
pub(super) fn line_of(typed: &Typed) -> String {
    match typed {
        Typed::Text(line) => line.clone(),
        Typed::Parts(parts) => parts.values().cloned().collect::<Vec<_>>().join(" "),
        Typed::Many(many) => many.join(", "),
        Typed::Nothing | Typed::Rows(_) => String::new(),
    }
}

fn part_of(typed: &Typed, part: &str) -> String {
    match typed {
        Typed::Parts(parts) => parts.get(part).cloned().unwrap_or_default(),
        _ => String::new(),
    }
}

/// A date that came in one line, as its parts.
fn split_date(typed: &Typed, count: usize) -> Typed {
    let Typed::Text(line) = typed else { return typed.clone() };
    let pieces: Vec<&str> =
        line.split(['-', '.', '/', ' ']).filter(|piece| !piece.is_empty()).collect();
    let names: &[&str] = match (count, pieces.first().is_some_and(|first| first.len() == 4)) {
        (3, true) => &["year", "month", "day"],
        (3, false) => &["day", "month", "year"],
        (_, true) => &["year", "month"],
        (_, false) => &["month", "year"],
    };
    Typed::parts(names.iter().copied().zip(pieces))
}
