//! Holds the parts against govuk-frontend's own fixtures, compared as DOM.

#![allow(clippy::disallowed_methods, reason = "the fixtures lie in files")]

mod dom;
mod map;

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use crate::renderer::Renderer;

/// Parameters that our parts do not have, each with the reason. A fixture that uses one does not
/// apply; any other difference fails.
const LEFT_OUT: &[(&str, &str, &str)] = &[
    ("panel", "interruption", "a panel that interrupts: no page of ours interrupts"),
    ("task-list", "gaps", "empty items take numbers there; a list of ours has no gaps"),
];

/// Components of govuk-frontend that no page of ours has, each with the reason.
const NOT_OURS: &[(&str, &str)] = &[
    ("accordion", "a page asks little enough to show it all"),
    ("breadcrumbs", "an application is a line with a way back, not a tree"),
    ("cookie-banner", "only the cookie that binds a session is set"),
    ("exit-this-page", "no template of ours is for people who are watched"),
    ("feedback", "feedback is a tab of ours, beside every page"),
    ("footer", "the foot of the page is ours"),
    ("generic-header", "the head of the page is ours"),
    ("header", "the head of the page is ours; no crown"),
    ("pagination", "pages follow one another by answers"),
    ("password-input", "a prototype never asks for a password"),
    ("service-navigation", "an application has one way through"),
    ("tabs", "nothing of an answer is hidden behind another"),
];

#[derive(Default)]
struct Counts {
    passed: usize,
    left_out: BTreeMap<&'static str, usize>,
}

#[test]
fn parts_agree_with_the_fixtures_of_govuk_frontend() {
    let components = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets/node_modules/govuk-frontend/dist/govuk/components");
    if !components.is_dir() {
        println!("skipped: govuk-frontend is not installed; `cargo xtask assets` installs it");
        return;
    }
    let renderer = Renderer::new();
    let mut counts: BTreeMap<String, Counts> = BTreeMap::new();
    let mut failures = Vec::new();
    let mut not_ours = 0;
    let mut folders: Vec<_> = std::fs::read_dir(&components).unwrap().flatten().collect();
    folders.sort_by_key(std::fs::DirEntry::file_name);
    for folder in folders {
        let component = folder.file_name().into_string().unwrap();
        let Ok(text) = std::fs::read_to_string(folder.path().join("fixtures.json")) else {
            continue;
        };
        let file: Value = serde_json::from_str(&text).unwrap();
        let fixtures = file["fixtures"].as_array().unwrap();
        if NOT_OURS.iter().any(|(name, _)| *name == component) {
            not_ours += fixtures.len();
            continue;
        }
        let count = counts.entry(component.clone()).or_default();
        for fixture in fixtures {
            let name = fixture["name"].as_str().unwrap();
            match map::html(&renderer, &component, &fixture["options"]) {
                Ok(html) => {
                    let expected = dom::lines(fixture["html"].as_str().unwrap());
                    let ours = dom::lines(html.as_str());
                    if expected == ours {
                        count.passed += 1;
                    } else {
                        failures.push(format!(
                            "{component}: {name}\n{}",
                            dom::difference(&expected, &ours)
                        ));
                    }
                }
                Err(parameter) => {
                    let reason = LEFT_OUT
                        .iter()
                        .find(|(part, left_out, _)| *part == component && *left_out == parameter);
                    match reason {
                        Some((_, _, reason)) => *count.left_out.entry(reason).or_default() += 1,
                        None => failures.push(format!("{component}: {name} uses {parameter}")),
                    }
                }
            }
        }
    }
    report(&counts, not_ours);
    assert!(
        failures.is_empty(),
        "every fixture passes or has a reason not to apply; {} do not:\n{}",
        failures.len(),
        failures.join("\n")
    );
    let passed: usize = counts.values().map(|count| count.passed).sum();
    assert!(passed > 450, "the fixtures were read, and most of them apply: {passed} passed");
}

fn report(counts: &BTreeMap<String, Counts>, not_ours: usize) {
    let (mut passed, mut left_out) = (0, 0);
    for (component, count) in counts {
        let out: usize = count.left_out.values().sum();
        println!("{component:22} {:3} pass {out:3} do not apply", count.passed);
        for (reason, number) in &count.left_out {
            println!("{:22}     {number}: {reason}", "");
        }
        passed += count.passed;
        left_out += out;
    }
    println!("of our parts {passed} pass, {left_out} do not apply");
    println!("{not_ours} are of components that no page of ours has:");
    for (component, reason) in NOT_OURS {
        println!("  {component}: {reason}");
    }
}
