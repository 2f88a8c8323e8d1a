//! Conditions as choices: those that people put together without writing, read from an expression
//! and written as one.

use std::fmt::Write as _;

use maket_feel::{Comparison, Expression, Scope, Tree, TreeKind, Type, Value};
use serde::{Deserialize, Serialize};

/// A condition as choices: comparisons of which every one holds, or any.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ConditionForm {
    /// Whether every part has to hold, rather than any.
    pub every: bool,
    /// The parts; without one there is no condition.
    pub parts: Vec<ConditionPart>,
}

/// One comparison.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ConditionPart {
    /// The name or dotted path that it is about.
    pub about: String,
    /// What of it is looked at.
    pub measure: ConditionMeasure,
    /// How it is compared.
    pub test: ConditionTest,
    /// What it is compared with: nothing, one, the two ends of a range, or several.
    #[serde(default)]
    pub values: Vec<ConditionValue>,
}

/// What of a name is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ConditionMeasure {
    /// Its value.
    Value,
    /// How many there are.
    Count,
    /// How many characters it has.
    Length,
}

/// How something is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ConditionTest {
    /// It is yes, or holds.
    Yes,
    /// It is no, or does not hold.
    No,
    /// It is this.
    Is,
    /// It is not this.
    IsNot,
    /// It is one of these.
    OneOf,
    /// It is none of these.
    NoneOf,
    /// It is less, or earlier.
    Less,
    /// It is this or less, or earlier.
    AtMost,
    /// It is more, or later.
    More,
    /// It is this or more, or later.
    AtLeast,
    /// It is from one to the other, both included.
    Between,
    /// This is among them.
    Includes,
    /// This is not among them.
    Excludes,
    /// It holds these letters.
    Contains,
    /// There is an answer.
    Answered,
    /// There is none.
    Unanswered,
}

/// What something is compared with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ConditionValue {
    /// What it is.
    pub kind: ConditionValueKind,
    /// An item's id, a text, a number, `2026-03-01`, a signed period such as `-P18Y`, a name.
    #[serde(default)]
    pub text: String,
}

/// What kind of value something is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ConditionValueKind {
    /// An item of a list.
    Item,
    /// A text.
    Text,
    /// A number.
    Number,
    /// A day of the calendar.
    Date,
    /// A time of day.
    Time,
    /// Today, or a period before or after it.
    Today,
    /// What another name stands for.
    Name,
}

impl ConditionForm {
    /// The expression as choices, where it is no more than choices can say.
    pub fn of(expression: &Expression, scope: &Scope) -> Option<Self> {
        let reader = Reader { scope };
        let (every, parts) = match &expression.tree.kind {
            TreeKind::And(parts) => (true, &parts[..]),
            TreeKind::Or(parts) => (false, &parts[..]),
            _ => (true, std::slice::from_ref(&expression.tree)),
        };
        let parts = parts.iter().map(|part| reader.part(part, true)).collect::<Option<_>>()?;
        Some(Self { every, parts })
    }

    /// The choices as an expression; empty where there are none.
    pub fn text(&self) -> String {
        let parts: Vec<String> = self.parts.iter().map(ConditionPart::text).collect();
        parts.join(if self.every { " and " } else { " or " })
    }
}

struct Reader<'s> {
    scope: &'s Scope,
}

/// What a comparison is about, and which of its measures.
type About = (String, ConditionMeasure);

