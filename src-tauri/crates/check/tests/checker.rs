//! Findings that follow edits are those of a check of the whole.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test may panic and read")]

use maket_check::{Checker, check};
use maket_edit::{Draft, Patch, PathStep, apply_all};
use maket_model::service::Service;
use maket_testkit::arbitrary::arbitrary_service;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

/// A document, and the findings that follow its changes.
struct Followed {
    json: Value,
    checker: Checker,
}

impl Followed {
    fn of(service: &Service) -> Self {
        Self { json: json!({ "service": service }), checker: Checker::new(service) }
    }

    /// Changes the document, unless it would be none any more.
    fn change(&mut self, patches: &[Patch]) {
        let mut json = self.json.clone();
        patches.iter().for_each(|patch| patch.apply(&mut json));
        let Ok(service) = serde_json::from_value::<Service>(json["service"].clone()) else {
            return;
        };
        self.checker.follow(&service, patches);
        let followed: Vec<_> = self.checker.findings().cloned().collect();
        assert_eq!(followed, check(&service), "what {patches:?} changes is judged anew");
        self.json = json;
    }
}

/// Where a value stands, and the name that it stands under: `when`, or `questions` of one of them.
struct Place {
    path: Vec<PathStep>,
    name: String,
    value: Value,
}

fn places(value: &Value, path: &mut Vec<PathStep>, name: &str, all: &mut Vec<Place>) {
    let mut see = |step: PathStep, name: &str, child: &Value| {
        path.push(step);
        all.push(Place { path: path.clone(), name: name.to_owned(), value: child.clone() });
        places(child, path, name, all);
        path.pop();
    };
    match value {
        Value::Object(entries) => {
            entries.iter().for_each(|(key, child)| see(PathStep::Key(key.clone()), key, child));
        }
        Value::Array(items) => {
            let numbered = items.iter().enumerate();
            numbered.for_each(|(at, child)| see(PathStep::At(at as u32), name, child));
        }
        _ => {}
    }
}

/// A change of whatever stands in the document: it goes, stands twice, or is what stands elsewhere
/// under the same name.
fn patch(json: &Value, (which, other, how): (Index, Index, u8)) -> Patch {
    let mut all = Vec::new();
    places(&json["service"], &mut vec![PathStep::Key("service".to_owned())], "", &mut all);
    let chosen = &all[which.index(all.len())];
    let alike: Vec<&Place> = all.iter().filter(|it| it.name == chosen.name).collect();
    let other = alike[other.index(alike.len())].value.clone();
    let (last, holder) = chosen.path.split_last().expect("every place has a way to it");
    match (last, how % 4) {
        (PathStep::At(at), 0) => {
            Patch::Splice { path: holder.to_vec(), at: *at, remove: 1, insert: Vec::new() }
        }
        (PathStep::At(at), 1) => {
            Patch::Splice { path: holder.to_vec(), at: *at, remove: 0, insert: vec![other] }
        }
        (PathStep::Key(_), 0) => Patch::Set { path: chosen.path.clone(), value: None },
        _ => Patch::Set { path: chosen.path.clone(), value: Some(other) },
    }
}

fn changes() -> impl Strategy<Value = Vec<(Index, Index, u8)>> {
    prop::collection::vec(any::<(Index, Index, u8)>(), 1..8)
}

fn follow(service: &Service, changes: &[(Index, Index, u8)]) {
    let mut followed = Followed::of(service);
    for change in changes {
        let patch = patch(&followed.json, *change);
        followed.change(&[patch]);
    }
    // Two at once.
    if let [one, .., other] = changes {
        let mut json = followed.json.clone();
        let first = patch(&json, *one);
        first.apply(&mut json);
        followed.change(&[first, patch(&json, *other)]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn findings_follow_changes_of_generated_services(seed in any::<u64>(), size in 1_usize..9, changes in changes()) {
        follow(&arbitrary_service(seed, size), &changes);
    }

    #[test]
    fn findings_follow_changes_of_the_good_service(changes in changes()) {
        follow(&serde_json::from_str(include_str!("clean.json")).unwrap(), &changes);
    }
}

#[test]
fn findings_follow_the_words_that_they_tell() {
    let mut json: Value = serde_json::from_str(include_str!("clean.json")).unwrap();
    json["registries"][0]["sensitivity"] = "special".into();
    let exchanges = json["steps"].as_array_mut().unwrap().iter_mut();
    exchanges.for_each(|step| drop(step.as_object_mut().unwrap().shift_remove("law")));
    let mut followed = Followed::of(&serde_json::from_value(json).unwrap());
    let path = ["service", "registries", "0", "title", "en"];
    let path = path.map(|key| key.parse().map_or(PathStep::Key(key.to_owned()), PathStep::At));
    followed.change(&[Patch::Set { path: path.to_vec(), value: Some("Another title".into()) }]);
    let told =
        followed.checker.findings().any(|it| it.args.iter().any(|(_, arg)| arg == "Another title"));
    assert!(told, "an exchange tells of the registry by its new title");
}

#[test]
fn findings_follow_each_fix() {
    let json = serde_json::from_str(include_str!("clean.json")).unwrap();
    let whole: Service = serde_json::from_value(json).unwrap();
    let mut mended = 0;
    for at in 0..whole.steps.len() {
        let mut draft = Draft { service: whole.clone(), ..Draft::default() };
        draft.service.steps.remove(at);
        let fixes: Vec<_> = check(&draft.service).into_iter().filter_map(|it| it.fix).collect();
        for fix in fixes {
            let mut draft = draft.clone();
            let mut checker = Checker::new(&draft.service);
            let done = apply_all(&mut draft, &fix.edits).unwrap();
            checker.follow(&draft.service, &done.patches);
            let followed: Vec<_> = checker.findings().cloned().collect();
            assert_eq!(followed, check(&draft.service), "without step {at}, after {:?}", fix.edits);
            mended += 1;
        }
    }
    assert!(mended > 3, "some steps are missed, and a fix mends that: {mended}");
}
