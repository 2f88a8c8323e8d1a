//! Times and date-times with FEEL's zones, and the written forms of all temporal values.

use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

use jiff::civil;
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, ToSpan};

/// Where a time or a date-time is told.
#[derive(Clone)]
pub enum Zone {
    /// So far from Greenwich.
    Offset(Offset),
    /// A zone of the time-zone database.
    Named(Arc<NamedZone>),
}

/// A zone of the time-zone database, as it was written.
pub struct NamedZone {
    /// The name as written, such as `Europe/Kyiv`.
    pub name: Box<str>,
    /// Its rules.
    pub zone: TimeZone,
}

impl Zone {
    /// The zone of this name, where the database has it.
    pub fn named(name: &str) -> Option<Zone> {
        let zone = TimeZone::get(name).ok()?;
        Some(Zone::Named(Arc::new(NamedZone { name: name.into(), zone })))
    }

    /// How far from Greenwich the zone is at that local date and time.
    pub fn offset_at(&self, at: civil::DateTime) -> Option<Offset> {
        match self {
            Zone::Offset(offset) => Some(*offset),
            Zone::Named(named) => named.zone.to_zoned(at).ok().map(|zoned| zoned.offset()),
        }
    }
}

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Zone::Offset(a), Zone::Offset(b)) => a == b,
            (Zone::Named(a), Zone::Named(b)) => a.name == b.name,
            (Zone::Offset(_), Zone::Named(_)) | (Zone::Named(_), Zone::Offset(_)) => false,
        }
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Zone::Offset(offset) if offset.seconds() == 0 => f.write_str("Z"),
            Zone::Offset(offset) => {
                let seconds = offset.seconds().abs();
                let sign = if offset.seconds() < 0 { '-' } else { '+' };
                write!(f, "{sign}{:02}:{:02}", seconds / 3600, seconds / 60 % 60)?;
                if seconds % 60 != 0 {
                    write!(f, ":{:02}", seconds % 60)?;
                }
                Ok(())
            }
            Zone::Named(named) => write!(f, "@{}", named.name),
        }
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A time of day, with or without a zone.
#[derive(Clone, PartialEq)]
pub struct Time {
    /// What the clock shows.
    pub time: civil::Time,
    /// Where the clock hangs.
    pub zone: Option<Zone>,
}

/// A date with a time of day, with or without a zone.
#[derive(Clone, PartialEq)]
pub struct DateTime {
    /// What calendar and clock show.
    pub datetime: civil::DateTime,
    /// Where they hang.
    pub zone: Option<Zone>,
}

/// The day from which instants are counted.
const EPOCH: civil::Date = civil::Date::constant(1970, 1, 1);

/// Nanoseconds of a day.
pub(crate) const DAY: i128 = 86_400_000_000_000;

impl Time {
    /// Nanoseconds since midnight, at Greenwich where the zone is a plain offset.
    pub(crate) fn since_midnight(&self) -> Option<i128> {
        let local = self.time.duration_since(civil::Time::midnight()).as_nanos();
        match &self.zone {
            None => Some(local),
            Some(Zone::Offset(offset)) => {
                Some(local - i128::from(offset.seconds()) * 1_000_000_000)
            }
            Some(Zone::Named(_)) => None,
        }
    }

    /// The same clock so much later, round midnight.
    pub(crate) fn plus(&self, nanos: i128) -> Time {
        let now = self.time.duration_since(civil::Time::midnight()).as_nanos();
        let later = (now + nanos.rem_euclid(DAY)).rem_euclid(DAY);
        Time { time: time_of_day(later), zone: self.zone.clone() }
    }
}

/// The time of day so many nanoseconds after midnight; `nanos` is within a day.
fn time_of_day(nanos: i128) -> civil::Time {
    let later = SignedDuration::from_nanos_i128(nanos);
    civil::Time::midnight().saturating_add(later)
}

impl DateTime {
    /// Nanoseconds since 1970 began: at Greenwich with a zone, on the wall without.
    pub(crate) fn instant(&self) -> Option<i128> {
        let local = self.datetime.date().duration_since(EPOCH).as_nanos()
            + self.datetime.time().duration_since(civil::Time::midnight()).as_nanos();
        match &self.zone {
            None => Some(local),
            Some(zone) => {
                let offset = zone.offset_at(self.datetime)?;
                Some(local - i128::from(offset.seconds()) * 1_000_000_000)
            }
        }
    }

