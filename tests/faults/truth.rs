//! What must hold of the databases after whatever happened.

use anyhow::{Result, ensure};
use portico::migrations::Database;
use portico::native::replay::replay;
use xtask::databases::Databases;

/// SQLite finds nothing broken, and the tables are what the log says.
///
/// # Errors
/// What is not so.
pub fn check(databases: &Databases) -> Result<()> {
    for (database, db) in [(Database::Default, &databases.default), (Database::Internal, &databases.internal)] {
        let found: String = db.connection.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
        ensure!(found == "ok", "{}: {found}", database.label());
        replay(db, database)?;
    }
    Ok(())
}

/// How many requests have this title, and how many replies this text.
///
/// # Errors
/// Where the database fails.
pub fn count(databases: &Databases, text: &str) -> Result<i64> {
    let sql = "SELECT (SELECT count(*) FROM request WHERE title = ?1) + (SELECT count(*) FROM reply WHERE body = ?1)";
    Ok(databases.default.connection.query_row(sql, [text], |row| row.get(0))?)
}

/// Lets time pass for the courier: what waits for another try, or for the end of a lease, is due.
///
/// # Errors
/// Where the database fails.
pub fn let_time_pass(databases: &Databases) -> Result<()> {
    let sql = "UPDATE delivery SET due_at = 1, leased_until = 0 WHERE sent_at IS NULL AND failed_at IS NULL";
    databases.default.connection.execute(sql, [])?;
    Ok(())
}
