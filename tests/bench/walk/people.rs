//! Who applies for the allowance: what each types on each page, mistakes included.

use std::borrow::Cow;

use jiff::civil::Date;

use super::by_hand::{Application, Leads, iban_rest, tax_number_check};

/// The fields of a posted form.
pub(crate) type Fields = Vec<(String, String)>;

/// A page that somebody posts.
#[derive(Clone, Debug)]
pub(crate) struct Turn {
    /// The page.
    pub(crate) page: &'static str,
    /// What is posted.
    pub(crate) fields: Fields,
}

/// All that somebody posts, from the first page to the end. One page in eight goes wrong at first.
pub(crate) fn walk(seed: u64, today: Date) -> Vec<Turn> {
    let mut person = Person::new(seed);
    let mut application = Application::default();
    let mut turns = Vec::new();
    let mut page = "applicant";
    loop {
        let fields = person.fills(page);
        if person.draw.one_in(8) {
            let fields = person.errs(page, &fields);
            // What is not asked cannot be wrong.
            if let Leads::Back(_) = application.post(page, &fields, today) {
                turns.push(Turn { page, fields });
            }
        }
        let leads = application.post(page, &fields, today);
        turns.push(Turn { page, fields });
        match leads {
            Leads::To(Cow::Borrowed("check-answers" | "too-rich")) => return turns,
            Leads::To(Cow::Borrowed(next)) => page = next,
            other => panic!("{page} is filled in well, yet it leads to {other:?}"),
        }
    }
}

