//! The language as its users meet it: mistakes, names, three answers, budgets, hostile texts.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use maket_feel::{
    Budget, Diagnostic, Environment, Hint, MAX_LENGTH, Outcome, Scope, Type, Value, WorkingDays,
    answer, parse, parse_unary,
};

fn environment() -> Environment<'static> {
    Environment::at("2026-03-01T09:00[Europe/Kyiv]".parse().unwrap())
}

fn scope() -> Scope {
    let mut scope = Scope::new();
    scope.declare("age", Type::Number);
    scope.declare("married", Type::Boolean);
    scope.declare("name", Type::Text);
    scope.declare("born_on", Type::Date);
    scope.declare("place", Type::item("place", ["ukraine", "abroad"]));
    scope.declare("kinds", Type::list(Type::item("kind", ["passport", "card"])));
    scope.declare("signed_in", Type::context([("tax_number", Type::Text)]));
    scope.declare(
        "children",
        Type::list(Type::context([("name", Type::Text), ("born_on", Type::Date)])),
    );
    scope
}

fn evaluate(text: &str, values: &[Value]) -> Outcome {
    parse(text).unwrap().compile(&scope()).program.evaluate(&values.to_vec(), &environment())
}

fn mistakes(text: &str) -> Vec<Diagnostic> {
    match parse(text) {
        Ok(expression) => expression.compile(&scope()).diagnostics,
        Err(diagnostic) => vec![diagnostic],
    }
}

#[track_caller]
fn check_mistake(text: &str, code: &str, at: &str) {
    let found = mistakes(text);
    let first = found.first().map(|it| (it.kind.code(), it.span.of(text)));
    assert_eq!(first, Some((code, at)), "the mistake in {text}: {found:?}");
}

#[track_caller]
fn check_value(text: &str, expected: &str) {
    let outcome = evaluate(text, &[]);
    assert_eq!(outcome.value.to_string(), expected, "the value of {text} ({:?})", outcome.reason);
}

#[test]
fn ok_expressions_without_mistakes() {
    for text in [
        "age >= 18 and (married or place = \"abroad\")",
        "born_on <= today()",
        "years and months duration(born_on, today()).years >= 18",
        "signed_in.tax_number != null",
        "count(children[born_on > @\"2020-01-01\"]) > 1",
        "some child in children satisfies child.born_on > today()",
        "list contains(kinds, \"card\")",
        "if married then \"так\" else \"ні\"",
        "sum(for i in 1..age return i)",
        "working days(born_on, 10)",
        "place in (\"ukraine\", \"abroad\")",
        "{ціна: 10, разом: ціна * age}.разом",
    ] {
        assert_eq!(mistakes(text), [], "{text} is right");
    }
}

#[test]
fn err_mistakes_are_found_at_their_place() {
    check_mistake("agee > 18", "unknown-name", "agee");
    check_mistake("age > \"18\"", "incomparable", "age > \"18\"");
    check_mistake("place = \"abrod\"", "unknown-item", "\"abrod\"");
    check_mistake("place in (\"ukraine\", \"mars\")", "unknown-item", "\"mars\"");
    check_mistake("list contains(kinds, \"visa\")", "unknown-item", "\"visa\"");
    check_mistake("born_on + 1", "incomparable", "born_on + 1");
    check_mistake("age and married", "not-a-condition", "age");
    check_mistake("age < null", "always-null", "age < null");
    check_mistake("substring(name)", "wrong-arity", "substring");
    check_mistake("string length(age)", "wrong-type", "age");
    check_mistake("strng length(name)", "unsupported", "strng length");
    check_mistake("contians(name, \"a\")", "unknown-function", "contians");
    check_mistake("contains(text: name, match: \"a\")", "unknown-parameter", "text");
    check_mistake("signed_in.taxnumber", "unknown-field", "taxnumber");
    check_mistake("born_on.yaer", "unknown-field", "yaer");
    check_mistake("@\"2026-02-30\"", "invalid-literal", "@\"2026-02-30\"");
    check_mistake("{a: 1, a: 2}", "duplicate-key", "a");
    check_mistake("children[nme = \"a\"]", "unknown-name", "nme");
}

#[test]
fn err_texts_that_are_no_expressions() {
    check_mistake("", "syntax", "");
    check_mistake("age >", "syntax", "");
    check_mistake("(age", "unfinished-bracket", "(");
    check_mistake("\"abc", "unfinished-text", "\"abc");
    check_mistake("age ≥ 18", "syntax", "≥");
    check_mistake("if age then 1", "syntax", "");
    check_mistake("age 18", "syntax", "18");
    check_mistake("/* open", "syntax", "/* open");
}

