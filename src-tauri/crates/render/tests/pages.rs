//! Every kind of page: what it is, word for word, and what holds of all.
#![allow(clippy::unwrap_used, reason = "a test may panic")]
#![allow(clippy::disallowed_methods, reason = "the browser's tests read what is written here")]

mod states;

use std::collections::BTreeSet;
use std::path::Path;

use maket_render::Renderer;
use scraper::{Html, Selector};

fn all(language: &str) -> Vec<(&'static str, String)> {
    let renderer = Renderer::new();
    states::states(language, &renderer)
        .into_iter()
        .map(|(name, view)| (name, renderer.page(&view, &[])))
        .collect()
}

#[test]
fn pages_stay_as_they_are() {
    for (name, page) in all("en") {
        // The inside of a page; what stands around is the same for all and shown by one.
        let shown = match name {
            "question-name" => page,
            _ => page.split("<main").nth(1).unwrap().split("</main>").next().unwrap().to_owned(),
        };
        insta::assert_snapshot!(name, shown);
    }
}

#[test]
fn what_holds_of_every_page() {
    for language in ["uk", "en", "et"] {
        for (name, page) in all(language) {
            let document = Html::parse_document(&page);
            let count =
                |selector: &str| document.select(&Selector::parse(selector).unwrap()).count();
            let name = format!("{name} in {language}");
            assert_eq!(count("h1"), 1, "{name} has one heading of the first level");
            assert_eq!(
                count(&format!("html[lang={language}][dir=ltr]")),
                1,
                "{name} says its language"
            );
            assert_eq!(
                count("[style], script:not([src]), [onclick]"),
                0,
                "{name} needs nothing that the content policy forbids"
            );
            assert_eq!(count("form:not([novalidate])"), 0, "{name} is judged by the server alone");
            assert_eq!(
                count("form:not([method=post])"),
                0,
                "{name} puts no answer into an address"
            );
            assert!(
                page.contains(if language == "uk" { "Прототип" } else { "rotot" }),
                "{name} says that it is a prototype"
            );
            let ids: Vec<_> = document
                .select(&Selector::parse("[id]").unwrap())
                .filter_map(|element| element.attr("id").map(str::to_owned))
                .collect();
            let unique: BTreeSet<_> = ids.iter().collect();
            assert_eq!(ids.len(), unique.len(), "{name} has every id once: {ids:?}");
            for link in document.select(&Selector::parse(".govuk-error-summary a").unwrap()) {
                let target = link.attr("href").unwrap().trim_start_matches('#').to_owned();
                assert!(
                    unique.contains(&target),
                    "{name} links the error to its control: {target}"
                );
            }
            for described in document.select(&Selector::parse("[aria-describedby]").unwrap()) {
                for id in described.attr("aria-describedby").unwrap().split_whitespace() {
                    assert!(
                        unique.contains(&id.to_owned()),
                        "{name} describes by what is there: {id}"
                    );
                }
            }
            for unsaid in ["{$", "{ $", "%{", "please", "Please", "invalid"] {
                let text = page.replace("data-i18n", "");
                let inside = text.contains(unsaid) && unsaid != "%{";
                assert!(!inside, "{name} says nothing like {unsaid}");
            }
        }
    }
}

/// Writes every page with its assets, for the browser's tests.
#[test]
fn pages_are_written_for_the_browser() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages");
    let assets = folder.join("assets");
    std::fs::create_dir_all(&assets).unwrap();
    for asset in maket_render::assets::ALL {
        std::fs::write(assets.join(asset.name), asset.bytes).unwrap();
    }
    for language in ["uk", "en"] {
        let inside = folder.join(language);
        std::fs::create_dir_all(&inside).unwrap();
        for (name, page) in all(language) {
            std::fs::write(inside.join(format!("{name}.html")), page).unwrap();
        }
    }
    assert!(
        folder.join("uk/question-name.html").is_file(),
        "the pages lie where the browser looks"
    );
}
