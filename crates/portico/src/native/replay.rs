//! Replays a log into an empty database, and compares what it projects: the log is the truth, the tables follow from it.

use anyhow::bail;
use rusqlite::types::Value;

use super::{Sqlite, now};
use crate::migrations::{Database, make_tables};

/// The tables that the code keeps for itself (`portico::migrations`).
pub const BOOKS: [&str; 3] = ["migration", "declared", "rebuild"];

/// What a replay found.
#[derive(Debug)]
pub struct Report {
    /// Events replayed.
    pub events: u64,
    /// Rows of each projected table, all of them the same.
    pub tables: Vec<(String, u64)>,
}

/// Copies the log of `source` into an empty database with the same schema and compares every projected table.
///
/// # Errors
/// Where a table differs: names it and its first difference.
pub fn replay(source: &Sqlite, database: Database) -> anyhow::Result<Report> {
    let replayed = Sqlite { connection: rusqlite::Connection::open_in_memory()? };
    now(make_tables(&replayed, database, 0))?;
    let events = copy_log(source, &replayed)?;
    replayed.upgrade_in_place(database, 0)?;
    let mut tables = Vec::new();
    for (table, rows, difference) in compare_all(source, &replayed, database)? {
        if let Some(difference) = difference {
            bail!("table {table}: {difference}");
        }
        tables.push((table, u64::try_from(rows)?));
    }
    Ok(Report { events, tables })
}

/// Every projected table, with the rows that are the same in both, and the first difference where there is one.
pub(super) fn compare_all(one: &Sqlite, other: &Sqlite, database: Database) -> anyhow::Result<Vec<(String, i64, Option<String>)>> {
    let mut tables = Vec::new();
    for table in projected_tables(other, database)? {
        if !one.connection.table_exists(None, table.as_str())? {
            let rows = other.connection.query_row(&format!("SELECT count(*) FROM \"{table}\""), [], |row| row.get(0))?;
            tables.push((table, rows, Some("is new".to_owned())));
            continue;
        }
        let (rows, difference) = compare(one, other, &table)?;
        tables.push((table, rows, difference));
    }
    for index in FULL_TEXT.into_iter().filter(|_| database == Database::Default) {
        if one.connection.table_exists(None, index)? {
            let (rows, difference) = compare_search(one, other, index)?;
            tables.push((index.to_owned(), rows, difference));
        }
    }
    Ok(tables)
}

fn copy_log(source: &Sqlite, target: &Sqlite) -> anyhow::Result<u64> {
    let mut events = 0;
    let mut read = source.connection.prepare("SELECT * FROM event ORDER BY seq")?;
    let columns = read.column_count();
    let marks = vec!["?"; columns].join(", ");
    target.connection.execute_batch("BEGIN")?;
    let mut write = target.connection.prepare(&format!("INSERT INTO event VALUES ({marks})"))?;
    let mut rows = read.query([])?;
    while let Some(row) = rows.next()? {
        let values: Vec<Value> = (0..columns).map(|column| row.get(column)).collect::<Result<_, _>>()?;
        write.execute(rusqlite::params_from_iter(values))?;
        events += 1;
    }
    target.connection.execute_batch("COMMIT")?;
    Ok(events)
}

/// The full-text indexes; their own tables begin with their names.
const FULL_TEXT: [&str; 2] = ["search_text", "people_text"];

/// The tables that follow from the log, by name, but for the full-text indexes, which are compared by their words.
///
/// # Errors
/// Where the database can't be read.
pub fn projected_tables(db: &Sqlite, database: Database) -> anyhow::Result<Vec<String>> {
    let plain = database.plain_tables();
    let mut names = db.connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")?;
    let all: Vec<String> = names.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let is_projected = |name: &String| {
        let is_full_text = FULL_TEXT.iter().any(|index| name.starts_with(index));
        !plain.contains(name) && !BOOKS.contains(&name.as_str()) && !is_full_text && !name.starts_with("sqlite_")
    };
    Ok(all.into_iter().filter(is_projected).collect())
}

fn compare(one: &Sqlite, other: &Sqlite, table: &str) -> anyhow::Result<(i64, Option<String>)> {
    // Table names come from the schema itself. Counts that fell back to nothing may stay as a row of 0.
    let condition = if table.ends_with("_count") { "WHERE n <> 0" } else { "" };
    let columns = other.connection.prepare(&format!("SELECT * FROM \"{table}\""))?.column_count();
    if one.connection.prepare(&format!("SELECT * FROM \"{table}\""))?.column_count() != columns {
        return Ok((0, Some("has other columns".to_owned())));
    }
    let order: Vec<String> = (1..=columns).map(|column| column.to_string()).collect();
    let sql = format!("SELECT * FROM \"{table}\" {condition} ORDER BY {}", order.join(", "));
    let (mut read_one, mut read_other) = (one.connection.prepare(&sql)?, other.connection.prepare(&sql)?);
    let (mut rows_one, mut rows_other) = (read_one.query([])?, read_other.query([])?);
    let mut count = 0;
    loop {
        let read = |row: Option<&rusqlite::Row<'_>>| -> anyhow::Result<Option<Vec<Value>>> {
            row.map(|row| (0..columns).map(|column| Ok(row.get(column)?)).collect()).transpose()
        };
        match (read(rows_one.next()?)?, read(rows_other.next()?)?) {
            (None, None) => return Ok((count, None)),
            (a, b) if a == b => count += 1,
            (a, b) => return Ok((count, Some(format!("row {count} differs: {a:?} and replayed {b:?}")))),
        }
    }
}

/// The full-text index holds the same words at the same places in both, scopes included. Read by fts5vocab
/// (https://sqlite.org/fts5.html#the_fts5vocab_virtual_table_module): how it lies in its own tables depends on when its segments were merged.
fn compare_search(one: &Sqlite, other: &Sqlite, index: &str) -> anyhow::Result<(i64, Option<String>)> {
    let words = format!("{index}_word");
    for db in [one, other] {
        db.connection.execute_batch(&format!(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.\"{words}\" USING fts5vocab('main', '{index}', 'instance')"
        ))?;
    }
    compare(one, other, &words)
}
