//! What people answer for: threats with what is done about each, and what only people can judge.

use super::words::Word;
use super::{Writer, beneath};
use maket_check::checklist::{Judged, checklist};
use maket_check::security::{Stand, Threat, threats};
use maket_check::{checklist_words, place_words, threat_words};
use maket_model::safeguard::ThreatAnswer;
use maket_render::escape;

pub(super) const THREATS: Word = ["Threats", "Загрози", "Ohud"];
pub(super) const JUDGED: Word =
    ["What people have judged", "Що оцінили люди", "Mida inimesed on hinnanud"];

impl Writer<'_> {
    /// Each threat with what is done about it; those that nobody has answered come first.
    pub(super) fn threats(&mut self) {
        let mut all = threats(self.service);
        if all.is_empty() {
            return;
        }
        all.sort_by_key(|it| !it.stand.is_open());
        self.heading("threats", self.word(THREATS));
        let open = all.iter().filter(|it| it.stand.is_open()).count();
        let label = self.word([
            "Open, of all threats",
            "Без відповіді, з усіх загроз",
            "Vastamata, kõigist ohtudest",
        ]);
        self.put(&format!("<p><strong>{label}: {open} / {}</strong></p>", all.len()));
        let heads = [
            self.word(["Where", "Де", "Kus"]),
            self.word(["What can happen", "Що може статися", "Mis võib juhtuda"]),
            self.word(["What is done about it", "Що з цим роблять", "Mida sellega tehakse"]),
        ];
        let rows: Vec<Vec<String>> = all.iter().map(|it| self.threat(it)).collect();
        self.table(&heads, &rows);
    }

    fn threat(&self, threat: &Threat<'_>) -> Vec<String> {
        let place = place_words(self.service, &threat.place, self.language);
        let says = threat_words(threat.kind, self.language).says;
        let (word, answer): (Word, Option<&ThreatAnswer>) = match threat.stand {
            Stand::Open => (["open", "без відповіді", "vastamata"], None),
            Stand::Met(answer) => (["met", "усунуто", "tõrjutud"], Some(answer)),
            Stand::Accepted(answer) => (["accepted", "прийнято", "lepitud"], Some(answer)),
            Stand::Stale(answer) => (
                [
                    "open: the step has changed since it was answered",
                    "без відповіді: крок змінився, відколи відповіли",
                    "vastamata: samm on pärast vastamist muutunud",
                ],
                Some(answer),
            ),
        };
        let mut done = format!("<strong>{}</strong>", self.word(word));
        if let Some(answer) = answer {
            done.push_str(&beneath(&escape(&answer.how)));
            done.push_str(&beneath(&escape(&answer.said_by)));
        }
        let name = escape(&says).into_owned() + &beneath(&escape(&threat.about));
        vec![escape(&place).into_owned(), name, done]
    }

    /// Each entry of the checklist with who has judged it and what shows it.
    pub(super) fn judged(&mut self) {
        let all = checklist(self.service);
        self.heading("judged", self.word(JUDGED));
        let heads = [
            self.word(["What", "Що", "Mida"]),
            self.word(["How to tell", "Як це побачити", "Kust seda näha"]),
            self.word(["What people found", "Що виявили люди", "Mida inimesed leidsid"]),
        ];
        let rows: Vec<Vec<String>> = all.iter().map(|it| self.entry_judged(it)).collect();
        self.table(&heads, &rows);
    }

    fn entry_judged(&self, judged: &Judged<'_>) -> Vec<String> {
        let said = checklist_words(judged.entry, self.language);
        let what = escape(&said.what).into_owned() + &beneath(&escape(judged.entry.source));
        let found = match judged.found.filter(|_| judged.is_done()) {
            Some(found) => {
                let day = maket_render::format::canonical(self.language, &found.said_on);
                let who = format!("{}, {day}", found.said_by);
                escape(&found.evidence).into_owned() + &beneath(&escape(&who))
            }
            None => {
                let open = self.word(["not judged yet", "ще не оцінено", "veel hindamata"]);
                format!("<strong>{open}</strong>")
            }
        };
        vec![what, escape(&said.how).into_owned(), found]
    }
}
