use maket_render::page::{
    Block, ChoiceList, Control, ErrorView, Fact, Form, GroupItem, Item, LineLook, LinePart, Part,
    QuestionPage, QuestionView, Record, RegistryValue, Sample, WhyView,
};
use maket_render::{Renderer, markdown};

use super::{html, say};

fn form() -> Form {
    Form {
        action: "child".into(),
        hidden: vec![("turn".into(), "7".into()), ("nonce".into(), "k3f0".into())],
        autocomplete: false,
    }
}

fn question(name: &str, language: &str, uk: &str, en: &str, control: Control) -> QuestionView {
    QuestionView {
        name: name.into(),
        label: html(language, uk, en),
        control,
        ..QuestionView::default()
    }
}

fn line(value: &str) -> Control {
    Control::Line { value: value.into(), look: LineLook::default(), unit: String::new() }
}

fn list(language: &str, items: &[(&str, &str, &str)], chosen: &[&str]) -> ChoiceList {
    ChoiceList {
        items: (items.iter())
            .map(|(value, uk, en)| Item {
                value: (*value).into(),
                label: html(language, uk, en),
                ..Item::default()
            })
            .collect(),
        chosen: chosen.iter().map(|it| (*it).to_owned()).collect(),
        inline: false,
    }
}

fn date_parts(renderer: &Renderer, language: &str, day: &str, month: &str, year: &str) -> Control {
    let texts = renderer.texts(language);
    let part = |part: &'static str, value: &str, width| LinePart {
        part,
        label: texts.say(part),
        value: value.into(),
        width: Some(width),
        inputmode: Some("numeric"),
        purpose: None,
    };
    Control::Parts {
        parts: vec![part("day", day, 2), part("month", month, 2), part("year", year, 4)],
        beside: true,
    }
}

fn page(language: &str, uk: &str, en: &str, questions: Vec<QuestionView>) -> QuestionPage {
    QuestionPage {
        title: html(language, uk, en),
        above: say(language, "Крок 2 з 5", "Step 2 of 5"),
        parts: questions.into_iter().map(|question| Part::Question(Box::new(question))).collect(),
        form: form(),
        later: Some("later".into()),
        ..QuestionPage::default()
    }
}

pub(crate) fn states(language: &str, renderer: &Renderer) -> Vec<(&'static str, QuestionPage)> {
    vec![
        ("question-name", name(language)),
        ("question-one", one(language)),
        ("question-errors", errors(language, renderer)),
        ("question-lines", lines(language, renderer)),
        ("question-choices", choices(language)),
        ("question-registry", registry(language, renderer)),
        ("question-group", group(language, renderer)),
        ("question-group-empty", group_empty(language)),
        ("question-content", content(language)),
        ("question-locked", QuestionPage { locked: true, ..name(language) }),
    ]
}

fn name(language: &str) -> QuestionPage {
    let mut given = question("given", language, "Ім’я", "Given name", line("Соломія"));
    given.hint = html(
        language,
        "Можна подвійне, наприклад Анна-Марія",
        "A double name is fine, such as Anna-Maria",
    );
    let mut surname = question(
        "surname",
        language,
        "Яке прізвище матиме дитина?",
        "Which surname will the child have?",
        Control::One(list(
            language,
            &[
                ("bondar", "Бондар", "Bondar"),
                ("tkachenko", "Ткаченко", "Tkachenko"),
                ("both", "Бондар-Ткаченко", "Bondar-Tkachenko"),
            ],
            &["tkachenko"],
        )),
    );
    surname.hint = html(
        language,
        "У вас і батька різні прізвища, тому оберіть разом.",
        "You and the father have different surnames, so choose together.",
    );
    surname.why = Some(WhyView {
        purpose: html(
            language,
            "Батьки з різними прізвищами обирають прізвище дитини за згодою.",
            "Parents with different surnames choose the child’s surname together.",
        ),
        used_by: vec![
            say(language, "реєстратор", "the registrar"),
            say(language, "реєстр актів цивільного стану", "the civil status register"),
        ],
        keep: say(language, "75 років", "75 years"),
        law: html(language, "Сімейний кодекс, ст. 145", "Family Code, art. 145"),
        law_address: "https://zakon.rada.gov.ua/laws/show/2947-14".into(),
        wrong: html(language, "", ""),
    });
    let mut patronymic =
        question("patronymic", language, "По батькові", "Patronymic", line("Андріївна"));
    patronymic.prefilled = html(
        language,
        "Утворили від імені батька, Андрій. Перевірте.",
        "Made from the father’s name, Andrii. Check it.",
    );
    page(language, "Ім’я та прізвище дитини", "The child’s name", vec![given, surname, patronymic])
}

