//! Files that mean harm, given to the import as a person gives them: each is turned away with its
//! place and its remedy, or is read with what was lost; none hangs or breaks what asked for it.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use maket_api::imports::{self, Importer};
use maket_api::services::Holder;
use maket_api::{ApiError, ErrorCode, Host, Studio, dispatch};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

/// A folder of its own.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let name = format!("maket-import-{name}-{}", std::process::id());
        let folder = std::env::temp_dir().join(name).join("inner");
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn import(&self, bytes: &[u8], language: &str) -> Ended {
        fs::write(self.0.join("form"), bytes).unwrap();
        self.ended(Command::new(PROGRAM).args(["--language", language]))
    }

    fn ended(&self, maket: &mut Command) -> Ended {
        maket.args(["import", "form", "-o", "new", "--json"]).current_dir(&self.0);
        let out = maket.stdin(Stdio::null()).output().unwrap();
        let told = String::from_utf8(out.stderr).unwrap();
        let report = serde_json::from_slice(&out.stdout).unwrap_or(Value::Null);
        let service = fs::read_to_string(self.0.join("new/service.json")).unwrap_or_default();
        drop(fs::remove_dir_all(self.0.join("new")));
        Ended { code: out.status.code(), told, report, service }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        drop(self.0.parent().map(fs::remove_dir_all));
    }
}

struct Ended {
    code: Option<i32>,
    told: String,
    report: Value,
    service: String,
}

const PROGRAM: &str = env!("CARGO_BIN_EXE_maket");

/// A form of one page with this question.
fn form(question: &Value) -> Vec<u8> {
    json!({ "pages": [{ "path": "/a", "components": [question] }] }).to_string().into_bytes()
}

fn question(name: &str) -> Value {
    json!({ "type": "TextField", "name": name, "title": "T" })
}

/// Keeps YAML's parser busy for much longer than a file may be read: it looks again at every
/// bracket that is open whenever it comes to the next.
fn slow() -> Vec<u8> {
    format!("pages: {}", "[".repeat(1_000_000)).into_bytes()
}

/// Small on the disk and large in the memory.
fn swelling() -> Vec<u8> {
    format!("{{\"pages\": [], \"x\": [{}0]}}", "0,".repeat(2_000_000)).into_bytes()
}

#[test]
fn what_cannot_be_read_is_told_with_its_place_and_its_remedy() {
    let scratch = Scratch::new("table");
    let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    let many = |count: usize| {
        let questions: Vec<Value> = (0..count).map(|it| question(&format!("q{it}"))).collect();
        json!({ "pages": [{ "path": "/a", "components": questions }] }).to_string()
    };
    let laughs = (1..9).fold("l0: &l0 [ha]\n".to_owned(), |text, level| {
        let again = format!("*l{}, ", level - 1).repeat(9);
        format!("{text}l{level}: &l{level} [{again}]\n")
    });
    let utf_16: Vec<u8> = "{\"pages\": []}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let (large, deep, other, broken) = (
        ["MB", "МБ"],
        ["nests deeper than 64 levels", "вкладеність глибша"],
        ["no form of Defra or XGov", "не форма Defra чи XGov"],
        ["Save it again in the program", "Збережіть його ще раз"],
    );
    // What is in the file, and what is said of it in English and in Ukrainian.
    let cases: Vec<(&str, Vec<u8>, &str, [&str; 2])> = vec![
        ("65 levels", format!("{{\"pages\": {}}}", nested(64)).into(), "Line 1", deep),
        ("a million lists", "[".repeat(1_000_000).into(), "Line 1", deep),
        ("deep objects", "{\"a\":".repeat(100_000).into(), "Line 1", deep),
        ("deep YAML", format!("pages:\n  {}a", "- ".repeat(100)).into(), "Line 2", deep),
        ("10,001 entries", many(10_000).into(), "10000", ["in parts", "частинами"]),
        ("a billion laughs", laughs.into(), "repeats itself without end", broken),
        ("no UTF-8", b"{\n\"name\": \"\xff\xfe\"}".to_vec(), "2", ["UTF-8", "UTF-8"]),
        ("UTF-16", [b"\xff\xfe", &utf_16[..]].concat(), "1", ["UTF-8", "UTF-8"]),
        ("a NUL byte", b"{\"pages\": [\0]}".to_vec(), "1", broken),
        ("cut off", b"{\"pages\": [\n{\"path\": \"/a\"".to_vec(), "2", broken),
        ("two documents", b"{\"pages\": []} {}".to_vec(), "1", broken),
        ("a number without bound", b"{\"pages\": [1e999]}".to_vec(), "1", broken),
        ("nothing", b"".to_vec(), "pages", other),
        ("a word", b"passwd".to_vec(), "pages", other),
        ("a list", b"[]".to_vec(), "pages", other),
        ("pages that are none", b"{\"pages\": [1, null]}".to_vec(), "pages", other),
        ("a zip", b"PK\x03\x04\x14\x00".to_vec(), "1", broken),
    ];
    for (name, bytes, place, words) in cases {
        for (language, words) in ["en", "uk"].into_iter().zip(words) {
            let ended = scratch.import(&bytes, language);
            assert_eq!(ended.code, Some(2), "{name}: the input was wrong: {}", ended.told);
            for said in [place, words].iter().filter(|it| language == "en" || **it == words) {
                assert!(ended.told.contains(said), "{name} says “{said}”: {}", ended.told);
            }
            assert_eq!(ended.service, "", "{name}: nothing is written of what was not read");
        }
    }
    File::create(scratch.0.join("form")).unwrap().set_len(1 << 40).unwrap();
    let ended = scratch.ended(&mut Command::new(PROGRAM));
    assert_eq!(ended.code, Some(2), "a terabyte is not even read: {}", ended.told);
    assert!(
        ended.told.contains("at most 50 MB") && ended.told.contains(large[0]),
        "{}",
        ended.told
    );
}

