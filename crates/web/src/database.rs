//! Spin's SQLite behind the domain's [`Db`]. A connection is opened once per instance and kept: opening is what costs.

use std::cell::RefCell;
use std::rc::Rc;

use anyhow::anyhow;
use portico::Error;
use portico::db::{Db, Row, Value};
use spin_sdk::sqlite;

/// An open database.
#[derive(Clone)]
pub struct Database {
    label: &'static str,
    connection: Rc<sqlite::Connection>,
}

thread_local! {
    static OPEN: RefCell<Vec<Database>> = const { RefCell::new(Vec::new()) };
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
    let kept = OPEN.with_borrow(|open| open.iter().find(|db| db.label == label).cloned());
    if let Some(db) = kept {
        return Ok(db);
    }
    let connection = sqlite::Connection::open(label).await.map_err(|error| sorted(error, label))?;
    let db = Database { label, connection: Rc::new(connection) };
    OPEN.with_borrow_mut(|open| open.push(db.clone()));
    Ok(db)
}

impl Db for Database {
    async fn query(&self, sql: &str, params: Vec<Value>) -> portico::Result<Vec<Row>> {
        let params: Vec<sqlite::Value> = params.into_iter().map(to_spin).collect();
        let answered = match self.connection.execute(sql, params).await {
            // `collect` waits for the statement's end: only then is it known to have worked, and a write committed.
            Ok(result) => result.collect().await,
            Err(error) => Err(error),
        };
        match answered {
            Ok(rows) => rows.into_iter().map(|row| row.values.into_iter().map(from_spin).collect()).collect(),
            Err(error) => {
                let error = sorted(error, self.label).context(purpose(sql));
                if matches!(error, Error::Unavailable(_)) {
                    self.forget();
                }
                Err(error)
            }
        }
    }
}

impl Database {
    /// The next caller opens a new connection: this one may be what does not work, such as a remote stream that has ended.
    fn forget(&self) {
        OPEN.with_borrow_mut(|open| open.retain(|db| !Rc::ptr_eq(&db.connection, &self.connection)));
    }
}

/// What a statement is for: the first line of its header.
fn purpose(sql: &str) -> String {
    sql.lines().next().unwrap_or_default().trim_start_matches("-- ").chars().take(120).collect()
}

/// An error of the interface as the domain's: what the database itself says is in one case of it.
fn sorted(error: sqlite::Error, label: &str) -> Error {
    let error = match error {
        sqlite::Error::Io(said) => Error::of_database(&said),
        // The way to a remote database does not stand.
        sqlite::Error::InvalidConnection => Error::Unavailable(anyhow!("the connection is not valid")),
        sqlite::Error::DatabaseFull => Error::Unavailable(anyhow!("the database is full")),
        sqlite::Error::NoSuchDatabase => Error::fault("the runtime knows no such database"),
        sqlite::Error::AccessDenied => Error::fault("access denied: spin.toml does not grant it"),
    };
    error.context(format!("the database {label}"))
}

fn to_spin(value: Value) -> sqlite::Value {
    match value {
        Value::Null => sqlite::Value::Null,
        Value::Integer(number) => sqlite::Value::Integer(number),
        Value::Real(number) => sqlite::Value::Real(number),
        Value::Text(text) => sqlite::Value::Text(text),
    }
}

fn from_spin(value: sqlite::Value) -> portico::Result<Value> {
    Ok(match value {
        sqlite::Value::Null => Value::Null,
        sqlite::Value::Integer(number) => Value::Integer(number),
        sqlite::Value::Real(number) => Value::Real(number),
        sqlite::Value::Text(text) => Value::Text(text),
        sqlite::Value::Blob(_) => return Err(Error::fault("a BLOB where text or a number was expected")),
    })
}
