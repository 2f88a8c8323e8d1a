//! Cleaning what was typed: spaces, dashes, look-alike letters.

use super::Fault;

/// Latin capitals with the Cyrillic ones that look the same.
const ALIKE: [(char, char); 12] = [
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('I', 'І'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
];

/// Whether a character only keeps others apart.
pub(super) fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{200b}' | '\u{feff}')
}

/// Without spaces and dashes, in capitals.
pub(super) fn compact(text: &str) -> String {
    text.chars().filter(|c| !is_separator(*c)).flat_map(char::to_uppercase).collect()
}

/// In capitals, with Cyrillic letters that look Latin turned Latin.
pub(super) fn latin(text: &str) -> String {
    compact(text).chars().map(|c| swap(c, |(latin, cyrillic)| (cyrillic, latin))).collect()
}

/// In capitals, with Latin letters that look Cyrillic turned Cyrillic.
pub(super) fn cyrillic(text: &str) -> String {
    compact(text).chars().map(|c| swap(c, |pair| pair)).collect()
}

fn swap(c: char, order: impl Fn((char, char)) -> (char, char)) -> char {
    ALIKE.iter().map(|pair| order(*pair)).find(|(from, _)| *from == c).map_or(c, |(_, to)| to)
}

/// The digits of a text that holds nothing else.
pub(super) fn digits(text: &str, length: usize, sample: &'static str) -> Result<String, Fault> {
    let compact = compact(text);
    if compact.chars().any(|c| !c.is_ascii_digit()) {
        return Err(Fault::Form { sample });
    }
    expect_length(&compact, length)?;
    Ok(compact)
}

/// Whether a text has so many characters.
pub(super) fn expect_length(text: &str, length: usize) -> Result<(), Fault> {
    let got = text.chars().count();
    if got == length {
        return Ok(());
    }
    let count = |n| u32::try_from(n).unwrap_or(u32::MAX);
    Err(Fault::Length { expected: count(length), got: count(got) })
}

/// The sum of digits, each times its weight.
pub(super) fn weighted(digits: &str, weights: &[i32]) -> i32 {
    digits.bytes().zip(weights).map(|(digit, weight)| i32::from(digit - b'0') * weight).sum()
}

/// Whether the last digit of a number is this one.
pub(super) fn ends_with(digits: &str, check: i32) -> bool {
    digits.bytes().last().is_some_and(|last| i32::from(last - b'0') == check)
}
