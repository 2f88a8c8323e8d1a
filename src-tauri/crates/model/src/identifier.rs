//! Numbers that a scheme defines: of people, organisations, documents, vehicles, accounts, goods.
//!
//! Input is forgiving: spaces, dashes of every kind and look-alike letters do not matter. What
//! comes out is the one canonical form of the number, checked as far as its scheme can be checked
//! without asking anybody.
//!
//! ```
//! use maket_model::identifier;
//!
//! assert_eq!(identifier::normalise("rnokpp", "728 210-07 12").unwrap(), "7282100712");
//! assert_eq!(identifier::normalise("rnokpp", "7282100713").unwrap_err().code(), "check-digit");
//! assert!(identifier::is_test_range("rnokpp", "7282100712"), "nobody is born in 2099 yet");
//! ```

mod draw;
mod estonia;
mod international;
mod letters;
mod ukraine;

use jiff::civil::Date;

pub use draw::Draw;
pub use international::{Home, phone};

/// Why a text is no number of its scheme.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// It is longer or shorter than the scheme allows.
    #[error("{got} characters where {expected} are expected")]
    Length {
        /// How many characters the scheme has.
        expected: u32,
        /// How many there are.
        got: u32,
    },
    /// It holds characters that the scheme does not, or in another order.
    #[error("not of the form {sample}")]
    Form {
        /// A number of the right form, which belongs to nobody.
        sample: &'static str,
    },
    /// The check digit does not fit: a digit is wrong or two are swapped.
    #[error("the check digit does not fit")]
    CheckDigit,
    /// The day that it holds is on no calendar.
    #[error("the date in it is on no calendar")]
    Date,
}

impl Fault {
    /// The code of the fault, for the catalogue of messages.
    pub fn code(&self) -> &'static str {
        match self {
            Fault::Length { .. } => "wrong-length",
            Fault::Form { .. } => "wrong-form",
            Fault::CheckDigit => "check-digit",
            Fault::Date => "date-not-real",
        }
    }
}

/// What is known of a scheme.
pub struct Scheme {
    /// Its id in the document, as `rnokpp`.
    pub id: &'static str,
    /// A number of the scheme that belongs to nobody.
    pub sample: &'static str,
    /// The canonical form of a text.
    pub normalise: fn(&str) -> Result<String, Fault>,
    /// Whether a canonical number can be nobody's.
    pub nobody: fn(&str) -> bool,
    /// A valid number that can be nobody's.
    pub invent: fn(&mut Draw) -> String,
}

/// All known schemes; a scheme that is not here takes any text.
pub const SCHEMES: &[Scheme] = &[
    ukraine::RNOKPP,
    ukraine::UNZR,
    ukraine::EDRPOU,
    ukraine::ID_CARD,
    ukraine::PASSPORT,
    ukraine::FOREIGN_PASSPORT,
    ukraine::DRIVING_LICENCE,
    ukraine::PLATE,
    ukraine::KATOTTG,
    ukraine::KVED,
    estonia::ISIKUKOOD,
    estonia::REGISTRIKOOD,
    estonia::PLATE,
    estonia::EHAK,
    international::IBAN,
    international::PHONE,
    international::EAN_13,
];

/// The scheme of this id.
pub fn scheme(id: &str) -> Option<&'static Scheme> {
    SCHEMES.iter().find(|scheme| scheme.id == id)
}

/// The canonical form of a text in a scheme. An unknown scheme takes any text, without the space
/// around it.
pub fn normalise(scheme_id: &str, text: &str) -> Result<String, Fault> {
    match scheme(scheme_id) {
        Some(scheme) => (scheme.normalise)(text),
        None => Ok(text.trim().to_owned()),
    }
}

/// Whether a number can be nobody's: it is of a range that is published for tests, or that is never
/// issued. Codes of classifiers and numbers of unknown schemes are nobody's by nature.
pub fn is_test_range(scheme_id: &str, value: &str) -> bool {
    scheme(scheme_id).is_none_or(|scheme| {
        (scheme.normalise)(value).is_ok_and(|canonical| (scheme.nobody)(&canonical))
    })
}

/// A valid number that can be nobody's, the same for the same seed. Nothing for unknown schemes.
pub fn invent(scheme_id: &str, seed: u64) -> Option<String> {
    scheme(scheme_id).map(|scheme| (scheme.invent)(&mut Draw::of(seed)))
}

