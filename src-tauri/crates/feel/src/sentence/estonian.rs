//! Estonian phrases.

use jiff::civil::Date;

use super::{Object, Phrases, Subject, listed};
use crate::tree::{Arithmetic, Comparison};
use crate::words::Language;

pub(super) struct Estonian;

/// The noun's form after a number: 1 aasta, 2 aastat.
fn plural(count: i64, [one, many]: [&'static str; 2]) -> &'static str {
    if count.abs() == 1 { one } else { many }
}

fn unit_forms(unit: &str) -> [&'static str; 2] {
    match unit {
        "year" => ["aasta", "aastat"],
        "month" => ["kuu", "kuud"],
        "day" => ["päev", "päeva"],
        "hour" => ["tund", "tundi"],
        "minute" => ["minut", "minutit"],
        _ => ["sekund", "sekundit"],
    }
}

/// How a subject is joined with what is said of it: a question has an answer, a thing is something.
fn said(subject: &Subject, what: &str) -> String {
    if subject.is_question {
        format!("küsimuse {} vastus {what}", subject.text)
    } else {
        format!("{} {what}", subject.text)
    }
}

fn is(holds: bool) -> &'static str {
    if holds { "on" } else { "ei ole" }
}

impl Phrases for Estonian {
    fn is(&self, subject: &Subject, object: &Object, holds: bool) -> String {
        said(subject, &format!("{} {}", is(holds), object.text))
    }

    fn order(&self, subject: &Subject, comparison: Comparison, object: &Object) -> String {
        let text = &object.text;
        let what = match (comparison, object.is_moment) {
            (Comparison::Less, true) => format!("on varem kui {text}"),
            (Comparison::AtMost, true) => format!("on {text} või varem"),
            (Comparison::Greater, true) => format!("on hiljem kui {text}"),
            (Comparison::AtLeast, true) => format!("on {text} või hiljem"),
            (Comparison::Less, false) => format!("on väiksem kui {text}"),
            (Comparison::AtMost, false) => format!("on kuni {text}"),
            (Comparison::Greater, false) => format!("on suurem kui {text}"),
            (Comparison::AtLeast, false) => format!("on vähemalt {text}"),
            (Comparison::Equal, _) => format!("on {text}"),
            (Comparison::Different, _) => format!("ei ole {text}"),
        };
        said(subject, &what)
    }

    fn one_of(&self, subject: &Subject, objects: &[String], holds: bool) -> String {
        let joint = if holds { "või" } else { "ega" };
        said(subject, &format!("{} {}", is(holds), listed(objects, joint)))
    }

    fn within(
        &self,
        subject: &Subject,
        ends: [&Object; 2],
        included: [bool; 2],
        holds: bool,
    ) -> String {
        let without = match included {
            [true, true] => "",
            [true, false] => " (viimane välja arvatud)",
            [false, true] => " (esimene välja arvatud)",
            [false, false] => " (esimene ja viimane välja arvatud)",
        };
        let (low, high) = (&ends[0].text, &ends[1].text);
        said(subject, &format!("{} vahemikus {low} kuni {high}{without}", is(holds)))
    }

    fn answered(&self, subject: &Subject, holds: bool) -> String {
        if subject.is_question {
            format!("küsimusele {} {} vastatud", subject.text, is(holds))
        } else {
            format!("{} {} märgitud", subject.text, is(holds))
        }
    }

    fn includes(&self, subject: &Subject, object: &str, holds: bool) -> String {
        if subject.is_question {
            format!("küsimuse {} vastuste seas {} {object}", subject.text, is(holds))
        } else {
            let includes = if holds { "sisaldab" } else { "ei sisalda" };
            format!("{} {includes} {object}", subject.text)
        }
    }

    fn text_test(&self, function: &str, subject: &Subject, object: &str, holds: bool) -> String {
        let verb = match (function, holds) {
            ("contains", true) => "sisaldab teksti",
            ("contains", false) => "ei sisalda teksti",
            ("starts with", true) => "algab tekstiga",
            ("starts with", false) => "ei alga tekstiga",
            ("ends with", true) => "lõpeb tekstiga",
            ("ends with", false) => "ei lõpe tekstiga",
            (_, true) => "on kujul",
            (_, false) => "ei ole kujul",
        };
        said(subject, &format!("{verb} {object}"))
    }

    fn anything(&self, subject: &Subject) -> String {
        said(subject, "võib olla ükskõik milline")
    }

    fn all(&self, parts: &[String]) -> String {
        listed(parts, "ja")
    }

    fn any(&self, parts: &[String]) -> String {
        listed(parts, "või")
    }

    fn either(&self, parts: &[String]) -> String {
        format!("kas {}", listed(parts, "või"))
    }

    fn not(&self, part: &str) -> String {
        format!("ei kehti, et {part}")
    }

    fn quantified(&self, every: bool, list: &str, body: &str) -> String {
        let each = if every { "iga" } else { "vähemalt ühe" };
        format!("{each} kirje puhul ({list}) kehtib, et {body}")
    }

    fn branch(&self, condition: &str, yes: &str, no: &str) -> String {
        format!("{yes}, kui {condition}, muul juhul {no}")
    }

    fn function(&self, name: &str, parts: &[String]) -> Option<String> {
        Some(match (name, parts) {
            ("today", []) => "täna".to_owned(),
            ("now", []) => "praegu".to_owned(),
            ("count", [list]) => format!("kirjete arv ({list})"),
            ("sum", [list]) => format!("summa ({list})"),
            ("mean", [list]) => format!("keskmine ({list})"),
            ("min", parts) => format!("väikseim ({})", listed(parts, "ja")),
            ("max", parts) => format!("suurim ({})", listed(parts, "ja")),
            ("split", [text]) => format!("{text} sõnad"),
            ("split", [text, at]) => format!("{text} osad, eraldaja {at}"),
            ("string length", [text]) => format!("pikkus märkides ({text})"),
            ("upper case", [text]) => format!("{text} suurtähtedega"),
            ("lower case", [text]) => format!("{text} väiketähtedega"),
            ("years and months duration", [from, to]) => {
                format!("täiskuude arv ({from} kuni {to})")
            }
            ("years", [from, to]) => format!("täisaastate arv ({from} kuni {to})"),
            ("months", [from, to]) => format!("kuude arv üle täisaastate ({from} kuni {to})"),
            ("year", [of]) => format!("aasta ({of})"),
            ("month", [of]) => format!("kuu ({of})"),
            ("day", [of]) => format!("päev ({of})"),
            ("hour", [of]) => format!("tund ({of})"),
            ("minute", [of]) => format!("minut ({of})"),
            ("second", [of]) => format!("sekund ({of})"),
            ("years", [of]) => format!("aastate arv ({of})"),
            ("months", [of]) => format!("kuude arv ({of})"),
            ("days", [of]) => format!("päevade arv ({of})"),
            ("hours", [of]) => format!("tundide arv ({of})"),
            ("minutes", [of]) => format!("minutite arv ({of})"),
            ("seconds", [of]) => format!("sekundite arv ({of})"),
            ("weekday", [of]) => format!("nädalapäev ({of})"),
            ("working days", [date, count]) => {
                let form = count
                    .parse()
                    .map_or("tööpäeva", |count: i64| plural(count, ["tööpäev", "tööpäeva"]));
                format!("{date} pluss {count} {form}")
            }
            ("date", [of]) | ("number", [of]) | ("string", [of]) => of.clone(),
            _ => return None,
        })
    }

    fn operator(&self, operator: Arithmetic) -> &'static str {
        match operator {
            Arithmetic::Add => "pluss",
            Arithmetic::Subtract => "miinus",
            Arithmetic::Multiply => "korda",
            Arithmetic::Divide => "jagatud arvuga",
            Arithmetic::Power => "astmes",
        }
    }

    fn nothing(&self) -> &'static str {
        "mitte midagi"
    }

    fn separators(&self) -> [char; 2] {
        ['\u{A0}', ',']
    }

    fn day(&self, date: Date) -> String {
        format!("{}. {} {}", date.day(), Language::Et.month(date.month()), date.year())
    }

    fn moment(&self, day: &str, time: &str) -> String {
        format!("{day} kell {time}")
    }

    fn counted(&self, count: i64, unit: &'static str) -> String {
        format!("{count} {}", plural(count, unit_forms(unit)))
    }

    fn yes(&self, yes: bool) -> &'static str {
        if yes { "Jah" } else { "Ei" }
    }
}
