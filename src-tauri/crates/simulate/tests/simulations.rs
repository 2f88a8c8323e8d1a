//! Many people, simulated: what the estimates follow from.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use maket_journey::plan::Plan;
use maket_model::people::{AgeBand, Device, DeviceShares, FailureShares, Person, Population};
use maket_model::service::{ActorKind, OperationKind, Service};
use maket_model::step::EndKind;
use maket_simulate::burden::burdens;
use maket_simulate::simulation::{
    Parameters, Progress, Simulation, SimulationOptions, default_population, simulate,
};
use maket_testkit::build::{one_of, question, service};
use serde_json::json;
use std::sync::Arc;

/// Applying for a pass: a page that sends people elsewhere, a page that can refuse, and a look at
/// the answers.
fn pass() -> Service {
    service("pass")
        .actor("applicant", ActorKind::Citizen)
        .operation("people/read", OperationKind::Read, &["tax_number"], &[("born_on", "date", "self/birth-date")])
        .kind("sign-in", "sign-in", json!({ "gives": [{ "id": "tax_number", "type": "national-id", "is": "self/tax-number" }] }))
        .on("done", "find")
        .on("cancelled", "office")
        .on("failed", "office")
        .kind("find", "exchange", json!({ "operation": "people/read", "as": "found", "send": { "tax_number": "signed_in.tax_number" } }))
        .on("found", "where")
        .on("none", "where")
        .on("many", "where")
        .on("refused", "where")
        .on("declined", "where")
        .on("unavailable", "where")
        .page("where", [one_of("place", &["here", "abroad"])])
        .to_when("place = \"abroad\"", "office")
        .to("details")
        .page("details", [
            question("born_on", "date").is("self/birth-date").from("found.born_on"),
            question("email", "email"),
            question("account", "iban"),
        ])
        .kind("check", "check-answers", json!({}))
        .end("done", EndKind::Done)
        .end("office", EndKind::Elsewhere)
        .build()
}

/// Everybody is alike and lives here.
fn alike(device: Device, skill: usize) -> Population {
    let mut skills = vec![0; 3];
    skills[skill - 1] = 1;
    let mut devices = DeviceShares::default();
    match device {
        Device::Phone => devices.phone = 1,
        Device::Tablet => devices.tablet = 1,
        Device::Computer => devices.computer = 1,
    }
    let band = AgeBand { from: 30, to: 30, share: 1, skills, ..AgeBand::default() };
    Population {
        ages: vec![band],
        devices,
        patience: vec![0, 1, 0],
        answers: [("place".into(), [("here".to_owned(), 1)].into())].into(),
        ..Population::default()
    }
}

/// Nobody makes a mistake, goes back or gives up, and all are as quick as others like them.
fn smooth() -> Parameters {
    Parameters {
        spread: 0.0,
        overlook: 0.0,
        choose_wrong: 0.0,
        slip_left: 0.0,
        look_back: 0.0,
        tired: 0.0,
        discouraged: 0.0,
        put_off: 0.0,
        at_hand: 1.0,
        ..Parameters::default()
    }
}

fn run(service: &Service, population: &Population, parameters: &Parameters) -> Simulation {
    let plan = Arc::new(Plan::compile(service));
    let now = "2026-03-02T08:00:00Z".parse().unwrap();
    let options = SimulationOptions { now, seed: 1, people: 1000, population, parameters };
    simulate(&plan, &[], &options, &Progress::default()).unwrap()
}

fn gone(simulation: &Simulation, step: &str) -> (u32, u32, u32) {
    let page = simulation.pages.iter().find(|page| page.step == step);
    page.map_or((0, 0, 0), |page| (page.refused, page.lasting, page.gave_up))
}

#[test]
fn without_mistakes_everybody_gets_there() {
    let simulation = run(&pass(), &alike(Device::Phone, 3), &smooth());
    assert!(simulation.estimate, "nobody takes it for the truth");
    assert_eq!(simulation.whole.done.value, 1.0, "nothing stands in their way");
    let steps: Vec<&str> = simulation.pages.iter().map(|page| page.step.as_str()).collect();
    assert_eq!(
        steps,
        ["sign-in", "find", "where", "details", "check"],
        "each screen and each wait, in the order of the document"
    );
    let burden = simulation.burden;
    assert_eq!(
        burden.asked + burden.known,
        4.0,
        "the place, a birthday, an address and an account, typed or known"
    );
    assert!(burden.known > 0.5, "most have a record, so that few are asked for their birthday");
    assert_eq!(burden.documents, 1.0, "nobody knows an account's number by heart");
}

