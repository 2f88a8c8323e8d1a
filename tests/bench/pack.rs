//! Everything that developers are handed, written anew.

use std::path::Path;
use std::time::Instant;

use jiff::Timestamp;
use maket_api::services::Holder;
use maket_api::{Host, Studio, dispatch};
use serde_json::{Value, json};

use crate::report::{Line, short};

const WORK: &str = "specification pack";
const ROUNDS: usize = 9;

struct Desk(Studio);

impl Host for Desk {
    fn studio(&self) -> &Studio {
        &self.0
    }
}

/// Measures it.
pub(crate) fn measure(scratch: &Path) -> Vec<Line> {
    let holder = Holder { name: "bench".to_owned(), machine: "loopback".to_owned() };
    let desk =
        Desk(Studio::new(scratch.join("data"), scratch.join("files"), holder, Timestamp::now));
    let call = |name: &str, payload: Value| {
        dispatch(name, payload, &desk).unwrap_or_else(|error| panic!("{name}: {error:?}"))
    };
    let made = call("project.create", json!({ "from": "template", "id": "birth-registration" }));
    let project = made["project"].as_str().expect("a project has an id").to_owned();
    let parts = call("handover.read", json!({ "project": project }))["parts"].clone();

    let (mut took, mut bytes) = (Vec::new(), 0.0);
    for round in 0..ROUNDS {
        // What has been written is kept for its revision; a new one is written anew.
        let edit =
            json!({ "edit": "set", "place": "#title.en", "value": format!("Round {round}") });
        call(
            "project.edit",
            json!({ "project": project, "since": 0, "edits": [edit], "finding": null }),
        );
        let to = scratch.join(format!("{round}.zip"));
        let started = Instant::now();
        let asked = json!({ "project": project, "parts": parts, "to": to });
        let handed = call("handover.export", asked);
        took.push(started.elapsed().as_secs_f64() * 1e3);
        bytes = handed["bytes"].as_f64().unwrap_or_default();
    }
    let parts = parts.as_array().map_or(0, Vec::len);
    let plainly = format!("{parts} parts, {} kB zipped", short(bytes / 1e3));
    vec![Line::milliseconds(WORK, "of birth-registration, without PDF", took, 1_000.0, plainly)]
}
