//! Judging a page: which of its questions are asked, what their answers are, what is wrong.

use crate::frame::Frame;
use crate::plan::QuestionPlan;
use indexmap::IndexMap;
use maket_feel::Value;
use maket_model::answer::{self, AnswerError, Code, Typed};
use maket_model::id::{Id, Key, Name};
use maket_model::question::{Answer, Question};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// An answer as it was given: read once, judged as often as the route is folded.
#[derive(Clone, Debug, Default)]
pub(crate) enum Given {
    /// The form did not show the question.
    #[default]
    Absent,
    /// It could be read.
    Value { json: Json, value: Value, hash: u64 },
    /// It could not.
    Wrong(AnswerError),
    /// The items of a group.
    Rows(Vec<(Key, Vec<Given>)>),
}

/// A page's answers as they were given.
#[derive(Clone, Debug, Default)]
pub(crate) struct GivenPage {
    pub(crate) answers: Vec<Given>,
    pub(crate) typed: Arc<IndexMap<Name, Typed>>,
    pub(crate) disputed: Vec<Name>,
}

/// A question as it stands on a page.
#[derive(Clone, Debug)]
pub struct QuestionState {
    /// The question.
    pub question: Arc<Question>,
    /// Whether it is asked.
    pub visible: bool,
    /// What was typed last, right or wrong.
    pub typed: Option<Typed>,
    /// The answer in its canonical form; null where there is none.
    pub answer: Json,
    /// The answer as expressions see it.
    pub value: Value,
    /// What is wrong with what was typed.
    pub error: Option<AnswerError>,
    /// What a registry says, where it says something.
    pub registry: Option<Json>,
    /// Whether the person says that the registry is wrong.
    pub disputed: bool,
    /// A value that is offered.
    pub prefill: Json,
    /// The items that are offered.
    pub items: Vec<Id>,
    /// The records that are offered, each with the word that a form posts for it.
    pub records: Vec<(String, Value)>,
    /// The items of a group, each with its fields.
    pub rows: Vec<(Key, Vec<QuestionState>)>,
}

/// What is wrong with an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// The name of the form field: `born_on`, `children.k1.given_name`.
    pub field: String,
    /// What is wrong.
    pub error: AnswerError,
}

impl QuestionState {
    /// What is wrong with it and with the fields of its items, in their order.
    pub fn faults(&self) -> Vec<Fault> {
        let mut found = Vec::new();
        self.collect_faults(self.question.id.as_str(), &mut found);
        found
    }

    fn collect_faults(&self, field: &str, found: &mut Vec<Fault>) {
        if let Some(error) = &self.error {
            found.push(Fault { field: format!("{field}{}", error.field), error: error.clone() });
        }
        for (key, fields) in &self.rows {
            for state in fields {
                state.collect_faults(&format!("{field}.{key}.{}", state.question.id), found);
            }
        }
    }
}

/// Reads what a form posted.
pub(crate) fn read(
    known: &answer::Given<'_>,
    questions: &[QuestionPlan],
    typed: &IndexMap<Name, Typed>,
) -> Vec<Given> {
    questions
        .iter()
        .map(|plan| match typed.get(plan.question.id.as_str()) {
            Some(typed) => read_one(known, plan, typed),
            None => Given::Absent,
        })
        .collect()
}

fn read_one(known: &answer::Given<'_>, plan: &QuestionPlan, typed: &Typed) -> Given {
    match (&plan.question.answer, typed) {
        (Some(Answer::Group(_)), Typed::Rows(rows)) => Given::Rows(
            rows.iter()
                .map(|row| (Key::from(row.item.as_str()), read(known, &plan.fields, &row.fields)))
                .collect(),
        ),
        (Some(Answer::Group(_)), _) => Given::Rows(Vec::new()),
        // Which records there are is known only where the page stands on the route.
        (Some(Answer::Choose(_)), typed) => {
            let json = if typed.is_blank() { Json::Null } else { Json::String(typed.line()) };
            Given::Value { hash: hash(&json), json, value: Value::Null }
        }
        (Some(kind), typed) => {
            let parsed = answer::parse(kind, typed, known);
            match parsed.errors.into_iter().next() {
                Some(error) => Given::Wrong(error),
                None => Given::Value {
                    value: answer::to_feel(&plan.question, &parsed.value, known),
                    hash: hash(&parsed.value),
                    json: parsed.value,
                },
            }
        }
        (None, _) => Given::Value { json: Json::Null, value: Value::Null, hash: 0 },
    }
}

