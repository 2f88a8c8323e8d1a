//! The mock world: a service, its cast, the time and a seed.

use crate::seeded::Seeded;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use maket_model::people::Person;
use maket_model::service::Service;

/// Everything that a mock's answer is a function of, beside the person and what is asked.
#[derive(Clone, Copy, Debug)]
pub struct World<'a> {
    /// The service, which says what registries there are.
    pub service: &'a Service,
    /// The people whose records the registries hold.
    pub cast: &'a [Person],
    /// The time of the world.
    pub now: Timestamp,
    /// What decides where nothing else does.
    pub seed: u64,
}

impl World<'_> {
    /// The stream of choices for some words.
    pub(crate) fn seeded(&self, words: &[&str]) -> Seeded {
        Seeded::new(self.seed, words)
    }

    /// The service's time zone; UTC where it has none.
    pub(crate) fn zone(&self) -> TimeZone {
        TimeZone::get(&self.service.timezone).unwrap_or(TimeZone::UTC)
    }

    /// The day, where the service is.
    pub fn today(&self) -> jiff::civil::Date {
        self.now.to_zoned(self.zone()).date()
    }

    /// The date so many days ago, where the service is.
    pub(crate) fn day_before(&self, days: i64) -> String {
        let today = self.today();
        let span = jiff::Span::new().try_days(days).unwrap_or_default();
        today.checked_sub(span).unwrap_or(today).to_string()
    }

    /// The time as RFC 3339 with the offset of the service's time zone.
    pub(crate) fn moment(&self) -> String {
        self.now.to_zoned(self.zone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }
}
