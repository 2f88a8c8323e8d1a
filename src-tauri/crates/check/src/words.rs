//! Findings in a person's language.

use crate::checklist::Entry;
use crate::report::Diagnostic;
use crate::security::ThreatKind;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use maket_feel::Language;
use std::sync::LazyLock;

/// The texts of one language.
pub(crate) type Bundle = FluentBundle<FluentResource>;

/// The catalogues of a language: of the checks, of threats, and of what people judge.
macro_rules! catalogues {
    ($language:literal) => {
        [
            include_str!(concat!("../locales/", $language, "/checks.ftl")),
            include_str!(concat!("../locales/", $language, "/threats.ftl")),
            include_str!(concat!("../locales/", $language, "/checklist.ftl")),
        ]
    };
}

static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle("en", &catalogues!("en")));
static UKRAINIAN: LazyLock<Bundle> = LazyLock::new(|| bundle("uk", &catalogues!("uk")));
static ESTONIAN: LazyLock<Bundle> = LazyLock::new(|| bundle("et", &catalogues!("et")));

/// Reads the catalogues of a language.
pub(crate) fn bundle(language: &str, catalogues: &[&str]) -> Bundle {
    let language = language.parse().expect("our own languages have good tags");
    let mut bundle = Bundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    for texts in catalogues {
        // What cannot be read of a catalogue is missing from it, and a test says so.
        let resource =
            FluentResource::try_new((*texts).to_owned()).unwrap_or_else(|(read, _)| read);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn bundle_of(language: &str) -> &'static Bundle {
    Language::of_tag(language).pick([&ENGLISH, &UKRAINIAN, &ESTONIAN])
}

/// A text of the catalogue, or nothing where it has none.
pub(crate) fn text(
    bundle: &Bundle,
    id: &str,
    attribute: Option<&str>,
    args: &FluentArgs,
) -> Option<String> {
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        None => message.value()?,
        Some(attribute) => message.get_attribute(attribute)?.value(),
    };
    Some(bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
}

/// A language by its tag, such as `uk` or `uk-UA`, as a sentence of the catalogue names it.
fn language_named(tag: &str, bundle: &Bundle) -> String {
    let main = tag.split('-').next().unwrap_or(tag);
    let mut args = FluentArgs::new();
    args.set("tag", tag.to_owned());
    text(bundle, &format!("language-{main}"), None, &args)
        .or_else(|| text(bundle, "language-other", None, &args))
        .unwrap_or_else(|| tag.to_owned())
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
            "language" => language_named(value, bundle),
            "threat" => text(bundle, &format!("threat-{value}"), None, &FluentArgs::new())
                .unwrap_or_else(|| value.clone()),
            "suggestion" if value.is_empty() => "none".to_owned(),
            "problem" => match &diagnostic.expression {
                Some(expression) => expression.words(Language::of_tag(language)),
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

/// What is said of a threat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThreatWords {
    /// What can happen.
    pub says: String,
    /// What usually keeps it away.
    pub means: String,
}

/// What is said of a kind of threat, in a language.
pub fn threat_words(kind: ThreatKind, language: &str) -> ThreatWords {
    let said = of_catalogue(format!("threat-{}", kind.as_str()), language);
    ThreatWords { says: said(None), means: said(Some("means")) }
}

/// What is said of an entry of the checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChecklistWords {
    /// What people judge.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// How to tell.
    pub how: String,
}

/// What is said of an entry of the checklist, in a language.
pub fn checklist_words(entry: &Entry, language: &str) -> ChecklistWords {
    let said = of_catalogue(format!("judge-{}", entry.id), language);
    ChecklistWords { what: said(None), why: said(Some("why")), how: said(Some("how")) }
}

/// A text and its attributes.
fn of_catalogue(id: String, language: &str) -> impl Fn(Option<&str>) -> String {
    let bundle = bundle_of(language);
    move |attribute| text(bundle, &id, attribute, &FluentArgs::new()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{bundle_of, checklist_words, language_named, threat_words};
    use crate::code::Code;
    use crate::security::ThreatKind;
    use std::collections::BTreeSet;

    const CATALOGUES: [(&str, &str); 3] = [
        ("en", include_str!("../locales/en/checks.ftl")),
        ("uk", include_str!("../locales/uk/checks.ftl")),
        ("et", include_str!("../locales/et/checks.ftl")),
    ];

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
        for (language, texts) in CATALOGUES {
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
                let of_sentence = id.starts_with("missing-") || id.starts_with("language-");
                let is_part = of_sentence && attribute.is_none();
                if is_part && !Code::ALL.iter().any(|code| code.as_str() == id) {
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
    fn a_language_is_named_as_its_reader_calls_it() {
        for (language, tag, expected) in [
            ("en", "et", "Estonian"),
            ("uk", "et", "естонською"),
            ("et", "et", "eestikeelne"),
            ("en", "uk-UA", "Ukrainian"),
            ("uk", "gag", "мовою gag"),
        ] {
            assert_eq!(
                language_named(tag, bundle_of(language)),
                expected,
                "{tag} is told to somebody who reads {language}"
            );
        }
    }

    #[test]
    fn the_catalogues_can_be_read() {
        for (language, texts) in CATALOGUES {
            let read = fluent_bundle::FluentResource::try_new(texts.to_owned());
            let errors = read.err().map(|(_, errors)| errors);
            assert!(errors.is_none(), "no text is lost in {language}: {errors:?}");
        }
    }

    #[test]
    fn every_language_has_the_same_texts() {
        let ids = |texts: &str| -> BTreeSet<(String, Option<String>)> {
            catalogue(texts).into_iter().map(|(id, attribute, _)| (id, attribute)).collect()
        };
        let [(_, english), others @ ..] = CATALOGUES;
        for (language, texts) in others {
            assert_eq!(ids(texts), ids(english), "every text is there in {language}");
        }
    }

    #[test]
    fn threats_and_what_people_judge_are_in_words_in_each_language() {
        let mut seen = BTreeSet::new();
        for language in ["en", "uk", "et"] {
            for kind in ThreatKind::ALL {
                let said = threat_words(*kind, language);
                assert!(!said.means.is_empty(), "{kind:?} says in {language} what keeps it away");
                assert!(seen.insert(said.says), "{kind:?} has words of its own in {language}");
            }
            for entry in crate::checklist::ENTRIES {
                let said = checklist_words(entry, language);
                let full = !said.why.is_empty() && !said.how.is_empty();
                assert!(full, "{} says in {language} why and how", entry.id);
                assert!(seen.insert(said.what), "{} has words of its own in {language}", entry.id);
            }
        }
        assert!(!seen.contains(""), "nothing is without words");
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
