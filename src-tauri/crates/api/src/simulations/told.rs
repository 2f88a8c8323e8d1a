//! A simulation in words and columns.

use jiff::civil::Date;
use maket_feel::Language;
use maket_model::question::Question;
use maket_model::step::{Step, StepKind};
use maket_model::text::Text;
use maket_simulate::simulation::{EndShare, Measure, Quartiles, Simulation};

use super::Estimate;

/// That it is an estimate, and of what.
pub(super) fn estimate(people: u32, seed: u64, language: &str) -> String {
    let language = Language::of_tag(language);
    let people = thousands(people, language);
    language.pick([
        format!("An estimate: {people} made-up people, seed {seed}. Nobody of them is real; a round with people shows what is true."),
        format!("Оцінка: вигаданих людей {people}, зерно {seed}. Нікого з них немає насправді; що правда, покаже раунд із людьми."),
        format!("Hinnang: väljamõeldud inimesi {people}, seeme {seed}. Kedagi neist pole olemas; mis on tõsi, näitab voor inimestega."),
    ])
}

/// Where a parameter comes from that was fitted to a round of a day with so many people.
pub(crate) fn fitted(title: &str, day: Date, people: u32) -> Text {
    let words = [
        ("uk", format!("Підігнано за раундом «{title}» від {day}, учасників: {people}")),
        ("en", format!("Fitted to the round “{title}” of {day}, people: {people}")),
        ("et", format!("Sobitatud vooruga „{title}“ ({day}), osalejaid: {people}")),
    ];
    Text(words.map(|(language, text)| (language.into(), text)).into_iter().collect())
}

/// What a step is called: by its heading, by its only question, by its id.
pub(super) fn title(step: &Step, language: &str) -> String {
    let only = match &step.kind {
        StepKind::Page(page) => page.questions.first(),
        _ => None,
    };
    let label = |question: &Question| question.label.or_first(language).to_owned();
    let heading = step.title.or_first(language);
    match heading.is_empty() {
        false => heading.to_owned(),
        true => only.map(label).filter(|it| !it.is_empty()).unwrap_or_else(|| step.id.to_string()),
    }
}

