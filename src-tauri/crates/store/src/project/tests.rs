use super::*;
use crate::folder;
use crate::scratch::Scratch;
use crate::source::Source;
use maket_edit::{ChangeName, Edit};

fn holder(name: &str) -> Holder {
    Holder { name: name.to_owned(), machine: "desk".to_owned() }
}

fn now() -> Timestamp {
    "2026-03-01T12:00:00Z".parse().unwrap()
}

/// A service with everything that a folder can hold, and keys that this version does not know.
fn sample() -> Bundle {
    let service = r#"{ "maket": 1, "id": "a", "fromTheFuture": { "z": 1, "a": [2.50] },
        "steps": [{ "id": "x", "kind": "teleport", "to": "moon" }] }"#;
    let mut bundle = Bundle::of_service(service.as_bytes().to_vec()).unwrap();
    bundle.insert("people.json", b"{ \"cast\": [\"olena\"] }".to_vec()).unwrap();
    bundle.insert("journeys.md", "# Олена\n".as_bytes().to_vec()).unwrap();
    bundle.insert("README.md", b"# A\n".to_vec()).unwrap();
    bundle.insert("assets/seal.png", vec![0, 255, 0]).unwrap();
    bundle.insert("modules/payer/3f/service.json", b"{}".to_vec()).unwrap();
    bundle
}

fn project(scratch: &Scratch) -> Project {
    Project::create(&scratch.path("a.maket"), &sample(), &holder("Olena")).unwrap()
}

fn edit(revision: u32) -> LoggedEdit {
    let title = |text: String| Edit::set("#title.uk".parse().unwrap(), text);
    LoggedEdit {
        revision,
        at: now(),
        name: ChangeName::default(),
        edits: vec![title(format!("{revision}"))],
        inverse: vec![Edit::clear("#title".parse().unwrap())],
        undoes: None,
        finding: None,
    }
}

/// What the sample becomes by edits.
fn edited(revision: u32) -> Draft {
    let mut draft = draft_of(&sample()).unwrap();
    (1..=revision).try_for_each(|it| replay(&mut draft, &edit(it))).unwrap();
    draft
}

#[test]
fn a_folder_becomes_a_project_and_a_folder_again_without_loss() {
    let scratch = Scratch::new();
    folder::write(&scratch.path("in"), &sample()).unwrap();
    std::fs::write(scratch.path("in/notes.txt"), "mine").unwrap();
    let to_project = Source::of(&scratch.path("in/service.json"))
        .and_then(|it| it.convert(&scratch.path("a.maket"), &holder("Olena")))
        .unwrap();
    assert_eq!(to_project.passed_over, ["notes.txt"], "what is no part of a service is named");
    let to_folder = Source::of(&scratch.path("a.maket"))
        .and_then(|it| it.convert(&scratch.path("out"), &holder("Olena")))
        .unwrap();
    assert!(to_folder.left_behind.is_nothing(), "a project without history is all service");
    let out = folder::read(&scratch.path("out")).unwrap();
    assert_eq!(out.bundle, sample(), "every byte, with the keys that nobody here knows");
}

/// The templates of the house, as they are.
#[test]
fn every_template_survives_the_way_through_a_project_file() {
    let templates =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../service-templates").canonicalize();
    let Ok(templates) = templates else {
        eprintln!("skipped: there are no service templates here");
        return;
    };
    let scratch = Scratch::new();
    for entry in std::fs::read_dir(templates).unwrap() {
        let template = entry.unwrap().path();
        if !template.join("service.json").is_file() {
            continue;
        }
        let name = template.file_name().unwrap().to_str().unwrap();
        let file = scratch.path(format!("{name}.maket"));
        Source::of(&template).and_then(|it| it.convert(&file, &holder("Olena"))).unwrap();
        let again = Source::of(&file).and_then(|it| it.read()).unwrap();
        assert_eq!(again, folder::read(&template).unwrap().bundle, "{name} lost something");
    }
}

#[test]
fn what_a_folder_cannot_hold_is_counted() {
    let scratch = Scratch::new();
    let mut it = project(&scratch);
    it.append_edit(&edit(1), None).unwrap();
    it.append_edit(&edit(2), Some(&edited(2))).unwrap();
    it.freeze(&sample(), "first round", now()).unwrap();
    it.close().unwrap();
    let converted = Source::of(&scratch.path("a.maket"))
        .and_then(|it| it.convert(&scratch.path("out"), &holder("Olena")))
        .unwrap();
    let expected = LeftBehind { edits: 2, versions: 1, rounds: 0, sessions: 0 };
    assert_eq!(converted.left_behind, expected, "history and versions live in the project only");
    let out = folder::read(&scratch.path("out")).unwrap().bundle;
    let draft = draft_of(&out).unwrap();
    assert_eq!(draft, edited(2), "the newest document is written");
}

