//! Expressions as sentences, for people who do not read formulas.
//!
//! The structure is found here; what is said is in [`english`], [`ukrainian`] and [`estonian`].
//! What has no sentence of its own is shown as it is written, with labels for names.

mod english;
mod estonian;
mod ukrainian;

use std::sync::Arc;

use jiff::civil::Date;

use crate::Expression;
use crate::compile;
use crate::names::{dotted, free_names};
use crate::scope::Scope;
use crate::tree::{Arithmetic, Comparison, Iteration, Tree, TreeKind};
use crate::types::Type;
use crate::value::Value;
use crate::words::Language;

/// What names and list items are called.
pub trait Wording {
    /// The label of a name or a dotted path: a question's text, a registry field's title.
    fn label_of(&self, path: &str) -> Option<String>;
    /// The label of a list's item.
    fn item_label(&self, list: &str, item: &str) -> Option<String>;
}

/// Names and items are called what they are.
impl Wording for () {
    fn label_of(&self, _: &str) -> Option<String> {
        None
    }

    fn item_label(&self, _: &str, _: &str) -> Option<String> {
        None
    }
}

impl Expression {
    /// What the expression says: “Where was the child born?” is “Abroad”.
    pub fn sentence(&self, scope: &Scope, wording: &dyn Wording, language: Language) -> String {
        Teller::new(self, scope, wording, language).tell(&self.tree)
    }

    /// What the expression says as a condition: when “Where was the child born?” is “Abroad”.
    pub fn when_sentence(
        &self,
        scope: &Scope,
        wording: &dyn Wording,
        language: Language,
    ) -> String {
        let when = language.pick(["when", "коли", "kui"]);
        format!("{when} {}", self.sentence(scope, wording, language))
    }

    /// What a decision table's cell says of the input over its column.
    pub fn cell_sentence(
        &self,
        input: &Expression,
        scope: &Scope,
        wording: &dyn Wording,
        language: Language,
    ) -> String {
        let mut teller = Teller::new(self, scope, wording, language);
        let TreeKind::Tests { negated, tests } = &self.tree.kind else {
            return teller.tell(&self.tree);
        };
        let subject = Teller::new(input, scope, wording, language).subject(&input.tree);
        if tests.is_empty() {
            return teller.phrases().anything(&subject);
        }
        if let Some(path) = dotted(&input.tree) {
            teller.bound.push(("?".into(), path));
        }
        let tests: Vec<&Tree> = tests.iter().collect();
        teller.membership(&subject, &tests, !negated)
    }
}

/// What a comparison is about.
#[derive(Debug, Clone)]
pub(crate) struct Subject {
    /// The label in quotation marks, or a computed thing in words.
    text: String,
    /// Whether the label is a question: one answers it, and does not compare it.
    is_question: bool,
    of: Type,
}

/// What a subject is compared with.
#[derive(Debug, Clone)]
pub(crate) struct Object {
    text: String,
    /// Whether it is a day or a moment: earlier and later, not less and more.
    is_moment: bool,
}