/// An estimate as it is read in a terminal.
pub fn lines(estimate: &Estimate, language: &str) -> Vec<String> {
    let of = Language::of_tag(language);
    let Simulation { whole, burden, pages, kinds, cast, undecided, .. } = &estimate.simulation;
    let titled = |id: &str| {
        let title = estimate.titles.get(id).filter(|it| !it.is_empty());
        cut(title.map_or(id, String::as_str), 34)
    };
    let stopped = |all: &[EndShare]| {
        let first = all.iter().take(2).filter(|it| it.share >= 0.005);
        let first = first.map(|it| format!("{} {}", titled(&it.step), percent(it.share)));
        first.collect::<Vec<_>>().join(", ")
    };
    let mut lines = vec![estimate.says.clone(), String::new()];
    let spread = of.pick(["ranges over", "розкид за", "vahemik üle"]);
    let parts = of.pick(["parts", "частинами", "osa"]);
    lines.push(format!("({spread} {} {parts})", estimate.simulation.parts));
    for (name, measure) in [
        (
            of.pick([
                "got what they came for",
                "отримали, по що прийшли",
                "said, mida tulid saama",
            ]),
            &whole.done,
        ),
        (
            of.pick([
                "led elsewhere or refused",
                "скеровано деінде або відмовлено",
                "suunati mujale või keelduti",
            ]),
            &whole.elsewhere,
        ),
        (of.pick(["gave up", "покинули", "loobusid"]), &whole.gave_up),
        (
            of.pick([
                "the service leads nowhere",
                "послуга нікуди не веде",
                "teenus ei vii kuhugi",
            ]),
            &whole.stuck,
        ),
        (
            of.pick([
                "with a mistake left in it",
                "із помилкою, якої ніхто не помітив",
                "märkamata veaga",
            ]),
            &whole.with_mistake,
        ),
    ] {
        lines.push(format!("  {name:34} {}", range(measure)));
    }
    let time = of.pick(["time of those who got it", "час тих, хто отримав", "saanute aeg"]);
    lines.push(format!("  {time:34} {}", quartiles(&whole.seconds)));
    let asks = of.pick(["asks on average", "у середньому вимагає", "nõuab keskmiselt"]);
    let counts = of.pick([
        ["questions", "known to registries", "words", "answers from documents", "screens"],
        ["питань", "відомо реєстрам", "слів", "відповідей із документів", "екранів"],
        ["küsimust", "teavad registrid", "sõna", "vastust dokumendist", "ekraani"],
    ]);
    let all = [burden.asked, burden.known, burden.words, burden.documents, burden.screens];
    let all = all.iter().zip(counts).map(|(count, of)| format!("{count:.1} {of}"));
    lines.push(format!("  {asks:34} {}", all.collect::<Vec<_>>().join(", ")));
    let heads = of.pick([
        ["page", "people", "time, quartiles", "errors", "back", "gave up"],
        ["сторінка", "людей", "час, квартилі", "помилки", "назад", "покинули"],
        ["leht", "inimesi", "aeg, kvartiilid", "vead", "tagasi", "loobus"],
    ]);
    lines.push(String::new());
    lines.extend(table(
        heads,
        &[0],
        pages.iter().map(|page| {
            [
                titled(&page.step),
                thousands(page.people, of),
                quartiles(&page.seconds),
                percent(page.with_errors.value),
                page.back.to_string(),
                page.gave_up.to_string(),
            ]
        }),
    ));
    let heads = of.pick([
        ["people", "how many", "done", "gave up", "time", "where they stop"],
        ["люди", "скільки", "отримали", "покинули", "час", "де зупиняються"],
        ["inimesed", "mitu", "said", "loobus", "aeg", "kus peatuvad"],
    ]);
    lines.push(String::new());
    lines.extend(table(
        heads,
        &[0, 5],
        kinds.iter().map(|kind| {
            [
                kind_words(&kind.by, &kind.kind, of),
                thousands(kind.people, of),
                percent(kind.done),
                percent(kind.gave_up),
                clock(kind.median),
                stopped(&kind.stopped),
            ]
        }),
    ));
    let heads = of.pick([
        ["of the cast", "tries", "done", "gave up", "time", "where they stop"],
        ["зі складу", "спроб", "отримали", "покинули", "час", "де зупиняються"],
        ["tegelane", "katseid", "sai", "loobus", "aeg", "kus peatub"],
    ]);
    lines.push(String::new());
    lines.extend(table(
        heads,
        &[0, 5],
        cast.iter().map(|one| {
            [
                titled(&one.person),
                one.times.to_string(),
                percent(one.done),
                percent(one.gave_up),
                clock(one.median),
                stopped(&one.stopped),
            ]
        }),
    ));
    if !undecided.is_empty() {
        let says = of.pick([
            "nothing says how people answer these, so each choice is as likely",
            "ніщо не каже, як люди тут відповідають, тож усі варіанти рівно ймовірні",
            "miski ei ütle, kuidas inimesed neile vastavad, seega on kõik valikud võrdselt tõenäolised",
        ]);
        lines.push(String::new());
        lines.push(format!("{says}: {}", undecided.join(", ")));
    }
    lines
}