impl Reader<'_> {
    fn part(&self, tree: &Tree, holds: bool) -> Option<ConditionPart> {
        use ConditionTest as Test;
        let part = |(about, measure): About, test, values| {
            Some(ConditionPart { about, measure, test, values })
        };
        match &tree.kind {
            TreeKind::Name(_) | TreeKind::Path(..) => {
                let about = self.about(tree).filter(|(path, _)| self.is_condition(path))?;
                part(about, if holds { Test::Yes } else { Test::No }, Vec::new())
            }
            TreeKind::Call(name, _, arguments) => match (&**name, arguments.as_slice()) {
                ("not", [of]) => self.part(&of.value, !holds),
                ("list contains", [list, item]) => {
                    let test = if holds { Test::Includes } else { Test::Excludes };
                    let about = self.about(&list.value)?;
                    let value = self.value(&item.value, &about)?;
                    part(about, test, vec![value])
                }
                ("contains", [of, text]) if holds => {
                    let about = self.about(&of.value)?;
                    let value = self.value(&text.value, &about)?;
                    part(about, Test::Contains, vec![value])
                }
                _ => None,
            },
            TreeKind::Compare(comparison, left, right) => {
                let (comparison, left, right) = match self.about(left) {
                    Some(_) => (*comparison, left, right),
                    None => (comparison.mirrored(), right, left),
                };
                let comparison = if holds { comparison } else { comparison.opposite() };
                self.comparison(comparison, left, right)
            }
            TreeKind::Between(of, low, high) if holds => {
                let about = self.about(of)?;
                let values = vec![self.value(low, &about)?, self.value(high, &about)?];
                part(about, Test::Between, values)
            }
            TreeKind::In(of, tests) => {
                let about = self.about(of)?;
                let tests = match tests.as_slice() {
                    [Tree { kind: TreeKind::List(items), .. }] => items,
                    [
                        Tree {
                            kind:
                                TreeKind::Range { start, start_included: true, end, end_included: true },
                            ..
                        },
                    ] if holds => {
                        let values = vec![self.value(start, &about)?, self.value(end, &about)?];
                        return part(about, Test::Between, values);
                    }
                    several => several,
                };
                let values: Option<_> = tests.iter().map(|test| self.value(test, &about)).collect();
                part(about, if holds { Test::OneOf } else { Test::NoneOf }, values?)
            }
            _ => None,
        }
    }

    fn comparison(
        &self,
        comparison: Comparison,
        left: &Tree,
        right: &Tree,
    ) -> Option<ConditionPart> {
        use ConditionTest as Test;
        let (about, measure) = self.about(left)?;
        let is = comparison == Comparison::Equal;
        let (test, values) = match (&right.kind, comparison) {
            (TreeKind::Null, Comparison::Equal) => (Test::Unanswered, Vec::new()),
            (TreeKind::Null, Comparison::Different) => (Test::Answered, Vec::new()),
            (TreeKind::Boolean(yes), Comparison::Equal | Comparison::Different) => {
                (if *yes == is { Test::Yes } else { Test::No }, Vec::new())
            }
            _ => {
                let test = match comparison {
                    Comparison::Equal => Test::Is,
                    Comparison::Different => Test::IsNot,
                    Comparison::Less => Test::Less,
                    Comparison::AtMost => Test::AtMost,
                    Comparison::Greater => Test::More,
                    Comparison::AtLeast => Test::AtLeast,
                };
                (test, vec![self.value(right, &(about.clone(), measure))?])
            }
        };
        Some(ConditionPart { about, measure, test, values })
    }

    /// What a part of an expression is about, where it is a name or a measure of one.
    fn about(&self, tree: &Tree) -> Option<About> {
        if let Some(path) = path(tree) {
            return Some((path, ConditionMeasure::Value));
        }
        let TreeKind::Call(name, _, arguments) = &tree.kind else { return None };
        let [of] = arguments.as_slice() else { return None };
        let measure = match &**name {
            "count" => ConditionMeasure::Count,
            "string length" => ConditionMeasure::Length,
            _ => return None,
        };
        Some((path(&of.value)?, measure))
    }

    fn is_condition(&self, path: &str) -> bool {
        matches!(self.scope.type_at(path), Some(Type::Boolean))
    }

    /// Whether what it is about, or holds, is an item of a list.
    fn is_item(&self, (path, measure): &About) -> bool {
        let of = self.scope.type_at(path).map(Type::element);
        *measure == ConditionMeasure::Value && matches!(of, Some(Type::Item { .. }))
    }

    fn value(&self, tree: &Tree, about: &About) -> Option<ConditionValue> {
        use ConditionValueKind as Kind;
        let value = |kind, text: &str| Some(ConditionValue { kind, text: text.to_owned() });
        if let Some(path) = path(tree) {
            return value(Kind::Name, &path);
        }
        if let Some(period) = from_today(tree) {
            return value(Kind::Today, &period);
        }
        match &tree.kind {
            TreeKind::Text(text) if self.is_item(about) => value(Kind::Item, text),
            TreeKind::Text(text) => value(Kind::Text, text),
            TreeKind::Number(number) => value(Kind::Number, &number.to_string()),
            TreeKind::Negate(of) => match &of.kind {
                TreeKind::Number(number) => value(Kind::Number, &format!("-{number}")),
                _ => None,
            },
            _ => {
                let (name, text) = written(tree)?;
                let of = match name {
                    "date" => Type::Date,
                    "time" => Type::Time,
                    _ => return None,
                };
                // What is no day or time stays text, which can be mended as such.
                match of.read_json(&text.into()) {
                    Value::Date(_) => value(Kind::Date, text),
                    Value::Time(_) => value(Kind::Time, text),
                    _ => None,
                }
            }
        }
    }
}

/// A name, or a path of names.
fn path(tree: &Tree) -> Option<String> {
    match &tree.kind {
        TreeKind::Name(name) => Some(name.to_string()),
        TreeKind::Path(of, name, _) => Some(format!("{}.{name}", path(of)?)),
        _ => None,
    }
}

