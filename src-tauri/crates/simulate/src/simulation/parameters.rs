//! What a simulation takes for granted of people: each figure, and in words its unit and its source.

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What is said of a parameter beside its value.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ParameterAbout {
    /// Its name.
    pub name: &'static str,
    /// What it is about: `reading`, `typing`, `deciding`, `beside` the screen, `people`,
    /// `mistakes`, `giving-up`, `round`.
    pub group: &'static str,
    /// The value where nobody sets another.
    pub default: f64,
    /// The least value that makes sense.
    pub least: f64,
    /// The greatest.
    pub most: f64,
    /// Whether nobody has measured it: it is our assumption until a round says better.
    pub assumed: bool,
}

/// A parameter in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ParameterWords {
    /// What it is.
    pub title: String,
    /// What it counts in.
    pub unit: String,
    /// Where its default comes from.
    pub source: String,
}

/// Declares parameters by what they are about: name, default, range, `measured` or `assumed`.
macro_rules! parameters {
    ($( $group:literal { $(
        $name:ident = $default:literal in $least:literal..$most:literal, $kind:ident;
    )* } )*) => {
        /// What a simulation takes for granted of people. [`Parameters::ABOUT`] says of each figure
        /// what makes sense, [`ParameterAbout::words`] what it is and where it comes from.
        #[derive(Clone, Debug, PartialEq)]
        #[expect(missing_docs, reason = "each says what it is in its words")]
        pub struct Parameters { $($( pub $name: f64, )*)* }

        impl Default for Parameters {
            fn default() -> Self {
                Self { $($( $name: $default, )*)* }
            }
        }

        impl Parameters {
            /// Every parameter, in the order in which it is shown.
            pub const ABOUT: &[ParameterAbout] = &[$($( ParameterAbout {
                name: stringify!($name),
                group: $group,
                default: $default,
                least: $least,
                most: $most,
                assumed: parameters!(@ $kind),
            }, )*)*];

            fn slot(&mut self, name: &str) -> Option<&mut f64> {
                match name {
                    $($( stringify!($name) => Some(&mut self.$name), )*)*
                    _ => None,
                }
            }

            /// The values by name.
            pub fn values(&self) -> BTreeMap<&'static str, f64> {
                BTreeMap::from([$($( (stringify!($name), self.$name), )*)*])
            }
        }
    };
    (@ measured) => { false };
    (@ assumed) => { true };
}

parameters! {
    "reading" {
        reading_en = 228.0 in 20.0..1000.0, measured;
        reading_uk = 177.0 in 20.0..1000.0, assumed;
        reading_et = 161.0 in 20.0..1000.0, assumed;
        reading_other = 184.0 in 20.0..1000.0, measured;
        read_share = 0.6 in 0.01..1.0, assumed;
        foreign_reading = 1.3 in 1.0..4.0, assumed;
    }
    "typing" {
        typing_phone = 36.2 in 1.0..200.0, measured;
        typing_tablet = 36.2 in 1.0..200.0, assumed;
        typing_computer = 51.6 in 1.0..200.0, measured;
        typing_code = 1.79 in 1.0..5.0, measured;
    }
    "deciding" {
        think = 1.35 in 0.0..10.0, measured;
        point = 1.1 in 0.0..10.0, measured;
        press = 0.2 in 0.0..5.0, measured;
        home = 0.4 in 0.0..5.0, measured;
        choose = 0.15 in 0.0..2.0, measured;
    }
    "beside" {
        page_load = 1.0 in 0.0..60.0, assumed;
        sign_in = 30.0 in 0.0..900.0, assumed;
        sign = 40.0 in 0.0..900.0, assumed;
        pay = 60.0 in 0.0..900.0, assumed;
        at_hand = 0.7 in 0.0..1.0, assumed;
        fetch = 90.0 in 0.0..3600.0, assumed;
    }
    "people" {
        skill_1_time = 2.0 in 1.0..6.0, assumed;
        skill_2_time = 1.3 in 1.0..6.0, assumed;
        age_time = 0.008 in 0.0..0.1, measured;
        senior_time = 1.43 in 1.0..6.0, measured;
        screen_reader_time = 2.29 in 1.0..8.0, measured;
        magnifier_time = 2.13 in 1.0..8.0, measured;
        other_aid_time = 1.3 in 1.0..8.0, assumed;
        spread = 0.3 in 0.0..1.5, assumed;
    }
    "mistakes" {
        slip_phone = 0.023 in 0.0..0.5, measured;
        slip_tablet = 0.023 in 0.0..0.5, assumed;
        slip_computer = 0.0117 in 0.0..0.5, measured;
        slip_left = 0.2 in 0.0..1.0, assumed;
        choose_wrong = 0.003 in 0.0..0.5, measured;
        overlook = 0.003 in 0.0..0.5, measured;
        skill_1_mistakes = 3.0 in 1.0..20.0, assumed;
        skill_2_mistakes = 1.5 in 1.0..20.0, assumed;
        senior_mistakes = 2.0 in 1.0..20.0, assumed;
        aid_mistakes = 1.5 in 1.0..20.0, assumed;
        message = 14.0 in 0.0..200.0, assumed;
        again = 0.3 in 0.0..0.95, assumed;
        notice = 0.5 in 0.0..1.0, assumed;
        look_back = 0.02 in 0.0..1.0, assumed;
    }
    "giving-up" {
        tired = 0.004 in 0.0..1.0, assumed;
        discouraged = 0.04 in 0.0..1.0, assumed;
        put_off = 0.03 in 0.0..1.0, assumed;
        patience_1 = 2.0 in 0.0..10.0, assumed;
        patience_3 = 0.5 in 0.0..10.0, assumed;
    }
    "round" {
        all_time = 1.0 in 0.05..20.0, assumed;
        all_mistakes = 1.0 in 0.0..50.0, assumed;
        all_giving_up = 1.0 in 0.0..50.0, assumed;
    }
}

