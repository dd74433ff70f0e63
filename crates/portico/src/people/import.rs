//! Organisations and contacts from a file (CSV). A file is read once, looked through row by row without changing anything (what an administrator
//! sees before they confirm), and then read in piece by piece: each piece is looked through again, against what there is by then, so that a file
//! that is read in twice, or is broken off and gone on with, changes nothing twice.

mod kept;
mod planner;
mod reader;
mod row;

pub use kept::{
    Counts, FoundRow, IMPORT_LIFE, Import, ImportList, ImportPage, Kept, LINES_SHOWN, Line, ListedImport, advance, begin, count, discard,
    found, keep_lines, rows,
};
pub use planner::{Effect, Found, FoundContact, FoundMembership, FoundOrganisation, Outcome, Planned, Planner, Says, Step};
pub use reader::{FileError, Sheet, read};
pub use row::{Row, RowError};

use crate::command::{Call, Command};
use crate::ids::{AgentId, EventId};
use crate::{Db, Result, statement};

/// The largest file that is read, in bytes.
pub const LARGEST_IMPORT: usize = 16 * 1024 * 1024;
/// The most rows of people in one file.
pub const MOST_IMPORTED_ROWS: usize = 100_000;
/// So many rows are looked through, or read in, by one statement.
pub const ROWS_AT_ONCE: usize = 250;
/// So many rows are read in by one press of the button: a few seconds.
pub const ROWS_PER_PRESS: usize = 5_000;

/// Writes the events of some rows, in the database `default`; gives how many.
///
/// # Errors
/// Where the database fails; then nothing of these rows was written.
pub async fn write(default: &impl Db, call: &Call, by: &AgentId, steps: &[Step]) -> Result<usize> {
    // Nothing of a step fails to be written as JSON.
    let steps = serde_json::to_string(steps).unwrap_or_else(|_| "[]".to_owned());
    let (at, ip, user_agent, call) = (call.at, &call.ip, &call.agent, &call.id);
    Ok(default.query(statement!("people/import_people.sql", by, steps, at, call, ip, user_agent)).await?.len())
}

/// Tells the log that a file was read in.
#[derive(Clone, Command, Debug)]
#[command("people/finish_import.sql")]
pub struct FinishImport<'a> {
    /// The administrator.
    pub by: &'a AgentId,
    /// Of which file.
    pub import: &'a EventId,
    /// Its name.
    pub file: &'a str,
    /// How many rows of people it has.
    pub lines: i64,
    /// How many events it made.
    pub written: i64,
}
