//! Choices in the middle of a formula brought to its outside: `(if a then b else c).x > 1` says the
//! same as `if a then b.x > 1 else c.x > 1`, and there every comparison speaks of one value.

use maket_feel::{Expression, Tree, TreeKind};

/// How long a formula may become; beyond, it is taken as it stands.
const LONGEST: usize = 20_000;

/// A part of a formula, as text.
#[derive(Clone)]
enum Part {
    Plain(String),
    If(String, Box<Part>, Box<Part>),
}

impl Part {
    fn text(&self) -> String {
        match self {
            Self::Plain(text) => text.clone(),
            Self::If(condition, then, otherwise) => {
                let (then, otherwise) = (then.text(), otherwise.text());
                format!("(if {condition} then {then} else {otherwise})")
            }
        }
    }
}

/// The same formula with its choices outside; itself where that becomes too long.
pub(super) fn lifted(expression: Expression) -> Expression {
    if !has_inner_choice(&expression.tree, false) {
        return expression;
    }
    let text = part(&expression.text, &expression.tree).text();
    let known = Some(text).filter(|text| text.len() <= LONGEST);
    known.and_then(|text| maket_feel::parse(&text).ok()).unwrap_or(expression)
}

/// A cell of a decision table under its input as a condition of its own; nothing where it is more
/// than comparisons.
pub(super) fn of_cell(cell: &Expression, input: &Expression) -> Option<Expression> {
    let TreeKind::Tests { negated, tests } = &cell.tree.kind else { return None };
    let input = format!("({})", input.text);
    let test = |test: &Tree| {
        let text = |tree: &Tree| format!("({})", cut(&cell.text, tree));
        Some(match &test.kind {
            TreeKind::Test(comparison, other) => {
                format!("({input} {} {})", comparison.sign(), text(other))
            }
            TreeKind::Range { start, start_included, end, end_included } => {
                let low = if *start_included { ">=" } else { ">" };
                let high = if *end_included { "<=" } else { "<" };
                format!("({input} {low} {} and {input} {high} {})", text(start), text(end))
            }
            TreeKind::Null
            | TreeKind::Boolean(_)
            | TreeKind::Number(_)
            | TreeKind::Text(_)
            | TreeKind::At(_) => format!("({input} = {})", text(test)),
            _ => return None,
        })
    };
    let all: Vec<String> = tests.iter().map(test).collect::<Option<_>>()?;
    let any = if all.is_empty() { "true".to_owned() } else { all.join(" or ") };
    let text = if *negated { format!("not({any})") } else { any };
    maket_feel::parse(&text).ok()
}

fn cut<'t>(text: &'t str, tree: &Tree) -> &'t str {
    text.get(tree.span.start as usize..tree.span.end as usize).unwrap_or_default()
}

/// Whether a choice stands where something is done with its value.
fn has_inner_choice(tree: &Tree, is_inner: bool) -> bool {
    if matches!(tree.kind, TreeKind::If(..)) && is_inner {
        return true;
    }
    let below = is_inner
        || matches!(
            tree.kind,
            TreeKind::Path(..)
                | TreeKind::Negate(_)
                | TreeKind::Arithmetic(..)
                | TreeKind::Compare(..)
                | TreeKind::Between(..)
                | TreeKind::In(..)
                | TreeKind::Call(..)
        );
    let mut found = false;
    tree.each_child(&mut |child| found |= has_inner_choice(child, below));
    found
}

