use maket_render::page::{
    Body, CheckPage, CheckRow, CheckSection, Comparison, Conflict, ConflictPage, ConsentPage,
    ErrorKind, ErrorPage, ExchangePage, Fact, FeedbackPage, Form, Frame, IssuedDocument, JoinPage,
    Means, Notice, OtherActor, OutcomeKind, OutcomePage, OutcomePart, PageView, PayPage, Place,
    QuestionnairePage, Rating, RefusalGround, ReviewPage, SignInPage, SignPage, Signer,
    SignerState, StartPage, StopPage, ThanksPage, WaitPage,
};
use maket_render::{Html, Renderer, markdown};

use super::{bare, frame, html, say};

fn form() -> Form {
    Form {
        action: String::new(),
        hidden: vec![("nonce".into(), "k3f0".into())],
        autocomplete: false,
    }
}

fn fact(language: &str, uk: (&str, &str), en: (&str, &str)) -> Fact {
    Fact { key: html(language, uk.0, en.0), value: html(language, uk.1, en.1) }
}

pub(crate) fn states(language: &str, renderer: &Renderer) -> Vec<(&'static str, PageView)> {
    let l = language;
    let steps = || frame(l, renderer);
    let plain = || bare(l, renderer);
    let page = |name, frame: Frame, body: Body| (name, PageView { frame, body });
    let mut all = vec![
        page("start", plain(), Body::Start(Box::new(start(l)))),
        page("sign-in", plain(), Body::SignIn(Box::new(sign_in(l)))),
        page("exchange-ask", steps(), Body::Exchange(Box::new(exchange(l)))),
        page("exchange-found", steps(), Body::Exchange(Box::new(found(l)))),
        page("pay", steps(), Body::Pay(Box::new(pay(l)))),
        page("sign", steps(), Body::Sign(Box::new(sign(l, true)))),
        page("sign-waits", steps(), Body::Sign(Box::new(sign(l, false)))),
        page("wait", plain(), Body::Wait(Box::new(wait(l)))),
        page("check", steps(), Body::Check(Box::new(check(l)))),
        page("conflict", steps(), Body::Conflict(Box::new(conflict(l)))),
        page("review", plain(), Body::Review(Box::new(review(l)))),
        page(
            "review-errors",
            plain(),
            Body::Review(Box::new(ReviewPage {
                grounds_error: html(
                    l,
                    "Оберіть хоча б одну підставу відмови",
                    "Choose at least one ground for the refusal",
                ),
                message_error: html(
                    l,
                    "Скажіть, що має виправити заявник",
                    "Say what the applicant is to put right",
                ),
                ..review(l)
            })),
        ),
        page(
            "stop",
            steps(),
            Body::Stop(Box::new(StopPage {
                step: html(l, "Батьки", "The parents"),
                why: "missing".into(),
                what: "consulate".into(),
                contact: Html::default(),
            })),
        ),
    ];
    all.extend(ends(l, renderer));
    all.extend(pilots(l, renderer));
    all
}

fn start(l: &str) -> StartPage {
    StartPage {
        title: html(l, "Зареєструвати народження дитини", "Register a birth"),
        summary: html(
            l,
            "Одна заява замість шести візитів.",
            "One application instead of six visits.",
        ),
        needed: vec![
            html(l, "телефон з підписом", "a phone with a signature"),
            html(l, "рахунок для допомоги", "an account for the allowance"),
        ],
        minutes: Some(21),
        price: html(l, "Безоплатно", "Free"),
        term: say(l, "1 робочий день", "1 working day"),
        assisted: markdown(&say(
            l,
            "Прийдіть до ЦНАП або подзвоніть [1545](tel:1545).",
            "Come to a service centre or call [1545](tel:1545).",
        )),
        form: form(),
        ..StartPage::default()
    }
}

fn sign_in(l: &str) -> SignInPage {
    SignInPage {
        means: [
            ("diia-signature", "Дія.Підпис", "Diia Signature"),
            ("bank-id", "BankID", "BankID"),
        ]
        .map(|(id, uk, en)| Means { id: id.into(), name: say(l, uk, en) })
        .to_vec(),
        person: say(l, "Олена Бондар", "Olena Bondar"),
        learns: vec![say(l, "ім’я", "the name"), say(l, "РНОКПП", "the tax number")],
        tried: html(
            l,
            "Ви скасували. Можна спробувати ще раз.",
            "You cancelled. You can try again.",
        ),
        form: form(),
        ..SignInPage::default()
    }
}

