use super::*;
use serde_json::json;

fn service() -> Service {
    serde_json::from_value(json!({
        "maket": 1, "id": "s", "calendar": "uk",
        "lists": [{"id": "place", "items": [{"id": "ukraine"}, {"id": "abroad"}]}],
    }))
    .unwrap()
}

#[track_caller]
fn check(answer: Value, typed: Value, expected: Result<Value, &[&str]>) {
    let service = service();
    let records =
        |_: &ChooseAnswer| vec![json!({"plate": "XX0001XX"}), json!({"plate": "XX0002XX"})];
    let given = Given { records: &records, ..Given::of(&service) };
    let question: Question =
        serde_json::from_value(json!({ "id": "q", "answer": answer })).unwrap();
    let input: Typed = serde_json::from_value(typed.clone()).unwrap();
    let parsed = parse_question(&question, &input, &given);
    let errors: Vec<String> = parsed
        .errors
        .iter()
        .map(|error| {
            format!(
                "{}{}{}",
                error.field,
                if error.field.is_empty() { "" } else { ": " },
                error.code.as_str()
            )
        })
        .collect();
    match expected {
        Ok(value) => {
            assert_eq!(errors, Vec::<String>::new(), "{answer} takes {typed}");
            assert_eq!(parsed.value, value, "{answer} reads {typed}");
            let again = parse_question(&question, &show(&question, &value, &given), &given);
            assert_eq!(again.value, value, "{answer}: what is shown reads as what was meant");
        }
        Err(expected) => assert_eq!(errors, expected, "{answer} refuses {typed}"),
    }
}

#[test]
fn every_type_reads_what_people_type() {
    check(json!({"type": "text"}), json!(" м'ята "), Ok(json!("м’ята")));
    check(json!({"type": "text", "lines": "many"}), json!("a\r\nb"), Ok(json!("a\nb")));
    check(json!({"type": "number"}), json!("1 000"), Ok(json!("1000")));
    check(json!({"type": "money"}), json!("640"), Ok(json!("640.00")));
    check(
        json!({"type": "date"}),
        json!({"day": "1", "month": "3", "year": "2026"}),
        Ok(json!("2026-03-01")),
    );
    check(json!({"type": "month"}), json!("03.2026"), Ok(json!("2026-03")));
    check(json!({"type": "time"}), json!("9.05"), Ok(json!("09:05")));
    check(json!({"type": "yes-no"}), json!("так"), Ok(json!(true)));
    check(json!({"type": "yes-no"}), json!("no"), Ok(json!(false)));
    check(json!({"type": "one-of", "list": "place"}), json!("abroad"), Ok(json!("abroad")));
    check(
        json!({"type": "many-of", "list": "place"}),
        json!(["abroad", "ukraine"]),
        Ok(json!(["ukraine", "abroad"])),
    );
    check(json!({"type": "choose"}), json!("2"), Ok(json!({"plate": "XX0002XX"})));
    check(json!({"type": "email"}), json!("a@B.ee"), Ok(json!("a@b.ee")));
    check(json!({"type": "phone"}), json!("039 000 00 01"), Ok(json!("+380390000001")));
    check(
        json!({"type": "person-name"}),
        json!({"given": "Олена", "family": "Коваль", "patronymic": ""}),
        Ok(json!({"given": "Олена", "family": "Коваль", "patronymic": null})),
    );
    check(
        json!({"type": "address"}),
        json!({"line": "вул. Довга, 1", "place": "Київ", "postcode": "01001", "code": "UA99010010010099992"}),
        Ok(
            json!({"line": "вул. Довга, 1", "place": "Київ", "postcode": "01001", "code": "UA99010010010099992"}),
        ),
    );
    check(
        json!({"type": "national-id", "scheme": "rnokpp"}),
        json!("7282 1007 12"),
        Ok(json!("7282100712")),
    );
    check(json!({"type": "national-id"}), json!("7282100712"), Ok(json!("7282100712")));
    check(
        json!({"type": "document-number", "scheme": "passport-ua"}),
        json!("яя000001"),
        Ok(json!("ЯЯ000001")),
    );
    check(
        json!({"type": "document-number", "pattern": "[A-Z]\\d+"}),
        json!("A12"),
        Ok(json!("A12")),
    );
    check(json!({"type": "organisation"}), json!("99000011"), Ok(json!("99000011")));
    check(json!({"type": "classifier", "scheme": "kved"}), json!("6201"), Ok(json!("62.01")));
    check(
        json!({"type": "iban"}),
        json!("UA46 9999 9900 0002 6001 2345 6789 0"),
        Ok(json!("UA469999990000026001234567890")),
    );
    check(json!({"type": "vehicle-plate"}), json!("хх 0001 хх"), Ok(json!("XX0001XX")));
    check(
        json!({"type": "file"}),
        json!({"name": "a.pdf", "type": "application/pdf", "size": "10"}),
        Ok(json!({"name": "a.pdf", "type": "application/pdf", "size": 10})),
    );
    check(json!({"type": "consent"}), json!("on"), Ok(json!(true)));
    check(json!({"type": "hologram"}), json!("x"), Ok(json!("x")));
}

