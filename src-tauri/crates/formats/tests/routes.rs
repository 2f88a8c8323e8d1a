//! Routes of imported forms, held against what the forms' own rules say.
//!
//! Somebody answers at random; the source's engine, written down in `routes/source.rs` without any
//! part of our import, says which pages they come through, and so does the journey of the service.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test over a corpus reads it from the disk, and says what it found"
)]

#[path = "routes/expression.rs"]
mod expression;
#[path = "routes/source.rs"]
mod source;

use maket_formats::import::{self, Imported};
use maket_journey::plan::Plan;
use maket_model::people::Person;
use maket_model::question::{Answer, Question};
use maket_model::step::StepKind;
use maket_simulate::report::{End, Stop};
use maket_simulate::walk::{Branches, WalkOptions, walk};
use serde_json::{Value, json};
use source::{Answers, Engine, Source, array, path, text};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

/// The richest of the corpus by conditions on their ways, one of each family.
const RICHEST: [&str; 5] = [
    "xgov/XGovFormBuilder_digital-form-builder__close-contact-form-hpt-nl8.json",
    "xgov/XGovFormBuilder_digital-form-builder__fixture_test~2.json",
    "xgov/XGovFormBuilder_digital-form-builder__ReportAnOutbreak.json",
    "defra/DEFRA_forms-engine-plugin__conditions-crested-newt.json",
    "defra/DEFRA_forms-engine-plugin__steve-test-3-condition.json",
];

fn corpus() -> Option<std::path::PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/corpus");
    if !root.is_dir() {
        println!("left out: the corpus is not beside this repository");
        return None;
    }
    Some(root)
}

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most.max(1) as u64) as usize
    }
}

/// A form, read by us, beside itself.
struct Both<'s> {
    source: Source<'s>,
    imported: Imported,
    plan: Arc<Plan>,
    /// The source's pages, by the step that each became.
    pages: BTreeMap<String, usize>,
}

impl<'s> Both<'s> {
    fn of(form: &'s Value, bytes: &[u8], folder: &str) -> Option<Self> {
        let mut imported = import::read(bytes).ok()?;
        // Routes are compared, not what may be typed; and nobody makes up a text for any pattern.
        for step in &mut imported.service.steps {
            let StepKind::Page(page) = &mut step.kind else { continue };
            for question in &mut page.questions {
                if let Some(Answer::Text(text)) = &mut question.answer {
                    *text = Default::default();
                }
            }
        }
        let engine = match (text(form, "engine"), folder) {
            ("V2", _) => Engine::Order,
            (_, "defra") => Engine::Links,
            _ => Engine::XGov,
        };
        let source = Source::new(form, engine);
        let start = source.start()?;
        let mut order: Vec<usize> = (0..source.pages().len()).collect();
        if engine != Engine::Order {
            order.retain(|page| *page != start);
            order.insert(0, start);
        }
        let steps = imported.service.steps.iter().map(|step| step.id.to_string());
        let pages = steps.zip(order).collect();
        let plan = Arc::new(Plan::compile(&imported.service));
        Some(Self { source, imported, plan, pages })
    }

    /// What somebody answers at random; most of it as in `before`, where there is one.
    fn answers(&self, before: Option<&Said>, dice: &mut Dice) -> Said {
        let mut said = Said::default();
        for step in &self.imported.service.steps {
            let StepKind::Page(page) = &step.kind else { continue };
            let Some(number) = self.pages.get(step.id.as_str()) else { continue };
            let components = self.source.questions(*number);
            for (component, question) in components.zip(&page.questions) {
                let place = path(&self.source.pages()[*number], component);
                if said.theirs.contains_key(&place) {
                    continue;
                }
                let kept = before.filter(|_| dice.below(6) > 0).and_then(|before| {
                    let theirs = before.theirs.get(&place)?.clone();
                    Some((theirs, before.ours.get(question.id.as_str())?.clone()))
                });
                let Some((their, our)) = kept.or_else(|| self.answer(component, question, dice))
                else {
                    continue;
                };
                said.theirs.insert(place, their);
                said.ours.insert(question.id.to_string(), our);
            }
        }
        said
    }

