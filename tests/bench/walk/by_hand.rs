//! The allowance as a programmer would write it by hand: one function that reads what was typed on
//! all pages and says where the application stands.

use std::borrow::Cow;
use std::collections::HashMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::people::Fields;

/// What was typed, by question; several ticks of one question with commas between.
pub(crate) type Form = HashMap<String, String>;

/// An application: what was typed on the pages that were posted.
#[derive(Default)]
pub(crate) struct Application {
    posted: Vec<&'static str>,
    form: Form,
    children: Vec<Form>,
}

/// Where an application stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Leads {
    /// At a page that nobody has posted yet, or at the end.
    To(Cow<'static, str>),
    /// At a page that was posted with these mistakes.
    Back(Vec<String>),
}

const REGIONS: [&str; 17] = [
    "cherkasy",
    "chernihiv",
    "chernivtsi",
    "dnipro",
    "kharkiv",
    "kherson",
    "kyiv",
    "lviv",
    "mykolaiv",
    "odesa",
    "poltava",
    "rivne",
    "sumy",
    "ternopil",
    "vinnytsia",
    "volyn",
    "zhytomyr",
];

impl Application {
    /// Takes a posted page and judges the whole route again.
    pub(crate) fn post(&mut self, page: &'static str, fields: &Fields, today: Date) -> Leads {
        if !self.posted.contains(&page) {
            self.posted.push(page);
        }
        if page == "children" {
            self.children.clear();
        }
        for (name, text) in fields {
            if let Some(rest) = name.strip_prefix("children.") {
                let (item, field) = rest.split_once('.').unwrap_or((rest, ""));
                let at: usize = item.trim_start_matches('k').parse().unwrap_or(1);
                self.children.resize_with(at.max(self.children.len()), Form::new);
                self.children[at - 1].insert(field.to_owned(), text.clone());
            } else {
                self.form.insert(name.clone(), text.clone());
            }
        }
        self.stands(today)
    }

    fn stands(&self, today: Date) -> Leads {
        let mut sheet = Sheet { form: &self.form, today, wrong: Vec::new() };
        let rents = sheet.is("tenure", "rent");
        let is_parent = sheet.is("has_children", "yes");
        let has_partner = sheet.number("adults").is_some_and(|adults| adults > 100);
        let is_disabled = sheet.has("benefits", "disability");
        let has_posted = |page: &str| self.posted.contains(&page);
        macro_rules! page {
            ($name:literal, $judge:expr) => {
                if !has_posted($name) {
                    return to($name);
                }
                $judge;
                if !sheet.wrong.is_empty() {
                    return Leads::Back(sheet.wrong);
                }
            };
        }
        page!("applicant", sheet.applicant());
        page!("contact", sheet.contact());
        page!("address", sheet.address());
        page!("home", sheet.home());
        if rents {
            page!("rent", sheet.rent());
        }
        page!("household", sheet.household());
        if is_parent {
            page!("children", sheet.children(&self.children));
        }
        page!("work", sheet.work());
        if has_partner {
            page!("partner", sheet.partner());
        }
        page!("benefits", sheet.benefits());
        if is_disabled {
            page!("disability", sheet.disability());
        }
        page!("car", sheet.car());
        page!("savings", sheet.savings());
        let wealth = sheet.number("savings").unwrap_or(0) + sheet.number("deposits").unwrap_or(0);
        if wealth > 500_000 * 100 {
            return to("too-rich");
        }
        page!("heating", sheet.heating());
        page!("payment", sheet.payment());
        page!("declaration", sheet.declaration());
        to("check-answers")
    }
}

fn to(page: &'static str) -> Leads {
    Leads::To(Cow::Borrowed(page))
}

/// The form that is being judged, and the fields that are wrong so far.
struct Sheet<'f> {
    form: &'f Form,
    today: Date,
    wrong: Vec<String>,
}