#[test]
fn what_is_not_answered_is_missing() {
    for kind in [
        "text",
        "number",
        "money",
        "date",
        "month",
        "time",
        "yes-no",
        "one-of",
        "many-of",
        "choose",
        "email",
        "phone",
        "person-name",
        "address",
        "national-id",
        "document-number",
        "organisation",
        "classifier",
        "iban",
        "vehicle-plate",
        "file",
        "consent",
        "group",
        "hologram",
    ] {
        for blank in [json!(null), json!("  "), json!([]), json!({"day": ""})] {
            check(json!({ "type": kind }), blank, Err(&["missing"]));
        }
    }
    check(json!({"type": "consent"}), json!("no"), Err(&["missing"]));
}

#[test]
fn an_optional_question_may_be_left() {
    let service = service();
    let question: Question =
        serde_json::from_value(json!({"id": "q", "optional": true, "answer": {"type": "date"}}))
            .unwrap();
    let parsed = parse_question(&question, &Typed::text(""), &Given::of(&service));
    assert_eq!(parsed, Parsed::default(), "null, and nothing wrong with it");
}

#[test]
fn errors_name_what_is_wrong() {
    check(json!({"type": "text", "max": 3}), json!("abcd"), Err(&["too-long"]));
    check(json!({"type": "text", "min": 3}), json!("ab"), Err(&["too-short"]));
    check(json!({"type": "text", "pattern": "\\d{3}"}), json!("12"), Err(&["wrong-form"]));
    check(json!({"type": "text", "pattern": "("}), json!("12"), Ok(json!("12")));
    check(json!({"type": "one-of", "list": "place"}), json!("moon"), Err(&["not-in-list"]));
    check(json!({"type": "one-of", "list": "unknown"}), json!("moon"), Ok(json!("moon")));
    check(json!({"type": "national-id"}), json!("7282100713"), Err(&["check-digit"]));
    check(
        json!({"type": "date"}),
        json!({"day": "1", "month": "", "year": "2026"}),
        Err(&[".month: date-incomplete"]),
    );
    check(json!({"type": "phone"}), json!("12"), Err(&["wrong-length"]));
    check(json!({"type": "yes-no"}), json!("perhaps"), Err(&["not-yes-no"]));
}

#[test]
fn a_group_names_the_field_of_the_item() {
    let children = json!({"type": "group", "max": 2, "fields": [
        {"id": "given_name", "answer": {"type": "text"}},
        {"id": "born_on", "optional": true, "answer": {"type": "date"}},
    ]});
    let row = |item: &str, name: &str, born: &str| json!({"item": item, "fields": {"given_name": name, "born_on": born}});
    check(
        children.clone(),
        json!([row("k2", "Ada", "2020-01-01"), row("k1", "Bo", ""), row("k9", "", " ")]),
        Ok(json!([
            {"item": "k2", "given_name": "Ada", "born_on": "2020-01-01"},
            {"item": "k1", "given_name": "Bo", "born_on": null},
        ])),
    );
    check(
        children.clone(),
        json!([row("k1", "", "2020-13-01")]),
        Err(&[".k1.given_name: missing", ".k1.born_on.month: date-not-real"]),
    );
    check(
        children,
        json!([row("a", "A", ""), row("b", "B", ""), row("c", "C", "")]),
        Err(&["too-many"]),
    );
}
