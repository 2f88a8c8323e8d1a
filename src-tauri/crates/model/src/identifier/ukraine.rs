//! Numbers issued in Ukraine.

use super::letters::{compact, cyrillic, digits, ends_with, expect_length, latin, weighted};
use super::{Draw, Fault, Scheme};
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// Letters that stand on plates: those that look the same in both alphabets.
const PLATE_LETTERS: [char; 12] = ['A', 'B', 'E', 'I', 'K', 'M', 'H', 'O', 'P', 'C', 'T', 'X'];

/// The day before the first that РНОКПП counts.
const RNOKPP_EPOCH: Date = date(1899, 12, 31);

/// Реєстраційний номер облікової картки платника податків: a taxpayer's number.
pub(super) const RNOKPP: Scheme = Scheme {
    id: "rnokpp",
    sample: "7282100712",
    normalise: |text| {
        let number = digits(text, 10, "7282100712")?;
        if ends_with(&number, rnokpp_check(&number)) { Ok(number) } else { Err(Fault::CheckDigit) }
    },
    nobody: |number| rnokpp_birth_date(number).is_some_and(is_unborn),
    invent: |draw| {
        let days = (unborn(draw) - RNOKPP_EPOCH).get_days();
        let number = format!("{days:05}{}", draw.digits(4));
        format!("{number}{}", rnokpp_check(&number))
    },
};

fn rnokpp_check(digits: &str) -> i32 {
    weighted(digits, &[-1, 5, 7, 9, 4, 6, 10, 5, 7]).rem_euclid(11) % 10
}

/// The birth date that a РНОКПП tells.
pub(super) fn rnokpp_birth_date(number: &str) -> Option<Date> {
    let days: i32 = number.get(..5)?.parse().ok()?;
    if days == 0 { None } else { RNOKPP_EPOCH.checked_add(days.days()).ok() }
}

/// Унікальний номер запису в Єдиному державному демографічному реєстрі.
pub(super) const UNZR: Scheme = Scheme {
    id: "unzr",
    sample: "20990517-00010",
    normalise: |text| {
        let number = digits(text, 13, "20990517-00010")?;
        date_of(&number[..8]).ok_or(Fault::Date)?;
        if !ends_with(&number, unzr_check(&number)) {
            return Err(Fault::CheckDigit);
        }
        Ok(format!("{}-{}", &number[..8], &number[8..]))
    },
    nobody: |number| unzr_birth_date(number).is_some_and(is_unborn),
    invent: |draw| {
        let born = unborn(draw).strftime("%Y%m%d").to_string();
        let serial = draw.digits(4);
        let check = unzr_check(&format!("{born}{serial}"));
        format!("{born}-{serial}{check}")
    },
};

fn unzr_check(digits: &str) -> i32 {
    weighted(digits, &[7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]) % 10
}

/// The birth date that a УНЗР tells.
pub(super) fn unzr_birth_date(number: &str) -> Option<Date> {
    date_of(number.get(..8)?)
}

/// Код ЄДРПОУ: the number of an organisation.
pub(super) const EDRPOU: Scheme = Scheme {
    id: "edrpou",
    sample: "99000011",
    normalise: |text| {
        let number = digits(text, 8, "99000011")?;
        if ends_with(&number, edrpou_check(&number)) { Ok(number) } else { Err(Fault::CheckDigit) }
    },
    nobody: |number| number.starts_with("99") || number.starts_with("5999"),
    invent: |draw| {
        let number = format!("99{}", draw.digits(5));
        format!("{number}{}", edrpou_check(&number))
    },
};

fn edrpou_check(digits: &str) -> i32 {
    let middle = ('3'..='5').contains(&digits.chars().next().unwrap_or('0'));
    let weights = if middle { [7, 1, 2, 3, 4, 5, 6] } else { [1, 2, 3, 4, 5, 6, 7] };
    match weighted(digits, &weights) % 11 {
        10 => weighted(digits, &weights.map(|weight| weight + 2)) % 11 % 10,
        check => check,
    }
}

/// The number of an ID card.
pub(super) const ID_CARD: Scheme = Scheme {
    id: "id-card-ua",
    sample: "000000001",
    normalise: |text| digits(text, 9, "000000001"),
    nobody: |number| number.starts_with("000000"),
    invent: |draw| format!("000000{}", draw.digits(3)),
};

