//! Names and words for people who are made up.

use crate::seeded::Seeded;
use serde_json::{Value, json};

/// A made-up name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeUpName {
    /// The given name.
    pub given: String,
    /// The family name.
    pub family: String,
    /// The patronymic; empty where there is none.
    pub patronymic: String,
    /// Whether it is a woman's.
    pub is_woman: bool,
}

impl MadeUpName {
    /// As a `person-name` answer holds it.
    pub fn value(&self) -> Value {
        let mut value = json!({ "given": self.given, "family": self.family });
        if !self.patronymic.is_empty() {
            value["patronymic"] = self.patronymic.as_str().into();
        }
        value
    }

    /// As people say it.
    pub fn spoken(&self) -> String {
        format!("{} {}", self.given, self.family)
    }
}

const WOMEN_UK: [&str; 12] = [
    "Олена",
    "Ірина",
    "Наталія",
    "Оксана",
    "Марія",
    "Дар’я",
    "Софія",
    "Юлія",
    "Галина",
    "Леся",
    "Вікторія",
    "Соломія",
];
const MEN_UK: [&str; 12] = [
    "Тарас",
    "Андрій",
    "Богдан",
    "Олег",
    "Іван",
    "Петро",
    "Микола",
    "Юрій",
    "Назар",
    "Мар’ян",
    "Степан",
    "Остап",
];
const FAMILIES_UK: [&str; 14] = [
    "Коваль",
    "Бондар",
    "Мельник",
    "Шевчук",
    "Ткач",
    "Гончар",
    "Кравець",
    "Швець",
    "Пасічник",
    "Скляр",
    "Чумак",
    "Лимар",
    "Римар",
    "Дяченко",
];
/// Fathers as men's and women's patronymics name them.
const FATHERS_UK: [(&str, &str); 8] = [
    ("Іванович", "Іванівна"),
    ("Петрович", "Петрівна"),
    ("Андрійович", "Андріївна"),
    ("Богданович", "Богданівна"),
    ("Олегович", "Олегівна"),
    ("Степанович", "Степанівна"),
    ("Юрійович", "Юріївна"),
    ("Миколайович", "Миколаївна"),
];
const WOMEN_ET: [&str; 8] = ["Mari", "Kadri", "Liis", "Tiina", "Õnne", "Kersti", "Piret", "Ülle"];
const MEN_ET: [&str; 8] = ["Jaan", "Mart", "Tõnu", "Ülo", "Andres", "Kalev", "Priit", "Ants"];
const FAMILIES_ET: [&str; 10] =
    ["Tamm", "Saar", "Sepp", "Mägi", "Kask", "Kukk", "Rebane", "Ilves", "Pärn", "Koppel"];
const WORDS_UK: [&str; 4] =
    ["Зразок відповіді", "Відповідь для перевірки", "Приклад", "Вигаданий запис"];
const WORDS_ET: [&str; 4] = ["Näidisvastus", "Vastus prooviks", "Näide", "Väljamõeldud kirje"];

/// A made-up name, Estonian or Ukrainian.
pub fn person(estonian: bool, seeded: &mut Seeded) -> MadeUpName {
    let is_woman = seeded.below(2) == 0;
    let (given, families): (&[&str], &[&str]) = match (estonian, is_woman) {
        (true, true) => (&WOMEN_ET, &FAMILIES_ET),
        (true, false) => (&MEN_ET, &FAMILIES_ET),
        (false, true) => (&WOMEN_UK, &FAMILIES_UK),
        (false, false) => (&MEN_UK, &FAMILIES_UK),
    };
    let given = seeded.one(given).copied().unwrap_or_default().to_owned();
    let family = seeded.one(families).copied().unwrap_or_default().to_owned();
    let (of_him, of_her) = seeded.one(&FATHERS_UK).copied().unwrap_or_default();
    let patronymic = match (estonian, is_woman) {
        (true, _) => "",
        (false, true) => of_her,
        (false, false) => of_him,
    };
    MadeUpName { given, family, patronymic: patronymic.to_owned(), is_woman }
}

/// A few words that mean nothing.
pub(crate) fn words(estonian: bool, seeded: &mut Seeded) -> &'static str {
    let words = if estonian { &WORDS_ET } else { &WORDS_UK };
    seeded.one(words).copied().unwrap_or_default()
}
