//! Erasing what may not be kept any longer, from the file, its free pages and its WAL.

use super::Tables;
use crate::database::{fold_in, millis};
use crate::error::Result;
use jiff::Timestamp;
use rusqlite::Connection;

/// Erases the sessions whose time has come and says how many there were.
pub(crate) fn erase_expired(connection: &Connection, now: Timestamp) -> Result<u32> {
    let transaction = connection.unchecked_transaction()?;
    let erased = transaction.execute("DELETE FROM session WHERE erase_at <= ?1", [millis(now)])?;
    Tables::new(&transaction).erase_empty_cases()?;
    transaction.commit()?;
    if erased > 0 {
        scrub(connection)?;
    }
    Ok(u32::try_from(erased).unwrap_or(u32::MAX))
}

/// Leaves nothing of what was deleted. Deleted cells are zeroed (`secure_delete`), but pages that
/// were rebalanced may hold copies: they go when the file is written anew.
pub(crate) fn scrub(connection: &Connection) -> Result<()> {
    connection.execute_batch("VACUUM")?;
    fold_in(connection)
}
