//! Numbers that are the same everywhere: accounts, telephones, bar codes.

use super::letters::{compact, digits, ends_with, expect_length, is_separator, weighted};
use super::{Fault, Scheme};

/// How long an account number is, by country (the IBAN registry of SWIFT).
const IBAN_LENGTHS: [(&str, usize); 49] = [
    ("AD", 24),
    ("AL", 28),
    ("AT", 20),
    ("AZ", 28),
    ("BA", 20),
    ("BE", 16),
    ("BG", 22),
    ("CH", 21),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DK", 18),
    ("EE", 20),
    ("ES", 24),
    ("FI", 18),
    ("FO", 18),
    ("FR", 27),
    ("GB", 22),
    ("GE", 22),
    ("GI", 23),
    ("GL", 18),
    ("GR", 27),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IL", 23),
    ("IS", 26),
    ("IT", 27),
    ("KZ", 20),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MT", 31),
    ("NL", 18),
    ("NO", 15),
    ("PL", 28),
    ("PT", 25),
    ("RO", 24),
    ("RS", 22),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("TR", 26),
    ("UA", 29),
];

const IBAN_SAMPLE: &str = "UA469999990000026001234567890";

/// An international bank account number (ISO 13616).
pub(super) const IBAN: Scheme = Scheme {
    id: "iban",
    sample: IBAN_SAMPLE,
    normalise: |text| {
        let iban = compact(text);
        let fits = iban.chars().enumerate().all(|(at, c)| match at {
            0 | 1 => c.is_ascii_uppercase(),
            2 | 3 => c.is_ascii_digit(),
            _ => c.is_ascii_uppercase() || c.is_ascii_digit(),
        });
        if !fits || iban.len() < 5 {
            return Err(Fault::Form { sample: IBAN_SAMPLE });
        }
        match IBAN_LENGTHS.iter().find(|(country, _)| iban.starts_with(country)) {
            Some((_, length)) => expect_length(&iban, *length)?,
            None if (15..=34).contains(&iban.len()) => {}
            None => return Err(Fault::Form { sample: IBAN_SAMPLE }),
        }
        if mod_97(&iban) == 1 { Ok(iban) } else { Err(Fault::CheckDigit) }
    },
    nobody: |iban| match &iban[..2] {
        "UA" => iban[4..].starts_with("99999"),
        "EE" => iban[4..].starts_with("99"),
        _ => false,
    },
    invent: |draw| {
        let account = format!("99999{}00000{}", draw.below(10), draw.digits(14));
        let check = 98 - mod_97(&format!("UA00{account}"));
        format!("UA{check:02}{account}")
    },
};

/// The remainder by which an account number is checked (ISO 7064): the first four characters last,
/// letters as numbers from ten.
fn mod_97(iban: &str) -> u32 {
    let (head, tail) = iban.split_at(4);
    tail.chars().chain(head.chars()).filter_map(|c| c.to_digit(36)).fold(0, |rest, value| {
        let shift = if value < 10 { 10 } else { 100 };
        (rest * shift + value) % 97
    })
}

/// Whose numbers are written without their country's code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Home {
    /// Ukraine: `099 000 00 02`.
    #[default]
    Ukraine,
    /// Estonia: `5123 4567`.
    Estonia,
}

impl Home {
    /// The country whose calendar of working days a service keeps.
    pub fn of_calendar(calendar: &str) -> Self {
        if calendar == "et" { Home::Estonia } else { Home::Ukraine }
    }
}

const PHONE_SAMPLE: &str = "+380390000001";

/// The international form (E.164) of a telephone number.
pub fn phone(text: &str, home: Home) -> Result<String, Fault> {
    let form = Fault::Form { sample: PHONE_SAMPLE };
    let typed: String =
        text.chars().filter(|c| !is_separator(*c) && !matches!(c, '(' | ')' | '.' | '/')).collect();
    let (typed, international) = match (typed.strip_prefix('+'), typed.strip_prefix("00")) {
        (Some(rest), _) | (None, Some(rest)) => (rest, true),
        (None, None) => (typed.as_str(), false),
    };
    if typed.is_empty() || typed.chars().any(|c| !c.is_ascii_digit()) {
        return Err(form);
    }
    let full = match home {
        _ if international => typed.to_owned(),
        Home::Ukraine if typed.starts_with("380") && typed.len() >= 11 => typed.to_owned(),
        Home::Ukraine if typed.starts_with('0') => format!("38{typed}"),
        Home::Ukraine => format!("380{typed}"),
        Home::Estonia if typed.starts_with("372") && typed.len() >= 10 => typed.to_owned(),
        Home::Estonia => format!("372{typed}"),
    };
    if full.starts_with('0') {
        return Err(form);
    }
    if full.starts_with("380") {
        expect_length(&full, 12)?;
    } else if full.starts_with("372") && !(10..=11).contains(&full.len()) || full.len() < 8 {
        expect_length(&full, 11)?;
    } else if full.len() > 15 {
        expect_length(&full, 15)?;
    }
    Ok(format!("+{full}"))
}

/// A telephone number.
pub(super) const PHONE: Scheme = Scheme {
    id: "phone",
    sample: PHONE_SAMPLE,
    normalise: |text| phone(text, Home::Ukraine),
    // No subscriber's number begins with nought; North America keeps 555-01xx for fiction.
    nobody: |number| {
        (number.starts_with("+380") && number[6..].starts_with("0000"))
            || number.starts_with("+3720000")
            || (number.starts_with("+1") && number.len() == 12 && number[5..].starts_with("55501"))
    },
    invent: |draw| {
        let code = draw.one_of(&["39", "50", "63", "66", "67", "93", "95", "97", "99"]);
        format!("+380{}0000{}", code.unwrap_or(&"39"), draw.digits(3))
    },
};

/// A bar code of goods, and of documents in Diia.
pub(super) const EAN_13: Scheme = Scheme {
    id: "ean-13",
    sample: "1000000000016",
    normalise: |text| {
        let number = digits(text, 13, "1000000000016")?;
        if ends_with(&number, ean_check(&number)) { Ok(number) } else { Err(Fault::CheckDigit) }
    },
    nobody: |_| true,
    invent: |draw| {
        let number = format!("999{}", draw.digits(9));
        format!("{number}{}", ean_check(&number))
    },
};

fn ean_check(digits: &str) -> i32 {
    (10 - weighted(digits, &[1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10) % 10
}
