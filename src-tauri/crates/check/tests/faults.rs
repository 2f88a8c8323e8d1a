//! One fault in a good service each: exactly that finding, at that place.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod change;

use change::apply;
use maket_check::{Code, Diagnostic, fix_words, place_words, why, words};
use maket_edit::{Draft, apply_all};
use maket_model::service::Service;
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn clean() -> Value {
    serde_json::from_str(include_str!("clean.json")).unwrap()
}

fn service(json: Value) -> Service {
    serde_json::from_value(json).unwrap()
}

/// A fault: how the good service is changed, and what is found then, as codes with places.
#[derive(serde::Deserialize)]
struct Fault {
    change: Vec<Value>,
    finds: Vec<(String, String)>,
}

impl Fault {
    fn service(&self) -> Service {
        let mut json = clean();
        self.change.iter().for_each(|change| apply(&mut json, change));
        service(json)
    }
}

fn faults() -> Vec<Fault> {
    serde_json::from_str(include_str!("faults.json")).unwrap()
}

/// What is said of threats has a table of its own: there, nearly every change makes an answer stale.
const OF_THREATS: [Code; 3] = [Code::ThreatOpen, Code::ThreatStale, Code::ThreatGone];

fn check(service: &Service) -> Vec<Diagnostic> {
    let found = maket_check::check(service).into_iter();
    found.filter(|it| !OF_THREATS.contains(&it.code)).collect()
}

fn seen(found: &[Diagnostic]) -> Vec<(String, String)> {
    found.iter().map(|it| (it.code.to_string(), it.place.to_string())).collect()
}

#[test]
fn the_good_service_is_without_findings() {
    let found = check(&service(clean()));
    assert_eq!(seen(&found), [], "every rule is content with it");
}

#[test]
fn each_fault_is_found_at_its_place() {
    let mut wrong = Vec::new();
    for fault in faults() {
        let found = seen(&check(&fault.service()));
        if found != fault.finds {
            wrong.push(format!("{:?}: found {found:?}, not {:?}", fault.change, fault.finds));
        }
    }
    assert!(wrong.is_empty(), "exactly the fault is found:\n{}", wrong.join("\n"));
}

#[test]
fn a_second_language_is_missed_wherever_there_is_a_first() {
    let found = check(&bilingual());
    let other = found.iter().find(|it| it.code != Code::MissingTranslation);
    assert_eq!(other, None, "nothing but translations is missing");
    assert!(found.len() > 50, "each text lacks one: {}", found.len());
    let label = "lists/zone/items/centre#label";
    assert!(found.iter().all(|it| it.place.to_string() != label), "{label} has both");
}

/// English phrasings are in the table; a second language cannot be, since all else lacks it.
#[test]
fn phrasings_are_found_in_ukrainian_and_estonian() {
    let (passive, chain) = (Code::PassiveVoice, Code::NounChain);
    for (language, title, expected) in [
        ("uk", "Заява розглядається тиждень", Some(passive)),
        ("uk", "Здійснення подання заяви", Some(chain)),
        ("uk", "Зареєструйтеся: лист з’явиться й залишається в кабінеті", None),
        ("et", "Taotlus vaadatakse läbi", Some(passive)),
        ("et", "Taotluse esitamise kinnitamine", Some(chain)),
        ("et", "Vaatame taotluse läbi. Makse jõuab kohale", None),
    ] {
        let mut json = clean();
        json["languages"] = json!(["en", language]);
        json["steps"][2]["title"][language] = json!(title);
        let found = check(&service(json)).into_iter();
        let found = found.filter(|it| it.code != Code::MissingTranslation);
        let found: Vec<_> = found.map(|it| (it.code, it.place.to_string())).collect();
        let at = |code| (code, "steps/plate#title".to_owned());
        assert_eq!(found, Vec::from_iter(expected.map(at)), "{language}: {title}");
    }
}

/// The good service in a second language, of which it has one word.
fn bilingual() -> Service {
    let mut json = clean();
    json["languages"] = json!(["en", "uk"]);
    json["lists"][0]["items"][0]["label"]["uk"] = json!("Центр");
    service(json)
}

#[test]
fn every_code_has_a_fault_that_it_finds() {
    let faulty = faults().iter().map(Fault::service).chain([bilingual()]).collect::<Vec<_>>();
    let found: BTreeSet<Code> = faulty.iter().flat_map(check).map(|it| it.code).collect();
    // Those of the proof and of threats have tables of their own.
    let here = |code: &&Code| !code.is_proved() && !OF_THREATS.contains(code);
    let silent: Vec<&Code> =
        Code::ALL.iter().filter(here).filter(|code| !found.contains(code)).collect();
    assert_eq!(silent, Vec::<&Code>::new(), "a rule that never finds anything is none");
}

#[test]
fn findings_are_in_words_in_each_language() {
    for fault in faults() {
        let service = fault.service();
        for found in check(&service) {
            for language in ["en", "uk", "et"] {
                for said in [
                    words(&found, language),
                    why(&found, language),
                    place_words(&service, &found.place, language),
                ] {
                    assert!(!said.is_empty(), "{} says something in {language}", found.code);
                    assert!(!said.contains("{$"), "all that {said:?} speaks of is known");
                }
                let fix = fix_words(&found, language);
                assert_eq!(
                    fix.is_some(),
                    found.fix.is_some(),
                    "{} has words for its fix",
                    found.code
                );
                assert!(
                    fix.is_none_or(|said| !said.contains("{$")),
                    "all that the fix speaks of is known"
                );
            }
        }
    }
}

#[test]
fn findings_are_told_in_estonian() {
    let found: Vec<Diagnostic> = faults().iter().flat_map(|it| check(&it.service())).collect();
    for (code, said) in [
        (Code::DeadEnd, "Sellele sammule ei järgne midagi"),
        (Code::RowWidth, "Lahtreid on reas 2, veerge tabelis 1"),
        (Code::WhyIncomplete, "Küsimuse põhjusest on puudu: kui kaua säilitatakse"),
    ] {
        let finding = found.iter().find(|it| it.code == code).unwrap();
        assert_eq!(words(finding, "et"), said, "{code}");
    }
}

#[test]
fn a_fix_mends_its_finding_and_can_be_undone() {
    let mut mended = BTreeSet::new();
    for fault in faults() {
        let service = fault.service();
        for found in check(&service) {
            let Some(fix) = &found.fix else { continue };
            let mut edited = Draft { service: service.clone(), ..Draft::default() };
            let done = apply_all(&mut edited, &fix.edits).unwrap();
            let same = |it: &Diagnostic| {
                it.code == found.code && it.place == found.place && it.args == found.args
            };
            assert!(
                !check(&edited.service).iter().any(same),
                "{} is gone from {}",
                found.code,
                found.place
            );
            apply_all(&mut edited, &done.undo).unwrap();
            let text = |service: &Service| serde_json::to_string(service).unwrap();
            assert_eq!(
                text(&edited.service),
                text(&service),
                "the fix of {} can be undone",
                found.code
            );
            mended.insert(found.code);
        }
    }
    assert!(mended.len() >= 8, "fixes are tried: {mended:?}");
}
