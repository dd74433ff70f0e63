//! What is kept, carried over from the present file: as it is, or lifted from the shape that it had before migrations had checksums
//! (commits 417314d to 0ab8f99). The shapes of events are lifted by the projections.

use super::Sqlite;
use crate::migrations::Database;

/// Columns under the name that they had before.
const RENAMED: [(&str, &str); 2] = [("call_id", "request_id"), ("user_agent", "agent")];

/// What a column holds that was not there before: table, column, and its value as SQL.
const NEW: [(&str, &str, &str); 5] = [
    ("event", "version", "1"),
    ("agent_password", "changed_at", "0"),
    ("agent_session", "seen_at", "created_at"),
    ("agent_session", "call_id", "''"),
    ("agent_session", "source", "''"),
];

/// Whether a database is from before migrations had checksums.
pub(super) fn is(db: &Sqlite) -> anyhow::Result<bool> {
    Ok(db.connection.table_exists(None, "migration")? && !db.connection.table_exists(None, "declared")?)
}

/// Copies the log and all plain tables from the attached database `present`. Gives the tables that have no counterpart there in that shape, with
/// the number of rows that were left: tries and questions of the last minutes, which are asked again.
pub(super) fn carry(db: &Sqlite, database: Database) -> anyhow::Result<Vec<(String, i64)>> {
    let mut left = Vec::new();
    for table in database.plain_tables() {
        let there = columns(db, "present", &table)?;
        if there.is_empty() {
            continue;
        }
        match mapping(&table, &columns(db, "main", &table)?, &there) {
            Some((into, from)) => {
                let sql = format!("INSERT INTO main.{table} ({}) SELECT {} FROM present.{table}", into.join(", "), from.join(", "));
                db.connection.execute(&sql, [])?;
            }
            None => {
                left.push((table.clone(), db.connection.query_row(&format!("SELECT count(*) FROM present.{table}"), [], |row| row.get(0))?))
            }
        }
    }
    Ok(left)
}

/// A column: its name, and whether a row can be without a value for it.
type Column = (String, bool);

/// The new columns and where each comes from; nothing where one that has to be there has no source.
fn mapping(table: &str, into: &[Column], there: &[Column]) -> Option<(Vec<String>, Vec<String>)> {
    let has = |name: &str| there.iter().any(|(column, _)| column == name);
    let mut pairs = Vec::new();
    for (column, optional) in into {
        let renamed = RENAMED.iter().find(|(new, old)| new == column && has(old)).map(|(_, old)| (*old).to_owned());
        let new = NEW.iter().find(|(of, name, _)| *of == table && name == column).map(|(_, _, value)| (*value).to_owned());
        match has(column).then(|| column.clone()).or(renamed).or(new) {
            Some(source) => pairs.push((column.clone(), source)),
            None if *optional => {}
            None => return None,
        }
    }
    Some(pairs.into_iter().unzip())
}

fn columns(db: &Sqlite, schema: &str, table: &str) -> anyhow::Result<Vec<Column>> {
    let sql = "SELECT name, \"notnull\" = 0 AND pk = 0 OR dflt_value IS NOT NULL FROM pragma_table_info(?1, ?2)";
    let mut read = db.connection.prepare(sql)?;
    Ok(read.query_map([table, schema], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}
