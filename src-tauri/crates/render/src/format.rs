//! Dates, numbers and money as each language writes them.
//!
//! A table of our own: three languages need a dozen rows, and a page must not pay for more.
//! Wording that bends with a number is in the catalogues.

use jiff::civil::{Date, DateTime, Time};
use maket_feel::Language;

const NO_BREAK: char = '\u{a0}';

const MONTHS_ALONE_UK: [&str; 12] = [
    "січень",
    "лютий",
    "березень",
    "квітень",
    "травень",
    "червень",
    "липень",
    "серпень",
    "вересень",
    "жовтень",
    "листопад",
    "грудень",
];

/// A day: «1 березня 2026 р.», "1 March 2026", "1. märts 2026".
pub fn date(language: &str, date: Date) -> String {
    let language = Language::of_tag(language);
    let (day, month, year) = (date.day(), language.month(date.month()), date.year());
    match language {
        Language::Uk => format!("{day} {month} {year}{NO_BREAK}р."),
        Language::Et => format!("{day}. {month} {year}"),
        Language::En => format!("{day} {month} {year}"),
    }
}

/// A month: «березень 2026 р.», "March 2026", "märts 2026".
pub fn month(language: &str, year: i16, month: i8) -> String {
    match Language::of_tag(language) {
        Language::Uk => {
            let alone = MONTHS_ALONE_UK[(month - 1).rem_euclid(12) as usize];
            format!("{alone} {year}{NO_BREAK}р.")
        }
        language => format!("{} {year}", language.month(month)),
    }
}

/// A time of day: 14:30 everywhere.
pub fn time(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// A day and a time: «1 березня 2026 р. о 14:30», "1 March 2026 at 14:30", "1. märts 2026 kell 14:30".
pub fn moment(language: &str, moment: DateTime) -> String {
    let word = match language {
        "uk" => "о",
        "et" => "kell",
        _ => "at",
    };
    format!("{} {word} {}", date(language, moment.date()), time(moment.time()))
}

/// A canonical day (`2026-03-01`), month (`2026-03`), moment or time as it is read; any other text
/// stays as it is.
pub fn canonical(language: &str, text: &str) -> String {
    if let Ok(day) = text.parse::<Date>()
        && text.len() == 10
    {
        return date(language, day);
    }
    if let Some((year, month_number)) = text.split_once('-')
        && year.len() == 4
        && let (Ok(year), Ok(number @ 1..=12)) = (year.parse(), month_number.parse())
    {
        return month(language, year, number);
    }
    if text.contains('T')
        && let Ok(at) = text.parse::<DateTime>()
    {
        return moment(language, at);
    }
    text.to_owned()
}

/// A decimal with the language's separators: 1 234,5 and 1,234.5; not a number stays as it is.
pub fn number(language: &str, decimal: &str) -> String {
    let (sign, digits) = match decimal.strip_prefix('-') {
        Some(digits) => ("\u{2212}", digits),
        None => ("", decimal),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let is_number = !whole.is_empty()
        && whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit());
    if !is_number {
        return decimal.to_owned();
    }
    let (separator, point, from) = match language {
        "uk" => (NO_BREAK, ',', 4),
        // Estonian parts thousands only from five digits on.
        "et" => (NO_BREAK, ',', 5),
        _ => (',', '.', 4),
    };
    let mut written = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) && whole.len() >= from {
            written.push(separator);
        }
        written.push(digit);
    }
    if !fraction.is_empty() {
        written.push(point);
        written.push_str(fraction);
    }
    written
}

/// The sign of a currency, or its code where it has none in use.
pub fn currency_sign(currency: &str) -> &str {
    match currency {
        "UAH" => "₴",
        "EUR" => "€",
        "USD" => "$",
        "GBP" => "£",
        other => other,
    }
}

/// An amount: «1 234,50 ₴», "₴1,234.50", "1234,50 €". Whole amounts go without cents.
pub fn money(language: &str, amount: &str, currency: &str) -> String {
    let (whole, fraction) = amount.split_once('.').unwrap_or((amount, ""));
    let cents = fraction.trim_end_matches('0');
    let decimal = match cents.len() {
        0 => whole.to_owned(),
        1 => format!("{whole}.{cents}0"),
        _ => format!("{whole}.{cents}"),
    };
    let (number, sign) = (number(language, &decimal), currency_sign(currency));
    match language {
        "uk" | "et" => format!("{number}{NO_BREAK}{sign}"),
        _ if sign.chars().count() > 1 => format!("{number}{NO_BREAK}{sign}"),
        _ => match number.strip_prefix('\u{2212}') {
            Some(number) => format!("\u{2212}{sign}{number}"),
            None => format!("{sign}{number}"),
        },
    }
}

