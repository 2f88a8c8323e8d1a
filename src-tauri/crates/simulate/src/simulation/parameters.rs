//! What a simulation takes for granted of people: each figure with its unit and its source.

use serde::Serialize;
use std::collections::BTreeMap;

/// What is said of a parameter beside its value.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ParameterAbout {
    /// Its name.
    pub name: &'static str,
    /// What it counts in.
    pub unit: &'static str,
    /// The value where nobody sets another.
    pub default: f64,
    /// The least value that makes sense.
    pub least: f64,
    /// The greatest.
    pub most: f64,
    /// Whether nobody has measured it: it is our assumption until a round says better.
    pub assumed: bool,
    /// Where it comes from.
    pub source: &'static str,
}

/// Declares parameters: name, default, range, unit, `measured` or `assumed`, source.
macro_rules! parameters {
    ($( $name:ident = $default:literal in $least:literal..$most:literal, $unit:literal,
        $kind:ident $source:literal; )*) => {
        /// What a simulation takes for granted of people. [`Parameters::ABOUT`] says where each
        /// figure comes from.
        #[derive(Clone, Debug, PartialEq)]
        #[expect(missing_docs, reason = "each says what it is in `Parameters::ABOUT`")]
        pub struct Parameters { $( pub $name: f64, )* }

        impl Default for Parameters {
            fn default() -> Self {
                Self { $( $name: $default, )* }
            }
        }

        impl Parameters {
            /// Every parameter, in the order in which it is shown.
            pub const ABOUT: &[ParameterAbout] = &[$( ParameterAbout {
                name: stringify!($name),
                unit: $unit,
                default: $default,
                least: $least,
                most: $most,
                assumed: parameters!(@ $kind),
                source: $source,
            }, )*];

            fn slot(&mut self, name: &str) -> Option<&mut f64> {
                match name {
                    $( stringify!($name) => Some(&mut self.$name), )*
                    _ => None,
                }
            }

            /// The values by name.
            pub fn values(&self) -> BTreeMap<&'static str, f64> {
                BTreeMap::from([$( (stringify!($name), self.$name), )*])
            }
        }
    };
    (@ measured) => { false };
    (@ assumed) => { true };
}

