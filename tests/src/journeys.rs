//! Plays the journeys of every template: its documentation and its tests at once.

use std::fs;
use std::path::Path;

use maket_journey::plan::Plan;
use maket_model::people::People;
use maket_model::service::Service;
use maket_testkit::run::run;

use crate::repository::root;

fn text(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

#[test]
fn templates_go_as_their_journeys_say() {
    let folder = root().join("service-templates");
    let shared: People = serde_json::from_str(&text(&folder.join("cast/people.json"))).unwrap();
    let mut wrong = Vec::new();
    for entry in fs::read_dir(&folder).unwrap() {
        let template = entry.unwrap().path();
        if !template.join("journeys.md").is_file() {
            continue;
        }
        let name = template.file_name().unwrap().to_string_lossy().into_owned();
        let service: Service = serde_json::from_str(&text(&template.join("service.json"))).unwrap();
        let people: People = serde_json::from_str(&text(&template.join("people.json"))).unwrap();
        assert_eq!(Plan::compile(&service).problems, [], "{name}: every expression is right");
        let report = run(&text(&template.join("journeys.md")), &service, &shared.people, &people);
        assert!(report.played >= 10, "{name} tells ten journeys or more");
        if !report.problems.is_empty() {
            wrong.push(format!("{name}/journeys.md: {report}"));
        }
    }
    assert!(wrong.is_empty(), "some journeys go otherwise:\n{}", wrong.join("\n"));
}
