//! Acts of people and of the outside: signing in, paying, signing, reviewing, issuing, telling.

use crate::known::{failure, name_of, told_by_records, told_by_traits};
use crate::reply::Reply;
use crate::world::World;
use maket_model::id::Id;
use maket_model::people::{Failure, Person};
use maket_model::step::{Review, SignIn};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// What an official decided.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Verdict {
    /// `approved`, `refused`, `sent-back` or `late`.
    pub outcome: &'static str,
    /// The ground of a refusal, of the card.
    pub reason: Option<Id>,
    /// What the official said.
    pub message: String,
    /// Whether the official's `answers` said so; else it is what is taken for granted.
    pub said_so: bool,
}

impl World<'_> {
    /// Signs a person in as an actor: `done` with what the means tell of them, `cancelled`,
    /// `failed`.
    pub fn sign_in(&self, person: &Person, actor: &str, sign_in: &SignIn) -> Reply {
        match failure(person, "sign-in", "") {
            Failure::No | Failure::Slow | Failure::Stale => {}
            Failure::Declined | Failure::Cancelled => return Reply::of("cancelled"),
            Failure::Late => return Reply::of("late"),
            Failure::Unavailable
            | Failure::None
            | Failure::Many
            | Failure::Refused
            | Failure::Rejected
            | Failure::Unknown
            | Failure::Failed => return Reply::of("failed"),
        }
        let mut data = Map::new();
        for field in &sign_in.gives {
            let element = match &field.is {
                Some(is) => is.as_str().to_owned(),
                None => format!("self/{}", field.id.as_str().replace('_', "-")),
            };
            if let Some(value) = self.told(person, &element, actor, field.id.as_str()) {
                data.insert(field.id.to_string(), value);
            }
        }
        data.insert("mock".into(), true.into());
        Reply { of: Some(person.id.clone()), ..Reply::of("done").with(data.into()) }
    }

    fn told(&self, person: &Person, element: &str, actor: &str, name: &str) -> Option<Value> {
        if let Some(value) = told_by_traits(person, element, actor) {
            return Some(value.clone());
        }
        let language = self.service.languages.first().map_or("", |language| language.as_str());
        let whole = name_of(person, language);
        let part = |key: &str| whole.get(key).cloned().filter(|part| part != "");
        let (_, last) = element.split_once('/')?;
        match last {
            "name" | "full-name" => Some(whole),
            "given-name" => part("given"),
            "family-name" => part("family"),
            "patronymic" => part("patronymic"),
            _ => told_by_records(self.service, person, element)
                .or_else(|| self.answered(person, name))
                .cloned(),
        }
    }

    /// What the person answers to a name, in this service or in any.
    pub fn answered<'a>(&self, person: &'a Person, name: &str) -> Option<&'a Value> {
        let of = |service: &str| person.answers.get(service).and_then(|answers| answers.get(name));
        of(self.service.id.as_str()).or_else(|| of("*"))
    }

    /// Takes a payment: `paid` with a receipt, `failed`, `cancelled`, `late`.
    pub fn pay(&self, person: &Person, step: &str, amount: &str) -> Reply {
        match failure(person, "pay", step) {
            Failure::No | Failure::Slow | Failure::Stale => {
                let number = self.seeded(&[person.id.as_str(), step, amount, "receipt"]).code(10);
                Reply::of("paid").with(json!({
                    "receipt": format!("MOCK-{number}"),
                    "amount": amount,
                    "currency": self.service.currency,
                    "paid_at": self.moment(),
                    "mock": true,
                }))
            }
            Failure::Declined | Failure::Cancelled => Reply::of("cancelled"),
            Failure::Late | Failure::Unknown => Reply::of("late"),
            Failure::Unavailable
            | Failure::None
            | Failure::Many
            | Failure::Refused
            | Failure::Rejected
            | Failure::Failed => Reply::of("failed"),
        }
    }

    /// Signs: `signed` with a mock signature over the digest, `declined`, `failed`, `late`.
    ///
    /// The signature has the shape of a detached JWS. Its algorithm is none that a validator
    /// knows, so that nobody can take it for a real one.
    pub fn sign(&self, person: &Person, step: &str, digest: &str) -> Reply {
        match failure(person, "sign", step) {
            Failure::No | Failure::Slow | Failure::Stale => {
                let header = json!({
                    "alg": "MOCK-SHA256",
                    "typ": "maket-mock-signature+jws",
                    "kid": format!("mock:{}", person.id),
                    "iat": self.now.as_second(),
                });
                let protected = base64url(header.to_string().as_bytes());
                let value = Sha256::digest(format!("maket-mock-signature\n{protected}.{digest}"));
                let language =
                    self.service.languages.first().map_or("", |language| language.as_str());
                Reply {
                    of: Some(person.id.clone()),
                    ..Reply::of("signed").with(json!({
                        "signer": person.name.or_first(language),
                        "signed_at": self.moment(),
                        "digest": digest,
                        "signature": format!("{protected}..{}", base64url(&value)),
                        "mock": true,
                    }))
                }
            }
            Failure::Declined | Failure::Cancelled | Failure::Refused => Reply::of("declined"),
            Failure::Late => Reply::of("late"),
            Failure::Unavailable
            | Failure::None
            | Failure::Many
            | Failure::Rejected
            | Failure::Unknown
            | Failure::Failed => Reply::of("failed"),
        }
    }

    /// What an official decides: as their `answers` say under the step's id, or under `review`
    /// for every desk; else they approve.
    ///
    /// `"approve"`, `"refuse"` and `"send-back"` are whole answers; so are
    /// `{"outcome": "refused", "reason": …, "message": …}` and the like.
    pub fn review(&self, official: Option<&Person>, step: &str, review: &Review) -> Verdict {
        let said = official.and_then(|official| {
            [step, &step.replace('-', "_"), "review"]
                .iter()
                .find_map(|name| self.answered(official, name))
        });
        let word = said.and_then(|said| said.as_str().or_else(|| said.get("outcome")?.as_str()));
        let text = |key: &str| said.and_then(|said| said.get(key)?.as_str());
        let first_reason = || {
            let of_card =
                || self.service.card.iter().flat_map(|card| &card.refusal).map(|reason| &reason.id);
            review.reasons.first().or_else(|| of_card().next()).cloned()
        };
        let said_so = word.is_some();
        let message = text("message").unwrap_or_default().to_owned();
        match word.unwrap_or_default() {
            "refuse" | "refuses" | "refused" => Verdict {
                outcome: "refused",
                reason: text("reason").map(Id::from).or_else(first_reason),
                message,
                said_so,
            },
            "send-back" | "sends-back" | "sent-back" => {
                Verdict { outcome: "sent-back", reason: None, message, said_so }
            }
            "late" => Verdict { outcome: "late", said_so, ..Verdict::default() },
            _ => Verdict { outcome: "approved", reason: None, message, said_so },
        }
    }

    /// Issues a document: `issued` with its number.
    pub fn issue(&self, person: &Person, document: &str) -> Reply {
        let number = self.seeded(&[person.id.as_str(), document, "document"]).code(8);
        Reply::of("issued").with(json!({
            "number": format!("MOCK-{number}"),
            "issued_at": self.moment(),
            "mock": true,
        }))
    }

    /// Tells somebody: `sent`.
    pub fn notify(&self) -> Reply {
        Reply::of("sent").with(json!({ "sent_at": self.moment(), "mock": true }))
    }
}

