//! Plays the journeys of every template and of the services in `tests/journeys`: documentation and
//! tests at once.

use std::sync::Arc;

use maket_api::services::Opened;
use maket_journey::case::Case;
use maket_journey::plan::Plan;
use maket_mocks::cast::gather;
use maket_model::people::Failure;
use maket_simulate::cases::run::{Report, run};
use maket_simulate::cases::write::{Unwritable, added, removed, write};
use maket_simulate::walk::{Branches, WalkOptions, walk};

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

/// Walks of everybody of the cast, as things stand and with each registry failing them in each
/// way, are kept, and what is kept goes as the walk went.
#[test]
fn every_walk_of_the_templates_can_be_kept() {
    let shared = shared_cast();
    let now = "2026-03-02T08:00:00Z".parse().unwrap();
    let (mut kept, mut wrong) = (0, Vec::new());
    for (name, template) in services_in("service-templates") {
        let plan = Arc::new(Plan::compile(&template.service));
        let (cast, _) = gather(&shared, &template.people, "2026-03-02".parse().unwrap());
        let registries = template.service.registries.iter().map(|it| it.id.to_string());
        let fails = [Failure::Unavailable, Failure::None, Failure::Refused];
        let troubles = registries.flat_map(|id| fails.map(|fails| Some((id.clone(), fails))));
        for (number, trouble) in [None].into_iter().chain(troubles).enumerate() {
            // Everybody as things stand; of each trouble some, and others of the next.
            let is_due = |at: usize| number == 0 || at % 6 == number % 6;
            for (_, person) in cast.iter().enumerate().filter(|(at, _)| is_due(*at)) {
                let mut people = template.people.clone();
                let mut person = person.clone();
                if let Some((registry, fails)) = &trouble {
                    person.failures.insert(registry.clone(), *fails);
                }
                // As the window does: whom the shared cast lends is added to for this service.
                people.people.retain(|known| known.id != person.id);
                people.people.push(person.clone());
                let (cast, _) = gather(&shared, &people, "2026-03-02".parse().unwrap());
                let person = cast.iter().find(|known| known.id == person.id).unwrap();
                let walk = walk(&plan, &cast, person, &WalkOptions::at(now, 1), &Branches::new());
                let end = walk.end.clone();
                let keep = |name: &str| write(&plan, (&shared, &people), person, &walk, name);
                let text = match keep("A case") {
                    Ok(text) => text,
                    Err(Unwritable::NoEnd) => continue,
                    Err(why) => {
                        wrong.push(format!("{} in {name} with {trouble:?}: {why:?}", person.id));
                        continue;
                    }
                };
                let report = run(&text, &template.service, &shared, &people);
                let last = report.cases.last().map(|case| {
                    let case = Case::fold(Arc::clone(&plan), case.began, &case.facts);
                    case.route(walk.ended).standing.at().map(|at| at.step.clone())
                });
                if report.problems.is_empty()
                    && last.flatten() == end.at().map(|at| at.step.clone())
                {
                    kept += 1;
                } else {
                    wrong.push(format!("{} in {name}: {report}\n{text}", person.id));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "what is kept goes as the walk went:\n{}", wrong.join("\n"));
    assert!(kept > 70, "most walks come to an end and are kept: {kept}");
}

#[test]
fn a_case_is_added_and_removed_and_the_rest_stays() {
    let one = "# Journeys\n\nFor readers.\n\n## One\n\nGiven olena\n";
    let both = added(one, "## Two\n\nGiven petro\n");
    assert!(both.starts_with(one), "what was written stays as it was: {both}");
    assert_eq!(removed(&both, "Two").as_deref(), Some(one), "the last goes with all its lines");
    let left = removed(&both, "One").unwrap();
    assert_eq!(left, "# Journeys\n\nFor readers.\n\n## Two\n\nGiven petro\n", "so does the first");
    assert_eq!(removed(&both, "Three"), None, "what is not there is not removed");
    assert!(
        added("", "## One\n").starts_with("# Journeys\n\n## One"),
        "the first has a title above"
    );
}
