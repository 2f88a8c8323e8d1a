//! Expressions drawn by a seed, mostly well typed.
//!
//! Where `feelin` 8.2.0 departs from the standard the generator does not go:
//!
//! | not generated | who is right |
//! |---|---|
//! | decimals beyond a float's digits | DMN 1.5, 10.3.2.3.1: decimals of 34 digits; feelin has binary floats |
//! | a duration times a number | DMN 1.5, table 56: a duration; feelin: null |
//! | `years and months duration` between other days of the month | DMN 1.5, table 73: whole months; feelin keeps the days |
//! | `x in [5..1]`, `x between 5 and 1` | DMN 1.5, table 54: nothing is at least 5 and at most 1; feelin turns the range round |
//! | lists of unlike length compared | DMN 1.5, table 53: not equal; feelin: null |
//! | a duration minus a date, a date plus hours, a local date-time minus a date | DMN 1.5, table 56: null, a date, null; feelin: not a number, a date-time, a duration |
//! | lists of unlike kinds compared | not said in DMN 1.5, table 53: refused here; feelin: false |
//! | `median` | DMN 1.5, table 75: the middle of the numbers in order; feelin orders them as texts |
//! | null in the body of `some` and `every` | DMN 1.5, table 57: as `or` and `and` have it; feelin: false |
//! | `substring` from before the beginning | not said in DMN 1.5, table 70: empty here; feelin starts at the beginning |

/// Draws expressions; the same seed draws the same.
pub(crate) struct Generator {
    state: u64,
    /// Names of loops around the place, all numbers.
    names: Vec<String>,
}

const TEXTS: [&str; 8] = ["a", "b", "abc", "foobar", "Київ", "", "a,b,c", "A b"];
const DATES: [&str; 6] =
    ["2026-03-01", "2024-02-29", "2025-12-31", "1999-01-01", "2026-03-31", "2000-06-15"];
const TIMES: [&str; 4] = ["10:15:00", "00:00:00", "23:59:59", "12:30:45"];
const DAYS: [&str; 6] = ["P1D", "PT1H", "P10D", "-P2D", "PT36H", "P1DT2H3M4S"];
/// Days between which there are whole months.
const FIRSTS: [&str; 4] = ["1999-01-01", "2024-02-01", "2026-03-01", "2025-12-01"];
const MONTHS: [&str; 5] = ["P1Y", "P1M", "P26M", "-P3M", "P2Y6M"];

#[derive(Clone, Copy)]
enum Kind {
    Number,
    Text,
    Boolean,
    Date,
    DateTime,
    Days,
    Months,
    Numbers,
    Texts,
}

const KINDS: [Kind; 11] = [
    Kind::Number,
    Kind::Number,
    Kind::Text,
    Kind::Boolean,
    Kind::Boolean,
    Kind::Date,
    Kind::DateTime,
    Kind::Days,
    Kind::Months,
    Kind::Numbers,
    Kind::Texts,
];

/// Kinds of which feelin says null, and not something else, when they do not go together.
const PLAIN: [Kind; 6] =
    [Kind::Number, Kind::Text, Kind::Boolean, Kind::Date, Kind::Numbers, Kind::Texts];

impl Generator {
    pub(crate) fn new(seed: u64) -> Self {
        Self { state: seed | 1, names: Vec::new() }
    }

    /// An expression of any kind.
    pub(crate) fn expression(&mut self) -> String {
        if self.below(5) == 0 {
            return self.mismatch();
        }
        let kind = *self.pick(&KINDS);
        self.of(kind, 3)
    }

    /// Two values of any kinds, which often do not go together.
    fn mismatch(&mut self) -> String {
        let (a, b) = (*self.pick(&PLAIN), *self.pick(&PLAIN));
        let is_list = |kind| matches!(kind, Kind::Numbers | Kind::Texts);
        let signs: &[&str] = if is_list(a) || is_list(b) {
            &["+", "-", "and", "or"]
        } else {
            &["+", "-", "and", "or", "="]
        };
        let left = if self.below(8) == 0 { "null".to_owned() } else { self.of(a, 1) };
        let right = if self.below(8) == 0 { "null".to_owned() } else { self.of(b, 1) };
        format!("{left} {} {right}", self.pick(signs))
    }

