//! Spin's SQLite behind the domain's [`Db`]. Connections are kept in the instance, since opening is what costs, each lent to one call at a time.

mod again;
mod bell;
mod pool;

use std::cell::RefCell;
use std::rc::Rc;
use std::time::{Duration, Instant};

use anyhow::anyhow;
use portico::Error;
use portico::db::{Db, Row, Statement, Value};
use portico::error::Lost;
use spin_sdk::sqlite;
#[cfg(target_family = "wasm")]
use spin_sdk::sqlite::Connection;
use spin_sdk::wasip3::clocks::monotonic_clock;

#[cfg(not(target_family = "wasm"))]
use crate::native::Connection;
use again::Again;
use bell::Bell;
use pool::{Lent, Pool, Turn};

/// A database, and the connections that this instance has to it.
#[derive(Clone)]
pub struct Database {
    label: &'static str,
    pool: Rc<Pool<Connection, Bell>>,
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
    // The first connection tells whether there is such a database for us.
    let connection = Connection::open(label).await.map_err(|error| sorted(error, label))?;
    let db = Database { label, pool: Rc::default() };
    db.pool.keep(connection);
    // Another call may have come first meanwhile: then both go on with its connections.
    Ok(OPEN.with_borrow_mut(|open| match open.iter().find(|db| db.label == label) {
        Some(first) => first.clone(),
        None => {
            open.push(db.clone());
            db
        }
    }))
}

impl Db for Database {
    async fn query(&self, mut statement: Statement) -> portico::Result<Vec<Row>> {
        let params: Vec<sqlite::Value> = std::mem::take(&mut statement.params).into_iter().map(to_spin).collect();
        let mut again = Again::default();
        let mut held = None;
        loop {
            let lent = match held.take() {
                Some(lent) => lent,
                None => self.lend().await.map_err(|error| sorted(error, self.label))?,
            };
            let begin = Instant::now();
            let error = match run(&lent, &statement.sql, params.clone()).await {
                Ok(rows) => {
                    lent.give_back(Some(begin.elapsed()));
                    return rows.into_iter().map(|row| row.values.into_iter().map(from_spin).collect()).collect();
                }
                Err(error) => error,
            };
            let pause = if let sqlite::Error::Io(said) = &error { again.after(said, statement.may_repeat) } else { None };
            match pause {
                // A server that turned a writer away may still have its place in the queue: that is the connection's, which comes again.
                Some(pause) if pause > Duration::ZERO => {
                    monotonic_clock::wait_for(u64::try_from(pause.as_nanos()).unwrap_or(u64::MAX)).await;
                    held = Some(lent);
                }
                _ if is_broken(&error) => self.pool.close_idle(),
                _ => lent.give_back(None),
            }
            if pause.is_none() {
                return Err(sorted(error, self.label).context(statement.label()));
            }
        }
    }
}

/// Runs a statement to its end: only then is it known to have worked, and a write committed.
async fn run(lent: &Lent<'_, Connection, Bell>, sql: &str, params: Vec<sqlite::Value>) -> Result<Vec<sqlite::RowResult>, sqlite::Error> {
    let Some(connection) = lent.connection() else { return Err(sqlite::Error::InvalidConnection) };
    connection.execute(sql, params).await?.collect().await
}

impl Database {
    async fn lend(&self) -> Result<Lent<'_, Connection, Bell>, sqlite::Error> {
        // Kept until the turn has come: given up before, the call would pass to the next in line.
        let mut _place;
        loop {
            match self.pool.turn() {
                Turn::Use(lent) => return Ok(lent),
                Turn::Open(opening) => return Ok(opening.opened(Connection::open(self.label).await?)),
                Turn::Wait => {
                    let (bell, ear) = bell::hung();
                    _place = self.pool.wait(bell);
                    ear.rings().await;
                }
            }
        }
    }
}

/// Whether it may be the connection that does not work, rather than the statement.
fn is_broken(error: &sqlite::Error) -> bool {
    match error {
        sqlite::Error::Io(said) => Lost::of(said).is_some() || matches!(Error::of_database(said), Error::Unavailable(_)),
        _ => true,
    }
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
