//! Services that nobody wrote: random but whole, with every kind of step.

use crate::build::{
    QuestionBuilder, ServiceBuilder, group, one_of, question, question_of, service,
};
use maket_mocks::seeded::Seeded;
use maket_model::id::Name;
use maket_model::people::Person;
use maket_model::service::{ActorKind, Each, OperationKind, Service};
use maket_model::step::EndKind;
use serde_json::json;

/// A service of about `size` steps, the same for the same seed.
///
/// Pages may be walked once per item of a group that stands above them.
///
/// It is sound: every condition is typed, every way leads somewhere, forward except for an
/// official's sending back; from every step an end can be reached.
pub fn arbitrary_service(seed: u64, size: usize) -> Service {
    let mut making =
        Making { seeded: Seeded::new(seed, &["service"]), names: Vec::new(), count: 0 };
    let mut built = service("arbitrary")
        .actor("applicant", ActorKind::Citizen)
        .actor("partner", ActorKind::Citizen)
        .actor("officer", ActorKind::Official)
        .rule("grown_up", "signed_in.birth_date = null or signed_in.birth_date < @\"2010-01-01\"")
        .list("place", &["here", "there", "elsewhere"])
        .operation(
            "people/read",
            OperationKind::Read,
            &["tax_number"],
            &[("given_name", "text", "self/given-name"), ("birth_date", "date", "self/birth-date")],
        )
        .operation("people/change", OperationKind::Write, &[], &[("given_name", "text", "")])
        .kind("start", "start", json!({}))
        .kind(
            "sign-in",
            "sign-in",
            json!({ "gives": [
            { "id": "tax_number", "type": "national-id", "is": "self/tax-number" },
            { "id": "birth_date", "type": "date", "is": "self/birth-date" }] }),
        )
        .on("done", "s0")
        .on("cancelled", "given-up")
        .on("failed", "given-up");
    for number in 0..size.max(1) {
        built = making.step(built, number, size.max(1));
    }
    built
        .end("done", EndKind::Done)
        .end("refused", EndKind::Refused)
        .end("given-up", EndKind::Elsewhere)
        .build()
}

/// A cast for such services, in which registries, payment and signature fail some people.
pub fn arbitrary_cast(seed: u64, size: usize) -> Vec<Person> {
    let mut seeded = Seeded::new(seed, &["cast"]);
    let failures = [
        "no",
        "no",
        "unavailable",
        "none",
        "many",
        "stale",
        "slow",
        "refused",
        "unknown",
        "declined",
        "failed",
    ];
    let person = |number: usize| {
        let failure = |seeded: &mut Seeded| seeded.one(&failures).copied().unwrap_or("no");
        let registry = failure(&mut seeded);
        let (pay, sign) = (failure(&mut seeded), failure(&mut seeded));
        let person = json!({
            "id": format!("p{number}"),
            "name": { "en": format!("Person {number}") },
            "plays": if number == 1 { json!(["partner"]) } else { json!([]) },
            "traits": {
                "self/given-name": format!("Person {number}"),
                "self/tax-number": maket_model::identifier::invent("rnokpp", seed.wrapping_add(number as u64)),
                "self/birth-date": format!("{}-05-17", seeded.within(1950, 2005)),
            },
            "failures": { "people": registry, "pay": pay, "sign": sign },
        });
        serde_json::from_value(person).expect("people are as the model has them")
    };
    (0..size.max(2)).map(person).collect()
}

/// A name that later conditions may look at.
#[derive(Clone)]
enum Known {
    Choice(String),
    YesNo(String),
    Number(String),
    Group(String),
    Found(String),
}

struct Making {
    seeded: Seeded,
    names: Vec<Known>,
    count: usize,
}

