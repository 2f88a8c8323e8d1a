//! Reading dates, times and durations as XML Schema and FEEL write them.

use jiff::SignedDuration;
use jiff::civil;
use jiff::tz::Offset;

use crate::temporal::{DateTime, Time, Zone, neighbour};
use crate::value::Value;

/// Why a text is no temporal value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flaw {
    /// It is none.
    Invalid,
    /// FEEL has it, the subset does not: years beyond 9999, offsets beyond 14 hours.
    Outside,
}

type Read<T> = Result<T, Flaw>;

/// What `@"…"` means.
pub(crate) fn literal(text: &str) -> Read<Value> {
    let body = text.strip_prefix('-').unwrap_or(text);
    if body.starts_with('P') {
        return duration(text);
    }
    if body.contains('T') {
        return date_time(text).map(Value::DateTime);
    }
    if text.get(2..3) == Some(":") {
        return time(text).map(Value::Time);
    }
    date(text).map(Value::Date)
}

/// `-?YYYY-MM-DD`.
pub(crate) fn date(text: &str) -> Read<civil::Date> {
    let (negative, body) = match text.strip_prefix('-') {
        Some(body) => (true, body),
        None => (false, text),
    };
    let mut parts = body.splitn(3, '-');
    let (Some(year), Some(month), Some(day)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(Flaw::Invalid);
    };
    if year.len() < 4 || (year.len() > 4 && year.starts_with('0')) || year.len() > 9 {
        return Err(Flaw::Invalid);
    }
    let year = digits(year, year.len())?;
    let month = digits(month, 2)?;
    let day = digits(day, 2)?;
    let year = if negative { -year } else { year };
    date_of(year, month, day)
}

/// The date of these parts.
pub(crate) fn date_of(year: i64, month: i64, day: i64) -> Read<civil::Date> {
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) || year.abs() > 999_999_999 {
        return Err(Flaw::Invalid);
    }
    let (small_month, small_day) = (month as i8, day as i8);
    let Ok(small_year) = i16::try_from(year) else {
        return Err(Flaw::Outside);
    };
    if small_year.abs() > 9999 {
        return Err(Flaw::Outside);
    }
    civil::Date::new(small_year, small_month, small_day).map_err(|_| Flaw::Invalid)
}

/// `hh:mm:ss`, a fraction, a zone.
pub(crate) fn time(text: &str) -> Read<Time> {
    let (time, next_day, zone) = clock(text)?;
    if next_day {
        return Err(Flaw::Outside);
    }
    Ok(Time { time, zone })
}

/// A date alone, or a date, `T` and a time.
pub(crate) fn date_time(text: &str) -> Read<DateTime> {
    let Some((day, rest)) = text.split_once('T') else {
        let datetime = date(text)?.to_datetime(civil::Time::midnight());
        return Ok(DateTime { datetime, zone: None });
    };
    let day = date(day);
    let (time, next_day, zone) = clock(rest)?;
    let mut day = day?;
    if next_day {
        day = neighbour(day, 1).ok_or(Flaw::Outside)?;
    }
    Ok(DateTime { datetime: day.to_datetime(time), zone })
}

fn clock(text: &str) -> Read<(civil::Time, bool, Option<Zone>)> {
    let end = text.find(['Z', '+', '-', '@']).unwrap_or(text.len());
    let (clock, zone) = text.split_at(end);
    let zone = zone_of(zone)?;
    let mut parts = clock.splitn(3, ':');
    let (Some(hour), Some(minute), Some(second)) = (parts.next(), parts.next(), parts.next())
    else {
        return Err(Flaw::Invalid);
    };
    let (second, fraction) = match second.split_once('.') {
        Some((second, fraction)) => (second, nanos(fraction)?),
        None => (second, 0),
    };
    let (hour, minute, second) = (digits(hour, 2)?, digits(minute, 2)?, digits(second, 2)?);
    if (hour, minute, second, fraction) == (24, 0, 0, 0) {
        return Ok((civil::Time::midnight(), true, zone));
    }
    if hour > 23 || minute > 59 || second > 59 {
        return Err(Flaw::Invalid);
    }
    let time = civil::Time::new(hour as i8, minute as i8, second as i8, fraction)
        .map_err(|_| Flaw::Invalid)?;
    Ok((time, false, zone))
}

fn zone_of(text: &str) -> Read<Option<Zone>> {
    match text.chars().next() {
        None => Ok(None),
        Some('Z') if text.len() == 1 => Ok(Some(Zone::Offset(Offset::UTC))),
        Some('@') => Zone::named(&text[1..]).map(Some).ok_or(Flaw::Invalid),
        Some(sign @ ('+' | '-')) => {
            let mut parts = text[1..].split(':');
            let hours = digits(parts.next().unwrap_or(""), 2)?;
            let minutes = digits(parts.next().unwrap_or(""), 2)?;
            let seconds = parts.next().map_or(Ok(0), |part| digits(part, 2))?;
            if minutes > 59 || seconds > 59 || parts.next().is_some() {
                return Err(Flaw::Invalid);
            }
            let total = hours * 3600 + minutes * 60 + seconds;
            offset(if sign == '-' { -total } else { total }).map(Some)
        }
        Some(_) => Err(Flaw::Invalid),
    }
}

