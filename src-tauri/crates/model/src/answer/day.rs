//! Days, months and times of day.

use crate::answer::error::{AnswerError, Code};
use crate::answer::spelling::fold;
use crate::answer::typed::Typed;
use jiff::civil::{Date, Time};
use serde_json::Value;

/// The beginnings of the names of months, by month, in the languages that pages are written in.
const MONTHS: [&[&str]; 12] = [
    &["січ", "jan", "jaan"],
    &["лют", "feb", "veeb"],
    &["бер", "mar", "mär"],
    &["кві", "apr"],
    &["тра", "may", "mai"],
    &["чер", "jun", "juun"],
    &["лип", "jul", "juul"],
    &["сер", "aug"],
    &["вер", "sep"],
    &["жов", "oct", "okt"],
    &["лис", "nov"],
    &["гру", "dec", "det"],
];

/// Reads a day: its parts, `2026-02-20`, `20.02.2026`, `20 лютого 2026`.
pub(super) fn date(typed: &Typed) -> Result<Value, AnswerError> {
    let [day, month, year] = match typed {
        Typed::Parts(_) => ["day", "month", "year"].map(|part| typed.part(part).to_owned()),
        _ => {
            let [first, second, third] = pieces(&typed.line())?;
            // Only a year has four digits; it stands first or last.
            if first.len() == 4 && is_number(&first) {
                [third, second, first]
            } else {
                [first, second, third]
            }
        }
    };
    let day_of_month = part(&day, "day", 31)?;
    let month = month_part(&month)?;
    let year = year_part(&year)?;
    Date::new(year, month, day_of_month)
        .map(|date| date.to_string().into())
        .map_err(|_| AnswerError::new(Code::DateNotReal))
}

/// Reads a month: its parts, `2026-02`, `02.2026`, `лютий 2026`.
pub(super) fn month(typed: &Typed) -> Result<Value, AnswerError> {
    let [month, year] = match typed {
        Typed::Parts(_) => ["month", "year"].map(|part| typed.part(part).to_owned()),
        _ => {
            let [first, second, rest] = pieces(&typed.line())?;
            if !rest.is_empty() {
                return Err(AnswerError::new(Code::DateNotReal));
            }
            if first.len() == 4 && is_number(&first) { [second, first] } else { [first, second] }
        }
    };
    let (month, year) = (month_part(&month)?, year_part(&year)?);
    Ok(format!("{year:04}-{month:02}").into())
}

/// Reads a time of day: `14:30`, `14.30`, `1430`, `9`.
pub(super) fn time(typed: &Typed) -> Result<Value, AnswerError> {
    let wrong = || AnswerError::new(Code::TimeNotReal);
    let line = match typed {
        Typed::Parts(_) => format!("{}:{}", typed.part("hour"), typed.part("minute")),
        _ => typed.line(),
    };
    let line = line.trim().replace(['.', ' ', '-', ','], ":");
    let (hour, minute) = match line.split_once(':') {
        Some((hour, minute)) => (hour, minute),
        None if line.len() > 2 && line.is_ascii() => line.split_at(line.len() - 2),
        None => (line.as_str(), "00"),
    };
    // Browsers add seconds to a time field.
    let minute = minute.strip_suffix(":00").unwrap_or(minute);
    let number = |text: &str| {
        let fits = (1..=2).contains(&text.len()) && is_number(text);
        if fits { text.parse::<i8>().map_err(|_| wrong()) } else { Err(wrong()) }
    };
    let minute = if minute.is_empty() { "00" } else { minute };
    let time = Time::new(number(hour)?, number(minute)?, 0, 0).map_err(|_| wrong())?;
    Ok(time.strftime("%H:%M").to_string().into())
}

