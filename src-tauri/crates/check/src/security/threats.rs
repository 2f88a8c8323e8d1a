//! Threats that follow from the flow, and what is done about them.
//!
//! A threat lives on an interaction: who gives what to whom (STRIDE per interaction; Shostack,
//! *Threat Modeling*, 2014, ch. 3), to which LINDDUN adds what can happen to the person whom data
//! are about. What the document itself keeps away is no threat: X-Road signs and encrypts what goes
//! over it, a registry that does not answer has its own way on, data that are public tell nothing.

use crate::code::Code;
use crate::fix::Repair;
use crate::report::Report;
use foldhash::{HashMap, HashSet};
use maket_model::id::Formula;
use maket_model::part_tree::Part;
use maket_model::place::{Place, keys_of};
use maket_model::question::{Answer, Question};
use maket_model::safeguard::{ThreatAnswer, ThreatStand};
use maket_model::service::{OperationKind, Sensitivity, Service};
use maket_model::step::{Ask, Exchange, Step, StepKind};

/// Declares kinds of threats with the letters under which STRIDE and LINDDUN know them.
macro_rules! kinds {
    ($( $Kind:ident $id:literal $letter:literal; )*) => {
        /// A kind of threat; the catalogue says what it is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[expect(missing_docs, reason = "the catalogue says what each means")]
        pub enum ThreatKind { $( $Kind, )* }

        impl ThreatKind {
            /// Every kind.
            pub const ALL: &[ThreatKind] = &[ $( ThreatKind::$Kind, )* ];

            /// Its name, of which a threat's id is made.
            pub const fn as_str(self) -> &'static str {
                match self { $( ThreatKind::$Kind => $id, )* }
            }

            /// What it belongs to: `spoofing`, `tampering`, `repudiation`, `disclosure`,
            /// `elevation` of STRIDE, `linking`, `unawareness` of LINDDUN.
            pub const fn letter(self) -> &'static str {
                match self { $( ThreatKind::$Kind => $letter, )* }
            }
        }
    };
}

kinds! {
    FalsePerson "false-person" "spoofing";
    FalseSite "false-site" "spoofing";
    LookedUp "looked-up" "disclosure";
    WideAnswer "wide-answer" "disclosure";
    NoTrace "no-trace" "repudiation";
    WideRight "wide-right" "elevation";
    Unaware "unaware" "unawareness";
    InTransit "in-transit" "disclosure";
    FalseEntry "false-entry" "tampering";
    WrongAmount "wrong-amount" "tampering";
    DeniedPayment "denied-payment" "repudiation";
    DeniedSignature "denied-signature" "repudiation";
    DeniedSending "denied-sending" "repudiation";
    HarmfulFile "harmful-file" "tampering";
    TellingFile "telling-file" "disclosure";
    CuriousOfficial "curious-official" "disclosure";
    DeniedDecision "denied-decision" "repudiation";
    WrongReceiver "wrong-receiver" "disclosure";
    FalseMessage "false-message" "spoofing";
    ForgedDocument "forged-document" "spoofing";
    TellingDocument "telling-document" "linking";
}

/// What has been said about a threat.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stand<'s> {
    /// Nobody has said anything.
    Open,
    /// It is met.
    Met(&'s ThreatAnswer),
    /// Somebody lives with it.
    Accepted(&'s ThreatAnswer),
    /// The step does something else since.
    Stale(&'s ThreatAnswer),
}

/// A threat to a service.
#[derive(Clone, Debug, PartialEq)]
pub struct Threat<'s> {
    /// What it is known by: the key of its step and its kind.
    pub id: String,
    /// The step's place.
    pub place: Place,
    /// What kind of threat.
    pub kind: ThreatKind,
    /// What of the step it rests on. An answer is good as long as this stays.
    pub about: String,
    /// What is done about it.
    pub stand: Stand<'s>,
}

impl Stand<'_> {
    /// Whether somebody still has to say something.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Stale(_))
    }
}

