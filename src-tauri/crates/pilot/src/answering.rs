//! What a posted form does to a case: it is decided in memory, made durable, and only then told.

use crate::cases::OpenCase;
use crate::error::{Error, Result};
use crate::form::Fields;
use crate::pilot::Inner;
use crate::real_data::{looks_real, real_fields};
use indexmap::IndexMap;
use jiff::{SignedDuration, Span, Timestamp};
use maket_journey::address::Address;
use maket_journey::case::{Case, Taken};
use maket_journey::fact::{Act, Acted, Fact, Posted, Replied, Reply, What};
use maket_journey::request::Request;
use maket_journey::route::{Open, Standing};
use maket_model::answer::{Row, Typed};
use maket_model::id::{Id, Name};
use maket_model::people::Person;
use maket_model::place::Place;
use maket_model::question::{Answer, Question};
use maket_model::step::StepKind;
use maket_render::page::DISPUTED;
use maket_research::EventKind;
use maket_store::session::Session;
use std::borrow::Cow;
use std::sync::Arc;

/// The most replies of the outside that one form sets off; a service that goes round stops there.
const REPLIES: usize = 64;

/// A case that has gone further in memory than in the store.
pub(crate) struct Step<'p> {
    pilot: &'p Inner,
    session: &'p Session,
    id: String,
    person: Cow<'p, Person>,
    /// The time of the case.
    at: Timestamp,
    /// The case as it will stand.
    pub(crate) case: Case,
    /// What is to be made durable.
    pub(crate) facts: Vec<Fact>,
    /// What happened, by step and question.
    pub(crate) events: Vec<(Place, EventKind)>,
}

/// Where a form leads.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Leads {
    /// To where the case stands.
    On,
    /// Back to the page it came from, with what is wrong.
    Back,
    /// Back to the page it came from, which is still being filled in.
    Unfinished,
    /// Back to the page it came from, where this is missing: `reasons` or `message`.
    Missing(&'static str),
    /// Nowhere: these fields hold what looks like real data, and nothing is kept.
    RealData(Vec<String>),
}

impl<'p> Step<'p> {
    pub(crate) fn new(pilot: &'p Inner, session: &'p Session, open: &OpenCase) -> Self {
        let at = open.time(pilot.now());
        let world = pilot.world(&open.id, at);
        let person = pilot.person(open.person.as_deref(), &world, &open.id);
        Self {
            pilot,
            session,
            id: open.id.clone(),
            person,
            at,
            case: open.case.clone(),
            facts: Vec::new(),
            events: Vec::new(),
        }
    }

    /// The time of the case.
    pub(crate) fn time(&self) -> Timestamp {
        self.at
    }

    /// What is to be made durable, in the form in which it is stored.
    pub(crate) fn stored(&self) -> Result<Vec<(String, String)>> {
        let facts = self.facts.iter();
        facts
            .map(|fact| {
                let actor = fact.actor.as_ref().map_or("", Id::as_str).to_owned();
                Ok((actor, serde_json::to_string(fact).map_err(Error::Unwritable)?))
            })
            .collect()
    }

    /// Carries out what the case asks of the outside and no person has a part in.
    pub(crate) fn carry_out(&mut self) {
        for _ in 0..REPLIES {
            let route = self.case.route(self.at);
            let Standing::Open(open) = &route.standing else { return };
            let mut waiting: Vec<Request> = open.needs.requests().to_vec();
            waiting.retain(|it| !it.asks.is_personal() && !self.case.is_answered(&it.key));
            if waiting.is_empty() {
                return;
            }
            for request in waiting {
                let reply = self.reply_to(&request, open.step);
                self.replied(&request, reply);
            }
        }
    }

    fn reply_to(&self, request: &Request, step: usize) -> Reply {
        let within = self.pilot.plan.step(step).within.as_ref().and_then(|it| seconds(it.as_str()));
        self.pilot.world(&self.id, self.at).answer(request, &self.person, within).into()
    }

    fn replied(&mut self, request: &Request, reply: Reply) -> Taken {
        self.add(None, What::Replied(Replied { key: request.key.clone(), reply }))
    }

    fn add(&mut self, actor: Option<Id>, what: What) -> Taken {
        let fact = Fact { at: self.at, actor, what };
        let taken = self.case.apply(&fact);
        self.facts.push(fact);
        taken
    }

    fn actor(&self) -> Option<Id> {
        Some(Id::from(self.session.actor.as_str()))
    }

    fn event(&mut self, place: Place, kind: EventKind) {
        self.events.push((place, kind));
    }

