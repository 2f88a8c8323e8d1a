//! Findings in a person's language.

use crate::report::Diagnostic;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use maket_model::part_tree::Part;
use maket_model::place::{Place, resolve};
use maket_model::service::Service;
use maket_model::step::Content;
use std::sync::LazyLock;

type Bundle = FluentBundle<FluentResource>;

static ENGLISH: LazyLock<Bundle> =
    LazyLock::new(|| bundle("en", include_str!("../locales/en/checks.ftl")));
static UKRAINIAN: LazyLock<Bundle> =
    LazyLock::new(|| bundle("uk", include_str!("../locales/uk/checks.ftl")));

fn bundle(language: &str, texts: &str) -> Bundle {
    let language = language.parse().expect("our own languages have good tags");
    // What cannot be read of a catalogue is missing from it, and a test says so.
    let resource = FluentResource::try_new(texts.to_owned()).unwrap_or_else(|(read, _)| read);
    let mut bundle = Bundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
}

fn bundle_of(language: &str) -> &'static Bundle {
    if language == "uk" || language.starts_with("uk-") { &UKRAINIAN } else { &ENGLISH }
}

/// A text of the catalogue, or nothing where it has none.
fn text(bundle: &Bundle, id: &str, attribute: Option<&str>, args: &FluentArgs) -> Option<String> {
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        None => message.value()?,
        Some(attribute) => message.get_attribute(attribute)?.value(),
    };
    Some(bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
}

fn args_of(diagnostic: &Diagnostic, bundle: &Bundle, language: &str) -> FluentArgs<'static> {
    let mut args = FluentArgs::new();
    for (name, value) in &diagnostic.args {
        let said = match *name {
            "missing" => {
                let parts = value.split(", ").map(|part| {
                    let id = format!("missing-{part}");
                    text(bundle, &id, None, &FluentArgs::new()).unwrap_or_else(|| part.to_owned())
                });
                parts.collect::<Vec<_>>().join(", ")
            }
            "suggestion" if value.is_empty() => "none".to_owned(),
            "problem" => match &diagnostic.expression {
                Some(expression) => expression.words(maket_feel::Language::of_tag(language)),
                None => value.clone(),
            },
            _ => value.clone(),
        };
        args.set(*name, said);
    }
    args
}

/// What was found, as a sentence. English where the language has no catalogue.
pub fn words(diagnostic: &Diagnostic, language: &str) -> String {
    let bundle = bundle_of(language);
    let args = args_of(diagnostic, bundle, language);
    text(bundle, diagnostic.code.as_str(), None, &args)
        .unwrap_or_else(|| diagnostic.code.to_string())
}

/// Why what was found matters, and what to do about it.
pub fn why(diagnostic: &Diagnostic, language: &str) -> String {
    let bundle = bundle_of(language);
    let args = args_of(diagnostic, bundle, language);
    text(bundle, diagnostic.code.as_str(), Some("why"), &args).unwrap_or_default()
}

/// What its fix does, where it has one.
pub fn fix_words(diagnostic: &Diagnostic, language: &str) -> Option<String> {
    let fix = diagnostic.fix.as_ref()?;
    let bundle = bundle_of(language);
    let mut args = args_of(diagnostic, bundle, language);
    args.set("to", fix.to.clone());
    text(bundle, diagnostic.code.as_str(), Some("fix"), &args)
}

/// The place in words, from the outside in: `step “Child”, question “Born on”`.
pub fn place_words(service: &Service, place: &Place, language: &str) -> String {
    let bundle = bundle_of(language);
    let mut said = Vec::new();
    let mut at = Place::service();
    for segment in &place.path {
        at = at.child(&segment.collection, segment.key.as_str());
        let found = resolve(service, &at);
        let name = found.as_ref().and_then(|part| name_of(part, language));
        let mut args = FluentArgs::new();
        args.set("name", name.unwrap_or_else(|| position_or_key(segment.key.as_str())));
        let noun = found.as_ref().map_or("content", Part::noun);
        said.extend(text(bundle, &format!("place-{noun}"), None, &args));
    }
    if said.is_empty() {
        said.extend(text(bundle, "place-service", None, &FluentArgs::new()));
    }
    said.join(", ")
}

