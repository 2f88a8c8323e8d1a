//! Ukrainian phrases.

use jiff::civil::Date;

use super::{Object, Phrases, Subject, listed};
use crate::tree::{Arithmetic, Comparison};
use crate::words::Language;

pub(super) struct Ukrainian;

/// The noun's form after a number: 1 рік, 2 роки, 5 років.
fn plural(count: i64, forms: [&'static str; 3]) -> &'static str {
    let (tens, ones) = (count.abs() % 100, count.abs() % 10);
    match (tens, ones) {
        (11..=14, _) => forms[2],
        (_, 1) => forms[0],
        (_, 2..=4) => forms[1],
        _ => forms[2],
    }
}

fn unit_forms(unit: &str) -> [&'static str; 3] {
    match unit {
        "year" => ["рік", "роки", "років"],
        "month" => ["місяць", "місяці", "місяців"],
        "day" => ["день", "дні", "днів"],
        "hour" => ["година", "години", "годин"],
        "minute" => ["хвилина", "хвилини", "хвилин"],
        _ => ["секунда", "секунди", "секунд"],
    }
}

/// How a subject is joined with what is said of it: a question has an answer, a thing is something.
fn said(subject: &Subject, what: &str) -> String {
    if subject.is_question {
        format!("на запитання {} відповідь {what}", subject.text)
    } else {
        format!("{} – {what}", subject.text)
    }
}

impl Phrases for Ukrainian {
    fn is(&self, subject: &Subject, object: &Object, holds: bool) -> String {
        let not = if holds { "" } else { "не " };
        said(subject, &format!("{not}{}", object.text))
    }

    fn order(&self, subject: &Subject, comparison: Comparison, object: &Object) -> String {
        let text = &object.text;
        let what = match (comparison, object.is_moment) {
            (Comparison::Less, true) => format!("раніше ніж {text}"),
            (Comparison::AtMost, true) => format!("{text} або раніше"),
            (Comparison::Greater, true) => format!("пізніше ніж {text}"),
            (Comparison::AtLeast, true) => format!("{text} або пізніше"),
            (Comparison::Less, false) => format!("менше ніж {text}"),
            (Comparison::AtMost, false) => format!("{text} або менше"),
            (Comparison::Greater, false) => format!("більше ніж {text}"),
            (Comparison::AtLeast, false) => format!("{text} або більше"),
            (Comparison::Equal, _) => text.clone(),
            (Comparison::Different, _) => format!("не {text}"),
        };
        said(subject, &what)
    }

    fn one_of(&self, subject: &Subject, objects: &[String], holds: bool) -> String {
        if holds {
            return said(subject, &listed(objects, "або"));
        }
        let not: Vec<String> = objects.iter().map(|object| format!("не {object}")).collect();
        said(subject, &listed(&not, "і"))
    }

    fn within(
        &self,
        subject: &Subject,
        ends: [&Object; 2],
        included: [bool; 2],
        holds: bool,
    ) -> String {
        let not = if holds { "" } else { "не " };
        let mut what = format!("{not}від {} до {}", ends[0].text, ends[1].text);
        match included {
            [true, true] => {}
            [true, false] => what.push_str(" (не включно)"),
            [false, true] => what.push_str(" (без початку)"),
            [false, false] => what.push_str(" (без країв)"),
        }
        said(subject, &what)
    }

    fn answered(&self, subject: &Subject, holds: bool) -> String {
        match (subject.is_question, holds) {
            (true, true) => format!("на запитання {} є відповідь", subject.text),
            (true, false) => format!("на запитання {} немає відповіді", subject.text),
            (false, true) => format!("{} зазначено", subject.text),
            (false, false) => format!("{} не зазначено", subject.text),
        }
    }

    fn includes(&self, subject: &Subject, object: &str, holds: bool) -> String {
        let is = if holds { "є" } else { "немає" };
        if subject.is_question {
            format!("на запитання {} серед відповідей {is} {object}", subject.text)
        } else {
            format!("серед {} {is} {object}", subject.text)
        }
    }

    fn text_test(&self, function: &str, subject: &Subject, object: &str, holds: bool) -> String {
        let not = if holds { "" } else { "не " };
        let verb = match function {
            "contains" => "містить",
            "starts with" => "починається з",
            "ends with" => "закінчується на",
            _ => "має вигляд",
        };
        if subject.is_question {
            format!("відповідь на запитання {} {not}{verb} {object}", subject.text)
        } else {
            format!("{} {not}{verb} {object}", subject.text)
        }
    }

    fn anything(&self, subject: &Subject) -> String {
        said(subject, "будь-що")
    }

    fn all(&self, parts: &[String]) -> String {
        listed(parts, "і")
    }

    fn any(&self, parts: &[String]) -> String {
        listed(parts, "або")
    }

    fn either(&self, parts: &[String]) -> String {
        let parts: Vec<String> = parts.iter().map(|part| format!("або {part}")).collect();
        parts.join(", ")
    }

    fn not(&self, part: &str) -> String {
        format!("неправда, що {part}")
    }

    fn quantified(&self, every: bool, list: &str, body: &str) -> String {
        let each =
            if every { "для кожного з" } else { "хоча б для одного з" };
        format!("{each} {list} {body}")
    }

    fn branch(&self, condition: &str, yes: &str, no: &str) -> String {
        format!("{yes}, якщо {condition}, інакше {no}")
    }

    fn function(&self, name: &str, parts: &[String]) -> Option<String> {
        Some(match (name, parts) {
            ("today", []) => "сьогодні".to_owned(),
            ("now", []) => "зараз".to_owned(),
            ("count", [list]) => format!("кількість ({list})"),
            ("sum", [list]) => format!("сума ({list})"),
            ("mean", [list]) => format!("середнє ({list})"),
            ("min", parts) => format!("найменше з {}", listed(parts, "і")),
            ("max", parts) => format!("найбільше з {}", listed(parts, "і")),
            ("split", [text]) => format!("слова в {text}"),
            ("split", [text, at]) => format!("частини {text}, розділені {at}"),
            ("string length", [text]) => format!("довжина {text}"),
            ("upper case", [text]) => format!("{text} великими літерами"),
            ("lower case", [text]) => format!("{text} малими літерами"),
            ("years and months duration", [from, to]) => {
                format!("повних місяців від {from} до {to}")
            }
            ("years", [from, to]) => format!("повних років від {from} до {to}"),
            ("months", [from, to]) => format!("місяців понад повні роки від {from} до {to}"),
            ("year", [of]) => format!("рік {of}"),
            ("month", [of]) => format!("місяць {of}"),
            ("day", [of]) => format!("день {of}"),
            ("hour", [of]) => format!("година {of}"),
            ("minute", [of]) => format!("хвилина {of}"),
            ("second", [of]) => format!("секунда {of}"),
            ("years", [of]) => format!("роки ({of})"),
            ("months", [of]) => format!("місяці ({of})"),
            ("days", [of]) => format!("дні ({of})"),
            ("hours", [of]) => format!("години ({of})"),
            ("minutes", [of]) => format!("хвилини ({of})"),
            ("seconds", [of]) => format!("секунди ({of})"),
            ("weekday", [of]) => format!("день тижня {of}"),
            ("working days", [date, count]) => {
                let form = count.parse::<i64>().map_or("робочих днів", |count| {
                    plural(count, ["робочий день", "робочі дні", "робочих днів"])
                });
                format!("{count} {form} після {date}")
            }
            ("date", [of]) | ("number", [of]) | ("string", [of]) => of.clone(),
            _ => return None,
        })
    }

    fn operator(&self, operator: Arithmetic) -> &'static str {
        match operator {
            Arithmetic::Add => "плюс",
            Arithmetic::Subtract => "мінус",
            Arithmetic::Multiply => "помножити на",
            Arithmetic::Divide => "поділити на",
            Arithmetic::Power => "у степені",
        }
    }

    fn nothing(&self) -> &'static str {
        "нічого"
    }

    fn separators(&self) -> [char; 2] {
        ['\u{A0}', ',']
    }

    fn day(&self, date: Date) -> String {
        format!("{} {} {} року", date.day(), Language::Uk.month(date.month()), date.year())
    }

    fn moment(&self, day: &str, time: &str) -> String {
        format!("{day}, {time}")
    }

    fn counted(&self, count: i64, unit: &'static str) -> String {
        format!("{count} {}", plural(count, unit_forms(unit)))
    }

    fn yes(&self, yes: bool) -> &'static str {
        if yes { "Так" } else { "Ні" }
    }
}