/// The phrases of one language.
trait Phrases {
    fn is(&self, subject: &Subject, object: &Object, holds: bool) -> String;
    fn order(&self, subject: &Subject, comparison: Comparison, object: &Object) -> String;
    fn one_of(&self, subject: &Subject, objects: &[String], holds: bool) -> String;
    fn within(
        &self,
        subject: &Subject,
        ends: [&Object; 2],
        included: [bool; 2],
        holds: bool,
    ) -> String;
    fn answered(&self, subject: &Subject, holds: bool) -> String;
    fn includes(&self, subject: &Subject, object: &str, holds: bool) -> String;
    fn text_test(&self, function: &str, subject: &Subject, object: &str, holds: bool) -> String;
    fn anything(&self, subject: &Subject) -> String;
    fn all(&self, parts: &[String]) -> String;
    fn any(&self, parts: &[String]) -> String;
    /// An alternative inside a list of conditions.
    fn either(&self, parts: &[String]) -> String;
    fn not(&self, part: &str) -> String;
    fn quantified(&self, every: bool, list: &str, body: &str) -> String;
    fn branch(&self, condition: &str, yes: &str, no: &str) -> String;
    /// A function's value: `count`, `years`, `today` and the like; nothing for others. `split` with
    /// the text alone is that text's words.
    fn function(&self, name: &str, parts: &[String]) -> Option<String>;
    fn operator(&self, operator: Arithmetic) -> &'static str;
    fn nothing(&self) -> &'static str;
    /// What parts thousands, and what parts the fraction.
    fn separators(&self) -> [char; 2];
    fn day(&self, date: Date) -> String;
    /// A day and the time on it.
    fn moment(&self, day: &str, time: &str) -> String;
    /// So many of a unit, which comes by its English name: `3 years`.
    fn counted(&self, count: i64, unit: &'static str) -> String;

    fn value(&self, value: &Value) -> String {
        let time = |time: jiff::civil::Time| format!("{:02}:{:02}", time.hour(), time.minute());
        match value {
            Value::Null => self.nothing().to_owned(),
            Value::Number(number) => grouped(*number, self.separators()),
            Value::Date(date) => self.day(*date),
            Value::DateTime(moment) => {
                let moment = moment.datetime;
                self.moment(&self.day(moment.date()), &time(moment.time()))
            }
            Value::Time(of_day) => time(of_day.time),
            Value::MonthsDuration(_) | Value::DaysDuration(_) => {
                let parts = units(value).into_iter().map(|(unit, count)| self.counted(count, unit));
                parts.collect::<Vec<_>>().join(" ")
            }
            other => other.to_text(),
        }
    }

    fn yes(&self, yes: bool) -> &'static str;
}

struct Teller<'a> {
    text: &'a str,
    scope: &'a Scope,
    wording: &'a dyn Wording,
    language: Language,
    bound: Vec<(Arc<str>, String)>,
}

impl<'a> Teller<'a> {
    fn new(
        expression: &'a Expression,
        scope: &'a Scope,
        wording: &'a dyn Wording,
        language: Language,
    ) -> Self {
        Self { text: &expression.text, scope, wording, language, bound: Vec::new() }
    }