impl<'f> Sheet<'f> {
    fn text(&self, field: &str) -> &'f str {
        self.form.get(field).map_or("", |text| text.trim())
    }

    fn is(&self, field: &str, word: &str) -> bool {
        self.text(field) == word
    }

    fn has(&self, field: &str, word: &str) -> bool {
        self.text(field).split(',').any(|one| one == word)
    }

    /// Hundredths.
    fn number(&self, field: &str) -> Option<i64> {
        let text = self.text(field);
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let digits = |text: &str| text.bytes().all(|it| it.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(fraction) || fraction.len() > 2 {
            return None;
        }
        let hundredths = match fraction.len() {
            0 => 0,
            1 => fraction.parse::<i64>().ok()? * 10,
            _ => fraction.parse().ok()?,
        };
        Some(whole.parse::<i64>().ok()? * 100 + hundredths)
    }

    fn date(&self, field: &str) -> Option<Date> {
        self.text(field).parse().ok()
    }

    fn must(&mut self, field: &str, holds: bool) {
        if !holds {
            self.wrong.push(field.to_owned());
        }
    }

    fn words(&mut self, field: &str, most: usize) {
        let count = self.text(field).chars().count();
        self.must(field, (1..=most).contains(&count));
    }

    fn digits(&mut self, field: &str, least: usize, most: usize) {
        let text = self.text(field);
        let fits = (least..=most).contains(&text.len());
        self.must(field, fits && text.bytes().all(|it| it.is_ascii_digit()));
    }

    fn one_of(&mut self, field: &str, items: &[&str]) {
        let text = self.text(field);
        self.must(field, items.contains(&text));
    }

    fn yes_no(&mut self, field: &str) {
        self.one_of(field, &["yes", "no"]);
    }

    fn between(&mut self, field: &str, least: i64, most: i64) {
        let number = self.number(field);
        self.must(field, number.is_some_and(|it| (least * 100..=most * 100).contains(&it)));
    }

    fn past(&mut self, field: &str) {
        let date = self.date(field);
        self.must(field, date.is_some_and(|date| date <= self.today));
    }

    fn applicant(&mut self) {
        self.words("given_name", 60);
        self.words("family_name", 60);
        self.must("tax_number", is_tax_number(self.text("tax_number")));
        let youngest = self.today - 18.years();
        self.must("born_on", self.date("born_on").is_some_and(|date| date <= youngest));
    }

    fn contact(&mut self) {
        let phone = self.text("phone");
        let digits = phone.strip_prefix("+380").unwrap_or("");
        self.must("phone", digits.len() == 9 && digits.bytes().all(|it| it.is_ascii_digit()));
        self.one_of("contact_by", &["email", "sms", "post"]);
        if self.is("contact_by", "email") {
            let is_email = self.text("email").split_once('@').is_some_and(|(user, host)| {
                !user.is_empty() && host.contains('.') && host.split('.').all(|it| !it.is_empty())
            });
            self.must("email", is_email);
        }
    }

    fn address(&mut self) {
        self.one_of("region", &REGIONS);
        self.words("city", 80);
        self.words("street", 120);
        self.must("flat", self.text("flat").chars().count() <= 10);
        self.digits("postcode", 5, 5);
    }

    fn home(&mut self) {
        self.one_of("home_kind", &["flat", "house", "room"]);
        self.one_of("tenure", &["own", "rent", "social"]);
        self.between("area", 5, 500);
        self.between("rooms", 1, 20);
        self.past("registered_on");
    }

    fn rent(&mut self) {
        self.words("landlord", 120);
        self.words("contract_number", 30);
        self.past("contract_on");
        let (on, until) = (self.date("contract_on"), self.date("contract_until"));
        self.must("contract_until", until.is_some() && (on.is_none() || until > on));
        self.between("rent_month", 0, 200_000);
    }

    fn household(&mut self) {
        self.between("adults", 1, 20);
        self.yes_no("has_children");
        if self.is("has_children", "yes") {
            self.between("children_count", 1, 12);
        }
        let (pensioners, adults) = (self.number("pensioners"), self.number("adults"));
        self.must("pensioners", pensioners.is_some() && pensioners <= adults);
    }

    fn children(&mut self, children: &[Form]) {
        for (at, form) in children.iter().enumerate() {
            let mut child = Sheet { form, today: self.today, wrong: Vec::new() };
            child.words("child_name", 60);
            child.past("child_born_on");
            child.yes_no("at_school");
            let named = |field| format!("children.k{}.{field}", at + 1);
            self.wrong.extend(child.wrong.into_iter().map(named));
        }
        if self.wrong.is_empty() {
            let count = self.number("children_count");
            self.must("children", count == Some(children.len() as i64 * 100));
        }
    }

    fn work(&mut self) {
        self.yes_no("works");
        if self.is("works", "yes") {
            self.one_of("job", &["full", "part", "self"]);
            if !self.is("job", "self") {
                self.words("employer", 120);
            }
            self.past("works_since");
            self.between("income_month", 0, 1_000_000);
        }
    }

    fn partner(&mut self) {
        self.words("partner_name", 120);
        let number = self.text("partner_tax_number");
        let is_other = number != self.text("tax_number");
        self.must("partner_tax_number", is_other && is_tax_number(number));
        self.yes_no("partner_works");
        if self.is("partner_works", "yes") {
            self.between("partner_income", 0, 1_000_000);
        }
    }

    fn benefits(&mut self) {
        let mut chosen = self.text("benefits").split(',');
        let known = ["child", "pension", "disability", "none"];
        self.must("benefits", chosen.all(|one| known.contains(&one)));
        if !self.has("benefits", "none") {
            self.between("benefits_month", 0, 100_000);
        }
    }

    fn disability(&mut self) {
        self.one_of("disability_group", &["first", "second", "third"]);
        self.yes_no("needs_care");
        self.digits("certificate", 6, 10);
    }

    fn car(&mut self) {
        self.yes_no("has_car");
        if self.is("has_car", "yes") {
            self.between("car_year", 1950, 2026);
            if self.number("car_year").is_some_and(|year| year >= 2021 * 100) {
                self.between("car_price", 0, 10_000_000);
                self.words("car_reason", 500);
            }
        }
    }

    fn savings(&mut self) {
        self.between("savings", 0, 100_000_000);
        self.between("deposits", 0, 100_000_000);
        self.yes_no("purchase");
        if self.is("purchase", "yes") {
            let amount = self.number("purchase_amount");
            self.must("purchase_amount", amount.is_some_and(|it| it > 50_000 * 100));
        }
    }

    fn heating(&mut self) {
        self.one_of("heating", &["gas", "electric", "district", "wood"]);
        if !self.is("heating", "wood") {
            self.words("provider", 80);
            self.digits("account", 6, 12);
        }
        let (heated, area) = (self.number("heated_area"), self.number("area"));
        self.must("heated_area", heated.is_some_and(|it| it >= 100) && heated <= area);
        self.between("heating_month", 0, 100_000);
    }

    fn payment(&mut self) {
        self.must("iban", is_iban(self.text("iban")));
        self.one_of("holder", &["me", "other"]);
        if self.is("holder", "other") {
            self.words("holder_name", 120);
        }
    }

    fn declaration(&mut self) {
        self.one_of("is_true", &["yes"]);
        self.one_of("may_check", &["yes"]);
    }
}

/// The tenth digit of a taxpayer's number is made of the nine before it.
pub(crate) fn tax_number_check(digits: &[u8]) -> i32 {
    let weights = [-1, 5, 7, 9, 4, 6, 10, 5, 7];
    let sum: i32 =
        digits.iter().zip(weights).map(|(it, weight)| i32::from(it - b'0') * weight).sum();
    sum.rem_euclid(11) % 10
}

fn is_tax_number(text: &str) -> bool {
    let digits = text.as_bytes();
    digits.len() == 10
        && digits.iter().all(u8::is_ascii_digit)
        && i32::from(digits[9] - b'0') == tax_number_check(digits)
}

/// What is left of an account number, read as one number, when divided by 97.
pub(crate) fn iban_rest(text: &str) -> u32 {
    let (head, tail) = text.split_at(text.len().min(4));
    tail.bytes().chain(head.bytes()).fold(0, |rest, byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        _ => (rest * 100 + u32::from(byte.to_ascii_uppercase()) - 55) % 97,
    })
}

fn is_iban(text: &str) -> bool {
    text.len() == 29 && text.bytes().all(|it| it.is_ascii_alphanumeric()) && iban_rest(text) == 1
}
