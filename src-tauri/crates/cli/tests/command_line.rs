//! The command line, run as a person runs it: what it answers, and what it says of wrong input.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A folder of its own, with services that are whole and some that are not.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("maket-cli-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("empty")).unwrap();
        for (file, text) in [
            (
                "good.json",
                r#"{"maket": 1, "id": "good", "languages": ["en"], "steps": [{"id": "end", "kind": "outcome", "title": {"en": "End"}}]}"#,
            ),
            (
                "other.json",
                r#"{"maket": 1, "id": "good", "languages": ["en"], "steps": [{"id": "end", "kind": "outcome", "title": {"en": "The end"}}]}"#,
            ),
            ("half.json", r#"{"maket": 1, "id": "half", "steps": [{"id": "a", "kind": "page"}]}"#),
            (
                "shape.json",
                r#"{"maket": 1, "id": "x", "steps": [{"id": "child", "kind": "page", "questions": [{"id": "born_on", "label": "Born"}]}]}"#,
            ),
            ("broken.json", "{\"maket\": 1,\n \"id\": \"x\",\n"),
            ("newer.json", r#"{"maket": 99, "id": "x"}"#),
            ("list.json", r#"{"pages": 5}"#),
            ("zip.maket", "PK\u{3}\u{4}"),
        ] {
            fs::write(folder.join(file), text).unwrap();
        }
        Self(folder)
    }

    fn maket(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_maket"));
        command.args(arguments).current_dir(&self.0);
        // Nothing of what a person has on this machine is touched.
        command.env("HOME", &self.0).env("XDG_DATA_HOME", self.0.join("data"));
        command.env_remove("XDG_CONFIG_HOME");
        command
    }

    /// Runs to the end: the exit code, standard output and standard error.
    fn run(&self, arguments: &[&str]) -> (i32, String, String) {
        let out = self.maket(arguments).stdin(Stdio::null()).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (out.status.code().unwrap(), text(out.stdout), text(out.stderr))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

fn template(id: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../service-templates").join(id);
    folder.to_str().unwrap().to_owned()
}

#[test]
fn wrong_input_is_told_with_its_place_and_its_remedy() {
    let scratch = Scratch::new("wrong");
    let fine = template("traffic-fine");
    // What is called, how it ends, and what it says: where, and what to do.
    let cases: &[(&[&str], i32, &[&str])] = &[
        (&["check", "nowhere"], 2, &["could not open nowhere", "look whether the name is right"]),
        (&["check", "empty"], 2, &["could not open empty", "name a folder with a service.json"]),
        (
            &["check", "shape.json"],
            2,
            &["Step “child”, question “born_on”: `label`", "must be texts by language"],
        ),
        (&["check", "broken.json"], 2, &["Line 3", "close it"]),
        (
            &["check", "newer.json"],
            2,
            &["could not read service.json of newer.json", "Update Maket"],
        ),
        (&["check", "list.json"], 2, &["could not read service.json of list.json", "maket"]),
        (&["check", "zip.maket"], 2, &["could not open zip.maket", "not a Maket project"]),
        (&["check"], 2, &["<SERVICE>", "--help"]),
        (&["walk", "nowhere"], 2, &["could not open nowhere", "look whether"]),
        (
            &["walk", &fine, "--as", "nobody"],
            2,
            &["walk as nobody", "the people of this service are: "],
        ),
        (&["simulate", "nowhere"], 2, &["could not open nowhere", "look whether"]),
        (&["simulate", &fine, "--people", "0"], 2, &["simulate 0 people", "from 1 to 1000000"]),
        (
            &["simulate", &fine, "--set", "luck=1"],
            2,
            &["set the parameter luck", "there are", "typing_phone"],
        ),
        (&["simulate", &fine, "--set", "think=99"], 2, &["the parameter think", "from 0 to 10"]),
        (&["simulate", &fine, "--set", "think"], 2, &["write a name, = and a number"]),
        (&["paths", "nowhere"], 2, &["could not open nowhere", "look whether"]),
        (&["paths", &fine, "--at", "yesterday"], 2, &["'yesterday' for '--at", "--help"]),
        (&["walk", &fine, "--at", "yesterday"], 2, &["'yesterday' for '--at", "--help"]),
        (
            &["export", &fine, "--format", "docx"],
            2,
            &["the format docx", "formats are json-schema, openapi, review"],
        ),
        (
            &["export", &fine, "--format", "openapi", "-o", "good.json/x.json"],
            3,
            &["could not write good.json/x.json", "name a file in a folder that is there"],
        ),
        (
            &["export", &fine, "--format", "openapi", "-o", "empty"],
            3,
            &["could not write empty", "name a file"],
        ),
        (
            &["import", "nowhere.json", "-o", "new"],
            2,
            &["could not read nowhere.json", "look whether the name is right"],
        ),
        (&["import", "list.json", "-o", "new"], 2, &["could not import the form", "list of pages"]),
        (&["import", "list.json", "-o", "good.json"], 2, &["good.json", "choose another name"]),
        (
            &["convert", "nowhere", "-o", "new.maket"],
            2,
            &["could not open nowhere", "look whether"],
        ),
        (&["convert", &fine, "-o", "good.json/new.maket"], 3, &["good.json", "could not"]),
        (&["new", "nothing", "new"], 2, &["the template nothing", "`maket templates` lists"]),
        (&["new", "traffic-fine", "good.json"], 2, &["good.json", "choose another name"]),
        (&["diff", "good.json", "nowhere"], 2, &["could not open nowhere", "look whether"]),
        (&["diff", "good.json", "shape.json"], 2, &["Step “child”, question “born_on”", "must be"]),
        (&["pilot", "serve", "nowhere"], 2, &["could not open nowhere", "look whether"]),
        (
            &["pilot", "serve", "good.json", "--port", "99999"],
            2,
            &["'99999' for '--port", "--help"],
        ),
        (&["mocks", "serve", "nowhere"], 2, &["could not open nowhere", "look whether"]),
        (&["mocks", "serve", "good.json"], 2, &["serve its registries", "add the registries"]),
        (&["pilot", "report", "good.json"], 2, &["good-pilot.db", "`maket pilot serve`"]),
        (
            &["pilot", "report", "good.json", "--store", "broken.json"],
            2,
            &["could not open broken.json", "nothing was changed in it"],
        ),
        (&["web", "nowhere"], 2, &["could not open nowhere", "look whether"]),
        (&["eval", "1 +"], 2, &["could not evaluate the expression", "at sign"]),
        (&["--language", "fr", "templates"], 2, &["'fr' for '--language", "en, uk"]),
        (&["frobnicate"], 2, &["'frobnicate'", "--help"]),
    ];
    for (call, code, says) in cases {
        for json in [&[][..], &["--json"]] {
            let (ended, _, told) = scratch.run(&[call, json].concat());
            assert_eq!(ended, *code, "maket {} {json:?} ends so: {told}", call.join(" "));
            for word in *says {
                assert!(told.contains(word), "maket {} says “{word}”: {told}", call.join(" "));
            }
        }
    }
    assert!(!scratch.0.join("new").exists(), "what failed has written nothing");
}

#[test]
fn a_service_with_errors_is_no_wrong_input() {
    let scratch = Scratch::new("errors");
    for call in [&["check", "half.json"][..], &["walk", "half.json"], &["paths", "half.json"]] {
        let (code, told, _) = scratch.run(call);
        assert_eq!(code, 1, "maket {} finds errors in the service: {told}", call.join(" "));
    }
}

#[test]
fn every_command_answers_in_words_and_in_json() {
    let scratch = Scratch::new("json");
    let fine = template("traffic-fine");
    // What is called, what its words hold, and where its JSON holds what.
    let cases: &[(&[&str], &str, &str)] = &[
        (&["templates"], "traffic-fine", "/templates/1/id"),
        (&["check", &fine], "0 errors", "/findings"),
        (
            &["walk", &fine, "--as", "taras", "--at", "2026-03-02T08:00:00Z"],
            "taras walks traffic-fine",
            "/0/steps/0/at",
        ),
        (
            &["paths", &fine, "--at", "2026-03-02T08:00:00Z"],
            "for instance: ",
            "/examples/0/moments",
        ),
        (&["cases", &fine], "good Taras pays half in time", "/cases/0/name"),
        (&["new", "traffic-fine", "fine.maket"], "fine.maket", "/path"),
        (&["convert", &fine, "-o", "fine"], "fine", "/leftBehind"),
        (&["export", &fine, "--format", "review", "-o", "review.html"], "review.html", "/path"),
        (&["export", &fine, "--pack", "spec.zip"], "spec.zip", "/path"),
        (
            &["diff", "good.json", "other.json"],
            "Step “The end”, the title (en): “The end”; before: “End”",
            "/differences/0/place",
        ),
        (&["eval", "1 + 1"], "2", "/ok/value"),
    ];
    for (call, words, pointer) in cases {
        let name = call.join(" ");
        let (code, told, trouble) = scratch.run(call);
        assert_eq!(code, 0, "maket {name} ends well: {trouble}");
        assert!(told.contains(words), "maket {name} says “{words}”: {told}");
        for made in ["fine.maket", "fine"] {
            let path = scratch.0.join(made);
            drop(fs::remove_file(&path).or_else(|_| fs::remove_dir_all(&path)));
        }
        let (code, told, trouble) = scratch.run(&[call, &["--json"][..]].concat());
        assert_eq!(code, 0, "maket {name} --json ends well: {trouble}");
        let json: Value = serde_json::from_str(&told)
            .unwrap_or_else(|error| panic!("maket {name} --json writes JSON: {error}: {told}"));
        assert!(json.pointer(pointer).is_some(), "maket {name} --json holds {pointer}: {json}");
    }
    let (code, same, told) = scratch.run(&["diff", "good.json", "good.json"]);
    assert_eq!((code, same.as_str()), (0, ""), "a version does not differ from itself");
    assert!(told.contains("nothing differs"), "and that is said: {told}");
}

#[test]
fn help_tells_what_each_command_is_for() {
    let scratch = Scratch::new("help");
    let (code, told, _) = scratch.run(&["--help"]);
    assert_eq!(code, 0, "help is no trouble");
    assert!(told.contains("It exits with 0 where all is well"), "the exit codes are told: {told}");
    for command in [
        "templates",
        "new",
        "check",
        "walk",
        "cases",
        "pilot",
        "mocks",
        "import",
        "export",
        "diff",
        "web",
        "convert",
        "eval",
    ] {
        let line = told.lines().find(|line| line.trim_start().starts_with(command));
        let line = line.unwrap_or_else(|| panic!("{command} is in the help: {told}"));
        assert!(line.trim().len() > command.len() + 8, "{command} says what it is for");
        let (code, own, _) = scratch.run(&[command, "--help"]);
        assert_eq!(code, 0, "{command} has a help of its own");
        assert!(own.contains("--json"), "{command} tells its results as JSON too");
    }
}

#[test]
fn servers_tell_their_address_first() {
    let scratch = Scratch::new("servers");
    let first_line = |call: &[&str]| {
        let mut server =
            scratch.maket(call).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut line).unwrap();
        server.kill().unwrap();
        server.wait().unwrap();
        line
    };
    let fine = template("traffic-fine");
    for call in [
        &["web"][..],
        &["web", "good.json"],
        &["pilot", "serve", "good.json"],
        &["mocks", "serve", &fine],
    ] {
        let line = first_line(call);
        assert!(line.starts_with("http://127.0.0.1:"), "{call:?} is on this computer: {line}");
        let line = first_line(&[call, &["--json"][..]].concat());
        let json: Value = serde_json::from_str(&line).unwrap();
        let address = json["address"].as_str().unwrap();
        assert!(address.starts_with("http://127.0.0.1:"), "{call:?} --json too: {line}");
    }
    let (code, told, trouble) = scratch.run(&["pilot", "report", "good.json"]);
    assert_eq!(code, 0, "a round that was served can be reported: {trouble}");
    assert!(told.starts_with("Round 1 "), "it has a number: {told}");
    let (code, told, _) = scratch.run(&["pilot", "report", "good.json", "--round", "1", "--json"]);
    let json: Value = serde_json::from_str(&told).unwrap();
    assert_eq!((code, &json[0]["measures"]["sessions"]), (0, &0.into()), "nobody came yet");
    let (code, _, told) = scratch.run(&["pilot", "report", "good.json", "--round", "7"]);
    assert_eq!(code, 2, "there is no such round");
    assert!(told.contains("the rounds are: 1 ("), "those that there are are named: {told}");
}

#[test]
fn an_estimate_says_that_it_is_one_and_is_the_same_for_a_seed() {
    let scratch = Scratch::new("simulate");
    let fine = template("traffic-fine");
    let call = ["simulate", &fine, "--people", "20", "--at", "2026-03-02T10:00:00Z"];
    let (code, told, _) = scratch.run(&call);
    assert_eq!(code, 0, "{told}");
    assert!(told.starts_with("An estimate: 20 made-up people"), "nobody takes it for more: {told}");
    assert!(told.contains("of the cast"), "those whom the reader knows are told of: {told}");
    assert_eq!(scratch.run(&call).1, told, "the same people, the same estimate");
    let (_, json, _) = scratch.run(&[&call[..], &["--json"]].concat());
    let estimate: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(estimate["estimate"], true, "a program is told as well");
    let source = &estimate["parameters"][0]["source"];
    assert!(
        source.as_str().unwrap().contains("Trauzettel"),
        "each figure has its source: {source}"
    );
    assert_eq!(
        estimate["whole"]["done"]["value"].as_f64().map(f64::is_finite),
        Some(true),
        "a share is a number"
    );
}