    /// The date-time so much later: on the time line with a named zone, on the wall otherwise.
    pub(crate) fn plus(&self, duration: SignedDuration) -> Option<DateTime> {
        let datetime = match &self.zone {
            Some(Zone::Named(named)) => {
                named.zone.to_zoned(self.datetime).ok()?.checked_add(duration).ok()?.datetime()
            }
            Some(Zone::Offset(_)) | None => self.datetime.checked_add(duration).ok()?,
        };
        Some(DateTime { datetime, zone: self.zone.clone() })
    }

    /// The date-time so many months later, on the last day where the month is shorter.
    pub(crate) fn plus_months(&self, months: i64) -> Option<DateTime> {
        let date = plus_months(self.datetime.date(), months)?;
        Some(DateTime { datetime: date.to_datetime(self.datetime.time()), zone: self.zone.clone() })
    }

    /// Which is earlier; nothing when only one of them has a zone.
    pub(crate) fn compare(&self, other: &DateTime) -> Option<Ordering> {
        if self.zone.is_none() != other.zone.is_none() {
            return None;
        }
        Some(self.instant()?.cmp(&other.instant()?))
    }
}

/// The date so many months later, on the last day where the month is shorter.
pub(crate) fn plus_months(date: civil::Date, months: i64) -> Option<civil::Date> {
    let months = i32::try_from(months).ok()?;
    date.checked_add(jiff::Span::new().try_months(months).ok()?).ok()
}

/// The date so many days later.
pub(crate) fn plus_days(date: civil::Date, days: i64) -> Option<civil::Date> {
    let days = i32::try_from(days).ok()?;
    date.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

/// The day after or before, where there is one.
pub(crate) fn neighbour(date: civil::Date, days: i64) -> Option<civil::Date> {
    date.checked_add(days.days()).ok()
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_clock(f, self.time)?;
        self.zone.iter().try_for_each(|zone| fmt::Display::fmt(zone, f))
    }
}

impl fmt::Debug for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_date(f, self.datetime.date())?;
        f.write_str("T")?;
        write_clock(f, self.datetime.time())?;
        self.zone.iter().try_for_each(|zone| fmt::Display::fmt(zone, f))
    }
}

impl fmt::Debug for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

fn write_clock(f: &mut fmt::Formatter<'_>, time: civil::Time) -> fmt::Result {
    write!(f, "{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second())?;
    write_fraction(f, time.subsec_nanosecond())
}

fn write_fraction(f: &mut fmt::Formatter<'_>, nanos: i32) -> fmt::Result {
    if nanos == 0 {
        return Ok(());
    }
    let digits = format!("{nanos:09}");
    write!(f, ".{}", digits.trim_end_matches('0'))
}

pub(crate) fn write_date(f: &mut fmt::Formatter<'_>, date: civil::Date) -> fmt::Result {
    let sign = if date.year() < 0 { "-" } else { "" };
    write!(f, "{sign}{:04}-{:02}-{:02}", date.year().abs(), date.month(), date.day())
}

pub(crate) fn write_months(f: &mut fmt::Formatter<'_>, months: i64) -> fmt::Result {
    let (sign, months) = (if months < 0 { "-" } else { "" }, months.unsigned_abs());
    write!(f, "{sign}P")?;
    if months >= 12 {
        write!(f, "{}Y", months / 12)?;
    }
    if !months.is_multiple_of(12) || months == 0 {
        write!(f, "{}M", months % 12)?;
    }
    Ok(())
}

pub(crate) fn write_days(f: &mut fmt::Formatter<'_>, duration: SignedDuration) -> fmt::Result {
    let negative = duration.is_negative();
    let seconds = duration.as_secs().unsigned_abs();
    let nanos = duration.subsec_nanos().abs();
    f.write_str(if negative { "-P" } else { "P" })?;
    let (days, rest) = (seconds / 86_400, seconds % 86_400);
    if days > 0 {
        write!(f, "{days}D")?;
    }
    if rest == 0 && nanos == 0 {
        return if days > 0 { Ok(()) } else { f.write_str("T0S") };
    }
    f.write_str("T")?;
    let (hours, minutes, seconds) = (rest / 3600, rest / 60 % 60, rest % 60);
    if hours > 0 {
        write!(f, "{hours}H")?;
    }
    if minutes > 0 {
        write!(f, "{minutes}M")?;
    }
    if seconds > 0 || nanos > 0 {
        write!(f, "{seconds}")?;
        write_fraction(f, nanos)?;
        f.write_str("S")?;
    }
    Ok(())
}
