//! What a service is made of: which thing holds which others, and what stands in each.
//!
//! This is the one place that knows the structure; visiting, places and keys all follow it. It is
//! written once and stands for reading ([`Part`], [`Leaf`]) and for changing ([`PartMut`],
//! [`LeafMut`]).

mod meaning;
mod naming;

use crate::id::{Asset, Element, Formula, Id, Name, OperationRef, Period};
use crate::question::{Answer, AnswerCheck, Question};
use crate::safeguard::{Judgement, ThreatAnswer};
use crate::service::{
    Actor, CardDocument, Claim, CodeList, DocumentKind, Field, Item, KeyResult, Law, Need,
    Objective, Operation, RefusalReason, Registry, Rule, Service, Stage,
};
use crate::step::{Arrow, Content, DecisionRow, OutcomePart, SignedInField, Step, StepKind};
use crate::text::Text;
use std::borrow::Cow;

pub use meaning::{To, Use};

fn all<List: IntoIterator, P>(list: List, part: fn(List::Item) -> P) -> Vec<P> {
    list.into_iter().map(part).collect()
}

macro_rules! part_tree {
    ($Part:ident $Leaf:ident [$($m:tt)?] [$($derive:ident),*] $part_doc:literal $leaf_doc:literal) => {
        #[doc = $part_doc]
        #[derive(Debug, $($derive),*)]
        pub enum $Part<'a> {
            /// The service itself.
            Service(&'a $($m)? Service),
            /// A need.
            Need(&'a $($m)? Need),
            /// A law.
            Law(&'a $($m)? Law),
            /// An objective.
            Objective(&'a $($m)? Objective),
            /// A measured result of an objective.
            KeyResult(&'a $($m)? KeyResult),
            /// An actor.
            Actor(&'a $($m)? Actor),
            /// A stage.
            Stage(&'a $($m)? Stage),
            /// A rule.
            Rule(&'a $($m)? Rule),
            /// A list.
            List(&'a $($m)? CodeList),
            /// An item, of a list or of a question.
            Item(&'a $($m)? Item),
            /// A registry.
            Registry(&'a $($m)? Registry),
            /// An operation of a registry.
            Operation(&'a $($m)? Operation),
            /// A field of an operation's records.
            Field(&'a $($m)? Field),
            /// A document that is issued.
            Document(&'a $($m)? DocumentKind),
            /// A claim of a document.
            Claim(&'a $($m)? Claim),
            /// What is done about a threat.
            Threat(&'a $($m)? ThreatAnswer),
            /// What people have judged.
            Judged(&'a $($m)? Judgement),
            /// A document that the card asks for.
            CardDocument(&'a $($m)? CardDocument),
            /// A ground of refusal.
            Refusal(&'a $($m)? RefusalReason),
            /// A step.
            Step(&'a $($m)? Step),
            /// An arrow.
            Arrow(&'a $($m)? Arrow),
            /// What a page shows beside questions.
            Content(&'a $($m)? Content),
            /// A question, or a field of a group.
            Question(&'a $($m)? Question),
            /// A check of an answer.
            Check(&'a $($m)? AnswerCheck),
            /// A row of a decision table.
            Row(&'a $($m)? DecisionRow),
            /// A part of an outcome.
            OutcomePart(&'a $($m)? OutcomePart),
            /// What a sign-in tells.
            SignedIn(&'a $($m)? SignedInField),
        }

        #[doc = $leaf_doc]
        #[derive(Debug, $($derive),*)]
        pub enum $Leaf<'a> {
            /// A text that people read.
            Text(&'a $($m)? Text),
            /// An expression.
            Formula(&'a $($m)? Formula, Use),
            /// The id of something else.
            Reference(&'a $($m)? Id, To),
            /// A name that expressions use too.
            Name(&'a $($m)? Name),
            /// A registry's operation.
            Operation(&'a $($m)? OperationRef),
            /// A file.
            Asset(&'a $($m)? Asset),
            /// What a datum is.
            Element(&'a $($m)? Element),
            /// A length of time.
            Period(&'a $($m)? Period),
        }

        impl<'a> $Part<'a> {
            /// The things in this thing, by collection, in the order of the file.
            pub fn children(self) -> Vec<(&'static str, Vec<$Part<'a>>)> {
                match self {
                    Self::Service(service) => {
                        let body = &$($m)? service.body;
                        let mut children = Vec::new();
                        if let Some(card) = &$($m)? body.card {
                            children.push(("card.documents", all(&$($m)? card.documents, Self::CardDocument)));
                            children.push(("card.refusal", all(&$($m)? card.refusal, Self::Refusal)));
                        }
                        children.push(("needs", all(&$($m)? body.needs, Self::Need)));
                        children.push(("laws", all(&$($m)? body.laws, Self::Law)));
                        children.push(("objectives", all(&$($m)? body.objectives, Self::Objective)));
                        children.push(("actors", all(&$($m)? body.actors, Self::Actor)));
                        children.push(("stages", all(&$($m)? body.stages, Self::Stage)));
                        children.push(("rules", all(&$($m)? body.rules, Self::Rule)));
                        children.push(("lists", all(&$($m)? body.lists, Self::List)));
                        children.push(("registries", all(&$($m)? body.registries, Self::Registry)));
                        children.push(("documents", all(&$($m)? body.documents, Self::Document)));
                        children.push(("threats", all(&$($m)? body.threats, Self::Threat)));
                        children.push(("checklist", all(&$($m)? body.checklist, Self::Judged)));
                        children.push(("steps", all(&$($m)? body.steps, Self::Step)));
                        children
                    }
                    Self::Objective(objective) => {
                        vec![("results", all(&$($m)? objective.results, Self::KeyResult))]
                    }
                    Self::List(list) => vec![("items", all(&$($m)? list.items, Self::Item))],
                    Self::Registry(registry) => {
                        vec![("operations", all(&$($m)? registry.operations, Self::Operation))]
                    }
                    Self::Operation(operation) => {
                        vec![("gives", all(&$($m)? operation.gives, Self::Field))]
                    }
                    Self::Field(field) => vec![("fields", all(&$($m)? field.fields, Self::Field))],
                    Self::Document(document) => {
                        vec![("claims", all(&$($m)? document.claims, Self::Claim))]
                    }
                    Self::Step(step) => {
                        let mut children = vec![
                            ("content", all(&$($m)? step.content, Self::Content)),
                            ("next", all(&$($m)? step.next, Self::Arrow)),
                        ];
                        match &$($m)? step.kind {
                            StepKind::Page(page) => {
                                children.push(("questions", all(&$($m)? page.questions, Self::Question)));
                            }
                            StepKind::Review(review) => {
                                children.push(("questions", all(&$($m)? review.questions, Self::Question)));
                            }
                            StepKind::Decision(decision) => {
                                children.push(("rows", all(&$($m)? decision.rows, Self::Row)));
                            }
                            StepKind::Outcome(outcome) => {
                                children.push(("parts", all(&$($m)? outcome.parts, Self::OutcomePart)));
                            }
                            StepKind::SignIn(sign_in) => {
                                children.push(("gives", all(&$($m)? sign_in.gives, Self::SignedIn)));
                            }
                            StepKind::Start(_)
                            | StepKind::Exchange(_)
                            | StepKind::Pay(_)
                            | StepKind::Sign(_)
                            | StepKind::CheckAnswers(_)
                            | StepKind::Wait(_)
                            | StepKind::Notify(_)
                            | StepKind::Issue(_)
                            | StepKind::Module(_)
                            | StepKind::Opaque(_) => {}
                        }
                        children
                    }
                    Self::Question(question) => {
                        let mut children = Vec::new();
                        match &$($m)? question.answer {
                            Some(Answer::OneOf(choice) | Answer::ManyOf(choice)) => {
                                children.push(("answer.items", all(&$($m)? choice.items, Self::Item)));
                            }
                            Some(Answer::Group(group)) => {
                                children.push(("answer.fields", all(&$($m)? group.fields, Self::Question)));
                            }
                            _ => {}
                        }
                        children.push(("checks", all(&$($m)? question.checks, Self::Check)));
                        children
                    }
                    Self::Need(_)
                    | Self::Law(_)
                    | Self::KeyResult(_)
                    | Self::Actor(_)
                    | Self::Stage(_)
                    | Self::Rule(_)
                    | Self::Item(_)
                    | Self::Claim(_)
                    | Self::CardDocument(_)
                    | Self::Refusal(_)
                    | Self::Arrow(_)
                    | Self::Content(_)
                    | Self::Check(_)
                    | Self::Row(_)
                    | Self::OutcomePart(_)
                    | Self::SignedIn(_)
                    | Self::Threat(_)
                    | Self::Judged(_) => Vec::new(),
                }
            }

            /// What stands in this thing itself, by facet.
            pub fn leaves(self) -> Vec<(Cow<'static, str>, $Leaf<'a>)> {
                // Few things have more; growing takes longer than what is too large.
                let mut found: Vec<(Cow<'static, str>, $Leaf<'a>)> = Vec::with_capacity(12);
                macro_rules! leaf {
                    ($facet:expr, Text, $value:expr) => {
                        found.push((Cow::from($facet), $Leaf::Text(&$($m)? $value)))
                    };
                    ($facet:expr, Formula $how:ident, $value:expr) => {
                        found.push((Cow::from($facet), $Leaf::Formula(&$($m)? $value, Use::$how)))
                    };
                    ($facet:expr, Some Formula $how:ident, $value:expr) => {
                        if let Some(value) = &$($m)? $value {
                            found.push((Cow::from($facet), $Leaf::Formula(value, Use::$how)));
                        }
                    };
                    ($facet:expr, Reference $to:ident, $value:expr) => {
                        found.push((Cow::from($facet), $Leaf::Reference(&$($m)? $value, To::$to)))
                    };
                    ($facet:expr, Some Reference $to:ident, $value:expr) => {
                        if let Some(value) = &$($m)? $value {
                            found.push((Cow::from($facet), $Leaf::Reference(value, To::$to)));
                        }
                    };
                    ($facet:expr, Each Reference $to:ident, $value:expr) => {
                        for (at, value) in all(&$($m)? $value, |value| value).into_iter().enumerate() {
                            found.push((Cow::from(format!("{}.{at}", $facet)), $Leaf::Reference(value, To::$to)));
                        }
                    };
                    ($facet:expr, Each Name, $value:expr) => {
                        for (at, value) in all(&$($m)? $value, |value| value).into_iter().enumerate() {
                            found.push((Cow::from(format!("{}.{at}", $facet)), $Leaf::Name(value)));
                        }
                    };
                    ($facet:expr, Some $kind:ident, $value:expr) => {
                        if let Some(value) = &$($m)? $value {
                            found.push((Cow::from($facet), $Leaf::$kind(value)));
                        }
                    };
                    ($facet:expr, $kind:ident, $value:expr) => {
                        found.push((Cow::from($facet), $Leaf::$kind(&$($m)? $value)))
                    };
                }
                match self {
                    Self::Service(service) => {
                        let body = &$($m)? service.body;
                        leaf!("title", Text, body.title);
                        leaf!("summary", Text, body.summary);
                        if let Some(authority) = &$($m)? body.authority {
                            leaf!("authority.name", Text, authority.name);
                            leaf!("authority.contact", Text, authority.contact);
                            leaf!("authority.assisted", Text, authority.assisted);
                        }
                        if let Some(card) = &$($m)? body.card {
                            leaf!("card.for", Text, card.applicants);
                            leaf!("card.term", Some Period, card.term);
                            leaf!("card.price", Text, card.price);
                            leaf!("card.result", Text, card.result);
                            leaf!("card.appeal", Text, card.appeal);
                        }
                    }
                    Self::Need(need) => {
                        leaf!("who", Text, need.who);
                        leaf!("want", Text, need.want);
                        leaf!("so", Text, need.so);
                    }
                    Self::Law(law) => leaf!("title", Text, law.title),
                    Self::Objective(objective) => leaf!("title", Text, objective.title),
                    Self::KeyResult(result) => leaf!("title", Text, result.title),
                    Self::Actor(actor) => {
                        leaf!("title", Text, actor.title);
                        leaf!("of", Some Reference Actor, actor.of);
                    }
                    Self::Stage(stage) => {
                        leaf!("title", Text, stage.title);
                        leaf!("when", Some Formula Condition, stage.when);
                        if let Some(each) = &$($m)? stage.each {
                            leaf!("each.of", Name, each.of);
                        }
                    }
                    Self::Rule(rule) => {
                        leaf!("title", Text, rule.title);
                        leaf!("is", Formula Rule, rule.is);
                        leaf!("law", Some Reference Law, rule.law);
                    }
                    Self::List(list) => {
                        leaf!("title", Text, list.title);
                        leaf!("asset", Some Asset, list.asset);
                    }
                    Self::Item(item) => {
                        leaf!("label", Text, item.label);
                        leaf!("hint", Text, item.hint);
                        leaf!("when", Some Formula Condition, item.when);
                        leaf!("parent", Some Reference Item, item.parent);
                    }
                    Self::Registry(registry) => {
                        leaf!("title", Text, registry.title);
                        leaf!("owner", Text, registry.owner);
                    }
                    Self::Operation(operation) => leaf!("title", Text, operation.title),
                    Self::Field(field) => {
                        leaf!("title", Text, field.title);
                        leaf!("list", Some Reference List, field.list);
                        leaf!("is", Some Element, field.is);
                    }
                    Self::Document(document) => {
                        leaf!("title", Text, document.title);
                        leaf!("valid", Some Period, document.valid);
                        leaf!("law", Some Reference Law, document.law);
                    }
                    Self::Claim(claim) => {
                        leaf!("title", Text, claim.title);
                        leaf!("value", Some Formula Value, claim.value);
                        leaf!("is", Some Element, claim.is);
                    }
                    Self::CardDocument(document) => {
                        leaf!("title", Text, document.title);
                        leaf!("law", Some Reference Law, document.law);
                        leaf!("registry", Some Reference Registry, document.registry);
                    }
                    Self::Refusal(reason) => {
                        leaf!("title", Text, reason.title);
                        leaf!("law", Some Reference Law, reason.law);
                    }
                    Self::Arrow(arrow) => {
                        leaf!("when", Some Formula Condition, arrow.when);
                        leaf!("to", Reference Step, arrow.to);
                        leaf!("title", Text, arrow.title);
                    }
                    Self::Content(content) => match content {
                        Content::Markdown(text)
                        | Content::Details(text)
                        | Content::Inset(text)
                        | Content::Warning(text) => {
                            leaf!("title", Text, text.title);
                            leaf!("text", Text, text.text);
                            leaf!("when", Some Formula Condition, text.when);
                            leaf!("after", Some Name, text.after);
                        }
                        Content::Image(image) => {
                            leaf!("asset", Asset, image.asset);
                            leaf!("alt", Text, image.alt);
                            leaf!("when", Some Formula Condition, image.when);
                            leaf!("after", Some Name, image.after);
                        }
                        Content::Opaque(_) => {}
                    },
                    Self::Check(check) => {
                        leaf!("rule", Formula Check, check.rule);
                        leaf!("message", Text, check.message);
                    }
                    Self::Row(row) => {
                        for (at, test) in all(&$($m)? row.tests, |test| test).into_iter().enumerate() {
                            found.push((Cow::from(format!("if.{at}")), $Leaf::Formula(test, Use::Cell)));
                        }
                        for (name, value) in &$($m)? row.then {
                            found.push((Cow::from(format!("then.{name}")), $Leaf::Formula(value, Use::Value)));
                        }
                        leaf!("to", Some Reference Step, row.to);
                        leaf!("title", Text, row.title);
                    }
                    Self::OutcomePart(part) => {
                        leaf!("title", Text, part.title);
                        leaf!("by", Text, part.by);
                        leaf!("within", Some Period, part.within);
                        leaf!("when", Some Formula Condition, part.when);
                    }
                    Self::SignedIn(field) => leaf!("is", Some Element, field.is),
                    Self::Threat(_) | Self::Judged(_) => {}
                    Self::Question(question) => {
                        leaf!("is", Some Element, question.is);
                        leaf!("label", Text, question.label);
                        leaf!("hint", Text, question.hint);
                        leaf!("when", Some Formula Condition, question.when);
                        leaf!("prefill", Some Formula Prefill, question.prefill);
                        leaf!("from", Some Formula From, question.from);
                        leaf!("missing", Text, question.missing);
                        if let Some(why) = &$($m)? question.why {
                            leaf!("why.for", Text, why.purpose);
                            leaf!("why.usedBy", Each Reference User, why.used_by);
                            leaf!("why.keep", Some Period, why.keep);
                            leaf!("why.law", Some Reference Law, why.law);
                            leaf!("why.wrong", Text, why.wrong);
                        }
                        match &$($m)? question.answer {
                            Some(Answer::Number(number) | Answer::Money(number)) => {
                                leaf!("answer.unit", Text, number.unit);
                            }
                            Some(Answer::Date(date) | Answer::Month(date) | Answer::Time(date)) => {
                                leaf!("answer.min", Some Formula Bound, date.min);
                                leaf!("answer.max", Some Formula Bound, date.max);
                            }
                            Some(Answer::OneOf(choice) | Answer::ManyOf(choice)) => {
                                leaf!("answer.list", Some Reference List, choice.list);
                            }
                            Some(Answer::Choose(choose)) => {
                                leaf!("answer.of", Formula List, choose.of);
                                leaf!("answer.label", Text, choose.label);
                                leaf!("answer.hint", Text, choose.hint);
                            }
                            Some(Answer::Classifier(classifier)) => {
                                leaf!("answer.list", Some Reference List, classifier.list);
                            }
                            Some(Answer::Consent(consent)) => leaf!("answer.text", Text, consent.text),
                            Some(Answer::Group(group)) => leaf!("answer.item", Text, group.item),
                            _ => {}
                        }
                    }
                    Self::Step(step) => {
                        leaf!("stage", Some Reference Stage, step.stage);
                        leaf!("actor", Some Reference Actor, step.actor);
                        leaf!("needs", Each Reference Need, step.needs);
                        leaf!("title", Text, step.title);
                        leaf!("when", Some Formula Condition, step.when);
                        leaf!("skip", Some Reference Step, step.skip);
                        if let Some(each) = &$($m)? step.each {
                            leaf!("each.of", Name, each.of);
                        }
                        leaf!("within", Some Period, step.within);
                        for (outcome, to) in &$($m)? step.on {
                            found.push((Cow::from(format!("on.{outcome}")), $Leaf::Reference(to, To::Step)));
                        }
                        match &$($m)? step.kind {
                            StepKind::Start(start) => {
                                for (at, text) in all(&$($m)? start.needed, |text| text).into_iter().enumerate() {
                                    found.push((Cow::from(format!("needed.{at}")), $Leaf::Text(text)));
                                }
                                leaf!("button", Text, start.button);
                            }
                            StepKind::Page(page) => {
                                leaf!("shows", Each Name, page.shows);
                                leaf!("button", Text, page.button);
                            }
                            StepKind::Exchange(exchange) => {
                                leaf!("operation", Operation, exchange.operation);
                                for (name, value) in &$($m)? exchange.send {
                                    found.push((Cow::from(format!("send.{name}")), $Leaf::Formula(value, Use::Send)));
                                }
                                leaf!("purpose", Text, exchange.purpose);
                                leaf!("law", Some Reference Law, exchange.law);
                                leaf!("keep", Some Period, exchange.keep);
                            }
                            StepKind::Decision(decision) => {
                                for (at, input) in all(&$($m)? decision.inputs, |input| input).into_iter().enumerate() {
                                    found.push((Cow::from(format!("inputs.{at}")), $Leaf::Formula(input, Use::Input)));
                                }
                                leaf!("law", Some Reference Law, decision.law);
                            }
                            StepKind::Pay(pay) => {
                                leaf!("amount", Formula Amount, pay.amount);
                                leaf!("to", Text, pay.to);
                                leaf!("purpose", Text, pay.purpose);
                                leaf!("law", Some Reference Law, pay.law);
                            }
                            StepKind::Sign(sign) => {
                                leaf!("signers", Each Reference Actor, sign.signers);
                                leaf!("declares", Text, sign.declares);
                            }
                            StepKind::CheckAnswers(check) => {
                                leaf!("declares", Text, check.declares);
                                leaf!("button", Text, check.button);
                            }
                            StepKind::Review(review) => {
                                leaf!("shows", Each Name, review.shows);
                                leaf!("reasons", Each Reference Reason, review.reasons);
                            }
                            StepKind::Wait(wait) => {
                                leaf!("for", Some Period, wait.period);
                                leaf!("from", Some Formula Moment, wait.from);
                                leaf!("until", Some Formula Moment, wait.until);
                            }
                            StepKind::Notify(notify) => {
                                leaf!("to", Some Reference Actor, notify.to);
                                leaf!("text", Text, notify.text);
                            }
                            StepKind::Issue(issue) => {
                                leaf!("document", Some Reference Document, issue.document);
                                leaf!("to", Some Reference Actor, issue.to);
                            }
                            StepKind::Outcome(outcome) => leaf!("after", Text, outcome.after),
                            StepKind::Module(module) => {
                                leaf!("service", Reference Service, module.service);
                                for (actor, ours) in &$($m)? module.actors {
                                    found.push((Cow::from(format!("actors.{actor}")), $Leaf::Reference(ours, To::Actor)));
                                }
                            }
                            StepKind::SignIn(_) | StepKind::Opaque(_) => {}
                        }
                    }
                }
                found
            }
        }
    };
}

part_tree!(Part Leaf [] [Clone, Copy] "A thing of a service." "What stands in a thing: texts, expressions, references.");
part_tree!(PartMut LeafMut [mut] [] "A thing of a service, to be changed." "What stands in a thing, to be changed.");