#[test]
fn what_only_looks_dangerous_is_read() {
    let scratch = Scratch::new("harmless");
    let read = |name: &str, bytes: &[u8]| {
        let ended = scratch.import(bytes, "en");
        assert_eq!(ended.code, Some(0), "{name} is read: {}", ended.told);
        ended
    };
    let twice = read(
        "a key given twice",
        br#"{"pages": [{"path": "/a", "title": "One", "title": "Two", "components": []}]}"#,
    );
    assert_eq!(twice.report["losses"][0]["at"], "/pages/0/title", "what is dropped has a place");
    assert!(twice.service.contains("Two"), "the last one counts, as for every reader of JSON");

    let mut climbing = question("../../etc/passwd");
    climbing["title"] = "../../../etc/passwd\u{0}\u{8}".into();
    let source = json!({
        "name": "../../outside", "lists": [{ "name": "/etc/passwd", "items": [] }],
        "pages": [{ "path": "../../../etc/passwd", "components": [climbing] }],
    });
    let climbed = read("names that climb", source.to_string().as_bytes());
    let service: Value = serde_json::from_str(&climbed.service).unwrap();
    assert_eq!(service["steps"][0]["id"], "etc-passwd", "an id is no path");
    assert!(!climbed.service.contains("\\u0000"), "what nobody could see is left out");
    let above = fs::read_dir(scratch.0.parent().unwrap()).unwrap().count();
    assert_eq!(above, 1, "nothing is written outside the folder that was named");

    let mut numbers = question("a");
    numbers["type"] = "NumberField".into();
    for (min, max) in [(json!(1e308), json!("9".repeat(400))), (json!(-1), json!(u64::MAX))] {
        numbers["schema"] = json!({ "min": min, "max": max, "precision": 1e30, "length": 1e300 });
        read("numbers beyond all measure", &form(&numbers));
    }
    read("a mark before the text", b"\xef\xbb\xbf{\"pages\": []}");
}

