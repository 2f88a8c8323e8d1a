//! Working days of a country, by the public holidays in `data/calendar-*.json`.
//!
//! ```
//! use maket_model::calendar::Calendar;
//!
//! let estonia = Calendar::of("et");
//! let christmas = "2026-12-23".parse().unwrap();
//! assert_eq!(estonia.add(christmas, 2).to_string(), "2026-12-29");
//! ```

use jiff::ToSpan;
use jiff::civil::{Date, date};
use maket_feel::WorkingDays;
use serde::Deserialize;
use std::sync::LazyLock;

/// The calendars that come with Maket, by id.
static CALENDARS: LazyLock<[Calendar; 2]> = LazyLock::new(|| {
    [include_str!("../data/calendar-uk.json"), include_str!("../data/calendar-et.json")]
        .map(|json| serde_json::from_str(json).expect("a test reads the calendars"))
});

/// Monday to Friday: the calendar of a service that names none.
static WEEKDAYS: Calendar =
    Calendar { id: String::new(), holidays: Vec::new(), moved: false, suspended: Vec::new() };

/// The most days that are gone through; beyond it a date is the last that there is.
const MOST_DAYS: u32 = 400_000;

/// Which days are working days.
#[derive(Clone, Debug, Deserialize)]
pub struct Calendar {
    /// Its id in a service, as `uk`.
    pub id: String,
    /// Public holidays.
    holidays: Vec<Holiday>,
    /// Whether a holiday on a weekend makes the next working day free.
    moved: bool,
    /// Times in which public holidays are working days, as in martial law.
    suspended: Vec<Suspension>,
}

#[derive(Clone, Debug, Deserialize)]
struct Holiday {
    /// Month and day, as `01-01`.
    day: Option<MonthDay>,
    /// Whose Easter it is counted from.
    easter: Option<Easter>,
    /// Days after Easter.
    #[serde(default)]
    days: i32,
    since: Option<i16>,
    until: Option<i16>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Easter {
    Western,
    Eastern,
}

#[derive(Clone, Debug, Deserialize)]
struct Suspension {
    from: Day,
    until: Option<Day>,
}

/// A month and a day of it, written `01-01`.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "String")]
struct MonthDay(i8, i8);

impl TryFrom<String> for MonthDay {
    type Error = jiff::Error;

    fn try_from(text: String) -> Result<Self, jiff::Error> {
        let in_leap_year: Date = format!("2000-{text}").parse()?;
        Ok(Self(in_leap_year.month(), in_leap_year.day()))
    }
}

/// A day, written `2022-02-24`.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "String")]
struct Day(Date);

impl TryFrom<String> for Day {
    type Error = jiff::Error;

    fn try_from(text: String) -> Result<Self, jiff::Error> {
        text.parse().map(Self)
    }
}

impl Calendar {
    /// The calendar of this id; of an unknown one, Monday to Friday.
    pub fn of(id: &str) -> &'static Self {
        CALENDARS.iter().find(|calendar| calendar.id == id).unwrap_or(&WEEKDAYS)
    }

    /// The ids of all calendars that come with Maket.
    pub fn ids() -> impl Iterator<Item = &'static str> {
        CALENDARS.iter().map(|calendar| calendar.id.as_str())
    }

    /// The working day so many working days after a day, or before it; of nought, the day itself.
    pub fn add(&self, day: Date, working_days: i32) -> Date {
        let step = working_days.signum();
        let mut left = working_days.unsigned_abs();
        let mut day = day;
        for _ in 0..MOST_DAYS {
            if left == 0 {
                break;
            }
            match day.checked_add(step.days()) {
                Ok(next) => day = next,
                Err(_) => break,
            }
            left -= u32::from(self.is_working(day));
        }
        day
    }

    /// Whether a public holiday falls on that day, by the calendar alone.
    pub fn is_holiday(&self, day: Date) -> bool {
        self.holidays.iter().any(|holiday| holiday.falls_on(day))
    }

    fn is_suspended(&self, day: Date) -> bool {
        self.suspended
            .iter()
            .any(|time| time.from.0 <= day && time.until.is_none_or(|until| day <= until.0))
    }

    /// Whether a day is free because a holiday before it fell on a weekend.
    fn is_moved_to(&self, day: Date) -> bool {
        // How many holidays on days off wait for a working day, going forward day by day. Two
        // weeks back is further than any holiday was ever moved.
        let mut waiting = 0;
        for back in (0..=14).rev() {
            let Ok(at) = day.checked_sub(back.days()) else { continue };
            if is_weekend(at) {
                waiting += i32::from(self.is_holiday(at));
            } else if !self.is_holiday(at) && waiting > 0 {
                if at == day {
                    return true;
                }
                waiting -= 1;
            }
        }
        false
    }
}

impl WorkingDays for Calendar {
    fn is_working(&self, day: Date) -> bool {
        if is_weekend(day) {
            return false;
        }
        self.is_suspended(day) || !(self.is_holiday(day) || (self.moved && self.is_moved_to(day)))
    }
}

impl Holiday {
    fn falls_on(&self, day: Date) -> bool {
        let year = day.year();
        if self.since.is_some_and(|since| year < since)
            || self.until.is_some_and(|until| year > until)
        {
            return false;
        }
        match (self.day, self.easter) {
            (Some(MonthDay(month, of_month)), _) => (month, of_month) == (day.month(), day.day()),
            (None, Some(easter)) => easter
                .sunday(year)
                .and_then(|sunday| sunday.checked_add(self.days.days()).ok())
                .is_some_and(|falls| falls == day),
            (None, None) => false,
        }
    }
}

