//! A service of 500 steps and 5,000 questions, and what somebody does to it.

use maket_edit::{Draft, Edit};
use maket_model::place::Place;
use maket_model::service::Service;
use serde_json::{Value, json};

/// How many steps it has, pages all of them but the last two.
pub(crate) const STEPS: usize = 500;

/// How many questions a page has.
const QUESTIONS: usize = 10;

/// The service: whole, in two languages, with reasons, conditions and checks.
pub(crate) fn draft() -> Draft {
    let mut steps: Vec<Value> = (0..STEPS).map(page).collect();
    steps.push(json!({ "id": "check-answers", "kind": "check-answers", "actor": "applicant",
        "title": words("Check your answers"), "button": words("Send"),
        "next": [{ "to": "done" }] }));
    steps.push(json!({ "id": "done", "kind": "outcome", "result": "done", "title": words("Sent"),
        "after": words("We answer within ten days") }));
    let service = json!({ "maket": 1, "id": "large", "title": words("A large service"),
        "languages": ["uk", "en"], "timezone": "Europe/Kyiv", "calendar": "uk", "currency": "UAH",
        "authority": { "name": words("The office"), "contact": words("Telephone 1"),
            "assisted": words("Come to the office") },
        "needs": [{ "id": "need", "who": words("I"), "want": words("it"), "so": words("I may") }],
        "laws": [{ "id": "law", "title": words("The law"), "article": "1" }],
        "actors": [{ "id": "applicant", "kind": "citizen", "title": words("Applicant") },
            { "id": "officer", "kind": "official", "title": words("Officer") }],
        "rules": [{ "id": "grown", "title": words("Grown up"), "is": "q0_1 >= 18" }],
        "lists": [{ "id": "place", "items": [{ "id": "here", "label": words("Here") },
            { "id": "there", "label": words("There") }] }],
        "steps": steps });
    let service: Service = serde_json::from_value(service).expect("it is a service");
    Draft { service, ..Draft::default() }
}

fn words(english: &str) -> Value {
    json!({ "uk": format!("{english}, українською"), "en": english })
}

fn page(number: usize) -> Value {
    let to = if number + 1 == STEPS { "check-answers".into() } else { format!("p{}", number + 1) };
    let questions: Vec<Value> = (0..QUESTIONS).map(|at| question(number, at)).collect();
    let mut page = json!({ "id": format!("p{number}"), "kind": "page", "actor": "applicant",
        "needs": ["need"], "title": words(&format!("Page {number} about something")),
        "content": [{ "type": "markdown", "text": words(
            "What you say here is read by *one* officer, {q0_0}, and by nobody else.") }],
        "questions": questions, "next": [{ "to": to }] });
    if number % 5 == 4 {
        page["when"] = format!("q{}_2 and grown", number - 1).into();
    }
    if number % 25 == 24 && number + 2 < STEPS {
        let far =
            json!({ "when": format!("q{number}_3 = \"there\""), "to": format!("p{}", number + 2) });
        page["next"] = json!([far, { "to": to }]);
    }
    page
}

fn question(page: usize, at: usize) -> Value {
    let id = format!("q{page}_{at}");
    let answer = match at % 10 {
        1 => json!({ "type": "number", "min": 0, "max": 120 }),
        2 => json!({ "type": "yes-no" }),
        3 => json!({ "type": "one-of", "list": "place" }),
        4 => json!({ "type": "date", "max": "today()" }),
        5 => json!({ "type": "money", "min": 0 }),
        6 => json!({ "type": "one-of", "items": [{ "id": "a", "label": words("The first") },
            { "id": "b", "label": words("The second") }, { "id": "c", "label": words("The third") }] }),
        7 => json!({ "type": "text", "lines": "many", "max": 500 }),
        8 => json!({ "type": "email" }),
        _ => json!({ "type": "text", "max": 80 }),
    };
    let mut question = json!({ "id": id, "answer": answer,
        "label": words(&format!("What is number {at} of page {page}?")),
        "hint": words("As it stands in your papers"),
        "why": { "for": words("To know it"), "usedBy": ["officer"], "keep": "P5Y", "law": "law",
            "wrong": words("You are asked again") } });
    match at {
        5 => question["when"] = format!("q{page}_2").into(),
        7 => question["when"] = format!("q{page}_3 = \"here\" and q{page}_1 > 17").into(),
        8 => {
            question["checks"] = json!([{ "rule": format!("{id} != null and q{page}_0 != \"\""),
                "message": words("Write where to reach you") }]);
        }
        _ => {}
    }
    question
}

/// The edits of somebody at work, one after the other, the same each time: mostly words, now and
/// then a condition, a question that comes, goes or moves, a way that leads elsewhere, a new name.
pub(crate) fn edit(number: usize) -> Edit {
    let page = (number * 37) % (STEPS - 3);
    let place = Place::step(&format!("p{page}"));
    let question = |at: usize| place.child("questions", &format!("q{page}_{at}"));
    let new = format!("new{}", number / 20);
    let new_on = (number / 20 * 20 * 37) % (STEPS - 3);
    let new_place = Place::step(&format!("p{new_on}"));
    let language = ["label.uk", "label.en"][number % 2];
    match number % 20 {
        0 => Edit::Insert {
            place,
            collection: "questions".to_owned(),
            at: 3,
            thing: json!({ "id": new, "label": words("What is new?"), "answer": { "type": "text" } }),
        },
        3 => Edit::set(question(9).facet("when"), format!("q{page}_1 > {}", number % 90)),
        6 => Edit::set(place.facet("title.en"), format!("Page {page}, {number}")),
        8 => {
            Edit::set(place.child("next", "@0").facet("to"), format!("p{}", page + 1 + number % 2))
        }
        10 => {
            Edit::Move { place: question(4), to: place, collection: "questions".to_owned(), at: 1 }
        }
        13 => Edit::set(question(6).facet("answer"), json!({ "type": "text" })),
        16 => {
            Edit::Rename { place: new_place.child("questions", &new), id: format!("{new}_again") }
        }
        19 => Edit::remove(new_place.child("questions", &new)),
        _ => Edit::set(question(number % 4).facet(language), format!("Words {number}")),
    }
}