fn one(language: &str) -> QuestionPage {
    let married = question(
        "married",
        language,
        "Чи перебуваєте ви в шлюбі?",
        "Are you married?",
        Control::One(ChoiceList {
            inline: true,
            ..list(language, &[("yes", "Так", "Yes"), ("no", "Ні", "No")], &[])
        }),
    );
    let mut page = page(language, "", "", vec![married]);
    page.later = None;
    page
}

fn errors(language: &str, renderer: &Renderer) -> QuestionPage {
    let error = |uk: &str, en: &str, part: &str| {
        Some(ErrorView { message: html(language, uk, en), part: part.into() })
    };
    let mut given = question("given", language, "Ім’я", "Given name", line(""));
    given.error = error("Дайте відповідь: «Ім’я»", "Answer “Given name”", "");
    let mut born = question(
        "born_on",
        language,
        "Дата народження",
        "Date of birth",
        date_parts(renderer, language, "31", "2", "2026"),
    );
    born.hint = html(language, "Наприклад, 20 2 2026", "For example, 20 2 2026");
    born.error = error(
        "«Дата народження»: такого дня немає в календарі",
        "“Date of birth”: there is no such day in the calendar",
        "",
    );
    let mut place = question(
        "place",
        language,
        "Де народилася дитина?",
        "Where was the child born?",
        Control::One(list(
            language,
            &[("ukraine", "В Україні", "In Ukraine"), ("abroad", "За кордоном", "Abroad")],
            &[],
        )),
    );
    place.error = error(
        "Оберіть відповідь: «Де народилася дитина?»",
        "Choose an answer to “Where was the child born?”",
        "",
    );
    let mut father = question(
        "father",
        language,
        "Батько дитини",
        "The child’s father",
        person(renderer, language, ["", "Ткаченко", ""]),
    );
    father.error =
        error("«Батько дитини»: додайте ім’я", "“The child’s father”: add the given name", "given");
    let mut agree = question(
        "agree",
        language,
        "Згода",
        "Consent",
        Control::Consent {
            text: html(
                language,
                "Я погоджуюся на обробку даних",
                "I agree that the data is processed",
            ),
            given: false,
        },
    );
    agree.error = error("Щоб продовжити, позначте «Згода»", "Tick “Consent” to go on", "");
    page(language, "Про дитину", "About the child", vec![given, born, place, father, agree])
}

fn person(renderer: &Renderer, language: &str, values: [&str; 3]) -> Control {
    let texts = renderer.texts(language);
    let parts = ["given", "family", "patronymic"];
    Control::Parts {
        parts: (parts.into_iter().zip(values))
            .map(|(part, value)| LinePart {
                part,
                label: texts.say(part),
                value: value.into(),
                ..LinePart::default()
            })
            .collect(),
        beside: false,
    }
}

fn lines(language: &str, renderer: &Renderer) -> QuestionPage {
    let texts = renderer.texts(language);
    let look = |kind, inputmode, width, code| LineLook { kind, inputmode, width, code };
    let with = |value: &str, look: LineLook, unit: &str| Control::Line {
        value: value.into(),
        look,
        unit: unit.into(),
    };
    let mut email = question(
        "email",
        language,
        "Електронна пошта",
        "E-mail",
        with("", look(Some("email"), Some("email"), None, false), ""),
    );
    email.optional = true;
    email.purpose = Some("email".into());
    let part = |part: &'static str, label: &str, width| LinePart {
        part,
        label: texts.say(label),
        width,
        ..LinePart::default()
    };
    page(
        language,
        "Як з вами зв’язатися",
        "How to reach you",
        vec![
            email,
            question(
                "phone",
                language,
                "Телефон",
                "Phone",
                with("+380 39 000 00 01", look(Some("tel"), Some("tel"), Some(20), false), ""),
            ),
            question(
                "income",
                language,
                "Дохід за місяць",
                "Monthly income",
                with("12 000", look(None, Some("decimal"), Some(10), false), "₴"),
            ),
            question(
                "rnokpp",
                language,
                "РНОКПП",
                "Tax number (RNOKPP)",
                with("1234567899", look(None, Some("numeric"), Some(10), true), ""),
            ),
            question(
                "iban",
                language,
                "Рахунок (IBAN)",
                "Account (IBAN)",
                with("UA21 3223 1300 0002 6007 2335 6600 1", look(None, None, Some(30), true), ""),
            ),
            question(
                "plate",
                language,
                "Номер автомобіля",
                "Vehicle plate",
                with("AA1234BC", look(None, None, Some(10), true), ""),
            ),
            question(
                "since",
                language,
                "Відколи працюєте",
                "Working since",
                Control::Parts {
                    parts: vec![part("month", "month", Some(2)), part("year", "year", Some(4))],
                    beside: true,
                },
            ),
            question(
                "address",
                language,
                "Адреса",
                "Address",
                Control::Parts {
                    parts: vec![
                        part("line", "line", None),
                        part("place", "place", None),
                        part("postcode", "postcode", Some(5)),
                        part("code", "area-code", Some(20)),
                    ],
                    beside: false,
                },
            ),
            question(
                "note",
                language,
                "Що ще варто знати",
                "Anything else",
                Control::Lines { value: "<b>".into(), max: Some(500) },
            ),
        ],
    )
}