fn part(text: &str, tree: &Tree) -> Part {
    let parts = |of: &[&Tree]| -> Vec<Part> { of.iter().map(|it| part(text, it)).collect() };
    let joined = |of: &[Tree], word: &str| {
        let all: Vec<String> = of.iter().map(|it| part(text, it).text()).collect();
        Part::Plain(format!("({})", all.join(word)))
    };
    match &tree.kind {
        TreeKind::And(of) => joined(of, " and "),
        TreeKind::Or(of) => joined(of, " or "),
        TreeKind::If(condition, then, otherwise) => Part::If(
            part(text, condition).text(),
            Box::new(part(text, then)),
            Box::new(part(text, otherwise)),
        ),
        TreeKind::Path(of, name, _) => {
            spread(parts(&[of]), &|values| format!("{}.{name}", values[0]))
        }
        TreeKind::Negate(of) => spread(parts(&[of]), &|values| format!("(-{})", values[0])),
        TreeKind::Arithmetic(_, left, right) => {
            let sign = between(text, left, right);
            spread(parts(&[left, right]), &|it| format!("({} {sign} {})", it[0], it[1]))
        }
        TreeKind::Compare(comparison, left, right) => {
            let sign = comparison.sign();
            spread(parts(&[left, right]), &|it| format!("({} {sign} {})", it[0], it[1]))
        }
        TreeKind::Between(value, low, high) => spread(parts(&[value, low, high]), &|it| {
            format!("({0} >= {1} and {0} <= {2})", it[0], it[1], it[2])
        }),
        TreeKind::Call(name, _, arguments) if arguments.iter().all(|it| it.name.is_none()) => {
            let values: Vec<&Tree> = arguments.iter().map(|it| &it.value).collect();
            match &**name {
                // What is turned round stays a condition.
                "not" if values.len() == 1 => {
                    Part::Plain(format!("not({})", part(text, values[0]).text()))
                }
                _ => spread(parts(&values), &|it| format!("{name}({})", it.join(", "))),
            }
        }
        TreeKind::Name(_)
        | TreeKind::Null
        | TreeKind::Boolean(_)
        | TreeKind::Number(_)
        | TreeKind::Text(_)
        | TreeKind::At(_) => Part::Plain(cut(text, tree).to_owned()),
        _ => Part::Plain(format!("({})", cut(text, tree))),
    }
}

/// The sign between two sides.
fn between(text: &str, left: &Tree, right: &Tree) -> String {
    let between = text.get(left.span.end as usize..right.span.start as usize).unwrap_or_default();
    between.replace(['(', ')'], " ").trim().to_owned()
}

/// What is done with values, done within each choice among them.
fn spread(values: Vec<Part>, build: &dyn Fn(&[String]) -> String) -> Part {
    let choice = values.iter().position(|it| matches!(it, Part::If(..)));
    match choice.map(|at| (at, values[at].clone())) {
        Some((at, Part::If(condition, then, otherwise))) => {
            let with = |one: Part| {
                let mut values = values.clone();
                values[at] = one;
                Box::new(spread(values, build))
            };
            Part::If(condition, with(*then), with(*otherwise))
        }
        _ => {
            let texts: Vec<String> = values.iter().map(Part::text).collect();
            Part::Plain(build(&texts))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_done_with_a_choice_is_done_with_each() {
        for (text, expected) in [
            ("(if a then b else c).x > 1", "(if a then (b.x > 1) else (c.x > 1))"),
            (
                "today() <= (if a then b else c) + @\"P1D\"",
                "(if a then (today() <= (b + @\"P1D\")) else (today() <= (c + @\"P1D\")))",
            ),
            ("count(if a then b else c) = 1", "(if a then (count(b) = 1) else (count(c) = 1))"),
            (
                "a and not((if b then c else d) = 1)",
                "(a and not((if b then (c = 1) else (d = 1))))",
            ),
        ] {
            let told = lifted(maket_feel::parse(text).unwrap());
            assert_eq!(told.text, expected, "the choice of {text} is outside");
        }
    }

    #[test]
    fn what_has_no_choice_within_stays() {
        for text in ["a > 1", "if a > 1 then b else c", "some x in xs satisfies x > 1"] {
            let told = lifted(maket_feel::parse(text).unwrap());
            assert_eq!(told.text, text, "nothing is to be brought outside");
        }
    }

    #[test]
    fn a_cell_is_a_condition_on_its_input() {
        let of = |cell: &str| {
            let cell = maket_feel::parse_unary(cell).unwrap();
            of_cell(&cell, &maket_feel::parse("a").unwrap()).map(|it| it.text)
        };
        assert_eq!(of("< 5").as_deref(), Some("((a) < (5))"), "a comparison stays one");
        assert_eq!(
            of("(1..2]").as_deref(),
            Some("((a) > (1) and (a) <= (2))"),
            "a range is two comparisons"
        );
        assert_eq!(of("? + 1 = b"), None, "what does more with its input is left as it is");
    }
}
