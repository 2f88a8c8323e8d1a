//! Numbers issued in Estonia.

use super::letters::{compact, digits, ends_with, expect_length, weighted};
use super::{Draw, Fault, Scheme};
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// People whom SK ID Solutions publishes for tests of sign-in and signature.
const TEST_PEOPLE: [&str; 7] = [
    "60001017869",
    "60001019906",
    "60001018800",
    "38001085718",
    "30303039914",
    "40404040009",
    "50001029996",
];

/// Isikukood: a person's number.
pub(super) const ISIKUKOOD: Scheme = Scheme {
    id: "isikukood",
    sample: "60001019906",
    normalise: |text| {
        let sample = "60001019906";
        let number = digits(text, 11, sample)?;
        if !('1'..='8').contains(&number.chars().next().unwrap_or('0')) {
            return Err(Fault::Form { sample });
        }
        isikukood_birth_date(&number).ok_or(Fault::Date)?;
        if ends_with(&number, two_pass_check(&number, &FIRST, &SECOND)) {
            Ok(number)
        } else {
            Err(Fault::CheckDigit)
        }
    },
    nobody: |number| {
        TEST_PEOPLE.contains(&number)
            || isikukood_birth_date(number).is_some_and(|born| matches!(born.year(), 2098 | 2099))
    },
    invent: |draw: &mut Draw| {
        let born = date(2098, 1, 1).saturating_add(i64::from(draw.below(730)).days());
        let sex = 5 + draw.below(2);
        let number = format!("{sex}{}{}", born.strftime("%y%m%d"), draw.digits(3));
        format!("{number}{}", two_pass_check(&number, &FIRST, &SECOND))
    },
};

const FIRST: [i32; 10] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1];
const SECOND: [i32; 10] = [3, 4, 5, 6, 7, 8, 9, 1, 2, 3];

/// The check digit by the first weights, by the second where that gives ten, and else nought.
fn two_pass_check(digits: &str, first: &[i32], second: &[i32]) -> i32 {
    match weighted(digits, first) % 11 {
        10 => weighted(digits, second) % 11 % 10,
        check => check,
    }
}

/// The birth date that an isikukood tells: the first digit is century and sex.
pub(super) fn isikukood_birth_date(number: &str) -> Option<Date> {
    let part = |range: std::ops::Range<usize>| number.get(range)?.parse::<i16>().ok();
    let century = 1800 + (part(0..1)? - 1) / 2 * 100;
    let (year, month, day) = (part(1..3)?, part(3..5)?, part(5..7)?);
    Date::new(century + year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Registrikood: the number of an organisation.
pub(super) const REGISTRIKOOD: Scheme = Scheme {
    id: "registrikood",
    sample: "99000005",
    normalise: |text| {
        let number = digits(text, 8, "99000005")?;
        if ends_with(&number, registrikood_check(&number)) {
            Ok(number)
        } else {
            Err(Fault::CheckDigit)
        }
    },
    nobody: |number| number.starts_with("99"),
    invent: |draw| {
        let number = format!("99{}", draw.digits(5));
        format!("{number}{}", registrikood_check(&number))
    },
};

fn registrikood_check(digits: &str) -> i32 {
    two_pass_check(digits, &FIRST[..7], &SECOND[..7])
}

/// A vehicle's plate.
pub(super) const PLATE: Scheme = Scheme {
    id: "plate-ee",
    sample: "000AAA",
    normalise: |text| {
        let plate = compact(text);
        let fits = plate
            .chars()
            .enumerate()
            .all(|(at, c)| if at < 3 { c.is_ascii_digit() } else { c.is_ascii_uppercase() });
        if !fits {
            return Err(Fault::Form { sample: "000AAA" });
        }
        expect_length(&plate, 6)?;
        Ok(plate)
    },
    nobody: |plate| plate.starts_with("000"),
    invent: |draw| format!("000{}", draw.letters(&['A', 'B', 'D', 'H', 'K', 'L', 'M', 'T'], 3)),
};

/// A code of the classifier of administrative units and settlements.
pub(super) const EHAK: Scheme = Scheme {
    id: "ehak",
    sample: "0784",
    normalise: |text| digits(text, 4, "0784"),
    nobody: |_| true,
    invent: |draw| draw.digits(4),
};
