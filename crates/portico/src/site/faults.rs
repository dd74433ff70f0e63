//! Our own mistakes, kept for a while so that the health page can raise an alarm. Not history, so a plain table (see `sql/README.md`).

use serde::{Deserialize, Serialize};

use crate::{Db, Result, db, statement};

/// Characters of a cause that are kept.
const LONGEST: usize = 500;

/// A mistake. It names nobody: the request id leads to the log.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Fault {
    /// Milliseconds UTC.
    pub at: i64,
    /// Where it happened.
    pub component: String,
    /// [`crate::Error::causes`].
    pub what: String,
    /// Stands on the page that the person saw.
    pub call_id: String,
}

/// The newest ones.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Recent {
    /// All since then.
    pub count: i64,
    /// Some of them, newest first.
    pub latest: Vec<Fault>,
}

/// Writes one down (database `default`).
///
/// # Errors
/// Where the database fails.
pub async fn keep(db: &impl Db, fault: &Fault) -> Result<()> {
    let what: String = fault.what.chars().take(LONGEST).collect();
    let keep = statement!("site/keep_fault.sql", at: fault.at, component: fault.component, what, call: fault.call_id);
    db.query(keep).await.map(|_| ())
}

/// Those since a moment (milliseconds UTC), at most `shown` of them in full.
///
/// # Errors
/// Where the database fails.
pub async fn recent(db: &impl Db, since: i64, shown: i64) -> Result<Recent> {
    db::page(db, statement!("site/recent_faults.sql", since, shown)).await
}
