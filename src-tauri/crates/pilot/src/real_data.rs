//! Texts that look like real people's data: a pilot neither takes nor keeps them.

use maket_model::answer::Typed;
use maket_model::identifier::{is_test_range, normalise};
use maket_model::question::{Answer, Question};

/// Numbers of people that a text may hold, by their count of digits.
const PEOPLE: [(&str, usize); 3] = [("rnokpp", 10), ("isikukood", 11), ("unzr", 13)];

/// Card numbers that payment networks publish for tests.
const TEST_CARDS: [&str; 8] = [
    "4111111111111111",
    "4242424242424242",
    "4000056655665556",
    "4012888888881881",
    "5555555555554444",
    "5105105105105100",
    "2223003122003222",
    "6011111111111117",
];

/// Whether a text holds a number that could be a real person's, card's or account's.
pub(crate) fn looks_real(text: &str) -> bool {
    runs(text).iter().any(|run| is_real_number(run)) || holds_account(text)
}

/// The names of the form fields of a question that hold such a text.
pub(crate) fn real_fields(question: &Question, typed: &Typed) -> Vec<String> {
    let mut found = Vec::new();
    collect(question, question.id.as_str(), typed, &mut found);
    found
}

fn collect(question: &Question, name: &str, typed: &Typed, found: &mut Vec<String>) {
    let real = match (&question.answer, typed) {
        (Some(Answer::Group(group)), Typed::Rows(rows)) => {
            for row in rows {
                for field in &group.fields {
                    if let Some(typed) = row.fields.get(field.id.as_str()) {
                        collect(field, &format!("{name}.{}.{}", row.item, field.id), typed, found);
                    }
                }
            }
            false
        }
        // What is typed there is no text of one's own, or a number that is nobody's secret.
        (
            Some(
                Answer::Number(_)
                | Answer::Money(_)
                | Answer::Date(_)
                | Answer::Month(_)
                | Answer::Time(_)
                | Answer::YesNo(_)
                | Answer::OneOf(_)
                | Answer::ManyOf(_)
                | Answer::Choose(_)
                | Answer::Phone(_)
                | Answer::Classifier(_)
                | Answer::Consent(_),
            ),
            _,
        ) => false,
        (Some(Answer::NationalId(it) | Answer::DocumentNumber(it)), Typed::Text(text)) => {
            is_real_in(&it.scheme, text) || looks_real(text)
        }
        (_, Typed::Text(text)) => looks_real(text),
        (_, Typed::Parts(parts)) => parts.values().any(|text| looks_real(text)),
        (_, Typed::Many(many)) => many.iter().any(|text| looks_real(text)),
        (_, Typed::Nothing | Typed::Rows(_)) => false,
    };
    if real {
        found.push(name.to_owned());
    }
}

/// A text in which such numbers are covered, for words that are kept.
pub(crate) fn covered(text: &str) -> String {
    if !looks_real(text) {
        return text.to_owned();
    }
    text.chars().map(|it| if it.is_ascii_digit() { '•' } else { it }).collect()
}

fn is_real_in(scheme: &str, text: &str) -> bool {
    !scheme.is_empty() && normalise(scheme, text).is_ok() && !is_test_range(scheme, text)
}

/// The runs of digits in a text; single spaces and dashes do not end one.
fn runs(text: &str) -> Vec<String> {
    let mut runs = vec![String::new()];
    let mut gap = 0;
    for it in text.chars() {
        match it {
            '0'..='9' => {
                if let Some(run) = runs.last_mut() {
                    run.push(it);
                }
                gap = 0;
            }
            ' ' | '-' | '\u{a0}' | '–' | '‑' if gap == 0 => gap = 1,
            _ => {
                runs.push(String::new());
                gap = 0;
            }
        }
    }
    runs.retain(|run| run.len() >= 10);
    runs
}