/// A kind of people in words.
fn kind_words(by: &str, kind: &str, of: Language) -> String {
    let one = |texts: [&str; 3]| of.pick(texts).to_owned();
    match (by, kind) {
        ("age", years) => format!("{} {years}", of.pick(["aged", "вік", "vanus"])),
        ("skill", "1") => one(["hardly get on", "ледве дають раду", "saavad vaevu hakkama"]),
        ("skill", "2") => one(["get on somehow", "якось дають раду", "saavad kuidagi hakkama"]),
        ("skill", _) => one(["get on easily", "легко дають раду", "saavad kergesti hakkama"]),
        ("device", "phone") => one(["with a telephone", "з телефоном", "telefoniga"]),
        ("device", "tablet") => one(["with a tablet", "з планшетом", "tahvliga"]),
        ("device", _) => one(["with a computer", "з комп’ютером", "arvutiga"]),
        ("language", "other") => one(["in a foreign language", "чужою мовою", "võõras keeles"]),
        ("language", tag) => format!("{} {tag}", of.pick(["reading", "читають", "loevad"])),
        ("patience", "1") => one([
            "leave at the first trouble",
            "ідуть за першої перешкоди",
            "lahkuvad esimese takistuse juures",
        ]),
        ("patience", "2") => one(["of some patience", "помірно терплячі", "mõõdukalt kannatlikud"]),
        ("patience", _) => one(["stay", "терплячі", "kannatlikud"]),
        (_, aid) => format!("{} {aid}", of.pick(["helped by", "допоміжне:", "abivahend:"])),
    }
}

fn percent(share: f64) -> String {
    let percent = share * 100.0;
    if percent > 0.0 && percent < 10.0 {
        format!("{percent:.1}%")
    } else {
        format!("{percent:.0}%")
    }
}

fn range(measure: &Measure) -> String {
    let Measure { value, least, most } = measure;
    format!("{} ({}–{})", percent(*value), percent(*least), percent(*most))
}

/// Seconds as minutes and seconds.
fn clock(seconds: f64) -> String {
    let whole = seconds.round() as u64;
    format!("{}:{:02}", whole / 60, whole % 60)
}

fn quartiles(of: &Quartiles) -> String {
    format!("{} ({}–{})", clock(of.median), clock(of.lower), clock(of.upper))
}

/// A number with its thousands apart, as the window writes it too.
fn thousands(number: u32, language: Language) -> String {
    let apart = language.pick([',', '\u{a0}', '\u{a0}']);
    let digits = number.to_string();
    let mut told = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            told.push(apart);
        }
        told.push(digit);
    }
    told
}

/// The beginning of a text, where it is longer.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most - 1).collect();
    format!("{}…", cut.trim_end())
}

/// Columns: those of words to the left, those of figures to the right.
fn table<const N: usize>(
    heads: [&str; N],
    words: &[usize],
    rows: impl Iterator<Item = [String; N]>,
) -> Vec<String> {
    let rows: Vec<[String; N]> = std::iter::once(heads.map(str::to_owned)).chain(rows).collect();
    let widths: [usize; N] = std::array::from_fn(|column| {
        rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0)
    });
    let line = |row: &[String; N]| {
        let cells = row.iter().zip(widths).enumerate().map(|(at, (cell, width))| {
            if words.contains(&at) { format!("{cell:width$}") } else { format!("{cell:>width$}") }
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_told_as_people_read_them() {
        assert_eq!(percent(0.714), "71%", "whole hundredths");
        assert_eq!(percent(0.0123), "1.2%", "few of them with a part");
        assert_eq!(percent(0.0), "0%", "none is none");
        assert_eq!(clock(455.4), "7:35", "minutes and seconds");
        let [en, uk] = ["en", "uk"].map(|tag| thousands(1_234_567, Language::of_tag(tag)));
        assert_eq!(en, "1,234,567", "thousands stand apart");
        assert_eq!(uk, "1\u{a0}234\u{a0}567", "as each language has it");
        assert_eq!(cut("Довга назва сторінки", 7), "Довга…", "a long name is cut");
    }

    #[test]
    fn an_estimate_says_that_it_is_one() {
        for (language, word) in [("en", "estimate"), ("uk", "Оцінка"), ("et", "Hinnang")] {
            assert!(estimate(10, 1, language).contains(word), "{language} says so");
        }
    }
}