parameters! {
    // Reading.
    reading_en = 228.0 in 20.0..1000.0, "words a minute",
        measured "Trauzettel-Klosinski and Dietz 2012, International Reading Speed Texts: English, aloud, adults of 18 to 35";
    reading_uk = 177.0 in 20.0..1000.0, "words a minute",
        assumed "no figure for Ukrainian: the mean of the three Slavic languages of Trauzettel-Klosinski and Dietz 2012 (Polish 166, Slovenian 180, Russian 184)";
    reading_et = 161.0 in 20.0..1000.0, "words a minute",
        assumed "no figure for Estonian: Finnish of Trauzettel-Klosinski and Dietz 2012";
    reading_other = 184.0 in 20.0..1000.0, "words a minute",
        measured "Trauzettel-Klosinski and Dietz 2012: the mean of 17 languages";
    read_share = 0.6 in 0.01..1.0, "of the words on a page",
        assumed "of web pages at large 20 to 28 % are read (Weinreich and others 2008, after Nielsen 2008); of a form people read more";
    foreign_reading = 1.3 in 1.0..4.0, "times as long",
        assumed "reading in a language that is not one's best is slower (Brysbaert 2019); how much differs";
    // Typing.
    typing_phone = 36.2 in 1.0..200.0, "words of five signs a minute",
        measured "Palin and others 2019: 37,370 volunteers on mobile devices";
    typing_tablet = 36.2 in 1.0..200.0, "words of five signs a minute",
        assumed "as on a telephone";
    typing_computer = 51.6 in 1.0..200.0, "words of five signs a minute",
        measured "Dhakal and others 2018: 168,000 volunteers at keyboards";
    typing_code = 1.79 in 1.0..5.0, "times as long as words",
        measured "Card, Moran and Newell 1980: random letters 0.50 s a key against 0.28 s for text";
    // Deciding and pointing.
    think = 1.35 in 0.0..10.0, "seconds before each answer and each button",
        measured "Card, Moran and Newell 1980: the operator M";
    point = 1.1 in 0.0..10.0, "seconds to a field or a button",
        measured "Card, Moran and Newell 1980: the operator P, for a mouse; taken for a finger too";
    press = 0.2 in 0.0..5.0, "seconds",
        measured "Card, Moran and Newell 1980: pressing a button";
    home = 0.4 in 0.0..5.0, "seconds between mouse and keyboard",
        measured "Card, Moran and Newell 1980: the operator H";
    choose = 0.15 in 0.0..2.0, "seconds for each doubling of the choices",
        measured "Hick's law, as Card, Moran and Newell 1983 give it: 150 ms a bit";
    // What the service lets people wait for, and what happens beside the screen.
    page_load = 1.0 in 0.0..60.0, "seconds a page",
        assumed "a phone on a mobile network";
    sign_in = 30.0 in 0.0..900.0, "seconds",
        assumed "to turn to another application, to confirm and to come back";
    sign = 40.0 in 0.0..900.0, "seconds",
        assumed "as for signing in, with a second code";
    pay = 60.0 in 0.0..900.0, "seconds",
        assumed "to type a card's number or to confirm in a bank's application";
    at_hand = 0.7 in 0.0..1.0, "of the documents that a question needs",
        assumed "the others have to be fetched or photographed";
    fetch = 90.0 in 0.0..3600.0, "seconds a document",
        assumed "from a drawer in the next room";
    // What people differ by.
    skill_1_time = 2.0 in 1.0..6.0, "times as long",
        assumed "who hardly get on with such things";
    skill_2_time = 1.3 in 1.0..6.0, "times as long",
        assumed "who get on somehow";
    age_time = 0.008 in 0.0..0.1, "longer for each year of age from 25 to 65",
        measured "Nielsen 2008: from 25 to 60 the time that tasks on websites take grows by 0.8 % a year";
    senior_time = 1.43 in 1.0..6.0, "times as long from 65 on, at least",
        measured "Pernice, Estes and Nielsen 2013: people of 65 and more took 43 % longer than those of 21 to 55";
    screen_reader_time = 2.29 in 1.0..8.0, "times as long",
        measured "Coyne and Nielsen 2001: 16:34 minutes a task with a screen reader against 7:14 without";
    magnifier_time = 2.13 in 1.0..8.0, "times as long",
        measured "Coyne and Nielsen 2001: 15:26 minutes a task with a magnifier against 7:14 without";
    other_aid_time = 1.3 in 1.0..8.0, "times as long",
        assumed "large text, keyboard, voice, one hand, easy words";
    spread = 0.3 in 0.0..1.5, "standard deviation of the logarithm of time",
        assumed "people alike in all this differ still: by 16 % in reading (Trauzettel-Klosinski and Dietz 2012), by more in typing";
    // Mistakes.
    slip_phone = 0.023 in 0.0..0.5, "of the signs typed",
        measured "Palin and others 2019: errors left uncorrected";
    slip_tablet = 0.023 in 0.0..0.5, "of the signs typed",
        assumed "as on a telephone";
    slip_computer = 0.0117 in 0.0..0.5, "of the signs typed",
        measured "Dhakal and others 2018: errors left uncorrected";
    slip_left = 0.2 in 0.0..1.0, "of the slips",
        assumed "stay, where it is one's own form and no race; the rest are seen while typing";
    choose_wrong = 0.003 in 0.0..0.5, "of the choices",
        measured "Swain and Guttmann 1983 (NUREG/CR-1278): the wrong one of a group of labelled controls; operators at work, not citizens";
    overlook = 0.003 in 0.0..0.5, "of the questions",
        measured "Swain and Guttmann 1983 (NUREG/CR-1278): an item of a short list left out; operators at work, not citizens";
    skill_1_mistakes = 3.0 in 1.0..20.0, "times as many",
        assumed "who hardly get on with such things";
    skill_2_mistakes = 1.5 in 1.0..20.0, "times as many",
        assumed "who get on somehow";
    senior_mistakes = 2.0 in 1.0..20.0, "times as many from 65 on",
        assumed "Nielsen 2002 found more: almost five errors a task against less than one; the web has become easier since";
    aid_mistakes = 1.5 in 1.0..20.0, "times as many with a screen reader or a magnifier",
        assumed "Coyne and Nielsen 2001 found more";
    message = 14.0 in 0.0..200.0, "words that tell what is wrong",
        assumed "a summary and a line at the field";
    again = 0.3 in 0.0..0.95, "of the corrections",
        assumed "go wrong once more";
    notice = 0.5 in 0.0..1.0, "of the lasting mistakes",
        assumed "are seen when the answers are looked over";
    look_back = 0.02 in 0.0..1.0, "of the pages",
        assumed "make somebody go back to the page before";
    // Giving up.
    tired = 0.004 in 0.0..1.0, "of the people a minute",
        assumed "give up";
    discouraged = 0.04 in 0.0..1.0, "of the people a mistake that the page refuses, one after another",
        assumed "give up";
    put_off = 0.03 in 0.0..1.0, "of the people a document that is not at hand",
        assumed "give up";
    patience_1 = 2.0 in 0.0..10.0, "times as many",
        assumed "who leave at the first trouble";
    patience_3 = 0.5 in 0.0..10.0, "times as many",
        assumed "who stay";
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
            assert!(
                !about.source.is_empty() && !about.unit.is_empty(),
                "{} can be judged by whoever sets it",
                about.name
            );
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