#[test]
fn an_edit_is_there_after_the_file_is_opened_again() {
    let scratch = Scratch::new();
    let mut it = project(&scratch);
    it.append_edit(&edit(1), None).unwrap();
    // Dropped without closing, as a kill would leave it.
    drop(it);
    let it = Project::open(&scratch.path("a.maket"), &holder("Olena"), now()).unwrap();
    assert_eq!(it.revision().unwrap(), 1, "the log says where the project stands");
    assert_eq!(it.edits_after(0).unwrap(), [edit(1)], "and what was done");
    let draft = draft_of(&it.bundle().unwrap()).unwrap();
    assert_eq!(draft, edited(1), "whoever reads the service reads it with the edit");
}

#[test]
fn an_edit_made_on_an_old_revision_is_refused() {
    let scratch = Scratch::new();
    let mut it = project(&scratch);
    it.append_edit(&edit(1), None).unwrap();
    let refused = it.append_edit(&edit(1), None);
    let stale = matches!(refused, Err(Error::Stale { made_on: 0, stands_at: 1 }));
    assert!(stale, "somebody else was faster, and the log only grows");
}

#[test]
fn a_frozen_version_stays_while_the_draft_goes_on() {
    let scratch = Scratch::new();
    let mut it = project(&scratch);
    let version = it.freeze(&sample(), "first round", now()).unwrap();
    let again = it.freeze(&sample(), "the same again", now()).unwrap();
    it.append_edit(&edit(1), None).unwrap();
    assert_eq!(version.sha, again.sha, "the same service is the same version");
    let kept = it.versions().unwrap();
    assert_eq!(kept, std::slice::from_ref(&version), "kept once, under its first name");
    let frozen = it.version(version.sha).unwrap().unwrap();
    assert_eq!(frozen.sha(), version.sha, "it is what its digest says");
    assert_eq!(frozen.asset("seal.png"), Some(&[0, 255, 0][..]), "with all that it needs to run");
}

#[test]
fn the_second_to_open_reads_and_learns_who_writes() {
    let scratch = Scratch::new();
    let _first = project(&scratch);
    let mut second = Project::open(&scratch.path("a.maket"), &holder("Taras"), now()).unwrap();
    assert_eq!(second.read_only(), Some(&ReadOnly::Locked(holder("Olena"))), "she was first");
    assert_eq!(second.bundle().unwrap(), sample(), "reading goes on");
    let refused = second.append_edit(&edit(1), None).unwrap_err();
    let says = "the project is open for reading only: Olena on desk has it open";
    assert_eq!(refused.to_string(), says, "in words for a person");
}

#[test]
fn a_file_of_a_newer_maket_is_read_and_not_touched() {
    let scratch = Scratch::new();
    let it = project(&scratch);
    it.connection.pragma_update(None, "user_version", 99).unwrap();
    it.close().unwrap();
    let before = std::fs::read(scratch.path("a.maket")).unwrap();
    let mut it = Project::open(&scratch.path("a.maket"), &holder("Olena"), now()).unwrap();
    assert_eq!(it.read_only(), Some(&ReadOnly::Newer(99)), "this version does not know format 99");
    assert_eq!(it.bundle().unwrap(), sample(), "what it knows can be read");
    let refused = it.append_edit(&edit(1), None).unwrap_err().to_string();
    assert!(refused.contains("a newer Maket wrote it"), "and it says why not: {refused}");
    it.close().unwrap();
    assert_eq!(std::fs::read(scratch.path("a.maket")).unwrap(), before, "not a byte has changed");
}

#[test]
fn some_other_file_is_no_project() {
    let scratch = Scratch::new();
    std::fs::write(scratch.path("a.maket"), "not a database, but long enough to look at").unwrap();
    let text = Project::open(&scratch.path("a.maket"), &holder("Olena"), now()).unwrap_err();
    assert!(matches!(text, Error::Foreign { .. }), "a text is no project: {text}");
    let other = Connection::open(scratch.path("b.maket")).unwrap();
    other.execute_batch("CREATE TABLE songs (name TEXT)").unwrap();
    drop(other);
    let other = Project::open(&scratch.path("b.maket"), &holder("Olena"), now()).unwrap_err();
    assert!(matches!(other, Error::Foreign { .. }), "nor is somebody's database: {other}");
}

#[test]
fn a_closed_project_is_one_file() {
    let scratch = Scratch::new();
    let mut it = project(&scratch);
    it.append_edit(&edit(1), None).unwrap();
    it.close().unwrap();
    let names: Vec<_> = std::fs::read_dir(scratch.path(""))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(names, ["a.maket"], "no WAL, no shared memory, no lock is left beside it");
}

#[test]
fn creating_does_not_overwrite() {
    let scratch = Scratch::new();
    std::fs::write(scratch.path("a.maket"), "precious").unwrap();
    let refused = Project::create(&scratch.path("a.maket"), &sample(), &holder("Olena"));
    assert!(refused.is_err(), "a file that is there stays");
    assert_eq!(std::fs::read(scratch.path("a.maket")).unwrap(), b"precious", "as it was");
}
