//! Places: addresses inside a service that stay the same when things are renamed or moved.
//!
//! A place is a path of collections and keys, and maybe a facet of what it leads to:
//! `steps/child/questions/born_on/checks/0k3j9x2a#message.uk`.
//!
//! - A **collection** is the key of an array in the file, dotted where it lies deeper in the thing
//!   that holds it: `steps`, `questions`, `next`, `answer.fields`, `answer.items`, `card.refusal`.
//! - A **key** is the thing's `key`; where it has none, its `id`; where it has neither, or an
//!   earlier one beside it has the same, `@` and its position. [`give_keys`] leaves none of these.
//! - A **facet** is a dotted path of keys inside the thing: `title.uk`, `when`, `send.tax_number`.
//!   The service itself is the empty place: `#title.uk`, `#card.price.uk`.

use crate::id::Key;
use crate::identifier::Draw;
use crate::part_tree::{Part, PartMut};
use crate::service::Service;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// An address inside a service.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
pub struct Place {
    /// The way to the thing, from the service down.
    pub path: Vec<Segment>,
    /// What of the thing is meant; none means all of it.
    pub facet: Option<String>,
}

/// One step of the way: which collection, and which thing in it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Segment {
    /// The collection, as `questions` or `answer.fields`.
    pub collection: Cow<'static, str>,
    /// The key of the thing.
    pub key: Key,
}

/// A text that is no place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no place: collections and keys come in pairs, as steps/child#title.uk")]
pub struct NotAPlace(pub String);

impl Place {
    /// The service itself.
    pub fn service() -> Self {
        Self::default()
    }

    /// The place of a step.
    pub fn step(key: &str) -> Self {
        Self::service().child("steps", key)
    }

    /// The place of a person of the cast.
    pub fn person(key: &str) -> Self {
        Self::service().child("people", key)
    }

    /// The place of a thing in a collection of the thing here.
    pub fn child(&self, collection: &str, key: &str) -> Self {
        let mut path = self.path.clone();
        path.push(Segment { collection: Cow::Owned(collection.to_owned()), key: key.into() });
        Self { path, facet: None }
    }

    /// A facet of the thing here.
    pub fn facet(&self, facet: &str) -> Self {
        Self { path: self.path.clone(), facet: Some(facet.to_owned()) }
    }

    /// The thing here, without a facet.
    pub fn thing(&self) -> Self {
        Self { path: self.path.clone(), facet: None }
    }

    /// The thing that holds the thing here; of the service nothing.
    pub fn parent(&self) -> Option<Self> {
        let (_, rest) = self.path.split_last()?;
        Some(Self { path: rest.to_vec(), facet: None })
    }

    /// Whether this is the other place, or lies within the thing there.
    pub fn is_within(&self, other: &Self) -> bool {
        match &other.facet {
            None => self.path.starts_with(&other.path),
            Some(facet) => {
                self.path == other.path
                    && self.facet.as_ref().is_some_and(|own| {
                        own.strip_prefix(facet.as_str())
                            .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
                    })
            }
        }
    }

    /// The key of the thing of a collection that this place lies in, as its step's.
    pub fn key_in(&self, collection: &str) -> Option<&str> {
        let segment = self.path.iter().find(|segment| segment.collection == collection)?;
        Some(segment.key.as_str())
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, segment) in self.path.iter().enumerate() {
            let slash = if at == 0 { "" } else { "/" };
            write!(f, "{slash}{}/{}", segment.collection, escape(segment.key.as_str()))?;
        }
        match &self.facet {
            Some(facet) => write!(f, "#{facet}"),
            None => Ok(()),
        }
    }
}

impl FromStr for Place {
    type Err = NotAPlace;

    fn from_str(text: &str) -> Result<Self, NotAPlace> {
        let (path, facet) = match text.split_once('#') {
            Some((path, facet)) => (path, Some(facet.to_owned())),
            None => (text, None),
        };
        let mut place = Self { path: Vec::new(), facet };
        let mut pieces = path.split('/');
        if path.is_empty() {
            return Ok(place);
        }
        while let Some(collection) = pieces.next() {
            match pieces.next() {
                Some(key) if !collection.is_empty() && !key.is_empty() => {
                    let collection = Cow::Owned(collection.to_owned());
                    place.path.push(Segment { collection, key: unescape(key).into() });
                }
                _ => return Err(NotAPlace(text.to_owned())),
            }
        }
        Ok(place)
    }
}

impl TryFrom<String> for Place {
    type Error = NotAPlace;