    fn phrases(&self) -> &'static dyn Phrases {
        match self.language {
            Language::En => &english::English,
            Language::Uk => &ukrainian::Ukrainian,
            Language::Et => &estonian::Estonian,
        }
    }

    fn path(&self, tree: &Tree) -> Option<String> {
        let path = dotted(tree)?;
        let (name, rest) = path.split_once('.').map_or((&*path, ""), |(name, rest)| (name, rest));
        let bound = self.bound.iter().rev().find(|(bound, _)| **bound == *name);
        Some(match bound {
            Some((_, list)) if rest.is_empty() => list.clone(),
            Some((_, list)) => format!("{list}.{rest}"),
            None => path,
        })
    }

    fn type_of(&self, tree: &Tree) -> Type {
        if let Some(path) = self.path(tree)
            && let Some(of) = crate::representative::type_at(self.scope, &path)
        {
            return of;
        }
        compile::compile(tree, self.scope).ty
    }

    /// The part as what a sentence is about.
    fn subject(&mut self, tree: &Tree) -> Subject {
        let of = self.type_of(tree);
        match self.label(tree) {
            Some(label) => {
                let is_question = label.trim_end().ends_with('?');
                Subject { text: self.language.quoted(&label), is_question, of }
            }
            None => Subject { text: self.tell(tree), is_question: false, of },
        }
    }

    fn label(&self, tree: &Tree) -> Option<String> {
        let path = self.path(tree)?;
        self.wording.label_of(&path)
    }

    /// The part as what a subject is compared with.
    fn object(&mut self, tree: &Tree, subject: &Type) -> Object {
        let of = self.type_of(tree);
        let is_moment = matches!(of, Type::Date | Type::DateTime | Type::Time);
        let text = match (&tree.kind, subject) {
            (TreeKind::Text(item), Type::Item { list, .. }) => self.item(list, item),
            (TreeKind::Text(text), _) => self.language.quoted(text),
            (TreeKind::Boolean(value), _) => self.language.quoted(self.phrases().yes(*value)),
            _ => self.tell(tree),
        };
        Object { text, is_moment }
    }

    fn item(&self, list: &str, item: &str) -> String {
        let label = self.wording.item_label(list, item);
        self.language.quoted(label.as_deref().unwrap_or(item))
    }

    /// What the part says.
    fn tell(&mut self, tree: &Tree) -> String {
        self.tell_held(tree, true)
    }

    /// What the part says, or what its opposite says.
    fn tell_held(&mut self, tree: &Tree, holds: bool) -> String {
        let phrases = self.phrases();
        match &tree.kind {
            TreeKind::Compare(comparison, left, right) => {
                let comparison = if holds { *comparison } else { comparison.opposite() };
                self.comparison(comparison, left, right)
            }
            TreeKind::And(parts) | TreeKind::Or(parts) => {
                let is_all = matches!(tree.kind, TreeKind::And(_)) == holds;
                let told: Vec<String> =
                    parts.iter().map(|part| self.part(part, holds, is_all)).collect();
                if is_all { phrases.all(&told) } else { phrases.any(&told) }
            }
            TreeKind::Between(value, low, high) => {
                let subject = self.subject(value);
                let (low, high) = (self.object(low, &subject.of), self.object(high, &subject.of));
                phrases.within(&subject, [&low, &high], [true, true], holds)
            }
            TreeKind::In(value, tests) => {
                let subject = self.subject(value);
                let tests: Vec<&Tree> = tests.iter().collect();
                self.membership(&subject, &tests, holds)
            }
            TreeKind::Call(name, _, arguments) if &**name == "not" && arguments.len() == 1 => {
                self.tell_held(&arguments[0].value, !holds)
            }
            TreeKind::Call(name, _, arguments) => {
                let values: Vec<&Tree> = arguments.iter().map(|argument| &argument.value).collect();
                self.call(tree, name, &values, holds)
            }
            TreeKind::Some(iterations, body) => self.quantified(!holds, iterations, body, holds),
            TreeKind::Every(iterations, body) => self.quantified(holds, iterations, body, holds),
            _ if !holds => match self.condition(tree, false) {
                Some(told) => told,
                None => phrases.not(&self.tell(tree)),
            },
            TreeKind::Name(_) | TreeKind::Path(..) => match self.condition(tree, true) {
                Some(told) => told,
                None => self.value(tree),
            },
            TreeKind::If(condition, yes, no) => {
                let condition = self.tell(condition);
                phrases.branch(&condition, &self.value(yes), &self.value(no))
            }
            _ => self.value(tree),
        }
    }

    /// A part of a list of conditions, told apart from its neighbours.
    fn part(&mut self, tree: &Tree, holds: bool, inside_all: bool) -> String {
        let mixed = match &tree.kind {
            TreeKind::And(parts) if !holds && inside_all => Some(parts),
            TreeKind::Or(parts) if holds && inside_all => Some(parts),
            _ => None,
        };
        match mixed {
            Some(parts) => {
                let told: Vec<String> =
                    parts.iter().map(|part| self.part(part, holds, false)).collect();
                self.phrases().either(&told)
            }
            None => self.tell_held(tree, holds),
        }
    }

    /// A yes-or-no name by itself: the question is answered with yes, or with no.
    fn condition(&mut self, tree: &Tree, holds: bool) -> Option<String> {
        let is_name = self.path(tree).is_some();
        if !is_name || self.type_of(tree) != Type::Boolean {
            return None;
        }
        let label = self.label(tree)?;
        let is_question = label.trim_end().ends_with('?');
        let subject =
            Subject { text: self.language.quoted(&label), is_question, of: Type::Boolean };
        let text = self.language.quoted(self.phrases().yes(holds));
        Some(self.phrases().is(&subject, &Object { text, is_moment: false }, true))
    }

    fn comparison(&mut self, comparison: Comparison, left: &Tree, right: &Tree) -> String {
        let constant = free_names(left).is_empty() && !free_names(right).is_empty();
        let (comparison, left, right) =
            if constant { (comparison.mirrored(), right, left) } else { (comparison, left, right) };
        let subject = self.subject(left);
        let phrases = self.phrases();
        let holds = comparison == Comparison::Equal;
        if matches!(right.kind, TreeKind::Null) && !comparison.is_order() {
            return phrases.answered(&subject, !holds);
        }
        let object = self.object(right, &subject.of);
        if comparison.is_order() {
            phrases.order(&subject, comparison, &object)
        } else {
            phrases.is(&subject, &object, holds)
        }
    }

    fn membership(&mut self, subject: &Subject, tests: &[&Tree], holds: bool) -> String {
        let phrases = self.phrases();
        let mut listed = Vec::new();
        let mut told = Vec::new();
        for test in tests {
            match &test.kind {
                TreeKind::List(items) => {
                    let plain = |item: &Tree| {
                        !matches!(item.kind, TreeKind::Range { .. } | TreeKind::Test(..))
                    };
                    if items.iter().all(plain) {
                        listed.extend(items.iter().map(|item| self.object(item, &subject.of).text));
                    } else {
                        let items: Vec<&Tree> = items.iter().collect();
                        told.push(self.membership(subject, &items, holds));
                    }
                }
                TreeKind::Range { start, end, start_included, end_included } => {
                    let ends = [self.object(start, &subject.of), self.object(end, &subject.of)];
                    let included = [*start_included, *end_included];
                    told.push(phrases.within(subject, [&ends[0], &ends[1]], included, holds));
                }
                TreeKind::Test(comparison, value) => {
                    let object = self.object(value, &subject.of);
                    let comparison = if holds { *comparison } else { comparison.opposite() };
                    told.push(match comparison {
                        Comparison::Equal => phrases.is(subject, &object, true),
                        Comparison::Different => phrases.is(subject, &object, false),
                        order => phrases.order(subject, order, &object),
                    });
                }
                TreeKind::Null => told.push(phrases.answered(subject, !holds)),
                _ if free_names(test).iter().any(|used| used.name() == "?") => {
                    told.push(self.tell_held(test, holds));
                }
                _ => listed.push(self.object(test, &subject.of).text),
            }
        }
        if !listed.is_empty() {
            told.insert(0, phrases.one_of(subject, &listed, holds));
        }
        match told.as_slice() {
            [one] => one.clone(),
            several if holds => phrases.any(several),
            several => phrases.all(several),
        }
    }

    fn call(&mut self, tree: &Tree, name: &str, arguments: &[&Tree], holds: bool) -> String {
        let phrases = self.phrases();
        match (name, arguments) {
            ("list contains", [list, element]) => {
                let subject = self.subject(list);
                let object = self.object(element, &subject.of.element());
                return phrases.includes(&subject, &object.text, holds);
            }
            ("contains" | "starts with" | "ends with" | "matches", [value, part, ..]) => {
                let subject = self.subject(value);
                let part = self.object(part, &Type::Text).text;
                return phrases.text_test(name, &subject, &part, holds);
            }
            _ => {}
        }
        let told = self.value(tree);
        if holds { told } else { phrases.not(&told) }
    }

    fn quantified(
        &mut self,
        every: bool,
        iterations: &[Iteration],
        body: &Tree,
        holds: bool,
    ) -> String {
        let depth = self.bound.len();
        let mut lists = Vec::new();
        for iteration in iterations {
            lists.push(self.value(&iteration.values));
            if let Some(path) = self.path(&iteration.values) {
                self.bound.push((Arc::clone(&iteration.name), path));
            }
        }
        let body = self.tell_held(body, holds);
        self.bound.truncate(depth);
        self.phrases().quantified(every, &lists.join(", "), &body)
    }

    fn name(&self, tree: &Tree) -> String {
        match self.label(tree) {
            Some(label) => self.language.quoted(&label),
            None => tree.span.of(self.text).to_owned(),
        }
    }

    /// The part as a value: a thing, not a statement.
    fn value(&mut self, tree: &Tree) -> String {
        let phrases = self.phrases();
        match &tree.kind {
            TreeKind::Name(_) => self.name(tree),
            TreeKind::Path(of, property, _) => {
                if self.label(tree).is_some() {
                    return self.name(tree);
                }
                let parts = match &of.kind {
                    TreeKind::Call(name, _, arguments)
                        if &**name == "years and months duration" =>
                    {
                        arguments.iter().map(|argument| self.value(&argument.value)).collect()
                    }
                    _ => vec![self.value(of)],
                };
                phrases.function(property, &parts).unwrap_or_else(|| self.written(tree))
            }
            TreeKind::Arithmetic(operator, left, right) => {
                let sides = [left, right].map(|side| {
                    let told = self.value(side);
                    let sum = |operator| matches!(operator, Arithmetic::Add | Arithmetic::Subtract);
                    match &side.kind {
                        TreeKind::Arithmetic(inner, ..) if !sum(*operator) && sum(*inner) => {
                            format!("({told})")
                        }
                        _ => told,
                    }
                });
                format!("{} {} {}", sides[0], phrases.operator(*operator), sides[1])
            }
            TreeKind::Negate(of) => format!("−{}", self.value(of)),
            TreeKind::Call(name, _, arguments) => {
                let at_spaces =
                    |at: &Tree| matches!(&at.kind, TreeKind::Text(between) if &**between == " ");
                let told = match arguments.as_slice() {
                    [text, at] if &**name == "split" && at_spaces(&at.value) => {
                        std::slice::from_ref(text)
                    }
                    all => all,
                };
                let parts: Vec<String> =
                    told.iter().map(|argument| self.value(&argument.value)).collect();
                phrases
                    .function(name, &parts)
                    .unwrap_or_else(|| format!("{name}({})", parts.join(", ")))
            }
            TreeKind::Text(text) => self.language.quoted(text),
            TreeKind::Boolean(value) => self.language.quoted(phrases.yes(*value)),
            TreeKind::Number(_) | TreeKind::At(_) | TreeKind::Null => {
                match compile::compile(tree, &Scope::new()).program.constant() {
                    Some(value) => phrases.value(value),
                    None => self.written(tree),
                }
            }
            TreeKind::If(..)
            | TreeKind::Compare(..)
            | TreeKind::And(_)
            | TreeKind::Or(_)
            | TreeKind::In(..)
            | TreeKind::Between(..)
            | TreeKind::Some(..)
            | TreeKind::Every(..) => self.tell(tree),
            _ => self.written(tree),
        }
    }

    /// The part as it is written, with labels for the names that have some.
    fn written(&self, tree: &Tree) -> String {
        let start = tree.span.start;
        let labels = free_names(tree).into_iter().filter_map(|used| {
            let label = self.wording.label_of(&used.path)?;
            let mut span = used.span();
            span.start -= start;
            span.end -= start;
            Some((span, self.language.quoted(&label)))
        });
        crate::names::replaced(tree.span.of(self.text), labels)
    }
}

