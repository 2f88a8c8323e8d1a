//! English phrases.

use jiff::civil::Date;

use super::{Object, Phrases, Subject, listed};
use crate::tree::{Arithmetic, Comparison};
use crate::words::Language;

pub(super) struct English;

fn negation(holds: bool, yes: &'static str, no: &'static str) -> &'static str {
    if holds { yes } else { no }
}

impl Phrases for English {
    fn is(&self, subject: &Subject, object: &Object, holds: bool) -> String {
        let is = negation(holds, "is", "is not");
        format!("{} {is} {}", subject.text, object.text)
    }

    fn order(&self, subject: &Subject, comparison: Comparison, object: &Object) -> String {
        let (subject, text) = (&subject.text, &object.text);
        match (comparison, object.is_moment) {
            (Comparison::Less, true) => format!("{subject} is before {text}"),
            (Comparison::AtMost, true) => format!("{subject} is {text} or earlier"),
            (Comparison::Greater, true) => format!("{subject} is after {text}"),
            (Comparison::AtLeast, true) => format!("{subject} is {text} or later"),
            (Comparison::Less, false) => format!("{subject} is less than {text}"),
            (Comparison::AtMost, false) => format!("{subject} is {text} or less"),
            (Comparison::Greater, false) => format!("{subject} is more than {text}"),
            (Comparison::AtLeast, false) => format!("{subject} is {text} or more"),
            (Comparison::Equal, _) => format!("{subject} is {text}"),
            (Comparison::Different, _) => format!("{subject} is not {text}"),
        }
    }

    fn one_of(&self, subject: &Subject, objects: &[String], holds: bool) -> String {
        match (objects, holds) {
            ([one], _) => format!("{} {} {one}", subject.text, negation(holds, "is", "is not")),
            (_, true) => format!("{} is {}", subject.text, listed(objects, "or")),
            (_, false) => format!("{} is neither {}", subject.text, listed(objects, "nor")),
        }
    }

    fn within(
        &self,
        subject: &Subject,
        ends: [&Object; 2],
        included: [bool; 2],
        holds: bool,
    ) -> String {
        let is = negation(holds, "is", "is not");
        let (low, high) = (&ends[0].text, &ends[1].text);
        match included {
            [true, true] => format!("{} {is} from {low} to {high}", subject.text),
            [false, false] => {
                format!("{} {is} between {low} and {high}, neither included", subject.text)
            }
            [true, false] => {
                format!("{} {is} from {low} up to, not including, {high}", subject.text)
            }
            [false, true] => format!("{} {is} beyond {low}, up to {high}", subject.text),
        }
    }

    fn answered(&self, subject: &Subject, holds: bool) -> String {
        let is = match (subject.is_question, holds) {
            (true, true) => "is answered",
            (true, false) => "is not answered",
            (false, true) => "is given",
            (false, false) => "is not given",
        };
        format!("{} {is}", subject.text)
    }

    fn includes(&self, subject: &Subject, object: &str, holds: bool) -> String {
        let includes = negation(holds, "includes", "does not include");
        format!("{} {includes} {object}", subject.text)
    }

    fn text_test(&self, function: &str, subject: &Subject, object: &str, holds: bool) -> String {
        let verb = match (function, holds) {
            ("contains", true) => "contains",
            ("contains", false) => "does not contain",
            ("starts with", true) => "starts with",
            ("starts with", false) => "does not start with",
            ("ends with", true) => "ends with",
            ("ends with", false) => "does not end with",
            (_, true) => "has the form",
            (_, false) => "does not have the form",
        };
        format!("{} {verb} {object}", subject.text)
    }

    fn anything(&self, subject: &Subject) -> String {
        format!("{} is anything", subject.text)
    }

    fn all(&self, parts: &[String]) -> String {
        listed(parts, "and")
    }

    fn any(&self, parts: &[String]) -> String {
        listed(parts, "or")
    }

    fn either(&self, parts: &[String]) -> String {
        format!("either {}", listed(parts, "or"))
    }

    fn not(&self, part: &str) -> String {
        format!("it is not so that {part}")
    }

    fn quantified(&self, every: bool, list: &str, body: &str) -> String {
        let each = if every { "for each of" } else { "for at least one of" };
        format!("{each} {list}, {body}")
    }

    fn branch(&self, condition: &str, yes: &str, no: &str) -> String {
        format!("{yes} if {condition}, otherwise {no}")
    }

    fn function(&self, name: &str, parts: &[String]) -> Option<String> {
        Some(match (name, parts) {
            ("today", []) => "today".to_owned(),
            ("now", []) => "now".to_owned(),
            ("count", [list]) => format!("the number of {list}"),
            ("sum", [list]) => format!("the sum of {list}"),
            ("min", [list]) => format!("the smallest of {list}"),
            ("max", [list]) => format!("the greatest of {list}"),
            ("mean", [list]) => format!("the average of {list}"),
            ("min", parts) => format!("the smallest of {}", listed(parts, "and")),
            ("max", parts) => format!("the greatest of {}", listed(parts, "and")),
            ("split", [text]) => format!("the words of {text}"),
            ("split", [text, at]) => format!("the parts of {text} between {at}"),
            ("string length", [text]) => format!("the length of {text}"),
            ("upper case", [text]) => format!("{text} in capitals"),
            ("lower case", [text]) => format!("{text} in small letters"),
            ("years and months duration", [from, to]) => {
                format!("the number of full months from {from} to {to}")
            }
            ("years", [from, to]) => format!("the number of full years from {from} to {to}"),
            ("months", [from, to]) => {
                format!("the number of months beyond full years from {from} to {to}")
            }
            ("year" | "month" | "day" | "hour" | "minute" | "second", [of]) => {
                format!("the {name} of {of}")
            }
            ("years" | "months" | "days" | "hours" | "minutes" | "seconds", [of]) => {
                format!("the {name} of {of}")
            }
            ("weekday", [of]) => format!("the day of the week of {of}"),
            ("working days", [date, count]) => format!("{count} working days after {date}"),
            ("date", [of]) | ("number", [of]) | ("string", [of]) => of.clone(),
            _ => return None,
        })
    }

    fn operator(&self, operator: Arithmetic) -> &'static str {
        match operator {
            Arithmetic::Add => "plus",
            Arithmetic::Subtract => "minus",
            Arithmetic::Multiply => "times",
            Arithmetic::Divide => "divided by",
            Arithmetic::Power => "to the power of",
        }
    }

    fn nothing(&self) -> &'static str {
        "nothing"
    }

    fn separators(&self) -> [char; 2] {
        [',', '.']
    }

    fn day(&self, date: Date) -> String {
        format!("{} {} {}", date.day(), Language::En.month(date.month()), date.year())
    }

    fn moment(&self, day: &str, time: &str) -> String {
        format!("{day}, {time}")
    }

    fn counted(&self, count: i64, unit: &'static str) -> String {
        format!("{count} {unit}{}", if count.abs() == 1 { "" } else { "s" })
    }

    fn yes(&self, yes: bool) -> &'static str {
        if yes { "Yes" } else { "No" }
    }
}