    fn try_from(text: String) -> Result<Self, NotAPlace> {
        text.parse()
    }
}

impl From<Place> for String {
    fn from(place: Place) -> Self {
        place.to_string()
    }
}

fn escape(key: &str) -> String {
    key.replace('%', "%25").replace('/', "%2F").replace('#', "%23")
}

fn unescape(key: &str) -> String {
    key.replace("%2F", "/").replace("%23", "#").replace("%25", "%")
}

/// The thing at a place, whatever the facet; nothing where no such thing is there.
pub fn resolve<'a>(service: &'a Service, place: &Place) -> Option<Part<'a>> {
    let mut part = Part::Service(service);
    for segment in &place.path {
        let (_, children) =
            part.children().into_iter().find(|(name, _)| *name == segment.collection)?;
        let at = position_of(children.iter().map(Part::own_key), &segment.key)?;
        part = children.into_iter().nth(at)?;
    }
    Some(part)
}

/// The thing at a place, to be changed.
pub fn resolve_mut<'a>(service: &'a mut Service, place: &Place) -> Option<PartMut<'a>> {
    let mut part = PartMut::Service(service);
    for segment in &place.path {
        let (_, children) =
            part.children().into_iter().find(|(name, _)| *name == segment.collection)?;
        let at = position_of(children.iter().map(PartMut::own_key), &segment.key)?;
        part = children.into_iter().nth(at)?;
    }
    Some(part)
}

/// The keys by which things beside each other are spoken of, from each one's key or id.
pub fn keys_of(own: &[Option<&str>]) -> Vec<Key> {
    let mut taken = std::collections::BTreeSet::new();
    own.iter()
        .enumerate()
        .map(|(at, own)| match own.filter(|own| !own.is_empty()) {
            Some(own) if taken.insert(own) => own.into(),
            _ => format!("@{at}").into(),
        })
        .collect()
}

/// Where the thing with a key stands among things beside each other: see [`keys_of`].
pub fn position_of<'k>(
    own: impl Iterator<Item = Option<&'k str>> + Clone,
    key: &Key,
) -> Option<usize> {
    let named = own.clone().position(|it| it == Some(key.as_str())).filter(|_| !key.is_empty());
    let nameless = key.as_str().strip_prefix('@').and_then(|at| at.parse().ok()).filter(|at| {
        let has_own = match own.clone().nth(*at) {
            Some(None | Some("")) => false,
            Some(Some(name)) => !own.clone().take(*at).any(|it| it == Some(name)),
            None => true,
        };
        !has_own && format!("@{at}") == key.as_str()
    });
    // An author may have called a thing `@1`; whichever comes first is meant.
    named.into_iter().chain(nameless).min()
}

/// Gives a key of eight characters to everything that has neither key nor id, so that it can be
/// spoken of for good. The keys follow from the seed; none is given that the service holds already.
pub fn give_keys(service: &mut Service, seed: u64) {
    let mut taken = std::collections::BTreeSet::new();
    crate::visit::visit(service, &mut |_, part| {
        taken.extend(part.own_key().map(str::to_owned));
    });
    let mut draw = Draw::of(seed);
    crate::visit::visit_mut(service, &mut |_, mut part| {
        if part.own_key().is_none_or(str::is_empty) {
            let mut key = new_key(&mut draw);
            while !taken.insert(key.clone()) {
                key = new_key(&mut draw);
            }
            part.set_key(key.as_str().into());
        }
    });
}

