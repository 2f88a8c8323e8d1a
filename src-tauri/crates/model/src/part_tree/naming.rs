//! How things are named: keys, and nouns for messages.

use super::{Part, PartMut};
use crate::id::Key;
use crate::step::Content;

macro_rules! naming {
    ($Part:ident) => {
        impl $Part<'_> {
            /// The thing's own key: its key, or else its id. The service has none.
            pub fn own_key(&self) -> Option<&str> {
                match self {
                    Self::Service(_) | Self::CardDocument(_) => None,
                    Self::Need(need) => key_or(&need.key, need.id.as_str()),
                    Self::Law(law) => key_or(&law.key, law.id.as_str()),
                    Self::Objective(objective) => key_or(&objective.key, objective.id.as_str()),
                    Self::KeyResult(result) => key_or(&result.key, result.id.as_str()),
                    Self::Actor(actor) => key_or(&actor.key, actor.id.as_str()),
                    Self::Stage(stage) => key_or(&stage.key, stage.id.as_str()),
                    Self::Rule(rule) => key_or(&rule.key, rule.id.as_str()),
                    Self::List(list) => key_or(&list.key, list.id.as_str()),
                    Self::Item(item) => key_or(&item.key, item.id.as_str()),
                    Self::Registry(registry) => key_or(&registry.key, registry.id.as_str()),
                    Self::Operation(operation) => key_or(&operation.key, operation.id.as_str()),
                    Self::Field(field) => key_or(&field.key, field.id.as_str()),
                    Self::Document(document) => key_or(&document.key, document.id.as_str()),
                    Self::Claim(claim) => key_or(&claim.key, claim.id.as_str()),
                    Self::Refusal(reason) => key_or(&reason.key, reason.id.as_str()),
                    Self::Step(step) => key_or(&step.key, step.id.as_str()),
                    Self::Arrow(arrow) => key_or(&arrow.key, ""),
                    Self::Content(content) => match &**content {
                        Content::Markdown(text)
                        | Content::Details(text)
                        | Content::Inset(text)
                        | Content::Warning(text) => key_or(&text.key, ""),
                        Content::Image(image) => key_or(&image.key, ""),
                        Content::Opaque(json) => json.get("key").and_then(|key| key.as_str()),
                    },
                    Self::Question(question) => key_or(&question.key, question.id.as_str()),
                    Self::Check(check) => key_or(&check.key, ""),
                    Self::Row(row) => key_or(&row.key, ""),
                    Self::OutcomePart(part) => key_or(&part.key, part.id.as_str()),
                    Self::SignedIn(field) => Some(field.id.as_str()).filter(|id| !id.is_empty()),
                    Self::Threat(threat) => Some(threat.id.as_str()).filter(|id| !id.is_empty()),
                    Self::Judged(judged) => Some(judged.id.as_str()).filter(|id| !id.is_empty()),
                }
            }

            /// What the thing is called in messages' codes: `step`, `question`, `arrow`.
            pub fn noun(&self) -> &'static str {
                match self {
                    Self::Service(_) => "service",
                    Self::Need(_) => "need",
                    Self::Law(_) => "law",
                    Self::Objective(_) => "objective",
                    Self::KeyResult(_) => "result",
                    Self::Actor(_) => "actor",
                    Self::Stage(_) => "stage",
                    Self::Rule(_) => "rule",
                    Self::List(_) => "list",
                    Self::Item(_) => "item",
                    Self::Registry(_) => "registry",
                    Self::Operation(_) => "operation",
                    Self::Field(_) => "field",
                    Self::Document(_) => "document",
                    Self::Claim(_) => "claim",
                    Self::CardDocument(_) => "card-document",
                    Self::Refusal(_) => "refusal",
                    Self::Step(_) => "step",
                    Self::Arrow(_) => "arrow",
                    Self::Content(_) => "content",
                    Self::Question(_) => "question",
                    Self::Check(_) => "check",
                    Self::Row(_) => "row",
                    Self::OutcomePart(_) => "outcome-part",
                    Self::SignedIn(_) => "signed-in",
                    Self::Threat(_) => "threat",
                    Self::Judged(_) => "judgement",
                }
            }
        }
    };
}

naming!(Part);
naming!(PartMut);