impl Making {
    fn step(&mut self, built: ServiceBuilder, number: usize, size: usize) -> ServiceBuilder {
        let id = format!("s{number}");
        let following =
            if number + 1 == size { "done".to_owned() } else { format!("s{}", number + 1) };
        let further = {
            let to = number + 1 + self.seeded.below(3);
            if to >= size { "done".to_owned() } else { format!("s{to}") }
        };
        let made = match self.seeded.below(14) {
            0 => {
                let name = self.name("found");
                let made = built
                    .kind(
                        &id,
                        "exchange",
                        json!({ "operation": "people/read", "as": name,
                        "send": { "tax_number": "signed_in.tax_number" }, "within": "PT30S" }),
                    )
                    .on("found", &following)
                    .on("none", &further)
                    .on("many", &further)
                    .on("refused", &further)
                    .on("declined", &further)
                    .on("unavailable", &further);
                self.names.push(Known::Found(name));
                return made;
            }
            1 => {
                return built
                    .kind(&id, "exchange", json!({ "operation": "people/change", "send": { "given_name": "\"Anna\"" } }))
                    .on("accepted", &following)
                    .on("rejected", "refused")
                    .on("declined", &further)
                    .on("unavailable", &further)
                    .on("unknown", &further);
            }
            2 => {
                let name = self.name("decided");
                let input = self.number_or("1");
                built.kind(
                    &id,
                    "decision",
                    json!({ "inputs": [input], "as": name, "rows": [
                    { "if": ["< 3"], "then": { "band": "\"low\"" } },
                    { "if": ["-"], "then": { "band": "\"high\"" }, "to": further }] }),
                )
            }
            3 => {
                return built
                    .kind(&id, "pay", json!({ "amount": self.number_or("640"), "within": "P1D" }))
                    .on("paid", &following)
                    .on("failed", "given-up")
                    .on("cancelled", &further)
                    .on("late", "given-up");
            }
            4 => {
                let signers = if self.seeded.below(2) == 0 {
                    json!(["applicant"])
                } else {
                    json!(["applicant", "partner"])
                };
                return built
                    .kind(&id, "sign", json!({ "signers": signers, "inOrder": self.seeded.below(2) == 0, "within": "P3D" }))
                    .on("signed", &following)
                    .on("declined", "given-up")
                    .on("failed", "given-up")
                    .on("late", "given-up");
            }
            5 => built.kind(&id, "check-answers", json!({})),
            6 => {
                return built
                    .kind(&id, "review", json!({ "within": "10 working days" }))
                    .by("officer")
                    .on("approved", &following)
                    .on("refused", "refused")
                    .on("sent-back", "s0")
                    .on("late", "given-up");
            }
            7 => built.kind(&id, "wait", json!({ "for": "P2D" })),
            8 => built.kind(&id, "notify", json!({ "to": "applicant", "by": "email" })),
            9 => built.kind(&id, "issue", json!({ "to": "applicant", "as": self.name("paper") })),
            _ => {
                let of = self.group();
                let questions = self.questions();
                let page = built.page(&id, questions);
                match (of, self.seeded.below(5)) {
                    (Some(of), 0..3) => {
                        let name = self.name("item").as_str().into();
                        page.with(|step| step.each = Some(Each { of, name, ..Each::default() }))
                    }
                    (None, 0) => page.by("partner"),
                    _ => page,
                }
            }
        };
        let made = match self.seeded.below(4) {
            0 => made.to_when(&self.condition(), &further),
            1 => made.when(&self.condition()),
            _ => made,
        };
        made.to(&following)
    }

    fn questions(&mut self) -> Vec<QuestionBuilder> {
        let count = 1 + self.seeded.below(4);
        (0..count).map(|_| self.question()).collect()
    }

