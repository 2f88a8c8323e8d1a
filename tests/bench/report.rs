//! What was measured, beside its bounds.

use serde::Serialize;

use crate::clock::Compared;

/// A measurement with its bound.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Line {
    /// What is done.
    pub(crate) work: &'static str,
    /// What it is compared with, or counted in.
    pub(crate) against: String,
    /// The measured number.
    pub(crate) measured: f64,
    /// The least and the most over the rounds.
    pub(crate) spread: [f64; 2],
    /// What the number is.
    pub(crate) unit: Unit,
    /// The bound.
    pub(crate) bound: Bound,
    /// Whether it holds.
    pub(crate) holds: bool,
    /// Both sides in plain numbers.
    pub(crate) plainly: String,
}

/// What a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Unit {
    /// How many times as many.
    Times,
    /// Milliseconds.
    Milliseconds,
    /// Megabytes.
    Megabytes,
    /// How often.
    Count,
}

/// A bound from one side.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Bound {
    /// It must not be less.
    AtLeast(f64),
    /// It must not be more.
    AtMost(f64),
}

impl Bound {
    fn holds(self, measured: f64) -> bool {
        match self {
            Self::AtLeast(bound) => measured >= bound,
            Self::AtMost(bound) => measured <= bound,
        }
    }
}

impl Line {
    /// How many times as many are done as by something else.
    pub(crate) fn ratio(
        work: &'static str,
        against: impl Into<String>,
        compared: Compared,
        at_least: f64,
        plainly: String,
    ) -> Self {
        let bound = Bound::AtLeast(at_least);
        Self {
            work,
            against: against.into(),
            measured: compared.ratio,
            spread: [compared.least, compared.most],
            unit: Unit::Times,
            bound,
            holds: bound.holds(compared.ratio),
            plainly,
        }
    }

    /// How long something takes, in milliseconds; of each round the number is given.
    pub(crate) fn milliseconds(
        work: &'static str,
        what: impl Into<String>,
        rounds: Vec<f64>,
        at_most: f64,
        plainly: String,
    ) -> Self {
        Self::at_most(Unit::Milliseconds, work, what, rounds, at_most, plainly)
    }

    /// What must not be more than this; of each round the number is given.
    pub(crate) fn at_most(
        unit: Unit,
        work: &'static str,
        what: impl Into<String>,
        mut rounds: Vec<f64>,
        at_most: f64,
        plainly: String,
    ) -> Self {
        let measured = crate::clock::median(&mut rounds);
        let bound = Bound::AtMost(at_most);
        Self {
            work,
            against: what.into(),
            measured,
            spread: [rounds[0], rounds[rounds.len() - 1]],
            unit,
            bound,
            holds: bound.holds(measured),
            plainly,
        }
    }
}

/// Budgets of things that do not exist yet, so that nobody takes their absence for a pass.
const LEFT_OUT: [&str; 1] = ["PostgreSQL: there is one store, SQLite"];

/// Prints a table, or JSON.
pub(crate) fn print(lines: &[Line], as_json: bool) {
    if as_json {
        let all = serde_json::json!({ "lines": lines, "leftOut": LEFT_OUT });
        println!("{}", serde_json::to_string_pretty(&all).expect("numbers and words can be JSON"));
        return;
    }
    let table: Vec<[String; 5]> = lines.iter().map(row).collect();
    let heads = ["work", "against", "median (least to most)", "bound", ""].map(str::to_owned);
    let widths: [usize; 5] = std::array::from_fn(|column| {
        let cells = table.iter().chain([&heads]);
        cells.map(|row| row[column].chars().count()).max().unwrap_or(0)
    });
    let print = |row: &[String; 5]| {
        let cells: Vec<String> =
            row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        println!("{}", cells.join("  ").trim_end());
    };
    println!();
    print(&heads);
    for (row, line) in table.iter().zip(lines) {
        print(row);
        println!("  {}", line.plainly);
    }
    println!("\nLeft out, and not passed:");
    for one in LEFT_OUT {
        println!("  {one}");
    }
}

fn row(line: &Line) -> [String; 5] {
    let unit = match line.unit {
        Unit::Times => " ×",
        Unit::Milliseconds => " ms",
        Unit::Megabytes => " MB",
        Unit::Count => "",
    };
    let [least, most] = line.spread;
    let bound = match line.bound {
        Bound::AtLeast(bound) => format!("≥ {}{unit}", short(bound)),
        Bound::AtMost(bound) => format!("≤ {}{unit}", short(bound)),
    };
    [
        line.work.to_owned(),
        line.against.clone(),
        format!("{}{unit} ({} to {})", short(line.measured), short(least), short(most)),
        bound,
        if line.holds { "holds" } else { "MISSED" }.to_owned(),
    ]
}

/// Three figures that count.
pub(crate) fn short(number: f64) -> String {
    let decimals = match number.abs() {
        it if it >= 100.0 => 0,
        it if it >= 10.0 => 1,
        it if it >= 1.0 => 2,
        _ => 3,
    };
    let text = format!("{number:.decimals$}");
    let text =
        if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    text.to_owned()
}
