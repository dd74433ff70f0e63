//! How long is kept what is not history: a table of rules, stated for people in `docs/retention.md`.
//!
//! Each rule is one statement of `sql/site/retention`, which takes the oldest first and a bounded number at a time, so that nobody waits
//! for it. The courier applies them, at its tick and now and then after a round.

use crate::migrations::Database;
use crate::{Db, Result};

const DAY: i64 = 86_400_000;
/// Rows that one statement deletes at most.
pub const BATCH: i64 = 500;
/// Statements that one rule runs at most; what is left, the next time finds.
const BATCHES: usize = 20;

/// What is deleted, and when.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Where the rows are.
    pub database: Database,
    /// The table, and where it has several rules which rows of it; the name of the statement's file.
    pub name: &'static str,
    /// A row goes this long after it was over, in milliseconds.
    pub keep: i64,
    /// ?1 until when they were over, milliseconds UTC; ?2 how many at most. Returns a row for each.
    pub sql: &'static str,
}

macro_rules! rules {
    ($($database:ident $name:literal: $keep:expr,)*) => {
        &[$(Rule {
            database: Database::$database,
            name: $name,
            keep: $keep,
            sql: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../sql/site/retention/", $name, ".sql")),
        }),*]
    };
}

/// All rules. Each has its line in `docs/retention.md` and its test in `tests/sql/retention.rs`.
pub const RULES: &[Rule] = rules! {
    Default "challenge": DAY,
    Default "sign_in_try": DAY,
    Default "session": 30 * DAY,
    Internal "agent_session": 30 * DAY,
    Internal "agent_sign_in": DAY,
    Default "delivery_sent": 30 * DAY,
    Default "delivery_failed": 180 * DAY,
    Default "search_try": DAY,
    Default "fault": 30 * DAY,
};

/// Deletes what need not be kept any longer in one database; gives how many rows went. `now`: milliseconds UTC.
///
/// # Errors
/// Where the database fails; what is gone by then stays gone.
pub async fn purge(db: &impl Db, database: Database, now: i64) -> Result<usize> {
    let mut purged = 0;
    for rule in RULES.iter().filter(|rule| rule.database == database) {
        purged += apply(db, rule, now).await?;
    }
    Ok(purged)
}

async fn apply(db: &impl Db, rule: &Rule, now: i64) -> Result<usize> {
    let mut purged = 0;
    for _ in 0..BATCHES {
        let rows = db.query(rule.sql, vec![(now - rule.keep).into(), BATCH.into()]).await?.len();
        purged += rows;
        if i64::try_from(rows).unwrap_or(BATCH) < BATCH {
            break;
        }
    }
    Ok(purged)
}
