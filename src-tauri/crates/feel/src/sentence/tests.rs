use super::*;
use crate::{parse, parse_unary};

struct Labels(Language);

impl Wording for Labels {
    fn label_of(&self, path: &str) -> Option<String> {
        let label = match path {
            "place" => ["Where was the child born?", "Де народилася дитина?", "Kus laps sündis?"],
            "married" => ["Are you married?", "Ви одружені?", "Kas olete abielus?"],
            "age" => ["Age", "Вік", "Vanus"],
            "born_on" => ["Date of birth", "Дата народження", "Sünniaeg"],
            "kinds" => {
                ["Which documents are there?", "Які документи є?", "Millised dokumendid on olemas?"]
            }
            "children" => ["Children", "Діти", "Lapsed"],
            "children.age" => ["Child’s age", "Вік дитини", "Lapse vanus"],
            _ => return None,
        };
        Some(self.0.pick(label).to_owned())
    }

    fn item_label(&self, _: &str, item: &str) -> Option<String> {
        Some(match item {
            "abroad" => self.0.pick(["Abroad", "За кордоном", "Välismaal"]).to_owned(),
            "ukraine" => self.0.pick(["In Ukraine", "В Україні", "Ukrainas"]).to_owned(),
            other => other.to_uppercase(),
        })
    }
}

fn scope() -> Scope {
    let mut scope = Scope::new();
    scope.declare("place", Type::item("place", ["ukraine", "abroad"]));
    scope.declare("married", Type::Boolean);
    scope.declare("age", Type::Number);
    scope.declare("born_on", Type::Date);
    scope.declare("kinds", Type::list(Type::item("kind", ["passport", "card"])));
    scope.declare("children", Type::list(Type::context([("age", Type::Number)])));
    scope
}

#[track_caller]
fn check(text: &str, english: &str, ukrainian: &str) {
    for (language, expected) in [(Language::En, english), (Language::Uk, ukrainian)] {
        check_in(language, text, expected);
    }
}

#[track_caller]
fn check_in(language: Language, text: &str, expected: &str) {
    assert_eq!(
        parse(text).unwrap().when_sentence(&scope(), &Labels(language), language),
        expected,
        "what {text} says in {language:?}"
    );
}

#[test]
fn a_choice_is_told_as_an_answer_to_its_question() {
    check(
        "place = \"abroad\"",
        "when “Where was the child born?” is “Abroad”",
        "коли на запитання «Де народилася дитина?» відповідь «За кордоном»",
    );
    check(
        "not(place in (\"abroad\", \"ukraine\"))",
        "when “Where was the child born?” is neither “Abroad” nor “In Ukraine”",
        "коли на запитання «Де народилася дитина?» відповідь не «За кордоном» і не «В Україні»",
    );
    check(
        "not(married) and place != null",
        "when “Are you married?” is “No” and “Where was the child born?” is answered",
        "коли на запитання «Ви одружені?» відповідь «Ні» і на запитання «Де народилася дитина?» \
         є відповідь",
    );
    check(
        "list contains(kinds, \"passport\")",
        "when “Which documents are there?” includes “PASSPORT”",
        "коли на запитання «Які документи є?» серед відповідей є «PASSPORT»",
    );
}

#[test]
fn numbers_and_days_are_compared_in_their_own_words() {
    check("18 <= age", "when “Age” is 18 or more", "коли «Вік» – 18 або більше");
    check(
        "born_on < @\"2026-03-01\"",
        "when “Date of birth” is before 1 March 2026",
        "коли «Дата народження» – раніше ніж 1 березня 2026 року",
    );
    check(
        "born_on <= today()",
        "when “Date of birth” is today or earlier",
        "коли «Дата народження» – сьогодні або раніше",
    );
    check("age in [18..60]", "when “Age” is from 18 to 60", "коли «Вік» – від 18 до 60");
    check(
        "years and months duration(born_on, today()).years >= 18",
        "when the number of full years from “Date of birth” to today is 18 or more",
        "коли повних років від «Дата народження» до сьогодні – 18 або більше",
    );
    check(
        "born_on + @\"P21Y\" > today()",
        "when “Date of birth” plus 21 years is after today",
        "коли «Дата народження» плюс 21 рік – пізніше ніж сьогодні",
    );
}

