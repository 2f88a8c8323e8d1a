//! Questionnaires, each on its own scale.

/// A questionnaire that a participant filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Questionnaire {
    /// Single Ease Question, right after the task: 1 (very hard) to 7 (very easy).
    Seq(u8),
    /// Two items at the end.
    UmuxLite(UmuxLite),
    /// Ten items at the end.
    Sus(Sus),
    /// An open question at the end.
    Open(String),
}

/// The two items of UMUX-Lite, 1 (strongly disagree) to 7 (strongly agree).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UmuxLite {
    capabilities: u8,
    ease: u8,
}

/// The ten items of the System Usability Scale, 1 (strongly disagree) to 5 (strongly agree).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sus([u8; 10]);

impl Questionnaire {
    /// A Single Ease Question, if the answer is on its scale.
    pub fn seq(answer: u8) -> Option<Self> {
        (1..=7).contains(&answer).then_some(Self::Seq(answer))
    }

    /// The word that a store keeps for what it is.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Seq(_) => "seq",
            Self::UmuxLite(_) => "umux-lite",
            Self::Sus(_) => "sus",
            Self::Open(_) => "open",
        }
    }

    /// What a store keeps of it: item answers with spaces between, or the open text.
    pub fn body(&self) -> String {
        let join = |items: &[u8]| items.iter().map(u8::to_string).collect::<Vec<_>>().join(" ");
        match self {
            Self::Seq(answer) => answer.to_string(),
            Self::UmuxLite(it) => join(&[it.capabilities, it.ease]),
            Self::Sus(it) => join(&it.0),
            Self::Open(text) => text.clone(),
        }
    }

    /// The questionnaire of a stored word and body.
    pub fn from_stored(word: &str, body: &str) -> Option<Self> {
        let items = || body.split(' ').map(|it| it.parse().ok()).collect::<Option<Vec<u8>>>();
        match word {
            "seq" => Self::seq(body.parse().ok()?),
            "umux-lite" => match items()?[..] {
                [capabilities, ease] => UmuxLite::new(capabilities, ease).map(Self::UmuxLite),
                _ => None,
            },
            "sus" => Sus::new(items()?.try_into().ok()?).map(Self::Sus),
            "open" => Some(Self::Open(body.to_owned())),
            _ => None,
        }
    }
}

impl UmuxLite {
    /// The two answers, if both are on the scale.
    pub fn new(capabilities: u8, ease: u8) -> Option<Self> {
        let on_scale = |item| (1..=7).contains(&item);
        (on_scale(capabilities) && on_scale(ease)).then_some(Self { capabilities, ease })
    }

    /// Its score, 0 to 100.
    pub fn score(self) -> f64 {
        f64::from(self.capabilities + self.ease - 2) * 100.0 / 12.0
    }
}

impl Sus {
    /// The ten answers, if all are on the scale.
    pub fn new(items: [u8; 10]) -> Option<Self> {
        items.iter().all(|item| (1..=5).contains(item)).then_some(Self(items))
    }

    /// Its score, 0 to 100: odd items speak for the service, even items against it.
    pub fn score(self) -> f64 {
        let odd: u8 = self.0.iter().step_by(2).map(|item| item - 1).sum();
        let even: u8 = self.0.iter().skip(1).step_by(2).map(|item| 5 - item).sum();
        f64::from(odd + even) * 2.5
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn umux_lite_runs_from_0_to_100() {
        for (capabilities, ease, score) in [(1, 1, 0.0), (7, 7, 100.0), (4, 4, 50.0), (6, 5, 75.0)]
        {
            let it = UmuxLite::new(capabilities, ease).unwrap();
            assert_eq!(it.score(), score, "({capabilities} + {ease} - 2) * 100 / 12");
        }
    }

    #[test]
    fn sus_turns_the_even_items_round() {
        for (items, score) in [
            ([5, 1, 5, 1, 5, 1, 5, 1, 5, 1], 100.0),
            ([1, 5, 1, 5, 1, 5, 1, 5, 1, 5], 0.0),
            ([3; 10], 50.0),
            ([4, 2, 5, 1, 4, 2, 4, 2, 5, 3], 80.0),
        ] {
            assert_eq!(Sus::new(items).unwrap().score(), score, "of {items:?}");
        }
    }

    #[test]
    fn answers_off_the_scale_are_no_answers() {
        assert_eq!(Questionnaire::seq(0), None, "SEQ begins at 1");
        assert_eq!(Questionnaire::seq(8), None, "SEQ ends at 7");
        assert_eq!(UmuxLite::new(7, 8), None, "UMUX-Lite ends at 7");
        assert_eq!(Sus::new([1, 2, 3, 4, 5, 6, 1, 2, 3, 4]), None, "SUS ends at 5");
    }

    #[test]
    fn what_a_store_keeps_is_the_questionnaire_again() {
        for it in [
            Questionnaire::Seq(6),
            Questionnaire::UmuxLite(UmuxLite::new(7, 3).unwrap()),
            Questionnaire::Sus(Sus::new([1, 2, 3, 4, 5, 1, 2, 3, 4, 5]).unwrap()),
            Questionnaire::Open("Де моя довідка?".to_owned()),
        ] {
            let again = Questionnaire::from_stored(it.word(), &it.body());
            assert_eq!(again, Some(it), "word and body hold all of it");
        }
        assert_eq!(Questionnaire::from_stored("umux-lite", "7"), None, "an item is missing");
    }
}
