//! What mends a finding with one click.

use crate::at;
use crate::graph::By;
use crate::ground::Ground;
use maket_edit::Edit;
use maket_model::id::{Id, Language};
use maket_model::place::Place;
use maket_model::question::Question;
use maket_model::service::Service;
use maket_model::step::{Arrow, CheckAnswers, Outcome, Step, StepKind};
use maket_model::text::Text;
use serde::Serialize;

/// Edits that belong together, and what their words speak of.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fix {
    /// The edits, to be made as one.
    pub edits: Vec<Edit>,
    /// What the words of the fix speak of beside the finding's own: mostly the step it leads to.
    pub to: String,
}

/// How findings are mended.
pub(crate) struct Repair;

impl Repair {
    fn of(edits: Vec<Edit>, to: &str) -> Option<Fix> {
        Some(Fix { edits, to: to.to_owned() })
    }

    /// Leads an arrow to the step whose id is most like what was written.
    pub(crate) fn lead_arrow_to_nearest(ground: &Ground, step: &Step, at: usize) -> Option<Fix> {
        let to = nearest_step(ground, step.next[at].to.as_str())?;
        let edit = lead_arrow(step, at, &to);
        Self::of(vec![edit], to.as_str())
    }

    /// Leads an outcome to the step whose id is most like what was written.
    pub(crate) fn lead_outcome_to_nearest(
        ground: &Ground,
        step: &Step,
        outcome: &str,
    ) -> Option<Fix> {
        let to = nearest_step(ground, step.on.get(outcome)?.as_str())?;
        Self::of(vec![lead_outcome(step, outcome, &to)], to.as_str())
    }

    /// Leads a step on to the one below it, or to a new end.
    pub(crate) fn lead_on(ground: &Ground, at: usize) -> Option<Fix> {
        let step = &ground.service.steps[at];
        let (mut edits, to) = match ground.service.steps.get(at + 1) {
            Some(below) if !below.id.is_empty() => (Vec::new(), below.id.clone()),
            _ => {
                let done = end(ground, "done", Outcome::default(), DONE);
                let id = done.id.clone();
                let position = ground.service.steps.len();
                (vec![insert_step(position, &done)], id)
            }
        };
        let arrow = Arrow { to: to.clone(), ..Arrow::default() };
        edits.push(Edit::insert(at::step(step), "next", step.next.len(), &arrow));
        Self::of(edits, to.as_str())
    }

    /// Takes an arrow away that nobody follows.
    pub(crate) fn remove_arrow(step: &Step, arrow: &Arrow) -> Option<Fix> {
        Self::of(vec![Edit::remove(at::arrow(step, arrow))], arrow.to.as_str())
    }

    /// Gives an outcome that has no way one: a page of its own that says how it goes on.
    pub(crate) fn way_for(ground: &Ground, step: &Step, outcome: &str) -> Option<Fix> {
        let result = maket_model::step::EndKind::Elsewhere;
        let what = Outcome { result, ..Outcome::default() };
        let page = end(ground, &format!("{}-{outcome}", step.id), what, NO_WAY_ON);
        let to = page.id.clone();
        let at = ground.service.steps.len();
        let edits = vec![insert_step(at, &page), lead_outcome(step, outcome, &to)];
        Self::of(edits, to.as_str())
    }

    /// Shows what a registry says in place of asking.
    pub(crate) fn show_registry_value(step: &Step, asked: &Question, value: &str) -> Option<Fix> {
        let place = at::question(step, asked);
        Self::of(vec![Edit::set(place.facet("from"), value)], value)
    }

    /// Offers what was answered before.
    pub(crate) fn take_from_answer(
        step: &Step,
        asked: &Question,
        before: &Question,
    ) -> Option<Fix> {
        let place = at::question(step, asked);
        let before = before.id.as_str();
        Self::of(vec![Edit::set(place.facet("prefill"), before)], before)
    }

    /// Puts a page to look over all answers before a step, on every way that leads to it.
    pub(crate) fn add_check_answers(ground: &Ground, at: usize) -> Option<Fix> {
        let steps = &ground.service.steps;
        let target = &steps[at].id;
        let id = free_id(ground, "check-answers");
        let mut check = step_of(
            &id,
            StepKind::CheckAnswers(CheckAnswers {
                button: words(ground.service, SEND),
                ..CheckAnswers::default()
            }),
        );
        check.title = words(ground.service, CHECK);
        check.next.push(Arrow { to: target.clone(), ..Arrow::default() });
        check.actor = steps.iter().find(|step| ground.asks_applicant(step))?.actor.clone();
        let mut edits = vec![insert_step(at, &check)];
        for (from, step) in steps.iter().enumerate() {
            for way in ground.graph.ways(from).iter().filter(|way| way.to == at && !way.back) {
                match way.by {
                    By::Arrow(position) => edits.push(lead_arrow(step, position, &id)),
                    By::Outcome(outcome) => edits.push(lead_outcome(step, outcome, &id)),
                    // Tables and conditions are their author's business.
                    By::Row(_) | By::Skip => return None,
                }
            }
        }
        Self::of(edits, id.as_str())
    }