#[test]
fn many_things_of_one_name_each_get_an_id_of_their_own() {
    let scratch = Scratch::new("alike");
    let alike: Vec<Value> = (0..4_500).map(|it| question(&"?".repeat(1 + it % 90))).collect();
    let pages = alike.chunks(90).enumerate().map(|(index, questions)| {
        let (path, section) = (format!("/{index}"), format!("s{index}"));
        json!({ "path": path, "section": section, "components": questions })
    });
    let source = json!({ "pages": pages.collect::<Vec<_>>() }).to_string();
    let importer = importer(Duration::from_secs(120), 1 << 30);
    let (target, holder) = (scratch.0.join("new"), Holder::default());
    imports::write_service(&importer, source.as_bytes(), &target, &holder, "en").unwrap();
    let service: Value =
        serde_json::from_slice(&fs::read(target.join("service.json")).unwrap()).unwrap();
    let pages = service["steps"].as_array().unwrap().iter();
    let questions = pages.filter_map(|page| page["questions"].as_array()).flatten();
    let ids: BTreeSet<&str> = questions.map(|question| question["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), 4_500, "no two questions have become one");
}

/// The studio of this process, which reads files by the real program.
struct TestHost(Studio);

impl Host for TestHost {
    fn studio(&self) -> &Studio {
        &self.0
    }
}

fn importer(time: Duration, memory: u64) -> Importer {
    Importer { program: PROGRAM.into(), time, memory }
}

fn refusal(importer: &Importer, bytes: &[u8], target: &Path, language: &str) -> ApiError {
    let holder = Holder::default();
    imports::write_service(importer, bytes, target, &holder, language)
        .expect_err("it is turned away")
}

/// Who reads, what, and how that ends: the code, and words in three languages.
type Death<'a> = (&'a str, &'a Importer, Vec<u8>, ErrorCode, [&'a str; 3]);

#[test]
fn a_reader_that_ends_badly_is_an_error_and_the_studio_goes_on() {
    let scratch = Scratch::new("deaths");
    let now = || "2026-03-01T12:00:00Z".parse().unwrap();
    let host = TestHost(Studio::new(scratch.0.clone(), scratch.0.clone(), Holder::default(), now));
    let (short, long) = (Duration::from_millis(200), Duration::from_secs(60));
    let (little, enough) = (32 << 20, 1 << 30);
    let missing = Importer { program: scratch.0.join("nowhere"), ..importer(long, enough) };
    let silent = Importer { program: "/bin/true".into(), ..importer(long, enough) };
    let plain = form(&question("a"));
    let (late, dead) = (ErrorCode::ImportTimedOut, ErrorCode::ImportDied);
    let cases: [Death<'_>; 4] = [
        ("too long", &importer(short, enough), slow(), late, ["in parts", "частинами", "osade"]),
        ("too much memory", &importer(long, little), swelling(), dead, ["32 MB", "32 МБ", "32 MB"]),
        ("no answer", &silent, plain.clone(), dead, ["ended before", "передчасно", "lõpetas"]),
        ("no program", &missing, plain, dead, ["Start Maket", "Запустіть Maket", "Käivitage"]),
    ];
    for (name, importer, bytes, code, words) in cases {
        for (language, words) in ["en", "uk", "et"].into_iter().zip(words) {
            let error = refusal(importer, &bytes, &scratch.0.join("new"), language);
            assert_eq!(error.code, code, "{name}: {error:?}");
            let details = error.details.unwrap();
            assert!(details.contains(words), "{name} says “{words}”: {details}");
        }
        assert!(!scratch.0.join("new").exists(), "{name}: nothing is written");
        let templates = dispatch("template.list", json!({}), &host);
        assert!(templates.is_ok(), "{name}: the studio answers as before");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_reader_that_is_killed_is_told() {
    let scratch = Scratch::new("killed");
    fs::write(scratch.0.join("form"), slow()).unwrap();
    let maket = Command::new(PROGRAM)
        .args(["import", "form", "-o", "new"])
        .current_dir(&scratch.0)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let children = format!("/proc/{0}/task/{0}/children", maket.id());
    let reader = loop {
        let children = fs::read_to_string(&children).unwrap();
        match children.split_whitespace().next() {
            Some(child) => break child.to_owned(),
            None => std::thread::yield_now(),
        }
    };
    assert!(Command::new("kill").args(["-9", &reader]).status().unwrap().success(), "it was there");
    let out = maket.wait_with_output().unwrap();
    let told = String::from_utf8(out.stderr).unwrap();
    assert_eq!(out.status.code(), Some(3), "the machine failed, and not the file: {told}");
    assert!(told.contains("ended before it was done") && told.contains("signal: 9"), "{told}");
}