impl Easter {
    /// Easter Sunday by our calendar.
    fn sunday(self, year: i16) -> Option<Date> {
        let y = i32::from(year);
        let (month, day) = match self {
            // The anonymous Gregorian algorithm.
            Easter::Western => {
                let (a, b, c) = (y % 19, y / 100, y % 100);
                let (d, e) = (b / 4, b % 4);
                let g = (b - (b + 8) / 25 + 1) / 3;
                let h = (19 * a + b - d - g + 15) % 30;
                let (i, k) = (c / 4, c % 4);
                let l = (32 + 2 * e + 2 * i - h - k) % 7;
                let m = (a + 11 * h + 22 * l) / 451;
                let n = h + l - 7 * m + 114;
                (n / 31, n % 31 + 1)
            }
            // Meeus's Julian algorithm.
            Easter::Eastern => {
                let (a, b, c) = (y % 4, y % 7, y % 19);
                let d = (19 * c + 15) % 30;
                let e = (2 * a + 4 * b - d + 34) % 7;
                ((d + e + 114) / 31, (d + e + 114) % 31 + 1)
            }
        };
        let sunday = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
        match self {
            Easter::Western => Some(sunday),
            Easter::Eastern => sunday.checked_add((y / 100 - y / 400 - 2).days()).ok(),
        }
    }
}

fn is_weekend(day: Date) -> bool {
    day.weekday().to_monday_one_offset() > 5
}

/// The first day on which martial law in Ukraine makes holidays working days.
pub const MARTIAL_LAW: Date = date(2022, 2, 24);

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(calendar: &str, day: &str, working: bool, why: &str) {
        let day: Date = day.parse().unwrap();
        assert_eq!(Calendar::of(calendar).is_working(day), working, "{calendar} {day}: {why}");
    }

    #[test]
    fn easter_falls_where_it_fell() {
        for (year, western, eastern) in [
            (2019, "2019-04-21", "2019-04-28"),
            (2021, "2021-04-04", "2021-05-02"),
            (2024, "2024-03-31", "2024-05-05"),
            (2025, "2025-04-20", "2025-04-20"),
            (2026, "2026-04-05", "2026-04-12"),
        ] {
            let sunday = |easter: Easter| easter.sunday(year).unwrap().to_string();
            assert_eq!(sunday(Easter::Western), western, "western Easter {year}");
            assert_eq!(sunday(Easter::Eastern), eastern, "eastern Easter {year}");
        }
    }

    #[test]
    fn ukraine_before_and_in_martial_law() {
        check("uk", "2021-08-23", true, "a Monday");
        check("uk", "2021-08-24", false, "Independence Day");
        check("uk", "2021-05-03", false, "moved from Easter Sunday and from 1 May, a Saturday");
        check("uk", "2021-05-04", false, "the second of the two days moved");
        check("uk", "2021-05-05", true, "nothing is left to move");
        check("uk", "2021-05-10", false, "moved from 9 May, a Sunday");
        check("uk", "2021-12-27", false, "moved from 25 December, a Saturday");
        check("uk", "2018-05-02", true, "no holiday since 2018");
        check("uk", "2022-01-07", false, "Christmas, before martial law");
        check("uk", "2022-03-08", true, "martial law: a holiday is a working day");
        check("uk", "2023-05-01", true, "martial law");
        check("uk", "2026-08-24", true, "martial law");
        check("uk", "2026-12-25", true, "martial law");
        check("uk", "2026-03-07", false, "a Saturday stays a Saturday");
        assert!(!Calendar::of("uk").is_suspended(MARTIAL_LAW.yesterday().unwrap()), "not before");
        assert!(Calendar::of("uk").is_suspended(MARTIAL_LAW), "from the first day");
    }

    #[test]
    fn estonia() {
        check("et", "2026-02-24", false, "Independence Day");
        check("et", "2026-04-03", false, "Good Friday");
        check("et", "2026-04-06", true, "Easter Monday is a working day");
        check("et", "2026-06-23", false, "Victory Day");
        check("et", "2026-06-24", false, "Midsummer");
        check("et", "2026-12-24", false, "Christmas Eve");
        check("et", "2026-12-28", true, "26 December, a Saturday, is not moved");
        check("", "2026-12-25", true, "no calendar, no holidays");
    }

    #[test]
    fn working_days_are_counted() {
        for (calendar, from, days, to) in [
            ("uk", "2026-03-06", 1, "2026-03-09"),
            ("uk", "2026-03-02", 10, "2026-03-16"),
            ("uk", "2026-03-09", -1, "2026-03-06"),
            ("uk", "2026-03-07", 0, "2026-03-07"),
            ("et", "2026-06-22", 1, "2026-06-25"),
            ("uk", "2021-04-30", 1, "2021-05-05"),
        ] {
            let day = Calendar::of(calendar).add(from.parse().unwrap(), days);
            assert_eq!(day.to_string(), to, "{days} working days after {from} in {calendar}");
        }
        let far = Calendar::of("uk").add("2026-01-01".parse().unwrap(), i32::MAX);
        assert!(far.year() > 2026, "an absurd number ends");
    }

    #[test]
    fn all_calendars_are_read() {
        assert_eq!(Calendar::ids().collect::<Vec<_>>(), ["uk", "et"], "those that come with Maket");
    }
}