fn exchange(l: &str) -> ExchangePage {
    ExchangePage {
        above: say(l, "Крок 2 з 5", "Step 2 of 5"),
        registry: say(
            l,
            "Державний реєстр актів цивільного стану",
            "State register of civil status",
        ),
        purpose: html(
            l,
            "щоб не питати вас про те, що вже відомо",
            "so as not to ask what is known already",
        ),
        law: html(l, "Закон про адмінпослуги, ст. 9", "Law on administrative services, art. 9"),
        law_address: "https://zakon.rada.gov.ua/laws/show/5203-17".into(),
        keep: say(l, "1 день", "1 day"),
        sends: vec![fact(l, ("РНОКПП", "1234567899"), ("Tax number", "1234567899"))],
        gives: vec![say(l, "дата народження", "date of birth"), say(l, "стать", "sex")],
        form: form(),
        ..ExchangePage::default()
    }
}

fn found(l: &str) -> ExchangePage {
    ExchangePage {
        found: Some(vec![
            fact(
                l,
                ("Дата народження", "20 лютого 2026 р."),
                ("Date of birth", "20 February 2026"),
            ),
            fact(l, ("Стать", "жіноча"), ("Sex", "female")),
        ]),
        ..exchange(l)
    }
}

fn pay(l: &str) -> PayPage {
    PayPage {
        amount: say(l, "1 234,50 ₴", "₴1,234.50"),
        to: say(l, "Державна казначейська служба", "State Treasury"),
        purpose: html(l, "Адміністративний збір", "Administrative fee"),
        paid_before: say(l, "640 ₴", "₴640"),
        form: form(),
        ..PayPage::default()
    }
}

fn sign(l: &str, mine: bool) -> SignPage {
    SignPage {
        declares: markdown(&say(l, "Дані в заяві правдиві.", "What the application says is true.")),
        signers: vec![
            Signer {
                who: html(l, "Мати", "Mother"),
                state: SignerState::Signed,
                when: say(l, "1 березня 2026 р. о 10:05", "1 March 2026 at 10:05"),
                link: String::new(),
            },
            Signer {
                who: html(l, "Батько", "Father"),
                state: SignerState::Waiting,
                when: String::new(),
                link: "http://127.0.0.1:1/s/abc".into(),
            },
            Signer {
                who: html(l, "Опікун", "Guardian"),
                state: SignerState::Later,
                ..Signer::default()
            },
        ],
        code: "4827".into(),
        answers: "check".into(),
        mine,
        form: form(),
        ..SignPage::default()
    }
}

fn wait(l: &str) -> WaitPage {
    WaitPage {
        title: html(l, "Чекаємо на підпис батька", "Waiting for the father’s signature"),
        what: html(l, "Чекаємо: батько.", "We are waiting for: the father."),
        until: say(l, "15 березня 2026 р.", "15 March 2026"),
        other: Some(OtherActor {
            who: html(l, "батько", "the father"),
            address: "http://192.168.1.20:8080/s/0123456789abcdef0123456789abcdef/sign".into(),
        }),
        again_after: 10,
        form: Some(form()),
        ..WaitPage::default()
    }
}

fn sections(l: &str) -> Vec<CheckSection> {
    let row = |uk: (&str, &str), en: (&str, &str), change: &str| CheckRow {
        label: html(l, uk.0, en.0),
        value: html(l, uk.1, en.1),
        change: change.into(),
        ..CheckRow::default()
    };
    vec![
        CheckSection {
            title: html(l, "Дитина", "The child"),
            rows: vec![
                row(("Ім’я", "Соломія"), ("Given name", "Solomiia"), "child?change#given"),
                CheckRow {
                    source: html(
                        l,
                        "За даними реєстру «ДРАЦС»",
                        "According to the registry “DRACS”",
                    ),
                    ..row(
                        ("Дата народження", "20 лютого 2026 р."),
                        ("Date of birth", "20 February 2026"),
                        "",
                    )
                },
                row(("Друге ім’я", ""), ("Middle name", ""), "child?change#middle"),
            ],
        },
        CheckSection {
            title: html(l, "Батьки", "The parents"),
            rows: vec![row(
                ("Батько", "Андрій Ткаченко"),
                ("Father", "Andrii Tkachenko"),
                "parents?change#father",
            )],
        },
    ]
}