/// The threats of a service in the order of its steps.
pub fn threats(service: &Service) -> Vec<Threat<'_>> {
    let own: Vec<Part<'_>> = service.steps.iter().map(Part::Step).collect();
    let keys = keys_of(&own.iter().map(Part::own_key).collect::<Vec<_>>());
    let said: HashMap<&str, &ThreatAnswer> =
        service.threats.iter().rev().map(|it| (it.id.as_str(), it)).collect();
    let typed: HashSet<&str> = service
        .steps
        .iter()
        .flat_map(Step::questions)
        .filter(|it| it.from.is_none())
        .map(|it| it.id.as_str())
        .collect();
    let mut found = Vec::new();
    for (step, key) in service.steps.iter().zip(keys) {
        let (about, kinds) = of_step(service, step, &typed);
        for kind in kinds {
            let id = format!("{key}.{}", kind.as_str());
            let stand = stand(said.get(id.as_str()).copied(), &about);
            let place = Place::step(key.as_str());
            found.push(Threat { id, place, kind, about: about.clone(), stand });
        }
    }
    found
}

/// The answers to threats that are there no more.
pub fn answers_without_threat<'s>(
    service: &'s Service,
    threats: &[Threat<'_>],
) -> Vec<&'s ThreatAnswer> {
    let known: HashSet<&str> = threats.iter().map(|it| it.id.as_str()).collect();
    service.threats.iter().filter(|it| !known.contains(it.id.as_str())).collect()
}

fn stand<'s>(answer: Option<&'s ThreatAnswer>, about: &str) -> Stand<'s> {
    match answer {
        Some(answer) if answer.how.trim().is_empty() => Stand::Open,
        // Whoever lives with a threat puts a name to it.
        Some(answer)
            if answer.stand == ThreatStand::Accepted && answer.said_by.trim().is_empty() =>
        {
            Stand::Open
        }
        Some(answer) if answer.about != about => Stand::Stale(answer),
        Some(answer) if answer.stand == ThreatStand::Accepted => Stand::Accepted(answer),
        Some(answer) => Stand::Met(answer),
        None => Stand::Open,
    }
}

/// What a step rests on as far as threats go, and the threats to it.
fn of_step(service: &Service, step: &Step, typed: &HashSet<&str>) -> (String, Vec<ThreatKind>) {
    use ThreatKind as Kind;
    match &step.kind {
        StepKind::SignIn(sign_in) => {
            let means = joined(sign_in.means.iter().map(String::as_str));
            let level = word(&sign_in.level.unwrap_or_default());
            (format!("sign-in: {means}; {level}"), vec![Kind::FalsePerson, Kind::FalseSite])
        }
        StepKind::Exchange(exchange) => of_exchange(service, exchange, typed),
        StepKind::Pay(pay) => {
            (format!("pay: {}", pay.amount), vec![Kind::WrongAmount, Kind::DeniedPayment])
        }
        StepKind::Sign(sign) => {
            let signers = joined(sign.signers.iter().map(|it| it.as_str()));
            (format!("sign: {signers}"), vec![Kind::DeniedSignature])
        }
        StepKind::CheckAnswers(_) => ("check-answers".to_owned(), vec![Kind::DeniedSending]),
        StepKind::Review(review) => {
            let shows = joined(review.shows.iter().map(|it| it.as_str()));
            (format!("review: {shows}"), vec![Kind::CuriousOfficial, Kind::DeniedDecision])
        }
        StepKind::Notify(notify) => {
            let to = notify.to.as_ref().map_or("", |it| it.as_str());
            let mut kinds = vec![Kind::WrongReceiver];
            // Anybody can write a letter in our name; on these ways nobody sees that it is not ours.
            kinds.extend(
                matches!(notify.by.as_str(), "email" | "sms").then_some(Kind::FalseMessage),
            );
            (format!("notify: {to} by {}", notify.by), kinds)
        }
        StepKind::Issue(issue) => {
            let document = issue.document.as_ref();
            let kind = document.and_then(|id| service.documents.iter().find(|it| it.id == *id));
            let claims = kind.into_iter().flat_map(|it| &it.claims).filter(|it| it.visible);
            let claims = joined(claims.map(|it| it.id.as_str()));
            let mut kinds = vec![Kind::ForgedDocument];
            kinds.extend((!claims.is_empty()).then_some(Kind::TellingDocument));
            (format!("issue: {} showing {claims}", document.map_or("", |it| it.as_str())), kinds)
        }
        StepKind::Page(page) => {
            let mut files = Vec::new();
            page.questions.iter().for_each(|it| files_of(it, &mut files));
            match files.is_empty() {
                true => Default::default(),
                false => {
                    let about = format!("files: {}", files.join(", "));
                    (about, vec![Kind::HarmfulFile, Kind::TellingFile])
                }
            }
        }
        StepKind::Start(_)
        | StepKind::Decision(_)
        | StepKind::Wait(_)
        | StepKind::Outcome(_)
        | StepKind::Module(_)
        | StepKind::Opaque(_) => Default::default(),
    }
}

