//! Numbers and money.

use crate::answer::error::{AnswerError, Code};
use crate::question::NumberAnswer;
use serde_json::Value;
use std::cmp::Ordering;

/// The most digits that the expression language reckons with.
const MAX_DIGITS: usize = 34;

/// Reads a decimal. Money keeps all its decimal places, other numbers only those that count.
pub(super) fn number(
    settings: &NumberAnswer,
    typed: &str,
    decimals: u8,
    keep_zeros: bool,
) -> Result<Value, AnswerError> {
    let mut written = Written::read(typed, decimals).ok_or(AnswerError::new(Code::NotANumber))?;
    if written.whole.len() + written.fraction.len() > MAX_DIGITS {
        return Err(AnswerError::new(Code::TooLong).with("max", MAX_DIGITS));
    }
    if written.fraction.len() > usize::from(decimals) {
        return Err(AnswerError::new(Code::TooManyDecimals).with("decimals", decimals));
    }
    let value = written.to_text();
    let bound = |limit: &Option<crate::question::Decimal>, wrong: Ordering| {
        let limit = limit.as_ref()?;
        (compare(&value, &limit.0)? == wrong).then(|| limit.0.clone())
    };
    if let Some(min) = bound(&settings.min, Ordering::Less) {
        return Err(AnswerError::new(Code::TooSmall).with("min", min));
    }
    if let Some(max) = bound(&settings.max, Ordering::Greater) {
        return Err(AnswerError::new(Code::TooLarge).with("max", max));
    }
    if keep_zeros {
        while written.fraction.len() < usize::from(decimals) {
            written.fraction.push('0');
        }
    }
    Ok(written.to_text().into())
}

/// Which of two decimals, written plainly, is greater.
pub(super) fn compare(left: &str, right: &str) -> Option<Ordering> {
    let (left, right) = (Written::plain(left)?, Written::plain(right)?);
    Some(match (left.negative, right.negative) {
        (false, true) => Ordering::Greater,
        (true, false) => Ordering::Less,
        (false, false) => left.size(&right),
        (true, true) => right.size(&left),
    })
}

/// A decimal as its digits.
struct Written {
    negative: bool,
    whole: String,
    fraction: String,
}

impl Written {
    /// Reads what people type: spaces and apostrophes between thousands, a comma or a point before
    /// decimals, a currency sign or code at either end.
    fn read(typed: &str, decimals: u8) -> Option<Self> {
        let bare = typed
            .trim()
            .trim_matches(|c: char| matches!(c, '₴' | '€' | '$' | '£' | '%') || c.is_whitespace());
        let bare = ["UAH", "EUR", "USD", "грн.", "грн"]
            .iter()
            .find_map(|unit| bare.strip_suffix(unit).or_else(|| bare.strip_prefix(unit)))
            .unwrap_or(bare);
        let text: String = bare
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’' | 'ʼ' | '_'))
            .map(|c| if matches!(c, '−' | '–') { '-' } else { c })
            .collect();
        let marks: Vec<(usize, char)> =
            text.char_indices().filter(|(_, c)| matches!(c, '.' | ',')).collect();
        let same = marks.iter().all(|(_, c)| marks.first().is_some_and(|(_, first)| c == first));
        match marks.as_slice() {
            [] => Self::plain(&text),
            // `1,000` where no decimals may be given can only be a thousand.
            [(at, _)] if decimals == 0 && text.len() - at == 4 && *at > 0 => Self::thousands(&text),
            [_] => Self::plain(&text.replace(',', ".")),
            [.., _] if same => Self::thousands(&text),
            [.., (last, _)] => {
                let (whole, fraction) = text.split_at(*last);
                let whole = Self::thousands(whole)?;
                Self::plain(&format!("{}.{}", whole.to_text(), &fraction[1..]))
            }
        }
    }

    /// Reads a whole number with marks between its thousands.
    fn thousands(text: &str) -> Option<Self> {
        let mut groups = text.split(['.', ',']);
        let first = groups.next()?.trim_start_matches(['-', '+']).len();
        let rest_fits = groups.all(|group| group.len() == 3);
        ((1..=3).contains(&first) && rest_fits)
            .then(|| Self::plain(&text.replace(['.', ','], "")))
            .flatten()
    }