fn check(l: &str) -> CheckPage {
    CheckPage {
        above: say(l, "Крок 4 з 5", "Step 4 of 5"),
        again: html(
            l,
            "Відтоді змінилося: Ім’я. Підтвердьте ще раз.",
            "Since then these have changed: Given name. Confirm once more.",
        ),
        sections: sections(l),
        declares: markdown(&say(l, "що дані правдиві", "that the data is true")),
        form: form(),
        ..CheckPage::default()
    }
}

fn conflict(l: &str) -> ConflictPage {
    ConflictPage {
        conflicts: vec![Conflict {
            label: html(l, "Ім’я", "Given name"),
            stands: "Соломія".into(),
            typed: "Марта".into(),
        }],
        form: form(),
        ..ConflictPage::default()
    }
}

fn review(l: &str) -> ReviewPage {
    let row = |uk: (&str, &str), en: (&str, &str), registry: (&str, &str), differs| Comparison {
        label: html(l, uk.0, en.0),
        said: html(l, uk.1, en.1),
        registry: html(l, registry.0, registry.1),
        source: say(l, "ДРАЦС", "DRACS"),
        differs,
    };
    ReviewPage {
        about: vec![fact(l, ("Заявник", "Олена Бондар"), ("Applicant", "Olena Bondar"))],
        comparisons: vec![
            row(
                ("Дата народження", "21 лютого 2026 р."),
                ("Date of birth", "21 February 2026"),
                ("20 лютого 2026 р.", "20 February 2026"),
                true,
            ),
            row(("Стать", "жіноча"), ("Sex", "female"), ("жіноча", "female"), false),
        ],
        sections: sections(l),
        until: say(l, "3 березня 2026 р. о 18:00", "3 March 2026 at 18:00"),
        grounds: vec![
            (
                "not-entitled".into(),
                html(l, "Заявник не має права", "The applicant is not entitled"),
            ),
            ("false".into(), html(l, "Недостовірні відомості", "False statements")),
        ],
        form: form(),
        ..ReviewPage::default()
    }
}

fn ends(l: &str, renderer: &Renderer) -> Vec<(&'static str, PageView)> {
    let page = |name, body| (name, PageView { frame: bare(l, renderer), body });
    let done = OutcomePage {
        title: html(l, "Народження зареєстровано", "The birth is registered"),
        reference: "БН-2026-000123".into(),
        next: markdown(&say(
            l,
            "Свідоцтво надійде в застосунок.",
            "The certificate comes to the app.",
        )),
        parts: vec![
            OutcomePart {
                title: html(l, "Свідоцтво про народження", "Birth certificate"),
                by: html(l, "ДРАЦС", "DRACS"),
                when: String::new(),
            },
            OutcomePart {
                title: html(l, "Допомога при народженні", "Birth allowance"),
                by: html(l, "Пенсійний фонд", "Pension Fund"),
                when: say(l, "до 12 березня 2026 р.", "by 12 March 2026"),
            },
        ],
        documents: vec![IssuedDocument {
            title: html(l, "Свідоцтво про народження", "Birth certificate"),
            number: "I-БК 123456".into(),
            address: "document/1".into(),
        }],
        contact: markdown(&say(l, "Телефон [1545](tel:1545)", "Phone [1545](tel:1545)")),
        answers: vec![fact(l, ("Ім’я", "Соломія"), ("Given name", "Solomiia"))],
        copy: "copy".into(),
        onwards: "questions".into(),
        ..OutcomePage::default()
    };
    let refused = OutcomePage {
        kind: OutcomeKind::Refused,
        reference: "БН-2026-000124".into(),
        grounds: vec![RefusalGround {
            title: html(l, "Заявник не має права", "The applicant is not entitled"),
            law: html(l, "ст. 13", "art. 13"),
            law_address: "https://zakon.rada.gov.ua".into(),
        }],
        message: html(l, "Заяву має подати один із батьків.", "One of the parents has to apply."),
        appeal: markdown(&say(
            l,
            "Скаргу можна подати протягом 30 днів.",
            "You can appeal within 30 days.",
        )),
        ..OutcomePage::default()
    };
    let other = |kind, uk: &str, en: &str| OutcomePage {
        kind,
        next: markdown(&say(l, uk, en)),
        ..OutcomePage::default()
    };
    vec![
        page("done", Body::Outcome(Box::new(done))),
        page("refused", Body::Outcome(Box::new(refused))),
        page(
            "not-eligible",
            Body::Outcome(Box::new(other(
                OutcomeKind::NotEligible,
                "Зверніться до консульства.",
                "Turn to the consulate.",
            ))),
        ),
        page(
            "elsewhere",
            Body::Outcome(Box::new(other(
                OutcomeKind::Elsewhere,
                "Прийдіть до ЦНАП.",
                "Come to a service centre.",
            ))),
        ),
    ]
}

