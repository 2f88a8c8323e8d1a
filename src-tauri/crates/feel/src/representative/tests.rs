use super::*;
use crate::parse;

#[track_caller]
fn check(text: &str, expected: &[(&str, &str, bool)]) {
    let mut scope = Scope::new();
    scope.declare("age", Type::Number);
    scope.declare("limit", Type::Number);
    scope.declare("married", Type::Boolean);
    scope.declare("born_on", Type::Date);
    scope.declare("name", Type::Text);
    scope.declare("place", Type::item("place", ["ukraine", "abroad"]));
    scope.declare("kinds", Type::list(Type::item("kind", ["a", "b"])));
    scope.declare("children", Type::list(Type::context([("born_on", Type::Date)])));
    let now = "2026-03-01T09:00[Europe/Kyiv]".parse().unwrap();
    let found = parse(text).unwrap().representatives(&scope, &Environment::at(now));
    let found: Vec<(String, String, bool)> = found
        .into_iter()
        .map(|it| (it.path, Value::list(it.values).to_string(), it.exact))
        .collect();
    let expected: Vec<(String, String, bool)> = expected
        .iter()
        .map(|(path, values, exact)| ((*path).to_owned(), (*values).to_owned(), *exact))
        .collect();
    assert_eq!(found, expected, "the values that matter to {text}");
}

#[test]
fn constants_bring_their_neighbours() {
    check("age >= 18", &[("age", "[null, 17, 18, 19]", true)]);
    check("not(married)", &[("married", "[null, true, false]", true)]);
    check("place = \"abroad\"", &[("place", "[null, \"ukraine\", \"abroad\"]", true)]);
    check("age in [1..2]", &[("age", "[null, 0, 1, 2, 3]", true)]);
}

#[test]
fn a_computation_is_turned_round() {
    check("age * 2 + 1 > 5", &[("age", "[null, 1, 2, 3]", true)]);
    check(
        "born_on + @\"P1Y\" <= today()",
        &[("born_on", "[null, @\"2025-02-28\", @\"2025-03-01\", @\"2025-03-02\"]", true)],
    );
    check(
        "years and months duration(born_on, today()).years >= 18",
        &[(
            "born_on",
            "[null, @\"2008-02-29\", @\"2008-03-01\", @\"2008-03-02\", @\"2007-02-28\", \
             @\"2007-03-01\", @\"2007-03-02\"]",
            true,
        )],
    );
}

#[test]
fn what_cannot_be_turned_round_is_named() {
    check("matches(name, \"^a\")", &[("name", "[null, \"x\"]", false)]);
    check("age ** 2 > 9", &[("age", "[null, 1]", false)]);
}

#[test]
fn names_compared_with_each_other_share_their_points() {
    check(
        "age > limit and limit = 5",
        &[("age", "[null, 4, 5, 6]", true), ("limit", "[null, 4, 5, 6]", true)],
    );
}

#[test]
fn lists_are_represented_by_length_and_items() {
    check("count(kinds) > 1", &[("kinds", "[null, [], [\"a\"], [\"a\", \"b\"], [\"b\"]]", true)]);
    check(
        "some c in children satisfies c.born_on > today()",
        &[
            ("children", "[null, [], [{}]]", true),
            ("children.born_on", "[null, @\"2026-02-28\", @\"2026-03-01\", @\"2026-03-02\"]", true),
        ],
    );
}