    /// People who together go every way that could be found, and some more.
    /// Of `tries` that are tried out on the source alone, those who find a new way are taken.
    fn people(
        &self,
        least: usize,
        tries: usize,
        counts: &mut Counts,
        dice: &mut Dice,
    ) -> Vec<Said> {
        let (mut people, mut ways) = (Vec::new(), BTreeSet::new());
        for _ in 0..tries {
            let before = (!people.is_empty()).then(|| &people[dice.below(people.len())]);
            let said = self.answers(before, dice);
            let route = self.source.route(&said.theirs);
            counts.reached.extend(&route);
            let new: Vec<(usize, usize)> = route
                .windows(2)
                .map(|way| (way[0], way[1]))
                .filter(|way| !ways.contains(way))
                .collect();
            if !new.is_empty() {
                ways.extend(new);
                people.push(said);
            }
        }
        counts.ways = ways.len();
        while people.len() < least {
            people.push(self.answers(None, dice));
        }
        people
    }

    fn answer(
        &self,
        component: &Value,
        question: &Question,
        dice: &mut Dice,
    ) -> Option<(Value, Value)> {
        let items = self.items(component);
        let ids = self.imported.service.choices(question.answer.as_ref());
        let left_open = question.optional && dice.below(4) == 0;
        match &question.answer {
            Some(Answer::OneOf(_) | Answer::ManyOf(_) | Answer::YesNo(_)) if left_open => {
                Some((Value::Null, Value::Null))
            }
            Some(Answer::YesNo(_)) => {
                let yes = dice.below(2) == 0;
                Some((json!(yes), json!(yes)))
            }
            Some(Answer::OneOf(_)) => {
                let at = dice.below(items.len());
                Some((items.get(at)?.clone(), json!(ids.get(at)?.id)))
            }
            Some(Answer::ManyOf(_)) => {
                let one = dice.below(items.len());
                let chosen: Vec<usize> =
                    (0..items.len()).filter(|at| *at == one || dice.below(3) == 0).collect();
                let theirs = chosen.iter().filter_map(|at| items.get(*at).cloned()).collect();
                let ours = chosen.iter().filter_map(|at| Some(json!(ids.get(*at)?.id))).collect();
                Some((Value::Array(theirs), Value::Array(ours)))
            }
            Some(Answer::Number(number)) => {
                let least = number.min.as_ref().and_then(|it| it.0.parse().ok()).unwrap_or(0.0_f64);
                let value = least.ceil() as usize + dice.below(10);
                Some((json!(value), json!(value.to_string())))
            }
            _ => None,
        }
    }

    /// The values of the items that a component offers.
    fn items(&self, component: &Value) -> Vec<Value> {
        let named = ["/list", "/values/list", "/options/list"];
        let named = named.iter().find_map(|at| component.pointer(at)).and_then(Value::as_str);
        let lists = array(self.source.form, "lists").iter();
        let mut lists = lists.filter(|list| {
            named.is_some_and(|it| text(list, "name") == it || text(list, "id") == it)
        });
        let of_list = lists.next().map_or(&[][..], |list| array(list, "items"));
        let own = component.pointer("/values/items").and_then(Value::as_array);
        let items = own.map_or(of_list, Vec::as_slice);
        if named == Some("__yesNo") {
            return vec![json!("true"), json!("false")];
        }
        items.iter().map(|item| item.get("value").cloned().unwrap_or_default()).collect()
    }

    /// Whether a loss was named that may part the ways at a page.
    fn is_named(&self, page: usize) -> bool {
        let at = format!("/pages/{page}/");
        let parts = |rest: &str| {
            let places = ["next", "repeatField", "controller", "condition", "components"];
            places.iter().any(|it| rest.starts_with(it))
        };
        let of_page = |loss: &import::Loss| loss.at.strip_prefix(&at).is_some_and(parts);
        self.imported.losses.iter().any(of_page) || self.source.is_unreadable(page)
    }

