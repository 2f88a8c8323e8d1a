//! The table `questionnaire`: what participants answered at the end.

use super::Tables;
use crate::error::{Error, Result};
use maket_research::Questionnaire;

pub(crate) const SCHEMA: &str = "
CREATE TABLE questionnaire (
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL,
    body       TEXT NOT NULL,
    PRIMARY KEY (session_id, kind)
) STRICT, WITHOUT ROWID;";

impl Tables<'_> {
    /// Keeps a questionnaire; the last of its kind stands.
    pub fn fill_in(&self, session: &str, it: &Questionnaire) -> Result<()> {
        self.prepare(
            "INSERT INTO questionnaire VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET body = ?3",
        )?
        .execute((session, it.word(), it.body()))?;
        Ok(())
    }

    /// The questionnaires of a round, each with its session.
    pub fn questionnaires(&self, round: &str) -> Result<Vec<(String, Questionnaire)>> {
        let mut query = self.prepare(
            "SELECT session_id, kind, body FROM questionnaire
             JOIN session ON session.id = session_id JOIN case_file ON case_file.id = case_id
             WHERE round = ?1 ORDER BY session.started_at, session_id, kind",
        )?;
        let mut rows = query.query([round])?;
        let mut filled_in = Vec::new();
        while let Some(row) = rows.next()? {
            let (kind, body): (String, String) = (row.get(1)?, row.get(2)?);
            let it = Questionnaire::from_stored(&kind, &body)
                .ok_or_else(|| Error::Corrupt(format!("a questionnaire {kind:?}")))?;
            filled_in.push((row.get(0)?, it));
        }
        Ok(filled_in)
    }
}
