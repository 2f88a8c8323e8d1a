//! The table `feedback`: what participants said of places.

use super::Tables;
use crate::database::{millis, time};
use crate::error::Result;
use maket_research::Feedback;

pub(crate) const SCHEMA: &str = "
CREATE TABLE feedback (
    id         INTEGER PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    place      TEXT NOT NULL,
    rating     INTEGER,
    text       TEXT NOT NULL,
    at         INTEGER NOT NULL
) STRICT;
CREATE INDEX feedback_of_session ON feedback (session_id);";

impl Tables<'_> {
    /// Keeps a word of feedback.
    pub fn say(&self, it: &Feedback) -> Result<()> {
        self.prepare(
            "INSERT INTO feedback (session_id, place, rating, text, at) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((&it.session, &it.place, it.rating, &it.text, millis(it.at)))?;
        Ok(())
    }

    /// The feedback of a round in its order.
    pub fn feedback(&self, round: &str) -> Result<Vec<Feedback>> {
        let mut query = self.prepare(
            "SELECT session_id, place, rating, text, at FROM feedback
             JOIN session ON session.id = session_id JOIN case_file ON case_file.id = case_id
             WHERE round = ?1 ORDER BY feedback.id",
        )?;
        let mut rows = query.query([round])?;
        let mut feedback = Vec::new();
        while let Some(row) = rows.next()? {
            feedback.push(Feedback {
                session: row.get(0)?,
                place: row.get(1)?,
                rating: row.get(2)?,
                text: row.get(3)?,
                at: time(row.get(4)?)?,
            });
        }
        Ok(feedback)
    }
}