/// Numbers by chance, the same each time (SplitMix64).
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut drawn = self.0;
        drawn = (drawn ^ (drawn >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        drawn = (drawn ^ (drawn >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        drawn ^ (drawn >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    fn one_in(&mut self, many: u64) -> bool {
        self.below(many) == 0
    }

    fn of<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.below(words.len() as u64) as usize]
    }

    fn yes(&mut self) -> &'static str {
        self.of(&["yes", "no"])
    }
}

struct Person {
    draw: Draw,
    tax_number: String,
    area: u64,
    adults: u64,
    children: u64,
}

impl Person {
    fn new(seed: u64) -> Self {
        let mut draw = Draw(seed);
        let tax_number = tax_number(&mut draw);
        let (area, adults) = (20 + draw.below(180), 1 + draw.below(4));
        let children = draw.below(4);
        Self { draw, tax_number, area, adults, children }
    }

    fn fills(&mut self, page: &str) -> Fields {
        let draw = &mut self.draw;
        let mut form = Fields::new();
        let mut put = |name: &str, text: &str| form.push((name.to_owned(), text.to_owned()));
        match page {
            "applicant" => {
                put("given_name", draw.of(&["Olena", "Taras", "Марія", "Ivan"]));
                put("family_name", draw.of(&["Shevchenko", "Коваль", "Bondar"]));
                put("tax_number", &self.tax_number);
                put("born_on", &day(draw, 1950, 50));
            }
            "contact" => {
                let by = draw.of(&["email", "sms", "post"]);
                put("phone", &format!("+380390000{:03}", draw.below(1000)));
                put("contact_by", by);
                if by == "email" {
                    put("email", &format!("p{}@example.org", draw.below(1000)));
                }
            }
            "address" => {
                put("region", draw.of(&["kyiv", "lviv", "odesa", "zhytomyr"]));
                put("city", draw.of(&["Київ", "Stryi", "Izmail"]));
                put("street", &format!("Shevchenka {}", draw.below(200)));
                put("flat", if draw.one_in(2) { "" } else { "12" });
                put("postcode", &format!("{:05}", draw.below(100_000)));
            }
            "home" => {
                put("home_kind", draw.of(&["flat", "house", "room"]));
                put("tenure", draw.of(&["own", "rent", "social"]));
                put("area", &format!("{}.5", self.area));
                put("rooms", &(1 + draw.below(6)).to_string());
                put("registered_on", &day(draw, 2000, 25));
            }
            "rent" => {
                put("landlord", "Petro Melnyk");
                put("contract_number", &draw.below(10_000).to_string());
                put("contract_on", &day(draw, 2018, 7));
                put("contract_until", &day(draw, 2027, 3));
                put("rent_month", &format!("{}.50", 3_000 + draw.below(20_000)));
            }
            "household" => {
                put("adults", &self.adults.to_string());
                put("has_children", if self.children > 0 { "yes" } else { "no" });
                if self.children > 0 {
                    put("children_count", &self.children.to_string());
                }
                put("pensioners", &draw.below(self.adults + 1).to_string());
            }
            "children" => {
                put("children", "_");
                for child in 1..=self.children {
                    put(&format!("children.k{child}.child_name"), draw.of(&["Sofia", "Artem"]));
                    put(&format!("children.k{child}.child_born_on"), &day(draw, 2010, 15));
                    put(&format!("children.k{child}.at_school"), draw.yes());
                }
            }
            "work" => {
                let (works, job) = (draw.yes(), draw.of(&["full", "part", "self"]));
                put("works", works);
                if works == "yes" {
                    put("job", job);
                    if job != "self" {
                        put("employer", "Місто");
                    }
                    put("works_since", &day(draw, 2005, 20));
                    put("income_month", &(7_000 + draw.below(40_000)).to_string());
                }
            }
            "partner" => {
                let works = draw.yes();
                put("partner_name", "Andrii Bondar");
                put("partner_tax_number", &other_tax_number(draw, &self.tax_number));
                put("partner_works", works);
                if works == "yes" {
                    put("partner_income", &(7_000 + draw.below(40_000)).to_string());
                }
            }
            "benefits" => {
                let some = ["child", "pension", "disability"];
                let chosen: Vec<&str> = some.into_iter().filter(|_| draw.one_in(2)).collect();
                let chosen = if chosen.is_empty() { vec!["none"] } else { chosen };
                put("benefits", &chosen.join(","));
                if chosen != ["none"] {
                    put("benefits_month", &(500 + draw.below(9_000)).to_string());
                }
            }
            "disability" => {
                put("disability_group", draw.of(&["first", "second", "third"]));
                put("needs_care", draw.yes());
                put("certificate", &format!("{:08}", draw.below(100_000_000)));
            }
            "car" => {
                let (has, year) = (draw.yes(), 2000 + draw.below(27));
                put("has_car", has);
                if has == "yes" {
                    put("car_year", &year.to_string());
                    if year >= 2021 {
                        put("car_price", &(200_000 + draw.below(900_000)).to_string());
                        put("car_reason", "To drive the children to school\nand to work");
                    }
                }
            }
            "savings" => {
                let buys = draw.yes();
                put("savings", &draw.below(260_000).to_string());
                put("deposits", &draw.below(260_000).to_string());
                put("purchase", buys);
                if buys == "yes" {
                    put("purchase_amount", &(50_001 + draw.below(100_000)).to_string());
                }
            }
            "heating" => {
                let with = draw.of(&["gas", "electric", "district", "wood"]);
                put("heating", with);
                if with != "wood" {
                    put("provider", "Teplo");
                    put("account", &format!("{:08}", draw.below(100_000_000)));
                }
                put("heated_area", &self.area.to_string());
                put("heating_month", &(500 + draw.below(6_000)).to_string());
            }
            "payment" => {
                let holder = draw.of(&["me", "other"]);
                let account = format!("9999900000{:015}", draw.below(1_000_000_000_000_000));
                put("iban", &iban(&account));
                put("holder", holder);
                if holder == "other" {
                    put("holder_name", "Olha Tkach");
                }
            }
            _ => {
                put("is_true", "yes");
                put("may_check", "yes");
            }
        }
        form
    }

    /// The same form with one mistake.
    fn errs(&mut self, page: &str, fields: &Fields) -> Fields {
        let mut form = fields.clone();
        let mut wrong = |name: &str, text: String| {
            form.iter_mut()
                .filter(|(field, _)| field == name)
                .for_each(|it| it.1.clone_from(&text));
        };
        let value = |name: &str| {
            let found = fields.iter().find(|(field, _)| field == name);
            found.map_or("", |(_, text)| text.as_str())
        };
        let left_out = self.draw.one_in(2);
        match page {
            "applicant" if left_out => wrong("family_name", " ".to_owned()),
            "applicant" => wrong("tax_number", last_digit_changed(&self.tax_number)),
            "contact" if left_out => wrong("contact_by", String::new()),
            "contact" => wrong("phone", "+38039".to_owned()),
            "address" if left_out => wrong("city", String::new()),
            "address" => wrong("postcode", "123".to_owned()),
            "home" if left_out => wrong("tenure", String::new()),
            "home" => wrong("registered_on", "2041-05-17".to_owned()),
            "rent" => wrong("contract_until", value("contract_on").to_owned()),
            "household" => wrong("pensioners", (self.adults + 1).to_string()),
            "children" if left_out => wrong("children.k1.child_name", String::new()),
            "children" => {
                let last = format!("children.k{}.", self.children);
                form.retain(|(name, _)| !name.starts_with(&last));
            }
            "work" => wrong("works", String::new()),
            "partner" => wrong("partner_tax_number", self.tax_number.clone()),
            "benefits" => wrong("benefits_month", "100001".to_owned()),
            "disability" => wrong("certificate", "12ab".to_owned()),
            "car" if left_out => wrong("has_car", String::new()),
            "car" => wrong("car_year", "1900".to_owned()),
            "savings" if left_out => wrong("savings", String::new()),
            "savings" => wrong("purchase_amount", "50000".to_owned()),
            "heating" => wrong("heated_area", (self.area + 1).to_string()),
            "payment" => wrong("iban", last_digit_changed(value("iban"))),
            _ => wrong("is_true", String::new()),
        }
        form
    }
}

fn day(draw: &mut Draw, from: u64, years: u64) -> String {
    let (year, month) = (from + draw.below(years), 1 + draw.below(12));
    format!("{year}-{month:02}-{:02}", 1 + draw.below(28))
}

/// A number of nobody: whoever has it would be born in 2099.
fn tax_number(draw: &mut Draw) -> String {
    let digits = format!("72821{:04}", draw.below(10_000));
    format!("{digits}{}", tax_number_check(digits.as_bytes()))
}

fn other_tax_number(draw: &mut Draw, than: &str) -> String {
    loop {
        let number = tax_number(draw);
        if number != than {
            return number;
        }
    }
}

fn iban(account: &str) -> String {
    format!("UA{:02}{account}", 98 - iban_rest(&format!("UA00{account}")))
}

fn last_digit_changed(number: &str) -> String {
    let (head, last) = number.split_at(number.len() - 1);
    format!("{head}{}", (last.parse::<u8>().unwrap_or(0) + 1) % 10)
}
