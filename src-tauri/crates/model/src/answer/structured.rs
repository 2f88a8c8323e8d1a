//! Names of people, addresses, e-mail addresses.

use crate::answer::error::{AnswerError, Code};
use crate::answer::spelling::{is_apostrophe, tidy};
use crate::answer::typed::Typed;
use crate::identifier;
use serde_json::{Value, json};

/// The most characters of a part of a name or an address.
const MAX_PART: usize = 200;

/// Reads a person's name: its parts, or family, given and patronymic name in a line.
pub(super) fn person_name(typed: &Typed) -> Result<Value, AnswerError> {
    let (given, family, patronymic) = match typed {
        Typed::Parts(_) => {
            (tidy(typed.part("given")), tidy(typed.part("family")), tidy(typed.part("patronymic")))
        }
        _ => {
            let line = tidy(&typed.line());
            let mut words = line.split_whitespace().map(str::to_owned);
            let family = words.next().unwrap_or_default();
            let given = words.next().unwrap_or_default();
            (given, family, words.collect::<Vec<_>>().join(" "))
        }
    };
    for (part, text) in [("given", &given), ("family", &family), ("patronymic", &patronymic)] {
        if text.is_empty() && part != "patronymic" {
            return Err(AnswerError::new(Code::PartMissing).at_part(part));
        }
        let of_name =
            |c: char| c.is_alphabetic() || is_apostrophe(c) || matches!(c, '-' | ' ' | '.' | '‑');
        if !text.chars().all(of_name) {
            return Err(AnswerError::new(Code::WrongForm).at_part(part));
        }
        short_enough(part, text)?;
    }
    let patronymic = or_null(patronymic);
    Ok(json!({ "given": given, "family": family, "patronymic": patronymic }))
}

/// Reads an address: its parts, or all of it in a line.
pub(super) fn address(typed: &Typed) -> Result<Value, AnswerError> {
    let (line, place, postcode, code) = match typed {
        Typed::Parts(parts) => {
            let part = |name| tidy(typed.part(name));
            for name in ["line", "place"] {
                if parts.contains_key(name) && part(name).is_empty() {
                    return Err(AnswerError::new(Code::PartMissing).at_part(name));
                }
            }
            (part("line"), part("place"), part("postcode"), part("code"))
        }
        _ => (tidy(&typed.line()), String::new(), String::new(), String::new()),
    };
    short_enough("line", &line)?;
    short_enough("place", &place)?;
    let of_postcode = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | ' ');
    let postcode = postcode.to_uppercase();
    if !postcode.is_empty()
        && (!(3..=10).contains(&postcode.len()) || !postcode.chars().all(of_postcode))
    {
        return Err(AnswerError::new(Code::WrongForm).at_part("postcode"));
    }
    let code = identifier::normalise("katottg", &code).unwrap_or(code);
    Ok(json!({
        "line": or_null(line),
        "place": or_null(place),
        "postcode": or_null(postcode),
        "code": or_null(code),
    }))
}

fn short_enough(part: &str, text: &str) -> Result<(), AnswerError> {
    let count = text.chars().count();
    if count > MAX_PART {
        let error = AnswerError::new(Code::TooLong).with("max", MAX_PART).with("count", count);
        return Err(error.at_part(part));
    }
    Ok(())
}

fn or_null(text: String) -> Value {
    if text.is_empty() { Value::Null } else { text.into() }
}

/// Reads an e-mail address: what is plainly none is refused, all else only a message can tell.
pub(super) fn email(line: &str) -> Result<String, AnswerError> {
    let wrong = || AnswerError::new(Code::NotAnEmail);
    let line = tidy(line);
    let address = line.strip_prefix("mailto:").unwrap_or(&line).trim_matches(['<', '>', '.', ',']);
    let (user, host) = address.rsplit_once('@').ok_or_else(wrong)?;
    let of_user = |c: char| !c.is_whitespace() && !matches!(c, '@' | ',' | ';' | '<' | '>' | '"');
    let label_fits = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let fits = (1..=64).contains(&user.chars().count())
        && user.chars().all(of_user)
        && !user.starts_with('.')
        && !user.ends_with('.')
        && !user.contains("..")
        && host.contains('.')
        && host.split('.').all(label_fits)
        && address.chars().count() <= 254;
    if fits { Ok(format!("{user}@{}", host.to_lowercase())) } else { Err(wrong()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(
        read: fn(&Typed) -> Result<Value, AnswerError>,
        typed: Typed,
        expected: Result<Value, (Code, &str)>,
    ) {
        let value = read(&typed);
        let error = value.as_ref().map_err(|error| (error.code, error.field.as_str()));
        assert_eq!(error.cloned(), expected, "{typed:?}");
    }

    #[test]
    fn names() {
        let olena = json!({"given": "Олена", "family": "Лук’яненко", "patronymic": "Іванівна"});
        check(person_name, Typed::text("Лук'яненко Олена Іванівна"), Ok(olena.clone()));
        check(
            person_name,
            Typed::parts([
                ("given", "Олена "),
                ("family", "Лукʼяненко"),
                ("patronymic", "Іванівна"),
            ]),
            Ok(olena),
        );
        let ada = json!({"given": "Ada", "family": "Mac-Tamm", "patronymic": null});
        check(person_name, Typed::parts([("given", "Ada"), ("family", "Mac-Tamm")]), Ok(ada));
        check(person_name, Typed::text("Олена"), Err((Code::PartMissing, ".given")));
        check(
            person_name,
            Typed::parts([("given", "Олена"), ("family", "")]),
            Err((Code::PartMissing, ".family")),
        );
        check(person_name, Typed::text("R2 D2"), Err((Code::WrongForm, ".given")));
    }

    #[test]
    fn addresses() {
        check(
            address,
            Typed::parts([("line", "вул. Довга, 1"), ("place", "Київ"), ("postcode", "01001")]),
            Ok(
                json!({"line": "вул. Довга, 1", "place": "Київ", "postcode": "01001", "code": null}),
            ),
        );
        check(
            address,
            Typed::text("Pikk 1, Tallinn"),
            Ok(json!({"line": "Pikk 1, Tallinn", "place": null, "postcode": null, "code": null})),
        );
        check(
            address,
            Typed::parts([("line", "вул. Довга, 1"), ("place", "")]),
            Err((Code::PartMissing, ".place")),
        );
        check(
            address,
            Typed::parts([("line", "x"), ("place", "y"), ("postcode", "01_001")]),
            Err((Code::WrongForm, ".postcode")),
        );
    }

    #[test]
    fn e_mail_addresses() {
        for (typed, canonical) in [
            ("Olena.K@Example.COM", "Olena.K@example.com"),
            (" o+tag@пошта.укр ", "o+tag@пошта.укр"),
            ("<a@b.ee>", "a@b.ee"),
        ] {
            assert_eq!(email(typed).as_deref(), Ok(canonical), "{typed}");
        }
        for wrong in
            ["olena", "a@b", "@b.ee", "a b@c.ee", "a..b@c.ee", "a@-b.ee", "a@b..ee", "a,b@c.ee"]
        {
            assert!(email(wrong).is_err(), "{wrong} is no address");
        }
    }
}