#[test]
fn a_mistake_comes_with_what_may_help() {
    for (text, hint) in [
        ("agee > 18", Hint::DidYouMean("age".into())),
        ("place = \"abrod\"", Hint::DidYouMean("abroad".into())),
        ("age ≥ 18", Hint::Write(">=".into())),
        ("“a”", Hint::Write("\"".into())),
        ("birth date", Hint::Write("birth_date".into())),
        ("age == 18", Hint::Write("=".into())),
        ("married AND age > 18", Hint::Write("and".into())),
        ("married || age > 18", Hint::Write("or".into())),
        ("born_on.yaer", Hint::DidYouMean("year".into())),
    ] {
        assert_eq!(mistakes(text)[0].hint, Some(hint), "what may help with {text}");
    }
}

#[test]
fn a_missing_answer_gives_null_with_its_place() {
    let outcome = evaluate("age + 1 > 18", &[]);
    let reason = outcome.reason.unwrap();
    assert_eq!(outcome.value, Value::Null, "nothing is known of an age that nobody gave");
    assert_eq!(reason.kind.code(), "missing-value", "an answer is missing, nothing is wrong");
    assert_eq!(reason.span.of("age + 1 > 18"), "age + 1", "the sum is where it was needed");
    assert!(!outcome.is_refused(), "null is an answer");
}

#[test]
fn nothing_is_silently_false() {
    for (text, expected) in [
        ("null = null", "true"),
        ("age = null", "true"),
        ("age != 5", "true"),
        ("married and false", "false"),
        ("married or true", "true"),
        ("married or false", "null"),
        ("not(married)", "null"),
        ("age > 5 or age <= 5", "null"),
        ("if married then 1 else 2", "2"),
        ("3 in (1 + 2)", "true"),
        ("5 in (1 + 1) * 2 + 1", "true"),
        ("2 in (1..3)", "true"),
        ("1 in ([1, 2])[item > 1]", "false"),
        ("3 in (1, 2) or 4 in (4)", "true"),
    ] {
        check_value(text, expected);
    }
}

#[test]
fn values_of_the_common_functions() {
    for (text, expected) in [
        ("1 / 3", "0.3333333333333333333333333333333333"),
        ("0.1 + 0.2", "0.3"),
        ("10 ** 30 + 1", "1000000000000000000000000000001"),
        ("today()", "@\"2026-03-01\""),
        ("now()", "@\"2026-03-01T09:00:00@Europe/Kyiv\""),
        ("today() + @\"P1M\"", "@\"2026-04-01\""),
        ("years and months duration(@\"2008-03-02\", today()).years", "17"),
        ("working days(@\"2026-03-06\", 1)", "@\"2026-03-09\""),
        ("working days(@\"2026-03-06\", 10)", "@\"2026-03-20\""),
        ("working days(@\"2026-03-09\", -1)", "@\"2026-03-06\""),
        ("working days(@\"2026-03-07\", 0)", "@\"2026-03-09\""),
        ("for i in 1..3 return i * i", "[1, 4, 9]"),
        ("every x in [1, 2] satisfies x > 0", "true"),
        ("[1, 2, 3][item > 1]", "[2, 3]"),
        ("sort([3, 1, 2], function(a, b) a > b)", "[3, 2, 1]"),
        ("{a: 1, b: a + 1}.b", "2"),
        ("matches(\"Київ\", \"^\\p{IsCyrillic}+$\")", "true"),
        ("upper case(\"їжак\")", "\"ЇЖАК\""),
        ("overlaps([1..5], [5..8])", "true"),
        ("[{item: 1}, {item: 2}][item = 2]", "[{item: 2}]"),
    ] {
        check_value(text, expected);
    }
}

#[test]
fn holidays_are_the_callers_affair() {
    struct Closed;
    impl WorkingDays for Closed {
        fn is_working(&self, _: jiff::civil::Date) -> bool {
            false
        }
    }
    let program = parse("working days(@\"2026-03-06\", 1)").unwrap().compile(&Scope::new()).program;
    let environment = Environment { calendar: &Closed, ..environment() };
    let outcome = program.evaluate(&(), &environment);
    assert_eq!(outcome.value, Value::Null, "an office that never opens has no next working day");
    assert!(outcome.reason.is_some(), "and it is said why");
}

