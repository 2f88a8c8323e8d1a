//! What a round has shown, in words for a terminal.

use maket_check::place_words;
use maket_feel::Language;
use maket_model::place::Place;
use maket_model::service::Service;
use maket_research::measure::PageMeasures;
use maket_research::statistics::Estimate;

use crate::pilots::RoundReport;

/// Words in English, Ukrainian and Estonian.
type Words = [&'static str; 3];

impl RoundReport {
    /// What the round has shown, a line each. Places are called as the service calls them; what
    /// it no longer has goes by its key.
    pub fn words(&self, service: &Service, language: &str) -> Vec<String> {
        let spoken = Language::of_tag(language);
        let say = |words: Words| spoken.pick(words);
        let measures = &self.measures;
        let day = |moment: jiff::Timestamp| moment.strftime("%Y-%m-%d %H:%M UTC").to_string();
        let version: String = self.version.chars().take(12).collect();
        let mut lines = vec![format!(
            "{} {} “{}” ({} {version}), {} {}, {}",
            say(["Round", "Раунд", "Voor"]),
            self.number,
            self.title,
            say(["version", "версія", "versioon"]),
            say(["opened", "відкрито", "avatud"]),
            day(self.opened_at),
            match self.closed_at {
                Some(closed) =>
                    format!("{} {}", say(["closed", "закрито", "suletud"]), day(closed)),
                None => say(["still open", "триває", "veel käib"]).to_owned(),
            },
        )];
        let mut add = |text: String| lines.push(format!("  {text}"));
        add(format!("{}: {}", say(["sessions", "сесій", "seansse"]), measures.sessions));
        if measures.team_tests > 0 {
            let team = say([
                "of the team, left out below",
                "команди, нижче не враховано",
                "neist meeskonna omi, allpool arvestamata",
            ]);
            add(format!("{team}: {}", measures.team_tests));
        }
        let share = measures.completion.filter(|_| !measures.observations);
        add(format!(
            "{}: {}{}",
            say(["came to an end", "дійшли до кінця", "jõudis lõpuni"]),
            measures.completed,
            share.map_or_else(String::new, |it| format!(" ({})", percent(&it))),
        ));
        for (outcome, count) in &measures.outcomes {
            add(format!("  {}: {count}", place_words(service, &Place::step(outcome), language)));
        }
        for (what, estimate, unit) in [
            (
                ["time to the end", "час до кінця", "aeg lõpuni"],
                &measures.time,
                say([" s", " с", " s"]),
            ),
            (
                [
                    "ease of the task, SEQ 1 to 7",
                    "легкість завдання, SEQ 1–7",
                    "ülesande lihtsus, SEQ 1–7",
                ],
                &measures.seq,
                "",
            ),
            (
                ["UMUX-Lite, 0 to 100", "UMUX-Lite, 0–100", "UMUX-Lite, 0–100"],
                &measures.umux_lite,
                "",
            ),
            (["SUS, 0 to 100", "SUS, 0–100", "SUS, 0–100"], &measures.sus, ""),
        ] {
            if let Some(it) = estimate {
                let within = match measures.observations {
                    true => String::new(),
                    false => format!(", {:.1}–{:.1}", it.low, it.high),
                };
                add(format!("{}: {:.1}{unit} (n = {}{within})", say(what), it.value, it.n));
            }
        }
        if measures.observations && measures.sessions > 0 {
            add(say([
                "fewer than five sessions: observations, not rates",
                "менше п’яти сесій: спостереження, а не частки",
                "vähem kui viis seanssi: tähelepanekud, mitte osakaalud",
            ])
            .to_owned());
        }
        for (place, page) in &measures.pages {
            let at = place
                .parse()
                .map_or_else(|_| place.clone(), |it| place_words(service, &it, language));
            add(format!("{at}: {}", on_page(page, &say)));
            for said in &page.feedback {
                add(format!("  “{}”", said.text));
            }
        }
        for text in &measures.open {
            add(format!("{}: “{text}”", say(["at the end", "наприкінці", "lõpus"])));
        }
        lines
    }
}

fn percent(share: &Estimate) -> String {
    let percent = |it: f64| (it * 100.0).round();
    format!("{} %, {}–{} %", percent(share.value), percent(share.low), percent(share.high))
}

fn on_page(page: &PageMeasures, say: &dyn Fn(Words) -> &'static str) -> String {
    let counted = [
        (["seen by", "бачили", "nägi"], page.seen),
        (["left there", "покинули", "lahkus siit"], page.left),
        (["errors", "помилок", "vigu"], page.errors),
        (
            ["real data refused", "відхилено справжніх даних", "päris andmeid tagasi lükatud"],
            page.real_data,
        ),
        (
            ["words of feedback", "відгуків", "tagasisidet"],
            u32::try_from(page.feedback.len()).unwrap_or(u32::MAX),
        ),
    ];
    let counted = counted.into_iter().filter(|(_, count)| *count > 0);
    let said: Vec<String> = counted.map(|(what, count)| format!("{} {count}", say(what))).collect();
    said.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use maket_research::Measures;
    use maket_research::measure::Said;
    use serde_json::json;

    #[test]
    fn a_round_is_told_in_words() {
        let service: Service = serde_json::from_value(json!({ "maket": 1, "id": "s", "steps": [
            { "id": "where", "kind": "page", "title": { "en": "Where" }, "questions": [{ "id": "place", "label": { "en": "Place" } }] },
            { "id": "done", "kind": "outcome", "title": { "en": "Done" } }] }))
        .unwrap();
        let estimate = Estimate { value: 60.0, low: 40.0, high: 90.0, n: 2 };
        let page = PageMeasures {
            seen: 3,
            left: 1,
            feedback: vec![Said { rating: None, text: "What is a place?".into() }],
            ..PageMeasures::default()
        };
        let measures = Measures {
            sessions: 3,
            team_tests: 1,
            observations: true,
            completed: 2,
            completion: Some(Estimate { value: 0.667, low: 0.2, high: 0.94, n: 3 }),
            time: Some(estimate),
            outcomes: [("done".to_owned(), 2)].into(),
            pages: [
                ("steps/where".to_owned(), page),
                (
                    "steps/where/questions/place".to_owned(),
                    PageMeasures { errors: 4, ..PageMeasures::default() },
                ),
            ]
            .into(),
            open: vec!["Fine".into()],
            ..Measures::default()
        };
        let opened_at = "2026-03-02T08:00:00Z".parse().unwrap();
        let mut report = RoundReport {
            round: "r".into(),
            number: 1,
            title: "A place".into(),
            version: "0123456789abcdef".into(),
            opened_at,
            closed_at: None,
            measures,
        };
        let few = report.words(&service, "en");
        assert_eq!(
            few,
            [
                "Round 1 “A place” (version 0123456789ab), opened 2026-03-02 08:00 UTC, still open",
                "  sessions: 3",
                "  of the team, left out below: 1",
                "  came to an end: 2",
                "    step “Done”: 2",
                "  time to the end: 60.0 s (n = 2)",
                "  fewer than five sessions: observations, not rates",
                "  step “Where”: seen by 3, left there 1, words of feedback 1",
                "    “What is a place?”",
                "  step “Where”, question “Place”: errors 4",
                "  at the end: “Fine”",
            ],
            "few sessions are told as observations"
        );
        report.measures.observations = false;
        let many = report.words(&service, "uk");
        assert_eq!(many[3], "  дійшли до кінця: 2 (67 %, 20–94 %)", "many give a rate");
        assert_eq!(many[5], "  час до кінця: 60.0 с (n = 2, 40.0–90.0)", "with its interval");
        let estonian = report.words(&service, "et");
        assert_eq!(estonian[3], "  jõudis lõpuni: 2 (67 %, 20–94 %)", "in Estonian too");
    }
}