/// Eight characters that look like no word.
pub fn new_key(draw: &mut Draw) -> String {
    // No vowels, so that no key spells anything; a digit first, so that no key looks like an id.
    const LETTERS: [char; 28] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'b', 'c', 'd', 'f', 'g', 'h', 'j', 'k',
        'm', 'n', 'p', 'q', 'r', 's', 't', 'v', 'w', 'x',
    ];
    format!("{}{}", draw.digits(1), draw.letters(&LETTERS, 7))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn service() -> Service {
        serde_json::from_value(json!({
            "maket": 1, "id": "s",
            "card": {"refusal": [{"id": "no-right"}]},
            "steps": [
                {"id": "start", "kind": "start", "next": [{"to": "child"}]},
                {"id": "kid", "key": "child", "kind": "page",
                 "content": [{"type": "markdown", "text": {"uk": "…"}}, {"type": "hologram"}],
                 "questions": [
                    {"id": "born_on", "checks": [{"rule": "true"}, {"rule": "false"}]},
                    {"id": "pets", "answer": {"type": "group", "fields": [{"id": "name"}]}},
                    {"id": "pets", "answer": {"type": "one-of", "items": [{"id": "cat"}]}},
                ]},
            ],
        }))
        .unwrap()
    }

    #[test]
    fn a_place_is_written_and_read() {
        for text in [
            "",
            "#title.uk",
            "steps/child",
            "steps/child/questions/born_on/checks/0k3j9x2a#message.uk",
            "steps/child/questions/pets/answer.fields/name",
        ] {
            assert_eq!(text.parse::<Place>().unwrap().to_string(), text, "there and back");
        }
        for wrong in ["steps", "steps/child/questions", "/", "steps//x/y"] {
            assert!(wrong.parse::<Place>().is_err(), "{wrong} is no place");
        }
        let odd = Place::step("a/b#c%2F");
        assert_eq!(odd.to_string().parse(), Ok(odd), "whatever an author takes for an id");
        assert_eq!(
            serde_json::to_value(Place::step("x")).unwrap(),
            "steps/x",
            "a text on the wire"
        );
    }

    #[test]
    fn a_place_leads_to_its_thing() {
        let mut service = service();
        for (place, name) in [
            ("", "service"),
            ("steps/child", "step"),
            ("steps/start/next/@0", "arrow"),
            ("steps/child/content/@1", "content"),
            ("steps/child/questions/born_on/checks/@1#rule", "check"),
            ("steps/child/questions/pets/answer.fields/name", "question"),
            ("steps/child/questions/@2/answer.items/cat", "item"),
            ("card.refusal/no-right", "refusal"),
        ] {
            let place: Place = place.parse().unwrap();
            let found = resolve(&service, &place).expect("the thing is there");
            assert_eq!(found.noun(), name, "what stands at {place}");
            let found = resolve_mut(&mut service, &place).expect("the thing is there");
            assert_eq!(found.noun(), name, "what can be changed at {place}");
        }
        for gone in ["steps/kid", "steps/child/questions/x", "steps/start/questions/x", "x/y"] {
            assert!(resolve(&service, &gone.parse().unwrap()).is_none(), "nothing at {gone}");
        }
    }

    #[test]
    fn a_key_leads_to_the_first_thing_that_has_it() {
        let beside: [&[Option<&str>]; 6] = [
            &[Some("a"), Some("b"), Some("a"), None],
            &[None, Some(""), Some("a")],
            &[Some("@1"), None],
            &[None, Some("@0"), None],
            &[Some("@2"), Some("@2"), Some("@2")],
            &[],
        ];
        for own in beside {
            let keys = keys_of(own);
            for sought in ["a", "b", "", "@0", "@1", "@2", "@3", "@01", "@"] {
                let first = keys.iter().position(|key| key.as_str() == sought);
                let found = position_of(own.iter().copied(), &sought.into());
                assert_eq!(found, first, "“{sought}” among {own:?}, known by {keys:?}");
            }
        }
    }

    #[test]
    fn every_visited_place_leads_back() {
        let service = service();
        let mut count = 0;
        crate::visit::visit(&service, &mut |place, part| {
            let found = resolve(&service, place).expect("a visited place is there");
            assert_eq!(found.noun(), part.noun(), "the same thing at {place}");
            count += 1;
        });
        assert_eq!(count, 14, "everything is visited once");
    }

    #[test]
    fn keys_are_given_once_and_by_the_seed() {
        let (mut one, mut two, mut other) = (service(), service(), service());
        give_keys(&mut one, 1);
        give_keys(&mut two, 1);
        give_keys(&mut other, 2);
        assert_eq!(one, two, "the same seed");
        assert_ne!(one, other, "another seed");
        let mut places = std::collections::BTreeSet::new();
        crate::visit::visit(&one, &mut |place, part| {
            assert!(part.own_key().is_some() || place.path.is_empty(), "{place} has a key");
            assert!(places.insert(place.to_string()), "{place} is one thing's only");
        });
        let before = one.clone();
        give_keys(&mut one, 9);
        assert_eq!(one, before, "a key stays");
    }

    #[test]
    fn within() {
        let at = |text: &str| text.parse::<Place>().unwrap();
        assert!(
            at("steps/a/questions/b#label").is_within(&at("steps/a")),
            "a question of the step"
        );
        assert!(at("steps/a#title.uk").is_within(&at("steps/a#title")), "one language of a title");
        assert!(!at("steps/a#titles").is_within(&at("steps/a#title")), "another facet");
        assert!(!at("steps/a").is_within(&at("steps/b")), "another step");
    }
}
