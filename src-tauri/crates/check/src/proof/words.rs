//! The proof in a person's language.

use super::doubt::{Doubt, Why};
use super::target::Thing;
use crate::words::{Bundle, bundle, text};
use fluent_bundle::FluentArgs;
use maket_edit::place_words;
use maket_feel::Language;
use maket_model::place::Place;
use maket_model::service::Service;
use std::sync::LazyLock;

static ENGLISH: LazyLock<Bundle> =
    LazyLock::new(|| bundle("en", &[include_str!("../../locales/en/proof.ftl")]));
static UKRAINIAN: LazyLock<Bundle> =
    LazyLock::new(|| bundle("uk", &[include_str!("../../locales/uk/proof.ftl")]));
static ESTONIAN: LazyLock<Bundle> =
    LazyLock::new(|| bundle("et", &[include_str!("../../locales/et/proof.ftl")]));

/// A text of the proof's catalogue by its id; its id where there is none.
pub fn say(id: &str, args: &[(&'static str, &str)], language: &str) -> String {
    let bundle = Language::of_tag(language).pick([&ENGLISH, &UKRAINIAN, &ESTONIAN]);
    let mut told = FluentArgs::new();
    for (name, value) in args {
        told.set(*name, (*value).to_owned());
    }
    text(bundle, id, None, &told).unwrap_or_else(|| id.to_owned())
}

/// What an outcome is called; one that nobody knows goes by its name in the file.
pub fn outcome_words(outcome: &str, language: &str) -> String {
    let id = format!("outcome-{outcome}");
    let said = say(&id, &[], language);
    if said == id { outcome.to_owned() } else { said }
}

/// A thing that is proved of, by where it stands.
pub fn thing_words(service: &Service, thing: Thing, place: &Place, language: &str) -> String {
    let at = place_words(service, place, language);
    let outcome = place.facet.as_deref().and_then(|facet| facet.strip_prefix("on."));
    match (thing, outcome) {
        (Thing::Outcome, Some(outcome)) => {
            let outcome = outcome_words(outcome, language);
            say("thing-outcome", &[("at", at.as_str()), ("outcome", outcome.as_str())], language)
        }
        (Thing::Skip, _) => say("thing-skip", &[("at", at.as_str())], language),
        _ => at,
    }
}

impl Why {
    /// The reason in words.
    pub fn words(self, language: &str) -> String {
        say(&format!("why-{}", self.as_str()), &[], language)
    }
}

impl Doubt {
    /// The reason with its place, in words.
    pub fn words(&self, service: &Service, language: &str) -> String {
        let (why, at) = (self.why.words(language), place_words(service, &self.place, language));
        say("summary-because", &[("why", why.as_str()), ("at", at.as_str())], language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fluent_bundle::FluentResource;
    use std::collections::BTreeSet;

    /// The ids of a catalogue's texts, each with what it speaks of.
    fn texts(catalogue: &str) -> BTreeSet<(&str, BTreeSet<&str>)> {
        let read = FluentResource::try_new(catalogue.to_owned());
        assert!(read.is_ok(), "no text is lost: {:?}", read.err().map(|(_, errors)| errors));
        let lines = catalogue.lines().filter_map(|line| line.split_once(" = "));
        lines
            .map(|(id, said)| {
                let args = said.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next());
                (id, args.collect())
            })
            .collect()
    }

    #[test]
    fn every_language_says_the_same_things() {
        let english = texts(include_str!("../../locales/en/proof.ftl"));
        for (language, catalogue) in [
            ("uk", include_str!("../../locales/uk/proof.ftl")),
            ("et", include_str!("../../locales/et/proof.ftl")),
        ] {
            assert_eq!(texts(catalogue), english, "every text is there in {language}");
        }
    }

    #[test]
    fn every_reason_has_its_words() {
        for why in Why::ALL {
            for language in ["en", "uk", "et"] {
                let said = why.words(language);
                assert!(!said.starts_with("why-"), "{} is told in {language}", why.as_str());
            }
        }
    }
}
