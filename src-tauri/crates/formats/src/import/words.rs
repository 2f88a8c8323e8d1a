//! What an import has to say, in a person's language.

use super::said::{Arg, Said};
use super::{Dialect, ImportError, Loss, MOST_BYTES, MOST_DEPTH, MOST_ENTRIES, Thing};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use maket_feel::Language;
use std::sync::LazyLock;

type Bundle = FluentBundle<FluentResource>;

static ENGLISH: LazyLock<Bundle> =
    LazyLock::new(|| bundle("en", include_str!("../../locales/en/imports.ftl")));
static UKRAINIAN: LazyLock<Bundle> =
    LazyLock::new(|| bundle("uk", include_str!("../../locales/uk/imports.ftl")));
static ESTONIAN: LazyLock<Bundle> =
    LazyLock::new(|| bundle("et", include_str!("../../locales/et/imports.ftl")));

fn bundle(language: &str, texts: &str) -> Bundle {
    let language = language.parse().expect("our own languages have good tags");
    // What cannot be read of a catalogue is missing from it, and a test says so.
    let resource = FluentResource::try_new(texts.to_owned()).unwrap_or_else(|(read, _)| read);
    let mut bundle = Bundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
}

/// A text of the catalogue; English where the language has none, the id where there is no text.
pub fn text(id: &str, args: &[(&str, FluentValue<'_>)], language: &str) -> String {
    let bundle = Language::of_tag(language).pick([&ENGLISH, &UKRAINIAN, &ESTONIAN]);
    let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
    let pattern = bundle.get_message(id).and_then(|message| message.value());
    pattern.map_or_else(
        || id.to_owned(),
        |pattern| bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned(),
    )
}

impl Said {
    /// The sentence.
    pub fn words(&self, language: &str) -> String {
        let args: Vec<(&str, FluentValue<'_>)> = self
            .args
            .iter()
            .map(|(name, arg)| {
                let said = match arg {
                    Arg::Text(text) => text.clone(),
                    Arg::Said(said) => said.words(language),
                };
                (name.as_str(), said.into())
            })
            .collect();
        text(&self.id, &args, language)
    }
}

impl Loss {
    /// Where it is, in terms of the form.
    pub fn place(&self, language: &str) -> String {
        let said = self.way.iter().map(|(thing, name)| {
            let id = match thing {
                Thing::Page => "place-page",
                Thing::Component => "place-component",
                Thing::Condition => "place-condition",
                Thing::List => "place-list",
                Thing::Item => "place-item",
            };
            text(id, &[("name", name.as_str().into())], language)
        });
        let said: Vec<String> = said.collect();
        if said.is_empty() { text("place-form", &[], language) } else { said.join(", ") }
    }
}

impl Dialect {
    /// What it is called.
    pub fn words(self, language: &str) -> String {
        let id = match self {
            Self::Links => "dialect-links",
            Self::Order => "dialect-order",
        };
        text(id, &[], language)
    }
}

impl ImportError {
    /// Where the file is wrong, and what to do about it.
    pub fn words(&self, language: &str) -> String {
        const MEGABYTE: usize = 1024 * 1024;
        let count = |number: usize| FluentValue::from(number);
        match self {
            Self::TooLarge { bytes } => {
                let args = [
                    ("size", count(bytes.div_ceil(MEGABYTE))),
                    ("most", count(MOST_BYTES / MEGABYTE)),
                ];
                text("import-too-large", &args, language)
            }
            Self::TooDeep { line } => {
                let args = [("line", count(*line)), ("most", count(MOST_DEPTH))];
                text("import-too-deep", &args, language)
            }
            Self::TooMany { line } => {
                let args = [("line", count(*line)), ("most", count(MOST_ENTRIES))];
                text("import-too-many", &args, language)
            }
            Self::NotText { line } => text("import-not-text", &[("line", count(*line))], language),
            Self::Unreadable { line, column, .. } => {
                let args = [("line", count(*line)), ("column", count(*column))];
                text("import-unreadable", &args, language)
            }
            Self::NotAForm => text("import-not-a-form", &[], language),
        }
    }
}