#[test]
fn cells_of_a_decision_table_decide_for_their_column() {
    let scope = scope();
    for (cell, age, expected) in [
        ("< 18", 17, "true"),
        ("< 18", 18, "false"),
        ("[18..60]", 60, "true"),
        ("1, 5, 9", 5, "true"),
        ("not(1, 5)", 5, "false"),
        ("-", 5, "true"),
        ("? > 3 and ? < 6", 5, "true"),
        ("< 3, > 10", 5, "false"),
        ("null", 5, "false"),
    ] {
        let input = parse("age").unwrap();
        let compiled = parse_unary(cell).unwrap().compile_cell(&input, &scope);
        assert_eq!(compiled.diagnostics, [], "the cell {cell} is right");
        let outcome = compiled.program.evaluate(&[Value::from(age)], &environment());
        assert_eq!(outcome.value.to_string(), expected, "the cell {cell} for {age}");
    }
    let input = parse("place").unwrap();
    let compiled = parse_unary("\"mars\"").unwrap().compile_cell(&input, &scope);
    assert_eq!(compiled.diagnostics[0].kind.code(), "unknown-item", "a cell names items too");
}

#[test]
fn names_are_found_and_renamed_where_they_are_meant() {
    let text = "place = \"abroad\" and count(children[place = name]) > signed_in.tax_number";
    let expression = parse(text).unwrap();
    let names: Vec<String> = expression.names().into_iter().map(|name| name.path).collect();
    assert_eq!(
        names,
        ["place", "children", "place", "name", "signed_in.tax_number"],
        "every name from outside, in order"
    );
    assert_eq!(
        parse("a + b.a + (for a in b return a)").unwrap().rename("a", "c"),
        "c + b.a + (for a in b return a)",
        "a property and a loop's own name are other names"
    );
    assert_eq!(
        expression.rename("signed_in.tax_number", "signed_in.rnokpp"),
        text.replace("tax_number", "rnokpp"),
        "the last part of a path"
    );
    assert_eq!(
        parse("note.born_on > 1").unwrap().rename("note", "record"),
        "record.born_on > 1",
        "the beginning of a longer path"
    );
}

#[test]
fn a_question_may_have_the_name_of_a_function() {
    let mut scope = Scope::new();
    scope.declare("date", Type::Date);
    scope.declare("count", Type::Number);
    let compiled =
        parse("date > date(\"2026-01-01\") and count > count([1])").unwrap().compile(&scope);
    assert_eq!(compiled.diagnostics, [], "a bracket tells the function from the question");
    let values = [Value::date("2026-03-01"), Value::from(2)];
    let outcome = compiled.program.evaluate(&values, &environment());
    assert_eq!(outcome.value, Value::Boolean(true), "both are read");
}

#[test]
fn an_item_is_renamed_with_its_list() {
    let expression = parse("place = \"abroad\" and name = \"abroad\"").unwrap();
    assert_eq!(
        expression.rename_item(&scope(), "place", "abroad", "elsewhere"),
        "place = \"elsewhere\" and name = \"abroad\"",
        "a text that only looks like the item stays"
    );
    let expression = parse("place in [\"ukraine\", \"abroad\"]").unwrap();
    assert_eq!(
        expression.rename_item(&scope(), "place", "ukraine", "here"),
        "place in [\"here\", \"abroad\"]",
        "in a list as well"
    );
}

#[test]
fn an_item_is_renamed_in_a_cell_of_its_column() {
    let input = parse("place").unwrap();
    let cell = parse_unary("\"abroad\", \"ukraine\"").unwrap();
    assert_eq!(
        cell.rename_cell_item(&input, &scope(), "place", "abroad", "elsewhere"),
        "\"elsewhere\", \"ukraine\"",
        "a cell's texts are items of the list over its column"
    );
}

#[test]
fn a_condition_that_asks_nothing_is_noticed() {
    for (text, code) in [
        ("1 = 2 or \"a\" < \"b\"", Some("constant")),
        ("age + 1", Some("not-a-condition")),
        ("today() > @\"2026-01-01\"", None),
        ("age > 18", None),
    ] {
        let compiled = parse(text).unwrap().compile(&scope()).expect_condition(text);
        let found = compiled.diagnostics.first().map(|it| it.kind.code());
        assert_eq!(found, code, "whether {text} decides anything");
    }
}

