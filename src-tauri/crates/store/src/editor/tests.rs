use super::*;
use crate::scratch::Scratch;
use proptest::prelude::*;
use serde_json::json;

fn holder() -> Holder {
    Holder { name: "Olena".to_owned(), machine: "desk".to_owned() }
}

fn now() -> Timestamp {
    "2026-03-01T12:00:00Z".parse().unwrap()
}

fn editor(scratch: &Scratch) -> Editor {
    let service = json!({ "maket": 1, "id": "a", "languages": ["en"],
        "steps": [{ "id": "start", "kind": "start" }, { "id": "done", "kind": "outcome" }] });
    let mut bundle = Bundle::of_service(service.to_string().into_bytes()).unwrap();
    bundle.insert("people.json", br#"{ "people": [{ "id": "ivan" }] }"#.to_vec()).unwrap();
    let path = scratch.path("a.maket");
    Editor::of(Project::create(&path, &bundle, &holder()).unwrap()).unwrap()
}

fn again(scratch: &Scratch) -> Editor {
    Editor::open(&scratch.path("a.maket"), &holder(), now()).unwrap()
}

fn title(text: &str) -> Vec<Edit> {
    vec![Edit::set("#title.en".parse().unwrap(), text)]
}

fn age(age: u32) -> Vec<Edit> {
    vec![Edit::set("people/ivan#age".parse().unwrap(), age)]
}

fn titled(editor: &Editor) -> &str {
    editor.draft().service.title.or_first("en")
}

#[test]
fn a_change_is_there_after_a_kill() {
    let scratch = Scratch::new();
    let mut it = editor(&scratch);
    it.change(title("Birth"), None, now()).unwrap();
    it.change(age(30), None, now()).unwrap();
    drop(it);
    let it = again(&scratch);
    assert_eq!(titled(&it), "Birth", "the service's change");
    assert_eq!(it.draft().people.people[0].age, Some(30), "and the people's");
    assert_eq!(it.revision(), 2, "both are counted");
}

#[test]
fn undo_and_redo_survive_a_restart() {
    let scratch = Scratch::new();
    let mut it = editor(&scratch);
    for text in ["one", "two", "three"] {
        it.change(title(text), None, now()).unwrap();
    }
    it.undo(now()).unwrap();
    it.undo(now()).unwrap();
    drop(it);
    let mut it = again(&scratch);
    assert_eq!(titled(&it), "one", "two changes were taken back");
    it.redo(now()).unwrap();
    drop(it);
    let mut it = again(&scratch);
    assert_eq!(titled(&it), "two", "one was made again");
    it.redo(now()).unwrap();
    assert_eq!(titled(&it), "three", "and the other");
    assert_eq!(it.redo(now()).unwrap(), None, "there is nothing more to make again");
    for expected in ["two", "one", ""] {
        it.undo(now()).unwrap();
        assert_eq!(titled(&it), expected, "everything can be taken back");
    }
    assert_eq!(it.undo(now()).unwrap(), None, "there is nothing more to take back");
}

#[test]
fn a_new_change_ends_what_could_be_made_again() {
    let scratch = Scratch::new();
    let mut it = editor(&scratch);
    it.change(title("one"), None, now()).unwrap();
    it.undo(now()).unwrap();
    it.change(age(30), None, now()).unwrap();
    drop(it);
    let it = again(&scratch);
    assert_eq!(it.can_redo(), None, "the change that was taken back is history");
    let name = it.can_undo().unwrap();
    assert_eq!((name.noun.as_str(), name.what.as_str()), ("person", ""), "named by what it was");
}

#[test]
fn what_stands_so_already_is_no_change() {
    let scratch = Scratch::new();
    let mut it = editor(&scratch);
    it.change(title("one"), None, now()).unwrap();
    it.change(age(30), None, now()).unwrap();
    it.undo(now()).unwrap();
    assert_eq!(it.change(title("one"), None, now()).unwrap(), None, "it is called so already");
    assert_eq!(it.revision(), 3, "which makes no revision");
    assert!(it.can_redo().is_some(), "and ends nothing that could be made again");
    it.undo(now()).unwrap();
    assert_eq!(titled(&it), "", "the next undo takes back the last change that was one");
    let half = it.change([title(""), age(31)].concat(), None, now()).unwrap();
    assert!(half.is_some(), "a change of which one half is none is one");
}

#[test]
fn a_change_that_cannot_be_made_changes_nothing() {
    let scratch = Scratch::new();
    let mut it = editor(&scratch);
    let wrong = vec![title("x").remove(0), Edit::remove("steps/nobody".parse().unwrap())];
    assert!(matches!(it.change(wrong, None, now()), Err(Error::Edit(_))), "there is no such step");
    assert_eq!((titled(&it), it.revision()), ("", 0), "the first half is taken back");
}

#[test]
fn who_comes_second_can_look_and_not_write() {
    let scratch = Scratch::new();
    let mut first = editor(&scratch);
    first.change(title("one"), None, now()).unwrap();
    let mut second = again(&scratch);
    assert_eq!(titled(&second), "one", "the second window sees what is there");
    let refused = second.change(title("two"), None, now());
    assert!(matches!(refused, Err(Error::ReadOnly(_))), "and cannot overwrite the first");
    assert_eq!(titled(&second), "one", "nor pretend to");
}

#[test]
fn a_closed_project_is_one_file_that_needs_no_replay() {
    let scratch = Scratch::new();
    let mut it = editor(&scratch);
    it.change(title("one"), None, now()).unwrap();
    it.close().unwrap();
    let it = again(&scratch);
    assert_eq!(it.snapshot, 1, "closing keeps the whole");
    assert!(it.can_undo().is_some(), "and the history");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_history_is_read_back_as_it_was(acts in prop::collection::vec(0..6_u32, 1..40)) {
        let scratch = Scratch::new();
        let mut it = editor(&scratch);
        for (at, act) in acts.into_iter().enumerate() {
            match act {
                0 | 1 => { it.undo(now()).unwrap(); }
                2 => { it.redo(now()).unwrap(); }
                3 => { it.change(age(at as u32), None, now()).unwrap(); }
                4 => { it.snapshot().unwrap(); }
                _ => { it.change(title(&format!("{at}")), None, now()).unwrap(); }
            }
        }
        let before = (it.draft.clone(), it.revision, it.done.clone(), it.undone.clone());
        drop(it);
        let it = again(&scratch);
        prop_assert_eq!((it.draft, it.revision, it.done, it.undone), before, "a restart changes nothing");
    }
}