    /// Does what a form of a page says.
    pub(crate) fn post(&mut self, at: &Address, fields: &Fields) -> Leads {
        self.carry_out();
        let Some(index) = self.pilot.plan.step_index(at.step.as_str()) else { return Leads::On };
        let plan = std::sync::Arc::clone(&self.pilot.plan);
        let step = plan.step(index);
        let place = place_of(step);
        let nonce = fields.get("nonce").to_owned();
        let does = fields.get("do");
        if let StepKind::Page(page) = &step.kind {
            return self.answer(at, &place, &page.questions, fields);
        }
        let route = self.case.route(self.at);
        let Standing::Open(open) = route.standing else { return Leads::On };
        if open.at != *at {
            return Leads::On;
        }
        match does {
            "begin" => self.act(at, Act::Begin, nonce),
            "confirm" => self.act(at, Act::Confirm, nonce),
            "agree" if open.needs.consent().is_some() => self.act(at, Act::Agree, nonce),
            "decline" if open.needs.consent().is_some() => {
                self.event(place, EventKind::Declined);
                self.act(at, Act::Decline, nonce)
            }
            "approve" | "refuse" | "send-back" => {
                let questions = match &step.kind {
                    StepKind::Review(review) => review.questions.as_slice(),
                    _ => &[],
                };
                self.decide(at, questions, fields)
            }
            "cancel" => self.end_request(&open, "cancelled"),
            "decline" => self.end_request(&open, "declined"),
            does if does == "pay" || does == "sign" || does.starts_with("sign-in:") => {
                if let Some(request) = self.mine(&open) {
                    let reply = self.reply_to(&request, open.step);
                    self.replied(&request, reply);
                }
                Leads::On
            }
            _ => Leads::On,
        }
    }

    /// The request of the open step that this session's person has a part in.
    fn mine(&self, open: &Open) -> Option<Request> {
        let requests = open.needs.requests().iter().filter(|it| it.asks.is_personal());
        let mut of_actor = requests.filter(|it| {
            let actor = it.actor.as_ref().or(open.actor.as_ref());
            actor.is_none_or(|actor| self.pilot.may_act(&self.session.actor, actor))
        });
        of_actor.find(|it| !self.case.is_answered(&it.key)).cloned()
    }

    fn end_request(&mut self, open: &Open, outcome: &str) -> Leads {
        if let Some(request) = self.mine(open) {
            let place = place_of(self.pilot.plan.step(open.step));
            self.event(place, EventKind::Declined);
            self.replied(&request, Reply { outcome: outcome.to_owned(), ..Reply::default() });
        }
        Leads::On
    }

    fn act(&mut self, at: &Address, act: Act, nonce: String) -> Leads {
        let acted = Acted { at: at.clone(), act, answers: Arc::default(), nonce };
        self.add(self.actor(), What::Acted(acted));
        Leads::On
    }

    fn decide(&mut self, at: &Address, questions: &[Question], fields: &Fields) -> Leads {
        let message = fields.get("message").to_owned();
        let reasons: Vec<Id> =
            fields.all("reasons").filter(|it| *it != "_").map(Id::from).collect();
        let answers = typed(questions, fields);
        let mut real = real(questions, &answers);
        if looks_real(&message) {
            real.push("message".to_owned());
        }
        if !real.is_empty() {
            return Leads::RealData(real);
        }
        let act = match fields.get("do") {
            "approve" => Act::Approve,
            "refuse" if reasons.is_empty() => return Leads::Missing("reasons"),
            "refuse" => Act::Refuse { reasons, message },
            _ if message.is_empty() => return Leads::Missing("message"),
            _ => Act::SendBack { message },
        };
        let nonce = fields.get("nonce").to_owned();
        let acted = Acted { at: at.clone(), act, answers: answers.into(), nonce };
        match self.add(self.actor(), What::Acted(acted)) {
            Taken::Incomplete(_) => Leads::Back,
            Taken::Done | Taken::Conflict | Taken::OffRoute | Taken::Locked | Taken::NotYours => {
                Leads::On
            }
        }
    }

    /// The case as it would stand if a form had been posted without some of its fields. Nobody
    /// keeps it; it shows the page that comes back.
    pub(crate) fn without(&self, at: &Address, fields: &Fields, left_out: &[String]) -> Case {
        let mut case = self.case.clone();
        let Some(index) = self.pilot.plan.step_index(at.step.as_str()) else { return case };
        let StepKind::Page(page) = &self.pilot.plan.step(index).kind else { return case };
        let mut answers = typed(&page.questions, fields);
        left_out.iter().for_each(|field| blank(&mut answers, field));
        let posted = Posted {
            at: at.clone(),
            answers: answers.into(),
            disputed: fields.all(DISPUTED).map(Name::from).collect(),
            turn: case.turn(),
            nonce: String::new(),
        };
        case.apply(&Fact { at: self.at, actor: self.actor(), what: What::Posted(posted) });
        case
    }