fn choices(language: &str) -> QuestionPage {
    let benefits = &[
        ("birth", "Допомога при народженні", "Birth allowance"),
        ("package", "Пакунок малюка", "Baby package"),
        ("none", "Нічого з цього", "None of these"),
    ];
    let mut many = list(language, benefits, &["birth"]);
    many.items[2].alone = true;
    many.items[0].hint = html(language, "50 000 ₴ частинами", "50,000 ₴ in parts");
    page(
        language,
        "Вибір",
        "Choices",
        vec![
            question(
                "benefits",
                language,
                "Що оформити?",
                "What to apply for?",
                Control::Many(many),
            ),
            question(
                "region",
                language,
                "Область",
                "Region",
                Control::Select(list(
                    language,
                    &[("kyiv", "Київська", "Kyiv"), ("lviv", "Львівська", "Lviv")],
                    &["lviv"],
                )),
            ),
            question(
                "kved",
                language,
                "Вид діяльності",
                "Kind of activity",
                Control::Search {
                    options: list(
                        language,
                        &[
                            (
                                "62.01",
                                "62.01 Комп’ютерне програмування",
                                "62.01 Computer programming",
                            ),
                            ("56.10", "56.10 Ресторани", "56.10 Restaurants"),
                        ],
                        &[],
                    )
                    .items,
                    value: String::new(),
                },
            ),
            question(
                "note",
                language,
                "Який висновок ваш?",
                "Which note is yours?",
                Control::Record {
                    records: vec![
                        Record {
                            value: "1a2b3c4d".into(),
                            title: html(
                                language,
                                "Дівчинка, 20 лютого 2026 р.",
                                "A girl, 20 February 2026",
                            ),
                            hint: html(
                                language,
                                "Пологовий будинок № 5, Київ",
                                "Maternity hospital 5, Kyiv",
                            ),
                            chosen: true,
                        },
                        Record {
                            value: "5e6f7a8b".into(),
                            title: html(
                                language,
                                "Хлопчик, 20 лютого 2026 р.",
                                "A boy, 20 February 2026",
                            ),
                            hint: html(
                                language,
                                "Пологовий будинок № 5, Київ",
                                "Maternity hospital 5, Kyiv",
                            ),
                            chosen: false,
                        },
                    ],
                },
            ),
            question(
                "photo",
                language,
                "Фото документа",
                "Photo of the document",
                Control::File {
                    samples: vec![Sample { name: "photo.jpg".into(), chosen: false }],
                    chosen: String::new(),
                    accept: "image/jpeg,.png".into(),
                    own: true,
                },
            ),
            question("future", language, "Невідоме", "Unknown", Control::Unknown),
        ],
    )
}

