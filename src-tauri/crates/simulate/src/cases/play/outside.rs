//! What the outside answers where a row says so.

use super::Playing;
use crate::cases::broken::Broken;
use crate::cases::deed::Deed;
use indexmap::IndexMap;
use maket_journey::fact::Reply;
use maket_journey::request::{Asks, Request};
use maket_mocks::known::same;
use maket_mocks::world::World;
use maket_model::answer::{Typed, answer_of_kind, parse};
use maket_model::people::{Failure, Person};
use serde_json::{Map, Value};

impl Playing<'_> {
    /// What the outside answers where a row says so.
    pub(super) fn answered(&self, request: &Request, deed: &Deed) -> Result<Option<Reply>, Broken> {
        let plain = |outcome: &str| Some(Reply { outcome: outcome.to_owned(), ..Reply::default() });
        let as_known = |main: &Person, cast: &[Person]| {
            let world = World { cast, ..self.world() };
            Reply::from(world.answer(request, main, None))
        };
        let willing = || {
            let well = |person: &Person| Person { failures: IndexMap::new(), ..person.clone() };
            let cast: Vec<Person> = self.cast.iter().map(well).collect();
            as_known(&well(&self.main), &cast)
        };
        Ok(match (&request.asks, deed) {
            (Asks::SignIn, Deed::SignsIn) | (Asks::Sign { .. }, Deed::Signs) => Some(willing()),
            (Asks::Pay { amount }, Deed::Pays(paid)) => {
                let same_amount = paid.as_ref().is_none_or(|paid| {
                    paid.trim_end_matches(".00") == amount.trim_end_matches(".00")
                        || same(&paid.as_str().into(), &amount.as_str().into())
                });
                if !same_amount {
                    let expected = paid.clone().unwrap_or_default();
                    return Err(Broken::Amount { asks: amount.clone(), expected });
                }
                Some(willing())
            }
            (Asks::SignIn | Asks::Pay { .. }, Deed::Cancels) => plain("cancelled"),
            (Asks::SignIn | Asks::Pay { .. } | Asks::Sign { .. }, Deed::Fails) => plain("failed"),
            (Asks::Sign { .. }, Deed::Declines) => plain("declined"),
            (Asks::Exchange { operation, .. }, Deed::Answers { outcome, record }) => {
                let as_it_is = willing();
                let data = match outcome.as_str() {
                    "found" | "many" if record.is_empty() => {
                        let mut told = as_it_is;
                        if outcome == "many" && told.outcome == "found" {
                            let mut people = self.cast.clone();
                            let mut main = self.main.clone();
                            for person in people.iter_mut().chain([&mut main]) {
                                let registry =
                                    operation.parts().map_or("", |(registry, _)| registry);
                                person.failures =
                                    IndexMap::from([(registry.to_owned(), Failure::Many)]);
                            }
                            told = as_known(&main, &people);
                        }
                        if told.outcome != *outcome {
                            return Err(format!(
                                "{operation} answers “{}”: no record of the person makes it “{outcome}”",
                                told.outcome
                            ).into());
                        }
                        told.data
                    }
                    "found" => self.record(operation.as_str(), record)?,
                    "accepted" => as_it_is.data,
                    _ => Value::Null,
                };
                Some(Reply { outcome: outcome.clone(), data, as_of: None })
            }
            _ => None,
        })
    }

    /// A registry's record as a row writes it.
    pub(super) fn record(
        &self,
        operation: &str,
        record: &[(String, String)],
    ) -> Result<Value, Broken> {
        let service = &self.plan.service;
        let known = service.operation(&operation.into());
        let mut data = Map::new();
        for (name, text) in record {
            let field =
                known.and_then(|known| known.gives.iter().find(|field| field.id == name.as_str()));
            let field = field.ok_or_else(|| format!("{operation} gives no “{name}”"))?;
            let answer = answer_of_kind(&field.kind, field.list.as_ref());
            let answer = answer
                .ok_or_else(|| format!("“{name}” is a {}, which no row can write", field.kind))?;
            let parsed = parse(&answer, &Typed::text(text.as_str()), &self.given());
            let value = parsed.ok().map_err(|errors| {
                format!("“{text}” is no {}: {}", field.kind, errors[0].code.as_str())
            })?;
            data.insert(name.clone(), value);
        }
        data.insert("mock".to_owned(), true.into());
        Ok(data.into())
    }
}
