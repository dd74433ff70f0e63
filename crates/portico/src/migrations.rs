//! The schema's files, and how to run them where only one statement at a time can be sent.

use crate::{Db, Result, Value};

/// The two databases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Database {
    /// What a customer may ever see.
    Default,
    /// What never leaves the desk.
    Internal,
}

impl Database {
    /// Both.
    pub const ALL: [Database; 2] = [Database::Default, Database::Internal];

    /// Its label in `spin.toml`.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Database::Default => "default",
            Database::Internal => "internal",
        }
    }

    /// Its migrations, in order.
    #[must_use]
    pub fn migrations(self) -> &'static [Migration] {
        match self {
            Database::Default => DEFAULT,
            Database::Internal => INTERNAL,
        }
    }
}

/// One numbered file of `sql/schema`.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// The file's name.
    pub name: &'static str,
    /// Its text.
    pub sql: &'static str,
}

macro_rules! migrations {
    ($folder:literal: $($name:literal)*) => {
        &[$(Migration { name: $name, sql: include_str!(concat!("../../../sql/schema/", $folder, "/", $name, ".sql")) }),*]
    };
}

const DEFAULT: &[Migration] = migrations!("default": "0001_log" "0002_site" "0003_people" "0004_requests" "0005_sign_in" "0006_outbox"
    "0007_reply_window" "0008_search" "0009_fault");
const INTERNAL: &[Migration] = migrations!("internal": "0001_log" "0002_desk" "0003_mailbox" "0004_agents");

/// Makes the table that records which migrations were applied.
pub const RECORD: &str = "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT";
/// The names of the applied migrations.
pub const APPLIED: &str = "SELECT name FROM migration ORDER BY name";
/// Records one: ?1 name ?2 at (milliseconds UTC).
pub const APPLY: &str = "INSERT INTO migration (name, at) VALUES (?1, ?2) ON CONFLICT DO NOTHING";

/// What [`apply`] did to a database.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// The migrations that were missing, in order.
    pub names: Vec<&'static str>,
    /// Statements that were left out, and why.
    pub notes: Vec<String>,
}

/// The migrations that are not applied yet. Changes nothing: a database without any has all of them missing.
///
/// # Errors
/// Where the database fails.
pub async fn missing(db: &impl Db, database: Database) -> Result<Vec<&'static Migration>> {
    let recorded = db.query("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'", vec![]).await?;
    let applied = if recorded.is_empty() { vec![] } else { db.query(APPLIED, vec![]).await? };
    let is_applied = |name: &str| applied.iter().any(|row| matches!(row.first(), Some(Value::Text(applied)) if applied == name));
    Ok(database.migrations().iter().filter(|migration| !is_applied(migration.name)).collect())
}

/// Applies what is missing, statement by statement: for databases that are reached over a network and know no transaction across calls.
/// Broken off, it goes on from there the next time: what is there already is left as it is. A pragma that the database refuses is left out.
///
/// # Errors
/// Where a statement fails; the migrations before it stay.
pub async fn apply(db: &impl Db, database: Database, now: i64) -> Result<Applied> {
    db.query(RECORD, vec![]).await?;
    let mut applied = Applied::default();
    for migration in missing(db, database).await? {
        for statement in statements(migration.sql) {
            let Err(error) = db.query(&statement, vec![]).await else { continue };
            let text = error.causes();
            let known = text.contains("already exists") || text.contains("duplicate column name");
            if !known && !statement.starts_with("PRAGMA") {
                return Err(error.context(format!("migration {}/{}: {}", database.label(), migration.name, first_line(&statement))));
            }
            applied.notes.push(format!("{}: left out: {} ({text})", migration.name, first_line(&statement)));
        }
        db.query(APPLY, vec![migration.name.into(), now.into()]).await.map_err(|error| error.context("recording a migration"))?;
        applied.names.push(migration.name);
    }
    Ok(applied)
}

fn first_line(statement: &str) -> &str {
    statement.lines().next().unwrap_or_default()
}

/// Splits a file into its statements: each ends with `;` at the end of a line, a trigger with its line `END;`.
#[must_use]
pub fn statements(sql: &str) -> Vec<String> {
    let mut statements = Vec::new();
    let mut current = String::new();
    for line in sql.lines().filter(|line| !line.trim_start().starts_with("--")) {
        let code = line.split(" --").next().unwrap_or(line).trim_end();
        current.push_str(line);
        current.push('\n');
        let trigger = current.trim_start().starts_with("CREATE TRIGGER");
        if if trigger { code == "END;" } else { code.ends_with(';') } {
            statements.push(std::mem::take(&mut current).trim().to_owned());
        }
    }
    if !current.trim().is_empty() {
        statements.push(current.trim().to_owned());
    }
    statements
}