/// The three pieces between marks or spaces.
fn pieces(line: &str) -> Result<[String; 3], AnswerError> {
    let line = line.trim();
    // Eight digits in a row can only be `20260220` or `20022026`; the year tells which.
    if line.len() == 8 && is_number(line) {
        let year_first = line.starts_with("19") || line.starts_with("20");
        let month_first = line[4..6].parse::<u8>().is_ok_and(|month| month <= 12);
        let cut = if year_first && month_first { [4, 6] } else { [2, 4] };
        return Ok([&line[..cut[0]], &line[cut[0]..cut[1]], &line[cut[1]..]].map(str::to_owned));
    }
    let mut pieces = line
        .split(|c: char| c.is_whitespace() || matches!(c, '.' | '/' | '-' | '–' | '—' | ',' | '\\'))
        .filter(|piece| !piece.is_empty() && !matches!(*piece, "року" | "р" | "г"))
        .map(str::to_owned);
    let three = [(); 3].map(|()| pieces.next().unwrap_or_default());
    if pieces.next().is_some() { Err(AnswerError::new(Code::DateNotReal)) } else { Ok(three) }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn incomplete(part: &str) -> AnswerError {
    AnswerError::new(Code::DateIncomplete).at_part(part)
}

fn part(text: &str, name: &str, max: i8) -> Result<i8, AnswerError> {
    if text.is_empty() {
        return Err(incomplete(name));
    }
    let wrong = || AnswerError::new(Code::DateNotReal).at_part(name);
    let number: i8 = if is_number(text) { text.parse().map_err(|_| wrong())? } else { 0 };
    if (1..=max).contains(&number) { Ok(number) } else { Err(wrong()) }
}

fn month_part(text: &str) -> Result<i8, AnswerError> {
    let name = fold(text);
    let named = MONTHS.iter().position(|names| names.iter().any(|start| name.starts_with(start)));
    match named {
        Some(at) => Ok(i8::try_from(at).unwrap_or(0) + 1),
        None => part(text, "month", 12),
    }
}

/// A year needs its four digits: of two nobody knows the century.
fn year_part(text: &str) -> Result<i16, AnswerError> {
    match text.len() {
        0..=3 => Err(incomplete("year")),
        4 if is_number(text) => text.parse().map_err(|_| incomplete("year")),
        _ => Err(AnswerError::new(Code::DateNotReal).at_part("year")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(
        read: fn(&Typed) -> Result<Value, AnswerError>,
        typed: Typed,
        expected: Result<&str, (Code, &str)>,
    ) {
        let value = read(&typed);
        let value = value.as_ref().map(|value| value.as_str().unwrap());
        let value = value.map_err(|error| (error.code, error.field.as_str()));
        assert_eq!(value, expected, "{typed:?}");
    }

    fn parts(day: &str, month: &str, year: &str) -> Typed {
        Typed::parts([("day", day), ("month", month), ("year", year)])
    }

    #[test]
    fn ok_days() {
        for typed in [
            "2026-02-20",
            "20.02.2026",
            "20/2/2026",
            "20 2 2026",
            "20 лютого 2026",
            "20 Feb 2026",
            "20. veebruar 2026",
            "20260220",
            "20022026",
            "20-02-2026 р.",
            "2026/2/20",
        ] {
            check(date, Typed::text(typed), Ok("2026-02-20"));
        }
        check(date, parts("20", "02", "2026"), Ok("2026-02-20"));
        check(date, parts(" 1 ", "травня", "1999"), Ok("1999-05-01"));
        check(date, parts("29", "2", "2024"), Ok("2024-02-29"));
    }

    #[test]
    fn err_days() {
        check(date, Typed::text("30.02.2026"), Err((Code::DateNotReal, "")));
        check(date, Typed::text("20.13.2026"), Err((Code::DateNotReal, ".month")));
        check(date, Typed::text("32.01.2026"), Err((Code::DateNotReal, ".day")));
        check(date, Typed::text("20.02.26"), Err((Code::DateIncomplete, ".year")));
        check(date, Typed::text("20.02"), Err((Code::DateIncomplete, ".year")));
        check(date, Typed::text("tomorrow"), Err((Code::DateNotReal, ".day")));
        check(date, Typed::text("1.2.2026.4"), Err((Code::DateNotReal, "")));
        check(date, parts("", "2", "2026"), Err((Code::DateIncomplete, ".day")));
        check(date, parts("1", "", "2026"), Err((Code::DateIncomplete, ".month")));
        check(date, parts("1", "2", ""), Err((Code::DateIncomplete, ".year")));
    }

    #[test]
    fn months_and_times() {
        check(month, Typed::text("2026-02"), Ok("2026-02"));
        check(month, Typed::text("02.2026"), Ok("2026-02"));
        check(month, Typed::text("лютий 2026"), Ok("2026-02"));
        check(month, Typed::parts([("month", "2"), ("year", "2026")]), Ok("2026-02"));
        check(month, Typed::text("2026"), Err((Code::DateIncomplete, ".month")));
        for typed in ["14:30", "14.30", "1430", "14 30", "14:30:00"] {
            check(time, Typed::text(typed), Ok("14:30"));
        }
        check(time, Typed::text("9"), Ok("09:00"));
        check(time, Typed::text("9:5"), Ok("09:05"));
        check(time, Typed::text("25:00"), Err((Code::TimeNotReal, "")));
        check(time, Typed::text("noon"), Err((Code::TimeNotReal, "")));
        check(time, Typed::text("11111111"), Err((Code::TimeNotReal, "")));
    }
}