    fn next(&mut self) -> u64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        self.state.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 16
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }

    fn pick<'t, T>(&mut self, from: &'t [T]) -> &'t T {
        let index = self.below(from.len());
        &from[index]
    }

    fn of(&mut self, kind: Kind, depth: u32) -> String {
        match kind {
            Kind::Number => self.number(depth),
            Kind::Text => self.text(depth),
            Kind::Boolean => self.boolean(depth),
            Kind::Date => self.date(depth),
            Kind::DateTime => self.date_time(depth),
            Kind::Days => self.days(depth),
            Kind::Months => self.months(depth),
            Kind::Numbers => self.numbers(depth),
            Kind::Texts => self.texts(depth),
        }
    }

    fn number(&mut self, depth: u32) -> String {
        if depth == 0 || self.below(4) == 0 {
            if !self.names.is_empty() && self.below(2) == 0 {
                let names = self.names.clone();
                return self.pick(&names).clone();
            }
            return (*self.pick(&["0", "1", "2", "3", "7", "10", "2.5", "0.25", "-4", "100"]))
                .to_owned();
        }
        let d = depth - 1;
        match self.below(22) {
            0 => format!("({} + {})", self.number(d), self.number(d)),
            1 => format!("({} - {})", self.number(d), self.number(d)),
            2 => format!("({} * {})", self.number(d), self.number(d)),
            3 => format!("({} / {})", self.number(d), self.pick(&["2", "4", "0.5", "-8"])),
            4 => format!("(-{})", self.number(d)),
            5 => format!("count({})", self.list(d)),
            6 => format!("sum({})", self.numbers(d)),
            7 => format!("{}({})", self.pick(&["min", "max", "mean"]), self.numbers(d)),
            8 => format!("string length({})", self.text(d)),
            9 => format!("{}({})", self.pick(&["floor", "ceiling", "abs"]), self.number(d)),
            10 => format!("modulo({}, {})", self.number(d), self.pick(&["3", "4", "-5"])),
            11 => {
                format!("(if {} then {} else {})", self.boolean(d), self.number(d), self.number(d))
            }
            12 => format!("{}.{}", self.date(d), self.pick(&["year", "month", "day", "weekday"])),
            13 => format!("{}.{}", self.date_time(d), self.pick(&["hour", "minute", "second"])),
            14 => format!("{}.{}", self.months(d), self.pick(&["years", "months"])),
            15 if self.names.is_empty() => {
                format!("{}[{}]", self.numbers(d), self.pick(&["1", "2", "-1"]))
            }
            15 => format!("count({})", self.texts(d)),
            16 => format!("{}.n", self.context(d)),
            17 => format!("decimal({}, {})", self.number(d), self.pick(&["0", "1"])),
            18 => {
                format!("({} ** {})", self.pick(&["2", "3", "-2", "0.5"]), self.pick(&["2", "3"]))
            }
            19 => format!("product({})", self.numbers(d)),
            20 => format!("day of year({})", self.date(d)),
            _ => format!("week of year({})", self.date(d)),
        }
    }

    fn text(&mut self, depth: u32) -> String {
        if depth == 0 || self.below(3) == 0 {
            return format!("\"{}\"", self.pick(&TEXTS));
        }
        let d = depth - 1;
        match self.below(11) {
            0 => format!("({} + {})", self.text(d), self.text(d)),
            1 => format!("substring({}, {})", self.text(d), self.pick(&["1", "2", "-1"])),
            2 => format!(
                "substring({}, {}, {})",
                self.text(d),
                self.pick(&["1", "2", "-1"]),
                self.pick(&["1", "2"])
            ),
            3 => format!("upper case({})", self.text(d)),
            4 => format!("lower case({})", self.text(d)),
            5 => format!("substring before({}, {})", self.text(d), self.pick(&["\"a\"", "\"b\""])),
            6 => format!("substring after({}, {})", self.text(d), self.pick(&["\"a\"", "\"b\""])),
            7 => format!("string join({}, \"-\")", self.texts(d)),
            8 => format!("(if {} then {} else {})", self.boolean(d), self.text(d), self.text(d)),
            9 => format!("replace({}, \"[ab]\", \"x\")", self.text(d)),
            _ => format!("day of week({})", self.date(d)),
        }
    }

    fn boolean(&mut self, depth: u32) -> String {
        if depth == 0 || self.below(6) == 0 {
            let unknown = if self.names.is_empty() { "null" } else { "true" };
            return (*self.pick(&["true", "false", "true", "false", unknown])).to_owned();
        }
        let d = depth - 1;
        let sign = *self.pick(&["=", "!=", "<", "<=", ">", ">="]);
        match self.below(20) {
            0 => format!("({} and {})", self.boolean(d), self.boolean(d)),
            1 => format!("({} or {})", self.boolean(d), self.boolean(d)),
            2 => format!("not({})", self.boolean(d)),
            3 | 4 => format!("({} {sign} {})", self.number(d), self.number(d)),
            5 => format!("({} {sign} {})", self.text(d), self.text(d)),
            6 => format!("({} {sign} {})", self.date(d), self.date(d)),
            7 => format!("({} {sign} {})", self.days(d), self.days(d)),
            8 => format!(
                "({} between {} and {})",
                self.number(d),
                self.pick(&["-5", "0", "1"]),
                self.pick(&["2", "7", "100.5"])
            ),
            9 => format!(
                "({} in {}{}..{}{})",
                self.number(d),
                self.pick(&["[", "("]),
                self.pick(&["-5", "0", "1"]),
                self.pick(&["2", "7", "100.5"]),
                self.pick(&["]", ")"])
            ),
            10 => format!("({} in ({}, {}))", self.text(d), self.text(d), self.text(d)),
            11 => format!("({} in {sign} {})", self.number(d), self.number(d)),
            12 => {
                let word = *self.pick(&["some", "every"]);
                let list = self.numbers(d);
                self.names.push("x".into());
                let body = self.boolean(d);
                self.names.pop();
                format!("({word} x in {list} satisfies {body})")
            }
            13 => format!("list contains({}, {})", self.numbers(d), self.number(d)),
            14 => format!("contains({}, {})", self.text(d), self.text(d)),
            15 => format!(
                "{}({}, {})",
                self.pick(&["starts with", "ends with"]),
                self.text(d),
                self.text(d)
            ),
            16 => {
                let same = self.numbers(d);
                format!("({same} {} {same})", self.pick(&["=", "!="]))
            }
            17 => {
                let kind = *self.pick(&KINDS);
                format!("({} {} null)", self.of(kind, d), self.pick(&["=", "!="]))
            }
            18 => format!("matches({}, \"^[a-f]+$\")", self.text(d)),
            _ => format!("({} {sign} {})", self.months(d), self.months(d)),
        }
    }

    fn date(&mut self, depth: u32) -> String {
        if depth == 0 || self.below(3) == 0 {
            let date = *self.pick(&DATES);
            return match self.below(2) {
                0 => format!("@\"{date}\""),
                _ => format!("date(\"{date}\")"),
            };
        }
        let d = depth - 1;
        match self.below(5) {
            0 => format!("({} + {})", self.date(d), self.months(d)),
            1 => format!("({} - {})", self.date(d), self.months(d)),
            2 => format!("({} + @\"{}\")", self.date(d), self.pick(&["P1D", "P30D", "-P400D"])),
            3 => format!("(if {} then {} else {})", self.boolean(d), self.date(d), self.date(d)),
            _ => {
                format!("date(2026, {}, {})", self.pick(&["1", "2", "12"]), self.pick(&["1", "28"]))
            }
        }
    }

    fn date_time(&mut self, depth: u32) -> String {
        if depth == 0 || self.below(3) == 0 {
            let (date, time) = (*self.pick(&DATES), *self.pick(&TIMES));
            return format!("date and time(\"{date}T{time}\")");
        }
        let d = depth - 1;
        match self.below(3) {
            0 => format!("({} + {})", self.date_time(d), self.days(d)),
            1 => format!("({} - {})", self.date_time(d), self.months(d)),
            _ => format!("date and time({}, time(\"{}\"))", self.date(d), self.pick(&TIMES)),
        }
    }

    fn days(&mut self, depth: u32) -> String {
        if depth == 0 || self.below(3) == 0 {
            let days = *self.pick(&DAYS);
            return match self.below(2) {
                0 => format!("@\"{days}\""),
                _ => format!("duration(\"{days}\")"),
            };
        }
        let d = depth - 1;
        match self.below(3) {
            0 => format!("({} + {})", self.days(d), self.days(d)),
            1 => format!("({} - {})", self.date(d), self.date(d)),
            _ => format!("({} - {})", self.date_time(d), self.date_time(d)),
        }
    }

    fn months(&mut self, depth: u32) -> String {
        if depth == 0 || self.below(3) == 0 {
            return format!("@\"{}\"", self.pick(&MONTHS));
        }
        let d = depth - 1;
        match self.below(3) {
            0 => format!("({} + {})", self.months(d), self.months(d)),
            1 => format!("({} - {})", self.months(d), self.months(d)),
            _ => {
                let (from, to) = (*self.pick(&FIRSTS), *self.pick(&FIRSTS));
                format!("years and months duration(date(\"{from}\"), date(\"{to}\"))")
            }
        }
    }

    fn list(&mut self, depth: u32) -> String {
        if self.below(2) == 0 { self.numbers(depth) } else { self.texts(depth) }
    }

    fn numbers(&mut self, depth: u32) -> String {
        if depth == 0 || self.below(3) == 0 {
            let items: Vec<String> = (0..self.below(5)).map(|_| self.number(0)).collect();
            return format!("[{}]", items.join(", "));
        }
        let d = depth - 1;
        match self.below(12) {
            0 => {
                let list = self.numbers(d);
                self.names.push("x".into());
                let body = self.number(d);
                self.names.pop();
                format!("(for x in {list} return {body})")
            }
            1 => {
                self.names.push("i".into());
                let body = self.number(d);
                self.names.pop();
                format!(
                    "(for i in {}..{} return {body})",
                    self.pick(&["1", "3"]),
                    self.pick(&["1", "4"])
                )
            }
            2 => {
                let list = self.numbers(d);
                self.names.push("item".into());
                let condition =
                    format!("item {} {}", self.pick(&["<", ">", "=", "!="]), self.number(d));
                self.names.pop();
                format!("{list}[{condition}]")
            }
            3 => format!("append({}, {})", self.numbers(d), self.number(d)),
            4 => format!("concatenate({}, {})", self.numbers(d), self.numbers(d)),
            5 => format!("reverse({})", self.numbers(d)),
            6 => format!("distinct values({})", self.numbers(d)),
            7 => format!("union({}, {})", self.numbers(d), self.numbers(d)),
            8 => format!("index of({}, {})", self.numbers(d), self.number(0)),
            9 => format!("flatten([{}, {}])", self.numbers(d), self.numbers(d)),
            10 => format!("sort({}, function(a, b) a < b)", self.numbers(d)),
            _ => format!("[{}, {}].n", self.context(d), self.context(d)),
        }
    }

    fn texts(&mut self, depth: u32) -> String {
        if depth == 0 || self.below(2) == 0 {
            let items: Vec<String> = (0..self.below(4)).map(|_| self.text(0)).collect();
            return format!("[{}]", items.join(", "));
        }
        let d = depth - 1;
        match self.below(3) {
            0 => format!("split({}, \",\")", self.text(d)),
            1 => format!("append({}, {})", self.texts(d), self.text(d)),
            _ => format!("reverse({})", self.texts(d)),
        }
    }

    fn context(&mut self, depth: u32) -> String {
        let d = depth.saturating_sub(1);
        format!("{{n: {}, t: {}}}", self.number(d), self.text(d))
    }
}
