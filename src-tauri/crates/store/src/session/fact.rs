//! The table `fact`: the log of each case.

use super::Tables;
use crate::database::{millis, time};
use crate::error::{Error, Result};
use jiff::Timestamp;

pub(crate) const SCHEMA: &str = "
CREATE TABLE fact (
    case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    n       INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    actor   TEXT NOT NULL,
    body    TEXT NOT NULL,
    PRIMARY KEY (case_id, n)
) STRICT, WITHOUT ROWID;";

/// A fact of a case's log, numbered from 1.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredFact {
    /// Its number in the case.
    pub n: u32,
    /// When it happened, in real time.
    pub at: Timestamp,
    /// Whose it is.
    pub actor: String,
    /// What it says, as maket-journey writes it.
    pub body: String,
}

impl Tables<'_> {
    /// Appends facts to a case that stands at `after` facts, and says at how many it stands then.
    /// Where the case has moved on in the meantime nothing is written.
    pub fn append_facts<'f>(
        &self,
        case: &str,
        after: u32,
        facts: impl IntoIterator<Item = (Timestamp, &'f str, &'f str)>,
    ) -> Result<u32> {
        let stands_at = self.count_facts(case)?;
        if stands_at != after {
            return Err(Error::Stale { made_on: after, stands_at });
        }
        let mut insert = self.prepare("INSERT INTO fact VALUES (?1, ?2, ?3, ?4, ?5)")?;
        let mut n = after;
        for (at, actor, body) in facts {
            n += 1;
            insert.execute((case, n, millis(at), actor, body))?;
        }
        Ok(n)
    }

    /// How many facts a case has.
    pub fn count_facts(&self, case: &str) -> Result<u32> {
        let mut query = self.prepare("SELECT ifnull(max(n), 0) FROM fact WHERE case_id = ?1")?;
        Ok(query.query_row([case], |row| row.get(0))?)
    }

    /// The facts of a case after the first `after`.
    pub fn facts(&self, case: &str, after: u32) -> Result<Vec<StoredFact>> {
        let mut query = self.prepare(
            "SELECT n, at, actor, body FROM fact WHERE case_id = ?1 AND n > ?2 ORDER BY n",
        )?;
        let mut rows = query.query((case, after))?;
        let mut facts = Vec::new();
        while let Some(row) = rows.next()? {
            let (n, actor, body) = (row.get(0)?, row.get(2)?, row.get(3)?);
            facts.push(StoredFact { n, at: time(row.get(1)?)?, actor, body });
        }
        Ok(facts)
    }
}
