//! How often a wrong code may be tried.

use jiff::Timestamp;
use std::sync::{Mutex, PoisonError};

/// Wrong codes that are answered in a minute, whoever sends them.
const IN_A_MINUTE: u32 = 60;

/// Counts wrong codes.
#[derive(Debug, Default)]
pub(crate) struct Limiter(Mutex<(i64, u32)>);

impl Limiter {
    /// Whether another code may be tried in this minute.
    pub(crate) fn allows(&self, now: Timestamp) -> bool {
        let counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        counted.0 != now.as_second() / 60 || counted.1 < IN_A_MINUTE
    }

    /// Counts a wrong code.
    pub(crate) fn wrong(&self, now: Timestamp) {
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let minute = now.as_second() / 60;
        if counted.0 != minute {
            *counted = (minute, 0);
        }
        counted.1 += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan;

    #[test]
    fn guessing_is_slow_and_begins_anew_each_minute() {
        let (limiter, now) = (Limiter::default(), Timestamp::UNIX_EPOCH);
        for _ in 0..IN_A_MINUTE {
            assert!(limiter.allows(now), "people mistype");
            limiter.wrong(now);
        }
        assert!(!limiter.allows(now), "nobody mistypes so often");
        assert!(limiter.allows(now + 60.seconds()), "the next minute is a new one");
    }
}