fn pilots(l: &str, renderer: &Renderer) -> Vec<(&'static str, PageView)> {
    let texts = renderer.texts(l);
    let quiet = || Frame { feedback: None, leave: None, ..bare(l, renderer) };
    let page = |name, frame: Frame, body| (name, PageView { frame, body });
    let consent = ConsentPage {
        authority: say(l, "Міністерство юстиції", "The Ministry of Justice"),
        text: markdown(&say(
            l,
            "Випробування триває **20 хвилин**.",
            "The test takes **20 minutes**.",
        )),
        keep: say(l, "90 днів", "90 days"),
        people: vec![
            (
                "olena".into(),
                html(l, "Олена, 31 рік, щойно народила", "Olena, 31, has just had a child"),
            ),
            ("taras".into(), html(l, "Тарас, 58 років", "Taras, 58")),
        ],
        as_oneself: true,
        person: "olena".into(),
        form: form(),
        ..ConsentPage::default()
    };
    let feedback = FeedbackPage {
        about: html(l, "Ім’я та прізвище дитини", "The child’s name"),
        places: vec![
            Place { value: String::new(), label: texts.html("feedback-whole") },
            Place { value: "step:child/q:given".into(), label: html(l, "Ім’я", "Given name") },
        ],
        back: "child".into(),
        form: form(),
        ..FeedbackPage::default()
    };
    let mut ratings = vec![Rating { missing: true, ..Rating::ease(texts) }];
    ratings.extend(Rating::umux_lite(texts));
    let questionnaire = QuestionnairePage {
        ratings,
        open: Some((texts.html("open-question"), String::new())),
        form: form(),
        ..QuestionnairePage::default()
    };
    let error = |kind| {
        Body::Error(Box::new(ErrorPage {
            onwards: "/".into(),
            support: "7f3a".into(),
            ..ErrorPage::new(kind)
        }))
    };
    let noticed = Frame {
        notice: Some(Notice { content: texts.html("feedback-thanks"), good: true }),
        ..frame(l, renderer)
    };
    vec![
        page(
            "join",
            quiet(),
            Body::Join(Box::new(JoinPage {
                code: "K7M2".into(),
                error: texts.html("join-wrong"),
                form: form(),
            })),
        ),
        page("consent", quiet(), Body::Consent(Box::new(consent.clone()))),
        page(
            "consent-errors",
            quiet(),
            Body::Consent(Box::new(ConsentPage {
                consent_missing: true,
                person_missing: true,
                person: String::new(),
                ..consent
            })),
        ),
        page("feedback", quiet(), Body::Feedback(Box::new(feedback.clone()))),
        page(
            "feedback-errors",
            quiet(),
            Body::Feedback(Box::new(FeedbackPage { text_missing: true, ..feedback })),
        ),
        page("questionnaire", quiet(), Body::Questionnaire(Box::new(questionnaire))),
        page(
            "thanks",
            quiet(),
            Body::Thanks(Box::new(ThanksPage { again: "/".into(), ..ThanksPage::default() })),
        ),
        page(
            "left",
            quiet(),
            Body::Thanks(Box::new(ThanksPage { left: true, ..ThanksPage::default() })),
        ),
        page("not-found", quiet(), error(ErrorKind::NotFound)),
        page("other-address", quiet(), error(ErrorKind::OtherAddress)),
        page("session-ended", quiet(), error(ErrorKind::SessionEnded)),
        page("fault", quiet(), error(ErrorKind::Fault)),
        page("notice", noticed, Body::Check(Box::new(check(l)))),
    ]
}