/// The series and number of a passport booklet.
pub(super) const PASSPORT: Scheme = Scheme {
    id: "passport-ua",
    sample: "ЯЯ000001",
    normalise: |text| series(&cyrillic(text), 2, is_cyrillic, "ЯЯ000001"),
    nobody: |number| number.starts_with("ЯЯ000"),
    invent: |draw| format!("ЯЯ000{}", draw.digits(3)),
};

/// The number of a passport for travel abroad.
pub(super) const FOREIGN_PASSPORT: Scheme = Scheme {
    id: "foreign-passport-ua",
    sample: "XX000001",
    normalise: |text| series(&latin(text), 2, |c| c.is_ascii_uppercase(), "XX000001"),
    nobody: |number| number.starts_with("XX"),
    invent: |draw| format!("XX{}", draw.digits(6)),
};

/// The series and number of a driving licence.
pub(super) const DRIVING_LICENCE: Scheme = Scheme {
    id: "driving-licence-ua",
    sample: "ЯЯЯ000001",
    normalise: |text| series(&cyrillic(text), 3, is_cyrillic, "ЯЯЯ000001"),
    nobody: |number| number.starts_with("ЯЯЯ000"),
    invent: |draw| format!("ЯЯЯ000{}", draw.digits(3)),
};

/// A vehicle's plate (DSTU 4278), with Z and Y of electric vehicles.
pub(super) const PLATE: Scheme = Scheme {
    id: "plate-ua",
    sample: "XX0001XX",
    normalise: |text| {
        let plate = latin(text);
        expect_length(&plate, 8)?;
        let letter = |c: char, series: bool| {
            PLATE_LETTERS.contains(&c) || (series && matches!(c, 'Z' | 'Y'))
        };
        let fits = plate.chars().enumerate().all(|(at, c)| match at {
            0 | 1 => letter(c, false),
            6 | 7 => letter(c, true),
            _ => c.is_ascii_digit(),
        });
        if fits { Ok(plate) } else { Err(Fault::Form { sample: "XX0001XX" }) }
    },
    nobody: |plate| plate.starts_with("XX") || plate.starts_with("TT000"),
    invent: |draw| format!("XX{}{}", draw.digits(4), draw.letters(&PLATE_LETTERS, 2)),
};

/// A code of the classifier of administrative units and places.
pub(super) const KATOTTG: Scheme = Scheme {
    id: "katottg",
    sample: "UA99010010000099991",
    normalise: |text| {
        let code = latin(text);
        let sample = "UA99010010000099991";
        match code.strip_prefix("UA") {
            Some(rest) if rest.chars().all(|c| c.is_ascii_digit()) => {
                expect_length(&code, 19)?;
                Ok(code)
            }
            _ => Err(Fault::Form { sample }),
        }
    },
    nobody: |_| true,
    invent: |draw| format!("UA99{}", draw.digits(15)),
};

/// A code of the classifier of economic activities.
pub(super) const KVED: Scheme = Scheme {
    id: "kved",
    sample: "62.01",
    normalise: |text| {
        let code = digits(&text.replace('.', ""), 4, "62.01")?;
        Ok(format!("{}.{}", &code[..2], &code[2..]))
    },
    nobody: |_| true,
    invent: |draw| format!("{:02}.{:02}", 1 + draw.below(98), 1 + draw.below(98)),
};

fn is_cyrillic(c: char) -> bool {
    matches!(c, 'А'..='Я' | 'І' | 'Ї' | 'Є' | 'Ґ')
}

/// Letters of a series, then six digits.
fn series(
    text: &str,
    letters: usize,
    fits: fn(char) -> bool,
    sample: &'static str,
) -> Result<String, Fault> {
    let compact = compact(text);
    let right = |(at, c): (usize, char)| if at < letters { fits(c) } else { c.is_ascii_digit() };
    if !compact.chars().enumerate().all(right) {
        return Err(Fault::Form { sample });
    }
    expect_length(&compact, letters + 6)?;
    Ok(compact)
}

fn date_of(digits: &str) -> Option<Date> {
    let part = |range: std::ops::Range<usize>| digits.get(range)?.parse::<i16>().ok();
    let (year, month, day) = (part(0..4)?, part(4..6)?, part(6..8)?);
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Whether a birth date lies where nobody living is born.
fn is_unborn(date: Date) -> bool {
    matches!(date.year(), 2098 | 2099)
}

fn unborn(draw: &mut Draw) -> Date {
    date(2098, 1, 1).saturating_add(i64::from(draw.below(730)).days())
}
