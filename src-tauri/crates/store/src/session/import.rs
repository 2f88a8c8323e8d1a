//! Taking in the sessions of a pilot's own store.

use crate::error::{Error, Result};
use rusqlite::Connection;
use std::path::Path;

/// The tables below a case, in the order in which they can be filled, with what ties a row to it.
const BELOW: [(&str, &str); 6] = [
    ("session", "case_id"),
    ("fact", "case_id"),
    ("nonce", "case_id"),
    ("event", "session_id"),
    ("feedback", "session_id"),
    ("questionnaire", "session_id"),
];

/// Copies rounds and cases of another store; a case that is here already is replaced, so that
/// importing again brings what was added and doubles nothing. Says how many sessions were new.
pub(crate) fn import(connection: &mut Connection, store: &Path) -> Result<u32> {
    let path = store.to_str().ok_or_else(|| Error::Name(store.display().to_string()))?;
    connection.execute("ATTACH ?1 AS pilot", [path])?;
    let copied = copy(connection);
    connection.execute_batch("DETACH pilot")?;
    copied
}

fn copy(connection: &mut Connection) -> Result<u32> {
    let transaction = connection.transaction()?;
    let new: u32 = transaction.query_row(
        "SELECT count(*) FROM pilot.session WHERE id NOT IN (SELECT id FROM main.session)",
        [],
        |row| row.get(0),
    )?;
    transaction.execute_batch(
        "INSERT INTO main.round SELECT * FROM pilot.round WHERE true
             ON CONFLICT (id) DO UPDATE SET closed_at = excluded.closed_at, join_code = excluded.join_code;
         DELETE FROM main.case_file WHERE id IN (SELECT id FROM pilot.case_file);
         INSERT INTO main.case_file SELECT * FROM pilot.case_file;",
    )?;
    for (table, tie) in BELOW {
        let columns: Vec<String> = transaction
            .prepare("SELECT name FROM pragma_table_info(?1) WHERE name <> 'id' OR ?2")?
            .query_map((table, table == "session"), |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let columns = columns.join(", ");
        // The numbers of events and feedback are each file's own; only their order is kept.
        let order =
            if tie == "session_id" && table != "questionnaire" { "ORDER BY id" } else { "" };
        transaction.execute_batch(&format!(
            "INSERT INTO main.{table} ({columns}) SELECT {columns} FROM pilot.{table} {order}"
        ))?;
    }
    transaction.commit()?;
    Ok(new)
}