/// Base64 in the alphabet of addresses, without padding (RFC 4648, section 5).
fn base64url(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::with_capacity(bytes.len() * 4 / 3 + 3);
    for chunk in bytes.chunks(3) {
        let at = |index: usize| usize::from(chunk.get(index).copied().unwrap_or_default());
        let bits = (at(0) << 16) | (at(1) << 8) | at(2);
        for sign in 0..=chunk.len() {
            text.push(char::from(SIGNS[(bits >> (18 - 6 * sign)) & 63]));
        }
    }
    text
}

/// The SHA-256 of some bytes, in hexadecimal digits.
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use maket_model::service::Service;

    fn olena(failures: &Value) -> Person {
        serde_json::from_value(json!({ "id": "olena", "name": { "uk": "Олена Коваль" },
            "traits": { "self/tax-number": "7262602102" }, "failures": failures }))
        .unwrap()
    }

    fn service() -> Service {
        serde_json::from_value(
            json!({ "maket": 1, "id": "s", "languages": ["uk"], "currency": "UAH",
            "timezone": "Europe/Kyiv", "card": { "refusal": [{ "id": "incomplete" }] } }),
        )
        .unwrap()
    }

    fn world(service: &Service) -> World<'_> {
        World { service, cast: &[], now: "2026-03-02T08:00:00Z".parse().unwrap(), seed: 1 }
    }

    #[test]
    fn base64_is_that_of_the_rfc() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg"),
            ("fo", "Zm8"),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64url(bytes.as_bytes()), text, "RFC 4648, section 10, without padding");
        }
    }

    #[test]
    fn every_failure_of_an_act_has_its_outcome() {
        let service = service();
        let world = world(&service);
        let sign_in: SignIn = serde_json::from_value(json!({})).unwrap();
        for (failure, signed_in, paid, signed) in [
            ("no", "done", "paid", "signed"),
            ("cancelled", "cancelled", "cancelled", "declined"),
            ("declined", "cancelled", "cancelled", "declined"),
            ("failed", "failed", "failed", "failed"),
            ("unavailable", "failed", "failed", "failed"),
            ("late", "late", "late", "late"),
        ] {
            let person = olena(&json!({ "sign-in": failure, "pay": failure, "sign": failure }));
            assert_eq!(
                world.sign_in(&person, "applicant", &sign_in).outcome,
                signed_in,
                "signing in with {failure}"
            );
            assert_eq!(world.pay(&person, "fee", "640").outcome, paid, "paying with {failure}");
            assert_eq!(world.sign(&person, "sign", "00").outcome, signed, "signing with {failure}");
        }
    }

    #[test]
    fn a_sign_in_tells_what_the_means_give_and_no_more() {
        let service = service();
        let sign_in: SignIn = serde_json::from_value(json!({ "gives": [
            { "id": "name", "type": "person-name" },
            { "id": "given_name", "type": "text" },
            { "id": "tax_number", "type": "national-id", "is": "self/tax-number" },
            { "id": "birth_date", "type": "date" }] }))
        .unwrap();
        let reply = world(&service).sign_in(&olena(&json!({})), "applicant", &sign_in);
        let expected = json!({ "name": { "given": "Олена", "family": "Коваль" }, "given_name": "Олена",
            "tax_number": "7262602102", "mock": true });
        assert_eq!(
            reply.data, expected,
            "what is known is told; the birth date nobody knows is not made up"
        );
    }

    #[test]
    fn a_signature_says_that_it_is_a_mock_and_changes_with_what_is_signed() {
        let service = service();
        let signature =
            |digest: &str| world(&service).sign(&olena(&json!({})), "sign", digest).data;
        let signed = signature("aa");
        assert_eq!(signed["mock"], true, "the data says so");
        let jws = signed["signature"].as_str().unwrap();
        assert!(
            jws.starts_with("eyJhbGciOiJNT0NLLVNIQTI1NiI"),
            "the header names the mock algorithm: {jws}"
        );
        assert_eq!(jws.split('.').nth(1), Some(""), "the payload is detached");
        assert_ne!(
            signed["signature"],
            signature("bb")["signature"],
            "it is bound to what was signed"
        );
    }

    #[test]
    fn an_official_does_as_the_answers_say() {
        let service = service();
        let world = world(&service);
        let review: Review = serde_json::from_value(json!({})).unwrap();
        let verdict = |answers: Value| {
            let official =
                serde_json::from_value(json!({ "id": "petro", "answers": answers })).unwrap();
            world.review(Some(&official), "the-desk", &review)
        };
        assert_eq!(
            world.review(None, "the-desk", &review).outcome,
            "approved",
            "nobody says otherwise"
        );
        assert_eq!(
            verdict(json!({ "s": { "the_desk": "refuse" } })).reason,
            Some("incomplete".into()),
            "a refusal needs a ground"
        );
        let back = verdict(
            json!({ "*": { "review": { "outcome": "sent-back", "message": "Whose car?" } } }),
        );
        assert_eq!(
            (back.outcome, back.message.as_str()),
            ("sent-back", "Whose car?"),
            "the message is kept"
        );
    }
}
