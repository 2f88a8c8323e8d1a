//! The table `session`: one actor of one case, played by one participant.

use super::{InRound, Tables};
use crate::database::{millis, time};
use crate::error::{Error, Result};
use jiff::Timestamp;
use rusqlite::{OptionalExtension, Row};

pub(crate) const SCHEMA: &str = "
CREATE TABLE session (
    id           TEXT PRIMARY KEY,
    -- SHA-256 of the token in its address; the token itself is nowhere.
    token        BLOB NOT NULL UNIQUE,
    -- SHA-256 of the browser's cookie; empty until the first browser comes.
    browser      BLOB,
    case_id      TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    actor        TEXT NOT NULL,
    person       TEXT,
    language     TEXT NOT NULL,
    device       TEXT NOT NULL,
    team         INTEGER NOT NULL,
    started_at   INTEGER NOT NULL,
    consented_at INTEGER,
    ended_at     INTEGER,
    outcome      TEXT,
    erase_at     INTEGER NOT NULL
) STRICT;
CREATE INDEX session_of_case ON session (case_id);
CREATE INDEX session_to_erase ON session (erase_at);";

/// A SHA-256, the form in which secrets are kept.
pub type Hash = [u8; 32];

/// One run by one participant.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Its id, no secret.
    pub id: String,
    /// SHA-256 of the token in its address.
    pub token: Hash,
    /// SHA-256 of the cookie of the browser that it is bound to.
    pub browser: Option<Hash>,
    /// The case it takes part in.
    pub case: String,
    /// The actor it plays.
    pub actor: String,
    /// The mock person it plays; none when participants are themselves with invented data.
    pub person: Option<String>,
    /// The language its pages are shown in.
    pub language: String,
    /// What the participant holds, as the browser tells it.
    pub device: String,
    /// Whether the makers try it themselves.
    pub team: bool,
    /// When it began.
    pub started_at: Timestamp,
    /// When the participant agreed.
    pub consented_at: Option<Timestamp>,
    /// When its case reached an outcome.
    pub ended_at: Option<Timestamp>,
    /// The step of that outcome.
    pub outcome: Option<String>,
    /// When it has to be erased.
    pub erase_at: Timestamp,
}

impl Tables<'_> {
    /// Opens a session.
    pub fn open_session(&self, it: &Session) -> Result<()> {
        self.prepare(
            "INSERT INTO session VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        )?
        .execute((
            &it.id,
            it.token,
            it.browser,
            &it.case,
            &it.actor,
            &it.person,
            &it.language,
            &it.device,
            it.team,
            millis(it.started_at),
            it.consented_at.map(millis),
            it.ended_at.map(millis),
            &it.outcome,
            millis(it.erase_at),
        ))?;
        Ok(())
    }

    /// The session of a token's hash, and its round.
    pub(super) fn session(&self, token: &Hash) -> Result<Option<InRound>> {
        let mut query = self.prepare(
            "SELECT session.*, round FROM session JOIN case_file ON case_file.id = case_id
             WHERE token = ?1",
        )?;
        let in_round =
            |row: &Row<'_>| Ok(InRound { session: read(row)?, round: row.get("round")? });
        query.query_row([token], |row| Ok(in_round(row))).optional()?.transpose()
    }

    /// The sessions of a case, in the order in which they began.
    pub fn sessions_of_case(&self, case: &str) -> Result<Vec<Session>> {
        let mut query =
            self.prepare("SELECT * FROM session WHERE case_id = ?1 ORDER BY started_at, rowid")?;
        let mut rows = query.query([case])?;
        let mut sessions = Vec::new();
        while let Some(row) = rows.next()? {
            sessions.push(read(row)?);
        }
        Ok(sessions)
    }

    /// The sessions of a round, in the order in which they began.
    pub fn sessions_of_round(&self, round: &str) -> Result<Vec<Session>> {
        let mut query = self.prepare(
            "SELECT session.* FROM session JOIN case_file ON case_file.id = case_id
             WHERE round = ?1 ORDER BY started_at, session.rowid",
        )?;
        let mut rows = query.query([round])?;
        let mut sessions = Vec::new();
        while let Some(row) = rows.next()? {
            sessions.push(read(row)?);
        }
        Ok(sessions)
    }

    /// Binds a session to a browser, unless one has been first. Says whether it is bound to this.
    pub fn bind(&self, session: &str, browser: &Hash) -> Result<bool> {
        self.prepare("UPDATE session SET browser = ?2 WHERE id = ?1 AND browser IS NULL")?
            .execute((session, browser))?;
        let mut query = self.prepare("SELECT browser = ?2 FROM session WHERE id = ?1")?;
        Ok(query.query_row((session, browser), |row| row.get(0)).optional()?.unwrap_or(false))
    }

    /// Gives a session another token; the old one opens nothing any more.
    pub fn renew_token(&self, session: &str, token: &Hash) -> Result<()> {
        self.prepare("UPDATE session SET token = ?2 WHERE id = ?1")?.execute((session, token))?;
        Ok(())
    }

    /// Notes that the participant agreed.
    pub fn consent(&self, session: &str, now: Timestamp) -> Result<()> {
        self.prepare("UPDATE session SET consented_at = ifnull(consented_at, ?2) WHERE id = ?1")?
            .execute((session, millis(now)))?;
        Ok(())
    }

    /// Notes which mock person the participant plays.
    pub fn play(&self, session: &str, person: Option<&str>) -> Result<()> {
        self.prepare("UPDATE session SET person = ?2 WHERE id = ?1")?.execute((session, person))?;
        Ok(())
    }

    /// Notes the language that the participant reads.
    pub fn speak(&self, session: &str, language: &str) -> Result<()> {
        self.prepare("UPDATE session SET language = ?2 WHERE id = ?1")?
            .execute((session, language))?;
        Ok(())
    }

    /// Notes the outcome that a case has reached, for all who take part in it; the first stands.
    pub fn end_case(&self, case: &str, outcome: &str, now: Timestamp) -> Result<()> {
        self.prepare(
            "UPDATE session SET ended_at = ?3, outcome = ?2 WHERE case_id = ?1 AND ended_at IS NULL",
        )?
        .execute((case, outcome, millis(now)))?;
        Ok(())
    }

    /// Erases one session now, with its case where nobody else takes part in it.
    pub fn erase(&self, session: &str) -> Result<()> {
        self.prepare("DELETE FROM session WHERE id = ?1")?.execute([session])?;
        self.erase_empty_cases()
    }

    pub(super) fn erase_empty_cases(&self) -> Result<()> {
        self.prepare("DELETE FROM case_file WHERE id NOT IN (SELECT case_id FROM session)")?
            .execute([])?;
        Ok(())
    }
}

fn read(row: &Row<'_>) -> Result<Session> {
    let times = |name| -> Result<Option<Timestamp>> {
        row.get::<_, Option<i64>>(name)?.map(time).transpose()
    };
    let at = |name| times(name)?.ok_or_else(|| Error::Corrupt(format!("a session without {name}")));
    Ok(Session {
        id: row.get("id")?,
        token: row.get("token")?,
        browser: row.get("browser")?,
        case: row.get("case_id")?,
        actor: row.get("actor")?,
        person: row.get("person")?,
        language: row.get("language")?,
        device: row.get("device")?,
        team: row.get("team")?,
        started_at: at("started_at")?,
        consented_at: times("consented_at")?,
        ended_at: times("ended_at")?,
        outcome: row.get("outcome")?,
        erase_at: at("erase_at")?,
    })
}