/// The birth date that a number tells.
pub fn birth_date(scheme_id: &str, value: &str) -> Option<Date> {
    let canonical = normalise(scheme_id, value).ok()?;
    match scheme_id {
        "rnokpp" => ukraine::rnokpp_birth_date(&canonical),
        "unzr" => ukraine::unzr_birth_date(&canonical),
        "isikukood" => estonia::isikukood_birth_date(&canonical),
        _ => None,
    }
}

/// Whether a number tells that it is a man's. Of РНОКПП a hint only.
pub fn is_male(scheme_id: &str, value: &str) -> Option<bool> {
    let canonical = normalise(scheme_id, value).ok()?;
    let digit = |at: usize| canonical.as_bytes().get(at).map(|byte| byte - b'0');
    match scheme_id {
        "rnokpp" => digit(8).map(|digit| digit % 2 == 1),
        "isikukood" => digit(0).map(|digit| digit % 2 == 1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn ok(scheme: &str, typed: &str, canonical: &str) {
        assert_eq!(normalise(scheme, typed).as_deref(), Ok(canonical), "{scheme} takes {typed:?}");
    }

    #[track_caller]
    fn err(scheme: &str, typed: &str, code: &str) {
        let fault = normalise(scheme, typed).expect_err("this number is wrong");
        assert_eq!(fault.code(), code, "{scheme} says why {typed:?} is wrong");
    }

    #[test]
    fn ok_numbers_of_people() {
        ok("rnokpp", "7282100712", "7282100712");
        ok("rnokpp", " 7262 602-102 ", "7262602102");
        ok("rnokpp", "3016906409", "3016906409");
        ok("rnokpp", "0000000017", "0000000017");
        ok("unzr", "20990517-00010", "20990517-00010");
        ok("unzr", "2098110300426", "20981103-00426");
        ok("unzr", "19910824–00026", "19910824-00026");
        ok("isikukood", "60001019906", "60001019906");
        ok("isikukood", "6000101 7869", "60001017869");
        ok("isikukood", "38001085718", "38001085718");
    }

    #[test]
    fn err_numbers_of_people() {
        err("rnokpp", "3329345651", "check-digit");
        err("rnokpp", "728210071", "wrong-length");
        err("rnokpp", "72821O0712", "wrong-form");
        err("unzr", "20990517-00011", "check-digit");
        err("unzr", "20990231-00010", "date-not-real");
        err("isikukood", "60001019907", "check-digit");
        err("isikukood", "60002309906", "date-not-real");
        err("isikukood", "90001019906", "wrong-form");
        err("isikukood", "", "wrong-length");
    }

    #[test]
    fn ok_numbers_of_organisations_and_accounts() {
        ok("edrpou", "99000011", "99000011");
        ok("edrpou", "59999905", "59999905");
        ok("edrpou", "99000075", "99000075");
        ok("registrikood", "10137025", "10137025");
        ok("iban", "UA46 999999 0000026001234567890", "UA469999990000026001234567890");
        ok("iban", "ua459999980000002620999900001", "UA459999980000002620999900001");
        ok("iban", "EE38 2200 2210 2014 5685", "EE382200221020145685");
        ok("iban", "GB29 NWBK 6016 1331 9268 19", "GB29NWBK60161331926819");
        ok("ean-13", "1000000000016", "1000000000016");
        ok("ean-13", "9990000000425", "9990000000425");
    }

    #[test]
    fn err_numbers_of_organisations_and_accounts() {
        err("edrpou", "99000012", "check-digit");
        err("edrpou", "9900001", "wrong-length");
        err("registrikood", "10137026", "check-digit");
        err("iban", "UA469999990000026001234567891", "check-digit");
        err("iban", "UA46999999000002600123456789", "wrong-length");
        err("iban", "46999999", "wrong-form");
        err("ean-13", "1000000000017", "check-digit");
    }

    #[test]
    fn ok_documents_plates_and_codes() {
        ok("id-card-ua", "000000001", "000000001");
        ok("passport-ua", "яя 000001", "ЯЯ000001");
        ok("passport-ua", "MK000001", "МК000001");
        ok("foreign-passport-ua", "хх000002", "XX000002");
        ok("driving-licence-ua", "ЯЯЯ 000001", "ЯЯЯ000001");
        ok("plate-ua", "ХХ 0001 ХХ", "XX0001XX");
        ok("plate-ua", "аа-1234-вс", "AA1234BC");
        ok("plate-ee", "000 aaa", "000AAA");
        ok("katottg", "UA99010010000099991", "UA99010010000099991");
        ok("katottg", "ua 99 01 001 001 00 99992", "UA99010010010099992");
        ok("kved", "6201", "62.01");
        ok("kved", "47.91", "47.91");
        ok("ehak", "0784", "0784");
        ok("own-scheme", "  any thing ", "any thing");
    }

    #[test]
    fn err_documents_plates_and_codes() {
        err("id-card-ua", "12345678", "wrong-length");
        err("passport-ua", "ЯЯ00001", "wrong-length");
        err("passport-ua", "ЯS000001", "wrong-form");
        err("plate-ua", "DD1234XX", "wrong-form");
        err("plate-ua", "AA12345X", "wrong-form");
        err("katottg", "UB99010010000099991", "wrong-form");
        err("kved", "62.1", "wrong-length");
    }

    #[test]
    fn ok_telephone_numbers() {
        ok("phone", "+380390000001", "+380390000001");
        ok("phone", "099 000 00 02", "+380990000002");
        ok("phone", "(099) 000-00-02", "+380990000002");
        ok("phone", "38 099 0000002", "+380990000002");
        ok("phone", "00372 5123 4567", "+37251234567");
        ok("phone", "+1 202-555-0101", "+12025550101");
        assert_eq!(
            phone("5123 4567", Home::Estonia).as_deref(),
            Ok("+37251234567"),
            "Estonians leave out their own country's code"
        );
    }

    #[test]
    fn err_telephone_numbers() {
        err("phone", "+38099000000", "wrong-length");
        err("phone", "12345", "wrong-length");
        err("phone", "call me", "wrong-form");
    }

    #[test]
    fn samples_and_inventions_are_valid_and_nobodys() {
        for scheme in SCHEMES {
            let sample = normalise(scheme.id, scheme.sample);
            assert_eq!(
                sample.as_deref(),
                Ok(scheme.sample),
                "sample of {} is canonical",
                scheme.id
            );
            assert!(is_test_range(scheme.id, scheme.sample), "sample of {} is nobody's", scheme.id);
            for seed in 0..300 {
                let invented = invent(scheme.id, seed).expect("a known scheme invents");
                let canonical = normalise(scheme.id, &invented);
                assert_eq!(canonical.as_deref(), Ok(&*invented), "{} {seed} is valid", scheme.id);
                assert!(
                    is_test_range(scheme.id, &invented),
                    "{} {invented} is nobody's",
                    scheme.id
                );
                assert_eq!(
                    Some(invented),
                    invent(scheme.id, seed),
                    "the same seed, the same number"
                );
            }
        }
    }

    #[test]
    fn real_looking_numbers_are_not_test_numbers() {
        for (scheme, real) in [
            ("rnokpp", "3016906409"),
            ("edrpou", "00015622"),
            ("isikukood", "47101010033"),
            ("phone", "+380671234567"),
            ("plate-ua", "AA1234BC"),
            ("passport-ua", "МК123456"),
            ("iban", "EE382200221020145685"),
        ] {
            assert!(!is_test_range(scheme, real), "{scheme} {real} may be somebody's");
        }
        assert!(is_test_range("isikukood", "60001017869"), "a published test person");
    }

    #[test]
    fn check_digits_catch_every_single_wrong_digit() {
        for (scheme, number) in [
            ("rnokpp", "7282100712"),
            ("unzr", "20990517-00010"),
            ("iban", "UA469999990000026001234567890"),
            ("ean-13", "9990000000425"),
        ] {
            for (at, was) in number.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
                for digit in ('0'..='9').filter(|digit| *digit != was) {
                    let mut wrong = number.to_owned();
                    wrong.replace_range(at..=at, digit.encode_utf8(&mut [0; 4]));
                    assert!(
                        normalise(scheme, &wrong).is_err(),
                        "{scheme} {wrong} has a wrong digit"
                    );
                }
            }
        }
    }

    #[test]
    fn numbers_tell_birth_date_and_sex() {
        let born = |scheme, value| birth_date(scheme, value).map(|date| date.to_string());
        assert_eq!(born("rnokpp", "7282100712").as_deref(), Some("2099-05-17"), "days since 1899");
        assert_eq!(born("rnokpp", "7262602102").as_deref(), Some("2098-11-03"), "days since 1899");
        assert_eq!(born("unzr", "20981103-00426").as_deref(), Some("2098-11-03"), "written out");
        assert_eq!(born("isikukood", "60001019906").as_deref(), Some("2000-01-01"), "6 is 2000s");
        assert_eq!(is_male("rnokpp", "7282100712"), Some(true), "odd ninth digit");
        assert_eq!(is_male("isikukood", "60001019906"), Some(false), "even first digit");
    }
}
