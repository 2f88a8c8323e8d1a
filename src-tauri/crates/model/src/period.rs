//! Lengths of time: ISO 8601 (`P1D`, `PT10S`, `P75Y`) and `10 working days`.
//!
//! ```
//! use maket_model::period::Length;
//!
//! let length: Length = "10 working days".parse().unwrap();
//! assert_eq!(length.words("uk"), "10 робочих днів");
//! ```

use crate::calendar::Calendar;
use crate::id::Period;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use std::fmt;
use std::str::FromStr;

/// A length of time, read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Length {
    /// By calendar and clock.
    Calendar {
        /// Years.
        years: i32,
        /// Months.
        months: i32,
        /// Days; a week is seven.
        days: i32,
        /// Hours, minutes and seconds, as seconds.
        seconds: i64,
    },
    /// By the service's calendar of working days.
    WorkingDays(i32),
}

/// A text that is no length of time.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no length of time: write P1D, PT10S, P1Y6M or 10 working days")]
pub struct NotALength(pub String);

/// More than this of any unit is no length that a service means.
const MOST: i64 = 100_000;

impl Period {
    /// What the text says.
    pub fn length(&self) -> Result<Length, NotALength> {
        self.as_str().parse()
    }
}

impl Length {
    /// The moment that lies this long after another, by the clocks of a zone.
    /// Working days end at the same time of day. What no calendar holds ends with the calendar.
    pub fn after(self, moment: Timestamp, zone: &TimeZone, calendar: &Calendar) -> Timestamp {
        let local = moment.to_zoned(zone.clone());
        match self {
            Self::WorkingDays(days) => {
                let day = calendar.add(local.date(), days);
                local.with().date(day).build().map_or(Timestamp::MAX, |zoned| zoned.timestamp())
            }
            Self::Calendar { .. } => self
                .span()
                .and_then(|span| local.checked_add(span).ok())
                .map_or(Timestamp::MAX, |zoned| zoned.timestamp()),
        }
    }

    /// The day that lies this long after another; parts of days do not count.
    pub fn after_day(self, day: Date, calendar: &Calendar) -> Date {
        match self {
            Self::WorkingDays(days) => calendar.add(day, days),
            Self::Calendar { .. } => {
                self.span().and_then(|span| day.checked_add(span).ok()).unwrap_or(Date::MAX)
            }
        }
    }

    /// The span of a calendar and a clock; none where it is longer than any calendar.
    fn span(self) -> Option<Span> {
        match self {
            Self::Calendar { years, months, days, seconds } => {
                let span = Span::new().try_years(years).ok()?.try_months(months).ok()?;
                span.try_days(days).ok()?.try_seconds(seconds).ok()
            }
            Self::WorkingDays(days) => Span::new().try_days(days).ok(),
        }
    }

    /// The length in words, as `10 working days`: in Ukrainian (`uk`), Estonian (`et`) or English.
    pub fn words(self, language: &str) -> String {
        let units = match self {
            Self::WorkingDays(days) => vec![(i64::from(days), Unit::WorkingDay)],
            Self::Calendar { years, months, days, seconds } => vec![
                (i64::from(years), Unit::Year),
                (i64::from(months), Unit::Month),
                (i64::from(days), Unit::Day),
                (seconds / 3600, Unit::Hour),
                (seconds / 60 % 60, Unit::Minute),
                (seconds % 60, Unit::Second),
            ],
        };
        let mut said: Vec<String> = units
            .iter()
            .filter(|(count, _)| *count != 0)
            .map(|(count, unit)| format!("{count} {}", unit.word(*count, language)))
            .collect();
        if said.is_empty() {
            said.push(format!("0 {}", Unit::Day.word(0, language)));
        }
        said.join(" ")
    }
}

#[derive(Clone, Copy)]
enum Unit {
    Year,
    Month,
    Day,
    Hour,
    Minute,
    Second,
    WorkingDay,
}

