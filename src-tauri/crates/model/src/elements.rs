//! A short vocabulary of what data are, after the EU core vocabularies (Core Person, Core Location,
//! Core Business); open to more.
//!
//! An element is `role/element`: whose datum it is, and what: `self/birth-date`,
//! `child/given-name`, `vehicle/plate`. Roles and elements that are not here are as good as those
//! that are; what is here has labels, and answer types that fit.
//!
//! ```
//! use maket_model::elements;
//!
//! let element = "child/birth-date".into();
//! assert_eq!(elements::label(&element, "en"), "Child: date of birth");
//! assert!(elements::fits(&element, "date"));
//! ```

use crate::id::Element;

/// What is known of an element, whatever its role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id, after the slash.
    pub id: &'static str,
    /// Answer types that fit, the best first.
    pub fits: &'static [&'static str],
    /// The scheme of its number, where it is one.
    pub scheme: &'static str,
    en: &'static str,
    uk: &'static str,
    et: &'static str,
}

const fn entry(
    id: &'static str,
    fits: &'static [&'static str],
    en: &'static str,
    uk: &'static str,
    et: &'static str,
) -> Entry {
    Entry { id, fits, scheme: "", en, uk, et }
}

const fn number(
    id: &'static str,
    fits: &'static [&'static str],
    scheme: &'static str,
    en: &'static str,
    uk: &'static str,
    et: &'static str,
) -> Entry {
    Entry { id, fits, scheme, en, uk, et }
}

const TEXT: &[&str] = &["text"];
const DATE: &[&str] = &["date"];
const CHOICE: &[&str] = &["one-of", "classifier", "text"];
const NATIONAL: &[&str] = &["national-id"];
const DOCUMENT: &[&str] = &["document-number", "text"];

/// The elements that are known.
pub const ENTRIES: &[Entry] = &[
    entry("name", &["person-name", "text"], "name", "ім’я", "nimi"),
    entry("given-name", TEXT, "given name", "власне ім’я", "eesnimi"),
    entry("family-name", TEXT, "family name", "прізвище", "perekonnanimi"),
    entry("patronymic", TEXT, "patronymic", "по батькові", "isanimi"),
    entry("birth-name", TEXT, "name at birth", "прізвище при народженні", "sünninimi"),
    entry("birth-date", DATE, "date of birth", "дата народження", "sünniaeg"),
    entry("birth-time", &["time"], "time of birth", "час народження", "sünnikellaaeg"),
    entry(
        "birth-place",
        &["one-of", "address", "classifier", "text"],
        "place of birth",
        "місце народження",
        "sünnikoht",
    ),
    entry("birth-facility", CHOICE, "maternity hospital", "пологовий заклад", "sünnitusmaja"),
    entry("death-date", DATE, "date of death", "дата смерті", "surmaaeg"),
    entry("sex", CHOICE, "sex", "стать", "sugu"),
    entry("citizenship", CHOICE, "citizenship", "громадянство", "kodakondsus"),
    entry("residence-country", CHOICE, "country of residence", "країна проживання", "elukohariik"),
    entry("marital-status", CHOICE, "marital status", "сімейний стан", "perekonnaseis"),
    entry("marriage-date", DATE, "date of marriage", "дата шлюбу", "abiellumise kuupäev"),
    entry("marriage-record", DOCUMENT, "marriage record", "актовий запис про шлюб", "abielukanne"),
    number(
        "tax-number",
        NATIONAL,
        "rnokpp",
        "taxpayer's number",
        "РНОКПП",
        "maksukohustuslase number",
    ),
    number("unzr", NATIONAL, "unzr", "register number (UNZR)", "УНЗР", "registrinumber (UNZR)"),
    number("national-id", NATIONAL, "isikukood", "personal code", "особистий код", "isikukood"),
    number("id-card", DOCUMENT, "id-card-ua", "identity card", "ID-картка", "ID-kaart"),
    number("passport", DOCUMENT, "passport-ua", "passport", "паспорт", "pass"),
    number(
        "driving-licence",
        DOCUMENT,
        "driving-licence-ua",
        "driving licence",
        "посвідчення водія",
        "juhiluba",
    ),
    number("email", &["email"], "", "e-mail", "електронна пошта", "e-post"),
    number("phone", &["phone"], "phone", "telephone", "телефон", "telefon"),
    entry("address", &["address", "text"], "address", "адреса", "aadress"),
    entry("postcode", TEXT, "postcode", "поштовий індекс", "sihtnumber"),
    entry("place", &["classifier", "one-of", "text", "address"], "place", "місце", "koht"),
    number("iban", &["iban"], "iban", "account", "рахунок", "konto"),
    entry("income", &["money"], "income", "дохід", "sissetulek"),
    entry("disability", CHOICE, "disability", "інвалідність", "puue"),
    entry("education", CHOICE, "education", "освіта", "haridus"),
    entry("occupation", CHOICE, "occupation", "рід занять", "amet"),
    entry("photo", &["file"], "photograph", "фото", "foto"),
    number(
        "plate",
        &["vehicle-plate"],
        "plate-ua",
        "registration plate",
        "номерний знак",
        "registreerimisnumber",
    ),
    entry("make", TEXT, "make and model", "марка і модель", "mark ja mudel"),
    entry("vin", DOCUMENT, "vehicle identification number", "VIN-код", "VIN-kood"),
    entry("owner-since", DATE, "owned since", "у власності з", "omanik alates"),
    entry("legal-name", TEXT, "legal name", "повне найменування", "ärinimi"),
    number(
        "organisation-number",
        &["organisation"],
        "edrpou",
        "organisation number",
        "код ЄДРПОУ",
        "registrikood",
    ),
    number(
        "activity",
        &["classifier", "many-of"],
        "kved",
        "economic activity",
        "вид діяльності",
        "tegevusala",
    ),
    entry("number", &["document-number", "text", "number"], "number", "номер", "number"),
    entry("date", DATE, "date", "дата", "kuupäev"),
    entry("time", &["time"], "time", "час", "kellaaeg"),
    entry("amount", &["money"], "amount", "сума", "summa"),
    entry("purpose", &["text", "one-of"], "purpose", "призначення", "otstarve"),
    entry("status", CHOICE, "status", "стан", "staatus"),
    entry("kind", CHOICE, "kind", "вид", "liik"),
];

