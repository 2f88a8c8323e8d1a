//! How a sentence is built: whether it hides who acts, and whether it strings nouns together where
//! verbs would do.
//!
//! Both are told by the endings of words and by short lists, not by parsing: they are proxies, and
//! what they do not know they leave alone. English: GOV.UK style guide, active voice; the list of
//! irregular participles is of those that public services use. Ukrainian: the recommendations of
//! the Cabinet of Ministers on accessible wording (2023); Antonenko-Davydovych, *How we speak*
//! (1970), on -ся where somebody else acts. Only the verbs named here count, since most words in
//! -ся are no passives. Estonian: the Institute of the Estonian Language on plain language
//! (*selge keel*): the impersonal, and strings of words in -mine.

use crate::code::Code;
use maket_model::text::words;

/// What is told of how a text is built.
pub(super) struct Phrasing {
    /// The rule.
    pub(super) code: Code,
    /// The phrases, as they are written.
    pub(super) found: Vec<String>,
    /// How it is said otherwise, for example.
    pub(super) instead: &'static str,
}

/// What there is to tell of a text.
pub(super) fn phrasings(language: &str, text: &str) -> impl Iterator<Item = Phrasing> {
    let language = main(language);
    let (voice, verbs) = match language {
        "en" => ("we check your application", "when you submit the application"),
        "uk" => ("ми розглядаємо заяву", "щоб подати заяву"),
        "et" => ("vaatame taotluse läbi", "kui esitate taotluse"),
        _ => ("", ""),
    };
    let passive =
        Phrasing { code: Code::PassiveVoice, found: passives(language, text), instead: voice };
    let chain = Phrasing { code: Code::NounChain, found: chains(language, text), instead: verbs };
    [passive, chain].into_iter().filter(|it| !it.found.is_empty())
}

/// Phrases that say what is done and not who does it.
fn passives(language: &str, text: &str) -> Vec<String> {
    match language {
        "en" => found(&text.replace(" to be ", " to "), english_passive),
        "uk" => found(text, |words| is_passive_uk(words.first()?).then_some(1)),
        "et" => found(text, |words| is_impersonal(words.first()?).then_some(1)),
        _ => Vec::new(),
    }
}

/// Phrases in which one noun made of a verb hangs on another.
fn chains(language: &str, text: &str) -> Vec<String> {
    match language {
        "en" => found(text, english_chain),
        "uk" => found(text, |words| {
            chain(words, |it| it == "забезпечення" || is_verbal_uk(it), is_verbal_uk)
        }),
        "et" => found(text, |words| {
            chain(words, |it| is_verbal_et(it, &["mise"]), |it| is_verbal_et(it, &FORMS_OF_MINE))
        }),
        _ => Vec::new(),
    }
}

fn main(language: &str) -> &str {
    language.split('-').next().unwrap_or_default()
}

/// What `starts` takes of the words of each clause, as many words as it says, as they are written.
fn found(text: &str, starts: impl Fn(&[String]) -> Option<usize>) -> Vec<String> {
    let mut all = Vec::new();
    for clause in text.split(ends_clause) {
        let written: Vec<&str> = words(clause).collect();
        let lower: Vec<String> = written.iter().map(|it| it.to_lowercase()).collect();
        let mut at = 0;
        while at < written.len() {
            let taken = starts(&lower[at..]).unwrap_or(0);
            if taken > 0 {
                all.push(written[at..at + taken].join(" "));
            }
            at += taken.max(1);
        }
    }
    all
}

/// Whether a list, its words apart by spaces, has a word.
fn is_in(word: &str, list: &str) -> bool {
    list.split(' ').any(|it| it == word)
}

fn ends_clause(sign: char) -> bool {
    matches!(sign, '.' | ',' | ';' | ':' | '!' | '?' | '(' | ')' | '\n' | '/' | '—' | '–' | '…')
}

/// Two nouns that `first` and `second` know, side by side or with one word between.
fn chain(
    words: &[String],
    first: impl Fn(&str) -> bool,
    second: impl Fn(&str) -> bool,
) -> Option<usize> {
    let is_at = |at: usize| words.get(at).is_some_and(|it| second(it));
    if !words.first().is_some_and(|it| first(it)) {
        return None;
    }
    // An infinitive is no attribute either.
    let joins = words.get(1).is_some_and(|it| is_in(it, JOINS) || it.ends_with("ти"));
    let next = (1..=2).find(|at| is_at(*at)).filter(|_| !joins)?;
    Some(if is_at(next + 1) { next + 2 } else { next + 1 })
}

