//! Works on a service until it is killed: edits, takes back, makes again, and says after each what
//! the studio has confirmed. For `tests/kill.rs`; the argument is the folder of the studio.
#![expect(clippy::disallowed_methods, reason = "it is a host, and tells its time")]

use std::io::Write;
use std::path::PathBuf;

use jiff::Timestamp;
use maket_api::services::Holder;
use maket_api::{Host, Studio, dispatch};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

struct Desk(Studio);

impl Host for Desk {
    fn studio(&self) -> &Studio {
        &self.0
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("name a folder")?);
    let documents = folder.join("documents");
    let desk = Desk(Studio::new(folder, documents, Holder::default(), Timestamp::now));
    let known = dispatch("recent.list", json!({}), &desk)?;
    let project = match known["recents"][0]["project"].as_str() {
        Some(project) => project.to_owned(),
        None => {
            let start = json!({ "from": "blank", "title": "Fine", "language": "en" });
            let created = dispatch("project.create", start, &desk)?;
            created["project"].as_str().ok_or("no project")?.to_owned()
        }
    };
    loop {
        let state = dispatch("project.read", json!({ "project": project }), &desk)?;
        confirm(&state)?;
        let revision = state["revision"].as_u64().unwrap_or_default();
        let (command, request) = next(&project, revision, &state);
        dispatch(command, request, &desk)?;
    }
}

/// Says what stands: the revision, and a digest of the documents.
fn confirm(state: &Value) -> std::io::Result<()> {
    let digest = Sha256::digest(state["draft"].to_string());
    let digest: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let mut out = std::io::stdout();
    writeln!(out, "{} {digest}", state["revision"])?;
    out.flush()
}

/// What is done next; each kind of change comes in turn.
fn next(project: &str, revision: u64, state: &Value) -> (&'static str, Value) {
    let since = revision;
    let edit = |edit: Value| {
        ("project.edit", json!({ "project": project, "since": since, "edits": [edit] }))
    };
    let first = &state["draft"]["service"]["steps"][0];
    let first = first["key"].as_str().or(first["id"].as_str()).unwrap_or_default();
    match revision % 7 {
        0 => edit(
            json!({ "edit": "set", "place": "#title.en", "value": format!("Fine {revision}") }),
        ),
        1 => {
            edit(json!({ "edit": "insert", "place": "", "collection": "steps", "at": revision % 50,
            "thing": { "id": format!("page-{revision}"), "kind": "page", "title": { "en": "A page" } } }))
        }
        2 => edit(json!({ "edit": "rename", "place": format!("steps/page-{}", revision - 1),
            "id": format!("step-{revision}") })),
        3 => ("project.undo", json!({ "project": project, "since": since })),
        4 => ("project.redo", json!({ "project": project, "since": since })),
        5 => edit(json!({ "edit": "set", "place": format!("steps/{first}#title.en"),
            "value": format!("Start {revision}") })),
        _ => edit(json!({ "edit": "set", "place": "#cast", "value": ["olena"] })),
    }
}