fn is_real_number(digits: &str) -> bool {
    let person = PEOPLE.iter().any(|(scheme, count)| {
        digits.len() == *count
            && normalise(scheme, digits).is_ok()
            && !is_test_range(scheme, digits)
    });
    let network = match digits.len() {
        13 => digits.starts_with('4'),
        15 => digits.starts_with("34") || digits.starts_with("37"),
        16 => digits.starts_with(['2', '4', '5', '6']),
        19 => digits.starts_with(['4', '6']),
        _ => false,
    };
    let card = network && is_luhn(digits) && !TEST_CARDS.contains(&digits);
    person || card
}

fn is_luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, digit)| {
            let digit = u32::from(digit - b'0');
            match (at % 2, digit) {
                (0, _) => digit,
                (_, 9) => 9,
                _ => digit * 2 % 9,
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Whether somewhere in the text begins an account number that checks and is no test's.
fn holds_account(text: &str) -> bool {
    let bare: Vec<u8> = text.bytes().filter(u8::is_ascii_alphanumeric).collect();
    let starts = |at: usize| {
        let letters = bare[at..at + 2].iter().all(u8::is_ascii_alphabetic);
        letters && bare[at + 2..at + 4].iter().all(u8::is_ascii_digit)
    };
    let longest = bare.len().min(10_000);
    (0..longest.saturating_sub(14)).filter(|at| starts(*at)).any(|at| {
        let country = bare[at..at + 2].to_ascii_uppercase();
        let lengths = match country.as_slice() {
            b"UA" => 29..=29,
            b"EE" => 20..=20,
            _ => 15..=34,
        };
        lengths
            .filter_map(|length| bare.get(at..at + length))
            .any(|part| std::str::from_utf8(part).is_ok_and(|iban| is_real_in("iban", iban)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn numbers_that_could_be_somebodys_are_seen() {
        for text in [
            "3184710691",               // РНОКПП of a day in 1987, right check digit
            "my number is 3184710691.", // in the middle of a text
            "318 471 06-91",
            "37605030299",         // the isikukood that handbooks show
            "4539 1488 0343 6467", // a card number by Luhn
            "EE382200221020145685",
            "ee38 2200 2210 2014 5685, please",
        ] {
            assert!(looks_real(text), "{text:?} could be somebody's");
        }
    }

    #[test]
    fn what_is_nobodys_is_let_through() {
        for text in [
            "",
            "Олена Коваленко",
            "3184710692",          // its check digit is wrong
            "7232310100",          // a mock person's
            "4242 4242 4242 4242", // a test card
            "1234567890123456",
            "2026-02-20 14:30",
            "вул. Ясенова, 12, кв. 7, 99101",
            "+380 39 000 00 01",
            "UA979999910000262099990000101", // a mock person's account
        ] {
            assert!(!looks_real(text), "{text:?} is nobody's");
        }
    }

    #[test]
    fn covered_words_keep_their_sense() {
        let text = covered("Why 3184710691 twice?");
        assert_eq!(text, "Why •••••••••• twice?", "the number is gone and the word stays");
        assert_eq!(covered("Step 2 is long"), "Step 2 is long", "a harmless digit stays");
    }

    #[test]
    fn a_field_of_a_group_is_named_as_the_form_names_it() {
        let question = serde_json::from_value(json!({ "id": "children", "answer": {
            "type": "group", "fields": [{ "id": "note", "answer": { "type": "text" } }] } }))
        .unwrap();
        let typed =
            serde_json::from_value(json!([{ "item": "k1", "fields": { "note": "3184710691" } }]))
                .unwrap();
        assert_eq!(real_fields(&question, &typed), ["children.k1.note"], "so that it can be shown");
    }

    #[test]
    fn amounts_are_no_numbers_of_people() {
        let question =
            serde_json::from_value(json!({ "id": "sum", "answer": { "type": "money" } })).unwrap();
        let found = real_fields(&question, &Typed::text("3184710691"));
        assert!(found.is_empty(), "three billion is an amount");
    }
}