    fn answer(
        &mut self,
        at: &Address,
        place: &Place,
        questions: &[Question],
        fields: &Fields,
    ) -> Leads {
        let mut answers = typed(questions, fields);
        let real = real(questions, &answers);
        if !real.is_empty() {
            for field in &real {
                self.event(place_of_field(place, questions, field), EventKind::RealData);
            }
            return Leads::RealData(real);
        }
        let still_filling = change_rows(&mut answers, questions, fields.get("do"));
        let posted = Posted {
            at: at.clone(),
            answers: answers.into(),
            disputed: fields.all(DISPUTED).map(Name::from).collect(),
            turn: fields.get("turn").parse().unwrap_or(0),
            nonce: fields.get("nonce").to_owned(),
        };
        let was_open = self.case.route(self.at).standing.at() == Some(at);
        let taken = self.add(self.actor(), What::Posted(posted));
        match taken {
            _ if still_filling => Leads::Unfinished,
            Taken::Done => {
                self.event(place.clone(), EventKind::Answered);
                if !was_open {
                    self.event(place.clone(), EventKind::Back);
                }
                Leads::On
            }
            Taken::Incomplete(faults) => {
                for fault in faults {
                    self.event(place_of_field(place, questions, &fault.field), EventKind::Error);
                }
                Leads::Back
            }
            Taken::Conflict => Leads::Back,
            Taken::OffRoute | Taken::Locked | Taken::NotYours => Leads::On,
        }
    }
}

impl Inner {
    /// Whether an actor may do what another is asked for: it is the same, or represents them.
    pub(crate) fn may_act(&self, actor: &str, of: &Id) -> bool {
        let represents = |it: &&maket_model::service::Actor| {
            it.id == *actor && it.of.as_ref().is_some_and(|whom| whom == of)
        };
        *of == *actor || self.plan.service.actors.iter().any(|it| represents(&it))
    }
}

fn typed(questions: &[Question], fields: &Fields) -> IndexMap<Name, Typed> {
    questions
        .iter()
        .map(|question| (question.id.clone(), Typed::from_form(question, &fields.0)))
        .filter(|(_, typed)| *typed != Typed::Nothing)
        .collect()
}

fn real(questions: &[Question], answers: &IndexMap<Name, Typed>) -> Vec<String> {
    questions
        .iter()
        .filter_map(|question| Some((question, answers.get(question.id.as_str())?)))
        .flat_map(|(question, typed)| real_fields(question, typed))
        .collect()
}

/// Adds or removes an item of a group, as the buttons `add:children` and `remove:children.k1` say.
/// Says whether the form asked for that.
fn change_rows(answers: &mut IndexMap<Name, Typed>, questions: &[Question], does: &str) -> bool {
    let (adds, path) = match (does.strip_prefix("add:"), does.strip_prefix("remove:")) {
        (Some(path), _) => (true, path),
        (_, Some(path)) => (false, path),
        (None, None) => return false,
    };
    let mut names = path.split('.');
    let group = names.next().unwrap_or_default();
    if !questions.iter().any(|question| question.id == *group) {
        return true;
    }
    let mut at = answers.entry(Name::from(group)).or_default();
    let mut rest: Vec<&str> = names.collect();
    // What is left of the path leads through items: `k1.schools` or, to remove one, `k1`.
    while rest.len() >= 2 {
        let Typed::Rows(rows) = at else { return true };
        let Some(row) = rows.iter_mut().find(|row| row.item == rest[0]) else { return true };
        at = row.fields.entry(Name::from(rest[1])).or_default();
        rest.drain(..2);
    }
    if !matches!(at, Typed::Rows(_)) {
        *at = Typed::Rows(Vec::new());
    }
    if let Typed::Rows(rows) = at {
        match rest.first() {
            Some(item) if !adds => rows.retain(|row| row.item != *item),
            _ if adds => rows.push(Row { item: free_key(rows), fields: IndexMap::new() }),
            _ => {}
        }
    }
    true
}

/// Empties the field that a form's name leads to.
fn blank(answers: &mut IndexMap<Name, Typed>, field: &str) {
    let (name, rest) = field.split_once('.').unwrap_or((field, ""));
    let Some(typed) = answers.get_mut(name) else { return };
    match typed {
        Typed::Rows(rows) => {
            let (item, rest) = rest.split_once('.').unwrap_or((rest, ""));
            if let Some(row) = rows.iter_mut().find(|row| row.item == item) {
                blank(&mut row.fields, rest);
            }
        }
        _ => *typed = Typed::text(""),
    }
}