/// Words between two nouns after which the second does not hang on the first.
const JOINS: &str = "\
    ega ehk ei ja ning või або без в від для до з за зі й на над не перед при про під після та у \
    через чи що щодо як і із";

/// Forms of *be* that say what is being done or will be. What was or has been done is left alone:
/// there the doer often does not matter.
const BE: [&str; 7] = ["is", "are", "be", "being", "isn’t", "aren’t", "am"];

/// Participles that do not end in -ed; those that are more often adjectives (*lost*, *known*,
/// *born*) are left out.
const IRREGULAR: &str = "\
    given taken sent made paid told written kept held seen shown chosen brought bought sold \
    withdrawn taught found built undertaken overwritten drawn caught spent awarded proven";

/// Words in -ed that say how somebody or something is, and words that are no participles.
const STATES: &str = "\
    advanced affected aged agreed allowed ashamed associated attached authorised authorized based \
    blocked called certified charged closed committed complicated concerned confused connected \
    convicted damaged dated deceased dedicated delighted deprecated designed detailed disabled \
    disappointed displaced divorced educated employed enclosed engaged enrolled entitled exceed \
    excited exempted expected experienced expired feed finished frightened hundred indeed infected \
    injured insured intended interested involved learned licensed limited linked listed located \
    logged married mistaken mixed naked named need opposed personalised personalized pleased \
    prepared proceed qualified registered related relaxed restricted retired sacred satisfied scared \
    seed separated situated skilled speed succeed supposed surprised tired trained \
    whitelisted widowed worried";

/// Participles that after *is* and *are* rather tell the result: *your answers are kept*.
const RESULTS: &str = "\
    approved cancelled chosen classified cleared completed confirmed created deleted filed fixed \
    found granted kept made ordered paid protected published recorded refused rejected saved \
    scheduled selected signed stored submitted uploaded written";

/// A form of *be*, perhaps an adverb, and a participle: *is not considered*. What somebody wants or
/// needs *to be done* is left alone.
fn english_passive(words: &[String]) -> Option<usize> {
    if !BE.contains(&words.first()?.replace('\'', "’").as_str()) {
        return None;
    }
    let is_adverb = |it: &String| {
        ["not", "also", "never", "always", "only", "often", "being", "been"].contains(&it.as_str())
            || it.len() > 4 && it.ends_with("ly")
    };
    let at = 1 + words[1..].iter().take(2).take_while(|it| is_adverb(it)).count();
    let participle = words.get(at)?.as_str();
    let is_regular = participle.len() > 4
        && participle.ends_with("ed")
        && !participle.starts_with("un")
        && !participle.contains('-')
        && !is_in(participle, STATES);
    let is_going_on = words[..at].iter().any(|it| it.starts_with("be"));
    let is_result = !is_going_on && is_in(participle, RESULTS);
    // Who does it is said.
    let has_doer = words[at + 1..].iter().any(|it| it == "by");
    let is_passive = is_regular || is_in(participle, IRREGULAR);
    (is_passive && !is_result && !has_doer).then_some(at + 1)
}

/// Nouns that hide what somebody does.
const DEEDS: &str = "\
    submission examination consideration implementation verification provision completion \
    registration determination establishment issuance assessment calculation payment processing \
    evaluation validation authorisation authorization cancellation termination revocation \
    modification collection transmission presentation preparation performance acceptance rejection \
    appointment fulfilment reimbursement investigation allocation introduction utilisation";

/// Words in -tion and -ment that name a thing rather than what somebody does.
const THINGS: &str = "\
    question section position location department document government apartment element moment \
    nation station portion pension equipment parliament organisation organization institution \
    association population environment";

