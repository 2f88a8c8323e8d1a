//! The data tracker: who used a person's data, when and why, after Estonia's `findUsage`.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::world::World;
use maket_model::step::Exchange;

/// A row of a registry's log: that data was sent, never the data itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Usage {
    /// When, as RFC 3339 with an offset.
    pub logtime: String,
    /// Whose data.
    pub personcode: String,
    /// What for, in words.
    pub action: String,
    /// The operation used.
    pub actioncode: String,
    /// The body that sent it.
    pub sender: String,
    /// Its X-Road identifier.
    pub sendercode: String,
    /// The body that got it.
    pub receiver: String,
    /// Its identifier.
    pub receivercode: String,
    /// The system that got it.
    pub receiversystem: String,
    /// Who caused it.
    pub usercode: String,
    /// The request.
    pub xroadrequestid: String,
    /// The service called, as X-Road names it.
    pub xroadservice: String,
    /// What limits who may see the row.
    pub restrictions: String,
    /// Always true.
    pub mock: bool,
}

/// The part of a row that the person sees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PublicUsage {
    /// When.
    pub logtime: String,
    /// What for.
    pub action: String,
    /// The identifier of the body that got it.
    pub receiver_code: String,
    /// Its name.
    pub receiver_name: String,
    /// The system that got it.
    pub receiver_system: String,
}

/// What an exchange is about.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Whose data, by their number.
    pub person: &'a str,
    /// Who caused it, by their number.
    pub user: &'a str,
    /// The key that travels with the request.
    pub key: &'a str,
    /// The language of the words.
    pub language: &'a str,
}

impl World<'_> {
    /// The row that a registry writes when an exchange was answered.
    pub fn usage(&self, exchange: &Exchange, asked: Asked<'_>) -> Usage {
        let (registry, operation) = exchange.operation.parts().unwrap_or_default();
        let registry = self.service.registries.iter().find(|known| known.id == registry);
        let xroad = registry.map_or("", |registry| registry.xroad.as_str());
        let authority = self.service.authority.as_ref();
        Usage {
            logtime: self.moment(),
            personcode: asked.person.to_owned(),
            action: exchange.purpose.or_first(asked.language).to_owned(),
            actioncode: operation.to_owned(),
            sender: registry
                .map_or("", |registry| registry.owner.or_first(asked.language))
                .to_owned(),
            sendercode: xroad.to_owned(),
            receiver: authority.map_or("", |body| body.name.or_first(asked.language)).to_owned(),
            receivercode: self.service.id.to_string(),
            receiversystem: format!("maket/{}", self.service.id),
            usercode: asked.user.to_owned(),
            xroadrequestid: self.seeded(&[asked.key, "request"]).uuid(),
            xroadservice: if xroad.is_empty() {
                String::new()
            } else {
                format!("{xroad}/{operation}")
            },
            restrictions: String::new(),
            mock: true,
        }
    }
}

/// What `findUsage` answers of a log: the rows of a person within a period, newest first.
///
/// `totalUsages` counts all of them, whatever `offset` and `limit` leave out.
pub fn find_usage(
    log: &[Usage],
    person: &str,
    from: Timestamp,
    to: Timestamp,
    offset: usize,
    limit: usize,
) -> Value {
    let mut rows: Vec<(Timestamp, &Usage)> = log
        .iter()
        .filter(|row| row.personcode == person)
        .filter_map(|row| Some((row.logtime.parse().ok()?, row)))
        .filter(|(at, _)| (from..=to).contains(at))
        .collect();
    rows.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    let shown: Vec<PublicUsage> =
        rows.iter().skip(offset).take(limit).map(|(_, row)| row.public()).collect();
    json!({ "totalUsages": rows.len(), "usages": shown })
}

impl Usage {
    /// The part that the person sees.
    pub fn public(&self) -> PublicUsage {
        PublicUsage {
            logtime: self.logtime.clone(),
            action: self.action.clone(),
            receiver_code: self.receivercode.clone(),
            receiver_name: self.receiver.clone(),
            receiver_system: self.receiversystem.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use maket_model::service::Service;

    #[test]
    fn a_person_sees_own_rows_newest_first_and_never_the_data() {
        let service: Service =
            serde_json::from_value(json!({ "maket": 1, "id": "birth", "timezone": "Europe/Kyiv",
            "authority": { "name": { "en": "Ministry" } },
            "registries": [{ "id": "dracs", "xroad": "UA/GOV/1/DRACS" }] }))
            .unwrap();
        let exchange: Exchange = serde_json::from_value(
            json!({ "operation": "dracs/note", "purpose": { "en": "To register a birth" } }),
        )
        .unwrap();
        let row = |at: &str, person: &str| {
            let world = World { service: &service, cast: &[], now: at.parse().unwrap(), seed: 1 };
            world.usage(&exchange, Asked { person, user: person, key: at, language: "en" })
        };
        let log = [
            row("2026-03-01T08:00:00Z", "1"),
            row("2026-03-02T08:00:00Z", "1"),
            row("2026-03-02T09:00:00Z", "2"),
        ];
        let from = "2026-01-01T00:00:00Z".parse().unwrap();
        let to = "2026-12-31T00:00:00Z".parse().unwrap();
        assert_eq!(log[0].xroadservice, "UA/GOV/1/DRACS/note", "the row names what was called");
        assert_eq!(
            find_usage(&log, "1", from, to, 0, 1),
            json!({ "totalUsages": 2, "usages": [{ "logtime": "2026-03-02T10:00:00+02:00", "action": "To register a birth",
                "receiverCode": "birth", "receiverName": "Ministry", "receiverSystem": "maket/birth" }] }),
            "the five fields of the protocol; the total goes beyond the limit"
        );
    }
}
