//! How long is kept what is not history: a table of rules, stated for people in `docs/retention.md`.
//!
//! Each rule is one statement of `sql/site/retention`, which takes the oldest first and a bounded number at a time, so that nobody waits
//! for it. The courier applies them, at its tick and now and then after a round.

use crate::db::Statement;
use crate::migrations::Database;
use crate::{Db, Result, statement};

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
    /// The statement's file in `sql/site/retention`, called by the table, and where it has several rules by which rows of it.
    pub file: &'static str,
    /// A row goes this long after it was over, in milliseconds.
    pub keep: i64,
    /// For those that were over at some time, milliseconds UTC, and so many at most. It gives a row for each.
    pub statement: fn(until: i64, count: i64) -> Statement,
}

macro_rules! rules {
    ($($database:ident $file:literal: $keep:expr,)*) => {
        &[$(Rule {
            database: Database::$database,
            file: $file,
            keep: $keep,
            statement: |until, count| statement!($file, until, count),
        }),*]
    };
}

/// All rules. Each has its line in `docs/retention.md` and its test in `tests/sql/retention.rs`.
pub const RULES: &[Rule] = rules! {
    Default "site/retention/challenge.sql": DAY,
    Default "site/retention/sign_in_try.sql": DAY,
    Default "site/retention/session.sql": 30 * DAY,
    Internal "site/retention/agent_session.sql": 30 * DAY,
    Internal "site/retention/agent_sign_in.sql": DAY,
    Default "site/retention/delivery_sent.sql": 30 * DAY,
    Default "site/retention/delivery_failed.sql": 180 * DAY,
    Default "site/retention/search_try.sql": DAY,
    Default "site/retention/fault.sql": 30 * DAY,
    Default "site/retention/mail_trial.sql": DAY,
    Internal "site/retention/import_line.sql": DAY,
    Internal "site/retention/import.sql": DAY,
    Default "site/retention/typed_definition.sql": DAY,
};

impl Rule {
    /// The name of its file.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.file.trim_start_matches("site/retention/").trim_end_matches(".sql")
    }
}

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
        let rows = db.query((rule.statement)(now - rule.keep, BATCH)).await?.len();
        purged += rows;
        if i64::try_from(rows).unwrap_or(BATCH) < BATCH {
            break;
        }
    }
    Ok(purged)
}