/// Tells one answer from another while a log is folded: the same in each fold, and never stored.
fn hash(json: &Json) -> u64 {
    let mut hasher = DefaultHasher::new();
    json.hash(&mut hasher);
    hasher.finish()
}

/// The word that a form posts for a record.
pub fn record_key(record: &Value) -> String {
    let digest = Sha256::digest(record.to_json().to_string().as_bytes());
    digest[12..16].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The verdict on a page.
pub(crate) struct Judged {
    /// Whether every question that is asked has an answer that holds.
    pub(crate) whole: bool,
    /// A digest of the answers that are asked for.
    pub(crate) digest: u64,
}

/// Judges a page's questions from top to bottom and puts their answers into the frame.
pub(crate) fn judge(
    frame: &mut Frame<'_>,
    questions: &[QuestionPlan],
    given: &[Given],
    page: &GivenPage,
    states: Option<&mut Vec<QuestionState>>,
) -> Judged {
    judge_fields(frame, questions, given, &page.form(), states)
}

/// What was typed for some questions: those of a page, or the fields of an item.
#[derive(Clone, Copy, Default)]
struct Form<'f> {
    typed: Option<&'f IndexMap<Name, Typed>>,
    disputed: &'f [Name],
}

impl GivenPage {
    fn form(&self) -> Form<'_> {
        Form { typed: Some(&self.typed), disputed: &self.disputed }
    }
}

impl<'f> Form<'f> {
    fn of(self, name: &Name) -> Option<&'f Typed> {
        self.typed?.get(name)
    }

    /// What was typed for an item of a group. A registry's list is disputed as a whole.
    fn item(self, group: &Name, key: &Key) -> Self {
        let Some(Typed::Rows(rows)) = self.of(group) else { return Self::default() };
        let row = rows.iter().find(|row| row.item == key.as_str());
        Self { typed: row.map(|row| &row.fields), disputed: &[] }
    }
}

fn judge_fields(
    frame: &mut Frame<'_>,
    questions: &[QuestionPlan],
    given: &[Given],
    form: &Form<'_>,
    mut states: Option<&mut Vec<QuestionState>>,
) -> Judged {
    let mut judged = Judged { whole: true, digest: 0 };
    for plan in questions {
        frame.set(plan.slot, Value::Null);
    }
    for (index, plan) in questions.iter().enumerate() {
        let given = given.get(index).unwrap_or(&Given::Absent);
        let mut one = One { frame, plan, form, wants_state: states.is_some() };
        let (whole, digest, state) = one.judge(given);
        judged.whole &= whole;
        judged.digest = mix(judged.digest, digest);
        if let (Some(states), Some(state)) = (states.as_deref_mut(), state) {
            states.push(state);
        }
    }
    judged
}

/// Adds a digest to another, so that the order counts.
pub(crate) fn mix(sum: u64, one: u64) -> u64 {
    let mut hasher = DefaultHasher::new();
    (sum, one).hash(&mut hasher);
    hasher.finish()
}

struct One<'a, 'f, 'p> {
    frame: &'a mut Frame<'p>,
    plan: &'f QuestionPlan,
    form: &'f Form<'f>,
    wants_state: bool,
}

/// What came of judging one question.
#[derive(Default)]
struct Verdict {
    json: Json,
    value: Value,
    error: Option<AnswerError>,
    whole: bool,
    digest: u64,
    rows: Vec<(Key, Vec<QuestionState>)>,
}