fn registry(language: &str, renderer: &Renderer) -> QuestionPage {
    let registry = |value: &str, disputed| {
        Some(RegistryValue {
            value: value.into(),
            source: say(
                language,
                "Державний реєстр актів цивільного стану",
                "State register of civil status",
            ),
            as_of: say(language, "1 березня 2026 р.", "1 March 2026"),
            disputed,
        })
    };
    let mut born = question(
        "born_on",
        language,
        "Дата народження",
        "Date of birth",
        date_parts(renderer, language, "", "", ""),
    );
    born.registry = registry(&say(language, "20 лютого 2026 р.", "20 February 2026"), false);
    let mut sex =
        question("place", language, "Місце народження", "Place of birth", line("Бровари"));
    sex.registry = registry(&say(language, "Київ", "Kyiv"), true);
    let mut page = page(language, "Перевірте, що ми знаємо", "Check what we know", vec![born, sex]);
    page.shows = vec![Fact {
        key: html(language, "Батько", "Father"),
        value: "Андрій Ткаченко".into(),
    }];
    page.sent_back = html(language, "Немає імені батька.", "The name of the father is missing.");
    page
}

fn group(language: &str, renderer: &Renderer) -> QuestionPage {
    let city = |name: &str, value: &str| question(name, language, "Місто", "City", line(value));
    let schools = Control::Group {
        items: vec![GroupItem {
            key: "s9".into(),
            title: say(language, "Школа 1", "School 1"),
            questions: vec![city("children.k1.schools.s9.city", "Тарту")],
        }],
        item: say(language, "школа", "school"),
        can_add: true,
        can_remove: true,
    };
    let mut born = question(
        "children.k1.born_on",
        language,
        "Дата народження",
        "Date of birth",
        date_parts(renderer, language, "1", "13", "2020"),
    );
    born.error = Some(ErrorView {
        message: html(
            language,
            "«Дата народження»: такого дня немає в календарі",
            "“Date of birth”: there is no such day in the calendar",
        ),
        part: "month".into(),
    });
    let first = GroupItem {
        key: "k1".into(),
        title: say(language, "Дитина 1", "Child 1"),
        questions: vec![
            question(
                "children.k1.name",
                language,
                "Як звати дитину",
                "The child’s name",
                person(renderer, language, ["Ада", "Лайн", ""]),
            ),
            born,
            question("children.k1.schools", language, "Школи", "Schools", schools),
        ],
    };
    let second = GroupItem {
        key: "k2".into(),
        title: say(language, "Дитина 2", "Child 2"),
        questions: vec![question(
            "children.k2.name",
            language,
            "Як звати дитину",
            "The child’s name",
            person(renderer, language, ["", "", ""]),
        )],
    };
    let children = question(
        "children",
        language,
        "Діти",
        "Children",
        Control::Group {
            items: vec![first, second],
            item: say(language, "дитина", "child"),
            can_add: true,
            can_remove: true,
        },
    );
    page(language, "Ваші діти", "Your children", vec![children])
}

fn group_empty(language: &str) -> QuestionPage {
    let mut children = question(
        "children",
        language,
        "Діти",
        "Children",
        Control::Group {
            items: Vec::new(),
            item: say(language, "дитина", "child"),
            can_add: true,
            can_remove: true,
        },
    );
    children.error = Some(ErrorView {
        message: html(
            language,
            "«Діти»: потрібен щонайменше 1",
            "“Children”: at least 1 is needed",
        ),
        part: String::new(),
    });
    page(language, "Ваші діти", "Your children", vec![children])
}

fn content(language: &str) -> QuestionPage {
    let blocks = vec![
        Block::Text(markdown(&say(
            language,
            "## Що це дає\n\n- одна заява замість шести\n- **без** візитів\n\nДокладніше в [законі](https://zakon.rada.gov.ua).",
            "## What it gives\n\n- one application instead of six\n- **no** visits\n\nMore in the [law](https://zakon.rada.gov.ua).",
        ))),
        Block::Inset(markdown(&say(
            language,
            "Термін: один робочий день.",
            "It takes one working day.",
        ))),
        Block::Warning(html(
            language,
            "За неправдиві відомості відповідає заявник.",
            "Whoever applies answers for false statements.",
        )),
        Block::Details {
            title: html(language, "Якщо дитина народилася вдома", "If the child was born at home"),
            content: markdown(&say(
                language,
                "Потрібен висновок лікаря.",
                "A doctor’s note is needed.",
            )),
        },
        Block::Image {
            address: "../assets/icon.svg".into(),
            alt: say(language, "Значок послуги", "The sign of the service"),
        },
        Block::Unknown,
    ];
    let mut page = page(language, "Перш ніж продовжити", "Before you go on", Vec::new());
    page.parts = blocks.into_iter().map(Part::Block).collect();
    page
}