#[test]
fn conditions_are_joined_so_that_they_cannot_be_misread() {
    check(
        "married and (age < 18 or age > 60)",
        "when “Are you married?” is “Yes” and either “Age” is less than 18 or “Age” is more than 60",
        "коли на запитання «Ви одружені?» відповідь «Так» і або «Вік» – менше ніж 18, або «Вік» – \
         більше ніж 60",
    );
    check(
        "count(split(\"a b\", \" \")) > 2",
        "when the number of the words of “a b” is more than 2",
        "коли кількість (слова в «a b») – більше ніж 2",
    );
    check(
        "count(split(\"a;b\", \";\")) > 2",
        "when the number of the parts of “a;b” between “;” is more than 2",
        "коли кількість (частини «a;b», розділені «;») – більше ніж 2",
    );
    check(
        "count(children) > 2",
        "when the number of “Children” is more than 2",
        "коли кількість («Діти») – більше ніж 2",
    );
    check(
        "some c in children satisfies c.age < 18",
        "when for at least one of “Children”, “Child’s age” is less than 18",
        "коли хоча б для одного з «Діти» «Вік дитини» – менше ніж 18",
    );
}

#[test]
fn estonian_says_it_too() {
    for (text, expected) in [
        ("place = \"abroad\"", "kui küsimuse „Kus laps sündis?“ vastus on „Välismaal“"),
        (
            "not(place in (\"abroad\", \"ukraine\"))",
            "kui küsimuse „Kus laps sündis?“ vastus ei ole „Välismaal“ ega „Ukrainas“",
        ),
        (
            "not(married) and place != null",
            "kui küsimuse „Kas olete abielus?“ vastus on „Ei“ ja küsimusele „Kus laps sündis?“ on vastatud",
        ),
        (
            "list contains(kinds, \"passport\")",
            "kui küsimuse „Millised dokumendid on olemas?“ vastuste seas on „PASSPORT“",
        ),
        ("18 <= age", "kui „Vanus“ on vähemalt 18"),
        ("age in [18..60]", "kui „Vanus“ on vahemikus 18 kuni 60"),
        ("born_on < @\"2026-03-01\"", "kui „Sünniaeg“ on varem kui 1. märts 2026"),
        ("born_on <= today()", "kui „Sünniaeg“ on täna või varem"),
        (
            "years and months duration(born_on, today()).years >= 18",
            "kui täisaastate arv („Sünniaeg“ kuni täna) on vähemalt 18",
        ),
        ("born_on + @\"P21Y\" > today()", "kui „Sünniaeg“ pluss 21 aastat on hiljem kui täna"),
        (
            "married and (age < 18 or age > 60)",
            "kui küsimuse „Kas olete abielus?“ vastus on „Jah“ ja kas „Vanus“ on väiksem kui 18 või „Vanus“ on suurem kui 60",
        ),
        ("count(children) > 2", "kui kirjete arv („Lapsed“) on suurem kui 2"),
        (
            "some c in children satisfies c.age < 18",
            "kui vähemalt ühe kirje puhul („Lapsed“) kehtib, et „Lapse vanus“ on väiksem kui 18",
        ),
        ("age = 12345.5", "kui „Vanus“ on 12\u{A0}345,5"),
    ] {
        check_in(Language::Et, text, expected);
    }
}

#[test]
fn what_has_no_sentence_is_shown_with_labels() {
    let expression = parse("substring(place, 1, 2) = \"ab\"").unwrap();
    assert_eq!(
        expression.sentence(&scope(), &Labels(Language::En), Language::En),
        "substring(“Where was the child born?”, 1, 2) is “ab”",
        "a function without words keeps its name"
    );
}

#[test]
fn a_cell_speaks_of_its_column() {
    let input = parse("age").unwrap();
    for (cell, expected) in [
        ("< 18", "“Age” is less than 18"),
        ("[18..60)", "“Age” is from 18 up to, not including, 60"),
        ("1, 2", "“Age” is 1 or 2"),
        ("not(5)", "“Age” is not 5"),
        ("-", "“Age” is anything"),
        ("1234567.5", "“Age” is 1,234,567.5"),
    ] {
        let cell_tree = parse_unary(cell).unwrap();
        assert_eq!(
            cell_tree.cell_sentence(&input, &scope(), &Labels(Language::En), Language::En),
            expected,
            "what the cell {cell} says"
        );
    }
}
