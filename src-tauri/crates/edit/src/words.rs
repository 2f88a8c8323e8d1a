//! Places and differences in a person's language. English where a language has no catalogue.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use maket_feel::Language;
use maket_model::part_tree::Part;
use maket_model::place::{Place, resolve};
use maket_model::service::Service;
use std::sync::LazyLock;

type Bundle = FluentBundle<FluentResource>;

static ENGLISH: LazyLock<Bundle> =
    LazyLock::new(|| bundle("en", include_str!("../locales/en/changes.ftl")));
static UKRAINIAN: LazyLock<Bundle> =
    LazyLock::new(|| bundle("uk", include_str!("../locales/uk/changes.ftl")));
static ESTONIAN: LazyLock<Bundle> =
    LazyLock::new(|| bundle("et", include_str!("../locales/et/changes.ftl")));

fn bundle(language: &str, texts: &str) -> Bundle {
    let language = language.parse().expect("our own languages have good tags");
    // What cannot be read of a catalogue is missing from it, and a test says so.
    let resource = FluentResource::try_new(texts.to_owned()).unwrap_or_else(|(read, _)| read);
    let mut bundle = Bundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
}

/// A text of the catalogue with its arguments; nothing where it has none.
pub(crate) fn say(id: &str, args: &[(&str, &str)], language: &str) -> Option<String> {
    let bundle = Language::of_tag(language).pick([&ENGLISH, &UKRAINIAN, &ESTONIAN]);
    let pattern = bundle.get_message(id)?.value()?;
    let mut told = FluentArgs::new();
    for (name, value) in args {
        told.set(*name, (*value).to_owned());
    }
    Some(bundle.format_pattern(pattern, Some(&told), &mut Vec::new()).into_owned())
}

/// The place in words, from the outside in: `step “Child”, question “Born on”`.
pub fn place_words(service: &Service, place: &Place, language: &str) -> String {
    let mut said = Vec::new();
    let mut at = Place::service();
    for segment in &place.path {
        at = at.child(&segment.collection, segment.key.as_str());
        let found = resolve(service, &at);
        let name = found.as_ref().and_then(|part| called(service, part, language));
        let name = name.unwrap_or_else(|| position_or_key(segment.key.as_str()));
        let noun = found.as_ref().map_or("content", Part::noun);
        said.extend(say(&format!("place-{noun}"), &[("name", name.as_str())], language));
    }
    if said.is_empty() {
        said.extend(say("place-service", &[], language));
    }
    said.join(", ")
}

/// What people call a thing; an arrow goes by the step that it leads to.
pub(crate) fn called(service: &Service, part: &Part, language: &str) -> Option<String> {
    let leads_to = match part {
        Part::Arrow(arrow) if arrow.title.is_empty() => {
            service.steps.iter().find(|step| step.id == arrow.to)
        }
        _ => None,
    };
    leads_to.map_or_else(|| part.called(language), |step| Part::Step(step).called(language))
}

/// Positions are counted from one.
fn position_or_key(key: &str) -> String {
    match key.strip_prefix('@').and_then(|at| at.parse::<usize>().ok()) {
        Some(at) => (at + 1).to_string(),
        None => key.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use fluent_bundle::FluentResource;
    use std::collections::BTreeSet;

    /// The ids of a catalogue's texts, each with the arguments that it speaks of.
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
        let english = texts(include_str!("../locales/en/changes.ftl"));
        for (language, catalogue) in [
            ("uk", include_str!("../locales/uk/changes.ftl")),
            ("et", include_str!("../locales/et/changes.ftl")),
        ] {
            assert_eq!(texts(catalogue), english, "every text is there in {language}");
        }
    }
}