/// A value written as the text of a function, `date("2026-03-01")` or `@"2026-03-01"`.
fn written(tree: &Tree) -> Option<(&str, &str)> {
    match &tree.kind {
        TreeKind::Call(name, _, arguments) => match arguments.as_slice() {
            [of] => match &of.value.kind {
                TreeKind::Text(text) => Some((name, text)),
                _ => None,
            },
            _ => None,
        },
        TreeKind::At(text) => {
            let name = match text.trim_start_matches('-') {
                period if period.starts_with('P') => "duration",
                time if time.get(2..3) == Some(":") => "time",
                _ => "date",
            };
            Some((name, text))
        }
        _ => None,
    }
}

/// Today, or a period from it: nothing, `P14D`, `-P18Y`.
fn from_today(tree: &Tree) -> Option<String> {
    use maket_feel::Arithmetic;
    let today = |tree: &Tree| {
        matches!(&tree.kind, TreeKind::Call(name, _, arguments)
            if &**name == "today" && arguments.is_empty())
    };
    match &tree.kind {
        _ if today(tree) => Some(String::new()),
        TreeKind::Arithmetic(sign @ (Arithmetic::Add | Arithmetic::Subtract), left, right)
            if today(left) =>
        {
            let (name, period) = written(right)?;
            let minus = if *sign == Arithmetic::Subtract { "-" } else { "" };
            (name == "duration" && period.starts_with('P')).then(|| format!("{minus}{period}"))
        }
        _ => None,
    }
}

impl ConditionPart {
    fn text(&self) -> String {
        use ConditionTest as Test;
        let about = match self.measure {
            ConditionMeasure::Value => self.about.clone(),
            ConditionMeasure::Count => format!("count({})", self.about),
            ConditionMeasure::Length => format!("string length({})", self.about),
        };
        let all: Vec<String> = self.values.iter().map(ConditionValue::text).collect();
        let first = all.first().map_or("null", String::as_str);
        let listed = || all.join(", ");
        match self.test {
            Test::Yes => about,
            Test::No => format!("not({about})"),
            Test::Is => format!("{about} = {first}"),
            Test::IsNot => format!("{about} != {first}"),
            Test::OneOf => format!("{about} in ({})", listed()),
            Test::NoneOf => format!("not({about} in ({}))", listed()),
            Test::Less => format!("{about} < {first}"),
            Test::AtMost => format!("{about} <= {first}"),
            Test::More => format!("{about} > {first}"),
            Test::AtLeast => format!("{about} >= {first}"),
            Test::Between => {
                format!("{about} in [{first}..{}]", all.get(1).map_or("null", String::as_str))
            }
            Test::Includes => format!("list contains({about}, {first})"),
            Test::Excludes => format!("not(list contains({about}, {first}))"),
            Test::Contains => format!("contains({about}, {first})"),
            Test::Answered => format!("{about} != null"),
            Test::Unanswered => format!("{about} = null"),
        }
    }
}