/// *submission of the application*, *verification of your registration*.
fn english_chain(words: &[String]) -> Option<usize> {
    let is_deed = is_in(words.first()?, DEEDS);
    if !is_deed || words.get(1)? != "of" {
        return None;
    }
    let is_small = |it: &String| {
        matches!(
            it.as_str(),
            "the" | "a" | "an" | "your" | "his" | "her" | "their" | "this" | "any"
        )
    };
    let at = 2 + usize::from(words.get(2).is_some_and(is_small));
    let ends = |it: &str| {
        ["tion", "tions", "sion", "sions", "ment", "ments"].iter().any(|end| it.ends_with(end))
    };
    let noun = words.get(at)?;
    let single = noun.trim_end_matches('s');
    (ends(noun) && !is_in(single, THINGS)).then_some(at + 1)
}

/// Verbs in -ся of which somebody else is the doer, by what stands before the ending: *заява
/// розглядається*. Verbs whose -ся also means oneself, by itself or something else (реєструватися,
/// підписуватися, зберігатися, повертатися, складатися, змінюватися, починатися) are left out.
const STEMS_UK: &str = "\
    розгляда пода нада вида здійсню провод викону перевіря надсила оформлю оформля опрацьову \
    обробля використову переда визнача встановлю затверджу прийма сплачу нарахову признача внос \
    заповню зазнача вказу дода оплачу завантажу публіку анулю скасову створю генеру ухвалю стягу \
    вимага забезпечу регулю фіксу засвідчу виплачу перерахову видаля знищу оціню розрахову обчислю \
    завіря оприлюдню вилуча посвідчу допуска";

/// Endings of the present tense.
const ENDINGS_UK: [&str; 4] = ["ється", "ються", "иться", "яться"];

/// Endings of the other forms, of verbs in -вати: *має надаватися*, *надавалася*.
const OTHER_ENDINGS_UK: [&str; 7] =
    ["ватися", "ватись", "валася", "валося", "валися", "вався", "ватиметься"];

fn is_passive_uk(word: &str) -> bool {
    let ends = |rest: &str| ENDINGS_UK.contains(&rest) || OTHER_ENDINGS_UK.contains(&rest);
    STEMS_UK.split(' ').any(|stem| word.strip_prefix(stem).is_some_and(ends))
}

/// Words in -ння and -ття that name a thing, a paper, a state or an event, and not what somebody
/// does.
const THINGS_UK: &str = "\
    бажання взуття видання виправлення відділення відношення відправлення відрядження відчуття \
    господарювання доручення досягнення життя забезпечення завдання замовлення захворювання \
    звернення знання значення зобов’язання зображення з’єднання каміння коріння лікування майбуття \
    місцезнаходження навчання народження населення насіння обладнання обмеження оголошення остання \
    перебування питання повідомлення покарання покоління положення поранення порушення посвідчення \
    посилання походження почуття пояснення призначення приміщення проживання прохання речення \
    розпорядження рішення свідчення скорочення слухання страхування стягнення твердження \
    управління утворення харчування існування";

/// A noun made of a verb: *подання*, *здійсненням*, *вжиттю*; *законню* is an adjective.
fn is_verbal_uk(word: &str) -> bool {
    let word = word.replace(['\'', 'ʼ'], "’");
    let stem = ["я", "ям", "ю"].iter().find_map(|end| word.strip_suffix(end));
    stem.is_some_and(|stem| {
        let is_of_verb = ["анн", "янн", "енн", "єнн", "інн", "їнн", "утт", "итт", "ятт"]
            .iter()
            .any(|end| stem.ends_with(end));
        let noun = format!("{stem}я");
        is_of_verb && stem.chars().count() > 5 && !THINGS_UK.split(' ').any(|it| noun.ends_with(it))
    })
}

/// The present impersonal: *vaadatakse*, *saadetakse*, *tehakse*, *pannakse*; *makse* is none.
fn is_impersonal(word: &str) -> bool {
    ["takse", "dakse", "hakse", "nnakse", "llakse"]
        .iter()
        .any(|end| word.strip_suffix(end).is_some_and(|stem| stem.chars().count() > 1))
}

const FORMS_OF_MINE: [&str; 10] =
    ["mine", "mise", "mist", "misse", "mises", "misest", "misele", "misel", "miseks", "misega"];

/// Adjectives that end as nouns in -mine do.
const ADJECTIVES_ET: [&str; 14] = [
    "järg", "eel", "üle", "ala", "alu", "kesk", "tagu", "sise", "väli", "peal", "pea", "äär",
    "ainu", "esi",
];