/// Whose or what's datum it is, in English, Ukrainian and Estonian.
const ROLES: &[(&str, [&str; 3])] = &[
    ("self", ["Applicant", "Заявник", "Taotleja"]),
    ("child", ["Child", "Дитина", "Laps"]),
    ("mother", ["Mother", "Мати", "Ema"]),
    ("father", ["Father", "Батько", "Isa"]),
    ("spouse", ["Spouse", "Чоловік або дружина", "Abikaasa"]),
    ("sibling", ["Brother or sister", "Брат або сестра", "Õde või vend"]),
    ("guardian", ["Guardian", "Опікун", "Eestkostja"]),
    ("representative", ["Representative", "Представник", "Esindaja"]),
    ("driver", ["Driver", "Водій", "Juht"]),
    ("vehicle", ["Vehicle", "Транспортний засіб", "Sõiduk"]),
    ("organisation", ["Organisation", "Організація", "Organisatsioon"]),
    ("payment", ["Payment", "Оплата", "Makse"]),
    ("fine", ["Fine", "Штраф", "Trahv"]),
    ("document", ["Document", "Документ", "Dokument"]),
];

impl Entry {
    /// What the datum is called, in small letters; in English where the language is not known.
    pub fn label(&self, language: &str) -> &'static str {
        match language {
            "uk" => self.uk,
            "et" => self.et,
            _ => self.en,
        }
    }
}

impl Element {
    /// Whose datum it is.
    pub fn role(&self) -> &str {
        self.as_str().split_once('/').map_or("", |(role, _)| role)
    }

    /// What the datum is.
    pub fn datum(&self) -> &str {
        self.as_str().split_once('/').map_or(self.as_str(), |(_, datum)| datum)
    }
}

/// What is known of an element.
pub fn entry_of(element: &Element) -> Option<&'static Entry> {
    ENTRIES.iter().find(|entry| entry.id == element.datum())
}

/// What an element is called, as "Child: date of birth"; what is not known keeps its id.
pub fn label(element: &Element, language: &str) -> String {
    let role = role_label(element.role(), language);
    let datum = entry_of(element).map_or(element.datum(), |entry| entry.label(language));
    if role.is_empty() { datum.to_owned() } else { format!("{role}: {datum}") }
}

/// Whether an answer type fits an element; every type fits one that is not known.
pub fn fits(element: &Element, answer_kind: &str) -> bool {
    entry_of(element).is_none_or(|entry| entry.fits.contains(&answer_kind))
}

/// Whose or what's datum a role means; one that is not known keeps its id.
pub fn role_label<'a>(role: &'a str, language: &str) -> &'a str {
    let at = match language {
        "uk" => 1,
        "et" => 2,
        _ => 0,
    };
    ROLES.iter().find(|(id, _)| *id == role).map_or(role, |(_, labels)| labels[at])
}

/// The ids of all roles that have a label.
pub fn roles() -> impl Iterator<Item = &'static str> {
    ROLES.iter().map(|(role, _)| *role)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_in_each_language() {
        for (element, language, label_is) in [
            ("self/tax-number", "uk", "Заявник: РНОКПП"),
            ("vehicle/plate", "et", "Sõiduk: registreerimisnumber"),
            ("child/birth-date", "fr", "Child: date of birth"),
            ("dog/bite", "en", "dog: bite"),
            ("name", "en", "name"),
        ] {
            assert_eq!(label(&element.into(), language), label_is, "{element} in {language}");
        }
    }

    #[test]
    fn answer_types_that_fit_are_answer_types() {
        let mut ids = std::collections::BTreeSet::new();
        for entry in ENTRIES {
            assert!(ids.insert(entry.id), "{} stands once", entry.id);
            for kind in entry.fits {
                let known = crate::answer::answer_of_kind(kind, None).is_some();
                assert!(known, "{}: {kind} is an answer type", entry.id);
            }
            let scheme =
                entry.scheme.is_empty() || crate::identifier::scheme(entry.scheme).is_some();
            assert!(scheme, "{}: {} is a scheme", entry.id, entry.scheme);
        }
        assert!(!fits(&"child/birth-date".into(), "money"), "a birth date is no amount");
        assert!(fits(&"fine/excess".into(), "number"), "of the unknown nothing is known");
    }
}