/// Things named one after another: «а, б і в», "a, b and c", "a, b ja c".
pub fn list(language: &str, things: &[String]) -> String {
    let word = match language {
        "uk" => "і",
        "et" => "ja",
        _ => "and",
    };
    match things {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {word} {last}", first.join(", ")),
    }
}

/// The name of a language in itself.
pub fn language_name(language: &str) -> &str {
    match language {
        "uk" => "Українська",
        "en" => "English",
        "et" => "Eesti",
        "ru" => "Русский",
        "pl" => "Polski",
        "ro" => "Română",
        "hu" => "Magyar",
        "crh" => "Qırımtatarca",
        other => other,
    }
}

/// Which plural form a number takes, in the order of the language's categories.
pub fn plural(language: &str, number: &str) -> usize {
    let whole: Option<u64> = number.parse().ok();
    match (language, whole) {
        ("uk", Some(number)) => match (number % 10, number % 100) {
            (1, hundred) if hundred != 11 => 0,
            (2..=4, hundred) if !(12..=14).contains(&hundred) => 1,
            _ => 2,
        },
        // A fraction takes the form of few: 1,5 години.
        ("uk", None) => 1,
        (_, Some(1)) => 0,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_writes_its_own_way() {
        let day: Date = "2026-03-01".parse().unwrap();
        for (language, expected) in
            [("uk", "1 березня 2026\u{a0}р."), ("en", "1 March 2026"), ("et", "1. märts 2026")]
        {
            assert_eq!(date(language, day), expected, "a day in {language}");
        }
        for (language, text, expected) in [
            ("uk", "2026-03-01", "1 березня 2026\u{a0}р."),
            ("uk", "2026-03", "березень 2026\u{a0}р."),
            ("en", "2026-03-01T14:30:00", "1 March 2026 at 14:30"),
            ("et", "14:30", "14:30"),
            ("en", "2026-13", "2026-13"),
            ("en", "a-1", "a-1"),
        ] {
            assert_eq!(canonical(language, text), expected, "{text} in {language}");
        }
        for (language, text, expected) in [
            ("uk", "1234.5", "1\u{a0}234,5"),
            ("uk", "999", "999"),
            ("et", "1234", "1234"),
            ("et", "12345.67", "12\u{a0}345,67"),
            ("en", "1234567.8", "1,234,567.8"),
            ("en", "-5000", "\u{2212}5,000"),
            ("en", "1e5", "1e5"),
            ("en", "", ""),
        ] {
            assert_eq!(number(language, text), expected, "{text} in {language}");
        }
        for (language, amount, currency, expected) in [
            ("uk", "1234.50", "UAH", "1\u{a0}234,50\u{a0}₴"),
            ("uk", "640", "UAH", "640\u{a0}₴"),
            ("en", "1234.5", "EUR", "€1,234.50"),
            ("en", "640.00", "UAH", "₴640"),
            ("et", "1234.5", "EUR", "1234,50\u{a0}€"),
            ("en", "10", "CHF", "10\u{a0}CHF"),
        ] {
            assert_eq!(
                money(language, amount, currency),
                expected,
                "{amount} {currency} in {language}"
            );
        }
        let three = ["a".to_owned(), "b".to_owned(), "c".to_owned()];
        assert_eq!(list("uk", &three), "a, b і c", "the last is joined by a word");
        assert_eq!(list("en", &three[..1]), "a", "one thing stands alone");
    }

    #[test]
    fn a_number_bends_its_noun() {
        for (language, number, form) in [
            ("uk", "1", 0),
            ("uk", "2", 1),
            ("uk", "5", 2),
            ("uk", "11", 2),
            ("uk", "12", 2),
            ("uk", "21", 0),
            ("uk", "112", 2),
            ("uk", "1.5", 1),
            ("en", "1", 0),
            ("en", "0", 1),
            ("et", "2", 1),
        ] {
            assert_eq!(plural(language, number), form, "{number} in {language}");
        }
    }
}