/// A key that no item has.
fn free_key(rows: &[Row]) -> String {
    let taken = |key: &str| rows.iter().any(|row| row.item == key);
    (1..).map(|n| format!("k{n}")).find(|key| !taken(key)).expect("numbers do not end")
}

/// The place of a step.
pub(crate) fn place_of(step: &maket_model::step::Step) -> Place {
    Place::step(step.key.as_ref().map_or(step.id.as_str(), |key| key.as_str()))
}

/// The place of the question that a form field belongs to.
pub(crate) fn place_of_field(page: &Place, questions: &[Question], field: &str) -> Place {
    let mut place = page.clone();
    let (mut questions, mut collection) = (questions, "questions");
    let mut names = field.split('.');
    while let Some(question) = names.next().and_then(|it| questions.iter().find(|q| q.id == *it)) {
        let key = question.key.as_ref().map_or(question.id.as_str(), |key| key.as_str());
        place = place.child(collection, key);
        match &question.answer {
            Some(Answer::Group(group)) => {
                (questions, collection) = (&group.fields, "answer.fields");
                // The item's key is the participant's, not the service's.
                names.next();
            }
            _ => break,
        }
    }
    place
}

/// The seconds of an ISO duration that has no working days in it.
fn seconds(period: &str) -> Option<u32> {
    let span: Span = period.parse().ok()?;
    let duration: SignedDuration =
        span.to_duration(jiff::SpanRelativeTo::days_are_24_hours()).ok()?;
    u32::try_from(duration.as_secs()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn questions() -> Vec<Question> {
        serde_json::from_value(json!([{ "id": "children", "key": "c4", "answer": { "type": "group",
            "fields": [{ "id": "name", "answer": { "type": "text" } }, { "id": "schools",
            "answer": { "type": "group", "fields": [{ "id": "city" }] } }] } }]))
        .unwrap()
    }

    #[track_caller]
    fn check(does: &str, rows: serde_json::Value) {
        let mut answers: IndexMap<Name, Typed> = serde_json::from_value(json!({ "children": [
            { "item": "k1", "fields": { "name": "Єва" } }, { "item": "k3", "fields": {} }] }))
        .unwrap();
        assert!(change_rows(&mut answers, &questions(), does), "{does} is about items");
        let found = serde_json::to_value(&answers["children"]).unwrap();
        assert_eq!(found, rows, "what {does} does");
    }

    #[test]
    fn items_of_groups_come_and_go() {
        let (eva, k3) = (json!({ "name": "Єва" }), json!({ "item": "k3", "fields": {} }));
        let k1 = json!({ "item": "k1", "fields": eva });
        check("add:children", json!([k1, k3, { "item": "k2", "fields": {} }]));
        check("remove:children.k3", json!([k1]));
        check("remove:children.k9", json!([k1, k3]));
        check("add:pets", json!([k1, k3]));
        let school = json!([{ "item": "k1", "fields": {} }]);
        let with_school = json!({ "item": "k1", "fields": { "name": "Єва", "schools": school } });
        check("add:children.k1.schools", json!([with_school, k3]));
        let answered = !change_rows(&mut IndexMap::new(), &questions(), "continue");
        assert!(answered, "to continue is no change of items");
    }

    #[test]
    fn a_field_is_emptied_where_it_lies() {
        let mut answers: IndexMap<Name, Typed> = serde_json::from_value(json!({ "a": "1",
            "children": [{ "item": "k1", "fields": { "name": "2", "note": "3" } }] }))
        .unwrap();
        blank(&mut answers, "children.k1.name");
        blank(&mut answers, "a");
        blank(&mut answers, "children.k9.name");
        let left = json!({ "a": "",
            "children": [{ "item": "k1", "fields": { "name": "", "note": "3" } }] });
        assert_eq!(serde_json::to_value(&answers).unwrap(), left, "and nothing beside it");
    }

    #[test]
    fn a_field_belongs_to_the_place_of_its_question() {
        for (field, place) in [
            ("children", "steps/family/questions/c4"),
            ("children.k1.name", "steps/family/questions/c4/answer.fields/name"),
            ("unknown", "steps/family"),
        ] {
            let found = place_of_field(&Place::step("family"), &questions(), field);
            assert_eq!(found.to_string(), place, "of {field}");
        }
    }

    #[test]
    fn a_period_has_seconds_where_a_clock_can_count_it() {
        assert_eq!(seconds("PT10S"), Some(10), "ten seconds");
        assert_eq!(seconds("P1D"), Some(86_400), "a day");
        assert_eq!(seconds("10 working days"), None, "a calendar counts those");
    }
}