#[test]
fn the_same_seed_gives_the_same_whatever_the_number_of_threads() {
    let (service, population) = (pass(), default_population());
    let plan = Arc::new(Plan::compile(&service));
    let now = "2026-03-02T08:00:00Z".parse().unwrap();
    let with = |threads: usize, seed: u64| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let parameters = &Parameters::default();
        let population = &population;
        let options = SimulationOptions { now, seed, people: 3000, population, parameters };
        let cast: Vec<Person> = serde_json::from_value(json!([{ "id": "olena" }])).unwrap();
        pool.install(|| simulate(&plan, &cast, &options, &Progress::default()).unwrap())
    };
    let one = with(1, 7);
    assert_eq!(one, with(2, 7), "two threads count what one counts");
    assert_ne!(one.whole, with(1, 8).whole, "another seed, other people");
    let done = one.whole.done;
    assert!(done.least <= done.value && done.value <= done.most, "all lie among their parts");
    assert!(done.least < done.most, "the parts differ, and it is told by how much");
}

#[test]
fn a_page_refuses_what_its_own_rules_refuse_and_takes_the_rest() {
    let population = alike(Device::Phone, 3);
    let missing = Parameters { overlook: 0.3, ..smooth() };
    let simulation = run(&pass(), &population, &missing);
    let (refused, lasting, _) = gone(&simulation, "where");
    assert!(refused > 200, "an answer that is missing is asked for again: {refused}");
    assert_eq!(lasting, 0, "nobody goes on without one");
    assert_eq!(simulation.whole.done.value, 1.0, "who corrects it gets there");

    let wrong = Parameters { choose_wrong: 0.3, ..smooth() };
    let simulation = run(&pass(), &population, &wrong);
    let (refused, lasting, _) = gone(&simulation, "where");
    assert_eq!(refused, 0, "the page cannot know where somebody lives");
    let elsewhere = simulation.whole.elsewhere.value;
    assert_eq!(
        f64::from(lasting) / 1000.0,
        elsewhere,
        "the journey leads whoever chose abroad to an office"
    );
    assert!((0.25..0.35).contains(&elsewhere), "as many as choose wrong: {elsewhere}");

    let slips = Parameters { slip_left: 1.0, ..smooth() };
    let simulation = run(&pass(), &population, &slips);
    let (refused, lasting, _) = gone(&simulation, "details");
    assert!(refused > 100, "the check digits of an account find most slips: {refused}");
    assert!(lasting > 50, "nothing finds a slip in an address: {lasting}");
}

#[test]
fn what_nobody_noticed_can_be_put_right_where_all_answers_are_shown() {
    let with = |notice: f64| {
        let parameters = Parameters { slip_left: 1.0, notice, ..smooth() };
        run(&pass(), &alike(Device::Phone, 3), &parameters)
    };
    let (blind, careful) = (with(0.0), with(1.0));
    let back = |simulation: &Simulation| {
        simulation.pages.iter().find(|page| page.step == "check").unwrap().back
    };
    assert!(blind.whole.with_mistake.value > 0.05, "mistakes are left in it");
    assert_eq!(back(&blind), 0, "nobody goes back");
    assert_eq!(careful.whole.with_mistake.value, 0.0, "each has been put right");
    assert!(back(&careful) > 50, "by going back from there: {}", back(&careful));
}

#[test]
fn people_give_up_where_it_is_hard_and_sooner_without_patience() {
    let with = |share: [u32; 3]| {
        let population = Population { patience: share.to_vec(), ..alike(Device::Phone, 3) };
        let parameters = Parameters { put_off: 0.3, at_hand: 0.0, ..smooth() };
        run(&pass(), &population, &parameters)
    };
    let (hasty, steady) = (with([1, 0, 0]), with([0, 0, 1]));
    assert!(
        hasty.whole.gave_up.value > 2.0 * steady.whole.gave_up.value,
        "who leave at the first trouble leave more often"
    );
    assert_eq!(
        f64::from(gone(&hasty, "details").2) / 1000.0,
        hasty.whole.gave_up.value,
        "all of them where the account's number has to be looked for"
    );
    let kind = hasty.kinds.iter().find(|kind| kind.by == "patience").unwrap();
    assert_eq!((kind.kind.as_str(), kind.people), ("1", 1000), "people are told apart by it");
    assert_eq!(kind.stopped[0].step, "details", "and where they stop is told");
}

#[test]
fn what_a_round_says_of_all_holds_for_everybody() {
    let population = alike(Device::Phone, 2);
    let base = Parameters { overlook: 0.02, tired: 0.01, page_load: 0.0, ..smooth() };
    let told = |parameters: Parameters| {
        let it = run(&pass(), &population, &parameters);
        let page = it.pages.iter().find(|page| page.step == "details").unwrap().clone();
        (page.median.value, page.refused, it.whole.gave_up.value)
    };
    let (time, refused, gave_up) = told(base.clone());
    let slower = told(Parameters { all_time: 2.0, ..base });
    assert!((slower.0 / time - 2.0).abs() < 0.05, "twice as long: {} and {time} s", slower.0);
    let clumsier = told(Parameters { all_mistakes: 3.0, ..base });
    assert!(clumsier.1 > 2 * refused, "about three times as many mistakes: {}", clumsier.1);
    let hastier = told(Parameters { all_giving_up: 3.0, ..base });
    assert!(hastier.2 > 2.0 * gave_up, "about three times as many give up: {}", hastier.2);
}