    fn question(&mut self) -> QuestionBuilder {
        let condition = (self.seeded.below(4) == 0).then(|| self.condition());
        let name = self.name("q");
        let (made, known) = match self.seeded.below(9) {
            0 => (question(&name, "yes-no"), Some(Known::YesNo(name))),
            1 => (one_of(&name, &["red", "green", "blue"]), Some(Known::Choice(name))),
            2 => (
                question_of(&name, json!({ "type": "number", "min": 0, "max": 9 }))
                    .check(&format!("{name} <= 9")),
                Some(Known::Number(name)),
            ),
            3 => (
                question(&name, "date").is("self/birth-date").check(&format!("{name} <= today()")),
                None,
            ),
            4 => (question(&name, "text").is("self/given-name"), None),
            5 => (question_of(&name, json!({ "type": "many-of", "list": "place" })), None),
            6 => (question(&name, "person-name"), None),
            7 => (
                group(
                    &name,
                    [question("given_name", "text"), question("born_on", "date").optional()],
                ),
                Some(Known::Group(name)),
            ),
            _ => (
                question_of(&name, json!({ "type": "national-id", "scheme": "rnokpp" })).optional(),
                None,
            ),
        };
        self.names.extend(known);
        match condition {
            Some(condition) => made.when(&condition),
            None => made,
        }
    }

    fn name(&mut self, stem: &str) -> String {
        self.count += 1;
        format!("{stem}_{}", self.count)
    }

    /// A group that stands above, if there is one.
    fn group(&mut self) -> Option<Name> {
        let groups = self.names.iter().filter_map(|known| match known {
            Known::Group(name) => Some(Name::from(name.as_str())),
            Known::Choice(_) | Known::YesNo(_) | Known::Number(_) | Known::Found(_) => None,
        });
        let groups: Vec<Name> = groups.collect();
        self.seeded.one(&groups).cloned()
    }

    /// A name that holds a number, or the number given.
    fn number_or(&mut self, otherwise: &str) -> String {
        let numbers: Vec<&String> = self
            .names
            .iter()
            .filter_map(|known| match known {
                Known::Number(name) => Some(name),
                Known::Choice(_) | Known::YesNo(_) | Known::Group(_) | Known::Found(_) => None,
            })
            .collect();
        match self.seeded.one(&numbers) {
            Some(name) => format!("if {name} = null then {otherwise} else {name}"),
            None => otherwise.to_owned(),
        }
    }

    /// A condition over a name that stands above.
    fn condition(&mut self) -> String {
        let number = self.seeded.below(9);
        match self.seeded.one(&self.names) {
            Some(Known::Choice(name)) => {
                format!("{name} = \"{}\"", ["red", "green", "blue"][number % 3])
            }
            Some(Known::YesNo(name)) => format!("{name} = {}", number.is_multiple_of(2)),
            Some(Known::Number(name)) => format!("{name} < {number}"),
            Some(Known::Group(name)) => format!("count({name}) > {}", number % 2),
            Some(Known::Found(name)) => format!("{name} != null"),
            None => "grown_up".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use maket_model::step::StepKind;
    use std::collections::BTreeSet;
    use std::mem::{Discriminant, discriminant};

    #[test]
    fn every_kind_of_step_comes_up_and_every_way_leads_somewhere() {
        let mut kinds: Vec<Discriminant<StepKind>> = Vec::new();
        let mut each = 0;
        for seed in 0..20 {
            let service = arbitrary_service(seed, 12);
            assert_eq!(service, arbitrary_service(seed, 12), "the same seed, the same service");
            let ids: BTreeSet<&str> = service.steps.iter().map(|step| step.id.as_str()).collect();
            for step in &service.steps {
                each += usize::from(step.each.is_some());
                for to in step.on.values().chain(step.next.iter().map(|arrow| &arrow.to)) {
                    assert!(
                        ids.contains(to.as_str()),
                        "{} of service {seed} leads to {to}, which is there",
                        step.id
                    );
                }
                if !kinds.contains(&discriminant(&step.kind)) {
                    kinds.push(discriminant(&step.kind));
                }
            }
        }
        assert!(each > 3, "pages are walked once per item of a group");
        assert_eq!(kinds.len(), 13, "every kind but a module, which another service holds");
    }
}