/// `a, b and c`.
fn listed(parts: &[String], word: &str) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {word} {last}", first.join(", ")),
    }
}

/// The digits in groups of three, with this language's signs.
fn grouped(number: crate::Number, [group, point]: [char; 2]) -> String {
    let plain = number.to_string();
    let (sign, plain) = plain.strip_prefix('-').map_or(("", &*plain), |rest| ("−", rest));
    let (whole, fraction) = plain.split_once('.').map_or((plain, ""), |parts| parts);
    let mut text = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 && whole.len() > 4 {
            text.push(group);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(point);
        text.push_str(fraction);
    }
    text
}

/// The counts of a duration's units, greatest first; those of nought are left out.
fn units(value: &Value) -> Vec<(&'static str, i64)> {
    let all: Vec<(&str, i64)> = match value {
        Value::MonthsDuration(months) => vec![("year", months / 12), ("month", months % 12)],
        Value::DaysDuration(duration) => {
            let seconds = duration.as_secs();
            vec![
                ("day", seconds / 86_400),
                ("hour", seconds / 3600 % 24),
                ("minute", seconds / 60 % 60),
                ("second", seconds % 60),
            ]
        }
        _ => Vec::new(),
    };
    let smallest = if matches!(value, Value::MonthsDuration(_)) { "month" } else { "day" };
    let kept: Vec<_> = all.into_iter().filter(|(_, count)| *count != 0).collect();
    if kept.is_empty() { vec![(smallest, 0)] } else { kept }
}

#[cfg(test)]
mod tests;
