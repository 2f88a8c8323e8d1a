//! What the proof cannot tell, and why.

use maket_feel::Language;
use maket_model::place::Place;

/// Why something is not decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Why {
    /// A formula looks at the shape of a text.
    TextShape,
    /// A formula works a value out in a way that cannot be turned round.
    Computed,
    /// A formula puts several answers together otherwise than by comparing them.
    Together,
    /// A repeated group can have more items than are tried.
    ManyItems,
    /// What holds changes as time passes, and not every length of time is tried.
    Time,
    /// There are more combinations of answers than are tried.
    ManyAnswers,
    /// There are more situations than are looked at.
    ManySituations,
    /// A question's answer cannot be made up.
    NoAnswer,
    /// This version does not know the kind of step or answer.
    Unknown,
    /// The journey does not confirm the example.
    Unconfirmed,
    /// It was stopped before it had ended.
    Stopped,
}

/// Something that the proof cannot tell.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// Where.
    pub place: Place,
    /// Why.
    pub why: Why,
    /// The names, by slot, whose values are not all tried.
    pub(super) slots: Vec<usize>,
}

impl Doubt {
    pub(super) fn new(place: &Place, why: Why, slots: &[usize]) -> Self {
        Self { place: place.clone(), why, slots: slots.to_vec() }
    }
}

impl Why {
    /// The reason as a word that stays the same.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TextShape => "text-shape",
            Self::Computed => "computed",
            Self::Together => "together",
            Self::ManyItems => "many-items",
            Self::Time => "time",
            Self::ManyAnswers => "many-answers",
            Self::ManySituations => "many-situations",
            Self::NoAnswer => "no-answer",
            Self::Unknown => "unknown",
            Self::Unconfirmed => "unconfirmed",
            Self::Stopped => "stopped",
        }
    }

    /// The reason in words.
    pub fn words(self, language: &str) -> &'static str {
        Language::of_tag(language).pick(match self {
            Self::TextShape => [
                "a condition looks at the shape of a text, and not every text can be tried",
                "умова дивиться на форму тексту, а всіх текстів не випробувати",
                "tingimus vaatab teksti kuju ja kõiki tekste ei saa läbi proovida",
            ],
            Self::Computed => [
                "a condition rests on a computation that cannot be turned round",
                "умова спирається на обчислення, яке не можна обернути",
                "tingimus põhineb arvutusel, mida ei saa tagurpidi pöörata",
            ],
            Self::Together => [
                "a condition puts several answers together, and not every combination is tried",
                "умова поєднує кілька відповідей, і випробувано не всі поєднання",
                "tingimus paneb kokku mitu vastust ja kõiki ühendeid ei proovita",
            ],
            Self::ManyItems => [
                "a group may have more items than were tried",
                "група може мати більше елементів, ніж випробувано",
                "rühmas võib olla rohkem kirjeid, kui prooviti",
            ],
            Self::Time => [
                "a condition asks what day it is, and not every length of waiting is tried",
                "умова питає, який сьогодні день, а випробувано не всяку тривалість очікування",
                "tingimus küsib, mis päev on, ja kõiki ootamise kestusi ei proovita",
            ],
            Self::ManyAnswers => [
                "a page has more combinations of answers than were tried",
                "сторінка має більше поєднань відповідей, ніж випробувано",
                "lehel on rohkem vastuste ühendeid, kui prooviti",
            ],
            Self::ManySituations => [
                "the service has more situations than were looked at",
                "послуга має більше ситуацій, ніж розглянуто",
                "teenusel on rohkem olukordi, kui vaadati",
            ],
            Self::NoAnswer => [
                "no answer that the question takes could be made up",
                "не вдалося вигадати відповіді, яку приймає питання",
                "ei õnnestunud välja mõelda vastust, mida küsimus vastu võtab",
            ],
            Self::Unknown => [
                "this version does not know the kind of step or answer",
                "ця версія не знає такого виду кроку чи відповіді",
                "see versioon ei tunne seda liiki sammu ega vastust",
            ],
            Self::Unconfirmed => [
                "the journey itself does not come to where the example should lead",
                "сам шлях не приходить туди, куди мав би привести приклад",
                "teekond ise ei jõua sinna, kuhu näide peaks viima",
            ],
            Self::Stopped => [
                "the proof was stopped before it had ended",
                "доведення зупинили раніше, ніж воно скінчилося",
                "tõestus peatati enne lõppu",
            ],
        })
    }
}