impl Unit {
    fn word(self, count: i64, language: &str) -> &'static str {
        let count = count.unsigned_abs();
        match language {
            "uk" => {
                let [one, few, many] = match self {
                    Unit::Year => ["рік", "роки", "років"],
                    Unit::Month => ["місяць", "місяці", "місяців"],
                    Unit::Day => ["день", "дні", "днів"],
                    Unit::Hour => ["година", "години", "годин"],
                    Unit::Minute => ["хвилина", "хвилини", "хвилин"],
                    Unit::Second => ["секунда", "секунди", "секунд"],
                    Unit::WorkingDay => ["робочий день", "робочі дні", "робочих днів"],
                };
                match (count % 10, count % 100) {
                    (_, 11..=14) => many,
                    (1, _) => one,
                    (2..=4, _) => few,
                    _ => many,
                }
            }
            "et" => {
                let [one, many] = match self {
                    Unit::Year => ["aasta", "aastat"],
                    Unit::Month => ["kuu", "kuud"],
                    Unit::Day => ["päev", "päeva"],
                    Unit::Hour => ["tund", "tundi"],
                    Unit::Minute => ["minut", "minutit"],
                    Unit::Second => ["sekund", "sekundit"],
                    Unit::WorkingDay => ["tööpäev", "tööpäeva"],
                };
                if count == 1 { one } else { many }
            }
            _ => {
                let [one, many] = match self {
                    Unit::Year => ["year", "years"],
                    Unit::Month => ["month", "months"],
                    Unit::Day => ["day", "days"],
                    Unit::Hour => ["hour", "hours"],
                    Unit::Minute => ["minute", "minutes"],
                    Unit::Second => ["second", "seconds"],
                    Unit::WorkingDay => ["working day", "working days"],
                };
                if count == 1 { one } else { many }
            }
        }
    }
}

impl FromStr for Length {
    type Err = NotALength;

    fn from_str(text: &str) -> Result<Self, NotALength> {
        let wrong = || NotALength(text.to_owned());
        let text = text.trim();
        let (text, sign) = text.strip_prefix('-').map_or((text, 1), |rest| (rest, -1));
        let working = text.strip_suffix("working days").or(text.strip_suffix("working day"));
        if let Some(count) = working {
            let count = number(count.trim()).ok_or_else(wrong)?;
            return Ok(Self::WorkingDays(sign * i32::try_from(count).map_err(|_| wrong())?));
        }
        read_iso(text, sign).ok_or_else(wrong)
    }
}

fn number(digits: &str) -> Option<i64> {
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten().filter(|number| *number <= MOST)
}

fn read_iso(text: &str, sign: i32) -> Option<Length> {
    let rest = text.strip_prefix('P')?;
    let (date, time) = match rest.split_once('T') {
        Some((_, "")) => return None,
        Some((date, time)) => (date, time),
        None => (rest, ""),
    };
    if date.is_empty() && time.is_empty() {
        return None;
    }
    let dates = units(date, &['Y', 'M', 'W', 'D'])?;
    let times = units(time, &['H', 'M', 'S'])?;
    let int = |number: i64| i32::try_from(number).ok().map(|number| sign * number);
    Some(Length::Calendar {
        years: int(dates[0])?,
        months: int(dates[1])?,
        days: int(dates[2] * 7 + dates[3])?,
        seconds: i64::from(sign) * (times[0] * 3600 + times[1] * 60 + times[2]),
    })
}

/// The numbers before each unit, which stand in this order, each at most once.
fn units<const N: usize>(text: &str, names: &[char; N]) -> Option<[i64; N]> {
    let mut found = [0; N];
    let mut from = 0;
    let mut rest = text;
    while let Some(end) = rest.find(|c: char| !c.is_ascii_digit()) {
        let name = rest[end..].chars().next()?;
        let at = from + names[from..].iter().position(|unit| *unit == name)?;
        found[at] = number(&rest[..end])?;
        rest = &rest[end + name.len_utf8()..];
        from = at + 1;
    }
    rest.is_empty().then_some(found)
}

