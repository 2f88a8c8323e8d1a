//! The data tracker of a registry, as its citizens' portal asks it.

use axum::http::{Method, StatusCode};
use jiff::Timestamp;
use maket_mocks::tracker::find_usage;
use maket_model::service::Registry;
use serde_json::{Value, json};
use std::sync::PoisonError;

use super::call::{Call, bare};
use super::{Registries, Said, said};

impl Registries {
    pub(super) fn usages(&self, registry: &Registry, call: &Call) -> Said {
        if call.method != Method::GET {
            return Said::Provider(StatusCode::METHOD_NOT_ALLOWED, said("findUsage takes GET"));
        }
        match call.rest().as_slice() {
            ["v2", "heartbeat"] => {
                let body = json!({ "status": "OK", "message": "a mock registry", "mock": true });
                Said::Provider(StatusCode::OK, body)
            }
            ["v2", "usagePeriod"] => {
                let body = json!({ "periodStart": self.began.to_string(), "mock": true });
                Said::Provider(StatusCode::OK, body)
            }
            ["v2", "findUsage"] => match self.usage_of(registry, call) {
                Ok(body) => Said::Provider(StatusCode::OK, body),
                Err(message) => Said::Provider(StatusCode::BAD_REQUEST, said(message)),
            },
            _ => {
                let message = "findUsage has v2/findUsage, v2/usagePeriod and v2/heartbeat";
                Said::Provider(StatusCode::NOT_FOUND, said(message))
            }
        }
    }

    fn usage_of(&self, registry: &Registry, call: &Call) -> Result<Value, String> {
        if call.user.is_none() {
            return Err("Missing header X-Road-UserId: who asks".to_owned());
        }
        let person = call.query.get("userCode").ok_or("userCode is missing: whose data")?;
        let at = |name: &str, otherwise: Timestamp| match call.query.get(name) {
            Some(text) => text.parse().map_err(|error| format!("{name}: {error}")),
            None => Ok(otherwise),
        };
        let count = |name: &str, otherwise: usize| match call.query.get(name) {
            Some(text) => text.parse().map_err(|error| format!("{name}: {error}")),
            None => Ok(otherwise),
        };
        let (from, to) = (at("periodStart", self.began)?, at("periodEnd", (self.config.clock)())?);
        let (offset, limit) = (count("offset", 0)?, count("limit", 1000)?);
        let logs = self.logs.lock().unwrap_or_else(PoisonError::into_inner);
        let log = logs.get(&registry.id).map_or(&[][..], Vec::as_slice);
        let mut found = find_usage(log, bare(person), from, to, offset, limit);
        found["mock"] = true.into();
        Ok(found)
    }
}