/// A noun made of a verb, in one of these forms: *esitamise*, *kinnitamiseks*.
fn is_verbal_et(word: &str, forms: &[&str]) -> bool {
    let stem = forms.iter().find_map(|form| word.strip_suffix(form));
    stem.is_some_and(|stem| stem.chars().count() > 2 && !ADJECTIVES_ET.contains(&stem))
}

#[cfg(test)]
mod tests {
    use super::{chains, passives};

    #[track_caller]
    fn all(find: fn(&str, &str) -> Vec<String>, language: &str, cases: &[(&str, &[&str])]) {
        for (text, expected) in cases {
            assert_eq!(find(language, text), *expected, "{language}: {text}");
        }
    }

    #[test]
    fn the_english_passive_is_told_from_states_and_results() {
        let cases: [(&str, &[&str]); 12] = [
            ("The application is checked and will be sent on", &["is checked", "be sent"]),
            ("It is being considered", &["is being considered"]),
            ("Proof isn't required", &["isn't required"]),
            ("The fee must also be paid", &["be paid"]),
            ("The decision is made by the registrar", &[]),
            ("The claim is checked by an inspector", &[]),
            ("Are you married? You are registered and signed in", &[]),
            ("Your answers are kept", &[]),
            ("Nothing has been sent. It was refused", &[]),
            ("You are unemployed, tired and self-employed", &[]),
            ("It is indeed a need, be it red", &[]),
            ("We are going to check it. Do you want to be called or paid, or to be told?", &[]),
        ];
        all(passives, "en", &cases);
    }

    #[test]
    fn ukrainian_verbs_in_sia_are_passive_where_somebody_else_acts() {
        let cases: [(&str, &[&str]); 5] = [
            ("Заява розглядається тиждень", &["розглядається"]),
            ("Дані мають надаватися вчасно й перевіряються", &["надаватися", "перевіряються"]),
            ("Рішення приймається, внесок вноситься", &["приймається", "вноситься"]),
            ("Зареєструйтеся: лист з’явиться в кабінеті й залишається там", &[]),
            ("Дякуємо, що звертаєтеся. Дитина народиться, подивимося, що станеться", &[]),
        ];
        all(passives, "uk", &cases);
    }

    #[test]
    fn the_estonian_impersonal_is_told_from_nouns() {
        let cases: [(&str, &[&str]); 3] = [
            ("Taotlus vaadatakse läbi, otsus tehakse teatavaks", &["vaadatakse", "tehakse"]),
            ("Teile antakse kood ja pannakse kirja", &["antakse", "pannakse"]),
            ("Makse ja sissemakse on tehtud. Saadame kirja", &[]),
        ];
        all(passives, "et", &cases);
    }

    #[test]
    fn nouns_made_of_verbs_are_told_where_one_hangs_on_another() {
        all(
            chains,
            "uk",
            &[
                ("Порядок здійснення подання заяви", &["здійснення подання"]),
                (
                    "Забезпечення належного проведення огляду",
                    &["Забезпечення належного проведення"],
                ),
                ("Подання заяви й отримання рішення", &[]),
                ("Отримання посвідчення, прийняття рішення, реєстрація народження", &[]),
                ("Подання та оформлення; останню змінено", &[]),
                ("Подання підтверджувати оформленням", &[]),
            ],
        );
        all(
            chains,
            "et",
            &[
                ("Taotluse esitamise kinnitamine", &["esitamise kinnitamine"]),
                ("Esitamise tähtaja pikendamiseks", &["Esitamise tähtaja pikendamiseks"]),
                ("Taotlemise, määramise ja maksmise kord", &[]),
                ("Järgmise küsimuse vastamine. Inimese aitamine", &[]),
                ("Esitamise ja kinnitamise kord", &[]),
            ],
        );
        all(
            chains,
            "en",
            &[
                ("After submission of your registration", &["submission of your registration"]),
                ("Cancellation of payment failed", &["Cancellation of payment"]),
                ("The Department of Education, date of registration", &[]),
                ("Submission of documents. A question of payment", &[]),
            ],
        );
    }
}