/// The length as it is written in the document.
impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::Calendar { years, months, days, seconds } = self else {
            return write!(f, "{}", self.words("en"));
        };
        let negative = [i64::from(*years), i64::from(*months), i64::from(*days), *seconds]
            .iter()
            .any(|part| *part < 0);
        f.write_str(if negative { "-P" } else { "P" })?;
        let seconds = seconds.unsigned_abs();
        let date = [(years, 'Y'), (months, 'M'), (days, 'D')];
        for (count, unit) in date.iter().filter(|(count, _)| **count != 0) {
            write!(f, "{}{unit}", count.unsigned_abs())?;
        }
        if seconds > 0 {
            f.write_str("T")?;
            for (count, unit) in
                [(seconds / 3600, 'H'), (seconds / 60 % 60, 'M'), (seconds % 60, 'S')]
            {
                if count > 0 {
                    write!(f, "{count}{unit}")?;
                }
            }
        } else if date.iter().all(|(count, _)| **count == 0) {
            f.write_str("0D")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_lengths() {
        for (text, written, en, uk, et) in [
            ("P1D", "P1D", "1 day", "1 день", "1 päev"),
            ("P75Y", "P75Y", "75 years", "75 років", "75 aastat"),
            ("PT10S", "PT10S", "10 seconds", "10 секунд", "10 sekundit"),
            ("P2W", "P14D", "14 days", "14 днів", "14 päeva"),
            ("P1Y6M", "P1Y6M", "1 year 6 months", "1 рік 6 місяців", "1 aasta 6 kuud"),
            (
                "P1DT2H30M",
                "P1DT2H30M",
                "1 day 2 hours 30 minutes",
                "1 день 2 години 30 хвилин",
                "1 päev 2 tundi 30 minutit",
            ),
            (
                "10 working days",
                "10 working days",
                "10 working days",
                "10 робочих днів",
                "10 tööpäeva",
            ),
            ("1 working day", "1 working day", "1 working day", "1 робочий день", "1 tööpäev"),
            (
                "22 working days",
                "22 working days",
                "22 working days",
                "22 робочі дні",
                "22 tööpäeva",
            ),
            ("P0D", "P0D", "0 days", "0 днів", "0 päeva"),
            ("-P9D", "-P9D", "-9 days", "-9 днів", "-9 päeva"),
            ("P11D", "P11D", "11 days", "11 днів", "11 päeva"),
        ] {
            let length: Length = text.parse().unwrap();
            assert_eq!(length.to_string(), written, "{text} as written");
            assert_eq!(length.words("en"), en, "{text} in English");
            assert_eq!(length.words("uk"), uk, "{text} in Ukrainian");
            assert_eq!(length.words("et"), et, "{text} in Estonian");
        }
    }

    #[test]
    fn err_lengths() {
        for text in [
            "",
            "P",
            "PT",
            "P1",
            "1D",
            "P1S",
            "PT1D",
            "P1D1Y",
            "working days",
            "P1.5D",
            "P99999999999D",
            "ten working days",
        ] {
            assert!(text.parse::<Length>().is_err(), "{text:?} is no length");
        }
    }

    #[test]
    fn lengths_are_added_by_calendar_and_clock() {
        let kyiv = TimeZone::get("Europe/Kyiv").unwrap();
        for (from, length, to) in [
            ("2026-03-06T10:00+02:00", "1 working day", "2026-03-09T10:00+02:00"),
            ("2026-03-28T12:00+02:00", "P1D", "2026-03-29T12:00+03:00"),
            ("2026-03-28T12:00+02:00", "PT24H", "2026-03-29T13:00+03:00"),
            ("2026-01-31T12:00+02:00", "P1M", "2026-02-28T12:00+02:00"),
            ("2026-03-10T12:00+02:00", "-P9D", "2026-03-01T12:00+02:00"),
        ] {
            let moment: Timestamp = from.parse().unwrap();
            let after = length.parse::<Length>().unwrap().after(moment, &kyiv, Calendar::of("uk"));
            assert_eq!(after, to.parse().unwrap(), "{from} and {length}");
        }
        let far = "P99999Y".parse::<Length>().unwrap();
        let end = far.after("2026-01-01T00:00Z".parse().unwrap(), &kyiv, Calendar::of("uk"));
        assert_eq!(end, Timestamp::MAX, "what no calendar holds ends with it");
        assert_eq!(
            far.after_day("2026-01-01".parse().unwrap(), Calendar::of("uk")),
            Date::MAX,
            "days too"
        );
    }
}
