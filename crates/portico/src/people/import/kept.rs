//! Files that were sent, kept for a day in the database `internal` while they are read in.

use serde::{Deserialize, Serialize};

use super::{Found, Outcome, Row, Says};
use crate::ids::{AgentId, EventId, SessionId};
use crate::{Db, Result, db, statement};

/// How long a file is kept, in milliseconds.
pub const IMPORT_LIFE: i64 = 86_400_000;
/// So many rows are on a page; one more may be read, to say that there are others.
pub const LINES_SHOWN: usize = 100;

/// How many rows would do what.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Somebody or something new.
    pub new: usize,
    /// What there is becomes otherwise.
    pub changed: usize,
    /// All of it is there already.
    pub same: usize,
    /// Something is wrong with it.
    pub refused: usize,
}

impl Counts {
    /// One more.
    pub fn add(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::New => self.new += 1,
            Outcome::Changed => self.changed += 1,
            Outcome::Same => self.same += 1,
            Outcome::Refused => self.refused += 1,
        }
    }
}

/// A row of a file, with what it would do.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Line {
    /// Its place among the rows; 1 is the first.
    pub place: usize,
    /// Of the file, as an editor counts.
    pub line: usize,
    /// What kind of row it is.
    pub outcome: Outcome,
    /// What the file says.
    pub row: Row,
    /// What would happen, or what is wrong.
    pub says: Says,
}

/// A row that is to be read in.
#[derive(Clone, Debug, Deserialize)]
pub struct Kept {
    /// Its place among the rows.
    pub place: usize,
    /// Of the file.
    pub line: usize,
    /// What the file says.
    pub row: Row,
}

/// A file that was sent.
#[derive(Clone, Debug, Deserialize)]
pub struct Import {
    /// It.
    pub id: EventId,
    /// Its name.
    pub file: String,
    /// When it was sent, milliseconds UTC.
    pub at: i64,
    /// How many rows of people it has.
    pub lines: usize,
    /// How many would do what; `None` where it was broken off before all of it was kept.
    pub counts: Option<Counts>,
    /// Columns that nobody reads.
    pub ignored: Vec<String>,
    /// Whether it was confirmed.
    pub started: bool,
    /// The place of the last row that is read in.
    pub done: usize,
    /// How many events it made so far.
    pub written: usize,
}

/// A file, and some of its rows.
#[derive(Clone, Debug, Deserialize)]
pub struct ImportPage {
    /// `None` where there is no such file any more.
    pub import: Option<Import>,
    /// In their order; one more than [`LINES_SHOWN`] at most.
    pub lines: Vec<Line>,
}

impl ImportPage {
    /// Loads it, with the rows of this outcome ("" for all) behind `after`.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(internal: &impl Db, session: &SessionId, now: i64, import: &EventId, after: i64, outcome: &str) -> Result<Self> {
        db::page(internal, statement!("people/import_page.sql", session, now, import, after, outcome)).await
    }
}

/// A file of the list.
#[derive(Clone, Debug, Deserialize)]
pub struct ListedImport {
    /// It.
    pub id: EventId,
    /// Its name.
    pub file: String,
    /// Who sent it.
    pub by: String,
    /// When, milliseconds UTC.
    pub at: i64,
    /// How many rows of people it has.
    pub lines: usize,
    /// The place of the last row that is read in.
    pub done: usize,
    /// Whether it was confirmed.
    pub started: bool,
}

/// The files of a day.
#[derive(Clone, Debug, Deserialize)]
pub struct ImportList {
    /// The newest first.
    pub imports: Vec<ListedImport>,
}

impl ImportList {
    /// Loads them.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(internal: &impl Db, session: &SessionId, now: i64) -> Result<Self> {
        db::page(internal, statement!("people/import_list.sql", session, now, since: now - IMPORT_LIFE)).await
    }
}

/// What of a row is looked up.
#[derive(Clone, Debug, Serialize)]
pub struct FoundRow<'a> {
    /// An organisation's name.
    pub organisation: &'a str,
    /// The key that it would have.
    pub key: String,
    /// Somebody's address.
    pub email: &'a str,
}

/// What there is of some rows, in their order, in the database `default`; `None` for whoever is no administrator.
///
/// # Errors
/// Where the database fails.
pub async fn found(default: &impl Db, agent: &AgentId, rows: &[FoundRow<'_>]) -> Result<Option<Vec<Found>>> {
    let rows = json(&rows);
    db::page_of_row(default, statement!("people/import_plan.sql", agent, rows)).await
}

/// Keeps a file; its rows follow. `false`: it is there already.
///
/// # Errors
/// Where the database fails.
pub async fn begin(
    internal: &impl Db,
    id: &EventId,
    agent: &AgentId,
    file: &str,
    now: i64,
    lines: usize,
    ignored: &[String],
) -> Result<bool> {
    let (lines, ignored) = (number(lines), json(&ignored));
    Ok(db::text(internal, statement!("people/begin_import.sql", id, agent, file, now, lines, ignored)).await?.is_some())
}

/// Keeps some rows of a file, in place of what was kept of them before.
///
/// # Errors
/// Where the database fails.
pub async fn keep_lines(internal: &impl Db, import: &EventId, lines: &[Line]) -> Result<()> {
    let lines = json(&lines);
    internal.query(statement!("people/keep_import_lines.sql", import, lines)).await.map(drop)
}

/// All rows of a file are kept.
///
/// # Errors
/// Where the database fails.
pub async fn count(internal: &impl Db, import: &EventId, counts: &Counts) -> Result<()> {
    let counts = json(counts);
    db::text(internal, statement!("people/count_import.sql", import, counts)).await.map(drop)
}

/// The rows with places behind `after` up to `until` that are to be read in.
///
/// # Errors
/// Where the database fails.
pub async fn rows(internal: &impl Db, import: &EventId, after: usize, until: usize) -> Result<Vec<Kept>> {
    let (after, until) = (number(after), number(until));
    db::page(internal, statement!("people/import_rows.sql", import, after, until)).await
}

/// Rows up to `to` are read in. `false`: somebody else went on with it meanwhile.
///
/// # Errors
/// Where the database fails.
pub async fn advance(internal: &impl Db, import: &EventId, now: i64, from: usize, to: usize, written: usize) -> Result<bool> {
    let (from, to, written) = (number(from), number(to), number(written));
    Ok(db::text(internal, statement!("people/advance_import.sql", import, now, from, to, written)).await?.is_some())
}

/// Throws a file away that nothing was read of yet. `false`: there is none.
///
/// # Errors
/// Where the database fails.
pub async fn discard(internal: &impl Db, import: &EventId) -> Result<bool> {
    Ok(db::text(internal, statement!("people/discard_import.sql", import)).await?.is_some())
}

fn number(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Nothing of these has a map with keys that are not texts, and nothing else fails to be written as JSON.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_else(|_| "null".to_owned())
}