fn of_exchange(
    service: &Service,
    exchange: &Exchange,
    typed: &HashSet<&str>,
) -> (String, Vec<ThreatKind>) {
    use ThreatKind as Kind;
    let registry = service.registry_of(&exchange.operation);
    let operation = service.operation(&exchange.operation);
    let sensitivity = registry.map_or(Sensitivity::default(), |it| it.sensitivity);
    let is_write = operation.is_some_and(|it| it.kind == OperationKind::Write);
    let sent: Vec<String> =
        exchange.send.iter().map(|(name, formula)| format!("{name}: {formula}")).collect();
    let fields = operation.into_iter().flat_map(|it| &it.gives).map(|it| it.id.as_str());
    let about = format!(
        "{}({}) {} {}; {}; ask {}",
        exchange.operation,
        sent.join(", "),
        if is_write { "writes" } else { "gives" },
        joined(fields),
        word(&sensitivity),
        word(&exchange.ask),
    );
    let mut kinds = Vec::new();
    let is_open_data = sensitivity == Sensitivity::Public;
    if is_write {
        kinds.extend([Kind::FalseEntry, Kind::WideRight, Kind::NoTrace]);
    } else if !is_open_data {
        kinds.push(Kind::WideAnswer);
        let by_hand = |formula: &Formula| {
            let read = maket_feel::parse(formula.as_str());
            read.is_ok_and(|it| it.names().iter().any(|name| typed.contains(name.name())))
        };
        kinds.extend(exchange.send.values().any(by_hand).then_some(Kind::LookedUp));
        if sensitivity == Sensitivity::Special {
            kinds.push(Kind::WideRight);
            kinds.extend((exchange.ask == Ask::No).then_some(Kind::Unaware));
        }
        kinds.push(Kind::NoTrace);
    }
    let is_over_xroad = registry.is_some_and(|it| !it.xroad.is_empty());
    kinds.extend((!is_over_xroad && !is_open_data).then_some(Kind::InTransit));
    (about, kinds)
}

/// The questions for files among a question and its fields.
fn files_of<'s>(question: &'s Question, files: &mut Vec<&'s str>) {
    match &question.answer {
        Some(Answer::File(_)) => files.push(question.id.as_str()),
        Some(Answer::Group(group)) => group.fields.iter().for_each(|it| files_of(it, files)),
        _ => {}
    }
}

fn joined<'s>(names: impl Iterator<Item = &'s str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

/// A word as the document writes it.
fn word(of: &impl serde::Serialize) -> String {
    let json = serde_json::to_value(of).unwrap_or_default();
    json.as_str().unwrap_or_default().to_owned()
}

/// Judges which threats nobody has answered, and which answers speak of something else by now.
pub(crate) fn check(service: &Service, report: &mut Report) {
    let threats = threats(service);
    for threat in &threats {
        match threat.stand {
            Stand::Open => {
                report.add(Code::ThreatOpen, threat.place.clone(), &[threat.kind.as_str()]);
            }
            Stand::Stale(answer) => {
                let at = Place::service().child("threats", answer.id.as_str()).facet("about");
                report
                    .add(
                        Code::ThreatStale,
                        threat.place.clone(),
                        &[threat.kind.as_str(), &answer.how],
                    )
                    .mend(Repair::set(at, threat.about.as_str(), ""));
            }
            Stand::Met(_) | Stand::Accepted(_) => {}
        }
    }
    for answer in answers_without_threat(service, &threats) {
        if answer.id.is_empty() {
            continue;
        }
        let at = Place::service().child("threats", answer.id.as_str());
        report.add(Code::ThreatGone, at.clone(), &[&answer.how]).mend(Repair::remove(at, ""));
    }
}