#[test]
fn each_page_tells_how_its_figures_spread() {
    let simulation = run(&pass(), &default_population(), &Parameters::default());
    for page in &simulation.pages {
        for (what, measure) in [
            ("time", page.median),
            ("errors", page.with_errors),
            ("steps back", page.back_each),
            ("giving up", page.gave_up_share),
        ] {
            let is_within = measure.least <= measure.value && measure.value <= measure.most;
            assert!(is_within, "{what} of {} lies among its parts: {measure:?}", page.step);
        }
    }
    let details = simulation.pages.iter().find(|page| page.step == "details").unwrap();
    assert!(details.median.least < details.median.most, "parts differ, and it is told how much");
}

#[test]
fn time_follows_from_device_skill_aids_and_words() {
    let time = |service: &Service, population: &Population| {
        run(service, population, &smooth()).whole.seconds.median
    };
    let easily = time(&pass(), &alike(Device::Computer, 3));
    let mut wordy = pass();
    wordy.steps[2].title.0.insert("en".into(), "word ".repeat(300));
    let read_out = Population {
        aids: [("screen-reader".to_owned(), 1000)].into(),
        ..alike(Device::Computer, 3)
    };
    for (what, slower) in [
        ("on a telephone", time(&pass(), &alike(Device::Phone, 3))),
        ("who hardly get on", time(&pass(), &alike(Device::Computer, 1))),
        ("who are read to", time(&pass(), &read_out)),
        ("through many words", time(&wordy, &alike(Device::Computer, 3))),
    ] {
        assert!(slower > easily, "{what} it takes longer: {slower} s, else {easily} s");
    }
}

#[test]
fn a_cancelled_simulation_says_nothing() {
    let (plan, population) = (Arc::new(Plan::compile(&pass())), default_population());
    let now = "2026-03-02T08:00:00Z".parse().unwrap();
    let parameters = &Parameters::default();
    let population = &population;
    let options = SimulationOptions { now, seed: 1, people: 100, population, parameters };
    let progress = Progress::default();
    progress.cancel();
    assert_eq!(simulate(&plan, &[], &options, &progress), None, "half a count is no result");
    let progress = Progress::default();
    simulate(&plan, &[], &options, &progress).unwrap();
    assert_eq!(progress.done(), 100, "who looks on sees it come to an end");
}

#[test]
fn a_service_that_leads_nowhere_is_nobodys_fault() {
    let dead_end = service("dead").page("only", [question("name", "text")]).build();
    let simulation = run(&dead_end, &alike(Device::Phone, 3), &smooth());
    assert_eq!(simulation.whole.stuck.value, 1.0, "everybody is stuck");
    assert_eq!(simulation.whole.gave_up.value, 0.0, "and nobody has given up");
}

#[test]
fn who_tries_again_and_again_gives_up_and_is_not_stuck() {
    let round_and_round = service("again")
        .actor("applicant", ActorKind::Citizen)
        .kind("sign-in", "sign-in", json!({}))
        .on("done", "done")
        .on("cancelled", "again")
        .on("failed", "again")
        .page("again", [one_of("way", &["again", "office"])])
        .to_when("way = \"office\"", "office")
        .to("sign-in")
        .end("done", EndKind::Done)
        .end("office", EndKind::Elsewhere)
        .build();
    let population = Population {
        answers: [("way".into(), [("again".to_owned(), 1)].into())].into(),
        failures: [(
            "sign-in".to_owned(),
            FailureShares { failed: 1000, ..FailureShares::default() },
        )]
        .into(),
        ..alike(Device::Phone, 3)
    };
    let simulation = run(&round_and_round, &population, &smooth());
    assert_eq!(simulation.whole.stuck.value, 0.0, "there is a way on, which they do not take");
    assert_eq!(simulation.whole.gave_up.value, 1.0, "in the end all of them leave");
}

#[test]
fn a_way_is_counted() {
    let plan = Arc::new(Plan::compile(&pass()));
    let cast: Vec<Person> = serde_json::from_value(json!([
        { "id": "olena", "records": { "people": { "read": [{ "born_on": "1999-01-01" }] } },
          "answers": { "pass": { "place": "here" } } },
        { "id": "ivan", "answers": { "pass": { "place": "abroad" } } }]))
    .unwrap();
    let now = "2026-03-02T08:00:00Z".parse().unwrap();
    let (population, parameters) = (&default_population(), &Parameters::default());
    let options = SimulationOptions { now, seed: 1, people: 1, population, parameters };
    let burdens = burdens(&plan, &cast, &options);
    let told = |at: usize| {
        let way = &burdens.ways[at];
        (way.end.as_str(), way.asked, way.known, way.documents, way.screens)
    };
    assert_eq!(told(0), ("done", 3, 1, 1, 4), "sign-in, two pages and the answers");
    assert_eq!(told(1), ("office", 1, 0, 0, 2), "who lives abroad is soon told");
    assert!(burdens.ways[0].seconds > burdens.ways[1].seconds, "and is sooner done");
}