/// What people call a thing.
fn name_of(part: &Part, language: &str) -> Option<String> {
    let (text, id) = match part {
        Part::Need(it) => (Some(&it.want), it.id.as_str()),
        Part::Law(it) => (Some(&it.title), it.id.as_str()),
        Part::Objective(it) => (Some(&it.title), it.id.as_str()),
        Part::KeyResult(it) => (Some(&it.title), it.id.as_str()),
        Part::Actor(it) => (Some(&it.title), it.id.as_str()),
        Part::Stage(it) => (Some(&it.title), it.id.as_str()),
        Part::Rule(it) => (Some(&it.title), it.id.as_str()),
        Part::List(it) => (Some(&it.title), it.id.as_str()),
        Part::Item(it) => (Some(&it.label), it.id.as_str()),
        Part::Registry(it) => (Some(&it.title), it.id.as_str()),
        Part::Operation(it) => (Some(&it.title), it.id.as_str()),
        Part::Field(it) => (Some(&it.title), it.id.as_str()),
        Part::Document(it) => (Some(&it.title), it.id.as_str()),
        Part::Claim(it) => (Some(&it.title), it.id.as_str()),
        Part::Refusal(it) => (Some(&it.title), it.id.as_str()),
        Part::OutcomePart(it) => (Some(&it.title), it.id.as_str()),
        Part::Step(it) => (Some(&it.title), it.id.as_str()),
        Part::Question(it) => (Some(&it.label), it.id.as_str()),
        Part::SignedIn(it) => (None, it.id.as_str()),
        Part::Arrow(it) => (None, it.to.as_str()),
        Part::Check(it) => (None, it.rule.as_str()),
        Part::CardDocument(it) => (Some(&it.title), ""),
        Part::Row(it) => (Some(&it.title), ""),
        Part::Content(it) => match it {
            Content::Markdown(it)
            | Content::Details(it)
            | Content::Inset(it)
            | Content::Warning(it) => (Some(&it.title), ""),
            Content::Image(it) => (None, it.asset.as_str()),
            Content::Opaque(_) => (None, ""),
        },
        Part::Service(it) => (Some(&it.title), it.id.as_str()),
    };
    let said = text.map_or("", |text| text.or_first(language));
    [said, id].into_iter().find(|it| !it.is_empty()).map(str::to_owned)
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
    use crate::code::Code;
    use std::collections::BTreeSet;

    /// The texts of a catalogue, by id and attribute, and what each speaks of.
    fn catalogue(texts: &str) -> Vec<(String, Option<String>, BTreeSet<String>)> {
        let mut entries: Vec<(String, Option<String>, BTreeSet<String>)> = Vec::new();
        let mut id = String::new();
        for line in texts.lines().filter(|line| !line.starts_with('#')) {
            let head = line.split_once(" =").map(|(head, _)| head);
            if let Some(attribute) = head.and_then(|head| head.strip_prefix("    .")) {
                entries.push((id.clone(), Some(attribute.to_owned()), BTreeSet::new()));
            } else if let Some(head) = head.filter(|head| !head.starts_with(' ')) {
                head.clone_into(&mut id);
                entries.push((id.clone(), None, BTreeSet::new()));
            }
            let Some((.., speaks_of)) = entries.last_mut() else { continue };
            for piece in line.split('$').skip(1) {
                let end = piece.find(|it: char| !it.is_ascii_alphanumeric()).unwrap_or(piece.len());
                speaks_of.insert(piece[..end].to_owned());
            }
        }
        entries
    }

    #[test]
    fn every_code_has_its_texts_in_each_language() {
        for (language, texts) in [
            ("en", include_str!("../locales/en/checks.ftl")),
            ("uk", include_str!("../locales/uk/checks.ftl")),
        ] {
            let entries = catalogue(texts);
            for code in Code::ALL {
                for attribute in [None, Some("why")] {
                    let count = entries
                        .iter()
                        .filter(|(id, of, _)| id == code.as_str() && of.as_deref() == attribute)
                        .count();
                    assert_eq!(count, 1, "{language}: {code} has {attribute:?} once");
                }
            }
            for (id, attribute, speaks_of) in entries {
                if id.starts_with("place-")
                    || id.starts_with("missing-")
                        && attribute.is_none()
                        && !Code::ALL.iter().any(|code| code.as_str() == id)
                {
                    continue;
                }
                let code: Code =
                    id.parse().unwrap_or_else(|()| panic!("{language}: {id} is no code"));
                for arg in speaks_of {
                    let known = code.entry().args.contains(&arg.as_str());
                    let of_fix = attribute.as_deref() == Some("fix") && arg == "to";
                    assert!(
                        known || of_fix,
                        "{language}: {id} speaks of {arg}, which it is not told"
                    );
                }
            }
        }
    }

    #[test]
    fn the_catalogues_can_be_read() {
        for texts in
            [include_str!("../locales/en/checks.ftl"), include_str!("../locales/uk/checks.ftl")]
        {
            let read = fluent_bundle::FluentResource::try_new(texts.to_owned());
            assert!(read.is_ok(), "no text is lost: {:?}", read.err().map(|(_, errors)| errors));
        }
    }

    #[test]
    fn every_code_says_where_it_comes_from() {
        let mut seen = BTreeSet::new();
        for code in Code::ALL {
            let entry = code.entry();
            assert!(!entry.source.is_empty() && !entry.example.is_empty(), "{code} is documented");
            assert!(seen.insert(code.as_str()), "{code} is one rule's only");
            assert_eq!(code.as_str().parse(), Ok(*code), "{code} is read back");
        }
    }
}
