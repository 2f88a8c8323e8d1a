//! Plays the journeys of every template and of the services in `tests/journeys`: documentation and
//! tests at once.

use maket_api::services::Opened;
use maket_journey::plan::Plan;
use maket_testkit::run::{Report, run};

use crate::services::{services_in, shared_cast};

fn play(opened: &Opened) -> Report {
    let journeys = opened.bundle.get("journeys.md").unwrap_or_default();
    let journeys = std::str::from_utf8(journeys).unwrap();
    run(journeys, &opened.service, &shared_cast(), &opened.people)
}

fn all_go_as_written(folder: &str, least: usize) {
    let mut wrong = Vec::new();
    for (name, opened) in services_in(folder) {
        let problems = Plan::compile(&opened.service).problems;
        assert_eq!(problems, [], "{name}: every expression is right");
        let report = play(&opened);
        assert!(report.played >= least, "{name} tells {least} journeys or more");
        if !report.problems.is_empty() {
            wrong.push(format!("{folder}/{name}/journeys.md: {report}"));
        }
    }
    assert!(wrong.is_empty(), "some journeys go otherwise:\n{}", wrong.join("\n"));
}

#[test]
fn templates_go_as_their_journeys_say() {
    all_go_as_written("service-templates", 10);
}

#[test]
fn each_rule_of_the_journey_goes_as_its_stories_say() {
    all_go_as_written("tests/journeys", 3);
    let files = services_in("tests/journeys");
    let told: String = files
        .iter()
        .filter_map(|(_, opened)| {
            String::from_utf8(opened.bundle.get("journeys.md")?.to_vec()).ok()
        })
        .collect();
    for rule in 1..=11 {
        assert!(told.contains(&format!("\n## {rule}. ")), "rule {rule} has a story");
    }
}

#[test]
fn a_story_that_is_not_so_is_told_apart() {
    let services = services_in("tests/journeys");
    let (_, permit) = services.iter().find(|(name, _)| name == "permit").unwrap();
    let play = |row: &str| {
        let rows = [
            "| keeper | start | starts | name |",
            "| | name | opens a second tab; full_name = Olena; renamed = no | place |",
            row,
        ];
        let text = format!(
            "## A story\n\nGiven olena\n\n| who | at | does | leads to |\n|-|-|-|-|\n{}\n",
            rows.join("\n")
        );
        run(&text, &permit.service, &shared_cast(), &permit.people).problems
    };
    for row in [
        "| | name | full_name = Olha | hives |",
        "| | name | full_name = | place |",
        "| | name | full_name = | ! full_name: too-long |",
        "| | name | sees full_name = Olha | |",
        "| | name | does not see full_name | |",
        "| | name | keeps full_name = Olha | |",
        "| | name | is not asked full_name | |",
        "| | name | is read-only | |",
        "| | name | full_name = Olha | ! read-only |",
        "| | name | full_name = Olha | ! both values |",
        "| | name | in the second tab; full_name = Olha | place |",
        "| clerk | name | full_name = Olha | place |",
        "| | place | in the second tab; place = here | hives |",
        "| | place | is told back from: name | |",
        "| | place | waits for clerk | |",
        "| | place | submits full_name = Olha | |",
        "| | place | does not submit full_name | |",
        "| | place | has asked land/plot once | |",
        "| | place | place = here | ! no way on |",
        "| | place | place = here | hives #1 |",
    ] {
        let problems = play(row);
        assert_eq!(problems.len(), 1, "{row}: the story does not go so, and the player says it");
        assert_eq!(problems[0].line, 9, "{row}: the row is named");
    }
    let good = "| | name | sees full_name = Olena; keeps full_name = Olena | place |";
    assert_eq!(play(good), [], "a row that is so is passed");
}