    /// Sets what stands at a place; `said` is what the words of the fix speak of.
    pub(crate) fn set(
        place: Place,
        value: impl Into<serde_json::Value>,
        said: &str,
    ) -> Option<Fix> {
        Self::of(vec![Edit::set(place, value)], said)
    }

    /// Takes away what stands at a facet.
    pub(crate) fn clear(place: Place, said: &str) -> Option<Fix> {
        Self::of(vec![Edit::clear(place)], said)
    }

    /// Takes a thing away.
    pub(crate) fn remove(place: Place, said: &str) -> Option<Fix> {
        Self::of(vec![Edit::remove(place)], said)
    }

    /// Says which files are taken, and how large they may be.
    pub(crate) fn limit_file(place: &Place, missing: &[&str]) -> Option<Fix> {
        let limits = [
            ("accept", serde_json::json!([".pdf", ".jpg", ".png"])),
            ("maxMb", serde_json::json!(10)),
        ];
        let edits = limits.into_iter().filter(|(facet, _)| missing.contains(facet));
        let edits = edits.map(|(it, limit)| Edit::set(place.facet(&format!("answer.{it}")), limit));
        Self::of(edits.collect(), "PDF, JPG, PNG, 10 MB")
    }

    /// Lets the button say that the application is sent.
    pub(crate) fn name_the_button(service: &Service, step: &Step) -> Option<Fix> {
        let text = words(service, SEND);
        let language = service.languages.first().map_or("", Language::as_str);
        let said = text.or_first(language).to_owned();
        let text = serde_json::to_value(text).ok()?;
        Self::of(vec![Edit::set(at::step(step).facet("button"), text)], &said)
    }
}

/// Words of a new page, by language.
type Words = [(&'static str, &'static str); 3];

const DONE: Words =
    [("en", "Application sent"), ("uk", "Заяву подано"), ("et", "Taotlus on esitatud")];
const NO_WAY_ON: Words = [
    ("en", "You cannot continue online"),
    ("uk", "Продовжити онлайн не вдасться"),
    ("et", "Veebis ei saa jätkata"),
];
const CHECK: Words = [
    ("en", "Check your answers"),
    ("uk", "Перевірте свої відповіді"),
    ("et", "Kontrollige oma vastuseid"),
];
const SEND: Words =
    [("en", "Send the application"), ("uk", "Подати заяву"), ("et", "Esita taotlus")];

/// The words in those of the service's languages in which we have them.
fn words(service: &Service, words: Words) -> Text {
    let languages = service.languages.iter();
    let known = languages.filter_map(|language| {
        let (_, said) = words.iter().find(|(tag, _)| language == tag)?;
        Some((language.clone(), (*said).to_owned()))
    });
    Text(known.collect())
}

fn end(ground: &Ground, id: &str, outcome: Outcome, title: Words) -> Step {
    let mut step = step_of(&free_id(ground, id), StepKind::Outcome(outcome));
    step.title = words(ground.service, title);
    step
}

pub(crate) fn step_of(id: &Id, kind: StepKind) -> Step {
    Step {
        id: id.clone(),
        key: None,
        stage: None,
        actor: None,
        needs: Vec::new(),
        title: Text::default(),
        when: None,
        skip: None,
        each: None,
        content: Vec::new(),
        within: None,
        on: indexmap::IndexMap::new(),
        next: Vec::new(),
        kind,
    }
}

pub(crate) fn insert_step(at: usize, step: &Step) -> Edit {
    Edit::insert(Place::service(), "steps", at, step)
}

pub(crate) fn lead_arrow(step: &Step, at: usize, to: &Id) -> Edit {
    Edit::set(at::arrow(step, &step.next[at]).facet("to"), to.as_str())
}

pub(crate) fn lead_outcome(step: &Step, outcome: &str, to: &Id) -> Edit {
    Edit::set(at::step(step).facet(&format!("on.{outcome}")), to.as_str())
}

/// The id, or the id with the first number that nothing has.
pub(crate) fn free_id(ground: &Ground, id: &str) -> Id {
    let taken = |id: &str| {
        let steps = &ground.service.steps;
        steps.iter().any(|it| it.id == *id || it.key.as_ref().is_some_and(|key| key == id))
    };
    if !taken(id) {
        return id.into();
    }
    let numbered = (2..).map(|number| format!("{id}-{number}")).find(|id| !taken(id));
    numbered.unwrap_or_default().into()
}

/// The step whose id is most like a text, where one is like it at all.
fn nearest_step(ground: &Ground, text: &str) -> Option<Id> {
    let likeness = |id: &Id| strsim::normalized_damerau_levenshtein(id.as_str(), text);
    let ids = ground.service.steps.iter().map(|step| &step.id);
    let best = ids.max_by(|a, b| likeness(a).total_cmp(&likeness(b)))?;
    (likeness(best) >= 0.6).then(|| best.clone())
}