type Bundle = FluentBundle<FluentResource>;

static ENGLISH: LazyLock<Bundle> =
    LazyLock::new(|| bundle("en", include_str!("../../locales/en/parameters.ftl")));
static UKRAINIAN: LazyLock<Bundle> =
    LazyLock::new(|| bundle("uk", include_str!("../../locales/uk/parameters.ftl")));
static ESTONIAN: LazyLock<Bundle> =
    LazyLock::new(|| bundle("et", include_str!("../../locales/et/parameters.ftl")));

fn bundle(language: &str, texts: &str) -> Bundle {
    let language = language.parse().expect("our own languages have good tags");
    // What cannot be read of a catalogue is missing from it, and a test says so.
    let resource = FluentResource::try_new(texts.to_owned()).unwrap_or_else(|(read, _)| read);
    let mut bundle = Bundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
}

impl ParameterAbout {
    /// The parameter in a language; English where a language has no catalogue.
    pub fn words(&self, language: &str) -> ParameterWords {
        let bundle = match language.split('-').next() {
            Some("uk") => &*UKRAINIAN,
            Some("et") => &*ESTONIAN,
            _ => &*ENGLISH,
        };
        let Some(message) = bundle.get_message(self.name) else {
            return ParameterWords::default();
        };
        let say = |attribute: Option<&str>| {
            let pattern = match attribute {
                None => message.value(),
                Some(attribute) => message.get_attribute(attribute).map(|it| it.value()),
            };
            let said = pattern.map(|it| bundle.format_pattern(it, None, &mut Vec::new()));
            said.map(|it| it.into_owned()).unwrap_or_default()
        };
        ParameterWords { title: say(None), unit: say(Some("unit")), source: say(Some("source")) }
    }
}

/// Why a parameter could not be set.
#[derive(Clone, Debug, PartialEq)]
pub enum NotSet {
    /// There is none of that name.
    Unknown(String),
    /// It must stay within its range.
    OutOfRange(&'static ParameterAbout),
}

impl Parameters {
    /// Sets a parameter by its name.
    ///
    /// # Errors
    /// There is no such parameter, or the value makes no sense for it.
    pub fn set(&mut self, name: &str, value: f64) -> Result<(), NotSet> {
        let unknown = || NotSet::Unknown(name.to_owned());
        let about = Self::ABOUT.iter().find(|it| it.name == name).ok_or_else(unknown)?;
        if !(about.least..=about.most).contains(&value) {
            return Err(NotSet::OutOfRange(about));
        }
        *self.slot(name).ok_or_else(unknown)? = value;
        Ok(())
    }

    /// How many words a minute somebody reads who reads a language well.
    pub(crate) fn reading(&self, language: &str) -> f64 {
        match language.split('-').next().unwrap_or_default() {
            "en" => self.reading_en,
            "uk" => self.reading_uk,
            "et" => self.reading_et,
            _ => self.reading_other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_parameter_can_be_set_within_its_range_and_says_where_it_comes_from() {
        for about in Parameters::ABOUT {
            let mut parameters = Parameters::default();
            assert!(
                (about.least..=about.most).contains(&about.default),
                "{} makes sense as it is",
                about.name
            );
            for language in ["en", "uk", "et"] {
                let ParameterWords { title, unit, source } = about.words(language);
                let is_whole = !title.is_empty() && !unit.is_empty() && !source.is_empty();
                assert!(is_whole, "{} can be judged in {language} by whoever sets it", about.name);
            }
            assert_eq!(parameters.set(about.name, about.most), Ok(()), "{} is set", about.name);
            assert_eq!(parameters.values()[about.name], about.most, "{} is kept", about.name);
            assert_eq!(
                parameters.set(about.name, about.most + 1.0),
                Err(NotSet::OutOfRange(about)),
                "{} stays in its range",
                about.name
            );
        }
        assert_eq!(
            Parameters::default().set("luck", 1.0),
            Err(NotSet::Unknown("luck".to_owned())),
            "nobody sets what is not there"
        );
    }
}