impl ConditionValue {
    fn text(&self) -> String {
        use ConditionValueKind as Kind;
        let quoted = || Value::from(self.text.as_str()).to_string();
        match self.kind {
            Kind::Item | Kind::Text => quoted(),
            Kind::Number | Kind::Name => self.text.clone(),
            Kind::Date => format!("date({})", quoted()),
            Kind::Time => format!("time({})", quoted()),
            Kind::Today => {
                let mut text = "today()".to_owned();
                if !self.text.is_empty() {
                    let (sign, period) = match self.text.strip_prefix('-') {
                        Some(period) => ('-', period),
                        None => ('+', self.text.as_str()),
                    };
                    // Writing into a text cannot fail.
                    let _ = write!(text, " {sign} duration({})", Value::from(period));
                }
                text
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn scope() -> Scope {
        let mut scope = Scope::new();
        for (name, of) in [
            ("place", Type::item("place", ["ukraine", "abroad", "home"])),
            ("wanted", Type::list(Type::item("wanted", ["grant", "residence"]))),
            ("married", Type::Boolean),
            ("children", Type::list(Type::context([("born_on", Type::Date)]))),
            ("born_on", Type::Date),
            ("at", Type::Time),
            ("sum", Type::Number),
            ("name", Type::Text),
            ("note", Type::context([("name", Type::Text)])),
        ] {
            scope.declare(name, of);
        }
        scope
    }

    /// What an expression is as choices, and what these are written as.
    #[track_caller]
    fn check(text: &str, parts: serde_json::Value, written: &str) {
        let expression = maket_feel::parse(text).unwrap();
        let form = ConditionForm::of(&expression, &scope());
        let form = form.unwrap_or_else(|| panic!("{text} can be put together from choices"));
        assert_eq!(serde_json::to_value(&form.parts).unwrap(), parts, "the choices of {text}");
        assert_eq!(form.text(), written, "{text}, written again");
        let again = ConditionForm::of(&maket_feel::parse(written).unwrap(), &scope());
        assert_eq!(again, Some(form), "what is written is read as the same choices");
    }

    fn part(about: &str, test: &str, values: &[(&str, &str)]) -> serde_json::Value {
        let values: Vec<_> =
            values.iter().map(|(kind, text)| json!({ "kind": kind, "text": text })).collect();
        json!({ "about": about, "measure": "value", "test": test, "values": values })
    }

    #[test]
    fn simple_comparisons_are_choices() {
        let one = |text, about, test, values: &[(&str, &str)]| {
            check(text, json!([part(about, test, values)]), text);
        };
        one("place = \"abroad\"", "place", "is", &[("item", "abroad")]);
        one("place != \"abroad\"", "place", "is-not", &[("item", "abroad")]);
        one(
            "place in (\"abroad\", \"home\")",
            "place",
            "one-of",
            &[("item", "abroad"), ("item", "home")],
        );
        one("not(place in (\"abroad\"))", "place", "none-of", &[("item", "abroad")]);
        one("list contains(wanted, \"grant\")", "wanted", "includes", &[("item", "grant")]);
        one("not(list contains(wanted, \"grant\"))", "wanted", "excludes", &[("item", "grant")]);
        one("married", "married", "yes", &[]);
        one("not(married)", "married", "no", &[]);
        one("name != null", "name", "answered", &[]);
        one("name = null", "name", "unanswered", &[]);
        one("contains(name, \"-\")", "name", "contains", &[("text", "-")]);
        one("name = note.name", "name", "is", &[("name", "note.name")]);
        one("sum > 1000.5", "sum", "more", &[("number", "1000.5")]);
        one("sum in [1..10]", "sum", "between", &[("number", "1"), ("number", "10")]);
        one("born_on < date(\"2026-03-01\")", "born_on", "less", &[("date", "2026-03-01")]);
        one("at >= time(\"07:00:00\")", "at", "at-least", &[("time", "07:00:00")]);
        one("born_on = today()", "born_on", "is", &[("today", "")]);
        one("born_on <= today() - duration(\"P18Y\")", "born_on", "at-most", &[("today", "-P18Y")]);
        one("born_on > today() + duration(\"P1D\")", "born_on", "more", &[("today", "P1D")]);
    }

    #[test]
    fn what_is_meant_the_same_is_written_one_way() {
        check(
            "\"home\" = place",
            json!([part("place", "is", &[("item", "home")])]),
            "place = \"home\"",
        );
        check("10 < sum", json!([part("sum", "more", &[("number", "10")])]), "sum > 10");
        check("married = false", json!([part("married", "no", &[])]), "not(married)");
        check("not(sum < -5)", json!([part("sum", "at-least", &[("number", "-5")])]), "sum >= -5");
        check(
            "place in [\"home\"]",
            json!([part("place", "one-of", &[("item", "home")])]),
            "place in (\"home\")",
        );
        check(
            "sum between 1 and 2",
            json!([part("sum", "between", &[("number", "1"), ("number", "2")])]),
            "sum in [1..2]",
        );
        check(
            "born_on >= @\"2026-03-01\"",
            json!([part("born_on", "at-least", &[("date", "2026-03-01")])]),
            "born_on >= date(\"2026-03-01\")",
        );
    }

    #[test]
    fn measures_and_several_parts() {
        let of = |measure: &str, about: &str, test: &str, number: &str| {
            json!({ "about": about, "measure": measure, "test": test,
                "values": [{ "kind": "number", "text": number }] })
        };
        check(
            "count(children) > 1",
            json!([of("count", "children", "more", "1")]),
            "count(children) > 1",
        );
        check(
            "string length(name) > 0 or married",
            json!([of("length", "name", "more", "0"), part("married", "yes", &[])]),
            "string length(name) > 0 or married",
        );
        let all = maket_feel::parse("married and sum > 1 and place = \"home\"").unwrap();
        let form = ConditionForm::of(&all, &scope()).unwrap();
        assert_eq!((form.every, form.parts.len()), (true, 3), "every one of three");
    }

    #[test]
    fn the_rest_keeps_its_text() {
        for text in [
            "married and (sum > 1 or sum < 0)",
            "count(split(name, \" \")) > 2",
            "sum + 1 > 2",
            "some c in children satisfies c.born_on > today()",
            "name",
            "if married then true else false",
            "not(sum in [1..2])",
        ] {
            let expression = maket_feel::parse(text).unwrap();
            let form = ConditionForm::of(&expression, &scope());
            assert_eq!(form, None, "{text} says more than choices can");
        }
        assert_eq!(ConditionForm::default().text(), "", "no choices, no condition");
    }
}
