//! Whether what is spoken of is there.

use crate::code::Code;
use crate::ground::Ground;
use crate::report::Report;
use foldhash::HashSet;
use maket_model::id::Id;
use maket_model::part_tree::{Leaf, Part, To};
use maket_model::place::Place;
use maket_model::question::Answer;
use maket_model::service::{ActorKind, Item, OperationKind, Service};
use maket_model::step::{Exchange, StepKind};

/// The ids that may be spoken of.
pub(crate) struct Known<'s> {
    actors: HashSet<&'s str>,
    stages: HashSet<&'s str>,
    needs: HashSet<&'s str>,
    laws: HashSet<&'s str>,
    lists: HashSet<&'s str>,
    registries: HashSet<&'s str>,
    documents: HashSet<&'s str>,
    reasons: HashSet<&'s str>,
}

impl<'s> Known<'s> {
    pub(crate) fn of(service: &'s Service) -> Self {
        macro_rules! ids {
            ($things:expr) => {
                $things.iter().map(|it| it.id.as_str()).collect()
            };
        }
        let reasons = service.card.iter().flat_map(|card| &card.refusal);
        Self {
            actors: ids!(service.actors),
            stages: ids!(service.stages),
            needs: ids!(service.needs),
            laws: ids!(service.laws),
            lists: ids!(service.lists),
            registries: ids!(service.registries),
            documents: ids!(service.documents),
            reasons: reasons.map(|it| it.id.as_str()).collect(),
        }
    }

    /// Judges what one place of a thing refers to.
    pub(crate) fn see(&self, service: &Service, place: &Place, leaf: &Leaf, report: &mut Report) {
        let (kind, id, known) = match leaf {
            Leaf::Reference(id, to) => match self.is_known(id, *to) {
                Some((kind, known)) => (kind, id.as_str(), known),
                None => return,
            },
            Leaf::Operation(reference) => {
                ("operation", reference.as_str(), service.operation(reference).is_some())
            }
            Leaf::Name(_)
            | Leaf::Text(_)
            | Leaf::Formula(..)
            | Leaf::Asset(_)
            | Leaf::Element(_)
            | Leaf::Period(_) => return,
        };
        if !known {
            report.add(Code::UnknownReference, place.clone(), &[kind, id]);
        }
    }

    /// The kind of what is referred to, and whether it is there; none where others judge it.
    fn is_known(&self, id: &Id, to: To) -> Option<(&'static str, bool)> {
        let id = id.as_str();
        Some(match to {
            To::Stage => ("stage", self.stages.contains(id)),
            To::Actor => ("actor", self.actors.contains(id)),
            To::User => ("user", self.actors.contains(id) || self.registries.contains(id)),
            To::Need => ("need", self.needs.contains(id)),
            To::Law => ("law", self.laws.contains(id)),
            To::List => ("list", self.lists.contains(id)),
            To::Registry => ("registry", self.registries.contains(id)),
            To::Document => ("document", self.documents.contains(id)),
            To::Reason => ("reason", self.reasons.contains(id)),
            // The flow, the list around an item, and whether a module is there.
            To::Step | To::Item | To::Service => return None,
        })
    }
}

/// Judges a name that is spoken of outside of expressions.
pub(crate) fn see_name(ground: &Ground, place: &Place, name: &str, report: &mut Report) {
    match place.facet.as_deref() {
        Some("each.of") => {
            if !ground.is_walkable(name) {
                report.add(Code::EachNotGroup, place.clone(), &[name]);
            }
        }
        // Where a content stands is judged with its page.
        Some("after") => {}
        _ => {
            if !ground.is_name(name) {
                report.add(Code::UnknownReference, place.clone(), &["name", name]);
            }
        }
    }
}

/// Judges what a thing says of its neighbours.
pub(crate) fn see(service: &Service, place: &Place, part: &Part, report: &mut Report) {
    match part {
        Part::Actor(actor) if actor.kind == ActorKind::Representative && actor.of.is_none() => {
            report.add(Code::RepresentsNobody, place.clone(), &[]);
        }
        Part::List(list) => parents(place, "items", &list.items, report),
        Part::Question(question) => {
            if let Some(Answer::OneOf(choice) | Answer::ManyOf(choice)) = &question.answer {
                parents(place, "answer.items", &choice.items, report);
            }
        }
        Part::Step(step) => {
            let questions = step.questions();
            for (position, content) in step.content.iter().enumerate() {
                if let Some(name) = content.after()
                    && !questions.iter().any(|it| it.id == *name)
                {
                    let key = content.key().map_or(format!("@{position}"), ToString::to_string);
                    let place = place.child("content", &key).facet("after");
                    report.add(Code::UnknownReference, place, &["question", name.as_str()]);
                }
            }
            match &step.kind {
                StepKind::Exchange(exchange) => of_exchange(service, place, exchange, report),
                StepKind::Module(module) => {
                    report.add(Code::ModuleMissing, place.clone(), &[module.service.as_str()]);
                }
                _ => {}
            }
        }
        _ => {}
    }
}

/// The item above an item stands in the same list.
fn parents(place: &Place, collection: &str, items: &[Item], report: &mut Report) {
    for item in items {
        if let Some(parent) = &item.parent
            && !items.iter().any(|it| it.id == *parent)
        {
            let place = place
                .child(collection, item.key.as_ref().map_or(item.id.as_str(), |key| key.as_str()));
            report.add(Code::UnknownReference, place.facet("parent"), &["item", parent.as_str()]);
        }
    }
}

fn of_exchange(service: &Service, place: &Place, exchange: &Exchange, report: &mut Report) {
    let Some(operation) = service.operation(&exchange.operation) else { return };
    let asks = |name: &str| {
        let finds = operation.by.iter().any(|it| it == name);
        finds
            || operation.kind == OperationKind::Write
                && operation.gives.iter().any(|it| it.id == *name)
    };
    for name in exchange.send.keys().filter(|name| !asks(name.as_str())) {
        let place = place.facet(&format!("send.{name}"));
        report.add(Code::SentUnknown, place, &[name.as_str(), exchange.operation.as_str()]);
    }
    for name in operation.by.iter().filter(|name| !exchange.send.contains_key(*name)) {
        report.add(Code::SentMissing, place.clone(), &[name.as_str(), exchange.operation.as_str()]);
    }
}