impl One<'_, '_, '_> {
    fn judge(&mut self, given: &Given) -> (bool, u64, Option<QuestionState>) {
        let plan = self.plan;
        if !self.frame.holds(&plan.when) {
            return (
                true,
                0,
                self.wants_state.then(|| self.state(false, None, false, Verdict::default())),
            );
        }
        let registry = match &plan.from {
            crate::plan::Compiled::Absent => Value::Null,
            from if matches!(plan.question.answer, Some(Answer::Group(_))) => {
                with_item_keys(self.frame.value_of(from))
            }
            from => self.frame.value_of(from),
        };
        let disputed = self.form.disputed.contains(&plan.question.id);
        let verdict = if !registry.is_null() && !disputed {
            let json = answer::from_feel(&plan.question, &registry);
            Verdict {
                digest: hash(&json),
                json,
                value: registry.clone(),
                whole: true,
                ..Verdict::default()
            }
        } else {
            self.verdict(given)
        };
        self.frame.set(plan.slot, verdict.value.clone());
        if let Some(slot) = plan.takes_over
            && !verdict.value.is_null()
        {
            self.frame.set(slot, verdict.value.clone());
        }
        let verdict = self.check(verdict);
        let (whole, digest) = (verdict.whole, verdict.digest);
        let registry = (!registry.is_null()).then_some(registry);
        (whole, digest, self.wants_state.then(|| self.state(true, registry, disputed, verdict)))
    }

    fn verdict(&mut self, given: &Given) -> Verdict {
        let optional = self.plan.question.optional;
        match given {
            Given::Absent => Verdict { whole: optional, ..Verdict::default() },
            Given::Wrong(error) => Verdict { error: Some(error.clone()), ..Verdict::default() },
            Given::Value { json: Json::Null, .. } if optional => {
                Verdict { whole: true, ..Verdict::default() }
            }
            Given::Value { json: Json::Null, .. } => {
                Verdict { error: Some(AnswerError::new(Code::Missing)), ..Verdict::default() }
            }
            Given::Value { json, value, hash } => self.chosen(json, value, *hash),
            Given::Rows(rows) => self.rows(rows),
        }
    }

    /// An answer's canonical form, where somebody is told.
    fn told(&self, json: impl FnOnce() -> Json) -> Json {
        if self.wants_state { json() } else { Json::Null }
    }

    /// An answer that could be read, held against what is offered.
    fn chosen(&self, json: &Json, value: &Value, hash: u64) -> Verdict {
        let not_offered =
            Verdict { error: Some(AnswerError::new(Code::NotInList)), ..Verdict::default() };
        if let Some(Answer::Choose(_)) = &self.plan.question.answer {
            let wanted = json.as_str().unwrap_or("");
            let records = records(&self.frame.value_of(&self.plan.of));
            return match records.into_iter().find(|(key, _)| key == wanted) {
                Some((_, record)) => Verdict {
                    json: self.told(|| record.to_json()),
                    value: record,
                    whole: true,
                    digest: hash,
                    ..Verdict::default()
                },
                None => not_offered,
            };
        }
        let offered = |id: &str| {
            self.plan
                .items
                .iter()
                .find(|(item, _)| *item == *id)
                .is_none_or(|(_, when)| self.frame.holds(when))
        };
        let all_offered = match json {
            Json::String(id) => offered(id),
            Json::Array(ids) => ids.iter().filter_map(Json::as_str).all(offered),
            _ => true,
        };
        if !self.plan.items.is_empty() && !all_offered {
            return not_offered;
        }
        Verdict {
            json: self.told(|| json.clone()),
            value: value.clone(),
            whole: true,
            digest: hash,
            ..Verdict::default()
        }
    }

    fn rows(&mut self, rows: &[(Key, Vec<Given>)]) -> Verdict {
        let Some(Answer::Group(group)) = &self.plan.question.answer else {
            return Verdict::default();
        };
        let least = group.min.unwrap_or(u32::from(!self.plan.question.optional)) as usize;
        let most = group.max.map_or(usize::MAX, |max| max as usize);
        let mut verdict = Verdict { whole: true, ..Verdict::default() };
        let (mut values, mut jsons) =
            (Vec::with_capacity(rows.len()), Vec::with_capacity(rows.len()));
        for (key, given) in rows {
            let mut states = Vec::new();
            let judged = judge_fields(
                self.frame,
                &self.plan.fields,
                given,
                &self.form.item(&self.plan.question.id, key),
                self.wants_state.then_some(&mut states),
            );
            verdict.whole &= judged.whole;
            verdict.digest = mix(verdict.digest, judged.digest);
            let mut value = vec![(Arc::from("item"), Value::text(key.as_str()))];
            let mut json =
                serde_json::Map::from_iter([("item".to_owned(), Json::from(key.as_str()))]);
            for field in &self.plan.fields {
                let answer = std::mem::take(&mut self.frame.values[field.slot.index()]);
                if self.wants_state {
                    let said = answer::from_feel(&field.question, &answer);
                    json.insert(field.name.to_string(), said);
                }
                value.push((Arc::clone(&field.name), answer));
            }
            values.push(Value::context(value));
            if self.wants_state {
                jsons.push(Json::Object(json));
                verdict.rows.push((key.clone(), states));
            }
        }
        if rows.len() < least || rows.len() > most {
            let (code, name, bound) = match rows.len() < least {
                true => (Code::TooFew, "min", least),
                false => (Code::TooMany, "max", most),
            };
            verdict.error = Some(AnswerError::new(code).with(name, bound));
            verdict.whole = false;
        }
        verdict.value = Value::list(values);
        verdict.json = Json::Array(jsons);
        verdict
    }

    /// The checks of an answer that could be read. A check that is null does not hold.
    fn check(&self, mut verdict: Verdict) -> Verdict {
        if !verdict.whole || verdict.value.is_null() {
            return verdict;
        }
        let beyond = |bound: &crate::plan::Compiled, wrong: std::cmp::Ordering| {
            let bound = self.frame.value_of(bound);
            (verdict.value.compare(&bound) == Some(wrong)).then_some(bound)
        };
        let error = if let Some(bound) = beyond(&self.plan.earliest, std::cmp::Ordering::Less) {
            Some(AnswerError::new(Code::TooEarly).with("min", bound.to_text()))
        } else if let Some(bound) = beyond(&self.plan.latest, std::cmp::Ordering::Greater) {
            Some(AnswerError::new(Code::TooLate).with("max", bound.to_text()))
        } else {
            let broken = self.plan.checks.iter().position(|check| !self.frame.holds(check));
            broken.map(|index| AnswerError::new(Code::Check).with("check", index))
        };
        verdict.whole = error.is_none();
        verdict.error = error;
        verdict
    }

    fn state(
        &self,
        visible: bool,
        registry: Option<Value>,
        disputed: bool,
        verdict: Verdict,
    ) -> QuestionState {
        let plan = self.plan;
        let records = match &plan.question.answer {
            Some(Answer::Choose(_)) if visible => records(&self.frame.value_of(&plan.of)),
            _ => Vec::new(),
        };
        QuestionState {
            question: Arc::clone(&plan.question),
            visible,
            typed: self.form.of(&plan.question.id).cloned(),
            answer: verdict.json,
            value: verdict.value,
            error: verdict.error,
            registry: registry.map(|value| answer::from_feel(&plan.question, &value)),
            disputed,
            prefill: answer::from_feel(&plan.question, &self.frame.value_of(&plan.prefill)),
            items: plan
                .items
                .iter()
                .filter(|(_, when)| self.frame.holds(when))
                .map(|(id, _)| id.clone())
                .collect(),
            records,
            rows: verdict.rows,
        }
    }
}

/// A registry's list as the items of a group: each has a key, by which it is walked.
fn with_item_keys(mut found: Value) -> Value {
    if let Value::List(items) = &mut found {
        for (index, item) in Arc::make_mut(items).iter_mut().enumerate() {
            if let Value::Context(entries) = item
                && !entries.contains_key("item")
            {
                let key = Value::text(format!("k{}", index + 1));
                Arc::make_mut(entries).insert(Arc::from("item"), key);
            }
        }
    }
    found
}

/// The records that a `choose` question offers: those of a list, or the one that there is.
fn records(value: &Value) -> Vec<(String, Value)> {
    match value {
        Value::List(records) => {
            records.iter().map(|record| (record_key(record), record.clone())).collect()
        }
        Value::Null => Vec::new(),
        one => vec![(record_key(one), one.clone())],
    }
}
