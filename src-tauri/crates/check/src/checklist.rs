//! What only people can judge: the entries that a service has to answer before it is handed over,
//! each with where it comes from. Their words are in `locales/*/checklist.ftl`.

use maket_model::question::Answer;
use maket_model::safeguard::Judgement;
use maket_model::service::{Sensitivity, Service};
use maket_model::step::{Content, Step, StepKind};

/// Something that people judge.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// What it is known by.
    pub id: &'static str,
    /// Where it comes from.
    pub source: &'static str,
    applies: fn(&Service) -> bool,
}

/// An entry, and what has been said about it.
#[derive(Clone, Copy, Debug)]
pub struct Judged<'s> {
    /// What is to be judged.
    pub entry: &'static Entry,
    /// What people found.
    pub found: Option<&'s Judgement>,
}

impl Judged<'_> {
    /// Whether somebody has judged and shows how.
    pub fn is_done(&self) -> bool {
        self.found.is_some_and(|it| {
            [&it.said_by, &it.said_on, &it.evidence].iter().all(|it| !it.trim().is_empty())
        })
    }
}

const fn entry(id: &'static str, source: &'static str, applies: fn(&Service) -> bool) -> Entry {
    Entry { id, source, applies }
}

/// Every entry, in the order of the work.
pub const ENTRIES: &[Entry] = &[
    entry("needs-met", "GOV.UK Service Standard 1: understand users and their needs", always),
    entry("laws-read", "Regulation (EU) 2016/679, Art. 6; Law of Ukraine 2297-VI, Art. 11", always),
    entry(
        "words-understood",
        "Cabinet of Ministers of Ukraine, recommendations on accessible wording (2023); GOV.UK Service Manual, writing for user interfaces",
        asks,
    ),
    entry("translations-read", "WCAG 2.2, 3.1.2 Language of Parts", speaks_several),
    entry("do-not-know", "U7: GOV.UK Design System, question pages", asks),
    entry(
        "people-of-the-round",
        "U26: GOV.UK Service Manual, finding participants for user research: 4 to 8 people, some with access needs",
        always,
    ),
    entry(
        "screen-reader",
        "EN 301 549 V3.2.1, clause 9; WCAG 2.2, 1.3.1, 2.4.6, 4.1.2, 4.1.3",
        asks,
    ),
    entry(
        "keyboard",
        "WCAG 2.2, 2.1.1 Keyboard, 2.4.3 Focus Order, 2.4.11 Focus Not Obscured",
        asks,
    ),
    entry("enlarged", "WCAG 2.2, 1.4.4 Resize Text, 1.4.10 Reflow, 1.4.12 Text Spacing", asks),
    entry(
        "pictures-described",
        "WCAG 2.2, 1.1.1 Non-text Content, 1.4.5 Images of Text",
        has_pictures,
    ),
    entry("mistakes-mended", "WCAG 2.2, 3.3.1 Error Identification, 3.3.3 Error Suggestion", asks),
    entry(
        "sign-in-for-all",
        "WCAG 2.2, 3.3.8 Accessible Authentication (Minimum); EN 301 549 V3.2.1, 5.3",
        signs_in,
    ),
    entry("documents-readable", "EN 301 549 V3.2.1, clause 10: non-web documents", issues),
    entry("files-needed", "U21: GOV.UK Design System, file upload", takes_files),
    entry("other-way-tried", "U28: GOV.UK Service Standard 3 and 5", always),
    entry(
        "evidence-previewed",
        "Regulation (EU) 2018/1724, Art. 14(3)(f); Regulation (EU) 2022/1463, Art. 15",
        reads,
    ),
    entry(
        "impact-assessed",
        "Regulation (EU) 2016/679, Art. 35(2), (7), (9); for Ukraine Law 2297-VI, Art. 9",
        reads,
    ),
    entry(
        "round-assessed",
        "Regulation (EU) 2016/679, Art. 5, 6, 13: people who take part in a round",
        always,
    ),
    entry("threats-owned", "STRIDE; Regulation (EU) 2016/679, Art. 32", reads),
];

/// What people have to judge of a service.
pub fn checklist(service: &Service) -> Vec<Judged<'_>> {
    let entries = ENTRIES.iter().filter(|entry| (entry.applies)(service));
    let found = |id: &str| service.checklist.iter().find(|it| it.id == *id);
    entries.map(|entry| Judged { entry, found: found(entry.id) }).collect()
}

fn always(_: &Service) -> bool {
    true
}

fn any(service: &Service, is: impl Fn(&StepKind) -> bool) -> bool {
    service.steps.iter().any(|step| is(&step.kind))
}

fn asks(service: &Service) -> bool {
    service.steps.iter().any(|step| !step.questions().is_empty())
}

fn speaks_several(service: &Service) -> bool {
    service.languages.len() > 1
}

fn has_pictures(service: &Service) -> bool {
    service.steps.iter().flat_map(|it| &it.content).any(|it| matches!(it, Content::Image(_)))
}

fn signs_in(service: &Service) -> bool {
    any(service, |kind| matches!(kind, StepKind::SignIn(_)))
}

fn issues(service: &Service) -> bool {
    any(service, |kind| matches!(kind, StepKind::Issue(_)))
}

fn takes_files(service: &Service) -> bool {
    let mut questions = service.steps.iter().flat_map(Step::questions);
    questions.any(|it| matches!(it.answer, Some(Answer::File(_))))
}

fn reads(service: &Service) -> bool {
    service.steps.iter().any(|step| match &step.kind {
        StepKind::Exchange(exchange) => service
            .registry_of(&exchange.operation)
            .is_some_and(|it| it.sensitivity != Sensitivity::Public),
        _ => false,
    })
}