/// The zone so many seconds from Greenwich.
pub(crate) fn offset(seconds: i64) -> Read<Zone> {
    match seconds.abs() {
        0..=50_400 => {}
        50_401..=64_800 => return Err(Flaw::Outside),
        _ => return Err(Flaw::Invalid),
    }
    Offset::from_seconds(seconds as i32).map(Zone::Offset).map_err(|_| Flaw::Invalid)
}

/// `-?P…`: years and months, or days and time; never both.
pub(crate) fn duration(text: &str) -> Read<Value> {
    let (negative, body) = match text.strip_prefix('-') {
        Some(body) => (true, body),
        None => (false, text),
    };
    let body = body.strip_prefix('P').ok_or(Flaw::Invalid)?;
    let (days, clock) = match body.split_once('T') {
        Some((_, "")) => return Err(Flaw::Invalid),
        Some((days, clock)) => (days, clock),
        None => (body, ""),
    };
    if body.is_empty() {
        return Err(Flaw::Invalid);
    }
    let sign = if negative { -1 } else { 1 };
    if clock.is_empty() && days.ends_with(['Y', 'M']) {
        let mut rest = days;
        let years = part(&mut rest, 'Y')?.unwrap_or(0);
        let months = part(&mut rest, 'M')?.unwrap_or(0);
        if !rest.is_empty() {
            return Err(Flaw::Invalid);
        }
        let total = years.checked_mul(12).and_then(|total| total.checked_add(months));
        return total.map(|total| Value::MonthsDuration(sign * total)).ok_or(Flaw::Invalid);
    }
    let mut rest = days;
    let days = part(&mut rest, 'D')?.unwrap_or(0);
    if !rest.is_empty() {
        return Err(Flaw::Invalid);
    }
    let mut rest = clock;
    let hours = part(&mut rest, 'H')?.unwrap_or(0);
    let minutes = part(&mut rest, 'M')?.unwrap_or(0);
    let (mut seconds, mut fraction) = (0, 0);
    if let Some(body) = rest.strip_suffix('S') {
        let (whole, part) = body.split_once('.').unwrap_or((body, "0"));
        seconds = digits(whole, whole.len())?;
        fraction = nanos(part)?;
    } else if !rest.is_empty() {
        return Err(Flaw::Invalid);
    }
    let total = [(days, 86_400), (hours, 3600), (minutes, 60), (seconds, 1)]
        .into_iter()
        .try_fold(0_i64, |total, (count, unit)| total.checked_add(count.checked_mul(unit)?))
        .ok_or(Flaw::Invalid)?;
    Ok(Value::DaysDuration(SignedDuration::new(sign * total, (sign as i32) * fraction)))
}

/// The number before `unit`, taken off the front of `rest`.
fn part(rest: &mut &str, unit: char) -> Read<Option<i64>> {
    let Some((count, behind)) = rest.split_once(unit) else {
        return Ok(None);
    };
    let count = digits(count, count.len())?;
    *rest = behind;
    Ok(Some(count))
}

fn digits(text: &str, count: usize) -> Read<i64> {
    if text.is_empty() || text.len() != count || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Flaw::Invalid);
    }
    text.parse().map_err(|_| Flaw::Invalid)
}

fn nanos(fraction: &str) -> Read<i32> {
    if fraction.is_empty() || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Flaw::Invalid);
    }
    if fraction.len() > 9 && fraction[9..].bytes().any(|b| b != b'0') {
        return Err(Flaw::Outside);
    }
    let kept = &fraction[..fraction.len().min(9)];
    let value: i32 = kept.parse().map_err(|_| Flaw::Invalid)?;
    Ok(value * 10_i32.pow(9 - kept.len() as u32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&str, Flaw>) {
        let read = literal(text).map(|value| value.to_text());
        assert_eq!(read, expected.map(str::to_owned), "what {text} means");
    }

    #[test]
    fn ok_written_values_come_back_as_written() {
        for text in [
            "2026-03-01",
            "-2021-01-01",
            "10:15:00",
            "10:15:00.25",
            "10:15:00+11:00",
            "10:15:00@Europe/Kyiv",
            "2021-01-01T10:10:10Z",
            "2021-01-01T10:10:10@Australia/Melbourne",
            "P1Y2M",
            "-P1DT2H3M4.5S",
            "PT0S",
            "P0M",
        ] {
            check(text, Ok(text));
        }
    }

    #[test]
    fn ok_other_writings_of_the_same() {
        check("P26M", Ok("P2Y2M"));
        check("PT24H", Ok("P1D"));
        check("2021-01-01T24:00:00", Ok("2021-01-02T00:00:00"));
        check("10:15:00-00:00", Ok("10:15:00Z"));
    }

    #[test]
    fn err_what_is_no_value_is_told_from_what_is_outside() {
        for text in [
            "",
            "2021-13-01",
            "998-12-31",
            "01211-12-31",
            "P",
            "PT",
            "P1H",
            "P1Y2D",
            "25:00:00",
            "13:20:00@xyz/abc",
            "2012T-12-2511:00:00Z",
            "1:2",
            "é2026-01-01",
            "13:20:00-19:00",
        ] {
            check(text, Err(Flaw::Invalid));
        }
        check("12345-01-01", Err(Flaw::Outside));
        check("10:15:00+15:00", Err(Flaw::Outside));
    }
}