#[test]
fn the_three_answers_have_their_form_on_the_command_line() {
    for (text, expected) in [
        ("1 + 1", r#"{"ok":{"type":"decimal","value":"2"}}"#),
        ("null", r#"{"ok":{"type":"null"}}"#),
        (
            "1 / 0",
            r#"{"ok":null,"why":{"kind":"division-by-zero","span":{"start":0,"end":5},"args":{}}}"#,
        ),
        (
            "contians(\"a\", \"b\")",
            r#"{"ok":null,"why":{"kind":"unknown-function","span":{"start":0,"end":8},"args":{"name":"contians"},"hint":{"kind":"did-you-mean","text":"contains"}}}"#,
        ),
        ("1 +", r#"{"refused":{"kind":"syntax","span":{"start":3,"end":3},"args":{"found":""}}}"#),
    ] {
        assert_eq!(
            answer(text, &environment()).to_json().to_string(),
            expected,
            "answer to {text}"
        );
    }
}

#[test]
fn a_declared_path_is_a_name_of_its_own() {
    let mut scope = Scope::new();
    let slot = scope.declare("payer.iban", Type::Text);
    let compiled = parse("payer.iban = \"UA1\"").unwrap().compile(&scope);
    assert_eq!(compiled.diagnostics, [], "the path is known");
    assert_eq!(compiled.reads, [slot], "and read as one value");
}

#[test]
fn what_takes_too_long_ends_with_a_reason() {
    for text in [
        "count(for i in 1..1000000000 return i)",
        "count(for i in 1..10000, j in 1..10000 return i)",
        "(function(f) f(f))(function(f) f(f))",
        "every x in 1..1000000000 satisfies true",
        "for i in 1..100000 return partial",
        "for i in 1..80000 return [partial[-1]]",
        "for i in 1..80 return [partial[-1], partial[-1]]",
        "for i in 1..80 return {a: partial, b: partial}",
        "for i in 1..80 return if partial = partial then partial else partial",
        "for i in 1..80000 return function() partial[-1]",
        "for i in 1..80000 return append([], partial[-1])",
        "for i in 1..80000 return (= partial[-1])",
        "count(for i in 1..300 return for j in 1..300 return partial)",
        "working days(@\"2026-03-01\", 100000000)",
        "for i in 1..100000 return string join([\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"])",
    ] {
        let outcome = evaluate(text, &[]);
        assert_eq!(outcome.value, Value::Null, "{text} has no value in time");
        let code = outcome.reason.map(|reason| reason.kind.code());
        assert!(matches!(code, Some("over-budget" | "out-of-range")), "{text} says why: {code:?}");
    }
}

#[test]
fn a_smaller_budget_ends_sooner() {
    let program = parse("sum(for i in 1..100 return i)").unwrap().compile(&Scope::new()).program;
    let small = Environment { budget: Budget { steps: 50, bytes: 1 << 20 }, ..environment() };
    assert!(program.evaluate(&(), &small).value.is_null(), "fifty steps are too few");
    assert_eq!(
        program.evaluate(&(), &environment()).value,
        Value::from(5050),
        "the usual budget is enough"
    );
}

#[test]
fn hostile_texts_are_refused_and_never_overflow_the_stack() {
    let deep = [
        "(".repeat(100_000),
        "[".repeat(60_000),
        "{a:".repeat(20_000),
        "-".repeat(60_000),
        "not(".repeat(15_000),
        format!("{}1", "1+".repeat(30_000)),
        format!("{}1", "if true then ".repeat(5_000)),
        format!("a{}", ".b".repeat(30_000)),
        format!("a{}", "[1]".repeat(20_000)),
        format!("1{}", " instance of list<list<".repeat(1_000)),
        format!("{}1", "function() ".repeat(5_000)),
        format!("{}1", "for a in ".repeat(5_000)),
        "a".repeat(MAX_LENGTH + 1),
    ];
    for text in &deep {
        let refused = parse(text).unwrap_err();
        assert!(refused.kind.is_refusal(), "{text:.20}… is refused");
        let _ = parse_unary(text);
    }
    let open = "1 in (".repeat(40);
    for close in [")", ")+1", "..2)", "..2)+1", ")[1]", ", 2)"] {
        let _ = parse(&format!("{open}1{}", close.repeat(40)));
    }
    let long = vec!["married"; 5_000].join(" or ");
    assert!(parse(&long).is_ok(), "a long list of alternatives is no deep tree");
}

#[test]
fn documents_values_are_read_by_their_types() {
    for (of, json, expected) in [
        (Type::Number, "\"10.50\"", "10.50"),
        (Type::Date, "\"2026-03-01\"", "@\"2026-03-01\""),
        (Type::Time, "\"14:30\"", "@\"14:30:00\""),
        (Type::Boolean, "true", "true"),
        (Type::list(Type::Text), "[\"a\"]", "[\"a\"]"),
        (Type::context([("on", Type::Date)]), "{\"on\":\"2026-03-01\"}", "{on: @\"2026-03-01\"}"),
        (Type::Number, "\"ten\"", "null"),
        (Type::Date, "null", "null"),
    ] {
        let json: serde_json::Value = serde_json::from_str(json).unwrap();
        assert_eq!(of.read_json(&json).to_string(), expected, "{json} as {of}");
    }
    assert_eq!(
        evaluate("{a: 10.50, b: @\"2026-03-01\", c: [null, true]}", &[])
            .value
            .to_json()
            .to_string(),
        "{\"a\":\"10.50\",\"b\":\"2026-03-01\",\"c\":[null,true]}",
        "numbers and dates are texts in the document"
    );
}
