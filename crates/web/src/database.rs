//! Spin's SQLite behind the domain's [`Db`]. A connection is opened once per instance and kept: opening is what costs.

use std::cell::RefCell;
use std::rc::Rc;

use anyhow::anyhow;
use portico::db::{Db, Row, Value};
use spin_sdk::sqlite;

/// An open database.
#[derive(Clone)]
pub struct Database(Rc<sqlite::Connection>);

thread_local! {
    static OPEN: RefCell<Vec<(&'static str, Database)>> = const { RefCell::new(Vec::new()) };
}

/// The database of what a customer may ever see.
///
/// # Errors
/// Where the runtime does not open it.
pub async fn default() -> portico::Result<Database> {
    open("default").await
}

/// The database of what never leaves the desk. Only components that `spin.toml` grants it can open it.
///
/// # Errors
/// Where the runtime does not open it.
pub async fn internal() -> portico::Result<Database> {
    open("internal").await
}

async fn open(label: &'static str) -> portico::Result<Database> {
    let kept = OPEN.with_borrow(|open| open.iter().find(|(name, _)| *name == label).map(|(_, db)| db.clone()));
    if let Some(db) = kept {
        return Ok(db);
    }
    let connection = sqlite::Connection::open(label).await.map_err(|error| anyhow!("opening the database {label}: {error}"))?;
    let db = Database(Rc::new(connection));
    OPEN.with_borrow_mut(|open| open.push((label, db.clone())));
    Ok(db)
}

impl Db for Database {
    async fn query(&self, sql: &str, params: Vec<Value>) -> anyhow::Result<Vec<Row>> {
        let params: Vec<sqlite::Value> = params.into_iter().map(to_spin).collect();
        let result = self.0.execute(sql, params).await.map_err(|error| anyhow!("{error}"))?;
        // `collect` waits for the statement's end: only then is it known to have worked, and a write committed.
        let rows = result.collect().await.map_err(|error| anyhow!("{error}"))?;
        rows.into_iter().map(|row| row.values.into_iter().map(from_spin).collect()).collect()
    }
}

fn to_spin(value: Value) -> sqlite::Value {
    match value {
        Value::Null => sqlite::Value::Null,
        Value::Integer(number) => sqlite::Value::Integer(number),
        Value::Real(number) => sqlite::Value::Real(number),
        Value::Text(text) => sqlite::Value::Text(text),
    }
}

fn from_spin(value: sqlite::Value) -> anyhow::Result<Value> {
    Ok(match value {
        sqlite::Value::Null => Value::Null,
        sqlite::Value::Integer(number) => Value::Integer(number),
        sqlite::Value::Real(number) => Value::Real(number),
        sqlite::Value::Text(text) => Value::Text(text),
        sqlite::Value::Blob(_) => anyhow::bail!("a BLOB where text or a number was expected"),
    })
}