    /// Reads digits with at most a sign before and a point within.
    fn plain(text: &str) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if (whole.is_empty() && fraction.is_empty()) || !all_digits(whole) || !all_digits(fraction)
        {
            return None;
        }
        let whole = whole.trim_start_matches('0');
        let fraction = fraction.trim_end_matches('0');
        Some(Self {
            negative: negative && !(whole.is_empty() && fraction.is_empty()),
            whole: if whole.is_empty() { "0" } else { whole }.to_owned(),
            fraction: fraction.to_owned(),
        })
    }

    fn to_text(&self) -> String {
        let sign = if self.negative { "-" } else { "" };
        let point = if self.fraction.is_empty() { "" } else { "." };
        format!("{sign}{}{point}{}", self.whole, self.fraction)
    }

    fn size(&self, other: &Self) -> Ordering {
        let whole =
            self.whole.len().cmp(&other.whole.len()).then_with(|| self.whole.cmp(&other.whole));
        whole.then_with(|| self.fraction.cmp(&other.fraction))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(settings: &str, typed: &str, expected: Result<&str, Code>) {
        let settings: NumberAnswer = serde_json::from_str(settings).unwrap();
        let read = number(&settings, typed, settings.decimals.unwrap_or(0), false);
        let read = read.as_ref().map(|value| value.as_str().unwrap()).map_err(|error| error.code);
        assert_eq!(read, expected, "{typed:?}");
    }

    #[test]
    fn ok_numbers() {
        check("{}", "12", Ok("12"));
        check("{}", " 1 234 567 ", Ok("1234567"));
        check("{}", "1,000", Ok("1000"));
        check("{}", "1.000.000", Ok("1000000"));
        check("{}", "007", Ok("7"));
        check("{}", "-0", Ok("0"));
        check("{}", "+5", Ok("5"));
        check("{}", "−5", Ok("-5"));
        check("{}", "12,00", Ok("12"));
        check(r#"{"decimals": 2}"#, "12,5", Ok("12.5"));
        check(r#"{"decimals": 2}"#, "1 234,50 грн", Ok("1234.5"));
        check(r#"{"decimals": 2}"#, "1.234,50", Ok("1234.5"));
        check(r#"{"decimals": 2}"#, "1,234.50", Ok("1234.5"));
        check(r#"{"decimals": 2}"#, ",5", Ok("0.5"));
        check(r#"{"decimals": 2}"#, "€640", Ok("640"));
        check(r#"{"min": 1, "max": "10.5", "decimals": 1}"#, "10.5", Ok("10.5"));
    }

    #[test]
    fn err_numbers() {
        check("{}", "twelve", Err(Code::NotANumber));
        check("{}", "1,00,0", Err(Code::NotANumber));
        check("{}", "-", Err(Code::NotANumber));
        check("{}", "1e5", Err(Code::NotANumber));
        check("{}", "12,5", Err(Code::TooManyDecimals));
        check(r#"{"decimals": 2}"#, "1,255", Err(Code::TooManyDecimals));
        check(r#"{"min": 1}"#, "0", Err(Code::TooSmall));
        check(r#"{"min": -5}"#, "-5.5", Err(Code::TooManyDecimals));
        check(r#"{"max": "9.9", "decimals": 1}"#, "10", Err(Code::TooLarge));
        check("{}", &"9".repeat(35), Err(Code::TooLong));
    }

    #[test]
    fn money_keeps_its_decimal_places() {
        let money = number(&NumberAnswer::default(), "640", 2, true);
        assert_eq!(money, Ok("640.00".into()), "one amount is written in one way");
    }

    #[test]
    fn decimals_are_compared_by_size() {
        for (left, right, order) in [
            ("9", "10", Ordering::Less),
            ("-9", "-10", Ordering::Greater),
            ("1.5", "1.50", Ordering::Equal),
            ("0.09", "0.1", Ordering::Less),
            ("-1", "1", Ordering::Less),
        ] {
            assert_eq!(compare(left, right), Some(order), "{left} and {right}");
        }
    }
}