impl Part<'_> {
    /// What people call the thing: its words in a language or the first that it has, else its id.
    pub fn called(&self, language: &str) -> Option<String> {
        let (text, id) = match self {
            Self::Service(it) => (Some(&it.title), it.id.as_str()),
            Self::Need(it) => (Some(&it.want), it.id.as_str()),
            Self::Law(it) => (Some(&it.title), it.id.as_str()),
            Self::Objective(it) => (Some(&it.title), it.id.as_str()),
            Self::KeyResult(it) => (Some(&it.title), it.id.as_str()),
            Self::Actor(it) => (Some(&it.title), it.id.as_str()),
            Self::Stage(it) => (Some(&it.title), it.id.as_str()),
            Self::Rule(it) => (Some(&it.title), it.id.as_str()),
            Self::List(it) => (Some(&it.title), it.id.as_str()),
            Self::Item(it) => (Some(&it.label), it.id.as_str()),
            Self::Registry(it) => (Some(&it.title), it.id.as_str()),
            Self::Operation(it) => (Some(&it.title), it.id.as_str()),
            Self::Field(it) => (Some(&it.title), it.id.as_str()),
            Self::Document(it) => (Some(&it.title), it.id.as_str()),
            Self::Claim(it) => (Some(&it.title), it.id.as_str()),
            Self::Refusal(it) => (Some(&it.title), it.id.as_str()),
            Self::OutcomePart(it) => (Some(&it.title), it.id.as_str()),
            Self::Step(it) => (Some(&it.title), it.id.as_str()),
            Self::Question(it) => (Some(&it.label), it.id.as_str()),
            Self::SignedIn(it) => (None, it.id.as_str()),
            Self::Threat(it) => (None, it.id.as_str()),
            Self::Judged(it) => (None, it.id.as_str()),
            Self::Arrow(it) => (Some(&it.title), it.to.as_str()),
            Self::Check(it) => (None, it.rule.as_str()),
            Self::CardDocument(it) => (Some(&it.title), ""),
            Self::Row(it) => (Some(&it.title), ""),
            Self::Content(it) => match it {
                Content::Markdown(it)
                | Content::Details(it)
                | Content::Inset(it)
                | Content::Warning(it) => (Some(&it.title), ""),
                Content::Image(it) => (None, it.asset.as_str()),
                Content::Opaque(_) => (None, ""),
            },
        };
        let said = text.map_or("", |text| text.or_first(language));
        [said, id].into_iter().find(|it| !it.is_empty()).map(str::to_owned)
    }
}

fn key_or<'k>(key: &'k Option<Key>, id: &'k str) -> Option<&'k str> {
    key.as_ref().map(Key::as_str).or(Some(id)).filter(|key| !key.is_empty())
}

impl PartMut<'_> {
    /// Writes the thing's key, where it can have one.
    pub fn set_key(&mut self, key: Key) {
        let slot = match self {
            Self::Service(_)
            | Self::CardDocument(_)
            | Self::SignedIn(_)
            | Self::Threat(_)
            | Self::Judged(_) => return,
            Self::Need(need) => &mut need.key,
            Self::Law(law) => &mut law.key,
            Self::Objective(objective) => &mut objective.key,
            Self::KeyResult(result) => &mut result.key,
            Self::Actor(actor) => &mut actor.key,
            Self::Stage(stage) => &mut stage.key,
            Self::Rule(rule) => &mut rule.key,
            Self::List(list) => &mut list.key,
            Self::Item(item) => &mut item.key,
            Self::Registry(registry) => &mut registry.key,
            Self::Operation(operation) => &mut operation.key,
            Self::Field(field) => &mut field.key,
            Self::Document(document) => &mut document.key,
            Self::Claim(claim) => &mut claim.key,
            Self::Refusal(reason) => &mut reason.key,
            Self::Step(step) => &mut step.key,
            Self::Arrow(arrow) => &mut arrow.key,
            Self::Content(content) => match &mut **content {
                Content::Markdown(text)
                | Content::Details(text)
                | Content::Inset(text)
                | Content::Warning(text) => &mut text.key,
                Content::Image(image) => &mut image.key,
                Content::Opaque(json) => {
                    json.insert("key".into(), key.as_str().into());
                    return;
                }
            },
            Self::Question(question) => &mut question.key,
            Self::Check(check) => &mut check.key,
            Self::Row(row) => &mut row.key,
            Self::OutcomePart(part) => &mut part.key,
        };
        *slot = Some(key);
    }

    /// The same thing for a while.
    pub fn reborrow(&mut self) -> PartMut<'_> {
        match self {
            Self::Service(it) => PartMut::Service(it),
            Self::Need(it) => PartMut::Need(it),
            Self::Law(it) => PartMut::Law(it),
            Self::Objective(it) => PartMut::Objective(it),
            Self::KeyResult(it) => PartMut::KeyResult(it),
            Self::Actor(it) => PartMut::Actor(it),
            Self::Stage(it) => PartMut::Stage(it),
            Self::Rule(it) => PartMut::Rule(it),
            Self::List(it) => PartMut::List(it),
            Self::Item(it) => PartMut::Item(it),
            Self::Registry(it) => PartMut::Registry(it),
            Self::Operation(it) => PartMut::Operation(it),
            Self::Field(it) => PartMut::Field(it),
            Self::Document(it) => PartMut::Document(it),
            Self::Claim(it) => PartMut::Claim(it),
            Self::CardDocument(it) => PartMut::CardDocument(it),
            Self::Refusal(it) => PartMut::Refusal(it),
            Self::Step(it) => PartMut::Step(it),
            Self::Arrow(it) => PartMut::Arrow(it),
            Self::Content(it) => PartMut::Content(it),
            Self::Question(it) => PartMut::Question(it),
            Self::Check(it) => PartMut::Check(it),
            Self::Row(it) => PartMut::Row(it),
            Self::OutcomePart(it) => PartMut::OutcomePart(it),
            Self::SignedIn(it) => PartMut::SignedIn(it),
            Self::Threat(it) => PartMut::Threat(it),
            Self::Judged(it) => PartMut::Judged(it),
        }
    }
}