    /// Walks somebody through both; says where they part.
    fn walk(&self, said: &Said, counts: &mut Counts) -> Result<(), String> {
        let Said { theirs, ours } = said;
        let person: Person = serde_json::from_value(json!({
            "id": "somebody", "name": { "en": "Somebody" }, "answers": { "*": ours },
        }))
        .unwrap();
        let now = "2026-03-02T08:00:00Z".parse().unwrap();
        let people = [person.clone()];
        let walked = walk(&self.plan, &people, &person, &WalkOptions::at(now, 1), &Branches::new());
        let mut our_route: Vec<usize> = walked
            .route
            .iter()
            .filter_map(|at| self.pages.get(at.step.as_str()).copied())
            .collect();
        if let End::Reached { at, .. } | End::Stopped { at: Some(at), .. } = &walked.end
            && let Some(page) = self.pages.get(at.step.as_str())
            && our_route.last() != Some(page)
        {
            our_route.push(*page);
        }
        let their_route = self.source.route(theirs);
        counts.walks += 1;
        for (at, page) in their_route.iter().enumerate() {
            counts.pages += 1;
            if our_route.get(at) == Some(page) {
                continue;
            }
            let before = at.checked_sub(1).map(|before| their_route[before]);
            if let End::Stopped { why: Stop::Refused { faults }, .. } = &walked.end
                && faults.iter().any(|fault| fault.code == "not-in-list")
            {
                // Pages that ask the same question with different lists: one answer fits one.
                counts.unfit += 1;
                return Ok(());
            }
            let lost = before.is_some_and(|before| self.is_named(before)) || self.is_named(*page);
            if lost {
                counts.named += 1;
                return Ok(());
            }
            let name = |page: &usize| text(&self.source.pages()[*page], "path").to_owned();
            return Err(format!(
                "after {} the source goes to {}, ours to {} ({:?}); answers {}",
                before.as_ref().map_or_else(String::new, name),
                name(page),
                our_route.get(at).map_or_else(|| "nowhere".to_owned(), name),
                walked.end,
                serde_json::to_string(theirs).unwrap(),
            ));
        }
        Ok(())
    }
}

/// What somebody answers, as the source keeps it and as ours does.
#[derive(Default)]
struct Said {
    theirs: Answers,
    ours: serde_json::Map<String, Value>,
}

#[derive(Default)]
struct Counts {
    walks: usize,
    /// Pages compared.
    pages: usize,
    /// The source's pages that somebody came to.
    reached: BTreeSet<usize>,
    /// Different ways from a page to the next.
    ways: usize,
    /// Walks that part where a loss was named.
    named: usize,
    /// Walks whose one answer does not fit the different lists of one question.
    unfit: usize,
}

fn compare(file: &str, walks: usize, tries: usize) -> Option<Vec<String>> {
    let root = corpus()?;
    let bytes = std::fs::read(root.join(file)).unwrap();
    let form: Value =
        serde_json::from_slice(&bytes).ok().or_else(|| serde_norway::from_slice(&bytes).ok())?;
    let both = Both::of(&form, &bytes, file.split('/').next().unwrap_or_default())?;
    let (mut counts, mut parted) = (Counts::default(), Vec::new());
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    for said in both.people(walks, tries, &mut counts, &mut dice) {
        parted.extend(both.walk(&said, &mut counts).err());
    }
    println!(
        "{file}: {} of {} pages by {} ways, {} walks, {} pages compared; {} part, {} where a loss is \
         named, {} unfit",
        counts.reached.len(),
        both.source.pages().len(),
        counts.ways,
        counts.walks,
        counts.pages,
        parted.len(),
        counts.named,
        counts.unfit,
    );
    Some(parted)
}

#[test]
fn the_richest_forms_lead_where_their_own_rules_lead() {
    for file in RICHEST {
        let Some(parted) = compare(file, 40, 1_500) else { return };
        assert!(parted.is_empty(), "{file}: {:#?}", &parted[..parted.len().min(5)]);
    }
}

#[test]
fn every_form_leads_where_its_own_rules_lead() {
    let Some(root) = corpus() else { return };
    let mut forms = 0;
    for folder in ["defra", "xgov"] {
        for entry in std::fs::read_dir(root.join(folder)).unwrap() {
            let file = format!("{folder}/{}", entry.unwrap().file_name().to_string_lossy());
            let Some(parted) = compare(&file, 3, 80) else { continue };
            forms += 1;
            assert!(parted.is_empty(), "{file}: {:#?}", &parted[..parted.len().min(5)]);
        }
    }
    println!("{forms} forms");
    assert!(forms > 200, "nearly every form of the corpus can be followed");
}
